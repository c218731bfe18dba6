//! The staff lock: a number of digits, a bounded number of guesses, waiting between them.
//! It must not know the right number; a shell checks it, and keeps the count across restarts.

use wayside_care::time::{Span, Tick};

/// Digits of a staff number.
pub const DIGITS: usize = 6;
/// Wrong guesses ever, until a lead unlocks (NIST SP 800-63B allows 100; we take 20).
pub const GUESSES: u32 = 20;

/// What somebody typed so far at the staff lock.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// Digits typed.
    pub typed: String,
    /// Waiting for the answer.
    pub asked: bool,
    /// The last number was wrong.
    pub wrong: bool,
}

impl Entry {
    /// Whether the number is whole and no answer is being waited for.
    #[must_use]
    pub fn may_ask(&self) -> bool {
        self.typed.len() == DIGITS && !self.asked
    }
}

/// How long to wait after so many wrong guesses in a row; `None` is for ever.
#[must_use]
pub const fn wait_after(wrong: u32) -> Option<Span> {
    Some(Span::from_secs(match wrong {
        0..=2 => 0,
        3 => 60,
        4 => 2 * 60,
        5 => 4 * 60,
        6 => 8 * 60,
        7..GUESSES => 15 * 60,
        _ => return None,
    }))
}

/// Whether a guess may be made now, after `wrong` wrong ones, the last at `last`.
#[must_use]
pub fn may_guess(now: Tick, wrong: u32, last: Option<Tick>) -> bool {
    match (wait_after(wrong), last) {
        (None, _) => false,
        (Some(_), None) => true,
        (Some(wait), Some(last)) => now >= last + wait,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn at_most_twenty_wrong_guesses_ever() {
        let mut now = Tick::ZERO;
        let mut last = None;
        let mut wrong = 0;
        for _ in 0..1000 {
            now = now + Span::from_secs(3600);
            if may_guess(now, wrong, last) {
                wrong += 1;
                last = Some(now);
            }
        }
        assert_eq!(wrong, GUESSES);
    }

    #[test]
    fn the_fourth_guess_waits_a_minute() {
        let last = Some(Tick::from_millis(5));
        assert!(may_guess(Tick::from_millis(5), 2, last));
        assert!(!may_guess(Tick::from_millis(60_004), 3, last));
        assert!(may_guess(Tick::from_millis(60_005), 3, last));
    }
}
