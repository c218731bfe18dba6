//! What the visit came to: the panel of its results, and the level its findings raised.
//! It must not judge; level and findings come with the record, each with its rule.

use crate::body;
use crate::case::Case;
use crate::fhir::{Coding, Concept, Reference, system};
use crate::observation::{Component, Found, Observation, Sign};
use crate::pressure;
use wayside_care::level::Level;
use wayside_care::reading::Kind;
use wayside_care::record::FindingNote;

/// The results of the visit and the panel that holds them, and which result is about what. A panel
/// of nothing is not sent: its profile wants a member.
pub fn results(case: &Case) -> (Vec<Observation>, Vec<(Kind, Reference)>) {
    let mut out = Vec::new();
    let pressure = pressure::result(case, &mut out);
    let saturation = body::saturation(case, &mut out);
    let mut members = vec![pressure.clone(), saturation.clone(), body::pulse(case, &mut out)];
    let (weight, height) = (body::weight(case, &mut out), body::height(case, &mut out));
    let index = body::index(case, [weight.clone(), height.clone()], &mut out);
    let warmth = body::temperature(case, &mut out);
    let about = [
        (Kind::BloodPressure, pressure),
        (Kind::Oximetry, saturation),
        (Kind::Weight, weight.clone()),
        (Kind::Temperature, warmth.clone()),
    ];
    let about = about.into_iter().filter_map(|(kind, result)| Some((kind, result?))).collect();
    members.extend([weight, height, index, warmth]);
    let members: Vec<Reference> = members.into_iter().flatten().collect();
    if !members.is_empty() {
        let mut panel = Observation::vital(case, "panel", Sign::PANEL, case.record.ended);
        panel.has_member = members;
        out.push(panel);
    }
    (out, about)
}

/// How urgent the visit came out, and by which rules.
pub fn assessment(case: &Case) -> Observation {
    let code = Concept::of([Coding::bare(system::KIOSK, "visit-level")]);
    let at = case.record.ended;
    let mut one = Observation::other(case, "assessment", "survey", code, at);
    one.component = case.record.findings.iter().map(finding).collect();
    if let Some(result) = &case.record.results.blood_pressure {
        let class = format!("{}: {}", result.guideline, result.class);
        let class = Concept::default().with_text(class);
        one.component.push(Component::ours("blood-pressure-class", Found::Concept(class)));
        one.component
            .push(Component::ours("severe-blood-pressure-seen", Found::Flag(result.severe_seen)));
    }
    one.with(Found::Concept(level(case.record.level)))
}

fn finding(note: &FindingNote) -> Component {
    let inputs: Vec<String> =
        note.inputs.iter().map(|(name, value)| format!("{name}={value}")).collect();
    let rule = Concept::of([Coding::bare(system::RULE, note.rule.clone())]);
    Component::new(
        rule.with_text(note.source.clone()),
        Found::Concept(level(note.level).with_text(inputs.join(", "))),
    )
}

fn level(level: Level) -> Concept {
    Concept::of([Coding::bare(system::LEVEL, level.name())])
}
