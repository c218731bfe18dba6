//! Whether a person at the clinic saw a result: what to ask, how often, and what counts as a mark.
//! It must not know sockets; it asks seldom, about many visits at once, and not for ever.

use crate::abilities::{Abilities, Ability, Said};
use crate::upload::{Method, Reply, Request};
use serde_json::Value;
use uuid::Uuid;
use wayside_care::time::{Span, Tick};

/// The first look after filing.
pub const FIRST_LOOK: Span = Span::from_secs(2 * 60);
/// Looks are spaced twice as far each time, up to this.
pub const LONGEST_PAUSE: Span = Span::from_secs(6 * 60 * 60);
/// After this nobody is asked any more: the visit stays filed.
pub const LOOK_FOR: Span = Span::from_secs(14 * 24 * 60 * 60);
/// So many visits are asked about at once.
pub const AT_ONCE: usize = 20;
/// So many visits are watched, the latest ones.
pub const WATCHED: usize = 500;
/// No two questions closer together than this.
pub const APART: Span = Span::from_secs(60);

/// How a clinic's server can show a clinician's mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Way {
    /// A completed Task whose focus is a resource of the visit.
    Task,
    /// A Provenance about a resource of the visit in which a practitioner verified or attested it.
    /// Servers that write one of their own for every storing do not count.
    Provenance,
    /// A completed Communication of a practitioner that is part of a resource of the visit.
    Communication,
}

impl Way {
    /// All of them, the clearest mark first.
    pub const ALL: [Way; 3] = [Way::Task, Way::Provenance, Way::Communication];

    const fn ability(self) -> Ability {
        match self {
            Way::Task => Ability::Task,
            Way::Provenance => Ability::Provenance,
            Way::Communication => Ability::Communication,
        }
    }

    fn path(self, about: &str) -> String {
        match self {
            Way::Task => format!("Task?status=completed&focus={about}"),
            Way::Provenance => format!("Provenance?target={about}"),
            Way::Communication => format!("Communication?status=completed&part-of={about}"),
        }
    }

    /// The field whose references say what the mark is about, and its kind.
    const fn about(self) -> (&'static str, &'static str) {
        match self {
            Way::Task => ("Task", "focus"),
            Way::Provenance => ("Provenance", "target"),
            Way::Communication => ("Communication", "partOf"),
        }
    }
}

/// What is watched.
#[derive(Clone, Debug, Default)]
pub struct Watch {
    ways: Vec<Way>,
    visits: Vec<Watched>,
    /// Under way: which way, about whom.
    asking: Option<(Way, Vec<Uuid>)>,
    /// Still to be asked about the same visits.
    rest: Vec<Way>,
    open_at: Tick,
}

#[derive(Clone, Copy, Debug)]
struct Watched {
    visit: Uuid,
    /// Nobody is asked after this.
    until: Tick,
    next: Tick,
    pause: Span,
}

impl Watch {
    /// Uses the ways this server has, or may have as it says nothing.
    /// None where it gives names of its own: after a restart nobody here knows them any more.
    pub fn know(&mut self, server: &Abilities) {
        if server.says(Ability::ClientIds) == Said::No {
            self.ways.clear();
            return;
        }
        self.ways =
            Way::ALL.into_iter().filter(|way| server.says(way.ability()) != Said::No).collect();
    }

    /// The ways in use. Empty: this clinic cannot say that anybody saw a result.
    #[must_use]
    pub fn ways(&self) -> &[Way] {
        &self.ways
    }

    /// A visit was filed, so long ago; it is looked for from now on.
    pub fn filed(&mut self, now: Tick, visit: Uuid, ago: Span) {
        if self.visits.iter().any(|one| one.visit == visit) || ago.millis() >= LOOK_FOR.millis() {
            return;
        }
        if self.visits.len() >= WATCHED {
            self.visits.remove(0);
        }
        let until = now + Span::from_millis(LOOK_FOR.millis() - ago.millis());
        self.visits.push(Watched { visit, until, next: now + FIRST_LOOK, pause: FIRST_LOOK });
    }

    /// The next question, where one is due and none is under way.
    pub fn ask(&mut self, now: Tick) -> Option<Request> {
        if self.asking.is_some() || now < self.open_at || self.ways.is_empty() {
            return None;
        }
        self.visits.retain(|one| now < one.until);
        let due = self.visits.iter_mut().filter(|one| one.next <= now).take(AT_ONCE);
        let asked: Vec<Uuid> = due
            .map(|one| {
                let twice = Span::from_millis(one.pause.millis() * 2);
                one.pause = twice.min(LONGEST_PAUSE);
                one.next = now + one.pause;
                one.visit
            })
            .collect();
        if asked.is_empty() {
            return None;
        }
        self.rest.clone_from(&self.ways);
        self.rest.reverse();
        self.question(asked)
    }

