//! Why a job is on the list: one row a cause, with how urgent it is, whose it is, and what ends it.
//! It must not know a word of any language: its messages are ids.

use crate::facts::WaitingWhy;
use crate::role::{Deed, Role};
use uuid::Uuid;
use wayside_visit::view::Msg;

/// How soon.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Urgency {
    /// Somebody waits, or nothing works: go there.
    Now,
    /// Before the day ends.
    Today,
    /// When there is time.
    Soon,
}

/// What ends a job.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Clears {
    /// Somebody says they have been with the person.
    Answered(WaitingWhy),
    /// Somebody says they cleaned: a row of the ledger.
    Cleaned,
    /// The parcel is sent again or parked.
    Delivery,
    /// A check against a reference that passes: a row of the ledger.
    Checked,
    /// A new last day of calibration: a row of the ledger.
    Calibrated,
    /// The device is taken into use again.
    Enabled,
    /// A lead unlocks the account.
    Unlocked,
    /// Nothing anybody says: what is wrong must be mended, and then it goes by itself.
    ByItself,
}

macro_rules! whats {
    ($($(#[$doc:meta])* $name:ident = $code:literal, $word:literal, $urgency:ident, $deed:ident,
        $clears:expr;)*) => {
        /// What a job is about. The numbers are in the database for ever: never reuse one.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum What { $($(#[$doc])* $name = $code,)* }

        impl What {
            /// Every one.
            pub const ALL: &[What] = &[$(What::$name,)*];

            /// How soon.
            #[must_use]
            pub const fn urgency(self) -> Urgency {
                match self { $(What::$name => Urgency::$urgency,)* }
            }

            /// What one must be allowed to do, to do it.
            #[must_use]
            pub const fn deed(self) -> Deed {
                match self { $(What::$name => Deed::$deed,)* }
            }

            /// What ends it.
            #[must_use]
            pub const fn clears(self) -> Clears {
                match self { $(What::$name => $clears,)* }
            }

            /// What is the matter, in a few words; and what to do.
            #[must_use]
            pub const fn words(self) -> (Msg, Msg) {
                match self { $(What::$name => (
                    Msg::of(concat!("staff-job-", $word)),
                    Msg::of(concat!("staff-job-", $word, "-do")),
                ),)* }
            }
        }
    };
}

whats! {
    /// Somebody needs an ambulance.
    Emergency = 1, "emergency", Now, Answer, Clears::Answered(WaitingWhy::Emergency);
    /// Somebody thinks of ending their life.
    Crisis = 2, "crisis", Now, Answer, Clears::Answered(WaitingWhy::Crisis);
    /// Somebody asked for help.
    Help = 3, "help", Now, Answer, Clears::Answered(WaitingWhy::Help);
    /// A result should be looked at today.
    Result = 4, "result", Now, Answer, Clears::Answered(WaitingWhy::Result);
    /// A result could not be saved.
    NotSaved = 5, "not-saved", Now, Answer, Clears::Answered(WaitingWhy::NotSaved);
    /// The clinic refused a parcel.
    Refused = 10, "refused", Today, Resend, Clears::Delivery;
    /// Nothing reaches the clinic.
    Stalled = 11, "stalled", Now, Close, Clears::ByItself;
    /// Clean it.
    CleaningDue = 20, "cleaning-due", Today, Clean, Clears::Cleaned;
    /// It should have been cleaned long ago.
    CleaningOverdue = 21, "cleaning-overdue", Now, Clean, Clears::Cleaned;
    /// A calibration ends soon.
    CalibrationSoon = 30, "calibration-soon", Soon, Calibrate, Clears::Calibrated;
    /// A calibration has ended: the device is not used.
    CalibrationExpired = 31, "calibration-expired", Today, Calibrate, Clears::Calibrated;
    /// A check against a reference failed: the device is not used.
    CheckFailed = 32, "check-failed", Today, Check, Clears::Checked;
    /// The readings say a device may be off.
    Drift = 33, "drift", Today, Check, Clears::Checked;
    /// A device failed.
    DeviceFault = 40, "device-fault", Today, Test, Clears::ByItself;
    /// A device is not connected.
    DeviceMissing = 41, "device-missing", Today, Test, Clears::ByItself;
    /// Staff took a device out of use.
    Disabled = 42, "disabled", Soon, Disable, Clears::Enabled;
    /// The paper is nearly at its end.
    PaperLow = 50, "paper-low", Soon, Clean, Clears::ByItself;
    /// There is no paper.
    PaperOut = 51, "paper-out", Today, Clean, Clears::ByItself;
    /// The printer does not work.
    Printer = 52, "printer", Today, Test, Clears::ByItself;
    /// An update is ready.
    Update = 60, "update", Soon, Update, Clears::ByItself;
    /// The clock is wrong.
    Clock = 61, "clock", Now, Disable, Clears::ByItself;
    /// The disk is nearly full.
    DiskLow = 62, "disk-low", Today, Disable, Clears::ByItself;
    /// The disk is full.
    DiskFull = 63, "disk-full", Now, Disable, Clears::ByItself;
    /// Words or questions are offered that nobody has reviewed.
    Unreviewed = 70, "unreviewed", Soon, Review, Clears::ByItself;
    /// An account has no guess left.
    Locked = 80, "locked", Today, People, Clears::Unlocked;
}

impl What {
    /// The number stored for it.
    #[must_use]
    pub const fn code(self) -> i64 {
        self as i64
    }

    /// The one stored under a number.
    #[must_use]
    pub fn from_code(code: i64) -> Option<What> {
        What::ALL.iter().copied().find(|what| what.code() == code)
    }

    /// Whether this role may do it.
    #[must_use]
    pub const fn who(self, role: Role) -> bool {
        role.may(self.deed())
    }
}

/// Why a job is on the list, told from every other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cause {
    /// What it is about.
    pub what: What,
    /// Which device (its place in the facts) or account; 0 where there is one only.
    pub which: u32,
    /// Which visit or parcel; nil where about none.
    pub subject: Uuid,
}

impl Cause {
    /// The one of its kind.
    #[must_use]
    pub const fn of(what: What) -> Cause {
        Cause { what, which: 0, subject: Uuid::nil() }
    }

    /// About a device or an account.
    #[must_use]
    pub const fn which(what: What, which: u32) -> Cause {
        Cause { what, which, subject: Uuid::nil() }
    }

    /// About a visit or a parcel.
    #[must_use]
    pub const fn about(what: What, subject: Uuid) -> Cause {
        Cause { what, which: 0, subject }
    }
}
