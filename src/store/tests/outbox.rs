//! The outbox: in order, each once, no poison item in the way, forwards only, flat memory.
//!
//! `WAYSIDE_PARCELS=18000` is the long form: 90 days offline at 200 visits a day (R11).
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(clippy::print_stderr, missing_docs)]

mod common;

use common::{Dir, Rng, how_many, parcel_ids, save_of};
use std::time::Instant;
use uuid::Uuid;
use wayside_store::{Fault, ParcelState, Saved, Store};

const DAY: i64 = 24 * 60 * 60 * 1000;

fn open(dir: &Dir) -> Store {
    Store::open(dir.path()).unwrap()
}

fn save(store: &mut Store, visit: Uuid) {
    assert_eq!(store.save(&save_of(visit, false, "nobody")).unwrap(), Saved::New);
}

fn due(store: &Store, now: i64) -> Option<Uuid> {
    store.due(now).unwrap().map(|parcel| parcel.id)
}

fn state(store: &Store, id: Uuid) -> ParcelState {
    store.parcels(None, None, 1000).unwrap().into_iter().find(|p| p.id == id).unwrap().state
}

#[test]
fn h22_saving_again_is_the_same_save() {
    let dir = Dir::new();
    let mut rng = Rng(1);
    let mut store = open(&dir);
    for keep in [true, false] {
        let visit = rng.uuid();
        let first = save_of(visit, keep, "nobody");
        assert_eq!(store.save(&first).unwrap(), Saved::New);
        for _ in 0..10 {
            assert_eq!(store.save(&first).unwrap(), Saved::Already);
        }
    }
    store.close().unwrap();
    assert_eq!(open(&dir).counts().unwrap().queued, 4);
    assert_eq!(open(&dir).audit_verify().unwrap(), 2, "a repeat is not a second event");
}

#[test]
fn h22_other_content_under_the_same_identifier_is_refused() {
    let dir = Dir::new();
    let mut rng = Rng(2);
    let visit = rng.uuid();
    let mut store = open(&dir);
    assert_eq!(store.save(&save_of(visit, true, "one")).unwrap(), Saved::New);
    let whole = || save_of(visit, true, "one");
    let mut others = vec![save_of(visit, true, "two"), save_of(visit, false, "one")];
    for change in 0..6 {
        let mut other = whole();
        match change {
            0 => other.at_unix_ms += 1,
            1 => drop(other.parcels.pop()),
            2 => other.parcels.reverse(),
            3 => other.parcels[1].body[0] ^= 1,
            4 => other.parcels[1].id = rng.uuid(),
            _ => other.parcels[0].kind = wayside_store::ParcelKind::Alert,
        }
        others.push(other);
    }
    for other in &others {
        assert_eq!(store.save(other), Err(Fault::Conflict { visit }));
    }
    // Another visit may not take over a parcel's identifier, and is then not half stored.
    let stranger = rng.uuid();
    let mut thief = save_of(stranger, true, "three");
    thief.parcels[1].id = parcel_ids(visit)[0];
    assert_eq!(store.save(&thief), Err(Fault::Conflict { visit: stranger }));
    assert!(store.record(stranger).unwrap().is_none());
    assert_eq!(store.counts().unwrap().queued, 2);
    assert_eq!(store.audit_verify().unwrap(), 1);
}

#[test]
fn h22_saving_again_after_it_was_filed_queues_nothing() {
    let dir = Dir::new();
    let visit = Rng(3).uuid();
    let mut store = open(&dir);
    save(&mut store, visit);
    for id in parcel_ids(visit) {
        store.filed(id, 1).unwrap();
    }
    assert_eq!(store.save(&save_of(visit, false, "nobody")).unwrap(), Saved::Already);
    assert_eq!(due(&store, DAY), None);
    let mut other = save_of(visit, false, "nobody");
    other.parcels.pop();
    assert_eq!(store.save(&other), Err(Fault::Conflict { visit }));
}

