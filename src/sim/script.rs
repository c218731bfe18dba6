//! What a simulated device will answer, in turn, as a technician writes it in a scenario.
//! It must not know any protocol.

use core::fmt;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer};
use wayside_care::reading::Kind;
use wayside_care::time::Span;

/// One device of a scenario.
///
/// `readings` are answered in turn, the last again and again. For a cuff `152/90`, with `pulse 88`,
/// `moved`, `irregular` behind it, or `error 7`; for an oximeter `97/72`, with `weak` or `moved`,
/// or `off`; for a scale `82.4` or `82.4/171`, with `moved` (it never stands still); for all
/// `silent`. Where there are none, the single values below are one reading.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Script {
    /// What is measured.
    pub kind: Kind,
    /// The device ID, such as `nonin-df2`.
    pub device: String,
    /// Readings in turn.
    #[serde(default)]
    pub readings: Vec<String>,
    /// Saturation in per cent.
    #[serde(default, deserialize_with = "number")]
    pub spo2: Option<Decimal>,
    /// Pulse a minute.
    #[serde(default, deserialize_with = "number")]
    pub pulse: Option<Decimal>,
    /// Weight in kg.
    #[serde(default, deserialize_with = "number")]
    pub weight_kg: Option<Decimal>,
    /// Height in cm.
    #[serde(default, deserialize_with = "number")]
    pub height_cm: Option<Decimal>,
    /// How many times faster than a real device; 1 is real time. The wire keeps its real rate.
    #[serde(default, deserialize_with = "number")]
    pub pace: Option<Decimal>,
}

/// Why a script cannot be played.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ScriptError {
    /// No simulator for this device.
    NoSimulator(String),
    /// A reading is not one this kind of device gives.
    Reading(Kind, String),
    /// Neither readings nor values are given.
    Empty,
    /// The pace is not above zero and at most 1000.
    Pace(Decimal),
}

impl fmt::Display for ScriptError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ScriptError::NoSimulator(id) => write!(f, "{id}: no simulated device"),
            ScriptError::Reading(Kind::BloodPressure, text) => {
                write!(
                    f,
                    "`{text}`: expected a reading such as `152/90`, `152/90 moved`, `error 7`"
                )
            }
            ScriptError::Reading(Kind::Oximetry, text) => {
                write!(f, "`{text}`: expected a reading such as `97/72`, `97/72 weak`, `off`")
            }
            ScriptError::Reading(_, text) => {
                write!(f, "`{text}`: expected a reading such as `82.4`, `82.4/171`")
            }
            ScriptError::Empty => write!(f, "expected readings, or spo2, or weight_kg"),
            ScriptError::Pace(pace) => write!(f, "pace {pace}: expected above 0, at most 1000"),
        }
    }
}

impl core::error::Error for ScriptError {}

/// One scripted reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turn {
    /// Its numbers.
    pub numbers: Numbers,
    /// The body moved, or the load did.
    pub moved: bool,
    /// The pulse was uneven.
    pub irregular: bool,
    /// The signal is weak (low perfusion).
    pub weak: bool,
}

/// The numbers of a scripted reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Numbers {
    /// Nothing is said at all.
    Silent,
    /// The device fails, with a code of its own.
    Error(u8),
    /// No finger in the sensor.
    Off,
    /// Systolic, diastolic in mmHg, pulse a minute.
    Cuff(u16, u16, u16),
    /// Saturation in per cent, pulse a minute.
    Finger(u8, u16),
    /// Weight in kg, height in cm.
    Load(Decimal, Option<Decimal>),
}

/// How much faster than life a script is played.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace(Decimal);

impl Pace {
    /// How long something takes that really takes `span`.
    #[must_use]
    pub fn of(self, span: Span) -> Span {
        let ms = Decimal::from(span.millis()).checked_div(self.0).and_then(|ms| ms.to_u64());
        Span::from_millis(ms.unwrap_or(span.millis()))
    }
}

impl Script {
    /// A script with nothing scripted, at real pace.
    #[must_use]
    pub fn new(kind: Kind, device: &str) -> Script {
        let device = device.to_owned();
        let none = None;
        Script {
            kind,
            device,
            readings: Vec::new(),
            spo2: none,
            pulse: none,
            weight_kg: none,
            height_cm: none,
            pace: none,
        }
    }

    pub(crate) fn pace(&self) -> Pace {
        Pace(self.pace.unwrap_or(Decimal::ONE))
    }

