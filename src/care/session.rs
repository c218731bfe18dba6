//! How many blood-pressure readings a visit takes and which of them make the result.
//! It must not know a device, a screen or the time; readings come in the order they were taken.

use crate::plausible::{self, Verdict};
use crate::reading::{Measured, Quality, Reading, Status as DeviceStatus};
use crate::time::{Span, Tick};
use crate::units::{Pressure, half_up};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// Quiet sitting before the first inflation (AHA, ESC; clinical.md 1.1).
pub const REST_BEFORE: Span = Span::from_secs(5 * 60);
/// Shortest time between two inflations (clinical.md 1.2).
pub const REST_MIN: Span = Span::from_secs(60);
/// Longest time between two inflations (clinical.md 1.2).
pub const REST_MAX: Span = Span::from_secs(120);
/// Invalid readings after which the kiosk gives up and offers staff.
pub const INVALID_LIMIT: usize = 3;
/// Inflations a person may be put through in one visit (hazard 30); the next one is refused.
pub const INFLATION_LIMIT: u8 = 6;

/// Earliest and latest tick for the next inflation after the cuff went empty at `last`.
#[must_use]
pub fn next_inflation(last: Tick) -> (Tick, Tick) {
    (last + REST_MIN, last + REST_MAX)
}

/// Whether another inflation is allowed after so many in this visit.
#[must_use]
pub const fn may_inflate(so_far: u8) -> bool {
    so_far < INFLATION_LIMIT
}

/// Whether a site's shorter rest must be made up: at 140 and above a short rest was not shown to
/// be as good as five minutes (S10), so the full rest is taken and the session starts again.
#[must_use]
pub fn needs_full_rest(rested: Span, systolic: Pressure) -> bool {
    rested < REST_BEFORE && systolic.shown() >= Decimal::from(140)
}

/// The published ways to come to one blood pressure (clinical.md 1.2).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Profile {
    /// Two readings, mean of both (AHA/ACC).
    #[serde(rename = "MEAN2")]
    Mean2,
    /// Three readings, four where the first two lie apart; mean of the last two (ESC, ESH).
    #[default]
    #[serde(rename = "LAST2OF3")]
    Last2Of3,
    /// One reading, more where it is high; the lower of the last two (NICE NG136).
    #[serde(rename = "NICE")]
    Nice,
}

impl Profile {
    /// Every profile.
    pub const ALL: [Profile; 3] = [Profile::Mean2, Profile::Last2Of3, Profile::Nice];

    /// The name in configuration and in `wayside assess`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Profile::Mean2 => "MEAN2",
            Profile::Last2Of3 => "LAST2OF3",
            Profile::Nice => "NICE",
        }
    }

    /// The profile of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Profile> {
        Profile::ALL.into_iter().find(|profile| profile.name() == name)
    }
}

/// When the first two readings of `LAST2OF3` are too far apart. The societies differ (clinical.md
/// section 8, point 2), so the site chooses.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Apart {
    /// By more than 10 mmHg in either value (ESC).
    #[default]
    Above10,
    /// By 10 mmHg or more in either value (ESH).
    AtLeast10,
}

impl Apart {
    fn holds(self, first: &SessionReading, second: &SessionReading) -> bool {
        let ten = Decimal::TEN;
        let far = |a: Pressure, b: Pressure| {
            a.shown().checked_sub(b.shown()).is_none_or(|difference| match self {
                Apart::Above10 => difference.abs() > ten,
                Apart::AtLeast10 => difference.abs() >= ten,
            })
        };
        far(first.systolic, second.systolic) || far(first.diastolic, second.diastolic)
    }
}

/// What a cuff can say against its own reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Mark {
    /// The arm or body moved.
    #[serde(rename = "M")]
    Movement,
    /// The cuff is loose or leaks.
    #[serde(rename = "C")]
    CuffLoose,
    /// The arm or body was not where it must be.
    #[serde(rename = "P")]
    Position,
    /// Any other fault of the measurement.
    #[serde(rename = "E")]
    DeviceError,
    /// The pulse was uneven: the reading stays valid, but less reliable.
    #[serde(rename = "I")]
    Irregular,
}

impl Mark {
    /// The mark behind a letter of `M C P E I`.
    #[must_use]
    pub const fn from_letter(letter: char) -> Option<Mark> {
        match letter {
            'M' => Some(Mark::Movement),
            'C' => Some(Mark::CuffLoose),
            'P' => Some(Mark::Position),
            'E' => Some(Mark::DeviceError),
            'I' => Some(Mark::Irregular),
            _ => None,
        }
    }

