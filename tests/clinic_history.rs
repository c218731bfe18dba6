//! The failure matrix (R10) from store to clinic over real sockets, and long outages: what the
//! store says of each visit is compared with what the clinic received, by a checker that shares
//! nothing with the uploader. `WAYSIDE_DRAIN=18000` drains ninety days (R11); `WAYSIDE_RTT=200`
//! measures that many visits from saved to acknowledged at each round trip.
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

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::time::{Duration, Instant};
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};
use uuid::Uuid;
use wayside_kiosk::delivery::Delivery;
use wayside_kiosk::office::Office;
use wayside_sim::clinic::{Answer, Clinic, Mark, Spoil, refusal};
use wayside_store::{AuditKind, ParcelState, Store};
use wayside_visit::{Input, Parcel};

/// A kiosk's store in a folder of its own, and the office over it.
struct Kiosk {
    dir: PathBuf,
    office: Office,
}

impl Kiosk {
    fn new(name: &str) -> Kiosk {
        let dir = std::env::temp_dir().join(format!("wayside-{name}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&dir);
        std::fs::create_dir_all(&dir).unwrap();
        let office = Office::new(Store::open(&dir).unwrap(), samples::site());
        Kiosk { dir, office }
    }

    fn save(&self, number: u128) -> Uuid {
        let record = samples::empty(number);
        self.office.save(&record, record.ended.unix_ms).unwrap();
        record.visit
    }

    /// What the store says of each parcel.
    fn says(&self) -> BTreeMap<Uuid, ParcelState> {
        let all = self.office.store().parcels(None, None, u32::MAX).unwrap();
        all.into_iter().map(|parcel| (parcel.id, parcel.state)).collect()
    }
}

impl Drop for Kiosk {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.dir);
    }
}

/// Waits for news of a parcel.
fn wait(heard: &mut UnboundedReceiver<Input>, longest: Duration, wanted: impl Fn(&Input) -> bool) {
    let until = Instant::now() + longest;
    while Instant::now() < until {
        match heard.try_recv() {
            Ok(input) if wanted(&input) => return,
            Ok(_) => {}
            Err(_) => std::thread::sleep(Duration::from_millis(1)),
        }
    }
    panic!("no news in {longest:?}");
}

/// The checker: raw names at the clinic against raw states in the store, and the audit's order.
/// A visit that is filed is there whole and once; one that is not filed, refused ones apart, has
/// nothing there that says it is whole.
fn compare(kiosk: &Kiosk, clinic: &Clinic) -> (usize, usize) {
    let says = kiosk.says();
    let there = |visit: &Uuid, kind: &str, role: &str| {
        clinic.version(&format!("{kind}/{}", Uuid::new_v5(visit, role.as_bytes())))
    };
    let (mut filed, mut refused) = (0, 0);
    for (visit, state) in &says {
        let whole = there(visit, "Provenance", "provenance") > 0;
        match state {
            ParcelState::Filed | ParcelState::Seen => {
                filed += 1;
                assert!(whole, "{visit} is said to be filed and is not there");
                assert!(there(visit, "Patient", "patient") > 0);
                assert!(there(visit, "Observation", "assessment") > 0);
            }
            ParcelState::Refused => {
                refused += 1;
                assert!(!whole, "{visit} is said to be refused and is there");
            }
            ParcelState::Queued | ParcelState::Sent => panic!("{visit} is still {state:?}"),
        }
    }
    // And nothing is there of anybody the store does not know.
    let known: Vec<String> = says
        .keys()
        .map(|visit| format!("Provenance/{}", Uuid::new_v5(visit, b"provenance")))
        .collect();
    let strangers = clinic.kept().filter(|(name, _)| name.starts_with("Provenance/"));
    assert_eq!(strangers.filter(|(name, _)| !known.iter().any(|one| one == name)).count(), 0);
    let mut sent = Vec::new();
    for row in kiosk.office.store().audit_rows(0, u32::MAX).unwrap() {
        match (row.event.kind, row.event.subject) {
            (AuditKind::ParcelSent, Some(id)) => sent.push(id),
            (AuditKind::ParcelFiled, Some(id)) => {
                assert!(sent.contains(&id), "{id} was filed before it left");
            }
            _ => {}
        }
    }
    (filed, refused)
}

