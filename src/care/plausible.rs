//! Whether a number can belong to a living adult: reject, confirm or ok (clinical.md 1.6).
//! It must not know what the number means for care; extreme and true is kept and escalated.

use crate::bmi::{self, Bmi};
use crate::units::{CM_PER_INCH, KG_PER_LB, Length, Mass, Percent, Pressure, Rate, Temperature};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// What to do with a number before anybody relies on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// Expected in an adult.
    Ok,
    /// Measure again and ask about symptoms; if it repeats it is kept and escalated.
    Confirm,
    /// Impossible, or outside the device: never stored as an observation, only logged.
    Reject,
}

impl Verdict {
    /// The name in stored results and in `wayside assess`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Verdict::Ok => "ok",
            Verdict::Confirm => "confirm",
            Verdict::Reject => "reject",
        }
    }
}

/// Limits as whole numbers, all four inside their own band: outside `reject` is rejected, outside
/// `confirm` is repeated.
struct Limits {
    reject: (i64, i64),
    confirm: (i64, i64),
}

impl Limits {
    fn judge(&self, shown: Decimal) -> Verdict {
        let outside =
            |(low, high): (i64, i64)| shown < Decimal::from(low) || shown > Decimal::from(high);
        if outside(self.reject) {
            Verdict::Reject
        } else if outside(self.confirm) {
            Verdict::Confirm
        } else {
            Verdict::Ok
        }
    }
}

const SYSTOLIC: Limits = Limits { reject: (50, 300), confirm: (70, 270) };
const DIASTOLIC: Limits = Limits { reject: (20, 200), confirm: (30, 150) };
const PULSE_PRESSURE: Limits = Limits { reject: (1, i64::MAX), confirm: (15, 120) };
const WEIGHT_KG: Limits = Limits { reject: (20, 500), confirm: (30, 250) };
const HEIGHT_CM: Limits = Limits { reject: (50, 244), confirm: (120, 220) };
const SPO2: Limits = Limits { reject: (50, 100), confirm: (70, 100) };
const HEART_RATE: Limits = Limits { reject: (20, 300), confirm: (30, 220) };
const CELSIUS: Limits = Limits { reject: (25, 45), confirm: (34, 42) };
const BREATHS: Limits = Limits { reject: (4, 60), confirm: (6, 45) };

/// A blood pressure in mmHg. A diastolic that is not below the systolic is impossible; a pulse
/// pressure outside 15–120 is doubtful.
#[must_use]
pub fn blood_pressure(systolic: Pressure, diastolic: Pressure) -> Verdict {
    let (systolic, diastolic) = (systolic.shown(), diastolic.shown());
    let pulse_pressure = systolic.checked_sub(diastolic);
    SYSTOLIC
        .judge(systolic)
        .max(DIASTOLIC.judge(diastolic))
        .max(pulse_pressure.map_or(Verdict::Reject, |p| PULSE_PRESSURE.judge(p)))
}

/// A body weight. A scale that ends below 250 kg narrows this by its own overload status.
#[must_use]
pub fn weight(weight: Mass) -> Verdict {
    WEIGHT_KG.judge(weight.shown())
}

/// A height; 71 typed for inches lands in `Confirm` (hazard 8).
#[must_use]
pub fn height(height: Length) -> Verdict {
    HEIGHT_CM.judge(height.shown())
}

/// A body-mass index. The reject limits are open: 10.0 and 100.0 are themselves rejected.
#[must_use]
pub fn bmi(bmi: Bmi) -> Verdict {
    let shown = bmi.shown();
    if shown <= Decimal::from(10) || shown >= Decimal::from(100) {
        Verdict::Reject
    } else if shown < Decimal::from(13) || shown > Decimal::from(70) {
        Verdict::Confirm
    } else {
        Verdict::Ok
    }
}

/// An oxygen saturation. Oximeters are specified for 70–100 % only, so below 70 it is repeated.
#[must_use]
pub fn spo2(spo2: Percent) -> Verdict {
    SPO2.judge(spo2.shown())
}

/// A pulse rate, from a cuff or an oximeter.
#[must_use]
pub fn heart_rate(rate: Rate) -> Verdict {
    HEART_RATE.judge(rate.shown())
}

/// A body temperature. 100.4 sent under the wrong unit is far outside (hazard 7).
#[must_use]
pub fn temperature(temperature: Temperature) -> Verdict {
    CELSIUS.judge(temperature.shown())
}

/// A breathing rate.
#[must_use]
pub fn respiratory_rate(rate: Rate) -> Verdict {
    BREATHS.judge(rate.shown())
}

/// Weight and height of one visit, to compare with the last (hazard 2: a companion on the scale).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Build {
    /// Body weight, where known.
    pub weight: Option<Mass>,
    /// Height, where known.
    pub height: Option<Length>,
}

/// Whether to ask "is this you?": more than 10 % of the last weight, or more than 3 cm of height.
/// What is unknown on either side says nothing.
#[must_use]
pub fn asks_identity(last: Build, now: Build) -> bool {
    let weight_jump = last.weight.zip(now.weight).is_some_and(|(last, now)| {
        let tenfold = apart(last.shown(), now.shown()).and_then(|d| d.checked_mul(Decimal::TEN));
        tenfold.is_none_or(|tenfold| tenfold > last.shown())
    });
    let height_jump = last.height.zip(now.height).is_some_and(|(last, now)| {
        apart(last.shown(), now.shown()).is_none_or(|d| d > Decimal::from(3))
    });
    weight_jump || height_jump
}

fn apart(a: Decimal, b: Decimal) -> Option<Decimal> {
    a.checked_sub(b).map(|difference| difference.abs())
}

/// A unit that was probably taken for another. The person is asked; nothing is converted silently.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum UnitDoubt {
    /// The number given as kilograms makes sense as pounds.
    PoundsAsKilograms,
    /// The number given as pounds makes sense as kilograms.
    KilogramsAsPounds,
    /// The number given as centimetres makes sense as inches.
    InchesAsCentimetres,
    /// The number given as inches makes sense as centimetres.
    CentimetresAsInches,
}

/// Which unit to ask about when the body-mass index is doubtful but would not be after a swap of
/// one unit. `None` where the index is plausible, or no single swap explains it.
#[must_use]
pub fn unit_doubt(weight: Mass, height: Length) -> Option<UnitDoubt> {
    let fits = |weight: Mass, height: Length| {
        bmi::of(weight, height).is_some_and(|index| bmi(index) == Verdict::Ok)
            && self::weight(weight) == Verdict::Ok
            && self::height(height) == Verdict::Ok
    };
    if bmi::of(weight, height).is_some_and(|index| bmi(index) == Verdict::Ok) {
        return None;
    }
    let (kg, cm) = (weight.value(), height.value());
    let swaps = [
        (kg.checked_mul(KG_PER_LB), Some(cm), UnitDoubt::PoundsAsKilograms),
        (kg.checked_div(KG_PER_LB), Some(cm), UnitDoubt::KilogramsAsPounds),
        (Some(kg), cm.checked_mul(CM_PER_INCH), UnitDoubt::InchesAsCentimetres),
        (Some(kg), cm.checked_div(CM_PER_INCH), UnitDoubt::CentimetresAsInches),
    ];
    swaps.into_iter().find_map(|(kg, cm, doubt)| {
        let (kg, cm) = kg.zip(cm)?;
        fits(Mass::kg(kg), Length::cm(cm)).then_some(doubt)
    })
}
