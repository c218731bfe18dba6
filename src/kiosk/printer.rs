//! The way to a receipt printer: opens its line, runs the driver, closes it again.
//! It must not decide anything: the driver does. Nothing of a print is kept.

use serde::Deserialize;
use std::io::{self, Read, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};
use wayside_care::time::Tick;
use wayside_devices::escpos::{Input, Out, Printer};
use zeroize::Zeroizing;

pub use wayside_devices::escpos::{Outcome, Picture, PrintFault};

/// `[printer]`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct PrinterConfig {
    /// `serial:/dev/serial/by-id/…`, or `lp:/dev/usb/lp0` for the USB printer class; empty: none.
    pub port: String,
    /// Serial speed.
    pub baud: u32,
}

impl Default for PrinterConfig {
    fn default() -> PrinterConfig {
        PrinterConfig { port: String::new(), baud: 115_200 }
    }
}

/// How long one slip may take.
pub const LONGEST: Duration = Duration::from_secs(40);
/// How long one look at the line waits.
const LOOK: Duration = Duration::from_millis(10);
/// Bytes written at once: a line that stands still must not keep us from looking.
const PIECE: usize = 256;
/// How long the printer may take to be told to forget, after a print failed.
const LAST_WORDS: Duration = Duration::from_secs(2);
/// `O_NONBLOCK` of Linux: the kernel's printer driver would else wait for an answer for ever.
const NONBLOCK: i32 = 0o4000;

impl PrinterConfig {
    /// Whether there is a printer.
    #[must_use]
    pub fn is_on(&self) -> bool {
        !self.port.is_empty()
    }

    /// Whether it can be used as it is; an empty one can.
    ///
    /// # Errors
    /// What is wrong, and what was expected.
    pub fn check(&self) -> Result<(), String> {
        let wrong = || {
            format!("printer.port: `{}`; expected `serial:/dev/…` or `lp:/dev/usb/lp0`", self.port)
        };
        if self.is_on() { self.place().map(drop).ok_or_else(wrong) } else { Ok(()) }
    }

    fn place(&self) -> Option<Place> {
        let place = |path: &str| path.starts_with('/').then(|| PathBuf::from(path));
        match self.port.split_once(':')? {
            ("serial", path) => place(path).map(Place::Serial),
            ("lp", path) => place(path).map(Place::Lp),
            _ => None,
        }
    }
}

enum Place {
    Serial(PathBuf),
    Lp(PathBuf),
}

trait Line: Read + Write {}
impl<T: Read + Write> Line for T {}

fn open(config: &PrinterConfig) -> Option<Box<dyn Line>> {
    match config.place()? {
        Place::Serial(path) => {
            let port = serialport::new(path.to_string_lossy(), config.baud).timeout(LOOK);
            Some(Box::new(port.open_native().ok()?))
        }
        Place::Lp(path) => {
            let mut how = std::fs::OpenOptions::new();
            let file = how.read(true).write(true).custom_flags(NONBLOCK).open(path).ok()?;
            Some(Box::new(file))
        }
    }
}

/// Prints a picture and says what came of it. Blocks until then, [`LONGEST`] at most: call it from
/// a thread. `stop` ends it at once: the person left.
#[must_use]
pub fn print(config: &PrinterConfig, picture: Picture, stop: &AtomicBool) -> Outcome {
    let Some(line) = open(config) else { return Outcome::Failed(PrintFault::Unplugged) };
    let mut work = Work {
        line,
        printer: Printer::default(),
        began: Instant::now(),
        waiting: Vec::new(),
        wake: None,
    };
    let deadline = Tick::from_millis(u64::try_from(LONGEST.as_millis()).unwrap_or(u64::MAX));
    let mut ended = work.handle(Input::Print(picture, deadline));
    while ended.is_none() {
        ended = work.step(stop);
    }
    work.last_words();
    ended.unwrap_or(Outcome::Failed(PrintFault::NoAnswer))
}

