//! A kiosk around staff mode, for its tests: accounts, a busy day, and a shell that answers.
#![allow(dead_code)]

use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;
use wayside_care::reading::{Fault, Kind};
use wayside_care::time::{Day, Span, Tick, Trust, WallTime};
use wayside_staff::drift::Sign;
use wayside_staff::facts::{DeviceFacts, DeviceState, Disk, Facts, Paper, Waiting, WaitingWhy};
use wayside_staff::lock::{self, GUESSES};
use wayside_staff::pin::Pin;
use wayside_staff::said::{AuditWord, Effect, Entry, Figure, Input, Known, Parcel};
use wayside_staff::settings::{File, Key, Settings, Value};
use wayside_staff::today::Rules;
use wayside_staff::{Account, Place, Role, Staff};
use wayside_visit::Now;
use wayside_visit::view::{Arg, Body, Msg, Tap, View};

pub const AMINA: u32 = 1;
pub const BO: u32 = 2;
pub const TOM: u32 = 3;
pub const CODE: &str = "01AZ-01Z7-89MR";
pub const PATIENT: &str = "Zebulon";
const NUMBERS: [&str; 3] = ["407193", "520866", "913047"];
const WALL: i64 = 1_795_000_000_000;

pub struct World {
    pub staff: Staff,
    tick: u64,
    chance: u64,
    facts: Facts,
    known: Vec<Known>,
    code: Option<(u32, u32)>,
    queue: Vec<Effect>,
}

fn account(number: u32, name: &str, role: Role) -> Known {
    let account = Account { number, name: name.into(), role, active: true };
    Known { account, ever: 0, streak: 0 }
}

fn busy_day() -> Facts {
    let waiting = |n, why| Waiting { visit: Uuid::from_u128(n), why, since_ms: WALL - 60_000 };
    let device = |name: &str, kind| DeviceFacts {
        name: name.into(),
        kind,
        state: DeviceState::Ready,
        due: Day::new(2027, 5, 1),
        disabled: false,
        check: None,
        drift: None,
    };
    let mut cuff = device("Cuff", Kind::BloodPressure);
    cuff.drift = Some(Sign::StepUp);
    let mut finger = device("Finger", Kind::Oximetry);
    finger.due = Day::new(2026, 1, 1);
    finger.state = DeviceState::Failed(Fault::NoAnswer);
    let mut scale = device("Scale", Kind::Weight);
    scale.disabled = true;
    Facts {
        waiting: WaitingWhy::ALL.iter().zip(1..).map(|(why, n)| waiting(n, *why)).collect(),
        refused: vec![Uuid::from_u128(101)],
        stalled: true,
        people_since_cleaning: 12,
        cleaned_ms: None,
        devices: vec![cuff, finger, scale],
        paper: Paper::Out,
        update: true,
        clock: Trust::Synchronised,
        disk: Disk::Low,
        unreviewed: 2,
        locked: vec![BO],
    }
}

fn file() -> File {
    let texts = |list: &[&str]| list.iter().map(|t| (*t).to_owned()).collect::<Vec<_>>();
    let mut values = BTreeMap::from([
        (Key::Languages, Value::Chosen(texts(&["en"]))),
        (Key::Volume, Value::Level(60)),
        (Key::OpeningHours, Value::Hours([Some((540, 1080)); 7])),
        (Key::Services, Value::Lines(texts(&["Walk-in centre"]))),
        (Key::Welcome, Value::Text(String::new())),
    ]);
    let allows = values.keys().copied().collect();
    values.insert(Key::Brightness, Value::Level(80));
    let choices = BTreeMap::from([(Key::Languages, texts(&["en", "ar"]))]);
    File { values, allows, choices }
}

impl World {
    /// Three people work here, and everything needs doing.
    pub fn new(seed: u64) -> World {
        let people = vec![
            account(AMINA, "Amina", Role::Lead),
            account(BO, "Bo", Role::Attendant),
            account(TOM, "Tom", Role::Technician),
        ];
        World::made(seed, people, None)
    }

