//! A simulated device behind USB/IP: a kernel that imports it has it on its own bus, with real
//! descriptors, and cannot tell it from one that is plugged in. Pure: connections come in as
//! numbers and bytes. It must not know sockets or clocks, nor what the device's bytes mean.

mod described;
mod gadget;
mod wire;

use crate::device::{OtherEnd, Said, Stimulus};
use described::Described;
pub use gadget::Line;
use gadget::{Gadget, Led};
use std::collections::BTreeMap;
use wayside_care::reading::Kind;
use wayside_care::time::Tick;
use wire::{Next, Order, Wish, imported, listed, order, wish};

/// The bus id the device is found under.
pub const BUS_ID: &str = "1-1";

/// A connection, by a number of the caller's.
pub type Link = u32;

/// What happens to the server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event<'a> {
    /// Bytes came over a connection.
    Bytes(Link, &'a [u8]),
    /// A connection is closed.
    Closed(Link),
    /// The person does their part.
    PersonActs,
    /// The person steps back.
    PersonLeaves,
    /// The plug is pulled.
    Unplug,
    /// The plug goes back in. A host has to import it again.
    Replug,
    /// The time asked for has come.
    Wake,
}

/// Something for whoever looks on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Note {
    /// A host has the device.
    Imported,
    /// No host has it any more.
    Released,
    /// The host set the serial line.
    Line(Line),
    /// A host said something this protocol does not have, and was cut off.
    Nonsense,
}

/// What the server wants done, in order. The caller clears all but `wake`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Out {
    /// Bytes for connections.
    pub send: Vec<(Link, Vec<u8>)>,
    /// Connections to be closed, after that.
    pub close: Vec<Link>,
    /// For whoever looks on.
    pub notes: Vec<Note>,
    /// When to be woken.
    pub wake: Option<Tick>,
}

/// A server of one device.
pub struct Server {
    gadget: Gadget,
    end: Box<dyn OtherEnd>,
    said: Said,
    plugged: bool,
    /// Which connection has the device.
    holder: Option<Link>,
    /// What each connection said that is no whole message yet.
    heard: BTreeMap<Link, Vec<u8>>,
}

impl Server {
    /// A server of a device that is plugged in and that nobody has. `device` and `kind` say how it
    /// looks on USB; a device without USB of its own hangs on a bridge of class CDC-ACM.
    #[must_use]
    pub fn new(end: Box<dyn OtherEnd>, device: &str, kind: Kind) -> Server {
        Server {
            gadget: Gadget::new(Described::new(device, kind)),
            end,
            said: Said::default(),
            plugged: true,
            holder: None,
            heard: BTreeMap::new(),
        }
    }

    /// Vendor and product of the device.
    #[must_use]
    pub fn id(&self) -> (u16, u16) {
        self.gadget.described().id()
    }

    /// Takes what happens at a time and says what follows.
    pub fn handle(&mut self, now: Tick, event: Event<'_>, out: &mut Out) {
        match event {
            Event::Bytes(link, bytes) => self.hear(now, link, bytes, out),
            Event::Closed(link) => self.drop_link(now, link, out),
            Event::PersonActs => self.feel(now, Stimulus::PersonActs, out),
            Event::PersonLeaves => self.feel(now, Stimulus::PersonLeaves, out),
            Event::Unplug => {
                self.plugged = false;
                if let Some(link) = self.holder {
                    self.drop_link(now, link, out);
                    out.close.push(link);
                }
            }
            Event::Replug => self.plugged = true,
            Event::Wake if self.said.wake.is_some_and(|wake| wake <= now) => {
                self.feel(now, Stimulus::Wake, out);
            }
            Event::Wake => {}
        }
        out.wake = self.said.wake;
    }

    /// The device feels something; what it says goes to whoever has it.
    fn feel(&mut self, now: Tick, stimulus: Stimulus<'_>, out: &mut Out) {
        self.end.handle(now, stimulus, &mut self.said);
        let bytes = core::mem::take(&mut self.said.bytes);
        let Some(link) = self.holder else { return };
        let mut answers = Vec::new();
        self.gadget.say(&bytes, &mut answers);
        if !answers.is_empty() {
            out.send.push((link, answers));
        }
    }

    fn hear(&mut self, now: Tick, link: Link, bytes: &[u8], out: &mut Out) {
        let mut heard = self.heard.remove(&link).unwrap_or_default();
        heard.extend_from_slice(bytes);
        let mut used = 0;
        let good = loop {
            let rest = heard.get(used..).unwrap_or_default();
            let step = if self.holder == Some(link) {
                self.one_order(now, link, rest, out)
            } else {
                self.one_wish(now, link, rest, out)
            };
            match step {
                Next::More => break true,
                Next::Whole((), length) => used += length,
                Next::Wrong => break false,
            }
        };
        if good {
            heard.drain(..used);
            self.heard.insert(link, heard);
        } else {
            out.notes.push(Note::Nonsense);
            self.drop_link(now, link, out);
            out.close.push(link);
        }
    }

    fn one_wish(&mut self, now: Tick, link: Link, bytes: &[u8], out: &mut Out) -> Next<()> {
        let (wish, length) = match wish(bytes) {
            Next::Whole(wish, length) => (wish, length),
            Next::More => return Next::More,
            Next::Wrong => return Next::Wrong,
        };
        let card = self.gadget.described().card(BUS_ID);
        match wish {
            Wish::List => out.send.push((link, listed(Some(&card).filter(|_| self.plugged)))),
            Wish::Import(id) => {
                let free = self.plugged && self.holder.is_none() && id == BUS_ID.as_bytes();
                out.send.push((link, imported(Some(&card).filter(|_| free))));
                if free {
                    self.holder = Some(link);
                    self.gadget.reset();
                    out.notes.push(Note::Imported);
                    self.feel(now, Stimulus::Plugged, out);
                }
            }
        }
        Next::Whole((), length)
    }

    fn one_order(&mut self, now: Tick, link: Link, bytes: &[u8], out: &mut Out) -> Next<()> {
        let (order, length) = match order(bytes) {
            Next::Whole(order, length) => (order, length),
            Next::More => return Next::More,
            Next::Wrong => return Next::Wrong,
        };
        let mut answers = Vec::new();
        let led = match order {
            Order::Submit(transfer) => self.gadget.submit(transfer, &mut answers),
            Order::Unlink { number, victim } => {
                self.gadget.unlink(number, victim, &mut answers);
                Led::Nothing
            }
        };
        if !answers.is_empty() {
            out.send.push((link, answers));
        }
        match led {
            Led::Heard(bytes) => self.feel(now, Stimulus::Bytes(&bytes), out),
            Led::Set(line) => out.notes.push(Note::Line(line)),
            Led::Nothing => {}
        }
        Next::Whole((), length)
    }

    /// A connection ends. With it the device is off the host's bus.
    fn drop_link(&mut self, now: Tick, link: Link, out: &mut Out) {
        self.heard.remove(&link);
        if self.holder == Some(link) {
            self.holder = None;
            self.gadget.reset();
            out.notes.push(Note::Released);
            self.feel(now, Stimulus::Unplugged, out);
        }
    }
}
