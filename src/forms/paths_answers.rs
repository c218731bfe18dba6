//! Answers worth trying when a form is walked: both sides of everything the form looks at.
//! It must not know what an answer leads to.

use crate::answer::{Answer, Limit};
use crate::item::{Against, Asks, Condition, Item, Kind, When};
use crate::manifest::Sheet;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;
use std::collections::BTreeSet;
use wayside_care::time::Day;

/// What each item waits for that does: whether all of it must hold.
pub(crate) fn waits(sheet: &Sheet) -> impl Iterator<Item = (bool, &[Condition])> {
    sheet.form.items.iter().filter_map(|item| match &item.when {
        When::Conditions { all, conditions } => Some((*all, conditions.as_slice())),
        When::Always | When::Expression(_) => None,
    })
}

/// Every condition of a form on an answer.
pub(crate) fn conditions(sheet: &Sheet) -> impl Iterator<Item = &Condition> {
    waits(sheet).flat_map(|(_, conditions)| conditions)
}

/// Answers worth trying at a place.
pub(crate) fn tried(sheet: &Sheet, place: usize, item: &Item) -> Vec<Answer> {
    let Kind::Question(asks) = item.kind else { return Vec::new() };
    match asks {
        Asks::YesNo => vec![Answer::Flag(true), Answer::Flag(false)],
        Asks::Choice { own_words, .. } => {
            let options = (0..item.options.len()).map(Answer::option);
            options.chain(own_words.then(|| Answer::own("own words"))).collect()
        }
        Asks::Whole => numbers(sheet, place, item)
            .into_iter()
            .filter_map(|number| number.to_i32().map(Answer::Whole))
            .collect(),
        Asks::Decimal => numbers(sheet, place, item).into_iter().map(Answer::Decimal).collect(),
        Asks::Date => days(sheet, place, item).into_iter().map(Answer::Date).collect(),
        Asks::Text { .. } => {
            let long = "o".repeat(item.limits.fewest_characters.unwrap_or(1).clamp(1, 2000));
            let wanted = against(sheet, place).filter_map(|against| match against {
                Against::Text(words) => Some(words.clone()),
                _ => None,
            });
            std::iter::once(long).chain(wanted).map(Answer::Text).collect()
        }
    }
}

/// What conditions hold an answer against.
fn against(sheet: &Sheet, place: usize) -> impl Iterator<Item = &Against> {
    conditions(sheet).filter(move |one| one.question == place).map(|one| &one.against)
}

/// Both ends, and both sides of everything a number is held against.
fn numbers(sheet: &Sheet, place: usize, item: &Item) -> BTreeSet<Decimal> {
    let bound = |limit: Option<Limit>| match limit {
        Some(Limit::Number(number)) => Some(number),
        _ => None,
    };
    let ends = [bound(item.limits.lowest), bound(item.limits.highest)];
    let alerts = sheet.manifest.alert.iter().filter(|rule| rule.link_id == item.link_id);
    let edges = against(sheet, place).filter_map(|against| match against {
        Against::Number(number) => Some(*number),
        _ => None,
    });
    let edges = edges.chain(alerts.filter_map(|rule| rule.above));
    let around = edges.flat_map(|edge| {
        [edge.checked_sub(Decimal::ONE), Some(edge), edge.checked_add(Decimal::ONE)]
    });
    ends.into_iter().chain(around).flatten().chain([Decimal::ZERO, Decimal::ONE]).collect()
}

/// Both ends, and what a day is held against.
fn days(sheet: &Sheet, place: usize, item: &Item) -> BTreeSet<Day> {
    let bound = |limit: Option<Limit>| match limit {
        Some(Limit::Date(day)) => Some(day),
        _ => None,
    };
    let ends = [bound(item.limits.lowest), bound(item.limits.highest), Day::new(2000, 1, 1)];
    let edges = against(sheet, place).filter_map(|against| match against {
        Against::Date(day) => Some(*day),
        _ => None,
    });
    ends.into_iter().flatten().chain(edges).collect()
}
