//! Terumo ES-P2020 arm-in monitor: one checked text after each measurement, unasked
//! (device-protocols.md 5.4). It must not keep the ID field: it names a person.

use crate::course::{Protocol, Say, Shape};
use crate::frame::{Found, Look, Window, sum};
use crate::gate::{ANY_CUFF, CuffNumbers, doubted};
use crate::number::whole;
use crate::stx;
use wayside_care::reading::{Reading, Status};
use wayside_care::time::Stamp;

const LONGEST: usize = 100;

/// Reads `STX R1,ID,YYMMDD,hhmmss,SYS,MAP,DIA,PR,… ETX BCC`.
#[derive(Debug, Default)]
pub struct TerumoEsP2020 {
    window: Window<104>,
}

impl Protocol for TerumoEsP2020 {
    const SHAPE: Shape = Shape::OneShot;

    fn void(&mut self) {
        self.window.clear();
    }

    fn byte(&mut self, byte: u8, say: &mut Say<'_>) {
        // Some gateways put CR LF behind a frame.
        if self.window.is_empty() && matches!(byte, b'\r' | b'\n') {
            return;
        }
        self.window.push(byte);
        while let Some(found) = self.window.next_after(look) {
            match found {
                Found::Frame(frame) => match stx::text(frame.bytes()).and_then(read) {
                    Ok(outcome) => say.outcome(outcome),
                    Err(why) => say.refuse(why),
                },
                Found::Refused(why) => say.refuse(why),
            }
        }
    }
}

/// The check byte is the sum from STX to ETX.
fn look(bytes: &[u8], seen: usize) -> Look {
    // Once ETX is there, one byte more is asked for: that ETX must be found again.
    match stx::look(bytes, seen.saturating_sub(1), LONGEST) {
        Look::Frame(len) => match bytes.split_at_checked(len) {
            Some((_, [])) | None => Look::More,
            Some((frame, [check, ..])) if sum(frame) == *check => Look::Frame(len + 1),
            Some(_) => Look::Bad(Status::ChecksumError),
        },
        other => other,
    }
}

/// The mean stands between systolic and diastolic: the diastolic is the seventh field.
fn read(text: &str) -> Result<Result<Reading, Status>, Status> {
    let ["R1", _id, date, time, sys, mean, dia, pulse, rest @ ..] = stx::fields::<12>(text, ',')?
    else {
        return Err(Status::ProtocolError);
    };
    let numbers = [sys, mean, dia, pulse];
    if numbers.iter().all(|number| number.trim().is_empty()) {
        return Ok(Err(Status::DeviceFault));
    }
    let [sys, mean, dia, pulse] = numbers.map(|n| whole(n).ok_or(Status::ProtocolError));
    let numbers =
        CuffNumbers { systolic: sys?, diastolic: dia?, mean: Some(mean?), pulse: Some(pulse?) };
    // Four groups are zero in every public capture and explained in none: anything else is a
    // reason to measure again.
    let suspect = rest.iter().any(|group| !group.bytes().all(|byte| byte == b'0'));
    let taken_at = time_of(date, time);
    Ok(numbers.reading(&ANY_CUFF).map(|reading| {
        let reading = Reading { taken_at, ..reading };
        if suspect { doubted(reading, Status::DeviceFault) } else { reading }
    }))
}

/// `YYMMDD` and `hhmmss`.
fn time_of(date: &str, time: &str) -> Option<Stamp> {
    let pair = |text: &str, at: usize| text.get(at..at + 2).and_then(whole);
    let year = 2000 + pair(date, 0)?;
    let (month, day) = (pair(date, 2)?, pair(date, 4)?);
    Stamp::new([year, month, day, pair(time, 0)?, pair(time, 2)?, pair(time, 4)?])
}
