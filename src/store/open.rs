//! Opening the store: lock, key, cipher, settings, schema, in that order.
//! It must not change anything that is there already before all of them agreed.

use rusqlite::{Connection, OpenFlags, OptionalExtension, TransactionBehavior};
use std::fs::{self, DirBuilder, File, OpenOptions, TryLockError};
use std::io::{self, Read};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::Path;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use crate::fault::{Fault, from_io};
use crate::key::{self, Key};
use crate::{Keys, Store, audit};

/// Schema changes, first to last. One that has shipped is never edited; a new one is added.
const MIGRATIONS: [&str; 2] =
    [include_str!("migrations/001.sql"), include_str!("migrations/002.sql")];

/// How a plain SQLite file begins. An encrypted one begins with random salt.
const PLAIN: &[u8; 16] = b"SQLite format 3\0";

/// After the key: how the engine must behave. WAL with a full sync at each commit is what makes
/// "saved" true; one process alone means that no shared-memory file is ever made. The log is folded
/// in by `sweep` and not by the commit, so that a commit that is safe is never called a failure.
const SETTINGS: &str = "
    PRAGMA temp_store = MEMORY;
    PRAGMA mmap_size = 0;
    PRAGMA locking_mode = EXCLUSIVE;
    PRAGMA foreign_keys = ON;
    PRAGMA secure_delete = ON;
    PRAGMA trusted_schema = OFF;
    PRAGMA cell_size_check = ON;
    PRAGMA synchronous = FULL;
    PRAGMA wal_autocheckpoint = 0;
";

pub(crate) fn open(dir: &Path) -> Result<Store, Fault> {
    make_dir(dir)?;
    let lock = take_lock(&dir.join("wayside.lock"))?;
    let key_file = dir.join("store.key");
    let db_file = dir.join("wayside.db");

    let db_exists = exists(&db_file)?;
    if db_exists {
        refuse_plain(&db_file)?;
    }
    let key = find_key(dir, &key_file, db_exists)?;
    if !db_exists {
        make_db_file(dir, &db_file)?;
    }
    let mut conn = connect(&db_file, &key)?;
    let keys = Keys {
        audit: key.derive(b"wayside audit chain 1"),
        content: key.derive(b"wayside content digest 1"),
    };
    drop(key);
    let made = migrate(&mut conn, &db_file, &keys)?;
    let run = conn
        .query_row("SELECT run FROM audit ORDER BY seq DESC LIMIT 1", [], |r| r.get::<_, i64>(0))
        .optional()?
        .map_or(1, |last| last.saturating_add(1));
    let mut store = Store {
        conn,
        keys,
        run,
        made,
        stopped: None,
        since_sweep: 0,
        dir: dir.to_path_buf(),
        _lock: lock,
    };
    // A log left by a cut may still hold what was erased since.
    store.sweep()?;
    // SQLite syncs the folder too once it made the log, but keeps quiet where that fails.
    key::sync_dir(dir).map_err(|e| from_io(&e, dir))?;
    Ok(store)
}

/// Opens the database of a store that is open already; `let_go` closes the one there is.
pub(crate) fn reopen(
    dir: &Path,
    let_go: impl FnOnce() -> Result<(), Fault>,
) -> Result<Connection, Fault> {
    let key = key::read(&dir.join("store.key"))?;
    let_go()?;
    connect(&dir.join("wayside.db"), &key)
}

fn make_dir(dir: &Path) -> Result<(), Fault> {
    DirBuilder::new().recursive(true).mode(0o700).create(dir).map_err(|e| from_io(&e, dir))
}

/// The lock is the kernel's, on an open file: it goes with the process, however that ends.
fn take_lock(file: &Path) -> Result<File, Fault> {
    let lock = OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(false)
        .mode(0o600)
        .open(file)
        .map_err(|e| from_io(&e, file))?;
    match lock.try_lock() {
        Ok(()) => Ok(lock),
        Err(TryLockError::WouldBlock) => Err(Fault::InUse { file: file.to_path_buf() }),
        Err(TryLockError::Error(e)) => Err(from_io(&e, file)),
    }
}

fn exists(file: &Path) -> Result<bool, Fault> {
    file.try_exists().map_err(|e| from_io(&e, file))
}

fn find_key(dir: &Path, file: &Path, db_exists: bool) -> Result<Key, Fault> {
    key::clear_draft(file)?;
    // Asked without following links: a link to nowhere is a key that cannot be read, not none.
    match fs::symlink_metadata(file) {
        Ok(_) => {}
        Err(e) if e.kind() != io::ErrorKind::NotFound => {
            return Err(Fault::KeyUnreadable { file: file.to_path_buf(), kind: e.kind() });
        }
        Err(_) if db_exists => return Err(Fault::KeyMissing { file: file.to_path_buf() }),
        Err(_) => key::make(dir, file)?,
    }
    key::read(file)
}

