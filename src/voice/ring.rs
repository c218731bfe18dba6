//! What can be stepped through and chosen on one screen, in one ring.
//! It must not know what any of it leads to.

use crate::hearing::{self, Hearing, Part};
use crate::read;
use crate::spell;
use wayside_visit::view::{Body, Keys, Msg, Switch, Tap, View};

/// Which ring is stepped through.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Level {
    /// The screen itself.
    #[default]
    Screen,
    /// The signs of one group of the spoken keyboard.
    Signs(usize),
    /// How it is said: repeat, faster, louder.
    Settings,
}

/// What choosing does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Does {
    /// Touches the screen.
    Tap(Tap),
    /// Says again what it says.
    Nothing,
    /// Says why it cannot be used yet.
    NotYet,
    /// Opens another ring.
    Open(Level),
    /// Says what was typed.
    ReadBack,
    /// Says the whole screen again.
    Repeat,
    /// One step slower (`false`) or faster.
    Faster(bool),
    /// One step quieter (`false`) or louder.
    Louder(bool),
    /// Personal things may be heard aloud, or no longer.
    Aloud(bool),
    /// No more voice until a key is pressed.
    Silence,
}

/// One thing in a ring.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Item {
    pub does: Does,
    pub parts: Vec<Part>,
}

fn open(msg: Msg) -> Part {
    Part { msg, hearing: Hearing::Open }
}

fn own(does: Does, id: &'static str) -> Item {
    Item { does, parts: vec![open(Msg::of(id))] }
}

/// The ring of a level. `private` is whether personal things may be heard, `aloud` whether a yes to
/// that was given.
pub(crate) fn items(view: &View, level: Level, private: bool, aloud: bool) -> Vec<Item> {
    match level {
        Level::Settings => settings(aloud),
        Level::Signs(n) => signs(view, n),
        Level::Screen => screen(view, private),
    }
}

fn settings(aloud: bool) -> Vec<Item> {
    let mut items = vec![
        own(Does::Repeat, "voice-repeat"),
        own(Does::Faster(false), "voice-slower"),
        own(Does::Faster(true), "voice-faster"),
        own(Does::Louder(true), "voice-louder"),
        own(Does::Louder(false), "voice-quieter"),
    ];
    if aloud {
        items.push(own(Does::Aloud(false), "voice-aloud-no"));
    }
    items.push(own(Does::Silence, "voice-silence"));
    items
}

/// A sign by its name, or as it sounds.
pub(crate) fn sign(sign: char, hearing: Hearing) -> Part {
    let msg = match spell::name(sign) {
        Some(id) => Msg::of(id),
        None => Msg::of("said-as-is").text("text", sign.to_string()),
    };
    Part { msg, hearing }
}

fn keyboard(view: &View) -> Option<(Keys, Hearing)> {
    match &view.body {
        Body::Entry { keys, hidden, .. } => {
            Some((*keys, if *hidden { Hearing::Secret } else { Hearing::Personal }))
        }
        _ => None,
    }
}

fn key(c: char, hearing: Hearing) -> Item {
    Item { does: Does::Tap(Tap::Key(c)), parts: vec![sign(c, hearing)] }
}

fn signs(view: &View, n: usize) -> Vec<Item> {
    let Some((keys, hearing)) = keyboard(view) else { return Vec::new() };
    let groups = spell::groups(keys, &view.language);
    groups.get(n).into_iter().flatten().map(|c| key(*c, hearing)).collect()
}

/// The spoken keyboard: digits one by one, letters by groups.
fn typing(view: &View, keys: Keys, hearing: Hearing) -> Vec<Item> {
    let groups = spell::groups(keys, &view.language);
    let mut items: Vec<Item> = Vec::new();
    if let [only] = groups.as_slice() {
        items.extend(only.iter().map(|c| key(*c, hearing)));
    } else {
        for (n, group) in groups.iter().enumerate() {
            let (Some(first), Some(last)) = (group.first(), group.last()) else { continue };
            let parts = vec![
                sign(*first, hearing),
                Part { msg: Msg::of("voice-to"), hearing },
                sign(*last, hearing),
            ];
            items.push(Item { does: Does::Open(Level::Signs(n)), parts });
        }
    }
    items.push(own(Does::Tap(Tap::Erase), "key-erase"));
    items.push(own(Does::ReadBack, "voice-read-back"));
    items
}

fn switch(view: &View, switch: &Switch) -> Item {
    let state = if switch.on { "switch-on" } else { "switch-off" };
    // What was agreed to is no secret of the body; what was answered is.
    let asked = view.screen == wayside_visit::view::Screen::Form;
    let hearing = if asked { Hearing::Personal } else { Hearing::Open };
    let mut parts = vec![
        Part { msg: switch.label.clone(), hearing: hearing::of(view.screen, &switch.label, true) },
        Part { msg: Msg::of(state), hearing },
    ];
    if !read::is_empty(&switch.note) {
        parts.push(read::part(view, &switch.note));
    }
    Item { does: Does::Tap(switch.tap), parts }
}

fn screen(view: &View, private: bool) -> Vec<Item> {
    let mut items = Vec::new();
    let typed = keyboard(view);
    let withheld = !private && (typed.is_some() || read::has_personal(view));
    if withheld && typed.is_none_or(|(_, hearing)| hearing != Hearing::Secret) {
        items.push(own(Does::Aloud(true), "voice-aloud-yes"));
    }
    match &view.body {
        Body::Rows(rows) if private => {
            let row = |row| Item { does: Does::Nothing, parts: read::row(view, row) };
            items.extend(rows.iter().map(row));
        }
        Body::Switches(switches) => items.extend(switches.iter().map(|s| switch(view, s))),
        _ => {}
    }
    if let Some((keys, hearing)) = typed.filter(|_| private) {
        items.extend(typing(view, keys, hearing));
    }
    for action in &view.actions {
        let mut parts = vec![Part {
            msg: action.label.clone(),
            hearing: hearing::of(view.screen, &action.label, true),
        }];
        let does = if action.enabled { Does::Tap(action.tap) } else { Does::NotYet };
        if !action.enabled {
            parts.push(open(Msg::of("voice-not-yet")));
        }
        items.push(Item { does, parts });
    }
    items.push(own(Does::Open(Level::Settings), "voice-settings"));
    items
}
