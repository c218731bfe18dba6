//! The laws of a visit, each checked on every turn of the search, from inputs, effects, views and
//! records only. It must not know how a visit decides.

use crate::walk;
use std::rc::Rc;
use wayside_care::appointment::{Errand, Known};
use wayside_care::level::Level;
use wayside_care::reading::Kind;
use wayside_care::record::Person;
use wayside_care::red_flags::RedFlag;
use wayside_care::time::Tick;
use wayside_visit::times::News;
use wayside_visit::view::{Body, Role, Screen, Tap, View};
use wayside_visit::{Alert, DeviceEvent, Effect, Input, Place, Visit};

/// What the world outside knows of a visit, kept by the test on its own.
#[derive(Clone, Debug, Default)]
pub struct Ghost {
    /// A staff number was sent to be checked, and no answer has come.
    pub asked: bool,
    pub running: Option<(u32, Kind)>,
    /// The highest run number ever given, and one that is over.
    pub top: u32,
    pub old: u32,
    pub inflations: u8,
}

/// A visit, its time, and what the world knows of it.
#[derive(Clone)]
pub struct Node {
    pub visit: Visit,
    pub tick: Tick,
    pub ghost: Ghost,
    /// What is on the screen.
    pub view: Rc<View>,
}

pub fn is_over(screen: Screen) -> bool {
    use Screen::{Help, HelpComing, IdleWarning, LeaveQuestion, StaffClear};
    matches!(screen, Help | HelpComing | IdleWarning | LeaveQuestion | StaffClear)
}

fn at_rest(place: Place) -> bool {
    matches!(place, Place::Attract | Place::OutOfService)
}

fn alerts(effects: &[Effect], alert: Alert) -> bool {
    effects.contains(&Effect::Alert(alert))
}

impl Node {
    pub fn new(visit: Visit, tick: Tick) -> Node {
        let view = Rc::new(visit.view(tick));
        Node { visit, tick, ghost: Ghost::default(), view }
    }

    /// What one input leads to, with every law checked.
    pub fn after(&self, input: Input) -> Node {
        let mut after = self.clone();
        let effects = after.visit.step(walk::at(self.tick), input.clone());
        after.view = Rc::new(after.visit.view(self.tick));
        after.follow(self, &input, &effects);
        let turn = Turn { before: self, input: &input, effects: &effects, after: &after };
        turn.wipes_on_the_way_home();
        turn.needs_consent();
        turn.books_only_what_was_offered();
        turn.acts_on_an_answer_at_once();
        turn.latches_emergency();
        turn.raises_emergency();
        turn.quarantines_late_readings();
        turn.never_counts_stored_readings();
        after
    }

    /// The same a while later, where nobody has noticed yet.
    pub fn at(&self, tick: Tick) -> Node {
        Node { tick: self.tick.max(tick), ..self.clone() }
    }

    /// The time asked for has come; the next one lies ahead.
    pub fn woken(&self, wake: Tick) -> Node {
        let after = self.at(wake).after(Input::Wake);
        let next = after.visit.next_wake(after.tick);
        let place = after.visit.place();
        assert!(next.is_none_or(|next| next > after.tick), "wakes for ever in {place:?}");
        after
    }

    /// Law: one measurement at a time, each under a number of its own, each ended before the next;
    /// six inflations a visit.
    fn follow(&mut self, before: &Node, input: &Input, effects: &[Effect]) {
        if let Input::Device { run, event: DeviceEvent::Done | DeviceEvent::Failed(_) } = input {
            self.ghost.running.take_if(|(running, _)| running == run);
        }
        if matches!(input, Input::StaffNumber(_)) {
            self.ghost.asked = false;
        }
        for effect in effects {
            match effect {
                Effect::Start { run, kind, .. } => {
                    assert_eq!(self.ghost.running, None, "two measurements at once");
                    assert!(*run > self.ghost.top, "an old number for a new measurement");
                    self.ghost.old = self.ghost.top;
                    self.ghost.top = *run;
                    self.ghost.running = Some((*run, *kind));
                    self.ghost.inflations += u8::from(*kind == Kind::BloodPressure);
                }
                Effect::Stop { run, kind } => {
                    assert_eq!(self.ghost.running, Some((*run, *kind)), "stopped what did not run");
                    self.ghost.running = None;
                }
                Effect::CheckStaff(_) => self.ghost.asked = true,
                Effect::Wipe => self.ghost.inflations = 0,
                _ => {}
            }
        }
        self.ghost.asked &= self.view.screen == Screen::StaffClear;
        let running = self.ghost.running.map(|(run, _)| run);
        assert_eq!(self.visit.running(), running, "{input:?} in {:?}", before.visit.place());
        assert!(self.ghost.inflations <= 6, "a seventh inflation (hazard 30)");
        let live =
            matches!(self.visit.place(), Place::CuffLive | Place::PulseLive | Place::ScaleLive);
        assert_eq!(live, running.is_some(), "a live screen is one where something runs");
    }
}

