//! Stories of questionnaires in a visit: answered, left, and one answer that cannot wait.
//! It must not look inside a visit: it taps what the screen offers.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(missing_docs)]

mod walk;

use walk::{Walk, bp, sheet, site};
use wayside_care::level::Level;
use wayside_care::reading::Kind;
use wayside_visit::view::{Arg, Body, Screen, Tap};
use wayside_visit::{Alert, Place, Site};

/// Somebody who measured nothing and is asked.
fn asked(plan: Vec<Kind>) -> Walk {
    let mut walk = Walk::at_a(Site { plan, ..site() });
    walk.visit = walk.visit.clone().with_forms(vec![sheet()]);
    walk.ready();
    walk
}

fn said(walk: &Walk) -> String {
    match &walk.view().title.args[..] {
        [(_, Arg::Text(text))] => text.clone(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn every_kind_of_question_is_asked_answered_and_recorded() {
    let mut walk = asked(vec![]);
    assert_eq!((walk.view().screen, said(&walk)), (Screen::FormIntro, "A test".to_owned()));
    walk.tap(Tap::Next);
    assert_eq!(said(&walk), "About remark?");
    walk.tap(Tap::Next).tap(Tap::Yes).tap(Tap::Choose(0));
    assert_eq!(said(&walk), "About number?");
    walk.types("9");
    let Body::Entry { problem: Some(problem), .. } = walk.view().body else { panic!("no problem") };
    assert_eq!(problem.id, "form-problem-high");
    walk.tap(Tap::Erase).types("3");
    assert!(!walk.view().offers(Tap::Next), "nothing is chosen yet");
    walk.taps(&[Tap::Switch(0), Tap::Switch(1), Tap::Switch(0), Tap::Next]);
    walk.types("MY OWN WORDS");
    assert_eq!(walk.view().screen, Screen::Results);
    let record = walk.saved()[0].clone();
    assert_eq!((record.forms.len(), record.forms[0].completed), (1, true));
    let response = record.forms[0].response.to_string();
    assert!(response.contains("MY OWN WORDS") && response.contains("\"valueInteger\":3"));
    assert_eq!(response.matches("valueCoding").count(), 2, "{response}");
}

#[test]
fn a_no_takes_away_the_question_that_hangs_on_it_and_back_leads_through_all() {
    let mut walk = asked(vec![]);
    walk.taps(&[Tap::Next, Tap::Next, Tap::No, Tap::Choose(0)]);
    assert_eq!(said(&walk), "About several?");
    walk.taps(&[Tap::Back, Tap::Back]);
    assert_eq!(said(&walk), "About yes?");
    walk.tap(Tap::Yes).tap(Tap::Choose(0));
    assert_eq!(said(&walk), "About number?");
    walk.taps(&[Tap::Back, Tap::Back, Tap::Back, Tap::Back]);
    assert_eq!(walk.place(), Place::FormIntro);
}

#[test]
fn own_words_stand_beside_what_was_chosen() {
    let mut walk = asked(vec![]);
    walk.taps(&[Tap::Next, Tap::Next, Tap::No, Tap::Choose(0), Tap::Switch(1), Tap::Own]);
    walk.types("C").tap(Tap::Skip);
    let record = walk.saved()[0].clone();
    let response = record.forms[0].response.to_string();
    assert!(response.contains("valueCoding") && response.contains("\"C\""), "{response}");
}

#[test]
fn h17_thoughts_of_death_in_a_questionnaire_act_before_the_next_question() {
    let mut walk = asked(vec![]);
    walk.taps(&[Tap::Next, Tap::Next, Tap::No, Tap::Choose(1)]);
    assert_eq!((walk.view().screen, walk.place()), (Screen::Crisis, Place::FormCrisis));
    assert_eq!(walk.alerts(), [Alert::Crisis]);
    // Taken back and left, it still stands.
    walk.tap(Tap::Next);
    assert_eq!(said(&walk), "About several?");
    walk.tap(Tap::Back).tap(Tap::Choose(0)).tap(Tap::EndForm);
    assert_eq!(walk.record().level, Level::Urgent);
    assert!(walk.record().findings.iter().any(|note| note.rule == "form"));
    walk.tap(Tap::Next);
    assert!(walk.lines().contains(&"advice-talk"), "{:?}", walk.lines());
}

/// Somebody with good numbers who answers a form that ships, in private.
fn after(form: &str, manifest: &str, answers: &[u8]) -> Walk {
    let sheet = wayside_forms::Sheet::load(form, manifest).unwrap();
    let site = Site { plan: vec![Kind::BloodPressure], private_room: true, ..site() };
    let mut walk = Walk::at_a(site);
    walk.visit = walk.visit.clone().with_forms(vec![std::sync::Arc::new(sheet)]);
    walk.ready().rests().cuffs(&[(118, 72), (117, 71), (116, 70)]);
    walk.tap(Tap::Next);
    for answer in answers {
        walk.tap(Tap::Choose(*answer));
    }
    while walk.place() == Place::Form {
        walk.tap(Tap::EndForm);
    }
    assert_eq!(walk.place(), Place::Results);
    walk
}

/// Two answers of PHQ-2, each 0 to 3.
fn after_phq2(first: u8, second: u8) -> Walk {
    let form = include_str!("../../../ui/questionnaires/phq-2.json");
    let manifest = include_str!("../../../ui/questionnaires/phq-2.toml");
    after(form, manifest, &[first, second])
}

#[test]
fn h16_drinking_above_the_lowest_limit_of_any_country_never_reads_as_no_action() {
    let form = include_str!("../../../ui/questionnaires/audit-c.json");
    let manifest = include_str!("../../../ui/questionnaires/audit-c.toml");
    let said: [(&[u8], Level); 5] = [
        (&[0], Level::None),
        (&[1, 1, 0], Level::None),
        (&[1, 1, 1], Level::Routine),
        (&[2, 2, 0], Level::Routine),
        (&[4, 4, 4], Level::Routine),
    ];
    for (answers, level) in said {
        let mut walk = after(form, manifest, answers);
        assert_eq!(walk.record().level, level, "{answers:?}");
        walk.tap(Tap::Next);
        let told = walk.lines().contains(&"advice-answers");
        assert_eq!(told, level == Level::Routine, "{answers:?}");
    }
}

#[test]
fn h16_a_positive_score_beside_good_numbers_never_reads_as_no_action() {
    for (first, second, level) in
        [(1, 1, Level::None), (2, 0, Level::None), (2, 1, Level::Routine), (3, 3, Level::Routine)]
    {
        let mut walk = after_phq2(first, second);
        assert_eq!(walk.record().level, level, "{first} and {second}");
        walk.tap(Tap::Next);
        let told = walk.lines().contains(&"advice-answers");
        assert_eq!(told, level == Level::Routine, "{first} and {second}");
    }
}

#[test]
fn somebody_who_walks_away_inside_a_questionnaire_is_recorded_as_far_as_they_came() {
    let mut walk = asked(vec![]);
    walk.taps(&[Tap::Next, Tap::Next, Tap::No, Tap::Leave, Tap::Yes]);
    assert_eq!(walk.place(), Place::Attract);
    let record = walk.saved()[0].clone();
    assert_eq!((record.forms.len(), record.forms[0].completed), (1, false));
}

#[test]
fn what_must_be_seen_today_does_not_wait_for_questions() {
    let mut walk = asked(vec![Kind::BloodPressure]);
    walk.rests();
    for _ in 0..3 {
        walk.cuff(bp(184, 122));
        if walk.view().screen == Screen::Symptoms {
            walk.tap(Tap::No);
        }
        walk.secs(if walk.place() == Place::Results { 0 } else { 60 });
    }
    assert_eq!(walk.record().level, Level::Urgent);
    assert_eq!(walk.place(), Place::Results);
}
