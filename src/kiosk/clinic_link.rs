//! The link to the clinic: runs the uploader against the real network, on a thread of its own.
//! It must not decide anything: what is sent, when, and what an answer means is the uploader's.

pub mod errand;
mod http;
mod sign_in;
mod work;

use http::Http;
use sign_in::SignIn;
use std::fmt;
use std::path::PathBuf;
use std::thread::JoinHandle;
use std::time::Duration;
use tokio::sync::mpsc::{UnboundedSender, unbounded_channel};
use tokio::sync::oneshot;
use uuid::Uuid;
use wayside_care::time::{Span, Tick};
use wayside_clinic::Abilities;
use wayside_clinic::seen::{FIRST_LOOK, Watch};
use wayside_clinic::upload::{
    Input, Method, Parcel, Request, Settled, SignIn as NoSignIn, Trouble,
};
use work::Work;

/// Where the clinic is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkConfig {
    /// The FHIR R4 base, `https://…`, or `http://` to this machine itself.
    pub base_url: String,
    /// The clinic's own certificate authority, PEM; the system's are used where there is none.
    pub ca_file: Option<PathBuf>,
    /// The kiosk's own certificate and its key, PEM, where the clinic wants to see them.
    pub client: Option<(PathBuf, PathBuf)>,
    /// How the kiosk gets a token, where the clinic wants one.
    pub smart: Option<Smart>,
    /// How long a connection may take (facts/fhir.md E: 5 s).
    pub connect: Duration,
    /// How long a request may take, connection and answer included (30 s).
    pub whole: Duration,
}

impl LinkConfig {
    /// The clinic at this address, under the usual limits.
    #[must_use]
    pub fn to(base_url: impl Into<String>) -> LinkConfig {
        LinkConfig {
            base_url: base_url.into(),
            ca_file: None,
            client: None,
            smart: None,
            connect: Duration::from_secs(5),
            whole: Duration::from_secs(30),
        }
    }
}

/// SMART Backend Services: who the kiosk is at the clinic's token server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Smart {
    /// The name the clinic gave the kiosk when it registered its keys.
    pub client_id: String,
    /// The token endpoint; found through the FHIR base where left out.
    pub token_url: Option<String>,
    /// What to ask for, for example `system/*.crus`.
    pub scope: String,
    /// The kiosk's keys; made there on first use.
    pub key_file: PathBuf,
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
    /// The kiosk's own certificate or key cannot be read as PEM.
    ClientCert(PathBuf),
    /// The kiosk's keys for signing in cannot be used; what is wrong with them.
    Keys(String),
    /// No TLS can be had, mostly because the system trusts nobody: install its certificates.
    Tls,
    /// No thread or runtime can be had.
    Thread,
}

impl fmt::Display for LinkFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            LinkFault::NoUrl => f.write_str(
                "the clinic's address is none: expected https://host/path, without user, ? or #",
            ),
            LinkFault::PlainText => {
                f.write_str("the clinic's address is http:// to another machine: expected https://")
            }
            LinkFault::CaFile(file) => {
                write!(f, "{}: expected readable certificates in PEM", file.display())
            }
            LinkFault::ClientCert(file) => write!(
                f,
                "{}: expected the kiosk's certificate and its unencrypted key in PEM",
                file.display()
            ),
            LinkFault::Keys(why) => f.write_str(why),
            LinkFault::Tls => f.write_str(
                "no TLS: the system trusts no authority; install ca-certificates or set ca_file",
            ),
            LinkFault::Thread => f.write_str("the system gives no thread for the clinic link"),
        }
    }
}

impl std::error::Error for LinkFault {}

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

    /// Somebody at the clinic saw it.
    fn seen(&mut self, _parcel: Uuid) {}

    /// Visits that are filed and not seen, the latest ones, and how long ago they were filed: what
    /// to ask about after a restart.
    fn filed_lately(&mut self) -> Vec<(Uuid, Span)> {
        Vec::new()
    }
}

