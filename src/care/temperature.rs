//! Rules of the thermometer step (clinical.md 1.4).
//! It must not know a device or what a temperature means for care.

use crate::time::Span;
use crate::units::Temperature;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// Where a temperature was taken; stored with it, because sites differ by half a degree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Site {
    /// On the forehead: for screening only.
    Forehead,
    /// In the ear.
    Ear,
    /// In the mouth.
    Oral,
}

impl Site {
    /// The name in stored results, in the upload and in `wayside assess`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Site::Forehead => "forehead",
            Site::Ear => "ear",
            Site::Oral => "oral",
        }
    }

    /// Whether the reading only screens and cannot stand for a measured body temperature.
    #[must_use]
    pub const fn screening_only(self) -> bool {
        matches!(self, Site::Forehead)
    }
}

/// Wait after coming in from heat or cold.
pub const SETTLE: Span = Span::from_secs(15 * 60);

/// Whether a first reading is taken once more: 38.0 and above, as shown.
#[must_use]
pub fn repeats(first: Temperature) -> bool {
    first.shown() >= Decimal::from(38)
}
