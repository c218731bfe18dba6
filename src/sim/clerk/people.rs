//! Who somebody is, as a careful clinic answers it: `Patient/$match`, certain or nothing.
//! It must not find anybody by half of what a person says.

use super::{Clerk, ok, parameter, text};
use crate::clinic::{Answer, refusal};
use serde_json::{Value, json};

const GRADE: &str = "http://hl7.org/fhir/StructureDefinition/match-grade";

impl Clerk {
    /// R4 `Patient/$match`: family name and date of birth must both agree. One is certain, several
    /// are only possible, and where only certain ones are wanted several are none.
    pub(super) fn match_one(&self, asked: &Value) -> Answer {
        let Some(said) = parameter(asked, "resource").and_then(|one| one.get("resource")) else {
            return refusal(400, "required", "resource is required");
        };
        let certain_only = parameter(asked, "onlyCertainMatches")
            .and_then(|one| one.get("valueBoolean")?.as_bool())
            .unwrap_or(false);
        let (family, birth) = (family(said), text(said, "birthDate"));
        let fits = |(name, one): &(&str, &Value)| {
            name.starts_with("Patient/")
                && !birth.is_empty()
                && text(one, "birthDate") == birth
                && family.is_some()
                && self::family(one) == family
        };
        let found: Vec<&Value> = self.kept().filter(fits).map(|(_, one)| one).collect();
        let grade = if found.len() == 1 { "certain" } else { "possible" };
        let shown = found.len() == 1 || !certain_only;
        let entry: Vec<Value> = found
            .into_iter()
            .filter(|_| shown)
            .map(|one| {
                let extension = json!([{ "url": GRADE, "valueCode": grade }]);
                let search = json!({ "mode": "match", "score": 1, "extension": extension });
                json!({ "resource": one, "search": search })
            })
            .collect();
        ok(&json!({ "resourceType": "Bundle", "type": "searchset", "entry": entry }))
    }
}

fn family(patient: &Value) -> Option<String> {
    let name = patient.pointer("/name/0/family")?.as_str()?.trim().to_lowercase();
    (!name.is_empty()).then_some(name)
}
