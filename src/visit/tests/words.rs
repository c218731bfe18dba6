//! Every message a visit can show has words, and no word is left over.
//! It must not know how a message is said.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(missing_docs)]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Words in the sources that look like messages and are none.
const NO_MESSAGES: [&str; 2] = ["kebab-case", "blood-pressure"];

/// Messages the kiosk says by itself, beside what a view names: the screen layer, and the printer,
/// whose faults each have a test of their words in `src/kiosk/words/tests.rs`.
const OF_THE_KIOSK: [&str; 18] = [
    "staff-job-",
    "staff-figure-",
    "voice-",
    "print-",
    "mark-",
    "progress-",
    "countdown-",
    "key-",
    "switch-",
    "entry-day",
    "entry-month",
    "entry-year",
    "pulse-signal",
    "pulse-rate",
    "cuff-live-nth",
    "cuff-live-pressure",
    "emergency-call",
    "language-name",
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn words() -> String {
    fs::read_to_string(root().join("../../ui/words/en.ftl")).unwrap()
}

fn ids() -> BTreeSet<String> {
    let begins = |line: &&str| line.starts_with(|c: char| c.is_ascii_lowercase());
    let lines = words();
    let id = |line: &str| line.split_once(" =").map(|(id, _)| id.to_owned());
    lines.lines().filter(begins).filter_map(id).collect()
}

/// Everything in quotes that is spelt like a message: lower case, with a hyphen.
fn spoken() -> BTreeSet<String> {
    spoken_in(root())
}

fn spoken_in(folder: &Path) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() && path.file_name().is_none_or(|name| name != "tests") {
            found.extend(spoken_in(&path));
        }
        if path.extension().is_none_or(|ext| ext != "rs") {
            continue;
        }
        let text = fs::read_to_string(path).unwrap();
        let code: String =
            text.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
        found.extend(
            code.split('"').skip(1).step_by(2).filter(|s| is_like_an_id(s)).map(str::to_owned),
        );
    }
    found.retain(|text| !NO_MESSAGES.contains(&text.as_str()));
    found
}

fn is_like_an_id(text: &str) -> bool {
    let spelt = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    text.contains('-')
        && text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.chars().all(spelt)
}

#[test]
fn every_message_of_a_visit_has_words() {
    let (spoken, ids) = (spoken(), ids());
    assert!(spoken.len() > 200, "only {} messages found in the sources", spoken.len());
    let dumb: Vec<&String> = spoken.difference(&ids).collect();
    assert!(dumb.is_empty(), "without words: {dumb:?}");
}

#[test]
fn no_word_is_left_over() {
    let (mut spoken, ids) = (spoken(), ids());
    spoken.extend(spoken_in(&root().join("../staff")));
    let of_the_kiosk = |id: &str| OF_THE_KIOSK.iter().any(|known| id.starts_with(known));
    let unused: Vec<&String> = ids.difference(&spoken).filter(|id| !of_the_kiosk(id)).collect();
    assert!(unused.is_empty(), "said by nobody: {unused:?}");
}

#[test]
fn h16_no_word_reassures_or_names_an_illness() {
    let banned = [
        "healthy",
        "normal",
        "all clear",
        "nothing wrong",
        "hypertension",
        "atrial",
        "fibrillation",
        "diabetes",
        "obese",
        "obesity",
        "hypoxia",
        "diagnos",
        "you are fine",
        "no problem",
    ];
    let words = words();
    let said = words.lines().filter(|line| !line.starts_with('#'));
    for line in said.map(str::to_lowercase) {
        let found = banned.iter().find(|word| line.contains(**word));
        assert_eq!(found, None, "{line}");
    }
}
