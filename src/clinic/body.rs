//! Everything measured besides blood pressure: saturation, pulse, weight, height, index, warmth.
//! It must not send a number twice: a result that a reading already shows is that reading.

use crate::case::Case;
use crate::fhir::{Coding, Concept, Quantity, Reference, system, unit};
use crate::observation::{Component, Found, Missing, Observation, Sign};
use crate::pressure::{self, reading_role};
use rust_decimal::Decimal;
use wayside_care::reading::{Kind, Measured, Oximetry, Weight};
use wayside_care::record::{Height, Taken};
use wayside_care::units::{Length, Mass, Rate, half_up};

/// Every reading of a kind other than blood pressure, as observations.
pub fn readings(case: &Case) -> Vec<Observation> {
    let mut out = Vec::new();
    for (place, taken) in case.used() {
        match &taken.reading.measured {
            Measured::BloodPressure(_) => {}
            Measured::Oximetry(oximetry) => oximeter(case, place, taken, oximetry, &mut out),
            Measured::Weight(scale) => scales(case, place, taken, scale, &mut out),
            Measured::Temperature(warmth) => {
                let value = measured(taken, warmth.value(), 1);
                let one = one(case, &reading_role(place), Sign::TEMPERATURE, taken, value);
                out.push(one.sent_as(taken.reading.as_sent.as_deref()));
            }
        }
    }
    out
}

fn one(case: &Case, role: &str, sign: Sign, taken: &Taken, value: Decimal) -> Observation {
    Observation::vital(case, role, sign, taken.at)
        .with(sign.quantity(value))
        .by(case, &taken.device)
}

/// The number as measured; where it was converted, without the digits that only came of that.
fn measured(taken: &Taken, value: Decimal, places: u32) -> Decimal {
    if taken.reading.as_sent.is_some() { half_up(value, places) } else { value }
}

fn oximeter(
    case: &Case,
    place: usize,
    taken: &Taken,
    oximetry: &Oximetry,
    out: &mut Vec<Observation>,
) {
    let finger = Concept::of([Coding::new(system::SNOMED, "7569003", "Finger structure")]);
    let role = reading_role(place);
    let mut saturation = one(case, &role, Sign::SATURATION, taken, oximetry.spo2.value());
    saturation.body_site = Some(finger.clone());
    saturation.component.extend(oximetry.perfusion.map(|index| {
        let name = "Perfusion index Tissue by Pulse oximetry";
        let code = Concept::of([Coding::new(system::LOINC, "61006-3", name)]);
        Component::new(code, Found::Quantity(Quantity::new(index.value(), unit::PERCENT)))
    }));
    out.push(saturation);
    if let Some(rate) = oximetry.pulse {
        let role = format!("{role}-pulse");
        let mut pulse = one(case, &role, Sign::OXIMETER_PULSE, taken, rate.value());
        pulse.body_site = Some(finger);
        out.push(pulse);
    }
}

fn scales(case: &Case, place: usize, taken: &Taken, scale: &Weight, out: &mut Vec<Observation>) {
    let role = reading_role(place);
    let weight = measured(taken, scale.weight.value(), 2);
    let weight = one(case, &role, Sign::WEIGHT, taken, weight);
    out.push(weight.sent_as(taken.reading.as_sent.as_deref()));
    if let Some(height) = scale.height {
        let role = format!("{role}-height");
        let height = measured(taken, height.value(), 1);
        out.push(one(case, &role, Sign::HEIGHT, taken, height));
    }
}

/// The oxygen saturation of the visit.
pub fn saturation(case: &Case, out: &mut Vec<Observation>) -> Option<Reference> {
    let Some(result) = case.record.results.spo2 else {
        return missing(case, Kind::Oximetry, "spo2-result", Sign::SATURATION, out);
    };
    let shows = |measured: &Measured| match measured {
        Measured::Oximetry(oximetry) => oximetry.spo2.shown() == result.shown(),
        _ => false,
    };
    Some(shown(case, "", shows).unwrap_or_else(|| {
        let from = of_kind(case, Kind::Oximetry, "");
        derived(case, "spo2-result", Sign::SATURATION, result.shown(), from, out)
    }))
}

