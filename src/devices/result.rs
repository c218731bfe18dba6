//! A report as one short line of text, for transcripts: `blood-pressure 113/71 mean 85 good`.
//! It must not know transcripts, drivers or screens. Live samples have no text.

use crate::driver::{Fault, Report};
use crate::number;
use rust_decimal::Decimal;
use serde::Serialize;
use serde::de::DeserializeOwned;
use wayside_care::reading::{
    BloodPressure, Flags, Measured, Oximetry, Quality, Reading, Status, Weight,
};
use wayside_care::time::{NoMoment, Stamp};
use wayside_care::units::{Length, Mass, Percent, Perfusion, Pressure, Rate, Temperature, half_up};

/// The text of a report; nothing for a live sample. Numbers are rounded to three decimals.
#[must_use]
pub fn write(report: &Report) -> Option<String> {
    Some(match report {
        Report::Live(_) => return None,
        Report::Status(status) => format!("status {}", word(status)),
        Report::Refused(why) => format!("refused {}", refusal(*why)),
        Report::Done => "done".to_owned(),
        Report::Failed(Fault::Device(status)) => format!("failed device {}", word(status)),
        Report::Failed(fault) => format!("failed {}", word(fault)),
        Report::Reading(reading) => write_reading(reading),
    })
}

/// The kebab-case name of a status, fault or quality, as its serde form has it.
#[must_use]
pub fn word<T: Serialize>(value: &T) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => word,
        _ => String::new(),
    }
}

/// Why bytes were refused: `checksum` and `protocol` for short, else the status.
#[must_use]
pub fn refusal(why: Status) -> String {
    let name = word(&why);
    name.strip_suffix("-error").map_or(name.clone(), str::to_owned)
}

/// A number rounded to three decimals, without trailing zeros.
#[must_use]
pub fn plain(value: Decimal) -> Decimal {
    half_up(value, 3).normalize()
}

fn write_reading(reading: &Reading) -> String {
    let mut text = match &reading.measured {
        Measured::BloodPressure(bp) => {
            let (sys, dia) = (plain(bp.systolic.value()), plain(bp.diastolic.value()));
            let mut text = format!("blood-pressure {sys}/{dia}");
            put(&mut text, "mean", bp.mean.map(Pressure::value));
            put(&mut text, "pulse", bp.pulse.map(Rate::value));
            text
        }
        Measured::Oximetry(ox) => {
            let mut text = format!("oximetry {}", plain(ox.spo2.value()));
            put(&mut text, "pulse", ox.pulse.map(Rate::value));
            put(&mut text, "pi", ox.perfusion.map(Perfusion::value));
            text
        }
        Measured::Weight(w) => {
            let mut text = format!("weight {}", plain(w.weight.value()));
            put(&mut text, "height", w.height.map(Length::value));
            text
        }
        Measured::Temperature(t) => format!("temperature {}", plain(t.value())),
    };
    text.push(' ');
    text.push_str(&word(&reading.quality));
    for flag in reading.flags.iter() {
        text.push(' ');
        text.push_str(&word(&flag));
    }
    if reading.stored {
        text.push_str(" stored");
    }
    if let Some(at) = &reading.taken_at {
        text.push_str(&format!(" taken {at}"));
    }
    text
}

fn put(text: &mut String, name: &str, value: Option<Decimal>) {
    if let Some(value) = value {
        text.push_str(&format!(" {name} {}", plain(value)));
    }
}

/// Reads the text of a report back.
///
/// # Errors
/// What was expected, in words.
pub fn read(text: &str) -> Result<Report, String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    match words.as_slice() {
        ["done"] => Ok(Report::Done),
        ["status", status] => Ok(Report::Status(named(status)?)),
        ["refused", "checksum"] => Ok(Report::Refused(Status::ChecksumError)),
        ["refused", "protocol"] => Ok(Report::Refused(Status::ProtocolError)),
        ["refused", status] => Ok(Report::Refused(named(status)?)),
        ["failed", "device", status] => Ok(Report::Failed(Fault::Device(named(status)?))),
        ["failed", fault] => Ok(Report::Failed(named(fault)?)),
        [kind, numbers, rest @ ..] => read_reading(kind, numbers, rest).map(Report::Reading),
        _ => Err("expected a result such as `done` or `blood-pressure 113/71 good`".to_owned()),
    }
}

