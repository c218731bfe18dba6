//! What a visit can be told, and what it wants done. Plain data, so that it can cross a socket.
//! It must not know who carries an effect out, or how.

use crate::times::News;
use crate::view::Tap;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use wayside_care::appointment::{Errand, Known};
use wayside_care::reading::{Fault, Kind, Live, Reading, Status};
use wayside_care::record::{Device, Person, Record};
use wayside_care::time::{Day, Tick, WallTime};

/// The time, as the shell reads it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Now {
    /// Monotonic: every interval is measured by this.
    pub tick: Tick,
    /// Calendar: only read when a visit begins.
    pub wall: WallTime,
    /// The local day.
    pub today: Day,
}

/// Something happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Input {
    /// A finger, or a key. It counts only if the screen on show offers it.
    Tap(Tap),
    /// A code from the scanner. It is text, never a command.
    Scanned(String),
    /// A device said something during measurement `run`.
    Device {
        /// The number given in [`Effect::Start`].
        run: u32,
        /// What it said.
        event: DeviceEvent,
    },
    /// A device is there.
    Attached {
        /// What it measures.
        kind: Kind,
        /// Which it is.
        device: Device,
    },
    /// A device is gone.
    Detached(Kind),
    /// The time asked for has come.
    Wake,
    /// The record is safely on the disk.
    Saved(Uuid),
    /// The record could not be saved.
    NotSaved(Uuid),
    /// News of the record's way to the clinic.
    Parcel(Uuid, Parcel),
    /// News of an appointment asked for in this visit.
    Times(Uuid, News),
    /// Who the clinic says this is, under the number of the asking: an answer about a code typed
    /// before is nobody's (hazard 24).
    Known(Uuid, Known),
    /// The link to the clinic has been down for minutes, or is back.
    LinkStalled(bool),
    /// The staff number was right, or wrong and how long to wait.
    StaffNumber(bool),
    /// The kiosk cannot serve (`true`), or can again.
    OutOfService(bool),
}

/// What a device says, as the visit sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DeviceEvent {
    /// To look at.
    Live(Live),
    /// Something besides numbers.
    Status(Status),
    /// A reading.
    Reading(Reading),
    /// The measurement ended as asked.
    Done,
    /// The measurement ended without what was asked for.
    Failed(Fault),
}

/// Where a parcel to the clinic is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Parcel {
    /// Kept here, waiting.
    Queued,
    /// On its way; no proof yet.
    Sent,
    /// The clinic has it, proven.
    Filed,
    /// Somebody at the clinic has looked at it.
    Seen,
    /// The clinic refused it; staff are told.
    Refused,
}

/// Something to be done by the shell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Effect {
    /// Start a measurement.
    Start {
        /// Its number; everything the device says comes back under it.
        run: u32,
        /// Which device.
        kind: Kind,
        /// When it must have ended.
        deadline: Tick,
    },
    /// Stop a measurement at once.
    Stop {
        /// Its number.
        run: u32,
        /// Which device.
        kind: Kind,
    },
    /// Save the record, and queue it for the clinic if the person agreed to that.
    Save(Box<Record>),
    /// Ask the clinic who this is.
    WhoIs {
        /// The number of this asking; the answer comes back under it.
        ask: Uuid,
        /// What they say of themselves.
        person: Box<Person>,
    },
    /// See to an appointment at the clinic's desk.
    AtDesk {
        /// What they want there.
        errand: Errand,
        /// What was found, whose it is, and how urgent.
        record: Box<Record>,
    },
    /// Take one of the times the clinic offered.
    Book {
        /// For this visit.
        visit: Uuid,
        /// The offer's number.
        offer: u16,
    },
    /// Something staff must see or hear.
    Alert(Alert),
    /// Check a staff number.
    CheckStaff(String),
    /// A sound, for those who do not look.
    Sound(Chime),
    /// A reading came under a number that is not (or no longer) running: set aside, never shown.
    Quarantine {
        /// The number it came under.
        run: u32,
    },
    /// Forget the person: screen, speech, queues, memory.
    Wipe,
}

/// What staff must see or hear.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Alert {
    /// Somebody needs an ambulance.
    Emergency,
    /// Somebody thinks of ending their life.
    Crisis,
    /// Somebody asked for help.
    Help,
    /// The result could not be saved.
    NotSaved,
    /// Staff have come; the alert is over.
    Cleared,
}

/// A sound.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Chime {
    /// A step is done.
    Done,
    /// Still there?
    Idle,
    /// Act now.
    Emergency,
}
