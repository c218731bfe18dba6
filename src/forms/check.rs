//! Whether an answer may be taken for a question.
//! It must not know what other questions were answered.

use crate::answer::{Answer, Chosen, Limit, Problem};
use crate::item::{Asks, Item, Kind, Limits};
use rust_decimal::Decimal;

/// Most characters taken where the form names no limit: more than anybody types at a kiosk.
const LONGEST: usize = 2000;
/// Most digits after the point where the form names no limit.
const PLACES: u32 = 6;
/// Greatest number either way. Beyond it the sums of a form could leave the range of decimals.
const GREATEST: i64 = 1_000_000_000_000;

/// The answer as it is kept, or why it is not.
pub(crate) fn check(item: &Item, answer: Answer) -> Result<Answer, Problem> {
    let Kind::Question(asks) = item.kind else { return Err(Problem::NotForAnswering) };
    match (asks, answer) {
        (Asks::YesNo, Answer::Flag(flag)) => Ok(Answer::Flag(flag)),
        (Asks::Whole, Answer::Whole(number)) => {
            within(&item.limits, Limit::Number(Decimal::from(number)))?;
            Ok(Answer::Whole(number))
        }
        (Asks::Decimal, Answer::Decimal(number)) => {
            decimal(&item.limits, number)?;
            Ok(Answer::Decimal(number))
        }
        (Asks::Date, Answer::Date(day)) => {
            within(&item.limits, Limit::Date(day))?;
            Ok(Answer::Date(day))
        }
        (Asks::Text { .. }, Answer::Text(text)) => words(&item.limits, &text).map(Answer::Text),
        (Asks::Choice { several, own_words }, Answer::Chosen(chosen)) => {
            choice(item, chosen, several, own_words).map(Answer::Chosen)
        }
        _ => Err(Problem::WrongKind),
    }
}

fn decimal(limits: &Limits, number: Decimal) -> Result<(), Problem> {
    let places = limits.places.unwrap_or(PLACES).min(PLACES);
    if number.scale() > places {
        return Err(Problem::TooManyPlaces(places));
    }
    let greatest = Decimal::from(GREATEST);
    if number.abs() > greatest {
        let limit = Limit::Number(if number.is_sign_negative() { -greatest } else { greatest });
        let low = number.is_sign_negative();
        return Err(if low { Problem::TooLow(limit) } else { Problem::TooHigh(limit) });
    }
    within(limits, Limit::Number(number))
}

fn within(limits: &Limits, value: Limit) -> Result<(), Problem> {
    let below = |a: Limit, b: Limit| match (a, b) {
        (Limit::Number(a), Limit::Number(b)) => a < b,
        (Limit::Date(a), Limit::Date(b)) => a < b,
        _ => false,
    };
    if let Some(lowest) = limits.lowest.filter(|lowest| below(value, *lowest)) {
        return Err(Problem::TooLow(lowest));
    }
    if let Some(highest) = limits.highest.filter(|highest| below(*highest, value)) {
        return Err(Problem::TooHigh(highest));
    }
    Ok(())
}

/// Words without blanks around them, which FHIR forbids. Control characters have no place in them.
fn words(limits: &Limits, text: &str) -> Result<String, Problem> {
    let text: String = text.chars().filter(|c| !c.is_control() || *c == '\n').collect();
    let text = text.trim().to_owned();
    let count = text.chars().count();
    let most = limits.most_characters.unwrap_or(LONGEST).min(LONGEST);
    if text.is_empty() {
        return Err(Problem::Empty);
    }
    if count > most {
        return Err(Problem::TooLong(most));
    }
    match limits.fewest_characters {
        Some(fewest) if count < fewest => Err(Problem::TooShort(fewest)),
        _ => Ok(text),
    }
}

fn choice(
    item: &Item,
    mut chosen: Chosen,
    several: bool,
    own_words: bool,
) -> Result<Chosen, Problem> {
    if chosen.own.is_some() && !own_words {
        return Err(Problem::NoOwnWords);
    }
    if let Some(own) = chosen.own {
        chosen.own = Some(words(&item.limits, &own)?);
    }
    if chosen.options.iter().any(|place| *place >= item.options.len()) {
        return Err(Problem::NoSuchOption);
    }
    let count = chosen.options.len() + usize::from(chosen.own.is_some());
    let alone = |place: &usize| item.options.get(*place).is_some_and(|option| option.alone);
    match count {
        0 => Err(Problem::Empty),
        1 => Ok(chosen),
        _ if !several => Err(Problem::OnlyOne),
        _ if chosen.options.iter().any(alone) => Err(Problem::Alone),
        _ => Ok(chosen),
    }
}
