//! Delivery to the clinic: which clinic, and the link that carries the store's outbox to it.
//! It must not know FHIR, nor decide when to try again.

use crate::appointments::Appointments;
use crate::clinic_link::{self, ClinicLink, LinkConfig, LinkEvent, Outbox, ParcelState, Smart};
use crate::config::{Auth, Config};
use crate::demo_clinic::DemoClinic;
use crate::hands::Errand;
use crate::mllp::{self, Hl7Config, MllpLink};
use crate::office::Office;
use crate::stored_hl7::StoredHl7;
use jiff::tz::TimeZone;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::time::Duration;
use tokio::sync::mpsc::UnboundedSender;
use uuid::Uuid;
use wayside_care::time::Span;
use wayside_clinic::Abilities;
use wayside_clinic::booking::Ways;
use wayside_clinic::seen::WATCHED;
use wayside_clinic::upload::{Input as Answer, Parcel, Settled, SignIn};
use wayside_sim::clinic::Clinic;
use wayside_store::{Fault, ParcelKind, ParcelState as Stored};
use wayside_visit::{Input, Parcel as State};

/// The way to one clinic.
pub struct Delivery {
    config: Option<LinkConfig>,
    office: Office,
    demo: Option<DemoClinic>,
    link: Option<ClinicLink>,
    hl7: Option<Hl7Config>,
    hl7_link: Option<MllpLink>,
}

/// How long a rehearsal waits for the clinic to take what it has.
const LONGEST: Duration = Duration::from_secs(60);

impl Delivery {
    /// The way to `url`, else to the configured clinic.
    ///
    /// # Errors
    /// Where the address cannot be used.
    pub fn new(config: &Config, url: Option<&str>, office: Office) -> Result<Delivery, String> {
        let url = url.unwrap_or(&config.clinic.base_url);
        let hl7 = Some(config.hl7.clone()).filter(Hl7Config::is_on);
        let config = (!url.is_empty()).then(|| link_config(config, url));
        Ok(Delivery { config, office, demo: None, link: None, hl7, hl7_link: None })
    }

    /// The way to a clinic that runs inside this program and keeps names of things only: nothing of
    /// a person stays in the process. It has free times from now on, in the zone of the site.
    ///
    /// # Errors
    /// Where it cannot be started.
    pub fn to_demo(office: Office, zone: &TimeZone) -> Result<Delivery, String> {
        let now = jiff::Timestamp::now().as_millisecond();
        let mut clinic = Clinic::forgetful(10_000);
        clinic.desk = Some(wayside_sim::demo_book::book(now, zone, 1));
        Delivery::to_simulated(clinic, office)
    }

    /// The way to a given simulated clinic inside this program.
    ///
    /// # Errors
    /// Where it cannot be started.
    pub fn to_simulated(clinic: Clinic, office: Office) -> Result<Delivery, String> {
        let demo = DemoClinic::start(clinic)
            .map_err(|why| format!("the demo's clinic does not start: {why}"))?;
        let config = Some(LinkConfig::to(demo.base_url()));
        Ok(Delivery { config, office, demo: Some(demo), link: None, hl7: None, hl7_link: None })
    }

    /// The demo's clinic, if that is where things go.
    #[must_use]
    pub const fn demo(&self) -> Option<&DemoClinic> {
        self.demo.as_ref()
    }

    /// Delivers what is due now, and says where each parcel is in the end.
    ///
    /// # Errors
    /// Where the link cannot be set up.
    pub fn drain(&self) -> Result<Vec<(Uuid, State)>, String> {
        let mut events = Vec::new();
        if let Some(config) = &self.config {
            let mut outbox = StoreOutbox(self.office.clone());
            let drained =
                clinic_link::drain(config, &mut outbox, LONGEST).map_err(|why| why.to_string())?;
            events.extend(drained.events);
        }
        if let Some(config) = &self.hl7 {
            let mut outbox = StoredHl7(self.office.clone());
            let drained =
                mllp::drain(config, &mut outbox, LONGEST).map_err(|why| why.to_string())?;
            events.extend(drained.0);
        }
        let mut last = BTreeMap::new();
        for event in events {
            if let LinkEvent::Parcel(event) = event {
                last.insert(event.parcel, state(event.state));
            }
        }
        let filed: Vec<Uuid> =
            last.iter().filter(|(_, at)| **at == State::Filed).map(|(id, _)| *id).collect();
        if let Some(config) = self.config.as_ref().filter(|_| !filed.is_empty()) {
            for parcel in clinic_link::look(config, &filed).map_err(|why| why.to_string())? {
                StoreOutbox(self.office.clone()).seen(parcel);
                last.insert(parcel, State::Seen);
            }
        }
        Ok(last.into_iter().collect())
    }

