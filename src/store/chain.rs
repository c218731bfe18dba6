//! The keyed chain that makes the audit tell on whoever changes it: pure, rows in, verdict out.
//! It must not know the database, nor what any number in a row means.

use core::fmt;

use crate::fault::Fault;
use crate::key::{Key, mac};

/// What one audit row says, as stored, before anything in it is believed.
#[derive(Clone)]
pub(crate) struct Row {
    pub(crate) seq: i64,
    pub(crate) at_ms: i64,
    pub(crate) run: i64,
    pub(crate) kind: i64,
    pub(crate) subject: Option<[u8; 16]>,
    pub(crate) first: i64,
    pub(crate) second: i64,
    pub(crate) mac: [u8; 32],
}

/// How many rows there are and the last one's code, sealed; kept apart from the rows so that
/// cutting off the newest shows.
#[derive(Clone)]
pub(crate) struct Head {
    pub(crate) count: i64,
    pub(crate) mac: [u8; 32],
    pub(crate) seal: [u8; 32],
}

/// Where the audit is broken, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditBreak {
    /// The first row that is not as it was written; 0 where the head itself is broken.
    pub seq: u64,
    /// What is wrong there.
    pub why: BreakWhy,
}

/// In which way the audit is broken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BreakWhy {
    /// The row is not what was written in this place: changed, exchanged, or not by this kiosk.
    Altered,
    /// The row is missing and later ones are there.
    Missing,
    /// This row and all later ones are missing.
    Cut,
    /// This row and any later ones are more than the head counts.
    Added,
    /// The head is missing, or is not what was written.
    Head,
    /// The rows lead on from another history than the head that was noted elsewhere.
    OtherHistory,
    /// The audit could not be read.
    Unreadable(Fault),
}

impl fmt::Display for AuditBreak {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let seq = self.seq;
        match &self.why {
            BreakWhy::Altered => write!(f, "row {seq} of the audit was altered"),
            BreakWhy::Missing => write!(f, "row {seq} of the audit is missing"),
            BreakWhy::Cut => write!(f, "the audit was cut off: row {seq} and later are missing"),
            BreakWhy::Added => write!(f, "row {seq} of the audit was added from outside"),
            BreakWhy::Head => f.write_str("the head of the audit was altered or removed"),
            BreakWhy::OtherHistory => write!(
                f,
                "row {seq} of the audit is not the one noted elsewhere: an older or foreign \
                 database was put in place"
            ),
            BreakWhy::Unreadable(fault) => write!(f, "the audit cannot be read: {fault}"),
        }
    }
}

impl core::error::Error for AuditBreak {}

impl From<Fault> for AuditBreak {
    fn from(fault: Fault) -> AuditBreak {
        AuditBreak { seq: 0, why: BreakWhy::Unreadable(fault) }
    }
}

/// The code of the row before the first.
pub(crate) const START: [u8; 32] = [0; 32];

/// The code a row must carry when it follows the row with code `before`.
pub(crate) fn row_mac(key: &Key, before: &[u8; 32], row: &Row) -> [u8; 32] {
    let subject: &[u8] = match &row.subject {
        Some(id) => id,
        None => &[],
    };
    mac(
        key,
        &[
            b"row",
            before,
            &row.seq.to_be_bytes(),
            &row.at_ms.to_be_bytes(),
            &row.run.to_be_bytes(),
            &row.kind.to_be_bytes(),
            subject,
            &row.first.to_be_bytes(),
            &row.second.to_be_bytes(),
        ],
    )
}

/// A head for a chain of `count` rows ending in `last`.
pub(crate) fn seal(key: &Key, count: i64, last: [u8; 32]) -> Head {
    let seal = mac(key, &[b"head", &count.to_be_bytes(), &last]);
    Head { count, mac: last, seal }
}

/// Walks the rows in the order of their numbers and stops at the first that is wrong.
#[derive(Clone)]
pub(crate) struct Walk {
    before: [u8; 32],
    done: i64,
}

impl Walk {
    pub(crate) const fn new() -> Walk {
        Walk { before: START, done: 0 }
    }

    /// The code of the last row walked over.
    pub(crate) const fn last(&self) -> &[u8; 32] {
        &self.before
    }

    /// Takes the next row.
    pub(crate) fn step(&mut self, key: &Key, row: &Row) -> Result<(), AuditBreak> {
        let due = self.done.saturating_add(1);
        if row.seq != due {
            return Err(at(due, BreakWhy::Missing));
        }
        // Plain comparison is enough: whoever can time this can read the key.
        if row_mac(key, &self.before, row) != row.mac {
            return Err(at(due, BreakWhy::Altered));
        }
        self.before = row.mac;
        self.done = due;
        Ok(())
    }

    /// All rows are walked: compares with the head. The number of rows, all of them good.
    pub(crate) fn end(&self, key: &Key, head: Option<&Head>) -> Result<u64, AuditBreak> {
        let Some(head) = head else { return Err(at(0, BreakWhy::Head)) };
        if seal(key, head.count, head.mac).seal != head.seal {
            return Err(at(0, BreakWhy::Head));
        }
        let next = self.done.saturating_add(1);
        if self.done < head.count {
            return Err(at(next, BreakWhy::Cut));
        }
        if self.done > head.count {
            return Err(at(head.count.saturating_add(1), BreakWhy::Added));
        }
        if self.before != head.mac {
            return Err(at(self.done, BreakWhy::Altered));
        }
        Ok(u64::try_from(self.done).unwrap_or(0))
    }
}

pub(crate) fn at(seq: i64, why: BreakWhy) -> AuditBreak {
    AuditBreak { seq: u64::try_from(seq).unwrap_or(0), why }
}
