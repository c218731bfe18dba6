//! Every whole blood pressure from 40/15 to 310/210, and every whole vital sign, against a second
//! implementation in another style. It must share no code and no table with the first.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(missing_docs)]

use rust_decimal::Decimal;
use wayside_care::bp_class::{SchemeId, Subtype, classify, is_severe, is_severe_strict};
use wayside_care::disposition::{
    BpContext, Level, disp_bp, disp_hr, disp_news2, disp_spo2, disp_temp,
};
use wayside_care::news2::{Band, Consciousness, Signs, Spo2Scale, news2};
use wayside_care::plausible::{self, Verdict};
use wayside_care::units::{Percent, Pressure, Rate, Temperature};

fn mmhg(value: i64) -> Pressure {
    Pressure::mmhg(Decimal::from(value))
}

fn every_pressure(mut check: impl FnMut(i64, i64)) {
    for systolic in 40..=310 {
        for diastolic in 15..=210 {
            check(systolic, diastolic);
        }
    }
}

/// The five schemes as plain conditions, from the most urgent range down.
fn class_by_conditions(scheme: SchemeId, s: i64, d: i64) -> &'static str {
    match scheme {
        SchemeId::Aha2025 => {
            if s >= 140 || d >= 90 {
                "stage2"
            } else if s >= 130 || d >= 80 {
                "stage1"
            } else if s >= 120 {
                "elevated"
            } else {
                "normal"
            }
        }
        SchemeId::Esc2024 if s >= 140 || d >= 90 => "hypertension",
        SchemeId::Esc2024 if s >= 120 || d >= 70 => "elevated",
        SchemeId::Esc2024 => "non_elevated",
        SchemeId::Esh2023 => {
            if s < 120 && d < 80 {
                "optimal"
            } else if s < 130 && d < 85 {
                "normal"
            } else if s < 140 && d < 90 {
                "high_normal"
            } else if s < 160 && d < 100 {
                "grade1"
            } else if s < 180 && d < 110 {
                "grade2"
            } else {
                "grade3"
            }
        }
        SchemeId::NiceNg136 => {
            if s < 140 && d < 90 {
                "below"
            } else if s < 160 && d < 100 {
                "stage1_range"
            } else if s < 180 && d < 120 {
                "stage2_range"
            } else {
                "stage3_range"
            }
        }
        SchemeId::NhsPharmacy => {
            if s >= 180 || d >= 120 {
                "very_high"
            } else if s >= 140 || d >= 90 {
                "high"
            } else if s < 90 || d < 60 {
                "low"
            } else {
                "normal"
            }
        }
    }
}

#[test]
fn h13_every_pressure_has_the_same_class_in_both_implementations() {
    every_pressure(|s, d| {
        for scheme in SchemeId::ALL {
            let class = classify(scheme, mmhg(s), mmhg(d));
            assert_eq!(class.name, class_by_conditions(scheme, s, d), "{s}/{d} {scheme:?}");
            assert_eq!(class.severe, s > 179 || d > 119, "{s}/{d}");
            let subtype = match (scheme, s > 139, d > 89) {
                (SchemeId::Esh2023, true, false) => Some(Subtype::IsolatedSystolic),
                (SchemeId::Esh2023, false, true) => Some(Subtype::IsolatedDiastolic),
                _ => None,
            };
            assert_eq!(class.subtype, subtype, "{s}/{d} {scheme:?}");
        }
    });
}

#[test]
fn severe_by_the_strict_reading_as_in_the_table() {
    let table = [(179, 65), (180, 65), (181, 65), (110, 119), (110, 120), (110, 121)];
    let severe = [false, true, true, false, true, true];
    let strict = [false, false, true, false, false, true];
    for (position, (s, d)) in table.into_iter().enumerate() {
        assert_eq!(is_severe(mmhg(s), mmhg(d)), severe[position], "{s}/{d}");
        assert_eq!(is_severe_strict(mmhg(s), mmhg(d)), strict[position], "{s}/{d}");
    }
}

