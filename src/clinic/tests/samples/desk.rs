//! A desk: an outbox, an uploader, a simulated clinic and a clock that is only a number.
//! It must not know the rules it helps to test.

use std::collections::{HashSet, VecDeque};
use uuid::Uuid;
use wayside_care::record::Record;
use wayside_care::time::{Span, Tick};
use wayside_clinic::upload::{
    Input, Method, NoReply, Output, Parcel, Reply, Request, Settled, Trouble,
};
use wayside_clinic::{Abilities, Uploader, bundle};
use wayside_sim::clinic::{Asked, Clinic, refusal};

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    Requested,
    Settled(Uuid, Settled),
    Stalled(bool),
}

pub struct Desk {
    pub clinic: Clinic,
    /// Parcels the clinic falls over, every time.
    pub poison: HashSet<Uuid>,
    pub reachable: bool,
    pub events: Vec<(Tick, Event)>,
    /// Answer this many more requests, then lose the line; `true`: the last one is still done.
    cut: Option<(u32, bool)>,
    uploader: Uploader,
    now: Tick,
    wake: Option<Tick>,
    outbox: VecDeque<Parcel>,
}

impl Desk {
    pub fn with(records: &[Record]) -> Desk {
        let mut desk = Desk::at(Clinic::new(), records);
        let statement = desk.clinic.handle(&Asked::new("GET", "metadata", "")).answer.unwrap();
        desk.clinic.forget_history();
        let statement = serde_json::from_slice(&statement.body).unwrap();
        desk.uploader.know(&Abilities::read(&statement).unwrap());
        desk
    }

    /// At a clinic that was not asked what it can do.
    pub fn at(clinic: Clinic, records: &[Record]) -> Desk {
        let mut desk = Desk {
            clinic,
            poison: HashSet::new(),
            reachable: true,
            events: Vec::new(),
            cut: None,
            uploader: Uploader::new(false),
            now: Tick::ZERO,
            wake: None,
            outbox: VecDeque::new(),
        };
        records.iter().for_each(|record| desk.put_record(record));
        desk
    }

    pub fn put_record(&mut self, record: &Record) {
        let body = bundle(record, &super::site()).unwrap().to_json().unwrap();
        self.put(record.visit, body);
    }

    pub fn put(&mut self, id: Uuid, body: Vec<u8>) {
        self.outbox.push_back(Parcel { id, body: body.into(), tries: 0 });
        self.tell(Input::Arrived);
    }

    pub fn answer_then_cut(&mut self, requests: u32, after: bool) {
        self.cut = Some((requests, after));
    }

    pub fn waiting(&self) -> impl Iterator<Item = &Parcel> {
        self.outbox.iter()
    }

    pub fn filed(&self) -> impl Iterator<Item = Uuid> + '_ {
        self.events.iter().filter_map(|(_, event)| match event {
            Event::Settled(id, Settled::Filed) => Some(*id),
            _ => None,
        })
    }

    pub fn requests(&self) -> impl Iterator<Item = Tick> + '_ {
        self.events.iter().filter(|(_, event)| *event == Event::Requested).map(|(at, _)| *at)
    }

    pub fn stalls(&self) -> impl Iterator<Item = (Tick, bool)> + '_ {
        self.events.iter().filter_map(|(at, event)| match event {
            Event::Stalled(stalled) => Some((*at, *stalled)),
            _ => None,
        })
    }

    pub fn try_now(&mut self) {
        self.tell(Input::TryNow);
    }

    /// Gives the uploader a parcel at a time of the caller's choosing.
    pub fn force(&mut self, record: &Record) -> Option<Trouble> {
        self.put_record(record);
        let parcel = self.outbox.back().cloned()?;
        self.tell(Input::Due(parcel));
        match self.events.last() {
            Some((_, Event::Settled(_, Settled::Later(later)))) => Some(later.why),
            _ => None,
        }
    }

    /// Works until there is nothing to do at this moment.
    pub fn step(&mut self) {
        while self.uploader.ready(self.now) {
            let skip = self.uploader.skip(self.now);
            let due = self.outbox.iter().find(|parcel| !skip.contains(&parcel.id)).cloned();
            match due {
                Some(parcel) => self.tell(Input::Due(parcel)),
                None if skip.is_empty() => break,
                None => {
                    self.tell(Input::NothingDue);
                    if self.uploader.skip(self.now) == skip {
                        break;
                    }
                }
            }
        }
    }

    /// Lets time pass, from one thing to do to the next.
    pub fn run_for(&mut self, span: Span) {
        let end = self.now + span;
        loop {
            self.step();
            let Some(wake) = self.wake.filter(|wake| *wake <= end) else { break };
            self.now = wake.max(self.now);
            self.tell(Input::Wake);
        }
        self.now = end;
        self.tell(Input::Wake);
        self.step();
    }

    fn tell(&mut self, input: Input) {
        let mut inputs = VecDeque::from([input]);
        while let Some(input) = inputs.pop_front() {
            // A jitter that is different every time and the same in every run.
            let jitter = (self.events.len() as u16).wrapping_mul(25_717);
            self.wake = None;
            for output in self.uploader.handle(self.now, jitter, input) {
                match output {
                    Output::Request(request) => {
                        self.events.push((self.now, Event::Requested));
                        inputs.push_back(self.answer(&request));
                    }
                    Output::Settle { parcel, how } => self.settle(parcel, how),
                    Output::WaitUntil(tick) => self.wake = Some(tick),
                    Output::Stalled(yes) => self.events.push((self.now, Event::Stalled(yes))),
                }
            }
        }
    }

    fn settle(&mut self, parcel: Uuid, how: Settled) {
        if let Settled::Later(later) = &how {
            let kept = self.outbox.iter_mut().find(|kept| kept.id == parcel).unwrap();
            kept.tries = later.tries;
        } else {
            self.outbox.retain(|kept| kept.id != parcel);
        }
        self.events.push((self.now, Event::Settled(parcel, how)));
    }

    fn answer(&mut self, request: &Request) -> Input {
        if !self.reachable {
            return Input::NoReply(NoReply::Unreachable);
        }
        let method = match request.method {
            Method::Get => "GET",
            Method::Put => "PUT",
            Method::Post => "POST",
        };
        let mut asked = Asked::new(
            method,
            &request.path,
            request.body.as_ref().map_or(vec![], |body| body.to_vec()),
        );
        let only_if_new = request.headers.iter().find(|(name, _)| *name == "If-None-Exist");
        asked.only_if_new = only_if_new.map(|(_, criteria)| criteria.clone());
        let cut = match &mut self.cut {
            Some((0, after)) => Some(*after),
            Some((left, _)) => {
                *left -= 1;
                None
            }
            None => None,
        };
        if let Some(after) = cut {
            (self.cut, self.reachable) = (None, false);
            if after {
                self.clinic.handle(&asked);
            }
            return Input::NoReply(NoReply::Lost);
        }
        let poisoned = self.uploader.in_hand().is_some_and(|id| self.poison.contains(&id));
        let answer = if poisoned {
            Some(refusal(500, "exception", "fell over"))
        } else {
            self.clinic.handle(&asked).answer
        };
        let Some(answer) = answer else { return Input::NoReply(NoReply::Lost) };
        let header = |name| {
            let found = answer.headers.iter().find(|(header, _)| *header == name);
            found.map(|(_, text)| text.clone())
        };
        Input::Reply(Reply {
            status: answer.status,
            retry_after: header("retry-after"),
            date: header("date"),
            location: header("location"),
            etag: header("etag"),
            body: answer.body.into(),
        })
    }
}
