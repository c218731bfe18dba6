//! The machine that files parcels: one request in flight, the same identifiers until settled.
//! It must not know a socket or a clock; unknown is never refused, and only proof is filed.

use crate::abilities::{Abilities, Ability, Said};
use crate::hand::{Hand, Manner, Naming, Next};
use crate::upload::{
    Input, Later, NoReply, Output, PARKED, Parcel, Refusal, RefusedWhy, Reply, Settled, Trouble,
};
use crate::wait::{self, Jitter};
use std::collections::VecDeque;
use uuid::Uuid;
use wayside_care::time::{Span, Tick};

/// How long nothing has to get through before the link counts as stalled.
pub const STALLED_AFTER: Span = Span::from_secs(3 * 60);

/// The uploader.
#[derive(Clone, Debug)]
pub struct Uploader {
    /// The clinic wants tokens: a 401 is answered once with a fresh one.
    tokens: bool,
    /// How this server is served; found out once, kept until restart.
    manner: Manner,
    /// The most resources this server takes at once; found out likewise.
    most: usize,
    link: Link,
    queue: Queue,
    hand: Option<Hand>,
}

/// The state of the way to the clinic.
#[derive(Clone, Copy, Debug, Default)]
struct Link {
    /// Failures in a row.
    failures: u32,
    /// No request before this.
    open_at: Tick,
    /// The server itself asked for `open_at`.
    asked: bool,
    /// First failure after the last success.
    trouble_since: Option<Tick>,
    /// What was last said about being stalled.
    said_stalled: bool,
}

/// Who in the outbox has to wait although the link is open.
#[derive(Clone, Debug, Default)]
struct Queue {
    /// Failed while others got through, and until when they rest.
    resting: Vec<(Uuid, Tick)>,
    /// Failed since the last success: the others have their turn first, or two parcels that
    /// always fail would take turns for ever and let nobody through.
    passed: VecDeque<Uuid>,
    /// Had a failure counted against them since the last success; one outage is one failure.
    blamed: Vec<Uuid>,
}

/// So many that failed are passed by at most; then the first of them has its turn again, so that
/// a long outage does not fill the memory (R11).
const LONGEST_ROUND: usize = 64;

impl Uploader {
    /// An uploader for a clinic that wants tokens, or not.
    #[must_use]
    pub fn new(tokens: bool) -> Uploader {
        Uploader {
            tokens,
            manner: Manner { singly: false, naming: Naming::PerhapsOurs },
            most: usize::MAX,
            link: Link::default(),
            queue: Queue::default(),
            hand: None,
        }
    }

    /// What the server says of itself: it need not be found out by trying.
    pub fn know(&mut self, server: &Abilities) {
        match server.says(Ability::ClientIds) {
            // What was found out by trying stays: something may be there under the other names.
            Said::Yes if self.manner.naming == Naming::PerhapsOurs => {
                self.manner.naming = Naming::Ours;
            }
            Said::No => self.manner.naming = Naming::Theirs,
            Said::Yes | Said::Nothing => {}
        }
        self.manner.singly |= server.says(Ability::Transaction) == Said::No;
    }

    /// Whether what was sent bears the names we gave it: then it can be asked about by them.
    #[must_use]
    pub fn names_are_ours(&self) -> bool {
        self.manner.naming != Naming::Theirs
    }

    /// Whether a parcel may be given to it now.
    #[must_use]
    pub fn ready(&self, now: Tick) -> bool {
        self.hand.is_none() && self.link.open_at <= now
    }

    /// Parcels not to be given to it now: it wants the oldest of all others.
    #[must_use]
    pub fn skip(&self, now: Tick) -> Vec<Uuid> {
        let resting = self.queue.resting.iter().filter(|(_, until)| *until > now);
        resting.map(|(parcel, _)| *parcel).chain(self.queue.passed.iter().copied()).collect()
    }

    /// Whether nothing got through for a while although something should have.
    #[must_use]
    pub fn stalled(&self, now: Tick) -> bool {
        self.link.trouble_since.is_some_and(|since| now.since(since) >= STALLED_AFTER)
    }

    /// The parcel it works on, if any.
    #[must_use]
    pub fn in_hand(&self) -> Option<Uuid> {
        self.hand.as_ref().map(|hand| hand.parcel)
    }

    /// Takes in what happened and says what to do. `jitter` is a fresh random number.
    pub fn handle(&mut self, now: Tick, jitter: Jitter, input: Input) -> Vec<Output> {
        let mut out = Vec::new();
        self.queue.resting.retain(|(_, until)| *until > now);
        match input {
            Input::Due(parcel) => self.take(now, parcel, &mut out),
            Input::Reply(reply) => self.replied(now, jitter, &reply, &mut out),
            Input::NoReply(why) => self.unanswered(now, jitter, why, &mut out),
            Input::Wake => {}
            Input::NothingDue => self.queue.next_turn(now),
            Input::Arrived => self.link.open_early(now),
            Input::TryNow => {
                self.queue = Queue::default();
                self.link.open_early(now);
            }
        }
        self.say_how_it_stands(now, &mut out);
        out
    }

    fn take(&mut self, now: Tick, parcel: Parcel, out: &mut Vec<Output>) {
        let Parcel { id, tries, .. } = parcel;
        if !self.ready(now) {
            let until = self.link.open_at.max(now);
            let later = Later { why: Trouble::NotReady, until, tries };
            out.push(Output::Settle { parcel: id, how: Settled::Later(later) });
            return;
        }
        match Hand::take_up(parcel, self.manner, self.most) {
            Some(hand) => self.go_on(hand, out),
            None => out.push(unreadable(id)),
        }
    }

