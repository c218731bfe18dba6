//! The HL7 link against an independent receiver (python-hl7, HL7apy) with all its faults: each
//! message is there, each under one MSH-10, each clean under the strict validator.
//! Where Python or its packages are missing this says so and passes.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr,
    dead_code,
    missing_docs
)]

#[path = "../src/clinic/tests/samples/mod.rs"]
mod samples;
#[path = "take_home/mod.rs"]
mod take_home;

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use take_home::{Folder, python};
use uuid::Uuid;
use wayside_clinic::hl7::{Due, Receiver, oru};
use wayside_clinic::upload::Settled;
use wayside_kiosk::mllp::{Hl7Config, Hl7Fault, Hl7Outbox, drain};

struct Peer {
    child: Child,
    port: u16,
    log: std::path::PathBuf,
}

impl Drop for Peer {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn peer(folder: &Folder, faults: &[&str]) -> Option<Peer> {
    let (python, script) = python("mllp_peer.py")?;
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let log = folder.0.join("log.jsonl");
    let mut command = Command::new(python);
    command.arg(script).args(["--port", &port.to_string(), "--validate", "reject", "--log"]);
    command.arg(&log);
    for fault in faults {
        command.args(["--fault", fault]);
    }
    let mut child = command.stderr(Stdio::piped()).spawn().unwrap();
    let mut ready = String::new();
    BufReader::new(child.stderr.take().unwrap()).read_line(&mut ready).unwrap();
    assert!(ready.starts_with("ready"), "{ready}");
    Some(Peer { child, port, log })
}

/// An outbox in memory that obeys the waits.
#[derive(Default)]
struct Waiting {
    waiting: BTreeMap<Uuid, (Due, Instant)>,
    ended: BTreeMap<Uuid, Settled>,
}

impl Waiting {
    fn of(visits: u16) -> Waiting {
        let mut all = Waiting::default();
        let shapes = samples::all(900);
        for (number, (_, shape)) in (0..visits).zip(shapes.iter().cycle()) {
            let mut record = shape.clone();
            record.visit = Uuid::from_u128(0xE000 + u128::from(number));
            let body = oru(&record, &samples::site(), &Receiver::default()).unwrap();
            let due = Due { id: record.visit, body, tries: 0, sent_before: false };
            all.waiting.insert(record.visit, (due, Instant::now()));
        }
        all
    }
}

impl Hl7Outbox for Waiting {
    fn due(&mut self) -> Option<Due> {
        let now = Instant::now();
        self.waiting.values().find(|(_, from)| *from <= now).map(|(due, _)| due.clone())
    }
    fn sent(&mut self, parcel: Uuid) {
        self.waiting.get_mut(&parcel).unwrap().0.sent_before = true;
    }
    fn settle(&mut self, parcel: Uuid, how: &Settled, wait: Duration) {
        if let Settled::Later(later) = how {
            let row = self.waiting.get_mut(&parcel).unwrap();
            row.0.tries = later.tries;
            // The law holds the real waits; here a tenth will do.
            row.1 = Instant::now() + wait / 10;
            return;
        }
        self.waiting.remove(&parcel);
        self.ended.insert(parcel, how.clone());
    }
    fn is_empty(&mut self) -> bool {
        self.waiting.is_empty()
    }
}

fn config(port: u16) -> Hl7Config {
    Hl7Config { address: format!("127.0.0.1:{port}"), ..Hl7Config::default() }
}

#[test]
fn every_message_is_at_the_receiver_once_whatever_it_does() {
    let faults = [
        "AE",
        "AR",
        "wrong-id",
        "split",
        "two",
        "garbage",
        "close",
        "close-first",
        "delay=0.3",
        "AE:2",
        "two",
        "split",
    ];
    let folder = Folder::new();
    let Some(peer) = peer(&folder, &faults) else { return };
    let mut outbox = Waiting::of(12);
    let expected: BTreeMap<Uuid, String> = outbox
        .waiting
        .values()
        .map(|(due, _)| (due.id, wayside_clinic::hl7::ack::control_id(&due.body).unwrap()))
        .collect();
    let (_, empty) = drain(&config(peer.port), &mut outbox, Duration::from_secs(100)).unwrap();
    assert!(empty, "left: {:?}", outbox.waiting.keys());
    assert!(outbox.ended.values().all(|how| *how == Settled::Filed), "{:?}", outbox.ended);
    let log = std::fs::read_to_string(&peer.log).unwrap();
    let lines: Vec<Value> = log.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let (mut accepted, mut used) = (BTreeSet::new(), BTreeSet::new());
    for line in &lines {
        assert_eq!(line["problems"], serde_json::json!([]), "{line}");
        let id = line["control_id"].as_str().unwrap().to_owned();
        assert!(expected.values().any(|known| *known == id), "an MSH-10 of nobody: {line}");
        used.extend(line["fault"].as_str().map(str::to_owned));
        if line["ack"] == "AA" {
            accepted.insert(id);
        }
    }
    assert_eq!(accepted, expected.values().cloned().collect());
    // close-first ends a connection before anything is read, so it has no line.
    for fault in ["AE", "AR", "wrong-id", "split", "two", "garbage", "close", "delay=0.3"] {
        assert!(used.contains(fault), "{fault} was never tried: {used:?}");
    }
    assert!(lines.len() > expected.len(), "nothing was sent again");
}

#[test]
fn a_receiver_that_never_answers_gets_the_same_message_again() {
    // 30 s is the limit for an answer: one silent turn is all that a test can wait for.
    let folder = Folder::new();
    let Some(peer) = peer(&folder, &["silent"]) else { return };
    let mut outbox = Waiting::of(1);
    let (_, empty) = drain(&config(peer.port), &mut outbox, Duration::from_secs(60)).unwrap();
    assert!(empty);
    let log = std::fs::read_to_string(&peer.log).unwrap();
    let ids: Vec<Value> = log
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap())
        .map(|line| line["control_id"].clone())
        .collect();
    assert_eq!(ids.len(), 2);
    assert_eq!(ids[0], ids[1]);
}

