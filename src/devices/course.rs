//! The course of one measurement: what makes the law of `driver.rs` hold for every protocol.
//! It must not know any protocol; a protocol must not know deadlines, cancelling or unplugging.

use crate::driver::{Driver, Fault, Input, Live, Measure, Out, Report};
use crate::gate::doubted;
use wayside_care::reading::{Quality, Reading, Status};
use wayside_care::time::{Span, Stamp, Tick, Trust, WallTime};

/// How a device gives its readings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// One reading ends the measurement.
    OneShot,
    /// Readings go on until the visit has enough (cancels) or the deadline comes.
    Streaming,
}

/// Why a protocol is told to begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Begin {
    /// A measurement was asked for.
    Fresh,
    /// The line was opened again while a measurement runs. A cuff is never started again by it.
    Replugged,
}

/// One wire protocol. It sees bytes one by one, so that no cut of the stream can matter, and only
/// while a measurement runs.
pub trait Protocol: Send {
    /// How the device gives its readings.
    const SHAPE: Shape;

    /// Whether the device can give a reading it took before: then a time from before the
    /// measurement was asked for makes it a stored one, whatever else speaks for it (hazard 4).
    const REMEMBERS: bool = false;

    /// Whatever was half read is void. Bytes that could name a person are overwritten.
    fn void(&mut self);

