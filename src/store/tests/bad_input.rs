//! Every kind of bad file is refused with its own fault, and what was there stays as it was.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(clippy::print_stderr, missing_docs)]

mod common;

use common::{Dir, Rng, again_as, files, raw, save_of};
use rusqlite::Connection;
use std::fs::{self, Permissions};
use std::io::{BufRead, BufReader};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Stdio;
use wayside_store::{Fault, Saved, Store};

const HOLDER: &str = "WAYSIDE_STORE_HOLDER";

fn filled() -> Dir {
    let dir = Dir::new();
    let mut store = Store::open(dir.path()).unwrap();
    assert!(store.was_made());
    let saved = store.save(&save_of(Rng(1).uuid(), true, "nobody")).unwrap();
    assert_eq!(saved, Saved::New);
    store.close().unwrap();
    dir
}

fn fault(dir: &Dir) -> Fault {
    Store::open(dir.path()).err().expect("it must not open")
}

fn set_mode(file: &Path, mode: u32) {
    fs::set_permissions(file, Permissions::from_mode(mode)).unwrap();
}

/// Opening fails with this fault, names this file, and changes nothing.
fn refused(dir: &Dir, expected: &Fault, named: &Path) {
    let before = files_but_lock(dir);
    let found = fault(dir);
    assert_eq!(&found, expected);
    assert!(found.to_string().contains(named.to_str().unwrap()), "{found}");
    assert!(!found.must_restart());
    assert_eq!(before, files_but_lock(dir), "opening changed something");
}

fn files_but_lock(dir: &Dir) -> Vec<(std::path::PathBuf, Vec<u8>)> {
    let mut all = files(dir);
    all.retain(|(path, _)| !path.ends_with("wayside.lock"));
    all.sort();
    all
}

fn opens_whole(dir: &Dir) {
    let store = Store::open(dir.path()).unwrap();
    assert!(!store.was_made());
    assert!(store.record(Rng(1).uuid()).unwrap().is_some());
    store.check().unwrap();
}

#[test]
fn first_start_makes_everything_for_its_owner_alone() {
    let dir = filled();
    for (path, _) in files(&dir) {
        let mode = fs::metadata(&path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode, 0o600, "{}", path.display());
    }
    let names: Vec<_> = files_but_lock(&dir).into_iter().map(|(path, _)| path).collect();
    assert_eq!(names, [dir.key(), dir.db()], "nothing but key and database when closed");
    assert_eq!(fs::read(dir.key()).unwrap().len(), 32);
    opens_whole(&dir);
}

#[test]
fn two_stores_do_not_share_a_key() {
    let (one, two) = (filled(), filled());
    assert_ne!(fs::read(one.key()).unwrap(), fs::read(two.key()).unwrap());
}

#[test]
fn another_key() {
    let dir = filled();
    let own = fs::read(dir.key()).unwrap();
    fs::write(dir.key(), [7; 32]).unwrap();
    refused(&dir, &Fault::WrongKey { file: dir.db() }, &dir.db());
    fs::write(dir.key(), own).unwrap();
    opens_whole(&dir);
}

#[test]
fn no_key_file_beside_a_database() {
    let dir = filled();
    let own = fs::read(dir.key()).unwrap();
    fs::remove_file(dir.key()).unwrap();
    refused(&dir, &Fault::KeyMissing { file: dir.key() }, &dir.key());
    assert!(!dir.key().exists(), "a new key was made over an old database");
    fs::write(dir.key(), own).unwrap();
    set_mode(&dir.key(), 0o600);
    opens_whole(&dir);
}

#[test]
fn a_key_file_others_could_read() {
    let dir = filled();
    for mode in [0o644, 0o640, 0o604, 0o620, 0o602, 0o700, 0o666] {
        set_mode(&dir.key(), mode);
        refused(&dir, &Fault::KeyTooOpen { file: dir.key(), mode }, &dir.key());
    }
    set_mode(&dir.key(), 0o400);
    opens_whole(&dir);
}

#[test]
fn a_key_file_of_another_length() {
    let dir = filled();
    let own = fs::read(dir.key()).unwrap();
    for length in [0, 1, 31, 33, 64] {
        let mut bytes = own.clone();
        bytes.resize(length, 1);
        fs::write(dir.key(), bytes).unwrap();
        let found = length as u64;
        refused(&dir, &Fault::KeyLength { file: dir.key(), found }, &dir.key());
    }
}

