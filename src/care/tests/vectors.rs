//! Every table and vector of clinical.md sections 1 to 3, by the way `wayside assess` takes.
//! It must not know how a rule works inside.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(missing_docs)]

use serde_json::{Value, json};
use std::collections::BTreeMap;
use wayside_care::assess::{apply, assess_text, rule_names};
use wayside_care::selftest::{VECTORS, check, self_test};

#[test]
fn h13_every_published_vector_is_reproduced() {
    assert_eq!(self_test(), Ok(570));
}

#[test]
fn every_rule_of_the_contract_has_vectors() {
    let mut seen: BTreeMap<String, u32> = BTreeMap::new();
    for line in VECTORS.lines() {
        let value: Value = serde_json::from_str(line).unwrap();
        *seen.entry(value["rule"].as_str().unwrap().to_owned()).or_default() += 1;
    }
    for rule in rule_names() {
        assert!(seen.get(rule).is_some_and(|count| *count >= 2), "{rule} has too few vectors");
    }
    assert_eq!(seen.len(), rule_names().count());
}

#[test]
fn h34_a_changed_table_takes_the_kiosk_out_of_service() {
    let tampered = VECTORS.replacen("\"verdict\":\"reject\"", "\"verdict\":\"ok\"", 1);
    let failures = check(&tampered).unwrap_err();
    assert_eq!(failures.len(), 1);
    assert!(failures[0].vector.starts_with("plausibility-"));
    assert!(check("").is_err(), "nothing checked is nothing proven");
    assert!(check("{").is_err());
    assert!(check("{\"id\":\"x\",\"rule\":\"cuff\",\"input\":{\"arm_cm\":30}}").is_err());
}

#[test]
fn numbers_and_decimal_strings_read_alike() {
    for (number, text) in [("38.05", "\"38.05\""), ("3805e-2", "\"38.05\""), ("38", "\"38.0\"")] {
        let one = assess_text(&line("disp_temp", &format!("{{\"temp_c\":{number}}}"))).unwrap();
        let two = assess_text(&line("disp_temp", &format!("{{\"temp_c\":{text}}}"))).unwrap();
        assert_eq!(one["output"], two["output"]);
    }
}

#[test]
fn a_number_never_passes_through_a_float() {
    // As a 64-bit float this is 36.05 exactly, and would be scored 36.1.
    let input = "{\"temp_c\":36.0499999999999999999}";
    let answer = assess_text(&line("news2", input)).unwrap();
    assert_eq!(answer["output"]["scores"]["temp"], json!(1));
    let input = "{\"temp_c\":36.05}";
    let answer = assess_text(&line("news2", input)).unwrap();
    assert_eq!(answer["output"]["scores"]["temp"], json!(0));
}

fn line(rule: &str, input: &str) -> String {
    format!("{{\"id\":\"x\",\"rule\":\"{rule}\",\"input\":{input}}}")
}

#[test]
fn h19_a_number_that_can_be_read_in_two_ways_is_refused() {
    for spelled in [
        "\"12,5\"", "\"1_0\"", "\"+3\"", "\" 3\"", "\"3 \"", "\"\"", "\".5\"", "\"5.\"",
        "\"0x10\"", "\"NaN\"", "\"1e\"", "\"--1\"", "\"1e99\"", "true", "[1]", "{}",
    ] {
        let answer = assess_text(&line("disp_temp", &format!("{{\"temp_c\":{spelled}}}")));
        let refused = answer.expect_err(spelled);
        assert!(refused.to_string().starts_with("temp_c: "), "{spelled}: {refused}");
        assert_eq!(refused.id.as_deref(), Some("x"));
    }
}

