//! Byte vectors of device-protocols.md section 4, each with its decoded meaning.
//! It must not know how drivers work inside.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(missing_docs)]

use wayside_devices::decode::decode;
use wayside_devices::json::to_json;
use wayside_devices::transcript::parse_bytes;

fn events(id: &str, bytes: &[u8]) -> Vec<String> {
    decode(id, bytes, 0).unwrap().iter().map(to_json).collect()
}

fn read(id: &str, text: &str) -> Vec<String> {
    events(id, &parse_bytes(text).unwrap())
}

/// A packet of 25 frames of format 2 from the frames given, filled with empty ones.
fn df2_packet(frames: &str) -> Vec<u8> {
    let mut bytes = parse_bytes(&frames.replace('|', " ")).unwrap();
    let status = bytes[1] & 0xFE;
    while bytes.len() < 125 {
        let frame = [0x01, status, 0x01, 0x00];
        bytes.extend_from_slice(&frame);
        bytes.push(frame.iter().fold(0u8, |sum, byte| sum.wrapping_add(*byte)));
    }
    bytes
}

#[test]
fn nonin_df2() {
    let first =
        "01 81 01 00 83 | 01 80 01 48 CA | 01 80 01 61 E3 | 01 80 01 30 B2 | 01 80 01 00 82";
    assert_eq!(
        events("nonin-df2", &df2_packet(first)),
        [
            r#"{"event":"reading","at":125,"kind":"oximetry","spo2":97,"pulse":72,"quality":"good","flags":[],"stored":false}"#
        ]
    );
    assert_eq!(
        events("nonin-df2", &df2_packet("01 85 40 01 c7 | 01 84 40 34 f9 | 01 84 40 58 1d")),
        [
            r#"{"event":"reading","at":125,"kind":"oximetry","spo2":88,"pulse":180,"quality":"low","flags":["low-perfusion"],"stored":false}"#
        ]
    );
    assert_eq!(
        events("nonin-df2", &df2_packet("01 b9 40 03 fd | 01 b8 40 7f 78 | 01 b8 40 7f 78")),
        [r#"{"event":"status","at":125,"status":"sensor-off"}"#]
    );
    assert_eq!(
        read("nonin-df2", "01 80 01 48 CB"),
        [r#"{"event":"refused","at":5,"reason":"checksum"}"#]
    );
    assert_eq!(
        read("nonin-df2", "01 7F 02 00 82"),
        [r#"{"event":"refused","at":2,"reason":"protocol"}"#]
    );
    // Resynchronisation: the valid frame begins at offset 2 and counts as the packet's first.
    let mut shifted = vec![0x01, 0x81];
    shifted.extend(df2_packet(first));
    let shifted = events("nonin-df2", &shifted);
    assert!(shifted.last().unwrap().starts_with(r#"{"event":"reading","at":127"#), "{shifted:?}");
}
