//! How far each result can be relied upon, beside the result and never inside it: the profiles of
//! vital signs bind parts to units, so a coded part would be refused (facts/fhir.md B, trap).
//! It must not grade anything; grade, reasons and evidence come with the record.

use crate::case::Case;
use crate::fhir::{self, Coding, Concept, Reference, system};
use crate::observation::{Component, Found, Note, Observation};
use wayside_care::grade::Reason;
use wayside_care::reading::Kind;
use wayside_care::record::Grading;

/// One observation for each graded result, made from the result it is about.
pub fn grades(case: &Case, about: &[(Kind, Reference)]) -> Vec<Observation> {
    case.record.grades.iter().map(|one| grade(case, one, about)).collect()
}

fn grade(case: &Case, grading: &Grading, about: &[(Kind, Reference)]) -> Observation {
    let kind = grading.kind.name();
    let code = Concept::of([Coding::bare(system::KIOSK, format!("grade-{kind}"))])
        .with_text(format!("How far the result can be relied upon: {kind}"));
    let role = format!("grade-{kind}");
    let mut one = Observation::other(case, &role, "procedure", code, case.record.ended);
    one.derived_from = of_kind(grading.kind, about).cloned().collect();
    one.component = grading.reasons.iter().copied().map(reason).collect();
    one.component.extend(grading.evidence.iter().filter_map(|(name, value)| {
        Some(Component::ours(&code_of(name)?, Found::Text(fhir::words(value)?)))
    }));
    let grade = Concept::of([Coding::bare(system::GRADE, grading.grade.name())]);
    one.with(Found::Concept(grade.with_text(words(case, grading))))
}

/// A code holds no white space (R4 datatypes, code).
fn code_of(name: &str) -> Option<String> {
    fhir::words(name).map(|name| name.replace(char::is_whitespace, "-"))
}

fn of_kind(kind: Kind, about: &[(Kind, Reference)]) -> impl Iterator<Item = &Reference> {
    about.iter().filter(move |(other, _)| *other == kind).map(|(_, reference)| reference)
}

fn reason(reason: Reason) -> Component {
    let value = Concept::of([Coding::bare(system::REASON, reason.code())]);
    Component::ours("reason", Found::Concept(value.with_text(reason.row().source)))
}

/// Says the grade of a result on the result itself, for whoever looks at nothing else.
pub fn note_on(case: &Case, about: &[(Kind, Reference)], results: &mut [Observation]) {
    for grading in &case.record.grades {
        for reference in of_kind(grading.kind, about) {
            let text = words(case, grading);
            let result = results.iter_mut().find(|one| one.reference() == *reference);
            if let Some(result) = result {
                result.note.push(Note { text });
            }
        }
    }
}

fn words(case: &Case, grading: &Grading) -> String {
    let reasons: Vec<&str> = grading.reasons.iter().map(|reason| reason.code()).collect();
    let why = if reasons.is_empty() { String::new() } else { format!(": {}", reasons.join(", ")) };
    let rules = case.record.rules.iter().find(|set| set.id == "grade");
    let reviewer = rules.map_or("unreviewed", |set| &*set.reviewer);
    let (grade, version) = (grading.grade.name(), &grading.version);
    format!("Grade {grade}{why} (table of grades {version}, reviewed by: {reviewer})")
}
