//! One observation as FHIR spells it, and the vital signs with their profiles, codes and units.
//! It must not know which readings a visit made or what they add up to.

use crate::case::Case;
use crate::fhir::{
    self, Coding, Concept, Extension, ExtensionValue, Identifier, Meta, Quantity, Reference, Unit,
    system, unit,
};
use rust_decimal::Decimal;
use serde::Serialize;
use uuid::Uuid;
use wayside_care::reading::Kind;
use wayside_care::record::StepEnd;
use wayside_care::time::WallTime;

/// Observation.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Observation {
    resource_type: &'static str,
    id: Uuid,
    #[serde(skip_serializing_if = "Meta::is_empty")]
    meta: Meta,
    /// Extensions that HL7 defines.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub extension: Vec<Extension>,
    identifier: Vec<Identifier>,
    status: &'static str,
    category: [Concept; 1],
    code: Concept,
    subject: Reference,
    effective_date_time: String,
    performer: [Reference; 1],
    /// What was found, or why nothing was.
    #[serde(flatten)]
    pub value: Option<Found>,
    /// Remarks.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub note: Vec<Note>,
    /// Where on the body.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub body_site: Option<Concept>,
    /// How.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub method: Option<Concept>,
    /// The instrument, never the kiosk (R4 comment on Observation.device).
    #[serde(skip_serializing_if = "Option::is_none")]
    device: Option<Reference>,
    /// What a panel holds.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub has_member: Vec<Reference>,
    /// What it was made from.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub derived_from: Vec<Reference>,
    /// Parts.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub component: Vec<Component>,
}

/// A part of an observation.
#[derive(Clone, Debug, Serialize)]
pub struct Component {
    code: Concept,
    #[serde(flatten)]
    value: Found,
}

/// A value or the reason for its absence: never both (obs-6), and one type of value only.
#[derive(Clone, Debug, Serialize)]
pub enum Found {
    /// A measured number.
    #[serde(rename = "valueQuantity")]
    Quantity(Quantity),
    /// A concept.
    #[serde(rename = "valueCodeableConcept")]
    Concept(Concept),
    /// A count.
    #[serde(rename = "valueInteger")]
    Count(usize),
    /// Words and numbers for people.
    #[serde(rename = "valueString")]
    Text(String),
    /// Yes or no.
    #[serde(rename = "valueBoolean")]
    Flag(bool),
    /// No value, and why.
    #[serde(rename = "dataAbsentReason")]
    Absent(Concept),
}

/// A remark.
#[derive(Clone, Debug, Serialize)]
pub struct Note {
    /// The remark.
    pub text: String,
}

/// Why a value is missing (facts/fhir.md C1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// It was tried and failed.
    Error,
    /// It must not be tried on this person.
    NotPerformed,
}

impl Missing {
    /// Why a measurement of this kind has no result: what its step says. A step the person skipped
    /// adds nothing.
    pub fn of(case: &Case, kind: Kind) -> Option<Missing> {
        case.record.steps.iter().filter(|step| step.kind == kind).find_map(|step| match step.end {
            StepEnd::Failed => Some(Missing::Error),
            StepEnd::Unsuitable => Some(Missing::NotPerformed),
            StepEnd::Complete | StepEnd::Skipped => None,
        })
    }

    /// As FHIR says it.
    pub fn found(self) -> Found {
        let (code, display) = match self {
            Missing::Error => ("error", "Error"),
            Missing::NotPerformed => ("not-performed", "Not Performed"),
        };
        Found::Absent(Concept::of([Coding::new(system::ABSENT, code, display)]))
    }
}

impl Component {
    /// A part with its value.
    pub const fn new(code: Concept, value: Found) -> Component {
        Component { code, value }
    }

    /// A part that only a kiosk knows, under our own code.
    pub fn ours(code: &str, value: Found) -> Component {
        Component { code: Concept::of([Coding::bare(system::KIOSK, code)]), value }
    }
}

/// A vital sign: its profile, its codes, its unit (facts/fhir.md C1 and C2).
#[derive(Clone, Copy, Debug)]
pub struct Sign {
    profile: &'static str,
    codes: &'static [(&'static str, &'static str, &'static str)],
    unit: Unit,
}

macro_rules! profile {
    ($name:literal) => {
        concat!("http://hl7.org/fhir/StructureDefinition/", $name)
    };
}

