//! The machine between five keys and the visit: what is said, and which touch a key stands for.
//! It must not know words, an engine or a clock; it never taps what the screen does not offer.
//!
//! Laws, each tested in `src/voice/tests`: nothing is chosen that was not said; a key silences what
//! is being said; a new screen silences the old one; an emergency goes before all and is said again
//! and again; after a visit everything is as before it.

use crate::event::{Input, Output, SPEEDS, VOLUMES};
use crate::hearing::{Hearing, Listening, Part, Utterance};
use crate::read;
use crate::ring::{self, Does, Item, Level};
use wayside_care::time::{Span, Tick};
use wayside_visit::view::{Body, Msg, Screen, Tap, View};

/// An emergency is said again after so much silence.
const AGAIN: Span = Span::from_secs(6);
/// A measurement that runs is said to run after so much silence.
const STILL: Span = Span::from_secs(20);
/// Whoever listens is there: the visit hears so this often, while something is being said.
const ALIVE: Span = Span::from_secs(15);
/// But not for ever: an engine that never ends is no person.
const LONGEST: Span = Span::from_secs(120);

/// Speech for one kiosk, and what it remembers of one visit.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Voice {
    pub(crate) on: bool,
    pub(crate) listening: Listening,
    /// Steps from the middle.
    pub(crate) volume: i8,
    pub(crate) speed: i8,
    pub(crate) view: Option<View>,
    pub(crate) level: Level,
    pub(crate) at: Option<usize>,
    /// Content said of the screen on show.
    said: Vec<Part>,
    /// Seconds left, rounded, when they were last said.
    left: Option<u64>,
    /// What was typed before the last key, until the screen shows what came of it.
    pub(crate) before: Option<String>,
    speaking: Option<(u32, Tick)>,
    due: Option<Tick>,
    alive: Option<Tick>,
    number: u32,
}

/// Words of the voice's own.
pub(crate) fn own(id: &'static str) -> Part {
    Part { msg: Msg::of(id), hearing: Hearing::Open }
}

impl Voice {
    /// Nobody listens yet.
    #[must_use]
    pub fn new() -> Voice {
        Voice::default()
    }

    /// Whether the kiosk speaks.
    #[must_use]
    pub const fn is_on(&self) -> bool {
        self.on
    }

    /// When [`Input::Wake`] is wanted next, if at all.
    #[must_use]
    pub fn next_wake(&self) -> Option<Tick> {
        [self.due, self.alive].into_iter().flatten().min()
    }

    /// Takes one input at one time and says what follows.
    pub fn handle(&mut self, now: Tick, input: Input<'_>) -> Vec<Output> {
        let mut out = Vec::new();
        match input {
            Input::Key(key) => self.key(now, key, &mut out),
            Input::View(view) => self.show(now, view, &mut out),
            Input::Spoken(id) => {
                if self.speaking.is_some_and(|(speaking, _)| speaking == id) {
                    self.speaking = None;
                    self.alive = None;
                    self.wait(now);
                    self.news(now, &mut out);
                }
            }
            Input::Plugged => {
                self.hush(&mut out);
                self.listening.headphones = true;
                self.welcome(now, &mut out);
            }
            Input::Unplugged => self.unplugged(&mut out),
            Input::Wake => self.wake(now, &mut out),
        }
        out
    }

    fn unplugged(&mut self, out: &mut Vec<Output>) {
        self.hush(out);
        self.listening = Listening::default();
        self.on = false;
        self.due = None;
        self.volume = 0;
        out.push(self.loudness());
    }

    pub(crate) fn loudness(&self) -> Output {
        let at = usize::try_from(self.volume.saturating_add(2)).unwrap_or(2);
        Output::Volume(VOLUMES.get(at).copied().unwrap_or(60))
    }

    pub(crate) fn pace(&self) -> Output {
        let at = usize::try_from(self.speed.saturating_add(2)).unwrap_or(2);
        Output::Speed(SPEEDS.get(at).copied().unwrap_or(150))
    }

    pub(crate) fn hush(&mut self, out: &mut Vec<Output>) {
        if self.speaking.take().is_some() {
            out.push(Output::Hush);
        }
        self.alive = None;
    }

    /// The only way anything is said.
    pub(crate) fn say(&mut self, now: Tick, parts: Vec<Part>, out: &mut Vec<Output>) {
        let Some(view) = &self.view else { return };
        self.number = self.number.wrapping_add(1);
        let said = Utterance::of(self.number, &view.language, parts, self.listening);
        if let Some(utterance) = said {
            if self.speaking.take().is_some() {
                out.push(Output::Hush);
            }
            self.speaking = Some((self.number, now));
            self.alive = Some(now + ALIVE);
            self.due = None;
            out.push(Output::Say(utterance));
        }
    }

