//! Whether a cuff's readings of the last weeks say that it needs checking, out of whole numbers.
//! It must not know a person, a date or a binary fraction; nor may it change a reading: it raises a
//! job for staff, and the check against a reference decides.
//!
//! Five signs. Against the site's own baseline, learned from the first [`BASELINE`] sessions after
//! each check that passed:
//! - *step*: the mean systolic has moved, up or down (a two-sided cumulative sum, Page 1954);
//! - *drop*: the fall from the first reading to the last has changed in the same way (a leak, or
//!   rest that is no rest);
//! - *level*: the last [`WINDOW`] sessions stand away from the baseline as a whole.
//!
//! And by itself:
//! - *failures*: more measurements fail than did, or than may (a Bernoulli cumulative sum);
//! - *digits*: last digits that are not equally likely (chi-squared over [`WINDOW`] readings).
//!
//! How often they cry wolf and how soon they find 5 mmHg is simulated, by seed, in
//! `src/staff/tests/drift.rs`; the thresholds below come from there. Of 1000 good cuffs with 20
//! sessions a day, 0.24 a cuff-year are doubted; of 1000 that are off by +5 mmHg, half are found
//! within 189 sessions, 95 % within 493.

use serde::{Deserialize, Serialize};

/// Sessions that make the baseline.
pub const BASELINE: u32 = 600;
/// Sessions (or readings) looked at together.
pub const WINDOW: u32 = 200;

/// How far the sum may wander, in hundredths of a baseline's standard deviation, and how much of a
/// shift it lets pass for each session. Half of 5 mmHg where people spread by 18 mmHg: 0.14.
const SLACK: i64 = 14;
const STEP_LIMIT: i64 = 3_200;
/// Readings of one person lie closer together, so the fall can be judged more calmly.
const DROP_LIMIT: i64 = 6_000;
/// A window's mean may stand so many of its own standard errors (hundredths) from the baseline's.
const LEVEL_LIMIT: i64 = 470;
/// A failure adds 1000, each measurement takes off so much: more than `1.6` times what is usual.
const FAILURE_LIMIT: i64 = 12_000;
const FAILURE_LEAST: i64 = 40;
/// Chi-squared over ten digits, nine degrees of freedom, in hundredths: one in a million.
const DIGITS_10: i64 = 4_680;
/// The same over the five even ones, four degrees of freedom.
const DIGITS_5: i64 = 3_340;

/// What the readings say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sign {
    /// The mean has moved up.
    StepUp,
    /// The mean has moved down.
    StepDown,
    /// First to last falls more than it did.
    DropMore,
    /// First to last falls less than it did.
    DropLess,
    /// The last weeks as a whole stand away from the baseline.
    Level,
    /// Too many measurements fail.
    Failures,
    /// Last digits are not as they should be.
    Digits,
}

impl Sign {
    /// Message id for staff.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Sign::StepUp => "staff-drift-up",
            Sign::StepDown => "staff-drift-down",
            Sign::DropMore | Sign::DropLess => "staff-drift-drop",
            Sign::Level => "staff-drift-level",
            Sign::Failures => "staff-drift-failures",
            Sign::Digits => "staff-drift-digits",
        }
    }
}

/// What is told of one session, in whole mmHg: nothing of whose it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Session {
    /// It gave a result.
    Measured {
        /// Systolic of the first reading that counted.
        first: i32,
        /// Systolic of the last.
        last: i32,
    },
    /// The device could not.
    Failed,
}

/// A sum of values and of their squares.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Sums {
    n: i64,
    sum: i64,
    squares: i64,
}

impl Sums {
    fn add(&mut self, value: i64) {
        self.n += 1;
        self.sum += value;
        self.squares += value * value;
    }

    /// Hundredths of the unit.
    const fn mean(self) -> i64 {
        if self.n == 0 { 0 } else { self.sum * 100 / self.n }
    }

    /// Hundredths of the unit, at least 1.
    fn deviation(self) -> i64 {
        if self.n < 2 {
            return 100;
        }
        let spread = self.squares * self.n - self.sum * self.sum;
        // In ten-thousandths of the unit squared, and its root in hundredths.
        let variance = spread.max(0).saturating_mul(10_000) / (self.n * (self.n - 1));
        variance.isqrt().max(1)
    }
}

/// A two-sided cumulative sum, in hundredths of the baseline's standard deviation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Sum {
    up: i64,
    down: i64,
}

