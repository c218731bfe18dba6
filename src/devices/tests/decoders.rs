//! Mutated conversations for every decoder: bits flipped, bytes put in and taken out, parts joined.
//! The law must hold whatever comes. It must not know any protocol.
//!
//! The same seed gives the same conversations everywhere; `WAYSIDE_FUZZ_SEED` chooses others. The
//! long form, with a number of executions for each decoder:
//! `WAYSIDE_FUZZ=2000000 cargo test --release -p wayside-devices --test decoders -- --nocapture`
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(missing_docs)]

mod lawful;

use lawful::{Chance, live_through, same_however_cut, supported};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::Mutex;
use wayside_devices::registry::Entry;
use wayside_devices::transcript::{Transcript, hex};

/// Executions for each decoder in `cargo test`.
const SHORT: u64 = 20_000;
/// Longer conversations find nothing that shorter ones do not, and take longer.
const LONGEST: usize = 400;
/// One in so many is cut in every way besides.
const CUT: u64 = 64;
/// Bytes that protocols give a meaning: signs, limits, frames, digits.
const TELLING: &[u8] = b"\x00\x01\x02\x03\x7f\x80\xfe\xff\r\n\x1b 0159-+.,S\x06\x15\x16\xe2\xe7";

fn from_env(name: &str, otherwise: u64) -> u64 {
    std::env::var(name).ok().map_or(otherwise, |text| text.parse().unwrap())
}

/// What devices of this kind say in its transcripts, and one that says nothing sensible.
fn seeds(entry: &Entry) -> Vec<Vec<u8>> {
    let said = entry.transcripts().iter();
    let mut seeds: Vec<Vec<u8>> = said
        .map(|(_, text)| Transcript::parse(text).unwrap().from_device())
        .filter(|bytes| !bytes.is_empty())
        .collect();
    let mut chance = Chance::new(7);
    seeds.push((0..64).map(|_| chance.number().to_le_bytes()[0]).collect());
    seeds
}

fn mutated(seeds: &[Vec<u8>], chance: &mut Chance) -> Vec<u8> {
    let mut bytes = seeds[chance.below(seeds.len())].clone();
    if bytes.len() > LONGEST {
        let from = chance.below(bytes.len() - LONGEST / 2);
        bytes = bytes[from..].to_vec();
    }
    for _ in 0..chance.below(6) {
        let at = chance.below(bytes.len());
        match chance.below(8) {
            0 if !bytes.is_empty() => bytes[at] ^= 1 << chance.below(8),
            1 if !bytes.is_empty() => bytes[at] = TELLING[chance.below(TELLING.len())],
            2 => bytes.insert(at, TELLING[chance.below(TELLING.len())]),
            3 => bytes.insert(at, chance.number().to_le_bytes()[0]),
            4 if !bytes.is_empty() => drop(bytes.remove(at)),
            5 => bytes.truncate(at),
            6 => {
                // A part is said again, elsewhere: a device that stutters.
                let end = (at + chance.below(24)).min(bytes.len());
                let part = bytes[at..end].to_vec();
                let to = chance.below(bytes.len());
                bytes.splice(to..to, part);
            }
            _ => {
                let other = &seeds[chance.below(seeds.len())];
                bytes.truncate(at);
                bytes.extend(&other[chance.below(other.len())..]);
            }
        }
    }
    bytes.truncate(LONGEST);
    bytes
}

/// How a decoder fared.
struct Fared {
    id: &'static str,
    executions: u64,
    readings: usize,
}

fn fuzz(entry: &'static Entry, executions: u64, seed: u64) -> Fared {
    let seeds = seeds(entry);
    let mut readings = 0;
    for number in 0..executions {
        let this = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15).wrapping_add(number);
        let bytes = mutated(&seeds, &mut Chance::new(this));
        let lived = catch_unwind(AssertUnwindSafe(|| {
            if number % CUT == 0 {
                same_however_cut(entry, &bytes);
            }
            live_through(entry, &bytes, this)
        }));
        readings += lived.unwrap_or_else(|why| {
            let id = entry.id;
            println!("{id}, seed {seed}, execution {number}: life {this}, bytes {}", hex(&bytes));
            resume_unwind(why)
        });
    }
    Fared { id: entry.id, executions, readings }
}

#[test]
fn the_law_holds_whatever_a_device_says() {
    let executions = from_env("WAYSIDE_FUZZ", SHORT);
    let seed = from_env("WAYSIDE_FUZZ_SEED", 1);
    let queue = Mutex::new(supported());
    let count = queue.lock().unwrap().len();
    let work = || {
        let mut fared = Vec::new();
        loop {
            let next = queue.lock().unwrap().pop();
            let Some(entry) = next else { return fared };
            let one = fuzz(entry, executions, seed);
            println!("{}: {} executions, {} readings", one.id, one.executions, one.readings);
            fared.push(one);
        }
    };
    let fared: Vec<Fared> = std::thread::scope(|scope| {
        let workers = [scope.spawn(work), scope.spawn(work)];
        workers.into_iter().flat_map(|worker| worker.join().unwrap()).collect()
    });
    assert_eq!(fared.len(), count, "every decoder took part");
    for one in fared {
        assert_eq!(one.executions, executions);
        // Mutants that no decoder takes for a reading would prove little.
        let enough = executions < 1000 || one.readings > 0;
        assert!(enough, "{}: no mutant was a reading", one.id);
    }
}
