//! Moments and the local clock: offsets, ends of days and FHIR instants, across summer time.
//! It must not read a clock, nor any zone but those that come with the program.

use jiff::Timestamp;
use jiff::tz::{TimeZone, TimeZoneDatabase};
use wayside_care::time::{Trust, WallTime};

/// The zone of this name from the data that is part of the program, so that the same decision
/// falls on every box; nothing where there is no such zone.
#[must_use]
pub fn zone(name: &str) -> Option<TimeZone> {
    TimeZoneDatabase::bundled().get(name).ok()
}

/// A moment under the zone's offset at that very moment.
#[must_use]
pub fn at(unix_ms: i64, zone: &TimeZone) -> WallTime {
    let offset = zone.to_offset(moment(unix_ms)).seconds() / 60;
    let offset_min = i16::try_from(offset).unwrap_or(0);
    WallTime { unix_ms, offset_min, trust: Trust::Synchronised }
}

/// The first moment of the next local day. Days have 23, 24 or 25 hours, and some begin at one
/// o'clock: where summer time begins at midnight.
#[must_use]
pub fn day_end(unix_ms: i64, zone: &TimeZone) -> i64 {
    let today = moment(unix_ms).to_zoned_datetime(zone.clone());
    let next = today.tomorrow().and_then(|day| day.start_of_day());
    next.map_or(unix_ms, |next| next.timestamp().as_millisecond())
}

/// The first moment of this local day.
#[must_use]
pub fn day_begin(unix_ms: i64, zone: &TimeZone) -> i64 {
    let today = moment(unix_ms).to_zoned_datetime(zone.clone());
    today.start_of_day().map_or(unix_ms, |first| first.timestamp().as_millisecond())
}

/// A FHIR instant, with the offset that belongs to it, as Unix ms.
#[must_use]
pub fn read(instant: &str) -> Option<i64> {
    instant.parse::<Timestamp>().ok().map(Timestamp::as_millisecond)
}

/// A moment as FHIR and iCalendar both read it, in UTC, to the second; it needs no escaping in a
/// query, where the `+` of an offset would be a space.
#[must_use]
pub fn utc(unix_ms: i64) -> String {
    moment(unix_ms).strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// The nearest moment that a four-digit year can say.
pub(crate) fn moment(unix_ms: i64) -> Timestamp {
    let ms = unix_ms.clamp(0, 253_370_764_800_000);
    Timestamp::from_millisecond(ms).unwrap_or(Timestamp::UNIX_EPOCH)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    fn ms(text: &str) -> i64 {
        read(text).unwrap()
    }

    #[test]
    fn an_offset_is_the_one_of_its_own_moment() {
        let berlin = zone("Europe/Berlin").unwrap();
        // Summer time begins on 28 March 2027 at 01:00 UTC and ends on 31 October at 01:00 UTC.
        for (moment, offset) in [
            ("2027-03-28T00:59:59Z", 60),
            ("2027-03-28T01:00:00Z", 120),
            ("2027-10-31T00:59:59Z", 120),
            ("2027-10-31T01:00:00Z", 60),
        ] {
            assert_eq!(at(ms(moment), &berlin).offset_min, offset, "{moment}");
        }
        let kathmandu = zone("Asia/Kathmandu").unwrap();
        assert_eq!(at(ms("2027-01-01T00:00:00Z"), &kathmandu).offset_min, 345);
    }

    #[test]
    fn an_hour_that_comes_twice_is_two_hours() {
        // 02:30 local comes twice in Berlin that night; only the offset tells which.
        let summer = ms("2027-10-31T02:30:00+02:00");
        let winter = ms("2027-10-31T02:30:00+01:00");
        assert_eq!(winter - summer, 3_600_000);
        let berlin = zone("Europe/Berlin").unwrap();
        assert_eq!((at(summer, &berlin).offset_min, at(winter, &berlin).offset_min), (120, 60));
    }

    #[test]
    fn days_end_where_they_end() {
        for (name, noon, end, hours) in [
            ("Europe/Berlin", "2027-03-28T12:00:00+02:00", "2027-03-29T00:00:00+02:00", 23),
            ("Europe/Berlin", "2027-10-31T12:00:00+01:00", "2027-11-01T00:00:00+01:00", 25),
            ("Europe/Berlin", "2027-06-01T23:59:59+02:00", "2027-06-02T00:00:00+02:00", 24),
            ("Australia/Lord_Howe", "2027-04-04T12:00:00+10:30", "2027-04-05T00:00:00+10:30", 24),
            // No midnight: summer time begins at that moment, and the day at one o'clock.
            ("Africa/Cairo", "2027-04-30T12:00:00+03:00", "2027-05-01T00:00:00+03:00", 23),
        ] {
            let zone = zone(name).unwrap();
            assert_eq!(utc(day_end(ms(noon), &zone)), utc(ms(end)), "{name} {noon}");
            let long = day_end(ms(noon), &zone) - day_begin(ms(noon), &zone);
            let extra = if name == "Australia/Lord_Howe" { 30 } else { 0 };
            assert_eq!(long / 60_000, hours * 60 + extra, "{name} {noon}");
        }
    }

    #[test]
    fn only_moments_are_read() {
        assert_eq!(read("2027-01-01T10:00:00+01:00"), read("2027-01-01T09:00:00.000Z"));
        for none in ["", "2027-01-01", "2027-01-01T10:00:00", "2027-02-30T10:00:00Z", "soon"] {
            assert_eq!(read(none), None, "{none}");
        }
    }
}
