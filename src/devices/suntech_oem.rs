//! SunTech Advantage OEM modules: the host starts and aborts the cuff, watches its pressure and
//! fetches the result (device-protocols.md 5.1). It must not start a cuff more than once for a
//! measurement, whatever happens on the line.

use crate::course::{Begin, Protocol, Say, Shape};
use crate::driver::Live;
use crate::frame::{Found, Look, Window, sum};
use crate::gate::{ANY_CUFF, CuffNumbers};
use crate::squeeze::Word;
use crate::valve::{Hose, Sending};
use rust_decimal::Decimal;
use wayside_care::reading::{Reading, Status};
use wayside_care::time::Span;
use wayside_care::units::Pressure;

const START_ADULT: &[u8] = &[0x3A, 0x20, 0xA6];
const ABORT: &[u8] = &[0x3A, 0x79, 0x01, 0x00, 0x4C];
const CUFF_PRESSURE: &[u8] = &[0x3A, 0x79, 0x05, 0x00, 0x48];
const RESULT: &[u8] = &[0x3A, 0x79, 0x03, 0x00, 0x4A];
/// At least 100 ms between commands; the pressure is asked for every 200 ms.
const APART: Span = Span::from_millis(100);
const POLL: Span = Span::from_millis(200);
/// A cuff under this many mmHg presses on nobody (IEC 80601-2-30).
const SLACK: i16 = 15;

/// Where the measurement stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Stage {
    /// The cuff rests.
    #[default]
    Rest,
    /// Started, or about to be: the cuff may hold pressure until the module says otherwise.
    Running,
    /// The module is done; its result is fetched.
    Fetching,
}

/// Reads frames `3E length … check`.
#[derive(Debug, Default)]
pub struct SuntechOem {
    window: Window<64>,
    stage: Stage,
    /// A result was asked for and has not come. If the measurement ends before it does, what comes
    /// then is the last person's.
    owed: bool,
    /// A result of the measurement before may still come.
    stale: bool,
}

impl Protocol for SuntechOem {
    const SHAPE: Shape = Shape::OneShot;

    fn void(&mut self) {
        self.window.clear();
    }

    fn begin(&mut self, why: Begin, say: &mut Say<'_>) {
        match why {
            Begin::Fresh => {
                self.stage = Stage::Running;
                self.stale = core::mem::take(&mut self.owed);
                say.send(START_ADULT);
                say.wake_in(POLL);
            }
            // Nobody knows what the module did meanwhile. It is stopped (see `end`).
            Begin::Replugged => say.fail(Status::AbortedByUser),
        }
    }

    fn wake(&mut self, say: &mut Say<'_>) {
        match self.stage {
            Stage::Rest => {}
            Stage::Running => say.send(CUFF_PRESSURE),
            Stage::Fetching => {
                self.owed = true;
                say.send(RESULT);
            }
        }
        say.wake_in(if self.stage == Stage::Fetching { Span::from_secs(1) } else { POLL });
    }

    fn end(&mut self, say: &mut Say<'_>) {
        if self.stage == Stage::Running {
            say.send(ABORT);
        }
        self.stage = Stage::Rest;
    }

    fn byte(&mut self, byte: u8, say: &mut Say<'_>) {
        self.window.push(byte);
        while let Some(found) = self.window.next(look) {
            match found {
                Found::Frame(frame) => self.frame(frame.bytes(), say),
                Found::Refused(why) => say.refuse(why),
            }
        }
    }
}

impl SuntechOem {
    fn frame(&mut self, frame: &[u8], say: &mut Say<'_>) {
        match *frame {
            [_, 4, letter, _] => self.answer(letter, say),
            [_, 5, low, high, _] => {
                // -1: the pressure is not to be had now.
                let mmhg = i16::from_le_bytes([low, high]);
                if mmhg >= 0 {
                    say.live(Live::Cuff(Pressure::mmhg(Decimal::from(mmhg))));
                }
            }
            _ if frame.len() == 24 && self.stage != Stage::Fetching && self.stale => {
                self.stale = false;
            }
            _ if frame.len() == 24 => {
                // A result nobody asked for ends the measurement and the cuff is let go (`end`).
                if self.stage == Stage::Fetching {
                    self.stage = Stage::Rest;
                }
                self.owed = false;
                say.outcome(result(frame));
            }
            _ => say.refuse(Status::ProtocolError),
        }
    }

