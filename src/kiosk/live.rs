//! The running kiosk: devices' room, office, clinic link and front, put together and taken apart.
//! It must not decide anything, nor know which devices there are: a [`Plan`] says.

use crate::clock::Clock;
use crate::desk::{Desk, Place};
use crate::device_room::{DeviceRoom, Note};
use crate::hands::{Errand, Hands};
use crate::office::Office;
use crate::ports::{Keeper, PortEvent};
use crate::simulated::{Act, Simulated};
use crate::unsaved::Unsaved;
use crate::{sound, usb};
use std::io;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread::JoinHandle;
use std::time::Duration;
use tokio::sync::mpsc::UnboundedSender;
use uuid::Uuid;
use wayside_care::reading::Kind;
use wayside_care::record::{Device, Record};
use wayside_care::time::Tick;
use wayside_devices::Valve;
use wayside_devices::profile::{Serial, Usb};
use wayside_store::{AuditEvent, AuditKind, Fault};
use wayside_visit::{Alert, Chime, Input};

/// One device to be run.
pub struct Planned {
    /// What it measures.
    pub kind: Kind,
    /// Which it is.
    pub device: Device,
    /// Its driver, behind its valve.
    pub driver: Valve,
    /// Where its line is.
    pub port: Port,
    /// The simulated device at the other end, if it is one.
    pub simulated: Option<Simulated>,
}

/// Where a device's line is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Port {
    /// A serial port at a path, with its line settings.
    Serial(String, Serial),
    /// A USB device.
    Usb(usb::Id, Usb),
}

impl Port {
    /// Keeps the line open and reports what happens.
    ///
    /// # Errors
    /// Where no thread can be started.
    pub fn keep(
        self,
        place: Place,
        tell: impl Fn(PortEvent) + Send + 'static,
    ) -> io::Result<Keeper> {
        match self {
            Port::Serial(path, line) => Keeper::new(place, path, line, tell),
            Port::Usb(id, usb) => usb::keep(place, id, usb, tell),
        }
    }
}

/// Everything that runs beside the screen, until dropped.
pub struct Rooms {
    /// Dropped first, while the lines are open: it lets go of every cuff.
    _desk: DeviceRoom,
    _keepers: Vec<Keeper>,
    jobs: Sender<Job>,
    office: Option<JoinHandle<()>>,
}

/// Work for the office.
enum Job {
    Save(Box<Record>),
    Staff(String),
    Audit(AuditEvent),
    Forget,
    Close,
}

impl Drop for Rooms {
    fn drop(&mut self) {
        // An office that has gone home takes no more jobs.
        let _ = self.jobs.send(Job::Close);
        if let Some(office) = self.office.take() {
            let _ = office.join();
        }
    }
}

/// Opens the rooms and gives the hands the visit needs.
///
/// # Errors
/// Where a thread cannot be started.
pub fn open(
    planned: Vec<Planned>,
    office: Office,
    clock: Clock,
    inputs: UnboundedSender<Input>,
    nudge: impl Fn() + Send + 'static,
    errands: Box<dyn Fn(Errand)>,
) -> io::Result<(Rooms, Box<dyn Hands>)> {
    let (notes, inbox) = DeviceRoom::inbox();
    let mut desk = Desk::new();
    let mut keepers = Vec::new();
    let mut simulated = Vec::new();
    for plan in planned {
        let place = desk.seat(plan.kind, plan.device, plan.driver);
        let tell = notes.clone();
        // A room that has closed is past caring.
        let send = move |event: PortEvent| drop(tell.send(Note::Port(event)));
        keepers.push(plan.port.keep(place, send)?);
        simulated.extend(plan.simulated.map(|device| (plan.kind, device)));
    }
    let tell = inputs.clone();
    let room = DeviceRoom::new(desk, clock.clone(), (notes.clone(), inbox), move |input| {
        // The screen is gone only when everything is.
        let _ = tell.send(input);
    })?;
    let (jobs, queue) = mpsc::channel();
    let worker = std::thread::Builder::new().name("office".to_owned()).spawn(move || {
        let mut desk = SavingDesk { office, clock, inputs, nudge, unsaved: Unsaved::default() };
        desk.work(&queue);
    })?;
    let hands = LiveHands { notes, jobs: jobs.clone(), simulated, errands };
    let rooms = Rooms { _keepers: keepers, _desk: room, jobs, office: Some(worker) };
    Ok((rooms, Box::new(hands)))
}

/// The office at work: saves, checks, notes, and offers again what the store would not take.
struct SavingDesk<N> {
    office: Office,
    clock: Clock,
    inputs: UnboundedSender<Input>,
    nudge: N,
    unsaved: Unsaved<Box<Record>>,
}

/// With nothing to offer again the office looks up this seldom.
const REST: Duration = Duration::from_secs(3600);

