//! The Appointments a kiosk writes: one booked because of a result, and one asked of the staff.
//! It must not know a server, nor say more about the person than the errand needs.

use crate::fhir::system;
use crate::local;
use crate::windows::Window;
use serde_json::{Map, Value, json};
use uuid::Uuid;
use wayside_care::appointment::PatientKey;
use wayside_care::level::Level;
use wayside_care::record::Record;
use wayside_care::time::WallTime;

/// The Patient an errand is for.
#[derive(Clone, Debug, PartialEq)]
pub enum Patient {
    /// The clinic's own, found and certain.
    Known(PatientKey),
    /// Made by this kiosk for this visit, marked as unverified; written along where needed.
    WalkUp(Box<Value>),
    /// The one of this visit, wherever and under whatever name it is by now: by its identifier.
    OfVisit(Uuid),
}

impl Patient {
    /// `Patient/id`.
    #[must_use]
    pub fn name(&self) -> String {
        match self {
            Patient::Known(key) => format!("Patient/{}", key.id()),
            Patient::WalkUp(one) => crate::talk::path(one).unwrap_or_default(),
            Patient::OfVisit(visit) => format!("Patient/{}", Uuid::new_v5(visit, b"patient")),
        }
    }

    /// The person as FHIR refers to them.
    #[must_use]
    pub fn reference(&self) -> Value {
        match self {
            Patient::Known(_) | Patient::WalkUp(_) => json!({ "reference": self.name() }),
            Patient::OfVisit(visit) => {
                let value = format!("urn:uuid:{}", Uuid::new_v5(visit, b"patient"));
                let identifier = json!({ "system": system::URI, "value": value });
                json!({ "type": "Patient", "identifier": identifier })
            }
        }
    }

    /// The person as `patient-resource` of an operation, and the identifier by which a Patient the
    /// server made from it can be told from anybody else's.
    #[must_use]
    pub fn to_say(&self) -> (Value, Option<(String, String)>) {
        match self {
            Patient::Known(key) => (json!({ "resourceType": "Patient", "id": key.id() }), None),
            Patient::OfVisit(visit) => {
                let id = Uuid::new_v5(visit, b"patient");
                let mark = (system::URI.to_owned(), format!("urn:uuid:{id}"));
                (json!({ "resourceType": "Patient", "id": id.to_string() }), Some(mark))
            }
            Patient::WalkUp(one) => {
                let first = crate::talk::list(one, "identifier").next();
                let text = |name| first.map(|it| crate::talk::text(it, name).to_owned());
                ((**one).clone(), text("system").zip(text("value")))
            }
        }
    }

    /// What must be written along.
    #[must_use]
    pub fn to_write(&self) -> Option<Box<Value>> {
        match self {
            Patient::Known(_) | Patient::OfVisit(_) => None,
            Patient::WalkUp(one) => Some(one.clone()),
        }
    }
}

/// Whom an errand of this visit is for: the clinic's own record where it is certain, else the
/// Patient that this kiosk makes, the same, under the same id, as in its bundle.
#[must_use]
pub fn patient_of(record: &Record, site: &crate::Site) -> Option<Patient> {
    if let Some(known) = &record.patient {
        return Some(Patient::Known(known.clone()));
    }
    let made = crate::patient::patient(&crate::case::Case { record, site });
    serde_json::to_value(made).ok().map(|one| Patient::WalkUp(Box::new(one)))
}

/// What an appointment is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Because {
    /// The visit; the ids of its appointments derive from it.
    pub visit: Uuid,
    /// How urgent.
    pub level: Level,
    /// The rules that spoke at that level.
    pub rules: Vec<String>,
    /// When it was asked for.
    pub at: WallTime,
    /// Test data.
    pub test: bool,
}

impl Because {
    /// The result of this visit.
    #[must_use]
    pub fn of(record: &Record, at: WallTime, test: bool) -> Because {
        let highest = record.findings.iter().filter(|note| note.level == record.level);
        let mut rules: Vec<String> = highest.map(|note| note.rule.clone()).collect();
        rules.sort();
        rules.dedup();
        Because { visit: record.visit, level: record.level, rules, at, test }
    }

