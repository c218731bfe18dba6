//! What a tap does on the screens of the day's work: jobs, deliveries, devices, checks.
//! Only taps the screen offers come here. It must not know what a screen looks like.

use crate::check::{Check, Pair};
use crate::lock;
use crate::place::Place;
use crate::role::Deed;
use crate::said::{Effect, Entry, Reason};
use crate::staff::Staff;
use crate::today::{self, Cause, Clears, days_until};
use rust_decimal::Decimal;
use uuid::Uuid;
use wayside_care::time::Day;
use wayside_visit::Now;
use wayside_visit::view::{Msg, Tap};

/// A calibration lasts no longer than this: two years, by every maker's instructions we know.
const LONGEST_DAYS: i64 = 800;

impl Staff {
    pub(crate) fn act_work(&mut self, now: Now, tap: Tap, out: &mut Vec<Effect>) {
        match self.place {
            Place::Today => match tap {
                Tap::Own => self.go(Place::Menu),
                tap => {
                    let causes: Vec<Cause> = self.today.jobs().iter().map(|j| j.cause).collect();
                    if let Some(cause) = self.chosen(&causes, tap) {
                        self.go(Place::Job(cause));
                    }
                }
            },
            Place::Menu => {
                if let Some(place) = self.chosen(&self.menu(), tap) {
                    self.visit_place(place, out);
                }
            }
            Place::Job(cause) => self.job(now, cause, tap, out),
            Place::Deliveries => match tap {
                Tap::Own => self.go(Place::SecondWho),
                tap => {
                    let ids: Vec<Uuid> = self.parcels.iter().map(|parcel| parcel.id).collect();
                    if let Some(id) = self.chosen(&ids, tap) {
                        self.go(Place::Delivery(id));
                    }
                }
            },
            Place::Delivery(parcel) => self.delivery(parcel, tap, out),
            Place::Devices => {
                let places: Vec<u32> = (0..).take(self.facts.devices.len()).collect();
                if let Some(n) = self.chosen(&places, tap) {
                    self.go(Place::Device(n));
                }
            }
            Place::Device(n) => self.device(n, tap, out),
            Place::Check(n) => self.check(n, tap, out),
            Place::Due(n) => self.due(now, n, tap, out),
            _ => self.act_set(now, tap, out),
        }
    }

    /// Everything besides the list, as far as this person may.
    pub(crate) fn menu(&self) -> Vec<Place> {
        let all = [
            (Deed::Resend, Place::Deliveries),
            (Deed::Test, Place::Devices),
            (Deed::Close, Place::Outage),
            (Deed::Clean, Place::Settings),
            (Deed::Clean, Place::Figures),
            (Deed::SeeAudit, Place::Audit),
            (Deed::People, Place::People),
        ];
        all.into_iter().filter(|(deed, _)| self.may(*deed)).map(|(_, place)| place).collect()
    }

    fn visit_place(&mut self, place: Place, out: &mut Vec<Effect>) {
        self.go(place);
        match place {
            Place::Deliveries => out.push(Effect::ListParcels),
            Place::Figures => out.push(Effect::Count),
            _ => {}
        }
    }

    fn job(&mut self, now: Now, cause: Cause, tap: Tap, out: &mut Vec<Effect>) {
        let (Some(by), Some(role)) = (self.lock.open(), self.lock.role()) else { return };
        match tap {
            Tap::Yes => {
                self.list(now, today::Input::Take(cause, by, role), out);
            }
            Tap::Next => self.finish(now, cause, by, out),
            _ => {}
        }
    }

    /// Does what ends a job, or goes to where it is done.
    fn finish(&mut self, now: Now, cause: Cause, by: u32, out: &mut Vec<Effect>) {
        let Some(role) = self.lock.role().filter(|role| cause.what.who(*role)) else { return };
        let done = today::Input::Done(cause, by, role);
        match cause.what.clears() {
            Clears::Answered(why) => {
                if self.list(now, done, out) {
                    out.push(Effect::Answer { visit: cause.subject, why, by });
                    self.go(Place::Today);
                }
            }
            Clears::Cleaned => {
                if self.list(now, done, out) {
                    out.push(Effect::Ledger { entry: Entry::Cleaned, by });
                    self.go(Place::Today);
                }
            }
            Clears::Enabled => {
                if self.list(now, done, out) {
                    out.push(Effect::Disable { device: cause.which, out: false, by });
                    self.go(Place::Today);
                }
            }
            Clears::Unlocked => {
                if self.list(now, done, out) {
                    self.ask(now, lock::Input::Unlock(cause.which), out);
                    self.go(Place::Today);
                }
            }
            Clears::Delivery => {
                self.visit_place(Place::Deliveries, out);
                self.go(Place::Delivery(cause.subject));
            }
            Clears::Checked => self.begin_check(cause.which),
            Clears::Calibrated => self.go(Place::Due(cause.which)),
            Clears::ByItself => {}
        }
    }