/// What the link tells the kiosk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkEvent {
    /// A parcel moved.
    Parcel(ParcelEvent),
    /// Nothing got through for minutes, or something does again.
    Stalled(bool),
    /// The clinic grants less than was asked for: these scopes are missing. Empty: none any more.
    Narrower(Vec<String>),
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
    /// A person there saw it.
    Seen,
    /// The clinic's server refused it.
    Refused,
}

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
        let sign_in = SignIn::new(config)?;
        let runtime = runtime()?;
        let (words, heard) = unbounded_channel();
        let (stop, stopped) = oneshot::channel::<()>();
        let mut outbox = outbox;
        let run = move || {
            let mut work = Work::new(&http, sign_in, outbox.as_mut(), &tell);
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

    /// What [`ClinicLink::nudge`] does, for somebody on another thread.
    pub fn nudger(&self) -> impl Fn() + Send + Sync + use<> {
        let words = self.words.clone();
        move || {
            // A link that ended hears nothing, which is what was asked for.
            let _ = words.send(Word::Arrived);
        }
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
    let mut work = Work::new(&http, SignIn::new(config)?, outbox, &tell);
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
    Ok(runtime()?.block_on(http.ask(metadata(), None)))
}

/// Asks once whether anybody saw these visits; those that somebody did.
///
/// # Errors
/// As [`ClinicLink::start`].
pub fn look(config: &LinkConfig, visits: &[Uuid]) -> Result<Vec<Uuid>, LinkFault> {
    let http = Http::new(config)?;
    let mut sign_in = SignIn::new(config)?;
    let mut watch = Watch::default();
    let now = Tick::ZERO + FIRST_LOOK;
    visits.iter().for_each(|visit| watch.filed(Tick::ZERO, *visit, Span::ZERO));
    let mut all = Vec::new();
    runtime()?.block_on(async {
        if let Some(server) = statement(&http).await {
            watch.know(&server);
        }
        let mut next = watch.ask(now);
        while let Some(request) = next {
            let token = match &mut sign_in {
                Some(sign_in) => sign_in.token(&http, || Tick::ZERO, false).await.ok(),
                None => None,
            };
            let reply = match http.ask(request, token.as_ref()).await {
                Input::Reply(reply) => Some(reply),
                _ => None,
            };
            let (seen, more) = watch.answer(now, reply.as_ref());
            all.extend(seen);
            next = more;
        }
    });
    Ok(all)
}

/// What a server says it can do, where it says.
async fn statement(http: &Http) -> Option<Abilities> {
    match http.ask(metadata(), None).await {
        Input::Reply(reply) if reply.status == 200 => {
            serde_json::from_slice(&reply.body).ok().and_then(|body| Abilities::read(&body))
        }
        _ => None,
    }
}

fn metadata() -> Request {
    let headers = vec![("Accept", "application/fhir+json".to_owned())];
    let path = "metadata".to_owned();
    Request { method: Method::Get, path, headers, body: None, fresh_token: false }
}

/// Signs in once, for `wayside doctor`: the scopes asked for and not granted, or why there is no
/// token. `None` where the clinic wants no token.
///
/// # Errors
/// As [`ClinicLink::start`].
pub fn try_sign_in(
    config: &LinkConfig,
) -> Result<Option<Result<Vec<String>, NoSignIn>>, LinkFault> {
    let http = Http::new(config)?;
    let Some(mut sign_in) = SignIn::new(config)? else { return Ok(None) };
    let got = runtime()?.block_on(sign_in.token(&http, || Tick::ZERO, false));
    Ok(Some(got.map(|_| sign_in.narrower().unwrap_or_default())))
}

fn runtime() -> Result<tokio::runtime::Runtime, LinkFault> {
    let mut builder = tokio::runtime::Builder::new_current_thread();
    builder.enable_io().enable_time().build().map_err(|_| LinkFault::Thread)
}
