//! When the kiosk is to be cleaned, by people served and by hours, and when dirt stops it.
//! It must not know who cleans.
//!
//! Why at all: of 120 cuffs in hospitals 85 % grew bacteria, and practices took self-service cuffs
//! away because nobody kept them clean. No station is known to keep the book itself.

use crate::facts::{Facts, When};
use wayside_care::time::Trust;

/// How often a site cleans.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cleaning {
    /// Due after so many people.
    pub people: u32,
    /// Due after so many hours, if anybody was there since.
    pub hours: u32,
    /// Overdue after so many people.
    pub overdue_people: u32,
    /// Overdue after so many hours, if anybody was there since.
    pub overdue_hours: u32,
    /// Overdue, it serves nobody.
    pub block: bool,
    /// What happens after each person.
    pub between: Between,
}

impl Default for Cleaning {
    fn default() -> Cleaning {
        Cleaning {
            people: 10,
            hours: 8,
            overdue_people: 20,
            overdue_hours: 24,
            block: true,
            between: Between::Nothing,
        }
    }
}

/// What happens after each person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Between {
    /// Nothing.
    Nothing,
    /// A wipe is on the list.
    Ask,
    /// A wipe is on the list, and nobody is served before it.
    Must,
}

/// How clean it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Dirt {
    /// Clean enough.
    Clean,
    /// To be cleaned.
    Due,
    /// To be cleaned before anything else.
    Overdue,
}

const HOUR_MS: i64 = 3_600_000;

/// How clean it is now. A clock that is not to be believed counts no hours, only people.
#[must_use]
pub fn dirt(when: When, rules: &Cleaning, facts: &Facts) -> Dirt {
    let people = facts.people_since_cleaning;
    if people == 0 {
        return Dirt::Clean;
    }
    let believed = facts.clock != Trust::Wrong && when.wall.trust != Trust::Wrong;
    let since = |last: i64| when.wall.unix_ms.saturating_sub(last).max(0) / HOUR_MS;
    let hours = facts.cleaned_ms.filter(|_| believed).map_or(0, since);
    let over =
        |most_people: u32, most_hours: u32| people >= most_people || hours >= i64::from(most_hours);
    if over(rules.overdue_people, rules.overdue_hours) {
        Dirt::Overdue
    } else if over(rules.people, rules.hours) || rules.between != Between::Nothing {
        Dirt::Due
    } else {
        Dirt::Clean
    }
}

impl Cleaning {
    /// Whether nobody is served like this.
    #[must_use]
    pub fn blocks(&self, dirt: Dirt) -> bool {
        match dirt {
            Dirt::Clean => false,
            Dirt::Due => self.between == Between::Must,
            Dirt::Overdue => self.block || self.between == Between::Must,
        }
    }
}
