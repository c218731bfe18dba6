//! Transcripts: a conversation with a device as text that is documentation, test, fuzz seed and
//! simulator at once. It must not know any protocol.
//!
//! ```text
//! # what the device showed, where it comes from
//! > "W" 0d            to the device: hex bytes and "quoted text", mixed
//! < 0a 20 "1G" 0d     from the device
//! ~ 200ms             silence (also `2s`)
//! = status unstable   what the driver reports (live samples are left out)
//! ```
//!
//! The measurement is asked for before the first line, with [`DEADLINE`] to end in. Where `= done`
//! or `= failed cancelled` stands and the measurement still runs, it is cancelled there, as a visit
//! ends a stream.

use crate::driver::{Driver, Input, Measure, Out, Report};
use crate::result;
use core::fmt;
use wayside_care::time::{Span, Tick};

/// How long the measurement of a transcript may take.
pub const DEADLINE: Span = Span::from_secs(120);

/// One line of a transcript.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Its line in the text, from 1.
    pub line: usize,
    /// What it says.
    pub what: What,
}

/// What a line says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// Bytes to the device.
    ToDevice(Vec<u8>),
    /// Bytes from the device.
    FromDevice(Vec<u8>),
    /// Nothing for a while.
    Silence(Span),
    /// A report of the driver.
    Result(Report),
}

/// Where a transcript is wrong, or where a driver did something else than it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    /// The line, from 1; one past the end where something is missing after the last line.
    pub line: usize,
    /// What was expected, and what was there.
    pub why: String,
}

impl fmt::Display for Wrong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.why)
    }
}

impl core::error::Error for Wrong {}

/// A whole conversation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Transcript {
    /// Its lines in order, without comments.
    pub steps: Vec<Step>,
}

impl Transcript {
    /// Reads a transcript.
    ///
    /// # Errors
    /// The first line that is none, and what was expected there.
    pub fn parse(text: &str) -> Result<Transcript, Wrong> {
        let mut steps = Vec::new();
        for (before, line) in text.lines().enumerate() {
            let line_number = before + 1;
            let wrong = |why| Wrong { line: line_number, why };
            if let Some(what) = parse_line(line.trim()).map_err(wrong)? {
                steps.push(Step { line: line_number, what });
            }
        }
        Ok(Transcript { steps })
    }

    /// Everything the device says, in one piece.
    #[must_use]
    pub fn from_device(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        for step in &self.steps {
            if let What::FromDevice(said) = &step.what {
                bytes.extend_from_slice(said);
            }
        }
        bytes
    }

    /// Lets a driver live through the conversation, fed in pieces of `split` bytes, and checks
    /// that it sends and reports what the transcript says, in order, and nothing more.
    ///
    /// # Errors
    /// The first line where it did something else.
    pub fn replay(&self, driver: &mut dyn Driver, split: usize) -> Result<(), Wrong> {
        let mut play = Play::new(driver);
        for step in &self.steps {
            let wrong = |why| Wrong { line: step.line, why };
            match &step.what {
                What::ToDevice(bytes) => play.expect_sent(bytes).map_err(wrong)?,
                What::FromDevice(bytes) => play.feed(bytes, split),
                What::Silence(span) => play.wait(*span),
                What::Result(report) => play.expect(report).map_err(wrong)?,
            }
        }
        let line = self.steps.last().map_or(1, |step| step.line + 1);
        play.expect_nothing_left().map_err(|why| Wrong { line, why })
    }
}

/// A driver in virtual time, and what it said and was not yet asked about.
struct Play<'a> {
    driver: &'a mut dyn Driver,
    now: Tick,
    out: Out,
    sent: Vec<u8>,
    reports: std::collections::VecDeque<Report>,
}

impl<'a> Play<'a> {
    fn new(driver: &'a mut dyn Driver) -> Self {
        let reports = std::collections::VecDeque::new();
        let mut play =
            Play { driver, now: Tick::ZERO, out: Out::default(), sent: Vec::new(), reports };
        play.tell(Input::Opened);
        play.tell(Input::Measure(Measure::until(Tick::ZERO + DEADLINE)));
        play
    }

    fn tell(&mut self, input: Input<'_>) {
        self.out.clear();
        self.driver.handle(self.now, input, &mut self.out);
        self.sent.extend_from_slice(&self.out.send);
        let told = self.out.reports.drain(..).map(|reported| reported.report);
        self.reports.extend(told.filter(|report| !matches!(report, Report::Live(_))));
    }

    fn feed(&mut self, bytes: &[u8], split: usize) {
        for piece in bytes.chunks(split.max(1)) {
            self.tell(Input::Bytes(piece));
        }
    }

    fn wait(&mut self, span: Span) {
        let until = self.now + span;
        while let Some(at) = self.out.wake.filter(|at| *at <= until) {
            self.now = at.max(self.now);
            self.tell(Input::Wake);
        }
        self.now = until;
    }

    fn expect_sent(&mut self, bytes: &[u8]) -> Result<(), String> {
        if !self.sent.starts_with(bytes) {
            return Err(format!("expected to send {}, sent {}", hex(bytes), hex(&self.sent)));
        }
        self.sent.drain(..bytes.len());
        Ok(())
    }

    fn expect(&mut self, wanted: &Report) -> Result<(), String> {
        if self.reports.is_empty() && matches!(wanted, Report::Done | Report::Failed(_)) {
            self.tell(Input::Cancel);
        }
        let wanted = result::write(wanted).unwrap_or_default();
        let got = self.reports.pop_front().as_ref().and_then(result::write);
        match got {
            Some(got) if got == wanted => Ok(()),
            Some(got) => Err(format!("expected `{wanted}`, the driver reported `{got}`")),
            None => Err(format!("expected `{wanted}`, the driver reported nothing")),
        }
    }

