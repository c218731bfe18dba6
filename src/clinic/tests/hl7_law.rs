//! The law of the sender: filed only on the application's word, one message in flight, the same
//! bytes for ever, each message settled once and in time, whatever the receiver does.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

mod samples;

use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;
use wayside_care::time::{Span, Tick};
use wayside_clinic::hl7::ack::{self, control_id};
use wayside_clinic::hl7::frame::{Blocks, framed};
use wayside_clinic::hl7::sender::{ANSWER, CONNECT, IDLE, SENDS};
use wayside_clinic::hl7::{Due, Input, Output, Receiver, Sender, oru};
use wayside_clinic::upload::{NoReply, RefusedWhy, Settled, Trouble};
use zeroize::Zeroizing;

/// What a receiver does with a connection, or with a message on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Act {
    NoConnection,
    ConnectsNever,
    Accept,
    AcceptTwice,
    AcceptInPieces,
    ReceivedThenAccept,
    ReceivedOnly,
    Duplicate,
    Locked,
    Internal,
    Malformed,
    RejectsWithoutCode,
    WrongId,
    KeepsAndSaysNothing,
    DropsBefore,
    DropsAfter,
    Garbage,
}

const ACTS: [Act; 17] = [
    Act::NoConnection,
    Act::ConnectsNever,
    Act::Accept,
    Act::AcceptTwice,
    Act::AcceptInPieces,
    Act::ReceivedThenAccept,
    Act::ReceivedOnly,
    Act::Duplicate,
    Act::Locked,
    Act::Internal,
    Act::Malformed,
    Act::RejectsWithoutCode,
    Act::WrongId,
    Act::KeepsAndSaysNothing,
    Act::DropsBefore,
    Act::DropsAfter,
    Act::Garbage,
];

fn answer(code: &str, of: &str, error: Option<u16>) -> Vec<u8> {
    let mut text = format!("MSH|^~\\&|PEER||||20260101||ACK|1|P|2.5.1\rMSA|{code}|{of}\r");
    if let Some(error) = error {
        text.push_str(&format!("ERR|||{error}^x^HL70357|E\r"));
    }
    framed(text.as_bytes()).to_vec()
}

fn body(number: u128) -> Zeroizing<Vec<u8>> {
    let id = format!("{number:020}");
    let text = format!("MSH|^~\\&|WAYSIDE|a|b|c|t||ORU^R01^ORU_R01|{id}|P|2.5.1\rPID|1\r");
    Zeroizing::new(text.into_bytes())
}

/// A receiver that follows a list of acts and then behaves, and an outbox.
struct World {
    acts: Vec<Act>,
    now: Tick,
    sender: Sender,
    stored: BTreeSet<String>,
    refused_by_receiver: BTreeSet<String>,
    /// Waiting: not before, tries, left before.
    outbox: BTreeMap<u128, (Tick, u32, bool)>,
    ended: BTreeMap<u128, Settled>,
    in_flight: Option<u128>,
    given_at: Tick,
    line_open: bool,
}

impl World {
    fn new(acts: &[Act]) -> World {
        World {
            acts: acts.iter().rev().copied().collect(),
            now: Tick::from_millis(1000),
            sender: Sender::default(),
            stored: BTreeSet::new(),
            refused_by_receiver: BTreeSet::new(),
            outbox: [1, 2].map(|n| (n, (Tick::ZERO, 0, false))).into(),
            ended: BTreeMap::new(),
            in_flight: None,
            given_at: Tick::ZERO,
            line_open: false,
        }
    }

