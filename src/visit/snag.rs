//! What stands in the way of a measurement: a fault, a stop, a missing device; and ways round it.
//! It must not know a device's words for its faults, nor what a number means.

use crate::event::{Effect, Now};
use crate::pressure::PAGES;
use crate::view::Tap;
use crate::visit::{Place, Snag, Visit};
use wayside_care::reading::{Fault, Kind};
use wayside_care::record::StepEnd;
use wayside_care::session::Status;

impl Visit {
    /// Leaves a measurement out. What was wanted and begun is not left out: it failed (hazard 16).
    pub(crate) fn skip(&mut self, now: Now, kind: Kind, out: &mut Vec<Effect>) {
        let begun = self.chart.tried.contains(&kind);
        let end = if begun { StepEnd::Failed } else { StepEnd::Skipped };
        self.end_step(now, kind, end, out);
    }

    /// A measurement cannot go on as it is.
    pub(crate) fn trouble(&mut self, now: Now, kind: Kind, snag: Snag) {
        if snag != Snag::Unsuitable {
            self.chart.try_for(kind);
        }
        self.go(now, Place::Trouble(kind, snag));
    }

    /// A measurement ended without what was asked for.
    pub(crate) fn failed(&mut self, now: Now, kind: Kind, fault: Fault, out: &mut Vec<Effect>) {
        if kind == Kind::BloodPressure {
            if self.chart.cuffing.read {
                // The reading had come; what failed after it takes nothing from it.
                self.after_reading(now, out);
                return;
            }
            self.chart.cuffing.last_inflation = Some(now.tick);
            if fault != Fault::Cancelled {
                self.chart.cuffing.faults = self.chart.cuffing.faults.saturating_add(1);
            }
            if self.out_of_tries(&self.session()) {
                self.no_result(now);
                return;
            }
        }
        self.trouble(now, kind, Snag::Fault(fault));
    }

    /// The person pressed Stop: at once, whatever the device thinks.
    pub(crate) fn stopped(&mut self, now: Now, out: &mut Vec<Effect>) {
        let Some(running) = self.chart.running else { return };
        self.stop(out);
        if running.kind == Kind::BloodPressure {
            self.chart.cuffing.last_inflation = Some(now.tick);
            let complete = matches!(self.session().status(), Status::Complete { .. });
            if self.chart.cuffing.ask || complete {
                // The reading had come before the finger.
                self.after_reading(now, out);
                return;
            }
        }
        self.trouble(now, running.kind, Snag::Fault(Fault::Cancelled));
    }

    pub(crate) fn tap_trouble(
        &mut self,
        now: Now,
        kind: Kind,
        snag: Snag,
        tap: Tap,
        out: &mut Vec<Effect>,
    ) {
        match tap {
            // The rest is still to come, or only the minute between two readings.
            Tap::Again if kind == Kind::BloodPressure && !self.chart.cuffing.rested => {
                self.go(now, Place::Coach(kind, PAGES.saturating_sub(1)));
            }
            Tap::Again if kind == Kind::BloodPressure => self.go(now, Place::CuffPause),
            Tap::Again => self.go(now, Place::Coach(kind, 0)),
            Tap::Skip => {
                let end = match snag {
                    Snag::Unsuitable => StepEnd::Unsuitable,
                    _ => StepEnd::Failed,
                };
                self.end_step(now, kind, end, out);
            }
            _ => {}
        }
    }
}
