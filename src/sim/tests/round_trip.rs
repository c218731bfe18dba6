//! Each simulated device against its real driver, in virtual time.
//! It must not know any protocol.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(missing_docs)]

use std::collections::VecDeque;
use wayside_care::reading::Kind;
use wayside_care::time::{Span, Tick};
use wayside_devices::driver::{Driver, Input, Live, Measure, Out, Report};
use wayside_devices::registry::{devices, find};
use wayside_devices::result;
use wayside_devices::transcript::Transcript;
use wayside_sim::replay::Replay;
use wayside_sim::{OtherEnd, Said, Script, Stimulus, other_end};

/// A driver and a simulated device on one line.
struct Bench {
    driver: Box<dyn Driver>,
    device: Box<dyn OtherEnd>,
    now: Tick,
    out: Out,
    said: Said,
    told: Vec<String>,
    live: usize,
    over: bool,
    readings: usize,
}

impl Bench {
    fn new(id: &str, device: Box<dyn OtherEnd>) -> Bench {
        let driver = find(id).unwrap().driver().unwrap();
        let (out, said, now) = (Out::default(), Said::default(), Tick::from_millis(5));
        let told = Vec::new();
        let mut bench =
            Bench { driver, device, now, out, said, told, live: 0, over: false, readings: 0 };
        bench.device(Stimulus::Plugged);
        bench.driver(Input::Opened);
        bench
    }

    fn driver(&mut self, input: Input<'_>) {
        self.out.clear();
        self.driver.handle(self.now, input, &mut self.out);
        for reported in std::mem::take(&mut self.out.reports) {
            match &reported.report {
                Report::Live(Live::Signal(_) | Live::Pleth(_) | Live::Cuff(_)) => self.live += 1,
                Report::Reading(_) => self.readings += 1,
                Report::Done | Report::Failed(_) => self.over = true,
                _ => {}
            }
            self.told.extend(result::write(&reported.report));
        }
        let sent = std::mem::take(&mut self.out.send);
        if !sent.is_empty() {
            self.device(Stimulus::Bytes(&sent));
        }
    }

    fn device(&mut self, stimulus: Stimulus<'_>) {
        self.said.bytes.clear();
        self.device.handle(self.now, stimulus, &mut self.said);
        let bytes = std::mem::take(&mut self.said.bytes);
        // As a bridge gives them: in pieces of at most 62 bytes.
        for piece in bytes.chunks(62) {
            self.driver(Input::Bytes(piece));
        }
    }

    /// Runs until the measurement is over, or so many readings are there (then it is cancelled).
    fn measure(&mut self, limit: Span, enough: usize) -> Vec<String> {
        self.told.clear();
        (self.over, self.readings) = (false, 0);
        let deadline = self.now + limit;
        self.driver(Input::Measure(Measure::until(deadline)));
        self.device(Stimulus::PersonActs);
        while !self.over {
            if self.readings >= enough {
                self.driver(Input::Cancel);
                break;
            }
            self.step();
        }
        self.device(Stimulus::PersonLeaves);
        self.told.clone()
    }

    fn step(&mut self) {
        let wakes: VecDeque<Tick> = [self.out.wake, self.said.wake].into_iter().flatten().collect();
        let next = *wakes.iter().min().expect("nobody wants to be woken");
        self.now = self.now.max(next);
        if self.said.wake.is_some_and(|at| at <= self.now) {
            self.device(Stimulus::Wake);
        }
        if self.out.wake.is_some_and(|at| at <= self.now) {
            self.driver(Input::Wake);
        }
    }
}

fn script(kind: Kind, id: &str, readings: &[&str]) -> Script {
    let readings = readings.iter().map(|text| (*text).to_owned()).collect();
    Script { readings, ..Script::new(kind, id) }
}

fn bench(kind: Kind, id: &str, readings: &[&str]) -> Bench {
    let device = other_end(&script(kind, id, readings)).unwrap_or_else(|why| panic!("{id}: {why}"));
    Bench::new(id, device)
}