    fn run(mut self) -> World {
        for _ in 0..400 {
            if self.outbox.is_empty() {
                return self;
            }
            let due = self.outbox.iter().find(|(_, (at, ..))| *at <= self.now);
            let due = due.map(|(n, (_, tries, left))| (*n, *tries, *left));
            let out = match due {
                Some((n, tries, sent_before)) if self.sender.ready(self.now) => {
                    self.in_flight = Some(n);
                    self.given_at = self.now;
                    let due = Due { id: Uuid::from_u128(n), body: body(n), tries, sent_before };
                    self.sender.handle(self.now, 0, Input::Due(due))
                }
                _ => self.sender.handle(self.now, 0, Input::Wake),
            };
            let wait = self.obey(out);
            let outbox = self.outbox.values().map(|(at, ..)| *at).filter(|at| *at > self.now);
            self.now = outbox.chain(wait).min().unwrap_or(self.now + Span::from_secs(1));
        }
        panic!("it never ends: {:?} {:?}", self.outbox, self.acts);
    }

    /// Does what the sender wants, until it only waits.
    fn obey(&mut self, first: Vec<Output>) -> Option<Tick> {
        let mut wait = None;
        let mut todo: std::collections::VecDeque<Output> = first.into();
        while let Some(output) = todo.pop_front() {
            let back = match output {
                Output::Open => self.open(),
                Output::Send(id, bytes) => self.arrives(id.as_u128(), &bytes),
                Output::Close => {
                    self.line_open = false;
                    Vec::new()
                }
                Output::Settle { parcel, how } => {
                    self.settle(parcel.as_u128(), how);
                    Vec::new()
                }
                Output::WaitUntil(at) => {
                    wait = Some(at);
                    Vec::new()
                }
                Output::Stalled(_) => Vec::new(),
            };
            todo.extend(back);
        }
        wait
    }

    fn open(&mut self) -> Vec<Output> {
        assert!(!self.line_open, "two lines");
        match self.acts.last() {
            Some(Act::NoConnection) => {
                self.acts.pop();
                self.sender.handle(self.now, 0, Input::Closed(NoReply::Unreachable))
            }
            Some(Act::ConnectsNever) => {
                self.acts.pop();
                Vec::new()
            }
            _ => {
                self.line_open = true;
                self.sender.handle(self.now, 0, Input::Opened)
            }
        }
    }

    fn arrives(&mut self, n: u128, bytes: &[u8]) -> Vec<Output> {
        assert!(self.line_open, "sent into nothing");
        assert_eq!(self.in_flight, Some(n), "another message than the one in hand");
        assert_eq!(bytes, framed(&body(n)).as_slice(), "not the same bytes");
        if let Some(row) = self.outbox.get_mut(&n) {
            row.2 = true;
        }
        let id = control_id(&body(n)).unwrap();
        let act = self.acts.pop().unwrap_or(Act::Accept);
        let (says, closes) = self.act(act, &id);
        let mut out = Vec::new();
        let size = if act == Act::AcceptInPieces { 1 } else { usize::MAX };
        for piece in says.chunks(size.min(says.len().max(1))) {
            out.extend(self.sender.handle(self.now, 0, Input::Bytes(piece)));
        }
        if closes {
            self.line_open = false;
            out.extend(self.sender.handle(self.now, 0, Input::Closed(NoReply::Lost)));
        }
        out
    }

    /// What it says to a message, and whether it hangs up then.
    fn act(&mut self, act: Act, id: &str) -> (Vec<u8>, bool) {
        let keeps = matches!(
            act,
            Act::Accept
                | Act::AcceptTwice
                | Act::AcceptInPieces
                | Act::ReceivedThenAccept
                | Act::WrongId
                | Act::KeepsAndSaysNothing
                | Act::DropsAfter
        );
        if keeps {
            self.stored.insert(id.to_owned());
        }
        let accept = answer("AA", id, None);
        let says = match act {
            Act::Accept | Act::AcceptInPieces => accept,
            Act::AcceptTwice => [accept.clone(), accept].concat(),
            Act::ReceivedThenAccept => [answer("CA", id, None), accept].concat(),
            Act::ReceivedOnly => answer("CA", id, None),
            // An honest receiver says so of what it has only; else it does not take it now.
            Act::Duplicate if self.stored.contains(id) => answer("AE", id, Some(205)),
            Act::Duplicate | Act::Internal => answer("AE", id, Some(207)),
            Act::Locked => answer("AE", id, Some(206)),
            Act::Malformed => {
                self.refused_by_receiver.insert(id.to_owned());
                answer("AE", id, Some(102))
            }
            Act::RejectsWithoutCode => answer("AR", id, None),
            Act::WrongId => answer("AA", "another", None),
            Act::Garbage => b"HTTP/1.1 400 Bad Request\r\n\r\n".to_vec(),
            _ => Vec::new(),
        };
        (says, matches!(act, Act::DropsBefore | Act::DropsAfter | Act::NoConnection))
    }

