//! A form as it goes into the record: the response, what it adds up to, whose form it is.
//! It must not know whose answers they are.

use crate::answer::Answer;
use crate::item::{Item, Stands};
use crate::manifest::{ScoreRule, Sheet};
use crate::response::{self, Purpose};
use crate::sitting::Alert;
use crate::state::State;
use rust_decimal::Decimal;
use serde_json::Value;
use wayside_care::record::{FilledForm, FormScore, FormValue};

/// A form as it goes into the record.
pub type Filled = FilledForm;

pub(crate) fn filled(sheet: &Sheet, state: &State, completed: bool, raised: &[Alert]) -> Filled {
    let (form, manifest) = (&sheet.form, &sheet.manifest);
    let score = |rule: &ScoreRule| {
        let place = form.place(&rule.link_id)?;
        score(rule, form.items.get(place)?, state.answers.get(&place)?)
    };
    FilledForm {
        id: manifest.id.clone(),
        questionnaire: form.canonical(),
        version: form.version().map(str::to_owned),
        title: form.title(form.language()).map(str::to_owned),
        licence: manifest.licence.clone(),
        source: manifest.source.clone(),
        reviewer: manifest.reviewer.clone(),
        completed,
        response: response::build(form, state, Purpose::Send),
        // Half the answers of a questionnaire make no score of it.
        scores: if completed { manifest.score.iter().filter_map(score).collect() } else { vec![] },
        alerts: raised.iter().map(|alert| alert.id.clone()).collect(),
    }
}

fn score(rule: &ScoreRule, item: &Item, answer: &Answer) -> Option<FormScore> {
    let value = match answer {
        Answer::Flag(flag) => FormValue::Flag(*flag),
        Answer::Whole(number) => FormValue::Number(Decimal::from(*number)),
        Answer::Decimal(number) => FormValue::Number(*number),
        Answer::Chosen(chosen) => {
            let option = item.options.get(*chosen.options.first()?)?;
            let Stands::Coding(coding) = &option.stands else { return None };
            let text = |field: &str| Some(coding.get(field).and_then(Value::as_str)?.to_owned());
            FormValue::Code {
                system: text("system"),
                code: text("code")?,
                display: text("display"),
            }
        }
        Answer::Date(_) | Answer::Text(_) => return None,
    };
    let band = match &value {
        FormValue::Number(number) => {
            let reached = rule.bands.iter().rev().find(|band| *number >= band.from);
            reached.map(|band| band.name.clone())
        }
        _ => None,
    };
    Some(FormScore {
        id: rule.id.clone(),
        loinc: rule.loinc.clone(),
        display: rule.display.clone(),
        value,
        band,
    })
}
