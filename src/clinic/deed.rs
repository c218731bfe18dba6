//! One change to one Appointment and its Slots, all or nothing: look, send guarded by versions,
//! look again until the truth is known. It must not know why, nor believe anything but the clinic.
//!
//! The Appointment's id is fixed before the first request and the same for ever, so that a visit
//! can never have two. After a sending whose answer is not known, a Slot is given up only when it
//! has been seen with another version: then the lost sending, should it still arrive, is refused by
//! its `ifMatch`, and cannot take a second Slot behind the person's back.

mod write;

use crate::reply::{self, Asked, Verdict};
use crate::talk::{self, Read, Versioned};
use crate::upload::{Method, NoReply, Reply, Request, Trouble};
use serde_json::Value;
use wayside_care::time::Span;

/// What the Appointment shall be in the end.
#[derive(Clone, Debug, PartialEq)]
pub enum Wish {
    /// Booked on this Slot, where there was no Appointment (or a cancelled one).
    Book {
        /// The Slot's id.
        slot: String,
        /// The Appointment to write.
        appointment: Box<Value>,
        /// A Patient to write along, where the clinic has none yet.
        patient: Option<Box<Value>>,
    },
    /// Booked on this Slot instead of the one it is on.
    Move {
        /// The Slot's id.
        slot: String,
    },
    /// Cancelled, its Slots free.
    Cancel,
    /// The person is here.
    Arrive,
}

/// A deed in progress.
#[derive(Clone, Debug)]
pub struct Deed {
    /// `Appointment/id`.
    name: String,
    wish: Wish,
    doing: Doing,
    appointment: Option<Versioned>,
    slots: Vec<Seen>,
    /// A sending may have been carried out although nothing came back.
    unknown: bool,
    /// The versions of the wished Slot under which such sendings went.
    lost_under: Vec<Option<String>>,
    rounds: u32,
    denied: u32,
    fresh_token: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Doing {
    Looking,
    /// Reading the Slot at this place of `slots`.
    Reading(usize),
    Sending,
    /// The Slot is gone: one more look whether it is ours after all.
    MakingSure,
}

#[derive(Clone, Debug)]
struct Seen {
    /// `Slot/id`.
    name: String,
    /// It is to become busy; else free.
    take: bool,
    seen: Option<Versioned>,
}

/// What follows.
#[derive(Clone, Debug, PartialEq)]
pub enum Next {
    /// Send this at once.
    Ask(Request),
    /// Call [`Deed::go_on`] after so many tries' worth of waiting.
    Wait(u32),
    /// It is as wished, proven; the Appointment as last seen or as sent.
    Done(Box<Value>),
    /// Somebody else has the Slot, and nothing of ours is on it.
    Taken,
    /// The Appointment is on another Slot already.
    Elsewhere(Box<Value>),
    /// There is no such Appointment to change.
    NotThere,
    /// The server does not do this for a kiosk; nothing was done.
    NotHere,
    /// Nothing reached the server, or only questions did.
    Unreachable,
    /// It may or may not be done.
    Unsure,
}

/// So many rounds of looking and sending, then it ends as it stands.
const MOST_ROUNDS: u32 = 8;
/// A server that says no so often although the Slot looks free has its reasons.
const MOST_DENIED: u32 = 3;

impl Deed {
    /// A deed upon `Appointment/id`, and its first request.
    #[must_use]
    pub fn begin(appointment: &str, wish: Wish) -> (Deed, Request) {
        let deed = Deed {
            name: format!("Appointment/{appointment}"),
            wish,
            doing: Doing::Looking,
            appointment: None,
            slots: Vec::new(),
            unknown: false,
            lost_under: Vec::new(),
            rounds: 0,
            denied: 0,
            fresh_token: false,
        };
        let first = deed.look();
        (deed, first)
    }

    /// How it stands if it has to end now.
    #[must_use]
    pub fn give_up(&self) -> Next {
        let sent = self.unknown || self.doing == Doing::Sending;
        if sent { Next::Unsure } else { Next::Unreachable }
    }

    /// The wait is over.
    pub fn go_on(&mut self) -> Next {
        self.doing = Doing::Looking;
        Next::Ask(self.look())
    }

