//! Byte vectors of device-protocols.md section 3, each with its decoded meaning, and the gates.
//! It must not know how the driver works inside.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(missing_docs)]

#[path = "phd_bytes.rs"]
mod phd_bytes;

use phd_bytes::*;
use rust_decimal::Decimal;
use wayside_devices::decode::{Event as Told, Happened, decode};
use wayside_devices::json::to_json;
use wayside_devices::phd::mder::{Number, float, sfloat};
use wayside_devices::result::{refusal, word};

fn hear(said: &[Vec<u8>]) -> Vec<Told> {
    decode("phdc", &said.concat(), 0).unwrap()
}

fn readings(said: &[Vec<u8>]) -> Vec<String> {
    let told = hear(said);
    let is = |told: &&Told| matches!(told.what, Happened::Reading(_));
    told.iter().filter(is).map(to_json).collect()
}

/// The reading without its place, or why there is none.
fn outcome(said: &[Vec<u8>]) -> Vec<String> {
    let text = |told: &Told| match &told.what {
        Happened::Reading(_) => {
            let json = to_json(told);
            let from = json.find("\"kind\"").unwrap();
            Some(json[from..].trim_end_matches('}').replace('"', ""))
        }
        Happened::Status(status) => Some(word(status)),
        Happened::Refused(why) => Some(format!("refused {}", refusal(*why))),
        Happened::Send(_) => None,
    };
    hear(said).iter().filter_map(text).collect()
}

fn sent(said: &[Vec<u8>]) -> Vec<Vec<u8>> {
    let bytes = |told: Told| if let Happened::Send(bytes) = told.what { Some(bytes) } else { None };
    hear(said).into_iter().filter_map(bytes).collect()
}

const GOOD: &str = "quality:good,flags:[],stored:false";

/// Item 2: the answer, with the kiosk's own system id.
fn accepted(result: &str) -> Vec<u8> {
    hex(&format!(
        "e300 002c {result} 5079 0026 80000000 8000 80000000 00000000 80000000 \
         0008 02 57 41 59 53 49 44 45 0000 0000 00 00 0000 0000"
    ))
}

#[test]
fn association_requests_are_answered_byte_for_byte() {
    let request = |text: &str| sent(&[hex(text)]);
    let own = "e200 0032 80000000 0001 002a 5079 0026 80000000 a000 80000000 00000000 00800000 \
               0008 8877665544332211 4000 0081 01 01 0000 0000";
    assert_eq!(request(own), [accepted("0003")]);
    for (system, config, modes) in [
        ("1122334455667788", "05dc", "0001 01 00"),
        ("1122334455667707", "02bc", "8480 01 01"),
        ("1122334455667704", "0190", "0001 01 00"),
        ("1122334455667705", "0191", "0001 01 00"),
        ("1122334455667706", "0320", "0001 01 00"),
    ] {
        let standard = format!(
            "e200 0032 80000000 0001 002a 5079 0026 80000000 a000 80000000 40000000 00800000 \
             0008 {system} {config} {modes} 0000 0000"
        );
        // Item 5: Get MDS follows at once, with the kiosk's own invoke-id.
        let get = hex("e700 000e 000c 0000 0103 0006 0000 0000 0000");
        assert_eq!(request(&standard), [accepted("0000"), get], "{config}");
    }
    // A glucometer's standard configuration is not known.
    assert_eq!(sent(&[associate("06a4")]), [accepted("0003")]);
}

#[test]
fn what_cannot_associate_is_told_why() {
    let rejected = |request: Request, result: &str| {
        let answer = hex(&format!("e300 0006 {result} 0000 0000"));
        assert_eq!(sent(&[request.bytes()]), [answer], "{result}");
        assert_eq!(outcome(&[request.bytes()]), ["refused protocol"]);
    };
    let information = |information| Request { information, ..REQUEST };
    rejected(Request { version: "40000000", ..REQUEST }, "0008");
    rejected(Request { protocol: "ffff", ..REQUEST }, "0004");
    // Protocol version, encoding (XER, PER only), nomenclature, a system that is no agent.
    rejected(information("40000000 a000 80000000 00000000 00800000"), "0005");
    rejected(information("80000000 6000 80000000 00000000 00800000"), "0005");
    rejected(information("80000000 8000 40000000 00000000 00800000"), "0005");
    rejected(information("80000000 8000 80000000 00000000 80000000"), "0005");
    // A test association: its data would be made up.
    rejected(information("80000000 8000 80000000 20000000 00800000"), "0001");
    rejected(Request { system: "0006 112233445566", ..REQUEST }, "0005");
    for config in ["0000", "8000", "ffff"] {
        rejected(Request { config, ..REQUEST }, "0005");
    }
    // A Roche meter offers more than one version.
    let more = information("80000002 8000 80000000 00000000 00800000").bytes();
    assert_eq!(sent(&[more]), [accepted("0003")]);
    // A request whose inside is broken is aborted, not judged.
    let mut broken = REQUEST.bytes();
    broken[9] = 2;
    assert_eq!(sent(&[broken]), [ABORT.to_vec()]);
}

