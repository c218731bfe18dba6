//! Where a session says what follows of what it heard: bytes to send, what was dropped, what was
//! measured. It must not know who listens.

use super::scan::Observation;
use wayside_care::reading::Status;
use wayside_care::time::Tick;

/// What a session is told while it handles something, and where it puts what follows.
pub trait Voice {
    /// The time of what is being handled.
    fn now(&self) -> Tick;
    /// Sends an APDU.
    fn send(&mut self, apdu: &[u8]);
    /// Bytes or values were dropped.
    fn refuse(&mut self, why: Status);
    /// The observations of one report; `clock` tells what ran on the agent's side.
    fn observed(&mut self, all: &[Observation], clock: Clock);
}

/// What is known of the agent's clocks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Clock {
    /// Its calendar in milliseconds, and the tick at which it said so.
    pub calendar: Option<(i64, Tick)>,
    /// Its running time in 125 µs, at the report.
    pub running: Option<u32>,
}
