//! What an agent measures and how its reports are laid out (device-protocols.md 3.3 to 3.5): from
//! its configuration report, or built in for the standard ids. It must not guess a layout.

use super::codes;
use super::mder::{Malformed, Reader};

/// What an object measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Metric {
    /// Saturation of oxygen.
    Spo2,
    /// Pulse of an oximeter.
    PulseOximeter,
    /// Relative perfusion.
    Perfusion,
    /// Systolic, diastolic and mean together.
    Cuff,
    /// Pulse of a cuff.
    PulseCuff,
    /// Body mass.
    Mass,
    /// Body length, measured.
    Length,
    /// Body temperature.
    Temperature,
    /// Something a kiosk does not show, or that was typed or set and not measured.
    Other,
}

/// One attribute of a fixed layout.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slot {
    /// Its code.
    pub attribute: u16,
    /// Its length in bytes.
    pub length: u16,
}

/// One object that reports.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Object {
    /// Its handle.
    pub handle: u16,
    /// What it measures.
    pub metric: Metric,
    /// Its unit, where the configuration says one.
    pub unit: Option<u16>,
    /// What the parts of its compound are, in order.
    pub parts: Vec<u16>,
    /// Layout of its fixed reports; empty where it has none.
    pub layout: Vec<Slot>,
}

/// A scanner: gathers values of several objects.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scanner {
    /// Its handle.
    pub handle: u16,
    /// For each object, in order: its handle, and the layout of its part.
    pub layout: Vec<(u16, Vec<Slot>)>,
}

/// A whole configuration.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Configuration {
    /// What reports.
    pub objects: Vec<Object>,
    /// What gathers.
    pub scanners: Vec<Scanner>,
}

impl Configuration {
    /// The object of a handle.
    #[must_use]
    pub fn object(&self, handle: u16) -> Option<&Object> {
        self.objects.iter().find(|object| object.handle == handle)
    }

    /// The scanner of a handle.
    #[must_use]
    pub fn scanner(&self, handle: u16) -> Option<&Scanner> {
        self.scanners.iter().find(|scanner| scanner.handle == handle)
    }

    /// Whether a reading can ever come of it: something the kiosk measures, with a layout that has
    /// a value we know how to read, or none at all (then every report names its attributes).
    #[must_use]
    pub fn is_of_use(&self) -> bool {
        self.objects.iter().any(|object| {
            let values = match object.metric {
                Metric::Cuff => [codes::COMPOUND_BASIC, codes::COMPOUND_SIMPLE],
                Metric::Spo2 | Metric::Mass | Metric::Temperature => [codes::BASIC, codes::SIMPLE],
                _ => return false,
            };
            let has_value = |slot: &Slot| values.contains(&slot.attribute);
            object.layout.is_empty() || object.layout.iter().any(has_value)
        })
    }

    /// Whether a cuff is among what it measures.
    #[must_use]
    pub fn has_cuff(&self) -> bool {
        self.objects.iter().any(|object| object.metric == Metric::Cuff)
    }
}

/// Reads a configuration report: its id, and what it says.
///
/// # Errors
/// [`Malformed`] where a length or count does not fit to the byte (the blood-pressure example of
/// device-protocols.md 3.5 with a stray attribute), or an attribute or handle stands twice.
pub fn read(mut report: Reader<'_>) -> Result<(u16, Configuration), Malformed> {
    let id = report.u16()?;
    let objects = report.list(|item| {
        let (class, handle) = (item.u16()?, item.u16()?);
        let attributes = item.list(|item| Ok::<_, Malformed>((item.u16()?, item.octets()?)))?;
        Ok::<_, Malformed>((class, handle, attributes))
    })?;
    report.end()?;
    let mut configuration = Configuration::default();
    let mut handles = Vec::new();
    for (class, handle, attributes) in objects {
        if handles.contains(&handle) || repeats(&attributes) {
            return Err(Malformed);
        }
        handles.push(handle);
        let find = |id| attributes.iter().find(|(found, _)| *found == id).map(|(_, said)| *said);
        match class {
            codes::EPISODIC_SCANNER | codes::PERIODIC_SCANNER => {
                let layout = find(codes::SCAN_VALUE_MAP).map(scanner_layout).transpose()?;
                let layout = layout.unwrap_or_default();
                configuration.scanners.push(Scanner { handle, layout });
            }
            _ => configuration.objects.push(object(class, handle, find)?),
        }
    }
    Ok((id, configuration))
}

fn repeats(attributes: &[(u16, Reader<'_>)]) -> bool {
    let mut ids: Vec<u16> = attributes.iter().map(|(id, _)| *id).collect();
    ids.sort_unstable();
    ids.windows(2).any(|pair| pair.first() == pair.last())
}

fn object<'a>(
    class: u16,
    handle: u16,
    find: impl Fn(u16) -> Option<Reader<'a>>,
) -> Result<Object, Malformed> {
    let whole = |mut said: Reader<'a>| -> Result<u16, Malformed> {
        let word = said.u16()?;
        said.end().map(|()| word)
    };
    let words = |mut said: Reader<'a>| -> Result<Vec<u16>, Malformed> {
        let list = said.list(Reader::u16)?;
        said.end().map(|()| list)
    };
    let pair = |item: &mut Reader<'a>| Ok::<_, Malformed>((item.u16()?, item.u16()?));
    let pairs = |mut said: Reader<'a>| -> Result<Vec<(u16, u16)>, Malformed> {
        let list = said.list(pair)?;
        said.end().map(|()| list)
    };
    let kind = find(codes::TYPE).map(|mut said| pair(&mut said)).transpose()?;
    let spec = find(codes::METRIC_SPEC).map(whole).transpose()?.unwrap_or(0);
    let supplements = find(codes::SUPPLEMENTS).map(pairs).transpose()?.unwrap_or_default();
    let fast = supplements.contains(&(codes::SCADA, codes::FAST));
    // Typed by somebody or set by hand is not measured (10415: height of the standard scale).
    let measured = class == codes::NUMERIC && spec & 0x000C == 0 && !fast;
    let metric = match kind {
        Some((codes::SCADA, code)) if measured => metric(code),
        _ => Metric::Other,
    };
    let layout = find(codes::VALUE_MAP).map(|mut said| {
        let layout = said.list(slot)?;
        said.end().map(|()| layout)
    });
    Ok(Object {
        handle,
        metric,
        unit: find(codes::UNIT).map(whole).transpose()?,
        parts: find(codes::METRIC_IDS).map(words).transpose()?.unwrap_or_default(),
        layout: layout.transpose()?.unwrap_or_default(),
    })
}

