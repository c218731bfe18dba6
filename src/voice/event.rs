//! What the voice can be told, and what it wants done.
//! It must not know which key of which keypad was pressed, nor how anything is said.

use crate::hearing::Utterance;
use wayside_visit::view::{Tap, View};

/// One of the five keys, as an assistive keypad or a numeric keypad gives them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Key {
    /// To what stands before, round to the end from the first.
    Previous,
    /// To what stands next, round to the beginning from the last.
    Next,
    /// Take what was just said.
    Choose,
    /// One step back; stops a measurement that runs.
    Back,
    /// Help, from anywhere.
    Help,
}

impl Key {
    /// All five.
    pub const ALL: [Key; 5] = [Key::Previous, Key::Next, Key::Choose, Key::Back, Key::Help];
}

/// Something happened.
#[derive(Clone, Copy, Debug)]
pub enum Input<'a> {
    /// A key was pressed.
    Key(Key),
    /// What is on the screen now.
    View(&'a View),
    /// The utterance of this number has been said to its end.
    Spoken(u32),
    /// Headphones were plugged in.
    Plugged,
    /// Headphones were taken out.
    Unplugged,
    /// The time asked for has come.
    Wake,
}

/// Something to be done by the shell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Output {
    /// Say this, and tell when it has been said.
    Say(Utterance),
    /// Be silent at once.
    Hush,
    /// As if this had been touched on the screen.
    Tap(Tap),
    /// How loud from now on, in per cent of what the site allows.
    Volume(u8),
    /// How fast from now on, in words a minute.
    Speed(u16),
}

/// Steps of loudness, in per cent of what the site allows; the middle one is where each visit
/// begins (EN 301 549 5.1.3.12 and 5.1.3.13).
pub const VOLUMES: [u8; 5] = [30, 45, 60, 80, 100];
/// Steps of speed, in words a minute; the middle one is where each visit begins.
pub const SPEEDS: [u16; 5] = [90, 120, 150, 190, 240];
