//! How far a result can be relied upon: the grades, and the published table of what costs what.
//! It must not know a device, a screen or a word; a reason is a code, its words are elsewhere.

use serde::{Deserialize, Serialize};

/// How far a result can be relied upon, the best first: what is worse is greater, so that the
/// grade of a result is the greatest of its reasons.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Grade {
    /// Measured as the protocol asks, and everything about it is known.
    A,
    /// Usable; something small was not as it should be, or is not known.
    B,
    /// Limited: do not decide on it alone, measure again.
    C,
    /// No result.
    #[serde(rename = "refused")]
    Refused,
}

impl Grade {
    /// Every grade, the best first.
    pub const ALL: [Grade; 4] = [Grade::A, Grade::B, Grade::C, Grade::Refused];

    /// The name in stored results, in the upload and in `wayside assess`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Grade::A => "A",
            Grade::B => "B",
            Grade::C => "C",
            Grade::Refused => "refused",
        }
    }
}

/// What the kiosk does about a reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Does {
    /// Measures again while it may; what remains is downgraded.
    Repeat,
    /// Shows and sends the result, with the grade and the reason.
    Downgrade,
    /// Gives no result.
    Refuse,
}

/// One row of the table: a reason, the best grade it leaves, what the kiosk does, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Row {
    /// The reason.
    pub reason: Reason,
    /// The best grade a result with this reason can have.
    pub best: Grade,
    /// What the kiosk does about it.
    pub does: Does,
    /// Clause and source; `[D]` marks a choice made here.
    pub source: &'static str,
}

