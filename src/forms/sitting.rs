//! One person answering one form: which question comes next, what was answered, what came of it.
//! It must not know a clock, a screen, or who it is.
//!
//! What the answers add up to depends on the answers only, never on the order they came in. What
//! has acted once (an alert) stays acted, whatever is changed afterwards.

use crate::answer::{Answer, Problem};
use crate::check::check;
use crate::filled::{self, Filled};
use crate::item::{Asks, Kind};
use crate::manifest::{AlertRule, Sheet};
use crate::question::{Question, question};
use crate::state::{self, State};
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use wayside_care::level::Level;
use wayside_care::time::Day;

/// One person with one form.
#[derive(Clone, Debug, PartialEq)]
pub struct Sitting {
    sheet: Arc<Sheet>,
    language: String,
    today: Day,
    /// What was given, also for questions that are not there at the moment.
    given: BTreeMap<usize, Answer>,
    /// Screens the person has been past.
    settled: BTreeSet<usize>,
    /// The screen on show; `None` at the end.
    cursor: Option<usize>,
    state: State,
    raised: Vec<Alert>,
}

/// An answer that acts at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alert {
    /// Name of what was seen.
    pub id: String,
    /// The question.
    pub link_id: String,
    /// How urgent it is.
    pub level: Level,
    /// The card to show at once.
    pub card: Option<String>,
    /// Where the rule comes from.
    pub source: String,
    /// What was seen: the option's score, the number, or yes or no, as a finding wants it.
    pub seen: String,
}

impl Sitting {
    /// Begins at the first question, in this language, on this day.
    #[must_use]
    pub fn begin(sheet: Arc<Sheet>, language: &str, today: Day) -> Sitting {
        let given = state::initial(&sheet.form, today);
        let state = state::state(&sheet.form, &given, today);
        let language = language.to_owned();
        let mut sitting = Sitting {
            sheet,
            language,
            today,
            given,
            settled: BTreeSet::new(),
            cursor: None,
            state,
            raised: Vec::new(),
        };
        let first = sitting.screens().next();
        sitting.cursor = first;
        sitting
    }

    /// The question on show; `None` when all have been seen and [`Sitting::finish`] is next.
    #[must_use]
    pub fn question(&self) -> Option<Question> {
        let place = self.cursor?;
        let number = self.screens().take_while(|other| *other < place).count() + 1;
        let current = self.given.get(&place).cloned();
        question(&self.sheet.form, place, &self.language, current, (number, self.screens().count()))
    }

    /// Takes an answer and goes on to the next question. Gives back what acts at once because of
    /// it: show it before anything else.
    ///
    /// # Errors
    /// Why the answer was not taken; nothing has changed then.
    pub fn answer(&mut self, link_id: &str, answer: Answer) -> Result<Vec<Alert>, Problem> {
        let place = self.open(link_id)?;
        let item = self.sheet.form.items.get(place).ok_or(Problem::NoSuchQuestion)?;
        if !self.sheet.form.asks(place) {
            return Err(Problem::NotForAnswering);
        }
        let answer = check(item, answer)?;
        self.given.insert(place, answer);
        self.past(place);
        Ok(self.raise(place))
    }

    /// Goes on without an answer; an answer given before is taken back. For a remark, this is
    /// "read it".
    ///
    /// # Errors
    /// [`Problem::Required`] where the form wants an answer.
    pub fn skip(&mut self, link_id: &str) -> Result<(), Problem> {
        let place = self.open(link_id)?;
        let item = self.sheet.form.items.get(place).ok_or(Problem::NoSuchQuestion)?;
        if item.required && item.kind != Kind::Display {
            return Err(Problem::Required);
        }
        self.given.remove(&place);
        self.past(place);
        Ok(())
    }

    /// Goes back one question. False at the first: there is nothing before it in this form.
    pub fn back(&mut self) -> bool {
        let here = self.cursor.unwrap_or(usize::MAX);
        let before = self.screens().take_while(|place| *place < here).last();
        let moved = before.is_some();
        self.cursor = before.or(self.cursor);
        moved
    }

    /// Questions settled, and all there are now.
    #[must_use]
    pub fn progress(&self) -> (usize, usize) {
        let settled = self.screens().filter(|place| self.settled.contains(place)).count();
        (settled, self.screens().count())
    }

    /// Required questions that are there and have no answer, by name. The form is complete when
    /// there are none.
    #[must_use]
    pub fn missing(&self) -> Vec<&str> {
        let form = &self.sheet.form;
        let open = |place: &usize| {
            let required = form.items.get(*place).is_some_and(|item| item.required);
            required && form.asks(*place) && !self.state.answers.contains_key(place)
        };
        let places = self.screens().filter(open);
        places.filter_map(|place| form.items.get(place)).map(|item| item.link_id.as_str()).collect()
    }