const fn metric(code: u16) -> Metric {
    match code {
        codes::SPO2 => Metric::Spo2,
        codes::PULSE_OXIMETER => Metric::PulseOximeter,
        codes::PERFUSION => Metric::Perfusion,
        codes::CUFF => Metric::Cuff,
        codes::PULSE_CUFF => Metric::PulseCuff,
        codes::MASS => Metric::Mass,
        codes::LENGTH => Metric::Length,
        codes::TEMPERATURE => Metric::Temperature,
        _ => Metric::Other,
    }
}

/// One slot of a map. An unknown attribute keeps its place and length and is never read; a known
/// one must have the length of its type.
fn slot(item: &mut Reader<'_>) -> Result<Slot, Malformed> {
    let slot = Slot { attribute: item.u16()?, length: item.u16()? };
    let fits = match slot.attribute {
        codes::BASIC | codes::STATUS | codes::UNIT => slot.length == 2,
        codes::SIMPLE | codes::STAMP_RELATIVE => slot.length == 4,
        codes::STAMP | codes::DATE_TIME => slot.length == 8,
        codes::COMPOUND_BASIC => slot.length >= 4 && slot.length.is_multiple_of(2),
        codes::COMPOUND_SIMPLE => slot.length >= 4 && slot.length.is_multiple_of(4),
        _ => true,
    };
    if fits { Ok(slot) } else { Err(Malformed) }
}

fn scanner_layout(mut said: Reader<'_>) -> Result<Vec<(u16, Vec<Slot>)>, Malformed> {
    let layout = said.list(|item| Ok::<_, Malformed>((item.u16()?, item.list(slot)?)))?;
    said.end().map(|()| layout)
}

const fn slots(attribute: u16, length: u16) -> [Slot; 2] {
    [Slot { attribute, length }, Slot { attribute: codes::STAMP, length: 8 }]
}

fn built_in(handle: u16, metric: Metric, unit: u16, layout: [Slot; 2]) -> Object {
    let parts = match metric {
        Metric::Cuff => vec![codes::SYSTOLIC, codes::DIASTOLIC, codes::MEAN],
        _ => Vec::new(),
    };
    Object { handle, metric, unit: Some(unit), parts, layout: layout.to_vec() }
}

/// A standard configuration, as far as the kiosk reads it (10404, 10407, 10408 and 10415; handles
/// and layouts as in the examples of device-protocols.md 3.5).
#[must_use]
pub fn standard(id: u16) -> Option<Configuration> {
    let basic = slots(codes::BASIC, 2);
    let simple = slots(codes::SIMPLE, 4);
    let spot = [basic[0], Slot { attribute: codes::DATE_TIME, length: 8 }];
    let objects = match id {
        0x0190 => vec![
            built_in(1, Metric::Spo2, codes::PER_CENT, basic),
            built_in(10, Metric::PulseOximeter, codes::PER_MINUTE, basic),
            // The fast saturation is for alarms.
            built_in(3, Metric::Other, codes::PER_CENT, basic),
        ],
        0x0191 => vec![
            built_in(1, Metric::Spo2, codes::PER_CENT, spot),
            built_in(10, Metric::PulseOximeter, codes::PER_MINUTE, spot),
        ],
        0x02BC => vec![
            built_in(1, Metric::Cuff, codes::MMHG, slots(codes::COMPOUND_BASIC, 10)),
            built_in(2, Metric::PulseCuff, codes::PER_MINUTE, basic),
        ],
        0x0320 => vec![built_in(1, Metric::Temperature, codes::CELSIUS, simple)],
        // The height of 10415 is typed, its body mass index computed: neither is measured.
        0x05DC => vec![
            built_in(1, Metric::Mass, codes::KG, simple),
            built_in(2, Metric::Other, codes::CM, simple),
            built_in(3, Metric::Other, 0, simple),
        ],
        _ => return None,
    };
    Some(Configuration { objects, scanners: Vec::new() })
}

/// Configurations learnt from agents, by system id and configuration id.
#[derive(Debug, Default)]
pub struct Learnt {
    known: Vec<([u8; 8], u16, Configuration)>,
}

/// More agents than stand at a kiosk; the one learnt first makes room.
const MOST: usize = 8;

impl Learnt {
    /// The configuration of an agent: built in, or learnt.
    #[must_use]
    pub fn find(&self, system: [u8; 8], id: u16) -> Option<Configuration> {
        let found = self.known.iter().find(|(s, i, _)| *s == system && *i == id);
        found.map(|(.., configuration)| configuration.clone()).or_else(|| standard(id))
    }

    /// Learns one, in place of what was learnt under the same ids.
    pub fn learn(&mut self, system: [u8; 8], id: u16, configuration: Configuration) {
        self.known.retain(|(s, i, _)| *s != system || *i != id);
        if self.known.len() >= MOST {
            self.known.remove(0);
        }
        self.known.push((system, id, configuration));
    }
}
