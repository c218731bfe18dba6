//! A clinic's appointment book as a FHIR server keeps it: Slots, Appointments, Patients, versions.
//! It must not know how a kiosk books; it answers like servers do, the strict and the lax.

mod people;

use crate::clinic::{Answer, Asked, decode, refusal};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// An appointment book.
#[derive(Clone, Debug, Default)]
pub struct Clerk {
    kept: BTreeMap<String, (u64, Value)>,
    minted: u64,
    /// What kind of server it is.
    pub manners: Manners,
    /// Of a person that a kiosk sends it keeps the name of the resource and nothing else: the book
    /// inside the demo must hold nothing of a person once the visit is over.
    pub forgets_people: bool,
}

/// What kind of server a book is kept by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Manners {
    /// How a stale `ifMatch` in a transaction is answered: 412 if 0 (facts/fhir.md A2 knows 400 and
    /// 409 too).
    pub stale: u16,
    /// Refuses a second Appointment on a Slot with 409, as a careful server does.
    pub careful: bool,
    /// Has `$find`, `$hold` and `$book`, and says so.
    pub operations: bool,
    /// Refuses transactions with 403.
    pub no_transactions: bool,
    /// Keeps no versions: neither `ETag` nor `meta.versionId`.
    pub unversioned: bool,
    /// Has `Patient/$match`, and says so.
    pub matches: bool,
}

/// Times for an Appointment that is held or over: its Slot is not for others.
const HOLDS: [&str; 5] = ["booked", "pending", "arrived", "checked-in", "fulfilled"];

impl Clerk {
    /// An empty book, kept by such a server.
    #[must_use]
    pub fn new(manners: Manners) -> Clerk {
        Clerk { manners, ..Clerk::default() }
    }

    /// Puts a resource into the book, as staff would.
    pub fn write(&mut self, resource: Value) {
        let name = format!("{}/{}", text(&resource, "resourceType"), text(&resource, "id"));
        self.store(&name, resource);
    }

    /// Whether this is the book's business: Slots, Appointments, who somebody is, and whatever is
    /// written together with one of them.
    #[must_use]
    pub fn minds(&self, asked: &Asked) -> bool {
        let about = |path: &str| {
            let kind = path.split(['/', '?']).next().unwrap_or_default();
            matches!(kind, "Slot" | "Appointment")
        };
        match (asked.method.as_str(), asked.path.as_str()) {
            ("POST", "Patient/$match") => self.manners.matches,
            ("POST", "") => {
                let sent: Value = serde_json::from_slice(&asked.body).unwrap_or_default();
                let entries = sent.get("entry").and_then(Value::as_array);
                let urls = entries.into_iter().flatten();
                urls.filter_map(|one| one.pointer("/request/url")?.as_str()).any(about)
            }
            ("GET", path) if path.starts_with("Patient?") => {
                let query = path.split_once('?').map_or("", |(_, query)| query);
                self.found("Patient", query).next().is_some()
            }
            ("GET", path) if path.starts_with("Patient/") => self.kept.contains_key(path),
            (_, path) => about(path),
        }
    }

    /// Everything in the book, as `Type/id` and the resource.
    pub fn kept(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.kept.iter().map(|(name, (_, one))| (name.as_str(), one))
    }

    /// Answers a request.
    pub fn answer(&mut self, asked: &Asked) -> Answer {
        let (path, query) = asked.path.split_once('?').unwrap_or((&asked.path, ""));
        let body: Value = serde_json::from_slice(&asked.body).unwrap_or_default();
        match (asked.method.as_str(), path) {
            ("GET", "metadata") => ok(&self.statement()),
            ("GET", _) if path.contains('/') => self.read(path),
            ("GET", _) => self.search(path, query),
            ("PUT", _) => self.put(path, body),
            ("POST", "") => self.transaction(&body),
            ("POST", "Appointment/$find") if self.manners.operations => self.find(&body),
            ("POST", "Appointment/$hold") if self.manners.operations => {
                self.claim(&body, "pending")
            }
            ("POST", "Appointment/$book") if self.manners.operations => self.claim(&body, "booked"),
            ("POST", "Patient/$match") if self.manners.matches => self.match_one(&body),
            _ => refusal(404, "not-supported", "no such thing here"),
        }
    }

