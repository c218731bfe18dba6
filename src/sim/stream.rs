//! Devices that stream as long as they are plugged in: oximeters. A finger is out, searched for,
//! or in. It must not know any wire format: that is a function it is given.

use crate::device::{OtherEnd, Said, Stimulus};
use crate::push::nth;
use crate::script::{Numbers, Pace, Turn};
use wayside_care::time::{Span, Tick};

/// How long an oximeter looks for a pulse in life.
const SEARCH: Span = Span::from_secs(4);

/// How often the kiosk should hear of it: as a USB bridge gathers bytes, so do we.
const GATHER_MS: u64 = 40;

/// What the sensor sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Finger {
    /// No finger.
    Out,
    /// A finger, no pulse found yet.
    Searching,
    /// A finger with these values.
    In {
        /// Saturation in per cent.
        spo2: u8,
        /// Pulse a minute.
        pulse: u16,
        /// Low perfusion.
        weak: bool,
        /// Motion.
        moved: bool,
    },
}

/// What a writer is told of one frame.
#[derive(Clone, Copy, Debug)]
pub struct View {
    /// Frames since the plug went in, from 0.
    pub frame: u64,
    /// What the sensor sees.
    pub finger: Finger,
    /// Sample of the pulse wave, 0 to 255.
    pub pleth: u8,
}

/// Writes one frame.
pub type Writer = fn(View, &mut Vec<u8>);

/// Rate of a stream: so many frames in so many milliseconds, and after how many frames new values
/// may begin (a packet holds together).
#[derive(Clone, Copy, Debug)]
pub struct Rate {
    /// Frames …
    pub frames: u64,
    /// … in so many milliseconds.
    pub in_ms: u64,
    /// Frames of a packet.
    pub packet: u64,
}

/// What a host's command does to a stream.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// Begin.
    Start,
    /// Go on, if begun.
    KeepAlive,
    /// End.
    Stop,
}

/// How a device that streams only when told hears its orders, and how long one of them lasts.
#[derive(Clone, Copy, Debug)]
pub struct Orders {
    /// Reads an order out of bytes, and says what the device answers to it.
    pub read: fn(&[u8], &mut Vec<u8>) -> Option<Order>,
    /// The stream ends so long after the last order.
    pub last: Span,
}

/// A device that streams.
pub struct Streamer {
    write: Writer,
    orders: Option<Orders>,
    until: Option<Tick>,
    rate: Rate,
    search: Span,
    turns: Vec<Turn>,
    count: u32,
    finger_in: Option<(Turn, Tick)>,
    shown: Finger,
    started: Option<Tick>,
    sent: u64,
    plugged: bool,
}

impl Streamer {
    /// A device that streams at a rate from the moment it is plugged in.
    #[must_use]
    pub fn new(write: Writer, rate: Rate, turns: &[Turn], pace: Pace) -> Streamer {
        Streamer {
            write,
            orders: None,
            until: None,
            rate,
            search: pace.of(SEARCH),
            turns: turns.to_vec(),
            count: 0,
            finger_in: None,
            shown: Finger::Out,
            started: None,
            sent: 0,
            plugged: true,
        }
    }

    /// The same device, silent until it is told to stream.
    #[must_use]
    pub fn told(self, orders: Orders) -> Streamer {
        Streamer { orders: Some(orders), ..self }
    }

    fn hear(&mut self, now: Tick, bytes: &[u8], out: &mut Said) {
        let Some(orders) = self.orders.filter(|_| self.plugged) else { return };
        match (orders.read)(bytes, &mut out.bytes) {
            Some(Order::Start) => {
                if self.until.is_none_or(|until| until <= now) {
                    self.started = None;
                }
                self.until = Some(now + orders.last);
            }
            Some(Order::KeepAlive) if self.until.is_some_and(|until| until > now) => {
                self.until = Some(now + orders.last);
            }
            Some(Order::Stop) => self.until = None,
            _ => {}
        }
    }