const TWO_MINUTES: Span = Span::from_secs(120);

fn simulated(kind: Kind) -> impl Iterator<Item = &'static str> {
    devices()
        .iter()
        .filter(move |entry| entry.driver().is_some() && entry.kinds == [kind])
        .map(|entry| entry.id)
}

#[test]
fn every_cuff_gives_what_is_scripted() {
    for id in simulated(Kind::BloodPressure) {
        let mut bench = bench(Kind::BloodPressure, id, &["152/90", "141/88 pulse 66"]);
        let first = bench.measure(TWO_MINUTES, 9);
        let reading = first.iter().find(|told| told.starts_with("blood-pressure 152/90"));
        assert!(reading.is_some_and(|told| told.contains("pulse 72 good")), "{id}: {first:?}");
        assert_eq!(first.last().map(String::as_str), Some("done"), "{id}: {first:?}");
        assert!(bench.now >= Tick::from_millis(20_000), "{id}: a cuff takes its time");
        for _ in 0..2 {
            let next = bench.measure(TWO_MINUTES, 9);
            let reading = next.iter().find(|told| told.starts_with("blood-pressure 141/88"));
            assert!(reading.is_some_and(|told| told.contains("pulse 66 good")), "{id}: {next:?}");
        }
    }
}

#[test]
fn every_cuff_that_fails_says_so() {
    for id in simulated(Kind::BloodPressure) {
        let mut bench = bench(Kind::BloodPressure, id, &["error 7", "silent"]);
        let told = bench.measure(TWO_MINUTES, 9);
        let new = |told: &String| told.starts_with("blood-pressure") && !told.contains("stored");
        assert!(!told.iter().any(new), "{id}: {told:?}");
        assert!(told.last().unwrap().starts_with("failed"), "{id}: {told:?}");
        let told = bench.measure(TWO_MINUTES, 9);
        assert_eq!(told.last().map(String::as_str), Some("failed no-answer"), "{id}: {told:?}");
    }
}

#[test]
fn every_oximeter_gives_what_is_scripted() {
    for id in simulated(Kind::Oximetry) {
        let mut bench = bench(Kind::Oximetry, id, &["97/72", "91/140 weak", "off", "100/61"]);
        let told = bench.measure(TWO_MINUTES, 3);
        let good = told.iter().filter(|told| told.starts_with("oximetry 97 pulse 72 "));
        // A spot check is over with one; a fast stream has given more by the time it is stopped.
        let wanted = if id == "nonin-df13" { 1 } else { 3 };
        assert!(good.filter(|told| told.contains(" good")).count() >= wanted, "{id}: {told:?}");
        assert_eq!(told.last().map(String::as_str), Some("done"), "{id}: {told:?}");
        let told = bench.measure(TWO_MINUTES, 2);
        let read = told.iter().filter(|told| told.starts_with("oximetry"));
        assert!(read.clone().count() >= wanted.min(2), "{id}: {told:?}");
        assert!(
            read.clone().all(|told| told.starts_with("oximetry 91 pulse 140")),
            "{id}: {told:?}"
        );
        let told = bench.measure(Span::from_secs(20), 1);
        assert!(!told.iter().any(|told| told.starts_with("oximetry")), "{id}: {told:?}");
        assert!(told.last().unwrap().starts_with("failed"), "{id}: {told:?}");
        let told = bench.measure(TWO_MINUTES, 1);
        assert!(
            told.iter().any(|told| told.starts_with("oximetry 100 pulse 61")),
            "{id}: {told:?}"
        );
    }
}

#[test]
fn every_scale_gives_what_is_scripted() {
    for id in simulated(Kind::Weight) {
        let mut bench = bench(Kind::Weight, id, &["82.4", "82.4 moved", "61.2"]);
        let told = bench.measure(TWO_MINUTES, 9);
        assert!(told.iter().any(|told| told.starts_with("weight 82.4 ")), "{id}: {told:?}");
        let told = bench.measure(TWO_MINUTES, 9);
        assert!(!told.iter().any(|told| told.starts_with("weight")), "{id}: {told:?}");
        assert_eq!(told.last().map(String::as_str), Some("failed no-answer"), "{id}: {told:?}");
        let told = bench.measure(TWO_MINUTES, 9);
        assert!(told.iter().any(|told| told.starts_with("weight 61.2 ")), "{id}: {told:?}");
    }
}

