//! `wayside rehearse`: one whole visit without a screen, in virtual time, through the same code.
//! It must not take a short cut past the visit, the drivers, the store or the uploader.

use super::{End, Failure, print, tell};
use crate::appointments::Appointments;
use crate::clock;
use crate::config::Config;
use crate::delivery::Delivery;
use crate::hands::Errand;
use crate::office::Office;
use crate::questionnaires;
use crate::rehearsal::{self, Outcome, Rehearsal};
use crate::scenario::{Scenario, Walker};
use crate::workplace::Workplace;
use clap::Args;
use rust_decimal::Decimal;
use serde_json::{Value, json};
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;
use uuid::Uuid;
use wayside_care::record::{Record, Results, Taken};
use wayside_care::time::Tick;
use wayside_devices::decode::{Event, Happened};
use wayside_visit::times::News;
use wayside_visit::{Input, Parcel};

/// Walks one person's visit as a scenario file says and prints one JSON object: visit, readings,
/// results, level, findings, uploads, appointment, screens. Exits 1 where the visit did not end as
/// a visit should.
#[derive(Args)]
pub struct Rehearse {
    /// The scenario (TOML).
    scenario: PathBuf,
    /// A site's configuration; defaults where left out.
    #[arg(long)]
    config: Option<PathBuf>,
    /// A FHIR R4 server to send to; one inside the program where left out.
    #[arg(long)]
    clinic: Option<String>,
    /// Same seed, same visit ids.
    #[arg(long, default_value_t = 0)]
    seed: u64,
    /// Folder for the store; a throw-away one where left out.
    #[arg(long)]
    store: Option<PathBuf>,
    /// Print JSON (always so; accepted for symmetry).
    #[arg(long)]
    json: bool,
}

impl Rehearse {
    /// Runs the command.
    pub fn run(self) -> Result<End, Failure> {
        let file = self.scenario.display();
        let text =
            std::fs::read_to_string(&self.scenario).map_err(|why| format!("{file}: {why}"))?;
        let scenario = Scenario::parse(&text).map_err(|why| format!("{file}: {why}"))?;
        let config = match &self.config {
            Some(path) => Config::read(path).map_err(|why| why.to_string())?,
            None => Config::default(),
        };
        let boot = Uuid::new_v5(&Uuid::NAMESPACE_OID, &self.seed.to_be_bytes());
        let mut site = config.visit_site(boot)?;
        site.booking |= scenario.booking.want;
        if !site.languages.contains(&scenario.language) {
            let offered = site.languages.join(", ");
            return Err(format!("{file}: language `{}`; offered: {offered}", scenario.language));
        }
        let place = Workplace::open(&config, self.store.as_deref(), true)?;
        let named = self.clinic.is_some() || !config.clinic.base_url.is_empty();
        let (office, zone) = (place.office.clone(), config.zone()?);
        let delivery = match named {
            true => Delivery::new(&config, self.clinic.as_deref(), office)?,
            false => Delivery::to_demo(office, &zone)?,
        };
        let now = clock::at(Tick::ZERO, jiff::Timestamp::now(), &zone);
        let appointments = delivery.appointments(zone, config.clinic.ways());
        let mut desk = RehearsedOffice {
            office: place.office.clone(),
            delivery,
            states: Vec::new(),
            desk: appointments,
            news: channel(),
            appointment: Value::Null,
        };
        let mut walker = Walker::new(scenario.clone(), site.languages.clone());
        let (forms, refused) = questionnaires::load(&config.forms);
        refused.iter().for_each(|why| tell(&format!("wayside: {why}")));
        let rehearsal = Rehearsal::new(site, now, &scenario, &mut desk)
            .map_err(|why| format!("{file}: {why}"))?
            .with_forms(forms);
        let outcome = rehearsal.walk(&mut walker);
        print(&report(&outcome, &desk.states, desk.appointment).to_string())?;
        if !outcome.ended {
            tell(&format!("wayside: {file}: the visit did not come back to the welcome screen"));
        }
        Ok(if outcome.ended { End::Good } else { End::Bad })
    }
}

struct RehearsedOffice {
    office: Office,
    delivery: Delivery,
    states: Vec<(Uuid, Parcel)>,
    desk: Option<Appointments>,
    news: (Sender<Input>, Receiver<Input>),
    appointment: Value,
}

/// Longer than the desk lets anybody wait.
const PATIENCE: Duration = Duration::from_secs(60);