    fn question(&mut self, visits: Vec<Uuid>) -> Option<Request> {
        let way = self.rest.pop()?;
        let about: Vec<String> = visits.iter().flat_map(|visit| names(*visit)).collect();
        let path = way.path(&about.join(","));
        let headers = vec![("Accept", "application/fhir+json".to_owned())];
        self.asking = Some((way, visits));
        Some(Request { method: Method::Get, path, headers, body: None, fresh_token: false })
    }

    /// Takes in the answer, or that there is none: who was seen, and the next question about those
    /// who were not.
    pub fn answer(&mut self, now: Tick, reply: Option<&Reply>) -> (Vec<Uuid>, Option<Request>) {
        let Some((way, asked)) = self.asking.take() else { return (Vec::new(), None) };
        self.open_at = now + APART;
        let seen = reply.map(|reply| marked(reply, way, &asked)).unwrap_or_default();
        if reply.is_some_and(|reply| matches!(reply.status, 400 | 403..=405 | 501)) {
            // It does not know this question: not asked again until the server says what it can.
            self.ways.retain(|one| *one != way);
        }
        self.visits.retain(|one| !seen.contains(&one.visit));
        let left: Vec<Uuid> = asked.into_iter().filter(|visit| !seen.contains(visit)).collect();
        let next = if left.is_empty() || reply.is_none() { None } else { self.question(left) };
        (seen, next)
    }

    /// When there is something to ask next.
    #[must_use]
    pub fn next(&self) -> Option<Tick> {
        let due = self.visits.iter().map(|one| one.next).min();
        due.filter(|_| !self.ways.is_empty()).map(|due| due.max(self.open_at))
    }

    /// How many visits are watched.
    #[must_use]
    pub fn len(&self) -> usize {
        self.visits.len()
    }

    /// Whether none is.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.visits.is_empty()
    }
}

/// What of a visit a mark may be about: its assessment, which every visit has, or its Provenance,
/// which stands for all of it. Under the names that [`crate::bundle`] gives them.
#[must_use]
pub fn names(visit: Uuid) -> [String; 2] {
    let id = |role: &str| Uuid::new_v5(&visit, role.as_bytes());
    [format!("Observation/{}", id("assessment")), format!("Provenance/{}", id("provenance"))]
}

/// Whose visits carry a mark. A server that does not know the question answers with everything, so
/// each mark is looked at: its state, what it is about, and that it is not the kiosk's own.
fn marked(reply: &Reply, way: Way, asked: &[Uuid]) -> Vec<Uuid> {
    let body = serde_json::from_slice::<Value>(&reply.body).ok();
    let entries = body.as_ref().filter(|_| reply.status == 200).and_then(|body| body.get("entry"));
    let entries = entries.and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    let (kind, field) = way.about();
    let marks: Vec<&Value> = entries
        .iter()
        .filter_map(|entry| entry.get("resource"))
        .filter(|one| one.get("resourceType").and_then(Value::as_str) == Some(kind))
        .filter(|one| by_a_person(one, way))
        .collect();
    let about = |one: &Value, visit: Uuid| {
        one.get(field).is_some_and(|below| names(visit).iter().any(|name| refers(below, name)))
    };
    let saw = |visit: &Uuid| marks.iter().any(|one| about(one, *visit));
    asked.iter().copied().filter(saw).collect()
}

/// Whether a mark says that a person at the clinic dealt with it. In doubt nobody saw it: a false
/// yes here is the silence this kiosk exists to end.
fn by_a_person(mark: &Value, way: Way) -> bool {
    let completed = mark.get("status") == Some(&"completed".into());
    let practitioner = |who: Option<&Value>| {
        let who = who.and_then(|who| who.get("reference")).and_then(Value::as_str);
        who.is_some_and(|who| who.split('/').any(|part| part.starts_with("Practitioner")))
    };
    match way {
        Way::Task => completed,
        Way::Communication => completed && practitioner(mark.get("sender")),
        Way::Provenance => {
            let agents = mark.get("agent").and_then(Value::as_array).into_iter().flatten();
            let reviewed = |agent: &Value| {
                let codes = agent.pointer("/type/coding").and_then(Value::as_array);
                codes.into_iter().flatten().any(|code| {
                    let code = code.get("code").and_then(Value::as_str);
                    matches!(code, Some("verifier" | "attester" | "legal"))
                })
            };
            agents.into_iter().any(|agent| practitioner(agent.get("who")) && reviewed(agent))
        }
    }
}

/// Whether one reference in here is to this resource, absolute or relative, of whatever version.
fn refers(node: &Value, name: &str) -> bool {
    match node {
        Value::Array(all) => all.iter().any(|one| refers(one, name)),
        Value::Object(fields) => {
            let reference = fields.get("reference").and_then(Value::as_str).unwrap_or_default();
            let plain = reference.split("/_history").next().unwrap_or_default();
            plain == name || plain.ends_with(&format!("/{name}"))
        }
        _ => false,
    }
}
