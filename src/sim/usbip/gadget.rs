//! A simulated device as a USB function: its answers on endpoint 0, and the packets of its pipes.
//! It must not know USB/IP's connections, nor what the bytes mean.

use super::described::{BULK, Cut, Described};
use super::wire::{Transfer, status, submitted, unlinked};
use std::collections::VecDeque;
use wayside_devices::phd::apdu::{Head, head};

/// How a host set a serial line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// Bits a second.
    pub baud: u32,
    /// Data bits.
    pub data_bits: u8,
    /// `N`, `O`, `E`, `M` or `S`.
    pub parity: char,
    /// `1`, `1.5` or `2`.
    pub stop_bits: &'static str,
}

/// What a transfer led to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Led {
    /// Nothing for anybody else.
    Nothing,
    /// Bytes for the device.
    Heard(Vec<u8>),
    /// The serial line was set.
    Set(Line),
}

/// A read that waits for packets, and what it has of them.
struct Waiting {
    number: u32,
    length: usize,
    got: Vec<u8>,
}

/// A device on its bus.
pub struct Gadget {
    described: Described,
    configuration: u8,
    line: [u8; 7],
    /// An APDU that is not whole yet.
    begun: Vec<u8>,
    /// Packets nobody has fetched.
    ready: VecDeque<Vec<u8>>,
    waiting: VecDeque<Waiting>,
    /// Reads that nothing will ever come for.
    parked: Vec<u32>,
}

/// A refusal of a request on endpoint 0.
struct Stall;

/// 9600 8N1, until a host says something else.
const UNSET: [u8; 7] = [0x80, 0x25, 0, 0, 0, 0, 8];
/// More reads than this at once no host has.
const READS: usize = 256;

impl Gadget {
    /// A device without power.
    pub fn new(described: Described) -> Gadget {
        Gadget {
            described,
            configuration: 0,
            line: UNSET,
            begun: Vec::new(),
            ready: VecDeque::new(),
            waiting: VecDeque::new(),
            parked: Vec::new(),
        }
    }

    /// How it looks.
    pub fn described(&self) -> &Described {
        &self.described
    }

    /// Power on: everything is as new.
    pub fn reset(&mut self) {
        (self.configuration, self.line) = (0, UNSET);
        self.begun.clear();
        self.ready.clear();
        self.waiting.clear();
        self.parked.clear();
    }

    /// The device says something. Answers go to `answers`.
    pub fn say(&mut self, bytes: &[u8], answers: &mut Vec<u8>) {
        match self.described.cut {
            Cut::Reports(size) => {
                for report in bytes.chunks(size.max(1)) {
                    self.keep(report);
                }
            }
            Cut::Stream => self.keep_transfer(bytes),
            Cut::Apdus => {
                self.begun.extend_from_slice(bytes);
                loop {
                    match head(&self.begun) {
                        Head::More => break,
                        Head::Wrong => self.begun.clear(),
                        Head::Whole(length) => {
                            let apdu: Vec<u8> = self.begun.drain(..length).collect();
                            self.keep_transfer(&apdu);
                        }
                    }
                }
            }
        }
        self.serve(answers);
    }

    /// Packets of one transfer. One that fills its last packet is ended by an empty one.
    fn keep_transfer(&mut self, bytes: &[u8]) {
        for packet in bytes.chunks(BULK) {
            self.keep(packet);
        }
        if !bytes.is_empty() && bytes.len().is_multiple_of(BULK) {
            self.keep(&[]);
        }
    }

    fn keep(&mut self, packet: &[u8]) {
        // What does not fit any more is lost, as in a device whose buffer is full.
        if self.ready.len() < self.described.keeps {
            self.ready.push_back(packet.to_vec());
        }
    }

    /// Takes a transfer of the host.
    pub fn submit(&mut self, transfer: Transfer, answers: &mut Vec<u8>) -> Led {
        let number = transfer.number;
        if transfer.endpoint == 0 {
            return self.control(&transfer, answers);
        }
        let ends = (Some(transfer.endpoint), transfer.input);
        let room = self.waiting.len() + self.parked.len() < READS;
        if ends == (Some(self.described.input), true) && room {
            let (length, got) = (transfer.length, Vec::new());
            self.waiting.push_back(Waiting { number, length, got });
            self.serve(answers);
        } else if ends == (self.described.notices, true) && room {
            self.parked.push(number);
        } else if ends == (self.described.output, false) {
            answers.extend(submitted(number, status::GOOD, transfer.data.len(), &[]));
            return Led::Heard(transfer.data);
        } else {
            answers.extend(submitted(number, status::STALL, 0, &[]));
        }
        Led::Nothing
    }

    /// Takes a read back, if it still waits.
    pub fn unlink(&mut self, number: u32, victim: u32, answers: &mut Vec<u8>) {
        let before = self.waiting.len() + self.parked.len();
        self.waiting.retain(|one| one.number != victim);
        self.parked.retain(|one| *one != victim);
        let gone = self.waiting.len() + self.parked.len() < before;
        let status = if gone { status::TAKEN_BACK } else { status::GOOD };
        answers.extend(unlinked(number, status));
    }

