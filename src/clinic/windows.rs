//! Which times may be offered after a result: how soon, by level, as versioned data.
//! It must not know a clock or a server, nor close by a later appointment what is urgent.

use crate::local;
use jiff::tz::TimeZone;
use wayside_care::level::Level;
use wayside_care::time::WallTime;

/// The version of these rows. A clinical lead signs them; `unreviewed` until then.
pub const VERSION: &str = "2026-11-25 unreviewed";

/// How far ahead a time may lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ahead {
    /// Until the end of the local day.
    Today,
    /// So many days of 24 hours.
    Days(u8),
    /// No appointment is an answer.
    Never,
}

/// Levels and what they allow (clinical.md 2.4: URGENT the same day, SOON within 7 days, ROUTINE
/// within 4 weeks; hazard 31). What is incomplete is treated as SOON: something is missing.
pub const ROWS: [(Level, Ahead); 6] = [
    (Level::None, Ahead::Days(28)),
    (Level::Routine, Ahead::Days(28)),
    (Level::Soon, Ahead::Days(7)),
    (Level::Incomplete, Ahead::Days(7)),
    (Level::Urgent, Ahead::Today),
    (Level::Emergency, Ahead::Never),
];

/// Times from a moment to a moment, Unix ms; the second no longer belongs to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// Not earlier than this: a person must get there.
    pub from_ms: i64,
    /// Earlier than this.
    pub until_ms: i64,
}

impl Window {
    /// Whether a time may be offered.
    #[must_use]
    pub const fn holds(self, start_ms: i64) -> bool {
        self.from_ms <= start_ms && start_ms < self.until_ms
    }
}

/// So long before it begins a time may still be taken.
const NOTICE_MS: i64 = 10 * 60 * 1000;
const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// What may be offered now after a result of this level; nothing where no time is an answer.
#[must_use]
pub fn window(level: Level, now: WallTime, zone: &TimeZone) -> Option<Window> {
    let (_, ahead) = ROWS.into_iter().find(|(one, _)| *one == level)?;
    let from_ms = now.unix_ms.saturating_add(NOTICE_MS);
    let until_ms = match ahead {
        Ahead::Never => return None,
        Ahead::Today => local::day_end(now.unix_ms, zone),
        Ahead::Days(days) => now.unix_ms.saturating_add(i64::from(days) * DAY_MS),
    };
    Some(Window { from_ms, until_ms: until_ms.max(from_ms) })
}
