//! Stories of an appointment: offered, taken by somebody else, booked, unknown, out of reach.
//! It must not look inside a visit: it taps what the screen offers, and hears what the clinic says.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(missing_docs)]

mod walk;

use walk::{Walk, bp, offers, site};
use wayside_care::appointment::{Errand, Known, PatientKey};
use wayside_care::level::Level;
use wayside_care::reading::Kind;
use wayside_visit::times::News;
use wayside_visit::view::{Body, Screen, Tap};
use wayside_visit::{Effect, Input, Parcel, Place, Site};

const HIGH: [(i64, i64); 3] = [(152, 94), (150, 93), (149, 92)];
const VERY_HIGH: [(i64, i64); 3] = [(184, 122), (183, 121), (185, 123)];

/// Somebody who gave a code, agreed to sending, and reads what to do.
fn advised(site: Site, readings: &[(i64, i64)]) -> Walk {
    let mut walk = Walk::at_a(Site { plan: vec![Kind::BloodPressure], booking: true, ..site });
    walk.begins(true, true).is_well();
    walk.tap(Tap::Choose(2)).types("ZEB-123").taps(&[Tap::Yes, Tap::No]);
    measures(&mut walk, readings);
    walk
}

/// Rests, is measured, and reads on to the advice.
fn measures(walk: &mut Walk, readings: &[(i64, i64)]) {
    walk.rests();
    for (systolic, diastolic) in readings {
        walk.cuff(bp(*systolic, *diastolic));
        if walk.view().screen == Screen::Symptoms {
            walk.tap(Tap::No);
        }
        walk.secs(if walk.place() == Place::Results { 0 } else { 60 });
    }
    walk.tap(Tap::Next);
    assert_eq!(walk.view().screen, Screen::Advice);
}

fn hears(walk: &mut Walk, news: News) {
    let visit = walk.visit.id();
    walk.say(Input::Times(visit, news));
}

fn asked(walk: &Walk) -> Option<Level> {
    walk.effects.iter().find_map(|effect| match effect {
        Effect::AtDesk { errand: Errand::Book, record } => Some(record.level),
        _ => None,
    })
}

fn booked(walk: &Walk) -> Vec<u16> {
    let offer = |effect: &Effect| match effect {
        Effect::Book { offer, .. } => Some(*offer),
        _ => None,
    };
    walk.effects.iter().filter_map(offer).collect()
}

#[test]
fn a_time_is_chosen_and_booked_and_taken_away() {
    let mut walk = advised(site(), &HIGH);
    walk.tap(Tap::Choose(0));
    assert_eq!(walk.view().screen, Screen::TimesWait);
    assert_eq!(asked(&walk), Some(Level::Routine));
    hears(&mut walk, News::Offers(offers(6)));
    // Four at a time, then the rest, then the first again.
    let choices = |walk: &Walk| (0..9).filter(|n| walk.view().offers(Tap::Choose(*n))).count();
    assert_eq!((walk.view().screen, choices(&walk)), (Screen::Times, 4));
    walk.tap(Tap::Again);
    assert_eq!(choices(&walk), 2);
    walk.tap(Tap::Choose(1));
    assert_eq!(booked(&walk), [5]);
    assert_eq!(walk.view().screen, Screen::TimesWait);
    let calendar = Some("BEGIN:VCALENDAR".to_owned());
    hears(&mut walk, News::Booked(offers(6)[5].clone(), calendar));
    assert_eq!(walk.view().title.id, "times-booked-title");
    assert!(matches!(walk.view().body, Body::Qr(_)));
    walk.taps(&[Tap::Next, Tap::Next]);
    let Body::Qr(lines) = walk.view().body else { panic!("no picture") };
    assert!(lines.iter().any(|line| line.id == "times-booked-when-at"));
}

