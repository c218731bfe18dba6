//! A SMART Health Card: what the clinic is asked to sign, and the text of the QR once it did.
//! It must not sign or verify; a card is the clinic's word, never the kiosk's.

use super::summary::{Form, summary};
use crate::site::Site;
use serde_json::{Value, json};
use wayside_care::record::{Person, Record};

/// The longest JWS that one QR holds (version 22, facts/fhir.md D2).
pub const LONGEST: usize = 1195;
/// The type every health card has.
pub const TYPE: &str = "https://smarthealth.cards#health-card";

/// What stands between QR and JWS: bytes, then digits in pairs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CardFault {
    /// A card names a person; a guest has none.
    Guest,
    /// The service signed more than one QR holds.
    TooLong,
    /// What came back is no compact JWS.
    NoJws,
}

/// The `vc` claim to be signed: sent to the clinic's service, which puts its `iss` and `nbf`
/// around it.
///
/// # Errors
/// [`CardFault::Guest`].
pub fn claim(record: &Record, site: &Site) -> Result<Value, CardFault> {
    if record.person == Person::Guest {
        return Err(CardFault::Guest);
    }
    let bundle = summary(record, site, Form::Card);
    Ok(json!({"type": [TYPE], "credentialSubject": {"fhirVersion": "4.0.1", "fhirBundle": bundle}}))
}

/// The two segments of the QR: `shc:/` in bytes, the rest in digits. They must stay two, or the QR
/// grows by half.
///
/// # Errors
/// [`CardFault::TooLong`], [`CardFault::NoJws`].
pub fn segments(jws: &str) -> Result<(&'static str, String), CardFault> {
    let parts = jws.split('.').count();
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
    if parts != 3 || !jws.bytes().all(plain) {
        return Err(CardFault::NoJws);
    }
    if jws.len() > LONGEST {
        return Err(CardFault::TooLong);
    }
    // '-' is 45, the smallest sign of base64url and '.': nothing falls below zero.
    let digits = jws.bytes().map(|byte| format!("{:02}", byte.saturating_sub(45))).collect();
    Ok(("shc:/", digits))
}
