//! Every way through a form, walked: that each ends, that each question can be asked, and that each
//! answer which must act does. It must not know what any form asks.
//!
//! Answers are told apart by what the form itself looks at: whether each condition holds, and
//! whether an alert acts. Two answers no condition and no alert can tell apart are one, so that
//! PHQ-9 with its 262,144 combinations is walked whole in some thousand states. Where an
//! expression decides what is asked every answer counts; such a form may be too wide. Then it is
//! walked as far as the bound allows, and says so. Going back is tried one step deep: what answers
//! add up to does not depend on the order they came in (`tests/laws.rs`).

use crate::answer::Answer;
use crate::check::check;
use crate::item::{Condition, Item, When};
use crate::manifest::{AlertRule, CRISIS_CARD, Sheet};
use crate::paths_answers::{conditions, tried, waits};
use crate::sitting::{Alert, Sitting};
use crate::state::holds;
use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};
use std::sync::Arc;
use wayside_care::level::Level;
use wayside_care::time::Day;

/// What walking a form found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paths {
    /// States that were told apart.
    pub states: usize,
    /// Answers given, questions passed over and steps back.
    pub turns: usize,
    /// Every state was walked. False: the bound was reached, and what lies beyond is not known.
    pub whole: bool,
    /// What is wrong.
    pub flaws: Vec<Flaw>,
}

/// Something wrong with a form.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Flaw {
    /// The item; of an alert, the question it looks at.
    pub link_id: String,
    /// The alert, where it is one that is wrong.
    pub alert: Option<String>,
    /// What is wrong.
    pub wrong: Wrong,
}

/// What is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Wrong {
    /// It must be answered, and no answer is taken.
    Stuck,
    /// Answering leads round in a circle.
    Circle,
    /// No answers bring it up.
    NeverAsked,
    /// No answer makes the alert act.
    NeverActs,
    /// What acted once is gone after the answer was changed.
    Forgotten,
    /// It is about ending one's life, and no alert looks at it.
    NoAlert,
    /// The alert neither is an emergency nor brings up a card: the next question would come first.
    NoCard,
}

/// Items about ending one's life, by LOINC: the ninth of PHQ-9 acts in every form that has it.
const ABOUT_DEATH: [&str; 1] = ["44260-8"];

/// Walks a form, at most so many states of it.
#[must_use]
pub fn paths(sheet: &Arc<Sheet>, today: Day, most: usize) -> Paths {
    let mut walk = Walk::new(sheet, today);
    let whole = walk.run(most);
    let mut flaws = walk.flaws();
    if whole {
        flaws.extend(walk.never());
    }
    flaws.extend(unwatched(sheet));
    flaws.extend(unseen(sheet));
    let flaws: BTreeSet<Flaw> = flaws.into_iter().collect();
    let (states, turns) = (walk.met.len(), walk.turns);
    Paths { states, turns, whole, flaws: flaws.into_iter().collect() }
}

/// What tells two sittings apart: the question, what is there, what counts of that which is looked
/// at, and what has acted.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Key {
    asked: Option<String>,
    there: Vec<String>,
    looked_at: Vec<String>,
    settled: usize,
    raised: Vec<String>,
}

/// How much of the answers decides what is asked.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Look {
    /// An expression may look at anything.
    Everything,
    /// Conditions look at questions that themselves may come and go.
    Each,
    /// Conditions look at questions that are always there.
    Outcome,
}

impl Look {
    fn of(sheet: &Sheet) -> Look {
        let form = &sheet.form;
        let item = |place: usize| form.items.get(place);
        let always = |place: usize| {
            form.around(place).all(|around| item(around).is_some_and(|it| it.when == When::Always))
        };
        if form.items.iter().any(|item| matches!(item.when, When::Expression(_))) {
            Look::Everything
        } else if conditions(sheet).all(|one| always(one.question)) {
            Look::Outcome
        } else {
            Look::Each
        }
    }
}

struct Walk {
    sheet: Arc<Sheet>,
    look: Look,
    sittings: Vec<Sitting>,
    met: HashMap<Key, usize>,
    /// Where answering or passing over leads, by state; `None` while nobody has looked.
    onward: Vec<Option<Vec<usize>>>,
    turns: usize,
    raised: BTreeSet<String>,
    forgotten: BTreeSet<String>,
    reached: BTreeSet<String>,
}

impl Walk {
    fn new(sheet: &Arc<Sheet>, today: Day) -> Walk {
        let mut walk = Walk {
            sheet: Arc::clone(sheet),
            look: Look::of(sheet),
            sittings: Vec::new(),
            met: HashMap::new(),
            onward: Vec::new(),
            turns: 0,
            raised: BTreeSet::new(),
            forgotten: BTreeSet::new(),
            reached: BTreeSet::new(),
        };
        let language = sheet.form.language().to_owned();
        walk.meet(Sitting::begin(Arc::clone(sheet), &language, today));
        walk
    }

