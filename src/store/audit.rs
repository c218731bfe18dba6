//! The audit: an append-only table of what happened, in integers and identifiers, in one chain.
//! It must not hold a name, a reading or any text; rows are written in the write they tell of.

use rusqlite::{Connection, OptionalExtension, Transaction};
use uuid::Uuid;

use crate::Store;
use crate::chain::{self, AuditBreak, BreakWhy, Head, Row, Walk};
use crate::fault::Fault;
use crate::key::Key;

/// What happened. The numbers are in the database for ever: never reuse one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(i64)]
pub enum AuditKind {
    /// The program began serving.
    Started = 1,
    /// The program ended as it was told to.
    Stopped = 2,
    /// A visit was saved. Subject: the visit. Detail: parcels, 1 if the record is kept.
    VisitSaved = 10,
    /// A visit's record was erased. Subject: the visit.
    Forgotten = 11,
    /// Filed visits before a time were erased. Detail: how many, the time in Unix ms.
    Erased = 12,
    /// A parcel left the box for the first time. Subject: the parcel.
    ParcelSent = 20,
    /// The clinic's system holds a parcel. Subject: the parcel.
    ParcelFiled = 21,
    /// A person at the clinic saw a parcel. Subject: the parcel.
    ParcelSeen = 22,
    /// The clinic's system refused a parcel. Subject: the parcel.
    ParcelRefused = 23,
    /// Staff put a refused parcel back in the queue. Subject: the parcel.
    ParcelAgain = 24,
    /// Somebody began a guess at a PIN. Detail: account, which guess since the last right one.
    Guessed = 30,
    /// A guess was right. Detail: account, guesses it took.
    GuessedRight = 31,
    /// A one-time code for the first account was put in place.
    CodeMade = 33,
    /// An account was made. Detail: by whom (0: the one-time code), the account.
    StaffMade = 34,
    /// An account has another role. Detail: by whom, the account.
    StaffRole = 35,
    /// An account has a new number. Detail: by whom, the account.
    StaffNumber = 36,
    /// A lead unlocked an account. Detail: by whom, the account.
    StaffUnlocked = 37,
    /// Somebody's turn at the kiosk ended. Detail: account; 0 signed out, 1 idle, 2 closed.
    SignedOut = 38,
    /// Parcels were taken out, closed to the clinic's key. Detail: the two people.
    Exported = 39,
    /// Staff looked at something about a person. Subject: visit or parcel. Detail: account, what.
    Looked = 32,
    /// Staff changed a setting. Detail: account, which.
    SettingChanged = 40,
    /// The kiosk was taken out of service. Detail: account, reason.
    Closed = 41,
    /// The kiosk is in service again. Detail: account.
    Reopened = 42,
    /// An account was closed. Detail: by whom, the account.
    StaffClosed = 43,
    /// A closed account was opened again. Detail: by whom, the account.
    StaffOpened = 44,
    /// A device failed. Detail: which, how.
    DeviceFault = 50,
    /// An abnormal result or a call for help was raised. Subject: the visit. Detail: rung, why.
    Alerted = 60,
    /// A person answered an alert. Subject: the visit. Detail: account, rung.
    Acknowledged = 61,
    /// A job came onto staff's list. Subject: visit or parcel. Detail: cause, which.
    JobAppeared = 70,
    /// Somebody said they do it. Detail: cause, account.
    JobTaken = 71,
    /// Somebody said it is done. Detail: cause, account.
    JobDone = 72,
    /// Its cause is gone. Detail: cause, which.
    JobCleared = 73,
    /// Cleaned, checked or calibrated. Detail: account, kind.
    Ledger = 74,
}

impl AuditKind {
    /// Every kind there is.
    pub const ALL: [AuditKind; 33] = [
        AuditKind::Started,
        AuditKind::Stopped,
        AuditKind::VisitSaved,
        AuditKind::Forgotten,
        AuditKind::Erased,
        AuditKind::ParcelSent,
        AuditKind::ParcelFiled,
        AuditKind::ParcelSeen,
        AuditKind::ParcelRefused,
        AuditKind::ParcelAgain,
        AuditKind::Guessed,
        AuditKind::GuessedRight,
        AuditKind::Looked,
        AuditKind::SettingChanged,
        AuditKind::DeviceFault,
        AuditKind::Alerted,
        AuditKind::Acknowledged,
        AuditKind::CodeMade,
        AuditKind::StaffMade,
        AuditKind::StaffRole,
        AuditKind::StaffNumber,
        AuditKind::StaffUnlocked,
        AuditKind::SignedOut,
        AuditKind::Exported,
        AuditKind::Closed,
        AuditKind::Reopened,
        AuditKind::StaffClosed,
        AuditKind::StaffOpened,
        AuditKind::JobAppeared,
        AuditKind::JobTaken,
        AuditKind::JobDone,
        AuditKind::JobCleared,
        AuditKind::Ledger,
    ];

