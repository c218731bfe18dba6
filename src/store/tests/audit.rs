//! The audit tells on whoever changes it: every deletion, exchange, cut and flipped bit of a
//! thousand rows, made in the database itself with the key in hand but not through the store.
//!
//! `WAYSIDE_AUDIT=all` tampers at every row through SQL; `inside.rs` flips every single bit.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(clippy::print_stderr, missing_docs)]

mod common;

use common::{Dir, Rng, number, parcel_ids, raw, save_of};
use rusqlite::Connection;
use wayside_store::{AuditBreak, AuditEvent, AuditHead, AuditKind, BreakWhy, Saved, Store};

const ROWS: i64 = 1000;

fn thousand() -> Dir {
    let dir = Dir::new();
    let mut rng = Rng(1);
    let mut store = Store::open(dir.path()).unwrap();
    for n in 0..ROWS {
        let kind = AuditKind::ALL[usize::try_from(n).unwrap() % AuditKind::ALL.len()];
        let mut event = AuditEvent::new(kind).with(n, -n);
        if n % 3 != 0 {
            event = event.about(rng.uuid());
        }
        store.audit(1_790_000_000_000 + n, &event).unwrap();
    }
    assert_eq!(store.audit_verify(), Ok(1000));
    store.close().unwrap();
    dir
}

/// Tampers, asks the store, and takes the tampering back. Triggers are no obstacle to somebody
/// with the key.
fn tampered(dir: &Dir, how: impl Fn(&Connection)) -> AuditBreak {
    let whole = std::fs::read(dir.db()).unwrap();
    let conn = raw(dir);
    conn.execute_batch("DROP TRIGGER audit_never_changes; DROP TRIGGER audit_never_shrinks")
        .unwrap();
    how(&conn);
    conn.close().unwrap();
    let store = Store::open(dir.path()).unwrap();
    let verdict = store.audit_verify().expect_err("tampering was not found");
    store.close().unwrap();
    std::fs::write(dir.db(), whole).unwrap();
    verdict
}

/// Which rows to tamper with: all in the long form, else the ends and a sample.
fn rows() -> Vec<i64> {
    if std::env::var("WAYSIDE_AUDIT").is_ok_and(|form| form == "all") {
        return (1..=ROWS).collect();
    }
    let mut rng = Rng(2);
    let mut rows = vec![1, 2, ROWS - 1, ROWS];
    rows.extend((0..5).map(|_| 3 + i64::try_from(rng.below(990)).unwrap()));
    rows
}

fn at(row: i64, why: BreakWhy) -> AuditBreak {
    AuditBreak { seq: u64::try_from(row).unwrap(), why }
}

#[test]
fn every_deletion_is_found_where_it_is() {
    let dir = thousand();
    for row in rows() {
        let found = tampered(&dir, |conn| {
            conn.execute("DELETE FROM audit WHERE seq = ?1", [row]).unwrap();
        });
        let why = if row == ROWS { BreakWhy::Cut } else { BreakWhy::Missing };
        assert_eq!(found, at(row, why));
    }
}

#[test]
fn a_deletion_with_later_rows_moved_up_is_found() {
    let dir = thousand();
    for row in rows().into_iter().filter(|row| *row < ROWS) {
        let found = tampered(&dir, |conn| {
            conn.execute("DELETE FROM audit WHERE seq = ?1", [row]).unwrap();
            conn.execute("UPDATE audit SET seq = -seq WHERE seq > ?1", [row]).unwrap();
            conn.execute("UPDATE audit SET seq = -seq - 1 WHERE seq < 0", []).unwrap();
            conn.execute("UPDATE audit_head SET count = count - 1", []).unwrap();
        });
        assert_eq!(found, at(row, BreakWhy::Altered));
    }
}

#[test]
fn every_exchange_of_neighbours_is_found_where_it_is() {
    let dir = thousand();
    for row in rows().into_iter().filter(|row| *row < ROWS) {
        let found = tampered(&dir, |conn| {
            for (from, to) in [(row, 0), (row + 1, row), (0, row + 1)] {
                conn.execute("UPDATE audit SET seq = ?2 WHERE seq = ?1", [from, to]).unwrap();
            }
        });
        assert_eq!(found, at(row, BreakWhy::Altered));
    }
}

