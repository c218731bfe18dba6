//! The block of MLLP: 0B, the message, 1C 0D; and reading blocks from a stream cut anywhere.
//! It must not know what a message says.

use zeroize::{Zeroize, Zeroizing};

/// Start of a block.
const START: u8 = 0x0b;
/// End of a block, followed by CR.
const END: u8 = 0x1c;
const CR: u8 = 0x0d;
/// An acknowledgement is a few hundred bytes; whoever sends more is no HL7 receiver.
pub const MOST: usize = 64 * 1024;

/// What cannot be an acknowledgement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotMllp {
    /// Bytes outside any block: something else listens there.
    Outside,
    /// A block without end.
    TooLong,
    /// 1C without CR after it, or a block begun inside another.
    Broken,
}

/// A message as it goes over the line; wiped when dropped.
#[must_use]
pub fn framed(message: &[u8]) -> Zeroizing<Vec<u8>> {
    // Room for all of it at once: a vector that grows leaves copies behind.
    let mut out = Zeroizing::new(Vec::with_capacity(message.len() + 3));
    out.push(START);
    out.extend_from_slice(message);
    out.extend_from_slice(&[END, CR]);
    out
}

/// Whether a message can be framed: none of the signs of a frame stands in it.
#[must_use]
pub fn fits(message: &[u8]) -> bool {
    !message.iter().any(|byte| matches!(*byte, START | END))
}

/// Reads blocks from a stream. After a fault it wants [`Blocks::clear`].
#[derive(Clone, Default)]
pub struct Blocks {
    held: Vec<u8>,
    inside: bool,
    ending: bool,
}

impl Blocks {
    /// Forgets what was half read.
    pub fn clear(&mut self) {
        self.held.zeroize();
        self.inside = false;
        self.ending = false;
    }

    /// Whether nothing is half read.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        !self.inside
    }

    /// Takes in a byte; gives back a block when one is whole.
    ///
    /// # Errors
    /// Where this cannot be a stream of blocks.
    pub fn push(&mut self, byte: u8) -> Result<Option<Zeroizing<Vec<u8>>>, NotMllp> {
        match (self.inside, self.ending, byte) {
            (false, _, START) => {
                self.inside = true;
                Ok(None)
            }
            // Some receivers send a line end between blocks.
            (false, _, CR | b'\n') => Ok(None),
            (false, ..) => Err(NotMllp::Outside),
            (true, true, CR) => {
                self.inside = false;
                self.ending = false;
                Ok(Some(Zeroizing::new(core::mem::take(&mut self.held))))
            }
            (true, true, _) | (true, false, START) => Err(NotMllp::Broken),
            (true, false, END) => {
                self.ending = true;
                Ok(None)
            }
            (true, false, _) if self.held.len() >= MOST => Err(NotMllp::TooLong),
            (true, false, byte) => {
                self.held.push(byte);
                Ok(None)
            }
        }
    }
}

impl Drop for Blocks {
    fn drop(&mut self) {
        self.held.zeroize();
    }
}

impl core::fmt::Debug for Blocks {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "Blocks({} bytes held)", self.held.len())
    }
}
