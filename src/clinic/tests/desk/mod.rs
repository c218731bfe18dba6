//! Kiosks at a clinic's desk, for tests: orders, slots, and a checker that reads only the book.
//! It must not share a line with the machine it checks.
#![allow(dead_code, reason = "each test file uses some of it")]

use serde_json::{Value, json};
use uuid::Uuid;
use wayside_care::appointment::{BookingNews, Errand};
use wayside_care::level::Level;
use wayside_care::time::{Trust, WallTime};
use wayside_clinic::appointment::{Because, Patient};
use wayside_clinic::booking::{Order, Ways};
use wayside_clinic::can::Can;
use wayside_clinic::local;
use wayside_clinic::upload::{Method, Reply, Request};
use wayside_sim::clerk::{Clerk, Manners};
use wayside_sim::clinic::{Answer, Asked};

/// 2026-11-24T14:05:09+01:00.
pub const NOW: WallTime =
    WallTime { unix_ms: 1_795_525_509_000, offset_min: 60, trust: Trust::Synchronised };

/// A Slot so many minutes from now, a quarter of an hour long.
pub fn slot(id: u32, minutes: i64) -> Value {
    let start = NOW.unix_ms + minutes * 60_000;
    json!({ "resourceType": "Slot", "id": id.to_string(), "status": "free",
        "schedule": { "reference": "Schedule/1", "display": "Nurse, room 2" },
        "start": local::utc(start), "end": local::utc(start + 900_000) })
}

/// A book with so many free Slots, one an hour, beginning in an hour.
pub fn book(slots: u32, manners: Manners) -> Clerk {
    let mut clerk = Clerk::new(manners);
    for id in 1..=slots {
        clerk.write(slot(id, i64::from(id) * 60));
    }
    clerk
}

/// Somebody else takes the first free Slot, as staff do.
pub fn overtake(clerk: &mut Clerk) {
    let free =
        clerk.kept().find(|(name, one)| name.starts_with("Slot/") && one["status"] == "free");
    let Some((name, slot)) = free.map(|(name, one)| (name.to_owned(), one.clone())) else { return };
    let id = slot["id"].as_str().unwrap().to_owned();
    clerk.write(json!({ "resourceType": "Appointment", "id": format!("staff-{id}"),
        "status": "booked", "start": slot["start"], "end": slot["end"],
        "slot": [{ "reference": name }],
        "participant": [{ "actor": { "reference": "Patient/other" }, "status": "accepted" }] }));
    let mut slot = slot;
    slot["status"] = "busy".into();
    clerk.write(slot);
}

/// One kiosk with one visitor.
pub struct Kiosk {
    visit: Uuid,
    level: Level,
}

impl Kiosk {
    pub fn new(number: u128, level: Level) -> Kiosk {
        Kiosk { visit: Uuid::from_u128(0x7777_0000_0000_4000_8000_0000_0000_0000 + number), level }
    }

    pub fn because(&self) -> Because {
        let rules = vec!["disp_bp".to_owned()];
        Because { visit: self.visit, level: self.level, rules, at: NOW, test: true }
    }

    /// The id of the Patient this kiosk makes.
    pub fn patient(&self) -> String {
        Uuid::new_v5(&self.visit, b"patient").to_string()
    }

    pub fn order(&self, clerk: &Clerk, errand: Errand) -> Order {
        let id = self.patient();
        let patient = json!({ "resourceType": "Patient", "id": id, "active": true,
            "identifier": [{ "system": "urn:ietf:rfc:3986", "value": format!("urn:uuid:{id}") }] });
        let statement = reply(Clerk::new(clerk.manners).answer(&Asked::new("GET", "metadata", "")));
        Order {
            errand,
            patient: Patient::WalkUp(Box::new(patient)),
            because: self.because(),
            can: Can::read(&statement).unwrap(),
            ways: Ways::default(),
            zone: local::zone("Europe/Berlin").unwrap(),
            appointment: None,
        }
    }
}