#[test]
fn configurations_are_answered_byte_for_byte_and_used() {
    // Item 4, and the report of item 6 that belongs to it: 62.4 kg (25.6 % of fat).
    let flow = [associate("4000"), hex(SCALE_CONFIG), hex(SCALE_REPORT)];
    let answers = sent(&flow);
    assert_eq!(answers[1], hex("e700 0016 0014 4321 0201 000e 0000 00000000 0d1c 0004 4000 0000"));
    // Item 7.
    assert_eq!(answers[3], hex("e700 0012 0010 4321 0201 000a 0000 00000000 0d1d 0000"));
    let taken = "taken_at:2007-02-01T12:10:00";
    assert_eq!(outcome(&flow), [format!("kind:weight,weight_kg:62.4,{GOOD},{taken}")]);
    // The standard scale, mass only.
    let standard = "e700 0044 0042 1245 0101 003c 0000 ffffffff 0d1c 0032 05dc 0001 002c 0006 0001 \
                    0004 0024 092f 0004 0002e140 0a46 0002 f040 0996 0002 06c3 0a55 000c 0002 0008 \
                    0a56 0004 0990 0008";
    for config in ["05dc", "4000"] {
        let answers = sent(&[associate(config), hex(standard)]);
        let accept = hex("e700 0016 0014 1245 0201 000e 0000 00000000 0d1c 0004 05dc 0000");
        assert!(answers.contains(&accept), "{config}: {answers:02x?}");
    }
}

/// The cuff's configuration with the stray attribute; the lengths are those without it.
const MALFORMED: &str = "e700 0094 0092 0053 0101 008c 0000 00490014 0d1c 0082 4000 0002 007c 0006 \
    0001 0007 0040 092f 0004 00024a04 0a46 0002 f040 0a73 0002 f040 0a73 0002 0303 0a76 000a 0003 \
    0006 4a05 4a06 4a07 0996 0002 0f20 094a 0004 fa1e8480 0a55 000c 0002 0008 0a75 000a 0990 0008 \
    0006 0002 0005 002c 092f 0004 0002482a 0a46 0002 f040 0996 0002 0aa0 094a 0004 fa0f4240 0a55 \
    000c 0002 0008 0a4c 0002 0990 0008";

fn cuff_config(unit: &str) -> Vec<u8> {
    let stray = "0a73 0002 f040 ";
    assert!(MALFORMED.contains(stray));
    hex(&MALFORMED.replace(stray, "").replace("0996 0002 0f20", &format!("0996 0002 {unit}")))
}

#[test]
fn a_malformed_configuration_is_aborted_and_the_mended_one_is_read() {
    let flow = [associate("4000"), hex(MALFORMED), hex(CUFF_REPORT)];
    assert_eq!(readings(&flow), [""; 0]);
    // Aborted; the report that follows meets no association.
    assert_eq!(sent(&flow), [accepted("0003"), ABORT.to_vec(), ABORT.to_vec()]);
    let flow = [associate("4000"), cuff_config("0f20"), hex(CUFF_REPORT)];
    let taken = "taken_at:2007-12-06T12:10:00";
    let reading = "kind:blood-pressure,systolic:120,diastolic:80,mean:100,pulse:60,unit:mmHg";
    assert_eq!(outcome(&flow), [format!("{reading},{GOOD},{taken}")]);
}

/// Item 3: the oximeter whose file spells 0a4c as 0a3c in its first object.
fn oximeter_config(first: &str) -> Vec<u8> {
    hex(&format!(
        "e700 00a8 00a6 1236 0101 00a0 0000 ffffffff 0d1c 0096 4000 0003 0090 \
         0006 0001 0004 0024 092f 0004 00024bb8 0a46 0002 40c0 0996 0002 0220 0a55 000c 0002 0008 \
         {first} 0002 0990 0008 \
         0006 000a 0004 0024 092f 0004 0002481a 0a46 0002 40c0 0996 0002 0aa0 0a55 000c 0002 0008 \
         0a4c 0002 0990 0008 \
         0006 0003 0005 0030 092f 0004 00024bb8 0a46 0002 40c0 0996 0002 0220 0a61 0008 0001 0004 \
         00024c34 0a55 000c 0002 0008 0a4c 0002 0990 0008"
    ))
}

const OXIMETER_REPORT: &str = "e700 0036 0034 1238 0101 002e 0000 ffffffff 0d1d 0024 f000 0000 \
    0002 001c 0001 000a 0062 2007120612100000 000a 000a 0048 2007120612100000";
