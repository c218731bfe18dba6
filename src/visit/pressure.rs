//! Blood pressure in a visit: arm, cuff, rest, readings by the site's protocol, repeat, discard.
//! It must not decide what a number means: care::session and care::disposition do.

use crate::event::{DeviceEvent, Effect, Now};
use crate::view::Tap;
use crate::visit::{GRACE, Place, Snag, Visit};
use rust_decimal::Decimal;
use wayside_care::bp_class::is_severe;
use wayside_care::plausible::{self, Verdict};
use wayside_care::reading::{Fault, Kind, Live, Measured, Reading};
use wayside_care::record::{Arm, Cuff, Discard, Rest, StepEnd};
use wayside_care::session::{self, INVALID_LIMIT, REST_MIN, Session, SessionReading, Status};
use wayside_care::time::{Span, Tick};
use wayside_care::units::Pressure;

/// Pages of coaching before the cuff: sit, arm, quiet.
pub(crate) const PAGES: u8 = 3;

/// What is known of the blood pressure so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Cuffing {
    pub rest: Rest,
    /// Readings that count so far, by position in the chart.
    pub counted: Vec<(usize, SessionReading)>,
    pub inflations: u8,
    /// Measurements that ended without a number.
    pub faults: usize,
    pub last_inflation: Option<Tick>,
    pub pressure: Option<Decimal>,
    /// A reading of this visit was severe; discarding it does not undo that (hazard 14).
    pub severe_seen: bool,
    /// The symptom question is due before anything else.
    pub ask: bool,
    /// The full rest was already imposed once.
    pub rest_forced: bool,
    pub last: Option<(Pressure, Pressure)>,
}

/// The cuff for the n-th choice of the cuff question, smallest first.
pub(crate) const CUFFS: [Cuff; 4] = [Cuff::SmallAdult, Cuff::Adult, Cuff::LargeAdult, Cuff::Thigh];

impl Visit {
    pub(crate) fn session(&self) -> Session {
        let readings = self.chart.cuffing.counted.iter().map(|(_, reading)| reading.clone());
        let readings: Vec<SessionReading> = readings.collect();
        session::session(self.site.bp_profile, self.site.bp_apart, &readings)
    }

    pub(crate) fn tap_measuring(&mut self, now: Now, tap: Tap, out: &mut Vec<Effect>) {
        match (self.place, tap) {
            (Place::Arm, Tap::Choose(n)) => self.choose_arm(now, n, out),
            (Place::WhichCuff, Tap::Choose(n)) => self.choose_cuff(now, n),
            (Place::Prep, Tap::Yes | Tap::No) => {
                self.chart.cuffing.rest.deviation = Some(tap == Tap::Yes);
                self.go(now, Place::Coach(Kind::BloodPressure, 0));
            }
            (Place::Arm | Place::WhichCuff | Place::Prep | Place::Rest, Tap::Skip) => {
                self.end_step(now, Kind::BloodPressure, StepEnd::Skipped, out);
            }
            (Place::Coach(kind, _), Tap::Skip) => self.end_step(now, kind, StepEnd::Skipped, out),
            (Place::Coach(kind, n), Tap::Next) => self.coached(now, kind, n, out),
            (Place::Rest, Tap::Shorten) => self.shorten(now, out),
            (Place::CuffLive | Place::PulseLive | Place::ScaleLive, Tap::Stop) => {
                self.stopped(now, out);
            }
            (Place::CuffPause, Tap::Discard) => self.discard_last(now),
            (Place::CuffPause, Tap::Next) => self.inflate(now, out),
            (Place::CuffPause, Tap::Skip) => {
                self.end_step(now, Kind::BloodPressure, StepEnd::Failed, out);
            }
            (Place::Symptoms(kind), tap) => self.tap_symptoms(now, kind, tap, out),
            (Place::Trouble(kind, snag), tap) => self.tap_trouble(now, kind, snag, tap, out),
            _ => {}
        }
    }

