//! Contec CMS50D, early D+ and E: five bytes at 60 Hz, unasked (device-protocols.md 4.4).
//! It must not know the BCI variant's bits, which differ.

use crate::course::{Protocol, Say, Shape};
use crate::driver::Live;
use crate::frame::{Found, Look, Window};
use crate::gate;
use rust_decimal::Decimal;
use wayside_care::reading::{Reading, Status};

/// Reads frames of `status, pleth, bar, pulse, spo2`; only the first byte has its top bit set.
#[derive(Debug, Default)]
pub struct ContecCms50Old {
    window: Window<5>,
}

impl Protocol for ContecCms50Old {
    const SHAPE: Shape = Shape::Streaming;

    fn void(&mut self) {
        self.window.clear();
    }

    fn byte(&mut self, byte: u8, say: &mut Say<'_>) {
        self.window.push(byte);
        while let Some(found) = self.window.next(look) {
            match found {
                Found::Frame(frame) => frame_of(frame.bytes(), status, say),
                Found::Refused(why) => say.refuse(why),
            }
        }
    }
}

/// What stands in the way of a number: bits of the first and third byte.
fn status(first: u8, third: u8) -> Option<Status> {
    match (first & 0x10 != 0, third & 0x10 != 0, third & 0x20 != 0) {
        // "Searching too long" is what it says when the finger is out.
        (true, _, _) => Some(Status::SensorOff),
        (_, true, _) => Some(Status::SensorFault),
        (_, _, true) => Some(Status::Searching),
        _ => None,
    }
}

/// One five-byte frame, of this and of the BCI variant.
pub(crate) fn frame_of(frame: &[u8], status: fn(u8, u8) -> Option<Status>, say: &mut Say<'_>) {
    let [first, pleth, third, pulse, spo2] = *frame else { return };
    say.live(Live::Pleth(pleth << 1));
    say.live(Live::Signal(signal(first)));
    // The pulse has eight bits; the highest stands in the third byte.
    let pulse = pulse | (third & 0x40) << 1;
    let outcome = match status(first, third) {
        Some(status) => Err(status),
        None => numbers(pulse, spo2),
    };
    say.outcome(outcome);
}

/// The low four bits as a share of 15.
pub(crate) fn signal(byte: u8) -> u8 {
    u8::try_from(u16::from(byte & 0x0F) * 100 / 15).unwrap_or(100)
}

/// The sentinels are 255 for the pulse and 127 for the saturation; unset values are zero. A pulse
/// of 127 is a pulse.
fn numbers(pulse: u8, spo2: u8) -> Result<Reading, Status> {
    if matches!(pulse, 0 | 0xFF) || matches!(spo2, 0 | 0x7F) {
        return Err(Status::Searching);
    }
    gate::oximetry(Decimal::from(spo2), Some(pulse.into()), None)
}

/// Frames are found by the one top bit.
pub(crate) fn look(bytes: &[u8]) -> Look {
    match bytes {
        [first, rest @ ..] if first & 0x80 != 0 && rest.iter().all(|b| b & 0x80 == 0) => {
            if rest.len() == 4 { Look::Frame(5) } else { Look::More }
        }
        _ => Look::Bad(Status::ProtocolError),
    }
}