    /// The readings in turn; at least one.
    pub(crate) fn turns(&self) -> Result<Vec<Turn>, ScriptError> {
        let pace = self.pace().0;
        if pace <= Decimal::ZERO || pace > Decimal::ONE_THOUSAND {
            return Err(ScriptError::Pace(pace));
        }
        if self.readings.is_empty() {
            return Ok(vec![self.single()?]);
        }
        self.readings.iter().map(|text| self.turn(text)).collect()
    }

    fn single(&self) -> Result<Turn, ScriptError> {
        let wrong = |n: Decimal| ScriptError::Reading(self.kind, n.to_string());
        let numbers = match (self.kind, self.spo2, self.weight_kg) {
            (Kind::Oximetry, Some(spo2), _) => {
                let spo2 = spo2.to_u8().filter(|s| *s <= 100).ok_or_else(|| wrong(spo2))?;
                Numbers::Finger(spo2, self.scripted_pulse()?)
            }
            (Kind::Weight, _, Some(kg)) => Numbers::Load(kg, self.height_cm),
            _ => return Err(ScriptError::Empty),
        };
        Ok(Turn { numbers, moved: false, irregular: false, weak: false })
    }

    fn scripted_pulse(&self) -> Result<u16, ScriptError> {
        let pulse = self.pulse.unwrap_or(Decimal::from(72));
        let fits = pulse.to_u16().filter(|p| (18..=321).contains(p));
        fits.ok_or_else(|| ScriptError::Reading(self.kind, pulse.to_string()))
    }

    fn turn(&self, text: &str) -> Result<Turn, ScriptError> {
        let wrong = || ScriptError::Reading(self.kind, text.to_owned());
        let mut words = text.split_whitespace();
        let first = words.next().ok_or_else(wrong)?;
        let mut turn =
            Turn { numbers: Numbers::Silent, moved: false, irregular: false, weak: false };
        let mut pulse = self.scripted_pulse()?;
        if first == "error" {
            let code = words.next().and_then(|code| code.parse().ok()).ok_or_else(wrong)?;
            turn.numbers = Numbers::Error(code);
        }
        while let Some(word) = words.next() {
            match word {
                "moved" => turn.moved = true,
                "irregular" => turn.irregular = true,
                "weak" => turn.weak = true,
                "pulse" => pulse = words.next().and_then(|p| p.parse().ok()).ok_or_else(wrong)?,
                _ => return Err(wrong()),
            }
        }
        if first != "error" {
            turn.numbers = self.numbers(first, pulse).ok_or_else(wrong)?;
        }
        Ok(turn)
    }

    fn numbers(&self, text: &str, pulse: u16) -> Option<Numbers> {
        let (left, right) = match text.split_once('/') {
            Some((left, right)) => (left, Some(right)),
            None => (text, None),
        };
        match (text, self.kind) {
            ("silent", _) => Some(Numbers::Silent),
            ("off", Kind::Oximetry) => Some(Numbers::Off),
            (_, Kind::BloodPressure) => {
                Some(Numbers::Cuff(left.parse().ok()?, right?.parse().ok()?, pulse))
            }
            (_, Kind::Oximetry) => {
                let pulse = right.map_or(Some(pulse), |p| p.parse().ok())?;
                let spo2 = left.parse().ok().filter(|s| *s <= 100)?;
                (18..=321).contains(&pulse).then_some(Numbers::Finger(spo2, pulse))
            }
            (_, Kind::Weight) => {
                let height = right.map_or(Ok(self.height_cm), |h| h.parse().map(Some)).ok()?;
                Some(Numbers::Load(left.parse().ok()?, height))
            }
            (_, Kind::Temperature) => None,
        }
    }
}

/// A number of a scenario: `82`, `82.4` or `"82.4"`, read as a decimal.
fn number<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Decimal>, D::Error> {
    struct Seen;
    impl Visitor<'_> for Seen {
        type Value = Option<Decimal>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a number")
        }

        fn visit_i64<E: Error>(self, n: i64) -> Result<Self::Value, E> {
            Ok(Some(Decimal::from(n)))
        }

        fn visit_u64<E: Error>(self, n: u64) -> Result<Self::Value, E> {
            Ok(Some(Decimal::from(n)))
        }

        // TOML has binary fractions only; their shortest text is what was written.
        fn visit_f64<E: Error>(self, n: f64) -> Result<Self::Value, E> {
            self.visit_str(&n.to_string())
        }

        fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
            text.parse().map(Some).map_err(|_| E::custom(format!("`{text}`: expected a number")))
        }
    }
    from.deserialize_any(Seen)
}
