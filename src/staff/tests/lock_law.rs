//! The staff lock over its whole state space: every state that can be reached × everything that can
//! happen, a kill at every moment included, with a store beside it that keeps what it was told.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(missing_docs)]

use std::collections::{HashSet, VecDeque};
use wayside_care::time::{Span, Tick};
use wayside_staff::lock::{CODE, Door, GUESSES, IDLE, Input, Lock, Output, Refusal};
use wayside_staff::pin::Pin;
use wayside_staff::role::Role;

const ATTENDANT: u32 = 1;
const LEAD: u32 = 2;
const DAY: Span = Span::from_secs(86_400);

/// What is on the disk: for each door ever and streak.
type Disk = [(u32, u32); 3];

/// What the world knows besides the lock itself.
#[derive(Clone)]
struct World {
    lock: Lock,
    disk: Disk,
    /// Asked of the store and not answered: ask, account.
    counting: Option<(u32, u32)>,
    /// Handed over to be checked: ask, account, whether it is right.
    checking: Option<(u32, u32, bool)>,
    /// What the person typed last.
    right: bool,
    /// Wrong numbers somebody learned to be wrong, since the last unlock: what must stay bounded.
    learned: [u32; 3],
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Move {
    Guess(u32, bool),
    Second(u32, bool),
    /// The store stores and answers, stores and is killed, or cannot.
    Stored,
    StoredThenKilled,
    NotStored,
    /// The check answers; or is killed after somebody saw the answer.
    Answered,
    SeenThenKilled,
    Kill,
    GiveUp,
    Touch,
    Wait,
    Unlock(u32),
    SignOut,
    /// The list of doors, read again now.
    Reread,
}

fn moves() -> Vec<Move> {
    use Move::*;
    let mut all = vec![Stored, StoredThenKilled, NotStored, Answered, SeenThenKilled, Kill, GiveUp];
    all.extend([Touch, Wait, SignOut, Reread, Unlock(ATTENDANT), Unlock(LEAD)]);
    for right in [true, false] {
        all.extend([Guess(CODE, right), Guess(ATTENDANT, right), Guess(LEAD, right)]);
        all.extend([Second(ATTENDANT, right), Second(LEAD, right), Second(CODE, right)]);
    }
    all
}

fn doors(disk: &Disk) -> Vec<Door> {
    let roles = [Role::Lead, Role::Attendant, Role::Lead];
    let numbers = [CODE, ATTENDANT, LEAD];
    let door = |n: usize| Door {
        number: numbers[n],
        role: roles[n],
        active: true,
        ever: disk[n].0,
        streak: disk[n].1,
    };
    (0..3).map(door).collect()
}

/// A program that just started over what is on the disk. Its clock begins anew.
fn started(disk: Disk, learned: [u32; 3]) -> World {
    let mut lock = Lock::new(Tick::ZERO, IDLE);
    assert_eq!(lock.handle(Tick::ZERO, Input::Doors(doors(&disk))), []);
    World { lock, disk, counting: None, checking: None, right: false, learned }
}

impl World {
    fn outputs(&mut self, out: Vec<Output>) {
        for output in out {
            match output {
                Output::Count { ask, account } => {
                    assert!(self.counting.is_none(), "two guesses at once");
                    self.counting = Some((ask, account));
                }
                Output::Check { ask, account, .. } => {
                    assert!(self.checking.is_none(), "two checks at once");
                    let stored = self.disk[account as usize].0;
                    assert!(stored > self.learned[account as usize], "checked before counted");
                    assert!(stored <= GUESSES, "checked beyond the limit");
                    self.checking = Some((ask, account, self.right));
                }
                Output::Right(account) => {
                    let (ever, _) = self.disk[account as usize];
                    self.disk[account as usize] = (ever - 1, 0);
                }
                Output::Unlock { account, .. } => {
                    self.disk[account as usize] = (0, 0);
                    self.learned[account as usize] = 0;
                    let more = self.lock.handle(Tick::ZERO, Input::Unlocked(account));
                    assert_eq!(more, []);
                }
                Output::Open(account) => {
                    assert_ne!(account, CODE, "the code signs nobody in");
                }
                Output::Granted { first, second } => {
                    assert!(first == LEAD && second == ATTENDANT, "{first} and {second}");
                }
                Output::Found | Output::Refused(..) | Output::Shut(..) | Output::WakeAt(_) => {}
            }
        }
    }

