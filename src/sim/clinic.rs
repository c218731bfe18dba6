//! A clinic: a small FHIR R4 server as a pure function of what it was asked, for demo and tests.
//! It must not know the uploader or how a kiosk builds what it sends; it only keeps and answers.

mod making;
mod parts;

use crate::clerk::Clerk;
pub use making::Mark;
pub use parts::refusal;
use parts::{answer, bundle, capabilities, etag, location, matches, put, references, text};
pub(crate) use parts::{bare, decode};
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, VecDeque};

/// A request, its path relative to the FHIR base and without a leading slash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// `GET`, `PUT` or `POST`.
    pub method: String,
    /// For example `Patient/1`, `Observation?identifier=…`, or empty for the base.
    pub path: String,
    /// The body.
    pub body: Vec<u8>,
    /// `If-None-Exist`, where sent.
    pub only_if_new: Option<String>,
}

impl Asked {
    /// A request.
    #[must_use]
    pub fn new(method: &str, path: &str, body: impl Into<Vec<u8>>) -> Asked {
        Asked { method: method.into(), path: path.into(), body: body.into(), only_if_new: None }
    }

    /// Method and path, as faults match them.
    #[must_use]
    pub fn line(&self) -> String {
        format!("{} {}", self.method, self.path)
    }
}

/// What comes back: after how many milliseconds, and what; nothing means the line goes dead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reaction {
    /// Wait this long first.
    pub after_ms: u64,
    /// The answer.
    pub answer: Option<Answer>,
}

/// An HTTP answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// Status code.
    pub status: u16,
    /// Headers.
    pub headers: Vec<(&'static str, String)>,
    /// Body.
    pub body: Vec<u8>,
}

/// One fault: which requests, how many of them, what happens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The beginning of [`Asked::line`]: `POST`, `PUT Patient/`, or empty for all.
    pub on: String,
    /// How many it lets pass first.
    pub after: u32,
    /// How many requests it spoils.
    pub times: u32,
    /// What happens.
    pub what: Spoil,
}

/// How a request is spoiled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Spoil {
    /// The line goes dead before anything is done.
    DropBefore,
    /// All is done, then the line goes dead.
    DropAfter,
    /// Nothing is done; this comes back.
    Answer(Answer),
    /// All is done, but this comes back.
    DoneBut(Answer),
    /// All is done, late.
    Slow(u64),
}

impl Spoil {
    /// A status with an OperationOutcome, and `Retry-After` where given.
    #[must_use]
    pub fn status(status: u16, code: &str, retry_after: Option<&str>) -> Spoil {
        let mut answer = refusal(status, code, "as the script says");
        answer.headers.extend(retry_after.map(|text| ("retry-after", text.to_owned())));
        Spoil::Answer(answer)
    }

    /// The sign-in page of a guest network: 200, and not FHIR.
    #[must_use]
    pub fn portal() -> Spoil {
        let headers = vec![("content-type", "text/html".to_owned())];
        let body = b"<html><body>Welcome! Please sign in.</body></html>".to_vec();
        Spoil::Answer(Answer { status: 200, headers, body })
    }
}

/// A clinic's server.
#[derive(Clone, Debug, Default)]
pub struct Clinic {
    kept: BTreeMap<String, Kept>,
    faults: VecDeque<Fault>,
    history: Vec<Received>,
    minted: u64,
    /// Refuses transactions with 403, as a server that gives narrow scopes does.
    pub no_transactions: bool,
    /// Gives names of its own: an id from a client it refuses with this status.
    pub refuses_ids: Option<u16>,
    /// Answers 413 to a transaction of more entries.
    pub most_entries: Option<usize>,
    /// Keeps names, no content, and of those the latest so many: the clinic inside the demo must
    /// hold nothing of a person once the visit is over.
    pub names_only: Option<usize>,
    /// Its appointment book, where it has one: Slots and Appointments, and whom it knows.
    pub desk: Option<Clerk>,
    /// Names in the order they were first kept, where `names_only`.
    order: VecDeque<String>,
}

/// After so many requests the older half of the history is forgotten.
const LONGEST_HISTORY: usize = 10_000;

#[derive(Clone, Debug)]
struct Kept {
    version: u64,
    resource: Value,
}

/// A request it received, and what came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Received {
    /// Method and path.
    pub line: String,
    /// The status answered; `None` where the line went dead.
    pub status: Option<u16>,
}

impl Clinic {
    /// A clinic that holds nothing and fails at nothing.
    #[must_use]
    pub fn new() -> Clinic {
        Clinic::default()
    }

