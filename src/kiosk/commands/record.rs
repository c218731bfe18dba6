//! `wayside record`: a conversation with a real device, written down as a transcript.
//! It must not know any protocol, nor print what a device says of a person.

use super::{End, Failure, Stop, device_on, print, tell};
use crate::live::Port;
use crate::ports::PortEvent;
use crate::recorder::Recorder;
use clap::Args;
use std::io::Write;
use std::path::PathBuf;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};
use wayside_care::time::{Span, Tick};
use wayside_devices::profile::Profile;

/// Takes one measurement on a real port and writes what went over the line, when, and what the
/// driver made of it. The transcript replays through the driver and as a simulated device. Exits 1
/// where lines had to be left out because they can name a person.
#[derive(Args)]
pub struct Record {
    /// Which driver, for example nonin-df2.
    #[arg(long)]
    device: String,
    /// Where the device is: `serial:/dev/…` or `usb:VVVV:PPPP`.
    #[arg(long)]
    port: String,
    /// The transcript; stdout where left out.
    #[arg(long)]
    out: Option<PathBuf>,
    /// When to stop, if the measurement has not ended by itself.
    #[arg(long, default_value_t = 120, value_parser = clap::value_parser!(u64).range(1..=120))]
    seconds: u64,
    /// The cuff may be inflated: somebody sits in it and has agreed.
    #[arg(long)]
    inflate: bool,
}

/// How long a port may take to open.
const OPENS: Duration = Duration::from_secs(5);
/// How soon Ctrl-C is noticed.
const LOOK: Duration = Duration::from_millis(100);
/// How long a cuff may take to say that it is let go, before it is told once more and left.
const LETS_GO: Span = Span::from_secs(10);

/// A recording and the line it has. Dropped, also while the program unwinds, it lets a cuff go.
struct Conversation<'a> {
    recorder: &'a mut Recorder,
    writer: Box<dyn Write + Send>,
}

impl Conversation<'_> {
    fn send(&mut self, bytes: &[u8]) {
        // A line that cannot be written is closed by its reader in a moment.
        let _ = self.writer.write_all(bytes);
    }
}

impl Drop for Conversation<'_> {
    fn drop(&mut self) {
        if let Some(bytes) = self.recorder.farewell() {
            self.send(bytes);
        }
    }
}

impl Record {
    /// Runs the command.
    pub fn run(self) -> Result<End, Failure> {
        let (driver, profile, port) = device_on(&self.device, &self.port, self.inflate)?;
        let stop = Stop::on_signals()?;
        let mut recorder = Recorder::new(driver, profile.names_person);
        self.listen(port, &mut recorder, &stop)?;
        self.write(&profile, &recorder)
    }

    fn listen(&self, port: Port, recorder: &mut Recorder, stop: &Stop) -> Result<(), Failure> {
        let (tell_us, events) = mpsc::channel();
        let send = move |event| drop(tell_us.send(event));
        let _keeper = port.keep(0, send).map_err(|why| format!("no thread: {why}"))?;
        let Ok(PortEvent::Opened(_, writer)) = events.recv_timeout(OPENS) else {
            return Err(format!("{}: does not open; `wayside doctor` says more", self.port));
        };
        tell("wayside: recording; the person may begin");
        converse(recorder, &events, writer, Span::from_secs(self.seconds), stop);
        Ok(())
    }

    fn write(&self, profile: &Profile, recorder: &Recorder) -> Result<End, Failure> {
        let head = format!("# {}, recorded. What did it show?\n", profile.name);
        let text = format!("{head}{}", recorder.text());
        match &self.out {
            None => print(text.trim_end())?,
            Some(file) => {
                std::fs::write(file, text).map_err(|why| format!("{}: {why}", file.display()))?;
                print(&file.display().to_string())?;
            }
        }
        if recorder.left_out() == 0 {
            return Ok(End::Good);
        }
        tell(&format!(
            "wayside: {} lines were left out: what {} sends can name a person",
            recorder.left_out(),
            profile.id
        ));
        Ok(End::Bad)
    }
}

/// Carries bytes between port and recorder until the measurement has ended or must.
fn converse(
    recorder: &mut Recorder,
    events: &Receiver<PortEvent>,
    writer: Box<dyn Write + Send>,
    longest: Span,
    stop: &Stop,
) {
    let start = Instant::now();
    let tick = || {
        let ms = u64::try_from(start.elapsed().as_millis()).unwrap_or(u64::MAX);
        Tick::from_millis(ms)
    };
    let end = Tick::ZERO + longest;
    let mut last = end + LETS_GO;
    let mut line = Conversation { recorder, writer };
    let first = line.recorder.begin();
    line.send(&first);
    while tick() < last && !(line.recorder.ended() && line.recorder.at_rest()) {
        let next = line.recorder.next_wake().unwrap_or(end);
        let wait = Duration::from_millis(next.since(tick()).millis()).min(LOOK);
        let bytes = match events.recv_timeout(wait) {
            Ok(PortEvent::Bytes(_, bytes)) => line.recorder.bytes(tick(), &bytes),
            Ok(PortEvent::Opened(..)) => Vec::new(),
            Ok(PortEvent::Closed(_)) | Err(RecvTimeoutError::Disconnected) => {
                tell("wayside: the line was closed at the other end");
                line.recorder.stop(tick());
                return;
            }
            Err(RecvTimeoutError::Timeout) => line.recorder.until(tick()),
        };
        line.send(&bytes);
        if stop.asked() || tick() >= end {
            if !line.recorder.ended() {
                last = tick() + LETS_GO;
            }
            let bytes = line.recorder.stop(tick().min(end));
            line.send(&bytes);
        }
    }
}
