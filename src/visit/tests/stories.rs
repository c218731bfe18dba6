//! Whole walks through a visit, as people take them. What proves a hazard of the safety file
//! (src/care/hazards.toml) is named for it. It must not look
//! inside a visit: screens, effects and the record only.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(missing_docs)]

mod walk;

use walk::{Walk, bp, flagged, kg, site, spo2, stored};
use wayside_care::level::Level;
use wayside_care::reading::{Fault, Kind, Status};
use wayside_care::record::{Answer, Arm, Discard, Person, StepEnd};
use wayside_care::session::Profile;
use wayside_visit::view::{Body, Mark, Screen, Tap};
use wayside_visit::{Alert, DeviceEvent, Effect, Input, Parcel, Place, Site};

fn kiosk() -> Walk {
    Walk::at_a(site())
}

fn only(kind: Kind) -> Walk {
    Walk::at_a(Site { plan: vec![kind], ..site() })
}

fn end_of(walk: &Walk, kind: Kind) -> Option<StepEnd> {
    walk.record().steps.iter().find(|step| step.kind == kind).map(|step| step.end)
}

fn discards(walk: &Walk) -> Vec<Option<Discard>> {
    walk.record().readings.iter().map(|taken| taken.discarded).collect()
}

fn pressure(walk: &Walk) -> Option<(String, String)> {
    let result = walk.record().results.blood_pressure?;
    Some((result.systolic.to_string(), result.diastolic.to_string()))
}

fn mmhg(systolic: i64, diastolic: i64) -> Option<(String, String)> {
    Some((systolic.to_string(), diastolic.to_string()))
}

const GOOD: [(i64, i64); 3] = [(118, 72), (116, 70), (114, 68)];

#[test]
fn a_guest_measures_everything_and_is_forgotten() {
    let mut walk = kiosk();
    walk.ready().rests().cuffs(&GOOD);
    walk.tap(Tap::Next).finger(&spo2(98, 64));
    walk.tap(Tap::Next).reads(kg(824, Some(171)));
    assert_eq!(walk.place(), Place::Results);
    assert_eq!(walk.meaning("row-pressure"), Some("meaning-expected"));
    assert_eq!(walk.meaning("row-bmi"), Some("meaning-bmi-high"));
    let record = walk.saved()[0].clone();
    assert_eq!((record.level, record.person), (Level::None, Person::Guest));
    assert_eq!(record.answers.len(), 15);
    assert!(record.answers.iter().all(|(_, answer)| *answer == Answer::No));
    let result = record.results.blood_pressure.unwrap();
    assert_eq!(
        (result.systolic.to_string(), result.diastolic.to_string()),
        ("115".into(), "69".into())
    );
    assert_eq!((result.protocol.as_str(), result.from), ("LAST2OF3", vec![1, 2]));
    assert_eq!(record.results.bmi.unwrap().to_string(), "28.2");
    assert_eq!(record.rest.rested.millis(), 300_000);
    assert_eq!(record.rest.arm, Some(Arm::Left));
    assert!(record.readings.iter().all(|taken| taken.device.simulated));
    let id = record.visit;
    walk.tap(Tap::Next);
    assert_eq!(walk.view().title.id, "advice-none-title");
    walk.tap(Tap::Next).say(Input::Saved(id)).say(Input::Parcel(id, Parcel::Filed));
    assert_eq!(walk.view().title.id, "sending-filed-title");
    walk.tap(Tap::Next);
    assert!(matches!(walk.view().body, Body::Qr(lines) if lines.len() > 12));
    walk.tap(Tap::Next).secs(20);
    assert_eq!((walk.place(), walk.wipes()), (Place::Attract, 1));
}

#[test]
fn h12_there_is_no_result_before_the_session_is_complete() {
    for sequence in [&GOOD[..], &[(136, 84), (147, 85), (141, 83), (139, 82)][..]] {
        for given in 1..sequence.len() {
            let mut walk = only(Kind::BloodPressure);
            walk.ready().rests().cuffs(&sequence[..given]);
            assert_eq!(
                walk.place(),
                if sequence[0].0 >= 140 { Place::Rest } else { Place::CuffPause }
            );
            assert_eq!(pressure(&walk), None, "after {given} of {sequence:?}");
            assert_eq!(walk.record().level, Level::Incomplete);
        }
        let mut walk = only(Kind::BloodPressure);
        walk.ready().rests().cuffs(sequence);
        assert_eq!(walk.place(), Place::Results);
        assert!(pressure(&walk).is_some());
    }
}

#[test]
fn a_reading_the_person_discards_is_kept_and_not_counted() {
    let mut walk = only(Kind::BloodPressure);
    walk.ready().rests().cuffs(&[(150, 90)]).tap(Tap::Discard);
    assert!(!walk.view().offers(Tap::Discard));
    walk.secs(60).cuffs(&GOOD);
    assert_eq!(pressure(&walk), mmhg(115, 69));
    assert_eq!(discards(&walk), [Some(Discard::ByPerson), None, None, None]);
    assert_eq!(walk.record().results.blood_pressure.unwrap().from, [2, 3]);
}

