//! The clocks of this machine: a monotonic one, and the wall with how far it is trusted.
//! It must not decide anything from what it reads.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;
use wayside_care::time::{Day, Tick, Trust, WallTime};
use wayside_visit::Now;

/// No visit happens before this program was written: a wall clock that says so is wrong.
const BUILT_UNIX_MS: i64 = 1_763_900_000_000;

/// systemd-timesyncd makes this file once it has set the clock by a server (systemd-timesyncd
/// .service(8), FILES), and it is gone after a restart: the kiosk's image runs that service.
const SYNCHRONISED: &str = "/run/systemd/timesync/synchronized";

/// A running clock.
#[derive(Clone, Debug)]
pub struct Clock {
    source: Source,
    zone: jiff::tz::TimeZone,
}

#[derive(Clone, Debug)]
enum Source {
    /// This machine's.
    Machine(Instant),
    /// Moved by hand, in tests: milliseconds, and the wall time at its start.
    Hand(Arc<AtomicU64>, jiff::Timestamp),
}

impl Clock {
    /// Starts a clock in a time zone.
    #[must_use]
    pub fn new(zone: jiff::tz::TimeZone) -> Clock {
        Clock { source: Source::Machine(Instant::now()), zone }
    }

    /// A clock that only moves when it is told to; every copy moves with it.
    #[must_use]
    pub fn by_hand(start: jiff::Timestamp) -> Clock {
        let zone = jiff::tz::TimeZone::UTC;
        Clock { source: Source::Hand(Arc::new(AtomicU64::new(0)), start), zone }
    }

    /// Moves a clock that is moved by hand; any other goes its own way.
    pub fn set(&self, tick: Tick) {
        if let Source::Hand(ms, _) = &self.source {
            ms.store(tick.millis(), Ordering::SeqCst);
        }
    }

    /// The monotonic tick.
    #[must_use]
    pub fn tick(&self) -> Tick {
        match &self.source {
            Source::Machine(start) => {
                let ms = start.elapsed().as_millis();
                Tick::from_millis(u64::try_from(ms).unwrap_or(u64::MAX))
            }
            Source::Hand(ms, _) => Tick::from_millis(ms.load(Ordering::SeqCst)),
        }
    }

    /// The wall clock.
    fn stamp(&self) -> jiff::Timestamp {
        match &self.source {
            Source::Machine(_) => jiff::Timestamp::now(),
            Source::Hand(ms, start) => {
                let ms = i64::try_from(ms.load(Ordering::SeqCst)).unwrap_or(0);
                let sum = start.as_millisecond().saturating_add(ms);
                jiff::Timestamp::from_millisecond(sum).unwrap_or(*start)
            }
        }
    }

    /// Everything a visit needs to know of the time.
    #[must_use]
    pub fn now(&self) -> Now {
        let mut now = at(self.tick(), self.stamp(), &self.zone);
        if now.wall.trust == Trust::Unchecked && self.is_synchronised() {
            now.wall.trust = Trust::Synchronised;
        }
        now
    }

    /// Whether the system's clock was set by a server since it started.
    fn is_synchronised(&self) -> bool {
        match &self.source {
            Source::Machine(_) => Path::new(SYNCHRONISED).exists(),
            Source::Hand(..) => false,
        }
    }

    /// Milliseconds since 1970.
    #[must_use]
    pub fn unix_ms(&self) -> i64 {
        self.stamp().as_millisecond()
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn h04_a_clock_is_trusted_only_where_the_system_says_that_a_server_set_it() {
        let said = Path::new(SYNCHRONISED).exists();
        let clock = Clock::new(jiff::tz::TimeZone::UTC);
        assert_eq!(clock.now().wall.trust == Trust::Synchronised, said);
        let start = jiff::Timestamp::from_second(1_795_000_000).unwrap_or_default();
        assert_eq!(Clock::by_hand(start).now().wall.trust, Trust::Unchecked);
        assert_eq!(Clock::by_hand(jiff::Timestamp::UNIX_EPOCH).now().wall.trust, Trust::Wrong);
    }
}