#[test]
fn a_key_file_that_is_no_file() {
    let dir = filled();
    fs::remove_file(dir.key()).unwrap();
    std::os::unix::fs::symlink(dir.path().join("nowhere"), dir.key()).unwrap();
    assert!(matches!(fault(&dir), Fault::KeyUnreadable { file, .. } if file == dir.key()));
    fs::remove_file(dir.key()).unwrap();
    fs::create_dir(dir.key()).unwrap();
    assert!(matches!(fault(&dir), Fault::KeyUnreadable { file, .. } if file == dir.key()));
}

#[test]
fn half_a_first_start_starts_again() {
    let dir = Dir::new();
    fs::write(dir.path().join("store.key.new"), [1; 11]).unwrap();
    let store = Store::open(dir.path()).unwrap();
    assert!(store.was_made());
    drop(store);
    assert!(!dir.path().join("store.key.new").exists());
}

#[test]
fn a_plain_sqlite_file() {
    let dir = Dir::new();
    let plain = Connection::open(dir.db()).unwrap();
    plain.execute_batch("CREATE TABLE t (x); INSERT INTO t VALUES (1)").unwrap();
    drop(plain);
    // Without a key beside it, and with one.
    refused(&dir, &Fault::Plain { file: dir.db() }, &dir.db());
    fs::write(dir.key(), [7; 32]).unwrap();
    set_mode(&dir.key(), 0o600);
    refused(&dir, &Fault::Plain { file: dir.db() }, &dir.db());
}

#[test]
fn a_file_that_is_no_database_at_all() {
    let dir = filled();
    fs::write(dir.db(), vec![b'x'; 8192]).unwrap();
    refused(&dir, &Fault::WrongKey { file: dir.db() }, &dir.db());
    fs::write(dir.db(), b"short").unwrap();
    refused(&dir, &Fault::WrongKey { file: dir.db() }, &dir.db());
}

#[test]
fn a_database_of_a_newer_wayside() {
    let dir = filled();
    raw(&dir).pragma_update(None, "user_version", 999).unwrap();
    let newer = Fault::Newer { file: dir.db(), found: 999, known: 2 };
    refused(&dir, &newer, &dir.db());
}

#[test]
fn a_folder_that_cannot_be() {
    let dir = Dir::new();
    let file = dir.path().join("file");
    fs::write(&file, b"").unwrap();
    let found = Store::open(&file.join("store")).err().unwrap();
    assert!(matches!(found, Fault::Folder { .. }), "{found:?}");
}

#[test]
fn every_damaged_page_is_noticed() {
    let dir = filled();
    let whole = fs::read(dir.db()).unwrap();
    assert!(whole.len() >= 8 * 4096);
    for page in 0..whole.len() / 4096 {
        let mut bytes = whole.clone();
        bytes[page * 4096 + 1000] ^= 1;
        fs::write(dir.db(), bytes).unwrap();
        match Store::open(dir.path()) {
            Err(Fault::WrongKey { .. } | Fault::Corrupt) => {}
            Err(other) => panic!("page {page}: {other:?}"),
            Ok(store) => assert_eq!(store.check(), Err(Fault::Corrupt), "page {page}"),
        }
    }
}

#[test]
fn a_second_process_is_told_so() {
    let dir = filled();
    let lock = dir.path().join("wayside.lock");
    let mut holder = again_as("holder")
        .env(HOLDER, dir.path())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let said = BufReader::new(holder.stdout.take().unwrap()).lines();
    assert!(said.map(Result::unwrap).any(|line| line == "held"));
    refused(&dir, &Fault::InUse { file: lock }, dir.path());
    holder.kill().unwrap();
    holder.wait().unwrap();
    opens_whole(&dir);
}

#[test]
fn a_second_opening_in_this_process_is_told_so_too() {
    let dir = filled();
    let store = Store::open(dir.path()).unwrap();
    assert_eq!(fault(&dir), Fault::InUse { file: dir.path().join("wayside.lock") });
    drop(store);
    opens_whole(&dir);
}

#[test]
fn a_program_that_knows_no_lock_file_is_kept_out_as_well() {
    let dir = filled();
    let other = raw(&dir);
    other.execute_batch("BEGIN EXCLUSIVE").unwrap();
    assert_eq!(fault(&dir), Fault::InUse { file: dir.db() });
    drop(other);
    let _store = Store::open(dir.path()).unwrap();
    let other = raw(&dir);
    other.busy_timeout(std::time::Duration::ZERO).unwrap();
    assert!(other.execute_batch("DELETE FROM parcels").is_err());
}

/// Another process, which holds the store until it is killed.
#[test]
fn holder() {
    let Some(dir) = std::env::var_os(HOLDER) else { return };
    let _store = Store::open(Path::new(&dir)).unwrap();
    println!("\nheld");
    let _ = std::io::stdin().read_line(&mut String::new());
}
