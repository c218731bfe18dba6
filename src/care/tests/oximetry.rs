//! Steady oxygen saturation, and the steady weight of a scale.
//! It must not know how a machine works inside: samples in, outcome out.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(missing_docs)]

use rust_decimal::Decimal;
use wayside_care::disposition::{Level, aggregate, disp_spo2, spo2_may_speak};
use wayside_care::oximetry::{
    Outcome, Sample, Signal, Stability, pulses_disagree, spo2_stable, weak_signal,
};
use wayside_care::reading::{Flags, Measured, Oximetry, Quality, Reading, Status};
use wayside_care::red_flags::{Answer, Answers, RedFlag};
use wayside_care::time::{Span, Tick};
use wayside_care::units::{Length, Mass, Percent, Perfusion, Rate};
use wayside_care::weight::{self, Settling, heights_agree};

fn dec(text: &str) -> Decimal {
    text.parse().unwrap()
}

fn at(seconds: u64) -> Tick {
    Tick::from_millis(seconds * 1000)
}

fn sample(seconds: u64, spo2: &str, index: &str, motion: bool) -> Sample {
    Sample {
        at: at(seconds),
        spo2: Some(Percent::percent(dec(spo2))),
        signal: Signal::Index(Perfusion::index(dec(index))),
        motion,
    }
}

fn good(seconds: u64, spo2: &str) -> Sample {
    sample(seconds, spo2, "2.0", false)
}

fn accepted(spo2: i64, seconds: u64) -> Outcome {
    Outcome::Accepted { spo2: Percent::percent(Decimal::from(spo2)), at: at(seconds) }
}

#[test]
fn a_steady_value_is_taken_at_the_sixtieth_second_not_before() {
    let mut stability = Stability::new();
    for second in 0..60 {
        assert_eq!(stability.push(good(second, "97")), Outcome::Waiting);
    }
    assert_eq!(stability.push(good(60, "97")), accepted(97, 60));
    assert_eq!(stability.push(good(61, "80")), accepted(97, 60), "and does not change");
}

#[test]
fn the_clock_starts_with_the_first_counting_sample() {
    let weak = (0..30).map(|second| sample(second, "97", "0.29", false));
    let strong = (30..=90).map(|second| good(second, "97"));
    assert_eq!(spo2_stable(weak.chain(strong)), accepted(97, 90));
}

#[test]
fn a_change_starts_the_five_seconds_again() {
    let drift = (0..=200).map(|second| good(second, if second % 5 == 4 { "96" } else { "97" }));
    assert_eq!(spo2_stable(drift), Outcome::TimedOut);
    let late = (0..=70).map(|second| good(second, if second < 58 { "97" } else { "95" }));
    assert_eq!(spo2_stable(late), accepted(95, 63));
}

#[test]
fn h27_motion_and_weak_signal_give_no_value() {
    let moving = (0..=180).map(|second| sample(second, "97", "2.0", true));
    assert_eq!(spo2_stable(moving), Outcome::Waiting);
    let weak = (0..=180).map(|second| sample(second, "97", "0.29", false));
    assert_eq!(spo2_stable(weak), Outcome::Waiting);
    let enough = (0..=60).map(|second| sample(second, "97", "0.3", false));
    assert_eq!(spo2_stable(enough), accepted(97, 60));
}

#[test]
fn a_sample_that_does_not_count_breaks_the_run_but_not_the_clock() {
    let breaks = [
        sample(58, "97", "2.0", true),
        sample(58, "97", "0.1", false),
        Sample { spo2: None, ..good(58, "97") },
        Sample { signal: Signal::Doubtful, ..good(58, "97") },
        good(58, "127"),
        good(58, "49"),
    ];
    for broken in breaks {
        let mut stability = Stability::new();
        for second in (0..58).chain(59..64) {
            if second == 59 {
                stability.push(broken);
            }
            assert_eq!(stability.push(good(second, "97")), Outcome::Waiting, "{broken:?} {second}");
        }
        assert_eq!(stability.push(good(64, "97")), accepted(97, 64), "{broken:?}");
    }
}

#[test]
fn equal_means_equal_as_shown() {
    let fine = (0..=60).map(|second| good(second, if second % 2 == 0 { "96.5" } else { "97.4" }));
    assert_eq!(spo2_stable(fine), accepted(97, 60));
}

