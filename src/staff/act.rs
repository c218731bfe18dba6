//! What a tap does on the screens of signing in and of accounts. Only taps the screen offers come
//! here. It must not know what a screen looks like.

use crate::code;
use crate::lock;
use crate::pin::{self, Pin};
use crate::place::{Place, Whose};
use crate::role::{Deed, Role, may_be_called};
use crate::said::{AccountChange, Effect};
use crate::staff::{Draft, Staff};
use wayside_visit::Now;
use wayside_visit::view::{Msg, Tap};

/// Rows of a list on one screen.
pub(crate) const A_SCREEN: usize = 6;
/// Nobody types more than this.
const LONGEST: usize = 80;

impl Staff {
    /// The row that was chosen, on the page that is shown.
    pub(crate) fn chosen<T: Clone>(&self, rows: &[T], tap: Tap) -> Option<T> {
        let Tap::Choose(n) = tap else { return None };
        rows.get(self.page * A_SCREEN + usize::from(n)).cloned()
    }

    fn more(&mut self, rows: usize) {
        self.page = if (self.page + 1) * A_SCREEN < rows { self.page + 1 } else { 0 };
    }

    pub(crate) fn act(&mut self, now: Now, tap: Tap, out: &mut Vec<Effect>) {
        self.draft.typed.truncate(LONGEST * 4);
        if tap == Tap::Again
            && let Some(rows) = self.rows()
        {
            self.more(rows);
            return;
        }
        if tap == Tap::Switch(0) && matches!(self.place, Place::Who | Place::Menu) {
            self.language = (self.language + 1) % self.languages.len().max(1);
            return;
        }
        match self.place {
            Place::Who | Place::SecondWho => self.pick_person(tap),
            Place::Pin(_) | Place::Code | Place::Second(_) => self.try_pin(now, tap, out),
            Place::Name(_) | Place::Role(_) | Place::NewPin(_) | Place::NewPinAgain(_) => {
                self.make_account(tap, out);
            }
            Place::People => match tap {
                Tap::Own => self.go(Place::Name(Whose::Colleague)),
                tap => {
                    let numbers: Vec<u32> = self.accounts.iter().map(|a| a.number).collect();
                    if let Some(number) = self.chosen(&numbers, tap) {
                        self.go(Place::Person(number));
                    }
                }
            },
            Place::Person(number) => self.change_account(now, number, tap, out),
            _ => self.act_work(now, tap, out),
        }
    }

    /// How many rows the list on this screen has, where it has one.
    pub(crate) fn rows(&self) -> Option<usize> {
        Some(match self.place {
            Place::Who => self.open_accounts().len(),
            Place::SecondWho => self.seconds().len(),
            Place::People => self.accounts.len(),
            Place::Today => self.today.jobs().len(),
            Place::Deliveries => self.parcels.len(),
            Place::Devices => self.facts.devices.len(),
            Place::Settings => self.settings.keys().count(),
            Place::Setting(_) => self.lines(),
            Place::Fixed => self.fixed.len(),
            Place::Figures => self.figures.len(),
            _ => return None,
        })
    }

    /// The accounts that can sign in.
    pub(crate) fn open_accounts(&self) -> Vec<u32> {
        self.accounts.iter().filter(|account| account.active).map(|a| a.number).collect()
    }

    /// Who can be the second person of an export.
    pub(crate) fn seconds(&self) -> Vec<u32> {
        let me = self.lock.open();
        self.open_accounts().into_iter().filter(|number| Some(*number) != me).collect()
    }

    fn pick_person(&mut self, tap: Tap) {
        let first = self.place == Place::Who;
        if first && tap == Tap::Own {
            self.go(Place::Code);
            return;
        }
        let list = if first { self.open_accounts() } else { self.seconds() };
        if let Some(number) = self.chosen(&list, tap) {
            self.go(if first { Place::Pin(number) } else { Place::Second(number) });
        }
    }

