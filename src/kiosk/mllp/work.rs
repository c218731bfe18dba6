//! The loop of the HL7 link: a message from the outbox, what the sender wants, what comes of it.
//! It must not decide anything.

use super::Hl7Outbox;
use super::line::{Line, Way};
use crate::clinic_link::{LinkEvent, ParcelEvent, ParcelState};
use std::collections::VecDeque;
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::sync::mpsc::UnboundedReceiver;
use tokio::time::timeout;
use uuid::Uuid;
use wayside_care::time::Tick;
use wayside_clinic::hl7::sender::{ANSWER, CONNECT};
use wayside_clinic::hl7::{Input, Output, Sender};
use wayside_clinic::upload::{NoReply, Settled};
use zeroize::Zeroizing;

/// A waiting message is looked for at least this often: its time stands in the store.
const LOOK: Duration = Duration::from_secs(15);

pub struct Work<'a> {
    way: &'a Way,
    outbox: &'a mut dyn Hl7Outbox,
    tell: &'a dyn Fn(LinkEvent),
    sender: Sender,
    line: Option<Box<dyn Line>>,
    began: Instant,
    wake: Option<Tick>,
    /// What the receiver says may hold a name; wiped when dropped.
    said: Zeroizing<Vec<u8>>,
}

enum Heard {
    Bytes(usize),
    Gone,
    Nudge,
    Ended,
    Time,
}

impl<'a> Work<'a> {
    pub fn new(
        way: &'a Way,
        outbox: &'a mut dyn Hl7Outbox,
        tell: &'a dyn Fn(LinkEvent),
    ) -> Work<'a> {
        Work {
            way,
            outbox,
            tell,
            sender: Sender::default(),
            line: None,
            began: Instant::now(),
            wake: None,
            said: Zeroizing::new(vec![0; 4096]),
        }
    }

    pub async fn for_ever(&mut self, mut words: UnboundedReceiver<()>) {
        while self.step(Some(&mut words)).await {}
    }

    pub async fn until_empty(&mut self) {
        while self.sender.in_hand().is_some() || !self.outbox.is_empty() {
            self.step(None).await;
        }
    }

    /// One thing that happens; false when there is nobody left to work for.
    async fn step(&mut self, words: Option<&mut UnboundedReceiver<()>>) -> bool {
        if self.sender.ready(self.now())
            && let Some(due) = self.outbox.due()
        {
            self.act(Input::Due(due)).await;
            return true;
        }
        match self.hear(words).await {
            Heard::Ended => return false,
            Heard::Bytes(count) => {
                let said = Zeroizing::new(self.said.get(..count).unwrap_or_default().to_vec());
                self.act(Input::Bytes(&said)).await;
            }
            Heard::Gone => {
                self.line = None;
                self.act(Input::Closed(NoReply::Lost)).await;
            }
            Heard::Nudge => self.act(Input::TryNow).await,
            Heard::Time => self.act(Input::Wake).await,
        }
        true
    }

    async fn hear(&mut self, words: Option<&mut UnboundedReceiver<()>>) -> Heard {
        let now = self.now();
        let wait = self.wake.map_or(LOOK, |at| Duration::from_millis(at.since(now).millis()));
        let nudged = async {
            match words {
                Some(words) => words.recv().await.is_some(),
                None => std::future::pending().await,
            }
        };
        let said = async {
            match &mut self.line {
                Some(line) => line.read(&mut self.said).await,
                None => std::future::pending().await,
            }
        };
        tokio::select! {
            read = said => match read {
                Ok(count) if count > 0 => Heard::Bytes(count),
                _ => Heard::Gone,
            },
            more = nudged => if more { Heard::Nudge } else { Heard::Ended },
            () = tokio::time::sleep(wait.min(LOOK)) => Heard::Time,
        }
    }

    async fn act(&mut self, input: Input<'_>) {
        self.wake = None;
        let mut wanted = VecDeque::from(self.handle(input));
        while let Some(output) = wanted.pop_front() {
            match output {
                Output::Open => {
                    let longest = Duration::from_millis(CONNECT.millis());
                    let opened = timeout(longest, self.way.open()).await;
                    let news = match opened.unwrap_or(Err(NoReply::Unreachable)) {
                        Ok(line) => {
                            self.line = Some(line);
                            Input::Opened
                        }
                        Err(why) => Input::Closed(why),
                    };
                    wanted.extend(self.handle(news));
                }
                Output::Send(parcel, bytes) => {
                    self.outbox.sent(parcel);
                    self.say(parcel, ParcelState::Sent);
                    if !self.send(&bytes).await {
                        self.line = None;
                        wanted.extend(self.handle(Input::Closed(NoReply::Lost)));
                    }
                }
                Output::Close => self.line = None,
                Output::Settle { parcel, how } => self.settle(parcel, &how),
                Output::WaitUntil(at) => self.wake = Some(at),
                Output::Stalled(stalled) => (self.tell)(LinkEvent::Stalled(stalled)),
            }
        }
    }

    fn handle(&mut self, input: Input<'_>) -> Vec<Output> {
        let mut jitter = [0; 2];
        // Without chance the kiosks of a town may come back together: a nuisance, no fault.
        let _ = getrandom::fill(&mut jitter);
        self.sender.handle(self.now(), u16::from_ne_bytes(jitter), input)
    }

    async fn send(&mut self, bytes: &[u8]) -> bool {
        let Some(line) = &mut self.line else { return false };
        let all = async { line.write_all(bytes).await.is_ok() && line.flush().await.is_ok() };
        timeout(Duration::from_millis(ANSWER.millis()), all).await.unwrap_or(false)
    }

    fn settle(&mut self, parcel: Uuid, how: &Settled) {
        let wait = match how {
            Settled::Later(later) => later.until.since(self.now()).millis(),
            _ => 0,
        };
        self.outbox.settle(parcel, how, Duration::from_millis(wait));
        let state = match how {
            Settled::Filed => ParcelState::Filed,
            Settled::Refused(_) => ParcelState::Refused,
            Settled::Later(later) => ParcelState::Queued(later.why),
        };
        self.say(parcel, state);
    }

    fn say(&self, parcel: Uuid, state: ParcelState) {
        (self.tell)(LinkEvent::Parcel(ParcelEvent { parcel, state }));
    }

    fn now(&self) -> Tick {
        Tick::from_millis(u64::try_from(self.began.elapsed().as_millis()).unwrap_or(u64::MAX))
    }
}
