//! Questionnaires of a visit: each one's QuestionnaireResponse, and its results as observations.
//! It must not score anything: results come with the record, from the form that was asked.

use crate::case::Case;
use crate::fhir::{self, Coding, Concept, Identifier, Meta, Quantity, Reference, system, unit};
use crate::observation::{Component, Found, Note, Observation};
use serde::Serialize;
use serde_json::Value;
use uuid::Uuid;
use wayside_care::record::{FilledForm, FormScore, FormValue};

/// QuestionnaireResponse of a form.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Form {
    resource_type: &'static str,
    /// Its id.
    pub id: Uuid,
    #[serde(skip_serializing_if = "Meta::is_empty")]
    meta: Meta,
    identifier: Identifier,
    #[serde(skip_serializing_if = "Option::is_none")]
    questionnaire: Option<String>,
    status: &'static str,
    subject: Reference,
    authored: String,
    author: Reference,
    source: Reference,
    #[serde(skip_serializing_if = "Option::is_none")]
    item: Option<Value>,
}

/// Every form that was asked. One in which nothing was answered says nothing, and is not sent.
pub fn forms(case: &Case) -> Vec<Form> {
    let all = roles(case).filter(|(_, form)| items(form).is_some());
    all.map(|(role, form)| response(case, &role, form)).collect()
}

/// The results of every form.
pub fn scores(case: &Case) -> Vec<Observation> {
    let all = roles(case).filter(|(_, form)| items(form).is_some());
    let each = |(role, form): (String, &FilledForm)| {
        let scores = form.scores.iter();
        scores.map(|score| result(case, &role, form, score)).collect::<Vec<_>>()
    };
    all.flat_map(each).collect()
}

/// Forms with the part each plays in the visit; one that was asked twice plays two.
fn roles<'a>(case: &Case<'a>) -> impl Iterator<Item = (String, &'a FilledForm)> {
    let forms = &case.record.forms;
    forms.iter().enumerate().map(|(place, form)| {
        let before = forms.iter().take(place).filter(|other| other.id == form.id).count();
        let again = if before == 0 { String::new() } else { format!("-{}", before + 1) };
        (format!("form-{}{again}", form.id), form)
    })
}

fn items(form: &FilledForm) -> Option<&Value> {
    form.response.get("item").filter(|items| items.as_array().is_some_and(|all| !all.is_empty()))
}

fn response(case: &Case, role: &str, form: &FilledForm) -> Form {
    let id = case.id(role);
    Form {
        resource_type: "QuestionnaireResponse",
        id,
        meta: case.meta(None, case.record.ended),
        identifier: Identifier::own(id),
        questionnaire: form.questionnaire.clone(),
        status: if form.completed { "completed" } else { "stopped" },
        subject: case.patient(),
        authored: fhir::date_time(case.record.ended),
        author: case.patient(),
        source: case.patient(),
        item: items(form).cloned(),
    }
}

fn result(case: &Case, role: &str, form: &FilledForm, score: &FormScore) -> Observation {
    let coding = match &score.loinc {
        Some(code) => Coding::said(system::LOINC, code.clone(), score.display.clone()),
        None => {
            let code = format!("{}-{}", form.id, score.id);
            Coding::said(system::SCORE, code, score.display.clone())
        }
    };
    let role_of_score = format!("{role}-{}", score.id);
    let code = Concept::of([coding]).with_text(score.display.clone());
    let mut one = Observation::other(case, &role_of_score, "survey", code, case.record.ended);
    one.derived_from = vec![Reference::to("QuestionnaireResponse", case.id(role))];
    if let Some(band) = &score.band {
        let band = Concept::default().with_text(band.clone());
        one.component.push(Component::ours("score-band", Found::Concept(band)));
    }
    // Whose questions they are, and that nobody has reviewed them yet, goes with every result.
    let title = form.title.as_deref().unwrap_or(&form.id);
    let version = form.version.as_deref().unwrap_or("no version");
    let text = format!(
        "{title}; version {version}; reviewer: {}; source: {}; licence: {}",
        form.reviewer, form.source, form.licence
    );
    one.note.extend(fhir::words(&text).map(|text| Note { text }));
    one.with(match &score.value {
        FormValue::Number(number) => Found::Quantity(Quantity::new(*number, unit::SCORE)),
        FormValue::Flag(flag) => Found::Flag(*flag),
        FormValue::Code { system, code, display } => {
            let system = system.as_deref().unwrap_or(system::SCORE);
            Found::Concept(Concept::of([match display {
                Some(display) => Coding::said(system, code.clone(), display.clone()),
                None => Coding::bare(system, code.clone()),
            }]))
        }
    })
}
