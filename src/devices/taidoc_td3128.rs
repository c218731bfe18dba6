//! TaiDoc TD-3128, sold as FORA P30 Plus: a cuff whose memory is read in 8-byte frames
//! (device-protocols.md 5.9). It must never start the cuff, nor take a record for this person's
//! unless the device counts one more than when they sat down.

use crate::course::{Begin, Protocol, Say, Shape};
use crate::frame::{Found, Look, Window, sum};
use crate::gate::{ANY_CUFF, CuffNumbers};
use wayside_care::reading::{Reading, Status};
use wayside_care::time::{Span, Stamp};

/// TaiDoc sells meters of everything behind the same commands: only this one's numbers are known.
const MODEL: [u8; 2] = [0x28, 0x31];
/// A device that does not answer is asked again; the count is looked at every few seconds.
const AGAIN: Span = Span::from_secs(1);
const EVERY: Span = Span::from_secs(5);

/// What is being asked; the number is the command.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Stage {
    #[default]
    Model = 0x24,
    Count = 0x2B,
    Time = 0x25,
    Value = 0x26,
}

/// How many records there are, and when the newest was taken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Mark {
    count: u16,
    time: [u8; 4],
}

/// Reads frames `51 command d0 d1 d2 d3 A5 sum`.
#[derive(Debug, Default)]
pub struct TaidocTd3128 {
    window: Window<8>,
    stage: Stage,
    before: Option<Mark>,
    newest: Mark,
}

impl Protocol for TaidocTd3128 {
    const SHAPE: Shape = Shape::OneShot;
    const REMEMBERS: bool = true;

    fn void(&mut self) {
        self.window.clear();
        self.stage = Stage::Model;
        self.newest = Mark::default();
    }

    fn begin(&mut self, why: Begin, say: &mut Say<'_>) {
        if why == Begin::Fresh {
            self.before = None;
        }
        self.ask(Stage::Model, say);
    }

    fn wake(&mut self, say: &mut Say<'_>) {
        self.ask(self.stage, say);
    }

    fn byte(&mut self, byte: u8, say: &mut Say<'_>) {
        self.window.push(byte);
        while let Some(found) = self.window.next(look) {
            match found {
                Found::Frame(frame) => self.reply(frame.bytes(), say),
                Found::Refused(why) => say.refuse(why),
            }
        }
    }
}

impl TaidocTd3128 {
    fn ask(&mut self, stage: Stage, say: &mut Say<'_>) {
        self.stage = stage;
        let mut command = [0x51, stage as u8, 0, 0, 0, 0, 0xA3, 0];
        command[7] = sum(&command);
        say.send(&command);
        say.wake_in(AGAIN);
    }

    fn reply(&mut self, frame: &[u8], say: &mut Say<'_>) {
        let [_, command, data @ .., _, _] = frame else { return };
        let Ok(data) = <[u8; 4]>::try_from(data) else { return };
        let [low, high, ..] = data;
        match (self.stage, *command) {
            (Stage::Model, 0x24) if [low, high] == MODEL => self.ask(Stage::Count, say),
            (Stage::Model, 0x24) => say.refuse(Status::ProtocolError),
            (Stage::Count, 0x2B) => {
                self.newest = Mark { count: u16::from_le_bytes([low, high]), time: [0; 4] };
                if self.newest.count == 0 {
                    self.seen(say);
                } else {
                    self.ask(Stage::Time, say);
                }
            }
            (Stage::Time, 0x25) => {
                self.newest.time = data;
                self.seen(say);
            }
            (Stage::Value, 0x26) => {
                // Where its time makes it an old one after all, the next is waited for.
                self.before = Some(self.newest);
                self.stage = Stage::Count;
                say.wake_in(EVERY);
                say.outcome(read(self.newest.time, data));
            }
            // A late answer, or to a question that is not ours.
            _ => {}
        }
    }

    /// The time has to change with the count: where it does not, the record is not the newest one.
    fn seen(&mut self, say: &mut Say<'_>) {
        let newest = self.newest;
        let before = *self.before.get_or_insert(newest);
        if newest.count > before.count && newest.time != before.time {
            self.ask(Stage::Value, say);
            return;
        }
        if newest.count < before.count {
            // Somebody cleared its memory.
            self.before = Some(newest);
        }
        self.stage = Stage::Count;
        say.wake_in(EVERY);
    }
}

fn look(bytes: &[u8]) -> Look {
    match bytes {
        [0x51, rest @ ..] if rest.len() < 7 => Look::More,
        [0x51, .., 0xA5, check] => match bytes.split_last() {
            Some((_, covered)) if sum(covered) == *check => Look::Frame(8),
            _ => Look::Bad(Status::ChecksumError),
        },
        _ => Look::Bad(Status::ProtocolError),
    }
}

/// Year, month and day in 7, 4 and 5 bits, then minute and hour with flags above them; systolic,
/// mean (zero where it is not sent), diastolic and pulse.
fn read(time: [u8; 4], value: [u8; 4]) -> Result<Reading, Status> {
    let [low, high, minute, hour] = time;
    let [systolic, mean, diastolic, pulse] = value.map(u16::from);
    // A maker of gateways takes a pulse of three or less for no result.
    if systolic == 0 || pulse <= 3 {
        return Err(Status::DeviceFault);
    }
    let mean = (mean != 0).then_some(mean);
    let numbers = CuffNumbers { systolic, diastolic, mean, pulse: Some(pulse) };
    let mut reading = numbers.reading(&ANY_CUFF)?;
    if minute >> 6 != 0 {
        reading.flags.raise(Status::IrregularPulse);
    }
    let date = u16::from_le_bytes([low, high]);
    let [hour, minute] = [hour & 0x1F, minute & 0x3F].map(u16::from);
    let taken_at =
        Stamp::new([2000 + (date >> 9), (date >> 5) & 0x0F, date & 0x1F, hour, minute, 0]);
    Ok(Reading { taken_at, ..reading })
}
