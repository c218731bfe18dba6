//! A simulated USB device behind a socket: hosts import it over USB/IP. The protocol is
//! `wayside_sim::usbip`. It must not know the device, nor what goes over the wire.

use crate::clock::Clock;
use crate::simulated::Act;
use std::collections::BTreeMap;
use std::io::{self, Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread::JoinHandle;
use std::time::Duration;
use wayside_sim::usbip::{Event, Link, Note, Out, Server};

/// A served device, until dropped.
pub struct Served {
    inbox: Sender<Heard>,
    thread: Option<JoinHandle<()>>,
    address: SocketAddr,
}

enum Heard {
    Act(Act),
    Bytes(Link, Vec<u8>),
    Closed(Link),
}

/// How soon a new host is let in.
const LISTEN: Duration = Duration::from_millis(20);
/// How long a host that does not read may hold up the device.
const SEND: Duration = Duration::from_secs(1);
/// Connections at once. A host needs one to look and one to have.
const HOSTS: usize = 8;
/// Bytes taken in one read.
const PIECE: usize = 16 * 1024;

impl Served {
    /// Serves a device at an address; with port 0 the system chooses one.
    ///
    /// # Errors
    /// Where the address or a thread cannot be had.
    pub fn new(
        server: Server,
        listen: SocketAddr,
        clock: Clock,
        tell: impl Fn(Note) + Send + 'static,
    ) -> io::Result<Served> {
        let listener = TcpListener::bind(listen)?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        let (inbox, heard) = mpsc::channel();
        let (out, links) = (Out::default(), BTreeMap::new());
        let hosts = Hosts { server, out, links, next: 0, inbox: inbox.clone(), clock };
        let thread = std::thread::Builder::new()
            .name("usbip".to_owned())
            .spawn(move || hosts.serve(&listener, &heard, &tell))?;
        Ok(Served { inbox, thread: Some(thread), address })
    }

    /// Does something to the device.
    pub fn act(&self, act: Act) {
        // A device whose thread has ended is past caring.
        let _ = self.inbox.send(Heard::Act(act));
    }

    /// Where hosts find it.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        self.act(Act::Quit);
        if let Some(thread) = self.thread.take() {
            // A device that panicked has nothing left to wait for.
            let _ = thread.join();
        }
    }
}

/// The connections and the server behind them.
struct Hosts {
    server: Server,
    out: Out,
    links: BTreeMap<Link, TcpStream>,
    next: Link,
    inbox: Sender<Heard>,
    clock: Clock,
}

impl Hosts {
    fn serve(mut self, listener: &TcpListener, heard: &Receiver<Heard>, tell: &impl Fn(Note)) {
        loop {
            self.let_in(listener);
            let now = self.clock.tick();
            let wait =
                self.out.wake.map_or(LISTEN, |at| Duration::from_millis(at.since(now).millis()));
            match heard.recv_timeout(wait.min(LISTEN)) {
                Ok(Heard::Act(Act::Quit)) | Err(RecvTimeoutError::Disconnected) => break,
                Ok(Heard::Act(Act::Begin)) => self.happens(Event::PersonActs),
                Ok(Heard::Act(Act::Leave)) => self.happens(Event::PersonLeaves),
                Ok(Heard::Act(Act::Unplug)) => self.happens(Event::Unplug),
                Ok(Heard::Act(Act::Replug)) => self.happens(Event::Replug),
                // What came from a connection closed meanwhile is of no device any more.
                Ok(Heard::Bytes(link, bytes)) if self.links.contains_key(&link) => {
                    self.happens(Event::Bytes(link, &bytes));
                }
                Ok(Heard::Closed(link)) if self.links.remove(&link).is_some() => {
                    self.happens(Event::Closed(link));
                }
                Ok(Heard::Bytes(..) | Heard::Closed(_)) | Err(RecvTimeoutError::Timeout) => {}
            }
            self.happens(Event::Wake);
            self.out.notes.drain(..).for_each(tell);
        }
        for stream in self.links.values() {
            // A host that is gone needs no good-bye.
            let _ = stream.shutdown(Shutdown::Both);
        }
    }

    fn happens(&mut self, event: Event<'_>) {
        self.server.handle(self.clock.tick(), event, &mut self.out);
        for (link, bytes) in self.out.send.drain(..) {
            if let Some(stream) = self.links.get_mut(&link)
                && stream.write_all(&bytes).is_err()
            {
                // Its reader notices, and tells.
                let _ = stream.shutdown(Shutdown::Both);
            }
        }
        for link in self.out.close.drain(..) {
            if let Some(stream) = self.links.remove(&link) {
                let _ = stream.shutdown(Shutdown::Both);
            }
        }
    }

    fn let_in(&mut self, listener: &TcpListener) {
        let Ok((stream, _)) = listener.accept() else { return };
        if self.links.len() >= HOSTS {
            return;
        }
        let link = self.next;
        self.next = self.next.wrapping_add(1);
        if let Ok(stream) = read_from(stream, link, self.inbox.clone()) {
            self.links.insert(link, stream);
        }
    }
}

/// Reads a connection on a thread of its own, which ends with it. Gives the end to write to.
fn read_from(stream: TcpStream, link: Link, inbox: Sender<Heard>) -> io::Result<TcpStream> {
    stream.set_nonblocking(false)?;
    stream.set_nodelay(true)?;
    stream.set_write_timeout(Some(SEND))?;
    let mut reader = stream.try_clone()?;
    std::thread::Builder::new().name(format!("usbip-{link}")).spawn(move || {
        let mut piece = vec![0; PIECE];
        while let Ok(length @ 1..) = reader.read(&mut piece) {
            let bytes = piece.get(..length).unwrap_or_default().to_vec();
            if inbox.send(Heard::Bytes(link, bytes)).is_err() {
                return;
            }
        }
        // The device may be gone before its host.
        let _ = inbox.send(Heard::Closed(link));
    })?;
    Ok(stream)
}
