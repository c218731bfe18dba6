//! A simulated device at the other end of a real pseudo-terminal, with a person who can act on it.
//! It must not know the kiosk: whatever opens the path talks to it as to a device.

use crate::clock::Clock;
use serialport::{SerialPort, TTYPort};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread::JoinHandle;
use std::time::Duration;
use wayside_sim::{OtherEnd, Said, Stimulus};

/// What can be done to a simulated device from outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// The person does their part.
    Begin,
    /// The person steps back.
    Leave,
    /// The cable is pulled.
    Unplug,
    /// The cable goes back in.
    Replug,
    /// The simulation ends.
    Quit,
}

/// A simulated device. Its path stays the same when it is replugged.
pub struct Simulated {
    acts: Sender<Act>,
    thread: Option<JoinHandle<()>>,
    path: PathBuf,
}

/// How long the device sleeps at most before it looks whether the kiosk wrote.
const LISTEN: Duration = Duration::from_millis(10);
/// A person needs a moment to put the finger in.
const MOMENT: Duration = Duration::from_millis(1200);

impl Simulated {
    /// Puts a device at the far end of a new pseudo-terminal, reachable as `path`.
    ///
    /// # Errors
    /// Where no pseudo-terminal or thread can be had.
    pub fn new(end: Box<dyn OtherEnd>, path: &Path, clock: Clock) -> io::Result<Simulated> {
        let line = plug(path)?;
        let (acts, inbox) = mpsc::channel();
        let link = path.to_owned();
        let thread = std::thread::Builder::new()
            .name("simulated-device".to_owned())
            .spawn(move || live(end, Some(line), &link, &inbox, &clock))?;
        Ok(Simulated { acts, thread: Some(thread), path: path.to_owned() })
    }

    /// Does something to the device.
    pub fn act(&self, act: Act) {
        // A device whose thread has ended is past caring.
        let _ = self.acts.send(act);
    }

    /// Where the kiosk finds it.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }
}

impl Drop for Simulated {
    fn drop(&mut self) {
        self.act(Act::Quit);
        if let Some(thread) = self.thread.take() {
            // A device that panicked has nothing left to wait for.
            let _ = thread.join();
        }
        // The name may be gone already.
        let _ = std::fs::remove_file(&self.path);
    }
}

/// A new pseudo-terminal under a stable name.
fn plug(path: &Path) -> io::Result<TTYPort> {
    let (mut near, far) = TTYPort::pair()?;
    near.set_timeout(Duration::from_millis(1))?;
    let name = far.name().ok_or(io::ErrorKind::NotFound)?;
    // The kiosk takes this end for itself alone; until then what the device says is lost.
    drop(far);
    match std::fs::remove_file(path) {
        Err(why) if why.kind() != io::ErrorKind::NotFound => return Err(why),
        _ => {}
    }
    std::os::unix::fs::symlink(name, path)?;
    Ok(near)
}

fn live(
    mut end: Box<dyn OtherEnd>,
    mut line: Option<TTYPort>,
    path: &Path,
    inbox: &Receiver<Act>,
    clock: &Clock,
) {
    let mut said = Said::default();
    let mut piece = [0; 256];
    end.handle(clock.tick(), Stimulus::Plugged, &mut said);
    loop {
        speak(&mut line, &mut said);
        let now = clock.tick();
        let until =
            said.wake.map_or(LISTEN, |wake| Duration::from_millis(wake.since(now).millis()));
        match inbox.recv_timeout(until.min(LISTEN)) {
            Ok(Act::Quit) | Err(RecvTimeoutError::Disconnected) => return,
            Ok(act) => {
                let stimulus = done(act, &mut line, path);
                end.handle(clock.tick(), stimulus, &mut said);
                speak(&mut line, &mut said);
            }
            Err(RecvTimeoutError::Timeout) => {}
        }
        if let Some(Ok(n)) = line.as_mut().map(|line| line.read(&mut piece)) {
            let bytes = piece.get(..n).unwrap_or_default();
            end.handle(clock.tick(), Stimulus::Bytes(bytes), &mut said);
            speak(&mut line, &mut said);
        }
        if said.wake.is_some_and(|wake| wake <= clock.tick()) {
            end.handle(clock.tick(), Stimulus::Wake, &mut said);
        }
    }
}

/// Does to the cable what an act says, and names what the device feels.
fn done(act: Act, line: &mut Option<TTYPort>, path: &Path) -> Stimulus<'static> {
    match act {
        Act::Begin => {
            std::thread::sleep(MOMENT);
            Stimulus::PersonActs
        }
        Act::Leave => Stimulus::PersonLeaves,
        Act::Unplug => {
            *line = None;
            // The name goes with the cable.
            let _ = std::fs::remove_file(path);
            Stimulus::Unplugged
        }
        Act::Replug | Act::Quit => {
            *line = plug(path).ok();
            Stimulus::Plugged
        }
    }
}

/// Writes what the device said. A line nobody reads loses it, as a real one does.
fn speak(line: &mut Option<TTYPort>, said: &mut Said) {
    if let Some(line) = line
        && !said.bytes.is_empty()
    {
        let _ = line.write_all(&said.bytes);
    }
    said.bytes.clear();
}
