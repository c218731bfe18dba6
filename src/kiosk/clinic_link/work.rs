//! The uploader at work: carries out what it says, and tells outbox and kiosk what became of it.
//! It must not decide anything, nor send again what the clinic is known to hold.

use super::http::Http;
use super::sign_in::SignIn;
use super::{LinkEvent, Outbox, ParcelEvent, ParcelState, Word, statement};
use std::collections::VecDeque;
use std::time::{Duration, Instant};
use tokio::sync::mpsc::UnboundedReceiver;
use uuid::Uuid;
use wayside_care::time::{Span, Tick};
use wayside_clinic::seen::Watch;
use wayside_clinic::upload::{Input, NoReply, Output, Reply, Request, Settled};
use wayside_clinic::{Uploader, abilities};

/// Looks into the outbox this often even if nobody said there is something.
const LOOK: Duration = Duration::from_secs(60);
/// So many settled parcels are remembered, in case the outbox did not.
const REMEMBERED: usize = 64;

/// The uploader at work.
pub struct Work<'w> {
    http: &'w Http,
    sign_in: Option<SignIn>,
    outbox: &'w mut dyn Outbox,
    tell: &'w dyn Fn(LinkEvent),
    uploader: Uploader,
    watch: Watch,
    /// When the server was last asked what it can do, and whether it said.
    asked: Option<(Tick, bool)>,
    began: Instant,
    wake: Option<Tick>,
    /// What became of the last parcels, and when it was last told to the outbox.
    told: VecDeque<(Uuid, Settled, Tick)>,
}

