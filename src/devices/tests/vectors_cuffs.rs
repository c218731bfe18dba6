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
        [concat!(
            r#"{"event":"reading","at":54,"kind":"blood-pressure","systolic":120,"diastolic":80,"#,
            r#""pulse":72,"unit":"mmHg","quality":"good","flags":[],"stored":false,"#,
            r#""taken_at":"2026-07-11T09:05:00"}"#
        )]
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

/// Events without what the driver sends.
fn heard(id: &str, text: &str) -> Vec<String> {
    read(id, text).into_iter().filter(|event| !event.contains(r#""event":"send""#)).collect()
}

fn len(text: &str) -> usize {
    parse_bytes(text).unwrap().len()
}

fn cuff(at: usize, numbers: &str, stored: bool, stamp: &str) -> String {
    let taken = if stamp.is_empty() { String::new() } else { format!(r#","taken_at":"{stamp}""#) };
    format!(
        concat!(
            r#"{{"event":"reading","at":{at},"kind":"blood-pressure",{numbers},"unit":"mmHg","#,
            r#""quality":"good","flags":[],"stored":{stored}{taken}}}"#
        ),
        at = at,
        numbers = numbers,
        stored = stored,
        taken = taken
    )
}

fn status(at: usize, status: &str) -> String {
    format!(r#"{{"event":"status","at":{at},"status":"{status}"}}"#)
}

fn refused(at: usize, reason: &str) -> String {
    format!(r#"{{"event":"refused","at":{at},"reason":"{reason}"}}"#)
}

fn suntech(body: &[u8]) -> String {
    let sum = body.iter().fold(0u8, |sum, byte| sum.wrapping_add(*byte));
    let hex: Vec<String> = body.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("{} {:02x}", hex.join(" "), sum.wrapping_neg())
}

#[test]
fn suntech_oem() {
    let heard = |text: &str| heard("suntech-oem", text);
    let start = r#"{"event":"send","at":0,"hex":"3a20a6"}"#;
    assert_eq!(read("suntech-oem", "3E 05 02 01 BA"), [start]);
    let result = "3E 18 73 00 4A 00 1E 01 00 00 00 00 00 00 31 07 55 00 58 00 00 00 00 E9";
    let numbers = r#""systolic":115,"diastolic":74,"mean":88,"pulse":85"#;
    assert_eq!(heard(result), [cuff(24, numbers, false, "")]);
    assert_eq!(heard("3E 05 02 01 B1"), [refused(5, "checksum")]);
    assert_eq!(heard("3E 00 02 01 BA"), [refused(2, "protocol")]);
    let leak = "3e 18 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 57 00 00 53";
    assert_eq!(heard(leak), [status(24, "cuff-leak")]);
    assert!(heard("3E 05 FF FF BF").is_empty(), "-1 is no pressure");
    assert!(heard("3E 05 91 00 2C").is_empty(), "145 mmHg is live only");
    // Error numbers are decimal: 85 is 0x55, not 0x85 (2.9 c).
    for (code, name) in [
        (1, "weak-signal"),
        (2, "motion-artifact"),
        (3, "out-of-range"),
        (4, "time-limit"),
        (85, "cuff-blocked"),
        (86, "aborted-by-user"),
        (88, "time-limit"),
        (89, "over-pressure"),
        (90, "device-fault"),
        (97, "device-fault"),
        (99, "needs-calibration"),
        (0x85, "device-fault"),
    ] {
        let mut frame = vec![0x3E, 0x18, 0x73, 0, 0x4A, 0];
        frame.resize(23, 0);
        frame[20] = code;
        assert_eq!(heard(&suntech(&frame)), [status(24, name)], "{code}");
    }
    for ack in ["3E 04 4F 6F", "3E 04 42 7C", "3E 04 4E 70", "3E 04 44 7A"] {
        assert!(heard(ack).is_empty(), "{ack}");
    }
    assert_eq!(heard("3E 04 53 6B"), [status(4, "device-fault")]);
    assert_eq!(heard("3E 04 54 6A"), [status(4, "device-fault")]);
}

/// The A&D record of a source that prints `·` for RS, on the wire.
fn tm2655(text: &str, rs_before_etx: bool, check: u8) -> String {
    let parts: Vec<String> = text.split('·').map(|part| format!("\"{part}\"")).collect();
    let rs = if rs_before_etx { " 1e" } else { "" };
    format!("16 16 01 \"00\" 02 {}{rs} 03 {check:02x}", parts.join(" 1e "))
}

#[test]
fn and_tm2655() {
    let first = "TM2655·2005110848·RB·M·E00·S107·M 85·D 59·P 88·I16·L 92";
    let second = "TM2655·1910291429·RB·M·E00·S102·M 87·D 62·P 83·I17·L139";
    for (text, with_rs, check, numbers, stamp) in [
        (first, false, 0x32, [107, 59, 85, 88], "2020-05-11T08:48:00"),
        (first, true, 0x2C, [107, 59, 85, 88], "2020-05-11T08:48:00"),
        (second, false, 0x28, [102, 62, 87, 83], "2019-10-29T14:29:00"),
        (second, true, 0x36, [102, 62, 87, 83], "2019-10-29T14:29:00"),
    ] {
        let wire = tm2655(text, with_rs, check);
        let [sys, dia, mean, pulse] = numbers;
        let numbers =
            format!(r#""systolic":{sys},"diastolic":{dia},"mean":{mean},"pulse":{pulse}"#);
        // What RB gives at once is the device's memory.
        assert_eq!(heard("and-tm2655", &wire), [cuff(len(&wire), &numbers, true, stamp)]);
        assert_eq!(heard("and-tm2655", &tm2655(text, with_rs, check ^ 1)).len(), 1);
    }
    // The command is sent with the check byte that fits its address (2.9 d).
    let ask = r#"{"event":"send","at":0,"hex":"16160130300252420310"}"#;
    assert_eq!(read("and-tm2655", ""), [ask]);
}

#[test]
fn terumo_es_p2020() {
    for (text, check, numbers, stamp) in [
        (
            "R1,000000000,260429,103800,119,090,076,083,0000,0000,00000,000",
            "EB",
            r#""systolic":119,"diastolic":76,"mean":90,"pulse":83"#,
            "2026-04-29T10:38:00",
        ),
        (
            "R1,000000000,260429,100000,117,089,075,072,0000,0000,00000,000",
            "E3",
            r#""systolic":117,"diastolic":75,"mean":89,"pulse":72"#,
            "2026-04-29T10:00:00",
        ),
    ] {
        let wire = format!("02 \"{text}\" 03 {check}");
        assert_eq!(read("terumo-es-p2020", &wire), [cuff(len(&wire), numbers, false, stamp)]);
        assert_eq!(read("terumo-es-p2020", &format!("{wire} 0d 0a")).len(), 1);
    }
    // The maker's example of the check byte: the frame is whole, its text is no result.
    assert_eq!(read("terumo-es-p2020", "02 44 31 2C 03 A6"), [refused(6, "protocol")]);
    assert_eq!(read("terumo-es-p2020", "02 44 31 2C 03 A7")[0], refused(6, "checksum"));
}

#[test]
fn omron_hem7080() {
    let heard = |text: &str| heard("omron-hem7080", text);
    let trace = "07 4F 4B 00 4D 37 30 38  07 30 49 54 20 32 30 37  01 4A 8C 4C 20 32 30 37 \
                 07 4F 4B 00 00 13 00 01  01 12 30 30 00 13 00 01 \
                 07 4F 4B 00 07 01 01 00  07 06 26 00 00 7B 4E 57  03 00 00 45 00 7B 4E 57 \
                 02 4F 4B 45 00 7B 4E 57  05 4F 46 46 0D 0A 4E 57";
    let numbers = r#""systolic":123,"diastolic":78,"pulse":87"#;
    // The count did not go up during the visit: the record is somebody else's.
    assert_eq!(heard(trace), [cuff(64, numbers, true, "2007-01-01T00:06:38")]);
    let second = "07 4F 4B 00 08 04 15 10  07 0A 2E 00 00 81 4E 4D  03 00 00 AF 00 00 00 00";
    let numbers = r#""systolic":129,"diastolic":78,"pulse":77"#;
    assert_eq!(heard(second), [cuff(24, numbers, true, "2008-04-21T16:10:46")]);
    let sample = "07 4F 4B 00 07 01 03 00  07 06 33 00 00 70 4b 47  03 00 00 4c 00 00 00 00";
    let numbers = r#""systolic":112,"diastolic":75,"pulse":71"#;
    assert_eq!(heard(sample), [cuff(24, numbers, true, "2007-01-03T00:06:51")]);
    assert!(heard("07 4F 4B 00 00 0F 00 00  01 0F 00 00 00 0F 00 00").is_empty(), "empty memory");
    assert!(heard("08 20 00 00 00 00 00 00  08 60 00 00 00 00 00 00").is_empty(), "waking");
    assert!(heard("02 4E 4F 00 00 00 00 00").is_empty(), "not ready");
}

#[test]
fn visomat() {
    let rows = "\"M104\" \"10010112021151102120\" \"44060113190114063066\" \
                \"10010114000114071070\" \"13031211450121080072\" \"M200\" 00";
    let heard = heard("visomat", &format!("02 {rows} 03"));
    for (event, (numbers, stamp)) in heard.iter().zip([
        (r#""systolic":151,"diastolic":102,"pulse":120"#, "2010-01-01T12:02:00"),
        (r#""systolic":114,"diastolic":63,"pulse":66"#, "2044-06-01T13:19:00"),
        (r#""systolic":114,"diastolic":71,"pulse":70"#, "2010-01-01T14:00:00"),
        (r#""systolic":121,"diastolic":80,"pulse":72"#, "2013-03-12T11:45:00"),
    ]) {
        assert!(event.contains(numbers) && event.contains(stamp), "{event}");
        assert!(event.contains(r#""stored":true"#), "{event}");
    }
    assert_eq!(heard.len(), 4, "{heard:?}");
}

#[test]
fn taidoc_td3128() {
    let heard = |text: &str| heard("taidoc-td3128", text);
    let (model, value) = ("51 24 28 31 00 00 a5 73", "51 26 80 00 52 47 a5 35");
    let (count_3, count_4) = ("51 2b 03 00 00 00 a5 24", "51 2b 04 00 00 00 a5 25");
    let (time_3, time_4) = ("51 25 eb 34 04 09 a5 47", "51 25 eb 34 05 09 a5 48");
    let whole = format!("{model} {count_3} {time_3} {count_4} {time_4} {value}");
    let numbers = r#""systolic":128,"diastolic":82,"pulse":71"#;
    assert_eq!(heard(&whole), [cuff(48, numbers, false, "2026-07-11T09:05:00")]);
    assert!(heard(value).is_empty(), "nobody asked for it");
    for same in [
        format!("{model} {count_3} {time_3} {count_3} {time_4} {value}"),
        format!("{model} {count_3} {time_3} {count_4} {time_3} {value}"),
    ] {
        assert!(heard(&same).is_empty(), "count and time have to change: {same}");
    }
}

#[test]
fn what_is_not_driven_gives_no_number() {
    for (id, why) in [
        ("contec-08a", "contec-08a: unsupported (unsupported)"),
        ("and-ua767pc", "and-ua767pc: unsupported (unsupported)"),
        ("thermometer", "thermometer: no such device; `wayside decode --list` names them"),
    ] {
        assert_eq!(decode(id, b"804C4C4960", 0).unwrap_err().to_string(), why);
    }
}
