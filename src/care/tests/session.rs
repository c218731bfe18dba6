//! Blood-pressure sessions: the published rows, their prefixes, and a second implementation.
//! It must share no code with the first.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(missing_docs)]

use rust_decimal::Decimal;
use wayside_care::reading::{BloodPressure, Flags, Measured, Quality, Reading, Status as Said};
use wayside_care::session::{
    Apart, INFLATION_LIMIT, Mark, Profile, REST_BEFORE, REST_MAX, REST_MIN, Session,
    SessionReading, Status, may_inflate, needs_full_rest, next_inflation, session,
};
use wayside_care::time::{Span, Tick};
use wayside_care::units::Pressure;

/// A reading as in the tables: `140/90C`.
fn reading(text: &str) -> SessionReading {
    let letters = text.trim_start_matches(|c: char| c.is_ascii_digit() || c == '/' || c == '.');
    let (sys, dia) = text[..text.len() - letters.len()].split_once('/').unwrap();
    let mmhg = |text: &str| Pressure::mmhg(text.parse::<Decimal>().unwrap());
    let clean = SessionReading::clean(mmhg(sys), mmhg(dia));
    letters.chars().fold(clean, |reading, c| reading.with(Mark::from_letter(c).unwrap()))
}

fn run(profile: Profile, text: &str) -> Session {
    let readings: Vec<SessionReading> = text.split(", ").map(reading).collect();
    session(profile, Apart::Above10, &readings)
}

fn result(session: &Session) -> Option<(Decimal, Decimal)> {
    match session.status() {
        Status::Complete { systolic, diastolic } => Some((systolic.value(), diastolic.value())),
        Status::NeedMore | Status::Failed => None,
    }
}

fn whole(systolic: i64, diastolic: i64) -> Option<(Decimal, Decimal)> {
    Some((Decimal::from(systolic), Decimal::from(diastolic)))
}

const COMPLETE: [(Profile, &str); 13] = [
    (Profile::Mean2, "124/78, 120/77"),
    (Profile::Mean2, "121/77, 124/78"),
    (Profile::Mean2, "124/78I, 122/76, 126/80"),
    (Profile::Last2Of3, "136/84, 132/82, 130/80"),
    (Profile::Last2Of3, "136/84, 147/85, 141/83, 139/82"),
    (Profile::Last2Of3, "130/80, 140/90, 134/84"),
    (Profile::Last2Of3, "140/90C, 136/84, 132/82, 131/81"),
    (Profile::Last2Of3, "136/84I, 132/82I, 130/80"),
    (Profile::Last2Of3, "184/98, 178/96, 176/94"),
    (Profile::Nice, "138/88"),
    (Profile::Nice, "142/84, 138/86"),
    (Profile::Nice, "150/92, 138/86, 141/85"),
    (Profile::Nice, "138/90, 139/84"),
];

#[test]
fn h12_no_prefix_of_a_session_has_a_result() {
    for (profile, text) in COMPLETE {
        let readings: Vec<SessionReading> = text.split(", ").map(reading).collect();
        for length in 0..readings.len() {
            let part = session(profile, Apart::Above10, &readings[..length]);
            assert_eq!(part.status(), Status::NeedMore, "{profile:?} {length} of {text}");
            assert!(part.made_from().is_empty());
        }
        let done = session(profile, Apart::Above10, &readings);
        assert!(result(&done).is_some(), "{profile:?} {text}");
        assert!(!done.made_from().is_empty());
    }
}

#[test]
fn readings_beyond_the_number_needed_are_kept_and_change_no_result() {
    for (profile, text) in COMPLETE {
        let mut session = run(profile, text);
        let (before, made_from) = (session.status(), session.made_from().to_vec());
        let count = session.readings().len();
        for extra in ["90/60", "200/130", "120/80MCPE", "120/80M", "120/80E"] {
            session.push(reading(extra));
            assert_eq!(session.status(), before, "{profile:?} {text} then {extra}");
            assert_eq!(session.made_from(), made_from);
        }
        assert_eq!(session.readings().len(), count + 5);
        assert!(session.severe_seen(), "but a severe reading is never ignored");
    }
}

