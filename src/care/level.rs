//! How urgent the outcome of a visit is. Levels only ever rise.
//! It must not know which rule raised it, nor the words a person reads.

use serde::{Deserialize, Serialize};

/// How soon somebody should act (clinical.md 2.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Level {
    /// No action from these readings. Never "you are healthy".
    None,
    /// Book within four weeks.
    Routine,
    /// Within seven days.
    Soon,
    /// The same day.
    Urgent,
    /// Call an ambulance now, and staff.
    Emergency,
    /// Something the visit needed is missing: no reassurance, staff offered.
    Incomplete,
}
