//! Errands at the clinic's desk over the network: who is this, book, move, give back, arrive, ask.
//! It must not decide anything: it sends what the machines say, waits as they say, and tells.

use super::http::Http;
use super::sign_in::SignIn;
use super::{LinkConfig, LinkFault, runtime};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};
use tokio::sync::Mutex;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use wayside_care::appointment::{BookingNews, Known};
use wayside_care::time::Tick;
use wayside_clinic::booking::{Booking, Input, Order, Output};
use wayside_clinic::can::Can;
use wayside_clinic::talk;
use wayside_clinic::upload::{Input as Answer, NoReply, Request};
use wayside_clinic::who::{self, Claim, Who};

/// What the kiosk asks of the clinic's desk. One thing at a time: a new one ends the one before.
#[derive(Clone, Debug)]
pub enum Ask {
    /// Who is this? The caller has counted the guess (`who::Lately`) before it asks.
    WhoIs {
        /// What the person says.
        claim: Claim,
        /// The system of the clinic's codes.
        system: String,
    },
    /// An errand. What the server can do is read by the desk itself and replaces `can`, but for
    /// what the site rules out.
    Begin(Box<Order>),
    /// The person chose this time.
    Take(u16),
    /// The person is gone, or wants no more of it.
    Leave,
}

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DeskEvent {
    /// Who it is.
    Who(Known),
    /// News of the errand.
    News(BookingNews),
    /// Put this into the outbox, as a parcel of kind `Request`.
    Queue(Vec<u8>),
}

/// The running desk, on a thread of its own. Dropping it ends it; what was sent and not answered
/// is unknown then, and its id is the same when asked again.
pub struct ClinicDesk {
    asks: Option<UnboundedSender<Ask>>,
    thread: Option<JoinHandle<()>>,
}

impl ClinicDesk {
    /// Starts it. `tell` is called from its thread and must not block for long.
    ///
    /// # Errors
    /// Where the address, the authority's file or the system does not allow a link.
    pub fn start(
        config: &LinkConfig,
        tell: impl Fn(DeskEvent) + Send + 'static,
    ) -> Result<ClinicDesk, LinkFault> {
        let http = Http::new(config)?;
        let sign_in = SignIn::new(config)?;
        let runtime = runtime()?;
        let (asks, heard) = unbounded_channel();
        let run = move || runtime.block_on(Desk::new(&http, sign_in, &tell).for_ever(heard));
        let thread = std::thread::Builder::new().name("clinic desk".into()).spawn(run);
        let thread = thread.map_err(|_| LinkFault::Thread)?;
        Ok(ClinicDesk { asks: Some(asks), thread: Some(thread) })
    }

    /// Asks for something.
    pub fn ask(&self, ask: Ask) {
        if let Some(asks) = &self.asks {
            // A desk that ended hears nothing, which is what was asked for.
            let _ = asks.send(ask);
        }
    }
}

impl Drop for ClinicDesk {
    fn drop(&mut self) {
        self.asks = None;
        if let Some(thread) = self.thread.take()
            && thread.join().is_err()
        {
            tracing::error!("the clinic desk's thread had died");
        }
    }
}

/// The desk at work.
struct Desk<'d> {
    http: &'d Http,
    sign_in: Mutex<Option<SignIn>>,
    tell: &'d dyn Fn(DeskEvent),
    began: Instant,
    /// Read once it could be, and again for each errand while it could not.
    can: Option<Can>,
}