    /// The number stored for this kind.
    #[must_use]
    pub const fn code(self) -> i64 {
        self as i64
    }

    /// The kind stored under a number.
    #[must_use]
    pub fn from_code(code: i64) -> Option<AuditKind> {
        AuditKind::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// One thing that happened, to be written to the audit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AuditEvent {
    /// What.
    pub kind: AuditKind,
    /// The visit or parcel it happened to.
    pub subject: Option<Uuid>,
    /// Two numbers whose meaning the kind gives; 0 where it gives none.
    pub detail: [i64; 2],
}

impl AuditEvent {
    /// An event about nothing in particular.
    #[must_use]
    pub const fn new(kind: AuditKind) -> AuditEvent {
        AuditEvent { kind, subject: None, detail: [0; 2] }
    }

    /// The same event, about this visit or parcel.
    #[must_use]
    pub const fn about(self, subject: Uuid) -> AuditEvent {
        AuditEvent { subject: Some(subject), ..self }
    }

    /// The same event with its two numbers.
    #[must_use]
    pub const fn with(self, first: i64, second: i64) -> AuditEvent {
        AuditEvent { detail: [first, second], ..self }
    }
}

/// A row of the audit, as read back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AuditRow {
    /// Its place in the order; the first is 1.
    pub seq: u64,
    /// Wall time in Unix ms as the kiosk believed it. The order is `seq`'s.
    pub at_ms: i64,
    /// Which start of the program wrote it, counted from 1.
    pub run: i64,
    /// What happened.
    pub event: AuditEvent,
}

/// The end of the chain, to be noted elsewhere (sent with each upload): a database put back from
/// an older copy no longer contains it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AuditHead {
    /// Rows so far.
    pub count: u64,
    /// The last row's code.
    pub mac: [u8; 32],
}

impl Store {
    /// Writes one event to the audit, by itself.
    ///
    /// # Errors
    /// Nothing was written where this fails.
    pub fn audit(&mut self, at_unix_ms: i64, event: &AuditEvent) -> Result<(), Fault> {
        self.write(|desk| desk.audit(at_unix_ms, event))
    }

    /// Up to `limit` rows after row `after`, in order (0: from the first).
    ///
    /// # Errors
    /// [`Fault::Corrupt`] where a row is not one this program writes; ask [`Store::audit_verify`].
    pub fn audit_rows(&self, after: u64, limit: u32) -> Result<Vec<AuditRow>, Fault> {
        let mut get = self.conn.prepare_cached(
            "SELECT seq, at_ms, run, kind, subject, first, second, mac FROM audit \
             WHERE seq > ?1 ORDER BY seq LIMIT ?2",
        )?;
        let after = i64::try_from(after).unwrap_or(i64::MAX);
        let rows = get.query_map((after, limit), read_row)?;
        rows.map(|row| told(&row?)).collect()
    }

    /// The end of the chain as it stands.
    ///
    /// # Errors
    /// The database could not be read.
    pub fn audit_head(&self) -> Result<AuditHead, Fault> {
        let head = read_head(&self.conn)?.ok_or(Fault::Corrupt)?;
        Ok(AuditHead { count: u64::try_from(head.count).unwrap_or(0), mac: head.mac })
    }

    /// Reads the whole audit and says how many rows it has, all as they were written.
    ///
    /// # Errors
    /// The first place where it is not as it was written.
    pub fn audit_verify(&self) -> Result<u64, AuditBreak> {
        self.walk(None)
    }

    /// As [`Store::audit_verify`], and that this is still the history that ended in `noted`.
    ///
    /// # Errors
    /// As there, and [`BreakWhy::OtherHistory`].
    pub fn audit_extends(&self, noted: &AuditHead) -> Result<u64, AuditBreak> {
        self.walk(Some(noted))
    }

