//! Every reachable state of a visit × every event, and the laws that hold on each turn.
//! It must not know how a visit decides: it looks at views, effects and the gist only.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(missing_docs)]

mod laws;
mod walk;

use laws::Node;
use std::collections::{BTreeSet, HashMap, VecDeque};
use std::time::Instant;
use wayside_care::appointment::{Known, PatientKey};
use wayside_care::reading::{Fault, Kind, Live, Reading, Status};
use wayside_care::session::Profile;
use wayside_care::time::{Span, Tick};
use wayside_care::units::Pressure;
use wayside_visit::gist::{Gist, MeasuredGist};
use wayside_visit::times::News;
use wayside_visit::view::{Body, Screen, Tap, View};
use wayside_visit::{DeviceEvent, Input, Parcel, Place, Site, Visit};

/// One thing that can happen.
#[derive(Clone, Debug)]
enum Move {
    /// One input, now.
    Say(Input),
    /// Time passes, with every wake asked for, until something changes.
    Time,
    /// The finger gives one reading every second until something changes.
    Finger(Reading),
}

/// What tells two states apart. Under something that lies on top only the place and what runs there
/// do: closing it leads back to a state that is searched on its own.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Key {
    gist: Option<Gist>,
    top: Option<(Screen, Place, Option<Kind>, bool)>,
    typed: String,
    inflations: u8,
}

/// Which part of the world varies. Together they cover it; one search of all would be a product.
struct World {
    name: &'static str,
    site: Site,
    /// Switches of consent that are turned, words that are typed, questions answered with yes.
    consent: &'static [u8],
    words: bool,
    /// Of who somebody is only a code is given.
    codes: bool,
    pregnant: bool,
    yes: &'static [usize],
    /// Devices come and go, the kiosk closes, the clinic answers.
    around: bool,
    /// The clinic offers times, and answers in every way.
    books: bool,
    /// A questionnaire with one question of each kind.
    asks: bool,
    /// Every reading and every fault there is, or one good and one severe.
    rich: bool,
}

fn all_taps() -> Vec<Tap> {
    use Tap::*;
    let mut taps = vec![Begin, Next, Back, Skip, Again, Discard, Shorten, Stop, Leave, Help, Close];
    taps.extend([
        Own,
        EndForm,
        CallStaff,
        StillHere,
        Yes,
        No,
        Unsure,
        Erase,
        Enter,
        Staff,
        Key('x'),
        Key('7'),
    ]);
    taps.extend([0, 1, 2, 3, 9, u8::MAX].map(Choose));
    taps.extend([0, 1, 2, 3].map(Switch));
    taps
}

/// The keys that go on with a word worth typing; everything else is typed by `Key('x')` and `'7'`.
fn next_keys(view: &View, words: bool, rich: bool) -> Vec<Tap> {
    let Body::Entry { value, .. } = &view.body else { return Vec::new() };
    let targets: &[&str] = match view.title.id {
        "entry-given-title" if words => &["Zeb"],
        "entry-family-title" if words => &["Zob"],
        "entry-birth-title" if words => &["01011990", "01012015", "01011940", "31022000"],
        "entry-code-title" => &["ZEB-1"],
        "entry-height-title" if rich => &["171", "71", "999"],
        "entry-height-title" => &["171"],
        "staff-clear-title" => &["111111"],
        "said-as-is" => &["9", "3", "X"],
        _ => &[],
    };
    let goes_on = |target: &&str| target.starts_with(value.as_str());
    let key = |target: &str| target.chars().nth(value.chars().count()).map(Tap::Key);
    let mut keys: Vec<Tap> = targets.iter().filter(|t| goes_on(t)).filter_map(|t| key(t)).collect();
    keys.dedup();
    keys
}

/// Whether a tap is worth a state of its own in this world; every tap is tried where not offered.
fn wanted(world: &World, place: Place, over: bool, tap: Tap) -> bool {
    match (place, tap) {
        (_, Tap::Key('x' | '7')) => false,
        _ if over => true,
        (Place::Consent, Tap::Switch(n)) => world.consent.contains(&n),
        (Place::RedFlag(n), Tap::Yes | Tap::Unsure) => world.yes.contains(&usize::from(n)),
        (Place::Who, Tap::Choose(n)) => world.words || n == 2 * u8::from(world.codes),
        (Place::Arm, Tap::Choose(n)) => n == 1 || n == 3,
        (Place::WhichCuff, Tap::Choose(n)) => n == 1 || n == u8::MAX,
        (Place::Prep, Tap::Yes) => false,
        (Place::Pregnant, Tap::Yes) => world.pregnant,
        (Place::Pregnant, Tap::Unsure) => false,
        (Place::Language, Tap::Choose(n)) => n == 0 || world.words,
        _ => true,
    }
}