/// What is said of an appointment: the time, once the clinic has said so, else how it stands.
fn appointment(news: &News) -> Value {
    match news {
        News::Booked(offer, _) => {
            let (hour, minute) = offer.time;
            let (year, month, day) = (offer.day.year(), offer.day.month(), offer.day.day());
            let start = format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}");
            json!({ "state": "booked", "start": start, "place": offer.place })
        }
        News::Requested => json!({ "state": "requested" }),
        News::Elsewhere(address) => json!({ "state": "elsewhere", "address": address }),
        News::Arrived(_) => json!({ "state": "arrived" }),
        News::Cancelled => json!({ "state": "cancelled" }),
        News::Unknown => json!({ "state": "unknown" }),
        News::Offers(_) | News::Taken(_) | News::NoneFound | News::Unreachable => Value::Null,
    }
}

impl rehearsal::Office for RehearsedOffice {
    fn errand(&mut self, errand: Errand) -> Vec<Input> {
        let Some(unanswered) = errand.unreachable() else { return Vec::new() };
        let Some(desk) = self.desk.as_mut() else { return vec![unanswered] };
        let tell = self.news.0.clone();
        // The rehearsal is over only when nobody waits any more.
        desk.run(errand, move |input| drop(tell.send(input)));
        let news = self.news.1.recv_timeout(PATIENCE).unwrap_or(unanswered);
        if let Input::Times(_, news) = &news {
            self.appointment = appointment(news);
        }
        vec![news]
    }

    fn save(&mut self, record: &Record) -> Vec<Input> {
        if let Err(fault) = self.office.save(record, record.ended.unix_ms) {
            tell(&format!("wayside: the visit was not saved: {fault}"));
            return vec![Input::NotSaved(record.visit)];
        }
        let mut news = vec![Input::Saved(record.visit)];
        let drained = self.delivery.drain().unwrap_or_else(|why| {
            tell(&format!("wayside: clinic: {why}"));
            Vec::new()
        });
        for (id, state) in drained {
            self.states.retain(|(known, _)| *known != id);
            self.states.push((id, state));
            news.push(Input::Parcel(id, state));
            if state == Parcel::Queued {
                news.push(Input::LinkStalled(true));
            }
        }
        news
    }
}

fn report(outcome: &Outcome, states: &[(Uuid, Parcel)], appointment: Value) -> Value {
    let uploads = states.iter().map(|(id, state)| json!({"id": id, "state": state}));
    let uploads: Vec<Value> = uploads.collect();
    let record = outcome.record.as_ref();
    let of = |pick: fn(&Record) -> Value| record.map_or(Value::Null, pick);
    json!({
        "visit": of(|record| json!(record.visit)),
        "readings": of(|record| record.readings.iter().map(reading).collect()),
        "results": of(|record| results(&record.results)),
        "level": of(|record| json!(record.level)),
        "findings": of(|record| json!(record.findings)),
        "steps": of(|record| json!(record.steps)),
        "forms": of(|record| json!(record.forms)),
        "uploads": uploads,
        "appointment": appointment,
        "screens": outcome.screens,
        "took_ms": outcome.took.millis(),
    })
}

/// A reading in the words of `wayside decode`, with its device and whether it counts.
fn reading(taken: &Taken) -> Value {
    let event = Event { at: 0, what: Happened::Reading(taken.reading.clone()) };
    let line = wayside_devices::json::to_json(&event);
    let mut value: Value = serde_json::from_str(&line).unwrap_or(Value::Null);
    if let Some(fields) = value.as_object_mut() {
        fields.remove("event");
        fields.insert("at".to_owned(), json!(taken.at));
        fields.insert("device".to_owned(), json!(taken.device));
        fields.insert("discarded".to_owned(), json!(taken.discarded));
    }
    value
}

/// The results as numbers, rounded as shown.
fn results(results: &Results) -> Value {
    let pressure = results.blood_pressure.as_ref().map(|pressure| {
        json!({
            "systolic": number(Some(pressure.systolic.shown())),
            "diastolic": number(Some(pressure.diastolic.shown())),
            "unit": "mmHg",
            "protocol": pressure.protocol,
            "from": pressure.from,
            "irregular": pressure.irregular,
            "severe_seen": pressure.severe_seen,
            "class": pressure.class,
            "guideline": pressure.guideline,
        })
    });
    let height = results.height;
    json!({
        "blood_pressure": pressure,
        "spo2": number(results.spo2.map(|spo2| spo2.shown())),
        "pulse": number(results.pulse.map(|pulse| pulse.shown())),
        "weight_kg": number(results.weight.map(|weight| weight.shown())),
        "height_cm": number(height.map(|height| height.height.shown())),
        "height_reported": height.map(|height| height.reported),
        "bmi": number(results.bmi),
    })
}

/// A decimal as a JSON number, digit for digit.
fn number(value: Option<Decimal>) -> Value {
    value.and_then(|value| serde_json::from_str(&value.to_string()).ok()).unwrap_or(Value::Null)
}
