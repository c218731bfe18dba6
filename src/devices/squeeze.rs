//! The safety machine of a cuff the kiosk can fill: the only thing that lets an inflate command
//! through (hazard 30). It must not know a wire format, a port, a person or what a visit is about.
//!
//! Every way out of it is towards an empty cuff. A cuff counts as full until the device itself has
//! said, on this line since it was opened, that it was let go; so nothing that could fill a cuff is
//! ever sent to a device that has not shown it speaks the protocol it is taken for.

use wayside_care::session::may_inflate;
use wayside_care::time::{Span, Tick};

/// Longest time under pressure before the cuff is let go, whatever the driver thinks. Adult cuffs
/// must be under 15 mmHg within 180 s (IEC 80601-2-30); measuring takes 25 to 60.
pub const LONGEST: Span = Span::from_secs(120);
/// Shortest time between two inflations, by whatever visit: the vein's, not the protocol's. A
/// visit's own rest is longer (clinical.md 1.2).
pub const REST: Span = Span::from_secs(30);
/// How soon the next word follows while a cuff is let go: command and question in turn.
pub const AGAIN: Span = Span::from_millis(500);

/// What the machine can be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Input {
    /// The line to the device is open, perhaps again.
    Opened,
    /// The line is gone.
    Closed,
    /// A measurement was asked for with the person's yes: one inflation may follow.
    Permit,
    /// The measurement is over, however it ended.
    Over,
    /// The visit is over: the yes is void, and the next person's count begins.
    VisitOver,
    /// The driver wants to fill the cuff.
    WantsPress,
    /// The driver lets the cuff go.
    WantsRelease,
    /// The device says something.
    Says(Word),
    /// The time asked for has come.
    Wake,
}

/// What a device can say that matters here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Word {
    /// It took the command to fill the cuff.
    Began,
    /// It took a command; it does not say which.
    Took,
    /// It is done, or has aborted: the cuff is let go.
    LetGo,
    /// There is no pressure in the cuff now.
    Slack,
}

/// What must follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Act {
    /// The driver's command goes through.
    Pass,
    /// The driver's command does not go through, and its measurement ends.
    Refuse(Refusal),
    /// Send the command that lets the cuff go.
    Release,
    /// Ask for the pressure in the cuff.
    Ask,
    /// It took too long: send the command that lets the cuff go, and end the measurement.
    TooLong,
}

/// Why a cuff is not filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Refusal {
    /// Nobody said yes, or the yes has been used.
    NoPermit,
    /// The device has not said that its cuff is empty.
    NotEmpty,
    /// The arm needs a pause first.
    Resting,
    /// This person has had as many as one may have in a visit.
    Enough,
}

/// What is known of the cuff.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Cuff {
    /// The device said so.
    Empty,
    /// It was told to fill it.
    Pressed {
        since: Tick,
        /// It has taken that command: what it says from now on is of this inflation.
        began: bool,
    },
    /// It is told to let go, until it says that it has.
    Releasing {
        next: Tick,
        /// The next thing to say is the question.
        question: bool,
        /// Its answer can only be to our own question.
        asked: bool,
        began: bool,
        /// We filled it: letting go begins a rest.
        pressed: bool,
    },
}

/// The machine, one for each cuff.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Squeeze {
    line: bool,
    permit: bool,
    so_far: u8,
    cuff: Cuff,
    emptied: Option<Tick>,
}

impl Default for Squeeze {
    fn default() -> Self {
        Squeeze { line: false, permit: false, so_far: 0, cuff: UNKNOWN, emptied: None }
    }
}

/// Nobody knows what a device did before its line opened: the kiosk may have died in the middle.
const UNKNOWN: Cuff = Cuff::Releasing {
    next: Tick::ZERO,
    question: false,
    asked: false,
    began: true,
    pressed: false,
};

impl Squeeze {
    /// Takes one input at one time; at most one act follows.
    pub fn handle(&mut self, now: Tick, input: Input) -> Option<Act> {
        match input {
            Input::Opened => self.opened(now),
            Input::Closed => {
                self.line = false;
                self.permit = false;
                None
            }
            Input::Permit => {
                self.permit = self.line;
                None
            }
            Input::Over => self.over(now),
            Input::VisitOver => {
                self.so_far = 0;
                self.over(now)
            }
            Input::WantsPress => Some(self.press(now)),
            Input::WantsRelease => self.wants_release(now),
            Input::Says(word) => {
                self.says(now, word);
                None
            }
            Input::Wake => self.wake(now),
        }
    }

