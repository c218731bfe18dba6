//! How urgent the outcome of a visit is, and how the levels of its parts become one.
//! It must not know which rule raised a level, nor the words a person reads.

use core::fmt;
use serde::{Deserialize, Serialize};

/// How urgent. The order is the order of aggregation: `Incomplete` outweighs every level that could
/// reassure and gives way to every level that acts, so the highest of all parts is the answer
/// (clinical.md 2.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Level {
    /// No action from these readings. Never "you are healthy".
    None,
    /// Book within four weeks.
    Routine,
    /// Within seven days.
    Soon,
    /// Something needed is missing: staff is offered, nobody is reassured.
    Incomplete,
    /// The same day.
    Urgent,
    /// Ambulance and staff, now.
    Emergency,
}

impl Level {
    /// Every level, in the order of aggregation.
    pub const ALL: [Level; 6] = [
        Level::None,
        Level::Routine,
        Level::Soon,
        Level::Incomplete,
        Level::Urgent,
        Level::Emergency,
    ];

    /// The name in stored results and in `wayside assess`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Level::None => "NONE",
            Level::Routine => "ROUTINE",
            Level::Soon => "SOON",
            Level::Incomplete => "INCOMPLETE",
            Level::Urgent => "URGENT",
            Level::Emergency => "EMERGENCY",
        }
    }

    /// The level of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Level> {
        Level::ALL.into_iter().find(|level| level.name() == name)
    }

    /// Whether a later appointment may close it: never at `Urgent` and above (hazard 31).
    #[must_use]
    pub fn booking_may_close(self) -> bool {
        self < Level::Urgent
    }
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// The level of a visit: the highest of its parts. Nothing at all is `Incomplete`: a visit that
/// found out nothing must not reassure.
#[must_use]
pub fn aggregate(parts: impl IntoIterator<Item = Level>) -> Level {
    parts.into_iter().max().unwrap_or(Level::Incomplete)
}
