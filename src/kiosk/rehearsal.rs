//! One whole visit in virtual time: the same visit, desk, drivers and simulated devices as the
//! demo,
//! with no port, no thread and no waiting. It must not read a clock.

use crate::desk::{Desk, Order};
use crate::hands::{Errand, Hands, carry_out};
use crate::scenario::{Scenario, Walker};
use std::collections::VecDeque;
use std::sync::Arc;
use wayside_care::reading::Kind;
use wayside_care::record::{Device, Record};
use wayside_care::time::{Span, Tick};
use wayside_devices::Measure;
use wayside_forms::Sheet;
use wayside_sim::{OtherEnd, Said, Stimulus};
use wayside_visit::view::{Body, Screen, View};
use wayside_visit::{Alert, Chime, Input, Now, Place, Site, Visit};

/// What a rehearsal needs from outside: saving and delivering.
pub trait Office {
    /// Saves a record and delivers it; the answers, in order.
    fn save(&mut self, record: &Record) -> Vec<Input>;

    /// Asks the clinic; the answers, in order.
    fn errand(&mut self, errand: Errand) -> Vec<Input> {
        errand.unreachable().into_iter().collect()
    }
}

/// An office that keeps nothing: everything is saved, nothing is sent.
pub struct NoOffice;

impl Office for NoOffice {
    fn save(&mut self, record: &Record) -> Vec<Input> {
        vec![Input::Saved(record.visit)]
    }
}

struct Line {
    kind: Kind,
    end: Box<dyn OtherEnd>,
    said: Said,
    acts_at: Option<Tick>,
}

/// What a rehearsal left behind.
#[derive(Debug, Default)]
pub struct Outcome {
    /// Screens shown, in order, each once in a row.
    pub screens: Vec<Screen>,
    /// Every view that differed in kind from the one before, for pictures.
    pub views: Vec<View>,
    /// The record, as far as the visit got.
    pub record: Option<Record>,
    /// What staff were told.
    pub alerts: Vec<Alert>,
    /// How often the person was forgotten.
    pub wipes: u32,
    /// The visit came back to the welcome screen.
    pub ended: bool,
    /// How long it took in the visit's own time.
    pub took: Span,
}

/// A visit, its devices and its person, in virtual time.
pub struct Rehearsal<'a> {
    visit: Visit,
    desk: Desk,
    lines: Vec<Line>,
    office: &'a mut dyn Office,
    start: Now,
    tick: Tick,
    queue: VecDeque<Input>,
    outcome: Outcome,
}

/// A person looks before they tap.
const THINK: Span = Span::from_millis(1200);
/// And needs a moment until the finger is in the clip.
const ACT: Span = Span::from_millis(1500);
/// Nobody stays longer than this.
const LONGEST: Span = Span::from_secs(2 * 3600);

