//! The staff lock: who is signed in, how a guess is counted before it is checked, when it shuts.
//! It must not know a right number, a clock, or how anything is stored.
//!
//! Laws, searched over its whole state space in `src/staff/tests/lock_law.rs`: no number is checked
//! before its guess is on the disk; at most [`GUESSES`] wrong ones are ever checked for an account
//! until a lead unlocks it, whatever is killed and whenever; nobody is in without a right number;
//! nobody stays in untouched; an export takes two people.
//!
//! Waiting is counted in [`Tick`]s from the last guess or from the start of the program, whichever
//! is later, and never in time of day: pulling the plug begins the wait again instead of ending it,
//! and setting the clock forward does nothing.

mod said;

pub use said::{Door, Input, Output, Refusal, Why};

use crate::pin::Pin;
use crate::role::{Deed, Role};
use wayside_care::time::{Span, Tick};
use wayside_visit::lock::wait_after;

pub use wayside_visit::lock::GUESSES;

/// The door the one-time code opens, instead of an account's number.
pub const CODE: u32 = 0;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Purpose {
    SignIn,
    Export,
    /// Whoever typed it has gone. It is waited for all the same, so that one guess runs at a time.
    Nothing,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Ask {
    id: u32,
    account: u32,
    /// Taken out when it is handed over to be checked.
    pin: Option<Pin>,
    purpose: Purpose,
}

/// The lock of one kiosk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lock {
    doors: Vec<(Door, Tick)>,
    ask: Option<Ask>,
    asks: u32,
    open: Option<u32>,
    touched: Tick,
    idle: Span,
    began: Tick,
}

/// Untouched for so long, the lock shuts by itself.
pub const IDLE: Span = Span::from_secs(120);

impl Lock {
    /// A lock that is shut and knows nobody yet. `began` is when the program started; `idle` how
    /// long it stays open untouched.
    #[must_use]
    pub const fn new(began: Tick, idle: Span) -> Lock {
        Lock { doors: Vec::new(), ask: None, asks: 0, open: None, touched: began, idle, began }
    }

    /// The account signed in.
    #[must_use]
    pub const fn open(&self) -> Option<u32> {
        self.open
    }

    /// The role of whoever is signed in.
    #[must_use]
    pub fn role(&self) -> Option<Role> {
        self.open.and_then(|number| self.door(number)).map(|door| door.role)
    }

    /// Whether an answer is being waited for.
    #[must_use]
    pub const fn asking(&self) -> bool {
        self.ask.is_some()
    }

    /// A door as known now.
    #[must_use]
    pub fn door(&self, number: u32) -> Option<&Door> {
        self.doors.iter().find(|(door, _)| door.number == number).map(|(door, _)| door)
    }

    /// Why a guess at this account would not be taken now, if so.
    #[must_use]
    pub fn bars(&self, now: Tick, number: u32) -> Option<Refusal> {
        let found = self.doors.iter().find(|(door, _)| door.number == number && door.active);
        let Some((door, from)) = found else { return Some(Refusal::Nobody) };
        let wait = wait_after(door.streak);
        match wait {
            _ if self.ask.is_some() => Some(Refusal::Busy),
            None => Some(Refusal::Locked),
            _ if door.ever >= GUESSES => Some(Refusal::Locked),
            Some(wait) if now < *from + wait => Some(Refusal::Wait(*from + wait)),
            Some(_) => None,
        }
    }

    /// Takes one input at one time and says what follows.
    pub fn handle(&mut self, now: Tick, input: Input) -> Vec<Output> {
        let mut out = Vec::new();
        match input {
            Input::Doors(doors) => self.learn(doors, &mut out),
            Input::Guess(account, pin) if self.open.is_none() => {
                self.guess(now, account, pin, Purpose::SignIn, &mut out);
            }
            Input::Guess(account, _) => out.push(Output::Refused(account, Refusal::Busy)),
            Input::Second(account, pin) => self.second(now, account, pin, &mut out),
            Input::Counted { ask, account, ever, streak } => {
                self.counted(now, ask, account, (ever, streak), &mut out);
            }
            Input::NotCounted { ask } => {
                let waiting = |asked: &mut Ask| asked.id == ask && asked.pin.is_some();
                if let Some(ask) = self.ask.take_if(waiting) {
                    out.push(Output::Refused(ask.account, Refusal::Disk));
                }
            }
            Input::Checked { ask, right } => self.checked(now, ask, right, &mut out),
            Input::GiveUp => self.give_up(),
            Input::Touched => self.touched = now,
            Input::Wake => self.wake(now, &mut out),
            Input::SignOut => self.shut(Why::SignedOut, &mut out),
            // A guess under way would be forgotten before it is answered, and be free.
            Input::Unlock(account) if self.ask.is_some() => {
                out.push(Output::Refused(account, Refusal::Busy));
            }
            Input::Unlock(account) => match self.open {
                Some(by) if self.role().is_some_and(|role| role.may(Deed::People)) => {
                    out.push(Output::Unlock { by, account });
                }
                _ => out.push(Output::Refused(account, Refusal::NotYou)),
            },
            Input::Unlocked(account) => self.set(account, 0, 0),
        }
        out
    }

