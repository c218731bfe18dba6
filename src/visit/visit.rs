//! The visit as a machine: one input at one time, and what follows from it.
//! It must not know how an effect is carried out, nor read a clock.
//!
//! Laws, each searched for every reachable state in `src/visit/tests/search.rs`: every way back to
//! the welcome screen wipes; nothing is measured or kept without consent; every state has a way
//! out; a raised red flag is EMERGENCY in one step and stays until staff clear it.

use crate::chart::{Chart, Save};
use crate::event::{Alert, Effect, Input, Now, Parcel};
use crate::lock::Entry;
use crate::site::Site;
use crate::view::Tap;
use std::sync::Arc;
use uuid::Uuid;
use wayside_care::level::Level;
use wayside_care::reading::{Fault, Kind};
use wayside_care::record::Device;
use wayside_care::time::Tick;
use wayside_forms::Sheet;

/// Where a visit stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// Nobody is here.
    Attract,
    /// The kiosk cannot serve.
    OutOfService,
    /// Choosing a language.
    Language,
    /// What this is.
    About,
    /// The three yeses.
    Consent,
    /// The n-th emergency question, from 0.
    RedFlag(u8),
    /// The crisis card, after the n-th question.
    Crisis(u8),
    /// Latched until staff clear it.
    Emergency,
    /// Guest, name or code.
    Who,
    /// Typing a given name.
    Given,
    /// Typing a family name.
    Family,
    /// Typing a date of birth.
    Birth,
    /// Typing a clinic code.
    Code,
    /// Who the clinic says this is, and what they came for.
    Known,
    /// Really give an appointment back?
    GiveBack,
    /// Eighteen or older?
    Age,
    /// A child: not measured here.
    TooYoung,
    /// Pregnant?
    Pregnant,
    /// Which arm must not be used?
    Arm,
    /// Which cuff?
    WhichCuff,
    /// Coffee, smoking, exercise?
    Prep,
    /// The n-th page of coaching for a measurement, from 0.
    Coach(Kind, u8),
    /// Sitting quietly.
    Rest,
    /// The cuff works.
    CuffLive,
    /// Between two readings.
    CuffPause,
    /// Symptoms beside a worrying number?
    Symptoms(Kind),
    /// The finger sensor works.
    PulseLive,
    /// The scale works.
    ScaleLive,
    /// Typing a height.
    Height,
    /// A measurement could not be done.
    Trouble(Kind, Snag),
    /// What was found.
    Results,
    /// What to do.
    Advice,
    /// What questionnaire comes next, and whether they want it.
    FormIntro,
    /// A question of it.
    Form,
    /// The crisis card, brought up by an answer in it.
    FormCrisis,
    /// How to reach the clinic because of this result.
    Ways,
    /// A video call, by a telephone of their own.
    Video,
    /// An appointment: waiting, choosing, and what came of it.
    Times,
    /// Sending.
    Sending,
    /// To take away.
    TakeAway,
    /// Thank you.
    Goodbye,
}

/// What stands in the way of a measurement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Snag {
    /// No such device is connected.
    Missing,
    /// The device or the line failed, or the device said why it could not.
    Fault(Fault),
    /// Too many readings did not count.
    NoResult,
    /// No steady value within its time.
    NotSteady,
    /// The number cannot be right.
    Implausible,
    /// Must not be measured on this person.
    Unsuitable,
    /// No more inflations in this visit.
    TooMany,
}

/// What lies on top of the place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Over {
    /// Help.
    Help,
    /// Staff have been called.
    HelpComing,
    /// Still there?
    Idle,
    /// Really leave?
    Leave,
    /// Staff type their number.
    Staff(Entry),
}

/// One kiosk's visit, and what it knows of the kiosk itself.
#[derive(Clone, Debug, PartialEq)]
pub struct Visit {
    pub(crate) site: Site,
    pub(crate) forms: Vec<Arc<Sheet>>,
    pub(crate) language: usize,
    pub(crate) place: Place,
    pub(crate) over: Option<Over>,
    pub(crate) entered: Tick,
    pub(crate) touched: Tick,
    pub(crate) chart: Chart,
    pub(crate) attached: Vec<(Kind, Device)>,
    pub(crate) stalled: bool,
    pub(crate) closed: bool,
    visits: u32,
    runs: u32,
}

