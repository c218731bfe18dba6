//! The law of `driver.rs`, over every transcript of every device: every cut, split and ending.
//! It must not know any protocol.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(missing_docs)]

use wayside_care::reading::{Quality, Reading};
use wayside_care::time::{Span, Tick};
use wayside_devices::decode::{Happened, decode};
use wayside_devices::driver::{Driver, Fault, Input, Measure, Out, Report};
use wayside_devices::registry::{Entry, devices};
use wayside_devices::transcript::Transcript;

const SPLITS: [usize; 5] = [1, 2, 3, 17, 4096];
const LIMIT: Span = Span::from_secs(60);

#[derive(Clone, Copy, Debug, PartialEq)]
enum Ending {
    Silence,
    Unplug,
    Cancel,
    Garbage,
    Replug,
    AskedTwice,
}

const ENDINGS: [Ending; 6] = [
    Ending::Silence,
    Ending::Unplug,
    Ending::Cancel,
    Ending::Garbage,
    Ending::Replug,
    Ending::AskedTwice,
];

/// A driver in virtual time that checks the law as it goes.
struct World {
    driver: Box<dyn Driver>,
    now: Tick,
    out: Out,
    deadline: Tick,
    reports: Vec<Report>,
    endings: usize,
}

impl World {
    fn new(entry: &Entry) -> World {
        let driver = entry.driver().unwrap();
        World {
            driver,
            now: Tick::from_millis(1_000),
            out: Out::default(),
            deadline: Tick::ZERO,
            reports: Vec::new(),
            endings: 0,
        }
    }

    fn tell(&mut self, input: Input<'_>) {
        let size = if let Input::Bytes(bytes) = input { bytes.len() } else { 0 };
        self.out.clear();
        self.driver.handle(self.now, input, &mut self.out);
        let mut used = 0;
        for reported in self.out.reports.drain(..) {
            assert!(reported.used <= size && reported.used >= used, "bytes used out of order");
            used = reported.used;
            match reported.report {
                Report::Failed(Fault::Busy) => continue,
                Report::Done | Report::Failed(_) => {
                    self.endings += 1;
                    assert!(self.now <= self.deadline, "ended after its deadline");
                }
                _ => assert_eq!(self.endings, 0, "reported after the end"),
            }
            self.reports.push(reported.report);
        }
        assert!(self.endings <= 1, "ended twice");
        if self.endings == 1 {
            assert_eq!(self.out.wake, None, "an alarm is left set");
        }
    }

    fn measure(&mut self) {
        self.deadline = self.now + LIMIT;
        self.endings = 0;
        self.reports.clear();
        self.tell(Input::Measure(Measure::until(self.deadline)));
    }

    fn wait(&mut self, span: Span) {
        let until = self.now + span;
        while let Some(at) = self.out.wake.filter(|at| *at <= until) {
            self.now = at.max(self.now);
            self.tell(Input::Wake);
        }
        self.now = until;
    }

    fn feed(&mut self, bytes: &[u8], split: usize) {
        for piece in bytes.chunks(split) {
            self.wait(Span::from_millis(1));
            self.tell(Input::Bytes(piece));
        }
    }
}

fn supported() -> impl Iterator<Item = &'static Entry> {
    devices().iter().filter(|entry| entry.driver().is_some())
}

fn transcripts(entry: &Entry) -> Vec<(&'static str, Transcript)> {
    let parse = |(name, text): &(&'static str, &str)| {
        let parsed = Transcript::parse(text).unwrap_or_else(|why| panic!("{name}: {why}"));
        (*name, parsed)
    };
    entry.transcripts().iter().map(parse).collect()
}

fn garbage(seed: u64, len: usize) -> Vec<u8> {
    let mut state = seed | 1;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state as u8
    };
    (0..len).map(|_| next()).collect()
}

#[test]
fn every_transcript_replays_however_it_is_cut() {
    for entry in supported() {
        assert!(entry.transcripts().iter().any(|(name, _)| name.starts_with("good-")));
        assert!(entry.transcripts().iter().any(|(name, _)| name.starts_with("bad-")));
        for (name, transcript) in transcripts(entry) {
            for split in SPLITS {
                let mut driver = entry.driver().unwrap();
                if let Err(why) = transcript.replay(driver.as_mut(), split) {
                    panic!("{}/{name}, split {split}: {why}", entry.id);
                }
            }
        }
    }
}

