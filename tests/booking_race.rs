//! Twenty kiosks racing for two hundred Slots of an independent FHIR server over loopback: no Slot
//! twice, none lost, nobody told wrong. The checker reads the server and shares no code with the
//! booking machine. Where the server cannot run this says so and passes; `WAYSIDE_RACE=full` runs
//! all 200 Slots, otherwise 40. `WAYSIDE_PEERS`, `WAYSIDE_NODE_MODULES`: see `clinic_peers.rs`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr,
    missing_docs
)]

use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::mpsc::channel;
use std::time::{Duration, Instant};
use uuid::Uuid;
use wayside_care::appointment::{BookingNews, Errand};
use wayside_care::level::Level;
use wayside_care::time::{Trust, WallTime};
use wayside_clinic::appointment::{Because, Patient};
use wayside_clinic::booking::{Order, Ways};
use wayside_clinic::{can::Can, local};
use wayside_kiosk::clinic_link::LinkConfig;
use wayside_kiosk::clinic_link::errand::{Ask, ClinicDesk, DeskEvent};

struct Server {
    child: Child,
    port: u16,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Server {
    fn start() -> Option<Server> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let scripts = std::env::var_os("WAYSIDE_PEERS")
            .map_or_else(|| root.join("../shared/peers"), PathBuf::from);
        let modules =
            std::env::var_os("WAYSIDE_NODE_MODULES").map(PathBuf::from).unwrap_or_default();
        let modules = if modules.ends_with("node_modules") { modules.join("..") } else { modules };
        let script = scripts.join("fhir_medplum.mjs");
        if !script.exists() || !modules.join("node_modules/@medplum/fhir-router").exists() {
            eprintln!("SKIPPED, NOT PROVEN: kiosks racing at an independent server: no peers");
            return None;
        }
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let mut child = Command::new("node")
            .arg(script)
            .args(["--port", &port.to_string(), "--modules"])
            .arg(&modules)
            .stdout(Stdio::piped())
            .spawn()
            .ok()?;
        let mut ready = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut ready).unwrap();
        assert!(ready.starts_with("ready"), "{ready}");
        Some(Server { child, port })
    }

    /// Plain HTTP/1.0, sharing nothing with the link under test.
    fn talk(&self, method: &str, path: &str, body: &str) -> (u16, Value) {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        let kind = "content-type: application/fhir+json";
        let length = body.len();
        write!(stream, "{method} {path} HTTP/1.0\r\n{kind}\r\ncontent-length: {length}\r\n\r\n")
            .unwrap();
        stream.write_all(body.as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        (status, serde_json::from_str(body).unwrap_or(Value::Null))
    }

    fn all(&self, kind: &str) -> Vec<Value> {
        let (mut found, mut at) = (Vec::new(), 0);
        loop {
            let query = format!("/fhir/R4/{kind}?_count=500&_offset={at}&_sort=_id");
            let page = self.talk("GET", &query, "").1;
            let entries = page["entry"].as_array().cloned().unwrap_or_default();
            at += entries.len();
            let last = entries.len() < 500;
            found.extend(entries.into_iter().map(|entry| entry["resource"].clone()));
            if last {
                return found;
            }
        }
    }

    fn seed(&self, slots: u32, now_ms: i64) {
        for number in 0..slots {
            let start = now_ms + 3_600_000 + i64::from(number) * 900_000;
            let slot = json!({ "resourceType": "Slot", "id": Uuid::from_u128(number.into()),
                "status": "free", "schedule": { "reference": "Schedule/1" },
                "start": local::utc(start), "end": local::utc(start + 900_000) });
            let path = format!("/fhir/R4/Slot/{}", slot["id"].as_str().unwrap());
            let (status, said) = self.talk("PUT", &path, &slot.to_string());
            assert!(status < 300, "{status} {said}");
        }
    }
}

fn patient(visit: Uuid) -> Uuid {
    Uuid::new_v5(&visit, b"patient")
}

fn order(visit: Uuid, at: WallTime) -> Order {
    let id = patient(visit);
    let patient = json!({ "resourceType": "Patient", "id": id, "active": true,
        "identifier": [{ "system": "urn:ietf:rfc:3986", "value": format!("urn:uuid:{id}") }] });
    Order {
        errand: Errand::Book,
        patient: Patient::WalkUp(Box::new(patient)),
        because: Because { visit, level: Level::Routine, rules: Vec::new(), at, test: true },
        can: Can::default(),
        ways: Ways::default(),
        zone: local::zone("Europe/Berlin").unwrap(),
        appointment: None,
    }
}