#[test]
fn h14_a_severe_reading_that_is_discarded_still_escalates() {
    let mut walk = only(Kind::BloodPressure);
    walk.ready().rests().cuffs(&[(232, 138)]);
    assert_eq!(walk.view().screen, Screen::Symptoms);
    walk.tap(Tap::No).tap(Tap::Discard).secs(60).cuffs(&GOOD);
    assert_eq!(walk.record().level, Level::Soon);
    assert!(walk.record().results.blood_pressure.unwrap().severe_seen);
    // And where no result is reached, the reading itself speaks.
    let mut walk = only(Kind::BloodPressure);
    walk.ready().rests().cuffs(&[(232, 138)]);
    walk.tap(Tap::No).tap(Tap::Discard).skips();
    assert_eq!((walk.place(), walk.record().level), (Place::Results, Level::Urgent));
}

#[test]
fn h14_a_crisis_measured_twice_is_stored_and_escalated() {
    let mut walk = only(Kind::BloodPressure);
    walk.ready().rests().cuffs(&[(232, 138)]).tap(Tap::No).secs(60);
    walk.cuffs(&[(231, 137), (230, 136)]);
    let record = walk.saved()[0].clone();
    assert_eq!((record.level, record.readings.len()), (Level::Urgent, 3));
    assert_eq!(walk.meaning("row-pressure"), Some("meaning-pressure-very-high"));
    assert!(record.readings.iter().all(|taken| taken.discarded.is_none()));
}

#[test]
fn h14_an_implausible_weight_that_repeats_is_kept() {
    let mut walk = only(Kind::Weight);
    walk.ready().tap(Tap::Next).reads(kg(2601, Some(180)));
    assert_eq!(walk.view().lines[0].id, "trouble-implausible");
    walk.tap(Tap::Again).tap(Tap::Next).reads(kg(2604, Some(180)));
    assert_eq!(walk.place(), Place::Results);
    assert_eq!(discards(&walk), [Some(Discard::Implausible), None]);
    assert_eq!(walk.record().results.weight.unwrap().to_string(), "260.4");
    // Twice in one standing is once.
    let mut walk = only(Kind::Weight);
    walk.ready().tap(Tap::Next).reads(kg(2601, None));
    assert_eq!(walk.visit.running(), None);
    assert_eq!(walk.record().results.weight, None);
}

#[test]
fn a_severe_reading_with_symptoms_is_an_emergency_at_once() {
    for tap in [Tap::Yes, Tap::Unsure] {
        let mut walk = kiosk();
        walk.ready().rests().cuffs(&[(204, 118)]);
        walk.tap(tap);
        assert_eq!(walk.view().screen, Screen::Emergency);
        assert_eq!(walk.alerts(), [Alert::Emergency]);
        assert_eq!(walk.saved()[0].level, Level::Emergency);
    }
}

#[test]
fn symptoms_count_though_the_mean_is_milder() {
    // The mean of the last two is 177/110: by the table alone only "within days".
    let mut walk = only(Kind::BloodPressure);
    walk.ready().rests().cuffs(&[(136, 84), (138, 96), (204, 124)]).tap(Tap::Yes);
    assert_eq!(walk.saved()[0].level, Level::Emergency);
}

#[test]
fn nobody_answers_the_symptom_question() {
    let mut walk = kiosk();
    walk.ready().rests().cuffs(&[(204, 118)]).secs(71);
    assert_eq!(walk.view().screen, Screen::Emergency);
    assert_eq!((walk.record().level, walk.record().symptom), (Level::Emergency, None));
}

#[test]
fn h39_a_short_rest_marks_the_result_until_a_full_one_is_taken() {
    let mut walk = only(Kind::BloodPressure);
    walk.ready().sits().secs(20).tap(Tap::Shorten).cuffs(&GOOD);
    let rest = walk.saved()[0].rest;
    assert_eq!((rest.shortened, rest.rested.millis()), (true, 20_000));
    walk.tap(Tap::Next);
    assert!(walk.lines().contains(&"advice-short-rest"));
    // 140 and above after a short rest: rest in full, once, and begin again (S10).
    let mut walk = only(Kind::BloodPressure);
    walk.ready().sits().secs(20).tap(Tap::Shorten).cuffs(&[(144, 88)]);
    assert_eq!((walk.place(), walk.view().title.id), (Place::Rest, "rest-again-title"));
    assert!(!walk.view().offers(Tap::Shorten));
    walk.secs(299);
    assert_eq!(walk.place(), Place::Rest);
    walk.secs(1).cuffs(&[(146, 88), (144, 86), (142, 84)]);
    assert_eq!(pressure(&walk), mmhg(143, 85));
    assert_eq!(discards(&walk)[0], Some(Discard::RestTooShort));
    assert!(!walk.record().rest.shortened);
    walk.tap(Tap::Next);
    assert!(!walk.lines().contains(&"advice-short-rest"));
}

