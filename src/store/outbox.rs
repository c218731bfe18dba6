//! The outbox: each parcel for the clinic goes queued, sent, filed, seen, or is refused and parked.
//! It must not know what a body means, nor decide when to try again: the uploader does.

use rusqlite::{OptionalExtension, Row};
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::audit::{AuditEvent, AuditKind};
use crate::fault::Fault;
use crate::{Desk, Store};

/// No wait is longer than this. One that seems to be comes from a clock that has since jumped
/// back, and is over (hazard 20: no timer may fire never).
const LONGEST_WAIT_MS: i64 = 24 * 60 * 60 * 1000;

/// How much of a refusal is kept for staff.
const WHY_BYTES: usize = 64 * 1024;

/// What a parcel is. The numbers are in the database for ever: never reuse one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(i64)]
pub enum ParcelKind {
    /// One visit as a FHIR R4 transaction Bundle.
    FhirTransaction = 1,
    /// One visit as an HL7 v2.5.1 ORU^R01 message.
    Hl7Oru = 2,
    /// A request for an appointment or a call back, as a FHIR Bundle.
    Request = 3,
    /// An abnormal result for the clinic's attention, as a FHIR Bundle.
    Alert = 4,
}

impl ParcelKind {
    /// Every kind there is.
    pub const ALL: [ParcelKind; 4] =
        [ParcelKind::FhirTransaction, ParcelKind::Hl7Oru, ParcelKind::Request, ParcelKind::Alert];

    /// The number stored for this kind.
    #[must_use]
    pub const fn code(self) -> i64 {
        self as i64
    }

    pub(crate) fn from_code(code: i64) -> Result<ParcelKind, Fault> {
        ParcelKind::ALL.into_iter().find(|k| k.code() == code).ok_or(Fault::Corrupt)
    }
}

/// How far a parcel has come. Only forwards, except that staff may queue a refused one again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(i64)]
pub enum ParcelState {
    /// Stored here; nothing has left.
    Queued = 0,
    /// It left; whether it arrived is not known. Ask, never send under another identifier.
    Sent = 1,
    /// The clinic's system holds it.
    Filed = 2,
    /// A person there saw it.
    Seen = 3,
    /// The clinic's system will not have it as it is; parked for staff.
    Refused = 4,
}

impl ParcelState {
    /// Every state there is.
    pub const ALL: [ParcelState; 5] = [
        ParcelState::Queued,
        ParcelState::Sent,
        ParcelState::Filed,
        ParcelState::Seen,
        ParcelState::Refused,
    ];

    /// The number stored for this state.
    #[must_use]
    pub const fn code(self) -> i64 {
        self as i64
    }

    /// Its name, for technicians and measurements.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            ParcelState::Queued => "queued",
            ParcelState::Sent => "sent",
            ParcelState::Filed => "filed",
            ParcelState::Seen => "seen",
            ParcelState::Refused => "refused",
        }
    }

    pub(crate) fn from_code(code: i64) -> Result<ParcelState, Fault> {
        ParcelState::ALL.into_iter().find(|s| s.code() == code).ok_or(Fault::Corrupt)
    }
}

/// A parcel the uploader is to work on. It holds a person's data: no `Debug`, wiped when dropped.
pub struct Parcel {
    /// Its identifier, the same for ever.
    pub id: Uuid,
    /// The visit it came from.
    pub visit: Uuid,
    /// What it is.
    pub kind: ParcelKind,
    /// `Queued`: send it. `Sent`: find out first whether it arrived.
    pub state: ParcelState,
    /// What to send, byte for byte.
    pub body: Zeroizing<Vec<u8>>,
    /// How often it was tried before, as told to [`Store::later`].
    pub attempts: u32,
    /// When it was queued, Unix ms.
    pub queued_ms: i64,
}

/// Where a parcel stands, for deciding what may come next.
struct Standing {
    seq: i64,
    state: ParcelState,
    visit: i64,
    kept: bool,
}

impl Store {
    /// The oldest parcel that may be worked on now: by the order of saving, not by any clock.
    /// Parked and waiting ones are passed over, so no poison item blocks another.
    ///
    /// # Errors
    /// The database could not be read.
    pub fn due(&self, now_unix_ms: i64) -> Result<Option<Parcel>, Fault> {
        self.due_by(now_unix_ms, &[], None)
    }

    /// As [`Store::due`], of what goes by FHIR, passing over some that the uploader lets rest.
    ///
    /// # Errors
    /// The database could not be read.
    pub fn due_except(&self, now_unix_ms: i64, skip: &[Uuid]) -> Result<Option<Parcel>, Fault> {
        self.due_by(now_unix_ms, skip, Some(false))
    }

