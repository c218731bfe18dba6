//! The law of booking, over every short sequence of answers and over every order in which two
//! kiosks can be served: at most one appointment a visit, never two on a Slot, the person is told
//! the truth, and every errand ends.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr,
    missing_docs
)]

mod desk;

use desk::{Kiosk, NOW, book, slot, told_the_truth};
use wayside_care::appointment::{BookingNews, Errand};
use wayside_care::level::Level;
use wayside_care::time::{Span, Tick};
use wayside_clinic::booking::{Booking, Input, Output};
use wayside_clinic::upload::{NoReply, Reply, Request};
use wayside_sim::clerk::{Clerk, Manners};
use wayside_sim::clinic::{Answer, Asked, refusal};

/// What can happen to one request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Letter {
    Fine,
    Unreachable,
    LostBefore,
    LostAfter,
    /// The answer is lost, and the request is carried out only after the next one was answered.
    LostLate,
    Status(u16),
    Page,
    DoneButEmpty,
    DoneButPage,
    DoneBut(u16),
    /// Somebody else takes the first free Slot just before.
    Overtaken,
}

use Letter::*;

const ALL: [Letter; 19] = [
    Fine,
    Unreachable,
    LostBefore,
    LostAfter,
    LostLate,
    Status(400),
    Status(401),
    Status(403),
    Status(404),
    Status(409),
    Status(412),
    Status(422),
    Status(429),
    Status(500),
    Page,
    DoneButEmpty,
    DoneButPage,
    DoneBut(503),
    Overtaken,
];

/// One that may be missing where a sequence is long.
const COMMON: [Letter; 7] =
    [Fine, LostBefore, LostAfter, LostLate, Status(409), Status(503), Overtaken];

struct Line {
    clerk: Clerk,
    late: Vec<Asked>,
}

impl Line {
    fn serve(&mut self, letter: Letter, request: &Request) -> Result<Reply, NoReply> {
        let asked = desk::asked(request);
        if letter == Overtaken {
            desk::overtake(&mut self.clerk);
        }
        let before = std::mem::take(&mut self.late);
        let answer = match letter {
            Unreachable => Err(NoReply::Unreachable),
            LostBefore => Err(NoReply::Lost),
            LostLate => {
                self.late.push(asked);
                Err(NoReply::Lost)
            }
            Status(status) => Ok(refusal(status, "processing", "as the script says")),
            Page => Ok(page()),
            Fine | Overtaken => Ok(self.clerk.answer(&asked)),
            LostAfter => {
                self.clerk.answer(&asked);
                Err(NoReply::Lost)
            }
            DoneButEmpty => {
                self.clerk.answer(&asked);
                Ok(Answer { status: 200, ..Answer::default() })
            }
            DoneButPage => {
                self.clerk.answer(&asked);
                Ok(page())
            }
            DoneBut(status) => {
                self.clerk.answer(&asked);
                Ok(refusal(status, "transient", "as the script says"))
            }
        };
        for asked in before {
            self.clerk.answer(&asked);
        }
        answer.map(desk::reply)
    }
}

fn page() -> Answer {
    Answer { status: 200, body: b"<html>Sign in</html>".to_vec(), ..Answer::default() }
}

/// Runs an errand; the person takes the first time offered, again and again, and the letters are
/// used up in order, then all is well. Gives back what the person was told, and the book.
fn run(
    clerk: Clerk,
    letters: &[Letter],
    kiosk: &Kiosk,
    errand: Errand,
) -> (Vec<BookingNews>, Clerk) {
    let mut line = Line { clerk, late: Vec::new() };
    let mut letters = letters.iter().copied();
    let mut now = Tick::ZERO;
    let (mut booking, mut out) = Booking::begin(now, kiosk.order(&line.clerk, errand));
    let mut told = Vec::new();
    for step in 0.. {
        assert!(step < 300, "it does not end: {told:?}");
        let mut next = None;
        let mut wait = None;
        for output in out {
            match output {
                Output::Ask(request) => {
                    assert!(next.is_none(), "two in flight");
                    next = Some(request);
                }
                Output::Tell(news) => told.push(news),
                Output::Queue(_) => {}
                Output::WaitUntil(at) => wait = Some(at),
            }
        }
        let input = if let Some(request) = next {
            now = now + Span::from_millis(20);
            match line.serve(letters.next().unwrap_or(Fine), &request) {
                Ok(reply) => Input::Reply(reply),
                Err(why) => Input::NoReply(why),
            }
        } else if let Some(BookingNews::Offers(offers) | BookingNews::Taken(offers)) =
            told.last().filter(|_| wait.is_none() && !booking.is_over())
        {
            Input::Take(offers[0].number)
        } else if let Some(at) = wait {
            now = at;
            Input::Wake
        } else {
            break;
        };
        out = booking.handle(now, 0, input);
    }
    assert!(booking.is_over());
    for asked in line.late {
        line.clerk.answer(&asked);
    }
    (told, line.clerk)
}

