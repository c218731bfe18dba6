//! Devices that keep what they measured and are asked for it: a person measures at the device, the
//! kiosk reads its memory. It must not know any wire format: that is a function it is given.

use crate::device::{OtherEnd, Said, Stimulus};
use crate::push::nth;
use crate::script::{Numbers, Pace, Turn};
use wayside_care::time::{Span, Tick};

/// What the device holds: the turns measured so far, each with its place in the count.
pub type Records = [(Turn, u32)];

/// Answers what was heard, and takes out of it what it answered.
pub type Answer = fn(heard: &mut Vec<u8>, held: &Records, said: &mut Vec<u8>);

/// A device with a memory.
pub struct Keeper {
    answer: Answer,
    /// Whether a failed measurement is kept as a record too.
    keeps_failures: bool,
    takes: Span,
    turns: Vec<Turn>,
    count: u32,
    due: Option<Tick>,
    plugged: bool,
    heard: Vec<u8>,
    held: Vec<(Turn, u32)>,
}

/// Somebody measured before the kiosk was opened.
const SOMEBODY_ELSE: Turn =
    Turn { numbers: Numbers::Cuff(131, 84, 77), moved: false, irregular: false, weak: false };

impl Keeper {
    /// A device whose measurement takes so long in life, with one record of somebody else.
    #[must_use]
    pub fn new(
        answer: Answer,
        keeps_failures: bool,
        takes: Span,
        turns: &[Turn],
        pace: Pace,
    ) -> Keeper {
        Keeper {
            answer,
            keeps_failures,
            takes: pace.of(takes),
            turns: turns.to_vec(),
            count: 0,
            due: None,
            plugged: true,
            heard: Vec::new(),
            held: vec![(SOMEBODY_ELSE, 0)],
        }
    }

    fn finish(&mut self) {
        self.due = None;
        let turn = nth(&self.turns, self.count);
        self.count = self.count.saturating_add(1);
        let kept = match turn.numbers {
            Numbers::Cuff(..) => true,
            Numbers::Error(_) => self.keeps_failures,
            _ => false,
        };
        if kept {
            self.held.push((turn, self.count));
        }
    }
}

impl OtherEnd for Keeper {
    fn handle(&mut self, now: Tick, input: Stimulus<'_>, out: &mut Said) {
        if self.due.is_some_and(|due| due <= now) {
            self.finish();
        }
        match input {
            Stimulus::Plugged => self.plugged = true,
            Stimulus::Unplugged => {
                self.plugged = false;
                self.heard.clear();
            }
            Stimulus::PersonActs => self.due = self.due.or(Some(now + self.takes)),
            Stimulus::PersonLeaves => self.due = None,
            Stimulus::Bytes(bytes) if self.plugged => {
                self.heard.extend_from_slice(bytes);
                (self.answer)(&mut self.heard, &self.held, &mut out.bytes);
                // No command is longer than this: what was not answered is no command.
                let rubbish = self.heard.len().saturating_sub(256);
                self.heard.drain(..rubbish);
            }
            Stimulus::Bytes(_) | Stimulus::Wake => {}
        }
        out.wake = self.due;
    }
}

/// Takes the first `wanted` and all before it out of `heard`; whether it was there.
pub(crate) fn take(heard: &mut Vec<u8>, wanted: &[u8]) -> bool {
    let found = heard.windows(wanted.len()).position(|window| window == wanted);
    if let Some(at) = found {
        heard.drain(..at + wanted.len());
    }
    found.is_some()
}