    /// As [`Store::due`], of the messages for the HL7 receiver. They are no others' business: two
    /// ways to a clinic wait for different things.
    ///
    /// # Errors
    /// The database could not be read.
    pub fn due_hl7(&self, now_unix_ms: i64) -> Result<Option<Parcel>, Fault> {
        self.due_by(now_unix_ms, &[], Some(true))
    }

    fn due_by(
        &self,
        now_unix_ms: i64,
        skip: &[Uuid],
        hl7: Option<bool>,
    ) -> Result<Option<Parcel>, Fault> {
        let mut get = self.conn.prepare_cached(
            "SELECT p.id, v.id, p.kind, p.state, p.body, p.attempts, p.queued_ms \
             FROM parcels p JOIN visits v ON v.seq = p.visit \
             WHERE p.state IN (0, 1) AND (?4 IS NULL OR (p.kind = ?3) = ?4) AND \
               (p.not_before_ms IS NULL OR p.not_before_ms <= ?1 OR p.not_before_ms > ?2) \
             ORDER BY p.seq",
        )?;
        let never = now_unix_ms.saturating_add(LONGEST_WAIT_MS);
        let hl7_kind = ParcelKind::Hl7Oru.code();
        let mut rows = get.query((now_unix_ms, never, hl7_kind, hl7))?;
        while let Some(row) = rows.next()? {
            // Rows come one at a time: what is passed over costs no memory.
            if !skip.contains(&Uuid::from_bytes(row.get(0)?)) {
                return read_parcel(row).map(Some);
            }
        }
        Ok(None)
    }

    /// It is about to leave: commit this before the first byte goes, so that after a cut the
    /// uploader asks instead of sending blindly.
    ///
    /// # Errors
    /// [`Fault::NoParcel`]; [`Fault::State`] unless queued or sent.
    pub fn sent(&mut self, id: Uuid, at_unix_ms: i64) -> Result<(), Fault> {
        self.write(|desk| {
            let now = standing(desk, id)?;
            match now.state {
                ParcelState::Sent => Ok(()),
                ParcelState::Queued => {
                    let sql = "UPDATE parcels SET state = 1, sent_ms = ?2 WHERE seq = ?1";
                    desk.tx.prepare_cached(sql)?.execute((now.seq, at_unix_ms))?;
                    desk.audit(at_unix_ms, &AuditEvent::new(AuditKind::ParcelSent).about(id))
                }
                state => Err(Fault::State { id, state }),
            }
        })
    }

    /// The clinic's system was found to hold it. Its body is erased here unless the person agreed
    /// to keep the visit; call [`Store::sweep`] when the outbox rests. Saying it again changes
    /// nothing.
    ///
    /// # Errors
    /// [`Fault::NoParcel`].
    pub fn filed(&mut self, id: Uuid, at_unix_ms: i64) -> Result<(), Fault> {
        self.write(|desk| {
            let now = standing(desk, id)?;
            if matches!(now.state, ParcelState::Filed | ParcelState::Seen) {
                return Ok(());
            }
            settle(desk, &now, ParcelState::Filed, at_unix_ms)?;
            desk.audit(at_unix_ms, &AuditEvent::new(AuditKind::ParcelFiled).about(id))
        })
    }

    /// A person at the clinic saw it; who, stays at the clinic. Saying it again changes nothing.
    ///
    /// # Errors
    /// [`Fault::NoParcel`]; [`Fault::State`] if it never left or is parked.
    pub fn seen(&mut self, id: Uuid, at_unix_ms: i64) -> Result<(), Fault> {
        self.write(|desk| {
            let now = standing(desk, id)?;
            match now.state {
                ParcelState::Seen => return Ok(()),
                ParcelState::Sent | ParcelState::Filed => {}
                state => return Err(Fault::State { id, state }),
            }
            settle(desk, &now, ParcelState::Seen, at_unix_ms)?;
            desk.audit(at_unix_ms, &AuditEvent::new(AuditKind::ParcelSeen).about(id))
        })
    }

    /// It will not be taken as it is: parked, with the OperationOutcome JSON for staff (its first
    /// 64 KiB). Saying it again changes nothing.
    ///
    /// # Errors
    /// [`Fault::NoParcel`]; [`Fault::State`] if it is filed already.
    pub fn refused(&mut self, id: Uuid, why: &str, at_unix_ms: i64) -> Result<(), Fault> {
        self.write(|desk| {
            let now = standing(desk, id)?;
            match now.state {
                ParcelState::Refused => return Ok(()),
                ParcelState::Queued | ParcelState::Sent => {}
                state => return Err(Fault::State { id, state }),
            }
            let sql = "UPDATE parcels SET state = 4, refused_ms = ?2, why = ?3, \
                       not_before_ms = NULL WHERE seq = ?1";
            desk.tx.prepare_cached(sql)?.execute((now.seq, at_unix_ms, start_of(why)))?;
            desk.audit(at_unix_ms, &AuditEvent::new(AuditKind::ParcelRefused).about(id))
        })
    }

