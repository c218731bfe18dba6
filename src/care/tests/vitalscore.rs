//! A third implementation of NEWS2 that nobody here wrote: `vitalscore` from PyPI. Its step in
//! .ci/run installs it and names its Python in WAYSIDE_VITALSCORE; without it this says SKIPPED.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(clippy::print_stderr, missing_docs)]

use rust_decimal::Decimal;
use serde_json::json;
use std::process::Command;
use wayside_care::news2::{Consciousness, Signs, Spo2Scale, news2};
use wayside_care::units::{Percent, Pressure, Rate, Temperature};

/// Says total and highest part for every combination, one line each, in the order of the loops.
const ASK: &str = r#"
import itertools, json, sys
from vitalscore.scores.news2 import score_news2
axes = json.loads(sys.argv[1])
for rr, spo2, scale, oxygen, sbp, hr, mind, temp in itertools.product(*axes):
    said = score_news2(rr, spo2, oxygen, sbp, hr, mind, temp / 10, use_spo2_scale2=scale == 2)
    print(said.total, said.max_single_parameter)
"#;

struct Axes {
    breaths: Vec<i64>,
    spo2: Vec<i64>,
    systolic: Vec<i64>,
    pulse: Vec<i64>,
    mind: Vec<char>,
    /// In tenths of a degree, so that no binary fraction stands between the two.
    warmth: Vec<i64>,
}

fn asked(python: &str, axes: &Axes) -> Vec<(u8, u8)> {
    let minds: Vec<String> = axes.mind.iter().map(char::to_string).collect();
    let lists = json!([
        axes.breaths,
        axes.spo2,
        [1, 2],
        [false, true],
        axes.systolic,
        axes.pulse,
        minds,
        axes.warmth
    ]);
    let out = Command::new(python).args(["-c", ASK, &lists.to_string()]).output().unwrap();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    let line = |line: &str| {
        let (total, most) = line.split_once(' ').unwrap();
        (total.parse().unwrap(), most.parse().unwrap())
    };
    String::from_utf8(out.stdout).unwrap().lines().map(line).collect()
}

fn minds(letter: char) -> Consciousness {
    match letter {
        'A' => Consciousness::Alert,
        'C' => Consciousness::Confusion,
        'V' => Consciousness::Voice,
        'P' => Consciousness::Pain,
        _ => Consciousness::Unresponsive,
    }
}

fn ours(axes: &Axes) -> Vec<(u8, u8)> {
    let mut all = Vec::new();
    let each = |values: &[i64]| values.iter().copied().map(Decimal::from).collect::<Vec<_>>();
    for rr in each(&axes.breaths) {
        for spo2 in each(&axes.spo2) {
            for scale in [Spo2Scale::One, Spo2Scale::Two] {
                for oxygen in [false, true] {
                    for sbp in each(&axes.systolic) {
                        for hr in each(&axes.pulse) {
                            for mind in &axes.mind {
                                for temp in &axes.warmth {
                                    let temp = Decimal::new(*temp, 1);
                                    all.push(one(rr, spo2, scale, oxygen, sbp, hr, *mind, temp));
                                }
                            }
                        }
                    }
                }
            }
        }
    }
    all
}

#[allow(clippy::too_many_arguments, reason = "one for each sign")]
fn one(
    rr: Decimal,
    spo2: Decimal,
    scale: Spo2Scale,
    oxygen: bool,
    sbp: Decimal,
    hr: Decimal,
    mind: char,
    temp: Decimal,
) -> (u8, u8) {
    let scored = news2(&Signs {
        respiratory_rate: Some(Rate::per_minute(rr)),
        spo2: Some(Percent::percent(spo2)),
        scale,
        oxygen: Some(oxygen),
        systolic: Some(Pressure::mmhg(sbp)),
        pulse: Some(Rate::per_minute(hr)),
        consciousness: Some(minds(mind)),
        temperature: Some(Temperature::celsius(temp)),
    });
    assert!(scored.complete);
    (scored.total, scored.scores.all().into_iter().flatten().max().unwrap())
}

#[test]
fn h13_news2_agrees_with_a_program_that_nobody_here_wrote() {
    let Ok(python) = std::env::var("WAYSIDE_VITALSCORE") else {
        eprintln!("SKIPPED: WAYSIDE_VITALSCORE is not set; NEWS2 met no third implementation");
        return;
    };
    // One value of every band of every sign, in all combinations.
    let mut all = Axes {
        breaths: vec![8, 11, 20, 24, 25],
        spo2: vec![83, 85, 87, 91, 92, 93, 95, 96, 97],
        systolic: vec![90, 100, 110, 219, 220],
        pulse: vec![40, 50, 90, 110, 130, 131],
        mind: vec!['A', 'C', 'V', 'P', 'U'],
        warmth: vec![350, 360, 380, 390, 391],
    };
    let (theirs, mine) = (asked(&python, &all), ours(&all));
    assert_eq!(mine.len(), 5 * 9 * 4 * 5 * 6 * 5 * 5);
    assert!(theirs == mine, "the totals differ");
    // And every whole value of each sign that is not far outside, on its own.
    let calm = |axes: &mut Axes| {
        axes.breaths = vec![16];
        axes.spo2 = vec![98];
        axes.systolic = vec![120];
        axes.pulse = vec![70];
        axes.mind = vec!['A'];
        axes.warmth = vec![370];
    };
    let sweeps: [fn(&mut Axes); 5] = [
        |axes| axes.breaths = (4..=60).collect(),
        |axes| axes.spo2 = (50..=100).collect(),
        |axes| axes.systolic = (50..=299).collect(),
        |axes| axes.pulse = (20..=299).collect(),
        |axes| axes.warmth = (250..=450).collect(),
    ];
    for sweep in sweeps {
        calm(&mut all);
        sweep(&mut all);
        assert_eq!(asked(&python, &all), ours(&all));
    }
}
