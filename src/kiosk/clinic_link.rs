//! The link to the clinic: runs the uploader against the real network, on a thread of its own.
//! It must not decide anything: what is sent, when, and what an answer means is the uploader's.

mod http;

use http::Http;
use std::path::PathBuf;
use std::thread::JoinHandle;
use std::time::{Duration, Instant};
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::sync::oneshot;
use uuid::Uuid;
use wayside_care::time::Tick;
use wayside_clinic::Uploader;
use wayside_clinic::upload::{Input, Method, Output, Parcel, Request, Settled, Trouble};

/// Where the clinic is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkConfig {
    /// The FHIR R4 base, `https://…`, or `http://` to this machine itself.
    pub base_url: String,
    /// The clinic's own certificate authority, PEM; the system's are used where there is none.
    pub ca_file: Option<PathBuf>,
}

/// What is wrong with a [`LinkConfig`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkFault {
    /// Not an address of a server: expected `https://host/path` without name, query or fragment.
    NoUrl,
    /// `http://` to another machine: results do not travel in plain text.
    PlainText,
    /// The file of the clinic's authority cannot be read as PEM certificates.
    CaFile(PathBuf),
    /// No TLS can be had, mostly because the system trusts nobody: install its certificates.
    Tls,
    /// No thread or runtime can be had.
    Thread,
}

/// The outbox as the link sees it. Called from the link's thread only; may block on a disk.
pub trait Outbox: Send {
    /// The oldest parcel that is not among `skip`. The uploader sees to all waiting by `skip`;
    /// an outbox that waits by itself too may leave it out.
    fn due(&mut self, skip: &[Uuid]) -> Option<Parcel>;

    /// The parcel is about to leave: remember that before it does, so that after a power cut it
    /// counts as unknown, not as never sent.
    fn sent(&mut self, parcel: Uuid);

    /// What became of it. On [`Settled::Later`] keep its `tries`.
    fn settle(&mut self, parcel: Uuid, how: &Settled);

    /// Whether no parcel is left to send, waiting ones included.
    fn is_empty(&mut self) -> bool;
}

/// What the link tells the kiosk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkEvent {
    /// A parcel moved.
    Parcel(ParcelEvent),
    /// Nothing got through for minutes, or something does again.
    Stalled(bool),
}

/// How far a parcel is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ParcelEvent {
    /// Which.
    pub parcel: Uuid,
    /// How far.
    pub state: ParcelState,
}

/// Where a parcel stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ParcelState {
    /// It waits, because of this.
    Queued(Trouble),
    /// It left; whether it arrived is not known yet.
    Sent,
    /// It is at the clinic.
    Filed,
    /// The clinic's server refused it.
    Refused,
}

/// Looks into the outbox this often even if nobody said there is something.
const LOOK: Duration = Duration::from_secs(60);

enum Word {
    Arrived,
    TryNow,
}

/// The running link. Dropping it ends it, at once: a request under way counts as unknown.
pub struct ClinicLink {
    words: UnboundedSender<Word>,
    /// Dropped to end it.
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl ClinicLink {
    /// Starts the link. `tell` is called from its thread and must not block for long.
    ///
    /// # Errors
    /// Where the address, the authority's file or the system does not allow a link.
    pub fn start(
        config: &LinkConfig,
        outbox: Box<dyn Outbox>,
        tell: impl Fn(LinkEvent) + Send + 'static,
    ) -> Result<ClinicLink, LinkFault> {
        let http = Http::new(config)?;
        let runtime = runtime()?;
        let (words, heard) = unbounded_channel();
        let (stop, stopped) = oneshot::channel::<()>();
        let mut outbox = outbox;
        let run = move || {
            let mut work = Work::new(&http, outbox.as_mut(), &tell);
            runtime.block_on(async {
                // Letting go of `work` mid-request is what ends it: its outcome is unknown then,
                // and the next start asks again under the same identifiers.
                tokio::select! {
                    biased;
                    _ = stopped => {}
                    () = work.for_ever(heard) => {}
                }
            });
        };
        let thread = std::thread::Builder::new().name("clinic link".into()).spawn(run);
        let thread = thread.map_err(|_| LinkFault::Thread)?;
        Ok(ClinicLink { words, stop: Some(stop), thread: Some(thread) })
    }

    /// A visit was saved: send it now if the clinic can be reached.
    pub fn nudge(&self) {
        self.say(Word::Arrived);
    }

    /// Somebody repaired something: try again now.
    pub fn try_now(&self) {
        self.say(Word::TryNow);
    }

    fn say(&self, word: Word) {
        // A link that ended hears nothing, which is what was asked for.
        let _ = self.words.send(word);
    }
}

impl Drop for ClinicLink {
    fn drop(&mut self) {
        self.stop = None;
        if let Some(thread) = self.thread.take()
            && thread.join().is_err()
        {
            tracing::error!("the clinic link's thread had died");
        }
    }
}

/// What a [`drain`] came to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drained {
    /// Everything that happened, in order.
    pub events: Vec<LinkEvent>,
    /// Whether nothing is left to send.
    pub empty: bool,
}

