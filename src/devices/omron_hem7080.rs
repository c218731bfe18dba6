//! Omron HEM-7080IT, HEM-790IT, BP-791IT, M10-IT: a cuff whose memory is read in 8-byte HID
//! reports (device-protocols.md 5.6). It must not take a record for this person's unless the
//! device's count of measurements went up while they sat here.

use crate::course::{Begin, Protocol, Say, Shape};
use crate::frame::{Found, Look, Window, xor};
use crate::gate::{ANY_CUFF, CuffNumbers};
use wayside_care::reading::{Reading, Status};
use wayside_care::time::{Span, Stamp};

/// Thirty zero bytes make the device drop whatever it half heard.
const CLEAR: &[u8] = &[0; 30];
/// User A's count, and their newest record; the last zero is the XOR of the zeros before it.
const COUNT: &[u8] = b"GDC\0\0\0\0\0";
const NEWEST: &[u8] = b"GME\0\0\0\0\0";
/// Switches it off.
const OFF: &[u8] = b"END\xFF\xFF";
/// A device that is waking, or says `NO`, is asked again; the count is looked at every few seconds.
const AGAIN: Span = Span::from_millis(500);
const EVERY: Span = Span::from_secs(5);

/// What is being asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Stage {
    /// Waking it, until it says `OK`.
    #[default]
    Waking,
    /// Its count of measurements.
    Counting,
    /// The newest record, the count having gone up.
    Fetching,
}

/// Reads replies `OK 00 data XOR`, cut into reports of at most seven bytes.
#[derive(Debug, Default)]
pub struct OmronHem7080 {
    window: Window<8>,
    reply: [u8; 24],
    len: usize,
    stage: Stage,
    before: Option<u8>,
}

impl Protocol for OmronHem7080 {
    const SHAPE: Shape = Shape::OneShot;
    const REMEMBERS: bool = true;

    fn void(&mut self) {
        self.window.clear();
        self.len = 0;
        self.stage = Stage::Waking;
    }

    fn begin(&mut self, why: Begin, say: &mut Say<'_>) {
        if why == Begin::Fresh {
            self.before = None;
        }
        self.ask(say);
    }

    fn wake(&mut self, say: &mut Say<'_>) {
        self.ask(say);
    }

    fn end(&mut self, say: &mut Say<'_>) {
        send(OFF, say);
    }

    fn byte(&mut self, byte: u8, say: &mut Say<'_>) {
        self.window.push(byte);
        while let Some(found) = self.window.next(look) {
            match found {
                Found::Frame(report) => self.report(report.bytes(), say),
                Found::Refused(why) => say.refuse(why),
            }
        }
    }
}

impl OmronHem7080 {
    fn ask(&mut self, say: &mut Say<'_>) {
        match self.stage {
            Stage::Waking => send(CLEAR, say),
            Stage::Counting => send(COUNT, say),
            Stage::Fetching => send(NEWEST, say),
        }
        say.wake_in(if self.stage == Stage::Counting { EVERY } else { AGAIN });
    }

    /// One report: how many bytes count, the bytes, and stale rubbish up to eight.
    fn report(&mut self, report: &[u8], say: &mut Say<'_>) {
        let Some((count @ 1..=7, rest)) = report.split_first() else { return };
        for byte in rest.iter().take(usize::from(*count)) {
            if let Some(place) = self.reply.get_mut(self.len) {
                *place = *byte;
            }
            self.len += 1;
        }
        if *count < 7 || self.len > self.reply.len() {
            let reply = self.reply;
            let len = core::mem::take(&mut self.len);
            match reply.get(..len) {
                Some(reply) => self.reply(reply, say),
                None => say.refuse(Status::ProtocolError),
            }
        }
    }

    /// A whole reply. What it answers is told by its length, so that a late one does no harm.
    fn reply(&mut self, reply: &[u8], say: &mut Say<'_>) {
        match reply {
            b"NO" => say.wake_in(AGAIN),
            b"OK" if self.stage == Stage::Waking => {
                self.stage = Stage::Counting;
                self.ask(say);
            }
            b"OK" | b"OFF\r\n" => {}
            [b'O', b'K', 0, data @ .., check] if data.len() >= 4 => {
                if xor(data) != *check {
                    say.refuse(Status::ChecksumError);
                } else if let [_, total, _, _] = *data {
                    self.counted(total, say);
                } else if data.len() == 13 {
                    self.record(data, say);
                }
            }
            _ => say.refuse(Status::ProtocolError),
        }
    }

    /// The second byte grew by one for each measurement in every trace, also past a full memory.
    fn counted(&mut self, total: u8, say: &mut Say<'_>) {
        match self.before {
            None => self.before = Some(total),
            Some(before) if before == total => {}
            Some(_) => {
                self.before = Some(total);
                self.stage = Stage::Fetching;
                self.ask(say);
            }
        }
    }

    fn record(&mut self, data: &[u8], say: &mut Say<'_>) {
        let stored = self.stage != Stage::Fetching;
        match read(data) {
            Ok(reading) => {
                // Where its time makes it an old one after all, the next is waited for.
                self.stage = Stage::Counting;
                say.wake_in(EVERY);
                say.reading(Reading { stored, ..reading });
            }
            Err(status) if !stored => say.fail(status),
            Err(_) => {}
        }
    }
}

/// Cuts a command into reports: a count and at most seven bytes each.
fn send(command: &[u8], say: &mut Say<'_>) {
    for part in command.chunks(7) {
        let mut report = [0; 8];
        let (count, rest) = report.split_at_mut(1);
        count.fill(u8::try_from(part.len()).unwrap_or(0));
        for (place, byte) in rest.iter_mut().zip(part) {
            *place = *byte;
        }
        say.send(&report);
    }
}

fn look(bytes: &[u8]) -> Look {
    match bytes {
        // Eight stands in reports of a waking device, and means as little as zero.
        [0..=8, rest @ ..] if rest.len() == 7 => Look::Frame(8),
        [0..=8, ..] => Look::More,
        _ => Look::Bad(Status::ProtocolError),
    }
}

/// `YY MM DD hh mm ss ? ? SYS DIA PULSE ? flags`, all binary.
fn read(data: &[u8]) -> Result<Reading, Status> {
    let [year, month, day, hour, minute, second, _, _, systolic, diastolic, pulse, ..] = *data
    else {
        return Err(Status::ProtocolError);
    };
    let time = [year, month, day, hour, minute, second].map(u16::from);
    let [year, rest @ ..] = time;
    let [month, day, hour, minute, second] = rest;
    let numbers = CuffNumbers {
        systolic: systolic.into(),
        diastolic: diastolic.into(),
        mean: None,
        pulse: Some(pulse.into()),
    };
    let taken_at = Stamp::new([2000 + year, month, day, hour, minute, second]);
    Ok(Reading { taken_at, ..numbers.reading(&ANY_CUFF)? })
}
