//! How fast each decoder is, and what it allocates: the table of `hardware/README.md`, printed by
//! `cargo run --release -p wayside-devices --example speed`. It must measure nothing but drivers.
#![allow(missing_docs)]

use std::hint::black_box;
use std::io::{self, Write};
use std::time::{Duration, Instant};
use wayside_care::time::Tick;
use wayside_devices::driver::{Driver, Input, Measure, Out, Report};
use wayside_devices::registry::{Entry, devices};
use wayside_devices::transcript::Transcript;

/// How long each is run.
const TIME: Duration = Duration::from_millis(400);
/// Bytes of a slice of that time, about a millisecond.
const SLICE: usize = 50_000;
/// What a serial port or a bulk transfer gives at once.
const PIECE: usize = 64;

/// A driver that is asked again whenever a measurement has ended.
struct Bench {
    driver: Box<dyn Driver>,
    out: Out,
    bytes: u64,
    reports: u64,
    readings: u64,
}

impl Bench {
    fn tell(&mut self, input: Input<'_>) {
        self.out.clear();
        self.driver.handle(Tick::ZERO, input, &mut self.out);
        let mut ended = false;
        for reported in &self.out.reports {
            self.reports += 1;
            self.readings += u64::from(matches!(reported.report, Report::Reading(_)));
            ended |= matches!(reported.report, Report::Done | Report::Failed(_));
        }
        if ended {
            self.measure();
        }
    }

    fn measure(&mut self) {
        self.out.clear();
        let deadline = Tick::from_millis(u64::MAX);
        self.driver.handle(Tick::ZERO, Input::Measure(Measure::until(deadline)), &mut self.out);
    }

    fn play(&mut self, said: &[u8]) {
        for piece in said.chunks(PIECE) {
            self.tell(Input::Bytes(black_box(piece)));
            self.bytes += piece.len() as u64;
        }
    }
}

/// Plays a device's good conversations over and over.
fn run(entry: &Entry) -> Option<String> {
    let good = entry.transcripts().iter().filter(|(name, _)| name.starts_with("good-"));
    let parsed = good.filter_map(|(_, text)| Transcript::parse(text).ok());
    let said: Vec<u8> = parsed.flat_map(|transcript| transcript.from_device()).collect();
    let (driver, out) = (entry.driver()?, Out::default());
    let mut bench = Bench { driver, out, bytes: 0, reports: 0, readings: 0 };
    bench.measure();
    // Once to warm up: what is kept between frames is allocated now.
    bench.play(&said);
    (bench.bytes, bench.reports, bench.readings) = (0, 0, 0);
    let once = allocation_counter::measure(|| bench.play(&said)).count_total;
    let (reports, readings) = (bench.reports, bench.readings);
    let rounds = SLICE.div_ceil(said.len().max(1));
    let (start, mut speed) = (Instant::now(), 0.0_f64);
    while start.elapsed() < TIME {
        bench.bytes = 0;
        let slice = Instant::now();
        for _ in 0..rounds {
            bench.play(&said);
        }
        // The fastest slice: in the others the machine did something else too.
        speed = speed.max(bench.bytes as f64 / 1e6 / slice.elapsed().as_secs_f64());
    }
    let (id, bytes) = (entry.id, said.len());
    Some(format!("| `{id}` | {speed:.0} | {bytes} | {reports} | {readings} | {once} |"))
}

fn main() -> io::Result<()> {
    let mut table = io::stdout().lock();
    writeln!(
        table,
        "| decoder | MB/s | bytes of its good transcripts | reports | readings | \
                     allocations |"
    )?;
    writeln!(table, "|---|---|---|---|---|---|")?;
    for row in devices().iter().filter_map(run) {
        writeln!(table, "{row}")?;
    }
    Ok(())
}