#[test]
fn a_refusal_names_the_field() {
    let cases = [
        ("news3", "{}", "rule: "),
        ("news2", "{\"pulse\":70}", "pulse: unknown field"),
        ("news2", "{\"oxygen\":\"air\"}", "oxygen: "),
        ("news2", "{\"spo2_scale\":3}", "spo2_scale: "),
        ("news2", "{\"spo2_scale\":0}", "spo2_scale: "),
        ("news2", "{\"consciousness\":\"X\"}", "consciousness: "),
        ("bp_class", "{\"systolic\":120,\"scheme\":\"esc-2024\"}", "diastolic: "),
        ("bp_class", "{\"systolic\":120,\"diastolic\":80,\"scheme\":\"jnc-7\"}", "scheme: "),
        ("bp_session", "{\"profile\":\"MEAN3\",\"readings\":[]}", "profile: "),
        ("bp_session", "{\"profile\":\"MEAN2\",\"readings\":{}}", "readings: "),
        ("bp_session", "{\"profile\":\"MEAN2\",\"readings\":[{\"sys\":1}]}", "readings[0].dia: "),
        (
            "bp_session",
            "{\"profile\":\"MEAN2\",\"readings\":[{\"sys\":120,\"dia\":80,\"flags\":\"Z\"}]}",
            "readings[0].flags: ",
        ),
        ("spo2_stable", "{\"samples\":[{\"spo2\":97}]}", "samples[0].t: "),
        ("spo2_stable", "{\"samples\":[{\"t\":-1}]}", "samples[0].t: "),
        ("spo2_stable", "{\"samples\":[{\"t\":2},{\"t\":1}]}", "samples[1].t: "),
        ("bmi", "{\"weight_kg\":80,\"height_cm\":0}", "height_cm: "),
        ("bmi", "{\"weight_kg\":-1,\"height_cm\":170}", "weight_kg: "),
        ("bmi", "{\"weight_kg\":80,\"weight_lb\":176,\"height_cm\":170}", "weight_lb: "),
        ("bmi", "{\"height_cm\":170}", "weight_kg: "),
        ("plausibility", "{\"quantity\":\"mood\",\"value\":1}", "quantity: "),
        ("plausibility", "{\"quantity\":\"hr\",\"systolic\":1}", "systolic: "),
        ("plausibility", "{\"quantity\":\"hr\"}", "value: "),
        ("convert", "{\"from\":\"lb\",\"to\":\"cm\",\"value\":1}", "to: "),
        ("convert", "{\"from\":\"oz\",\"to\":\"kg\",\"value\":1}", "from: "),
        ("disp_rf", "{\"answers\":{\"RF16\":\"no\"}}", "answers.RF16: unknown field"),
        ("disp_rf", "{\"answers\":{\"RF01\":\"maybe\"}}", "answers.RF01: "),
        ("disp_rf", "{\"answers\":[]}", "answers: "),
        ("aggregate", "{\"parts\":[\"NONE\",\"none\"]}", "parts[1]: "),
        ("phq2", "{\"answers\":[0,4]}", "answers[1]: "),
        ("phq2", "{\"answers\":[0,1.5]}", "answers[1]: "),
        ("phq2", "{\"answers\":[0,0,0]}", "answers[2]: "),
        ("audit_c", "{\"q1\":5}", "q1: "),
        ("audit_c", "{\"q1\":1,\"sex\":\"X\"}", "sex: "),
    ];
    for (rule, input, start) in cases {
        let refused = assess_text(&line(rule, input)).expect_err(input);
        assert!(refused.to_string().starts_with(start), "{rule} {input}: {refused}");
        assert_eq!(refused.to_json()["id"], json!("x"));
        assert!(refused.to_json()["error"].is_string());
    }
}

#[test]
fn a_line_without_its_parts_is_refused() {
    for (text, start) in [
        ("", "line: "),
        ("[]", "line: "),
        ("{\"rule\":\"cuff\",\"input\":{}}", "id: "),
        ("{\"id\":\"a\",\"input\":{}}", "rule: "),
        ("{\"id\":\"a\",\"rule\":\"cuff\"}", "input: "),
        ("{\"id\":\"a\",\"rule\":\"cuff\",\"input\":[]}", "input: "),
    ] {
        let refused = assess_text(text).expect_err(text);
        assert!(refused.to_string().starts_with(start), "{text}: {refused}");
    }
}

#[test]
fn h16_no_rule_answers_an_empty_input_with_its_most_reassuring_value() {
    let reassuring = ["NONE", "ROUTINE", "SOON", "low", "minimal", "negative", "ok", "complete"];
    for rule in rule_names() {
        for input in
            [json!({}), json!({"answers": []}), json!({"answers": {}}), json!({"parts": []})]
        {
            let Ok(output) = apply(rule, &input) else { continue };
            for (field, value) in output.as_object().unwrap() {
                let said = value.as_str().unwrap_or_default();
                // A NEWS2 band that nobody knows is INCOMPLETE, not NONE.
                assert!(!reassuring.contains(&said), "{rule} says {field} {said} of nothing");
            }
        }
    }
}

