//! Who is this: what may be asked, what is believed, and that nothing is revealed by answer, time
//! or number of tries.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs
)]

use serde_json::{Value, json};
use wayside_care::appointment::Known;
use wayside_care::time::{Day, Span, Tick};
use wayside_clinic::can::Can;
use wayside_clinic::upload::{Method, NoReply, Reply, Request};
use wayside_clinic::who::{Claim, Lately, MOST_MISSES, Output, SAID_AFTER, WITHIN, Who};

const SYSTEM: &str = "https://clinic.example.org/code";
const T0: Tick = Tick::from_millis(1_000_000);

fn code(code: &str) -> Claim {
    Claim { code: Some(code.into()), given: None, family: None, birth: None }
}

fn named(family: &str) -> Claim {
    let birth = Day::new(1961, 4, 9);
    Claim { code: None, given: Some("Amina".into()), family: Some(family.into()), birth }
}

fn patient(id: &str, value: &str) -> Value {
    json!({ "resourceType": "Patient", "id": id, "active": true, "birthDate": "1961-04-09",
        "name": [{ "family": "Okafor" }], "identifier": [{ "system": SYSTEM, "value": value }] })
}

fn found(all: &[Value]) -> Reply {
    let entry: Vec<Value> = all.iter().map(|one| json!({ "resource": one })).collect();
    reply(200, &json!({ "resourceType": "Bundle", "type": "searchset", "entry": entry }))
}

fn graded(one: &Value, grade: &str) -> Reply {
    let extension = json!([{
        "url": "http://hl7.org/fhir/StructureDefinition/match-grade", "valueCode": grade,
    }]);
    let entry = json!([{ "resource": one, "search": { "mode": "match", "extension": extension } }]);
    reply(200, &json!({ "resourceType": "Bundle", "type": "searchset", "entry": entry }))
}

fn reply(status: u16, body: &Value) -> Reply {
    Reply { status, body: body.to_string().into_bytes().into(), ..Reply::default() }
}

fn asks(out: &[Output]) -> Option<&Request> {
    out.iter().find_map(|one| match one {
        Output::Ask(request) => Some(request),
        _ => None,
    })
}

/// Runs a look-up; each answer takes `slow` ms. Gives back the outcome, when it was said, and what
/// was asked.
fn run(claim: Claim, can: Can, answers: &[Reply], slow: u64) -> (Known, Span, Vec<Request>) {
    let (mut who, mut out) = Who::begin(T0, claim, SYSTEM, can);
    let (mut now, mut asked) = (T0, Vec::new());
    let mut answers = answers.iter();
    loop {
        if let Some(Output::Tell(known)) = out.iter().find(|one| matches!(one, Output::Tell(_))) {
            assert!(who.is_over());
            return (known.clone(), now.since(T0), asked);
        }
        let request = asks(&out).cloned();
        out = match (request, answers.next()) {
            (Some(request), Some(answer)) => {
                asked.push(request);
                now = now + Span::from_millis(slow);
                who.reply(now, answer)
            }
            (Some(request), None) => {
                asked.push(request);
                who.no_reply(now, NoReply::Lost)
            }
            (None, _) => {
                now = now.max(T0 + SAID_AFTER);
                who.wake(now)
            }
        };
    }
}

fn matches() -> Can {
    Can { matches: true, ..Can::default() }
}

#[test]
fn h24_none_one_and_many_are_three_answers_and_none_names_anybody() {
    let one = patient("p1", "K1");
    for (answers, wanted) in [
        (vec![found(&[])], "Nobody"),
        (vec![found(std::slice::from_ref(&one))], "One(PatientKey(…))"),
        (vec![found(&[one.clone(), patient("p2", "K1")])], "Many"),
        (vec![], "Unreachable"),
        (vec![reply(500, &json!({}))], "Unreachable"),
        (vec![reply(200, &json!("a page"))], "Unreachable"),
        // A server that does not know the parameter and sends everybody.
        (vec![found(&[patient("p8", "X"), patient("p9", "Y")])], "Nobody"),
        (vec![found(&[patient("p8", "X"), one.clone(), patient("p9", "Y")])], "One(PatientKey(…))"),
    ] {
        let (known, _, _) = run(code("K1"), Can::default(), &answers, 10);
        assert_eq!(format!("{known:?}"), wanted);
    }
}

#[test]
fn every_outcome_is_said_at_the_same_moment() {
    let gone = json!({ "resourceType": "Patient", "id": "old", "active": false,
        "birthDate": "1961-04-09", "identifier": [{ "system": SYSTEM, "value": "K1" }],
        "link": [{ "type": "replaced-by", "other": { "reference": "Patient/p1" } }] });
    let cases: Vec<(Claim, Vec<Reply>)> = vec![
        (code("K1"), vec![found(&[])]),
        (code("K1"), vec![found(&[patient("p1", "K1")])]),
        (code("K1"), vec![found(&[gone]), reply(200, &patient("p1", "K1"))]),
        (code("K1"), vec![reply(503, &json!({}))]),
        (code("K1"), vec![]),
        // Nothing is asked for a name without $match, and it still takes as long.
        (named("Okafor"), vec![]),
        (Claim { code: None, given: None, family: None, birth: None }, vec![]),
    ];
    for slow in [0, 1, 700, 2900] {
        for (claim, answers) in &cases {
            let (known, when, _) = run(claim.clone(), Can::default(), answers, slow);
            assert_eq!(when, SAID_AFTER, "{known:?} after {slow} ms");
        }
    }
    // Slower than that is no answer, also at that moment.
    let (mut who, _) = Who::begin(T0, code("K1"), SYSTEM, Can::default());
    assert_eq!(who.wake(T0 + SAID_AFTER), [Output::Tell(Known::Unreachable)]);
    let late = who.reply(T0 + SAID_AFTER + Span::from_secs(1), &found(&[patient("p1", "K1")]));
    assert!(late.is_empty(), "what comes after is set aside");
}

