//! Hazard 23 by force: a writer is killed at any moment, hundreds of times, and nothing that was
//! acknowledged is lost or doubled. The checker reads by plain SQL and trusts only the pipe.
//!
//! `WAYSIDE_KILLS=500 cargo test -p wayside-store --test kill -- --nocapture` is the long form.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(clippy::print_stderr, missing_docs)]

mod common;

use common::{Dir, Rng, again_as, how_many, number, parcel_ids, raw, save_of};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{Read, Write};
use std::path::Path;
use std::process::Stdio;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};
use uuid::Uuid;
use wayside_store::{Saved, Store};

const CHILD: &str = "WAYSIDE_STORE_WRITER";
const ACCOUNT: u32 = 7;

/// A folder is used for so many kills before a new one begins: enough to recover from a recovery.
const KILLS_PER_DIR: u64 = 10;

/// What the writer said before it was killed.
#[derive(Default)]
struct Said {
    tried: BTreeSet<Uuid>,
    saved: BTreeSet<Uuid>,
    filed: BTreeSet<Uuid>,
    guesses_tried: i64,
    guesses_counted: i64,
    /// Stored, and killed before it could be said.
    unheard: usize,
    /// Killed before it was stored.
    nothing: usize,
}

#[derive(Default)]
struct Tally {
    kills: u64,
    before_open: u64,
    tried: usize,
    unheard: usize,
    nothing: usize,
    stored: usize,
    filed: usize,
    guesses: i64,
}

#[test]
fn h23_kill_at_any_moment_loses_and_doubles_nothing() {
    let kills = how_many("WAYSIDE_KILLS", 60);
    let mut rng = Rng(how_many("WAYSIDE_SEED", 23));
    let began = Instant::now();
    let mut tally = Tally::default();
    while tally.kills < kills {
        let dir = Dir::new();
        let mut said = Said::default();
        for _ in 0..KILLS_PER_DIR.min(kills - tally.kills) {
            let opened = kill_one(&dir, &mut rng, &mut said);
            tally.kills += 1;
            tally.before_open += u64::from(!opened);
            check(&dir, &mut said);
        }
        tally.tried += said.tried.len();
        tally.unheard += said.unheard;
        tally.nothing += said.nothing;
        tally.filed += said.filed.len();
        tally.guesses += said.guesses_counted;
        tally.stored += usize::try_from(number(&raw(&dir), "SELECT count(*) FROM visits")).unwrap();
    }
    let heard = tally.tried - tally.unheard - tally.nothing;
    println!(
        "{} kills ({} before the store was open) in {:.1} s: {} saves tried, {heard} acknowledged, \
         {} stored but cut before the word, {} cut before the commit; all {} there once after \
         saving again; {} parcels filed, {} guesses counted; 0 lost, 0 doubled",
        tally.kills,
        tally.before_open,
        began.elapsed().as_secs_f64(),
        tally.tried,
        tally.unheard,
        tally.nothing,
        tally.stored,
        tally.filed,
        tally.guesses
    );
    assert_eq!(tally.stored, tally.tried);
    assert!(heard > 0, "no save was ever acknowledged: the test proves nothing");
    assert!(tally.before_open < tally.kills);
}

/// Lets a writer run for 3 to 40 ms after its first word, or one time in four for 1 to 12 ms after
/// its start, where the key file and the schema are made, and kills it. Whether it got as far as
/// opening the store.
fn kill_one(dir: &Dir, rng: &mut Rng, said: &mut Said) -> bool {
    let from_first_word = rng.below(4) != 0;
    let (least, span) = if from_first_word { (3_000, 37_000) } else { (1_000, 11_000) };
    let wait = Duration::from_micros(least + rng.below(span));
    let mut child = again_as("writer")
        .env(CHILD, dir.path())
        .env("WAYSIDE_SEED", rng.next().to_string())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let out = child.stdout.take().unwrap();
    let (opened, open) = channel();
    let reader = std::thread::spawn(move || read_all(out, &opened));
    if from_first_word {
        wait_for(&open);
    }
    std::thread::sleep(wait);
    child.kill().unwrap();
    let end = child.wait().unwrap();
    assert!(end.code().is_none(), "the writer ended by itself: {end}");
    let text = reader.join().unwrap();
    understand(&text, said)
}

fn wait_for(open: &Receiver<()>) {
    open.recv_timeout(Duration::from_secs(60)).expect("the writer never opened the store");
}

fn read_all(mut out: impl Read, opened: &Sender<()>) -> String {
    let (mut text, mut buffer, mut told) = (Vec::new(), [0; 4096], false);
    loop {
        let got = out.read(&mut buffer).unwrap();
        if got == 0 {
            return String::from_utf8(text).unwrap();
        }
        text.extend(&buffer[..got]);
        if !told && common::holds(&text, "open\n") {
            told = true;
            let _ = opened.send(());
        }
    }
}

fn understand(text: &str, said: &mut Said) -> bool {
    let mut opened = false;
    // What follows the last end of line was cut while it was being said.
    let whole = text.rfind('\n').map_or("", |end| &text[..end]);
    for line in whole.lines() {
        let id = || Uuid::parse_str(line.split(' ').nth(1).unwrap()).unwrap();
        match line.split(' ').next().unwrap() {
            "open" => opened = true,
            "try" => drop(said.tried.insert(id())),
            "saved" => drop(said.saved.insert(id())),
            "filed" => drop(said.filed.insert(id())),
            "guess" => said.guesses_tried += 1,
            "counted" => said.guesses_counted += 1,
            _ => {}
        }
    }
    opened
}

