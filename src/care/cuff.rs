//! Which cuff fits an arm, and whether the cuff on the table may be inflated on it.
//! It must not know a device, a screen or how the arm was measured.

use crate::units::Length;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// Cuff sizes by mid-arm circumference (AHA table, clinical.md 1.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Size {
    /// From 22 cm up to, not including, 27 cm.
    SmallAdult,
    /// From 27 cm up to, not including, 35 cm.
    Adult,
    /// From 35 cm up to, not including, 45 cm.
    LargeAdult,
    /// From 45 cm up to, not including, 53 cm.
    Thigh,
    /// No cuff fits: no reading, send to staff.
    None,
}

impl Size {
    /// The name in stored results and in `wayside assess`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Size::SmallAdult => "small_adult",
            Size::Adult => "adult",
            Size::LargeAdult => "large_adult",
            Size::Thigh => "thigh",
            Size::None => "none",
        }
    }
}

/// Upper edges in cm, each excluded; below the first there is no cuff. The published table has
/// whole centimetres; half-open intervals close its gaps, so 26.9 is never nobody's arm.
const EDGES: [(i64, Size); 5] = [
    (22, Size::None),
    (27, Size::SmallAdult),
    (35, Size::Adult),
    (45, Size::LargeAdult),
    (53, Size::Thigh),
];

/// The cuff for an arm of this circumference in cm. The exact value decides, not a rounded one:
/// 21.5 cm is below the table although it would be shown as 22 (vector in clinical.md 1.1).
#[must_use]
pub fn for_arm(arm: Length) -> Size {
    EDGES
        .iter()
        .find(|(below, _)| arm.value() < Decimal::from(*below))
        .map_or(Size::None, |(_, size)| *size)
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
