//! The results of a visit as a small FHIR collection, for the person to keep: as a file, or bare
//! enough for a card. It must not hold single readings, findings or free text.

use crate::case::Case;
use crate::fhir::{self, Quantity, Unit, unit};
use crate::site::Site;
use rust_decimal::Decimal;
use serde_json::{Value, json};
use wayside_care::record::{Person, Record};
use wayside_care::units::half_up;

/// How much is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A file: with names of codes and the profiles.
    File,
    /// For a card in a QR: no ids, no names of codes, references `resource:0` (facts/fhir.md D2).
    Card,
}

const LOINC: &str = "http://loinc.org";

/// The collection. Empty of observations where nothing was measured.
#[must_use]
pub fn summary(record: &Record, site: &Site, form: Form) -> Value {
    let case = Case { record, site };
    let mut resources = vec![person(&case)];
    resources.extend(results(&case, form));
    let entry: Vec<Value> = resources
        .into_iter()
        .enumerate()
        .map(|(at, resource)| json!({"fullUrl": url(&case, at, form), "resource": resource}))
        .collect();
    json!({"resourceType": "Bundle", "type": "collection", "entry": entry})
}

fn url(case: &Case, at: usize, form: Form) -> String {
    match form {
        Form::Card => format!("resource:{at}"),
        Form::File => format!("urn:uuid:{}", case.id(&format!("summary-{at}"))),
    }
}

fn person(case: &Case) -> Value {
    let mut patient = json!({"resourceType": "Patient"});
    if let (Person::Named { given, family, birth }, Some(fields)) =
        (&case.record.person, patient.as_object_mut())
    {
        let mut name = serde_json::Map::new();
        name.extend(fhir::words(family).map(|family| ("family".to_owned(), json!(family))));
        name.extend(fhir::words(given).map(|given| ("given".to_owned(), json!([given]))));
        if !name.is_empty() {
            fields.insert("name".into(), json!([name]));
        }
        fields.insert("birthDate".into(), json!(fhir::date(*birth)));
    }
    patient
}

/// One vital sign: profile, code, name.
type Sign = (&'static str, &'static str, &'static str);

fn results(case: &Case, form: Form) -> Vec<Value> {
    let results = &case.record.results;
    let mut out = Vec::new();
    if let Some(bp) = &results.blood_pressure {
        let mut one = vital(case, form, ("bp", "85354-9", "Blood pressure"));
        let part = |sign: Sign, value| {
            json!({"code": concept(&[(sign.1, sign.2)], form),
                   "valueQuantity": quantity(value, unit::MMHG)})
        };
        if let Some(fields) = one.as_object_mut() {
            let upper = part(("", "8480-6", "Systolic blood pressure"), bp.systolic.shown());
            let lower = part(("", "8462-4", "Diastolic blood pressure"), bp.diastolic.shown());
            fields.insert("component".into(), json!([upper, lower]));
        }
        out.push(one);
    }
    let mut add = |sign: Sign, value: Option<Decimal>, unit: Unit| {
        if let Some(value) = value {
            let mut one = vital(case, form, sign);
            if let Some(fields) = one.as_object_mut() {
                fields.insert("valueQuantity".into(), quantity(value, unit));
            }
            out.push(one);
        }
    };
    let oxygen = ("oxygensat", "2708-6", "Oxygen saturation in Arterial blood");
    add(oxygen, results.spo2.map(|share| share.shown()), unit::PERCENT);
    let pulse = results.pulse.map(|rate| rate.shown());
    add(("heartrate", "8867-4", "Heart rate"), pulse, unit::PER_MINUTE);
    let weight = results.weight.map(|mass| mass.shown());
    add(("bodyweight", "29463-7", "Body weight"), weight, unit::KG);
    let height = results.height.map(|height| height.height.shown());
    add(("bodyheight", "8302-2", "Body height"), height, unit::CM);
    let index = results.bmi.map(|index| half_up(index, 1));
    add(("bmi", "39156-5", "Body mass index (BMI) [Ratio]"), index, unit::KG_PER_M2);
    out
}

fn vital(case: &Case, form: Form, (profile, code, name): Sign) -> Value {
    let category = json!({"coding": [{
        "system": "http://terminology.hl7.org/CodeSystem/observation-category",
        "code": "vital-signs"}]});
    let mut one = json!({
        "resourceType": "Observation",
        "status": "final",
        "category": [category],
        "code": concept(&[(code, name)], form),
        "subject": {"reference": url(case, 0, form)},
        "effectiveDateTime": fhir::date_time(case.record.ended),
    });
    let test = json!([{"system": "http://terminology.hl7.org/CodeSystem/v3-ActReason",
                       "code": "HTEST"}]);
    let mut meta = serde_json::Map::new();
    if form == Form::File {
        let profile = format!("http://hl7.org/fhir/StructureDefinition/{profile}");
        meta.insert("profile".into(), json!([profile]));
    }
    // The one part of meta that a card may keep: nobody shall take test data for a person's.
    if case.is_test() {
        meta.insert("security".into(), test);
    }
    if let Some(fields) = one.as_object_mut().filter(|_| !meta.is_empty()) {
        fields.insert("meta".into(), Value::Object(meta));
    }
    one
}

fn concept(codes: &[(&str, &str)], form: Form) -> Value {
    let coding: Vec<Value> = codes
        .iter()
        .map(|(code, name)| match form {
            Form::Card => json!({"system": LOINC, "code": code}),
            Form::File => json!({"system": LOINC, "code": code, "display": name}),
        })
        .collect();
    json!({"coding": coding})
}

fn quantity(value: Decimal, unit: Unit) -> Value {
    // A decimal is always a JSON number.
    serde_json::to_value(Quantity::new(value, unit)).unwrap_or_default()
}
