//! The one shape every driver has, and the law that holds it.
//! It must not know any protocol, port or clock: time comes in as an argument.
//!
//! The law: each [`Input::Measure`] ends in exactly one [`Report::Done`] or [`Report::Failed`]
//! before its deadline, whatever bytes arrive and wherever they stop; after it, silence until the
//! next measure. Whatever way the bytes are cut into pieces, the reports are the same.

use wayside_care::reading::{Reading, Status};
use wayside_care::time::{Tick, WallTime};

use serde::{Deserialize, Serialize};
pub use wayside_care::reading::{Fault, Live};

/// What is asked of a device.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Measure {
    /// When it must have ended, at the latest.
    pub deadline: Tick,
    /// Whether the person has said yes to a cuff that the kiosk fills: one inflation, and no other
    /// (`squeeze.rs`). A driver need not look at it; without it its command does not go through.
    pub may_inflate: bool,
    /// The time of day now: what the device's own clock says was earlier is somebody else's.
    pub asked: Option<WallTime>,
}

impl Measure {
    /// A measurement with a deadline, for which nobody has said yes to an inflation, at no known
    /// time of day.
    #[must_use]
    pub const fn until(deadline: Tick) -> Measure {
        Measure { deadline, may_inflate: false, asked: None }
    }
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
    marks: Vec<Mark>,
}

/// Where one sending stands between the reports of the same call.
#[derive(Debug)]
struct Mark {
    used: usize,
    end: usize,
    after_reports: usize,
}

/// One sending, and what had been used and reported before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sent<'a> {
    /// Bytes used of the current piece when it was sent.
    pub used: usize,
    /// How many reports of this call came before it.
    pub after_reports: usize,
    /// What was sent.
    pub bytes: &'a [u8],
}

impl Out {
    /// Empties it for the next call. The alarm is kept: it stands until the driver changes it.
    pub fn clear(&mut self) {
        self.send.clear();
        self.reports.clear();
        self.marks.clear();
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
        let (used, end, after_reports) = (self.used, self.send.len(), self.reports.len());
        self.marks.push(Mark { used, end, after_reports });
    }

    /// What is to be sent, each sending on its own, with its place between bytes and reports.
    pub fn sendings(&self) -> impl Iterator<Item = Sent<'_>> + '_ {
        let mut from = 0;
        self.marks.iter().map(move |mark| {
            let bytes = self.send.get(from..mark.end).unwrap_or_default();
            from = mark.end;
            Sent { used: mark.used, after_reports: mark.after_reports, bytes }
        })
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
