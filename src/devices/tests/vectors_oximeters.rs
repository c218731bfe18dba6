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
        [oximetry(125, r#""spo2":97,"pulse":72"#, "good", "", "")]
    );
    assert_eq!(
        events("nonin-df2", &df2_packet("01 85 40 01 c7 | 01 84 40 34 f9 | 01 84 40 58 1d")),
        [oximetry(125, r#""spo2":88,"pulse":180"#, "low", r#""low-perfusion""#, "")]
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

fn oximetry(at: usize, numbers: &str, quality: &str, flags: &str, stamp: &str) -> String {
    let taken = if stamp.is_empty() { String::new() } else { format!(r#","taken_at":"{stamp}""#) };
    format!(
        concat!(
            r#"{{"event":"reading","at":{at},"kind":"oximetry",{numbers},"quality":"{quality}","#,
            r#""flags":[{flags}],"stored":false{taken}}}"#
        ),
        at = at,
        numbers = numbers,
        quality = quality,
        flags = flags,
        taken = taken
    )
}

fn status(at: usize, status: &str) -> String {
    format!(r#"{{"event":"status","at":{at},"status":"{status}"}}"#)
}

#[test]
fn nonin_df7() {
    // The frames of format 2 with a second pleth byte: 97 %, 72 a minute.
    let frame = |status: u8, float: u8| {
        let body = [status, 0x01, 0x40, float];
        [body.as_slice(), &[body.iter().fold(0u8, |s, b| s.wrapping_add(*b))]].concat()
    };
    let mut packet = [frame(0x81, 0), frame(0x80, 72), frame(0x80, 97)].concat();
    for _ in 3..25 {
        packet.extend(frame(0x80, 0));
    }
    let wanted = oximetry(125, r#""spo2":97,"pulse":72"#, "good", "", "");
    assert_eq!(events("nonin-df7", &packet), [wanted]);
}

#[test]
fn nonin_df8() {
    let good = oximetry(4, r#""spo2":98,"pulse":72"#, "good", "", "");
    assert_eq!(read("nonin-df8", "80 48 62 00"), [good]);
    let flags = r#""motion-artifact","low-battery""#;
    let artefact = oximetry(4, r#""spo2":91,"pulse":150"#, "low", flags, "");
    assert_eq!(read("nonin-df8", "85 16 5b 01"), [artefact]);
    assert_eq!(read("nonin-df8", "a3 7f 7f 08"), [status(4, "sensor-off")]);
}

#[test]
fn nonin_df13() {
    let good = "00 02 00 0d 00 0e 20 26 01 02 03 04 05 00 02 00 00 40 00 61 f8 03";
    let wanted = oximetry(22, r#""spo2":97,"pulse":64"#, "good", "", "2026-01-02T03:04:05");
    assert_eq!(read("nonin-df13", good), [wanted]);
    let none = "00 02 00 0d 00 0e 20 26 01 02 03 04 05 00 01 01 01 ff 00 7f d6 03";
    assert_eq!(read("nonin-df13", none), [status(22, "weak-signal")]);
    // A longer frame of a later edition: its length is honoured.
    let longer = "00 02 00 0d 00 10 20 26 01 02 03 04 05 00 02 00 00 40 00 61 00 00 f8 03";
    let wanted = oximetry(24, r#""spo2":97,"pulse":64"#, "good", "", "2026-01-02T03:04:05");
    assert_eq!(read("nonin-df13", longer), [wanted]);
}

#[test]
fn masimo_ascii1() {
    let read = |line: &str| read("masimo-ascii1", &format!("\"{line}\" 0d 0a"));
    for (second, bpm, pi, shown) in [
        (53, 80, "04.96", "4.96"),
        (54, 81, "05.04", "5.04"),
        (55, 81, "05.04", "5.04"),
        (56, 81, "05.13", "5.13"),
        (57, 80, "05.26", "5.26"),
        (58, 80, "05.31", "5.31"),
    ] {
        let line = format!(
            "02/24/18 04:48:{second} SN=0000145838 SPO2=097% BPM={bpm:03} PI={pi}% SPCO=--.-% \
             SPMET=--.-% DESAT=-- PIDELTA=+-- ALARM=0000 EXC=000800"
        );
        let numbers = format!(r#""spo2":97,"pulse":{bpm},"perfusion_index":{shown}"#);
        let at = line.len() + 1;
        let stamp = format!("2018-02-24T04:48:{second}");
        assert_eq!(read(&line), [oximetry(at, &numbers, "good", "", &stamp)]);
    }
    let short = "09/15/10 15:10:29 SPO2=097% BPM=064 PI=11.82% ALARM=20 EXC=800";
    assert!(read(short)[0].contains(r#""spo2":97,"pulse":64,"perfusion_index":11.82"#));
    let none = "03/19/16 13:37:12 SN=0000093112 SPO2=---% BPM=--- DESAT=-- PIDELTA=+-- ALARM=0000 \
                EXC=000001";
    assert_eq!(read(none), [status(none.len() + 1, "no-sensor")]);
    // SET is active and numbers are printed, but the sensor is off.
    let off = "12/01/05 11:56:29 SN=0123456789 SPO2=098% BPM=240 PI=20.00% SPCO=01.0% SPMET=00.5% \
               DESAT=01 PIDELTA=-02 PVI=027 ALARM=0000 EXC=000820";
    assert_eq!(read(off), [status(off.len() + 1, "sensor-off")]);
    let off = "09/21/08 09:56:08 SpO2=000 PR=000 PI=00.00 EXC=820:OffPat,SET";
    assert_eq!(read(off), [status(off.len() + 1, "sensor-off")]);
    let low = read("09/21/08 09:56:14 SpO2=096 PR=074 PI=02.28 EXC=C00:LowSigIQ,SET");
    assert!(low[0].contains(r#""spo2":96,"pulse":74,"perfusion_index":2.28,"quality":"low""#));
    assert!(low[0].contains(r#""flags":["weak-signal"]"#));
    let trend = read("09/21/08 09:56:12 SpO2=097 PR=069 PI=04.69 EXC=800:SET");
    assert!(trend[0].contains(r#""spo2":97,"pulse":69,"perfusion_index":4.69,"quality":"good""#));
    for (bits, name) in [
        ("000802", "sensor-fault"),
        ("000808", "searching"),
        ("000810", "interference"),
        ("000840", "ambient-light"),
        ("000880", "sensor-fault"),
        ("000900", "sensor-fault"),
    ] {
        let line = format!("02/24/18 04:48:53 SPO2=097% BPM=080 PI=04.96% ALARM=0000 EXC={bits}");
        assert_eq!(read(&line), [status(line.len() + 1, name)], "{bits}");
    }
    // No exceptions field, no number: it could be a line cut short.
    let cut = read("02/24/18 04:48:53 SPO2=097% BPM=080 PI=04.96%");
    assert!(cut[0].contains(r#""reason":"protocol""#), "{cut:?}");
}

#[test]
fn nellcor_ascii() {
    let read = |line: &str| read("nellcor-ascii", &format!("\"{line}\" 0d 0a"));
    let line = "07-Jan-04 11:24:50   100     105      88                   AO";
    let numbers = r#""spo2":100,"pulse":105"#;
    let wanted = oximetry(line.len() + 1, numbers, "good", "", "2004-01-07T11:24:50");
    assert_eq!(read(line), [wanted]);
    let line = "12-NOV-98 14:00:05 100 120 50";
    let numbers = r#""spo2":100,"pulse":120"#;
    let wanted = oximetry(line.len() + 1, numbers, "good", "", "1998-11-12T14:00:05");
    assert_eq!(read(line), [wanted]);
    let line = "07-Jan-04 11:30:00   ---     ---     ---          SO AO";
    assert_eq!(read(line), [status(line.len() + 1, "sensor-off")]);
    for (code, name) in
        [("SD", "no-sensor"), ("LM", "interference"), ("LP", "weak-signal"), ("PS", "searching")]
    {
        // Numbers may still stand there: they are old.
        let line = format!("07-Jan-04 11:30:00    97      72      40          {code} AO");
        assert_eq!(read(&line), [status(line.len() + 1, name)]);
    }
    for heading in [
        "N-560    VERSION 1.61.00    CRC:XXXX  SpO2 Limit: 95-100%    PR Limit: 59-148BPM",
        "ADULT 25SAT-S",
        "TIME  %SpO2 BPM PA Status",
    ] {
        assert!(read(heading).is_empty());
    }
}

/// Events without what the driver sends.
fn heard(id: &str, text: &str) -> Vec<String> {
    read(id, text).into_iter().filter(|event| !event.contains(r#""event":"send""#)).collect()
}

#[test]
fn contec_cms50_new() {
    let heard = |text: &str| heard("contec-cms50-new", text);
    let captured =
        "01 E0 85 B3 96 C1 E1 FF FF  01 E0 85 B0 96 C1 E1 FF FF  01 E0 85 AE 95 C1 E1 FF FF";
    let reading = |at| oximetry(at, r#""spo2":97,"pulse":65"#, "good", "", "");
    assert_eq!(heard(captured), [reading(9), reading(18), reading(27)]);
    // A fast heart is not shown as a slow one (2.9 a).
    let fast = oximetry(9, r#""spo2":93,"pulse":140"#, "good", "", "");
    assert_eq!(heard("01 e8 85 b3 96 8c dd ff ff"), [fast]);
    assert_eq!(heard("01 e1 85 b3 96 c1 e1 ff ff"), [status(9, "sensor-off")]);
    assert_eq!(heard("01 e2 85 b3 96 c1 e1 ff ff"), [status(9, "searching")]);
    // The captured start-up talk holds no number.
    let start_up = "0C 80 0C 80 06 80 80 87 11 80 81 81 80 80 80 80 80 0E 80 81 \
                    13 80 A0 A0 A0 A0 A0 A0 A0 14 80 A0 A0 A0 A0 A0 80 80 \
                    02 80 80 A0 A0 A0 A0 A0 A0 02 81 FF A0 A0 A0 A0 A0 A0 \
                    04 80 F5 F3 E5 F2 A0 A0 A0 03 80 A0 A0 A0 A0 A0 A0 A0";
    assert!(heard(start_up).is_empty(), "{:?}", heard(start_up));
    let first = read("contec-cms50-new", "");
    assert_eq!(first, [r#"{"event":"send","at":0,"hex":"7d81a1808080808080"}"#]);
    // Stored seconds: 97/65, 96/140 (bit 3 of the top bits), and nothing.
    let stored = heard("0F 88 E1 C1 E0 8C 80 80");
    assert_eq!(stored.len(), 2, "{stored:?}");
    assert!(
        stored[1].contains(r#""spo2":96,"pulse":140"#) && stored[1].contains(r#""stored":true"#)
    );
}

#[test]
fn contec_cms50_old() {
    let good = oximetry(5, r#""spo2":98,"pulse":72"#, "good", "", "");
    assert_eq!(read("contec-cms50-old", "87 2a 05 48 62"), [good]);
    let fast = oximetry(5, r#""spo2":93,"pulse":140"#, "good", "", "");
    assert_eq!(read("contec-cms50-old", "c7 2a 45 0c 5d"), [fast]);
    assert_eq!(read("contec-cms50-old", "90 00 20 7f 7f"), [status(5, "sensor-off")]);
    // 127 is a pulse, not a sentinel.
    let fast = oximetry(5, r#""spo2":98,"pulse":127"#, "good", "", "");
    assert_eq!(read("contec-cms50-old", "87 2a 05 7f 62"), [fast]);
}

#[test]
fn bci_berry() {
    let good = oximetry(5, r#""spo2":98,"pulse":72"#, "good", "", "");
    assert_eq!(read("bci-berry", "87 2a 05 48 62"), [good]);
    assert_eq!(read("bci-berry", "a0 00 00 7f 7f"), [status(5, "no-sensor")]);
    assert_eq!(read("bci-berry", "80 00 10 7f 7f"), [status(5, "sensor-off")]);
    assert_eq!(read("bci-berry", "90 00 40 7f 7f"), [status(5, "weak-signal")]);
    // 255 and 127 mean none, whatever the bits say.
    assert_eq!(read("bci-berry", "80 00 40 7f 62"), [status(5, "searching")]);
    assert_eq!(read("bci-berry", "80 00 00 48 7f"), [status(5, "searching")]);
}
