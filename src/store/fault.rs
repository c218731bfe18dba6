//! Everything that can go wrong with the store, as types: which file, and what was expected of it.
//! It must not carry SQL, a message of the engine, or one byte that a person gave us.

use core::fmt;
use rusqlite::ErrorCode;
use rusqlite::ffi;
use std::io;
use std::path::{Path, PathBuf};
use uuid::Uuid;

use crate::outbox::ParcelState;

/// Why the store could not do what was asked. Nothing was half done: what failed left no trace.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The folder for the store cannot be made or written.
    Folder {
        /// The folder.
        path: PathBuf,
        /// What the system said.
        kind: io::ErrorKind,
    },
    /// There is a database but no key file: without it the database cannot be read by anybody.
    KeyMissing {
        /// Where the key file should be.
        file: PathBuf,
    },
    /// The key file is there and cannot be read, or is not a plain file.
    KeyUnreadable {
        /// The key file.
        file: PathBuf,
        /// What the system said.
        kind: io::ErrorKind,
    },
    /// Others than the owner could read the key file. Expected mode 0600 or less.
    KeyTooOpen {
        /// The key file.
        file: PathBuf,
        /// Its permission bits.
        mode: u32,
    },
    /// The key file does not hold exactly 32 bytes.
    KeyLength {
        /// The key file.
        file: PathBuf,
        /// How many bytes it holds.
        found: u64,
    },
    /// The system gave no random bytes to make a key from.
    NoRandom,
    /// The database was made with another key (or its first page is damaged: one cannot tell).
    WrongKey {
        /// The database.
        file: PathBuf,
    },
    /// The database is a plain SQLite file, not an encrypted one. It is left as it is.
    Plain {
        /// The database.
        file: PathBuf,
    },
    /// The engine in this program does not encrypt. Nothing was written.
    NotEncrypting,
    /// A newer Wayside made this database.
    Newer {
        /// The database.
        file: PathBuf,
        /// The schema found.
        found: i64,
        /// The newest schema this program knows.
        known: i64,
    },
    /// Another process holds the store.
    InUse {
        /// The lock file.
        file: PathBuf,
    },
    /// The disk is full. The store goes on as soon as there is room.
    Full,
    /// The disk or the database file cannot be written.
    ReadOnly,
    /// Reading or writing failed underneath. After a failed sync the system may claim that pages
    /// are safe which are not, so nothing is tried again in this process.
    Io {
        /// SQLite's extended result code.
        code: i32,
    },
    /// Something else held the database for too long.
    Busy,
    /// What is stored is not what was written.
    Corrupt,
    /// There was no memory.
    Memory,
    /// A record or parcel is larger than the engine can hold.
    TooBig,
    /// The visit was saved before with other content, or a parcel's identifier was used before.
    Conflict {
        /// The visit being saved.
        visit: Uuid,
    },
    /// There is no such parcel.
    NoParcel {
        /// The identifier asked for.
        id: Uuid,
    },
    /// There is no such visit.
    NoVisit {
        /// The identifier asked for.
        id: Uuid,
    },
    /// There is no such staff account (0: no one-time code).
    NoAccount {
        /// The number asked for.
        number: u32,
    },
    /// The parcel cannot go from the state it is in to the one asked for.
    State {
        /// The parcel.
        id: Uuid,
        /// The state it is in.
        state: ParcelState,
    },
    /// A rule of the schema was broken: our mistake, and nothing was stored.
    Rule {
        /// SQLite's extended result code.
        code: i32,
    },
    /// The engine was used wrongly: our mistake, and nothing was stored.
    Misuse {
        /// SQLite's extended result code, 0 where the mistake was found before the engine.
        code: i32,
    },
}

impl Fault {
    /// Whether this process must end and a new one read the disk afresh. The store refuses every
    /// further write with the same fault.
    #[must_use]
    pub const fn must_restart(&self) -> bool {
        matches!(self, Fault::Io { .. })
    }

    /// The name of this fault's words for patient and staff, the same for ever.
    #[must_use]
    pub const fn id(&self) -> &'static str {
        match self {
            Fault::Folder { .. } => "store-folder",
            Fault::KeyMissing { .. } => "store-key-missing",
            Fault::KeyUnreadable { .. } => "store-key-unreadable",
            Fault::KeyTooOpen { .. } => "store-key-too-open",
            Fault::KeyLength { .. } => "store-key-length",
            Fault::NoRandom => "store-no-random",
            Fault::WrongKey { .. } => "store-wrong-key",
            Fault::Plain { .. } => "store-plain",
            Fault::NotEncrypting => "store-not-encrypting",
            Fault::Newer { .. } => "store-newer",
            Fault::InUse { .. } => "store-in-use",
            Fault::Full => "store-full",
            Fault::ReadOnly => "store-read-only",
            Fault::Io { .. } => "store-io",
            Fault::Busy => "store-busy",
            Fault::Corrupt => "store-corrupt",
            Fault::Memory => "store-memory",
            Fault::TooBig => "store-too-big",
            Fault::Conflict { .. } => "store-conflict",
            Fault::NoParcel { .. } => "store-no-parcel",
            Fault::NoVisit { .. } => "store-no-visit",
            Fault::NoAccount { .. } => "store-no-account",
            Fault::State { .. } => "store-state",
            Fault::Rule { .. } => "store-rule",
            Fault::Misuse { .. } => "store-misuse",
        }
    }
}