    fn statement(&self) -> Value {
        let whole = if self.manners.no_transactions { "batch" } else { "transaction" };
        json!({ "resourceType": "CapabilityStatement", "fhirVersion": "4.0.1", "rest": [{
            "mode": "server",
            "interaction": [{ "code": whole }],
            "resource": self.resources(),
        }] })
    }

    /// What it says of each kind it has.
    pub(crate) fn resources(&self) -> Vec<Value> {
        let named = |names: &[&str], has: bool| -> Vec<Value> {
            let one = |name: &&str| json!({ "name": name, "definition": format!("urn:x:{name}") });
            names.iter().filter(|_| has).map(one).collect()
        };
        let booking = named(&["find", "hold", "book"], self.manners.operations);
        let matching = named(&["match"], self.manners.matches);
        let codes = ["read", "search-type", "update"].map(|code| json!({ "code": code }));
        vec![
            json!({ "type": "Slot", "interaction": codes }),
            json!({ "type": "Appointment", "interaction": codes, "operation": booking }),
            json!({ "type": "Patient", "interaction": codes, "operation": matching }),
        ]
    }

    fn read(&self, name: &str) -> Answer {
        let Some((version, one)) = self.kept.get(name) else {
            return refusal(404, "not-found", "no such resource");
        };
        let mut found = ok(one);
        if !self.manners.unversioned {
            found.headers.push(("etag", format!("W/\"{version}\"")));
        }
        found
    }

    fn search(&self, kind: &str, query: &str) -> Answer {
        let mut found: Vec<&Value> = self.found(kind, query).collect();
        found.sort_by_key(|one| text(one, "start").to_owned());
        let most = query.split('&').find_map(|part| part.strip_prefix("_count=")?.parse().ok());
        found.truncate(most.unwrap_or(usize::MAX));
        ok(&searchset(found))
    }

