//! Calling a clinician: a call back as a Task for the clinic's staff, or a page to open on a phone.
//! It must not let an address through that is not plain `https`, nor put anything of the person
//! into one.

use crate::appointment::{Because, Patient};
use crate::fhir::system;
use crate::local;
use serde_json::{Value, json};
use wayside_care::level::Level;

/// The longest address that still makes a QR code a phone can read from a screen.
const LONGEST: usize = 300;

/// A page that a person may be sent to by QR: booking, or a video call. It must be `https`, name a
/// host, and carry no account; nothing is added to it.
#[must_use]
pub fn page(address: &str) -> Option<String> {
    let plain = address.chars().all(|c| c.is_ascii_graphic() && !"\"<>\\^`{|}".contains(c));
    let rest = address.strip_prefix("https://")?;
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let named = !host.is_empty() && !host.contains('@') && !host.starts_with(':');
    (plain && named && address.len() <= LONGEST).then(|| address.to_owned())
}

/// A request to call this person back.
#[must_use]
pub fn back(because: &Because, patient: &Patient) -> Value {
    let id = uuid::Uuid::new_v5(&because.visit, b"call-back");
    let at = local::utc(because.at.unix_ms);
    let mut made = json!({
        "resourceType": "Task",
        "id": id.to_string(),
        "identifier": [{ "system": system::URI, "value": format!("urn:uuid:{id}") }],
        "status": "requested",
        "intent": "order",
        "priority": priority(because.level),
        "code": { "coding": [{ "system": TASK, "code": "call-back" }] },
        "for": { "reference": patient.name() },
        "authoredOn": at,
        "reasonCode": { "coding": [{ "system": system::LEVEL, "code": because.level.name() }] },
    });
    if because.test
        && let Some(fields) = made.as_object_mut()
    {
        let test = json!({ "security": [{ "system": system::ACT_REASON, "code": "HTEST" }] });
        fields.insert("meta".into(), test);
    }
    made
}

/// What a kiosk asks of a clinic's staff.
pub(crate) const TASK: &str = "urn:wayside:task";

/// The level in the words of R4's request-priority.
pub(crate) const fn priority(level: Level) -> &'static str {
    match level {
        Level::Emergency => "stat",
        Level::Urgent => "asap",
        Level::Soon | Level::Incomplete => "urgent",
        Level::Routine | Level::None => "routine",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_plain_https_page_goes_into_a_qr_code() {
        for good in ["https://clinic.example/book", "https://v.example/room?x=1#y"] {
            assert_eq!(page(good).as_deref(), Some(good));
        }
        let long = format!("https://clinic.example/{}", "x".repeat(300));
        for bad in [
            "http://clinic.example/",
            "https://",
            "https://user:word@clinic.example/",
            "https://clinic.example/ two",
            "https://clinic.example/\u{202e}",
            "javascript:alert(1)",
            "HTTPS://clinic.example",
            "https://:443/",
            &long,
        ] {
            assert_eq!(page(bad), None, "{bad}");
        }
    }
}
