//! A made-up USB bus for umockdev: devices as sysfs shows them, transfers as usbmon records them.
//! It must not know Wayside.

use std::path::Path;
use std::process::{Command, Output, Stdio};
use wayside_devices::transcript::{Transcript, What};

const HUB: &str =
    "12010002090001406b1d020005060302010109021900010100e0000904000001090000000705810304000c";
const OUT: u8 = 0x00;
const IN: u8 = 0x80;

/// Kinds of transfer as usbmon numbers them.
#[derive(Clone, Copy)]
pub enum Kind {
    Interrupt = 1,
    Control = 2,
    Bulk = 3,
}

/// A device: its descriptors, and the transfers it takes part in, in order. A transfer to the
/// device must come before those behind it are let through.
pub struct Fake {
    descriptors: Vec<u8>,
    transfers: Vec<u8>,
    count: u64,
}

impl Fake {
    /// `vendor:product`, the size of packets on endpoint 0, and the configuration after its first
    /// nine bytes, as hex.
    pub fn new(id: &str, rest: &str) -> Fake {
        let (vendor, product) = id.split_once(':').unwrap();
        let number = |hex: &str| u16::from_str_radix(hex, 16).unwrap().to_le_bytes();
        let mut descriptors = unhex("1201100100000008");
        descriptors.extend(number(vendor));
        descriptors.extend(number(product));
        descriptors.extend(unhex("000100000001"));
        let rest = unhex(rest);
        let total = u8::try_from(rest.len() + 9).unwrap();
        descriptors.extend([0x09, 0x02, total, 0x00, 0x01, 0x01, 0x00, 0x80, 0x32]);
        descriptors.extend(rest);
        Fake { descriptors, transfers: Vec::new(), count: 0 }
    }

    /// The device answers a read of `asked` bytes.
    pub fn says(&mut self, kind: Kind, endpoint: u8, asked: usize, bytes: &[u8]) {
        self.pair((kind, IN | endpoint), None, asked, (&[], bytes), 0);
    }

    /// The host sends these bytes, and no others.
    pub fn hears(&mut self, kind: Kind, endpoint: u8, bytes: &[u8]) {
        self.pair((kind, OUT | endpoint), None, bytes.len(), (bytes, &[]), 0);
    }

    /// The host makes this control request: its setup packet, and what is sent or answered.
    pub fn control(&mut self, setup: &str, bytes: &[u8]) {
        let setup = unhex(setup);
        let direction = setup[0] & IN;
        let data: (&[u8], &[u8]) = if direction == IN { (&[], bytes) } else { (bytes, &[]) };
        self.pair((Kind::Control, direction), Some(&setup), bytes.len(), data, 0);
    }

    /// The plug is pulled while a read waits.
    pub fn is_pulled(&mut self, kind: Kind, endpoint: u8, asked: usize) {
        const ENODEV: i32 = -19;
        self.pair((kind, IN | endpoint), None, asked, (&[], &[]), ENODEV);
    }

    /// A whole transcript: `size` bytes a transfer at most, `asked` in one read. Behind a transfer
    /// that fills `size` comes an empty one, where `ends` says so.
    pub fn plays(
        &mut self,
        text: &str,
        kind: Kind,
        ends: (u8, u8),
        sizes: (usize, usize),
        zlp: bool,
    ) {
        let (size, asked) = sizes;
        for step in Transcript::parse(text).unwrap().steps {
            match step.what {
                What::ToDevice(bytes) if matches!(kind, Kind::Interrupt) => {
                    bytes.chunks(size).for_each(|part| self.hears(kind, ends.1, part));
                }
                What::ToDevice(bytes) => {
                    let mut rest = bytes.as_slice();
                    while !rest.is_empty() {
                        let len = usize::from(u16::from_be_bytes([rest[2], rest[3]])) + 4;
                        self.hears(kind, ends.1, &rest[..len]);
                        rest = &rest[len..];
                    }
                }
                What::FromDevice(bytes) => {
                    bytes.chunks(size).for_each(|part| self.says(kind, ends.0, asked, part));
                    if zlp && bytes.len() % size == 0 {
                        self.says(kind, ends.0, asked, &[]);
                    }
                }
                What::Silence(_) | What::Result(_) => {}
            }
        }
    }

    fn pair(
        &mut self,
        (kind, end): (Kind, u8),
        setup: Option<&[u8]>,
        asked: usize,
        (out, back): (&[u8], &[u8]),
        status: i32,
    ) {
        self.count += 1;
        let done = if end & IN == 0 { asked } else { back.len() };
        for (event, len, data, status) in [(b'S', asked, out, 0), (b'C', done, back, status)] {
            let mut packet = Vec::new();
            packet.extend(self.count.to_le_bytes());
            let setup = setup.filter(|_| event == b'S');
            packet.extend([event, kind as u8, end, 2, 1, 0]);
            packet.push(if setup.is_some() { 0 } else { b'-' });
            packet.push(if data.is_empty() { b'<' } else { 0 });
            packet.extend([0; 12]);
            packet.extend(status.to_le_bytes());
            packet.extend(u32::try_from(len).unwrap().to_le_bytes());
            packet.extend(u32::try_from(data.len()).unwrap().to_le_bytes());
            packet.extend(setup.unwrap_or_default());
            packet.resize(64, 0);
            packet.extend(data);
            let size = u32::try_from(packet.len()).unwrap().to_le_bytes();
            self.transfers.extend([0; 8]);
            self.transfers.extend(size);
            self.transfers.extend(size);
            self.transfers.extend(packet);
        }
    }

    /// Runs a program that sees a bus with this device alone.
    pub fn shown_to(&self, dir: &Path, program: &str, arguments: &[&str]) -> Output {
        let bus = dir.join("bus.umockdev");
        let hub = device("/devices/fake/usb1", 1, HUB);
        let this = device("/devices/fake/usb1/1-1", 2, &hex(&self.descriptors));
        std::fs::write(&bus, format!("{hub}\n{this}")).unwrap();
        let pcap = dir.join("transfers.pcap");
        let mut bytes = 0xA1B2_C3D4_u32.to_le_bytes().to_vec();
        bytes.extend([2, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 0, 220, 0, 0, 0]);
        bytes.extend(&self.transfers);
        std::fs::write(&pcap, bytes).unwrap();
        Command::new("umockdev-run")
            .arg("-d")
            .arg(&bus)
            .arg("-p")
            .arg(format!("/sys/devices/fake/usb1/1-1={}", pcap.display()))
            .arg("--")
            .arg(program)
            .args(arguments)
            .stdin(Stdio::null())
            .output()
            .unwrap()
    }
}

fn device(path: &str, number: u8, descriptors: &str) -> String {
    format!(
        "P: {path}\nN: bus/usb/001/{number:03}\nE: BUSNUM=001\nE: DEVNUM={number:03}\n\
         E: DEVNAME=/dev/bus/usb/001/{number:03}\nE: DEVTYPE=usb_device\nE: MAJOR=189\n\
         E: MINOR={}\nE: SUBSYSTEM=usb\nA: busnum=1\\n\nA: devnum={number}\\n\n\
         A: bConfigurationValue=1\\n\nA: speed=12\\n\nH: descriptors={descriptors}\n",
        number - 1
    )
}

pub fn unhex(text: &str) -> Vec<u8> {
    let digits: Vec<u8> = text.bytes().filter(|b| !b.is_ascii_whitespace()).collect();
    let pair = |two: &[u8]| u8::from_str_radix(std::str::from_utf8(two).unwrap(), 16).unwrap();
    digits.chunks(2).map(pair).collect()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
