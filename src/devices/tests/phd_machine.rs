//! The association of `phd.rs` as a machine: its table searched, its times kept, and what becomes
//! of bytes that are cut, lost or damaged. It must not repeat what the vectors show.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(missing_docs)]

#[path = "phd_bytes.rs"]
mod phd_bytes;

use phd_bytes::*;
use wayside_care::reading::{Kind, Measured, Reading, Status};
use wayside_care::time::{Span, Tick};
use wayside_devices::decode::{Happened, decode};
use wayside_devices::driver::{Driver, Fault, Input, Measure, Out, Report};
use wayside_devices::phd::Phdc;
use wayside_devices::phd::scan::Observation;
use wayside_devices::phd::session::Session;
use wayside_devices::phd::table::{Act, Event as On, ROWS, Row, State, find};
use wayside_devices::phd::voice::{Clock, Voice};

#[test]
fn every_state_has_one_row_for_everything_that_can_happen() {
    for state in State::ALL {
        for on in On::ALL {
            let rows = ROWS.iter().filter(|row| row.state == state && row.on == on).count();
            assert_eq!(rows, 1, "{state:?} {on:?}");
            assert!(!find(state, on).clause.is_empty());
        }
    }
    assert_eq!(ROWS.len(), State::ALL.len() * On::ALL.len());
}

#[test]
fn the_table_keeps_the_rules_of_the_standard() {
    let aborts =
        |row: &Row| matches!(row.act, Act::AbortIt | Act::AbortNoResponse | Act::AbortNoConfig);
    for row in ROWS {
        let place = format!("{:?} {:?}", row.state, row.on);
        assert!(!aborts(row) || row.next == State::Unassociated, "{place}: an abort ends it");
        if row.on == On::Abort {
            assert!(row.act == Act::Nothing && row.next == State::Unassociated, "{place}");
        }
        let associating = matches!(row.on, On::AssociateKnown | On::AssociateUnknown);
        if associating && row.state != State::Unassociated {
            assert!(aborts(row), "{place}: associated already");
        }
        assert_eq!(
            row.act == Act::TakeReport,
            row.state == State::Operating && row.on == On::Report
        );
        if row.on == On::TimeOut && row.state != State::Unassociated {
            assert!(aborts(row), "{place}: nothing waits for ever");
        }
        // Nobody is left in the state of looking at a configuration, and none is entered unseen.
        let checks = row.act == Act::CheckConfig;
        assert_eq!(row.next == State::CheckingConfig, checks, "{place}");
    }
}

/// Hears what a session says.
#[derive(Default)]
struct Ear {
    now: Tick,
    sent: Vec<Vec<u8>>,
    refused: Vec<Status>,
    observed: usize,
}

impl Voice for Ear {
    fn now(&self) -> Tick {
        self.now
    }

    fn send(&mut self, apdu: &[u8]) {
        self.sent.push(apdu.to_vec());
    }

    fn refuse(&mut self, why: Status) {
        self.refused.push(why);
    }

    fn observed(&mut self, all: &[Observation], _clock: Clock) {
        self.observed += all.len();
    }
}

fn tell(session: &mut Session, ear: &mut Ear, bytes: &[u8]) {
    ear.sent.clear();
    ear.refused.clear();
    for byte in bytes {
        session.byte(*byte, ear);
    }
}

/// A session brought into a state, as an agent would.
fn in_state(state: State) -> (Session, Ear) {
    let (mut session, mut ear) = (Session::default(), Ear::default());
    match state {
        State::Unassociated | State::CheckingConfig => {}
        State::WaitingForConfig => tell(&mut session, &mut ear, &associate("4000")),
        State::Operating => tell(&mut session, &mut ear, &associate("0190")),
        State::Disassociating => {
            tell(&mut session, &mut ear, &associate("0190"));
            session.leave(&mut ear);
        }
    }
    (session, ear)
}

