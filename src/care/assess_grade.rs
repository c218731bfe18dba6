//! JSON in and out of the grade of a result. Fields are those of `Evidence`.
//! It must not decide anything: it reads fields, calls the rule, and writes fields.

use crate::evidence::{Calibration, Evidence};
use crate::fields::{Fault, Fields};
use crate::grade::Reason;
use crate::oximetry::Signal;
use crate::plausible::Verdict;
use crate::reading::Kind;
use crate::record::Arm;
use crate::temperature::Site;
use crate::time::Span;
use crate::units::{Percent, Perfusion, Pressure, Temperature};
use serde_json::{Value, json};

/// More readings than a visit can take.
const MANY: u8 = 99;

const KNOWN: [&str; 25] = [
    "kind",
    "complete",
    "plausibility",
    "repeated",
    "coached",
    "serial",
    "calibration",
    "asks_calibration",
    "rested_s",
    "systolic",
    "prep_deviation",
    "arm",
    "cuff_fits",
    "used",
    "spread",
    "discarded",
    "uneven",
    "signal",
    "pi",
    "spo2",
    "looks",
    "pulses_differ",
    "zeroed",
    "still",
    "site",
];

pub(crate) fn grade(input: &Value) -> Result<Value, Fault> {
    let known: Vec<&str> = KNOWN.into_iter().chain(["temp_c"]).collect();
    let fields = Fields::of("", input, &known)?;
    let evidence = of_any(&fields)?;
    let evidence = of_pressure(&fields, evidence)?;
    let evidence = of_others(&fields, evidence)?;
    let reasons: Vec<&str> = evidence.reasons().into_iter().map(Reason::code).collect();
    Ok(json!({"grade": evidence.grade().name(), "reasons": reasons}))
}

fn of_any(fields: &Fields) -> Result<Evidence, Fault> {
    let kind = fields.need_word("kind", "blood-pressure oximetry weight temperature", |name| {
        Kind::ALL.into_iter().find(|kind| kind.name() == name)
    })?;
    let verdicts = [Verdict::Ok, Verdict::Confirm, Verdict::Reject];
    Ok(Evidence {
        complete: fields.flag("complete")?,
        verdict: fields.word("plausibility", "ok confirm reject", |name| {
            verdicts.into_iter().find(|verdict| verdict.name() == name)
        })?,
        repeated: fields.flag("repeated")?,
        coached: fields.flag("coached")?,
        serial: fields.flag("serial")?,
        calibration: fields.word("calibration", "in-date overdue", |name| {
            [Calibration::InDate, Calibration::Overdue].into_iter().find(|one| one.name() == name)
        })?,
        asks_calibration: fields.flag("asks_calibration")?.unwrap_or(false),
        ..Evidence::none(kind)
    })
}

fn of_pressure(fields: &Fields, evidence: Evidence) -> Result<Evidence, Fault> {
    let rested = fields.whole("rested_s", 86_400)?;
    Ok(Evidence {
        rested: rested.map(|seconds| Span::from_secs(seconds.into())),
        systolic: fields.unit("systolic", Pressure::mmhg)?,
        deviation: fields.flag("prep_deviation")?,
        arm: fields.word("arm", "left right", |name| {
            [Arm::Left, Arm::Right].into_iter().find(|arm| arm.name() == name)
        })?,
        cuff_fits: fields.flag("cuff_fits")?,
        used: fields.small("used", MANY)?,
        spread: fields.unit("spread", Pressure::mmhg)?,
        discarded: fields.small("discarded", MANY)?,
        uneven: fields.small("uneven", MANY)?,
        ..evidence
    })
}

fn of_others(fields: &Fields, evidence: Evidence) -> Result<Evidence, Fault> {
    let said = fields.word("signal", "device-content doubtful", |name| match name {
        "device-content" => Some(Signal::DeviceContent),
        "doubtful" => Some(Signal::Doubtful),
        _ => None,
    })?;
    let index = fields.unit("pi", Perfusion::index)?.map(Signal::Index);
    if said.is_some() && index.is_some() {
        return Err(fields.fault("signal", "expected either signal or pi, not both"));
    }
    Ok(Evidence {
        signal: said.or(index),
        spo2: fields.unit("spo2", Percent::percent)?,
        looks: fields.small("looks", MANY)?,
        pulses_differ: fields.flag("pulses_differ")?.unwrap_or(false),
        zeroed: fields.flag("zeroed")?,
        still: fields.flag("still")?,
        site: fields.word("site", "forehead ear oral", |name| {
            [Site::Forehead, Site::Ear, Site::Oral].into_iter().find(|site| site.name() == name)
        })?,
        temperature: fields.unit("temp_c", Temperature::celsius)?,
        ..evidence
    })
}
