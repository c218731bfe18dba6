//! Body-mass index and its two published sets of classes (clinical.md 1.5).
//! It must not know whether the numbers are plausible: plausible.rs judges that.

use crate::units::{Length, Mass, half_up};
use core::fmt;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// A body-mass index in kg/m², kept as shown: one decimal, rounded half up, so that the number
/// and its class can never disagree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "Decimal", into = "Decimal")]
pub struct Bmi(Decimal);

impl Bmi {
    /// From a number in kg/m²; rounds to what is shown.
    #[must_use]
    pub fn kg_per_m2(value: Decimal) -> Bmi {
        Bmi(half_up(value, 1))
    }

    /// The number as shown and as classified, with one decimal.
    #[must_use]
    pub const fn shown(self) -> Decimal {
        self.0
    }
}

impl From<Decimal> for Bmi {
    fn from(value: Decimal) -> Bmi {
        Bmi::kg_per_m2(value)
    }
}

impl From<Bmi> for Decimal {
    fn from(bmi: Bmi) -> Decimal {
        bmi.0
    }
}

impl fmt::Display for Bmi {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

/// Where a height came from. The index inherits it (clinical.md 1.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HeightOrigin {
    /// By a rod or sensor here, today.
    Measured,
    /// The person said so.
    Reported,
}

/// The index of this weight and height. `None` where either is zero or less, or too large.
#[must_use]
pub fn of(weight: Mass, height: Length) -> Option<Bmi> {
    let (kg, cm) = (weight.value(), height.value());
    if kg <= Decimal::ZERO || cm <= Decimal::ZERO {
        return None;
    }
    // kg / (cm/100)² with one division only, so that nothing is rounded on the way.
    let scaled = kg.checked_mul(Decimal::from(10_000))?;
    scaled.checked_div(cm.checked_mul(cm)?).map(Bmi::kg_per_m2)
}

/// Classes of the World Health Organization, for adults everywhere (the default).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Who {
    /// Below 16.0.
    Uw3,
    /// 16.0 to 16.9.
    Uw2,
    /// 17.0 to 18.4.
    Uw1,
    /// 18.5 to 24.9.
    Normal,
    /// 25.0 to 29.9.
    Overweight,
    /// 30.0 to 34.9.
    Obese1,
    /// 35.0 to 39.9.
    Obese2,
    /// 40.0 and above.
    Obese3,
}

impl Who {
    /// Class of an index.
    #[must_use]
    pub fn of(bmi: Bmi) -> Who {
        const EDGES: [(i64, Who); 7] = [
            (160, Who::Uw3),
            (170, Who::Uw2),
            (185, Who::Uw1),
            (250, Who::Normal),
            (300, Who::Overweight),
            (350, Who::Obese1),
            (400, Who::Obese2),
        ];
        below(bmi, &EDGES).unwrap_or(Who::Obese3)
    }

    /// The name in stored results and in `wayside assess`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Who::Uw3 => "uw3",
            Who::Uw2 => "uw2",
            Who::Uw1 => "uw1",
            Who::Normal => "normal",
            Who::Overweight => "overweight",
            Who::Obese1 => "obese1",
            Who::Obese2 => "obese2",
            Who::Obese3 => "obese3",
        }
    }
}

/// The lower set of NICE NG246, for backgrounds with risk at a lower weight. Used only where the
/// person chose to say their background; the WHO classes are the default.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum NiceLower {
    /// Below 18.5.
    Underweight,
    /// 18.5 to 22.9.
    Healthy,
    /// 23.0 to 27.4.
    Overweight,
    /// 27.5 to 32.4.
    Obese1,
    /// 32.5 to 37.4.
    Obese2,
    /// 37.5 and above.
    Obese3,
}

impl NiceLower {
    /// Class of an index.
    #[must_use]
    pub fn of(bmi: Bmi) -> NiceLower {
        const EDGES: [(i64, NiceLower); 5] = [
            (185, NiceLower::Underweight),
            (230, NiceLower::Healthy),
            (275, NiceLower::Overweight),
            (325, NiceLower::Obese1),
            (375, NiceLower::Obese2),
        ];
        below(bmi, &EDGES).unwrap_or(NiceLower::Obese3)
    }

    /// The name in stored results and in `wayside assess`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            NiceLower::Underweight => "underweight",
            NiceLower::Healthy => "healthy",
            NiceLower::Overweight => "overweight",
            NiceLower::Obese1 => "obese1",
            NiceLower::Obese2 => "obese2",
            NiceLower::Obese3 => "obese3",
        }
    }
}

/// The class of the first edge, in tenths, that the index lies below.
fn below<C: Copy>(bmi: Bmi, edges: &[(i64, C)]) -> Option<C> {
    edges.iter().find(|(tenths, _)| bmi.0 < Decimal::new(*tenths, 1)).map(|(_, class)| *class)
}
