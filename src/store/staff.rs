//! Staff accounts on the disk, and the count of guesses at their numbers, stored before any check.
//! It must not know a number, nor decide how many guesses there are or what a role may do.

use rusqlite::OptionalExtension;

use crate::audit::{AuditEvent, AuditKind};
use crate::fault::Fault;
use crate::{Desk, Store};

/// Place of the one-time code among the accounts.
pub const CODE: u32 = 0;

/// An account as stored; [`CODE`] is the one-time code. The hash is no secret to be shown: no
/// `Debug`.
#[derive(Clone, PartialEq, Eq)]
pub struct StaffAccount {
    /// Its number for ever.
    pub number: u32,
    /// As colleagues call them; empty for the code.
    pub name: String,
    /// Number of the role.
    pub role: i64,
    /// Whether it opens to anything.
    pub active: bool,
    /// Argon2id in PHC form.
    pub hash: String,
    /// Guesses not known to be right, since a lead's unlock.
    pub ever: u32,
    /// The same since the last right one.
    pub streak: u32,
}

/// An account to be made.
#[derive(Clone, PartialEq, Eq)]
pub struct NewStaff {
    /// As colleagues call them.
    pub name: String,
    /// Number of the role.
    pub role: i64,
    /// Argon2id in PHC form.
    pub hash: String,
}

/// What is changed about an account.
#[derive(Clone, PartialEq, Eq)]
pub enum StaffChange {
    /// Another role.
    Role(i64),
    /// A new number, by its hash.
    Hash(String),
    /// Closed or opened again.
    Active(bool),
}

impl StaffChange {
    const fn kind(&self) -> AuditKind {
        match self {
            StaffChange::Role(_) => AuditKind::StaffRole,
            StaffChange::Hash(_) => AuditKind::StaffNumber,
            StaffChange::Active(false) => AuditKind::StaffClosed,
            StaffChange::Active(true) => AuditKind::StaffOpened,
        }
    }
}

