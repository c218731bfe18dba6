//! Signing in at the clinic with keys made here, against an independent token server and a FHIR
//! server that verifies its tokens; mutual TLS. Where the peers cannot run this says so and passes.
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

use peers::{Peers, Server, Tray, certify, check, front, peers, send_by};
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use wayside_care::record::Record;
use wayside_clinic::bundle;
use wayside_clinic::token::Algorithm;
use wayside_clinic::upload::{Parcel, Trouble};
use wayside_kiosk::clinic_keys::{ClinicKeys, KeyFault};
use wayside_kiosk::clinic_link::{LinkConfig, LinkEvent, ParcelState, Smart, drain};

/// A folder that is gone with the test.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Folder {
        let dir = std::env::temp_dir().join(format!("wayside-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&dir).unwrap();
        Folder(dir)
    }

    fn file(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// A clinic that wants tokens: the token server, the FHIR server, and the kiosk's way in.
struct Clinic {
    tokens: Server,
    fhir: Server,
    config: LinkConfig,
    _dir: Folder,
}

/// Starts one at which these of the kiosk's keys are registered.
fn clinic(peers: &Peers, name: &str, register: fn(&Value) -> bool, scopes: &str) -> Clinic {
    let dir = Folder::new(name);
    let keys = ClinicKeys::open(&dir.file("clinic.keys")).unwrap();
    let mut public = keys.public().unwrap();
    public["keys"].as_array_mut().unwrap().retain(register);
    std::fs::write(dir.file("kiosk.json"), public.to_string()).unwrap();
    // The one who looks has keys of its own: nothing of the kiosk's is used to check the kiosk.
    let client = |more: &[&str]| {
        let mut node = Command::new("node");
        node.arg(peers.scripts.join("smart_client.mjs")).args(more);
        let out = node.arg("--modules").arg(&peers.modules).output().unwrap();
        String::from_utf8(out.stdout).unwrap().trim().to_owned()
    };
    let looker = dir.file("looker").display().to_string();
    client(&["keygen", &looker]);
    let arguments = vec![
        "--client".to_owned(),
        format!("kiosk={}", dir.file("kiosk.json").display()),
        "--client".to_owned(),
        format!("looker={looker}/jwks.json"),
        "--scopes".to_owned(),
        scopes.to_owned(),
    ];
    let tokens = Server::run(peers, "smart_token.mjs", "", &arguments);
    let issuer = tokens.base();
    let arguments =
        ["--issuer".to_owned(), issuer.clone(), "--jwks".to_owned(), format!("{issuer}/jwks")];
    let mut fhir = Server::run(peers, "fhir_medplum.mjs", "/fhir/R4", &arguments);
    let url = format!("{issuer}/token");
    let ask = ["token", &looker, &url, "--client", "looker", "--scope", "system/*.rs"];
    fhir.token = Some(client(&ask));
    let smart = Smart {
        client_id: "kiosk".to_owned(),
        token_url: None,
        scope: "system/*.crus".to_owned(),
        key_file: dir.file("clinic.keys"),
    };
    let whole = Duration::from_secs(10);
    let config = LinkConfig { smart: Some(smart), whole, ..LinkConfig::to(fhir.base()) };
    Clinic { tokens, fhir, config, _dir: dir }
}

fn all(_: &Value) -> bool {
    true
}

impl Clinic {
    /// What the token server was asked, as statuses.
    fn asked(&self) -> Vec<u64> {
        let log = self.tokens.talk("GET", "/_control", "").1;
        log["log"].as_array().unwrap().iter().map(|one| one["status"].as_u64().unwrap()).collect()
    }

    /// Forgets what the token server was asked so far.
    fn forget(&self) {
        self.tokens.control(&json!({ "reset": true }));
    }

    /// How often the FHIR server answered with this status.
    fn answered(&self, status: u64) -> usize {
        let log = self.fhir.talk("GET", "/_control", "").1;
        log["log"].as_array().unwrap().iter().filter(|one| one["status"] == status).count()
    }
}

/// How often a parcel was put off because of this.
fn waits(events: &[LinkEvent], trouble: Trouble) -> usize {
    let waits = |event: &&LinkEvent| match event {
        LinkEvent::Parcel(one) => one.state == ParcelState::Queued(trouble),
        _ => false,
    };
    events.iter().filter(waits).count()
}

fn some() -> Vec<Record> {
    vec![samples::full(0x7300), samples::guest(0x7301)]
}

#[test]
fn a_kiosk_signs_in_with_either_signature_and_files_everything_once() {
    let Some(peers) = peers() else { return };
    // The peer refuses every wrong assertion, by its own client: else it would prove nothing.
    let strict = clinic(&peers, "strict", all, "system/*.cruds");
    let looker = strict.config.smart.as_ref().unwrap().key_file.with_file_name("looker");
    let out = Command::new("node")
        .arg(peers.scripts.join("smart_client.mjs"))
        .arg("attack")
        .arg(looker)
        .arg(format!("{}/token", strict.tokens.base()))
        .args(["--client", "looker", "--modules"])
        .arg(&peers.modules)
        .output()
        .unwrap();
    let said = String::from_utf8(out.stdout).unwrap();
    assert!(out.status.success(), "{said}");
    assert_eq!(said.lines().count(), 16, "{said}");

    for (name, register) in [
        ("both", all as fn(&Value) -> bool),
        ("es384", |key| key["alg"] == "ES384"),
        ("rs384", |key| key["alg"] == "RS384"),
    ] {
        for pinned in [false, true] {
            let mut clinic = clinic(&peers, name, register, "system/*.cruds");
            clinic.forget();
            if pinned {
                let smart = clinic.config.smart.as_mut().unwrap();
                smart.token_url = Some(format!("{}/token", clinic.tokens.base()));
            } else if name == "rs384" {
                // Its configuration names ES384 too, whose key it has not: it says what it means.
                continue;
            }
            let records = some();
            let troubles = send_by(&clinic.config, &records, &samples::site());
            assert_eq!(troubles, [], "{name}");
            let there = check(&clinic.fhir, &records, &samples::site());
            let wanted: &[u64] = if name == "rs384" { &[401, 200] } else { &[200] };
            assert_eq!(clinic.asked(), wanted, "{name}: one token for all of it");
            eprintln!("{name}, pinned {pinned}: {there} resources, each once");
        }
    }
}

#[test]
fn a_token_that_is_not_accepted_any_more_is_replaced_once() {
    let Some(peers) = peers() else { return };
    let clinic = clinic(&peers, "rotated", all, "system/*.cruds");
    clinic.forget();
    let (first, second) = (samples::full(0x7310), samples::guest(0x7311));
    // The clinic withdraws the token between two visits of one run.
    let host = format!("127.0.0.1:{}", clinic.fhir.port);
    let turn = move || {
        let faults = json!([{ "match": "^POST /fhir/R4/?$", "status": 401 }]);
        let body = json!({ "faults": faults }).to_string();
        let mut line = std::net::TcpStream::connect(host).unwrap();
        let length = body.len();
        write!(line, "POST /_control HTTP/1.0\r\ncontent-length: {length}\r\n\r\n{body}").unwrap();
        line.read_to_end(&mut Vec::new()).unwrap();
    };
    let mut tray = peers::Turning { tray: Tray::default(), turn: Some(Box::new(turn)) };
    for record in [&first, &second] {
        let body = bundle(record, &samples::site()).unwrap().to_json().unwrap().into();
        tray.tray.0.push_back(Parcel { id: record.visit, body, tries: 0 });
    }
    let done = drain(&clinic.config, &mut tray, Duration::from_secs(60)).unwrap();
    assert!(done.empty, "{:?}", done.events);
    let filed = done
        .events
        .iter()
        .filter(|event| matches!(event, LinkEvent::Parcel(one) if one.state == ParcelState::Filed));
    assert_eq!(filed.count(), 2);
    assert_eq!(clinic.asked(), [200, 200], "one token, and one more after the 401");
    assert_eq!(clinic.answered(401), 1);
}

#[test]
fn trouble_at_the_token_server_delays_and_loses_nothing() {
    let Some(peers) = peers() else { return };
    let clinic = clinic(&peers, "trouble", all, "system/*.cruds");
    clinic.forget();
    let faults = json!([{ "status": 503, "retryAfter": 1 }, { "status": 500, "times": 2 }]);
    clinic.tokens.control(&json!({ "faults": faults, "lifetime": 1 }));
    let records = some();
    let troubles = send_by(&clinic.config, &records, &samples::site());
    // Once more where its own pause ends before the one the server asked for.
    assert!((3..=5).contains(&troubles.len()), "{troubles:?}");
    assert!(troubles.iter().all(|trouble| *trouble == Trouble::SignIn), "{troubles:?}");
    check(&clinic.fhir, &records, &samples::site());
}

#[test]
fn a_clinic_that_does_not_know_the_kiosk_is_not_knocked_at() {
    let Some(peers) = peers() else { return };
    let mut clinic = clinic(&peers, "stranger", all, "system/*.cruds");
    clinic.config.smart.as_mut().unwrap().client_id = "another".to_owned();
    clinic.forget();
    let body = bundle(&samples::full(1), &samples::site()).unwrap().to_json().unwrap().into();
    let mut tray = Tray::default();
    tray.0.push_back(Parcel { id: samples::full(1).visit, body, tries: 0 });
    let done = drain(&clinic.config, &mut tray, Duration::from_secs(6)).unwrap();
    assert!(!done.empty);
    let strangers = waits(&done.events, Trouble::Stranger);
    assert!(strangers >= 2, "{:?}", done.events);
    assert_eq!(clinic.asked(), [401], "asked once; a configuration alarm is no retry");
    let sent = done
        .events
        .iter()
        .any(|event| matches!(event, LinkEvent::Parcel(one) if one.state == ParcelState::Sent));
    assert!(!sent, "nothing left, so nothing is said to have left");
}

#[test]
fn a_narrow_grant_is_said_and_what_it_forbids_waits() {
    let Some(peers) = peers() else { return };
    let clinic = clinic(&peers, "narrow", all, "system/*.rs system/Patient.crus");
    let mut config = clinic.config.clone();
    config.smart.as_mut().unwrap().scope = "system/Patient.crus system/Observation.crus".to_owned();
    let mut tray = Tray::default();
    let body = bundle(&samples::full(2), &samples::site()).unwrap().to_json().unwrap().into();
    tray.0.push_back(Parcel { id: samples::full(2).visit, body, tries: 0 });
    let faults = json!([{ "match": "^POST /fhir/R4/?$", "status": 403, "times": 9 }]);
    clinic.fhir.control(&json!({ "faults": faults }));
    let done = drain(&config, &mut tray, Duration::from_secs(3)).unwrap();
    let narrower = LinkEvent::Narrower(vec!["system/Observation.crus".to_owned()]);
    assert!(done.events.contains(&narrower), "{:?}", done.events);
    let forbidden = waits(&done.events, Trouble::Forbidden);
    assert!(forbidden > 0 && !done.empty, "{:?}", done.events);
}

/// A server in this process: answers each request by what the closure makes of its head.
fn scripted(answer: impl Fn(&str) -> String + Send + 'static) -> (String, Arc<Mutex<Vec<String>>>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    let heads = Arc::new(Mutex::new(Vec::new()));
    let seen = Arc::clone(&heads);
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let Ok(mut stream) = stream else { return };
            let mut reader = BufReader::new(stream.try_clone().unwrap());
            let (mut head, mut length) = (String::new(), 0);
            loop {
                let mut line = String::new();
                if reader.read_line(&mut line).unwrap_or(0) <= 2 {
                    break;
                }
                if let Some(number) = line.to_lowercase().strip_prefix("content-length:") {
                    length = number.trim().parse().unwrap();
                }
                head.push_str(&line);
            }
            let mut body = vec![0; length];
            let _ = reader.read_exact(&mut body);
            let said = answer(&head);
            seen.lock().unwrap().push(head);
            let _ = stream.write_all(said.as_bytes());
        }
    });
    (base, heads)
}

