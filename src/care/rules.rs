//! Which rules decide here, in which version, from which source, signed by whom.
//! It must not decide anything itself; findings and stored results name their rule from this list.

use crate::bp_class::{Scheme, SchemeId};
use crate::record::RuleSet;
use serde::Serialize;

/// Version of the rule set as a whole; stored with every result (hazards 18 and 34).
pub const RULE_SET: &str = "wayside-2026-11";

/// One rule. Only this file can make one, so none is without a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Rule {
    id: &'static str,
    version: &'static str,
    source: &'static str,
    reviewer: &'static str,
}

impl Rule {
    const fn new(id: &'static str, source: &'static str) -> Rule {
        Rule { id, version: "2026-11-01", source, reviewer: "unreviewed" }
    }

    const fn of_scheme(scheme: &'static Scheme) -> Rule {
        let Scheme { id, version, source, reviewer, .. } = *scheme;
        Rule { id, version, source, reviewer }
    }

    /// Name, as stored with each finding.
    #[must_use]
    pub const fn id(&self) -> &'static str {
        self.id
    }

    /// Version of this rule.
    #[must_use]
    pub const fn version(&self) -> &'static str {
        self.version
    }

    /// Where it comes from: a clause of clinical.md and its sources.
    #[must_use]
    pub const fn source(&self) -> &'static str {
        self.source
    }

    /// Who signed it; "unreviewed" until a clinical lead does.
    #[must_use]
    pub const fn reviewer(&self) -> &'static str {
        self.reviewer
    }
}

macro_rules! rules {
    ($($(#[$doc:meta])* $name:ident = $id:literal, $source:literal;)*) => {
        $($(#[$doc])* pub static $name: Rule = Rule::new($id, $source);)*

        /// Every rule but the blood-pressure schemes, which carry their own data.
        static OWN: &[&Rule] = &[$(&$name),*];
    };
}

rules! {
    /// Cuff size from the arm.
    CUFF = "cuff", "AHA cuff table S2; clinical.md 1.1";
    /// Number of blood-pressure readings and the result.
    BP_SESSION = "bp_session", "AHA/ACC, ESC/ESH, NICE NG136: S2 S3 S4 S5 S6 S12; clinical.md 1.2";
    /// Steady oxygen saturation.
    SPO2_STABLE = "spo2_stable", "NHS home oximetry S16, S18; clinical.md 1.3";
    /// Steady weight on an emptied scale.
    WEIGHT_STABLE = "weight_stable", "clinical.md 1.4";
    /// Body-mass index and its classes.
    BMI = "bmi", "WHO, NICE NG246: S25; clinical.md 1.5";
    /// Plausibility of a number.
    PLAUSIBILITY = "plausibility", "S18 S26; clinical.md 1.6";
    /// Unit conversion.
    CONVERT = "convert", "clinical.md 1.5";
    /// National Early Warning Score 2.
    NEWS2 = "news2", "Royal College of Physicians 2017, S20; clinical.md 2.3";
    /// Level of a blood pressure.
    DISP_BP = "disp_bp", "S6 S13 S23 S48; clinical.md 2.4";
    /// Level of an oxygen saturation.
    DISP_SPO2 = "disp_spo2", "S16 S19 S20; clinical.md 2.4";
    /// Level of a pulse.
    DISP_HR = "disp_hr", "S20 S23; clinical.md 2.4";
    /// Level of a temperature.
    DISP_TEMP = "disp_temp", "S20; clinical.md 2.4";
    /// Level of a NEWS2 band.
    DISP_NEWS2 = "disp_news2", "S20 S21; clinical.md 2.4";
    /// Level of the red-flag answers.
    DISP_RF = "disp_rf", "S13 S21 S23 S47 S48; clinical.md 2.5";
    /// Level of a visit.
    AGGREGATE = "aggregate", "clinical.md 2.4";
    /// Two questions on depression.
    PHQ2 = "phq2", "S27; clinical.md 3";
    /// Nine questions on depression.
    PHQ9 = "phq9", "S27; clinical.md 3";
    /// Two questions on anxiety.
    GAD2 = "gad2", "S28; clinical.md 3";
    /// Seven questions on anxiety.
    GAD7 = "gad7", "S28; clinical.md 3";
    /// Three questions on alcohol.
    AUDIT_C = "audit_c", "S29 S36; clinical.md 3";
    /// An answer or a score of a questionnaire, by what its own sheet says of it.
    FORM = "form", "clinical.md 3; the sheet of the questionnaire";
    /// Uneven pulse found by the cuff.
    IRREGULAR_PULSE = "irregular_pulse", "S6 S12; clinical.md 1.2";
}

/// Grade of a result by its evidence; the table is in `grade.rs`.
pub static GRADE: Rule = Rule {
    id: "grade",
    version: "2026-11-25",
    source: "clinical.md 1.1 to 1.6 and hazards 9 and 29, a source for each row of the table",
    reviewer: "unreviewed",
};

static AHA_2025: Rule = Rule::of_scheme(SchemeId::Aha2025.scheme());
static ESC_2024: Rule = Rule::of_scheme(SchemeId::Esc2024.scheme());
static ESH_2023: Rule = Rule::of_scheme(SchemeId::Esh2023.scheme());
static NICE_NG136: Rule = Rule::of_scheme(SchemeId::NiceNg136.scheme());
static NHS_PHARMACY: Rule = Rule::of_scheme(SchemeId::NhsPharmacy.scheme());

/// The rule behind a blood-pressure scheme.
#[must_use]
pub const fn of_scheme(scheme: SchemeId) -> &'static Rule {
    match scheme {
        SchemeId::Aha2025 => &AHA_2025,
        SchemeId::Esc2024 => &ESC_2024,
        SchemeId::Esh2023 => &ESH_2023,
        SchemeId::NiceNg136 => &NICE_NG136,
        SchemeId::NhsPharmacy => &NHS_PHARMACY,
    }
}

/// Every rule of the set.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    OWN.iter().copied().chain([&GRADE]).chain(SchemeId::ALL.into_iter().map(of_scheme))
}

impl From<&Rule> for RuleSet {
    fn from(rule: &Rule) -> RuleSet {
        RuleSet {
            id: rule.id.to_owned(),
            version: rule.version.to_owned(),
            reviewer: rule.reviewer.to_owned(),
            source: rule.source.to_owned(),
        }
    }
}
