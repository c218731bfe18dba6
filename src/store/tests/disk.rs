//! A disk that is full, read-only or failing: a typed fault, nothing half-written, nothing said to
//! be saved that is not, and work goes on when there is room again (R3).
//!
//! The disk is a real one: a small tmpfs in a mount namespace of its own, and faults put into the
//! n-th system call by strace. Where the machine has no namespaces or no strace, the test says so
//! on the standard error and skips. `WAYSIDE_FAULTS=all` fails every single write in turn.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(clippy::print_stderr, missing_docs)]

mod common;

use common::{Dir, Rng, again_as, how_many, number, parcel_ids, raw, save_of};
use std::collections::BTreeSet;
use std::io::Write;
use std::path::Path;
use std::process::Command;
use uuid::Uuid;
use wayside_store::{Fault, Saved, Store};

const CHILD: &str = "WAYSIDE_STORE_DISK";

/// Past the harness, which keeps what passing tests print to itself.
fn skip(why: &str) {
    let _ = writeln!(std::io::stderr(), "SKIPPED: {why}");
}

fn child_dir() -> Option<std::path::PathBuf> {
    std::env::var_os(CHILD).map(Into::into)
}

/// Runs a shell script in a mount namespace of its own; `$DIR` is a folder to mount on, `$TEST`
/// this program. False where the machine does not allow it.
fn in_own_mounts(dir: &Dir, script: &str) -> bool {
    let unshare = |script: &str| {
        Command::new("unshare")
            .args(["--user", "--map-root-user", "--mount", "sh", "-ec", script])
            .env("DIR", dir.path())
            .env("TEST", std::env::current_exe().unwrap())
            .env(CHILD, dir.path())
            .output()
    };
    match unshare("mount -t tmpfs -o size=64k none \"$DIR\"") {
        Ok(probe) if probe.status.success() => {}
        _ => return false,
    }
    let done = unshare(script).unwrap();
    let said = String::from_utf8_lossy(&done.stdout);
    assert!(done.status.success(), "{said}\n{}", String::from_utf8_lossy(&done.stderr));
    assert!(said.contains("CHECKED"), "the inner test did not run: {said}");
    true
}

#[test]
fn a_full_disk_is_said_to_be_full_and_goes_on_when_there_is_room() {
    let dir = Dir::new();
    let script = "mount -t tmpfs -o size=2m none \"$DIR\"; \
                  exec \"$TEST\" inner_full --exact --nocapture --test-threads=1";
    if !in_own_mounts(&dir, script) {
        skip("no mount namespace here: a full disk was not tried on a real file system");
    }
}

#[test]
fn inner_full() {
    let Some(path) = child_dir() else { return };
    let ballast = path.join("ballast");
    std::fs::write(&ballast, vec![1; 700 * 1024]).unwrap();
    let mut rng = Rng(1);
    let mut store = Store::open(&path).unwrap();
    let mut saved = BTreeSet::new();
    let full = loop {
        let visit = rng.uuid();
        match store.save(&save_of(visit, true, "nobody")) {
            Ok(done) => assert!(done == Saved::New && saved.insert(visit)),
            Err(fault) => break fault,
        }
        assert!(saved.len() < 10_000, "the disk never filled");
    };
    assert_eq!(full, Fault::Full);
    assert!(!full.must_restart());
    assert!(saved.len() > 20, "too full to prove anything: {}", saved.len());
    // Still full, still honest, still readable.
    for _ in 0..5 {
        assert_eq!(store.save(&save_of(rng.uuid(), true, "nobody")), Err(Fault::Full));
    }
    assert_eq!(store.counts().unwrap().queued, 2 * saved.len() as u64);
    assert_eq!(store.audit_verify().unwrap(), saved.len() as u64);
    for visit in &saved {
        assert!(store.record(*visit).unwrap().is_some());
    }
    // Somebody makes room: the same open store goes on.
    std::fs::remove_file(&ballast).unwrap();
    for _ in 0..60 {
        let visit = rng.uuid();
        assert_eq!(store.save(&save_of(visit, true, "nobody")), Ok(Saved::New));
        saved.insert(visit);
        // Forty kilobytes of log a save would fill so small a disk again before it is folded in.
        store.sweep().unwrap();
    }
    store.close().unwrap();
    let store = Store::open(&path).unwrap();
    store.check().unwrap();
    assert_eq!(store.audit_verify().unwrap(), saved.len() as u64);
    assert_eq!(store.counts().unwrap().queued, 2 * saved.len() as u64);
    println!("\nCHECKED {} saves", saved.len());
}

#[test]
fn a_disk_with_no_room_at_all_gives_no_half_store() {
    let dir = Dir::new();
    let script = "mount -t tmpfs -o size=48k none \"$DIR\"; \
                  exec \"$TEST\" inner_no_room --exact --nocapture --test-threads=1";
    if !in_own_mounts(&dir, script) {
        skip("no mount namespace here: a first start on a full disk was not tried");
    }
}

