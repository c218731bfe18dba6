//! Conversions of clinical.md 1.5, at the precision people see.
//! It must not be used to guess a unit: a number without one is refused before it comes here.

use crate::units::{Length, Mass, Pressure, Temperature};
use rust_decimal::Decimal;

/// A pair of units that is converted at the edge, once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Conversion {
    /// Kilopascals to mmHg, shown whole.
    KpaToMmhg,
    /// Pounds to kg, shown to 0.1.
    LbToKg,
    /// Stones to kg, shown to 0.1.
    StToKg,
    /// Inches to cm, shown whole.
    InToCm,
    /// Degrees Fahrenheit to degrees Celsius, shown to 0.1.
    FToC,
}

impl Conversion {
    /// Every conversion.
    pub const ALL: [Conversion; 5] = [
        Conversion::KpaToMmhg,
        Conversion::LbToKg,
        Conversion::StToKg,
        Conversion::InToCm,
        Conversion::FToC,
    ];

    /// The names of both units as `wayside assess` writes them: from, to.
    #[must_use]
    pub const fn names(self) -> (&'static str, &'static str) {
        match self {
            Conversion::KpaToMmhg => ("kPa", "mmHg"),
            Conversion::LbToKg => ("lb", "kg"),
            Conversion::StToKg => ("st", "kg"),
            Conversion::InToCm => ("in", "cm"),
            Conversion::FToC => ("F", "C"),
        }
    }

    /// The conversion between two named units; `None` where there is none.
    #[must_use]
    pub fn between(from: &str, to: &str) -> Option<Conversion> {
        Conversion::ALL.into_iter().find(|c| c.names() == (from, to))
    }

    /// The converted number as shown, rounded half up. `None` where it is too large to be held.
    #[must_use]
    pub fn shown(self, value: Decimal) -> Option<Decimal> {
        match self {
            Conversion::KpaToMmhg => Pressure::from_kpa(value).map(Pressure::shown),
            Conversion::LbToKg => Mass::from_lb(value).map(Mass::shown),
            Conversion::StToKg => Mass::from_stone(value).map(Mass::shown),
            Conversion::InToCm => Length::from_inches(value).map(Length::shown),
            Conversion::FToC => Temperature::from_fahrenheit(value).map(Temperature::shown),
        }
    }
}
