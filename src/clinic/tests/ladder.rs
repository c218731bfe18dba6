//! The ladder of an abnormal result: every rung in its time, in the audit, and no end but a person.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

mod desk;

use serde_json::json;
use uuid::Uuid;
use wayside_care::level::Level;
use wayside_care::time::{Span, Tick};
use wayside_clinic::appointment::Patient;
use wayside_clinic::ladder::{
    By, Input, Ladder, Output, Rung, is_answered, notice, task_id, times,
};

const VISIT: Uuid = Uuid::from_u128(7);

fn raised(level: Level) -> (Ladder, Vec<Output>) {
    let mut ladder = Ladder::new();
    let out = ladder.handle(Tick::ZERO, Input::Raised { visit: VISIT, level });
    (ladder, out)
}

/// Lets time run for so long, waking it whenever it asks; gives back what it did and when.
fn climb(ladder: &mut Ladder, out: Vec<Output>, until: Span) -> Vec<(u64, Output)> {
    let mut log: Vec<(u64, Output)> = out.iter().map(|one| (0, *one)).collect();
    let mut wait = out.iter().rev().find_map(wakes);
    while let Some(at) = wait.filter(|at| at.millis() <= until.millis()) {
        let out = ladder.handle(at, Input::Wake);
        log.extend(out.iter().map(|one| (at.millis() / 1000, *one)));
        wait = out.iter().rev().find_map(wakes);
    }
    log.retain(|(_, one)| wakes(one).is_none());
    log
}

fn wakes(one: &Output) -> Option<Tick> {
    match one {
        Output::WaitUntil(at) => Some(*at),
        _ => None,
    }
}

#[test]
fn h28_desk_at_once_then_the_clinic_then_again_until_somebody_answers() {
    let (mut ladder, out) = raised(Level::Urgent);
    let log = climb(&mut ladder, out, Span::from_secs(1100));
    let alerted = |rung, call| Output::AuditAlerted(VISIT, rung, call);
    let wanted = [
        (0, Output::Desk(VISIT)),
        (0, alerted(Rung::Desk, 1)),
        (180, Output::Clinic { visit: VISIT, call: 1 }),
        (180, alerted(Rung::Clinic, 1)),
        (480, Output::Desk(VISIT)),
        (480, Output::Clinic { visit: VISIT, call: 2 }),
        (480, alerted(Rung::Again, 2)),
        (780, Output::Desk(VISIT)),
        (780, Output::Clinic { visit: VISIT, call: 3 }),
        (780, alerted(Rung::Again, 3)),
        (1080, Output::Desk(VISIT)),
        (1080, Output::Clinic { visit: VISIT, call: 4 }),
        (1080, alerted(Rung::Again, 4)),
    ];
    assert_eq!(log, wanted);
    let by = By::Account(3);
    let out = ladder.handle(Tick::from_millis(1_100_000), Input::Answered { visit: VISIT, by });
    assert_eq!(out, [Output::AuditAnswered(VISIT, by, 4), Output::Quiet(VISIT)]);
    let late = ladder.handle(Tick::from_millis(99_000_000), Input::Wake);
    assert_eq!(late, [], "and then it is quiet");
}

#[test]
fn h28_a_year_without_an_answer_is_a_year_of_calling() {
    let (mut ladder, out) = raised(Level::Emergency);
    let day = Span::from_secs(86_400);
    let log = climb(&mut ladder, out, day);
    let desk = log.iter().filter(|(_, one)| *one == Output::Desk(VISIT)).count();
    assert_eq!(desk, 1 + (86_400 - 60) / 60);
}

#[test]
fn a_restart_calls_for_all_that_nobody_answered() {
    let open = [(VISIT, Level::Urgent), (Uuid::from_u128(8), Level::Emergency)];
    let (ladder, out) = Ladder::resume(Tick::ZERO, &open);
    let desk: Vec<&Output> = out.iter().filter(|one| matches!(one, Output::Desk(_))).collect();
    assert_eq!(desk.len(), 2);
    assert_eq!(ladder.waiting().collect::<Vec<_>>(), open);
}

#[test]
fn only_urgent_results_climb_and_a_higher_one_starts_anew() {
    for level in [Level::None, Level::Routine, Level::Soon, Level::Incomplete] {
        assert_eq!(raised(level).1, [], "{level}");
        assert!(times(level).is_none());
    }
    let (mut ladder, _) = raised(Level::Urgent);
    let same = ladder.handle(Tick::ZERO, Input::Raised { visit: VISIT, level: Level::Urgent });
    assert!(!same.contains(&Output::Desk(VISIT)), "once");
    let up = ladder.handle(Tick::ZERO, Input::Raised { visit: VISIT, level: Level::Emergency });
    assert!(up.contains(&Output::Desk(VISIT)));
    assert_eq!(ladder.waiting().count(), 1);
    let none = ladder.handle(Tick::ZERO, Input::Answered { visit: Uuid::nil(), by: By::Clinic });
    assert_eq!(none.len(), 1, "an answer about nobody changes nothing: {none:?}");
}

#[test]
fn the_clinic_answers_by_taking_the_task_on() {
    let kiosk = desk::Kiosk::new(1, Level::Urgent);
    let because = kiosk.because();
    let patient = json!({ "resourceType": "Patient", "id": "p" });
    let patient = Patient::WalkUp(Box::new(patient));
    let task = notice(&because, &patient, 1);
    assert_eq!(task["id"], task_id(because.visit).to_string());
    assert!(!is_answered(&task), "a machine's own word is no answer");
    for (status, owner, answered) in [
        ("requested", true, false),
        ("received", false, false),
        ("received", true, true),
        ("accepted", false, true),
        ("in-progress", false, true),
        ("completed", false, true),
        ("rejected", true, false),
        ("cancelled", true, false),
        ("entered-in-error", true, false),
        ("failed", true, false),
    ] {
        let mut there = task.clone();
        there["status"] = status.into();
        if owner {
            there["owner"] = json!({ "display": "a nurse" });
        }
        assert_eq!(is_answered(&there), answered, "{status} {owner}");
    }
    // A later calling never touches what the clinic may have written into the Task.
    let again = notice(&because, &patient, 2);
    assert_eq!(again["resourceType"], "Communication");
    assert_ne!(again["id"], task["id"]);
    assert_ne!(again["id"], notice(&because, &patient, 3)["id"]);
}