impl<'w> Work<'w> {
    /// Ready to work; nothing is sent yet.
    pub fn new(
        http: &'w Http,
        sign_in: Option<SignIn>,
        outbox: &'w mut dyn Outbox,
        tell: &'w dyn Fn(LinkEvent),
    ) -> Work<'w> {
        let (uploader, began) = (Uploader::new(sign_in.is_some()), Instant::now());
        let told = VecDeque::new();
        let watch = Watch::default();
        Work { http, sign_in, outbox, tell, uploader, watch, asked: None, began, wake: None, told }
    }

    /// Works until nobody is left to say anything to it.
    pub async fn for_ever(&mut self, mut heard: UnboundedReceiver<Word>) {
        for (parcel, ago) in self.outbox.filed_lately() {
            self.watch.filed(self.now(), parcel, ago);
        }
        loop {
            while let Ok(word) = heard.try_recv() {
                self.hear(word).await;
            }
            self.learn().await;
            if self.send_one().await || self.look().await {
                continue;
            }
            tokio::select! {
                word = heard.recv() => match word {
                    Some(word) => self.hear(word).await,
                    None => return,
                },
                () = tokio::time::sleep(self.rest()) => self.take(Input::Wake).await,
            }
        }
    }

    /// Works until the outbox is empty.
    pub async fn until_empty(&mut self) {
        while !self.outbox.is_empty() {
            if !self.send_one().await {
                tokio::time::sleep(self.rest()).await;
                self.take(Input::Wake).await;
            }
        }
    }

    /// Asks the server what it can do, at the start and daily. Where it does not say, everything is
    /// found out by trying, as before.
    async fn learn(&mut self) {
        if !self.uploader.ready(self.now()) || !abilities::due(self.asked, self.now()) {
            return;
        }
        let said = statement(self.http).await;
        self.asked = Some((self.now(), said.is_some()));
        if let Some(server) = said {
            let lacks: Vec<_> = server.lacks().collect();
            tracing::info!(fhir = server.fhir, ?lacks, "the clinic's server");
            self.uploader.know(&server);
            self.watch.know(&server);
        }
    }

    /// Asks whether somebody saw what was filed, where that is due and nothing is left to send.
    async fn look(&mut self) -> bool {
        if !self.uploader.ready(self.now()) {
            return false;
        }
        let Some(mut request) = self.watch.ask(self.now()) else { return false };
        loop {
            let reply = self.read(request).await;
            let (seen, next) = self.watch.answer(self.now(), reply.as_ref());
            for parcel in seen {
                tracing::info!(%parcel, "seen");
                self.outbox.seen(parcel);
                self.say(parcel, ParcelState::Seen);
            }
            match next {
                Some(next) => request = next,
                None => return true,
            }
        }
    }

    /// A question that is no sending; with another token where the clinic will not have this one.
    async fn read(&mut self, request: Request) -> Option<Reply> {
        let again = Request { fresh_token: true, ..request.clone() };
        let reply = match self.ask(None, request).await {
            Input::Reply(reply) if reply.status == 401 && self.sign_in.is_some() => {
                self.ask(None, again).await
            }
            other => other,
        };
        match reply {
            Input::Reply(reply) => Some(reply),
            _ => None,
        }
    }

    async fn hear(&mut self, word: Word) {
        let input = match word {
            Word::Arrived => Input::Arrived,
            Word::TryNow => {
                let now = self.now();
                self.sign_in.iter_mut().for_each(|sign_in| sign_in.try_now(now));
                Input::TryNow
            }
        };
        self.take(input).await;
    }

    /// Works on one parcel, if there is one and the uploader is ready for it.
    async fn send_one(&mut self) -> bool {
        if !self.uploader.ready(self.now()) {
            return false;
        }
        let skip = self.skip();
        let mut due = self.outbox.due(&skip);
        if due.is_none() && !skip.is_empty() {
            self.take(Input::NothingDue).await;
            due = self.outbox.due(&self.skip());
        }
        let Some(parcel) = due else { return false };
        if !self.tell_again(parcel.id) {
            self.take(Input::Due(parcel)).await;
        }
        true
    }

    /// What not to ask the outbox for: what the uploader says, and what was settled but is still
    /// in there, which a full disk can do. That is told again after a while, never sent again.
    fn skip(&self) -> Vec<Uuid> {
        let now = self.now();
        let late = |told: &Tick| now.since(*told).millis() < millis(LOOK);
        let settled =
            self.told.iter().filter(|(_, _, told)| late(told)).map(|(parcel, ..)| *parcel);
        self.uploader.skip(now).into_iter().chain(settled).collect()
    }

    /// Where a parcel comes up that was filed already, tells the outbox so once more. A refused one
    /// that comes up again was put back by staff.
    fn tell_again(&mut self, parcel: Uuid) -> bool {
        let now = self.now();
        let known =
            self.told.iter_mut().find(|(one, how, _)| *one == parcel && *how == Settled::Filed);
        let Some((_, how, told)) = known else { return false };
        *told = now;
        self.outbox.settle(parcel, how);
        true
    }

    /// Gives the uploader an input and carries out what it says, until it has no request.
    async fn take(&mut self, input: Input) {
        let mut next = Some(input);
        while let Some(input) = next.take() {
            let arrived = match &input {
                Input::Due(parcel) => Some(parcel.id),
                _ => None,
            };
            self.wake = None;
            for output in self.uploader.handle(self.now(), jitter(), input) {
                match output {
                    Output::Request(request) => next = Some(self.ask(arrived, request).await),
                    Output::Settle { parcel, how } => self.settle(parcel, &how),
                    Output::WaitUntil(tick) => self.wake = Some(tick),
                    Output::Stalled(stalled) => {
                        tracing::warn!(stalled, "the clinic link");
                        (self.tell)(LinkEvent::Stalled(stalled));
                    }
                }
            }
        }
    }

    async fn ask(&mut self, arrived: Option<Uuid>, request: Request) -> Input {
        let began = self.began;
        let mut token = None;
        if let Some(sign_in) = &mut self.sign_in {
            let got = sign_in.token(self.http, || since(began), request.fresh_token).await;
            if let Some(missing) = sign_in.narrower() {
                tracing::warn!(?missing, "the clinic grants less than was asked for");
                (self.tell)(LinkEvent::Narrower(missing));
            }
            match got {
                Ok(good) => token = Some(good),
                Err(why) => return Input::NoReply(NoReply::NoToken(why)),
            }
        }
        // Only now does anything leave.
        if let Some(parcel) = arrived {
            self.outbox.sent(parcel);
            self.say(parcel, ParcelState::Sent);
        }
        self.http.ask(request, token.as_ref()).await
    }

    fn settle(&mut self, parcel: Uuid, how: &Settled) {
        self.outbox.settle(parcel, how);
        self.remember(parcel, how);
        // Ids and kinds only: what a server says may name the person.
        let state = match how {
            Settled::Filed => {
                tracing::info!(%parcel, "filed");
                if self.uploader.names_are_ours() {
                    self.watch.filed(self.now(), parcel, Span::ZERO);
                }
                ParcelState::Filed
            }
            Settled::Refused(refusal) => {
                tracing::error!(%parcel, why = ?refusal.why, "refused");
                ParcelState::Refused
            }
            Settled::Later(later) => {
                tracing::info!(%parcel, why = ?later.why, tries = later.tries, "later");
                ParcelState::Queued(later.why)
            }
        };
        self.say(parcel, state);
    }

    fn remember(&mut self, parcel: Uuid, how: &Settled) {
        self.told.retain(|(one, ..)| *one != parcel);
        if !matches!(how, Settled::Later(_)) {
            if self.told.len() >= REMEMBERED {
                self.told.pop_front();
            }
            self.told.push_back((parcel, how.clone(), self.now()));
        }
    }

    fn say(&self, parcel: Uuid, state: ParcelState) {
        (self.tell)(LinkEvent::Parcel(ParcelEvent { parcel, state }));
    }

    fn now(&self) -> Tick {
        since(self.began)
    }

    /// How long to sleep. A millisecond more than asked: timers may fire early by a fraction.
    fn rest(&self) -> Duration {
        let wake = self.wake.into_iter().chain(self.watch.next()).min();
        let wait = wake.map(|tick| tick.since(self.now()).millis() + 1);
        wait.map_or(LOOK, |ms| Duration::from_millis(ms).min(LOOK))
    }
}

fn since(began: Instant) -> Tick {
    Tick::from_millis(millis(began.elapsed()))
}

fn millis(span: Duration) -> u64 {
    u64::try_from(span.as_millis()).unwrap_or(u64::MAX)
}

/// Without chance from the system every kiosk waits the same: worse manners, no harm.
pub(super) fn jitter() -> u16 {
    let mut bytes = [0; 2];
    let _ = getrandom::fill(&mut bytes);
    u16::from_le_bytes(bytes)
}