/// A print on a thread of its own; dropping it stops it.
pub struct Printing {
    stop: Arc<AtomicBool>,
}

impl Printing {
    /// Begins; `tell` is called once, from the print's own thread.
    ///
    /// # Errors
    /// Where no thread can be started.
    pub fn begin(
        config: PrinterConfig,
        picture: Picture,
        tell: impl FnOnce(Outcome) + Send + 'static,
    ) -> io::Result<Printing> {
        let stop = Arc::new(AtomicBool::new(false));
        let stopped = Arc::clone(&stop);
        std::thread::Builder::new().name("printer".to_owned()).spawn(move || {
            let outcome = print(&config, picture, &stopped);
            if let Outcome::Failed(fault) = outcome {
                tracing::warn!(fault = fault.name(), "a slip was not printed");
            }
            tell(outcome);
        })?;
        Ok(Printing { stop })
    }
}

impl Drop for Printing {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
    }
}

struct Work {
    line: Box<dyn Line>,
    printer: Printer,
    began: Instant,
    /// Pieces still to be written, oldest first, and how much of the first is out.
    waiting: Vec<(Zeroizing<Vec<u8>>, usize)>,
    wake: Option<Tick>,
}

impl Work {
    fn now(&self) -> Tick {
        Tick::from_millis(u64::try_from(self.began.elapsed().as_millis()).unwrap_or(u64::MAX))
    }

    fn handle(&mut self, input: Input<'_>) -> Option<Outcome> {
        let now = self.now();
        let Out { send, ended, wake } = self.printer.handle(now, input);
        if matches!(ended, Some(Outcome::Failed(_))) {
            // What was not written yet is not wanted any more.
            self.waiting.clear();
        }
        self.waiting.extend(send.into_iter().map(|bytes| (bytes, 0)));
        self.wake = wake;
        ended
    }

    fn step(&mut self, stop: &AtomicBool) -> Option<Outcome> {
        if stop.load(Ordering::Relaxed) {
            return self.handle(Input::Cancel);
        }
        if self.write().is_err() {
            return self.handle(Input::Closed);
        }
        let mut said = [0; 64];
        match self.line.read(&mut said) {
            // The kernel's printer driver reads nothing where nothing was said.
            Ok(0) => std::thread::sleep(LOOK),
            Ok(count) => return self.handle(Input::Bytes(said.get(..count).unwrap_or_default())),
            Err(why) if is_quiet(why.kind()) => std::thread::sleep(LOOK / 2),
            Err(_) => return self.handle(Input::Closed),
        }
        if self.wake.is_some_and(|wake| wake <= self.now()) {
            return self.handle(Input::Wake);
        }
        None
    }

    /// Writes a piece of what waits.
    fn write(&mut self) -> io::Result<()> {
        let Some((bytes, at)) = self.waiting.first_mut() else { return Ok(()) };
        let rest = bytes.get(*at..).unwrap_or_default();
        let piece = rest.get(..PIECE).unwrap_or(rest);
        match self.line.write(piece) {
            Ok(count) => *at += count,
            Err(why) if is_quiet(why.kind()) => {}
            Err(why) => return Err(why),
        }
        if *at >= bytes.len() {
            self.waiting.remove(0);
        }
        Ok(())
    }

    /// After a print failed: the printer is told to forget what it holds.
    fn last_words(&mut self) {
        let until = Instant::now() + LAST_WORDS;
        while !self.waiting.is_empty() && Instant::now() < until && self.write().is_ok() {
            std::thread::sleep(LOOK / 10);
        }
        // A line that does not take it has no more than it had.
        let _ = self.line.flush();
    }
}

fn is_quiet(kind: io::ErrorKind) -> bool {
    matches!(kind, io::ErrorKind::TimedOut | io::ErrorKind::Interrupted | io::ErrorKind::WouldBlock)
}
