//! Writes down a conversation with a device while its driver has it, as a transcript that replays.
//! It must not know a port or a clock, nor write down a line that can name a person.

use wayside_care::time::{Span, Tick};
use wayside_devices::Valve;
use wayside_devices::driver::{Driver, Input, Measure, Out, Report};
use wayside_devices::result;
use wayside_devices::squeeze::Squeeze;
use wayside_devices::transcript::{DEADLINE, write_bytes};

/// Pieces of a line that come in closer together than this were one sending, cut by the port.
const TOGETHER: Span = Span::from_millis(20);
/// A line of a transcript is not written longer than this many bytes.
const LINE: usize = 32;

enum Line {
    ToDevice(Vec<u8>),
    FromDevice(Vec<u8>),
    Silence(Span),
    Result(String),
    /// So many bytes that may name a person.
    LeftOut(usize),
}

/// A recording of one measurement. A cuff we can fill must have said first that it is empty; that
/// is no part of the transcript. Its time is what it writes down: an alarm rings when it was set
/// for, not when the machine got round to it, so that a replay rings at the same place.
pub struct Recorder {
    driver: Valve,
    out: Out,
    now: Tick,
    written: Tick,
    lines: Vec<Line>,
    names_person: bool,
    left_out: usize,
    /// The measurement has been asked for: from here on it is written down.
    begun: bool,
    ended: bool,
}

impl Recorder {
    /// A recording that begins now, at tick 0, with a measurement.
    #[must_use]
    pub fn new(driver: Valve, names_person: bool) -> Recorder {
        Recorder {
            driver,
            out: Out::default(),
            now: Tick::ZERO,
            written: Tick::ZERO,
            lines: Vec::new(),
            names_person,
            left_out: 0,
            begun: false,
            ended: false,
        }
    }

    /// The line is open: asks for the measurement, where there is no cuff to wait for. Gives the
    /// bytes to send.
    pub fn begin(&mut self) -> Vec<u8> {
        let mut send = self.tell(Input::Opened);
        send.extend(self.ask());
        send
    }

    /// Asks for the measurement once the cuff, if there is one, is said to be empty.
    fn ask(&mut self) -> Vec<u8> {
        if self.begun || !self.at_rest() {
            return Vec::new();
        }
        (self.begun, self.written) = (true, self.now);
        let measure = Measure { may_inflate: true, ..Measure::until(self.now + DEADLINE) };
        self.tell(Input::Measure(measure))
    }

    /// Whether no cuff is known to hold pressure, or not known to be empty.
    #[must_use]
    pub fn at_rest(&self) -> bool {
        self.driver.cuff().is_none_or(Squeeze::is_empty)
    }

