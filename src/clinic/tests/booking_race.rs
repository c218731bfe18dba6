//! Kiosks racing for Slots: every order in which two can be served, and twenty for two hundred in
//! random orders. No Slot twice, none lost, nobody told wrong, by a checker that reads the book.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr,
    missing_docs
)]

mod desk;

use desk::{Kiosk, asked, book, reply, show, told_the_truth};
use std::collections::BTreeSet;
use wayside_care::appointment::{BookingNews, Errand};
use wayside_care::level::Level;
use wayside_care::time::Tick;
use wayside_clinic::booking::{Booking, Input, Output};
use wayside_clinic::upload::{NoReply, Request};
use wayside_sim::clerk::{Clerk, Manners};

/// One visitor at one kiosk: takes the first time offered until there is an end.
struct Visitor {
    kiosk: Kiosk,
    booking: Booking,
    request: Option<Request>,
    last: Option<BookingNews>,
    now: Tick,
    taken: u32,
}

impl Visitor {
    fn begin(number: u128, clerk: &Clerk) -> Visitor {
        let kiosk = Kiosk::new(number, Level::Routine);
        let order = kiosk.order(clerk, Errand::Book);
        let (booking, out) = Booking::begin(Tick::ZERO, order);
        let (request, last, now) = (None, None, Tick::ZERO);
        let mut visitor = Visitor { kiosk, booking, request, last, now, taken: 0 };
        visitor.follow(out);
        visitor
    }

    fn follow(&mut self, out: Vec<Output>) {
        let mut wait = None;
        for output in out {
            match output {
                Output::Ask(request) => self.request = Some(request),
                Output::Tell(news) => {
                    self.taken += u32::from(matches!(news, BookingNews::Taken(_)));
                    self.last = Some(news);
                }
                Output::Queue(_) => {}
                Output::WaitUntil(at) => wait = Some(at),
            }
        }
        if self.request.is_some() || self.booking.is_over() {
            return;
        }
        let input = match &self.last {
            Some(BookingNews::Offers(all) | BookingNews::Taken(all))
                if wait.is_none() && !all.is_empty() =>
            {
                Input::Take(all[0].number)
            }
            _ => {
                self.now = wait.unwrap();
                Input::Wake
            }
        };
        let out = self.booking.handle(self.now, 0, input);
        self.follow(out);
    }

    /// Its request reaches the clinic, and the answer comes back or is lost.
    fn served(&mut self, clerk: &mut Clerk, lost: bool) {
        let request = self.request.take().unwrap();
        let answer = clerk.answer(&asked(&request));
        let input = if lost { Input::NoReply(NoReply::Lost) } else { Input::Reply(reply(answer)) };
        let out = self.booking.handle(self.now, 0, input);
        self.follow(out);
    }
}

fn check(clerk: &Clerk, visitors: &[Visitor], order: &str) {
    for visitor in visitors {
        let told = visitor.last.as_ref().unwrap();
        told_the_truth(clerk, &visitor.kiosk, told)
            .unwrap_or_else(|why| panic!("{order}: told {told:?}: {why}\n{}", show(clerk)));
    }
}

fn booked(gone: &[Visitor]) -> usize {
    gone.iter().filter(|one| matches!(one.last, Some(BookingNews::Booked(_)))).count()
}

fn servers() -> Vec<Manners> {
    let plain = Manners::default();
    vec![
        plain,
        Manners { stale: 400, ..plain },
        Manners { stale: 409, careful: true, ..plain },
        Manners { operations: true, careful: true, ..plain },
    ]
}

#[test]
fn in_every_order_of_two_kiosks_one_wins_and_the_other_is_offered_the_next() {
    let mut orders = 0;
    let mut overtaken = 0;
    for manners in servers() {
        // Which of the two is served next, for ten requests; then they take turns.
        for code in 0..(1_u32 << 10) {
            let mut clerk = book(3, manners);
            let mut all = [Visitor::begin(1, &clerk), Visitor::begin(2, &clerk)];
            let mut rest = u64::from(code) | (0x5555_5555 << 10);
            let mut left = 140;
            while all.iter().any(|one| one.request.is_some()) {
                let wanted = (rest & 1) as usize;
                (rest, left) = (rest >> 1, left - 1);
                assert!(left > 0, "it does not end");
                let who = if all[wanted].request.is_some() { wanted } else { 1 - wanted };
                all[who].served(&mut clerk, false);
            }
            let starts: BTreeSet<i64> = all
                .iter()
                .map(|one| match &one.last {
                    Some(BookingNews::Booked(offer)) => offer.start.unix_ms,
                    other => panic!("{code:b}: {other:?}"),
                })
                .collect();
            assert_eq!(starts.len(), 2, "two times for two people");
            overtaken += all.iter().map(|one| one.taken).sum::<u32>();
            check(&clerk, &all, &format!("{code:b}"));
            orders += 1;
        }
    }
    assert!(overtaken > 1000, "there was a race at all");
    eprintln!("{orders} orders, {overtaken} times somebody was quicker");
}

#[test]
fn twenty_kiosks_race_for_two_hundred_slots_in_random_orders() {
    for (seed, manners) in (1_u64..).zip(servers()) {
        for lossy in [false, true] {
            // One in full; the others with fewer Slots, for the time it takes.
            let plain = manners == Manners::default();
            let slots: u32 = if plain { 200 } else { 40 };
            let mut clerk = book(slots, manners);
            let (mut chance, mut number) = (seed.wrapping_mul(0x9E37_79B9_7F4A_7C15), 0);
            let mut draw = |below: usize| {
                chance = chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                usize::try_from(chance >> 33).unwrap() % below
            };
            let mut begin = |clerk: &Clerk| {
                number += 1;
                Visitor::begin(number, clerk)
            };
            let mut here: Vec<Visitor> = (0..20).map(|_| begin(&clerk)).collect();
            let mut gone = Vec::new();
            while !here.is_empty() {
                let who = draw(here.len());
                here[who].served(&mut clerk, lossy && draw(20) == 0);
                if here[who].request.is_none() {
                    gone.push(here.swap_remove(who));
                    // The next person steps up, until all Slots can be had by those who are there.
                    if booked(&gone) + here.len() < slots as usize && gone.len() < 400 {
                        here.push(begin(&clerk));
                    }
                }
            }
            check(&clerk, &gone, &format!("{manners:?} lossy {lossy}"));
            let is = |wanted: &BookingNews| {
                gone.iter().filter(|one| one.last.as_ref() == Some(wanted)).count()
            };
            let (booked, asked) = (booked(&gone), is(&BookingNews::Asked));
            let unsure = is(&BookingNews::Unsure);
            let taken: u32 = gone.iter().map(|one| one.taken).sum();
            eprintln!(
                "{manners:?}, lossy: {lossy}: {} came, {booked} booked, {asked} asked staff, \
                 {unsure} unsure, {taken} times somebody was quicker",
                gone.len()
            );
            assert!(taken > 20, "there was a race at all");
            assert!(lossy || booked == slots as usize, "{booked} of {slots} booked");
        }
    }
}
