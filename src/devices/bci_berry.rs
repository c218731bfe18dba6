//! BCI and Berry oximeter modules, protocol 1.2: five bytes at 100 Hz, unasked
//! (device-protocols.md 4.4). It must not know how frames are found: they are the old Contec's.

use crate::contec_cms50_old::{frame_of, look};
use crate::course::{Protocol, Say, Shape};
use crate::frame::{Found, Window};
use wayside_care::reading::Status;

/// Reads the same frames as the old CMS50, with other status bits.
#[derive(Debug, Default)]
pub struct BciBerry {
    window: Window<5>,
}

impl Protocol for BciBerry {
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

/// What stands in the way of a number, worst first (BCI protocol text V1.2).
fn status(first: u8, third: u8) -> Option<Status> {
    let bits = [
        (first & 0x20, Status::NoSensor),
        (third & 0x10, Status::SensorOff),
        (first & 0x10, Status::WeakSignal),
        (third & 0x20, Status::Searching),
    ];
    bits.into_iter().find(|(bit, _)| *bit != 0).map(|(_, status)| status)
}
