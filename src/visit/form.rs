//! Questionnaires in a visit: offered one after the other once measuring is over, one question a
//! screen. It must not know what any of them asks, nor what an answer is worth: its sheet does.
//!
//! An answer that acts at once does so before the next question is shown, and stays, whatever is
//! changed afterwards.

use crate::event::{Alert, Effect, Now};
use crate::typing;
use crate::view::{Keys, Tap};
use crate::visit::{Place, Visit};
use rust_decimal::Decimal;
use std::collections::BTreeSet;
use std::sync::Arc;
use wayside_care::level::Level;
use wayside_care::record::{FilledForm, Person};
use wayside_care::time::Day;
use wayside_forms::{Answer, Asks, CRISIS_CARD, Chosen, Problem, Question, Sheet, Sitting};

/// The questionnaires of one visit so far.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Forms {
    /// Position among the site's questionnaires.
    pub at: usize,
    /// The one at hand.
    pub sitting: Option<Sitting>,
    /// Those that are over, finished or not.
    pub done: Vec<FilledForm>,
    /// How urgent their scores and answers are, and why.
    pub seen: Vec<Seen>,
    /// An answer brought up the crisis card.
    pub crisis: bool,
    /// Switched on, where several may be chosen.
    pub picked: BTreeSet<usize>,
    /// The first option on the screen.
    pub first: usize,
    /// Own words are being typed, beside the options.
    pub own: bool,
    /// Why the last answer was not taken.
    pub problem: Option<Problem>,
}

/// Something in a questionnaire that has a level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Seen {
    /// Which questionnaire.
    pub form: String,
    /// Which of its rules.
    pub rule: String,
    /// What was seen.
    pub value: String,
    /// Where the rule comes from.
    pub source: String,
    /// How urgent.
    pub level: Level,
}

/// Options on one screen.
pub(crate) const A_SCREEN: usize = 5;

impl Visit {
    /// Goes to the next questionnaire from a position on, or to the results after the last. What
    /// must be acted on today does not wait for questions.
    pub(crate) fn next_form(&mut self, now: Now, from: usize, out: &mut Vec<Effect>) {
        self.chart.forms.sitting = None;
        let urgent = matches!(self.findings().level(), Level::Urgent | Level::Emergency);
        let found = (from..self.forms.len()).find(|at| !urgent && self.suits(*at, now.today));
        let Some((at, sheet)) = found.and_then(|at| Some((at, self.forms.get(at)?))) else {
            self.finish(now, out);
            return;
        };
        let sitting = Sitting::begin(Arc::clone(sheet), self.tag(), now.today);
        self.chart.forms.at = at;
        self.chart.forms.sitting = Some(sitting);
        self.go(now, Place::FormIntro);
    }

    /// Whether a questionnaire is for this person and this room, and has all its words in the
    /// person's language: half understood, an answer means nothing.
    fn suits(&self, at: usize, today: Day) -> bool {
        let Some(sheet) = self.forms.get(at) else { return false };
        let old_enough = match (sheet.manifest.from_age, &self.chart.person) {
            (None, _) => true,
            (Some(age), Person::Named { birth, .. }) => birth.years_until(today) >= age.into(),
            (Some(_), Person::Guest | Person::Code(_)) => false,
        };
        let spoken = sheet.form.speaks(self.tag());
        old_enough && spoken && (self.site.private_room || !sheet.manifest.private)
    }

    /// The question on the screen.
    pub(crate) fn asked(&self) -> Option<Question> {
        self.chart.forms.sitting.as_ref()?.question()
    }

    pub(crate) fn tap_form(&mut self, now: Now, tap: Tap, out: &mut Vec<Effect>) {
        match (self.place, tap) {
            (Place::FormIntro, Tap::Next) | (Place::FormCrisis, Tap::Next) => self.ask(now, out),
            (Place::FormIntro, Tap::Skip) | (Place::Form, Tap::EndForm) => self.end_form(now, out),
            (Place::Form, Tap::Skip) => self.skip_question(now, out),
            (Place::Form, Tap::Own) => {
                self.chart.typed.clear();
                self.chart.forms.own = true;
            }
            (Place::Form, Tap::Again) => self.turn_options(now),
            (Place::Form, Tap::Switch(n)) => {
                let picked = &mut self.chart.forms.picked;
                let n = usize::from(n);
                if !picked.remove(&n) {
                    picked.insert(n);
                }
            }
            (Place::Form, Tap::Key(key)) if self.chart.typed.chars().count() < TYPED_MAX => {
                self.chart.typed.push(key);
                self.chart.forms.problem = None;
            }
            (Place::Form, Tap::Erase) => {
                self.chart.typed.pop();
                self.chart.forms.problem = None;
            }
            (Place::Form, tap) => self.answer(now, tap, out),
            _ => {}
        }
    }

