//! A&D scales and their many clones: `ST,+0070.50 kg`, pushed or asked for
//! (device-protocols.md 6.3). It must not slice by columns: their number differs by model.

use crate::course::{Begin, Protocol, Say, Shape};
use crate::gate::{self, MassUnit};
use crate::line::Line;
use crate::number::decimal;
use crate::scale::{answered, ask};
use wayside_care::reading::{Reading, Status};

/// `Q CR`: send the value now. A scale set to stream or to push does not need it.
const QUESTION: &[u8] = b"Q\r";

/// Reads lines of state, sign, number and unit.
#[derive(Debug, Default)]
pub struct AndScale {
    line: Line<32>,
}

impl Protocol for AndScale {
    const SHAPE: Shape = Shape::OneShot;

    fn void(&mut self) {
        self.line.wipe();
    }

    fn begin(&mut self, _why: Begin, say: &mut Say<'_>) {
        ask(QUESTION, say);
    }

    fn wake(&mut self, say: &mut Say<'_>) {
        ask(QUESTION, say);
    }

    fn byte(&mut self, byte: u8, say: &mut Say<'_>) {
        if self.line.push(byte) {
            answered(self.line.text().and_then(read), say);
            self.line.wipe();
        }
    }
}

fn read(line: &str) -> Result<Result<Reading, Status>, Status> {
    let (state, rest) = line.split_once(',').ok_or(Status::ProtocolError)?;
    match state {
        "ST" => {}
        "US" => return Ok(Err(Status::Unstable)),
        "OL" => return Ok(Err(Status::Overload)),
        // `QT` counts pieces.
        _ => return Err(Status::ProtocolError),
    }
    let (sign, rest) = rest.split_at_checked(1).ok_or(Status::ProtocolError)?;
    let end = rest.find(|c: char| !c.is_ascii_digit() && c != '.').ok_or(Status::ProtocolError)?;
    let (digits, unit) = rest.split_at(end);
    // Seven to nine characters, by model: fewer means some were lost on the way.
    if !(7..=9).contains(&digits.len()) {
        return Err(Status::ProtocolError);
    }
    let number = decimal(digits).ok_or(Status::ProtocolError)?;
    let unit = MassUnit::named(unit).ok_or(Status::ProtocolError)?;
    match sign {
        "+" => {}
        "-" if number.is_zero() => {}
        "-" => return Ok(Err(Status::Underload)),
        _ => return Err(Status::ProtocolError),
    }
    let (mass, as_sent) = unit.mass(number)?;
    Ok(gate::weight(mass, None, as_sent))
}