fn readings(kind: Kind) -> Vec<Reading> {
    use walk::{bp, flagged, kg, spo2, stored};
    match kind {
        Kind::BloodPressure => vec![
            bp(118, 72),
            bp(204, 124),
            bp(150, 95),
            bp(86, 50),
            bp(120, 120),
            flagged(bp(118, 72), Status::IrregularPulse),
            flagged(bp(118, 72), Status::MotionArtifact),
            stored(bp(210, 130)),
        ],
        Kind::Oximetry => {
            vec![spo2(97, 72), stored(spo2(80, 72)), flagged(spo2(80, 72), Status::MotionArtifact)]
        }
        _ => vec![
            kg(824, Some(171)),
            kg(824, None),
            kg(2604, None),
            kg(104, None),
            stored(kg(904, Some(171))),
            flagged(kg(824, None), Status::Unstable),
        ],
    }
}

fn from_devices(world: &World, node: &Node) -> Vec<Move> {
    let mut moves = Vec::new();
    if let Some((run, kind)) = node.ghost.running {
        let mut say = |event| moves.push(Move::Say(Input::Device { run, event }));
        let some = if world.rich { usize::MAX } else { 2 };
        let readings = readings(kind).into_iter().take(some);
        readings.for_each(|reading| say(DeviceEvent::Reading(reading)));
        say(DeviceEvent::Done);
        say(DeviceEvent::Live(Live::Cuff(Pressure::mmhg(150.into()))));
        if world.rich {
            say(DeviceEvent::Status(Status::SensorOff));
        }
        let device = [Status::MotionArtifact, Status::OutOfRange].map(Fault::Device);
        let faults = [Fault::NoAnswer, Fault::Unplugged, Fault::Cancelled, Fault::Busy];
        let faults = faults.into_iter().chain(device).take(if world.rich { 6 } else { 1 });
        faults.for_each(|fault| say(DeviceEvent::Failed(fault)));
        if kind == Kind::Oximetry {
            let looks = [(97, 72), (90, 72), (94, 72), (97, 135)].into_iter();
            let looks = looks.take(if world.rich { 4 } else { 2 });
            moves.extend(looks.map(|(spo2, pulse)| Move::Finger(walk::spo2(spo2, pulse))));
        }
    }
    for run in [0, node.ghost.top.wrapping_add(7), node.ghost.old] {
        let late = readings(Kind::BloodPressure).into_iter().take(1).map(DeviceEvent::Reading);
        let ends = [DeviceEvent::Done, DeviceEvent::Failed(Fault::NoAnswer)];
        moves.extend(late.chain(ends).map(|event| Move::Say(Input::Device { run, event })));
    }
    moves
}

fn from_around(world: &World, node: &Node) -> Vec<Move> {
    let mine = node.visit.id();
    let other = uuid::Uuid::from_u128(9);
    let mut inputs = vec![Input::StaffNumber(true), Input::StaffNumber(false)];
    inputs.extend([Input::Scanned("\u{1b}?".to_owned()), Input::Saved(other)]);
    if world.words {
        inputs.push(Input::Scanned("ZEB-123\r\n".to_owned()));
    }
    inputs.extend([Input::NotSaved(other), Input::Parcel(other, Parcel::Seen)]);
    if world.around {
        let kind = Kind::Weight;
        inputs.push(Input::Attached { kind, device: walk::device(kind) });
        inputs.push(Input::Detached(kind));
        inputs.extend([true, false].map(Input::LinkStalled));
        inputs.extend([true, false].map(Input::OutOfService));
        inputs.extend([Input::Saved(mine), Input::NotSaved(mine)]);
        let news = [Parcel::Queued, Parcel::Filed, Parcel::Refused];
        inputs.extend(news.map(|parcel| Input::Parcel(mine, parcel)));
    } else if let Some((_, kind)) = node.ghost.running.filter(|_| world.rich) {
        inputs.push(Input::Detached(kind));
    }
    if world.books {
        // In a world of codes each kind of answer once; the other searches all of them.
        let few = |news: &News| !matches!(news, News::Offers(o) | News::Taken(o) if o.len() > 1);
        let news = clinic_says().filter(|news| !world.codes || few(news));
        inputs.extend(news.map(|news| Input::Times(mine, news)));
    }
    if world.codes {
        let ask = node.visit.ask_id();
        let known = PatientKey::new("pat-1").map(Known::One);
        let unknown = [Known::Nobody, Known::Many, Known::Unreachable, Known::NotNow { wait_s: 9 }];
        inputs.extend(known.into_iter().chain(unknown).map(|known| Input::Known(ask, known)));
    }
    inputs.push(Input::Known(other, Known::Many));
    inputs.push(Input::Times(other, News::Unreachable));
    inputs.into_iter().map(Move::Say).collect()
}