    /// When it wants to be woken.
    #[must_use]
    pub fn next_wake(&self) -> Option<Tick> {
        match self.cuff {
            Cuff::Pressed { since, .. } => Some(since + LONGEST),
            Cuff::Releasing { next, .. } if self.line => Some(next),
            Cuff::Empty | Cuff::Releasing { .. } => None,
        }
    }

    /// Whether the device has said, since its line opened, that there is nothing in its cuff.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        matches!(self.cuff, Cuff::Empty)
    }

    /// Whether it is empty, and the arm has had its pause.
    #[must_use]
    pub fn is_ready(&self, now: Tick) -> bool {
        self.is_empty() && self.emptied.is_none_or(|at| at + REST <= now)
    }

    /// Inflations since this visit began.
    #[must_use]
    pub const fn so_far(&self) -> u8 {
        self.so_far
    }

    fn opened(&mut self, now: Tick) -> Option<Act> {
        self.line = true;
        self.permit = false;
        self.release(now)
    }

    fn over(&mut self, now: Tick) -> Option<Act> {
        self.permit = false;
        match self.cuff {
            Cuff::Pressed { .. } => self.release(now),
            Cuff::Empty | Cuff::Releasing { .. } => None,
        }
    }

    /// Begins to let go. On a line that is gone nothing can be said: it is said when it is back.
    fn release(&mut self, now: Tick) -> Option<Act> {
        let (began, pressed) = match self.cuff {
            Cuff::Empty => (true, false),
            Cuff::Pressed { began, .. } => (began, true),
            Cuff::Releasing { began, pressed, .. } => (began, pressed),
        };
        let next = now + AGAIN;
        self.cuff = Cuff::Releasing { next, question: true, asked: false, began, pressed };
        self.line.then_some(Act::Release)
    }

    fn press(&mut self, now: Tick) -> Act {
        let refusal = match self.cuff {
            _ if !self.permit => Some(Refusal::NoPermit),
            _ if !self.line => Some(Refusal::NotEmpty),
            Cuff::Pressed { .. } | Cuff::Releasing { .. } => Some(Refusal::NotEmpty),
            Cuff::Empty if !may_inflate(self.so_far) => Some(Refusal::Enough),
            Cuff::Empty if !self.is_ready(now) => Some(Refusal::Resting),
            Cuff::Empty => None,
        };
        // A yes is good for one try, whatever comes of it.
        self.permit = false;
        if let Some(why) = refusal {
            return Act::Refuse(why);
        }
        self.so_far = self.so_far.saturating_add(1);
        self.cuff = Cuff::Pressed { since: now, began: false };
        Act::Pass
    }

    fn wants_release(&mut self, now: Tick) -> Option<Act> {
        if self.is_empty() {
            // Letting go of an empty cuff does no harm.
            return self.line.then_some(Act::Release);
        }
        self.permit = false;
        self.release(now)
    }

    fn says(&mut self, now: Tick, word: Word) {
        if !self.line {
            return;
        }
        let empty = match &mut self.cuff {
            Cuff::Empty => return,
            // A word from before the command was taken is of the inflation before.
            Cuff::Pressed { began, .. } => match word {
                Word::Began | Word::Took => {
                    *began = true;
                    false
                }
                Word::LetGo => *began,
                // At its beginning every inflation is without pressure.
                Word::Slack => false,
            },
            Cuff::Releasing { began, asked, .. } => match word {
                // The first may be the late answer to the command that filled it.
                Word::Took => core::mem::replace(began, true),
                Word::Began => {
                    *began = true;
                    false
                }
                Word::LetGo => true,
                Word::Slack => *asked,
            },
        };
        if empty {
            self.emptied = if self.was_pressed() { Some(now) } else { self.emptied };
            self.cuff = Cuff::Empty;
        }
    }

    const fn was_pressed(&self) -> bool {
        match self.cuff {
            Cuff::Pressed { .. } => true,
            Cuff::Releasing { pressed, .. } => pressed,
            Cuff::Empty => false,
        }
    }

    fn wake(&mut self, now: Tick) -> Option<Act> {
        match &mut self.cuff {
            Cuff::Pressed { since, .. } if *since + LONGEST <= now => {
                self.permit = false;
                self.release(now).map(|_| Act::TooLong)
            }
            Cuff::Releasing { next, question, asked, .. } if self.line && *next <= now => {
                *next = now + AGAIN;
                let ask = core::mem::replace(question, !*question);
                *asked |= ask;
                Some(if ask { Act::Ask } else { Act::Release })
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod search;
