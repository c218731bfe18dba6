//! visomat double comfort: a wrist or arm monitor whose memory is read over USB
//! (device-protocols.md 5.10). It must not take a record it found there for this person's.

use crate::course::{Begin, Protocol, Say, Shape};
use crate::gate::{ANY_CUFF, CuffNumbers, doubted};
use crate::number::whole;
use wayside_care::reading::{Reading, Status};
use wayside_care::time::{Span, Stamp};

/// Read the memory of user 1, between STX and ETX.
const READ: &[u8] = b"\x02R00\x03";
/// How often it is read again while the person measures.
const EVERY: Span = Span::from_secs(5);
/// Digits of a record: `YYMMDD hhmm flag SYS DIA PUL`.
const RECORD: usize = 20;
/// Records remembered from before: the device holds fewer.
const MOST: usize = 128;

/// Where in the dump the next byte stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Place {
    /// Before `M1` or `M2`.
    #[default]
    Outside,
    /// After `M`.
    User,
    /// The two digits of the count; so many are there, with this value.
    Count(u8, u8),
    /// Records of 20 digits; so many are left.
    Records(u8),
}

/// Reads dumps `M1 count records… M2 …`.
#[derive(Debug, Default)]
pub struct Visomat {
    place: Place,
    record: [u8; RECORD],
    had: usize,
    before: Vec<[u8; RECORD]>,
    /// Whether a block of the memory was read to its end since it was last asked for.
    dumped: bool,
    /// Whether what was there before is known: what else appears is new.
    known: bool,
}

impl Protocol for Visomat {
    const SHAPE: Shape = Shape::OneShot;
    const REMEMBERS: bool = true;

    fn void(&mut self) {
        self.place = Place::Outside;
        self.record.fill(0);
        self.had = 0;
    }

    fn begin(&mut self, why: Begin, say: &mut Say<'_>) {
        if why == Begin::Fresh {
            self.before.clear();
            self.known = false;
        }
        self.dumped = false;
        say.send(READ);
        say.wake_in(EVERY);
    }

    fn wake(&mut self, say: &mut Say<'_>) {
        self.known |= self.dumped && self.place == Place::Outside;
        self.dumped = false;
        self.void();
        say.send(READ);
        say.wake_in(EVERY);
    }

    fn byte(&mut self, byte: u8, say: &mut Say<'_>) {
        let digit = byte.is_ascii_digit();
        self.place = match self.place {
            _ if byte == b'M' => Place::User,
            Place::Outside => Place::Outside,
            Place::User if matches!(byte, b'1' | b'2') => Place::Count(0, 0),
            Place::Count(had, count) if digit => {
                let count = count * 10 + (byte - b'0');
                match (had, count) {
                    (0, _) => Place::Count(1, count),
                    // With nothing stored, one byte without meaning follows; it is passed over.
                    (_, 0) => {
                        self.dumped = true;
                        Place::Outside
                    }
                    _ => Place::Records(count),
                }
            }
            Place::Records(left) if digit => self.digit(byte, left, say),
            _ => {
                say.refuse(Status::ProtocolError);
                Place::Outside
            }
        };
    }
}

impl Visomat {
    fn digit(&mut self, byte: u8, left: u8, say: &mut Say<'_>) -> Place {
        if let Some(place) = self.record.get_mut(self.had) {
            *place = byte;
        }
        self.had += 1;
        if self.had < RECORD {
            return Place::Records(left);
        }
        self.had = 0;
        let record = self.record;
        self.found(record, say);
        self.dumped = left == 1;
        if left > 1 { Place::Records(left - 1) } else { Place::Outside }
    }

    fn found(&mut self, record: [u8; RECORD], say: &mut Say<'_>) {
        if self.before.contains(&record) {
            return;
        }
        let stored = !self.known;
        if self.before.len() < MOST {
            self.before.push(record);
        }
        match read(&record) {
            Ok((reading, 0)) => say.reading(Reading { stored, ..reading }),
            // The flag is explained nowhere: a new record that bears it is measured again.
            Ok((reading, _)) if !stored => say.reading(doubted(reading, Status::DeviceFault)),
            Ok((reading, _)) => say.reading(Reading { stored, ..reading }),
            Err(status) if !stored => say.fail(status),
            Err(_) => {}
        }
    }
}

/// The reading of a record, and its flag.
fn read(record: &[u8; RECORD]) -> Result<(Reading, u16), Status> {
    let text = core::str::from_utf8(record).map_err(|_| Status::ProtocolError)?;
    let number =
        |from: usize, to: usize| text.get(from..to).and_then(whole).ok_or(Status::ProtocolError);
    let numbers = CuffNumbers {
        systolic: number(11, 14)?,
        diastolic: number(14, 17)?,
        mean: None,
        pulse: Some(number(17, 20)?),
    };
    let date = [number(0, 2)? + 2000, number(2, 4)?, number(4, 6)?];
    let ([year, month, day], hour, minute) = (date, number(6, 8)?, number(8, 10)?);
    let taken_at = Stamp::new([year, month, day, hour, minute, 0]);
    Ok((Reading { taken_at, ..numbers.reading(&ANY_CUFF)? }, number(10, 11)?))
}
