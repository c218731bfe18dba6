//! One visit as it is kept and sent: who, what was agreed, every reading, every result, every
//! finding.
//! It must not know how it is stored, how FHIR spells it, or how a screen shows it.

use crate::appointment::PatientKey;
use crate::grade::{Grade, Reason};
use crate::level::Level;
use crate::reading::{Kind, Reading};
use crate::time::{Day, Span, WallTime};
use crate::units::{Length, Mass, Percent, Pressure, Rate};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A whole visit, finished. Identifiers of everything sent derive from `visit`, so that sending it
/// twice names the same things twice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// Minted when the visit begins.
    pub visit: Uuid,
    /// BCP 47 tag of the language used.
    pub language: String,
    /// When the person touched the welcome screen.
    pub began: WallTime,
    /// When the result was put together.
    pub ended: WallTime,
    /// Who it is.
    pub person: Person,
    /// The clinic's own record of them, where it was asked and certain.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub patient: Option<PatientKey>,
    /// What was agreed to.
    pub consent: Consent,
    /// Answers to the emergency questions, by code (`RF01`…), in the order asked.
    pub answers: Vec<(String, Answer)>,
    /// Pregnant, or gave birth within six weeks, as answered; `None` where not asked. "Not sure" is
    /// kept as such and treated as yes.
    pub pregnant: Option<Answer>,
    /// Whether symptoms were named beside a worrying number, as answered; `None` where not asked.
    /// "Not sure" is kept as such and treated as yes.
    #[serde(default, deserialize_with = "crate::red_flags::as_answered")]
    pub symptom: Option<Answer>,
    /// Every reading that came, in order, used or not.
    pub readings: Vec<Taken>,
    /// How each measurement ended.
    pub steps: Vec<Step>,
    /// What the readings add up to.
    pub results: Results,
    /// How far each result can be relied upon, and why.
    #[serde(default)]
    pub grades: Vec<Grading>,
    /// How the blood pressure was taken.
    pub rest: Rest,
    /// What the rules found.
    pub findings: Vec<FindingNote>,
    /// The highest level of all findings.
    pub level: Level,
    /// The rule sets used.
    pub rules: Vec<RuleSet>,
    /// Questionnaires that were asked, finished or not, in the order asked.
    #[serde(default)]
    pub forms: Vec<FilledForm>,
}

/// Who the visit belongs to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Person {
    /// Did not say, and need not.
    #[default]
    Guest,
    /// As they typed it; not checked against anything.
    Named {
        /// Given name.
        given: String,
        /// Family name.
        family: String,
        /// Date of birth.
        birth: Day,
    },
    /// A code the clinic gave, typed or scanned.
    Code(String),
}

/// What the person agreed to. Everything is off until they turn it on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Consent {
    /// To be measured, and advised, here and now.
    pub measure: bool,
    /// To keep the result on this box until it is delivered or collected.
    pub keep: bool,
    /// To send it to the clinic.
    pub send: bool,
}

/// Version of the wording agreed to; a new wording gets a new date.
pub const CONSENT_WORDING: &str = "2026-11-24";

/// An answer to an emergency question. "Not sure" counts as yes (clinical.md 2.5).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// Yes.
    Yes,
    /// No.
    No,
    /// Not sure.
    Unsure,
}

/// A reading in its place: when, by which device, used or not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Taken {
    /// When it reached the kiosk.
    pub at: WallTime,
    /// What the device said.
    pub reading: Reading,
    /// Which device.
    pub device: Device,
    /// Why it does not count; `None` where it does.
    pub discarded: Option<Discard>,
}

/// The instrument, as far as it is known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Device {
    /// The driver's id, for example `nonin-df2`.
    pub id: String,
    /// Name for people, for example `Nonin OEM III`.
    pub name: String,
    /// Serial number, where known.
    pub serial: Option<String>,
    /// True for a simulated device: everything it says is marked as test data.
    pub simulated: bool,
    /// The last day of its calibration, where somebody entered it.
    #[serde(default)]
    pub calibration_due: Option<Day>,
}

/// Why a reading does not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Discard {
    /// The device warned of movement, cuff or position.
    Flagged,
    /// Outside what a living person can have (clinical.md 1.6).
    Implausible,
    /// Out of the device's memory: somebody else's.
    Stored,
    /// Quality too low to record.
    LowQuality,
    /// The person rested too little for what it showed; rest and measuring began again.
    RestTooShort,
    /// The person asked for it.
    ByPerson,
    /// Arrived after its measurement had ended.
    Late,
}

/// How one measurement ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// What was to be measured.
    pub kind: Kind,
    /// How it ended.
    pub end: StepEnd,
}

/// How a measurement can end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StepEnd {
    /// A result was reached.
    Complete,
    /// The person did not want it. Not a failure: it adds nothing.
    Skipped,
    /// It was wanted, and could not be done.
    Failed,
    /// Must not be done on this person (both arms unusable, arm outside every cuff).
    Unsuitable,
}