    /// There is no answer.
    pub fn no_reply(&mut self, why: NoReply) -> Next {
        if self.doing == Doing::Sending && why == NoReply::Lost {
            self.lose();
        }
        self.again()
    }

    /// There is an answer.
    pub fn reply(&mut self, reply: &Reply) -> Next {
        match self.doing {
            Doing::Looking | Doing::MakingSure => self.looked(talk::read(reply, &self.name)),
            Doing::Reading(at) => self.slot_read(at, reply),
            Doing::Sending => self.sent(reply),
        }
    }

    fn look(&self) -> Request {
        talk::get(self.name.clone(), self.fresh_token)
    }

    /// Another round from the beginning, after a wait.
    fn again(&mut self) -> Next {
        self.rounds += 1;
        if self.rounds >= MOST_ROUNDS {
            self.doing = Doing::Looking;
            return self.give_up();
        }
        Next::Wait(self.rounds)
    }

    fn sign_in(&mut self) -> Next {
        if core::mem::replace(&mut self.fresh_token, true) {
            return self.again();
        }
        self.go_on()
    }

    fn lose(&mut self) {
        self.unknown = true;
        let under = self.wished().and_then(|slot| slot.seen.as_ref()?.etag.clone());
        self.lost_under.push(under);
    }

    fn wished(&self) -> Option<&Seen> {
        self.slots.iter().find(|slot| slot.take)
    }

    fn looked(&mut self, read: Read) -> Next {
        let found = match read {
            Read::Found(found) => Some(*found),
            Read::Absent => None,
            Read::Unclear => return self.again(),
            Read::FreshToken => return self.sign_in(),
            Read::Closed => return if self.unknown { Next::Unsure } else { Next::NotHere },
        };
        let making_sure = self.doing == Doing::MakingSure;
        if let Some(there) = &found {
            if self.is_met(&there.resource) {
                return Next::Done(Box::new(there.resource.clone()));
            }
            if let Some(no) = self.cannot(&there.resource) {
                return no;
            }
        } else if !matches!(self.wish, Wish::Book { .. }) {
            return Next::NotThere;
        }
        if making_sure {
            return Next::Taken;
        }
        self.appointment = found;
        self.slots = self.slots_to_read();
        self.read_or_send(0)
    }

    /// Whether the Appointment is as wished. A person who has come, or was seen, was booked.
    fn is_met(&self, there: &Value) -> bool {
        let status = talk::text(there, "status");
        let held = matches!(status, "booked" | "arrived" | "checked-in" | "fulfilled");
        match &self.wish {
            Wish::Book { slot, .. } | Wish::Move { slot } => {
                held && slots_of(there) == [format!("Slot/{slot}")]
            }
            Wish::Cancel => status == "cancelled",
            Wish::Arrive => matches!(status, "arrived" | "checked-in" | "fulfilled"),
        }
    }

    /// Why the Appointment as it is cannot become what is wished.
    fn cannot(&self, there: &Value) -> Option<Next> {
        let status = talk::text(there, "status");
        let open = matches!(status, "proposed" | "pending" | "booked" | "waitlist");
        match self.wish {
            Wish::Book { .. } if matches!(status, "cancelled" | "proposed") => None,
            Wish::Book { .. } => Some(Next::Elsewhere(Box::new(there.clone()))),
            Wish::Move { .. } | Wish::Arrive if status == "booked" => None,
            Wish::Cancel if open => None,
            _ => Some(Next::NotThere),
        }
    }

    fn slots_to_read(&self) -> Vec<Seen> {
        let seen = |name: String, take| Seen { name, take, seen: None };
        let old = || self.appointment.iter().flat_map(|one| slots_of(&one.resource));
        match &self.wish {
            Wish::Book { slot, .. } => vec![seen(format!("Slot/{slot}"), true)],
            Wish::Move { slot } => {
                let new = format!("Slot/{slot}");
                let rest = old().filter(|name| *name != new).map(|name| seen(name, false));
                let mut all: Vec<Seen> = rest.collect();
                all.insert(0, seen(new.clone(), true));
                all
            }
            Wish::Cancel => old().map(|name| seen(name, false)).collect(),
            Wish::Arrive => Vec::new(),
        }
    }

