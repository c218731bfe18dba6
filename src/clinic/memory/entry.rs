//! One visit as a slip remembers it: 13 bytes at most. It must not hold a name, a finding or a
//! word: only numbers and when.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use wayside_care::record::Record;
use wayside_care::time::Trust;
use zeroize::Zeroize;

/// 2020-01-01T00:00:00Z: minutes are counted from here, in 32 bits.
const START_MS: i64 = 1_577_836_800_000;
const MINUTE_MS: i64 = 60_000;

/// What the flags of an entry say, one bit each. A bit without a meaning makes it unreadable.
mod flag {
    pub const PRESSURE: u8 = 1;
    pub const PULSE: u8 = 1 << 1;
    pub const OXYGEN: u8 = 1 << 2;
    pub const WEIGHT: u8 = 1 << 3;
    pub const HEIGHT: u8 = 1 << 4;
    pub const CLOCK_DOUBTED: u8 = 1 << 5;
    pub const TEST: u8 = 1 << 6;
    pub const ALL: u8 = (1 << 7) - 1;
}

/// What can be looked at over time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Measure {
    /// Systolic blood pressure, mmHg.
    Systolic,
    /// Diastolic blood pressure, mmHg.
    Diastolic,
    /// Pulse, a minute.
    Pulse,
    /// Oxygen saturation, per cent.
    Oxygen,
    /// Weight, kg to 0.1.
    Weight,
    /// Height, cm.
    Height,
}

/// One number at one time, for a plot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// Milliseconds since 1970, to the minute.
    pub unix_ms: i64,
    /// In the unit of its [`Measure`].
    pub value: Decimal,
    /// False where the kiosk's clock was not to be trusted.
    pub clock_trusted: bool,
}

/// One visit. Zero stands for "not measured": no living person has one of these at zero.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub struct Entry {
    minute: u32,
    systolic: u16,
    diastolic: u8,
    pulse: u8,
    oxygen: u8,
    /// In 0.1 kg.
    weight: u16,
    height: u8,
    clock_doubted: bool,
    test: bool,
}

impl Entry {
    /// The most bytes one takes.
    pub const MOST_BYTES: usize = 13;

    /// The results of a visit; `None` where it has none worth remembering, or its clock says a
    /// year that cannot be.
    #[must_use]
    pub fn of(record: &Record) -> Option<Entry> {
        let ms = record.ended.unix_ms.checked_sub(START_MS)?;
        let results = &record.results;
        let small = |value: Decimal| value.to_u8().unwrap_or(0);
        let wide = |value: Decimal| value.to_u16().unwrap_or(0);
        let bp = results.blood_pressure.as_ref();
        let (systolic, diastolic) =
            bp.map_or((0, 0), |bp| (wide(bp.systolic.shown()), small(bp.diastolic.shown())));
        // Half a blood pressure is none.
        let whole = systolic > 0 && diastolic > 0;
        let weight = results.weight.and_then(|mass| mass.shown().checked_mul(Decimal::TEN));
        let entry = Entry {
            minute: u32::try_from(ms / MINUTE_MS).ok()?,
            systolic: if whole { systolic } else { 0 },
            diastolic: if whole { diastolic } else { 0 },
            pulse: results.pulse.map_or(0, |rate| small(rate.shown())),
            oxygen: results.spo2.map_or(0, |share| small(share.shown())),
            weight: weight.map_or(0, wide),
            height: results.height.map_or(0, |height| small(height.height.shown())),
            clock_doubted: record.ended.trust != Trust::Synchronised,
            test: record.readings.iter().any(|taken| taken.device.simulated),
        };
        (entry.flags() & !flag::CLOCK_DOUBTED & !flag::TEST != 0).then_some(entry)
    }

    /// Minutes since the start of 2020.
    #[must_use]
    pub const fn minute(&self) -> u32 {
        self.minute
    }

