//! Visits to send in tests: one of each shape that the clinic must be able to read.
//! It must not hold anything about a real person; every name here is invented.

#![allow(dead_code, reason = "each test file uses some of it")]

pub mod desk;

use rust_decimal::Decimal;
use uuid::Uuid;
use wayside_care::grade::{Grade, Reason};
use wayside_care::level::Level;
use wayside_care::reading::{
    BloodPressure, Flags, Kind, Measured, Oximetry, Quality, Reading, Status, Weight,
};
use wayside_care::record::{
    Answer, Arm, Consent, Cuff, Device, Discard, FilledForm, FindingNote, FormScore, FormValue,
    Grading, Height, Person, PressureResult, Record, Rest, Results, RuleSet, Step, StepEnd, Taken,
};
use wayside_care::red_flags::RedFlag;
use wayside_care::time::{Day, Span, Trust, WallTime};
use wayside_care::units::{Length, Mass, Percent, Perfusion, Pressure, Rate, Temperature};
use wayside_clinic::Site;
use wayside_clinic::site::CodeKind;

/// 2026-11-24T14:05:09+01:00.
pub const BEGAN: WallTime =
    WallTime { unix_ms: 1_795_525_509_000, offset_min: 60, trust: Trust::Synchronised };

pub fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

fn after(seconds: u64) -> WallTime {
    BEGAN.after(Span::from_secs(seconds))
}

pub fn site() -> Site {
    Site {
        kiosk: Uuid::from_u128(0x5151_5151_0000_4000_8000_0000_0000_0001),
        kiosk_name: "Library, ground floor".into(),
        software: "0.1.0".into(),
        code: CodeKind {
            system: "https://clinic.example.org/visit-code".into(),
            kind: "PI".into(),
        },
        us_core: false,
        test: false,
    }
}

pub fn cuff() -> Device {
    Device {
        id: "omron-hbp9030".into(),
        name: "Omron HBP-9030".into(),
        serial: Some("20210700123".into()),
        simulated: false,
        calibration_due: None,
    }
}

pub fn oximeter() -> Device {
    Device { id: "nonin-df2".into(), name: "Nonin OEM III".into(), ..Device::default() }
}

pub fn scale() -> Device {
    Device {
        id: "healthometer-esc".into(),
        name: "Health o meter".into(),
        serial: Some("HM 0042".into()),
        simulated: false,
        calibration_due: None,
    }
}

pub fn bp(seconds: u64, systolic: i64, diastolic: i64) -> Taken {
    let measured = BloodPressure {
        systolic: Pressure::mmhg(systolic.into()),
        diastolic: Pressure::mmhg(diastolic.into()),
        mean: None,
        pulse: Some(Rate::per_minute(71.into())),
    };
    taken(seconds, cuff(), Reading::good(Measured::BloodPressure(measured)))
}

pub fn taken(seconds: u64, device: Device, reading: Reading) -> Taken {
    Taken { at: after(seconds), reading, device, discarded: None }
}

pub fn flagged(mut taken: Taken, flag: Status) -> Taken {
    taken.reading.flags = Flags::none().with(flag);
    taken
}

pub fn discarded(mut taken: Taken, why: Discard) -> Taken {
    taken.discarded = Some(why);
    taken
}

fn saturation(seconds: u64) -> Taken {
    let oximetry = Oximetry {
        spo2: Percent::percent(decimal("97.5")),
        pulse: Some(Rate::per_minute(decimal("72.1"))),
        perfusion: Some(Perfusion::index(decimal("3.60"))),
    };
    taken(seconds, oximeter(), Reading::good(Measured::Oximetry(oximetry)))
}

/// 181.6 lb, converted once at the edge, with the rod at 171 cm.
fn weight(seconds: u64) -> Taken {
    let weight = Weight {
        weight: Mass::from_lb(decimal("181.6")).unwrap(),
        height: Some(Length::cm(decimal("171.0"))),
    };
    let mut reading = Reading::good(Measured::Weight(weight));
    reading.as_sent = Some("181.6 lb".into());
    taken(seconds, scale(), reading)
}

pub fn pressure_result(from: Vec<usize>, systolic: i64, diastolic: i64) -> PressureResult {
    PressureResult {
        systolic: Pressure::mmhg(systolic.into()),
        diastolic: Pressure::mmhg(diastolic.into()),
        protocol: "LAST2OF3".into(),
        from,
        irregular: false,
        severe_seen: false,
        class: "elevated".into(),
        guideline: "esc-2024".into(),
    }
}

fn ended(kind: Kind, end: StepEnd) -> Step {
    Step { kind, end }
}

fn all_no() -> Vec<(String, Answer)> {
    RedFlag::ALL.iter().map(|flag| (flag.code().to_owned(), Answer::No)).collect()
}

