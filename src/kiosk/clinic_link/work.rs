//! The uploader at work: carries out what it says, and tells outbox and kiosk what became of it.
//! It must not decide anything, nor send again what the clinic is known to hold.

use super::http::Http;
use super::{LinkEvent, Outbox, ParcelEvent, ParcelState, Word};
use std::collections::VecDeque;
use std::time::{Duration, Instant};
use tokio::sync::mpsc::UnboundedReceiver;
use uuid::Uuid;
use wayside_care::time::Tick;
use wayside_clinic::Uploader;
use wayside_clinic::upload::{Input, Output, Request, Settled};

/// Looks into the outbox this often even if nobody said there is something.
const LOOK: Duration = Duration::from_secs(60);
/// So many settled parcels are remembered, in case the outbox did not.
const REMEMBERED: usize = 64;

/// The uploader at work.
pub struct Work<'w> {
    http: &'w Http,
    outbox: &'w mut dyn Outbox,
    tell: &'w dyn Fn(LinkEvent),
    uploader: Uploader,
    began: Instant,
    wake: Option<Tick>,
    /// What became of the last parcels, and when it was last told to the outbox.
    told: VecDeque<(Uuid, Settled, Tick)>,
}

impl<'w> Work<'w> {
    /// Ready to work; nothing is sent yet.
    pub fn new(
        http: &'w Http,
        outbox: &'w mut dyn Outbox,
        tell: &'w dyn Fn(LinkEvent),
    ) -> Work<'w> {
        let (uploader, began) = (Uploader::new(false), Instant::now());
        Work { http, outbox, tell, uploader, began, wake: None, told: VecDeque::new() }
    }

    /// Works until nobody is left to say anything to it.
    pub async fn for_ever(&mut self, mut heard: UnboundedReceiver<Word>) {
        loop {
            while let Ok(word) = heard.try_recv() {
                self.hear(word).await;
            }
            if self.send_one().await {
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

    async fn hear(&mut self, word: Word) {
        let input = match word {
            Word::Arrived => Input::Arrived,
            Word::TryNow => Input::TryNow,
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
        if let Some(parcel) = arrived {
            self.outbox.sent(parcel);
            self.say(parcel, ParcelState::Sent);
        }
        self.http.ask(request).await
    }

    fn settle(&mut self, parcel: Uuid, how: &Settled) {
        self.outbox.settle(parcel, how);
        self.remember(parcel, how);
        // Ids and kinds only: what a server says may name the person.
        let state = match how {
            Settled::Filed => {
                tracing::info!(%parcel, "filed");
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
        Tick::from_millis(millis(self.began.elapsed()))
    }

    /// How long to sleep. A millisecond more than asked: timers may fire early by a fraction.
    fn rest(&self) -> Duration {
        let wait = self.wake.map(|tick| tick.since(self.now()).millis() + 1);
        wait.map_or(LOOK, |ms| Duration::from_millis(ms).min(LOOK))
    }
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