/// One kiosk: people step up until all Slots are had; each takes a time, most the first one shown.
/// Gives back what each was told at last, and how often somebody was quicker.
fn kiosk(
    number: u128,
    port: u16,
    booked: &AtomicU32,
    slots: u32,
    at: WallTime,
) -> (Vec<(Uuid, BookingNews)>, u32) {
    let (tell, told) = channel();
    let config = LinkConfig {
        whole: Duration::from_secs(10),
        ..LinkConfig::to(format!("http://127.0.0.1:{port}/fhir/R4"))
    };
    let desk = ClinicDesk::start(&config, move |event| drop(tell.send(event))).unwrap();
    let (mut people, mut quicker) = (Vec::new(), 0);
    while booked.load(Ordering::SeqCst) < slots && people.len() < 200 {
        let visit = Uuid::from_u128((number << 64) | people.len() as u128 | 1 << 120);
        desk.ask(Ask::Begin(Box::new(order(visit, at))));
        let last = loop {
            match told.recv_timeout(Duration::from_secs(120)).expect("an errand ends") {
                DeskEvent::News(BookingNews::Offers(offers)) => {
                    desk.ask(Ask::Take(offers[people.len() % 2 * (offers.len() - 1)].number));
                }
                DeskEvent::News(BookingNews::Taken(offers)) => {
                    quicker += 1;
                    if let Some(next) = offers.first() {
                        desk.ask(Ask::Take(next.number));
                    }
                }
                DeskEvent::News(news) => break news,
                DeskEvent::Queue(_) | DeskEvent::Who(_) => {}
            }
        };
        if matches!(last, BookingNews::Booked(_)) {
            booked.fetch_add(1, Ordering::SeqCst);
        }
        people.push((visit, last));
    }
    (people, quicker)
}

/// Reads the server and compares with what everybody was told.
fn check(server: &Server, people: &[(Uuid, BookingNews)]) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut holders = BTreeMap::<String, Vec<String>>::new();
    let mut of_patient = BTreeMap::<String, Vec<String>>::new();
    for one in server.all("Appointment").iter().filter(|one| one["status"] == "booked") {
        let slot = one["slot"][0]["reference"].as_str().unwrap().to_owned();
        let actor = one["participant"][0]["actor"]["reference"].as_str().unwrap().to_owned();
        holders.entry(slot).or_default().push(actor.clone());
        of_patient.entry(actor).or_default().push(one["start"].as_str().unwrap().to_owned());
    }
    for (slot, by) in holders.iter().filter(|(_, by)| by.len() > 1) {
        wrong.push(format!("{slot} is booked {} times", by.len()));
    }
    for slot in server.all("Slot") {
        let name = format!("Slot/{}", slot["id"].as_str().unwrap());
        if (slot["status"] == "busy") != holders.contains_key(&name) {
            wrong.push(format!(
                "{name} is {} but held by {:?}",
                slot["status"],
                holders.get(&name)
            ));
        }
    }
    let mut known = BTreeSet::new();
    for (visit, told) in people {
        let name = format!("Patient/{}", patient(*visit));
        let starts = of_patient.get(&name).cloned().unwrap_or_default();
        let wanted = match told {
            BookingNews::Booked(offer) => vec![local::utc(offer.start.unix_ms)],
            _ => Vec::new(),
        };
        if starts != wanted && *told != BookingNews::Unsure {
            wrong.push(format!("told {told:?}, the server has {starts:?}"));
        }
        known.insert(name);
    }
    wrong.extend(of_patient.keys().filter(|one| !known.contains(*one)).cloned());
    wrong
}

fn race(kiosks: u128, slots: u32, faults: &Value) {
    let Some(server) = Server::start() else { return };
    let stamp = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
    let now_ms = i64::try_from(stamp.as_secs()).unwrap() * 1000;
    let at = WallTime { unix_ms: now_ms, offset_min: 60, trust: Trust::Synchronised };
    server.seed(slots, now_ms);
    server.talk("POST", "/_control", &json!({ "faults": faults }).to_string());
    let (began, booked) = (Instant::now(), AtomicU32::new(0));
    let mut people = Vec::new();
    let mut quicker = 0;
    std::thread::scope(|scope| {
        let port = server.port;
        let booked = &booked;
        let all: Vec<_> = (0..kiosks)
            .map(|number| scope.spawn(move || kiosk(number, port, booked, slots, at)))
            .collect();
        for one in all {
            let (their, lost) = one.join().unwrap();
            people.extend(their);
            quicker += lost;
        }
    });
    let took = began.elapsed();
    let wrong = check(&server, &people);
    let count = |wanted: fn(&BookingNews) -> bool| people.iter().filter(|(_, n)| wanted(n)).count();
    eprintln!(
        "{kiosks} kiosks, {slots} slots, {} people in {took:.1?}: {} booked, {} asked staff, \
         {} unsure; {quicker} times somebody was quicker; {} wrong",
        people.len(),
        count(|news| matches!(news, BookingNews::Booked(_))),
        count(|news| matches!(news, BookingNews::Asked | BookingNews::WillAsk)),
        count(|news| *news == BookingNews::Unsure),
        wrong.len(),
    );
    assert!(wrong.is_empty(), "{wrong:#?}");
    let all = count(|news| matches!(news, BookingNews::Booked(_)));
    assert!(faults != &json!([]) || all == slots as usize, "{all} of {slots} booked");
}

fn slots() -> u32 {
    if std::env::var_os("WAYSIDE_RACE").is_some_and(|run| run == "full") { 200 } else { 40 }
}

#[test]
fn twenty_kiosks_race_at_an_independent_server_and_no_slot_is_had_twice() {
    race(20, slots(), &json!([]));
}

#[test]
fn answers_lost_in_the_race_leave_nobody_told_wrong() {
    let post = "^POST /fhir/R4/?$";
    let faults = json!([
        { "match": post, "drop": "after", "times": 8 },
        { "match": post, "drop": "before", "times": 8 },
        { "match": "^GET /fhir/R4/Slot", "status": 503, "times": 10 },
        { "match": "^GET /fhir/R4/Appointment", "drop": "after", "times": 10 },
    ]);
    race(20, slots() / 2, &faults);
}
