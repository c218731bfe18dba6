//! The staff lock's memory: each guess at a PIN is counted on the disk before it is checked.
//! It must not know a PIN, nor decide how many guesses there are.

use rusqlite::OptionalExtension;

use crate::audit::{AuditEvent, AuditKind};
use crate::fault::Fault;
use crate::{Desk, Store};

/// Guesses at one account's PIN since the last right one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Guesses {
    /// How many, the one just begun included.
    pub wrong: u32,
    /// When the last one was begun, Unix ms; 0 before the first.
    pub last_ms: i64,
}

impl Store {
    /// Counts a guess, and only then lets it be checked: this has returned before the PIN is
    /// compared, so cutting the power in between costs the guess instead of giving it back.
    ///
    /// # Errors
    /// Faults of the disk: then the guess must not be checked.
    pub fn guess_begin(&mut self, account: u32, at_unix_ms: i64) -> Result<Guesses, Fault> {
        self.write(|desk| {
            desk.tx
                .prepare_cached(
                    "INSERT INTO guesses (account, wrong, last_ms) VALUES (?1, 1, ?2) \
                     ON CONFLICT (account) DO UPDATE \
                     SET wrong = min(wrong + 1, 4294967295), last_ms = excluded.last_ms",
                )?
                .execute((account, at_unix_ms))?;
            let guesses = stored(desk, account)?;
            let numbers = (i64::from(account), i64::from(guesses.wrong));
            let event = AuditEvent::new(AuditKind::Guessed).with(numbers.0, numbers.1);
            desk.audit(at_unix_ms, &event)?;
            Ok(guesses)
        })
    }

    /// The guess was right, or a lead unlocked the account: counts from nothing again.
    ///
    /// # Errors
    /// Faults of the disk: then the count stands.
    pub fn guess_right(&mut self, account: u32, at_unix_ms: i64) -> Result<(), Fault> {
        self.write(|desk| {
            let took = stored(desk, account)?.wrong;
            desk.tx
                .prepare_cached("UPDATE guesses SET wrong = 0 WHERE account = ?1")?
                .execute([account])?;
            let event =
                AuditEvent::new(AuditKind::GuessedRight).with(i64::from(account), i64::from(took));
            desk.audit(at_unix_ms, &event)
        })
    }

    /// Guesses at this account's PIN so far.
    ///
    /// # Errors
    /// The database could not be read.
    pub fn guesses(&self, account: u32) -> Result<Guesses, Fault> {
        let mut get =
            self.conn.prepare_cached("SELECT wrong, last_ms FROM guesses WHERE account = ?1")?;
        let found = get
            .query_row([account], |r| Ok(Guesses { wrong: r.get(0)?, last_ms: r.get(1)? }))
            .optional()?;
        Ok(found.unwrap_or_default())
    }
}

fn stored(desk: &Desk<'_>, account: u32) -> Result<Guesses, Fault> {
    let mut get =
        desk.tx.prepare_cached("SELECT wrong, last_ms FROM guesses WHERE account = ?1")?;
    let found = get
        .query_row([account], |r| Ok(Guesses { wrong: r.get(0)?, last_ms: r.get(1)? }))
        .optional()?;
    Ok(found.unwrap_or_default())
}
