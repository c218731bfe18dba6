//! MDER, how IEEE 11073-20601 writes numbers (device-protocols.md 3.1): big-endian, no padding,
//! every length said before what it counts. It must not know what any number means.

use crate::number::bcd;
use rust_decimal::Decimal;
use wayside_care::time::Stamp;

/// Bytes that are not what their own lengths say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Malformed;

/// Reads bytes from the front; never past their end.
#[derive(Clone, Copy, Debug)]
pub struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    /// At the first of these bytes.
    #[must_use]
    pub const fn new(bytes: &'a [u8]) -> Reader<'a> {
        Reader { rest: bytes }
    }

    /// So many bytes.
    ///
    /// # Errors
    /// [`Malformed`] where fewer are left; so for all below.
    pub fn take(&mut self, count: usize) -> Result<&'a [u8], Malformed> {
        let (taken, rest) = self.rest.split_at_checked(count).ok_or(Malformed)?;
        self.rest = rest;
        Ok(taken)
    }

    /// So many bytes as an array.
    ///
    /// # Errors
    /// [`Malformed`]
    pub fn array<const N: usize>(&mut self) -> Result<[u8; N], Malformed> {
        self.take(N)?.try_into().map_err(|_| Malformed)
    }

    /// INT-U8.
    ///
    /// # Errors
    /// [`Malformed`]
    pub fn u8(&mut self) -> Result<u8, Malformed> {
        self.array().map(u8::from_be_bytes)
    }

    /// INT-U16.
    ///
    /// # Errors
    /// [`Malformed`]
    pub fn u16(&mut self) -> Result<u16, Malformed> {
        self.array().map(u16::from_be_bytes)
    }

    /// INT-U32.
    ///
    /// # Errors
    /// [`Malformed`]
    pub fn u32(&mut self) -> Result<u32, Malformed> {
        self.array().map(u32::from_be_bytes)
    }

    /// OCTET STRING or ANY DEFINED BY: a length and so many bytes.
    ///
    /// # Errors
    /// [`Malformed`]
    pub fn octets(&mut self) -> Result<Reader<'a>, Malformed> {
        let length = self.u16()?;
        self.take(usize::from(length)).map(Reader::new)
    }

    /// SEQUENCE OF: a count, a length, and so many items that fill the length exactly.
    ///
    /// # Errors
    /// [`Malformed`], also where `item` says so.
    pub fn list<T, E: From<Malformed>>(
        &mut self,
        mut item: impl FnMut(&mut Reader<'a>) -> Result<T, E>,
    ) -> Result<Vec<T>, E> {
        let count = self.u16()?;
        let mut items = self.octets()?;
        let mut read = Vec::new();
        for _ in 0..count {
            // An item of no bytes would let a count of 65 535 stand for nothing.
            if items.is_empty() {
                return Err(Malformed.into());
            }
            read.push(item(&mut items)?);
        }
        items.end()?;
        Ok(read)
    }

    /// SEQUENCE OF of which only the count is believed; see where it is used.
    ///
    /// # Errors
    /// [`Malformed`], also where `item` says so.
    pub fn counted<E: From<Malformed>>(
        &mut self,
        mut item: impl FnMut(&mut Reader<'a>) -> Result<(), E>,
    ) -> Result<(), E> {
        let (count, _length) = (self.u16()?, self.u16()?);
        (0..count).try_for_each(|_| item(self))
    }

    /// Whether nothing is left.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.rest.is_empty()
    }

    /// How many bytes are left.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.rest.len()
    }

    /// Nothing may be left.
    ///
    /// # Errors
    /// [`Malformed`]
    pub const fn end(&self) -> Result<(), Malformed> {
        if self.is_empty() { Ok(()) } else { Err(Malformed) }
    }
}

/// Adds an INT-U16.
pub fn put16(to: &mut Vec<u8>, number: u16) {
    to.extend_from_slice(&number.to_be_bytes());
}

/// Adds an INT-U32.
pub fn put32(to: &mut Vec<u8>, number: u32) {
    to.extend_from_slice(&number.to_be_bytes());
}

/// Adds a length and the bytes. What we write is far below 65 536 bytes.
pub fn put_octets(to: &mut Vec<u8>, bytes: &[u8]) {
    put16(to, u16::try_from(bytes.len()).unwrap_or(u16::MAX));
    to.extend_from_slice(bytes);
}

/// What an SFLOAT-Type or FLOAT-Type says: a number, or one of five words that are none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Number {
    /// A number, exact, with the decimals it was sent with.
    Value(Decimal),
    /// NaN: no value.
    NotANumber,
    /// NRes: not at this resolution.
    NotAtThisResolution,
    /// +INF.
    PlusInfinity,
    /// -INF.
    MinusInfinity,
    /// The fifth word, reserved for what nobody has said yet.
    Reserved,
    /// A number that no exact decimal holds (an exponent below -28 or above about 21).
    Beyond,
}