impl Store {
    /// Every account, the code's row included, in order of number.
    ///
    /// # Errors
    /// The database could not be read.
    pub fn staff(&self) -> Result<Vec<StaffAccount>, Fault> {
        let mut get = self.conn.prepare_cached(
            "SELECT number, name, role, active, hash, ever, streak FROM staff ORDER BY number",
        )?;
        let rows = get.query_map([], |r| {
            Ok(StaffAccount {
                number: r.get(0)?,
                name: r.get(1)?,
                role: r.get(2)?,
                active: r.get(3)?,
                hash: r.get(4)?,
                ever: r.get(5)?,
                streak: r.get(6)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Puts the hash of a new one-time code in place; one that was there is worth nothing any more.
    ///
    /// # Errors
    /// Nothing was stored where this fails.
    pub fn staff_code(&mut self, hash: &str, at_unix_ms: i64) -> Result<(), Fault> {
        self.write(|desk| {
            desk.tx.execute(
                "INSERT OR REPLACE INTO staff (number, name, role, active, hash) \
                 VALUES (0, '', 0, 1, ?1)",
                [hash],
            )?;
            desk.audit(at_unix_ms, &AuditEvent::new(AuditKind::CodeMade))
        })
    }

    /// Makes the account the one-time code was for, and the code is gone: both or neither.
    ///
    /// # Errors
    /// [`Fault::NoAccount`] where there is no code (any more); nothing was stored then.
    pub fn staff_found(&mut self, new: &NewStaff, at_unix_ms: i64) -> Result<u32, Fault> {
        self.write(|desk| {
            if desk.tx.execute("DELETE FROM staff WHERE number = 0", [])? != 1 {
                return Err(Fault::NoAccount { number: CODE });
            }
            insert(desk, new, CODE, at_unix_ms)
        })
    }

    /// Makes an account. Its number was nobody's before.
    ///
    /// # Errors
    /// Nothing was stored where this fails.
    pub fn staff_make(&mut self, new: &NewStaff, by: u32, at_unix_ms: i64) -> Result<u32, Fault> {
        self.write(|desk| insert(desk, new, by, at_unix_ms))
    }

    /// Changes one thing about an account.
    ///
    /// # Errors
    /// [`Fault::NoAccount`] where there is no such account; faults of the disk.
    pub fn staff_change(
        &mut self,
        number: u32,
        change: &StaffChange,
        by: u32,
        at_unix_ms: i64,
    ) -> Result<(), Fault> {
        self.write(|desk| {
            let tx = desk.tx;
            let changed = match change {
                StaffChange::Role(role) => tx.execute(
                    "UPDATE staff SET role = ?2 WHERE number = ?1 AND number > 0",
                    (number, role),
                ),
                StaffChange::Hash(hash) => tx.execute(
                    "UPDATE staff SET hash = ?2 WHERE number = ?1 AND number > 0",
                    (number, hash),
                ),
                StaffChange::Active(active) => tx.execute(
                    "UPDATE staff SET active = ?2 WHERE number = ?1 AND number > 0",
                    (number, active),
                ),
            }?;
            if changed != 1 {
                return Err(Fault::NoAccount { number });
            }
            let event = AuditEvent::new(change.kind());
            desk.audit(at_unix_ms, &event.with(i64::from(by), i64::from(number)))
        })
    }

    /// Counts a guess; only once this has returned may it be checked, so that cutting the power in
    /// between costs the guess instead of giving it back. Guesses now: ever and in a row.
    ///
    /// # Errors
    /// [`Fault::NoAccount`] where there is no such account; faults of the disk. Then the guess must
    /// not be checked.
    pub fn staff_guess(&mut self, number: u32, at_unix_ms: i64) -> Result<(u32, u32), Fault> {
        self.write(|desk| {
            desk.tx
                .prepare_cached(
                    "UPDATE staff SET ever = min(ever + 1, 1000000), \
                     streak = min(streak + 1, 1000000) WHERE number = ?1",
                )?
                .execute([number])?;
            let (ever, streak) = counted(desk, number)?;
            let event =
                AuditEvent::new(AuditKind::Guessed).with(i64::from(number), i64::from(ever));
            desk.audit(at_unix_ms, &event)?;
            Ok((ever, streak))
        })
    }

    /// The last guess was right: it is taken off the count, and none are in a row.
    ///
    /// # Errors
    /// Faults of the disk: then the count stands.
    pub fn staff_right(&mut self, number: u32, at_unix_ms: i64) -> Result<(), Fault> {
        self.write(|desk| {
            let (_, streak) = counted(desk, number)?;
            desk.tx
                .prepare_cached(
                    "UPDATE staff SET ever = max(ever - 1, 0), streak = 0 WHERE number = ?1",
                )?
                .execute([number])?;
            let event =
                AuditEvent::new(AuditKind::GuessedRight).with(i64::from(number), i64::from(streak));
            desk.audit(at_unix_ms, &event)
        })
    }

    /// A lead unlocks an account: its guesses are forgotten.
    ///
    /// # Errors
    /// [`Fault::NoAccount`] where there is no such account; faults of the disk.
    pub fn staff_unlock(&mut self, number: u32, by: u32, at_unix_ms: i64) -> Result<(), Fault> {
        self.write(|desk| {
            counted(desk, number)?;
            desk.tx.execute("UPDATE staff SET ever = 0, streak = 0 WHERE number = ?1", [number])?;
            let event = AuditEvent::new(AuditKind::StaffUnlocked);
            desk.audit(at_unix_ms, &event.with(i64::from(by), i64::from(number)))
        })
    }
}

fn insert(desk: &Desk<'_>, new: &NewStaff, by: u32, at_ms: i64) -> Result<u32, Fault> {
    let last: u32 =
        desk.tx.query_row("SELECT coalesce(max(number), 0) FROM staff", [], |r| r.get(0))?;
    let number = last.checked_add(1).ok_or(Fault::TooBig)?;
    desk.tx.execute(
        "INSERT INTO staff (number, name, role, active, hash) VALUES (?1, ?2, ?3, 1, ?4)",
        (number, &new.name, new.role, &new.hash),
    )?;
    let event = AuditEvent::new(AuditKind::StaffMade).with(i64::from(by), i64::from(number));
    desk.audit(at_ms, &event)?;
    Ok(number)
}

fn counted(desk: &Desk<'_>, number: u32) -> Result<(u32, u32), Fault> {
    let mut get = desk.tx.prepare_cached("SELECT ever, streak FROM staff WHERE number = ?1")?;
    get.query_row([number], |r| Ok((r.get(0)?, r.get(1)?)))
        .optional()?
        .ok_or(Fault::NoAccount { number })
}
