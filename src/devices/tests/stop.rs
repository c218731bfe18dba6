//! The cuff the kiosk controls: it is always let go, never started twice, and a late result is
//! nobody's. It must not test how frames are read.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(missing_docs)]

use wayside_care::time::{Span, Tick};
use wayside_devices::driver::{Driver, Fault, Input, Measure, Out, Report};
use wayside_devices::registry::find;

const START: &[u8] = &[0x3A, 0x20, 0xA6];
const ABORT: &[u8] = &[0x3A, 0x79, 0x01, 0x00, 0x4C];
const RESULT: &[u8] = &[
    0x3E, 0x18, 0x73, 0, 0x4A, 0, 0x1E, 1, 0, 0, 0, 0, 0, 0, 0x31, 7, 0x55, 0, 0x58, 0, 0, 0, 0,
    0xE9,
];
const DONE: &[u8] = &[0x3E, 0x04, 0x4B, 0x73];

struct Cuff {
    driver: Box<dyn Driver>,
    now: Tick,
    out: Out,
    sent: Vec<Vec<u8>>,
    reports: Vec<Report>,
}

impl Cuff {
    fn new() -> Cuff {
        let driver = find("suntech-oem").unwrap().driver().unwrap();
        let (out, sent, reports) = (Out::default(), Vec::new(), Vec::new());
        Cuff { driver, now: Tick::ZERO, out, sent, reports }
    }

    fn tell(&mut self, input: Input<'_>) {
        self.out.clear();
        self.driver.handle(self.now, input, &mut self.out);
        self.sent.extend(self.out.sendings().map(|sent| sent.bytes.to_vec()));
        self.reports.extend(self.out.reports.drain(..).map(|reported| reported.report));
    }

    fn measure(&mut self) {
        let deadline = self.now + Span::from_secs(90);
        self.tell(Input::Measure(Measure::until(deadline)));
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
}

#[test]
fn every_end_but_the_modules_own_lets_the_cuff_go() {
    let mut cuff = Cuff::new();
    cuff.measure();
    cuff.tell(Input::Cancel);
    assert_eq!((cuff.times(START), cuff.times(ABORT)), (1, 1));
    assert_eq!(cuff.reports.last(), Some(&Report::Failed(Fault::Cancelled)));

    let mut cuff = Cuff::new();
    cuff.measure();
    cuff.wait(Span::from_secs(200));
    assert_eq!((cuff.times(START), cuff.times(ABORT)), (1, 1));
    assert_eq!(cuff.reports.last(), Some(&Report::Failed(Fault::NoAnswer)));

    let mut cuff = Cuff::new();
    cuff.measure();
    cuff.tell(Input::Opened);
    assert_eq!((cuff.times(START), cuff.times(ABORT)), (1, 1), "a line that came back");
}

#[test]
fn a_cuff_lost_with_its_line_is_let_go_when_the_line_is_back() {
    let mut cuff = Cuff::new();
    cuff.measure();
    cuff.tell(Input::Closed);
    assert_eq!(cuff.reports.last(), Some(&Report::Failed(Fault::Unplugged)));
    assert_eq!(cuff.times(ABORT), 0, "nothing can be said on a closed line");
    cuff.tell(Input::Opened);
    assert_eq!((cuff.times(START), cuff.times(ABORT)), (1, 1));
    cuff.tell(Input::Opened);
    assert_eq!(cuff.times(ABORT), 1, "once is enough");
    assert_eq!(cuff.reports.len(), 1, "and nothing is reported");
}

#[test]
fn a_good_end_needs_no_abort_and_commands_keep_apart() {
    let mut cuff = Cuff::new();
    cuff.measure();
    cuff.wait(Span::from_secs(25));
    let polls = cuff.sent.len();
    assert!((100..=126).contains(&polls), "every 200 ms: {polls}");
    cuff.tell(Input::Bytes(DONE));
    assert_eq!(cuff.sent.len(), polls, "100 ms apart");
    cuff.wait(Span::from_millis(100));
    cuff.tell(Input::Bytes(RESULT));
    assert_eq!(cuff.reports.last(), Some(&Report::Done));
    assert_eq!((cuff.times(START), cuff.times(ABORT)), (1, 0));
}

#[test]
fn a_result_that_comes_too_late_is_nobodys() {
    let mut cuff = Cuff::new();
    cuff.measure();
    cuff.tell(Input::Bytes(DONE));
    cuff.wait(Span::from_millis(100));
    cuff.tell(Input::Cancel);
    cuff.reports.clear();
    cuff.measure();
    cuff.tell(Input::Bytes(RESULT));
    assert!(cuff.reports.is_empty(), "{:?}", cuff.reports);
}
