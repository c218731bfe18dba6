//! What observations of one report come to: at most one reading of each kind, the newest, if all
//! gates are open (device-protocols.md 2.1, 2.2, 3.4). It must not know how they came.

use super::codes;
use super::configuration::Metric;
use super::mder::Number;
use super::scan::{Observation, UNASSIGNED};
use crate::gate::{self, ANY_CUFF, CuffNumbers, MassUnit, doubted};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use wayside_care::reading::{BloodPressure, Kind, Measured, Oximetry, Reading, Status};
use wayside_care::units::{Length, Perfusion, Pressure, Rate, Temperature, half_up};

/// What a report comes to, for one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// A reading with all gates open.
    Reading(Reading),
    /// The device says it has no value to stand behind.
    NoValue(Kind, Status),
    /// Not a value the kiosk may show.
    Refused(Status),
}

/// Why there is no reading.
enum No {
    /// The device has no value.
    Value(Status),
    /// Nobody told what the value means: no unit, no parts, no type we know.
    Meaning,
}

/// The person a kiosk measures: whom the device counts as its first, or does not tell apart. Any
/// other id was chosen on the device by somebody, and is not ours to give to who sits here.
#[must_use]
pub const fn is_our_person(person: u16) -> bool {
    matches!(person, 0 | 1 | UNASSIGNED)
}

/// What the observations of one report come to. `stored` tells what was measured before it was
/// asked for.
#[must_use]
pub fn outcomes(all: &[Observation], stored: impl Fn(&Observation) -> bool) -> Vec<Outcome> {
    let mut come = Vec::new();
    if all.iter().any(|seen| !is_our_person(seen.person)) {
        come.push(Outcome::Refused(Status::Stale));
    }
    let ours = || all.iter().filter(|seen| is_our_person(seen.person));
    for (metric, kind) in PRIMARY {
        // The newest by the agent's clock; of equals the last.
        let age = |seen: &&Observation| (seen.at.map(|at| at.millis), seen.ran);
        let newest = ours().filter(|seen| seen.metric == metric).max_by_key(age);
        let Some(seen) = newest else { continue };
        let others = Others { all, of: seen };
        come.push(match judge(seen, kind, &others) {
            Ok(reading) => Outcome::Reading(dated(reading, seen, stored(seen))),
            Err(No::Value(status)) => Outcome::NoValue(kind, status),
            Err(No::Meaning) => Outcome::Refused(Status::ProtocolError),
        });
    }
    come
}

const PRIMARY: [(Metric, Kind); 4] = [
    (Metric::Cuff, Kind::BloodPressure),
    (Metric::Spo2, Kind::Oximetry),
    (Metric::Mass, Kind::Weight),
    (Metric::Temperature, Kind::Temperature),
];

/// Adds when it was measured. What was measured before it was asked for is somebody else's until
/// proven otherwise.
fn dated(mut reading: Reading, seen: &Observation, stored: bool) -> Reading {
    reading.taken_at = seen.at.map(|at| at.stamp);
    if seen.status & EARLY != 0 {
        reading = doubted(reading, Status::Unstable);
    }
    if stored {
        reading = Reading { stored, ..doubted(reading, Status::Stale) };
    }
    reading
}

/// The values that belong to an observation: of the same person, group and moment.
struct Others<'a> {
    all: &'a [Observation],
    of: &'a Observation,
}

impl Others<'_> {
    /// The value of another metric, if the device stands behind it and its unit is one of these.
    fn value(&self, metric: Metric, units: &[u16]) -> Option<(Decimal, u16)> {
        let same = |seen: &Observation| {
            let moment = seen.at.is_none() || self.of.at.is_none() || seen.at == self.of.at;
            let ran = seen.ran.is_none() || self.of.ran.is_none() || seen.ran == self.of.ran;
            (seen.person, seen.group) == (self.of.person, self.of.group) && moment && ran
        };
        let seen = self.all.iter().find(|seen| seen.metric == metric && same(seen))?;
        let unit = seen.unit.filter(|unit| units.contains(unit))?;
        match seen.values.single() {
            Some(Number::Value(value)) if blocks(seen.status).is_none() => Some((value, unit)),
            _ => None,
        }
    }

    fn pulse(&self, metric: Metric) -> Option<Rate> {
        let (value, _) = self.value(metric, &[codes::PER_MINUTE])?;
        (!value.is_zero()).then(|| Rate::per_minute(value))
    }
}

/// Early indication: an estimate, not yet the value.
const EARLY: u16 = 0x0040;

/// What the status bits forbid: any of the first six takes the value away.
const fn blocks(status: u16) -> Option<Status> {
    match status {
        s if s & 0x8000 != 0 => Some(Status::DeviceFault),
        s if s & 0x4000 != 0 => Some(Status::WeakSignal),
        s if s & 0x2000 != 0 => Some(Status::Searching),
        s if s & 0x1000 != 0 => Some(Status::NeedsCalibration),
        // Test data, demonstration data: of nobody.
        s if s & 0x0C00 != 0 => Some(Status::Stale),
        _ => None,
    }
}

