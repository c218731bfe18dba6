//! What all scales that are asked share: what an answer means, and when to ask again.
//! It must not know how any scale words its answers.

use crate::course::Say;
use wayside_care::reading::{Reading, Status};
use wayside_care::time::Span;

/// How long to wait after an answer that was no weight: five looks while a person steps on.
const AGAIN: Span = Span::from_millis(500);
/// How long to wait for an answer before asking once more.
const PATIENCE: Span = Span::from_secs(2);

/// Asks a scale, and sets the alarm for asking once more.
pub(crate) fn ask(question: &[u8], say: &mut Say<'_>) {
    say.send(question);
    say.wake_in(PATIENCE);
}

/// Says what came of an answer. A load that moves, an empty scale and one below zero are no
/// failures: the person has yet to stand still on it, so the alarm for asking again is set.
pub(crate) fn answered(answer: Result<Result<Reading, Status>, Status>, say: &mut Say<'_>) {
    match answer {
        Ok(Ok(reading)) => say.reading(reading),
        Ok(Err(status @ (Status::Unstable | Status::Zero | Status::Underload))) => {
            say.status(status);
            say.wake_in(AGAIN);
        }
        Ok(Err(status)) => say.fail(status),
        Err(why) => say.refuse(why),
    }
}