#[test]
fn h11_each_warning_of_the_cuff_takes_the_reading_out() {
    for letter in ['M', 'C', 'P', 'E'] {
        let text = format!("190/125{letter}, 124/78, 120/77");
        let session = run(Profile::Mean2, &text);
        assert_eq!(result(&session), whole(122, 78), "{text}");
        assert_eq!(session.made_from(), [1, 2]);
        assert_eq!(session.invalid(), 1);
        assert!(!session.severe_seen(), "an invalid reading proves nothing");
        assert!(!reading(&format!("120/80{letter}")).is_valid());
    }
    assert!(reading("120/80I").is_valid());
    assert!(reading("120/80").is_valid());
}

#[test]
fn an_impossible_reading_counts_as_invalid() {
    let session = run(Profile::Mean2, "124/78, 80/120, 120/77");
    assert_eq!(result(&session), whole(122, 78));
    assert_eq!(session.made_from(), [0, 2]);
}

#[test]
fn the_third_invalid_reading_fails_the_session_for_good() {
    let mut session = run(Profile::Last2Of3, "124/78, 120/77M, 121/78C");
    assert_eq!(session.status(), Status::NeedMore);
    session.push(reading("122/79E"));
    assert_eq!(session.status(), Status::Failed);
    for _ in 0..4 {
        session.push(reading("120/80"));
        assert_eq!(session.status(), Status::Failed);
    }
    assert!(session.made_from().is_empty());
}

#[test]
fn h26_uneven_pulse_by_how_many_readings_say_so() {
    for (text, irregular) in [
        ("136/84, 132/82, 130/80", false),
        ("136/84I, 132/82, 130/80", false),
        ("136/84I, 132/82I, 130/80", true),
        ("136/84I, 132/82I, 130/80I", true),
        ("136/84I, 132/82MI, 131/82, 130/80", false),
    ] {
        assert_eq!(run(Profile::Last2Of3, text).irregular(), irregular, "{text}");
    }
}

#[test]
fn h26_one_uneven_pulse_forces_three_readings() {
    assert_eq!(run(Profile::Mean2, "124/78, 122/76I").status(), Status::NeedMore);
    assert_eq!(run(Profile::Nice, "120/78I").status(), Status::NeedMore);
    assert_eq!(run(Profile::Nice, "120/78I, 118/76").status(), Status::NeedMore);
    assert_eq!(result(&run(Profile::Nice, "120/78I, 118/76, 119/75")), whole(118, 76));
    assert_eq!(result(&run(Profile::Mean2, "124/78, 122/76I, 126/80")), whole(124, 78));
}

#[test]
fn the_site_chooses_whether_ten_is_too_far_apart() {
    let ten: Vec<SessionReading> =
        ["130/80", "140/90", "134/84"].into_iter().map(reading).collect();
    assert_eq!(result(&session(Profile::Last2Of3, Apart::Above10, &ten)), whole(137, 87));
    let esh = session(Profile::Last2Of3, Apart::AtLeast10, &ten);
    assert_eq!(esh.status(), Status::NeedMore);
    let nine: Vec<SessionReading> =
        ["130/80", "139/89", "134/84"].into_iter().map(reading).collect();
    assert_eq!(result(&session(Profile::Last2Of3, Apart::AtLeast10, &nine)), whole(137, 87));
}

#[test]
fn h14_severe_is_seen_the_moment_it_comes() {
    let mut session = Session::new(Profile::Last2Of3, Apart::Above10);
    session.push(reading("179/119"));
    assert!(!session.severe_seen());
    session.push(reading("232/138"));
    assert!(session.severe_seen(), "before the session is complete");
    session.push(reading("232/138"));
    session.push(reading("232/138"));
    assert_eq!(result(&session), whole(232, 138));
}

#[test]
fn means_round_half_up_and_from_the_numbers_shown() {
    assert_eq!(result(&run(Profile::Mean2, "121/77, 124/78")), whole(123, 78));
    assert_eq!(result(&run(Profile::Mean2, "120.4/77.5, 121.5/77")), whole(121, 78));
    assert_eq!(result(&run(Profile::Mean2, "120/80I, 120/80, 121/81")), whole(120, 80));
    assert_eq!(result(&run(Profile::Mean2, "120/80I, 121/81, 121/81")), whole(121, 81));
}

