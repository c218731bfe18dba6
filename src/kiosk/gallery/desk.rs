//! Screens of the clinic's desk: whose code it is, appointments, and other ways to the clinic.
//! It must not make a view by hand: what cannot be reached has no picture.

use super::today;
use crate::clock;
use wayside_care::appointment::{Known, PatientKey};
use wayside_care::time::{Day, Tick};
use wayside_visit::times::{News, Offer};
use wayside_visit::view::{Tap, View};
use wayside_visit::{Input, Site, Visit};

/// What is done after the code was scanned, and what the clinic then says of an errand.
struct Story {
    known: Option<Known>,
    taps: Vec<Tap>,
    news: Vec<News>,
}

/// Everything that can come of asking the clinic, once each.
pub fn views(site: &Site, language: &str) -> Vec<View> {
    let one = PatientKey::new("p").map(Known::One);
    let mut stories = Vec::new();
    let told = [Known::Nobody, Known::Many, Known::Unreachable, Known::NotNow { wait_s: 300 }];
    let known = [None, one.clone()].into_iter().chain(told.into_iter().map(Some));
    stories.extend(known.map(|known| Story { known, taps: Vec::new(), news: Vec::new() }));
    let before = |taps: &[Tap], news| Story { known: one.clone(), taps: taps.to_vec(), news };
    let (arrive, change) = ([Tap::Choose(0)], [Tap::Choose(1)]);
    let (give, gone) = ([Tap::Choose(2)], [Tap::Choose(2), Tap::Yes]);
    stories.push(before(&arrive, vec![]));
    stories.push(before(&arrive, vec![News::Arrived(offer(1))]));
    stories.push(before(&change, vec![News::NoneFound]));
    stories.push(before(&give, vec![]));
    stories.push(before(&gone, vec![]));
    stories.push(before(&gone, vec![News::Cancelled]));
    stories.push(before(&gone, vec![News::Unknown]));
    let measured = [Tap::Next, Tap::Yes, Tap::No, Tap::Next];
    let because = |taps: &[Tap], news| {
        let taps = measured.iter().chain(taps).copied().collect();
        Story { known: one.clone(), taps, news }
    };
    let way = |n| [Tap::Choose(0), Tap::Choose(n)];
    stories.push(because(&[Tap::Choose(0)], vec![]));
    stories.extend(because_of_the_result().into_iter().map(|news| because(&way(0), news)));
    stories.push(because(&way(1), vec![]));
    stories.push(because(&way(1), vec![News::Requested]));
    stories.push(because(&way(2), vec![]));
    stories.into_iter().map(|story| shown(site, language, story)).collect()
}

fn because_of_the_result() -> Vec<Vec<News>> {
    let offers: Vec<Offer> = (0..6).map(offer).collect();
    let calendar = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n".to_owned();
    vec![
        vec![],
        vec![News::Offers(offers.clone())],
        vec![News::Taken(offers.clone())],
        vec![News::Offers(offers), News::Booked(offer(1), Some(calendar))],
        vec![News::Booked(offer(0), None)],
        vec![News::Requested],
        vec![News::Elsewhere("https://clinic.example/book".to_owned())],
        vec![News::Unknown],
        vec![News::Offers(Vec::new())],
        vec![News::Unreachable],
    ]
}

fn offer(n: u8) -> Offer {
    Offer {
        number: n.into(),
        day: Day::new(2026, 11, 24 + n).unwrap_or(Day::EPOCH),
        weekday: 2 + n,
        time: (9 + n, 20),
        place: (n % 2 == 1).then(|| "Riverside Practice".to_owned()),
    }
}

fn shown(site: &Site, language: &str, story: Story) -> View {
    let site = Site {
        plan: Vec::new(),
        look_up: true,
        booking: true,
        call_back: true,
        video: Some("https://clinic.example/video".to_owned()),
        ..site.clone()
    };
    let start = clock::at(Tick::ZERO, jiff::Timestamp::UNIX_EPOCH, &jiff::tz::TimeZone::UTC);
    let now = wayside_visit::Now { today: today(), ..start };
    let n = site.languages.iter().position(|tag| tag == language).unwrap_or(0);
    let choose = Tap::Choose(u8::try_from(n).unwrap_or(0));
    let mut taps = vec![Tap::Begin, choose, Tap::Next, Tap::Switch(0), Tap::Switch(2), Tap::Next];
    taps.extend([Tap::No; 15]);
    let mut visit = Visit::new(site, Tick::ZERO);
    let say = |visit: &mut Visit, input| drop(visit.step(now, input));
    taps.into_iter().for_each(|tap| say(&mut visit, Input::Tap(tap)));
    say(&mut visit, Input::Scanned("AB12-34CD".to_owned()));
    let id = visit.id();
    let ask = visit.ask_id();
    story.known.into_iter().for_each(|known| say(&mut visit, Input::Known(ask, known)));
    story.taps.into_iter().for_each(|tap| say(&mut visit, Input::Tap(tap)));
    story.news.into_iter().for_each(|news| say(&mut visit, Input::Times(id, news)));
    visit.view(Tick::ZERO)
}
