//! JSON in and out of the measuring rules. Field names are the contract's.
//! It must not decide anything: it reads fields, calls the rule, and writes fields.

use crate::bmi::{self as index, Bmi, NiceLower, Who};
use crate::bp_class::{SchemeId, Subtype, classify};
use crate::convert::Conversion;
use crate::cuff as cuffs;
use crate::fields::{Fault, Fields};
use crate::oximetry::{Outcome, Sample, Signal, spo2_stable as stable};
use crate::plausible;
use crate::record::Cuff;
use crate::session::{Apart, Mark, Profile, Session, SessionReading, Status};
use crate::time::Tick;
use crate::units::{Length, Mass, Percent, Perfusion, Pressure, Rate, Temperature, half_up};
use rust_decimal::Decimal;
use serde_json::{Number, Value, json};

const SCHEMES: &str = "aha-2025 esc-2024 esh-2023 nice-ng136 nhs-pharmacy";

pub(crate) fn bp_class(input: &Value) -> Result<Value, Fault> {
    let fields = Fields::of("", input, &["systolic", "diastolic", "scheme"])?;
    let systolic = fields.need("systolic", Pressure::mmhg)?;
    let diastolic = fields.need("diastolic", Pressure::mmhg)?;
    let scheme = fields.need_word("scheme", SCHEMES, SchemeId::named)?;
    let class = classify(scheme, systolic, diastolic);
    Ok(json!({
        "class": class.name,
        "subtype": class.subtype.map(Subtype::name),
        "severe": class.severe,
    }))
}

pub(crate) fn bp_session(input: &Value) -> Result<Value, Fault> {
    let fields = Fields::of("", input, &["profile", "readings"])?;
    let profile = fields.need_word("profile", "MEAN2 LAST2OF3 NICE", Profile::named)?;
    let mut session = Session::new(profile, Apart::default());
    for (path, reading) in fields.list("readings")? {
        session.push(session_reading(&path, reading)?);
    }
    let (status, result) = match session.status() {
        Status::NeedMore => ("need_more", None),
        Status::Complete { systolic, diastolic } => ("complete", Some((systolic, diastolic))),
        Status::Failed => ("failed", None),
    };
    Ok(json!({
        "status": status,
        "systolic": result.map(|(systolic, _)| whole(systolic.value())),
        "diastolic": result.map(|(_, diastolic)| whole(diastolic.value())),
        "irregular": session.irregular(),
        "severe_seen": session.severe_seen(),
    }))
}

fn session_reading(path: &str, value: &Value) -> Result<SessionReading, Fault> {
    let fields = Fields::of(path, value, &["sys", "dia", "flags"])?;
    let systolic = fields.need("sys", Pressure::mmhg)?;
    let diastolic = fields.need("dia", Pressure::mmhg)?;
    // The list of what was said against a reading; nothing said is an empty list.
    let marks = fields.word("flags", "the letters M C P E I", |letters| {
        letters.chars().map(Mark::from_letter).collect::<Option<Vec<Mark>>>()
    })?;
    let reading = SessionReading::clean(systolic, diastolic);
    Ok(marks.unwrap_or_default().into_iter().fold(reading, SessionReading::with))
}

pub(crate) fn cuff(input: &Value) -> Result<Value, Fault> {
    let fields = Fields::of("", input, &["arm_cm"])?;
    // An arm nobody measured fits no cuff.
    let arm = fields.unit("arm_cm", Length::cm)?;
    Ok(json!({"size": Cuff::name(arm.and_then(cuffs::for_arm))}))
}

pub(crate) fn spo2_stable(input: &Value) -> Result<Value, Fault> {
    let fields = Fields::of("", input, &["samples"])?;
    let mut samples = Vec::new();
    let mut last = Tick::ZERO;
    for (path, value) in fields.list("samples")? {
        let sample = sample(&path, value)?;
        if sample.at < last {
            return Err(Fault::new(format!("{path}.t"), "expected a time not before the last"));
        }
        last = sample.at;
        samples.push(sample);
    }
    let (accepted, at) = match stable(samples) {
        Outcome::Accepted { spo2, at } => (whole(spo2.value()), seconds(at)),
        Outcome::Waiting | Outcome::TimedOut => (Value::Null, Value::Null),
    };
    Ok(json!({"accepted": accepted, "at": at}))
}

fn sample(path: &str, value: &Value) -> Result<Sample, Fault> {
    let fields = Fields::of(path, value, &["t", "spo2", "pi", "motion"])?;
    let millis = fields.need("t", |t| t.checked_mul(Decimal::from(1000)))?;
    let millis = millis.and_then(|ms| u64::try_from(half_up(ms, 0)).ok());
    let millis = millis.ok_or_else(|| fields.fault("t", "expected seconds from 0 upwards"))?;
    // Missing is never normal: an unknown signal does not count, an unknown motion is motion.
    let signal = fields.unit("pi", Perfusion::index)?.map_or(Signal::Doubtful, Signal::Index);
    Ok(Sample {
        at: Tick::from_millis(millis),
        spo2: fields.unit("spo2", Percent::percent)?,
        signal,
        motion: fields.flag("motion")?.unwrap_or(true),
    })
}

