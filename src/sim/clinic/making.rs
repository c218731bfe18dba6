//! The simulated clinic making things under names of its own, and what its clinicians leave behind.
//! It must not know how a kiosk finds out which kind of server it talks to.

use super::parts::{answer, bundle, etag, location, matches, references, refusal, text};
use super::{Answer, Clinic};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// How a clinician marks that they saw a result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A Task about it is completed.
    Task,
    /// A Provenance says who reviewed it.
    Provenance,
    /// A note about it was sent.
    Communication,
}

impl Clinic {
    /// The first of a kind that fits the criteria, by name.
    pub(super) fn first(&self, kind: &str, criteria: &str) -> Option<String> {
        let fits = |(name, resource): &(&str, &Value)| {
            name.split('/').next() == Some(kind) && matches(resource, criteria)
        };
        self.kept().find(fits).map(|(name, _)| name.to_owned())
    }

    /// POST of one resource, unless there is one like it.
    pub(super) fn make(&mut self, kind: &str, body: &[u8], only_if_new: Option<&str>) -> Answer {
        if let Some(name) = only_if_new.and_then(|criteria| self.first(kind, criteria)) {
            let version = self.version(&name);
            return done(200, &name, version);
        }
        let Ok(mut resource) = serde_json::from_slice::<Value>(body) else {
            return refusal(400, "structure", "not JSON");
        };
        let name = self.mint(kind);
        named(&mut resource, &name);
        match self.check(&name, &resource, &[]) {
            Err(no) => no,
            Ok(()) => {
                let (_, version) = self.keep(&name, resource);
                done(201, &name, version)
            }
        }
    }

    /// A transaction of POSTs: all or none; what is there already stays as it is.
    pub(super) fn make_all(&mut self, entries: &[Value]) -> Answer {
        let mut names = BTreeMap::new();
        let mut fresh = Vec::new();
        let mut order = Vec::new();
        for entry in entries {
            let url = entry.pointer("/request/url").and_then(Value::as_str).unwrap_or_default();
            let criteria = entry.pointer("/request/ifNoneExist").and_then(Value::as_str);
            let there = criteria.and_then(|criteria| self.first(url, criteria));
            let name = there.clone().unwrap_or_else(|| self.mint(url));
            names.insert(text(entry, "fullUrl").to_owned(), name.clone());
            if there.is_none() {
                fresh.push((name.clone(), entry.get("resource").cloned().unwrap_or_default()));
            }
            order.push((name, there.is_none()));
        }
        let all: Vec<String> = order.iter().map(|(name, _)| name.clone()).collect();
        let along: Vec<&str> = all.iter().map(String::as_str).collect();
        for (name, resource) in &mut fresh {
            named(resource, name);
            rewrite(resource, &names);
            if let Err(no) = self.check(name, resource, &along) {
                return no;
            }
        }
        for (name, resource) in fresh {
            self.keep(&name, resource);
        }
        let responses = order.iter().map(|(name, fresh)| {
            let status = if *fresh { "201 Created" } else { "200 OK" };
            json!({ "response": { "status": status, "location": location(name, 1) } })
        });
        answer(200, &bundle("transaction-response", responses.collect()))
    }

    fn mint(&mut self, kind: &str) -> String {
        self.minted += 1;
        format!("{kind}/clinic-{}", self.minted)
    }

    /// A clinician looks at a result and leaves a mark about one resource of it.
    pub fn mark(&mut self, how: Mark, about: &str) {
        let about = json!({ "reference": about });
        let (kind, resource) = match how {
            Mark::Task => (
                "Task",
                json!({ "resourceType": "Task", "status": "completed", "intent": "order",
                        "focus": about }),
            ),
            Mark::Provenance => (
                "Provenance",
                json!({ "resourceType": "Provenance", "target": [about],
                        "recorded": "2026-11-24T13:00:00Z",
                        "agent": [{ "type": { "coding": [{ "code": "verifier" }] },
                                    "who": { "reference": "Practitioner/clinic-1" } }] }),
            ),
            Mark::Communication => (
                "Communication",
                json!({ "resourceType": "Communication", "status": "completed",
                        "sender": { "reference": "Practitioner/clinic-1" },
                        "partOf": [about] }),
            ),
        };
        let name = self.mint(kind);
        let mut resource = resource;
        named(&mut resource, &name);
        self.keep(&name, resource);
    }
}

fn done(status: u16, name: &str, version: u64) -> Answer {
    let headers = vec![("etag", etag(version)), ("location", location(name, version))];
    Answer { status, headers, body: Vec::new() }
}

fn named(resource: &mut Value, name: &str) {
    let id = name.split('/').nth(1).unwrap_or_default();
    if let Some(fields) = resource.as_object_mut() {
        fields.insert("id".into(), Value::String(id.to_owned()));
    }
}

/// A `urn:uuid:` of this transaction becomes the name given here, wherever it stands: some servers
/// are as blunt as that, identifiers included.
fn rewrite(node: &mut Value, names: &BTreeMap<String, String>) {
    match node {
        Value::Array(all) => all.iter_mut().for_each(|one| rewrite(one, names)),
        Value::Object(fields) => {
            for value in fields.values_mut() {
                match value.as_str().and_then(|text| names.get(text)) {
                    Some(name) => *value = Value::String(name.clone()),
                    None => rewrite(value, names),
                }
            }
        }
        _ => {}
    }
}

/// Whether any reference below a field of a resource is one of these.
pub fn refers(resource: &Value, field: &str, wanted: &str) -> bool {
    let mut found = false;
    if let Some(below) = resource.get(field) {
        references(below, &mut |reference| found |= wanted.split(',').any(|one| one == reference));
    }
    found
}