    fn go_on(&mut self, mut hand: Hand, out: &mut Vec<Output>) {
        match hand.next() {
            Some(request) => {
                out.push(request);
                self.hand = Some(hand);
            }
            None => out.push(unreadable(hand.parcel)),
        }
    }

    fn replied(&mut self, now: Tick, jitter: Jitter, reply: &Reply, out: &mut Vec<Output>) {
        let Some(mut hand) = self.hand.take() else { return };
        match hand.take_in(reply, self.tokens) {
            Next::Go if hand.filed() => {
                self.manner = hand.manner;
                if self.manner.naming == Naming::PerhapsOurs {
                    self.manner.naming = Naming::Ours;
                }
                self.most = self.most.min(hand.size);
                self.works(now, hand.parcel, Settled::Filed, out);
            }
            Next::Go => self.go_on(hand, out),
            // A server that says no is a link that works.
            Next::Refused(no) => self.works(now, hand.parcel, Settled::Refused(no), out),
            Next::Later(why) => {
                let asked = reply.retry_after.as_deref();
                let asked = asked.and_then(|text| wait::asked(text, reply.date.as_deref()));
                self.put_off(now, jitter, &hand, why, asked, out);
            }
        }
    }

    fn unanswered(&mut self, now: Tick, jitter: Jitter, why: NoReply, out: &mut Vec<Output>) {
        let Some(hand) = self.hand.take() else { return };
        self.put_off(now, jitter, &hand, why.into(), None, out);
    }

    fn works(&mut self, now: Tick, parcel: Uuid, how: Settled, out: &mut Vec<Output>) {
        let said_stalled = self.link.said_stalled;
        self.link = Link { open_at: now, said_stalled, ..Link::default() };
        self.queue.passed.clear();
        self.queue.blamed.clear();
        out.push(Output::Settle { parcel, how });
    }

    /// Puts the parcel off, and the link with it. Held against the parcel is only a first failure
    /// since something else got through: whoever fails in an outage gets through after it.
    fn put_off(
        &mut self,
        now: Tick,
        jitter: Jitter,
        hand: &Hand,
        why: Trouble,
        asked: Option<Span>,
        out: &mut Vec<Output>,
    ) {
        if hand.renamed {
            self.manner.naming = Naming::Theirs;
        }
        let to_blame = !why.is_the_links() && self.queue.blame(hand.parcel);
        self.link.fails(now, jitter, asked);
        let mut later = Later { why, until: self.link.open_at, tries: hand.tries };
        if to_blame {
            later.tries = later.tries.saturating_add(1);
            let failures = if later.tries < PARKED { later.tries } else { u32::MAX };
            later.until = later.until.max(now + wait::back_off(failures, jitter));
            self.queue.resting.push((hand.parcel, later.until));
        }
        if !why.is_the_links() {
            self.queue.pass(hand.parcel);
        }
        out.push(Output::Settle { parcel: hand.parcel, how: Settled::Later(later) });
    }

    /// Says whether the link is stalled, where that changed, and when something can change next.
    fn say_how_it_stands(&mut self, now: Tick, out: &mut Vec<Output>) {
        let stalled = self.stalled(now);
        if stalled != self.link.said_stalled {
            self.link.said_stalled = stalled;
            out.push(Output::Stalled(stalled));
        }
        if self.hand.is_some() {
            return;
        }
        let stalls = self.link.trouble_since.map(|since| since + STALLED_AFTER);
        let rested = self.queue.resting.iter().map(|(_, until)| *until);
        let next = rested.chain(stalls).chain([self.link.open_at]).filter(|at| *at > now).min();
        out.extend(next.map(Output::WaitUntil));
    }
}

fn unreadable(parcel: Uuid) -> Output {
    let refusal = Refusal { why: RefusedWhy::Unreadable, text: String::new() };
    Output::Settle { parcel, how: Settled::Refused(refusal) }
}

impl Queue {
    fn blame(&mut self, parcel: Uuid) -> bool {
        let first = self.blamed.len() < LONGEST_ROUND && !self.blamed.contains(&parcel);
        if first {
            self.blamed.push(parcel);
        }
        first
    }

    fn pass(&mut self, parcel: Uuid) {
        if self.passed.len() >= LONGEST_ROUND {
            self.passed.pop_front();
        }
        self.passed.push_back(parcel);
    }

    /// Nobody else is there: the one passed by longest has its turn again. Only that one, so that
    /// a newcomer still goes before all others that failed.
    fn next_turn(&mut self, now: Tick) {
        let rests = |parcel: &Uuid| {
            self.resting.iter().any(|(resting, until)| resting == parcel && *until > now)
        };
        if let Some(at) = self.passed.iter().position(|parcel| !rests(parcel)) {
            self.passed.remove(at);
        }
    }
}

impl Link {
    /// Cuts our own wait short, not one that the server asked for.
    fn open_early(&mut self, now: Tick) {
        if !self.asked {
            self.open_at = self.open_at.min(now);
        }
    }

    fn fails(&mut self, now: Tick, jitter: Jitter, asked: Option<Span>) {
        self.failures = self.failures.saturating_add(1);
        self.trouble_since = self.trouble_since.or(Some(now));
        self.asked = asked.is_some();
        // "Retry-After: 0" from a server in trouble still means not in the same instant.
        let wait = asked.map(|span| span.max(Span::from_secs(1)));
        self.open_at = now + wait.unwrap_or_else(|| wait::back_off(self.failures, jitter));
    }
}
