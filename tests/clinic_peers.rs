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

#[path = "../src/clinic/tests/samples/mod.rs"]
mod samples;

use serde_json::{Value, json};
use std::collections::VecDeque;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;
use uuid::Uuid;
use wayside_care::record::Record;
use wayside_clinic::upload::{Parcel, Settled, Trouble};
use wayside_clinic::{Site, bundle};
use wayside_kiosk::clinic_link::{LinkConfig, LinkEvent, Outbox, ParcelState, drain};

/// Where the peers and their packages are, or why there are none.
struct Peers {
    scripts: PathBuf,
    modules: PathBuf,
}

fn peers() -> Option<Peers> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let scripts = std::env::var_os("WAYSIDE_PEERS")
        .map_or_else(|| root.join("../shared/peers"), PathBuf::from);
    let modules = std::env::var_os("WAYSIDE_NODE_MODULES").map(PathBuf::from).unwrap_or_default();
    let modules = if modules.ends_with("node_modules") { modules.join("..") } else { modules };
    let missing = if !scripts.join("fhir_medplum.mjs").exists() {
        Some(format!("no fhir_medplum.mjs in {} (WAYSIDE_PEERS)", scripts.display()))
    } else if !modules.join("node_modules/@medplum/fhir-router").exists() {
        Some("no @medplum/fhir-router in WAYSIDE_NODE_MODULES".to_owned())
    } else if !modules.join("restated").exists() {
        Some("no restated profiles beside WAYSIDE_NODE_MODULES".to_owned())
    } else if Command::new("node").arg("--version").output().is_err() {
        Some("no node".to_owned())
    } else {
        None
    };
    if let Some(missing) = missing {
        eprintln!("SKIPPED, NOT PROVEN: the clinic against independent peers: {missing}");
        return None;
    }
    Some(Peers { scripts, modules })
}

/// A FHIR server on this machine. One that the test started ends with the test.
struct Server {
    child: Option<Child>,
    port: u16,
    path: String,
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Some(mut child) = self.child.take() {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

impl Server {
    fn start(peers: &Peers) -> Server {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let mut child = Command::new("node")
            .arg(peers.scripts.join("fhir_medplum.mjs"))
            .args(["--port", &port.to_string(), "--modules"])
            .arg(&peers.modules)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut ready = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut ready).unwrap();
        assert!(ready.starts_with("ready"), "{ready}");
        Server { child: Some(child), port, path: "/fhir/R4".into() }
    }

    /// A server that somebody else runs, at `http://127.0.0.1:PORT/path`.
    fn at(url: &str) -> Server {
        let rest = url.strip_prefix("http://127.0.0.1:").expect("a server on this machine");
        let (port, path) = rest.split_once('/').unwrap_or((rest, ""));
        let path = format!("/{}", path.trim_end_matches('/'));
        Server { child: None, port: port.parse().unwrap(), path }
    }

    fn base(&self) -> String {
        format!("http://127.0.0.1:{}{}", self.port, self.path)
    }

    /// Plain HTTP/1.0, sharing nothing with the link under test.
    fn talk(&self, method: &str, path: &str, body: &str) -> (u16, Value) {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        let length = body.len();
        write!(stream, "{method} {path} HTTP/1.0\r\ncontent-length: {length}\r\n\r\n{body}")
            .unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        (status, serde_json::from_str(body).unwrap_or(Value::Null))
    }

    fn control(&self, order: &Value) -> Value {
        self.talk("POST", "/_control", &order.to_string()).1
    }

    fn search(&self, query: &str) -> Vec<Value> {
        let (status, found) = self.talk("GET", &format!("{}/{query}", self.path), "");
        assert_eq!(status, 200, "{query}: {found}");
        let entries = found["entry"].as_array().cloned().unwrap_or_default();
        let kind = query.split('?').next().unwrap();
        let resources = entries.into_iter().map(|entry| entry["resource"].clone());
        // A server may add an OperationOutcome with warnings.
        resources.filter(|one| one["resourceType"] == kind).collect()
    }
}

#[derive(Default)]
struct Tray(VecDeque<Parcel>);

impl Outbox for Tray {
    fn due(&mut self, skip: &[Uuid]) -> Option<Parcel> {
        self.0.iter().find(|parcel| !skip.contains(&parcel.id)).cloned()
    }

