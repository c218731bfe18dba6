//! The office: puts records into the store and parcels into its outbox, and keeps the staff number.
//! It must not decide what is sent; the record says what the person agreed to.

use argon2::{Argon2, PasswordHash, PasswordHasher, PasswordVerifier};
use std::io;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use uuid::Uuid;
use wayside_care::record::Record;
use wayside_care::time::Tick;
use wayside_clinic::hl7::Receiver;
use wayside_store::{AuditEvent, AuditKind, Fault, NewParcel, ParcelKind, Save, Store};
use wayside_visit::lock;

/// The store, shared between saving and sending.
#[derive(Clone)]
pub struct Office {
    store: Arc<Mutex<Store>>,
    site: wayside_clinic::Site,
    hl7: Option<Hl7>,
}

/// Messages for an HL7 receiver are made too.
#[derive(Clone)]
struct Hl7 {
    receiver: Receiver,
    /// Nothing is made for FHIR.
    only: bool,
}

/// The staff number's account in the store's guess counter.
const STAFF: u32 = 0;
/// File of the staff number's hash, beside the store.
const STAFF_FILE: &str = "staff.hash";

impl Office {
    /// An office over an open store.
    #[must_use]
    pub fn new(store: Store, site: wayside_clinic::Site) -> Office {
        Office { store: Arc::new(Mutex::new(store)), site, hl7: None }
    }

    /// The same, making messages for an HL7 receiver too, or only those.
    #[must_use]
    pub fn with_hl7(mut self, receiver: Receiver, only: bool) -> Office {
        self.hl7 = Some(Hl7 { receiver, only });
        self
    }

    /// What the kiosk says of itself to a clinic.
    #[must_use]
    pub const fn site(&self) -> &wayside_clinic::Site {
        &self.site
    }

    /// The store. A thread that died holding it leaves it usable: every change is a transaction.
    pub fn store(&self) -> MutexGuard<'_, Store> {
        self.store.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Saves a visit as agreed: the record if it may be kept, a parcel if it may be sent, an audit
    /// row always, in one transaction. `Ok` comes only after it is on the disk.
    ///
    /// # Errors
    /// What the store says; nothing is stored then.
    pub fn save(&self, record: &Record, at_unix_ms: i64) -> Result<(), Fault> {
        let parcels = self.parcels(record)?;
        let kept = record.consent.keep;
        let json = if kept { serde_json::to_vec(record).ok() } else { None };
        let count = i64::try_from(parcels.len()).unwrap_or(0);
        let event =
            AuditEvent::new(AuditKind::VisitSaved).about(record.visit).with(count, i64::from(kept));
        let save = Save { visit: record.visit, at_unix_ms, record: json, parcels, event };
        self.store().save(&save).map(|_| ())
    }

    /// Puts a request to the clinic's staff into the outbox, under its own id: once, however often.
    ///
    /// # Errors
    /// What the store says; nothing is stored then.
    pub fn request(&self, id: Uuid, body: Vec<u8>, at_unix_ms: i64) -> Result<(), Fault> {
        let parcels = vec![NewParcel { id, kind: ParcelKind::Request, body }];
        let event = AuditEvent::new(AuditKind::VisitSaved).about(id).with(1, 0);
        let save = Save { visit: id, at_unix_ms, record: None, parcels, event };
        self.store().save(&save).map(|_| ())
    }

    fn parcels(&self, record: &Record) -> Result<Vec<NewParcel>, Fault> {
        let only = self.hl7.as_ref().is_some_and(|hl7| hl7.only);
        let mut parcels = Vec::new();
        if !only {
            let head = self.store().audit_head()?;
            let bundle = wayside_clinic::bundle(record, &self.site);
            let bundle = bundle.map(|bundle| bundle.with_audit_head(head.count, &head.mac));
            let body = bundle.and_then(|bundle| bundle.to_json().ok());
            let kind = ParcelKind::FhirTransaction;
            parcels.extend(body.map(|body| NewParcel { id: record.visit, kind, body }));
        }
        if let Some(hl7) = &self.hl7 {
            // The visit knows its parcel by its own id; a second one has a name of its own.
            let id = if only { record.visit } else { Uuid::new_v5(&record.visit, b"oru") };
            let message = wayside_clinic::hl7::oru(record, &self.site, &hl7.receiver);
            let kind = ParcelKind::Hl7Oru;
            parcels.extend(message.map(|body| NewParcel { id, kind, body: body.to_vec() }));
        }
        Ok(parcels)
    }