#[test]
fn plain_text_goes_to_this_machine_or_where_the_site_says_so() {
    let to = |address: &str| Hl7Config { address: address.into(), ..Hl7Config::default() };
    assert_eq!(to("").check(), Ok(()));
    for good in ["127.0.0.1:2575", "localhost:2575", "[::1]:2575"] {
        assert_eq!(to(good).check(), Ok(()), "{good}");
    }
    for bad in ["clinic.example", ":2575", "host:0", "host:x", "mllp://host:1", "h/x:1"] {
        assert_eq!(to(bad).check(), Err(Hl7Fault::Address), "{bad}");
    }
    let far = to("clinic.example:2575");
    assert_eq!(far.check(), Err(Hl7Fault::PlainText));
    assert_eq!(Hl7Config { plain_text: true, ..far.clone() }.check(), Ok(()));
    let no_file = Hl7Config { ca_file: Some("/nonexistent.pem".into()), ..far };
    assert!(matches!(no_file.check(), Err(Hl7Fault::CaFile(_))));
}

#[test]
fn the_outbox_of_the_store_drains_to_the_receiver_and_says_so() {
    let folder = Folder::new();
    let Some(peer) = peer(&folder, &["AE"]) else { return };
    let text = format!("[hl7]\naddress = \"127.0.0.1:{}\"\nonly = true\n", peer.port);
    let config = wayside_kiosk::config::Config::parse(&text).unwrap();
    let place = wayside_kiosk::workplace::Workplace::open(&config, None, true).unwrap();
    let record = samples::full(0x77);
    place.office.save(&record, record.ended.unix_ms).unwrap();
    let delivery =
        wayside_kiosk::delivery::Delivery::new(&config, None, place.office.clone()).unwrap();
    let states = delivery.drain().unwrap();
    assert_eq!(states, [(record.visit, wayside_visit::Parcel::Filed)]);
}