#[test]
fn h16_leaving_out_the_rest_imposed_by_a_high_reading_does_not_reassure() {
    let mut walk = kiosk();
    walk.ready().sits().tap(Tap::Shorten).cuffs(&[(158, 98)]).skips();
    walk.tap(Tap::Next).finger(&spo2(98, 64)).tap(Tap::Next).reads(kg(700, Some(171)));
    assert_eq!(end_of(&walk, Kind::BloodPressure), Some(StepEnd::Failed));
    assert_eq!(walk.record().level, Level::Incomplete);
}

#[test]
fn unplugged_and_plugged_in_again_on_every_live_screen() {
    for kind in [Kind::BloodPressure, Kind::Oximetry, Kind::Weight] {
        for by_driver in [true, false] {
            let mut walk = only(kind);
            walk.ready();
            if kind == Kind::BloodPressure {
                walk.rests();
            } else {
                walk.tap(Tap::Next);
            }
            if by_driver {
                walk.fails(Fault::Unplugged);
            }
            walk.say(Input::Detached(kind));
            assert_eq!(walk.lines(), ["trouble-unplugged"], "{kind:?}");
            assert_eq!(walk.visit.running(), None);
            walk.say(Input::Attached { kind, device: walk::device(kind) }).tap(Tap::Again);
            if kind == Kind::BloodPressure {
                walk.secs(60);
            } else {
                walk.tap(Tap::Next);
            }
            assert!(walk.visit.running().is_some(), "{kind:?} goes on");
        }
    }
}

#[test]
fn a_low_oxygen_is_looked_at_twice_and_then_speaks() {
    for (percent, level) in [(94, Level::Urgent), (92, Level::Emergency)] {
        let mut walk = kiosk();
        walk.ready().skips().tap(Tap::Next).finger(&spo2(percent, 72));
        assert_eq!(walk.place(), Place::PulseLive);
        assert_eq!(walk.record().results.spo2, None);
        assert_eq!(walk.lines()[0], "pulse-line-again");
        walk.finger(&spo2(percent, 72));
        if level == Level::Emergency {
            // At once: nobody is sent to the scale first.
            assert_eq!(walk.place(), Place::Emergency);
        } else {
            walk.skips();
            assert_eq!(walk.place(), Place::Results);
            assert_eq!(walk.meaning("row-oxygen"), Some("meaning-oxygen-low"));
        }
        assert_eq!(walk.saved()[0].level, level);
    }
}

#[test]
fn h16_a_low_oxygen_seen_once_and_left_does_not_reassure() {
    let mut walk = kiosk();
    walk.ready().skips().tap(Tap::Next).finger(&spo2(88, 72)).tap(Tap::Stop);
    walk.tap(Tap::Again).skips().tap(Tap::Next).reads(kg(700, Some(171)));
    assert_eq!(walk.record().level, Level::Incomplete);
}

#[test]
fn h27_ninety_seven_per_cent_does_not_clear_a_breathing_flag() {
    let mut walk = kiosk();
    walk.begins(true, false).taps(&[Tap::No, Tap::Yes]);
    assert_eq!(walk.view().screen, Screen::Emergency);
    // Short of breath only later: help is near, and the good number does not stand against it.
    let mut walk = kiosk();
    walk.ready().skips().tap(Tap::Next).finger(&spo2(97, 72)).taps(&[Tap::Help, Tap::Yes]);
    assert_eq!(walk.view().screen, Screen::Emergency);
    let record = walk.saved()[0];
    assert_eq!(
        (record.level, record.results.spo2.unwrap().to_string()),
        (Level::Emergency, "97".into())
    );
}

#[test]
fn h27_motion_and_weak_signal_give_no_value() {
    for status in [Status::MotionArtifact, Status::LowPerfusion] {
        let mut walk = only(Kind::Oximetry);
        walk.ready().tap(Tap::Next);
        let unsteady = flagged(spo2(97, 72), status);
        for _ in 0..170 {
            walk.reads(unsteady.clone()).secs(1);
        }
        assert!(walk.lines()[0].starts_with("pulse-note-"));
        walk.secs(15);
        assert_eq!(walk.lines(), ["trouble-not-steady"]);
        assert_eq!(walk.record().results.spo2, None);
    }
}