    fn answer(&mut self, letter: u8, say: &mut Say<'_>) {
        match letter {
            // Done, failed or aborted: the cuff is let go, the result says why.
            b'K' | b'A' | b'E' if self.stage == Stage::Running => {
                self.stage = Stage::Fetching;
                say.wake_in(APART);
            }
            // Busy, asleep or not understood before it began: it will not measure.
            b'S' | b'T' => say.fail(Status::DeviceFault),
            // Command received; busy, unknown: answers to a poll that change nothing.
            b'O' | b'K' | b'A' | b'E' | b'B' | b'N' | b'D' => {}
            _ => say.refuse(Status::ProtocolError),
        }
    }
}

fn look(bytes: &[u8]) -> Look {
    match *bytes {
        [0x3E] => Look::More,
        [0x3E, len, ..] if (4..=64).contains(&len) => {
            let len = usize::from(len);
            match bytes.get(..len) {
                None => Look::More,
                // The check byte makes the sum of all bytes zero.
                Some(frame) if sum(frame) == 0 => Look::Frame(len),
                Some(_) => Look::Bad(Status::ChecksumError),
            }
        }
        _ => Look::Bad(Status::ProtocolError),
    }
}

/// The 24-byte result: numbers are little-endian, error numbers are decimal (2.9 c).
fn result(frame: &[u8]) -> Result<Reading, Status> {
    let byte = |at: usize| frame.get(at).copied().ok_or(Status::ProtocolError);
    let word = |at: usize| Ok::<u16, Status>(u16::from_le_bytes([byte(at)?, byte(at + 1)?]));
    match byte(20)? {
        0 => {}
        1 => return Err(Status::WeakSignal),
        2 => return Err(Status::MotionArtifact),
        3 => return Err(Status::OutOfRange),
        4 | 88 => return Err(Status::TimeLimit),
        85 => return Err(Status::CuffBlocked),
        86 => return Err(Status::AbortedByUser),
        87 => return Err(Status::CuffLeak),
        89 => return Err(Status::OverPressure),
        99 => return Err(Status::NeedsCalibration),
        _ => return Err(Status::DeviceFault),
    }
    let numbers = CuffNumbers {
        systolic: word(2)?,
        diastolic: word(4)?,
        mean: Some(word(18)?),
        pulse: Some(u16::from(byte(16)?)),
    };
    numbers.reading(&ANY_CUFF)
}

/// The module's words for filling the cuff and letting it go.
#[derive(Debug, Default)]
pub struct SuntechHose {
    window: Window<64>,
}

impl Hose for SuntechHose {
    fn sending(&self, bytes: &[u8]) -> Option<Sending> {
        match bytes {
            START_ADULT => Some(Sending::Press),
            ABORT => Some(Sending::Release),
            CUFF_PRESSURE | RESULT => Some(Sending::Harmless),
            _ => None,
        }
    }

    fn release(&self) -> &'static [u8] {
        ABORT
    }

    fn ask(&self) -> &'static [u8] {
        CUFF_PRESSURE
    }

    fn void(&mut self) {
        self.window.clear();
    }

    fn hear(&mut self, byte: u8) -> Option<Word> {
        self.window.push(byte);
        let mut word = None;
        while let Some(found) = self.window.next(look) {
            let Found::Frame(frame) = found else { continue };
            word = match *frame.bytes() {
                [_, 4, b'O', _] => Some(Word::Began),
                // An error it calls `E` may be of any command: it proves nothing of the cuff.
                [_, 4, b'K' | b'A', _] => Some(Word::LetGo),
                [_, 5, low, high, _] if (0..=SLACK).contains(&i16::from_le_bytes([low, high])) => {
                    Some(Word::Slack)
                }
                _ => word,
            };
        }
        word
    }
}
