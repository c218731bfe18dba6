//! The store: visits, the outbox, the audit chain, staff and what they do, encrypted on disk.
//! It knows no FHIR, no network, no clock and no word for people; nothing else knows SQL.
//!
//! What it promises, each held by a test in `tests/`:
//! - a [`Saved`] exists only after the commit that holds record, parcels and audit row together;
//! - what was acknowledged survives `kill -9` at any moment, and saving again is the same save;
//! - no byte a person gave is readable on the disk without the key, nor with it once erased;
//! - a guess at a PIN is counted on the disk before it is checked;
//! - any change to the audit, down to one bit, is found and located.

#![forbid(unsafe_code)]
#![cfg(unix)]

mod audit;
mod chain;
mod fault;
mod forget;
mod guess;
mod key;
mod ledger;
mod open;
mod outbox;
mod records;
mod save;
mod staff;
mod staff_view;

#[cfg(test)]
mod inside;

use rusqlite::{Connection, Transaction, TransactionBehavior};
use std::fs::File;
use std::path::{Path, PathBuf};

pub use audit::{AuditEvent, AuditHead, AuditKind, AuditRow};
pub use chain::{AuditBreak, BreakWhy};
pub use fault::Fault;
pub use guess::Guesses;
pub use ledger::{JobKey, JobStep, LedgerRow, SettingRow, StoredJob, StoredWaiting};
pub use outbox::{Parcel, ParcelKind, ParcelState};
pub use records::KeptRecord;
pub use save::{NewParcel, Save, Saved};
pub use staff::{CODE, NewStaff, StaffAccount, StaffChange};
pub use staff_view::{Counts, ListedParcel};

use key::Key;

/// The open store. One process holds it at a time; dropping it lets go.
pub struct Store {
    // Fields drop in this order: the database closes before the lock is let go.
    conn: Connection,
    keys: Keys,
    run: i64,
    made: bool,
    stopped: Option<Fault>,
    since_sweep: u32,
    dir: PathBuf,
    _lock: File,
}

/// So many writes, then the log is folded into the database: some 4 MB of log at most.
const WRITES_PER_SWEEP: u32 = 100;

/// The keys made from the key file; the file's own key is not kept.
pub(crate) struct Keys {
    /// For the audit chain.
    audit: Key,
    /// For telling the same save from another.
    content: Key,
}

/// One write: everything done through it is stored together or not at all.
pub(crate) struct Desk<'d> {
    pub(crate) tx: &'d Transaction<'d>,
    pub(crate) keys: &'d Keys,
    run: i64,
}

impl Desk<'_> {
    /// Adds a row to the audit in this write.
    pub(crate) fn audit(&self, at_ms: i64, event: &AuditEvent) -> Result<(), Fault> {
        audit::append(self.tx, &self.keys.audit, self.run, at_ms, event)
    }
}

impl Store {
    /// Opens the store in `dir`, making folder, key file (`store.key`) and database (`wayside.db`)
    /// on first start.
    ///
    /// # Errors
    /// Every kind of bad file has its own [`Fault`] naming the file and what was expected. Nothing
    /// that is there already is changed or replaced when opening fails.
    pub fn open(dir: &Path) -> Result<Store, Fault> {
        open::open(dir)
    }

    /// Whether this opening made the database. Where staff expected results to be, that is news.
    #[must_use]
    pub const fn was_made(&self) -> bool {
        self.made
    }

    /// The folder the store is in.
    #[must_use]
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// Closes the database, folding the write-ahead log into it.
    ///
    /// # Errors
    /// What went wrong while closing; everything acknowledged before is safe all the same.
    pub fn close(mut self) -> Result<(), Fault> {
        // Folding in here, because the engine's own closing keeps quiet about failing.
        let swept = self.sweep();
        let closed = self.conn.close().map_err(|(_, e)| e.into());
        swept.and(closed)
    }

    /// Closes the database and opens it again, so that no page of it stays in this process's memory
    /// in clear. Called when a person leaves (`tests/residue.rs` finds their name without it).
    ///
    /// # Errors
    /// Where it cannot be opened again; every later call then answers so, until a new start.
    pub fn refresh(&mut self) -> Result<(), Fault> {
        self.sweep()?;
        let fresh = open::reopen(&self.dir, || {
            // Dropped before the new one opens: only one may hold the database.
            let none = Connection::open_in_memory()?;
            drop(std::mem::replace(&mut self.conn, none));
            Ok(())
        });
        match fresh {
            Ok(conn) => {
                self.conn = conn;
                Ok(())
            }
            Err(fault) => {
                self.stopped = Some(fault.clone());
                Err(fault)
            }
        }
    }

    /// Looks at every page of the database (`doctor`; takes seconds on a full one).
    ///
    /// # Errors
    /// [`Fault::Corrupt`] where a page or an index is not what was written.
    pub fn check(&self) -> Result<(), Fault> {
        // The cipher's check gives a row for each page whose authentication code is wrong.
        let mut pages = self.conn.prepare("PRAGMA cipher_integrity_check")?;
        if pages.query([])?.next()?.is_some() {
            return Err(Fault::Corrupt);
        }
        let said: String = self.conn.query_row("PRAGMA integrity_check(1)", [], |r| r.get(0))?;
        if said == "ok" { Ok(()) } else { Err(Fault::Corrupt) }
    }

    /// Runs one write and commits it. After a fault that calls for a restart every later write
    /// answers that fault: the kernel marks pages clean after a failed sync, so trying again lies.
    pub(crate) fn write<T>(
        &mut self,
        work: impl FnOnce(&Desk<'_>) -> Result<T, Fault>,
    ) -> Result<T, Fault> {
        if let Some(fault) = &self.stopped {
            return Err(fault.clone());
        }
        let done = self.attempt(work);
        self.note(&done);
        if done.is_ok() {
            self.since_sweep = self.since_sweep.saturating_add(1);
            if self.since_sweep >= WRITES_PER_SWEEP {
                // What was committed is safe whatever comes of this. A full disk is met again by
                // the next write; a failed one has been noted and stops it.
                let _ = self.sweep();
            }
        }
        done
    }

    /// Remembers a fault that calls for a restart.
    pub(crate) fn note<T>(&mut self, done: &Result<T, Fault>) {
        if let Err(fault) = done
            && fault.must_restart()
        {
            self.stopped = Some(fault.clone());
        }
    }

    fn attempt<T>(&mut self, work: impl FnOnce(&Desk<'_>) -> Result<T, Fault>) -> Result<T, Fault> {
        let tx = self.conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let out = work(&Desk { tx: &tx, keys: &self.keys, run: self.run })?;
        // Dropping `tx` anywhere before this line rolls everything back.
        tx.commit()?;
        Ok(out)
    }
}
