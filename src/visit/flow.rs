//! Taps: which place a finger leads to. What lies on top is in over.rs; measuring itself is in
//! pressure.rs, oxygen.rs and scale.rs. It must not decide anything clinical.

use crate::event::{Alert, Chime, Effect, Now};
use crate::lock::Entry;
use crate::typing;
use crate::view::Tap;
use crate::visit::{Over, Place, Snag, Visit};
use wayside_care::level::Level;
use wayside_care::reading::Kind;
use wayside_care::record::{Answer, Person, StepEnd};
use wayside_care::red_flags::RedFlag;
use wayside_care::time::Day;

impl Visit {
    pub(crate) fn tap(&mut self, now: Now, tap: Tap, out: &mut Vec<Effect>) {
        if !self.offers(now, tap) {
            // A finger is a finger: whoever touches anything is still there, and did nothing else.
            self.touched = now.tick;
            self.over.take_if(|over| *over == Over::Idle);
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
            Tap::Back if self.place == Place::Form => self.back_in_form(now),
            Tap::Back => self.back(now),
            _ => self.tap_place(now, tap, out),
        }
    }

    pub(crate) fn tap_place(&mut self, now: Now, tap: Tap, out: &mut Vec<Effect>) {
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
            (Place::Known | Place::GiveBack, tap) => self.tap_known(now, tap, out),
            (Place::TooYoung, Tap::Next) => self.end(now, out),
            (Place::Given | Place::Family | Place::Birth | Place::Code | Place::Height, tap) => {
                self.tap_typing(now, tap, out)
            }
            (Place::Results, Tap::Next) => self.go(now, Place::Advice),
            (Place::Advice, Tap::Next) => self.after_advice(now),
            (Place::Advice, Tap::Choose(n)) => self.tap_way(now, n, out),
            (Place::FormIntro | Place::Form | Place::FormCrisis, tap) => {
                self.tap_form(now, tap, out);
            }
            (Place::Ways, Tap::Choose(n)) => self.tap_way(now, n, out),
            (Place::Ways | Place::Video, Tap::Next | Tap::Skip) => self.after_advice(now),
            (Place::Times, tap) => self.tap_times(now, tap, out),
            (Place::Sending, Tap::Next) => self.go(now, Place::TakeAway),
            (Place::TakeAway, Tap::Next) => self.go(now, Place::Goodbye),
            (Place::Goodbye, Tap::Next) => self.end(now, out),
            _ => self.tap_measuring(now, tap, out),
        }
    }

    /// On from the advice, or from the appointment.
    pub(crate) fn after_advice(&mut self, now: Now) {
        let place = if self.chart.wants_record() { Place::Sending } else { Place::TakeAway };
        self.go(now, place);
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
        let Some(answer) = answer(tap) else { return };
        let Some(flag) = RedFlag::ALL.get(usize::from(n)).copied() else { return };
        self.chart.answers.set(flag, answer);
        if answer.raises() && flag.level() == Level::Emergency {
            self.emergency(now, out);
        } else if answer.raises() && flag.crisis().is_some() {
            out.push(Effect::Alert(Alert::Crisis));
            self.go(now, Place::Crisis(n));
        } else {
            if answer.raises() {
                // No card and no alarm, but somebody comes: the visit may not get to its advice.
                out.push(Effect::Alert(Alert::Help));
            }
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
        if self.chart.answers.crisis().is_some() {
            // Whoever comes should know what for (hazard 17).
            out.push(Effect::Alert(Alert::Crisis));
        }
        out.push(Effect::Sound(Chime::Emergency));
        self.save(now, out);
    }

    fn tap_who(&mut self, now: Now, tap: Tap, out: &mut Vec<Effect>) {
        match (self.place, tap) {
            (Place::Who, Tap::Choose(0)) => {
                self.chart.person = Person::Guest;
                self.forget_who();
                self.go(now, Place::Age);
            }
            (Place::Who, Tap::Choose(1)) => self.type_at(now, Place::Given),
            (Place::Who, Tap::Choose(2)) => self.type_at(now, Place::Code),
            (Place::Age, Tap::Yes) => self.go(now, Place::Pregnant),
            (Place::Age, Tap::No) => self.go(now, Place::TooYoung),
            (Place::Pregnant, tap) => {
                if let Some(answer) = answer(tap) {
                    self.chart.pregnant = Some(answer);
                    self.measure_next(now, 0, out);
                }
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
            Place::Code => self.enter_code(now, out),
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
        self.forget_who();
        // Adults only (clinical.md hazard 25).
        if birth.years_until(now.today) < 18 {
            self.go(now, Place::TooYoung);
        } else if past_pregnancy(birth, now.today) {
            self.chart.pregnant = Some(Answer::No);
            self.measure_next(now, 0, out);
        } else {
            self.go(now, Place::Pregnant);
        }
    }

    fn enter_code(&mut self, now: Now, out: &mut Vec<Effect>) {
        match typing::code(&self.chart.typed) {
            Some(code) => {
                self.chart.person = Person::Code(code);
                self.ask_who(now, out);
            }
            None => self.chart.problem = Some("entry-problem-code"),
        }
    }

    pub(crate) fn scanned(&mut self, now: Now, text: &str, out: &mut Vec<Effect>) {
        if !matches!(self.place, Place::Who | Place::Code) || self.over.is_some() {
            return;
        }
        self.type_at(now, Place::Code);
        // Scanners end with a line feed; anywhere else a control character is no part of a code.
        let text = text.trim_matches(|c: char| c.is_control() || c.is_whitespace());
        self.chart.typed = text.chars().take(typing::CODE_MAX + 1).collect();
        self.enter_code(now, out);
        self.chart.typed.retain(|c| !c.is_control());
    }

    fn back(&mut self, now: Now) {
        let place = match self.place {
            Place::About => Place::Language,
            Place::Consent => Place::About,
            Place::RedFlag(0) => Place::Consent,
            Place::RedFlag(n) => Place::RedFlag(n.saturating_sub(1)),
            Place::Who => Place::RedFlag(last_flag()),
            Place::Given | Place::Code => Place::Who,
            Place::Family => Place::Given,
            Place::Birth => Place::Family,
            Place::Known | Place::GiveBack => Place::Code,
            Place::Age if matches!(self.chart.person, Person::Code(_)) => Place::Code,
            Place::Age => Place::Who,
            Place::TooYoung | Place::Pregnant => self.age_asked_at(),
            Place::WhichCuff => Place::Arm,
            Place::Prep => Place::WhichCuff,
            Place::Coach(Kind::BloodPressure, 0) => Place::Prep,
            Place::Coach(kind, n) if n > 0 => Place::Coach(kind, n.saturating_sub(1)),
            Place::Arm | Place::Coach(_, 0) => self.before_measuring(now),
            Place::Trouble(Kind::BloodPressure, Snag::Unsuitable) => Place::Arm,
            Place::Advice => Place::Results,
            Place::Times if self.errand_is_old() => Place::Known,
            Place::Times | Place::Video if self.ways().len() > 1 => Place::Ways,
            Place::Ways | Place::Times | Place::Video | Place::Sending => Place::Advice,
            Place::TakeAway if self.chart.wants_record() => Place::Sending,
            Place::TakeAway => Place::Advice,
            place => place,
        };
        self.chart.problem = None;
        self.chart.typed = self.typed_before(place);
        match self.place {
            // A date mistyped must not keep anybody out, nor a child in.
            Place::TooYoung => self.chart.person = Person::Guest,
            Place::Trouble(kind, Snag::Unsuitable) => self.chart.steps.retain(|s| s.kind != kind),
            _ => {}
        }
        self.go(now, place);
    }

    fn age_asked_at(&self) -> Place {
        match self.chart.person {
            Person::Named { .. } => Place::Birth,
            Person::Guest | Person::Code(_) => Place::Age,
        }
    }

    /// The last question before the first measurement.
    fn before_measuring(&self, now: Now) -> Place {
        match self.chart.person {
            Person::Named { birth, .. } if past_pregnancy(birth, now.today) => Place::Birth,
            _ => Place::Pregnant,
        }
    }

    /// What was typed at a place before, to be looked at again.
    fn typed_before(&self, place: Place) -> String {
        match (place, &self.chart.person) {
            (Place::Given, _) => self.chart.given.clone(),
            (Place::Family, _) => self.chart.family.clone(),
            (Place::Birth, Person::Named { birth, .. }) => typing::digits(*birth),
            (Place::Code, Person::Code(code)) => code.clone(),
            _ => String::new(),
        }
    }

    /// Goes to the measurement at a position in the plan, or to the results after the last.
    pub(crate) fn measure_next(&mut self, now: Now, planned: usize, out: &mut Vec<Effect>) {
        self.chart.planned = planned;
        if planned < self.site.plan.len() {
            self.first_measure(now);
        } else {
            self.next_form(now, 0, out);
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

    /// The measurement at hand has ended; on to the next, unless what was found cannot wait for it.
    pub(crate) fn after_step(&mut self, now: Now, out: &mut Vec<Effect>) {
        self.stop(out);
        if self.chart.symptom.is_none() && self.symptom_matters() {
            let kind = self.chart.planned_kind(&self.site).unwrap_or(Kind::BloodPressure);
            self.ask_symptoms(now, kind);
        } else if self.findings().level() == Level::Emergency {
            self.emergency(now, out);
        } else {
            self.measure_next(now, self.chart.planned.saturating_add(1), out);
        }
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

const fn answer(tap: Tap) -> Option<Answer> {
    match tap {
        Tap::Yes => Some(Answer::Yes),
        Tap::No => Some(Answer::No),
        Tap::Unsure => Some(Answer::Unsure),
        _ => None,
    }
}

/// Past 60 nobody is asked about pregnancy.
fn past_pregnancy(birth: Day, today: Day) -> bool {
    birth.years_until(today) > 60
}

fn last_flag() -> u8 {
    u8::try_from(RedFlag::ALL.len().saturating_sub(1)).unwrap_or(0)
}