    fn choose_arm(&mut self, now: Now, n: u8, out: &mut Vec<Effect>) {
        // 0: both are well, 1: not the left, 2: not the right, 3: neither (clinical.md 1.1).
        let arm = match n {
            0 | 2 => Arm::Left,
            1 => Arm::Right,
            _ => {
                let snag = Snag::Unsuitable;
                self.chart.end_step(Kind::BloodPressure, StepEnd::Unsuitable);
                self.stop(out);
                self.go(now, Place::Trouble(Kind::BloodPressure, snag));
                return;
            }
        };
        self.chart.cuffing.rest.arm = Some(arm);
        self.go(now, Place::WhichCuff);
    }

    fn choose_cuff(&mut self, now: Now, n: u8) {
        let cuff = CUFFS.get(usize::from(n)).copied();
        match cuff.filter(|cuff| self.site.cuffs.contains(cuff)) {
            Some(cuff) => {
                self.chart.cuffing.rest.cuff = Some(cuff);
                self.go(now, Place::Prep);
            }
            None => {
                // No cuff here fits this arm: no inflation (hazard 10).
                self.chart.end_step(Kind::BloodPressure, StepEnd::Unsuitable);
                self.go(now, Place::Trouble(Kind::BloodPressure, Snag::Unsuitable));
            }
        }
    }

    fn coached(&mut self, now: Now, kind: Kind, n: u8, out: &mut Vec<Effect>) {
        let last = n.saturating_add(1) >= pages(kind);
        if !last {
            self.go(now, Place::Coach(kind, n.saturating_add(1)));
        } else if self.device_of(kind).is_none() {
            self.go(now, Place::Trouble(kind, Snag::Missing));
        } else if kind == Kind::BloodPressure {
            self.go(now, Place::Rest);
        } else {
            self.start_finger_or_scale(now, kind, out);
        }
    }

    /// Time rested in the present rest, with what was rested before it was imposed again.
    pub(crate) fn rest_left(&self, now: Tick) -> Span {
        let target = self.rest_target();
        Span::from_millis(target.millis().saturating_sub(now.since(self.entered).millis()))
    }

    pub(crate) fn rest_target(&self) -> Span {
        if self.chart.cuffing.rest_forced { session::REST_BEFORE } else { self.site.rest }
    }

    fn shorten(&mut self, now: Now, out: &mut Vec<Effect>) {
        self.chart.cuffing.rest.shortened = true;
        self.rested(now, out);
    }

    fn rested(&mut self, now: Now, out: &mut Vec<Effect>) {
        self.chart.cuffing.rest.rested = now.tick.since(self.entered);
        self.inflate(now, out);
    }

    /// Starts a reading, if one more may be taken.
    fn inflate(&mut self, now: Now, out: &mut Vec<Effect>) {
        let kind = Kind::BloodPressure;
        if self.device_of(kind).is_none() {
            self.go(now, Place::Trouble(kind, Snag::Missing));
        } else if !session::may_inflate(self.chart.cuffing.inflations) {
            self.go(now, Place::Trouble(kind, Snag::TooMany));
        } else if self.start(now, kind, out) {
            let cuffing = &mut self.chart.cuffing;
            cuffing.inflations = cuffing.inflations.saturating_add(1);
            cuffing.pressure = None;
            self.go(now, Place::CuffLive);
        }
    }

    /// Seconds until the next reading may start.
    pub(crate) fn pause_left(&self, now: Tick) -> Span {
        let since = self.chart.cuffing.last_inflation.map_or(REST_MIN, |last| now.since(last));
        Span::from_millis(REST_MIN.millis().saturating_sub(since.millis()))
    }