fn check(clerk: Clerk, letters: &[Letter], name: &str) -> BookingNews {
    let kiosk = Kiosk::new(1, Level::Routine);
    let (told, clerk) = run(clerk, letters, &kiosk, Errand::Book);
    let ends = told.iter().filter(|news| news.ends()).count();
    assert_eq!(ends, 1, "{name} {letters:?}: it ends once: {told:?}");
    let last = told.last().unwrap();
    assert!(last.ends(), "{name} {letters:?}: {told:?}");
    told_the_truth(&clerk, &kiosk, last).unwrap_or_else(|why| {
        panic!("{name} {letters:?}: told {told:?}: {why}\n{}", desk::show(&clerk))
    });
    last.clone()
}

fn books() -> Vec<(&'static str, Clerk)> {
    let plain = Manners::default();
    vec![
        ("stale is 412", book(3, plain)),
        ("stale is 400", book(3, Manners { stale: 400, ..plain })),
        ("careful, stale is 409", book(3, Manners { stale: 409, careful: true, ..plain })),
        ("operations", book(3, Manners { operations: true, careful: true, ..plain })),
    ]
}

#[test]
fn every_sequence_of_two_answers_books_once_or_says_so() {
    let mut count = 0;
    for (name, clerk) in books() {
        for first in 0..6 {
            // The answer to the nth request and the two after it go wrong, all before are fine.
            for a in ALL {
                for b in ALL {
                    let letters: Vec<Letter> =
                        std::iter::repeat_n(Fine, first).chain([a, b]).collect();
                    check(clerk.clone(), &letters, name);
                    count += 1;
                }
            }
        }
    }
    eprintln!("{count} sequences");
}

#[test]
fn every_sequence_of_four_common_outcomes_books_once_or_says_so() {
    let mut count = 0;
    for (name, clerk) in books() {
        for code in 0..COMMON.len().pow(4) {
            let mut rest = code;
            let mut letters = vec![Fine];
            for _ in 0..4 {
                letters.push(COMMON[rest % COMMON.len()]);
                rest /= COMMON.len();
            }
            check(clerk.clone(), &letters, name);
            count += 1;
        }
    }
    eprintln!("{count} sequences");
}

#[test]
fn when_all_goes_well_the_earliest_time_is_booked() {
    for (name, clerk) in books() {
        let BookingNews::Booked(offer) = check(clerk, &[], name) else { panic!("{name}") };
        assert_eq!(offer.start.unix_ms, NOW.unix_ms + 3_600_000, "{name}");
    }
}

#[test]
fn a_time_out_is_settled_by_asking_about_the_same_appointment() {
    for letters in [&[Fine, Fine, Fine, LostAfter][..], &[Fine, Fine, Fine, LostBefore][..]] {
        let news = check(book(3, Manners::default()), letters, "one lost");
        let BookingNews::Booked(offer) = news else { panic!("{letters:?}: {news:?}") };
        assert_eq!(offer.start.unix_ms, NOW.unix_ms + 3_600_000, "the one chosen, not another");
    }
}

#[test]
fn h31_an_emergency_is_never_answered_by_an_appointment_and_nothing_is_asked() {
    for errand in [Errand::Book, Errand::Move, Errand::CallBack] {
        let kiosk = Kiosk::new(1, Level::Emergency);
        let (booking, out) =
            Booking::begin(Tick::ZERO, kiosk.order(&book(3, Manners::default()), errand));
        assert!(booking.is_over());
        assert_eq!(out, [Output::Tell(BookingNews::TooUrgent)], "{errand:?}");
    }
}

#[test]
fn h31_what_is_urgent_is_offered_nothing_after_today() {
    let mut clerk = Clerk::new(Manners::default());
    // 14:05 in Berlin: ten hours to midnight. The last one today begins at 23:45.
    for (id, minutes) in [(1, 9), (2, 30), (3, 580), (4, 596), (5, 1500), (6, 40_000)] {
        clerk.write(slot(id, minutes));
    }
    let offered = |level: Level| -> Vec<i64> {
        let kiosk = Kiosk::new(1, level);
        let (mut booking, out) = Booking::begin(Tick::ZERO, kiosk.order(&clerk, Errand::Book));
        let Some(Output::Ask(request)) = out.first() else { panic!() };
        // A lax server gives all there is, whatever was asked.
        let all = Asked::new("GET", "Slot", "");
        assert!(request.path.starts_with("Slot?status=free"));
        let reply = desk::reply(clerk.clone().answer(&all));
        let out = booking.handle(Tick::ZERO, 0, Input::Reply(reply));
        let Some(Output::Tell(BookingNews::Offers(offers))) = out.first() else { return vec![] };
        offers.iter().map(|one| (one.start.unix_ms - NOW.unix_ms) / 60_000).collect()
    };
    assert_eq!(offered(Level::Urgent), [30, 580]);
    assert_eq!(offered(Level::Soon), [30, 580, 596, 1500]);
    assert_eq!(offered(Level::Incomplete), offered(Level::Soon));
    assert_eq!(offered(Level::Routine), [30, 580, 596, 1500, 40_000]);
}