#[test]
fn h16_a_failed_step_never_reassures() {
    for failing in [Kind::BloodPressure, Kind::Oximetry, Kind::Weight] {
        let mut walk = kiosk();
        walk.ready().rests();
        if failing == Kind::BloodPressure {
            walk.fails(Fault::NoAnswer).skips();
        } else {
            walk.cuffs(&GOOD);
        }
        walk.tap(Tap::Next);
        if failing == Kind::Oximetry {
            walk.fails(Fault::Device(Status::SensorFault)).skips();
        } else {
            walk.finger(&spo2(98, 64));
        }
        walk.tap(Tap::Next);
        if failing == Kind::Weight {
            walk.fails(Fault::NoAnswer).skips();
        } else {
            walk.reads(kg(700, Some(175)));
        }
        assert_eq!(walk.place(), Place::Results);
        assert_eq!(walk.saved()[0].level, Level::Incomplete, "{failing:?}");
        assert_eq!(end_of(&walk, failing), Some(StepEnd::Failed));
        walk.tap(Tap::Next);
        assert_eq!(walk.view().title.id, "advice-incomplete-title");
        assert!(walk.view().offers(Tap::CallStaff));
    }
}

#[test]
fn h16_what_could_not_be_checked_takes_nothing_from_what_was() {
    let mut walk = kiosk();
    walk.ready().rests().cuffs(&[(152, 92), (150, 92), (148, 90)]);
    walk.tap(Tap::Next).fails(Fault::NoAnswer).skips().skips().tap(Tap::Next);
    assert_eq!(walk.view().title.id, "advice-incomplete-title");
    assert!(walk.lines().contains(&"advice-routine-title"));
}

#[test]
fn h16_nothing_measured_is_incomplete() {
    let mut walk = kiosk();
    walk.ready().skips().skips().skips();
    assert_eq!((walk.place(), walk.saved()[0].level), (Place::Results, Level::Incomplete));
    assert_eq!(walk.lines(), ["results-none"]);
}

#[test]
fn h25_seventeen_years_and_364_days_is_refused() {
    let name = |walk: &mut Walk, birth: &str| {
        walk.begins(true, true).is_well().tap(Tap::Choose(1)).types("Ada").types("Lovelace");
        walk.types(birth);
    };
    let mut walk = kiosk();
    name(&mut walk, "25112008");
    assert_eq!(walk.view().screen, Screen::TooYoung);
    walk.tap(Tap::Next);
    assert_eq!((walk.place(), walk.saved().len()), (Place::Attract, 0));
    let mut walk = kiosk();
    name(&mut walk, "24112008");
    assert_eq!(walk.place(), Place::Pregnant);
    // A guest who says so is refused as well, and may mend a slip of the finger.
    let mut walk = kiosk();
    walk.begins(true, true).is_well().taps(&[Tap::Choose(0), Tap::No]);
    assert_eq!(walk.view().screen, Screen::TooYoung);
    walk.tap(Tap::Back);
    assert_eq!(walk.view().screen, Screen::AgeQuestion);
}

#[test]
fn h25_pregnant_gets_no_ordinary_range() {
    let mut walk = kiosk();
    walk.begins(true, true).is_well().taps(&[Tap::Choose(0), Tap::Yes, Tap::Yes]);
    walk.rests().cuffs(&GOOD).skips().tap(Tap::Next).reads(kg(700, Some(171)));
    let Body::Rows(rows) = walk.view().body else { panic!("no rows") };
    assert_eq!((rows[0].mark, rows[0].expected, rows[0].place), (Mark::Plain, None, None));
    assert_eq!(rows[0].meaning.id, "meaning-pressure-pregnant");
    assert_eq!(walk.meaning("row-bmi"), None);
}

#[test]
fn h25_pregnancy_makes_a_severe_reading_earlier() {
    let mut walk = kiosk();
    walk.begins(true, true).is_well().taps(&[Tap::Choose(0), Tap::Yes, Tap::Yes]);
    walk.rests().cuffs(&[(166, 108)]);
    assert_eq!(walk.view().screen, Screen::Symptoms);
    walk.tap(Tap::No).secs(60).cuffs(&[(164, 106), (162, 104)]);
    // Before the finger and the scale, not after them.
    assert_eq!(walk.place(), Place::Emergency);
    assert_eq!(walk.saved()[0].level, Level::Emergency);
}

#[test]
fn h17_thoughts_of_death_bring_the_card_and_staff_at_once() {
    let mut walk = kiosk();
    walk.begins(false, false).taps(&[Tap::No; 14]).tap(Tap::Unsure);
    assert_eq!(walk.view().screen, Screen::Crisis);
    assert_eq!(walk.alerts(), [Alert::Crisis]);
    assert!(matches!(walk.view().body, Body::Call { number, .. } if number == "988"));
    // The number stays for as long as somebody needs to write it down or to call.
    walk.secs(200);
    assert_eq!(walk.view().screen, Screen::Crisis);
    walk.tap(Tap::Next).is_a_guest().skips().skips().skips().tap(Tap::Next);
    assert_eq!(walk.record().level, Level::Urgent);
    assert!(walk.lines().contains(&"advice-talk"));
}

