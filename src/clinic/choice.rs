//! Times to choose from, read out of what a server found: Slots, or Appointments it proposes.
//! It must not offer what the result does not allow, whatever the server sends.

use crate::local;
use crate::talk;
use crate::windows::Window;
use jiff::tz::TimeZone;
use serde_json::Value;
use wayside_care::appointment::Offer;

/// One time, and what to take to have it.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// When it begins, Unix ms.
    pub start_ms: i64,
    /// When it ends.
    pub end_ms: i64,
    /// With whom or where.
    pub with: Option<String>,
    /// What to take.
    pub target: Target,
}

/// What stands behind a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// A Slot, by its id.
    Slot(String),
    /// An Appointment that `$find` proposed, by its id.
    Proposed(String),
    /// A page to open on the person's own phone (SMART Scheduling Links).
    Page(String),
}

/// So many times are shown at most: more than fit on a screen help nobody.
pub const SHOWN: usize = 6;

/// The link by which alone a Slot can be booked (SMART Scheduling Links).
const DEEP_LINK: &str =
    "http://fhir-registry.smarthealthit.org/StructureDefinition/booking-deep-link";

/// The free Slots of a search, the earliest first. The server's own filter is not relied on: lax
/// ones ignore what they do not know.
#[must_use]
pub fn slots(bundle: &Value, window: Window) -> Vec<Choice> {
    let free = |one: &&Value| talk::text(one, "status") == "free";
    sorted(talk::entries(bundle, "Slot").filter(free).filter_map(|slot| {
        let id = talk::text(slot, "id").to_owned();
        let link = talk::list(slot, "extension")
            .find(|one| talk::text(one, "url") == DEEP_LINK)
            .map(|one| talk::text(one, "valueUrl").to_owned());
        let with = slot.pointer("/schedule/display").and_then(Value::as_str);
        choice(slot, window, with, link.map_or(Target::Slot(id), Target::Page))
    }))
}

/// The Appointments that `$find` proposes, the earliest first.
#[must_use]
pub fn proposals(bundle: &Value, window: Window) -> Vec<Choice> {
    let proposed = |one: &&Value| talk::text(one, "status") == "proposed";
    sorted(talk::entries(bundle, "Appointment").filter(proposed).filter_map(|one| {
        let id = talk::text(one, "id").to_owned();
        let mut others = talk::list(one, "participant").filter_map(|part| part.get("actor"));
        let with = others.find(|actor| {
            !talk::text(actor, "reference").contains("Patient/") && actor.get("display").is_some()
        });
        choice(one, window, with.map(|actor| talk::text(actor, "display")), Target::Proposed(id))
    }))
}

fn choice(one: &Value, window: Window, with: Option<&str>, target: Target) -> Option<Choice> {
    if talk::text(one, "id").is_empty() {
        return None;
    }
    let start_ms = local::read(talk::text(one, "start"))?;
    let end_ms = local::read(talk::text(one, "end"))?;
    let with = with.and_then(crate::fhir::words);
    (window.holds(start_ms) && start_ms < end_ms).then_some(Choice {
        start_ms,
        end_ms,
        with,
        target,
    })
}

fn sorted(found: impl Iterator<Item = Choice>) -> Vec<Choice> {
    let mut all: Vec<Choice> = found.collect();
    all.sort_by_key(|one| (one.start_ms, one.end_ms));
    all
}

/// A choice as the person sees it.
#[must_use]
pub fn offer(number: u16, choice: &Choice, zone: &TimeZone) -> Offer {
    Offer {
        number,
        start: local::at(choice.start_ms, zone),
        end: local::at(choice.end_ms, zone),
        with: choice.with.clone(),
    }
}

/// The time of an Appointment as the person sees it; nothing where it has none.
#[must_use]
pub fn of_appointment(number: u16, appointment: &Value, zone: &TimeZone) -> Option<Offer> {
    Some(Offer {
        number,
        start: local::at(local::read(talk::text(appointment, "start"))?, zone),
        end: local::at(local::read(talk::text(appointment, "end"))?, zone),
        with: None,
    })
}

/// The Appointment meant: the next one that is not over. To arrive for, one of today.
#[must_use]
pub fn next_of(
    bundle: &Value,
    mine: &str,
    arrive: bool,
    now_ms: i64,
    zone: &TimeZone,
) -> Option<String> {
    let day_end = local::day_end(now_ms, zone);
    let open = |one: &&Value| {
        let status = talk::text(one, "status");
        status == "booked" || (arrive && matches!(status, "arrived" | "checked-in"))
    };
    let theirs = |one: &&Value| {
        let parts = talk::list(one, "participant").filter_map(|part| part.get("actor"));
        let mut names = parts.filter_map(|actor| talk::target(talk::text(actor, "reference")));
        names.any(|name| name == mine)
    };
    talk::entries(bundle, "Appointment")
        .filter(open)
        .filter(theirs)
        .filter_map(|one| {
            let start = local::read(talk::text(one, "start"))?;
            let end = local::read(talk::text(one, "end"))?;
            let meant = end > now_ms && (!arrive || start < day_end);
            meant.then(|| (start, talk::text(one, "id").to_owned()))
        })
        .min()
        .map(|(_, id)| id)
}
