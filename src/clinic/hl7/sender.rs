//! The machine that files messages over MLLP: one in flight, the same MSH-10 until settled.
//! It must not know a socket or a clock; only the application's own word is filed.

use super::ack::{self, Ack};
use super::frame::{self, Blocks};
use super::verdict::{Verdict, verdict};
use crate::upload::{Later, NoReply, Refusal, RefusedWhy, Settled, Trouble};
use crate::uploader::STALLED_AFTER;
use crate::wait::{self, Jitter};
use core::fmt;
use uuid::Uuid;
use wayside_care::time::{Span, Tick};
use zeroize::Zeroizing;

/// How long a connection may take.
pub const CONNECT: Span = Span::from_secs(10);
/// How long an answer may take. A message sent again before the receiver gave up on the first is
/// the same message to it, by MSH-10.
pub const ANSWER: Span = Span::from_secs(30);
/// How often a message is sent in a row before it has to wait.
pub const SENDS: u32 = 3;
/// An idle line is given up: a router in between forgets it sooner or later, silently.
pub const IDLE: Span = Span::from_secs(60);

/// A message to work on.
#[derive(Clone, PartialEq, Eq)]
pub struct Due {
    /// The outbox row.
    pub id: Uuid,
    /// The bytes [`super::oru`] made.
    pub body: Zeroizing<Vec<u8>>,
    /// What [`Later::tries`] said last; 0 at first.
    pub tries: u32,
    /// It left before, and what became of it is not known.
    pub sent_before: bool,
}

/// What happens to the sender.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input<'a> {
    /// A message to work on. Give one only when [`Sender::ready`].
    Due(Due),
    /// The line asked for is open.
    Opened,
    /// Bytes from the receiver.
    Bytes(&'a [u8]),
    /// The line is gone, or could not be opened.
    Closed(NoReply),
    /// The time asked for has come, or any other time.
    Wake,
    /// A visit was saved, or somebody repaired something: do not sit out the back-off.
    TryNow,
}

/// What the sender wants done.
#[derive(Clone, PartialEq, Eq)]
pub enum Output {
    /// Open the line; answer with `Opened` or `Closed`.
    Open,
    /// This parcel is about to leave: remember that, then send these bytes.
    Send(Uuid, Zeroizing<Vec<u8>>),
    /// Close the line. What still comes from it is not to be told.
    Close,
    /// The message is out of the sender's hands; what became of it.
    Settle {
        /// Which.
        parcel: Uuid,
        /// What became of it. `Later::until` is when to offer it again.
        how: Settled,
    },
    /// Nothing to do before this time: wake it then.
    WaitUntil(Tick),
    /// The link began, or ceased, to be stalled.
    Stalled(bool),
}

/// The sender.
#[derive(Debug, Default)]
pub struct Sender {
    line: Line,
    blocks: Blocks,
    hand: Option<Hand>,
    /// MSH-10 of the message settled last: an answer to it that comes twice is no answer to the
    /// next.
    last: Option<String>,
    failures: u32,
    open_at: Tick,
    trouble_since: Option<Tick>,
    said_stalled: bool,
    idle_since: Tick,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Line {
    #[default]
    Closed,
    Opening,
    Open,
}

/// The message in flight.
#[derive(Clone, PartialEq, Eq)]
struct Hand {
    id: Uuid,
    control: String,
    body: Zeroizing<Vec<u8>>,
    tries: u32,
    sends: u32,
    /// It may be there already.
    again: bool,
    deadline: Tick,
}

impl Sender {
    /// Whether a message may be given to it now.
    #[must_use]
    pub fn ready(&self, now: Tick) -> bool {
        self.hand.is_none() && self.open_at <= now
    }

    /// Whether nothing got through for a while although something should have.
    #[must_use]
    pub fn stalled(&self, now: Tick) -> bool {
        self.trouble_since.is_some_and(|since| now.since(since) >= STALLED_AFTER)
    }

    /// The parcel it works on, if any.
    #[must_use]
    pub fn in_hand(&self) -> Option<Uuid> {
        self.hand.as_ref().map(|hand| hand.id)
    }

    /// Takes in what happened and says what to do. `jitter` is a fresh random number.
    pub fn handle(&mut self, now: Tick, jitter: Jitter, input: Input<'_>) -> Vec<Output> {
        let mut out = Vec::new();
        match input {
            Input::Due(due) => self.take(now, due, &mut out),
            Input::Opened => self.opened(now, &mut out),
            Input::Bytes(bytes) => self.read(now, jitter, bytes, &mut out),
            Input::Closed(why) => self.closed(now, jitter, why, &mut out),
            Input::Wake => self.wake(now, jitter, &mut out),
            Input::TryNow => self.open_at = self.open_at.min(now),
        }
        self.say_how_it_stands(now, &mut out);
        out
    }

