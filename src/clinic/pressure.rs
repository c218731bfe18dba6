//! Blood pressure for the clinic: every reading that counts, what they add up to, an uneven pulse.
//! It must not choose readings or work anything out; the record says what was used.

use crate::case::Case;
use crate::fhir::{Coding, Concept, Extension, ExtensionValue, Quantity, Reference, system, unit};
use crate::observation::{Component, Found, Missing, Observation, Sign};
use rust_decimal::Decimal;
use wayside_care::reading::{self, Kind, Measured, Status};
use wayside_care::record::{Arm, Cuff, PressureResult, Taken};
use wayside_care::units::half_up;

const CUFF_SIZE: &str = "http://hl7.org/fhir/us/vitals/StructureDefinition/bp-cuff-size-ext";
const BODY_POSITION: &str = "http://hl7.org/fhir/StructureDefinition/observation-bodyPosition";

/// The role of a reading in its visit.
pub fn reading_role(place: usize) -> String {
    format!("reading-{place}")
}

/// Readings with their place, in the order they came.
pub fn readings<'a>(
    case: &Case<'a>,
) -> impl Iterator<Item = (usize, &'a Taken, &'a reading::BloodPressure)> + use<'a> {
    case.used().filter_map(|(place, taken)| match &taken.reading.measured {
        Measured::BloodPressure(bp) => Some((place, taken, bp)),
        _ => None,
    })
}

/// One reading with everything the cuff said.
pub fn reading(
    case: &Case,
    place: usize,
    taken: &Taken,
    bp: &reading::BloodPressure,
) -> Observation {
    let mut one =
        seated(Observation::vital(case, &reading_role(place), Sign::BLOOD_PRESSURE, taken.at));
    one = one.by(case, &taken.device).sent_as(taken.reading.as_sent.as_deref());
    one.extension.extend(case.record.rest.cuff.map(cuff));
    one.body_site = case.record.rest.arm.map(arm);
    one.method =
        Some(Concept::of([Coding::new(system::SNOMED, "31813000", "Vascular oscillometry")]));
    // Converted from kPa a pressure gets digits no cuff ever measured.
    let whole = |value| if taken.reading.as_sent.is_some() { half_up(value, 0) } else { value };
    one.component = vec![
        pressure(SYSTOLIC, whole(bp.systolic.value())),
        pressure(DIASTOLIC, whole(bp.diastolic.value())),
    ];
    // Mean and pulse may be parts of the profile; anything coded may not (facts/fhir.md B, trap).
    one.component.extend(bp.mean.map(|mean| pressure(MEAN, whole(mean.value()))));
    one.component.extend(bp.pulse.map(|rate| {
        let code = codes(&[
            (system::LOINC, "8867-4", "Heart rate"),
            (system::MDC, "149546", "MDC_PULS_RATE_NON_INV"),
        ]);
        Component::new(code, Found::Quantity(Quantity::new(rate.value(), unit::PER_MINUTE)))
    }));
    one
}

/// What the readings add up to, and the reference to it. Where the protocol picks a single reading
/// that reading is the result and nothing more is said; else the result is marked as derived.
pub fn result(case: &Case, out: &mut Vec<Observation>) -> Option<Reference> {
    let Some(result) = &case.record.results.blood_pressure else {
        let missing = Missing::of(case, Kind::BloodPressure)?;
        let absent = absent(case, missing);
        let reference = absent.reference();
        out.push(absent);
        return Some(reference);
    };
    if let Some(single) = single(case, result) {
        return Some(case.observation(&reading_role(single)));
    }
    let derived = derived(case, result);
    let reference = derived.reference();
    out.push(derived);
    Some(reference)
}

fn single(case: &Case, result: &PressureResult) -> Option<usize> {
    let [only] = result.from.as_slice() else { return None };
    let Measured::BloodPressure(bp) = &case.used_at(*only)?.reading.measured else { return None };
    let same = bp.systolic.shown() == result.systolic.shown()
        && bp.diastolic.shown() == result.diastolic.shown();
    same.then_some(*only)
}

fn derived(case: &Case, result: &PressureResult) -> Observation {
    let last = result.from.iter().filter_map(|place| case.used_at(*place)).next_back();
    let at = last.map_or(case.record.ended, |taken| taken.at);
    // An average is what US Core means by 96607-7; one reading chosen among several is not one.
    let averaged = case.site.us_core && result.from.len() > 1;
    let (sign, upper, lower) = if averaged {
        (Sign::AVERAGE_PRESSURE, MEAN_SYSTOLIC, MEAN_DIASTOLIC)
    } else {
        (Sign::BLOOD_PRESSURE, SYSTOLIC, DIASTOLIC)
    };
    let mut one = seated(Observation::vital(case, "bp-result", sign, at));
    one.body_site = case.record.rest.arm.map(arm);
    one.method = Some(
        Concept::of([Coding::bare(system::PROTOCOL, result.protocol.clone())])
            .with_text(format!("Result of several readings by protocol {}", result.protocol)),
    );
    one.derived_from = (result.from.iter())
        .filter(|place| case.used_at(**place).is_some())
        .map(|place| case.observation(&reading_role(*place)))
        .collect();
    one.component =
        vec![pressure(upper, result.systolic.shown()), pressure(lower, result.diastolic.shown())];
    one
}