impl<N: Fn()> SavingDesk<N> {
    fn work(&mut self, queue: &Receiver<Job>) {
        loop {
            let now = self.clock.tick();
            let wait = self.unsaved.next().map(|next| next.since(now).millis() + 1);
            match queue.recv_timeout(wait.map_or(REST, Duration::from_millis)) {
                Ok(Job::Close) | Err(RecvTimeoutError::Disconnected) => break,
                Ok(job) => self.carry_out(job),
                Err(RecvTimeoutError::Timeout) => {}
            }
            self.offer_again();
        }
        self.unsaved.worked(self.clock.tick());
        self.offer_again();
        let lost = self.unsaved.len();
        if lost > 0 {
            tracing::error!(lost, "the program ends and the store did not take these visits");
        }
    }

    fn carry_out(&mut self, job: Job) {
        let at = self.clock.unix_ms();
        match job {
            Job::Save(record) => self.save(record),
            Job::Staff(number) => {
                let right = self.office.check_staff(&number, at).unwrap_or(false);
                self.say(Input::StaffNumber(right));
            }
            Job::Audit(event) => {
                if let Err(fault) = self.office.store().audit(at, &event) {
                    tracing::error!(fault = fault.id(), "no audit row");
                }
            }
            Job::Forget => {
                if let Err(fault) = self.office.forget() {
                    tracing::error!(fault = fault.id(), "the store does not open again");
                }
            }
            Job::Close => {}
        }
    }

    /// Saves a record. One that the store does not take stays here, and the kiosk takes nobody
    /// else until it does: the next person's would not be kept either.
    fn save(&mut self, record: Box<Record>) {
        let visit = record.visit;
        match self.office.save(&record, self.clock.unix_ms()) {
            Ok(()) => self.saved(visit),
            Err(fault) => {
                tracing::error!(%visit, fault = fault.id(), "not saved");
                self.say(Input::NotSaved(visit));
                // Another record under the same number will never be taken, however often.
                if !matches!(fault, Fault::Conflict { .. }) {
                    self.unsaved.keep(self.clock.tick(), jitter(), record);
                    self.say(Input::OutOfService(true));
                }
            }
        }
    }

    fn offer_again(&mut self) {
        while let Some(record) = self.unsaved.due(self.clock.tick()) {
            let visit = record.visit;
            match self.office.save(&record, self.clock.unix_ms()) {
                Ok(()) => {
                    self.unsaved.worked(self.clock.tick());
                    self.saved(visit);
                    if self.unsaved.is_empty() {
                        self.say(Input::OutOfService(false));
                    }
                }
                Err(fault) => {
                    let waiting = self.unsaved.len() + 1;
                    tracing::error!(%visit, fault = fault.id(), waiting, "still not saved");
                    self.unsaved.again(self.clock.tick(), jitter(), record);
                    return;
                }
            }
        }
    }

    fn saved(&self, visit: Uuid) {
        tracing::info!(%visit, "saved");
        (self.nudge)();
        self.say(Input::Saved(visit));
    }

    fn say(&self, input: Input) {
        // The screen is gone only when everything is.
        let _ = self.inputs.send(input);
    }
}

/// Any number will do: there is one office to a store.
fn jitter() -> u16 {
    u16::MAX
}

struct LiveHands {
    notes: Sender<Note>,
    jobs: Sender<Job>,
    simulated: Vec<(Kind, Simulated)>,
    errands: Box<dyn Fn(Errand)>,
}

impl LiveHands {
    fn act(&self, kind: Kind, act: Act) {
        for (_, device) in self.simulated.iter().filter(|(other, _)| *other == kind) {
            device.act(act);
        }
    }

    fn note(&self, note: Note) {
        // After the room nobody is left to be told.
        let _ = self.notes.send(note);
    }

    fn job(&self, job: Job) {
        // The office closes last.
        let _ = self.jobs.send(job);
    }
}

impl Hands for LiveHands {
    fn start(&mut self, run: u32, kind: Kind, deadline: Tick) {
        self.note(Note::Start(run, kind, deadline));
        self.act(kind, Act::Begin);
    }

    fn stop(&mut self, run: u32, kind: Kind) {
        self.note(Note::Stop(run, kind));
        self.act(kind, Act::Leave);
    }

    fn save(&mut self, record: Box<Record>) {
        self.job(Job::Save(record));
    }

    fn errand(&mut self, errand: Errand) {
        (self.errands)(errand);
    }

    fn alert(&mut self, alert: Alert) {
        tracing::warn!(?alert, "staff");
        let rung = match alert {
            Alert::Emergency => 1,
            Alert::Crisis => 2,
            Alert::Help => 3,
            Alert::NotSaved => 4,
            Alert::Cleared => 0,
        };
        let kind =
            if alert == Alert::Cleared { AuditKind::Acknowledged } else { AuditKind::Alerted };
        self.job(Job::Audit(AuditEvent::new(kind).with(rung, 0)));
        if alert != Alert::Cleared {
            sound::play(Chime::Emergency);
        }
    }

    fn check_staff(&mut self, number: String) {
        self.job(Job::Staff(number));
    }

    fn sound(&mut self, chime: Chime) {
        sound::play(chime);
    }

    fn quarantine(&mut self, run: u32) {
        tracing::warn!(run, "a reading came outside its measurement and was set aside");
    }

    fn wipe(&mut self) {
        self.note(Note::VisitOver);
        for kind in Kind::ALL {
            self.act(kind, Act::Leave);
        }
        self.job(Job::Forget);
        tracing::info!("forgotten");
    }
}
