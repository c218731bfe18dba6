//! A short code by which staff find the unverified patient that a kiosk made, to merge it.
//! It must not say anything about the person; it comes from the number of the visit alone.

use crate::id;
use uuid::Uuid;
use wayside_care::record::Record;

/// The identifier system of these codes.
pub const SYSTEM: &str = "urn:wayside:merge-code";

/// Letters and digits that cannot be taken for one another when read aloud (Crockford).
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The code to show on the screen and the slip of a visit: the one that the Patient its bundle
/// makes carries under [`SYSTEM`]. None where the person agreed to send nothing, or the clinic
/// knows them: then there is no Patient to merge.
#[must_use]
pub fn of_visit(record: &Record) -> Option<String> {
    let made = record.consent.send && record.patient.is_none();
    made.then(|| of(id::of_visit(record, "patient")))
}

/// Six signs and a seventh that gives away a slip, as `K7M-3QX-R`. Not a secret: 30 bits of the
/// patient's number, enough that two of one clinic's day are not the same.
#[must_use]
pub fn of(patient: Uuid) -> String {
    let bits = patient.as_u128();
    let sign = |value: u128| {
        let at = usize::try_from(value & 31).unwrap_or(0);
        ALPHABET.get(at).copied().map_or('0', char::from)
    };
    let signs: Vec<u128> = (0..6_u32).map(|place| (bits >> (place * 5)) & 31).collect();
    let check: u128 = (1..).zip(&signs).map(|(weight, sign)| weight * sign).sum::<u128>() % 31;
    let mut text: String = signs.iter().map(|one| sign(*one)).collect();
    text.push(sign(check));
    let (first, rest) = text.split_at(3);
    let (second, last) = rest.split_at(3);
    format!("{first}-{second}-{last}")
}

/// The code as typed by staff, put right: capitals, dashes, and signs that look alike. Nothing
/// where it is no such code or has a slip in it.
#[must_use]
pub fn read(typed: &str) -> Option<String> {
    let plain =
        typed.chars().filter(|c| !matches!(c, '-' | ' ')).map(|c| match c.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        });
    let values: Option<Vec<usize>> =
        plain.map(|c| ALPHABET.iter().position(|sign| char::from(*sign) == c)).collect();
    let values = values.filter(|all| all.len() == 7)?;
    let (check, signs) = values.split_last()?;
    let sum: usize = (1..).zip(signs).map(|(weight, sign)| weight * sign).sum();
    if sum % 31 != *check {
        return None;
    }
    let text: String =
        values.iter().filter_map(|at| ALPHABET.get(*at).copied().map(char::from)).collect();
    let (first, rest) = text.split_at(3);
    let (second, last) = rest.split_at(3);
    Some(format!("{first}-{second}-{last}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_read_aloud_comes_back_and_a_slip_is_noticed() {
        for seed in 0..500_u128 {
            let code = of(Uuid::from_u128(seed * 0x9E37_79B9_7F4A_7C15));
            assert_eq!(read(&code.to_lowercase().replace('-', " ")), Some(code.clone()));
            assert_eq!(read(&code.replace('0', "o").replace('1', "l")), Some(code.clone()));
            for place in [0, 1, 2, 4, 5, 6] {
                let mut slip: Vec<char> = code.chars().collect();
                let other = if slip.get(place) == Some(&'7') { '8' } else { '7' };
                if let Some(sign) = slip.get_mut(place) {
                    *sign = other;
                }
                let slip: String = slip.into_iter().collect();
                assert_ne!(read(&slip), Some(code.clone()), "{code} {slip}");
            }
        }
        for none in ["", "K7M", "K7M-3QX-RR", "K7M-3Q!-R"] {
            assert_eq!(read(none), None);
        }
    }
}
