//! The PIN or words a person chooses: what is accepted, and spelled one way however typed.
//! It must not keep or show it.

use core::fmt;
use zeroize::Zeroizing;

/// The fewest digits of a PIN.
pub const DIGITS: usize = 6;
/// The fewest words.
pub const WORDS: usize = 4;
/// The fewest letters of all words together.
pub const LETTERS: usize = 12;
/// The longest secret, in characters.
const LONGEST: usize = 200;

/// What a person chose. Wiped when dropped.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(Zeroizing<String>);

/// Why a secret is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SecretFault {
    /// Fewer than six digits.
    FewDigits,
    /// All the same digit, or digits counting up or down: tried first by anybody.
    EasyDigits,
    /// Fewer than four words, or twelve letters.
    FewWords,
    /// Longer than 200 characters.
    TooLong,
}

impl Secret {
    /// A secret to open a code with: any text, so that nothing is said about what is expected.
    #[must_use]
    pub fn given(text: &str) -> Secret {
        Secret(spelled(text))
    }

    /// A PIN for a new code.
    ///
    /// # Errors
    /// What it lacks.
    pub fn digits(text: &str) -> Result<Secret, SecretFault> {
        let Secret(text) = Secret::given(text);
        let numbers: Zeroizing<Vec<i32>> =
            Zeroizing::new(text.bytes().map(|byte| i32::from(byte) - 48).collect());
        if numbers.len() < DIGITS || !text.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(SecretFault::FewDigits);
        }
        let steps =
            |by: i32| numbers.windows(2).all(|two| matches!(two, [one, next] if next - one == by));
        if [-1, 0, 1].into_iter().any(steps) {
            return Err(SecretFault::EasyDigits);
        }
        checked(text)
    }

    /// Words for a new code.
    ///
    /// # Errors
    /// What they lack.
    pub fn words(text: &str) -> Result<Secret, SecretFault> {
        let Secret(text) = Secret::given(text);
        let words = text.split(' ').filter(|word| !word.is_empty()).count();
        let letters = text.chars().filter(|sign| sign.is_alphanumeric()).count();
        if words < WORDS || letters < LETTERS {
            return Err(SecretFault::FewWords);
        }
        checked(text)
    }

    pub(super) fn bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

fn checked(text: Zeroizing<String>) -> Result<Secret, SecretFault> {
    if text.chars().count() > LONGEST { Err(SecretFault::TooLong) } else { Ok(Secret(text)) }
}

/// Small letters, one space between words, digits of any script as 0 to 9.
fn spelled(text: &str) -> Zeroizing<String> {
    let mut out = Zeroizing::new(String::with_capacity(text.len().min(4 * LONGEST) + 1));
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        for sign in word.chars().take(LONGEST + 1).flat_map(char::to_lowercase) {
            out.push(digit(sign).unwrap_or(sign));
        }
        if out.len() > 4 * LONGEST {
            break;
        }
    }
    out
}

/// Arabic-Indic and Persian digits, as their keyboards write them.
fn digit(sign: char) -> Option<char> {
    let value = match sign {
        '\u{660}'..='\u{669}' => u32::from(sign) - 0x660,
        '\u{6f0}'..='\u{6f9}' => u32::from(sign) - 0x6f0,
        _ => return None,
    };
    char::from_digit(value, 10)
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret")
    }
}