    pub(crate) fn wake_measuring(&mut self, now: Now, out: &mut Vec<Effect>) {
        match self.place {
            Place::Rest if self.rest_left(now.tick) == Span::ZERO => self.rested(now, out),
            Place::CuffPause if self.pause_left(now.tick) == Span::ZERO => self.inflate(now, out),
            Place::PulseLive => self.wake_oxygen(now, out),
            _ => {}
        }
        // A driver keeps its deadline by law; if one ever does not, the visit does.
        if let Some(running) = self.chart.running
            && now.tick >= running.deadline + GRACE
        {
            self.stop(out);
            self.failed(now, running.kind, Fault::NoAnswer);
        }
    }

    /// Something a device said. What comes under another number is set aside (hazard 1).
    pub(crate) fn device(&mut self, now: Now, run: u32, event: DeviceEvent, out: &mut Vec<Effect>) {
        let Some(running) = self.chart.running.filter(|running| running.run == run) else {
            if matches!(event, DeviceEvent::Reading(_)) {
                out.push(Effect::Quarantine { run });
            }
            return;
        };
        match (running.kind, event) {
            (kind, DeviceEvent::Failed(fault)) => {
                self.chart.running = None;
                self.failed(now, kind, fault);
            }
            (Kind::BloodPressure, event) => self.cuff_says(now, event, out),
            (Kind::Oximetry, event) => self.finger_says(now, event, out),
            (Kind::Weight | Kind::Temperature, event) => self.scale_says(now, event, out),
        }
    }

    fn cuff_says(&mut self, now: Now, event: DeviceEvent, out: &mut Vec<Effect>) {
        match event {
            DeviceEvent::Live(Live::Cuff(pressure)) => {
                self.chart.cuffing.pressure = Some(pressure.shown());
            }
            DeviceEvent::Reading(reading) => self.cuff_reading(now, reading),
            DeviceEvent::Done => {
                self.chart.running = None;
                self.after_reading(now, out);
            }
            _ => {}
        }
    }

    fn cuff_reading(&mut self, now: Now, reading: Reading) {
        let device = self.device_of(Kind::BloodPressure).unwrap_or_default();
        let Measured::BloodPressure(bp) = &reading.measured else { return };
        let (systolic, diastolic) = (bp.systolic, bp.diastolic);
        let verdict = plausible::blood_pressure(systolic, diastolic);
        let Some(counted) = SessionReading::from_reading(&reading) else {
            self.chart.take(now.tick, reading, device, Some(Discard::Stored));
            return;
        };
        let why = match (verdict, counted.is_valid()) {
            (Verdict::Reject, _) => Some(Discard::Implausible),
            (_, false) => Some(Discard::Flagged),
            _ => None,
        };
        let position = self.chart.take(now.tick, reading, device, why);
        let cuffing = &mut self.chart.cuffing;
        cuffing.last_inflation = Some(now.tick);
        cuffing.counted.push((position, counted));
        cuffing.last = why.is_none().then_some((systolic, diastolic));
        // Severe, or so extreme that it must be doubted: symptoms are asked at once, and the
        // reading is kept and repeated, never dropped (clinical.md 1.2, 1.6).
        let worrying = is_severe(systolic, diastolic) || verdict == Verdict::Confirm;
        if why.is_none() && worrying {
            cuffing.severe_seen |= is_severe(systolic, diastolic);
            cuffing.ask |= self.chart.symptom.is_none();
        }
    }

    /// After a reading ended: ask, rest, repeat, or be done.
    pub(crate) fn after_reading(&mut self, now: Now, out: &mut Vec<Effect>) {
        if self.chart.cuffing.ask {
            self.go(now, Place::Symptoms(Kind::BloodPressure));
            return;
        }
        if self.rest_was_too_short() {
            self.rest_again(now);
            return;
        }
        let session = self.session();
        match session.status() {
            Status::NeedMore if self.out_of_tries(&session) => self.no_result(now),
            Status::NeedMore => self.go(now, Place::CuffPause),
            Status::Complete { .. } => {
                self.end_step(now, Kind::BloodPressure, StepEnd::Complete, out);
            }
            Status::Failed => self.no_result(now),
        }
    }

