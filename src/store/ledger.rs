//! What waits for staff, what they took on and did, what they changed, and small notes: rows of
//! numbers and their audit, together. It must not know what a cause, a kind or a setting means.

use uuid::Uuid;

use crate::Store;
use crate::audit::{AuditEvent, AuditKind};
use crate::fault::Fault;

/// What tells one job from another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct JobKey {
    /// Number of the cause.
    pub cause: i64,
    /// Which one, where a cause has several (a device, say); 0 where not.
    pub which: i64,
    /// The visit or parcel it is about; nil where about none.
    pub subject: Uuid,
}

/// A job on the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StoredJob {
    /// Which.
    pub key: JobKey,
    /// Since when, Unix ms.
    pub since_ms: i64,
    /// Who said they do it.
    pub taken_by: Option<u32>,
}

/// What happened to a job.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JobStep {
    /// It came onto the list.
    Appeared,
    /// Somebody said they do it.
    Taken(u32),
    /// Somebody said it is done.
    Done(u32),
    /// Its cause is gone: it is off the list.
    Cleared,
}

/// A call for help, or a result, that waits for a person here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StoredWaiting {
    /// Whose visit.
    pub visit: Uuid,
    /// Number of the reason.
    pub why: i64,
    /// Since when, Unix ms.
    pub raised_ms: i64,
}

/// A row of the ledger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LedgerRow {
    /// When, Unix ms.
    pub at_ms: i64,
    /// Who.
    pub account: u32,
    /// Number of what was done.
    pub kind: i64,
    /// To which device, as the site names it; empty for the kiosk.
    pub device: String,
    /// More, in a form of the caller's.
    pub detail: String,
}

/// A change of a setting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SettingRow {
    /// When, Unix ms.
    pub at_ms: i64,
    /// Who.
    pub account: u32,
    /// Number of the setting.
    pub key: i64,
    /// What the file said then.
    pub over: String,
    /// What staff want instead; none: as the file says.
    pub value: Option<String>,
}

impl Store {
    /// Stores a step of a job, and its row of the audit (cause, and who or which).
    ///
    /// # Errors
    /// Nothing was stored where this fails.
    pub fn job(&mut self, key: &JobKey, step: JobStep, at_unix_ms: i64) -> Result<(), Fault> {
        self.write(|desk| {
            let id = (key.cause, key.which, key.subject.into_bytes());
            let (kind, second) = match step {
                JobStep::Appeared => {
                    desk.tx.execute(
                        "INSERT OR IGNORE INTO jobs (cause, which, subject, since_ms) \
                         VALUES (?1, ?2, ?3, ?4)",
                        (id.0, id.1, id.2, at_unix_ms),
                    )?;
                    (AuditKind::JobAppeared, key.which)
                }
                JobStep::Taken(by) => {
                    desk.tx.execute(
                        "UPDATE jobs SET taken_by = ?4, taken_ms = ?5 \
                         WHERE cause = ?1 AND which = ?2 AND subject = ?3",
                        (id.0, id.1, id.2, by, at_unix_ms),
                    )?;
                    (AuditKind::JobTaken, i64::from(by))
                }
                JobStep::Done(by) => (AuditKind::JobDone, i64::from(by)),
                JobStep::Cleared => {
                    desk.tx.execute(
                        "DELETE FROM jobs WHERE cause = ?1 AND which = ?2 AND subject = ?3",
                        id,
                    )?;
                    (AuditKind::JobCleared, key.which)
                }
            };
            let event = AuditEvent::new(kind).with(key.cause, second);
            let about = if key.subject.is_nil() { event } else { event.about(key.subject) };
            desk.audit(at_unix_ms, &about)
        })
    }

