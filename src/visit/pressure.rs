//! Blood pressure in a visit: arm, cuff, rest, readings by the site's protocol, repeat, discard.
//! It must not decide what a number means: care::session and care::disposition do.

use crate::event::{DeviceEvent, Effect, Now};
use crate::idle::GRACE;
use crate::view::Tap;
use crate::visit::{Place, Snag, Visit};
use rust_decimal::Decimal;
use wayside_care::bp_class::is_severe;
use wayside_care::disposition::{self, BpContext};
use wayside_care::level::Level;
use wayside_care::plausible::{self, Verdict};
use wayside_care::reading::{Fault, Kind, Live, Measured, Reading};
use wayside_care::record::{Answer, Arm, Cuff, Discard, Rest, StepEnd};
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
    /// The running inflation has brought its reading.
    pub read: bool,
    pub last_inflation: Option<Tick>,
    pub pressure: Option<Decimal>,
    /// A reading of this visit was severe; discarding it does not undo that (hazard 14).
    pub severe_seen: bool,
    /// The symptom question is due before anything else.
    pub ask: bool,
    /// The rest that the next reading needs has been taken.
    pub rested: bool,
    /// The full rest was already imposed once.
    pub rest_forced: bool,
    pub last: Option<(Pressure, Pressure)>,
}

/// The cuff for the n-th choice of the cuff question, smallest first.
pub(crate) const CUFFS: [Cuff; 4] = [Cuff::SmallAdult, Cuff::Adult, Cuff::LargeAdult, Cuff::Thigh];

impl Visit {
    pub(crate) fn session(&self) -> Session {
        let readings = self.chart.cuffing.counted.iter().map(|(_, reading)| reading.clone());
        let mut session = Session::new(self.site.bp_profile, self.site.bp_apart).that_confirms();
        readings.for_each(|reading| session.push(reading));
        session
    }

    pub(crate) fn tap_measuring(&mut self, now: Now, tap: Tap, out: &mut Vec<Effect>) {
        match (self.place, tap) {
            (Place::Arm, Tap::Choose(n)) => self.choose_arm(now, n),
            (Place::WhichCuff, Tap::Choose(n)) => self.choose_cuff(now, n),
            (Place::Prep, Tap::Yes | Tap::No) => {
                self.chart.cuffing.rest.deviation = Some(tap == Tap::Yes);
                self.go(now, Place::Coach(Kind::BloodPressure, 0));
            }
            (Place::Arm | Place::WhichCuff | Place::Prep | Place::Rest, Tap::Skip) => {
                self.skip(now, Kind::BloodPressure, out);
            }
            (Place::Coach(kind, _), Tap::Skip) => self.skip(now, kind, out),
            (Place::Coach(kind, n), Tap::Next) => self.coached(now, kind, n, out),
            (Place::Rest, Tap::Shorten) => self.shorten(now, out),
            (Place::CuffLive | Place::PulseLive | Place::ScaleLive, Tap::Stop) => {
                self.stopped(now, out);
            }
            (Place::CuffPause, Tap::Discard) => self.discard_last(now),
            (Place::CuffPause, Tap::Skip) => self.skip(now, Kind::BloodPressure, out),
            (Place::Symptoms(kind), tap) => self.tap_symptoms(now, kind, tap, out),
            (Place::Trouble(kind, snag), tap) => self.tap_trouble(now, kind, snag, tap, out),
            _ => {}
        }
    }

    fn choose_arm(&mut self, now: Now, n: u8) {
        // 0: both are well, 1: not the left, 2: not the right, 3: neither (clinical.md 1.1).
        let arm = match n {
            0 | 2 => Arm::Left,
            1 => Arm::Right,
            _ => {
                self.unsuitable(now);
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
                self.unsuitable(now);
            }
        }
    }

    fn unsuitable(&mut self, now: Now) {
        self.chart.end_step(Kind::BloodPressure, StepEnd::Unsuitable);
        self.trouble(now, Kind::BloodPressure, Snag::Unsuitable);
    }

    fn coached(&mut self, now: Now, kind: Kind, n: u8, out: &mut Vec<Effect>) {
        let last = n.saturating_add(1) >= pages(kind);
        if !last {
            self.go(now, Place::Coach(kind, n.saturating_add(1)));
            return;
        }
        if !self.chart.coached.contains(&kind) {
            self.chart.coached.push(kind);
        }
        if self.usable(kind).is_none() {
            self.trouble(now, kind, Snag::Missing);
        } else if kind == Kind::BloodPressure {
            self.chart.cuffing.rest.posture = Some(true);
            self.go(now, Place::Rest);
        } else {
            self.start_finger_or_scale(now, kind, out);
        }
    }

