//! An appointment because of this result: looking for times, choosing one, and what came of it.
//! It must not know how a clinic is asked, nor a time zone: an offer comes with its local time.
//!
//! Nobody is told they have an appointment unless the clinic said so. Silence while looking means
//! nothing was taken; silence while booking means nobody knows, and the clinic is asked again under
//! the same name by whoever carries the effect out.

use crate::chart::Save;
use crate::event::{Effect, Now};
use crate::view::Tap;
use crate::visit::{Place, Visit};
use serde::{Deserialize, Serialize};
use wayside_care::appointment::Errand;
use wayside_care::level::Level;
use wayside_care::record::Person;
use wayside_care::time::{Day, Span, Tick};

/// A time at the clinic that can be taken.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Offer {
    /// What the clinic's desk knows it by.
    pub number: u16,
    /// The local day there.
    pub day: Day,
    /// 1 is Monday, 7 is Sunday.
    pub weekday: u8,
    /// The local time there: hours of 24, minutes.
    pub time: (u8, u8),
    /// Where, or with whom, as the clinic names it.
    pub place: Option<String>,
}

/// What came of asking.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum News {
    /// These can be taken now, the earliest first.
    Offers(Vec<Offer>),
    /// Somebody else was faster. These can be taken now.
    Taken(Vec<Offer>),
    /// Proven: it is theirs. With it for the person's own calendar (RFC 5545), if there is one.
    Booked(Offer, Option<String>),
    /// Proven: the clinic knows that they are here for this appointment.
    Arrived(Offer),
    /// Proven: the appointment was given back.
    Cancelled,
    /// They have no such appointment.
    NoneFound,
    /// The clinic was asked to call; a person there makes the appointment.
    Requested,
    /// Appointments are made elsewhere, at this address.
    Elsewhere(String),
    /// It cannot be said whether the time is theirs.
    Unknown,
    /// The clinic cannot be asked now. Nothing was taken.
    Unreachable,
}

/// How far an appointment is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum Times {
    /// Nobody asked.
    #[default]
    NotAsked,
    /// Waiting for offers since then.
    Looking(Tick),
    /// To choose from; the first offer on the screen; whether somebody was faster.
    Offered { offers: Vec<Offer>, first: usize, taken: bool },
    /// Waiting to hear whether it is theirs, since then.
    Booking(Tick),
    /// It came to this.
    Ended(News),
}

/// Offers on one screen.
pub(crate) const A_SCREEN: usize = 4;
/// Longest wait for the clinic. The link gives up sooner; this is for a link that says nothing.
const PATIENCE: Span = Span::from_secs(45);

/// A way to the clinic because of a result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    /// An appointment.
    Times,
    /// Somebody there calls.
    CallBack,
    /// A video call on their own telephone.
    Video,
}

impl Visit {
    /// Whether an appointment is offered: the clinic gets the result, knows whose it is, can be
    /// reached, and there is a reason. An emergency is never closed by a later time.
    pub(crate) fn may_book(&self) -> bool {
        self.site.booking && self.may_reach()
    }

    fn may_reach(&self) -> bool {
        let known = self.chart.person != Person::Guest;
        let sent = self.chart.consent.send && self.chart.save != Save::Failed;
        let open = known && sent && !self.stalled;
        open && !matches!(self.findings().level(), Level::None | Level::Emergency)
    }

    /// How the clinic can be reached because of this result, in the order they are offered.
    pub(crate) fn ways(&self) -> Vec<Way> {
        let mut ways = Vec::new();
        if self.may_book() {
            ways.push(Way::Times);
        }
        // Somebody the clinic does not know has no number there to be called at.
        if self.site.call_back && self.chart.asking.key().is_some() && self.may_reach() {
            ways.push(Way::CallBack);
        }
        let reason = !matches!(self.findings().level(), Level::None | Level::Emergency);
        if reason && self.site.video.is_some() {
            ways.push(Way::Video);
        }
        ways
    }

    /// Goes the n-th way, or to the choice of ways where there are several.
    pub(crate) fn tap_way(&mut self, now: Now, n: u8, out: &mut Vec<Effect>) {
        let ways = self.ways();
        match (self.place, ways.as_slice()) {
            (Place::Advice, [_, _, ..]) => self.go(now, Place::Ways),
            (_, ways) => match ways.get(usize::from(n)) {
                Some(Way::Times) => self.open_times(now, Errand::Book, out),
                Some(Way::CallBack) => self.open_times(now, Errand::CallBack, out),
                Some(Way::Video) => self.go(now, Place::Video),
                None => {}
            },
        }
    }

    /// Opens what came of an errand because of the result, and runs it unless that was done.
    fn open_times(&mut self, now: Now, errand: Errand, out: &mut Vec<Effect>) {
        if self.chart.errand == errand && self.chart.times != Times::NotAsked {
            self.go(now, Place::Times);
        } else {
            self.run_errand(now, errand, out);
        }
    }

    /// Whether what is, or was last, wanted at the desk is about an appointment they had before.
    pub(crate) fn errand_is_old(&self) -> bool {
        matches!(self.chart.errand, Errand::Move | Errand::Cancel | Errand::Arrive)
    }

    pub(crate) fn tap_times(&mut self, now: Now, tap: Tap, out: &mut Vec<Effect>) {
        match (&mut self.chart.times, tap) {
            (Times::Offered { offers, first, .. }, Tap::Choose(n)) => {
                let Some(offer) = offers.get(*first + usize::from(n)) else { return };
                out.push(Effect::Book { visit: self.chart.id, offer: offer.number });
                self.chart.times = Times::Booking(now.tick);
                self.go(now, Place::Times);
            }
            (Times::Offered { offers, first, .. }, Tap::Again) => {
                let next = *first + A_SCREEN;
                *first = if next < offers.len() { next } else { 0 };
                self.go(now, Place::Times);
            }
            (_, Tap::Next | Tap::Skip) => self.after_errand(now),
            _ => {}
        }
    }

    /// What the link says. Late offers replace nothing that was settled; proof always counts.
    pub(crate) fn hear_times(&mut self, now: Now, news: News) {
        let times = &self.chart.times;
        let waits = matches!(times, Times::Looking(_) | Times::Booking(_));
        let unsure = matches!(times, Times::Ended(News::Unknown));
        let proof = matches!(news, News::Booked(..) | News::Arrived(_) | News::Cancelled);
        let asked = !matches!(times, Times::NotAsked);
        if !(waits || asked && proof || unsure && matches!(news, News::Taken(_))) {
            return;
        }
        let nothing_left = |offers: &[Offer]| offers.is_empty();
        self.chart.times = match news {
            News::Offers(offers) if !nothing_left(&offers) => {
                Times::Offered { offers, first: 0, taken: false }
            }
            News::Taken(offers) if !nothing_left(&offers) => {
                Times::Offered { offers, first: 0, taken: true }
            }
            news => Times::Ended(news),
        };
        // What is new on the screen is read before it is touched.
        if self.place == Place::Times {
            self.go(now, Place::Times);
        }
    }

    /// When waiting for the clinic is over.
    pub(crate) fn times_due(&self) -> Option<Tick> {
        match self.chart.times {
            Times::Looking(since) | Times::Booking(since) => Some(since + PATIENCE),
            _ => None,
        }
    }

    pub(crate) fn wake_times(&mut self, now: Now) {
        if self.times_due().is_none_or(|due| now.tick < due) {
            return;
        }
        let news = match self.chart.times {
            Times::Booking(_) => News::Unknown,
            _ => News::Unreachable,
        };
        self.hear_times(now, news);
    }
}