#[test]
fn every_measurement_ends_once_in_time_and_the_next_one_works() {
    for entry in supported() {
        let all = transcripts(entry);
        let (good_name, good) = all.iter().find(|(name, _)| name.starts_with("good-")).unwrap();
        for (name, transcript) in &all {
            let bytes = transcript.from_device();
            for cut in 0..=bytes.len() {
                // Long streams: every cut near a frame's edges, every seventh elsewhere.
                if cut > 60 && cut % 7 != 0 && bytes.len() - cut > 30 {
                    continue;
                }
                for ending in ENDINGS {
                    let split = SPLITS[(cut + ending as usize) % SPLITS.len()];
                    let mut world = World::new(entry);
                    world.tell(Input::Opened);
                    world.measure();
                    world.feed(&bytes[..cut], split);
                    end(&mut world, ending, &bytes, split);
                    let place = format!("{}/{name} cut {cut} split {split}", entry.id);
                    assert_eq!(world.endings, 1, "{place} {ending:?}");
                    world.tell(Input::Bytes(&bytes));
                    world.tell(Input::Wake);
                    world.tell(Input::Cancel);
                    if ending == Ending::Unplug {
                        world.tell(Input::Opened);
                    }
                    good.replay(world.driver.as_mut(), split).unwrap_or_else(|why| {
                        panic!("{place} {ending:?}, then {good_name}: {why}")
                    });
                }
            }
        }
    }
}

fn end(world: &mut World, ending: Ending, bytes: &[u8], split: usize) {
    match ending {
        Ending::Silence => {}
        Ending::Unplug => world.tell(Input::Closed),
        Ending::Cancel => world.tell(Input::Cancel),
        Ending::Garbage => world.feed(&garbage(bytes.len() as u64 + 77, 700), 31),
        Ending::Replug => {
            world.tell(Input::Opened);
            world.feed(bytes, split);
        }
        // After an end, asking again would begin the next measurement.
        Ending::AskedTwice if world.endings == 1 => {}
        Ending::AskedTwice => {
            let deadline = world.deadline;
            world.tell(Input::Measure(Measure::until(deadline)));
        }
    }
    world.wait(LIMIT);
}

#[test]
fn every_split_gives_the_same_events() {
    for entry in supported() {
        for (name, transcript) in transcripts(entry) {
            let mut bytes = transcript.from_device();
            bytes.extend(garbage(5, 200));
            bytes.extend(transcript.from_device());
            let whole = decode(entry.id, &bytes, 0).unwrap();
            for split in [1, 2, 3, 5, 7, 11, 64] {
                let cut = decode(entry.id, &bytes, split).unwrap();
                assert_eq!(cut, whole, "{}/{name} split {split}", entry.id);
            }
        }
    }
}

/// Formats whose frames carry a check sum or are guarded otherwise against one flipped bit.
const CHECKED: &[&str] = &[
    "nonin-df2",
    "nonin-df7",
    "nonin-df13",
    "terumo-es-p2020",
    "and-tm2655",
    "suntech-oem",
    "omron-hem7080",
    "taidoc-td3128",
];

#[test]
fn a_flipped_bit_never_gives_another_reading() {
    let readings = |id: &str, bytes: &[u8]| -> Vec<_> {
        let events = decode(id, bytes, 0).unwrap();
        // A stored reading, or a doubted one, is never accepted for a visit.
        let accepted = |r: &Reading| !r.stored && r.quality == Quality::Good;
        let reading = |what| match what {
            Happened::Reading(reading) => Some(reading).filter(accepted),
            _ => None,
        };
        events.into_iter().filter_map(|event| reading(event.what)).collect()
    };
    for id in CHECKED {
        let entry = wayside_devices::registry::find(id).unwrap();
        let mut flips = 0;
        for (name, transcript) in transcripts(entry) {
            // A flip may mend what a bad transcript broke.
            if entry.transcripts().iter().any(|(n, text)| *n == name && text.contains("refused")) {
                continue;
            }
            let mut bytes = transcript.from_device();
            let true_readings = readings(id, &bytes);
            for bit in 0..bytes.len() * 8 {
                bytes[bit / 8] ^= 1 << (bit % 8);
                for reading in readings(id, &bytes) {
                    let place = format!("{id}/{name} bit {bit}");
                    assert!(true_readings.contains(&reading), "{place}: {reading:?}");
                }
                bytes[bit / 8] ^= 1 << (bit % 8);
                flips += 1;
            }
        }
        assert!(flips > 100, "{id}: nothing was flipped");
    }
}

#[test]
fn garbage_never_panics_and_never_hangs() {
    for entry in supported() {
        for seed in 1..=40 {
            let mut world = World::new(entry);
            world.measure();
            world.feed(&garbage(seed * 7919, 2_000), 1 + seed as usize);
            world.wait(LIMIT);
            assert_eq!(world.endings, 1, "{} seed {seed}", entry.id);
        }
    }
}

#[test]
fn nothing_is_reported_outside_a_measurement() {
    for entry in supported() {
        for (name, transcript) in transcripts(entry) {
            let mut out = Out::default();
            let mut driver = entry.driver().unwrap();
            for input in [Input::Opened, Input::Bytes(&transcript.from_device()), Input::Wake] {
                driver.handle(Tick::ZERO, input, &mut out);
            }
            assert!(out.reports.is_empty() && out.send.is_empty(), "{}/{name}", entry.id);
        }
    }
}