fn refuse_plain(file: &Path) -> Result<(), Fault> {
    let mut head = [0; 16];
    let mut open = File::open(file).map_err(|e| from_io(&e, file))?;
    match open.read_exact(&mut head) {
        Ok(()) if &head == PLAIN => Err(Fault::Plain { file: file.to_path_buf() }),
        Ok(()) => Ok(()),
        Err(e) if e.kind() == io::ErrorKind::UnexpectedEof => Ok(()),
        Err(e) => Err(from_io(&e, file)),
    }
}

/// Made by us and empty, so that it and the log SQLite makes beside it are closed to others from
/// their first byte, whatever the umask.
fn make_db_file(dir: &Path, file: &Path) -> Result<(), Fault> {
    OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(file)
        .and_then(|_| key::sync_dir(dir))
        .map_err(|e| from_io(&e, file))
}

/// One connection that stays open as long as the program runs. SQLCipher 4.6 takes its cipher down
/// with the last connection and sets it up with the next; two threads that did so at once found it
/// half made ("SQL logic error" while opening, seen in 1 of 60 runs of tests/outbox.rs).
static ANCHOR: Mutex<Option<Connection>> = Mutex::new(None);

/// Opens one connection at a time, with the cipher held up.
fn connect(file: &Path, key: &Key) -> Result<Connection, Fault> {
    // A thread that died while it opened leaves nothing half done behind: the anchor is set last.
    let mut anchor = ANCHOR.lock().unwrap_or_else(PoisonError::into_inner);
    if anchor.is_none() {
        let held = Connection::open_in_memory()?;
        held.execute_batch("PRAGMA cipher_log_level = NONE; PRAGMA key = 'nothing is kept here';")?;
        held.query_row("SELECT count(*) FROM sqlite_schema", [], |r| r.get::<_, i64>(0))?;
        *anchor = Some(held);
    }
    connect_alone(file, key)
}

fn connect_alone(file: &Path, key: &Key) -> Result<Connection, Fault> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = Connection::open_with_flags(file, flags)?;
    conn.busy_timeout(Duration::from_millis(250))?;
    // An engine without the cipher would take the key without a word and write plain text.
    let cipher: Option<String> =
        conn.query_row("PRAGMA cipher_version", [], |r| r.get(0)).optional()?;
    if cipher.is_none() {
        return Err(Fault::NotEncrypting);
    }
    // Its log would go to the standard error of a kiosk; faults are reported by type instead.
    conn.execute_batch("PRAGMA cipher_log_level = NONE; PRAGMA cipher_memory_security = ON;")?;
    conn.execute_batch(&key.pragma())?;
    first_read(&conn).map_err(|fault| match fault {
        Fault::Corrupt => Fault::WrongKey { file: file.to_path_buf() },
        Fault::Busy => Fault::InUse { file: file.to_path_buf() },
        other => other,
    })?;
    if conn.is_readonly("main")? {
        return Err(Fault::ReadOnly);
    }
    let mode = ask(&conn, "PRAGMA journal_mode = WAL")?;
    if mode != "wal" {
        return Err(Fault::Misuse { code: 0 });
    }
    conn.set_prepared_statement_cache_capacity(64);
    Ok(conn)
}

/// One answer of a statement that also writes, run to its end: it answers first and commits after,
/// and a commit that fails is heard only by who asks on (`query_row` does not).
fn ask(conn: &Connection, sql: &str) -> Result<String, Fault> {
    let mut statement = conn.prepare(sql)?;
    let mut rows = statement.query([])?;
    let answer = rows.next()?.ok_or(Fault::Misuse { code: 0 })?.get(0)?;
    while rows.next()?.is_some() {}
    Ok(answer)
}

/// The settings, some of which read the file, and a read whatever they do: here a wrong key shows,
/// and whether another program is in there.
fn first_read(conn: &Connection) -> Result<(), Fault> {
    conn.execute_batch(SETTINGS)?;
    conn.query_row("SELECT count(*) FROM sqlite_schema", [], |r| r.get::<_, i64>(0))?;
    Ok(())
}

/// Brings the schema up to date; whether it was empty before.
fn migrate(conn: &mut Connection, file: &Path, keys: &Keys) -> Result<bool, Fault> {
    let known = i64::try_from(MIGRATIONS.len()).unwrap_or(i64::MAX);
    let found: i64 = conn.query_row("PRAGMA user_version", [], |r| r.get(0))?;
    if found > known {
        return Err(Fault::Newer { file: file.to_path_buf(), found, known });
    }
    if found < 0 {
        return Err(Fault::Corrupt);
    }
    for (number, sql) in (1_i64..).zip(MIGRATIONS) {
        if number <= found {
            continue;
        }
        let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        tx.execute_batch(sql)?;
        if number == 1 {
            audit::begin(&tx, &keys.audit)?;
        }
        tx.pragma_update(None, "user_version", number)?;
        tx.commit()?;
    }
    Ok(found == 0)
}