#[test]
fn raising_a_pressure_never_lowers_its_class() {
    every_pressure(|s, d| {
        for scheme in SchemeId::ALL {
            let here = classify(scheme, mmhg(s), mmhg(d));
            let more_systolic = classify(scheme, mmhg(s + 1), mmhg(d));
            let more_diastolic = classify(scheme, mmhg(s), mmhg(d + 1));
            assert!(here.rank <= more_systolic.rank, "{s}/{d} {scheme:?}");
            assert!(here.rank <= more_diastolic.rank, "{s}/{d} {scheme:?}");
            assert!(!here.severe || (more_systolic.severe && more_diastolic.severe));
        }
    });
}

#[test]
fn h18_a_class_carries_the_scheme_that_gave_it() {
    for scheme in SchemeId::ALL {
        let class = classify(scheme, mmhg(120), mmhg(80));
        assert_eq!(SchemeId::named(class.scheme.id), Some(scheme));
        assert!(!class.scheme.version.is_empty() && !class.scheme.source.is_empty());
        assert_eq!(class.scheme.reviewer, "unreviewed");
    }
}

/// One row of the disposition table: who, from which pressures, what without and with a symptom.
struct Row {
    pregnant_only: bool,
    systolic_from: i64,
    diastolic_from: i64,
    systolic_to: i64,
    severe_seen: bool,
    levels: [Level; 2],
}

const NEVER: i64 = i64::MAX;
const NOT_BELOW: i64 = i64::MIN;

const fn row(who: (bool, bool), from: (i64, i64), to: i64, levels: [Level; 2]) -> Row {
    Row {
        pregnant_only: who.0,
        severe_seen: who.1,
        systolic_from: from.0,
        diastolic_from: from.1,
        systolic_to: to,
        levels,
    }
}

const TABLE: [Row; 7] = [
    row((true, false), (160, 110), NOT_BELOW, [Level::Emergency, Level::Emergency]),
    row((true, false), (140, 90), NOT_BELOW, [Level::Urgent, Level::Emergency]),
    row((false, false), (180, 120), NOT_BELOW, [Level::Urgent, Level::Emergency]),
    row((false, false), (NEVER, NEVER), 90, [Level::Soon, Level::Emergency]),
    row((false, true), (NEVER, 110), NOT_BELOW, [Level::Soon, Level::Soon]),
    row((false, false), (140, 90), NOT_BELOW, [Level::Routine, Level::Routine]),
    row((false, false), (NOT_BELOW, NOT_BELOW), NEVER, [Level::None, Level::None]),
];

fn level_by_table(s: i64, d: i64, symptom: bool, pregnant: bool, severe_seen: bool) -> Level {
    let hit = TABLE.iter().find(|row| {
        (pregnant || !row.pregnant_only)
            && (s >= row.systolic_from
                || d >= row.diastolic_from
                || s <= row.systolic_to
                || (row.severe_seen && severe_seen))
    });
    hit.unwrap().levels[usize::from(symptom)]
}

fn known(symptom: bool, pregnant: bool, severe_seen: bool) -> BpContext {
    BpContext { symptom: Some(symptom), pregnant: Some(pregnant), severe_seen: Some(severe_seen) }
}

#[test]
fn h13_every_pressure_has_the_same_level_in_both_implementations() {
    every_pressure(|s, d| {
        for bits in 0..8_u8 {
            let (symptom, pregnant, seen) = (bits & 1 > 0, bits & 2 > 0, bits & 4 > 0);
            let level = disp_bp(Some(mmhg(s)), Some(mmhg(d)), known(symptom, pregnant, seen));
            assert_eq!(level, level_by_table(s, d, symptom, pregnant, seen), "{s}/{d} {bits:03b}");
        }
    });
}

#[test]
fn the_level_of_a_pressure_steps_down_only_where_low_ends() {
    every_pressure(|s, d| {
        let level = |s: i64| disp_bp(Some(mmhg(s)), Some(mmhg(d)), BpContext::CLEAR);
        assert!(level(s) <= level(s + 1) || s == 90, "{s}/{d}");
    });
}

