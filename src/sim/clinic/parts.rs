//! The small parts of the simulated clinic: reading what comes, spelling what goes back.
//! It must not keep anything.

use super::Answer;
use super::making::refers;
use serde_json::{Value, json};

pub fn put(entry: &Value) -> Option<(String, Value)> {
    let method = entry.pointer("/request/method")?.as_str()?;
    let url = entry.pointer("/request/url")?.as_str()?;
    (method == "PUT").then(|| (url.to_owned(), entry.get("resource").cloned().unwrap_or_default()))
}

pub fn references(node: &Value, found: &mut impl FnMut(&str)) {
    match node {
        Value::Array(all) => all.iter().for_each(|one| references(one, found)),
        Value::Object(fields) => {
            for (name, value) in fields {
                match value.as_str() {
                    Some(reference) if name == "reference" => found(reference),
                    _ => references(value, found),
                }
            }
        }
        _ => {}
    }
}

/// Whether a resource carries the identifier `system|value`. Most have a list of them,
/// QuestionnaireResponse has one.
pub fn carries(resource: &Value, wanted: &str) -> bool {
    let Some((system, value)) = wanted.split_once('|') else { return false };
    let same = |one: &Value| text(one, "system") == system && text(one, "value") == value;
    match resource.get("identifier") {
        Some(Value::Array(all)) => all.iter().any(same),
        Some(one) => same(one),
        None => false,
    }
}

/// Whether a resource fits a search. Parameters this clinic does not know match everything, as a
/// lenient server's do.
pub fn matches(resource: &Value, query: &str) -> bool {
    query.split('&').all(|part| {
        let (name, value) = part.split_once('=').unwrap_or((part, ""));
        let value = decode(value);
        match name {
            "identifier" => carries(resource, &value),
            "_tag" => tagged(resource, &value),
            "status" => text(resource, "status") == value,
            "focus" => refers(resource, "focus", &value),
            "target" => refers(resource, "target", &value),
            "part-of" => refers(resource, "partOf", &value),
            _ => true,
        }
    })
}

fn tagged(resource: &Value, wanted: &str) -> bool {
    let Some((system, code)) = wanted.split_once('|') else { return false };
    let tags = resource.pointer("/meta/tag").and_then(Value::as_array);
    let same = |one: &Value| text(one, "system") == system && text(one, "code") == code;
    tags.is_some_and(|all| all.iter().any(same))
}

pub fn text<'a>(node: &'a Value, name: &str) -> &'a str {
    node.get(name).and_then(Value::as_str).unwrap_or_default()
}

/// The name of a resource and nothing of its content.
pub fn bare(resource: &Value) -> Value {
    json!({ "resourceType": text(resource, "resourceType"), "id": text(resource, "id") })
}

/// Percent-decoding of a query value.
pub fn decode(text: &str) -> String {
    let mut out = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        let hex = |byte: Option<u8>| byte.and_then(|byte| char::from(byte).to_digit(16));
        match byte {
            b'%' => match (hex(rest.next()), hex(rest.next())) {
                (Some(high), Some(low)) => out.push(u8::try_from(high * 16 + low).unwrap_or(b'?')),
                _ => out.push(b'?'),
            },
            b'+' => out.push(b' '),
            other => out.push(other),
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

pub fn etag(version: u64) -> String {
    format!("W/\"{version}\"")
}

pub fn location(name: &str, version: u64) -> String {
    format!("{name}/_history/{version}")
}

pub fn bundle(kind: &str, entry: Vec<Value>) -> Value {
    let mut bundle = json!({ "resourceType": "Bundle", "type": kind });
    if kind == "searchset"
        && let Some(fields) = bundle.as_object_mut()
    {
        fields.insert("total".into(), entry.len().into());
    }
    if !entry.is_empty()
        && let Some(fields) = bundle.as_object_mut()
    {
        fields.insert("entry".into(), Value::Array(entry));
    }
    bundle
}

pub fn answer(status: u16, body: &Value) -> Answer {
    let headers = vec![("content-type", "application/fhir+json".to_owned())];
    Answer { status, headers, body: body.to_string().into_bytes() }
}

/// A status with an OperationOutcome of one issue.
#[must_use]
pub fn refusal(status: u16, code: &str, words: &str) -> Answer {
    let issue = json!({ "severity": "error", "code": code, "details": { "text": words } });
    answer(status, &json!({ "resourceType": "OperationOutcome", "issue": [issue] }))
}

/// What it says of itself; `desk` is what its appointment book says of the kinds it has.
pub fn capabilities(transactions: bool, takes_ids: bool, desk: Vec<Value>) -> Value {
    let resource = |kind: &str| {
        let interaction =
            ["read", "update", "create", "search-type"].map(|code| json!({ "code": code }));
        json!({ "type": kind, "interaction": interaction, "updateCreate": takes_ids,
                "conditionalCreate": true })
    };
    let kinds = [
        "Communication",
        "Consent",
        "Device",
        "Observation",
        "Patient",
        "Provenance",
        "QuestionnaireResponse",
        "Task",
    ];
    let plain = kinds.into_iter().filter(|kind| desk.iter().all(|one| text(one, "type") != *kind));
    let resources: Vec<Value> = plain.map(resource).chain(desk.iter().cloned()).collect();
    let whole = if transactions { vec![json!({ "code": "transaction" })] } else { Vec::new() };
    let interaction: Vec<Value> = whole.into_iter().chain([json!({ "code": "batch" })]).collect();
    json!({
        "resourceType": "CapabilityStatement",
        "status": "active",
        "date": "2026-11-24",
        "kind": "instance",
        "fhirVersion": "4.0.1",
        "format": ["json"],
        "software": { "name": "Wayside's simulated clinic" },
        "implementation": { "description": "a clinic inside the program" },
        "rest": [{
            "mode": "server",
            "resource": resources,
            "interaction": interaction,
        }],
    })
}
