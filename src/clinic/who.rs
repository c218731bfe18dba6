//! Who is this: asking the clinic for one patient by what a person says, and nothing else.
//! It must not reveal anything about anybody: not by an answer, not by its time, not by how often
//! it may be asked; and it must never take a name for a person.
//!
//! A code is looked up under its system. Where the person also says when they were born, the record
//! found must agree, else it is nobody's. `$match` is used only where the server names it and only
//! with `onlyCertainMatches`; what it gives is believed only if it is graded certain and agrees
//! with what was said. The outcome is said at a fixed moment after the asking, whatever came first.

use crate::can::Can;
use crate::fhir;
use crate::talk;
use crate::upload::{Method, NoReply, Reply, Request};
use serde_json::{Value, json};
use std::fmt;
use wayside_care::appointment::{Known, PatientKey};
use wayside_care::time::{Day, Span, Tick};

/// When the outcome is said, counted from the asking: long enough for a slow clinic's three
/// answers, and the same for all.
pub const SAID_AFTER: Span = Span::from_secs(6);

/// What a person says about themselves.
#[derive(Clone, PartialEq, Eq)]
pub struct Claim {
    /// A code the clinic gave.
    pub code: Option<String>,
    /// Given name.
    pub given: Option<String>,
    /// Family name.
    pub family: Option<String>,
    /// Date of birth.
    pub birth: Option<Day>,
}

impl fmt::Debug for Claim {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Claim(…)")
    }
}

/// What the machine is to do next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Output {
    /// Send this; one is in flight at any time.
    Ask(Request),
    /// Wake it then.
    WaitUntil(Tick),
    /// The outcome. Nothing follows.
    Tell(Known),
}

/// One look-up.
#[derive(Clone, Debug)]
pub struct Who {
    claim: Claim,
    system: String,
    say_at: Tick,
    doing: Doing,
    fresh_token: bool,
    /// Replacements followed so far.
    followed: u32,
}

#[derive(Clone, Debug)]
enum Doing {
    Searching,
    Matching,
    /// Reading the record that replaces one found.
    Following(String),
    Knowing(Known),
    Over,
}

/// A record merged into another names its successor; more than this in a row is a loop.
const MOST_FOLLOWED: u32 = 3;

impl Who {
    /// Begins to ask. `system` is that of the clinic's codes. Where nothing can be asked, the
    /// outcome comes at the same moment as any other.
    #[must_use]
    pub fn begin(now: Tick, claim: Claim, system: &str, can: Can) -> (Who, Vec<Output>) {
        let say_at = now + SAID_AFTER;
        let system = system.to_owned();
        let doing = Doing::Knowing(Known::Nobody);
        let mut who = Who { claim, system, say_at, doing, fresh_token: false, followed: 0 };
        let named = who.claim.family.is_some() && who.claim.birth.is_some();
        if who.code().is_some() {
            who.doing = Doing::Searching;
        } else if can.matches && named {
            who.doing = Doing::Matching;
        }
        let mut out = vec![Output::WaitUntil(say_at)];
        out.extend(who.request().map(Output::Ask));
        (who, out)
    }

    /// There is an answer.
    pub fn reply(&mut self, now: Tick, reply: &Reply) -> Vec<Output> {
        if matches!(self.doing, Doing::Knowing(_) | Doing::Over) {
            return self.wake(now);
        }
        if reply.status == 401 && !core::mem::replace(&mut self.fresh_token, true) {
            return self.request().map(Output::Ask).into_iter().collect();
        }
        let before = core::mem::replace(&mut self.doing, Doing::Over);
        self.doing = match before {
            Doing::Searching => self.found(reply),
            Doing::Matching => self.matched(reply),
            Doing::Following(name) => self.read(reply, &name),
            other => other,
        };
        match self.doing {
            Doing::Following(_) => self.request().map(Output::Ask).into_iter().collect(),
            _ => self.wake(now),
        }
    }

    /// There is no answer, and none will come.
    pub fn no_reply(&mut self, now: Tick, _: NoReply) -> Vec<Output> {
        if !matches!(self.doing, Doing::Knowing(_) | Doing::Over) {
            self.doing = Doing::Knowing(Known::Unreachable);
        }
        self.wake(now)
    }

