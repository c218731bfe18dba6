//! What is known of how a result came about, and which reasons of the table that gives.
//! It must not hold a person, a device's name or a word; what is not known never counts as good.

use crate::grade::{Grade, Reason};
use crate::oximetry::{PERFUSION_REJECT, PERFUSION_WEAK, Signal};
use crate::plausible::{self, Verdict};
use crate::reading::Kind;
use crate::record::Arm;
use crate::session::{Profile, REST_BEFORE, Session, SessionReading, Status};
use crate::temperature::{self, Site};
use crate::time::{Day, Span};
use crate::units::{Percent, Pressure, Temperature};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// Whether the calibration of an instrument holds on the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Calibration {
    /// It holds.
    InDate,
    /// It has ended.
    Overdue,
}

/// What is known of how a result came about. `None` is not known, and never counts as good.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// What was measured; only what bears on it is looked at.
    pub kind: Kind,
    /// The protocol reached a result.
    pub complete: Option<bool>,
    /// Whether anybody can have the number.
    pub verdict: Option<Verdict>,
    /// An extreme number was measured again and came again; a fever likewise.
    pub repeated: Option<bool>,
    /// The person was shown how, and went on.
    pub coached: Option<bool>,
    /// The instrument's serial number is known.
    pub serial: Option<bool>,
    /// Whether its calibration holds.
    pub calibration: Option<Calibration>,
    /// The device asked to be calibrated.
    pub asks_calibration: bool,
    /// Quiet rest before the first reading that counts.
    pub rested: Option<Span>,
    /// The systolic pressure of the result.
    pub systolic: Option<Pressure>,
    /// Coffee, smoking or exercise in the last half hour.
    pub deviation: Option<bool>,
    /// Which arm.
    pub arm: Option<Arm>,
    /// The cuff fits the arm.
    pub cuff_fits: Option<bool>,
    /// Readings that count.
    pub used: Option<u8>,
    /// The greatest distance between them, in mmHg, systolic or diastolic.
    pub spread: Option<Pressure>,
    /// Readings that did not count.
    pub discarded: Option<u8>,
    /// Readings that count and found an uneven pulse.
    pub uneven: Option<u8>,
    /// How strong the signal behind the oxygen value was.
    pub signal: Option<Signal>,
    /// The oxygen value.
    pub spo2: Option<Percent>,
    /// Steady values found.
    pub looks: Option<u8>,
    /// Cuff and finger were compared, and disagree about the pulse.
    pub pulses_differ: bool,
    /// The scale showed zero before the person stepped on.
    pub zeroed: Option<bool>,
    /// The load stood still.
    pub still: Option<bool>,
    /// Where the temperature was taken.
    pub site: Option<Site>,
    /// The temperature.
    pub temperature: Option<Temperature>,
}

impl Evidence {
    /// Nothing is known but what was to be measured.
    #[must_use]
    pub const fn none(kind: Kind) -> Evidence {
        Evidence {
            kind,
            complete: None,
            verdict: None,
            repeated: None,
            coached: None,
            serial: None,
            calibration: None,
            asks_calibration: false,
            rested: None,
            systolic: None,
            deviation: None,
            arm: None,
            cuff_fits: None,
            used: None,
            spread: None,
            discarded: None,
            uneven: None,
            signal: None,
            spo2: None,
            looks: None,
            pulses_differ: false,
            zeroed: None,
            still: None,
            site: None,
            temperature: None,
        }
    }

    fn again(&self) -> bool {
        self.repeated == Some(true)
    }

    fn of_any(&self) -> [Option<Reason>; 5] {
        let extreme = match self.verdict {
            Some(Verdict::Ok) => None,
            Some(Verdict::Confirm) if self.again() => Some(Reason::ExtremeTwice),
            Some(Verdict::Confirm) => Some(Reason::ExtremeOnce),
            Some(Verdict::Reject) => Some(Reason::Impossible),
            None => Some(Reason::Unchecked),
        };
        let calibration = match self.calibration {
            Some(Calibration::InDate) => None,
            Some(Calibration::Overdue) => Some(Reason::CalibrationOverdue),
            None => Some(Reason::CalibrationUnknown),
        };
        [
            extreme,
            calibration,
            (self.coached != Some(true)).then_some(Reason::NotCoached),
            (self.serial != Some(true)).then_some(Reason::SerialUnknown),
            self.asks_calibration.then_some(Reason::AsksCalibration),
        ]
    }

