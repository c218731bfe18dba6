//! Units, rounding, plausibility, cuffs, body-mass index: the edges of every number.
//! It must not test what another file tests through vectors; these are the laws between them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(missing_docs)]

use rust_decimal::Decimal;
use wayside_care::bmi::{self, Bmi, NiceLower, Who};
use wayside_care::convert::Conversion;
use wayside_care::cuff::{self, Cuff};
use wayside_care::plausible::{self, Build, UnitDoubt, Verdict, asks_identity, unit_doubt};
use wayside_care::temperature::{self, Site};
use wayside_care::units::{Length, Mass, Percent, Pressure, Rate, Temperature, half_up};

fn dec(text: &str) -> Decimal {
    text.parse().unwrap()
}

#[test]
fn halves_round_up_at_every_precision_shown() {
    for (value, places, shown) in [
        ("0.5", 0, "1"),
        ("1.5", 0, "2"),
        ("2.5", 0, "3"),
        ("2.4999999999999999", 0, "2"),
        ("139.5", 0, "140"),
        ("36.05", 1, "36.1"),
        ("36.15", 1, "36.2"),
        ("36.04999", 1, "36.0"),
        ("24.95", 1, "25.0"),
        ("80", 1, "80.0"),
        ("-0.04", 1, "0.0"),
        ("-0.05", 1, "-0.1"),
    ] {
        assert_eq!(half_up(dec(value), places).to_string(), shown, "{value}");
    }
    assert_eq!(Mass::kg(dec("80")).to_string(), "80.0");
    assert_eq!(Pressure::mmhg(dec("119.5")).to_string(), "120");
}

#[test]
fn what_is_shown_is_what_is_classified() {
    for hundredths in 1_000..4_500_i64 {
        let exact = Bmi::kg_per_m2(Decimal::new(hundredths, 2));
        let shown = Bmi::kg_per_m2(dec(&exact.to_string()));
        assert_eq!(exact, shown);
        assert_eq!(Who::of(exact), Who::of(shown));
    }
    assert_eq!(Who::of(Bmi::kg_per_m2(dec("24.95"))), Who::Overweight);
    assert_eq!(Who::of(Bmi::kg_per_m2(dec("24.949"))), Who::Normal);
    assert_eq!(NiceLower::of(Bmi::kg_per_m2(dec("22.95"))), NiceLower::Overweight);
}

#[test]
fn h13_every_index_has_the_same_class_in_both_implementations() {
    for tenths in 1..=1_000_i64 {
        let index = Bmi::kg_per_m2(Decimal::new(tenths, 1));
        let who = match tenths {
            ..=159 => Who::Uw3,
            160..=169 => Who::Uw2,
            170..=184 => Who::Uw1,
            185..=249 => Who::Normal,
            250..=299 => Who::Overweight,
            300..=349 => Who::Obese1,
            350..=399 => Who::Obese2,
            _ => Who::Obese3,
        };
        let nice = match tenths {
            ..=184 => NiceLower::Underweight,
            185..=229 => NiceLower::Healthy,
            230..=274 => NiceLower::Overweight,
            275..=324 => NiceLower::Obese1,
            325..=374 => NiceLower::Obese2,
            _ => NiceLower::Obese3,
        };
        assert_eq!((Who::of(index), NiceLower::of(index)), (who, nice), "{tenths}");
    }
}

#[test]
fn an_index_needs_a_weight_and_a_height_above_zero() {
    let of = |kg: &str, cm: &str| bmi::of(Mass::kg(dec(kg)), Length::cm(dec(cm)));
    assert_eq!(of("80", "0"), None);
    assert_eq!(of("80", "-180"), None);
    assert_eq!(of("0", "180"), None);
    assert_eq!(of("80", "79228162514264337593543950335"), None);
    assert_eq!(of("79228162514264337593543950335", "180"), None);
    assert_eq!(of("80", "180").unwrap().to_string(), "24.7");
}

#[test]
fn an_index_is_kept_as_shown() {
    let kept = serde_json::to_string(&Bmi::kg_per_m2(dec("24.95"))).unwrap();
    assert_eq!(kept, "\"25.0\"");
    let back: Bmi = serde_json::from_str("\"24.95\"").unwrap();
    assert_eq!(back, Bmi::kg_per_m2(dec("25.0")));
}

