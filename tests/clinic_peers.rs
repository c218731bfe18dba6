//! The clinic link against an independent FHIR server, and everything it writes against an
//! independent validator. Both are Node programs; where they cannot run this says so and passes.
//! `WAYSIDE_PEERS`: folder with the *.mjs files (default `../shared/peers`);
//! `WAYSIDE_NODE_MODULES`: folder whose `node_modules` has what their heads name, and beside it
//! `restated`, made by `restate_profiles.py`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr,
    missing_docs
)]

mod peers;
#[path = "../src/clinic/tests/samples/mod.rs"]
mod samples;

use peers::{Server, Tray, certify, check, front, peers, send, us};
use serde_json::{Value, json};
use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;
use uuid::Uuid;
use wayside_care::record::Record;
use wayside_clinic::bundle;
use wayside_clinic::upload::{Parcel, Trouble};
use wayside_kiosk::clinic_link::{LinkConfig, LinkEvent, ParcelState, drain, look};

fn visits() -> Vec<Record> {
    samples::all(0x7000).into_iter().map(|(_, record)| record).collect()
}

#[test]
fn each_reading_is_at_the_peer_exactly_once_whatever_happens_on_the_way() {
    let Some(peers) = peers() else { return };
    let server = Server::start(&peers);
    let post = "^POST /fhir/R4/?$";
    let storms: Vec<(&str, Value, &[Trouble])> = vec![
        ("clean", json!([]), &[]),
        ("drop before", json!([{ "match": post, "drop": "before" }]), &[Trouble::NoAnswer]),
        ("drop after", json!([{ "match": post, "drop": "after" }]), &[Trouble::NoAnswer]),
        ("503 twice", json!([{ "match": post, "status": 503, "times": 2 }]), &[Trouble::Busy; 2]),
        (
            "429, Retry-After",
            json!([{ "match": post, "status": 429, "retryAfter": 2 }]),
            &[Trouble::Busy],
        ),
        ("500", json!([{ "match": post, "status": 500 }]), &[Trouble::ServerFault]),
        (
            "a page of HTML",
            json!([{ "match": post, "status": 200, "body": "<html>Hi</html>",
                     "contentType": "text/html" }]),
            &[Trouble::NotFhir],
        ),
        ("late", json!([{ "match": post, "delayMs": 5000 }]), &[Trouble::NoAnswer]),
        ("413", json!([{ "match": post, "status": 413, "times": 3 }]), &[]),
        ("409", json!([{ "match": post, "status": 409 }]), &[Trouble::Conflict]),
        ("403 on transactions", json!([{ "match": post, "status": 403, "times": 99 }]), &[]),
        (
            "403 on transactions, and the line breaks in the middle",
            json!([
                { "match": post, "status": 403, "times": 99 },
                { "match": "^PUT /fhir/R4/Patient", "drop": "after" },
                { "match": "^PUT /fhir/R4/Observation", "drop": "before", "times": 2 },
                { "match": "^PUT /fhir/R4/Provenance", "status": 503, "retryAfter": 1 },
            ]),
            &[Trouble::NoAnswer, Trouble::NoAnswer, Trouble::NoAnswer, Trouble::Busy],
        ),
    ];
    let records = visits();
    for (name, faults, wanted) in storms {
        server.control(&json!({ "reset": true, "faults": faults }));
        let troubles = send(&server, &records, &samples::site());
        let there = check(&server, &records, &samples::site());
        eprintln!("{name}: {there} resources, each once; on the way {troubles:?}");
        assert_eq!(troubles, wanted, "{name}");
    }
}

