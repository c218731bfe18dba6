//! The scale step: zero before anybody steps on, then a weight that stands still (clinical.md 1.4).
//! It must not know a device, and it never takes a load for zero: there is no tare here.

use crate::plausible::{self, Verdict};
use crate::time::{Span, Tick};
use crate::units::{Length, Mass};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// Within this many kg of nothing the scale is empty; within this range a load stands still.
pub const TOLERANCE_KG: Decimal = Decimal::from_parts(2, 0, 0, false, 1);
/// How long zero, or a load, must hold.
pub const HOLD: Span = Span::from_secs(2);

/// One report of a scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sample {
    /// When it came.
    pub at: Tick,
    /// The load, converted to kg once, at the edge.
    pub load: Mass,
    /// Whether the scale itself calls the load stable.
    pub stable: bool,
}

/// Where the step stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// The scale is not empty yet: nobody is asked to step on.
    WaitForZero,
    /// Empty: step on, or hold still.
    StepOn,
    /// This weight stood still. It does not change any more.
    Accepted(Mass),
}

/// Watches one person on the scale. The next person gets a new one, which waits for zero again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settling {
    outcome: Outcome,
    held: Vec<Sample>,
}

impl Default for Settling {
    fn default() -> Self {
        Settling::new()
    }
}

impl Settling {
    /// Before the first report.
    #[must_use]
    pub const fn new() -> Settling {
        Settling { outcome: Outcome::WaitForZero, held: Vec::new() }
    }

    /// Takes the next report and says where the step stands. After acceptance nothing changes.
    pub fn push(&mut self, sample: Sample) -> Outcome {
        match self.outcome {
            Outcome::Accepted(_) => {}
            Outcome::WaitForZero => {
                let empty = sample.load.value().abs() <= TOLERANCE_KG;
                if self.holds(sample, empty) {
                    self.outcome = Outcome::StepOn;
                    self.held.clear();
                }
            }
            Outcome::StepOn => {
                // A bag or a foot is no person: an impossible weight never settles.
                let person = plausible::weight(sample.load) != Verdict::Reject;
                if self.holds(sample, person) {
                    self.outcome = Outcome::Accepted(sample.load);
                }
            }
        }
        self.outcome
    }

    /// Where the step stands.
    #[must_use]
    pub const fn outcome(&self) -> Outcome {
        self.outcome
    }

    /// Whether the load has stood still: the scale says so, or it kept within the tolerance for
    /// the whole holding time.
    fn holds(&mut self, sample: Sample, wanted: bool) -> bool {
        if !wanted {
            self.held.clear();
            return false;
        }
        self.held.push(sample);
        // Forget what lies further back than the newest reports that already span the time.
        while self.held.get(1).is_some_and(|second| sample.at.since(second.at) >= HOLD) {
            self.held.remove(0);
        }
        let spans = self.held.first().is_some_and(|first| sample.at.since(first.at) >= HOLD);
        let loads = || self.held.iter().map(|held| held.load.value());
        let range = loads().max().zip(loads().min()).and_then(|(max, min)| max.checked_sub(min));
        sample.stable || (spans && range.is_some_and(|range| range <= TOLERANCE_KG))
    }
}

/// Whether two reads of a height agree: within 1 cm; else it is read again (clinical.md 1.4).
#[must_use]
pub fn heights_agree(first: Length, second: Length) -> bool {
    let apart = first.value().checked_sub(second.value());
    apart.is_some_and(|apart| apart.abs() <= Decimal::ONE)
}
