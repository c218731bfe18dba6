//! The appointment book of the demo's clinic: free times from now on, and three people it knows.
//! It must not read a clock or throw dice: the moment, the zone and the seed are given.

use crate::clerk::{Clerk, Manners};
use jiff::civil::{Date, DateTime, Weekday};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use serde_json::{Value, json};

/// The system of the codes below: what a site has that names no other.
pub const CODES: &str = "urn:wayside:clinic-code";
/// The code of nobody.
pub const NOBODY: &str = "DEMO0";
/// The code of exactly one, who has an appointment today and another next week.
pub const ONE: &str = "DEMO1";
/// The code that two records carry, by somebody's mistake.
pub const MANY: &str = "DEMO2";

/// For so many days there are times, today included.
const DAYS: i64 = 28;
/// First and last half hour of a day, in half hours from midnight; and the last one of today, so
/// that somebody who must be seen today finds a time in the evening too.
const OPENS: i64 = 18;
const CLOSES: i64 = 34;
const LAST_TODAY: i64 = 47;
/// Of the later times one in so many is free.
const ONE_IN: u64 = 4;

/// A book as it stands at this moment. The same moment, zone and seed give the same book. It keeps
/// nothing of people a kiosk tells it of.
#[must_use]
pub fn book(now_ms: i64, zone: &TimeZone, seed: u64) -> Clerk {
    let mut clerk = Clerk::new(Manners { careful: true, matches: true, ..Manners::default() });
    let Ok(now) = Timestamp::from_millisecond(now_ms) else { return clerk };
    let today = now.to_zoned_datetime(zone.clone()).date();
    let mut dice = seed;
    for day in 0..DAYS {
        let Ok(date) = today.checked_add(day.days()) else { break };
        let last = if day == 0 { LAST_TODAY } else { CLOSES };
        for half in OPENS..last {
            let free = day == 0 || throw(&mut dice).is_multiple_of(ONE_IN);
            let open = day == 0 || date.weekday() != Weekday::Sunday;
            let start = moment(date, half * 30, zone).filter(|start| *start > now);
            if let Some(start) = start.filter(|_| free && open) {
                let with = if half % 2 == 0 { "Nurse, room 2" } else { "Doctor, room 4" };
                clerk.write(slot(&format!("{date}-{half}"), "free", start, with));
            }
        }
    }
    for person in people() {
        clerk.write(person);
    }
    for (id, start) in [("demo-today", soon(now, today, zone)), ("demo-later", later(today, zone))]
    {
        if let Some(start) = start {
            clerk.write(slot(id, "busy", start, "Nurse, room 2"));
            clerk.write(appointment(id, start));
        }
    }
    clerk.forgets_people = true;
    clerk
}

/// Splitmix64: enough to look like a clinic's week.
fn throw(dice: &mut u64) -> u64 {
    *dice = dice.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let mut bits = *dice;
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    bits ^ (bits >> 31)
}

/// So many minutes after midnight by the clock on the wall there.
fn moment(date: Date, minutes: i64, zone: &TimeZone) -> Option<Timestamp> {
    let local: DateTime = date.at(0, 0, 0, 0).checked_add(minutes.minutes()).ok()?;
    local.to_zoned_datetime(zone.clone()).ok().map(|zoned| zoned.timestamp())
}

/// In a quarter of an hour, or what of today is left.
fn soon(now: Timestamp, today: Date, zone: &TimeZone) -> Option<Timestamp> {
    let last = moment(today, 24 * 60 - 5, zone)?;
    let start = now.checked_add(15.minutes()).ok()?;
    let even = start.as_second() / 300 * 300;
    Timestamp::from_second(even).ok().map(|start| start.min(last))
}

/// At a quarter to twelve, seven days from today.
fn later(today: Date, zone: &TimeZone) -> Option<Timestamp> {
    moment(today.checked_add(7.days()).ok()?, 11 * 60 + 45, zone)
}

fn slot(id: &str, status: &str, start: Timestamp, with: &str) -> Value {
    json!({ "resourceType": "Slot", "id": id, "status": status,
        "schedule": { "reference": "Schedule/demo", "display": with },
        "start": utc(start), "end": utc(end(start)) })
}

fn appointment(id: &str, start: Timestamp) -> Value {
    json!({ "resourceType": "Appointment", "id": id, "status": "booked",
        "start": utc(start), "end": utc(end(start)),
        "slot": [{ "reference": format!("Slot/{id}") }],
        "participant": [{ "actor": { "reference": "Patient/demo-1" }, "status": "accepted" }] })
}

fn end(start: Timestamp) -> Timestamp {
    start.checked_add(20.minutes()).unwrap_or(start)
}

/// To the second and in UTC, as all times of a book are.
fn utc(at: Timestamp) -> String {
    at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// People nobody could be taken for.
fn people() -> [Value; 3] {
    let person = |id: &str, code: &str, given: &str, birth: &str| {
        json!({ "resourceType": "Patient", "id": id, "active": true,
            "identifier": [{ "system": CODES, "value": code }],
            "name": [{ "family": "Example", "given": [given] }], "birthDate": birth })
    };
    [
        person("demo-1", ONE, "One", "1961-04-09"),
        person("demo-2", MANY, "Two", "1950-01-02"),
        person("demo-3", MANY, "Three", "1950-01-03"),
    ]
}
