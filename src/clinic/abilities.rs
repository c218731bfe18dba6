//! What a clinic's server says it can do (CapabilityStatement), and what that leaves out.
//! It must not know a server's name or address; what is not said is never taken for a no.

use serde_json::Value;
use wayside_care::time::{Span, Tick};

/// A server is asked what it can do this often: it may have been replaced.
pub const ASK_EVERY: Span = Span::from_secs(24 * 60 * 60);
/// And this soon again where it did not say.
pub const ASK_AGAIN: Span = Span::from_secs(60 * 60);

/// Something a kiosk can make use of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ability {
    /// All of a visit at once or nothing of it.
    Transaction,
    /// Resources under ids that the kiosk gives.
    ClientIds,
    /// Making a resource only where there is none like it.
    ConditionalCreate,
    /// Finding a person by what they say of themselves (`$match`).
    Match,
    /// Finding appointments (`$find`, IHE).
    Find,
    /// Holding one (`$hold`, IHE).
    Hold,
    /// Booking one (`$book`, IHE).
    Book,
    /// Searching free slots.
    SlotSearch,
    /// Telling the kiosk when something changes.
    Subscription,
    /// Work for staff, and whether it is done: one way of seeing that a person saw a result.
    Task,
    /// Notes that somebody wrote about a result: another way.
    Communication,
    /// Who did what with a result: a third way.
    Provenance,
}

impl Ability {
    /// All of them.
    pub const ALL: [Ability; 12] = [
        Ability::Transaction,
        Ability::ClientIds,
        Ability::ConditionalCreate,
        Ability::Match,
        Ability::Find,
        Ability::Hold,
        Ability::Book,
        Ability::SlotSearch,
        Ability::Subscription,
        Ability::Task,
        Ability::Communication,
        Ability::Provenance,
    ];
}

/// What a server says of one ability.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Said {
    /// It has it.
    Yes,
    /// It has not.
    No,
    /// It says nothing of it: it may be tried.
    Nothing,
}

impl From<Option<bool>> for Said {
    fn from(said: Option<bool>) -> Said {
        match said {
            Some(true) => Said::Yes,
            Some(false) => Said::No,
            None => Said::Nothing,
        }
    }
}

/// What a server says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Abilities {
    /// FHIR version, `4.0.1` for R4.
    pub fhir: String,
    /// The server's software, as it calls itself; empty where it does not.
    pub software: String,
    said: [(Ability, Said); 12],
}

/// Kinds of resources a visit is made of.
const WRITTEN: [&str; 6] =
    ["Device", "Patient", "Consent", "QuestionnaireResponse", "Observation", "Provenance"];

impl Abilities {
    /// Reads a CapabilityStatement; nothing where it is none.
    #[must_use]
    pub fn read(statement: &Value) -> Option<Abilities> {
        if text(statement, "resourceType") != "CapabilityStatement" {
            return None;
        }
        let rest = statement.get("rest").and_then(Value::as_array);
        let is_server = |one: &&Value| text(one, "mode") == "server";
        let server = Server(rest.and_then(|rest| rest.iter().find(is_server)));
        let said = Ability::ALL.map(|ability| (ability, server.says(ability)));
        let software = statement.get("software").map(|software| text(software, "name"));
        Some(Abilities {
            fhir: text(statement, "fhirVersion").to_owned(),
            software: software.unwrap_or_default().to_owned(),
            said,
        })
    }

    /// What it says of an ability.
    #[must_use]
    pub fn says(&self, ability: Ability) -> Said {
        self.said.iter().find(|(one, _)| *one == ability).map_or(Said::Nothing, |(_, said)| *said)
    }

    /// What it says it cannot do.
    pub fn lacks(&self) -> impl Iterator<Item = Ability> + '_ {
        self.said.iter().filter(|(_, said)| *said == Said::No).map(|(ability, _)| *ability)
    }

    /// Whether it speaks R4, the only version this kiosk writes.
    #[must_use]
    pub fn is_r4(&self) -> bool {
        self.fhir.starts_with("4.0")
    }
}

/// Whether to ask a server again what it can do: when it was asked last, and whether it said.
#[must_use]
pub fn due(last: Option<(Tick, bool)>, now: Tick) -> bool {
    last.is_none_or(|(asked, said)| {
        now.since(asked).millis() >= if said { ASK_EVERY } else { ASK_AGAIN }.millis()
    })
}

/// The part of a statement about the server.
struct Server<'a>(Option<&'a Value>);

impl<'a> Server<'a> {
    fn says(&self, ability: Ability) -> Said {
        match ability {
            Ability::Transaction => self.interaction("transaction").into(),
            Ability::ClientIds => self.each_written("updateCreate").into(),
            Ability::ConditionalCreate => self.each_written("conditionalCreate").into(),
            Ability::Match => self.operation("Patient", "match"),
            Ability::Find => self.operation("Appointment", "find"),
            Ability::Hold => self.operation("Appointment", "hold"),
            Ability::Book => self.operation("Appointment", "book"),
            Ability::SlotSearch => self.search("Slot"),
            Ability::Subscription => self.search("Subscription"),
            Ability::Task => self.search("Task"),
            Ability::Communication => self.search("Communication"),
            Ability::Provenance => self.search("Provenance"),
        }
    }

    fn list(&self, field: &str) -> Option<&'a Vec<Value>> {
        // An empty list says as little as none.
        let list = self.0.and_then(|server| server.get(field)).and_then(Value::as_array);
        list.filter(|list| !list.is_empty())
    }

    fn interaction(&self, code: &str) -> Option<bool> {
        self.list("interaction").map(|all| all.iter().any(|one| text(one, "code") == code))
    }

    fn kind(&self, kind: &str) -> Option<Option<&'a Value>> {
        self.list("resource").map(|all| all.iter().find(|one| text(one, "type") == kind))
    }

    /// One of our kinds that says no makes it a no; a yes takes all that say anything.
    fn each_written(&self, field: &str) -> Option<bool> {
        let said: Vec<bool> = WRITTEN
            .iter()
            .filter_map(|kind| self.kind(kind).flatten()?.get(field)?.as_bool())
            .collect();
        (!said.is_empty()).then(|| said.iter().all(|yes| *yes))
    }

    fn search(&self, kind: &str) -> Said {
        match self.kind(kind) {
            None => Said::Nothing,
            Some(None) => Said::No,
            Some(Some(kind)) => match kind.get("interaction").and_then(Value::as_array) {
                None => Said::Nothing,
                Some(all) => Some(all.iter().any(|one| text(one, "code") == "search-type")).into(),
            },
        }
    }

    /// An operation stands with its kind or with the server as a whole, with or without its `$`.
    fn operation(&self, kind: &str, name: &str) -> Said {
        let named = |one: &Value| {
            let code = text(one, "name").trim_start_matches('$');
            code == name || text(one, "definition").rsplit(['/', '-']).next() == Some(name)
        };
        let has = |list: Option<&Vec<Value>>| list.is_some_and(|all| all.iter().any(named));
        let own = self.kind(kind).flatten().and_then(|one| one.get("operation"));
        if has(own.and_then(Value::as_array)) || has(self.list("operation")) {
            return Said::Yes;
        }
        match self.kind(kind) {
            None if self.list("operation").is_none() => Said::Nothing,
            _ => Said::No,
        }
    }
}

fn text<'a>(node: &'a Value, name: &str) -> &'a str {
    node.get(name).and_then(Value::as_str).unwrap_or_default()
}