    fn say(&mut self, now: Tick, input: Input) {
        let was = self.lock.open();
        let out = self.lock.handle(now, input.clone());
        // Nobody is in without a right number, checked just now.
        if self.lock.open().is_some() && was.is_none() {
            assert!(matches!(input, Input::Checked { right: true, .. }), "{input:?}");
            assert!(matches!(out.first(), Some(Output::Right(_))), "{out:?}");
        }
        self.outputs(out);
    }

    /// One move, or nothing where it cannot happen now.
    fn after(&self, step: Move, now: Tick) -> Option<World> {
        let mut world = self.clone();
        match step {
            Move::Guess(account, right) => {
                world.right = right;
                world.say(now, Input::Guess(account, Pin::typed("x")));
            }
            Move::Second(account, right) => {
                world.right = right;
                world.say(now, Input::Second(account, Pin::typed("x")));
            }
            Move::Stored | Move::StoredThenKilled | Move::NotStored => {
                return world.stores(step, now);
            }
            Move::Answered | Move::SeenThenKilled => return world.answers(step, now),
            Move::Kill => return Some(started(world.disk, world.learned)),
            Move::GiveUp => world.say(now, Input::GiveUp),
            Move::Touch => world.say(now, Input::Touched),
            Move::Wait => world.say(now, Input::Wake),
            Move::Unlock(account) => world.say(now, Input::Unlock(account)),
            Move::SignOut => world.say(now, Input::SignOut),
            Move::Reread => {
                let list = doors(&world.disk);
                world.say(now, Input::Doors(list));
            }
        }
        Some(world)
    }

    fn stores(mut self, step: Move, now: Tick) -> Option<World> {
        let (ask, account) = self.counting.take()?;
        if step == Move::NotStored {
            self.say(now, Input::NotCounted { ask });
            return Some(self);
        }
        let (ever, streak) = self.disk[account as usize];
        let (ever, streak) = (ever + 1, streak + 1);
        self.disk[account as usize] = (ever, streak);
        if step == Move::StoredThenKilled {
            return Some(started(self.disk, self.learned));
        }
        self.say(now, Input::Counted { ask, account, ever, streak });
        Some(self)
    }

    fn answers(mut self, step: Move, now: Tick) -> Option<World> {
        let (ask, account, right) = self.checking.take()?;
        if !right {
            self.learned[account as usize] += 1;
        }
        if step == Move::SeenThenKilled {
            return Some(started(self.disk, self.learned));
        }
        self.say(now, Input::Checked { ask, right });
        // The same answer again must change nothing: it would give a guess back.
        let before = (self.lock.clone(), self.disk);
        self.say(now, Input::Checked { ask, right: true });
        assert!(before == (self.lock.clone(), self.disk), "an answer counted twice");
        Some(self)
    }