    fn private(&self) -> bool {
        let secret =
            matches!(&self.view, Some(View { body: Body::Entry { hidden: true, .. }, .. }));
        let needed = if secret { Hearing::Secret } else { Hearing::Personal };
        self.listening.may_hear(needed)
    }

    pub(crate) fn items(&self) -> Vec<Item> {
        let Some(view) = &self.view else { return Vec::new() };
        ring::items(view, self.level, self.private(), self.listening.aloud)
    }

    pub(crate) fn welcome(&mut self, now: Tick, out: &mut Vec<Output>) {
        self.on = true;
        let mut parts = vec![own("voice-welcome"), own("voice-keys")];
        parts.extend(self.whole());
        self.say(now, parts, out);
    }

    /// Everything on the screen, and how many choices there are.
    fn whole(&mut self) -> Vec<Part> {
        self.level = Level::Screen;
        self.at = None;
        let count = u32::try_from(self.items().len()).unwrap_or(u32::MAX);
        let Some(view) = &self.view else { return Vec::new() };
        let content = read::content(view);
        let mut parts = content.clone();
        let left = left(view);
        parts.extend(left.map(time));
        if view.offers(Tap::Stop) {
            parts.push(own("voice-back-stops"));
        }
        let choices = Msg::of("voice-choices").number("n", count);
        parts.push(Part { msg: choices, hearing: Hearing::Open });
        self.said = content;
        self.left = left.map(rounded);
        parts
    }

    pub(crate) fn say_whole(&mut self, now: Tick, out: &mut Vec<Output>) {
        let parts = self.whole();
        self.say(now, parts, out);
    }

    pub(crate) fn say_item(&mut self, now: Tick, out: &mut Vec<Output>) {
        let items = self.items();
        let Some((at, item)) = self.at.and_then(|at| Some((at, items.get(at)?))) else { return };
        let mut parts = item.parts.clone();
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let mut msg = Msg::of("voice-place").number("n", count(at.saturating_add(1)));
        msg = msg.number("of", count(items.len()));
        msg.language = parts.first().and_then(|part| part.msg.language.clone());
        parts.push(Part { msg, hearing: Hearing::Open });
        self.say(now, parts, out);
    }

    // ---- The screen. ----

    fn show(&mut self, now: Tick, view: &View, out: &mut Vec<Output>) {
        let nobody = |screen| matches!(screen, Screen::Attract | Screen::OutOfService);
        let was = self.view.as_ref();
        let ends = nobody(view.screen) && was.is_some_and(|old| !nobody(old.screen));
        let new = was.is_none_or(|old| is_new(old, view));
        let chosen = self.chosen();
        self.view = Some(view.clone());
        if ends {
            self.reset(out);
        }
        if !self.on {
            return;
        }
        if new {
            self.before = None;
            self.hush(out);
            self.say_whole(now, out);
            return;
        }
        if let Some(before) = self.before.take() {
            self.echo(now, &before, out);
        } else if chosen.is_some() && self.speaking.is_none() && self.chosen() != chosen {
            self.changed(now, chosen.as_ref(), out);
        }
        self.news(now, out);
    }

    fn chosen(&self) -> Option<Item> {
        self.at.and_then(|at| self.items().get(at).cloned())
    }

    /// What stands at the cursor has changed: said, if it is the same thing; left, if it is not.
    fn changed(&mut self, now: Tick, old: Option<&Item>, out: &mut Vec<Output>) {
        let same = |item: &Item| {
            let place = |does| if does == Does::NotYet { None } else { Some(does) };
            old.is_some_and(|old| place(old.does).is_some() && old.does == item.does)
        };
        let Some(at) = self.items().iter().position(same) else {
            self.level = Level::Screen;
            self.at = None;
            return;
        };
        self.at = Some(at);
        if self.chosen().as_ref() != old {
            self.say_item(now, out);
        }
    }

