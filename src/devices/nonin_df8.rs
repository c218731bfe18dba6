//! Nonin data format 8: one frame of four bytes a second, streamed (device-protocols.md 4.1).
//! It must not know what the numbers are worth.

use crate::course::{Protocol, Say, Shape};
use crate::frame::{Found, Look, Window};
use crate::nonin::{Signal, reading};
use wayside_care::reading::Status;

/// Bits of the first byte; the lowest two are the pulse's highest.
const DISCONNECTED: u8 = 0x40;
const OUT_OF_TRACK: u8 = 0x20;
const LOW: u8 = 0x10;
const MARGINAL: u8 = 0x08;
const ARTEFACT: u8 = 0x04;
/// Bits of the last byte.
const SENSOR_ALARM: u8 = 0x08;
const LOW_BATTERY: u8 = 0x01;

/// Frames of `STATUS HR SPO2 STATUS2`. There is no check sum; only the first byte has its top bit.
#[derive(Debug, Default)]
pub struct NoninDf8 {
    window: Window<4>,
}

impl Protocol for NoninDf8 {
    const SHAPE: Shape = Shape::Streaming;

    fn void(&mut self) {
        self.window.clear();
    }

    fn byte(&mut self, byte: u8, say: &mut Say<'_>) {
        self.window.push(byte);
        while let Some(found) = self.window.next_after(look) {
            match found {
                Found::Frame(frame) => {
                    if let [first, pulse, spo2, second] = *frame.bytes() {
                        let pulse = u16::from(first & 3) << 7 | u16::from(pulse);
                        say.outcome(reading(signal(first, second), pulse, spo2));
                    }
                }
                Found::Refused(why) => say.refuse(why),
            }
        }
    }
}

const fn signal(first: u8, second: u8) -> Signal {
    Signal {
        // Printed as reserved in one edition and as "sensor disconnected" in another; either way
        // a set bit means nothing a number could be trusted with.
        disconnected: first & DISCONNECTED != 0,
        sensor_alarm: second & SENSOR_ALARM != 0,
        out_of_track: first & OUT_OF_TRACK != 0,
        artefact: first & ARTEFACT != 0,
        low: first & LOW != 0,
        marginal: first & MARGINAL != 0,
        low_battery: second & LOW_BATTERY != 0,
    }
}

/// What was looked at before has been found to be data: only what came since is looked at.
fn look(bytes: &[u8], seen: usize) -> Look {
    let data = |from: usize| bytes.iter().skip(from).all(|byte| byte & 0x80 == 0);
    match bytes {
        [first, ..] if first & 0x80 != 0 && data(seen.max(1)) => {
            if bytes.len() == 4 {
                Look::Frame(4)
            } else {
                Look::More
            }
        }
        _ => Look::Bad(Status::ProtocolError),
    }
}
