//! APDUs of IEEE 11073-20601 (device-protocols.md 3.2): put together by their own length, whatever
//! pieces the transport cuts, and taken apart. It must not know states or what data means.

use super::mder::{Malformed, Reader, put_octets, put16, put32};

/// The longest APDU of the standard.
pub const LONGEST: usize = 64_512;

const AARQ: u16 = 0xE200;
const AARE: u16 = 0xE300;
const RLRQ: u16 = 0xE400;
const RLRE: u16 = 0xE500;
const ABRT: u16 = 0xE600;
const PRST: u16 = 0xE700;

/// What stands at the front of bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Head {
    /// It may become an APDU.
    More,
    /// A whole APDU of so many bytes.
    Whole(usize),
    /// No APDU begins so.
    Wrong,
}

/// Looks at the front. The lengths an APDU says twice must agree, so that noise is found out after
/// a few bytes and not after 64 thousand.
#[must_use]
pub fn head(bytes: &[u8]) -> Head {
    let mut reader = Reader::new(bytes);
    let Ok(choice) = reader.u16() else {
        return if matches!(bytes, [] | [0xE2..=0xE7]) { Head::More } else { Head::Wrong };
    };
    if !matches!(choice, AARQ | AARE | RLRQ | RLRE | ABRT | PRST) {
        return Head::Wrong;
    }
    let Ok(length) = reader.u16() else { return Head::More };
    let total = usize::from(length) + 4;
    let fits = match choice {
        RLRQ | RLRE | ABRT => length == 2,
        AARQ => length >= 8,
        AARE => length >= 6,
        _ => length >= 8,
    };
    if !fits || total > LONGEST {
        return Head::Wrong;
    }
    if choice == PRST && !twice(reader, length) {
        return Head::Wrong;
    }
    if bytes.len() < total { Head::More } else { Head::Whole(total) }
}

/// Whether what a PRST says first, as far as it is there, fits: its length again, and a choice.
fn twice(mut reader: Reader<'_>, length: u16) -> bool {
    let outer = reader.u16().map_or(true, |inner| usize::from(inner) + 2 == usize::from(length));
    let known = reader.u16().and_then(|_invoke| reader.u16()).map_or(
        true,
        |choice| matches!(choice, 0x0100..=0x0107 | 0x0201..=0x0207 | 0x0300 | 0x0400),
    );
    outer && known
}

/// Bytes of an APDU as they come in.
#[derive(Debug, Default)]
pub struct Assembly {
    bytes: Vec<u8>,
    /// Where its end is known: the length below which there is nothing to look at.
    until: usize,
}

impl Assembly {
    /// Takes in a byte.
    pub fn push(&mut self, byte: u8) {
        self.bytes.push(byte);
    }

    /// What stands at the front.
    #[must_use]
    pub fn head(&mut self) -> Head {
        if self.bytes.len() < self.until {
            return Head::More;
        }
        let found = head(&self.bytes);
        self.until = match (found, self.bytes.as_slice()) {
            // After ten bytes all is checked that can be: only the end is waited for.
            (Head::More, [_, _, high, low, _, _, _, _, _, _, ..]) => {
                usize::from(u16::from_be_bytes([*high, *low])) + 4
            }
            _ => 0,
        };
        found
    }

    /// Whether nothing is half read.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }

    /// Whether the tenth byte has just told that an event report begins.
    #[must_use]
    pub fn report_begins(&self) -> bool {
        matches!(self.bytes.as_slice(), [0xE7, 0, _, _, _, _, _, _, 1, 0 | 1])
    }

    /// Drops the first byte: no APDU begins with it.
    pub fn drop_first(&mut self) {
        if !self.bytes.is_empty() {
            self.bytes.remove(0);
        }
    }

    /// Gives all bytes away, to be given back with [`Assembly::give_back`].
    #[must_use]
    pub fn take(&mut self) -> Vec<u8> {
        core::mem::take(&mut self.bytes)
    }

    /// Takes the bytes back for the next APDU, without the `used` first ones, overwritten: they
    /// may be somebody's measurement.
    pub fn give_back(&mut self, mut bytes: Vec<u8>, used: usize) {
        let rest = bytes.get(used..).unwrap_or_default().to_vec();
        bytes.fill(0);
        bytes.clear();
        bytes.extend_from_slice(&rest);
        self.bytes = bytes;
    }

    /// Overwrites what was half read.
    pub fn void(&mut self) {
        self.until = 0;
        self.bytes.fill(0);
        self.bytes.clear();
    }
}

/// An event report.
#[derive(Clone, Copy, Debug)]
pub struct Report<'a> {
    /// Its number, to be said again in the answer.
    pub invoke: u16,
    /// Whether it wants an answer.
    pub confirmed: bool,
    /// The object that reports; 0 is the device itself.
    pub handle: u16,
    /// The agent's running time in 125 µs; FFFFFFFF where it has none.
    pub time: u32,
    /// What kind of report.
    pub kind: u16,
    /// What it says.
    pub info: Reader<'a>,
}

