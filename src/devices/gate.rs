//! The last gate before a number becomes a reading: is it one a living person can have on this
//! kind of device (device-protocols.md 2.1)? It must not judge what a number means for a person.

use core::ops::RangeInclusive;
use rust_decimal::Decimal;
use wayside_care::reading::{BloodPressure, Measured, Oximetry, Quality, Reading, Status, Weight};
use wayside_care::units::{Length, Mass, Percent, Perfusion, Pressure, Rate};

/// What a cuff device says it can measure, in mmHg and beats a minute.
#[derive(Clone, Debug)]
pub struct CuffRange {
    /// Systolic.
    pub systolic: RangeInclusive<u16>,
    /// Diastolic.
    pub diastolic: RangeInclusive<u16>,
    /// Pulse.
    pub pulse: RangeInclusive<u16>,
}

/// A cuff device that publishes no range: wider than any sold, narrower than nonsense.
pub const ANY_CUFF: CuffRange =
    CuffRange { systolic: 40..=300, diastolic: 20..=220, pulse: 30..=240 };

/// What a cuff found, as numbers of the wire.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CuffNumbers {
    /// Systolic, mmHg.
    pub systolic: u16,
    /// Diastolic, mmHg.
    pub diastolic: u16,
    /// Mean, mmHg, where it is sent.
    pub mean: Option<u16>,
    /// Pulse a minute, where it is sent; zero is none.
    pub pulse: Option<u16>,
}

impl CuffNumbers {
    /// A good reading, if every number is in range and they fit each other.
    ///
    /// # Errors
    /// [`Status::OutOfRange`] otherwise.
    pub fn reading(self, range: &CuffRange) -> Result<Reading, Status> {
        let pulse = self.pulse.filter(|p| *p != 0);
        let ok = range.systolic.contains(&self.systolic)
            && range.diastolic.contains(&self.diastolic)
            && self.diastolic < self.systolic
            && self.mean.is_none_or(|m| (self.diastolic..=self.systolic).contains(&m))
            && pulse.is_none_or(|p| range.pulse.contains(&p));
        if !ok {
            return Err(Status::OutOfRange);
        }
        let mmhg = |n: u16| Pressure::mmhg(Decimal::from(n));
        Ok(Reading::good(Measured::BloodPressure(BloodPressure {
            systolic: mmhg(self.systolic),
            diastolic: mmhg(self.diastolic),
            mean: self.mean.map(mmhg),
            pulse: pulse.map(|p| Rate::per_minute(Decimal::from(p))),
        })))
    }
}

/// A good oximeter reading: saturation 1 to 100 %, pulse 18 to 321 a minute (the widest a maker
/// states, Nonin), perfusion index up to 30 %.
///
/// # Errors
/// [`Status::OutOfRange`] otherwise.
pub fn oximetry(
    spo2: Decimal,
    pulse: Option<u16>,
    perfusion: Option<Decimal>,
) -> Result<Reading, Status> {
    let ok = (Decimal::ONE..=Decimal::ONE_HUNDRED).contains(&spo2)
        && pulse.is_none_or(|p| (18..=321).contains(&p))
        && perfusion.is_none_or(|pi| (Decimal::ZERO..=Decimal::from(30)).contains(&pi));
    if !ok {
        return Err(Status::OutOfRange);
    }
    Ok(Reading::good(Measured::Oximetry(Oximetry {
        spo2: Percent::percent(spo2),
        pulse: pulse.map(|p| Rate::per_minute(Decimal::from(p))),
        perfusion: perfusion.map(Perfusion::index),
    })))
}

/// A good reading of a scale: up to 500 kg, height 30 to 250 cm. A zero height is none; a zero
/// weight is an empty scale. Whether a weight is a person's is not for a driver to say.
///
/// # Errors
/// [`Status::Zero`] for an empty scale, [`Status::OutOfRange`] otherwise.
pub fn weight(
    weight: Mass,
    height: Option<Length>,
    as_sent: Option<String>,
) -> Result<Reading, Status> {
    let height = height.filter(|h| !h.value().is_zero());
    if weight.value().is_zero() {
        return Err(Status::Zero);
    }
    let ok = weight.value() > Decimal::ZERO
        && weight.value() <= Decimal::from(500)
        && height.is_none_or(|h| (Decimal::from(30)..=Decimal::from(250)).contains(&h.value()));
    if !ok {
        return Err(Status::OutOfRange);
    }
    let measured = Measured::Weight(Weight { weight, height });
    Ok(Reading { as_sent, ..Reading::good(measured) })
}

/// The unit a scale weighs in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MassUnit {
    /// Kilograms.
    Kg,
    /// Grams.
    G,
    /// Pounds.
    Lb,
    /// Ounces.
    Oz,
    /// Milligrams.
    Mg,
}

impl MassUnit {
    /// The unit of a name as scales print it. `None` for one a person is not weighed in.
    #[must_use]
    pub fn named(name: &str) -> Option<MassUnit> {
        match name.trim() {
            "kg" | "KG" => Some(MassUnit::Kg),
            "g" => Some(MassUnit::G),
            "lb" | "lbs" | "LB" => Some(MassUnit::Lb),
            _ => None,
        }
    }

    /// The mass, and the text of it as sent where it had to be converted.
    ///
    /// # Errors
    /// [`Status::OutOfRange`] for a number too large to be a mass.
    pub fn mass(self, number: Decimal) -> Result<(Mass, Option<String>), Status> {
        let (converted, unit) = match self {
            MassUnit::Kg => return Ok((Mass::kg(number), None)),
            MassUnit::G => (number.checked_mul(Decimal::new(1, 3)).map(Mass::kg), "g"),
            MassUnit::Mg => (number.checked_mul(Decimal::new(1, 6)).map(Mass::kg), "mg"),
            MassUnit::Lb => (Mass::from_lb(number), "lb"),
            // Sixteen ounces are a pound, exactly.
            MassUnit::Oz => (number.checked_div(Decimal::from(16)).and_then(Mass::from_lb), "oz"),
        };
        Ok((converted.ok_or(Status::OutOfRange)?, Some(format!("{number} {unit}"))))
    }
}

/// The same reading, doubted: shown while measuring, never recorded without a repeat.
#[must_use]
pub fn doubted(reading: Reading, why: Status) -> Reading {
    Reading { quality: Quality::Low, flags: reading.flags.clone().with(why), ..reading }
}
