//! The questionnaires that ship: all load, speak both languages, state their licence, and give the
//! scores of the rules of care for every combination of answers.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(missing_docs)]

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use std::sync::Arc;
use wayside_care::level::Level;
use wayside_care::questionnaires::{self as rules, AuditC, Country, Item};
use wayside_care::record::{FilledForm, FormValue};
use wayside_care::time::Day;
use wayside_forms::{Answer, Sheet, Sitting};

const SHIPPED: [&str; 7] = ["audit-c", "gad-2", "gad-7", "phq-2", "phq-9", "smoking", "steadi-3"];

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../ui/questionnaires")
}

fn sheet(name: &str) -> Arc<Sheet> {
    let read = |end: &str| fs::read_to_string(folder().join(format!("{name}.{end}"))).unwrap();
    match Sheet::load(&read("json"), &read("toml")) {
        Ok(sheet) => Arc::new(sheet),
        Err(faults) => {
            let faults: Vec<String> = faults.iter().map(ToString::to_string).collect();
            panic!("{name}: {}", faults.join("; "))
        }
    }
}

fn today() -> Day {
    Day::new(2026, 11, 25).unwrap()
}

fn sitting(name: &str) -> Sitting {
    Sitting::begin(sheet(name), "en", today())
}

/// Goes through every combination of options of the questions named, with `None` for passed over
/// where `gaps`; `see` gets the places chosen and the sitting.
fn combinations(
    sitting: &Sitting,
    questions: &[&str],
    options: usize,
    see: &mut impl FnMut(&[u8], &Sitting),
) {
    fn walk(
        sitting: &Sitting,
        rest: &[&str],
        options: usize,
        so_far: &mut Vec<u8>,
        see: &mut impl FnMut(&[u8], &Sitting),
    ) {
        let Some((first, rest)) = rest.split_first() else { return see(so_far, sitting) };
        for place in 0..options {
            let mut next = sitting.clone();
            next.answer(first, Answer::option(place)).unwrap();
            so_far.push(u8::try_from(place).unwrap());
            walk(&next, rest, options, so_far, see);
            so_far.pop();
        }
    }
    walk(sitting, questions, options, &mut Vec::new(), see);
}

fn items<const N: usize>(places: &[u8]) -> [Option<Item>; N] {
    std::array::from_fn(|n| places.get(n).copied().and_then(Item::new))
}

fn agrees(filled: &FilledForm, total: Option<u8>, band: &str, of: &[u8]) {
    let score = filled.scores.iter().find(|score| score.id == "total");
    let number = score.map(|score| score.value.clone());
    assert_eq!(number, total.map(|total| FormValue::Number(total.into())), "{of:?}");
    assert_eq!(score.and_then(|score| score.band.as_deref()).unwrap_or("incomplete"), band);
}

#[test]
fn all_ship_with_licence_and_both_languages() {
    let mut there: Vec<String> = fs::read_dir(folder())
        .unwrap()
        .filter_map(|entry| {
            entry
                .unwrap()
                .file_name()
                .into_string()
                .unwrap()
                .strip_suffix(".json")
                .map(str::to_owned)
        })
        .collect();
    there.sort();
    assert_eq!(there, SHIPPED, "a questionnaire without a test, or a test without one");
    for name in SHIPPED {
        let sheet = sheet(name);
        assert_eq!(sheet.manifest.id, name);
        assert_eq!(sheet.manifest.reviewer, "unreviewed");
        assert!(sheet.form.copyright().is_some_and(|c| c.len() > 20), "{name}: whose is it?");
        assert!(sheet.form.speaks("en") && sheet.form.speaks("ar-EG"), "{name}");
        assert!(!sheet.form.speaks("fr"), "{name} does not speak French");
        assert!(sheet.manifest.translations["ar"].contains("unreviewed"), "{name}");
        for (item, words) in sheet.form.texts("ar") {
            assert!(!words.chars().any(|c| c.is_ascii_alphabetic()), "{name} {item}: {words}");
        }
    }
}

#[test]
fn proprietary_ones_do_not_ship() {
    for entry in fs::read_dir(folder()).unwrap() {
        let text = fs::read_to_string(entry.unwrap().path()).unwrap().to_lowercase();
        for name in ["stop-bang", "stopbang", "eq-5d", "eq5d"] {
            assert!(!text.contains(name));
        }
    }
}

#[test]
fn gad_7_gives_the_score_of_the_rules_for_all_answers() {
    let mut seen = 0;
    let questions = ["1", "2", "3", "4", "5", "6", "7"];
    combinations(&sitting("gad-7"), &questions, 4, &mut |places, sitting| {
        let right = rules::gad7(&items(places));
        agrees(&sitting.finish(), right.total, right.band, places);
        seen += 1;
    });
    assert_eq!(seen, 4_usize.pow(7));
}

#[test]
fn phq_2_and_gad_2_give_the_score_of_the_rules_for_all_answers() {
    let mut seen = 0;
    for (name, rule) in [("phq-2", rules::phq2 as fn(&_) -> _), ("gad-2", rules::gad2)] {
        combinations(&sitting(name), &["1", "2"], 4, &mut |places, sitting| {
            let right = rule(&items(places));
            agrees(&sitting.finish(), right.total, right.band, places);
            seen += 1;
        });
    }
    assert_eq!(seen, 32);
}

#[test]
fn phq_9_gives_the_score_of_the_rules_for_all_answers() {
    let mut seen = 0;
    let questions = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];
    combinations(&sitting("phq-9"), &questions, 4, &mut |places, sitting| {
        let right = rules::phq9(&items(places));
        agrees(&sitting.finish(), right.score.total, right.score.band, places);
        let level = sitting.alerts().first().map(|alert| alert.level);
        assert_eq!(level, right.demands(), "{places:?}");
        seen += 1;
    });
    assert_eq!(seen, 4_usize.pow(9));
}

