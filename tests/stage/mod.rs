//! A stage for whole visits: the real screen without a display, real ptys, store and HTTP clinic,
//! and a clock moved by hand. It must not know what a visit should do.
#![allow(dead_code)] // each test uses its own part of the stage

use i_slint_backend_testing::{AccessibleRole, ElementHandle, mock_elapsed_time};
use serialport::{SerialPort, TTYPort};
use std::cell::RefCell;
use std::collections::{BTreeMap, VecDeque};
use std::io::Write;
use std::path::PathBuf;
use std::rc::Rc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;
use wayside_care::reading::Kind;
use wayside_care::record::Record;
use wayside_care::time::{Span, Tick};
use wayside_devices::Measure;
use wayside_kiosk::clock::Clock;
use wayside_kiosk::config::Config;
use wayside_kiosk::delivery::Delivery;
use wayside_kiosk::desk::{Desk, Order};
use wayside_kiosk::front::Front;
use wayside_kiosk::hands::{Errand, Hands};
use wayside_kiosk::office::Office;
use wayside_kiosk::ports::{Keeper, PortEvent};
use wayside_kiosk::rehearsal::simulated_device;
use wayside_kiosk::scenario::{Scenario, Walker};
use wayside_kiosk::screen::{Panel, Surface};
use wayside_kiosk::words::Words;
use wayside_kiosk::workplace::Workplace;
use wayside_sim::clinic::Clinic;
use wayside_sim::{OtherEnd, Said, Stimulus};
use wayside_visit::view::{Body, Msg, Screen, Tap, View};
use wayside_visit::{Alert, Chime, Input, Visit};

const THINK: Span = Span::from_millis(1200);
const PATIENCE: Duration = Duration::from_secs(10);

/// One device: its simulated end, the near end of its pty, and how to find the far one.
struct Line {
    kind: Kind,
    end: Box<dyn OtherEnd>,
    said: Said,
    near: Option<TTYPort>,
    path: PathBuf,
    acts_at: Option<Tick>,
    read: usize,
    opened: bool,
    pulled: bool,
}

/// What the visit asked for, to be done by the stage.
enum Wish {
    Start(u32, Kind, Tick),
    Stop(u32, Kind),
    Save(Box<Record>),
    Staff(String),
    Errand(Errand),
    Wipe,
}

#[derive(Clone, Default)]
struct Notebook(Rc<RefCell<VecDeque<Wish>>>);

impl Hands for Notebook {
    fn start(&mut self, run: u32, kind: Kind, deadline: Tick) {
        self.0.borrow_mut().push_back(Wish::Start(run, kind, deadline));
    }
    fn stop(&mut self, run: u32, kind: Kind) {
        self.0.borrow_mut().push_back(Wish::Stop(run, kind));
    }
    fn save(&mut self, record: Box<Record>) {
        self.0.borrow_mut().push_back(Wish::Save(record));
    }
    fn errand(&mut self, errand: Errand) {
        self.0.borrow_mut().push_back(Wish::Errand(errand));
    }
    fn alert(&mut self, _: Alert) {}
    fn check_staff(&mut self, number: String) {
        self.0.borrow_mut().push_back(Wish::Staff(number));
    }
    fn sound(&mut self, _: Chime) {}
    fn quarantine(&mut self, _: u32) {}
    fn wipe(&mut self) {
        self.0.borrow_mut().push_back(Wish::Wipe);
    }
}

pub struct Stage {
    pub pull_cables: bool,
    front: Rc<Front>,
    words: Rc<Words>,
    wishes: Notebook,
    desk: Desk,
    lines: Vec<Line>,
    ports: Receiver<PortEvent>,
    _keepers: Vec<Keeper>,
    writers: BTreeMap<usize, Box<dyn Write + Send>>,
    clock: Clock,
    place: Workplace,
    delivery: Delivery,
    walker: Option<Walker>,
    saved: Option<uuid::Uuid>,
}

impl Stage {
    /// A stage whose clinic remembers everything.
    pub fn new(scenario: &str) -> Stage {
        Stage::with(scenario, Clinic::new())
    }

