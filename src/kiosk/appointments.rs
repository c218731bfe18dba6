//! From what a visit wants of the clinic's desk to what the desk does, and back into the visit's
//! own words. It must not decide anything: times, urgency and proof are the desk's.

use crate::clinic_link::errand::{Ask, ClinicDesk, DeskEvent};
use crate::clinic_link::{LinkConfig, LinkFault};
use crate::hands::Errand;
use crate::office::Office;
use jiff::tz::TimeZone;
use std::sync::{Arc, Mutex, PoisonError};
use uuid::Uuid;
use wayside_care::appointment::{self, BookingNews, Known, Offer as Time};
use wayside_care::record::{Person, Record};
use wayside_care::time::{Day, WallTime};
use wayside_clinic::appointment::{Because, patient_of};
use wayside_clinic::booking::{Order, Ways};
use wayside_clinic::calendar::{Entry, entry};
use wayside_clinic::can::Can;
use wayside_clinic::who::{Claim, Lately};
use wayside_visit::Input;
use wayside_visit::times::{News, Offer};

/// Whoever runs errands for one person after the other. Each visit has a desk of its own, so that
/// late news can never be taken for another visit's.
pub struct Appointments {
    config: LinkConfig,
    office: Office,
    site: wayside_clinic::Site,
    zone: TimeZone,
    ways: Ways,
    /// Look-ups that found nobody lately. The program forgets them when it ends, and it does not
    /// end by anything a person at the screen can do.
    lately: Arc<Mutex<Lately>>,
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
        ways: Ways,
    ) -> Appointments {
        let lately = Arc::default();
        Appointments { config, office, site, zone, ways, lately, desk: None }
    }

    /// Runs an errand; what comes of it is told from another thread.
    pub fn run(&mut self, errand: Errand, tell: impl Fn(Input) + Clone + Send + 'static) {
        let unanswered = errand.unreachable();
        let begun = match errand {
            Errand::WhoIs(ask, person) => self.who(ask, &person, tell.clone()),
            Errand::AtDesk(errand, record) => self.at_desk(errand, &record, tell.clone()),
            Errand::Book(_, offer) => self.ask(Ask::Take(offer)),
            Errand::Leave => self.ask(Ask::Leave),
        };
        match begun {
            Ok(true) => {}
            Ok(false) => unanswered.into_iter().for_each(tell),
            Err(why) => {
                tracing::error!(%why, "nobody can ask at the clinic's desk");
                unanswered.into_iter().for_each(tell);
            }
        }
    }

    fn ask(&self, ask: Ask) -> Result<bool, LinkFault> {
        Ok(self.desk.as_ref().map(|desk| desk.ask(ask)).is_some())
    }

    /// Whose code it is. Each asking is counted before it begins, so that whoever tries codes one
    /// after the other is stopped; only one that found its person is taken off again.
    fn who(
        &mut self,
        ask: Uuid,
        person: &Person,
        tell: impl Fn(Input) + Send + 'static,
    ) -> Result<bool, LinkFault> {
        let Person::Code(code) = person else { return Ok(false) };
        let now_ms = jiff::Timestamp::now().as_millisecond();
        let lately = || self.lately.lock().unwrap_or_else(PoisonError::into_inner);
        if let Err(wait_s) = lately().may_ask(now_ms) {
            tell(Input::Known(ask, Known::NotNow { wait_s }));
            return Ok(true);
        }
        lately().begin(now_ms);
        let counted = Arc::clone(&self.lately);
        let desk = ClinicDesk::start(&self.config, move |event| {
            let DeskEvent::Who(known) = event else { return };
            if matches!(known, Known::One(_) | Known::Unreachable) {
                counted.lock().unwrap_or_else(PoisonError::into_inner).no_guess();
            }
            tell(Input::Known(ask, known));
        })?;
        let claim = Claim { code: Some(code.clone()), given: None, family: None, birth: None };
        desk.ask(Ask::WhoIs { claim, system: self.site.code.system.clone() });
        self.desk = Some(desk);
        Ok(true)
    }

    fn at_desk(
        &mut self,
        errand: appointment::Errand,
        record: &Record,
        tell: impl Fn(Input) + Send + 'static,
    ) -> Result<bool, LinkFault> {
        let visit = record.visit;
        let because = Because::of(record, record.ended, self.site.test);
        let Some(patient) = patient_of(record, &self.site) else { return Ok(false) };
        let order = Order {
            errand,
            patient,
            because: because.clone(),
            can: Can::default(),
            ways: self.ways.clone(),
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
        Ok(true)
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
        BookingNews::Arrived(time) => offer(&time, zone).map_or(News::Unknown, News::Arrived),
        BookingNews::Cancelled => News::Cancelled,
        BookingNews::NoneFound => News::NoneFound,
        BookingNews::Booked(time) => match offer(&time, zone) {
            Some(offer) => {
                News::Booked(offer, Some(calendar(&time, because.appointment(), because.at, place)))
            }
            None => News::Unknown,
        },
        BookingNews::Asked | BookingNews::WillAsk => News::Requested,
        BookingNews::Link(address) => News::Elsewhere(address),
        BookingNews::NothingFree => News::Offers(Vec::new()),
        BookingNews::Unsure => News::Unknown,
        BookingNews::TooUrgent | BookingNews::Unreachable => News::Unreachable,
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
