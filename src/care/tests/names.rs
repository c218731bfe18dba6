//! Names and numbers that are stored or sent: each is what it was made from. What a change of the
//! code would alter unseen stands here (mutation testing, src/ARCHITECTURE.md).
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(missing_docs)]

use wayside_care::appointment::{BookingNews, PatientKey};
use wayside_care::assess::assess_text;
use wayside_care::bp_class::{SchemeId, classify};
use wayside_care::questionnaires::Item;
use wayside_care::units::Pressure;

#[test]
fn an_item_is_the_score_it_was_made_of() {
    for score in 0..=3 {
        let item = Item::new(score).unwrap();
        assert_eq!((item.score(), u8::from(item)), (score, score));
    }
}

#[test]
fn a_scheme_is_found_by_its_own_name() {
    for scheme in SchemeId::ALL {
        assert_eq!(SchemeId::named(scheme.id()), Some(scheme));
    }
}

#[test]
fn ranks_rise_one_by_one_from_the_lowest_range() {
    let rank = |scheme, systolic: i64, diastolic: i64| {
        let mmhg = |value: i64| Pressure::mmhg(value.into());
        classify(scheme, mmhg(systolic), mmhg(diastolic)).rank
    };
    let pharmacy = [(85, 65), (120, 75), (150, 75), (185, 75)];
    let aha = [(110, 75), (125, 75), (135, 75), (145, 75)];
    for (expected, (systolic, diastolic)) in pharmacy.into_iter().enumerate() {
        assert_eq!(rank(SchemeId::named("nhs-pharmacy").unwrap(), systolic, diastolic), expected);
    }
    for (expected, (systolic, diastolic)) in aha.into_iter().enumerate() {
        assert_eq!(rank(SchemeId::Aha2025, systolic, diastolic), expected);
    }
}

#[test]
fn a_wrong_unit_is_answered_with_the_units_that_go() {
    let line = r#"{"id":"1","rule":"convert","input":{"from":"lb","to":"mmHg","value":1}}"#;
    let said = assess_text(line).err().unwrap().to_json().to_string();
    assert!(said.contains("kg") && !said.contains("cm"), "{said}");
}

#[test]
fn a_patients_key_is_kept_and_never_printed() {
    let key = PatientKey::new("pat-1").unwrap();
    assert_eq!((key.id(), format!("{key:?}").as_str()), ("pat-1", "PatientKey(…)"));
    assert!(BookingNews::NothingFree.ends() && !BookingNews::Offers(Vec::new()).ends());
}
