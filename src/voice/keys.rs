//! The five keys: where each leads on the screen at hand.
//! It must not say anything but through the voice, nor tap what the screen does not offer.

use crate::event::{Key, Output};
use crate::read;
use crate::ring::{Does, Item, Level};
use crate::voice::{Voice, own};
use wayside_care::time::Tick;
use wayside_visit::view::{Body, Screen, Tap, View};

impl Voice {
    pub(crate) fn key(&mut self, now: Tick, key: Key, out: &mut Vec<Output>) {
        self.hush(out);
        if !self.on {
            // The first press only wakes the voice: nobody has heard anything yet.
            self.welcome(now, out);
            out.push(Output::Tap(Tap::StillHere));
            return;
        }
        let screen = self.view.as_ref().map(|view| view.screen);
        if screen == Some(Screen::IdleWarning) && key != Key::Help {
            out.push(Output::Tap(Tap::StillHere));
            return;
        }
        match key {
            Key::Next | Key::Previous => self.step(now, key, out),
            Key::Choose => self.choose(now, out),
            Key::Back => self.back(now, out),
            Key::Help => self.help(now, out),
        }
        // A finger is a finger: whoever steps through what is offered is there.
        if !out.iter().any(|output| matches!(output, Output::Tap(_))) {
            out.push(Output::Tap(Tap::StillHere));
        }
    }

    fn step(&mut self, now: Tick, key: Key, out: &mut Vec<Output>) {
        let last = self.items().len().saturating_sub(1);
        self.at = Some(match (self.at, key) {
            (None | Some(0), Key::Previous) => last,
            (Some(at), Key::Previous) => at.saturating_sub(1),
            (Some(at), _) if at < last => at.saturating_add(1),
            _ => 0,
        });
        self.say_item(now, out);
    }

    fn back(&mut self, now: Tick, out: &mut Vec<Output>) {
        if self.level != Level::Screen {
            self.at = match self.level {
                Level::Signs(n) => Some(self.first_group().saturating_add(n)),
                _ => None,
            };
            self.level = Level::Screen;
            if self.at.is_some() {
                self.say_item(now, out)
            } else {
                self.say_whole(now, out)
            }
            return;
        }
        let ways = [Tap::Stop, Tap::Back, Tap::Close, Tap::Leave];
        self.tap_first(now, &ways, out);
    }

    /// Where the groups of the spoken keyboard begin in the screen's ring.
    fn first_group(&self) -> usize {
        let group = |item: &Item| matches!(item.does, Does::Open(Level::Signs(_)));
        self.items().iter().position(group).unwrap_or(0)
    }

    fn help(&mut self, now: Tick, out: &mut Vec<Output>) {
        self.tap_first(now, &[Tap::Help, Tap::CallStaff], out);
    }

    fn tap_first(&mut self, now: Tick, taps: &[Tap], out: &mut Vec<Output>) {
        let Some(view) = &self.view else { return };
        match taps.iter().find(|tap| view.offers(**tap)) {
            Some(tap) => out.push(Output::Tap(*tap)),
            None => self.say_whole(now, out),
        }
    }

    fn choose(&mut self, now: Tick, out: &mut Vec<Output>) {
        let items = self.items();
        let Some(item) = self.at.and_then(|at| items.get(at)) else {
            self.say(now, vec![own("voice-step-first")], out);
            return;
        };
        match item.does {
            Does::Tap(tap) => self.tap(tap, out),
            Does::Nothing | Does::NotYet => self.say_item(now, out),
            Does::Open(level) => {
                self.level = level;
                self.at = Some(0);
                self.say_item(now, out);
            }
            Does::ReadBack => {
                let parts = self.view.as_ref().map(read::typed).unwrap_or_default();
                self.say(now, parts, out);
            }
            Does::Repeat => self.say_whole(now, out),
            Does::Faster(yes) => {
                self.speed = (self.speed + if yes { 1 } else { -1 }).clamp(-2, 2);
                out.push(self.pace());
                self.say_item(now, out);
            }
            Does::Louder(yes) => {
                self.volume = (self.volume + if yes { 1 } else { -1 }).clamp(-2, 2);
                out.push(self.loudness());
                self.say_item(now, out);
            }
            Does::Aloud(yes) => {
                self.listening.aloud = yes;
                self.say_whole(now, out);
            }
            Does::Silence => {
                self.say(now, vec![own("voice-off")], out);
                self.on = false;
            }
        }
    }

    fn tap(&mut self, tap: Tap, out: &mut Vec<Output>) {
        if let (Tap::Key(_) | Tap::Erase, Some(View { body: Body::Entry { value, .. }, .. })) =
            (tap, &self.view)
        {
            self.before = Some(value.clone());
        }
        if let Level::Signs(n) = self.level {
            self.level = Level::Screen;
            self.at = Some(self.first_group().saturating_add(n));
        }
        out.push(Output::Tap(tap));
    }
}