/// Every kind of APDU, good and bad, with the event it is.
fn everything(state: State) -> Vec<(On, Vec<u8>)> {
    let asked = matches!(state, State::Operating | State::Disassociating);
    let answer = if asked { On::Response } else { On::StrayResponse };
    let mut broken = hex(CUFF_REPORT);
    broken[27] ^= 1;
    broken[29] ^= 1;
    let set = hex("0000 0001 0008 0000 0953 0002 0001");
    vec![
        (On::AssociateKnown, associate("0190")),
        (On::AssociateUnknown, associate("4000")),
        (On::AssociateUnacceptable, associate("8000")),
        (On::Associated, hex("e300 0006 0001 0000 0000")),
        (On::Release, RELEASE.to_vec()),
        (On::Released, RELEASED.to_vec()),
        (On::Abort, ABORT.to_vec()),
        (On::Configuration, hex(SCALE_CONFIG)),
        (On::Report, REPORT.says(&fixed(FINGER))),
        (On::Report, Event { confirmed: false, ..REPORT }.says(&fixed(FINGER))),
        (On::Request, data(9, 0x0103, &[0; 6])),
        (On::Request, data(9, 0x0104, &set)),
        (On::Request, data(9, 0x0105, &set)),
        (On::Request, data(9, 0x0106, &hex("0000 0c17 0000"))),
        (On::Request, data(9, 0x0107, &hex("0000 0c17 0000"))),
        (answer, device(0, "2007120612100000")),
        (answer, data(0, 0x0300, &hex("0001 0000"))),
        (answer, data(0, 0x0400, &hex("0000"))),
        (On::StrayResponse, device(77, "2007120612100000")),
        (On::StrayResponse, data(77, 0x0201, &hex("0000 00000000 0d1d 0000"))),
        (On::Broken, hex("e200 0008 80000000 0001 0000")),
        (On::Broken, data(1, 0x0101, &hex("0000"))),
        (On::Garbage, hex("ff")),
        (On::Garbage, hex("e7ff")),
        (On::Garbage, hex("e400 0003")),
        (On::Garbage, hex("e700 fff0")),
        (On::Garbage, hex("e700 0010 0010")),
        (On::Garbage, hex("e700 0010 000e 0000 0999")),
    ]
}

#[test]
fn every_state_does_with_every_apdu_what_its_row_says() {
    let standing = State::ALL.into_iter().filter(|state| *state != State::CheckingConfig);
    for state in standing {
        for (on, bytes) in everything(state) {
            let (mut session, mut ear) = in_state(state);
            assert_eq!(session.state(), state);
            tell(&mut session, &mut ear, &bytes);
            let row = find(state, on);
            let place = format!("{state:?} {on:?} {bytes:02x?}: {:02x?}", ear.sent);
            // A configuration is looked at and found good at once.
            let next = if row.act == Act::CheckConfig { State::Operating } else { row.next };
            assert_eq!(session.state(), next, "{place}");
            let first = ear.sent.first().map_or(0, |apdu| apdu[0]);
            let wanted = match row.act {
                Act::Accept | Act::AcceptUnknown | Act::Reject => 0xE3,
                Act::AnswerRelease => 0xE5,
                Act::AbortIt => 0xE6,
                Act::CheckConfig => 0xE7,
                // Unconfirmed reports, sets and actions want no answer.
                Act::TakeReport | Act::RefuseRequest if matches!(bytes[9], 0 | 4 | 6) => 0,
                Act::TakeReport | Act::RefuseRequest => 0xE7,
                _ => 0,
            };
            assert_eq!(first, wanted, "{place}");
            assert_eq!(ear.observed > 0, row.act == Act::TakeReport, "{place}");
            assert!(ear.refused.len() <= 1, "{place}: told once");
        }
    }
}

#[test]
fn from_everywhere_a_new_association_can_be_had() {
    let standing = State::ALL.into_iter().filter(|state| *state != State::CheckingConfig);
    for state in standing {
        for (_, first) in everything(state) {
            for (_, second) in everything(State::Operating) {
                let (mut session, mut ear) = in_state(state);
                tell(&mut session, &mut ear, &first);
                tell(&mut session, &mut ear, &second);
                // Whatever it was: half an APDU is given up, what stands is aborted or released.
                ear.now = ear.now + Span::from_secs(10);
                session.wake(&mut ear);
                session.leave(&mut ear);
                ear.now = ear.now + Span::from_secs(3);
                session.wake(&mut ear);
                assert_eq!(session.state(), State::Unassociated, "{first:02x?} {second:02x?}");
                assert_eq!(session.alarm(), None);
                tell(&mut session, &mut ear, &associate("0190"));
                assert_eq!(session.state(), State::Operating, "{first:02x?} {second:02x?}");
            }
        }
    }
}

