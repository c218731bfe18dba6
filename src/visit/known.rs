//! Who is this: asking the clinic whose code was given, and what a person known there came for.
//! It must not know anything of anybody but whether there is exactly one; the outcome says no more.
//!
//! Nothing is asked without the yes to sending. Whatever the outcome, the visit goes on: nobody is
//! turned away because a computer does not know them (clinical.md hazard 24).

use crate::event::{Effect, Now};
use crate::times::Times;
use crate::view::Tap;
use crate::visit::{Place, Visit};
use uuid::Uuid;
use wayside_care::appointment::{Errand, Known, PatientKey};
use wayside_care::record::Person;
use wayside_care::time::{Span, Tick};

/// How far asking is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum Asking {
    /// Nobody asked.
    #[default]
    Not,
    /// Waiting since then.
    Since(Tick),
    /// The clinic said so.
    Told(Known),
}

impl Asking {
    /// The clinic's own record, where it is certain.
    pub(crate) fn key(&self) -> Option<&PatientKey> {
        match self {
            Asking::Told(Known::One(key)) => Some(key),
            _ => None,
        }
    }
}

/// Longest wait for the clinic. The link says something sooner; this is for one that says nothing.
const PATIENCE: Span = Span::from_secs(20);

impl Visit {
    /// On from a code that was typed or scanned: whose is it?
    pub(crate) fn ask_who(&mut self, now: Now, out: &mut Vec<Effect>) {
        self.chart.asking = Asking::Not;
        if !(self.site.look_up && self.chart.consent.send) {
            self.go(now, Place::Age);
            return;
        }
        self.chart.asking = Asking::Since(now.tick);
        self.chart.asked = self.chart.asked.wrapping_add(1);
        self.go(now, Place::Known);
        let (ask, person) = (self.ask_id(), Box::new(self.chart.person.clone()));
        out.push(Effect::WhoIs { ask, person });
    }

    /// The number of the last asking who this is. Another code is asked for under another one.
    #[must_use]
    pub fn ask_id(&self) -> Uuid {
        Uuid::new_v5(&self.chart.id, &[b'w', self.chart.asked])
    }

    /// What the clinic says; once, and only while it is waited for.
    pub(crate) fn hear_who(&mut self, now: Now, known: Known) {
        if !matches!(self.chart.asking, Asking::Since(_)) || self.place != Place::Known {
            return;
        }
        self.chart.asking = Asking::Told(known);
        self.go(now, Place::Known);
    }

    /// When waiting for the clinic is over.
    pub(crate) fn who_due(&self) -> Option<Tick> {
        match self.chart.asking {
            Asking::Since(since) if self.place == Place::Known => Some(since + PATIENCE),
            _ => None,
        }
    }

    pub(crate) fn wake_who(&mut self, now: Now) {
        if self.who_due().is_some_and(|due| now.tick >= due) {
            self.hear_who(now, Known::Unreachable);
        }
    }

    pub(crate) fn tap_known(&mut self, now: Now, tap: Tap, out: &mut Vec<Effect>) {
        match (self.place, tap) {
            (Place::Known, Tap::Next | Tap::Skip) => {
                // An answer that comes after somebody went on is not theirs to wait for.
                if matches!(self.chart.asking, Asking::Since(_)) {
                    self.chart.asking = Asking::Not;
                }
                self.go(now, Place::Age);
            }
            (Place::Known, Tap::Again) => self.type_at(now, Place::Code),
            (Place::Known, Tap::Choose(0)) => self.run_errand(now, Errand::Arrive, out),
            (Place::Known, Tap::Choose(1)) => self.run_errand(now, Errand::Move, out),
            (Place::Known, Tap::Choose(2)) => self.go(now, Place::GiveBack),
            (Place::GiveBack, Tap::Yes) => self.run_errand(now, Errand::Cancel, out),
            (Place::GiveBack, Tap::No) => self.go(now, Place::Known),
            _ => {}
        }
    }

    /// Whether somebody known at the clinic can see to an appointment they have.
    pub(crate) fn may_see_to_appointment(&self) -> bool {
        self.site.booking && !self.stalled && self.chart.asking.key().is_some()
    }

    /// Goes to the clinic's desk. What was asked there before must have ended.
    pub(crate) fn run_errand(&mut self, now: Now, errand: Errand, out: &mut Vec<Effect>) {
        if matches!(self.chart.times, Times::Looking(_) | Times::Booking(_)) {
            self.go(now, Place::Times);
            return;
        }
        self.chart.errand = errand;
        self.chart.times = match errand {
            // Their times must be looked for; the rest is done or not.
            Errand::Book | Errand::Move => Times::Looking(now.tick),
            Errand::Cancel | Errand::Arrive | Errand::CallBack => Times::Booking(now.tick),
        };
        self.go(now, Place::Times);
        let record = Box::new(self.record(now));
        out.push(Effect::AtDesk { errand, record });
    }

    /// Where a person goes on from an errand: to the advice's next step, or to being measured.
    pub(crate) fn after_errand(&mut self, now: Now) {
        match self.chart.errand {
            Errand::Book | Errand::CallBack => self.after_advice(now),
            Errand::Move | Errand::Cancel | Errand::Arrive => self.go(now, Place::Known),
        }
    }

    /// Another code, or none: what was known of the one before is not this person's.
    pub(crate) fn forget_who(&mut self) {
        if !matches!(self.chart.person, Person::Code(_)) {
            self.chart.asking = Asking::Not;
        }
    }
}