#[test]
fn h17_a_plan_to_die_is_an_emergency_with_the_crisis_line() {
    let mut walk = kiosk();
    walk.begins(false, true).taps(&[Tap::No; 9]).tap(Tap::Yes);
    assert_eq!(walk.view().screen, Screen::Emergency);
    assert_eq!(walk.alerts(), [Alert::Emergency, Alert::Crisis]);
    assert!(walk.lines().contains(&"emergency-line-crisis"));
}

#[test]
fn h15_an_emergency_stays_until_staff_clear_it() {
    let mut walk = kiosk();
    walk.begins(true, true).tap(Tap::Yes);
    assert_eq!(walk.saved()[0].level, Level::Emergency);
    walk.secs(3600).say(Input::Tap(Tap::Leave)).say(Input::StaffNumber(true));
    walk.say(Input::LinkStalled(true)).say(Input::OutOfService(true));
    assert_eq!(walk.view().screen, Screen::Emergency);
    // Staff who walk away from the number pad leave the emergency on the screen.
    walk.tap(Tap::Staff).tap(Tap::Key('1')).secs(80);
    assert_eq!(walk.view().screen, Screen::Emergency);
    walk.tap(Tap::Staff).types("123456").say(Input::StaffNumber(false));
    assert_eq!(walk.view().screen, Screen::StaffClear);
    walk.types("654321").say(Input::StaffNumber(true));
    assert_eq!((walk.place(), walk.wipes()), (Place::OutOfService, 1));
    assert_eq!(walk.alerts().last(), Some(&Alert::Cleared));
}

#[test]
fn h03_idle_warns_and_then_wipes() {
    let mut walk = kiosk();
    walk.begins(false, false).secs(44);
    assert_eq!(walk.view().screen, Screen::RedFlag);
    walk.secs(1);
    assert_eq!(walk.view().screen, Screen::IdleWarning);
    assert!(walk.effects.contains(&Effect::Sound(wayside_visit::Chime::Idle)));
    assert!(matches!(walk.view().body, Body::Countdown { left: 25, of: 25 }));
    walk.tap(Tap::StillHere);
    assert_eq!(walk.view().screen, Screen::RedFlag);
    walk.secs(69);
    assert_eq!((walk.view().screen, walk.wipes()), (Screen::IdleWarning, 0));
    walk.secs(1);
    assert_eq!((walk.place(), walk.wipes()), (Place::Attract, 1));
}

#[test]
fn any_touch_ends_the_idle_warning() {
    let mut walk = kiosk();
    walk.begins(false, false).secs(46).say(Input::Tap(Tap::Discard));
    assert_eq!(walk.view().screen, Screen::RedFlag);
}

#[test]
fn h03_measuring_is_not_idling_and_waiting_for_staff_is_long() {
    let mut walk = only(Kind::BloodPressure);
    walk.ready().sits().secs(299);
    assert_eq!(walk.place(), Place::Rest);
    walk.secs(1);
    assert_eq!(walk.place(), Place::CuffLive);
    walk.secs(120);
    assert_eq!(walk.place(), Place::CuffLive);
    let mut walk = kiosk();
    walk.begins(false, false).taps(&[Tap::Help, Tap::CallStaff]).secs(280);
    assert_eq!(walk.view().screen, Screen::HelpComing);
    walk.secs(60);
    assert_eq!(walk.place(), Place::Attract);
}

#[test]
fn h38_the_next_person_finds_the_sites_own_settings() {
    let mut walk = kiosk();
    let fresh = walk.visit.clone();
    walk.taps(&[Tap::Begin, Tap::Choose(1), Tap::Next, Tap::Switch(0), Tap::Switch(2)]);
    assert_eq!(walk.view().language, "ar");
    walk.taps(&[Tap::Leave, Tap::Yes]);
    assert_eq!(walk.view(), fresh.view(walk.tick));
    walk.taps(&[Tap::Begin, Tap::Choose(0), Tap::Next]);
    assert!(matches!(walk.view().body, Body::Switches(switches) if switches.iter().all(|s| !s.on)));
}

#[test]
fn h01_a_late_reading_of_one_visit_is_nowhere_in_the_next() {
    let mut walk = only(Kind::BloodPressure);
    walk.ready().rests();
    let run = walk.visit.running().unwrap();
    walk.taps(&[Tap::Leave, Tap::Yes]).ready().rests();
    walk.effects.clear();
    assert_ne!(walk.visit.running(), Some(run));
    walk.say(Input::Device { run, event: DeviceEvent::Reading(bp(199, 119)) });
    walk.say(Input::Device { run, event: DeviceEvent::Done });
    assert_eq!(walk.effects, [Effect::Quarantine { run }]);
    walk.cuffs(&GOOD);
    assert_eq!((walk.record().readings.len(), walk.record().level), (3, Level::None));
}