/// Every trouble a clinic's server can make (R10), but those of the line itself, which
/// `tests/clinic_link.rs` makes with sockets that hang, drip, flood and break off.
fn matrix() -> Vec<(&'static str, Spoil)> {
    let plain = |status, body: &str| {
        Spoil::Answer(Answer { status, headers: Vec::new(), body: body.into() })
    };
    let mut all: Vec<(&'static str, Spoil)> = vec![
        ("nothing before the work", Spoil::DropBefore),
        ("nothing after the work", Spoil::DropAfter),
        ("429 with Retry-After", Spoil::status(429, "throttled", Some("1"))),
        ("503 with Retry-After", Spoil::status(503, "transient", Some("1"))),
        ("a page", Spoil::portal()),
        ("wrong JSON", plain(200, "{\"resourceType\":")),
        ("another resource", plain(200, "{\"resourceType\":\"Library\",\"id\":\"1\"}")),
        ("3 MB of JSON", plain(200, &format!("[{}]", "1,".repeat(1_500_000)))),
        ("done, but 500", Spoil::DoneBut(refusal(500, "exception", "after all"))),
        ("done, but silent", Spoil::DoneBut(Answer { status: 200, ..Answer::default() })),
        ("elsewhere", plain(307, "")),
    ];
    for status in [401, 403, 404, 405, 408, 409, 412, 413, 425, 500, 501, 502, 504, 507] {
        let name = Box::leak(format!("status {status}").into_boxed_str());
        all.push((name, Spoil::status(status, "processing", None)));
    }
    all
}

#[test]
fn every_trouble_ends_with_everything_filed_once_or_refused_and_said_so() {
    let mut seen = 0;
    for (at, (name, spoil)) in matrix().into_iter().enumerate() {
        let kiosk = Kiosk::new(&format!("matrix-{at}"));
        let mut delivery = Delivery::to_simulated(Clinic::new(), kiosk.office.clone()).unwrap();
        let demo = delivery.demo().unwrap();
        demo.clinic().spoil("POST", 2, spoil);
        let visits: Vec<Uuid> = (1..=3).map(|number| kiosk.save(number)).collect();
        let (tell, mut heard) = unbounded_channel();
        let nudge = delivery.start(tell).unwrap();
        for visit in &visits {
            let filed =
                |input: &Input| matches!(input, Input::Parcel(id, Parcel::Filed) if id == visit);
            if kiosk.says()[visit] != ParcelState::Filed {
                nudge();
                wait(&mut heard, Duration::from_secs(60), filed);
            }
        }
        let clinic = delivery.demo().unwrap().clinic();
        let (filed, refused) = compare(&kiosk, &clinic);
        assert_eq!((filed, refused), (3, 0), "{name}");
        seen += 1;
    }
    eprintln!("{seen} troubles, 3 visits each: all filed, each once, audit in order");
}

#[test]
fn one_that_is_refused_is_parked_with_the_servers_words_and_blocks_nobody() {
    let kiosk = Kiosk::new("refused");
    let mut clinic = Clinic::new();
    clinic.spoil("POST", 1, Spoil::status(422, "invalid", None));
    let mut delivery = Delivery::to_simulated(clinic, kiosk.office.clone()).unwrap();
    let visits: Vec<Uuid> = (1..=3).map(|number| kiosk.save(number)).collect();
    let (tell, mut heard) = unbounded_channel();
    let _nudge = delivery.start(tell).unwrap();
    let last = visits[2];
    wait(
        &mut heard,
        Duration::from_secs(30),
        |input| matches!(input, Input::Parcel(id, Parcel::Filed) if *id == last),
    );
    let clinic = delivery.demo().unwrap().clinic();
    assert_eq!(compare(&kiosk, &clinic), (2, 1));
    let refused = kiosk.office.store().parcels(Some(ParcelState::Refused), None, 9).unwrap();
    assert_eq!(refused[0].why.as_deref(), Some("as the script says"));
}

