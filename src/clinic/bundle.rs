//! One visit as one FHIR R4 transaction: PUT entries under ids that never change.
//! It must not exist for a visit whose person did not agree to send it.

use crate::answers::{Answers, answers};
use crate::assessment;
use crate::body;
use crate::case::Case;
use crate::conditions::conditions;
use crate::consent::{Consent, consent};
use crate::device::{Device, devices};
use crate::fhir::Reference;
use crate::forms::{self, Form};
use crate::grade;
use crate::observation::Observation;
use crate::patient::{Patient, patient};
use crate::pressure;
use crate::provenance::{Provenance, provenance};
use crate::site::Site;
use serde::Serialize;
use wayside_care::record::Record;

/// A transaction Bundle. Made by [`bundle`] and by nothing else, so having one means the person
/// agreed to send.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Bundle {
    resource_type: &'static str,
    #[serde(rename = "type")]
    kind: &'static str,
    entry: Vec<Entry>,
}

/// No `fullUrl`: a transaction needs none (R4 bundle.html, uniqueness), and servers that rewrite
/// `urn:uuid:` ones rewrite the same text in identifiers too.
#[derive(Clone, Debug, Serialize)]
struct Entry {
    resource: Resource,
    request: Put,
}

#[derive(Clone, Debug, Serialize)]
struct Put {
    method: &'static str,
    url: String,
}

#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
enum Resource {
    Device(Box<Device>),
    Patient(Box<Patient>),
    Consent(Box<Consent>),
    Answers(Box<Answers>),
    Form(Box<Form>),
    Observation(Box<Observation>),
    Provenance(Box<Provenance>),
}

impl Resource {
    fn reference(&self) -> Reference {
        match self {
            Resource::Device(one) => Reference::to("Device", one.id),
            Resource::Patient(one) => Reference::to("Patient", one.id),
            Resource::Consent(one) => Reference::to("Consent", one.id),
            Resource::Answers(one) => Reference::to("QuestionnaireResponse", one.id),
            Resource::Form(one) => Reference::to("QuestionnaireResponse", one.id),
            Resource::Observation(one) => one.reference(),
            Resource::Provenance(one) => Reference::to("Provenance", one.id),
        }
    }
}

impl Bundle {
    /// The bytes to keep in the outbox and to send. They are kept rather than made again, so that
    /// a new version of the program cannot change what an old visit says.
    ///
    /// # Errors
    /// Only if a number cannot be written as JSON, which no decimal is.
    pub fn to_json(&self) -> Result<Vec<u8>, serde_json::Error> {
        serde_json::to_vec(self)
    }

    /// The same, for people.
    ///
    /// # Errors
    /// As [`Bundle::to_json`].
    pub fn to_pretty_json(&self) -> Result<String, serde_json::Error> {
        serde_json::to_string_pretty(self)
    }

    /// The same with the head of the kiosk's audit in its Provenance.
    #[must_use]
    pub fn with_audit_head(mut self, rows: u64, code: &[u8]) -> Bundle {
        for entry in &mut self.entry {
            if let Resource::Provenance(provenance) = &mut entry.resource {
                provenance.note_audit(rows, code);
            }
        }
        self
    }

    /// How many resources it holds.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entry.len()
    }

    /// Never true: there is always a person, a kiosk and an assessment.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entry.is_empty()
    }
}

/// The visit as a transaction, or nothing where the person did not agree to send it.
///
/// The order is that of dependence: what is referred to comes first, the Provenance of all of it
/// last, so that the same order holds where a server takes one resource at a time.
#[must_use]
pub fn bundle(record: &Record, site: &Site) -> Option<Bundle> {
    let case = Case { record, site };
    let consent = consent(&case)?;
    // Whoever the clinic knows is not made a second time (hazard 24).
    let unknown = record.patient.is_none().then(|| Resource::Patient(Box::new(patient(&case))));
    let mut visit: Vec<Resource> = unknown.into_iter().collect();
    visit.push(Resource::Consent(Box::new(consent)));
    visit.extend(answers(&case).map(|one| Resource::Answers(Box::new(one))));
    visit.extend(forms::forms(&case).into_iter().map(|one| Resource::Form(Box::new(one))));
    visit.extend(observations(&case).into_iter().map(|one| Resource::Observation(Box::new(one))));
    let targets = visit.iter().map(Resource::reference).collect();
    let provenance = Resource::Provenance(Box::new(provenance(&case, targets)));
    let devices = devices(&case).into_iter().map(|one| Resource::Device(Box::new(one)));
    let entry = devices.chain(visit).chain([provenance]).map(put).collect();
    Some(Bundle { resource_type: "Bundle", kind: "transaction", entry })
}

fn observations(case: &Case) -> Vec<Observation> {
    let mut all: Vec<Observation> = pressure::readings(case)
        .map(|(place, taken, bp)| pressure::reading(case, place, taken, bp))
        .collect();
    all.extend(body::readings(case));
    all.extend(pressure::rhythm(case));
    all.extend(conditions(case));
    let (results, about) = assessment::results(case);
    all.extend(results);
    all.extend(forms::scores(case));
    grade::note_on(case, &about, &mut all);
    all.extend(grade::grades(case, &about));
    all.push(assessment::assessment(case));
    all
}

fn put(resource: Resource) -> Entry {
    let url = resource.reference().path().to_owned();
    Entry { resource, request: Put { method: "PUT", url } }
}
