//! Days between two days. It must not know a clock.

use wayside_care::time::{Day, Stamp};

/// Whole days from `today` until `due`; negative once it is past.
#[must_use]
pub fn days_until(today: Day, due: Day) -> i64 {
    number(due) - number(today)
}

fn number(day: Day) -> i64 {
    let year = u16::try_from(day.year()).unwrap_or(0);
    let midnight = Stamp::new([year, day.month().into(), day.day().into(), 0, 0, 0]);
    midnight.map_or(0, |stamp| stamp.seconds() / 86_400)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_over_months_and_leap_years() {
        let days = |a: (i16, u8, u8), b: (i16, u8, u8)| {
            let day = |(y, m, d)| Day::new(y, m, d).unwrap_or(Day::EPOCH);
            days_until(day(a), day(b))
        };
        assert_eq!(days((2026, 11, 25), (2026, 11, 25)), 0);
        assert_eq!(days((2026, 11, 25), (2026, 11, 24)), -1);
        assert_eq!(days((2028, 2, 28), (2028, 3, 1)), 2);
        assert_eq!(days((2026, 12, 31), (2027, 1, 30)), 30);
    }
}
