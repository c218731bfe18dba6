//! Receipt printers that speak ESC/POS: a picture in, paper out, or why not. Pure.
//! It must not know what the picture shows, a port, or a clock.
//!
//! The law: each [`Input::Print`] ends in exactly one [`Outcome`] before its deadline, whatever
//! bytes come. What a printer still holds of a print that failed is erased in it: nobody else may
//! find it on the paper after the roll was changed.

pub mod picture;
mod status;

pub use picture::Picture;
pub use status::PrintFault;

use status::{Reply, Standing};
use std::collections::VecDeque;
use wayside_care::time::{Span, Tick};
use zeroize::Zeroizing;

/// How long a printer may take to say how it stands.
const ANSWER: Span = Span::from_millis(800);
/// How often it is asked before it counts as silent.
const ASKS: u32 = 3;
/// How long it may print what it was sent before it is asked again what keeps it.
const PRINTING: Span = Span::from_secs(2);
/// Rows sent in one piece. A 4 KB receive buffer, the smallest found, holds it with its head.
const BAND: usize = 48;
/// How many lines are fed so that the last one is past the cutter.
const FEED: u8 = 16;

/// What a printer's driver can be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input<'a> {
    /// Print this before the deadline.
    Print(Picture, Tick),
    /// Bytes from the printer.
    Bytes(&'a [u8]),
    /// The time asked for has come.
    Wake,
    /// The person left, or staff: no more of it.
    Cancel,
    /// The line is gone.
    Closed,
}

/// How a print ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// It is on paper and cut: the printer answered a question it answers only after printing.
    Printed {
        /// The roll will be empty soon.
        paper_low: bool,
    },
    /// It is not, or not whole.
    Failed(PrintFault),
}

/// What the driver wants done. Sendings are in order; each holds what a person reads and is wiped
/// when dropped.
#[derive(Default)]
pub struct Out {
    /// Bytes to send, in order.
    pub send: Vec<Zeroizing<Vec<u8>>>,
    /// How the print ended, once.
    pub ended: Option<Outcome>,
    /// When to be woken; `None` where nothing is under way.
    pub wake: Option<Tick>,
}

/// The driver.
#[derive(Default)]
pub struct Printer {
    job: Option<Job>,
}

struct Job {
    deadline: Tick,
    /// Pieces still to be sent.
    bands: VecDeque<Zeroizing<Vec<u8>>>,
    phase: Phase,
    asked: u32,
    /// When to lose patience.
    until: Tick,
    standing: Standing,
    /// Part of the picture left.
    began: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Phase {
    /// Asked `DLE EOT n`.
    Asking(u8),
    /// Everything was sent, and `GS r 1` after it.
    Printing,
    /// As before, and asked `DLE EOT n` because it takes long.
    Doubting(u8),
}

impl Printer {
    /// Whether a print is under way.
    #[must_use]
    pub const fn is_busy(&self) -> bool {
        self.job.is_some()
    }

    /// Takes one input at one time and says what follows.
    pub fn handle(&mut self, now: Tick, input: Input<'_>) -> Out {
        let mut out = Out::default();
        match input {
            Input::Print(picture, deadline) => self.begin(now, &picture, deadline, &mut out),
            Input::Bytes(bytes) => {
                bytes.iter().for_each(|byte| self.byte(now, *byte, &mut out));
                self.wake(now, &mut out);
            }
            Input::Wake => self.wake(now, &mut out),
            Input::Cancel => self.fail(PrintFault::Cancelled, &mut out),
            Input::Closed => self.fail(PrintFault::Unplugged, &mut out),
        }
        out.wake = self.job.as_ref().map(|job| job.until.min(job.deadline));
        out
    }

    fn begin(&mut self, now: Tick, picture: &Picture, deadline: Tick, out: &mut Out) {
        if self.job.is_some() {
            // The one under way goes on; this one never was.
            out.ended = Some(Outcome::Failed(PrintFault::Busy));
            return;
        }
        let mut bands = picture.bands(BAND);
        let mut end = Zeroizing::new(vec![0x1d, 0x56, 0x41, FEED]);
        // GS r 1: answered when all before it was printed, unlike DLE EOT.
        end.extend([0x1d, 0x72, 0x01]);
        bands.push_back(end);
        self.job = Some(Job {
            deadline,
            bands,
            phase: Phase::Asking(1),
            asked: 0,
            until: now,
            standing: Standing::default(),
            began: false,
        });
        // It may hold the end of what was cut off before: by a pulled cable, or a kiosk that fell.
        out.send.push(Zeroizing::new(CLEAR.to_vec()));
        self.ask(now, 1, out);
    }

