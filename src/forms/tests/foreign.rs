//! Questionnaires that nobody here wrote, and the LHC-Forms engine that shares no code with us:
//! what loads, what is refused and why, and whether both make the same of the same answers.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(missing_docs)]

mod made_up;

use made_up::{Chance, today};
use rust_decimal::Decimal;
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::str::FromStr as _;
use std::sync::Arc;
use wayside_care::time::Day;
use wayside_forms::{Answer, Asks, Form, Limit, Question, Sheet, Sitting};

/// Rounds of random answers for each form.
const ROUNDS: usize = 4;

fn here(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path)
}

/// The packages, fetched by `.ci/run peers`; without them nothing is proved here.
fn packages() -> Option<PathBuf> {
    let found = std::env::var_os("WAYSIDE_FOREIGN_FORMS").map(PathBuf::from);
    if found.is_none() {
        println!("SKIPPED, NOT PROVEN: no WAYSIDE_FOREIGN_FORMS (see .ci/run)");
    }
    found
}

fn node(script: &str, arguments: &[&Path]) -> String {
    let mut command = Command::new("node");
    let out = command.arg(here("tests/peers").join(script)).args(arguments).output().unwrap();
    assert!(out.status.success(), "{script}: {}", String::from_utf8_lossy(&out.stderr));
    String::from_utf8(out.stdout).unwrap()
}

/// All foreign questionnaires by file name, and ours.
fn questionnaires(packages: &Path, work: &Path) -> BTreeMap<String, String> {
    let from = packages.join("carrier/src/stories/assets/questionnaires");
    node("questionnaires.mjs", &[&from, work]);
    let folders = [(work.to_owned(), ""), (here("ui/questionnaires"), "ours: ")];
    let mut all = BTreeMap::new();
    for (folder, mark) in folders {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|end| end == "json") {
                let name = path.file_stem().unwrap().to_string_lossy();
                all.insert(format!("{mark}{name}"), fs::read_to_string(&path).unwrap());
            }
        }
    }
    all
}

fn any_answer(question: &Question, chance: &mut Chance) -> Option<Answer> {
    let number = |limit: Option<Limit>| match limit {
        Some(Limit::Number(number)) => Some(number),
        _ => None,
    };
    Some(match question.asks? {
        Asks::YesNo => Answer::Flag(chance.below(2) == 1),
        Asks::Whole => {
            let lowest = number(question.limits.lowest).unwrap_or_default();
            let number = lowest + Decimal::from(chance.below(9));
            Answer::Whole(number.to_string().parse().ok()?)
        }
        Asks::Decimal => {
            let lowest = number(question.limits.lowest).unwrap_or_default();
            Answer::Decimal(lowest + Decimal::new(i64::try_from(chance.below(900)).unwrap(), 1))
        }
        Asks::Date => Answer::Date(Day::new(2020, 1, 1 + u8::try_from(chance.below(28)).unwrap())?),
        Asks::Text { .. } => Answer::Text(["yes", "words", "x"][chance.below(3)].to_owned()),
        Asks::Choice { .. } => Answer::option(chance.below(question.options.len())),
    })
}

/// Goes through a form with random answers; what cannot be answered so is passed over.
fn fill(sheet: &Arc<Sheet>, chance: &mut Chance) -> Sitting {
    let mut sitting = Sitting::begin(sheet.clone(), "en", today());
    for _ in 0..500 {
        let Some(question) = sitting.question() else { break };
        let answer = any_answer(&question, chance).filter(|_| chance.below(6) > 0);
        let taken = answer.is_some_and(|one| sitting.answer(&question.link_id, one).is_ok());
        if !taken && sitting.skip(&question.link_id).is_err() {
            let answer = any_answer(&question, chance);
            if answer.is_none_or(|one| sitting.answer(&question.link_id, one).is_err()) {
                break;
            }
        }
    }
    sitting
}

/// The response without what the form worked out itself.
fn as_given(items: &Value, asked: &BTreeSet<&str>) -> Option<Value> {
    let mut kept = Vec::new();
    for item in items.as_array()? {
        let mut item = item.clone();
        let inside = item.get("item").and_then(|items| as_given(items, asked));
        let group = item.get("answer").is_none();
        if group && inside.is_none() || !group && !asked.contains(item["linkId"].as_str()?) {
            continue;
        }
        if let Some(inside) = inside {
            item["item"] = inside;
        }
        kept.push(item);
    }
    (!kept.is_empty()).then(|| Value::Array(kept))
}

/// Values by item, without display and notes, numbers by value: as far as both must agree.
fn values(items: &Value, into: &mut BTreeMap<String, Vec<String>>) {
    for item in items.as_array().into_iter().flatten() {
        let answers = item["answer"].as_array().cloned().unwrap_or_default();
        for answer in &answers {
            values(&answer["item"], into);
        }
        if !answers.is_empty() {
            let link_id = item["linkId"].as_str().unwrap().to_owned();
            into.insert(link_id, answers.iter().filter_map(bare).collect());
        }
        values(&item["item"], into);
    }
}