    /// What came of a key of the spoken keyboard.
    fn echo(&mut self, now: Tick, before: &str, out: &mut Vec<Output>) {
        let Some(View { body: Body::Entry { value, hidden, .. }, .. }) = &self.view else { return };
        let hearing = if *hidden { Hearing::Secret } else { Hearing::Personal };
        let parts = match (value.strip_prefix(before), before.strip_prefix(value.as_str())) {
            (Some(more), _) if !more.is_empty() => {
                more.chars().map(|sign| ring::sign(sign, hearing)).collect()
            }
            (_, Some(less)) if !less.is_empty() => {
                let mut parts = vec![own("voice-erased")];
                parts.extend(less.chars().map(|sign| ring::sign(sign, hearing)));
                parts
            }
            _ => vec![own("voice-full")],
        };
        self.say(now, parts, out);
    }

    /// What is new on a screen that stays. It waits for what is being said.
    fn news(&mut self, now: Tick, out: &mut Vec<Output>) {
        let Some(view) = self.view.as_ref().filter(|_| self.on && self.speaking.is_none()) else {
            return;
        };
        let content = read::content(view);
        let counts = |part: &Part| part.msg.id == "idle-line";
        let fresh = |part: &&Part| !self.said.contains(part) && !counts(part);
        let mut parts: Vec<Part> = content.iter().filter(fresh).cloned().collect();
        let left = left(view);
        if let Some((left, last)) = left.zip(self.left)
            && rounded(left) < last
        {
            parts.push(time(left));
            self.left = Some(rounded(left));
        }
        self.said = content;
        if !parts.is_empty() {
            self.say(now, parts, out);
        }
    }

    fn reset(&mut self, out: &mut Vec<Output>) {
        out.push(Output::Hush);
        let listening = Listening { headphones: self.listening.headphones, aloud: false };
        let (view, number) = (self.view.take(), self.number);
        let on = listening.headphones;
        *self = Voice { on, listening, view, number, ..Voice::default() };
        out.extend([self.loudness(), self.pace()]);
    }

    // ---- Time. ----

    /// What is said again if nothing else is.
    fn wait(&mut self, now: Tick) {
        self.due = match self.view.as_ref().map(|view| view.screen) {
            Some(Screen::Emergency) => Some(now + AGAIN),
            Some(Screen::CuffLive | Screen::PulseLive | Screen::ScaleLive) => Some(now + STILL),
            _ => None,
        };
        self.due = self.due.filter(|_| self.on);
    }

    fn wake(&mut self, now: Tick, out: &mut Vec<Output>) {
        if self.alive.is_some_and(|alive| now >= alive) {
            let began = self.speaking.map_or(now, |(_, began)| began);
            self.alive = (now.since(began) < LONGEST).then(|| now + ALIVE);
            let warned = self.view.as_ref().map(|view| view.screen) == Some(Screen::IdleWarning);
            if !warned && self.alive.is_some() {
                out.push(Output::Tap(Tap::StillHere));
            }
        }
        if self.due.is_some_and(|due| now >= due) {
            self.due = None;
            if self.view.as_ref().is_some_and(|view| view.screen == Screen::Emergency) {
                self.say_whole(now, out);
            } else {
                self.say(now, vec![own("voice-still-measuring"), own("voice-back-stops")], out);
            }
        }
    }
}

/// Whether a view asks something else than the one before. Where one title stands over many
/// questions, their lines and choices tell them apart.
fn is_new(old: &View, new: &View) -> bool {
    let many = matches!(
        new.screen,
        Screen::Form | Screen::FormIntro | Screen::Times | Screen::RedFlag | Screen::Coach
    );
    let labels = |view: &View| {
        let acts = view.actions.iter().map(|action| action.label.clone());
        let switches = match &view.body {
            Body::Switches(all) => all.iter().map(|switch| switch.label.clone()).collect(),
            _ => Vec::new(),
        };
        acts.chain(switches).collect::<Vec<Msg>>()
    };
    let one = old.screen == new.screen && old.title == new.title && old.language == new.language;
    !one || many && (old.lines != new.lines || labels(old) != labels(new))
}

/// Seconds left, where they are counted.
const fn left(view: &View) -> Option<u64> {
    match view.body {
        Body::Countdown { left, .. } => Some(left),
        _ => None,
    }
}

/// Time is said at each minute, at half a minute and at ten seconds: who rests is left in peace.
const fn rounded(left: u64) -> u64 {
    match left {
        0..=10 => 10,
        11..=30 => 30,
        _ => left.div_ceil(60) * 60,
    }
}

fn time(left: u64) -> Part {
    let msg = if left > 90 {
        Msg::of("voice-minutes").number("n", left.div_ceil(60))
    } else {
        Msg::of("countdown-left").number("seconds", left)
    };
    Part { msg, hearing: Hearing::Open }
}
