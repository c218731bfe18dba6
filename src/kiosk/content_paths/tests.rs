//! Content that is not safe is refused, with file and line; what ships is clean.
//! It must not know how anything is checked.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail")]

use super::{Content, Text};
use wayside_visit::view::Tap;
use wayside_visit::{Effect, Input, Now, Place, Visit};

/// What is wrong with the built-in content after one file was changed.
fn after(path: &str, old: &str, new: &str) -> Vec<String> {
    let mut content = Content::shipped();
    let files = content.words.iter_mut();
    let files = files.chain(content.forms.iter_mut().flat_map(|(form, sheet)| [form, sheet]));
    let file: &mut Text = files.into_iter().find(|file| file.path == path).unwrap();
    assert!(file.text.contains(old), "{path} does not hold {old}");
    file.text = file.text.replacen(old, new, 1);
    content.check(Visit::step).flaws.iter().map(ToString::to_string).collect()
}

/// The line of the first text, from 1.
fn line(path: &str, text: &str) -> usize {
    let content = Content::shipped();
    let forms = content.forms.into_iter().flat_map(|(form, sheet)| [form, sheet]);
    let file = content.words.into_iter().chain(forms).find(|file| file.path == path).unwrap();
    file.text.lines().position(|line| line.contains(text)).unwrap() + 1
}

#[test]
fn what_ships_is_clean_and_walked_to_its_end() {
    let report = Content::shipped().check(Visit::step);
    assert_eq!(report.flaws, []);
    assert!(report.notes.iter().all(|note| !note.contains("NOT")), "{:?}", report.notes);
    assert!(report.notes.len() >= 10, "{:?}", report.notes);
}

#[test]
fn h15_a_danger_sign_that_does_not_latch_is_refused() {
    fn deaf(visit: &mut Visit, now: Now, input: Input) -> Vec<Effect> {
        let asked = visit.place() == Place::RedFlag(2) && visit.gist().over.is_none();
        let deaf = asked && input == Input::Tap(Tap::Unsure);
        visit.step(now, if deaf { Input::Tap(Tap::No) } else { input })
    }
    let flaws = Content::shipped().check(deaf).flaws;
    let at = line("ui/words/en.ftl", "red-flag-rf03 =");
    assert_eq!(flaws.len(), 1, "{flaws:?}");
    assert!(flaws[0].to_string().starts_with(&format!("ui/words/en.ftl:{at}: `red-flag-rf03`")));
}

#[test]
fn h17_an_alert_that_no_longer_acts_is_refused_with_its_line() {
    let path = "ui/questionnaires/phq-9.toml";
    let at = line(path, "id = \"thoughts-of-death\"");
    let flaws = after(path, "above = 0", "above = 3");
    assert_eq!(flaws, [format!("{path}:{at}: item 9: no answer makes this alert act")]);
    let flaws = after(path, "card = \"crisis\"", "");
    assert!(flaws[0].contains("neither EMERGENCY nor has card"), "{flaws:?}");
    let flaws = after(path, "[[alert]]", "[[unknown]]");
    assert_eq!(flaws.len(), 1, "{flaws:?}");
}

#[test]
fn a_questionnaire_that_goes_round_or_nowhere_is_refused_with_its_line() {
    let path = "ui/questionnaires/audit-c.json";
    let at = line(path, "\"linkId\": \"2\"");
    // Asked only while the first question has no answer, which it must have.
    let flaws = after(path, "\"answerBoolean\": true", "\"answerBoolean\": false");
    assert_eq!(flaws, [format!("{path}:{at}: item 2: no answers bring up this question")]);
    // The second question waits for itself.
    let flaws = after(path, "\"question\": \"1\"", "\"question\": \"2\"");
    assert!(
        flaws.iter().any(|flaw| flaw.starts_with(&format!("{path}:{at}: item 2"))),
        "{flaws:?}"
    );
}

#[test]
fn an_advice_no_way_leads_to_is_refused_with_its_line() {
    let path = "ui/words/en.ftl";
    let at = line(path, "advice-none-title =");
    let flaws = after(path, "advice-none-title =", "advice-wonder = Go\nadvice-none-title =");
    assert!(
        flaws.contains(&format!("{path}:{at}: no way through a visit leads to `advice-wonder`")),
        "{flaws:?}"
    );
}

#[test]
fn h19_a_safety_sentence_that_is_missing_is_refused() {
    let flaws = after("ui/words/ar.ftl", "\nemergency-title =", "\nother-title =");
    assert_eq!(flaws.len(), 1, "{flaws:?}");
    assert!(flaws[0].contains("the safety sentence `emergency-title` is missing"), "{flaws:?}");
    // Shown, and there in no language.
    let flaws = after("ui/words/en.ftl", "\nresults-title =", "\nother-title =");
    assert!(flaws.iter().any(|flaw| flaw.contains("`results-title` is shown")), "{flaws:?}");
}

#[test]
fn h16_a_banned_word_or_a_sentence_too_hard_is_refused_with_its_line() {
    let path = "ui/words/en.ftl";
    let at = line(path, "advice-none-title =");
    let flaws = after(path, "No action needed from", "Normal:");
    assert_eq!(flaws.len(), 1, "{flaws:?}");
    assert!(flaws[0].starts_with(&format!("{path}:{at}: `advice-none-title` says `normal`")));
    let hard = "Subsequent cardiovascular deterioration necessitates immediate evaluation";
    let flaws = after(path, "No action needed from these readings", hard);
    assert!(flaws[0].contains("needs school grade"), "{flaws:?}");
    let flaws = after("ui/words/ar.ftl", "\nresults-title = ", "\nresults-title = طبيعي ");
    assert!(flaws.iter().any(|flaw| flaw.contains("`results-title` says")), "{flaws:?}");
}
