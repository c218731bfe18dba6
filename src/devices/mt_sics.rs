//! Mettler Toledo scales speaking MT-SICS level 0: asked with `SI`, they answer at once
//! (device-protocols.md 6.4). It must not take a weight from a dynamic answer.

use crate::course::{Begin, Protocol, Say, Shape};
use crate::gate::{self, MassUnit};
use crate::line::Line;
use crate::number::decimal;
use crate::scale::{answered, ask};
use wayside_care::reading::{Reading, Status};

/// The weight now, stable or not: `S` alone would keep silent while a person sways.
const WEIGHT_NOW: &[u8] = b"SI\r\n";

/// Reads answers `S state value unit`.
#[derive(Debug, Default)]
pub struct MtSics {
    line: Line<64>,
}

impl Protocol for MtSics {
    const SHAPE: Shape = Shape::OneShot;

    fn void(&mut self) {
        self.line.wipe();
    }

    fn begin(&mut self, _why: Begin, say: &mut Say<'_>) {
        ask(WEIGHT_NOW, say);
    }

    fn wake(&mut self, say: &mut Say<'_>) {
        ask(WEIGHT_NOW, say);
    }

    fn byte(&mut self, byte: u8, say: &mut Say<'_>) {
        if !self.line.push(byte) {
            return;
        }
        match self.line.text() {
            // Syntax and transmission errors: what we sent was spoilt on the way. The alarm
            // stands, and asks again.
            Ok("ES" | "ET") => say.status(Status::ProtocolError),
            Ok("EL") => say.fail(Status::DeviceFault),
            text => answered(text.and_then(read), say),
        }
        self.line.wipe();
    }
}

fn read(line: &str) -> Result<Result<Reading, Status>, Status> {
    let mut words = line.split_ascii_whitespace();
    if words.next() != Some("S") {
        return Err(Status::ProtocolError);
    }
    let (value, unit) = match (words.next(), words.next(), words.next(), words.next()) {
        // Not executable now, or a weight in motion.
        (Some("I"), None, ..) | (Some("D"), Some(_), Some(_), None) => {
            return Ok(Err(Status::Unstable));
        }
        (Some("+"), None, ..) => return Ok(Err(Status::Overload)),
        (Some("-"), None, ..) => return Ok(Err(Status::Underload)),
        (Some("S"), Some(value), Some(unit), None) => (value, unit),
        _ => return Err(Status::ProtocolError),
    };
    // The value stands in ten columns: `S S`, a space, ten characters, a space, the unit.
    if line.len() != 15 + unit.len() {
        return Err(Status::ProtocolError);
    }
    if value.starts_with('-') {
        return Ok(Err(Status::Underload));
    }
    let number = decimal(value).ok_or(Status::ProtocolError)?;
    let unit = MassUnit::named(unit).ok_or(Status::ProtocolError)?;
    let (mass, as_sent) = unit.mass(number)?;
    Ok(gate::weight(mass, None, as_sent))
}
