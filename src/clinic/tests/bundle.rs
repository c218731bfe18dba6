//! What is written to the clinic: exact, the same every time, complete, and nothing the person
//! did not agree to. The golden files beside it were read by a person, line by line.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr,
    missing_docs
)]

mod samples;

use samples::{bp, decimal, discarded, flagged, site};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::Path;
use uuid::Uuid;
use wayside_care::reading::{Measured, Status};
use wayside_care::record::{Consent, Discard, Record};
use wayside_care::time::Trust;
use wayside_clinic::{Site, bundle, merge_code};

const ROLES: [&str; 12] = [
    "reading-0",
    "reading-1",
    "reading-2",
    "reading-3",
    "reading-4",
    "reading-4-pulse",
    "reading-5",
    "reading-5-height",
    "bp-result",
    "pulse-result",
    "bmi",
    "panel",
];

/// A bundle, read by hand.
struct Read {
    visit: Uuid,
    resources: Vec<Value>,
}

fn read_at(record: &Record, site: &Site) -> Read {
    let bytes = bundle(record, site).unwrap().to_json().unwrap();
    let bundle: Value = serde_json::from_slice(&bytes).unwrap();
    let entries = bundle["entry"].as_array().unwrap();
    let resources = entries.iter().map(|entry| entry["resource"].clone()).collect();
    Read { visit: record.visit, resources }
}

fn read(record: &Record) -> Read {
    read_at(record, &site())
}

impl Read {
    fn of<'a>(&'a self, kind: &'a str) -> impl Iterator<Item = &'a Value> {
        self.resources.iter().filter(move |one| one["resourceType"] == kind)
    }

    fn role(&self, role: &str) -> Option<&Value> {
        let id = Uuid::new_v5(&self.visit, role.as_bytes()).to_string();
        self.resources.iter().find(|one| one["id"] == id.as_str())
    }

    fn reference(&self, role: &str) -> Value {
        let id = Uuid::new_v5(&self.visit, role.as_bytes());
        json!({ "reference": format!("Observation/{id}") })
    }

    fn has(&self) -> Vec<&'static str> {
        ROLES.into_iter().filter(|role| self.role(role).is_some()).collect()
    }
}

fn value(observation: &Value) -> String {
    observation["valueQuantity"]["value"].to_string()
}

fn component<'a>(observation: &'a Value, code: &str) -> &'a Value {
    observation["component"]
        .as_array()
        .into_iter()
        .flatten()
        .find(|part| part["code"]["coding"][0]["code"] == code)
        .unwrap_or(&Value::Null)
}

#[test]
fn golden() {
    let mut changed = Vec::new();
    for (name, record) in samples::all(0x1000) {
        let made = bundle(&record, &site()).unwrap().to_pretty_json().unwrap() + "\n";
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/golden/{name}.json"));
        if !path.exists() {
            continue;
        }
        if std::env::var_os("WAYSIDE_BLESS").is_some() {
            std::fs::write(&path, &made).unwrap();
        }
        if std::fs::read_to_string(&path).unwrap() != made {
            changed.push(name);
        }
    }
    assert!(changed.is_empty(), "changed: {changed:?}; look, then run with WAYSIDE_BLESS=1");
}

#[test]
fn nothing_is_made_without_consent_to_send() {
    for (_, mut record) in samples::all(1) {
        record.consent = Consent { measure: true, keep: true, send: false };
        assert!(bundle(&record, &site()).is_none());
    }
}

#[test]
fn ids_are_the_same_for_ever_and_different_for_every_visit() {
    let first = samples::names(&samples::full(1));
    assert_eq!(first, samples::names(&samples::full(1)));
    assert_eq!(first.iter().collect::<BTreeSet<_>>().len(), first.len());
    let second = samples::names(&samples::full(2));
    let shared: Vec<&String> = first.iter().filter(|name| second.contains(name)).collect();
    assert!(shared.iter().all(|name| name.starts_with("Device/")), "{shared:?}");
    assert_eq!(shared.len(), 4, "the kiosk and three instruments, not one of each per visit");
    // Written down here so that a change of scheme cannot pass unseen.
    let read = read(&samples::full(0x1000));
    assert_eq!(read.role("patient").unwrap()["id"], "afeff24d-8b82-5355-b4c4-fe393fc69de3");
    assert_eq!(read.role("reading-1").unwrap()["id"], "61dbca4f-1a65-56e4-bdb9-bdf445a94ea9");
}