fn bare(answer: &Value) -> Option<String> {
    let (kind, value) = answer.as_object()?.iter().find(|(key, _)| key.starts_with("value"))?;
    let value = match value {
        Value::Number(number) => {
            Decimal::from_str(&number.to_string()).ok()?.normalize().to_string()
        }
        Value::Object(coding) => coding["code"].to_string(),
        other => other.to_string(),
    };
    Some(format!("{kind} {value}"))
}

fn theirs(answers: &Value) -> BTreeMap<String, Vec<String>> {
    let all = answers.as_object().cloned().unwrap_or_else(Map::new);
    all.into_iter()
        .map(|(link_id, all)| {
            (link_id, all.as_array().into_iter().flatten().filter_map(bare).collect())
        })
        .collect()
}

/// One sitting here: the form's name, the items that were there, the answers that counted.
type Sat = (String, BTreeSet<String>, BTreeMap<String, Vec<String>>);

/// How the same sitting came out otherwise in the other engine, if it did.
fn difference((_, there, answers): &Sat, told: &Value) -> Option<String> {
    let listed = told["there"].as_array().cloned().unwrap_or_default();
    let listed: BTreeSet<String> =
        listed.iter().filter_map(Value::as_str).map(str::to_owned).collect();
    let wanted = theirs(&told["answers"]);
    if told.get("failed").is_none() && *there == listed && *answers == wanted {
        return None;
    }
    let only = |a: &BTreeSet<String>, b: &BTreeSet<String>| {
        a.difference(b).cloned().collect::<Vec<_>>().join(" ")
    };
    let values: Vec<String> = answers
        .keys()
        .chain(wanted.keys())
        .filter(|key| answers.get(*key) != wanted.get(*key))
        .map(|key| format!("{key}: {:?} / {:?}", answers.get(key), wanted.get(key)))
        .collect();
    Some(format!(
        "failed {:?}; only here [{}]; only there [{}]; {}",
        told.get("failed"),
        only(there, &listed),
        only(&listed, there),
        values.join(", ")
    ))
}

#[test]
fn foreign_forms_load_or_say_why_and_behave_as_lhc_forms_does() {
    let Some(packages) = packages() else { return };
    let work = std::env::temp_dir().join(format!("wayside-forms-{}", std::process::id()));
    let all = questionnaires(&packages, &work);
    let mut chance = Chance(0x0ddb_a115);
    let (mut cases, mut ours) = (Vec::new(), Vec::<Sat>::new());
    let mut reasons: BTreeMap<String, usize> = BTreeMap::new();
    let mut loaded = 0;
    for (name, text) in &all {
        let form = match Form::load(text) {
            Ok(form) => form,
            Err(faults) => {
                assert!(!name.starts_with("ours"), "{name}: {faults:?}");
                let why: BTreeSet<String> = faults.iter().map(|f| f.why.to_string()).collect();
                for why in why {
                    *reasons.entry(why).or_default() += 1;
                }
                continue;
            }
        };
        loaded += 1;
        let sheet = Arc::new(Sheet::bare(form));
        for _ in 0..ROUNDS {
            let sitting = fill(&sheet, &mut chance);
            let asked: BTreeSet<&str> = sheet.form.questions().collect();
            let response = sitting.finish().response;
            let mut given =
                json!({ "resourceType": "QuestionnaireResponse", "status": "completed" });
            if let Some(items) = as_given(&response["item"], &asked) {
                given["item"] = items;
            }
            let questionnaire: Value = serde_json::from_str(text).unwrap();
            cases.push(json!({ "questionnaire": questionnaire, "given": given }));
            let mut answers = BTreeMap::new();
            values(&response["item"], &mut answers);
            let there: BTreeSet<String> = sitting.there().map(str::to_owned).collect();
            ours.push((name.clone(), there, answers));
        }
    }
    let file = work.join("cases");
    fs::write(&file, Value::Array(cases).to_string()).unwrap();
    let told = node("lforms.mjs", &[&packages, &file]);
    fs::remove_dir_all(&work).unwrap();
    let told: Vec<Value> = told.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(told.len(), ours.len());
    let mut differ: BTreeMap<String, String> = BTreeMap::new();
    for (sat, told) in ours.iter().zip(&told) {
        if let Some(how) = difference(sat, told) {
            differ.entry(sat.0.clone()).or_insert(how);
        }
    }
    println!("{} questionnaires, {loaded} load, {} sittings compared", all.len(), ours.len());
    reasons.iter().for_each(|(why, count)| println!("{count:4} refused: {why}"));
    differ.iter().for_each(|(name, text)| println!("differs: {name}: {text}"));
    let known: BTreeSet<&str> = KNOWN.iter().map(|(name, _)| *name).collect();
    let new: Vec<&String> = differ.keys().filter(|name| !known.contains(name.as_str())).collect();
    assert!(new.is_empty(), "differs from LHC-Forms, and nobody knows why: {new:?}");
}

/// Forms that behave otherwise under LHC-Forms, each with the reason.
const KNOWN: [(&str, &str); 0] = [];