#[test]
fn a_measure_that_cannot_begin_fails_at_once() {
    for entry in supported() {
        let fails = |first: Option<Input<'_>>, deadline: u64| {
            let mut driver = entry.driver().unwrap();
            let mut out = Out::default();
            if let Some(first) = first {
                driver.handle(Tick::ZERO, first, &mut out);
            }
            let deadline = Tick::from_millis(deadline);
            driver.handle(Tick::from_millis(5), Input::Measure(Measure::until(deadline)), &mut out);
            out.reports.into_iter().map(|reported| reported.report).collect::<Vec<_>>()
        };
        assert_eq!(fails(None, 5), [Report::Failed(Fault::NoAnswer)]);
        assert_eq!(fails(Some(Input::Closed), 99), [Report::Failed(Fault::Unplugged)]);
    }
}

/// One mutation of a stream: a byte changed, dropped, doubled, or a piece moved.
fn mutate(bytes: &[u8], seed: u64) -> Vec<u8> {
    let random = garbage(seed, 64);
    let at = usize::from(u16::from_le_bytes([random[40], random[41]])) % bytes.len();
    let mut mutated = bytes.to_vec();
    match random[42] % 5 {
        0 => mutated[at] = random[43],
        1 => drop(mutated.remove(at)),
        2 => mutated.insert(at, random[43]),
        3 => mutated.insert(at, bytes[at]),
        _ => mutated.rotate_left(at),
    }
    mutated
}

#[test]
fn a_mutated_stream_ends_once_and_reads_the_same_however_it_is_cut() {
    for entry in supported() {
        for (name, transcript) in transcripts(entry) {
            let bytes = transcript.from_device();
            if bytes.is_empty() {
                continue;
            }
            for seed in 1..120 {
                let mut mutated = mutate(&bytes, seed * 104_729);
                mutated = mutate(&mutated, seed * 15_485_863 + 1);
                let place = format!("{}/{name} seed {seed}", entry.id);
                let whole = decode(entry.id, &mutated, 0).unwrap();
                assert_eq!(decode(entry.id, &mutated, 3).unwrap(), whole, "{place}");
                let mut world = World::new(entry);
                world.measure();
                world.feed(&mutated, 29);
                world.wait(LIMIT);
                assert_eq!(world.endings, 1, "{place}");
            }
        }
    }
}

#[test]
fn udev_rules_are_those_of_the_profiles() {
    let profiles: Vec<_> = devices().iter().filter_map(|e| e.profile().unwrap()).collect();
    let rules = wayside_devices::profile::udev_rules(profiles.iter());
    let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../hardware/udev/70-wayside-devices.rules");
    if std::env::var_os("WAYSIDE_WRITE").is_some() {
        std::fs::write(&file, &rules).unwrap();
    }
    assert_eq!(std::fs::read_to_string(&file).unwrap(), rules);
    // Personal healthcare devices are opened by their class, whoever makes them; a class that
    // keyboards have too is not.
    assert_eq!(rules.matches("ENV{ID_USB_INTERFACES}==\"*:0f????:*\"").count(), 1);
    assert_eq!(rules.matches("ID_USB_INTERFACES").count(), 1);
}

#[test]
fn every_device_has_its_readme_with_the_fixed_headings() {
    let hardware = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../hardware");
    for entry in supported() {
        let folder = hardware.join(entry.id);
        let readme = std::fs::read_to_string(folder.join("README.md")).unwrap();
        let headings: Vec<&str> = readme.lines().filter(|line| line.starts_with("## ")).collect();
        let wanted = [
            "## What it is",
            "## Line settings",
            "## How it behaves",
            "## Faults and what each means to a patient and to staff",
            "## What it cannot do",
            "## Source and confidence",
        ];
        assert_eq!(headings, wanted, "{}", entry.id);
        let listed = entry.transcripts().len();
        let files = std::fs::read_dir(&folder).unwrap().filter_map(Result::ok);
        let found = files.filter(|f| f.path().extension().is_some_and(|x| x == "transcript"));
        assert_eq!(found.count(), listed, "{}: a transcript is not in the registry", entry.id);
    }
}

#[test]
fn profiles_fit_the_registry() {
    for entry in devices() {
        let profile = entry.profile().unwrap_or_else(|why| panic!("{why}"));
        assert_eq!(profile.is_some(), entry.driver().is_some(), "{}", entry.id);
        let Some(profile) = profile else { continue };
        assert_eq!(profile.id, entry.id);
        assert!(entry.kinds.contains(&profile.kind), "{}", entry.id);
        assert!(!profile.sources.is_empty(), "{}", entry.id);
    }
}
