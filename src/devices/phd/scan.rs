//! Scan reports taken apart into observations: fixed, variable and grouped, of one or of several
//! persons (device-protocols.md 3.3, 3.5). It must not know what a value means for anybody, nor
//! read a byte whose place no configuration told.

use super::apdu::Report;
use super::codes;
use super::configuration::{Configuration, Metric, Object, Slot};
use super::mder::{Malformed, Moment, Number, Reader, absolute_time, float, sfloat};

/// The person of a report that names none, and the id that stands for "unassigned".
pub const UNASSIGNED: u16 = 0xFFFF;

/// One observation of one object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Observation {
    /// The person it is of, by the device's counting.
    pub person: u16,
    /// Which group of the report it came in: values of one group belong together.
    pub group: usize,
    /// What was measured.
    pub metric: Metric,
    /// In which unit, where one was told.
    pub unit: Option<u16>,
    /// What the parts are, in the order of the values; empty for a single value.
    pub parts: Vec<u16>,
    /// The values; none where the report has none that we know how to read.
    pub values: Values,
    /// The status bits of the measurement.
    pub status: u16,
    /// When, on the agent's calendar.
    pub at: Option<Moment>,
    /// When, in 125 µs of the agent's running time.
    pub ran: Option<u32>,
}

/// The values of one observation: a cuff has three, and nothing else more than one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Values {
    held: [Option<Number>; MOST],
}

/// More parts than any compound the kiosk reads.
const MOST: usize = 4;

impl Values {
    /// How many there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.iter().count()
    }

    /// In the order they were sent.
    pub fn iter(&self) -> impl Iterator<Item = Number> + '_ {
        self.held.iter().map_while(|number| *number)
    }

    /// The value, where there is exactly one.
    #[must_use]
    pub fn single(&self) -> Option<Number> {
        self.iter().next().filter(|_| self.count() == 1)
    }

    fn add(&mut self, number: Number) -> Result<(), Unread> {
        let free = self.held.iter_mut().find(|place| place.is_none());
        *free.ok_or(Unread::DoesNotFit)? = Some(number);
        Ok(())
    }
}

/// Why a report gives no observations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// A length does not fit: no report.
    Malformed,
    /// A report, but not one of the configuration that was agreed on.
    DoesNotFit,
}

impl From<Malformed> for Unread {
    fn from(_: Malformed) -> Unread {
        Unread::Malformed
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Fixed,
    Variable,
    Grouped,
}

/// The form of a kind of report, and whether it is of several persons. Codes 0D1D to 0D20 are the
/// device's own; scanners repeat the order from 0D22 (unbuffered) and 0D28 (buffered).
const fn form(kind: u16) -> Option<(Form, bool)> {
    Some(match kind {
        0x0D1D | 0x0D23 | 0x0D29 => (Form::Fixed, false),
        0x0D1E | 0x0D22 | 0x0D28 => (Form::Variable, false),
        0x0D24 | 0x0D2A => (Form::Grouped, false),
        0x0D1F | 0x0D26 | 0x0D2C => (Form::Fixed, true),
        0x0D20 | 0x0D25 | 0x0D2B => (Form::Variable, true),
        0x0D27 | 0x0D2D => (Form::Grouped, true),
        _ => return None,
    })
}

/// Whether a kind of event report is a scan report.
#[must_use]
pub const fn is_scan(kind: u16) -> bool {
    form(kind).is_some()
}

/// Takes a scan report apart.
///
/// # Errors
/// [`Unread`] where it is malformed, or does not fit the configuration.
pub fn read(
    report: &Report<'_>,
    configuration: &Configuration,
) -> Result<Vec<Observation>, Unread> {
    let (form, persons) = form(report.kind).ok_or(Unread::DoesNotFit)?;
    let mut taking = Taking { configuration, source: report.handle, form, groups: 0 };
    let mut info = report.info;
    let (_request, _number) = (info.u16()?, info.u16()?);
    let read = if persons {
        let parts = info.list(|item| {
            let person = item.u16()?;
            taking.part(item, person)
        })?;
        parts.into_iter().flatten().collect()
    } else if form == Form::Grouped {
        let parts = info.list(|item| taking.part(item, UNASSIGNED))?;
        parts.into_iter().flatten().collect()
    } else {
        taking.part(&mut info, UNASSIGNED)?
    };
    info.end()?;
    Ok(read)
}

struct Taking<'a> {
    configuration: &'a Configuration,
    source: u16,
    form: Form,
    groups: usize,
}

