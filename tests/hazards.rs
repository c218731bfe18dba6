//! Every hazard has a control, and every control a test: the safety file, checked and printed.
//! `cargo test --test hazards -- --nocapture` shows the matrix. It must not judge a control.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(missing_docs)]

mod tree;

use serde::Deserialize;
use std::collections::BTreeMap;
use tree::{File, hazard_number};

const SAFETY_FILE: &str = "src/care/hazards.toml";

/// How many hazards the clinical facts list; ours come after.
const PUBLISHED: usize = 35;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SafetyFile {
    hazard: Vec<Hazard>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Hazard {
    id: String,
    hazard: String,
    severity: Severity,
    control: String,
    #[serde(rename = "where")]
    places: Vec<String>,
    tests: Vec<String>,
    state: State,
    #[serde(default)]
    reason: String,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Severity {
    Catastrophic,
    Major,
    Moderate,
}

#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "kebab-case")]
enum State {
    /// Every part of the control is there, and a test proves it.
    Controlled,
    /// A part is there and proved; the reason says what is missing.
    Partly,
    /// Not yet; the reason says why.
    Open,
}

/// What is wrong in the safety file, each as `file:line: what was expected`.
fn faults(text: &str, files: &[File]) -> Vec<String> {
    let file: SafetyFile = match toml::from_str(text) {
        Ok(file) => file,
        Err(why) => return vec![format!("{SAFETY_FILE}: {why}")],
    };
    let known: BTreeMap<String, tree::Test> =
        tree::tests(files).into_iter().map(|test| (test.name.clone(), test)).collect();
    let mut found = Vec::new();
    for (n, hazard) in file.hazard.iter().enumerate() {
        let number = format!("H{:02}", n + 1);
        let mut expect = |holds: bool, why: String| {
            let mark = format!("id = \"{}\"", hazard.id);
            let line = text.lines().position(|l| l == mark).map_or(1, |n| n + 1);
            if !holds {
                found.push(format!("{SAFETY_FILE}:{line}: {}: {why}", hazard.id));
            }
        };
        expect(
            hazard.id == number,
            format!("the next number, {number}; none twice, none left out"),
        );
        let texts = [&hazard.hazard, &hazard.control];
        expect(texts.iter().all(|t| t.len() > 10), "a hazard and a control, in words".into());
        for place in &hazard.places {
            let there = files.iter().any(|f| f.path == *place || f.path.starts_with(place));
            expect(there || hazard.state == State::Open, format!("{place} in the tree"));
        }
        for test in &hazard.tests {
            let runs = known.get(test).is_some_and(|t| t.runs);
            expect(runs, format!("a test `{test}` that runs"));
        }
        let proved = !hazard.tests.is_empty() && !hazard.places.is_empty();
        let reasoned = !hazard.reason.is_empty();
        match hazard.state {
            State::Controlled => {
                expect(proved && !reasoned, "controlled: a place, a test, no reason".into());
            }
            State::Partly => expect(proved && reasoned, "partly: a test and a reason".into()),
            State::Open => {
                expect(hazard.tests.is_empty() && reasoned, "open: a reason and no test".into());
            }
        }
    }
    found.extend(known.values().filter_map(|test| orphan(test, &file.hazard)));
    if file.hazard.len() < PUBLISHED {
        found.push(format!("{SAFETY_FILE}:1: all {PUBLISHED} hazards of the clinical facts"));
    }
    found
}

/// A test that says by its name that it proves a control must be named there.
fn orphan(test: &tree::Test, hazards: &[Hazard]) -> Option<String> {
    let id = format!("H{:02}", hazard_number(&test.name)?);
    let named = hazards.iter().any(|h| h.id == id && h.tests.contains(&test.name));
    (!named).then(|| format!("{}: `{}` named in {SAFETY_FILE} under {id}", test.place, test.name))
}

fn matrix(file: &SafetyFile) -> String {
    use std::fmt::Write;
    let mut out = String::from("hazard → control → test\n");
    for h in &file.hazard {
        writeln!(out, "{} {:?}, {:?}: {}", h.id, h.severity, h.state, h.hazard).unwrap();
        writeln!(out, "    → {} ({})", h.control, h.places.join(", ")).unwrap();
        h.tests.iter().for_each(|test| writeln!(out, "    → {test}").unwrap());
        if !h.reason.is_empty() {
            writeln!(out, "    ! {}", h.reason).unwrap();
        }
    }
    for state in [State::Controlled, State::Partly, State::Open] {
        let count = file.hazard.iter().filter(|h| h.state == state).count();
        writeln!(out, "{count} {state:?}").unwrap();
    }
    out
}

#[test]
fn every_hazard_has_a_control_and_every_control_a_test() {
    let files = tree::read();
    let text = &files.iter().find(|f| f.path == SAFETY_FILE).expect(SAFETY_FILE).text;
    let found = faults(text, &files);
    if let Ok(file) = toml::from_str::<SafetyFile>(text) {
        println!("{}", matrix(&file));
    }
    assert!(found.is_empty(), "{} places to mend:\n{}", found.len(), found.join("\n"));
}

// ---- Each of these checks can fail. ----

/// A file with one hazard, and a test for it, as given.
fn made_up(hazard: &str, code: &str) -> Vec<String> {
    let head = "[[hazard]]\nhazard = \"a hazard in words\"\ncontrol = \"a control in words\"\n\
                severity = \"major\"\n";
    let file = File { path: "src/a.rs".into(), text: code.into() };
    let mut found = faults(&format!("{head}{hazard}"), &[file]);
    assert_eq!(
        found.pop().unwrap(),
        format!("{SAFETY_FILE}:1: all 35 hazards of the clinical facts")
    );
    found
}

const PROOF: &str = "#[test]\nfn h01_proof() {}\n";
const GOOD: &str = "id = \"H01\"\nwhere = [\"src/a.rs\"]\ntests = [\"h01_proof\"]\n\
                    state = \"controlled\"\n";

#[test]
fn a_good_entry_passes() {
    assert_eq!(made_up(GOOD, PROOF), [""; 0]);
}

#[test]
fn a_control_without_a_test_is_found() {
    let found = made_up(&GOOD.replace("\"h01_proof\"", ""), "");
    assert_eq!(found, ["src/care/hazards.toml:5: H01: controlled: a place, a test, no reason"]);
}

#[test]
fn a_test_that_is_gone_or_does_not_run_is_found() {
    let expected = ["src/care/hazards.toml:5: H01: a test `h01_proof` that runs"];
    assert_eq!(made_up(GOOD, ""), expected);
    assert_eq!(made_up(GOOD, "#[test]\n#[ignore]\nfn h01_proof() {}\n"), expected);
    assert_eq!(made_up(GOOD, "fn h01_proof() {}\n"), expected);
}

#[test]
fn a_test_that_no_hazard_names_is_found() {
    let found = made_up(GOOD, &format!("{PROOF}#[test]\nfn h07_lost() {{}}\n"));
    assert_eq!(found, ["src/a.rs:4: `h07_lost` named in src/care/hazards.toml under H07"]);
}

#[test]
fn an_open_hazard_needs_a_reason_and_every_number_its_place() {
    let open = GOOD.replace("controlled", "open").replace("\"h01_proof\"", "");
    let expected = "src/care/hazards.toml:5: H01: open: a reason and no test";
    assert_eq!(made_up(&open, ""), [expected]);
    let partly = GOOD.replace("controlled", "partly");
    let expected = "src/care/hazards.toml:5: H01: partly: a test and a reason";
    assert_eq!(made_up(&partly, PROOF), [expected]);
    let second = GOOD.replace("\"H01\"", "\"H02\"").replace("\"h01_proof\"", "\"proof\"");
    let found = made_up(&second, "#[test]\nfn proof() {}\n");
    assert_eq!(
        found,
        ["src/care/hazards.toml:5: H02: the next number, H01; none twice, none left out"]
    );
}

#[test]
fn a_place_that_is_gone_is_found() {
    let found = made_up(&GOOD.replace("src/a.rs", "src/b.rs"), PROOF);
    assert_eq!(found, ["src/care/hazards.toml:5: H01: src/b.rs in the tree"]);
}
