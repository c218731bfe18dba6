//! The person as a FHIR Patient: made once per visit, under our identifier, marked unverified.
//! It must not look for anybody: a name and a date of birth match no record (hazard 24).

use crate::case::Case;
use crate::fhir::{self, Coding, Concept, Identifier, Label, Meta};
use crate::merge_code;
use serde::Serialize;
use uuid::Uuid;
use wayside_care::record::Person;

/// Patient.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Patient {
    resource_type: &'static str,
    /// Its id.
    pub id: Uuid,
    meta: Meta,
    identifier: Vec<Identifier>,
    active: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<[Name; 1]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    birth_date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    communication: Option<[Communication; 1]>,
}

#[derive(Clone, Debug, Serialize)]
struct Name {
    #[serde(skip_serializing_if = "Option::is_none")]
    family: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    given: Option<[String; 1]>,
}

#[derive(Clone, Debug, Serialize)]
struct Communication {
    language: Concept,
    preferred: bool,
}

/// The person of the visit. A clinic that knows them merges by `Patient.link`; we never guess
/// (facts/fhir.md C4).
pub fn patient(case: &Case) -> Patient {
    let id = case.id("patient");
    let mut meta = case.meta(None, case.record.began);
    meta.tag.push(Label::UNVERIFIED);
    let kind = if case.record.person == Person::Guest { "ANON" } else { "PT" };
    let mut identifier = vec![Identifier::own(id).kind(kind, "temp")];
    let mut patient = Patient {
        resource_type: "Patient",
        id,
        meta,
        identifier: Vec::new(),
        active: true,
        name: None,
        birth_date: None,
        communication: language(case),
    };
    match &case.record.person {
        Person::Guest => {}
        Person::Named { given, family, birth } => {
            patient.name = name(given, family);
            patient.birth_date = Some(fhir::date(*birth));
        }
        Person::Code(code) => identifier.extend(fhir::words(code).map(|code| {
            let known = &case.site.code;
            Identifier::under(&known.system, code).kind(&known.kind, "secondary")
        })),
    }
    // The code on the slip and the screen, by which staff find this Patient to merge it.
    identifier.push(Identifier::under(merge_code::SYSTEM, merge_code::of(id)).temporary());
    patient.identifier = identifier;
    patient
}

fn name(given: &str, family: &str) -> Option<[Name; 1]> {
    let name = Name { family: fhir::words(family), given: fhir::words(given).map(|one| [one]) };
    (name.family.is_some() || name.given.is_some()).then_some([name])
}

fn language(case: &Case) -> Option<[Communication; 1]> {
    let tag = fhir::words(&case.record.language)?;
    let language = Concept::of([Coding::bare("urn:ietf:bcp:47", tag)]);
    Some([Communication { language, preferred: true }])
}
