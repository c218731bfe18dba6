//! A guided check of a device against a reference, pair by pair, and what it comes to.
//! It must not know how a value is read; nor is it a calibration: that is done by who may.

use rust_decimal::Decimal;
use wayside_care::reading::Kind;

/// Pairs in a check: one could be chance.
pub const PAIRS: usize = 3;

/// What the device said, and what the reference said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Pair {
    /// The device.
    pub device: Decimal,
    /// The reference.
    pub reference: Decimal,
}

/// What a check came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Verdict {
    /// Every pair lies within the tolerance.
    pub passed: bool,
    /// The largest difference, device less reference, with its sign.
    pub worst: Decimal,
}

/// How far device and reference may lie apart, in the unit of the kind (mmHg, %, kg, °C), at this
/// reference value. For a clinical lead to sign:
///
/// - cuff: 3 mmHg, static against a manometer (IEC 80601-2-30, 201.12.1.102);
/// - finger sensor: 3 % against a tester (a sensor's Arms may be 4 %, ISO 80601-2-61);
/// - scale: what a scale of class III with 100 g steps may err in use (OIML R 76-1, 3.5.2);
/// - thermometer: 0.3 °C (ISO 80601-2-56).
#[must_use]
pub fn tolerance(kind: Kind, reference: Decimal) -> Decimal {
    match kind {
        Kind::BloodPressure | Kind::Oximetry => Decimal::new(3, 0),
        Kind::Weight if reference <= Decimal::from(50) => Decimal::new(1, 1),
        Kind::Weight if reference <= Decimal::from(200) => Decimal::new(2, 1),
        Kind::Weight | Kind::Temperature => Decimal::new(3, 1),
    }
}

/// The values a reference is set to, in order: where errors show.
#[must_use]
pub const fn points(kind: Kind) -> [u16; PAIRS] {
    match kind {
        Kind::BloodPressure => [50, 120, 200],
        Kind::Oximetry => [97, 90, 80],
        Kind::Weight => [10, 20, 40],
        Kind::Temperature => [35, 37, 40],
    }
}

/// A check under way.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Check {
    kind: Kind,
    pairs: Vec<Pair>,
}

impl Check {
    /// One of a device of this kind, with nothing in it yet.
    #[must_use]
    pub const fn new(kind: Kind) -> Check {
        Check { kind, pairs: Vec::new() }
    }

    /// What it measures.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        self.kind
    }

    /// The pairs so far.
    #[must_use]
    pub fn pairs(&self) -> &[Pair] {
        &self.pairs
    }

    /// The value the reference is to be set to next; none once it is finished.
    #[must_use]
    pub fn next_point(&self) -> Option<u16> {
        points(self.kind).get(self.pairs.len()).copied()
    }

    /// Adds a pair; one too many is none.
    pub fn add(&mut self, pair: Pair) {
        if self.pairs.len() < PAIRS {
            self.pairs.push(pair);
        }
    }

    /// What it came to, once every pair is there.
    #[must_use]
    pub fn verdict(&self) -> Option<Verdict> {
        if self.pairs.len() < PAIRS {
            return None;
        }
        let apart = |pair: &Pair| pair.device - pair.reference;
        let within = |pair: &Pair| apart(pair).abs() <= tolerance(self.kind, pair.reference);
        let worst = self.pairs.iter().map(apart).max_by_key(|apart| apart.abs());
        let passed = self.pairs.iter().all(within);
        Some(Verdict { passed, worst: worst.unwrap_or_default() })
    }

    /// The pairs in text, for the ledger: `device/reference` by spaces.
    #[must_use]
    pub fn logged(&self) -> String {
        let pair = |pair: &Pair| format!("{}/{}", pair.device, pair.reference);
        self.pairs.iter().map(pair).collect::<Vec<_>>().join(" ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(kind: Kind, pairs: [(&str, &str); PAIRS]) -> Check {
        let mut check = Check::new(kind);
        for (device, reference) in pairs {
            assert_eq!(check.verdict(), None);
            let number = |text: &str| text.parse().unwrap_or_default();
            check.add(Pair { device: number(device), reference: number(reference) });
        }
        check
    }

    #[test]
    fn three_millimetres_pass_and_a_tenth_more_does_not() {
        let pass = check(Kind::BloodPressure, [("53", "50"), ("117", "120"), ("200", "200")]);
        let verdict = pass.verdict();
        assert_eq!(verdict.map(|v| v.passed), Some(true));
        assert_eq!(verdict.map(|v| v.worst.abs()), Some(Decimal::from(3)));
        let fail = check(Kind::BloodPressure, [("50", "50"), ("120", "120"), ("196.9", "200")]);
        assert_eq!(fail.verdict(), Some(Verdict { passed: false, worst: Decimal::new(-31, 1) }));
        assert_eq!(fail.logged(), "50/50 120/120 196.9/200");
    }

    #[test]
    fn a_scale_may_err_more_under_more() {
        let light = check(Kind::Weight, [("10.2", "10"), ("20", "20"), ("40", "40")]);
        assert_eq!(light.verdict().map(|v| v.passed), Some(false));
        let heavy = check(Kind::Weight, [("10.1", "10"), ("100.2", "100"), ("250.3", "250")]);
        assert_eq!(heavy.verdict().map(|v| v.passed), Some(true));
    }

    #[test]
    fn a_fourth_pair_changes_nothing() {
        let mut done = check(Kind::Oximetry, [("97", "97"), ("90", "90"), ("80", "80")]);
        done.add(Pair { device: Decimal::ONE, reference: Decimal::ZERO });
        assert_eq!(done.verdict().map(|v| v.passed), Some(true));
        assert_eq!(done.next_point(), None);
    }
}