    fn try_pin(&mut self, now: Now, tap: Tap, out: &mut Vec<Effect>) {
        if tap != Tap::Enter {
            return;
        }
        let typed = Pin::typed(&self.draft.typed);
        self.problem = None;
        let input = match self.place {
            Place::Pin(number) => lock::Input::Guess(number, typed),
            Place::Second(number) => lock::Input::Second(number, typed),
            _ => lock::Input::Guess(lock::CODE, code::typed(typed.text())),
        };
        self.ask(now, input, out);
    }

    fn make_account(&mut self, tap: Tap, out: &mut Vec<Effect>) {
        match (self.place, tap) {
            (Place::Name(whose), Tap::Enter) => {
                if may_be_called(&self.draft.typed, &self.accounts) {
                    self.draft.name = self.draft.typed.trim().to_owned();
                    self.draft.role = (whose == Whose::First).then_some(Role::Lead);
                    let first = whose == Whose::First;
                    self.go(if first { Place::NewPin(whose) } else { Place::Role(whose) });
                } else {
                    self.problem = Some(Msg::of("staff-name-wrong"));
                }
            }
            (Place::Role(whose), tap) => {
                if let Some(role) = self.chosen(&Role::ALL, tap) {
                    self.draft.role = Some(role);
                    self.go(Place::NewPin(whose));
                }
            }
            (Place::NewPin(whose), Tap::Enter) => {
                let typed = Pin::typed(&self.draft.typed);
                match pin::may_be_chosen(&typed) {
                    Ok(()) => {
                        self.draft.pin = Some(typed);
                        self.go(Place::NewPinAgain(whose));
                    }
                    Err(weak) => {
                        self.go(self.place);
                        self.problem = Some(Msg::of(weak.word()));
                    }
                }
            }
            (Place::NewPinAgain(whose), Tap::Enter) => self.same_again(whose, out),
            _ => {}
        }
    }

    fn same_again(&mut self, whose: Whose, out: &mut Vec<Effect>) {
        let typed = Pin::typed(&self.draft.typed);
        if self.draft.pin.as_ref() != Some(&typed) {
            self.go(Place::NewPin(whose));
            self.problem = Some(Msg::of("staff-pin-not-same"));
            return;
        }
        let mut draft = core::mem::take(&mut self.draft);
        let name = core::mem::take(&mut draft.name);
        let role = draft.role.unwrap_or(Role::Attendant);
        let by = self.lock.open();
        match (whose, by) {
            (Whose::First, _) if self.found => {
                self.found = false;
                out.push(Effect::MakeAccount { by: None, name, role: Role::Lead, pin: typed });
                self.go(Place::Who);
                self.notice = Some(Msg::of("staff-account-made"));
            }
            (Whose::Colleague, Some(_)) => {
                out.push(Effect::MakeAccount { by, name, role, pin: typed });
                self.go(Place::People);
                self.notice = Some(Msg::of("staff-account-made"));
            }
            (Whose::Account(account), Some(by)) => {
                let change = AccountChange::Pin(typed);
                out.push(Effect::ChangeAccount { by, account, change });
                self.go(Place::Person(account));
                self.notice = Some(Msg::of("staff-pin-changed"));
            }
            _ => self.go(Place::Who),
        }
    }

    fn change_account(&mut self, now: Now, number: u32, tap: Tap, out: &mut Vec<Effect>) {
        let Some(by) = self.lock.open().filter(|_| self.may(Deed::People)) else { return };
        let Some(active) = self.account(number).map(|account| account.active) else { return };
        match tap {
            Tap::Choose(0) => {
                self.draft = Draft::default();
                self.go(Place::NewPin(Whose::Account(number)));
            }
            Tap::Choose(1) => self.ask(now, lock::Input::Unlock(number), out),
            Tap::Choose(2) => {
                let change = AccountChange::Active(!active);
                out.push(Effect::ChangeAccount { by, account: number, change });
            }
            _ => {}
        }
    }
}
