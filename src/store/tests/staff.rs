//! Staff on the disk: accounts, the count of guesses under `kill -9`, jobs, ledger, settings.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(clippy::print_stderr, missing_docs)]

mod common;

use common::{Dir, Rng, again_as, how_many};
use std::io::{Read, Write};
use std::process::Stdio;
use std::time::Duration;
use uuid::Uuid;
use wayside_store::{
    AuditKind, Fault, JobKey, JobStep, LedgerRow, NewStaff, SettingRow, StaffChange, Store,
};

const CHILD: &str = "WAYSIDE_STORE_GUESSER";

fn amina() -> NewStaff {
    NewStaff { name: "Amina".into(), role: 2, hash: "$argon2id$amina".into() }
}

fn kinds(store: &Store) -> Vec<AuditKind> {
    store.audit_rows(0, 100).unwrap().iter().map(|row| row.event.kind).collect()
}

#[test]
fn the_code_makes_one_account_and_is_gone() {
    let dir = Dir::new();
    let mut store = Store::open(dir.path()).unwrap();
    assert_eq!(store.staff_found(&amina(), 1), Err(Fault::NoAccount { number: 0 }));
    assert!(store.staff().unwrap().is_empty(), "no account, so no default number");
    store.staff_code("$argon2id$code", 1).unwrap();
    assert_eq!(store.staff_guess(0, 2), Ok((1, 1)));
    assert_eq!(store.staff_found(&amina(), 3), Ok(1));
    assert_eq!(store.staff_found(&amina(), 4), Err(Fault::NoAccount { number: 0 }));
    assert_eq!(store.staff_make(&NewStaff { name: "Bo".into(), ..amina() }, 1, 5), Ok(2));
    let names: Vec<_> = store.staff().unwrap().into_iter().map(|a| (a.number, a.name)).collect();
    assert_eq!(names, [(1, "Amina".to_owned()), (2, "Bo".to_owned())]);
    use AuditKind::{CodeMade, Guessed, StaffMade};
    assert_eq!(kinds(&store), [CodeMade, Guessed, StaffMade, StaffMade]);
    store.audit_verify().unwrap();
}

#[test]
fn a_right_guess_gives_itself_back_and_no_other() {
    let dir = Dir::new();
    let mut store = Store::open(dir.path()).unwrap();
    store.staff_make(&amina(), 0, 0).unwrap();
    for n in 1..=4 {
        assert_eq!(store.staff_guess(1, 0), Ok((n, n)));
    }
    store.staff_right(1, 0).unwrap();
    drop(store);
    let mut store = Store::open(dir.path()).unwrap();
    assert_eq!(store.staff_guess(1, 0), Ok((4, 1)), "three wrong ones stay for ever");
    store.staff_unlock(1, 1, 0).unwrap();
    assert_eq!(store.staff_guess(1, 0), Ok((1, 1)));
    assert_eq!(store.staff_guess(9, 0), Err(Fault::NoAccount { number: 9 }));
}

#[test]
fn a_change_is_stored_and_audited_and_the_code_cannot_be_changed() {
    let dir = Dir::new();
    let mut store = Store::open(dir.path()).unwrap();
    store.staff_code("h", 0).unwrap();
    store.staff_make(&amina(), 0, 0).unwrap();
    store.staff_change(1, &StaffChange::Active(false), 1, 0).unwrap();
    store.staff_change(1, &StaffChange::Role(3), 1, 0).unwrap();
    store.staff_change(1, &StaffChange::Hash("new".into()), 1, 0).unwrap();
    let account = store.staff().unwrap().remove(1);
    assert_eq!((account.active, account.role, account.hash.as_str()), (false, 3, "new"));
    let wrong = store.staff_change(0, &StaffChange::Hash("mine".into()), 1, 0);
    assert_eq!(wrong, Err(Fault::NoAccount { number: 0 }));
    use AuditKind::{StaffClosed, StaffNumber, StaffRole};
    assert_eq!(kinds(&store)[2..], [StaffClosed, StaffRole, StaffNumber]);
}