    fn holds(&self) {
        for n in 0..3 {
            assert!(self.learned[n] <= GUESSES, "{} wrong numbers learned", self.learned[n]);
            assert!(self.learned[n] <= self.disk[n].0, "a free guess");
        }
    }
}

type Key = (Disk, [u32; 3], Vec<bool>, [Option<(u32, bool)>; 2], Option<u32>);

/// The same world in one breath: what a search tells states apart by. Waits are either over or
/// not, so that ticks do not matter.
fn key(world: &World, now: Tick) -> Key {
    let waits = [CODE, ATTENDANT, LEAD]
        .iter()
        .map(|n| matches!(world.lock.bars(now, *n), Some(Refusal::Wait(_))))
        .chain([world.lock.asking(), world.right]);
    let counting = world.counting.map(|(_, account)| (account, false));
    let checking = world.checking.map(|(_, account, right)| (account, right));
    (world.disk, world.learned, waits.collect(), [counting, checking], world.lock.open())
}

/// Searches with guesses at one account going all the way, and the lead's staying small.
fn search(victim: u32, deep: bool) -> (usize, u32) {
    let mut seen = HashSet::new();
    let mut queue = VecDeque::new();
    let first = started([(0, 0); 3], [0; 3]);
    seen.insert(key(&first, Tick::ZERO));
    queue.push_back((first, Tick::ZERO));
    let mut most = 0;
    while let Some((world, now)) = queue.pop_front() {
        for step in moves() {
            if let Move::Guess(account, false) | Move::Second(account, false) = step
                && account != victim
            {
                continue;
            }
            if !deep && matches!(step, Move::Second(..)) {
                continue;
            }
            let now = if step == Move::Wait { now + DAY } else { now };
            let Some(next) = world.after(step, now) else { continue };
            next.holds();
            most = most.max(next.learned[victim as usize]);
            // Only the victim's counts go all the way; others may lose a guess to a kill or two.
            if (0..3).any(|n| n != victim as usize && next.disk[n].0 > 1) {
                continue;
            }
            let restarted =
                matches!(step, Move::Kill | Move::StoredThenKilled | Move::SeenThenKilled);
            let then = if restarted { Tick::ZERO } else { now };
            if seen.insert(key(&next, then)) {
                queue.push_back((next, then));
            }
        }
    }
    (seen.len(), most)
}

#[test]
fn h47_no_way_of_guesses_kills_and_time_gives_more_than_twenty_wrong_numbers() {
    for (victim, deep) in [(ATTENDANT, true), (LEAD, false), (CODE, false)] {
        let (states, most) = search(victim, deep);
        println!("lock: account {victim}: {states} states, {most} wrong numbers at most");
        assert!(states > 1_000);
        assert_eq!(most, GUESSES, "the search must get as far as the limit");
    }
}

/// Waits: pulling the plug never shortens one.
#[test]
fn a_restart_begins_the_wait_again() {
    for streak in 0..GUESSES {
        let door = Door { number: 1, role: Role::Attendant, active: true, ever: streak, streak };
        let mut lock = Lock::new(Tick::from_millis(500), IDLE);
        lock.handle(Tick::from_millis(500), Input::Doors(vec![door]));
        let wait = wayside_visit::lock::wait_after(streak).unwrap();
        let until = Tick::from_millis(500) + wait;
        if wait > Span::ZERO {
            let just = Tick::from_millis(until.millis() - 1);
            assert_eq!(lock.bars(just, 1), Some(Refusal::Wait(until)), "{streak}");
        }
        assert_eq!(lock.bars(until, 1), None, "{streak}");
    }
}

#[test]
fn nobody_stays_in_untouched_and_a_touch_counts() {
    let mut lock = signed_in(LEAD);
    let half = Tick::from_millis(IDLE.millis() / 2);
    lock.handle(half, Input::Touched);
    let due = Tick::ZERO + IDLE;
    assert_eq!(lock.handle(due, Input::Wake), [Output::WakeAt(half + IDLE)]);
    assert_eq!(lock.open(), Some(LEAD));
    lock.handle(half + IDLE, Input::Wake);
    assert_eq!(lock.open(), None);
}

fn signed_in(account: u32) -> Lock {
    let mut lock = Lock::new(Tick::ZERO, IDLE);
    lock.handle(Tick::ZERO, Input::Doors(doors(&[(0, 0); 3])));
    lock.handle(Tick::ZERO, Input::Guess(account, Pin::typed("407193")));
    lock.handle(Tick::ZERO, Input::Counted { ask: 1, account, ever: 1, streak: 1 });
    lock.handle(Tick::ZERO, Input::Checked { ask: 1, right: true });
    assert_eq!(lock.open(), Some(account));
    lock
}

#[test]
fn an_attendant_exports_nothing_and_nobody_is_their_own_second() {
    let mut lock = signed_in(ATTENDANT);
    let out = lock.handle(Tick::ZERO, Input::Second(LEAD, Pin::typed("1")));
    assert_eq!(out, [Output::Refused(LEAD, Refusal::NotYou)]);
    let mut lock = signed_in(LEAD);
    let out = lock.handle(Tick::ZERO, Input::Second(LEAD, Pin::typed("1")));
    assert_eq!(out, [Output::Refused(LEAD, Refusal::NotYou)]);
    let out = lock.handle(Tick::ZERO, Input::Second(ATTENDANT, Pin::typed("1")));
    assert_eq!(out, [Output::Count { ask: 2, account: ATTENDANT }]);
}

#[test]
fn a_closed_account_is_out_at_once() {
    let mut lock = signed_in(ATTENDANT);
    let mut list = doors(&[(0, 0); 3]);
    list[1].active = false;
    let out = lock.handle(Tick::ZERO, Input::Doors(list));
    assert!(matches!(out.as_slice(), [Output::Shut(ATTENDANT, _)]), "{out:?}");
    let out = lock.handle(Tick::ZERO, Input::Guess(ATTENDANT, Pin::typed("1")));
    assert_eq!(out, [Output::Refused(ATTENDANT, Refusal::Nobody)]);
}
