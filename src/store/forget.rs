//! Forgetting: what was erased is gone from the pages and from the log, not only from the tables.
//! It must not touch the audit, nor anything the clinic has yet to receive.

use rusqlite::OptionalExtension;
use uuid::Uuid;

use crate::Store;
use crate::audit::{AuditEvent, AuditKind};
use crate::fault::Fault;

impl Store {
    /// Erases a visit's record and the bodies of its parcels that have arrived. What is still on
    /// its way to the clinic stays until it has arrived, and is erased then.
    ///
    /// # Errors
    /// [`Fault::NoVisit`]; faults of the disk.
    pub fn forget(&mut self, visit: Uuid, at_unix_ms: i64) -> Result<(), Fault> {
        self.write(|desk| {
            let seq: Option<i64> = desk
                .tx
                .query_row("SELECT seq FROM visits WHERE id = ?1", [visit.into_bytes()], |r| {
                    r.get(0)
                })
                .optional()?;
            let seq = seq.ok_or(Fault::NoVisit { id: visit })?;
            desk.tx.execute(
                "UPDATE visits SET record = NULL, digest = NULL, kept = 0 WHERE seq = ?1",
                [seq],
            )?;
            desk.tx.execute(
                "UPDATE parcels SET body = NULL WHERE seq BETWEEN (?1 << 16) \
                 AND (?1 << 16) + 65535 AND state IN (2, 3)",
                [seq],
            )?;
            desk.audit(at_unix_ms, &AuditEvent::new(AuditKind::Forgotten).about(visit))
        })?;
        self.sweep()
    }

    /// Erases record and bodies of every visit that was sent and whose parcels all arrived before
    /// a time; how many visits that were. Identifiers, states and times stay.
    ///
    /// # Errors
    /// Faults of the disk.
    pub fn erase_filed_before(
        &mut self,
        before_unix_ms: i64,
        at_unix_ms: i64,
    ) -> Result<u64, Fault> {
        let erased = self.write(|desk| {
            let visits = desk.tx.execute(
                "UPDATE visits SET record = NULL, digest = NULL, kept = 0 WHERE kept = 1 \
                 AND EXISTS (SELECT 1 FROM parcels p WHERE p.seq \
                   BETWEEN (visits.seq << 16) AND (visits.seq << 16) + 65535) \
                 AND NOT EXISTS (SELECT 1 FROM parcels p WHERE p.seq \
                   BETWEEN (visits.seq << 16) AND (visits.seq << 16) + 65535 \
                   AND (p.state NOT IN (2, 3) OR p.filed_ms >= ?1))",
                [before_unix_ms],
            )?;
            if visits == 0 {
                return Ok(0);
            }
            desk.tx.execute(
                "UPDATE parcels SET body = NULL WHERE body IS NOT NULL AND state IN (2, 3) \
                 AND (SELECT kept FROM visits v WHERE v.seq = parcels.visit) = 0",
                [],
            )?;
            let number = i64::try_from(visits).unwrap_or(i64::MAX);
            let event = AuditEvent::new(AuditKind::Erased).with(number, before_unix_ms);
            desk.audit(at_unix_ms, &event)?;
            Ok(u64::try_from(visits).unwrap_or(u64::MAX))
        })?;
        if erased > 0 {
            self.sweep()?;
        }
        Ok(erased)
    }

    /// Folds the write-ahead log into the database and empties it: old copies of erased pages in
    /// the log are gone after this. To be called when the outbox rests; forgetting does it itself,
    /// and so does every hundredth write.
    ///
    /// # Errors
    /// Faults of the disk.
    pub fn sweep(&mut self) -> Result<(), Fault> {
        if let Some(fault) = &self.stopped {
            return Err(fault.clone());
        }
        self.since_sweep = 0;
        let done = self
            .conn
            .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |r| r.get::<_, i64>(0))
            .map_err(Fault::from)
            .and_then(|busy| if busy == 0 { Ok(()) } else { Err(Fault::Busy) });
        self.note(&done);
        done
    }
}