#[test]
fn the_attempt_ends_after_180_seconds() {
    let until = |last: u64| {
        let unsteady =
            (0..175).map(|second| good(second, if second % 2 == 0 { "96" } else { "97" }));
        spo2_stable(unsteady.chain((175..=last).map(|second| good(second, "95"))))
    };
    assert_eq!(until(179), Outcome::Waiting);
    assert_eq!(until(180), accepted(95, 180));
    let mut stability = Stability::new();
    stability.push(good(0, "97"));
    assert_eq!(stability.push(good(181, "97")), Outcome::TimedOut);
    assert_eq!(stability.push(good(190, "97")), Outcome::TimedOut);
}

#[test]
fn a_finger_without_a_signal_does_not_hold_the_kiosk() {
    let mut stability = Stability::new();
    let began = at(10);
    assert!(!stability.expired(began, at(190)));
    assert!(stability.expired(began, at(191)));
    stability.push(good(100, "97"));
    assert!(!stability.expired(began, at(280)));
    assert!(stability.expired(began, at(281)));
    for second in 101..=160 {
        stability.push(good(second, "97"));
    }
    assert!(!stability.expired(began, at(999)));
}

fn driven(perfusion: Option<&str>, quality: Quality, flags: Flags, stored: bool) -> Reading {
    let oximetry = Oximetry {
        spo2: Percent::percent(dec("97")),
        pulse: None,
        perfusion: perfusion.map(|index| Perfusion::index(dec(index))),
    };
    Reading { quality, flags, stored, ..Reading::good(Measured::Oximetry(oximetry)) }
}

#[test]
fn what_drivers_say_decides_whether_a_sample_counts() {
    let of = |perfusion, quality, flags| {
        Sample::from_reading(at(0), &driven(perfusion, quality, flags, false)).unwrap()
    };
    let said = |status| Flags::none().with(status);
    assert_eq!(of(None, Quality::Good, Flags::none()).signal, Signal::DeviceContent);
    assert_eq!(of(None, Quality::Good, said(Status::LowPerfusion)).signal, Signal::Doubtful);
    assert_eq!(of(None, Quality::Good, said(Status::WeakSignal)).signal, Signal::Doubtful);
    assert_eq!(of(Some("3.0"), Quality::Low, Flags::none()).signal, Signal::Doubtful);
    let index = Signal::Index(Perfusion::index(dec("3.0")));
    assert_eq!(of(Some("3.0"), Quality::Good, Flags::none()).signal, index);
    assert!(of(None, Quality::Good, said(Status::MotionArtifact)).motion);
    let stored = driven(None, Quality::Good, Flags::none(), true);
    assert_eq!(Sample::from_reading(at(0), &stored), None);
    let content = (0..=60).map(|second| {
        let reading = driven(None, Quality::Good, Flags::none(), false);
        Sample::from_reading(at(second), &reading).unwrap()
    });
    assert_eq!(spo2_stable(content), accepted(97, 60));
}

#[test]
fn h27_a_good_saturation_never_clears_a_breathing_flag() {
    let answers = Answers::all_no().with(RedFlag::Rf02, Answer::Yes);
    assert!(answers.breathing());
    let saturation = disp_spo2(Some(Percent::percent(dec("97"))), false);
    assert_eq!(saturation, Level::None);
    assert_eq!(aggregate([saturation, answers.level()]), Level::Emergency);
    assert!(!Answers::all_no().with(RedFlag::Rf13, Answer::Yes).breathing());
}

#[test]
fn a_saturation_speaks_after_the_second_reading_or_beside_a_breathing_flag() {
    assert!(!spo2_may_speak(1, false));
    assert!(spo2_may_speak(2, false));
    assert!(spo2_may_speak(1, true));
}

#[test]
fn a_weak_signal_is_noted_below_one_per_cent() {
    assert!(weak_signal(Perfusion::index(dec("0.99"))));
    assert!(!weak_signal(Perfusion::index(dec("1.0"))));
}

#[test]
fn pulses_of_cuff_and_finger_are_compared_within_a_minute() {
    let rate = |value: i64| Rate::per_minute(Decimal::from(value));
    assert!(pulses_disagree((at(0), rate(80)), (at(60), rate(69))));
    assert!(pulses_disagree((at(60), rate(69)), (at(0), rate(80))));
    assert!(!pulses_disagree((at(0), rate(80)), (at(60), rate(70))));
    assert!(!pulses_disagree((at(0), rate(80)), (at(61), rate(60))));
}

