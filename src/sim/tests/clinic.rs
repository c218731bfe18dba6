//! The simulated clinic behaves as a FHIR server does: all or none, one version after another.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr,
    missing_docs
)]

use serde_json::{Value, json};
use wayside_sim::clinic::{Answer, Asked, Clinic, Spoil};

const WHO: &str = "urn:ietf:rfc:3986";

fn person(id: &str) -> Value {
    let identifier = json!([{ "system": WHO, "value": format!("urn:uuid:{id}") }]);
    json!({ "resourceType": "Patient", "id": id, "identifier": identifier })
}

fn pulse(id: &str, person: &str) -> Value {
    let subject = json!({ "reference": format!("Patient/{person}") });
    json!({ "resourceType": "Observation", "id": id, "subject": subject })
}

fn transaction(resources: &[Value]) -> Vec<u8> {
    let entry: Vec<Value> = resources
        .iter()
        .map(|one| {
            let kind = one["resourceType"].as_str().unwrap();
            let url = format!("{kind}/{}", one["id"].as_str().unwrap());
            json!({ "resource": one, "request": { "method": "PUT", "url": url } })
        })
        .collect();
    json!({ "resourceType": "Bundle", "type": "transaction", "entry": entry })
        .to_string()
        .into_bytes()
}

fn ask(clinic: &mut Clinic, method: &str, path: &str, body: Vec<u8>) -> (u16, Value) {
    let answer = clinic.handle(&Asked::new(method, path, body)).answer.expect("an answer");
    let body = serde_json::from_slice(&answer.body).unwrap_or(Value::Null);
    (answer.status, body)
}

#[test]
fn a_transaction_is_kept_whole_or_not_at_all() {
    let mut clinic = Clinic::new();
    let bad = transaction(&[person("p"), pulse("o", "somebody-else")]);
    let (status, body) = ask(&mut clinic, "POST", "", bad);
    assert_eq!((status, body["resourceType"].as_str()), (400, Some("OperationOutcome")));
    assert_eq!(clinic.kept().count(), 0);

    let good = transaction(&[pulse("o", "p"), person("p")]);
    let (status, body) = ask(&mut clinic, "POST", "", good.clone());
    assert_eq!((status, body["type"].as_str()), (200, Some("transaction-response")));
    assert_eq!(body["entry"][0]["response"]["status"], "201 Created");
    let (_, body) = ask(&mut clinic, "POST", "", good);
    assert_eq!(body["entry"][1]["response"]["status"], "200 OK");
    assert_eq!((clinic.kept().count(), clinic.version("Patient/p")), (2, 2));
}

#[test]
fn what_is_put_can_be_read_and_searched() {
    let mut clinic = Clinic::new();
    let (status, _) = ask(&mut clinic, "PUT", "Patient/p", person("p").to_string().into_bytes());
    assert_eq!(status, 201);
    assert_eq!(ask(&mut clinic, "GET", "Patient/p", Vec::new()).1["id"], "p");
    assert_eq!(ask(&mut clinic, "GET", "Patient/q", Vec::new()).0, 404);
    for (value, found) in [("p", 1), ("q", 0)] {
        let path = format!("Patient?identifier=urn%3Aietf%3Arfc%3A3986%7Curn:uuid:{value}");
        assert_eq!(ask(&mut clinic, "GET", &path, Vec::new()).1["total"], found);
    }
    let wrong = person("p").to_string().into_bytes();
    assert_eq!(ask(&mut clinic, "PUT", "Patient/q", wrong).0, 400);
    assert_eq!(ask(&mut clinic, "GET", "metadata", Vec::new()).1["fhirVersion"], "4.0.1");
}

#[test]
fn faults_do_what_the_script_says() {
    let mut clinic = Clinic::new();
    clinic.spoil("PUT", 1, Spoil::DropBefore);
    clinic.spoil("PUT", 1, Spoil::DropAfter);
    clinic.spoil("", 1, Spoil::status(429, "throttled", Some("7")));
    let put = Asked::new("PUT", "Patient/p", person("p").to_string());
    assert_eq!(clinic.handle(&put).answer, None);
    assert_eq!(clinic.version("Patient/p"), 0);
    assert_eq!(clinic.handle(&put).answer, None);
    assert_eq!(clinic.version("Patient/p"), 1);
    let Some(Answer { status, headers, .. }) = clinic.handle(&put).answer else { panic!() };
    assert_eq!(status, 429);
    assert!(headers.contains(&("retry-after", "7".into())));
    assert_eq!(clinic.handle(&put).answer.map(|answer| answer.status), Some(200));
    assert_eq!(clinic.history().len(), 4);
}

#[test]
fn the_clinic_of_the_demo_keeps_names_only_and_not_for_ever() {
    let mut clinic = Clinic::new();
    clinic.names_only = Some(3);
    for id in ["a", "b", "c", "d"] {
        let put = Asked::new("PUT", &format!("Patient/{id}"), person(id).to_string());
        assert_eq!(clinic.handle(&put).answer.map(|answer| answer.status), Some(201));
    }
    let names: Vec<&str> = clinic.kept().map(|(name, _)| name).collect();
    assert_eq!(names, ["Patient/b", "Patient/c", "Patient/d"]);
    assert!(clinic.kept().all(|(_, one)| one.get("identifier").is_none()));
}
