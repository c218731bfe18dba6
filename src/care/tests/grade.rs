//! The grade of a result: a second implementation, and the law that worse evidence never helps.
//! It must not know how the rule works inside: it goes the way `wayside assess` takes.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(missing_docs)]

use serde_json::{Map, Value, json};
use wayside_care::assess::apply;
use wayside_care::grade::{Does, Grade, TABLE};

type Input = Map<String, Value>;

/// A field, what it can be from best to worst, and whether leaving it out is another step down.
type Ladder = (&'static str, Vec<Value>);

fn some(values: &[Value]) -> Vec<Value> {
    values.iter().cloned().chain([Value::Null]).collect()
}

/// Values from the best to the worst; `null`, which is not known, stands last.
fn ladders(kind: &str) -> Vec<Ladder> {
    let yes = || some(&[json!(true), json!(false)]);
    let no = || some(&[json!(false), json!(true)]);
    let mut all = vec![
        ("complete", yes()),
        ("plausibility", vec![json!("ok"), json!("confirm"), json!("reject")]),
        ("repeated", yes()),
        ("coached", yes()),
        ("serial", yes()),
        ("calibration", vec![json!("in-date"), json!("overdue")]),
        ("asks_calibration", vec![json!(false), json!(true)]),
    ];
    all.extend(match kind {
        "blood-pressure" => vec![
            ("rested_s", some(&[json!(600), json!(300), json!(299), json!(0)])),
            ("systolic", some(&[json!(110), json!("139.4"), json!("139.5"), json!(180)])),
            ("prep_deviation", no()),
            ("arm", some(&[json!("left")])),
            ("cuff_fits", vec![json!(true), Value::Null, json!(false)]),
            ("used", some(&[json!(3), json!(2), json!(1)])),
            ("spread", vec![json!(0), json!(10), Value::Null, json!(11), json!(20), json!(21)]),
            ("discarded", some(&[json!(0), json!(1), json!(2), json!(9)])),
            ("uneven", vec![json!(0), Value::Null, json!(1), json!(2), json!(3)]),
        ],
        "oximetry" => vec![
            ("pi", vec![json!(9), json!(1), json!("0.99"), json!("0.3"), json!("0.29")]),
            ("spo2", vec![json!(98), json!(95), json!(94), json!(70), json!(69), Value::Null]),
            ("looks", some(&[json!(2), json!(1), json!(0)])),
            ("pulses_differ", vec![json!(false), json!(true)]),
        ],
        "weight" => {
            vec![("still", vec![json!(true), Value::Null, json!(false)]), ("zeroed", yes())]
        }
        _ => vec![
            ("site", some(&[json!("oral"), json!("forehead")])),
            ("temp_c", some(&[json!("36.8"), json!("37.94"), json!("37.95"), json!(40)])),
        ],
    });
    all
}

const KINDS: [&str; 4] = ["blood-pressure", "oximetry", "weight", "temperature"];

fn answer(input: &Input) -> (String, Vec<String>) {
    let output = apply("grade", &Value::Object(input.clone())).unwrap();
    let reasons = output["reasons"].as_array().unwrap().iter();
    let reasons = reasons.map(|reason| reason.as_str().unwrap().to_owned()).collect();
    (output["grade"].as_str().unwrap().to_owned(), reasons)
}

fn rank(grade: &str) -> usize {
    Grade::ALL.iter().position(|known| known.name() == grade).unwrap()
}

/// A small generator of its own, so that every run looks at the same people.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        usize::try_from((self.0 >> 33) % u64::try_from(limit).unwrap()).unwrap()
    }
}

fn people(kind: &str, count: usize) -> Vec<Input> {
    let mut dice = Dice(7);
    let ladders = ladders(kind);
    let mut person = |_| {
        let mut input = Input::from_iter([("kind".to_owned(), json!(kind))]);
        for (field, values) in &ladders {
            // Mostly good, or nothing else would ever speak.
            let place = if dice.below(3) > 0 { 0 } else { dice.below(values.len()) };
            input.insert((*field).to_owned(), values[place].clone());
        }
        input
    };
    (0..count).map(&mut person).collect()
}