    /// A measurement begins, or its line came back: ask for what must be asked for.
    fn begin(&mut self, _why: Begin, _say: &mut Say<'_>) {}

    /// The next byte from the device.
    fn byte(&mut self, byte: u8, say: &mut Say<'_>);

    /// The time asked for with [`Say::wake_in`] has come.
    fn wake(&mut self, _say: &mut Say<'_>) {}

    /// The measurement is over while the line stands, or the line a measurement was lost with came
    /// back: tell the device to stop, if it must be told.
    fn end(&mut self, _say: &mut Say<'_>) {}
}

/// What a protocol may say. Once the measurement has ended, nothing it says is heard.
#[derive(Debug)]
pub struct Say<'a> {
    now: Tick,
    shape: Shape,
    notes: &'a mut Notes,
    out: &'a mut Out,
}

/// How a measurement ends: as asked, or not. Small, because it is looked at after every byte.
type Ending = Result<(), Fault>;

/// What the course remembers of the running measurement.
#[derive(Debug, Default)]
struct Notes {
    ending: Option<Ending>,
    told: Option<Status>,
    good: bool,
    wake: Option<Tick>,
    /// What the device's clock must show at the least, in seconds since 1970 at the site.
    not_before: Option<i64>,
}

/// Devices' clocks show minutes, drift, and are set by hand: so much before asking is still now.
/// A visit rests for longer than that before its first reading.
const DRIFT_S: i64 = 120;

/// What a device's clock must show at the least for a reading asked for at `asked`. Nothing where
/// our own clock was not checked: a wrong one must not make a fresh reading an old one.
fn not_before(asked: WallTime) -> Option<i64> {
    let local = asked.unix_ms.div_euclid(1000) + i64::from(asked.offset_min) * 60;
    (asked.trust == Trust::Synchronised).then_some(local - DRIFT_S)
}

impl Say<'_> {
    /// The time of the input being handled.
    #[must_use]
    pub const fn now(&self) -> Tick {
        self.now
    }

    /// Something to look at while waiting.
    pub fn live(&mut self, live: Live) {
        self.say(Report::Live(live));
    }

    /// Something the device says; the measurement goes on. The same thing said again in a row is
    /// said once, so that a stream without a finger does not flood its reader.
    pub fn status(&mut self, status: Status) {
        if self.notes.told != Some(status) {
            self.say(Report::Status(status));
            self.notes.told = Some(status);
        }
    }

    /// Bytes were dropped.
    pub fn refuse(&mut self, why: Status) {
        self.say(Report::Refused(why));
    }

    /// A number with all gates open. It ends a one-shot measurement, unless it is out of the
    /// device's memory (device-protocols.md 2.2).
    pub fn reading(&mut self, reading: Reading) {
        if self.over() {
            return;
        }
        let reading = self.dated(reading);
        let stored = reading.stored;
        self.notes.good |= reading.quality == Quality::Good && !stored;
        self.notes.told = None;
        self.say(Report::Reading(reading));
        if self.shape == Shape::OneShot && !stored {
            self.notes.ending = Some(Ok(()));
        }
    }

    /// A reading whose own time lies before the measurement is one out of a memory.
    fn dated(&self, reading: Reading) -> Reading {
        let taken = reading.taken_at.filter(|_| !reading.stored).map(Stamp::seconds);
        let old = taken.zip(self.notes.not_before).is_some_and(|(taken, least)| taken < least);
        if old { Reading { stored: true, ..doubted(reading, Status::Stale) } } else { reading }
    }

    /// The device says it cannot give a number. Ends a one-shot measurement; a stream goes on,
    /// because the next packet may be good.
    pub fn fail(&mut self, status: Status) {
        self.status(status);
        if self.shape == Shape::OneShot && !self.over() {
            self.notes.ending = Some(Err(Fault::Device(status)));
        }
    }

    /// A reading, or why there is none.
    pub fn outcome(&mut self, outcome: Result<Reading, Status>) {
        match outcome {
            Ok(reading) => self.reading(reading),
            Err(status) => self.fail(status),
        }
    }

    /// Sends bytes to the device.
    pub fn send(&mut self, bytes: &[u8]) {
        self.out.send(bytes);
    }

    /// Asks for [`Protocol::wake`] after a while; replaces an earlier wish.
    pub fn wake_in(&mut self, span: Span) {
        self.notes.wake = Some(self.now + span);
    }

    const fn over(&self) -> bool {
        self.notes.ending.is_some()
    }

    fn say(&mut self, report: Report) {
        if !self.over() {
            self.out.report(report);
        }
    }
}

/// A protocol on its course: a [`Driver`].
#[derive(Debug)]
pub struct Course<P> {
    protocol: P,
    line_open: bool,
    owes_stop: bool,
    deadline: Option<Tick>,
    notes: Notes,
}

impl<P: Protocol> Course<P> {
    /// An idle driver on an open line.
    #[must_use]
    pub fn new(protocol: P) -> Self {
        let notes = Notes::default();
        Course { protocol, line_open: true, owes_stop: false, deadline: None, notes }
    }

    /// Lets the protocol act, then ends the measurement if that ended it.
    fn act(&mut self, now: Tick, out: &mut Out, what: impl FnOnce(&mut P, &mut Say<'_>)) {
        let mut say = Say { now, shape: P::SHAPE, notes: &mut self.notes, out };
        what(&mut self.protocol, &mut say);
        if let Some(ending) = self.notes.ending.take() {
            self.end(now, ending, out);
        }
    }

    fn end(&mut self, now: Tick, ending: Ending, out: &mut Out) {
        self.deadline = None;
        self.protocol.void();
        self.stop_device(now, out);
        out.report(ending.map_or_else(Report::Failed, |()| Report::Done));
    }

    fn stop_device(&mut self, now: Tick, out: &mut Out) {
        self.owes_stop = !self.line_open;
        if self.line_open {
            // Only what it sends is of interest: it reports nothing any more.
            self.notes.ending = Some(Ok(()));
            let mut say = Say { now, shape: P::SHAPE, notes: &mut self.notes, out };
            self.protocol.end(&mut say);
        }
        self.notes = Notes::default();
    }

    fn measure(&mut self, now: Tick, asked: Measure, out: &mut Out) {
        if self.deadline.is_some() {
            out.report(Report::Failed(Fault::Busy));
        } else if !self.line_open {
            out.report(Report::Failed(Fault::Unplugged));
        } else if asked.deadline <= now {
            out.report(Report::Failed(Fault::NoAnswer));
        } else {
            self.deadline = Some(asked.deadline);
            self.notes.not_before = asked.asked.filter(|_| P::REMEMBERS).and_then(not_before);
            self.protocol.void();
            self.act(now, out, |protocol, say| protocol.begin(Begin::Fresh, say));
        }
    }

    fn opened(&mut self, now: Tick, out: &mut Out) {
        self.line_open = true;
        self.protocol.void();
        if self.deadline.is_some() {
            self.notes.wake = None;
            self.act(now, out, |protocol, say| protocol.begin(Begin::Replugged, say));
        } else if self.owes_stop {
            self.stop_device(now, out);
        }
    }

    fn bytes(&mut self, now: Tick, bytes: &[u8], out: &mut Out) {
        for (before, byte) in bytes.iter().enumerate() {
            if self.deadline.is_none() {
                return;
            }
            out.used(before + 1);
            self.act(now, out, |protocol, say| protocol.byte(*byte, say));
        }
    }

    fn wake(&mut self, now: Tick, out: &mut Out) {
        if self.deadline.is_some() && self.notes.wake.is_some_and(|at| at <= now) {
            self.notes.wake = None;
            self.act(now, out, |protocol, say| protocol.wake(say));
        }
    }

    fn stop(&mut self, now: Tick, without_reading: Fault, out: &mut Out) {
        if self.deadline.is_some() {
            let done = P::SHAPE == Shape::Streaming && self.notes.good;
            let ending = if done { Ok(()) } else { Err(without_reading) };
            self.end(now, ending, out);
        }
    }

    fn closed(&mut self, now: Tick, out: &mut Out) {
        self.line_open = false;
        if self.deadline.is_some() {
            self.end(now, Err(Fault::Unplugged), out);
        }
    }
}

impl<P: Protocol> Driver for Course<P> {
    fn handle(&mut self, now: Tick, input: Input<'_>, out: &mut Out) {
        out.used(0);
        if self.deadline.is_some_and(|deadline| deadline <= now) {
            self.stop(now, Fault::NoAnswer, out);
        }
        match input {
            Input::Opened => self.opened(now, out),
            Input::Measure(asked) => self.measure(now, asked, out),
            Input::Bytes(bytes) => self.bytes(now, bytes, out),
            Input::Wake => self.wake(now, out),
            Input::Cancel => self.stop(now, Fault::Cancelled, out),
            Input::Closed => self.closed(now, out),
        }
        out.wake =
            self.deadline.map(|deadline| self.notes.wake.map_or(deadline, |at| at.min(deadline)));
    }
}