fn named<T: DeserializeOwned>(name: &str) -> Result<T, String> {
    let value = serde_json::Value::String(name.to_owned());
    serde_json::from_value(value).map_err(|why| format!("`{name}`: {why}"))
}

fn number(text: &str) -> Result<Decimal, String> {
    number::decimal(text).ok_or_else(|| format!("`{text}`: expected a number"))
}

/// What may stand behind the numbers of a reading.
#[derive(Default)]
struct Rest<'a> {
    named: Vec<(&'a str, Decimal)>,
    quality: Option<Quality>,
    flags: Flags,
    stored: bool,
    taken_at: Option<Stamp>,
}

fn read_reading(kind: &str, numbers: &str, rest: &[&str]) -> Result<Reading, String> {
    let rest = read_rest(rest)?;
    let get = |name: &str| rest.named.iter().find(|(n, _)| *n == name).map(|(_, v)| *v);
    let measured = match kind {
        "blood-pressure" => {
            let (sys, dia) = numbers.split_once('/').ok_or("expected systolic/diastolic")?;
            Measured::BloodPressure(BloodPressure {
                systolic: Pressure::mmhg(number(sys)?),
                diastolic: Pressure::mmhg(number(dia)?),
                mean: get("mean").map(Pressure::mmhg),
                pulse: get("pulse").map(Rate::per_minute),
            })
        }
        "oximetry" => Measured::Oximetry(Oximetry {
            spo2: Percent::percent(number(numbers)?),
            pulse: get("pulse").map(Rate::per_minute),
            perfusion: get("pi").map(Perfusion::index),
        }),
        "weight" => Measured::Weight(Weight {
            weight: Mass::kg(number(numbers)?),
            height: get("height").map(Length::cm),
        }),
        "temperature" => Measured::Temperature(Temperature::celsius(number(numbers)?)),
        _ => return Err(format!("`{kind}`: expected a kind of reading, status, done or failed")),
    };
    Ok(Reading {
        quality: rest.quality.ok_or("expected `good` or `low`")?,
        flags: rest.flags,
        stored: rest.stored,
        taken_at: rest.taken_at,
        ..Reading::good(measured)
    })
}

fn read_rest<'a>(words: &[&'a str]) -> Result<Rest<'a>, String> {
    let mut rest = Rest::default();
    let mut words = words.iter();
    while let Some(word) = words.next() {
        match *word {
            "mean" | "pulse" | "pi" | "height" => {
                let value = words.next().ok_or_else(|| format!("`{word}`: number missing"))?;
                rest.named.push((word, number(value)?));
            }
            "good" => rest.quality = Some(Quality::Good),
            "low" => rest.quality = Some(Quality::Low),
            "stored" => rest.stored = true,
            "taken" => {
                let at = words.next().ok_or("`taken`: moment missing")?;
                rest.taken_at =
                    Some(at.parse().map_err(|why: NoMoment| format!("`taken`: {why}"))?);
            }
            flag => rest.flags.raise(named(flag)?),
        }
    }
    Ok(rest)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn what_is_written_is_read_back() {
        for text in [
            "done",
            "status sensor-off",
            "refused checksum",
            "refused protocol",
            "failed device cuff-leak",
            "failed no-answer",
            "blood-pressure 113/71 mean 85 pulse 71 good",
            "blood-pressure 113/71 low motion-artifact stored taken 2010-07-21T15:35:53",
            "oximetry 97.5 pulse 80.1 pi 3.6 good",
            "weight 79.6 height 171 good",
            "temperature 36.5 good",
        ] {
            assert_eq!(write(&read(text).unwrap()).as_deref(), Some(text));
        }
        for text in ["", "status", "status warm", "weight x good", "weight 7", "pulse 70 good"] {
            assert!(read(text).is_err(), "{text:?}");
        }
    }
}