impl Sign {
    /// Blood pressure; the numbers stand in its parts.
    pub const BLOOD_PRESSURE: Sign = Sign {
        profile: profile!("bp"),
        codes: &[
            (system::LOINC, "85354-9", "Blood pressure panel with all children optional"),
            (system::MDC, "150020", "MDC_PRESS_BLD_NONINV"),
        ],
        unit: unit::MMHG,
    };
    /// Pulse by the oximeter.
    pub const OXIMETER_PULSE: Sign = Sign {
        profile: profile!("heartrate"),
        codes: &[
            (system::LOINC, "8867-4", "Heart rate"),
            (system::MDC, "149530", "MDC_PULS_OXIM_PULS_RATE"),
        ],
        unit: unit::PER_MINUTE,
    };
    /// Pulse by the cuff.
    pub const CUFF_PULSE: Sign = Sign {
        profile: profile!("heartrate"),
        codes: &[
            (system::LOINC, "8867-4", "Heart rate"),
            (system::MDC, "149546", "MDC_PULS_RATE_NON_INV"),
        ],
        unit: unit::PER_MINUTE,
    };
    /// Oxygen saturation: R4 requires 2708-6, US Core 59408-5 beside it.
    pub const SATURATION: Sign = Sign {
        profile: profile!("oxygensat"),
        codes: &[
            (system::LOINC, "2708-6", "Oxygen saturation in Arterial blood"),
            (system::LOINC, "59408-5", "Oxygen saturation in Arterial blood by Pulse oximetry"),
            (system::MDC, "150456", "MDC_PULS_OXIM_SAT_O2"),
        ],
        unit: unit::PERCENT,
    };
    /// Body weight.
    pub const WEIGHT: Sign = Sign {
        profile: profile!("bodyweight"),
        codes: &[
            (system::LOINC, "29463-7", "Body weight"),
            (system::MDC, "188736", "MDC_MASS_BODY_ACTUAL"),
        ],
        unit: unit::KG,
    };
    /// Height, measured.
    pub const HEIGHT: Sign = Sign {
        profile: profile!("bodyheight"),
        codes: &[
            (system::LOINC, "8302-2", "Body height"),
            (system::MDC, "188740", "MDC_LEN_BODY_ACTUAL"),
        ],
        unit: unit::CM,
    };
    /// Height, as the person said it.
    pub const HEIGHT_STATED: Sign = Sign {
        profile: profile!("bodyheight"),
        codes: &[
            (system::LOINC, "8302-2", "Body height"),
            (system::LOINC, "3138-5", "Body height Stated"),
        ],
        unit: unit::CM,
    };
    /// Body-mass index.
    pub const BMI: Sign = Sign {
        profile: profile!("bmi"),
        codes: &[
            (system::LOINC, "39156-5", "Body mass index (BMI) [Ratio]"),
            (system::MDC, "188752", "MDC_RATIO_MASS_BODY_LEN_SQ"),
        ],
        unit: unit::KG_PER_M2,
    };
    /// Body temperature.
    pub const TEMPERATURE: Sign = Sign {
        profile: profile!("bodytemp"),
        codes: &[
            (system::LOINC, "8310-5", "Body temperature"),
            (system::MDC, "150364", "MDC_TEMP_BODY"),
        ],
        unit: unit::CELSIUS,
    };
    /// The panel that holds the results of a visit.
    pub const PANEL: Sign = Sign {
        profile: profile!("vitalspanel"),
        codes: &[(
            system::LOINC,
            "85353-1",
            "Vital signs, weight, height, head circumference, oxygen saturation and BMI panel",
        )],
        unit: unit::MMHG,
    };
    /// The average of several blood pressures, where the clinic follows US Core.
    pub const AVERAGE_PRESSURE: Sign = Sign {
        profile: "http://hl7.org/fhir/us/core/StructureDefinition/us-core-average-blood-pressure",
        codes: &[(
            system::LOINC,
            "96607-7",
            "Blood pressure panel mean systolic and mean diastolic",
        )],
        unit: unit::MMHG,
    };

    /// A number in the unit of the sign.
    pub fn quantity(self, value: Decimal) -> Found {
        Found::Quantity(Quantity::new(value, self.unit))
    }

    fn code(self) -> Concept {
        Concept::of(self.codes.iter().map(|(system, code, name)| Coding::new(system, *code, name)))
    }
}

impl Observation {
    /// A vital sign of this visit, so far without a value.
    pub fn vital(case: &Case, role: &str, sign: Sign, at: WallTime) -> Observation {
        let mut one = Observation::bare(case, role, "vital-signs", sign.code(), at);
        one.meta = case.meta(Some(sign.profile), at);
        one
    }

    /// An observation that is no vital sign: what the pulse did, how it was taken, how urgent.
    pub fn other(case: &Case, role: &str, category: &str, code: Concept, at: WallTime) -> Self {
        Observation::bare(case, role, category, code, at)
    }

    fn bare(case: &Case, role: &str, category: &str, code: Concept, at: WallTime) -> Observation {
        Observation {
            resource_type: "Observation",
            id: case.id(role),
            meta: case.meta(None, at),
            extension: Vec::new(),
            identifier: case.identifier(role),
            status: "final",
            category: [Concept::of([Coding::bare(system::CATEGORY, category)])],
            code,
            subject: case.patient(),
            effective_date_time: fhir::date_time(at),
            // A self-service kiosk: the person measured themselves.
            performer: [case.patient()],
            value: None,
            note: Vec::new(),
            body_site: None,
            method: None,
            device: None,
            has_member: Vec::new(),
            derived_from: Vec::new(),
            component: Vec::new(),
        }
    }

    /// The same with its value.
    pub fn with(mut self, value: Found) -> Observation {
        self.value = Some(value);
        self
    }

    /// The same with the instrument that gave it, through this kiosk.
    pub fn by(mut self, case: &Case, device: &wayside_care::record::Device) -> Observation {
        self.device = Some(case.device(device));
        self.extension.push(Extension::new(
            profile!("observation-gatewayDevice"),
            ExtensionValue::Reference(case.kiosk()),
        ));
        self
    }

    /// The same with the value as the device sent it, where it was converted.
    pub fn sent_as(mut self, sent: Option<&str>) -> Observation {
        let sent = sent.and_then(fhir::words);
        self.note.extend(sent.map(|sent| Note { text: format!("As sent by the device: {sent}") }));
        self
    }

    /// The reference to it.
    pub fn reference(&self) -> Reference {
        Reference::to("Observation", self.id)
    }
}
