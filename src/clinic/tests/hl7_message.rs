//! The message of each kind of visit: what stands in it, and what must not.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

mod samples;

use wayside_care::record::{Consent, Person, Record};
use wayside_clinic::hl7::{Receiver, oru};

fn receiver() -> Receiver {
    Receiver {
        application: "CLINIC".into(),
        facility: "NORTH & SOUTH".into(),
        from: "LIBRARY|1".into(),
    }
}

fn text(record: &Record) -> String {
    let bytes = oru(record, &samples::site(), &receiver()).unwrap();
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// The OBX segments as (code, group, value, unit, status).
fn results(text: &str) -> Vec<(String, String, String, String, String)> {
    let lines = text.split('\r').filter(|line| line.starts_with("OBX|"));
    let first = |field: &str| field.split('^').next().unwrap_or_default().to_owned();
    lines
        .map(|line| {
            let f: Vec<&str> = line.split('|').collect();
            (first(f[3]), f[4].into(), f[5].into(), first(f[6]), f[11].into())
        })
        .collect()
}

#[test]
fn a_full_visit_has_each_reading_that_counts_once_and_the_mean() {
    let text = text(&samples::full(1));
    let found = results(&text);
    let of = |code: &str| -> Vec<(String, String)> {
        let rows = found.iter().filter(|row| row.0 == code);
        rows.map(|row| (row.1.clone(), row.2.clone())).collect()
    };
    let pair = |group: &str, value: &str| (group.to_owned(), value.to_owned());
    // The reading at place 0 was set aside.
    assert_eq!(of("8480-6"), [pair("2", "141"), pair("3", "139"), pair("4", "136")]);
    assert_eq!(of("96608-5"), [pair("result", "138")]);
    assert_eq!(of("96609-3"), [pair("result", "86")]);
    assert_eq!(of("59408-5"), [pair("5", "97.5")]);
    assert_eq!(of("29463-7"), [pair("6", "82.37")]);
    assert_eq!(of("39156-5"), [pair("result", "28.2")]);
    assert_eq!(of("visit-level"), [pair("", "NONE^^99WAYSIDE")]);
    assert!(!text.contains("152"), "a reading that was set aside");
    assert!(text.contains("mm[Hg]^millimeter of mercury^UCUM"), "{text}");
    assert!(text.contains("PID|1||"), "{text}");
    assert!(text.contains("|Okafor^Amina^^^^^L||19610409\r"), "{text}");
    assert!(text.starts_with("MSH|^~\\&|WAYSIDE|LIBRARY\\F\\1|CLINIC|NORTH \\T\\ SOUTH|20261124"));
}

#[test]
fn what_could_not_be_had_is_said_so_without_a_value() {
    let found = results(&text(&samples::failed(1)));
    let codes: Vec<_> = found.iter().filter(|row| row.4 == "X").collect();
    assert_eq!(codes.len(), 4);
    assert!(codes.iter().all(|row| row.2.is_empty()));
    assert!(!found.iter().any(|row| row.2 == "400"), "an impossible number is never sent");
}

#[test]
fn nothing_is_said_to_hl7_without_consent_to_send() {
    let mut record = samples::full(1);
    record.consent = Consent { send: false, ..record.consent };
    assert!(oru(&record, &samples::site(), &receiver()).is_none());
}

#[test]
fn a_simulated_device_makes_it_a_test_message() {
    assert!(text(&samples::guest(1)).contains("|T|2.5.1|"));
    assert!(text(&samples::full(1)).contains("|P|2.5.1|"));
}

#[test]
fn a_name_cannot_become_a_segment_and_a_code_keeps_its_system() {
    let mut record = samples::full(1);
    if let Person::Named { family, .. } = &mut record.person {
        *family = "O^K\rOBX|9|NM|8480-6||300".into();
    }
    let text = text(&record);
    assert!(!results(&text).iter().any(|row| row.2 == "300"), "{text}");
    let coded = self::text(&samples::code(1));
    assert!(coded.contains("A-1234^^^&https://clinic.example.org/visit-code&URI^PI~"), "{coded}");
}

#[test]
fn the_same_visit_makes_the_same_bytes() {
    for (name, record) in samples::all(40) {
        assert_eq!(text(&record), text(&record.clone()), "{name}");
        if let Some(folder) = std::env::var_os("WAYSIDE_WRITE_HL7") {
            let file = std::path::Path::new(&folder).join(format!("{name}.hl7"));
            std::fs::write(file, text(&record)).unwrap();
        }
    }
}
