//! What the agent answers to the kiosk's questions, and what the kiosk answers where it takes
//! nothing. It must not know states.

use super::apdu::{self, Report};
use super::codes;
use super::mder::{Malformed, Reader, absolute_time, put16};
use super::voice::Voice;
use wayside_care::reading::Status;

/// The agent's calendar out of the attributes of its device, in milliseconds; nothing where it has
/// none, or it is unset.
///
/// # Errors
/// [`Malformed`] where a length does not fit.
pub fn calendar(mut said: Reader<'_>) -> Result<Option<i64>, Malformed> {
    let _handle = said.u16()?;
    let attributes = said.list(|item| Ok::<_, Malformed>((item.u16()?, item.octets()?)))?;
    said.end()?;
    let mut found = attributes.into_iter().filter(|(id, _)| *id == codes::DATE_TIME);
    let Some((_, mut value)) = found.next() else { return Ok(None) };
    Ok(absolute_time(value.array()?).map(|at| at.millis))
}

/// The scan report in the response to a data request; nothing where the agent gives none.
///
/// # Errors
/// [`Malformed`] where a length does not fit.
pub fn data(mut said: Reader<'_>) -> Result<Option<Report<'_>>, Malformed> {
    let (handle, action) = (said.u16()?, said.u16()?);
    let mut response = said.octets()?;
    said.end()?;
    let (time, result, kind) = (response.u32()?, response.u16()?, response.u16()?);
    let info = response.octets()?;
    response.end()?;
    let report = Report { invoke: 0, confirmed: false, handle, time, kind, info };
    Ok((action == codes::DATA_REQUEST && result == 0).then_some(report))
}

/// Data out of a store was measured at some time, by somebody. The kiosk never asks for it; what
/// comes unasked is told to stop (SegmDataEventDescr with "aborted by the receiver", 0008).
pub fn refuse_segment(report: &Report<'_>, voice: &mut impl Voice) {
    voice.refuse(Status::Stale);
    let mut info = report.info;
    if let Ok([a, b, c, d, e, f, g, h, i, j, ..]) = info.array::<12>()
        && report.confirmed
    {
        voice.send(&apdu::answer(report, &[a, b, c, d, e, f, g, h, i, j, 0x00, 0x08]));
    }
}

/// The kiosk has no objects of its own: 9, no such action, for actions; 1, no such object, else.
/// What wants no answer (set, action) gets none.
pub fn refuse_request(invoke: u16, choice: u16, voice: &mut impl Voice) {
    match choice {
        0x0103 | 0x0105 => voice.send(&apdu::error(invoke, 1)),
        0x0107 => voice.send(&apdu::error(invoke, 9)),
        _ => {}
    }
}

/// The answer to a configuration report: 0 accepted, 1 unsupported, 2 standard one unknown.
#[must_use]
pub fn config(report: &Report<'_>, id: u16, result: u16) -> Vec<u8> {
    let mut info = Vec::new();
    put16(&mut info, id);
    put16(&mut info, result);
    apdu::answer(report, &info)
}