    /// The jobs on the list.
    ///
    /// # Errors
    /// The database could not be read.
    pub fn jobs(&self) -> Result<Vec<StoredJob>, Fault> {
        let mut get = self.conn.prepare_cached(
            "SELECT cause, which, subject, since_ms, taken_by FROM jobs ORDER BY since_ms, cause",
        )?;
        let rows = get.query_map([], |r| {
            let subject = Uuid::from_bytes(r.get(2)?);
            let key = JobKey { cause: r.get(0)?, which: r.get(1)?, subject };
            Ok(StoredJob { key, since_ms: r.get(3)?, taken_by: r.get(4)? })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// A visit waits for somebody here, for this reason; said again, it is the same.
    ///
    /// # Errors
    /// Nothing was stored where this fails.
    pub fn wait_for_staff(&mut self, visit: Uuid, why: i64, at_unix_ms: i64) -> Result<(), Fault> {
        self.write(|desk| {
            let new = desk.tx.execute(
                "INSERT OR IGNORE INTO waiting (visit, why, raised_ms) VALUES (?1, ?2, ?3)",
                (visit.into_bytes(), why, at_unix_ms),
            )?;
            let event = AuditEvent::new(AuditKind::Alerted).about(visit).with(0, why);
            if new == 1 { desk.audit(at_unix_ms, &event) } else { Ok(()) }
        })
    }

    /// A person here answered it.
    ///
    /// # Errors
    /// [`Fault::NoVisit`] where nothing waits so; faults of the disk.
    pub fn answer_waiting(
        &mut self,
        visit: Uuid,
        why: i64,
        by: u32,
        at_unix_ms: i64,
    ) -> Result<(), Fault> {
        self.write(|desk| {
            let answered = desk.tx.execute(
                "UPDATE waiting SET answered_by = ?3 \
                 WHERE visit = ?1 AND why = ?2 AND answered_by IS NULL",
                (visit.into_bytes(), why, by),
            )?;
            if answered != 1 {
                return Err(Fault::NoVisit { id: visit });
            }
            let event = AuditEvent::new(AuditKind::Acknowledged).about(visit);
            desk.audit(at_unix_ms, &event.with(i64::from(by), 0))
        })
    }

    /// What nobody here has answered yet, the longest first.
    ///
    /// # Errors
    /// The database could not be read.
    pub fn waiting(&self) -> Result<Vec<StoredWaiting>, Fault> {
        let mut get = self.conn.prepare_cached(
            "SELECT visit, why, raised_ms FROM waiting WHERE answered_by IS NULL \
             ORDER BY raised_ms",
        )?;
        let rows = get.query_map([], |r| {
            let visit = Uuid::from_bytes(r.get(0)?);
            Ok(StoredWaiting { visit, why: r.get(1)?, raised_ms: r.get(2)? })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Adds a row to the ledger: cleaned, checked, calibrated.
    ///
    /// # Errors
    /// Nothing was stored where this fails.
    pub fn ledger_add(&mut self, row: &LedgerRow) -> Result<(), Fault> {
        self.write(|desk| {
            desk.tx.execute(
                "INSERT INTO ledger (at_ms, account, kind, device, detail) \
                 VALUES (?1, ?2, ?3, ?4, ?5)",
                (row.at_ms, row.account, row.kind, &row.device, &row.detail),
            )?;
            let event = AuditEvent::new(AuditKind::Ledger);
            desk.audit(row.at_ms, &event.with(i64::from(row.account), row.kind))
        })
    }

    /// The newest rows of the ledger first, at most `limit`: of one kind, or all.
    ///
    /// # Errors
    /// The database could not be read.
    pub fn ledger(&self, kind: Option<i64>, limit: u32) -> Result<Vec<LedgerRow>, Fault> {
        let mut get = self.conn.prepare_cached(
            "SELECT at_ms, account, kind, device, detail FROM ledger \
             WHERE ?1 IS NULL OR kind = ?1 ORDER BY seq DESC LIMIT ?2",
        )?;
        let rows = get.query_map((kind, limit), |r| {
            Ok(LedgerRow {
                at_ms: r.get(0)?,
                account: r.get(1)?,
                kind: r.get(2)?,
                device: r.get(3)?,
                detail: r.get(4)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Stores a change of a setting.
    ///
    /// # Errors
    /// Nothing was stored where this fails.
    pub fn setting_add(&mut self, row: &SettingRow) -> Result<(), Fault> {
        self.write(|desk| {
            desk.tx.execute(
                "INSERT INTO settings (at_ms, account, key, over, value) \
                 VALUES (?1, ?2, ?3, ?4, ?5)",
                (row.at_ms, row.account, row.key, &row.over, &row.value),
            )?;
            let event = AuditEvent::new(AuditKind::SettingChanged);
            desk.audit(row.at_ms, &event.with(i64::from(row.account), row.key))
        })
    }

    /// Every change of a setting, oldest first.
    ///
    /// # Errors
    /// The database could not be read.
    pub fn settings(&self) -> Result<Vec<SettingRow>, Fault> {
        let mut get = self
            .conn
            .prepare_cached("SELECT at_ms, account, key, over, value FROM settings ORDER BY seq")?;
        let rows = get.query_map([], |r| {
            Ok(SettingRow {
                at_ms: r.get(0)?,
                account: r.get(1)?,
                key: r.get(2)?,
                over: r.get(3)?,
                value: r.get(4)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Keeps a small thing under a name, instead of what was there.
    ///
    /// # Errors
    /// Nothing was stored where this fails.
    pub fn note_keep(&mut self, name: &str, body: &str) -> Result<(), Fault> {
        self.write(|desk| {
            let sql = "INSERT OR REPLACE INTO notes (name, body) VALUES (?1, ?2)";
            desk.tx.prepare_cached(sql)?.execute((name, body))?;
            Ok(())
        })
    }

    /// What is kept under a name.
    ///
    /// # Errors
    /// The database could not be read.
    pub fn note_kept(&self, name: &str) -> Result<Option<String>, Fault> {
        use rusqlite::OptionalExtension;
        let mut get = self.conn.prepare_cached("SELECT body FROM notes WHERE name = ?1")?;
        Ok(get.query_row([name], |r| r.get(0)).optional()?)
    }
}
