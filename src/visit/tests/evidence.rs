//! What a visit can say for each of its numbers: the evidence, the grade, and what is refused.
//! It must not look inside a visit: screens, effects and the record only.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(missing_docs)]

mod walk;

use walk::{Walk, bp, device, flagged, kg, site, spo2, today};
use wayside_care::grade::{Grade, Reason};
use wayside_care::level::Level;
use wayside_care::reading::{Kind, Status};
use wayside_care::record::{Answer, Device, Grading};
use wayside_care::session::Profile;
use wayside_care::time::Day;
use wayside_visit::view::{Screen, Tap};
use wayside_visit::{DeviceEvent, Input, Place, Site, Snag};

fn only(kind: Kind) -> Walk {
    Walk::at_a(Site { plan: vec![kind], ..site() })
}

/// A kiosk whose devices have a calibration that ends on this day.
fn calibrated(mut walk: Walk, due: Day) -> Walk {
    for kind in [Kind::BloodPressure, Kind::Oximetry, Kind::Weight] {
        let device = Device { calibration_due: Some(due), ..device(kind) };
        walk.say(Input::Attached { kind, device });
    }
    walk
}

fn next_year() -> Day {
    Day::new(2027, 11, 24).unwrap()
}

fn grading(walk: &Walk, kind: Kind) -> Grading {
    walk.record().grades.into_iter().find(|grading| grading.kind == kind).unwrap()
}

fn says(grading: &Grading, name: &str) -> Vec<String> {
    let named = grading.evidence.iter().filter(|(other, _)| other == name);
    named.map(|(_, value)| value.clone()).collect()
}

#[test]
fn a_reading_by_the_book_on_a_calibrated_cuff_is_an_a() {
    let mut walk = calibrated(only(Kind::BloodPressure), next_year());
    walk.ready().rests().cuffs(&[(118, 72), (116, 70), (114, 68)]);
    let grading = grading(&walk, Kind::BloodPressure);
    assert_eq!((grading.grade, &*grading.reasons), (Grade::A, &[][..]));
    for (name, value) in [
        ("rested_s", "300"),
        ("posture", "confirmed"),
        ("prep_deviation", "false"),
        ("arm", "left"),
        ("cuff_fits", "true"),
        ("used", "3"),
        ("spread", "2"),
        ("discarded", "0"),
        ("device_serial", "SIM-1"),
        ("calibration_due", "2027-11-24"),
        ("protocol", "LAST2OF3"),
        ("rest_shortened", "false"),
    ] {
        assert_eq!(says(&grading, name), [value], "{name}");
    }
    assert_eq!(walk.lines(), ["results-line"], "an A needs no words");
    let rules = walk.record().rules;
    let grades = rules.iter().find(|set| set.id == "grade").unwrap();
    assert_eq!((&*grades.version, &*grades.reviewer), (&*grading.version, "unreviewed"));
    assert!(rules.iter().all(|set| !set.source.is_empty()));
}

#[test]
fn what_is_not_known_of_the_device_costs_the_a_and_is_not_told_to_the_person() {
    let mut walk = only(Kind::BloodPressure);
    walk.ready().rests().cuffs(&[(118, 72), (116, 70), (114, 68)]);
    let grading = grading(&walk, Kind::BloodPressure);
    assert_eq!((grading.grade, &*grading.reasons), (Grade::B, &[Reason::CalibrationUnknown][..]));
    assert_eq!(says(&grading, "calibration_due"), ["unknown"]);
    assert_eq!(walk.lines(), ["results-line"]);
}

#[test]
fn a_short_rest_downgrades_and_the_person_is_told_why() {
    let mut walk = calibrated(only(Kind::BloodPressure), next_year());
    walk.ready().sits().secs(20).tap(Tap::Shorten).cuffs(&[(118, 72), (116, 70), (114, 68)]);
    let grading = grading(&walk, Kind::BloodPressure);
    assert_eq!((grading.grade, &*grading.reasons), (Grade::B, &[Reason::RestShort][..]));
    assert_eq!(says(&grading, "rest_shortened"), ["true"]);
    let view = walk.view();
    assert_eq!(walk.lines(), ["results-line", "grade-usable"]);
    assert!(format!("{:?}", view.lines[1]).contains("why-rest"), "{:?}", view.lines);
}

