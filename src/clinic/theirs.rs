//! Sending to a server that gives names of its own: the same content, found by its identifier.
//! It must not know time, tokens, or which servers are like that.

use crate::reply;
use crate::upload::{Reply, Trouble};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use uuid::Uuid;
use zeroize::Zeroizing;

/// What our resources are called there: from `Type/our-id` to `Type/their-id`.
pub type Names = BTreeMap<String, String>;

/// The identifier that every resource of ours carries, whatever it is called there: how it is asked
/// for, and how it is kept from being made twice (facts/fhir.md C7). A Provenance has no identifier
/// in R4; it carries the same text as a tag.
#[must_use]
pub fn criteria(name: &str) -> String {
    let (kind, id) = name.split_once('/').unwrap_or((name, ""));
    let parameter = if has_identifier(kind) { "identifier" } else { "_tag" };
    format!("{parameter}={SYSTEM}|urn:uuid:{id}")
}

const SYSTEM: &str = "urn:ietf:rfc:3986";

fn has_identifier(kind: &str) -> bool {
    kind != "Provenance"
}

/// The path that asks for one of ours.
#[must_use]
pub fn search(name: &str) -> String {
    let kind = name.split('/').next().unwrap_or_default();
    format!("{kind}?{}", criteria(name).replace('|', "%7C"))
}

/// What a search shows: the name it has there, or nothing where it is not there. Servers that do
/// not know the parameter show everything, so each find is looked at.
///
/// # Errors
/// Why the answer says neither.
pub fn found(reply: &Reply, name: &str) -> Result<Option<String>, Trouble> {
    let (kind, id) = name.split_once('/').unwrap_or((name, ""));
    let body = serde_json::from_slice::<Value>(&reply.body).ok();
    match (reply.status, body.as_ref()) {
        (200..=299, Some(body)) if is(body, "Bundle") => {
            let entries = body.get("entry").and_then(Value::as_array);
            let resources = entries.into_iter().flatten().filter_map(|one| one.get("resource"));
            let mut ours = resources.filter(|one| is(one, kind) && carries(one, id));
            Ok(ours.next().and_then(reply::named))
        }
        (200..=299, _) => Err(Trouble::NotFhir),
        // Nothing of the kind, or no such question: the sending will tell.
        (400 | 404 | 410, _) => Ok(None),
        (401, _) => Err(Trouble::SignIn),
        (403, _) => Err(Trouble::Forbidden),
        (300..=399, _) => Err(Trouble::Redirected),
        (408 | 425 | 429 | 503, _) => Err(Trouble::Busy),
        (405 | 501, _) => Err(Trouble::NotOffered),
        _ => Err(Trouble::ServerFault),
    }
}

fn is(body: &Value, kind: &str) -> bool {
    body.get("resourceType").and_then(Value::as_str) == Some(kind)
}

/// Whether a resource carries our identifier, or our tag.
fn carries(resource: &Value, id: &str) -> bool {
    let wanted = format!("urn:uuid:{id}");
    let same = |one: &Value, field: &str| one.get(field).and_then(Value::as_str) == Some(&wanted);
    let tags = resource.pointer("/meta/tag").and_then(Value::as_array);
    let tagged = tags.is_some_and(|all| all.iter().any(|one| same(one, "code")));
    match resource.get("identifier") {
        Some(Value::Array(all)) => all.iter().any(|one| same(one, "value")),
        Some(one) => same(one, "value"),
        None => tagged,
    }
}

/// The part of a parcel as a transaction of POSTs: each entry is made unless it is there already.
/// What the part itself holds is referred to by `urn:uuid:`, what is there already by its name.
#[must_use]
pub fn transaction(part: Vec<Value>, known: &Names) -> Value {
    let mut names = known.clone();
    let within: Vec<String> = part.iter().filter_map(own_name).collect();
    names.extend(within.iter().map(|name| (name.clone(), stand_in(name))));
    let entry = |mut one: Value| {
        let name = own_name(&one)?;
        let kind = name.split('/').next()?.to_owned();
        let resource = nameless(one.get_mut("resource")?.take(), &name, &names);
        let request = json!({ "method": "POST", "url": kind, "ifNoneExist": criteria(&name) });
        Some(json!({ "fullUrl": stand_in(&name), "resource": resource, "request": request }))
    };
    let entries: Vec<Value> = part.into_iter().filter_map(entry).collect();
    json!({ "resourceType": "Bundle", "type": "transaction", "entry": entries })
}

/// One resource to be sent alone. What it refers to is there already.
#[must_use]
pub fn single(resource: Value, name: &str, known: &Names) -> Zeroizing<Vec<u8>> {
    Zeroizing::new(nameless(resource, name, known).to_string().into_bytes())
}

fn own_name(entry: &Value) -> Option<String> {
    Some(entry.pointer("/request/url")?.as_str()?.to_owned())
}

/// What stands for a resource within a transaction. Another text than its identifier: servers put
/// the name they gave in its place wherever they meet it, identifiers included (Medplum's router).
fn stand_in(name: &str) -> String {
    format!("urn:uuid:{}", Uuid::new_v5(&Uuid::NAMESPACE_OID, name.as_bytes()))
}

fn urn(name: &str) -> String {
    format!("urn:uuid:{}", name.split('/').nth(1).unwrap_or_default())
}

fn nameless(mut resource: Value, name: &str, names: &Names) -> Value {
    let kind = name.split('/').next().unwrap_or_default();
    if let Some(fields) = resource.as_object_mut() {
        fields.remove("id");
        if !has_identifier(kind) {
            let meta = fields.entry("meta").or_insert_with(|| Value::Object(Map::new()));
            let tags = meta.as_object_mut().map(|meta| meta.entry("tag").or_insert(json!([])));
            let tag = json!({ "system": SYSTEM, "code": urn(name) });
            if let Some(tags) = tags.and_then(Value::as_array_mut) {
                tags.push(tag);
            }
        }
    }
    refer(&mut resource, names);
    resource
}

fn refer(node: &mut Value, names: &Names) {
    match node {
        Value::Array(all) => all.iter_mut().for_each(|one| refer(one, names)),
        Value::Object(fields) => {
            for (field, value) in fields.iter_mut() {
                let known = value.as_str().filter(|_| field == "reference");
                match known.and_then(|ours| names.get(ours)) {
                    Some(theirs) => *value = Value::String(theirs.clone()),
                    None => refer(value, names),
                }
            }
        }
        _ => {}
    }
}
