//! The link over real sockets: against the clinic inside the program, and against servers that
//! break off, drip, flood, lie and send elsewhere. Needs no network and no other program.
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

use std::collections::VecDeque;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use uuid::Uuid;
use wayside_care::record::Record;
use wayside_clinic::bundle;
use wayside_clinic::upload::{Input, Parcel, Settled, Trouble};
use wayside_kiosk::clinic_link::{
    ClinicLink, LinkConfig, LinkEvent, LinkFault, Outbox, ParcelEvent, ParcelState, drain, probe,
};
use wayside_kiosk::demo_clinic::DemoClinic;
use wayside_sim::clinic::{Clinic, Spoil};

#[derive(Clone, Default)]
struct Tray(Arc<Mutex<VecDeque<Parcel>>>);

impl Tray {
    fn of(records: &[Record]) -> Tray {
        let outbox = Tray::default();
        records.iter().for_each(|record| outbox.put(record));
        outbox
    }

    fn put(&self, record: &Record) {
        let body = bundle(record, &samples::site()).unwrap().to_json().unwrap().into();
        self.0.lock().unwrap().push_back(Parcel { id: record.visit, body, tries: 0 });
    }
}

impl Outbox for Tray {
    fn due(&mut self, skip: &[Uuid]) -> Option<Parcel> {
        self.0.lock().unwrap().iter().find(|parcel| !skip.contains(&parcel.id)).cloned()
    }

    fn sent(&mut self, _: Uuid) {}

    fn settle(&mut self, parcel: Uuid, how: &Settled) {
        let mut kept = self.0.lock().unwrap();
        match how {
            Settled::Later(later) => {
                kept.iter_mut().find(|one| one.id == parcel).unwrap().tries = later.tries;
            }
            _ => kept.retain(|one| one.id != parcel),
        }
    }

    fn is_empty(&mut self) -> bool {
        self.0.lock().unwrap().is_empty()
    }
}

fn states(events: impl IntoIterator<Item = LinkEvent>) -> Vec<ParcelState> {
    let states = events.into_iter().filter_map(|event| match event {
        LinkEvent::Parcel(ParcelEvent { state, .. }) => Some(state),
        _ => None,
    });
    states.collect()
}

const LONG: Duration = Duration::from_secs(60);

#[test]
fn every_shape_of_visit_is_filed_at_the_clinic_inside_the_program() {
    let demo = DemoClinic::start(Clinic::new()).unwrap();
    let records: Vec<Record> = samples::all(1).into_iter().map(|(_, record)| record).collect();
    let mut outbox = Tray::of(&records);
    let done = drain(&LinkConfig::to(demo.base_url()), &mut outbox, LONG).unwrap();
    assert!(done.empty);
    let filed = [ParcelState::Sent, ParcelState::Filed].repeat(records.len());
    assert_eq!(states(done.events), filed);
    for record in &records {
        for name in samples::names(record) {
            assert!(demo.clinic().version(&name) >= 1, "{name}");
        }
    }
}

fn faults() -> Vec<(&'static str, Spoil, Trouble)> {
    vec![
        ("before", Spoil::DropBefore, Trouble::NoAnswer),
        ("after", Spoil::DropAfter, Trouble::NoAnswer),
        ("busy", Spoil::status(503, "transient", Some("1")), Trouble::Busy),
        ("portal", Spoil::portal(), Trouble::NotFhir),
        ("slow", Spoil::Slow(1500), Trouble::NoAnswer),
    ]
}

#[test]
fn faults_on_the_way_are_overcome() {
    for (name, spoil, trouble) in faults() {
        let demo = DemoClinic::start(Clinic::new()).unwrap();
        demo.clinic().spoil("", 1, spoil);
        let record = samples::irregular(1);
        let mut outbox = Tray::of(std::slice::from_ref(&record));
        let config =
            LinkConfig { whole: Duration::from_millis(700), ..LinkConfig::to(demo.base_url()) };
        let done = drain(&config, &mut outbox, LONG).unwrap();
        assert!(done.empty, "{name}");
        let wanted = [
            ParcelState::Sent,
            ParcelState::Queued(trouble),
            ParcelState::Sent,
            ParcelState::Filed,
        ];
        assert_eq!(states(done.events), wanted, "{name}");
        let names = samples::names(&record);
        assert_eq!(demo.clinic().kept().count(), names.len(), "{name}");
    }
}

