//! What the store's tests share: a folder of their own, seeded numbers, visits made from an
//! identifier, and a second way into the database that shares no code with the store.
#![allow(dead_code)]

use rusqlite::Connection;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use uuid::Uuid;
use wayside_store::{AuditEvent, AuditKind, NewParcel, ParcelKind, Save};

/// A folder that goes when the test ends, well or badly.
pub struct Dir(pub PathBuf);

impl Dir {
    pub fn new() -> Dir {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let name = format!("wayside-store-{}-{number}", std::process::id());
        let path = std::env::temp_dir().join(name);
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).unwrap();
        Dir(path)
    }

    pub fn path(&self) -> &Path {
        &self.0
    }

    pub fn key(&self) -> PathBuf {
        self.0.join("store.key")
    }

    pub fn db(&self) -> PathBuf {
        self.0.join("wayside.db")
    }
}

impl Drop for Dir {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// SplitMix64: the same seed gives the same test.
pub struct Rng(pub u64);

impl Rng {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    pub fn below(&mut self, end: u64) -> u64 {
        self.next() % end
    }

    pub fn uuid(&mut self) -> Uuid {
        Uuid::from_u64_pair(self.next(), self.next())
    }
}

/// The identifiers of the two parcels of a visit.
pub fn parcel_ids(visit: Uuid) -> [Uuid; 2] {
    let (high, low) = visit.as_u64_pair();
    [1, 2].map(|n: u64| Uuid::from_u64_pair(high ^ n.rotate_right(8), low.wrapping_add(n)))
}

/// A visit of a realistic size whose whole content follows from its identifier.
pub fn save_of(visit: Uuid, keep: bool, name: &str) -> Save {
    let mut rng = Rng(visit.as_u64_pair().1);
    let mut text = |bytes: usize| {
        let mut out =
            format!("{{\"name\":\"{name}\",\"visit\":\"{visit}\",\"pad\":\"").into_bytes();
        while out.len() < bytes {
            out.extend(format!("{:016x}", rng.next()).into_bytes());
        }
        out.extend(b"\"}");
        out
    };
    let [bundle, message] = parcel_ids(visit);
    Save {
        visit,
        at_unix_ms: 1_790_000_000_000,
        record: keep.then(|| text(1400)),
        parcels: vec![
            NewParcel { id: bundle, kind: ParcelKind::FhirTransaction, body: text(1400) },
            NewParcel { id: message, kind: ParcelKind::Hl7Oru, body: text(300) },
        ],
        event: AuditEvent::new(AuditKind::VisitSaved).about(visit).with(2, i64::from(keep)),
    }
}

/// The database through its key alone: what a checker that shares no code with the store sees.
pub fn raw(dir: &Dir) -> Connection {
    let key: String =
        fs::read(dir.key()).unwrap().iter().map(|byte| format!("{byte:02x}")).collect();
    let conn = Connection::open(dir.db()).unwrap();
    conn.execute_batch(&format!("PRAGMA key = \"x'{key}'\"")).unwrap();
    conn
}

pub fn number(conn: &Connection, sql: &str) -> i64 {
    conn.query_row(sql, [], |row| row.get(0)).unwrap()
}

/// The pages of the database as the cipher gives them back, free pages and all.
pub fn decrypted(dir: &Dir) -> Vec<u8> {
    raw(dir).serialize("main").unwrap().to_vec()
}

pub fn holds(bytes: &[u8], what: &str) -> bool {
    bytes.windows(what.len()).any(|window| window == what.as_bytes())
}

/// Every file of the store with its bytes.
pub fn files(dir: &Dir) -> Vec<(PathBuf, Vec<u8>)> {
    fs::read_dir(dir.path())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| (path.clone(), fs::read(path).unwrap()))
        .collect()
}

/// This test program again, running one of its tests as another process.
pub fn again_as(test: &str) -> std::process::Command {
    let mut command = std::process::Command::new(std::env::current_exe().unwrap());
    command.args([test, "--exact", "--nocapture", "--test-threads=1"]);
    command
}

/// A length the long form can change: `WAYSIDE_KILLS=500 cargo test`.
pub fn how_many(variable: &str, short: u64) -> u64 {
    std::env::var(variable).ok().map_or(short, |text| text.parse().unwrap())
}
