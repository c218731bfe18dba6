//! Turns message ids and values into words of a language. It must not know a screen or a pixel.

pub(crate) mod numerals;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;
use std::fmt;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::{FluentNumber, FluentNumberOptions};
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use rust_decimal::prelude::ToPrimitive;
use unic_langid::LanguageIdentifier;
use wayside_visit::view::{Arg, Msg};

/// The language every other is measured against.
pub const SOURCE: &str = "en";

macro_rules! files {
    ($($tag:literal),* $(,)?) => {
        [$(($tag, include_str!(concat!("../../ui/words/", $tag, ".ftl")))),*]
    };
}

/// Every language that has a file, in the order it is offered.
pub(crate) const FILES: [(&str, &str); 12] =
    files!["en", "es", "fr", "de", "pt", "pl", "tr", "ar", "ur", "hi", "bn", "zh"];

/// Languages written from right to left, by their first subtag.
const RIGHT_TO_LEFT: [&str; 5] = ["ar", "fa", "he", "ps", "ur"];

/// A language without one of these is not offered: somebody could miss what keeps them safe.
const SAFETY: [&str; 7] =
    ["emergency-", "crisis-", "red-flag-", "help-", "symptoms-", "advice-", "out-of-service-"];

/// What stands where a sentence is missing in every language. Logged as an error.
const NOTHING: &str = "…";

/// Why the words cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WordsFault {
    /// A file has lines that are not Fluent: which file, and what the parser said.
    Broken {
        /// Language tag, the name of the file.
        language: &'static str,
        /// What the parser said.
        why: String,
    },
    /// The tag of a file is not a language tag.
    Tag(&'static str),
}

impl fmt::Display for WordsFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            WordsFault::Broken { language, why } => write!(f, "ui/words/{language}.ftl: {why}"),
            WordsFault::Tag(tag) => write!(f, "ui/words/{tag}.ftl: not a language tag"),
        }
    }
}

impl std::error::Error for WordsFault {}

/// All languages, ready to speak.
pub struct Words {
    languages: Vec<Language>,
}

/// One language: its messages, and which ids it has.
struct Language {
    tag: &'static str,
    bundle: FluentBundle<FluentResource>,
    ids: BTreeSet<String>,
}

impl Words {
    /// Reads the built-in files.
    ///
    /// # Errors
    /// A file that is not Fluent, with what is wrong in it.
    pub fn load() -> Result<Words, WordsFault> {
        Words::from_files(&FILES)
    }

    /// Reads the given files: tag and text.
    ///
    /// # Errors
    /// A file that is not Fluent, with what is wrong in it.
    pub fn from_files(files: &[(&'static str, &str)]) -> Result<Words, WordsFault> {
        let languages: Result<_, _> =
            files.iter().map(|(tag, text)| Language::read(tag, text)).collect();
        Ok(Words { languages: languages? })
    }

    /// The tags of the languages a person may choose: those with every safety message.
    #[must_use]
    pub fn offered(&self) -> Vec<&'static str> {
        let whole =
            |language: &&Language| !self.missing(language.tag).iter().any(|id| is_safety(id));
        self.languages.iter().filter(whole).map(|language| language.tag).collect()
    }

    /// The tags of all languages there are.
    #[must_use]
    pub fn tags() -> Vec<&'static str> {
        FILES.iter().map(|(tag, _)| *tag).collect()
    }

    /// The ids the source language has and this one has not. All of them for an unknown language.
    #[must_use]
    pub fn missing(&self, tag: &str) -> Vec<String> {
        let Some(source) = self.find(SOURCE) else { return Vec::new() };
        let has = |id: &&String| self.find(tag).is_some_and(|there| there.ids.contains(*id));
        source.ids.iter().filter(|id| !has(id)).cloned().collect()
    }

    /// Whether a language has a message.
    #[must_use]
    pub fn has(&self, tag: &str, id: &str) -> bool {
        self.find(tag).is_some_and(|language| language.ids.contains(id))
    }

    /// A message in words. Falls back to the source language, and to an ellipsis, never to the id.
    #[must_use]
    pub fn say(&self, msg: &Msg, language: &str) -> String {
        let tag = msg.language.as_deref().unwrap_or(language);
        [tag, SOURCE]
            .into_iter()
            .filter_map(|tag| self.find(tag))
            .find_map(|language| language.say(msg))
            .unwrap_or_else(|| {
                tracing::error!(id = msg.id, tag, "no words for this message");
                NOTHING.to_owned()
            })
    }

    /// A whole number in the digits of a language.
    #[must_use]
    pub fn number(&self, value: u64, language: &str) -> String {
        numerals::localise(&value.to_string(), language)
    }

