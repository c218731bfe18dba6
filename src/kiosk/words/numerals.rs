//! Writes numbers in the digits of a language. It must not touch text a person typed.

use std::borrow::Cow;

use fluent_bundle::FluentValue;

/// How a language writes a number (CLDR `numbers`, default numbering system and decimal sign).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Numerals {
    /// 0 to 9 and a point.
    Western,
    /// 0 to 9 and a comma.
    Comma,
    /// Arabic-Indic digits, U+0660 on, and U+066B.
    Arabic,
    /// Bengali digits, U+09E6 on, and a point.
    Bengali,
}

impl Numerals {
    /// Those of a language, by its tag.
    pub fn of(language: &str) -> Numerals {
        match language.split('-').next().unwrap_or(language) {
            "ar" => Numerals::Arabic,
            "bn" => Numerals::Bengali,
            "de" | "es" | "fr" | "pl" | "pt" | "tr" => Numerals::Comma,
            _ => Numerals::Western,
        }
    }

    /// What Fluent formats numbers with.
    pub fn formatter<M>(self) -> fn(&FluentValue, &M) -> Option<String> {
        match self {
            Numerals::Western => |value, _| number(value).map(Cow::into_owned),
            Numerals::Comma => |value, _| Numerals::Comma.formatted(value),
            Numerals::Arabic => |value, _| Numerals::Arabic.formatted(value),
            Numerals::Bengali => |value, _| Numerals::Bengali.formatted(value),
        }
    }

    fn formatted(self, value: &FluentValue) -> Option<String> {
        number(value).map(|text| self.write(&text))
    }

    /// A bare number in these.
    fn write(self, text: &str) -> String {
        let digit = |from: char, zero: u32| {
            from.to_digit(10).and_then(|digit| char::from_u32(zero + digit)).unwrap_or(from)
        };
        let one = |from: char| match (self, from) {
            (Numerals::Comma, '.') => ',',
            (Numerals::Arabic, '.') => '\u{066B}',
            (Numerals::Arabic, from) => digit(from, 0x0660),
            (Numerals::Bengali, from) => digit(from, 0x09E6),
            (_, from) => from,
        };
        text.chars().map(one).collect()
    }
}

/// Digits and the decimal sign of a bare number or clock in a language.
pub fn localise(number: &str, language: &str) -> String {
    Numerals::of(language).write(number)
}

fn number<'a>(value: &'a FluentValue) -> Option<Cow<'a, str>> {
    match value {
        FluentValue::Number(number) => Some(number.as_string()),
        _ => None,
    }
}