#[test]
fn readings_that_did_not_count_are_told_with_their_reason() {
    let mut walk = calibrated(only(Kind::BloodPressure), next_year());
    walk.ready().rests();
    walk.cuff(flagged(bp(140, 90), Status::MotionArtifact)).secs(60);
    walk.cuff(flagged(bp(141, 91), Status::CuffLeak)).secs(60);
    walk.cuffs(&[(118, 72), (116, 70), (114, 68)]);
    let grading = grading(&walk, Kind::BloodPressure);
    assert_eq!((grading.grade, &*grading.reasons), (Grade::B, &[Reason::SomeDiscarded][..]));
    let aside = ["140/90 mmHg: flagged by the device", "141/91 mmHg: flagged by the device"];
    assert_eq!(says(&grading, "set_aside"), aside);
}

#[test]
fn readings_far_apart_are_limited() {
    let mut walk = calibrated(only(Kind::BloodPressure), next_year());
    walk.ready().rests().cuffs(&[(118, 72), (108, 70), (130, 68)]);
    let grading = grading(&walk, Kind::BloodPressure);
    assert_eq!((grading.grade, &*grading.reasons), (Grade::C, &[Reason::ReadingsFarApart][..]));
    assert_eq!(walk.lines(), ["results-line", "grade-limited"]);
}

#[test]
fn a_cuff_that_never_gave_a_result_is_refused_with_its_evidence() {
    let mut walk = only(Kind::BloodPressure);
    walk.ready().rests();
    for nth in 0..3 {
        walk.secs(if nth > 0 { 60 } else { 0 });
        walk.cuff(flagged(bp(140, 90), Status::MotionArtifact));
    }
    assert_eq!(walk.place(), Place::Trouble(Kind::BloodPressure, Snag::NoResult));
    walk.tap(Tap::Skip);
    let grading = grading(&walk, Kind::BloodPressure);
    assert_eq!((grading.grade, &*grading.reasons), (Grade::Refused, &[Reason::Incomplete][..]));
    assert_eq!(says(&grading, "set_aside").len(), 3);
}

#[test]
fn h29_a_device_past_its_calibration_is_not_used() {
    let mut walk = calibrated(only(Kind::BloodPressure), today());
    walk.ready().rests();
    assert_eq!(walk.starts(Kind::BloodPressure), 1, "the last day still counts");
    let yesterday = Day::new(2026, 11, 23).unwrap();
    for kind in [Kind::BloodPressure, Kind::Oximetry, Kind::Weight] {
        let mut walk = calibrated(only(kind), yesterday);
        walk.ready();
        if kind == Kind::BloodPressure {
            walk.sits();
        } else {
            walk.tap(Tap::Next);
        }
        walk.secs(20);
        assert_eq!(walk.view().screen, Screen::Trouble, "{kind:?}");
        assert_eq!(walk.starts(kind), 0, "{kind:?} was used all the same");
        walk.tap(Tap::Skip);
        assert_eq!(walk.record().level, Level::Incomplete);
    }
}

#[test]
fn h14_one_extreme_reading_is_repeated_also_where_the_protocol_asks_for_one() {
    let nice = || {
        let bp_profile = Profile::Nice;
        Walk::at_a(Site { plan: vec![Kind::BloodPressure], bp_profile, ..site() })
    };
    let mut walk = nice();
    walk.ready().rests().cuff(bp(118, 72));
    assert_eq!(walk.place(), Place::Results, "one is enough for NICE");
    // 68 over 46 is doubtful: asked about, and measured again.
    let mut walk = nice();
    walk.ready().rests().cuff(bp(68, 46));
    while walk.place() != Place::CuffPause {
        assert_eq!(walk.view().screen, Screen::Symptoms);
        walk.tap(Tap::No);
    }
    walk.secs(60).cuff(bp(69, 45));
    assert_eq!(walk.place(), Place::Results);
    let result = walk.record().results.blood_pressure.unwrap();
    assert_eq!(
        (result.systolic.to_string(), result.diastolic.to_string()),
        ("68".into(), "46".into())
    );
    let twice = grading(&walk, Kind::BloodPressure);
    assert!(twice.reasons.contains(&Reason::ExtremeTwice), "{:?}", twice.reasons);
    // Where the second lies far away, a third decides.
    let mut walk = nice();
    walk.ready().rests().cuff(bp(68, 46));
    while walk.place() != Place::CuffPause {
        walk.tap(Tap::No);
    }
    walk.secs(60).cuff(bp(118, 72));
    assert_eq!(walk.place(), Place::CuffPause);
    walk.secs(60).cuff(bp(116, 70));
    let result = walk.record().results.blood_pressure.unwrap();
    assert_eq!(result.systolic.to_string(), "116");
}

