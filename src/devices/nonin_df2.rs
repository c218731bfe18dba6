//! Nonin data format 2 (OEM III, Xpod, 3150 …): 75 frames a second of five bytes, streamed
//! (device-protocols.md 4.1). It must not know what a packet's numbers are worth.

use crate::course::{Protocol, Say, Shape};
use crate::frame::{Found, Look, Window, sum};
use crate::nonin::Packet;
use wayside_care::reading::Status;

/// Frames of `01 STATUS PLETH FLOAT CHK`, gathered into packets.
#[derive(Debug, Default)]
pub struct NoninDf2 {
    window: Window<5>,
    packet: Packet,
}

impl Protocol for NoninDf2 {
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
                    if let [_, status, pleth, float, _] = *frame.bytes() {
                        self.packet.frame(status, pleth, float, say);
                    }
                }
                Found::Refused(why) => say.refuse(why),
            }
        }
    }
}

/// A frame begins with 01 and a status whose top bit is always set; 01 may also be data, so the
/// check sum has the last word.
fn look(bytes: &[u8]) -> Look {
    match bytes {
        [0x01] => Look::More,
        [0x01, status, ..] if status & 0x80 == 0 => Look::Bad(Status::ProtocolError),
        [0x01, _, _, _, chk] if sum(bytes.get(..4).unwrap_or_default()) == *chk => Look::Frame(5),
        [0x01, _, _, _, _] => Look::Bad(Status::ChecksumError),
        [0x01, ..] => Look::More,
        _ => Look::Bad(Status::ProtocolError),
    }
}
