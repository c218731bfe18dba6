//! The other end of a receipt printer: bytes in, dots on paper out. Pure.
//! It must not know ports or clocks. Like a real one it keeps what it cannot print yet.

use std::collections::VecDeque;

/// What is wrong with it, for tests and the demo.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Trouble {
    /// The cover is open.
    pub cover_open: bool,
    /// The cutter is stuck.
    pub cutter: bool,
    /// A fault only switching off clears.
    pub broken: bool,
    /// Somebody holds the feed button.
    pub offline: bool,
    /// It says nothing at all.
    pub mute: bool,
}

/// A printer with a roll of paper.
#[derive(Clone, Debug)]
pub struct ReceiptPrinter {
    /// What is wrong.
    pub trouble: Trouble,
    /// Rows of paper left.
    pub paper: usize,
    held: VecDeque<u8>,
    /// The beginning of an order that is obeyed at once wherever it stands.
    at_once: Vec<u8>,
    slip: Slip,
    cut: Vec<Slip>,
}

/// A piece of paper: dots, true for black.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Slip {
    /// Dots in a row.
    pub width: usize,
    /// Rows of dots.
    pub rows: Vec<Vec<bool>>,
}

/// Rows before the sensor says that the roll is nearly empty.
const LOW: usize = 2000;

impl ReceiptPrinter {
    /// A printer with so many rows of paper.
    #[must_use]
    pub fn new(paper: usize) -> ReceiptPrinter {
        ReceiptPrinter {
            trouble: Trouble::default(),
            paper,
            held: VecDeque::new(),
            at_once: Vec::new(),
            slip: Slip::default(),
            cut: Vec::new(),
        }
    }

    /// The slips that were cut off, oldest first.
    #[must_use]
    pub fn slips(&self) -> &[Slip] {
        &self.cut
    }

    /// What hangs out of it uncut.
    #[must_use]
    pub const fn hanging(&self) -> &Slip {
        &self.slip
    }

    /// How many bytes it keeps and could not print yet.
    #[must_use]
    pub fn held(&self) -> usize {
        self.held.len()
    }

    /// A new roll: it goes on with what it kept.
    pub fn load(&mut self, rows: usize) -> Vec<u8> {
        self.paper = rows;
        self.work()
    }

    /// Takes bytes and answers.
    pub fn take(&mut self, bytes: &[u8]) -> Vec<u8> {
        let mut said = Vec::new();
        for byte in bytes {
            self.at_once.push(*byte);
            self.look(&mut said);
        }
        said.extend(self.work());
        if self.trouble.mute { Vec::new() } else { said }
    }

    /// Orders that are obeyed at once, wherever they stand in the stream.
    fn look(&mut self, said: &mut Vec<u8>) {
        const CLEAR: [u8; 10] = [0x10, 0x14, 0x08, 0x01, 0x03, 0x14, 0x01, 0x06, 0x02, 0x08];
        loop {
            match self.at_once.as_slice() {
                [0x10, 0x04, what @ 1..=4] => {
                    said.push(self.status(*what));
                    self.at_once.clear();
                }
                begun if begun == CLEAR => {
                    self.held.clear();
                    self.at_once.clear();
                }
                [] | [0x10] | [0x10, 0x04] => return,
                begun if CLEAR.starts_with(begun) => return,
                _ => {
                    let first = self.at_once.remove(0);
                    self.held.push_back(first);
                }
            }
        }
    }

    fn status(&self, what: u8) -> u8 {
        let Trouble { cover_open, cutter, broken, offline, .. } = self.trouble;
        let empty = self.paper == 0;
        let bit = |there: bool, at: u8| u8::from(there) << at;
        0x12 | match what {
            1 => bit(self.stopped(), 3),
            2 => bit(cover_open, 2) | bit(offline, 3) | bit(empty, 5) | bit(cutter || broken, 6),
            3 => bit(cutter, 3) | bit(broken, 5),
            _ => {
                let low = self.paper < LOW;
                bit(low, 2) | bit(low, 3) | bit(empty, 5) | bit(empty, 6)
            }
        }
    }

    fn stopped(&self) -> bool {
        let Trouble { cover_open, cutter, broken, offline, .. } = self.trouble;
        cover_open || cutter || broken || offline || self.paper == 0
    }

    /// Prints what it can of what it holds.
    fn work(&mut self) -> Vec<u8> {
        let mut said = Vec::new();
        while !self.stopped() {
            let held: &[u8] = self.held.make_contiguous();
            match held {
                [0x1b, 0x40, ..] => self.drop(2),
                [0x1d, 0x56, 0x41, feed, ..] => {
                    self.paper = self.paper.saturating_sub(usize::from(*feed));
                    self.drop(4);
                    self.cut.push(core::mem::take(&mut self.slip));
                }
                [0x1d, 0x72, 0x01, ..] => {
                    self.drop(3);
                    let low = if self.paper < LOW { 0b11 } else { 0 };
                    said.push(low);
                }
                [0x1d, 0x76, 0x30, _, xl, xh, yl, yh, dots @ ..] => {
                    let across = usize::from(u16::from_le_bytes([*xl, *xh]));
                    let height = usize::from(u16::from_le_bytes([*yl, *yh]));
                    if across == 0 || dots.len() < across * height {
                        break;
                    }
                    self.raster(across, height);
                }
                [] | [0x1b] | [0x1d] | [0x1d, 0x56 | 0x72 | 0x76] | [0x1d, 0x76, 0x30, ..] => break,
                [0x1d, 0x56, 0x41] => break,
                _ => self.drop(1),
            }
        }
        said
    }

    fn raster(&mut self, across: usize, height: usize) {
        let bytes: Vec<u8> = self.held.iter().skip(8).take(across * height).copied().collect();
        self.slip.width = across * 8;
        for row in bytes.chunks(across) {
            if self.paper == 0 {
                // The rest of the band is lost, as with a real one; what follows is kept.
                break;
            }
            self.paper -= 1;
            let dots = row.iter().flat_map(|byte| (0..8).map(move |bit| byte & (0x80 >> bit) != 0));
            self.slip.rows.push(dots.collect());
        }
        self.drop(8 + across * height);
    }

    fn drop(&mut self, count: usize) {
        self.held.drain(..count.min(self.held.len()));
    }
}
