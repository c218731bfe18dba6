//! Cables that come off again and again: keeper, desk and driver, with real pseudo-terminals pulled
//! in every state. Nothing may be left behind. It must not know any protocol.
//!
//! 200 times in `cargo test`; `WAYSIDE_UNPLUGS=10000 cargo test --release --test unplug` for long.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(missing_docs)]

use serialport::{SerialPort, TTYPort};
use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};
use wayside_care::reading::{Fault, Kind};
use wayside_care::time::Tick;
use wayside_devices::transcript::Transcript;
use wayside_devices::{Measure, registry};
use wayside_kiosk::desk::{Desk, Order, Place};
use wayside_kiosk::ports::{Keeper, PortEvent};
use wayside_kiosk::rehearsal::simulated_device;
use wayside_visit::{DeviceEvent, Input};

const PATIENCE: Duration = Duration::from_secs(20);
/// One of each manner: asked, pushing, streaming, and one we can inflate.
const DEVICES: [&str; 4] = ["mt-sics", "and-tm2655", "nonin-df2", "suntech-oem"];
/// Kilobytes that allocator and stacks may keep, however many cables were pulled.
const MEMORY_KB: u64 = 4096;

/// What this process holds: descriptors, threads, kilobytes of memory.
#[derive(Clone, Copy, Debug)]
struct Held {
    descriptors: usize,
    threads: usize,
    memory_kb: u64,
}

impl Held {
    fn now() -> Held {
        let count = |dir: &str| std::fs::read_dir(dir).unwrap().count();
        let status = std::fs::read_to_string("/proc/self/status").unwrap();
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap();
        let memory_kb = line.trim().trim_end_matches(" kB").parse().unwrap();
        Held { descriptors: count("/proc/self/fd"), threads: count("/proc/self/task"), memory_kb }
    }
}

/// A device whose cable is pulled.
struct Line {
    path: PathBuf,
    near: Option<TTYPort>,
    says: Vec<u8>,
    open: bool,
    heard: usize,
}

struct Bench {
    desk: Desk,
    lines: Vec<Line>,
    keepers: Vec<Keeper>,
    ports: Receiver<PortEvent>,
    writers: BTreeMap<Place, Box<dyn Write + Send>>,
    failed: Vec<Fault>,
    now: u64,
}

impl Bench {
    fn new(dir: &Path) -> Bench {
        let (tell, ports) = channel();
        let mut desk = Desk::new();
        let (mut lines, mut keepers) = (Vec::new(), Vec::new());
        for id in DEVICES {
            let entry = registry::find(id).unwrap();
            let profile = entry.profile().unwrap().unwrap();
            // Each has a kind of its own at this desk, so that each can be asked by name.
            let kind = Kind::ALL[lines.len()];
            let place = desk.seat(kind, simulated_device(id), entry.valve().unwrap());
            let path = dir.join(id);
            let (_, good) =
                entry.transcripts().iter().find(|(n, _)| n.starts_with("good")).unwrap();
            let says = Transcript::parse(good).unwrap().from_device();
            lines.push(Line { path: path.clone(), near: None, says, open: false, heard: 0 });
            let tell = tell.clone();
            let send = move |event| drop(tell.send(event));
            let path = path.display().to_string();
            keepers.push(Keeper::new(place, path, profile.serial.unwrap(), send).unwrap());
        }
        let writers = BTreeMap::new();
        Bench { desk, lines, keepers, ports, writers, failed: Vec::new(), now: 0 }
    }

    fn tick(&mut self) -> Tick {
        self.now += 1;
        Tick::from_millis(self.now)
    }

    fn obey(&mut self, orders: Vec<Order>) {
        for order in orders {
            match order {
                Order::Send(place, bytes) => {
                    // The cable may be off already.
                    let _ = self.writers.get_mut(&place).unwrap().write_all(&bytes);
                }
                Order::Tell(Input::Device { event: DeviceEvent::Failed(why), .. }) => {
                    self.failed.push(why);
                }
                Order::Tell(_) => {}
            }
        }
    }

