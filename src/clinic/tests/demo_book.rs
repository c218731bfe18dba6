//! The demo's clinic as a kiosk meets it: times of every day, people by their code, and nothing of
//! a person left in it.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

mod desk;
mod samples;

use desk::{Kiosk, asked, reply};
use serde_json::Value;
use wayside_care::appointment::{BookingNews, Errand, Known, Offer, PatientKey};
use wayside_care::level::Level;
use wayside_care::time::{Day, Tick, Trust, WallTime};
use wayside_clinic::appointment::{Because, Patient};
use wayside_clinic::booking::{Booking, Input, Order, Output, Ways};
use wayside_clinic::can::Can;
use wayside_clinic::who::{self, Claim, Who};
use wayside_clinic::{abilities, bundle, local};
use wayside_sim::clinic::{Asked, Clinic};
use wayside_sim::demo_book::{self, MANY, NOBODY, ONE};

const ZONES: [&str; 4] = ["Europe/Berlin", "America/New_York", "Asia/Kathmandu", "UTC"];

fn clinic(now_ms: i64, zone: &str) -> Clinic {
    let mut clinic = Clinic::forgetful(1000);
    clinic.desk = Some(demo_book::book(now_ms, &local::zone(zone).unwrap(), 7));
    clinic
}

fn now(text: &str) -> WallTime {
    let unix_ms = local::read(text).unwrap();
    WallTime { unix_ms, offset_min: 60, trust: Trust::Synchronised }
}

fn can(clinic: &mut Clinic) -> Can {
    let answer = clinic.handle(&Asked::new("GET", "metadata", "")).answer.unwrap();
    Can::read(&reply(answer)).unwrap()
}

fn because(level: Level, at: WallTime, kiosk: u128) -> Because {
    Because { at, ..Kiosk::new(kiosk, level).because() }
}

fn order(clinic: &mut Clinic, errand: Errand, patient: Patient, because: Because) -> Order {
    let zone = local::zone("Europe/Berlin").unwrap();
    let ways = Ways { request: false, ..Ways::default() };
    Order { errand, patient, because, can: can(clinic), ways, zone, appointment: None }
}

/// Runs an errand; the person takes the first time offered. Gives back all they were told.
fn run(clinic: &mut Clinic, order: Order) -> Vec<BookingNews> {
    let mut tick = Tick::ZERO;
    let (mut booking, mut out) = Booking::begin(tick, order);
    let mut told = Vec::new();
    for _ in 0..100 {
        let mut input = Input::Wake;
        for output in out {
            match output {
                Output::Ask(request) => {
                    let answer = clinic.handle(&asked(&request)).answer.unwrap();
                    input = Input::Reply(reply(answer));
                }
                Output::Tell(news) => {
                    if let BookingNews::Offers(offers) = &news {
                        input = Input::Take(offers[0].number);
                    }
                    told.push(news);
                }
                Output::WaitUntil(at) if input == Input::Wake => tick = at,
                Output::WaitUntil(_) => {}
                Output::Queue(_) => panic!("nothing is left for later here"),
            }
        }
        if booking.is_over() {
            return told;
        }
        out = booking.handle(tick, 0, input);
    }
    panic!("it does not end: {told:?}");
}

fn known(id: &str) -> Patient {
    Patient::Known(PatientKey::new(id).unwrap())
}

fn look_up(clinic: &mut Clinic, claim: Claim) -> Known {
    let can = can(clinic);
    let (mut who, mut out) = Who::begin(Tick::ZERO, claim, demo_book::CODES, can);
    let mut tick = Tick::ZERO;
    for _ in 0..20 {
        let mut next = None;
        for output in out {
            match output {
                who::Output::Ask(request) => next = Some(request),
                who::Output::WaitUntil(at) => tick = at,
                who::Output::Tell(known) => return known,
            }
        }
        out = match next {
            Some(request) => {
                let answer = clinic.handle(&asked(&request)).answer.unwrap();
                who.reply(Tick::ZERO, &reply(answer))
            }
            None => who.wake(tick),
        };
    }
    panic!("no outcome");
}

