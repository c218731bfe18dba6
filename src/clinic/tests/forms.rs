//! Questionnaires of a visit as resources: sent only with consent, each once, scores derived.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(missing_docs)]

mod samples;

use serde_json::Value;
use wayside_care::record::{Consent, FormValue};
use wayside_clinic::bundle;

fn resources(record: &wayside_care::record::Record) -> Vec<Value> {
    let bytes = bundle(record, &samples::site()).unwrap().to_json().unwrap();
    let bundle: Value = serde_json::from_slice(&bytes).unwrap();
    bundle["entry"].as_array().unwrap().iter().map(|entry| entry["resource"].clone()).collect()
}

fn forms(all: &[Value]) -> Vec<&Value> {
    let mine = |one: &&Value| {
        let name = one["questionnaire"].as_str().unwrap_or_default();
        one["resourceType"] == "QuestionnaireResponse" && name.contains("phq-9")
    };
    all.iter().filter(mine).collect()
}

#[test]
fn a_form_is_sent_with_its_score_derived_from_it() {
    let all = resources(&samples::forms(1));
    let [form] = forms(&all)[..] else { panic!("{all:?}") };
    assert_eq!(form["status"], "completed");
    assert_eq!(form["questionnaire"], "urn:wayside:questionnaire:phq-9|2026-11-25");
    assert_eq!(form["item"][0]["item"][0]["answer"][0]["valueCoding"]["code"], "LA6569-3");
    let score = |one: &&Value| one["code"]["coding"][0]["code"] == "44261-6";
    let score = all.iter().find(score).unwrap();
    assert_eq!(score["valueQuantity"]["value"].to_string(), "1");
    assert_eq!(score["valueQuantity"]["code"], "{score}");
    let from = format!("QuestionnaireResponse/{}", form["id"].as_str().unwrap());
    assert_eq!(score["derivedFrom"][0]["reference"], from.as_str());
    let note = score["note"][0]["text"].as_str().unwrap();
    assert!(note.contains("reviewer: unreviewed") && note.contains("licence:"), "{note}");
    let smoking = |one: &&Value| one["code"]["coding"][0]["code"] == "72166-2";
    let smoking = all.iter().find(smoking).unwrap();
    assert_eq!(smoking["valueCodeableConcept"]["coding"][0]["code"], "LA15920-4");
}

#[test]
fn a_form_that_was_left_is_sent_as_stopped_without_a_score() {
    let mut record = samples::forms(1);
    record.forms[0].completed = false;
    record.forms[0].scores.clear();
    let all = resources(&record);
    assert_eq!(forms(&all)[0]["status"], "stopped");
    assert!(!all.iter().any(|one| one["code"]["coding"][0]["code"] == "44261-6"));
}

#[test]
fn the_same_form_twice_is_two_resources_and_an_empty_one_is_none() {
    let mut record = samples::forms(1);
    let again = record.forms[0].clone();
    record.forms.push(again);
    let all = resources(&record);
    let ids: Vec<&Value> = forms(&all).iter().map(|one| &one["id"]).collect();
    assert_eq!(ids.len(), 2);
    assert_ne!(ids[0], ids[1]);
    record.forms.pop();
    record.forms[0].response = serde_json::json!({ "resourceType": "QuestionnaireResponse" });
    record.forms[0].scores[0].value = FormValue::Number(0.into());
    assert!(forms(&resources(&record)).is_empty());
}

#[test]
fn no_form_without_consent_to_send() {
    let mut record = samples::forms(1);
    record.consent = Consent { measure: true, keep: true, send: false };
    assert!(bundle(&record, &samples::site()).is_none());
}
