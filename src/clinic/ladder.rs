//! The ladder of an abnormal result: at once to the desk, then to the clinic, then again and again
//! until somebody with a name has answered. It must not stop for anything else: not for a restart,
//! not for a link that is down, not because nobody came.

use uuid::Uuid;
use wayside_care::level::Level;
use wayside_care::record::Record;
use wayside_care::time::{Span, Tick};

/// The version of the times below. A clinical lead signs them; `unreviewed` until then.
pub const VERSION: &str = "2026-11-25 unreviewed";

/// How long each rung waits, by level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Times {
    /// After the desk was called, when the clinic is told; 0: together.
    pub clinic_after: Span,
    /// How long after a call without an answer the next one comes.
    pub again_after: Span,
}

/// The times of a level; nothing where its result climbs no ladder.
#[must_use]
pub const fn times(level: Level) -> Option<Times> {
    match level {
        Level::Emergency => {
            Some(Times { clinic_after: Span::from_secs(60), again_after: Span::from_secs(60) })
        }
        Level::Urgent => {
            Some(Times { clinic_after: Span::from_secs(180), again_after: Span::from_secs(300) })
        }
        Level::None | Level::Routine | Level::Soon | Level::Incomplete => None,
    }
}

/// A rung. The numbers go into the audit and never change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(i64)]
pub enum Rung {
    /// Sound, light and screen at the desk.
    Desk = 1,
    /// A Task for the clinic's staff.
    Clinic = 2,
    /// Both again.
    Again = 3,
}

/// Who answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// An account of this kiosk's staff.
    Account(i64),
    /// Somebody at the clinic, by the Task.
    Clinic,
}

/// What happens to the ladder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// A visit was saved with a result that climbs, and with the row of this first step.
    Raised(Step),
    /// A named person has seen to it.
    Answered {
        /// The visit.
        visit: Uuid,
        /// Who.
        by: By,
    },
    /// Some time has come.
    Wake,
}

/// What is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Output {
    /// Call the desk: sound, light, screen. Each time anew.
    Desk(Uuid),
    /// Write the audit's row of this rung and, in the very same write, put the notice of this
    /// number (`notice.rs`) into the outbox, where there is one. The row of the first rung is not
    /// among these: it is written with the visit, or a power cut between the two would lose the
    /// result.
    Climbed(Step, Option<u32>),
    /// A row of the audit: answered, by whom, after how many callings.
    AuditAnswered(Uuid, By, u32),
    /// Nobody is waited for any more: the desk may be quiet.
    Quiet(Uuid),
    /// Wake it then.
    WaitUntil(Tick),
}

/// One step of a result up its ladder, as the audit keeps it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// The visit.
    pub visit: Uuid,
    /// Its level.
    pub level: Level,
    /// Whether the clinic may be told of it: the person agreed to send.
    pub may_send: bool,
    /// Whether the Patient is one the kiosk made for the visit; else it is the clinic's own, whose
    /// id the audit does not keep.
    pub walk_up: bool,
    /// The rung.
    pub rung: Rung,
    /// Which calling this is, from 1.
    pub call: u32,
}

impl Step {
    /// The first rung of a visit's result; nothing where its level climbs no ladder.
    #[must_use]
    pub fn first(record: &Record) -> Option<Step> {
        let (may_send, walk_up) = (record.consent.send, record.patient.is_none());
        let (visit, level) = (record.visit, record.level);
        times(level).map(|_| Step { visit, level, may_send, walk_up, rung: Rung::Desk, call: 1 })
    }

    /// The two numbers of its row in the audit. Their meaning never changes.
    #[must_use]
    pub fn detail(&self) -> [i64; 2] {
        let level = LEVELS.iter().position(|one| *one == self.level).unwrap_or(0);
        let said = i64::from(self.walk_up) * 16 + i64::from(self.may_send) * 8;
        let level = i64::try_from(level).unwrap_or(0);
        [self.rung as i64, i64::from(self.call) * 32 + said + level]
    }

    /// The step of a row; nothing where the row is none of a ladder.
    #[must_use]
    pub fn read(visit: Uuid, [rung, rest]: [i64; 2]) -> Option<Step> {
        let rung =
            [Rung::Desk, Rung::Clinic, Rung::Again].into_iter().find(|r| *r as i64 == rung)?;
        let level = *LEVELS.get(usize::try_from(rest & 7).ok()?)?;
        let call = u32::try_from(rest / 32).ok().filter(|call| *call > 0)?;
        let (may_send, walk_up) = (rest & 8 != 0, rest & 16 != 0);
        Some(Step { visit, level, may_send, walk_up, rung, call })
    }
}