/// Sends what the outbox holds and comes back when it is empty, or when the time is over.
///
/// # Errors
/// As [`ClinicLink::start`].
pub fn drain(
    config: &LinkConfig,
    outbox: &mut dyn Outbox,
    longest: Duration,
) -> Result<Drained, LinkFault> {
    let http = Http::new(config)?;
    let events = std::cell::RefCell::new(Vec::new());
    let tell = |event| events.borrow_mut().push(event);
    let mut work = Work::new(&http, outbox, &tell);
    let ended =
        runtime()?.block_on(async { tokio::time::timeout(longest, work.until_empty()).await });
    drop(work);
    Ok(Drained { events: events.into_inner(), empty: ended.is_ok() })
}

/// Asks a server what it is: the answer to `GET metadata`, for `wayside doctor`.
///
/// # Errors
/// As [`ClinicLink::start`].
pub fn probe(config: &LinkConfig) -> Result<Input, LinkFault> {
    let http = Http::new(config)?;
    let headers = vec![("Accept", "application/fhir+json".to_owned())];
    let (method, path) = (Method::Get, "metadata".to_owned());
    let request = Request { method, path, headers, body: None, fresh_token: false };
    Ok(runtime()?.block_on(http.ask(request)))
}

fn runtime() -> Result<tokio::runtime::Runtime, LinkFault> {
    let mut builder = tokio::runtime::Builder::new_current_thread();
    builder.enable_io().enable_time().build().map_err(|_| LinkFault::Thread)
}

/// The uploader at work.
struct Work<'w> {
    http: &'w Http,
    outbox: &'w mut dyn Outbox,
    tell: &'w dyn Fn(LinkEvent),
    uploader: Uploader,
    began: Instant,
    wake: Option<Tick>,
}

impl<'w> Work<'w> {
    fn new(http: &'w Http, outbox: &'w mut dyn Outbox, tell: &'w dyn Fn(LinkEvent)) -> Work<'w> {
        let (uploader, began) = (Uploader::new(false), Instant::now());
        Work { http, outbox, tell, uploader, began, wake: None }
    }

    async fn for_ever(&mut self, mut heard: UnboundedReceiver<Word>) {
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

    async fn until_empty(&mut self) {
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
        let skip = self.uploader.skip(self.now());
        let mut due = self.outbox.due(&skip);
        if due.is_none() && !skip.is_empty() {
            self.take(Input::NothingDue).await;
            due = self.outbox.due(&self.uploader.skip(self.now()));
        }
        let Some(parcel) = due else { return false };
        self.take(Input::Due(parcel)).await;
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

    fn say(&self, parcel: Uuid, state: ParcelState) {
        (self.tell)(LinkEvent::Parcel(ParcelEvent { parcel, state }));
    }

    fn now(&self) -> Tick {
        Tick::from_millis(u64::try_from(self.began.elapsed().as_millis()).unwrap_or(u64::MAX))
    }

    /// How long to sleep. A millisecond more than asked: timers may fire early by a fraction.
    fn rest(&self) -> Duration {
        let wait = self.wake.map(|tick| tick.since(self.now()).millis() + 1);
        wait.map_or(LOOK, |ms| Duration::from_millis(ms).min(LOOK))
    }
}

/// Without chance from the system every kiosk waits the same: worse manners, no harm.
fn jitter() -> u16 {
    let mut bytes = [0; 2];
    let _ = getrandom::fill(&mut bytes);
    u16::from_le_bytes(bytes)
}
