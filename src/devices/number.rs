//! Numbers as devices write them: digits, at most one point, nothing clever.
//! It must not know units or what is plausible.

use rust_decimal::Decimal;

/// The longest number any device sends.
const LONGEST: usize = 12;

/// An exact decimal without sign, such as `090.98`. `None` for anything else.
#[must_use]
pub fn decimal(text: &str) -> Option<Decimal> {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let digits = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || text.len() > LONGEST || !digits(whole) || !digits(part) {
        return None;
    }
    if part.is_empty() && text.ends_with('.') {
        return None;
    }
    let read = |from: i64, s: &str| s.bytes().fold(from, |n, b| n * 10 + i64::from(b - b'0'));
    Some(Decimal::new(read(read(0, whole), part), u32::try_from(part.len()).ok()?))
}

/// A whole number of digits alone, such as `072`. `None` for anything else, also for none at all.
#[must_use]
pub fn whole(text: &str) -> Option<u16> {
    let digits = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    if digits { text.parse().ok() } else { None }
}

/// A number packed as two decimal digits in a byte. `None` where a half byte is no digit.
#[must_use]
pub const fn bcd(byte: u8) -> Option<u16> {
    let (tens, ones) = (byte >> 4, byte & 0x0F);
    if tens > 9 || ones > 9 { None } else { Some(tens as u16 * 10 + ones as u16) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_numbers_are_numbers() {
        assert_eq!(decimal("090.98"), Some(Decimal::new(9098, 2)));
        assert_eq!(decimal("028"), Some(Decimal::from(28)));
        for bad in ["", ".", "1.", ".5", "+1", "-1", "1_0", "1e3", "1.2.3", "--.-", " 1"] {
            assert_eq!(decimal(bad), None, "{bad:?}");
        }
        assert_eq!(whole("072"), Some(72));
        for bad in ["", "+7", "   ", "---", "99999"] {
            assert_eq!(whole(bad), None, "{bad:?}");
        }
        assert_eq!(bcd(0x59), Some(59));
        assert_eq!(bcd(0x5A), None);
    }
}