    fn delivery(&mut self, parcel: Uuid, tap: Tap, out: &mut Vec<Effect>) {
        let Some(by) = self.lock.open() else { return };
        match tap {
            Tap::Next => {
                out.push(Effect::Resend { parcel, by });
                self.notice = Some(Msg::of("staff-delivery-again"));
            }
            Tap::Discard => {
                out.push(Effect::Park { parcel, by });
                self.notice = Some(Msg::of("staff-delivery-parked"));
            }
            Tap::Own => out.push(Effect::Look { parcel, by }),
            _ => {}
        }
    }

    fn device(&mut self, n: u32, tap: Tap, out: &mut Vec<Effect>) {
        let Some(by) = self.lock.open() else { return };
        let disabled = self.device_facts(n).is_some_and(|device| device.disabled);
        match tap {
            Tap::Choose(0) => {
                self.notice = Some(Msg::of("staff-device-testing"));
                out.push(Effect::Test { device: n, by });
            }
            Tap::Choose(1) => self.begin_check(n),
            Tap::Choose(2) => self.go(Place::Due(n)),
            Tap::Choose(3) => out.push(Effect::Disable { device: n, out: !disabled, by }),
            _ => {}
        }
    }

    pub(crate) fn device_facts(&self, n: u32) -> Option<&crate::facts::DeviceFacts> {
        usize::try_from(n).ok().and_then(|n| self.facts.devices.get(n))
    }

    fn begin_check(&mut self, n: u32) {
        let Some(kind) = self.device_facts(n).map(|device| device.kind) else { return };
        self.go(Place::Check(n));
        self.draft.check = Some(Check::new(kind));
        self.draft.device = None;
    }

    /// First what the device shows, then what the reference shows; three times.
    fn check(&mut self, n: u32, tap: Tap, out: &mut Vec<Effect>) {
        let (Some(by), Tap::Enter) = (self.lock.open(), tap) else { return };
        let typed = self.draft.typed.parse::<Decimal>().ok();
        let sane = |value: &Decimal| *value > Decimal::ZERO && *value <= Decimal::from(500);
        let Some(value) = typed.filter(sane) else {
            self.problem = Some(Msg::of("staff-check-number"));
            return;
        };
        self.problem = None;
        self.draft.typed.clear();
        let Some(device) = self.draft.device.take() else {
            self.draft.device = Some(value);
            return;
        };
        let Some(check) = &mut self.draft.check else { return };
        check.add(Pair { device, reference: value });
        let Some(verdict) = check.verdict() else { return };
        let (passed, pairs) = (verdict.passed, check.logged());
        self.draft.check = None;
        out.push(Effect::Ledger { entry: Entry::Checked { device: n, passed, pairs }, by });
        self.go(Place::Device(n));
        let id = if passed { "staff-check-passed" } else { "staff-check-not" };
        self.notice = Some(Msg::of(id).number("worst", verdict.worst));
    }

    fn due(&mut self, now: Now, n: u32, tap: Tap, out: &mut Vec<Effect>) {
        let (Some(by), Tap::Enter) = (self.lock.open(), tap) else { return };
        let ahead = |day: &Day| (1..=LONGEST_DAYS).contains(&days_until(now.today, *day));
        match typed_day(&self.draft.typed).filter(ahead) {
            Some(due) => {
                let entry = Entry::Calibrated { device: n, due };
                out.push(Effect::Ledger { entry, by });
                self.go(Place::Device(n));
                self.notice = Some(Msg::of("staff-due-noted"));
            }
            None => self.problem = Some(Msg::of("staff-due-wrong")),
        }
    }

    pub(crate) fn outage_tap(&mut self, tap: Tap, out: &mut Vec<Effect>) {
        let Some(by) = self.lock.open() else { return };
        match (tap, self.outage) {
            (Tap::Yes, Some(_)) => {
                self.outage = None;
                out.push(Effect::Outage { reason: None, by });
            }
            (Tap::Own, Some(reason)) => out.push(Effect::PrintSign(reason)),
            (tap, None) => {
                if let Some(reason) = self.chosen(&Reason::ALL, tap) {
                    self.outage = Some(reason);
                    out.push(Effect::Outage { reason: Some(reason), by });
                }
            }
            _ => {}
        }
    }
}

/// Eight digits as day, month, year.
fn typed_day(typed: &str) -> Option<Day> {
    let part = |from: usize, to: usize| typed.get(from..to);
    if typed.len() != 8 {
        return None;
    }
    let year = part(4, 8)?.parse().ok()?;
    Day::new(year, part(2, 4)?.parse().ok()?, part(0, 2)?.parse().ok()?)
}