/// A server that will not have our ids gets the same visit under its own, and there is one of each,
/// whatever is lost on the way.
#[test]
fn a_server_that_gives_the_names_holds_each_thing_once() {
    let Some(peers) = peers() else { return };
    let server = Server::start(&peers);
    let post = "^POST /fhir/R4/?$";
    let issue = json!([{ "severity": "error", "code": "processing",
                         "details": { "text": "clients may not assign ids" } }]);
    let no = json!({ "match": post, "status": 422,
                     "body": { "resourceType": "OperationOutcome", "issue": issue } });
    let lost = json!({ "match": post, "drop": "after" });
    let unsent = json!({ "match": post, "drop": "before" });
    for (name, faults, troubles) in [
        ("refused", json!([no]), 0),
        ("refused, then lost after the work", json!([no, lost]), 1),
        ("refused, then lost before it", json!([no, unsent]), 1),
    ] {
        server.control(&json!({ "reset": true, "faults": faults }));
        let records = [samples::full(0x7500)];
        let met = send(&server, &records, &samples::site());
        assert_eq!(met.len(), troubles, "{name}: {met:?}");
        let mut there = 0;
        for ours in samples::names(&records[0]) {
            let (kind, id) = ours.split_once('/').unwrap();
            let by = if kind == "Provenance" { "_tag" } else { "identifier" };
            let query = format!("{kind}?{by}=urn:ietf:rfc:3986%7Curn:uuid:{id}&_count=1000");
            let mut found = server.search(&query);
            found.retain(|one| one.to_string().contains(&format!("urn:uuid:{id}")));
            assert_eq!(found.len(), 1, "{name}: {ours} is there {} times", found.len());
            assert_ne!(found[0]["id"], id, "{name}: it was to give names of its own");
            there += 1;
        }
        let all: usize = ["Device", "Patient", "Consent", "Observation", "Provenance"]
            .iter()
            .map(|kind| server.search(&format!("{kind}?_count=1000")).len())
            .sum();
        let answers = server.search("QuestionnaireResponse?_count=1000").len();
        assert_eq!(all + answers, there, "{name}: something is there twice");
        eprintln!("{name}: {there} resources under the server's own names, each once");
    }
}

/// A clinician's mark is found at servers that share no code with us.
#[test]
fn a_mark_at_an_independent_server_is_seen() {
    let Some(peers) = peers() else { return };
    let mut servers = vec![Server::start(&peers)];
    let dir = std::env::temp_dir().join(format!("wayside-seen-{}", std::process::id()));
    servers.extend(python_peers().map(|environment| Server::sekmet(&environment, &dir)));
    for server in servers {
        let (seen, other) = (samples::full(0x7600), samples::guest(0x7601));
        let visits = [seen.visit, other.visit];
        send(&server, &[seen, other], &samples::site());
        let config = LinkConfig::to(server.base());
        assert_eq!(look(&config, &visits).unwrap(), Vec::<Uuid>::new(), "nobody looked yet");
        let [assessment, _] = wayside_clinic::seen::names(visits[0]);
        let task = json!({ "resourceType": "Task", "status": "completed", "intent": "order",
                           "focus": { "reference": assessment } });
        let url = format!("{}/Task", server.path);
        let (status, said) = server.talk("POST", &url, &task.to_string());
        assert_eq!(status, 201, "{said}");
        assert_eq!(look(&config, &visits).unwrap(), [visits[0]], "{}", server.base());
        eprintln!("{}: the marked visit is seen, the other is not", server.base());
    }
    let _ = std::fs::remove_dir_all(dir);
}

/// Further servers: SEKMET, where `WAYSIDE_PYTHON_PEERS` is a virtual environment that has it, and
/// those running already, empty: `WAYSIDE_FHIR_SERVERS=http://127.0.0.1:8104/fhir,…`
#[test]
fn every_other_server_takes_every_visit_once() {
    let urls = std::env::var("WAYSIDE_FHIR_SERVERS").unwrap_or_default();
    let given = urls.split(',').filter(|url| !url.is_empty());
    let mut servers: Vec<Server> = given.map(Server::at).collect();
    let dir = std::env::temp_dir().join(format!("wayside-sekmet-{}", std::process::id()));
    servers.extend(python_peers().map(|environment| Server::sekmet(&environment, &dir)));
    if servers.is_empty() {
        eprintln!("SKIPPED, NOT PROVEN: no WAYSIDE_PYTHON_PEERS, no WAYSIDE_FHIR_SERVERS");
        return;
    }
    for server in servers {
        let url = server.base();
        let records = visits();
        let troubles: Vec<Trouble> =
            [1, 2].iter().flat_map(|_| send(&server, &records, &samples::site())).collect();
        let there = check(&server, &records, &samples::site());
        eprintln!("{url}: {there} resources, each once; on the way {troubles:?}");
    }
    let _ = std::fs::remove_dir_all(dir);
}

