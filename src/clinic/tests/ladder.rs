//! The ladder of an abnormal result: every rung in its time, in the audit, and no end but a person.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

mod desk;
mod samples;

use serde_json::json;
use uuid::Uuid;
use wayside_care::level::Level;
use wayside_care::time::{Span, Tick};
use wayside_clinic::appointment::Patient;
use wayside_clinic::ladder::{By, Input, Ladder, Output, Rung, Step, times};
use wayside_clinic::notice::{self, Poll, is_answered, notice, task_id};
use wayside_clinic::upload::Reply;

const VISIT: Uuid = Uuid::from_u128(7);

fn first(level: Level, may_send: bool) -> Option<Step> {
    let mut record = samples::full(0);
    (record.visit, record.level, record.consent.send) = (VISIT, level, may_send);
    Step::first(&record)
}

fn raised(level: Level) -> (Ladder, Vec<Output>) {
    let mut ladder = Ladder::new();
    let Some(step) = first(level, true) else { return (ladder, Vec::new()) };
    let out = ladder.handle(Tick::ZERO, Input::Raised(step));
    (ladder, out)
}

fn climbed(level: Level, rung: Rung, call: u32, notice: Option<u32>) -> Output {
    let first = first(level, true).unwrap();
    Output::Climbed(Step { rung, call, ..first }, notice)
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
    let alerted = |rung, call| climbed(Level::Urgent, rung, call, Some(call));
    let wanted = [
        (0, Output::Desk(VISIT)),
        (180, alerted(Rung::Clinic, 1)),
        (480, Output::Desk(VISIT)),
        (480, alerted(Rung::Again, 2)),
        (780, Output::Desk(VISIT)),
        (780, alerted(Rung::Again, 3)),
        (1080, Output::Desk(VISIT)),
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
    let urgent = first(Level::Urgent, true).unwrap();
    let told = Step { visit: Uuid::from_u128(8), rung: Rung::Again, call: 5, ..urgent };
    let silent = Step { visit: Uuid::from_u128(9), may_send: false, ..told };
    let (ladder, out) = Ladder::resume(Tick::ZERO, &[urgent, told, silent]);
    let again = |step: Step, call, notice| {
        Output::Climbed(Step { rung: Rung::Again, call, ..step }, notice)
    };
    let wanted = [
        Output::Desk(urgent.visit),
        // Nobody there knows of it yet: the first notice, which is the Task.
        again(urgent, 2, Some(1)),
        Output::Desk(told.visit),
        again(told, 6, Some(6)),
        Output::Desk(silent.visit),
        again(silent, 6, None),
        Output::WaitUntil(Tick::from_millis(300_000)),
    ];
    assert_eq!(out, wanted);
    assert_eq!(ladder.waiting().count(), 3);
}

#[test]
fn a_row_of_the_audit_says_where_a_result_stands() {
    for level in Level::ALL {
        for rung in [Rung::Desk, Rung::Clinic, Rung::Again] {
            for (may_send, walk_up, call) in
                [(true, true, 1), (false, true, 2), (true, false, 70_000)]
            {
                let step = Step { visit: VISIT, level, may_send, walk_up, rung, call };
                assert_eq!(Step::read(VISIT, step.detail()), Some(step));
            }
        }
    }
    // Written down here so that a change of the numbers cannot pass unseen.
    assert_eq!(first(Level::Urgent, true).unwrap().detail(), [1, 60]);
    for none in [[0, 32], [4, 32], [1, 0], [1, 31], [1, 38], [1, -5], [-1, 32]] {
        assert_eq!(Step::read(VISIT, none), None, "{none:?}");
    }
}

/// Whoever did not agree to send is seen to at the desk, and the clinic hears nothing.
#[test]
fn h28_without_consent_to_send_only_the_desk_is_called() {
    let mut ladder = Ladder::new();
    let step = first(Level::Emergency, false).unwrap();
    let out = ladder.handle(Tick::ZERO, Input::Raised(step));
    let log = climb(&mut ladder, out, Span::from_secs(3600));
    assert!(log.iter().all(|(_, one)| !matches!(one, Output::Climbed(_, Some(_)))));
    assert_eq!(log.iter().filter(|(_, one)| *one == Output::Desk(VISIT)).count(), 60);
}

#[test]
fn every_open_result_is_asked_about_in_turn_and_no_faster_than_the_limit() {
    let open: Vec<Uuid> = (1..=45).map(Uuid::from_u128).collect();
    let mut poll = Poll::default();
    let mut asked: Vec<Uuid> = Vec::new();
    for minute in 0..3 {
        let now = Tick::from_millis(minute * 60_000);
        let request = poll.ask(now, &open).unwrap();
        assert_eq!(poll.ask(now + Span::from_secs(59), &open), None, "too soon");
        asked.extend(open.iter().filter(|one| request.path.contains(&task_id(**one).to_string())));
        assert!(poll.answer(None).is_empty(), "silence is no answer");
    }
    assert_eq!(asked.len(), 45);
    assert_eq!(poll.ask(Tick::from_millis(999_999_999), &[]), None, "nobody to ask about");
    let task = |visit: Uuid, status: &str| {
        json!({ "resource": { "resourceType": "Task", "status": status, "identifier": [{
            "system": "urn:ietf:rfc:3986", "value": format!("urn:uuid:{}", task_id(visit)) }] } })
    };
    // A lax server answers with every Task it has.
    let mut poll = Poll::default();
    poll.ask(Tick::ZERO, &open[..2]).unwrap();
    let body = json!({ "resourceType": "Bundle", "type": "searchset", "entry": [
        task(open[0], "requested"), task(open[1], "accepted"), task(open[2], "completed") ] });
    let body = body.to_string().into_bytes().into();
    let reply = Reply { status: 200, body, ..Reply::default() };
    assert_eq!(poll.answer(Some(&reply)), [open[1]]);
}

#[test]
fn a_notice_is_the_same_however_often_it_is_made_and_hangs_on_nothing_else() {
    let step = first(Level::Urgent, true).unwrap();
    let first = notice::parcel(&step, 1, desk::NOW, true);
    assert_eq!(first, notice::parcel(&step, 1, desk::NOW, true));
    let text = String::from_utf8(first.1).unwrap();
    assert!(!text.contains("\"reference\""), "it would be refused before the visit is there");
    assert!(text.contains(&Uuid::new_v5(&VISIT, b"patient").to_string()));
    assert_eq!(first.0, task_id(VISIT));
    assert_ne!(first.0, notice::parcel(&step, 2, desk::NOW, true).0);
    let known = Step { walk_up: false, ..step };
    for number in [1, 2] {
        let text = String::from_utf8(notice::parcel(&known, number, desk::NOW, true).1).unwrap();
        assert!(!text.contains(&Uuid::new_v5(&VISIT, b"patient").to_string()), "nobody made it");
    }
}

#[test]
fn only_urgent_results_climb_and_a_higher_one_starts_anew() {
    for level in [Level::None, Level::Routine, Level::Soon, Level::Incomplete] {
        assert_eq!(raised(level).1, [], "{level}");
        assert!(times(level).is_none() && first(level, true).is_none());
    }
    let (mut ladder, _) = raised(Level::Urgent);
    let step = |level| Input::Raised(first(level, true).unwrap());
    let same = ladder.handle(Tick::ZERO, step(Level::Urgent));
    assert!(!same.contains(&Output::Desk(VISIT)), "once");
    let up = ladder.handle(Tick::ZERO, step(Level::Emergency));
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
