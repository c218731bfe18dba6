//! Views of an appointment: waiting, choosing a time, and what came of it.
//! It must not say "booked" of anything the clinic has not confirmed.

use crate::show::page;
use crate::times::{A_SCREEN, News, Offer, Times, Way};
use crate::view::{Action, Body, Msg, Picture, Role, Screen, Tap, View};
use crate::visit::{Place, Visit};
use wayside_care::appointment::Errand;

pub(crate) fn view(visit: &Visit) -> View {
    match visit.place {
        Place::Ways => ways(visit),
        Place::Video => video(visit),
        _ => errand(visit),
    }
}

fn ways(visit: &Visit) -> View {
    let mut view = page(visit, Screen::Ways, Msg::of("ways-title"));
    for (n, way) in (0_u8..).zip(visit.ways()) {
        let id = match way {
            Way::Times => "advice-book",
            Way::CallBack => "ways-call-back",
            Way::Video => "ways-video",
        };
        view = view.choice(Tap::Choose(n), id);
    }
    view.quiet(Tap::Skip, "ways-none").back_and_out()
}

fn video(visit: &Visit) -> View {
    let address = visit.site.video.as_deref().unwrap_or_default();
    page(visit, Screen::Booked, Msg::of("video-title"))
        .lines(&["video-line"])
        .body(Body::Qr(vec![verbatim(address)]))
        .main(Tap::Next, "action-next")
        .back_and_out()
}

fn errand(visit: &Visit) -> View {
    match &visit.chart.times {
        Times::NotAsked | Times::Looking(_) => waiting(visit, "times-looking-title"),
        Times::Booking(_) => waiting(visit, booking(visit.chart.errand)),
        Times::Offered { offers, first, taken } => offered(visit, offers, *first, *taken),
        Times::Ended(news) => ended(visit, news),
    }
}

/// What is waited for, once it is more than looking.
const fn booking(errand: Errand) -> &'static str {
    match errand {
        Errand::Book | Errand::Move => "times-booking-title",
        Errand::Cancel => "give-back-waiting-title",
        Errand::Arrive => "arrive-waiting-title",
        Errand::CallBack => "call-back-waiting-title",
    }
}

fn waiting(visit: &Visit, title: &'static str) -> View {
    page(visit, Screen::TimesWait, Msg::of(title))
        .lines(&["times-waiting-line"])
        .picture(Picture::Care)
        .main(Tap::Skip, "times-go-on")
        .back_and_out()
}

fn offered(visit: &Visit, offers: &[Offer], first: usize, taken: bool) -> View {
    let title = if taken { "times-taken-title" } else { "times-title" };
    let mut view = page(visit, Screen::Times, Msg::of(title));
    for (n, offer) in (0_u8..).zip(offers.iter().skip(first).take(A_SCREEN)) {
        let label = said(offer, ["times-offer", "times-offer-at"]);
        view.actions.push(Action { tap: Tap::Choose(n), label, role: Role::Choice, enabled: true });
    }
    let view = view.quiet(Tap::Skip, "times-none");
    let more = offers.len() > A_SCREEN;
    let view = if more { view.quiet(Tap::Again, "times-more") } else { view };
    view.back_and_out()
}

/// An appointment in words, without and with a place.
const BOOKED: [&str; 2] = ["times-booked-when", "times-booked-when-at"];

/// An offer in words: day, date, time, and where if the clinic says.
fn said(offer: &Offer, [alone, with_place]: [&'static str; 2]) -> Msg {
    let msg = match &offer.place {
        Some(place) => Msg::of(with_place).text("place", place),
        None => Msg::of(alone),
    };
    msg.word("weekday", weekday(offer.weekday))
        .number("day", u32::from(offer.day.day()))
        .word("month", month(offer.day.month()))
        .time("time", offer.time)
}

fn weekday(n: u8) -> &'static str {
    match n {
        1 => "weekday-monday",
        2 => "weekday-tuesday",
        3 => "weekday-wednesday",
        4 => "weekday-thursday",
        5 => "weekday-friday",
        6 => "weekday-saturday",
        _ => "weekday-sunday",
    }
}

fn month(n: u8) -> &'static str {
    match n {
        1 => "month-january",
        2 => "month-february",
        3 => "month-march",
        4 => "month-april",
        5 => "month-may",
        6 => "month-june",
        7 => "month-july",
        8 => "month-august",
        9 => "month-september",
        10 => "month-october",
        11 => "month-november",
        _ => "month-december",
    }
}

fn ended(visit: &Visit, news: &News) -> View {
    let (title, line, picture) = match news {
        News::Booked(..) => ("times-booked-title", "times-booked-line", Picture::Done),
        News::Arrived(_) => ("arrived-title", "arrived-line", Picture::Done),
        News::Cancelled => ("given-back-title", "given-back-line", Picture::Done),
        News::NoneFound => ("none-found-title", "none-found-line", Picture::Helper),
        News::Requested if visit.chart.errand == Errand::CallBack => {
            ("times-requested-title", "call-back-asked-line", Picture::Done)
        }
        News::Requested => ("times-requested-title", "times-requested-line", Picture::Done),
        News::Elsewhere(_) => ("times-elsewhere-title", "times-elsewhere-line", Picture::Phone),
        News::Unknown if visit.errand_is_old() => {
            ("errand-unknown-title", "errand-unknown-line", Picture::Helper)
        }
        News::Unknown => ("times-unknown-title", "times-unknown-line", Picture::Helper),
        News::Offers(_) | News::Taken(_) => {
            ("times-nothing-title", "times-nothing-line", Picture::Helper)
        }
        News::Unreachable => ("times-unreachable-title", "times-unreachable-line", Picture::Helper),
    };
    let mut view = page(visit, Screen::Booked, Msg::of(title));
    if let News::Booked(offer, _) | News::Arrived(offer) = news {
        view.lines.push(said(offer, BOOKED));
    }
    let view = view.lines(&[line]).main(Tap::Next, "action-next").back_and_out();
    match news {
        News::Booked(_, Some(calendar)) => view.body(Body::Qr(vec![verbatim(calendar)])),
        News::Elsewhere(address) => view.body(Body::Qr(vec![verbatim(address)])),
        _ => view.picture(picture),
    }
}

/// Text that is no language: an address, a calendar entry.
fn verbatim(text: &str) -> Msg {
    Msg::of("said-as-is").text("text", text)
}

/// The appointment, for what the person takes away.
pub(crate) fn lines(visit: &Visit) -> Option<Msg> {
    match &visit.chart.times {
        Times::Ended(News::Booked(offer, _)) => Some(said(offer, BOOKED)),
        Times::Ended(News::Requested) => Some(Msg::of("times-requested-title")),
        _ => None,
    }
}