/// SFLOAT-Type: 4 bits of exponent, 12 of mantissa, both signed. The five words are looked for
/// before anything is taken apart: 07FF is no 2047.
#[must_use]
pub fn sfloat(word: u16) -> Number {
    match word {
        0x07FF => Number::NotANumber,
        0x0800 => Number::NotAtThisResolution,
        0x07FE => Number::PlusInfinity,
        0x0802 => Number::MinusInfinity,
        0x0801 => Number::Reserved,
        _ => {
            let exponent = i16::from_be_bytes(word.to_be_bytes()) >> 12;
            let mantissa = i16::from_be_bytes((word << 4).to_be_bytes()) >> 4;
            scaled(mantissa.into(), exponent.into())
        }
    }
}

/// FLOAT-Type: 8 bits of exponent, 24 of mantissa, both signed.
#[must_use]
pub fn float(word: u32) -> Number {
    match word {
        0x007F_FFFF => Number::NotANumber,
        0x0080_0000 => Number::NotAtThisResolution,
        0x007F_FFFE => Number::PlusInfinity,
        0x0080_0002 => Number::MinusInfinity,
        0x0080_0001 => Number::Reserved,
        _ => {
            let exponent = i32::from_be_bytes(word.to_be_bytes()) >> 24;
            let mantissa = i32::from_be_bytes((word << 8).to_be_bytes()) >> 8;
            scaled(mantissa, exponent)
        }
    }
}

/// Mantissa times ten to the exponent.
fn scaled(mantissa: i32, exponent: i32) -> Number {
    let whole = i128::from(mantissa);
    let value = if mantissa == 0 {
        Some(Decimal::ZERO)
    } else if exponent <= 0 {
        Decimal::try_from_i128_with_scale(whole, exponent.unsigned_abs()).ok()
    } else {
        let power = 10_i128.checked_pow(exponent.unsigned_abs());
        let product = power.and_then(|power| whole.checked_mul(power));
        product.and_then(|product| Decimal::try_from_i128_with_scale(product, 0).ok())
    };
    value.map_or(Number::Beyond, Number::Value)
}

/// A moment on the agent's own clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// To the second.
    pub stamp: Stamp,
    /// Milliseconds since 1970 on that clock: to tell older from newer.
    pub millis: i64,
}

/// AbsoluteTime: `CC YY MM DD hh mm ss ff`, two decimal digits a byte. `None` for a moment that
/// does not exist: clocks are often unset.
#[must_use]
pub fn absolute_time(bytes: [u8; 8]) -> Option<Moment> {
    let [century, year, month, day, hour, minute, second, hundredth] = bytes.map(bcd);
    let stamp = Stamp::new([century? * 100 + year?, month?, day?, hour?, minute?, second?])?;
    Some(Moment { stamp, millis: stamp.seconds() * 1000 + i64::from(hundredth?) * 10 })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_reader_stops_at_the_end_and_a_list_fills_its_length() {
        let mut reader = Reader::new(&[0, 1, 2]);
        assert_eq!(reader.u16(), Ok(1));
        assert_eq!(reader.u16(), Err(Malformed));
        assert_eq!(reader.u8(), Ok(2));
        assert_eq!(reader.u8(), Err(Malformed));
        let list = |bytes: &[u8]| Reader::new(bytes).list(Reader::u16);
        assert_eq!(list(&[0, 2, 0, 4, 0, 7, 0, 8]), Ok(vec![7, 8]));
        assert_eq!(list(&[0, 0, 0, 0]), Ok(vec![]));
        assert_eq!(list(&[0, 1, 0, 4, 0, 7, 0, 8]), Err(Malformed), "an item too many");
        assert_eq!(list(&[0, 3, 0, 4, 0, 7, 0, 8]), Err(Malformed), "an item too few");
        assert_eq!(list(&[0, 1, 0, 9, 0, 7]), Err(Malformed), "longer than the bytes");
        let nothing = Reader::new(&[0xFF, 0xFF, 0, 0]).list(|_| Ok::<(), Malformed>(()));
        assert_eq!(nothing, Err(Malformed), "items of no bytes");
    }

    #[test]
    fn moments_are_ordered_as_a_calendar_is() {
        let at = |bytes| absolute_time(bytes).unwrap();
        let noon = at([0x20, 0x07, 0x12, 0x06, 0x12, 0x10, 0x00, 0x00]);
        assert_eq!(noon.stamp.to_string(), "2007-12-06T12:10:00");
        let later = at([0x20, 0x07, 0x12, 0x06, 0x12, 0x10, 0x01, 0x50]);
        assert_eq!(later.millis - noon.millis, 1_500);
        let february = at([0x20, 0x24, 0x02, 0x28, 0x23, 0x59, 0x59, 0x00]);
        let march = at([0x20, 0x24, 0x03, 0x01, 0x00, 0x00, 0x00, 0x00]);
        assert_eq!(march.millis - february.millis, 86_401_000, "2024 has a 29 February");
        let year = at([0x20, 0x25, 0x03, 0x01, 0x00, 0x00, 0x00, 0x00]);
        assert_eq!(year.millis - march.millis, 365 * 86_400_000);
        for none in [[0; 8], [0xFF; 8], [0x20, 0x07, 0x02, 0x30, 0, 0, 0, 0]] {
            assert_eq!(absolute_time(none), None);
        }
    }
}
