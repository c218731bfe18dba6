//! What the simulated agents of IEEE 11073-20601 say, byte for byte. It must not know when.

use crate::script::{Numbers, Turn};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use wayside_care::reading::Kind;
use wayside_care::time::Tick;
use wayside_care::units::half_up;
use wayside_devices::phd::apdu::data;
use wayside_devices::phd::mder::{put_octets, put16, put32};

const ASSOCIATE: u16 = 0xE200;
const CONFIG: u16 = 0x0D1C;
const FIXED: u16 = 0x0D1D;
const GROUPED: u16 = 0x0D2A;
/// The handle of the oximeter's scanner.
const SCANNER: u16 = 40;
const NOT_A_NUMBER: u16 = 0x07FF;

/// A sample: saturation, status, stamp and pulse, as the scanner's map has them. Without a pulse
/// found, "not available"; with a bad signal, "questionable".
pub fn sample(found: Option<Turn>, now: Tick) -> Vec<u8> {
    let (spo2, pulse, status) = match found {
        Some(Turn { numbers: Numbers::Finger(spo2, pulse), weak, moved, .. }) => {
            (spo2.into(), pulse, if weak || moved { 0x4000 } else { 0 })
        }
        _ => (NOT_A_NUMBER, NOT_A_NUMBER, 0x2000),
    };
    let mut seen = Vec::new();
    put16(&mut seen, spo2);
    put16(&mut seen, status);
    seen.extend(calendar(now));
    put16(&mut seen, pulse);
    let mut groups = Vec::new();
    put_octets(&mut groups, &seen);
    let mut info = vec![0xF0, 0, 0, 0, 0, 1];
    put_octets(&mut info, &groups);
    event(SCANNER, GROUPED, false, &info)
}

/// EUI-64 of a device, its last byte telling the kind apart.
fn system(kind: Kind) -> [u8; 8] {
    let last = match kind {
        Kind::BloodPressure => 0x07,
        Kind::Oximetry => 0x04,
        _ => 0x0F,
    };
    [0x02, b'S', b'I', b'M', 0, 0, 0x10, last]
}

/// The request to associate.
pub fn association_request(kind: Kind) -> Vec<u8> {
    let mut said = Vec::new();
    put32(&mut said, 0x8000_0000);
    put16(&mut said, 0x8000);
    for word in [0x8000_0000, 0, 0x0080_0000] {
        put32(&mut said, word);
    }
    put_octets(&mut said, &system(kind));
    // Configuration 4000; it reports by itself; no options.
    said.extend([0x40, 0, 0, 1, 1, 0, 0, 0, 0, 0]);
    let mut protocol = vec![0x50, 0x79];
    put_octets(&mut protocol, &said);
    let mut body = vec![0x80, 0, 0, 0, 0, 1];
    put_octets(&mut body, &protocol);
    let mut apdu = ASSOCIATE.to_be_bytes().to_vec();
    put_octets(&mut apdu, &body);
    apdu
}

fn event(handle: u16, kind: u16, confirmed: bool, info: &[u8]) -> Vec<u8> {
    let mut body = Vec::new();
    put16(&mut body, handle);
    put32(&mut body, u32::MAX);
    put16(&mut body, kind);
    put_octets(&mut body, info);
    data(1, if confirmed { 0x0101 } else { 0x0100 }, &body)
}

/// Attributes with their values, counted and measured.
fn attributes(to: &mut Vec<u8>, said: &[(u16, &[u8])]) {
    let mut list = Vec::new();
    for (code, value) in said {
        put16(&mut list, *code);
        put_octets(&mut list, value);
    }
    put16(to, u16::try_from(said.len()).unwrap_or(0));
    put_octets(to, &list);
}

/// A map of one value, then a stamp.
const fn map(value: u16, length: u8) -> [u8; 12] {
    let [high, low] = value.to_be_bytes();
    [0, 2, 0, 8, high, low, 0, length, 0x09, 0x90, 0, 8]
}

fn object(to: &mut Vec<u8>, handle: u16, code: u16, unit: u16, value: u16, length: u8) {
    let [high, low] = code.to_be_bytes();
    put16(to, 0x0006);
    put16(to, handle);
    let (kind, unit, map) = ([0, 2, high, low], unit.to_be_bytes(), map(value, length));
    let parts: &[u8] = &[0, 3, 0, 6, 0x4A, 0x05, 0x4A, 0x06, 0x4A, 0x07];
    let plain: [(u16, &[u8]); 4] =
        [(0x092F, &kind), (0x0A46, &[0xF0, 0x40]), (0x0996, &unit), (0x0A55, &map)];
    let mut said = plain.to_vec();
    if value == 0x0A75 {
        said.push((0x0A76, parts));
    }
    attributes(to, &said);
}

