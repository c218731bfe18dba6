//! A whole visit on the real screen: taps on accessible elements, devices on real pseudo-terminals,
//! a real store, a real HTTP clinic. No waiting on wall time. It must not reach into the visit.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(missing_docs)]

mod stage;

use stage::Stage;
use wayside_care::record::Record;
use wayside_visit::view::{Screen, Tap};

const AMINA: &str = r#"
    language = "LANGUAGE"
    [identity]
    given = "GIVEN"
    family = "FAMILY"
    birth_date = "1961-04-09"
    [[measure]]
    kind = "blood-pressure"
    device = "omron-hbp9030"
    readings = ["152/90", "141/88", "139/86", "136/85"]
    [[measure]]
    kind = "oximetry"
    device = "nonin-df2"
    spo2 = 97
    pulse = 72
    [[measure]]
    kind = "weight"
    device = "healthometer-esc"
    weight_kg = 82.4
    height_cm = 171
"#;

fn amina(language: &str, given: &str, family: &str) -> String {
    AMINA.replace("LANGUAGE", language).replace("GIVEN", given).replace("FAMILY", family)
}

fn check_record(record: &Record) {
    let pressure = record.results.blood_pressure.as_ref().unwrap();
    // 152/90 and 141/88 lie more than 10 apart: four readings, the mean of the last two.
    assert_eq!(pressure.systolic.to_string(), "138");
    assert_eq!(pressure.diastolic.to_string(), "86");
    assert_eq!(record.results.spo2.unwrap().to_string(), "97");
    assert_eq!(record.results.weight.unwrap().to_string(), "82.4");
    assert_eq!(record.results.bmi.unwrap().to_string(), "28.2");
    assert!(record.readings.iter().all(|taken| taken.device.simulated));
}

fn walk(language: &str, given: &str, family: &str) {
    let mut stage = Stage::new(&amina(language, given, family));
    let screens = stage.walk();
    assert_eq!(screens.first(), Some(&Screen::Attract));
    assert_eq!(screens.last(), Some(&Screen::Attract));
    for screen in [Screen::CuffLive, Screen::PulseLive, Screen::ScaleLive, Screen::TakeAway] {
        assert!(screens.contains(&screen), "never saw {screen:?} in {screens:?}");
    }
    let record = stage.stored();
    check_record(&record);
    assert_eq!(record.language, language);
    // The clinic inside the program has each of the four readings and the result, once.
    let pressures = stage.kept_with_code("85354-9");
    assert_eq!(pressures, 5, "four readings and one result");
    assert_eq!(stage.kept_with_code("59408-5"), 1);
    assert_eq!(stage.kept_with_code("29463-7"), 1);
}

#[test]
fn a_visit_in_english_reaches_store_and_clinic() {
    walk("en", "AMINA", "OKAFOR");
}

#[test]
fn a_visit_in_arabic_reaches_store_and_clinic() {
    walk("ar", "أمينة", "عكافر");
}

#[test]
fn h03_the_welcome_screen_is_the_same_to_the_pixel_after_a_visit() {
    let mut stage = Stage::new(&amina("ar", "أمينة", "عكافر"));
    let before = stage.pixels();
    stage.walk();
    assert!(before == stage.pixels(), "something of the visit is still on the welcome screen");
}

#[test]
fn a_cable_pulled_and_put_back_at_each_live_screen_loses_nothing() {
    let mut stage = Stage::new(&amina("en", "AMINA", "OKAFOR"));
    stage.pull_cables = true;
    let screens = stage.walk();
    assert_eq!(screens.iter().filter(|screen| **screen == Screen::Trouble).count(), 3);
    check_record(&stage.stored());
}

#[test]
fn h15_an_emergency_answer_stops_everything_and_waits_for_staff() {
    let mut stage = Stage::new("[answers]\nRF02 = \"unsure\"\n");
    stage.walk_until(Screen::Emergency);
    stage.wait(std::time::Duration::from_secs(3 * 3600));
    assert_eq!(stage.view().screen, Screen::Emergency, "it does not time out");
    stage.tap(Tap::Staff);
    for key in "000000".chars() {
        stage.tap(Tap::Key(key));
    }
    stage.tap(Tap::Enter);
    assert_eq!(stage.view().screen, Screen::StaffClear, "a wrong number opens nothing");
    stage.tap(Tap::Close);
    stage.tap(Tap::Staff);
    for key in stage.staff_number().chars() {
        stage.tap(Tap::Key(key));
    }
    stage.tap(Tap::Enter);
    assert_eq!(stage.view().screen, Screen::Attract);
}

#[test]
fn h37_a_double_touch_answers_one_question_only() {
    let mut stage = Stage::new("");
    stage.walk_until(Screen::RedFlag);
    let first = stage.view().title.id;
    stage.tap(Tap::No);
    let second = stage.view().title.id;
    assert_ne!(first, second);
    stage.touch(Tap::No);
    assert_eq!(stage.view().title.id, second, "the second touch was not meant for this question");
    stage.tap(Tap::No);
    assert_ne!(stage.view().title.id, second);
}
