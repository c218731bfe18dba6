//! Nonin data format 13 (Onyx 9560, 3150): one spot check in one frame (device-protocols.md 4.1).
//! It must not know what the numbers are worth.

use crate::course::{Protocol, Say, Shape};
use crate::frame::{Found, Look, Window, sum};
use crate::gate::doubted;
use crate::nonin::{Signal, reading};
use crate::number::bcd;
use wayside_care::reading::{Reading, Status};
use wayside_care::time::Stamp;

const HEAD: [u8; 4] = [0x00, 0x02, 0x00, 0x0D];
/// The data bytes of today's devices; more may follow, and the length says so.
const DATA: usize = 14;
/// Bits of the status word.
const SMART_POINT: u8 = 0x02;
const NO_MEASUREMENT: u8 = 0x01;
const FROM_MEMORY: u8 = 0x10;
const LOW_BATTERY: u8 = 0x01;

/// Frames of `00 02 00 0D`, length, data, check sum, `03`.
#[derive(Debug, Default)]
pub struct NoninDf13 {
    window: Window<72>,
}

impl Protocol for NoninDf13 {
    const SHAPE: Shape = Shape::OneShot;
    const REMEMBERS: bool = true;

    fn void(&mut self) {
        self.window.clear();
    }

    fn byte(&mut self, byte: u8, say: &mut Say<'_>) {
        self.window.push(byte);
        while let Some(found) = self.window.next(look) {
            match found {
                Found::Frame(frame) => say.outcome(read(frame.bytes())),
                Found::Refused(why) => say.refuse(why),
            }
        }
    }
}

/// The device offers a number only after SmartPoint found it worth offering, or gives up after
/// 40 s and says so (NOMS); a number without SmartPoint is doubted.
fn read(frame: &[u8]) -> Result<Reading, Status> {
    let [_, _, _, _, _, _, date @ .., _, _] = frame else { return Err(Status::ProtocolError) };
    let [century, year, month, day, hour, minute, second, _, high, low, p1, p0, _, spo2, ..] = date
    else {
        return Err(Status::ProtocolError);
    };
    let signal = Signal { low_battery: low & LOW_BATTERY != 0, ..Signal::default() };
    let found = reading(signal, u16::from_be_bytes([*p1, *p0]), *spo2);
    let no_measurement = high & NO_MEASUREMENT != 0;
    let mut found = match found {
        Err(Status::Searching) => return Err(Status::WeakSignal),
        other => other?,
    };
    if no_measurement || high & SMART_POINT == 0 {
        found = doubted(found, Status::WeakSignal);
    }
    let taken_at = [*century, *year, *month, *day, *hour, *minute, *second].map(bcd);
    Ok(Reading { stored: low & FROM_MEMORY != 0, taken_at: time(taken_at), ..found })
}

fn time(parts: [Option<u16>; 7]) -> Option<Stamp> {
    let [century, year, month, day, hour, minute, second] = parts;
    Stamp::new([century? * 100 + year?, month?, day?, hour?, minute?, second?])
}

fn look(bytes: &[u8]) -> Look {
    if !HEAD.iter().zip(bytes).all(|(want, got)| want == got) {
        return Look::Bad(Status::ProtocolError);
    }
    let [_, _, _, _, high, low, rest @ ..] = bytes else { return Look::More };
    let len = usize::from(u16::from_be_bytes([*high, *low]));
    if !(DATA..=64).contains(&len) {
        return Look::Bad(Status::ProtocolError);
    }
    match rest.split_at_checked(len) {
        Some((data, [chk, 0x03])) if sum(data) == *chk => Look::Frame(len + 8),
        Some((_, [_, 0x03])) => Look::Bad(Status::ChecksumError),
        Some((_, [_, _])) => Look::Bad(Status::ProtocolError),
        _ => Look::More,
    }
}
