//! G-Tech GL-150 and GL-310 height and weight stations: one text between STX and ETX, unasked
//! (device-protocols.md 6.6). It must not keep the sex it sends.

use crate::course::{Protocol, Say, Shape};
use crate::frame::{Found, Window};
use crate::gate;
use crate::number::decimal;
use crate::stx;
use wayside_care::reading::{Reading, Status};
use wayside_care::units::{Length, Mass};

const LONGEST: usize = 60;

/// Reads `STX height,weight,sex,obesity,BMI ETX`. There is no check sum; what fits five fields of
/// the right kinds is believed.
#[derive(Debug, Default)]
pub struct GtechGl310 {
    window: Window<64>,
}

impl Protocol for GtechGl310 {
    const SHAPE: Shape = Shape::OneShot;

    fn void(&mut self) {
        self.window.clear();
    }

    fn byte(&mut self, byte: u8, say: &mut Say<'_>) {
        self.window.push(byte);
        while let Some(found) =
            self.window.next_after(|bytes, seen| stx::look(bytes, seen, LONGEST))
        {
            match found {
                Found::Frame(frame) => match stx::text(frame.bytes()).and_then(read) {
                    Ok(Ok(reading)) => say.reading(reading),
                    Ok(Err(Status::Zero)) => say.status(Status::Zero),
                    Ok(Err(status)) => say.fail(status),
                    Err(why) => say.refuse(why),
                },
                Found::Refused(why) => say.refuse(why),
            }
        }
    }
}

fn read(text: &str) -> Result<Result<Reading, Status>, Status> {
    let [height, weight, _sex, obesity, bmi] = stx::fields(text, ',')?;
    let number = |text: &str| decimal(text.trim()).ok_or(Status::ProtocolError);
    number(obesity)?;
    number(bmi)?;
    let height = Length::cm(number(height)?);
    Ok(gate::weight(Mass::kg(number(weight)?), Some(height), None))
}
