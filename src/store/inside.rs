//! Tests that need the inside of the crate: a database limited to so many pages, and every bit of
//! a thousand audit rows flipped.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use crate::chain::{self, BreakWhy, Head, Row, Walk};
use crate::key::{self, Key, mac};
use crate::{AuditEvent, AuditKind, Fault, NewParcel, ParcelKind, ParcelState, Save, Saved, Store};
use std::collections::BTreeSet;
use std::path::PathBuf;
use uuid::Uuid;

struct Dir(PathBuf);

impl Dir {
    fn new(name: &str) -> Dir {
        let name = format!("wayside-inside-{}-{name}", std::process::id());
        let path = std::env::temp_dir().join(name);
        let _ = std::fs::remove_dir_all(&path);
        Dir(path)
    }
}

impl Drop for Dir {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn a_key(dir: &Dir) -> Key {
    std::fs::create_dir_all(&dir.0).unwrap();
    let file = dir.0.join("store.key");
    key::make(&dir.0, &file).unwrap();
    key::read(&file).unwrap()
}

fn save_of(n: u128) -> Save {
    let visit = Uuid::from_u128(n << 8);
    Save {
        visit,
        at_unix_ms: 1,
        record: Some(vec![b'r'; 1500]),
        parcels: vec![NewParcel {
            id: Uuid::from_u128((n << 8) + 1),
            kind: ParcelKind::FhirTransaction,
            body: vec![b'b'; 1500],
        }],
        event: AuditEvent::new(AuditKind::VisitSaved).about(visit),
    }
}

#[test]
fn a_database_that_may_not_grow_is_full_at_every_page_and_whole() {
    let dir = Dir::new("pages");
    let mut store = Store::open(&dir.0).unwrap();
    let (mut n, mut stored, mut faults) = (0, 0, 0);
    let first: i64 = store.conn.query_row("PRAGMA page_count", [], |r| r.get(0)).unwrap();
    for pages in first..first + 40 {
        store.conn.pragma_update(None, "max_page_count", pages).unwrap();
        loop {
            n += 1;
            match store.save(&save_of(n)) {
                Ok(saved) => {
                    assert_eq!(saved, Saved::New);
                    stored += 1;
                }
                Err(fault) => {
                    assert_eq!(fault, Fault::Full);
                    faults += 1;
                    break;
                }
            }
        }
        assert_eq!(store.audit_verify(), Ok(stored));
        assert_eq!(store.counts().unwrap().queued, stored);
    }
    assert!(stored > 10 && faults == 40);
    store.check().unwrap();
}

#[test]
fn the_engine_is_set_as_promised() {
    let dir = Dir::new("settings");
    let store = Store::open(&dir.0).unwrap();
    for (pragma, expected) in [
        ("journal_mode", "wal"),
        ("synchronous", "2"),
        ("locking_mode", "exclusive"),
        ("secure_delete", "1"),
        ("foreign_keys", "1"),
        ("temp_store", "2"),
        ("trusted_schema", "0"),
        ("wal_autocheckpoint", "0"),
        ("cipher_memory_security", "1"),
    ] {
        let told = store.conn.query_row(&format!("PRAGMA {pragma}"), [], |row| {
            Ok(match row.get_ref(0)? {
                rusqlite::types::ValueRef::Integer(number) => number.to_string(),
                other => other.as_str()?.to_string(),
            })
        });
        assert_eq!(told.unwrap(), expected, "{pragma}");
    }
}

#[test]
fn what_is_asked_often_reads_no_bodies() {
    let dir = Dir::new("plans");
    let store = Store::open(&dir.0).unwrap();
    let mut plan = store.conn.prepare(&format!("EXPLAIN QUERY PLAN {}", crate::staff_view::COUNT));
    let steps: Vec<String> = plan
        .as_mut()
        .unwrap()
        .query_map([], |row| row.get(3))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    for step in steps.iter().filter(|step| step.contains("parcels")) {
        assert!(step.contains("COVERING INDEX"), "{step}");
    }
}

#[test]
fn after_a_fault_of_the_disk_every_write_says_so_until_a_restart() {
    let dir = Dir::new("stopped");
    let mut store = Store::open(&dir.0).unwrap();
    let fault = Fault::Io { code: rusqlite::ffi::SQLITE_IOERR_FSYNC };
    let failed: Result<(), Fault> = store.write(|_| Err(fault.clone()));
    assert_eq!(failed, Err(fault.clone()));
    assert_eq!(store.save(&save_of(1)), Err(fault.clone()));
    assert_eq!(store.guess_begin(1, 1), Err(fault.clone()), "no guess that is not counted");
    assert_eq!(store.sweep(), Err(fault));
    drop(store);
    let mut store = Store::open(&dir.0).unwrap();
    assert_eq!(store.save(&save_of(1)), Ok(Saved::New));
}

#[test]
fn a_write_that_fails_half_way_leaves_nothing() {
    let dir = Dir::new("half");
    let mut store = Store::open(&dir.0).unwrap();
    let failed: Result<(), Fault> = store.write(|desk| {
        desk.audit(1, &AuditEvent::new(AuditKind::Started))?;
        Err(Fault::Busy)
    });
    assert_eq!(failed, Err(Fault::Busy));
    assert_eq!(store.audit_verify(), Ok(0));
}

/// The chain as the store writes it, in memory.
fn thousand(key: &Key) -> (Vec<Row>, Head) {
    let mut before = chain::START;
    let mut rows = Vec::new();
    for seq in 1..=1000_i64 {
        let subject =
            (seq % 3 != 0).then(|| Uuid::from_u128(seq as u128 * 0x1234_5678_9abc).into_bytes());
        let at_ms = 1_790_000_000_000 + seq * 977;
        let kind = AuditKind::ALL[seq as usize % AuditKind::ALL.len()].code();
        let mut row = Row {
            seq,
            at_ms,
            run: seq / 100,
            kind,
            subject,
            first: seq,
            second: -seq,
            mac: before,
        };
        row.mac = chain::row_mac(key, &before, &row);
        before = row.mac;
        rows.push(row);
    }
    (rows, chain::seal(key, 1000, before))
}

/// One bit of one row, counted over all its fields.
fn flip(row: &mut Row, bit: usize) {
    let number = |field: &mut i64, bit: usize| *field ^= 1 << bit;
    match bit {
        0..64 => number(&mut row.seq, bit),
        64..128 => number(&mut row.at_ms, bit - 64),
        128..192 => number(&mut row.run, bit - 128),
        192..256 => number(&mut row.kind, bit - 192),
        256..320 => number(&mut row.first, bit - 256),
        320..384 => number(&mut row.second, bit - 320),
        384..640 => row.mac[(bit - 384) / 8] ^= 1 << (bit % 8),
        _ => row.subject.as_mut().unwrap()[(bit - 640) / 8] ^= 1 << (bit % 8),
    }
}

/// S7. The walk up to a row does not depend on the row, so each flip costs one row, and every flip
/// of the log can be tried: 725 000 and more. `WAYSIDE_AUDIT=all` does; else every 23rd.
#[test]
fn every_flipped_bit_of_a_thousand_rows_is_found_at_its_row() {
    let all = std::env::var("WAYSIDE_AUDIT").is_ok_and(|form| form == "all");
    let dir = Dir::new("flips");
    let key = a_key(&dir);
    let (rows, head) = thousand(&key);
    let (mut walk, mut flips, mut next) = (Walk::new(), 0_u64, 0_usize);
    for row in &rows {
        let bits = if row.subject.is_some() { 768 } else { 640 };
        while next < bits {
            let mut bad = row.clone();
            flip(&mut bad, next);
            let found = walk.clone().step(&key, &bad).unwrap_err();
            assert_eq!(found.seq, row.seq as u64, "bit {next}");
            let moved = next < 64;
            assert_eq!(found.why, if moved { BreakWhy::Missing } else { BreakWhy::Altered });
            flips += 1;
            next += if all { 1 } else { 23 };
        }
        next -= bits;
        walk.step(&key, row).unwrap();
    }
    assert_eq!(walk.end(&key, Some(&head)), Ok(1000));
    for bit in 0..64 + 256 + 256 {
        let mut bad = head.clone();
        match bit {
            0..64 => bad.count ^= 1 << bit,
            64..320 => bad.mac[(bit - 64) / 8] ^= 1 << (bit % 8),
            _ => bad.seal[(bit - 320) / 8] ^= 1 << (bit % 8),
        }
        assert_eq!(walk.end(&key, Some(&bad)).unwrap_err().why, BreakWhy::Head);
        flips += 1;
    }
    println!("{flips} bits flipped in 1000 rows and their head, all found at their row");
}

#[test]
fn derived_keys_differ_by_label_and_lists_by_their_joints() {
    let dir = Dir::new("labels");
    let key = a_key(&dir);
    let (one, two) = (key.derive(b"one"), key.derive(b"two"));
    let all = [mac(&key, &[b"x"]), mac(&one, &[b"x"]), mac(&two, &[b"x"])];
    assert_eq!(BTreeSet::from(all).len(), 3);
    assert_ne!(mac(&key, &[b"ab", b"c"]), mac(&key, &[b"a", b"bc"]));
    assert_ne!(mac(&key, &[b"ab"]), mac(&key, &[b"ab", b""]));
}

/// Computed with Python: hmac.new(b"\x0b" * 32, (8).to_bytes(8) + b"Hi There", "sha256").
#[test]
fn the_code_is_hmac_sha256() {
    let dir = Dir::new("vector");
    std::fs::create_dir_all(&dir.0).unwrap();
    let file = dir.0.join("k");
    std::fs::write(&file, [0x0b; 32]).unwrap();
    std::fs::set_permissions(&file, std::os::unix::fs::PermissionsExt::from_mode(0o600)).unwrap();
    let hex: String = mac(&key::read(&file).unwrap(), &[b"Hi There"])
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    assert_eq!(hex, "0bc448fbd942bda00fa596aed1a2014da91bb53394aafc0fd1b510d9ce5de26a");
}

#[test]
fn numbers_in_the_database_mean_one_thing_each() {
    for kind in AuditKind::ALL {
        assert_eq!(AuditKind::from_code(kind.code()), Some(kind));
    }
    for kind in ParcelKind::ALL {
        assert_eq!(ParcelKind::from_code(kind.code()), Ok(kind));
    }
    for state in ParcelState::ALL {
        assert_eq!(ParcelState::from_code(state.code()), Ok(state));
    }
    assert_eq!(AuditKind::from_code(0), None);
    assert_eq!(ParcelKind::from_code(0), Err(Fault::Corrupt));
    assert_eq!(ParcelState::from_code(5), Err(Fault::Corrupt));
}
