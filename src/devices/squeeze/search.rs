//! Every reachable state of the cuff's safety machine × every input, and the laws on each.
//! It must not know how the machine decides: the laws look at inputs, acts and the time only.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use super::{AGAIN, Act, Cuff, Input, LONGEST, REST, Refusal, Squeeze, Word};
use std::collections::{HashSet, VecDeque};
use std::rc::Rc;
use wayside_care::session::INFLATION_LIMIT;
use wayside_care::time::{Span, Tick};

const INPUTS: [Input; 12] = [
    Input::Opened,
    Input::Closed,
    Input::Permit,
    Input::Over,
    Input::VisitOver,
    Input::WantsPress,
    Input::WantsRelease,
    Input::Says(Word::Began),
    Input::Says(Word::Took),
    Input::Says(Word::LetGo),
    Input::Says(Word::Slack),
    Input::Wake,
];

/// What is kept beside the machine, from inputs and acts alone: what the laws are told by.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Seen {
    line: bool,
    /// A permit is fresh: nothing has used or voided it.
    permit: bool,
    passes: u8,
    /// A command to fill went through and the device has not said that it is let go.
    full_since: Option<Tick>,
    /// Whether the device has said, since the line opened and the last fill, that it is empty.
    said_empty: bool,
    /// When it was last heard to be empty after a fill.
    emptied: Option<Tick>,
    filled: bool,
    /// Releases and questions sent since it had to be let go.
    silent_wakes: u8,
}

#[derive(Clone, Debug)]
struct Node {
    machine: Squeeze,
    seen: Seen,
    now: Tick,
    path: Option<Rc<Step>>,
}

/// How a state was come to, last step first.
#[derive(Debug)]
struct Step {
    _at: Tick,
    /// An input; nothing where time went by.
    _input: Option<Input>,
    _before: Option<Rc<Step>>,
}

impl Node {
    fn went(&mut self, at: Tick, input: Option<Input>) {
        let before = self.path.take();
        self.path = Some(Rc::new(Step { _at: at, _input: input, _before: before }));
    }
}

/// A state without the clock: only how long ago, and how far ahead. What is long past is past.
fn key(node: &Node) -> (Squeeze, Seen) {
    let base = Tick::ZERO + LONGEST + LONGEST;
    let ago = |at: Tick, most: Span| {
        base - Span::from_millis(node.now.since(at).millis().min(most.millis() + 1))
    };
    let (mut machine, mut seen) = (node.machine.clone(), node.seen.clone());
    match &mut machine.cuff {
        Cuff::Empty => {}
        Cuff::Pressed { since, .. } => *since = ago(*since, LONGEST),
        Cuff::Releasing { next, .. } => *next = base + next.since(node.now),
    }
    machine.emptied = machine.emptied.map(|at| ago(at, REST));
    seen.emptied = seen.emptied.map(|at| ago(at, REST));
    seen.full_since = seen.full_since.map(|at| ago(at, LONGEST));
    (machine, seen)
}

/// One input, and every law.
fn step(from: &Node, input: Input) -> Node {
    let mut node = from.clone();
    node.went(from.now, Some(input));
    let act = node.machine.handle(node.now, input);
    fills_by_a_wish_alone(from, &node, input, act);
    lets_go(from, &node, input, act);
    follow(from, &mut node, input, act);
    keeps_at_it(from, &mut node, input, act);
    node
}

fn place(from: &Node, node: &Node, act: Option<Act>) -> String {
    format!("{:#?}\ngave {act:?}\nof {:?}\nto {:?}", node.path, from.machine, node.machine)
}

/// A fill goes through as the answer to one wish, and as nothing else.
fn fills_by_a_wish_alone(from: &Node, node: &Node, input: Input, act: Option<Act>) {
    let place = || place(from, node, act);
    let before = &from.seen;
    if act == Some(Act::Pass) {
        assert_eq!(input, Input::WantsPress, "by itself: {}", place());
        assert!(before.line && before.permit, "no permit: {}", place());
        assert!(before.said_empty, "nobody knows what is on the line: {}", place());
        assert!(before.passes < INFLATION_LIMIT, "too many: {}", place());
        assert!(before.emptied.is_none_or(|at| at + REST <= from.now), "no rest: {}", place());
    }
    if input == Input::WantsPress {
        assert!(matches!(act, Some(Act::Pass | Act::Refuse(_))), "{}", place());
        // Nor is it refused without reason: a person must not sit there for nothing.
        let may = before.line
            && before.permit
            && before.said_empty
            && before.passes < INFLATION_LIMIT
            && before.emptied.is_none_or(|at| at + REST <= from.now);
        assert_eq!(act == Some(Act::Pass), may, "{}", place());
    }
}

