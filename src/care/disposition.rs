//! What to do next, how soon: one level for each finding and one for all of them (clinical.md 2.4).
//! It must not know words or times for the patient; those are the site's clinical lead's.

pub use crate::level::{Level, aggregate};
use crate::news2::Band;
use crate::units::{Percent, Pressure, Rate, Temperature};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// What else bears on a blood pressure. `None` is not known, and never counts as a no.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct BpContext {
    /// Whether any symptom of clinical.md 2.4 is present: chest or back pain, breathlessness,
    /// numbness or weakness, change of sight, trouble speaking, confusion, sudden severe headache,
    /// dizziness with vomiting.
    pub symptom: Option<bool>,
    /// Pregnant, or gave birth within six weeks.
    pub pregnant: Option<bool>,
    /// Whether any valid reading of the session was severe.
    pub severe_seen: Option<bool>,
}

impl BpContext {
    /// Everything asked and denied.
    pub const CLEAR: BpContext =
        BpContext { symptom: Some(false), pregnant: Some(false), severe_seen: Some(false) };
}

/// Level of a blood pressure in whole mmHg.
///
/// What is not known cannot reassure: where a missing part could change the level, the level is
/// what the known parts already demand if that is `Urgent` or above, else `Incomplete`. A missing
/// part that could change nothing does not matter: nobody asks for symptoms at 118/76.
#[must_use]
pub fn disp_bp(
    systolic: Option<Pressure>,
    diastolic: Option<Pressure>,
    context: BpContext,
) -> Level {
    let (Some(sys), Some(dia)) = (systolic, diastolic) else {
        // Numbers no rule acts on stand in for the missing half, so that the known half speaks.
        let sys = systolic.unwrap_or(Pressure::mmhg(Decimal::from(120)));
        let dia = diastolic.unwrap_or(Pressure::mmhg(Decimal::from(70)));
        return aggregate([disp_bp(Some(sys), Some(dia), context), Level::Incomplete]);
    };
    let either = |known: Option<bool>| match known {
        Some(known) => vec![known],
        None => vec![false, true],
    };
    let mut levels = Vec::new();
    for symptom in either(context.symptom) {
        for pregnant in either(context.pregnant) {
            for severe_seen in either(context.severe_seen) {
                levels.push(bp_level(sys, dia, symptom, pregnant, severe_seen));
            }
        }
    }
    unless_it_matters(&levels)
}

/// The one level all possibilities share; else the lowest of them beside `Incomplete`.
fn unless_it_matters(levels: &[Level]) -> Level {
    match (levels.iter().min(), levels.iter().max()) {
        (Some(lowest), Some(highest)) if lowest == highest => *lowest,
        (Some(lowest), _) => aggregate([*lowest, Level::Incomplete]),
        (None, _) => Level::Incomplete,
    }
}

/// First match wins. Pregnancy: 160/110 is severe (S48, S23). Severe: S13. Low: NEWS2 and NICE
/// sepsis count 90 itself. Diastolic 110 and a severe reading within the session: within days.
fn bp_level(
    systolic: Pressure,
    diastolic: Pressure,
    symptom: bool,
    pregnant: bool,
    severe_seen: bool,
) -> Level {
    let (sys, dia) = (systolic.shown(), diastolic.shown());
    let reaches = |s: i64, d: i64| sys >= Decimal::from(s) || dia >= Decimal::from(d);
    let with_symptom = |without: Level| if symptom { Level::Emergency } else { without };
    if pregnant && reaches(160, 110) {
        Level::Emergency
    } else if (pregnant && reaches(140, 90)) || reaches(180, 120) {
        with_symptom(Level::Urgent)
    } else if sys <= Decimal::from(90) {
        with_symptom(Level::Soon)
    } else if dia >= Decimal::from(110) || severe_seen {
        Level::Soon
    } else if reaches(140, 90) {
        Level::Routine
    } else {
        Level::None
    }
}

/// Level of an oxygen saturation in whole per cent. `target_88_92` only where the clinic's record
/// sets that target; everybody else, COPD or not, is judged by the standard (clinical.md 2.2).
#[must_use]
pub fn disp_spo2(spo2: Option<Percent>, target_88_92: bool) -> Level {
    let Some(spo2) = spo2.map(Percent::shown) else { return Level::Incomplete };
    let (emergency, urgent) = if target_88_92 { (83, 87) } else { (92, 94) };
    if spo2 <= Decimal::from(emergency) {
        Level::Emergency
    } else if spo2 <= Decimal::from(urgent) {
        Level::Urgent
    } else {
        Level::None
    }
}

/// Whether an oxygen saturation may speak yet: after the second stable reading, or at once where
/// a breathing red flag is present.
#[must_use]
pub const fn spo2_may_speak(stable_readings: u8, breathing_flag: bool) -> bool {
    stable_readings >= 2 || breathing_flag
}

/// Level of a resting pulse a minute. `symptom`: `None` is not known.
#[must_use]
pub fn disp_hr(pulse: Option<Rate>, symptom: Option<bool>) -> Level {
    let Some(pulse) = pulse.map(Rate::shown) else { return Level::Incomplete };
    let up_to = |edge: i64| pulse <= Decimal::from(edge);
    let red = |symptom: bool| if symptom { Level::Emergency } else { Level::Urgent };
    if up_to(40) || !up_to(130) {
        symptom.map_or_else(|| unless_it_matters(&[red(false), red(true)]), red)
    } else if !up_to(110) {
        Level::Soon
    } else if up_to(50) || !up_to(100) {
        Level::Routine
    } else {
        Level::None
    }
}

/// Level of a temperature, rounded to 0.1 °C.
#[must_use]
pub fn disp_temp(temperature: Option<Temperature>) -> Level {
    let Some(celsius) = temperature.map(Temperature::shown) else { return Level::Incomplete };
    if celsius <= Decimal::from(35) || celsius > Decimal::from(39) {
        Level::Urgent
    } else if celsius >= Decimal::from(38) {
        Level::Soon
    } else {
        Level::None
    }
}

/// Level of a NEWS2 band: it catches several mild changes that add up. Single red scores act
/// through the other rules, and an incomplete score is no finding of its own. `None`: not known.
#[must_use]
pub const fn disp_news2(band: Option<Band>) -> Level {
    match band {
        Some(Band::High) => Level::Emergency,
        Some(Band::Medium) => Level::Urgent,
        Some(Band::Incomplete | Band::Low | Band::LowMedium) => Level::None,
        None => Level::Incomplete,
    }
}