#[test]
fn h01_every_visit_has_a_number_of_its_own() {
    let mut walk = kiosk();
    let mut seen = std::collections::BTreeSet::new();
    for _ in 0..50 {
        walk.tap(Tap::Begin);
        assert!(seen.insert(walk.visit.id()));
        walk.taps(&[Tap::Leave, Tap::Yes]);
    }
}

#[test]
fn h04_a_reading_out_of_the_memory_or_said_twice_does_not_count() {
    let mut walk = only(Kind::BloodPressure);
    walk.ready().rests().reads(stored(bp(210, 130)));
    let mut old = bp(210, 130);
    old.flags.raise(Status::Stale);
    walk.reads(old).cuff(bp(118, 72));
    assert_eq!(walk.place(), Place::CuffPause);
    // The same inflation said twice is one reading.
    walk.secs(60).reads(bp(116, 70)).reads(bp(116, 70)).hears(DeviceEvent::Done);
    assert_eq!((walk.place(), pressure(&walk)), (Place::CuffPause, None));
    walk.secs(60).cuffs(&[(114, 68)]);
    assert_eq!((pressure(&walk), walk.record().level), (mmhg(115, 69), Level::None));
    let late = Some(Discard::Late);
    let memory = Some(Discard::Stored);
    assert_eq!(discards(&walk), [memory, memory, None, None, late, None]);
    // An inflation that brought only an old reading failed.
    let mut walk = only(Kind::BloodPressure);
    walk.ready().rests().cuff(stored(bp(118, 72)));
    assert_eq!(walk.view().screen, Screen::Trouble);
}

#[test]
fn h30_the_seventh_inflation_is_refused() {
    let mut walk = only(Kind::BloodPressure);
    walk.ready().rests();
    for _ in 0..5 {
        walk.cuff(bp(118, 72)).tap(Tap::Discard).secs(60);
    }
    walk.cuff(bp(118, 72)).tap(Tap::Discard).secs(61);
    assert_eq!(walk.lines(), ["trouble-too-many"]);
    assert!(!walk.view().offers(Tap::Again));
    assert_eq!(walk.starts(Kind::BloodPressure), 6);
    walk.skips();
    assert_eq!(walk.saved()[0].level, Level::Incomplete);
}

#[test]
fn h30_no_cuff_tightens_under_a_question_and_every_screen_over_it_stops_it() {
    let mut walk = only(Kind::BloodPressure);
    walk.ready().sits().secs(290).tap(Tap::Help).secs(30);
    assert_eq!((walk.place(), walk.visit.running()), (Place::Rest, None));
    walk.tap(Tap::Close).secs(1);
    assert_eq!(walk.place(), Place::CuffLive);
    let screens: [&[Tap]; 4] = [&[], &[Tap::Help], &[Tap::Help, Tap::CallStaff], &[Tap::Leave]];
    for open in screens {
        let mut walk = only(Kind::BloodPressure);
        walk.ready().rests().taps(open).tap(Tap::Stop);
        let stop = Effect::Stop { run: 1, kind: Kind::BloodPressure };
        assert!(walk.effects.contains(&stop), "{open:?}");
        assert_eq!((walk.lines(), walk.visit.running()), (vec!["trouble-stopped"], None));
    }
}

#[test]
fn h10_where_no_cuff_fits_nothing_starts() {
    let no_cuff: [&[Tap]; 3] = [
        &[Tap::Choose(3)],
        &[Tap::Choose(0), Tap::Choose(u8::MAX)],
        // 45 to 52 cm: there is no such cuff at this site.
        &[Tap::Choose(0), Tap::Choose(3)],
    ];
    for taps in no_cuff {
        let mut walk = only(Kind::BloodPressure);
        walk.ready().taps(taps).secs(30);
        assert_eq!(walk.lines(), ["trouble-unsuitable"]);
        // A slip of the finger can be mended.
        walk.tap(Tap::Back);
        assert_eq!(walk.view().screen, Screen::ArmQuestion);
        walk.taps(taps).skips();
        assert_eq!(walk.starts(Kind::BloodPressure), 0);
        assert_eq!(end_of(&walk, Kind::BloodPressure), Some(StepEnd::Unsuitable));
        assert_eq!(walk.record().level, Level::Incomplete);
    }
}

#[test]
fn the_arm_that_may_be_used_is_named() {
    for (choice, line, arm) in
        [(1, "coach-arm-line-right", Arm::Right), (2, "coach-arm-line-left", Arm::Left)]
    {
        let mut walk = only(Kind::BloodPressure);
        walk.ready().taps(&[Tap::Choose(choice), Tap::Choose(1), Tap::No, Tap::Next]);
        assert_eq!((walk.lines()[0], walk.record().rest.arm), (line, Some(arm)));
    }
}

