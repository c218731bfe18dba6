//! USB/IP 1.1.1 as bytes: what a host asks of a server of devices, and the answers. Everything is
//! big-endian. It must not know what a device is, nor keep anything from one message to the next.
//!
//! Source: Documentation/usb/usbip_protocol.rst of the Linux kernel, and its vhci driver's rules of
//! what an answer may hold.

/// The version of the protocol; a host of another one is not answered.
pub const VERSION: u16 = 0x0111;
/// The one device of a server stands on bus 1 as device 2.
pub const BUS: u16 = 1;
/// See [`BUS`].
pub const ADDRESS: u16 = 2;
/// Full speed, 12 Mbit/s.
const FULL_SPEED: u32 = 2;

const LIST: u16 = 0x8005;
const IMPORT: u16 = 0x8003;
const LISTED: u16 = 0x0005;
const IMPORTED: u16 = 0x0003;
const SUBMIT: u32 = 1;
const UNLINK: u32 = 2;
const SUBMITTED: u32 = 3;
const UNLINKED: u32 = 4;

/// Length of every message about a transfer, without its data.
const HEAD: usize = 48;
/// No transfer of a device here is longer; a host that announces more is cut off.
pub const LONGEST: usize = 1 << 20;

/// Statuses of a transfer, as the kernel numbers them.
pub mod status {
    /// All is well.
    pub const GOOD: i32 = 0;
    /// The device refuses (a stall).
    pub const STALL: i32 = -32;
    /// The device sent more than was asked for.
    pub const BABBLE: i32 = -75;
    /// It was taken back before it was done.
    pub const TAKEN_BACK: i32 = -104;
}

/// What a host wants before it has a device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wish {
    /// To know what there is.
    List,
    /// The device on this bus id.
    Import(Vec<u8>),
}

/// What a host wants of its device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Order {
    /// A transfer.
    Submit(Transfer),
    /// Transfer `victim` back, undone.
    Unlink {
        /// Number of this order.
        number: u32,
        /// Number of the transfer.
        victim: u32,
    },
}

/// One transfer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Transfer {
    /// Its number, which the answer bears.
    pub number: u32,
    /// From device to host.
    pub input: bool,
    /// Endpoint, without direction.
    pub endpoint: u8,
    /// How many bytes are wanted or sent.
    pub length: usize,
    /// The setup packet, where the endpoint is 0.
    pub setup: [u8; 8],
    /// What is sent.
    pub data: Vec<u8>,
}

/// What stands at the beginning of some bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Next<T> {
    /// Not enough yet.
    More,
    /// A message, and its length.
    Whole(T, usize),
    /// Nothing this protocol has, or that any device here could be asked for.
    Wrong,
}

/// Reads a message of a host without a device.
#[must_use]
pub fn wish(bytes: &[u8]) -> Next<Wish> {
    let Some(head) = bytes.first_chunk::<8>() else { return Next::More };
    let [v0, v1, c0, c1, ..] = *head;
    if u16::from_be_bytes([v0, v1]) != VERSION {
        return Next::Wrong;
    }
    match u16::from_be_bytes([c0, c1]) {
        LIST => Next::Whole(Wish::List, 8),
        IMPORT => match bytes.get(8..40) {
            Some(id) => {
                let id = id.iter().copied().take_while(|byte| *byte != 0).collect();
                Next::Whole(Wish::Import(id), 40)
            }
            None => Next::More,
        },
        _ => Next::Wrong,
    }
}

/// Reads a message of a host that has a device.
#[must_use]
pub fn order(bytes: &[u8]) -> Next<Order> {
    let Some(head) = bytes.first_chunk::<HEAD>() else { return Next::More };
    let number = word(head, 4);
    match word(head, 0) {
        UNLINK => Next::Whole(Order::Unlink { number, victim: word(head, 20) }, HEAD),
        SUBMIT => submit(head, number, bytes),
        _ => Next::Wrong,
    }
}

