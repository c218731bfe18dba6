//! What each simulated device says of itself on USB: its descriptors, and how its bytes are cut
//! into packets. It must not know USB/IP, nor what the bytes mean.

use super::wire::Card;
use wayside_care::reading::Kind;

/// Largest packet of a bulk endpoint at full speed.
pub const BULK: usize = 64;
/// Reports a device with a report queue keeps for a host that does not fetch them.
const QUEUE: usize = 64;
/// Packets a bridge keeps for a host that does not fetch them: half a kilobyte, as common chips do.
const BRIDGE: usize = 8;
/// Packets of APDUs an agent keeps. The longest APDU is 64 kB.
const APDUS: usize = 2048;

/// Test ids of pid.codes, which name nobody's product.
const NOBODY: u16 = 0x1209;

/// How bytes become packets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cut {
    /// Reports of so many bytes, one a packet.
    Reports(usize),
    /// One APDU a transfer.
    Apdus,
    /// As they come.
    Stream,
}

/// A device as USB sees it.
#[derive(Clone, Debug)]
pub struct Described {
    /// The device descriptor.
    pub device: Vec<u8>,
    /// The configuration, with all that stands behind it.
    pub configuration: Vec<u8>,
    /// The HID report descriptor.
    pub report: &'static [u8],
    /// Maker and product.
    pub strings: [&'static str; 2],
    /// How its bytes become packets.
    pub cut: Cut,
    /// How many packets it keeps when nobody fetches them. A scale keeps one: the first that a
    /// host reads may be an hour old (device-protocols.md 6.10).
    pub keeps: usize,
    /// Endpoint the bytes come from.
    pub input: u8,
    /// Endpoint they go to.
    pub output: Option<u8>,
    /// Endpoint of a serial line's notices. There is never one.
    pub notices: Option<u8>,
    /// Class of its first interface.
    pub class: u8,
}

/// Usages of a weighing device (HID Point of Sale 1.02): status 1 to 8, unit 1 to 12, a signed
/// power of ten and the weight, in report 3.
const SCALE_REPORT: &[u8] = &[
    0x05, 0x8D, 0x09, 0x20, 0xA1, 0x01, // usage page scale, scale device, application
    0x85, 0x03, 0x09, 0x32, 0xA1, 0x02, // report 3, data report, logical
    0x09, 0x70, 0xA1, 0x02, 0x19, 0x71, 0x29, 0x78, // scale status: one of eight
    0x15, 0x01, 0x25, 0x08, 0x75, 0x08, 0x95, 0x01, 0x81, 0x00, 0xC0, //
    0x09, 0x50, 0xA1, 0x02, 0x19, 0x51, 0x29, 0x5C, // weight unit: one of twelve
    0x15, 0x01, 0x25, 0x0C, 0x81, 0x00, 0xC0, //
    0x09, 0x41, 0x15, 0x80, 0x25, 0x7F, 0x81, 0x02, // data scaling: a power of ten
    0x09, 0x40, 0x15, 0x00, 0x27, 0xFF, 0xFF, 0x00, 0x00, // data weight: two bytes
    0x75, 0x10, 0x81, 0x02, 0xC0, 0xC0,
];

/// Captured from an Omron HEM-7080IT (device-protocols.md 5.6).
const OMRON_REPORT: &[u8] = &[
    0x06, 0x00, 0xFF, 0x09, 0x01, 0xA1, 0x01, 0x09, 0x02, 0x15, 0x00, 0x26, 0xFF, 0x00, 0x75, 0x08,
    0x95, 0x08, 0x81, 0x82, 0x09, 0x03, 0x91, 0x82, 0x09, 0x04, 0x95, 0x02, 0xB1, 0x82, 0xC0,
];
const OMRON_DEVICE: [u8; 18] =
    [0x12, 1, 0x10, 1, 0, 0, 0, 8, 0x90, 0x05, 0x28, 0, 1, 2, 1, 3, 0, 1];

const IN: u8 = 0x80;
const INTERRUPT: u8 = 3;
const HID: u8 = 3;
const PHDC: u8 = 0x0F;
const CDC: u8 = 2;

impl Described {
    /// How a device that measures this kind looks on USB. What has a port of its own looks as it is
    /// known to; what has a serial line hangs on a bridge of class CDC-ACM.
    #[must_use]
    pub fn new(device: &str, kind: Kind) -> Described {
        match device {
            "hid-scale" => scale(),
            "omron-hem7080" => omron(),
            "phdc" => healthcare(kind),
            "visomat" => visomat(),
            _ => bridge(),
        }
    }

