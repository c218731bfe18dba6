//! What a receiver's acknowledgement says: MSA-1, MSA-2 and the codes of ERR-3 (table 0357).
//! It must not decide what follows; the sender does.

use zeroize::Zeroizing;

/// The most that is kept of an acknowledgement for staff.
const TEXT: usize = 2000;

/// An acknowledgement.
#[derive(Clone, PartialEq, Eq)]
pub struct Ack {
    /// MSA-1.
    pub code: AckCode,
    /// MSA-2: whose message it answers.
    pub of: String,
    /// Every ERR-3.1 that is a number.
    pub errors: Vec<u16>,
    /// The message as it came, cut; it may name the person, so for staff only.
    pub text: Zeroizing<String>,
}

/// MSA-1 (table 0008).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AckCode {
    /// AA: the application has it.
    Accept,
    /// AE: the application could not use it.
    Error,
    /// AR: the application will not look at it.
    Reject,
    /// CA: it was received. That is not the application's word.
    Received,
    /// CE or CR: it was not even taken in.
    NotReceived,
}

/// Why something is no acknowledgement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoAck {
    /// It does not begin with MSH and its separators.
    NoHeader,
    /// There is no MSA, or it is not one.
    NoMsa,
}

impl Ack {
    /// Whether ERR-3 says so.
    #[must_use]
    pub fn says(&self, error: u16) -> bool {
        self.errors.contains(&error)
    }
}

/// Reads an acknowledgement. The separators are those its own MSH names.
///
/// # Errors
/// What it is not.
pub fn read(block: &[u8]) -> Result<Ack, NoAck> {
    let text = Zeroizing::new(String::from_utf8_lossy(block).into_owned());
    let mut segments = text.split(['\r', '\n']).filter(|line| !line.is_empty());
    let header = segments.next().and_then(|line| line.strip_prefix("MSH"));
    let mut signs = header.ok_or(NoAck::NoHeader)?.chars();
    let (Some(field), Some(part)) = (signs.next(), signs.next()) else {
        return Err(NoAck::NoHeader);
    };
    if field.is_alphanumeric() || part.is_alphanumeric() || field == part {
        return Err(NoAck::NoHeader);
    }
    let mut msa = None;
    let mut errors = Vec::new();
    for line in segments {
        let mut fields = line.split(field);
        match fields.next() {
            Some("MSA") if msa.is_none() => {
                let code = fields.next().and_then(code).ok_or(NoAck::NoMsa)?;
                msa = Some((code, fields.next().unwrap_or_default().to_owned()));
            }
            // ERR-3 is the third field; its first part is the code.
            Some("ERR") => {
                let error = fields.nth(2).and_then(|three| three.split(part).next());
                errors.extend(error.and_then(|code| code.trim().parse::<u16>().ok()));
            }
            _ => {}
        }
    }
    let (code, of) = msa.ok_or(NoAck::NoMsa)?;
    let kept: String = text.chars().take(TEXT).collect();
    Ok(Ack { code, of, errors, text: Zeroizing::new(kept) })
}

fn code(text: &str) -> Option<AckCode> {
    match text {
        "AA" => Some(AckCode::Accept),
        "AE" => Some(AckCode::Error),
        "AR" => Some(AckCode::Reject),
        "CA" => Some(AckCode::Received),
        "CE" | "CR" => Some(AckCode::NotReceived),
        _ => None,
    }
}

/// MSH-10 of a message of ours; `None` where it is none.
#[must_use]
pub fn control_id(message: &[u8]) -> Option<String> {
    let header = message.split(|byte| *byte == b'\r').next()?;
    let header = core::str::from_utf8(header).ok()?;
    // MSH-1 is the separator itself, so MSH-10 is the tenth piece.
    let id = header.strip_prefix("MSH|^~\\&|").and_then(|rest| rest.split('|').nth(7))?;
    (!id.is_empty()).then(|| id.to_owned())
}

impl core::fmt::Debug for Ack {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "Ack({:?}, errors {:?}, {} bytes)", self.code, self.errors, self.text.len())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn an_acknowledgement_of_each_kind() {
        let ack = |text: &str| read(text.as_bytes()).unwrap();
        let aa = ack("MSH|^~\\&|A|B|C|D|20260101||ACK^R01|1|P|2.5.1\rMSA|AA|abc\r");
        assert_eq!((aa.code, aa.of.as_str(), aa.errors.len()), (AckCode::Accept, "abc", 0));
        let ae = ack("MSH|^~\\&|\rMSA|AE|abc|words\rERR|||207^Internal^HL70357|E\rERR|||x|E\r");
        assert_eq!((ae.code, ae.errors.clone()), (AckCode::Error, vec![207]));
        assert!(ae.says(207) && !ae.says(205));
        assert_eq!(ack("MSH|^~\\&|\nMSA|CR|abc").code, AckCode::NotReceived);
        // Other separators are allowed, and said in MSH.
        let odd = ack("MSH#*~\\&#\rMSA#AE#abc\rERR###205*Dup\r");
        assert_eq!((odd.of.as_str(), odd.errors.clone()), ("abc", vec![205]));
    }

    #[test]
    fn what_is_none_is_none() {
        assert_eq!(read(b"HTTP/1.1 400 Bad Request"), Err(NoAck::NoHeader));
        assert_eq!(read(b""), Err(NoAck::NoHeader));
        assert_eq!(read(b"MSH|^~\\&|\r"), Err(NoAck::NoMsa));
        assert_eq!(read(b"MSH|^~\\&|\rMSA|OK|abc\r"), Err(NoAck::NoMsa));
        assert_eq!(read(b"MSHaa\rMSAaAAaabc\r"), Err(NoAck::NoHeader));
    }
}
