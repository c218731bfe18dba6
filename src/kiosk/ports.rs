//! Serial ports: kept open as long as there is something to open, whatever is plugged or pulled.
//! It must not know what the bytes mean, nor send any of its own.

use crate::desk::Place;
use std::io::{self, Read, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;
use std::time::Duration;
use wayside_devices::profile::{Flow, Parity, Serial};

/// Something happened on a line.
pub enum PortEvent {
    /// It is open; this end writes to it.
    Opened(Place, Box<dyn Write + Send>),
    /// Bytes came.
    Bytes(Place, Vec<u8>),
    /// It is gone.
    Closed(Place),
}

/// Keeps one port open on a thread of its own, until dropped.
pub struct Keeper {
    stop: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

/// How long to wait before looking for a port again: a replugged cable is back within a second.
const AGAIN: Duration = Duration::from_millis(250);
/// How long one read waits: how soon a keeper notices that it should stop.
pub(crate) const READ: Duration = Duration::from_millis(100);
/// Bytes taken in one read.
const PIECE: usize = 512;

impl Keeper {
    /// Keeps `path` open under a profile's line settings and reports what happens.
    ///
    /// # Errors
    /// Where no thread can be started.
    pub fn new(
        place: Place,
        path: String,
        line: Serial,
        tell: impl Fn(PortEvent) + Send + 'static,
    ) -> io::Result<Keeper> {
        Keeper::start(place, AGAIN, move |stop| serve(place, &path, line, stop, &tell))
    }

    /// Serves a line again and again on a thread of its own. `serve` opens it, reads until it goes
    /// away or it is told to stop, and returns; it is called anew after a while.
    pub(crate) fn start(
        place: Place,
        again: Duration,
        mut serve: impl FnMut(&AtomicBool) + Send + 'static,
    ) -> io::Result<Keeper> {
        let stop = Arc::new(AtomicBool::new(false));
        let stopped = Arc::clone(&stop);
        let thread =
            std::thread::Builder::new().name(format!("port-{place}")).spawn(move || {
                while !stopped.load(Ordering::Relaxed) {
                    serve(&stopped);
                    std::thread::park_timeout(again);
                }
            })?;
        Ok(Keeper { stop, thread: Some(thread) })
    }
}

impl Drop for Keeper {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
        if let Some(thread) = self.thread.take() {
            thread.thread().unpark();
            // A keeper that panicked has nothing left to wait for.
            let _ = thread.join();
        }
    }
}

/// Opens the port and reads until it goes away.
fn serve(place: Place, path: &str, line: Serial, stop: &AtomicBool, tell: &impl Fn(PortEvent)) {
    let Ok(mut port) = builder(path, line).open_native() else { return };
    let Ok(writer) = port.try_clone_native() else { return };
    tell(PortEvent::Opened(place, Box::new(writer)));
    let mut piece = [0; PIECE];
    while !stop.load(Ordering::Relaxed) {
        match port.read(&mut piece) {
            Ok(0) => break,
            Ok(n) => tell(PortEvent::Bytes(place, piece.get(..n).unwrap_or_default().to_vec())),
            Err(why) if is_quiet(why.kind()) => {}
            Err(_) => break,
        }
    }
    tell(PortEvent::Closed(place));
}

fn is_quiet(kind: io::ErrorKind) -> bool {
    matches!(kind, io::ErrorKind::TimedOut | io::ErrorKind::Interrupted | io::ErrorKind::WouldBlock)
}

/// A port's settings, as the profile has them. A pty ignores most, a real line none.
#[must_use]
pub fn builder(path: &str, line: Serial) -> serialport::SerialPortBuilder {
    serialport::new(path, line.baud)
        .timeout(READ)
        .data_bits(match line.data_bits {
            7 => serialport::DataBits::Seven,
            _ => serialport::DataBits::Eight,
        })
        .parity(match line.parity {
            Parity::None => serialport::Parity::None,
            Parity::Even => serialport::Parity::Even,
            Parity::Odd => serialport::Parity::Odd,
        })
        .stop_bits(match line.stop_bits {
            2 => serialport::StopBits::Two,
            _ => serialport::StopBits::One,
        })
        .flow_control(match line.flow {
            Flow::None => serialport::FlowControl::None,
            Flow::Software => serialport::FlowControl::Software,
        })
}
