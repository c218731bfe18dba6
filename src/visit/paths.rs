//! Every way through a visit, walked with each device and the clinic as outcomes: that each way
//! ends, that each danger sign reaches a person before the next question, and which messages are
//! ever shown. It must not know a word of them, nor how a visit decides.
//!
//! A tool for whoever writes content (`wayside check-content`). The search in `tests/search.rs` is
//! the proof; this one tells states apart by the place and by what decides the next place only, so
//! that it takes seconds. What it says can be reached can be; it may miss what hangs on less.

use crate::event::{Effect, Input, Now};
use crate::gist::{Gist, MeasuredGist};
use crate::paths_laws::{self, Before};
use crate::paths_moves::{self, Move};
use crate::paths_worlds::{self, World};
use crate::site::Site;
use crate::view::{Body, Msg, Screen, Tap, View};
use crate::visit::{Place, Visit};
use std::collections::{BTreeSet, HashMap, VecDeque};
use std::sync::Arc;
use wayside_care::reading::Kind;
use wayside_care::time::{Day, Span, Tick, Trust, WallTime};
use wayside_forms::Sheet;

/// How a visit takes an input: [`Visit::step`], or in a test one that is not safe.
pub type Turn = fn(&mut Visit, Now, Input) -> Vec<Effect>;

/// What walking a visit found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paths {
    /// States that were told apart.
    pub states: usize,
    /// Inputs given.
    pub turns: usize,
    /// No part was too wide to be walked to its end.
    pub whole: bool,
    /// Where a visit can stand.
    pub places: BTreeSet<Place>,
    /// Messages that were on a screen.
    pub said: BTreeSet<&'static str>,
    /// What is wrong.
    pub flaws: BTreeSet<Flaw>,
}

/// Something wrong with a visit.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Flaw {
    /// The message that is the title of the screen where it happens.
    pub at: &'static str,
    /// What is wrong.
    pub wrong: Wrong,
}

/// What is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Wrong {
    /// A danger sign does not bring up the emergency screen.
    NotAnEmergency,
    /// A danger sign goes on to the next question and nobody is called.
    NobodyCalled,
    /// An emergency ends though no staff cleared it.
    NotLatched,
    /// Nothing that is offered, nor time, leads from here to the end.
    NoWayOut,
    /// A visit ends and is not forgotten.
    NotWiped,
}

/// Walks all parts of a visit at a site, with these questionnaires.
#[must_use]
pub fn paths(site: &Site, forms: &[Arc<Sheet>], turn: Turn) -> Paths {
    let mut all = Paths { whole: true, ..Paths::default() };
    for world in paths_worlds::all(site, forms) {
        let walk = Walk::run(world, turn);
        let stuck = walk.stuck();
        let Walk { nodes, found, .. } = walk;
        all.states = all.states.saturating_add(nodes.len());
        all.turns = all.turns.saturating_add(found.turns);
        all.whole &= found.whole;
        all.places.extend(found.places);
        all.said.extend(found.said);
        all.flaws.extend(found.flaws);
        all.flaws.extend(stuck);
    }
    all
}

/// No part of a visit is wider than this, as it ships.
const MOST: usize = 20_000;

/// A visit and its time.
#[derive(Clone)]
pub(crate) struct Node {
    pub visit: Visit,
    pub tick: Tick,
}

/// What tells two states apart. Under something that lies on top only the place does: closing it
/// leads back to a state that is walked on its own.
#[derive(PartialEq, Eq, Hash)]
enum Key {
    Top(Place, Screen, Option<Kind>, bool),
    Below(Box<Gist>, Vec<&'static str>, usize),
}

struct Walk {
    world: World,
    turn: Turn,
    nodes: Vec<Node>,
    met: HashMap<Key, usize>,
    /// Who leads here by what is offered, by time or by staff.
    exits: Vec<Vec<usize>>,
    found: Paths,
}

impl Walk {
    fn run(world: World, turn: Turn) -> Walk {
        let tick = Tick::from_millis(3_600_000);
        let mut visit = Visit::new(world.site.clone(), tick).with_forms(world.forms.clone());
        for input in world.devices() {
            visit.step(now(tick), input);
        }
        let (nodes, met, exits) = (Vec::new(), HashMap::new(), Vec::new());
        let found = Paths { whole: true, ..Paths::default() };
        let mut walk = Walk { world, turn, nodes, met, exits, found };
        walk.meet(Node { visit, tick });
        let mut queue = VecDeque::from([0]);
        while let Some(from) = queue.pop_front() {
            let had = walk.nodes.len();
            if had > MOST {
                walk.found.whole = false;
                break;
            }
            walk.look_around(from);
            queue.extend(had..walk.nodes.len());
        }
        walk
    }