const FINGER_READ: &str = "kind:oximetry,spo2:98,pulse:72,quality:good,flags:[],stored:false,\
                           taken_at:2007-12-06T12:10:00";

#[test]
fn an_attribute_nobody_knows_is_never_taken_for_a_value() {
    let flow = [associate("4000"), oximeter_config("0a4c"), hex(OXIMETER_REPORT)];
    assert_eq!(outcome(&flow), [FINGER_READ]);
    let flow = [associate("4000"), oximeter_config("0a3c"), hex(OXIMETER_REPORT)];
    assert_eq!(readings(&flow), [""; 0]);
    let unsupported = hex("e700 0016 0014 1236 0201 000e 0000 00000000 0d1c 0004 4000 0001");
    assert_eq!(sent(&flow), [accepted("0003"), unsupported, ABORT.to_vec()]);
    // Of a pulse the same: the saturation is read, without a pulse it is doubted.
    let flow = [
        associate("4000"),
        configuration(
            "4000",
            &[
                numeric("0001", "4bb8", "0220", "0a4c 0002"),
                numeric("000a", "481a", "0aa0", "0a3c 0002"),
            ],
        ),
        hex(OXIMETER_REPORT),
    ];
    let doubted = "kind:oximetry,spo2:98,quality:low,flags:[searching],stored:false,\
                   taken_at:2007-12-06T12:10:00";
    assert_eq!(outcome(&flow), [doubted]);
}

#[test]
fn scan_reports_of_every_form_are_read() {
    let cuff = format!(
        "kind:blood-pressure,systolic:120,diastolic:80,mean:100,pulse:60,unit:mmHg,{GOOD},\
         taken_at:2007-12-06T12:10:00"
    );
    // Printed with three lengths wrong (0036, and twice 0008): the bytes leave no doubt.
    let variable = "e700 0052 0050 0054 0101 0036 0000 00490050 0d1e 0040 0f00 0000 0002 0038 0001 \
        0002 0008 0a75 000a 0003 0006 0078 0050 0064 0990 0008 2007120612100000 0002 0002 0008 \
        0a4c 0002 f258 0990 0008 2007120612100000";
    let mended =
        variable.replace("0101 0036", "0101 004a").replacen("0002 0008 0a75", "0002 001a 0a75", 1);
    let mended = mended.replace("0002 0002 0008", "0002 0002 0012");
    for variable in [variable, &mended] {
        assert_eq!(outcome(&[associate("02bc"), hex(variable)]), std::slice::from_ref(&cuff));
    }
    assert_eq!(outcome(&[associate("02bc"), hex(CUFF_REPORT)]), [cuff]);
    assert_eq!(outcome(&[associate("0190"), hex(OXIMETER_REPORT)]), [FINGER_READ]);
    // Two measurements in one report: the newest counts.
    let two = "e700 005a 0058 1236 0101 0052 0000 00000000 0d1d 0048 f000 0000 0004 0040 0001 000c \
        ff0002fa 2007120612100000 0003 000c ff0000f3 2007120612100000 0001 000c ff0002f8 \
        2007120620050000 0003 000c ff0000f2 2007120620050000";
    let newest = format!("kind:weight,weight_kg:76.0,{GOOD},taken_at:2007-12-06T20:05:00");
    assert_eq!(outcome(&[associate("05dc"), hex(two)]), [newest]);
    // From a scanner, and of one person.
    let unbuffered = "e700 0036 0034 1238 0101 002e 0037 ffffffff 0d23 0024 f000 0000 0002 001c \
        0001 000a 0062 2007120612100000 000a 000a 0048 2007120612100000";
    let person = "e700 003c 003a 1238 0101 0034 0037 ffffffff 0d26 002a f000 0000 0001 0022 0001 \
        0002 001c 0001 000a 0062 2007120612100000 000a 000a 0048 2007120612100000";
    for report in [unbuffered, person] {
        assert_eq!(outcome(&[associate("0190"), hex(report)]), [FINGER_READ]);
        let flow = [associate("4000"), scanners(MAP_OF_40), hex(report)];
        assert_eq!(outcome(&flow), [FINGER_READ]);
        let confirmed = &sent(&flow)[3];
        assert_eq!(confirmed[12..14], [0x00, 0x37], "answered for the scanner");
    }
}

