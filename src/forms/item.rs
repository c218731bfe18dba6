//! One item of a form as data: what is asked, in which kind, within which bounds, and when.
//! It must not know any answer.

use crate::answer::Limit;
use crate::expression::Expression;
use crate::words::Words;
use rust_decimal::Decimal;
use serde_json::Value;
use wayside_care::time::Day;

/// What an item is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Group,
    Display,
    /// Something a person answers.
    Question(Asks),
}

/// What kind of answer a question wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Asks {
    /// Yes or no.
    YesNo,
    /// A whole number.
    Whole,
    /// A number with digits after the point.
    Decimal,
    /// A day of the calendar.
    Date,
    /// Words.
    Text {
        /// More than one line.
        long: bool,
    },
    /// One of the options, or several.
    Choice {
        /// Several may be chosen.
        several: bool,
        /// Own words may be given.
        own_words: bool,
    },
}

/// What an option stands for.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Stands {
    /// A Coding; kept whole, as the clinic shall get it.
    Coding(Value),
    Whole(i32),
    Date(Day),
    Text(String),
}

/// One option of a question.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Choice {
    pub stands: Stands,
    pub words: Words,
    /// Its score, and the address of the extension it stands in.
    pub weight: Option<(&'static str, Decimal)>,
    /// Chosen at the start.
    pub chosen: bool,
    /// Excludes all others.
    pub alone: bool,
}

/// Bounds of an answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Limits {
    /// The smallest number or first day.
    pub lowest: Option<Limit>,
    /// The greatest number or last day.
    pub highest: Option<Limit>,
    /// Most characters.
    pub most_characters: Option<usize>,
    /// Fewest characters.
    pub fewest_characters: Option<usize>,
    /// Most digits after the point.
    pub places: Option<u32>,
}

/// How the answer of another question is compared (R4 questionnaire-enable-operator).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Operator {
    Exists,
    Equal,
    NotEqual,
    Greater,
    Less,
    GreaterOrEqual,
    LessOrEqual,
}

/// What it is compared with.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Against {
    Flag(bool),
    Number(Decimal),
    Date(Day),
    Text(String),
    Coding { system: Option<String>, code: String },
}

/// A condition on another question.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Condition {
    /// Place of the other question.
    pub question: usize,
    pub operator: Operator,
    pub against: Against,
}

/// When an item is there.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum When {
    Always,
    /// Conditions of which all must hold, or any.
    Conditions {
        all: bool,
        conditions: Vec<Condition>,
    },
    Expression(Expression),
}

/// What an item has before anybody answers.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Begins {
    Empty,
    With(crate::answer::Answer),
    Expression(Expression),
}

/// One item of a form.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Item {
    pub link_id: String,
    /// Place of the item around it.
    pub parent: Option<usize>,
    pub kind: Kind,
    pub words: Option<Words>,
    pub prefix: Option<Words>,
    pub help: Option<Words>,
    pub unit: Option<Words>,
    pub required: bool,
    /// Not for answering: fixed or worked out.
    pub read_only: bool,
    /// Not for showing, nor is anything in it.
    pub hidden: bool,
    pub limits: Limits,
    pub options: Vec<Choice>,
    pub when: When,
    pub begins: Begins,
    pub calculated: Option<Expression>,
}

impl Item {
    /// Whether a person can be asked it, hidden or not.
    pub(crate) fn for_answering(&self) -> bool {
        let question = matches!(self.kind, Kind::Question(_));
        question && !self.read_only && self.calculated.is_none()
    }
}

/// A variable of the form: its name, and the item it belongs to.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Variable {
    pub name: String,
    pub owner: Option<usize>,
    pub expression: Expression,
}