    fn found<'a>(&'a self, kind: &'a str, query: &'a str) -> impl Iterator<Item = &'a Value> {
        let fits = |one: &Value| {
            query.split('&').all(|part| {
                let (name, value) = part.split_once('=').unwrap_or((part, ""));
                match name {
                    "status" => text(one, "status") == value,
                    "start" | "date" => within(text(one, "start"), value),
                    "patient" => one.to_string().contains(&value.replace("%2F", "/")),
                    "identifier" => carries(one, value),
                    _ => true,
                }
            })
        };
        self.kept
            .iter()
            .filter(move |(name, (_, one))| name.split('/').next() == Some(kind) && fits(one))
            .map(|(_, (_, one))| one)
    }

    fn put(&mut self, name: &str, resource: Value) -> Answer {
        if let Some(no) = self.refused(name, &resource, None) {
            return no;
        }
        let (status, version) = self.keep(name, resource);
        let headers = vec![("etag", format!("W/\"{version}\""))];
        Answer { status, headers, ..Answer::default() }
    }

    fn transaction(&mut self, sent: &Value) -> Answer {
        if self.manners.no_transactions {
            return refusal(403, "forbidden", "no scope for transactions");
        }
        let entries = sent.get("entry").and_then(Value::as_array).cloned().unwrap_or_default();
        for entry in &entries {
            let url = entry.pointer("/request/url").and_then(Value::as_str).unwrap_or_default();
            let guard = entry.pointer("/request/ifMatch").and_then(Value::as_str);
            let resource = entry.get("resource").unwrap_or(&Value::Null);
            if let Some(no) = self.refused(url, resource, guard) {
                return no;
            }
        }
        let done: Vec<Value> = entries
            .into_iter()
            .map(|mut entry| {
                let url = entry.pointer("/request/url").and_then(Value::as_str).unwrap_or_default();
                let url = url.to_owned();
                let resource = entry.get_mut("resource").map(Value::take).unwrap_or_default();
                let (status, version) = self.keep(&url, resource);
                let status = if status == 201 { "201 Created" } else { "200 OK" };
                let location = format!("{url}/_history/{version}");
                json!({ "response": { "status": status, "location": location } })
            })
            .collect();
        let kind = "transaction-response";
        ok(&json!({ "resourceType": "Bundle", "type": kind, "entry": done }))
    }

    /// Why a writing is not taken.
    fn refused(&self, name: &str, resource: &Value, guard: Option<&str>) -> Option<Answer> {
        if name != format!("{}/{}", text(resource, "resourceType"), text(resource, "id")) {
            return Some(refusal(400, "invalid", "the resource does not bear the name in the URL"));
        }
        let version = self.kept.get(name).map_or(0, |(version, _)| *version);
        let stale = guard.is_some_and(|guard| guard != format!("W/\"{version}\""));
        if stale {
            return Some(match self.manners.stale {
                400 => refusal(400, "processing", "Entry failed with status 412"),
                0 => refusal(412, "conflict", "another version is here"),
                other => refusal(other, "conflict", "another version is here"),
            });
        }
        (self.manners.careful && self.is_held(name, resource))
            .then(|| refusal(409, "conflict", "Slot is already booked"))
    }

    /// Whether an Appointment is on a Slot that another one holds.
    fn is_held(&self, name: &str, resource: &Value) -> bool {
        let slots = |one: &Value| -> Vec<String> {
            let all = one.get("slot").and_then(Value::as_array).cloned().unwrap_or_default();
            all.iter().map(|slot| text(slot, "reference").to_owned()).collect()
        };
        let mine = slots(resource);
        let holds = |one: &Value| HOLDS.contains(&text(one, "status"));
        text(resource, "resourceType") == "Appointment"
            && holds(resource)
            && self.kept().any(|(other, one)| {
                other != name
                    && other.starts_with("Appointment/")
                    && holds(one)
                    && slots(one).iter().any(|slot| mine.contains(slot))
            })
    }

    fn keep(&mut self, name: &str, resource: Value) -> (u16, u64) {
        let bare = self.forgets_people && name.starts_with("Patient/");
        let resource = if bare { crate::clinic::bare(&resource) } else { resource };
        self.store(name, resource)
    }

    fn store(&mut self, name: &str, mut resource: Value) -> (u16, u64) {
        let version = self.kept.get(name).map_or(0, |(version, _)| *version) + 1;
        if let Some(fields) = resource.as_object_mut().filter(|_| !self.manners.unversioned) {
            let meta = fields.entry("meta").or_insert_with(|| json!({}));
            if let Some(meta) = meta.as_object_mut() {
                meta.insert("versionId".into(), version.to_string().into());
            }
        }
        self.kept.insert(name.to_owned(), (version, resource));
        (if version == 1 { 201 } else { 200 }, version)
    }

    // ---- IHE ITI-115 to 117 ----

    fn find(&mut self, asked: &Value) -> Answer {
        let time = |name: &str| {
            let one = parameter(asked, name)?.get("valueDateTime")?.as_str()?;
            Some(one.to_owned())
        };
        let (Some(start), Some(end)) = (time("start"), time("end")) else {
            return refusal(400, "required", "start and end are required");
        };
        let free: Vec<Value> = self
            .kept()
            .filter(|(name, one)| name.starts_with("Slot/") && text(one, "status") == "free")
            .map(|(_, one)| one.clone())
            .filter(|one| text(one, "start") >= start.as_str() && text(one, "start") < end.as_str())
            .collect();
        let mut proposed = Vec::new();
        for slot in free {
            self.minted += 1;
            let id = format!("proposed-{}", self.minted);
            let one = json!({ "resourceType": "Appointment", "id": id, "status": "proposed",
                "start": text(&slot, "start"), "end": text(&slot, "end"),
                "slot": [{ "reference": format!("Slot/{}", text(&slot, "id")) }],
                "participant": [{ "actor": { "display": "Nurse" }, "status": "needs-action" }] });
            self.write(one.clone());
            proposed.push(one);
        }
        ok(&searchset(proposed.iter().collect()))
    }

    fn claim(&mut self, asked: &Value, status: &str) -> Answer {
        let reference = parameter(asked, "appointment-reference")
            .and_then(|one| one.pointer("/valueReference/reference")?.as_str());
        let name = reference.unwrap_or_default().to_owned();
        let Some((_, mut one)) = self.kept.get(&name).cloned() else {
            return ok(&outcome("not-found"));
        };
        let busy = |slot: &Value| {
            let there = self.kept.get(text(slot, "reference"));
            there.is_none_or(|(_, slot)| text(slot, "status") == "busy")
        };
        let slots = one.get("slot").and_then(Value::as_array).cloned().unwrap_or_default();
        set(&mut one, "status", status.into());
        let done_before = text(&one, "status") == "booked"
            && self.kept.get(&name).is_some_and(|(_, it)| text(it, "status") == "booked");
        if done_before || slots.iter().any(busy) || self.is_held(&name, &one) {
            return ok(&outcome("conflict"));
        }
        if let Some(patient) = parameter(asked, "patient-resource").and_then(|p| p.get("resource"))
        {
            let actor = format!("Patient/{}", text(patient, "id"));
            let patient = patient.clone();
            self.keep(&actor, patient);
            let part = json!({ "actor": { "reference": actor }, "status": "accepted" });
            set(&mut one, "participant", json!([part]));
        }
        for slot in &slots {
            let name = text(slot, "reference").to_owned();
            if let Some((_, mut slot)) = self.kept.get(&name).cloned() {
                let state = if status == "booked" { "busy" } else { "busy-tentative" };
                set(&mut slot, "status", state.into());
                self.keep(&name, slot);
            }
        }
        self.keep(&name, one.clone());
        ok(&searchset(vec![&one]))
    }
}