    /// A kiosk that comes out of its box: nobody, and a one-time code.
    pub fn provisioned() -> World {
        World::made(1, Vec::new(), Some((0, 0)))
    }

    fn made(seed: u64, known: Vec<Known>, code: Option<(u32, u32)>) -> World {
        let languages = vec!["en".to_owned(), "ar".to_owned()];
        let staff = Staff::new(Tick::ZERO, Rules::default(), languages);
        let queue = Vec::new();
        let facts = busy_day();
        let mut world = World { staff, tick: 0, chance: seed, facts, known, code, queue };
        world.say(Input::Accounts(world.known.clone(), code));
        world.say(Input::Settings(Box::new(Settings::new(file(), Vec::new()))));
        world.say(Input::Fixed((0..9).map(|n| (format!("site.{n}"), "x".into())).collect()));
        world.say(Input::Facts(Box::new(world.facts.clone())));
        world.queue.clear();
        world
    }

    pub fn now(&self) -> Now {
        let unix_ms = WALL + i64::try_from(self.tick).unwrap();
        let wall = WallTime { unix_ms, offset_min: 0, trust: Trust::Synchronised };
        Now { tick: Tick::from_millis(self.tick), wall, today: Day::new(2026, 11, 25).unwrap() }
    }

    pub fn view(&self) -> View {
        self.staff.view(self.now())
    }

    pub fn say(&mut self, input: Input) -> Vec<Effect> {
        let now = self.now();
        let out = self.staff.step(now, input);
        self.queue.extend(out.clone());
        out
    }

    pub fn tap(&mut self, tap: Tap) -> Vec<Effect> {
        self.say(Input::Tap(tap))
    }

    pub fn taps(&mut self, taps: &[Tap]) -> Vec<Effect> {
        taps.iter().flat_map(|tap| self.tap(*tap)).collect()
    }

    pub fn open(&mut self) {
        self.say(Input::Open);
    }

    /// Types, and says Enter.
    pub fn enter(&mut self, text: &str) -> Vec<Effect> {
        for key in text.chars() {
            self.tap(Tap::Key(key));
        }
        self.tap(Tap::Enter)
    }

    pub fn pass(&mut self, span: Span) -> Vec<Effect> {
        self.tick += span.millis();
        self.say(Input::Wake)
    }

    pub fn sign_in(&mut self, number: u32) {
        self.open();
        self.say(Input::Badge(number));
        self.enter(NUMBERS[number as usize - 1]);
        self.answers();
        assert_eq!(self.staff.place(), Place::Today);
        self.queue.clear();
    }

    pub fn go_to(&mut self, id: &str) {
        self.tap(Tap::Own);
        self.choose(id);
    }

    /// Taps the action that says this.
    pub fn choose(&mut self, id: &str) {
        let view = self.view();
        let found = view.actions.iter().find(|action| action.label.id == id);
        let tap = found.unwrap_or_else(|| panic!("{id} is not offered")).tap;
        self.tap(tap);
    }

    /// Answers everything the machine asked for, and what that leads to; the effects it gave.
    pub fn answers(&mut self) -> Vec<Effect> {
        let mut all = Vec::new();
        while !self.queue.is_empty() {
            let effects = core::mem::take(&mut self.queue);
            all.extend(effects.clone());
            self.carry_out(effects);
        }
        all
    }

    fn count(&mut self, number: u32) -> (u32, u32) {
        match self.known.iter_mut().find(|known| known.account.number == number) {
            Some(known) => {
                known.ever += 1;
                known.streak += 1;
                assert!(known.ever <= GUESSES);
                (known.ever, known.streak)
            }
            None => {
                let code = self.code.as_mut().unwrap();
                *code = (code.0 + 1, code.1 + 1);
                *code
            }
        }
    }

