//! What stands between every driver and its port: nothing that could fill a cuff passes it without
//! a yes, on no line, from no driver; and whatever ends a measurement empties the cuff.
//! It must not test how frames are read.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(missing_docs)]

use wayside_care::reading::Status;
use wayside_care::time::{Span, Tick};
use wayside_devices::driver::{Driver, Fault, Input, Measure, Out, Report};
use wayside_devices::registry::{Entry, devices, find};
use wayside_devices::squeeze::{AGAIN, LONGEST, REST};
use wayside_devices::transcript::Transcript;
use wayside_devices::valve::{INFLATES, Valve};

const DEADLINE: Span = Span::from_secs(180);

/// A cuff the kiosk can fill: its words, and what it answers.
struct Words {
    id: &'static str,
    start: &'static [u8],
    stop: &'static [u8],
    /// Its answers: the start is taken; it is let go.
    began: &'static [u8],
    let_go: &'static [u8],
    /// What makes its driver send the start once a measurement is asked for, after so long.
    before_start: Span,
}

const CUFFS: [Words; 2] = [
    Words {
        id: "suntech-oem",
        start: &[0x3A, 0x20, 0xA6],
        stop: &[0x3A, 0x79, 0x01, 0x00, 0x4C],
        began: &[0x3E, 0x04, 0x4F, 0x6F],
        let_go: &[0x3E, 0x04, 0x41, 0x7D],
        before_start: Span::ZERO,
    },
    Words {
        id: "and-tm2655-start",
        start: &[0x16, 0x16, 0x01, 0x30, 0x30, 0x02, 0x53, 0x54, 0x03, 0x07],
        stop: &[0x16, 0x16, 0x01, 0x30, 0x30, 0x02, 0x53, 0x50, 0x03, 0x03],
        began: &[0x16, 0x16, 0x01, 0x30, 0x30, 0x06],
        let_go: &[0x16, 0x16, 0x01, 0x30, 0x30, 0x06],
        // It answers nothing, and so is taken for one that pushes.
        before_start: Span::from_secs(11),
    },
];

struct Line {
    valve: Valve,
    now: Tick,
    out: Out,
    sent: Vec<Vec<u8>>,
    reports: Vec<Report>,
}

impl Line {
    fn new(id: &str) -> Line {
        let valve = find(id).unwrap().valve().unwrap();
        let now = Tick::from_millis(1);
        Line { valve, now, out: Out::default(), sent: Vec::new(), reports: Vec::new() }
    }

    fn tell(&mut self, input: Input<'_>) {
        self.out.clear();
        self.valve.handle(self.now, input, &mut self.out);
        self.take();
    }

    fn take(&mut self) {
        self.sent.extend(self.out.sendings().map(|sent| sent.bytes.to_vec()));
        self.reports.extend(self.out.reports.drain(..).map(|reported| reported.report));
    }

    fn visit_over(&mut self) {
        self.out.clear();
        self.valve.visit_over(self.now, &mut self.out);
        self.take();
    }

    fn wait(&mut self, span: Span) {
        let until = self.now + span;
        while let Some(at) = self.out.wake.filter(|at| *at <= until) {
            self.now = at.max(self.now);
            self.tell(Input::Wake);
        }
        self.now = until;
    }

    fn times(&self, command: &[u8]) -> usize {
        self.sent.iter().filter(|sent| sent.as_slice() == command).count()
    }

    fn asked(&mut self, may_inflate: bool) {
        let deadline = self.now + DEADLINE;
        self.tell(Input::Measure(Measure { may_inflate, ..Measure::until(deadline) }));
    }

    /// Opens the line of a cuff that answers, and asks for a measurement with a yes.
    fn filled(words: &Words) -> Line {
        let mut line = Line::new(words.id);
        line.tell(Input::Opened);
        assert_eq!(line.times(words.stop), 1, "{}: what is on the line is let go first", words.id);
        line.tell(Input::Bytes(words.let_go));
        line.fill(words);
        line
    }

    fn fill(&mut self, words: &Words) {
        let before = self.times(words.start);
        self.asked(true);
        self.wait(words.before_start);
        assert_eq!(self.times(words.start), before + 1, "{}: {:?}", words.id, self.reports);
        self.tell(Input::Bytes(words.began));
        self.reports.clear();
    }
}

fn inflates(sent: &[u8]) -> bool {
    INFLATES.iter().any(|one| sent.windows(one.len()).any(|some| some == *one))
}