    /// The number of a state, new or known.
    fn meet(&mut self, node: Node) -> usize {
        let next = self.nodes.len();
        let known = *self.met.entry(key(&node)).or_insert(next);
        if known == next {
            self.found.places.insert(node.visit.place());
            self.nodes.push(node);
            self.exits.push(Vec::new());
        }
        known
    }

    fn look_around(&mut self, from: usize) {
        let Some(node) = self.nodes.get(from).cloned() else { return };
        let view = node.visit.view(node.tick);
        self.found.said.extend(said(&view));
        let over = node.visit.over.is_some();
        for step in paths_moves::moves(&self.world, &node, &view, over) {
            let way_out = step.is_way_out(&node);
            let next = self.happen(&node, &view, step);
            let to = self.meet(next);
            if let Some(exits) = self.exits.get_mut(to).filter(|_| way_out) {
                exits.push(from);
            }
        }
    }

    fn happen(&mut self, from: &Node, view: &View, step: Move) -> Node {
        let mut node = from.clone();
        let at = view.title.id;
        match step {
            Move::Say(input) => self.say(&mut node, at, input),
            Move::Type(word) => {
                let typed = node.visit.chart.typed.chars().count();
                let keys = std::iter::repeat_n(Tap::Erase, typed)
                    .chain(word.chars().map(Tap::Key))
                    .chain([Tap::Enter]);
                keys.for_each(|tap| self.say(&mut node, at, Input::Tap(tap)));
            }
            Move::Outcome(events) => {
                for event in events {
                    if let Some(run) = node.visit.running() {
                        self.say(&mut node, at, Input::Device { run, event });
                    }
                }
            }
            Move::Finger(reading) => {
                let stable = |node: &Node| node.visit.chart.oxygen.stable;
                for _ in 0..190 {
                    let Some(run) = node.visit.running() else { break };
                    node.tick = node.tick + Span::from_secs(1);
                    let event = crate::event::DeviceEvent::Reading(reading.clone());
                    self.say(&mut node, at, Input::Device { run, event });
                    if stable(&node) != stable(from) {
                        break;
                    }
                }
            }
            Move::Time => {
                for _ in 0..100 {
                    let Some(wake) = node.visit.next_wake(node.tick) else { break };
                    // A busy kiosk wakes late: the visit must not mind.
                    node.tick = wake.max(node.tick + Span::from_secs(15));
                    self.say(&mut node, at, Input::Wake);
                    let same =
                        node.visit.place == from.visit.place && node.visit.over == from.visit.over;
                    if !same {
                        break;
                    }
                }
            }
        }
        node
    }

    /// One input, and the laws on it.
    fn say(&mut self, node: &mut Node, at: &'static str, input: Input) {
        let before = Before::of(&node.visit, &input);
        let effects = (self.turn)(&mut node.visit, now(node.tick), input);
        self.found.turns = self.found.turns.saturating_add(1);
        let wrong = paths_laws::broken(&before, &node.visit, &effects);
        self.found.flaws.extend(wrong.map(|wrong| Flaw { at, wrong }));
    }

