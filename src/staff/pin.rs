//! A person's number: six digits that are not easily guessed, kept as an Argon2id hash only.
//! It must not know chance (the salt is handed in), nor show a number in any text.

use argon2::password_hash::SaltString;
use argon2::{Algorithm, Argon2, Params, PasswordHash, PasswordHasher, PasswordVerifier, Version};
use core::fmt;
use zeroize::Zeroizing;

pub use wayside_visit::lock::DIGITS;

/// Argon2id over 64 MiB, three passes, one lane (RFC 9106's second choice, with one lane because a
/// kiosk has few cores). A million numbers of six digits take days even off a copied disk, which
/// is itself encrypted; at the kiosk the lock allows twenty.
const MEMORY_KIB: u32 = 64 * 1024;
const PASSES: u32 = 3;
const LANES: u32 = 1;

/// Random bytes for one hash. Never use them twice.
pub type Salt = [u8; 16];

/// Something only its owner knows: a number, or the one-time code. Wiped when dropped, and never
/// in `Debug`.
#[derive(Clone, PartialEq, Eq)]
pub struct Pin(Zeroizing<String>);

impl Pin {
    /// What somebody typed, whatever it is.
    #[must_use]
    pub fn typed(text: &str) -> Pin {
        Pin(Zeroizing::new(text.to_owned()))
    }

    /// What was typed.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Pin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Pin(…)")
    }
}

/// Why a number cannot be somebody's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Weak {
    /// Not six digits.
    NotSix,
    /// All the same, a run, or a short pattern over and over: what is tried first.
    Easy,
}

impl Weak {
    /// Message id for the person who chose it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Weak::NotSix => "staff-pin-six",
            Weak::Easy => "staff-pin-easy",
        }
    }
}

/// Whether a number may be somebody's own.
///
/// # Errors
/// Why not.
pub fn may_be_chosen(pin: &Pin) -> Result<(), Weak> {
    let digits: Vec<u8> = pin.text().bytes().collect();
    if digits.len() != DIGITS || !digits.iter().all(u8::is_ascii_digit) {
        return Err(Weak::NotSix);
    }
    let steps: Vec<u8> = digits
        .iter()
        .zip(digits.iter().skip(1))
        .map(|(a, b)| (10 + b - b'0' - (a - b'0')) % 10)
        .collect();
    // Same, up by one, down by one: 000000, 456789, 987654, and round the corner 890123.
    let run = [0, 1, 9].iter().any(|step| steps.iter().all(|s| s == step));
    let repeats = |n: usize| digits.iter().zip(digits.iter().skip(n)).all(|(a, b)| a == b);
    if run || repeats(2) || repeats(3) { Err(Weak::Easy) } else { Ok(()) }
}

/// The hash could not be worked out: too little memory, or a salt the library will not take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoHash;

impl fmt::Display for NoHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a staff number could not be hashed")
    }
}

impl core::error::Error for NoHash {}

/// The hash to be stored, in PHC form. Takes a good part of a second: never on the screen's thread.
///
/// # Errors
/// Where there is too little memory.
pub fn hash(pin: &Pin, salt: &Salt) -> Result<String, NoHash> {
    let params = Params::new(MEMORY_KIB, PASSES, LANES, None).map_err(|_| NoHash)?;
    let salt = SaltString::encode_b64(salt).map_err(|_| NoHash)?;
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password(pin.text().as_bytes(), &salt)
        .map(|hash| hash.to_string())
        .map_err(|_| NoHash)
}

/// Whether this is the number a hash was made of. Takes as long as [`hash`]. The guess must have
/// been counted on the disk before this is called.
#[must_use]
pub fn fits(pin: &Pin, hash: &str) -> bool {
    PasswordHash::new(hash)
        .is_ok_and(|hash| Argon2::default().verify_password(pin.text().as_bytes(), &hash).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_fits_its_number_only_and_is_argon2id() {
        let right = Pin::typed("407193");
        let Ok(hashed) = hash(&right, &[7; 16]) else { unreachable!("64 MiB") };
        assert!(hashed.starts_with("$argon2id$v=19$m=65536,t=3,p=1$"), "{hashed}");
        assert!(fits(&right, &hashed));
        assert!(!fits(&Pin::typed("407194"), &hashed));
        assert!(!fits(&right, ""));
        assert!(!hashed.contains("407193"));
        assert_ne!(hash(&right, &[8; 16]), Ok(hashed));
    }

    #[test]
    fn what_is_tried_first_cannot_be_chosen() {
        let chosen = |text: &str| may_be_chosen(&Pin::typed(text));
        for easy in ["000000", "123456", "987654", "890123", "121212", "123123", "777777"] {
            assert_eq!(chosen(easy), Err(Weak::Easy), "{easy}");
        }
        for short in ["", "12345", "1234567", "12345a", "١٢٣٤٥٦"] {
            assert_eq!(chosen(short), Err(Weak::NotSix), "{short}");
        }
        let all = (0..1_000_000).filter(|n| chosen(&format!("{n:06}")).is_ok()).count();
        // 10 alike, 10 up, 10 down; 90 more of two digits over and over, 990 of three.
        assert_eq!(all, 1_000_000 - 1_110);
        assert!(chosen("407193").is_ok());
    }

    #[test]
    fn no_text_shows_a_number() {
        assert_eq!(format!("{:?}", Pin::typed("407193")), "Pin(…)");
    }
}