#[test]
fn a_spot_check_and_a_thermometer_are_read() {
    let spot = "e700 0088 0086 3212 0101 0080 0000 000f1090 0d1c 0076 0191 0002 0070 \
        0006 0001 0005 0030 092f 0004 00024bb8 0a46 0002 4040 0996 0002 0220 0a55 000c 0002 0008 \
        0a4c 0002 0987 0008 0a61 0008 0001 0004 00024c3c \
        0006 000a 0005 0030 092f 0004 0002481a 0a46 0002 4040 0996 0002 0aa0 0a55 000c 0002 0008 \
        0a4c 0002 0987 0008 0a61 0008 0001 0004 00024c3c";
    let report = REPORT.says(&fixed(FINGER));
    assert_eq!(outcome(&[associate("4000"), hex(spot), report.clone()]), [FINGER_READ]);
    assert_eq!(outcome(&[associate("0191"), report]), [FINGER_READ]);
    let fever = REPORT.says(&fixed(&[("0001", "ff00017f 2026071109050000")]));
    let read = format!("kind:temperature,temp_c:38.3,{GOOD},taken_at:2026-07-11T09:05:00");
    assert_eq!(outcome(&[associate("0320"), fever]), [read]);
}

const GROUPED: &str = "e700 002c 002a 1239 0100 0024 0028 ffffffff 0d2a 001a f000 0001 0001 0012 \
    0010 0062 0000 2008070312100000 0049 0062";

#[test]
fn a_grouped_report_is_read_by_its_own_scanners_map_or_not_at_all() {
    let with = |map: &str| outcome(&[associate("4000"), scanners(map), hex(GROUPED)]);
    let read = "kind:oximetry,spo2:98,pulse:73,quality:good,flags:[],stored:false,\
                taken_at:2008-07-03T12:10:00";
    assert_eq!(with(MAP_OF_40), [read]);
    // No map, one too short, one too long, one of an object that is not there.
    let refused = ["refused protocol"];
    assert_eq!(outcome(&[associate("0190"), hex(GROUPED)]), refused);
    assert_eq!(with("0001 0012 0001 0003 000c 0a4c 0002 0947 0002 0990 0008"), refused);
    let longer = "0003 002a 0001 0004 0010 0a4c 0002 0947 0002 0990 0008 0a61 0002 \
                  000a 0001 0004 0a4c 0002 0003 0001 0004 0a4c 0002";
    assert_eq!(with(longer), refused);
    let stranger = MAP_OF_40.replacen("0001 0003", "0009 0003", 1);
    assert_eq!(with(&stranger), refused);
    // The right length in the wrong order: the saturation would be the status, 0 %.
    let swapped = MAP_OF_40.replace("0a4c 0002 0947 0002 0990", "0947 0002 0a4c 0002 0990");
    assert_eq!(with(&swapped), ["out-of-range"]);
    // Two values of one object: nobody said which counts.
    let twice = MAP_OF_40.replace("0a4c 0002 0947 0002 0990", "0a4c 0002 0a4c 0002 0990");
    assert_eq!(with(&twice), refused);
    // Several persons in groups.
    let part = |person, spo2: &str| {
        (person, octets(&hex(&format!("{spo2} 0000 2008070312100000 0049 0062"))))
    };
    let info = persons(&[part(2, "005a"), part(1, "0062")]);
    let report = Event { handle: 0x28, ..Event::of(0x0D2D) }.says(&info);
    let told = outcome(&[associate("4000"), scanners(MAP_OF_40), report]);
    assert_eq!(told, ["refused stale", read]);
}

#[test]
fn a_fixed_report_must_fill_its_layout_to_the_byte() {
    let seen = |value: &str| outcome(&[associate("05dc"), REPORT.says(&fixed(&[("0001", value)]))]);
    let read = format!("kind:weight,weight_kg:82.4,{GOOD},taken_at:2026-07-11T09:05:00");
    assert_eq!(seen("ff000338 2026071109050000"), [read]);
    for value in ["ff000338 20260711090500", "ff000338 2026071109050000 00", "ff000338", ""] {
        assert_eq!(seen(value), ["refused protocol"], "{value}");
    }
    // An object nobody told of spoils the report: who knows what else is not as agreed.
    let stranger = fixed(&[("0001", "ff000338 2026071109050000"), ("0009", "0000")]);
    assert_eq!(outcome(&[associate("05dc"), REPORT.says(&stranger)]), ["refused protocol"]);
    // A moment that does not exist is left out, and the value stands.
    let unset = format!("kind:weight,weight_kg:82.4,{GOOD}");
    assert_eq!(seen("ff000338 ffffffffffffffff"), [unset]);
}