    /// Forgets what of a visit is still in this process's memory.
    ///
    /// # Errors
    /// What the store says.
    pub fn forget(&self) -> Result<(), Fault> {
        self.store().refresh()
    }

    /// Checks a staff number. The guess is counted before it is looked at, and the count survives
    /// a power cut, so no cut gives a free guess.
    ///
    /// # Errors
    /// What the store says.
    pub fn check_staff(&self, number: &str, at_unix_ms: i64) -> Result<bool, Fault> {
        let mut store = self.store();
        let known = store.guesses(STAFF)?;
        let ms = |ms: i64| Tick::from_millis(u64::try_from(ms).unwrap_or(0));
        let last = (known.wrong > 0).then(|| ms(known.last_ms));
        if !lock::may_guess(ms(at_unix_ms), known.wrong, last) {
            return Ok(false);
        }
        let _ = store.guess_begin(STAFF, at_unix_ms)?;
        let hash = std::fs::read_to_string(store.dir().join(STAFF_FILE)).unwrap_or_default();
        let right = PasswordHash::new(hash.trim())
            .is_ok_and(|hash| Argon2::default().verify_password(number.as_bytes(), &hash).is_ok());
        if right {
            store.guess_right(STAFF, at_unix_ms)?;
        }
        Ok(right)
    }
}

/// Makes a staff number on first start and gives it back once; `None` where there is one already.
/// Nothing but its hash is kept.
///
/// # Errors
/// Where there is no chance to be had, or the file cannot be written.
pub fn first_staff_number(dir: &Path) -> io::Result<Option<String>> {
    let file = dir.join(STAFF_FILE);
    if file.exists() {
        return Ok(None);
    }
    let no_chance = |_| io::Error::other("no random numbers from the system");
    let mut salt = [0; 16];
    getrandom::fill(&mut salt).map_err(no_chance)?;
    let number = random_digits().map_err(no_chance)?;
    let salt = argon2::password_hash::SaltString::encode_b64(&salt)
        .map_err(|_| io::Error::other("no salt"))?;
    let hash = Argon2::default()
        .hash_password(number.as_bytes(), &salt)
        .map_err(|_| io::Error::other("the staff number could not be hashed"))?;
    std::fs::write(&file, hash.to_string())?;
    std::fs::File::open(dir)?.sync_all()?;
    Ok(Some(number))
}

/// Six digits, each as likely as the others.
fn random_digits() -> Result<String, getrandom::Error> {
    let mut digits = String::new();
    while digits.len() < lock::DIGITS {
        let mut byte = [0];
        getrandom::fill(&mut byte)?;
        let [byte] = byte;
        // 250 is the largest multiple of ten below 256: above it, digits would not be equal.
        if byte < 250 {
            digits.push(char::from(b'0' + byte % 10));
        }
    }
    Ok(digits)
}

/// The kiosk's own identity for the clinic: made once, kept beside the store.
///
/// # Errors
/// Where the file can be neither read nor written.
pub fn kiosk_id(dir: &Path) -> io::Result<Uuid> {
    let file = dir.join("kiosk.id");
    match std::fs::read_to_string(&file) {
        Ok(text) => text
            .trim()
            .parse()
            .map_err(|_| io::Error::other(format!("{}: expected a UUID", file.display()))),
        Err(why) if why.kind() == io::ErrorKind::NotFound => {
            let id = Uuid::new_v4();
            std::fs::write(&file, format!("{id}\n"))?;
            Ok(id)
        }
        Err(why) => Err(why),
    }
}
