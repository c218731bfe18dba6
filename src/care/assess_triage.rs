//! JSON in and out of the triage rules and questionnaires. Field names are the contract's.
//! It must not decide anything: it reads fields, calls the rule, and writes fields.

use crate::disposition::{self, BpContext, Level};
use crate::fields::{Fault, Fields, small};
use crate::news2::{self as early_warning, Band, Consciousness, Signs, Spo2Scale};
use crate::questionnaires::{self as forms, AuditC, Country, Item, Score, Sex};
use crate::red_flags::{Answer, Answers, RedFlag};
use crate::units::{Percent, Pressure, Rate, Temperature};
use serde_json::{Value, json};

pub(crate) fn news2(input: &Value) -> Result<Value, Fault> {
    let known = ["rr", "spo2", "spo2_scale", "oxygen", "sbp", "hr", "consciousness", "temp_c"];
    let fields = Fields::of("", input, &known)?;
    let scale = match fields.small("spo2_scale", 2)? {
        // Scale 2 is only ever set by a clinician, so no word of it is scale 1 (clinical.md 2.2).
        None | Some(1) => Spo2Scale::One,
        Some(2) => Spo2Scale::Two,
        Some(_) => return Err(fields.fault("spo2_scale", "expected 1 or 2")),
    };
    let result = early_warning::news2(&Signs {
        respiratory_rate: fields.unit("rr", Rate::per_minute)?,
        spo2: fields.unit("spo2", Percent::percent)?,
        scale,
        oxygen: fields.flag("oxygen")?,
        systolic: fields.unit("sbp", Pressure::mmhg)?,
        pulse: fields.unit("hr", Rate::per_minute)?,
        consciousness: fields.word("consciousness", "A C V P U", consciousness)?,
        temperature: fields.unit("temp_c", Temperature::celsius)?,
    });
    Ok(json!({
        "scores": {
            "rr": result.scores.respiratory_rate,
            "spo2": result.scores.spo2,
            "oxygen": result.scores.oxygen,
            "sbp": result.scores.systolic,
            "hr": result.scores.pulse,
            "consciousness": result.scores.consciousness,
            "temp": result.scores.temperature,
        },
        "total": result.total,
        "red": result.red,
        "complete": result.complete,
        "band": result.band.name(),
    }))
}

fn consciousness(letter: &str) -> Option<Consciousness> {
    match letter {
        "A" => Some(Consciousness::Alert),
        "C" => Some(Consciousness::Confusion),
        "V" => Some(Consciousness::Voice),
        "P" => Some(Consciousness::Pain),
        "U" => Some(Consciousness::Unresponsive),
        _ => None,
    }
}

fn level(level: Level) -> Value {
    json!({"level": level.name()})
}

pub(crate) fn disp_bp(input: &Value) -> Result<Value, Fault> {
    let known = ["systolic", "diastolic", "symptom", "pregnant", "severe_seen"];
    let fields = Fields::of("", input, &known)?;
    let context = BpContext {
        symptom: fields.flag("symptom")?,
        pregnant: fields.flag("pregnant")?,
        severe_seen: fields.flag("severe_seen")?,
    };
    let systolic = fields.unit("systolic", Pressure::mmhg)?;
    let diastolic = fields.unit("diastolic", Pressure::mmhg)?;
    Ok(level(disposition::disp_bp(systolic, diastolic, context)))
}

pub(crate) fn disp_spo2(input: &Value) -> Result<Value, Fault> {
    let fields = Fields::of("", input, &["spo2", "target_88_92"])?;
    // A target nobody set is no target; the standard is the stricter of the two everywhere.
    let target = fields.flag("target_88_92")?.unwrap_or(false);
    Ok(level(disposition::disp_spo2(fields.unit("spo2", Percent::percent)?, target)))
}

pub(crate) fn disp_hr(input: &Value) -> Result<Value, Fault> {
    let fields = Fields::of("", input, &["hr", "symptom"])?;
    let pulse = fields.unit("hr", Rate::per_minute)?;
    Ok(level(disposition::disp_hr(pulse, fields.flag("symptom")?)))
}

