//! What of a questionnaire this program does not do, named so exactly that somebody can mend it.
//! It must not know how a form is shown.

use core::fmt;

/// One thing in a Questionnaire that is not done here. A form with any is not offered.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Unsupported {
    /// The item; `None` for the questionnaire itself.
    pub link_id: Option<String>,
    /// The element of the item, as FHIR calls it, for example `enableWhen[1].operator`.
    pub element: String,
    /// What is the matter with it.
    pub why: Why,
}

/// What is the matter.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// The text is no JSON; where it stops being some.
    NotJson {
        /// From 1.
        line: usize,
        /// From 1.
        column: usize,
    },
    /// It is JSON, but no Questionnaire.
    NotAQuestionnaire,
    /// It must be there.
    Missing,
    /// It is there and cannot be read: of another type, empty, or out of range.
    Malformed,
    /// Items of this type are not asked here.
    ItemType(String),
    /// An extension that would change what the form does.
    Extension(String),
    /// An extension that says itself that it must be understood.
    ModifierExtension(String),
    /// A name that two items have.
    Twice,
    /// A name that no item has.
    NoSuchItem(String),
    /// Conditions that depend on each other in a circle.
    Circle,
    /// An operator that FHIR does not know, or not for this kind of answer.
    Operator(String),
    /// Both a list of conditions and an expression say when to ask.
    TwoConditions,
    /// Options that stand on a server, or in a value set that is not written out in the form.
    ValueSet(String),
    /// Repeating is done for questions to choose from, and for nothing else.
    Repeats,
    /// Questions under a question to which several answers can be given.
    UnderSeveral,
    /// Expressions in another language than FHIRPath.
    Language(String),
    /// The FHIRPath library does not understand it.
    Syntax(String),
    /// Longer or deeper than anything sensible.
    TooLarge,
    /// A function that is unknown, not done, or would give another answer at another time.
    Function(String),
    /// A variable nobody defines.
    Variable(String),
    /// A way to write FHIRPath that the library answers wrongly.
    Construct(String),
    /// Nothing to ask: no question is left for a person.
    NoQuestions,
}

impl fmt::Display for Unsupported {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(link_id) = &self.link_id {
            write!(f, "item {link_id}, ")?;
        }
        write!(f, "{}: {}", self.element, self.why)
    }
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Why::NotJson { line, column } => write!(f, "no JSON at line {line}, column {column}"),
            Why::NotAQuestionnaire => f.write_str("no FHIR Questionnaire"),
            Why::Missing => f.write_str("is missing"),
            Why::Malformed => f.write_str("cannot be read"),
            Why::ItemType(name) => write!(f, "items of type {name} are not asked"),
            Why::Extension(url) => write!(f, "extension {url} is not done"),
            Why::ModifierExtension(url) => write!(f, "modifier extension {url} is not done"),
            Why::Twice => f.write_str("two items have this name"),
            Why::NoSuchItem(link_id) => write!(f, "there is no item {link_id}"),
            Why::Circle => f.write_str("depends on itself, in a circle"),
            Why::Operator(name) => write!(f, "operator {name} is not known for this answer"),
            Why::TwoConditions => f.write_str("conditions and an expression at once"),
            Why::ValueSet(url) => write!(f, "value set {url} is not written out in the form"),
            Why::Repeats => f.write_str("only questions to choose from may repeat"),
            Why::UnderSeveral => f.write_str("questions under a repeating question"),
            Why::Language(name) => write!(f, "expressions in {name} are not done"),
            Why::Syntax(message) => write!(f, "not understood: {message}"),
            Why::TooLarge => f.write_str("too long or too deep"),
            Why::Function(name) => write!(f, "function {name}() is not done"),
            Why::Variable(name) => write!(f, "nobody defines %{name}"),
            Why::Construct(text) => write!(f, "FHIRPath `{text}` is not done"),
            Why::NoQuestions => f.write_str("holds no question for a person"),
        }
    }
}