struct Turn<'a> {
    before: &'a Node,
    input: &'a Input,
    effects: &'a [Effect],
    after: &'a Node,
}

impl Turn<'_> {
    fn record(node: &Node) -> wayside_care::record::Record {
        node.visit.record(walk::at(node.tick))
    }

    fn wipes_on_the_way_home(&self) {
        let (was, is) = (self.before.visit.place(), self.after.visit.place());
        if at_rest(was) || !at_rest(is) {
            return;
        }
        assert!(self.effects.contains(&Effect::Wipe), "{was:?} came home without wiping");
        let left = format!("{:?}", self.after.visit).to_lowercase();
        assert!(!left.contains("zeb") && !left.contains("zob"), "a name is left: {left}");
        assert!(self.after.visit.id().is_nil(), "the visit's number is left");
        assert!(left.contains("readings: []") && left.contains("typed: \"\""), "left: {left}");
    }

    fn needs_consent(&self) {
        let acts = |effect: &Effect| matches!(effect, Effect::Start { .. } | Effect::Save(_));
        if !self.effects.iter().any(acts) {
            return;
        }
        let consent = Turn::record(self.before).consent;
        assert!(consent.measure, "measured without a yes");
        let saves = self.effects.iter().any(|effect| matches!(effect, Effect::Save(_)));
        assert!(!saves || consent.keep || consent.send, "saved without a yes");
    }

    /// An answer in a questionnaire that acts brings up the card and calls staff before the next
    /// question, and whatever is changed afterwards it stays in the record and in the level.
    fn acts_on_an_answer_at_once(&self) {
        let acted = |node: &Node| -> usize {
            Turn::record(node).forms.iter().map(|form| form.alerts.len()).sum()
        };
        let (was, is) = (acted(self.before), acted(self.after));
        if is > was {
            assert_eq!(self.after.view.screen, Screen::Crisis);
            assert!(alerts(self.effects, Alert::Crisis), "staff were not called");
            assert!(Turn::record(self.after).level >= Level::Urgent);
        }
        let same = self.before.visit.id() == self.after.visit.id();
        assert!(!same || is >= was, "what was seen is forgotten");
    }

    /// The clinic is asked only for somebody who agreed, and says who they are; a time is booked
    /// only if it stood on the screen; and nobody reads "you have an appointment" without proof.
    fn books_only_what_was_offered(&self) {
        for effect in self.effects {
            match effect {
                Effect::WhoIs { ask, person } => {
                    assert_eq!(*ask, self.after.visit.ask_id());
                    assert!(Turn::record(self.after).consent.send);
                    assert!(matches!(**person, Person::Code(_)), "nobody by a name");
                }
                Effect::AtDesk { errand, record } => {
                    assert_eq!(record.visit, self.before.visit.id());
                    let own = matches!(errand, Errand::Book);
                    assert!(own || record.patient.is_some(), "only theirs, and they are known");
                    assert!(record.consent.send && record.person != Person::Guest);
                    assert_ne!(record.level, Level::Emergency, "a later time for an emergency");
                }
                Effect::Book { visit, .. } => {
                    assert_eq!(*visit, self.before.visit.id());
                    assert_eq!(self.before.view.screen, Screen::Times);
                    assert!(matches!(self.input, Input::Tap(Tap::Choose(_))));
                }
                _ => {}
            }
        }
        let told = matches!(self.input, Input::Known(_, Known::One(_)));
        let known = |node: &Node| Turn::record(node).patient.is_some();
        assert!(!known(self.after) || known(self.before) || told, "nobody said who this is");
        let says = |node: &Node| node.view.title.id == "times-booked-title";
        if says(self.after) && !says(self.before) && self.before.view.screen == Screen::TimesWait {
            assert!(matches!(self.input, Input::Times(_, News::Booked(..))), "{:?}", self.input);
        }
    }

    fn latches_emergency(&self) {
        let (was, is) = (self.before.visit.place(), self.after.visit.place());
        if was == Place::Emergency && is != Place::Emergency {
            assert_eq!(*self.input, Input::StaffNumber(true), "{is:?}");
            assert!(self.before.ghost.asked, "an answer nobody asked for cleared an emergency");
            assert!(alerts(self.effects, Alert::Cleared));
        }
    }

    /// Yes or not sure to a danger sign, or to symptoms, or "I feel very ill" from anywhere.
    fn raises_emergency(&self) {
        let Input::Tap(tap) = self.input else { return };
        let screen = self.before.view.screen;
        let yes = matches!(tap, Tap::Yes | Tap::Unsure);
        let danger = match (self.before.visit.place(), screen) {
            (Place::RedFlag(n), Screen::RedFlag) => {
                RedFlag::ALL[usize::from(n)].level() == Level::Emergency
            }
            (Place::Symptoms(_), Screen::Symptoms) => true,
            (_, Screen::Help) => *tap == Tap::Yes,
            _ => false,
        };
        if yes
            && matches!(self.before.visit.place(), Place::RedFlag(_))
            && screen == Screen::RedFlag
        {
            let called = [Alert::Emergency, Alert::Crisis, Alert::Help];
            assert!(called.into_iter().any(|alert| alerts(self.effects, alert)), "nobody called");
        }
        if yes && danger {
            assert_eq!(self.after.visit.place(), Place::Emergency);
            assert!(alerts(self.effects, Alert::Emergency), "staff were not called");
            assert_eq!(self.after.ghost.running, None, "something still runs");
            assert_eq!(self.after.view.screen, Screen::Emergency);
            assert_eq!(Turn::record(self.after).level, Level::Emergency);
        }
    }

    fn quarantines_late_readings(&self) {
        let Input::Device { run, event } = self.input else { return };
        if self.before.ghost.running.is_some_and(|(running, _)| running == *run) {
            return;
        }
        let reading = matches!(event, DeviceEvent::Reading(_));
        let set_aside = [Effect::Quarantine { run: *run }];
        assert_eq!(self.effects, if reading { &set_aside[..] } else { &[] });
        assert_eq!(Turn::record(self.before), Turn::record(self.after));
        assert_eq!(self.before.visit.gist(), self.after.visit.gist());
    }

    fn never_counts_stored_readings(&self) {
        let Input::Device { event: DeviceEvent::Reading(reading), .. } = self.input else { return };
        if reading.stored {
            let (was, is) = (Turn::record(self.before), Turn::record(self.after));
            assert_eq!((was.results, was.level), (is.results, is.level));
            let mine = |taken: &&wayside_care::record::Taken| {
                taken.reading.stored && taken.discarded.is_none()
            };
            assert_eq!(is.readings.iter().find(mine), None, "a stored reading counts");
        }
    }
}