#[test]
fn somebody_else_was_faster_and_the_next_time_is_offered_at_once() {
    let mut walk = advised(site(), &HIGH);
    walk.tap(Tap::Choose(0));
    hears(&mut walk, News::Offers(offers(2)));
    walk.tap(Tap::Choose(0));
    hears(&mut walk, News::Taken(offers(1)));
    assert_eq!(walk.view().title.id, "times-taken-title");
    walk.tap(Tap::Choose(0));
    hears(&mut walk, News::Taken(Vec::new()));
    assert_eq!(walk.view().title.id, "times-nothing-title");
    assert_eq!(booked(&walk).len(), 2);
}

#[test]
fn silence_while_booking_is_neither_yes_nor_no_until_the_clinic_says() {
    let mut walk = advised(site(), &HIGH);
    walk.tap(Tap::Choose(0));
    hears(&mut walk, News::Offers(offers(2)));
    walk.tap(Tap::Choose(0)).secs(44);
    assert_eq!(walk.view().screen, Screen::TimesWait);
    walk.secs(2);
    // The idle warning may lie on top: somebody touches, and reads.
    if walk.view().screen == Screen::IdleWarning {
        walk.tap(Tap::StillHere);
    }
    assert_eq!(walk.view().title.id, "times-unknown-title");
    hears(&mut walk, News::Booked(offers(2)[0].clone(), None));
    assert_eq!(walk.view().title.id, "times-booked-title");
    hears(&mut walk, News::Unknown);
    assert_eq!(walk.view().title.id, "times-booked-title", "proof is not taken back");
}

#[test]
fn silence_while_looking_says_that_nothing_was_booked() {
    let mut walk = advised(site(), &HIGH);
    walk.tap(Tap::Choose(0)).secs(44).tap(Tap::Help).tap(Tap::Close).secs(2);
    assert_eq!(walk.view().title.id, "times-unreachable-title");
    walk.tap(Tap::Next);
    assert_eq!(walk.place(), Place::Sending);
}

#[test]
fn news_of_another_visit_is_nobodys_here() {
    let mut walk = advised(site(), &HIGH);
    walk.tap(Tap::Choose(0));
    walk.say(Input::Times(uuid::Uuid::from_u128(7), News::Requested));
    assert_eq!(walk.view().screen, Screen::TimesWait);
}

#[test]
fn a_guest_a_stalled_link_and_a_site_without_booking_offer_no_time() {
    let offers = |walk: &Walk| walk.view().offers(Tap::Choose(0));
    let mut walk = advised(site(), &HIGH);
    assert!(offers(&walk));
    walk.say(Input::LinkStalled(true));
    assert!(!offers(&walk), "nothing is promised while the clinic cannot be reached");
    let mut guest = Walk::at_a(Site { plan: vec![Kind::BloodPressure], booking: true, ..site() });
    guest.ready().rests().cuffs(&HIGH).tap(Tap::Next);
    assert!(!offers(&guest), "the clinic would not know who comes");
    let well = advised(site(), &[(118, 72), (117, 71), (116, 70)]);
    assert!(!offers(&well), "there is no reason for one");
}

#[test]
fn h31_what_must_be_seen_today_is_asked_for_today_and_staff_stay_one_touch_away() {
    let walk = {
        let mut walk = advised(site(), &VERY_HIGH);
        assert_eq!(walk.record().level, Level::Urgent);
        assert!(walk.view().offers(Tap::CallStaff));
        walk.tap(Tap::Choose(0));
        walk
    };
    assert_eq!(asked(&walk), Some(Level::Urgent));
}

#[test]
fn h31_a_danger_sign_is_never_closed_by_a_later_time() {
    let mut walk = Walk::at_a(Site { booking: true, ..site() });
    walk.begins(true, true).tap(Tap::Yes);
    assert_eq!(walk.view().screen, Screen::Emergency);
    assert!(!walk.view().offers(Tap::Choose(0)));
    // A booking that comes true meanwhile clears nothing.
    let visit = walk.visit.id();
    walk.say(Input::Times(visit, News::Booked(offers(1)[0].clone(), None)));
    walk.say(Input::Parcel(visit, Parcel::Filed));
    assert_eq!(walk.view().screen, Screen::Emergency);
    assert_eq!(asked(&walk), None);
}