#[test]
fn h14_an_extreme_that_repeats_is_confirmed_and_escalated_not_dropped() {
    assert_eq!(plausible::blood_pressure(mmhg(232), mmhg(138)), Verdict::Ok);
    let level = disp_bp(Some(mmhg(232)), Some(mmhg(138)), BpContext::CLEAR);
    assert_eq!(level, Level::Urgent);
    let level = disp_bp(Some(mmhg(232)), Some(mmhg(138)), known(true, false, true));
    assert_eq!(level, Level::Emergency);
    every_pressure(|s, d| {
        let severe = is_severe(mmhg(s), mmhg(d));
        let rejected = plausible::blood_pressure(mmhg(s), mmhg(d)) == Verdict::Reject;
        let possible = s <= 300 && (20..=200).contains(&d) && d < s;
        assert!(!severe || !possible || !rejected, "{s}/{d} was dropped");
    });
}

#[test]
fn h25_pregnancy_never_lowers_a_level() {
    every_pressure(|s, d| {
        for bits in 0..4_u8 {
            let (symptom, seen) = (bits & 1 > 0, bits & 2 > 0);
            let of =
                |pregnant| disp_bp(Some(mmhg(s)), Some(mmhg(d)), known(symptom, pregnant, seen));
            assert!(of(true) >= of(false), "{s}/{d}");
        }
    });
}

#[test]
fn h16_what_is_not_known_never_reassures() {
    let choices = [None, Some(false), Some(true)];
    let fill = |part: Option<bool>| part.map_or(vec![false, true], |part| vec![part]);
    for s in (60..=200).step_by(5).chain([91, 139, 159, 179]) {
        for d in [50, 70, 89, 90, 109, 110, 119, 120] {
            for symptom in choices {
                for pregnant in choices {
                    for severe_seen in choices {
                        let context = BpContext { symptom, pregnant, severe_seen };
                        let level = disp_bp(Some(mmhg(s)), Some(mmhg(d)), context);
                        let mut all = Vec::new();
                        for a in fill(symptom) {
                            for b in fill(pregnant) {
                                for c in fill(severe_seen) {
                                    all.push(level_by_table(s, d, a, b, c));
                                }
                            }
                        }
                        let certain = all.iter().all(|other| *other == level);
                        assert!(certain || level >= Level::Incomplete, "{s}/{d} {context:?}");
                        assert!(level >= *all.iter().min().unwrap(), "{s}/{d} {context:?}");
                    }
                }
            }
        }
    }
}

#[test]
fn h16_half_a_pressure_says_what_it_can_and_no_more() {
    let clear = BpContext::CLEAR;
    assert_eq!(disp_bp(None, None, clear), Level::Incomplete);
    assert_eq!(disp_bp(Some(mmhg(118)), None, clear), Level::Incomplete);
    assert_eq!(disp_bp(None, Some(mmhg(95)), clear), Level::Incomplete);
    assert_eq!(disp_bp(Some(mmhg(185)), None, clear), Level::Urgent);
    assert_eq!(disp_bp(None, Some(mmhg(121)), known(true, false, false)), Level::Emergency);
    assert_eq!(disp_bp(Some(mmhg(88)), None, known(true, false, false)), Level::Emergency);
}

#[test]
fn h16_a_missing_sign_is_incomplete() {
    assert_eq!(disp_spo2(None, false), Level::Incomplete);
    assert_eq!(disp_spo2(None, true), Level::Incomplete);
    assert_eq!(disp_hr(None, Some(false)), Level::Incomplete);
    assert_eq!(disp_temp(None), Level::Incomplete);
    assert_eq!(disp_news2(None), Level::Incomplete);
    // At 132 the symptom decides between two levels that both act; the lower one is certain.
    assert_eq!(disp_hr(Some(Rate::per_minute(Decimal::from(132))), None), Level::Urgent);
    assert_eq!(disp_hr(Some(Rate::per_minute(Decimal::from(70))), None), Level::None);
}