/// Nothing but a person who agreed, at this visit.
pub fn empty(visit: u128) -> Record {
    Record {
        visit: Uuid::from_u128(visit),
        language: "en".into(),
        began: BEGAN,
        ended: after(900),
        person: Person::Guest,
        patient: None,
        consent: Consent { measure: true, keep: true, send: true },
        answers: Vec::new(),
        pregnant: None,
        symptom: None,
        readings: Vec::new(),
        steps: Vec::new(),
        results: Results::default(),
        grades: Vec::new(),
        rest: Rest::default(),
        findings: Vec::new(),
        level: Level::Incomplete,
        rules: Vec::new(),
        forms: Vec::new(),
    }
}

fn rested() -> Rest {
    Rest {
        rested: Span::from_secs(300),
        shortened: false,
        deviation: Some(false),
        arm: Some(Arm::Left),
        cuff: Some(Cuff::LargeAdult),
        posture: Some(true),
    }
}

/// Everything measured, by a person who gave a name.
pub fn full(visit: u128) -> Record {
    let mut first = bp(400, 141, 88);
    first.reading.flags = Flags::none();
    if let Measured::BloodPressure(one) = &mut first.reading.measured {
        one.mean = Some(Pressure::mmhg(106.into()));
    }
    Record {
        person: Person::Named {
            given: "Amina".into(),
            family: "Okafor".into(),
            birth: Day::new(1961, 4, 9).unwrap(),
        },
        answers: all_no(),
        pregnant: Some(Answer::No),
        readings: vec![
            discarded(flagged(bp(330, 152, 90), Status::MotionArtifact), Discard::Flagged),
            first,
            bp(470, 139, 86),
            bp(540, 136, 85),
            saturation(640),
            weight(720),
        ],
        steps: vec![
            ended(Kind::BloodPressure, StepEnd::Complete),
            ended(Kind::Oximetry, StepEnd::Complete),
            ended(Kind::Weight, StepEnd::Complete),
            ended(Kind::Temperature, StepEnd::Skipped),
        ],
        results: Results {
            blood_pressure: Some(pressure_result(vec![2, 3], 138, 86)),
            spo2: Some(Percent::percent(98.into())),
            pulse: Some(Rate::per_minute(72.into())),
            weight: Some(Mass::kg(decimal("82.4"))),
            height: Some(Height { height: Length::cm(171.into()), reported: false }),
            bmi: Some(decimal("28.2")),
        },
        grades: vec![grading()],
        rest: rested(),
        findings: vec![FindingNote {
            rule: "disp_bp".into(),
            inputs: vec![("systolic".into(), "138".into()), ("diastolic".into(), "86".into())],
            source: "clinical.md 2.4".into(),
            level: Level::None,
        }],
        level: Level::None,
        rules: vec![rule_set("red-flags"), rule_set("esc-2024")],
        ..empty(visit)
    }
}

fn rule_set(id: &str) -> RuleSet {
    RuleSet {
        id: id.into(),
        version: "2026-11-24".into(),
        reviewer: "unreviewed".into(),
        source: "clinical.md".into(),
    }
}

/// The grade of the blood pressure: somebody moved, and nobody entered a calibration.
fn grading() -> Grading {
    let evidence = [("complete", "true"), ("set_aside", "152/90 mmHg: flagged by the device")];
    Grading {
        kind: Kind::BloodPressure,
        grade: Grade::B,
        reasons: vec![Reason::CalibrationUnknown],
        evidence: evidence.map(|(name, value)| (name.to_owned(), value.to_owned())).into(),
        version: "2026-11-25".into(),
    }
}

/// A guest at the demo's simulated devices, who stated a height.
pub fn guest(visit: u128) -> Record {
    let mut record = full(visit);
    record.person = Person::Guest;
    record.language = "ar".into();
    for taken in &mut record.readings {
        taken.device.simulated = true;
        if let Measured::Weight(scale) = &mut taken.reading.measured {
            scale.height = None;
        }
    }
    record.results.height = Some(Height { height: Length::cm(171.into()), reported: true });
    record
}

/// Nothing worked: the cuff failed, the oximeter failed, the scale must not be used, and the
/// person stopped answering.
pub fn failed(visit: u128) -> Record {
    let low = {
        let mut reading = Reading::good(saturation(0).reading.measured);
        reading.quality = Quality::Low;
        discarded(taken(600, oximeter(), reading), Discard::LowQuality)
    };
    Record {
        answers: vec![("RF01".into(), Answer::No), ("RF13".into(), Answer::Unsure)],
        readings: vec![discarded(bp(330, 400, 90), Discard::Implausible), low],
        steps: vec![
            ended(Kind::BloodPressure, StepEnd::Failed),
            ended(Kind::Oximetry, StepEnd::Failed),
            ended(Kind::Weight, StepEnd::Unsuitable),
            ended(Kind::Temperature, StepEnd::Failed),
        ],
        level: Level::Urgent,
        ..empty(visit)
    }
}