fn python_peers() -> Option<PathBuf> {
    let environment = PathBuf::from(std::env::var_os("WAYSIDE_PYTHON_PEERS")?);
    environment.join("bin/sekmet").exists().then_some(environment)
}

/// A second validator, by other people in another language (`tests/peers/validate_types.py`).
#[test]
fn everything_written_is_clean_under_a_second_validator() {
    let Some(environment) = python_peers() else {
        eprintln!("SKIPPED, NOT PROVEN: a second validator: no WAYSIDE_PYTHON_PEERS");
        return;
    };
    let dir = std::env::temp_dir().join(format!("wayside-types-{}", std::process::id()));
    std::fs::create_dir_all(&dir).unwrap();
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/peers/validate_types.py");
    let run = || {
        let python = environment.join("bin/python");
        let out = Command::new(python).arg(&script).arg(&dir).output().unwrap();
        let said = String::from_utf8_lossy(&out.stdout).into_owned();
        (out.status.success(), said + &String::from_utf8_lossy(&out.stderr))
    };
    let mut written = 0;
    for (site_name, site) in [("plain", samples::site()), ("us", us())] {
        for (name, record) in samples::all(0x7400) {
            let made = bundle(&record, &site).unwrap().with_audit_head(7, &[0xAB; 32]);
            written += 1 + made.len();
            let file = dir.join(format!("{site_name}-{name}.json"));
            std::fs::write(file, made.to_json().unwrap()).unwrap();
        }
    }
    let (clean, said) = run();
    assert!(clean && said.contains(&format!("{written} resources, 0 findings")), "{said}");
    eprint!("validate_types.py: {said}");
    // And it would have noticed.
    let made = bundle(&samples::full(1), &samples::site()).unwrap().to_json().unwrap();
    let text = String::from_utf8(made).unwrap();
    for (right, wrong) in [
        ("\"effectiveDateTime\"", "\"effectiveTime\""),
        ("\"status\":\"final\",", ""),
        ("+01:00\"", "\""),
    ] {
        let broken = text.replace(right, wrong);
        assert_ne!(broken, text, "{right} is not in the bundle");
        std::fs::write(dir.join("broken.json"), broken).unwrap();
        assert!(!run().0, "{wrong} passed: the check proves nothing");
    }
    std::fs::remove_dir_all(&dir).unwrap();
}

#[test]
fn h22_ten_times_the_same_visit_is_one_visit_at_the_peer() {
    let Some(peers) = peers() else { return };
    let server = Server::start(&peers);
    let records = [samples::full(0x7100)];
    for _ in 0..10 {
        send(&server, &records, &us());
    }
    let there = check(&server, &records, &us());
    eprintln!("10 sendings, {there} resources, each once");
}