impl<'a> Rehearsal<'a> {
    /// Sets a kiosk up with the devices of a scenario.
    ///
    /// # Errors
    /// Where a scripted device has no driver or no simulator, or a reading is none.
    pub fn new(
        site: Site,
        start: Now,
        scenario: &Scenario,
        office: &'a mut dyn Office,
    ) -> Result<Rehearsal<'a>, String> {
        let mut rehearsal = Rehearsal {
            visit: Visit::new(site, start.tick),
            desk: Desk::new(),
            lines: Vec::new(),
            office,
            start,
            tick: start.tick,
            queue: VecDeque::new(),
            outcome: Outcome::default(),
        };
        for script in &scenario.measure {
            let entry = wayside_devices::registry::find(&script.device);
            let driver = entry.and_then(wayside_devices::registry::Entry::valve);
            let driver = driver.ok_or_else(|| format!("{}: no such driver", script.device))?;
            let end = wayside_sim::other_end(script).map_err(|why| why.to_string())?;
            let device = simulated_device(&script.device);
            let place = rehearsal.desk.seat(script.kind, device, driver);
            let said = Said::default();
            rehearsal.lines.push(Line { kind: script.kind, end, said, acts_at: None });
            rehearsal.stimulate(place, Stimulus::Plugged);
            let orders = rehearsal.desk.opened(rehearsal.tick, place);
            rehearsal.obey(orders);
        }
        Ok(rehearsal)
    }

    /// The same, with questionnaires asked after measuring.
    #[must_use]
    pub fn with_forms(mut self, forms: Vec<Arc<Sheet>>) -> Rehearsal<'a> {
        self.visit = self.visit.with_forms(forms);
        self
    }

    fn now(&self) -> Now {
        let wall = self.start.wall.after(self.tick.since(self.start.tick));
        Now { tick: self.tick, wall, ..self.start }
    }

    fn stimulate(&mut self, place: usize, stimulus: Stimulus<'_>) {
        let now = self.tick;
        let Some(line) = self.lines.get_mut(place) else { return };
        line.said.bytes.clear();
        line.end.handle(now, stimulus, &mut line.said);
        let bytes = std::mem::take(&mut line.said.bytes);
        if !bytes.is_empty() {
            let orders = self.desk.bytes(now, place, &bytes);
            self.obey(orders);
        }
    }

    fn obey(&mut self, orders: Vec<Order>) {
        for order in orders {
            match order {
                Order::Send(place, bytes) => self.stimulate(place, Stimulus::Bytes(&bytes)),
                Order::Tell(input) => self.queue.push_back(input),
            }
        }
    }

    fn settle(&mut self) {
        while let Some(input) = self.queue.pop_front() {
            self.say(input);
        }
        self.look();
    }

    fn say(&mut self, input: Input) {
        let now = self.now();
        let effects = self.visit.step(now, input);
        carry_out(effects, self);
    }

    /// Notes the screen on show.
    fn look(&mut self) {
        let view = self.visit.view(self.tick);
        if self.outcome.screens.last() != Some(&view.screen) {
            self.outcome.screens.push(view.screen);
        }
        let same = |last: &&mut View| last.screen == view.screen && last.title == view.title;
        match self.outcome.views.last_mut().filter(same) {
            Some(last) if tells_more(&view) => *last = view,
            Some(_) => {}
            None => self.outcome.views.push(view),
        }
    }

    /// Walks the visit until it is over, or nothing happens any more.
    pub fn walk(mut self, walker: &mut Walker) -> Outcome {
        self.settle();
        let mut taps_at = self.tick + THINK;
        while self.tick.since(self.start.tick) < LONGEST {
            let wake = self.visit.next_wake(self.tick);
            self.tick = self.tick.max(self.next_event(taps_at, wake));
            self.wake_lines();
            let orders = self.desk.wake(self.tick);
            self.obey(orders);
            if wake.is_some_and(|wake| wake <= self.tick) {
                self.queue.push_back(Input::Wake);
            }
            self.settle();
            if self.tick >= taps_at {
                taps_at = self.tick + THINK;
                if self.visit.place() == Place::Emergency {
                    self.clear_emergency();
                } else if let Some(tap) = walker.tap(&self.visit.view(self.tick)) {
                    self.keep_record();
                    self.say(Input::Tap(tap));
                    // Typing goes faster than thinking.
                    if matches!(tap, wayside_visit::view::Tap::Key(_)) {
                        taps_at = self.tick + Span::from_millis(300);
                    }
                    self.settle();
                }
            }
            if self.outcome.wipes > 0 && self.visit.place() == Place::Attract {
                self.outcome.ended = true;
                break;
            }
        }
        self.outcome.took = self.tick.since(self.start.tick);
        self.outcome
    }

    fn next_event(&self, taps_at: Tick, visit: Option<Tick>) -> Tick {
        let lines = self.lines.iter().flat_map(|line| [line.said.wake, line.acts_at]).flatten();
        let wakes = [visit, self.desk.next_wake(), Some(taps_at)];
        lines.chain(wakes.into_iter().flatten()).min().unwrap_or(taps_at)
    }

    fn wake_lines(&mut self) {
        for place in 0..self.lines.len() {
            let now = self.tick;
            let Some(line) = self.lines.get_mut(place) else { continue };
            let acts = line.acts_at.take_if(|at| *at <= now).is_some();
            let due = line.said.wake.take_if(|at| *at <= now).is_some();
            if due {
                self.stimulate(place, Stimulus::Wake);
            }
            if acts {
                self.stimulate(place, Stimulus::PersonActs);
            }
        }
    }

    /// The record as it stands, while there still is a person.
    fn keep_record(&mut self) {
        if self.outcome.record.is_none() && self.visit.place() == Place::Results {
            self.outcome.record = Some(self.visit.record(self.now()));
        }
    }

    /// Staff come, look after the person, and clear the screen with their number.
    fn clear_emergency(&mut self) {
        self.outcome.record = Some(self.visit.record(self.now()));
        use wayside_visit::view::Tap;
        self.say(Input::Tap(Tap::Staff));
        for key in "000000".chars() {
            self.say(Input::Tap(Tap::Key(key)));
        }
        self.say(Input::Tap(Tap::Enter));
        self.settle();
    }
}

