//! Settings staff may change: a layer over the configuration file, for the keys the file allows.
//! It must not know a file, nor what a setting does.
//!
//! The file is the technician's and is never written. What staff change is kept beside it, together
//! with what the file said then. So file and screen never disagree: there is one value, and it says
//! where it comes from. Where the file says something new, the file counts, and staff's change is
//! set aside and said to be; likewise where the file no longer allows the key.

mod value;

pub use value::{Hours, Value, Wrong};

use crate::role::{Deed, Role};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A setting staff may change. The numbers are in the database for ever: never reuse one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[repr(u8)]
pub enum Key {
    /// Languages offered, in order.
    Languages = 1,
    /// Loudness of speech and sounds, in per cent.
    Volume = 2,
    /// Brightness of the screen, in per cent.
    Brightness = 3,
    /// When the kiosk is open.
    OpeningHours = 4,
    /// Services nearby, one a line.
    Services = 5,
    /// A line of the site's own on the welcome screen.
    Welcome = 6,
    /// Measurements offered.
    Steps = 7,
    /// Questionnaires offered.
    Forms = 8,
    /// Kinds of appointment offered.
    Appointments = 9,
}

impl Key {
    /// Every key.
    pub const ALL: [Key; 9] = [
        Key::Languages,
        Key::Volume,
        Key::Brightness,
        Key::OpeningHours,
        Key::Services,
        Key::Welcome,
        Key::Steps,
        Key::Forms,
        Key::Appointments,
    ];

    /// The number stored for it.
    #[must_use]
    pub const fn code(self) -> i64 {
        self as i64
    }

    /// The key stored under a number.
    #[must_use]
    pub fn from_code(code: i64) -> Option<Key> {
        Key::ALL.into_iter().find(|key| key.code() == code)
    }

    /// Message id of its name.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Key::Languages => "staff-set-languages",
            Key::Volume => "staff-set-volume",
            Key::Brightness => "staff-set-brightness",
            Key::OpeningHours => "staff-set-hours",
            Key::Services => "staff-set-services",
            Key::Welcome => "staff-set-welcome",
            Key::Steps => "staff-set-steps",
            Key::Forms => "staff-set-forms",
            Key::Appointments => "staff-set-appointments",
        }
    }
}

/// What the configuration file says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct File {
    /// Every key's value.
    pub values: BTreeMap<Key, Value>,
    /// The keys staff may change.
    pub allows: Vec<Key>,
    /// What there is to choose from, for keys that are a choice.
    pub choices: BTreeMap<Key, Vec<String>>,
}

/// A change staff made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// Which setting.
    pub key: Key,
    /// Who.
    pub by: u32,
    /// When, Unix ms.
    pub at_ms: i64,
    /// What the file said then.
    pub over: Value,
    /// What staff want instead; none: as the file says.
    pub value: Option<Value>,
}

/// Where a value comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Source {
    /// The configuration file.
    File,
    /// Staff: who, and when (Unix ms).
    Staff(u32, i64),
}

/// A setting as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// What counts.
    pub value: Value,
    /// Where it comes from.
    pub source: Source,
    /// Staff changed it, and that no longer counts: the file has changed since, or forbids it.
    pub set_aside: bool,
}

/// File and staff's changes, oldest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    file: File,
    changes: Vec<Change>,
}

impl Settings {
    /// The file as read now, and what the store holds.
    #[must_use]
    pub const fn new(file: File, changes: Vec<Change>) -> Settings {
        Settings { file, changes }
    }

    /// What there is to choose from for a key.
    #[must_use]
    pub fn choices(&self, key: Key) -> &[String] {
        self.file.choices.get(&key).map_or(&[], Vec::as_slice)
    }

    /// The keys the file has, in order, and whether staff may change each.
    pub fn keys(&self) -> impl Iterator<Item = (Key, bool)> + '_ {
        self.file.values.keys().map(|key| (*key, self.file.allows.contains(key)))
    }

    /// A setting as it stands; none where the file does not know it.
    #[must_use]
    pub fn standing(&self, key: Key) -> Option<Standing> {
        let said = self.file.values.get(&key)?;
        let last = self.changes.iter().rev().find(|change| change.key == key);
        let wanted = last.and_then(|change| change.value.as_ref().map(|value| (change, value)));
        let Some((change, value)) = wanted else {
            return Some(Standing { value: said.clone(), source: Source::File, set_aside: false });
        };
        let counts = change.over == *said && self.check(key, value).is_ok();
        Some(if counts {
            let source = Source::Staff(change.by, change.at_ms);
            Standing { value: value.clone(), source, set_aside: false }
        } else {
            Standing { value: said.clone(), source: Source::File, set_aside: true }
        })
    }

    /// Every setting's value that counts: what the program is to use, and what the screen shows.
    #[must_use]
    pub fn all(&self) -> BTreeMap<Key, Value> {
        let value = |key: &Key| self.standing(*key).map(|standing| (*key, standing.value));
        self.file.values.keys().filter_map(value).collect()
    }

    /// Whether a value could be this setting's.
    ///
    /// # Errors
    /// Why not.
    pub fn check(&self, key: Key, value: &Value) -> Result<(), Wrong> {
        let said = self.file.values.get(&key).ok_or(Wrong::NotYours)?;
        if !self.file.allows.contains(&key) {
            return Err(Wrong::NotYours);
        }
        if core::mem::discriminant(said) != core::mem::discriminant(value) {
            return Err(Wrong::OtherKind);
        }
        value.check(key, self.choices(key))
    }

    /// Changes a setting (none: back to the file). The change is to be stored; it counts from here.
    ///
    /// # Errors
    /// Why it cannot be; nothing changed then.
    pub fn set(
        &mut self,
        key: Key,
        value: Option<Value>,
        (by, role): (u32, Role),
        at_ms: i64,
    ) -> Result<Change, Wrong> {
        let over = self.file.values.get(&key).cloned().ok_or(Wrong::NotYours)?;
        if !role.may(Deed::Settings) || !self.file.allows.contains(&key) {
            return Err(Wrong::NotYours);
        }
        if let Some(value) = &value {
            self.check(key, value)?;
        }
        let change = Change { key, by, at_ms, over, value };
        self.changes.push(change.clone());
        Ok(change)
    }

    /// Takes the last change of a setting back: what counted before counts again. Done twice, it
    /// brings the change back.
    ///
    /// # Errors
    /// Where nothing was changed, or it cannot be taken back by this person.
    pub fn undo(&mut self, key: Key, who: (u32, Role), at_ms: i64) -> Result<Change, Wrong> {
        let mine = |change: &&Change| change.key == key;
        if !self.changes.iter().any(|change| change.key == key) {
            return Err(Wrong::NothingToUndo);
        }
        let before = self.changes.iter().rev().filter(mine).nth(1);
        let said = self.file.values.get(&key);
        let same_file = |change: &&Change| Some(&change.over) == said;
        let value = before.filter(same_file).and_then(|change| change.value.clone());
        self.set(key, value, who, at_ms)
    }

    /// A change that could not be stored does not count.
    pub fn not_stored(&mut self, change: &Change) {
        if self.changes.last() == Some(change) {
            self.changes.pop();
        }
    }
}
