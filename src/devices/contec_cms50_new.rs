//! Contec CMS50D+ (from 4.6), CMS50E and CMS50F: packets at 60 Hz after a start command, kept
//! alive (device-protocols.md 4.4). It must not mask the top bit of the pulse away: a fast heart
//! would be shown as a slow one.

use crate::contec_cms50_old::signal;
use crate::course::{Begin, Protocol, Say, Shape};
use crate::driver::Live;
use crate::frame::{Found, Look, Window};
use crate::gate;
use rust_decimal::Decimal;
use wayside_care::reading::{Reading, Status};
use wayside_care::time::Span;

const START: u8 = 0xA1;
const STOP: u8 = 0xA2;
const KEEP_ALIVE: u8 = 0xAF;
/// The stream stops about 60 s after the last command, and after sleep never starts by itself.
const LOOK: Span = Span::from_secs(5);
/// Looks between two signs of life: 30 s, half of what the device bears.
const LOOKS: u8 = 6;

/// Reads packets of `type, top bits, data…`.
#[derive(Debug, Default)]
pub struct ContecCms50New {
    window: Window<9>,
    heard: bool,
    looks: u8,
}

impl Protocol for ContecCms50New {
    const SHAPE: Shape = Shape::Streaming;

    fn void(&mut self) {
        self.window.clear();
        self.heard = false;
        self.looks = 0;
    }

    fn begin(&mut self, _why: Begin, say: &mut Say<'_>) {
        say.send(&command(START));
        say.wake_in(LOOK);
    }

    fn wake(&mut self, say: &mut Say<'_>) {
        self.looks = (self.looks + 1) % LOOKS;
        if !core::mem::replace(&mut self.heard, false) {
            say.send(&command(START));
        } else if self.looks == 0 {
            say.send(&command(KEEP_ALIVE));
        }
        say.wake_in(LOOK);
    }

    fn end(&mut self, say: &mut Say<'_>) {
        say.send(&command(STOP));
    }

    fn byte(&mut self, byte: u8, say: &mut Say<'_>) {
        self.window.push(byte);
        while let Some(found) = self.window.next(look) {
            match found {
                Found::Frame(frame) => {
                    self.heard = true;
                    packet(frame.bytes(), say);
                }
                Found::Refused(why) => say.refuse(why),
            }
        }
    }
}

const fn command(code: u8) -> [u8; 9] {
    [0x7D, 0x81, code, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80]
}

/// Length of each packet type seen in captures; the rest of the start-up talk has no numbers.
const fn length(kind: u8) -> Option<usize> {
    match kind {
        0x0C => Some(2),
        0x0E => Some(3),
        0x06 => Some(4),
        0x0F => Some(8),
        0x01 | 0x02 | 0x03 | 0x04 | 0x11 | 0x13 | 0x14 => Some(9),
        _ => None,
    }
}

fn look(bytes: &[u8]) -> Look {
    let [kind, rest @ ..] = bytes else { return Look::More };
    match length(*kind) {
        Some(_) if rest.iter().any(|byte| byte & 0x80 == 0) => Look::Bad(Status::ProtocolError),
        Some(len) if bytes.len() < len => Look::More,
        Some(len) => Look::Frame(len),
        None => Look::Bad(Status::ProtocolError),
    }
}

fn packet(bytes: &[u8], say: &mut Say<'_>) {
    match bytes {
        [0x01, top, beat, pleth, _, pulse, spo2, _, _] => {
            // The top-bits byte carries bit 7 of data byte i in its bit i.
            let whole = |byte: &u8, bit: u8| (byte & 0x7F) | ((top >> bit & 1) << 7);
            say.live(Live::Pleth((pleth & 0x7F) << 1));
            say.live(Live::Signal(signal(*beat)));
            say.outcome(read(*top, whole(pulse, 3), whole(spo2, 4)));
        }
        [0x0F, top, rest @ ..] if rest.len() == 6 => {
            for (at, pair) in rest.chunks_exact(2).enumerate() {
                let [spo2, pulse] = pair else { continue };
                let pulse = (pulse & 0x7F) | ((top >> (2 * at + 1) & 1) << 7);
                let found = read(0x80, pulse, spo2 & 0x7F);
                if let Ok(reading) = found {
                    say.reading(Reading { stored: true, ..reading });
                }
            }
        }
        _ => {}
    }
}

/// Numbers are valid only while the top bits of the first two data bytes are clear: captures have
/// them set while there is no finger or the search goes on.
fn read(top: u8, pulse: u8, spo2: u8) -> Result<Reading, Status> {
    if top & 0x01 != 0 {
        return Err(Status::SensorOff);
    }
    if top & 0x02 != 0 || matches!(pulse, 0 | 0xFF) || matches!(spo2, 0 | 0x7F..) {
        return Err(Status::Searching);
    }
    gate::oximetry(Decimal::from(spo2), Some(pulse.into()), None)
}
