//! The ladder of an abnormal result: at once to the desk, then to the clinic, then again and again
//! until somebody with a name has answered. It must not stop for anything else: not for a restart,
//! not for a link that is down, not because nobody came.

use crate::appointment::{Because, Patient};
use crate::call::{self, TASK};
use crate::fhir::system;
use crate::local;
use crate::talk;
use serde_json::{Value, json};
use uuid::Uuid;
use wayside_care::level::Level;
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
    /// A result of this level, of this visit.
    Raised {
        /// The visit.
        visit: Uuid,
        /// Its level.
        level: Level,
    },
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
    /// Put the [`notice`] of this calling into the outbox.
    Clinic {
        /// The visit.
        visit: Uuid,
        /// Which calling this is, from 1.
        call: u32,
    },
    /// Nobody is waited for any more: the desk may be quiet.
    Quiet(Uuid),
    /// A row of the audit: raised on this rung, which calling.
    AuditAlerted(Uuid, Rung, u32),
    /// A row of the audit: answered, by whom, after how many callings.
    AuditAnswered(Uuid, By, u32),
    /// Wake it then.
    WaitUntil(Tick),
}

/// One result nobody has answered yet.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Open {
    visit: Uuid,
    level: Level,
    clinic_at: Option<Tick>,
    again_at: Tick,
    calls: u32,
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

    /// After a restart: those that the audit knows as raised and not answered. Each is called for
    /// at once, as nobody knows how long the box was off.
    #[must_use]
    pub fn resume(now: Tick, open: &[(Uuid, Level)]) -> (Ladder, Vec<Output>) {
        let mut ladder = Ladder::new();
        let mut out = Vec::new();
        for (visit, level) in open {
            ladder.raise(now, *visit, *level, &mut out);
        }
        ladder.say_when(&mut out);
        (ladder, out)
    }

    /// Results that wait for somebody, the oldest first.
    pub fn waiting(&self) -> impl Iterator<Item = (Uuid, Level)> {
        self.open.iter().map(|open| (open.visit, open.level))
    }

    /// Takes in what happened and says what to do.
    pub fn handle(&mut self, now: Tick, input: Input) -> Vec<Output> {
        let mut out = Vec::new();
        match input {
            Input::Raised { visit, level } => self.raise(now, visit, level, &mut out),
            Input::Answered { visit, by } => self.answered(visit, by, &mut out),
            Input::Wake => self.climb(now, &mut out),
        }
        self.say_when(&mut out);
        out
    }

    /// The same visit may be raised again at a higher level, never twice at once.
    fn raise(&mut self, now: Tick, visit: Uuid, level: Level, out: &mut Vec<Output>) {
        let Some(times) = times(level) else { return };
        let known = self.open.iter().position(|open| open.visit == visit);
        if let Some(at) = known {
            if self.open.get(at).is_some_and(|open| open.level >= level) {
                return;
            }
            self.open.remove(at);
        }
        out.push(Output::Desk(visit));
        out.push(Output::AuditAlerted(visit, Rung::Desk, 1));
        self.open.push(Open {
            visit,
            level,
            clinic_at: Some(now + times.clinic_after),
            again_at: now + times.again_after + times.clinic_after,
            calls: 1,
        });
    }

    fn answered(&mut self, visit: Uuid, by: By, out: &mut Vec<Output>) {
        let Some(at) = self.open.iter().position(|open| open.visit == visit) else { return };
        let calls = self.open.remove(at).calls;
        out.push(Output::AuditAnswered(visit, by, calls));
        out.push(Output::Quiet(visit));
    }

    fn climb(&mut self, now: Tick, out: &mut Vec<Output>) {
        for open in &mut self.open {
            let visit = open.visit;
            if open.clinic_at.is_some_and(|at| at <= now) {
                open.clinic_at = None;
                out.push(Output::Clinic { visit, call: open.calls });
                out.push(Output::AuditAlerted(visit, Rung::Clinic, open.calls));
            }
            if open.again_at <= now {
                open.calls = open.calls.saturating_add(1);
                let again = times(open.level).map_or(Span::from_secs(60), |t| t.again_after);
                open.again_at = now + again;
                out.push(Output::Desk(visit));
                out.push(Output::Clinic { visit, call: open.calls });
                out.push(Output::AuditAlerted(visit, Rung::Again, open.calls));
            }
        }
    }

    fn say_when(&self, out: &mut Vec<Output>) {
        let times =
            self.open.iter().flat_map(|open| open.clinic_at.into_iter().chain([open.again_at]));
        out.extend(times.min().map(Output::WaitUntil));
    }
}

/// What goes to the clinic on its rung: a Task, once. It has an owner once somebody takes it on,
/// and a status that says so, which neither a Flag nor a Communication has. Later callings are
/// Communications of their own about it: the Task is not written again, or that would undo what the
/// clinic wrote into it.
#[must_use]
pub fn notice(because: &Because, patient: &Patient, call: u32) -> Value {
    let id = if call <= 1 { task_id(because.visit) } else { reminder_id(because.visit, call) };
    let reason = json!({ "coding": [{ "system": system::LEVEL, "code": because.level.name() }] });
    let abnormal = json!({ "coding": [{ "system": TASK, "code": "abnormal-result" }] });
    let mut made = json!({
        "id": id.to_string(),
        "identifier": [{ "system": system::URI, "value": format!("urn:uuid:{id}") }],
        "priority": call::priority(because.level),
    });
    let rest = if call <= 1 {
        json!({ "resourceType": "Task", "status": "requested", "intent": "order",
            "code": abnormal, "for": { "reference": patient.name() },
            "authoredOn": local::utc(because.at.unix_ms), "reasonCode": reason })
    } else {
        json!({ "resourceType": "Communication", "status": "completed",
            "category": [abnormal], "subject": { "reference": patient.name() },
            "about": [{ "reference": format!("Task/{}", task_id(because.visit)) }],
            "sent": local::utc(because.at.unix_ms), "reasonCode": [reason] })
    };
    let test =
        json!({ "meta": { "security": [{ "system": system::ACT_REASON, "code": "HTEST" }] } });
    for more in [Some(rest), because.test.then_some(test)].into_iter().flatten() {
        if let (Some(fields), Value::Object(more)) = (made.as_object_mut(), more) {
            fields.extend(more);
        }
    }
    made
}

/// The id of one reminder.
fn reminder_id(visit: Uuid, call: u32) -> Uuid {
    Uuid::new_v5(&visit, format!("abnormal-result-call-{call}").as_bytes())
}

/// The id of a visit's one Task.
#[must_use]
pub fn task_id(visit: Uuid) -> Uuid {
    Uuid::new_v5(&visit, b"abnormal-result")
}

/// Whether a Task, as the clinic has it now, was taken on by somebody: it has an owner, or is past
/// what a machine does with it by itself.
#[must_use]
pub fn is_answered(task: &Value) -> bool {
    let owned = task.get("owner").is_some();
    match talk::text(task, "status") {
        "accepted" | "in-progress" | "completed" => true,
        "received" | "ready" | "on-hold" => owned,
        _ => false,
    }
}
