//! What staff mode is told, and what it wants done. Plain data, so that it can cross a socket.
//! It must not know who carries an effect out, or how.

use crate::facts::{Facts, WaitingWhy};
use crate::lock::{self, Why};
use crate::pin::Pin;
use crate::role::{Account, Role};
use crate::settings::{Change, Settings};
use crate::today::{Blocks, Cause, Job};
use uuid::Uuid;
use wayside_care::time::{Day, Tick};
use wayside_visit::view::Tap;

/// An account as the store has it, without its hash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// Who.
    pub account: Account,
    /// Guesses not known to be right since a lead's unlock.
    pub ever: u32,
    /// The same since the last right one.
    pub streak: u32,
}

/// Something happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// The discreet gesture on the welcome screen.
    Open,
    /// A badge was scanned while signing in: the account it names.
    Badge(u32),
    /// A finger. It counts only if the screen on show offers it.
    Tap(Tap),
    /// The time asked for has come.
    Wake,
    /// Who works here; and guesses at the one-time code (ever, in a row), where there is one.
    Accounts(Vec<Known>, Option<(u32, u32)>),
    /// The lock is answered: counted, not counted, checked, unlocked. Nothing else is taken.
    Lock(lock::Input),
    /// The facts of the kiosk, as they are now; after every change, and at least each minute.
    Facts(Box<Facts>),
    /// The jobs the store kept, at the start.
    Jobs(Vec<Job>),
    /// The parcels, newest first, asked for by [`Effect::ListParcels`].
    Parcels(Vec<Parcel>),
    /// Whose a parcel is, asked for by [`Effect::Look`]; none where no name was given.
    Name(Uuid, Option<String>),
    /// Figures, asked for by [`Effect::Count`].
    Figures(Vec<Figure>),
    /// What the check of the audit came to.
    Audit(AuditWord),
    /// A device was tried: which, and whether it works.
    Tested(u32, bool),
    /// File and changes, at the start and whenever the file was read again.
    Settings(Box<Settings>),
    /// What only the file can change, to be shown: name and value.
    Fixed(Vec<(String, String)>),
    /// Why the kiosk is out of service by staff's word, at the start.
    Outage(Option<Reason>),
    /// The last effect that stores something did, or did not.
    Stored(bool),
}

/// Something to be done by the shell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Show staff's screens instead of the visit's (`true`), or the visit's again.
    Show(bool),
    /// Say [`Input::Wake`] at this time.
    WakeAt(Tick),
    /// Store a guess (`Store::staff_guess`), then say `lock::Input::Counted` or `NotCounted`.
    CountGuess {
        /// To answer under.
        ask: u32,
        /// Whose; [`lock::CODE`] is the one-time code.
        account: u32,
    },
    /// Compare with the stored hash (`pin::fits`), off the screen's thread; say `Checked`.
    CheckPin {
        /// To answer under.
        ask: u32,
        /// Whose.
        account: u32,
        /// What was typed.
        pin: Pin,
    },
    /// `Store::staff_right`.
    Right(u32),
    /// `Store::staff_unlock`; then say `lock::Input::Unlocked` and give the facts again.
    Unlock {
        /// The lead.
        by: u32,
        /// Whose.
        account: u32,
    },
    /// Audit that somebody's turn ended.
    SignedOut(u32, Why),
    /// Make an account (`pin::hash`, then `Store::staff_make`, or `staff_found` where `by` is
    /// none); then give the accounts again.
    MakeAccount {
        /// Who made it; none: the one-time code did.
        by: Option<u32>,
        /// Its name.
        name: String,
        /// Its role.
        role: Role,
        /// Its number.
        pin: Pin,
    },
    /// Change an account (`Store::staff_change`); then give the accounts again.
    ChangeAccount {
        /// Who changed it.
        by: u32,
        /// Whose.
        account: u32,
        /// What.
        change: AccountChange,
    },
    /// Store a step of a job (`Store::job`).
    Job(Cause, JobStep),
    /// What must not be used has changed.
    Blocks(Blocks),
    /// Somebody has been with the person (`Store::answer_waiting`); then give the facts again.
    Answer {
        /// Whose visit.
        visit: Uuid,
        /// For what they waited.
        why: WaitingWhy,
        /// Who.
        by: u32,
    },
    /// A row of the ledger (`Store::ledger_add`); then give the facts again.
    Ledger {
        /// What was done.
        entry: Entry,
        /// Who.
        by: u32,
    },
    /// Take a device out of use (`true`), or back; then give the facts again.
    Disable {
        /// Which, by its place in the facts.
        device: u32,
        /// Out of use, or back.
        out: bool,
        /// Who.
        by: u32,
    },
    /// Try a device, as a measurement of nobody; then say [`Input::Tested`].
    Test {
        /// Which, by its place in the facts.
        device: u32,
        /// Who.
        by: u32,
    },
    /// Give the parcels.
    ListParcels,
    /// Put a parcel back in the queue; then give parcels and facts again.
    Resend {
        /// Which.
        parcel: Uuid,
        /// Who.
        by: u32,
    },
    /// Set a parcel aside, so that nobody waits for it; then give parcels and facts again.
    Park {
        /// Which.
        parcel: Uuid,
        /// Who.
        by: u32,
    },
    /// Audit a look at whose a parcel is, and then say [`Input::Name`].
    Look {
        /// Which.
        parcel: Uuid,
        /// Who.
        by: u32,
    },
    /// Two people agree: write the parcels out, closed to the clinic's key, and audit it.
    Export {
        /// Who is signed in.
        first: u32,
        /// Who came to it.
        second: u32,
    },
    /// Give the figures.
    Count,
    /// Check the audit, then say [`Input::Audit`].
    VerifyAudit {
        /// Who.
        by: u32,
    },
    /// Store a change of a setting, say [`Input::Stored`], and use it.
    Set(Change),
    /// Close the kiosk for people, or open it again; stored, so that a restart keeps it.
    Outage {
        /// Why; none: open again.
        reason: Option<Reason>,
        /// Who.
        by: u32,
    },
    /// Print the sign for the door.
    PrintSign(Reason),
}