#[test]
fn scanner_reports_of_every_form_give_the_same_reading() {
    let attributes_of = |value: &str| attributes(&[("0a4c", value), ("0990", "2007120612100000")]);
    let variable = list(&[
        [hex("0001"), attributes_of("0062")].concat(),
        [hex("000a"), attributes_of("0048")].concat(),
    ]);
    let fixed_part = fixed(FINGER)[4..].to_vec();
    let group = octets(&hex("0062 2007120612100000 0048 2007120612100000"));
    let plain = |part: &[u8]| [hex("f000 0000"), part.to_vec()].concat();
    let grouped = [hex("f000 0000"), list(std::slice::from_ref(&group))].concat();
    let forms = [
        (0x0D22, plain(&variable)),
        (0x0D23, plain(&fixed_part)),
        (0x0D24, grouped),
        (0x0D25, persons(&[(1, variable.clone())])),
        (0x0D26, persons(&[(1, fixed_part.clone())])),
        (0x0D27, persons(&[(1, group)])),
    ];
    for (kind, info) in &forms {
        for (kind, confirmed) in [(*kind, true), (*kind + 6, false)] {
            let report = Event { handle: 0x37, kind, confirmed, ..REPORT }.says(info);
            let flow = [associate("4000"), scanners(MAP_OF_40), report];
            assert_eq!(outcome(&flow), [FINGER_READ], "{kind:04x}");
            let answered = sent(&flow).len() == 4;
            assert_eq!(answered, confirmed, "{kind:04x}: only what is confirmed is answered");
        }
    }
    for (kind, info) in [
        (0x0D1D, plain(&fixed_part)),
        (0x0D1E, plain(&variable)),
        (0x0D1F, persons(&[(1, fixed_part)])),
        (0x0D20, persons(&[(1, variable)])),
    ] {
        assert_eq!(outcome(&[associate("0190"), Event::of(kind).says(&info)]), [FINGER_READ]);
    }
}

#[test]
fn scanners_are_run_one_after_the_other() {
    // Item 9: set, with the kiosk's invoke-id, and the agent's answer.
    let set = |invoke: u8, handle: &str| {
        let mut bytes =
            hex(&format!("e700 0016 0014 0000 0105 000e {handle} 0001 0008 0000 0953 0002 0001"));
        bytes[7] = invoke;
        bytes
    };
    let mut answer = hex("e700 0014 0012 0000 0205 000c 0037 0001 0006 0953 0002 0001");
    answer[7] = 1;
    let start = [associate("4000"), scanners(MAP_OF_40)];
    assert_eq!(sent(&start).len(), 3, "nothing is set before Get MDS is answered");
    let mut flow = start.to_vec();
    flow.push(device(0, "2007120612100000"));
    assert_eq!(sent(&flow)[3..], [set(1, "0037")]);
    flow.push(answer);
    assert_eq!(sent(&flow)[4..], [set(2, "0028")]);
    // An agent that refuses one is asked the next: error 24 as answer to the first set.
    flow.pop();
    flow.push(data(1, 0x0300, &hex("0018 0000")));
    assert_eq!(sent(&flow)[4..], [set(2, "0028")]);
}

#[test]
fn an_agent_that_must_be_asked_is_asked_unless_it_has_a_cuff() {
    let asking = |config| Request { config, modes: "8480 00 01", ..REQUEST }.bytes();
    // Item 8: the request, and the response that holds a report.
    let request =
        hex("e700 001e 001c 0001 0107 0016 0000 0c1b 0010 0100 8480 0000 0000 0000 0006 \
                       0000 0000");
    let report = [hex("0100 0000"), fixed(FINGER)[4..].to_vec()].concat();
    let body = [hex("0000 0c1b"), octets(&[hex("00000000 0000 0d1d"), octets(&report)].concat())];
    let flow = [asking("0190"), device(0, "2007120612100000"), data(1, 0x0207, &body.concat())];
    assert_eq!(sent(&flow)[2..], [request]);
    assert_eq!(outcome(&flow), [FINGER_READ]);
    let cuff = [asking("02bc"), device(0, "2007120612100000")];
    assert_eq!(sent(&cuff).len(), 2, "nobody knows what a cuff would do when asked");
}

#[test]
fn a_release_is_answered_an_abort_is_not() {
    // Item 10.
    let flow = [associate("0190"), RELEASE.to_vec()];
    assert_eq!(sent(&flow)[2..], [RELEASED.to_vec()]);
    for reason in 0..4 {
        let flow = [associate("0190"), vec![0xE6, 0, 0, 2, 0, reason], associate("0190")];
        let get = hex("e700 000e 000c 0000 0103 0006 0000 0000 0000");
        let twice = [accepted("0000"), get.clone(), accepted("0000"), get];
        assert_eq!(sent(&flow), twice, "associates anew after abort {reason}");
    }
}