fn http(status: &str, more: &str, body: &str) -> String {
    let length = body.len();
    format!(
        "HTTP/1.1 {status}\r\nconnection: close\r\ncontent-length: {length}\r\n{more}\r\n{body}"
    )
}

fn lone_kiosk(dir: &Folder, fhir: &str, token_url: String) -> LinkConfig {
    let smart = Smart {
        client_id: "kiosk".to_owned(),
        token_url: Some(token_url),
        scope: "system/*.crus".to_owned(),
        key_file: dir.file("clinic.keys"),
    };
    LinkConfig { smart: Some(smart), ..LinkConfig::to(fhir) }
}

fn troubles(config: &LinkConfig, longest: Duration) -> Vec<Trouble> {
    let mut tray = Tray::default();
    let body = bundle(&samples::empty(3), &samples::site()).unwrap().to_json().unwrap().into();
    tray.0.push_back(Parcel { id: samples::empty(3).visit, body, tries: 0 });
    let done = drain(config, &mut tray, longest).unwrap();
    let troubles = done.events.into_iter().filter_map(|event| match event {
        LinkEvent::Parcel(one) => match one.state {
            ParcelState::Queued(trouble) => Some(trouble),
            _ => None,
        },
        _ => None,
    });
    troubles.collect()
}

#[test]
fn a_wrong_clock_is_named_as_the_cause() {
    let dir = Folder::new("clock");
    let (tokens, _) = scripted(|_| {
        let date = "date: Tue, 24 Nov 2015 13:00:00 GMT\r\n";
        http("401 Unauthorized", date, r#"{"error":"invalid_client"}"#)
    });
    let config = lone_kiosk(&dir, "http://127.0.0.1:9/fhir", format!("{tokens}/token"));
    assert_eq!(troubles(&config, Duration::from_millis(400)), [Trouble::Clock]);
}

#[test]
fn neither_token_nor_assertion_goes_to_another_host() {
    let dir = Folder::new("strangers");
    let (stranger, asked) = scripted(|_| http("200 OK", "", "{}"));
    let there = format!("location: {stranger}/x\r\n");
    let elsewhere = there.clone();
    let (tokens, _) = scripted(move |_| http("307 Temporary Redirect", &elsewhere, ""));
    let config = lone_kiosk(&dir, "http://127.0.0.1:9/fhir", format!("{tokens}/token"));
    assert_eq!(troubles(&config, Duration::from_millis(400)), [Trouble::SignIn]);
    let (tokens, _) = scripted(|_| {
        http("200 OK", "", r#"{"access_token":"secret","token_type":"bearer","expires_in":60}"#)
    });
    let (fhir, heads) = scripted(move |_| http("307 Temporary Redirect", &there, ""));
    let config = lone_kiosk(&dir, &format!("{fhir}/fhir"), format!("{tokens}/token"));
    assert_eq!(troubles(&config, Duration::from_millis(400)), [Trouble::Redirected]);
    assert!(heads.lock().unwrap()[0].contains("Bearer secret"), "the clinic itself gets it");
    assert!(asked.lock().unwrap().is_empty(), "{:?}", asked.lock().unwrap());
    // Nor in plain text to another machine, whoever names it.
    let config = lone_kiosk(&dir, "http://127.0.0.1:9/fhir", "http://10.0.0.1/token".to_owned());
    assert!(drain(&config, &mut Tray::default(), Duration::from_secs(1)).is_err());
}

#[test]
fn keys_are_the_owners_alone_and_take_turns() {
    let dir = Folder::new("keys");
    let file = dir.file("clinic.keys");
    let kids = |keys: &ClinicKeys| -> Vec<String> {
        let public = keys.public().unwrap();
        let text = public.to_string();
        for private in ["\"d\"", "\"p\"", "\"q\"", "\"dp\"", "\"dq\"", "\"qi\""] {
            assert!(!text.contains(private), "{private} is private");
        }
        let all = public["keys"].as_array().unwrap();
        let algorithms: Vec<&str> = all.iter().map(|key| key["alg"].as_str().unwrap()).collect();
        assert_eq!(algorithms, ["ES384", "RS384", "ES384", "RS384"]);
        all.iter().map(|key| key["kid"].as_str().unwrap().to_owned()).collect()
    };
    let first = ClinicKeys::open(&file).unwrap();
    assert_eq!(std::fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    let before = kids(&first);
    assert_eq!(kids(&ClinicKeys::open(&file).unwrap()), before, "made once");
    let after = kids(&first.rotate(&file).unwrap());
    assert_eq!(after[..2], before[2..], "the next ones are in use now");
    assert!(after[2..].iter().all(|new| !before.contains(new)));
    assert_eq!(kids(&ClinicKeys::read(&file).unwrap()), after);
    let keys = ClinicKeys::read(&file).unwrap();
    let sign = || keys.assertion(Algorithm::Es384, "kiosk", "https://c/token").unwrap();
    assert_ne!(*sign(), *sign(), "each has a number of its own");

    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o640)).unwrap();
    assert!(matches!(ClinicKeys::open(&file), Err(KeyFault::Open(_))));
    std::fs::write(dir.file("bad"), "{}").unwrap();
    std::fs::set_permissions(dir.file("bad"), std::fs::Permissions::from_mode(0o600)).unwrap();
    assert!(matches!(ClinicKeys::open(&dir.file("bad")), Err(KeyFault::NotKeys(_))));
    assert_eq!(std::fs::read(dir.file("bad")).unwrap(), b"{}", "what is there is not replaced");
}

#[test]
fn the_command_prints_public_keys_and_rotates_them() {
    let dir = Folder::new("command");
    let config = dir.file("site.toml");
    let text = format!("[store]\ndir = {:?}\n", dir.0);
    std::fs::write(&config, text).unwrap();
    let keys = |more: &[&str]| -> Value {
        let out = Command::new(env!("CARGO_BIN_EXE_wayside"))
            .args(["keys", "--config"])
            .arg(&config)
            .args(more)
            .output()
            .unwrap();
        assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
        serde_json::from_slice(&out.stdout).unwrap()
    };
    let first = keys(&["--jwks"]);
    assert_eq!(keys(&[]), first);
    let second = keys(&["--rotate"]);
    assert_eq!(second["keys"][0], first["keys"][2]);
    assert!(Path::new(&dir.file("clinic.keys")).exists());
}

#[test]
fn a_clinic_that_wants_a_certificate_gets_the_kiosks() {
    let Some(peers) = peers() else { return };
    let server = Server::start(&peers);
    let dir = Folder::new("mtls");
    let made = |authority: &str, name: &str| certify(&dir.0, authority, name);
    let (Some(clinic), Some(kiosk), Some(thief)) = (
        made("clinic", "localhost"),
        made("clinic", "kiosk.example"),
        made("other", "kiosk.example"),
    ) else {
        eprintln!("SKIPPED, NOT PROVEN: mutual TLS: no openssl that signs");
        return;
    };
    let authority = dir.file("clinic.pem");
    let (mut front, url) = front(&server, &clinic, Some(&authority));
    for (name, client, filed) in
        [("none", None, false), ("another's", Some(thief), false), ("its own", Some(kiosk), true)]
    {
        server.control(&json!({ "reset": true }));
        let config =
            LinkConfig { ca_file: Some(authority.clone()), client, ..LinkConfig::to(url.clone()) };
        let body = bundle(&samples::full(1), &samples::site()).unwrap().to_json().unwrap().into();
        let mut tray = Tray::default();
        tray.0.push_back(Parcel { id: samples::full(1).visit, body, tries: 0 });
        let longest = Duration::from_secs(if filed { 30 } else { 2 });
        let done = drain(&config, &mut tray, longest).unwrap();
        assert_eq!(done.empty, filed, "{name}: {:?}", done.events);
        let asked = server.talk("GET", "/_control", "").1["log"].as_array().unwrap().len();
        assert_eq!(asked > 0, filed, "{name}: a byte of a request got out");
    }
    front.kill().unwrap();
    front.wait().unwrap();
    let missing = (dir.file("none.pem"), dir.file("none.key"));
    let config = LinkConfig { client: Some(missing), ..LinkConfig::to(url) };
    assert!(drain(&config, &mut Tray::default(), Duration::from_secs(1)).is_err());
}
