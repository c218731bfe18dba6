//! Seen: what counts as a clinician's mark, and how seldom the clinic is asked.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr,
    missing_docs
)]

mod samples;

use serde_json::{Value, json};
use uuid::Uuid;
use wayside_care::time::{Span, Tick};
use wayside_clinic::abilities::{self, ASK_AGAIN, ASK_EVERY, Abilities, Ability, Said};
use wayside_clinic::bundle;
use wayside_clinic::seen::{APART, AT_ONCE, LOOK_FOR, WATCHED, Watch, Way, names};
use wayside_clinic::upload::{Reply, Request};
use wayside_sim::clinic::{Asked, Clinic, Mark};

fn server(clinic: &mut Clinic) -> Abilities {
    let answer = clinic.handle(&Asked::new("GET", "metadata", "")).answer.unwrap();
    Abilities::read(&serde_json::from_slice(&answer.body).unwrap()).unwrap()
}

fn ask(clinic: &mut Clinic, request: &Request) -> Reply {
    let answer = clinic.handle(&Asked::new("GET", &request.path, "")).answer.unwrap();
    Reply { status: answer.status, body: answer.body.into(), ..Reply::default() }
}

/// Asks until there is nothing to ask at this time; who was seen.
fn look(watch: &mut Watch, clinic: &mut Clinic, now: Tick) -> Vec<Uuid> {
    let mut all = Vec::new();
    let mut next = watch.ask(now);
    while let Some(request) = next {
        let reply = ask(clinic, &request);
        let (seen, more) = watch.answer(now, Some(&reply));
        all.extend(seen);
        next = more;
    }
    all
}

fn filed(clinic: &mut Clinic, number: u128) -> Uuid {
    let record = samples::full(number);
    let body = bundle(&record, &samples::site()).unwrap().to_json().unwrap();
    assert_eq!(clinic.handle(&Asked::new("POST", "", body)).answer.unwrap().status, 200);
    record.visit
}

#[test]
fn each_kind_of_mark_is_found_and_the_kiosks_own_provenance_is_none() {
    for (how, what) in [(Mark::Task, 0), (Mark::Provenance, 1), (Mark::Communication, 0)] {
        let mut clinic = Clinic::new();
        let (seen, other) = (filed(&mut clinic, 1), filed(&mut clinic, 2));
        let mut watch = Watch::default();
        watch.know(&server(&mut clinic));
        assert_eq!(watch.ways(), Way::ALL);
        watch.filed(Tick::ZERO, seen, Span::ZERO);
        watch.filed(Tick::ZERO, other, Span::ZERO);
        let at = |s| Tick::ZERO + Span::from_secs(s);
        assert!(look(&mut watch, &mut clinic, at(119)).is_empty());
        assert!(look(&mut watch, &mut clinic, at(120)).is_empty(), "{how:?}: nobody looked yet");
        clinic.mark(how, &names(seen)[what]);
        assert!(look(&mut watch, &mut clinic, at(130)).is_empty(), "not again so soon");
        assert_eq!(look(&mut watch, &mut clinic, at(600)), [seen], "{how:?}");
        assert_eq!(watch.len(), 1);
        assert!(look(&mut watch, &mut clinic, at(100_000)).is_empty(), "once");
    }
}

#[test]
fn names_watched_are_names_sent() {
    let record = samples::full(1);
    let sent = samples::names(&record);
    assert!(names(record.visit).iter().all(|name| sent.contains(name)), "{sent:?}");
}

