//! Records the store would not take: kept in memory and offered again until it does.
//! It must not know a clock, a disk or what a record holds.

use std::collections::VecDeque;
use wayside_care::time::{Span, Tick};
use wayside_clinic::wait::{self, Jitter};

/// The longest pause between two offers: staff who made room want to see it work.
pub const LONGEST: Span = Span::from_secs(60);

/// What waits to be saved, oldest first. Nothing leaves it but by being taken to be offered, and
/// what is refused again comes back to its place.
#[derive(Debug)]
pub struct Unsaved<T> {
    waiting: VecDeque<T>,
    failures: u32,
    next: Tick,
}

impl<T> Default for Unsaved<T> {
    fn default() -> Self {
        Unsaved { waiting: VecDeque::new(), failures: 0, next: Tick::ZERO }
    }
}

impl<T> Unsaved<T> {
    /// The store refused one that is new.
    pub fn keep(&mut self, now: Tick, jitter: Jitter, one: T) {
        self.waiting.push_back(one);
        self.failed(now, jitter);
    }

    /// The oldest, where it is time to offer it again. Give it back with [`Unsaved::again`] if it
    /// is refused; say [`Unsaved::worked`] if not.
    pub fn due(&mut self, now: Tick) -> Option<T> {
        if now < self.next { None } else { self.waiting.pop_front() }
    }

    /// The store refused it again.
    pub fn again(&mut self, now: Tick, jitter: Jitter, one: T) {
        self.waiting.push_front(one);
        self.failed(now, jitter);
    }

    /// The store took something: the others need not wait any longer.
    pub fn worked(&mut self, now: Tick) {
        self.failures = 0;
        self.next = now;
    }

    /// When the oldest is due; nothing where none waits.
    #[must_use]
    pub fn next(&self) -> Option<Tick> {
        (!self.waiting.is_empty()).then_some(self.next)
    }

    /// How many wait.
    #[must_use]
    pub fn len(&self) -> usize {
        self.waiting.len()
    }

    /// Whether none waits.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.waiting.is_empty()
    }

    fn failed(&mut self, now: Tick, jitter: Jitter) {
        self.failures = self.failures.saturating_add(1);
        self.next = now + wait::back_off(self.failures, jitter).min(LONGEST);
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    /// A disk that is full for an hour, then has room.
    #[test]
    fn nothing_is_lost_and_all_is_saved_in_order_once_there_is_room() {
        let mut unsaved = Unsaved::default();
        let (mut saved, mut offers) = (Vec::new(), 0);
        for second in 0..4000_u64 {
            let now = Tick::ZERO + Span::from_secs(second);
            let full = second < 3600;
            if second % 600 == 0 {
                // A new record goes to the store first, like any other.
                let number = second / 600;
                if full { unsaved.keep(now, 7, number) } else { saved.push(number) }
            }
            while let Some(one) = unsaved.due(now) {
                offers += 1;
                if full {
                    unsaved.again(now, 7, one);
                } else {
                    unsaved.worked(now);
                    saved.push(one);
                }
            }
            assert_eq!(unsaved.next().is_some(), !unsaved.is_empty());
        }
        saved.sort_unstable();
        assert_eq!(saved, [0, 1, 2, 3, 4, 5, 6]);
        assert!(offers < 3600 / 30 + 30, "{offers} offers to a full disk in an hour");
    }

    #[test]
    fn the_pause_is_bounded_and_ends_with_the_first_that_works() {
        let mut unsaved = Unsaved::default();
        let mut now = Tick::ZERO;
        unsaved.keep(now, Jitter::MAX, 'a');
        unsaved.keep(now, Jitter::MAX, 'b');
        for _ in 0..20 {
            assert_eq!(unsaved.due(now), None, "not before its time");
            let next = unsaved.next().unwrap();
            assert!(next.since(now) <= LONGEST);
            now = next;
            let oldest = unsaved.due(now).unwrap();
            assert_eq!(oldest, 'a');
            unsaved.again(now, Jitter::MAX, oldest);
        }
        now = unsaved.next().unwrap();
        assert_eq!(unsaved.due(now), Some('a'));
        unsaved.worked(now);
        assert_eq!(unsaved.due(now), Some('b'), "at once");
        assert!(unsaved.is_empty() && unsaved.next().is_none());
    }
}