#[test]
fn every_saturation_pulse_and_temperature_has_the_same_level_in_both_implementations() {
    for v in 0..=120_i64 {
        let standard = match v {
            ..=92 => Level::Emergency,
            93 | 94 => Level::Urgent,
            _ => Level::None,
        };
        let target = match v {
            ..=83 => Level::Emergency,
            84..=87 => Level::Urgent,
            _ => Level::None,
        };
        let spo2 = Some(Percent::percent(Decimal::from(v)));
        assert_eq!(disp_spo2(spo2, false), standard, "{v}");
        assert_eq!(disp_spo2(spo2, true), target, "{v}");
        assert!(standard >= target, "no target is never milder than a target");
    }
    for v in 0..=320_i64 {
        let (calm, symptom) = match v {
            ..=40 | 131.. => (Level::Urgent, Level::Emergency),
            111..=130 => (Level::Soon, Level::Soon),
            41..=50 | 101..=110 => (Level::Routine, Level::Routine),
            51..=100 => (Level::None, Level::None),
        };
        let pulse = Some(Rate::per_minute(Decimal::from(v)));
        assert_eq!(disp_hr(pulse, Some(false)), calm, "{v}");
        assert_eq!(disp_hr(pulse, Some(true)), symptom, "{v}");
    }
    for tenths in 200..=460_i64 {
        let level = match tenths {
            ..=350 | 391.. => Level::Urgent,
            380..=390 => Level::Soon,
            _ => Level::None,
        };
        let celsius = Temperature::celsius(Decimal::new(tenths, 1));
        assert_eq!(disp_temp(Some(celsius)), level, "{tenths}");
    }
}

/// NEWS2 as plain ranges; `None` where the sign is not known.
#[derive(Clone, Copy)]
struct Plain {
    rr: Option<i64>,
    spo2: Option<i64>,
    two: bool,
    oxygen: Option<bool>,
    sbp: Option<i64>,
    hr: Option<i64>,
    alert: Option<bool>,
    tenths: Option<i64>,
}

fn plain_scores(p: Plain) -> [Option<u8>; 7] {
    let spo2 = p.spo2.and_then(|v| match (p.two, p.oxygen, v) {
        (false, _, ..=91) => Some(3),
        (false, _, 92 | 93) => Some(2),
        (false, _, 94 | 95) => Some(1),
        (false, _, 96..) => Some(0),
        (true, _, ..=83) => Some(3),
        (true, _, 84 | 85) => Some(2),
        (true, _, 86 | 87) => Some(1),
        (true, _, 88..=92) => Some(0),
        (true, Some(true), 93 | 94) => Some(1),
        (true, Some(true), 95 | 96) => Some(2),
        (true, Some(true), 97..) => Some(3),
        (true, Some(false), _) => Some(0),
        (true, None, _) => None,
    });
    [
        p.rr.map(|v| match v {
            ..=8 | 25.. => 3,
            9..=11 => 1,
            12..=20 => 0,
            21..=24 => 2,
        }),
        spo2,
        p.oxygen.map(|given| if given { 2 } else { 0 }),
        p.sbp.map(|v| match v {
            ..=90 | 220.. => 3,
            91..=100 => 2,
            101..=110 => 1,
            111..=219 => 0,
        }),
        p.hr.map(|v| match v {
            ..=40 | 131.. => 3,
            41..=50 | 91..=110 => 1,
            51..=90 => 0,
            111..=130 => 2,
        }),
        p.alert.map(|alert| if alert { 0 } else { 3 }),
        p.tenths.map(|v| match v {
            ..=350 => 3,
            351..=360 | 381..=390 => 1,
            361..=380 => 0,
            391.. => 2,
        }),
    ]
}

