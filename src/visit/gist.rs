//! What decides what can happen next in a visit, as a small value that can be compared and counted.
//! It must not hold a time, a text or a number of the person: it may be logged, and it is searched.

use crate::chart::Save;
use crate::event::Parcel;
use crate::form::Forms;
use crate::known::Asking;
use crate::lock::Entry;
use crate::times::{News, Times};
use crate::view::Screen;
use crate::visit::{Over, Place, Visit};
use wayside_care::appointment::{Errand, Known};
use wayside_care::disposition::disp_spo2;
use wayside_care::level::Level;
use wayside_care::reading::Kind;
use wayside_care::record::{Answer, Consent, Person, Rest, StepEnd};
use wayside_care::session::Status;

/// A visit without its times, texts and numbers. Equal gists take the same turns, as far as turns
/// do not hang on a time or a number; `src/visit/tests/search.rs` visits each once.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Gist {
    /// Where the visit stands.
    pub place: Place,
    /// What lies on top, by its screen.
    pub over: Option<Screen>,
    /// Digits typed at the staff lock, waiting for an answer, wrong before.
    pub staff: (usize, bool, bool),
    /// Not open for the next visit; the clinic cannot be reached.
    pub kiosk: (bool, bool),
    /// Which devices are there, in the order of [`Kind::ALL`].
    pub attached: [bool; 4],
    /// What was agreed to.
    pub consent: Consent,
    /// Highest level of the answers that raise a flag, and whether one is about a crisis.
    pub raised: (Option<Level>, bool),
    /// What is wrong with what was typed.
    pub problem: Option<&'static str>,
    /// Guest, name or code; whether a given and a family name were typed.
    pub person: (u8, bool, bool),
    /// As answered.
    pub pregnant: Option<Answer>,
    /// As answered.
    pub symptom: Option<Answer>,
    /// Why this is an emergency though no question and no number said so.
    pub alarm: Option<&'static str>,
    /// What runs.
    pub running: Option<Kind>,
    /// The measurements so far.
    pub measured: MeasuredGist,
    /// How urgent all of it is.
    pub level: Level,
    /// Whether the record is saved, where its parcel is, whether there is a reading.
    pub kept: (Saved, Option<Parcel>, bool),
    /// The questionnaire at hand and the question in it, how many were settled, how many are over,
    /// how many things were seen in them.
    pub form: (Option<String>, usize, usize, usize),
    /// What is on a question's screen: options switched on, the first shown, own words, a problem.
    pub question: (Vec<usize>, usize, bool, bool),
    /// How far an appointment is: a number of this file's own, and which offers are on the screen.
    pub times: (u8, usize),
    /// Who the clinic says it is, and what was last wanted at its desk.
    pub desk: (u8, Errand),
}

/// How far saving is, in words of this file's own: not asked for, waiting, saved, failed.
pub type Saved = u8;

