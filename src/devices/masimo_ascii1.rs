//! Masimo bedside oximeters (Rad-5/7/8, Radical): one line of `KEY=value` a second, streamed
//! (device-protocols.md 4.2). It must not read a value by its place: keys differ between models.

use crate::course::{Protocol, Say, Shape};
use crate::gate::{self, doubted};
use crate::line::Line;
use crate::number::{decimal, whole};
use wayside_care::reading::{Reading, Status};
use wayside_care::time::Stamp;

/// Exceptions that forbid a number, worst first (Rad-8 operator's manual, serial output).
const FORBID: [(u32, Status); 9] = [
    (0x00_0001, Status::NoSensor),
    (0x00_1000, Status::NoSensor),
    (0x00_0002, Status::SensorFault),
    (0x00_0080, Status::SensorFault),
    (0x00_0100, Status::SensorFault),
    (0x00_0020, Status::SensorOff),
    (0x00_0040, Status::AmbientLight),
    (0x00_0010, Status::Interference),
    (0x00_0008, Status::Searching),
];
/// Exceptions that make a number doubtful.
const DOUBT: [(u32, Status); 2] =
    [(0x00_0004, Status::LowPerfusion), (0x00_0400, Status::WeakSignal)];
/// The only alarm that is about the device.
const LOW_BATTERY: u32 = 0x40;

/// Reads lines of ASCII-1; those of ASCII-2 are alike enough to be read too.
#[derive(Debug, Default)]
pub struct MasimoAscii1 {
    line: Line<256>,
}

impl Protocol for MasimoAscii1 {
    const SHAPE: Shape = Shape::Streaming;

    fn void(&mut self) {
        self.line.wipe();
    }

    fn byte(&mut self, byte: u8, say: &mut Say<'_>) {
        if !self.line.push(byte) {
            return;
        }
        match self.line.text().and_then(read) {
            Ok(outcome) => say.outcome(outcome),
            Err(why) => say.refuse(why),
        }
        self.line.wipe();
    }
}

/// The fields that matter, each at most once.
#[derive(Default)]
struct Fields<'a> {
    spo2: Option<&'a str>,
    pulse: Option<&'a str>,
    perfusion: Option<&'a str>,
    exceptions: Option<&'a str>,
    alarm: Option<&'a str>,
}

fn read(line: &str) -> Result<Result<Reading, Status>, Status> {
    let mut words = line.split_ascii_whitespace();
    let date = words.next().unwrap_or_default();
    let time = words.next().unwrap_or_default();
    let mut fields = Fields::default();
    for word in words {
        let (key, value) = word.split_once('=').ok_or(Status::ProtocolError)?;
        let place = match key {
            "SPO2" | "SpO2" => &mut fields.spo2,
            "BPM" | "PR" => &mut fields.pulse,
            "PI" => &mut fields.perfusion,
            "EXC" => &mut fields.exceptions,
            "ALARM" => &mut fields.alarm,
            _ => continue,
        };
        if place.replace(value.trim_end_matches('%')).is_some() {
            return Err(Status::ProtocolError);
        }
    }
    let exceptions = hex(fields.exceptions.ok_or(Status::ProtocolError)?)?;
    let alarm = fields.alarm.map_or(Ok(0), hex)?;
    let taken_at = stamp_of(date, time);
    let spo2 = shown(fields.spo2.ok_or(Status::ProtocolError)?)?;
    let pulse = shown(fields.pulse.ok_or(Status::ProtocolError)?)?;
    let perfusion = fields.perfusion.filter(|pi| !pi.starts_with('-'));
    let perfusion = perfusion.map(|pi| decimal(pi).ok_or(Status::ProtocolError)).transpose()?;

    if let Some((_, status)) = FORBID.iter().find(|(bit, _)| exceptions & bit != 0) {
        return Ok(Err(*status));
    }
    let Some(spo2) = spo2 else { return Ok(Err(Status::Searching)) };
    let reading = gate::oximetry(spo2.into(), pulse, perfusion).map(|reading| {
        let doubts = DOUBT.iter().filter(|(bit, _)| exceptions & bit != 0);
        let mut reading = doubts.fold(reading, |reading, (_, why)| doubted(reading, *why));
        if alarm & LOW_BATTERY != 0 {
            reading.flags.raise(Status::LowBattery);
        }
        Reading { taken_at, ..reading }
    });
    Ok(reading)
}

/// A number; nothing for dashes and for 000, which stand for "none".
fn shown(text: &str) -> Result<Option<u16>, Status> {
    if !text.is_empty() && text.bytes().all(|b| b == b'-') {
        return Ok(None);
    }
    let number = whole(text).ok_or(Status::ProtocolError)?;
    Ok((number != 0).then_some(number))
}

/// Hex of any width; ASCII-2 puts names behind it (`C00:LowSigIQ,SET`).
fn hex(text: &str) -> Result<u32, Status> {
    let digits = text.split(':').next().unwrap_or_default();
    let digits_alone = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_hexdigit());
    if !digits_alone {
        return Err(Status::ProtocolError);
    }
    u32::from_str_radix(digits, 16).map_err(|_| Status::ProtocolError)
}

/// `MM/DD/YY` and `HH:MM:SS`, this century.
fn stamp_of(date: &str, time: &str) -> Option<Stamp> {
    let mut date = date.split('/').map(whole);
    let (month, day, year) = (date.next()??, date.next()??, date.next()??);
    let mut time = time.split(':').map(whole);
    let (hour, minute, second) = (time.next()??, time.next()??, time.next()??);
    Stamp::new([year.checked_add(2000)?, month, day, hour, minute, second])
}
