//! The nomenclature codes the kiosk understands (device-protocols.md 3.2 to 3.4); all others are
//! passed over. It must not know how they are used.

/// The data exchange protocol of IEEE 11073-20601.
pub const PROTOCOL_20601: u16 = 0x5079;

/// Event reports: a configuration, and data out of a store.
pub const CONFIG: u16 = 0x0D1C;
/// A part of a PM-store: measured at some time, by somebody.
pub const SEGMENT_DATA: u16 = 0x0D21;
/// The action that asks for data.
pub const DATA_REQUEST: u16 = 0x0C1B;

/// Object classes.
pub const NUMERIC: u16 = 0x0006;
/// A scanner that reports on change.
pub const EPISODIC_SCANNER: u16 = 0x0012;
/// A scanner that reports at intervals.
pub const PERIODIC_SCANNER: u16 = 0x0013;

/// Attributes: what an object is.
pub const TYPE: u16 = 0x092F;
/// How a metric comes about: measured, typed, set.
pub const METRIC_SPEC: u16 = 0x0A46;
/// Unit.
pub const UNIT: u16 = 0x0996;
/// Which attributes a fixed report has, in order.
pub const VALUE_MAP: u16 = 0x0A55;
/// The same for each object of a scanner.
pub const SCAN_VALUE_MAP: u16 = 0x0A53;
/// What the parts of a compound are.
pub const METRIC_IDS: u16 = 0x0A76;
/// Modality and the like.
pub const SUPPLEMENTS: u16 = 0x0A61;
/// Value as SFLOAT.
pub const BASIC: u16 = 0x0A4C;
/// Value as FLOAT.
pub const SIMPLE: u16 = 0x0A56;
/// Several values as SFLOAT.
pub const COMPOUND_BASIC: u16 = 0x0A75;
/// Several values as FLOAT.
pub const COMPOUND_SIMPLE: u16 = 0x0A74;
/// Status of a measurement.
pub const STATUS: u16 = 0x0947;
/// When it was measured, on the agent's calendar.
pub const STAMP: u16 = 0x0990;
/// When it was measured, in 125 µs of the agent's own running time.
pub const STAMP_RELATIVE: u16 = 0x0991;
/// Date and time of the agent; some agents also stamp with it.
pub const DATE_TIME: u16 = 0x0987;
/// Whether a scanner runs.
pub const OP_STATE: u16 = 0x0953;

/// Partition of the metrics below (SCADA).
pub const SCADA: u16 = 2;
/// Saturation of oxygen.
pub const SPO2: u16 = 0x4BB8;
/// Pulse rate of an oximeter.
pub const PULSE_OXIMETER: u16 = 0x481A;
/// Relative perfusion.
pub const PERFUSION: u16 = 0x4BB0;
/// Blood pressure by cuff: systolic, diastolic and mean together.
pub const CUFF: u16 = 0x4A04;
/// Its systolic part.
pub const SYSTOLIC: u16 = 0x4A05;
/// Its diastolic part.
pub const DIASTOLIC: u16 = 0x4A06;
/// Its mean.
pub const MEAN: u16 = 0x4A07;
/// Pulse rate of a cuff.
pub const PULSE_CUFF: u16 = 0x482A;
/// Body mass.
pub const MASS: u16 = 0xE140;
/// Body length.
pub const LENGTH: u16 = 0xE144;
/// Body temperature.
pub const TEMPERATURE: u16 = 0x4B5C;
/// Modality: fast response, for alarms, not for a resting value.
pub const FAST: u16 = 0x4C34;

/// Units: per cent.
pub const PER_CENT: u16 = 0x0220;
/// Beats a minute.
pub const PER_MINUTE: u16 = 0x0AA0;
/// mmHg.
pub const MMHG: u16 = 0x0F20;
/// kPa.
pub const KPA: u16 = 0x0F03;
/// Kilograms.
pub const KG: u16 = 0x06C3;
/// Pounds.
pub const LB: u16 = 0x06E0;
/// Centimetres.
pub const CM: u16 = 0x0511;
/// Inches.
pub const INCH: u16 = 0x0560;
/// Degrees Celsius.
pub const CELSIUS: u16 = 0x17A0;
/// Degrees Fahrenheit.
pub const FAHRENHEIT: u16 = 0x1140;
