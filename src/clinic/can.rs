//! What a clinic's server says it can do for an appointment, read from its CapabilityStatement.
//! It must not take a missing word for a no where asking does no harm, nor for a yes where it does.

use crate::upload::Reply;
use serde_json::Value;

/// What the server names. Servers often leave out what they can (facts/fhir.md A2), so that a
/// search or a transaction is tried unless the statement rules it out; an operation only where it
/// is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Can {
    /// `Appointment/$find`, IHE ITI-115.
    pub find: bool,
    /// `Appointment/$hold`, IHE ITI-116.
    pub hold: bool,
    /// `Appointment/$book`, IHE ITI-117.
    pub book: bool,
    /// `Patient/$match`.
    pub matches: bool,
    /// Searching Slots is not ruled out.
    pub slots: bool,
    /// Writing Appointments is not ruled out.
    pub appointments: bool,
    /// Transactions are not ruled out.
    pub transactions: bool,
}

impl Default for Can {
    /// Of a server that never said anything: try what does no harm.
    fn default() -> Can {
        Can {
            find: false,
            hold: false,
            book: false,
            matches: false,
            slots: true,
            appointments: true,
            transactions: true,
        }
    }
}

impl Can {
    /// Reads the answer to `GET metadata`; nothing where it is no CapabilityStatement.
    #[must_use]
    pub fn read(reply: &Reply) -> Option<Can> {
        let body: Value = serde_json::from_slice(&reply.body).ok()?;
        let fits = reply.status == 200 && text(&body, "resourceType") == "CapabilityStatement";
        fits.then(|| Can::of(&body))
    }

    fn of(statement: &Value) -> Can {
        let servers = || list(statement, "rest").filter(|rest| text(rest, "mode") == "server");
        let kinds: Vec<&Value> = servers().flat_map(|rest| list(rest, "resource")).collect();
        let system =
            |name: &str| servers().flat_map(|rest| list(rest, "operation")).any(named(name));
        let operation = |kind: &str, name: &str| {
            let mut here = kinds.iter().filter(|one| text(one, "type") == kind);
            here.any(|one| list(one, "operation").any(named(name))) || system(name)
        };
        // A statement without any resource says nothing about them.
        let open = |kind: &str, code: &str| {
            let mut here = kinds.iter().filter(|one| text(one, "type") == kind).peekable();
            let said = |one: &&Value| list(one, "interaction").next().is_some();
            kinds.is_empty()
                || here.any(|one| {
                    !said(one) || list(one, "interaction").any(|i| text(i, "code") == code)
                })
        };
        let interactions: Vec<&Value> = servers().flat_map(|r| list(r, "interaction")).collect();
        let transaction = |one: &&Value| text(one, "code") == "transaction";
        Can {
            find: operation("Appointment", "find"),
            hold: operation("Appointment", "hold"),
            book: operation("Appointment", "book"),
            matches: operation("Patient", "match"),
            slots: open("Slot", "search-type"),
            appointments: open("Appointment", "update"),
            transactions: interactions.is_empty() || interactions.iter().any(transaction),
        }
    }
}

/// An operation by its name, written with or without `$`, alone or at the end of its definition.
fn named(name: &str) -> impl Fn(&Value) -> bool + use<'_> {
    move |one| {
        let said = text(one, "name").trim_start_matches('$');
        let defined = text(one, "definition").rsplit(['/', '-']).next().unwrap_or_default();
        said.eq_ignore_ascii_case(name) || defined.eq_ignore_ascii_case(name)
    }
}

fn list<'a>(node: &'a Value, name: &str) -> impl Iterator<Item = &'a Value> + use<'a> {
    node.get(name).and_then(Value::as_array).into_iter().flatten()
}

fn text<'a>(node: &'a Value, name: &str) -> &'a str {
    node.get(name).and_then(Value::as_str).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn of(rest: &Value) -> Can {
        Can::of(&json!({ "resourceType": "CapabilityStatement", "rest": [rest] }))
    }

    #[test]
    fn an_operation_must_be_named_a_search_must_be_ruled_out() {
        let silent = of(&json!({ "mode": "server", "interaction": [{ "code": "transaction" }] }));
        assert_eq!(silent, Can::default());
        let ihe = of(&json!({ "mode": "server", "resource": [
            { "type": "Appointment", "interaction": [{ "code": "read" }], "operation": [
                { "name": "find", "definition": "https://profiles.ihe.net/x/appt-find" },
                { "name": "$hold", "definition": "y" },
                { "name": "b", "definition": "https://profiles.ihe.net/OperationDefinition/book" },
            ] },
            { "type": "Patient", "operation": [{ "name": "match", "definition": "z" }] },
        ] }));
        assert!(ihe.find && ihe.hold && ihe.book && ihe.matches && ihe.transactions);
        assert!(!ihe.slots && !ihe.appointments, "it says what it has, and has no such thing");
        let batch = of(&json!({ "mode": "server", "interaction": [{ "code": "batch" }] }));
        assert!(!batch.transactions && batch.slots);
    }

    #[test]
    fn only_a_capability_statement_counts() {
        let page = Reply { status: 200, body: b"<html>".to_vec().into(), ..Reply::default() };
        assert_eq!(Can::read(&page), None);
        let body = json!({ "resourceType": "CapabilityStatement" }).to_string().into_bytes();
        let reply = Reply { status: 200, body: body.into(), ..Reply::default() };
        assert_eq!(Can::read(&reply), Some(Can::default()));
    }
}
