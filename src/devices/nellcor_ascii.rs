//! Nellcor N-560, N-595, N-600, NPB-290: one line of columns every two seconds, streamed
//! (device-protocols.md 4.3). It must not read a value from a line with a status it does not know.

use crate::course::{Begin, Protocol, Say, Shape};
use crate::gate::{self, doubted};
use crate::line::Line;
use crate::number::whole;
use wayside_care::reading::{Reading, Status};
use wayside_care::time::{Span, Stamp};

/// XON: the monitor waits for it after a pause (operator's manual, software flow control).
const XON: u8 = 0x11;
/// Two lines should have come by then.
const SILENT: Span = Span::from_secs(5);

const MONTHS: [&str; 12] =
    ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];

/// Reads lines of time, saturation, pulse, pulse amplitude and status codes.
#[derive(Debug, Default)]
pub struct NellcorAscii {
    line: Line<128>,
    heard: bool,
}

impl Protocol for NellcorAscii {
    const SHAPE: Shape = Shape::Streaming;

    fn void(&mut self) {
        self.line.wipe();
        self.heard = false;
    }

    fn begin(&mut self, _why: Begin, say: &mut Say<'_>) {
        say.wake_in(SILENT);
    }

    fn wake(&mut self, say: &mut Say<'_>) {
        if !core::mem::replace(&mut self.heard, false) {
            say.send(&[XON]);
        }
        say.wake_in(SILENT);
    }

    fn byte(&mut self, byte: u8, say: &mut Say<'_>) {
        if !self.line.push(byte) {
            return;
        }
        self.heard = true;
        match self.line.text() {
            Ok(text) if is_heading(text) => {}
            Ok(text) => match read(text) {
                Ok(outcome) => say.outcome(outcome),
                Err(why) => say.refuse(why),
            },
            Err(why) => say.refuse(why),
        }
        self.line.wipe();
    }
}

/// The three lines that are repeated every 25 lines.
fn is_heading(line: &str) -> bool {
    ["N-", "NPB-", "ADULT", "NEO", "TIME"].iter().any(|head| line.starts_with(head))
}

fn read(line: &str) -> Result<Result<Reading, Status>, Status> {
    let mut words = line.split_ascii_whitespace().peekable();
    let mut word = || words.next().ok_or(Status::ProtocolError);
    let (date, time) = (word()?, word()?);
    let taken_at = stamp_of(date, time).ok_or(Status::ProtocolError)?;
    let (spo2, pulse) = (shown(word()?)?, shown(word()?)?);
    // The pulse amplitude is a bar of the display, not a perfusion index.
    if let Some(amplitude) = words.next_if(|word| !word.starts_with(|c: char| c.is_alphabetic())) {
        shown(amplitude)?;
    }
    let (mut forbids, mut moved, mut battery) = (None, false, false);
    for code in words {
        match code {
            "SD" => forbids = forbids.or(Some(Status::NoSensor)),
            "SO" => forbids = forbids.or(Some(Status::SensorOff)),
            "LM" => forbids = forbids.or(Some(Status::Interference)),
            "LP" => forbids = forbids.or(Some(Status::WeakSignal)),
            "PS" => forbids = forbids.or(Some(Status::Searching)),
            "MO" => moved = true,
            "LB" => battery = true,
            // Alarm off or silenced; a limit set on the monitor was passed.
            "AO" | "AS" | "PH" | "PL" | "SH" | "SL" => {}
            _ => return Err(Status::ProtocolError),
        }
    }
    if let Some(status) = forbids {
        return Ok(Err(status));
    }
    let (Some(spo2), Some(pulse)) = (spo2, pulse) else { return Ok(Err(Status::Searching)) };
    Ok(gate::oximetry(spo2.into(), Some(pulse), None).map(|mut reading| {
        if moved {
            reading = doubted(reading, Status::MotionArtifact);
        }
        if battery {
            reading.flags.raise(Status::LowBattery);
        }
        Reading { taken_at: Some(taken_at), ..reading }
    }))
}

/// A number, with a star behind it where it passed a limit; nothing for dashes.
fn shown(text: &str) -> Result<Option<u16>, Status> {
    let text = text.trim_end_matches('*');
    if text == "---" {
        return Ok(None);
    }
    whole(text).map(Some).ok_or(Status::ProtocolError)
}

/// `07-Jan-04` and `11:24:50`; 70 and later are last century's, an unset clock.
fn stamp_of(date: &str, time: &str) -> Option<Stamp> {
    let mut date = date.split('-');
    let (day, name, year) = (whole(date.next()?)?, date.next()?, whole(date.next()?)?);
    let month = MONTHS.iter().position(|month| name.eq_ignore_ascii_case(month))?;
    let mut time = time.split(':').map(whole);
    let (hour, minute, second) = (time.next()??, time.next()??, time.next()??);
    let year = year.checked_add(if year < 70 { 2000 } else { 1900 })?;
    Stamp::new([year, u16::try_from(month).ok()? + 1, day, hour, minute, second])
}
