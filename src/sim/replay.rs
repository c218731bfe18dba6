//! A transcript as a simulated device: it says what the device said, when it said it.
//! It must not know any protocol.

use crate::device::{OtherEnd, Said, Stimulus};
use wayside_care::time::Tick;
use wayside_devices::transcript::{Transcript, What};

/// Plays a transcript each time the person acts: waits for what must be sent to it, keeps its
/// silences, and says its lines.
#[derive(Debug)]
pub struct Replay {
    steps: Vec<What>,
    at: usize,
    running: bool,
    plugged: bool,
    heard: Vec<u8>,
    until: Option<Tick>,
}

impl Replay {
    /// A device that follows a transcript; its results are left out.
    #[must_use]
    pub fn new(transcript: &Transcript) -> Replay {
        let said = transcript.steps.iter().map(|step| step.what.clone());
        let steps = said.filter(|what| !matches!(what, What::Result(_))).collect();
        Replay { steps, at: 0, running: false, plugged: true, heard: Vec::new(), until: None }
    }

    fn go_on(&mut self, now: Tick, out: &mut Said) {
        while self.running {
            match self.steps.get(self.at) {
                None => self.running = false,
                Some(What::FromDevice(bytes)) if self.plugged => out.bytes.extend_from_slice(bytes),
                Some(What::FromDevice(_) | What::Result(_)) => {}
                Some(What::ToDevice(bytes)) => {
                    let Some(end) = end_of(bytes, &self.heard) else { return };
                    self.heard.drain(..end);
                }
                Some(What::Silence(span)) => {
                    let until = *self.until.get_or_insert(now + *span);
                    if now < until {
                        return;
                    }
                    self.until = None;
                }
            }
            self.at += 1;
        }
    }
}

/// Where the wanted bytes end in what was heard, if they are there.
fn end_of(wanted: &[u8], heard: &[u8]) -> Option<usize> {
    let found = |window: &[u8]| window == wanted;
    let from = heard.windows(wanted.len().max(1)).position(found)?;
    Some(from + wanted.len())
}

impl OtherEnd for Replay {
    fn handle(&mut self, now: Tick, input: Stimulus<'_>, out: &mut Said) {
        match input {
            Stimulus::Plugged => self.plugged = true,
            Stimulus::Unplugged => self.plugged = false,
            Stimulus::PersonActs => (self.running, self.at, self.until) = (true, 0, None),
            Stimulus::PersonLeaves => self.running = false,
            // No conversation is longer; what is older than that was meant for nobody.
            Stimulus::Bytes(_) if self.heard.len() > 4096 => self.heard.clear(),
            Stimulus::Bytes(bytes) => self.heard.extend_from_slice(bytes),
            Stimulus::Wake => {}
        }
        self.go_on(now, out);
        out.wake = if self.running { self.until } else { None };
    }
}
