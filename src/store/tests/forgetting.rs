//! Nothing a person gave can be read from the disk: not without the key, and not with it once it
//! was erased. The canary is searched for in raw bytes and in every page as decrypted.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(clippy::print_stderr, missing_docs)]

mod common;

use common::{Dir, Rng, decrypted, files, holds, number, parcel_ids, raw, save_of};
use uuid::Uuid;
use wayside_store::{Fault, Saved, Store};

const CANARY: &str = "Zebedee Quillfeather-Okonkwo";

fn save(store: &mut Store, visit: Uuid, keep: bool) {
    assert_eq!(store.save(&save_of(visit, keep, CANARY)).unwrap(), Saved::New);
}

fn not_in_the_clear(dir: &Dir) -> usize {
    let all = files(dir);
    for (path, bytes) in &all {
        assert!(!holds(bytes, CANARY), "readable in {}", path.display());
        assert!(!holds(bytes, "Quillfeather"), "readable in {}", path.display());
        assert!(!holds(bytes, "CREATE TABLE"), "schema readable in {}", path.display());
    }
    all.len()
}

/// No page of the database and no row has it, with the key in hand.
fn not_even_with_the_key(dir: &Dir) {
    assert!(!holds(&decrypted(dir), CANARY), "still in a page");
    let conn = raw(dir);
    for (table, column) in [("visits", "record"), ("parcels", "body"), ("parcels", "why")] {
        let sql = format!(
            "SELECT count(*) FROM {table} WHERE instr(CAST({column} AS BLOB), \
             CAST('{CANARY}' AS BLOB))"
        );
        assert_eq!(number(&conn, &sql), 0, "{table}.{column}");
    }
}

fn log_is_empty(dir: &Dir) {
    for (path, bytes) in files(dir) {
        if path.extension().is_some_and(|e| e == "db-wal") {
            assert_eq!(bytes.len(), 0, "the log keeps old pages");
        }
    }
}

#[test]
fn nothing_is_readable_at_rest() {
    let dir = Dir::new();
    let mut rng = Rng(4);
    let mut store = Store::open(dir.path()).unwrap();
    for n in 0..200 {
        let visit = rng.uuid();
        save(&mut store, visit, n % 2 == 0);
        if n % 3 == 0 {
            let why = format!("{{\"text\":\"{CANARY} is unknown\"}}");
            store.refused(parcel_ids(visit)[0], &why, 5).unwrap();
        }
    }
    // Open, with a full log: key, lock, database, log, and no shared-memory file.
    assert_eq!(not_in_the_clear(&dir), 4);
    // As a thief finds it who pulled the plug.
    let stolen = Dir::new();
    for (path, bytes) in files(&dir) {
        std::fs::write(stolen.path().join(path.file_name().unwrap()), bytes).unwrap();
    }
    not_in_the_clear(&stolen);
    store.close().unwrap();
    assert_eq!(not_in_the_clear(&dir), 3);
    // The search itself works: with the key, the canary is there.
    assert!(holds(&decrypted(&dir), CANARY));
}

#[test]
fn the_key_is_in_no_other_file() {
    let dir = Dir::new();
    let mut store = Store::open(dir.path()).unwrap();
    save(&mut store, Rng(5).uuid(), true);
    let key = std::fs::read(dir.key()).unwrap();
    let hex: String = key.iter().map(|byte| format!("{byte:02x}")).collect();
    for (path, bytes) in files(&dir) {
        let found = bytes.windows(32).any(|window| window == key) || holds(&bytes, &hex);
        assert_eq!(found, path == dir.key(), "{}", path.display());
    }
}

#[test]
fn a_forgotten_record_is_in_no_page_and_in_no_log() {
    let dir = Dir::new();
    let mut rng = Rng(6);
    let mut store = Store::open(dir.path()).unwrap();
    let visits: Vec<Uuid> = (0..20).map(|_| rng.uuid()).collect();
    for visit in &visits {
        save(&mut store, *visit, true);
        for id in parcel_ids(*visit) {
            store.sent(id, 2).unwrap();
            store.filed(id, 3).unwrap();
        }
    }
    for visit in &visits {
        assert!(store.record(*visit).unwrap().is_some());
        store.forget(*visit, 9).unwrap();
        assert!(store.record(*visit).unwrap().is_none());
    }
    log_is_empty(&dir);
    let rows = store.audit_verify().unwrap();
    assert_eq!(rows, 20 + 80 + 20, "the audit stays whole");
    // Saving it again does not bring it back.
    assert_eq!(store.save(&save_of(visits[0], true, CANARY)).unwrap(), Saved::Already);
    assert!(store.record(visits[0]).unwrap().is_none());
    store.close().unwrap();
    not_even_with_the_key(&dir);
}