    /// Gives packets to the reads that wait: a read ends when it is full or a packet is short.
    fn serve(&mut self, answers: &mut Vec<u8>) {
        let full = match self.described.cut {
            Cut::Reports(_) => 8,
            Cut::Apdus | Cut::Stream => BULK,
        };
        while let Some(read) = self.waiting.front_mut() {
            let Some(packet) = self.ready.pop_front() else { return };
            read.got.extend_from_slice(&packet);
            let babble = read.got.len() > read.length;
            if !babble && packet.len() == full && read.got.len() < read.length {
                continue;
            }
            let (number, got) = (read.number, core::mem::take(&mut read.got));
            let (status, got) = match babble {
                true => (status::BABBLE, Vec::new()),
                false => (status::GOOD, got),
            };
            answers.extend(submitted(number, status, got.len(), &got));
            self.waiting.pop_front();
        }
    }

    fn control(&mut self, transfer: &Transfer, answers: &mut Vec<u8>) -> Led {
        let mut led = Led::Nothing;
        let (status, length, data) = match self.request(transfer, &mut led) {
            Ok(mut data) if transfer.input => {
                let [.., low, high] = transfer.setup;
                let wanted = usize::from(u16::from_le_bytes([low, high])).min(transfer.length);
                data.truncate(wanted);
                (status::GOOD, data.len(), data)
            }
            Ok(_) => (status::GOOD, transfer.data.len(), Vec::new()),
            Err(Stall) => (status::STALL, 0, Vec::new()),
        };
        answers.extend(submitted(transfer.number, status, length, &data));
        led
    }

    /// Answers a request; an output's answer is empty.
    fn request(&mut self, transfer: &Transfer, led: &mut Led) -> Result<Vec<u8>, Stall> {
        let [kind, request, low, high, ..] = transfer.setup;
        // The direction of the setup packet and of the transfer are one thing said twice.
        if (kind & 0x80 != 0) != transfer.input {
            return Err(Stall);
        }
        match (kind, request) {
            (0x80 | 0x81, 0x06) => self.descriptor(high, low),
            // GET_STATUS of device, interface or endpoint.
            (0x80..=0x82, 0x00) => Ok(vec![0, 0]),
            (0x80, 0x08) => Ok(vec![self.configuration]),
            (0x00, 0x09) if low <= 1 => {
                self.configuration = low;
                Ok(Vec::new())
            }
            // Address, the only setting of an interface, and the end of a halt.
            (0x00, 0x05) | (0x01, 0x0B) | (0x02, 0x01) => Ok(Vec::new()),
            (0x81, 0x0A) => Ok(vec![0]),
            _ => match self.described.class {
                0x03 => self.of_hid(transfer),
                0x0F => self.of_healthcare(transfer),
                0x02 => self.of_line(transfer, led),
                _ => Err(Stall),
            },
        }
    }

    fn descriptor(&self, kind: u8, index: u8) -> Result<Vec<u8>, Stall> {
        let described = &self.described;
        match (kind, index) {
            (1, 0) => Ok(described.device.clone()),
            (2, 0) => Ok(described.configuration.clone()),
            // English of the United States.
            (3, 0) => Ok(vec![4, 3, 9, 4]),
            (3, 1) => Ok(text(described.strings.first())),
            (3, 2 | 3) => Ok(text(described.strings.last())),
            (0x21, 0) => described.hid().map(<[u8]>::to_vec).ok_or(Stall),
            (0x22, 0) if !described.report.is_empty() => Ok(described.report.to_vec()),
            // A full-speed device has no other speed to tell of.
            _ => Err(Stall),
        }
    }

    /// SET_REPORT of a feature, SET_IDLE and SET_PROTOCOL are taken; nothing is read this way.
    fn of_hid(&self, transfer: &Transfer) -> Result<Vec<u8>, Stall> {
        match transfer.setup {
            [0x21, 0x09, _, 3, ..] | [0x21, 0x0A | 0x0B, ..] => Ok(Vec::new()),
            _ => Err(Stall),
        }
    }

    /// GET_STATUS says which endpoints have something. There is no metadata preamble to switch on.
    fn of_healthcare(&self, transfer: &Transfer) -> Result<Vec<u8>, Stall> {
        match transfer.setup {
            [0xA1, 0x00, ..] => Ok(vec![u8::from(!self.ready.is_empty()) << 1, 0]),
            _ => Err(Stall),
        }
    }

    /// Line settings, and the lines DTR and RTS, which no device here looks at.
    fn of_line(&mut self, transfer: &Transfer, led: &mut Led) -> Result<Vec<u8>, Stall> {
        match (transfer.setup, transfer.data.first_chunk::<7>()) {
            ([0x21, 0x20, ..], Some(line)) => {
                self.line = *line;
                *led = Led::Set(Line::of(*line));
                Ok(Vec::new())
            }
            ([0xA1, 0x21, ..], _) => Ok(self.line.to_vec()),
            ([0x21, 0x22 | 0x23, ..], _) => Ok(Vec::new()),
            _ => Err(Stall),
        }
    }
}

impl Line {
    fn of([a, b, c, d, stop, parity, data_bits]: [u8; 7]) -> Line {
        Line {
            baud: u32::from_le_bytes([a, b, c, d]),
            data_bits,
            parity: match parity {
                1 => 'O',
                2 => 'E',
                3 => 'M',
                4 => 'S',
                _ => 'N',
            },
            stop_bits: match stop {
                1 => "1.5",
                2 => "2",
                _ => "1",
            },
        }
    }
}

/// A string descriptor.
fn text(text: Option<&&str>) -> Vec<u8> {
    let mut out = vec![0, 3];
    for unit in text.unwrap_or(&"").encode_utf16().take(126) {
        out.extend(unit.to_le_bytes());
    }
    let length = u8::try_from(out.len()).unwrap_or(u8::MAX);
    if let Some(first) = out.first_mut() {
        *first = length;
    }
    out
}
