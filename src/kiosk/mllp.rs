//! The way to an HL7 v2 receiver: runs the sender over a real line, on a thread of its own.
//! It must not decide anything: what is sent, when, and what an answer means is the sender's.

mod line;
mod work;

use crate::clinic_link::LinkEvent;
use serde::Deserialize;
use std::fmt;
use std::path::PathBuf;
use std::thread::JoinHandle;
use std::time::Duration;
use tokio::sync::mpsc::{UnboundedSender, unbounded_channel};
use tokio::sync::oneshot;
use uuid::Uuid;
use wayside_clinic::hl7::{Due, Receiver};
use wayside_clinic::upload::Settled;
use work::Work;

/// `[hl7]`: where messages go.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Hl7Config {
    /// `host:port`; empty: no HL7.
    pub address: String,
    /// The receiver's own certificate authority, PEM: with it the line is TLS.
    pub ca_file: Option<PathBuf>,
    /// Without TLS to another machine: only where the network itself is closed.
    pub plain_text: bool,
    /// Nothing goes by FHIR: the messages are all the clinic gets.
    pub only: bool,
    /// MSH-5.
    pub application: String,
    /// MSH-6.
    pub facility: String,
    /// MSH-4: how the clinic calls this place.
    pub from: String,
}

/// What is wrong with a [`Hl7Config`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hl7Fault {
    /// No `host:port`.
    Address,
    /// Plain text to another machine, without saying that the network is closed.
    PlainText,
    /// The file of the receiver's authority cannot be read as PEM certificates.
    CaFile(PathBuf),
    /// No thread or runtime can be had.
    Thread,
}

impl fmt::Display for Hl7Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Hl7Fault::Address => f.write_str("hl7.address: expected host:port"),
            Hl7Fault::PlainText => f.write_str(
                "hl7.address is another machine: expected ca_file (TLS), or plain_text = true \
                 where the network between is closed",
            ),
            Hl7Fault::CaFile(file) => {
                write!(f, "hl7.ca_file: {}: expected certificates in PEM", file.display())
            }
            Hl7Fault::Thread => f.write_str("the system gives no thread for the HL7 link"),
        }
    }
}

impl std::error::Error for Hl7Fault {}

impl Hl7Config {
    /// Whether there is a receiver.
    #[must_use]
    pub fn is_on(&self) -> bool {
        !self.address.is_empty()
    }

    /// As the messages name it.
    #[must_use]
    pub fn receiver(&self) -> Receiver {
        Receiver {
            application: self.application.clone(),
            facility: self.facility.clone(),
            from: self.from.clone(),
        }
    }

    /// Whether it can be used as it is; an empty one can.
    ///
    /// # Errors
    /// What is wrong, and what was expected.
    pub fn check(&self) -> Result<(), Hl7Fault> {
        if self.is_on() { line::Way::new(self).map(drop) } else { Ok(()) }
    }
}

/// The messages still to be sent, as the link sees them. Called from the link's thread only.
pub trait Hl7Outbox: Send {
    /// The oldest message that may be sent now.
    fn due(&mut self) -> Option<Due>;
    /// It is about to leave: remember that before it does.
    fn sent(&mut self, parcel: Uuid);
    /// What became of it. On [`Settled::Later`] do not offer it again before `wait` is over.
    fn settle(&mut self, parcel: Uuid, how: &Settled, wait: Duration);
    /// Whether none is left, waiting ones included.
    fn is_empty(&mut self) -> bool;
}

/// The running link. Dropping it ends it: a message under way counts as sent and unknown.
pub struct MllpLink {
    words: UnboundedSender<()>,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl MllpLink {
    /// Starts the link. `tell` is called from its thread.
    ///
    /// # Errors
    /// Where the address, the authority's file or the system does not allow a link.
    pub fn start(
        config: &Hl7Config,
        outbox: Box<dyn Hl7Outbox>,
        tell: impl Fn(LinkEvent) + Send + 'static,
    ) -> Result<MllpLink, Hl7Fault> {
        let way = line::Way::new(config)?;
        let runtime = runtime()?;
        let (words, heard) = unbounded_channel();
        let (stop, stopped) = oneshot::channel::<()>();
        let mut outbox = outbox;
        let run = move || {
            let mut work = Work::new(&way, outbox.as_mut(), &tell);
            runtime.block_on(async {
                tokio::select! {
                    biased;
                    _ = stopped => {}
                    () = work.for_ever(heard) => {}
                }
            });
        };
        let thread = std::thread::Builder::new().name("HL7 link".into()).spawn(run);
        let thread = thread.map_err(|_| Hl7Fault::Thread)?;
        Ok(MllpLink { words, stop: Some(stop), thread: Some(thread) })
    }

    /// What tells the link that a visit was saved, for somebody on another thread.
    pub fn nudger(&self) -> impl Fn() + Send + Sync + use<> {
        let words = self.words.clone();
        move || {
            // A link that ended hears nothing, which is what was asked for.
            let _ = words.send(());
        }
    }
}

impl Drop for MllpLink {
    fn drop(&mut self) {
        self.stop = None;
        if let Some(thread) = self.thread.take()
            && thread.join().is_err()
        {
            tracing::error!("the HL7 link's thread had died");
        }
    }
}

/// Sends what there is and comes back when nothing is left, or when the time is over; says what
/// happened, and whether nothing is left.
///
/// # Errors
/// As [`MllpLink::start`].
pub fn drain(
    config: &Hl7Config,
    outbox: &mut dyn Hl7Outbox,
    longest: Duration,
) -> Result<(Vec<LinkEvent>, bool), Hl7Fault> {
    let way = line::Way::new(config)?;
    let events = std::cell::RefCell::new(Vec::new());
    let tell = |event| events.borrow_mut().push(event);
    let mut work = Work::new(&way, outbox, &tell);
    let runtime = runtime()?;
    let ended = runtime.block_on(async { tokio::time::timeout(longest, work.until_empty()).await });
    drop(work);
    Ok((events.into_inner(), ended.is_ok()))
}

fn runtime() -> Result<tokio::runtime::Runtime, Hl7Fault> {
    let mut builder = tokio::runtime::Builder::new_current_thread();
    builder.enable_io().enable_time().build().map_err(|_| Hl7Fault::Thread)
}
