//! Walking every way through a form: what ships is walked whole, and what is wrong is found.
//! It must not know how a form is walked.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(missing_docs)]

mod made_up;

use made_up::{choice, expression, form, item, today, with};
use serde_json::{Value, json};
use std::sync::Arc;
use std::time::{Duration, Instant};
use wayside_forms::{Sheet, Wrong, paths};

const HOUSE: &str = "id = \"x\"\nsource = \"nobody\"\nlicence = \"none\"\nreviewer = \"nobody\"\n";

fn alert(link_id: &str, above: i64, more: &str) -> String {
    format!(
        "{HOUSE}[[alert]]\nid = \"seen\"\nlink-id = \"{link_id}\"\nabove = {above}\n\
         source = \"x\"\n\
         {more}"
    )
}

/// What is wrong: the item, whether an alert is meant, and what.
fn wrong(items: Value, manifest: &str) -> Vec<(String, bool, Wrong)> {
    let sheet = Arc::new(Sheet::load(&form(items).to_string(), manifest).unwrap());
    let found = paths(&sheet, today(), 2_000);
    assert!(found.whole);
    let flaws = found.flaws.into_iter();
    flaws.map(|flaw| (flaw.link_id, flaw.alert.is_some(), flaw.wrong)).collect()
}

fn shipped() -> Vec<(String, Arc<Sheet>)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../ui/questionnaires");
    let mut sheets = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|ext| ext == "json") {
            let text = |path: &std::path::Path| std::fs::read_to_string(path).unwrap();
            let sheet = Sheet::load(&text(&path), &text(&path.with_extension("toml"))).unwrap();
            sheets.push((path.file_stem().unwrap().to_str().unwrap().to_owned(), Arc::new(sheet)));
        }
    }
    sheets
}

#[test]
fn h17_every_path_of_what_ships_ends_and_every_alert_acts() {
    let sheets = shipped();
    assert!(sheets.len() >= 7, "only {}", sheets.len());
    for (name, sheet) in sheets {
        let began = Instant::now();
        let found = paths(&sheet, today(), 20_000);
        println!("{name}: {} states, {} turns, {:.1?}", found.states, found.turns, began.elapsed());
        assert!(found.whole, "{name} was not walked whole");
        assert_eq!(found.flaws, [], "{name}");
        assert!(found.states > sheet.form.questions().count(), "{name}");
        assert!(began.elapsed() < Duration::from_secs(20), "{name}");
    }
}

#[test]
fn a_question_that_takes_no_answer_is_a_dead_end() {
    let limits = |name: &str, n: i64| {
        let url = format!("http://hl7.org/fhir/StructureDefinition/{name}");
        json!({ "url": url, "valueInteger": n })
    };
    let never = json!({ "required": true,
                        "extension": [limits("minValue", 9), limits("maxValue", 3)] });
    let items = json!([item("a", "boolean"), with(item("b", "integer"), never)]);
    assert_eq!(wrong(items, HOUSE), [("b".to_owned(), false, Wrong::Stuck)]);
}

#[test]
fn a_question_no_answer_brings_up_is_named() {
    let when = |code: &str| {
        json!({ "enableWhen": [{ "question": "a", "operator": "=",
                "answerCoding": { "system": "urn:test", "code": code } }] })
    };
    let items = |code: &str| json!([choice("a", 2), with(item("b", "boolean"), when(code))]);
    assert_eq!(wrong(items("b"), HOUSE), []);
    assert_eq!(wrong(items("z"), HOUSE), [("b".to_owned(), false, Wrong::NeverAsked)]);
}

#[test]
fn questions_that_wait_for_each_other_are_refused_before_they_are_walked() {
    let when = |other: &str| {
        let waits = json!({ "question": other, "operator": "=", "answerBoolean": true });
        json!({ "enableWhen": [waits] })
    };
    let items =
        json!([with(item("a", "boolean"), when("b")), with(item("b", "boolean"), when("a"))]);
    let faults = made_up::faults(&form(items));
    assert!(faults.iter().any(|fault| fault.contains("item a") && fault.contains("circle")));
}

#[test]
fn h17_an_alert_that_never_acts_or_that_nobody_would_see_is_named() {
    let items = json!([choice("a", 3)]);
    let crisis = "level = \"URGENT\"\ncard = \"crisis\"";
    assert_eq!(wrong(items.clone(), &alert("a", 0, crisis)), []);
    assert_eq!(wrong(items.clone(), &alert("a", 0, "level = \"EMERGENCY\"")), []);
    let never = wrong(items.clone(), &alert("a", 2, crisis));
    assert_eq!(never, [("a".to_owned(), true, Wrong::NeverActs)]);
    for unseen in ["level = \"URGENT\"", "level = \"URGENT\"\ncard = \"crises\""] {
        let found = wrong(items.clone(), &alert("a", 0, unseen));
        assert_eq!(found, [("a".to_owned(), true, Wrong::NoCard)]);
    }
}

#[test]
fn h17_the_ninth_question_of_phq_9_without_an_alert_is_named() {
    let ninth = json!({ "code": [{ "system": "http://loinc.org", "code": "44260-8" }] });
    let items = json!([with(choice("nine", 4), ninth)]);
    assert_eq!(wrong(items.clone(), HOUSE), [("nine".to_owned(), false, Wrong::NoAlert)]);
    assert_eq!(wrong(items, &alert("nine", 0, "level = \"EMERGENCY\"")), []);
}

#[test]
fn a_form_too_wide_says_that_it_was_not_walked_whole() {
    let url = format!("{}enableWhenExpression", made_up::SDC);
    let when = "%resource.item.where(linkId = 'q0').answer.value = true";
    let last = with(item("last", "boolean"), json!({ "extension": [expression(&url, when)] }));
    let mut items: Vec<Value> = (0..12).map(|n| item(&format!("q{n}"), "boolean")).collect();
    items.push(last);
    let sheet = Arc::new(Sheet::load(&form(json!(items)).to_string(), HOUSE).unwrap());
    let found = paths(&sheet, today(), 200);
    assert!(!found.whole && found.states > 200 && found.flaws.is_empty(), "{found:?}");
}
