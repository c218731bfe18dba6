//! Taps: which place a finger leads to. Measuring itself is in pressure.rs, oxygen.rs and scale.rs.
//! It must not decide anything clinical.

use crate::event::{Alert, Chime, Effect, Now};
use crate::lock::{self, Entry};
use crate::typing;
use crate::view::Tap;
use crate::visit::{Over, Place, Visit};
use wayside_care::level::Level;
use wayside_care::reading::Kind;
use wayside_care::record::{Answer, Person, StepEnd};
use wayside_care::red_flags::RedFlag;

impl Visit {
    pub(crate) fn tap(&mut self, now: Now, tap: Tap, out: &mut Vec<Effect>) {
        if !self.offers(now, tap) {
            // A finger is a finger: it keeps the visit awake though it does nothing.
            self.touched = now.tick;
            return;
        }
        self.touched = now.tick;
        if self.over.is_some() {
            self.tap_over(now, tap, out);
            return;
        }
        match tap {
            Tap::Help => self.over = Some(Over::Help),
            Tap::Leave => self.over = Some(Over::Leave),
            Tap::Staff => self.over = Some(Over::Staff(Entry::default())),
            Tap::CallStaff => self.call_staff(out),
            Tap::Back => self.back(now),
            _ => self.tap_place(now, tap, out),
        }
    }

    fn call_staff(&mut self, out: &mut Vec<Effect>) {
        self.over = Some(Over::HelpComing);
        out.push(Effect::Alert(Alert::Help));
    }

    fn tap_over(&mut self, now: Now, tap: Tap, out: &mut Vec<Effect>) {
        match (self.over.take(), tap) {
            (Some(Over::Leave), Tap::Yes) => self.abandon(now, out),
            (Some(Over::Idle), Tap::Leave) => self.abandon(now, out),
            (Some(_), Tap::Leave) => self.over = Some(Over::Leave),
            (Some(_), Tap::CallStaff) => self.call_staff(out),
            (Some(_), Tap::Stop) => self.tap_place(now, Tap::Stop, out),
            (Some(Over::Staff(entry)), tap) => self.tap_staff(entry, tap, out),
            // Close, No, StillHere: back to where the person was.
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
            Tap::Enter if entry.typed.len() == lock::DIGITS && !entry.asked => {
                entry.asked = true;
                out.push(Effect::CheckStaff(entry.typed.clone()));
            }
            Tap::Close => return,
            _ => {}
        }
        self.over = Some(Over::Staff(entry));
    }

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

    fn tap_place(&mut self, now: Now, tap: Tap, out: &mut Vec<Effect>) {
        match (self.place, tap) {
            (Place::Attract, Tap::Begin) => self.begin(now),
            (Place::Language, Tap::Choose(n)) => {
                self.language = usize::from(n);
                self.go(now, Place::About);
            }
            (Place::About, Tap::Next) => self.go(now, Place::Consent),
            (Place::Consent, tap) => self.tap_consent(now, tap),
            (Place::RedFlag(n), tap) => self.tap_red_flag(now, n, tap, out),
            (Place::Crisis(n), Tap::Next) => self.after_question(now, n),
            (Place::Who | Place::Age | Place::Pregnant, tap) => self.tap_who(now, tap, out),
            (Place::TooYoung, Tap::Next) => self.abandon(now, out),
            (Place::Given | Place::Family | Place::Birth | Place::Code | Place::Height, tap) => {
                self.tap_typing(now, tap, out)
            }
            (Place::Results, Tap::Next) => self.go(now, Place::Advice),
            (Place::Advice, Tap::Next) => {
                let place =
                    if self.chart.wants_record() { Place::Sending } else { Place::TakeAway };
                self.go(now, place);
            }
            (Place::Sending, Tap::Next) => self.go(now, Place::TakeAway),
            (Place::TakeAway, Tap::Next) => self.go(now, Place::Goodbye),
            (Place::Goodbye, Tap::Next) => self.end(now, out),
            _ => self.tap_measuring(now, tap, out),
        }
    }