/// Everything the clinic can say of an appointment.
fn clinic_says() -> impl Iterator<Item = News> {
    let (few, many) = (walk::offers(1), walk::offers(6));
    let offer = few[0].clone();
    let lists = [few, many, Vec::new()];
    let offers = lists.clone().into_iter().map(News::Offers);
    let taken = lists.into_iter().map(News::Taken);
    let booked = [None, Some("BEGIN:VCALENDAR".to_owned())].map(|c| News::Booked(offer.clone(), c));
    let ends = [News::Requested, News::Elsewhere("https://x".to_owned()), News::Cancelled];
    let ends = ends.into_iter().chain([News::Arrived(offer.clone()), News::NoneFound]);
    let silent = [News::Unknown, News::Unreachable];
    offers.chain(taken).chain(booked).chain(ends).chain(silent)
}

struct Search {
    world: World,
    nodes: Vec<Node>,
    known: HashMap<Key, usize>,
    /// Who leads here by offered taps and time, by state.
    exits: Vec<Vec<usize>>,
    turns: usize,
}

impl Search {
    fn run(world: World) -> Search {
        let tick = Tick::from_millis(3_600_000);
        let forms = if world.asks { vec![walk::sheet()] } else { Vec::new() };
        let mut visit = Visit::new(world.site.clone(), tick).with_forms(forms);
        for kind in [Kind::BloodPressure, Kind::Oximetry, Kind::Weight] {
            visit.step(walk::at(tick), Input::Attached { kind, device: walk::device(kind) });
        }
        let first = Node::new(visit, tick);
        let (nodes, known) = (Vec::new(), HashMap::new());
        let mut search = Search { world, nodes, known, exits: Vec::new(), turns: 0 };
        search.meet(first);
        let mut queue = VecDeque::from([0]);
        while let Some(from) = queue.pop_front() {
            let had = search.nodes.len();
            assert!(had < 60_000, "this world is too wide to be searched in a minute");
            search.look_around(from);
            queue.extend(had..search.nodes.len());
        }
        search
    }

    /// The number of a state, new or known.
    fn meet(&mut self, node: Node) -> usize {
        let key = node.key();
        let next = self.nodes.len();
        if let Some(known) = self.known.get(&key) {
            return *known;
        }
        self.known.insert(key, next);
        self.nodes.push(node);
        self.exits.push(Vec::new());
        next
    }

    /// Everything that can happen in one state.
    fn look_around(&mut self, from: usize) {
        let node = self.nodes[from].clone();
        let view = node.view.clone();
        laws::view(&node);
        let over = laws::is_over(view.screen);
        let mut taps = all_taps();
        taps.extend(next_keys(&view, self.world.words, self.world.rich));
        let (offered, others): (Vec<Tap>, Vec<Tap>) =
            taps.into_iter().partition(|tap| view.offers(*tap));
        for tap in offered {
            if !wanted(&self.world, node.visit.place(), over, tap) {
                continue;
            }
            let next = node.after(Input::Tap(tap));
            self.turns += 1;
            laws::no_dead_button(&node, tap, &next);
            self.arrive(from, next, true);
        }
        self.turns += laws::ignores_what_is_not_offered(&node, &others);
        let mut moves = from_devices(&self.world, &node);
        moves.extend(from_around(&self.world, &node));
        moves.push(Move::Time);
        for step in moves {
            let way_out = match &step {
                Move::Time => true,
                Move::Say(Input::StaffNumber(true)) => node.ghost.asked,
                _ => false,
            };
            let next = self.happen(&node, step);
            self.arrive(from, next, way_out);
        }
    }