impl Visit {
    /// A kiosk with nobody in front of it.
    #[must_use]
    pub fn new(site: Site, now: Tick) -> Visit {
        Visit {
            site,
            forms: Vec::new(),
            language: 0,
            place: Place::Attract,
            over: None,
            entered: now,
            touched: now,
            chart: Chart::default(),
            attached: Vec::new(),
            stalled: false,
            closed: false,
            visits: 0,
            runs: 0,
        }
    }

    /// With these questionnaires, asked in this order.
    #[must_use]
    pub fn with_forms(mut self, forms: Vec<Arc<Sheet>>) -> Visit {
        self.forms = forms;
        self
    }

    /// Where the visit stands, below whatever lies on top.
    #[must_use]
    pub const fn place(&self) -> Place {
        self.place
    }

    /// The running measurement's number, if one runs.
    #[must_use]
    pub fn running(&self) -> Option<u32> {
        self.chart.running.map(|running| running.run)
    }

    /// The current visit's id; nil while nobody is here.
    #[must_use]
    pub const fn id(&self) -> Uuid {
        self.chart.id
    }

    /// The site's choices.
    #[must_use]
    pub const fn site(&self) -> &Site {
        &self.site
    }

    /// Takes one input at one time and says what follows.
    pub fn step(&mut self, now: Now, input: Input) -> Vec<Effect> {
        let mut out = Vec::new();
        match input {
            Input::Tap(tap) => self.tap(now, tap, &mut out),
            Input::Scanned(text) => self.scanned(now, &text, &mut out),
            Input::Device { run, event } => self.device(now, run, event, &mut out),
            Input::Attached { kind, device } => {
                if self.device_of(kind).as_ref() != Some(&device) {
                    self.detached(now, kind, &mut out);
                    self.attached.push((kind, device));
                }
            }
            Input::Detached(kind) => self.detached(now, kind, &mut out),
            Input::Wake => self.wake(now, &mut out),
            Input::Saved(visit) if self.is_mine(visit) => self.chart.save = Save::Saved,
            Input::NotSaved(visit) => {
                out.push(Effect::Alert(Alert::NotSaved));
                if self.is_mine(visit) {
                    self.chart.save = Save::Failed;
                }
            }
            Input::Parcel(visit, parcel) if self.is_mine(visit) => self.parcel(parcel),
            Input::Saved(_) | Input::Parcel(..) => {}
            Input::Times(visit, news) if visit == self.chart.id => self.hear_times(now, news),
            Input::Times(..) => {}
            Input::Known(ask, known) if ask == self.ask_id() => self.hear_who(now, known),
            Input::Known(..) => {}
            Input::LinkStalled(stalled) => self.stalled = stalled,
            Input::StaffNumber(right) => self.staff_number(now, right, &mut out),
            Input::OutOfService(closed) => self.out_of_service(now, closed),
        }
        out
    }

    /// News of a record counts only where one was saved: else it would pass for a save never made.
    fn is_mine(&self, visit: Uuid) -> bool {
        visit == self.chart.id && self.chart.save != Save::NotYet
    }

    /// News from the clinic only ever moves forward: a late "sent" does not undo "filed".
    fn parcel(&mut self, parcel: Parcel) {
        let rank = |parcel: Parcel| match parcel {
            Parcel::Queued => 0,
            Parcel::Sent => 1,
            Parcel::Refused => 2,
            Parcel::Filed => 3,
            Parcel::Seen => 4,
        };
        if self.chart.parcel.is_none_or(|known| rank(known) <= rank(parcel)) {
            self.chart.parcel = Some(parcel);
        }
    }