    /// What a driver's status means here; `None` where it takes nothing from the reading.
    #[must_use]
    pub const fn from_status(status: DeviceStatus) -> Option<Mark> {
        match status {
            DeviceStatus::MotionArtifact => Some(Mark::Movement),
            DeviceStatus::CuffLeak => Some(Mark::CuffLoose),
            DeviceStatus::IrregularPulse => Some(Mark::Irregular),
            DeviceStatus::LowBattery | DeviceStatus::NeedsCalibration => None,
            _ => Some(Mark::DeviceError),
        }
    }
}

/// One reading of the session, with its marks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionReading {
    /// Systolic pressure.
    pub systolic: Pressure,
    /// Diastolic pressure.
    pub diastolic: Pressure,
    /// What the device said against it, each once.
    pub marks: Vec<Mark>,
}

impl SessionReading {
    /// A reading nothing was said against.
    #[must_use]
    pub const fn clean(systolic: Pressure, diastolic: Pressure) -> SessionReading {
        SessionReading { systolic, diastolic, marks: Vec::new() }
    }

    /// The same reading with one more mark.
    #[must_use]
    pub fn with(mut self, mark: Mark) -> SessionReading {
        if !self.marks.contains(&mark) {
            self.marks.push(mark);
        }
        self
    }

    /// What a driver reported, as the session sees it. `None` where it is no blood pressure or
    /// comes out of the device's memory (hazard 4). A low quality without a mark that explains it
    /// is a fault of the measurement: such a reading is never recorded without a repeat.
    #[must_use]
    pub fn from_reading(reading: &Reading) -> Option<SessionReading> {
        let Measured::BloodPressure(bp) = &reading.measured else { return None };
        if reading.stored || reading.flags.has(DeviceStatus::Stale) {
            return None;
        }
        let marks = reading.flags.iter().filter_map(Mark::from_status);
        let marked = marks.fold(SessionReading::clean(bp.systolic, bp.diastolic), Self::with);
        Some(match reading.quality {
            Quality::Low if marked.marks.is_empty() => marked.with(Mark::DeviceError),
            Quality::Low | Quality::Good => marked,
        })
    }

    /// Whether the reading counts: nothing but an uneven pulse was said, and it is not impossible.
    #[must_use]
    pub fn is_valid(&self) -> bool {
        self.marks.iter().all(|mark| *mark == Mark::Irregular)
            && plausible::blood_pressure(self.systolic, self.diastolic) != Verdict::Reject
    }

    /// Whether the device found an uneven pulse.
    #[must_use]
    pub fn is_irregular(&self) -> bool {
        self.marks.contains(&Mark::Irregular)
    }

    fn is_severe(&self) -> bool {
        crate::bp_class::is_severe(self.systolic, self.diastolic)
    }

    fn is_high_for_nice(&self) -> bool {
        self.systolic.shown() >= Decimal::from(140) || self.diastolic.shown() >= Decimal::from(90)
    }
}

/// Where a session stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "status")]
pub enum Status {
    /// Another reading is needed; nothing may be shown as a result yet (hazard 12).
    NeedMore,
    /// The result, in whole mmHg. It does not change any more.
    Complete {
        /// Systolic pressure of the result.
        systolic: Pressure,
        /// Diastolic pressure of the result.
        diastolic: Pressure,
    },
    /// Three readings were invalid: no blood pressure is shown, staff is offered.
    Failed,
}

/// One session: readings in, one blood pressure out, or none. Everything pushed is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Session {
    profile: Profile,
    apart: Apart,
    #[serde(default)]
    confirms: bool,
    readings: Vec<SessionReading>,
    status: Status,
    made_from: Vec<usize>,
}

impl Session {
    /// An empty session.
    #[must_use]
    pub const fn new(profile: Profile, apart: Apart) -> Session {
        Session {
            profile,
            apart,
            confirms: false,
            readings: Vec::new(),
            status: Status::NeedMore,
            made_from: Vec::new(),
        }
    }

    /// The same session, in which an extreme reading alone is no result: it is measured again
    /// (clinical.md 1.6), also where the protocol would be content with one (`NICE`).
    #[must_use]
    pub fn that_confirms(self) -> Session {
        Session { confirms: true, ..self }
    }

    /// By which protocol.
    #[must_use]
    pub const fn profile(&self) -> Profile {
        self.profile
    }

    /// Takes the next reading. After the end it is kept but changes no result.
    pub fn push(&mut self, reading: SessionReading) {
        self.readings.push(reading);
        if self.status == Status::NeedMore {
            self.settle();
        }
    }

    /// Where the session stands.
    #[must_use]
    pub const fn status(&self) -> Status {
        self.status
    }

