//! Which cuff fits an arm, and whether the cuff on the table may be inflated on it.
//! It must not know a device, a screen or how the arm was measured.

pub use crate::record::Cuff;
use crate::units::Length;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

impl Cuff {
    /// The name in `wayside assess`; no cuff is `none`.
    #[must_use]
    pub const fn name(cuff: Option<Cuff>) -> &'static str {
        match cuff {
            Some(Cuff::SmallAdult) => "small_adult",
            Some(Cuff::Adult) => "adult",
            Some(Cuff::LargeAdult) => "large_adult",
            Some(Cuff::Thigh) => "thigh",
            None => "none",
        }
    }
}

/// Upper edges in cm, each excluded; below the first there is no cuff. The published table has
/// whole centimetres; half-open intervals close its gaps, so 26.9 is never nobody's arm (AHA
/// table S2, clinical.md 1.1).
const EDGES: [(i64, Option<Cuff>); 5] = [
    (22, None),
    (27, Some(Cuff::SmallAdult)),
    (35, Some(Cuff::Adult)),
    (45, Some(Cuff::LargeAdult)),
    (53, Some(Cuff::Thigh)),
];

/// The cuff for an arm of this circumference; `None`: no reading, send to staff. The exact value
/// decides, not a rounded one: 21.5 cm is below the table although it would be shown as 22 (vector
/// in clinical.md 1.1).
#[must_use]
pub fn for_arm(arm: Length) -> Option<Cuff> {
    EDGES.iter().find(|(below, _)| arm.value() < Decimal::from(*below)).and_then(|(_, cuff)| *cuff)
}

/// The arms a cuff is made for, as printed on it. This range overrides the table (clinical.md 1.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Range {
    /// Smallest circumference, included.
    pub from: Length,
    /// Largest circumference, included, as cuff labels print it.
    pub to: Length,
}

impl Range {
    /// Whether this cuff may be inflated on an arm of this circumference.
    /// A wrong size costs up to 19.5 mmHg (clinical.md 1.1, S9), so a mismatch blocks.
    #[must_use]
    pub fn fits(self, arm: Length) -> bool {
        self.from <= arm && arm <= self.to
    }
}
