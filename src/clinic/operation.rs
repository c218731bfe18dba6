//! Booking by IHE's operations: `$hold`, `$book`, and finding out what became of them.
//! It must not offer the next time while this one may be the person's (facts/fhir.md C5).

use crate::deed::Next;
use crate::talk::{self, Read};
use crate::upload::{Method, NoReply, Reply, Request};
use serde_json::{Value, json};

/// A proposed Appointment on its way to being booked.
#[derive(Clone, Debug)]
pub struct Operation {
    /// `Appointment/id`, as `$find` proposed it.
    name: String,
    /// The person, as `patient-resource`.
    patient: Value,
    /// An identifier that only this person's Patient carries, as system and value.
    mark: Option<(String, String)>,
    doing: Doing,
    /// A `$book` may have been carried out although nothing came back.
    unknown: bool,
    rounds: u32,
    fresh_token: bool,
    /// The booked Appointment whose owner is being asked for.
    found: Option<Box<Value>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Doing {
    Holding,
    Booking,
    Looking,
    /// Reading the Patient who has it.
    Asking,
}

const MOST_ROUNDS: u32 = 6;

impl Operation {
    /// Begins with `$hold` where the server has it, else with `$book`.
    #[must_use]
    pub fn begin(
        proposed: &str,
        patient: Value,
        mark: Option<(String, String)>,
        hold: bool,
    ) -> (Operation, Request) {
        let operation = Operation {
            name: format!("Appointment/{proposed}"),
            patient,
            mark,
            doing: if hold { Doing::Holding } else { Doing::Booking },
            unknown: false,
            rounds: 0,
            fresh_token: false,
            found: None,
        };
        let first = operation.request();
        (operation, first)
    }

    /// How it stands if it has to end now.
    #[must_use]
    pub fn give_up(&self) -> Next {
        let sent = self.unknown || self.doing == Doing::Booking;
        if sent { Next::Unsure } else { Next::Unreachable }
    }

    /// The wait is over.
    pub fn go_on(&mut self) -> Next {
        Next::Ask(self.request())
    }

    /// There is no answer.
    pub fn no_reply(&mut self, why: NoReply) -> Next {
        if self.doing == Doing::Booking && why == NoReply::Lost {
            return self.lost();
        }
        self.again()
    }

    /// There is an answer.
    pub fn reply(&mut self, reply: &Reply) -> Next {
        match self.doing {
            Doing::Holding => self.held(reply),
            Doing::Booking => self.booked(reply),
            Doing::Looking => self.looked(reply),
            Doing::Asking => self.asked(reply),
        }
    }

    fn request(&self) -> Request {
        let operation = |name: &str, with: Value| {
            let reference = json!({ "name": "appointment-reference",
                "valueReference": { "reference": self.name } });
            let mut parameter = vec![reference];
            if !with.is_null() {
                parameter.push(json!({ "name": "patient-resource", "resource": with }));
            }
            let body = json!({ "resourceType": "Parameters", "parameter": parameter });
            talk::send(Method::Post, format!("Appointment/${name}"), &body, self.fresh_token)
        };
        match self.doing {
            Doing::Holding => operation("hold", Value::Null),
            Doing::Booking => operation("book", self.patient.clone()),
            Doing::Looking => talk::get(self.name.clone(), self.fresh_token),
            Doing::Asking => {
                let owner = self.found.as_ref().and_then(|one| patient_of(one));
                talk::get(owner.unwrap_or_default(), self.fresh_token)
            }
        }
    }

    fn to(&mut self, doing: Doing) -> Next {
        self.doing = doing;
        Next::Ask(self.request())
    }

    fn again(&mut self) -> Next {
        self.rounds += 1;
        if self.rounds >= MOST_ROUNDS { self.give_up() } else { Next::Wait(self.rounds) }
    }

    fn lost(&mut self) -> Next {
        self.unknown = true;
        self.doing = Doing::Looking;
        self.again()
    }