/// Everything any device of the registry says in its transcripts, and noise.
fn talk() -> Vec<Vec<u8>> {
    let all = devices().iter().flat_map(Entry::transcripts);
    let mut talk: Vec<Vec<u8>> =
        all.map(|(_, text)| Transcript::parse(text).unwrap().from_device()).collect();
    talk.push((0..=255).collect());
    talk.push(vec![0; 64]);
    talk
}

#[test]
fn h30_nothing_that_could_fill_a_cuff_is_ever_sent_to_an_unknown_device() {
    let talk = talk();
    for entry in devices().iter().filter(|entry| entry.driver().is_some()) {
        for said in &talk {
            for may_inflate in [false, true] {
                let mut line = Line::new(entry.id);
                line.tell(Input::Opened);
                line.tell(Input::Bytes(said));
                line.wait(Span::from_secs(5));
                line.asked(may_inflate);
                line.tell(Input::Bytes(said));
                line.wait(Span::from_secs(30));
                line.tell(Input::Bytes(said));
                line.wait(DEADLINE);
                let filled = line.sent.iter().filter(|sent| inflates(sent)).count();
                // A yes, and the device's own words: only then, and then once.
                let knows = CUFFS.iter().any(|words| {
                    let spoke = |word: &[u8]| said.windows(word.len()).any(|some| some == word);
                    words.id == entry.id
                        && (spoke(words.let_go) || spoke(&[0x3E, 0x04, b'K', 0x73]))
                });
                let most = usize::from(may_inflate && knows);
                assert!(filled <= most, "{} {may_inflate}: {:X?}", entry.id, line.sent);
            }
        }
    }
}

#[test]
fn h30_a_cuff_that_never_answers_is_never_filled() {
    for words in &CUFFS {
        let mut line = Line::new(words.id);
        line.tell(Input::Opened);
        line.wait(Span::from_secs(10));
        line.asked(true);
        line.wait(DEADLINE);
        assert_eq!(line.times(words.start), 0, "{}", words.id);
        assert_eq!(line.reports.last(), Some(&Report::Failed(Fault::NoAnswer)), "{}", words.id);
    }
}

#[test]
fn h30_without_a_yes_nothing_is_filled_and_a_yes_is_good_for_one() {
    for words in &CUFFS {
        let mut line = Line::new(words.id);
        line.tell(Input::Opened);
        line.tell(Input::Bytes(words.let_go));
        line.asked(false);
        line.wait(DEADLINE);
        assert_eq!(line.times(words.start), 0, "{}", words.id);
        assert!(matches!(line.reports.last(), Some(Report::Failed(Fault::Device(_)))));
        // With a yes; what comes later without one is not filled by it.
        line.fill(words);
        line.tell(Input::Cancel);
        line.tell(Input::Bytes(words.let_go));
        line.wait(REST);
        line.asked(false);
        line.wait(DEADLINE);
        assert_eq!(line.times(words.start), 1, "{}", words.id);
    }
}

