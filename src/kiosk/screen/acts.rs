//! Where the actions of a view stand: header, choices, bar. It must not know what they do.

use slint::ComponentHandle;
use wayside_visit::view::{Action, Body, Role, Screen, Tap, View};

use super::lists::{fill, inner};
use super::made::{self, Act, ActRow, Now};
use super::{Panel, Surface};
use crate::words;

/// The places of all actions, in reading order.
#[derive(Debug, Default, PartialEq)]
pub struct Plan {
    pub back: Option<Action>,
    pub leave: Option<Action>,
    pub help: Option<Action>,
    pub begin: Option<Action>,
    pub choices: Vec<Vec<Action>>,
    pub bar: Vec<Vec<Action>>,
    /// The words stand in the stage, as large as it allows.
    pub question: bool,
}

impl Plan {
    /// Places the actions of a view on a panel.
    pub fn of(view: &View, panel: Panel) -> Plan {
        let mut plan = Plan::default();
        let (mut choices, mut mains, mut quiets) = (Vec::new(), Vec::new(), Vec::new());
        for action in view.actions.iter().cloned() {
            match (action.tap, action.role) {
                (Tap::Help, _) => plan.help = Some(action),
                (Tap::Leave, Role::Quiet) => plan.leave = Some(action),
                (Tap::Back, _) | (Tap::Close, Role::Quiet) => plan.back = Some(action),
                (Tap::Begin, _) if view.screen == Screen::Attract => plan.begin = Some(action),
                (_, Role::Choice) => choices.push(action),
                (_, Role::Main | Role::Stop) => mains.push(action),
                (_, Role::Quiet) => quiets.push(action),
            }
        }
        if panel.compact() {
            plan.place_compact(view, choices, mains, quiets);
        } else {
            plan.question = !choices.is_empty() && view.picture.is_none();
            // A day and a time want one line.
            let one_line = view.screen == Screen::Times && !panel.wide();
            let columns = if choices.len() > 3 && !one_line { 2 } else { 1 };
            plan.choices = rows(choices, columns);
            // Beside a keyboard, a panel that lies down has room for one row.
            if panel.wide() && matches!(view.body, Body::Entry { .. }) {
                plan.bar = rows(quiets.into_iter().chain(mains).collect(), 3);
            } else {
                plan.bar = rows(mains, 1);
                plan.bar.extend(rows(quiets, 2));
            }
        }
        plan
    }

    /// On a small panel one row must do where it can.
    fn place_compact(
        &mut self,
        view: &View,
        choices: Vec<Action>,
        mains: Vec<Action>,
        quiets: Vec<Action>,
    ) {
        if matches!(view.body, Body::Entry { .. }) {
            self.bar = vec![quiets.into_iter().chain(choices).chain(mains).collect()];
            return;
        }
        let question = mains.is_empty() && matches!(view.body, Body::Plain);
        if question && choices.len() <= 3 && quiets.is_empty() {
            self.question = !choices.is_empty();
            self.choices = rows(choices, 1);
            return;
        }
        self.question = question && !choices.is_empty();
        let all: Vec<Action> = if question {
            choices.into_iter().chain(quiets).collect()
        } else {
            quiets.into_iter().chain(choices).chain(mains).collect()
        };
        let columns = match all.len() {
            4 => 2,
            _ if view.screen == Screen::Times => 2,
            // Twelve languages: their names are short.
            n if n > 9 => 4,
            _ => 3,
        };
        self.bar = rows(all, columns);
    }
}

/// Actions in rows of so many.
fn rows(actions: Vec<Action>, columns: usize) -> Vec<Vec<Action>> {
    actions.chunks(columns).map(<[Action]>::to_vec).collect()
}

impl Surface {
    /// Puts the actions on the screen, and remembers which number is which tap.
    pub(super) fn set_acts(&self, view: &View, plan: &Plan) {
        self.shared.taps.borrow_mut().clear();
        let tag = view.language.as_str();
        let now = self.app.global::<Now>();
        now.set_help(self.act(plan.help.as_ref(), tag));
        now.set_back(self.act(plan.back.as_ref(), tag));
        now.set_leave(self.act(plan.leave.as_ref(), tag));
        now.set_begin(self.act(plan.begin.as_ref(), tag));
        let choices: Vec<_> = plan.choices.iter().map(|row| self.act_row(row, tag)).collect();
        let bar: Vec<_> = plan.bar.iter().map(|row| self.act_row(row, tag)).collect();
        fill(&self.lists.choices, choices);
        fill(&self.lists.bar, bar);
        now.set_bar_wide(self.bar_wide(plan, tag));
    }

    /// Whether the bar is too much for the column of the words on a small panel.
    fn bar_wide(&self, plan: &Plan, tag: &str) -> bool {
        const SHORT: usize = 16;
        let long = |action: &Action| self.words.say(&action.label, tag).chars().count() > SHORT;
        let count = plan.bar.iter().flatten().count();
        let crowded = count > 1 && plan.bar.iter().flatten().any(long);
        plan.question || count > 2 || crowded
    }

    fn act_row(&self, row: &[Action], tag: &str) -> ActRow {
        let mut acts: Vec<Act> = row.iter().map(|action| self.act(Some(action), tag)).collect();
        if words::rtl(tag) {
            acts.reverse();
        }
        ActRow { acts: inner(acts) }
    }

    fn act(&self, action: Option<&Action>, tag: &str) -> Act {
        let Some(action) = action else { return Act { at: -1, ..Act::default() } };
        Act {
            at: self.number(action.tap),
            label: self.words.say(&action.label, tag).into(),
            role: match action.role {
                Role::Main => made::Role::Main,
                Role::Choice => made::Role::Choice,
                Role::Quiet => made::Role::Quiet,
                Role::Stop => made::Role::Stop,
            },
            enabled: action.enabled,
        }
    }

    /// The number a control sends back for a tap.
    pub(super) fn number(&self, tap: Tap) -> i32 {
        let mut taps = self.shared.taps.borrow_mut();
        let at = taps.iter().position(|there| *there == tap).unwrap_or_else(|| {
            taps.push(tap);
            taps.len() - 1
        });
        i32::try_from(at).unwrap_or(-1)
    }
}
