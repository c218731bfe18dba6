//! Time as an argument: a monotonic tick, a span, and a wall time that says how far it is trusted.
//! It must not read a clock; whoever calls passes the time in.

use core::fmt;
use core::ops::{Add, Sub};
use serde::{Deserialize, Serialize};

/// Milliseconds on a clock that only goes forward and starts anywhere.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub struct Tick(u64);

/// A length of time in milliseconds.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub struct Span(u64);

impl Tick {
    /// The start of the clock.
    pub const ZERO: Tick = Tick(0);

    /// A tick so many milliseconds after the start of the clock.
    #[must_use]
    pub const fn from_millis(ms: u64) -> Tick {
        Tick(ms)
    }

    /// Milliseconds since the start of the clock.
    #[must_use]
    pub const fn millis(self) -> u64 {
        self.0
    }

    /// How long ago `earlier` was; zero if it lies ahead.
    #[must_use]
    pub const fn since(self, earlier: Tick) -> Span {
        Span(self.0.saturating_sub(earlier.0))
    }
}

impl Span {
    /// No time at all.
    pub const ZERO: Span = Span(0);

    /// A span of milliseconds.
    #[must_use]
    pub const fn from_millis(ms: u64) -> Span {
        Span(ms)
    }

    /// A span of whole seconds.
    #[must_use]
    pub const fn from_secs(s: u64) -> Span {
        Span(s.saturating_mul(1000))
    }

    /// Its length in milliseconds.
    #[must_use]
    pub const fn millis(self) -> u64 {
        self.0
    }

    /// Its length in seconds, a started second counted whole (what a countdown shows).
    #[must_use]
    pub const fn secs_up(self) -> u64 {
        self.0.div_ceil(1000)
    }
}

impl Add<Span> for Tick {
    type Output = Tick;
    fn add(self, span: Span) -> Tick {
        Tick(self.0.saturating_add(span.0))
    }
}

impl Sub<Span> for Tick {
    type Output = Tick;
    fn sub(self, span: Span) -> Tick {
        Tick(self.0.saturating_sub(span.0))
    }
}

/// How far the wall clock is believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Trust {
    /// Agreed with a time server or the clinic within 90 s (clinical.md hazard 20).
    Synchronised,
    /// The box's own clock, not checked against anything.
    Unchecked,
    /// Known to be wrong: before the build date, or it jumped.
    Wrong,
}

/// A moment on the calendar, with the local offset it was read under.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WallTime {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    pub unix_ms: i64,
    /// Minutes east of UTC at the site.
    pub offset_min: i16,
    /// How far this is believed.
    pub trust: Trust,
}

impl WallTime {
    /// The wall time `span` later, under the same offset and trust.
    #[must_use]
    pub fn after(self, span: Span) -> WallTime {
        let ms = i64::try_from(span.millis()).unwrap_or(i64::MAX);
        WallTime { unix_ms: self.unix_ms.saturating_add(ms), ..self }
    }
}

/// A calendar day, as a person says it. Its fields are checked when it is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Day {
    /// Year of the common era.
    year: i16,
    /// 1 to 12.
    month: u8,
    /// 1 to 31.
    day: u8,
}

impl Day {
    /// The day Unix time began: what a clock without a battery says.
    pub const EPOCH: Day = Day { year: 1970, month: 1, day: 1 };

    /// A day that exists in the Gregorian calendar, or nothing.
    #[must_use]
    pub const fn new(year: i16, month: u8, day: u8) -> Option<Day> {
        if month < 1 || month > 12 || day < 1 || day > days_in(year, month) {
            return None;
        }
        Some(Day { year, month, day })
    }

    /// The year.
    #[must_use]
    pub const fn year(self) -> i16 {
        self.year
    }

    /// The month, 1 to 12.
    #[must_use]
    pub const fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, 1 to 31.
    #[must_use]
    pub const fn day(self) -> u8 {
        self.day
    }

    /// Whole years lived by `today` by somebody born on this day. Born on 29 February, a year is
    /// complete on 1 March. Negative before birth.
    #[must_use]
    pub const fn years_until(self, today: Day) -> i16 {
        let years = today.year - self.year;
        if today.month < self.month || (today.month == self.month && today.day < self.day) {
            years - 1
        } else {
            years
        }
    }
}

/// A device's own time: a moment on a calendar, in a zone nobody names. Ordered as time goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Stamp {
    day: Day,
    hour: u8,
    minute: u8,
    second: u8,
}

