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
        concat!(
            r#"{{"event":"reading","at":{at},"kind":"weight",{numbers},"quality":"good","#,
            r#""flags":[],"stored":false{sent}}}"#
        ),
        at = at,
        numbers = numbers,
        sent = sent
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

/// Events without what the driver sends.
fn heard(id: &str, text: &str) -> Vec<String> {
    read(id, text).into_iter().filter(|event| !event.contains(r#""event":"send""#)).collect()
}

#[test]
fn sma_scp0499() {
    let heard = |text: &str| heard("sma-scp0499", text);
    assert_eq!(read("sma-scp0499", ""), [r#"{"event":"send","at":0,"hex":"0a570d"}"#]);
    let stable = "0A 20 31 47 20 20 20 20 20 31 35 30 2E 32 30 30 6C 62 20 0D";
    assert_eq!(heard(stable), [weight(20, r#""weight_kg":68.13"#, Some("150.200 lb"))]);
    let motion = "0A 20 31 47 4D 20 20 20 20 31 35 30 2E 32 30 30 6C 62 20 0D";
    assert_eq!(heard(motion), [status(20, "unstable")]);
    let over = "0A 4F 31 47 20 20 2D 2D 2D 2D 2D 2D 2D 2D 2D 2D 6C 62 20 0D";
    assert_eq!(heard(over), [status(20, "overload")]);
    let kg = "0A 20 31 47 20 20 20 20 20 20 36 38 2E 31 30 30 6B 67 20 0D";
    assert_eq!(heard(kg), [weight(20, r#""weight_kg":68.1"#, None)]);
    for (letter, name) in [
        ("55", "underload"),
        ("45", "not-zeroed"),
        ("49", "not-zeroed"),
        ("54", "device-fault"),
        ("5A", "zero"),
    ] {
        let line = stable.replacen("20", letter, 1);
        assert_eq!(heard(&line), [status(20, name)], "{letter}");
    }
    assert_eq!(heard("0A 3F 0D"), [refused(3, "protocol")]);
    // A lost digit, a tare for a weight, a unit nobody stands in.
    for line in [
        "0A 20 31 47 20 20 20 20 20 31 35 2E 32 30 30 6C 62 20 0D",
        "0A 20 31 54 20 20 20 20 20 31 35 30 2E 32 30 30 6C 62 20 0D",
        "0A 20 31 47 20 20 20 20 20 31 35 30 2E 32 30 30 6F 7A 74 0D",
    ] {
        assert_eq!(heard(line), [refused(len(line), "protocol")], "{line}");
    }
}

#[test]
fn and_scale() {
    let heard = |line: &str| heard("and-scale", &format!("\"{line}\" 0d 0a"));
    let sent = Some("1234.5 g");
    assert_eq!(heard("ST,+0001234.5  g"), [weight(17, r#""weight_kg":1.235"#, sent)]);
    assert_eq!(heard("OL,+999999.9"), [status(13, "overload")]);
    assert_eq!(heard("ST,+0070.50 kg"), [weight(15, r#""weight_kg":70.5"#, None)]);
    assert_eq!(heard("US,+0068.10 kg"), [status(15, "unstable")]);
    assert_eq!(heard("ST,-0000.05 kg"), [status(15, "underload")]);
    assert_eq!(heard("ST,+0000.00 kg"), [status(15, "zero")]);
    for line in
        ["QT,+0000070 PC", "ST,+0070.50 st", "ST,0070.50 kg", "ST,+0070.50", "ST+0070.50 kg"]
    {
        assert_eq!(heard(line), [refused(line.len() + 1, "protocol")], "{line}");
    }
}

#[test]
fn mt_sics() {
    let heard = |line: &str| heard("mt-sics", &format!("\"{line}\" 0d 0a"));
    assert_eq!(heard("S S     100.00 g"), [weight(17, r#""weight_kg":0.1"#, Some("100.00 g"))]);
    assert_eq!(heard("S S      70.50 kg"), [weight(18, r#""weight_kg":70.5"#, None)]);
    assert_eq!(heard("S D      68.10 kg"), [status(18, "unstable")]);
    assert_eq!(heard("S I"), [status(4, "unstable")]);
    assert_eq!(heard("S +"), [status(4, "overload")]);
    assert_eq!(heard("S -"), [status(4, "underload")]);
    assert_eq!(heard("ES"), [status(3, "protocol-error")]);
    assert_eq!(heard("ET"), [status(3, "protocol-error")]);
    assert_eq!(heard("EL"), [status(3, "device-fault")]);
    for line in ["S S     7050 kg", "S S      70.50", "S S      70.50 oz t", "D S      70.50 kg"] {
        assert_eq!(heard(line), [refused(line.len() + 1, "protocol")], "{line}");
    }
}

fn quoted(text: &str) -> String {
    let parts: Vec<String> = text.split('"').map(|part| format!("\"{part}\"")).collect();
    format!("{} 0d 0a", parts.join(" 22 "))
}

#[test]
fn tanita_csv() {
    let heard = |line: &str| heard("tanita-csv", &quoted(line));
    let line = r#"{0,16,~0,1,MO,"PW-650",Da,"30/04/2020",TI,"20:02",Wk,58.1,Pt,2.0,Ta,0.0,CS,D6"#;
    let events = heard(line);
    assert!(events[0].contains(r#""weight_kg":58.1,"quality":"good","flags":[]"#), "{events:?}");
    assert!(events[0].contains(r#""taken_at":"2020-04-30T20:02:00""#));
    let baby = r#"{0,16,~0,1,MO,"BD-815",Wg,3972"#;
    assert_eq!(baby.len() + 2, 32);
    assert_eq!(heard(baby), [weight(31, r#""weight_kg":3.972"#, Some("3972 g"))]);
    // The SC-240's line is printed with a gap, so its check sum cannot fit: shown, not recorded.
    let gap = concat!(
        r#"{0,16,~0,1,~1,1,~2,1,MO,"SC-240",SN,"00000002",Bt,0,GE,1,AG,30,"#,
        "Hm,170,Pt,0.0,Wk,82.7,FW,18.6,CS,FD"
    );
    let events = heard(gap);
    assert!(events[0].contains(r#""weight_kg":82.7,"height_cm":170.0,"quality":"low""#));
    let pounds = r#"{0,16,~0,1,MO,"WB-3000",Hf,5'03.0,Wp,182.0"#;
    let events = heard(pounds);
    assert!(events[0].contains(r#""weight_kg":82.554,"height_cm":160.02"#), "{events:?}");
    // Two weights, a pair without its half, no weight at all.
    for bad in ["{0,16,Wk,58.1,Wp,128.1", "{0,16,Wk", "{0,16,~0,1,Hm,170"] {
        assert_eq!(heard(bad), [refused(bad.len() + 1, "protocol")], "{bad}");
    }
    // A flipped bit in a line with a check sum never gives another good weight.
    let wire = format!("{line}\r\n").into_bytes();
    for bit in 0..wire.len() * 8 {
        let mut wire = wire.clone();
        wire[bit / 8] ^= 1 << (bit % 8);
        for event in decode("tanita-csv", &wire, 0).unwrap().iter().map(to_json) {
            let good = event.contains(r#""quality":"good""#);
            assert!(!good || event.contains(r#""weight_kg":58.1,"#), "bit {bit}: {event}");
        }
    }
}

#[test]
fn gtech_gl310() {
    let line = "02 \"158.5,60.54,M,123.5,678.9\" 03";
    let numbers = r#""weight_kg":60.54,"height_cm":158.5"#;
    assert_eq!(heard("gtech-gl310", line), [weight(len(line), numbers, None)]);
    assert!(!heard("gtech-gl310", line)[0].contains('M'), "the sex is not kept");
    let empty = "02 \"158.5,00.00,M,000.0,000.0\" 03";
    assert_eq!(heard("gtech-gl310", empty), [status(len(empty), "zero")]);
}

#[test]
fn hid_scale() {
    let heard = |text: &str| heard("hid-scale", text);
    let captured = weight(6, r#""weight_kg":3.218"#, Some("113.5 oz"));
    assert_eq!(heard("03 04 0B FF 6F 04"), [captured]);
    assert_eq!(heard("03 02 0B FF 00 00"), [status(6, "zero")]);
    let ounces = weight(6, r#""weight_kg":18.291"#, Some("645.2 oz"));
    assert_eq!(heard("03 04 0B FF 34 19"), [ounces]);
    assert_eq!(heard("03 04 02 00 14 00"), [weight(6, r#""weight_kg":0.02"#, Some("20 g"))]);
    assert_eq!(heard("03 04 03 fe 43 1c"), [weight(6, r#""weight_kg":72.35"#, None)]);
    assert_eq!(heard("03 03 03 ff 10 02"), [status(6, "unstable")]);
    assert_eq!(heard("03 06 03 ff 00 00"), [status(6, "overload")]);
    let pounds = weight(6, r#""weight_kg":72.756"#, Some("160.4 lb"));
    assert_eq!(heard("03 04 0c ff 44 06"), [pounds]);
    for (state, name) in
        [(1, "device-fault"), (5, "underload"), (7, "needs-calibration"), (8, "not-zeroed")]
    {
        assert_eq!(heard(&format!("03 {state:02} 03 fe 43 1c")), [status(6, name)]);
    }
    assert_eq!(heard("03 04 0d fe 43 1c"), [refused(6, "protocol")]);
    assert_eq!(heard("03 04 03 64 43 1c"), [refused(6, "protocol")]);
}
