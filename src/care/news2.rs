//! National Early Warning Score 2, after the Royal College of Physicians, 2017 (clinical.md 2.3).
//! It goes to the clinic; a patient must not be shown it. It must not guess what was not measured.

use crate::units::{Percent, Pressure, Rate, Temperature};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// Which SpO2 scale applies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Spo2Scale {
    /// For everybody, unless a clinician decided otherwise.
    #[default]
    One,
    /// Target 88–92: only by a flag in the clinic's record, never by what the person says.
    Two,
}

/// Level of consciousness.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Consciousness {
    /// Alert.
    #[serde(rename = "A")]
    Alert,
    /// Newly confused.
    #[serde(rename = "C")]
    Confusion,
    /// Answers to voice.
    #[serde(rename = "V")]
    Voice,
    /// Answers to pain.
    #[serde(rename = "P")]
    Pain,
    /// Does not answer.
    #[serde(rename = "U")]
    Unresponsive,
}

/// What is known of a person; `None` is not known and never taken for normal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signs {
    /// Breaths a minute.
    pub respiratory_rate: Option<Rate>,
    /// Oxygen saturation.
    pub spo2: Option<Percent>,
    /// Which SpO2 scale applies.
    pub scale: Spo2Scale,
    /// Whether the person is on oxygen.
    pub oxygen: Option<bool>,
    /// Systolic pressure.
    pub systolic: Option<Pressure>,
    /// Pulse a minute.
    pub pulse: Option<Rate>,
    /// Consciousness.
    pub consciousness: Option<Consciousness>,
    /// Temperature.
    pub temperature: Option<Temperature>,
}

/// Sub-scores, 0 to 3; `None` where the sign is not known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scores {
    /// Of the breathing rate.
    pub respiratory_rate: Option<u8>,
    /// Of the oxygen saturation.
    pub spo2: Option<u8>,
    /// Of oxygen given: 0 or 2.
    pub oxygen: Option<u8>,
    /// Of the systolic pressure.
    pub systolic: Option<u8>,
    /// Of the pulse.
    pub pulse: Option<u8>,
    /// Of consciousness: 0 or 3.
    pub consciousness: Option<u8>,
    /// Of the temperature.
    pub temperature: Option<u8>,
}

impl Scores {
    /// All seven, in the order of the chart.
    #[must_use]
    pub const fn all(&self) -> [Option<u8>; 7] {
        [
            self.respiratory_rate,
            self.spo2,
            self.oxygen,
            self.systolic,
            self.pulse,
            self.consciousness,
            self.temperature,
        ]
    }
}

/// How urgent the score is, in the words of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Band {
    /// Signs are missing and those at hand raise no alarm: nothing can be said.
    Incomplete,
    /// 0 to 4, all signs known, no single 3.
    Low,
    /// Up to 4 with a single 3.
    LowMedium,
    /// 5 or 6.
    Medium,
    /// 7 and above.
    High,
}

impl Band {
    /// Every band.
    pub const ALL: [Band; 5] =
        [Band::Incomplete, Band::Low, Band::LowMedium, Band::Medium, Band::High];

    /// The name in stored results and in `wayside assess`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Band::Incomplete => "incomplete",
            Band::Low => "low",
            Band::LowMedium => "low-medium",
            Band::Medium => "medium",
            Band::High => "high",
        }
    }
}

/// The score with its parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct News2 {
    /// Sub-scores.
    pub scores: Scores,
    /// Sum of the known sub-scores: the least the total can be, 0 to 20.
    pub total: u8,
    /// Whether any single sub-score is 3.
    pub red: bool,
    /// Whether all seven signs are known.
    pub complete: bool,
    /// How urgent it is.
    pub band: Band,
}

/// Scores the signs, each rounded to what is shown first.
#[must_use]
pub fn news2(signs: &Signs) -> News2 {
    let scores = Scores {
        respiratory_rate: signs.respiratory_rate.map(respiratory_rate),
        spo2: signs.spo2.and_then(|spo2| oxygen_saturation(spo2, signs.scale, signs.oxygen)),
        oxygen: signs.oxygen.map(|oxygen| if oxygen { 2 } else { 0 }),
        systolic: signs.systolic.map(systolic),
        pulse: signs.pulse.map(pulse),
        consciousness: signs.consciousness.map(|c| u8::from(c != Consciousness::Alert) * 3),
        temperature: signs.temperature.map(temperature),
    };
    let known = scores.all();
    // Seven times at most 3: cannot overflow.
    let total: u8 = known.iter().flatten().sum();
    let red = known.contains(&Some(3));
    let complete = known.iter().all(Option::is_some);
    let band = match (total, red, complete) {
        (7.., _, _) => Band::High,
        (5.., _, _) => Band::Medium,
        (_, true, _) => Band::LowMedium,
        (_, false, true) => Band::Low,
        (_, false, false) => Band::Incomplete,
    };
    News2 { scores, total, red, complete, band }
}

/// The score of the first row whose upper edge, in tenths and included, the number does not pass.
fn within(shown: Decimal, rows: &[(i64, u8)], above: u8) -> u8 {
    let row = rows.iter().find(|(tenths, _)| shown <= Decimal::new(*tenths, 1));
    row.map_or(above, |(_, score)| *score)
}

fn respiratory_rate(rate: Rate) -> u8 {
    within(rate.shown(), &[(80, 3), (110, 1), (200, 0), (240, 2)], 3)
}

fn oxygen_saturation(spo2: Percent, scale: Spo2Scale, oxygen: Option<bool>) -> Option<u8> {
    let shown = spo2.shown();
    match (scale, oxygen) {
        (Spo2Scale::One, _) => Some(within(shown, &[(910, 3), (930, 2), (950, 1)], 0)),
        (Spo2Scale::Two, _) if shown <= Decimal::from(92) => {
            Some(within(shown, &[(830, 3), (850, 2), (870, 1)], 0))
        }
        // Above the target only oxygen given makes it too much.
        (Spo2Scale::Two, Some(false)) => Some(0),
        (Spo2Scale::Two, Some(true)) => Some(within(shown, &[(940, 1), (960, 2)], 3)),
        (Spo2Scale::Two, None) => None,
    }
}

fn systolic(pressure: Pressure) -> u8 {
    within(pressure.shown(), &[(900, 3), (1000, 2), (1100, 1), (2190, 0)], 3)
}

fn pulse(rate: Rate) -> u8 {
    within(rate.shown(), &[(400, 3), (500, 1), (900, 0), (1100, 1), (1300, 2)], 3)
}

fn temperature(temperature: Temperature) -> u8 {
    within(temperature.shown(), &[(350, 3), (360, 1), (380, 0), (390, 1)], 2)
}