/// An uneven pulse in two of three readings, one severe, no oximeter: the pulse is the cuff's.
pub fn irregular(visit: u128) -> Record {
    let mut record = full(visit);
    record.readings = vec![
        flagged(bp(400, 184, 98), Status::IrregularPulse),
        flagged(bp(470, 178, 96), Status::IrregularPulse),
        bp(540, 176, 94),
    ];
    record.steps = vec![ended(Kind::BloodPressure, StepEnd::Complete)];
    record.symptom = Some(Answer::No);
    let mut result = pressure_result(vec![1, 2], 177, 95);
    result.irregular = true;
    result.severe_seen = true;
    record.results = Results {
        blood_pressure: Some(result),
        pulse: Some(Rate::per_minute(71.into())),
        ..Results::default()
    };
    record.level = Level::Soon;
    record
}

/// A person with a code from the clinic, one reading by the NICE protocol, a temperature, and a
/// clock nobody checked.
pub fn code(visit: u128) -> Record {
    let mut record = full(visit);
    record.person = Person::Code(" A-1234 \u{7}".into());
    for time in [&mut record.began, &mut record.ended] {
        time.trust = Trust::Unchecked;
        time.offset_min = -210;
    }
    let warmth = Measured::Temperature(Temperature::celsius(decimal("36.60")));
    let ear = Device { id: "ear".into(), name: "Ear thermometer".into(), ..Device::default() };
    record.readings = vec![bp(400, 138, 88), taken(500, ear, Reading::good(warmth))];
    for taken in &mut record.readings {
        taken.at.trust = Trust::Unchecked;
        taken.at.offset_min = -210;
    }
    record.steps = vec![
        ended(Kind::BloodPressure, StepEnd::Complete),
        ended(Kind::Temperature, StepEnd::Complete),
    ];
    let mut result = pressure_result(vec![0], 138, 88);
    result.protocol = "NICE".into();
    record.results = Results { blood_pressure: Some(result), ..Results::default() };
    record
}

fn filled(id: &str, response: serde_json::Value, score: FormScore) -> FilledForm {
    FilledForm {
        id: id.into(),
        questionnaire: Some(format!("urn:wayside:questionnaire:{id}|2026-11-25")),
        version: Some("2026-11-25".into()),
        title: Some(id.into()),
        licence: "free".into(),
        source: "made up for a test".into(),
        reviewer: "unreviewed".into(),
        completed: true,
        response,
        scores: vec![score],
        alerts: Vec::new(),
    }
}

fn answer(link_id: &str, text: &str, coding: serde_json::Value) -> serde_json::Value {
    serde_json::json!({ "linkId": link_id, "text": text, "answer": [coding] })
}

fn response(items: Vec<serde_json::Value>) -> serde_json::Value {
    serde_json::json!({ "resourceType": "QuestionnaireResponse", "item": items })
}

/// Two questionnaires: one with a sum in a band, one with a coded answer.
pub fn forms(visit: u128) -> Record {
    let coding = |code: &str, display: &str| {
        serde_json::json!({ "valueCoding":
            { "system": "http://loinc.org", "code": code, "display": display } })
    };
    let interest = "Little interest or pleasure in doing things";
    let inside = answer("1", interest, coding("LA6569-3", "Several days"));
    let over = serde_json::json!({ "linkId": "over", "text": "Last 2 weeks", "item": [inside] });
    let smoked = answer("status", "Do you smoke?", coding("LA15920-4", "Former smoker"));
    let total = FormScore {
        id: "total".into(),
        loinc: Some("44261-6".into()),
        display: "Patient Health Questionnaire 9 item (PHQ-9) total score [Reported]".into(),
        value: FormValue::Number(1.into()),
        band: Some("minimal".into()),
    };
    let status = FormScore {
        id: "status".into(),
        loinc: Some("72166-2".into()),
        display: "Tobacco smoking status".into(),
        value: FormValue::Code {
            system: Some("http://loinc.org".into()),
            code: "LA15920-4".into(),
            display: Some("Former smoker".into()),
        },
        band: None,
    };
    let forms = vec![
        filled("phq-9", response(vec![over]), total),
        filled("smoking", response(vec![smoked]), status),
    ];
    Record { forms, ..empty(visit) }
}

/// Every shape, each with its name.
pub fn all(first: u128) -> Vec<(&'static str, Record)> {
    vec![
        ("full", full(first)),
        ("guest", guest(first + 1)),
        ("failed", failed(first + 2)),
        ("irregular", irregular(first + 3)),
        ("code", code(first + 4)),
        ("empty", empty(first + 5)),
        ("forms", forms(first + 6)),
    ]
}

/// The names of everything a visit is sent as, in order.
pub fn names(record: &Record) -> Vec<String> {
    let bytes = wayside_clinic::bundle(record, &site()).unwrap().to_json().unwrap();
    let bundle: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
    let entries = bundle["entry"].as_array().unwrap();
    entries.iter().map(|entry| entry["request"]["url"].as_str().unwrap().to_owned()).collect()
}
