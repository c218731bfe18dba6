//! Staff mode as a machine: one input at one time, and what follows from it.
//! It must not know how an effect is carried out, nor read a clock.
//!
//! Laws, walked at random by seed in `src/staff/tests/walk.rs`: nobody sees anything but sign-in
//! without being signed in; nothing is done that the role may not; every screen has a way out; what
//! is not offered does nothing; whoever leaves, leaves nothing typed behind.

use crate::check::Check;
use crate::facts::{Facts, When};
use crate::lock::{self, CODE, Door, IDLE, Lock, Output, Refusal};
use crate::pin::Pin;
use crate::place::{Place, Whose};
use crate::role::{Account, Deed, Role};
use crate::said::{AuditWord, Effect, Figure, Input, JobStep, Parcel, Reason};
use crate::settings::{Change, Settings, Value};
use crate::today::{self, Job, Rules, Today};
use rust_decimal::Decimal;
use uuid::Uuid;
use wayside_care::time::{Span, Tick};
use wayside_visit::Now;
use wayside_visit::view::{Msg, Tap};
use zeroize::Zeroize;

/// Nobody signs in for so long, and the visit's screens are back.
pub const GIVE_UP: Span = Span::from_secs(60);

/// What is being typed or made on the way to something.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Draft {
    pub typed: String,
    pub name: String,
    pub role: Option<Role>,
    pub pin: Option<Pin>,
    pub check: Option<Check>,
    pub device: Option<Decimal>,
    pub value: Option<Value>,
}

impl Drop for Draft {
    fn drop(&mut self) {
        self.typed.zeroize();
    }
}

/// Staff mode of one kiosk, and what it knows of the kiosk.
#[derive(Clone, Debug, PartialEq)]
pub struct Staff {
    pub(crate) lock: Lock,
    pub(crate) accounts: Vec<Account>,
    pub(crate) code: bool,
    pub(crate) found: bool,
    pub(crate) today: Today,
    pub(crate) rules: Rules,
    pub(crate) facts: Facts,
    pub(crate) parcels: Vec<Parcel>,
    pub(crate) named: Option<(Uuid, Option<String>)>,
    pub(crate) figures: Vec<Figure>,
    pub(crate) audit: Option<AuditWord>,
    pub(crate) settings: Settings,
    pub(crate) fixed: Vec<(String, String)>,
    pub(crate) outage: Option<Reason>,
    pub(crate) languages: Vec<String>,
    pub(crate) language: usize,
    pub(crate) place: Place,
    pub(crate) page: usize,
    pub(crate) draft: Draft,
    pub(crate) problem: Option<Msg>,
    pub(crate) notice: Option<Msg>,
    pub(crate) touched: Tick,
    pub(crate) changed: Option<Change>,
}

impl Staff {
    /// Staff mode that is not on show and knows nobody. `languages` are those staff may read.
    #[must_use]
    pub fn new(now: Tick, rules: Rules, languages: Vec<String>) -> Staff {
        Staff {
            lock: Lock::new(now, IDLE),
            accounts: Vec::new(),
            code: false,
            found: false,
            today: Today::default(),
            rules,
            facts: Facts::default(),
            parcels: Vec::new(),
            named: None,
            figures: Vec::new(),
            audit: None,
            settings: Settings::default(),
            fixed: Vec::new(),
            outage: None,
            languages,
            language: 0,
            place: Place::Closed,
            page: 0,
            draft: Draft::default(),
            problem: None,
            notice: None,
            touched: now,
            changed: None,
        }
    }

    /// Which screen.
    #[must_use]
    pub const fn place(&self) -> Place {
        self.place
    }

    /// Who is signed in.
    #[must_use]
    pub fn who(&self) -> Option<&Account> {
        self.lock.open().and_then(|number| self.account(number))
    }

    /// The jobs, for whoever counts them (a lamp, a message to a telephone).
    #[must_use]
    pub fn jobs(&self) -> &[Job] {
        self.today.jobs()
    }

    /// What must not be used now.
    #[must_use]
    pub const fn blocks(&self) -> &today::Blocks {
        self.today.blocks()
    }

    /// Why the kiosk is closed by staff's word.
    #[must_use]
    pub const fn outage(&self) -> Option<Reason> {
        self.outage
    }

    /// The settings as they stand.
    #[must_use]
    pub const fn settings(&self) -> &Settings {
        &self.settings
    }

    pub(crate) fn account(&self, number: u32) -> Option<&Account> {
        self.accounts.iter().find(|account| account.number == number)
    }