/// The configuration report: what is measured, in which unit, laid out how.
pub fn configuration(kind: Kind) -> Vec<u8> {
    let mut objects = Vec::new();
    let count = match kind {
        Kind::BloodPressure => {
            object(&mut objects, 1, 0x4A04, 0x0F20, 0x0A75, 10);
            object(&mut objects, 2, 0x482A, 0x0AA0, 0x0A4C, 2);
            2
        }
        Kind::Oximetry => {
            object(&mut objects, 1, 0x4BB8, 0x0220, 0x0A4C, 2);
            object(&mut objects, 10, 0x481A, 0x0AA0, 0x0A4C, 2);
            scanner(&mut objects);
            3
        }
        _ => {
            object(&mut objects, 1, 0xE140, 0x06C3, 0x0A56, 4);
            object(&mut objects, 2, 0xE144, 0x0511, 0x0A56, 4);
            2
        }
    };
    let mut report = vec![0x40, 0, 0, count];
    put_octets(&mut report, &objects);
    event(0, CONFIG, true, &report)
}

/// A periodic scanner, not running until it is told: saturation with status and stamp, then pulse.
fn scanner(to: &mut Vec<u8>) {
    put16(to, 0x0013);
    put16(to, SCANNER);
    let mut map = Vec::new();
    for word in [2, 28, 1, 3, 12, 0x0A4C, 2, 0x0947, 2, 0x0990, 8, 10, 1, 4, 0x0A4C, 2] {
        put16(&mut map, word);
    }
    attributes(to, &[(0x0953, &[0, 0]), (0x0913, &[0, 0]), (0x0A53, &map)]);
}

/// What Get MDS is answered: what it is, and what its calendar says.
pub fn device(kind: Kind, now: Tick) -> Vec<u8> {
    let profile = match kind {
        Kind::BloodPressure => 0x07,
        Kind::Oximetry => 0x04,
        _ => 0x0F,
    };
    let mut said = vec![0, 0];
    let kinds = [0, 1, 0, 4, 0x10, profile, 0, 1];
    attributes(&mut said, &[(0x0A5A, &kinds), (0x0987, &calendar(now))]);
    said
}

/// The device's own calendar, which began on 11 July 2026 at nine.
fn calendar(now: Tick) -> [u8; 8] {
    let seconds = now.millis() / 1000 + 9 * 3600;
    let bcd = |number: u64| u8::try_from(number / 10 % 10 * 16 + number % 10).unwrap_or(0);
    let (days, hours) = (seconds / 86_400 % 20, seconds / 3600 % 24);
    let minutes = bcd(seconds / 60 % 60);
    [0x20, 0x26, 0x07, bcd(11 + days), bcd(hours), minutes, bcd(seconds % 60), 0]
}

/// A fixed report. A cuff that failed says NaN.
pub fn report(kind: Kind, turn: &Turn, now: Tick) -> Vec<u8> {
    let mut values: Vec<(u16, Vec<u8>)> = Vec::new();
    let words = |words: &[u16]| words.iter().flat_map(|word| word.to_be_bytes()).collect();
    match turn.numbers {
        Numbers::Cuff(systolic, diastolic, pulse) => {
            let mean = diastolic + (systolic.saturating_sub(diastolic)) / 3;
            values.push((1, words(&[3, 6, systolic, diastolic, mean])));
            values.push((2, words(&[pulse])));
        }
        Numbers::Load(kg, height) => {
            values.push((1, tenths(kg)));
            values.extend(height.map(|cm| (2, tenths(cm))));
        }
        _ if kind == Kind::BloodPressure => {
            values.push((1, words(&[3, 6, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER])));
        }
        _ => values.push((1, vec![0x00, 0x7F, 0xFF, 0xFF])),
    }
    let mut list = Vec::new();
    let count = u16::try_from(values.len()).unwrap_or(0);
    for (handle, mut value) in values {
        value.extend(calendar(now));
        put16(&mut list, handle);
        put_octets(&mut list, &value);
    }
    let mut info = vec![0xF0, 0, 0, 0];
    put16(&mut info, count);
    put_octets(&mut info, &list);
    event(0, FIXED, true, &info)
}

/// A FLOAT of tenths.
fn tenths(value: Decimal) -> Vec<u8> {
    let tenths = half_up(value, 1).mantissa().to_u32().unwrap_or(0) & 0x007F_FFFF;
    (0xFF00_0000 | tenths).to_be_bytes().to_vec()
}
