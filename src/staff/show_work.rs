//! Staff's screens of the day's work as data: jobs, deliveries, devices, checks.
//! It must not change anything, nor show a name but where it was asked for and audited.

use crate::facts::{DeviceFacts, DeviceState};
use crate::place::Place;
use crate::role::Deed;
use crate::said::Parcel;
use crate::show::{page, verbatim};
use crate::staff::Staff;
use crate::today::{Cause, Clears, Job, Urgency, What, days_until};
use rust_decimal::Decimal;
use uuid::Uuid;
use wayside_care::level::Level;
use wayside_care::reading::Kind;
use wayside_visit::Now;
use wayside_visit::view::{Keys, Msg, Role, Tap, View};

impl Staff {
    pub(crate) fn view_work(&self, now: Now) -> View {
        match self.place {
            Place::Today => today(self),
            Place::Job(cause) => job(self, now, cause),
            Place::Menu => menu(self),
            Place::Deliveries => deliveries(self),
            Place::Delivery(id) => delivery(self, id),
            Place::Devices => page(self, Msg::of("staff-menu-devices"))
                .rows(self, self.facts.devices.iter().map(device_row).collect())
                .ways_out(self),
            Place::Device(n) => device(self, now, n),
            Place::Check(_) => check(self),
            Place::Due(n) => due(self, n),
            _ => self.view_set(),
        }
    }

    /// What a job is about, with the name of its device or account.
    fn said(&self, cause: Cause, msg: Msg) -> Msg {
        let device = self.device_facts(cause.which).map(|device| device.name.as_str());
        match cause.what {
            What::CalibrationSoon
            | What::CalibrationExpired
            | What::CheckFailed
            | What::Drift
            | What::DeviceFault
            | What::DeviceMissing
            | What::Disabled => msg.text("device", device.unwrap_or_default()),
            What::Locked => {
                let name = self.account(cause.which).map(|account| account.name.as_str());
                msg.text("name", name.unwrap_or_default())
            }
            What::Unreviewed => msg.number("count", self.facts.unreviewed),
            What::CleaningDue | What::CleaningOverdue => {
                msg.number("people", self.facts.people_since_cleaning)
            }
            _ => msg,
        }
    }
}

fn today(staff: &Staff) -> View {
    let jobs = staff.today.jobs();
    let title = Msg::of("staff-today-title").number("jobs", u32::try_from(jobs.len()).unwrap_or(0));
    let mut sheet = page(staff, title);
    if jobs.is_empty() {
        sheet = sheet.line(Msg::of("staff-today-none"));
    }
    let row = |job: &Job| staff.said(job.cause, job.cause.what.words().0);
    let now = jobs.iter().any(|job| job.cause.what.urgency() == Urgency::Now);
    let rows = jobs.iter().map(row).collect();
    let mut view = sheet.rows(staff, rows).quiet(Tap::Own, "staff-menu").ways_out(staff);
    if now {
        view.tone = Level::Urgent;
    }
    view
}

