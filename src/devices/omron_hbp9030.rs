//! Omron HBP-9030 and HBP-9020 arm-in monitors: one line of text after each measurement, unasked
//! (device-protocols.md 5.3). It must not keep or report the ID field: it names a person.

use crate::course::{Protocol, Say, Shape};
use crate::gate::{CuffNumbers, CuffRange, doubted};
use crate::line::Line;
use crate::number::whole;
use wayside_care::reading::{Reading, Status};
use wayside_care::time::Stamp;

/// What the HBP-9030 manual (2873643-0F) states it measures.
const RANGE: CuffRange = CuffRange { systolic: 60..=260, diastolic: 30..=215, pulse: 40..=180 };

/// The longest line is the HBP-9020's, 70 characters.
#[derive(Debug, Default)]
pub struct OmronHbp9030 {
    line: Line<96>,
}

impl Protocol for OmronHbp9030 {
    const SHAPE: Shape = Shape::OneShot;

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

/// What a line says: a reading, or why there is none. `Err` outside for a line that is neither
/// format, told apart by the number of fields because the device's menu decides which it sends.
fn read(line: &str) -> Result<Result<Reading, Status>, Status> {
    let mut fields = [""; 11];
    let mut count = 0;
    for field in line.split(',') {
        *fields.get_mut(count).ok_or(Status::ProtocolError)? = field;
        count += 1;
    }
    match (count, fields) {
        (11, [year, month, day, hour, minute, _id, err, sys, dia, pulse, moved]) => {
            read_9030([year, month, day, hour, minute], err, [sys, dia, pulse], moved)
        }
        (9, ["bp", _id, date, time, sys, mean, dia, pulse, err, _, _]) => {
            read_9020(date, time, [sys, mean, dia, pulse], err)
        }
        _ => Err(Status::ProtocolError),
    }
}

/// Format 5 (item 32): `YYYY,MM,DD,hh,mm,ID,err,SYS,DIA,PR,mov`, fixed widths.
fn read_9030(
    time: [&str; 5],
    err: &str,
    numbers: [&str; 3],
    moved: &str,
) -> Result<Result<Reading, Status>, Status> {
    let [year, month, day, hour, minute] =
        time.map(|part| whole(part).ok_or(Status::ProtocolError));
    let taken_at = Stamp::new([year?, month?, day?, hour?, minute?, 0]);
    if err.len() != 1 || moved.len() != 1 || numbers.iter().any(|n| n.len() != 3) {
        return Err(Status::ProtocolError);
    }
    if err != "0" {
        // The vitals are blank; the manual calls it a failed measurement.
        return Ok(Err(Status::DeviceFault));
    }
    let [systolic, diastolic, pulse] = numbers.map(|n| whole(n).ok_or(Status::ProtocolError));
    let numbers =
        CuffNumbers { systolic: systolic?, diastolic: diastolic?, mean: None, pulse: Some(pulse?) };
    let reading = numbers.reading(&RANGE).map(|reading| Reading { taken_at, ..reading });
    match moved {
        "0" => Ok(reading),
        "1" => Ok(reading.map(|reading| doubted(reading, Status::MotionArtifact))),
        _ => Err(Status::ProtocolError),
    }
}

/// Mode 5 of the HBP-9020: `bp,ID,YYYY/MM/DD,hh:mm,SYS,MAP,DIA,PR,err`. The mean stands *before*
/// the diastolic; read the other way round, 100/50 becomes 100/75.
fn read_9020(
    date: &str,
    time: &str,
    numbers: [&str; 4],
    err: &str,
) -> Result<Result<Reading, Status>, Status> {
    let mut parts = date.split('/').chain(time.split(':')).map(whole);
    let mut part = || parts.next().flatten().ok_or(Status::ProtocolError);
    let taken_at = Stamp::new([part()?, part()?, part()?, part()?, part()?, 0]);
    match err {
        "0" => {}
        // No public text says what the other codes mean: no number, measure again.
        _ if whole(err).is_some() => return Ok(Err(Status::DeviceFault)),
        _ => return Err(Status::ProtocolError),
    }
    let [systolic, mean, diastolic, pulse] = numbers.map(|n| whole(n).ok_or(Status::ProtocolError));
    let numbers = CuffNumbers {
        systolic: systolic?,
        diastolic: diastolic?,
        mean: Some(mean?),
        pulse: Some(pulse?),
    };
    Ok(numbers.reading(&RANGE).map(|reading| Reading { taken_at, ..reading }))
}
