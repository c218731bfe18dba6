//! Nonin data format 7: 75 frames a second of five bytes with a 16-bit pulse wave, streamed
//! (device-protocols.md 4.1). It must not know what a packet's numbers are worth.

use crate::course::{Protocol, Say, Shape};
use crate::frame::{Found, Look, Window, sum};
use crate::nonin::Packet;
use wayside_care::reading::Status;

/// Frames of `STATUS PLETH_MSB PLETH_LSB FLOAT CHK`, gathered into packets. There is no leading
/// byte to find them by: the top bit of the status, the check sum and 25 frames in a row must do.
#[derive(Debug, Default)]
pub struct NoninDf7 {
    window: Window<5>,
    packet: Packet,
}

impl Protocol for NoninDf7 {
    const SHAPE: Shape = Shape::Streaming;

    fn void(&mut self) {
        self.window.clear();
        self.packet.void();
    }

    fn byte(&mut self, byte: u8, say: &mut Say<'_>) {
        self.window.push(byte);
        while let Some(found) = self.window.next(look) {
            if self.window.lost() {
                self.packet.void();
            }
            match found {
                Found::Frame(frame) => {
                    if let [status, pleth, _, float, _] = *frame.bytes() {
                        self.packet.frame(status, pleth, float, say);
                    }
                }
                Found::Refused(why) => say.refuse(why),
            }
        }
    }
}

fn look(bytes: &[u8]) -> Look {
    match bytes {
        [status, ..] if status & 0x80 == 0 => Look::Bad(Status::ProtocolError),
        [frame @ .., chk] if frame.len() == 4 && sum(frame) == *chk => Look::Frame(5),
        [_, _, _, _, _] => Look::Bad(Status::ChecksumError),
        _ => Look::More,
    }
}