#[test]
fn h16_nothing_known_is_said_to_be_nothing() {
    let of = |rule: &str, input: Value| apply(rule, &input).unwrap();
    assert_eq!(of("disp_rf", json!({})), json!({"level": "INCOMPLETE"}));
    assert_eq!(of("aggregate", json!({"parts": null})), json!({"level": "INCOMPLETE"}));
    assert_eq!(of("disp_news2", json!({})), json!({"level": "INCOMPLETE"}));
    assert_eq!(of("disp_spo2", json!({"spo2": null})), json!({"level": "INCOMPLETE"}));
    assert_eq!(of("gad7", json!({})), json!({"total": null, "band": "incomplete"}));
    assert_eq!(of("spo2_stable", json!({})), json!({"accepted": null, "at": null}));
    assert_eq!(of("audit_c", json!({})), json!({"total": null, "positive": null}));
    assert_eq!(of("bp_session", json!({"profile": "NICE"}))["status"], json!("need_more"));
    assert_eq!(of("news2", json!({}))["band"], json!("incomplete"));
    assert_eq!(of("cuff", json!({})), json!({"size": "none"}));
    // A sample of which the signal or the movement is not known does not count.
    for unknown in ["pi", "motion"] {
        let samples: Vec<Value> = (0..=90)
            .map(|t| {
                let mut sample = json!({"t": t, "spo2": 97, "pi": 2.0, "motion": false});
                sample[unknown] = Value::Null;
                sample
            })
            .collect();
        let output = of("spo2_stable", json!({"samples": samples}));
        assert_eq!(output["accepted"], Value::Null, "{unknown}");
    }
}

/// Replaces every number and every string of digits in a value.
fn with_number(value: &Value, number: &str) -> Value {
    match value {
        Value::Number(_) => json!(number),
        Value::String(text) if text.parse::<i64>().is_ok() => json!(number),
        Value::Array(list) => list.iter().map(|one| with_number(one, number)).collect(),
        Value::Object(map) => {
            map.iter().map(|(name, one)| (name.clone(), with_number(one, number))).collect()
        }
        other => other.clone(),
    }
}

#[test]
fn no_number_however_odd_stops_the_program() {
    let odd = [
        "79228162514264337593543950335",
        "-79228162514264337593543950335",
        "0.0000000000000000000000000001",
        "-0.0000000000000000000000000001",
        "7.9228162514264337593543950335",
        "0",
        "-0",
        "1e28",
        "1e-28",
    ];
    for line in VECTORS.lines().step_by(3) {
        let vector: Value = serde_json::from_str(line).unwrap();
        let rule = vector["rule"].as_str().unwrap();
        for number in odd {
            // Either an answer or a named fault; what matters is that it comes back.
            if let Err(fault) = apply(rule, &with_number(&vector["input"], number)) {
                assert!(!fault.field.is_empty() && !fault.expected.is_empty());
            }
        }
    }
}

#[test]
fn output_fields_are_those_of_the_contract() {
    let fields: [(&str, &[&str]); 20] = [
        ("news2", &["band", "complete", "red", "scores", "total"]),
        ("bp_class", &["class", "severe", "subtype"]),
        ("bp_session", &["diastolic", "irregular", "severe_seen", "status", "systolic"]),
        ("cuff", &["size"]),
        ("spo2_stable", &["accepted", "at"]),
        ("bmi", &["bmi", "nice_lower", "who"]),
        ("plausibility", &["verdict"]),
        ("convert", &["value"]),
        ("disp_bp", &["level"]),
        ("disp_spo2", &["level"]),
        ("disp_hr", &["level"]),
        ("disp_temp", &["level"]),
        ("disp_news2", &["level"]),
        ("disp_rf", &["level"]),
        ("aggregate", &["level"]),
        ("phq2", &["band", "total"]),
        ("gad2", &["band", "total"]),
        ("phq9", &["band", "item9", "total"]),
        ("gad7", &["band", "total"]),
        ("audit_c", &["positive", "total"]),
    ];
    for (rule, expected) in fields {
        let vector = VECTORS.lines().find(|l| l.contains(&format!("\"rule\":\"{rule}\""))).unwrap();
        let answer = assess_text(vector).unwrap();
        let mut names: Vec<&String> = answer["output"].as_object().unwrap().keys().collect();
        names.sort();
        assert_eq!(names, expected, "{rule}");
    }
}