#[test]
fn a_clinicians_mark_moves_a_visit_from_filed_to_seen_in_the_store() {
    let kiosk = Kiosk::new("seen");
    let delivery = Delivery::to_simulated(Clinic::new(), kiosk.office.clone()).unwrap();
    let (marked, unmarked) = (kiosk.save(1), kiosk.save(2));
    let about = format!("Observation/{}", Uuid::new_v5(&marked, b"assessment"));
    delivery.demo().unwrap().clinic().mark(Mark::Task, &about);
    let states = delivery.drain().unwrap();
    assert!(states.contains(&(marked, Parcel::Seen)), "{states:?}");
    assert!(states.contains(&(unmarked, Parcel::Filed)), "{states:?}");
    assert_eq!(kiosk.says()[&marked], ParcelState::Seen);
    assert_eq!(kiosk.says()[&unmarked], ParcelState::Filed);
}

#[test]
fn each_upload_carries_the_head_of_the_audit_and_it_can_be_held_against_the_box() {
    let kiosk = Kiosk::new("head");
    let delivery = Delivery::to_simulated(Clinic::new(), kiosk.office.clone()).unwrap();
    for number in 1..=3 {
        kiosk.save(number);
    }
    delivery.drain().unwrap();
    let clinic = delivery.demo().unwrap().clinic();
    let mut heads = 0;
    for (_, resource) in clinic.kept().filter(|(name, _)| name.starts_with("Provenance/")) {
        let entities = resource["entity"].as_array().unwrap();
        let head = entities.iter().find_map(|entity| {
            let identifier = &entity["what"]["identifier"];
            (identifier["system"] == "urn:wayside:audit-head").then(|| identifier["value"].clone())
        });
        let head = head.expect("a head");
        let (rows, code) = head.as_str().unwrap().split_once('|').unwrap();
        let mut mac = [0; 32];
        for (at, byte) in mac.iter_mut().enumerate() {
            *byte = u8::from_str_radix(&code[2 * at..2 * at + 2], 16).unwrap();
        }
        let mut noted = wayside_store::AuditHead { count: rows.parse().unwrap(), mac };
        assert!(kiosk.office.store().audit_extends(&noted).is_ok(), "the audit leads on from it");
        // Nothing leads on from nothing, whatever it is called.
        if noted.count > 0 {
            noted.mac[0] ^= 1;
            assert!(kiosk.office.store().audit_extends(&noted).is_err(), "another history");
            heads += 1;
        }
    }
    assert!(heads >= 2, "{heads}");
}

fn wanted(name: &str, otherwise: u128) -> u128 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(otherwise)
}

/// Resident memory in kB.
fn memory_kb() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmRSS:")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}

/// Posts a body again and again over one connection: what the server can take, by a plain tool.
fn plain_rate(base: &str, body: &[u8], times: u32) -> f64 {
    let host = base.strip_prefix("http://").unwrap().split('/').next().unwrap();
    let mut line = TcpStream::connect(host).unwrap();
    line.set_nodelay(true).unwrap();
    let mut answers = BufReader::new(line.try_clone().unwrap());
    let began = Instant::now();
    for _ in 0..times {
        let length = body.len();
        let head = format!(
            "POST /fhir HTTP/1.1\r\nhost: {host}\r\ncontent-type: application/fhir+json\r\n\
             content-length: {length}\r\n\r\n"
        );
        line.write_all(&[head.as_bytes(), body].concat()).unwrap();
        let mut length = 0;
        loop {
            let mut header = String::new();
            answers.read_line(&mut header).unwrap();
            if let Some(number) = header.to_lowercase().strip_prefix("content-length:") {
                length = number.trim().parse().unwrap();
            }
            if header == "\r\n" {
                break;
            }
        }
        answers.read_exact(&mut vec![0; length]).unwrap();
    }
    f64::from(times) / began.elapsed().as_secs_f64()
}