#[test]
fn nice_takes_one_reading_whole() {
    assert_eq!(result(&run(Profile::Nice, "142/92, 142/88")), whole(142, 88));
    assert_eq!(result(&run(Profile::Nice, "142/88, 141/95")), whole(141, 95));
    assert_eq!(run(Profile::Nice, "142/88, 141/95").made_from(), [1]);
    assert_eq!(run(Profile::Nice, "139/90").status(), Status::NeedMore);
    assert_eq!(result(&run(Profile::Nice, "139/89")), whole(139, 89));
}

/// The contract in another style: whole numbers, every prefix looked at from outside.
fn oracle(
    profile: Profile,
    edge: i64,
    readings: &[(i64, i64, bool, bool)],
) -> (u8, Option<(i64, i64)>) {
    for length in 1..=readings.len() {
        let part = &readings[..length];
        let valid: Vec<&(i64, i64, bool, bool)> = part.iter().filter(|r| !r.2).collect();
        if length - valid.len() == 3 {
            return (2, None);
        }
        let n = valid.len();
        let gap = |over: i64| {
            n >= 2
                && ((valid[0].0 - valid[1].0).abs() >= over
                    || (valid[0].1 - valid[1].1).abs() >= over)
        };
        let uneven = valid.iter().any(|r| r.3);
        let enough = match profile {
            Profile::Mean2 => n >= if uneven { 3 } else { 2 },
            Profile::Last2Of3 => n >= if gap(edge) { 4 } else { 3 },
            Profile::Nice => {
                let one = n >= 1 && valid[0].0 < 140 && valid[0].1 < 90;
                let needed = if one {
                    1
                } else if gap(11) {
                    3
                } else {
                    2
                };
                n >= if uneven { 3 } else { needed }
            }
        };
        if !enough {
            continue;
        }
        let half_up = |sum: i64, n: i64| (2 * sum + n) / (2 * n);
        let mean = |of: &[&(i64, i64, bool, bool)]| {
            let n = of.len() as i64;
            let sum = of.iter().fold((0, 0), |sum, r| (sum.0 + r.0, sum.1 + r.1));
            (half_up(sum.0, n), half_up(sum.1, n))
        };
        let result = match profile {
            Profile::Mean2 => mean(&valid),
            Profile::Last2Of3 => mean(&valid[n - 2..]),
            Profile::Nice if n == 1 => (valid[0].0, valid[0].1),
            Profile::Nice => {
                let (a, b) = (valid[n - 2], valid[n - 1]);
                (a.0, a.1).min((b.0, b.1))
            }
        };
        return (1, Some(result));
    }
    (0, None)
}

/// A small generator with a fixed seed, so that a failure repeats.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }
}

#[test]
fn h13_random_sessions_agree_with_a_second_implementation() {
    let mut dice = Dice(20_261_124);
    for _ in 0..30_000 {
        let profile = Profile::ALL[dice.roll(3) as usize];
        let (apart, edge) = [(Apart::Above10, 11), (Apart::AtLeast10, 10)][dice.roll(2) as usize];
        let base = (125 + dice.roll(30) as i64, 78 + dice.roll(16) as i64);
        let spread = 4 + dice.roll(12);
        let plain: Vec<(i64, i64, bool, bool)> = (0..dice.roll(8))
            .map(|_| {
                let sys = base.0 + dice.roll(2 * spread) as i64;
                let dia = base.1 + dice.roll(spread) as i64;
                (sys, dia, dice.roll(6) == 0, dice.roll(8) == 0)
            })
            .collect();
        let readings: Vec<SessionReading> = plain
            .iter()
            .map(|(sys, dia, bad, uneven)| {
                let mmhg = |value: i64| Pressure::mmhg(Decimal::from(value));
                let mut reading = SessionReading::clean(mmhg(*sys), mmhg(*dia));
                if *bad {
                    reading =
                        reading.with([Mark::Movement, Mark::CuffLoose][dice.roll(2) as usize]);
                }
                if *uneven {
                    reading = reading.with(Mark::Irregular);
                }
                reading
            })
            .collect();
        let got = session(profile, apart, &readings);
        let (status, expected) = oracle(profile, edge, &plain);
        let (got_status, got_result) = match got.status() {
            Status::NeedMore => (0, None),
            Status::Complete { systolic, diastolic } => {
                (1, Some((systolic.value(), diastolic.value())))
            }
            Status::Failed => (2, None),
        };
        assert_eq!(got_status, status, "{profile:?} {apart:?} {plain:?}");
        let expected = expected.and_then(|(sys, dia)| whole(sys, dia));
        assert_eq!(got_result, expected, "{profile:?} {apart:?} {plain:?}");
        let uneven = plain.iter().filter(|r| !r.2 && r.3).count() >= 2;
        assert_eq!(got.irregular(), uneven);
    }
}