/// Whatever ends it lets go of it at once, if anything can be said.
fn lets_go(from: &Node, node: &Node, input: Input, act: Option<Act>) {
    let place = || place(from, node, act);
    let before = &from.seen;
    let full = before.full_since.is_some();
    let ends = match input {
        Input::Over | Input::VisitOver | Input::WantsRelease | Input::Opened => true,
        Input::Wake => full && before.full_since.is_some_and(|at| at + LONGEST <= from.now),
        _ => false,
    };
    let open = before.line || input == Input::Opened;
    let told = matches!(act, Some(Act::Release | Act::TooLong));
    if full && ends && open && from.machine.cuff != node.machine.cuff {
        assert!(told || input == Input::Wake, "it is not let go: {}", place());
    }
    if full && ends && open && matches!(from.machine.cuff, Cuff::Pressed { .. }) {
        assert!(told, "it is not let go: {}", place());
    }
    // Nothing is said on a line that is not there.
    let says = matches!(act, Some(Act::Release | Act::TooLong | Act::Ask | Act::Pass));
    assert!(open || !says, "{}", place());
}

/// What the world saw.
fn follow(from: &Node, node: &mut Node, input: Input, act: Option<Act>) {
    let before = &from.seen;
    let empty = node.machine.is_empty();
    let emptied = empty && !from.machine.is_empty();
    if emptied {
        // Only the device's own word, on an open line, makes it empty.
        let says = matches!(input, Input::Says(word) if word != Word::Began);
        assert!(says && before.line, "{}", place(from, node, act));
    }
    let seen = &mut node.seen;
    match input {
        Input::Opened => (seen.line, seen.permit, seen.said_empty) = (true, false, false),
        Input::Closed => (seen.line, seen.permit) = (false, false),
        Input::Permit => seen.permit = before.line,
        Input::Over | Input::WantsPress => seen.permit = false,
        Input::VisitOver => (seen.permit, seen.passes) = (false, 0),
        // A driver that lets a full cuff go has no more to do with it.
        Input::WantsRelease => seen.permit &= before.said_empty,
        Input::Wake if act == Some(Act::TooLong) => seen.permit = false,
        Input::Wake | Input::Says(_) => {}
    }
    if act == Some(Act::Pass) {
        seen.passes += 1;
        (seen.full_since, seen.said_empty, seen.filled) = (Some(node.now), false, true);
    }
    if emptied {
        if core::mem::take(&mut seen.filled) {
            seen.emptied = Some(node.now);
        }
        (seen.full_since, seen.said_empty) = (None, true);
    }
    assert_eq!(empty, node.seen.said_empty, "{}", place(from, node, act));
    assert_eq!(node.machine.so_far(), node.seen.passes, "{}", place(from, node, act));
}

/// While it may be full and something can be said, the next word is never far, and of any two words
/// in a row one is the command.
fn keeps_at_it(from: &Node, node: &mut Node, input: Input, act: Option<Act>) {
    let place = |node: &Node| place(from, node, act);
    let empty = node.machine.is_empty();
    if !empty && node.seen.line {
        let next = node.machine.next_wake().unwrap_or_else(|| panic!("no alarm: {}", place(node)));
        let pressed = matches!(node.machine.cuff, Cuff::Pressed { .. });
        let most = if pressed { LONGEST } else { AGAIN };
        assert!(next <= node.now + most, "{}", place(node));
    }
    let due = from.machine.next_wake().is_some_and(|at| at <= from.now);
    node.seen.silent_wakes = match (input, act) {
        _ if empty || !node.seen.line => 0,
        (Input::Wake, Some(Act::Ask)) => from.seen.silent_wakes + 1,
        (_, Some(Act::Release | Act::TooLong)) => 0,
        (Input::Wake, None) if due => panic!("nothing was said: {}", place(node)),
        _ => from.seen.silent_wakes,
    };
    assert!(node.seen.silent_wakes <= 1, "it is only asked: {}", place(node));
}

