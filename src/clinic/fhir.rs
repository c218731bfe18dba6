//! FHIR R4 data types as far as a kiosk writes them, and the code systems they come from.
//! It must not know a visit; what cannot be valid FHIR should not be possible to say here.

use jiff::Timestamp;
use jiff::tz::Offset;
use rust_decimal::Decimal;
use serde::ser::Error as _;
use serde::{Serialize, Serializer};
use std::borrow::Cow;
use std::str::FromStr as _;
use uuid::Uuid;
use wayside_care::time::{Day, WallTime};

/// Code systems and identifier systems.
pub mod system {
    /// Logical Observation Identifiers Names and Codes.
    pub const LOINC: &str = "http://loinc.org";
    /// IEEE 11073-10101, 32-bit codes in decimal (facts/fhir.md C2).
    pub const MDC: &str = "urn:iso:std:iso:11073:10101";
    /// SNOMED Clinical Terms.
    pub const SNOMED: &str = "http://snomed.info/sct";
    /// Unified Code for Units of Measure.
    pub const UCUM: &str = "http://unitsofmeasure.org";
    /// A URI is its own identifier.
    pub const URI: &str = "urn:ietf:rfc:3986";
    /// Reasons for an act, here HTEST and TREAT.
    pub const ACT_REASON: &str = "http://terminology.hl7.org/CodeSystem/v3-ActReason";
    /// Why there is no value.
    pub const ABSENT: &str = "http://terminology.hl7.org/CodeSystem/data-absent-reason";
    /// Categories of observations.
    pub const CATEGORY: &str = "http://terminology.hl7.org/CodeSystem/observation-category";
    /// Kinds of identifiers.
    pub const IDENTIFIER_TYPE: &str = "http://terminology.hl7.org/CodeSystem/v2-0203";
    /// The protocol a blood-pressure result follows. Ours, as are all `urn:wayside` names; they
    /// are written nowhere else and never change their meaning.
    pub const PROTOCOL: &str = "urn:wayside:bp-protocol";
    /// Levels of urgency (clinical.md 2.4).
    pub const LEVEL: &str = "urn:wayside:level";
    /// Rules that found something.
    pub const RULE: &str = "urn:wayside:rule";
    /// Rule sets, as `id|version`.
    pub const RULE_SET: &str = "urn:wayside:rule-set";
    /// Grades of a result: how far it can be relied upon.
    pub const GRADE: &str = "urn:wayside:grade";
    /// Why a grade is not better.
    pub const REASON: &str = "urn:wayside:grade-reason";
    /// Results of questionnaires that LOINC has no code for.
    pub const SCORE: &str = "urn:wayside:score";
    /// The head of the kiosk's audit, as `rows|code of the last row in hexadecimal`.
    pub const AUDIT: &str = "urn:wayside:audit-head";
    /// What a kiosk observes besides vital signs.
    pub const KIOSK: &str = "urn:wayside:observation";
    /// Tags: who the person is said to be, how far the clock is believed.
    pub const TAG: &str = "urn:wayside:tag";
}

/// A decimal as it stands, digit for digit: `121.50` is not `121.5` (facts/fhir.md A2).
#[derive(Clone, Copy, Debug)]
pub struct Exact(pub Decimal);

impl Serialize for Exact {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serde_json::Number::from_str(&self.0.to_string())
            .map_err(S::Error::custom)?
            .serialize(serializer)
    }
}

/// A code with its system and the system's own words for it.
#[derive(Clone, Debug, Serialize)]
pub struct Coding {
    system: String,
    code: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    display: Option<Cow<'static, str>>,
}

impl Coding {
    /// A code and its standard display.
    pub fn new(system: &str, code: impl Into<String>, display: &'static str) -> Coding {
        Coding { system: system.into(), code: code.into(), display: Some(display.into()) }
    }

