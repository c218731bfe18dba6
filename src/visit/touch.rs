//! Whether a touch can be meant for the screen it lands on. It must not know what the screen says.

use crate::view::Tap;
use wayside_care::time::Span;

/// Nobody reads a new screen and answers it in less: such a touch was meant for the one before
/// (a second tap by mistake, a trembling hand).
pub const MEANT: Span = Span::from_millis(400);

/// Whether a tap counts on a screen that has been there for so long. Keys and what stops or helps
/// count at once; an answer or a step onwards does not.
#[must_use]
pub fn is_meant(tap: Tap, shown: Span) -> bool {
    let answers = matches!(
        tap,
        Tap::Yes | Tap::No | Tap::Unsure | Tap::Choose(_) | Tap::Next | Tap::Skip | Tap::Shorten
    );
    !answers || shown >= MEANT
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn h37_a_second_touch_does_not_answer_the_next_question() {
        let soon = Span::from_millis(399);
        for tap in [Tap::No, Tap::Yes, Tap::Unsure, Tap::Choose(0), Tap::Next, Tap::Skip] {
            assert!(!is_meant(tap, soon), "{tap:?}");
            assert!(is_meant(tap, MEANT), "{tap:?}");
        }
    }

    #[test]
    fn stop_help_and_typing_count_at_once() {
        for tap in [Tap::Stop, Tap::Help, Tap::CallStaff, Tap::Key('7'), Tap::Leave] {
            assert!(is_meant(tap, Span::ZERO), "{tap:?}");
        }
    }
}
