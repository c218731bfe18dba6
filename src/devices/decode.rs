//! Bytes in, events out: what `wayside decode` prints. The events are the same however the bytes
//! are cut into pieces. It must not know files or the command line.

use crate::driver::{Driver, Fault, Input, Measure, Out, Report};
use crate::registry::{self, State};
use crate::result::word;
use core::fmt;
use wayside_care::reading::{Reading, Status};
use wayside_care::time::Tick;

/// One thing that happened, and how many bytes had been used by then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Bytes used since the start.
    pub at: usize,
    /// What happened.
    pub what: Happened,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Happened {
    /// A number with all gates open.
    Reading(Reading),
    /// Something the device says besides numbers.
    Status(Status),
    /// Bytes were dropped.
    Refused(Status),
    /// Bytes for the device.
    Send(Vec<u8>),
}

/// Why nothing could be decoded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DecodeError {
    /// No device has this ID.
    Unknown(String),
    /// The device is known and has no driver.
    Unsupported(&'static str, State),
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            DecodeError::Unknown(id) => {
                write!(f, "{id}: no such device; `wayside decode --list` names them")
            }
            DecodeError::Unsupported(id, state) => {
                write!(f, "{id}: unsupported ({})", word(state))
            }
        }
    }
}

impl core::error::Error for DecodeError {}

/// Decodes what a device said, fed to its driver in pieces of `split` bytes (0: in one piece).
///
/// A measurement is asked for at time 0. When one ends and more bytes follow, the next is asked
/// for, so that a file of several readings gives them all. The line is closed after the last byte;
/// that end of the measurement, like every other, is no event.
///
/// # Errors
/// [`DecodeError`] where no driver has this ID.
pub fn decode(id: &str, bytes: &[u8], split: usize) -> Result<Vec<Event>, DecodeError> {
    let entry = registry::find(id).ok_or_else(|| DecodeError::Unknown(id.to_owned()))?;
    let driver = entry.driver().ok_or(DecodeError::Unsupported(entry.id, entry.state))?;
    let mut decoding =
        Decoding { driver, out: Out::default(), at: 0, running: false, events: vec![] };
    decoding.measure();
    for piece in bytes.chunks(if split == 0 { bytes.len().max(1) } else { split }) {
        decoding.piece(piece);
    }
    decoding.tell(Input::Closed);
    Ok(decoding.events)
}

struct Decoding {
    driver: Box<dyn Driver>,
    out: Out,
    at: usize,
    running: bool,
    events: Vec<Event>,
}

impl Decoding {
    fn measure(&mut self) {
        self.running = true;
        self.tell(Input::Measure(Measure::until(Tick::from_millis(u64::MAX))));
    }

    fn piece(&mut self, piece: &[u8]) {
        let mut rest = piece;
        while let Some(first) = rest.first() {
            let mut used = 1;
            // What ends a line may stand behind the last reading; it begins no new one.
            if self.running || !first.is_ascii_whitespace() {
                if !self.running {
                    self.measure();
                }
                used = self.tell(Input::Bytes(rest)).unwrap_or(rest.len());
            }
            self.at += used;
            rest = rest.get(used..).unwrap_or_default();
        }
    }

    /// Tells the driver, notes what happened, and gives the bytes used where it ended.
    fn tell(&mut self, input: Input<'_>) -> Option<usize> {
        self.out.clear();
        self.driver.handle(Tick::ZERO, input, &mut self.out);
        let mut ended = None;
        let mut sendings = self.out.sendings().peekable();
        for (before, reported) in self.out.reports.iter().enumerate() {
            while let Some(sent) = sendings.next_if(|sent| sent.after_reports <= before) {
                let what = Happened::Send(sent.bytes.to_vec());
                self.events.push(Event { at: self.at + sent.used, what });
            }
            let at = self.at + reported.used;
            match &reported.report {
                Report::Reading(reading) => {
                    self.events.push(Event { at, what: Happened::Reading(reading.clone()) });
                }
                Report::Status(s) => self.events.push(Event { at, what: Happened::Status(*s) }),
                Report::Refused(s) => self.events.push(Event { at, what: Happened::Refused(*s) }),
                Report::Live(_) | Report::Failed(Fault::Busy) => {}
                Report::Done | Report::Failed(_) => ended = Some(reported.used),
            }
        }
        for sent in sendings {
            let what = Happened::Send(sent.bytes.to_vec());
            self.events.push(Event { at: self.at + sent.used, what });
        }
        self.running &= ended.is_none();
        ended.map(|used| used.max(1))
    }
}
