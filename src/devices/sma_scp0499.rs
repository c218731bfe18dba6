//! Scales of the makers' common standard SCP-0499 (Detecto, Fairbanks …): asked, they answer in
//! fixed columns (device-protocols.md 6.2). It must not take a weight from a moving load.

use crate::course::{Begin, Protocol, Say, Shape};
use crate::gate::{self, MassUnit};
use crate::line::Line;
use crate::number::decimal;
use crate::scale::{answered, ask};
use wayside_care::reading::{Reading, Status};

/// `LF W CR`: weigh.
const WEIGH: &[u8] = b"\nW\r";

/// Reads answers `LF s r n m f value unit CR`.
#[derive(Debug, Default)]
pub struct SmaScp0499 {
    line: Line<64>,
}

impl Protocol for SmaScp0499 {
    const SHAPE: Shape = Shape::OneShot;

    fn void(&mut self) {
        self.line.wipe();
    }

    fn begin(&mut self, _why: Begin, say: &mut Say<'_>) {
        ask(WEIGH, say);
    }

    fn wake(&mut self, say: &mut Say<'_>) {
        ask(WEIGH, say);
    }

    fn byte(&mut self, byte: u8, say: &mut Say<'_>) {
        if self.line.push(byte) {
            answered(self.line.text().and_then(read), say);
            self.line.wipe();
        }
    }
}

fn read(line: &str) -> Result<Result<Reading, Status>, Status> {
    // Some Detecto models put the number of the command before the answer.
    let line = line.strip_prefix("W01,").unwrap_or(line);
    let columns = line.split_at_checked(5).zip(line.len().checked_sub(3));
    let ((head, rest), unit_at) = columns.ok_or(Status::ProtocolError)?;
    let [status, range, mode, motion, _custom] = *head.as_bytes() else {
        return Err(Status::ProtocolError);
    };
    let (value, unit) =
        rest.split_at_checked(unit_at.saturating_sub(5)).ok_or(Status::ProtocolError)?;
    // Ten columns of value: a lost character must not make 150 into 15. The mode `T` is a tare.
    if value.len() != 10 || !range.is_ascii_digit() || !b"GNgn".contains(&mode) {
        return Err(Status::ProtocolError);
    }
    match (status, motion) {
        (b'O', _) => return Ok(Err(Status::Overload)),
        (b'U', _) => return Ok(Err(Status::Underload)),
        (b'E' | b'I', _) => return Ok(Err(Status::NotZeroed)),
        (b'T', _) => return Ok(Err(Status::DeviceFault)),
        (b' ' | b'Z', b'M') => return Ok(Err(Status::Unstable)),
        (b'Z', b' ') => return Ok(Err(Status::Zero)),
        (b' ', b' ') => {}
        _ => return Err(Status::ProtocolError),
    }
    let value = value.trim_start();
    if value.starts_with('-') {
        return Ok(Err(Status::Underload));
    }
    let number = decimal(value).ok_or(Status::ProtocolError)?;
    let unit = MassUnit::named(unit).ok_or(Status::ProtocolError)?;
    let (mass, as_sent) = unit.mass(number)?;
    Ok(gate::weight(mass, None, as_sent))
}