    fn learn(&mut self, doors: Vec<Door>, out: &mut Vec<Output>) {
        let began = self.began;
        let from = |number| {
            let known = self.doors.iter().find(|(door, _)| door.number == number);
            known.map_or(began, |(_, from)| *from)
        };
        self.doors = doors.into_iter().map(|door| (door, from(door.number))).collect();
        if self.open.is_some_and(|number| self.gone(number)) {
            self.shut(Why::Closed, out);
        }
        if self.ask.as_ref().is_some_and(|ask| self.gone(ask.account)) {
            self.give_up();
        }
    }

    fn gone(&self, number: u32) -> bool {
        !self.door(number).is_some_and(|door| door.active)
    }

    fn guess(
        &mut self,
        now: Tick,
        account: u32,
        pin: Pin,
        purpose: Purpose,
        out: &mut Vec<Output>,
    ) {
        if let Some(bar) = self.bars(now, account) {
            out.push(Output::Refused(account, bar));
            return;
        }
        self.asks = self.asks.wrapping_add(1);
        self.ask = Some(Ask { id: self.asks, account, pin: Some(pin), purpose });
        out.push(Output::Count { ask: self.asks, account });
    }

    fn second(&mut self, now: Tick, account: u32, pin: Pin, out: &mut Vec<Output>) {
        let may = self.role().is_some_and(|role| role.may(Deed::Export));
        if !may || account == CODE || self.open == Some(account) {
            out.push(Output::Refused(account, Refusal::NotYou));
            return;
        }
        self.guess(now, account, pin, Purpose::Export, out);
    }

    /// The guess is stored: only now may it be looked at. The stored count is asked again here, so
    /// that a list of doors read too early opens no way round the limit.
    fn counted(
        &mut self,
        now: Tick,
        ask: u32,
        account: u32,
        (ever, streak): (u32, u32),
        out: &mut Vec<Output>,
    ) {
        self.set(account, ever, streak);
        for (door, from) in &mut self.doors {
            if door.number == account {
                *from = now;
            }
        }
        let Some(asked) = self.ask.as_mut().filter(|a| a.id == ask && a.account == account) else {
            return;
        };
        let Some(pin) = asked.pin.take() else { return };
        if asked.purpose == Purpose::Nothing {
            self.ask = None;
        } else if ever > GUESSES {
            self.ask = None;
            out.push(Output::Refused(account, Refusal::Locked));
        } else {
            out.push(Output::Check { ask, account, pin });
        }
    }

    fn checked(&mut self, now: Tick, ask: u32, right: bool, out: &mut Vec<Output>) {
        // Nothing is taken for an answer that was not asked for, or for a second one.
        let handed_over = |asked: &mut Ask| asked.id == ask && asked.pin.is_none();
        let Some(asked) = self.ask.take_if(handed_over) else { return };
        let account = asked.account;
        let Some(door) = self.door(account).copied() else { return };
        if !right && asked.purpose == Purpose::Nothing {
            return;
        }
        if !right {
            let left = GUESSES.saturating_sub(door.ever);
            out.push(Output::Refused(account, Refusal::Wrong { left }));
            return;
        }
        self.set(account, door.ever.saturating_sub(1), 0);
        out.push(Output::Right(account));
        match (asked.purpose, self.open) {
            (Purpose::SignIn, None) if account == CODE => out.push(Output::Found),
            (Purpose::SignIn, None) => {
                self.open = Some(account);
                self.touched = now;
                out.extend([Output::Open(account), Output::WakeAt(now + self.idle)]);
            }
            (Purpose::Export, Some(first)) => {
                out.push(Output::Granted { first, second: account });
            }
            _ => {}
        }
    }

    fn wake(&mut self, now: Tick, out: &mut Vec<Output>) {
        if self.open.is_none() {
            return;
        }
        let due = self.touched + self.idle;
        if now >= due {
            self.shut(Why::Idle, out);
        } else {
            out.push(Output::WakeAt(due));
        }
    }

    fn give_up(&mut self) {
        if let Some(ask) = &mut self.ask {
            ask.purpose = Purpose::Nothing;
        }
    }

    fn shut(&mut self, why: Why, out: &mut Vec<Output>) {
        self.give_up();
        if let Some(who) = self.open.take() {
            out.push(Output::Shut(who, why));
        }
    }

    fn set(&mut self, account: u32, ever: u32, streak: u32) {
        for (door, _) in &mut self.doors {
            if door.number == account {
                (door.ever, door.streak) = (ever, streak);
            }
        }
    }
}