    fn out_of_tries(&self, session: &Session) -> bool {
        session.invalid().saturating_add(self.chart.cuffing.faults) >= INVALID_LIMIT
    }

    fn no_result(&mut self, now: Now) {
        self.chart.end_step(Kind::BloodPressure, StepEnd::Failed);
        self.go(now, Place::Trouble(Kind::BloodPressure, Snag::NoResult));
    }

    /// 140 and above is not trusted after a short rest (S10): rest in full, begin again, once.
    fn rest_was_too_short(&self) -> bool {
        let cuffing = &self.chart.cuffing;
        let short = |systolic| session::needs_full_rest(cuffing.rest.rested, systolic);
        let high = cuffing.counted.iter().any(|(_, r)| r.is_valid() && short(r.systolic));
        !cuffing.rest_forced && !cuffing.severe_seen && high
    }

    fn rest_again(&mut self, now: Now) {
        let counted = core::mem::take(&mut self.chart.cuffing.counted);
        for (position, reading) in &counted {
            if reading.is_valid() {
                self.chart.discard(*position, Discard::RestTooShort);
            }
        }
        self.chart.cuffing.counted = counted.into_iter().filter(|(_, r)| !r.is_valid()).collect();
        self.chart.cuffing.rest_forced = true;
        self.go(now, Place::Rest);
    }

    fn discard_last(&mut self, now: Now) {
        if let Some((position, _)) = self.chart.cuffing.counted.pop() {
            self.chart.discard(position, Discard::ByPerson);
            self.chart.cuffing.last = None;
        }
        self.touched = now.tick;
    }

    /// A measurement ended without what was asked for.
    pub(crate) fn failed(&mut self, now: Now, kind: Kind, fault: Fault) {
        if kind == Kind::BloodPressure {
            self.chart.cuffing.last_inflation = Some(now.tick);
            self.chart.cuffing.last = None;
            if fault != Fault::Cancelled {
                self.chart.cuffing.faults = self.chart.cuffing.faults.saturating_add(1);
            }
            if self.out_of_tries(&self.session()) {
                self.no_result(now);
                return;
            }
        }
        self.go(now, Place::Trouble(kind, Snag::Fault(fault)));
    }

    /// The person pressed Stop: at once, whatever the device thinks.
    fn stopped(&mut self, now: Now, out: &mut Vec<Effect>) {
        let Some(running) = self.chart.running else { return };
        self.stop(out);
        if running.kind == Kind::BloodPressure {
            self.chart.cuffing.last_inflation = Some(now.tick);
        }
        self.go(now, Place::Trouble(running.kind, Snag::Fault(Fault::Cancelled)));
    }

    fn tap_trouble(&mut self, now: Now, kind: Kind, snag: Snag, tap: Tap, out: &mut Vec<Effect>) {
        match tap {
            Tap::Again if kind == Kind::BloodPressure => match snag {
                Snag::Missing => self.go(now, Place::Coach(kind, PAGES.saturating_sub(1))),
                _ => self.go(now, Place::CuffPause),
            },
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

    fn tap_symptoms(&mut self, now: Now, kind: Kind, tap: Tap, out: &mut Vec<Effect>) {
        let symptom = match tap {
            Tap::Yes | Tap::Unsure => true,
            Tap::No => false,
            _ => return,
        };
        self.chart.symptom = Some(symptom);
        self.chart.cuffing.ask = false;
        if symptom {
            self.emergency(now, out);
        } else if kind == Kind::BloodPressure && self.chart.planned_kind(&self.site) == Some(kind) {
            self.after_reading(now, out);
        } else {
            self.finish(now, out);
        }
    }
}

/// Pages of coaching before a measurement.
pub(crate) const fn pages(kind: Kind) -> u8 {
    match kind {
        Kind::BloodPressure => PAGES,
        Kind::Oximetry | Kind::Weight | Kind::Temperature => 1,
    }
}
