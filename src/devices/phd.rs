//! Devices of IEEE 11073-20601: oximeter (10404), cuff (10407), thermometer (10408), scale (10415),
//! over any transport that carries their APDUs, such as USB PHDC (device-protocols.md 3).
//! It must not know transports, nor give a reading that another person or another time measured.
//!
//! An agent associates when it has something to say, says what it measures and how its reports are
//! laid out, reports, and releases. An oximeter streams until the visit has enough. Of the others
//! the first good value settles a measurement; it ends when the agent has released, or after a
//! short while, or where the agent begins the next report, which is then the next measurement's.
//!
//! A report gives at most one reading of each kind, the newest. Persons are never merged: what the
//! device counts as its first person, or does not tell apart, is ours; all else is refused.

pub mod answers;
pub mod apdu;
pub mod association;
pub mod codes;
pub mod configuration;
pub mod mder;
pub mod observed;
pub mod scan;
pub mod session;
pub mod table;
pub mod voice;

use crate::driver::{Driver, Fault, Input, Measure, Out, Report};
use observed::{Outcome, outcomes};
use scan::Observation;
use session::Session;
use table::State;
use voice::{Clock, Voice};
use wayside_care::reading::{Kind, Quality, Reading, Status};
use wayside_care::time::{Span, Tick};

/// How long an agent may take to release by itself after its value.
const LINGER: Span = Span::from_secs(1);
/// An agent that was not answered for so long has given the association up by its own clause.
const GIVEN_UP: Span = Span::from_secs(3);
/// Clocks show minutes and people press start early: so much before it was asked for is now.
const SLACK_MS: i64 = 60_000;

/// The driver.
#[derive(Debug, Default)]
pub struct Phdc {
    session: Session,
    running: Option<Running>,
    line_closed: bool,
    /// Bytes came that nobody heard.
    missed: bool,
    /// When the last measurement ended.
    ended: Option<Tick>,
}

/// What is remembered of the running measurement.
#[derive(Debug, Default)]
struct Running {
    deadline: Tick,
    began: Tick,
    told: Option<Status>,
    /// A stream gave a good reading.
    streamed: bool,
    /// A device that gives one value gave one that it may yet better.
    estimated: bool,
    /// How it will end, once the association has.
    settled: Option<Report>,
    /// When to stop waiting for the agent's release.
    linger: Option<Tick>,
}

/// What the session says goes out here.
struct Say<'a> {
    now: Tick,
    out: &'a mut Out,
    running: &'a mut Running,
}

impl Voice for Say<'_> {
    fn now(&self) -> Tick {
        self.now
    }

    fn send(&mut self, apdu: &[u8]) {
        self.out.send(apdu);
    }

    fn refuse(&mut self, why: Status) {
        self.out.report(Report::Refused(why));
    }

    fn observed(&mut self, all: &[Observation], clock: Clock) {
        let (now, began) = (self.now, self.running.began);
        for outcome in outcomes(all, |seen| measured_before(seen, clock, now, began)) {
            match outcome {
                Outcome::Reading(reading) => self.reading(reading),
                Outcome::NoValue(kind, status) => self.no_value(kind, status),
                Outcome::Refused(why) => self.refuse(why),
            }
        }
    }
}

impl Say<'_> {
    fn reading(&mut self, reading: Reading) {
        let (kind, stored) = (reading.kind(), reading.stored);
        let good = reading.quality == Quality::Good;
        self.running.told = None;
        self.out.report(Report::Reading(reading));
        if stored {
            return;
        }
        if kind == Kind::Oximetry {
            self.running.streamed |= good;
        } else if good {
            self.settle(Report::Done);
        } else {
            self.running.estimated = true;
        }
    }

    /// Of a stream the next report may be good, and on a scale somebody may yet step; a cuff or a
    /// thermometer that failed has failed.
    fn no_value(&mut self, kind: Kind, status: Status) {
        if self.running.told != Some(status) {
            self.out.report(Report::Status(status));
            self.running.told = Some(status);
        }
        let waiting = matches!(status, Status::Zero | Status::Unstable | Status::Underload);
        if kind != Kind::Oximetry && !waiting {
            self.settle(Report::Failed(Fault::Device(status)));
        }
    }

    fn settle(&mut self, ending: Report) {
        if self.running.settled.is_none() || ending == Report::Done {
            self.running.settled = Some(ending);
            self.running.linger = Some(self.now + LINGER);
        }
    }
}