    fn arrive(&mut self, from: usize, node: Node, way_out: bool) {
        let to = self.meet(node);
        if way_out {
            self.exits[to].push(from);
        }
    }

    fn happen(&mut self, from: &Node, step: Move) -> Node {
        match step {
            Move::Say(input) => {
                self.turns += 1;
                from.after(input)
            }
            Move::Time => self.repeat(from, 200, |node| {
                let wake = node.visit.next_wake(node.tick)?;
                // A busy kiosk wakes late: the visit must not mind.
                Some(node.woken(wake.max(node.tick + Span::from_secs(5))))
            }),
            Move::Finger(reading) => self.repeat(from, 190, |node| {
                let (run, _) = node.ghost.running?;
                let event = DeviceEvent::Reading(reading.clone());
                Some(node.at(node.tick + Span::from_secs(1)).after(Input::Device { run, event }))
            }),
        }
    }

    /// The same again and again, until something changes on the screen.
    fn repeat(&mut self, from: &Node, most: usize, once: impl Fn(&Node) -> Option<Node>) -> Node {
        let mut node = from.clone();
        for _ in 0..most {
            let Some(next) = once(&node) else { break };
            self.turns += 1;
            node = next;
            if from.differs(&node) {
                break;
            }
        }
        node
    }

    /// Law: every state has a way out, by what the screen offers, by time, or by staff.
    fn assert_ways_out(&self) {
        let mut leads = vec![false; self.nodes.len()];
        let home = |node: &Node| matches!(node.visit.place(), Place::Attract | Place::OutOfService);
        let mut queue: VecDeque<usize> =
            (0..self.nodes.len()).filter(|n| home(&self.nodes[*n])).collect();
        queue.iter().for_each(|n| leads[*n] = true);
        while let Some(n) = queue.pop_front() {
            for from in self.exits[n].clone() {
                if !leads[from] {
                    leads[from] = true;
                    queue.push_back(from);
                }
            }
        }
        let stuck = leads.iter().position(|leads| !leads);
        let stuck = stuck.map(|n| self.nodes[n].visit.gist());
        assert!(stuck.is_none(), "no way out of {stuck:?}");
    }
}

impl Node {
    /// Whether time has led to another screen, or to a second look at the finger.
    fn differs(&self, after: &Node) -> bool {
        let first_line = |node: &Node| node.view.lines.first().map(|line| line.id);
        self.visit.place() != after.visit.place()
            || self.view.screen != after.view.screen
            || first_line(self) != first_line(after)
    }

    fn key(&self) -> Key {
        let (place, ghost) = (self.visit.place(), &self.ghost);
        if laws::is_over(self.view.screen) {
            let running = ghost.running.map(|(_, kind)| kind);
            let top = (self.view.screen, place, running, ghost.asked);
            return Key { top: Some(top), gist: None, typed: self.typed(), inflations: 0 };
        }
        let mut gist = self.visit.gist();
        // Once measuring is over only what it came to matters, not how.
        let over = matches!(
            place,
            Place::Emergency
                | Place::Results
                | Place::Advice
                | Place::Ways
                | Place::Video
                | Place::Times
                | Place::Sending
                | Place::TakeAway
        );
        let mut inflations = ghost.inflations;
        if over || place == Place::Goodbye {
            gist.measured = MeasuredGist::default();
            inflations = 0;
        } else if gist.measured.steps[0].is_some() {
            let MeasuredGist { steps, tried, oxygen, scale, .. } = gist.measured;
            gist.measured = MeasuredGist { steps, tried, oxygen, scale, ..Default::default() };
            inflations = 0;
        }
        if gist.measured.steps[1].is_some() {
            gist.measured.oxygen = (0, None, None);
        }
        Key { gist: Some(gist), top: None, typed: self.typed(), inflations }
    }

    fn typed(&self) -> String {
        match &self.view.body {
            Body::Entry { value, .. } => value.clone(),
            _ => String::new(),
        }
    }
}

