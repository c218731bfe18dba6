//! A message by its id, with values. The words live in `ui/words`, one file a language.
//! It must not hold a word of any language.

use rust_decimal::Decimal;
use serde::Serialize;

/// A message by id, with its values. The words are in `ui/words`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Msg {
    /// Message id in the Fluent files.
    pub id: &'static str,
    /// Values by name.
    pub args: Vec<(&'static str, Arg)>,
    /// The language to say it in, where not the visit's own (a language's own name).
    pub language: Option<String>,
}

/// A value in a message.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub enum Arg {
    /// A number, formatted for the language.
    Number(Decimal),
    /// Text as it is: a name, a telephone number. Never translated.
    Text(String),
    /// A time of day: hours of 24, minutes.
    Time(u8, u8),
    /// Another message, inserted.
    Word(&'static str),
}

impl Msg {
    /// A message without values.
    #[must_use]
    pub const fn of(id: &'static str) -> Msg {
        Msg { id, args: Vec::new(), language: None }
    }

    /// The same message with a number.
    #[must_use]
    pub fn number(mut self, name: &'static str, value: impl Into<Decimal>) -> Msg {
        self.args.push((name, Arg::Number(value.into())));
        self
    }

    /// The same message with text.
    #[must_use]
    pub fn text(mut self, name: &'static str, value: impl Into<String>) -> Msg {
        self.args.push((name, Arg::Text(value.into())));
        self
    }

    /// The same message with a time of day.
    #[must_use]
    pub fn time(mut self, name: &'static str, (hour, minute): (u8, u8)) -> Msg {
        self.args.push((name, Arg::Time(hour, minute)));
        self
    }

    /// The same message with another one inside.
    #[must_use]
    pub fn word(mut self, name: &'static str, id: &'static str) -> Msg {
        self.args.push((name, Arg::Word(id)));
        self
    }

    /// The same message in a given language.
    #[must_use]
    pub fn in_language(mut self, tag: &str) -> Msg {
        self.language = Some(tag.to_owned());
        self
    }
}