    /// Whether a simulated device had a part in it: never to be shown as a person's own.
    #[must_use]
    pub const fn is_test(&self) -> bool {
        self.test
    }

    /// One number of it, where it was measured.
    #[must_use]
    pub fn point(&self, measure: Measure) -> Option<Point> {
        let value = match measure {
            Measure::Systolic => self.systolic.into(),
            Measure::Diastolic => self.diastolic.into(),
            Measure::Pulse => self.pulse.into(),
            Measure::Oxygen => self.oxygen.into(),
            Measure::Weight => Decimal::new(self.weight.into(), 1),
            Measure::Height => self.height.into(),
        };
        let unix_ms = START_MS + i64::from(self.minute) * MINUTE_MS;
        let clock_trusted = !self.clock_doubted;
        (!value.is_zero()).then_some(Point { unix_ms, value, clock_trusted })
    }

    fn flags(&self) -> u8 {
        let bit = |there: bool, bit: u8| if there { bit } else { 0 };
        bit(self.systolic > 0, flag::PRESSURE)
            | bit(self.pulse > 0, flag::PULSE)
            | bit(self.oxygen > 0, flag::OXYGEN)
            | bit(self.weight > 0, flag::WEIGHT)
            | bit(self.height > 0, flag::HEIGHT)
            | bit(self.clock_doubted, flag::CLOCK_DOUBTED)
            | bit(self.test, flag::TEST)
    }

    pub(super) fn write(&self, out: &mut Vec<u8>) {
        out.extend(self.minute.to_be_bytes());
        out.push(self.flags());
        if self.systolic > 0 {
            out.extend(self.systolic.to_be_bytes());
            out.push(self.diastolic);
        }
        out.extend([self.pulse, self.oxygen].into_iter().filter(|value| *value > 0));
        if self.weight > 0 {
            out.extend(self.weight.to_be_bytes());
        }
        out.extend(Some(self.height).filter(|value| *value > 0));
    }

    /// Reads one and gives back what follows it; `None` for what [`Entry::write`] never makes.
    pub(super) fn read(bytes: &[u8]) -> Option<(Entry, &[u8])> {
        let (minute, rest) = bytes.split_first_chunk::<4>()?;
        let (flags, mut rest) = rest.split_first()?;
        let flags = *flags;
        let mut next = |wanted: u8| -> Option<u8> {
            if flags & wanted == 0 {
                return Some(0);
            }
            let (first, after) = rest.split_first()?;
            rest = after;
            Some(*first)
        };
        let pressure = [next(flag::PRESSURE)?, next(flag::PRESSURE)?];
        let diastolic = next(flag::PRESSURE)?;
        let (pulse, oxygen) = (next(flag::PULSE)?, next(flag::OXYGEN)?);
        let weight = [next(flag::WEIGHT)?, next(flag::WEIGHT)?];
        let height = next(flag::HEIGHT)?;
        let entry = Entry {
            minute: u32::from_be_bytes(*minute),
            systolic: u16::from_be_bytes(pressure),
            diastolic,
            pulse,
            oxygen,
            weight: u16::from_be_bytes(weight),
            height,
            clock_doubted: flags & flag::CLOCK_DOUBTED != 0,
            test: flags & flag::TEST != 0,
        };
        let whole = (entry.systolic > 0) == (entry.diastolic > 0);
        (whole && flags & !flag::ALL == 0 && entry.flags() == flags).then_some((entry, rest))
    }
}

impl Zeroize for Entry {
    fn zeroize(&mut self) {
        let Entry {
            minute,
            systolic,
            diastolic,
            pulse,
            oxygen,
            weight,
            height,
            clock_doubted,
            test,
        } = self;
        minute.zeroize();
        systolic.zeroize();
        diastolic.zeroize();
        pulse.zeroize();
        oxygen.zeroize();
        weight.zeroize();
        height.zeroize();
        clock_doubted.zeroize();
        test.zeroize();
    }
}

impl core::fmt::Debug for Entry {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Entry")
    }
}