    /// Vendor and product.
    #[must_use]
    pub fn id(&self) -> (u16, u16) {
        (self.device_word(8), self.device_word(10))
    }

    /// What a list of devices says of it.
    pub fn card(&self, bus_id: &str) -> Card {
        let three = |bytes: &[u8]| bytes.first_chunk::<3>().copied().unwrap_or_default();
        let (vendor, product) = self.id();
        let interfaces = parts(&self.configuration).filter(|one| one.get(1) == Some(&4));
        Card {
            bus_id: bus_id.to_owned(),
            vendor,
            product,
            release: self.device_word(12),
            class: three(self.device.get(4..).unwrap_or_default()),
            interfaces: interfaces.map(|one| three(one.get(5..).unwrap_or_default())).collect(),
        }
    }

    /// The descriptor of its HID class, as it stands behind the interface.
    pub fn hid(&self) -> Option<&[u8]> {
        parts(&self.configuration).find(|one| one.get(1) == Some(&0x21) && self.class == HID)
    }

    fn device_word(&self, at: usize) -> u16 {
        let two = self.device.get(at..).and_then(<[u8]>::first_chunk::<2>);
        u16::from_le_bytes(two.copied().unwrap_or_default())
    }
}

/// The descriptors that stand one behind another.
fn parts(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    let mut rest = bytes;
    core::iter::from_fn(move || {
        let len = usize::from(*rest.first()?).max(1);
        let (one, after) = rest.split_at_checked(len)?;
        rest = after;
        Some(one)
    })
}

fn device(class: u8, vendor: u16, product: u16) -> Vec<u8> {
    let mut out = vec![0x12, 1, 0x10, 0x01, class, 0, 0, 8];
    for number in [vendor, product, 0x0100] {
        out.extend(number.to_le_bytes());
    }
    // Names of maker and product, no serial number, one configuration.
    out.extend([1, 2, 0, 1]);
    out
}

fn configuration(interfaces: u8, rest: &[u8]) -> Vec<u8> {
    let total = u16::try_from(rest.len() + 9).unwrap_or(0).to_le_bytes();
    let [low, high] = total;
    let mut out = vec![9, 2, low, high, interfaces, 1, 0, 0x80, 0x32];
    out.extend(rest);
    out
}

const fn endpoint(address: u8, kind: u8, packet: u8, interval: u8) -> [u8; 7] {
    [7, 5, address, kind, packet, 0, interval]
}

fn hid(report: &[u8], endpoints: &[[u8; 7]]) -> Vec<u8> {
    let count = u8::try_from(endpoints.len()).unwrap_or(0);
    let length = u8::try_from(report.len()).unwrap_or(0);
    let mut out = vec![9, 4, 0, 0, count, HID, 0, 0, 0];
    out.extend([9, 0x21, 0x10, 1, 0, 1, 0x22, length, 0]);
    out.extend(endpoints.concat());
    configuration(1, &out)
}

fn scale() -> Described {
    Described {
        // The id of a DYMO S250, which the profile knows.
        device: device(0, 0x0922, 0x8009),
        configuration: hid(SCALE_REPORT, &[endpoint(IN | 1, INTERRUPT, 8, 10)]),
        report: SCALE_REPORT,
        strings: ["Wayside", "simulated HID scale"],
        cut: Cut::Reports(6),
        keeps: 1,
        input: 1,
        output: None,
        notices: None,
        class: HID,
    }
}

fn omron() -> Described {
    let ends = [endpoint(IN | 1, INTERRUPT, 8, 10), endpoint(2, INTERRUPT, 8, 10)];
    Described {
        device: OMRON_DEVICE.to_vec(),
        configuration: hid(OMRON_REPORT, &ends),
        report: OMRON_REPORT,
        strings: ["Wayside", "simulated HEM-7080IT"],
        cut: Cut::Reports(8),
        keeps: QUEUE,
        input: 1,
        output: Some(2),
        notices: None,
        class: HID,
    }
}

fn bulk() -> [[u8; 7]; 2] {
    let size = u8::try_from(BULK).unwrap_or(u8::MAX);
    [endpoint(IN | 1, 2, size, 0), endpoint(1, 2, size, 0)]
}

/// Descriptors in the order of a captured one (device-protocols.md 3.6), of our own names.
fn healthcare(kind: Kind) -> Described {
    let specialisation = match kind {
        Kind::Oximetry => 0x04,
        Kind::BloodPressure => 0x07,
        Kind::Temperature => 0x08,
        Kind::Weight => 0x0F,
    };
    let mut out = vec![9, 4, 0, 0, 2, PHDC, 0, 0, 0, 4, 0x20, 2, 0];
    out.extend([6, 0x30, 0, 1, specialisation, 0x10]);
    for (end, name) in bulk().into_iter().zip([b"wayside tx", b"wayside rx"]) {
        out.extend(end);
        out.extend([4, 0x21, 1, 8, 13, 0x22]);
        out.extend(name);
        out.push(0);
    }
    Described {
        device: device(0, NOBODY, 0x0001),
        configuration: configuration(1, &out),
        report: &[],
        strings: ["Wayside", "simulated IEEE 11073 device"],
        cut: Cut::Apdus,
        keeps: APDUS,
        input: 1,
        output: Some(1),
        notices: None,
        class: PHDC,
    }
}

fn visomat() -> Described {
    let mut out = vec![9, 4, 0, 0, 2, 0xFF, 0, 0, 0];
    out.extend(bulk().concat());
    Described {
        device: device(0, NOBODY, 0x0003),
        configuration: configuration(1, &out),
        report: &[],
        strings: ["Wayside", "simulated visomat"],
        cut: Cut::Stream,
        // Its whole memory is 4 kB.
        keeps: 128,
        input: 1,
        output: Some(1),
        notices: None,
        class: 0xFF,
    }
}

/// A serial line behind a bridge of USB's own class (CDC 1.1, abstract control model): the only
/// kind that a kernel knows by its class.
fn bridge() -> Described {
    let mut out = vec![9, 4, 0, 0, 1, CDC, 2, 1, 0];
    out.extend([5, 0x24, 0, 0x10, 1, 5, 0x24, 1, 0, 1, 4, 0x24, 2, 2, 5, 0x24, 6, 0, 1]);
    out.extend(endpoint(IN | 2, INTERRUPT, 8, 16));
    out.extend([9, 4, 1, 0, 2, 0x0A, 0, 0, 0]);
    out.extend(bulk().concat());
    Described {
        device: device(CDC, NOBODY, 0x0002),
        configuration: configuration(2, &out),
        report: &[],
        strings: ["Wayside", "simulated serial device"],
        cut: Cut::Stream,
        keeps: BRIDGE,
        input: 1,
        output: Some(1),
        notices: Some(2),
        class: CDC,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;

    #[test]
    fn every_descriptor_is_as_long_as_it_says() {
        for described in [scale(), omron(), healthcare(Kind::Weight), visomat(), bridge()] {
            assert_eq!(described.device.len(), 18);
            let config = &described.configuration;
            let total = usize::from(u16::from_le_bytes([config[2], config[3]]));
            assert_eq!(total, config.len());
            let whole: usize = parts(config).map(<[u8]>::len).sum();
            assert_eq!(whole, config.len());
            let interfaces = parts(config).filter(|one| one[1] == 4).count();
            assert_eq!(usize::from(config[4]), interfaces);
            let named: u8 = parts(config).filter(|one| one[1] == 4).map(|one| one[4]).sum();
            let there = parts(config).filter(|one| one[1] == 5).count();
            assert_eq!(usize::from(named), there, "endpoints");
            if let Some(hid) = described.hid() {
                assert_eq!(usize::from(hid[7]), described.report.len());
            }
        }
    }

    #[test]
    fn the_omron_is_described_as_it_was_captured() {
        let wanted = [
            9, 2, 0x29, 0, 1, 1, 0, 0x80, 0x32, 9, 4, 0, 0, 2, 3, 0, 0, 0, 9, 0x21, 0x10, 1, 0, 1,
            0x22, 0x1F, 0, 7, 5, 0x81, 3, 8, 0, 10, 7, 5, 2, 3, 8, 0, 10,
        ];
        assert_eq!(omron().configuration, wanted);
    }
}