fn submit(head: &[u8; HEAD], number: u32, bytes: &[u8]) -> Next<Order> {
    let (direction, endpoint, packets) = (word(head, 12), word(head, 16), word(head, 32));
    let length = usize::try_from(word(head, 24)).unwrap_or(usize::MAX);
    // Packets are counted of isochronous transfers only, which no device here has.
    let isochronous = !matches!(packets, 0 | u32::MAX);
    let Ok(endpoint) = u8::try_from(endpoint) else { return Next::Wrong };
    if direction > 1 || endpoint > 15 || length > LONGEST || isochronous {
        return Next::Wrong;
    }
    let input = direction == 1;
    let end = if input { HEAD } else { HEAD + length };
    let Some(data) = bytes.get(HEAD..end) else { return Next::More };
    let setup = head.last_chunk::<8>().copied().unwrap_or_default();
    let transfer = Transfer { number, input, endpoint, length, setup, data: data.to_vec() };
    Next::Whole(Order::Submit(transfer), end)
}

fn word(bytes: &[u8; HEAD], at: usize) -> u32 {
    let four = bytes.get(at..).and_then(<[u8]>::first_chunk::<4>);
    u32::from_be_bytes(four.copied().unwrap_or_default())
}

/// What a list and an import say of a device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// Bus id, at most 31 bytes.
    pub bus_id: String,
    /// Vendor.
    pub vendor: u16,
    /// Product.
    pub product: u16,
    /// Release of the device.
    pub release: u16,
    /// Class, subclass, protocol of the device.
    pub class: [u8; 3],
    /// The same of each interface.
    pub interfaces: Vec<[u8; 3]>,
}

impl Card {
    fn put(&self, out: &mut Vec<u8>) {
        let text = |out: &mut Vec<u8>, text: &str, room: usize| {
            out.extend(text.bytes().chain(core::iter::repeat(0)).take(room));
        };
        text(out, &format!("/sys/devices/wayside/usb{BUS}/{}", self.bus_id), 256);
        text(out, &self.bus_id, 32);
        for number in [u32::from(BUS), u32::from(ADDRESS), FULL_SPEED] {
            out.extend(number.to_be_bytes());
        }
        for number in [self.vendor, self.product, self.release] {
            out.extend(number.to_be_bytes());
        }
        out.extend(self.class);
        // Configuration 1 of 1.
        out.extend([1, 1, u8::try_from(self.interfaces.len()).unwrap_or(0)]);
    }
}

fn head(code: u16, failed: bool) -> Vec<u8> {
    let mut out = VERSION.to_be_bytes().to_vec();
    out.extend(code.to_be_bytes());
    out.extend(u32::from(failed).to_be_bytes());
    out
}

/// The answer to a list: the device, or none while its plug is out.
#[must_use]
pub fn listed(card: Option<&Card>) -> Vec<u8> {
    let mut out = head(LISTED, false);
    out.extend(u32::from(card.is_some()).to_be_bytes());
    if let Some(card) = card {
        card.put(&mut out);
        for [class, subclass, protocol] in &card.interfaces {
            out.extend([*class, *subclass, *protocol, 0]);
        }
    }
    out
}

/// The answer to an import: the device, or that it cannot be had.
#[must_use]
pub fn imported(card: Option<&Card>) -> Vec<u8> {
    let mut out = head(IMPORTED, card.is_none());
    if let Some(card) = card {
        card.put(&mut out);
    }
    out
}

fn answer(command: u32, number: u32, status: i32) -> Vec<u8> {
    let mut out = command.to_be_bytes().to_vec();
    out.extend(number.to_be_bytes());
    // Device, direction and endpoint are empty in every answer.
    out.extend([0; 12]);
    out.extend(status.to_be_bytes());
    out
}

/// The answer to a transfer. `length` is what was taken of an output; of an input it is `data`.
#[must_use]
pub fn submitted(number: u32, status: i32, length: usize, data: &[u8]) -> Vec<u8> {
    let mut out = answer(SUBMITTED, number, status);
    out.extend(u32::try_from(length).unwrap_or(0).to_be_bytes());
    out.resize(HEAD, 0);
    out.extend(data);
    out
}

/// The answer to an unlink.
#[must_use]
pub fn unlinked(number: u32, status: i32) -> Vec<u8> {
    let mut out = answer(UNLINKED, number, status);
    out.resize(HEAD, 0);
    out
}