    /// Not now: leave it until `not_before_unix_ms` (at most 24 hours away). Its state stays.
    ///
    /// # Errors
    /// [`Fault::NoParcel`]; [`Fault::State`] unless queued or sent.
    pub fn later(
        &mut self,
        id: Uuid,
        not_before_unix_ms: i64,
        attempts: u32,
        why: &str,
    ) -> Result<(), Fault> {
        self.write(|desk| {
            let now = standing(desk, id)?;
            if !matches!(now.state, ParcelState::Queued | ParcelState::Sent) {
                return Err(Fault::State { id, state: now.state });
            }
            let sql = "UPDATE parcels SET not_before_ms = ?2, attempts = ?3, why = ?4 \
                       WHERE seq = ?1";
            let values = (now.seq, not_before_unix_ms, attempts, start_of(why));
            desk.tx.prepare_cached(sql)?.execute(values)?;
            Ok(())
        })
    }

    /// Staff put a refused parcel back in the queue, at its old place and with its old identifier.
    ///
    /// # Errors
    /// [`Fault::NoParcel`]; [`Fault::State`] unless refused.
    pub fn again(&mut self, id: Uuid, at_unix_ms: i64) -> Result<(), Fault> {
        self.write(|desk| {
            let now = standing(desk, id)?;
            if now.state != ParcelState::Refused {
                return Err(Fault::State { id, state: now.state });
            }
            // Where it left before, it may have arrived: then the uploader asks first.
            let sql = "UPDATE parcels SET state = (sent_ms IS NOT NULL), attempts = 0, \
                       not_before_ms = NULL, refused_ms = NULL, why = NULL WHERE seq = ?1";
            desk.tx.prepare_cached(sql)?.execute([now.seq])?;
            desk.audit(at_unix_ms, &AuditEvent::new(AuditKind::ParcelAgain).about(id))
        })
    }
}

fn read_parcel(row: &Row<'_>) -> Result<Parcel, Fault> {
    Ok(Parcel {
        id: Uuid::from_bytes(row.get(0)?),
        visit: Uuid::from_bytes(row.get(1)?),
        kind: ParcelKind::from_code(row.get(2)?)?,
        state: ParcelState::from_code(row.get(3)?)?,
        body: Zeroizing::new(row.get(4)?),
        attempts: row.get(5)?,
        queued_ms: row.get(6)?,
    })
}

fn standing(desk: &Desk<'_>, id: Uuid) -> Result<Standing, Fault> {
    let mut get = desk.tx.prepare_cached(
        "SELECT p.seq, p.state, p.visit, v.kept FROM parcels p \
         JOIN visits v ON v.seq = p.visit WHERE p.id = ?1",
    )?;
    let row: Option<(i64, i64, i64, bool)> = get
        .query_row([id.into_bytes()], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?, r.get(3)?)))
        .optional()?;
    let (seq, state, visit, kept) = row.ok_or(Fault::NoParcel { id })?;
    Ok(Standing { seq, state: ParcelState::from_code(state)?, visit, kept })
}

/// It arrived: what was needed to send it goes, unless the visit is kept.
fn settle(desk: &Desk<'_>, now: &Standing, to: ParcelState, at_ms: i64) -> Result<(), Fault> {
    let seen = (to == ParcelState::Seen).then_some(at_ms);
    desk.tx
        .prepare_cached(
            "UPDATE parcels SET state = ?2, filed_ms = coalesce(filed_ms, ?3), seen_ms = ?4, \
             refused_ms = NULL, why = NULL, not_before_ms = NULL, \
             body = CASE ?5 WHEN 1 THEN body END WHERE seq = ?1",
        )?
        .execute((now.seq, to.code(), at_ms, seen, now.kept))?;
    if !now.kept {
        // The digest was made from the body too, and goes with it.
        desk.tx
            .prepare_cached("UPDATE visits SET digest = NULL WHERE seq = ?1")?
            .execute([now.visit])?;
    }
    Ok(())
}

/// As much of a text as is kept, whole characters only.
fn start_of(text: &str) -> &str {
    text.get(..text.floor_char_boundary(WHY_BYTES)).unwrap_or(text)
}
