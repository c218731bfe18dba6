//! The one-time code that makes the first account: printed once at provisioning, kept as a hash.
//! It must not know chance: the bytes are handed in.

use crate::pin::Pin;

/// Letters and digits nobody mixes up (Crockford's alphabet: no I, L, O, U).
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Characters of a code: 60 bits, so that guessing is hopeless even off a copied disk.
pub const LENGTH: usize = 12;

/// The code made of random bytes, one character of each byte's low five bits: all equally likely.
#[must_use]
pub fn from_chance(bytes: &[u8; LENGTH]) -> Pin {
    let letter = |byte: &u8| ALPHABET.get(usize::from(byte & 31)).map_or('0', |b| char::from(*b));
    Pin::typed(&bytes.iter().map(letter).collect::<String>())
}

/// The code in three groups, as it is printed.
#[must_use]
pub fn printed(code: &Pin) -> String {
    let groups = code.text().as_bytes().chunks(4).map(|group| String::from_utf8_lossy(group));
    groups.collect::<Vec<_>>().join("-")
}

/// What somebody typed as the code: capitals, without gaps, with look-alikes read as meant.
#[must_use]
pub fn typed(text: &str) -> Pin {
    let meant = |c: char| match c.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    Pin::typed(&text.chars().filter(|c| !matches!(c, '-' | ' ')).map(meant).collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_back_however_it_is_typed() {
        let code = from_chance(&[0, 1, 10, 31, 32, 33, 255, 7, 8, 9, 20, 24]);
        assert_eq!(printed(&code), "01AZ-01Z7-89MR");
        for text in ["01AZ-01Z7-89MR", "o1az 0iz7 89mr", "OLAZOLZ789MR"] {
            assert_eq!(typed(text), code, "{text}");
        }
        assert_ne!(typed("01AZ-01Z7-89MQ"), code);
    }

    #[test]
    fn every_character_is_as_likely() {
        let mut seen = [0_u32; 32];
        for byte in 0..=255 {
            let code = from_chance(&[byte; LENGTH]);
            let first = code.text().bytes().next();
            let at = ALPHABET.iter().position(|b| Some(*b) == first);
            if let Some(n) = at.and_then(|at| seen.get_mut(at)) {
                *n += 1;
            }
        }
        assert_eq!(seen, [8; 32]);
    }
}
