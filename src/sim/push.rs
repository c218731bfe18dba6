//! Devices that measure by themselves and push the result once, unasked: arm-in cuffs and scales.
//! It must not know any wire format: that is a function it is given.

use crate::device::{OtherEnd, Said, Stimulus};
use crate::script::{Numbers, Pace, Turn};
use wayside_care::time::{Span, Tick};

/// Writes what the device sends for a turn; the second argument counts measurements from 0.
pub type Writer = fn(&Turn, u32, &mut Vec<u8>);

/// A device that pushes.
pub struct Pusher {
    write: Writer,
    takes: Span,
    turns: Vec<Turn>,
    count: u32,
    due: Option<Tick>,
    plugged: bool,
}

impl Pusher {
    /// A device whose measurement takes so long in life. `turns` has at least one turn.
    #[must_use]
    pub fn new(write: Writer, takes: Span, turns: &[Turn], pace: Pace) -> Pusher {
        let takes = pace.of(takes);
        Pusher { write, takes, turns: turns.to_vec(), count: 0, due: None, plugged: true }
    }

    fn finish(&mut self, out: &mut Said) {
        self.due = None;
        let turn = nth(&self.turns, self.count);
        // What is sent while the plug is out is lost: these devices say it once.
        if self.plugged && turn.numbers != Numbers::Silent {
            (self.write)(&turn, self.count, &mut out.bytes);
        }
        self.count = self.count.saturating_add(1);
    }
}

/// The scripted reading of a turn; the last again and again.
pub(crate) fn nth(turns: &[Turn], count: u32) -> Turn {
    let silent = Turn { numbers: Numbers::Silent, moved: false, irregular: false, weak: false };
    let at = usize::try_from(count).unwrap_or(usize::MAX);
    *turns.get(at).or(turns.last()).unwrap_or(&silent)
}

impl OtherEnd for Pusher {
    fn handle(&mut self, now: Tick, input: Stimulus<'_>, out: &mut Said) {
        if self.due.is_some_and(|due| due <= now) {
            self.finish(out);
        }
        match input {
            Stimulus::Plugged => self.plugged = true,
            Stimulus::Unplugged => self.plugged = false,
            Stimulus::PersonActs => self.due = self.due.or(Some(now + self.takes)),
            Stimulus::PersonLeaves => self.due = None,
            Stimulus::Bytes(_) | Stimulus::Wake => {}
        }
        out.wake = self.due;
    }
}
