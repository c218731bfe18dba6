//! Ranges of blood pressure under five published schemes, as versioned data (clinical.md 2.1).
//! It must not diagnose, mix two schemes, or know how the numbers were obtained.

use crate::units::Pressure;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// Which scheme a site has chosen. One is active at a time and is stored with each result.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum SchemeId {
    /// AHA/ACC 2017, unchanged in 2025.
    #[serde(rename = "aha-2025")]
    Aha2025,
    /// ESC 2024.
    #[default]
    #[serde(rename = "esc-2024")]
    Esc2024,
    /// ESH 2023.
    #[serde(rename = "esh-2023")]
    Esh2023,
    /// NICE NG136, clinic values only.
    #[serde(rename = "nice-ng136")]
    NiceNg136,
    /// The blood-pressure check of pharmacies in England.
    #[serde(rename = "nhs-pharmacy")]
    NhsPharmacy,
}

impl SchemeId {
    /// Every scheme.
    pub const ALL: [SchemeId; 5] = [
        SchemeId::Aha2025,
        SchemeId::Esc2024,
        SchemeId::Esh2023,
        SchemeId::NiceNg136,
        SchemeId::NhsPharmacy,
    ];

    /// The scheme with this name in configuration, stored results and `wayside assess`.
    #[must_use]
    pub fn named(id: &str) -> Option<SchemeId> {
        SchemeId::ALL.into_iter().find(|scheme| scheme.scheme().id == id)
    }

    /// The name in configuration, stored results and `wayside assess`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        self.scheme().id
    }

    /// The scheme's data.
    #[must_use]
    pub const fn scheme(self) -> &'static Scheme {
        match self {
            SchemeId::Aha2025 => &AHA_2025,
            SchemeId::Esc2024 => &ESC_2024,
            SchemeId::Esh2023 => &ESH_2023,
            SchemeId::NiceNg136 => &NICE_NG136,
            SchemeId::NhsPharmacy => &NHS_PHARMACY,
        }
    }
}

/// One range: reached by the systolic *or* the diastolic, in mmHg.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Band {
    /// Name of the range.
    pub name: &'static str,
    /// Systolic from which it holds.
    pub systolic: i64,
    /// Diastolic from which it holds; `None` where the diastolic alone never reaches it.
    pub diastolic: Option<i64>,
}

/// A range below the ordinary one, entered when no higher range holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Low {
    /// Name of the range.
    pub name: &'static str,
    /// Holds where the systolic is below this …
    pub systolic: i64,
    /// … or the diastolic below this.
    pub diastolic: i64,
}

/// One published scheme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scheme {
    /// Name, stored with each result.
    pub id: &'static str,
    /// Version of this transcription of it.
    pub version: &'static str,
    /// Where the numbers come from (clinical.md section 9).
    pub source: &'static str,
    /// Who signed it.
    pub reviewer: &'static str,
    /// Range of everything not low and below the first band.
    pub base: &'static str,
    /// The range below, where the scheme has one.
    pub low: Option<Low>,
    /// Ranges upwards; the highest that holds wins.
    pub bands: &'static [Band],
    /// Whether the scheme names isolated systolic and diastolic patterns.
    pub subtypes: bool,
}

const fn band(name: &'static str, systolic: i64, diastolic: i64) -> Band {
    Band { name, systolic, diastolic: Some(diastolic) }
}

const VERSION: &str = "2026-11-01";
const UNREVIEWED: &str = "unreviewed";

static AHA_2025: Scheme = Scheme {
    id: "aha-2025",
    version: VERSION,
    source: "AHA/ACC 2017 and 2025, doi 10.1161/HYP.0000000000000249, by summaries S3",
    reviewer: UNREVIEWED,
    base: "normal",
    low: None,
    bands: &[
        // A diastolic of 80 is stage 1 already, so it never makes "elevated".
        Band { name: "elevated", systolic: 120, diastolic: None },
        band("stage1", 130, 80),
        band("stage2", 140, 90),
    ],
    subtypes: false,
};

static ESC_2024: Scheme = Scheme {
    id: "esc-2024",
    version: VERSION,
    source: "ESC 2024, by summaries S4",
    reviewer: UNREVIEWED,
    base: "non_elevated",
    low: None,
    bands: &[band("elevated", 120, 70), band("hypertension", 140, 90)],
    subtypes: false,
};

