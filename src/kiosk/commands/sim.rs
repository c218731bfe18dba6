//! `wayside sim`: a simulated device on a pseudo-terminal or on USB, for any software that talks to
//! one.
//! It must not know any protocol.

use super::{End, Failure, Stop, print, tell};
use crate::clock::Clock;
use crate::simulated::{Act, Simulated};
use crate::usbip::Served;
use clap::Args;
use rust_decimal::Decimal;
use std::io::{self, BufRead};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};
use wayside_care::reading::Kind;
use wayside_devices::registry::{self, Entry, Transport};
use wayside_devices::result::word;
use wayside_devices::transcript::Transcript;
use wayside_sim::replay::Replay;
use wayside_sim::usbip::{BUS_ID, Note, Server};
use wayside_sim::{OtherEnd, Script};

/// Opens a pseudo-terminal with a simulated device at its other end and prints its path; with
/// `--usbip` serves it as a USB device instead, and prints the address to import it from. A person
/// acts (arm in and start pressed, finger in, steps on) whenever Enter is pressed; `leave`,
/// `unplug` and `replug` may be typed too. It ends at the end of the input, or with Ctrl-C.
#[derive(Args)]
pub struct Sim {
    /// Which device, for example omron-hbp9030; `wayside decode --list` names them.
    device: String,
    /// What it answers, in turn, the last again and again: `152/90`, `152/90 irregular`, `error 7`
    /// for a cuff; `97/72`, `97/72 weak`, `off` for an oximeter; `82.4`, `82.4/171` for a scale;
    /// `silent` for all.
    #[arg(long, conflicts_with = "transcript")]
    reading: Vec<String>,
    /// Plays a recorded conversation instead, each time the person acts.
    #[arg(long)]
    transcript: Option<PathBuf>,
    /// How many times faster than a real device (above 0, at most 1000).
    #[arg(long)]
    pace: Option<Decimal>,
    /// Where to find it: a link made here and taken away at the end.
    #[arg(long)]
    path: Option<PathBuf>,
    /// Serves it as a USB device over USB/IP instead. What has a serial line hangs on a bridge of
    /// class CDC-ACM.
    #[arg(long, conflicts_with = "path")]
    usbip: bool,
    /// Where to serve it. USB/IP knows no passwords: whoever reaches the address has the device.
    #[arg(long, requires = "usbip", default_value = "127.0.0.1:3240")]
    listen: SocketAddr,
    /// What it measures, for a device that knows several kinds.
    #[arg(long)]
    kind: Option<String>,
    /// The person acts by themselves every so many seconds, at least 2: give the device time to
    /// measure. The input is not read then.
    #[arg(long, value_parser = clap::value_parser!(u64).range(2..))]
    auto: Option<u64>,
}

/// How soon Ctrl-C is noticed.
const LOOK: Duration = Duration::from_millis(100);

impl Sim {
    /// Runs the command.
    pub fn run(self) -> Result<End, Failure> {
        let id = &self.device;
        let entry = registry::find(id)
            .ok_or_else(|| format!("{id}: no such device; `wayside decode --list` names them"))?;
        let end = self.other_end(entry)?;
        if self.usbip {
            return self.serve(entry, end);
        }
        let default = || std::env::temp_dir().join(format!("wayside-{id}-{}", std::process::id()));
        let path = self.path.clone().unwrap_or_else(default);
        if path.symlink_metadata().is_ok_and(|found| !found.file_type().is_symlink()) {
            return Err(format!("{}: is something else than a link; not replaced", path.display()));
        }
        let stop = Stop::on_signals()?;
        let device = Simulated::new(end, &path, Clock::new(jiff::tz::TimeZone::UTC))
            .map_err(|why| format!("{}: no pseudo-terminal: {why}", path.display()))?;
        print(&path.display().to_string())?;
        if entry.transport == Transport::Usb {
            tell("wayside: on USB the same bytes come in transfers; a pseudo-terminal has none");
        }
        self.live(|act| device.act(act), &stop)
    }