/// A guesser is killed at any moment, also between the count and the answer: what it was told is
/// never more than what is counted.
#[test]
fn h47_killed_at_any_moment_no_guess_is_free() {
    let kills = how_many("WAYSIDE_KILLS", 40);
    let mut rng = Rng(how_many("WAYSIDE_SEED", 47));
    let dir = Dir::new();
    Store::open(dir.path()).unwrap().staff_make(&amina(), 0, 0).unwrap();
    let (mut learned, mut begun) = (0_u32, 0_u32);
    for _ in 0..kills {
        let mut child = again_as("guesser")
            .env(CHILD, dir.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        std::thread::sleep(Duration::from_micros(5_000 + rng.below(60_000)));
        child.kill().unwrap();
        child.wait().unwrap();
        let mut said = String::new();
        child.stdout.take().unwrap().read_to_string(&mut said).unwrap();
        // A word cut off by the kill was not heard.
        let heard = |word: &str| said.matches(word).count() as u32;
        begun += heard("try;");
        learned += heard("wrong;");
        let ever = Store::open(dir.path()).unwrap().staff().unwrap()[0].ever;
        assert!(ever >= learned, "{learned} wrong numbers learned, {ever} counted");
        assert!(ever <= begun, "{ever} counted, {begun} begun");
    }
    println!("{kills} kills: {begun} guesses begun, {learned} answers heard, none free");
    assert!(learned > 0, "no answer was ever heard: the test proves nothing");
}

/// The guesser: counts, and only then says what it "found out".
#[test]
fn guesser() {
    let Ok(dir) = std::env::var(CHILD) else { return };
    let mut store = Store::open(dir.as_ref()).unwrap();
    let mut out = std::io::stdout();
    loop {
        out.write_all(b"try;").unwrap();
        out.flush().unwrap();
        store.staff_guess(1, 0).unwrap();
        out.write_all(b"wrong;").unwrap();
        out.flush().unwrap();
    }
}

#[test]
fn a_job_appears_is_taken_done_and_cleared_and_each_is_a_row_of_the_audit() {
    let dir = Dir::new();
    let mut store = Store::open(dir.path()).unwrap();
    let key = JobKey { cause: 3, which: 1, subject: Uuid::from_u128(7) };
    let nobodys = JobKey { subject: Uuid::nil(), ..key };
    for key in [key, nobodys] {
        store.job(&key, JobStep::Appeared, 10).unwrap();
        store.job(&key, JobStep::Taken(2), 11).unwrap();
    }
    drop(store);
    let mut store = Store::open(dir.path()).unwrap();
    let jobs = store.jobs().unwrap();
    assert_eq!(jobs.len(), 2);
    assert!(jobs.iter().all(|job| job.taken_by == Some(2) && job.since_ms == 10));
    store.job(&key, JobStep::Done(2), 12).unwrap();
    store.job(&key, JobStep::Cleared, 13).unwrap();
    assert_eq!(store.jobs().unwrap().len(), 1);
    let rows = store.audit_rows(4, 10).unwrap();
    assert_eq!(rows[0].event.kind, AuditKind::JobDone);
    assert_eq!((rows[1].event.kind, rows[1].event.detail), (AuditKind::JobCleared, [3, 1]));
    assert_eq!(rows[1].event.subject, Some(Uuid::from_u128(7)));
}

#[test]
fn what_waits_for_a_person_waits_until_a_person_answers() {
    let dir = Dir::new();
    let mut store = Store::open(dir.path()).unwrap();
    let visit = Uuid::from_u128(5);
    store.wait_for_staff(visit, 2, 10).unwrap();
    store.wait_for_staff(visit, 2, 11).unwrap();
    drop(store);
    let mut store = Store::open(dir.path()).unwrap();
    let waiting = store.waiting().unwrap();
    assert_eq!((waiting.len(), waiting[0].raised_ms), (1, 10));
    store.answer_waiting(visit, 2, 1, 12).unwrap();
    assert!(store.waiting().unwrap().is_empty());
    assert_eq!(store.answer_waiting(visit, 2, 1, 13), Err(Fault::NoVisit { id: visit }));
    assert_eq!(kinds(&store), [AuditKind::Alerted, AuditKind::Acknowledged]);
}

#[test]
fn ledger_settings_and_notes_come_back() {
    let dir = Dir::new();
    let mut store = Store::open(dir.path()).unwrap();
    let cleaned =
        LedgerRow { at_ms: 1, account: 2, kind: 1, device: String::new(), detail: "12".into() };
    let checked = LedgerRow { kind: 2, device: "cuff".into(), ..cleaned.clone() };
    store.ledger_add(&cleaned).unwrap();
    store.ledger_add(&checked).unwrap();
    assert_eq!(store.ledger(None, 9).unwrap(), [checked.clone(), cleaned]);
    assert_eq!(store.ledger(Some(2), 9).unwrap(), [checked]);
    let set =
        SettingRow { at_ms: 1, account: 2, key: 3, over: "5".into(), value: Some("6".into()) };
    let back = SettingRow { value: None, ..set.clone() };
    store.setting_add(&set).unwrap();
    store.setting_add(&back).unwrap();
    assert_eq!(store.settings().unwrap(), [set, back]);
    assert_eq!(store.note_kept("people"), Ok(None));
    store.note_keep("people", "7").unwrap();
    store.note_keep("people", "8").unwrap();
    assert_eq!(store.note_kept("people"), Ok(Some("8".into())));
    store.audit_verify().unwrap();
}