#[test]
fn sfloat_and_float_are_exact_and_their_specials_are_no_numbers() {
    let value = |text: &str| Number::Value(text.parse::<Decimal>().unwrap());
    for (word, text) in [
        (0x0062, "98"),
        (0xF258, "60.0"),
        (0xF16D, "36.5"),
        (0xF3C8, "96.8"),
        (0x0FFB, "-5"),
        (0xF3CF, "97.5"),
        (0xF321, "80.1"),
        (0x8001, "0.00000001"),
        (0x77FF, "20470000000"),
        (0x7801, "-20470000000"),
        (0x17FF, "20470"),
        (0xF800, "-204.8"),
        (0x07FD, "2045"),
        (0x0803, "-2045"),
    ] {
        assert_eq!(sfloat(word), value(text), "{word:04x}");
        let Number::Value(exact) = sfloat(word) else { panic!() };
        assert_eq!(exact.to_string(), text, "{word:04x}: with its decimals");
    }
    for (word, text) in [
        (0xFF00_02FA, "76.2"),
        (0xFF00_00F3, "24.3"),
        (0xFF00_0270, "62.4"),
        (0xFF00_0100, "25.6"),
        (0x0000_0001, "1"),
        (0x00FF_FFFF, "-1"),
        (0xFE7F_FFFF, "83886.07"),
        (0xFA1E_8480, "2.000000"),
        (0x0200_0003, "300"),
        (0xE400_0001, "0.0000000000000000000000000001"),
    ] {
        assert_eq!(float(word), value(text), "{word:08x}");
    }
    let specials = [
        (0x07FF, 0x007F_FFFF, Number::NotANumber),
        (0x0800, 0x0080_0000, Number::NotAtThisResolution),
        (0x07FE, 0x007F_FFFE, Number::PlusInfinity),
        (0x0802, 0x0080_0002, Number::MinusInfinity),
        (0x0801, 0x0080_0001, Number::Reserved),
    ];
    for (short, long, number) in specials {
        assert_eq!((sfloat(short), float(long)), (number, number));
    }
    // Zero is zero with any exponent; what no decimal holds is told to be so.
    assert_eq!((sfloat(0x7000), float(0x7F00_0000)), (value("0"), value("0")));
    assert_eq!(float(0x7F00_0001), Number::Beyond);
    assert_eq!(float(0x8000_0001), Number::Beyond);
    for word in 0..=u16::MAX {
        let special = specials.iter().any(|(short, ..)| *short == word);
        assert_eq!(matches!(sfloat(word), Number::Value(_)), !special, "{word:04x}");
    }
}

#[test]
fn a_special_or_a_status_bit_takes_the_value_away() {
    let cuff = |sys: &str, dia: &str, mean: &str, pulse: &str| {
        let pressures = format!("0003 0006 {sys} {dia} {mean} 2007120612100000");
        let pulse = format!("{pulse} 2007120612100000");
        let info = fixed(&[("0001", &pressures), ("0002", &pulse)]);
        outcome(&[associate("02bc"), REPORT.says(&info)])
    };
    for (word, status) in [
        ("07ff", "device-fault"),
        ("0800", "out-of-range"),
        ("07fe", "out-of-range"),
        ("0802", "out-of-range"),
        ("0801", "refused protocol"),
    ] {
        assert_eq!(cuff(word, "0050", "0064", "0048"), [status], "systolic {word}");
        assert_eq!(cuff("0078", word, "0064", "0048"), [status], "diastolic {word}");
        let read = "kind:blood-pressure,systolic:120,diastolic:80,";
        let taken = "taken_at:2007-12-06T12:10:00";
        let without_mean = format!("{read}pulse:72,unit:mmHg,{GOOD},{taken}");
        assert_eq!(cuff("0078", "0050", word, "0048"), [without_mean], "mean {word}");
        let without_pulse = format!("{read}mean:100,unit:mmHg,{GOOD},{taken}");
        assert_eq!(cuff("0078", "0050", "0064", word), [without_pulse], "pulse {word}");
    }
    // Diastolic above systolic, and out of any cuff's range.
    assert_eq!(cuff("0050", "0078", "0064", "0048"), ["out-of-range"]);
    assert_eq!(cuff("017c", "0050", "0064", "0048"), ["out-of-range"]);
    let finger = |status: &str, spo2: &str| {
        let seen = format!("{spo2} {status} 2008070312100000 0049 0062");
        let info = [hex("f000 0001"), list(&[octets(&hex(&seen))])].concat();
        let report = Event { handle: 0x28, ..Event::of(0x0D2A) }.says(&info);
        outcome(&[associate("4000"), scanners(MAP_OF_40), report])
    };
    for (bits, status) in [
        ("8000", "device-fault"),
        ("4000", "weak-signal"),
        ("2000", "searching"),
        ("1000", "needs-calibration"),
        ("0800", "stale"),
        ("0400", "stale"),
        ("ffff", "device-fault"),
    ] {
        assert_eq!(finger(bits, "0062"), [status], "{bits}");
    }
    assert_eq!(finger("0000", "07ff"), ["searching"]);
    assert_eq!(finger("0000", "0000"), ["out-of-range"]);
    assert_eq!(finger("0000", "0065"), ["out-of-range"]);
    let taken = "stored:false,taken_at:2008-07-03T12:10:00";
    let good = format!("kind:oximetry,spo2:98,pulse:73,quality:good,flags:[],{taken}");
    assert_eq!(finger("0080", "0062"), [good], "validated");
    let early = format!("kind:oximetry,spo2:98,pulse:73,quality:low,flags:[unstable],{taken}");
    assert_eq!(finger("0040", "0062"), [early], "an estimate");
}