    /// A code with a display that comes with a questionnaire.
    pub fn said(system: &str, code: impl Into<String>, display: String) -> Coding {
        Coding { system: system.into(), code: code.into(), display: Some(display.into()) }
    }

    /// A code whose system has no display for it, or needs none.
    pub fn bare(system: &str, code: impl Into<String>) -> Coding {
        Coding { system: system.into(), code: code.into(), display: None }
    }
}

/// CodeableConcept.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Concept {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    coding: Vec<Coding>,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<String>,
}

impl Concept {
    /// A concept with these codings, the most binding first.
    pub fn of(coding: impl IntoIterator<Item = Coding>) -> Concept {
        Concept { coding: coding.into_iter().collect(), text: None }
    }

    /// The same with words; none where they would be empty, which FHIR forbids (ele-1).
    pub fn with_text(mut self, text: impl Into<String>) -> Concept {
        self.text = Some(text.into()).filter(|text| !text.trim().is_empty());
        self
    }
}

/// Quantity, always with its UCUM code.
#[derive(Clone, Debug, Serialize)]
pub struct Quantity {
    value: Exact,
    unit: &'static str,
    system: &'static str,
    code: &'static str,
}

/// A unit: what people read, and the UCUM code. `mmHg` and `bpm` are not UCUM (fhir.md C1).
#[derive(Clone, Copy, Debug)]
pub struct Unit(pub &'static str, pub &'static str);

/// Units of the vital signs, each the one its R4 profile fixes or allows.
pub mod unit {
    use super::Unit;
    /// Pressure.
    pub const MMHG: Unit = Unit("mmHg", "mm[Hg]");
    /// Pulse.
    pub const PER_MINUTE: Unit = Unit("/min", "/min");
    /// Saturation, perfusion.
    pub const PERCENT: Unit = Unit("%", "%");
    /// Mass.
    pub const KG: Unit = Unit("kg", "kg");
    /// Length.
    pub const CM: Unit = Unit("cm", "cm");
    /// Body-mass index.
    pub const KG_PER_M2: Unit = Unit("kg/m2", "kg/m2");
    /// Temperature.
    pub const CELSIUS: Unit = Unit("°C", "Cel");
    /// Points of a questionnaire.
    pub const SCORE: Unit = Unit("{score}", "{score}");
    /// Time.
    pub const SECOND: Unit = Unit("s", "s");
}

impl Quantity {
    /// A number in a unit.
    pub const fn new(value: Decimal, Unit(unit, code): Unit) -> Quantity {
        Quantity { value: Exact(value), unit, system: system::UCUM, code }
    }
}

/// Reference by type and id: holds inside a transaction and for single requests alike.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Reference {
    reference: String,
}

impl Reference {
    /// To the resource of this type and id.
    pub fn to(resource_type: &str, id: Uuid) -> Reference {
        Reference { reference: format!("{resource_type}/{id}") }
    }

    /// To a resource the server named itself.
    pub fn theirs(resource_type: &str, id: &str) -> Reference {
        Reference { reference: format!("{resource_type}/{id}") }
    }

    /// The relative URL it points to.
    pub fn path(&self) -> &str {
        &self.reference
    }
}

/// Identifier.
#[derive(Clone, Debug, Serialize)]
pub struct Identifier {
    #[serde(rename = "use", skip_serializing_if = "Option::is_none")]
    r#use: Option<&'static str>,
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    kind: Option<Concept>,
    system: String,
    value: String,
}