#[test]
fn the_three_times_are_kept() {
    let secs = |s| Tick::ZERO + Span::from_secs(s);
    let fires = |state: State, at: Tick, reason: u8| {
        let (mut session, mut ear) = in_state(state);
        assert_eq!(session.alarm(), Some(at), "{state:?}");
        ear.sent.clear();
        (ear.now, ear.sent) = (Tick::from_millis(at.millis() - 1), Vec::new());
        session.wake(&mut ear);
        assert_eq!((session.state(), ear.sent.len()), (state, 0), "{state:?}: too early");
        ear.now = at;
        session.wake(&mut ear);
        let abort = vec![0xE6, 0, 0, 2, 0, reason];
        assert_eq!((session.state(), &ear.sent), (State::Unassociated, &vec![abort]), "{state:?}");
    };
    fires(State::WaitingForConfig, secs(10), 3);
    fires(State::Operating, secs(3), 2);
    fires(State::Disassociating, secs(3), 2);
    // Half an APDU: as long as what it answers.
    let half = |state: State, after: u64, wanted: usize| {
        let (mut session, mut ear) = in_state(state);
        if state == State::Operating {
            tell(&mut session, &mut ear, &device(0, "2007120612100000"));
            assert_eq!(session.alarm(), None, "answered: nothing to wait for");
        }
        tell(&mut session, &mut ear, &hex("e700 0036 0034"));
        assert_eq!(session.alarm(), Some(secs(after)));
        ear.now = secs(after);
        session.wake(&mut ear);
        assert_eq!((ear.sent.len(), ear.refused.len()), (wanted, 1), "{state:?}");
        assert_eq!(session.state(), State::Unassociated);
    };
    half(State::Unassociated, 10, 0);
    half(State::Operating, 3, 1);
}

#[test]
fn what_is_longer_than_the_standard_allows_is_never_gathered() {
    for (length, wrong) in [(0xFBFC_u16, false), (0xFBFD, true)] {
        let (mut session, mut ear) = in_state(State::Operating);
        let inner = length - 2;
        let head = [&[0xE7, 0][..], &length.to_be_bytes(), &inner.to_be_bytes()].concat();
        tell(&mut session, &mut ear, &head);
        assert_eq!(session.state() == State::Unassociated, wrong, "{length:x}");
    }
    // The longest there is, of an event nobody knows, is taken and answered with an error.
    let (mut session, mut ear) = in_state(State::Operating);
    let longest = Event::of(0x0DFF).says(&vec![0; 64_512 - 22]);
    assert_eq!(longest.len(), 64_512);
    tell(&mut session, &mut ear, &longest);
    let error = hex("e700 000c 000a 1234 0300 0004 0017 0000");
    assert_eq!((session.state(), &ear.sent), (State::Operating, &vec![error]));
}

/// A driver in virtual time.
struct World {
    driver: Phdc,
    now: Tick,
    out: Out,
    told: Vec<Report>,
    sent: Vec<Vec<u8>>,
}

impl World {
    fn new() -> World {
        let now = Tick::from_millis(77);
        let (told, sent) = (Vec::new(), Vec::new());
        World { driver: Phdc::default(), now, out: Out::default(), told, sent }
    }

    fn tell(&mut self, input: Input<'_>) {
        self.out.clear();
        self.driver.handle(self.now, input, &mut self.out);
        self.told.extend(self.out.reports.iter().map(|reported| reported.report.clone()));
        self.sent.extend(self.out.sendings().map(|sending| sending.bytes.to_vec()));
    }

    fn measure(&mut self) {
        self.told.clear();
        self.sent.clear();
        let deadline = self.now + Span::from_secs(60);
        self.tell(Input::Measure(Measure::until(deadline)));
    }