#[test]
fn h30_no_session_needs_a_seventh_inflation() {
    // Every sequence of clean, far apart, uneven and invalid readings, seven long.
    let kinds = ["150/92", "120/70", "150/92I", "150/92M"];
    for profile in Profile::ALL {
        for number in 0..4_u32.pow(6) {
            let mut session = Session::new(profile, Apart::Above10);
            for position in 0..INFLATION_LIMIT {
                let kind = (number / 4_u32.pow(u32::from(position))) % 4;
                session.push(reading(kinds[kind as usize]));
            }
            assert_ne!(session.status(), Status::NeedMore, "{profile:?} {number}");
        }
    }
    assert!(may_inflate(5));
    assert!(!may_inflate(6));
}

#[test]
fn h20_rest_between_inflations_is_a_span_of_monotonic_time() {
    assert_eq!((REST_MIN, REST_MAX), (Span::from_secs(60), Span::from_secs(120)));
    let (earliest, latest) = next_inflation(Tick::from_millis(5_000));
    assert_eq!((earliest.millis(), latest.millis()), (65_000, 125_000));
}

#[test]
fn a_short_rest_is_made_up_from_140() {
    let mmhg = |value: i64| Pressure::mmhg(Decimal::from(value));
    let short = Span::from_secs(299);
    assert!(needs_full_rest(short, mmhg(140)));
    assert!(!needs_full_rest(short, mmhg(139)));
    assert!(!needs_full_rest(REST_BEFORE, mmhg(180)));
}

fn driven(quality: Quality, flags: Flags, stored: bool) -> Reading {
    let bp = BloodPressure {
        systolic: Pressure::mmhg(Decimal::from(124)),
        diastolic: Pressure::mmhg(Decimal::from(78)),
        mean: None,
        pulse: None,
    };
    Reading { quality, flags, stored, ..Reading::good(Measured::BloodPressure(bp)) }
}

#[test]
fn h04_a_reading_out_of_a_memory_is_none() {
    assert_eq!(SessionReading::from_reading(&driven(Quality::Good, Flags::none(), true)), None);
    let stale = Flags::none().with(Said::Stale);
    assert_eq!(SessionReading::from_reading(&driven(Quality::Good, stale, false)), None);
}

#[test]
fn what_drivers_say_becomes_marks() {
    let marks = |quality, flags| {
        SessionReading::from_reading(&driven(quality, flags, false)).unwrap().marks
    };
    let said = |status| Flags::none().with(status);
    assert_eq!(marks(Quality::Good, Flags::none()), []);
    assert_eq!(marks(Quality::Good, said(Said::LowBattery)), []);
    assert_eq!(marks(Quality::Low, said(Said::MotionArtifact)), [Mark::Movement]);
    assert_eq!(marks(Quality::Good, said(Said::CuffLeak)), [Mark::CuffLoose]);
    assert_eq!(marks(Quality::Good, said(Said::DeviceFault)), [Mark::DeviceError]);
    assert_eq!(marks(Quality::Low, said(Said::IrregularPulse)), [Mark::Irregular]);
    assert_eq!(marks(Quality::Low, Flags::none()), [Mark::DeviceError]);
    let both = said(Said::CuffLeak).with(Said::CuffLeak).with(Said::IrregularPulse);
    assert_eq!(marks(Quality::Good, both), [Mark::CuffLoose, Mark::Irregular]);
}
