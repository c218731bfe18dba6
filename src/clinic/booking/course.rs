//! What came of a desk errand: answers, silence, time running out, and how it ends.
//! It must not begin anything; `booking.rs` does.

use super::{Booking, Order, Output, Stage, Work};
use crate::appointment;
use crate::choice;
use crate::deed::{self, Next};
use crate::request::{self, Writing};
use crate::upload::{NoReply, Reply};
use crate::wait::Jitter;
use serde_json::Value;
use wayside_care::appointment::{BookingNews, Errand, Offer};
use wayside_care::time::Tick;

impl Booking {
    pub(super) fn replied(
        &mut self,
        now: Tick,
        jitter: Jitter,
        reply: &Reply,
        out: &mut Vec<Output>,
    ) {
        match &mut self.stage {
            Stage::Finding { .. } => self.found(now, jitter, reply, out),
            Stage::Recalling { .. } => self.recalled(now, jitter, reply, out),
            Stage::Doing { work, number } => {
                let number = *number;
                let next = match work {
                    Work::Deed(deed) => deed.reply(reply),
                    Work::Operation(operation) => operation.reply(reply),
                };
                self.follow(now, jitter, number, next, out);
            }
            Stage::Asking(writing) => {
                let next = writing.reply(reply);
                self.written(now, jitter, next, out);
            }
            Stage::Choosing | Stage::Over => {}
        }
    }

    pub(super) fn unanswered(
        &mut self,
        now: Tick,
        jitter: Jitter,
        why: NoReply,
        out: &mut Vec<Output>,
    ) {
        match &mut self.stage {
            Stage::Finding { failed, find } => {
                if *failed < 1 && why == NoReply::Lost {
                    self.stage = Stage::Finding { failed: *failed + 1, find: *find };
                    self.rest = Some(now + deed::pause(1, jitter));
                } else {
                    self.out_of_reach(out);
                }
            }
            Stage::Recalling { failed } => {
                let failed = *failed;
                self.recall_again(now, jitter, failed, out);
            }
            Stage::Doing { work, number } => {
                let number = *number;
                let next = match work {
                    Work::Deed(deed) => deed.no_reply(why),
                    Work::Operation(operation) => operation.no_reply(why),
                };
                self.follow(now, jitter, number, next, out);
            }
            Stage::Asking(writing) => {
                let next = writing.no_reply();
                self.written(now, jitter, next, out);
            }
            Stage::Choosing | Stage::Over => {}
        }
    }

    pub(super) fn woken(&mut self, now: Tick, out: &mut Vec<Output>) {
        if now >= self.deadline && !matches!(self.stage, Stage::Choosing | Stage::Over) {
            return self.time_is_up(out);
        }
        if self.rest.is_none_or(|rest| rest > now) {
            return;
        }
        self.rest = None;
        let request = match &mut self.stage {
            Stage::Finding { find, .. } => {
                let find = *find;
                self.search(find)
            }
            Stage::Recalling { .. } => Some(self.recalling()),
            Stage::Doing { work, .. } => {
                let next = match work {
                    Work::Deed(deed) => deed.go_on(),
                    Work::Operation(operation) => operation.go_on(),
                };
                if let Next::Ask(request) = next { Some(request) } else { None }
            }
            Stage::Asking(writing) => writing.request(),
            Stage::Choosing | Stage::Over => None,
        };
        out.extend(request.map(Output::Ask));
    }

    pub(super) fn time_is_up(&mut self, out: &mut Vec<Output>) {
        match &self.stage {
            Stage::Finding { .. } => self.out_of_reach(out),
            Stage::Doing { work, .. } => {
                let next = match work {
                    Work::Deed(deed) => deed.give_up(),
                    Work::Operation(operation) => operation.give_up(),
                };
                if next == Next::Unsure { self.unsure(out) } else { self.out_of_reach(out) }
            }
            Stage::Asking(_) => self.will_ask(false, out),
            Stage::Recalling { .. } => self.end(BookingNews::Unreachable, out),
            Stage::Choosing | Stage::Over => {}
        }
    }

    /// Follows what a deed or an operation came to.
    pub(super) fn follow(
        &mut self,
        now: Tick,
        jitter: Jitter,
        number: u16,
        next: Next,
        out: &mut Vec<Output>,
    ) {
        match next {
            Next::Ask(request) => out.push(Output::Ask(request)),
            Next::Wait(tries) => self.rest = Some(now + deed::pause(tries, jitter)),
            Next::Done(made) => self.done(number, &made, out),
            Next::Elsewhere(there) => {
                let offer = choice::of_appointment(number, &there, &self.order.zone);
                let news = offer.map_or(BookingNews::Unsure, BookingNews::Booked);
                self.end(news, out);
            }
            Next::Taken => self.taken(number, out),
            Next::NotThere => self.end(BookingNews::NoneFound, out),
            Next::NotHere => self.not_here(out),
            Next::Unreachable => self.out_of_reach(out),
            Next::Unsure => self.unsure(out),
        }
    }

