//! Byte vectors of device-protocols.md section 5, each with its decoded meaning.
//! It must not know how drivers work inside.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(missing_docs)]

use wayside_devices::decode::decode;
use wayside_devices::json::to_json;
use wayside_devices::transcript::parse_bytes;

fn read(id: &str, text: &str) -> Vec<String> {
    decode(id, &parse_bytes(text).unwrap(), 0).unwrap().iter().map(to_json).collect()
}

#[test]
fn omron_hbp9030() {
    assert_eq!(
        read("omron-hbp9030", "\"2026,07,11,09,05,12345678901234567890,0,120,080,072,0\" 0d 0a"),
        [
            r#"{"event":"reading","at":54,"kind":"blood-pressure","systolic":120,"diastolic":80,"pulse":72,"unit":"mmHg","quality":"good","flags":[],"stored":false,"taken_at":"2026-07-11T09:05:00"}"#
        ]
    );
    assert_eq!(
        read("omron-hbp9030", "\"2026,07,11,09,05,12345678901234567890,7,   ,   ,   ,0\" 0d 0a"),
        [r#"{"event":"status","at":54,"status":"device-fault"}"#]
    );
    // The mean is field 5, the diastolic field 6.
    let line = "\"bp,12345678901234567890,2016/01/25,01:05,100,075,050,065,0\" 0d";
    let events = read("omron-hbp9030", line);
    assert!(events[0].contains(r#""systolic":100,"diastolic":50,"mean":75,"pulse":65"#));
    assert!(!events[0].contains("1234567890"), "the ID field names a person");
}

#[test]
fn omron_hbp9030_reads_nothing_into_a_damaged_line() {
    for line in [
        "2026,07,11,09,05,12345678901234567890,0,120,080,072",
        "2026,07,11,09,05,12345678901234567890,0,120,080,072,0,0",
        "2026,07,11,09,05,12345678901234567890,0,12 ,080,072,0",
        "2026,07,11,09,05,12345678901234567890,0,1200,080,072,0",
        "2026,07,11,09,05,12345678901234567890,0,120,080,072,x",
        "bp,12345678901234567890,2016/01/25,01:05,100,075,050,065",
    ] {
        let events = read("omron-hbp9030", &format!("\"{line}\" 0d 0a"));
        let refused =
            format!(r#"{{"event":"refused","at":{},"reason":"protocol"}}"#, line.len() + 1);
        assert_eq!(events, [refused], "{line}");
    }
    for line in [
        "2026,07,11,09,05,12345678901234567890,0,080,120,072,0",
        "2026,07,11,09,05,12345678901234567890,0,290,080,072,0",
        "bp,12345678901234567890,2016/01/25,01:05,100,045,050,065,0",
    ] {
        let events = read("omron-hbp9030", &format!("\"{line}\" 0d 0a"));
        assert!(events[0].contains(r#""status":"out-of-range""#), "{line}: {events:?}");
    }
}