    /// A stage with a given clinic.
    pub fn with(scenario: &str, clinic: Clinic) -> Stage {
        let _ =
            slint::platform::set_platform(Box::new(i_slint_backend_testing::TestingBackend::new(
                i_slint_backend_testing::TestingBackendOptions {
                    mock_time: true,
                    threading: false,
                    renderer_name: Some("software".into()),
                },
            )));
        let scenario = Scenario::parse(scenario).unwrap();
        let config = Config::default();
        let place = Workplace::open(&config, None, true).unwrap();
        let delivery = Delivery::to_simulated(clinic, place.office.clone()).unwrap();
        let clock = Clock::by_hand("2026-11-24T10:00:00Z".parse().unwrap());
        let words = Rc::new(Words::load().unwrap());
        let surface = Surface::new(Rc::clone(&words)).unwrap();
        surface.set_panel(Panel::PORTRAIT);
        let site = config.visit_site(uuid::Uuid::new_v4()).unwrap();
        let walker = Walker::new(scenario.clone(), site.languages.clone());
        let wishes = Notebook::default();
        let visit = Visit::new(site, clock.tick());
        let front = Front::new(visit, surface, Box::new(wishes.clone()), clock.clone());
        front.surface().window().show().unwrap();
        let (tell, ports) = channel();
        let mut stage = Stage {
            pull_cables: false,
            front,
            words,
            wishes,
            desk: Desk::new(),
            lines: Vec::new(),
            ports,
            _keepers: Vec::new(),
            writers: BTreeMap::new(),
            clock,
            place,
            delivery,
            walker: Some(walker),
            saved: None,
        };
        for script in &scenario.measure {
            stage.seat(script, &tell);
        }
        stage
    }

    fn seat(&mut self, script: &wayside_sim::Script, tell: &Sender<PortEvent>) {
        let entry = wayside_devices::registry::find(&script.device).unwrap();
        let profile = entry.profile().unwrap().unwrap();
        let place =
            self.desk.seat(script.kind, simulated_device(&script.device), entry.valve().unwrap());
        let path = self.place.dir.join(format!("tty-{}", script.device));
        let mut line = Line {
            kind: script.kind,
            end: wayside_sim::other_end(script).unwrap(),
            said: Said::default(),
            near: Some(plug(&path)),
            path: path.clone(),
            acts_at: None,
            read: 0,
            opened: false,
            pulled: false,
        };
        line.end.handle(self.clock.tick(), Stimulus::Plugged, &mut line.said);
        self.lines.push(line);
        let tell = tell.clone();
        let send = move |event| drop(tell.send(event));
        let keeper =
            Keeper::new(place, path.display().to_string(), profile.serial.unwrap(), send).unwrap();
        self._keepers.push(keeper);
        self.until(|stage| stage.lines[place].opened);
    }

    pub fn view(&self) -> View {
        self.front.view()
    }

    pub fn staff_number(&self) -> String {
        self.place.staff_number.clone().unwrap()
    }

    fn office(&self) -> &Office {
        &self.place.office
    }

    pub fn stored(&self) -> Record {
        let id = self.saved.expect("something was saved");
        let json = self.office().store().record(id).unwrap().expect("the record is kept");
        serde_json::from_slice(&json).unwrap()
    }

    /// How many observations with a code the clinic holds.
    pub fn kept_with_code(&self, code: &str) -> usize {
        let demo = self.delivery.demo().unwrap();
        let clinic = demo.clinic();
        let has = |value: &serde_json::Value| {
            value["code"]["coding"]
                .as_array()
                .is_some_and(|codings| codings.iter().any(|coding| coding["code"] == code))
        };
        clinic.kept().filter(|(name, value)| name.starts_with("Observation") && has(value)).count()
    }

    pub fn pixels(&self) -> Vec<u8> {
        let shot = self.front.surface().window().take_snapshot().unwrap();
        shot.as_bytes().to_vec()
    }

    /// Taps what stands on the screen under the words of an action.
    pub fn tap(&mut self, tap: Tap) {
        if !matches!(tap, Tap::Key(_)) {
            // Nobody answers a screen in the moment it comes.
            self.wait(Duration::from_millis(500));
        }
        self.touch(tap);
    }