/// The levels by their numbers in the audit, for ever.
const LEVELS: [Level; 6] =
    [Level::None, Level::Routine, Level::Soon, Level::Incomplete, Level::Urgent, Level::Emergency];

/// One result nobody has answered yet.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Open {
    /// Where it stands.
    step: Step,
    clinic_at: Option<Tick>,
    again_at: Tick,
    /// Notices to the clinic so far. The first is a Task, later ones are about it.
    told: u32,
}

impl Open {
    /// One calling more, at the desk and, where it may, at the clinic.
    fn call_again(&mut self, now: Tick, out: &mut Vec<Output>) {
        let again = times(self.step.level).map_or(Span::from_secs(60), |times| times.again_after);
        self.again_at = now + again;
        self.step.call = self.step.call.saturating_add(1);
        self.step.rung = Rung::Again;
        out.push(Output::Desk(self.step.visit));
        out.push(Output::Climbed(self.step, self.tell()));
    }

    fn tell(&mut self) -> Option<u32> {
        self.step.may_send.then(|| {
            self.told = self.told.saturating_add(1);
            self.told
        })
    }
}

/// All results nobody has answered yet.
#[derive(Clone, Debug, Default)]
pub struct Ladder {
    open: Vec<Open>,
}

impl Ladder {
    /// None.
    #[must_use]
    pub fn new() -> Ladder {
        Ladder::default()
    }

    /// After a restart: where those stand that the audit knows as raised and not answered, each as
    /// its last row says. Each is called for at once, as nobody knows how long the box was off.
    #[must_use]
    pub fn resume(now: Tick, standing: &[Step]) -> (Ladder, Vec<Output>) {
        let mut out = Vec::new();
        let begin = |step: &Step| {
            // No notice on the first rung yet; after it one with each calling.
            let told = if step.rung == Rung::Desk || !step.may_send { 0 } else { step.call };
            let mut open = Open { step: *step, clinic_at: None, again_at: now, told };
            open.call_again(now, &mut out);
            open
        };
        let mut ladder = Ladder { open: standing.iter().map(begin).collect() };
        ladder.open.retain(|open| times(open.step.level).is_some());
        ladder.say_when(&mut out);
        (ladder, out)
    }

    /// Results that wait for somebody, the oldest first.
    pub fn waiting(&self) -> impl Iterator<Item = Step> {
        self.open.iter().map(|open| open.step)
    }

    /// Takes in what happened and says what to do.
    pub fn handle(&mut self, now: Tick, input: Input) -> Vec<Output> {
        let mut out = Vec::new();
        match input {
            Input::Raised(step) => self.raise(now, step, &mut out),
            Input::Answered { visit, by } => self.answered(visit, by, &mut out),
            Input::Wake => self.climb(now, &mut out),
        }
        self.say_when(&mut out);
        out
    }

    /// The same visit may be raised again at a higher level, never twice at once.
    fn raise(&mut self, now: Tick, step: Step, out: &mut Vec<Output>) {
        let Some(times) = times(step.level) else { return };
        let known = self.open.iter().position(|open| open.step.visit == step.visit);
        if let Some(at) = known {
            if self.open.get(at).is_some_and(|open| open.step.level >= step.level) {
                return;
            }
            self.open.remove(at);
        }
        out.push(Output::Desk(step.visit));
        self.open.push(Open {
            step,
            clinic_at: Some(now + times.clinic_after),
            again_at: now + times.again_after + times.clinic_after,
            told: 0,
        });
    }

    fn answered(&mut self, visit: Uuid, by: By, out: &mut Vec<Output>) {
        let Some(at) = self.open.iter().position(|open| open.step.visit == visit) else { return };
        let calls = self.open.remove(at).step.call;
        out.push(Output::AuditAnswered(visit, by, calls));
        out.push(Output::Quiet(visit));
    }

    fn climb(&mut self, now: Tick, out: &mut Vec<Output>) {
        for open in &mut self.open {
            if open.clinic_at.is_some_and(|at| at <= now) {
                open.clinic_at = None;
                open.step.rung = Rung::Clinic;
                let notice = open.tell();
                out.push(Output::Climbed(open.step, notice));
            }
            if open.again_at <= now {
                open.call_again(now, out);
            }
        }
    }

    fn say_when(&self, out: &mut Vec<Output>) {
        let times =
            self.open.iter().flat_map(|open| open.clinic_at.into_iter().chain([open.again_at]));
        out.extend(times.min().map(Output::WaitUntil));
    }
}
