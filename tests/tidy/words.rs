//! The words people see: the same messages and values in every language, and safe in English.
//! Whether the program's own messages are all written, the kiosk's word tests say.

use super::tree::{File, is_word};
use super::{Fault, fault, finds, has_word, holds, numbered, with_ending};
use std::collections::{BTreeMap, BTreeSet};

struct Entry {
    line: usize,
    variables: BTreeSet<String>,
}

/// The messages of a Fluent file by id; attributes as `id.attribute`.
fn messages(text: &str) -> BTreeMap<String, Entry> {
    let mut found: BTreeMap<String, Entry> = BTreeMap::new();
    let (mut message, mut current) = (String::new(), String::new());
    for (line, said) in numbered(text).filter(|(_, said)| !said.starts_with('#')) {
        let (name, value) = said.split_once('=').unwrap_or(("", said));
        let top = !said.starts_with([' ', '\t', '}']) && !name.trim().is_empty();
        if top {
            message = name.trim().to_owned();
            current.clone_from(&message);
        } else if name.trim().starts_with('.') {
            current = format!("{message}{}", name.trim());
        }
        let new = Entry { line, variables: BTreeSet::new() };
        let entry = found.entry(current.clone()).or_insert(new);
        for (at, _) in value.match_indices('$') {
            let name = value[at + 1..].split(|c: char| !is_word(c) && c != '-').next();
            entry.variables.extend(name.map(str::to_owned));
        }
    }
    found.remove("");
    found
}

/// A language with a hole shows a code instead of words, perhaps at the worst moment. A translation
/// that leaves a value out may leave out the telephone number.
fn translations(files: &[File]) -> Vec<Fault> {
    let Some(english) = files.iter().find(|f| f.path == "ui/words/en.ftl") else {
        return Vec::new();
    };
    let ids = messages(&english.text);
    let mut faults = Vec::new();
    let words = with_ending(files, &["ftl"]).filter(|f| f.path.starts_with("ui/words/"));
    for file in words.filter(|f| f.path != english.path) {
        let own = messages(&file.text);
        for (id, entry) in &ids {
            let variables = own.get(id).map(|e| (e.line, &e.variables));
            match variables {
                None => faults.push(fault(file, 1, format!("`{id}`, as in {}", english.path))),
                Some((n, used)) if *used != entry.variables => {
                    let why = format!("`{id}` with {:?}, as in {}", entry.variables, english.path);
                    faults.push(fault(file, n, why));
                }
                Some(_) => {}
            }
        }
        for (id, entry) in own.iter().filter(|(id, _)| !ids.contains_key(*id)) {
            faults.push(fault(file, entry.line, format!("`{id}` in {} too", english.path)));
        }
    }
    faults
}

/// Words that must not reach a person, and why (wording rules of the clinical facts).
const BANNED: [(&str, &str); 21] = [
    ("normal", "reassures; say what range the readings are in"),
    ("abnormal", "frightens, and does not say what to do"),
    ("fine", "reassures somebody who may be ill"),
    ("no problem", "reassures somebody who may be ill"),
    ("nothing to worry", "reassures somebody who may be ill"),
    ("don't worry", "reassures somebody who may be ill"),
    ("healthy", "readings do not show that a person is healthy"),
    ("hypertension", "names an illness"),
    ("hypotension", "names an illness"),
    ("depression", "names an illness"),
    ("anxiety", "names an illness"),
    ("atrial fibrillation", "names an illness"),
    ("obese", "names an illness, and hurts"),
    ("obesity", "names an illness, and hurts"),
    ("diagnose", "the kiosk does not, and the word frightens"),
    ("diagnosis", "the kiosk does not, and the word frightens"),
    ("start taking", "never advise on medicine"),
    ("stop taking", "never advise on medicine"),
    ("take more", "never advise on medicine"),
    ("take less", "never advise on medicine"),
    ("suicide", "say what it means, in plain words"),
];

fn banned_words(files: &[File]) -> Vec<Fault> {
    let mut faults = Vec::new();
    for file in files.iter().filter(|f| f.path == "ui/words/en.ftl") {
        for (n, line) in numbered(&file.text).filter(|(_, l)| !l.trim().starts_with('#')) {
            let said = line.split_once('=').map_or(line, |(_, value)| value).to_lowercase();
            for (word, why) in BANNED.iter().filter(|(word, _)| has_word(&said, word)) {
                faults.push(fault(file, n, format!("not `{word}`: it {why}")));
            }
            let mut rest = said.split("error ").skip(1);
            if rest.any(|after| after.starts_with(|c: char| c.is_ascii_digit())) {
                faults.push(fault(file, n, "words for what happened, not an error number"));
            }
        }
    }
    faults
}

#[test]
fn every_language_has_every_message_with_its_values() {
    holds(translations);
    let english =
        "# a\none = One\ntwo = { $n ->\n    [one] a\n   *[other] { $n } b\n}\n    .tip = Tip\n";
    let arabic = "one = { $n }\ntwo = { $n }\nthree = 3\n";
    let made_up = [("ui/words/en.ftl", english), ("ui/words/ar.ftl", arabic)];
    let places = ["ui/words/ar.ftl:1", "ui/words/ar.ftl:1", "ui/words/ar.ftl:3"];
    finds(translations, &made_up, &places);
}

#[test]
fn no_word_reassures_or_names_an_illness() {
    holds(banned_words);
    let text =
        "# normal\nnormal-id = Refined\na = All is fine.\nb =\n    Error 12\nc = Error: 12\n";
    finds(banned_words, &[("ui/words/en.ftl", text)], &["ui/words/en.ftl:3", "ui/words/en.ftl:5"]);
}
