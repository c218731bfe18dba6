//! Writing a few resources one by one, each under its own id, until all are known to be there.
//! It must not know what they are for.

use crate::reply::{self, Asked, Verdict};
use crate::talk;
use crate::upload::{Method, Reply, Request};
use serde_json::Value;

/// Resources on their way, in order.
#[derive(Clone, Debug)]
pub struct Writing {
    all: Vec<Value>,
    done: usize,
    failed: u32,
    fresh_token: bool,
}

/// What follows.
#[derive(Clone, Debug, PartialEq)]
pub enum Next {
    /// Send this at once.
    Ask(Request),
    /// Ask [`Writing::request`] again after so many tries' worth of waiting.
    Wait(u32),
    /// All are there, proven.
    Done,
    /// Not now; sending the same again later does no harm.
    Later,
    /// The server will not have one of them.
    Refused,
}

/// So often it is tried while the person waits.
const MOST_TRIES: u32 = 3;

impl Writing {
    /// These resources, each with type and id.
    #[must_use]
    pub fn of(all: Vec<Value>) -> Writing {
        Writing { all, done: 0, failed: 0, fresh_token: false }
    }

    /// The next request; nothing where all is done or a resource has no name.
    #[must_use]
    pub fn request(&self) -> Option<Request> {
        let one = self.all.get(self.done)?;
        Some(talk::send(Method::Put, talk::path(one)?, one, self.fresh_token))
    }

    /// There is no answer: the same may be sent again whatever became of it.
    pub fn no_reply(&mut self) -> Next {
        self.failed += 1;
        if self.failed >= MOST_TRIES { Next::Later } else { Next::Wait(self.failed) }
    }

    /// There is an answer.
    pub fn reply(&mut self, reply: &Reply) -> Next {
        let name = self.all.get(self.done).and_then(talk::path).unwrap_or_default();
        match reply::judge(reply, Asked::Put(&name)) {
            Verdict::Done => {
                self.done += 1;
                match self.request() {
                    Some(request) => Next::Ask(request),
                    None => Next::Done,
                }
            }
            Verdict::Refused(_) | Verdict::OneByOne(_) => Next::Refused,
            Verdict::FreshToken if !self.fresh_token => {
                self.fresh_token = true;
                self.request().map_or(Next::Later, Next::Ask)
            }
            _ => self.no_reply(),
        }
    }
}
