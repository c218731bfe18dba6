//! Audits every screen a visit can reach, in every language and on three panels, by program:
//! controls
//! large enough and far enough apart, all labelled, no text cut or overlapping; nothing of a
//! visit left.
//! It must not look at pixels where geometry tells.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(missing_docs)]

use i_slint_backend_testing::{
    AccessibleRole, ElementHandle, ElementQuery, TestingBackend, TestingBackendOptions,
    mock_elapsed_time,
};
use std::rc::Rc;
use std::time::Duration;
use wayside_kiosk::gallery;
use wayside_kiosk::screen::{Panel, Surface};
use wayside_kiosk::words::Words;
use wayside_visit::view::{Msg, Screen, View};

const PANELS: [(&str, Panel); 3] =
    [("portrait", Panel::PORTRAIT), ("landscape", Panel::LANDSCAPE), ("small", Panel::SMALL)];

/// Millimetres: the least a control measures, and the least between two.
const CONTROL: f32 = 20.0;
const GAP: f32 = 8.0;

/// A rectangle on the screen, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Box {
    x: f32,
    y: f32,
    w: f32,
    h: f32,
}

impl Box {
    fn of(element: &ElementHandle) -> Box {
        let (at, size) = (element.absolute_position(), element.size());
        Box { x: at.x, y: at.y, w: size.width, h: size.height }
    }

    fn inside(self, other: Box) -> bool {
        const SLACK: f32 = 1.5;
        self.x >= other.x - SLACK
            && self.y >= other.y - SLACK
            && self.x + self.w <= other.x + other.w + SLACK
            && self.y + self.h <= other.y + other.h + SLACK
    }

    /// The space between two, the larger of the two directions; below zero where they overlap.
    fn gap(self, other: Box) -> f32 {
        let across = (other.x - (self.x + self.w)).max(self.x - (other.x + other.w));
        let down = (other.y - (self.y + self.h)).max(self.y - (other.y + other.h));
        across.max(down)
    }

    fn holds_middle_of(self, other: Box) -> bool {
        let (x, y) = (other.x + other.w / 2.0, other.y + other.h / 2.0);
        x >= self.x && x <= self.x + self.w && y >= self.y && y <= self.y + self.h
    }
}

struct Thing {
    label: String,
    place: Box,
}

/// What is on the screen: controls, texts that are read out, texts inside controls.
#[derive(Default)]
struct Seen {
    controls: Vec<Thing>,
    texts: Vec<Thing>,
    mutes: Vec<Thing>,
}

fn look(surface: &Surface) -> Seen {
    let mut seen = Seen::default();
    for element in ElementQuery::from_root(surface.app()).find_all() {
        let place = Box::of(&element);
        let label = element.accessible_label().unwrap_or_default().to_string();
        let ghost = element.id().is_some_and(|id| id.contains("ghost") || id.contains("question"));
        let list =
            match element.accessible_role() {
                Some(AccessibleRole::Button | AccessibleRole::Switch) => &mut seen.controls,
                Some(
                    AccessibleRole::Text | AccessibleRole::ListItem | AccessibleRole::TextInput,
                ) if !label.is_empty() => &mut seen.texts,
                _ if !ghost && is_text(&element) => &mut seen.mutes,
                _ => continue,
            };
        // The query returns what stands below an `if` or `for` more than once (facts/slint.md 2.1).
        if !list.iter().any(|thing| thing.place == place && thing.label == label) {
            list.push(Thing { label, place });
        }
    }
    seen
}

fn is_text(element: &ElementHandle) -> bool {
    element.type_name().is_some_and(|name| name == "Mute")
        || element.bases().is_some_and(|mut bases| bases.any(|base| base == "Mute"))
}

/// Everything wrong with what is on the screen.
fn audit(seen: &Seen, panel: Panel) -> Vec<String> {
    let mut wrong = Vec::new();
    #[allow(clippy::cast_precision_loss)]
    let all = Box { x: 0.0, y: 0.0, w: panel.width as f32, h: panel.height as f32 };
    let mm = panel.per_mm;
    for (n, control) in seen.controls.iter().enumerate() {
        let (name, place) = (&control.label, control.place);
        if name.trim().is_empty() {
            wrong.push(format!("a control without a label at {place:?}"));
        }
        if place.w < CONTROL * mm - 0.6 || place.h < CONTROL * mm - 0.6 {
            wrong.push(format!("“{name}” is {:.1} × {:.1} mm", place.w / mm, place.h / mm));
        }
        if !place.inside(all) {
            wrong.push(format!("“{name}” is outside the screen: {place:?}"));
        }
        for other in &seen.controls[n + 1..] {
            let gap = place.gap(other.place) / mm;
            if gap < GAP - 0.2 {
                wrong.push(format!("“{name}” and “{}” are {gap:.1} mm apart", other.label));
            }
        }
    }
    for (n, text) in seen.texts.iter().enumerate() {
        if !text.place.inside(all) {
            wrong.push(format!("cut: “{}” {:?}", text.label, text.place));
        }
        let others = seen.texts[n + 1..].iter().chain(&seen.controls);
        for other in others.filter(|other| text.place.gap(other.place) < -1.5) {
            wrong.push(format!("“{}” lies over “{}”", text.label, other.label));
        }
    }
    for mute in &seen.mutes {
        let mut around = seen.controls.iter().chain(&seen.texts);
        let around = around.rfind(|c| c.place.holds_middle_of(mute.place));
        if let Some(control) = around.filter(|control| !mute.place.inside(control.place)) {
            wrong.push(format!(
                "the words of “{}” do not fit it: {:?} in {:?}",
                control.label, mute.place, control.place
            ));
        }
    }
    wrong
}

