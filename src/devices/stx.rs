//! Text between STX and ETX, with or without a check byte behind it.
//! It must not know what the text says.

use crate::frame::Look;
use wayside_care::reading::Status;

/// Start of text.
pub(crate) const STX: u8 = 0x02;
/// End of text.
pub(crate) const ETX: u8 = 0x03;

/// Looks for `STX text ETX` at the head of `bytes`, of which the first `seen` are known to be text;
/// `longest` characters of text at the most.
pub(crate) fn look(bytes: &[u8], seen: usize, longest: usize) -> Look {
    let [STX, rest @ ..] = bytes else { return Look::Bad(Status::ProtocolError) };
    let known = seen.saturating_sub(1);
    let end = rest.iter().skip(known).position(|byte| !(b' '..=b'~').contains(byte));
    match end.map(|end| end + known) {
        Some(end) if rest.get(end) == Some(&ETX) && end <= longest => Look::Frame(end + 2),
        None if rest.len() <= longest => Look::More,
        _ => Look::Bad(Status::ProtocolError),
    }
}

/// The text of a frame that [`look`] found.
pub(crate) fn text(frame: &[u8]) -> Result<&str, Status> {
    let end = frame.iter().position(|byte| *byte == ETX).ok_or(Status::ProtocolError)?;
    let text = frame.get(1..end).ok_or(Status::ProtocolError)?;
    core::str::from_utf8(text).map_err(|_| Status::ProtocolError)
}

/// Splits text into exactly `N` fields.
pub(crate) fn fields<const N: usize>(text: &str, by: char) -> Result<[&str; N], Status> {
    let mut fields = [""; N];
    let mut items = text.split(by);
    for field in &mut fields {
        *field = items.next().ok_or(Status::ProtocolError)?;
    }
    if items.next().is_some() { Err(Status::ProtocolError) } else { Ok(fields) }
}