    fn tap_consent(&mut self, now: Now, tap: Tap) {
        let consent = &mut self.chart.consent;
        match tap {
            Tap::Switch(0) => consent.measure = !consent.measure,
            Tap::Switch(1) => consent.keep = !consent.keep,
            Tap::Switch(2) => consent.send = !consent.send,
            // Offered only while `measure` is on.
            Tap::Next => self.go(now, Place::RedFlag(0)),
            _ => {}
        }
    }

    fn tap_red_flag(&mut self, now: Now, n: u8, tap: Tap, out: &mut Vec<Effect>) {
        let answer = match tap {
            Tap::Yes => Answer::Yes,
            Tap::No => Answer::No,
            Tap::Unsure => Answer::Unsure,
            _ => return,
        };
        let Some(flag) = RedFlag::ALL.get(usize::from(n)).copied() else { return };
        self.chart.answers.set(flag, answer);
        if answer.raises() && flag.level() == Level::Emergency {
            self.emergency(now, out);
        } else if answer.raises() && flag.crisis().is_some() {
            out.push(Effect::Alert(Alert::Crisis));
            self.go(now, Place::Crisis(n));
        } else {
            self.after_question(now, n);
        }
    }

    fn after_question(&mut self, now: Now, n: u8) {
        let next = n.saturating_add(1);
        let more = usize::from(next) < RedFlag::ALL.len();
        self.go(now, if more { Place::RedFlag(next) } else { Place::Who });
    }

    /// Latches: nothing but staff ends it, and it waits for nothing.
    pub(crate) fn emergency(&mut self, now: Now, out: &mut Vec<Effect>) {
        self.stop(out);
        self.over = None;
        self.go(now, Place::Emergency);
        out.push(Effect::Alert(Alert::Emergency));
        out.push(Effect::Sound(Chime::Emergency));
        self.save(now, out);
    }

    fn tap_who(&mut self, now: Now, tap: Tap, out: &mut Vec<Effect>) {
        match (self.place, tap) {
            (Place::Who, Tap::Choose(0)) => {
                self.chart.person = Person::Guest;
                self.go(now, Place::Age);
            }
            (Place::Who, Tap::Choose(1)) => self.type_at(now, Place::Given),
            (Place::Who, Tap::Choose(2)) => self.type_at(now, Place::Code),
            (Place::Age, Tap::Yes) => self.go(now, Place::Pregnant),
            (Place::Age, Tap::No) => self.go(now, Place::TooYoung),
            (Place::Pregnant, Tap::Yes | Tap::Unsure) => {
                self.chart.pregnant = Some(true);
                self.measure_next(now, 0, out);
            }
            (Place::Pregnant, Tap::No) => {
                self.chart.pregnant = Some(false);
                self.measure_next(now, 0, out);
            }
            _ => {}
        }
    }

    pub(crate) fn type_at(&mut self, now: Now, place: Place) {
        self.chart.typed.clear();
        self.chart.problem = None;
        self.go(now, place);
    }

    fn tap_typing(&mut self, now: Now, tap: Tap, out: &mut Vec<Effect>) {
        let limit = match self.place {
            Place::Birth => typing::DATE_DIGITS,
            Place::Height => typing::HEIGHT_DIGITS,
            Place::Code => typing::CODE_MAX,
            _ => typing::NAME_MAX,
        };
        match tap {
            Tap::Key(key) if self.chart.typed.chars().count() < limit => {
                self.chart.typed.push(key);
                self.chart.problem = None;
            }
            Tap::Erase => {
                self.chart.typed.pop();
                self.chart.problem = None;
            }
            Tap::Enter if self.place == Place::Height => self.enter_height(now, out),
            Tap::Skip if self.place == Place::Height => self.after_step(now, out),
            Tap::Enter => self.enter(now, out),
            _ => {}
        }
    }

    fn enter(&mut self, now: Now, out: &mut Vec<Effect>) {
        match self.place {
            Place::Given => match typing::name(&self.chart.typed) {
                Some(name) => {
                    self.chart.given = name;
                    self.type_at(now, Place::Family);
                }
                None => self.chart.problem = Some("entry-problem-name"),
            },
            Place::Family => match typing::name(&self.chart.typed) {
                Some(name) => {
                    self.chart.family = name;
                    self.type_at(now, Place::Birth);
                }
                None => self.chart.problem = Some("entry-problem-name"),
            },
            Place::Birth => self.enter_birth(now, out),
            Place::Code => self.enter_code(now),
            _ => {}
        }
    }

