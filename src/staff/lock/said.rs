//! What the staff lock is told, and what it says. Plain data.
//! It must not decide anything.

use crate::pin::Pin;
use crate::role::Role;
use wayside_care::time::Tick;

/// One thing that opens by a secret: an account, or the one-time code ([`crate::lock::CODE`]).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Door {
    /// The account's number.
    pub number: u32,
    /// What its person may do.
    pub role: Role,
    /// A closed account opens to nothing.
    pub active: bool,
    /// Guesses not known to be right since a lead's unlock, as stored.
    pub ever: u32,
    /// The same since the last right one, as stored: how long to wait depends on it.
    pub streak: u32,
}

/// Something the lock is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// What the store holds: at the start, and after every change of accounts.
    Doors(Vec<Door>),
    /// Somebody gave a number (or the code, for [`crate::lock::CODE`]) to come in.
    Guess(u32, Pin),
    /// A second person gives theirs, so that the one signed in may export.
    Second(u32, Pin),
    /// The guess is on the disk: account, guesses ever, guesses in a row, this one included.
    Counted {
        /// The number given in [`Output::Count`].
        ask: u32,
        /// Whose.
        account: u32,
        /// As stored now.
        ever: u32,
        /// As stored now.
        streak: u32,
    },
    /// The guess could not be stored.
    NotCounted {
        /// The number given in [`Output::Count`].
        ask: u32,
    },
    /// What the check came to.
    Checked {
        /// The number given in [`Output::Check`].
        ask: u32,
        /// Whether it fits.
        right: bool,
    },
    /// The person who typed a number went away before the answer.
    GiveUp,
    /// Somebody touched the screen.
    Touched,
    /// The time asked for has come.
    Wake,
    /// The person signs out.
    SignOut,
    /// The person signed in unlocks an account.
    Unlock(u32),
    /// An account was unlocked on the disk.
    Unlocked(u32),
}

/// Something to be done, or that has come about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Output {
    /// Store one more guess at this account, and answer with [`Input::Counted`] once it is on the
    /// disk, or [`Input::NotCounted`].
    Count {
        /// To answer under.
        ask: u32,
        /// Whose.
        account: u32,
    },
    /// Compare with the stored hash, and answer with [`Input::Checked`].
    Check {
        /// To answer under.
        ask: u32,
        /// Whose.
        account: u32,
        /// What was given.
        pin: Pin,
    },
    /// Store that the last guess was right: one fewer ever, none in a row.
    Right(u32),
    /// Somebody is signed in.
    Open(u32),
    /// The one-time code was right: the first account can be made.
    Found,
    /// Two people agree to export.
    Granted {
        /// Who is signed in.
        first: u32,
        /// Who came to it.
        second: u32,
    },
    /// The number opens nothing, and why.
    Refused(u32, Refusal),
    /// Nobody is signed in any more: who was, and why.
    Shut(u32, Why),
    /// Store that this account's guesses are forgotten; answer with [`Input::Unlocked`].
    Unlock {
        /// The lead.
        by: u32,
        /// Whose.
        account: u32,
    },
    /// Say [`Input::Wake`] at this time.
    WakeAt(Tick),
}

/// Why a number opens nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Refusal {
    /// Not the right one. So many more are allowed before a lead must unlock.
    Wrong {
        /// Guesses left.
        left: u32,
    },
    /// Too soon after wrong ones.
    Wait(Tick),
    /// No guess is left: a lead must unlock.
    Locked,
    /// There is no such account, or it is closed.
    Nobody,
    /// An answer is still being waited for.
    Busy,
    /// It could not be counted, so it was not looked at.
    Disk,
    /// It takes somebody else, or somebody in another role.
    NotYou,
}

/// Why somebody is no longer signed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Why {
    /// They signed out.
    SignedOut,
    /// Nobody touched the screen for a while.
    Idle,
    /// Their account was closed.
    Closed,
}