    /// As [`Stage::tap`], in the very moment the screen came.
    pub fn touch(&mut self, tap: Tap) {
        let view = self.view();
        assert!(view.offers(tap), "{tap:?} is not offered on {:?}", view.screen);
        let label = self.label(&view, tap);
        mock_elapsed_time(Duration::from_millis(50));
        let app = self.front.surface().app();
        let found = ElementHandle::find_by_accessible_label(app, &label).find(|element| {
            matches!(
                element.accessible_role(),
                Some(AccessibleRole::Button | AccessibleRole::Switch)
            )
        });
        let Some(element) = found else {
            panic!("no control called `{label}` on {:?}", view.screen)
        };
        element.invoke_accessible_default_action();
        mock_elapsed_time(Duration::from_millis(50));
        self.settle();
    }

    fn label(&self, view: &View, tap: Tap) -> String {
        let say = |msg: &Msg| self.words.say(msg, &view.language);
        if let Some(action) = view.actions.iter().find(|action| action.tap == tap) {
            return say(&action.label);
        }
        if let Body::Switches(switches) = &view.body
            && let Some(switch) = switches.iter().find(|switch| switch.tap == tap)
        {
            return say(&switch.label);
        }
        match tap {
            Tap::Key(' ') => say(&Msg::of("key-space")),
            Tap::Key(key) => key.to_string(),
            Tap::Erase => say(&Msg::of("key-erase")),
            other => panic!("no label for {other:?}"),
        }
    }

    /// Does what the visit wished, and carries bytes until nothing moves any more.
    fn settle(&mut self) {
        loop {
            let wish = self.wishes.0.borrow_mut().pop_front();
            match wish {
                Some(wish) => self.grant(wish),
                None => break,
            }
        }
    }

    fn grant(&mut self, wish: Wish) {
        let now = self.clock.tick();
        match wish {
            Wish::Start(run, kind, deadline) => {
                let asked = Some(self.clock.now().wall);
                let measure = Measure { deadline, may_inflate: true, asked };
                let orders = self.desk.start(now, run, kind, measure);
                for line in self.lines.iter_mut().filter(|line| line.kind == kind) {
                    line.acts_at = Some(now + Span::from_millis(1500));
                }
                self.obey(orders);
            }
            Wish::Stop(run, kind) => {
                let orders = self.desk.stop(now, run, kind);
                self.obey(orders);
                self.stimulate_kind(kind, Stimulus::PersonLeaves);
            }
            Wish::Save(record) => {
                self.office().save(&record, self.clock.unix_ms()).unwrap();
                self.saved = Some(record.visit);
                self.front.take(Input::Saved(record.visit));
                for (id, state) in self.delivery.drain().unwrap() {
                    self.front.take(Input::Parcel(id, state));
                }
            }
            Wish::Errand(errand) => {
                if let Some(input) = errand.unreachable() {
                    self.front.take(input);
                }
            }
            Wish::Wipe => {
                let orders = self.desk.visit_over(now);
                self.obey(orders);
                self.office().forget().unwrap();
            }
            Wish::Staff(number) => {
                let right = self.office().check_staff(&number, self.clock.unix_ms()).unwrap();
                self.front.take(Input::StaffNumber(right));
            }
        }
    }

    fn obey(&mut self, orders: Vec<Order>) {
        for order in orders {
            match order {
                Order::Send(place, bytes) => {
                    self.writers.get_mut(&place).unwrap().write_all(&bytes).unwrap();
                }
                Order::Tell(input) => self.front.take(input),
            }
        }
    }

    fn stimulate_kind(&mut self, kind: Kind, stimulus: Stimulus<'_>) {
        for place in 0..self.lines.len() {
            if self.lines[place].kind == kind {
                self.stimulate(place, stimulus);
            }
        }
    }

    /// Lets a device feel something, writes what it says into its pty, and waits until every byte
    /// has come out at the kiosk's end.
    fn stimulate(&mut self, place: usize, stimulus: Stimulus<'_>) {
        let now = self.clock.tick();
        let line = &mut self.lines[place];
        line.said.bytes.clear();
        line.end.handle(now, stimulus, &mut line.said);
        let bytes = std::mem::take(&mut line.said.bytes);
        if let Some(near) = &mut line.near
            && !bytes.is_empty()
        {
            near.write_all(&bytes).unwrap();
            let wanted = line.read + bytes.len();
            self.until(|stage| stage.lines[place].read >= wanted);
        }
    }

