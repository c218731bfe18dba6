//! Health o meter and Pelstar scales: one packet of ESC-tagged fields after a stable hold, unasked
//! (device-protocols.md 6.1). It must not keep or report the ID field: it names a person.

use crate::course::{Protocol, Say, Shape};
use crate::gate::{self, MassUnit};
use crate::line::Line;
use crate::number::decimal;
use wayside_care::reading::{Reading, Status};
use wayside_care::units::Length;

const ESC: u8 = 0x1B;
/// Stands for ESC in the text of a packet: the last of the printable bytes, which no field holds.
const MARK: u8 = b'~';

/// Reads from `ESC R` to `ESC E`.
#[derive(Debug, Default)]
pub struct HealthometerEsc {
    packet: Line<160>,
    within: bool,
    escaped: bool,
    junk_told: bool,
}

impl Protocol for HealthometerEsc {
    const SHAPE: Shape = Shape::OneShot;

    fn void(&mut self) {
        self.packet.wipe();
        self.within = false;
        self.escaped = false;
        self.junk_told = false;
    }

    fn byte(&mut self, byte: u8, say: &mut Say<'_>) {
        let tag = core::mem::replace(&mut self.escaped, false);
        match byte {
            ESC => {
                if tag && self.within {
                    self.spoil(say);
                }
                self.escaped = true;
            }
            b'R' if tag => {
                // A packet that never ended is void; the new one stands for itself.
                if self.within {
                    say.refuse(Status::ProtocolError);
                }
                self.void();
                self.within = true;
            }
            b'E' if tag && self.within => {
                self.finish(say);
                self.void();
            }
            _ if !self.within => self.junk(byte, say),
            // A tag is a letter; ESC before anything else is noise inside the packet.
            _ if tag && !byte.is_ascii_uppercase() => self.spoil(say),
            _ => {
                if tag {
                    self.packet.add(MARK);
                }
                if !(b' '..MARK).contains(&byte) {
                    self.spoil(say);
                } else {
                    self.packet.add(byte);
                }
            }
        }
    }
}

impl HealthometerEsc {
    fn finish(&mut self, say: &mut Say<'_>) {
        match self.packet.text().and_then(read) {
            Ok(Ok(reading)) => say.reading(reading),
            // An empty scale is no failure: the person has yet to step on.
            Ok(Err(Status::Zero)) => say.status(Status::Zero),
            Ok(Err(status)) => say.fail(status),
            Err(why) => say.refuse(why),
        }
    }

    fn spoil(&mut self, say: &mut Say<'_>) {
        say.refuse(Status::ProtocolError);
        self.void();
        self.junk_told = true;
    }

    fn junk(&mut self, byte: u8, say: &mut Say<'_>) {
        if !self.junk_told && !byte.is_ascii_whitespace() {
            say.refuse(Status::ProtocolError);
            self.junk_told = true;
        }
    }
}

/// What the fields say. There is no check sum, so every field that matters must be there once and
/// read as a number, and N decides the unit: without it a weight is no weight.
fn read(packet: &str) -> Result<Result<Reading, Status>, Status> {
    let (mut weight, mut height, mut unit) = (None, None, None);
    for field in packet.split(char::from(MARK)).skip(1) {
        let value = field.get(1..).ok_or(Status::ProtocolError)?;
        let place = match field.as_bytes().first() {
            Some(b'W') => &mut weight,
            Some(b'H') => &mut height,
            Some(b'N') => &mut unit,
            _ => continue,
        };
        if place.replace(value).is_some() {
            return Err(Status::ProtocolError);
        }
    }
    let number = |text: &str| decimal(text).ok_or(Status::ProtocolError);
    let weight = number(weight.ok_or(Status::ProtocolError)?)?;
    let height = height.map(number).transpose()?;
    let (unit, height) = match unit {
        Some("m") => (MassUnit::Kg, height.map(Length::cm)),
        Some("c") => {
            let inches = |h| Length::from_inches(h).ok_or(Status::ProtocolError);
            (MassUnit::Lb, height.map(inches).transpose()?)
        }
        _ => return Err(Status::ProtocolError),
    };
    let (mass, as_sent) = unit.mass(weight)?;
    Ok(gate::weight(mass, height, as_sent))
}