/// What the readings add up to. Rounded as shown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Results {
    /// Blood pressure by the site's protocol.
    pub blood_pressure: Option<PressureResult>,
    /// Steady oxygen saturation.
    pub spo2: Option<Percent>,
    /// Pulse, from the oximeter, else from the cuff.
    pub pulse: Option<Rate>,
    /// Body weight.
    pub weight: Option<Mass>,
    /// Height, and whether it was measured.
    pub height: Option<Height>,
    /// Body mass index, to one decimal.
    pub bmi: Option<Decimal>,
}

/// Blood pressure as the protocol makes it from several readings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PressureResult {
    /// Systolic, whole mmHg.
    pub systolic: Pressure,
    /// Diastolic, whole mmHg.
    pub diastolic: Pressure,
    /// Protocol name as in the configuration, for example `LAST2OF3`.
    pub protocol: String,
    /// Positions in [`Record::readings`] that the result was made from.
    pub from: Vec<usize>,
    /// An uneven pulse was seen in two or more readings.
    pub irregular: bool,
    /// Any single reading was severe.
    pub severe_seen: bool,
    /// Class in the site's guideline, for the clinic; people see a range, never this.
    pub class: String,
    /// The guideline's id, for example `esc-2024`.
    pub guideline: String,
}

/// A height and where it came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Height {
    /// The height.
    pub height: Length,
    /// True where the person said it instead of being measured; BMI inherits this.
    pub reported: bool,
}

/// Evidence for the blood pressure: how the person was prepared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rest {
    /// How long they sat quietly.
    pub rested: Span,
    /// They cut the rest short, and knew that it marks the result.
    pub shortened: bool,
    /// Coffee, smoking or exercise in the last half hour, and they went on.
    pub deviation: Option<bool>,
    /// Which arm.
    pub arm: Option<Arm>,
    /// Cuff used, by arm size.
    pub cuff: Option<Cuff>,
    /// They were shown how to sit (back, feet, arm, quiet), and said that they are ready.
    #[serde(default)]
    pub posture: Option<bool>,
}

/// The grade of one result, with everything it rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grading {
    /// What was measured.
    pub kind: Kind,
    /// How far it can be relied upon.
    pub grade: Grade,
    /// Why it is not better, the worst first; empty for an `A`.
    pub reasons: Vec<Reason>,
    /// What the grade was worked out from, as name and value; `unknown` is said.
    pub evidence: Vec<(String, String)>,
    /// Version of the table of grades.
    pub version: String,
}

/// Which arm the cuff was on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Arm {
    /// Left upper arm.
    Left,
    /// Right upper arm.
    Right,
}

impl Arm {
    /// The name in stored results, in the upload and in `wayside assess`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Arm::Left => "left",
            Arm::Right => "right",
        }
    }
}

/// Cuff sizes by mid-arm circumference (clinical.md 1.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cuff {
    /// 22 to under 27 cm.
    SmallAdult,
    /// 27 to under 35 cm.
    Adult,
    /// 35 to under 45 cm.
    LargeAdult,
    /// 45 to under 53 cm.
    Thigh,
}

/// A finding as it is kept: rule, what it saw, where the rule comes from, how urgent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FindingNote {
    /// Rule id, for example `disp_bp`.
    pub rule: String,
    /// What it saw, as name and value.
    pub inputs: Vec<(String, String)>,
    /// Where the rule comes from.
    pub source: String,
    /// How urgent.
    pub level: Level,
}

/// A rule set in force.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuleSet {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: String,
    /// Who reviewed it; `unreviewed` is said, not hidden.
    pub reviewer: String,
    /// Where it comes from.
    #[serde(default)]
    pub source: String,
}

/// A questionnaire as it was answered. A score that rests on a missing answer is not there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FilledForm {
    /// Its short name, for example `phq-9`.
    pub id: String,
    /// Its canonical address with the version, as a response names it.
    pub questionnaire: Option<String>,
    /// Version of its text.
    pub version: Option<String>,
    /// Its name in its own language.
    pub title: Option<String>,
    /// On which terms it is asked.
    pub licence: String,
    /// Where its text comes from.
    pub source: String,
    /// Who checked it; `unreviewed` is said, not hidden.
    pub reviewer: String,
    /// Every question that must be answered was.
    pub completed: bool,
    /// `resourceType` and `item` of a FHIR R4 QuestionnaireResponse; whoever sends it adds whose
    /// it is and when.
    pub response: serde_json::Value,
    /// What it adds up to.
    pub scores: Vec<FormScore>,
    /// Names of what acted at once.
    pub alerts: Vec<String>,
}

/// A result of a questionnaire.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormScore {
    /// Its short name in the questionnaire, for example `total`.
    pub id: String,
    /// LOINC code, where it has one.
    pub loinc: Option<String>,
    /// What it is called.
    pub display: String,
    /// The result.
    pub value: FormValue,
    /// The band it lies in.
    pub band: Option<String>,
}

/// A result as it can be observed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FormValue {
    /// A sum or a count.
    Number(Decimal),
    /// Yes or no.
    Flag(bool),
    /// A coded answer.
    Code {
        /// Code system.
        system: Option<String>,
        /// Code in it.
        code: String,
        /// What it is called.
        display: Option<String>,
    },
}