    /// Whether all of it was walked.
    fn run(&mut self, most: usize) -> bool {
        let mut queue = VecDeque::from([0]);
        while let Some(from) = queue.pop_front() {
            let had = self.sittings.len();
            if had > most {
                return false;
            }
            self.look_around(from);
            queue.extend(had..self.sittings.len());
        }
        true
    }

    fn meet(&mut self, sitting: Sitting) -> usize {
        let key = self.key(&sitting);
        let next = self.sittings.len();
        if let Some(known) = self.met.get(&key) {
            return *known;
        }
        self.reached.extend(key.asked.iter().cloned());
        self.met.insert(key, next);
        self.sittings.push(sitting);
        self.onward.push(None);
        next
    }

    fn key(&self, sitting: &Sitting) -> Key {
        let counted = |place: usize| {
            let item = self.sheet.form.items.get(place)?;
            Some((item, sitting.counted(&item.link_id)?))
        };
        let whole = |place: usize| format!("{:?}", counted(place).map(|(_, answer)| answer));
        // What is looked at is always there: of its answers only what they come to counts.
        let come_to = |(all, conditions): (bool, &[Condition])| {
            let mut held = conditions.iter().filter_map(|one| {
                let (item, answer) = counted(one.question)?;
                Some(holds(one, item, Some(answer)))
            });
            let held = if all { held.all(|held| held) } else { held.any(|held| held) };
            held.to_string()
        };
        let looked_at: Vec<String> = match self.look {
            Look::Everything => (0..self.sheet.form.items.len()).map(whole).collect(),
            Look::Each => conditions(&self.sheet).map(|one| whole(one.question)).collect(),
            Look::Outcome => waits(&self.sheet).map(come_to).collect(),
        };
        Key {
            asked: sitting.question().map(|question| question.link_id),
            there: sitting.there().map(str::to_owned).collect(),
            looked_at,
            settled: sitting.progress().0,
            raised: sitting.alerts().iter().map(|alert| alert.id.clone()).collect(),
        }
    }

    /// What the form sees of an answer: which conditions hold, or, for an expression, all of it.
    fn class(&self, place: usize, item: &Item, answer: &Answer) -> String {
        match self.look {
            Look::Everything => format!("{answer:?}"),
            Look::Each | Look::Outcome => conditions(&self.sheet)
                .filter(|one| one.question == place)
                .map(|one| if holds(one, item, Some(answer)) { '+' } else { '-' })
                .collect(),
        }
    }

    /// Answers to try: one of each class, and all where an alert looks.
    fn tried(&self, link_id: &str) -> Vec<Answer> {
        let Some(place) = self.sheet.form.place(link_id) else { return Vec::new() };
        let Some(item) = self.sheet.form.items.get(place) else { return Vec::new() };
        let alerts = self.sheet.manifest.alert.iter().any(|rule| rule.link_id == link_id);
        let mut seen = BTreeSet::new();
        let mut answers = tried(&self.sheet, place, item);
        let may_be = |answer: &Answer| check(item, answer.clone()).is_ok();
        answers.retain(|answer| {
            may_be(answer) && (seen.insert(self.class(place, item, answer)) || alerts)
        });
        answers
    }

    fn look_around(&mut self, from: usize) {
        let Some(here) = self.sittings.get(from).cloned() else { return };
        let mut onward = Vec::new();
        for next in self.answered(&here) {
            onward.push(self.meet(next));
        }
        let mut back = here.clone();
        if back.back() {
            self.answered(&back);
        }
        if let Some(slot) = self.onward.get_mut(from).filter(|_| here.question().is_some()) {
            *slot = Some(onward);
        }
    }

    /// The sitting after each answer to its question, and after passing it over.
    fn answered(&mut self, here: &Sitting) -> Vec<Sitting> {
        let Some(question) = here.question() else { return Vec::new() };
        let link_id = question.link_id;
        let mut after = Vec::new();
        for answer in self.tried(&link_id) {
            let mut next = here.clone();
            self.turns = self.turns.saturating_add(1);
            if let Ok(alerts) = next.answer(&link_id, answer) {
                self.note(here, &alerts, &next);
                after.push(next);
            }
        }
        let mut passed = here.clone();
        self.turns = self.turns.saturating_add(1);
        if passed.skip(&link_id).is_ok() {
            self.note(here, &[], &passed);
            after.push(passed);
        }
        after
    }