fn job(staff: &Staff, now: Now, cause: Cause) -> View {
    let (title, what_to_do) = cause.what.words();
    let mut sheet = page(staff, staff.said(cause, title)).line(what_to_do);
    let Some(job) = staff.today.job(&cause) else { return sheet.ways_out(staff) };
    let minutes = now.wall.unix_ms.saturating_sub(job.since_ms).max(0) / 60_000;
    let urgency = match cause.what.urgency() {
        Urgency::Now => "staff-urgency-now",
        Urgency::Today => "staff-urgency-today",
        Urgency::Soon => "staff-urgency-soon",
    };
    sheet = sheet.line(Msg::of(urgency));
    sheet = sheet.line(Msg::of("staff-job-since").number("minutes", Decimal::from(minutes)));
    if let Some(sign) = staff.device_facts(cause.which).and_then(|device| device.drift)
        && cause.what == What::Drift
    {
        sheet = sheet.line(Msg::of(sign.word()));
    }
    if let Some(account) = job.taken.and_then(|number| staff.account(number)) {
        sheet = sheet.line(Msg::of("staff-job-taken").text("name", &*account.name));
    }
    if !staff.may(cause.what.deed()) {
        return sheet.line(Msg::of("staff-job-not-you")).ways_out(staff);
    }
    let done = match cause.what.clears() {
        Clears::Answered(_) => Some("staff-job-answered"),
        Clears::Cleaned => Some("staff-job-cleaned"),
        Clears::Delivery => Some("staff-job-delivery"),
        Clears::Checked => Some("staff-job-check"),
        Clears::Calibrated => Some("staff-job-calibrated"),
        Clears::Enabled => Some("staff-job-enabled"),
        Clears::Unlocked => Some("staff-person-unlock"),
        Clears::ByItself => None,
    };
    let mine = job.taken == staff.lock.open();
    sheet = match done {
        Some(id) => sheet.act(Tap::Next, Role::Main, Msg::of(id)),
        None => sheet.line(Msg::of("staff-job-by-itself")),
    };
    sheet.quiet_if(!mine, Tap::Yes, "staff-job-take").ways_out(staff)
}

fn menu(staff: &Staff) -> View {
    let word = |place: &Place| {
        Msg::of(match place {
            Place::Deliveries => "staff-menu-deliveries",
            Place::Devices => "staff-menu-devices",
            Place::Outage => "staff-menu-outage",
            Place::Settings => "staff-menu-settings",
            Place::Figures => "staff-menu-figures",
            Place::Audit => "staff-menu-audit",
            _ => "staff-menu-people",
        })
    };
    let rows = staff.menu();
    // The menu has no more than seven rows and fits without pages; the last is beside the rest.
    let mut sheet = page(staff, Msg::of("staff-menu"));
    for (n, place) in (0_u8..).zip(&rows) {
        sheet = sheet.act(Tap::Choose(n), Role::Choice, word(place));
    }
    sheet.quiet_if(staff.languages.len() > 1, Tap::Switch(0), "staff-language").ways_out(staff)
}

fn state_word(parcel: &Parcel) -> &'static str {
    use wayside_visit::Parcel::{Filed, Queued, Refused, Seen, Sent};
    match parcel.state {
        _ if parcel.parked => "staff-parcel-parked",
        Queued => "staff-parcel-queued",
        Sent => "staff-parcel-sent",
        Filed => "staff-parcel-filed",
        Seen => "staff-parcel-seen",
        Refused => "staff-parcel-refused",
    }
}

fn parcel_row(parcel: &Parcel) -> Msg {
    Msg::of("staff-parcel-row")
        .number("day", u32::from(parcel.day.day()))
        .number("month", u32::from(parcel.day.month()))
        .time("time", parcel.time)
        .word("state", state_word(parcel))
}

fn deliveries(staff: &Staff) -> View {
    let mut sheet = page(staff, Msg::of("staff-menu-deliveries"));
    if staff.parcels.is_empty() {
        sheet = sheet.line(Msg::of("staff-parcels-none"));
    }
    let export = staff.may(Deed::Export) && !staff.seconds().is_empty();
    sheet
        .rows(staff, staff.parcels.iter().map(parcel_row).collect())
        .quiet_if(export, Tap::Own, "staff-export")
        .ways_out(staff)
}

fn delivery(staff: &Staff, id: Uuid) -> View {
    let mut sheet = page(staff, Msg::of("staff-delivery-title"));
    let Some(parcel) = staff.parcels.iter().find(|parcel| parcel.id == id) else {
        return sheet.line(Msg::of("staff-delivery-gone")).ways_out(staff);
    };
    sheet = sheet
        .line(parcel_row(parcel))
        .line(Msg::of("staff-parcel-tries").number("tries", parcel.attempts));
    if let Some((_, name)) = staff.named.as_ref().filter(|(named, _)| *named == id) {
        sheet = sheet.line(match name {
            Some(name) => Msg::of("staff-delivery-whose").text("name", name),
            None => Msg::of("staff-delivery-nobody"),
        });
    }
    let refused = parcel.state == wayside_visit::Parcel::Refused;
    let again = refused && staff.may(Deed::Resend);
    if again {
        sheet = sheet.main(Tap::Next, "staff-delivery-resend");
    }
    let park = refused && !parcel.parked && staff.may(Deed::Park);
    sheet
        .quiet_if(park, Tap::Discard, "staff-delivery-park")
        .quiet_if(staff.may(Deed::Names), Tap::Own, "staff-delivery-look")
        .ways_out(staff)
}