/// One line for a technician: what is wrong, and what was expected.
impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some((file, what)) = self.about_a_file() {
            return write!(f, "{}: {what}", file.display());
        }
        match self {
            Fault::Io { code } => write!(
                f,
                "the disk failed while reading or writing (SQLite code {code}): the program must \
                 be started again"
            ),
            Fault::Conflict { visit } => {
                write!(f, "visit {visit}, or a parcel of it, was saved before with other content")
            }
            Fault::NoParcel { id } => write!(f, "there is no parcel {id}"),
            Fault::NoVisit { id } => write!(f, "there is no visit {id}"),
            Fault::NoAccount { number } => write!(f, "there is no staff account {number}"),
            Fault::State { id, state } => {
                write!(f, "parcel {id} is {} and cannot go there from that", state.name())
            }
            Fault::Rule { code } => write!(f, "a rule of the schema was broken (code {code})"),
            Fault::Misuse { code } => write!(f, "the database was used wrongly (code {code})"),
            other => f.write_str(other.in_plain_words()),
        }
    }
}

impl Fault {
    /// The file a fault is about, and what is wrong with it.
    fn about_a_file(&self) -> Option<(&Path, String)> {
        Some(match self {
            Fault::Folder { path, kind } => {
                (path, format!("this cannot be made or used for the store: {kind}"))
            }
            Fault::KeyMissing { file } => (
                file,
                "the key file is missing while its database exists: put the key file back, or \
                 move the database away to start empty"
                    .into(),
            ),
            Fault::KeyUnreadable { file, kind } => {
                (file, format!("the key file cannot be read: {kind}"))
            }
            Fault::KeyTooOpen { file, mode } => (
                file,
                format!("the key file has mode {mode:04o}: expected 0600, for its owner alone"),
            ),
            Fault::KeyLength { file, found } => {
                (file, format!("the key file holds {found} bytes: expected exactly 32"))
            }
            Fault::WrongKey { file } => (
                file,
                "the database does not open with the key beside it: it was made with another \
                 key, or its beginning is damaged"
                    .into(),
            ),
            Fault::Plain { file } => {
                (file, "a plain SQLite file: expected one encrypted by Wayside".into())
            }
            Fault::Newer { file, found, known } => (
                file,
                format!("schema {found}, made by a newer Wayside: this one knows up to {known}"),
            ),
            Fault::InUse { file } => {
                (file, "another process holds the store: stop it first".into())
            }
            _ => return None,
        })
    }

    const fn in_plain_words(&self) -> &'static str {
        match self {
            Fault::NoRandom => "the system gave no random bytes to make a key from",
            Fault::NotEncrypting => "the database engine in this program does not encrypt",
            Fault::Full => "the disk is full: make room, nothing else is needed",
            Fault::ReadOnly => "the disk or the database cannot be written",
            Fault::Busy => "something else held the database for too long",
            Fault::Corrupt => "what is stored is not what was written: the database is damaged",
            Fault::Memory => "there is not enough memory",
            Fault::TooBig => "a record or parcel is larger than the database can hold",
            // Said above, with what they carry.
            _ => "the store failed",
        }
    }
}

impl core::error::Error for Fault {}

/// The engine's messages are dropped on purpose: they can quote SQL and values.
impl From<rusqlite::Error> for Fault {
    fn from(error: rusqlite::Error) -> Fault {
        use rusqlite::Error as E;
        match error {
            E::SqliteFailure(e, _) | E::SqlInputError { error: e, .. } => from_code(e),
            // A value of another type, size or number of rows than this program ever writes.
            E::FromSqlConversionFailure(..)
            | E::IntegralValueOutOfRange(..)
            | E::InvalidColumnType(..)
            | E::QueryReturnedNoRows
            | E::QueryReturnedMoreThanOneRow
            | E::StatementChangedRows(_)
            | E::Utf8Error(..) => Fault::Corrupt,
            _ => Fault::Misuse { code: 0 },
        }
    }
}

fn from_code(error: ffi::Error) -> Fault {
    let code = error.extended_code;
    match error.code {
        ErrorCode::DiskFull => Fault::Full,
        ErrorCode::ReadOnly | ErrorCode::PermissionDenied => Fault::ReadOnly,
        ErrorCode::SystemIoFailure | ErrorCode::CannotOpen => Fault::Io { code },
        ErrorCode::DatabaseBusy
        | ErrorCode::DatabaseLocked
        | ErrorCode::FileLockingProtocolFailed => Fault::Busy,
        ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => Fault::Corrupt,
        ErrorCode::OutOfMemory => Fault::Memory,
        ErrorCode::TooBig => Fault::TooBig,
        ErrorCode::ConstraintViolation => Fault::Rule { code },
        _ => Fault::Misuse { code },
    }
}

/// What a file operation of our own (not the engine's) came to.
pub(crate) fn from_io(error: &io::Error, path: &Path) -> Fault {
    match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Fault::Full,
        io::ErrorKind::ReadOnlyFilesystem => Fault::ReadOnly,
        kind => Fault::Folder { path: path.to_path_buf(), kind },
    }
}