#[test]
fn every_resource_that_can_carries_its_own_id_as_identifier() {
    for (name, record) in samples::all(1) {
        for one in &read(&record).resources {
            let wanted = format!("urn:uuid:{}", one["id"].as_str().unwrap());
            let own = match one["resourceType"].as_str().unwrap() {
                "Provenance" => continue,
                "QuestionnaireResponse" => &one["identifier"],
                _ => &one["identifier"][0],
            };
            assert_eq!(own["value"], wanted.as_str(), "{name}");
            assert_eq!(own["system"], "urn:ietf:rfc:3986");
        }
    }
}

/// facts/fhir.md C4: whoever stands before the desk with a slip is found by what is on it.
#[test]
fn an_unverified_patient_carries_the_code_that_staff_merge_by() {
    let mut codes = BTreeSet::new();
    for seed in 0..20 {
        for (name, record) in samples::all(seed * 0x100) {
            let read = read(&record);
            let patient = read.of("Patient").next().unwrap();
            let tags = patient["meta"]["tag"].as_array().unwrap();
            assert!(tags.iter().any(|tag| tag["code"] == "identity-unverified"), "{name}");
            let all = patient["identifier"].as_array().unwrap();
            let of_system = |it: &&Value| it["system"] == merge_code::SYSTEM;
            let found: Vec<&Value> = all.iter().filter(of_system).collect();
            assert_eq!(found.len(), 1, "{name}");
            let shown = merge_code::of_visit(&record).unwrap();
            assert_eq!(found[0]["value"], shown.as_str(), "{name}");
            assert_eq!(merge_code::read(&shown), Some(shown.clone()));
            codes.insert(shown);
        }
    }
    assert_eq!(codes.len(), 20 * samples::all(0).len(), "two visits under one code");
    let mut silent = samples::full(1);
    silent.consent.send = false;
    assert_eq!(merge_code::of_visit(&silent), None, "there is no Patient to merge");
    let mut known = samples::full(1);
    known.patient = wayside_care::appointment::PatientKey::new("1");
    assert_eq!(merge_code::of_visit(&known), None, "the clinic's own record is no walk-up's");
    assert_eq!(read(&known).of("Patient").count(), 0);
}

#[test]
fn every_reference_leads_to_what_came_before() {
    for (name, record) in samples::all(1) {
        let mut seen = BTreeSet::new();
        for one in &read(&record).resources {
            let mut text = one.to_string();
            while let Some(at) = text.find("\"reference\":\"") {
                text = text.split_off(at + 13);
                let target = text.split('"').next().unwrap();
                assert!(seen.contains(target), "{name}: {target} is not there yet");
            }
            seen.insert(format!(
                "{}/{}",
                one["resourceType"].as_str().unwrap(),
                one["id"].as_str().unwrap()
            ));
        }
    }
}

#[test]
fn numbers_are_exact_digit_for_digit() {
    let mut record = samples::full(1);
    record.readings[1].reading.measured = match bp(1, 121, 78).reading.measured {
        Measured::BloodPressure(mut bp) => {
            bp.systolic = wayside_care::units::Pressure::mmhg(decimal("121.50"));
            Measured::BloodPressure(bp)
        }
        other => other,
    };
    let read = read(&record);
    let first = read.role("reading-1").unwrap();
    assert_eq!(component(first, "8480-6")["valueQuantity"]["value"].to_string(), "121.50");
    assert_eq!(value(read.role("reading-4").unwrap()), "97.5");
    let perfusion = component(read.role("reading-4").unwrap(), "61006-3");
    assert_eq!(perfusion["valueQuantity"]["value"].to_string(), "3.60");
    // Converted from 181.6 lb: 82.372373… without the digits that only came of converting.
    let weight = read.role("reading-5").unwrap();
    assert_eq!(value(weight), "82.37");
    assert_eq!(weight["note"][0]["text"], "As sent by the device: 181.6 lb");
    assert_eq!(value(read.role("reading-5-height").unwrap()), "171.0");
    assert!(read.role("reading-5-height").unwrap().get("note").is_none());
}