/// One APDU, taken apart as far as every state needs it.
#[derive(Clone, Copy, Debug)]
pub enum Apdu<'a> {
    /// The agent asks to associate.
    Associate(Reader<'a>),
    /// An answer to an association request, which only agents send.
    Associated,
    /// The agent asks to release the association.
    Release,
    /// The agent released it.
    Released,
    /// The agent aborted.
    Abort,
    /// An event report.
    Report(Report<'a>),
    /// The agent asks for something else: invoke-id and choice.
    Request(u16, u16),
    /// The answer to a question of ours: invoke-id, choice and what it says.
    Response(u16, u16, Reader<'a>),
}

/// Takes an APDU apart.
///
/// # Errors
/// [`Malformed`] where a length inside does not fit.
pub fn read(bytes: &[u8]) -> Result<Apdu<'_>, Malformed> {
    let mut reader = Reader::new(bytes);
    let choice = reader.u16()?;
    let mut body = reader.octets()?;
    reader.end()?;
    match choice {
        AARQ => Ok(Apdu::Associate(body)),
        AARE => Ok(Apdu::Associated),
        RLRQ => Ok(Apdu::Release),
        RLRE => Ok(Apdu::Released),
        ABRT => Ok(Apdu::Abort),
        PRST => {
            let data = body.octets()?;
            body.end()?;
            read_data(data)
        }
        _ => Err(Malformed),
    }
}

fn read_data(mut data: Reader<'_>) -> Result<Apdu<'_>, Malformed> {
    // The length behind the choice says for the third time how long the APDU is. An example that
    // implementations were tested with has it wrong (54 for 74, device-protocols.md 3.5, the
    // variable form), so the two before it count.
    let (invoke, choice, _length) = (data.u16()?, data.u16()?, data.u16()?);
    let mut body = data;
    match choice {
        0x0100 | 0x0101 => {
            let (handle, time, kind) = (body.u16()?, body.u32()?, body.u16()?);
            let info = body.octets()?;
            body.end()?;
            let confirmed = choice == 0x0101;
            Ok(Apdu::Report(Report { invoke, confirmed, handle, time, kind, info }))
        }
        0x0103..=0x0107 => Ok(Apdu::Request(invoke, choice)),
        0x0201..=0x0207 | 0x0300 | 0x0400 => Ok(Apdu::Response(invoke, choice, body)),
        _ => Err(Malformed),
    }
}

/// The release request we send: reason normal.
pub const RELEASE: [u8; 6] = [0xE4, 0x00, 0x00, 0x02, 0x00, 0x00];
/// Our answer to the agent's.
pub const RELEASED: [u8; 6] = [0xE5, 0x00, 0x00, 0x02, 0x00, 0x00];

/// An abort with its reason: 0 undefined, 2 response time-out, 3 configuration time-out.
#[must_use]
pub const fn abort(reason: u8) -> [u8; 6] {
    [0xE6, 0x00, 0x00, 0x02, 0x00, reason]
}

/// A data APDU.
#[must_use]
pub fn data(invoke: u16, choice: u16, body: &[u8]) -> Vec<u8> {
    let mut inner = Vec::new();
    put16(&mut inner, invoke);
    put16(&mut inner, choice);
    put_octets(&mut inner, body);
    let mut outer = Vec::new();
    put_octets(&mut outer, &inner);
    let mut apdu = Vec::new();
    put16(&mut apdu, PRST);
    put_octets(&mut apdu, &outer);
    apdu
}

/// The answer to a confirmed event report, with what the kind of report wants told.
#[must_use]
pub fn answer(report: &Report<'_>, info: &[u8]) -> Vec<u8> {
    let mut body = Vec::new();
    put16(&mut body, report.handle);
    // The kiosk keeps no running time of the standard's kind.
    put32(&mut body, 0);
    put16(&mut body, report.kind);
    put_octets(&mut body, info);
    data(report.invoke, 0x0201, &body)
}

/// An error as answer (roer): 1 no such object instance, 9 no such action, 23 protocol violation.
#[must_use]
pub fn error(invoke: u16, value: u16) -> Vec<u8> {
    let mut body = Vec::new();
    put16(&mut body, value);
    put_octets(&mut body, &[]);
    data(invoke, 0x0300, &body)
}

/// Asks for all attributes of the device itself (Get MDS).
#[must_use]
pub fn get_device(invoke: u16) -> Vec<u8> {
    data(invoke, 0x0103, &[0; 6])
}

/// Tells a scanner to run: confirmed set of its operational state.
#[must_use]
pub fn run_scanner(invoke: u16, handle: u16) -> Vec<u8> {
    let mut body = Vec::new();
    // One modification of 8 bytes: replace, op-state, length 2, enabled.
    for word in [handle, 1, 8, 0, super::codes::OP_STATE, 2, 1] {
        put16(&mut body, word);
    }
    data(invoke, 0x0105, &body)
}

/// Asks once for what the numeric objects have to say: request 0100, mode stop/class/single
/// response, no time, no person, class numeric, no handles.
#[must_use]
pub fn ask_for_data(invoke: u16) -> Vec<u8> {
    let mut request = Vec::new();
    for word in [0x0100, 0x8480, 0, 0, 0, super::codes::NUMERIC, 0, 0] {
        put16(&mut request, word);
    }
    let mut body = Vec::new();
    put16(&mut body, 0);
    put16(&mut body, super::codes::DATA_REQUEST);
    put_octets(&mut body, &request);
    data(invoke, 0x0107, &body)
}