    fn wait(&mut self, span: Span) {
        let until = self.now + span;
        while let Some(at) = self.out.wake.filter(|at| *at <= until) {
            self.now = at.max(self.now);
            self.tell(Input::Wake);
        }
        self.now = until;
    }

    fn readings(&self) -> Vec<&Reading> {
        self.told.iter().filter_map(as_reading).collect()
    }

    fn ends(&self) -> usize {
        self.told.iter().filter(|told| matches!(told, Report::Done | Report::Failed(_))).count()
    }
}

fn as_reading(told: &Report) -> Option<&Reading> {
    if let Report::Reading(reading) = told { Some(reading) } else { None }
}

#[test]
fn a_configuration_is_learnt_once_for_one_system_and_id() {
    let mut world = World::new();
    let mut associate_as = |system: &'static str, config: &'static str, learn: bool| {
        world.wait(Span::from_secs(5));
        world.measure();
        world.tell(Input::Bytes(&Request { system, config, ..REQUEST }.bytes()));
        let result = world.sent[0][5];
        if learn {
            world.tell(Input::Bytes(&hex(SCALE_CONFIG)));
        }
        world.tell(Input::Cancel);
        result
    };
    let (one, two) = ("0008 1122334455667788", "0008 8877665544332211");
    assert_eq!(associate_as(one, "4000", true), 3);
    assert_eq!(associate_as(one, "4000", false), 0, "known by now");
    assert_eq!(associate_as(one, "4001", false), 3, "another configuration");
    assert_eq!(associate_as(two, "4000", true), 3, "another system");
    assert_eq!(associate_as(one, "4000", false), 0, "both are known");
}

#[test]
fn a_cuff_gives_one_reading_a_measurement_and_no_second_one() {
    let mut world = World::new();
    world.measure();
    for said in [associate("02bc"), hex(CUFF_REPORT), hex(CUFF_REPORT), hex(CUFF_REPORT)] {
        world.tell(Input::Bytes(&said));
    }
    assert_eq!((world.readings().len(), world.ends()), (1, 1));
    assert_eq!(world.told.last(), Some(&Report::Done));
    // A minute later the association is long given up; the next one starts anew.
    world.wait(Span::from_secs(60));
    world.measure();
    world.tell(Input::Bytes(&associate("02bc")));
    world.tell(Input::Bytes(&hex(CUFF_REPORT)));
    assert_eq!(world.readings().len(), 1, "{:?}", world.told);
    world.wait(Span::from_millis(999));
    assert_eq!(world.ends(), 0, "the agent may release by itself");
    world.wait(Span::from_millis(1));
    assert_eq!(world.sent.last().map(Vec::as_slice), Some(RELEASE));
    world.wait(Span::from_secs(3));
    assert_eq!(world.sent.last().map(Vec::as_slice), Some(&[0xE6, 0, 0, 2, 0, 2][..]));
    assert_eq!(world.told.last(), Some(&Report::Done));
}

#[test]
fn an_association_outlives_a_measurement_only_while_nothing_was_missed() {
    let next = |wait: u64, unheard: &[u8]| {
        let mut world = World::new();
        world.measure();
        for said in [associate("02bc"), hex(CUFF_REPORT)] {
            world.tell(Input::Bytes(&said));
        }
        // The next report begins: it is the next measurement's.
        world.tell(Input::Bytes(&hex(CUFF_REPORT)[..10]));
        assert_eq!(world.ends(), 1);
        world.wait(Span::from_millis(wait));
        world.tell(Input::Bytes(unheard));
        world.measure();
        world.tell(Input::Bytes(&hex(CUFF_REPORT)[10..]));
        world.readings().len()
    };
    assert_eq!(next(0, &[]), 1);
    assert_eq!(next(2_999, &[]), 1);
    assert_eq!(next(3_000, &[]), 0, "unanswered for 3 s, the agent has given up");
    assert_eq!(next(0, &[0x00]), 0, "a byte was missed");
}

