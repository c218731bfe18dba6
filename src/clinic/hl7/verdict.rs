//! What an acknowledgement means for the message in flight.
//! It must not know time, lines or what is done about it.

use super::ack::{Ack, AckCode};
use crate::upload::{Refusal, RefusedWhy, Trouble};

/// What an acknowledgement comes to.
pub enum Verdict {
    /// The application has it.
    Filed,
    /// The application says no, and will say no again.
    Refused(Refusal),
    /// Nothing says that it will be the same tomorrow.
    Later(Trouble),
    /// Not the application's word: wait for it.
    Wait,
    /// An answer to something else.
    Stranger,
}

/// What follows from an acknowledgement for the message under this MSH-10, which may be there
/// `again`. ERR-3 (table 0357): 205 duplicate key, 206 locked, 207 application internal error.
pub fn verdict(ack: &Ack, control: &str, again: bool) -> Verdict {
    if ack.of != control {
        return Verdict::Stranger;
    }
    match ack.code {
        AckCode::Accept => return Verdict::Filed,
        AckCode::Received => return Verdict::Wait,
        AckCode::Error | AckCode::Reject | AckCode::NotReceived => {}
    }
    // It says it has that key already. Of a message that left before, that is the proof.
    if ack.says(205) && again {
        return Verdict::Filed;
    }
    if ack.says(206) {
        return Verdict::Later(Trouble::Busy);
    }
    let no = |code: &u16| matches!(code, 100..=104 | 199..=205);
    if ack.errors.iter().any(no) {
        let text = ack.text.to_string();
        return Verdict::Refused(Refusal { why: RefusedWhy::Content, text });
    }
    // 207, a code of its own or none: nothing says that it will be the same tomorrow. After a few
    // tries it shows to staff, and is never lost.
    Verdict::Later(match ack.code {
        AckCode::Reject => Trouble::NotOffered,
        _ => Trouble::ServerFault,
    })
}
