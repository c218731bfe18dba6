//! Events of `decode` as JSON lines, exactly as the contract has them.
//! It must not decode anything.

use crate::decode::{Event, Happened};
use crate::result::{plain, refusal};
use rust_decimal::Decimal;
use serde::Serialize;
use wayside_care::reading::{Measured, Reading};
use wayside_care::units::{Length, Perfusion, Pressure, Rate};

/// One event as one line of JSON, without line end. Numbers are exact decimals, rounded to three
/// places; weight, height and temperature keep one place where they are whole.
#[must_use]
pub fn to_json(event: &Event) -> String {
    let mut object = Object::new();
    match &event.what {
        Happened::Reading(reading) => {
            object.text("event", "reading");
            object.put("at", &event.at);
            put_reading(&mut object, reading);
        }
        Happened::Status(status) => {
            object.text("event", "status");
            object.put("at", &event.at);
            object.put("status", status);
        }
        Happened::Refused(why) => {
            object.text("event", "refused");
            object.put("at", &event.at);
            object.text("reason", &refusal(*why));
        }
        Happened::Send(bytes) => {
            object.text("event", "send");
            object.put("at", &event.at);
            let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
            object.text("hex", &hex);
        }
    }
    object.close()
}

fn put_reading(object: &mut Object, reading: &Reading) {
    object.put("kind", &reading.kind());
    match &reading.measured {
        Measured::BloodPressure(bp) => {
            object.number("systolic", Some(bp.systolic.value()), 0);
            object.number("diastolic", Some(bp.diastolic.value()), 0);
            object.number("mean", bp.mean.map(Pressure::value), 0);
            object.number("pulse", bp.pulse.map(Rate::value), 0);
            object.text("unit", "mmHg");
        }
        Measured::Oximetry(ox) => {
            object.number("spo2", Some(ox.spo2.value()), 0);
            object.number("pulse", ox.pulse.map(Rate::value), 0);
            object.number("perfusion_index", ox.perfusion.map(Perfusion::value), 0);
        }
        Measured::Weight(w) => {
            object.number("weight_kg", Some(w.weight.value()), 1);
            object.number("height_cm", w.height.map(Length::value), 1);
        }
        Measured::Temperature(t) => object.number("temp_c", Some(t.value()), 1),
    }
    object.put("quality", &reading.quality);
    object.put("flags", &reading.flags);
    object.put("stored", &reading.stored);
    if let Some(at) = &reading.taken_at {
        object.text("taken_at", &at.to_string());
    }
    if let Some(sent) = &reading.as_sent {
        object.text("as_sent", sent);
    }
}

/// A JSON object that keeps the order it is written in.
struct Object(String);

impl Object {
    fn new() -> Object {
        Object("{".to_owned())
    }

    fn put<T: Serialize + ?Sized>(&mut self, key: &str, value: &T) {
        self.raw(key, &serde_json::to_string(value).unwrap_or_else(|_| "null".to_owned()));
    }

    fn text(&mut self, key: &str, value: &str) {
        self.put(key, value);
    }

    fn number(&mut self, key: &str, value: Option<Decimal>, least_places: u32) {
        if let Some(value) = value {
            let mut value = plain(value);
            if value.scale() < least_places {
                value.rescale(least_places);
            }
            self.raw(key, &value.to_string());
        }
    }

    fn raw(&mut self, key: &str, value: &str) {
        if self.0.len() > 1 {
            self.0.push(',');
        }
        self.0.push_str(&format!("\"{key}\":{value}"));
    }

    fn close(mut self) -> String {
        self.0.push('}');
        self.0
    }
}