static ESH_2023: Scheme = Scheme {
    id: "esh-2023",
    version: VERSION,
    source: "ESH 2023, by summaries S5",
    reviewer: UNREVIEWED,
    base: "optimal",
    low: None,
    bands: &[
        band("normal", 120, 80),
        band("high_normal", 130, 85),
        band("grade1", 140, 90),
        band("grade2", 160, 100),
        band("grade3", 180, 110),
    ],
    subtypes: true,
};

static NICE_NG136: Scheme = Scheme {
    id: "nice-ng136",
    version: VERSION,
    source: "NICE NG136, clinic values, S6",
    reviewer: UNREVIEWED,
    base: "below",
    low: None,
    bands: &[
        band("stage1_range", 140, 90),
        band("stage2_range", 160, 100),
        // NICE moved the severe diastolic from 110 to 120 in 2019; old summaries still say 110.
        band("stage3_range", 180, 120),
    ],
    subtypes: false,
};

static NHS_PHARMACY: Scheme = Scheme {
    id: "nhs-pharmacy",
    version: VERSION,
    source: "NHS England pharmacy blood pressure check service, by summary S7",
    reviewer: UNREVIEWED,
    base: "normal",
    low: Some(Low { name: "low", systolic: 90, diastolic: 60 }),
    bands: &[band("high", 140, 90), band("very_high", 180, 120)],
    subtypes: false,
};

/// Isolated patterns (ESH 2023).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Subtype {
    /// Systolic 140 or more with a diastolic below 90.
    #[serde(rename = "ISH")]
    IsolatedSystolic,
    /// Diastolic 90 or more with a systolic below 140.
    #[serde(rename = "IDH")]
    IsolatedDiastolic,
}

impl Subtype {
    /// The name in stored results and in `wayside assess`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Subtype::IsolatedSystolic => "ISH",
            Subtype::IsolatedDiastolic => "IDH",
        }
    }
}

/// What a scheme says of one blood pressure. Always together with the scheme that said it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Class {
    /// The scheme that was active.
    pub scheme: &'static Scheme,
    /// Name of the range in that scheme.
    pub name: &'static str,
    /// Height of the range in its scheme: 0 the lowest. Never compare across schemes.
    pub rank: usize,
    /// Isolated pattern, where the scheme names one.
    pub subtype: Option<Subtype>,
    /// Whether it is severe; the same for every scheme.
    pub severe: bool,
}

/// The range of a blood pressure. Total: every pair of numbers has one. Whole mmHg are classified,
/// as shown.
#[must_use]
pub fn classify(scheme: SchemeId, systolic: Pressure, diastolic: Pressure) -> Class {
    let scheme = scheme.scheme();
    let reached = |band: &Band| {
        at_least(systolic, band.systolic)
            || band.diastolic.is_some_and(|edge| at_least(diastolic, edge))
    };
    let steps_below = usize::from(scheme.low.is_some());
    let highest = scheme.bands.iter().enumerate().rev().find(|(_, band)| reached(band));
    let (name, rank) = match (highest, scheme.low) {
        (Some((position, band)), _) => (band.name, steps_below + 1 + position),
        (None, Some(low))
            if !at_least(systolic, low.systolic) || !at_least(diastolic, low.diastolic) =>
        {
            (low.name, 0)
        }
        (None, _) => (scheme.base, steps_below),
    };
    let subtype = subtype(systolic, diastolic).filter(|_| scheme.subtypes);
    Class { scheme, name, rank, subtype, severe: is_severe(systolic, diastolic) }
}

fn subtype(systolic: Pressure, diastolic: Pressure) -> Option<Subtype> {
    match (at_least(systolic, 140), at_least(diastolic, 90)) {
        (true, false) => Some(Subtype::IsolatedSystolic),
        (false, true) => Some(Subtype::IsolatedDiastolic),
        _ => None,
    }
}

/// Severe, as this kiosk uses it: 180 or more, or 120 or more (AHA patient page and NICE). The
/// sources conflict; the more cautious reading is taken (clinical.md section 8, point 1).
#[must_use]
pub fn is_severe(systolic: Pressure, diastolic: Pressure) -> bool {
    at_least(systolic, 180) || at_least(diastolic, 120)
}

/// Severe as the 2017 guideline wrote it: strictly above 180 or 120. For comparison only.
#[must_use]
pub fn is_severe_strict(systolic: Pressure, diastolic: Pressure) -> bool {
    at_least(systolic, 181) || at_least(diastolic, 121)
}

fn at_least(pressure: Pressure, edge: i64) -> bool {
    pressure.shown() >= Decimal::from(edge)
}
