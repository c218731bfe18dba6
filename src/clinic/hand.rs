//! The parcel in hand: what of it is filed, what is asked next, what an answer makes of it.
//! It must not know time, waiting or any other parcel.

use crate::reply::{self, Asked, Verdict};
use crate::upload::{Method, Output, Parcel, Refusal, Reply, Request, Trouble};
use core::fmt;
use serde::Deserialize;
use serde_json::{Value, json};
use std::borrow::Cow;
use uuid::Uuid;
use zeroize::Zeroizing;

/// The parcel in hand.
#[derive(Clone)]
pub struct Hand {
    /// Which one.
    pub parcel: Uuid,
    /// How often it was tried before.
    pub tries: u32,
    /// The bytes as kept, sent as they are while everything goes in one transaction.
    body: Zeroizing<Vec<u8>>,
    /// What the bytes hold, as `Type/id` in order.
    entries: Vec<String>,
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

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Doing {
    Sending,
    /// Reading back entry `at`; where it is not there, this is why.
    Proving {
        at: usize,
        otherwise: Trouble,
    },
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
        let sent = self.sent().len();
        let asked = match (self.singly, self.sent()) {
            (true, [one]) => Asked::Put(one),
            (_, all) => Asked::Transaction(all),
        };
        let verdict = reply::judge(reply, asked);
        let fresh_before = std::mem::take(&mut self.fresh_token);
        match verdict {
            Verdict::Done => {
                self.done += sent;
                Next::Go
            }
            Verdict::Refused(refusal) => Next::Refused(refusal),
            Verdict::ReadBack(otherwise) => {
                self.doing = Doing::Proving { at: self.done, otherwise };
                Next::Go
            }
            Verdict::Smaller if sent > 1 => {
                self.size = sent / 2;
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
        let wanted = self.entries.get(at).map_or("", String::as_str);
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

    /// What a request holds from here, as `Type/id`.
    fn sent(&self) -> &[String] {
        let size = if self.singly { 1 } else { self.size };
        let left = self.entries.get(self.done..).unwrap_or_default();
        left.get(..size.min(left.len())).unwrap_or_default()
    }

    /// The same content in part: so many entries from here. The last part holds the Provenance, so
    /// that a visit of which only a part arrived cannot be taken for whole (hazard 21).
    fn part(&self, size: usize) -> Option<Zeroizing<Vec<u8>>> {
        let mut bundle: Value = serde_json::from_slice(&self.body).ok()?;
        let list = bundle.get_mut("entry")?.as_array_mut()?;
        let mut part: Vec<Value> = list.drain(..).skip(self.done).take(size).collect();
        let whole = match part.as_mut_slice() {
            [one] if self.singly => one.get_mut("resource")?.take(),
            _ => json!({ "resourceType": "Bundle", "type": "transaction", "entry": part }),
        };
        Some(Zeroizing::new(whole.to_string().into_bytes()))
    }

    /// Whether all of it is known to be filed.
    pub fn filed(&self) -> bool {
        self.done >= self.entries.len()
    }

    /// The next request; nothing where the parcel turns out not to be readable after all.
    pub fn next(&mut self) -> Option<Output> {
        self.request += 1;
        let size = self.sent().len();
        let (method, path, body) = match self.doing {
            Doing::Proving { at, .. } => (Method::Get, self.entries.get(at)?.clone(), None),
            Doing::Sending if self.singly => {
                (Method::Put, self.entries.get(self.done)?.clone(), Some(self.part(1)?))
            }
            Doing::Sending if size == self.entries.len() => {
                (Method::Post, String::new(), Some(self.body.clone()))
            }
            Doing::Sending => (Method::Post, String::new(), Some(self.part(size)?)),
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

/// What a parcel holds, read without copying any of its content.
#[derive(Deserialize)]
struct Heads<'a> {
    #[serde(borrow)]
    entry: Vec<Head<'a>>,
}

#[derive(Deserialize)]
struct Head<'a> {
    #[serde(borrow)]
    resource: ResourceHead<'a>,
    #[serde(borrow)]
    request: RequestHead<'a>,
}

#[derive(Deserialize)]
struct ResourceHead<'a> {
    #[serde(rename = "resourceType", borrow)]
    kind: Cow<'a, str>,
    #[serde(borrow)]
    id: Cow<'a, str>,
}

#[derive(Deserialize)]
struct RequestHead<'a> {
    #[serde(borrow)]
    method: Cow<'a, str>,
    #[serde(borrow)]
    url: Cow<'a, str>,
}

/// The entries of a parcel, where it is one of ours: PUTs under the resource's own id.
fn entries(body: &[u8]) -> Option<Vec<String>> {
    let heads: Heads = serde_json::from_slice(body).ok()?;
    heads
        .entry
        .into_iter()
        .map(|head| {
            let own = format!("{}/{}", head.resource.kind, head.resource.id);
            (head.request.method == "PUT" && head.request.url == own).then_some(own)
        })
        .collect()
}

impl fmt::Debug for Hand {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Hand({}, {} of {})", self.parcel, self.done, self.entries.len())
    }
}