    fn take(&mut self, now: Tick, due: Due, out: &mut Vec<Output>) {
        let parcel = due.id;
        if !self.ready(now) {
            let until = self.open_at.max(now);
            let later = Later { why: Trouble::NotReady, until, tries: due.tries };
            out.push(Output::Settle { parcel, how: Settled::Later(later) });
            return;
        }
        let control = ack::control_id(&due.body).filter(|_| frame::fits(&due.body));
        let Some(control) = control else {
            let refusal = Refusal { why: RefusedWhy::Unreadable, text: String::new() };
            out.push(Output::Settle { parcel, how: Settled::Refused(refusal) });
            return;
        };
        let Due { id, body, tries, sent_before } = due;
        let hand = Hand {
            id,
            control,
            body,
            tries,
            sends: 0,
            again: sent_before,
            deadline: now + CONNECT,
        };
        self.hand = Some(hand);
        match self.line {
            Line::Open => self.send(now, out),
            Line::Closed => self.open(now, out),
            // It is being opened already; what opens it sends.
            Line::Opening => {}
        }
    }

    fn open(&mut self, now: Tick, out: &mut Vec<Output>) {
        self.line = Line::Opening;
        if let Some(hand) = &mut self.hand {
            hand.deadline = now + CONNECT;
        }
        out.push(Output::Open);
    }

    fn send(&mut self, now: Tick, out: &mut Vec<Output>) {
        let Some(hand) = &mut self.hand else { return };
        hand.sends += 1;
        hand.again |= hand.sends > 1;
        hand.deadline = now + ANSWER;
        out.push(Output::Send(hand.id, frame::framed(&hand.body)));
    }

    fn opened(&mut self, now: Tick, out: &mut Vec<Output>) {
        if self.line != Line::Opening {
            return;
        }
        self.line = Line::Open;
        self.idle_since = now;
        self.blocks.clear();
        self.send(now, out);
    }

    fn shut(&mut self, out: &mut Vec<Output>) {
        self.line = Line::Closed;
        self.blocks.clear();
        out.push(Output::Close);
    }

    fn read(&mut self, now: Tick, jitter: Jitter, bytes: &[u8], out: &mut Vec<Output>) {
        for byte in bytes {
            if self.line != Line::Open {
                return;
            }
            let trouble = match self.blocks.push(*byte) {
                Ok(None) => continue,
                Ok(Some(block)) => match ack::read(&block) {
                    Ok(ack) => self.judge(now, jitter, &ack, out),
                    Err(_) => Some(Trouble::NotHl7),
                },
                Err(_) => Some(Trouble::NotHl7),
            };
            if let Some(trouble) = trouble {
                self.shut(out);
                self.again(now, jitter, trouble, out);
            }
        }
    }

    /// Takes in an acknowledgement; gives back why the line is not to be trusted any more.
    fn judge(
        &mut self,
        now: Tick,
        jitter: Jitter,
        ack: &Ack,
        out: &mut Vec<Output>,
    ) -> Option<Trouble> {
        // A message put off is the last one and the next one too.
        let ours = self.hand.as_ref().is_some_and(|hand| hand.control == ack.of);
        if !ours && self.last.as_deref() == Some(ack.of.as_str()) {
            return None;
        }
        let Some(hand) = &self.hand else { return Some(Trouble::NotHl7) };
        match verdict(ack, &hand.control, hand.again) {
            Verdict::Wait => {}
            Verdict::Stranger => return Some(Trouble::NoAnswer),
            Verdict::Filed => self.answered(now, Settled::Filed, out),
            Verdict::Refused(refusal) => self.answered(now, Settled::Refused(refusal), out),
            Verdict::Later(why) => {
                let tries = hand.tries.saturating_add(1);
                let until = now + wait::back_off(tries.saturating_add(3), jitter);
                self.answered(now, Settled::Later(Later { why, until, tries }), out);
            }
        }
        None
    }

    /// The receiver answered for its application: the link works, whatever the answer.
    fn answered(&mut self, now: Tick, how: Settled, out: &mut Vec<Output>) {
        self.failures = 0;
        self.open_at = now;
        self.trouble_since = None;
        self.idle_since = now;
        self.settle(how, out);
    }

    fn settle(&mut self, how: Settled, out: &mut Vec<Output>) {
        if let Some(hand) = self.hand.take() {
            out.push(Output::Settle { parcel: hand.id, how });
            self.last = Some(hand.control);
        }
    }