/// Waits for an event, so that no test sleeps on a guess.
fn wait_for(events: &Receiver<LinkEvent>, wanted: impl Fn(&LinkEvent) -> bool) {
    let until = Instant::now() + LONG;
    loop {
        let left = until.saturating_duration_since(Instant::now());
        if wanted(&events.recv_timeout(left).expect("the event came")) {
            return;
        }
    }
}

fn is(state: ParcelState) -> impl Fn(&LinkEvent) -> bool {
    move |event| matches!(event, LinkEvent::Parcel(one) if one.state == state)
}

#[test]
fn a_running_link_sends_when_nudged_and_again_when_the_clinic_comes_back() {
    let demo = DemoClinic::start(Clinic::new()).unwrap();
    let outbox = Tray::default();
    let (tell, events) = channel();
    let config = LinkConfig::to(demo.base_url());
    let tell = move |event| {
        let _ = tell.send(event);
    };
    let link = ClinicLink::start(&config, Box::new(outbox.clone()), tell).unwrap();
    outbox.put(&samples::full(1));
    link.nudge();
    wait_for(&events, is(ParcelState::Filed));

    demo.clinic().spoil("", 4, Spoil::DropBefore);
    outbox.put(&samples::guest(2));
    link.nudge();
    wait_for(&events, is(ParcelState::Queued(Trouble::NoAnswer)));
    demo.clinic().heal();
    link.try_now();
    wait_for(&events, is(ParcelState::Filed));
}

#[test]
fn dropping_the_link_ends_it_at_once_even_in_the_middle_of_a_request() {
    let demo = DemoClinic::start(Clinic::new()).unwrap();
    demo.clinic().spoil("POST", 1, Spoil::Slow(20_000));
    let outbox = Tray::of(&[samples::full(1)]);
    let (tell, events) = channel();
    let tell = move |event| {
        let _ = tell.send(event);
    };
    let config = LinkConfig::to(demo.base_url());
    let link = ClinicLink::start(&config, Box::new(outbox.clone()), tell).unwrap();
    wait_for(&events, is(ParcelState::Sent));
    let began = Instant::now();
    drop(link);
    assert!(began.elapsed() < Duration::from_secs(2));
    assert_eq!(outbox.0.lock().unwrap().len(), 1, "unknown, so kept");
}

/// A tray that cannot write down that a parcel is filed: a full disk.
#[derive(Clone)]
struct Forgetful(Tray);

impl Outbox for Forgetful {
    fn due(&mut self, skip: &[Uuid]) -> Option<Parcel> {
        self.0.due(skip)
    }

    fn sent(&mut self, _: Uuid) {}

    fn settle(&mut self, _: Uuid, _: &Settled) {}

    fn is_empty(&mut self) -> bool {
        false
    }
}

#[test]
fn an_outbox_that_cannot_remember_does_not_flood_the_clinic() {
    let demo = DemoClinic::start(Clinic::new()).unwrap();
    let mut outbox = Forgetful(Tray::of(&[samples::full(1), samples::empty(2)]));
    let config = LinkConfig::to(demo.base_url());
    let done = drain(&config, &mut outbox, Duration::from_secs(2)).unwrap();
    assert!(!done.empty);
    assert_eq!(demo.clinic().history().len(), 2, "each once, and the other not held up");
}

#[test]
fn addresses_that_would_leak_or_lead_nowhere_are_refused() {
    let fault = |url: &str| drain(&LinkConfig::to(url), &mut Tray::default(), LONG).err();
    for url in ["", "clinic", "ftp://clinic/fhir", "https://u:p@clinic/fhir", "https://c/f?x=1"] {
        assert_eq!(fault(url), Some(LinkFault::NoUrl), "{url}");
    }
    for url in ["http://clinic.example/fhir", "http://10.0.0.1/fhir", "http://localhost.evil/f"] {
        assert_eq!(fault(url), Some(LinkFault::PlainText), "{url}");
    }
    for url in ["http://127.0.0.1:9/fhir", "http://[::1]:9/fhir", "http://localhost:9/fhir"] {
        assert_eq!(fault(url), None, "{url}");
    }
    let missing = std::path::PathBuf::from("/nowhere/ca.pem");
    let config =
        LinkConfig { ca_file: Some(missing.clone()), ..LinkConfig::to("https://clinic/fhir") };
    assert_eq!(probe(&config).err(), Some(LinkFault::CaFile(missing)));
}

