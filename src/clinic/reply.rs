//! What an answer proves: filed, refused, or unknown (facts/fhir.md C7).
//! It must not take silence, a pretty page or a bare 200 for a yes, nor any doubt for a no.

use crate::upload::{Refusal, RefusedWhy, Reply, Trouble};
use serde_json::Value;

/// What was asked of the server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked<'a> {
    /// To take these resources, given as `Type/id`, all or none.
    Transaction(&'a [String]),
    /// To take this resource.
    Put(&'a str),
    /// To make these under names of its own, unless they are there; all or none.
    Make(&'a [String]),
    /// To make this one.
    MakeOne(&'a str),
}

/// What follows from an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The server holds it, under our identifier.
    Done,
    /// The server holds it, under these names of its own, in the order sent.
    Named(Vec<String>),
    /// The server will never take it.
    Refused(Refusal),
    /// The answer proves nothing: ask what the server holds; where it does not, this is why.
    ReadBack(Trouble),
    /// Too much at once.
    Smaller,
    /// Transactions are not for us here: send the resources singly.
    OneByOne(Trouble),
    /// The token was not accepted.
    FreshToken,
    /// Not now.
    Again(Trouble),
}

/// Judges the answer to a sending.
#[must_use]
pub fn judge(reply: &Reply, asked: Asked) -> Verdict {
    let body = serde_json::from_slice::<Value>(&reply.body).ok();
    match reply.status {
        200..=299 => accepted(reply, body.as_ref(), asked),
        status => by_status(status, body.as_ref().filter(|body| is_outcome(body)), asked),
    }
}

/// Whether the answer to a reading shows this resource, given as `Type/id`.
///
/// # Errors
/// Why it does not.
pub fn shows(reply: &Reply, wanted: &str) -> Result<(), Trouble> {
    let body = serde_json::from_slice::<Value>(&reply.body).ok();
    match reply.status {
        200..=299 => match body.as_ref().and_then(named) {
            Some(name) if name == wanted => Ok(()),
            Some(_) => Err(Trouble::NotProven),
            None => Err(Trouble::NotFhir),
        },
        404 | 410 => Err(Trouble::NotProven),
        401 => Err(Trouble::SignIn),
        403 => Err(Trouble::Forbidden),
        300..=399 => Err(Trouble::Redirected),
        408 | 425 | 429 | 503 => Err(Trouble::Busy),
        405 | 501 => Err(Trouble::NotOffered),
        _ => Err(Trouble::ServerFault),
    }
}

fn accepted(reply: &Reply, body: Option<&Value>, asked: Asked) -> Verdict {
    let Some(body) = body else {
        // An empty body is allowed (Prefer: return=minimal); a page of HTML is a captive portal.
        return if reply.body.iter().all(u8::is_ascii_whitespace) {
            silent(reply, asked)
        } else {
            Verdict::Again(Trouble::NotFhir)
        };
    };
    if is_outcome(body) {
        let failed = issues(body).any(is_error);
        return if failed { by_outcome(body, asked) } else { silent(reply, asked) };
    }
    let Some(kind) = body.get("resourceType").and_then(Value::as_str) else {
        return Verdict::Again(Trouble::NotFhir);
    };
    match asked {
        Asked::Transaction(sent) if kind == "Bundle" => transaction(body, sent),
        Asked::Make(sent) if kind == "Bundle" => made(body, sent),
        Asked::MakeOne(path) if path.split('/').next() == Some(kind) => named(body)
            .map_or(Verdict::ReadBack(Trouble::NotProven), |name| Verdict::Named(vec![name])),
        Asked::Put(path) if named(body).as_deref() == Some(path) => Verdict::Done,
        Asked::Put(path) if path.split('/').next() == Some(kind) => other_identifier(),
        _ => Verdict::ReadBack(Trouble::NotProven),
    }
}

/// A yes without a body: a single resource is proven by where it is or which version it got.
fn silent(reply: &Reply, asked: Asked) -> Verdict {
    match (asked, &reply.location) {
        (Asked::Put(path), Some(location)) if !points_to(location, path) => other_identifier(),
        (Asked::MakeOne(path), Some(location)) => name_in(location, path)
            .map_or(Verdict::ReadBack(Trouble::NotProven), |name| Verdict::Named(vec![name])),
        (Asked::Put(_), location) if location.is_some() || reply.etag.is_some() => Verdict::Done,
        _ => Verdict::ReadBack(Trouble::NotProven),
    }
}

/// The answer to a transaction: one entry for each sent, in order, every one of them 2xx.
fn transaction(body: &Value, sent: &[String]) -> Verdict {
    let entries = body.get("entry").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    let mut doubtful = entries.len() != sent.len();
    for (entry, path) in entries.iter().zip(sent) {
        let response = entry.get("response");
        let field = |name| response.and_then(|response| response.get(name));
        // `status` is text: "201 Created" (facts/fhir.md C7).
        let status = field("status").and_then(Value::as_str).and_then(leading_number);
        let outcome = field("outcome").filter(|outcome| is_outcome(outcome));
        match status {
            Some(200..=299) => {
                let location = field("location").and_then(Value::as_str);
                if location.is_some_and(|location| !points_to(location, path)) {
                    return other_identifier();
                }
                if let Some(outcome) = outcome.filter(|one| issues(one).any(is_error)) {
                    return by_outcome(outcome, Asked::Put(path));
                }
            }
            Some(status) => return by_status(status, outcome, Asked::Put(path)),
            None => doubtful = true,
        }
    }
    if doubtful { Verdict::ReadBack(Trouble::NotProven) } else { Verdict::Done }
}

fn by_status(status: u16, outcome: Option<&Value>, asked: Asked) -> Verdict {
    let whole = matches!(asked, Asked::Transaction(_) | Asked::Make(_));
    let singly = |trouble| {
        if whole { Verdict::OneByOne(trouble) } else { Verdict::Again(trouble) }
    };
    match status {
        401 => Verdict::FreshToken,
        403 => singly(Trouble::Forbidden),
        404 => singly(Trouble::NotThere),
        405 | 501 => singly(Trouble::NotOffered),
        409 | 412 => Verdict::ReadBack(Trouble::Conflict),
        410 => Verdict::Again(Trouble::NotThere),
        413 => Verdict::Smaller,
        408 | 425 | 429 | 503 => Verdict::Again(Trouble::Busy),
        // Only a FHIR server can refuse content; a gateway's bare 400 says nothing about it.
        400 | 422 => outcome.map_or(Verdict::Again(Trouble::NotFhir), |it| by_outcome(it, asked)),
        300..=399 => Verdict::Again(Trouble::Redirected),
        402..=499 => Verdict::Again(Trouble::NotOffered),
        _ => Verdict::Again(Trouble::ServerFault),
    }
}

/// The answer to a transaction that makes things: as above, and where each of them is now.
fn made(body: &Value, sent: &[String]) -> Verdict {
    let entries = body.get("entry").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    let mut names = Vec::new();
    for (entry, path) in entries.iter().zip(sent) {
        let field = |name| entry.get("response").and_then(|response| response.get(name));
        let status = field("status").and_then(Value::as_str).and_then(leading_number);
        let outcome = field("outcome").filter(|outcome| is_outcome(outcome));
        match (status, outcome.filter(|one| issues(one).any(is_error))) {
            (Some(200..=299), Some(outcome)) => return by_outcome(outcome, Asked::MakeOne(path)),
            (Some(200..=299), None) => {
                let location = field("location").and_then(Value::as_str);
                let shown = entry.get("resource").and_then(named);
                names.extend(location.and_then(|at| name_in(at, path)).or(shown));
            }
            (Some(status), _) => return by_status(status, outcome, Asked::MakeOne(path)),
            (None, _) => {}
        }
    }
    if names.len() == sent.len() && entries.len() == sent.len() {
        Verdict::Named(names)
    } else {
        Verdict::ReadBack(Trouble::NotProven)
    }
}

/// The name that a location gives a resource of the same kind as `path`.
fn name_in(location: &str, path: &str) -> Option<String> {
    let plain = location.split(['?', '#']).next()?.split("/_history").next()?;
    let mut parts = plain.rsplit('/');
    let (id, kind) = (parts.next()?, parts.next()?);
    (Some(kind) == path.split('/').next() && !id.is_empty()).then(|| format!("{kind}/{id}"))
}

/// Judges by issue codes (facts/fhir.md C7). One passing trouble among the errors makes all of it
/// passing: doubt is never a refusal.
fn by_outcome(outcome: &Value, asked: Asked) -> Verdict {
    let codes: Vec<&str> = issues(outcome)
        .filter(|issue| is_error(issue))
        .filter_map(|issue| issue.get("code").and_then(Value::as_str))
        .collect();
    let any = |known: &[&str]| codes.iter().any(|code| known.contains(code));
    let whole = matches!(asked, Asked::Transaction(_) | Asked::Make(_));
    if any(&["transient", "lock-error", "timeout", "no-store", "exception", "incomplete"]) {
        Verdict::Again(Trouble::ServerFault)
    } else if any(&["throttled"]) {
        Verdict::Again(Trouble::Busy)
    } else if any(&["login", "expired"]) {
        Verdict::FreshToken
    } else if any(&["conflict", "duplicate", "multiple-matches"]) {
        Verdict::ReadBack(Trouble::Conflict)
    } else if any(&["forbidden", "security", "suppressed"]) {
        let trouble = Trouble::Forbidden;
        if whole { Verdict::OneByOne(trouble) } else { Verdict::Again(trouble) }
    } else if whole && any(&["not-supported"]) {
        Verdict::OneByOne(Trouble::NotOffered)
    } else {
        Verdict::Refused(Refusal { why: RefusedWhy::Content, text: text(outcome) })
    }
}

fn other_identifier() -> Verdict {
    Verdict::Refused(Refusal { why: RefusedWhy::OtherIdentifier, text: String::new() })
}

/// Longest text kept of a refusal, in characters.
const READABLE: usize = 2000;

fn text(outcome: &Value) -> String {
    let said = issues(outcome).filter(|issue| is_error(issue)).filter_map(|issue| {
        let details = issue.pointer("/details/text").or_else(|| issue.get("diagnostics"));
        let words = details.or_else(|| issue.get("code")).and_then(Value::as_str)?;
        let place = issue.pointer("/expression/0").and_then(Value::as_str);
        Some(place.map_or_else(|| words.to_owned(), |place| format!("{place}: {words}")))
    });
    said.collect::<Vec<_>>().join("; ").chars().take(READABLE).collect()
}

fn is_outcome(body: &Value) -> bool {
    body.get("resourceType").and_then(Value::as_str) == Some("OperationOutcome")
}

fn issues(outcome: &Value) -> impl Iterator<Item = &Value> {
    outcome.get("issue").and_then(Value::as_array).into_iter().flatten()
}

fn is_error(issue: &Value) -> bool {
    matches!(issue.get("severity").and_then(Value::as_str), Some("error" | "fatal"))
}

/// The name of a resource, as `Type/id`.
pub fn named(body: &Value) -> Option<String> {
    let kind = body.get("resourceType").and_then(Value::as_str)?;
    let id = body.get("id").and_then(Value::as_str)?;
    Some(format!("{kind}/{id}"))
}

/// Whether a location, absolute or relative, with or without a version, is that of `Type/id`.
fn points_to(location: &str, path: &str) -> bool {
    let plain = location.split(['?', '#']).next().unwrap_or_default();
    let plain = plain.split("/_history").next().unwrap_or_default();
    plain == path || plain.strip_suffix(path).is_some_and(|base| base.ends_with('/'))
}

fn leading_number(status: &str) -> Option<u16> {
    status.split_whitespace().next()?.parse().ok()
}