fn judge(seen: &Observation, kind: Kind, others: &Others<'_>) -> Result<Reading, No> {
    if let Some(status) = blocks(seen.status) {
        return Err(No::Value(status));
    }
    if seen.metric == Metric::Cuff {
        return cuff(seen, others);
    }
    let value = value(seen.values.single().ok_or(No::Meaning)?, kind)?;
    let reading = match (seen.metric, seen.unit.ok_or(No::Meaning)?) {
        (Metric::Spo2, codes::PER_CENT) => oximetry(value, others),
        (Metric::Mass, codes::KG) => weight(value, MassUnit::Kg, others),
        (Metric::Mass, codes::LB) => weight(value, MassUnit::Lb, others),
        (Metric::Temperature, codes::CELSIUS) => temperature(value, None),
        (Metric::Temperature, codes::FAHRENHEIT) => Temperature::from_fahrenheit(value)
            .ok_or(Status::OutOfRange)
            .and_then(|t| temperature(t.value(), Some(format!("{value} °F")))),
        _ => return Err(No::Meaning),
    };
    reading.map_err(No::Value)
}

/// A number, or what its special word means. None of them is ever taken for a number.
fn value(number: Number, kind: Kind) -> Result<Decimal, No> {
    match number {
        Number::Value(value) => Ok(value),
        Number::NotANumber if kind == Kind::Oximetry => Err(No::Value(Status::Searching)),
        Number::NotANumber => Err(No::Value(Status::DeviceFault)),
        Number::NotAtThisResolution | Number::PlusInfinity | Number::MinusInfinity => {
            Err(No::Value(Status::OutOfRange))
        }
        Number::Reserved | Number::Beyond => Err(No::Meaning),
    }
}

fn whole(value: Decimal) -> Result<u16, Status> {
    half_up(value, 0).to_u16().ok_or(Status::OutOfRange)
}

/// Systolic and diastolic must be there; a mean the device has no value for is left out.
fn cuff(seen: &Observation, others: &Others<'_>) -> Result<Reading, No> {
    if seen.parts.len() != seen.values.count() {
        return Err(No::Meaning);
    }
    let part = |code| {
        let mut pairs = seen.parts.iter().zip(seen.values.iter());
        pairs.find(|(part, _)| **part == code).map(|(_, number)| number)
    };
    let must = |code| value(part(code).ok_or(No::Meaning)?, Kind::BloodPressure);
    let (systolic, diastolic) = (must(codes::SYSTOLIC)?, must(codes::DIASTOLIC)?);
    let mean = match part(codes::MEAN) {
        Some(Number::Value(mean)) => Some(mean),
        _ => None,
    };
    let kpa = match seen.unit {
        Some(codes::MMHG) => false,
        Some(codes::KPA) => true,
        _ => return Err(No::Meaning),
    };
    let pressure = |value| {
        let pressure = if kpa { Pressure::from_kpa(value) } else { Some(Pressure::mmhg(value)) };
        pressure.ok_or(Status::OutOfRange)
    };
    let build = || {
        let exact = BloodPressure {
            systolic: pressure(systolic)?,
            diastolic: pressure(diastolic)?,
            mean: mean.map(pressure).transpose()?,
            pulse: others.pulse(Metric::PulseCuff),
        };
        let numbers = CuffNumbers {
            systolic: whole(exact.systolic.value())?,
            diastolic: whole(exact.diastolic.value())?,
            mean: exact.mean.map(|mean| whole(mean.value())).transpose()?,
            pulse: exact.pulse.map(|pulse| whole(pulse.value())).transpose()?,
        };
        let as_sent = kpa.then(|| format!("{systolic}/{diastolic} kPa"));
        let measured = Measured::BloodPressure(exact);
        numbers.reading(&ANY_CUFF).map(|gated| Reading { measured, as_sent, ..gated })
    };
    build().map_err(No::Value)
}

/// Without a pulse there is no proof that the sensor follows one: shown, never recorded.
fn oximetry(spo2: Decimal, others: &Others<'_>) -> Result<Reading, Status> {
    let pulse = others.pulse(Metric::PulseOximeter);
    let perfusion = others.value(Metric::Perfusion, &[codes::PER_CENT]).map(|(value, _)| value);
    let rounded = pulse.map(|pulse| whole(pulse.value())).transpose()?;
    let gated = gate::oximetry(spo2, rounded, perfusion)?;
    let Measured::Oximetry(Oximetry { spo2, .. }) = gated.measured else { return Ok(gated) };
    let perfusion = perfusion.map(Perfusion::index);
    let reading =
        Reading { measured: Measured::Oximetry(Oximetry { spo2, pulse, perfusion }), ..gated };
    Ok(if pulse.is_none() { doubted(reading, Status::Searching) } else { reading })
}

fn weight(value: Decimal, unit: MassUnit, others: &Others<'_>) -> Result<Reading, Status> {
    let (mass, as_sent) = unit.mass(value)?;
    let height = match others.value(Metric::Length, &[codes::CM, codes::INCH]) {
        Some((value, codes::INCH)) => Some(Length::from_inches(value).ok_or(Status::OutOfRange)?),
        Some((value, _)) => Some(Length::cm(value)),
        None => None,
    };
    gate::weight(mass, height, as_sent)
}

/// What a living person's body can have, in °C.
fn temperature(celsius: Decimal, as_sent: Option<String>) -> Result<Reading, Status> {
    if !(Decimal::from(25)..=Decimal::from(45)).contains(&celsius) {
        return Err(Status::OutOfRange);
    }
    let measured = Measured::Temperature(Temperature::celsius(celsius));
    Ok(Reading { as_sent, ..Reading::good(measured) })
}
