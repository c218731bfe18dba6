//! A picture of black and white dots, as a thermal head prints it (`GS v 0`).
//! It must not know what it shows.

use std::collections::VecDeque;
use zeroize::Zeroizing;

/// Dots across the head of an 80 mm printer at 203 dpi.
pub const WIDTH: usize = 576;
/// The longest slip: half a metre. More is a mistake, and wastes the roll.
pub const LONGEST: usize = 4000;

/// Dots, row by row, eight in a byte, the leftmost in the highest bit, 1 is black. Wiped when
/// dropped.
#[derive(Clone, PartialEq, Eq)]
pub struct Picture {
    across: usize,
    rows: Zeroizing<Vec<u8>>,
}

impl Picture {
    /// A picture from dots, `width` in a row, true for black. `None` where it has no dots, is wider
    /// than the head or longer than a slip may be.
    #[must_use]
    pub fn from_dots(width: usize, dots: impl Iterator<Item = bool>) -> Option<Picture> {
        if width == 0 || width > WIDTH {
            return None;
        }
        let across = width.div_ceil(8);
        // Room for the longest at once: a vector that grows leaves copies behind.
        let mut rows = Zeroizing::new(Vec::with_capacity(across * LONGEST));
        let (mut byte, mut x) = (0_u8, 0);
        for dot in dots {
            byte |= u8::from(dot) << (7 - x % 8);
            x += 1;
            if x % 8 == 0 || x == width {
                if rows.len() >= across * LONGEST {
                    return None;
                }
                rows.push(byte);
                byte = 0;
            }
            x %= width;
        }
        (!rows.is_empty() && rows.len() % across == 0).then_some(Picture { across, rows })
    }

    /// Dots in a row, a multiple of eight.
    #[must_use]
    pub const fn width(&self) -> usize {
        self.across * 8
    }

    /// Rows.
    #[must_use]
    pub fn height(&self) -> usize {
        self.rows.len() / self.across
    }

    /// The dots row by row, true for black.
    pub fn dots(&self) -> impl Iterator<Item = bool> + '_ {
        self.rows.iter().flat_map(|byte| (0..8).map(move |bit| byte & (0x80 >> bit) != 0))
    }

    /// `GS v 0` in pieces of so many rows.
    pub(super) fn bands(&self, rows: usize) -> VecDeque<Zeroizing<Vec<u8>>> {
        let piece = |band: &[u8]| {
            let height = band.len() / self.across;
            let mut out = Zeroizing::new(Vec::with_capacity(band.len() + 8));
            out.extend([0x1d, 0x76, 0x30, 0x00]);
            for number in [self.across, height] {
                out.extend(u16::try_from(number).unwrap_or(0).to_le_bytes());
            }
            out.extend_from_slice(band);
            defuse(out.get_mut(8..).unwrap_or_default());
            out
        };
        self.rows.chunks(self.across * rows.max(1)).map(piece).collect()
    }
}

/// A printer looks for DLE EOT, DLE ENQ and DLE DC4 in all it receives, pictures too (Epson's
/// reference warns of it): one dot more keeps a picture from being an order.
fn defuse(band: &mut [u8]) {
    for at in 1..band.len() {
        if let Some([first, 0x04 | 0x05 | 0x14]) = band.get_mut(at - 1..=at)
            && *first == 0x10
        {
            *first = 0x18;
        }
    }
}

impl core::fmt::Debug for Picture {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "Picture({} by {})", self.width(), self.height())
    }
}
