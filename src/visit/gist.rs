//! What decides what can happen next in a visit, as a small value that can be compared and counted.
//! It must not hold a time, a text or a number of the person: it may be logged, and it is searched.

use crate::chart::Save;
use crate::event::Parcel;
use crate::lock::Entry;
use crate::view::Screen;
use crate::visit::{Over, Place, Visit};
use wayside_care::level::Level;
use wayside_care::reading::Kind;
use wayside_care::record::{Consent, Person, Rest, StepEnd};
use wayside_care::session::Status;

/// A visit without its times, texts and numbers. Equal gists take the same turns, as far as turns do
/// not hang on a time or a number; `src/visit/tests/search.rs` visits each once.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Gist {
    place: Place,
    over: Option<Screen>,
    /// Digits typed at the staff lock, waiting for an answer, wrong before.
    staff: (usize, bool, bool),
    /// Not open for the next visit; the clinic cannot be reached.
    kiosk: (bool, bool),
    attached: [bool; 4],
    consent: Consent,
    /// Highest level of the answers so far that raise a flag, and whether one is about a crisis.
    raised: (Option<Level>, bool),
    problem: Option<&'static str>,
    /// Guest, name or code; whether names were typed.
    person: (u8, bool, bool),
    pregnant: Option<bool>,
    symptom: Option<bool>,
    alarm: Option<&'static str>,
    steps: [Option<StepEnd>; 4],
    tried: [bool; 4],
    running: Option<Kind>,
    cuff: CuffGist,
    oxygen: (u8, Option<Level>, Option<&'static str>),
    scale: (bool, bool, bool, bool, Option<&'static str>),
    level: Level,
    kept: (Save, Option<Parcel>, bool),
}

/// The blood pressure's part.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct CuffGist {
    /// Shortened, deviation, arm and cuff known; how long the rest was is a time.
    rest: (bool, Option<bool>, bool, bool),
    valid: usize,
    invalid: usize,
    faults: usize,
    inflations: u8,
    complete: Option<bool>,
    /// The last reading can be discarded, the symptom question is due, the rest was taken, was
    /// imposed, the running inflation has its reading, something was severe, two were uneven.
    marks: [bool; 7],
}

impl Visit {
    /// The visit without times, texts and numbers.
    #[must_use]
    pub fn gist(&self) -> Gist {
        let chart = &self.chart;
        let each = |holds: &dyn Fn(Kind) -> bool| Kind::ALL.map(holds);
        let raised = chart.answers.raised().map(|flag| flag.level()).max();
        let scale = &chart.scale;
        let oxygen =
            chart.oxygen.result.map(|spo2| wayside_care::disposition::disp_spo2(Some(spo2), false));
        Gist {
            place: self.place,
            over: self.over.as_ref().map(screen),
            staff: staff(self.over.as_ref()),
            kiosk: (self.closed, self.stalled),
            attached: each(&|kind| self.attached.iter().any(|(other, _)| *other == kind)),
            consent: chart.consent,
            raised: (raised, chart.answers.crisis().is_some()),
            problem: chart.problem,
            person: person(&chart.person, !chart.given.is_empty(), !chart.family.is_empty()),
            pregnant: chart.pregnant,
            symptom: chart.symptom,
            alarm: chart.alarm,
            steps: Kind::ALL
                .map(|kind| chart.steps.iter().find(|step| step.kind == kind).map(|step| step.end)),
            tried: each(&|kind| chart.tried.contains(&kind)),
            running: chart.running.map(|running| running.kind),
            cuff: self.cuff_gist(),
            oxygen: (chart.oxygen.stable.min(2), oxygen, chart.oxygen.note),
            scale: (
                scale.doubt.is_some(),
                scale.weight.is_some(),
                scale.height.is_some(),
                scale.height_doubt.is_some(),
                scale.note,
            ),
            level: self.findings().level(),
            kept: (chart.save, chart.parcel, !chart.readings.is_empty()),
        }
    }

    fn cuff_gist(&self) -> CuffGist {
        let cuffing = &self.chart.cuffing;
        let session = self.session();
        let Rest { shortened, deviation, arm, cuff, .. } = cuffing.rest;
        CuffGist {
            rest: (shortened, deviation, arm.is_some(), cuff.is_some()),
            valid: session.readings().len().saturating_sub(session.invalid()),
            invalid: session.invalid(),
            faults: cuffing.faults,
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
        }
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