#[test]
fn bodies_of_a_visit_not_kept_go_when_they_are_filed() {
    let dir = Dir::new();
    let visit = Rng(7).uuid();
    let mut store = Store::open(dir.path()).unwrap();
    save(&mut store, visit, false);
    assert!(store.record(visit).unwrap().is_none(), "no consent to keep, no record");
    for id in parcel_ids(visit) {
        store.sent(id, 2).unwrap();
        let why = format!("timed out asking about {CANARY}");
        store.later(id, 1, 1, &why).unwrap();
        assert_eq!(*store.due(10).unwrap().unwrap().body, *save_body(visit, false, id));
        store.filed(id, 3).unwrap();
    }
    store.sweep().unwrap();
    log_is_empty(&dir);
    store.close().unwrap();
    not_even_with_the_key(&dir);
}

fn save_body(visit: Uuid, keep: bool, id: Uuid) -> Vec<u8> {
    let save = save_of(visit, keep, CANARY);
    save.parcels.iter().find(|parcel| parcel.id == id).unwrap().body.clone()
}

#[test]
fn forgetting_a_visit_on_its_way_lets_it_arrive_and_then_erases_it() {
    let dir = Dir::new();
    let visit = Rng(8).uuid();
    let [first, second] = parcel_ids(visit);
    let mut store = Store::open(dir.path()).unwrap();
    save(&mut store, visit, true);
    store.filed(first, 2).unwrap();
    store.forget(visit, 3).unwrap();
    let waiting = store.due(10).unwrap().unwrap();
    assert_eq!(waiting.id, second);
    assert!(*waiting.body == save_body(visit, true, second), "the body is whole");
    store.filed(second, 4).unwrap();
    store.close().unwrap();
    not_even_with_the_key(&dir);
}

#[test]
fn old_filed_visits_are_erased_and_others_are_not() {
    let dir = Dir::new();
    let mut rng = Rng(9);
    let mut store = Store::open(dir.path()).unwrap();
    let [old, late, half, unsent] = [rng.uuid(), rng.uuid(), rng.uuid(), rng.uuid()];
    for visit in [old, late, half, unsent] {
        save(&mut store, visit, true);
    }
    for (visit, at) in [(old, 100), (late, 200)] {
        for id in parcel_ids(visit) {
            store.filed(id, at).unwrap();
        }
    }
    store.seen(parcel_ids(old)[0], 150).unwrap();
    store.filed(parcel_ids(half)[0], 100).unwrap();
    assert_eq!(store.erase_filed_before(200, 1000).unwrap(), 1);
    assert_eq!(store.erase_filed_before(200, 1000).unwrap(), 0, "once is enough");
    assert!(store.record(old).unwrap().is_none());
    for visit in [late, half, unsent] {
        assert!(store.record(visit).unwrap().is_some());
    }
    store.close().unwrap();
    let bodies = number(&raw(&dir), "SELECT count(*) FROM parcels WHERE body IS NOT NULL");
    assert_eq!(bodies, 6);
}

#[test]
fn forgetting_nobody_says_so() {
    let dir = Dir::new();
    let mut store = Store::open(dir.path()).unwrap();
    let id = Rng(10).uuid();
    assert_eq!(store.forget(id, 1), Err(Fault::NoVisit { id }));
    assert_eq!(store.audit_verify().unwrap(), 0);
}

#[test]
fn no_fault_repeats_what_a_person_gave() {
    let dir = Dir::new();
    let visit = Rng(11).uuid();
    let mut store = Store::open(dir.path()).unwrap();
    save(&mut store, visit, true);
    let mut other = save_of(visit, true, CANARY);
    other.record = Some(format!("{{\"name\":\"{CANARY}!\"}}").into_bytes());
    let fault = store.save(&other).unwrap_err();
    assert_eq!(fault, Fault::Conflict { visit });
    for said in [fault.to_string(), format!("{fault:?}")] {
        assert!(!said.contains("Zebedee"), "{said}");
    }
}
