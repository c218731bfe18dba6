//! USB scales of HID usage page 0x8D (DYMO S250, Fairbanks, Mettler …): reports of six bytes
//! (device-protocols.md 6.10). It must not know USB: it is given reports one after the other.

use crate::course::{Protocol, Say, Shape};
use crate::frame::{Found, Look, Window};
use crate::gate::{self, MassUnit};
use crate::scale::answered;
use rust_decimal::Decimal;
use wayside_care::reading::{Reading, Status};

/// Exponents beyond this are no scale's.
const LARGEST_EXPONENT: u32 = 6;

/// Reads reports `id status unit exponent value`.
#[derive(Debug, Default)]
pub struct HidScale {
    window: Window<6>,
}

impl Protocol for HidScale {
    const SHAPE: Shape = Shape::OneShot;

    fn void(&mut self) {
        self.window.clear();
    }

    fn byte(&mut self, byte: u8, say: &mut Say<'_>) {
        self.window.push(byte);
        while let Some(found) = self.window.next(look) {
            match found {
                Found::Frame(frame) => answered(read(frame.bytes()), say),
                Found::Refused(why) => say.refuse(why),
            }
        }
    }
}

/// Report 3, on some scales 4; eight states and five units that a scale may name.
fn look(bytes: &[u8]) -> Look {
    let fits = match *bytes {
        [id] => matches!(id, 3 | 4),
        [id, status] => matches!(id, 3 | 4) && (1..=8).contains(&status),
        [id, status, ..] => matches!(id, 3 | 4) && (1..=8).contains(&status),
        [] => true,
    };
    match (fits, bytes.len()) {
        (false, _) => Look::Bad(Status::ProtocolError),
        (true, 6) => Look::Frame(6),
        _ => Look::More,
    }
}

fn read(report: &[u8]) -> Result<Result<Reading, Status>, Status> {
    let [_, status, unit, exponent, low, high] = *report else {
        return Err(Status::ProtocolError);
    };
    match status {
        4 => {}
        2 => return Ok(Err(Status::Zero)),
        3 => return Ok(Err(Status::Unstable)),
        5 => return Ok(Err(Status::Underload)),
        6 => return Ok(Err(Status::Overload)),
        7 => return Ok(Err(Status::NeedsCalibration)),
        8 => return Ok(Err(Status::NotZeroed)),
        _ => return Ok(Err(Status::DeviceFault)),
    }
    let unit = match unit {
        0x01 => MassUnit::Mg,
        0x02 => MassUnit::G,
        0x03 => MassUnit::Kg,
        0x0B => MassUnit::Oz,
        0x0C => MassUnit::Lb,
        _ => return Err(Status::ProtocolError),
    };
    let (mass, as_sent) = unit.mass(number(low, high, exponent)?)?;
    Ok(gate::weight(mass, None, as_sent))
}

/// The exponent is signed: 0xFF is -1 (2.9 f).
fn number(low: u8, high: u8, exponent: u8) -> Result<Decimal, Status> {
    let raw = i64::from(u16::from_le_bytes([low, high]));
    let exponent = i8::from_le_bytes([exponent]);
    // Not `abs`: -128 has none.
    let places = u32::from(exponent.unsigned_abs());
    if places > LARGEST_EXPONENT {
        return Err(Status::ProtocolError);
    }
    let number = if exponent < 0 {
        Decimal::new(raw, places)
    } else {
        Decimal::from(raw.saturating_mul(10_i64.pow(places)))
    };
    Ok(number)
}