    fn walk(&self, noted: Option<&AuditHead>) -> Result<u64, AuditBreak> {
        let other = |seq| AuditBreak { seq, why: BreakWhy::OtherHistory };
        let key = &self.keys.audit;
        let mut walk = Walk::new();
        // A row moved to a number below 1 is missing at its own place, which is where to point.
        let mut get = self
            .conn
            .prepare(
                "SELECT seq, at_ms, run, kind, subject, first, second, mac FROM audit \
             WHERE seq > 0 ORDER BY seq",
            )
            .map_err(Fault::from)?;
        let mut rows = get.query([]).map_err(Fault::from)?;
        let mut seq = 0;
        while let Some(row) = rows.next().map_err(Fault::from)? {
            seq += 1;
            // A value of a type or size never written here: altered from outside.
            let altered = |_| AuditBreak { seq, why: BreakWhy::Altered };
            walk.step(key, &read_row(row).map_err(altered)?)?;
            if noted.is_some_and(|n| n.count == seq && &n.mac != walk.last()) {
                return Err(other(seq));
            }
        }
        let count = walk.end(key, read_head(&self.conn)?.as_ref())?;
        let strays: i64 = self
            .conn
            .query_row("SELECT count(*) FROM audit WHERE seq < 1", [], |r| r.get(0))
            .map_err(Fault::from)?;
        match noted {
            _ if strays > 0 => Err(AuditBreak { seq: 0, why: BreakWhy::Added }),
            Some(noted) if noted.count > count => Err(other(count.saturating_add(1))),
            _ => Ok(count),
        }
    }
}

/// Seals an empty chain: part of making the first schema.
pub(crate) fn begin(tx: &Transaction<'_>, key: &Key) -> Result<(), Fault> {
    let head = chain::seal(key, 0, chain::START);
    tx.execute(
        "INSERT INTO audit_head (one, count, mac, seal) VALUES (1, ?1, ?2, ?3)",
        (head.count, head.mac, head.seal),
    )?;
    Ok(())
}

/// Appends one row and moves the head, in the caller's write.
pub(crate) fn append(
    tx: &Transaction<'_>,
    key: &Key,
    run: i64,
    at_ms: i64,
    event: &AuditEvent,
) -> Result<(), Fault> {
    let head = read_head(tx)?.ok_or(Fault::Corrupt)?;
    let [first, second] = event.detail;
    let mut row = Row {
        seq: head.count.checked_add(1).ok_or(Fault::Corrupt)?,
        at_ms,
        run,
        kind: event.kind.code(),
        subject: event.subject.map(Uuid::into_bytes),
        first,
        second,
        mac: chain::START,
    };
    row.mac = chain::row_mac(key, &head.mac, &row);
    tx.prepare_cached(
        "INSERT INTO audit (seq, at_ms, run, kind, subject, first, second, mac) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?
    .execute((row.seq, row.at_ms, row.run, row.kind, row.subject, first, second, row.mac))?;
    let head = chain::seal(key, row.seq, row.mac);
    tx.prepare_cached("UPDATE audit_head SET count = ?1, mac = ?2, seal = ?3 WHERE one = 1")?
        .execute((head.count, head.mac, head.seal))?;
    Ok(())
}

fn read_head(conn: &Connection) -> Result<Option<Head>, Fault> {
    let mut get = conn.prepare_cached("SELECT count, mac, seal FROM audit_head WHERE one = 1")?;
    let head = get
        .query_row([], |r| Ok(Head { count: r.get(0)?, mac: r.get(1)?, seal: r.get(2)? }))
        .optional()?;
    Ok(head)
}

fn read_row(r: &rusqlite::Row<'_>) -> rusqlite::Result<Row> {
    Ok(Row {
        seq: r.get(0)?,
        at_ms: r.get(1)?,
        run: r.get(2)?,
        kind: r.get(3)?,
        subject: r.get(4)?,
        first: r.get(5)?,
        second: r.get(6)?,
        mac: r.get(7)?,
    })
}

fn told(row: &Row) -> Result<AuditRow, Fault> {
    let kind = AuditKind::from_code(row.kind).ok_or(Fault::Corrupt)?;
    let event = AuditEvent {
        kind,
        subject: row.subject.map(Uuid::from_bytes),
        detail: [row.first, row.second],
    };
    let seq = u64::try_from(row.seq).map_err(|_| Fault::Corrupt)?;
    Ok(AuditRow { seq, at_ms: row.at_ms, run: row.run, event })
}
