//! How long to wait before asking again: back-off with jitter, and what a server asked for.
//! It must not read a clock or draw a random number; both are arguments.

use jiff::fmt::rfc2822;
use wayside_care::time::Span;

/// The longest wait of our own choosing (facts/reliability-performance.md R10).
pub const LONGEST: Span = Span::from_secs(15 * 60);

/// The longest wait on a server's word. A longer one is a mistake or an attack; the clinic link
/// shows as stalled long before.
pub const LONGEST_ASKED: Span = Span::from_secs(24 * 60 * 60);

/// A number drawn by the caller for every step, so that a hundred kiosks do not come back at once.
pub type Jitter = u16;

/// The wait after so many failures in a row: 1 s, 2 s, 4 s… up to [`LONGEST`], of which the upper
/// half is left to chance.
#[must_use]
pub fn back_off(failures: u32, jitter: Jitter) -> Span {
    let doubled = 1000_u64.checked_shl(failures.saturating_sub(1).min(32)).unwrap_or(u64::MAX);
    let full = doubled.min(LONGEST.millis());
    let half = full / 2;
    Span::from_millis(half + (full - half) * u64::from(jitter) / u64::from(Jitter::MAX))
}

/// What `Retry-After` asks for: seconds, or a date, which is measured against the server's own
/// `Date` so that a wrong clock on this side does not matter. Nothing where it cannot be read.
#[must_use]
pub fn asked(retry_after: &str, date: Option<&str>) -> Option<Span> {
    let text = retry_after.trim();
    if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
        // More digits than fit are simply very long.
        let seconds = text.parse().unwrap_or(u64::MAX);
        return Some(Span::from_secs(seconds).min(LONGEST_ASKED));
    }
    let until = http_date(text)?;
    let now = http_date(date?.trim())?;
    let ms = until.as_millisecond().saturating_sub(now.as_millisecond());
    Some(Span::from_millis(u64::try_from(ms).unwrap_or(0)).min(LONGEST_ASKED))
}

/// An HTTP date as seconds since 1970.
#[must_use]
pub fn unix_s(text: &str) -> Option<i64> {
    http_date(text.trim()).map(jiff::Timestamp::as_second)
}

/// The preferred form of RFC 9110 5.6.7; the two obsolete ones are not worth their code.
fn http_date(text: &str) -> Option<jiff::Timestamp> {
    rfc2822::DateTimeParser::new().parse_timestamp(text).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wait_doubles_to_a_quarter_of_an_hour_and_stays_there() {
        assert_eq!(back_off(1, Jitter::MAX), Span::from_secs(1));
        assert_eq!(back_off(1, 0), Span::from_millis(500));
        assert_eq!(back_off(4, Jitter::MAX), Span::from_secs(8));
        for failures in [11, 30, 64, 65, u32::MAX] {
            assert_eq!(back_off(failures, Jitter::MAX), LONGEST);
            assert_eq!(back_off(failures, 0), Span::from_millis(450_000));
        }
    }

    #[test]
    fn retry_after_in_seconds_and_as_a_date() {
        let date = Some("Tue, 24 Nov 2026 13:00:00 GMT");
        assert_eq!(asked("120", None), Some(Span::from_secs(120)));
        assert_eq!(asked(" 0 ", None), Some(Span::ZERO));
        assert_eq!(asked("Tue, 24 Nov 2026 13:01:30 GMT", date), Some(Span::from_secs(90)));
        assert_eq!(asked("Tue, 24 Nov 2026 12:00:00 GMT", date), Some(Span::ZERO));
    }

    #[test]
    fn retry_after_that_makes_no_sense_is_not_obeyed() {
        let date = Some("Tue, 24 Nov 2026 13:00:00 GMT");
        assert_eq!(asked("99999999999999999999999999", None), Some(LONGEST_ASKED));
        assert_eq!(asked("Fri, 24 Nov 2079 13:00:00 GMT", date), Some(LONGEST_ASKED));
        for nonsense in ["", "soon", "-5", "1.5", "Tue, 24 Nov 2026 13:01:30 GMT"] {
            assert_eq!(asked(nonsense, None), None, "{nonsense}");
        }
    }
}