    fn speaks(&self, now: Tick) -> bool {
        self.plugged && (self.orders.is_none() || self.until.is_some_and(|until| until > now))
    }

    fn due(&self, start: Tick, frame: u64) -> Tick {
        let ms = frame.saturating_mul(self.rate.in_ms).checked_div(self.rate.frames);
        start + Span::from_millis(ms.unwrap_or(u64::MAX))
    }

    fn finger(&self, at: Tick) -> Finger {
        let Some((turn, since)) = self.finger_in else { return Finger::Out };
        match turn.numbers {
            Numbers::Finger(..) | Numbers::Error(_) if at.since(since) < self.search => {
                Finger::Searching
            }
            Numbers::Finger(spo2, pulse) => {
                Finger::In { spo2, pulse, weak: turn.weak, moved: turn.moved }
            }
            Numbers::Error(_) => Finger::Searching,
            _ => Finger::Out,
        }
    }

    /// Says every frame due by now; after a long sleep only the last second's, as a bridge would.
    fn catch_up(&mut self, now: Tick, start: Tick, out: &mut Said) {
        let elapsed = now.since(start).millis();
        let passed = elapsed.saturating_mul(self.rate.frames).checked_div(self.rate.in_ms);
        let a_second = self.rate.frames * 1000 / self.rate.in_ms.max(1);
        let behind = passed.unwrap_or(0).saturating_sub(self.sent);
        if behind > a_second.max(2) {
            let packets = (behind - a_second) / self.rate.packet.max(1);
            self.sent += packets * self.rate.packet;
        }
        while self.due(start, self.sent) <= now {
            let at = self.due(start, self.sent);
            if self.sent.is_multiple_of(self.rate.packet.max(1)) {
                self.shown = self.finger(at);
            }
            let pleth = pleth(self.shown, self.sent, self.rate);
            (self.write)(View { frame: self.sent, finger: self.shown, pleth }, &mut out.bytes);
            self.sent += 1;
        }
    }
}

impl OtherEnd for Streamer {
    fn handle(&mut self, now: Tick, input: Stimulus<'_>, out: &mut Said) {
        match input {
            Stimulus::Plugged => (self.plugged, self.started) = (true, None),
            Stimulus::Unplugged => self.plugged = false,
            Stimulus::PersonActs => {
                self.finger_in = Some((nth(&self.turns, self.count), now));
                self.count = self.count.saturating_add(1);
            }
            Stimulus::PersonLeaves => self.finger_in = None,
            Stimulus::Bytes(bytes) => self.hear(now, bytes, out),
            Stimulus::Wake => {}
        }
        if !self.speaks(now) {
            out.wake = None;
            return;
        }
        let start = *self.started.get_or_insert_with(|| {
            self.sent = 0;
            now
        });
        self.catch_up(now, start, out);
        let gathered = (self.rate.frames * GATHER_MS / self.rate.in_ms.max(1)).max(1);
        out.wake = Some(self.due(start, self.sent + gathered - 1));
    }
}

/// One beat of a finger's pulse wave: a steep rise, the notch of the closing valve, a long fall.
const BEAT: [u8; 32] = [
    20, 48, 92, 138, 174, 194, 200, 196, 186, 172, 157, 142, 129, 119, 113, 112, 115, 116, 112,
    104, 95, 86, 77, 69, 61, 54, 48, 42, 36, 31, 26, 22,
];

fn pleth(finger: Finger, frame: u64, rate: Rate) -> u8 {
    let Finger::In { pulse, weak, .. } = finger else { return 0 };
    let place =
        frame.saturating_mul(u64::from(pulse)).saturating_mul(32).saturating_mul(rate.in_ms)
            / (rate.frames * 60_000).max(1);
    let sample = usize::try_from(place % 32).ok().and_then(|at| BEAT.get(at)).unwrap_or(&0);
    if weak { *sample / 5 } else { *sample }
}
