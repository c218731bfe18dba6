//! Provable forgetting: after a visit, a search of the whole memory of the process, of the store's
//! bytes and of the screen finds nothing of the person. It must not look only where it expects
//! them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(missing_docs)]

mod stage;

use stage::Stage;
use std::io::{Read, Seek, SeekFrom};
use wayside_sim::clinic::Clinic;
use wayside_visit::view::Screen;

#[global_allocator]
static MEMORY: wayside_kiosk::memory::Wiping = wayside_kiosk::memory::Wiping;

/// The name, written so that the program's own text does not hold it: each byte one too high.
const GIVEN: &[u8] = b"RVJODZDBOBSZ";
const FAMILY: &[u8] = b"[FCSBGJTIFS";

fn clear(hidden: &[u8]) -> String {
    hidden.iter().map(|byte| char::from(byte - 1)).collect()
}

/// Copies of a hidden text in every readable, writable piece of this process's memory, found by
/// comparing byte by byte with the hidden form, so that the search itself makes no copy.
fn copies_in_memory(hidden: &[u8]) -> Vec<String> {
    let maps = std::fs::read_to_string("/proc/self/maps").unwrap();
    let mut memory = std::fs::File::open("/proc/self/mem").unwrap();
    let mut found = Vec::new();
    let mut piece = vec![0; 1 << 20];
    for line in maps.lines() {
        let mut parts = line.split_whitespace();
        let (range, rights) = (parts.next().unwrap(), parts.next().unwrap());
        if !rights.starts_with("rw") {
            continue;
        }
        let (from, to) = range.split_once('-').unwrap();
        let mut at = u64::from_str_radix(from, 16).unwrap();
        let to = u64::from_str_radix(to, 16).unwrap();
        let name = line.split_whitespace().nth(5).unwrap_or("anonymous").to_owned();
        while at < to {
            let want = usize::try_from((to - at).min(piece.len() as u64)).unwrap();
            memory.seek(SeekFrom::Start(at)).unwrap();
            let Ok(got) = memory.read(&mut piece[..want]) else { break };
            if got == 0 {
                break;
            }
            let first = hidden[0] - 1;
            let hit = memchr::memchr_iter(first, &piece[..got]).filter(|start| {
                piece[*start..got].len() >= hidden.len()
                    && piece[*start..]
                        .iter()
                        .zip(hidden)
                        .all(|(byte, one_more)| byte.wrapping_add(1) == *one_more)
            });
            found.extend(hit.map(|_| name.clone()));
            // Pieces overlap, so that nothing hides across their edge.
            at += if got == want && at + (got as u64) < to {
                (got - hidden.len()) as u64
            } else {
                got as u64
            };
        }
    }
    // The last piece read is itself a copy of what was there: wiped before the next search.
    piece.fill(0);
    found
}

fn copies_in_files(dir: &std::path::Path, hidden: &[u8]) -> usize {
    let clear = clear(hidden).into_bytes();
    let mut found = 0;
    for entry in std::fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() {
            let bytes = std::fs::read(&path).unwrap();
            found += bytes.windows(clear.len()).filter(|window| *window == clear).count();
        }
    }
    found
}

fn scenario(end: &str) -> String {
    let (given, family) = (clear(GIVEN), clear(FAMILY));
    format!(
        "{end}\n[identity]\ngiven = \"{given}\"\nfamily = \"{family}\"\n\
         birth_date = \"1961-04-09\"\n[[measure]]\nkind = \"weight\"\n\
         device = \"healthometer-esc\"\nweight_kg = 82.4\nheight_cm = 171\n"
    )
}

/// Walks a visit with a canary name, ends it, and searches.
fn nothing_is_left(end: &str, walk: impl Fn(&mut Stage)) {
    let mut stage = Stage::with(&scenario(end), Clinic::forgetful(10_000));
    // The alarm works: while the person is there, their name is found.
    stage.walk_until(Screen::Results);
    assert!(!copies_in_memory(GIVEN).is_empty(), "the search finds nothing at all");
    walk(&mut stage);
    assert_eq!(stage.view().screen, Screen::Attract);
    stage.forget_script();
    stage.settle_screen();
    for hidden in [GIVEN, FAMILY] {
        let left = copies_in_memory(hidden);
        assert!(left.is_empty(), "{} copies are left, in {left:?}", left.len());
        assert_eq!(copies_in_files(stage.dir(), hidden), 0, "readable on the disk");
    }
}

/// One test, one thread: tests beside it would hold names of their own.
#[test]
fn h03_nothing_of_the_person_is_left_however_the_visit_ends() {
    let kept = "[consent]\nkeep = true\nsend = false";
    let sent = "[consent]\nkeep = false\nsend = true";
    let neither = "[consent]\nkeep = false\nsend = false";
    // Walked to the end; walked away from at the results; ended by the person.
    let to_the_end = |stage: &mut Stage| drop(stage.walk());
    let walked_away = |stage: &mut Stage| stage.wait(std::time::Duration::from_secs(120));
    let ended = |stage: &mut Stage| {
        stage.tap(wayside_visit::view::Tap::Leave);
        stage.tap(wayside_visit::view::Tap::Yes);
    };
    nothing_is_left(sent, to_the_end);
    nothing_is_left(kept, to_the_end);
    nothing_is_left(kept, walked_away);
    nothing_is_left(sent, walked_away);
    nothing_is_left(neither, ended);
}