    /// States from which nothing leads home.
    fn stuck(&self) -> Vec<Flaw> {
        let home = |node: &Node| matches!(node.visit.place(), Place::Attract | Place::OutOfService);
        let mut leads: Vec<bool> = self.nodes.iter().map(home).collect();
        let mut queue: VecDeque<usize> =
            leads.iter().enumerate().filter(|(_, home)| **home).map(|(n, _)| n).collect();
        while let Some(to) = queue.pop_front() {
            for from in self.exits.get(to).into_iter().flatten() {
                if let Some(known) = leads.get_mut(*from).filter(|known| !**known) {
                    *known = true;
                    queue.push_back(*from);
                }
            }
        }
        let stuck = self.nodes.iter().zip(&leads).filter(|(_, leads)| !**leads);
        let at = stuck.map(|(node, _)| node.visit.view(node.tick).title.id);
        // What lies beyond the bound was not walked, so nothing leads from there.
        let whole = self.found.whole;
        at.filter(|_| whole).map(|at| Flaw { at, wrong: Wrong::NoWayOut }).collect()
    }
}

/// The time at a tick, on a day like any other.
fn now(tick: Tick) -> Now {
    let wall = WallTime { unix_ms: 1_795_000_000_000, offset_min: 60, trust: Trust::Unchecked };
    let wall = wall.after(tick.since(Tick::ZERO));
    Now { tick, wall, today: Day::new(2026, 11, 25).unwrap_or(Day::EPOCH) }
}

fn key(node: &Node) -> Key {
    let (visit, place) = (&node.visit, node.visit.place());
    let mut gist = visit.gist();
    if let Some(screen) = gist.over {
        return Key::Top(place, screen, gist.running, gist.staff.1);
    }
    let (name, ..) = gist.form;
    gist.form = (name, 0, 0, 0);
    gist.staff = (0, false, false);
    gist.person = (gist.person.0, false, false);
    let over = matches!(
        place,
        Place::Emergency
            | Place::FormIntro
            | Place::Form
            | Place::FormCrisis
            | Place::Results
            | Place::Advice
            | Place::Known
            | Place::Ways
            | Place::Video
            | Place::Times
            | Place::Sending
            | Place::TakeAway
            | Place::Goodbye
    );
    if over {
        gist.measured = MeasuredGist::default();
        return Key::Below(Box::new(gist), crate::show_result::notes_said(visit), 0);
    }
    let MeasuredGist { steps, rest, readings, complete, marks, oxygen, scale, .. } = gist.measured;
    let [pressure, finger, ..] = steps;
    let (oxygen, scale) =
        (if finger.is_some() { (0, None, None) } else { oxygen }, (scale.0, None));
    let measured = MeasuredGist { steps, oxygen, scale, ..MeasuredGist::default() };
    if pressure.is_some() {
        gist.measured = measured;
        return Key::Below(Box::new(gist), Vec::new(), 0);
    }
    // How often the cuff was filled, and for nothing, is left to the proof in tests/search.rs.
    let rest = (rest.0, None, rest.2, rest.3);
    let readings = (readings.0, readings.1, 0);
    gist.measured = MeasuredGist { rest, readings, complete, marks, ..measured };
    let uneven = visit.session().readings().iter().filter(|one| one.is_irregular()).count();
    Key::Below(Box::new(gist), Vec::new(), uneven)
}

/// Every message on a screen.
fn said(view: &View) -> Vec<&'static str> {
    let mut said: Vec<&Msg> = vec![&view.title];
    said.extend(&view.lines);
    said.extend(view.actions.iter().map(|action| &action.label));
    match &view.body {
        Body::Switches(switches) => {
            said.extend(switches.iter().flat_map(|switch| [&switch.label, &switch.note]));
        }
        Body::Entry { form, problem, .. } => said.extend(problem.iter().chain([form])),
        Body::Rows(rows) => {
            said.extend(rows.iter().flat_map(|row| [&row.name, &row.value, &row.meaning]));
        }
        Body::Qr(lines) => said.extend(lines),
        Body::Scale { note } => said.extend(note),
        Body::Plain
        | Body::Countdown { .. }
        | Body::Cuff { .. }
        | Body::Pulse { .. }
        | Body::Call { .. } => {}
    }
    said.into_iter().map(|msg| msg.id).collect()
}