    fn of_pressure(&self) -> [Option<Reason>; 8] {
        // A systolic that is not known could be 140.
        let high = self.systolic.is_none_or(|systolic| systolic.shown() >= Decimal::from(140));
        let rest = match self.rested {
            Some(rested) if rested >= REST_BEFORE => None,
            Some(_) if high => Some(Reason::RestShortHigh),
            Some(_) => Some(Reason::RestShort),
            None => Some(Reason::RestUnknown),
        };
        let cuff = match self.cuff_fits {
            Some(true) => None,
            Some(false) => Some(Reason::CuffWrong),
            None => Some(Reason::CuffUnknown),
        };
        let spread = match self.spread.map(Pressure::shown) {
            Some(spread) if spread > Decimal::from(20) => Some(Reason::ReadingsFarApart),
            Some(spread) if spread > Decimal::TEN => Some(Reason::ReadingsApart),
            Some(_) => None,
            // One reading has none; of several that nobody compared, it could be anything.
            None => (self.used != Some(1)).then_some(Reason::ReadingsApart),
        };
        let readings = match self.used {
            None | Some(0) => Some(Reason::ReadingsUnknown),
            Some(1) => Some(Reason::SingleReading),
            Some(_) => None,
        };
        let uneven = match self.uneven {
            Some(0) => None,
            None | Some(1) => Some(Reason::UnevenOnce),
            Some(_) => Some(Reason::Uneven),
        };
        [
            rest,
            cuff,
            readings,
            spread,
            uneven,
            (self.deviation != Some(false)).then_some(Reason::NotPrepared),
            self.arm.is_none().then_some(Reason::ArmUnknown),
            self.discarded.is_none_or(|count| count >= 2).then_some(Reason::SomeDiscarded),
        ]
    }

    fn of_oxygen(&self) -> [Option<Reason>; 4] {
        let signal = match self.signal {
            Some(Signal::Index(index)) if index.value() < PERFUSION_REJECT => {
                Some(Reason::SignalDoubtful)
            }
            Some(Signal::Index(index)) if index.value() < PERFUSION_WEAK => {
                Some(Reason::SignalWeak)
            }
            Some(Signal::Index(_)) => None,
            Some(Signal::DeviceContent) => Some(Reason::SignalUnmeasured),
            Some(Signal::Doubtful) => Some(Reason::SignalDoubtful),
            None => Some(Reason::SignalUnknown),
        };
        let below = |limit: i64| self.spo2.is_none_or(|spo2| spo2.shown() < limit.into());
        let once = self.looks.is_none_or(|looks| looks < 2);
        [
            signal,
            // Below 95 a value leads to something, and is looked at twice.
            (below(95) && once).then_some(Reason::LowOnce),
            self.spo2.map_or(Some(Reason::ValueUnknown), |_| {
                below(70).then_some(Reason::BelowSpecified)
            }),
            self.pulses_differ.then_some(Reason::PulsesDiffer),
        ]
    }

    fn of_weight(&self) -> [Option<Reason>; 2] {
        let still = match self.still {
            Some(true) => None,
            Some(false) => Some(Reason::NotStill),
            None => Some(Reason::StillUnknown),
        };
        [still, (self.zeroed != Some(true)).then_some(Reason::NotZeroed)]
    }

    fn of_warmth(&self) -> [Option<Reason>; 3] {
        let fever = self.temperature.is_none_or(temperature::repeats) && !self.again();
        [
            self.site.is_none_or(Site::screening_only).then_some(Reason::SiteScreens),
            fever.then_some(Reason::FeverOnce),
            self.temperature.is_none().then_some(Reason::ValueUnknown),
        ]
    }

    /// Every reason against the result, the worst first.
    #[must_use]
    pub fn reasons(&self) -> Vec<Reason> {
        if self.complete != Some(true) {
            return vec![Reason::Incomplete];
        }
        let mut reasons: Vec<Reason> = self.of_any().into_iter().flatten().collect();
        match self.kind {
            Kind::BloodPressure => reasons.extend(self.of_pressure().into_iter().flatten()),
            Kind::Oximetry => reasons.extend(self.of_oxygen().into_iter().flatten()),
            Kind::Weight => reasons.extend(self.of_weight().into_iter().flatten()),
            Kind::Temperature => reasons.extend(self.of_warmth().into_iter().flatten()),
        }
        reasons.sort_by_key(|reason| (core::cmp::Reverse(reason.row().best), *reason));
        reasons
    }

    /// The grade: the worst that any reason leaves.
    #[must_use]
    pub fn grade(&self) -> Grade {
        self.reasons().into_iter().map(|reason| reason.row().best).max().unwrap_or(Grade::A)
    }
}