#[test]
fn an_ending_from_outside_asks_for_release_and_tells_what_came_of_it() {
    let end = |said: &[Vec<u8>], input: Input<'_>| {
        let mut world = World::new();
        world.measure();
        for bytes in said {
            world.tell(Input::Bytes(bytes));
        }
        world.sent.clear();
        world.tell(input);
        (world.told.last().cloned().unwrap(), world.sent.concat())
    };
    let cancelled = Report::Failed(Fault::Cancelled);
    let finger = [associate("0190"), REPORT.says(&fixed(FINGER))];
    let cuff = [associate("02bc"), hex(CUFF_REPORT)];
    assert_eq!(end(&[], Input::Cancel), (cancelled.clone(), vec![]));
    assert_eq!(end(&finger[..1], Input::Cancel), (cancelled, RELEASE.to_vec()));
    assert_eq!(end(&finger, Input::Cancel), (Report::Done, RELEASE.to_vec()));
    assert_eq!(end(&finger, Input::Closed), (Report::Failed(Fault::Unplugged), vec![]));
    assert_eq!(end(&cuff, Input::Cancel), (Report::Done, RELEASE.to_vec()));
    assert_eq!(end(&cuff, Input::Closed), (Report::Done, vec![]), "it had said what it measured");
}

/// Talks that end in a reading, and where in them its values and stamps stand.
fn talks() -> Vec<(Kind, Vec<u8>, Vec<usize>)> {
    let cuff = [associate("02bc"), device(0, "2007120612100500"), hex(CUFF_REPORT)];
    let scale = [associate("4000"), hex(SCALE_CONFIG), hex(SCALE_REPORT), RELEASE.to_vec()];
    let spo2 = Event { handle: 0x28, ..Event::of(0x0D2A) }
        .says(&hex("f000 0001 0001 0012 0010 0062 0000 2008070312100000 0049 0062"));
    let finger = [associate("4000"), scanners(MAP_OF_40), spo2];
    let place = |said: &[Vec<u8>], report: usize, at: core::ops::Range<usize>| {
        let before: usize = said[..report].iter().map(Vec::len).sum();
        at.map(|byte| before + byte).collect::<Vec<usize>>()
    };
    vec![
        (Kind::BloodPressure, cuff.concat(), place(&cuff, 2, 38..42)),
        (Kind::Weight, scale.concat(), place(&scale, 2, 34..38)),
        (Kind::Oximetry, finger.concat(), place(&finger, 2, 32..34)),
    ]
}

/// The numbers without which a reading is none.
fn primary(reading: &Reading) -> Vec<String> {
    match &reading.measured {
        Measured::BloodPressure(bp) => vec![bp.systolic.value(), bp.diastolic.value()],
        Measured::Oximetry(ox) => vec![ox.spo2.value()],
        Measured::Weight(w) => vec![w.weight.value()],
        Measured::Temperature(t) => vec![t.value()],
    }
    .iter()
    .map(ToString::to_string)
    .collect()
}

fn read(bytes: &[u8]) -> Vec<Reading> {
    let reading = |what| if let Happened::Reading(reading) = what { Some(reading) } else { None };
    let told = decode("phdc", bytes, 0).unwrap();
    told.into_iter().filter_map(|event| reading(event.what)).collect()
}

#[test]
fn every_cut_and_empty_transfers_give_the_same() {
    for (kind, bytes, _) in talks() {
        let whole = decode("phdc", &bytes, 0).unwrap();
        assert_eq!(read(&bytes).len(), 1, "{kind:?}");
        for split in 1..=bytes.len() {
            assert_eq!(decode("phdc", &bytes, split).unwrap(), whole, "{kind:?} split {split}");
        }
        for cut in 0..=bytes.len() {
            let (left, right) = bytes.split_at(cut);
            let mut world = World::new();
            world.measure();
            for piece in [left, &[], right, &[]] {
                world.tell(Input::Bytes(piece));
            }
            assert_eq!(world.readings(), read(&bytes).iter().collect::<Vec<_>>(), "{cut}");
        }
    }
}

