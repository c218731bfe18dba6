//! What a person types on the screen's keyboard: names, a date, a code, a height.
//! It must not know a keyboard's layout or a language.

use wayside_care::time::Day;
use wayside_care::units::Length;

/// Longest name taken, in characters. Longer ones are cut by the keyboard, not silently later.
pub(crate) const NAME_MAX: usize = 40;
/// Longest clinic code.
pub(crate) const CODE_MAX: usize = 24;
/// A date is eight digits: day, month, year.
pub(crate) const DATE_DIGITS: usize = 8;
/// A height is three digits of centimetres.
pub(crate) const HEIGHT_DIGITS: usize = 3;

/// The day behind eight digits `DDMMYYYY`, if it exists and is not in the future.
pub(crate) fn birth(digits: &str, today: Day) -> Option<Day> {
    day(digits).filter(|day| *day <= today && day.year() >= 1900)
}

/// Any day of the calendar, from eight digits `DDMMYYYY`.
pub(crate) fn day(digits: &str) -> Option<Day> {
    if digits.chars().count() != DATE_DIGITS || !digits.chars().all(|c| c.is_ascii_digit()) {
        return None;
    }
    let day = digits.get(0..2)?.parse().ok()?;
    let month = digits.get(2..4)?.parse().ok()?;
    Day::new(digits.get(4..8)?.parse().ok()?, month, day)
}

/// The digits somebody born on a day has typed.
pub(crate) fn digits(birth: Day) -> String {
    format!("{:02}{:02}{:04}", birth.day(), birth.month(), birth.year())
}

/// A name with something in it, spaces at the ends removed.
pub(crate) fn name(typed: &str) -> Option<String> {
    let name = typed.trim();
    name.chars().any(char::is_alphabetic).then(|| name.to_owned())
}

/// A clinic's code: letters, digits and hyphens, 4 to 24 of them, at least one digit or letter.
/// Anything else (control characters, dashes alone) is refused, whoever typed or scanned it.
pub(crate) fn code(text: &str) -> Option<String> {
    let code = text.trim().to_ascii_uppercase();
    let length = code.chars().count();
    let fits = (4..=CODE_MAX).contains(&length)
        && code.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
        && code.chars().filter(char::is_ascii_alphanumeric).count() >= 4;
    fits.then_some(code)
}

/// A height in whole centimetres.
pub(crate) fn height(digits: &str) -> Option<Length> {
    let cm: u16 = digits.parse().ok()?;
    Some(Length::cm(cm.into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_birthday_must_exist_and_lie_behind_us() {
        let today = Day::new(2026, 11, 24).unwrap_or_else(|| unreachable!());
        assert_eq!(birth("09041961", today), Day::new(1961, 4, 9));
        assert_eq!(birth("31021961", today), None);
        assert_eq!(birth("25112026", today), None);
        assert_eq!(birth("0904196", today), None);
        assert_eq!(birth("09041861", today), None);
    }

    #[test]
    fn a_code_of_dashes_or_commands_is_no_code() {
        assert_eq!(code("------"), None);
        assert_eq!(code("AB\u{1b}12"), None);
        assert_eq!(code(" ab-1234 "), Some("AB-1234".to_owned()));
        assert_eq!(code("A'; DROP"), None);
    }
}
