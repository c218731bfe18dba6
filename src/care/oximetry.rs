//! When an oxygen saturation stands still long enough to be believed (clinical.md 1.3).
//! It must not know a device; a steady value still never clears a breathing red flag.

use crate::plausible::{self, Verdict};
use crate::reading::{Measured, Quality, Reading, Status};
use crate::time::{Span, Tick};
use crate::units::{Percent, Perfusion, Rate};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// The finger stays in at least this long before any value is taken.
pub const AT_LEAST: Span = Span::from_secs(60);
/// The value must not have changed for this long.
pub const UNCHANGED: Span = Span::from_secs(5);
/// After this long without a steady value the kiosk stops trying.
pub const TIME_OUT: Span = Span::from_secs(180);
/// Below this perfusion index, in per cent, a sample does not count: makers test down to it (S18).
pub const PERFUSION_REJECT: Decimal = Decimal::from_parts(3, 0, 0, false, 1);
/// Below this perfusion index, in per cent, a weak signal is noted.
pub const PERFUSION_WEAK: Decimal = Decimal::ONE;

/// What is known about the strength of the signal behind a sample.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Signal {
    /// The perfusion index.
    Index(Perfusion),
    /// The device gives no index but says itself when the signal is weak, and did not.
    DeviceContent,
    /// Not known, or called bad by the device: the sample does not count. Missing is never normal.
    Doubtful,
}

/// One sample of a streaming oximeter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sample {
    /// When it came.
    pub at: Tick,
    /// Oxygen saturation; `None` while the device has none to give.
    pub spo2: Option<Percent>,
    /// Strength of the signal.
    pub signal: Signal,
    /// Whether the device saw movement, or could not say.
    pub motion: bool,
}

impl Sample {
    /// What a driver reported. `None` where it is no oximetry or comes out of the device's memory.
    #[must_use]
    pub fn from_reading(at: Tick, reading: &Reading) -> Option<Sample> {
        let Measured::Oximetry(oximetry) = &reading.measured else { return None };
        if reading.stored || reading.flags.has(Status::Stale) {
            return None;
        }
        let signal = match (reading.quality, oximetry.perfusion) {
            (Quality::Low, _) => Signal::Doubtful,
            (Quality::Good, Some(index)) => Signal::Index(index),
            (Quality::Good, None) if reading.flags.has(Status::LowPerfusion) => Signal::Doubtful,
            (Quality::Good, None) if reading.flags.has(Status::WeakSignal) => Signal::Doubtful,
            (Quality::Good, None) => Signal::DeviceContent,
        };
        let motion = reading.flags.has(Status::MotionArtifact);
        Some(Sample { at, spo2: Some(oximetry.spo2), signal, motion })
    }

    /// The value, as shown, if the sample counts: no movement, enough signal, not impossible.
    fn counting(&self) -> Option<Percent> {
        let strong = match self.signal {
            Signal::Index(index) => index.value() >= PERFUSION_REJECT,
            Signal::DeviceContent => true,
            Signal::Doubtful => false,
        };
        let possible = |spo2: &Percent| plausible::spo2(*spo2) != Verdict::Reject;
        let spo2 = self.spo2.filter(possible)?;
        (strong && !self.motion).then(|| Percent::percent(spo2.shown()))
    }
}

/// Whether to note a weak signal beside the value.
#[must_use]
pub fn weak_signal(index: Perfusion) -> bool {
    index.value() < PERFUSION_WEAK
}

/// Whether a value has been found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// Not yet.
    Waiting,
    /// This value, as shown, stood still; decided at this tick. It does not change any more.
    Accepted {
        /// Oxygen saturation in whole per cent.
        spo2: Percent,
        /// The sample that decided.
        at: Tick,
    },
    /// No steady reading could be got.
    TimedOut,
}

/// Equal counting samples in a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Run {
    spo2: Percent,
    since: Tick,
}

/// Watches samples until one value can be taken: 60 s after the first counting sample and
/// unchanged for 5 s. A sample that does not count breaks the run but not the clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stability {
    clock: Option<Tick>,
    run: Option<Run>,
    outcome: Outcome,
}

impl Default for Stability {
    fn default() -> Self {
        Stability::new()
    }
}

impl Stability {
    /// Before the first sample.
    #[must_use]
    pub const fn new() -> Stability {
        Stability { clock: None, run: None, outcome: Outcome::Waiting }
    }

    /// Takes the next sample and says where things stand. After the end nothing changes.
    pub fn push(&mut self, sample: Sample) -> Outcome {
        if self.outcome == Outcome::Waiting {
            self.outcome = self.step(sample);
        }
        self.outcome
    }

    /// Where things stand.
    #[must_use]
    pub const fn outcome(&self) -> Outcome {
        self.outcome
    }

    /// Whether the attempt is over at `now` even if no further sample comes. Until the first
    /// counting sample the time runs from `began`, when the finger was asked for: a finger that
    /// never gives a signal must not hold the kiosk for ever.
    #[must_use]
    pub fn expired(&self, began: Tick, now: Tick) -> bool {
        match self.outcome {
            Outcome::Accepted { .. } => false,
            Outcome::TimedOut => true,
            Outcome::Waiting => now.since(self.clock.unwrap_or(began)) > TIME_OUT,
        }
    }

    fn step(&mut self, sample: Sample) -> Outcome {
        let counting = sample.counting();
        if counting.is_some() && self.clock.is_none() {
            self.clock = Some(sample.at);
        }
        let Some(clock) = self.clock else { return Outcome::Waiting };
        if sample.at.since(clock) > TIME_OUT {
            return Outcome::TimedOut;
        }
        let Some(spo2) = counting else {
            self.run = None;
            return Outcome::Waiting;
        };
        let since = self.run.filter(|run| run.spo2 == spo2).map_or(sample.at, |run| run.since);
        self.run = Some(Run { spo2, since });
        if sample.at.since(clock) >= AT_LEAST && sample.at.since(since) >= UNCHANGED {
            Outcome::Accepted { spo2, at: sample.at }
        } else {
            Outcome::Waiting
        }
    }
}

/// All samples at once, in the order of their time.
#[must_use]
pub fn spo2_stable(samples: impl IntoIterator<Item = Sample>) -> Outcome {
    let mut stability = Stability::new();
    samples.into_iter().fold(Outcome::Waiting, |_, sample| stability.push(sample))
}

/// Whether cuff and oximeter disagree about the pulse: taken within 60 s of each other and more
/// than 10 a minute apart. Then both are repeated (clinical.md 1.3, cross-check).
#[must_use]
pub fn pulses_disagree(cuff: (Tick, Rate), finger: (Tick, Rate)) -> bool {
    let between = cuff.0.since(finger.0).max(finger.0.since(cuff.0));
    let apart = cuff.1.shown().checked_sub(finger.1.shown());
    between <= Span::from_secs(60) && apart.is_none_or(|apart| apart.abs() > Decimal::TEN)
}