    /// A clinic that keeps no content and only so many names: see [`Clinic::names_only`].
    #[must_use]
    pub fn forgetful(names: usize) -> Clinic {
        Clinic { names_only: Some(names), ..Clinic::default() }
    }

    /// Adds a fault after those already there; the first that matches is used.
    pub fn spoil(&mut self, on: &str, times: u32, what: Spoil) {
        self.faults.push_back(Fault { on: on.into(), after: 0, times, what });
    }

    /// Adds a fault that begins after so many requests it would fit.
    pub fn spoil_after(&mut self, on: &str, after: u32, times: u32, what: Spoil) {
        self.faults.push_back(Fault { on: on.into(), after, times, what });
    }

    /// No more faults.
    pub fn heal(&mut self) {
        self.faults.clear();
    }

    /// What was received lately, in order.
    #[must_use]
    pub fn history(&self) -> &[Received] {
        &self.history
    }

    /// Forgets what was received so far.
    pub fn forget_history(&mut self) {
        self.history.clear();
    }

    /// Everything kept, as `Type/id` and the resource.
    pub fn kept(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.kept.iter().map(|(name, kept)| (name.as_str(), &kept.resource))
    }

    /// How often a resource was written; 0 where it is not there.
    #[must_use]
    pub fn version(&self, name: &str) -> u64 {
        self.kept.get(name).map_or(0, |kept| kept.version)
    }

    /// Takes a request and reacts.
    pub fn handle(&mut self, asked: &Asked) -> Reaction {
        let line = asked.line();
        let reaction = match self.fault(&line) {
            None => Reaction { after_ms: 0, answer: Some(self.answer(asked)) },
            Some(Spoil::DropBefore) => Reaction { after_ms: 0, answer: None },
            Some(Spoil::DropAfter) => {
                self.answer(asked);
                Reaction { after_ms: 0, answer: None }
            }
            Some(Spoil::Answer(answer)) => Reaction { after_ms: 0, answer: Some(answer) },
            Some(Spoil::DoneBut(answer)) => {
                self.answer(asked);
                Reaction { after_ms: 0, answer: Some(answer) }
            }
            Some(Spoil::Slow(after_ms)) => Reaction { after_ms, answer: Some(self.answer(asked)) },
        };
        let status = reaction.answer.as_ref().map(|answer| answer.status);
        if self.history.len() >= LONGEST_HISTORY {
            self.history.drain(..LONGEST_HISTORY / 2);
        }
        self.history.push(Received { line, status });
        reaction
    }

    fn fault(&mut self, line: &str) -> Option<Spoil> {
        for fault in &mut self.faults {
            if fault.times == 0 || !line.starts_with(&fault.on) {
                continue;
            }
            if fault.after > 0 {
                fault.after -= 1;
                continue;
            }
            fault.times -= 1;
            return Some(fault.what.clone());
        }
        None
    }

    fn answer(&mut self, asked: &Asked) -> Answer {
        if let Some(desk) = self.desk.as_mut().filter(|desk| desk.minds(asked)) {
            return desk.answer(asked);
        }
        let (path, query) = asked.path.split_once('?').unwrap_or((&asked.path, ""));
        match asked.method.as_str() {
            "GET" if path == "metadata" => {
                let transactions = !self.no_transactions;
                let desk = self.desk.as_ref().map(Clerk::resources).unwrap_or_default();
                answer(200, &capabilities(transactions, self.refuses_ids.is_none(), desk))
            }
            "GET" if path.contains('/') => self.read(path),
            "GET" => self.search(path, query),
            "PUT" => self.update(path, &asked.body),
            "POST" if path.is_empty() => self.transaction(&asked.body),
            "POST" => self.make(path, &asked.body, asked.only_if_new.as_deref()),
            _ => refusal(405, "not-supported", "no such method here"),
        }
    }

    fn read(&self, name: &str) -> Answer {
        let Some(kept) = self.kept.get(name) else {
            return refusal(404, "not-found", "no such resource");
        };
        let mut found = answer(200, &kept.resource);
        found.headers.push(("etag", etag(kept.version)));
        found
    }

    /// By the few parameters a kiosk asks with; no parameter finds everything.
    fn search(&self, kind: &str, query: &str) -> Answer {
        let found = |(name, kept): &(&String, &Kept)| {
            name.split('/').next() == Some(kind) && matches(&kept.resource, query)
        };
        let entry: Vec<Value> = self
            .kept
            .iter()
            .filter(found)
            .map(|(_, kept)| json!({ "resource": kept.resource, "search": { "mode": "match" } }))
            .collect();
        answer(200, &bundle("searchset", entry))
    }