#[test]
fn ninety_days_offline_drain_in_order_with_flat_memory() {
    let count = wanted("WAYSIDE_DRAIN", 150);
    let kiosk = Kiosk::new("drain");
    let began = Instant::now();
    let visits: Vec<Uuid> = (1..=count).map(|number| kiosk.save(number)).collect();
    let saving = began.elapsed();
    let body = wayside_clinic::bundle(&samples::empty(1), &samples::site()).unwrap();
    let body = body.to_json().unwrap();
    let mut delivery =
        Delivery::to_simulated(Clinic::forgetful(1000), kiosk.office.clone()).unwrap();
    let base = delivery.demo().unwrap().base_url().to_owned();
    let plain = plain_rate(&base, &body, 300);
    let (tell, mut heard) = unbounded_channel();
    let (mut order, mut memory) = (Vec::new(), Vec::new());
    let began = Instant::now();
    let _nudge = delivery.start(tell).unwrap();
    while order.len() < visits.len() {
        let Some(input) = heard.blocking_recv() else { panic!("the link ended") };
        if let Input::Parcel(id, Parcel::Filed) = input {
            order.push(id);
            if order.len() % 100 == 0 {
                memory.push(memory_kb());
            }
        }
        assert!(began.elapsed() < Duration::from_secs(3600));
    }
    let rate = f64::from(u32::try_from(count).unwrap()) / began.elapsed().as_secs_f64();
    assert_eq!(order, visits, "in the order of saving");
    let counts = kiosk.office.store().counts().unwrap();
    assert_eq!((counts.queued, counts.sent), (0, 0));
    // The first tenth warms caches up; after that a visit may leave nothing behind.
    let settled = memory.get(memory.len() / 10).copied().unwrap_or_default();
    let grown = memory.last().copied().unwrap_or_default().saturating_sub(settled);
    eprintln!(
        "{count} visits of {} bytes: saved in {saving:.1?}; drained at {rate:.0}/s where a plain \
         tool posts {plain:.0}/s; memory {settled} kB, {grown} kB more at the end",
        body.len()
    );
    assert!(grown < 4096, "{grown} kB more: {memory:?}");
}

#[test]
fn from_saved_to_acknowledged() {
    let count = wanted("WAYSIDE_RTT", 20);
    for rtt_ms in [0, 75] {
        let kiosk = Kiosk::new(&format!("rtt-{rtt_ms}"));
        let mut clinic = Clinic::forgetful(1000);
        if rtt_ms > 0 {
            clinic.spoil("", u32::MAX, Spoil::Slow(rtt_ms));
        }
        let mut delivery = Delivery::to_simulated(clinic, kiosk.office.clone()).unwrap();
        let (tell, mut heard) = unbounded_channel();
        let nudge = delivery.start(tell).unwrap();
        let mut times = Vec::new();
        for number in 1..=count {
            let record = samples::full(number);
            let visit = record.visit;
            kiosk.office.save(&record, record.ended.unix_ms).unwrap();
            let saved = Instant::now();
            nudge();
            wait(
                &mut heard,
                Duration::from_secs(30),
                |input| matches!(input, Input::Parcel(id, Parcel::Filed) if *id == visit),
            );
            times.push(saved.elapsed());
        }
        times.sort();
        let at = |percent: usize| times[(times.len() * percent / 100).min(times.len() - 1)];
        eprintln!("{count} visits at {rtt_ms} ms: p50 {:?}, p95 {:?}", at(50), at(95));
        assert!(at(95) < Duration::from_secs(2), "P9: {:?}", at(95));
    }
}