/// Whether the agent's own clock says that it was measured before it was asked for, as far as it
/// has told its clock (device-protocols.md 2.2). Its calendar may be wrong by years: only the
/// distance to its own now counts.
fn measured_before(seen: &Observation, clock: Clock, now: Tick, began: Tick) -> bool {
    let millis = |tick: Tick| i64::try_from(tick.millis()).unwrap_or(i64::MAX);
    let too_old = |age: i64, at: Tick| {
        millis(at).saturating_sub(age) < millis(began).saturating_sub(SLACK_MS)
    };
    let by_calendar = seen
        .at
        .zip(clock.calendar)
        .is_some_and(|(at, (calendar, tick))| too_old(calendar.saturating_sub(at.millis), tick));
    let by_running = seen.ran.zip(clock.running).is_some_and(|(ran, running)| {
        // It counts to 2^32 and begins anew; half of that ahead is behind.
        let age = running.wrapping_sub(ran);
        age < 1 << 31 && too_old(i64::from(age / 8), now)
    });
    by_calendar || by_running
}

impl Phdc {
    fn measure(&mut self, now: Tick, asked: Measure, out: &mut Out) {
        if self.running.is_some() {
            out.report(Report::Failed(Fault::Busy));
        } else if self.line_closed {
            out.report(Report::Failed(Fault::Unplugged));
        } else if asked.deadline <= now {
            out.report(Report::Failed(Fault::NoAnswer));
        } else {
            let fresh = self.ended.is_some_and(|at| now.since(at) < GIVEN_UP);
            if self.missed || !fresh {
                self.session.forget();
            }
            self.missed = false;
            let deadline = asked.deadline;
            self.running = Some(Running { deadline, began: now, ..Running::default() });
        }
    }

    /// Lets the session act, then sees whether that ended the measurement.
    fn act(&mut self, now: Tick, out: &mut Out, what: impl FnOnce(&mut Session, &mut Say<'_>)) {
        let Some(running) = &mut self.running else { return };
        what(&mut self.session, &mut Say { now, out, running });
        let released = self.session.state() == State::Unassociated;
        let next = self.session.report_begins();
        let over = match &running.settled {
            Some(ending) if released || next => Some(ending.clone()),
            None if released && running.estimated => Some(Report::Done),
            _ => None,
        };
        if let Some(ending) = over {
            self.end(now, ending, out);
        }
    }

    fn end(&mut self, now: Tick, ending: Report, out: &mut Out) {
        self.running = None;
        self.ended = Some(now);
        out.report(ending);
    }

    /// Ends it from outside: asks the agent to release, and does not wait for it.
    fn stop(&mut self, now: Tick, without_reading: Fault, out: &mut Out) {
        let Some(running) = &mut self.running else { return };
        let some = running.estimated || running.streamed && without_reading != Fault::Unplugged;
        let ending = match running.settled.take() {
            Some(Report::Failed(_)) if without_reading == Fault::Cancelled => None,
            None if some => Some(Report::Done),
            settled => settled,
        };
        if !self.line_closed {
            self.session.leave(&mut Say { now, out, running });
        }
        self.session.forget();
        self.end(now, ending.unwrap_or(Report::Failed(without_reading)), out);
    }

    fn bytes(&mut self, now: Tick, bytes: &[u8], out: &mut Out) {
        if self.running.is_none() {
            self.missed |= !bytes.is_empty();
            return;
        }
        for (before, byte) in bytes.iter().enumerate() {
            if self.running.is_none() {
                return;
            }
            out.used(before + 1);
            self.act(now, out, |session, say| session.byte(*byte, say));
        }
    }

    fn wake(&mut self, now: Tick, out: &mut Out) {
        self.act(now, out, |session, say| {
            session.wake(say);
            if say.running.linger.is_some_and(|at| at <= now) {
                say.running.linger = None;
                session.leave(say);
            }
        });
    }
}

impl Driver for Phdc {
    fn handle(&mut self, now: Tick, input: Input<'_>, out: &mut Out) {
        out.used(0);
        if self.running.as_ref().is_some_and(|running| running.deadline <= now) {
            self.stop(now, Fault::NoAnswer, out);
        }
        match input {
            Input::Opened => {
                self.line_closed = false;
                self.session.forget();
            }
            Input::Measure(asked) => self.measure(now, asked, out),
            Input::Bytes(bytes) => self.bytes(now, bytes, out),
            Input::Wake => self.wake(now, out),
            Input::Cancel => self.stop(now, Fault::Cancelled, out),
            Input::Closed => {
                self.line_closed = true;
                self.stop(now, Fault::Unplugged, out);
                self.session.forget();
            }
        }
        out.wake = self.running.as_ref().map(|running| {
            let alarms = self.session.alarm().into_iter().chain(running.linger);
            alarms.fold(running.deadline, Tick::min)
        });
    }
}
