//! A&D TM-2655P and TM-2657P arm-in monitors: records separated by RS, pushed after a measurement
//! or read back (device-protocols.md 5.2). It must not start the cuff, and must not take the last
//! person's record for this one's.

use crate::course::{Begin, Protocol, Say, Shape};
use crate::frame::{Found, Frame, Look, Window, xor};
use crate::gate::{ANY_CUFF, CuffNumbers, doubted};
use crate::number::{stamp, whole};
use wayside_care::reading::{Reading, Status};
use wayside_care::time::Span;

/// `RB`: read the last result back, with the check byte its address really has (2.9 d).
const READ_BACK: [u8; 10] = [0x16, 0x16, 0x01, 0x30, 0x30, 0x02, 0x52, 0x42, 0x03, 0x10];
/// How long the device has to answer: shorter than any measurement takes, so that a late answer
/// with the last person's record cannot pass for this one's.
const ANSWER: Span = Span::from_secs(10);
/// How often it is asked for a new record.
const EVERY: Span = Span::from_secs(4);

const SOH: u8 = 0x01;
const STX: u8 = 0x02;
const ETX: u8 = 0x03;
const RS: u8 = 0x1E;
const LONGEST: usize = 200;
/// Length of a frame without text.
const ACKNOWLEDGEMENT: usize = 6;

/// What is known of the record the device held before this measurement. One is kept for each
/// driver, so the room it takes when it holds nothing is no loss.
#[derive(Debug, Default)]
#[allow(clippy::large_enum_variant)]
enum Before {
    /// Asked for; an answer until then is an old record.
    #[default]
    Unknown,
    /// This frame. Whatever differs from it is new.
    Record(Frame<LONGEST>),
    /// The device does not answer questions: what it says, it pushes after a measurement.
    Silent,
}

/// Reads frames `SYN SYN SOH address STX text ETX BCC`.
#[derive(Debug, Default)]
pub struct AndTm2655 {
    window: Window<LONGEST>,
    before: Before,
    heard: bool,
}

impl Protocol for AndTm2655 {
    const SHAPE: Shape = Shape::OneShot;

    fn void(&mut self) {
        self.window.clear();
        self.heard = false;
    }

    fn begin(&mut self, why: Begin, say: &mut Say<'_>) {
        if why == Begin::Fresh {
            self.before = Before::Unknown;
        }
        if !matches!(self.before, Before::Silent) {
            self.ask(say);
        }
    }

    fn wake(&mut self, say: &mut Say<'_>) {
        match &self.before {
            // What came was damaged, but it answers.
            Before::Unknown if self.heard => self.ask(say),
            Before::Unknown => self.before = Before::Silent,
            Before::Silent => {}
            Before::Record(_) => self.ask(say),
        }
    }

    fn byte(&mut self, byte: u8, say: &mut Say<'_>) {
        self.heard = true;
        self.window.push(byte);
        while let Some(found) = self.window.next_after(look) {
            match found {
                // An acknowledgement, which ends in ACK or NAK, says nothing about a record.
                Found::Frame(frame) if frame.bytes().len() == ACKNOWLEDGEMENT => {}
                Found::Frame(frame) => self.frame(frame, say),
                Found::Refused(why) => say.refuse(why),
            }
        }
    }
}

impl AndTm2655 {
    fn ask(&mut self, say: &mut Say<'_>) {
        say.send(&READ_BACK);
        self.heard = false;
        let unknown = matches!(self.before, Before::Unknown);
        say.wake_in(if unknown { ANSWER } else { EVERY });
    }

    fn frame(&mut self, frame: Frame<LONGEST>, say: &mut Say<'_>) {
        let old = match &self.before {
            Before::Unknown => {
                say.wake_in(EVERY);
                self.before = Before::Record(frame);
                true
            }
            Before::Record(known) if known.bytes() == frame.bytes() => return,
            Before::Record(_) | Before::Silent => false,
        };
        match read(frame.bytes()) {
            Ok(Ok(reading)) => say.reading(Reading { stored: old, ..reading }),
            Ok(Err(status)) if !old => say.fail(status),
            // An old record that failed is nobody's business.
            Ok(Err(_)) => {}
            Err(why) => say.refuse(why),
        }
    }
}

