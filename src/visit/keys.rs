//! Which keys a typed field needs, and which characters those are.
//! It must not know a keyboard's layout or a language.

use serde::{Deserialize, Serialize};

/// Which keys a typed field needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Keys {
    /// 0 to 9.
    Digits,
    /// The letters of the visit's language, with space, hyphen and apostrophe.
    Letters,
    /// 0 to 9 and a decimal point.
    Decimal,
    /// Letters, digits, and what a sentence needs.
    Text,
    /// Letters A to Z and digits (a code).
    Code,
}

impl Keys {
    /// Whether a key is on this keyboard.
    #[must_use]
    pub fn allow(self, key: char) -> bool {
        match self {
            Keys::Digits => key.is_ascii_digit(),
            Keys::Letters => key.is_alphabetic() || matches!(key, ' ' | '-' | '\''),
            Keys::Decimal => key.is_ascii_digit() || key == '.',
            Keys::Text => key.is_alphanumeric() || matches!(key, ' ' | '-' | '\'' | '.' | ','),
            Keys::Code => key.is_ascii_alphanumeric() || key == '-',
        }
    }
}