fn code(code: &str) -> Claim {
    Claim { code: Some(code.into()), given: None, family: None, birth: None }
}

#[test]
fn somebody_who_must_be_seen_today_finds_a_time_from_morning_to_late_evening() {
    for (zone, offset) in [("Europe/Berlin", "+01:00"), ("America/New_York", "-05:00")] {
        for hour in 0..23 {
            let at = now(&format!("2026-11-24T{hour:02}:05:00{offset}"));
            let mut clinic = clinic(at.unix_ms, zone);
            let because = because(Level::Urgent, at, hour);
            let mut order = order(&mut clinic, Errand::Book, known("demo-1"), because);
            order.zone = local::zone(zone).unwrap();
            let told = run(&mut clinic, order);
            let [BookingNews::Offers(offers), BookingNews::Booked(offer)] = told.as_slice() else {
                panic!("{zone} {hour}: {told:?}");
            };
            assert_eq!(offers.first(), Some(offer));
            let end = local::day_end(at.unix_ms, &local::zone(zone).unwrap());
            assert!(offer.start.unix_ms > at.unix_ms && offer.start.unix_ms < end);
        }
    }
}

#[test]
fn the_same_moment_zone_and_seed_give_the_same_book_and_sundays_none() {
    for zone in ZONES {
        let zone = local::zone(zone).unwrap();
        let at = now("2026-11-24T10:05:00Z").unix_ms;
        let [one, same] = [7, 7].map(|seed| demo_book::book(at, &zone, seed));
        assert_eq!(desk::show(&one), desk::show(&same));
        let other = demo_book::book(at, &zone, 8);
        assert_ne!(desk::show(&one), desk::show(&other));
        desk::sound(&one).unwrap();
        let free: Vec<i64> = one
            .kept()
            .filter(|(name, it)| name.starts_with("Slot/") && it["status"] == "free")
            .map(|(_, it)| local::read(it["start"].as_str().unwrap()).unwrap())
            .collect();
        assert!(free.len() > 60, "{}", free.len());
        for start in free {
            let moment = jiff::Timestamp::from_millisecond(start).unwrap();
            let there = moment.to_zoned_datetime(zone.clone());
            assert!((9..24).contains(&there.hour()), "{there}");
            assert_ne!(there.weekday(), jiff::civil::Weekday::Sunday, "{there}");
        }
    }
}

#[test]
fn three_codes_find_nobody_one_and_too_many() {
    let mut clinic = clinic(now("2026-11-24T14:05:09+01:00").unix_ms, "Europe/Berlin");
    let one = Known::One(PatientKey::new("demo-1").unwrap());
    assert_eq!(look_up(&mut clinic, code(NOBODY)), Known::Nobody);
    assert_eq!(look_up(&mut clinic, code(ONE)), one);
    assert_eq!(look_up(&mut clinic, code(MANY)), Known::Many);
    let named = |family: &str, year| Claim {
        code: None,
        given: None,
        family: Some(family.into()),
        birth: Day::new(year, 4, 9),
    };
    assert_eq!(look_up(&mut clinic, named("Example", 1961)), one);
    assert_eq!(look_up(&mut clinic, named("Example", 1962)), Known::Nobody);
    assert_eq!(look_up(&mut clinic, named("Else", 1961)), Known::Nobody);
}

#[test]
fn h24_whoever_the_clinic_knows_is_not_made_a_second_time_and_the_visit_is_filed() {
    let mut clinic = clinic(now("2026-11-24T14:05:09+01:00").unix_ms, "Europe/Berlin");
    let mut record = samples::full(1);
    record.patient = PatientKey::new("demo-1");
    let made = bundle::bundle(&record, &samples::site()).unwrap().to_json().unwrap();
    let sent: Value = serde_json::from_slice(&made).unwrap();
    let kinds: Vec<&str> = sent["entry"]
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| entry["resource"]["resourceType"].as_str().unwrap())
        .collect();
    assert!(kinds.contains(&"Observation") && !kinds.contains(&"Patient"), "{kinds:?}");
    let text = String::from_utf8(made).unwrap();
    assert!(text.contains("\"Patient/demo-1\""));
    assert!(!text.contains("Okafor"), "a name the clinic knows better");
    let answer = clinic.handle(&Asked::new("POST", "", text.as_str())).answer.unwrap();
    assert_eq!(answer.status, 200);
    record.patient = PatientKey::new("demo-9");
    let stray = bundle::bundle(&record, &samples::site()).unwrap().to_json().unwrap();
    let stray = String::from_utf8(stray).unwrap();
    assert_eq!(clinic.handle(&Asked::new("POST", "", stray.as_str())).answer.unwrap().status, 400);
}

