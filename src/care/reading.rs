//! One reading as a device gave it, with everything the device said about its worth.
//! It must not know the person, the protocol that uses it, or how it came down the wire.

use crate::time::Stamp;
use crate::units::{Length, Mass, Percent, Perfusion, Pressure, Rate, Temperature};
use serde::{Deserialize, Serialize};

/// What is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Blood pressure, by a cuff.
    BloodPressure,
    /// Oxygen saturation and pulse, by a finger sensor.
    Oximetry,
    /// Weight, and height where the scale has a rod.
    Weight,
    /// Body temperature.
    Temperature,
}

impl Kind {
    /// Every kind, in the order a visit measures them.
    pub const ALL: [Kind; 4] =
        [Kind::BloodPressure, Kind::Oximetry, Kind::Weight, Kind::Temperature];

    /// The name in stored results, in the upload and in `wayside assess`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Kind::BloodPressure => "blood-pressure",
            Kind::Oximetry => "oximetry",
            Kind::Weight => "weight",
            Kind::Temperature => "temperature",
        }
    }
}

/// What devices say besides numbers: one vocabulary for all (device-protocols.md 2.10).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// Looking for a pulse.
    Searching,
    /// The body moved.
    MotionArtifact,
    /// Too little blood flow at the sensor.
    LowPerfusion,
    /// Sensor is not on the finger.
    SensorOff,
    /// No sensor plugged in.
    NoSensor,
    /// Sensor is broken or of the wrong kind.
    SensorFault,
    /// Too much light on the sensor.
    AmbientLight,
    /// Something disturbs the signal.
    Interference,
    /// The cuff or its hose leaks, or the cuff is loose.
    CuffLeak,
    /// The hose is kinked or blocked.
    CuffBlocked,
    /// The cuff went above its limit.
    OverPressure,
    /// Signal too weak to measure.
    WeakSignal,
    /// Outside what the device can measure.
    OutOfRange,
    /// The device ran out of time.
    TimeLimit,
    /// Somebody pressed stop on the device.
    AbortedByUser,
    /// The pulse was uneven.
    IrregularPulse,
    /// Battery is low.
    LowBattery,
    /// The device reports a fault of its own.
    DeviceFault,
    /// The load moves.
    Unstable,
    /// More than the scale can weigh.
    Overload,
    /// Less than nothing on the scale.
    Underload,
    /// Stands stable at zero.
    Zero,
    /// The scale could not find its zero.
    NotZeroed,
    /// The device asks to be calibrated.
    NeedsCalibration,
    /// Out of the device's memory, not measured now.
    Stale,
    /// The check sum did not fit.
    ChecksumError,
    /// Bytes that do not follow the protocol.
    ProtocolError,
}

/// Whether a reading can be used as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Quality {
    /// The device stands behind it.
    Good,
    /// Shown while measuring, never recorded without a repeat.
    Low,
}

/// A short list of flags, without repeats, in the order they were raised.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Flags(Vec<Status>);

impl Flags {
    /// No flags.
    #[must_use]
    pub const fn none() -> Flags {
        Flags(Vec::new())
    }

    /// Raises a flag; raising it twice is raising it once.
    pub fn raise(&mut self, status: Status) {
        if !self.has(status) {
            self.0.push(status);
        }
    }

    /// The same flags with one more.
    #[must_use]
    pub fn with(mut self, status: Status) -> Flags {
        self.raise(status);
        self
    }

    /// Whether a flag is raised.
    #[must_use]
    pub fn has(&self, status: Status) -> bool {
        self.0.contains(&status)
    }

    /// The flags, in the order they were raised.
    pub fn iter(&self) -> impl Iterator<Item = Status> + '_ {
        self.0.iter().copied()
    }

    /// Whether no flag is raised.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// One blood-pressure reading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BloodPressure {
    /// Systolic pressure.
    pub systolic: Pressure,
    /// Diastolic pressure.
    pub diastolic: Pressure,
    /// Mean arterial pressure, where the device gives it.
    pub mean: Option<Pressure>,
    /// Pulse found by the cuff.
    pub pulse: Option<Rate>,
}

/// One oximeter reading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Oximetry {
    /// Oxygen saturation by pulse oximetry.
    pub spo2: Percent,
    /// Pulse rate, where the device found one.
    pub pulse: Option<Rate>,
    /// Perfusion index, where the device gives it.
    pub perfusion: Option<Perfusion>,
}

/// One reading of a scale.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Weight {
    /// Body weight.
    pub weight: Mass,
    /// Height, where the scale has a rod and it was used.
    pub height: Option<Length>,
}

/// The numbers of a reading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Measured {
    /// By a cuff.
    BloodPressure(BloodPressure),
    /// By a finger sensor.
    Oximetry(Oximetry),
    /// By a scale.
    Weight(Weight),
    /// By a thermometer.
    Temperature(Temperature),
}

/// One reading as a driver reports it. What a device calls invalid never becomes one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// The numbers, converted once, at the edge.
    pub measured: Measured,
    /// Whether it can be used as it is.
    pub quality: Quality,
    /// What else the device said.
    pub flags: Flags,
    /// True for a record out of the device's memory: somebody else's until proven otherwise.
    pub stored: bool,
    /// The device's own clock, where it sends one. Never trusted alone.
    pub taken_at: Option<Stamp>,
    /// The value as sent, where it was converted, for example `176.4 lb`.
    pub as_sent: Option<String>,
}

impl Reading {
    /// A good reading with nothing else said.
    #[must_use]
    pub const fn good(measured: Measured) -> Reading {
        Reading {
            measured,
            quality: Quality::Good,
            flags: Flags::none(),
            stored: false,
            taken_at: None,
            as_sent: None,
        }
    }

    /// What kind of reading it is.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        match self.measured {
            Measured::BloodPressure(_) => Kind::BloodPressure,
            Measured::Oximetry(_) => Kind::Oximetry,
            Measured::Weight(_) => Kind::Weight,
            Measured::Temperature(_) => Kind::Temperature,
        }
    }
}

/// Why a measurement ended without what was asked for. Each has words for the patient and for
/// staff.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fault {
    /// The deadline passed and nothing usable came.
    NoAnswer,
    /// The line went away.
    Unplugged,
    /// The measurement was cancelled by the visit.
    Cancelled,
    /// A measurement was asked for while one was running.
    Busy,
    /// The device said why it could not measure.
    Device(Status),
}

/// What can be shown while a measurement runs. Never recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Live {
    /// Pressure in the cuff.
    Cuff(Pressure),
    /// One sample of the pulse wave, 0 to 255.
    Pleth(u8),
    /// Signal strength, 0 (none) to 100.
    Signal(u8),
}