    fn sent(&mut self, _: Uuid) {}

    fn settle(&mut self, parcel: Uuid, how: &Settled) {
        match how {
            Settled::Later(later) => {
                self.0.iter_mut().find(|one| one.id == parcel).unwrap().tries = later.tries;
            }
            Settled::Refused(refusal) => panic!("refused: {:?}: {}", refusal.why, refusal.text),
            Settled::Filed => self.0.retain(|one| one.id != parcel),
        }
    }

    fn is_empty(&mut self) -> bool {
        self.0.is_empty()
    }
}

fn us() -> Site {
    Site { us_core: true, test: true, ..samples::site() }
}

/// Sends the visits and says what troubles there were on the way.
fn send(server: &Server, records: &[Record], site: &Site) -> Vec<Trouble> {
    let mut tray = Tray::default();
    for record in records {
        let body = bundle(record, site).unwrap().to_json().unwrap().into();
        tray.0.push_back(Parcel { id: record.visit, body, tries: 0 });
    }
    let config = LinkConfig { whole: Duration::from_secs(4), ..LinkConfig::to(server.base()) };
    let done = drain(&config, &mut tray, Duration::from_secs(90)).unwrap();
    assert!(done.empty, "not all was filed: {:?}", done.events);
    let troubles = done.events.iter().filter_map(|event| match event {
        LinkEvent::Parcel(one) => match one.state {
            ParcelState::Queued(trouble) => Some(trouble),
            _ => None,
        },
        LinkEvent::Stalled(_) => None,
    });
    troubles.collect()
}

/// Every resource sent is at the peer exactly once, found by its identifier, with the value sent;
/// and nothing else is there. Gives back how many there are.
fn check(server: &Server, records: &[Record], site: &Site) -> usize {
    let mut sent = std::collections::BTreeMap::new();
    for record in records {
        let bytes = bundle(record, site).unwrap().to_json().unwrap();
        let bundle: Value = serde_json::from_slice(&bytes).unwrap();
        for entry in bundle["entry"].as_array().unwrap() {
            let name = entry["request"]["url"].as_str().unwrap().to_owned();
            sent.insert(name, entry["resource"].clone());
        }
    }
    for (name, resource) in &sent {
        let (kind, id) = name.split_once('/').unwrap();
        let found = if kind == "Provenance" {
            vec![server.talk("GET", &format!("{}/{name}", server.path), "").1]
        } else {
            // Some servers do not know this parameter for every kind, and then give everything.
            let query = format!("{kind}?identifier=urn:ietf:rfc:3986%7Curn:uuid:{id}&_count=1000");
            let mut found = server.search(&query);
            found.retain(|one| one["identifier"].to_string().contains(id));
            found
        };
        assert_eq!(found.len(), 1, "{name} is there {} times", found.len());
        for field in ["id", "valueQuantity", "component", "effectiveDateTime", "identifier"] {
            assert!(same(&found[0][field], &resource[field]), "{name}.{field} changed");
        }
    }
    let kinds =
        ["Device", "Patient", "Consent", "QuestionnaireResponse", "Observation", "Provenance"];
    let there: usize =
        kinds.iter().map(|kind| server.search(&format!("{kind}?_count=1000")).len()).sum();
    assert_eq!(there, sent.len(), "something is there that was not sent");
    there
}

/// Equal as JSON, numbers by value: this peer writes 3.60 as 3.6 (facts/fhir.md A2).
fn same(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Number(a), Value::Number(b)) => {
            samples::decimal(&a.to_string()) == samples::decimal(&b.to_string())
        }
        (Value::Array(a), Value::Array(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b))
        }
        (Value::Object(a), Value::Object(b)) => {
            a.len() == b.len()
                && a.iter().all(|(name, one)| b.get(name).is_some_and(|other| same(one, other)))
        }
        _ => a == b,
    }
}

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

