//! Turns a View into pixels and a finger into a Tap. It must not decide what comes next.

mod acts;
mod art;
mod body;
mod fonts;
mod keys;
mod lists;
#[allow(missing_docs, clippy::all, clippy::pedantic, clippy::restriction)]
mod made;
mod sheets;

use std::cell::{Cell, RefCell};
use std::fmt;
use std::rc::Rc;

use slint::ComponentHandle;
use wayside_care::level::Level;
use wayside_visit::view::{Body, Msg, Screen, Tap, View};

use crate::words::{self, Words};
use made::{App, Layout, LineSheet, Look, Now, Tone};

pub use fonts::{FontFault, prepare as prepare_fonts};
pub(crate) use made::{Slip as SlipSheet, SlipCode, SlipLine};

/// The family that a language is written in.
pub(crate) fn font(tag: &str) -> &'static str {
    fonts::of(tag)
}

/// The panel: how many pixels, and how large they are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Panel {
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// Pixels in a millimetre.
    pub per_mm: f32,
}

impl Panel {
    /// A 21.5 inch panel standing upright.
    pub const PORTRAIT: Panel = Panel { width: 1080, height: 1920, per_mm: 4.03 };
    /// A 21.5 inch panel lying down.
    pub const LANDSCAPE: Panel = Panel { width: 1920, height: 1080, per_mm: 4.03 };
    /// A 10.1 inch panel lying down.
    pub const SMALL: Panel = Panel { width: 1280, height: 800, per_mm: 5.9 };

    /// Wider than high: two columns.
    #[must_use]
    pub fn wide(self) -> bool {
        self.width > self.height
    }

    /// Less than 200 mm across its short side: every millimetre counts.
    #[must_use]
    pub fn compact(self) -> bool {
        self.mm(self.width.min(self.height)) < 200.0
    }

    /// Pixels as millimetres.
    #[must_use]
    #[allow(clippy::cast_precision_loss)] // a panel has far fewer than 2^23 pixels
    pub fn mm(self, pixels: u32) -> f32 {
        pixels as f32 / self.per_mm.max(0.1)
    }
}

/// Why there is no screen.
#[derive(Debug)]
pub enum ScreenFault {
    /// The bundled fonts could not be read.
    Fonts(FontFault),
    /// No display, or one that cannot be used.
    Display(slint::PlatformError),
}

impl fmt::Display for ScreenFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ScreenFault::Fonts(why) => write!(f, "{why}"),
            ScreenFault::Display(why) => write!(f, "no usable display: {why}"),
        }
    }
}

impl std::error::Error for ScreenFault {}

/// What happens on a tap.
type Sink = Box<dyn Fn(Tap)>;
/// What a key of the pad does.
type PadSink = Box<dyn Fn(wayside_voice::Key)>;

/// The screen: one window for the life of the process.
pub struct Surface {
    app: App,
    words: Rc<Words>,
    shared: Rc<Shared>,
    lists: lists::Lists,
    shown: RefCell<Option<View>>,
    panel: Cell<Panel>,
}

/// What the callbacks need.
#[derive(Default)]
struct Shared {
    /// The taps of the controls on the screen, by the number the control sends back.
    taps: RefCell<Vec<Tap>>,
    sink: RefCell<Option<Sink>>,
    pad: RefCell<Option<PadSink>>,
    art: art::Album,
}

impl Shared {
    fn send(&self, tap: Tap) {
        if let Some(sink) = self.sink.borrow().as_ref() {
            sink(tap);
        }
    }
}

impl Surface {
    /// Opens the window (not yet shown), with the bundled fonts only.
    ///
    /// # Errors
    /// No usable display, or unreadable fonts.
    pub fn new(words: Rc<Words>) -> Result<Surface, ScreenFault> {
        fonts::prepare().and_then(|()| fonts::register()).map_err(ScreenFault::Fonts)?;
        let app = App::new().map_err(ScreenFault::Display)?;
        let shared = Rc::new(Shared::default());
        let surface = Surface {
            lists: lists::Lists::bind(&app),
            app,
            words,
            shared,
            shown: RefCell::new(None),
            panel: Cell::new(Panel::PORTRAIT),
        };
        surface.connect();
        surface.set_panel(Panel::PORTRAIT);
        Ok(surface)
    }

    fn connect(&self) {
        let now = self.app.global::<Now>();
        let shared = Rc::clone(&self.shared);
        now.on_tap(move |at| {
            let taps = shared.taps.borrow();
            let tap = usize::try_from(at).ok().and_then(|at| taps.get(at).copied());
            drop(taps);
            if let Some(tap) = tap {
                shared.send(tap);
            }
        });
        let shared = Rc::clone(&self.shared);
        now.on_key(move |text| {
            if let Some(key) = text.chars().next() {
                shared.send(Tap::Key(key));
            }
        });
        let shared = Rc::clone(&self.shared);
        now.on_hand_key(move |text| {
            let pad = shared.pad.borrow();
            let Some((key, pad)) = crate::speaker::pad_key(&text).zip(pad.as_ref()) else {
                return false;
            };
            pad(key);
            true
        });
        let shared = Rc::clone(&self.shared);
        now.on_erase(move || shared.send(Tap::Erase));
        let shared = Rc::clone(&self.shared);
        now.on_art(move |name, width, height| shared.art.picture(&name, width, height));
    }

    /// What happens on a tap. Only taps of controls that are on the screen come.
    pub fn on_tap(&self, sink: impl Fn(Tap) + 'static) {
        *self.shared.sink.borrow_mut() = Some(Box::new(sink));
    }