const fn kind_word(kind: Kind) -> &'static str {
    match kind {
        Kind::BloodPressure => "staff-kind-cuff",
        Kind::Oximetry => "staff-kind-finger",
        Kind::Weight => "staff-kind-scale",
        Kind::Temperature => "staff-kind-thermometer",
    }
}

fn device_state(device: &DeviceFacts) -> &'static str {
    match device.state {
        _ if device.disabled => "staff-device-out",
        DeviceState::Ready => "staff-device-ready",
        DeviceState::Missing => "staff-device-missing",
        DeviceState::Failed(_) => "staff-device-failed",
    }
}

fn device_row(device: &DeviceFacts) -> Msg {
    Msg::of("staff-device-row")
        .text("device", &*device.name)
        .word("kind", kind_word(device.kind))
        .word("state", device_state(device))
}

fn device(staff: &Staff, now: Now, n: u32) -> View {
    let Some(device) = staff.device_facts(n) else {
        return page(staff, Msg::of("staff-menu-devices")).ways_out(staff);
    };
    let mut sheet = page(staff, verbatim(&device.name)).line(device_row(device));
    sheet = sheet.line(match device.due.map(|due| days_until(now.today, due)) {
        None => Msg::of("staff-device-due-none"),
        Some(days) if days < 0 => Msg::of("staff-device-due-over"),
        Some(days) => Msg::of("staff-device-due").number("days", Decimal::from(days)),
    });
    if let Some(sign) = device.drift {
        sheet = sheet.line(Msg::of(sign.word()));
    }
    let switch = if device.disabled { "staff-device-enable" } else { "staff-device-disable" };
    let rows = [
        (Deed::Test, "staff-device-test"),
        (Deed::Check, "staff-device-check"),
        (Deed::Calibrate, "staff-device-calibrated"),
        (Deed::Disable, switch),
    ];
    for (at, (deed, id)) in (0_u8..).zip(rows) {
        if staff.may(deed) {
            sheet = sheet.act(Tap::Choose(at), Role::Choice, Msg::of(id));
        }
    }
    sheet.ways_out(staff)
}

fn check(staff: &Staff) -> View {
    let Some(check) = &staff.draft.check else {
        return page(staff, Msg::of("staff-menu-devices")).ways_out(staff);
    };
    let step = u32::try_from(check.pairs().len() + 1).unwrap_or(0);
    let unit = match check.kind() {
        Kind::BloodPressure => "staff-unit-mmhg",
        Kind::Oximetry => "staff-unit-percent",
        Kind::Weight => "staff-unit-kg",
        Kind::Temperature => "staff-unit-celsius",
    };
    let point = u32::from(check.next_point().unwrap_or(0));
    let title = match staff.draft.device {
        None => "staff-check-device",
        Some(_) => "staff-check-reference",
    };
    page(staff, Msg::of(title).number("step", step))
        .line(Msg::of("staff-check-line").number("value", point).word("unit", unit))
        .entry(staff, Keys::Decimal, Msg::of(unit), false)
        .ways_out(staff)
}

fn due(staff: &Staff, n: u32) -> View {
    let name = staff.device_facts(n).map_or("", |device| device.name.as_str());
    page(staff, Msg::of("staff-due-title").text("device", name))
        .line(Msg::of("staff-due-line"))
        .entry(staff, Keys::Digits, Msg::of("staff-due-form"), false)
        .ways_out(staff)
}