    /// What a shell does.
    pub fn carry_out(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::CountGuess { ask, account } => {
                    let (ever, streak) = self.count(account);
                    self.say(Input::Lock(lock::Input::Counted { ask, account, ever, streak }));
                }
                Effect::CheckPin { ask, account, pin } => {
                    let right = match account {
                        0 => wayside_staff::code::typed(CODE),
                        n => Pin::typed(NUMBERS[n as usize - 1]),
                    };
                    let right = pin == right;
                    self.say(Input::Lock(lock::Input::Checked { ask, right }));
                }
                Effect::Right(number) => {
                    for known in self.known.iter_mut().filter(|k| k.account.number == number) {
                        known.ever -= 1;
                        known.streak = 0;
                    }
                }
                Effect::Unlock { account, .. } => {
                    for known in self.known.iter_mut().filter(|k| k.account.number == account) {
                        (known.ever, known.streak) = (0, 0);
                    }
                    self.say(Input::Lock(lock::Input::Unlocked(account)));
                }
                Effect::Answer { visit, .. } => {
                    self.facts.waiting.retain(|waiting| waiting.visit != visit);
                    self.news();
                }
                Effect::Ledger { entry, .. } => self.ledger(&entry),
                Effect::Disable { device, out, .. } => {
                    self.facts.devices[device as usize].disabled = out;
                    self.news();
                }
                Effect::Test { device, .. } => drop(self.say(Input::Tested(device, true))),
                Effect::ListParcels => drop(self.say(Input::Parcels(parcels()))),
                Effect::Look { parcel, .. } => {
                    self.say(Input::Name(parcel, Some(PATIENT.into())));
                }
                Effect::Count => drop(self.say(Input::Figures(figures()))),
                Effect::VerifyAudit { .. } => {
                    let word = match self.draw(3) {
                        0 => AuditWord::Whole(1000),
                        1 => AuditWord::Broken(7),
                        _ => AuditWord::Unread,
                    };
                    self.say(Input::Audit(word));
                }
                Effect::Set(_) => {
                    let stored = self.draw(4) != 0;
                    self.say(Input::Stored(stored));
                }
                _ => {}
            }
        }
    }

    fn ledger(&mut self, entry: &Entry) {
        match entry {
            Entry::Cleaned => self.facts.people_since_cleaning = 0,
            Entry::Checked { device, passed, .. } => {
                let device = &mut self.facts.devices[*device as usize];
                device.check = Some(*passed);
                device.drift = None;
            }
            Entry::Calibrated { device, due } => {
                self.facts.devices[*device as usize].due = Some(*due);
            }
        }
        self.news();
    }

    fn news(&mut self) {
        let facts = Box::new(self.facts.clone());
        self.say(Input::Facts(facts));
    }

    pub fn draw(&mut self, end: u64) -> u64 {
        self.chance ^= self.chance << 13;
        self.chance ^= self.chance >> 7;
        self.chance ^= self.chance << 17;
        self.chance % end
    }

    /// Mostly something the screen offers, and the right thing to type now and then.
    pub fn random_tap(&mut self) -> Tap {
        let view = self.view();
        if let Body::Entry { value, .. } = &view.body
            && self.draw(8) != 0
        {
            let wanted = match self.staff.place() {
                Place::Pin(n) | Place::Second(n) => NUMBERS[n as usize - 1],
                Place::Code => CODE,
                Place::NewPin(_) | Place::NewPinAgain(_) => "407193",
                Place::Due(_) => "01062027",
                Place::Check(_) => "50",
                Place::Line(Key::OpeningHours, _) => "09001730",
                _ => "Cleo",
            };
            let typed = value.chars().count();
            let right = wanted.starts_with(value.as_str());
            return match wanted.chars().nth(typed) {
                Some(key) if right => Tap::Key(key),
                None if right => Tap::Enter,
                _ => Tap::Erase,
            };
        }
        let rarely = self.draw(10);
        let offered: Vec<Tap> = all_taps()
            .into_iter()
            .filter(|tap| view.offers(*tap))
            // Leaving is always offered, and would be most of what is done.
            .filter(|tap| rarely == 0 || !matches!(tap, Tap::Leave | Tap::Key(_) | Tap::Erase))
            .collect();
        let all = if rarely == 1 || offered.is_empty() { all_taps() } else { offered };
        let n = usize::try_from(self.draw(all.len() as u64)).unwrap();
        all[n]
    }

    /// Time passes, the day goes on, somebody opens staff mode.
    pub fn maybe_something_else(&mut self) {
        self.tick += 700;
        if self.staff.place() == Place::Closed {
            self.open();
            if self.draw(2) == 0 {
                // Waits for wrong numbers are over, and Tom is sometimes told to sign in.
                self.tick += 1_000_000;
            }
        }
        match self.draw(200) {
            0 => {
                self.facts = busy_day();
                self.news();
            }
            1 => drop(self.pass(Span::from_secs(130))),
            2 => drop(self.say(Input::Outage(None))),
            3 => {
                let code = (self.draw(2) == 0).then_some((0, 0));
                self.code = code.or(self.code);
                self.say(Input::Accounts(self.known.clone(), code));
            }
            _ => drop(self.say(Input::Wake)),
        }
        self.answers();
    }
}

