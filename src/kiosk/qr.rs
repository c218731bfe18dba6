//! QR codes: text or explicit segments in, squares out. Error correction M, or L where a card does
//! not fit otherwise. It must not know what a code says.

use qrcode::bits::Bits;
use qrcode::types::{QrError, Version};
use qrcode::{Color, EcLevel, QrCode};
use slint::{Image, Rgb8Pixel, SharedPixelBuffer};

/// Light squares around a code, which readers need (ISO/IEC 18004, 6.3.8).
pub const QUIET: usize = 4;
/// The largest version that a telephone reads off a screen or a slip without trouble; a card's
/// limit (facts/fhir.md D2).
const LARGEST: i16 = 22;

/// Why there is no code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum QrFault {
    /// More than a telephone reads off a slip.
    TooLong,
    /// Something else than digits where digits belong.
    NotDigits,
}

/// The squares of a code, without the light ones around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Squares {
    side: usize,
    dark: Vec<bool>,
}

impl Squares {
    /// Any text.
    ///
    /// # Errors
    /// [`QrFault::TooLong`].
    pub fn of_text(text: &str) -> Result<Squares, QrFault> {
        Squares::fitting(|bits| bits.push_optimal_data(text.as_bytes()))
    }

    /// Digits, for a slip's memory.
    ///
    /// # Errors
    /// [`QrFault::TooLong`], [`QrFault::NotDigits`].
    pub fn of_digits(digits: &str) -> Result<Squares, QrFault> {
        Squares::of_segments("", digits)
    }

    /// Bytes, then digits, in one segment each.
    ///
    /// # Errors
    /// [`QrFault::TooLong`], [`QrFault::NotDigits`].
    pub fn of_segments(head: &str, digits: &str) -> Result<Squares, QrFault> {
        if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(QrFault::NotDigits);
        }
        Squares::fitting(|bits| {
            if !head.is_empty() {
                bits.push_byte_data(head.as_bytes())?;
            }
            bits.push_numeric_data(digits.as_bytes())
        })
    }

    /// The smallest version that holds it: with correction M as a link wants it, else with L, by
    /// which the largest card is measured.
    fn fitting(fill: impl Fn(&mut Bits) -> Result<(), QrError>) -> Result<Squares, QrFault> {
        for level in [EcLevel::M, EcLevel::L] {
            for version in 1..=LARGEST {
                let mut bits = Bits::new(Version::Normal(version));
                if fill(&mut bits).is_ok() && bits.push_terminator(level).is_ok() {
                    let code = QrCode::with_bits(bits, level).map_err(|_| QrFault::TooLong)?;
                    let colors = code.to_colors();
                    let dark = colors.iter().map(|color| *color == Color::Dark).collect();
                    return Ok(Squares { side: code.width(), dark });
                }
            }
        }
        Err(QrFault::TooLong)
    }

    /// Squares in a row, the light ones around it included.
    #[must_use]
    pub const fn side(&self) -> usize {
        self.side + 2 * QUIET
    }

    /// Whether a square is dark, the light ones around counted.
    #[must_use]
    pub fn is_dark(&self, x: usize, y: usize) -> bool {
        let (x, y) = (x.wrapping_sub(QUIET), y.wrapping_sub(QUIET));
        x < self.side && y < self.side && self.dark.get(y * self.side + x).is_some_and(|dark| *dark)
    }

    /// A picture, so many dots to a square: whole dots, or a thermal head blurs them.
    #[must_use]
    pub fn image(&self, dots: usize) -> Image {
        let dots = dots.max(1);
        let width = self.side() * dots;
        let size = u32::try_from(width).unwrap_or(0);
        let mut buffer = SharedPixelBuffer::<Rgb8Pixel>::new(size, size);
        for (at, pixel) in buffer.make_mut_slice().iter_mut().enumerate() {
            let value = if self.is_dark(at % width / dots, at / width / dots) { 0 } else { 255 };
            *pixel = Rgb8Pixel { r: value, g: value, b: value };
        }
        Image::from_rgb8(buffer)
    }
}