impl Identifier {
    /// The resource's own id, so that a server that renames resources can still be asked for it.
    pub fn own(id: Uuid) -> Identifier {
        let value = format!("urn:uuid:{id}");
        Identifier { r#use: None, kind: None, system: system::URI.into(), value }
    }

    /// An identifier under somebody's system.
    pub fn under(system: &str, value: impl Into<String>) -> Identifier {
        Identifier { r#use: None, kind: None, system: system.into(), value: value.into() }
    }

    /// The same, said to hold only until somebody has looked.
    pub const fn temporary(mut self) -> Identifier {
        self.r#use = Some("temp");
        self
    }

    /// The same with a kind from table v2-0203 and a use.
    pub fn kind(mut self, code: &str, r#use: &'static str) -> Identifier {
        self.kind = Some(Concept::of([Coding::bare(system::IDENTIFIER_TYPE, code)]));
        self.r#use = Some(r#use);
        self
    }
}

/// An extension that HL7 defines. Ours would need a web address that outlives us (R4
/// extensibility: a URL, no URN), so there are none.
#[derive(Clone, Debug, Serialize)]
pub struct Extension {
    url: &'static str,
    #[serde(flatten)]
    value: ExtensionValue,
}

/// The value of an extension.
#[derive(Clone, Debug, Serialize)]
pub enum ExtensionValue {
    /// A concept.
    #[serde(rename = "valueCodeableConcept")]
    Concept(Concept),
    /// A reference.
    #[serde(rename = "valueReference")]
    Reference(Reference),
}

impl Extension {
    /// An extension and its value.
    pub const fn new(url: &'static str, value: ExtensionValue) -> Extension {
        Extension { url, value }
    }
}

/// Meta.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Meta {
    /// Profiles it claims.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub profile: Vec<&'static str>,
    /// Security labels: here only that it is test data.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub security: Vec<Label>,
    /// Tags.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tag: Vec<Label>,
}

impl Meta {
    /// Whether there is nothing to say; FHIR forbids an empty element (ele-1).
    pub fn is_empty(&self) -> bool {
        *self == Meta::default()
    }
}

/// A coding of a fixed system and code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Label {
    system: &'static str,
    code: &'static str,
}

impl Label {
    /// Test health data: not about a real person (facts/fhir.md C2).
    pub const TEST: Label = Label { system: system::ACT_REASON, code: "HTEST" };
    /// The person is who they say, checked against nothing.
    pub const UNVERIFIED: Label = Label { system: system::TAG, code: "identity-unverified" };
    /// The clock was not checked against anything.
    pub const CLOCK_UNCHECKED: Label = Label { system: system::TAG, code: "clock-unchecked" };
    /// The clock is known to be wrong.
    pub const CLOCK_WRONG: Label = Label { system: system::TAG, code: "clock-wrong" };
}

/// A dateTime or instant: local time with seconds and offset, both mandatory beside a time of day
/// (facts/fhir.md C1). Local, because clinics read local time.
pub fn date_time(at: WallTime) -> String {
    // 1970 to 9999: what FHIR's four-digit year can say and a clock can mean.
    let ms = at.unix_ms.clamp(0, 253_370_764_800_000);
    let minutes = i32::from(at.offset_min).clamp(-14 * 60, 14 * 60);
    let offset = Offset::from_seconds(minutes * 60).unwrap_or(Offset::UTC);
    let moment = Timestamp::from_millisecond(ms).unwrap_or(Timestamp::UNIX_EPOCH);
    let local = offset.to_datetime(moment);
    let sign = if minutes < 0 { '-' } else { '+' };
    let (hours, minutes) = (minutes.abs() / 60, minutes.abs() % 60);
    let (date, time) = (local.date(), local.time());
    format!(
        "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}{sign}{hours:02}:{minutes:02}",
        date.year(),
        date.month(),
        date.day(),
        time.hour(),
        time.minute(),
        time.second(),
    )
}

/// A date.
pub fn date(day: Day) -> String {
    format!("{:04}-{:02}-{:02}", day.year(), day.month(), day.day())
}

/// Words from a person, trimmed and without control characters, which a FHIR string must not hold
/// (R4 datatypes, string); nothing where nothing is left.
pub fn words(text: &str) -> Option<String> {
    let plain: String = text.chars().filter(|c| !c.is_control()).collect();
    let plain = plain.trim();
    (!plain.is_empty()).then(|| plain.to_owned())
}