/// Searches a world, and says how far that reached: a search that finds little proves little.
fn search(world: World, floor: (usize, usize), screens: &[Screen]) {
    let name = world.name;
    let began = Instant::now();
    let search = Search::run(world);
    let took = began.elapsed();
    search.assert_ways_out();
    let (states, turns) = (search.nodes.len(), search.turns);
    let speed = turns as f64 / took.as_secs_f64();
    println!("{name}: {states} states, {turns} turns, {took:.1?}, {speed:.0} turns/s");
    assert!(states >= floor.0 && turns >= floor.1, "{name}: only {states} states, {turns} turns");
    let seen: BTreeSet<Screen> = search.nodes.iter().map(|node| node.view.screen).collect();
    let unseen = screens.iter().find(|screen| !seen.contains(screen));
    assert_eq!(unseen, None, "{name}: a screen was never reached");
}

fn world(name: &'static str, plan: &[Kind]) -> World {
    World {
        name,
        site: Site { plan: plan.to_vec(), ..walk::site() },
        consent: &[0],
        words: false,
        codes: false,
        pregnant: false,
        yes: &[],
        around: false,
        books: false,
        asks: false,
        rich: false,
    }
}

#[test]
fn questions() {
    use Screen::*;
    let yes = &[0, 9, 12, 14];
    let all =
        World { consent: &[0, 1, 2], words: true, pregnant: true, yes, ..world("questions", &[]) };
    let screens = [RedFlag, Emergency, Crisis, Entry, TooYoung, Pregnant, StaffClear, Sending];
    search(all, (6_000, 280_000), &screens);
}

#[test]
fn the_kiosk_around_a_visit() {
    use Screen::*;
    let base = world("the kiosk around a visit", &[Kind::Weight]);
    let all = World { consent: &[0, 2], around: true, ..base };
    search(all, (3_000, 170_000), &[OutOfService, ScaleLive, Sending, TakeAway, Goodbye]);
}

#[test]
fn an_appointment() {
    use Screen::*;
    let base = world("an appointment", &[Kind::Weight]);
    let site = Site { booking: true, ..base.site.clone() };
    let all = World { consent: &[0, 2], words: true, books: true, site, ..base };
    search(all, (3_000, 100_000), &[TimesWait, Times, Booked, Sending, TakeAway, Goodbye]);
}

#[test]
fn somebody_the_clinic_knows() {
    use Screen::*;
    let base = world("somebody the clinic knows", &[]);
    let video = Some("https://clinic.example/video".to_owned());
    let site = Site { look_up: true, booking: true, call_back: true, video, ..base.site.clone() };
    let all = World { consent: &[0, 2], codes: true, books: true, site, ..base };
    search(all, (3_000, 200_000), &[KnownWait, Known, GiveBack, Ways, TimesWait, Times, Booked]);
}

#[test]
fn a_questionnaire() {
    use Screen::*;
    let all = World { asks: true, consent: &[0, 2], ..world("a questionnaire", &[]) };
    search(all, (500, 24_000), &[FormIntro, Form, Crisis, Results, Advice, Sending]);
}

#[test]
fn blood_pressure() {
    use Screen::*;
    let all = World { rich: true, ..world("blood pressure", &[Kind::BloodPressure]) };
    let screens = [Rest, CuffLive, CuffPause, Symptoms, Trouble, Emergency, Results, Advice];
    search(all, (7_000, 400_000), &screens);
}

#[test]
fn finger_and_scale() {
    use Screen::*;
    let all = World { rich: true, ..world("finger and scale", &[Kind::Oximetry, Kind::Weight]) };
    search(all, (2_000, 100_000), &[PulseLive, ScaleLive, Symptoms, Trouble, Entry, Emergency]);
}

#[test]
fn a_whole_visit() {
    use Screen::*;
    let base = world("a whole visit", &[Kind::BloodPressure, Kind::Oximetry, Kind::Weight]);
    let site = Site { bp_profile: Profile::Mean2, ..base.site.clone() };
    let all = World { yes: &[12], site, ..base };
    let screens = [CuffLive, PulseLive, ScaleLive, Results, TakeAway, Goodbye, Help, HelpComing];
    search(all, (2_800, 160_000), &screens);
}
