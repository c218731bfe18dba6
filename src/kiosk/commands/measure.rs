//! `wayside measure`: measurements on a real port as the kiosk takes them, whatever is pulled.
//! It must not know any protocol, nor keep what it prints.

use super::{End, Failure, Stop, device_on, print, tell};
use crate::live::Port;
use crate::ports::PortEvent;
use clap::Args;
use std::io::Write;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};
use wayside_care::time::{Span, Tick};
use wayside_devices::driver::{self, Driver, Fault, Input, Out, Report};
use wayside_devices::{Valve, result};

/// Takes measurements on a real port, as the kiosk does in a visit, and prints what the device
/// says, a line each. A plug that is pulled ends a measurement (`failed unplugged`); back in, the
/// next one begins. Exits 1 where a measurement fails otherwise.
#[derive(Args)]
pub struct Measure {
    /// Which driver, for example nonin-df2.
    #[arg(long)]
    device: String,
    /// Where the device is: `serial:/dev/…` or `usb:VVVV:PPPP`.
    #[arg(long)]
    port: String,
    /// How many measurements, not counting those that a pulled plug ended.
    #[arg(long, default_value_t = 1)]
    times: u32,
    /// How long one measurement may take, and how long a plug may be out.
    #[arg(long, default_value_t = 120, value_parser = clap::value_parser!(u64).range(1..=600))]
    seconds: u64,
    /// The cuff may be inflated: somebody sits in it and has agreed.
    #[arg(long)]
    inflate: bool,
}

/// How soon Ctrl-C is noticed.
const LOOK: Duration = Duration::from_millis(100);
/// A stream is stopped so long after its first good reading; what is no stream ends by itself.
const ENOUGH: Span = Span::from_secs(2);

impl Measure {
    /// Runs the command.
    pub fn run(self) -> Result<End, Failure> {
        let (driver, _, port) = device_on(&self.device, &self.port, self.inflate)?;
        let stop = Stop::on_signals()?;
        let start = Instant::now();
        let longest = Span::from_secs(self.seconds);
        let taker = Taker {
            driver,
            out: Out::default(),
            writer: None,
            start,
            longest,
            running: false,
            enough: None,
            waits_since: Tick::ZERO,
            left: self.times,
        };
        taker.take(port, &stop)
    }
}

/// One device being measured with.
struct Taker {
    driver: Valve,
    out: Out,
    writer: Option<Box<dyn Write + Send>>,
    start: Instant,
    longest: Span,
    running: bool,
    /// When a stream has said enough.
    enough: Option<Tick>,
    /// Since when the plug is out, or a cuff is waited for.
    waits_since: Tick,
    left: u32,
}

impl Drop for Taker {
    /// However it ends, also by a panic, a cuff that may be full is told to let go.
    fn drop(&mut self) {
        if let Some((bytes, writer)) = self.driver.farewell().zip(self.writer.as_mut()) {
            let _ = writer.write_all(bytes);
        }
    }
}

impl Taker {
    fn tick(&self) -> Tick {
        Tick::from_millis(u64::try_from(self.start.elapsed().as_millis()).unwrap_or(u64::MAX))
    }

    fn take(mut self, port: Port, stop: &Stop) -> Result<End, Failure> {
        let (tell_us, events) = mpsc::channel();
        let send = move |event| drop(tell_us.send(event));
        let _keeper = port.keep(0, send).map_err(|why| format!("no thread: {why}"))?;
        while self.left > 0 {
            if stop.asked() {
                self.drive(Input::Cancel)?;
                return Ok(End::Bad);
            }
            let now = self.tick();
            if !self.running && now.since(self.waits_since) > self.longest {
                let there = self.writer.is_some();
                let why =
                    if there { "its cuff is not said to be empty" } else { "it is not there" };
                return Err(format!("{why}; `wayside doctor` says more"));
            }
            let mut fault = None;
            let ready = self.driver.cuff().is_none_or(|cuff| cuff.is_ready(now));
            if self.writer.is_some() && !self.running && ready {
                (self.running, self.enough) = (true, None);
                let until = driver::Measure::until(now + self.longest);
                let measure = driver::Measure { may_inflate: true, ..until };
                fault = self.drive(Input::Measure(measure))?;
            }
            if let Some(fault) = fault.or(self.step(&events)?) {
                tell(&format!("wayside: the measurement failed: {}", result::word(&fault)));
                return Ok(End::Bad);
            }
        }
        Ok(End::Good)
    }

    /// Waits for what comes next. Gives the fault that ends it all.
    fn step(&mut self, events: &Receiver<PortEvent>) -> Result<Option<Fault>, Failure> {
        let now = self.tick();
        let next = self.out.wake.into_iter().chain(self.enough).min();
        let wait = next.map_or(LOOK, |at| Duration::from_millis(at.since(now).millis()).min(LOOK));
        let mut fault = match events.recv_timeout(wait) {
            Ok(PortEvent::Opened(_, writer)) => {
                tell("wayside: the device is there; the person may begin");
                (self.writer, self.waits_since) = (Some(writer), now);
                self.drive(Input::Opened)?
            }
            Ok(PortEvent::Bytes(_, bytes)) => self.drive(Input::Bytes(&bytes))?,
            Ok(PortEvent::Closed(_)) => {
                tell("wayside: the device is gone");
                (self.writer, self.waits_since) = (None, self.tick());
                self.drive(Input::Closed)?
            }
            Err(RecvTimeoutError::Timeout) => None,
            Err(RecvTimeoutError::Disconnected) => return Err("the port's thread ended".to_owned()),
        };
        let now = self.tick();
        if self.out.wake.is_some_and(|at| at <= now) {
            self.out.wake = None;
            fault = fault.or(self.drive(Input::Wake)?);
        }
        if self.enough.is_some_and(|at| at <= now) {
            self.enough = None;
            fault = fault.or(self.drive(Input::Cancel)?);
        }
        Ok(fault)
    }

    fn drive(&mut self, input: Input<'_>) -> Result<Option<Fault>, Failure> {
        let now = self.tick();
        self.out.clear();
        self.driver.handle(now, input, &mut self.out);
        if let Some(writer) = self.writer.as_mut().filter(|_| !self.out.send.is_empty()) {
            // A line that cannot be written is closed by its reader in a moment.
            let _ = writer.write_all(&self.out.send);
        }
        let mut fault = None;
        for said in self.out.reports.drain(..) {
            if let Some(text) = result::write(&said.report) {
                print(&text)?;
            }
            match said.report {
                // What it had in memory is somebody else's.
                Report::Reading(reading) if reading.stored => {}
                Report::Reading(_) => self.enough = self.enough.or(Some(now + ENOUGH)),
                Report::Done => {
                    (self.running, self.waits_since) = (false, now);
                    self.left = self.left.saturating_sub(1);
                }
                Report::Failed(Fault::Unplugged) => self.running = false,
                Report::Failed(why) => fault = Some(why),
                Report::Live(_) | Report::Status(_) | Report::Refused(_) => {}
            }
        }
        if !self.running {
            self.enough = None;
        }
        Ok(fault)
    }
}