    fn settle(&mut self, n: u128, how: Settled) {
        assert_eq!(self.in_flight.take(), Some(n), "settled twice, or without being given");
        let longest = u64::from(SENDS + 1) * (ANSWER.millis() + CONNECT.millis());
        assert!(self.now.since(self.given_at).millis() <= longest, "too late");
        let id = control_id(&body(n)).unwrap();
        match how {
            Settled::Filed => assert!(self.stored.contains(&id), "filed without being there"),
            Settled::Refused(_) => assert!(self.refused_by_receiver.contains(&id), "made up"),
            Settled::Later(later) => {
                let row = self.outbox.get_mut(&n).unwrap();
                (row.0, row.1) = (later.until, later.tries);
                return;
            }
        }
        self.outbox.remove(&n);
        assert!(self.ended.insert(n, how).is_none(), "settled twice");
    }
}

#[test]
fn every_sequence_of_three_acts_of_a_receiver_keeps_the_law() {
    let mut worlds = 0;
    for one in ACTS {
        for two in ACTS {
            for three in ACTS {
                let world = World::new(&[one, two, three]).run();
                assert_eq!(world.ended.len(), 2, "{one:?} {two:?} {three:?}");
                worlds += 1;
            }
        }
    }
    assert_eq!(worlds, 4913);
}

#[test]
fn what_a_receiver_never_takes_holds_back_no_other() {
    // The first message is answered with a permanent no, with a fault each time, or not at all.
    for poison in [Act::Malformed, Act::Internal, Act::KeepsAndSaysNothing, Act::Garbage] {
        let world = World::new(&[poison; 3]).run();
        assert!(matches!(world.ended[&2], Settled::Filed | Settled::Refused(_)), "{poison:?}");
    }
}

fn settled(out: &[Output]) -> Option<Settled> {
    out.iter().find_map(|one| match one {
        Output::Settle { how, .. } => Some(how.clone()),
        _ => None,
    })
}

fn waiting(sent_before: bool) -> (Sender, Tick, String) {
    let (mut sender, now) = (Sender::default(), Tick::from_millis(5));
    let due = Due { id: Uuid::from_u128(7), body: body(7), tries: 0, sent_before };
    assert!(sender.handle(now, 0, Input::Due(due)).contains(&Output::Open));
    let out = sender.handle(now, 0, Input::Opened);
    assert!(out.iter().any(|one| matches!(one, Output::Send(..))));
    (sender, now, control_id(&body(7)).unwrap())
}

#[test]
fn a_duplicate_key_is_success_only_of_what_left_before() {
    for (before, filed) in [(true, true), (false, false)] {
        let (mut sender, now, id) = waiting(before);
        let out = sender.handle(now, 0, Input::Bytes(&answer("AR", &id, Some(205))));
        let how = settled(&out).unwrap();
        assert_eq!(how == Settled::Filed, filed, "{how:?}");
    }
}

#[test]
fn received_is_not_the_applications_word() {
    let (mut sender, now, id) = waiting(false);
    let out = sender.handle(now, 0, Input::Bytes(&answer("CA", &id, None)));
    assert_eq!(settled(&out), None);
    let out = sender.handle(now, 0, Input::Bytes(&answer("AA", &id, None)));
    assert_eq!(settled(&out), Some(Settled::Filed));
}

