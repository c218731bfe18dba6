//! Weight and height in a visit. A height the person says is kept as said.
//! It must not decide what a number means: care::plausible and care::bmi do.

use crate::event::{Chime, DeviceEvent, Effect, Now};
use crate::typing;
use crate::visit::{Place, Snag, Visit};
use rust_decimal::Decimal;
use wayside_care::bmi;
use wayside_care::plausible::{self, Verdict};
use wayside_care::reading::{Kind, Measured, Quality, Reading, Status};
use wayside_care::record::{Discard, Height, StepEnd};
use wayside_care::units::Mass;

/// What is known of weight and height so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Scale {
    pub note: Option<&'static str>,
    /// The scale said that it stands at zero, before anybody stood on it.
    pub zeroed: bool,
    /// A doubtful weight and the measurement it came from, waiting for another that agrees.
    pub doubt: Option<(u32, Mass)>,
    pub weight: Option<Mass>,
    pub height: Option<Height>,
    /// A height out of the usual was typed once; typed again it is taken.
    pub height_doubt: Option<Decimal>,
}

impl Visit {
    pub(crate) fn scale_says(&mut self, now: Now, event: DeviceEvent, out: &mut Vec<Effect>) {
        match event {
            DeviceEvent::Status(status) => {
                self.chart.scale.note = Some(note(status));
                self.chart.scale.zeroed |= status == Status::Zero;
            }
            DeviceEvent::Reading(reading) => self.scale_reading(now, reading, out),
            DeviceEvent::Done => {
                self.chart.running = None;
                // Done without a weight that counts: look again.
                if self.place == Place::ScaleLive {
                    self.trouble(now, Kind::Weight, Snag::Implausible);
                }
            }
            _ => {}
        }
    }

    fn scale_reading(&mut self, now: Now, reading: Reading, out: &mut Vec<Effect>) {
        let Measured::Weight(measured) = &reading.measured else { return };
        let (weight, height) = (measured.weight, measured.height);
        let device = self.device_of(Kind::Weight).unwrap_or_default();
        let verdict = plausible::weight(weight);
        let run = self.running().unwrap_or(0);
        let doubt = self.chart.scale.doubt;
        let agrees = doubt.is_some_and(|(other, first)| other != run && close(first, weight));
        let unsteady = reading.quality == Quality::Low || reading.flags.has(Status::Unstable);
        let why = match verdict {
            _ if reading.stored || reading.flags.has(Status::Stale) => Some(Discard::Stored),
            _ if unsteady => Some(Discard::LowQuality),
            Verdict::Reject => Some(Discard::Implausible),
            // An extreme weight that repeats, after stepping off, is kept (clinical.md 1.6).
            Verdict::Confirm if !agrees => Some(Discard::Implausible),
            Verdict::Confirm | Verdict::Ok => None,
        };
        self.chart.take(now.tick, reading, device, why);
        if why.is_some() {
            if why == Some(Discard::Implausible) && verdict == Verdict::Confirm {
                self.chart.scale.doubt = Some((run, weight));
                self.stop(out);
                self.trouble(now, Kind::Weight, Snag::Implausible);
            }
            return;
        }
        self.chart.scale.weight = Some(weight);
        let rod = height.filter(|height| plausible::height(*height) == Verdict::Ok);
        self.chart.scale.height = rod.map(|height| Height { height, reported: false });
        if self.chart.scale.height.is_none() {
            self.stop(out);
            self.chart.end_step(Kind::Weight, StepEnd::Complete);
            out.push(Effect::Sound(Chime::Done));
            self.type_at(now, Place::Height);
        } else {
            self.end_step(now, Kind::Weight, StepEnd::Complete, out);
        }
    }

    pub(crate) fn enter_height(&mut self, now: Now, out: &mut Vec<Effect>) {
        let Some(height) = typing::height(&self.chart.typed) else {
            self.chart.problem = Some("entry-problem-height");
            return;
        };
        // Weight and height that do not go together: inches, feet, or a slip (hazard 8).
        let index = self.chart.scale.weight.and_then(|weight| bmi::of(weight, height));
        let doubtful = index.is_some_and(|index| plausible::bmi(index) != Verdict::Ok);
        let again = self.chart.scale.height_doubt == Some(height.value());
        match plausible::height(height) {
            Verdict::Reject => self.chart.problem = Some("entry-problem-height"),
            Verdict::Confirm if !again => self.doubt_height(height.value()),
            Verdict::Ok if doubtful && !again => self.doubt_height(height.value()),
            Verdict::Confirm | Verdict::Ok => {
                self.chart.scale.height = Some(Height { height, reported: true });
                self.chart.typed.clear();
                self.after_step(now, out);
            }
        }
    }

    fn doubt_height(&mut self, cm: Decimal) {
        self.chart.scale.height_doubt = Some(cm);
        self.chart.problem = Some("entry-doubt-height");
    }
}

/// Two weights of one person, a moment apart.
fn close(a: Mass, b: Mass) -> bool {
    let apart = a.value().checked_sub(b.value()).map(|d| d.abs());
    apart.is_some_and(|apart| apart <= Decimal::ONE)
}

fn note(status: Status) -> &'static str {
    match status {
        Status::Unstable => "scale-note-still",
        Status::Zero | Status::Underload => "scale-note-step-on",
        Status::Overload | Status::OutOfRange => "scale-note-too-much",
        _ => "scale-note-wait",
    }
}
