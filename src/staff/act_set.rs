//! What a tap does on the screens of settings, closing the kiosk and the audit.
//! Only taps the screen offers come here. It must not know what a screen looks like.

use crate::place::Place;
use crate::role::Deed;
use crate::said::Effect;
use crate::settings::{Key, Value, Wrong};
use crate::staff::Staff;
use wayside_visit::Now;
use wayside_visit::view::{Msg, Tap};

/// Levels go in steps of so many per cent.
const STEP: u8 = 10;

impl Staff {
    pub(crate) fn act_set(&mut self, now: Now, tap: Tap, out: &mut Vec<Effect>) {
        match self.place {
            Place::Settings => {
                let keys: Vec<Key> = self.settings.keys().map(|(key, _)| key).collect();
                match (tap, self.chosen(&keys, tap)) {
                    (Tap::Own, _) => self.go(Place::Fixed),
                    (_, Some(key)) => {
                        self.go(Place::Setting(key));
                        self.draft.value = None;
                    }
                    _ => {}
                }
            }
            Place::Setting(key) => self.setting(now, key, tap, out),
            Place::Line(key, n) if tap == Tap::Enter => self.line(key, n),
            Place::Outage => self.outage_tap(tap, out),
            Place::Audit if tap == Tap::Next => {
                self.audit = None;
                out.extend(self.lock.open().map(|by| Effect::VerifyAudit { by }));
            }
            _ => {}
        }
    }

    /// The value being made, or the one that counts.
    pub(crate) fn value(&self, key: Key) -> Option<Value> {
        let made = self.draft.value.clone();
        made.or_else(|| self.settings.standing(key).map(|standing| standing.value))
    }

    /// How many rows a setting has that can be chosen one by one.
    pub(crate) fn lines(&self) -> usize {
        match self.place {
            Place::Setting(key) => match self.value(key) {
                Some(Value::Hours(_)) => 7,
                Some(Value::Lines(lines)) => lines.len() + 1,
                Some(Value::Text(_)) => 1,
                _ => 0,
            },
            _ => 0,
        }
    }

    fn setting(&mut self, now: Now, key: Key, tap: Tap, out: &mut Vec<Effect>) {
        match tap {
            Tap::Next => {
                let value = self.draft.value.take();
                if value.is_some() {
                    self.change(now, key, Change::To(value), out);
                }
            }
            Tap::Discard => {
                self.draft.value = None;
                self.change(now, key, Change::Undo, out);
            }
            tap => self.edit(key, tap),
        }
    }

    fn edit(&mut self, key: Key, tap: Tap) {
        let Some(value) = self.value(key) else { return };
        let rows: Vec<u8> = (0..).take(self.lines()).collect();
        let made = match (value, tap) {
            (Value::Level(level), Tap::Choose(0)) => Value::Level(level.saturating_sub(STEP)),
            (Value::Level(level), Tap::Choose(_)) => {
                Value::Level(level.saturating_add(STEP).min(100))
            }
            (Value::Chosen(chosen), Tap::Switch(n)) => {
                let choices = self.settings.choices(key);
                let Some(one) = choices.get(usize::from(n)) else { return };
                let on = |choice: &&String| (chosen.contains(choice)) != (*choice == one);
                Value::Chosen(choices.iter().filter(on).cloned().collect())
            }
            (_, tap) => {
                if let Some(n) = self.chosen(&rows, tap) {
                    let value = self.draft.value.take();
                    self.go(Place::Line(key, n));
                    self.draft.value = value;
                }
                return;
            }
        };
        self.draft.value = Some(made);
        self.check_draft(key);
    }

    /// Whether what is being made could be stored is said at once, not at the end.
    fn check_draft(&mut self, key: Key) {
        let checked = self.draft.value.as_ref().map(|value| self.settings.check(key, value));
        self.problem = checked.and_then(Result::err).map(|wrong| Msg::of(wrong.word()));
    }

    fn line(&mut self, key: Key, n: u8) {
        let typed = self.draft.typed.trim().to_owned();
        let n = usize::from(n);
        let made = match self.value(key) {
            Some(Value::Text(_)) => Some(Value::Text(typed)),
            Some(Value::Lines(mut lines)) => {
                match lines.get_mut(n) {
                    Some(line) => *line = typed,
                    None => lines.push(typed),
                }
                lines.retain(|line| !line.is_empty());
                Some(Value::Lines(lines))
            }
            Some(Value::Hours(mut week)) => match (typed_hours(&typed), week.get_mut(n)) {
                (Some(hours), Some(day)) => {
                    *day = hours;
                    Some(Value::Hours(week))
                }
                _ => None,
            },
            _ => None,
        };
        let Some(made) = made else {
            self.problem = Some(Msg::of(Wrong::Hours.word()));
            return;
        };
        self.go(Place::Setting(key));
        self.draft.value = Some(made);
        self.check_draft(key);
    }

    fn change(&mut self, now: Now, key: Key, change: Change, out: &mut Vec<Effect>) {
        let (Some(by), Some(role)) = (self.lock.open(), self.lock.role()) else { return };
        let at = now.wall.unix_ms;
        let done = match change {
            Change::To(value) => self.settings.set(key, value, (by, role), at),
            Change::Undo => self.settings.undo(key, (by, role), at),
        };
        match done {
            Ok(change) => {
                self.changed = Some(change.clone());
                self.problem = None;
                self.notice = Some(Msg::of("staff-set-saved"));
                out.push(Effect::Set(change));
            }
            Err(wrong) => self.problem = Some(Msg::of(wrong.word())),
        }
    }

    /// Whether this person may change this setting.
    pub(crate) fn may_set(&self, key: Key) -> bool {
        self.may(Deed::Settings) && self.settings.keys().any(|(k, allowed)| k == key && allowed)
    }
}

enum Change {
    To(Option<Value>),
    Undo,
}

/// `0900-1730` as digits, or nothing for a day that is closed; none where it is neither.
fn typed_hours(typed: &str) -> Option<Option<(u16, u16)>> {
    if typed.is_empty() {
        return Some(None);
    }
    let minutes = |text: &str| {
        let hour: u16 = text.get(..2)?.parse().ok()?;
        let minute: u16 = text.get(2..)?.parse().ok()?;
        (text.len() == 4 && hour <= 24 && minute < 60).then(|| hour * 60 + minute)
    };
    let (open, close) = (minutes(typed.get(..4)?)?, minutes(typed.get(4..)?)?);
    Some(Some((open, close)))
}