    fn update(&mut self, name: &str, body: &[u8]) -> Answer {
        let Ok(resource) = serde_json::from_slice::<Value>(body) else {
            return refusal(400, "structure", "not JSON");
        };
        if let Err(no) = self.may_name(name).and_then(|()| self.check(name, &resource, &[])) {
            return no;
        }
        let (status, version) = self.keep(name, resource);
        let mut done = Answer { status, ..Answer::default() };
        done.headers = vec![("etag", etag(version)), ("location", location(name, version))];
        done
    }

    fn may_name(&self, name: &str) -> Result<(), Answer> {
        match self.refuses_ids.filter(|_| !self.kept.contains_key(name)) {
            Some(status) => Err(refusal(status, "processing", "clients may not give ids here")),
            None => Ok(()),
        }
    }

    /// All entries or none (R4 http.html, transaction).
    fn transaction(&mut self, body: &[u8]) -> Answer {
        if self.no_transactions {
            return refusal(403, "forbidden", "no scope for transactions");
        }
        let Ok(sent) = serde_json::from_slice::<Value>(body) else {
            return refusal(400, "structure", "not JSON");
        };
        let entries = sent.get("entry").and_then(Value::as_array).cloned().unwrap_or_default();
        if self.most_entries.is_some_and(|most| entries.len() > most) {
            return refusal(413, "too-costly", "too many entries");
        }
        if text(&sent, "resourceType") != "Bundle" || text(&sent, "type") != "transaction" {
            return refusal(400, "invalid", "not a transaction");
        }
        let posts = |entry: &Value| {
            entry.pointer("/request/method").and_then(Value::as_str) == Some("POST")
        };
        if entries.iter().all(posts) {
            return self.make_all(&entries);
        }
        let puts: Vec<(String, Value)> = entries.iter().filter_map(put).collect();
        let names: Vec<&str> = puts.iter().map(|(name, _)| name.as_str()).collect();
        if puts.len() != entries.len() {
            return refusal(400, "not-supported", "only PUT entries, or only POST entries");
        }
        if names.iter().enumerate().any(|(at, name)| names.iter().skip(at + 1).any(|n| n == name)) {
            return refusal(400, "invalid", "a resource may be touched once");
        }
        for (name, resource) in &puts {
            if let Err(no) = self.may_name(name).and_then(|()| self.check(name, resource, &names)) {
                return no;
            }
        }
        let done = puts
            .into_iter()
            .map(|(name, resource)| {
                let (status, version) = self.keep(&name, resource);
                let status = if status == 201 { "201 Created" } else { "200 OK" };
                let (etag, location) = (etag(version), location(&name, version));
                json!({ "response": { "status": status, "etag": etag, "location": location } })
            })
            .collect();
        answer(200, &bundle("transaction-response", done))
    }

    /// What a careful server checks: the name, and that every reference leads somewhere.
    fn check(&self, name: &str, resource: &Value, along: &[&str]) -> Result<(), Answer> {
        if name != format!("{}/{}", text(resource, "resourceType"), text(resource, "id")) {
            return Err(refusal(400, "invalid", "the resource does not bear the name in the URL"));
        }
        let mut dangling = Vec::new();
        references(resource, &mut |reference| {
            // Its appointment book is the same clinic: whom that knows is somebody here.
            let known = |desk: &Clerk| desk.kept().any(|(name, _)| name == reference);
            let there = self.kept.contains_key(reference) || self.desk.as_ref().is_some_and(known);
            if !along.contains(&reference) && !there {
                dangling.push(reference.to_owned());
            }
        });
        match dangling.first() {
            None => Ok(()),
            Some(one) => Err(refusal(400, "not-found", &format!("{one} is not there"))),
        }
    }

    fn keep(&mut self, name: &str, mut resource: Value) -> (u16, u64) {
        let version = self.version(name) + 1;
        if let Some(most) = self.names_only {
            resource = bare(&resource);
            if version == 1 {
                self.order.push_back(name.to_owned());
            }
            while self.order.len() > most {
                self.order.pop_front().map(|oldest| self.kept.remove(&oldest));
            }
        }
        if let Some(fields) = resource.as_object_mut() {
            let meta = fields.entry("meta").or_insert_with(|| Value::Object(Map::new()));
            if let Some(meta) = meta.as_object_mut() {
                meta.insert("versionId".into(), Value::String(version.to_string()));
            }
        }
        self.kept.insert(name.to_owned(), Kept { version, resource });
        (if version == 1 { 201 } else { 200 }, version)
    }
}