#[test]
fn h24_a_name_is_never_searched_for_and_a_code_never_without_its_system() {
    for claim in [code("K1"), named("Okafor"), Claim { birth: Day::new(1961, 4, 9), ..code("K1") }]
    {
        let (_, _, asked) = run(claim, Can::default(), &[found(&[patient("p1", "K1")])], 1);
        for request in asked {
            assert_eq!(request.method, Method::Get);
            let wanted = "Patient?identifier=https%3A%2F%2Fclinic.example.org%2Fcode%7CK1&_count=2";
            assert_eq!(request.path, wanted);
        }
    }
    let (who, out) = Who::begin(T0, code("K1"), "", Can::default());
    assert!(asks(&out).is_none() && !who.is_over(), "no system, no question");
}

#[test]
fn a_code_with_another_birthday_is_nobodys() {
    let claim = Claim { birth: Day::new(1961, 4, 10), ..code("K1") };
    let (known, _, _) = run(claim, Can::default(), &[found(&[patient("p1", "K1")])], 1);
    assert_eq!(known, Known::Nobody);
}

#[test]
fn h24_match_is_believed_only_where_certain_and_agreeing() {
    let one = patient("p1", "K1");
    for (answer, wanted) in [
        (graded(&one, "certain"), "One(PatientKey(…))"),
        (graded(&one, "probable"), "Many"),
        (graded(&one, "possible"), "Many"),
        // No grade at all: a server that calls everything a match.
        (found(std::slice::from_ref(&one)), "Many"),
        (found(&[one.clone(), one.clone()]), "Many"),
        (found(&[]), "Nobody"),
        (reply(404, &json!({})), "Unreachable"),
    ] {
        let (known, _, asked) = run(named("okafor"), matches(), &[answer], 1);
        assert_eq!(format!("{known:?}"), wanted);
        assert_eq!((asked[0].method, asked[0].path.as_str()), (Method::Post, "Patient/$match"));
        let body: Value = serde_json::from_slice(asked[0].body.as_ref().unwrap()).unwrap();
        assert_eq!(body["parameter"][1]["name"], "onlyCertainMatches");
        assert_eq!(body["parameter"][1]["valueBoolean"], true);
    }
    // Certain, says the server; but not what the person said.
    let (known, _, _) = run(named("Obi"), matches(), &[graded(&one, "certain")], 1);
    assert_eq!(known, Known::Many);
    let mut younger = one;
    younger["birthDate"] = "1999-01-01".into();
    let (known, _, _) = run(named("Okafor"), matches(), &[graded(&younger, "certain")], 1);
    assert_eq!(known, Known::Nobody);
}

#[test]
fn a_merged_record_leads_to_its_successor_and_a_loop_to_staff() {
    let old = |id: &str, next: &str| {
        let mut one = patient(id, "K1");
        one["active"] = false.into();
        one["link"] = json!([{ "type": "replaced-by", "other": { "reference": next } }]);
        one
    };
    let good = [found(&[old("p1", "Patient/p2")]), reply(200, &patient("p2", "K1"))];
    let (known, _, asked) = run(code("K1"), Can::default(), &good, 1);
    let Known::One(key) = known else { panic!("{known:?}") };
    assert_eq!((key.id(), asked[1].path.as_str()), ("p2", "Patient/p2"));
    let round = [
        found(&[old("p1", "Patient/p2")]),
        reply(200, &old("p2", "Patient/p1")),
        reply(200, &old("p1", "Patient/p2")),
        reply(200, &old("p2", "Patient/p1")),
        reply(200, &old("p1", "Patient/p2")),
    ];
    let (known, _, asked) = run(code("K1"), Can::default(), &round, 1);
    assert_eq!((known, asked.len()), (Known::Many, 4));
    let (known, _, _) = run(code("K1"), Can::default(), &[found(&[old("p1", "Group/1")])], 1);
    assert_eq!(known, Known::Many);
    let mut idle = patient("p1", "K1");
    idle["active"] = false.into();
    let (known, _, _) = run(code("K1"), Can::default(), &[found(&[idle])], 1);
    assert_eq!(known, Known::Many);
}

#[test]
fn guesses_are_counted_before_they_are_asked_and_outlive_a_restart() {
    let mut lately = Lately::default();
    let mut now = 1_795_525_509_000_i64;
    for _ in 0..MOST_MISSES {
        assert_eq!(lately.may_ask(now), Ok(()));
        lately.begin(now);
        // The power is cut: what was handed out is handed in again.
        lately = Lately { missed_ms: lately.missed_ms.clone() };
        now += 1000;
    }
    let within = i64::try_from(WITHIN.millis()).unwrap();
    assert_eq!(lately.may_ask(now), Err(590), "until the first is ten minutes old");
    // A clock that jumped back by a year does not open it, and does not close it for a year.
    let year = 365 * 86_400_000;
    assert_eq!(lately.may_ask(now - year), Err(600));
    assert_eq!(lately.may_ask(now + within), Ok(()));
    // One who was found leaves no trace.
    let mut lately = Lately::default();
    for _ in 0..1000 {
        lately.begin(now);
        lately.no_guess();
    }
    assert_eq!(lately.may_ask(now), Ok(()));
    for step in 0..100_000 {
        lately.begin(now + step * 1000);
    }
    assert!(lately.missed_ms.len() <= 601, "what is old is forgotten");
}
