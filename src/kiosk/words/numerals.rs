//! Writes numbers in the digits of a language. It must not touch text a person typed.

use std::borrow::Cow;

use fluent_bundle::FluentValue;

/// Numbers as Fluent writes them, for languages that use 0 to 9.
pub fn western<M>(value: &FluentValue, _: &M) -> Option<String> {
    number(value).map(Cow::into_owned)
}

/// Numbers in Arabic-Indic digits.
pub fn arabic<M>(value: &FluentValue, _: &M) -> Option<String> {
    number(value).map(|text| arabic_indic(&text))
}

/// Digits and the decimal point of a bare number or clock in a language.
pub fn localise(number: &str, language: &str) -> String {
    if language == "ar" { arabic_indic(number) } else { number.to_owned() }
}

fn number<'a>(value: &'a FluentValue) -> Option<Cow<'a, str>> {
    match value {
        FluentValue::Number(number) => Some(number.as_string()),
        _ => None,
    }
}

/// CLDR `arab`: digits U+0660 on, decimal separator U+066B.
fn arabic_indic(text: &str) -> String {
    let one = |from: char| match from {
        '0'..='9' => {
            from.to_digit(10).and_then(|digit| char::from_u32(0x0660 + digit)).unwrap_or(from)
        }
        '.' => '\u{066B}',
        other => other,
    };
    text.chars().map(one).collect()
}