pub(crate) fn disp_temp(input: &Value) -> Result<Value, Fault> {
    let fields = Fields::of("", input, &["temp_c"])?;
    Ok(level(disposition::disp_temp(fields.unit("temp_c", Temperature::celsius)?)))
}

pub(crate) fn disp_news2(input: &Value) -> Result<Value, Fault> {
    let fields = Fields::of("", input, &["band"])?;
    let band = fields.word("band", "low low-medium medium high incomplete", |name| {
        Band::ALL.into_iter().find(|band| band.name() == name)
    })?;
    Ok(level(disposition::disp_news2(band)))
}

pub(crate) fn disp_rf(input: &Value) -> Result<Value, Fault> {
    let fields = Fields::of("", input, &["answers"])?;
    let mut answers = Answers::none();
    for (code, value) in fields.object("answers")? {
        let path = format!("answers.{code}");
        let flag = RedFlag::with_code(code)
            .ok_or_else(|| Fault::new(&path, "unknown field, the codes are RF01 to RF15"))?;
        if value.is_null() {
            continue;
        }
        let answer = value.as_str().and_then(Answer::named);
        answers.set(flag, answer.ok_or_else(|| Fault::new(&path, "expected yes, no or unsure"))?);
    }
    Ok(level(answers.level()))
}

pub(crate) fn aggregate(input: &Value) -> Result<Value, Fault> {
    let fields = Fields::of("", input, &["parts"])?;
    let mut parts = Vec::new();
    for (path, value) in fields.list("parts")? {
        let names = || Fault::new(&path, "expected NONE ROUTINE SOON URGENT EMERGENCY INCOMPLETE");
        // A part that is not known is a part that is missing.
        let part = if value.is_null() { Some(Level::Incomplete) } else { None };
        let named = || value.as_str().and_then(Level::named);
        parts.push(part.or_else(named).ok_or_else(names)?);
    }
    Ok(level(disposition::aggregate(parts)))
}

/// Answers of a questionnaire: too few are missing ones, too many are a fault.
fn items<const N: usize>(input: &Value) -> Result<[Option<Item>; N], Fault> {
    let fields = Fields::of("", input, &["answers"])?;
    let list = fields.list("answers")?;
    if let Some((path, _)) = list.get(N) {
        return Err(Fault::new(path, format!("expected no more than {N} answers")));
    }
    let mut items = [None; N];
    for (item, (path, value)) in items.iter_mut().zip(&list) {
        if value.is_null() {
            continue;
        }
        let read = small(value, Item::MAX).and_then(Item::new);
        let expected = || Fault::new(path, "expected a whole number from 0 to 3, or null");
        *item = Some(read.ok_or_else(expected)?);
    }
    Ok(items)
}

fn scored(score: Score) -> Value {
    json!({"total": score.total, "band": score.band})
}

pub(crate) fn phq2(input: &Value) -> Result<Value, Fault> {
    Ok(scored(forms::phq2(&items(input)?)))
}

pub(crate) fn gad2(input: &Value) -> Result<Value, Fault> {
    Ok(scored(forms::gad2(&items(input)?)))
}

pub(crate) fn gad7(input: &Value) -> Result<Value, Fault> {
    Ok(scored(forms::gad7(&items(input)?)))
}

pub(crate) fn phq9(input: &Value) -> Result<Value, Fault> {
    let result = forms::phq9(&items(input)?);
    let Score { total, band } = result.score;
    Ok(json!({"total": total, "band": band, "item9": result.item9}))
}

pub(crate) fn audit_c(input: &Value) -> Result<Value, Fault> {
    let fields = Fields::of("", input, &["q1", "q2", "q3", "sex", "country"])?;
    let answers = AuditC {
        q1: fields.small("q1", 4)?,
        q2: fields.small("q2", 4)?,
        q3: fields.small("q3", 4)?,
    };
    let sex = fields.word("sex", "F M", |name| match name {
        "F" => Some(Sex::Female),
        "M" => Some(Sex::Male),
        _ => None,
    })?;
    let country = fields.word("country", "US UK", |name| match name {
        "US" => Some(Country::UnitedStates),
        "UK" => Some(Country::UnitedKingdom),
        _ => None,
    })?;
    let result = forms::audit_c(answers, sex, country);
    Ok(json!({"total": result.total, "positive": result.positive}))
}
