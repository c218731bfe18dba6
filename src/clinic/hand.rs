//! The parcel in hand: what of it is filed, what is asked next, what an answer makes of it.
//! It must not know time, waiting or any other parcel.

use crate::reply::{self, Asked, Verdict};
use crate::upload::{Method, Output, Parcel, Refusal, Reply, Request, Trouble};
use serde_json::{Value, json};
use uuid::Uuid;

/// The parcel in hand.
#[derive(Clone, Debug)]
pub struct Hand {
    /// Which one.
    pub parcel: Uuid,
    /// How often it was tried before.
    pub tries: u32,
    /// The bytes as kept, sent as they are while everything goes in one transaction.
    body: Vec<u8>,
    entries: Vec<Entry>,
    /// How many entries are known to be filed.
    done: usize,
    /// How many go into one request from here.
    pub size: usize,
    /// Each goes by a PUT of its own.
    pub singly: bool,
    doing: Doing,
    fresh_token: bool,
    /// Counts the requests of this turn, for their `X-Request-Id`.
    request: u32,
}

#[derive(Clone, Debug)]
struct Entry {
    /// `Type/id`.
    path: String,
    resource: Value,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Doing {
    Sending,
    /// Reading back entry `at`; where it is not there, this is why.
    Proving { at: usize, otherwise: Trouble },
}

/// What to do with the parcel in hand.
pub enum Next {
    /// Go on with [`Hand::next`].
    Go,
    /// It is refused.
    Refused(Refusal),
    /// Put it off.
    Later(Trouble),
}

impl Hand {
    /// Takes up a parcel, to be sent in requests of at most `size` resources. `None` where it is
    /// not a bundle of ours.
    pub fn take_up(parcel: Parcel, singly: bool, size: usize) -> Option<Hand> {
        let entries = entries(&parcel.body).filter(|entries| !entries.is_empty())?;
        Some(Hand {
            parcel: parcel.id,
            tries: parcel.tries,
            body: parcel.body,
            entries,
            done: 0,
            size,
            singly,
            doing: Doing::Sending,
            fresh_token: false,
            request: 0,
        })
    }

    /// Takes in an answer and moves on by it.
    pub fn take_in(&mut self, reply: &Reply, tokens: bool) -> Next {
        if let Doing::Proving { at, otherwise } = self.doing {
            return self.proven(reply, at, otherwise);
        }
        let sent = self.sent();
        let asked = match (self.singly, sent.as_slice()) {
            (true, [one]) => Asked::Put(one),
            (_, all) => Asked::Transaction(all),
        };
        let verdict = reply::judge(reply, asked);
        let fresh_before = std::mem::take(&mut self.fresh_token);
        match verdict {
            Verdict::Done => {
                self.done += sent.len();
                Next::Go
            }
            Verdict::Refused(refusal) => Next::Refused(refusal),
            Verdict::ReadBack(otherwise) => {
                self.doing = Doing::Proving { at: self.done, otherwise };
                Next::Go
            }
            Verdict::Smaller if sent.len() > 1 => {
                self.size = sent.len() / 2;
                Next::Go
            }
            // Even one alone: the server is set up wrongly, which says nothing about the content.
            Verdict::Smaller => Next::Later(Trouble::TooLarge),
            Verdict::OneByOne(_) => {
                self.singly = true;
                Next::Go
            }
            Verdict::FreshToken if tokens && !fresh_before => {
                self.fresh_token = true;
                Next::Go
            }
            Verdict::FreshToken => Next::Later(Trouble::SignIn),
            Verdict::Again(why) => Next::Later(why),
        }
    }

    fn proven(&mut self, reply: &Reply, at: usize, otherwise: Trouble) -> Next {
        let wanted = self.entries.get(at).map_or("", |entry| entry.path.as_str());
        match reply::shows(reply, wanted) {
            Ok(()) if at + 1 < self.done + self.sent().len() => {
                self.doing = Doing::Proving { at: at + 1, otherwise };
                Next::Go
            }
            Ok(()) => {
                self.done += self.sent().len();
                self.doing = Doing::Sending;
                Next::Go
            }
            Err(Trouble::NotProven) => Next::Later(otherwise),
            Err(why) => Next::Later(why),
        }
    }

    /// What the request in flight holds, as `Type/id`.
    fn sent(&self) -> Vec<String> {
        self.batch().iter().map(|entry| entry.path.clone()).collect()
    }

    fn batch(&self) -> &[Entry] {
        let size = if self.singly { 1 } else { self.size };
        let left = self.entries.get(self.done..).unwrap_or_default();
        left.get(..size.min(left.len())).unwrap_or_default()
    }

    /// The next request, or nothing when all is filed.
    pub fn next(&mut self) -> Option<Output> {
        self.request += 1;
        let (method, path, body) = match (self.doing, self.batch()) {
            (_, []) => return None,
            (Doing::Proving { at, .. }, _) => {
                (Method::Get, self.entries.get(at)?.path.clone(), None)
            }
            (Doing::Sending, [one]) if self.singly => {
                (Method::Put, one.path.clone(), Some(one.resource.to_string().into_bytes()))
            }
            (Doing::Sending, all) if all.len() == self.entries.len() => {
                (Method::Post, String::new(), Some(self.body.clone()))
            }
            (Doing::Sending, some) => (Method::Post, String::new(), Some(transaction(some))),
        };
        let headers = self.headers(body.is_some());
        let fresh_token = self.fresh_token;
        Some(Output::Request(Request { method, path, headers, body, fresh_token }))
    }

    fn headers(&self, sends: bool) -> Vec<(&'static str, String)> {
        let fhir = || "application/fhir+json".to_owned();
        let id = format!("{}-{}-{}", self.parcel, self.tries, self.request);
        let mut headers = vec![("Accept", fhir()), ("X-Request-Id", id)];
        if sends {
            headers.push(("Content-Type", fhir()));
            headers.push(("Prefer", "return=minimal".to_owned()));
        }
        headers
    }
}

/// A part of a parcel as a transaction of its own. The last part holds the Provenance, so that a
/// visit of which only a part arrived cannot be taken for whole (hazard 21).
fn transaction(entries: &[Entry]) -> Vec<u8> {
    let entry: Vec<Value> = entries
        .iter()
        .map(|entry| {
            let request = json!({ "method": "PUT", "url": entry.path });
            json!({ "resource": entry.resource, "request": request })
        })
        .collect();
    let bundle = json!({ "resourceType": "Bundle", "type": "transaction", "entry": entry });
    bundle.to_string().into_bytes()
}

/// The entries of a parcel, where it is one of ours: PUTs under the resource's own id.
fn entries(body: &[u8]) -> Option<Vec<Entry>> {
    let mut bundle: Value = serde_json::from_slice(body).ok()?;
    let list = bundle.get_mut("entry")?.as_array_mut()?;
    list.iter_mut().map(entry).collect()
}

fn entry(entry: &mut Value) -> Option<Entry> {
    let path = entry.pointer("/request/url")?.as_str()?.to_owned();
    let method = entry.pointer("/request/method")?.as_str()?;
    let resource = entry.get("resource")?;
    let kind = resource.get("resourceType")?.as_str()?;
    let id = resource.get("id")?.as_str()?;
    if method != "PUT" || path != format!("{kind}/{id}") {
        return None;
    }
    Some(Entry { path, resource: entry.get_mut("resource")?.take() })
}
