//! How often drift cries wolf, and how soon it finds a cuff that is off: simulated, by seed.
//!
//! `WAYSIDE_DRIFT_RUNS=1000 cargo test -p wayside-staff --test drift -- --nocapture` is the long
//! form; a small one always runs.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(clippy::cast_possible_truncation, missing_docs)]

use wayside_staff::drift::{BASELINE, Drift, Session, Sign};

/// xorshift64*: the same numbers from the same seed, on every machine.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D)
    }

    /// 0 to 1.
    fn unit(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Bell-shaped, mean 0, deviation 1: twelve draws less six.
    fn bell(&mut self) -> f64 {
        (0..12).map(|_| self.unit()).sum::<f64>() - 6.0
    }
}

/// What is wrong with a simulated cuff.
#[derive(Clone, Copy, Default)]
struct Wrong {
    bias: f64,
    drop: f64,
    failures: f64,
    /// Every so many readings are rounded to ten.
    rounds: f64,
}

/// A session at a pharmacy: people spread by 18 mmHg about 132, a tenth of them far higher; first
/// to last falls by 6 with a spread of 7; three in a hundred fail.
fn session(chance: &mut Chance, wrong: Wrong) -> Session {
    if chance.unit() < 0.03 + wrong.failures {
        return Session::Failed;
    }
    let high = if chance.unit() < 0.1 { 15.0 } else { 0.0 };
    let last = 130.5 + high + 17.5 * chance.bell() + wrong.bias;
    let first = last + 6.0 + 7.0 * chance.bell() + wrong.drop;
    let whole = |value: f64| value.round() as i32;
    let last = whole(last);
    let last = if chance.unit() < wrong.rounds { (last + 5) / 10 * 10 } else { last };
    Session::Measured { first: whole(first), last }
}

/// Sessions until a sign, after the baseline and `quiet` more; at most `most`.
fn until(chance: &mut Chance, wrong: Wrong, quiet: u32, most: u32) -> (Option<Sign>, u32, bool) {
    let mut drift = Drift::new();
    let mut n = 0;
    while !drift.has_baseline() || n < BASELINE + quiet {
        n += 1;
        if drift.add(session(chance, Wrong::default())).is_some() {
            return (drift.sign(), n, true);
        }
    }
    for n in 1..=most {
        if drift.add(session(chance, wrong)).is_some() {
            return (drift.sign(), n, false);
        }
    }
    (None, most, false)
}

fn runs() -> u32 {
    std::env::var("WAYSIDE_DRIFT_RUNS").ok().map_or(60, |text| text.parse().unwrap())
}

/// Sessions a day at a busy pharmacy.
const A_DAY: u32 = 20;

#[test]
fn how_often_a_good_cuff_is_doubted() {
    let mut chance = Chance(41);
    let (mut doubted, mut days) = (0_u32, 0_u64);
    let year = A_DAY * 365;
    let mut signs = std::collections::BTreeMap::<String, u32>::new();
    for _ in 0..runs() {
        let (sign, n, _) = until(&mut chance, Wrong::default(), 0, year);
        days += u64::from(n) / u64::from(A_DAY);
        doubted += u32::from(sign.is_some());
        if let Some(sign) = sign {
            *signs.entry(format!("{sign:?}")).or_default() += 1;
        }
    }
    let years = days as f64 / 365.0;
    println!(
        "{} good cuffs over {years:.1} cuff-years of {A_DAY} sessions a day: {doubted} doubted, \
         {:.2} a cuff-year; {signs:?}",
        runs(),
        f64::from(doubted) / years
    );
    assert!(f64::from(doubted) / years < 0.75, "cries wolf too often");
}

#[test]
fn how_soon_a_bias_is_found() {
    for bias in [5.0, -5.0, 8.0, 3.0] {
        let mut chance = Chance(5);
        let mut delays: Vec<u32> = Vec::new();
        let (mut early, mut missed) = (0, 0);
        for _ in 0..runs() {
            let wrong = Wrong { bias, ..Wrong::default() };
            match until(&mut chance, wrong, 400, A_DAY * 180) {
                (_, _, true) => early += 1,
                (None, ..) => missed += 1,
                (Some(_), n, _) => delays.push(n),
            }
        }
        delays.sort_unstable();
        let at = |part: usize| delays[(delays.len() * part / 100).min(delays.len() - 1)];
        println!(
            "{bias:+} mmHg: found in {} of {} ({early} doubted before, {missed} not in 180 days); \
             sessions: median {}, 90 % {}, 95 % {}",
            delays.len(),
            runs(),
            at(50),
            at(90),
            at(95)
        );
        if bias.abs() >= 5.0 {
            assert!(missed * 100 <= runs(), "{missed} missed");
            assert!(at(50) < 400, "found too late: {}", at(50));
        }
    }
}

#[test]
fn other_faults_are_found_and_named() {
    let faults = [
        ("drop", Wrong { drop: 4.0, ..Wrong::default() }, vec![Sign::DropMore]),
        ("failures", Wrong { failures: 0.15, ..Wrong::default() }, vec![Sign::Failures]),
        ("rounding", Wrong { rounds: 0.5, ..Wrong::default() }, vec![Sign::Digits]),
    ];
    for (name, wrong, signs) in faults {
        let mut chance = Chance(77);
        let mut delays = Vec::new();
        let mut named = 0;
        for _ in 0..runs() {
            let (sign, n, early) = until(&mut chance, wrong, 50, 2_000);
            if !early {
                named += u32::from(sign.is_some_and(|sign| signs.contains(&sign)));
                delays.push(n);
            }
        }
        delays.sort_unstable();
        let (half, all) = (delays[delays.len() / 2], delays.len() as u32);
        println!("{name}: named rightly in {named} of {all}, median {half} sessions");
        assert!(named * 10 >= all * 9, "{name}");
    }
}

/// A device that shows even numbers only is as it is.
#[test]
fn even_digits_alone_are_no_sign() {
    let mut chance = Chance(9);
    let mut drift = Drift::new();
    for _ in 0..BASELINE + 2_000 {
        let Session::Measured { first, last } = session(&mut chance, Wrong::default()) else {
            continue;
        };
        drift.add(Session::Measured { first: first / 2 * 2, last: last / 2 * 2 });
        assert_ne!(drift.sign(), Some(Sign::Digits));
    }
}

/// Nothing overflows and nothing divides by nothing, whatever comes.
#[test]
fn whatever_is_measured_nothing_breaks() {
    let mut chance = Chance(3);
    let mut drift = Drift::new();
    for _ in 0..20_000 {
        let wild = |chance: &mut Chance| (chance.next() % 600) as i32 - 100;
        let session = match chance.next() % 4 {
            0 => Session::Failed,
            1 => Session::Measured { first: 0, last: 0 },
            _ => Session::Measured { first: wild(&mut chance), last: wild(&mut chance) },
        };
        drift.add(session);
    }
    let mut same = Drift::new();
    for _ in 0..BASELINE * 3 {
        same.add(Session::Measured { first: 120, last: 120 });
    }
    assert_eq!(same.sign(), Some(Sign::Digits));
}