fn parcels() -> Vec<Parcel> {
    use wayside_visit::Parcel::{Filed, Queued, Refused, Seen, Sent};
    let parcel = |(n, state): (u128, wayside_visit::Parcel)| Parcel {
        id: Uuid::from_u128(100 + n),
        state,
        attempts: 2,
        time: (9, 5),
        day: Day::new(2026, 11, 25).unwrap(),
        parked: n == 3,
    };
    let states = [Queued, Refused, Sent, Refused, Filed, Seen, Queued, Refused];
    (0..).zip(states).map(parcel).collect()
}

fn figures() -> Vec<Figure> {
    let ids = [
        "staff-figure-visits",
        "staff-figure-completed",
        "staff-figure-left",
        "staff-figure-minutes",
        "staff-figure-high",
    ];
    let figure = |(n, name): (u32, &'static str)| Figure {
        name,
        value: if n == 4 { 3 } else { 90 - n },
        of: Some(90),
        band: n == 4,
    };
    (0..).zip(ids).map(figure).collect()
}

pub fn all_taps() -> Vec<Tap> {
    use Tap::*;
    let mut taps = vec![Begin, Next, Back, Skip, Again, Discard, Leave, Help, Close, Yes, No];
    taps.extend([Own, Enter, Erase, Key('7'), Key('x'), Unsure, StillHere, Staff]);
    taps.extend((0..8).chain([u8::MAX]).map(Choose));
    taps.extend((0..4).map(Switch));
    taps
}

/// Every message id on a screen, also those inside others.
pub fn messages(view: &View) -> BTreeSet<&'static str> {
    let mut all: Vec<&Msg> = vec![&view.title];
    all.extend(&view.lines);
    all.extend(view.actions.iter().map(|action| &action.label));
    match &view.body {
        Body::Entry { form, problem, .. } => all.extend([form].into_iter().chain(problem)),
        Body::Rows(rows) => {
            all.extend(rows.iter().flat_map(|row| [&row.name, &row.value, &row.meaning]));
        }
        Body::Switches(switches) => all.extend(switches.iter().map(|switch| &switch.label)),
        _ => {}
    }
    let inner = |msg: &Msg| {
        let word = |(_, arg): &(&str, Arg)| if let Arg::Word(id) = arg { Some(*id) } else { None };
        msg.args.iter().filter_map(word).chain([msg.id]).collect::<Vec<_>>()
    };
    all.into_iter().flat_map(inner).collect()
}
