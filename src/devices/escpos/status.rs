//! How a printer stands: its status bytes, and what each means to the person and to staff.
//! It must not know when it was asked.

/// Why a print is not on paper. Each has words: `print-…` for the person, `print-staff-…` for
/// staff.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PrintFault {
    /// Nothing came from the printer.
    NoAnswer,
    /// The line went away.
    Unplugged,
    /// The roll is empty.
    PaperOut,
    /// The cover is open.
    CoverOpen,
    /// The cutter is stuck.
    Cutter,
    /// The head is too hot: it goes on by itself.
    TooHot,
    /// A fault of its own that only switching off may clear.
    Broken,
    /// It is offline and does not say why; mostly somebody holds the feed button.
    Offline,
    /// The person left, or staff stopped it.
    Cancelled,
    /// Another print is under way.
    Busy,
    /// The picture is wider than the head or longer than a slip may be.
    TooLarge,
}

impl PrintFault {
    /// Every fault.
    pub const ALL: [PrintFault; 11] = [
        PrintFault::NoAnswer,
        PrintFault::Unplugged,
        PrintFault::PaperOut,
        PrintFault::CoverOpen,
        PrintFault::Cutter,
        PrintFault::TooHot,
        PrintFault::Broken,
        PrintFault::Offline,
        PrintFault::Cancelled,
        PrintFault::Busy,
        PrintFault::TooLarge,
    ];

    /// The message for the person.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            PrintFault::PaperOut => "print-paper-out",
            PrintFault::CoverOpen => "print-cover-open",
            PrintFault::TooHot => "print-too-hot",
            PrintFault::Cancelled => "print-cancelled",
            PrintFault::Busy => "print-busy",
            PrintFault::NoAnswer
            | PrintFault::Unplugged
            | PrintFault::Cutter
            | PrintFault::Broken
            | PrintFault::Offline
            | PrintFault::TooLarge => "print-not-now",
        }
    }

    /// The message for staff.
    #[must_use]
    pub const fn staff_words(self) -> &'static str {
        match self {
            PrintFault::NoAnswer => "print-staff-no-answer",
            PrintFault::Unplugged => "print-staff-unplugged",
            PrintFault::PaperOut => "print-staff-paper-out",
            PrintFault::CoverOpen => "print-staff-cover-open",
            PrintFault::Cutter => "print-staff-cutter",
            PrintFault::TooHot => "print-staff-too-hot",
            PrintFault::Broken => "print-staff-broken",
            PrintFault::Offline => "print-staff-offline",
            PrintFault::Cancelled => "print-staff-cancelled",
            PrintFault::Busy => "print-staff-busy",
            PrintFault::TooLarge => "print-staff-too-large",
        }
    }

    /// Its name in logs.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            PrintFault::NoAnswer => "no-answer",
            PrintFault::Unplugged => "unplugged",
            PrintFault::PaperOut => "paper-out",
            PrintFault::CoverOpen => "cover-open",
            PrintFault::Cutter => "cutter",
            PrintFault::TooHot => "too-hot",
            PrintFault::Broken => "broken",
            PrintFault::Offline => "offline",
            PrintFault::Cancelled => "cancelled",
            PrintFault::Busy => "busy",
            PrintFault::TooLarge => "too-large",
        }
    }
}

/// What a byte from a printer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reply {
    /// The answer to `DLE EOT n`: bits 1 and 4 are set, 0 and 7 are not.
    Now(u8),
    /// The answer to `GS r 1`: bits 4 and 7 are not set.
    Printed(u8),
}

/// Tells the two answers apart by their fixed bits; anything else is none.
pub const fn reply(byte: u8) -> Option<Reply> {
    match byte & 0b1001_0011 {
        0b0001_0010 => Some(Reply::Now(byte)),
        _ if byte & 0b1001_0000 == 0 => Some(Reply::Printed(byte)),
        _ => None,
    }
}

/// What was said so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    offline: bool,
    cover_open: bool,
    paper_end: bool,
    error: bool,
    cutter: bool,
    broken: bool,
    too_hot: bool,
    known: u8,
    /// The roll will be empty soon.
    pub paper_low: bool,
}

impl Standing {
    /// Everything is to be asked anew; that the paper is low stays true.
    pub fn forget(&mut self) {
        *self = Standing { paper_low: self.paper_low, ..Standing::default() };
    }

    /// Takes in the answer to `DLE EOT` (`what`).
    pub fn take(&mut self, what: u8, bits: u8) {
        let bit = |at: u8| bits & (1 << at) != 0;
        self.known |= 1 << what.min(7);
        match what {
            1 => self.offline = bit(3),
            2 => {
                self.cover_open = bit(2);
                self.paper_end = bit(5);
                self.error = bit(6);
            }
            3 => {
                self.cutter = bit(3);
                self.broken = bit(5);
                self.too_hot = bit(6);
            }
            _ => {
                self.paper_low = bit(2) || bit(3);
                self.paper_end = bit(5) || bit(6);
            }
        }
    }

    /// What keeps it from printing. "Offline" alone is said only when all four were asked: the
    /// other answers name the cause.
    pub const fn fault(&self) -> Option<PrintFault> {
        if self.paper_end {
            Some(PrintFault::PaperOut)
        } else if self.cover_open {
            Some(PrintFault::CoverOpen)
        } else if self.cutter {
            Some(PrintFault::Cutter)
        } else if self.broken {
            Some(PrintFault::Broken)
        } else if self.too_hot {
            Some(PrintFault::TooHot)
        } else if self.known == 0b1_1110 && self.error {
            Some(PrintFault::Broken)
        } else if self.known == 0b1_1110 && self.offline {
            Some(PrintFault::Offline)
        } else {
            None
        }
    }
}