    fn sign_in(&mut self) -> Next {
        if core::mem::replace(&mut self.fresh_token, true) { self.again() } else { self.go_on() }
    }

    /// A no that is one. After a lost `$book` it may be our own booking that is in the way.
    fn refused(&self) -> Next {
        if self.unknown { Next::Unsure } else { Next::Taken }
    }

    /// A no with reasons: only some of them mean that the time is gone.
    fn by_reason(&self, reply: &Reply) -> Next {
        let gone = ["not-found", "deleted", "conflict", "duplicate", "lock-error", "business-rule"];
        if talk::codes(reply).iter().any(|code| gone.contains(&code.as_str())) {
            self.refused()
        } else {
            self.not_here()
        }
    }

    fn not_here(&self) -> Next {
        if self.unknown { Next::Unsure } else { Next::NotHere }
    }

    /// Holding changes nothing that matters: where it fails oddly, booking decides.
    fn held(&mut self, reply: &Reply) -> Next {
        match reply.status {
            404 | 409..=412 => self.refused(),
            200..=299 | 400 | 422 if talk::says_no(reply) => self.by_reason(reply),
            401 => self.sign_in(),
            403 => self.not_here(),
            _ => self.to(Doing::Booking),
        }
    }

    fn booked(&mut self, reply: &Reply) -> Next {
        match reply.status {
            404 | 409..=412 => self.refused(),
            200..=299 | 400 | 422 if talk::says_no(reply) => self.by_reason(reply),
            200..=299 => {
                let bundle = talk::bundle(reply);
                let is_booked = |one: &&Value| talk::text(one, "status") == "booked";
                let made = bundle
                    .as_ref()
                    .and_then(|all| talk::entries(all, "Appointment").find(is_booked).cloned());
                made.map_or_else(|| self.lost(), |made| Next::Done(Box::new(made)))
            }
            401 => self.sign_in(),
            403 | 405 | 501 => self.not_here(),
            _ => self.lost(),
        }
    }

    fn looked(&mut self, reply: &Reply) -> Next {
        let there = match talk::read(reply, &self.name) {
            Read::Found(there) => there.resource,
            // Booked under another name, or gone: no way to tell.
            Read::Absent | Read::Closed => return Next::Unsure,
            Read::Unclear => return self.again(),
            Read::FreshToken => return self.sign_in(),
        };
        match talk::text(&there, "status") {
            "proposed" | "pending" => self.to(Doing::Booking),
            "booked" | "arrived" | "checked-in" | "fulfilled" => {
                let mine = talk::path(&self.patient);
                let owner = patient_of(&there);
                if owner.is_none() {
                    return Next::Unsure;
                }
                if owner == mine {
                    return Next::Done(Box::new(there));
                }
                self.found = Some(Box::new(there));
                self.to(Doing::Asking)
            }
            _ => Next::Taken,
        }
    }

    fn asked(&mut self, reply: &Reply) -> Next {
        let owner = self.found.as_ref().and_then(|one| patient_of(one)).unwrap_or_default();
        let there = match talk::read(reply, &owner) {
            Read::Found(there) => there.resource,
            Read::Absent | Read::Closed => return Next::Unsure,
            Read::Unclear => return self.again(),
            Read::FreshToken => return self.sign_in(),
        };
        let Some((system, value)) = &self.mark else { return Next::Unsure };
        let ours = talk::list(&there, "identifier")
            .any(|one| talk::text(one, "system") == system && talk::text(one, "value") == value);
        match self.found.take() {
            Some(found) if ours => Next::Done(found),
            _ => Next::Taken,
        }
    }
}

fn patient_of(appointment: &Value) -> Option<String> {
    let actors = talk::list(appointment, "participant").filter_map(|one| one.get("actor"));
    let names = actors.filter_map(|actor| talk::target(talk::text(actor, "reference")));
    names.into_iter().find(|name| name.starts_with("Patient/"))
}