    pub(crate) fn may(&self, deed: Deed) -> bool {
        self.lock.role().is_some_and(|role| role.may(deed))
    }

    /// Takes one input at one time and says what follows.
    pub fn step(&mut self, now: Now, input: Input) -> Vec<Effect> {
        let mut out = Vec::new();
        match input {
            Input::Open if self.place == Place::Closed => self.open(now, &mut out),
            Input::Open => {}
            Input::Badge(number) => {
                if self.place == Place::Who && self.account(number).is_some_and(|a| a.active) {
                    self.touched = now.tick;
                    self.go(Place::Pin(number));
                }
            }
            Input::Tap(tap) => self.tap(now, tap, &mut out),
            Input::Wake => self.wake(now, &mut out),
            Input::Accounts(known, code) => {
                let door = |k: &crate::said::Known| Door {
                    number: k.account.number,
                    role: k.account.role,
                    active: k.account.active,
                    ever: k.ever,
                    streak: k.streak,
                };
                let mut doors: Vec<Door> = known.iter().map(door).collect();
                let once = |(ever, streak)| Door {
                    number: CODE,
                    role: Role::Lead,
                    active: true,
                    ever,
                    streak,
                };
                doors.extend(code.map(once));
                self.code = code.is_some();
                self.accounts = known.into_iter().map(|known| known.account).collect();
                self.ask(now, lock::Input::Doors(doors), &mut out);
            }
            Input::Lock(said) => {
                use lock::Input::{Checked, Counted, NotCounted, Unlocked};
                if matches!(said, Checked { .. } | Counted { .. } | NotCounted { .. } | Unlocked(_))
                {
                    self.ask(now, said, &mut out);
                }
            }
            other => self.learn(now, other, &mut out),
        }
        out
    }

    /// What is news of the kiosk, whoever is in front of it.
    fn learn(&mut self, now: Now, input: Input, out: &mut Vec<Effect>) {
        match input {
            Input::Facts(facts) => {
                self.facts = (*facts).clone();
                self.list(now, today::Input::Facts(facts), out);
                self.stay_or_leave();
            }
            Input::Jobs(jobs) => {
                self.list(now, today::Input::Stored(jobs), out);
            }
            Input::Parcels(parcels) => self.parcels = parcels,
            Input::Name(parcel, name) if self.place == Place::Delivery(parcel) => {
                self.named = Some((parcel, name));
            }
            Input::Figures(figures) => self.figures = figures,
            Input::Audit(word) => self.audit = Some(word),
            Input::Tested(device, works) if self.place == Place::Device(device) => {
                let said = if works { "staff-device-works" } else { "staff-device-works-not" };
                self.notice = Some(Msg::of(said));
            }
            Input::Settings(settings) => self.settings = *settings,
            Input::Fixed(fixed) => self.fixed = fixed,
            Input::Outage(reason) => self.outage = reason,
            Input::Stored(stored) => {
                let changed = self.changed.take();
                if !stored {
                    if let Some(change) = changed {
                        self.settings.not_stored(&change);
                    }
                    self.notice = Some(Msg::of("staff-not-stored"));
                }
            }
            _ => {}
        }
    }

    /// A job that was cleared while somebody looked at it leads back to the list.
    fn stay_or_leave(&mut self) {
        if let Place::Job(cause) = self.place
            && self.today.job(&cause).is_none()
        {
            self.go(Place::Today);
            self.notice = Some(Msg::of("staff-job-gone"));
        }
    }

    fn open(&mut self, now: Now, out: &mut Vec<Effect>) {
        self.touched = now.tick;
        self.go(Place::Who);
        out.extend([Effect::Show(true), Effect::WakeAt(now.tick + GIVE_UP)]);
    }

    /// Another screen: nothing typed or said on the last one stays.
    pub(crate) fn go(&mut self, place: Place) {
        self.place = place;
        self.page = 0;
        self.problem = None;
        self.notice = None;
        self.named = None;
        self.draft.typed.zeroize();
    }

    /// The visit's screens again, and nothing left behind.
    pub(crate) fn close(&mut self, out: &mut Vec<Effect>) {
        self.go(Place::Closed);
        self.draft = Draft::default();
        self.found = false;
        self.parcels.clear();
        self.figures.clear();
        self.audit = None;
        out.push(Effect::Show(false));
    }

