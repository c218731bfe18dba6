//! The agreement to send, as a FHIR Consent. It exists only where the person gave it.
//! It must not be made from anything but a yes.

use crate::case::Case;
use crate::fhir::{self, Coding, Concept, Identifier, Meta, Reference, system};
use serde::Serialize;
use uuid::Uuid;
use wayside_care::record::CONSENT_WORDING;

/// Consent.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Consent {
    resource_type: &'static str,
    /// Its id.
    pub id: Uuid,
    #[serde(skip_serializing_if = "Meta::is_empty")]
    meta: Meta,
    identifier: Vec<Identifier>,
    status: &'static str,
    scope: Concept,
    category: [Concept; 1],
    patient: Reference,
    date_time: String,
    performer: [Reference; 1],
    source_attachment: Source,
    policy: [Policy; 1],
    policy_rule: Concept,
    provision: Provision,
}

/// The wording agreed to, by its language and version; its text is in the program's `ui/words`.
#[derive(Clone, Debug, Serialize)]
struct Source {
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<String>,
    title: String,
}

#[derive(Clone, Debug, Serialize)]
struct Policy {
    uri: String,
}

#[derive(Clone, Debug, Serialize)]
struct Provision {
    #[serde(rename = "type")]
    kind: &'static str,
    action: [Concept; 1],
    purpose: [Coding; 1],
}

/// The consent of the visit; nothing where the person did not agree to send.
pub fn consent(case: &Case) -> Option<Consent> {
    if !case.record.consent.send {
        return None;
    }
    let at = case.record.began;
    let scope = Coding::new(
        "http://terminology.hl7.org/CodeSystem/consentscope",
        "patient-privacy",
        "Privacy Consent",
    );
    let disclose =
        Coding::new("http://terminology.hl7.org/CodeSystem/consentaction", "disclose", "Disclose");
    // policyRule and not only a policy: ppc-1 wants one, servers look for the other.
    let opt_in = Coding::bare("http://terminology.hl7.org/CodeSystem/v3-ActCode", "OPTIN");
    Some(Consent {
        resource_type: "Consent",
        id: case.id("consent"),
        meta: case.meta(None, at),
        identifier: case.identifier("consent"),
        status: "active",
        scope: Concept::of([scope]),
        category: [Concept::of([Coding::new(system::LOINC, "59284-0", "Consent Document")])],
        patient: case.patient(),
        date_time: fhir::date_time(at),
        performer: [case.patient()],
        source_attachment: Source {
            language: fhir::words(&case.record.language),
            title: format!("Wording {CONSENT_WORDING}"),
        },
        policy: [Policy { uri: format!("urn:wayside:consent-wording:{CONSENT_WORDING}") }],
        policy_rule: Concept::of([opt_in]),
        provision: Provision {
            kind: "permit",
            action: [Concept::of([disclose])],
            purpose: [Coding::new(system::ACT_REASON, "TREAT", "treatment")],
        },
    })
}