    /// One question back; from the first, back to what this questionnaire is.
    pub(crate) fn back_in_form(&mut self, now: Now) {
        if std::mem::take(&mut self.chart.forms.own) {
            self.chart.typed.clear();
            return;
        }
        let sitting = self.chart.forms.sitting.as_mut();
        let moved = self.place == Place::Form && sitting.is_some_and(Sitting::back);
        self.open_question();
        self.go(now, if moved { Place::Form } else { Place::FormIntro });
    }

    /// Shows the question at hand, or ends the questionnaire after its last.
    fn ask(&mut self, now: Now, out: &mut Vec<Effect>) {
        self.open_question();
        if self.asked().is_some() {
            self.go(now, Place::Form);
        } else {
            self.end_form(now, out);
        }
    }

    /// What stood there before is there to be looked at again.
    fn open_question(&mut self) {
        let current = self.asked().and_then(|question| question.current);
        let forms = &mut self.chart.forms;
        forms.first = 0;
        forms.own = false;
        forms.problem = None;
        forms.picked.clear();
        self.chart.typed = match current {
            Some(Answer::Chosen(chosen)) => {
                forms.picked = chosen.options;
                String::new()
            }
            Some(Answer::Whole(number)) => number.to_string(),
            Some(Answer::Decimal(number)) => number.to_string(),
            Some(Answer::Date(day)) => typing::digits(day),
            Some(Answer::Text(text)) => text,
            Some(Answer::Flag(_)) | None => String::new(),
        };
    }

    fn turn_options(&mut self, now: Now) {
        let count = self.asked().map_or(0, |question| question.options.len());
        let next = self.chart.forms.first + A_SCREEN;
        self.chart.forms.first = if next < count { next } else { 0 };
        self.go(now, Place::Form);
    }

    fn skip_question(&mut self, now: Now, out: &mut Vec<Effect>) {
        let Some(question) = self.asked() else { return };
        let Some(sitting) = self.chart.forms.sitting.as_mut() else { return };
        match sitting.skip(&question.link_id) {
            Ok(()) => self.ask(now, out),
            Err(problem) => self.chart.forms.problem = Some(problem),
        }
    }

    fn answer(&mut self, now: Now, tap: Tap, out: &mut Vec<Effect>) {
        let Some(question) = self.asked() else { return };
        let answer = match self.said(&question, tap) {
            Said::Answer(answer) => answer,
            Said::Nothing => return self.skip_question(now, out),
            Said::Unreadable(problem) => {
                self.chart.forms.problem = Some(problem);
                return;
            }
        };
        let Some(sitting) = self.chart.forms.sitting.as_mut() else { return };
        match sitting.answer(&question.link_id, answer) {
            Ok(alerts) => self.act(now, &alerts, out),
            Err(problem) => self.chart.forms.problem = Some(problem),
        }
    }

    /// What a tap says to a question.
    fn said(&self, question: &Question, tap: Tap) -> Said {
        let forms = &self.chart.forms;
        let typed = self.chart.typed.trim();
        match (question.asks, tap) {
            (None, _) => Said::Nothing,
            (Some(Asks::Choice { .. }), Tap::Choose(n)) => {
                Said::Answer(Answer::option(forms.first + usize::from(n)))
            }
            (Some(Asks::Choice { several, .. }), Tap::Enter) if !typed.is_empty() => {
                let options = if several { forms.picked.clone() } else { BTreeSet::new() };
                Said::Answer(Answer::Chosen(Chosen { options, own: Some(typed.to_owned()) }))
            }
            (Some(Asks::Choice { .. }), Tap::Next) if !forms.picked.is_empty() => {
                Said::Answer(Answer::options(forms.picked.iter().copied()))
            }
            (Some(Asks::YesNo), Tap::Yes) => Said::Answer(Answer::Flag(true)),
            (Some(Asks::YesNo), Tap::No) => Said::Answer(Answer::Flag(false)),
            (Some(asks), Tap::Enter) if !typed.is_empty() => read(asks, typed),
            _ => Said::Nothing,
        }
    }