#[test]
fn every_cut_is_found_where_it_is() {
    let dir = thousand();
    for row in rows() {
        let cut = |conn: &Connection| {
            conn.execute("DELETE FROM audit WHERE seq >= ?1", [row]).unwrap();
        };
        assert_eq!(tampered(&dir, cut), at(row, BreakWhy::Cut));
        // With the head set back as well, but for the seal that needs the chain's own key.
        let head = |conn: &Connection| {
            cut(conn);
            conn.execute(
                "UPDATE audit_head SET count = ?1, mac = coalesce((SELECT mac FROM audit \
                 WHERE seq = ?1), zeroblob(32))",
                [row - 1],
            )
            .unwrap();
        };
        assert_eq!(tampered(&dir, head), at(0, BreakWhy::Head));
    }
}

#[test]
fn rows_added_moved_or_made_by_another_kiosk_are_found() {
    let dir = thousand();
    let sql = |text: &'static str| move |conn: &Connection| conn.execute_batch(text).unwrap();
    let copy = "INSERT INTO audit SELECT 1001, at_ms, run, kind, subject, first, second, mac \
                FROM audit WHERE seq = 1000";
    assert_eq!(tampered(&dir, sql(copy)), at(1001, BreakWhy::Altered));
    let stray = "INSERT INTO audit SELECT 0, at_ms, run, kind, subject, first, second, mac \
                 FROM audit WHERE seq = 1000";
    assert_eq!(tampered(&dir, sql(stray)), at(0, BreakWhy::Added));
    let moved = "UPDATE audit SET seq = -5 WHERE seq = 500";
    assert_eq!(tampered(&dir, sql(moved)), at(500, BreakWhy::Missing));
    assert_eq!(tampered(&dir, sql("DELETE FROM audit_head")), at(0, BreakWhy::Head));

    // The same events in the same order, chained under another key.
    let other = thousand();
    let foreign: Vec<u8> = raw(&other)
        .query_row("SELECT mac FROM audit WHERE seq = 700", [], |row| row.get(0))
        .unwrap();
    let found = tampered(&dir, |conn| {
        conn.execute("UPDATE audit SET mac = ?1 WHERE seq = 700", [&foreign]).unwrap();
    });
    assert_eq!(found, at(700, BreakWhy::Altered));
}

#[test]
fn a_sample_of_flipped_bits_is_found_through_the_database() {
    let dir = thousand();
    let mut rng = Rng(3);
    for row in rows() {
        for column in ["at_ms", "run", "kind", "first", "second"] {
            let bit = 1_i64 << rng.below(64);
            // SQL has no exclusive or of its own.
            let sql = format!(
                "UPDATE audit SET {column} = ({column} | ?2) - ({column} & ?2) WHERE seq = ?1"
            );
            let found = tampered(&dir, |conn| {
                assert_eq!(conn.execute(&sql, [row, bit]).unwrap(), 1);
            });
            assert_eq!(found, at(row, BreakWhy::Altered), "{column}");
        }
        for column in ["subject", "mac"] {
            let get = format!("SELECT {column} FROM audit WHERE seq = ?1");
            let set = format!("UPDATE audit SET {column} = ?2 WHERE seq = ?1");
            let bit = usize::try_from(rng.below(128)).unwrap();
            let found = tampered(&dir, |conn| {
                let old: Option<Vec<u8>> = conn.query_row(&get, [row], |r| r.get(0)).unwrap();
                let mut new = old.unwrap_or_else(|| vec![0; 16]);
                new[bit / 8] ^= 1 << (bit % 8);
                conn.execute(&set, (row, new)).unwrap();
            });
            assert_eq!(found, at(row, BreakWhy::Altered), "{column}");
        }
    }
}

