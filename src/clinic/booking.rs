//! An errand at the clinic's desk, from the wish to the truth: book, move, give back, arrive, ask.
//! It must not know a socket or a clock, promise what is not proven, or leave the person without an
//! end.

mod course;

use crate::appointment::{Because, Patient};
use crate::can::Can;
use crate::choice::{self, Choice, SHOWN, Target};
use crate::deed::{self, Deed, Wish};
use crate::local;
use crate::operation::Operation;
use crate::request::Writing;
use crate::talk;
use crate::upload::{Method, NoReply, Reply, Request};
use crate::wait::Jitter;
use crate::windows::{self, Window};
use jiff::tz::TimeZone;
use serde_json::json;
use wayside_care::appointment::{BookingNews, Errand, Offer};
use wayside_care::time::{Span, Tick};

/// Longest wait for an answer once the person has chosen; then they are told what is known.
pub const LONGEST: Span = Span::from_secs(45);
/// So often times are looked for anew after the ones shown were taken.
const MOST_SEARCHES: u32 = 4;
/// How many Slots one search asks for.
const PAGE: u32 = 100;

/// What is wanted, by whom, and how the site lets it be done.
#[derive(Clone, Debug)]
pub struct Order {
    /// What.
    pub errand: Errand,
    /// For whom.
    pub patient: Patient,
    /// About what.
    pub because: Because,
    /// What the server can do.
    pub can: Can,
    /// How this site wants it done.
    pub ways: Ways,
    /// The site's zone.
    pub zone: TimeZone,
    /// The Appointment to move, give back or arrive for, where its id is known already; else it is
    /// looked for among the patient's.
    pub appointment: Option<String>,
}

/// How a site lets appointments be made (the order of preference of facts/fhir.md C5).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ways {
    /// By the operations, where the server names them.
    pub operations: bool,
    /// By taking a Slot.
    pub slots: bool,
    /// By a request to the staff.
    pub request: bool,
    /// By a page of the clinic's, opened on the person's phone; checked `https`.
    pub page: Option<String>,
    /// More of the Slot search, for example `service-type=124`; as it stands in the address.
    pub slot_query: String,
}

impl Default for Ways {
    fn default() -> Ways {
        Ways { operations: true, slots: true, request: true, page: None, slot_query: String::new() }
    }
}

/// What happens to an errand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// The person chose the time of this number.
    Take(u16),
    /// The person is gone, or wants no more of it.
    Leave,
    /// The answer to the request in flight.
    Reply(Reply),
    /// There is none, and none will come.
    NoReply(NoReply),
    /// The time asked for has come, or any other.
    Wake,
}

/// What the errand wants done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Output {
    /// Send this; one is in flight at any time.
    Ask(Request),
    /// Tell the person. After one that [`BookingNews::ends`] nothing follows.
    Tell(BookingNews),
    /// Put this into the outbox: a transaction for the uploader, the same however often it is made.
    Queue(Vec<u8>),
    /// Wake it then.
    WaitUntil(Tick),
}

/// An errand in progress.
#[derive(Clone, Debug)]
pub struct Booking {
    order: Order,
    window: Option<Window>,
    choices: Vec<(u16, Choice)>,
    given: u16,
    searches: u32,
    stage: Stage,
    /// By then the person is told how it stands.
    deadline: Tick,
    /// Waiting until then before [`Stage`] goes on.
    rest: Option<Tick>,
}

#[derive(Clone, Debug)]
enum Stage {
    /// Times are being looked for; how often it failed, and whether by `$find`.
    Finding { failed: u32, find: bool },
    /// The patient's Appointments are being looked for.
    Recalling { failed: u32 },
    /// The person chooses.
    Choosing,
    /// A time is being taken, or an Appointment changed.
    Doing { work: Work, number: u16 },
    /// Staff are being asked.
    Asking(Writing),
    /// It is over.
    Over,
}

#[derive(Clone, Debug)]
enum Work {
    Deed(Box<Deed>),
    Operation(Box<Operation>),
}

impl Booking {
    /// Begins an errand.
    #[must_use]
    pub fn begin(now: Tick, order: Order) -> (Booking, Vec<Output>) {
        let at = order.because.at;
        let window = windows::window(order.because.level, at, &order.zone);
        let mut booking = Booking {
            order,
            window,
            choices: Vec::new(),
            given: 0,
            searches: 0,
            stage: Stage::Over,
            deadline: now + LONGEST,
            rest: None,
        };
        let mut out = Vec::new();
        match booking.order.errand {
            // An emergency is never answered by a time in the future, nor is anything asked.
            Errand::Book | Errand::Move | Errand::CallBack if window.is_none() => {
                booking.end(BookingNews::TooUrgent, &mut out);
            }
            Errand::Book => booking.find(&mut out),
            Errand::Move | Errand::Cancel | Errand::Arrive => booking.recall(&mut out),
            Errand::CallBack => booking.ask_staff(false, &mut out),
        }
        booking.say_when(now, &mut out);
        (booking, out)
    }

