//! A&D TM-2655P and TM-2657P arm-in monitors: records separated by RS, pushed after a measurement
//! or read back (device-protocols.md 5.2). Started by the person, or by the kiosk where the site
//! says so. It must not take the last person's record for this one's, nor start the cuff more
//! than once for a measurement.

use crate::course::{Begin, Protocol, Say, Shape};
use crate::frame::{Found, Frame, Look, Window, xor};
use crate::gate::{ANY_CUFF, CuffNumbers, doubted};
use crate::number::whole;
use crate::squeeze::Word;
use crate::valve::{Hose, Sending};
use wayside_care::reading::{Reading, Status};
use wayside_care::time::{Span, Stamp};

/// `RB`: read the last result back, with the check byte its address really has (2.9 d).
const READ_BACK: [u8; 10] = [0x16, 0x16, 0x01, 0x30, 0x30, 0x02, 0x52, 0x42, 0x03, 0x10];
/// `ST` and `SP`: fill the cuff, and let it go.
const START: [u8; 10] = [0x16, 0x16, 0x01, 0x30, 0x30, 0x02, 0x53, 0x54, 0x03, 0x07];
const STOP: [u8; 10] = [0x16, 0x16, 0x01, 0x30, 0x30, 0x02, 0x53, 0x50, 0x03, 0x03];
/// How long the device has to answer: shorter than any measurement takes, so that a late answer
/// with the last person's record cannot pass for this one's.
const ANSWER: Span = Span::from_secs(10);
/// Between its answer and the next command, where the kiosk starts it.
const APART: Span = Span::from_millis(200);
/// How often it is asked for a new record.
const EVERY: Span = Span::from_secs(4);

const SOH: u8 = 0x01;
const STX: u8 = 0x02;
const ETX: u8 = 0x03;
const RS: u8 = 0x1E;
const ACK: u8 = 0x06;
const NAK: u8 = 0x15;
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

/// Where a measurement that the kiosk starts stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Cuff {
    /// Not started.
    #[default]
    Rest,
    /// Started, and not heard of since.
    Asked,
    /// Started: it may hold pressure until there is a new record.
    Running,
    /// There is one.
    Over,
}

/// Reads frames `SYN SYN SOH address STX text ETX BCC`. `STARTS` where the kiosk starts the cuff.
#[derive(Debug, Default)]
pub struct AndTm2655<const STARTS: bool> {
    window: Window<LONGEST>,
    before: Before,
    heard: bool,
    cuff: Cuff,
}

impl<const STARTS: bool> Protocol for AndTm2655<STARTS> {
    const SHAPE: Shape = Shape::OneShot;
    const REMEMBERS: bool = true;

    fn void(&mut self) {
        self.window.clear();
        self.heard = false;
    }

    fn begin(&mut self, why: Begin, say: &mut Say<'_>) {
        match why {
            Begin::Fresh => (self.before, self.cuff) = (Before::Unknown, Cuff::Rest),
            // Nobody knows what the cuff did meanwhile: it is let go (see `end`).
            Begin::Replugged if STARTS => return say.fail(Status::AbortedByUser),
            Begin::Replugged => {}
        }
        if !matches!(self.before, Before::Silent) {
            self.ask(say);
        }
    }

    fn wake(&mut self, say: &mut Say<'_>) {
        match &self.before {
            // What came was damaged, but it answers.
            Before::Unknown if self.heard => self.ask(say),
            Before::Unknown => {
                self.before = Before::Silent;
                self.start(say);
            }
            Before::Silent => {}
            Before::Record(_) if STARTS && self.cuff == Cuff::Rest => self.start(say),
            Before::Record(_) => self.ask(say),
        }
    }

    fn end(&mut self, say: &mut Say<'_>) {
        if matches!(core::mem::take(&mut self.cuff), Cuff::Asked | Cuff::Running) {
            say.send(&STOP);
        }
    }

    fn byte(&mut self, byte: u8, say: &mut Say<'_>) {
        self.heard = true;
        self.window.push(byte);
        while let Some(found) = self.window.next_after(look) {
            match found {
                // An acknowledgement says nothing about a record.
                Found::Frame(frame) if frame.bytes().len() == ACKNOWLEDGEMENT => {
                    self.acknowledged(frame.bytes().last() == Some(&ACK), say);
                }
                Found::Frame(frame) => self.frame(frame, say),
                Found::Refused(why) => say.refuse(why),
            }
        }
    }
}

impl<const STARTS: bool> AndTm2655<STARTS> {
    /// Once for a measurement, when it is known what the device held before.
    fn start(&mut self, say: &mut Say<'_>) {
        if STARTS && self.cuff == Cuff::Rest {
            self.cuff = Cuff::Asked;
            say.send(&START);
            say.wake_in(EVERY);
        }
    }

    fn acknowledged(&mut self, yes: bool, say: &mut Say<'_>) {
        match (self.cuff, yes) {
            (Cuff::Asked, true) => self.cuff = Cuff::Running,
            // It will not.
            (Cuff::Asked, false) => say.fail(Status::DeviceFault),
            (Cuff::Rest | Cuff::Running | Cuff::Over, _) => {}
        }
    }

    fn ask(&mut self, say: &mut Say<'_>) {
        say.send(&READ_BACK);
        self.heard = false;
        let unknown = matches!(self.before, Before::Unknown);
        say.wake_in(if unknown { ANSWER } else { EVERY });
    }

    fn frame(&mut self, frame: Frame<LONGEST>, say: &mut Say<'_>) {
        let old = match &self.before {
            Before::Unknown => {
                say.wake_in(if STARTS { APART } else { EVERY });
                self.before = Before::Record(frame);
                true
            }
            Before::Record(known) if known.bytes() == frame.bytes() => return,
            Before::Record(_) | Before::Silent => {
                self.cuff = Cuff::Over;
                false
            }
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
            [ACK | NAK, ..] => Look::Frame(ACKNOWLEDGEMENT),
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
fn time_of(text: &str) -> Option<Stamp> {
    let pair = |at: usize| text.get(at..at + 2).and_then(whole);
    Stamp::new([2000 + pair(0)?, pair(2)?, pair(4)?, pair(6)?, pair(8)?, 0])
}

/// The monitor's words for filling the cuff and letting it go. It cannot be asked for the pressure.
#[derive(Debug, Default)]
pub struct AndHose {
    window: Window<LONGEST>,
}

impl Hose for AndHose {
    fn sending(&self, bytes: &[u8]) -> Option<Sending> {
        match bytes {
            _ if bytes == START => Some(Sending::Press),
            _ if bytes == STOP => Some(Sending::Release),
            _ if bytes == READ_BACK => Some(Sending::Harmless),
            _ => None,
        }
    }

    fn release(&self) -> &'static [u8] {
        &STOP
    }

    fn ask(&self) -> &'static [u8] {
        &[]
    }

    fn void(&mut self) {
        self.window.clear();
    }

    fn hear(&mut self, byte: u8) -> Option<Word> {
        self.window.push(byte);
        let mut word = None;
        while let Some(found) = self.window.next_after(look) {
            let Found::Frame(frame) = found else { continue };
            // A record may be an old one, and NAK proves nothing of the cuff.
            if frame.bytes().len() == ACKNOWLEDGEMENT && frame.bytes().last() == Some(&ACK) {
                word = Some(Word::Took);
            }
        }
        word
    }
}
