//! Devices of IEEE 11073-20601 as a kiosk meets them over USB: an oximeter, a cuff, a scale. Each
//! associates with a configuration of its own and tells it when asked. It must not know how a
//! driver reads it.

mod says;

use crate::device::{OtherEnd, Said, Stimulus};
use crate::push::nth;
use crate::script::{Numbers, Script, ScriptError, Turn};
use wayside_care::reading::Kind;
use wayside_care::time::{Span, Tick};
use wayside_devices::phd::apdu::{Head, RELEASE, RELEASED, data, head};

/// What a cuff, a scale and an oximeter take in life.
const CUFF_TAKES: Span = Span::from_secs(25);
const SCALE_TAKES: Span = Span::from_secs(4);
const SEARCH: Span = Span::from_secs(4);
/// A sample of the oximeter's periodic scanner.
const EVERY: Span = Span::from_secs(1);
/// An agent asks three times for an association, ten seconds apart, and again soon after an abort.
const PATIENCE: Span = Span::from_secs(10);
const AGAIN: Span = Span::from_secs(1);
const TRIES: u8 = 3;

/// Where the association stands, seen from the device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Talk {
    Idle,
    Associating,
    Configuring,
    Operating,
    Releasing,
}

/// A simulated agent.
pub struct Agent {
    kind: Kind,
    takes: Span,
    turns: Vec<Turn>,
    count: u32,
    /// What the person is doing, since when.
    acting: Option<(Turn, Tick)>,
    /// What was measured and is not confirmed yet.
    result: Option<Turn>,
    talk: Talk,
    tries: u8,
    /// When to ask for an association again.
    again: Option<Tick>,
    /// When the next sample is due, once the scanner runs.
    sample: Option<Tick>,
    heard: Vec<u8>,
    plugged: bool,
}

/// The agent of a script.
///
/// # Errors
/// [`ScriptError`] where nobody simulates this kind, or a reading is none.
pub fn agent(script: &Script) -> Result<Box<dyn OtherEnd>, ScriptError> {
    let kind = script.kind;
    let takes = match kind {
        Kind::BloodPressure => CUFF_TAKES,
        Kind::Weight => SCALE_TAKES,
        Kind::Oximetry => SEARCH,
        Kind::Temperature => return Err(ScriptError::NoSimulator(script.device.clone())),
    };
    Ok(Box::new(Agent {
        kind,
        takes: script.pace().of(takes),
        turns: script.turns()?,
        count: 0,
        acting: None,
        result: None,
        talk: Talk::Idle,
        tries: 0,
        again: None,
        sample: None,
        heard: Vec::new(),
        plugged: true,
    }))
}

impl Agent {
    fn associate(&mut self, now: Tick, out: &mut Said) {
        self.talk = Talk::Associating;
        self.tries = self.tries.saturating_add(1);
        self.again = (self.tries < TRIES).then(|| now + PATIENCE);
        out.bytes.extend(says::association_request(self.kind));
    }

    fn idle(&mut self) {
        self.talk = Talk::Idle;
        self.again = None;
        self.sample = None;
    }

    /// What the person does has come to a result, or has not.
    fn measured(&mut self, now: Tick, out: &mut Said) {
        let Some((turn, since)) = self.acting else { return };
        if self.kind == Kind::Oximetry || now < since + self.takes {
            return;
        }
        self.acting = None;
        let stands = !(self.kind == Kind::Weight && turn.moved);
        if self.plugged && stands && turn.numbers != Numbers::Silent {
            self.result = Some(turn);
            self.tries = 0;
            self.associate(now, out);
        }
    }

    fn tick(&mut self, now: Tick, out: &mut Said) {
        self.measured(now, out);
        if self.again.is_some_and(|at| at <= now) {
            self.associate(now, out);
        }
        if self.sample.is_some_and(|at| at <= now) {
            self.sample = Some(now + EVERY);
            out.bytes.extend(self.finger(now));
        }
    }