/// Who counts as seen where this mark is all that the clinic shows.
fn seen_by(visit: Uuid, way: Way, mark: &Value) -> Vec<Uuid> {
    let mut watch = Watch::default();
    watch.know(&server(&mut Clinic::new()));
    watch.filed(Tick::ZERO, visit, Span::ZERO);
    let now = Tick::ZERO + Span::from_secs(200);
    let mut request = watch.ask(now);
    let mut seen = Vec::new();
    while let Some(asked) = request.take() {
        let asks_for_it = asked.path.starts_with(&format!("{way:?}?"));
        let entry = if asks_for_it { vec![json!({ "resource": mark })] } else { vec![] };
        let body = json!({ "resourceType": "Bundle", "type": "searchset", "entry": entry });
        let body = body.to_string().into_bytes().into();
        let reply = Reply { status: 200, body, ..Reply::default() };
        let (some, next) = watch.answer(now, Some(&reply));
        seen.extend(some);
        request = next;
    }
    seen
}

#[test]
fn what_is_not_a_persons_mark_is_none() {
    let visit = Uuid::from_u128(5);
    let [assessment, provenance] = names(visit);
    let about = json!({ "reference": assessment });
    let person = json!({ "reference": "Practitioner/1" });
    let verifier = json!({ "coding": [{ "code": "verifier" }] });
    let assembler = json!({ "coding": [{ "code": "assembler" }] });
    let device = json!({ "reference": "Device/1" });
    let provenance_by = |kind: &Value, who: &Value| {
        json!({ "resourceType": "Provenance", "target": [about],
                "agent": [{ "type": kind, "who": who }] })
    };
    let task = |status: &str, focus: &str| {
        let focus = json!({ "reference": focus });
        json!({ "resourceType": "Task", "status": status, "focus": focus })
    };
    let cases = [
        (Way::Task, task("completed", &assessment), true),
        (Way::Task, task("completed", &format!("https://c/fhir/{provenance}/_history/3")), true),
        (Way::Task, task("in-progress", &assessment), false),
        (Way::Task, task("completed", "Observation/another"), false),
        (
            Way::Task,
            json!({ "resourceType": "Basic", "status": "completed", "focus": about }),
            false,
        ),
        (Way::Provenance, provenance_by(&verifier, &person), true),
        (Way::Provenance, provenance_by(&verifier, &device), false),
        (Way::Provenance, provenance_by(&assembler, &person), false),
        (
            Way::Communication,
            json!({ "resourceType": "Communication", "status": "completed", "partOf": [about],
                    "sender": person }),
            true,
        ),
        (
            Way::Communication,
            json!({ "resourceType": "Communication", "status": "completed", "partOf": [about] }),
            false,
        ),
    ];
    for (way, mark, counts) in cases {
        let seen = seen_by(visit, way, &mark);
        assert_eq!(seen.contains(&visit), counts, "{mark}");
    }
}

/// A hundred thousand visits in a fortnight: the load on the clinic is bounded all the same.
#[test]
fn the_clinic_is_asked_seldom_and_not_for_ever() {
    let mut watch = Watch::default();
    watch.know(&server(&mut Clinic::new()));
    let empty = json!({ "resourceType": "Bundle", "type": "searchset" }).to_string();
    let reply = Reply { status: 200, body: empty.into_bytes().into(), ..Reply::default() };
    let (mut now, mut asked, mut rounds) = (Tick::ZERO, 0_u32, Vec::new());
    for minute in 0..(20 * 24 * 60_u64) {
        now = Tick::ZERO + Span::from_secs(minute * 60);
        if minute < 14 * 24 * 60 && minute % 2 == 0 {
            watch.filed(now, Uuid::from_u128(minute.into()), Span::ZERO);
        }
        assert!(watch.len() <= WATCHED);
        let mut next = watch.ask(now);
        if next.is_some() {
            rounds.push(now);
        }
        while let Some(request) = next {
            asked += 1;
            assert!(request.path.len() < 4000, "{} characters", request.path.len());
            assert!(request.path.matches("Observation/").count() <= AT_ONCE);
            next = watch.answer(now, Some(&reply)).1;
        }
    }
    assert!(rounds.windows(2).all(|two| two[1].since(two[0]) >= APART));
    eprintln!("10 080 visits in 14 days, nobody looks: {asked} questions in 20 days");
    assert!(asked < 3 * 20 * 24 * 60);
    // 500 visits at the longest pause are 500 / 20 rounds in six hours.
    now = now + LOOK_FOR;
    assert!(watch.ask(now).is_none() && watch.is_empty(), "nobody is looked for for ever");
}