/// Recovers, compares what is stored with what was said, and repeats the newest attempts.
fn check(dir: &Dir, said: &mut Said) {
    let store = Store::open(dir.path()).expect("the store must open after a kill");
    let rows = store.audit_verify().expect("the audit must hold after a kill");
    store.close().unwrap();

    let conn = raw(dir);
    let stored = visits(&conn);
    let known: BTreeSet<Uuid> = stored.keys().copied().collect();
    let lost: Vec<_> = said.saved.difference(&known).collect();
    assert!(lost.is_empty(), "acknowledged and lost: {lost:?}");
    let invented: Vec<_> = known.difference(&said.tried).collect();
    assert!(invented.is_empty(), "stored and never tried: {invented:?}");
    for (visit, parcels) in &stored {
        assert_eq!(parcels, &BTreeSet::from(parcel_ids(*visit)), "half a visit");
    }
    let saves = number(&conn, "SELECT count(*) FROM audit WHERE kind = 10");
    assert_eq!(saves, i64::try_from(stored.len()).unwrap(), "one audit row a visit");
    assert_eq!(rows, u64::try_from(number(&conn, "SELECT count(*) FROM audit")).unwrap());
    for id in &said.filed {
        let sql = "SELECT count(*) FROM parcels WHERE id = ?1 AND state = 2 AND body IS NULL";
        let filed: i64 = conn.query_row(sql, [id.as_bytes().as_slice()], |row| row.get(0)).unwrap();
        assert_eq!(filed, 1, "filed and forgotten: {id}");
    }
    let counted = number(&conn, "SELECT coalesce(sum(wrong), 0) FROM guesses");
    assert!(counted >= said.guesses_counted, "a free guess at the PIN");
    assert!(counted <= said.guesses_tried);
    // A guess committed but not acknowledged is counted from now on.
    said.guesses_counted = counted;
    let whole: String = conn.query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
    assert_eq!(whole, "ok");
    drop(conn);
    repeat_unacknowledged(dir, said, &known);
}

/// What a program does that did not hear "saved": it saves again, under the same identifiers.
fn repeat_unacknowledged(dir: &Dir, said: &mut Said, known: &BTreeSet<Uuid>) {
    let unsure: Vec<Uuid> = said.tried.difference(&said.saved).copied().collect();
    if unsure.is_empty() {
        return;
    }
    let mut store = Store::open(dir.path()).unwrap();
    for visit in unsure {
        let again = store.save(&save_of(visit, false, "nobody")).unwrap();
        if known.contains(&visit) {
            assert_eq!(again, Saved::Already);
            said.unheard += 1;
        } else {
            assert_eq!(again, Saved::New);
            said.nothing += 1;
        }
        said.saved.insert(visit);
    }
    store.close().unwrap();
}

/// The stored visits with the parcels of each; panics where an identifier is there twice.
fn visits(conn: &rusqlite::Connection) -> BTreeMap<Uuid, BTreeSet<Uuid>> {
    let mut get = conn
        .prepare("SELECT v.id, p.id FROM visits v LEFT JOIN parcels p ON p.visit = v.seq")
        .unwrap();
    let rows = get.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
    let mut stored: BTreeMap<Uuid, BTreeSet<Uuid>> = BTreeMap::new();
    for row in rows {
        let (visit, parcel): ([u8; 16], [u8; 16]) = row.unwrap();
        let new =
            stored.entry(Uuid::from_bytes(visit)).or_default().insert(Uuid::from_bytes(parcel));
        assert!(new, "stored twice");
    }
    stored
}

/// The writer: another process, which saves, delivers and guesses until it is killed.
#[test]
fn writer() {
    let Some(dir) = std::env::var_os(CHILD) else { return };
    write_for_ever(Path::new(&dir), &mut Rng(how_many("WAYSIDE_SEED", 1)));
}

fn write_for_ever(dir: &Path, rng: &mut Rng) {
    let mut store = Store::open(dir).unwrap();
    // The test harness has begun a line of its own.
    say("\nopen");
    loop {
        let visit = rng.uuid();
        say(&format!("try {visit}"));
        let saved = store.save(&save_of(visit, false, "nobody")).unwrap();
        assert_eq!(saved, Saved::New);
        say(&format!("saved {visit}"));
        if rng.below(3) == 0
            && let Some(parcel) = store.due(0).unwrap()
        {
            store.sent(parcel.id, 1).unwrap();
            store.filed(parcel.id, 2).unwrap();
            say(&format!("filed {}", parcel.id));
        }
        if rng.below(8) == 0 {
            say("guess");
            let _ = store.guess_begin(ACCOUNT, 3).unwrap();
            say("counted");
        }
        if rng.below(16) == 0 {
            store.sweep().unwrap();
        }
    }
}

/// Straight to the pipe: what the test harness holds back would be lost with the process.
fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    out.write_all(format!("{line}\n").as_bytes()).unwrap();
    out.flush().unwrap();
}
