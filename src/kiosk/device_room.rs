//! The thread that runs the devices' desk in real time: ports on one side, the visit on the other.
//! It must not decide anything; the desk and its drivers do. However the room ends, by being closed
//! or by a panic, it tells every cuff that may be full to let go.

use crate::clock::Clock;
use crate::desk::{Desk, Order, Place};
use crate::ports::PortEvent;
use std::collections::BTreeMap;
use std::io::{self, Write};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread::JoinHandle;
use std::time::Duration;
use wayside_care::reading::Kind;
use wayside_care::time::Tick;
use wayside_devices::Measure;
use wayside_visit::Input;

/// What the room can be told.
pub enum Note {
    /// A line said something.
    Port(PortEvent),
    /// Start a measurement.
    Start(u32, Kind, Tick),
    /// Stop a measurement.
    Stop(u32, Kind),
    /// The visit is over.
    VisitOver,
    /// Close the room.
    Close,
}

/// The room, until dropped.
pub struct DeviceRoom {
    notes: Sender<Note>,
    thread: Option<JoinHandle<()>>,
}

/// The desk looks up at least this often.
const LONGEST: Duration = Duration::from_secs(1);

impl DeviceRoom {
    /// Opens the room; `tell` carries what the visit must know.
    ///
    /// # Errors
    /// Where no thread can be started.
    pub fn new(
        desk: Desk,
        clock: Clock,
        inbox: (Sender<Note>, Receiver<Note>),
        tell: impl Fn(Input) + Send + 'static,
    ) -> io::Result<DeviceRoom> {
        let (notes, inbox) = inbox;
        let thread = std::thread::Builder::new()
            .name("devices".to_owned())
            .spawn(move || work(desk, &clock, &inbox, &tell))?;
        Ok(DeviceRoom { notes, thread: Some(thread) })
    }

    /// A new inbox.
    #[must_use]
    pub fn inbox() -> (Sender<Note>, Receiver<Note>) {
        mpsc::channel()
    }

    /// Tells the room something.
    pub fn note(&self, note: Note) {
        // The room only closes when it is dropped.
        let _ = self.notes.send(note);
    }
}

impl Drop for DeviceRoom {
    fn drop(&mut self) {
        self.note(Note::Close);
        if let Some(thread) = self.thread.take() {
            // A room whose thread panicked has nothing left to wait for.
            let _ = thread.join();
        }
    }
}

/// The desk and the ends of its lines. Dropped, also while the thread unwinds, it says farewell.
struct Room {
    desk: Desk,
    writers: BTreeMap<Place, Box<dyn Write + Send>>,
}

impl Drop for Room {
    fn drop(&mut self) {
        for (place, bytes) in self.desk.farewells() {
            if let Some(writer) = self.writers.get_mut(&place) {
                // There is nobody left to tell that it did not go.
                let _ = writer.write_all(bytes).and_then(|()| writer.flush());
            }
        }
    }
}

fn work(desk: Desk, clock: &Clock, inbox: &Receiver<Note>, tell: &impl Fn(Input)) {
    let mut room = Room { desk, writers: BTreeMap::new() };
    loop {
        let now = clock.tick();
        let wait = room
            .desk
            .next_wake()
            .map_or(LONGEST, |wake| Duration::from_millis(wake.since(now).millis()).min(LONGEST));
        let note = match inbox.recv_timeout(wait) {
            Ok(Note::Close) | Err(RecvTimeoutError::Disconnected) => return,
            Ok(note) => Some(note),
            Err(RecvTimeoutError::Timeout) => None,
        };
        let now = clock.tick();
        let mut orders = note.map_or_else(Vec::new, |note| room.apply(clock, note));
        orders.extend(room.desk.wake(now));
        for order in orders {
            match order {
                Order::Tell(input) => tell(input),
                Order::Send(place, bytes) => {
                    if let Some(writer) = room.writers.get_mut(&place) {
                        // A line that cannot be written is closed by its reader in a moment.
                        let _ = writer.write_all(&bytes);
                    }
                }
            }
        }
    }
}

impl Room {
    fn apply(&mut self, clock: &Clock, note: Note) -> Vec<Order> {
        let now = clock.tick();
        match note {
            Note::Port(PortEvent::Opened(place, writer)) => {
                self.writers.insert(place, writer);
                self.desk.opened(now, place)
            }
            Note::Port(PortEvent::Bytes(place, bytes)) => self.desk.bytes(now, place, &bytes),
            Note::Port(PortEvent::Closed(place)) => {
                self.writers.remove(&place);
                self.desk.closed(now, place)
            }
            Note::Start(run, kind, deadline) => {
                let asked = Some(clock.now().wall);
                // The visit starts nothing the person has not said yes to: its own law.
                let measure = Measure { deadline, may_inflate: true, asked };
                self.desk.start(now, run, kind, measure)
            }
            Note::Stop(run, kind) => self.desk.stop(now, run, kind),
            Note::VisitOver => self.desk.visit_over(now),
            Note::Close => Vec::new(),
        }
    }
}
