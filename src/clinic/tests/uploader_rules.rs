//! The uploader's rules one by one: the table of answers (facts/fhir.md C7), waiting, the queue,
//! long outages, poison. Time is a number here; thirty days take no time.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr,
    missing_docs
)]

mod samples;

use samples::desk::{Desk, Event};
use uuid::Uuid;
use wayside_care::time::{Span, Tick};
use wayside_clinic::upload::{Input, PARKED, Parcel, Refusal, RefusedWhy, Reply, Settled, Trouble};
use wayside_clinic::wait::LONGEST;
use wayside_clinic::{Uploader, bundle};
use wayside_sim::clinic::{Spoil, refusal};

fn settled(desk: &Desk) -> Vec<Settled> {
    let settled = desk.events.iter().filter_map(|(_, event)| match event {
        Event::Settled(_, how) => Some(how.clone()),
        _ => None,
    });
    settled.collect()
}

/// The trouble a single answer makes, or nothing where it was filed at once.
fn trouble(spoil: Spoil) -> Option<Trouble> {
    let mut desk = Desk::with(&[samples::irregular(1)]);
    desk.clinic.spoil("", 1, spoil);
    desk.run_for(Span::from_secs(3600));
    assert_eq!(settled(&desk).last(), Some(&Settled::Filed));
    match settled(&desk).first() {
        Some(Settled::Later(later)) => Some(later.why),
        _ => None,
    }
}

#[test]
fn the_table_of_answers() {
    let bare = |status| {
        let mut answer = refusal(status, "", "");
        answer.body = b"no".to_vec();
        Spoil::Answer(answer)
    };
    let said = |status, code| trouble(Spoil::status(status, code, None));
    for status in [408, 425, 429, 503] {
        assert_eq!(said(status, "throttled"), Some(Trouble::Busy), "{status}");
    }
    for status in [500, 502, 504, 507] {
        assert_eq!(said(status, "exception"), Some(Trouble::ServerFault), "{status}");
    }
    assert_eq!(said(401, "login"), Some(Trouble::SignIn));
    assert_eq!(said(409, "conflict"), Some(Trouble::Conflict));
    assert_eq!(said(412, "conflict"), Some(Trouble::Conflict));
    assert_eq!(said(410, "deleted"), Some(Trouble::NotThere));
    // A transaction that is not allowed, not known or not offered is sent singly, at once.
    for status in [403, 404, 405, 501] {
        assert_eq!(said(status, "forbidden"), None, "{status}");
    }
    assert_eq!(said(400, "not-supported"), None);
    assert_eq!(said(400, "exception"), Some(Trouble::ServerFault));
    assert_eq!(said(422, "lock-error"), Some(Trouble::ServerFault));
    assert_eq!(said(400, "multiple-matches"), Some(Trouble::Conflict));
    assert_eq!(said(200, "timeout"), Some(Trouble::ServerFault));
    for status in [301, 302, 307, 308] {
        assert_eq!(trouble(bare(status)), Some(Trouble::Redirected), "{status}");
    }
    for status in [400, 422] {
        assert_eq!(trouble(bare(status)), Some(Trouble::NotFhir), "{status}");
    }
    assert_eq!(trouble(Spoil::portal()), Some(Trouble::NotFhir));
    assert_eq!(trouble(Spoil::DropBefore), Some(Trouble::NoAnswer));
    assert_eq!(trouble(Spoil::DropAfter), Some(Trouble::NoAnswer));
}

#[test]
fn a_refusal_carries_what_the_server_said_and_blocks_nobody() {
    let mut desk = Desk::with(&[samples::full(1), samples::guest(2)]);
    desk.clinic.spoil("POST", 1, Spoil::status(422, "invalid", None));
    desk.run_for(Span::from_secs(60));
    let [Settled::Refused(no), Settled::Filed] = &settled(&desk)[..] else { panic!() };
    assert_eq!((no.why, no.text.as_str()), (RefusedWhy::Content, "as the script says"));
}