#[test]
fn a_talk_that_stops_anywhere_ends_once_and_invents_nothing() {
    for (kind, bytes, _) in talks() {
        let true_readings = read(&bytes);
        for cut in 0..bytes.len() {
            let mut world = World::new();
            world.measure();
            world.tell(Input::Bytes(&bytes[..cut]));
            world.wait(Span::from_secs(60));
            assert_eq!(world.ends(), 1, "{kind:?} cut {cut}");
            assert_eq!(world.out.wake, None);
            let readings = world.readings();
            assert!(readings.iter().all(|got| true_readings.contains(got)), "{kind:?} cut {cut}");
        }
    }
}

/// There is no check sum in 20601: a flipped bit in a value is another value. What is held: it
/// never panics or hangs; a primary number differs from what was sent only if the flip hit its
/// own bytes; and even then every gate stands (a living person's range, systolic above diastolic).
#[test]
fn a_flipped_bit_changes_no_number_but_the_one_it_hits() {
    let mut flips = 0;
    for (kind, mut bytes, values) in talks() {
        let sent: Vec<Vec<String>> = read(&bytes).iter().map(primary).collect();
        for bit in 0..bytes.len() * 8 {
            bytes[bit / 8] ^= 1 << (bit % 8);
            for reading in read(&bytes) {
                let place = format!("{kind:?} byte {} bit {}: {reading:?}", bit / 8, bit % 8);
                assert_eq!(reading.kind(), kind, "{place}");
                let hit = values.contains(&(bit / 8));
                assert!(hit || sent.contains(&primary(&reading)), "{place}");
                gates(&reading, &place);
            }
            bytes[bit / 8] ^= 1 << (bit % 8);
            flips += 1;
        }
    }
    assert!(flips > 5_000, "{flips}");
}

fn gates(reading: &Reading, place: &str) {
    let within = |value: rust_decimal::Decimal, least: i64, most: i64| {
        assert!(value >= least.into() && value <= most.into(), "{place}");
    };
    match &reading.measured {
        Measured::BloodPressure(bp) => {
            within(bp.systolic.value(), 40, 300);
            within(bp.diastolic.value(), 20, 220);
            assert!(bp.diastolic < bp.systolic, "{place}");
        }
        Measured::Oximetry(ox) => within(ox.spo2.value(), 1, 100),
        Measured::Weight(w) => within(w.weight.value(), 0, 500),
        Measured::Temperature(t) => within(t.value(), 25, 45),
    }
}

#[test]
fn two_damages_at_once_and_noise_in_between_never_hang() {
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state >> 33).unwrap()
    };
    for (kind, bytes, _) in talks() {
        for round in 0..3_000 {
            let mut damaged = bytes.clone();
            for _ in 0..1 + next() % 3 {
                let at = next() % damaged.len();
                match next() % 3 {
                    0 => damaged[at] = u8::try_from(next() % 256).unwrap(),
                    1 => drop(damaged.remove(at)),
                    _ => damaged.insert(at, u8::try_from(next() % 256).unwrap()),
                }
            }
            let mut world = World::new();
            world.measure();
            world.tell(Input::Bytes(&damaged));
            world.wait(Span::from_secs(60));
            assert_eq!(world.ends(), 1, "{kind:?} round {round}");
            for reading in world.readings() {
                gates(reading, &format!("{kind:?} round {round}"));
            }
        }
    }
}

#[test]
fn the_attributes_of_the_device_are_taken_as_printed() {
    let mut reply = hex(
        "e700 006e 006c 3456 0203 0066 0000 0006 0060 0a5a 0008 0001 0004 100f0001 0928 001a 000a \
         546865436f6d70616e79 000c 5468655363616c6541424300 0984 000a 0008 8877665544332211 0a44 \
         0002 4000 092d 0012 0001 000e 0001 0000 0008 4445313234353637 0987 0008 2007020112050000",
    );
    let (mut session, mut ear) = in_state(State::Operating);
    tell(&mut session, &mut ear, &reply);
    assert_eq!(ear.sent, [ABORT], "an answer to nothing that was asked");
    reply[6..8].copy_from_slice(&[0, 0]);
    let (mut session, mut ear) = in_state(State::Operating);
    tell(&mut session, &mut ear, &reply);
    assert_eq!((session.state(), session.alarm(), ear.sent.len()), (State::Operating, None, 0));
}