    /// Whether an uneven pulse was found in at least two valid readings (S12). Never a diagnosis.
    #[must_use]
    pub fn irregular(&self) -> bool {
        self.valid().filter(|(_, reading)| reading.is_irregular()).count() >= 2
    }

    /// Whether any valid reading was 180 or more over anything, or anything over 120 or more.
    /// The symptom questions start the moment this turns true, not at the end.
    #[must_use]
    pub fn severe_seen(&self) -> bool {
        self.valid().any(|(_, reading)| reading.is_severe())
    }

    /// Every reading in the order it was taken, valid or not.
    #[must_use]
    pub fn readings(&self) -> &[SessionReading] {
        &self.readings
    }

    /// Positions in `readings` that the result was made from (FHIR `derivedFrom`); empty until
    /// complete.
    #[must_use]
    pub fn made_from(&self) -> &[usize] {
        &self.made_from
    }

    /// How many readings were invalid so far.
    #[must_use]
    pub fn invalid(&self) -> usize {
        self.readings.len() - self.valid().count()
    }

    fn valid(&self) -> impl Iterator<Item = (usize, &SessionReading)> {
        self.readings.iter().enumerate().filter(|(_, reading)| reading.is_valid())
    }

    fn settle(&mut self) {
        if self.invalid() >= INVALID_LIMIT {
            self.status = Status::Failed;
            return;
        }
        let valid: Vec<(usize, &SessionReading)> = self.valid().collect();
        if valid.len() < self.needed(&valid) {
            return;
        }
        if let Some((systolic, diastolic, made_from)) = self.result(&valid) {
            self.status = Status::Complete { systolic, diastolic };
            self.made_from = made_from;
        }
    }

    /// How many valid readings are needed, as far as the ones at hand can tell.
    fn needed(&self, valid: &[(usize, &SessionReading)]) -> usize {
        let far_apart = |apart: Apart| match valid {
            [(_, first), (_, second), ..] => apart.holds(first, second),
            _ => false,
        };
        let by_profile = match (self.profile, valid.first()) {
            (Profile::Mean2, _) => 2,
            (Profile::Last2Of3, _) if far_apart(self.apart) => 4,
            (Profile::Last2Of3, _) => 3,
            (Profile::Nice, Some((_, first))) if !first.is_high_for_nice() => 1,
            // NICE says "substantially different" without a number; clinical.md 1.2 sets >10.
            (Profile::Nice, _) if far_apart(Apart::Above10) => 3,
            (Profile::Nice, _) => 2,
        };
        let extreme = |(_, reading): &(usize, &SessionReading)| {
            plausible::blood_pressure(reading.systolic, reading.diastolic) == Verdict::Confirm
        };
        // Two that lie apart after an extreme one leave open which to believe: a third decides.
        let confirmed = match self.confirms && valid.iter().any(extreme) {
            true if far_apart(self.apart) => 3,
            true => 2,
            false => 0,
        };
        let uneven = valid.iter().any(|(_, reading)| reading.is_irregular());
        by_profile.max(confirmed).max(if uneven { 3 } else { 0 })
    }

    fn result(
        &self,
        valid: &[(usize, &SessionReading)],
    ) -> Option<(Pressure, Pressure, Vec<usize>)> {
        let last_two = valid.get(valid.len().saturating_sub(2)..)?;
        let chosen = match self.profile {
            Profile::Mean2 => valid,
            Profile::Last2Of3 => last_two,
            // Never a mix: one reading as a whole, the one with the lower systolic.
            Profile::Nice => {
                core::slice::from_ref(last_two.iter().min_by_key(|(_, reading)| {
                    (reading.systolic.shown(), reading.diastolic.shown())
                })?)
            }
        };
        let systolic = mean(chosen.iter().map(|(_, reading)| reading.systolic))?;
        let diastolic = mean(chosen.iter().map(|(_, reading)| reading.diastolic))?;
        Some((systolic, diastolic, chosen.iter().map(|(position, _)| *position).collect()))
    }
}

/// Mean of pressures as shown, rounded half up to whole mmHg. `None` of nothing.
fn mean(pressures: impl ExactSizeIterator<Item = Pressure>) -> Option<Pressure> {
    let count = Decimal::from(pressures.len());
    let sum = pressures.map(Pressure::shown).try_fold(Decimal::ZERO, Decimal::checked_add)?;
    sum.checked_div(count).map(|mean| Pressure::mmhg(half_up(mean, 0)))
}

/// The whole session at once: what `Session` says after the last of these readings.
#[must_use]
pub fn session(profile: Profile, apart: Apart, readings: &[SessionReading]) -> Session {
    let mut session = Session::new(profile, apart);
    readings.iter().for_each(|reading| session.push(reading.clone()));
    session
}
