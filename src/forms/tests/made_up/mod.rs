//! Small forms for tests, and chance from a seed.
#![allow(dead_code, reason = "each test takes what it needs")]

use serde_json::{Value, json};
use std::sync::Arc;
use wayside_care::time::Day;
use wayside_forms::{Form, Sheet, Sitting, Unsupported};

pub const SDC: &str = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-";
pub const CORE: &str = "http://hl7.org/fhir/StructureDefinition/";

pub fn today() -> Day {
    Day::new(2026, 11, 25).unwrap()
}

/// A form of these items.
pub fn form(items: Value) -> Value {
    json!({ "resourceType": "Questionnaire", "status": "active", "item": items })
}

pub fn loaded(form: &Value) -> Form {
    Form::load(&form.to_string()).unwrap_or_else(|faults| panic!("{faults:?}"))
}

pub fn faults(form: &Value) -> Vec<String> {
    let told = |faults: Vec<Unsupported>| faults.iter().map(ToString::to_string).collect();
    Form::load(&form.to_string()).err().map(told).unwrap_or_default()
}

pub fn sit(form: &Value) -> Sitting {
    Sitting::begin(Arc::new(Sheet::bare(loaded(form))), "en", today())
}

pub fn item(link_id: &str, kind: &str) -> Value {
    json!({ "linkId": link_id, "text": link_id, "type": kind })
}

/// The same with more fields.
pub fn with(mut item: Value, more: Value) -> Value {
    let more = more.as_object().unwrap().clone();
    item.as_object_mut().unwrap().extend(more);
    item
}

/// A question with options a, b, c …, scored 0, 1, 2 …
pub fn choice(link_id: &str, options: usize) -> Value {
    let option = |n: usize| {
        let code = char::from(b'a' + u8::try_from(n).unwrap()).to_string();
        json!({
            "extension": [{ "url": format!("{CORE}itemWeight"), "valueDecimal": n }],
            "valueCoding": { "system": "urn:test", "code": code, "display": code },
        })
    };
    let options: Vec<Value> = (0..options).map(option).collect();
    with(item(link_id, "choice"), json!({ "answerOption": options }))
}

pub fn expression(name: &str, text: &str) -> Value {
    json!({
        "url": name,
        "valueExpression": { "language": "text/fhirpath", "expression": text },
    })
}

/// A hidden item that is worked out.
pub fn worked_out(link_id: &str, kind: &str, text: &str) -> Value {
    let url = format!("{SDC}calculatedExpression");
    with(item(link_id, kind), json!({ "readOnly": true, "extension": [expression(&url, text)] }))
}

/// Chance from a seed (xorshift), so that a failure can be seen again.
pub struct Chance(pub u64);

impl Chance {
    pub fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 11).unwrap() % n.max(1)
    }

    pub fn of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }
}