#[test]
fn every_reading_that_counts_and_the_result_marked_as_derived() {
    let read = read(&samples::full(1));
    assert_eq!(
        read.has(),
        [
            "reading-1",
            "reading-2",
            "reading-3",
            "reading-4",
            "reading-4-pulse",
            "reading-5",
            "reading-5-height",
            "bp-result",
            "bmi",
            "panel"
        ]
    );
    let result = read.role("bp-result").unwrap();
    let from = json!([read.reference("reading-2"), read.reference("reading-3")]);
    assert_eq!(result["derivedFrom"], from);
    assert_eq!(result["method"]["coding"][0]["code"], "LAST2OF3");
    assert!(result.get("device").is_none(), "no instrument measured an average");
    let bmi = read.role("bmi").unwrap();
    let from = json!([read.reference("reading-5"), read.reference("reading-5-height")]);
    assert_eq!(bmi["derivedFrom"], from);
    let members =
        ["bp-result", "reading-4", "reading-4-pulse", "reading-5", "reading-5-height", "bmi"];
    let members: Vec<Value> = members.iter().map(|role| read.reference(role)).collect();
    assert_eq!(read.role("panel").unwrap()["hasMember"], json!(members));
}

#[test]
fn what_was_set_aside_is_counted_but_not_sent() {
    let read = read(&samples::full(1));
    assert!(read.role("reading-0").is_none());
    assert!(!read.resources.iter().any(|one| one.to_string().contains(":152,")));
    let conditions = read.role("bp-conditions").unwrap();
    assert_eq!(component(conditions, "readings-used")["valueInteger"], 3);
    assert_eq!(component(conditions, "readings-discarded-flagged")["valueInteger"], 1);
    assert_eq!(component(conditions, "rest")["valueQuantity"]["value"].to_string(), "300");
}

/// The roles that reach the clinic when these are the readings.
fn sent(readings: Vec<wayside_care::record::Taken>) -> Vec<&'static str> {
    let mut record = samples::empty(1);
    let places = (0..readings.len()).collect();
    record.results.blood_pressure = Some(samples::pressure_result(places, 115, 75));
    record.readings = readings;
    let read = read(&record);
    let from = read.role("bp-result").map_or(&Value::Null, |result| &result["derivedFrom"]);
    assert_eq!(*from, json!([read.reference("reading-1")]), "made from nothing that is not sent");
    read.has()
}

#[test]
fn h1_a_reading_that_came_late_is_never_sent() {
    let readings = vec![discarded(bp(1, 111, 71), Discard::Late), bp(2, 116, 76)];
    assert_eq!(sent(readings), ["reading-1", "bp-result", "panel"]);
}

#[test]
fn h4_a_reading_out_of_a_devices_memory_is_never_sent() {
    let readings = vec![discarded(bp(1, 111, 71), Discard::Stored), bp(2, 116, 76)];
    assert_eq!(sent(readings), ["reading-1", "bp-result", "panel"]);
    // Even where the record forgot to set it aside.
    let mut forgot = vec![bp(1, 111, 71), bp(2, 116, 76)];
    forgot[0].reading.stored = true;
    assert_eq!(sent(forgot), ["reading-1", "bp-result", "panel"]);
}

#[test]
fn h6_an_impossible_reading_is_never_sent() {
    for (systolic, diastolic) in [(301, 74), (16, 10), (120, 120), (400, 90)] {
        let readings = vec![bp(1, systolic, diastolic), bp(2, 116, 76)];
        assert_eq!(sent(readings), ["reading-1", "bp-result", "panel"]);
    }
}

#[test]
fn one_reading_chosen_by_the_protocol_is_the_result_itself() {
    let read = read(&samples::code(1));
    assert_eq!(read.has(), ["reading-0", "reading-1", "panel"]);
    let members = json!([read.reference("reading-0"), read.reference("reading-1")]);
    assert_eq!(read.role("panel").unwrap()["hasMember"], members);
}

#[test]
fn us_core_gets_an_average_where_it_is_one() {
    let site = Site { us_core: true, ..site() };
    let read = read_at(&samples::full(1), &site);
    let result = read.role("bp-result").unwrap();
    assert_eq!(result["code"]["coding"][0]["code"], "96607-7");
    assert_eq!(component(result, "96608-5")["valueQuantity"]["value"], json!(138));
    assert_eq!(component(result, "96609-3")["valueQuantity"]["value"], json!(86));
    let mut chosen = samples::full(1);
    chosen.results.blood_pressure = Some(samples::pressure_result(vec![2], 140, 90));
    let read = read_at(&chosen, &site);
    assert_eq!(read.role("bp-result").unwrap()["code"]["coding"][0]["code"], "85354-9");
}