#[test]
fn the_demo_clinic_says_what_it_is() {
    let demo = DemoClinic::start(Clinic::new()).unwrap();
    let Ok(Input::Reply(reply)) = probe(&LinkConfig::to(demo.base_url())) else { panic!() };
    assert_eq!(reply.status, 200);
    let body: serde_json::Value = serde_json::from_slice(&reply.body).unwrap();
    assert_eq!(body["resourceType"], "CapabilityStatement");
}

/// A server of one trick: reads the request's head, then does `trick` with the connection.
fn trickster(trick: impl Fn(TcpStream) + Send + 'static) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/fhir", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let Ok(mut stream) = stream else { return };
            let mut head = [0; 16];
            let _ = stream.read(&mut head);
            trick(stream);
        }
    });
    url
}

/// The trouble that a server of one trick makes.
fn trouble(url: &str) -> Option<Trouble> {
    let mut outbox = Tray::of(&[samples::empty(1)]);
    let limits = (Duration::from_millis(500), Duration::from_millis(900));
    let config = LinkConfig { connect: limits.0, whole: limits.1, ..LinkConfig::to(url) };
    let done = drain(&config, &mut outbox, Duration::from_millis(1300)).unwrap();
    assert!(!outbox.is_empty(), "a parcel was lost");
    states(done.events).into_iter().find_map(|state| match state {
        ParcelState::Queued(trouble) => Some(trouble),
        ParcelState::Filed | ParcelState::Refused => panic!("{url}: {state:?}"),
        ParcelState::Sent | ParcelState::Seen => None,
    })
}

#[test]
fn servers_that_misbehave_lose_nothing_and_prove_nothing() {
    let closed = {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        format!("http://{}/fhir", listener.local_addr().unwrap())
    };
    assert_eq!(trouble(&closed), Some(Trouble::Unreachable));
    let tricks: [(&str, &'static [u8], Trouble); 7] = [
        ("hangs up", b"", Trouble::NoAnswer),
        ("no HTTP", b"220 mail.example ESMTP\r\n", Trouble::NoAnswer),
        ("breaks off", b"HTTP/1.1 200 OK\r\ncontent-length: 900\r\n\r\n{", Trouble::NoAnswer),
        ("not JSON", b"HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nhello", Trouble::NotFhir),
        ("no FHIR", b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}", Trouble::NotFhir),
        (
            "sends elsewhere",
            b"HTTP/1.1 307 T\r\nlocation: http://127.0.0.1:9/x\r\ncontent-length: 0\r\n\r\n",
            Trouble::Redirected,
        ),
        ("bare 400", b"HTTP/1.1 400 B\r\ncontent-length: 0\r\n\r\n", Trouble::NotFhir),
    ];
    for (name, answer, wanted) in tricks {
        let url = trickster(move |mut stream| {
            // Take the whole request in first, or the reset would hide the answer.
            stream.set_read_timeout(Some(Duration::from_millis(100))).unwrap();
            let _ = std::io::copy(&mut stream, &mut std::io::sink());
            let _ = stream.write_all(answer);
        });
        assert_eq!(trouble(&url), Some(wanted), "{name}");
    }
}

#[test]
fn servers_that_drip_or_flood_are_left() {
    let half_open = trickster(std::mem::forget);
    assert_eq!(trouble(&half_open), Some(Trouble::NoAnswer));
    let drip = trickster(|mut stream| {
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n");
        while stream.write_all(b" ").is_ok() {
            std::thread::sleep(Duration::from_millis(100));
        }
    });
    assert_eq!(trouble(&drip), Some(Trouble::NoAnswer));
    let flood = trickster(|mut stream| {
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n");
        let chunk = [b' '; 65_536];
        while stream.write_all(&chunk).is_ok() {}
    });
    let began = Instant::now();
    assert_eq!(trouble(&flood), Some(Trouble::NoAnswer));
    assert!(began.elapsed() < Duration::from_secs(3));
}