#[test]
fn each_code_of_err_3_has_its_consequence() {
    for code in ["AE", "AR", "CE", "CR"] {
        for error in 0..=300 {
            let (mut sender, now, id) = waiting(false);
            let out = sender.handle(now, 0, Input::Bytes(&answer(code, &id, Some(error))));
            let how = settled(&out).unwrap();
            let permanent = matches!(error, 100..=104 | 199..=205);
            match &how {
                Settled::Refused(no) => assert!(permanent && no.why == RefusedWhy::Content),
                Settled::Later(later) => {
                    assert!(!permanent && later.tries == 1, "{code} {error}");
                    assert_eq!(later.why == Trouble::Busy, error == 206);
                }
                Settled::Filed => panic!("{code} {error} filed"),
            }
        }
    }
}

#[test]
fn an_idle_line_is_given_up_and_a_stalled_one_is_said() {
    let (mut sender, now, id) = waiting(false);
    sender.handle(now, 0, Input::Bytes(&answer("AA", &id, None)));
    let out = sender.handle(now + IDLE, 0, Input::Wake);
    assert!(out.contains(&Output::Close), "{out:?}");
    let mut now = now + IDLE;
    let mut said = false;
    for n in 0..40 {
        let due = Due { id: Uuid::from_u128(9), body: body(9), tries: 0, sent_before: false };
        now = now + Span::from_secs(20 * 60);
        let mut out = sender.handle(now, n, Input::Due(due));
        out.extend(sender.handle(now, n, Input::Closed(NoReply::Unreachable)));
        said |= out.contains(&Output::Stalled(true));
        let kept = matches!(settled(&out), Some(Settled::Later(later)) if later.tries == 0);
        assert!(kept, "an outage is not held against a message");
    }
    assert!(said);
}

#[test]
fn no_bytes_of_a_receiver_break_the_reader_or_file_anything() {
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    let mut next = move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state
    };
    let id = control_id(&body(7)).unwrap();
    let right = answer("AA", &id, Some(205));
    for _ in 0..20_000 {
        let mut bytes = right.clone();
        for _ in 0..1 + next() % 6 {
            let at = usize::try_from(next()).unwrap() % bytes.len();
            match next() % 3 {
                0 => bytes[at] = next().to_le_bytes()[0],
                1 => drop(bytes.remove(at)),
                _ => bytes.insert(at, [0x0b, 0x1c, 0x0d, b'|', 0xff][at % 5]),
            }
        }
        let _ = ack::read(&bytes);
        let mut blocks = Blocks::default();
        let whole = bytes.iter().find_map(|byte| blocks.push(*byte).transpose());
        let (mut sender, now, id) = waiting(false);
        let out = sender.handle(now, 0, Input::Bytes(&bytes));
        if settled(&out) == Some(Settled::Filed) {
            let ack = ack::read(&whole.unwrap().unwrap()).unwrap();
            assert_eq!((ack.code, ack.of), (ack::AckCode::Accept, id));
        }
    }
}

#[test]
fn a_message_of_ours_names_itself_and_a_broken_parcel_is_refused() {
    let record = samples::full(1);
    let message = oru(&record, &samples::site(), &Receiver::default()).unwrap();
    let id = wayside_clinic::hl7::message::control_id(&record);
    assert_eq!(control_id(&message), Some(id.clone()));
    assert_eq!(id.len(), 20);
    for bad in [&b""[..], b"{\"resourceType\":\"Bundle\"}", b"MSH|^~\\&|a\rPID", &framed(&message)]
    {
        let mut sender = Sender::default();
        let (id, body) = (Uuid::nil(), Zeroizing::new(bad.to_vec()));
        let due = Due { id, body, tries: 0, sent_before: false };
        let out = sender.handle(Tick::ZERO, 0, Input::Due(due));
        let refused = matches!(settled(&out), Some(Settled::Refused(no))
            if no.why == RefusedWhy::Unreadable);
        assert!(refused, "{bad:?}");
        assert!(sender.ready(Tick::ZERO));
    }
}
