//! Tanita scales: one line of tag and value pairs at the end of a measurement, unasked
//! (device-protocols.md 6.5). It must not keep what is not asked for: age, sex, body fat.

use crate::course::{Protocol, Say, Shape};
use crate::gate::{self, MassUnit, doubted};
use crate::line::Line;
use crate::number::{decimal, whole};
use rust_decimal::Decimal;
use wayside_care::reading::{Reading, Status};
use wayside_care::time::Stamp;
use wayside_care::units::Length;

/// Every line begins so; what a scale sends before it (WB-3000: one byte) is no part of it.
const HEAD: &str = "{0,16,";

/// Reads lines `{0,16,~0,1,MO,"PW-650",…,Wk,58.1,…,CS,D6`.
#[derive(Debug, Default)]
pub struct TanitaCsv {
    line: Line<512>,
}

impl Protocol for TanitaCsv {
    const SHAPE: Shape = Shape::OneShot;

    fn void(&mut self) {
        self.line.wipe();
    }

    fn byte(&mut self, byte: u8, say: &mut Say<'_>) {
        if !self.line.push(byte) {
            return;
        }
        match self.line.text() {
            // The single byte a WB-3000 sends after its line is a line of its own.
            Ok(text) if text.len() == 1 => {}
            text => match text.and_then(read) {
                Ok(Ok(reading)) => say.reading(reading),
                Ok(Err(Status::Zero)) => say.status(Status::Zero),
                Ok(Err(status)) => say.fail(status),
                Err(why) => say.refuse(why),
            },
        }
        self.line.wipe();
    }
}

/// The pairs that matter.
#[derive(Default)]
struct Fields<'a> {
    weight: Option<(MassUnit, &'a str)>,
    height: Option<Length>,
    date: Option<&'a str>,
    time: Option<&'a str>,
    check: Option<&'a str>,
}

fn read(line: &str) -> Result<Result<Reading, Status>, Status> {
    let line = line.get(line.find(HEAD).ok_or(Status::ProtocolError)?..).unwrap_or_default();
    let fields = fields(line.get(HEAD.len()..).unwrap_or_default())?;
    let (unit, number) = fields.weight.ok_or(Status::ProtocolError)?;
    let (mass, as_sent) = unit.mass(decimal(number).ok_or(Status::ProtocolError)?)?;
    let taken_at = fields.date.zip(fields.time).and_then(|(date, time)| time_of(date, time));
    let reading = gate::weight(mass, fields.height, as_sent);
    let doubt = match fields.check {
        Some(check) => !check_fits(line, check),
        None => false,
    };
    Ok(reading.map(|reading| {
        let reading = Reading { taken_at, ..reading };
        if doubt { doubted(reading, Status::ChecksumError) } else { reading }
    }))
}

fn fields(pairs: &str) -> Result<Fields<'_>, Status> {
    let mut fields = Fields::default();
    let mut items = pairs.split(',');
    while let Some(tag) = items.next() {
        let value = items.next().ok_or(Status::ProtocolError)?;
        let weight = |unit| Some((unit, value));
        let found = match tag {
            "Wk" => weight(MassUnit::Kg),
            "Wp" => weight(MassUnit::Lb),
            "Wg" => weight(MassUnit::G),
            _ => None,
        };
        if found.is_some() && core::mem::replace(&mut fields.weight, found).is_some() {
            return Err(Status::ProtocolError);
        }
        match tag {
            "Hm" => {
                let cm = decimal(value).ok_or(Status::ProtocolError)?;
                fields.height = Some(Length::cm(cm));
            }
            "Hf" => fields.height = Some(feet(value).ok_or(Status::ProtocolError)?),
            "Da" => fields.date = Some(value),
            "TI" => fields.time = Some(value),
            "CS" => fields.check = Some(value),
            _ => {}
        }
    }
    Ok(fields)
}

/// `5'03.0"`: feet and inches.
fn feet(text: &str) -> Option<Length> {
    let (feet, inches) = text.trim_matches('"').split_once('\'')?;
    let whole = decimal(feet)?.checked_mul(Decimal::from(12))?;
    Length::from_inches(whole.checked_add(decimal(inches)?)?)
}

/// The sum of the bytes before `CS` modulo 256 fits the one whole line that is public. It is not
/// printed by the maker, so a line that does not fit is doubted, not refused.
fn check_fits(line: &str, check: &str) -> bool {
    let before = line.rfind("CS,").and_then(|at| line.get(..at)).unwrap_or_default();
    u8::from_str_radix(check, 16) == Ok(crate::frame::sum(before.as_bytes()))
}

/// `"30/04/2020"` and `"20:02"`.
fn time_of(date: &str, time: &str) -> Option<Stamp> {
    let mut date = date.trim_matches('"').split('/').map(whole);
    let (day, month, year) = (date.next()??, date.next()??, date.next()??);
    let (hour, minute) = time.trim_matches('"').split_once(':')?;
    Stamp::new([year, month, day, whole(hour)?, whole(minute)?, 0])
}