#[test]
fn offline_no_time_is_promised_and_a_request_is_queued() {
    let kiosk = Kiosk::new(1, Level::Soon);
    let (mut booking, _) =
        Booking::begin(Tick::ZERO, kiosk.order(&book(3, Manners::default()), Errand::Book));
    let out = booking.handle(Tick::ZERO, 0, Input::NoReply(NoReply::Unreachable));
    let [Output::Queue(body), Output::Tell(BookingNews::WillAsk)] = &out[..] else {
        panic!("{out:?}")
    };
    // What is queued is a request, under a name of its own, and harmless when sent late.
    let bundle: serde_json::Value = serde_json::from_slice(body).unwrap();
    let asking = &bundle["entry"][1]["resource"];
    assert_eq!(asking["status"], "proposed");
    assert!(asking.get("slot").is_none() && asking.get("start").is_none());
    assert_ne!(asking["id"], kiosk.because().appointment().to_string());
}

#[test]
fn a_server_without_versions_or_transactions_gets_a_request_for_its_staff() {
    for clerk in [
        book(3, Manners { no_transactions: true, ..Manners::default() }),
        book(3, Manners { unversioned: true, ..Manners::default() }),
    ] {
        let kiosk = Kiosk::new(1, Level::Soon);
        let (told, clerk) = run(clerk, &[], &kiosk, Errand::Book);
        assert_eq!(told.last(), Some(&BookingNews::Asked));
        let booked = clerk.kept().filter(|(_, one)| one["status"] == "booked").count();
        let asked = clerk.kept().filter(|(_, one)| one["status"] == "proposed").count();
        assert_eq!((booked, asked), (0, 1));
    }
}

#[test]
fn an_appointment_is_moved_given_back_and_arrived_for() {
    let kiosk = Kiosk::new(1, Level::Routine);
    let (_, clerk) = run(book(4, Manners::default()), &[], &kiosk, Errand::Book);
    let free = |clerk: &Clerk| {
        let all =
            clerk.kept().filter(|(name, one)| name.starts_with("Slot/") && one["status"] == "free");
        all.map(|(name, _)| name.to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(free(&clerk), ["Slot/2", "Slot/3", "Slot/4"]);
    let (told, clerk) = run(clerk, &[], &kiosk, Errand::Move);
    assert!(matches!(told.last(), Some(BookingNews::Booked(_))), "{told:?}");
    assert_eq!(free(&clerk), ["Slot/1", "Slot/3", "Slot/4"]);
    let (told, arrived) = run(clerk.clone(), &[], &kiosk, Errand::Arrive);
    assert!(matches!(told.last(), Some(BookingNews::Arrived(_))), "{told:?}");
    assert!(arrived.kept().any(|(_, one)| one["status"] == "arrived"));
    let (told, _) = run(arrived, &[], &kiosk, Errand::Arrive);
    assert!(matches!(told.last(), Some(BookingNews::Arrived(_))), "twice is once: {told:?}");
    let (told, clerk) = run(clerk, &[], &kiosk, Errand::Cancel);
    assert_eq!(told.last(), Some(&BookingNews::Cancelled));
    assert_eq!(free(&clerk), ["Slot/1", "Slot/2", "Slot/3", "Slot/4"]);
    let (told, clerk) = run(clerk, &[], &kiosk, Errand::Book);
    assert!(matches!(told.last(), Some(BookingNews::Booked(_))), "after giving back: {told:?}");
    let all = clerk.kept().filter(|(name, _)| name.starts_with("Appointment/")).count();
    assert_eq!(all, 1, "one appointment a visit, whatever happens to it");
}

#[test]
fn every_lost_answer_on_giving_back_or_moving_ends_in_the_truth() {
    let kiosk = Kiosk::new(1, Level::Routine);
    let (_, booked) = run(book(3, Manners::default()), &[], &kiosk, Errand::Book);
    for errand in [Errand::Cancel, Errand::Move, Errand::Arrive] {
        for place in 0..7 {
            for letter in ALL {
                let letters: Vec<Letter> =
                    std::iter::repeat_n(Fine, place).chain([letter]).collect();
                let (told, clerk) = run(booked.clone(), &letters, &kiosk, errand);
                let last = told.last().unwrap();
                told_the_truth(&clerk, &kiosk, last).unwrap_or_else(|why| {
                    panic!("{errand:?} {letters:?}: told {told:?}: {why}\n{}", desk::show(&clerk))
                });
            }
        }
    }
}

#[test]
fn nobody_there_today_is_said_without_a_word_about_anybody() {
    let kiosk = Kiosk::new(1, Level::Routine);
    let (told, _) = run(book(3, Manners::default()), &[], &kiosk, Errand::Arrive);
    assert_eq!(told, [BookingNews::NoneFound]);
}
