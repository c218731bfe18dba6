//! What a person can say to a question, and why it may not be taken.
//! It must not know a screen, a language, or which questionnaire is asked.

use core::fmt;
use rust_decimal::Decimal;
use std::collections::BTreeSet;
use wayside_care::time::Day;

/// An answer to one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Chosen from what is offered: one, or several where the question allows it.
    Chosen(Chosen),
    /// Yes or no.
    Flag(bool),
    /// A whole number.
    Whole(i32),
    /// A decimal number, digit for digit.
    Decimal(Decimal),
    /// A day of the calendar.
    Date(Day),
    /// Words.
    Text(String),
}

/// What was chosen: places in [`crate::Question::options`], and the person's own words where an
/// open question asks for them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chosen {
    /// Places in the list of options, from 0.
    pub options: BTreeSet<usize>,
    /// Own words, beside or instead of an option.
    pub own: Option<String>,
}

impl Answer {
    /// One option, by its place in the list.
    #[must_use]
    pub fn option(place: usize) -> Answer {
        Answer::Chosen(Chosen { options: BTreeSet::from([place]), own: None })
    }

    /// Several options.
    #[must_use]
    pub fn options(places: impl IntoIterator<Item = usize>) -> Answer {
        Answer::Chosen(Chosen { options: places.into_iter().collect(), own: None })
    }

    /// None of the options: own words.
    #[must_use]
    pub fn own(words: &str) -> Answer {
        Answer::Chosen(Chosen { options: BTreeSet::new(), own: Some(words.to_owned()) })
    }
}

/// Why an answer was not taken. Nothing has changed when one is given back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The form has no question of this name.
    NoSuchQuestion,
    /// There is such a question, but other answers took it away.
    NotAskedNow,
    /// It is a heading, a remark, or worked out by the form: nobody answers it.
    NotForAnswering,
    /// The answer is of another kind than the question, say words for a number.
    WrongKind,
    /// There is no option of this number.
    NoSuchOption,
    /// Nothing was chosen, or the words are blank.
    Empty,
    /// Several were chosen where one is asked for.
    OnlyOne,
    /// An option that excludes all others was chosen together with one.
    Alone,
    /// Own words where the options are all there is.
    NoOwnWords,
    /// Below the smallest number or the first day allowed.
    TooLow(Limit),
    /// Above the greatest number or the last day allowed.
    TooHigh(Limit),
    /// More characters than this.
    TooLong(usize),
    /// Fewer characters than this.
    TooShort(usize),
    /// More digits after the point than this.
    TooManyPlaces(u32),
    /// It must be answered and cannot be passed over.
    Required,
}

/// A bound of a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// Of a number.
    Number(Decimal),
    /// Of a date.
    Date(Day),
}

impl fmt::Display for Limit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Limit::Number(number) => write!(f, "{number}"),
            Limit::Date(day) => f.write_str(&iso(*day)),
        }
    }
}

/// A day as FHIR writes it.
pub(crate) fn iso(day: Day) -> String {
    format!("{:04}-{:02}-{:02}", day.year(), day.month(), day.day())
}

/// A whole day as FHIR writes it; a year or a month alone is none.
pub(crate) fn day(text: &str) -> Option<Day> {
    let mut parts = text.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let digits = |part: &str, n: usize| part.len() == n && part.bytes().all(|b| b.is_ascii_digit());
    let whole = digits(year, 4) && digits(month, 2) && digits(day, 2) && parts.next().is_none();
    if !whole {
        return None;
    }
    Day::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}