/// How many, as far as a visit can count.
fn count(many: usize) -> u8 {
    u8::try_from(many).unwrap_or(u8::MAX)
}

impl Evidence {
    /// What a session of cuff readings says of its own result; how the person sat, and by which
    /// cuff, is for the visit to add.
    #[must_use]
    pub fn of_session(session: &Session) -> Evidence {
        let valid: Vec<_> = session.readings().iter().filter(|one| one.is_valid()).collect();
        let verdict = |one: &SessionReading| plausible::blood_pressure(one.systolic, one.diastolic);
        let extreme = valid.iter().filter(|one| verdict(one) == Verdict::Confirm).count();
        let none = Evidence::none(Kind::BloodPressure);
        let Status::Complete { systolic, diastolic } = session.status() else {
            return Evidence { complete: Some(false), ..none };
        };
        // What the result was made or chosen from: the last two, but the mean of all takes all.
        let bearing = match session.profile() {
            Profile::Mean2 => valid.as_slice(),
            Profile::Last2Of3 | Profile::Nice => {
                valid.get(valid.len().saturating_sub(2)..).unwrap_or_default()
            }
        };
        Evidence {
            complete: Some(true),
            verdict: Some(plausible::blood_pressure(systolic, diastolic)),
            repeated: Some(extreme >= 2),
            systolic: Some(systolic),
            used: Some(count(valid.len())),
            spread: spread(bearing),
            discarded: Some(count(session.invalid())),
            uneven: Some(count(valid.iter().filter(|one| one.is_irregular()).count())),
            ..none
        }
    }

    /// What bears on the grade, as name and value, in the words of `wayside assess`.
    #[must_use]
    pub fn list(&self) -> Vec<(&'static str, String)> {
        let mut list = vec![
            ("complete", flag(self.complete)),
            ("plausibility", known(self.verdict.map(Verdict::name))),
            ("repeated", flag(self.repeated)),
            ("coached", flag(self.coached)),
            ("serial", flag(self.serial)),
            ("calibration", known(self.calibration.map(Calibration::name))),
            ("asks_calibration", self.asks_calibration.to_string()),
        ];
        match self.kind {
            Kind::BloodPressure => list.extend([
                ("rested_s", known(self.rested.map(|rested| rested.millis() / 1000))),
                ("prep_deviation", flag(self.deviation)),
                ("arm", known(self.arm.map(Arm::name))),
                ("cuff_fits", flag(self.cuff_fits)),
                ("used", known(self.used)),
                ("spread", known(self.spread)),
                ("discarded", known(self.discarded)),
                ("uneven", known(self.uneven)),
            ]),
            Kind::Oximetry => list.extend([
                ("signal", known(self.signal.map(signal_name))),
                ("looks", known(self.looks)),
                ("pulses_differ", self.pulses_differ.to_string()),
            ]),
            Kind::Weight => {
                list.extend([("zeroed", flag(self.zeroed)), ("still", flag(self.still))]);
            }
            Kind::Temperature => list.push(("site", known(self.site.map(Site::name)))),
        }
        list
    }
}

fn known(value: Option<impl ToString>) -> String {
    value.map_or_else(|| "unknown".to_owned(), |value| value.to_string())
}

fn flag(value: Option<bool>) -> String {
    known(value)
}

fn signal_name(signal: Signal) -> String {
    match signal {
        Signal::Index(index) => format!("pi {index}"),
        Signal::DeviceContent => "device-content".to_owned(),
        Signal::Doubtful => "doubtful".to_owned(),
    }
}

/// The greatest distance between readings, systolic or diastolic; of one there is none.
fn spread(readings: &[&SessionReading]) -> Option<Pressure> {
    let range = |of: fn(&SessionReading) -> Pressure| {
        let values = || readings.iter().map(|one| of(one).shown());
        values().max().zip(values().min()).and_then(|(max, min)| max.checked_sub(min))
    };
    let several = readings.len() >= 2;
    let widest = range(|one| one.systolic).max(range(|one| one.diastolic));
    widest.filter(|_| several).map(Pressure::mmhg)
}

impl Calibration {
    /// The name in stored results, in the upload and in `wayside assess`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Calibration::InDate => "in-date",
            Calibration::Overdue => "overdue",
        }
    }

    /// Whether a calibration that ends after `due` holds on `today`. `None` where nobody entered
    /// it.
    #[must_use]
    pub fn on(today: Day, due: Option<Day>) -> Option<Calibration> {
        due.map(|due| if today > due { Calibration::Overdue } else { Calibration::InDate })
    }
}
