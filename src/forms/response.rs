//! The answers as a FHIR R4 QuestionnaireResponse.
//! It must not know who answered, when, or under which name it is sent: the clinic crate adds that.

use crate::answer::{self, Answer};
use crate::form::Form;
use crate::item::{Choice, Item, Kind, Stands};
use crate::rewrite::WEIGHT;
use crate::state::State;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;
use serde_json::{Map, Number, Value, json};
use std::str::FromStr as _;

/// What a response is for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// Expressions read it: options carry their scores, decimals may stand as text.
    Evaluate,
    /// The clinic reads it: every item carries its words.
    Send,
}

/// `resourceType` and `item` of the response.
pub(crate) fn build(form: &Form, state: &State, purpose: Purpose) -> Value {
    let building = Building { form, state, purpose };
    let mut response = Map::new();
    response.insert("resourceType".to_owned(), "QuestionnaireResponse".into());
    let items = building.within(None);
    if !items.is_empty() {
        response.insert("item".to_owned(), items.into());
    }
    Value::Object(response)
}

struct Building<'a> {
    form: &'a Form,
    state: &'a State,
    purpose: Purpose,
}

impl Building<'_> {
    fn within(&self, parent: Option<usize>) -> Vec<Value> {
        let places = parent.map_or(0, |place| place + 1)..self.form.items.len();
        let inside =
            |place: &usize| self.form.items.get(*place).is_some_and(|item| item.parent == parent);
        places.filter(inside).filter_map(|place| self.item(place)).collect()
    }

    /// The item; nothing for a remark, for what is not there, and for what holds no answer.
    fn item(&self, place: usize) -> Option<Value> {
        let item = self.form.items.get(place)?;
        let there = self.state.enabled.get(place).copied().unwrap_or(false);
        if !there || item.kind == Kind::Display {
            return None;
        }
        let mut out = Map::new();
        out.insert("linkId".to_owned(), item.link_id.clone().into());
        if self.purpose == Purpose::Send
            && let Some(words) = &item.words
        {
            // In the form's own language, which is the one the clinic looks it up in.
            out.insert("text".to_owned(), words.in_language("").into());
        }
        let inside = self.within(Some(place));
        if item.kind == Kind::Group {
            if inside.is_empty() {
                return None;
            }
            out.insert("item".to_owned(), inside.into());
        } else {
            let mut answers = self.answers(item, self.state.answers.get(&place)?);
            if let Some(first) = answers.first_mut().filter(|_| !inside.is_empty()) {
                first.insert("item".to_owned(), inside.into());
            }
            out.insert("answer".to_owned(), answers.into());
        }
        Some(Value::Object(out))
    }

    fn answers(&self, item: &Item, answer: &Answer) -> Vec<Map<String, Value>> {
        let one = |name: &str, value: Value| vec![Map::from_iter([(name.to_owned(), value)])];
        match answer {
            Answer::Flag(flag) => one("valueBoolean", (*flag).into()),
            Answer::Whole(number) => one("valueInteger", (*number).into()),
            Answer::Decimal(number) => one("valueDecimal", self.decimal(*number)),
            Answer::Date(day) => one("valueDate", answer::iso(*day).into()),
            Answer::Text(words) => one("valueString", words.clone().into()),
            Answer::Chosen(chosen) => {
                let options = chosen.options.iter().filter_map(|place| item.options.get(*place));
                let own =
                    chosen.own.iter().flat_map(|words| one("valueString", words.clone().into()));
                options.map(|option| self.option(option)).chain(own).collect()
            }
        }
    }

    fn option(&self, option: &Choice) -> Map<String, Value> {
        let (name, mut value) = match &option.stands {
            Stands::Coding(coding) => ("valueCoding", coding.clone()),
            Stands::Whole(number) => ("valueInteger", (*number).into()),
            Stands::Date(day) => ("valueDate", answer::iso(*day).into()),
            Stands::Text(words) => ("valueString", words.clone().into()),
        };
        if let Some(coding) = value.as_object_mut() {
            // What the form's author wrote into it is about the form, not about the answer.
            coding.remove("extension");
            coding.retain(|key, _| !key.starts_with('_'));
        }
        let mut out = Map::new();
        if let Some((url, weight)) = option.weight.filter(|_| self.purpose == Purpose::Evaluate) {
            let weight = self.weight(weight);
            let extension = json!([{ "url": url, "valueDecimal": weight }]);
            // The score stands at the answer and at its code, for expressions look at either.
            for holder in value.as_object_mut().into_iter().chain([&mut out]) {
                holder.insert("extension".to_owned(), extension.clone());
                holder.insert(WEIGHT.to_owned(), weight.clone());
            }
        }
        out.insert(name.to_owned(), value);
        out
    }

    /// The score; whole where it can be, for the library reads whole numbers exactly.
    fn weight(&self, weight: Decimal) -> Value {
        if !self.form.exact
            && weight.fract().is_zero()
            && let Some(whole) = weight.to_i64()
        {
            return whole.into();
        }
        self.decimal(weight)
    }

    fn decimal(&self, number: Decimal) -> Value {
        let text = number.to_string();
        if self.purpose == Purpose::Evaluate && self.form.exact {
            return Value::String(text);
        }
        Number::from_str(&text).map_or_else(|_| Value::String(text), Value::Number)
    }
}