#[test]
fn h05_pounds_become_kilograms_once_and_stay_themselves() {
    assert_eq!(Conversion::LbToKg.shown(dec("176.4")).unwrap().to_string(), "80.0");
    assert_eq!(Conversion::StToKg.shown(dec("12.6")).unwrap().to_string(), "80.0");
    for tenths in 440..8_000_i64 {
        let lb = Decimal::new(tenths, 1);
        let kg = Mass::from_lb(lb).unwrap().value();
        let back = kg / wayside_care::units::KG_PER_LB;
        assert_eq!(half_up(back, 1), lb);
        let stones = Mass::from_stone(lb).unwrap();
        let pounds = Mass::from_lb(lb * Decimal::from(14)).unwrap();
        assert_eq!(stones, pounds, "14 lb are one stone");
    }
}

#[test]
fn h06_kpa_becomes_mmhg_and_is_refused_where_it_was_not_converted() {
    for (kpa, mmhg) in [("16.0", "120"), ("18.7", "140"), ("24.0", "180")] {
        assert_eq!(Conversion::KpaToMmhg.shown(dec(kpa)).unwrap().to_string(), mmhg);
        // The same number under the mmHg flag can belong to nobody.
        let (sys, dia) = (Pressure::mmhg(dec(kpa)), Pressure::mmhg(dec("10.7")));
        assert_eq!(plausible::blood_pressure(sys, dia), Verdict::Reject);
    }
    for tenths in 67..=400_i64 {
        let unconverted = Pressure::mmhg(Decimal::new(tenths, 1));
        let low = Pressure::mmhg(dec("5"));
        assert_eq!(plausible::blood_pressure(unconverted, low), Verdict::Reject);
    }
}

#[test]
fn h07_fahrenheit_becomes_celsius_and_is_refused_where_it_was_not_converted() {
    for (f, c) in [("100.4", "38.0"), ("100.5", "38.1"), ("95.0", "35.0"), ("102.3", "39.1")] {
        assert_eq!(Conversion::FToC.shown(dec(f)).unwrap().to_string(), c);
        assert_eq!(plausible::temperature(Temperature::celsius(dec(f))), Verdict::Reject);
    }
}

#[test]
fn h08_a_height_in_inches_typed_as_centimetres_is_asked_about() {
    let typed = Length::cm(dec("71"));
    assert_eq!(plausible::height(typed), Verdict::Confirm);
    let doubt = unit_doubt(Mass::kg(dec("82.4")), typed);
    assert_eq!(doubt, Some(UnitDoubt::InchesAsCentimetres));
    assert_eq!(Conversion::InToCm.shown(dec("70")).unwrap().to_string(), "178");
}

#[test]
fn h08_a_weight_in_the_other_unit_is_asked_about_and_never_converted() {
    let doubt = |kg: &str, cm: &str| unit_doubt(Mass::kg(dec(kg)), Length::cm(dec(cm)));
    assert_eq!(doubt("82.4", "171"), None);
    assert_eq!(doubt("230", "171"), Some(UnitDoubt::PoundsAsKilograms));
    assert_eq!(doubt("34", "175"), Some(UnitDoubt::KilogramsAsPounds));
    assert_eq!(doubt("2000", "171"), None, "no swap explains it");
    assert_eq!(doubt("80", "0"), None);
}

#[test]
fn h02_another_person_on_the_scale_is_asked_about() {
    let build = |kg: &str, cm: &str| Build {
        weight: Some(Mass::kg(dec(kg))),
        height: Some(Length::cm(dec(cm))),
    };
    let last = build("80.0", "171");
    assert!(!asks_identity(last, build("88.0", "171")), "10 % exactly is not more");
    assert!(asks_identity(last, build("88.1", "171")));
    assert!(!asks_identity(last, build("72.0", "174")));
    assert!(asks_identity(last, build("71.9", "171")));
    assert!(asks_identity(last, build("80.0", "175")));
    assert!(asks_identity(last, build("80.0", "167")));
    assert!(!asks_identity(last, Build { weight: None, height: None }));
    assert!(asks_identity(last, build("79228162514264337593543950335", "171")));
}