    /// An answer that acts at once, before anything else is asked.
    fn act(&mut self, now: Now, alerts: &[wayside_forms::Alert], out: &mut Vec<Effect>) {
        let form = self.chart.forms.sitting.as_ref().map(|at| at.sheet().manifest.id.clone());
        for alert in alerts {
            self.chart.forms.seen.push(Seen {
                form: form.clone().unwrap_or_default(),
                rule: alert.id.clone(),
                value: alert.seen.clone(),
                source: alert.source.clone(),
                level: alert.level,
            });
        }
        let card = alerts.iter().any(|alert| alert.card.as_deref() == Some(CRISIS_CARD));
        self.chart.forms.crisis |= card;
        if alerts.iter().any(|alert| alert.level == Level::Emergency) {
            self.emergency(now, out);
        } else if card {
            out.push(Effect::Alert(Alert::Crisis));
            self.go(now, Place::FormCrisis);
        } else {
            if !alerts.is_empty() {
                out.push(Effect::Alert(Alert::Help));
            }
            self.ask(now, out);
        }
    }

    /// This questionnaire is over, with what was answered.
    fn end_form(&mut self, now: Now, out: &mut Vec<Effect>) {
        let begun = |sitting: &mut Sitting| sitting.progress().0 > 0;
        if let Some(sitting) = self.chart.forms.sitting.take_if(begun) {
            let filled = sitting.finish();
            for score in &filled.scores {
                self.chart.forms.seen.extend(seen(sitting.sheet(), score));
            }
            self.chart.forms.done.push(filled);
        }
        self.open_question();
        self.next_form(now, self.chart.forms.at.saturating_add(1), out);
    }

    /// The questionnaires as they are recorded: those that are over, and one that was begun.
    pub(crate) fn filled_forms(&self) -> Vec<FilledForm> {
        let forms = &self.chart.forms;
        let begun = forms.sitting.iter().filter(|sitting| sitting.progress().0 > 0);
        forms.done.iter().cloned().chain(begun.map(Sitting::finish)).collect()
    }
}

/// Characters in one answer, whatever the form allows.
const TYPED_MAX: usize = 120;

/// What somebody said.
enum Said {
    Answer(Answer),
    Nothing,
    Unreadable(Problem),
}

fn read(asks: Asks, typed: &str) -> Said {
    let read = match asks {
        Asks::Whole => typed.parse().ok().map(Answer::Whole),
        Asks::Decimal => typed.parse::<Decimal>().ok().map(Answer::Decimal),
        Asks::Date => typing::day(typed).map(Answer::Date),
        Asks::Text { .. } => Some(Answer::Text(typed.to_owned())),
        Asks::YesNo | Asks::Choice { .. } => None,
    };
    read.map_or(Said::Unreadable(Problem::WrongKind), Said::Answer)
}

/// The keys a kind of answer is typed with.
pub(crate) fn keys(asks: Asks) -> Option<Keys> {
    match asks {
        Asks::Whole | Asks::Date => Some(Keys::Digits),
        Asks::Decimal => Some(Keys::Decimal),
        Asks::Text { .. } => Some(Keys::Text),
        Asks::YesNo | Asks::Choice { .. } => None,
    }
}

/// A score whose band asks for something.
fn seen(sheet: &Sheet, score: &wayside_care::record::FormScore) -> Option<Seen> {
    let band = score.band.as_ref()?;
    let rules = &sheet.manifest.score;
    let rule = rules.iter().find(|rule| rule.id == score.id)?;
    let level = rule.bands.iter().find(|known| known.name == *band)?.level?;
    Some(Seen {
        form: sheet.manifest.id.clone(),
        rule: score.id.clone(),
        value: band.clone(),
        source: sheet.manifest.source.clone(),
        level,
    })
}
