//! From what a visit wants of the clinic's desk to what the desk does, and back into the visit's
//! own words. It must not decide anything: times, urgency and proof are the desk's.

use crate::clinic_link::errand::{Ask, ClinicDesk, DeskEvent};
use crate::clinic_link::{LinkConfig, LinkFault};
use crate::hands::Errand;
use crate::office::Office;
use jiff::tz::TimeZone;
use uuid::Uuid;
use wayside_care::appointment::{BookingNews, Offer as Time};
use wayside_care::record::Record;
use wayside_care::time::{Day, WallTime};
use wayside_clinic::appointment::{Because, walk_up};
use wayside_clinic::booking::{Order, Ways};
use wayside_clinic::calendar::{Entry, entry};
use wayside_clinic::can::Can;
use wayside_visit::Input;
use wayside_visit::times::{News, Offer};

/// Whoever runs errands for one person after the other. Each visit has a desk of its own, so that
/// late news can never be taken for another visit's.
pub struct Appointments {
    config: LinkConfig,
    office: Office,
    site: wayside_clinic::Site,
    zone: TimeZone,
    desk: Option<ClinicDesk>,
}

impl Appointments {
    /// At one clinic.
    #[must_use]
    pub fn new(
        config: LinkConfig,
        office: Office,
        site: wayside_clinic::Site,
        zone: TimeZone,
    ) -> Appointments {
        Appointments { config, office, site, zone, desk: None }
    }

    /// Runs an errand; what comes of it is told from another thread.
    pub fn run(&mut self, errand: Errand, tell: impl Fn(Input) + Clone + Send + 'static) {
        match errand {
            Errand::FindTimes(record) => {
                let visit = record.visit;
                if let Err(why) = self.find(&record, tell.clone()) {
                    tracing::error!(%why, "nobody can ask the clinic for an appointment");
                    tell(Input::Times(visit, News::Unreachable));
                }
            }
            Errand::Book(visit, offer) => match &self.desk {
                Some(desk) => desk.ask(Ask::Take(offer)),
                None => tell(Input::Times(visit, News::Unreachable)),
            },
            Errand::Leave => {
                if let Some(desk) = &self.desk {
                    desk.ask(Ask::Leave);
                }
            }
        }
    }

    fn find(
        &mut self,
        record: &Record,
        tell: impl Fn(Input) + Send + 'static,
    ) -> Result<(), LinkFault> {
        let visit = record.visit;
        let because = Because::of(record, record.ended, self.site.test);
        let Some(patient) = walk_up(record, &self.site) else {
            tell(Input::Times(visit, News::Unreachable));
            return Ok(());
        };
        let order = Order {
            errand: wayside_care::appointment::Errand::Book,
            patient,
            because: because.clone(),
            can: Can::default(),
            ways: Ways::default(),
            zone: self.zone.clone(),
            appointment: None,
        };
        let (office, zone) = (self.office.clone(), self.zone.clone());
        let place = self.site.kiosk_name.clone();
        let desk = ClinicDesk::start(&self.config, move |event| match event {
            DeskEvent::News(news) => {
                tell(Input::Times(visit, said(news, &because, &place, &zone)));
            }
            DeskEvent::Queue(body) => queue(&office, &because, body),
            DeskEvent::Who(_) => {}
        })?;
        desk.ask(Ask::Begin(Box::new(order)));
        self.desk = Some(desk);
        Ok(())
    }
}

/// A request to the clinic's staff, to be sent when it can be.
fn queue(office: &Office, because: &Because, body: Vec<u8>) {
    if let Err(fault) = office.request(because.request(), body, because.at.unix_ms) {
        tracing::error!(fault = fault.id(), "a request for an appointment is lost");
    }
}

/// The desk's news in the visit's own words.
fn said(news: BookingNews, because: &Because, place: &str, zone: &TimeZone) -> News {
    let offers = |times: Vec<Time>| times.iter().filter_map(|time| offer(time, zone)).collect();
    match news {
        BookingNews::Offers(times) => News::Offers(offers(times)),
        BookingNews::Taken(times) => News::Taken(offers(times)),
        BookingNews::Booked(time) | BookingNews::Arrived(time) => match offer(&time, zone) {
            Some(offer) => {
                News::Booked(offer, Some(calendar(&time, because.appointment(), because.at, place)))
            }
            None => News::Unknown,
        },
        BookingNews::Asked | BookingNews::WillAsk => News::Requested,
        BookingNews::Link(address) => News::Elsewhere(address),
        BookingNews::NothingFree | BookingNews::NoneFound => News::Offers(Vec::new()),
        BookingNews::Unsure => News::Unknown,
        BookingNews::Cancelled | BookingNews::TooUrgent | BookingNews::Unreachable => {
            News::Unreachable
        }
    }
}

fn calendar(time: &Time, id: Uuid, written: WallTime, site: &str) -> String {
    let place = time.with.as_deref();
    // The title names the place only: whoever looks at the telephone learns no reason.
    entry(&Entry { id, sequence: 0, written, offer: time, summary: site, place, cancelled: false })
}

/// A time as people say it, in the zone of the site.
fn offer(time: &Time, zone: &TimeZone) -> Option<Offer> {
    let begins = jiff::Timestamp::from_millisecond(time.start.unix_ms).ok()?;
    let local = begins.to_zoned_datetime(zone.clone());
    let small = |n: i8| u8::try_from(n).ok();
    Some(Offer {
        number: time.number,
        day: Day::new(local.year(), small(local.month())?, small(local.day())?)?,
        weekday: small(local.weekday().to_monday_one_offset())?,
        time: (small(local.hour())?, small(local.minute())?),
        place: time.with.clone(),
    })
}
