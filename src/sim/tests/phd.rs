//! The simulated agents of IEEE 11073-20601 against the real driver, in virtual time.
//! It must not know a byte of what they say.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(missing_docs)]

use std::collections::VecDeque;
use wayside_care::reading::Kind;
use wayside_care::time::{Span, Tick};
use wayside_devices::driver::{Driver, Input, Measure, Out, Report};
use wayside_devices::phd::Phdc;
use wayside_devices::result;
use wayside_sim::script::Script;
use wayside_sim::{OtherEnd, Said, Stimulus, phd};

struct Bench {
    driver: Phdc,
    agent: Box<dyn OtherEnd>,
    now: Tick,
    out: Out,
    said: Said,
    told: Vec<String>,
    over: bool,
    /// How large the transfers are.
    transfer: usize,
    /// What is on the way to the driver.
    way: VecDeque<Vec<u8>>,
}

impl Bench {
    fn new(kind: Kind, readings: &[&str], transfer: usize) -> Bench {
        let readings = readings.iter().map(|text| (*text).to_owned()).collect();
        let script = Script { readings, ..Script::new(kind, "phdc") };
        let agent = phd::agent(&script).unwrap();
        let mut bench = Bench {
            driver: Phdc::default(),
            agent,
            now: Tick::from_millis(500),
            out: Out::default(),
            said: Said::default(),
            told: Vec::new(),
            over: false,
            transfer,
            way: VecDeque::new(),
        };
        bench.agent(Stimulus::Plugged);
        bench.driver(Input::Opened);
        bench
    }

    fn driver(&mut self, input: Input<'_>) {
        self.out.clear();
        self.driver.handle(self.now, input, &mut self.out);
        for reported in std::mem::take(&mut self.out.reports) {
            self.over |= matches!(reported.report, Report::Done | Report::Failed(_));
            self.told.extend(result::write(&reported.report));
        }
        let sent = std::mem::take(&mut self.out.send);
        for piece in sent.chunks(self.transfer) {
            self.agent(Stimulus::Bytes(piece));
        }
    }

    fn agent(&mut self, stimulus: Stimulus<'_>) {
        self.said.bytes.clear();
        self.agent.handle(self.now, stimulus, &mut self.said);
        let bytes = std::mem::take(&mut self.said.bytes);
        self.way.extend(bytes.chunks(self.transfer).map(<[u8]>::to_vec));
    }

    /// Lets arrive what is on the way, in order.
    fn deliver(&mut self) {
        while let Some(piece) = self.way.pop_front() {
            self.driver(Input::Bytes(&piece));
        }
    }

    /// Runs until it is over, or so many readings are told and it is cancelled.
    fn measure(&mut self, limit: Span, enough: usize) -> Vec<String> {
        (self.told, self.over) = (Vec::new(), false);
        let deadline = self.now + limit;
        self.driver(Input::Measure(Measure::until(deadline)));
        self.agent(Stimulus::PersonActs);
        self.deliver();
        while !self.over {
            let numbers = self.told.iter().filter(|told| told.contains(" good")).count();
            if numbers >= enough {
                self.driver(Input::Cancel);
                break;
            }
            let next = [self.out.wake, self.said.wake].into_iter().flatten().min();
            self.now = self.now.max(next.expect("nobody wants to be woken"));
            if self.said.wake.is_some_and(|at| at <= self.now) {
                self.agent(Stimulus::Wake);
                self.deliver();
            }
            if self.out.wake.is_some_and(|at| at <= self.now) {
                self.driver(Input::Wake);
                self.deliver();
            }
        }
        self.agent(Stimulus::PersonLeaves);
        self.deliver();
        self.now = self.now + Span::from_secs(60);
        std::mem::take(&mut self.told)
    }
}

const TWO_MINUTES: Span = Span::from_secs(120);

fn start(told: &str) -> &str {
    told.split(" taken ").next().unwrap()
}

#[test]
fn the_cuff_gives_what_is_scripted_and_says_when_it_failed() {
    for transfer in [1, 7, 64, 4096] {
        let scripted = ["152/90", "141/88 pulse 66", "error 7", "silent", "128/79"];
        let mut cuff = Bench::new(Kind::BloodPressure, &scripted, transfer);
        let told = cuff.measure(TWO_MINUTES, 9);
        assert_eq!(start(&told[0]), "blood-pressure 152/90 mean 110 pulse 72 good");
        assert_eq!(told[1..], ["done"], "transfers of {transfer}");
        assert!(cuff.now >= Tick::from_millis(25_000), "a cuff takes its time");
        // By now its configuration is known.
        let told = cuff.measure(TWO_MINUTES, 9);
        assert_eq!(start(&told[0]), "blood-pressure 141/88 mean 105 pulse 66 good");
        assert_eq!(
            cuff.measure(TWO_MINUTES, 9),
            ["status device-fault", "failed device device-fault"]
        );
        assert_eq!(cuff.measure(TWO_MINUTES, 9), ["failed no-answer"]);
        let told = cuff.measure(TWO_MINUTES, 9);
        assert_eq!(start(&told[0]), "blood-pressure 128/79 mean 95 pulse 72 good");
    }
}

#[test]
fn the_scale_gives_what_is_scripted() {
    let mut scale = Bench::new(Kind::Weight, &["82.4/171", "82.4 moved", "61.2"], 64);
    let told = scale.measure(TWO_MINUTES, 9);
    assert_eq!(start(&told[0]), "weight 82.4 height 171 good");
    assert_eq!(told[1..], ["done"]);
    assert_eq!(scale.measure(TWO_MINUTES, 9), ["failed no-answer"]);
    let told = scale.measure(TWO_MINUTES, 9);
    assert_eq!(start(&told[0]), "weight 61.2 good");
}

#[test]
fn the_oximeter_streams_through_its_scanner_until_the_visit_has_enough() {
    let scripted = ["97/72", "91/140 weak", "off", "100/61"];
    let mut oximeter = Bench::new(Kind::Oximetry, &scripted, 64);
    let told = oximeter.measure(TWO_MINUTES, 3);
    assert_eq!(told[0], "status searching");
    assert_eq!(told.iter().filter(|told| told.starts_with("oximetry 97 pulse 72 good")).count(), 3);
    assert_eq!(told.last().unwrap(), "done");
    let told = oximeter.measure(Span::from_secs(20), 1);
    assert_eq!(told, ["status searching", "status weak-signal", "failed no-answer"]);
    assert_eq!(oximeter.measure(Span::from_secs(20), 1), ["status searching", "failed no-answer"]);
    let told = oximeter.measure(TWO_MINUTES, 1);
    assert_eq!(start(&told[1]), "oximetry 100 pulse 61 good");
}

#[test]
fn what_nobody_heard_is_told_when_somebody_listens_and_known_to_be_old() {
    let mut cuff = Bench::new(Kind::BloodPressure, &["152/90", "141/88"], 64);
    // Somebody measures while no measurement is asked for: the agent asks in vain.
    cuff.agent(Stimulus::PersonActs);
    for _ in 0..8 {
        let Some(wake) = cuff.said.wake else { break };
        cuff.now = cuff.now.max(wake);
        cuff.agent(Stimulus::Wake);
        cuff.deliver();
    }
    assert!(cuff.told.is_empty());
    cuff.now = cuff.now + Span::from_secs(300);
    let told = cuff.measure(TWO_MINUTES, 9);
    assert!(
        told.iter().all(|told| !told.contains("152/90") || told.contains("stored")),
        "{told:?}"
    );
    assert!(told.iter().any(|told| told.starts_with("blood-pressure 141/88")), "{told:?}");
}