#[test]
fn a_failed_step_says_so_and_a_skipped_one_says_nothing() {
    let read = read(&samples::failed(1));
    let why =
        |role: &str| read.role(role).unwrap()["dataAbsentReason"]["coding"][0]["code"].clone();
    assert_eq!(why("bp-result"), "error");
    assert_eq!(why("spo2-result"), "error");
    assert_eq!(why("weight-result"), "not-performed");
    assert_eq!(why("temperature-result"), "error");
    let parts = read.role("bp-result").unwrap()["component"].as_array().unwrap();
    assert_eq!(parts.len(), 2);
    assert!(parts.iter().all(|part| part.get("dataAbsentReason").is_some()));
    assert!(self::read(&samples::full(1)).role("temperature-result").is_none());
    let assessment = read.role("assessment").unwrap();
    assert_eq!(assessment["valueCodeableConcept"]["coding"][0]["code"], "URGENT");
}

#[test]
fn h26_an_uneven_pulse_is_told_but_never_inside_a_vital_sign() {
    let read = read(&samples::irregular(1));
    let rhythm = read.role("irregular-pulse").unwrap();
    assert_eq!(rhythm["valueCodeableConcept"]["coding"][0]["code"], "361137007");
    assert_eq!(component(rhythm, "readings-with-irregular-pulse")["valueInteger"], 2);
    assert_eq!(component(rhythm, "readings-used")["valueInteger"], 3);
    assert_eq!(rhythm["derivedFrom"].as_array().unwrap().len(), 2);
    // One flag alone is told as the count that it is, without the finding.
    let mut once = samples::full(1);
    once.readings[2] = flagged(bp(470, 139, 86), Status::IrregularPulse);
    let read = self::read(&once);
    let rhythm = read.role("irregular-pulse").unwrap();
    assert_eq!(component(rhythm, "readings-with-irregular-pulse")["valueInteger"], 1);
    assert!(rhythm.get("valueCodeableConcept").is_none());
    assert!(self::read(&samples::full(1)).role("irregular-pulse").is_none());
    // Vital signs hold numbers with units only (facts/fhir.md B, the trap).
    for one in read
        .of("Observation")
        .filter(|one| one["category"][0]["coding"][0]["code"] == "vital-signs")
    {
        let parts = one["component"].as_array().into_iter().flatten();
        assert!(parts.clone().all(|part| part.get("valueQuantity").is_some()));
    }
}

#[test]
fn the_pulse_of_the_cuff_is_derived_from_its_readings() {
    let read = read(&samples::irregular(1));
    let pulse = read.role("pulse-result").unwrap();
    assert_eq!(value(pulse), "71");
    assert_eq!(pulse["derivedFrom"].as_array().unwrap().len(), 3);
    assert_eq!(pulse["code"]["coding"][1]["code"], "149546");
}

#[test]
fn three_kinds_of_person() {
    let person = |record: &Record| read(record).role("patient").unwrap().clone();
    let kind = |one: &Value, at: usize| one["identifier"][at]["type"]["coding"][0]["code"].clone();
    let named = person(&samples::full(1));
    assert_eq!(named["name"], json!([{ "family": "Okafor", "given": ["Amina"] }]));
    assert_eq!(named["birthDate"], "1961-04-09");
    assert_eq!(kind(&named, 0), "PT");
    let guest = person(&samples::guest(1));
    assert!(guest.get("name").is_none() && guest.get("birthDate").is_none());
    assert_eq!(kind(&guest, 0), "ANON");
    let coded = person(&samples::code(1));
    assert!(coded.get("name").is_none());
    assert_eq!(kind(&coded, 1), "PI");
    assert_eq!(coded["identifier"][1]["system"], "https://clinic.example.org/visit-code");
    assert_eq!(coded["identifier"][1]["value"], "A-1234", "trimmed, no control characters");
    for one in [named, guest, coded] {
        let tags = one["meta"]["tag"].as_array().unwrap();
        assert!(tags.iter().any(|tag| tag["code"] == "identity-unverified"));
    }
}

#[test]
fn an_empty_name_is_no_name() {
    let mut record = samples::full(1);
    record.person = wayside_care::record::Person::Named {
        given: "  ".into(),
        family: String::new(),
        birth: wayside_care::time::Day::new(1961, 4, 9).unwrap(),
    };
    let read = read(&record);
    assert!(read.role("patient").unwrap().get("name").is_none());
    assert_eq!(read.role("patient").unwrap()["birthDate"], "1961-04-09");
}