    /// Some time has come. The outcome is said at its moment and not before.
    pub fn wake(&mut self, now: Tick) -> Vec<Output> {
        if matches!(self.doing, Doing::Over) {
            return Vec::new();
        }
        if now < self.say_at {
            return vec![Output::WaitUntil(self.say_at)];
        }
        let known = match core::mem::replace(&mut self.doing, Doing::Over) {
            Doing::Knowing(known) => known,
            _ => Known::Unreachable,
        };
        vec![Output::Tell(known)]
    }

    /// Whether the outcome has been said.
    #[must_use]
    pub const fn is_over(&self) -> bool {
        matches!(self.doing, Doing::Over)
    }

    fn code(&self) -> Option<String> {
        // Never without its system (facts/fhir.md C4).
        let known = !self.system.is_empty();
        self.claim.code.as_deref().filter(|_| known).and_then(fhir::words)
    }

    fn request(&self) -> Option<Request> {
        match &self.doing {
            Doing::Searching => {
                let one = talk::escape(&format!("{}|{}", self.system, self.code()?));
                // Two are enough to know that it is not one.
                Some(talk::get(format!("Patient?identifier={one}&_count=2"), self.fresh_token))
            }
            Doing::Matching => {
                let body = self.parameters()?;
                Some(talk::send(Method::Post, "Patient/$match", &body, self.fresh_token))
            }
            Doing::Following(name) => Some(talk::get(name.clone(), self.fresh_token)),
            Doing::Knowing(_) | Doing::Over => None,
        }
    }

    fn parameters(&self) -> Option<Value> {
        let family = fhir::words(self.claim.family.as_deref()?)?;
        let given = self.claim.given.as_deref().and_then(fhir::words);
        let mut name = json!({ "family": family });
        if let (Some(given), Some(fields)) = (given, name.as_object_mut()) {
            fields.insert("given".into(), json!([given]));
        }
        let birth = fhir::date(self.claim.birth?);
        let patient = json!({ "resourceType": "Patient", "name": [name], "birthDate": birth });
        Some(json!({ "resourceType": "Parameters", "parameter": [
            { "name": "resource", "resource": patient },
            { "name": "onlyCertainMatches", "valueBoolean": true },
            { "name": "count", "valueInteger": 2 },
        ] }))
    }

    fn found(&mut self, reply: &Reply) -> Doing {
        let Some(bundle) = talk::bundle(reply).filter(|_| !talk::says_no(reply)) else {
            return Doing::Knowing(Known::Unreachable);
        };
        // A lax server may ignore what was asked and send everybody.
        let code = self.code().unwrap_or_default();
        let carries = |one: &&Value| {
            talk::list(one, "identifier").any(|it| {
                talk::text(it, "system") == self.system && talk::text(it, "value") == code
            })
        };
        let all: Vec<&Value> = talk::entries(&bundle, "Patient").filter(carries).collect();
        match all.as_slice() {
            [] => Doing::Knowing(Known::Nobody),
            [one] => self.accept(one),
            _ => Doing::Knowing(Known::Many),
        }
    }

    fn matched(&mut self, reply: &Reply) -> Doing {
        let Some(bundle) = talk::bundle(reply).filter(|_| !talk::says_no(reply)) else {
            let none = reply.status == 404 && talk::says_no(reply);
            return Doing::Knowing(if none { Known::Nobody } else { Known::Unreachable });
        };
        let entries: Vec<&Value> = talk::list(&bundle, "entry")
            .filter(|entry| {
                entry.pointer("/resource/resourceType").and_then(Value::as_str) == Some("Patient")
            })
            .collect();
        match entries.as_slice() {
            [] => Doing::Knowing(Known::Nobody),
            [one] if is_certain(one) => match one.get("resource") {
                Some(patient) if self.is_called(patient) => self.accept(patient),
                _ => Doing::Knowing(Known::Many),
            },
            _ => Doing::Knowing(Known::Many),
        }
    }