impl Taking<'_> {
    /// What one person's part, or one group, says.
    fn part(&mut self, item: &mut Reader<'_>, person: u16) -> Result<Vec<Observation>, Unread> {
        self.groups += 1;
        let read = match self.form {
            Form::Fixed => item.list(|item| self.fixed(item))?,
            Form::Variable => item.list(|item| self.variable(item))?,
            Form::Grouped => self.grouped(item.octets()?)?,
        };
        let group = self.groups;
        Ok(read.into_iter().map(|seen| Observation { person, group, ..seen }).collect())
    }

    fn object(&self, handle: u16) -> Result<&Object, Unread> {
        self.configuration.object(handle).ok_or(Unread::DoesNotFit)
    }

    /// Handle and values without names: the layout is the scanner's, if a scanner reports, else
    /// the object's own.
    fn fixed(&self, item: &mut Reader<'_>) -> Result<Observation, Unread> {
        let object = self.object(item.u16()?)?;
        let mut values = item.octets()?;
        let layout = match self.configuration.scanner(self.source) {
            Some(scanner) => {
                let mut entries = scanner.layout.iter();
                let entry = entries.find(|(handle, _)| *handle == object.handle);
                &entry.ok_or(Unread::DoesNotFit)?.1
            }
            None => &object.layout,
        };
        let seen = laid_out(object, layout, &mut values)?;
        values.end().map_err(|_| Unread::DoesNotFit)?;
        Ok(seen)
    }

    /// Handle and named attributes. The published example of this form has the length of each
    /// attribute list wrong (8 for 26 and for 18, device-protocols.md 3.5). Each attribute says its
    /// own length, and the list of all observations must be filled exactly: that is believed.
    fn variable(&self, item: &mut Reader<'_>) -> Result<Observation, Unread> {
        let object = self.object(item.u16()?)?;
        let mut seen = nothing_of(object);
        item.counted(|item| {
            let (attribute, value) = (item.u16()?, item.octets()?);
            take(&mut seen, attribute, value)
        })?;
        Ok(seen)
    }

    /// Values alone, of several objects: only the scanner's own layout tells which is which.
    fn grouped(&self, mut values: Reader<'_>) -> Result<Vec<Observation>, Unread> {
        let scanner = self.configuration.scanner(self.source).ok_or(Unread::DoesNotFit)?;
        let entries = scanner.layout.iter();
        let seen = entries
            .map(|(handle, layout)| laid_out(self.object(*handle)?, layout, &mut values))
            .collect::<Result<Vec<_>, Unread>>()?;
        values.end().map_err(|_| Unread::DoesNotFit)?;
        Ok(seen)
    }
}

fn nothing_of(object: &Object) -> Observation {
    Observation {
        person: UNASSIGNED,
        group: 0,
        metric: object.metric,
        unit: object.unit,
        parts: object.parts.clone(),
        values: Values::default(),
        status: 0,
        at: None,
        ran: None,
    }
}

/// Values in the order of a layout. Where they end too early, it is not the layout they have.
fn laid_out(
    object: &Object,
    layout: &[Slot],
    values: &mut Reader<'_>,
) -> Result<Observation, Unread> {
    let mut seen = nothing_of(object);
    for slot in layout {
        let value = values.take(slot.length.into()).map_err(|_| Unread::DoesNotFit)?;
        take(&mut seen, slot.attribute, Reader::new(value)).map_err(|_| Unread::DoesNotFit)?;
    }
    Ok(seen)
}

/// Takes in one attribute. What is not known is passed over. Two values of one object in one
/// observation are none: nobody said which counts.
fn take(seen: &mut Observation, attribute: u16, mut value: Reader<'_>) -> Result<(), Unread> {
    let mut values = Values::default();
    match attribute {
        codes::BASIC => values.add(sfloat(value.u16()?))?,
        codes::SIMPLE => values.add(float(value.u32()?))?,
        codes::COMPOUND_BASIC => parts(&mut value, |value| values.add(sfloat(value.u16()?)))?,
        codes::COMPOUND_SIMPLE => parts(&mut value, |value| values.add(float(value.u32()?)))?,
        codes::STATUS => seen.status = value.u16()?,
        codes::UNIT => seen.unit = Some(value.u16()?),
        codes::STAMP | codes::DATE_TIME => seen.at = absolute_time(value.array()?),
        codes::STAMP_RELATIVE => seen.ran = Some(value.u32()?).filter(|ran| *ran != u32::MAX),
        _ => return Ok(()),
    }
    value.end()?;
    match (values.count(), seen.values.count()) {
        (0, _) => Ok(()),
        (_, 0) => {
            seen.values = values;
            Ok(())
        }
        _ => Err(Unread::DoesNotFit),
    }
}

/// The parts of a compound, which fill its length exactly.
fn parts<'a>(
    value: &mut Reader<'a>,
    part: impl FnMut(&mut Reader<'a>) -> Result<(), Unread>,
) -> Result<(), Unread> {
    let count = value.u16()?;
    let mut items = value.octets()?;
    let mut part = part;
    (0..count).try_for_each(|_| part(&mut items))?;
    Ok(items.end()?)
}
