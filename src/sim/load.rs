//! Scales that are asked, or that report all the time: the load moves, then stands still.
//! It must not know any wire format: that is a function it is given.

use crate::device::{OtherEnd, Said, Stimulus};
use crate::push::nth;
use crate::script::{Numbers, Pace, Turn};
use rust_decimal::Decimal;
use wayside_care::time::{Span, Tick};

/// What a scale takes to stand still in life.
const SETTLES: Span = Span::from_secs(4);

/// What the platform feels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Load {
    /// Nobody on it.
    Empty,
    /// So many kg, moving.
    Moving(Decimal),
    /// So many kg, still.
    Still(Decimal),
    /// Too much.
    Over,
}

/// Writes what the scale says of a load.
pub type Writer = fn(Load, &mut Vec<u8>);

/// When a scale says something.
#[derive(Clone, Copy, Debug)]
pub enum Says {
    /// After each of these commands.
    Asked(&'static [u8]),
    /// Every so often.
    Every(Span),
}

/// A scale.
pub struct Scale {
    write: Writer,
    says: Says,
    settles: Span,
    turns: Vec<Turn>,
    count: u32,
    on: Option<(Turn, Tick)>,
    heard: Vec<u8>,
    plugged: bool,
    next: Option<Tick>,
}

impl Scale {
    /// A scale with nobody on it.
    #[must_use]
    pub fn new(write: Writer, says: Says, turns: &[Turn], pace: Pace) -> Scale {
        Scale {
            write,
            says,
            settles: pace.of(SETTLES),
            turns: turns.to_vec(),
            count: 0,
            on: None,
            heard: Vec::new(),
            plugged: true,
            next: None,
        }
    }

    /// What is felt; nothing where the script wants silence.
    fn load(&self, now: Tick) -> Option<Load> {
        let Some((turn, since)) = self.on else { return Some(Load::Empty) };
        match turn.numbers {
            Numbers::Silent => None,
            Numbers::Load(kg, _) if turn.moved || now.since(since) < self.settles => {
                // Swaying: a little less every other quarter of a second.
                let sway = Decimal::from(now.since(since).millis() / 250 % 2);
                Some(Load::Moving((kg - sway).max(Decimal::ONE)))
            }
            Numbers::Load(kg, _) => Some(Load::Still(kg)),
            _ => Some(Load::Over),
        }
    }

    fn speak(&mut self, now: Tick, out: &mut Said) {
        if let Some(load) = self.load(now).filter(|_| self.plugged) {
            (self.write)(load, &mut out.bytes);
        }
    }

    fn hear(&mut self, now: Tick, bytes: &[u8], out: &mut Said) {
        let Says::Asked(command) = self.says else { return };
        self.heard.extend_from_slice(bytes);
        while crate::memory::take(&mut self.heard, command) {
            self.speak(now, out);
        }
        let rubbish = self.heard.len().saturating_sub(command.len());
        self.heard.drain(..rubbish);
    }
}

impl OtherEnd for Scale {
    fn handle(&mut self, now: Tick, input: Stimulus<'_>, out: &mut Said) {
        match input {
            Stimulus::Plugged => self.plugged = true,
            Stimulus::Unplugged => {
                self.plugged = false;
                self.heard.clear();
            }
            Stimulus::PersonActs => {
                self.on = Some((nth(&self.turns, self.count), now));
                self.count = self.count.saturating_add(1);
            }
            Stimulus::PersonLeaves => self.on = None,
            Stimulus::Bytes(bytes) => self.hear(now, bytes, out),
            Stimulus::Wake => {}
        }
        let Says::Every(period) = self.says else {
            out.wake = None;
            return;
        };
        if self.next.is_none_or(|next| next <= now) {
            self.speak(now, out);
            self.next = Some(now + period);
        }
        out.wake = self.next.filter(|_| self.plugged);
    }
}