#[test]
fn they_arrive_for_todays_move_the_next_and_give_it_back() {
    let at = now("2026-11-24T14:05:09+01:00");
    let mut clinic = clinic(at.unix_ms, "Europe/Berlin");
    let mut errand = |errand, visit| {
        let because = because(Level::Routine, at, visit);
        let order = order(&mut clinic, errand, known("demo-1"), because);
        run(&mut clinic, order).pop().unwrap()
    };
    let arrived = errand(Errand::Arrive, 1);
    assert!(
        matches!(&arrived, BookingNews::Arrived(Offer { start, .. })
        if start.unix_ms == local::read("2026-11-24T13:20:00Z").unwrap()),
        "{arrived:?}"
    );
    assert_eq!(errand(Errand::Arrive, 2), arrived, "said twice it is the same");
    let moved = errand(Errand::Move, 3);
    assert!(matches!(moved, BookingNews::Booked(_)), "{moved:?}");
    assert_eq!(errand(Errand::Cancel, 4), BookingNews::Cancelled);
    assert_eq!(errand(Errand::Cancel, 5), BookingNews::NoneFound);
    desk::sound(clinic.desk.as_ref().unwrap()).unwrap();
}

#[test]
fn a_walk_up_books_and_is_filed_and_nothing_of_them_stays() {
    let at = now("2026-11-24T14:05:09+01:00");
    let mut clinic = clinic(at.unix_ms, "Europe/Berlin");
    let (record, site) = (samples::full(0x42), samples::site());
    let patient = wayside_clinic::appointment::patient_of(&record, &site).unwrap();
    let because = Because { at, level: Level::Soon, ..Because::of(&record, at, true) };
    let order = order(&mut clinic, Errand::Book, patient, because);
    let told = run(&mut clinic, order);
    assert!(matches!(told.last(), Some(BookingNews::Booked(_))), "{told:?}");
    let body = bundle(&record, &site).unwrap().to_json().unwrap();
    let answer = clinic.handle(&Asked::new("POST", "", body.to_vec())).answer.unwrap();
    assert_eq!(answer.status, 200);
    let desk = clinic.desk.as_ref().unwrap();
    let all = desk::show(desk) + &clinic.kept().map(|(_, one)| one.to_string()).collect::<String>();
    let wayside_care::record::Person::Named { given, family, .. } = &record.person else {
        panic!("the sample has a name");
    };
    assert!(!all.contains(given.as_str()) && !all.contains(family.as_str()));
    desk::sound(desk).unwrap();
}

#[test]
fn the_statement_says_what_the_desk_does() {
    let at = now("2026-11-24T14:05:09+01:00");
    let mut with = clinic(at.unix_ms, "UTC");
    let can = can(&mut with);
    assert!(can.slots && can.appointments && can.transactions && can.matches && !can.find);
    let read = |clinic: &mut Clinic| -> Value {
        let answer = clinic.handle(&Asked::new("GET", "metadata", "")).answer.unwrap();
        serde_json::from_slice(&answer.body).unwrap()
    };
    let server = abilities::Abilities::read(&read(&mut with)).unwrap();
    assert_eq!(server.says(abilities::Ability::ClientIds), abilities::Said::Yes);
    let without = read(&mut Clinic::new()).to_string();
    assert!(!without.contains("\"Slot\""), "a clinic without a desk does not claim one");
}
