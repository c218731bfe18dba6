//! The parcel in hand: what of it is filed, what is asked next, what an answer makes of it.
//! It must not know time, waiting or any other parcel.

use crate::reply::{self, Asked, Verdict};
use crate::theirs::{self, Names};
use crate::upload::{Method, Output, Parcel, Refusal, RefusedWhy, Reply, Request, Trouble};
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
    /// How this server is served.
    pub manner: Manner,
    doing: Doing,
    /// What this server calls ours, where it gives names of its own.
    names: Names,
    /// What it said to our own names, before it was asked for its own.
    first_no: Option<Refusal>,
    /// Something went out to be given names by the server: what became of it may be unknown, so
    /// this parcel must not go under our names again.
    pub renamed: bool,
    fresh_token: bool,
    /// Counts the requests of this turn, for their `X-Request-Id`.
    request: u32,
}

/// How a server is served; found out once, kept until restart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Manner {
    /// Each resource goes in a request of its own: it takes no transactions from us.
    pub singly: bool,
    /// Who names what is sent.
    pub naming: Naming,
}

/// Who names what is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Naming {
    /// We do, as far as known: where the server says no, it may be to that.
    PerhapsOurs,
    /// We do, and the server has taken it or says it would.
    Ours,
    /// The server does: it takes no ids from its clients.
    Theirs,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Doing {
    Sending,
    /// Looking whether entry `at` is there under any name. It is known to have been sent where it
    /// comes before `sent_to`; then, where it is not there, this is why.
    Looking {
        at: usize,
        sent_to: usize,
        otherwise: Trouble,
    },
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
    pub fn take_up(parcel: Parcel, manner: Manner, size: usize) -> Option<Hand> {
        let entries = entries(&parcel.body).filter(|entries| !entries.is_empty())?;
        // Where the server names things, one sent before is found by asking, never made twice.
        let doing = match manner.naming {
            Naming::Theirs => Doing::LOOKING,
            Naming::Ours | Naming::PerhapsOurs => Doing::Sending,
        };
        Some(Hand {
            parcel: parcel.id,
            tries: parcel.tries,
            body: parcel.body,
            entries,
            done: 0,
            size,
            manner,
            doing,
            names: Names::new(),
            first_no: None,
            renamed: false,
            fresh_token: false,
            request: 0,
        })
    }

    /// Takes in an answer and moves on by it.
    pub fn take_in(&mut self, reply: &Reply, tokens: bool) -> Next {
        let fresh_before = std::mem::take(&mut self.fresh_token);
        if reply.status == 401 && tokens && !fresh_before {
            self.fresh_token = true;
            return Next::Go;
        }
        match self.doing {
            Doing::Proving { at, otherwise } => self.proven(reply, at, otherwise),
            Doing::Looking { at, sent_to, otherwise } => self.looked(reply, at, sent_to, otherwise),
            Doing::Sending => {
                let verdict = reply::judge(reply, self.asked());
                self.follow(verdict, tokens && !fresh_before)
            }
        }
    }

    fn asked(&self) -> Asked<'_> {
        match (self.manner.naming, self.manner.singly, self.sent()) {
            (Naming::Theirs, true, [one]) => Asked::MakeOne(one),
            (Naming::Theirs, _, all) => Asked::Make(all),
            (_, true, [one]) => Asked::Put(one),
            (_, _, all) => Asked::Transaction(all),
        }
    }

    fn follow(&mut self, verdict: Verdict, may_sign_in: bool) -> Next {
        let sent = self.sent().len();
        match verdict {
            Verdict::Done if self.manner.naming != Naming::Theirs => {
                self.done += sent;
                Next::Go
            }
            Verdict::Named(theirs) => {
                let ours = self.sent().to_vec();
                self.names.extend(ours.into_iter().zip(theirs));
                self.done += sent;
                Next::Go
            }
            Verdict::Refused(no) if no.why == RefusedWhy::Content && self.may_rename() => {
                self.rename();
                self.first_no = Some(no);
                Next::Go
            }
            Verdict::Again(Trouble::NotOffered) if self.may_rename() => {
                self.rename();
                Next::Go
            }
            // Some take fewer conditional entries at once than plain ones, and call more of them
            // invalid (Medplum's router: eight).
            Verdict::Refused(no)
                if no.why == RefusedWhy::Content
                    && self.manner.naming == Naming::Theirs
                    && sent > 1 =>
            {
                self.first_no.get_or_insert(no);
                self.size = sent / 2;
                Next::Go
            }
            Verdict::Refused(no) => Next::Refused(self.first_no.take().unwrap_or(no)),
            Verdict::Done => self.read_back(Trouble::NotProven),
            Verdict::ReadBack(otherwise) => self.read_back(otherwise),
            Verdict::Smaller if sent > 1 => {
                self.size = sent / 2;
                Next::Go
            }
            // Even one alone: the server is set up wrongly, which says nothing about the content.
            Verdict::Smaller => Next::Later(Trouble::TooLarge),
            Verdict::OneByOne(_) => {
                self.manner.singly = true;
                Next::Go
            }
            Verdict::FreshToken if may_sign_in => {
                self.fresh_token = true;
                Next::Go
            }
            Verdict::FreshToken => Next::Later(Trouble::SignIn),
            Verdict::Again(why) => Next::Later(why),
        }
    }

    /// Whether a no may be meant for the ids we give, not for the content: nobody knows yet that
    /// this server takes them.
    fn may_rename(&self) -> bool {
        self.manner.naming == Naming::PerhapsOurs && self.done == 0
    }

    fn rename(&mut self) {
        self.manner.naming = Naming::Theirs;
        self.doing = Doing::LOOKING;
    }

    fn read_back(&mut self, otherwise: Trouble) -> Next {
        let (at, sent_to) = (self.done, self.done + self.sent().len());
        self.doing = match self.manner.naming {
            Naming::Theirs => Doing::Looking { at, sent_to, otherwise },
            Naming::Ours | Naming::PerhapsOurs => Doing::Proving { at, otherwise },
        };
        Next::Go
    }

    fn looked(&mut self, reply: &Reply, at: usize, sent_to: usize, otherwise: Trouble) -> Next {
        let wanted = self.entries.get(at).cloned().unwrap_or_default();
        let sent = at < sent_to;
        match theirs::found(reply, &wanted) {
            Ok(Some(theirs)) => {
                self.names.insert(wanted, theirs);
                self.done = at + 1;
                self.doing = Doing::Looking { at: at + 1, sent_to, otherwise };
                Next::Go
            }
            Ok(None) if sent => Next::Later(otherwise),
            // It cannot be looked for: the sending itself asks, once more, whether it is there.
            Ok(None) | Err(Trouble::NotOffered | Trouble::Forbidden) if !sent => {
                self.doing = Doing::Sending;
                Next::Go
            }
            Err(why) => Next::Later(why),
            Ok(None) => Next::Later(otherwise),
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
        let size = if self.manner.singly { 1 } else { self.size };
        let left = self.entries.get(self.done..).unwrap_or_default();
        left.get(..size.min(left.len())).unwrap_or_default()
    }

    /// The same content in part: so many entries from here. The last part holds the Provenance, so
    /// that a visit of which only a part arrived cannot be taken for whole (hazard 21).
    fn part(&self, size: usize) -> Option<Zeroizing<Vec<u8>>> {
        let mut bundle: Value = serde_json::from_slice(&self.body).ok()?;
        let list = bundle.get_mut("entry")?.as_array_mut()?;
        let mut part: Vec<Value> = list.drain(..).skip(self.done).take(size).collect();
        let theirs = self.manner.naming == Naming::Theirs;
        let whole = match part.as_mut_slice() {
            [one] if self.manner.singly => {
                let resource = one.get_mut("resource")?.take();
                let name = self.entries.get(self.done)?;
                if theirs {
                    return Some(theirs::single(resource, name, &self.names));
                }
                resource
            }
            _ if theirs => theirs::transaction(part, &self.names),
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
        let theirs = self.manner.naming == Naming::Theirs;
        let mut only_if_new = None;
        let (method, path, body) = match self.doing {
            Doing::Looking { at, .. } => (Method::Get, theirs::search(self.entries.get(at)?), None),
            Doing::Sending if self.manner.singly && theirs => {
                let name = self.entries.get(self.done)?;
                only_if_new = Some(theirs::criteria(name));
                let kind = name.split('/').next()?.to_owned();
                (Method::Post, kind, Some(self.part(1)?))
            }
            Doing::Proving { at, .. } => (Method::Get, self.entries.get(at)?.clone(), None),
            Doing::Sending if self.manner.singly => {
                (Method::Put, self.entries.get(self.done)?.clone(), Some(self.part(1)?))
            }
            Doing::Sending if size == self.entries.len() && !theirs => {
                (Method::Post, String::new(), Some(self.body.clone()))
            }
            Doing::Sending => (Method::Post, String::new(), Some(self.part(size)?)),
        };
        self.renamed |= theirs && body.is_some();
        let mut headers = self.headers(body.is_some());
        headers.extend(only_if_new.map(|criteria| ("If-None-Exist", criteria)));
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

impl Doing {
    /// Looking for what may be there; nothing was sent yet.
    const LOOKING: Doing = Doing::Looking { at: 0, sent_to: 0, otherwise: Trouble::NotProven };
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
