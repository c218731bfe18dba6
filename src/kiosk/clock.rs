//! The clocks of this machine: a monotonic one, and the wall with how far it is trusted.
//! It must not decide anything from what it reads.

use std::time::Instant;
use wayside_care::time::{Day, Tick, Trust, WallTime};
use wayside_visit::Now;

/// No visit happens before this program was written: a wall clock that says so is wrong.
const BUILT_UNIX_MS: i64 = 1_763_900_000_000;

/// A running clock.
#[derive(Clone, Debug)]
pub struct Clock {
    start: Instant,
    zone: jiff::tz::TimeZone,
}

impl Clock {
    /// Starts a clock in a time zone.
    #[must_use]
    pub fn new(zone: jiff::tz::TimeZone) -> Clock {
        Clock { start: Instant::now(), zone }
    }

    /// The monotonic tick.
    #[must_use]
    pub fn tick(&self) -> Tick {
        let ms = self.start.elapsed().as_millis();
        Tick::from_millis(u64::try_from(ms).unwrap_or(u64::MAX))
    }

    /// Everything a visit needs to know of the time.
    #[must_use]
    pub fn now(&self) -> Now {
        at(self.tick(), jiff::Timestamp::now(), &self.zone)
    }

    /// Milliseconds since 1970.
    #[must_use]
    pub fn unix_ms(&self) -> i64 {
        jiff::Timestamp::now().as_millisecond()
    }
}

/// The time at a tick and a timestamp, in a zone.
#[must_use]
pub fn at(tick: Tick, stamp: jiff::Timestamp, zone: &jiff::tz::TimeZone) -> Now {
    let local = stamp.to_zoned_datetime(zone.clone());
    let offset = local.offset().seconds() / 60;
    let trust =
        if stamp.as_millisecond() < BUILT_UNIX_MS { Trust::Wrong } else { Trust::Unchecked };
    let wall = WallTime {
        unix_ms: stamp.as_millisecond(),
        offset_min: i16::try_from(offset).unwrap_or(0),
        trust,
    };
    let date = local.date();
    let month = u8::try_from(date.month()).unwrap_or(1);
    let day = u8::try_from(date.day()).unwrap_or(1);
    let today = Day::new(date.year(), month, day).unwrap_or(Day::EPOCH);
    Now { tick, wall, today }
}