    fn until(&mut self, so: impl Fn(&Bench) -> bool) {
        let end = Instant::now() + PATIENCE;
        while !so(self) {
            let left = end.saturating_duration_since(Instant::now());
            let event = self.ports.recv_timeout(left).expect("a port says something in time");
            let now = self.tick();
            let orders = match event {
                PortEvent::Opened(place, writer) => {
                    self.writers.insert(place, writer);
                    self.lines[place].open = true;
                    self.desk.opened(now, place)
                }
                PortEvent::Bytes(place, bytes) => {
                    self.lines[place].heard += bytes.len();
                    self.desk.bytes(now, place, &bytes)
                }
                PortEvent::Closed(place) => {
                    self.writers.remove(&place);
                    self.lines[place].open = false;
                    self.desk.closed(now, place)
                }
            };
            self.obey(orders);
        }
    }

    fn plug(&mut self) {
        for line in &mut self.lines {
            let (near, far) = TTYPort::pair().unwrap();
            let name = far.name().unwrap();
            drop(far);
            let _ = std::fs::remove_file(&line.path);
            std::os::unix::fs::symlink(name, &line.path).unwrap();
            (line.near, line.heard) = (Some(near), 0);
        }
        self.until(|bench| bench.lines.iter().all(|line| line.open));
    }

    /// Measures with every device, lets each say the first `part` of its conversation, and pulls
    /// all cables.
    fn round(&mut self, round: usize) {
        self.plug();
        let run = u32::try_from(round).unwrap();
        let idle = round.is_multiple_of(5);
        for kind in Kind::ALL.iter().filter(|_| !idle) {
            let now = self.tick();
            let deadline = Tick::from_millis(u64::MAX);
            let measure = Measure { may_inflate: true, ..Measure::until(deadline) };
            let orders = self.desk.start(now, run, *kind, measure);
            self.obey(orders);
        }
        for line in &mut self.lines {
            // Never the whole: a measurement that is over cannot fail any more.
            let part = line.says.len() * (round % 4) / 5;
            line.near.as_mut().unwrap().write_all(&line.says[..part]).unwrap();
            line.near.as_mut().unwrap().flush().unwrap();
        }
        self.until(|bench| {
            let all = |line: &Line| line.heard >= line.says.len() * (round % 4) / 5;
            bench.lines.iter().all(all)
        });
        self.failed.clear();
        for line in &mut self.lines {
            line.near = None;
            let _ = std::fs::remove_file(&line.path);
        }
        self.until(|bench| bench.lines.iter().all(|line| !line.open));
        let unplugged = self.failed.iter().filter(|why| **why == Fault::Unplugged).count();
        // A stream that gave a good reading is done by it when it ends; all others fail.
        let least = if idle { 0 } else { DEVICES.len() - 1 };
        assert!(unplugged >= least, "round {round}: {:?}", self.failed);
    }
}

#[test]
fn pulled_cables_leave_nothing_behind() {
    let unplugs = std::env::var("WAYSIDE_UNPLUGS").ok().map_or(200, |n| n.parse().unwrap());
    let rounds = usize::div_ceil(unplugs, DEVICES.len());
    let dir = std::env::temp_dir().join(format!("wayside-unplug-{}", std::process::id()));
    std::fs::create_dir_all(&dir).unwrap();
    let empty = Held::now();
    let mut bench = Bench::new(&dir);
    // What is made once, lazily, is made in the first rounds.
    for round in 0..10 {
        bench.round(round);
    }
    let (before, start) = (Held::now(), Instant::now());
    for round in 0..rounds {
        bench.round(round);
    }
    let (after, took) = (Held::now(), start.elapsed());
    println!("{} unplugs in {took:?}: {before:?}, then {after:?}", rounds * DEVICES.len());
    assert_eq!(after.descriptors, before.descriptors, "descriptors");
    assert_eq!(after.threads, before.threads, "threads");
    assert!(after.memory_kb < before.memory_kb + MEMORY_KB, "memory: {before:?}, then {after:?}");
    drop(bench.keepers.drain(..));
    drop(bench);
    let end = Held::now();
    assert_eq!((end.descriptors, end.threads), (empty.descriptors, empty.threads), "at the end");
    std::fs::remove_dir_all(dir).unwrap();
}
