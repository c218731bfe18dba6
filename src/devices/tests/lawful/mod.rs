//! One life of a driver under its law, chosen by a number: pieces, pauses, ending. For the fuzzer
//! of `decoders.rs` and for cargo-fuzz (`tests/fuzz`). It must not know any protocol.

use wayside_care::time::{Span, Tick};
use wayside_devices::decode::decode;
use wayside_devices::driver::{Driver, Fault, Input, Measure, Out, Report};
use wayside_devices::registry::{Entry, devices};

/// How long a measurement may take.
const LIMIT: Span = Span::from_secs(60);

/// Numbers by xorshift: the same seed, the same numbers, on every machine.
pub struct Chance(u64);

impl Chance {
    /// Any seed will do.
    pub fn new(seed: u64) -> Chance {
        // Neighbouring seeds must not begin alike (splitmix64).
        let mixed = (seed ^ (seed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        Chance((mixed ^ (mixed >> 27)) | 1)
    }

    pub fn number(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// Below `end`; zero where there is nothing below.
    pub fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.number() >> 33).unwrap() % end.max(1)
    }
}

/// Every entry that has a driver.
pub fn supported() -> Vec<&'static Entry> {
    devices().iter().filter(|entry| entry.driver().is_some()).collect()
}

struct Life {
    driver: Box<dyn Driver>,
    now: Tick,
    out: Out,
    deadline: Tick,
    endings: usize,
    readings: usize,
}

impl Life {
    fn tell(&mut self, input: Input<'_>) {
        let size = if let Input::Bytes(bytes) = input { bytes.len() } else { 0 };
        self.out.clear();
        self.driver.handle(self.now, input, &mut self.out);
        let mut used = 0;
        for reported in self.out.reports.drain(..) {
            assert!(reported.used <= size && reported.used >= used, "bytes used out of order");
            used = reported.used;
            match reported.report {
                Report::Failed(Fault::Busy) => {}
                Report::Done | Report::Failed(_) => {
                    self.endings += 1;
                    assert!(self.now <= self.deadline, "ended after its deadline");
                }
                other => {
                    assert_eq!(self.endings, 0, "reported after the end: {other:?}");
                    self.readings += usize::from(matches!(other, Report::Reading(_)));
                }
            }
        }
        assert!(self.endings <= 1, "ended twice");
        if self.endings == 1 {
            assert_eq!(self.out.wake, None, "an alarm is left set");
        }
    }

    fn wait(&mut self, span: Span) {
        let until = self.now + span;
        let mut rings = 0;
        while let Some(at) = self.out.wake.filter(|at| *at <= until) {
            self.now = at.max(self.now);
            self.tell(Input::Wake);
            rings += 1;
            assert!(rings < 10_000, "it never stops ringing");
        }
        self.now = until;
    }

    fn feed(&mut self, bytes: &[u8], chance: &mut Chance) {
        let mut rest = bytes;
        while !rest.is_empty() {
            let most = if chance.below(3) == 0 { 4 } else { 64 };
            let (piece, after) = rest.split_at((1 + chance.below(most)).min(rest.len()));
            rest = after;
            let pause = match chance.below(40) {
                0 => 5_500,
                1..=4 => 600,
                5..=9 => 31,
                _ => 0,
            };
            if pause > 0 {
                self.wait(Span::from_millis(pause));
            }
            self.tell(Input::Bytes(piece));
        }
    }

    fn end(&mut self, bytes: &[u8], chance: &mut Chance) {
        match chance.below(6) {
            0 => self.tell(Input::Closed),
            1 => self.tell(Input::Cancel),
            2 => {
                self.tell(Input::Opened);
                self.feed(bytes, chance);
            }
            3 if self.endings == 0 => {
                let deadline = self.deadline;
                self.tell(Input::Measure(Measure::until(deadline)));
            }
            _ => {}
        }
        self.wait(LIMIT);
        assert_eq!(self.endings, 1, "each measurement ends once");
        self.tell(Input::Bytes(bytes));
        self.tell(Input::Wake);
        self.tell(Input::Cancel);
        self.tell(Input::Opened);
    }
}

/// Lets a new driver live through up to three measurements that a device answers with these bytes,
/// and panics where it breaks the law. Gives how many readings it made of them.
pub fn live_through(entry: &Entry, bytes: &[u8], seed: u64) -> usize {
    let mut chance = Chance::new(seed);
    let driver = entry.driver().unwrap();
    let now = Tick::from_millis(1_000);
    let out = Out::default();
    let mut life = Life { driver, now, out, deadline: now, endings: 0, readings: 0 };
    life.tell(Input::Opened);
    for _ in 0..1 + chance.below(4).saturating_sub(1) {
        life.deadline = life.now + LIMIT;
        life.endings = 0;
        life.tell(Input::Measure(Measure::until(life.deadline)));
        life.feed(bytes, &mut chance);
        life.end(bytes, &mut chance);
    }
    life.readings
}

/// Panics where a cut of the bytes gives other events than the whole.
pub fn same_however_cut(entry: &Entry, bytes: &[u8]) {
    let whole = decode(entry.id, bytes, 0).unwrap();
    for split in [1, 2, 3, 7, 64] {
        assert_eq!(decode(entry.id, bytes, split).unwrap(), whole, "split {split}");
    }
}
