//! The running kiosk: devices' room, office, clinic link and front, put together and taken apart.
//! It must not decide anything, nor know which devices there are: a [`Plan`] says.

use crate::clock::Clock;
use crate::desk::{Desk, Place};
use crate::device_room::{DeviceRoom, Note};
use crate::hands::{Errand, Hands};
use crate::office::Office;
use crate::ports::{Keeper, PortEvent};
use crate::simulated::{Act, Simulated};
use crate::{sound, usb};
use std::io;
use std::sync::mpsc::{self, Sender};
use std::thread::JoinHandle;
use tokio::sync::mpsc::UnboundedSender;
use wayside_care::reading::Kind;
use wayside_care::record::{Device, Record};
use wayside_care::time::Tick;
use wayside_devices::Valve;
use wayside_devices::profile::{Serial, Usb};
use wayside_store::{AuditEvent, AuditKind};
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
        while let Ok(job) = queue.recv() {
            if !work(&office, &clock, job, &inputs, &nudge) {
                return;
            }
        }
    })?;
    let hands = LiveHands { notes, jobs: jobs.clone(), simulated, errands };
    let rooms = Rooms { _keepers: keepers, _desk: room, jobs, office: Some(worker) };
    Ok((rooms, Box::new(hands)))
}

fn work(
    office: &Office,
    clock: &Clock,
    job: Job,
    inputs: &UnboundedSender<Input>,
    nudge: &impl Fn(),
) -> bool {
    let at = clock.unix_ms();
    let answer = match job {
        Job::Save(record) => match office.save(&record, at) {
            Ok(()) => {
                tracing::info!(visit = %record.visit, "saved");
                nudge();
                Input::Saved(record.visit)
            }
            Err(fault) => {
                tracing::error!(visit = %record.visit, fault = fault.id(), "not saved");
                Input::NotSaved(record.visit)
            }
        },
        Job::Staff(number) => Input::StaffNumber(office.check_staff(&number, at).unwrap_or(false)),
        Job::Audit(event) => {
            if let Err(fault) = office.store().audit(at, &event) {
                tracing::error!(fault = fault.id(), "no audit row");
            }
            return true;
        }
        Job::Forget => {
            if let Err(fault) = office.forget() {
                tracing::error!(fault = fault.id(), "the store does not open again");
            }
            return true;
        }
        Job::Close => return false,
    };
    // The screen is gone only when everything is.
    let _ = inputs.send(answer);
    true
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
