//! Where everything of a visit comes from: which kiosk put it together, by which rules, for whom.
//! It comes last in every sending, so that finding it at the clinic means the rest is there too.

use crate::case::Case;
use crate::fhir::{self, Coding, Concept, Identifier, Meta, Reference, system};
use serde::Serialize;
use uuid::Uuid;
use wayside_care::record::RuleSet;

/// Provenance.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Provenance {
    resource_type: &'static str,
    /// Its id.
    pub id: Uuid,
    #[serde(skip_serializing_if = "Meta::is_empty")]
    meta: Meta,
    target: Vec<Reference>,
    recorded: String,
    agent: [Agent; 2],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    entity: Vec<Entity>,
}

#[derive(Clone, Debug, Serialize)]
struct Agent {
    #[serde(rename = "type")]
    kind: Concept,
    who: Reference,
}

#[derive(Clone, Debug, Serialize)]
struct Entity {
    role: &'static str,
    what: Logical,
}

/// A reference to something that is no resource on any server: a rule set and its reviewer.
#[derive(Clone, Debug, Serialize)]
struct Logical {
    identifier: Identifier,
    #[serde(skip_serializing_if = "Option::is_none")]
    display: Option<String>,
}

/// The provenance of all `target`s of the visit.
pub fn provenance(case: &Case, target: Vec<Reference>) -> Provenance {
    Provenance {
        resource_type: "Provenance",
        id: case.id("provenance"),
        meta: case.meta(None, case.record.ended),
        target,
        recorded: fhir::date_time(case.record.ended),
        agent: [agent("assembler", "Assembler", case.kiosk()), by_person(case)],
        entity: case.record.rules.iter().map(rules).collect(),
    }
}

impl Provenance {
    /// Adds how far the kiosk's audit had come: whoever keeps this can tell later whether the audit
    /// on the box is still the one that led there (issue 5, S7).
    pub fn note_audit(&mut self, rows: u64, code: &[u8]) {
        let code: String = code.iter().map(|byte| format!("{byte:02x}")).collect();
        let identifier = Identifier::under(system::AUDIT, format!("{rows}|{code}"));
        let display = Some("head of the kiosk's audit: rows, code of the last".to_owned());
        self.entity.push(Entity { role: "source", what: Logical { identifier, display } });
    }
}

fn by_person(case: &Case) -> Agent {
    agent("performer", "Performer", case.patient())
}

fn agent(code: &'static str, name: &'static str, who: Reference) -> Agent {
    let kinds = "http://terminology.hl7.org/CodeSystem/provenance-participant-type";
    Agent { kind: Concept::of([Coding::new(kinds, code, name)]), who }
}

/// A rule set, its version (the date it was set down), who reviewed it, and where it comes from:
/// `unreviewed` is said, not hidden.
fn rules(set: &RuleSet) -> Entity {
    let identifier = Identifier::under(system::RULE_SET, format!("{}|{}", set.id, set.version));
    let display = fhir::words(&set.reviewer).map(|who| match fhir::words(&set.source) {
        Some(source) => format!("reviewed by: {who}; source: {source}"),
        None => format!("reviewed by: {who}"),
    });
    Entity { role: "source", what: Logical { identifier, display } }
}
