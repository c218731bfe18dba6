//! Saving a visit: record, parcels and audit row in one transaction, once.
//! It must not look inside a record or a body.

use rusqlite::{ErrorCode, OptionalExtension};
use uuid::Uuid;
use zeroize::Zeroize;

use crate::audit::AuditEvent;
use crate::fault::Fault;
use crate::key::mac;
use crate::outbox::ParcelKind;
use crate::{Desk, Store};

/// A visit's parcels are numbered in 16 bits.
const MOST_PARCELS: usize = 65_535;

/// All that is to be stored of one visit. It holds a person's data: no `Debug`, wiped when dropped.
pub struct Save {
    /// The visit's identifier, made when it began.
    pub visit: Uuid,
    /// When the visit began, Unix ms; also the time of the audit row.
    pub at_unix_ms: i64,
    /// The record as JSON; `None` when the person did not agree to keep it.
    pub record: Option<Vec<u8>>,
    /// What is to go to the clinic, in this order; empty when the person did not agree to send.
    pub parcels: Vec<NewParcel>,
    /// What the audit says about it. Not part of what makes a save the same.
    pub event: AuditEvent,
}

/// A parcel to be queued. It holds a person's data: no `Debug`, wiped when dropped.
pub struct NewParcel {
    /// Its identifier for ever, here and at the clinic.
    pub id: Uuid,
    /// What it is.
    pub kind: ParcelKind,
    /// What to send, byte for byte.
    pub body: Vec<u8>,
}

impl Drop for Save {
    fn drop(&mut self) {
        self.record.zeroize();
    }
}

impl Drop for NewParcel {
    fn drop(&mut self) {
        self.body.zeroize();
    }
}

/// Proof that a visit is on the disk: it exists only after the commit returned.
#[must_use]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saved {
    /// It was stored now.
    New,
    /// The same visit was stored before; nothing was stored twice.
    Already,
}

impl Store {
    /// Stores a visit: record, parcels and audit row, all or nothing.
    ///
    /// Saving the same visit again is the same save. What was erased since is not brought back:
    /// then the parcels' identifiers alone decide whether it is the same.
    ///
    /// # Errors
    /// [`Fault::Conflict`] if this visit was saved with other content or a parcel's identifier was
    /// used before; faults of the disk. Nothing was stored where this fails.
    pub fn save(&mut self, save: &Save) -> Result<Saved, Fault> {
        self.write(|desk| {
            let digest = digest(desk, save);
            let mut find =
                desk.tx.prepare_cached("SELECT seq, digest FROM visits WHERE id = ?1")?;
            let found: Option<(i64, Option<[u8; 32]>)> = find
                .query_row([save.visit.into_bytes()], |r| Ok((r.get(0)?, r.get(1)?)))
                .optional()?;
            let same = match found {
                None => return insert(desk, save, &digest).map(|()| Saved::New),
                Some((_, Some(stored))) => stored == digest,
                Some((seq, None)) => same_parcels(desk, seq, save)?,
            };
            if same { Ok(Saved::Already) } else { Err(Fault::Conflict { visit: save.visit }) }
        })
    }

    /// The kept record of a visit; `None` where none was kept, or it was erased.
    ///
    /// # Errors
    /// The database could not be read.
    pub fn record(&self, visit: Uuid) -> Result<Option<zeroize::Zeroizing<Vec<u8>>>, Fault> {
        let mut get = self.conn.prepare_cached("SELECT record FROM visits WHERE id = ?1")?;
        let found: Option<Option<Vec<u8>>> =
            get.query_row([visit.into_bytes()], |r| r.get(0)).optional()?;
        Ok(found.flatten().map(zeroize::Zeroizing::new))
    }
}

fn insert(desk: &Desk<'_>, save: &Save, digest: &[u8; 32]) -> Result<(), Fault> {
    desk.tx
        .prepare_cached(
            "INSERT INTO visits (id, began_ms, kept, record, digest) VALUES (?1, ?2, ?3, ?4, ?5)",
        )?
        .execute((
            save.visit.into_bytes(),
            save.at_unix_ms,
            save.record.is_some(),
            save.record.as_deref(),
            digest,
        ))?;
    let visit = desk.tx.last_insert_rowid();
    if save.parcels.len() > MOST_PARCELS {
        return Err(Fault::TooBig);
    }
    let mut add = desk.tx.prepare_cached(
        "INSERT INTO parcels (seq, id, visit, kind, body, queued_ms) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?;
    for (place, parcel) in (0_u16..).zip(&save.parcels) {
        add.execute((
            (visit << 16) | i64::from(place),
            parcel.id.into_bytes(),
            visit,
            parcel.kind.code(),
            parcel.body.as_slice(),
            save.at_unix_ms,
        ))
        .map_err(|e| match e.sqlite_error_code() {
            Some(ErrorCode::ConstraintViolation) => Fault::Conflict { visit: save.visit },
            _ => e.into(),
        })?;
    }
    desk.audit(save.at_unix_ms, &save.event)
}

/// Whether the visit was saved with these parcels, in this order, by identifier and kind.
fn same_parcels(desk: &Desk<'_>, visit: i64, save: &Save) -> Result<bool, Fault> {
    let mut get = desk.tx.prepare_cached(
        "SELECT id, kind FROM parcels \
         WHERE seq BETWEEN (?1 << 16) AND (?1 << 16) + 65535 ORDER BY seq",
    )?;
    let stored = get
        .query_map([visit], |r| Ok((r.get::<_, [u8; 16]>(0)?, r.get::<_, i64>(1)?)))?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    Ok(stored.iter().copied().eq(save.parcels.iter().map(|p| (p.id.into_bytes(), p.kind.code()))))
}

/// A keyed digest of the content, so that comparing needs no second copy of it.
fn digest(desk: &Desk<'_>, save: &Save) -> [u8; 32] {
    let began = save.at_unix_ms.to_be_bytes();
    let kept: &[u8] = if save.record.is_some() { b"kept" } else { b"" };
    let kinds: Vec<[u8; 8]> = save.parcels.iter().map(|p| p.kind.code().to_be_bytes()).collect();
    let mut parts: Vec<&[u8]> =
        vec![save.visit.as_bytes(), &began, kept, save.record.as_deref().unwrap_or_default()];
    for (parcel, kind) in save.parcels.iter().zip(&kinds) {
        parts.extend([parcel.id.as_bytes().as_slice(), kind, &parcel.body]);
    }
    mac(&desk.keys.content, &parts)
}
