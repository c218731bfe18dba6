//! What the clinic is told of a result nobody has answered, and how it is asked whether somebody
//! took it on. It must not decide when: the ladder does; nor write twice what the clinic writes in.

use crate::appointment::{self, Because, Patient};
use crate::call::{self, TASK};
use crate::fhir::system;
use crate::ladder::Step;
use crate::local;
use crate::talk;
use crate::upload::{Reply, Request};
use serde_json::{Value, json};
use uuid::Uuid;
use wayside_care::time::{Span, Tick, WallTime};

/// What goes to the clinic on its rung: a Task, once. It has an owner once somebody takes it on,
/// and a status that says so, which neither a Flag nor a Communication has. Later callings are
/// Communications of their own about it: the Task is not written again, or that would undo what the
/// clinic wrote into it.
#[must_use]
pub fn notice(because: &Because, patient: &Patient, call: u32) -> Value {
    let id = notice_id(because.visit, call);
    let reason = json!({ "coding": [{ "system": system::LEVEL, "code": because.level.name() }] });
    let abnormal = json!({ "coding": [{ "system": TASK, "code": "abnormal-result" }] });
    let mut made = json!({
        "id": id.to_string(),
        "identifier": [{ "system": system::URI, "value": format!("urn:uuid:{id}") }],
        "priority": call::priority(because.level),
    });
    let rest = if call <= 1 {
        json!({ "resourceType": "Task", "status": "requested", "intent": "order",
            "code": abnormal, "for": patient.reference(),
            "focus": { "type": "Observation", "identifier": own(because.visit, "assessment") },
            "authoredOn": local::utc(because.at.unix_ms), "reasonCode": reason })
    } else {
        json!({ "resourceType": "Communication", "status": "completed",
            "category": [abnormal], "subject": patient.reference(),
            "about": [{ "type": "Task", "identifier": own(because.visit, "abnormal-result") }],
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

/// A notice as the outbox takes it, and the id it has there: the same however often it is made.
/// What it is about is named by identifier: the visit may not have arrived yet, may have been
/// refused, or may have been given names by the clinic's server.
#[must_use]
pub fn parcel(step: &Step, notice: u32, raised: WallTime, test: bool) -> (Uuid, Vec<u8>) {
    let Step { visit, level, .. } = *step;
    let because = Because { visit, level, rules: Vec::new(), at: raised, test };
    let mut one = self::notice(&because, &Patient::OfVisit(visit), notice);
    if !step.walk_up
        && let Some(fields) = one.as_object_mut()
    {
        // The result it is about says whose it is.
        fields.remove("for");
        fields.remove("subject");
    }
    (notice_id(visit, notice), appointment::parcel(&[one]))
}

/// The identifier of one thing of a visit.
fn own(visit: Uuid, role: &str) -> Value {
    let id = Uuid::new_v5(&visit, role.as_bytes());
    json!({ "system": system::URI, "value": format!("urn:uuid:{id}") })
}

/// The id of one notice: the first is the Task.
fn notice_id(visit: Uuid, notice: u32) -> Uuid {
    if notice <= 1 {
        return task_id(visit);
    }
    Uuid::new_v5(&visit, format!("abnormal-result-call-{notice}").as_bytes())
}

/// The id of a visit's one Task.
#[must_use]
pub fn task_id(visit: Uuid) -> Uuid {
    Uuid::new_v5(&visit, b"abnormal-result")
}

/// Asks again and again about the results nobody has answered.
#[derive(Clone, Debug, Default)]
pub struct Poll {
    next: Tick,
    asked: Vec<Uuid>,
    turn: usize,
}

/// No two questions closer together than this; an emergency's next call comes no sooner either.
pub const APART: Span = Span::from_secs(60);

impl Poll {
    /// The next question about these open results, where one is due: a few at a time, all in turn.
    pub fn ask(&mut self, now: Tick, open: &[Uuid]) -> Option<Request> {
        if open.is_empty() || now < self.next {
            return None;
        }
        self.next = now + APART;
        let from = if self.turn < open.len() { self.turn } else { 0 };
        self.asked = open.iter().skip(from).take(AT_ONCE).copied().collect();
        self.turn = from + self.asked.len();
        question(&self.asked)
    }

    /// Takes in the answer, or that there is none: whose Task somebody took on.
    pub fn answer(&mut self, reply: Option<&Reply>) -> Vec<Uuid> {
        let asked = core::mem::take(&mut self.asked);
        reply.map(|reply| answered(reply, &asked)).unwrap_or_default()
    }

    /// When it wants to ask next.
    #[must_use]
    pub const fn next(&self) -> Tick {
        self.next
    }
}

/// Asks how the Tasks of these visits stand: by identifier, whatever they are called there.
fn question(visits: &[Uuid]) -> Option<Request> {
    let all: Vec<String> = visits
        .iter()
        .take(AT_ONCE)
        .map(|visit| talk::escape(&format!("{}|urn:uuid:{}", system::URI, task_id(*visit))))
        .collect();
    (!all.is_empty()).then(|| talk::get(format!("Task?identifier={}", all.join(",")), false))
}

/// So many are asked about at once, the oldest first.
const AT_ONCE: usize = 20;

/// Of these visits, those whose Task was taken on. A lax server sends every Task it has, so each is
/// looked at.
fn answered(reply: &Reply, visits: &[Uuid]) -> Vec<Uuid> {
    let Some(bundle) = talk::bundle(reply) else { return Vec::new() };
    let tasks: Vec<&Value> =
        talk::entries(&bundle, "Task").filter(|one| is_answered(one)).collect();
    let of = |visit: &Uuid| {
        let mine = format!("urn:uuid:{}", task_id(*visit));
        tasks.iter().any(|task| {
            let mut named = talk::list(task, "identifier");
            named.any(|it| {
                talk::text(it, "system") == system::URI && talk::text(it, "value") == mine
            })
        })
    };
    visits.iter().copied().filter(of).collect()
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