/// Further servers, running already, empty: `WAYSIDE_FHIR_SERVERS=http://127.0.0.1:8104/fhir,…`
#[test]
fn every_other_server_takes_every_visit_once() {
    let Ok(urls) = std::env::var("WAYSIDE_FHIR_SERVERS") else {
        eprintln!("SKIPPED, NOT PROVEN: no WAYSIDE_FHIR_SERVERS");
        return;
    };
    for url in urls.split(',') {
        let server = Server::at(url);
        let records = visits();
        let troubles: Vec<Trouble> =
            [1, 2].iter().flat_map(|_| send(&server, &records, &samples::site())).collect();
        let there = check(&server, &records, &samples::site());
        eprintln!("{url}: {there} resources, each once; on the way {troubles:?}");
    }
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

/// Makes an authority and a certificate by it for the name; gives back certificate and key.
fn certify(dir: &Path, authority: &str, name: &str) -> Option<(PathBuf, PathBuf)> {
    let file = |end: &str| dir.join(format!("{authority}-{name}.{end}"));
    let ca = |end: &str| dir.join(format!("{authority}.{end}"));
    let openssl = |args: &[&str], files: &[(&str, PathBuf)]| {
        let mut command = Command::new("openssl");
        command.args(args);
        for (flag, path) in files {
            command.arg(flag).arg(path);
        }
        command.stderr(Stdio::null()).status().is_ok_and(|status| status.success())
    };
    let new = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj"];
    if !ca("pem").exists() {
        let args = [&new[..], &["/CN=Test authority"]].concat();
        openssl(&args, &[("-keyout", ca("key")), ("-out", ca("pem"))]).then_some(())?;
    }
    let subject = format!("/CN={name}");
    let alternative = format!("subjectAltName=DNS:{name}");
    let leaf = [&subject, "-addext", &alternative, "-addext", "basicConstraints=CA:FALSE"];
    let args = [&new[..], &leaf].concat();
    let files = [
        ("-keyout", file("key")),
        ("-out", file("pem")),
        ("-CA", ca("pem")),
        ("-CAkey", ca("key")),
    ];
    openssl(&args, &files).then_some((file("pem"), file("key")))
}

#[test]
fn only_the_clinic_that_proves_itself_gets_anything() {
    let Some(peers) = peers() else { return };
    let server = Server::start(&peers);
    let dir = std::env::temp_dir().join(format!("wayside-tls-{}", std::process::id()));
    std::fs::create_dir_all(&dir).unwrap();
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/peers/tls_front.mjs");
    let right = dir.join("right.pem");
    let cases = [
        ("right", "localhost", Some(&right), true),
        ("wrong", "localhost", Some(&right), false),
        ("right", "elsewhere.example", Some(&right), false),
        ("right", "localhost", None, false),
    ];
    for (authority, name, trusted, filed) in cases {
        let Some((cert, key)) = certify(&dir, authority, name) else {
            eprintln!("SKIPPED, NOT PROVEN: whom the link trusts: no openssl that signs");
            return;
        };
        let mut front = Command::new("node")
            .arg(&script)
            .arg("--cert")
            .arg(cert)
            .arg("--key")
            .arg(key)
            .args(["--to", &server.port.to_string()])
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut port = String::new();
        BufReader::new(front.stdout.take().unwrap()).read_line(&mut port).unwrap();
        let url = format!("https://localhost:{}/fhir/R4", port.trim());
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
            let made = bundle(&record, &site).unwrap();
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
