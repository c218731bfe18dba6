//! Time in a visit: when it wants to be woken, and when nobody is there any more.
//! It must not read a clock, nor know what is measured.

use crate::event::{Chime, Effect, Now};
use crate::visit::{Over, Place, Visit};
use wayside_care::time::{Span, Tick};

/// How long "thank you" stays.
const GOODBYE: Span = Span::from_secs(12);
/// How long after its deadline a silent driver is given up by the visit itself.
pub(crate) const GRACE: Span = Span::from_secs(5);
/// Somebody who waits for staff, or reads a telephone number on the crisis card, is not idle.
const PATIENCE: Span = Span::from_secs(5 * 60);

impl Visit {
    /// When the visit wants to be woken next, if at all: every second where time is shown going by.
    /// After a [`crate::Input::Wake`] at `now` it always lies ahead of `now`.
    #[must_use]
    pub fn next_wake(&self, now: Tick) -> Option<Tick> {
        let second = Span::from_millis(1000 - now.since(self.entered).millis() % 1000);
        let counting = matches!(
            self.place,
            Place::Rest | Place::CuffLive | Place::CuffPause | Place::PulseLive | Place::ScaleLive
        ) || self.over == Some(Over::Idle);
        let ticking = counting.then(|| now + second);
        let goodbye = (self.place == Place::Goodbye).then(|| self.entered + GOODBYE);
        let running = self.chart.running.map(|running| running.deadline + GRACE);
        let idle = self.may_idle().then(|| match self.over {
            Some(Over::Idle) => self.idle_ends(),
            _ if self.place == Place::Emergency => self.idle_ends(),
            _ => self.touched + self.patience(),
        });
        [ticking, goodbye, running, idle, self.times_due(), self.who_due()]
            .into_iter()
            .flatten()
            .min()
    }

    /// When a warning on show, or a forgotten number pad, is over.
    pub(crate) fn idle_ends(&self) -> Tick {
        let shortest = self.touched + self.site.idle_warning + Span::from_secs(1);
        shortest.max(self.touched + self.site.idle_end)
    }

    fn patience(&self) -> Span {
        let waits = self.over == Some(Over::HelpComing)
            || matches!(self.place, Place::Crisis(_) | Place::FormCrisis);
        if waits { self.site.idle_warning.max(PATIENCE) } else { self.site.idle_warning }
    }

    pub(crate) fn wake(&mut self, now: Now, out: &mut Vec<Effect>) {
        self.wake_idle(now, out);
        self.wake_measuring(now, out);
        self.wake_times(now);
        self.wake_who(now);
        if self.place == Place::Goodbye && now.tick.since(self.entered) >= GOODBYE {
            self.end(now, out);
        }
    }

    /// A visit nobody touches warns, then ends. Measuring is not idling, and an emergency never is;
    /// but a rest that waits under a question waits for somebody.
    fn may_idle(&self) -> bool {
        match self.place {
            Place::Attract | Place::OutOfService | Place::Goodbye => false,
            Place::Emergency => matches!(self.over, Some(Over::Staff(_))),
            Place::CuffLive | Place::PulseLive | Place::ScaleLive => false,
            Place::Rest | Place::CuffPause => self.over.is_some(),
            _ => true,
        }
    }

    fn wake_idle(&mut self, now: Now, out: &mut Vec<Effect>) {
        if !self.may_idle() {
            return;
        }
        let idle = now.tick.since(self.touched);
        let warned = self.over == Some(Over::Idle);
        if self.place == Place::Emergency {
            // Staff walked away from the number pad: the emergency itself stays.
            if now.tick >= self.idle_ends() {
                self.over = None;
            }
        } else if warned && now.tick >= self.idle_ends() {
            self.gone(now, out);
        } else if !warned && idle >= self.patience() {
            // The warning is shown for its full time, however late or early it came.
            self.touched = now.tick - self.site.idle_warning;
            self.over = Some(Over::Idle);
            out.push(Effect::Sound(Chime::Idle));
        }
    }

    /// Nobody answered the warning.
    fn gone(&mut self, now: Now, out: &mut Vec<Effect>) {
        if matches!(self.place, Place::Symptoms(_)) {
            // A worrying number, the question how they feel, and silence: that is no "no"
            // (clinical.md principle 2). Somebody may lie in front of the kiosk.
            self.chart.alarm = Some("no answer to symptoms");
            self.emergency(now, out);
        } else {
            self.abandon(now, out);
        }
    }
}
