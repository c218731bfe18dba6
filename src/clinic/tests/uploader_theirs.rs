//! Servers that give names of their own: everything is there once all the same, whatever happens to
//! any two requests, and what a server will not take is still refused in its own words.
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
use serde_json::Value;
use std::collections::BTreeMap;
use wayside_care::record::Record;
use wayside_care::time::Span;
use wayside_clinic::upload::{RefusedWhy, Settled};
use wayside_sim::clinic::{Clinic, Spoil, refusal};

/// How often each of the visits' things is there, by the identifier it carries and nothing else.
fn count(desk: &Desk, records: &[Record]) -> BTreeMap<String, usize> {
    let sent: Vec<String> = records.iter().flat_map(samples::names).collect();
    let mut there: BTreeMap<String, usize> = sent.into_iter().map(|name| (name, 0)).collect();
    for (name, resource) in desk.clinic.kept() {
        let kind = name.split('/').next().unwrap();
        let text = resource.to_string();
        for (ours, times) in &mut there {
            let (our_kind, id) = ours.split_once('/').unwrap();
            *times += usize::from(kind == our_kind && text.contains(&format!("urn:uuid:{id}")));
        }
    }
    there
}

/// Nothing refers to what is not there; the provenance refers to all of its visit.
fn whole(desk: &Desk) {
    let names: Vec<&str> = desk.clinic.kept().map(|(name, _)| name).collect();
    for (name, resource) in desk.clinic.kept() {
        let mut all = Vec::new();
        collect(resource, &mut all);
        for reference in all {
            assert!(names.contains(&reference.as_str()), "{name} refers to {reference}");
        }
    }
}

fn collect(node: &Value, found: &mut Vec<String>) {
    match node {
        Value::Array(all) => all.iter().for_each(|one| collect(one, found)),
        Value::Object(fields) => {
            found.extend(fields.get("reference").and_then(Value::as_str).map(str::to_owned));
            fields.values().for_each(|one| collect(one, found));
        }
        _ => {}
    }
}

fn everything_once(desk: &Desk, records: &[Record], what: &str) {
    let filed = desk.filed().count();
    assert_eq!(filed, records.len(), "{what}");
    for (name, times) in count(desk, records) {
        assert_eq!(times, 1, "{what}: {name} is there {times} times");
    }
    whole(desk);
}

fn server(status: u16) -> Clinic {
    let mut clinic = Clinic::new();
    clinic.refuses_ids = Some(status);
    clinic
}

#[test]
fn a_server_that_takes_no_ids_is_found_out_once_whatever_it_says() {
    for status in [400, 405, 422] {
        let records = [samples::full(1), samples::guest(2)];
        let mut desk = Desk::at(server(status), &records);
        desk.run_for(Span::from_secs(60));
        everything_once(&desk, &records, &status.to_string());
        let refused = desk.clinic.history().iter().filter(|got| got.status == Some(status));
        assert!(refused.count() <= 2, "{status}: once as a transaction, once alone");
    }
}

#[test]
fn one_visit_sent_again_and_again_is_there_once() {
    let record = samples::full(1);
    let mut desk = Desk::at(server(400), &[]);
    for _ in 0..5 {
        desk.put_record(&record);
        desk.run_for(Span::from_secs(60));
    }
    for (name, times) in count(&desk, std::slice::from_ref(&record)) {
        assert_eq!(times, 1, "{name}");
    }
}

#[test]
fn any_two_faults_at_any_two_requests_lose_and_double_nothing() {
    let faults = || {
        [
            Spoil::DropBefore,
            Spoil::DropAfter,
            Spoil::status(503, "transient", None),
            Spoil::portal(),
            Spoil::DoneBut(refusal(500, "exception", "afterwards")),
            Spoil::DoneBut(wayside_sim::clinic::Answer { status: 200, ..Default::default() }),
        ]
    };
    let records = [samples::empty(1)];
    let mut played = 0;
    for singly in [false, true] {
        for first in 0..6 {
            for (one, a) in faults().into_iter().enumerate() {
                for (two, b) in faults().into_iter().enumerate() {
                    let mut clinic = server(422);
                    clinic.no_transactions = singly;
                    clinic.spoil_after("", first, 1, a.clone());
                    clinic.spoil("POST", 1, b);
                    let mut desk = Desk::at(clinic, &records);
                    desk.run_for(Span::from_secs(4 * 3600));
                    everything_once(&desk, &records, &format!("{singly} {first} {one} {two}"));
                    played += 1;
                }
            }
        }
    }
    eprintln!("{played} histories");
}

#[test]
fn in_parts_and_singly_the_references_hold() {
    let records = [samples::full(1), samples::failed(2)];
    let mut clinic = server(400);
    clinic.most_entries = Some(3);
    let mut desk = Desk::at(clinic, &records);
    desk.run_for(Span::from_secs(600));
    everything_once(&desk, &records, "three at a time");
    let mut clinic = server(405);
    clinic.no_transactions = true;
    let mut desk = Desk::at(clinic, &records);
    desk.run_for(Span::from_secs(600));
    everything_once(&desk, &records, "one at a time");
}

/// Medplum's router calls more than eight conditional entries invalid, not too large.
#[test]
fn a_server_that_calls_many_at_once_invalid_gets_fewer() {
    let records = [samples::full(1), samples::failed(2)];
    let mut desk = Desk::at(server(422), &records);
    desk.clinic.spoil("POST", 2, Spoil::status(400, "invalid", None));
    desk.run_for(Span::from_secs(600));
    everything_once(&desk, &records, "in halves");
}

#[test]
fn bad_content_is_refused_in_the_words_first_said() {
    let mut desk = Desk::at(Clinic::new(), &[samples::full(1), samples::guest(2)]);
    // Under our names, under theirs, and then in halves down to a single one.
    let halvings = samples::names(&samples::full(1)).len().ilog2();
    desk.clinic.spoil("POST", 2 + halvings, Spoil::status(422, "invalid", None));
    desk.run_for(Span::from_secs(600));
    let settled: Vec<&Settled> = desk
        .events
        .iter()
        .filter_map(|(_, event)| match event {
            Event::Settled(_, how) => Some(how),
            _ => None,
        })
        .collect();
    let [Settled::Refused(no), Settled::Filed] = settled[..] else { panic!("{settled:?}") };
    assert_eq!((no.why, no.text.as_str()), (RefusedWhy::Content, "as the script says"));
    // And nobody took this server for one that gives names of its own.
    assert!(desk.clinic.kept().all(|(name, _)| !name.contains("clinic-")));
}

/// A server that refuses our ids once and would take them later: what may be there under its names
/// is never sent under ours.
#[test]
fn what_may_be_there_under_their_names_is_never_sent_under_ours() {
    for lost in [Spoil::DropAfter, Spoil::DropBefore, Spoil::portal()] {
        let records = [samples::empty(1), samples::empty(2)];
        let mut clinic = Clinic::new();
        clinic.spoil("POST", 1, Spoil::status(422, "processing", None));
        clinic.spoil("POST", 1, lost);
        let mut desk = Desk::at(clinic, &records);
        desk.run_for(Span::from_secs(3600));
        everything_once(&desk, &records, "once refused, once lost");
    }
}