#[test]
fn a_damaged_parcel_is_refused_without_a_request() {
    for body in
        ["", "{}", "null", r#"{"entry":[]}"#, r#"{"entry":[{"request":{"method":"POST"}}]}"#]
    {
        let mut desk = Desk::with(&[]);
        desk.put(Uuid::from_u128(9), body.into());
        desk.run_for(Span::from_secs(60));
        let [Settled::Refused(no)] = &settled(&desk)[..] else { panic!("{body}") };
        assert_eq!(no.why, RefusedWhy::Unreadable);
        assert!(desk.clinic.history().is_empty());
    }
}

#[test]
fn a_server_without_transactions_is_asked_once_and_then_served_singly() {
    let mut desk = Desk::with(&[samples::full(1), samples::failed(2)]);
    desk.clinic.no_transactions = true;
    desk.run_for(Span::from_secs(60));
    assert_eq!(settled(&desk), [Settled::Filed, Settled::Filed]);
    let posts = desk.clinic.history().iter().filter(|got| got.line.starts_with("POST")).count();
    assert_eq!(posts, 1);
    // In the order of dependence: this clinic refuses what refers to nothing.
    assert!(
        desk.clinic
            .history()
            .iter()
            .skip(1)
            .all(|got| got.status == Some(201) || got.status == Some(200))
    );
}

#[test]
fn a_server_that_takes_little_gets_little() {
    for most in [1, 2, 3, 5, 12, 20] {
        let mut desk = Desk::with(&[samples::full(1), samples::irregular(2)]);
        desk.clinic.most_entries = Some(most);
        desk.run_for(Span::from_secs(60));
        assert_eq!(settled(&desk), [Settled::Filed, Settled::Filed], "{most}");
        let refused = desk.clinic.history().iter().filter(|got| got.status == Some(413)).count();
        assert!(refused <= 5, "{most}: the limit is found once, by halves");
    }
}

#[test]
fn retry_after_is_obeyed_even_when_staff_says_try_now() {
    for (text, seconds) in [("100", 100), ("0", 1)] {
        let mut desk = Desk::with(&[samples::full(1)]);
        desk.clinic.spoil("", 1, Spoil::status(429, "throttled", Some(text)));
        desk.step();
        desk.try_now();
        desk.run_for(Span::from_secs(3600));
        let at: Vec<Tick> = desk.requests().collect();
        assert_eq!(at.len(), 2);
        assert!(at[1].since(at[0]) >= Span::from_secs(seconds));
        assert!(at[1].since(at[0]) <= Span::from_secs(seconds + 2), "{:?}", at[1].since(at[0]));
    }
}

#[test]
fn staff_can_cut_our_own_wait_short() {
    let mut desk = Desk::with(&[samples::full(1)]);
    desk.clinic.spoil("", 12, Spoil::status(503, "transient", None));
    desk.run_for(Span::from_secs(4 * 3600));
    let mut desk = Desk::with(&[samples::full(1)]);
    desk.clinic.spoil("", 8, Spoil::DropBefore);
    desk.run_for(Span::from_secs(100));
    let before = desk.requests().count();
    desk.try_now();
    desk.step();
    assert_eq!(desk.requests().count(), before + 1);
}

#[test]
fn thirty_days_of_outage_cost_few_requests_and_lose_nothing() {
    let mut desk = Desk::with(&[samples::empty(1), samples::empty(2), samples::empty(3)]);
    desk.clinic.spoil("", u32::MAX, Spoil::status(503, "transient", None));
    desk.run_for(Span::from_secs(30 * 24 * 3600));
    let asked = desk.requests().count();
    assert!((2_800..6_000).contains(&asked), "{asked} requests in 30 days");
    let gaps: Vec<Span> =
        desk.requests().zip(desk.requests().skip(1)).map(|(a, b)| b.since(a)).collect();
    assert!(gaps.iter().all(|gap| gap.millis() <= LONGEST.millis() + 1000));
    assert!(desk.waiting().all(|parcel| parcel.tries < PARKED), "nobody is to blame");
    desk.clinic.heal();
    desk.run_for(Span::from_secs(1800));
    assert_eq!(settled(&desk).iter().filter(|how| **how == Settled::Filed).count(), 3);
    assert_eq!(desk.waiting().count(), 0);
}

fn numbers(ids: impl Iterator<Item = Uuid>) -> Vec<u128> {
    ids.map(|id| id.as_u128()).collect()
}

#[test]
fn a_long_queue_drains_in_order() {
    let records: Vec<_> = (1..=100).map(samples::empty).collect();
    let mut desk = Desk::with(&records);
    desk.reachable = false;
    desk.run_for(Span::from_secs(30 * 24 * 3600));
    assert!(desk.clinic.history().is_empty());
    desk.reachable = true;
    desk.run_for(Span::from_secs(1800));
    assert_eq!(numbers(desk.filed()), (1..=100).collect::<Vec<_>>());
}

#[test]
fn a_busy_clinic_changes_the_order_of_one() {
    let records: Vec<_> = (1..=100).map(samples::empty).collect();
    let mut desk = Desk::with(&records);
    desk.clinic.spoil("", 100, Spoil::status(503, "transient", None));
    desk.run_for(Span::from_secs(5 * 24 * 3600));
    let mut filed = numbers(desk.filed());
    assert_eq!(filed.len(), 100);
    // The one in turn when the clinic came back; all others from the oldest on.
    filed.remove(0);
    assert!(filed.is_sorted());
}

/// Poison: whatever it is sent, the server falls over.
fn with_poison(poisons: &[u128], healthy: u128) -> Desk {
    let records: Vec<_> = (1..=healthy).map(samples::empty).collect();
    let mut desk = Desk::with(&records);
    desk.poison = poisons.iter().map(|id| Uuid::from_u128(*id)).collect();
    desk
}

#[test]
fn poison_blocks_nobody_and_is_parked() {
    for poisons in [&[1][..], &[1, 2], &[1, 2, 3, 9, 10], &[20]] {
        let mut desk = with_poison(poisons, 20);
        desk.run_for(Span::from_secs(120));
        assert_eq!(desk.filed().count(), 20 - poisons.len(), "{poisons:?}");
        // Later visits come in and go out while the poison waits.
        for visit in 100..120 {
            desk.put_record(&samples::empty(visit));
            desk.run_for(Span::from_secs(600));
        }
        assert_eq!(desk.filed().count(), 40 - poisons.len(), "{poisons:?}");
        let left: Vec<_> = desk.waiting().collect();
        assert_eq!(left.len(), poisons.len());
        assert!(left.iter().all(|parcel| parcel.tries >= PARKED), "{left:?}");
        // Healed, it goes too.
        desk.poison.clear();
        desk.run_for(Span::from_secs(1800));
        assert_eq!(desk.waiting().count(), 0);
    }
}

#[test]
fn h28_a_stalled_link_is_told_within_minutes_and_its_end_at_once() {
    let mut desk = Desk::with(&[samples::full(1)]);
    desk.reachable = false;
    desk.run_for(Span::from_secs(3600));
    let told: Vec<(Tick, bool)> = desk.stalls().collect();
    assert_eq!(told, [(Tick::ZERO + Span::from_secs(180), true)]);
    desk.reachable = true;
    desk.try_now();
    desk.step();
    assert_eq!(desk.stalls().last().map(|(_, stalled)| stalled), Some(false));
}

#[test]
fn an_idle_link_is_not_stalled() {
    let mut desk = Desk::with(&[]);
    desk.reachable = false;
    desk.run_for(Span::from_secs(3600));
    assert_eq!(desk.stalls().count(), 0);
}

#[test]
fn a_parcel_given_at_the_wrong_time_comes_straight_back() {
    let mut desk = Desk::with(&[samples::full(1)]);
    desk.clinic.spoil("", 1, Spoil::status(429, "throttled", Some("100")));
    desk.step();
    let again = desk.force(&samples::guest(2));
    assert_eq!(again, Some(Trouble::NotReady));
}

#[test]
fn nothing_of_a_person_is_printed_for_a_log() {
    let bytes = bundle(&samples::full(1), &samples::site()).unwrap().to_json().unwrap();
    let parcel = Parcel { id: Uuid::from_u128(1), body: bytes.into(), tries: 0 };
    let mut uploader = Uploader::new(false);
    let reply =
        Reply { status: 422, body: br#"{"text":"Okafor"}"#.to_vec().into(), ..Reply::default() };
    let refusal = Refusal { why: RefusedWhy::Content, text: "Okafor".into() };
    let due = Input::Due(parcel.clone());
    let asked = uploader.handle(Tick::ZERO, 0, due.clone());
    let printed = format!("{parcel:?} {due:?} {asked:?} {reply:?} {refusal:?}");
    assert!(!printed.contains("Okafor") && !printed.contains("79, 107"), "{printed}");
}

#[test]
fn h22_resend_ten_times_one_resource_each() {
    let record = samples::full(1);
    let mut desk = Desk::with(std::slice::from_ref(&record));
    desk.clinic.spoil("", 9, Spoil::DropAfter);
    desk.run_for(Span::from_secs(3600));
    assert_eq!(desk.filed().count(), 1);
    let entries = samples::names(&record);
    assert_eq!(desk.clinic.kept().count(), entries.len());
    for name in &entries {
        assert_eq!(desk.clinic.version(name), 10, "{name} was written ten times, once over");
    }
    // And as a parcel of its own, ten times more.
    for _ in 0..10 {
        desk.put_record(&record);
        desk.run_for(Span::from_secs(60));
    }
    assert_eq!(desk.filed().count(), 11);
    assert_eq!(desk.clinic.kept().count(), entries.len());
}

#[test]
fn h21_cut_at_every_entry_all_or_none_or_marked() {
    let record = samples::full(1);
    let names = samples::names(&record);
    for singly in [false, true] {
        for cut in 0..names.len() as u32 {
            for after in [false, true] {
                let mut desk = Desk::with(std::slice::from_ref(&record));
                desk.clinic.no_transactions = singly;
                desk.answer_then_cut(cut, after);
                desk.step();
                let kept = desk.clinic.kept().count();
                let whole = desk.clinic.kept().any(|(name, _)| name.starts_with("Provenance/"));
                assert!(singly || kept == 0 || kept == names.len(), "all or none");
                assert_eq!(whole, kept == names.len(), "the Provenance comes last");
                desk.reachable = true;
                desk.run_for(Span::from_secs(60));
                assert_eq!(desk.filed().count(), 1);
                assert_eq!(desk.clinic.kept().count(), names.len());
            }
        }
    }
}

#[test]
fn h24_near_duplicates_are_never_linked() {
    let mut other = samples::full(2);
    other.person = samples::full(1).person;
    let mut desk = Desk::with(&[samples::full(1), other]);
    desk.run_for(Span::from_secs(60));
    let people: Vec<_> =
        desk.clinic.kept().filter(|(name, _)| name.starts_with("Patient/")).collect();
    assert_eq!(people.len(), 2, "same name, same birth date, two people until staff says else");
    assert!(people.iter().all(|(_, one)| one["meta"]["tag"][0]["code"] == "identity-unverified"));
    let asked = desk.clinic.history();
    assert!(asked.iter().all(|got| !got.line.contains('?')), "nobody was searched for");
}
