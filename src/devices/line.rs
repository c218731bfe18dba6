//! A bounded reader of text lines: CR or LF ends a line, empty lines are nothing.
//! It must not know what a line says. It never allocates, and overwrites what it forgets.

use wayside_care::reading::Status;

/// Up to `N` characters of the line being read.
#[derive(Debug)]
pub struct Line<const N: usize> {
    bytes: [u8; N],
    len: usize,
    bad: bool,
}

impl<const N: usize> Default for Line<N> {
    fn default() -> Self {
        Line { bytes: [0; N], len: 0, bad: false }
    }
}

impl<const N: usize> Line<N> {
    /// Takes in a byte of a device that ends its lines with CR, LF or both.
    /// True when a line is complete: read it with [`Line::text`], then [`Line::wipe`] it.
    pub fn push(&mut self, byte: u8) -> bool {
        match byte {
            b'\r' | b'\n' => self.len > 0 || self.bad,
            _ => {
                self.add(byte);
                false
            }
        }
    }

    /// Takes in a byte that belongs to the line, whatever it is. What cannot be printed is passed
    /// over before the line begins (bridges and power-up make such bytes, device-protocols.md 2.4)
    /// and spoils the line anywhere else: left out, it could turn one number into another.
    pub fn add(&mut self, byte: u8) {
        let printable = (b' '..=b'~').contains(&byte);
        if !printable && self.len == 0 {
            return;
        }
        match self.bytes.get_mut(self.len) {
            Some(place) if printable => {
                *place = byte;
                self.len += 1;
            }
            _ => self.bad = true,
        }
    }

    /// The line, or why it is none.
    ///
    /// # Errors
    /// [`Status::ProtocolError`] where it was too long or held bytes that are no text.
    pub fn text(&self) -> Result<&str, Status> {
        if self.bad {
            return Err(Status::ProtocolError);
        }
        core::str::from_utf8(self.bytes.get(..self.len).unwrap_or_default())
            .map_err(|_| Status::ProtocolError)
    }

    /// Forgets the line and overwrites it: it may have named a person.
    pub fn wipe(&mut self) {
        self.bytes.fill(0);
        self.len = 0;
        self.bad = false;
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn lines(bytes: &[u8]) -> Vec<Option<String>> {
        let mut line = Line::<8>::default();
        let mut found = Vec::new();
        for byte in bytes {
            if line.push(*byte) {
                found.push(line.text().ok().map(str::to_owned));
                line.wipe();
            }
        }
        found
    }

    #[test]
    fn cr_lf_or_both_end_a_line_and_empty_lines_are_nothing() {
        let one = [Some("one".to_owned())];
        assert_eq!(lines(b"one\r\n"), one);
        assert_eq!(lines(b"one\r\r\n\n"), one);
        assert_eq!(lines(b"\0\xFFone\n"), one);
    }

    #[test]
    fn a_line_with_noise_inside_or_too_long_is_refused_whole() {
        assert_eq!(lines(b"1\x802\r"), [None]);
        assert_eq!(lines(b"123456789\r12\r"), [None, Some("12".to_owned())]);
    }
}