/// Somebody who agreed to sending and typed a code.
fn coded(site: Site) -> Walk {
    let mut walk = Walk::at_a(Site { look_up: true, booking: true, ..site });
    walk.begins(true, true).is_well();
    walk.tap(Tap::Choose(2)).types("ZEB-123");
    walk
}

fn is_told(walk: &mut Walk, known: Known) {
    let ask = walk.visit.ask_id();
    walk.say(Input::Known(ask, known));
}

fn key() -> PatientKey {
    PatientKey::new("pat-1").unwrap()
}

fn desk(walk: &Walk) -> Vec<Errand> {
    let errand = |effect: &Effect| match effect {
        Effect::AtDesk { errand, .. } => Some(*errand),
        _ => None,
    };
    walk.effects.iter().filter_map(errand).collect()
}

#[test]
fn h24_who_it_is_is_asked_by_a_code_only_and_no_answer_says_anything_of_anybody() {
    let wait = [Known::Nobody, Known::Many, Known::Unreachable, Known::NotNow { wait_s: 90 }];
    for known in wait.into_iter().chain([Known::One(key())]) {
        let one = known == Known::One(key());
        let mut walk = coded(site());
        assert_eq!(walk.view().screen, Screen::KnownWait);
        let asked = walk.effects.iter().filter(|e| matches!(e, Effect::WhoIs { .. })).count();
        assert_eq!(asked, 1);
        is_told(&mut walk, known);
        let view = walk.view();
        assert_eq!(view.screen, Screen::Known);
        let said = format!("{view:?}");
        assert!(!said.contains("ZEB") && !said.contains("pat-1"), "{said}");
        walk.tap(Tap::Next);
        assert_eq!(walk.place(), Place::Age, "nobody is turned away");
        assert_eq!(walk.record().patient, one.then(key));
    }
}

#[test]
fn h24_nobody_is_asked_about_without_the_yes_to_sending_nor_by_a_name() {
    let site = Site { look_up: true, ..site() };
    let mut walk = Walk::at_a(site.clone());
    walk.begins(true, false).is_well();
    walk.tap(Tap::Choose(2)).types("ZEB-123");
    assert_eq!(walk.place(), Place::Age);
    let mut named = Walk::at_a(site);
    named.begins(true, true).is_well();
    named.tap(Tap::Choose(1)).types("Zeb").types("Zob").types("01011990");
    assert_eq!(named.place(), Place::Pregnant);
    for walk in [walk, named] {
        assert!(!walk.effects.iter().any(|effect| matches!(effect, Effect::WhoIs { .. })));
    }
}

#[test]
fn h24_another_code_or_a_name_is_not_the_person_found_before() {
    let mut walk = coded(site());
    is_told(&mut walk, Known::One(key()));
    walk.tap(Tap::Back);
    for _ in 0..3 {
        walk.tap(Tap::Erase);
    }
    let first = walk.visit.ask_id();
    walk.types("999");
    walk.say(Input::Known(first, Known::One(key())));
    assert_eq!(walk.view().screen, Screen::KnownWait, "an answer about the first code");
    assert_eq!(walk.record().patient, None, "until the clinic says so of the new one");
    is_told(&mut walk, Known::Nobody);
    walk.taps(&[Tap::Back, Tap::Back]).tap(Tap::Choose(0));
    assert_eq!(walk.record().patient, None);
    let mut walk = coded(site());
    is_told(&mut walk, Known::One(key()));
    walk.taps(&[Tap::Back, Tap::Back]).tap(Tap::Choose(1));
    walk.types("Zeb").types("Zob").types("01011990");
    assert_eq!(walk.record().patient, None);
}

