//! Walking every way through a visit: as it ships nothing is wrong, and a visit that is not safe is
//! found out. It must not know how a visit is walked.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(missing_docs)]

mod walk;

use std::sync::Arc;
use std::time::{Duration, Instant};
use wayside_care::reading::Kind;
use wayside_forms::Sheet;
use wayside_visit::paths::{Paths, Turn, Wrong, paths};
use wayside_visit::view::Tap;
use wayside_visit::{Alert, Effect, Input, Now, Place, Site, Visit};

fn shipped() -> Vec<Arc<Sheet>> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../ui/questionnaires");
    let mut sheets = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|ext| ext == "json") {
            let text = |path: &std::path::Path| std::fs::read_to_string(path).unwrap();
            let sheet = Sheet::load(&text(&path), &text(&path.with_extension("toml"))).unwrap();
            sheets.push(Arc::new(sheet));
        }
    }
    sheets
}

/// Questions only, taken in a way of its own.
fn found(turn: Turn) -> Vec<(&'static str, Wrong)> {
    let Paths { flaws, .. } = paths(&Site { plan: Vec::new(), ..walk::site() }, &[], turn);
    flaws.into_iter().map(|flaw| (flaw.at, flaw.wrong)).collect()
}

#[test]
fn h15_every_way_through_a_visit_ends_and_every_danger_sign_reaches_a_person() {
    let began = Instant::now();
    let walked = paths(&walk::site(), &shipped(), Visit::step);
    let took = began.elapsed();
    let (states, turns, said) = (walked.states, walked.turns, walked.said.len());
    println!("{states} states, {turns} turns, {said} messages, {took:.1?}");
    assert_eq!(walked.flaws.into_iter().collect::<Vec<_>>(), []);
    assert!(walked.whole);
    assert!(states > 2_000 && turns > 20_000, "{states} states, {turns} turns");
    assert!(took < Duration::from_secs(20), "{took:?}");
    use Place::*;
    let kinds = [Kind::BloodPressure, Kind::Oximetry, Kind::Weight].map(|kind| Coach(kind, 0));
    let rest = [Crisis(14), Emergency, TooYoung, Symptoms(Kind::BloodPressure), FormCrisis, Times];
    let rest = rest.into_iter().chain([Height, Sending, TakeAway, Goodbye, OutOfService]);
    let unseen: Vec<Place> =
        kinds.into_iter().chain(rest).filter(|place| !walked.places.contains(place)).collect();
    assert_eq!(unseen, []);
}

#[test]
fn every_advice_is_reached_by_some_way() {
    let walked = paths(&walk::site(), &shipped(), Visit::step);
    let words = include_str!("../../../ui/words/en.ftl");
    let ids = words.lines().filter_map(|line| line.split_once(" = ")).map(|(id, _)| id);
    let safety = ["advice-", "emergency-", "crisis-", "symptoms-", "red-flag-", "help-"];
    let unreached: Vec<&str> = ids
        .filter(|id| safety.iter().any(|prefix| id.starts_with(prefix)))
        .filter(|id| *id != "emergency-call" && !walked.said.contains(id))
        .collect();
    assert_eq!(unreached, [] as [&str; 0]);
}

/// Takes a yes to the third danger sign for a no.
fn deaf(visit: &mut Visit, now: Now, input: Input) -> Vec<Effect> {
    let asked = visit.place() == Place::RedFlag(2) && visit.gist().over.is_none();
    let deaf = asked && input == Input::Tap(Tap::Yes);
    visit.step(now, if deaf { Input::Tap(Tap::No) } else { input })
}

/// Lets anybody end an emergency.
fn loose(visit: &mut Visit, now: Now, input: Input) -> Vec<Effect> {
    if visit.place() == Place::Emergency && input == Input::Tap(Tap::Staff) {
        let away = Visit::new(visit.site().clone(), now.tick);
        *visit = away;
        return vec![Effect::Wipe];
    }
    visit.step(now, input)
}

/// Shows the crisis card, and calls nobody.
fn silent(visit: &mut Visit, now: Now, input: Input) -> Vec<Effect> {
    let mut effects = visit.step(now, input);
    let quiet = [Alert::Crisis, Alert::Help].map(Effect::Alert);
    effects.retain(|effect| !quiet.contains(effect));
    effects
}

/// Never leaves the question about age.
fn stuck(visit: &mut Visit, now: Now, input: Input) -> Vec<Effect> {
    if visit.place() == Place::Age { Vec::new() } else { visit.step(now, input) }
}

/// Forgets to forget.
fn nosy(visit: &mut Visit, now: Now, input: Input) -> Vec<Effect> {
    let mut effects = visit.step(now, input);
    effects.retain(|effect| *effect != Effect::Wipe);
    effects
}

#[test]
fn h15_a_visit_that_is_not_safe_is_found_out_with_the_message_where_it_happens() {
    assert_eq!(found(Visit::step), []);
    assert_eq!(found(deaf), [("red-flag-rf03", Wrong::NotAnEmergency)]);
    assert_eq!(found(loose), [("emergency-title", Wrong::NotLatched)]);
    let quiet = found(silent);
    for flag in ["red-flag-rf13", "red-flag-rf14", "red-flag-rf15"] {
        assert!(quiet.contains(&(flag, Wrong::NobodyCalled)), "{quiet:?}");
    }
    assert!(found(stuck).contains(&("age-title", Wrong::NoWayOut)));
    assert!(found(nosy).iter().any(|(_, wrong)| *wrong == Wrong::NotWiped));
}

#[test]
fn h15_a_danger_sign_for_today_calls_staff_before_the_next_question() {
    for (n, answer) in [(12, Tap::Yes), (13, Tap::Unsure)] {
        let mut walk = walk::Walk::at_a(walk::site());
        walk.begins(false, false).taps(&[Tap::No; 15][..n]).tap(answer);
        assert_eq!(walk.alerts(), [Alert::Help]);
        assert_eq!(walk.place(), Place::RedFlag(u8::try_from(n).unwrap() + 1));
    }
}