#[test]
fn h11_a_flagged_reading_is_excluded_and_the_person_is_told() {
    for status in [Status::MotionArtifact, Status::CuffLeak, Status::WeakSignal] {
        let mut walk = only(Kind::BloodPressure);
        walk.ready().rests().cuff(flagged(bp(160, 100), status));
        assert_eq!(walk.lines()[0], "cuff-pause-repeat");
        walk.secs(60).cuffs(&GOOD);
        assert_eq!(pressure(&walk), mmhg(115, 69), "{status:?}");
        assert_eq!(discards(&walk)[0], Some(Discard::Flagged));
    }
}

#[test]
fn h26_an_uneven_pulse_in_two_readings_reaches_the_advice() {
    for (uneven, told) in [(0, false), (1, false), (2, true), (3, true)] {
        let mut walk = only(Kind::BloodPressure);
        walk.ready().rests();
        for (n, (systolic, diastolic)) in GOOD.into_iter().enumerate() {
            if n > 0 {
                walk.secs(60);
            }
            let reading = bp(systolic, diastolic);
            let uneven = n < uneven;
            walk.cuff(if uneven { flagged(reading, Status::IrregularPulse) } else { reading });
        }
        assert_eq!(walk.record().results.blood_pressure.unwrap().irregular, told);
        let level = if told { Level::Routine } else { Level::None };
        assert_eq!(walk.saved()[0].level, level);
        walk.tap(Tap::Next);
        assert_eq!(walk.lines().contains(&"advice-uneven"), told, "{uneven} uneven");
    }
}

#[test]
fn h08_inches_typed_for_centimetres_are_asked_about() {
    let mut walk = only(Kind::Weight);
    walk.ready().tap(Tap::Next).reads(kg(824, None)).types("71");
    assert!(matches!(walk.view().body, Body::Entry { problem: Some(msg), .. }
        if msg.id == "entry-doubt-height"));
    walk.taps(&[Tap::Erase, Tap::Erase]).types("180");
    assert_eq!(walk.record().results.bmi.unwrap().to_string(), "25.4");
    assert!(walk.record().results.height.unwrap().reported);
}

#[test]
fn h43_nothing_is_kept_or_sent_without_a_yes() {
    let mut walk = only(Kind::BloodPressure);
    walk.begins(false, false).is_well().is_a_guest().rests().cuffs(&GOOD);
    walk.tap(Tap::Next).tap(Tap::Next);
    assert_eq!((walk.place(), walk.saved().len()), (Place::TakeAway, 0));
    let mut walk = kiosk();
    walk.taps(&[Tap::Begin, Tap::Choose(0), Tap::Next, Tap::Switch(1), Tap::Switch(2)]);
    assert!(!walk.view().offers(Tap::Next), "keeping and sending alone measure nobody");
}

#[test]
fn leaving_keeps_what_was_agreed_to_and_says_so() {
    let mut walk = kiosk();
    walk.ready().rests().cuffs(&[(118, 72)]).tap(Tap::Leave);
    assert_eq!(walk.lines(), ["leave-line-kept"]);
    walk.tap(Tap::Yes);
    let record = walk.saved()[0];
    assert_eq!((record.level, record.readings.len()), (Level::Incomplete, 1));
    let mut walk = kiosk();
    walk.begins(false, false).tap(Tap::Leave);
    assert_eq!(walk.lines(), ["leave-line"]);
}

#[test]
fn staff_are_told_of_somebody_who_leaves_before_hearing_that_it_is_urgent() {
    let mut walk = kiosk();
    walk.ready().rests().cuffs(&[(196, 112)]).taps(&[Tap::No, Tap::Leave, Tap::Yes]);
    assert_eq!(walk.alerts(), [Alert::Help]);
    assert_eq!(walk.saved()[0].level, Level::Urgent);
}

#[test]
fn h40_sending_says_only_what_is_proven() {
    let mut walk = only(Kind::Weight);
    walk.ready().skips().taps(&[Tap::Next, Tap::Next]);
    let id = walk.visit.id();
    let title = |walk: &mut Walk, input: Input| walk.say(input).view().title.id;
    assert_eq!(walk.view().title.id, "sending-saving-title");
    assert_eq!(title(&mut walk, Input::Saved(id)), "sending-waiting-title");
    assert_eq!(title(&mut walk, Input::Parcel(id, Parcel::Sent)), "sending-waiting-title");
    assert_eq!(title(&mut walk, Input::LinkStalled(true)), "sending-stalled-title");
    assert_eq!(title(&mut walk, Input::Parcel(id, Parcel::Filed)), "sending-filed-title");
    assert_eq!(title(&mut walk, Input::Parcel(id, Parcel::Sent)), "sending-filed-title");
}

#[test]
fn a_save_nobody_asked_for_does_not_hide_the_real_one() {
    let mut walk = only(Kind::Weight);
    walk.ready();
    let id = walk.visit.id();
    walk.say(Input::Saved(id)).skips();
    assert_eq!(walk.saved().len(), 1);
}

