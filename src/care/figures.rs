//! Population figures: how many visits a month, by level and by measurement, safe to publish.
//! It must not hold anything of one person, nor let one be found by subtracting what is published.
//!
//! Four things stand against finding somebody. A count under [`SMALLEST`] is not shown. Every
//! count shown is rounded to [`STEP`], so that two exports, or a whole and its parts, differ by no
//! single person. Where one cell of a group is hidden, so is a second: the one hidden cannot be
//! had from the total. And only whole months that are over are counted, so that no window can be
//! moved by a day across one visit.

use crate::level::Level;
use crate::reading::Kind;
use crate::record::{Record, StepEnd};
use crate::time::Day;
use serde::Serialize;
use std::collections::BTreeMap;

/// The smallest count that is shown.
pub const SMALLEST: u64 = 5;
/// Counts are shown to the nearest multiple of this.
pub const STEP: u64 = 5;

/// One published number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Figure {
    /// The month, as `2026-11`.
    pub month: String,
    /// What is counted: `visits`, `level`, `blood-pressure`, `oximetry`, `weight`, `temperature`.
    pub group: &'static str,
    /// Which of the group.
    pub which: String,
    /// How many, rounded; nothing where too few.
    pub count: Option<u64>,
}

/// The groups of one month, and the cells of each.
type Month = BTreeMap<&'static str, BTreeMap<&'static str, u64>>;

/// Counts so far, of any number of visits, one after the other.
#[derive(Clone, Debug, Default)]
pub struct Figures {
    /// By year and month.
    months: BTreeMap<(i16, u8), Month>,
}

impl Figures {
    /// Counts one visit. Test data is not counted: no person stands behind it.
    pub fn add(&mut self, day: Day, record: &Record) {
        if record.readings.iter().any(|taken| taken.device.simulated) {
            return;
        }
        let month = self.months.entry((day.year(), day.month())).or_default();
        let mut count = |group, which| {
            *month.entry(group).or_default().entry(which).or_default() += 1;
        };
        count("visits", "all");
        count("level", record.level.name());
        for step in &record.steps {
            count(kind(step.kind), end(step.end));
        }
    }

    /// What may be published on this day: months before its own.
    #[must_use]
    pub fn published(&self, today: Day) -> Vec<Figure> {
        let mut all = Vec::new();
        for ((year, month), groups) in &self.months {
            if (*year, *month) >= (today.year(), today.month()) {
                continue;
            }
            for (group, every) in groups_of() {
                let counted = groups.get(group);
                let count = |which: &str| counted.and_then(|all| all.get(which)).copied();
                let counts: Vec<u64> =
                    every.iter().map(|which| count(which).unwrap_or(0)).collect();
                for (which, count) in every.iter().zip(hide(&counts)) {
                    let month = format!("{year:04}-{month:02}");
                    all.push(Figure { month, group, which: (*which).to_owned(), count });
                }
            }
        }
        all
    }
}

/// Which counts of a group are shown, and as what. Cells are published whether or not anybody is
/// in them: a missing row would say as much as a nought.
#[must_use]
pub fn hide(counts: &[u64]) -> Vec<Option<u64>> {
    let mut hidden: Vec<bool> = counts.iter().map(|count| *count < SMALLEST).collect();
    let hides = |hidden: &[bool]| hidden.iter().filter(|one| **one).count();
    // What is hidden together must be too much for one person to be meant.
    let together = |hidden: &[bool]| -> u64 {
        counts.iter().zip(hidden).filter(|(_, one)| **one).map(|(count, _)| *count).sum()
    };
    while counts.len() > 1
        && (1..counts.len()).contains(&hides(&hidden))
        && (hides(&hidden) < 2 || together(&hidden) < SMALLEST)
    {
        let next = counts.iter().enumerate().filter(|(at, _)| hidden.get(*at) == Some(&false));
        // The largest: of the smallest one would know that it is no larger than those shown.
        let Some((at, _)) = next.max_by_key(|(_, count)| **count) else { break };
        if let Some(one) = hidden.get_mut(at) {
            *one = true;
        }
    }
    let round = |count: u64| (count + STEP / 2) / STEP * STEP;
    counts.iter().zip(hidden).map(|(count, hidden)| (!hidden).then(|| round(*count))).collect()
}

/// As comma-separated values with a heading; a count too small is an empty field.
#[must_use]
pub fn csv(figures: &[Figure]) -> String {
    let mut out = String::from("month,group,which,count\r\n");
    for Figure { month, group, which, count } in figures {
        let count = count.map(|count| count.to_string()).unwrap_or_default();
        out.push_str(&format!("{month},{group},{which},{count}\r\n"));
    }
    out
}

const ENDS: [&str; 4] = ["complete", "skipped", "failed", "unsuitable"];

fn groups_of() -> Vec<(&'static str, Vec<&'static str>)> {
    let levels = Level::ALL.map(Level::name).to_vec();
    let kinds = ["blood-pressure", "oximetry", "weight", "temperature"];
    let measured = kinds.into_iter().map(|kind| (kind, ENDS.to_vec()));
    [("visits", vec!["all"]), ("level", levels)].into_iter().chain(measured).collect()
}

const fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::BloodPressure => "blood-pressure",
        Kind::Oximetry => "oximetry",
        Kind::Weight => "weight",
        Kind::Temperature => "temperature",
    }
}

const fn end(end: StepEnd) -> &'static str {
    match end {
        StepEnd::Complete => "complete",
        StepEnd::Skipped => "skipped",
        StepEnd::Failed => "failed",
        StepEnd::Unsuitable => "unsuitable",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every group of up to three cells of up to 12 people.
    fn every(cells: usize) -> Vec<Vec<u64>> {
        let mut all = vec![Vec::new()];
        for _ in 0..cells {
            all = all
                .iter()
                .flat_map(|one| (0..=12).map(move |n| [one.clone(), vec![n]].concat()))
                .collect();
        }
        all
    }

    #[test]
    fn what_is_small_is_hidden_and_never_alone() {
        for cells in 1..=3 {
            for counts in every(cells) {
                let shown = hide(&counts);
                for (count, shown) in counts.iter().zip(&shown) {
                    assert!(*count >= SMALLEST || shown.is_none(), "{counts:?}");
                    assert!(shown.is_none_or(|shown| shown % STEP == 0 && shown >= STEP));
                }
                let hidden: Vec<u64> = counts
                    .iter()
                    .zip(&shown)
                    .filter(|(_, s)| s.is_none())
                    .map(|(c, _)| *c)
                    .collect();
                let all = hidden.len() == counts.len();
                assert!(hidden.is_empty() || all || hidden.len() >= 2, "{counts:?} {shown:?}");
                let together: u64 = hidden.iter().sum();
                assert!(hidden.is_empty() || all || together >= SMALLEST, "{counts:?} {shown:?}");
            }
        }
    }

    #[test]
    fn one_person_more_or_less_never_changes_a_number_by_one() {
        for counts in every(3) {
            let before = hide(&counts);
            for at in 0..3 {
                let mut more = counts.clone();
                if let Some(one) = more.get_mut(at) {
                    *one += 1;
                }
                for (a, b) in before.iter().zip(hide(&more)) {
                    if let (Some(a), Some(b)) = (a, b) {
                        assert!(a.abs_diff(b) % STEP == 0);
                    }
                }
            }
        }
    }

    #[test]
    fn a_hidden_count_cannot_be_had_from_the_whole() {
        // Whoever knows the rounded whole and the rounded rest knows the hidden ones no better
        // than that they are few: at least four counts remain possible.
        for counts in every(3) {
            let shown = hide(&counts);
            let whole = hide(&[counts.iter().sum()]);
            let possible = |at: usize| {
                let same = every_with(&shown, &whole);
                let mut kinds: Vec<u64> = same.iter().filter_map(|c| c.get(at).copied()).collect();
                kinds.sort_unstable();
                kinds.dedup();
                kinds.len()
            };
            if counts.iter().sum::<u64>() > 20 {
                continue;
            }
            for (at, one) in shown.iter().enumerate() {
                assert!(one.is_some() || possible(at) >= 4, "{counts:?} {shown:?} {whole:?}");
            }
        }
    }

    fn every_with(shown: &[Option<u64>], whole: &[Option<u64>]) -> Vec<Vec<u64>> {
        static ALL: std::sync::OnceLock<Vec<Seen>> = std::sync::OnceLock::new();
        type Seen = (Vec<u64>, Vec<Option<u64>>, Vec<Option<u64>>);
        let all = ALL.get_or_init(|| {
            let seen = |c: Vec<u64>| {
                let (parts, whole) = (hide(&c), hide(&[c.iter().sum()]));
                (c, parts, whole)
            };
            every(3).into_iter().map(seen).collect()
        });
        let same = all.iter().filter(|(_, parts, sum)| parts == shown && sum == whole);
        same.map(|(counts, ..)| counts.clone()).collect()
    }

    #[test]
    fn nothing_of_the_month_that_still_runs_and_every_cell_of_one_that_is_over() {
        let mut figures = Figures::default();
        let month = |m: u8| Day::new(2026, m, 3).unwrap_or(Day::EPOCH);
        let counts = [("visits", "all"), ("level", "SOON")];
        for (group, which) in counts {
            for m in [10, 11] {
                let month = figures.months.entry((2026, m)).or_default();
                month.entry(group).or_default().insert(which, 23);
            }
        }
        let out = figures.published(month(11));
        assert!(out.iter().all(|one| one.month == "2026-10"));
        assert_eq!(out.len(), 1 + 6 + 4 * 4);
        let first = csv(&out);
        assert!(first.starts_with("month,group,which,count\r\n2026-10,visits,all,25\r\n"));
        assert!(first.contains("2026-10,level,NONE,\r\n"), "{first}");
        assert_eq!(figures.published(month(12)).len(), 2 * out.len());
        assert!(figures.published(month(10)).is_empty());
    }
}