    pub(super) fn done(&mut self, number: u16, made: &Value, out: &mut Vec<Output>) {
        let zone = &self.order.zone;
        // The times of the Appointment itself, not those once shown.
        let of_it = choice::of_appointment(number, made, zone).map(|offer| {
            let shown = self.choices.iter().find(|(one, _)| *one == number);
            Offer { with: shown.and_then(|(_, choice)| choice.with.clone()), ..offer }
        });
        let news = match (self.order.errand, of_it) {
            (Errand::Cancel, _) => BookingNews::Cancelled,
            (Errand::Arrive, Some(offer)) => BookingNews::Arrived(offer),
            (_, Some(offer)) => BookingNews::Booked(offer),
            (_, None) => BookingNews::Unsure,
        };
        self.end(news, out);
    }

    pub(super) fn taken(&mut self, number: u16, out: &mut Vec<Output>) {
        self.choices.retain(|(one, _)| *one != number);
        out.push(Output::Tell(BookingNews::Taken(self.offers())));
        if self.choices.is_empty() {
            self.find(out);
        } else {
            self.stage = Stage::Choosing;
        }
    }

    pub(super) fn not_here(&mut self, out: &mut Vec<Output>) {
        if self.order.errand != Errand::Book {
            return self.end(BookingNews::Unreachable, out);
        }
        let by_operation = matches!(self.stage, Stage::Doing { work: Work::Operation(_), .. });
        if by_operation {
            self.order.can.book = false;
            return self.find(out);
        }
        self.without_a_time(false, out);
    }

    /// The clinic does not answer, and nothing was done there.
    pub(super) fn out_of_reach(&mut self, out: &mut Vec<Output>) {
        let asks = matches!(self.order.errand, Errand::Book | Errand::CallBack);
        if asks && self.order.ways.request {
            self.will_ask(false, out);
        } else {
            self.end(BookingNews::Unreachable, out);
        }
    }

    pub(super) fn unsure(&mut self, out: &mut Vec<Output>) {
        if self.order.errand == Errand::Book {
            out.push(Output::Queue(appointment::parcel(&self.writings(true))));
        }
        self.end(BookingNews::Unsure, out);
    }

    // ---- Asking staff ----

    pub(super) fn ask_staff(&mut self, unsure: bool, out: &mut Vec<Output>) {
        let writing = Writing::of(self.writings(unsure));
        match writing.request() {
            Some(request) => {
                self.stage = Stage::Asking(writing);
                out.push(Output::Ask(request));
            }
            None => self.end(BookingNews::Unreachable, out),
        }
    }

    pub(super) fn writings(&self, unsure: bool) -> Vec<Value> {
        let Order { patient, because, errand, .. } = &self.order;
        let asking = match errand {
            Errand::CallBack => crate::call::back(because, patient),
            _ => because.asking(patient, self.window, unsure),
        };
        patient.to_write().map(|one| *one).into_iter().chain([asking]).collect()
    }

    pub(super) fn written(
        &mut self,
        now: Tick,
        jitter: Jitter,
        next: request::Next,
        out: &mut Vec<Output>,
    ) {
        match next {
            request::Next::Ask(request) => out.push(Output::Ask(request)),
            request::Next::Wait(tries) => self.rest = Some(now + deed::pause(tries, jitter)),
            request::Next::Done => self.end(BookingNews::Asked, out),
            request::Next::Later => self.will_ask(false, out),
            request::Next::Refused => {
                let page = self.order.ways.page.as_deref().and_then(crate::call::page);
                self.end(page.map_or(BookingNews::Unreachable, BookingNews::Link), out);
            }
        }
    }

    pub(super) fn will_ask(&mut self, unsure: bool, out: &mut Vec<Output>) {
        out.push(Output::Queue(appointment::parcel(&self.writings(unsure))));
        self.end(BookingNews::WillAsk, out);
    }

    // ---- The end ----

    /// The person is gone. What was sent and not answered is left to staff, who are told.
    pub(super) fn leave(&mut self, out: &mut Vec<Output>) {
        if let Stage::Doing { work, .. } = &self.stage {
            let next = match work {
                Work::Deed(deed) => deed.give_up(),
                Work::Operation(operation) => operation.give_up(),
            };
            if next == Next::Unsure && self.order.errand == Errand::Book {
                out.push(Output::Queue(appointment::parcel(&self.writings(true))));
            }
        }
        self.stage = Stage::Over;
    }

    pub(super) fn end(&mut self, news: BookingNews, out: &mut Vec<Output>) {
        self.stage = Stage::Over;
        self.rest = None;
        out.push(Output::Tell(news));
    }

    pub(super) fn say_when(&self, now: Tick, out: &mut Vec<Output>) {
        if !matches!(self.stage, Stage::Choosing | Stage::Over) {
            let rest = self.rest.into_iter().chain([self.deadline]).min();
            out.extend(rest.map(|at| Output::WaitUntil(at.max(now))));
        }
    }
}
