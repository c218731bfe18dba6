//! What an agent of IEEE 11073-20601 says, built for the tests of `phd.rs` and `phd_machine.rs`.
//! It must not use the driver's own encoder: that is what is tested.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(missing_docs, dead_code)]

use wayside_devices::transcript::parse_bytes;

pub fn hex(text: &str) -> Vec<u8> {
    let tight: String = text.split_whitespace().collect();
    parse_bytes(&tight).unwrap_or_else(|why| panic!("{text}: {why}"))
}

pub fn octets(bytes: &[u8]) -> Vec<u8> {
    let length = u16::try_from(bytes.len()).unwrap().to_be_bytes();
    [&length, bytes].concat()
}

pub fn list(items: &[Vec<u8>]) -> Vec<u8> {
    let count = u16::try_from(items.len()).unwrap().to_be_bytes();
    [&count[..], &octets(&items.concat())].concat()
}

pub fn data(invoke: u16, choice: u16, body: &[u8]) -> Vec<u8> {
    let inner = [&invoke.to_be_bytes(), &choice.to_be_bytes(), &octets(body)[..]].concat();
    [vec![0xE7, 0x00], octets(&octets(&inner))].concat()
}

/// An event report: confirmed unless told otherwise, from the device itself, without running time.
#[derive(Clone, Copy)]
pub struct Event {
    pub invoke: u16,
    pub kind: u16,
    pub handle: u16,
    pub time: u32,
    pub confirmed: bool,
}

pub const REPORT: Event =
    Event { invoke: 0x1234, kind: 0x0D1D, handle: 0, time: 0xFFFF_FFFF, confirmed: true };

impl Event {
    pub fn of(kind: u16) -> Event {
        Event { kind, ..REPORT }
    }

    pub fn says(self, info: &[u8]) -> Vec<u8> {
        let mut body = self.handle.to_be_bytes().to_vec();
        body.extend(self.time.to_be_bytes());
        body.extend(self.kind.to_be_bytes());
        body.extend(octets(info));
        data(self.invoke, if self.confirmed { 0x0101 } else { 0x0100 }, &body)
    }
}

/// An association request; the defaults are those of a good agent.
#[derive(Clone, Copy)]
pub struct Request {
    pub version: &'static str,
    pub protocol: &'static str,
    pub information: &'static str,
    pub system: &'static str,
    pub config: &'static str,
    pub modes: &'static str,
}

pub const REQUEST: Request = Request {
    version: "80000000",
    protocol: "5079",
    information: "80000000 a000 80000000 00000000 00800000",
    system: "0008 1122334455667701",
    config: "4000",
    modes: "0001 01 00",
};

impl Request {
    pub fn bytes(self) -> Vec<u8> {
        let Request { version, protocol, information, system, config, modes } = self;
        let said = hex(&format!("{information} {system} {config} {modes} 0000 0000"));
        let item = [hex(protocol), octets(&said)].concat();
        [vec![0xE2, 0x00], octets(&[hex(version), list(&[item])].concat())].concat()
    }
}

pub fn associate(config: &'static str) -> Vec<u8> {
    Request { config, ..REQUEST }.bytes()
}

/// Attributes as `(code, value)` in hex.
pub fn attributes(said: &[(&str, &str)]) -> Vec<u8> {
    let item = |(code, value): &(&str, &str)| [hex(code), octets(&hex(value))].concat();
    list(&said.iter().map(item).collect::<Vec<_>>())
}

/// One object of a configuration.
pub fn object(class: &str, handle: &str, said: &[(&str, &str)]) -> Vec<u8> {
    [hex(class), hex(handle), attributes(said)].concat()
}

pub fn configuration(id: &str, objects: &[Vec<u8>]) -> Vec<u8> {
    Event::of(0x0D1C).says(&[hex(id), list(objects)].concat())
}