/// Law: on every screen something can be done, help is there, and the cuff can be stopped.
pub fn view(node: &Node) {
    let view = &node.view;
    let offers = |tap: Tap| view.actions.iter().any(|act| act.tap == tap && act.enabled);
    let place = node.visit.place();
    if node.ghost.running.is_some_and(|(_, kind)| kind == Kind::BloodPressure) {
        assert!(offers(Tap::Stop), "no stop on {:?} over {place:?}", view.screen);
    }
    if place == Place::OutOfService {
        return;
    }
    let leads = |role: Role| view.actions.iter().any(|act| act.role == role);
    let waits = matches!(view.screen, Screen::Rest | Screen::CuffPause);
    let live = matches!(view.screen, Screen::CuffLive | Screen::PulseLive | Screen::ScaleLive);
    let moves = leads(Role::Main) || leads(Role::Choice);
    let stops = live && leads(Role::Stop);
    let latched = view.screen == Screen::Emergency && offers(Tap::Staff);
    assert!(moves || stops || waits || latched, "nothing to do on {:?}", view.screen);
    assert_eq!(live, stops, "{:?}", view.screen);
    let visits = !matches!(view.screen, Screen::Attract | Screen::Emergency | Screen::Goodbye);
    if visits && !is_over(view.screen) {
        assert!(offers(Tap::Help), "no help on {:?}", view.screen);
    }
    let mut taps: Vec<Tap> = view.actions.iter().map(|act| act.tap).collect();
    taps.sort_unstable();
    taps.dedup();
    assert_eq!(taps.len(), view.actions.len(), "the same twice on {:?}", view.screen);
}

/// Law: a tap that is not offered changes nothing at all but the idle timer. How many were tried.
pub fn ignores_what_is_not_offered(node: &Node, taps: &[Tap]) -> usize {
    let Some((first, others)) = taps.split_first() else { return 0 };
    let mut touched = node.clone();
    let effects = touched.visit.step(walk::at(node.tick), Input::Tap(*first));
    assert!(effects.is_empty(), "{first:?} did {effects:?}");
    // The warning is the idle timer: whoever touches anything is still there.
    if node.view.screen == Screen::IdleWarning {
        assert!(!is_over(touched.visit.view(node.tick).screen));
        return 1;
    }
    assert_eq!(node.visit.gist(), touched.visit.gist(), "{first:?}");
    for tap in others {
        let mut visit = touched.visit.clone();
        let effects = visit.step(walk::at(node.tick), Input::Tap(*tap));
        let place = node.visit.place();
        assert!(effects.is_empty() && visit == touched.visit, "{tap:?} on {place:?}: {effects:?}");
    }
    taps.len()
}

/// Law: what is offered does something.
pub fn no_dead_button(before: &Node, tap: Tap, after: &Node) {
    let view = &before.view;
    if !view.actions.iter().any(|act| act.tap == tap && act.enabled) {
        return;
    }
    // What is wrong with an entry is said again as often as it is asked.
    let says_again = matches!(&view.body, Body::Entry { problem: Some(_), .. });
    let still = before.visit.gist() == after.visit.gist();
    let same_view = before.view == after.view;
    assert!(!(still && same_view) || says_again, "{tap:?} is dead on {:?}", view.screen);
}