    fn read_or_send(&mut self, at: usize) -> Next {
        if let Some(slot) = self.slots.get(at) {
            self.doing = Doing::Reading(at);
            return Next::Ask(talk::get(slot.name.clone(), self.fresh_token));
        }
        self.doing = Doing::Sending;
        Next::Ask(talk::send(Method::Post, "", &self.transaction(), self.fresh_token))
    }

    fn slot_read(&mut self, at: usize, reply: &Reply) -> Next {
        let Some(slot) = self.slots.get_mut(at) else { return self.again() };
        match talk::read(reply, &slot.name) {
            Read::Found(found) => {
                let free = talk::text(&found.resource, "status") == "free";
                let versioned = found.etag.is_some();
                slot.seen = Some(*found);
                match slot.take {
                    true if !free => self.gone(),
                    // Without a version there is no guard: two could have it (facts/fhir.md A2).
                    true if !versioned => self.not_here(),
                    _ => self.read_or_send(at + 1),
                }
            }
            Read::Absent if slot.take => self.gone(),
            Read::Unclear => self.again(),
            Read::FreshToken => self.sign_in(),
            // An old Slot that is said not to be there cannot be freed, and would be lost.
            Read::Absent | Read::Closed => self.not_here(),
        }
    }

    /// The wished Slot is not to be had. If a sending of ours is unaccounted for, it may be we who
    /// have it, so the Appointment is looked at once more, after the Slot.
    fn gone(&mut self) -> Next {
        if !self.unknown {
            return Next::Taken;
        }
        self.doing = Doing::MakingSure;
        Next::Ask(self.look())
    }

    fn not_here(&self) -> Next {
        if self.unknown { Next::Unsure } else { Next::NotHere }
    }

    fn sent(&mut self, reply: &Reply) -> Next {
        let names = self.names();
        let verdict = reply::judge(reply, Asked::Transaction(&names));
        match verdict {
            Verdict::Done => Next::Done(Box::new(self.outcome())),
            Verdict::FreshToken => self.sign_in(),
            // Not for us here, whatever the content.
            Verdict::OneByOne(_) | Verdict::Smaller => self.not_here(),
            // 400, 409 and 412 all may mean that somebody was quicker (facts/fhir.md A2).
            Verdict::Refused(_) => self.denied(false),
            Verdict::ReadBack(Trouble::Conflict) => self.denied(true),
            // Other names are no answer to what was sent under ours.
            Verdict::ReadBack(_) | Verdict::Again(_) | Verdict::Named(_) => {
                self.lose();
                self.again()
            }
        }
    }

    /// The server said no to all of it. The Slot tells why. Where it goes on looking free, a
    /// conflict means that somebody has it all the same; anything else, that we may not.
    fn denied(&mut self, conflict: bool) -> Next {
        self.denied += 1;
        self.rounds += 1;
        if self.denied < MOST_DENIED && self.rounds < MOST_ROUNDS {
            return self.go_on();
        }
        match self.wished() {
            _ if self.still_lost() => Next::Unsure,
            Some(_) if conflict => Next::Taken,
            _ => Next::NotHere,
        }
    }

    /// Whether a lost sending could still be carried out: it could while the Slot has the version
    /// it went under.
    fn still_lost(&self) -> bool {
        let now = self.wished().and_then(|slot| slot.seen.as_ref()?.etag.clone());
        self.lost_under.iter().any(|under| under.is_none() || *under == now)
    }
}

/// The Slots of an Appointment, as `Slot/id`.
pub fn slots_of(appointment: &Value) -> Vec<String> {
    let slots = talk::list(appointment, "slot");
    slots.filter_map(|slot| talk::target(talk::text(slot, "reference"))).collect()
}

/// How long to wait before round `tries`: short, as a person stands there.
#[must_use]
pub fn pause(tries: u32, jitter: crate::wait::Jitter) -> Span {
    let full = 500_u64 << tries.min(4);
    Span::from_millis(full / 2 + full / 2 * u64::from(jitter) / u64::from(crate::wait::Jitter::MAX))
}