/// Actions that have no control. A small panel shows long reading sheet by sheet: there the actions
/// come with the last, and one that turns to it stands in their place.
fn absent(seen: &Seen, view: &View, words: &Words) -> Vec<String> {
    let there = |label: &str| seen.controls.iter().any(|control| control.label == label);
    let turn = there(&words.say(&Msg::of("action-next"), &view.language));
    view.actions
        .iter()
        .map(|action| words.say(&action.label, &view.language))
        .filter(|label| !there(label) && !turn)
        .map(|label| format!("no control says “{label}”"))
        .collect()
}

fn surface() -> Surface {
    let _ = slint::platform::set_platform(std::boxed::Box::new(TestingBackend::new(
        TestingBackendOptions {
            mock_time: true,
            threading: false,
            renderer_name: Some("software".into()),
        },
    )));
    let surface = Surface::new(Rc::new(Words::load().unwrap())).unwrap();
    surface.window().show().unwrap();
    surface
}

fn settle() {
    for _ in 0..3 {
        mock_elapsed_time(Duration::from_millis(40));
    }
}

fn audit_language(language: &str) {
    let surface = surface();
    let views = gallery::views(language).unwrap();
    let words = Words::load().unwrap();
    let mut wrong = Vec::new();
    for (size, panel) in PANELS {
        surface.set_panel(panel);
        for (name, view) in views.iter().filter(|(_, view)| gallery::fits(view, panel)) {
            surface.show(view);
            settle();
            let seen = look(&surface);
            let found = audit(&seen, panel).into_iter().chain(absent(&seen, view, &words));
            wrong.extend(found.map(|what| format!("{size} {language} {name}: {what}")));
        }
    }
    assert!(wrong.is_empty(), "{} faults:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_screen_in_english_is_whole_and_can_be_touched() {
    audit_language("en");
}

#[test]
fn every_screen_in_spanish_is_whole_and_can_be_touched() {
    audit_language("es");
}

#[test]
fn every_screen_in_french_is_whole_and_can_be_touched() {
    audit_language("fr");
}

#[test]
fn every_screen_in_german_is_whole_and_can_be_touched() {
    audit_language("de");
}

#[test]
fn every_screen_in_portuguese_is_whole_and_can_be_touched() {
    audit_language("pt");
}

#[test]
fn every_screen_in_polish_is_whole_and_can_be_touched() {
    audit_language("pl");
}

#[test]
fn every_screen_in_turkish_is_whole_and_can_be_touched() {
    audit_language("tr");
}

#[test]
fn every_screen_in_arabic_is_whole_and_can_be_touched() {
    audit_language("ar");
}

#[test]
fn every_screen_in_urdu_is_whole_and_can_be_touched() {
    audit_language("ur");
}

#[test]
fn every_screen_in_hindi_is_whole_and_can_be_touched() {
    audit_language("hi");
}

#[test]
fn every_screen_in_bengali_is_whole_and_can_be_touched() {
    audit_language("bn");
}

#[test]
fn every_screen_in_chinese_is_whole_and_can_be_touched() {
    audit_language("zh");
}

#[test]
fn every_language_is_looked_at() {
    let source = include_str!("screens.rs");
    for tag in Words::tags() {
        assert!(source.contains(&format!("audit_language(\"{tag}\");")), "{tag}");
    }
}

#[test]
fn every_screen_of_the_contract_is_looked_at() {
    let seen: Vec<Screen> =
        gallery::views("en").unwrap().into_iter().map(|(_, view)| view.screen).collect();
    for screen in [Screen::Attract, Screen::Emergency, Screen::Crisis, Screen::Results] {
        assert!(seen.contains(&screen), "{screen:?}");
    }
}

#[test]
fn h03_the_welcome_screen_keeps_nothing_of_what_was_shown() {
    let surface = surface();
    surface.set_panel(Panel::SMALL);
    let views = gallery::views("en").unwrap();
    let welcome: &View = &views.iter().find(|(_, view)| view.screen == Screen::Attract).unwrap().1;
    let shot = |surface: &Surface| {
        surface.show(welcome);
        settle();
        surface.window().take_snapshot().unwrap()
    };
    let before = shot(&surface);
    for (_, view) in gallery::views("ar").unwrap().iter().chain(&views) {
        surface.show(view);
        settle();
    }
    assert!(shot(&surface).as_bytes() == before.as_bytes());
}