fn load(ms: u64, kg: &str, stable: bool) -> weight::Sample {
    weight::Sample { at: Tick::from_millis(ms), load: Mass::kg(dec(kg)), stable }
}

#[test]
fn nobody_steps_on_before_the_scale_stands_at_zero() {
    let mut settling = Settling::new();
    for ms in (0..20_000).step_by(500) {
        assert_eq!(settling.push(load(ms, "80.0", true)), weight::Outcome::WaitForZero);
    }
    assert_eq!(settling.push(load(20_000, "0.2", false)), weight::Outcome::WaitForZero);
    assert_eq!(settling.push(load(21_999, "-0.2", false)), weight::Outcome::WaitForZero);
    assert_eq!(settling.push(load(22_000, "0.0", false)), weight::Outcome::WaitForZero);
    // From -0.2 to 0.2 the readings range over 0.4 kg; it is still settling.
    assert_eq!(settling.push(load(24_000, "0.0", false)), weight::Outcome::StepOn);
}

#[test]
fn two_tenths_of_a_kilogram_are_still_nothing_and_more_are_not() {
    for (kg, expected) in [
        ("0.2", weight::Outcome::StepOn),
        ("-0.2", weight::Outcome::StepOn),
        ("0.21", weight::Outcome::WaitForZero),
        ("-0.21", weight::Outcome::WaitForZero),
    ] {
        let mut settling = Settling::new();
        settling.push(load(0, kg, false));
        assert_eq!(settling.push(load(2_000, kg, false)), expected, "{kg}");
    }
}

fn empty() -> Settling {
    let mut settling = Settling::new();
    settling.push(load(0, "0.0", false));
    assert_eq!(settling.push(load(2_000, "0.1", false)), weight::Outcome::StepOn);
    settling
}

#[test]
fn a_weight_is_taken_when_the_scale_says_stable() {
    let mut settling = empty();
    assert_eq!(settling.push(load(3_000, "60.3", false)), weight::Outcome::StepOn);
    let accepted = weight::Outcome::Accepted(Mass::kg(dec("82.4")));
    assert_eq!(settling.push(load(3_500, "82.4", true)), accepted);
    assert_eq!(settling.push(load(9_000, "120.0", true)), accepted, "and does not change");
}

#[test]
fn a_weight_is_taken_when_it_stood_still_for_two_seconds() {
    let mut settling = empty();
    for (ms, kg) in [(3_000, "70.0"), (3_500, "82.3"), (4_000, "82.5"), (5_400, "82.4")] {
        assert_eq!(settling.push(load(ms, kg, false)), weight::Outcome::StepOn, "{ms}");
    }
    let accepted = weight::Outcome::Accepted(Mass::kg(dec("82.4")));
    assert_eq!(settling.push(load(5_500, "82.4", false)), accepted);
    let mut restless = empty();
    for step in 0..60_u64 {
        let kg = if step % 2 == 0 { "82.0" } else { "82.21" };
        assert_eq!(restless.push(load(3_000 + step * 300, kg, false)), weight::Outcome::StepOn);
    }
}

#[test]
fn a_bag_is_no_person_and_is_never_tared() {
    let mut settling = empty();
    for ms in (3_000..20_000).step_by(500) {
        assert_eq!(settling.push(load(ms, "12.0", true)), weight::Outcome::StepOn);
    }
    let accepted = weight::Outcome::Accepted(Mass::kg(dec("82.4")));
    assert_eq!(settling.push(load(20_000, "82.4", true)), accepted);
    let mut next = Settling::new();
    assert_eq!(next.push(load(21_000, "82.4", true)), weight::Outcome::WaitForZero);
}

#[test]
fn two_heights_agree_within_a_centimetre() {
    let cm = |text: &str| Length::cm(dec(text));
    assert!(heights_agree(cm("171"), cm("172")));
    assert!(heights_agree(cm("172"), cm("171")));
    assert!(!heights_agree(cm("171"), cm("172.1")));
    assert_eq!(weight::HOLD, Span::from_secs(2));
}