#[test]
fn each_step_of_a_parcel_and_no_step_back() {
    use ParcelState::{Filed, Queued, Refused, Seen, Sent};
    type Step = fn(&mut Store, Uuid) -> Result<(), Fault>;
    let steps: [(&str, Step); 6] = [
        ("sent", |s, id| s.sent(id, 11)),
        ("filed", |s, id| s.filed(id, 12)),
        ("seen", |s, id| s.seen(id, 13)),
        ("refused", |s, id| s.refused(id, "{}", 14)),
        ("later", |s, id| s.later(id, 15, 1, "no answer")),
        ("again", |s, id| s.again(id, 16)),
    ];
    let expected = |from, step| match (from, step) {
        (Queued | Sent, "sent") => Some(Sent),
        (Seen, "filed" | "seen") => Some(Seen),
        (Queued | Sent | Filed | Refused, "filed") => Some(Filed),
        (Sent | Filed, "seen") => Some(Seen),
        (Queued | Sent | Refused, "refused") => Some(Refused),
        (Queued, "later") => Some(Queued),
        (Sent, "later") => Some(Sent),
        (Refused, "again") => Some(Queued),
        _ => None,
    };
    let dir = Dir::new();
    let mut rng = Rng(4);
    let mut store = open(&dir);
    for from in ParcelState::ALL {
        for (name, step) in steps {
            let visit = rng.uuid();
            let id = parcel_ids(visit)[0];
            save(&mut store, visit);
            match from {
                Queued => {}
                Sent => store.sent(id, 1).unwrap(),
                Filed => store.filed(id, 1).unwrap(),
                Seen => store.sent(id, 1).and_then(|()| store.seen(id, 2)).unwrap(),
                Refused => store.refused(id, "{}", 1).unwrap(),
            }
            let done = step(&mut store, id);
            match expected(from, name) {
                Some(_) => assert_eq!(done, Ok(()), "{from:?} {name}"),
                None => assert_eq!(done, Err(Fault::State { id, state: from }), "{from:?} {name}"),
            }
            assert_eq!(state(&store, id), expected(from, name).unwrap_or(from), "{from:?} {name}");
        }
    }
    let nobody = rng.uuid();
    for (name, step) in steps {
        assert_eq!(step(&mut store, nobody), Err(Fault::NoParcel { id: nobody }), "{name}");
    }
    store.audit_verify().unwrap();
}

#[test]
fn the_oldest_first_and_no_poison_item_in_the_way() {
    let dir = Dir::new();
    let mut rng = Rng(5);
    let mut store = open(&dir);
    let ids: Vec<Uuid> = (0..3)
        .flat_map(|_| {
            let visit = rng.uuid();
            save(&mut store, visit);
            parcel_ids(visit)
        })
        .collect();
    assert_eq!(due(&store, 0), Some(ids[0]));
    store.refused(ids[0], "{\"resourceType\":\"OperationOutcome\"}", 1).unwrap();
    store.later(ids[1], 1000, 1, "503").unwrap();
    assert_eq!(due(&store, 999), Some(ids[2]));
    assert_eq!(due(&store, 1000), Some(ids[1]), "its time has come, and it is older");
    store.sent(ids[2], 2).unwrap();
    let parcel = store.due(999).unwrap().unwrap();
    assert_eq!((parcel.id, parcel.state), (ids[2], ParcelState::Sent), "ask, do not send anew");
    for id in &ids[2..] {
        store.filed(*id, 3).unwrap();
    }
    assert_eq!(due(&store, 999), None, "what is left is parked or waits");
    let counts = store.counts().unwrap();
    assert_eq!((counts.queued, counts.sent, counts.filed, counts.refused), (1, 0, 4, 1));
    assert_eq!(counts.waiting_since_ms, Some(1_790_000_000_000));

    let list = store.parcels(None, None, 100).unwrap();
    assert_eq!(list.iter().map(|p| p.id).collect::<Vec<_>>(), {
        let mut newest_first = ids.clone();
        newest_first.reverse();
        newest_first
    });
    assert_eq!(list[5].why.as_deref(), Some("{\"resourceType\":\"OperationOutcome\"}"));
    assert_eq!((list[4].attempts, list[4].not_before_ms), (1, Some(1000)));
    let page = store.parcels(None, Some(list[3].seq), 1).unwrap();
    assert_eq!((page.len(), page[0].id), (1, ids[1]));

    let parked = store.parcels(Some(ParcelState::Refused), None, 9).unwrap();
    assert_eq!(parked.iter().map(|p| p.id).collect::<Vec<_>>(), [ids[0]]);

    store.again(ids[0], 5).unwrap();
    assert_eq!(due(&store, 5), Some(ids[0]), "staff sent it again, at its old place");
}

