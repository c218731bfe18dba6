//! What a deed writes: the Appointment as it is to be, its Slots, and the transaction of both.
//! It must not decide whether to send it.

use super::{Deed, Wish};
use crate::talk;
use serde_json::{Value, json};

impl Deed {
    /// The Appointment as it is to be.
    pub(super) fn outcome(&self) -> Value {
        let mut made = match (&self.wish, &self.appointment) {
            (Wish::Book { appointment, .. }, _) => (**appointment).clone(),
            (_, Some(there)) => there.resource.clone(),
            (_, None) => Value::Null,
        };
        let status = match self.wish {
            Wish::Book { .. } | Wish::Move { .. } => "booked",
            Wish::Cancel => "cancelled",
            Wish::Arrive => "arrived",
        };
        let slot = self.wished().and_then(|slot| Some((&slot.name, slot.seen.as_ref()?)));
        if let Some(fields) = made.as_object_mut() {
            fields.insert("status".into(), status.into());
            if let Some((name, seen)) = slot {
                for field in ["start", "end"] {
                    fields.insert(field.into(), seen.resource.get(field).cloned().into());
                }
                fields.insert("slot".into(), json!([{ "reference": name }]));
            }
        }
        made
    }

    pub(super) fn patient(&self) -> Option<&Value> {
        match &self.wish {
            Wish::Book { patient, .. } => patient.as_deref(),
            _ => None,
        }
    }

    /// The names in the transaction, in its order.
    pub(super) fn names(&self) -> Vec<String> {
        let patient = self.patient().and_then(talk::path);
        let slots = self.slots.iter().filter(|slot| slot.seen.is_some());
        let slots = slots.map(|slot| slot.name.clone());
        patient.into_iter().chain([self.name.clone()]).chain(slots).collect()
    }

    pub(super) fn transaction(&self) -> Value {
        let mut entry = Vec::new();
        if let Some((patient, name)) = self.patient().and_then(|one| Some((one, talk::path(one)?)))
        {
            entry.push(put(&name, patient.clone(), None));
        }
        let etag = self.appointment.as_ref().and_then(|there| there.etag.clone());
        entry.push(put(&self.name, self.outcome(), etag));
        for slot in &self.slots {
            let Some(seen) = &slot.seen else { continue };
            let mut resource = seen.resource.clone();
            if let Some(fields) = resource.as_object_mut() {
                let status = if slot.take { "busy" } else { "free" };
                fields.insert("status".into(), status.into());
            }
            entry.push(put(&slot.name, resource, seen.etag.clone()));
        }
        json!({ "resourceType": "Bundle", "type": "transaction", "entry": entry })
    }
}

fn put(name: &str, resource: Value, etag: Option<String>) -> Value {
    let mut request = json!({ "method": "PUT", "url": name });
    if let (Some(etag), Some(fields)) = (etag, request.as_object_mut()) {
        fields.insert("ifMatch".into(), etag.into());
    }
    json!({ "resource": resource, "request": request })
}
