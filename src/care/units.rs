//! Units as types, exact decimals: no pressure can be taken for a weight, nor pounds for kilograms.
//! It must not know where a number came from or what it means for a person.

use core::fmt;
use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Deserialize, Serialize};

/// Rounds half away from zero, which is half up for the positive numbers a person has
/// (clinical.md principle 1: score what is shown). Keeps exactly `places` decimals, so that 80 kg
/// reads "80.0" and the precision is visible; zero never carries a minus sign.
#[must_use]
pub fn half_up(value: Decimal, places: u32) -> Decimal {
    let mut rounded = value.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero);
    rounded.rescale(places);
    if rounded.is_zero() { rounded.abs() } else { rounded }
}

macro_rules! unit {
    ($(#[$doc:meta])* $name:ident, $get:ident, $places:literal) => {
        $(#[$doc])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
        )]
        #[serde(transparent)]
        pub struct $name(Decimal);

        impl $name {
            /// From a number already in this type's unit.
            #[allow(clippy::self_named_constructors, reason = "the unit of Percent is per cent")]
            #[must_use]
            pub const fn $get(value: Decimal) -> Self {
                Self(value)
            }

            /// The exact number in this type's unit.
            #[must_use]
            pub const fn value(self) -> Decimal {
                self.0
            }

            /// The number as shown to people and as scored, rounded half up.
            #[must_use]
            pub fn shown(self) -> Decimal {
                half_up(self.0, $places)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}", self.shown())
            }
        }
    };
}

unit!(
    /// A pressure in mmHg, shown whole.
    Pressure, mmhg, 0
);
unit!(
    /// A mass in kg, shown to 0.1.
    Mass, kg, 1
);
unit!(
    /// A length in cm, shown whole.
    Length, cm, 0
);
unit!(
    /// A share in per cent, shown whole.
    Percent, percent, 0
);
unit!(
    /// Events a minute (pulse, breaths), shown whole.
    Rate, per_minute, 0
);
unit!(
    /// A temperature in degrees Celsius, shown to 0.1.
    Temperature, celsius, 1
);
unit!(
    /// Perfusion index in per cent, shown to 0.1.
    Perfusion, index, 1
);

/// mmHg in one kPa (clinical.md 1.5).
pub const MMHG_PER_KPA: Decimal = Decimal::from_parts(7_500_617, 0, 0, false, 6);
/// kg in one pound, exact by definition.
pub const KG_PER_LB: Decimal = Decimal::from_parts(45_359_237, 0, 0, false, 8);
/// kg in one stone, exact by definition.
pub const KG_PER_STONE: Decimal = Decimal::from_parts(635_029_318, 0, 0, false, 8);
/// cm in one inch, exact by definition.
pub const CM_PER_INCH: Decimal = Decimal::from_parts(254, 0, 0, false, 2);

impl Pressure {
    /// From kilopascals. `None` where the number is too large to be one.
    #[must_use]
    pub fn from_kpa(kpa: Decimal) -> Option<Self> {
        kpa.checked_mul(MMHG_PER_KPA).map(Self)
    }
}

impl Mass {
    /// From pounds. `None` where the number is too large to be one.
    #[must_use]
    pub fn from_lb(lb: Decimal) -> Option<Self> {
        lb.checked_mul(KG_PER_LB).map(Self)
    }

    /// From stones. `None` where the number is too large to be one.
    #[must_use]
    pub fn from_stone(st: Decimal) -> Option<Self> {
        st.checked_mul(KG_PER_STONE).map(Self)
    }
}

impl Length {
    /// From inches. `None` where the number is too large to be one.
    #[must_use]
    pub fn from_inches(inches: Decimal) -> Option<Self> {
        inches.checked_mul(CM_PER_INCH).map(Self)
    }
}

impl Temperature {
    /// From degrees Fahrenheit. `None` where the number is too large to be one.
    #[must_use]
    pub fn from_fahrenheit(f: Decimal) -> Option<Self> {
        f.checked_sub(Decimal::from(32))?
            .checked_mul(Decimal::from(5))?
            .checked_div(Decimal::from(9))
            .map(Self)
    }
}
