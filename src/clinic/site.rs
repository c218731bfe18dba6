//! What the site says about itself when it writes to a clinic.
//! It must not know a person, a visit, or the clinic's address.

use uuid::Uuid;

/// The kiosk and the conventions of the clinic it writes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site {
    /// Minted once for this kiosk, for ever; the ids of its devices derive from it.
    pub kiosk: Uuid,
    /// Name for people, for example `Library, ground floor`.
    pub kiosk_name: String,
    /// Version of the program.
    pub software: String,
    /// What a code typed or scanned by the person is called in the clinic.
    pub code: CodeKind,
    /// The clinic follows US Core: an averaged blood pressure is LOINC 96607-7.
    pub us_core: bool,
    /// Everything from this kiosk is test data: the demo, a rehearsal, a site before opening.
    pub test: bool,
}

/// The kind of identifier that the clinic's codes are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodeKind {
    /// `Identifier.system`, for example `https://fhir.nhs.uk/Id/nhs-number`.
    pub system: String,
    /// `Identifier.type`, from table v2-0203: `MR`, `PI`, `NI`, `NH`…
    pub kind: String,
}

impl Default for CodeKind {
    fn default() -> Self {
        CodeKind { system: "urn:wayside:clinic-code".into(), kind: "PI".into() }
    }
}