    /// Takes in what the ports say until something is so.
    fn until(&mut self, so: impl Fn(&Stage) -> bool) {
        while !so(self) {
            let event = self.ports.recv_timeout(PATIENCE).expect("a port says something");
            let now = self.clock.tick();
            let orders = match event {
                PortEvent::Opened(place, writer) => {
                    self.writers.insert(place, writer);
                    self.lines[place].opened = true;
                    self.desk.opened(now, place)
                }
                PortEvent::Bytes(place, bytes) => {
                    self.lines[place].read += bytes.len();
                    self.desk.bytes(now, place, &bytes)
                }
                PortEvent::Closed(place) => {
                    self.lines[place].opened = false;
                    self.desk.closed(now, place)
                }
            };
            self.obey(orders);
        }
    }

    /// Moves the clock to the next thing that happens, at most to `limit`, and lets it happen.
    fn advance(&mut self, limit: Tick) {
        let lines = self.lines.iter().flat_map(|line| [line.said.wake, line.acts_at]);
        let visit = self.front.next_wake();
        let all = lines.chain([visit, self.desk.next_wake(), Some(limit)]);
        let next = all.flatten().min().unwrap().max(self.clock.tick());
        self.clock.set(next);
        for place in 0..self.lines.len() {
            let line = &mut self.lines[place];
            let due = line.said.wake.take_if(|at| *at <= next).is_some();
            let acts = line.acts_at.take_if(|at| *at <= next).is_some();
            if due {
                self.stimulate(place, Stimulus::Wake);
            }
            if acts {
                self.pull_cable(place);
                self.stimulate(place, Stimulus::PersonActs);
            }
        }
        let orders = self.desk.wake(next);
        self.obey(orders);
        if visit.is_some_and(|wake| wake <= next) {
            self.front.take(Input::Wake);
        }
        self.settle();
    }

    /// The first time a device is used its cable comes off, and is put back.
    fn pull_cable(&mut self, place: usize) {
        if !self.pull_cables || self.lines[place].pulled {
            return;
        }
        let line = &mut self.lines[place];
        line.pulled = true;
        line.near = None;
        std::fs::remove_file(&line.path).unwrap();
        self.until(|stage| !stage.lines[place].opened);
        self.settle();
        self.lines[place].near = Some(plug(&self.lines[place].path));
        self.until(|stage| stage.lines[place].opened);
    }

    /// Lets time go by with nobody touching anything.
    pub fn wait(&mut self, time: Duration) {
        let end = self.clock.tick() + Span::from_millis(u64::try_from(time.as_millis()).unwrap());
        while self.clock.tick() < end {
            self.advance(end);
        }
    }

    /// Forgets what the person was going to say, so that only the kiosk could still know it.
    pub fn forget_script(&mut self) {
        self.walker = None;
    }

    /// Lets the screen draw what it shows, so that nothing drawn before is kept for it.
    pub fn settle_screen(&self) {
        mock_elapsed_time(Duration::from_millis(1000));
        drop(self.pixels());
        mock_elapsed_time(Duration::from_millis(1000));
    }

    /// Where the store is.
    pub fn dir(&self) -> &std::path::Path {
        &self.place.dir
    }

    /// Walks until a screen is shown.
    pub fn walk_until(&mut self, screen: Screen) -> Vec<Screen> {
        let mut screens = vec![self.view().screen];
        let end = self.clock.tick() + Span::from_secs(7200);
        while self.clock.tick() < end {
            self.wait(Duration::from_millis(THINK.millis()));
            let view = self.view();
            if screens.last() != Some(&view.screen) {
                screens.push(view.screen);
            }
            if view.screen == screen && screens.len() > 1 {
                return screens;
            }
            if let Some(tap) = self.walker.as_mut().and_then(|walker| walker.tap(&view)) {
                self.tap(tap);
            }
        }
        panic!("{screen:?} was not reached: {screens:?}")
    }

    /// Walks the whole visit, back to the welcome screen.
    pub fn walk(&mut self) -> Vec<Screen> {
        self.walk_until(Screen::Attract)
    }
}

fn plug(path: &std::path::Path) -> TTYPort {
    let (near, far) = TTYPort::pair().unwrap();
    std::os::unix::fs::symlink(far.name().unwrap(), path).unwrap();
    near
}