/// How a measurement may end, and its name.
type End = (&'static str, fn(&mut Line));

#[test]
fn h30_every_end_lets_the_cuff_go_until_the_device_says_so() {
    let ends: [End; 6] = [
        ("stop", |line| line.tell(Input::Cancel)),
        ("visit over", Line::visit_over),
        ("time-out", |line| line.wait(DEADLINE)),
        ("too long under pressure", |line| line.wait(LONGEST)),
        ("line back", |line| line.tell(Input::Opened)),
        ("line lost", |line| {
            line.tell(Input::Closed);
            line.wait(Span::from_secs(60));
            line.tell(Input::Opened);
        }),
    ];
    for words in &CUFFS {
        for (name, end) in ends {
            let place = format!("{} {name}", words.id);
            let mut line = Line::filled(words);
            let before = line.times(words.stop);
            end(&mut line);
            assert!(line.times(words.stop) > before, "{place}: at once");
            // It says nothing: said again and again, for as long as it takes.
            let before = line.times(words.stop);
            line.wait(Span::from_secs(60));
            let again = line.times(words.stop) - before;
            assert!((55..=121).contains(&again), "{place}: {again} in a minute");
            assert_eq!(line.times(words.start), 1, "{place}: never by itself");
            line.tell(Input::Bytes(words.let_go));
            line.tell(Input::Bytes(words.let_go));
            line.tell(Input::Cancel);
            let before = line.sent.len();
            line.wait(Span::from_secs(600));
            assert_eq!(line.sent.len(), before, "{place}: then there is silence");
            let ended = |report: &&Report| matches!(report, Report::Done | Report::Failed(_));
            assert_eq!(line.reports.iter().filter(ended).count(), 1, "{place}: {:?}", line.reports);
        }
    }
}

#[test]
fn h30_the_farewell_is_sent_unless_the_cuff_is_known_to_be_empty() {
    for words in &CUFFS {
        let mut line = Line::new(words.id);
        assert_eq!(line.valve.farewell(), Some(words.stop), "{}: not yet heard of", words.id);
        line.tell(Input::Opened);
        line.tell(Input::Bytes(words.let_go));
        assert_eq!(line.valve.farewell(), None, "{}", words.id);
        let line = Line::filled(words);
        assert_eq!(line.valve.farewell(), Some(words.stop), "{}", words.id);
    }
    for entry in devices().iter().filter(|entry| !entry.inflates()) {
        let Some(valve) = entry.valve() else { continue };
        assert_eq!(valve.farewell(), None, "{}", entry.id);
    }
}

#[test]
fn h30_a_pause_between_two_and_no_seventh() {
    for words in &CUFFS {
        let mut line = Line::filled(words);
        for had in 1..=6 {
            line.tell(Input::Cancel);
            line.tell(Input::Bytes(words.let_go));
            if words.before_start < REST {
                line.asked(true);
                line.wait(words.before_start);
                assert_eq!(line.times(words.start), had, "{}: no pause", words.id);
                let why = if had < 6 { Fault::Busy } else { Fault::Device(Status::AbortedByUser) };
                assert_eq!(line.reports.last(), Some(&Report::Failed(why)), "{} {had}", words.id);
            }
            line.wait(REST);
            if had < 6 {
                line.fill(words);
            }
        }
        line.asked(true);
        line.wait(DEADLINE);
        assert_eq!(line.times(words.start), 6, "{}: the seventh", words.id);
        line.visit_over();
        line.fill(words);
    }
}

/// A driver with one thing on its mind.
struct Rogue(&'static [u8]);

impl Driver for Rogue {
    fn handle(&mut self, _now: Tick, input: Input<'_>, out: &mut Out) {
        match input {
            Input::Cancel => out.report(Report::Failed(Fault::Cancelled)),
            _ => out.send(self.0),
        }
    }
}

#[test]
fn h30_no_driver_fills_a_cuff_round_its_valve() {
    let every = |line: &mut Line| {
        line.tell(Input::Opened);
        line.asked(false);
        for input in [Input::Bytes(b"x"), Input::Wake, Input::Closed] {
            line.tell(input);
        }
    };
    for start in INFLATES {
        let mut line = Line::new("mt-sics");
        line.valve = Valve::shut(Box::new(Rogue(start)));
        every(&mut line);
        assert!(line.sent.is_empty(), "{start:X?}");
        assert!(matches!(line.reports.last(), Some(Report::Failed(Fault::Device(_)))));
    }
    // Where the kiosk may fill a cuff, what is not on its list does not pass either.
    for words in &CUFFS {
        for said in [words.start, b"\x3A\x87\x3F", b"anything"] {
            let mut line = Line::new(words.id);
            line.valve = rogue_on(words.id, said);
            every(&mut line);
            assert!(line.sent.iter().all(|sent| sent != said), "{}: {:X?}", words.id, line.sent);
        }
    }
}

fn rogue_on(id: &str, says: &'static [u8]) -> Valve {
    let rogue = Box::new(Rogue(says));
    if id == "suntech-oem" {
        Valve::on(rogue, Box::new(wayside_devices::suntech_oem::SuntechHose::default()))
    } else {
        Valve::on(rogue, Box::new(wayside_devices::and_tm2655::AndHose::default()))
    }
}

#[test]
fn what_the_profile_says_of_inflating_is_so() {
    for entry in devices() {
        let Some(profile) = entry.profile().unwrap() else { continue };
        assert_eq!(profile.can_inflate, entry.inflates(), "{}", entry.id);
        assert_eq!(entry.inflates(), CUFFS.iter().any(|words| words.id == entry.id));
    }
}

#[test]
fn a_driver_behind_its_valve_says_what_it_says_alone() {
    for entry in devices().iter().filter(|entry| entry.driver().is_some() && !entry.inflates()) {
        for (name, text) in entry.transcripts() {
            let transcript = Transcript::parse(text).unwrap();
            let mut valve = entry.valve().unwrap();
            transcript
                .replay(&mut valve, 7)
                .unwrap_or_else(|why| panic!("{}/{name}: {why}", entry.id));
        }
    }
    // Twice as often as a person could see is soon enough.
    assert!(AGAIN <= Span::from_secs(1));
}
