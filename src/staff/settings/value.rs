//! What a setting can be, and what it must not be. It must not know which value is in use.

use super::Key;
use serde::{Deserialize, Serialize};

/// Opening hours of a week, from Monday: minutes after midnight, or closed.
pub type Hours = [Option<(u16, u16)>; 7];

/// A setting's value.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// Some of what there is, in order.
    Chosen(Vec<String>),
    /// A level, in per cent.
    Level(u8),
    /// Opening hours.
    Hours(Hours),
    /// One line.
    Text(String),
    /// Several lines.
    Lines(Vec<String>),
}

/// Why a value cannot be a setting's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Wrong {
    /// Not for this person, or not for staff at all.
    NotYours,
    /// A value of another kind.
    OtherKind,
    /// Something that is not there to be chosen, or twice.
    NotThere,
    /// At least one is needed.
    None,
    /// Too quiet to be heard, or too dark to be read; or beyond 100.
    OutOfRange,
    /// It closes before it opens, or after midnight.
    Hours,
    /// Empty, too long, or with signs that cannot be shown.
    Text,
    /// Nothing was changed.
    NothingToUndo,
}

impl Wrong {
    /// Message id for whoever tried.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Wrong::NotYours => "staff-set-wrong-not-yours",
            Wrong::OtherKind | Wrong::NotThere => "staff-set-wrong-not-there",
            Wrong::None => "staff-set-wrong-none",
            Wrong::OutOfRange => "staff-set-wrong-range",
            Wrong::Hours => "staff-set-wrong-hours",
            Wrong::Text => "staff-set-wrong-text",
            Wrong::NothingToUndo => "staff-set-wrong-undo",
        }
    }
}

/// Quieter than this, an emergency is not heard across a room.
pub(crate) const LEAST_VOLUME: u8 = 20;
/// Darker than this, a screen is not read by day.
pub(crate) const LEAST_BRIGHTNESS: u8 = 30;
const LONGEST: usize = 80;
const MOST_LINES: usize = 8;
const DAY: u16 = 24 * 60;

impl Value {
    pub(super) fn check(&self, key: Key, choices: &[String]) -> Result<(), Wrong> {
        match self {
            Value::Chosen(chosen) => {
                let there = chosen.iter().all(|one| choices.contains(one));
                let once = |one: &String| chosen.iter().filter(|other| *other == one).count() == 1;
                if !there || !chosen.iter().all(once) {
                    return Err(Wrong::NotThere);
                }
                let needed = matches!(key, Key::Languages | Key::Steps);
                if needed && chosen.is_empty() { Err(Wrong::None) } else { Ok(()) }
            }
            Value::Level(level) => {
                let least = if key == Key::Volume { LEAST_VOLUME } else { LEAST_BRIGHTNESS };
                if (least..=100).contains(level) { Ok(()) } else { Err(Wrong::OutOfRange) }
            }
            Value::Hours(week) => {
                let right = |(open, close): &(u16, u16)| open < close && *close <= DAY;
                if week.iter().flatten().all(right) { Ok(()) } else { Err(Wrong::Hours) }
            }
            // Empty: the line is not shown.
            Value::Text(text) if text.is_empty() => Ok(()),
            Value::Text(text) => line(text),
            Value::Lines(lines) if lines.len() > MOST_LINES => Err(Wrong::Text),
            Value::Lines(lines) => lines.iter().try_for_each(|text| line(text)),
        }
    }
}

fn line(text: &str) -> Result<(), Wrong> {
    let shown = text.chars().all(|c| !c.is_control());
    let right = !text.trim().is_empty() && text.chars().count() <= LONGEST && shown;
    if right { Ok(()) } else { Err(Wrong::Text) }
}