#[test]
fn answers_before_the_first_measurement_can_be_mended() {
    let mut walk = kiosk();
    walk.begins(true, true).is_well().taps(&[Tap::Choose(0), Tap::Yes, Tap::Yes]);
    walk.tap(Tap::Back);
    assert_eq!(walk.view().screen, Screen::Pregnant);
    walk.tap(Tap::No);
    assert_eq!(walk.record().pregnant, Some(Answer::No));
    // Somebody born in 1940 was not asked, and comes back to the date as typed.
    let mut walk = kiosk();
    walk.begins(true, true).is_well().tap(Tap::Choose(1)).types("Ada").types("Lovelace");
    walk.types("01021940");
    assert_eq!(walk.view().screen, Screen::ArmQuestion);
    walk.tap(Tap::Back);
    assert!(matches!(walk.view().body, Body::Entry { value, .. } if value == "01021940"));
}

#[test]
fn a_scanned_code_is_text_and_never_a_command() {
    let mut walk = kiosk();
    walk.begins(true, true).is_well();
    walk.say(Input::Scanned("AB\u{1b}[12".to_owned()));
    assert_eq!(walk.view().screen, Screen::Entry);
    walk.say(Input::Scanned("ab12-34cd\r\n".to_owned()));
    assert_eq!(walk.record().person, Person::Code("AB12-34CD".to_owned()));
    assert_eq!(walk.view().screen, Screen::AgeQuestion);
}

#[test]
fn what_a_guideline_calls_raised_or_low_is_never_called_expected() {
    use wayside_care::bp_class::SchemeId::{Aha2025, Esc2024, Esh2023, NhsPharmacy, NiceNg136};
    let expected = "meaning-expected";
    let (little, low) = ("meaning-pressure-little-high", "meaning-pressure-low");
    for (guideline, systolic, diastolic, meaning) in [
        (Esc2024, 118, 68, expected),
        (Esc2024, 124, 68, little),
        (Esc2024, 110, 75, little),
        (Aha2025, 136, 78, little),
        (Aha2025, 112, 84, little),
        (Esh2023, 134, 78, little),
        (NiceNg136, 138, 88, expected),
        (NhsPharmacy, 138, 88, expected),
        (NhsPharmacy, 104, 56, low),
        (NhsPharmacy, 89, 62, low),
        (Esc2024, 118, 94, "meaning-pressure-high"),
    ] {
        let plan = vec![Kind::BloodPressure];
        let mut walk = Walk::at_a(Site { plan, guideline, bp_profile: Profile::Mean2, ..site() });
        walk.ready().rests().cuffs(&[(systolic, diastolic); 2]);
        if walk.view().screen == Screen::Symptoms {
            walk.tap(Tap::No);
        }
        assert_eq!(
            walk.meaning("row-pressure"),
            Some(meaning),
            "{guideline:?} {systolic}/{diastolic}"
        );
        let Body::Rows(rows) = walk.view().body else { panic!("no rows") };
        if let (Some(place), Some((from, to))) = (rows[0].place, rows[0].expected) {
            let inside = (from..to).contains(&place);
            assert_eq!(inside, rows[0].mark == Mark::Expected, "the picture contradicts the words");
        }
    }
}

#[test]
fn a_fast_pulse_asks_for_symptoms_before_the_next_measurement() {
    let mut walk = kiosk();
    walk.ready().skips().tap(Tap::Next).finger(&spo2(97, 140));
    assert_eq!(walk.view().screen, Screen::Symptoms);
    walk.tap(Tap::No);
    assert_eq!(walk.place(), Place::Coach(Kind::Weight, 0));
    walk.skips();
    assert_eq!(walk.meaning("row-pulse"), Some("meaning-pulse-very-fast"));
    assert_eq!(walk.saved()[0].level, Level::Urgent);
}

#[test]
fn a_pulse_nobody_can_have_is_none() {
    let mut walk = kiosk();
    walk.ready().skips().tap(Tap::Next).finger(&spo2(97, 9));
    assert_eq!((walk.place(), walk.record().results.pulse), (Place::Coach(Kind::Weight, 0), None));
}

/// The second figure of speed: whole walks, from welcome to goodbye.
#[test]
fn two_hundred_visits_in_a_row_leave_nothing_behind() {
    let began = std::time::Instant::now();
    let mut walk = only(Kind::BloodPressure);
    let visits = 200;
    for _ in 0..visits {
        walk.ready().rests().cuffs(&GOOD).taps(&[Tap::Next, Tap::Next, Tap::Next, Tap::Next]);
        walk.secs(20);
        walk.effects.clear();
        walk.screens.clear();
    }
    assert_eq!(walk.place(), Place::Attract);
    let speed = f64::from(visits) / began.elapsed().as_secs_f64();
    println!("{visits} whole visits in virtual time: {speed:.0} visits/s");
    let fresh = only(Kind::BloodPressure);
    assert_eq!(walk.visit.gist(), fresh.visit.gist());
}
