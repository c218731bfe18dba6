//! The one shape every driver has, and the law that holds it.
//! It must not know any protocol, port or clock: time comes in as an argument.
//!
//! The law: each [`Input::Measure`] ends in exactly one [`Report::Done`] or [`Report::Failed`]
//! before its deadline, whatever bytes arrive and wherever they stop; after it, silence until the
//! next measure. Whatever way the bytes are cut into pieces, the reports are the same.

use wayside_care::reading::{Reading, Status};
use wayside_care::time::Tick;
use wayside_care::units::Pressure;
use serde::{Deserialize, Serialize};

/// What is asked of a device.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Measure {
    /// When it must have ended, at the latest.
    pub deadline: Tick,
}

/// What a driver can be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Input<'a> {
    /// The line to the device is open (again); whatever was half read is void.
    Opened,
    /// Take one measurement, or start streaming.
    Measure(Measure),
    /// Bytes from the device.
    Bytes(&'a [u8]),
    /// The time asked for with [`Out::wake_at`] has come.
    Wake,
    /// Stop: the measurement is no longer wanted. A stream that gave readings is done by it.
    Cancel,
    /// The line is gone: unplugged, or closed at the other end.
    Closed,
}

/// Why a measurement ended without what was asked for. Each has words for the patient and for staff.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fault {
    /// The deadline passed and nothing usable came.
    NoAnswer,
    /// The line went away.
    Unplugged,
    /// The measurement was cancelled by the visit.
    Cancelled,
    /// A measurement was asked for while one was running.
    Busy,
    /// The device said why it could not measure.
    Device(Status),
}

/// What can be shown while a measurement runs. Never recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Live {
    /// Pressure in the cuff.
    Cuff(Pressure),
    /// One sample of the pulse wave, 0 to 255.
    Pleth(u8),
    /// Signal strength, 0 (none) to 100.
    Signal(u8),
}

/// What a driver reports.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Report {
    /// To look at while waiting.
    Live(Live),
    /// Something the device says besides numbers.
    Status(Status),
    /// A number with all gates open.
    Reading(Reading),
    /// Bytes that were dropped, and why.
    Refused(Status),
    /// The measurement ended as asked.
    Done,
    /// The measurement ended without what was asked for.
    Failed(Fault),
}

/// A report, and how many bytes of the piece being read had been used when it was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reported {
    /// Bytes used of the current piece.
    pub used: usize,
    /// What was reported.
    pub report: Report,
}

/// Where a driver puts what it wants done. One is kept and cleared between calls, so that a frame
/// costs no allocation.
#[derive(Debug, Default)]
pub struct Out {
    /// Bytes to send to the device, in order.
    pub send: Vec<u8>,
    /// Reports, in order.
    pub reports: Vec<Reported>,
    /// When to be woken; `None` leaves no alarm set.
    pub wake: Option<Tick>,
    used: usize,
}

impl Out {
    /// Empties it for the next call. The alarm is kept: it stands until the driver changes it.
    pub fn clear(&mut self) {
        self.send.clear();
        self.reports.clear();
        self.used = 0;
    }

    /// Notes how many bytes of the current piece have been used.
    pub fn used(&mut self, bytes: usize) {
        self.used = bytes;
    }

    /// Reports something.
    pub fn report(&mut self, report: Report) {
        self.reports.push(Reported { used: self.used, report });
    }

    /// Sends bytes to the device.
    pub fn send(&mut self, bytes: &[u8]) {
        self.send.extend_from_slice(bytes);
    }

    /// Asks to be woken at a time (replaces an earlier wish).
    pub fn wake_at(&mut self, at: Tick) {
        self.wake = Some(at);
    }
}

/// A driver: a state machine over bytes and time.
pub trait Driver: Send {
    /// Takes one input at one time and says what follows.
    fn handle(&mut self, now: Tick, input: Input<'_>, out: &mut Out);
}