#[test]
fn a_question_the_server_does_not_know_is_not_asked_again() {
    let mut watch = Watch::default();
    watch.know(&server(&mut Clinic::new()));
    watch.filed(Tick::ZERO, Uuid::from_u128(1), Span::ZERO);
    let now = Tick::ZERO + Span::from_secs(200);
    assert!(watch.ask(now).unwrap().path.starts_with("Task?"));
    let (_, next) = watch.answer(now, Some(&Reply { status: 404, ..Reply::default() }));
    assert!(next.unwrap().path.starts_with("Provenance?"));
    let (_, next) = watch.answer(now, None);
    assert_eq!(next, None, "no answer: not now");
    assert_eq!(watch.ways(), [Way::Provenance, Way::Communication]);
}

#[test]
fn what_a_server_says_it_can_do_is_read_and_silence_is_no_no() {
    let mut clinic = Clinic::new();
    let said = server(&mut clinic);
    assert!(said.is_r4());
    assert_eq!(said.says(Ability::ClientIds), Said::Yes);
    assert_eq!(said.says(Ability::Transaction), Said::Yes);
    for lacking in [Ability::Match, Ability::Find, Ability::Book, Ability::SlotSearch] {
        assert_eq!(said.says(lacking), Said::No, "{lacking:?}");
    }
    clinic.refuses_ids = Some(405);
    clinic.no_transactions = true;
    let said = server(&mut clinic);
    assert_eq!(said.says(Ability::ClientIds), Said::No);
    assert_eq!(said.says(Ability::Transaction), Said::No);
    let mut watch = Watch::default();
    watch.know(&said);
    assert!(watch.ways().is_empty(), "no names of ours, no questions by them");

    let silent = json!({ "resourceType": "CapabilityStatement", "fhirVersion": "4.0.1",
                         "rest": [{ "mode": "server" }] });
    let silent = Abilities::read(&silent).unwrap();
    assert!(Ability::ALL.iter().all(|one| silent.says(*one) == Said::Nothing));
    assert_eq!(silent.lacks().count(), 0);
    let ihe = json!({ "resourceType": "CapabilityStatement", "fhirVersion": "5.0.0",
        "rest": [{ "mode": "server", "resource": [
            { "type": "Appointment", "operation": [{ "name": "$find" }, { "name": "hold" },
              { "name": "x", "definition": "http://h/OperationDefinition/Appointment-book" }] },
            { "type": "Slot", "interaction": [{ "code": "search-type" }] },
            { "type": "Patient", "updateCreate": true },
            { "type": "Observation", "updateCreate": false }] }] });
    let ihe = Abilities::read(&ihe).unwrap();
    assert!(!ihe.is_r4());
    for has in [Ability::Find, Ability::Hold, Ability::Book, Ability::SlotSearch] {
        assert_eq!(ihe.says(has), Said::Yes, "{has:?}");
    }
    assert_eq!(ihe.says(Ability::ClientIds), Said::No, "one kind that says no is a no");
    assert!(Abilities::read(&json!({ "resourceType": "Bundle" })).is_none());
}

#[test]
fn a_server_is_asked_daily_and_after_an_hour_where_it_did_not_say() {
    let at = |span: Span| Tick::ZERO + span;
    assert!(abilities::due(None, Tick::ZERO));
    assert!(!abilities::due(Some((Tick::ZERO, true)), at(ASK_AGAIN)));
    assert!(abilities::due(Some((Tick::ZERO, true)), at(ASK_EVERY)));
    assert!(abilities::due(Some((Tick::ZERO, false)), at(ASK_AGAIN)));
}