#[test]
fn units_are_known_or_the_value_is_refused() {
    let single = |code: &str, unit: &str, value: &str| {
        let object = numeric("0001", code, unit, "0a56 0004");
        let seen = format!("{value} 2026071109050000");
        let info = fixed(&[("0001", &seen)]);
        outcome(&[associate("4000"), configuration("4000", &[object]), REPORT.says(&info)])
    };
    let taken = "taken_at:2026-07-11T09:05:00";
    let read = |text: &str, as_sent: &str| vec![format!("{text},{GOOD},{taken}{as_sent}")];
    assert_eq!(single("e140", "06c3", "ff000338"), read("kind:weight,weight_kg:82.4", ""));
    let pounds = read("kind:weight,weight_kg:80.014", ",as_sent:176.4 lb");
    assert_eq!(single("e140", "06e0", "ff0006e4"), pounds);
    assert_eq!(single("4b5c", "17a0", "ff00016d"), read("kind:temperature,temp_c:36.5", ""));
    let fahrenheit = read("kind:temperature,temp_c:37.0", ",as_sent:98.6 °F");
    assert_eq!(single("4b5c", "1140", "ff0003da"), fahrenheit);
    // 98.6 taken for °C is nobody's temperature; an empty scale is no failure.
    assert_eq!(single("4b5c", "17a0", "ff0003da"), ["out-of-range"]);
    assert_eq!(single("e140", "06c3", "00000000"), ["zero"]);
    for (code, unit) in [("e140", "0200"), ("e140", "17a0"), ("4b5c", "06c3"), ("4bb8", "06c3")] {
        assert_eq!(single(code, unit, "ff000338"), ["refused protocol"], "{code} in {unit}");
    }
    // No unit at all.
    let map = "0002 0008 0a56 0004 0990 0008";
    let object = object("0006", "0001", &[("092f", "0002 e140"), ("0a55", map)]);
    let info = fixed(&[("0001", "ff000338 2026071109050000")]);
    let flow = [associate("4000"), configuration("4000", &[object]), REPORT.says(&info)];
    assert_eq!(outcome(&flow), ["refused protocol"]);
    // A cuff in kPa: 16.0/10.7, exactly converted; the value as sent is kept.
    let info = fixed(&[("0001", "0003 0006 f0a0 f06b 07ff 2026071109050000")]);
    let told = outcome(&[associate("4000"), cuff_config("0f03"), REPORT.says(&info)]);
    let cuff = "kind:blood-pressure,systolic:120.01,diastolic:80.257,unit:mmHg";
    assert_eq!(told, [format!("{cuff},{GOOD},{taken},as_sent:16.0/10.7 kPa")]);
}

#[test]
fn what_was_typed_is_not_measured_and_what_was_measured_is_put_together_with_care() {
    let length = |spec: &str, unit: &str| {
        let map = "0002 0008 0a56 0004 0990 0008";
        let said = [("092f", "0002 e144"), ("0a46", spec), ("0996", unit), ("0a55", map)];
        object("0006", "0002", &said)
    };
    let weigh = |length: Vec<u8>, stamp: &str, value: &str| {
        let objects = [numeric("0001", "e140", "06c3", "0a56 0004"), length];
        let seen = format!("{value} {stamp}");
        let info = fixed(&[("0001", "ff000338 2026071109050000"), ("0002", &seen)]);
        let told = [associate("4000"), configuration("4000", &objects), REPORT.says(&info)];
        outcome(&told).concat()
    };
    let now = "2026071109050000";
    assert!(weigh(length("f040", "0511"), now, "ff0006ae").contains("height_cm:171.0"));
    assert!(weigh(length("f040", "0560"), now, "ff0002a1").contains("height_cm:170.942"));
    // Typed on the device; of another moment; in a unit that is no length.
    assert!(!weigh(length("f048", "0511"), now, "ff0006ae").contains("height"));
    assert!(!weigh(length("f040", "0511"), "2026071109040000", "ff0006ae").contains("height"));
    assert!(!weigh(length("f040", "06c3"), now, "ff0006ae").contains("height"));
}

