//! What is known of the kiosk right now: all that the day's list of jobs is made of. Plain data.
//! It must not hold anything of a person but the number of their visit, nor decide anything.

use crate::drift::Sign;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use wayside_care::reading::{Fault, Kind};
use wayside_care::time::{Day, Trust, WallTime};

/// The time, as the shell reads it, for what is counted in days and hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct When {
    /// The calendar, and how far it is believed.
    pub wall: WallTime,
    /// The local day.
    pub today: Day,
}

/// Everything the list is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    /// People who wait for somebody here.
    pub waiting: Vec<Waiting>,
    /// Parcels the clinic refused, or that staff parked.
    pub refused: Vec<Uuid>,
    /// Nothing has reached the clinic for minutes although something waits.
    pub stalled: bool,
    /// People served since the last cleaning, and when that was (Unix ms).
    pub people_since_cleaning: u32,
    /// When the kiosk was last cleaned, Unix ms; none: never.
    pub cleaned_ms: Option<i64>,
    /// The devices, in the order of the configuration.
    pub devices: Vec<DeviceFacts>,
    /// The printer's paper.
    pub paper: Paper,
    /// An update is ready to be installed.
    pub update: bool,
    /// How far the clock is believed.
    pub clock: Trust,
    /// Room on the disk.
    pub disk: Disk,
    /// Texts and questionnaires offered that nobody has reviewed.
    pub unreviewed: u32,
    /// Accounts with no guess left.
    pub locked: Vec<u32>,
}

impl Default for Facts {
    fn default() -> Facts {
        Facts {
            waiting: Vec::new(),
            refused: Vec::new(),
            stalled: false,
            people_since_cleaning: 0,
            cleaned_ms: None,
            devices: Vec::new(),
            paper: Paper::NoPrinter,
            update: false,
            clock: Trust::Synchronised,
            disk: Disk::Room,
            unreviewed: 0,
            locked: Vec::new(),
        }
    }
}

/// Somebody who waits for a person here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Waiting {
    /// Their visit.
    pub visit: Uuid,
    /// For what.
    pub why: WaitingWhy,
    /// Since when, Unix ms.
    pub since_ms: i64,
}

/// Why somebody waits. The numbers are in the database for ever: never reuse one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[repr(u8)]
pub enum WaitingWhy {
    /// They need an ambulance.
    Emergency = 1,
    /// They think of ending their life.
    Crisis = 2,
    /// They asked for help.
    Help = 3,
    /// Their result should be looked at today.
    Result = 4,
    /// Their result could not be saved.
    NotSaved = 5,
}

impl WaitingWhy {
    /// Every reason.
    pub const ALL: [WaitingWhy; 5] = [
        WaitingWhy::Emergency,
        WaitingWhy::Crisis,
        WaitingWhy::Help,
        WaitingWhy::Result,
        WaitingWhy::NotSaved,
    ];

    /// The number stored for it.
    #[must_use]
    pub const fn code(self) -> i64 {
        self as i64
    }

    /// The reason stored under a number.
    #[must_use]
    pub fn from_code(code: i64) -> Option<WaitingWhy> {
        WaitingWhy::ALL.into_iter().find(|why| why.code() == code)
    }
}

/// What is known of a device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeviceFacts {
    /// As the site names it.
    pub name: String,
    /// What it measures.
    pub kind: Kind,
    /// Whether it is there and works.
    pub state: DeviceState,
    /// Last day of its calibration.
    pub due: Option<Day>,
    /// Staff took it out of use.
    pub disabled: bool,
    /// Its last check against a reference, if there was one: passed?
    pub check: Option<bool>,
    /// What its readings of the last weeks say about it.
    pub drift: Option<Sign>,
}

/// Whether a device is there and works.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DeviceState {
    /// There, and nothing wrong with it.
    Ready,
    /// Not connected.
    Missing,
    /// Its last measurement failed so.
    Failed(Fault),
}

/// The printer's paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Paper {
    /// There is no printer.
    NoPrinter,
    /// Enough.
    Enough,
    /// Nearly at its end.
    Low,
    /// At its end.
    Out,
    /// Something else is wrong with the printer.
    Trouble,
}

/// Room on the disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Disk {
    /// Enough.
    Room,
    /// Less than a tenth is free.
    Low,
    /// The store took nothing more.
    Full,
}
