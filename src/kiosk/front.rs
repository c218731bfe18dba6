//! The front of the running kiosk: the visit on the screen's thread, fed by taps, devices, office.
//! It must not decide anything; it shows what the visit says and carries out what it wants.

use crate::clock::Clock;
use crate::hands::{Hands, carry_out};
use crate::screen::Surface;
use crate::speaker::Speaker;
use slint::{Timer, TimerMode};
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use std::time::Duration;
use wayside_care::time::Tick;
use wayside_visit::view::{Msg, Screen, Tap, View};
use wayside_visit::{DeviceEvent, Input, Visit, touch};

/// The visit, its screen, and the hands that do what it wants.
pub struct Front {
    visit: RefCell<Visit>,
    hands: RefCell<Box<dyn Hands>>,
    surface: Surface,
    clock: Clock,
    wake: Timer,
    redraw: Timer,
    drawn: RefCell<Tick>,
    /// What the screen asks now, and since when.
    idea: RefCell<Option<(Screen, Msg)>>,
    came: Cell<Tick>,
    speaker: RefCell<Option<Speaker>>,
    ears: Timer,
    me: Weak<Front>,
}

/// So often the engine is asked whether it has finished.
const EAR: Duration = Duration::from_millis(100);

/// A live picture is drawn at most this often: thirty times a second.
const FRAME_MS: u64 = 33;

impl Front {
    /// Puts a visit on a screen.
    #[must_use]
    pub fn new(visit: Visit, surface: Surface, hands: Box<dyn Hands>, clock: Clock) -> Rc<Front> {
        let front = Rc::new_cyclic(|me| Front {
            visit: RefCell::new(visit),
            hands: RefCell::new(hands),
            surface,
            clock,
            wake: Timer::default(),
            redraw: Timer::default(),
            drawn: RefCell::new(Tick::ZERO),
            idea: RefCell::new(None),
            came: Cell::new(Tick::ZERO),
            speaker: RefCell::new(None),
            ears: Timer::default(),
            me: Weak::clone(me),
        });
        let weak = Rc::downgrade(&front);
        front.surface.on_tap(move |tap| {
            if let Some(front) = weak.upgrade() {
                front.touch(tap);
            }
        });
        front.draw();
        front.set_wake();
        front
    }

    /// From now on keys of the pad are listened to, and what they ask for is said.
    pub fn speak(&self, speaker: Speaker) {
        *self.speaker.borrow_mut() = Some(speaker);
        let me = Weak::clone(&self.me);
        self.surface.on_pad(move |key| {
            if let Some(front) = me.upgrade() {
                let now = front.clock.tick();
                if let Some(speaker) = front.speaker.borrow_mut().as_mut() {
                    speaker.pressed(now, key);
                }
                front.follow_voice();
            }
        });
        self.draw();
    }

    /// Does what the keys chose, and looks again soon while something is being said.
    fn follow_voice(&self) {
        let next = || self.speaker.borrow_mut().as_mut().and_then(Speaker::next_tap);
        while let Some(tap) = next() {
            self.take(Input::Tap(tap));
        }
        let busy = self.speaker.borrow().as_ref().is_some_and(Speaker::is_busy);
        if !busy || self.ears.running() {
            return;
        }
        let me = Weak::clone(&self.me);
        self.ears.start(TimerMode::SingleShot, EAR, move || {
            if let Some(front) = me.upgrade() {
                let now = front.clock.tick();
                if let Some(speaker) = front.speaker.borrow_mut().as_mut() {
                    speaker.look(now);
                }
                front.follow_voice();
            }
        });
    }

    /// A finger on a control. One that comes too soon after its screen was meant for another.
    fn touch(&self, tap: Tap) {
        let shown = self.clock.tick().since(self.came.get());
        if touch::is_meant(tap, shown) {
            self.take(Input::Tap(tap));
        } else {
            tracing::debug!("a touch too soon after its screen");
        }
    }

    /// Takes something that happened.
    pub fn take(&self, input: Input) {
        let live = matches!(&input, Input::Device { event: DeviceEvent::Live(_), .. });
        let effects = self.visit.borrow_mut().step(self.clock.now(), input);
        carry_out(effects, self.hands.borrow_mut().as_mut());
        if live {
            self.draw_soon();
        } else {
            self.draw();
        }
        self.set_wake();
    }

    /// What is on the screen.
    #[must_use]
    pub fn view(&self) -> View {
        self.visit.borrow().view(self.clock.tick())
    }

    /// When the visit wants to be woken.
    #[must_use]
    pub fn next_wake(&self) -> Option<Tick> {
        self.visit.borrow().next_wake(self.clock.tick())
    }

    /// The screen.
    #[must_use]
    pub const fn surface(&self) -> &Surface {
        &self.surface
    }

    fn draw(&self) {
        self.redraw.stop();
        *self.drawn.borrow_mut() = self.clock.tick();
        let view = self.view();
        let idea = (view.screen, view.title.clone());
        if self.idea.borrow().as_ref() != Some(&idea) {
            *self.idea.borrow_mut() = Some(idea);
            self.came.set(self.clock.tick());
        }
        self.surface.show(&view);
        let now = self.clock.tick();
        if let Some(speaker) = self.speaker.borrow_mut().as_mut() {
            speaker.shown(now, &view);
        }
        self.follow_voice();
    }

    /// Draws within one frame; a stream faster than the screen is drawn once a frame.
    fn draw_soon(&self) {
        let since = self.clock.tick().since(*self.drawn.borrow()).millis();
        if since >= FRAME_MS {
            self.draw();
        } else if !self.redraw.running() {
            let me = Weak::clone(&self.me);
            let wait = Duration::from_millis(FRAME_MS - since);
            self.redraw.start(TimerMode::SingleShot, wait, move || {
                if let Some(front) = me.upgrade() {
                    front.draw();
                }
            });
        }
    }

    fn set_wake(&self) {
        let Some(wake) = self.next_wake() else {
            self.wake.stop();
            return;
        };
        let me = Weak::clone(&self.me);
        // One millisecond more: a timer that fires early would find nothing due.
        let wait = Duration::from_millis(wake.since(self.clock.tick()).millis() + 1);
        self.wake.start(TimerMode::SingleShot, wait, move || {
            if let Some(front) = me.upgrade() {
                front.take(Input::Wake);
            }
        });
    }
}