#[test]
fn persons_are_never_put_together() {
    let part = |observations: &[(&str, &str)]| fixed(observations)[4..].to_vec();
    let (spo2, pulse) = (part(&FINGER[..1]), part(&FINGER[1..]));
    let report = |parts: &[(u16, Vec<u8>)]| {
        outcome(&[associate("0190"), Event::of(0x0D1F).says(&persons(parts))])
    };
    let alone = "kind:oximetry,spo2:98,quality:low,flags:[searching],stored:false,\
                 taken_at:2007-12-06T12:10:00";
    // The saturation of one and the pulse of another.
    assert_eq!(report(&[(1, spo2.clone()), (2, pulse.clone())]), ["refused stale", alone]);
    assert_eq!(report(&[(2, spo2.clone()), (1, pulse.clone())]), ["refused stale"]);
    assert_eq!(report(&[(1, spo2), (0xFFFF, pulse)]), [alone]);
    let whole = part(FINGER);
    for person in [0, 1, 0xFFFF] {
        assert_eq!(report(&[(person, whole.clone())]), [FINGER_READ], "{person}");
    }
    for person in [2, 3, 0xFFFE] {
        assert_eq!(report(&[(person, whole.clone())]), ["refused stale"], "{person}");
    }
}

#[test]
fn h04_what_the_agents_clock_calls_old_is_stored_and_never_good() {
    let weigh = |clock: &str, stamp: &str| {
        let seen = format!("ff000338 {stamp}");
        let flow = [associate("05dc"), device(0, clock), REPORT.says(&fixed(&[("0001", &seen)]))];
        outcome(&flow).concat()
    };
    let old = "quality:low,flags:[stale],stored:true";
    assert!(weigh("2026071109050000", "2026071109050000").contains(GOOD));
    assert!(weigh("2026071109050000", "2026071109040000").contains(GOOD), "a minute is now");
    assert!(weigh("2026071109050000", "2026071109035900").contains(old));
    assert!(weigh("2026071109050000", "2025071109050000").contains(old));
    // The calendar may be unset: the distance counts, and where there is none, nothing is proven.
    assert!(weigh("2007010100060000", "2007010100060500").contains(GOOD));
    assert!(weigh("ffffffffffffffff", "2007010100060500").contains(GOOD));
    // By running time, told in the report itself: 125 µs a step.
    let map = "0002 0008 0a56 0004 0991 0004";
    let mass = [("092f", "0002 e140"), ("0996", "06c3"), ("0a55", map)];
    let config = configuration("4000", &[object("0006", "0001", &mass)]);
    let ran = |time: u32, stamp: &str| {
        let seen = format!("ff000338 {stamp}");
        let report = Event { time, ..REPORT }.says(&fixed(&[("0001", &seen)]));
        outcome(&[associate("4000"), config.clone(), report]).concat()
    };
    assert!(ran(8_000_000, "007a1200").contains(GOOD), "now");
    assert!(ran(8_000_000 + 60 * 8_000, "007a1200").contains(GOOD), "a minute is now");
    assert!(ran(8_000_000 + 61 * 8_000, "007a1200").contains(old));
    assert!(ran(0x0000_1000, "fffffff0").contains(GOOD), "it begins anew after 2^32 steps");
    assert!(ran(0xFFFF_FFFF, "007a1200").contains(GOOD), "no running time");
}

#[test]
fn a_store_that_tells_its_memory_is_stopped() {
    let segment = hex("0001 00000000 00000005 c000 0004 00620048");
    let report = Event { handle: 5, ..Event::of(0x0D21) }.says(&segment);
    let flow = [associate("0190"), report];
    assert_eq!(outcome(&flow), ["refused stale"]);
    let stop = "e700 001e 001c 1234 0201 0016 0005 00000000 0d21 000c 0001 00000000 00000005 0008";
    assert_eq!(sent(&flow)[2..], [hex(stop)]);
}

#[test]
fn reports_of_one_association_are_measurements_of_their_own() {
    let next = |mmhg: &str, minute: &str| {
        let seen = format!("0003 0006 {mmhg} 0050 0064 20071206 12{minute}0000");
        REPORT.says(&fixed(&[("0001", &seen)]))
    };
    let flow = [
        associate("02bc"),
        hex(CUFF_REPORT),
        next("0082", "11"),
        next("007d", "12"),
        RELEASE.to_vec(),
        associate("05dc"),
        hex("e700 0026 0024 0001 0101 001e 0000 ffffffff 0d1d 0014 f000 0000 0001 000c 0001 0008 \
             00000000 00000000"),
        REPORT.says(&fixed(&[("0001", "ff000338 2026071109050000")])),
    ];
    let read: Vec<String> = readings(&flow[..5]);
    assert_eq!(read.len(), 3, "{read:?}");
    assert!(read[1].contains("\"systolic\":130") && read[2].contains("\"systolic\":125"));
    assert_eq!(readings(&flow).len(), 4, "the next device's too");
}