#[test]
fn h20_a_clock_that_jumps_starves_nothing() {
    let dir = Dir::new();
    let visit = Rng(6).uuid();
    let [id, other] = parcel_ids(visit);
    let mut store = open(&dir);
    save(&mut store, visit);
    store.filed(other, 1).unwrap();
    let now = 1_790_000_000_000;
    store.later(id, now + 900_000, 1, "503").unwrap();
    assert_eq!(due(&store, now), None);
    for jump in [3650 * DAY, -3650 * DAY] {
        assert_eq!(due(&store, now + jump), Some(id), "a jump of {} days", jump / DAY);
    }
    for edge in [i64::MIN, i64::MAX] {
        assert_eq!(due(&store, edge), Some(id));
    }
}

#[test]
fn a_huge_refusal_is_cut_at_a_whole_character() {
    let dir = Dir::new();
    let visit = Rng(7).uuid();
    let id = parcel_ids(visit)[0];
    let mut store = open(&dir);
    save(&mut store, visit);
    let why = format!("x{}", "ü".repeat(100_000));
    store.refused(id, &why, 1).unwrap();
    let kept = store.parcels(None, None, 2).unwrap().pop().unwrap().why.unwrap();
    assert_eq!(kept.len(), 64 * 1024 - 1);
    assert!(why.starts_with(&kept));
}

#[test]
fn months_offline_drain_in_order_with_flat_memory() {
    let parcels = how_many("WAYSIDE_PARCELS", 500);
    let dir = Dir::new();
    let mut rng = Rng(8);
    let mut store = open(&dir);
    let began = Instant::now();
    let mut ids = Vec::new();
    for _ in 0..parcels / 2 {
        let visit = rng.uuid();
        save(&mut store, visit);
        ids.extend(parcel_ids(visit));
    }
    let saved = began.elapsed().as_secs_f64();
    store.close().unwrap();
    let mut store = open(&dir);
    assert_eq!(store.counts().unwrap().queued, parcels);

    let began = Instant::now();
    let (mut early, mut latest) = (0, 0);
    for (n, id) in ids.iter().enumerate() {
        assert_eq!(due(&store, 5), Some(*id), "out of order at {n}");
        store.sent(*id, 6).unwrap();
        store.filed(*id, 7).unwrap();
        if n == ids.len() / 10 {
            early = resident_kb();
        }
        if n % 1000 == 999 {
            store.sweep().unwrap();
        }
        latest = resident_kb();
    }
    let drained = began.elapsed().as_secs_f64();
    assert_eq!(due(&store, 5), None);
    assert_eq!(store.counts().unwrap().filed, parcels);
    println!(
        "{parcels} parcels: saved in {saved:.1} s, drained in order in {drained:.1} s; resident \
         {early} kB after a tenth, {latest} kB at the end; {} kB on disk",
        std::fs::metadata(dir.db()).unwrap().len() / 1024
    );
    assert!(latest < early + 1024, "memory grew from {early} to {latest} kB");
    assert_eq!(store.audit_verify().unwrap(), parcels / 2 + 2 * parcels);
}

fn resident_kb() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmRSS:")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}