    /// One APDU of the kiosk.
    fn hear(&mut self, now: Tick, apdu: &[u8], out: &mut Said) {
        match *apdu {
            [0xE3, _, _, _, _, 0, ..] if self.talk == Talk::Associating => self.operate(now, out),
            [0xE3, _, _, _, _, 3, ..] if self.talk == Talk::Associating => {
                (self.talk, self.again) = (Talk::Configuring, None);
                out.bytes.extend(says::configuration(self.kind));
            }
            [0xE4, ..] => {
                out.bytes.extend(RELEASED);
                self.idle();
            }
            [0xE3 | 0xE5, ..] => self.idle(),
            [0xE6, ..] => {
                self.idle();
                self.again = self.owes().then(|| now + AGAIN);
            }
            [0xE7, _, _, _, _, _, hi, lo, a, b, _, _, ref body @ ..] => {
                self.hear_data(now, u16::from_be_bytes([hi, lo]), [a, b], body, out);
            }
            _ => {}
        }
    }

    /// Whether there is something to associate for.
    fn owes(&self) -> bool {
        self.result.is_some() || self.kind == Kind::Oximetry && self.acting.is_some()
    }

    fn hear_data(&mut self, now: Tick, invoke: u16, choice: [u8; 2], body: &[u8], out: &mut Said) {
        match (choice, body) {
            ([1, 3], _) => out.bytes.extend(data(invoke, 0x0203, &says::device(self.kind, now))),
            ([1, 5], [high, low, ..]) => {
                // What was set is said again: one attribute of 6 bytes, op-state, enabled.
                let answer = [*high, *low, 0, 1, 0, 6, 0x09, 0x53, 0, 2, 0, 1];
                out.bytes.extend(data(invoke, 0x0205, &answer));
                self.sample = Some(now);
            }
            ([2, 1], _) if self.talk == Talk::Configuring => match body {
                [.., 0, 0] => self.operate(now, out),
                _ => self.idle(),
            },
            ([2, 1], _) if self.result.take().is_some() => {
                self.talk = Talk::Releasing;
                out.bytes.extend(RELEASE);
            }
            _ => {}
        }
    }

    fn operate(&mut self, now: Tick, out: &mut Said) {
        (self.talk, self.again, self.tries) = (Talk::Operating, None, 0);
        if let Some(turn) = self.result {
            out.bytes.extend(says::report(self.kind, &turn, now));
        }
    }

    /// What the sensor sees, once it has found a pulse.
    fn finger(&self, now: Tick) -> Vec<u8> {
        let found = self.acting.filter(|(_, since)| now >= *since + self.takes);
        says::sample(found.map(|(turn, _)| turn), now)
    }

    fn bytes(&mut self, now: Tick, bytes: &[u8], out: &mut Said) {
        self.heard.extend_from_slice(bytes);
        loop {
            match head(&self.heard) {
                Head::More => break,
                Head::Wrong => self.heard.clear(),
                Head::Whole(length) => {
                    let apdu: Vec<u8> = self.heard.drain(..length).collect();
                    self.hear(now, &apdu, out);
                }
            }
        }
    }
}

impl OtherEnd for Agent {
    fn handle(&mut self, now: Tick, input: Stimulus<'_>, out: &mut Said) {
        match input {
            Stimulus::Plugged => self.plugged = true,
            Stimulus::Unplugged => {
                self.plugged = false;
                self.heard.clear();
                self.idle();
            }
            Stimulus::PersonActs => {
                self.acting = Some((nth(&self.turns, self.count), now));
                self.count = self.count.saturating_add(1);
                if self.kind == Kind::Oximetry && self.plugged && self.talk == Talk::Idle {
                    self.tries = 0;
                    self.associate(now, out);
                }
            }
            Stimulus::PersonLeaves => {
                self.acting = None;
                if self.kind == Kind::Oximetry && self.talk == Talk::Operating {
                    self.sample = None;
                    self.talk = Talk::Releasing;
                    out.bytes.extend(RELEASE);
                }
            }
            Stimulus::Bytes(bytes) => self.bytes(now, bytes, out),
            Stimulus::Wake => {}
        }
        self.tick(now, out);
        let done = self.acting.filter(|_| self.kind != Kind::Oximetry);
        let due = done.map(|(_, since)| since + self.takes);
        out.wake = due.into_iter().chain(self.again).chain(self.sample).min();
    }
}