/// How long until something may change by time alone: the alarm, and the last moment of a rest and
/// the first after it.
fn next_moment(node: &Node) -> Option<Span> {
    let rests = node.seen.emptied.map(|at| (at + REST).since(node.now).millis());
    let rests = rests.filter(|left| *left > 0).map(|left| left.saturating_sub(1).max(1));
    let alarm = node.machine.next_wake().map(|at| at.since(node.now).millis());
    let next = alarm.filter(|left| *left > 0).or(rests)?;
    Some(Span::from_millis(next))
}

#[test]
fn h30_no_way_of_inputs_and_time_fills_a_cuff_it_should_not_or_keeps_one_full() {
    let start = Node {
        machine: Squeeze::default(),
        seen: Seen {
            line: false,
            permit: false,
            passes: 0,
            full_since: None,
            said_empty: false,
            emptied: None,
            filled: false,
            silent_wakes: 0,
        },
        now: Tick::ZERO + LONGEST,
        path: None,
    };
    let mut known = HashSet::from([key(&start)]);
    let mut queue = VecDeque::from([start]);
    let (mut turns, mut passes, mut refusals) = (0_usize, 0_usize, HashSet::new());
    while let Some(node) = queue.pop_front() {
        let mut nexts: Vec<Node> = Vec::new();
        for input in INPUTS {
            let next = step(&node, input);
            turns += 1;
            passes += usize::from(next.seen.passes > node.seen.passes);
            if input == Input::WantsPress {
                refusals.insert(node.machine.clone().handle(node.now, input));
            }
            nexts.push(next);
        }
        if let Some(span) = next_moment(&node) {
            let mut later = node.clone();
            later.now = node.now + span;
            later.went(later.now, None);
            nexts.push(later);
        }
        for next in nexts {
            if known.insert(key(&next)) {
                queue.push_back(next);
            }
        }
    }
    println!("{} states, {turns} turns, {passes} inflations let through", known.len());
    assert!(
        known.len() > 1_000 && passes >= usize::from(INFLATION_LIMIT),
        "{} states, {passes} inflations",
        known.len()
    );
    for why in [Refusal::NoPermit, Refusal::NotEmpty, Refusal::Resting, Refusal::Enough] {
        assert!(refusals.contains(&Some(Act::Refuse(why))), "{why:?} is never the reason");
    }
}

/// A cuff that believes every command that reaches it, on a line that may lose some.
struct Cuffed {
    machine: Squeeze,
    now: Tick,
    full: Option<Tick>,
}

impl Cuffed {
    fn say(&mut self, input: Input, arrives: bool) -> Option<Act> {
        let act = self.machine.handle(self.now, input);
        match act {
            Some(Act::Pass) if arrives => {
                self.full = Some(self.now);
                self.machine.handle(self.now, Input::Says(Word::Began));
            }
            Some(Act::Release | Act::TooLong) if arrives => {
                self.full = None;
                self.machine.handle(self.now, Input::Says(Word::LetGo));
            }
            _ => {}
        }
        act
    }
}

#[test]
fn h30_a_lossy_line_lengthens_the_squeeze_by_no_more_than_its_losses() {
    for lost in 0..6 {
        let now = Tick::ZERO;
        let mut cuff = Cuffed { machine: Squeeze::default(), now, full: None };
        cuff.say(Input::Opened, true);
        cuff.say(Input::Permit, true);
        assert_eq!(cuff.say(Input::WantsPress, true), Some(Act::Pass));
        let mut words = 0;
        while cuff.full.is_some() {
            cuff.now = cuff.machine.next_wake().expect("a full cuff is never left alone");
            words += 1;
            cuff.say(Input::Wake, words > lost);
        }
        let longest = LONGEST.millis() + AGAIN.millis() * (lost + 1);
        assert!(cuff.now.millis() <= longest, "{lost} lost: {:?}", cuff.now);
        assert_eq!(cuff.machine.next_wake(), None, "and then there is silence");
    }
}