/// The check byte is the exclusive or from SOH to ETX. Frames without text are acknowledgements.
fn look(bytes: &[u8], seen: usize) -> Look {
    let bad = Look::Bad(Status::ProtocolError);
    match bytes {
        [0x16] | [0x16, 0x16] | [0x16, 0x16, SOH] | [0x16, 0x16, SOH, _] => Look::More,
        [0x16, 0x16, SOH, _, _, text @ ..] => match text {
            [] => Look::More,
            [0x06 | 0x15, ..] => Look::Frame(ACKNOWLEDGEMENT),
            [STX, text @ ..] => {
                // Once ETX is there, one byte more is asked for: that ETX must be found again.
                let known = seen.saturating_sub(7);
                let control = |byte: &u8| *byte < b' ' && *byte != RS;
                match text.iter().skip(known).position(control).map(|end| end + known) {
                    Some(end) if text.get(end) == Some(&ETX) => checked(bytes, end + 7),
                    None if bytes.len() < LONGEST => Look::More,
                    _ => bad,
                }
            }
            _ => bad,
        },
        _ => bad,
    }
}

fn checked(bytes: &[u8], len: usize) -> Look {
    match (bytes.get(2..len), bytes.get(len)) {
        (_, None) => Look::More,
        (Some(covered), Some(check)) if xor(covered) == *check => Look::Frame(len + 1),
        _ => Look::Bad(Status::ChecksumError),
    }
}

/// The numbers that matter, each behind its letter.
#[derive(Default)]
struct Fields {
    error: Option<u16>,
    systolic: Option<u16>,
    mean: Option<u16>,
    diastolic: Option<u16>,
    pulse: Option<u16>,
    irregular: u16,
    moved: u16,
}

fn read(frame: &[u8]) -> Result<Result<Reading, Status>, Status> {
    let text = frame.get(6..frame.len().saturating_sub(2)).ok_or(Status::ProtocolError)?;
    let text = core::str::from_utf8(text).map_err(|_| Status::ProtocolError)?;
    let mut parts = text.split(char::from(RS));
    let (_model, time) = (parts.next(), parts.next().unwrap_or_default());
    let (kind, _mode) = (parts.next(), parts.next());
    if kind == Some("RP") {
        return Err(Status::ProtocolError);
    }
    let fields = fields(parts)?;
    let error = fields.error.ok_or(Status::ProtocolError)?;
    if error != 0 {
        return Ok(Err(failure(error)));
    }
    let known = |number: Option<u16>| number.ok_or(Status::ProtocolError);
    let numbers = CuffNumbers {
        systolic: known(fields.systolic)?,
        diastolic: known(fields.diastolic)?,
        mean: Some(known(fields.mean)?),
        pulse: Some(known(fields.pulse)?),
    };
    Ok(numbers.reading(&ANY_CUFF).map(|mut reading| {
        if fields.irregular != 0 {
            reading.flags.raise(Status::IrregularPulse);
        }
        if fields.moved != 0 {
            reading = doubted(reading, Status::MotionArtifact);
        }
        Reading { taken_at: time_of(time), ..reading }
    }))
}

fn fields<'a>(parts: impl Iterator<Item = &'a str>) -> Result<Fields, Status> {
    let mut fields = Fields::default();
    // There may be an RS before ETX: an empty last part.
    for part in parts.filter(|part| !part.is_empty()) {
        let (letter, number) = part.split_at_checked(1).ok_or(Status::ProtocolError)?;
        let number = whole(number.trim_start());
        let needed = number.ok_or(Status::ProtocolError);
        match letter {
            "E" => fields.error = Some(needed?),
            // On a failure the numbers may be blank; they are not looked at then.
            "S" => fields.systolic = number,
            "M" => fields.mean = number,
            "D" => fields.diastolic = number,
            "P" => fields.pulse = number,
            "i" => fields.irregular = needed?,
            "m" => fields.moved = needed?,
            _ => {}
        }
    }
    Ok(fields)
}

/// The error codes of the A&D external I/O text.
const fn failure(code: u16) -> Status {
    match code {
        11 | 12 | 15 | 42 => Status::CuffLeak,
        13 | 21 => Status::CuffBlocked,
        22 => Status::CuffLeak,
        23 => Status::OverPressure,
        24 => Status::TimeLimit,
        43 => Status::WeakSignal,
        44 => Status::MotionArtifact,
        45 | 46 | 48 | 61 => Status::WeakSignal,
        63 => Status::OutOfRange,
        _ => Status::DeviceFault,
    }
}

/// `YYMMDDhhmm`.
fn time_of(text: &str) -> Option<String> {
    let pair = |at: usize| text.get(at..at + 2).and_then(whole);
    stamp([2000 + pair(0)?, pair(2)?, pair(4)?, pair(6)?, pair(8)?, 0])
}
