//! What a person can be offered at the clinic, and what came of asking: plain data for a screen.
//! It must not know FHIR, a network, or the words a person reads.

use crate::time::WallTime;
use core::fmt;
use serde::{Deserialize, Serialize};

/// A time that can be had, as the person chooses it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer {
    /// How the choice is named back; a number is never given twice within one errand.
    pub number: u16,
    /// When it begins, under the site's offset at that moment (summer time included).
    pub start: WallTime,
    /// When it ends.
    pub end: WallTime,
    /// With whom or where, as the clinic writes it; nothing where it does not say.
    pub with: Option<String>,
}

/// What a person wants at the clinic's desk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Errand {
    /// An appointment because of the result of this visit.
    #[default]
    Book,
    /// Another time for the appointment they have.
    Move,
    /// To give back the appointment they have.
    Cancel,
    /// To say that they are here for today's appointment.
    Arrive,
    /// To be called by somebody of the clinic.
    CallBack,
}

/// What came of it. Everything is said only once it is known: `Booked`, `Cancelled`, `Arrived` and
/// `Asked` on the clinic's proof, `Unreachable` and `Refused` where nothing can have happened,
/// `Unsure` where neither is known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BookingNews {
    /// Times to choose from, the earliest first. Nobody holds them: they may be gone when chosen.
    Offers(Vec<Offer>),
    /// The time is the person's.
    Booked(Offer),
    /// Somebody else was quicker. These are left; where none is, new ones are looked for at once.
    Taken(Vec<Offer>),
    /// The appointment was given back and its time is free for others.
    Cancelled,
    /// The clinic knows that the person is here for this appointment.
    Arrived(Offer),
    /// The person has no such appointment: none today, none to move, none to give back.
    NoneFound,
    /// The clinic's staff have been asked and will see to it.
    Asked,
    /// The clinic cannot be asked now; the box will, as soon as it can. Nothing is promised.
    WillAsk,
    /// The clinic takes bookings on a page of its own, to be opened on the person's phone.
    Link(String),
    /// No time is free within what the result allows.
    NothingFree,
    /// So urgent that an appointment is no answer (hazard 31).
    TooUrgent,
    /// The clinic cannot be reached, or does not do this from a kiosk. Nothing was done.
    Unreachable,
    /// It was asked for, and no answer came: it may or may not be booked. Staff must look.
    Unsure,
}

impl BookingNews {
    /// Whether nothing follows unless the person asks for something new.
    #[must_use]
    pub const fn ends(&self) -> bool {
        !matches!(self, BookingNews::Offers(_) | BookingNews::Taken(_))
    }
}

/// Who the clinic says this is. None of it tells anything about anybody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Known {
    /// The clinic knows nobody by what was said.
    Nobody,
    /// Exactly one, and the clinic is certain.
    One(PatientKey),
    /// More than one, or not certain: staff must help.
    Many,
    /// The clinic did not answer in time.
    Unreachable,
    /// Asked too often: not before so many seconds.
    NotNow {
        /// Seconds to wait.
        wait_s: u64,
    },
}

/// The clinic's own id of a patient. It identifies a person: never shown, never logged.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PatientKey(String);

impl PatientKey {
    /// A FHIR id, or nothing where the text is none (R4: letters, digits, `-` and `.`, 1 to 64).
    #[must_use]
    pub fn new(id: &str) -> Option<PatientKey> {
        let fits = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '.';
        let good = !id.is_empty() && id.len() <= 64 && id.chars().all(fits);
        good.then(|| PatientKey(id.to_owned()))
    }

    /// The id as the clinic writes it.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for PatientKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PatientKey(…)")
    }
}