    /// What must be sent if nothing more can be.
    #[must_use]
    pub fn farewell(&self) -> Option<&'static [u8]> {
        self.driver.farewell()
    }

    /// Bytes came. Gives the bytes to send.
    pub fn bytes(&mut self, at: Tick, bytes: &[u8]) -> Vec<u8> {
        let at = if at.since(self.now) < TOGETHER { self.now } else { at };
        let mut send = self.until(at);
        if !self.begun || self.ended {
            send.extend(self.tell(Input::Bytes(bytes)));
            send.extend(self.ask());
            return send;
        }
        self.silence();
        if self.names_person {
            self.left_out += 1;
            self.lines.push(Line::LeftOut(bytes.len()));
        } else if let Some(Line::FromDevice(line)) = self.lines.last_mut()
            && line.len() < LINE
        {
            line.extend_from_slice(bytes);
        } else {
            self.lines.push(Line::FromDevice(bytes.to_vec()));
        }
        send.extend(self.tell(Input::Bytes(bytes)));
        send
    }

    /// Time went by. Gives the bytes to send.
    pub fn until(&mut self, at: Tick) -> Vec<u8> {
        let mut send = Vec::new();
        while let Some(wake) = self.out.wake.filter(|wake| *wake <= at) {
            self.now = wake.max(self.now);
            send.extend(self.tell(Input::Wake));
        }
        self.now = at.max(self.now);
        send
    }

    /// Nobody wants to go on. Gives the bytes to send.
    pub fn stop(&mut self, at: Tick) -> Vec<u8> {
        let mut send = self.until(at);
        if !self.ended {
            send.extend(self.tell(Input::Cancel));
        }
        self.ended = true;
        send
    }

    /// When it wants to be told the time.
    #[must_use]
    pub fn next_wake(&self) -> Option<Tick> {
        self.out.wake
    }

    /// Whether the measurement has ended.
    #[must_use]
    pub fn ended(&self) -> bool {
        self.ended
    }

    /// How many lines of the device were left out because they can name a person.
    #[must_use]
    pub fn left_out(&self) -> usize {
        self.left_out
    }

    /// The transcript.
    #[must_use]
    pub fn text(&self) -> String {
        let lines = self.lines.iter().map(|line| match line {
            Line::ToDevice(bytes) => format!("> {}\n", write_bytes(bytes)),
            Line::FromDevice(bytes) => {
                bytes.chunks(LINE).map(|some| format!("< {}\n", write_bytes(some))).collect()
            }
            Line::Silence(span) => format!("~ {}ms\n", span.millis()),
            Line::Result(text) => format!("= {text}\n"),
            Line::LeftOut(bytes) => format!("# {bytes} bytes left out: they can name a person\n"),
        });
        lines.collect()
    }

    fn silence(&mut self) {
        let span = self.now.since(self.written);
        if span > Span::ZERO {
            self.lines.push(Line::Silence(span));
            self.written = self.now;
        }
    }

    fn tell(&mut self, input: Input<'_>) -> Vec<u8> {
        let written = self.begun && !self.ended;
        self.out.clear();
        self.driver.handle(self.now, input, &mut self.out);
        let reports: Vec<Report> = self.out.reports.drain(..).map(|said| said.report).collect();
        for report in reports {
            self.ended |= matches!(report, Report::Done | Report::Failed(_));
            // Without the lines it was read from, a result would be one that cannot be replayed.
            if let Some(text) = result::write(&report).filter(|_| !self.names_person) {
                self.silence();
                self.lines.push(Line::Result(text));
            }
        }
        // Behind the results: a replay cancels where the result of it stands, and only then sends.
        let sent = self.driver.driver_sent();
        if written && !sent.is_empty() {
            let sent = sent.to_vec();
            self.silence();
            self.lines.push(Line::ToDevice(sent));
        }
        self.out.send.clone()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic)]
    use super::*;
    use wayside_devices::registry::{Entry, devices};
    use wayside_devices::transcript::{Transcript, What};

    /// Plays the device's side of a transcript to a recorder, `late` after each time.
    fn record(entry: &Entry, transcript: &Transcript, late: u64, hide: bool) -> String {
        let mut recorder = Recorder::new(entry.valve().unwrap(), hide);
        let _ = recorder.begin();
        let empty: &[u8] = match entry.id {
            "suntech-oem" => &[0x3E, 0x04, 0x41, 0x7D],
            _ => &[0x16, 0x16, 0x01, 0x30, 0x30, 0x06],
        };
        if entry.inflates() {
            let _ = recorder.bytes(Tick::ZERO, empty);
        }
        let mut now = Tick::ZERO;
        for step in &transcript.steps {
            match &step.what {
                What::FromDevice(bytes) => drop(recorder.bytes(now, bytes)),
                What::Silence(span) => {
                    now = now + *span + Span::from_millis(late);
                    let _ = recorder.until(now);
                }
                What::ToDevice(_) | What::Result(_) => {}
            }
        }
        let _ = recorder.stop(now);
        recorder.text()
    }

    #[test]
    fn a_recording_of_any_transcript_replays() {
        for entry in devices() {
            for (name, text) in entry.transcripts() {
                for late in [0, 7, 1300] {
                    let transcript = Transcript::parse(text).unwrap();
                    let recorded = record(entry, &transcript, late, false);
                    let again = Transcript::parse(&recorded).unwrap();
                    for split in [1, 4096] {
                        let mut driver = entry.driver().unwrap();
                        if let Err(why) = again.replay(driver.as_mut(), split) {
                            panic!("{}/{name}, {late} ms late: {why}\n{recorded}", entry.id);
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn a_line_that_can_name_a_person_is_not_written() {
        let entry = wayside_devices::registry::find("healthometer-esc").unwrap();
        let (_, text) = entry.transcripts().first().unwrap();
        let transcript = Transcript::parse(text).unwrap();
        let recorded = record(entry, &transcript, 0, true);
        assert!(recorded.contains("bytes left out"));
        assert!(!recorded.lines().any(|line| line.starts_with(['<', '='])), "{recorded}");
    }
}