    fn ask(&mut self, now: Tick, what: u8, out: &mut Out) {
        let Some(job) = &mut self.job else { return };
        job.phase = match job.phase {
            Phase::Asking(_) => Phase::Asking(what),
            Phase::Printing | Phase::Doubting(_) => Phase::Doubting(what),
        };
        job.until = now + ANSWER;
        out.send.push(Zeroizing::new(vec![0x10, 0x04, what]));
    }

    fn byte(&mut self, now: Tick, byte: u8, out: &mut Out) {
        let Some(job) = &mut self.job else { return };
        match (job.phase, status::reply(byte)) {
            (Phase::Asking(what), Some(Reply::Now(bits))) => {
                job.asked = 0;
                job.standing.take(what, bits);
                match (job.standing.fault(), what) {
                    (Some(fault), _) => self.fail(fault, out),
                    (None, 1..=3) => self.ask(now, what + 1, out),
                    (None, _) => self.send_band(now, out),
                }
            }
            (Phase::Printing | Phase::Doubting(_), Some(Reply::Printed(bits))) => {
                let paper_low = job.standing.paper_low || bits & 0b0011 != 0;
                let ended = if bits & 0b1100 == 0 {
                    Outcome::Printed { paper_low }
                } else {
                    Outcome::Failed(PrintFault::PaperOut)
                };
                self.job = None;
                out.ended = Some(ended);
            }
            (Phase::Doubting(what), Some(Reply::Now(bits))) => {
                job.asked = 0;
                job.standing.take(what, bits);
                match (job.standing.fault(), what) {
                    (Some(fault), _) => self.fail(fault, out),
                    (None, 1..=3) => self.ask(now, what + 1, out),
                    (None, _) => {
                        job.phase = Phase::Printing;
                        job.until = now + PRINTING;
                    }
                }
            }
            // Anything else is not an answer to what was asked.
            _ => {}
        }
    }

    /// One piece, then how it stands: a printer that ran out is not flooded.
    fn send_band(&mut self, now: Tick, out: &mut Out) {
        let Some(job) = &mut self.job else { return };
        job.began = true;
        let Some(band) = job.bands.pop_front() else { return };
        out.send.push(band);
        if job.bands.is_empty() {
            job.phase = Phase::Printing;
            job.until = now + PRINTING;
        } else {
            // What can change while it prints: the cover (2) and the paper (4). Errors come with
            // either being asked at the end.
            self.ask(now, 4, out);
        }
    }

    fn wake(&mut self, now: Tick, out: &mut Out) {
        let Some(job) = &mut self.job else { return };
        if now >= job.deadline {
            let fault = job.standing.fault().unwrap_or(PrintFault::NoAnswer);
            return self.fail(fault, out);
        }
        if now < job.until {
            return;
        }
        match job.phase {
            Phase::Printing => {
                // What it said before it printed is no cause of what keeps it now.
                job.standing.forget();
                self.ask(now, 1, out);
            }
            Phase::Asking(what) | Phase::Doubting(what) => {
                job.asked += 1;
                if job.asked >= ASKS && !job.began {
                    self.fail(PrintFault::NoAnswer, out);
                } else {
                    // A busy printer may keep its answer until the band is through: there the
                    // deadline decides.
                    self.ask(now, what, out);
                }
            }
        }
    }

    fn fail(&mut self, fault: PrintFault, out: &mut Out) {
        let Some(job) = self.job.take() else { return };
        if job.began {
            // DLE DC4 8: erase what is held, at once; then as after power on.
            out.send.push(Zeroizing::new(CLEAR.to_vec()));
        }
        out.ended = Some(Outcome::Failed(fault));
    }
}

/// Erases the printer's receive and print buffers, then initialises it.
pub const CLEAR: [u8; 12] =
    [0x10, 0x14, 0x08, 0x01, 0x03, 0x14, 0x01, 0x06, 0x02, 0x08, 0x1b, 0x40];