#[test]
fn the_single_values_of_a_scenario_are_one_reading() {
    let text =
        "kind = \"weight\"\ndevice = \"healthometer-esc\"\nweight_kg = 82.4\nheight_cm = 171";
    let script: Script = toml::from_str(text).unwrap();
    let mut bench = Bench::new("healthometer-esc", other_end(&script).unwrap());
    assert_eq!(bench.measure(TWO_MINUTES, 9), ["weight 82.4 height 171 good", "done"]);
    let text = "kind = \"oximetry\"\ndevice = \"nonin-df2\"\nspo2 = 97\npulse = 72\npace = 4";
    let script: Script = toml::from_str(text).unwrap();
    let mut bench = Bench::new("nonin-df2", other_end(&script).unwrap());
    let told = bench.measure(TWO_MINUTES, 1);
    assert!(told.contains(&"oximetry 97 pulse 72 good".to_owned()), "{told:?}");
    assert!(bench.live > 50, "a pulse wave is seen while it searches");
}

#[test]
fn a_script_that_is_none_is_refused_with_what_was_expected() {
    let refused = |kind, id: &str, readings: &[&str]| {
        other_end(&script(kind, id, readings)).err().map(|why| why.to_string())
    };
    for text in ["152", "152/90 dizzy", "error", "error x", "152/x"] {
        let why = refused(Kind::BloodPressure, "omron-hbp9030", &[text]).unwrap();
        assert!(why.contains("expected a reading such as `152/90`"), "{why}");
    }
    assert!(refused(Kind::Oximetry, "nonin-df2", &["101/60"]).is_some());
    assert!(refused(Kind::Oximetry, "nonin-df2", &["97/500"]).is_some());
    assert!(refused(Kind::Oximetry, "nonin-df2", &[]).is_some());
    assert_eq!(
        refused(Kind::Weight, "bathroom-scale", &["80"]).as_deref(),
        Some("bathroom-scale: no simulated device")
    );
}

#[test]
fn what_is_measured_while_the_plug_is_out_is_lost_and_the_next_is_not() {
    let mut bench = bench(Kind::BloodPressure, "omron-hbp9030", &["152/90", "120/80"]);
    bench.device(Stimulus::PersonActs);
    bench.device(Stimulus::Unplugged);
    bench.now = Tick::from_millis(60_000);
    bench.device(Stimulus::Wake);
    bench.device(Stimulus::Plugged);
    let told = bench.measure(TWO_MINUTES, 9);
    assert!(told[0].starts_with("blood-pressure 120/80"), "{told:?}");
}

#[test]
fn every_transcript_plays_as_a_device() {
    for entry in devices().iter().filter(|entry| entry.driver().is_some()) {
        for (name, text) in entry.transcripts() {
            let transcript = Transcript::parse(text).unwrap();
            let mut bench = Bench::new(entry.id, Box::new(Replay::new(&transcript)));
            let told = bench.measure(TWO_MINUTES, usize::MAX);
            let wanted: Vec<String> = transcript
                .steps
                .iter()
                .filter_map(|step| match &step.what {
                    wayside_devices::transcript::What::Result(report) => result::write(report),
                    _ => None,
                })
                .collect();
            // A stream is cancelled in a transcript and runs to its deadline here.
            let told_but_end = &told[..told.len() - 1];
            let end = told.last().unwrap().replace("no-answer", "cancelled");
            assert_eq!(told_but_end, &wanted[..wanted.len() - 1], "{}/{name}", entry.id);
            let wanted_end = wanted.last().unwrap().replace("no-answer", "cancelled");
            assert_eq!(end, wanted_end, "{}/{name}", entry.id);
        }
    }
}