pub(crate) fn bmi(input: &Value) -> Result<Value, Fault> {
    let fields = Fields::of("", input, &["weight_kg", "weight_lb", "height_cm", "height_in"])?;
    let weight = one_of(&fields, "weight_kg", "weight_lb", |kg| Some(Mass::kg(kg)), Mass::from_lb)?;
    let height =
        one_of(&fields, "height_cm", "height_in", |cm| Some(Length::cm(cm)), Length::from_inches)?;
    if weight.value() <= Decimal::ZERO {
        return Err(fields.fault("weight_kg", "expected a weight above zero"));
    }
    let bmi = index::of(weight, height)
        .ok_or_else(|| fields.fault("height_cm", "expected a height of a person, above zero"))?;
    Ok(json!({
        "bmi": bmi.to_string(),
        "who": Who::of(bmi).name(),
        "nice_lower": NiceLower::of(bmi).name(),
    }))
}

/// A value that may come in one of two units, but not in both.
fn one_of<U>(
    fields: &Fields<'_>,
    first: &str,
    second: &str,
    from_first: impl FnOnce(Decimal) -> Option<U>,
    from_second: impl FnOnce(Decimal) -> Option<U>,
) -> Result<U, Fault> {
    let too_large = |name: &str| fields.fault(name, "expected a smaller number");
    match (fields.decimal(first)?, fields.decimal(second)?) {
        (Some(value), None) => from_first(value).ok_or_else(|| too_large(first)),
        (None, Some(value)) => from_second(value).ok_or_else(|| too_large(second)),
        (None, None) => Err(fields.fault(first, format!("expected this or {second}"))),
        (Some(_), Some(_)) => Err(fields.fault(second, format!("expected this or {first}"))),
    }
}

const QUANTITIES: &str = "blood_pressure weight_kg height_cm bmi spo2 hr temp_c rr";

pub(crate) fn plausibility(input: &Value) -> Result<Value, Fault> {
    let fields = Fields::of("", input, &["quantity", "value", "systolic", "diastolic"])?;
    let quantity = fields.need_word("quantity", QUANTITIES, |name| Some(name.to_owned()))?;
    let of_another = |names: [&str; 2]| {
        let given = names.into_iter().find(|name| matches!(fields.decimal(name), Ok(Some(_))));
        given.map_or(Ok(()), |name| Err(fields.fault(name, format!("not part of {quantity}"))))
    };
    if quantity == "blood_pressure" {
        of_another(["value", "value"])?;
    } else {
        of_another(["systolic", "diastolic"])?;
    }
    let verdict = match quantity.as_str() {
        "blood_pressure" => plausible::blood_pressure(
            fields.need("systolic", Pressure::mmhg)?,
            fields.need("diastolic", Pressure::mmhg)?,
        ),
        "weight_kg" => plausible::weight(fields.need("value", Mass::kg)?),
        "height_cm" => plausible::height(fields.need("value", Length::cm)?),
        "bmi" => plausible::bmi(fields.need("value", Bmi::kg_per_m2)?),
        "spo2" => plausible::spo2(fields.need("value", Percent::percent)?),
        "hr" => plausible::heart_rate(fields.need("value", Rate::per_minute)?),
        "temp_c" => plausible::temperature(fields.need("value", Temperature::celsius)?),
        "rr" => plausible::respiratory_rate(fields.need("value", Rate::per_minute)?),
        _ => return Err(fields.fault("quantity", format!("expected one of {QUANTITIES}"))),
    };
    Ok(json!({"verdict": verdict.name()}))
}

pub(crate) fn convert(input: &Value) -> Result<Value, Fault> {
    let fields = Fields::of("", input, &["from", "to", "value"])?;
    let from = fields.need_word("from", "kPa lb st in F", |name| {
        Conversion::ALL.into_iter().map(|c| c.names().0).find(|from| *from == name)
    })?;
    let choices = Conversion::ALL.map(Conversion::names).into_iter();
    let choices: Vec<&str> = choices.filter(|(f, _)| *f == from).map(|(_, to)| to).collect();
    let conversion =
        fields.need_word("to", &choices.join(" "), |to| Conversion::between(from, to))?;
    let shown = conversion.shown(fields.need("value", |value| value)?);
    let shown = shown.ok_or_else(|| fields.fault("value", "expected a smaller number"))?;
    Ok(json!({"value": shown.to_string()}))
}

/// A whole number as a JSON integer.
fn whole(value: Decimal) -> Value {
    i64::try_from(value).map_or(Value::Null, Value::from)
}

/// A tick as seconds, an integer where it is one.
fn seconds(at: Tick) -> Value {
    let seconds = Decimal::from(at.millis()).checked_div(Decimal::from(1000));
    let text = seconds.map(|seconds| seconds.normalize().to_string()).unwrap_or_default();
    serde_json::from_str::<Number>(&text).map_or(Value::Null, Value::Number)
}
