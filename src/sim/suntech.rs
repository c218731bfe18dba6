//! A SunTech OEM module: started, watched, aborted and asked by the kiosk
//! (device-protocols.md 5.1). It must not know how a driver reads it.

use crate::device::{OtherEnd, Said, Stimulus};
use crate::memory::take;
use crate::push::nth;
use crate::script::{Numbers, Pace, Turn};
use wayside_care::time::{Span, Tick};
use wayside_devices::frame::sum;

const START: &[u8] = &[0x3A, 0x20, 0xA6];
const ABORT: &[u8] = &[0x3A, 0x79, 0x01, 0x00, 0x4C];
const PRESSURE: &[u8] = &[0x3A, 0x79, 0x05, 0x00, 0x48];
const RESULT: &[u8] = &[0x3A, 0x79, 0x03, 0x00, 0x4A];
const TAKES: Span = Span::from_secs(25);
/// Error 2: the arm moved.
const MOVED: u8 = 2;

/// The module and its cuff.
pub(crate) struct Module {
    takes: Span,
    turns: Vec<Turn>,
    count: u32,
    running: Option<(Turn, Tick)>,
    last: Option<Turn>,
    heard: Vec<u8>,
    plugged: bool,
}

impl Module {
    pub(crate) fn new(turns: &[Turn], pace: Pace) -> Module {
        let takes = pace.of(TAKES);
        let (turns, heard) = (turns.to_vec(), Vec::new());
        Module { takes, turns, count: 0, running: None, last: None, heard, plugged: true }
    }

    fn silent(&self) -> bool {
        let turn = self.running.map(|(turn, _)| turn).or(self.last);
        !self.plugged || turn.is_some_and(|turn| turn.numbers == Numbers::Silent)
    }

    fn say(&self, body: &[u8], out: &mut Said) {
        if self.silent() {
            return;
        }
        let start = out.bytes.len();
        out.bytes.extend_from_slice(&[0x3E, u8::try_from(body.len() + 3).unwrap_or(0)]);
        out.bytes.extend_from_slice(body);
        let check = sum(out.bytes.get(start..).unwrap_or_default());
        out.bytes.push(check.wrapping_neg());
    }

    fn hear(&mut self, now: Tick, out: &mut Said) {
        loop {
            if take(&mut self.heard, START) {
                self.running = self.running.or(Some((nth(&self.turns, self.count), now)));
                self.count = self.count.saturating_add(1);
                self.say(b"O", out);
            } else if take(&mut self.heard, ABORT) {
                self.running = None;
                self.say(b"A", out);
            } else if take(&mut self.heard, PRESSURE) {
                let [low, high] = self.pressure(now).to_le_bytes();
                self.say(&[low, high], out);
            } else if take(&mut self.heard, RESULT) {
                self.result(out);
            } else {
                return;
            }
        }
    }

    /// Up to 40 mmHg above the systolic in the first fifth, then slowly down.
    fn pressure(&self, now: Tick) -> i16 {
        let Some((turn, since)) = self.running else { return 0 };
        let top = if let Numbers::Cuff(sys, ..) = turn.numbers { sys + 40 } else { 180 };
        let takes = self.takes.millis().max(5);
        let part = now.since(since).millis().min(takes);
        let up = takes / 5;
        let full = u64::from(top);
        let mmhg = if part < up {
            full * part / up
        } else {
            full - (full - 20) * (part - up) / (takes - up)
        };
        i16::try_from(mmhg).unwrap_or(0)
    }

    fn result(&self, out: &mut Said) {
        let mut body = [0_u8; 21];
        let (numbers, moved) =
            self.last.map_or((Numbers::Error(86), false), |turn| (turn.numbers, turn.moved));
        let mut put = |at: usize, value: u16| {
            for (place, byte) in body.iter_mut().skip(at).zip(value.to_le_bytes()) {
                *place = byte;
            }
        };
        match numbers {
            Numbers::Cuff(..) if moved => put(18, u16::from(MOVED)),
            Numbers::Cuff(sys, dia, pulse) => {
                put(0, sys);
                put(2, dia);
                put(14, pulse.min(255));
                put(16, dia + sys.saturating_sub(dia) / 3);
            }
            Numbers::Error(code) => put(18, u16::from(code)),
            _ => put(18, 1),
        }
        self.say(&body, out);
    }

    fn finish_if_due(&mut self, now: Tick, out: &mut Said) {
        if let Some((turn, _)) = self.running.filter(|(_, since)| *since + self.takes <= now) {
            self.say(b"K", out);
            (self.running, self.last) = (None, Some(turn));
        }
    }
}

impl OtherEnd for Module {
    fn handle(&mut self, now: Tick, input: Stimulus<'_>, out: &mut Said) {
        self.finish_if_due(now, out);
        match input {
            Stimulus::Plugged => self.plugged = true,
            Stimulus::Unplugged => {
                self.plugged = false;
                self.heard.clear();
            }
            Stimulus::Bytes(bytes) => {
                self.heard.extend_from_slice(bytes);
                self.hear(now, out);
                let rubbish = self.heard.len().saturating_sub(8);
                self.heard.drain(..rubbish);
            }
            Stimulus::PersonActs | Stimulus::PersonLeaves | Stimulus::Wake => {}
        }
        out.wake = self.running.map(|(_, since)| since + self.takes);
    }
}