/// The pulse of the visit, from the oximeter, else from the cuff.
pub fn pulse(case: &Case, out: &mut Vec<Observation>) -> Option<Reference> {
    let result = case.record.results.pulse?;
    let shows = |measured: &Measured| match measured {
        Measured::Oximetry(oximetry) => oximetry.pulse.map(Rate::shown) == Some(result.shown()),
        _ => false,
    };
    Some(shown(case, "-pulse", shows).unwrap_or_else(|| {
        let from = pressure::readings(case)
            .filter(|(_, _, bp)| bp.pulse.is_some())
            .map(|(place, _, _)| case.observation(&reading_role(place)))
            .collect();
        derived(case, "pulse-result", Sign::CUFF_PULSE, result.shown(), from, out)
    }))
}

/// The weight of the visit.
pub fn weight(case: &Case, out: &mut Vec<Observation>) -> Option<Reference> {
    let Some(result) = case.record.results.weight else {
        return missing(case, Kind::Weight, "weight-result", Sign::WEIGHT, out);
    };
    let shows = |measured: &Measured| match measured {
        Measured::Weight(scale) => scale.weight.shown() == Mass::shown(result),
        _ => false,
    };
    Some(shown(case, "", shows).unwrap_or_else(|| {
        let from = of_kind(case, Kind::Weight, "");
        derived(case, "weight-result", Sign::WEIGHT, result.shown(), from, out)
    }))
}

/// The height of the visit, measured or stated.
pub fn height(case: &Case, out: &mut Vec<Observation>) -> Option<Reference> {
    let Height { height, reported } = case.record.results.height?;
    if reported {
        let role = "height-stated";
        return Some(derived(case, role, Sign::HEIGHT_STATED, height.shown(), Vec::new(), out));
    }
    let shows = |measured: &Measured| match measured {
        Measured::Weight(scale) => scale.height.map(Length::shown) == Some(height.shown()),
        _ => false,
    };
    Some(shown(case, "-height", shows).unwrap_or_else(|| {
        derived(case, "height-result", Sign::HEIGHT, height.shown(), Vec::new(), out)
    }))
}

/// The body-mass index, made from the weight and height it names. Its profile allows no absence.
pub fn index(
    case: &Case,
    from: [Option<Reference>; 2],
    out: &mut Vec<Observation>,
) -> Option<Reference> {
    let index = case.record.results.bmi?;
    let from = from.into_iter().flatten().collect();
    Some(derived(case, "bmi", Sign::BMI, half_up(index, 1), from, out))
}

/// The temperature: the last reading that counts.
pub fn temperature(case: &Case, out: &mut Vec<Observation>) -> Option<Reference> {
    of_kind(case, Kind::Temperature, "")
        .pop()
        .or_else(|| missing(case, Kind::Temperature, "temperature-result", Sign::TEMPERATURE, out))
}

/// The last reading that shows the result.
fn shown(case: &Case, part: &str, shows: impl Fn(&Measured) -> bool) -> Option<Reference> {
    let last = case.used().filter(|(_, taken)| shows(&taken.reading.measured)).last();
    last.map(|(place, _)| case.observation(&format!("{}{part}", reading_role(place))))
}

fn of_kind(case: &Case, kind: Kind, part: &str) -> Vec<Reference> {
    case.used()
        .filter(|(_, taken)| taken.reading.kind() == kind)
        .map(|(place, _)| case.observation(&format!("{}{part}", reading_role(place))))
        .collect()
}

fn derived(
    case: &Case,
    role: &str,
    sign: Sign,
    value: Decimal,
    from: Vec<Reference>,
    out: &mut Vec<Observation>,
) -> Reference {
    let mut one =
        Observation::vital(case, role, sign, case.record.ended).with(sign.quantity(value));
    one.derived_from = from;
    let reference = one.reference();
    out.push(one);
    reference
}

fn missing(
    case: &Case,
    kind: Kind,
    role: &str,
    sign: Sign,
    out: &mut Vec<Observation>,
) -> Option<Reference> {
    let why = Missing::of(case, kind)?;
    let one = Observation::vital(case, role, sign, case.record.ended).with(why.found());
    let reference = one.reference();
    out.push(one);
    Some(reference)
}