#[test]
fn h25_not_sure_about_pregnancy_is_kept_as_such_and_treated_as_yes() {
    let mut walk = only(Kind::BloodPressure);
    walk.begins(true, true).is_well().taps(&[Tap::Choose(0), Tap::Yes, Tap::Unsure]);
    assert_eq!(walk.record().pregnant, Some(Answer::Unsure));
    walk.rests().cuff(bp(142, 84));
    assert_eq!(walk.view().screen, Screen::Symptoms, "142 over 84 is urgent in pregnancy");
    walk.tap(Tap::No).secs(60).cuff(bp(142, 84)).secs(60).cuff(bp(142, 84));
    assert_eq!(walk.record().level, Level::Urgent, "treated as pregnant");
    let record = walk.record();
    let bp = record.findings.iter().find(|note| note.rule == "disp_bp").unwrap();
    assert!(bp.inputs.contains(&("pregnant".to_owned(), "unsure".to_owned())));
}

#[test]
fn oxygen_and_weight_have_their_grades_too() {
    let mut walk = calibrated(
        Walk::at_a(Site { plan: vec![Kind::Oximetry, Kind::Weight], ..site() }),
        next_year(),
    );
    walk.ready().tap(Tap::Next).finger(&spo2(98, 64));
    let oxygen = grading(&walk, Kind::Oximetry);
    assert_eq!((oxygen.grade, &*oxygen.reasons), (Grade::B, &[Reason::SignalUnmeasured][..]));
    walk.tap(Tap::Next).hears(DeviceEvent::Status(Status::Zero)).reads(kg(824, Some(171)));
    let weight = grading(&walk, Kind::Weight);
    assert_eq!((weight.grade, says(&weight, "zeroed")), (Grade::A, vec!["true".to_owned()]));
    let mut walk = calibrated(only(Kind::Weight), next_year());
    walk.ready().tap(Tap::Next).reads(kg(824, Some(171)));
    assert_eq!(grading(&walk, Kind::Weight).reasons, [Reason::NotZeroed]);
}

#[test]
fn a_low_oxygen_value_is_an_a_only_after_the_second_look() {
    let mut walk = calibrated(only(Kind::Oximetry), next_year());
    let mut strong = spo2(94, 64);
    if let wayside_care::reading::Measured::Oximetry(oximetry) = &mut strong.measured {
        let index = rust_decimal::Decimal::from(3);
        oximetry.perfusion = Some(wayside_care::units::Perfusion::index(index));
    }
    walk.ready().tap(Tap::Next);
    for _ in 0..200 {
        if walk.visit.running().is_none() {
            break;
        }
        walk.reads(strong.clone()).secs(1);
    }
    let oxygen = grading(&walk, Kind::Oximetry);
    assert_eq!((oxygen.grade, says(&oxygen, "looks")), (Grade::A, vec!["2".to_owned()]));
    assert_eq!(says(&oxygen, "signal"), ["pi 3.0"]);
}

#[test]
fn what_was_left_out_has_no_grade() {
    let mut walk = only(Kind::Weight);
    walk.ready().skips();
    assert_eq!(walk.record().grades, []);
}

#[test]
fn not_sure_of_symptoms_is_kept_as_said_and_acts_like_yes() {
    for (tap, said, words) in
        [(Tap::Yes, Answer::Yes, "yes"), (Tap::Unsure, Answer::Unsure, "unsure")]
    {
        let mut walk = Walk::at_a(Site { plan: vec![Kind::BloodPressure], ..site() });
        walk.ready().rests().cuffs(&[(204, 124)]).tap(tap);
        assert_eq!(walk.place(), Place::Emergency);
        let record = walk.saved()[0].clone();
        assert_eq!((record.level, record.symptom), (Level::Emergency, Some(said)));
        let pressure = record.findings.iter().find(|note| note.rule == "disp_bp").unwrap();
        assert!(pressure.inputs.contains(&("symptom".to_owned(), words.to_owned())));
        assert_eq!(pressure.level, Level::Emergency);
    }
}