fn absent(case: &Case, missing: Missing) -> Observation {
    let mut one = Observation::vital(case, "bp-result", Sign::BLOOD_PRESSURE, case.record.ended);
    // The profile wants both parts even then, each with its reason (vs-3).
    one.component =
        [SYSTOLIC, DIASTOLIC].map(|part| Component::new(codes(part), missing.found())).into();
    one.with(missing.found())
}

/// What the cuff said of the rhythm, where any reading that counts was flagged. Not a part of the
/// blood pressure: its profile binds parts to units (facts/fhir.md B, trap; hazard 26).
pub fn rhythm(case: &Case) -> Option<Observation> {
    let flagged: Vec<_> = readings(case)
        .filter(|(_, taken, _)| taken.reading.flags.has(Status::IrregularPulse))
        .map(|(place, taken, _)| (place, taken.at))
        .collect();
    let (_, at) = *flagged.last()?;
    let code = codes(&[(system::LOINC, "8884-9", "Heart rate rhythm")]);
    let mut one = Observation::other(case, "irregular-pulse", "procedure", code, at);
    one.derived_from =
        flagged.iter().map(|(place, _)| case.observation(&reading_role(*place))).collect();
    one.component = vec![
        Component::ours("readings-with-irregular-pulse", Found::Count(flagged.len())),
        Component::ours("readings-used", Found::Count(readings(case).count())),
    ];
    // The finding stands only by the rule, two readings or more (clinical.md 1.2); one flag alone
    // is told as the count that it is.
    if case.record.results.blood_pressure.as_ref().is_some_and(|result| result.irregular) {
        let finding = Coding::new(system::SNOMED, "361137007", "Irregular heart beat");
        one = one.with(Found::Concept(Concept::of([finding])));
    }
    Some(one)
}

/// The cuff. Only the adult size has a code in HL7's value set (cimi-vital-signs, bpCuffSizeVS).
fn cuff(cuff: Cuff) -> Extension {
    let (snomed, text) = match cuff {
        Cuff::SmallAdult => (None, "small adult, 22 to under 27 cm"),
        Cuff::Adult => (Some("720737000"), "adult, 27 to under 35 cm"),
        Cuff::LargeAdult => (None, "large adult, 35 to under 45 cm"),
        Cuff::Thigh => (None, "thigh, 45 to under 53 cm"),
    };
    let name = "Blood pressure cuff, adult size";
    let size = snomed.map(|code| Coding::new(system::SNOMED, code, name));
    Extension::new(CUFF_SIZE, ExtensionValue::Concept(Concept::of(size).with_text(text)))
}

/// The chair of the kiosk: nobody is measured standing or lying.
fn seated(mut one: Observation) -> Observation {
    let sitting = Concept::of([Coding::new(system::SNOMED, "33586001", "Sitting position")]);
    one.extension.push(Extension::new(BODY_POSITION, ExtensionValue::Concept(sitting)));
    one
}

fn arm(arm: Arm) -> Concept {
    let (code, name) = match arm {
        Arm::Left => ("368208006", "Left upper arm structure"),
        Arm::Right => ("368209003", "Right upper arm structure"),
    };
    Concept::of([Coding::new(system::SNOMED, code, name)])
}

type Codes = &'static [(&'static str, &'static str, &'static str)];

const SYSTOLIC: Codes = &[
    (system::LOINC, "8480-6", "Systolic blood pressure"),
    (system::MDC, "150021", "MDC_PRESS_BLD_NONINV_SYS"),
];
const DIASTOLIC: Codes = &[
    (system::LOINC, "8462-4", "Diastolic blood pressure"),
    (system::MDC, "150022", "MDC_PRESS_BLD_NONINV_DIA"),
];
const MEAN: Codes = &[
    (system::LOINC, "8478-0", "Mean blood pressure"),
    (system::MDC, "150023", "MDC_PRESS_BLD_NONINV_MEAN"),
];
const MEAN_SYSTOLIC: Codes = &[(system::LOINC, "96608-5", "Systolic blood pressure mean")];
const MEAN_DIASTOLIC: Codes = &[(system::LOINC, "96609-3", "Diastolic blood pressure mean")];

fn codes(all: Codes) -> Concept {
    Concept::of(all.iter().map(|(system, code, name)| Coding::new(system, *code, name)))
}

fn pressure(code: Codes, value: Decimal) -> Component {
    Component::new(codes(code), Found::Quantity(Quantity::new(value, unit::MMHG)))
}
