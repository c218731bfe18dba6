//! A bounded window on a stream of binary frames: resynchronises by dropping one byte at a time.
//! It must not know what a frame means. It never allocates.

use wayside_care::reading::Status;

/// What a protocol sees at the head of the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// It may become a frame: more bytes are needed.
    More,
    /// A whole, checked frame of so many bytes.
    Frame(usize),
    /// No frame begins here.
    Bad(Status),
}

/// What was found.
#[derive(Clone, Copy, Debug)]
pub enum Found<const N: usize> {
    /// A whole frame.
    Frame(Frame<N>),
    /// Bytes were dropped to find the next frame. Told once for each frame's length of drops.
    Refused(Status),
}

/// The bytes of one frame.
#[derive(Clone, Copy, Debug)]
pub struct Frame<const N: usize> {
    bytes: [u8; N],
    len: usize,
}

impl<const N: usize> Frame<N> {
    /// The bytes of the frame.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        self.bytes.get(..self.len).unwrap_or_default()
    }
}

/// The window: up to `N` bytes, the longest frame.
#[derive(Debug)]
pub struct Window<const N: usize> {
    bytes: [u8; N],
    len: usize,
    dropped: u64,
    lost: bool,
    quiet: usize,
    /// Bytes at the head that were looked at and asked for more.
    seen: usize,
}

impl<const N: usize> Default for Window<N> {
    fn default() -> Self {
        Window { bytes: [0; N], len: 0, dropped: 0, lost: false, quiet: 0, seen: 0 }
    }
}

impl<const N: usize> Window<N> {
    /// Takes in a byte. A full window loses its oldest byte, which only happens when `look` asks
    /// for more than `N` bytes.
    pub fn push(&mut self, byte: u8) {
        if self.len == N {
            self.lose_one();
        }
        if let Some(place) = self.bytes.get_mut(self.len) {
            *place = byte;
            self.len += 1;
        }
    }

    /// The next frame or refusal in what was taken in so far; nothing if more bytes are needed.
    pub fn next(&mut self, look: impl Fn(&[u8]) -> Look) -> Option<Found<N>> {
        self.next_after(|bytes, _| look(bytes))
    }

    /// The same for long frames: `look` is also told how many bytes at the head it has seen before,
    /// and asked for more, so that it need not go through them again for every byte.
    pub fn next_after(&mut self, look: impl Fn(&[u8], usize) -> Look) -> Option<Found<N>> {
        while self.len > 0 {
            match look(self.bytes.get(..self.len).unwrap_or_default(), self.seen) {
                Look::More => {
                    self.seen = self.len;
                    return None;
                }
                Look::Frame(len) => {
                    let frame = Frame { bytes: self.bytes, len: len.clamp(1, self.len) };
                    self.drop_front(frame.len);
                    self.quiet = 0;
                    return Some(Found::Frame(frame));
                }
                Look::Bad(why) => {
                    self.lose_one();
                    if self.quiet == 0 {
                        self.quiet = N - 1;
                        return Some(Found::Refused(why));
                    }
                    self.quiet -= 1;
                }
            }
        }
        None
    }

    /// Forgets what was half read.
    pub fn clear(&mut self) {
        self.bytes.fill(0);
        self.len = 0;
        self.seen = 0;
        self.lost = false;
        self.quiet = 0;
    }

    /// Whether bytes were dropped since this was last asked: what was counted on is void.
    pub fn lost(&mut self) -> bool {
        core::mem::take(&mut self.lost)
    }

    /// Whether nothing is half read.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// How many bytes have been dropped since the start.
    #[must_use]
    pub const fn dropped(&self) -> u64 {
        self.dropped
    }

    fn lose_one(&mut self) {
        self.drop_front(1);
        self.dropped += 1;
        self.lost = true;
    }

    fn drop_front(&mut self, count: usize) {
        let left = self.len.saturating_sub(count);
        if left > 0 {
            self.bytes.copy_within(count..self.len, 0);
        }
        self.len = left;
        self.seen = 0;
    }
}

/// The sum of bytes modulo 256, the commonest check sum of all.
#[must_use]
pub fn sum(bytes: &[u8]) -> u8 {
    bytes.iter().fold(0, |sum, byte| sum.wrapping_add(*byte))
}

/// The exclusive or of bytes.
#[must_use]
pub fn xor(bytes: &[u8]) -> u8 {
    bytes.iter().fold(0, |sum, byte| sum ^ *byte)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic)]
    use super::*;

    fn ab(bytes: &[u8]) -> Look {
        match bytes {
            [b'a'] => Look::More,
            [b'a', b'b', ..] => Look::Frame(2),
            [b'a', ..] => Look::Bad(Status::ChecksumError),
            _ => Look::Bad(Status::ProtocolError),
        }
    }

    fn feed(text: &str) -> (String, u64) {
        let mut window = Window::<2>::default();
        let mut said = String::new();
        for byte in text.bytes() {
            window.push(byte);
            while let Some(found) = window.next(ab) {
                said.push(match found {
                    Found::Frame(_) => 'F',
                    Found::Refused(Status::ChecksumError) => 'C',
                    Found::Refused(_) => 'P',
                });
            }
        }
        (said, window.dropped())
    }

    #[test]
    fn one_byte_is_dropped_at_a_time_and_counted() {
        assert_eq!(feed("abab"), ("FF".into(), 0));
        assert_eq!(feed("aab"), ("CF".into(), 1));
        assert_eq!(feed("xab"), ("PF".into(), 1));
        assert_eq!(feed("xxxxab"), ("PPF".into(), 4));
    }
}
