//! Whether an agent that asks may associate, and the answer it gets (device-protocols.md 3.2, 3.3).
//! It must not know configurations: whether one is known is told by the caller.

use super::codes::PROTOCOL_20601;
use super::mder::{Malformed, Reader, put_octets, put16, put32};

/// Association and protocol version 1, nomenclature version 1, system type manager: the same bit.
const FIRST: u32 = 0x8000_0000;
/// Encoding rules MDER.
const MDER: u16 = 0x8000;
/// System type agent.
const AGENT: u32 = 0x0080_0000;
/// Functional unit: what is asked for is a test association, whose data is made up.
const TEST_ASSOCIATION: u32 = 0x2000_0000;
/// Who we are: an EUI-64 with the bit of local administration set, `02 "WAYSIDE"`.
const OURS: [u8; 8] = *b"\x02WAYSIDE";

/// What of an agent outlives its request.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Agent {
    /// Its EUI-64.
    pub system: [u8; 8],
    /// The configuration it says it has.
    pub configuration: u16,
    /// It never reports by itself: it must be asked.
    pub must_be_asked: bool,
}

/// The answer to an association request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Accepted, configuration known.
    Accepted = 0,
    /// Rejected for good.
    Rejected = 1,
    /// Accepted, configuration to be told.
    AcceptedUnknownConfig = 3,
    /// It does not speak 20601.
    NoCommonProtocol = 4,
    /// Not our encoding, version, or no agent.
    NoCommonParameter = 5,
    /// Not our version of associating.
    UnsupportedVersion = 8,
}

/// Judges a request. Outside: it is no request at all. Inside: why it is rejected.
///
/// # Errors
/// [`Malformed`] where a length does not fit.
pub fn judge(mut request: Reader<'_>) -> Result<Result<Agent, Answer>, Malformed> {
    let version = request.u32()?;
    let protocols = request.list(|item| Ok::<_, Malformed>((item.u16()?, item.octets()?)))?;
    request.end()?;
    if version & FIRST == 0 {
        return Ok(Err(Answer::UnsupportedVersion));
    }
    match protocols.iter().find(|(id, _)| *id == PROTOCOL_20601) {
        Some((_, information)) => judge_information(*information),
        None => Ok(Err(Answer::NoCommonProtocol)),
    }
}

fn judge_information(mut said: Reader<'_>) -> Result<Result<Agent, Answer>, Malformed> {
    let (protocol, encoding, nomenclature) = (said.u32()?, said.u16()?, said.u32()?);
    let (units, kind) = (said.u32()?, said.u32()?);
    let mut system = said.octets()?;
    let configuration = said.u16()?;
    let _modes = said.u16()?;
    let (by_agent, by_us) = (said.u8()?, said.u8()?);
    said.list(|option| Ok::<_, Malformed>((option.u16()?, option.octets()?)))?;
    said.end()?;
    let common = protocol & FIRST != 0
        && encoding & MDER != 0
        && nomenclature & FIRST != 0
        && kind == AGENT
        && system.len() == 8
        // 1 to 3FFF are standard configurations, 4000 to 7FFF the agents' own.
        && matches!(configuration, 1..=0x7FFF);
    if !common {
        return Ok(Err(Answer::NoCommonParameter));
    }
    if units & TEST_ASSOCIATION != 0 {
        return Ok(Err(Answer::Rejected));
    }
    let must_be_asked = by_agent == 0 && by_us > 0;
    Ok(Ok(Agent { system: system.array()?, configuration, must_be_asked }))
}

/// The association response. A rejection names no protocol, as none was agreed on.
#[must_use]
pub fn response(answer: Answer) -> Vec<u8> {
    let mut body = Vec::new();
    put16(&mut body, answer as u16);
    if matches!(answer, Answer::Accepted | Answer::AcceptedUnknownConfig) {
        put16(&mut body, PROTOCOL_20601);
        put_octets(&mut body, &information());
    } else {
        put16(&mut body, 0);
        put_octets(&mut body, &[]);
    }
    let mut apdu = vec![0xE3, 0x00];
    put_octets(&mut apdu, &body);
    apdu
}

/// What we say of ourselves: version 1, MDER, no functional units, manager, no configuration.
fn information() -> Vec<u8> {
    let mut said = Vec::new();
    put32(&mut said, FIRST);
    put16(&mut said, MDER);
    for word in [FIRST, 0, FIRST] {
        put32(&mut said, word);
    }
    put_octets(&mut said, &OURS);
    // No configuration id, no data request modes, no options.
    said.extend_from_slice(&[0; 10]);
    said
}
