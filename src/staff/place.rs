//! Where staff mode stands: which screen, and where back leads. It must not know what is on it.

use crate::settings::Key;
use crate::today::Cause;
use uuid::Uuid;

/// Whose account is being made or given a new number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Whose {
    /// The first one, by the one-time code.
    First,
    /// A colleague's.
    Colleague,
    /// This one's new number.
    Account(u32),
}

/// A screen of staff mode.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// Not on show.
    Closed,
    /// Who are you?
    Who,
    /// Typing this account's number.
    Pin(u32),
    /// Typing the one-time code.
    Code,
    /// Typing a name for an account.
    Name(Whose),
    /// Choosing its role.
    Role(Whose),
    /// Choosing its number.
    NewPin(Whose),
    /// The same number again.
    NewPinAgain(Whose),
    /// What needs doing.
    Today,
    /// One job.
    Job(Cause),
    /// Everything else.
    Menu,
    /// The parcels.
    Deliveries,
    /// One parcel.
    Delivery(Uuid),
    /// Who is the second person?
    SecondWho,
    /// The second person's number.
    Second(u32),
    /// The devices.
    Devices,
    /// One device.
    Device(u32),
    /// Checking it against a reference.
    Check(u32),
    /// Typing until when it is calibrated.
    Due(u32),
    /// The settings.
    Settings,
    /// One setting.
    Setting(Key),
    /// Typing one line of it, or one day's hours.
    Line(Key, u8),
    /// What only a technician can change.
    Fixed,
    /// The figures.
    Figures,
    /// The check of the audit.
    Audit,
    /// Closing the kiosk, and opening it.
    Outage,
    /// The accounts.
    People,
    /// One account.
    Person(u32),
}

impl Place {
    /// Where back leads.
    #[must_use]
    pub const fn back(self) -> Place {
        match self {
            Place::Closed | Place::Who => Place::Closed,
            Place::Pin(_) | Place::Code | Place::Name(Whose::First) => Place::Who,
            Place::Role(whose) => Place::Name(whose),
            Place::NewPin(Whose::First) => Place::Name(Whose::First),
            Place::NewPin(Whose::Colleague) => Place::Role(Whose::Colleague),
            Place::NewPin(Whose::Account(n)) => Place::Person(n),
            Place::NewPinAgain(whose) => Place::NewPin(whose),
            Place::Today | Place::Job(_) | Place::Menu => Place::Today,
            Place::Deliveries | Place::Devices | Place::Settings => Place::Menu,
            Place::Figures | Place::Audit | Place::Outage | Place::People => Place::Menu,
            Place::Delivery(_) | Place::SecondWho => Place::Deliveries,
            Place::Second(_) => Place::SecondWho,
            Place::Device(_) => Place::Devices,
            Place::Check(n) | Place::Due(n) => Place::Device(n),
            Place::Setting(_) | Place::Fixed => Place::Settings,
            Place::Line(key, _) => Place::Setting(key),
            Place::Person(_) | Place::Name(_) => Place::People,
        }
    }

    /// Whether somebody must be signed in to be here.
    #[must_use]
    pub const fn is_inside(self) -> bool {
        !matches!(
            self,
            Place::Closed
                | Place::Who
                | Place::Pin(_)
                | Place::Code
                | Place::Name(Whose::First)
                | Place::Role(Whose::First)
                | Place::NewPin(Whose::First)
                | Place::NewPinAgain(Whose::First)
        )
    }
}