    /// Everything that has acted at once so far. It stays, whatever is changed afterwards.
    #[must_use]
    pub fn alerts(&self) -> &[Alert] {
        &self.raised
    }

    /// The answer that counts at this item, given or worked out.
    #[must_use]
    pub fn counted(&self, link_id: &str) -> Option<&Answer> {
        self.state.answers.get(&self.sheet.form.place(link_id)?)
    }

    /// Names of all items but remarks that are there now, asked or not.
    pub fn there(&self) -> impl Iterator<Item = &str> {
        let items = self.sheet.form.items.iter().zip(&self.state.enabled);
        let there = items.filter(|(item, there)| **there && item.kind != Kind::Display);
        there.map(|(item, _)| item.link_id.as_str())
    }

    /// Names of items whose expression could not be answered, for staff.
    pub fn failed(&self) -> impl Iterator<Item = &str> {
        let items = &self.sheet.form.items;
        let places = self.state.failed.iter().filter_map(|place| items.get(*place));
        places.map(|item| item.link_id.as_str())
    }

    /// The form that is asked.
    #[must_use]
    pub fn sheet(&self) -> &Sheet {
        &self.sheet
    }

    /// The form as it goes into the record: completed where nothing is missing, else stopped. A
    /// score that rests on what is missing is not there.
    #[must_use]
    pub fn finish(&self) -> Filled {
        filled::filled(&self.sheet, &self.state, self.missing().is_empty(), &self.raised)
    }

    /// Screens that are there now, in order.
    fn screens(&self) -> impl Iterator<Item = usize> + '_ {
        let form = &self.sheet.form;
        let there = |place: &usize| self.state.enabled.get(*place).copied().unwrap_or(false);
        (0..form.items.len()).filter(move |place| there(place) && form.is_screen(*place))
    }

    /// The place of a screen that is there now.
    fn open(&self, link_id: &str) -> Result<usize, Problem> {
        let place = self.sheet.form.place(link_id).ok_or(Problem::NoSuchQuestion)?;
        if !self.sheet.form.is_screen(place) {
            return Err(Problem::NotForAnswering);
        }
        let there = self.state.enabled.get(place).copied().unwrap_or(false);
        if there { Ok(place) } else { Err(Problem::NotAskedNow) }
    }

    /// This screen is done with: what follows from it, and which comes next. A question an answer
    /// brought up further ahead is not lost: it comes before the end.
    fn past(&mut self, place: usize) {
        self.settled.insert(place);
        self.state = state::state(&self.sheet.form, &self.given, self.today);
        let ahead = self.screens().find(|other| *other > place);
        let missed = self.screens().find(|other| !self.settled.contains(other));
        let next = ahead.or(missed);
        self.cursor = next;
    }

    fn raise(&mut self, place: usize) -> Vec<Alert> {
        let form = &self.sheet.form;
        let Some(item) = form.items.get(place) else { return Vec::new() };
        let rules = self.sheet.manifest.alert.iter().filter(|rule| rule.link_id == item.link_id);
        let seen: Vec<Alert> = rules.filter_map(|rule| self.acts(rule, place)).collect();
        let known = |alert: &Alert| self.raised.iter().any(|raised| raised.id == alert.id);
        let fresh: Vec<Alert> = seen.into_iter().filter(|alert| !known(alert)).collect();
        self.raised.extend(fresh.iter().cloned());
        fresh
    }

    /// The alert, if what stands at this place acts at once.
    fn acts(&self, rule: &AlertRule, place: usize) -> Option<Alert> {
        let item = self.sheet.form.items.get(place)?;
        let seen = match (self.state.answers.get(&place)?, item.kind) {
            (Answer::Flag(flag), _) => {
                (rule.is == Some(*flag)).then(|| if *flag { "yes" } else { "no" }.to_owned())
            }
            (Answer::Whole(number), _) => over(rule, Decimal::from(*number)),
            (Answer::Decimal(number), _) => over(rule, *number),
            (Answer::Chosen(chosen), Kind::Question(Asks::Choice { .. })) => {
                let options = chosen.options.iter().filter_map(|one| item.options.get(*one));
                options.filter_map(|one| one.weight).find_map(|(_, weight)| over(rule, weight))
            }
            _ => None,
        }?;
        Some(Alert {
            id: rule.id.clone(),
            link_id: rule.link_id.clone(),
            level: rule.level,
            card: rule.card.clone(),
            source: rule.source.clone(),
            seen,
        })
    }
}

fn over(rule: &AlertRule, value: Decimal) -> Option<String> {
    rule.above.is_some_and(|above| value > above).then(|| value.normalize().to_string())
}