fn check_news2(p: Plain) -> Band {
    let result = news2(&Signs {
        respiratory_rate: p.rr.map(|v| Rate::per_minute(Decimal::from(v))),
        spo2: p.spo2.map(|v| Percent::percent(Decimal::from(v))),
        scale: if p.two { Spo2Scale::Two } else { Spo2Scale::One },
        oxygen: p.oxygen,
        systolic: p.sbp.map(mmhg),
        pulse: p.hr.map(|v| Rate::per_minute(Decimal::from(v))),
        consciousness: p
            .alert
            .map(|alert| if alert { Consciousness::Alert } else { Consciousness::Confusion }),
        temperature: p.tenths.map(|v| Temperature::celsius(Decimal::new(v, 1))),
    });
    let scores = plain_scores(p);
    assert_eq!(result.scores.all(), scores);
    let total: u8 = scores.iter().flatten().sum();
    let red = scores.iter().flatten().any(|score| *score == 3);
    let complete = scores.iter().flatten().count() == 7;
    assert_eq!((result.total, result.red, result.complete), (total, red, complete));
    let band = if total >= 7 {
        Band::High
    } else if total >= 5 {
        Band::Medium
    } else if red {
        Band::LowMedium
    } else if complete {
        Band::Low
    } else {
        Band::Incomplete
    };
    assert_eq!(result.band, band);
    band
}

const WELL: Plain = Plain {
    rr: Some(16),
    spo2: Some(98),
    two: false,
    oxygen: Some(false),
    sbp: Some(120),
    hr: Some(70),
    alert: Some(true),
    tenths: Some(370),
};

#[test]
fn h13_every_sign_scores_the_same_in_both_implementations() {
    for v in 0..=330_i64 {
        check_news2(Plain { rr: Some(v), ..WELL });
        check_news2(Plain { sbp: Some(v), ..WELL });
        check_news2(Plain { hr: Some(v), ..WELL });
        check_news2(Plain { tenths: Some(v + 180), ..WELL });
        for two in [false, true] {
            for oxygen in [None, Some(false), Some(true)] {
                check_news2(Plain { spo2: Some(v), two, oxygen, ..WELL });
            }
        }
    }
}

#[test]
fn h13_bands_agree_on_a_grid_of_sick_people() {
    for rr in [None, Some(8), Some(10), Some(16), Some(22), Some(26)] {
        for spo2 in [None, Some(90), Some(93), Some(95), Some(97)] {
            for oxygen in [None, Some(false), Some(true)] {
                for sbp in [None, Some(88), Some(95), Some(105), Some(120), Some(225)] {
                    for hr in [None, Some(38), Some(45), Some(70), Some(100), Some(120)] {
                        for alert in [None, Some(true), Some(false)] {
                            for tenths in [None, Some(345), Some(355), Some(370), Some(395)] {
                                let p =
                                    Plain { rr, spo2, oxygen, sbp, hr, alert, tenths, two: false };
                                check_news2(p);
                            }
                        }
                    }
                }
            }
        }
    }
}

#[test]
fn h16_a_sign_less_never_makes_news2_low() {
    let blanks: [fn(Plain) -> Plain; 7] = [
        |p| Plain { rr: None, ..p },
        |p| Plain { spo2: None, ..p },
        |p| Plain { oxygen: None, ..p },
        |p| Plain { sbp: None, ..p },
        |p| Plain { hr: None, ..p },
        |p| Plain { alert: None, ..p },
        |p| Plain { tenths: None, ..p },
    ];
    for blank in blanks {
        assert_eq!(check_news2(blank(WELL)), Band::Incomplete);
        assert_ne!(check_news2(blank(Plain { sbp: Some(85), hr: Some(120), ..WELL })), Band::Low);
    }
}

#[test]
fn the_highest_score_is_twenty() {
    let worst = Plain {
        rr: Some(30),
        spo2: Some(80),
        two: false,
        oxygen: Some(true),
        sbp: Some(80),
        hr: Some(140),
        alert: Some(false),
        tenths: Some(340),
    };
    assert_eq!(check_news2(worst), Band::High);
    assert_eq!(plain_scores(worst).iter().flatten().sum::<u8>(), 20);
}