    /// The id of the one Appointment this visit can ever book.
    #[must_use]
    pub fn appointment(&self) -> Uuid {
        Uuid::new_v5(&self.visit, b"appointment")
    }

    /// The id of the one request to the staff; never that of the Appointment, or a request that
    /// comes late would undo a booking.
    #[must_use]
    pub fn request(&self) -> Uuid {
        Uuid::new_v5(&self.visit, b"appointment-request")
    }

    fn codes(&self) -> Vec<Value> {
        let level = json!({ "system": system::LEVEL, "code": self.level.name() });
        let rules = self.rules.iter().map(|rule| json!({ "system": system::RULE, "code": rule }));
        [level].into_iter().chain(rules).collect()
    }

    fn start(&self, id: Uuid) -> Map<String, Value> {
        let mut made = Map::new();
        let mut set = |name: &str, value: Value| made.insert(name.to_owned(), value);
        set("resourceType", "Appointment".into());
        set("id", id.to_string().into());
        if self.test {
            set(
                "meta",
                json!({ "security": [
                { "system": system::ACT_REASON, "code": "HTEST" },
            ] }),
            );
        }
        set("identifier", json!([{ "system": system::URI, "value": format!("urn:uuid:{id}") }]));
        set("reasonCode", json!([{ "coding": self.codes() }]));
        // iCalendar's scale, which R4 uses: 1 the highest, 9 the lowest, 0 undefined.
        set("priority", priority(self.level).into());
        set("created", local::utc(self.at.unix_ms).into());
        made
    }

    /// An Appointment to be booked; the deed gives it time and Slot.
    #[must_use]
    pub fn booking(&self, patient: &Patient) -> Value {
        let mut made = self.start(self.appointment());
        made.insert("status".into(), "booked".into());
        made.insert("participant".into(), json!([{
            "actor": { "reference": patient.name() }, "required": "required", "status": "accepted",
        }]));
        Value::Object(made)
    }

    /// A request that staff find a time: within the window where there is one, else at once.
    /// `unsure`: a booking was tried and its outcome is unknown; staff must look before they book.
    #[must_use]
    pub fn asking(&self, patient: &Patient, window: Option<Window>, unsure: bool) -> Value {
        let mut made = self.start(self.request());
        made.insert("status".into(), "proposed".into());
        made.insert(
            "participant".into(),
            json!([{
                "actor": { "reference": patient.name() }, "status": "needs-action",
            }]),
        );
        if let Some(window) = window {
            let (start, end) = (local::utc(window.from_ms), local::utc(window.until_ms));
            made.insert("requestedPeriod".into(), json!([{ "start": start, "end": end }]));
        }
        if unsure {
            let mut codes = self.codes();
            codes.push(json!({ "system": BOOKING, "code": "outcome-unknown" }));
            made.insert("reasonCode".into(), json!([{ "coding": codes }]));
            // By identifier: a reference to what may not be there would be refused.
            let tried = format!("urn:uuid:{}", self.appointment());
            made.insert(
                "supportingInformation".into(),
                json!([{
                    "type": "Appointment", "identifier": { "system": system::URI, "value": tried },
                }]),
            );
        }
        Value::Object(made)
    }
}

/// What became of a booking, said to staff.
const BOOKING: &str = "urn:wayside:booking";

fn priority(level: Level) -> u8 {
    match level {
        Level::Emergency => 1,
        Level::Urgent => 2,
        Level::Soon | Level::Incomplete => 5,
        Level::Routine => 7,
        Level::None => 9,
    }
}

/// Writings as a parcel for the outbox: a transaction of PUTs under their own ids, which the
/// uploader takes; sent twice it is the same once.
#[must_use]
pub fn parcel(writings: &[Value]) -> Vec<u8> {
    let entry: Vec<Value> = writings
        .iter()
        .filter_map(|one| {
            let name = crate::talk::path(one)?;
            Some(json!({ "resource": one, "request": { "method": "PUT", "url": name } }))
        })
        .collect();
    let bundle = json!({ "resourceType": "Bundle", "type": "transaction", "entry": entry });
    bundle.to_string().into_bytes()
}