/// What is changed about an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AccountChange {
    /// A new number.
    Pin(Pin),
    /// Closed, or opened again.
    Active(bool),
}

/// A step of a job, to be stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum JobStep {
    /// It came onto the list.
    Appeared,
    /// Somebody does it.
    Taken(u32),
    /// Somebody says it is done.
    Done(u32),
    /// Its cause is gone.
    Cleared,
}

/// A row of the ledger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    /// The kiosk was cleaned. People are counted from nothing again.
    Cleaned,
    /// A device was checked against a reference.
    Checked {
        /// Which, by its place in the facts.
        device: u32,
        /// Within the tolerance? Then its drift begins anew.
        passed: bool,
        /// The pairs, `device/reference` by spaces.
        pairs: String,
    },
    /// A device was calibrated.
    Calibrated {
        /// Which, by its place in the facts.
        device: u32,
        /// Until the end of this day.
        due: Day,
    },
}

impl Entry {
    /// The number stored for its kind; never reuse one.
    #[must_use]
    pub const fn code(&self) -> i64 {
        match self {
            Entry::Cleaned => 1,
            Entry::Checked { passed: true, .. } => 2,
            Entry::Checked { passed: false, .. } => 3,
            Entry::Calibrated { .. } => 4,
        }
    }
}

/// A parcel on its way, without anything of whose it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parcel {
    /// Its number.
    pub id: Uuid,
    /// Where it is.
    pub state: wayside_visit::Parcel,
    /// How often it was tried.
    pub attempts: u32,
    /// When it was queued: local hour and minute.
    pub time: (u8, u8),
    /// When it was queued: local day.
    pub day: Day,
    /// Set aside by staff.
    pub parked: bool,
}

/// A figure: what, how many, and whether it could point at somebody.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Figure {
    /// Message id of what is counted.
    pub name: &'static str,
    /// How many.
    pub value: u32,
    /// Of how many, for a bar.
    pub of: Option<u32>,
    /// It counts people of a band: fewer than five are not told.
    pub band: bool,
}

/// What the check of the audit came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AuditWord {
    /// Every row is as it was written.
    Whole(u64),
    /// From this row on it is not.
    Broken(u64),
    /// It could not be read.
    Unread,
}

/// Why staff close the kiosk, in words people understand. The numbers are stored: never reuse one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Reason {
    /// It is being cleaned.
    Cleaning = 1,
    /// A part of it does not work.
    Broken = 2,
    /// Somebody is working on it.
    Work = 3,
    /// The place is closed.
    Hours = 4,
    /// Somebody needs the room.
    Room = 5,
}

impl Reason {
    /// Every reason.
    pub const ALL: [Reason; 5] =
        [Reason::Cleaning, Reason::Broken, Reason::Work, Reason::Hours, Reason::Room];

    /// The number stored for it.
    #[must_use]
    pub const fn code(self) -> i64 {
        self as i64
    }

    /// The reason stored under a number.
    #[must_use]
    pub fn from_code(code: i64) -> Option<Reason> {
        Reason::ALL.into_iter().find(|reason| reason.code() == code)
    }

    /// Message id of what people read.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Reason::Cleaning => "staff-closed-cleaning",
            Reason::Broken => "staff-closed-broken",
            Reason::Work => "staff-closed-work",
            Reason::Hours => "staff-closed-hours",
            Reason::Room => "staff-closed-room",
        }
    }
}