pub fn asked(request: &Request) -> Asked {
    let method = match request.method {
        Method::Get => "GET",
        Method::Post => "POST",
        Method::Put => "PUT",
    };
    let body = request.body.as_ref().map_or_else(Vec::new, |body| body.to_vec());
    Asked::new(method, &request.path, body)
}

pub fn reply(answer: Answer) -> Reply {
    let header = |name: &str| {
        let found = answer.headers.iter().find(|(one, _)| *one == name);
        found.map(|(_, value)| value.clone())
    };
    Reply {
        status: answer.status,
        location: header("location"),
        etag: header("etag"),
        body: answer.body.clone().into(),
        ..Reply::default()
    }
}

pub fn show(clerk: &Clerk) -> String {
    clerk.kept().map(|(name, one)| format!("{name}: {one}\n")).collect()
}

/// Whether what this person was told last is what stands in the book, and the book is sound.
pub fn told_the_truth(clerk: &Clerk, kiosk: &Kiosk, told: &BookingNews) -> Result<(), String> {
    sound(clerk)?;
    let mine = format!("Patient/{}", kiosk.patient());
    let held: Vec<&Value> = clerk
        .kept()
        .filter(|(name, one)| name.starts_with("Appointment/") && one.to_string().contains(&mine))
        .map(|(_, one)| one)
        .filter(|one| ["booked", "arrived", "pending"].contains(&one["status"].as_str().unwrap()))
        .collect();
    let starts: Vec<i64> =
        held.iter().filter_map(|one| local::read(one["start"].as_str().unwrap())).collect();
    match told {
        _ if held.len() > 1 => Err(format!("{} appointments", held.len())),
        BookingNews::Booked(offer) if starts == [offer.start.unix_ms] => Ok(()),
        BookingNews::Booked(_) => Err(format!("told booked; the book has {starts:?}")),
        BookingNews::Arrived(_) if held.iter().all(|one| one["status"] == "arrived") => Ok(()),
        BookingNews::Arrived(_) => Err("told arrived, and is not".into()),
        BookingNews::Cancelled if held.is_empty() => Ok(()),
        BookingNews::Cancelled => Err("told given back, and is not".into()),
        // The one thing said where nothing is known.
        BookingNews::Unsure => Ok(()),
        // Whoever had an appointment before an errand failed has it still.
        _ if held.iter().all(|one| one["id"].as_str().unwrap().contains('-'))
            && held.len() == 1 =>
        {
            let had = matches!(
                told,
                BookingNews::Unreachable | BookingNews::NoneFound | BookingNews::NothingFree
            );
            if had { Ok(()) } else { Err(format!("told {told:?}, but the book has {starts:?}")) }
        }
        _ => Ok(()),
    }
}

/// No Slot has two Appointments; every busy Slot has one and every Appointment a busy Slot.
pub fn sound(clerk: &Clerk) -> Result<(), String> {
    let mut holders = std::collections::BTreeMap::<String, Vec<String>>::new();
    for (name, one) in clerk.kept().filter(|(name, _)| name.starts_with("Appointment/")) {
        if ["booked", "arrived"].contains(&one["status"].as_str().unwrap_or_default()) {
            for slot in one["slot"].as_array().unwrap() {
                let slot = slot["reference"].as_str().unwrap().to_owned();
                holders.entry(slot).or_default().push(name.to_owned());
            }
        }
    }
    for (slot, by) in &holders {
        if by.len() > 1 {
            return Err(format!("{slot} is held by {by:?}"));
        }
    }
    for (name, one) in clerk.kept().filter(|(name, _)| name.starts_with("Slot/")) {
        let busy = one["status"] == "busy";
        if busy != holders.contains_key(name) {
            return Err(format!("{name} is {} and held by {:?}", one["status"], holders.get(name)));
        }
    }
    Ok(())
}