#[test]
fn an_older_copy_put_back_is_found_by_the_head_noted_elsewhere() {
    let dir = thousand();
    let older = std::fs::read(dir.db()).unwrap();
    let mut store = Store::open(dir.path()).unwrap();
    let before = store.audit_head().unwrap();
    store.audit(5, &AuditEvent::new(AuditKind::Alerted)).unwrap();
    let noted = store.audit_head().unwrap();
    assert_eq!((before.count, noted.count), (1000, 1001));
    assert_eq!(store.audit_extends(&noted), Ok(1001));
    assert_eq!(store.audit_extends(&before), Ok(1001), "more has happened since");
    store.close().unwrap();

    std::fs::write(dir.db(), older).unwrap();
    let mut store = Store::open(dir.path()).unwrap();
    assert_eq!(store.audit_verify(), Ok(1000), "whole in itself");
    assert_eq!(store.audit_extends(&noted), Err(at(1001, BreakWhy::OtherHistory)));
    store.audit(5, &AuditEvent::new(AuditKind::Stopped)).unwrap();
    assert_eq!(store.audit_extends(&noted), Err(at(1001, BreakWhy::OtherHistory)));
    let nowhere = AuditHead { count: 2000, mac: noted.mac };
    assert_eq!(store.audit_extends(&nowhere), Err(at(1002, BreakWhy::OtherHistory)));
}

#[test]
fn rows_come_back_as_they_were_written() {
    let dir = Dir::new();
    let visit = Rng(4).uuid();
    let mut store = Store::open(dir.path()).unwrap();
    let save = save_of(visit, true, "nobody");
    assert_eq!(store.save(&save).unwrap(), Saved::New);
    let [first, second] = parcel_ids(visit);
    store.sent(first, 2).unwrap();
    store.filed(first, 3).unwrap();
    store.seen(first, 4).unwrap();
    store.refused(second, "{}", 5).unwrap();
    store.close().unwrap();
    let mut store = Store::open(dir.path()).unwrap();
    store.again(second, 6).unwrap();
    store.forget(visit, i64::MIN).unwrap();

    let rows = store.audit_rows(0, 100).unwrap();
    let told: Vec<_> = rows.iter().map(|r| (r.event.kind, r.event.subject, r.run)).collect();
    assert_eq!(
        told,
        [
            (AuditKind::VisitSaved, Some(visit), 1),
            (AuditKind::ParcelSent, Some(first), 1),
            (AuditKind::ParcelFiled, Some(first), 1),
            (AuditKind::ParcelSeen, Some(first), 1),
            (AuditKind::ParcelRefused, Some(second), 1),
            (AuditKind::ParcelAgain, Some(second), 2),
            (AuditKind::Forgotten, Some(visit), 2),
        ]
    );
    assert_eq!(rows[0].event, save.event);
    assert_eq!((rows[6].seq, rows[6].at_ms), (7, i64::MIN), "the order is not the clock's");
    assert_eq!(store.audit_rows(5, 1).unwrap(), [rows[5]]);
    assert!(store.audit_rows(u64::MAX, 9).unwrap().is_empty());
    assert_eq!(store.audit_verify(), Ok(7));
}

#[test]
fn no_statement_of_our_own_can_change_a_row() {
    let dir = thousand();
    let conn = raw(&dir);
    for sql in ["DELETE FROM audit WHERE seq = 1000", "UPDATE audit SET kind = 1 WHERE seq = 7"] {
        assert!(conn.execute_batch(sql).is_err(), "{sql}");
    }
    assert_eq!(number(&conn, "SELECT count(*) FROM audit"), ROWS);
}

#[test]
fn guesses_are_counted_for_each_account_and_across_restarts() {
    let dir = Dir::new();
    for start in 0..3 {
        let mut store = Store::open(dir.path()).unwrap();
        assert_eq!(store.guesses(1).unwrap().wrong, start * 2);
        for guess in 1..=2 {
            let at = i64::from(start * 10 + guess);
            let now = store.guess_begin(1, at).unwrap();
            assert_eq!((now.wrong, now.last_ms), (start * 2 + guess, at));
        }
        assert_eq!(store.guesses(2).unwrap().wrong, 0);
        assert_eq!(store.guess_begin(2, 99).unwrap().wrong, 1);
        store.guess_right(2, 100).unwrap();
    }
    let mut store = Store::open(dir.path()).unwrap();
    store.guess_right(1, 50).unwrap();
    assert_eq!(store.guesses(1).unwrap().wrong, 0);
    let last = store.audit_rows(0, 100).unwrap().pop().unwrap();
    assert_eq!((last.event.kind, last.event.detail), (AuditKind::GuessedRight, [1, 6]));
}