#[test]
fn inner_no_room() {
    let Some(path) = child_dir() else { return };
    let ballast = path.join("ballast");
    let mut stages = BTreeSet::new();
    for pages in (0..=12).rev() {
        std::fs::write(&ballast, vec![1; pages * 4096]).ok();
        match Store::open(&path) {
            Ok(_) => panic!("48 kB hold no store"),
            Err(fault) => {
                assert_eq!(fault, Fault::Full, "with {pages} pages of ballast");
                stages.insert(std::fs::read_dir(&path).unwrap().count());
            }
        }
        std::fs::remove_file(&ballast).unwrap();
    }
    assert!(stages.len() > 1, "it always failed at the same point: {stages:?}");
    println!("\nCHECKED");
}

#[test]
fn a_read_only_disk_is_said_to_be_one() {
    let dir = Dir::new();
    let script = "mount -t tmpfs -o size=4m none \"$DIR\"; \
                  FILL=1 \"$TEST\" inner_read_only --exact --nocapture --test-threads=1; \
                  mount -o remount,ro \"$DIR\"; \
                  exec \"$TEST\" inner_read_only --exact --nocapture --test-threads=1";
    if !in_own_mounts(&dir, script) {
        skip("no mount namespace here: a read-only disk was not tried");
    }
}

#[test]
fn inner_read_only() {
    let Some(path) = child_dir() else { return };
    if std::env::var_os("FILL").is_some() {
        let mut store = Store::open(&path).unwrap();
        assert_eq!(store.save(&save_of(Rng(2).uuid(), true, "nobody")), Ok(Saved::New));
        return;
    }
    assert_eq!(Store::open(&path).err(), Some(Fault::ReadOnly));
    assert_eq!(Store::open(&path.join("new")).err(), Some(Fault::ReadOnly));
    println!("\nCHECKED");
}

/// One run of the worker under strace, with the n-th of some system calls failing.
/// What it said, and strace's line about the n-th call if there was one.
fn with_failing(dir: &Dir, calls: &str, error: &str, nth: u64) -> (String, Option<String>) {
    let trace = Dir::new();
    let log = trace.path().join("trace");
    let done = Command::new("strace")
        .args(["-f", "-y", "-qq", "-e", &format!("trace={calls}"), "-o"])
        .arg(&log)
        .args(["-e", &format!("inject={calls}:error={error}:when={nth}")])
        .arg(std::env::current_exe().unwrap())
        .args(["inner_worker", "--exact", "--nocapture", "--test-threads=1"])
        .env(CHILD, dir.path())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&done.stdout).into_owned();
    assert!(done.status.success(), "{nth}: {said}\n{}", String::from_utf8_lossy(&done.stderr));
    let text = std::fs::read_to_string(log).unwrap();
    (said, text.lines().find(|line| line.contains("(INJECTED)")).map(Into::into))
}

fn strace_works() -> bool {
    let probe = ["-f", "-qq", "-o", "/dev/null", "-e", "inject=fsync:error=EIO:when=1", "true"];
    Command::new("strace").args(probe).output().is_ok_and(|done| done.status.success())
}

fn ids(said: &str, word: &str) -> BTreeSet<Uuid> {
    let words = said.lines().filter_map(|line| line.strip_prefix(word));
    words.map(|id| Uuid::parse_str(id.trim()).unwrap()).collect()
}

/// Fails the n-th call for n = first, first + step ... until none fails any more.
fn fail_each(calls: &str, error: &str, step: u64, expected: &[&str]) {
    let (mut nth, mut faults, mut at_open, mut unheard) = (1, 0, 0, 0);
    loop {
        let dir = Dir::new();
        let (said, failed) = with_failing(&dir, calls, error, nth);
        let Some(failed) = failed else {
            assert!(said.contains("finished"), "{said}");
            break;
        };
        let (tried, saved) = (ids(&said, "try "), ids(&said, "saved "));
        let fault = ["fault ", "closing "]
            .iter()
            .find_map(|word| said.lines().find_map(|line| line.strip_prefix(word)));
        match fault {
            Some(fault) => assert!(expected.contains(&fault), "{calls} {nth}: {fault}"),
            // The engine says nothing when it cannot sync the folder; opening does that itself.
            None => {
                let folder = format!("<{}>", dir.path().display());
                assert!(failed.contains(&folder), "nobody was told: {failed}");
                unheard += 1;
            }
        }
        faults += u64::from(fault.is_some());
        at_open += u64::from(!said.contains("\nopen"));
        // A new process reads the disk afresh.
        let store = Store::open(dir.path()).unwrap();
        store.audit_verify().unwrap();
        store.check().unwrap();
        store.close().unwrap();
        let conn = raw(&dir);
        let visits = number(&conn, "SELECT count(*) FROM visits");
        assert_eq!(number(&conn, "SELECT count(*) FROM parcels"), 2 * visits);
        for id in &saved {
            let sql = "SELECT count(*) FROM visits WHERE id = ?1";
            let there: i64 = conn.query_row(sql, [id.as_bytes().as_slice()], |r| r.get(0)).unwrap();
            assert_eq!(there, 1, "{calls} {nth}: said to be saved, and is not");
        }
        assert!(usize::try_from(visits).unwrap() <= tried.len());
        nth += step;
        assert!(nth < 2000, "it never came through");
    }
    assert!(faults > 0, "no call ever failed");
    println!(
        "{calls} {error}: up to call {nth} every {step}. failed: {faults} faults reported \
         ({at_open} while opening), {unheard} of the engine's own folder syncs not heard"
    );
}