#[test]
fn simulated_devices_make_test_data_of_all_of_it() {
    let is_test = |one: &Value| one["meta"]["security"][0]["code"] == "HTEST";
    let read = read(&samples::guest(1));
    let kiosk = Uuid::new_v5(&site().kiosk, b"kiosk").to_string();
    assert!(read.resources.iter().all(|one| is_test(one) || one["id"] == kiosk.as_str()));
    assert!(!self::read(&samples::full(1)).resources.iter().any(is_test));
    let all = read_at(&samples::full(1), &Site { test: true, ..site() });
    let real = all.of("Device").filter(|one| !is_test(one)).count();
    assert_eq!(real, 3, "the instruments themselves are real");
}

#[test]
fn h20_a_clock_that_nobody_checked_is_said() {
    let read = read(&samples::code(1));
    let tag = |role: &str| read.role(role).unwrap()["meta"]["tag"][0]["code"].clone();
    assert_eq!(tag("reading-0"), "clock-unchecked");
    assert_eq!(tag("provenance"), "clock-unchecked");
    let reading = read.role("reading-0").unwrap();
    assert_eq!(reading["effectiveDateTime"], "2026-11-24T09:41:49-03:30");
    let mut wrong = samples::full(1);
    wrong.readings[1].at.trust = Trust::Wrong;
    wrong.readings[1].at.unix_ms = i64::MIN;
    let read = self::read(&wrong);
    assert_eq!(read.role("reading-1").unwrap()["meta"]["tag"][0]["code"], "clock-wrong");
    assert_eq!(read.role("reading-1").unwrap()["effectiveDateTime"], "1970-01-01T01:00:00+01:00");
}

#[test]
fn no_array_object_string_or_number_is_empty() {
    fn check(node: &Value, at: &str) {
        match node {
            Value::Null => panic!("{at}: null"),
            Value::String(text) => assert!(!text.trim().is_empty(), "{at}"),
            Value::Array(all) => {
                assert!(!all.is_empty(), "{at}");
                all.iter().enumerate().for_each(|(i, one)| check(one, &format!("{at}[{i}]")));
            }
            Value::Object(all) => {
                assert!(!all.is_empty(), "{at}");
                all.iter().for_each(|(name, one)| check(one, &format!("{at}.{name}")));
            }
            _ => {}
        }
    }
    for (name, record) in samples::all(1) {
        read(&record).resources.iter().for_each(|one| check(one, name));
    }
}

#[test]
fn h29_the_grade_stands_beside_the_result_and_never_inside_a_vital_sign() {
    let bundle = read(&samples::full(0xA11CE)).resources;
    let grade = |one: &&Value| one["code"]["coding"][0]["code"] == "grade-blood-pressure";
    let grade = bundle.iter().find(grade).unwrap();
    assert_eq!(grade["valueCodeableConcept"]["coding"][0]["code"], "B");
    let text = grade["valueCodeableConcept"]["text"].as_str().unwrap();
    assert!(text.contains("unreviewed") && text.contains("calibration-unknown"), "{text}");
    // Made from the result, which says the grade in words too.
    let result = grade["derivedFrom"][0]["reference"].as_str().unwrap();
    let id = |one: &&Value| result == format!("Observation/{}", one["id"].as_str().unwrap());
    let result = bundle.iter().find(id).unwrap();
    assert!(result["note"][0]["text"].as_str().unwrap().starts_with("Grade B"), "{result}");
    for vital in
        bundle.iter().filter(|one| one["category"][0]["coding"][0]["code"] == "vital-signs")
    {
        for part in vital["component"].as_array().into_iter().flatten() {
            assert!(
                part.get("valueCodeableConcept").is_none() && part.get("valueString").is_none()
            );
        }
    }
}

#[test]
fn h25_not_sure_is_sent_as_not_sure() {
    let mut record = samples::full(0xA11CE);
    record.pregnant = Some(wayside_care::record::Answer::Unsure);
    let all = read(&record).resources;
    let answers = all.iter().find(|one| one["resourceType"] == "QuestionnaireResponse").unwrap();
    let items = answers["item"].as_array().unwrap();
    let asked = items.iter().find(|item| item["linkId"] == "pregnant").unwrap();
    assert_eq!(asked["answer"][0]["valueCoding"]["code"], "asked-unknown");
}