    /// A device is gone, or another stands in its place: what it was measuring has ended, whether
    /// or not its driver still says so.
    fn detached(&mut self, now: Now, kind: Kind, out: &mut Vec<Effect>) {
        self.attached.retain(|(other, _)| *other != kind);
        if self.chart.running.is_some_and(|running| running.kind == kind) {
            self.stop(out);
            self.failed(now, kind, Fault::Unplugged, out);
        }
    }

    fn out_of_service(&mut self, now: Now, closed: bool) {
        self.closed = closed;
        match (self.place, closed) {
            (Place::Attract, true) => self.go(now, Place::OutOfService),
            (Place::OutOfService, false) => self.go(now, Place::Attract),
            _ => {}
        }
    }

    /// Moves to another place, as one touch ago.
    pub(crate) fn go(&mut self, now: Now, place: Place) {
        self.place = place;
        self.entered = now.tick;
        self.touched = now.tick;
    }

    /// Begins a visit under a number of its own.
    pub(crate) fn begin(&mut self, now: Now) {
        self.visits = self.visits.wrapping_add(1);
        let id = Uuid::new_v5(&self.site.boot, &self.visits.to_be_bytes());
        self.chart = Chart { id, began: Some((now.tick, now.wall)), ..Chart::default() };
        self.chart.today = Some(now.today);
        self.go(now, Place::Language);
    }

    /// Forgets the person and shows the welcome screen.
    pub(crate) fn end(&mut self, now: Now, out: &mut Vec<Effect>) {
        self.stop(out);
        self.chart = Chart::default();
        self.over = None;
        self.language = 0;
        self.go(now, if self.closed { Place::OutOfService } else { Place::Attract });
        out.push(Effect::Wipe);
    }

    /// The person left: what they agreed to keep or send is saved first, if there is anything.
    /// Staff are told where somebody goes before they heard that they must be seen today.
    pub(crate) fn abandon(&mut self, now: Now, out: &mut Vec<Effect>) {
        self.stop(out);
        let told = matches!(
            self.place,
            Place::Advice
                | Place::Ways
                | Place::Video
                | Place::Times
                | Place::Sending
                | Place::TakeAway
                | Place::Goodbye
        );
        if !told && self.findings().level() >= Level::Urgent {
            out.push(Effect::Alert(Alert::Help));
        }
        if self.has_something_to_keep() {
            self.save(now, out);
        }
        self.end(now, out);
    }

    /// Whether leaving now leaves something behind that was agreed to. Nothing of a child is kept.
    pub(crate) fn has_something_to_keep(&self) -> bool {
        let found = !self.chart.readings.is_empty()
            || self.chart.answers.raised().next().is_some()
            || !self.filled_forms().is_empty();
        found && self.chart.wants_record() && self.place != Place::TooYoung
    }

    /// Starts measuring; nothing starts without consent.
    pub(crate) fn start(&mut self, now: Now, kind: Kind, out: &mut Vec<Effect>) -> bool {
        if !self.chart.consent.measure {
            return false;
        }
        self.stop(out);
        self.chart.try_for(kind);
        self.runs = self.runs.wrapping_add(1);
        let deadline = now.tick + crate::site::limit(kind);
        let run = self.runs;
        self.chart.running = Some(crate::chart::Running { run, kind, since: now.tick, deadline });
        out.push(Effect::Start { run, kind, deadline });
        true
    }

    /// Stops whatever runs.
    pub(crate) fn stop(&mut self, out: &mut Vec<Effect>) {
        if let Some(running) = self.chart.running.take() {
            out.push(Effect::Stop { run: running.run, kind: running.kind });
        }
    }

    /// The device of a kind, if one is there.
    pub(crate) fn device_of(&self, kind: Kind) -> Option<Device> {
        let found = self.attached.iter().find(|(other, _)| *other == kind);
        found.map(|(_, device)| device.clone())
    }

    /// Whether a tap means something now: the screen on show is the only judge.
    pub(crate) fn offers(&self, now: Now, tap: Tap) -> bool {
        crate::show::view(self, now.tick).offers(tap)
    }
}