    fn read(&mut self, reply: &Reply, name: &str) -> Doing {
        match talk::read(reply, name) {
            talk::Read::Found(found) => self.accept(&found.resource),
            talk::Read::Absent => Doing::Knowing(Known::Many),
            _ => Doing::Knowing(Known::Unreachable),
        }
    }

    /// One record: it must agree with the date of birth where one was said, be in use, and not be
    /// merged into another. What is out of use without a successor needs staff.
    fn accept(&mut self, patient: &Value) -> Doing {
        if let Some(birth) = self.claim.birth
            && talk::text(patient, "birthDate") != fhir::date(birth)
        {
            return Doing::Knowing(Known::Nobody);
        }
        let replaced = talk::list(patient, "link")
            .find(|link| talk::text(link, "type") == "replaced-by")
            .and_then(|link| link.pointer("/other/reference").and_then(Value::as_str));
        if let Some(next) = replaced {
            self.followed += 1;
            let next = talk::target(next).filter(|name| name.starts_with("Patient/"));
            let next = next.filter(|_| self.followed <= MOST_FOLLOWED);
            return next.map_or(Doing::Knowing(Known::Many), Doing::Following);
        }
        if patient.get("active") == Some(&Value::Bool(false)) {
            return Doing::Knowing(Known::Many);
        }
        let key = PatientKey::new(talk::text(patient, "id"));
        Doing::Knowing(key.map_or(Known::Many, Known::One))
    }

    /// Whether a record that `$match` calls certain bears the name that was said.
    fn is_called(&self, patient: &Value) -> bool {
        let said = self.claim.family.as_deref().and_then(fhir::words).unwrap_or_default();
        let same = |name: &Value| {
            talk::text(name, "family").to_lowercase() == said.to_lowercase() && !said.is_empty()
        };
        self.claim.birth.is_some() && talk::list(patient, "name").any(same)
    }
}

const GRADE: &str = "http://hl7.org/fhir/StructureDefinition/match-grade";

fn is_certain(entry: &Value) -> bool {
    let all = entry.pointer("/search/extension").and_then(Value::as_array);
    let graded =
        |one: &Value| talk::text(one, "url") == GRADE && talk::text(one, "valueCode") == "certain";
    all.is_some_and(|all| all.iter().any(graded))
}

/// Look-ups lately. The box counts one before it asks, and takes it off again where it found one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lately {
    /// When each was begun that found nobody or too many, Unix ms.
    pub missed_ms: Vec<i64>,
}

/// So many misses are allowed within [`WITHIN`]; a person who mistypes twice still gets in, and ten
/// thousand codes take a week.
pub const MOST_MISSES: usize = 10;
/// The time they are counted in.
pub const WITHIN: Span = Span::from_secs(10 * 60);

impl Lately {
    /// Whether one more may be asked now; else how many seconds to wait. A time that lies ahead
    /// comes from a clock that has since jumped back, and counts as now.
    ///
    /// # Errors
    /// Seconds until the next may be asked, at least 1.
    pub fn may_ask(&self, now_ms: i64) -> Result<(), u64> {
        let within = i64::try_from(WITHIN.millis()).unwrap_or(i64::MAX);
        let left = |at: &i64| within.saturating_sub(now_ms.saturating_sub((*at).min(now_ms)));
        let mut waits: Vec<i64> = self.missed_ms.iter().map(left).filter(|ms| *ms > 0).collect();
        if waits.len() < MOST_MISSES {
            return Ok(());
        }
        waits.sort_unstable();
        let wait = waits.get(waits.len() - MOST_MISSES).copied().unwrap_or(within);
        Err(u64::try_from(wait).unwrap_or(0).div_ceil(1000).max(1))
    }

    /// Counts one that is about to be asked. What is older than [`WITHIN`] is forgotten.
    pub fn begin(&mut self, now_ms: i64) {
        let within = i64::try_from(WITHIN.millis()).unwrap_or(i64::MAX);
        self.missed_ms.retain(|at| now_ms.saturating_sub((*at).min(now_ms)) < within);
        self.missed_ms.push(now_ms);
    }

    /// It found exactly one, or could not be asked: that was no guess.
    pub fn no_guess(&mut self) {
        self.missed_ms.pop();
    }
}