impl Hands for Rehearsal<'_> {
    fn start(&mut self, run: u32, kind: Kind, deadline: Tick) {
        let asked = Some(self.now().wall);
        let measure = Measure { deadline, may_inflate: true, asked };
        let orders = self.desk.start(self.tick, run, kind, measure);
        let acts = self.tick + ACT;
        for line in self.lines.iter_mut().filter(|line| line.kind == kind) {
            line.acts_at = Some(acts);
        }
        self.obey(orders);
    }

    fn stop(&mut self, run: u32, kind: Kind) {
        let orders = self.desk.stop(self.tick, run, kind);
        self.obey(orders);
        for place in 0..self.lines.len() {
            if self.lines.get(place).is_some_and(|line| line.kind == kind) {
                self.stimulate(place, Stimulus::PersonLeaves);
            }
        }
    }

    fn save(&mut self, record: Box<Record>) {
        let answers = self.office.save(&record);
        self.outcome.record = Some(*record);
        self.queue.extend(answers);
    }

    fn errand(&mut self, errand: Errand) {
        let answers = self.office.errand(errand);
        self.queue.extend(answers);
    }

    fn alert(&mut self, alert: Alert) {
        self.outcome.alerts.push(alert);
    }

    fn check_staff(&mut self, _number: String) {
        // In a rehearsal whoever comes is staff: the lock has tests of its own.
        self.queue.push_back(Input::StaffNumber(true));
    }

    fn sound(&mut self, _chime: Chime) {}

    fn quarantine(&mut self, _run: u32) {}

    fn wipe(&mut self) {
        self.outcome.wipes = self.outcome.wipes.saturating_add(1);
        let orders = self.desk.visit_over(self.tick);
        self.obey(orders);
    }
}

/// Whether a later moment of the same screen makes the better picture: something is typed, the wave
/// has filled, the cuff is at work, the countdown is not yet half over.
fn tells_more(view: &View) -> bool {
    match &view.body {
        Body::Entry { problem, .. } => problem.is_none(),
        Body::Pulse { settled, .. } => *settled < 70,
        Body::Cuff { running, .. } => *running < 20,
        Body::Countdown { left, of } => *left > of / 2,
        _ => false,
    }
}

/// How a simulated device is named in the record: everything it says is marked as test data.
#[must_use]
pub fn simulated_device(id: &str) -> Device {
    Device {
        id: id.to_owned(),
        name: device_name(id),
        serial: Some(format!("SIM-{id}")),
        simulated: true,
        calibration_due: None,
    }
}

/// What is printed on a device, from its profile.
#[must_use]
pub fn device_name(id: &str) -> String {
    let entry = wayside_devices::registry::find(id);
    let profile = entry.and_then(|entry| entry.profile().ok().flatten());
    profile.map_or_else(|| id.to_owned(), |profile| profile.name)
}