    /// Delivers from now on, telling the visit; gives back what tells the link that there is more.
    ///
    /// # Errors
    /// Where the link cannot be set up.
    pub fn start(
        &mut self,
        inputs: UnboundedSender<Input>,
    ) -> Result<Box<dyn Fn() + Send>, String> {
        let hl7 = self.start_hl7(inputs.clone())?;
        let Some(config) = &self.config else { return Ok(hl7) };
        let tell = teller(inputs);
        let outbox = Box::new(StoreOutbox(self.office.clone()));
        let link = ClinicLink::start(config, outbox, tell).map_err(|why| why.to_string())?;
        let nudge = link.nudger();
        self.link = Some(link);
        Ok(Box::new(move || {
            nudge();
            hl7();
        }))
    }

    fn start_hl7(
        &mut self,
        inputs: UnboundedSender<Input>,
    ) -> Result<Box<dyn Fn() + Send>, String> {
        let Some(config) = &self.hl7 else { return Ok(Box::new(|| {})) };
        let outbox = Box::new(StoredHl7(self.office.clone()));
        let link =
            MllpLink::start(config, outbox, teller(inputs)).map_err(|why| why.to_string())?;
        let nudge = link.nudger();
        self.hl7_link = Some(link);
        Ok(Box::new(nudge))
    }
}

/// Tells the visit what became of its parcels.
fn teller(inputs: UnboundedSender<Input>) -> impl Fn(LinkEvent) + Send + 'static {
    move |event| {
        let input = match event {
            LinkEvent::Parcel(event) => Input::Parcel(event.parcel, state(event.state)),
            LinkEvent::Stalled(stalled) => Input::LinkStalled(stalled),
            // For the log and the doctor; a person at the screen can do nothing about it.
            LinkEvent::Narrower(_) => return,
        };
        // The screen is gone only when everything is.
        let _ = inputs.send(input);
    }
}

impl Delivery {
    /// Who asks the clinic while somebody waits, in the zone of the site.
    #[must_use]
    pub fn appointments(&self, zone: TimeZone, ways: Ways) -> Option<Appointments> {
        let config = self.config.clone()?;
        let site = self.office.site().clone();
        Some(Appointments::new(config, self.office.clone(), site, zone, ways))
    }

    /// The same, telling the visit what it says.
    #[must_use]
    pub fn errands(
        &self,
        zone: TimeZone,
        ways: Ways,
        inputs: UnboundedSender<Input>,
    ) -> Box<dyn Fn(Errand)> {
        let desk = RefCell::new(self.appointments(zone, ways));
        Box::new(move |errand| {
            let tell = inputs.clone();
            // The screen is gone only when everything is.
            let tell = move |input| drop(tell.send(input));
            match desk.borrow_mut().as_mut() {
                Some(desk) => desk.run(errand, tell),
                None => errand.unreachable().into_iter().for_each(tell),
            }
        })
    }
}

fn link_config(config: &Config, url: &str) -> LinkConfig {
    let clinic = &config.clinic;
    let smart = (clinic.auth == Auth::SmartBackend).then(|| Smart {
        client_id: clinic.client_id.trim().to_owned(),
        token_url: Some(clinic.token_url.trim().to_owned()).filter(|url| !url.is_empty()),
        scope: clinic.scope.clone(),
        key_file: config.key_file(),
    });
    let client = clinic.cert_file.clone().zip(clinic.cert_key_file.clone());
    LinkConfig { ca_file: clinic.ca_file.clone(), client, smart, ..LinkConfig::to(url) }
}

fn state(state: ParcelState) -> State {
    match state {
        ParcelState::Queued(_) => State::Queued,
        ParcelState::Sent => State::Sent,
        ParcelState::Filed => State::Filed,
        ParcelState::Seen => State::Seen,
        ParcelState::Refused => State::Refused,
    }
}