    /// What happens on a key of the pad. Until this is set none is one.
    pub fn on_pad(&self, sink: impl Fn(wayside_voice::Key) + 'static) {
        *self.shared.pad.borrow_mut() = Some(Box::new(sink));
    }

    /// The size of the panel in pixels and millimetres; the window takes it.
    pub fn set_panel(&self, panel: Panel) {
        self.panel.set(panel);
        let look = self.app.global::<Look>();
        look.set_mm(panel.per_mm);
        look.set_wide(panel.wide());
        look.set_compact(panel.compact());
        #[allow(clippy::cast_precision_loss)]
        {
            self.app.set_panel_width(panel.width as f32);
            self.app.set_panel_height(panel.height as f32);
        }
        self.app.window().set_size(slint::PhysicalSize::new(panel.width, panel.height));
        if let Some(view) = self.shown.take() {
            self.show(&view);
        }
    }

    /// Reduced motion: nothing moves that need not.
    pub fn set_still(&self, still: bool) {
        self.app.global::<Look>().set_still(still);
    }

    /// The window, to show, hide, run and photograph.
    #[must_use]
    pub fn window(&self) -> &slint::Window {
        self.app.window()
    }

    /// The root component: tests find its controls by their labels.
    #[must_use]
    pub fn app(&self) -> &App {
        &self.app
    }

    /// Shows a view. Cheap where little changed: only what differs is set.
    pub fn show(&self, view: &View) {
        let mut shown = self.shown.borrow_mut();
        if shown.as_ref() == Some(view) {
            return;
        }
        // Another language changes every word: nothing of the last view can stay.
        let last = shown.as_ref().filter(|last| last.language == view.language);
        if last.is_none() {
            self.set_language(&view.language);
        }
        let same_acts = last.is_some_and(|last| acts_alike(last, view));
        let plan = acts::Plan::of(view, self.panel.get());
        self.set_layout(view, &plan);
        if !same_acts {
            self.set_acts(view, &plan);
        }
        if last.is_none_or(|last| last.title != view.title || last.lines != view.lines) {
            self.set_words(view);
        }
        if last.is_none_or(|last| last.body != view.body || !same_acts) {
            self.set_body(view, last);
        }
        *shown = Some(view.clone());
    }

    fn set_language(&self, tag: &str) {
        let look = self.app.global::<Look>();
        let rtl = words::rtl(tag);
        look.set_rtl(rtl);
        look.set_font(font(tag).into());
    }

    fn set_layout(&self, view: &View, plan: &acts::Plan) {
        let now = self.app.global::<Now>();
        self.app.global::<Look>().set_tone(tone(view.tone));
        now.set_layout(layout(view, plan));
        now.set_picture(art::name(view).into());
        now.set_part(view.progress.map_or(0, |progress| i32::from(progress.part)));
        now.set_parts(view.progress.map_or(0, |progress| i32::from(progress.of)));
    }

    fn set_words(&self, view: &View) {
        let tag = view.language.as_str();
        let title = self.words.say(&view.title, tag);
        // A small panel has no room for the count beside a long question.
        let crowded = self.panel.get().compact() && view.screen == Screen::Form;
        let first = usize::from(crowded && view.lines.len() > 1);
        let said = view.lines.iter().skip(first).map(|line| self.words.say(line, tag));
        let lines = said.collect();
        // Only reading goes on to a next sheet: choices and calls for help are all there at once.
        let reading = view.actions.iter().any(|act| act.tap == Tap::Next && act.enabled);
        let plain = matches!(view.body, Body::Plain);
        let one = !(self.panel.get().compact() && plain && reading);
        let sheets = if one { vec![lines] } else { sheets::split(&title, lines) };
        let sheets = sheets.into_iter().map(|lines| LineSheet {
            lines: lists::inner(lines.into_iter().map(slint::SharedString::from).collect()),
        });
        self.app.global::<Now>().set_title(title.into());
        self.app.global::<Now>().set_more(self.words.say(&Msg::of("action-next"), tag).into());
        lists::fill(&self.lists.lines, sheets);
    }
}

/// Whether every control of two views is the same and in the same place.
fn acts_alike(one: &View, other: &View) -> bool {
    let taps = |body: &Body| match body {
        Body::Switches(switches) => switches.iter().map(|switch| switch.tap).collect(),
        _ => Vec::new(),
    };
    one.screen == other.screen
        && one.actions == other.actions
        && taps(&one.body) == taps(&other.body)
}

fn tone(level: Level) -> Tone {
    match level {
        Level::None | Level::Routine | Level::Incomplete => Tone::Calm,
        Level::Soon | Level::Urgent => Tone::Amber,
        Level::Emergency => Tone::Alarm,
    }
}

/// Which Slint file lays the view out.
fn layout(view: &View, plan: &acts::Plan) -> Layout {
    match (&view.body, view.screen) {
        (_, Screen::Attract) => Layout::Attract,
        (Body::Switches(_), _) => Layout::Switches,
        (Body::Entry { .. }, _) => Layout::Entry,
        (Body::Countdown { .. }, _) => Layout::Rest,
        (Body::Cuff { .. }, _) => Layout::Cuff,
        (Body::Pulse { .. }, _) => Layout::Pulse,
        (Body::Scale { .. }, _) => Layout::Scale,
        (Body::Rows(rows), _) if !rows.is_empty() => Layout::Rows,
        (Body::Qr(_), _) => Layout::Qr,
        (Body::Call { .. }, _) => Layout::Call,
        _ if plan.question => Layout::Question,
        _ => Layout::Picture,
    }
}
