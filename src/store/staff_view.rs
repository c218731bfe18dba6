//! What staff see of the outbox: where each parcel stands, and how many stand where.
//! It must not read a body.

use rusqlite::Row;
use uuid::Uuid;

use crate::Store;
use crate::fault::Fault;
use crate::outbox::{ParcelKind, ParcelState};

/// Each half can be answered from an index alone, without reading bodies past.
pub(crate) const COUNT: &str = "
    SELECT state, count(*) FROM parcels INDEXED BY parcels_waiting
        WHERE state IN (0, 1) GROUP BY state
    UNION ALL
    SELECT state, count(*) FROM parcels INDEXED BY parcels_settled
        WHERE state IN (2, 3, 4) GROUP BY state";

/// How many parcels are in each state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Stored here; nothing has left.
    pub queued: u64,
    /// Left; not known whether it arrived.
    pub sent: u64,
    /// Held by the clinic's system.
    pub filed: u64,
    /// Seen by a person there.
    pub seen: u64,
    /// Parked for staff.
    pub refused: u64,
    /// When the oldest one still to be delivered (queued or sent) was queued, Unix ms.
    pub waiting_since_ms: Option<i64>,
}

/// A parcel as staff see it. `why` can repeat what a person gave: no `Debug`.
pub struct ListedParcel {
    /// Its place in the order of saving; for asking for the next page.
    pub seq: i64,
    /// Its identifier.
    pub id: Uuid,
    /// The visit it came from.
    pub visit: Uuid,
    /// What it is.
    pub kind: ParcelKind,
    /// How far it has come.
    pub state: ParcelState,
    /// How often it was tried.
    pub attempts: u32,
    /// When it may be tried again, Unix ms.
    pub not_before_ms: Option<i64>,
    /// When it was queued, Unix ms.
    pub queued_ms: i64,
    /// When it first left.
    pub sent_ms: Option<i64>,
    /// When it was found to be held by the clinic's system.
    pub filed_ms: Option<i64>,
    /// When a person there was found to have seen it.
    pub seen_ms: Option<i64>,
    /// When it was refused.
    pub refused_ms: Option<i64>,
    /// The OperationOutcome, or why it waits.
    pub why: Option<String>,
}

impl Store {
    /// Up to `limit` parcels, newest first, all or those in one state; `before` is the `seq` of the
    /// last one already shown.
    ///
    /// # Errors
    /// The database could not be read.
    pub fn parcels(
        &self,
        only: Option<ParcelState>,
        before: Option<i64>,
        limit: u32,
    ) -> Result<Vec<ListedParcel>, Fault> {
        let mut get = self.conn.prepare_cached(
            "SELECT p.seq, p.id, v.id, p.kind, p.state, p.attempts, p.not_before_ms, p.queued_ms, \
             p.sent_ms, p.filed_ms, p.seen_ms, p.refused_ms, p.why \
             FROM parcels p JOIN visits v ON v.seq = p.visit \
             WHERE p.seq < ?1 AND (?3 IS NULL OR p.state = ?3) ORDER BY p.seq DESC LIMIT ?2",
        )?;
        let mut rows =
            get.query((before.unwrap_or(i64::MAX), limit, only.map(ParcelState::code)))?;
        let mut list = Vec::new();
        while let Some(row) = rows.next()? {
            list.push(read_listed(row)?);
        }
        Ok(list)
    }

    /// How many parcels are in each state, and since when the oldest waits.
    ///
    /// # Errors
    /// The database could not be read.
    pub fn counts(&self) -> Result<Counts, Fault> {
        let mut counts = Counts::default();
        let mut get = self.conn.prepare_cached(COUNT)?;
        let mut rows = get.query([])?;
        while let Some(row) = rows.next()? {
            let number = u64::try_from(row.get::<_, i64>(1)?).map_err(|_| Fault::Corrupt)?;
            match ParcelState::from_code(row.get(0)?)? {
                ParcelState::Queued => counts.queued = number,
                ParcelState::Sent => counts.sent = number,
                ParcelState::Filed => counts.filed = number,
                ParcelState::Seen => counts.seen = number,
                ParcelState::Refused => counts.refused = number,
            }
        }
        counts.waiting_since_ms = self.conn.query_row(
            "SELECT (SELECT queued_ms FROM parcels WHERE state IN (0, 1) ORDER BY seq LIMIT 1)",
            [],
            |r| r.get(0),
        )?;
        Ok(counts)
    }
}

fn read_listed(row: &Row<'_>) -> Result<ListedParcel, Fault> {
    Ok(ListedParcel {
        seq: row.get(0)?,
        id: Uuid::from_bytes(row.get(1)?),
        visit: Uuid::from_bytes(row.get(2)?),
        kind: ParcelKind::from_code(row.get(3)?)?,
        state: ParcelState::from_code(row.get(4)?)?,
        attempts: row.get(5)?,
        not_before_ms: row.get(6)?,
        queued_ms: row.get(7)?,
        sent_ms: row.get(8)?,
        filed_ms: row.get(9)?,
        seen_ms: row.get(10)?,
        refused_ms: row.get(11)?,
        why: row.get(12)?,
    })
}