#[test]
fn audit_c_gives_the_score_of_the_rules_for_all_answers() {
    let mut seen = 0;
    for first in 0..5_u8 {
        let mut never_or = sitting("audit-c");
        never_or.answer("1", Answer::option(first.into())).unwrap();
        let rest: &[&str] = if first == 0 { &[] } else { &["2", "3"] };
        combinations(&never_or, rest, 5, &mut |places, sitting| {
            let answer = |n: usize| places.get(n).copied();
            let answers = AuditC { q1: Some(first), q2: answer(0), q3: answer(1) };
            let right = rules::audit_c(answers, None, None);
            let filled = sitting.finish();
            let score = filled.scores.first().map(|score| score.value.clone());
            let right = right.total.map(|total| FormValue::Number(total.into()));
            assert!(right.is_some() && filled.completed);
            assert_eq!(score, right, "{first} {places:?}");
            seen += 1;
        });
    }
    assert_eq!(seen, 101);
}

#[test]
fn audit_c_means_what_the_rules_say_in_each_country_and_what_is_not_known_asks_for_somebody() {
    let countries = [None, Some(Country::UnitedKingdom), Some(Country::UnitedStates)];
    let mut seen = BTreeSet::new();
    for country in countries {
        let whole = Arc::unwrap_or_clone(sheet("audit-c")).in_country(country);
        let bands = whole.manifest.score[0].bands.clone();
        let whole = Arc::new(whole);
        for (q1, q2, q3) in (1..5).flat_map(|a| (0..5).flat_map(move |b| [(a, b, 0), (a, b, 4)])) {
            let mut sitting = Sitting::begin(Arc::clone(&whole), "en", today());
            for (question, place) in [("1", q1), ("2", q2), ("3", q3)] {
                sitting.answer(question, Answer::option(place)).unwrap();
            }
            let score = sitting.finish().scores[0].clone();
            let byte = |place: usize| u8::try_from(place).ok();
            let answers = AuditC { q1: byte(q1), q2: byte(q2), q3: byte(q3) };
            let (band, level) = match rules::audit_c(answers, None, country).positive {
                Some(false) => ("negative", None),
                Some(true) => ("positive", Some(Level::Routine)),
                None => ("unclear", Some(Level::Routine)),
            };
            assert_eq!(score.band.as_deref(), Some(band), "{country:?} {answers:?}");
            let known = bands.iter().find(|known| known.name == band).unwrap();
            assert_eq!(known.level, level, "{country:?} {band}");
            seen.insert((country, band));
        }
    }
    // In the United Kingdom nothing is unclear.
    assert_eq!(seen.len(), 8);
}

#[test]
fn audit_c_forgets_what_never_drinking_hides() {
    let mut sitting = sitting("audit-c");
    sitting.answer("1", Answer::option(4)).unwrap();
    sitting.answer("2", Answer::option(4)).unwrap();
    sitting.answer("3", Answer::option(4)).unwrap();
    sitting.answer("1", Answer::option(0)).unwrap();
    let filled = sitting.finish();
    assert_eq!(filled.scores[0].value, FormValue::Number(0.into()));
    let sent = filled.response.to_string();
    assert!(!sent.contains("\"2\"") && !sent.contains("\"3\""), "{sent}");
}

#[test]
fn a_score_is_not_there_while_an_answer_is_missing() {
    let questions = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];
    for gap in questions {
        let mut sitting = sitting("phq-9");
        for question in questions.into_iter().filter(|question| *question != gap) {
            sitting.answer(question, Answer::option(3)).unwrap();
        }
        let filled = sitting.finish();
        assert_eq!((filled.completed, filled.scores.len()), (false, 0), "without {gap}");
        assert_eq!(sitting.missing(), [gap]);
        assert_eq!(sitting.counted("total"), None);
        // Item 9 acts whatever else is missing.
        assert_eq!(sitting.alerts().len(), usize::from(gap != "9"));
    }
}

#[test]
fn h17_item_nine_of_the_form_acts_at_once_and_stays_acted() {
    for place in 0..4 {
        let mut sitting = sitting("phq-9");
        let at_once = sitting.answer("9", Answer::option(place)).unwrap();
        assert_eq!(at_once.len(), usize::from(place > 0));
        if let [alert] = at_once.as_slice() {
            assert_eq!((alert.level, alert.card.as_deref()), (Level::Urgent, Some("crisis")));
            assert_eq!(alert.seen, place.to_string());
        }
        let again = sitting.answer("9", Answer::option(0)).unwrap();
        assert!(again.is_empty());
        assert_eq!(sitting.alerts().len(), usize::from(place > 0), "it stays");
        assert_eq!(sitting.finish().alerts.len(), usize::from(place > 0));
    }
}

#[test]
fn smoking_and_falls_leave_as_results() {
    let mut sitting = sitting("smoking");
    sitting.answer("status", Answer::option(2)).unwrap();
    let FormValue::Code { code, .. } = sitting.finish().scores[0].value.clone() else { panic!() };
    assert_eq!(code, "LA15920-4");
    for answers in 0..8_u8 {
        let mut sitting = Sitting::begin(sheet("steadi-3"), "ar", today());
        for (n, question) in ["fallen", "unsteady", "worry"].into_iter().enumerate() {
            sitting.answer(question, Answer::Flag(answers >> n & 1 == 1)).unwrap();
        }
        let filled = sitting.finish();
        let yes = answers.count_ones();
        assert_eq!(filled.scores[0].value, FormValue::Number(yes.into()));
        let band = if yes > 0 { "positive" } else { "negative" };
        assert_eq!(filled.scores[0].band.as_deref(), Some(band));
    }
}