    /// Minutes and seconds in the digits of a language.
    #[must_use]
    pub fn clock(&self, seconds: u64, language: &str) -> String {
        let text = format!("{}:{:02}", seconds / 60, seconds % 60);
        numerals::localise(&text, language)
    }

    /// The decimal point of a language.
    #[must_use]
    pub fn point(&self, language: &str) -> String {
        let text = numerals::localise("0.0", language);
        text.chars().nth(1).map(String::from).unwrap_or_default()
    }

    /// A decimal as it is, in the digits of a language.
    #[must_use]
    pub fn decimal(&self, value: rust_decimal::Decimal, language: &str) -> String {
        numerals::localise(&value.to_string(), language)
    }

    fn find(&self, tag: &str) -> Option<&Language> {
        self.languages.iter().find(|language| language.tag == tag)
    }
}

/// Whether a language is written from right to left.
#[must_use]
pub fn rtl(language: &str) -> bool {
    let first = language.split('-').next().unwrap_or(language);
    RIGHT_TO_LEFT.contains(&first)
}

/// Whether a message keeps people safe.
#[must_use]
pub fn is_safety(id: &str) -> bool {
    SAFETY.iter().any(|prefix| id.starts_with(prefix))
}

impl Language {
    fn read(tag: &'static str, text: &str) -> Result<Language, WordsFault> {
        let id: LanguageIdentifier = tag.parse().map_err(|_| WordsFault::Tag(tag))?;
        let broken = |why: String| WordsFault::Broken { language: tag, why };
        let told = |(line, why)| broken(format!("line {line}: {why}"));
        let resource = parse(text).map_err(told)?;
        let ids = message_ids(text);
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        bundle.set_use_isolating(true);
        bundle.set_formatter(Some(numerals::Numerals::of(tag).formatter()));
        bundle.add_resource(resource).map_err(|faults| broken(format!("{faults:?}")))?;
        Ok(Language { tag, bundle, ids })
    }

    fn say(&self, msg: &Msg) -> Option<String> {
        let pattern = self.bundle.get_message(msg.id)?.value()?;
        let mut args = FluentArgs::new();
        for (name, value) in &msg.args {
            args.set(*name, self.value(value)?);
        }
        let mut faults = Vec::new();
        let said = self.bundle.format_pattern(pattern, Some(&args), &mut faults).into_owned();
        if !faults.is_empty() {
            tracing::error!(id = msg.id, tag = self.tag, ?faults, "a message lacks a value");
        }
        Some(if rtl(self.tag) || said.chars().any(is_rtl) { said } else { plain(&said) })
    }

    fn value<'a>(&self, arg: &'a Arg) -> Option<FluentValue<'a>> {
        Some(match arg {
            Arg::Time(hour, minute) => {
                let text = format!("{hour:02}:{minute:02}");
                FluentValue::from(numerals::localise(&text, self.tag))
            }
            Arg::Text(text) => FluentValue::from(text.as_str()),
            Arg::Word(id) => FluentValue::from(self.say(&Msg::of(id))?),
            Arg::Number(number) => FluentValue::Number(FluentNumber::new(
                number.to_f64()?,
                FluentNumberOptions {
                    // Some(0) would write "2.": 0.16 adds the point and then no digits.
                    minimum_fraction_digits: usize::try_from(number.scale())
                        .ok()
                        .filter(|digits| *digits > 0),
                    ..FluentNumberOptions::default()
                },
            )),
        })
    }
}

/// Whether a letter is of a script written from right to left (Hebrew to Arabic, with their forms).
fn is_rtl(c: char) -> bool {
    matches!(c, '\u{0590}'..='\u{08FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}')
}

/// A text without bidi isolates: where everything runs one way they only get in the way.
#[must_use]
pub fn plain(text: &str) -> String {
    text.chars().filter(|c| !matches!(c, '\u{2066}'..='\u{2069}')).collect()
}

/// Reads Fluent.
///
/// # Errors
/// The line, from 1, where it stops being Fluent, and what the parser says.
pub(crate) fn parse(text: &str) -> Result<FluentResource, (usize, String)> {
    FluentResource::try_new(text.to_owned()).map_err(|(_, faults)| {
        let first = faults.first();
        let at = first.and_then(|fault| text.get(..fault.pos.start)).unwrap_or_default();
        let why = first.map(ToString::to_string).unwrap_or_default();
        (at.lines().count().max(1), why)
    })
}

/// The ids of all messages in a file: a message starts a line, everything else is indented or
/// marked.
fn message_ids(text: &str) -> BTreeSet<String> {
    text.lines()
        .filter(|line| line.starts_with(|first: char| first.is_ascii_alphabetic()))
        .filter_map(|line| line.split_once('='))
        .map(|(id, _)| id.trim_end().to_owned())
        .collect()
}
