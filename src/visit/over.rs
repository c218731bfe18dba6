//! What lies on top of a screen: help, leaving, "still there?", and the staff number pad.
//! It must not decide anything clinical, nor know a right number.

use crate::event::{Alert, Effect, Now};
use crate::lock::{self, Entry};
use crate::view::Tap;
use crate::visit::{Over, Place, Visit};

impl Visit {
    pub(crate) fn call_staff(&mut self, out: &mut Vec<Effect>) {
        self.over = Some(Over::HelpComing);
        out.push(Effect::Alert(Alert::Help));
    }

    pub(crate) fn tap_over(&mut self, now: Now, tap: Tap, out: &mut Vec<Effect>) {
        match (self.over.take(), tap) {
            (Some(Over::Leave), Tap::Yes) => self.abandon(now, out),
            (Some(Over::Idle), Tap::Leave) => self.abandon(now, out),
            (Some(Over::Help), Tap::Yes) => {
                // Ill all of a sudden, wherever the visit stands: no question is waited for.
                self.chart.alarm = Some("feels very ill");
                self.emergency(now, out);
            }
            (Some(_), Tap::Leave) => self.over = Some(Over::Leave),
            (Some(_), Tap::CallStaff) => self.call_staff(out),
            (Some(_), Tap::Stop) => self.tap_place(now, Tap::Stop, out),
            (Some(Over::Staff(entry)), tap) => self.tap_staff(entry, tap, out),
            // Close, StillHere: back to where the person was.
            _ => {}
        }
    }

    fn tap_staff(&mut self, mut entry: Entry, tap: Tap, out: &mut Vec<Effect>) {
        match tap {
            Tap::Key(key) if entry.typed.len() < lock::DIGITS && !entry.asked => {
                entry.typed.push(key);
                entry.wrong = false;
            }
            Tap::Erase if !entry.asked => {
                entry.typed.pop();
            }
            Tap::Enter if entry.may_ask() => {
                entry.asked = true;
                out.push(Effect::CheckStaff(entry.typed.clone()));
            }
            Tap::Close => return,
            _ => {}
        }
        self.over = Some(Over::Staff(entry));
    }

    /// The answer to a staff number asked about; an answer nobody asked for is none.
    pub(crate) fn staff_number(&mut self, now: Now, right: bool, out: &mut Vec<Effect>) {
        let Some(Over::Staff(entry)) = &mut self.over else { return };
        if !entry.asked {
            return;
        }
        *entry = Entry { wrong: true, ..Entry::default() };
        if right && self.place == Place::Emergency {
            out.push(Effect::Alert(Alert::Cleared));
            self.end(now, out);
        }
    }
}