    fn expect_nothing_left(&self) -> Result<(), String> {
        if let Some(left) = self.reports.front().and_then(result::write) {
            return Err(format!("the driver also reported `{left}`"));
        }
        if !self.sent.is_empty() {
            return Err(format!("the driver also sent {}", hex(&self.sent)));
        }
        Ok(())
    }
}

impl fmt::Display for Transcript {
    /// Writes the transcript as [`Transcript::parse`] reads it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for step in &self.steps {
            match &step.what {
                What::ToDevice(bytes) => writeln!(f, "> {}", write_bytes(bytes))?,
                What::FromDevice(bytes) => writeln!(f, "< {}", write_bytes(bytes))?,
                What::Silence(span) => writeln!(f, "~ {}ms", span.millis())?,
                What::Result(report) => {
                    if let Some(text) = result::write(report) {
                        writeln!(f, "= {text}")?;
                    }
                }
            }
        }
        Ok(())
    }
}

/// Bytes as a transcript has them: runs of text quoted, the rest as hex.
#[must_use]
pub fn write_bytes(bytes: &[u8]) -> String {
    let text = |byte: &u8| (b' '..=b'~').contains(byte) && *byte != b'"';
    let runs = bytes.chunk_by(|a, b| text(a) == text(b));
    let written = runs.map(|run| match core::str::from_utf8(run) {
        Ok(quoted) if run.len() > 1 && run.first().is_some_and(text) => format!("\"{quoted}\""),
        _ => hex(run),
    });
    written.collect::<Vec<_>>().join(" ")
}

/// Bytes as hex, two digits each, with a space between.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().join(" ")
}

fn parse_line(line: &str) -> Result<Option<What>, String> {
    let mut chars = line.chars();
    let Some(mark) = chars.next().filter(|mark| *mark != '#') else { return Ok(None) };
    let rest = chars.as_str().trim();
    match mark {
        '>' => some_bytes(rest).map(|bytes| Some(What::ToDevice(bytes))),
        '<' => some_bytes(rest).map(|bytes| Some(What::FromDevice(bytes))),
        '~' => parse_span(rest).map(|span| Some(What::Silence(span))),
        '=' => result::read(rest).map(|report| Some(What::Result(report))),
        _ => Err(format!("`{mark}`: expected a line that begins with > < ~ = or #")),
    }
}

fn some_bytes(text: &str) -> Result<Vec<u8>, String> {
    let bytes = parse_bytes(text)?;
    if bytes.is_empty() { Err("expected bytes".to_owned()) } else { Ok(bytes) }
}

fn parse_span(text: &str) -> Result<Span, String> {
    let number = |digits: &str| digits.trim().parse::<u64>().ok();
    let span = match text.strip_suffix("ms") {
        Some(ms) => number(ms).map(Span::from_millis),
        None => text.strip_suffix('s').and_then(number).map(Span::from_secs),
    };
    span.ok_or_else(|| format!("`{text}`: expected a time such as 200ms or 2s"))
}

/// Reads hex bytes and quoted text, mixed. A `#` outside quotes begins a comment.
///
/// # Errors
/// What was expected.
pub fn parse_bytes(text: &str) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    let mut rest = text.trim_start();
    while let Some(first) = rest.chars().next().filter(|first| *first != '#') {
        if first == '"' {
            let (quoted, after) = rest
                .get(1..)
                .and_then(|quoted| quoted.split_once('"'))
                .ok_or("a quote is not closed")?;
            if !quoted.is_ascii() {
                return Err(format!("{quoted:?}: expected ASCII; write other bytes as hex"));
            }
            bytes.extend_from_slice(quoted.as_bytes());
            rest = after.trim_start();
        } else {
            let end = rest.find([' ', '\t', '"']).unwrap_or(rest.len());
            let (digits, after) = rest.split_at(end);
            parse_hex(digits, &mut bytes)?;
            rest = after.trim_start();
        }
    }
    Ok(bytes)
}

fn parse_hex(digits: &str, bytes: &mut Vec<u8>) -> Result<(), String> {
    let wrong = || format!("`{digits}`: expected pairs of hex digits or \"text\"");
    if !digits.len().is_multiple_of(2) || !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
        return Err(wrong());
    }
    for at in (0..digits.len()).step_by(2) {
        let pair = digits.get(at..at + 2).ok_or_else(wrong)?;
        bytes.push(u8::from_str_radix(pair, 16).map_err(|_| wrong())?);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;

    #[test]
    fn hex_and_text_may_be_mixed() {
        assert_eq!(parse_bytes("0a \"W # 1\" 0d0A # note").unwrap(), b"\nW # 1\r\n");
        assert!(parse_bytes("0").is_err());
        assert!(parse_bytes("\"open").is_err());
        assert!(parse_bytes("0g").is_err());
    }

    #[test]
    fn what_is_written_is_read_back() {
        let text = "> 0a 57 0d\n< 0a \" 1G 150.2\" 22 00 ff 0d\n~ 200ms\n= weight 68.13 good\n";
        assert_eq!(Transcript::parse(text).unwrap().to_string(), text);
    }

    #[test]
    fn a_wrong_line_is_named() {
        let wrong = |text| Transcript::parse(text).unwrap_err().to_string();
        assert!(wrong("# fine\n\n? what").starts_with("line 3: `?`: expected"));
        assert!(wrong("~ soon").contains("expected a time such as 200ms"));
        assert!(wrong("= status warm").starts_with("line 1: `warm`"));
        let good = Transcript::parse("~ 2s\n= done\n").unwrap();
        assert_eq!(good.steps[0].what, What::Silence(Span::from_secs(2)));
    }
}
