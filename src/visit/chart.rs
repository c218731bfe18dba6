//! Everything about the one person in front of the kiosk. Dropped whole when the visit ends.
//! It must not outlive the visit: nothing outside this struct knows a person.

use crate::event::Parcel;
use crate::form::Forms;
use crate::known::Asking;
use crate::oxygen::Oxygen;
use crate::pressure::Cuffing;
use crate::scale::Scale;
use crate::site::Site;
use crate::times::Times;
use uuid::Uuid;
use wayside_care::appointment::Errand;
use wayside_care::reading::{Kind, Reading};
use wayside_care::record::{Answer, Consent, Device, Discard, Person, Step, StepEnd, Taken};
use wayside_care::red_flags::Answers;
use wayside_care::time::{Day, Tick, WallTime};

/// One person's visit so far.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Chart {
    pub id: Uuid,
    pub began: Option<(Tick, WallTime)>,
    pub consent: Consent,
    pub answers: Answers,
    pub typed: String,
    pub problem: Option<&'static str>,
    pub given: String,
    pub family: String,
    pub person: Person,
    pub pregnant: Option<Answer>,
    /// The local day the visit began on.
    pub today: Option<Day>,
    /// What the person was shown how to do, and said that they are ready for.
    pub coached: Vec<Kind>,
    pub symptom: Option<Answer>,
    /// Why this is an emergency though no question and no number said so.
    pub alarm: Option<&'static str>,
    /// What was wanted and begun: left out afterwards, it failed (hazard 16).
    pub tried: Vec<Kind>,
    /// Position in the site's plan.
    pub planned: usize,
    pub running: Option<Running>,
    pub cuffing: Cuffing,
    pub oxygen: Oxygen,
    pub scale: Scale,
    pub readings: Vec<Taken>,
    pub steps: Vec<Step>,
    pub forms: Forms,
    pub save: Save,
    pub asking: Asking,
    /// How often the clinic was asked who this is.
    pub asked: u8,
    pub times: Times,
    /// What is, or was last, wanted at the clinic's desk.
    pub errand: Errand,
    pub parcel: Option<Parcel>,
}

/// A measurement that runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Running {
    pub run: u32,
    pub kind: Kind,
    pub since: Tick,
    pub deadline: Tick,
}

/// Whether the record is on the disk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Save {
    /// Not asked for yet.
    #[default]
    NotYet,
    /// Asked for; not known.
    Waiting,
    /// It is there.
    Saved,
    /// It is not, and staff are told.
    Failed,
}

impl Chart {
    /// The wall time of a tick of this visit.
    pub fn wall(&self, at: Tick) -> WallTime {
        let fallback =
            WallTime { unix_ms: 0, offset_min: 0, trust: wayside_care::time::Trust::Wrong };
        self.began.map_or(fallback, |(tick, wall)| wall.after(at.since(tick)))
    }

    /// Keeps a reading in its place and says where that is.
    pub fn take(
        &mut self,
        at: Tick,
        reading: Reading,
        device: Device,
        discarded: Option<Discard>,
    ) -> usize {
        let at = self.wall(at);
        self.readings.push(Taken { at, reading, device, discarded });
        self.readings.len().saturating_sub(1)
    }

    /// Marks a reading taken earlier as not counting.
    pub fn discard(&mut self, position: usize, why: Discard) {
        if let Some(taken) = self.readings.get_mut(position) {
            taken.discarded = Some(why);
        }
    }

    /// Notes how a measurement ended; the last word counts.
    pub fn end_step(&mut self, kind: Kind, end: StepEnd) {
        self.steps.retain(|step| step.kind != kind);
        self.steps.push(Step { kind, end });
    }

    /// Notes that a measurement was wanted.
    pub fn try_for(&mut self, kind: Kind) {
        if !self.tried.contains(&kind) {
            self.tried.push(kind);
        }
    }

    /// Whether the person is, or may be, pregnant: "not sure" counts as yes. `None` is not known.
    pub fn may_be_pregnant(&self) -> Option<bool> {
        self.pregnant.map(Answer::raises)
    }

    /// Whether the measurement of a kind has ended, one way or another.
    pub fn has_ended(&self, kind: Kind) -> bool {
        self.steps.iter().any(|step| step.kind == kind)
    }

    /// What is being measured, by the plan.
    pub fn planned_kind(&self, site: &Site) -> Option<Kind> {
        site.plan.get(self.planned).copied()
    }

    /// Whether anything was agreed that needs a record.
    pub fn wants_record(&self) -> bool {
        self.consent.measure && (self.consent.keep || self.consent.send)
    }
}
