//! The printed slip: what stands on it as plain data, and its picture. The same picture goes to the
//! printer, to tests and to the screen. It must not decide what a person takes home.

use crate::printer::Picture;
use crate::qr::Squares;
use crate::screen::{self, SlipCode, SlipLine, SlipSheet};
use crate::words;
use slint::{ComponentHandle, ModelRc, PlatformError, Rgba8Pixel, SharedPixelBuffer, VecModel};
use std::fmt;
use wayside_devices::escpos::picture::{LONGEST, WIDTH};

/// Dots left free at each side: 2 mm, where a head prints badly.
const MARGIN: usize = 16;
/// No square of a code is larger than this; more only wastes paper.
const LARGEST_SQUARE: usize = 8;

/// A slip.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slip {
    /// BCP 47 tag: which way it is written, and in which font.
    pub language: String,
    /// Large print: letters of 18 points and more (6.5 mm), for people who see badly.
    pub large: bool,
    /// Lines above the codes, in order.
    pub lines: Vec<Line>,
    /// Codes, in order.
    pub codes: Vec<Code>,
    /// Lines below the codes.
    pub last: Vec<Line>,
}

/// One line, as long as it likes: it is broken where it must be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What it says, in the slip's language.
    pub text: String,
    /// How it stands out.
    pub weight: Weight,
}

/// How a line stands out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Weight {
    /// The place, or what to do.
    Heading,
    /// A value.
    Value,
    /// All else.
    Plain,
}

/// A code with what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// What a person does with it.
    pub caption: String,
    /// The code.
    pub squares: Squares,
}

/// Why there is no picture.
#[derive(Debug)]
pub enum SlipFault {
    /// There is nothing to draw on.
    Screen(PlatformError),
    /// It is longer than a slip may be.
    TooLong,
}

impl fmt::Display for SlipFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            SlipFault::Screen(why) => write!(f, "the slip cannot be drawn: {why}"),
            SlipFault::TooLong => write!(f, "the slip is longer than {LONGEST} dots"),
        }
    }
}

impl std::error::Error for SlipFault {}

impl Line {
    /// A line of this weight.
    #[must_use]
    pub fn new(weight: Weight, text: impl Into<String>) -> Line {
        Line { text: text.into(), weight }
    }
}

impl Slip {
    /// Draws it. Call it from the thread of the screen, after the screen was made.
    ///
    /// # Errors
    /// [`SlipFault`].
    pub fn draw(&self) -> Result<Picture, SlipFault> {
        let sheet = SlipSheet::new().map_err(SlipFault::Screen)?;
        sheet.set_font(screen::font(&self.language).into());
        sheet.set_rtl(words::rtl(&self.language));
        sheet.set_caption_size(self.size(Weight::Plain));
        sheet.set_lines(self.sheet_lines(&self.lines));
        sheet.set_last(self.sheet_lines(&self.last));
        let codes = self.codes.iter().map(|code| SlipCode {
            picture: code.squares.image(square(&code.squares)),
            caption: code.caption.as_str().into(),
        });
        sheet.set_codes(ModelRc::new(VecModel::from_iter(codes)));
        let [width, height] = [WIDTH, LONGEST].map(|dots| u32::try_from(dots).unwrap_or(0));
        sheet.window().set_size(slint::PhysicalSize::new(width, height));
        let pixels = sheet.window().take_snapshot().map_err(SlipFault::Screen)?;
        cut(&pixels).ok_or(SlipFault::TooLong)
    }

    fn sheet_lines(&self, lines: &[Line]) -> ModelRc<SlipLine> {
        ModelRc::new(VecModel::from_iter(lines.iter().map(|line| SlipLine {
            text: line.text.as_str().into(),
            size: self.size(line.weight),
            bold: line.weight != Weight::Plain,
        })))
    }

    /// Dots from line to line of a letter: 8 dots are 1 mm, 2.8 dots a point.
    const fn size(&self, weight: Weight) -> i32 {
        match (weight, self.large) {
            (Weight::Plain, false) => 28,
            (Weight::Value, false) => 34,
            (Weight::Heading, false) => 38,
            (Weight::Plain, true) => 52,
            (Weight::Value, true) => 60,
            (Weight::Heading, true) => 64,
        }
    }
}

/// As many whole dots to a square as fit across.
fn square(squares: &Squares) -> usize {
    ((WIDTH - 2 * MARGIN) / squares.side().max(1)).clamp(1, LARGEST_SQUARE)
}

/// Black and white, as long as what stands on it. `None` where it goes on to the very end.
fn cut(pixels: &SharedPixelBuffer<Rgba8Pixel>) -> Option<Picture> {
    let black = |pixel: &Rgba8Pixel| {
        pixel.a > 127 && u16::from(pixel.r) + u16::from(pixel.g) + u16::from(pixel.b) < 3 * 128
    };
    let width = usize::try_from(pixels.width()).ok().filter(|width| *width > 0)?;
    let last = pixels.as_slice().iter().rposition(black)?;
    let rows = last / width + 1 + MARGIN;
    if rows > LONGEST - MARGIN {
        return None;
    }
    Picture::from_dots(width, pixels.as_slice().iter().take(rows * width).map(black))
}