macro_rules! table {
    ($($(#[$doc:meta])* $reason:ident = $code:literal, $best:ident, $does:ident, $source:literal;)*)
    => {
        /// Why a result is not graded better. Codes are stored, sent and shown (as words).
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Reason {
            $($(#[$doc])* #[serde(rename = $code)] $reason,)*
        }

        impl Reason {
            /// The code in stored results, in the upload and in `wayside assess`.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Reason::$reason => $code,)* }
            }

            /// The row of the table.
            #[must_use]
            pub const fn row(self) -> Row {
                match self {
                    $(Reason::$reason => Row {
                        reason: Reason::$reason,
                        best: Grade::$best,
                        does: Does::$does,
                        source: $source,
                    },)*
                }
            }
        }

        /// The whole table, to be read and signed.
        pub static TABLE: &[Row] = &[$(Reason::$reason.row()),*];
    };
}

// What is not known is never as good as what is known to be good.
table! {
    /// No result was reached.
    Incomplete = "incomplete", Refused, Refuse, "1.2 and 1.3: no result before it is complete";
    /// Nobody can have this number.
    Impossible = "impossible", Refused, Refuse, "1.6 reject";
    /// Whether anybody can have this number was not looked at.
    Unchecked = "unchecked", C, Downgrade, "1.6 [D]";
    /// An extreme number that was not measured again.
    ExtremeOnce = "extreme-once", C, Repeat, "1.6 confirm";
    /// An extreme number that came again.
    ExtremeTwice = "extreme-twice", B, Downgrade, "1.6 confirm: kept and escalated [D]";
    /// Nobody can say that the person was shown how to sit, hold the hand or stand.
    NotCoached = "not-coached", C, Downgrade, "1.1 posture S2 S3 S9 S11; 1.3 S16; 1.4 [D]";
    /// Which instrument it was cannot be traced.
    SerialUnknown = "serial-unknown", B, Downgrade, "hazard 9 [D]";
    /// Nobody entered when its calibration ends.
    CalibrationUnknown = "calibration-unknown", B, Downgrade, "hazard 29 [D]";
    /// Its calibration has ended.
    CalibrationOverdue = "calibration-overdue", Refused, Refuse, "hazard 29: due dates block";
    /// The device itself asks to be calibrated.
    AsksCalibration = "asks-calibration", C, Downgrade, "hazard 29 [D]";
    /// How long the person rested is not known.
    RestUnknown = "rest-unknown", C, Downgrade, "1.1 S3 S4 [D]";
    /// Less than five minutes of rest.
    RestShort = "rest-short", B, Downgrade, "1.1 S10: below 140 within 2 mmHg";
    /// Less than five minutes of rest, and 140 or more.
    RestShortHigh = "rest-short-high", C, Repeat, "1.1 S10: at 140 and above not shown";
    /// Coffee, smoking or exercise in the last half hour, or nobody asked.
    NotPrepared = "not-prepared", B, Downgrade, "1.1 S2 S3 S5 [D]";
    /// Which arm is not known.
    ArmUnknown = "arm-unknown", B, Downgrade, "1.2 both arms S6 [D]";
    /// Whether the cuff fits is not known.
    CuffUnknown = "cuff-unknown", C, Downgrade, "1.1 S9: two sizes too small +19.5 mmHg";
    /// The cuff does not fit.
    CuffWrong = "cuff-wrong", Refused, Refuse, "1.1: otherwise no reading";
    /// One reading only.
    SingleReading = "single-reading", B, Downgrade, "1.2 AHA two or more S3 [D]";
    /// How many readings there were is not known.
    ReadingsUnknown = "readings-unknown", C, Downgrade, "1.2 [D]";
    /// The readings that count lie more than 10 mmHg apart, or nobody can say how far.
    ReadingsApart = "readings-apart", B, Downgrade, "1.2 ESC more than 10, S4 [D]";
    /// They lie more than 20 mmHg apart.
    ReadingsFarApart = "readings-far-apart", C, Downgrade, "1.2 [D]";
    /// Two or more readings did not count, or nobody knows how many.
    SomeDiscarded = "some-discarded", B, Downgrade, "1.2 [D]";
    /// An uneven pulse in one reading, or nobody looked.
    UnevenOnce = "uneven-once", B, Downgrade, "1.2 [D]";
    /// An uneven pulse in two readings or more.
    Uneven = "uneven", C, Downgrade, "1.2 S6 S12: NICE then wants a manual reading";
    /// The device says that the signal is strong enough, and not how strong.
    SignalUnmeasured = "signal-unmeasured", B, Downgrade, "1.3 S18 [D]";
    /// The signal is weak.
    SignalWeak = "signal-weak", B, Downgrade, "1.3: below 1.0 weak signal note";
    /// Nothing is known of the signal.
    SignalUnknown = "signal-unknown", C, Downgrade, "1.3 [D]";
    /// The signal is too weak, or the device doubts it.
    SignalDoubtful = "signal-doubtful", Refused, Refuse, "1.3: below 0.3 reject";
    /// The value itself is not at hand.
    ValueUnknown = "value-unknown", C, Downgrade, "principle 2: missing is never normal";
    /// A low oxygen value that was looked at only once.
    LowOnce = "low-once", C, Repeat, "2.4: only after a second stable reading";
    /// Below what oximeters are specified for.
    BelowSpecified = "below-specified", C, Downgrade, "1.3 S18: accuracy for 70 to 100 only";
    /// Cuff and finger disagree about the pulse.
    PulsesDiffer = "pulses-differ", C, Repeat, "1.3 cross-check [D]";
    /// Nobody saw the scale at zero before.
    NotZeroed = "not-zeroed", B, Downgrade, "1.4 [D]";
    /// The load moved.
    NotStill = "not-still", Refused, Refuse, "1.4 [D]";
    /// Whether the load stood still is not known.
    StillUnknown = "still-unknown", C, Downgrade, "1.4 [D]";
    /// Where the temperature was taken is not known, or it was the forehead, which only screens.
    SiteScreens = "site-screens", C, Downgrade, "1.4 [D]";
    /// 38.0 and above, and not taken again.
    FeverOnce = "fever-once", C, Repeat, "1.4: repeat once [D]";
}