impl<'d> Desk<'d> {
    fn new(http: &'d Http, sign_in: Option<SignIn>, tell: &'d dyn Fn(DeskEvent)) -> Desk<'d> {
        Desk { http, sign_in: Mutex::new(sign_in), tell, began: Instant::now(), can: None }
    }

    async fn for_ever(mut self, mut heard: UnboundedReceiver<Ask>) {
        let mut next = heard.recv().await;
        while let Some(ask) = next {
            next = match ask {
                Ask::WhoIs { claim, system } => self.who(claim, &system, &mut heard).await,
                Ask::Begin(order) => self.errand(*order, &mut heard).await,
                // Nothing is under way.
                Ask::Take(_) | Ask::Leave => heard.recv().await,
            };
        }
    }

    fn now(&self) -> Tick {
        Tick::from_millis(u64::try_from(self.began.elapsed().as_millis()).unwrap_or(u64::MAX))
    }

    /// What the server can do; of one that does not answer, what does no harm to try.
    async fn can(&mut self) -> Can {
        if self.can.is_none()
            && let Answer::Reply(reply) = self.http.ask(talk::get("metadata", false), None).await
        {
            self.can = Can::read(&reply);
        }
        self.can.unwrap_or_default()
    }

    /// One look-up. Asking for something else ends it without an outcome.
    async fn who(
        &mut self,
        claim: Claim,
        system: &str,
        heard: &mut UnboundedReceiver<Ask>,
    ) -> Option<Ask> {
        // From here on the time to the outcome is fixed, so what the server can do is known before
        // or not at all: it is not asked while a person waits.
        let can = self.can.unwrap_or_default();
        let (mut who, mut out) = Who::begin(self.now(), claim, system, can);
        loop {
            let (mut request, mut wait) = (None, None);
            for output in out {
                match output {
                    who::Output::Ask(one) => request = Some(one),
                    who::Output::WaitUntil(at) => wait = Some(at),
                    who::Output::Tell(known) => (self.tell)(DeskEvent::Who(known)),
                }
            }
            if who.is_over() {
                return heard.recv().await;
            }
            let say_at = wait.unwrap_or_default();
            out = tokio::select! {
                other = heard.recv() => return other,
                answer = self.answer(request) => match answer {
                    Answer::Reply(reply) => who.reply(self.now(), &reply),
                    Answer::NoReply(why) => who.no_reply(self.now(), why),
                    _ => who.wake(self.now()),
                },
                () = self.until(say_at) => who.wake(self.now()),
            };
        }
    }

    /// One errand to its end, or until something else is asked for.
    async fn errand(
        &mut self,
        mut order: Order,
        heard: &mut UnboundedReceiver<Ask>,
    ) -> Option<Ask> {
        order.can = self.can().await;
        let (mut booking, mut out) = Booking::begin(self.now(), order);
        let mut in_flight = None;
        loop {
            let mut wait = None;
            for output in out {
                match output {
                    Output::Ask(request) => in_flight = Some(Box::pin(self.send(request))),
                    Output::WaitUntil(at) => wait = Some(at),
                    Output::Tell(news) => (self.tell)(DeskEvent::News(news)),
                    Output::Queue(body) => (self.tell)(DeskEvent::Queue(body)),
                }
            }
            if booking.is_over() {
                return heard.recv().await;
            }
            let answer = async {
                match in_flight.as_mut() {
                    Some(request) => request.await,
                    None => std::future::pending().await,
                }
            };
            let until = async {
                match wait {
                    Some(at) => self.until(at).await,
                    None => std::future::pending().await,
                }
            };
            let (input, other) = tokio::select! {
                ask = heard.recv() => match ask {
                    Some(Ask::Take(number)) => (Input::Take(number), None),
                    Some(Ask::Leave) => (Input::Leave, None),
                    other => (Input::Leave, Some(other)),
                },
                answer = answer => {
                    in_flight = None;
                    (input(answer), None)
                }
                () = until => (Input::Wake, None),
            };
            out = booking.handle(self.now(), super::work::jitter(), input);
            if let Some(other) = other {
                for output in out {
                    if let Output::Queue(body) = output {
                        (self.tell)(DeskEvent::Queue(body));
                    }
                }
                return other;
            }
        }
    }

    /// Sends a request, signed in where the clinic wants that.
    async fn send(&self, request: Request) -> Answer {
        let mut token = None;
        if let Some(sign_in) = self.sign_in.lock().await.as_mut() {
            match sign_in.token(self.http, || self.now(), request.fresh_token).await {
                Ok(good) => token = Some(good),
                Err(why) => return Answer::NoReply(NoReply::NoToken(why)),
            }
        }
        self.http.ask(request, token.as_ref()).await
    }

    async fn answer(&self, request: Option<Request>) -> Answer {
        match request {
            Some(request) => self.send(request).await,
            None => std::future::pending().await,
        }
    }

    /// A millisecond more than asked: timers may fire early by a fraction.
    async fn until(&self, at: Tick) {
        let left = at.since(self.now()).millis() + 1;
        tokio::time::sleep(Duration::from_millis(left)).await;
    }
}

fn input(answer: Answer) -> Input {
    match answer {
        Answer::Reply(reply) => Input::Reply(reply),
        Answer::NoReply(why) => Input::NoReply(why),
        _ => Input::Wake,
    }
}