    fn serve(&self, entry: &Entry, end: Box<dyn OtherEnd>) -> Result<End, Failure> {
        let stop = Stop::on_signals()?;
        let server = Server::new(end, entry.id, self.kind(entry)?);
        let (vendor, product) = server.id();
        let device = Served::new(server, self.listen, Clock::new(jiff::tz::TimeZone::UTC), say)
            .map_err(|why| format!("{}: {why}", self.listen))?;
        let address = device.address();
        print(&address.to_string())?;
        tell(&format!(
            "wayside: {vendor:04x}:{product:04x}; as root: modprobe vhci-hcd; \
             usbip --tcp-port {} attach -r {} -b {BUS_ID}",
            address.port(),
            address.ip()
        ));
        self.live(|act| device.act(act), &stop)
    }

    /// The person acts, until the end.
    fn live(&self, act: impl Fn(Act), stop: &Stop) -> Result<End, Failure> {
        match self.auto {
            Some(seconds) => by_itself(act, Duration::from_secs(seconds), stop),
            None => by_hand(act, stop)?,
        }
        Ok(End::Good)
    }

    fn other_end(&self, entry: &Entry) -> Result<Box<dyn OtherEnd>, Failure> {
        if let Some(file) = &self.transcript {
            let wrong = |why: String| format!("{}: {why}", file.display());
            let text = std::fs::read_to_string(file).map_err(|why| wrong(why.to_string()))?;
            let transcript = Transcript::parse(&text).map_err(|why| wrong(why.to_string()))?;
            return Ok(Box::new(Replay::new(&transcript)));
        }
        let kind = self.kind(entry)?;
        let mut script = Script::new(kind, entry.id);
        script.readings.clone_from(&self.reading);
        if script.readings.is_empty() {
            script.readings.push(usual(kind).to_owned());
        }
        script.pace = self.pace;
        wayside_sim::other_end(&script).map_err(|why| why.to_string())
    }

    fn kind(&self, entry: &Entry) -> Result<Kind, Failure> {
        let names: Vec<String> = entry.kinds.iter().map(word).collect();
        let wanted = |kind: &&Kind| self.kind.as_ref().is_none_or(|name| *name == word(*kind));
        let found = entry.kinds.iter().find(wanted).copied();
        found.ok_or_else(|| format!("--kind: expected {}", names.join(" or ")))
    }
}

/// What a device answers that was told nothing.
const fn usual(kind: Kind) -> &'static str {
    match kind {
        Kind::BloodPressure => "128/82",
        Kind::Oximetry => "97/72",
        Kind::Weight => "74.6/168",
        Kind::Temperature => "36.6",
    }
}

/// What the host does, for whoever looks on.
fn say(note: Note) {
    tell(&match note {
        Note::Imported => "wayside: a host has the device".to_owned(),
        Note::Released => "wayside: no host has the device".to_owned(),
        Note::Line(line) => format!(
            "wayside: the line is set to {} {}{}{}",
            line.baud, line.data_bits, line.parity, line.stop_bits
        ),
        Note::Nonsense => "wayside: a host spoke no USB/IP 1.1.1 and was cut off".to_owned(),
    });
}

fn by_itself(act: impl Fn(Act), every: Duration, stop: &Stop) {
    tell("wayside: the person acts by themselves; Ctrl-C ends it");
    let mut next = Instant::now() + every;
    while !stop.asked() {
        if Instant::now() >= next {
            act(Act::Begin);
            next += every;
        }
        std::thread::sleep(LOOK);
    }
}

fn by_hand(act: impl Fn(Act), stop: &Stop) -> Result<(), Failure> {
    tell("wayside: Enter: the person acts; leave, unplug, replug; Ctrl-C or end of input ends it");
    let lines = typed().map_err(|why| format!("no thread: {why}"))?;
    while !stop.asked() {
        match lines.recv_timeout(LOOK) {
            Ok(line) => match line.trim() {
                "" => act(Act::Begin),
                "leave" => act(Act::Leave),
                "unplug" => act(Act::Unplug),
                "replug" => act(Act::Replug),
                other => tell(&format!(
                    "wayside: `{other}`: expected nothing (Enter alone), leave, unplug or replug"
                )),
            },
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return Ok(()),
        }
    }
    Ok(())
}

/// The lines of the input. Its thread ends with the input, or with the program.
fn typed() -> io::Result<Receiver<String>> {
    let (send, lines) = mpsc::channel();
    std::thread::Builder::new().name("input".to_owned()).spawn(move || {
        for line in io::stdin().lock().lines().map_while(Result::ok) {
            if send.send(line).is_err() {
                return;
            }
        }
    })?;
    Ok(lines)
}