fn step() -> u64 {
    if std::env::var("WAYSIDE_FAULTS").is_ok_and(|form| form == "all") { 1 } else { 7 }
}

#[test]
fn every_sync_may_fail_and_nothing_is_tried_again_in_this_process() {
    if !strace_works() {
        return skip("no strace here: failing syncs were not tried");
    }
    fail_each("fsync,fdatasync", "EIO", 1, &["store-io", "store-folder"]);
}

#[test]
fn every_write_may_find_the_disk_full() {
    if !strace_works() {
        return skip("no strace here: a disk filling at each write was not tried");
    }
    fail_each("pwrite64", "ENOSPC", step(), &["store-full"]);
}

#[test]
fn every_write_may_fail() {
    if !strace_works() {
        return skip("no strace here: failing writes were not tried");
    }
    fail_each("pwrite64", "EIO", step(), &["store-io"]);
}

/// Saves, delivers and sweeps a little, and says each thing as it is true; for strace.
#[test]
fn inner_worker() {
    let Some(path) = child_dir() else { return };
    let saves = how_many("WAYSIDE_SAVES", 4);
    let mut store = match Store::open(&path) {
        Ok(store) => store,
        Err(fault) => return println!("\nfault {}", fault.id()),
    };
    println!("\nopen");
    if let Err(fault) = work(&mut store, saves) {
        println!("fault {}", fault.id());
        let visit = Rng(99).uuid();
        println!("try {visit}");
        match store.save(&save_of(visit, true, "nobody")) {
            Ok(_) => println!("saved {visit}"),
            Err(again) => assert_eq!(again, fault),
        }
        let stopped = store.sweep() == Err(fault.clone());
        assert_eq!(stopped, fault.must_restart(), "it went on after a failed sync");
        return;
    }
    println!("finished");
    if let Err(fault) = store.close() {
        println!("closing {}", fault.id());
    }
}

fn work(store: &mut Store, saves: u64) -> Result<(), Fault> {
    let mut rng = Rng(3);
    for n in 0..saves {
        let visit = rng.uuid();
        println!("try {visit}");
        let mut save = save_of(visit, n % 2 == 0, "nobody");
        if std::env::var_os("WAYSIDE_ONE_PARCEL").is_some() {
            save = save_of(visit, true, "nobody");
            save.parcels.truncate(1);
        }
        let _ = store.save(&save)?;
        println!("saved {visit}");
        if n == 1 {
            store.sent(parcel_ids(visit)[0], 1)?;
            store.filed(parcel_ids(visit)[0], 2)?;
            store.sweep()?;
        }
    }
    Ok(())
}

/// P7: a save costs one sync and few writes, by count, since milliseconds here are weather.
#[test]
fn a_save_costs_one_sync() {
    if !strace_works() {
        return skip("no strace here: syncs and writes of a save were not counted");
    }
    let count = |saves: u64| {
        let dir = Dir::new();
        let trace = dir.path().join("trace");
        let worker = again_as("inner_worker");
        let done = Command::new("strace")
            .args(["-f", "-qq", "-e", "trace=fsync,fdatasync,pwrite64", "-o"])
            .arg(&trace)
            .arg(worker.get_program())
            .args(worker.get_args())
            .env(CHILD, store_in(&dir))
            .env("WAYSIDE_SAVES", saves.to_string())
            .env("WAYSIDE_ONE_PARCEL", "1")
            .status()
            .unwrap();
        assert!(done.success());
        let text = std::fs::read_to_string(trace).unwrap();
        let lines = |call: &str| text.lines().filter(|l| l.contains(call)).count();
        (lines("sync("), lines("pwrite64("))
    };
    let (few, many) = (count(10), count(90));
    let per_save = |few: usize, many: usize| (many - few) as f64 / 80.0;
    let (syncs, writes) = (per_save(few.0, many.0), per_save(few.1, many.1));
    println!("a save of a 1.4 kB record and a 1.4 kB parcel: {syncs} syncs, {writes} writes");
    assert!((1.0..1.1).contains(&syncs), "{syncs} syncs a save");
    assert!(writes <= 20.0, "{writes} writes a save");
}

fn store_in(dir: &Dir) -> std::path::PathBuf {
    Path::new(dir.path()).join("store")
}
