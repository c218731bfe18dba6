//! How the blood pressure was taken and what was set aside: the evidence behind the number.
//! It must not contain a reading that was set aside, only how many there were and why.

use crate::case::Case;
use crate::fhir::{Coding, Concept, Quantity, system, unit};
use crate::observation::{Component, Found, Observation};
use crate::pressure::{self, reading_role};
use rust_decimal::Decimal;
use wayside_care::reading::Kind;
use wayside_care::record::Discard;

/// Every reason for setting a reading aside, with its code.
const REASONS: [(Discard, &str); 7] = [
    (Discard::Flagged, "readings-discarded-flagged"),
    (Discard::Implausible, "readings-discarded-implausible"),
    (Discard::Stored, "readings-discarded-stored"),
    (Discard::LowQuality, "readings-discarded-low-quality"),
    (Discard::RestTooShort, "readings-discarded-rest-too-short"),
    (Discard::ByPerson, "readings-discarded-by-person"),
    (Discard::Late, "readings-discarded-late"),
];

/// The conditions of the blood-pressure measurement; nothing where none was tried.
pub fn conditions(case: &Case) -> Option<Observation> {
    let taken = |kind| case.record.readings.iter().filter(move |t| t.reading.kind() == kind);
    let step = case.record.steps.iter().any(|step| step.kind == Kind::BloodPressure);
    if !step && taken(Kind::BloodPressure).next().is_none() {
        return None;
    }
    let code = Concept::of([Coding::bare(system::KIOSK, "blood-pressure-conditions")]);
    let at = case.record.ended;
    let mut one = Observation::other(case, "bp-conditions", "procedure", code, at);
    one.derived_from = pressure::readings(case)
        .map(|(place, _, _)| case.observation(&reading_role(place)))
        .collect();
    let rest = &case.record.rest;
    let seconds = Decimal::from(rest.rested.millis() / 1000);
    one.component = vec![
        Component::ours("rest", Found::Quantity(Quantity::new(seconds, unit::SECOND))),
        Component::ours("rest-shortened", Found::Flag(rest.shortened)),
    ];
    one.component.extend(
        rest.deviation.map(|yes| Component::ours("preparation-deviation", Found::Flag(yes))),
    );
    one.component
        .push(Component::ours("readings-used", Found::Count(pressure::readings(case).count())));
    for (reason, code) in REASONS {
        let count =
            taken(Kind::BloodPressure).filter(|taken| taken.discarded == Some(reason)).count();
        if count > 0 {
            one.component.push(Component::ours(code, Found::Count(count)));
        }
    }
    Some(one)
}