    fn enter_birth(&mut self, now: Now, out: &mut Vec<Effect>) {
        let Some(birth) = typing::birth(&self.chart.typed, now.today) else {
            self.chart.problem = Some("entry-problem-date");
            return;
        };
        let (given, family) = (self.chart.given.clone(), self.chart.family.clone());
        self.chart.person = Person::Named { given, family, birth };
        let age = birth.years_until(now.today);
        // Adults only (clinical.md hazard 25). Past 60 nobody is asked about pregnancy.
        if age < 18 {
            self.go(now, Place::TooYoung);
        } else if age > 60 {
            self.chart.pregnant = Some(false);
            self.measure_next(now, 0, out);
        } else {
            self.go(now, Place::Pregnant);
        }
    }

    fn enter_code(&mut self, now: Now) {
        match typing::code(&self.chart.typed) {
            Some(code) => {
                self.chart.person = Person::Code(code);
                self.go(now, Place::Age);
            }
            None => self.chart.problem = Some("entry-problem-code"),
        }
    }

    pub(crate) fn scanned(&mut self, now: Now, text: &str) {
        if !matches!(self.place, Place::Who | Place::Code) || self.over.is_some() {
            return;
        }
        self.touched = now.tick;
        self.chart.typed = text.chars().filter(|c| !c.is_control()).take(64).collect();
        self.place = Place::Code;
        self.enter_code(now);
    }

    fn back(&mut self, now: Now) {
        let place = match self.place {
            Place::About => Place::Language,
            Place::Consent => Place::About,
            Place::RedFlag(0) => Place::Consent,
            Place::RedFlag(n) => Place::RedFlag(n.saturating_sub(1)),
            Place::Who => Place::RedFlag(last_flag()),
            Place::Given | Place::Code | Place::Age => Place::Who,
            Place::Family => Place::Given,
            Place::Birth => Place::Family,
            Place::Pregnant => Place::Who,
            Place::WhichCuff => Place::Arm,
            Place::Prep => Place::WhichCuff,
            Place::Coach(Kind::BloodPressure, 0) => Place::Prep,
            Place::Coach(kind, n) if n > 0 => Place::Coach(kind, n.saturating_sub(1)),
            Place::Advice => Place::Results,
            place => place,
        };
        self.chart.typed = match place {
            Place::Given => self.chart.given.clone(),
            Place::Family => self.chart.family.clone(),
            _ => String::new(),
        };
        self.chart.problem = None;
        self.go(now, place);
    }

    /// Goes to the measurement at a position in the plan, or to the results after the last.
    pub(crate) fn measure_next(&mut self, now: Now, planned: usize, out: &mut Vec<Effect>) {
        self.chart.planned = planned;
        if planned < self.site.plan.len() {
            self.first_measure(now);
        } else {
            self.finish(now, out);
        }
    }

    fn first_measure(&mut self, now: Now) {
        let place = match self.site.plan.get(self.chart.planned) {
            Some(Kind::BloodPressure) => Place::Arm,
            Some(kind) => Place::Coach(*kind, 0),
            None => Place::Results,
        };
        self.go(now, place);
    }

    /// The measurement at hand has ended; on to the next.
    pub(crate) fn after_step(&mut self, now: Now, out: &mut Vec<Effect>) {
        self.stop(out);
        self.measure_next(now, self.chart.planned.saturating_add(1), out);
    }

    /// Ends the measurement of a kind in a given way, and goes on.
    pub(crate) fn end_step(&mut self, now: Now, kind: Kind, end: StepEnd, out: &mut Vec<Effect>) {
        self.chart.end_step(kind, end);
        if end == StepEnd::Complete {
            out.push(Effect::Sound(Chime::Done));
        }
        self.after_step(now, out);
    }
}

fn last_flag() -> u8 {
    u8::try_from(RedFlag::ALL.len().saturating_sub(1)).unwrap_or(0)
}