    /// Time left of the present rest.
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
        self.chart.cuffing.rested = true;
        self.inflate(now, out);
    }

    /// Starts a reading, if one more may be taken.
    fn inflate(&mut self, now: Now, out: &mut Vec<Effect>) {
        let kind = Kind::BloodPressure;
        if self.usable(kind).is_none() {
            self.trouble(now, kind, Snag::Missing);
        } else if !session::may_inflate(self.chart.cuffing.inflations) {
            self.trouble(now, kind, Snag::TooMany);
        } else if self.start(now, kind, out) {
            let cuffing = &mut self.chart.cuffing;
            cuffing.inflations = cuffing.inflations.saturating_add(1);
            cuffing.pressure = None;
            cuffing.read = false;
            cuffing.last = None;
            self.go(now, Place::CuffLive);
        }
    }

    /// Time until the next reading may start.
    pub(crate) fn pause_left(&self, now: Tick) -> Span {
        let since = self.chart.cuffing.last_inflation.map_or(REST_MIN, |last| now.since(last));
        Span::from_millis(REST_MIN.millis().saturating_sub(since.millis()))
    }

    pub(crate) fn wake_measuring(&mut self, now: Now, out: &mut Vec<Effect>) {
        match self.place {
            // No cuff tightens under a question or a call for help.
            Place::Rest | Place::CuffPause if self.over.is_some() => {}
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
            self.failed(now, running.kind, Fault::NoAnswer, out);
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
                self.failed(now, kind, fault, out);
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
                if self.chart.cuffing.read {
                    self.after_reading(now, out);
                } else {
                    // The arm was squeezed for nothing, or for somebody else's old reading.
                    self.failed(now, Kind::BloodPressure, Fault::NoAnswer, out);
                }
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
        // One inflation, one reading: said twice is not measured twice (hazard 4).
        if core::mem::replace(&mut self.chart.cuffing.read, true) {
            self.chart.take(now.tick, reading, device, Some(Discard::Late));
            return;
        }
        let why = match (verdict, counted.is_valid()) {
            (Verdict::Reject, _) => Some(Discard::Implausible),
            (_, false) => Some(Discard::Flagged),
            _ => None,
        };
        let position = self.chart.take(now.tick, reading, device, why);
        let alone = self.level_alone(systolic, diastolic);
        let severe = is_severe(systolic, diastolic) || alone == Level::Emergency;
        let cuffing = &mut self.chart.cuffing;
        cuffing.last_inflation = Some(now.tick);
        cuffing.counted.push((position, counted));
        cuffing.last = why.is_none().then_some((systolic, diastolic));
        // Severe, or so extreme that it must be doubted: symptoms are asked at once, and the
        // reading is kept and repeated, never dropped (clinical.md 1.2, 1.6).
        if why.is_none() && (alone >= Level::Urgent || verdict == Verdict::Confirm) {
            cuffing.severe_seen |= severe;
            cuffing.ask |= self.chart.symptom.is_none();
        }
    }

    /// How urgent this one reading would be, were it the result and nothing else wrong.
    pub(crate) fn level_alone(&self, systolic: Pressure, diastolic: Pressure) -> Level {
        let context = BpContext { pregnant: self.chart.may_be_pregnant(), ..BpContext::CLEAR };
        disposition::disp_bp(Some(systolic), Some(diastolic), context)
    }

    /// Asks how the person feels, whatever lies on top.
    pub(crate) fn ask_symptoms(&mut self, now: Now, kind: Kind) {
        self.over = None;
        self.go(now, Place::Symptoms(kind));
    }

    /// After a reading ended: ask, rest, repeat, or be done.
    pub(crate) fn after_reading(&mut self, now: Now, out: &mut Vec<Effect>) {
        if self.chart.cuffing.ask {
            self.ask_symptoms(now, Kind::BloodPressure);
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

    pub(crate) fn out_of_tries(&self, session: &Session) -> bool {
        session.invalid().saturating_add(self.chart.cuffing.faults) >= INVALID_LIMIT
    }

    pub(crate) fn no_result(&mut self, now: Now) {
        self.chart.end_step(Kind::BloodPressure, StepEnd::Failed);
        self.trouble(now, Kind::BloodPressure, Snag::NoResult);
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
        self.chart.cuffing.rested = false;
        self.chart.cuffing.last = None;
        // The result will come from readings after a full rest.
        self.chart.cuffing.rest.shortened = false;
        self.go(now, Place::Rest);
    }

    fn discard_last(&mut self, now: Now) {
        if let Some((position, _)) = self.chart.cuffing.counted.pop() {
            self.chart.discard(position, Discard::ByPerson);
            self.chart.cuffing.last = None;
        }
        self.touched = now.tick;
    }

    fn tap_symptoms(&mut self, now: Now, kind: Kind, tap: Tap, out: &mut Vec<Effect>) {
        let symptom = match tap {
            Tap::Yes => Answer::Yes,
            Tap::Unsure => Answer::Unsure,
            Tap::No => Answer::No,
            _ => return,
        };
        self.chart.symptom = Some(symptom);
        self.chart.cuffing.ask = false;
        if symptom.raises() {
            // The mean of the session may be milder than the reading that made us ask.
            self.chart.alarm = Some("symptoms beside a worrying number");
            self.emergency(now, out);
        } else if kind == Kind::BloodPressure && !self.chart.has_ended(kind) {
            self.after_reading(now, out);
        } else {
            self.after_step(now, out);
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