#[test]
fn worse_evidence_never_gives_a_better_grade() {
    for kind in KINDS {
        let mut compared = 0;
        for person in people(kind, 150) {
            for (field, values) in ladders(kind) {
                let mut last = 0;
                for value in values {
                    let mut changed = person.clone();
                    changed.insert(field.to_owned(), value.clone());
                    let (grade, _) = answer(&changed);
                    assert!(rank(&grade) >= last, "{field}={value} helps {changed:?}");
                    last = rank(&grade);
                    compared += 1;
                }
            }
        }
        assert!(compared > 2_500, "{kind}: {compared}");
    }
}

#[test]
fn h16_missing_evidence_is_never_fine() {
    // Left out of the best case one by one, each field that is evidence costs the A. What a device
    // may say on its own, and what only speaks when something else is wrong, is no evidence.
    let silent = ["asks_calibration", "repeated", "looks", "pulses_differ", "systolic"];
    for kind in KINDS {
        let best = best(kind);
        assert_eq!(answer(&best), ("A".to_owned(), Vec::new()), "{kind}");
        for (field, _) in ladders(kind).iter().filter(|(field, _)| !silent.contains(field)) {
            let mut less = best.clone();
            less.remove(*field);
            let (grade, reasons) = answer(&less);
            assert!(rank(&grade) > 0 && !reasons.is_empty(), "{kind} without {field}: {grade}");
        }
        let nothing = Input::from_iter([("kind".to_owned(), json!(kind))]);
        assert_eq!(answer(&nothing).0, "refused");
    }
}

fn best(kind: &str) -> Input {
    let mut best = Input::from_iter([("kind".to_owned(), json!(kind))]);
    for (field, values) in ladders(kind) {
        best.insert(field.to_owned(), values[0].clone());
    }
    best
}

/// The same table in another style: points against the result, straight from the JSON.
fn oracle(input: &Input) -> &'static str {
    let get = |field: &str| input.get(field).filter(|value| !value.is_null());
    let number =
        |field: &str| get(field).map(|v| v.to_string().trim_matches('"').parse::<f64>().unwrap());
    let is = |field: &str, value: Value| get(field) == Some(&value);
    if !is("complete", json!(true)) {
        return "refused";
    }
    let mut points = 0;
    let mut against = |worth: u8, holds: bool| points = points.max(if holds { worth } else { 0 });
    let repeated = is("repeated", json!(true));
    against(3, is("plausibility", json!("reject")));
    against(2, get("plausibility").is_none());
    against(if repeated { 1 } else { 2 }, is("plausibility", json!("confirm")));
    against(2, !is("coached", json!(true)));
    against(1, !is("serial", json!(true)) || !is("calibration", json!("in-date")));
    against(3, is("calibration", json!("overdue")));
    against(2, is("asks_calibration", json!(true)));
    match input["kind"].as_str().unwrap() {
        "blood-pressure" => {
            let calm = number("systolic").is_some_and(|systolic| systolic < 139.5);
            let rested = number("rested_s");
            against(if calm { 1 } else { 2 }, rested.is_some_and(|seconds| seconds < 300.0));
            against(2, rested.is_none() || get("cuff_fits").is_none());
            against(1, !is("prep_deviation", json!(false)) || get("arm").is_none());
            against(3, is("cuff_fits", json!(false)));
            let (used, spread) = (number("used").unwrap_or(0.0), number("spread"));
            against(2, used < 1.0 || spread.is_some_and(|spread| spread > 20.0));
            against(1, used < 2.0 || spread.is_none_or(|spread| spread > 10.0));
            against(1, number("discarded").unwrap_or(2.0) > 1.0);
            against(1, !is("uneven", json!(0)));
            against(2, number("uneven").is_some_and(|uneven| uneven > 1.0));
        }
        "oximetry" => {
            let index = number("pi");
            against(2, index.is_none() || is("pulses_differ", json!(true)));
            against(1, index.is_some_and(|index| index < 1.0));
            against(3, index.is_some_and(|index| index < 0.3));
            let spo2 = number("spo2").unwrap_or(0.0);
            against(2, spo2 < 70.0 || (spo2 < 95.0 && number("looks").unwrap_or(0.0) < 2.0));
        }
        "weight" => {
            against(1, !is("zeroed", json!(true)));
            against(2, get("still").is_none());
            against(3, is("still", json!(false)));
        }
        _ => {
            against(2, !is("site", json!("oral")) && !is("site", json!("ear")));
            against(2, get("temp_c").is_none());
            against(2, !repeated && number("temp_c").is_some_and(|warmth| warmth >= 37.95));
        }
    }
    ["A", "B", "C", "refused"][usize::from(points)]
}