#[test]
fn h10_the_cuff_must_fit_the_arm() {
    let arm = |cm: &str| Length::cm(dec(cm));
    assert_eq!(cuff::for_arm(arm("36")), Some(Cuff::LargeAdult), "not an adult cuff");
    let adult = cuff::Range { from: arm("27"), to: arm("34") };
    assert!(!adult.fits(arm("36")));
    assert!(!adult.fits(arm("26.9")));
    assert!(adult.fits(arm("27")));
    assert!(adult.fits(arm("34")));
    for tenths in 0..=700_i64 {
        let expected = match tenths {
            220..=269 => Some(Cuff::SmallAdult),
            270..=349 => Some(Cuff::Adult),
            350..=449 => Some(Cuff::LargeAdult),
            450..=529 => Some(Cuff::Thigh),
            _ => None,
        };
        assert_eq!(cuff::for_arm(Length::cm(Decimal::new(tenths, 1))), expected, "{tenths}");
    }
}

/// Verdict of a number by four edges, all inside their own band.
fn by_edges(tenths: i64, edges: [i64; 4]) -> Verdict {
    if tenths < edges[0] || tenths > edges[3] {
        Verdict::Reject
    } else if tenths < edges[1] || tenths > edges[2] {
        Verdict::Confirm
    } else {
        Verdict::Ok
    }
}

#[test]
fn h13_plausibility_agrees_with_a_second_implementation() {
    for tenths in 0..=6_000_i64 {
        let value = Decimal::new(tenths, 1);
        let kg = by_edges(tenths, [200, 300, 2500, 5000]);
        assert_eq!(plausible::weight(Mass::kg(value)), kg, "{tenths}");
        let celsius = by_edges(tenths, [250, 340, 420, 450]);
        assert_eq!(plausible::temperature(Temperature::celsius(value)), celsius, "{tenths}");
        let index = by_edges(tenths, [101, 130, 700, 999]);
        assert_eq!(plausible::bmi(Bmi::kg_per_m2(value)), index, "{tenths}");
        if tenths % 10 == 0 {
            let cm = by_edges(tenths, [500, 1200, 2200, 2440]);
            assert_eq!(plausible::height(Length::cm(value)), cm, "{tenths}");
            let spo2 = by_edges(tenths, [500, 700, 1000, 1000]);
            assert_eq!(plausible::spo2(Percent::percent(value)), spo2, "{tenths}");
            let pulse = by_edges(tenths, [200, 300, 2200, 3000]);
            assert_eq!(plausible::heart_rate(Rate::per_minute(value)), pulse, "{tenths}");
            let breaths = by_edges(tenths, [40, 60, 450, 600]);
            assert_eq!(plausible::respiratory_rate(Rate::per_minute(value)), breaths, "{tenths}");
        }
    }
}

#[test]
fn h13_plausibility_of_every_pressure_agrees_with_a_second_implementation() {
    for s in 40..=310_i64 {
        for d in 15..=210_i64 {
            let expected = if !(50..=300).contains(&s) || !(20..=200).contains(&d) || d >= s {
                Verdict::Reject
            } else if (70..=270).contains(&s)
                && (30..=150).contains(&d)
                && (15..=120).contains(&(s - d))
            {
                Verdict::Ok
            } else {
                Verdict::Confirm
            };
            let mmhg = |value: i64| Pressure::mmhg(Decimal::from(value));
            assert_eq!(plausible::blood_pressure(mmhg(s), mmhg(d)), expected, "{s}/{d}");
        }
    }
}

#[test]
fn numbers_too_large_for_a_unit_are_refused_not_wrapped() {
    let huge = Decimal::MAX;
    assert_eq!(Conversion::KpaToMmhg.shown(huge), None);
    assert_eq!(Conversion::StToKg.shown(huge), None);
    assert_eq!(Conversion::InToCm.shown(huge), None);
    assert_eq!(Conversion::FToC.shown(huge), None);
    let (most, least) = (Pressure::mmhg(huge), Pressure::mmhg(Decimal::MIN));
    assert_eq!(plausible::blood_pressure(most, least), Verdict::Reject);
    assert_eq!(Conversion::between("kg", "lb"), None);
}

#[test]
fn a_warm_reading_is_taken_twice_and_a_forehead_only_screens() {
    assert!(temperature::repeats(Temperature::celsius(dec("37.95"))));
    assert!(!temperature::repeats(Temperature::celsius(dec("37.94"))));
    assert!(Site::Forehead.screening_only());
    assert!(!Site::Ear.screening_only() && !Site::Oral.screening_only());
}