impl Sum {
    /// Adds a value (hundredths of the unit) against a baseline. Capped at four deviations: one
    /// person with a very high pressure is no drift.
    fn add(&mut self, value: i64, base: Sums) {
        let away = ((value - base.mean()) * 100 / base.deviation()).clamp(-400, 400);
        self.up = (self.up + away - SLACK).max(0);
        self.down = (self.down - away - SLACK).max(0);
    }
}

/// What is remembered of one device's readings.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Drift {
    systolic: Sums,
    fall: Sums,
    step: Sum,
    drop: Sum,
    window: Sums,
    tried: i64,
    failed: i64,
    failing: i64,
    digits: [u32; 10],
    sign: Option<Sign>,
}

impl Drift {
    /// A device nothing is known of. After a check that passed, it begins anew from here.
    #[must_use]
    pub fn new() -> Drift {
        Drift::default()
    }

    /// What the readings say. It stays until the device was checked.
    #[must_use]
    pub const fn sign(&self) -> Option<Sign> {
        self.sign
    }

    /// Whether the baseline is complete.
    #[must_use]
    pub const fn has_baseline(&self) -> bool {
        self.systolic.n >= BASELINE as i64
    }

    /// Takes one session; the sign, where this is the one that raises it.
    pub fn add(&mut self, session: Session) -> Option<Sign> {
        let found = match session {
            Session::Failed => self.tries(true),
            Session::Measured { first, last } => {
                let failing = self.tries(false);
                failing.or_else(|| self.measured(first.into(), last.into()))
            }
        };
        if self.sign.is_some() {
            return None;
        }
        self.sign = found;
        found
    }

    fn measured(&mut self, first: i64, last: i64) -> Option<Sign> {
        let digits = self.digit(last);
        if !self.has_baseline() {
            self.systolic.add(last);
            self.fall.add(first - last);
            return digits;
        }
        self.step.add(last * 100, self.systolic);
        self.drop.add((first - last) * 100, self.fall);
        let level = self.level(last);
        let signs = [
            (self.step.up > STEP_LIMIT, Sign::StepUp),
            (self.step.down > STEP_LIMIT, Sign::StepDown),
            (self.drop.up > DROP_LIMIT, Sign::DropMore),
            (self.drop.down > DROP_LIMIT, Sign::DropLess),
            (level, Sign::Level),
        ];
        let sign = signs.into_iter().find(|(there, _)| *there).map(|(_, sign)| sign);
        sign.or(digits)
    }

    /// Whether a full window stands away from the baseline: the difference of two means against
    /// the error of both.
    fn level(&mut self, last: i64) -> bool {
        self.window.add(last);
        if self.window.n < i64::from(WINDOW) {
            return false;
        }
        let window = core::mem::take(&mut self.window);
        let apart = (window.mean() - self.systolic.mean()).abs();
        let deviation = self.systolic.deviation();
        let error = deviation * deviation / window.n + deviation * deviation / self.systolic.n;
        apart * 100 > LEVEL_LIMIT * error.isqrt()
    }

    /// A Bernoulli sum against what was usual while the baseline was learned, 4 % at least.
    fn tries(&mut self, failed: bool) -> Option<Sign> {
        if !self.has_baseline() {
            self.tried += 1;
            self.failed += i64::from(failed);
        }
        let usual = if self.tried < 100 { 100 } else { self.failed * 1000 / self.tried };
        let usual = usual.max(FAILURE_LEAST);
        let weight = if failed { 1000 } else { 0 };
        self.failing = (self.failing + weight - usual * 16 / 10).max(0);
        (self.failing > FAILURE_LIMIT).then_some(Sign::Failures)
    }

    /// Counts a last digit. A device that shows even numbers only has five.
    fn digit(&mut self, last: i64) -> Option<Sign> {
        let digit = usize::try_from(last.rem_euclid(10)).unwrap_or(0);
        if let Some(count) = self.digits.get_mut(digit) {
            *count += 1;
        }
        let n: i64 = self.digits.iter().map(|count| i64::from(*count)).sum();
        if n < i64::from(WINDOW) {
            return None;
        }
        let digits = core::mem::take(&mut self.digits).map(i64::from);
        let odd: i64 = digits.iter().skip(1).step_by(2).sum();
        let (kinds, limit) = if odd == 0 { (5, DIGITS_5) } else { (10, DIGITS_10) };
        let squares: i64 = digits.iter().map(|count| count * count).sum();
        let chi = (kinds * squares - n * n) * 100 / n;
        (chi > limit).then_some(Sign::Digits)
    }
}