#[test]
fn only_the_clinic_that_proves_itself_gets_anything() {
    let Some(peers) = peers() else { return };
    let server = Server::start(&peers);
    let dir = std::env::temp_dir().join(format!("wayside-tls-{}", std::process::id()));
    std::fs::create_dir_all(&dir).unwrap();
    let right = dir.join("right.pem");
    let cases = [
        ("right", "localhost", Some(&right), true),
        ("wrong", "localhost", Some(&right), false),
        ("right", "elsewhere.example", Some(&right), false),
        ("right", "localhost", None, false),
    ];
    for (authority, name, trusted, filed) in cases {
        let Some(made) = certify(&dir, authority, name) else {
            eprintln!("SKIPPED, NOT PROVEN: whom the link trusts: no openssl that signs");
            return;
        };
        let (mut front, url) = front(&server, &made, None);
        let config = LinkConfig { ca_file: trusted.cloned(), ..LinkConfig::to(url) };
        server.control(&json!({ "reset": true }));
        let body = bundle(&samples::full(1), &samples::site()).unwrap().to_json().unwrap().into();
        let mut tray = Tray(VecDeque::from([Parcel { id: Uuid::nil(), body, tries: 0 }]));
        let longest = Duration::from_secs(if filed { 30 } else { 2 });
        let done = drain(&config, &mut tray, longest).unwrap();
        front.kill().unwrap();
        front.wait().unwrap();
        assert_eq!(done.empty, filed, "{authority} {name}: {:?}", done.events);
        let asked = server.talk("GET", "/_control", "").1["log"].as_array().unwrap().len();
        assert_eq!(asked > 0, filed, "{authority} {name}: a byte of a request got out");
        if !filed {
            let LinkEvent::Parcel(one) = done.events[1] else { panic!() };
            assert_eq!(one.state, ParcelState::Queued(Trouble::Untrusted));
        }
    }
    std::fs::remove_dir_all(&dir).unwrap();
}

#[test]
fn everything_written_is_clean_under_the_validator() {
    let Some(peers) = peers() else { return };
    let dir = std::env::temp_dir().join(format!("wayside-fhir-{}", std::process::id()));
    std::fs::create_dir_all(&dir).unwrap();
    let mut written = 0;
    for (site_name, site) in [("plain", samples::site()), ("us", us())] {
        for (name, record) in samples::all(0x7200) {
            let made = bundle(&record, &site).unwrap().with_audit_head(7, &[0xAB; 32]);
            written += 1 + made.len();
            let file = dir.join(format!("{site_name}-{name}.json"));
            std::fs::write(file, made.to_json().unwrap()).unwrap();
        }
    }
    let out = Command::new("node")
        .arg(peers.scripts.join("validate_fhir.mjs"))
        .arg("--profiles")
        .arg(peers.modules.join("restated"))
        .arg("--modules")
        .arg(&peers.modules)
        .arg(&dir)
        .output()
        .unwrap();
    let findings = String::from_utf8_lossy(&out.stdout);
    let summary = String::from_utf8_lossy(&out.stderr);
    std::fs::remove_dir_all(&dir).unwrap();
    assert!(out.status.success(), "{summary}{findings}");
    assert!(summary.contains(&format!("{written} resources, 0 findings")), "{summary}");
    eprint!("validate_fhir.mjs: {summary}");
}

#[test]
fn the_validator_would_have_noticed() {
    let Some(peers) = peers() else { return };
    let made = bundle(&samples::full(1), &samples::site()).unwrap().to_json().unwrap();
    let text = String::from_utf8(made).unwrap();
    for (right, wrong) in [
        ("\"mm[Hg]\"", "\"mmHg\""),
        ("\"final\"", "\"done\""),
        ("\"85354-9\"", "\"85354-8\""),
        ("+01:00\"", "\""),
        ("\"2708-6\"", "\"2708-5\""),
    ] {
        let broken = text.replace(right, wrong);
        assert_ne!(broken, text, "{right} is not in the bundle");
        let name = format!("wayside-broken-{}-{}.json", std::process::id(), wrong.len());
        let file = std::env::temp_dir().join(name);
        std::fs::write(&file, broken).unwrap();
        let out = Command::new("node")
            .arg(peers.scripts.join("validate_fhir.mjs"))
            .arg("--profiles")
            .arg(peers.modules.join("restated"))
            .arg("--modules")
            .arg(&peers.modules)
            .arg(&file)
            .output()
            .unwrap();
        std::fs::remove_file(&file).unwrap();
        assert!(!out.status.success(), "{wrong} passed: the check proves nothing");
    }
}
