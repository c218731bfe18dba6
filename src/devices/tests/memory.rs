//! Hazard 4: what a device remembers is somebody else's. Each family with a memory, its good
//! readings, and the time at which they were asked for. It must not know any protocol.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(missing_docs)]

use wayside_care::reading::{Reading, Status};
use wayside_care::time::{Span, Tick, Trust, WallTime};
use wayside_devices::driver::{Driver, Input, Measure, Out, Report};
use wayside_devices::registry::find;
use wayside_devices::transcript::{Transcript, What};

/// Every family that keeps what it measured. `phdc` has a clock that is asked, and own tests.
const FAMILIES: [&str; 6] =
    ["and-tm2655", "and-tm2655-start", "omron-hem7080", "visomat", "nonin-df13", "taidoc-td3128"];

/// Plays the device's side of a transcript to a driver asked at `asked`, and gives the readings.
fn readings(id: &str, text: &str, asked: Option<WallTime>) -> Vec<Reading> {
    let mut driver = find(id).unwrap().driver().unwrap();
    let (mut out, mut now, mut found) = (Out::default(), Tick::ZERO, Vec::new());
    let mut tell = |driver: &mut Box<dyn Driver>, now, input: Input<'_>| {
        out.clear();
        driver.handle(now, input, &mut out);
        for reported in out.reports.drain(..) {
            if let Report::Reading(reading) = reported.report {
                found.push(reading);
            }
        }
        out.wake
    };
    let measure = Measure { asked, ..Measure::until(Tick::from_millis(120_000)) };
    let mut wake = tell(&mut driver, now, Input::Measure(measure));
    for step in Transcript::parse(text).unwrap().steps {
        match step.what {
            What::FromDevice(bytes) => wake = tell(&mut driver, now, Input::Bytes(&bytes)),
            What::Silence(span) => {
                let until = now + span;
                while let Some(at) = wake.filter(|at| *at <= until) {
                    now = at.max(now);
                    wake = tell(&mut driver, now, Input::Wake);
                }
                now = until;
            }
            What::ToDevice(_) | What::Result(_) => {}
        }
    }
    found
}

fn fresh(all: &[Reading]) -> usize {
    all.iter().filter(|reading| !reading.stored).count()
}

#[test]
fn h04_a_reading_from_before_it_was_asked_for_is_stored_in_each_family() {
    for id in FAMILIES {
        let entry = find(id).unwrap();
        for (name, text) in entry.transcripts().iter().filter(|(name, _)| name.starts_with("good"))
        {
            let plain = readings(id, text, None);
            let taken = plain.iter().find(|reading| !reading.stored).unwrap().taken_at.unwrap();
            let at = |offset_min: i16, later: Span, trust| {
                let local = taken.seconds() - i64::from(offset_min) * 60;
                let asked = WallTime { unix_ms: local * 1000, offset_min, trust };
                readings(id, text, Some(asked.after(later)))
            };
            for offset in [0, 330, -480] {
                let place = format!("{id}/{name} at {offset}");
                // Asked for when it was taken, and a little later: clocks show minutes.
                for seconds in [0, 60, 119] {
                    let told = at(offset, Span::from_secs(seconds), Trust::Synchronised);
                    assert_eq!(told, plain, "{place}, {seconds} s");
                }
                for minutes in [3, 10, 60 * 24 * 400] {
                    let told = at(offset, Span::from_secs(minutes * 60), Trust::Synchronised);
                    assert_eq!(fresh(&told), 0, "{place}, {minutes} min: {told:?}");
                    let why = |reading: &Reading| reading.flags.has(Status::Stale);
                    assert!(told.iter().any(why), "{place}: it says why");
                    // A clock of ours that nobody checked makes nothing old.
                    for trust in [Trust::Unchecked, Trust::Wrong] {
                        let told = at(offset, Span::from_secs(minutes * 60), trust);
                        assert_eq!(told, plain, "{place}, {trust:?}");
                    }
                }
            }
        }
    }
}