    /// Whether nothing will come of it any more.
    #[must_use]
    pub const fn is_over(&self) -> bool {
        matches!(self.stage, Stage::Over)
    }

    /// Takes in what happened and says what to do. `jitter` is a fresh random number.
    pub fn handle(&mut self, now: Tick, jitter: Jitter, input: Input) -> Vec<Output> {
        let mut out = Vec::new();
        match input {
            Input::Take(number) => self.take(now, number, &mut out),
            Input::Leave => self.leave(&mut out),
            Input::Reply(reply) => self.replied(now, jitter, &reply, &mut out),
            Input::NoReply(why) => self.unanswered(now, jitter, why, &mut out),
            Input::Wake => self.woken(now, &mut out),
        }
        self.say_when(now, &mut out);
        out
    }

    // ---- Looking for times ----

    fn find(&mut self, out: &mut Vec<Output>) {
        self.choices.clear();
        let (can, ways) = (self.order.can, &self.order.ways);
        let operations = ways.operations && can.find && can.book;
        let slots = ways.slots && can.slots && can.appointments && can.transactions;
        if self.searches >= MOST_SEARCHES || !(operations || slots) {
            let none = self.searches > 0;
            return self.without_a_time(none, out);
        }
        self.searches += 1;
        self.stage = Stage::Finding { failed: 0, find: operations };
        out.extend(self.search(operations).map(Output::Ask));
    }

    fn search(&self, find: bool) -> Option<Request> {
        let window = self.window?;
        let (from, until) = (local::utc(window.from_ms), local::utc(window.until_ms));
        if find {
            let parameter = json!([
                { "name": "start", "valueDateTime": from },
                { "name": "end", "valueDateTime": until },
            ]);
            let body = json!({ "resourceType": "Parameters", "parameter": parameter });
            return Some(talk::send(Method::Post, "Appointment/$find", &body, false));
        }
        let mut path =
            format!("Slot?status=free&start=ge{from}&start=lt{until}&_sort=start&_count={PAGE}");
        if !self.order.ways.slot_query.is_empty() {
            path.push('&');
            path.push_str(&self.order.ways.slot_query);
        }
        Some(talk::get(path, false))
    }

    fn found(&mut self, now: Tick, jitter: Jitter, reply: &Reply, out: &mut Vec<Output>) {
        let Stage::Finding { failed, find } = self.stage else { return };
        let Some(window) = self.window else { return };
        let Some(bundle) = talk::bundle(reply).filter(|_| !talk::says_no(reply)) else {
            return self.not_found(now, jitter, reply.status, failed, find, out);
        };
        let all =
            if find { choice::proposals(&bundle, window) } else { choice::slots(&bundle, window) };
        // A Slot that has a page of its own is booked there and nowhere else.
        let (pages, free): (Vec<_>, Vec<_>) =
            all.into_iter().partition(|one| matches!(one.target, Target::Page(_)));
        if let (Some(Choice { target: Target::Page(page), .. }), true) =
            (pages.first(), free.is_empty())
            && let Some(page) = crate::call::page(page)
        {
            return self.end(BookingNews::Link(page), out);
        }
        if free.is_empty() {
            return self.without_a_time(true, out);
        }
        for choice in free.into_iter().take(SHOWN) {
            self.given = self.given.saturating_add(1);
            self.choices.push((self.given, choice));
        }
        self.stage = Stage::Choosing;
        out.push(Output::Tell(BookingNews::Offers(self.offers())));
    }

    fn not_found(
        &mut self,
        now: Tick,
        jitter: Jitter,
        status: u16,
        failed: u32,
        find: bool,
        out: &mut Vec<Output>,
    ) {
        let passing = matches!(status, 200..=399 | 401 | 408 | 425 | 429 | 500..=599);
        if passing && status != 501 && failed < 2 {
            self.stage = Stage::Finding { failed: failed + 1, find };
            self.rest = Some(now + deed::pause(failed + 1, jitter));
            return;
        }
        if find {
            // What is named but does not work: the next way.
            self.order.can.find = false;
            return self.find(out);
        }
        self.without_a_time(false, out);
    }