    fn closed(&mut self, now: Tick, jitter: Jitter, why: NoReply, out: &mut Vec<Output>) {
        let was = self.line;
        self.line = Line::Closed;
        self.blocks.clear();
        match (was, why) {
            (Line::Closed, _) => {}
            (Line::Open, _) | (Line::Opening, NoReply::Lost) => {
                self.again(now, jitter, Trouble::NoAnswer, out);
            }
            (Line::Opening, NoReply::Unreachable) => {
                self.unreachable(now, jitter, Trouble::Unreachable, out);
            }
            (Line::Opening, NoReply::Untrusted) => {
                self.unreachable(now, jitter, Trouble::Untrusted, out);
            }
            // HL7 knows no tokens; what is no way in is treated like any other.
            (Line::Opening, NoReply::NoToken(_)) => {
                self.unreachable(now, jitter, why.into(), out);
            }
        }
    }

    /// No way there: the message keeps its place, the link waits.
    fn unreachable(&mut self, now: Tick, jitter: Jitter, why: Trouble, out: &mut Vec<Output>) {
        self.link_fails(now, jitter);
        if let Some(tries) = self.hand.as_ref().map(|hand| hand.tries) {
            self.settle(Settled::Later(Later { why, until: self.open_at, tries }), out);
        }
    }

    /// What became of the message is unknown: the same one goes again, on a new line.
    fn again(&mut self, now: Tick, jitter: Jitter, why: Trouble, out: &mut Vec<Output>) {
        let Some(hand) = &self.hand else { return };
        if hand.sends < SENDS {
            self.open(now, out);
            return;
        }
        // Held against the message is only the first failure since something got through, and it
        // waits longer than the link does, so that the next one has its turn.
        let first = u32::from(self.trouble_since.is_none());
        let tries = hand.tries.saturating_add(first);
        self.link_fails(now, jitter);
        let until = self.open_at + wait::back_off(self.failures.max(tries), jitter);
        self.settle(Settled::Later(Later { why, until, tries }), out);
    }

    fn link_fails(&mut self, now: Tick, jitter: Jitter) {
        self.failures = self.failures.saturating_add(1);
        self.trouble_since = self.trouble_since.or(Some(now));
        self.open_at = now + wait::back_off(self.failures, jitter);
    }

    fn wake(&mut self, now: Tick, jitter: Jitter, out: &mut Vec<Output>) {
        let late = self.hand.as_ref().is_some_and(|hand| hand.deadline <= now);
        match (self.line, late) {
            (Line::Opening, true) => {
                self.shut(out);
                self.unreachable(now, jitter, Trouble::Unreachable, out);
            }
            (_, true) => {
                self.shut(out);
                self.again(now, jitter, Trouble::NoAnswer, out);
            }
            (Line::Open, false) if self.hand.is_none() && now.since(self.idle_since) >= IDLE => {
                self.shut(out);
            }
            _ => {}
        }
    }

    fn say_how_it_stands(&mut self, now: Tick, out: &mut Vec<Output>) {
        let stalled = self.stalled(now);
        if stalled != self.said_stalled {
            self.said_stalled = stalled;
            out.push(Output::Stalled(stalled));
        }
        let stalls = self.trouble_since.map(|since| since + STALLED_AFTER);
        let deadline = self.hand.as_ref().map(|hand| hand.deadline);
        let idle = self.hand.is_none() && self.line == Line::Open;
        let idle = idle.then(|| self.idle_since + IDLE);
        let open = self.hand.is_none().then_some(self.open_at);
        let next = [stalls, deadline, idle, open].into_iter().flatten().filter(|at| *at > now);
        out.extend(next.min().map(Output::WaitUntil));
    }
}

impl fmt::Debug for Due {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Due({}, {} bytes, {} tries)", self.id, self.body.len(), self.tries)
    }
}

impl fmt::Debug for Hand {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Hand({}, {} bytes, sent {})", self.id, self.body.len(), self.sends)
    }
}

impl fmt::Debug for Output {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Output::Open => f.write_str("Open"),
            Output::Send(id, bytes) => write!(f, "Send({id}, {} bytes)", bytes.len()),
            Output::Close => f.write_str("Close"),
            Output::Settle { parcel, how } => write!(f, "Settle({parcel}, {how:?})"),
            Output::WaitUntil(at) => write!(f, "WaitUntil({at:?})"),
            Output::Stalled(stalled) => write!(f, "Stalled({stalled})"),
        }
    }
}