/// A numeric object with a layout of one value and an absolute stamp.
pub fn numeric(handle: &str, code: &str, unit: &str, value: &str) -> Vec<u8> {
    let (kind, map) = (format!("0002{code}"), format!("0002 0008 {value} 0990 0008"));
    object("0006", handle, &[("092f", &kind), ("0a46", "f040"), ("0996", unit), ("0a55", &map)])
}

/// The answer to Get MDS, with the agent's calendar.
pub fn device(invoke: u16, clock: &str) -> Vec<u8> {
    let said = attributes(&[("0a5a", "0001 0004 100f 0001"), ("0987", clock)]);
    data(invoke, 0x0203, &[hex("0000"), said].concat())
}

pub fn fixed(observations: &[(&str, &str)]) -> Vec<u8> {
    let item = |(handle, value): &(&str, &str)| [hex(handle), octets(&hex(value))].concat();
    let items: Vec<Vec<u8>> = observations.iter().map(item).collect();
    [hex("f000 0000"), list(&items)].concat()
}

/// Saturation and pulse at noon, as the standard oximeter reports them.
pub const FINGER: &[(&str, &str)] =
    &[("0001", "0062 2007120612100000"), ("000a", "0048 2007120612100000")];

pub fn persons(parts: &[(u16, Vec<u8>)]) -> Vec<u8> {
    let item = |(person, part): &(u16, Vec<u8>)| [&person.to_be_bytes()[..], part].concat();
    let items: Vec<Vec<u8>> = parts.iter().map(item).collect();
    [hex("f000 0000"), list(&items)].concat()
}

pub const RELEASE: &[u8] = &[0xE4, 0, 0, 2, 0, 0];
pub const RELEASED: &[u8] = &[0xE5, 0, 0, 2, 0, 0];
pub const ABORT: &[u8] = &[0xE6, 0, 0, 2, 0, 0];

pub const SCALE_CONFIG: &str = "e700 0070 006e 4321 0101 0068 0000 00000000 0d1c 005e 4000 0002 \
    0058 0006 0001 0004 0024 092f 0004 0002e140 0a46 0002 d040 0996 0002 06c3 0a55 000c 0002 0008 \
    0a56 0004 0990 0008 0006 0002 0004 0024 092f 0004 0002e14c 0a46 0002 d042 0996 0002 0220 0a55 \
    000c 0002 0008 0a56 0004 0990 0008";

pub const CUFF_REPORT: &str = "e700 003e 003c 0054 0101 0036 0000 00490050 0d1d 002c f000 0000 \
    0002 0024 0001 0012 0003 0006 0078 0050 0064 2007120612100000 0002 000a f258 2007120612100000";

pub const SCALE_REPORT: &str = "e700 003a 0038 4321 0101 0032 0000 00000000 0d1d 0028 f000 0000 \
    0002 0020 0001 000c ff000270 2007020112100000 0002 000c ff000100 2007020112100000";

/// An oximeter with an episodic scanner 55 and a periodic one 40, as Antidote describes it; the map
/// of scanner 40 is the argument.
pub fn scanners(map_of_40: &str) -> Vec<u8> {
    let plain = "0002 0008 0a4c 0002 0990 0008";
    let fast =
        [("092f", "00024bb8"), ("0996", "0220"), ("0a61", "0001 0004 0002 4c34"), ("0a55", plain)];
    let map_of_55 = format!("0002 001c 0001 {plain} 000a {plain}");
    configuration(
        "4000",
        &[
            numeric("0001", "4bb8", "0220", "0a4c 0002"),
            numeric("000a", "481a", "0aa0", "0a4c 0002"),
            object("0006", "0003", &fast),
            object("0012", "0037", &[("0953", "0000"), ("0a53", &map_of_55), ("0913", "0001")]),
            object("0013", "0028", &[("0953", "0000"), ("0913", "0000"), ("0a53", map_of_40)]),
        ],
    )
}

/// Value, status and stamp of the saturation, pulse, fast saturation.
pub const MAP_OF_40: &str = "0003 0026 0001 0003 000c 0a4c 0002 0947 0002 0990 0008 \
    000a 0001 0004 0a4c 0002 0003 0001 0004 0a4c 0002";