    /// No time can be had by choosing: staff, else the clinic's page, else the plain truth.
    fn without_a_time(&mut self, none_free: bool, out: &mut Vec<Output>) {
        let request = self.order.ways.request && self.order.can.appointments;
        if request && self.order.errand != Errand::Move {
            return self.ask_staff(false, out);
        }
        let page = self.order.ways.page.as_deref().and_then(crate::call::page);
        let news = match (page, none_free) {
            (Some(page), _) => BookingNews::Link(page),
            (None, true) => BookingNews::NothingFree,
            (None, false) => BookingNews::Unreachable,
        };
        self.end(news, out);
    }

    fn offers(&self) -> Vec<Offer> {
        let zone = &self.order.zone;
        self.choices.iter().map(|(number, choice)| choice::offer(*number, choice, zone)).collect()
    }

    // ---- Taking one ----

    fn take(&mut self, now: Tick, number: u16, out: &mut Vec<Output>) {
        let chosen = self.choices.iter().find(|(one, _)| *one == number);
        let (Stage::Choosing, Some((_, chosen))) = (&self.stage, chosen) else { return };
        self.deadline = now + LONGEST;
        let (work, first) = match &chosen.target {
            Target::Slot(slot) => {
                let (deed, first) = Deed::begin(&self.appointment(), self.wish(slot));
                (Work::Deed(Box::new(deed)), first)
            }
            Target::Proposed(proposed) => {
                let (patient, mark) = self.order.patient.to_say();
                let hold = self.order.can.hold;
                let (operation, first) = Operation::begin(proposed, patient, mark, hold);
                (Work::Operation(Box::new(operation)), first)
            }
            Target::Page(_) => return,
        };
        self.stage = Stage::Doing { work, number };
        out.push(Output::Ask(first));
    }

    fn appointment(&self) -> String {
        let own = || self.order.because.appointment().to_string();
        self.order.appointment.clone().unwrap_or_else(own)
    }

    fn wish(&self, slot: &str) -> Wish {
        let slot = slot.to_owned();
        if self.order.errand == Errand::Move {
            return Wish::Move { slot };
        }
        let patient = &self.order.patient;
        let appointment = Box::new(self.order.because.booking(patient));
        Wish::Book { slot, appointment, patient: patient.to_write() }
    }

    // ---- Changing the one they have ----

    fn recall(&mut self, out: &mut Vec<Output>) {
        if let Some(id) = self.order.appointment.clone() {
            return self.with_it(&id, out);
        }
        self.stage = Stage::Recalling { failed: 0 };
        out.push(Output::Ask(self.recalling()));
    }

    /// The patient's Appointments: of today to arrive for, from today on else.
    fn recalling(&self) -> Request {
        let (now, zone) = (self.order.because.at.unix_ms, &self.order.zone);
        let from = local::utc(local::day_begin(now, zone));
        let patient = talk::escape(&self.order.patient.name());
        let mut path = format!("Appointment?patient={patient}&date=ge{from}");
        if self.order.errand == Errand::Arrive {
            path.push_str(&format!("&date=lt{}", local::utc(local::day_end(now, zone))));
        }
        talk::get(path, false)
    }

    fn recalled(&mut self, now: Tick, jitter: Jitter, reply: &Reply, out: &mut Vec<Output>) {
        let Stage::Recalling { failed } = self.stage else { return };
        let Some(bundle) = talk::bundle(reply).filter(|_| !talk::says_no(reply)) else {
            let passing = !matches!(reply.status, 400 | 403 | 404 | 405 | 410 | 422 | 501);
            return self.recall_again(now, jitter, if passing { failed } else { u32::MAX }, out);
        };
        let Order { patient, because, errand, zone, .. } = &self.order;
        let (mine, arrive) = (patient.name(), *errand == Errand::Arrive);
        match choice::next_of(&bundle, &mine, arrive, because.at.unix_ms, zone) {
            Some(id) => self.with_it(&id, out),
            None => self.end(BookingNews::NoneFound, out),
        }
    }

    fn recall_again(&mut self, now: Tick, jitter: Jitter, failed: u32, out: &mut Vec<Output>) {
        if failed >= 2 {
            return self.end(BookingNews::Unreachable, out);
        }
        self.stage = Stage::Recalling { failed: failed + 1 };
        self.rest = Some(now + deed::pause(failed + 1, jitter));
    }

    fn with_it(&mut self, id: &str, out: &mut Vec<Output>) {
        self.order.appointment = Some(id.to_owned());
        let wish = match self.order.errand {
            Errand::Cancel => Wish::Cancel,
            Errand::Arrive => Wish::Arrive,
            Errand::Book | Errand::Move | Errand::CallBack => return self.find(out),
        };
        let (deed, first) = Deed::begin(id, wish);
        self.stage = Stage::Doing { work: Work::Deed(Box::new(deed)), number: 0 };
        out.push(Output::Ask(first));
    }
}
