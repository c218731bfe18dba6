//! Requests as a desk errand makes them, and what can be read from an answer: plain FHIR over HTTP.
//! It must not know what an errand is for, nor take an answer for more than it says.

use crate::upload::{Method, Reply, Request};
use serde_json::Value;
use zeroize::Zeroizing;

/// What an answer to a reading came to.
#[derive(Clone, Debug, PartialEq)]
pub enum Read {
    /// The resource, and the version it had where the server says.
    Found(Box<Versioned>),
    /// The server knows that there is none.
    Absent,
    /// No word about it: ask again.
    Unclear,
    /// The token was not accepted.
    FreshToken,
    /// The server does not let a kiosk read this.
    Closed,
}

/// A resource with its version.
#[derive(Clone, Debug, PartialEq)]
pub struct Versioned {
    /// The resource as it came, unknown elements and all.
    pub resource: Value,
    /// `ETag`, for `ifMatch`; nothing where the server keeps no versions.
    pub etag: Option<String>,
}

/// Reads the resource `Type/id` out of an answer.
pub fn read(reply: &Reply, name: &str) -> Read {
    match reply.status {
        200..=299 => {
            let found = serde_json::from_slice::<Value>(&reply.body).ok();
            match found.filter(|one| path(one).as_deref() == Some(name)) {
                Some(resource) => {
                    let etag = etag(reply, &resource);
                    Read::Found(Box::new(Versioned { resource, etag }))
                }
                None => Read::Unclear,
            }
        }
        404 | 410 => Read::Absent,
        401 => Read::FreshToken,
        403 | 405 | 501 => Read::Closed,
        _ => Read::Unclear,
    }
}

/// The Bundle of a search or an operation; nothing where the answer is none.
pub fn bundle(reply: &Reply) -> Option<Value> {
    let whole = (200..=299).contains(&reply.status);
    let body = serde_json::from_slice::<Value>(&reply.body).ok().filter(|_| whole)?;
    (text(&body, "resourceType") == "Bundle").then_some(body)
}

/// The resources of one kind in a Bundle. `Bundle.total` is not looked at: servers leave it out
/// (facts/fhir.md A2).
pub fn entries<'a>(bundle: &'a Value, kind: &'a str) -> impl Iterator<Item = &'a Value> + use<'a> {
    let all = list(bundle, "entry").filter_map(|entry| entry.get("resource"));
    all.filter(move |one| text(one, "resourceType") == kind)
}

/// Whether an answer carries an OperationOutcome that speaks of an error, alone or in a Bundle:
/// IHE's operations may say no under 200 (facts/fhir.md C5).
pub fn says_no(reply: &Reply) -> bool {
    !codes(reply).is_empty()
}

/// The codes of all errors in an answer's OperationOutcome, alone or in a Bundle.
pub fn codes(reply: &Reply) -> Vec<String> {
    let Ok(body) = serde_json::from_slice::<Value>(&reply.body) else { return Vec::new() };
    let alone = (text(&body, "resourceType") == "OperationOutcome").then_some(&body);
    let issues = alone.into_iter().chain(entries(&body, "OperationOutcome"));
    let issues = issues.flat_map(|outcome| list(outcome, "issue"));
    let bad = issues.filter(|issue| matches!(text(issue, "severity"), "error" | "fatal"));
    bad.map(|issue| text(issue, "code").to_owned()).collect()
}

/// The version of a resource as `ifMatch` wants it: from the header, else from `meta`.
fn etag(reply: &Reply, resource: &Value) -> Option<String> {
    let said = reply.etag.clone().filter(|etag| !etag.trim().is_empty());
    said.or_else(|| Some(format!("W/\"{}\"", resource.pointer("/meta/versionId")?.as_str()?)))
}

/// The name of a resource, as `Type/id`.
pub fn path(resource: &Value) -> Option<String> {
    let kind = resource.get("resourceType").and_then(Value::as_str)?;
    let id = resource.get("id").and_then(Value::as_str)?;
    Some(format!("{kind}/{id}"))
}

/// A reference as `Type/id`, whether it was written relative, absolute or with a version.
pub fn target(reference: &str) -> Option<String> {
    let plain = reference.split("/_history").next().unwrap_or_default();
    let mut parts = plain.rsplit('/');
    let (id, kind) = (parts.next()?, parts.next()?);
    (!id.is_empty() && !kind.is_empty()).then(|| format!("{kind}/{id}"))
}

/// A text of a resource; empty where there is none.
pub fn text<'a>(node: &'a Value, name: &str) -> &'a str {
    node.get(name).and_then(Value::as_str).unwrap_or_default()
}

/// A list of a resource; empty where there is none.
pub fn list<'a>(node: &'a Value, name: &str) -> impl Iterator<Item = &'a Value> + use<'a> {
    node.get(name).and_then(Value::as_array).into_iter().flatten()
}

/// A reading.
pub fn get(path: impl Into<String>, fresh_token: bool) -> Request {
    request(Method::Get, path.into(), None, fresh_token)
}

/// A sending of JSON.
pub fn send(method: Method, path: impl Into<String>, body: &Value, fresh_token: bool) -> Request {
    let body = Zeroizing::new(body.to_string().into_bytes());
    request(method, path.into(), Some(body), fresh_token)
}

fn request(
    method: Method,
    path: String,
    body: Option<Zeroizing<Vec<u8>>>,
    fresh_token: bool,
) -> Request {
    let fhir = || "application/fhir+json".to_owned();
    let mut headers = vec![("Accept", fhir())];
    if body.is_some() {
        headers.push(("Content-Type", fhir()));
    }
    Request { method, path, headers, body, fresh_token }
}

/// A query value with everything but plain characters escaped (RFC 3986 2.3).
pub fn escape(value: &str) -> String {
    let mut out = String::new();
    for byte in value.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}