fn parameter<'a>(body: &'a Value, name: &str) -> Option<&'a Value> {
    let all = body.get("parameter").and_then(Value::as_array)?;
    all.iter().find(|one| text(one, "name") == name)
}

fn outcome(code: &str) -> Value {
    json!({ "resourceType": "OperationOutcome", "issue": [{ "severity": "fatal", "code": code }] })
}

fn searchset(found: Vec<&Value>) -> Value {
    let entry: Vec<Value> = found.iter().map(|one| json!({ "resource": one })).collect();
    // No `total`: one server of three leaves it out (facts/fhir.md A2).
    json!({ "resourceType": "Bundle", "type": "searchset", "entry": entry })
}

fn ok(body: &Value) -> Answer {
    let headers = vec![("content-type", "application/fhir+json".to_owned())];
    Answer { status: 200, headers, body: body.to_string().into_bytes() }
}

/// A search by time: `ge…` or `lt…`; all times of a book are written in UTC, so text compares.
fn within(time: &str, wanted: &str) -> bool {
    match (wanted.strip_prefix("ge"), wanted.strip_prefix("lt")) {
        (Some(from), _) => time >= from,
        (_, Some(until)) => time < until,
        _ => true,
    }
}

fn carries(one: &Value, wanted: &str) -> bool {
    let wanted = decode(wanted);
    let Some((system, value)) = wanted.split_once('|') else { return false };
    let all = one.get("identifier").and_then(Value::as_array).cloned().unwrap_or_default();
    all.iter().any(|it| text(it, "system") == system && text(it, "value") == value)
}

fn set(node: &mut Value, name: &str, value: Value) {
    if let Some(fields) = node.as_object_mut() {
        fields.insert(name.into(), value);
    }
}

fn text<'a>(node: &'a Value, name: &str) -> &'a str {
    node.get(name).and_then(Value::as_str).unwrap_or_default()
}