#[test]
fn every_grade_is_the_same_in_both_implementations() {
    for kind in KINDS {
        let mut seen = [0_u32; 4];
        for person in people(kind, 2_000) {
            let (grade, _) = answer(&person);
            assert_eq!(grade, oracle(&person), "{person:?}");
            seen[rank(&grade)] += 1;
        }
        assert!(seen.iter().all(|count| *count > 5), "{kind}: {seen:?}");
    }
}

#[test]
fn the_table_says_of_each_reason_what_it_costs_what_is_done_and_why() {
    for row in TABLE {
        assert!(row.best > Grade::A, "{:?} costs nothing", row.reason);
        assert_eq!(row.best == Grade::Refused, row.does == Does::Refuse, "{:?}", row.reason);
        assert!(!row.source.is_empty());
        assert_eq!(row.reason.row(), *row);
        let code = row.reason.code();
        assert!(code.chars().all(|c| c.is_ascii_lowercase() || c == '-'), "{code}");
        let told = serde_json::to_value(row.reason).unwrap();
        assert_eq!(told, json!(code), "stored under another name than it is shown");
        let same = TABLE.iter().filter(|other| other.reason.code() == code).count();
        assert_eq!(same, 1, "{code} stands twice");
    }
}

#[test]
fn reasons_are_told_the_worst_first() {
    for kind in KINDS {
        for person in people(kind, 300) {
            let (grade, reasons) = answer(&person);
            let costs = |code: &String| {
                TABLE.iter().find(|row| row.reason.code() == code).expect("in the table").best
            };
            let worth: Vec<Grade> = reasons.iter().map(costs).collect();
            assert!(worth.is_sorted_by(|a, b| a >= b), "{reasons:?}");
            assert_eq!(worth.first().map_or("A", |worst| worst.name()), grade);
        }
    }
}

#[test]
fn evidence_that_cannot_be_read_is_refused_by_name() {
    for (field, value) in [
        ("kind", json!("height")),
        ("plausibility", json!("fine")),
        ("calibration", json!("soon")),
        ("arm", json!("leg")),
        ("site", json!("armpit")),
        ("signal", json!("strong")),
        ("rested_s", json!(-1)),
        ("rested_s", json!(86_401)),
        ("rested_s", json!("1.5")),
        ("used", json!(100)),
        ("coached", json!("yes")),
        ("mood", json!("good")),
    ] {
        let mut input = best("blood-pressure");
        input.insert(field.to_owned(), value.clone());
        let fault = apply("grade", &Value::Object(input)).unwrap_err().to_string();
        assert!(fault.starts_with(&format!("{field}: ")), "{field}={value}: {fault}");
    }
    let mut both = best("oximetry");
    both.insert("signal".to_owned(), json!("device-content"));
    assert!(apply("grade", &Value::Object(both)).is_err(), "two signals");
    let day = apply("grade", &json!({"kind": "blood-pressure", "rested_s": 86_400}));
    assert!(day.is_ok());
}