/// How far each measurement is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct MeasuredGist {
    /// How each ended, in the order of [`Kind::ALL`].
    pub steps: [Option<StepEnd>; 4],
    /// Which were begun.
    pub tried: [bool; 4],
    /// Rest shortened, coffee, arm known, cuff known.
    pub rest: (bool, Option<bool>, bool, bool),
    /// Cuff readings that count, that do not, and measurements without one.
    pub readings: (usize, usize, usize),
    /// Inflations.
    pub inflations: u8,
    /// The session has a result, or has failed.
    pub complete: Option<bool>,
    /// The last reading can be discarded, the symptom question is due, the rest was taken, was
    /// imposed, the running inflation has its reading, something was severe, two were uneven.
    pub marks: [bool; 7],
    /// Steady values found, up to two; how urgent the one taken is; what the device notes.
    pub oxygen: (u8, Option<Level>, Option<&'static str>),
    /// A weight in doubt, a weight, a height, a height in doubt; what the device notes.
    pub scale: ([bool; 4], Option<&'static str>),
}

impl Visit {
    /// The visit without times, texts and numbers.
    #[must_use]
    pub fn gist(&self) -> Gist {
        let chart = &self.chart;
        let attached = |kind| self.attached.iter().any(|(other, _)| *other == kind);
        let raised = chart.answers.raised().map(|flag| flag.level()).max();
        Gist {
            place: self.place,
            over: self.over.as_ref().map(screen),
            staff: staff(self.over.as_ref()),
            kiosk: (self.closed, self.stalled),
            attached: Kind::ALL.map(attached),
            consent: chart.consent,
            raised: (raised, chart.answers.crisis().is_some()),
            problem: chart.problem,
            person: person(&chart.person, !chart.given.is_empty(), !chart.family.is_empty()),
            pregnant: chart.pregnant,
            symptom: chart.symptom,
            alarm: chart.alarm,
            running: chart.running.map(|running| running.kind),
            measured: self.measured_gist(),
            level: self.findings().level(),
            kept: (saved(chart.save), chart.parcel, !chart.readings.is_empty()),
            form: form(&chart.forms),
            question: question(&chart.forms),
            times: self.desk_gist().0,
            desk: self.desk_gist().1,
        }
    }

    /// Away from its own screens an errand about an earlier appointment matters only while the
    /// clinic has not answered, and of who somebody is only whether the clinic is certain.
    fn desk_gist(&self) -> ((u8, usize), (u8, Errand)) {
        let chart = &self.chart;
        let asked = match (self.place, chart.asking.key()) {
            (Place::Known, _) => asking(&chart.asking),
            (_, Some(_)) => 3,
            (_, None) => 0,
        };
        let waits = matches!(chart.times, Times::Looking(_) | Times::Booking(_));
        if self.errand_is_old() && self.place != Place::Times && !waits {
            return ((0, 0), (asked, Errand::Book));
        }
        (times(&chart.times), (asked, chart.errand))
    }

    fn measured_gist(&self) -> MeasuredGist {
        let (chart, cuffing, scale) = (&self.chart, &self.chart.cuffing, &self.chart.scale);
        let session = self.session();
        let valid = session.readings().len().saturating_sub(session.invalid());
        let Rest { shortened, deviation, arm, cuff, .. } = cuffing.rest;
        let step = |kind| chart.steps.iter().find(|step| step.kind == kind).map(|step| step.end);
        let oxygen = chart.oxygen.result.map(|spo2| disp_spo2(Some(spo2), false));
        let height_doubt = scale.height_doubt.is_some();
        MeasuredGist {
            steps: Kind::ALL.map(step),
            tried: Kind::ALL.map(|kind| chart.tried.contains(&kind)),
            rest: (shortened, deviation, arm.is_some(), cuff.is_some()),
            readings: (valid, session.invalid(), cuffing.faults),
            inflations: cuffing.inflations,
            complete: match session.status() {
                Status::NeedMore => None,
                Status::Complete { .. } => Some(true),
                Status::Failed => Some(false),
            },
            marks: [
                cuffing.last.is_some(),
                cuffing.ask,
                cuffing.rested,
                cuffing.rest_forced,
                cuffing.read,
                cuffing.severe_seen,
                session.irregular(),
            ],
            oxygen: (chart.oxygen.stable.min(2), oxygen, chart.oxygen.note),
            scale: (
                [
                    scale.doubt.is_some(),
                    scale.weight.is_some(),
                    scale.height.is_some(),
                    height_doubt,
                ],
                scale.note,
            ),
        }
    }
}

fn saved(save: Save) -> Saved {
    match save {
        Save::NotYet => 0,
        Save::Waiting => 1,
        Save::Saved => 2,
        Save::Failed => 3,
    }
}

fn form(forms: &Forms) -> (Option<String>, usize, usize, usize) {
    let sitting = forms.sitting.as_ref();
    let asked = sitting.and_then(wayside_forms::Sitting::question);
    let name = asked.map(|asked| format!("{} {}", forms.at, asked.link_id));
    let settled = sitting.map_or(0, |sitting| sitting.progress().0);
    (name, settled, forms.done.len(), forms.seen.len())
}

fn question(forms: &Forms) -> (Vec<usize>, usize, bool, bool) {
    let picked = forms.picked.iter().copied().collect();
    (picked, forms.first, forms.own, forms.problem.is_some())
}

fn times(times: &Times) -> (u8, usize) {
    match times {
        Times::NotAsked => (0, 0),
        Times::Looking(_) => (1, 0),
        Times::Offered { first, taken, .. } => (2 + u8::from(*taken), *first),
        Times::Booking(_) => (4, 0),
        Times::Ended(News::Booked(..)) => (5, 0),
        Times::Ended(News::Requested) => (6, 0),
        Times::Ended(News::Elsewhere(_)) => (7, 0),
        Times::Ended(News::Unknown) => (8, 0),
        Times::Ended(News::Unreachable) => (9, 0),
        Times::Ended(News::Offers(_) | News::Taken(_)) => (10, 0),
        Times::Ended(News::Arrived(_)) => (11, 0),
        Times::Ended(News::Cancelled) => (12, 0),
        Times::Ended(News::NoneFound) => (13, 0),
    }
}

fn asking(asking: &Asking) -> u8 {
    match asking {
        Asking::Not => 0,
        Asking::Since(_) => 1,
        Asking::Told(Known::Nobody) => 2,
        Asking::Told(Known::One(_)) => 3,
        Asking::Told(Known::Many) => 4,
        Asking::Told(Known::Unreachable) => 5,
        Asking::Told(Known::NotNow { .. }) => 6,
    }
}

fn screen(over: &Over) -> Screen {
    match over {
        Over::Help => Screen::Help,
        Over::HelpComing => Screen::HelpComing,
        Over::Idle => Screen::IdleWarning,
        Over::Leave => Screen::LeaveQuestion,
        Over::Staff(_) => Screen::StaffClear,
    }
}

fn staff(over: Option<&Over>) -> (usize, bool, bool) {
    match over {
        Some(Over::Staff(Entry { typed, asked, wrong })) => (typed.len(), *asked, *wrong),
        _ => (0, false, false),
    }
}

fn person(person: &Person, given: bool, family: bool) -> (u8, bool, bool) {
    let kind = match person {
        Person::Guest => 0,
        Person::Named { .. } => 1,
        Person::Code(_) => 2,
    };
    (kind, given, family)
}