impl Stamp {
    /// A moment from year, month, day, hour, minute and second; nothing for one that does not
    /// exist: clocks are often unset.
    #[must_use]
    pub fn new(parts: [u16; 6]) -> Option<Stamp> {
        let [year, rest @ ..] = parts;
        let small = |part: u16| u8::try_from(part).ok();
        let [month, day, hour, minute, second] = rest.map(small);
        let day = Day::new(i16::try_from(year).ok()?, month?, day?)?;
        let (hour, minute, second) = (hour?, minute?, second?);
        (hour < 24 && minute < 60 && second < 60).then_some(Stamp { day, hour, minute, second })
    }

    /// Seconds since 1970-01-01T00:00:00 on the same calendar.
    #[must_use]
    pub fn seconds(self) -> i64 {
        // Counted from the first of March, so that the leap day is the last of its year.
        let (year, month) = (i64::from(self.day.year), i64::from(self.day.month));
        let (y, m) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
        let leaps = y.div_euclid(4) - y.div_euclid(100) + y.div_euclid(400);
        let days = 365 * y + leaps + (153 * m + 2) / 5 + i64::from(self.day.day) - 1 - 719_468;
        let minutes = (days * 24 + i64::from(self.hour)) * 60 + i64::from(self.minute);
        minutes * 60 + i64::from(self.second)
    }
}

impl fmt::Display for Stamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Stamp { day: Day { year, month, day }, hour, minute, second } = self;
        write!(f, "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}")
    }
}

impl From<Stamp> for String {
    fn from(stamp: Stamp) -> String {
        stamp.to_string()
    }
}

/// A text that is no `YYYY-MM-DDTHH:MM:SS`, or a moment that does not exist.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoMoment;

impl fmt::Display for NoMoment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("expected a moment such as 2026-07-11T09:05:00")
    }
}

impl core::error::Error for NoMoment {}

impl core::str::FromStr for Stamp {
    type Err = NoMoment;

    fn from_str(text: &str) -> Result<Stamp, NoMoment> {
        let mut parts = [0; 6];
        let mut said = text.split(['-', 'T', ':']);
        for part in &mut parts {
            *part = said.next().and_then(|digits| digits.parse().ok()).ok_or(NoMoment)?;
        }
        // What is written back the same was written so.
        Stamp::new(parts).filter(|stamp| stamp.to_string() == text).ok_or(NoMoment)
    }
}

impl TryFrom<String> for Stamp {
    type Error = NoMoment;

    fn try_from(text: String) -> Result<Stamp, NoMoment> {
        text.parse()
    }
}

const fn days_in(year: i16, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn h25_seventeen_years_and_364_days_is_not_adult() {
        let born = Day::new(2008, 11, 25);
        let eve = Day::new(2026, 11, 24);
        let birthday = Day::new(2026, 11, 25);
        assert_eq!(born.zip(eve).map(|(b, t)| b.years_until(t)), Some(17));
        assert_eq!(born.zip(birthday).map(|(b, t)| b.years_until(t)), Some(18));
    }

    #[test]
    fn a_day_that_does_not_exist_cannot_be_made() {
        assert_eq!(Day::new(2026, 2, 29), None);
        assert_eq!(Day::new(2024, 2, 30), None);
        assert_eq!(Day::new(2026, 13, 1), None);
        assert!(Day::new(2024, 2, 29).is_some());
        assert_eq!(Day::new(1900, 2, 29), None);
    }

    #[test]
    fn a_devices_time_is_ordered_written_and_counted() {
        let stamp = |text: &str| text.parse::<Stamp>();
        let counted = [
            ("1970-01-01T00:00:00", 0),
            ("2000-02-29T23:59:59", 951_868_799),
            ("2026-07-11T09:05:00", 1_783_760_700),
        ];
        for (text, seconds) in counted {
            assert_eq!(stamp(text).map(Stamp::seconds), Ok(seconds), "{text}");
            assert_eq!(stamp(text).map(|stamp| stamp.to_string()), Ok(text.to_owned()));
        }
        assert!(stamp("2026-07-11T09:05:00").ok() > stamp("2026-07-11T09:04:59").ok());
        for text in ["", "2026-02-30T00:00:00", "2026-02-03T24:00:00", "2026-2-3T4:5:6"] {
            assert_eq!(stamp(text), Err(NoMoment), "{text}");
        }
    }

    #[test]
    fn a_countdown_shows_a_started_second_whole() {
        assert_eq!(Span::from_millis(1).secs_up(), 1);
        assert_eq!(Span::from_millis(1000).secs_up(), 1);
        assert_eq!(Span::ZERO.secs_up(), 0);
    }
}
