//! What the tests against independent peers share: starting them, asking them, sending to them.
//! It shares no code with the link under test but the sending itself.
#![allow(dead_code)]

use crate::samples;
use serde_json::Value;
use std::collections::VecDeque;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use uuid::Uuid;
use wayside_care::record::Record;
use wayside_clinic::upload::{Parcel, Settled, Trouble};
use wayside_clinic::{Site, bundle};
use wayside_kiosk::clinic_link::{LinkConfig, LinkEvent, Outbox, ParcelState, drain};

/// Where the peers and their packages are, or why there are none.
pub struct Peers {
    pub scripts: PathBuf,
    pub modules: PathBuf,
}

pub fn peers() -> Option<Peers> {
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
pub struct Server {
    child: Option<Child>,
    pub port: u16,
    pub path: String,
    /// Sent along when the test looks into it, where it wants one.
    pub token: Option<String>,
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
    pub fn start(peers: &Peers) -> Server {
        Server::run(peers, "fhir_medplum.mjs", "/fhir/R4", &[])
    }

    /// Runs a peer of ours on a free port, with more arguments.
    pub fn run(peers: &Peers, script: &str, path: &str, more: &[String]) -> Server {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let mut child = Command::new("node")
            .arg(peers.scripts.join(script))
            .args(["--port", &port.to_string(), "--modules"])
            .arg(&peers.modules)
            .args(more)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut ready = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut ready).unwrap();
        assert!(ready.starts_with("ready"), "{ready}");
        Server { child: Some(child), port, path: path.into(), token: None }
    }

    /// Runs SEKMET (PyPI, Python and SQLite) out of a virtual environment, in a folder of its own.
    pub fn sekmet(environment: &Path, dir: &Path) -> Server {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let settings = dir.join("settings.yaml");
        let data = dir.join("data");
        std::fs::create_dir_all(&data).unwrap();
        let text = format!(
            "base_url: http://127.0.0.1:{port}/fhir\nhost: 127.0.0.1\nport: {port}\n\
             data_dir: {}\nsimulator: {{enabled: false}}\nlog_inbound: false\n",
            data.display()
        );
        std::fs::write(&settings, text).unwrap();
        let child = Command::new(environment.join("bin/sekmet"))
            .args(["serve", "--config"])
            .arg(&settings)
            .current_dir(dir)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let server = Server { child: Some(child), port, path: "/fhir".into(), token: None };
        let until = Instant::now() + Duration::from_secs(60);
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(Instant::now() < until, "SEKMET does not start");
            std::thread::sleep(Duration::from_millis(100));
        }
        server
    }

    /// A server that somebody else runs, at `http://127.0.0.1:PORT/path`.
    pub fn at(url: &str) -> Server {
        let rest = url.strip_prefix("http://127.0.0.1:").expect("a server on this machine");
        let (port, path) = rest.split_once('/').unwrap_or((rest, ""));
        let path = format!("/{}", path.trim_end_matches('/'));
        Server { child: None, port: port.parse().unwrap(), path, token: None }
    }

    pub fn base(&self) -> String {
        format!("http://127.0.0.1:{}{}", self.port, self.path)
    }

    /// Plain HTTP/1.0, sharing nothing with the link under test.
    pub fn talk(&self, method: &str, path: &str, body: &str) -> (u16, Value) {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        let length = body.len();
        let bearer = |token| format!("authorization: Bearer {token}\r\n");
        let bearer = self.token.as_ref().map(bearer).unwrap_or_default();
        let kind = "content-type: application/fhir+json\r\n";
        let head =
            format!("{method} {path} HTTP/1.0\r\n{bearer}{kind}content-length: {length}\r\n");
        write!(stream, "{head}\r\n{body}").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        (status, serde_json::from_str(body).unwrap_or(Value::Null))
    }

    pub fn control(&self, order: &Value) -> Value {
        self.talk("POST", "/_control", &order.to_string()).1
    }

    pub fn search(&self, query: &str) -> Vec<Value> {
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
pub struct Tray(pub VecDeque<Parcel>);

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

pub fn us() -> Site {
    Site { us_core: true, test: true, ..samples::site() }
}

/// Sends the visits and says what troubles there were on the way.
pub fn send(server: &Server, records: &[Record], site: &Site) -> Vec<Trouble> {
    let config = LinkConfig { whole: Duration::from_secs(4), ..LinkConfig::to(server.base()) };
    send_by(&config, records, site)
}

pub fn send_by(config: &LinkConfig, records: &[Record], site: &Site) -> Vec<Trouble> {
    let mut tray = Tray::default();
    for record in records {
        let body = bundle(record, site).unwrap().to_json().unwrap().into();
        tray.0.push_back(Parcel { id: record.visit, body, tries: 0 });
    }
    let done = drain(config, &mut tray, Duration::from_secs(90)).unwrap();
    assert!(done.empty, "not all was filed: {:?}", done.events);
    let troubles = done.events.iter().filter_map(|event| match event {
        LinkEvent::Parcel(one) => match one.state {
            ParcelState::Queued(trouble) => Some(trouble),
            _ => None,
        },
        _ => None,
    });
    troubles.collect()
}

/// Every resource sent is at the peer exactly once, found by its identifier, with the value sent;
/// and nothing else is there. Gives back how many there are.
pub fn check(server: &Server, records: &[Record], site: &Site) -> usize {
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
pub fn same(a: &Value, b: &Value) -> bool {
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

/// Makes an authority and a certificate by it for the name; gives back certificate and key.
pub fn certify(dir: &Path, authority: &str, name: &str) -> Option<(PathBuf, PathBuf)> {
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

/// A TLS front on this machine for a server, and its FHIR base. With an authority it wants a
/// certificate by that one from whoever comes.
pub fn front(
    server: &Server,
    (cert, key): &(PathBuf, PathBuf),
    authority: Option<&Path>,
) -> (Child, String) {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/peers/tls_front.mjs");
    let mut command = Command::new("node");
    command.arg(&script).arg("--cert").arg(cert).arg("--key").arg(key);
    if let Some(authority) = authority {
        command.arg("--clients-by").arg(authority);
    }
    let to = server.port.to_string();
    let mut front = command.args(["--to", &to]).stdout(Stdio::piped()).spawn().unwrap();
    let mut port = String::new();
    BufReader::new(front.stdout.take().unwrap()).read_line(&mut port).unwrap();
    (front, format!("https://localhost:{}/fhir/R4", port.trim()))
}

/// A tray that does something once, after its first parcel is filed.
pub struct Turning {
    pub tray: Tray,
    pub turn: Option<Box<dyn FnOnce() + Send>>,
}

impl Outbox for Turning {
    fn due(&mut self, skip: &[Uuid]) -> Option<Parcel> {
        self.tray.due(skip)
    }

    fn sent(&mut self, _: Uuid) {}

    fn settle(&mut self, parcel: Uuid, how: &Settled) {
        self.tray.settle(parcel, how);
        if let Some(turn) = self.turn.take() {
            turn();
        }
    }

    fn is_empty(&mut self) -> bool {
        self.tray.is_empty()
    }
}