    /// What acts is noted; what acted before must still stand.
    fn note(&mut self, before: &Sitting, alerts: &[Alert], after: &Sitting) {
        self.raised.extend(alerts.iter().map(|alert| alert.id.clone()));
        let stands = |id: &str| after.alerts().iter().any(|alert| alert.id == id);
        let lost = before.alerts().iter().chain(alerts).filter(|alert| !stands(&alert.id));
        self.forgotten.extend(lost.map(|alert| alert.id.clone()));
    }

    /// States from which no way onward ends, and rounds.
    fn flaws(&self) -> Vec<Flaw> {
        let flaw = |at: usize, wrong| {
            let question = self.sittings.get(at)?.question()?;
            Some(Flaw { link_id: question.link_id, alert: None, wrong })
        };
        let stuck = self.onward.iter().enumerate();
        let stuck = stuck.filter(|(_, onward)| onward.as_ref().is_some_and(Vec::is_empty));
        let mut flaws: Vec<Flaw> = stuck.filter_map(|(at, _)| flaw(at, Wrong::Stuck)).collect();
        flaws.extend(self.circles().into_iter().filter_map(|at| flaw(at, Wrong::Circle)));
        for rule in &self.sheet.manifest.alert {
            if self.forgotten.contains(&rule.id) {
                flaws.push(Flaw {
                    link_id: rule.link_id.clone(),
                    alert: Some(rule.id.clone()),
                    wrong: Wrong::Forgotten,
                });
            }
        }
        flaws
    }

    /// States that lead back to themselves by answering alone: what is left after taking away,
    /// again and again, every state all of whose ways onward have been taken away.
    fn circles(&self) -> Vec<usize> {
        let mut leads_from: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        let ways = |onward: &Option<Vec<usize>>| onward.as_ref().map_or(0, Vec::len);
        let mut open: Vec<usize> = self.onward.iter().map(ways).collect();
        for (from, onward) in self.onward.iter().enumerate() {
            onward.iter().flatten().for_each(|to| leads_from.entry(*to).or_default().push(from));
        }
        let mut ended: Vec<usize> =
            open.iter().enumerate().filter(|(_, open)| **open == 0).map(|(at, _)| at).collect();
        while let Some(to) = ended.pop() {
            for from in leads_from.get(&to).into_iter().flatten() {
                if let Some(left) = open.get_mut(*from) {
                    *left = left.saturating_sub(1);
                    if *left == 0 {
                        ended.push(*from);
                    }
                }
            }
        }
        open.iter().enumerate().filter(|(_, open)| **open > 0).map(|(at, _)| at).collect()
    }

    /// Questions nobody can be asked, and alerts that never act.
    fn never(&self) -> Vec<Flaw> {
        let form = &self.sheet.form;
        let screens = (0..form.items.len()).filter(|place| form.is_screen(*place));
        let items = screens.filter_map(|place| form.items.get(place));
        let unasked = items.filter(|item| !self.reached.contains(&item.link_id));
        let mut flaws: Vec<Flaw> = unasked
            .map(|item| Flaw {
                link_id: item.link_id.clone(),
                alert: None,
                wrong: Wrong::NeverAsked,
            })
            .collect();
        let silent =
            self.sheet.manifest.alert.iter().filter(|rule| !self.raised.contains(&rule.id));
        flaws.extend(silent.map(|rule| Flaw {
            link_id: rule.link_id.clone(),
            alert: Some(rule.id.clone()),
            wrong: Wrong::NeverActs,
        }));
        flaws
    }
}

/// Questions about ending one's life that no alert looks at.
fn unwatched(sheet: &Sheet) -> Vec<Flaw> {
    let watched = |link_id: &str| sheet.manifest.alert.iter().any(|rule| rule.link_id == link_id);
    let mut flaws = Vec::new();
    for (link_id, code) in sheet.form.codes() {
        if ABOUT_DEATH.contains(&code.as_str()) && !watched(&link_id) {
            flaws.push(Flaw { link_id, alert: None, wrong: Wrong::NoAlert });
        }
    }
    flaws
}

/// Alerts after which the next question would come before a person does.
fn unseen(sheet: &Sheet) -> impl Iterator<Item = Flaw> {
    let seen = |rule: &&AlertRule| {
        rule.level == Level::Emergency || rule.card.as_deref() == Some(CRISIS_CARD)
    };
    let unseen = sheet.manifest.alert.iter().filter(move |rule| !seen(rule));
    unseen.map(|rule| Flaw {
        link_id: rule.link_id.clone(),
        alert: Some(rule.id.clone()),
        wrong: Wrong::NoCard,
    })
}