#[test]
fn silence_about_who_it_is_keeps_nobody_waiting_and_a_late_answer_is_nobodys() {
    let mut walk = coded(site());
    walk.secs(21);
    assert_eq!(walk.view().title.id, "known-unreachable-title");
    is_told(&mut walk, Known::One(key()));
    assert_eq!(walk.view().title.id, "known-unreachable-title");
    let mut walk = coded(site());
    walk.tap(Tap::Skip);
    is_told(&mut walk, Known::One(key()));
    assert_eq!((walk.place(), walk.record().patient), (Place::Age, None));
}

#[test]
fn somebody_known_arrives_moves_or_gives_back_and_can_still_book_for_the_result() {
    let mut walk = coded(Site { plan: vec![Kind::BloodPressure], ..site() });
    is_told(&mut walk, Known::One(key()));
    walk.tap(Tap::Choose(2)).tap(Tap::No);
    assert_eq!((walk.place(), desk(&walk).len()), (Place::Known, 0), "asked before it is done");
    walk.tap(Tap::Choose(2)).tap(Tap::Yes);
    assert_eq!(walk.view().title.id, "give-back-waiting-title");
    hears(&mut walk, News::Cancelled);
    assert_eq!(walk.view().title.id, "given-back-title");
    walk.tap(Tap::Next).tap(Tap::Choose(0));
    hears(&mut walk, News::Arrived(offers(1)[0].clone()));
    assert_eq!(walk.view().title.id, "arrived-title");
    walk.tap(Tap::Next).tap(Tap::Choose(1));
    assert_eq!(walk.view().title.id, "times-looking-title");
    hears(&mut walk, News::Offers(offers(2)));
    walk.tap(Tap::Choose(0));
    hears(&mut walk, News::Booked(offers(2)[0].clone(), None));
    assert_eq!(desk(&walk), [Errand::Cancel, Errand::Arrive, Errand::Move]);
    walk.taps(&[Tap::Next, Tap::Next, Tap::Yes, Tap::No]);
    measures(&mut walk, &HIGH);
    walk.tap(Tap::Choose(0));
    assert_eq!(walk.view().title.id, "times-looking-title");
    assert_eq!(desk(&walk).last(), Some(&Errand::Book));
}

#[test]
fn somebody_known_may_be_called_or_talk_by_video_and_a_walk_up_by_video_only() {
    let site = Site {
        plan: vec![Kind::BloodPressure],
        call_back: true,
        video: Some("https://clinic.example/v".to_owned()),
        ..site()
    };
    let mut walk = coded(site.clone());
    is_told(&mut walk, Known::One(key()));
    walk.taps(&[Tap::Next, Tap::Yes, Tap::No]);
    measures(&mut walk, &HIGH);
    walk.tap(Tap::Choose(0));
    assert_eq!(walk.view().screen, Screen::Ways);
    walk.tap(Tap::Choose(1));
    hears(&mut walk, News::Requested);
    let view = walk.view();
    assert_eq!(
        (view.title.id, view.lines[0].id),
        ("times-requested-title", "call-back-asked-line")
    );
    walk.tap(Tap::Back).tap(Tap::Choose(2));
    assert!(matches!(walk.view().body, Body::Qr(_)));
    // Whoever the clinic does not know cannot be called: only what they do themselves is offered.
    let unknown = advised(Site { look_up: false, ..site }, &HIGH);
    let ways: Vec<&str> = unknown.view().actions.iter().map(|action| action.label.id).collect();
    assert!(ways.contains(&"advice-ways"), "{ways:?}");
    let mut unknown = unknown;
    unknown.tap(Tap::Choose(0));
    let ways: Vec<&str> = unknown.view().actions.iter().map(|action| action.label.id).collect();
    assert_eq!(ways[..2], ["advice-book", "ways-video"]);
    assert!(unknown.view().actions.iter().any(|action| action.label.id == "ways-video"));
}