    fn wake(&mut self, now: Now, out: &mut Vec<Effect>) {
        self.ask(now, lock::Input::Wake, out);
        if self.place == Place::Closed || self.lock.open().is_some() {
            return;
        }
        let due = self.touched + GIVE_UP;
        if now.tick >= due {
            self.ask(now, lock::Input::GiveUp, out);
            self.close(out);
        } else {
            out.push(Effect::WakeAt(due));
        }
    }

    /// Tells the list, and turns what it says into effects.
    pub(crate) fn list(&mut self, now: Now, input: today::Input, out: &mut Vec<Effect>) -> bool {
        let when = When { wall: now.wall, today: now.today };
        let mut done = false;
        for said in self.today.handle(when, &self.rules, input) {
            out.push(match said {
                today::Output::Appeared(cause) => Effect::Job(cause, JobStep::Appeared),
                today::Output::Taken(cause, by) => Effect::Job(cause, JobStep::Taken(by)),
                today::Output::Done(cause, by) => {
                    done = true;
                    Effect::Job(cause, JobStep::Done(by))
                }
                today::Output::Cleared(cause) => Effect::Job(cause, JobStep::Cleared),
                today::Output::Blocks(blocks) => Effect::Blocks(blocks),
                today::Output::Refused(_) => continue,
            });
        }
        done
    }

    /// Tells the lock, and turns what it says into effects and screens.
    pub(crate) fn ask(&mut self, now: Now, input: lock::Input, out: &mut Vec<Effect>) {
        for said in self.lock.handle(now.tick, input) {
            match said {
                Output::Count { ask, account } => out.push(Effect::CountGuess { ask, account }),
                Output::Check { ask, account, pin } => {
                    out.push(Effect::CheckPin { ask, account, pin });
                }
                Output::Right(account) => out.push(Effect::Right(account)),
                Output::Open(_) => {
                    self.draft = Draft::default();
                    self.go(Place::Today);
                }
                Output::Found => {
                    self.found = true;
                    self.touched = now.tick;
                    self.go(Place::Name(Whose::First));
                }
                Output::Granted { first, second } => {
                    self.go(Place::Deliveries);
                    self.notice = Some(Msg::of("staff-export-began"));
                    out.push(Effect::Export { first, second });
                }
                Output::Refused(_, why) => self.refused(now, why),
                Output::Shut(who, why) => {
                    out.push(Effect::SignedOut(who, why));
                    self.close(out);
                }
                Output::Unlock { by, account } => out.push(Effect::Unlock { by, account }),
                Output::WakeAt(tick) => out.push(Effect::WakeAt(tick)),
            }
        }
    }

    fn refused(&mut self, now: Now, why: Refusal) {
        self.draft.typed.zeroize();
        self.problem = Some(match why {
            Refusal::Wrong { left } => Msg::of("staff-pin-wrong").number("left", left),
            Refusal::Wait(until) => {
                let seconds = until.since(now.tick).secs_up();
                Msg::of("staff-pin-wait").number("seconds", seconds)
            }
            Refusal::Locked => Msg::of("staff-pin-locked"),
            Refusal::Nobody => Msg::of("staff-pin-nobody"),
            Refusal::Busy => Msg::of("staff-pin-busy"),
            Refusal::Disk => Msg::of("staff-not-stored"),
            Refusal::NotYou => Msg::of("staff-pin-not-you"),
        });
    }

    fn tap(&mut self, now: Now, tap: Tap, out: &mut Vec<Effect>) {
        if self.place == Place::Closed || !self.view(now).offers(tap) {
            return;
        }
        self.touched = now.tick;
        self.ask(now, lock::Input::Touched, out);
        match tap {
            Tap::Leave if self.lock.open().is_some() => self.ask(now, lock::Input::SignOut, out),
            Tap::Leave => {
                self.ask(now, lock::Input::GiveUp, out);
                self.close(out);
            }
            Tap::Back => self.back(now, out),
            Tap::Key(key) => self.draft.typed.push(key),
            Tap::Erase => {
                self.draft.typed.pop();
            }
            tap => self.act(now, tap, out),
        }
    }

    fn back(&mut self, now: Now, out: &mut Vec<Effect>) {
        if !self.place.is_inside() || matches!(self.place, Place::Second(_)) {
            self.ask(now, lock::Input::GiveUp, out);
        }
        if matches!(self.place, Place::Setting(_)) {
            self.draft.value = None;
        }
        if self.place.back() == Place::Closed {
            self.close(out);
        } else {
            self.go(self.place.back());
        }
    }
}
