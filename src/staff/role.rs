//! Who works here and what each may do. It must not know a secret: only names and roles.

use serde::{Deserialize, Serialize};

/// What a person does at the kiosk. The numbers are in the database for ever: never reuse one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[repr(u8)]
pub enum Role {
    /// Looks after people and keeps the kiosk clean.
    Attendant = 1,
    /// Answers for the kiosk: people, deliveries, settings.
    Lead = 2,
    /// Looks after the machine, and sees no name.
    Technician = 3,
}

impl Role {
    /// Every role.
    pub const ALL: [Role; 3] = [Role::Attendant, Role::Lead, Role::Technician];

    /// The number stored for it.
    #[must_use]
    pub const fn code(self) -> u8 {
        self as u8
    }

    /// The role stored under a number.
    #[must_use]
    pub fn from_code(code: i64) -> Option<Role> {
        Role::ALL.into_iter().find(|role| i64::from(role.code()) == code)
    }

    /// Message id of its name.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Role::Attendant => "staff-role-attendant",
            Role::Lead => "staff-role-lead",
            Role::Technician => "staff-role-technician",
        }
    }

    /// Whether this role may do something.
    #[must_use]
    pub const fn may(self, deed: Deed) -> bool {
        use Deed::{
            Answer, Calibrate, Check, Clean, Close, Disable, Export, Names, Park, People, Resend,
            Review, SeeAudit, Settings, Test, Update,
        };
        match deed {
            Clean | Close | Test => true,
            Answer | Resend => matches!(self, Role::Attendant | Role::Lead),
            Names | Park | Export | People | Settings | Review => matches!(self, Role::Lead),
            Check | Calibrate | Disable | SeeAudit => {
                matches!(self, Role::Lead | Role::Technician)
            }
            Update => matches!(self, Role::Technician),
        }
    }
}

/// Something staff can do, as far as roles differ in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Deed {
    /// Answer a call for help or a result that waits.
    Answer,
    /// Clean, and say so.
    Clean,
    /// Try a device.
    Test,
    /// Take the kiosk out of service, and back.
    Close,
    /// Put a parcel back in the queue.
    Resend,
    /// Set a parcel aside.
    Park,
    /// See whose a parcel is. Every look is audited.
    Names,
    /// Take parcels out of the kiosk, closed to the clinic's key. Needs a second person.
    Export,
    /// Make accounts, close them, unlock them.
    People,
    /// Change a setting the file allows.
    Settings,
    /// Read and accept content nobody has reviewed.
    Review,
    /// Check a device against a reference.
    Check,
    /// Enter a new calibration.
    Calibrate,
    /// Take a device out of use, and back.
    Disable,
    /// Check the audit.
    SeeAudit,
    /// Install an update.
    Update,
}

impl Deed {
    /// Every deed.
    pub const ALL: [Deed; 16] = [
        Deed::Answer,
        Deed::Clean,
        Deed::Test,
        Deed::Close,
        Deed::Resend,
        Deed::Park,
        Deed::Names,
        Deed::Export,
        Deed::People,
        Deed::Settings,
        Deed::Review,
        Deed::Check,
        Deed::Calibrate,
        Deed::Disable,
        Deed::SeeAudit,
        Deed::Update,
    ];
}

/// A person who works here, without any secret.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Account {
    /// Number for ever, from 1. Never given again.
    pub number: u32,
    /// As colleagues call them.
    pub name: String,
    /// What they do here.
    pub role: Role,
    /// Whether they still work here.
    pub active: bool,
}

/// Letters of a name, at most.
pub const LONGEST_NAME: usize = 40;

/// Whether a name can be an account's: something to call, not too long, and nobody else's.
#[must_use]
pub fn may_be_called(name: &str, others: &[Account]) -> bool {
    let trimmed = name.trim();
    let length = trimmed.chars().count();
    let taken =
        |other: &Account| other.active && other.name.to_lowercase() == trimmed.to_lowercase();
    length > 0 && length <= LONGEST_NAME && !others.iter().any(taken)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_technician_sees_no_name_and_every_deed_has_somebody() {
        assert!(!Role::Technician.may(Deed::Names) && !Role::Attendant.may(Deed::Names));
        assert!(!Role::Technician.may(Deed::Answer));
        for deed in Deed::ALL {
            assert!(Role::ALL.into_iter().any(|role| role.may(deed)), "{deed:?}");
        }
    }

    #[test]
    fn roles_come_back_from_their_numbers() {
        for role in Role::ALL {
            assert_eq!(Role::from_code(role.code().into()), Some(role));
        }
        assert_eq!(Role::from_code(0), None);
        assert_eq!(Role::from_code(4), None);
    }

    #[test]
    fn a_name_is_there_short_and_nobody_elses() {
        let amina = Account { number: 1, name: "Amina".into(), role: Role::Lead, active: true };
        let others = [amina];
        assert!(may_be_called("Bo", &others));
        for name in ["", "  ", "amina ", &"x".repeat(41)] {
            assert!(!may_be_called(name, &others), "{name}");
        }
    }
}
