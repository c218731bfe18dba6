//! Byte vectors of device-protocols.md section 6, each with its decoded meaning.
//! It must not know how drivers work inside.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(missing_docs)]

use wayside_devices::decode::decode;
use wayside_devices::json::to_json;
use wayside_devices::transcript::parse_bytes;

fn read(id: &str, text: &str) -> Vec<String> {
    decode(id, &parse_bytes(text).unwrap(), 0).unwrap().iter().map(to_json).collect()
}

fn len(text: &str) -> usize {
    parse_bytes(text).unwrap().len()
}

fn weight(at: usize, numbers: &str, as_sent: Option<&str>) -> String {
    let sent = as_sent.map(|text| format!(r#","as_sent":"{text}""#)).unwrap_or_default();
    format!(
        r#"{{"event":"reading","at":{at},"kind":"weight",{numbers},"quality":"good","flags":[],"stored":false{sent}}}"#
    )
}

fn status(at: usize, status: &str) -> String {
    format!(r#"{{"event":"status","at":{at},"status":"{status}"}}"#)
}

fn refused(at: usize, reason: &str) -> String {
    format!(r#"{{"event":"refused","at":{at},"reason":"{reason}"}}"#)
}

#[test]
fn healthometer_esc() {
    let good = |packet: &str, numbers, as_sent| {
        let wanted = [weight(len(packet), numbers, as_sent)];
        assert_eq!(read("healthometer-esc", packet), wanted, "{packet}");
    };
    good(
        "1B 52 1B 49 \"1234567890\" 1B 57 \"090.98\" 1B 48 \"178.70\" 1B 54 \"005.7\" \
         1B 42 \"028\" 1B 4E 6D 1B 45",
        r#""weight_kg":90.98,"height_cm":178.7"#,
        None,
    );
    let plain = "1b \"R\" 1b \"I1234567890\" 1b \"W200.00\" 1b \"Nm\" 1b \"E\"";
    good(plain, r#""weight_kg":200.0"#, None);
    let pounds = "1b \"R\" 1b \"W200.05\" 1b \"Nc\" 1b \"E\"";
    good(pounds, r#""weight_kg":90.741"#, Some("200.05 lb"));
    // Inches on a scale set to pounds.
    let inches = "1b \"R\" 1b \"W200.0\" 1b \"H070.00\" 1b \"Nc\" 1b \"E\"";
    good(inches, r#""weight_kg":90.718,"height_cm":177.8"#, Some("200.0 lb"));
    for packet in [
        "1b \"R\" 1b \"W200.00\" 1b \"E\"",
        "1b \"R\" 1b \"Nm\" 1b \"E\"",
        "1b \"R\" 1b \"W200.00\" 1b \"W100.00\" 1b \"Nm\" 1b \"E\"",
        "1b \"R\" 1b \"W2O0.00\" 1b \"Nm\" 1b \"E\"",
        "1b \"R\" 1b \"W200.00\" 1b \"Nx\" 1b \"E\"",
    ] {
        assert_eq!(
            read("healthometer-esc", packet),
            [refused(len(packet), "protocol")],
            "{packet}"
        );
    }
    let zero = "1b \"R\" 1b \"W000.00\" 1b \"Nm\" 1b \"E\"";
    assert_eq!(read("healthometer-esc", zero), [status(len(zero), "zero")]);
}
