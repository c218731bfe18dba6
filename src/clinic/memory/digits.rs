//! Bytes as decimal digits, for QR's numeric mode: seven bytes become seventeen digits, 98.8 % of
//! what the mode can hold. It must not know what the bytes are. Each text has one reading.

use zeroize::Zeroizing;

/// Bytes in a whole block.
const BLOCK: usize = 7;
/// Digits for so many bytes.
const DIGITS: [usize; BLOCK + 1] = [0, 3, 5, 8, 10, 13, 15, 17];

/// The digits of some bytes.
pub fn write(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len().div_ceil(BLOCK) * 17);
    for block in bytes.chunks(BLOCK) {
        let number = block.iter().fold(0_u64, |number, byte| number << 8 | u64::from(*byte));
        let width = DIGITS.get(block.len()).copied().unwrap_or(0);
        out.push_str(&format!("{number:0width$}"));
    }
    out
}

/// The bytes of some digits, at most so many; `None` where they are not what [`write`] makes.
pub fn read(digits: &str, most: usize) -> Option<Zeroizing<Vec<u8>>> {
    let digits = digits.as_bytes();
    if digits.len() > most.div_ceil(BLOCK) * 17 {
        return None;
    }
    let mut out = Zeroizing::new(Vec::with_capacity(most + BLOCK));
    for block in digits.chunks(17) {
        let count = DIGITS.iter().position(|width| *width == block.len())?;
        let number = core::str::from_utf8(block).ok()?.parse::<u64>().ok()?;
        // More than the bytes can hold: not ours, or misread.
        if number >> (8 * count) != 0 || !block.iter().all(u8::is_ascii_digit) {
            return None;
        }
        let bytes = number.to_be_bytes();
        out.extend_from_slice(bytes.get(8 - count..)?);
    }
    (out.len() <= most).then_some(out)
}