/// The store's outbox, as the link wants it.
struct StoreOutbox(Office);

impl StoreOutbox {
    /// A fault of the store stops nothing: the parcel is still there and is offered again.
    fn note(result: Result<(), Fault>) {
        if let Err(fault) = result {
            tracing::error!(fault = fault.id(), "the outbox");
        }
    }

    fn now() -> i64 {
        jiff::Timestamp::now().as_millisecond()
    }
}

impl Outbox for StoreOutbox {
    fn due(&mut self, skip: &[Uuid]) -> Option<Parcel> {
        let found = self.0.store().due_except(Self::now(), skip);
        match found {
            Ok(Some(parcel)) => {
                Some(Parcel { id: parcel.id, body: parcel.body, tries: parcel.attempts })
            }
            Ok(None) => {
                Self::note(self.0.store().sweep());
                None
            }
            Err(fault) => {
                Self::note(Err(fault));
                None
            }
        }
    }

    fn sent(&mut self, parcel: Uuid) {
        Self::note(self.0.store().sent(parcel, Self::now()));
    }

    fn settle(&mut self, parcel: Uuid, how: &Settled) {
        let now = Self::now();
        let mut store = self.0.store();
        Self::note(match how {
            Settled::Filed => store.filed(parcel, now),
            Settled::Refused(refusal) => store.refused(parcel, &refusal.text, now),
            // The uploader itself sees to the waiting.
            Settled::Later(later) => {
                store.later(parcel, now, later.tries, &format!("{:?}", later.why))
            }
        });
    }

    fn seen(&mut self, parcel: Uuid) {
        Self::note(self.0.store().seen(parcel, Self::now()));
    }

    fn filed_lately(&mut self) -> Vec<(Uuid, Span)> {
        let most = u32::try_from(WATCHED).unwrap_or(u32::MAX);
        let listed = self.0.store().parcels(Some(Stored::Filed), None, most);
        let now = Self::now();
        let ago = |filed: i64| Span::from_millis(u64::try_from(now - filed).unwrap_or(0));
        let mut lately: Vec<(Uuid, Span)> = listed
            .unwrap_or_default()
            .into_iter()
            .filter(|parcel| parcel.kind == ParcelKind::FhirTransaction)
            .filter_map(|parcel| parcel.filed_ms.map(|filed| (parcel.id, ago(filed))))
            .collect();
        lately.reverse();
        lately
    }

    fn is_empty(&mut self) -> bool {
        // What waits for the HL7 receiver is not its business.
        let now = Self::now().saturating_add(24 * 60 * 60 * 1000);
        self.0.store().due_except(now, &[]).is_ok_and(|due| due.is_none())
    }
}

/// What a clinic's server was found to be.
pub struct Found {
    /// What it says it can do.
    pub abilities: Abilities,
    /// Signing in: nothing where it wants none, else the scopes it did not grant, or why not.
    pub sign_in: Option<Result<Vec<String>, SignIn>>,
}

/// Asks the clinic what it can do and signs in once, for the doctor.
///
/// # Errors
/// What is wrong with the way there, and what was expected.
pub fn probe(config: &Config) -> Result<Found, String> {
    let link = link_config(config, &config.clinic.base_url);
    let abilities = match clinic_link::probe(&link).map_err(|why| why.to_string())? {
        Answer::Reply(reply) => read_capability(reply.status, &reply.body)?,
        Answer::NoReply(why) => return Err(format!("no answer ({why:?})")),
        _ => return Err("no answer".to_owned()),
    };
    let sign_in = clinic_link::try_sign_in(&link).map_err(|why| why.to_string())?;
    Ok(Found { abilities, sign_in })
}

fn read_capability(status: u16, body: &[u8]) -> Result<Abilities, String> {
    let what: serde_json::Value = serde_json::from_slice(body).map_err(|_| {
        format!("status {status} and something that is no FHIR; expected a CapabilityStatement")
    })?;
    Abilities::read(&what).filter(|_| status == 200).ok_or_else(|| {
        let kind = what.get("resourceType").and_then(serde_json::Value::as_str);
        let kind = kind.unwrap_or("nothing");
        format!("status {status} and {kind}; expected 200 and a CapabilityStatement")
    })
}
