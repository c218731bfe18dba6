//! Oximetry in a visit: the wave, the steady value, and a second look at a low one.
//! It must not decide what a number means: care::oximetry and care::disposition do.

use crate::event::{DeviceEvent, Effect, Now};
use crate::view::WAVE;
use crate::visit::{Place, Snag, Visit};
use rust_decimal::Decimal;
use std::collections::VecDeque;
use wayside_care::disposition;
use wayside_care::level::Level;
use wayside_care::oximetry::{AT_LEAST, Outcome, Sample, Stability};
use wayside_care::reading::{Kind, Live, Measured, Reading, Status};
use wayside_care::record::StepEnd;
use wayside_care::time::Tick;
use wayside_care::units::{Percent, Rate};

/// What is known of the oxygen so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Oxygen {
    pub wave: VecDeque<u8>,
    pub signal: u8,
    /// What to change about finger or hand, as the device sees it.
    pub note: Option<&'static str>,
    pub stability: Stability,
    /// When the first sample of this look came.
    pub since: Option<Tick>,
    /// When the finger was asked for.
    pub asked: Tick,
    /// Steady values found: a low one is looked at twice.
    pub stable: u8,
    pub pulse: Option<Rate>,
    pub result: Option<Percent>,
}

impl Visit {
    pub(crate) fn finger_says(&mut self, now: Now, event: DeviceEvent, out: &mut Vec<Effect>) {
        let oxygen = &mut self.chart.oxygen;
        match event {
            DeviceEvent::Live(Live::Pleth(sample)) => {
                if oxygen.wave.len() >= WAVE {
                    oxygen.wave.pop_front();
                }
                oxygen.wave.push_back(sample);
            }
            DeviceEvent::Live(Live::Signal(signal)) => oxygen.signal = signal,
            DeviceEvent::Status(status) => oxygen.note = note(status),
            DeviceEvent::Reading(reading) => self.finger_reading(now, reading, out),
            // A stream that ends before a steady value was found has not found one.
            DeviceEvent::Done => {
                self.chart.running = None;
                self.trouble(now, Kind::Oximetry, Snag::NotSteady);
            }
            DeviceEvent::Live(Live::Cuff(_)) | DeviceEvent::Failed(_) => {}
        }
    }

    fn finger_reading(&mut self, now: Now, reading: Reading, out: &mut Vec<Effect>) {
        let Some(sample) = Sample::from_reading(now.tick, &reading) else { return };
        let oxygen = &mut self.chart.oxygen;
        oxygen.since = oxygen.since.or(Some(now.tick));
        oxygen.note = reading.flags.iter().find_map(note);
        if let Measured::Oximetry(oximetry) = &reading.measured {
            oxygen.pulse = oximetry.pulse;
        }
        if let Outcome::Accepted { spo2, .. } = oxygen.stability.push(sample) {
            self.steady(now, spo2, reading, out);
        }
    }

    fn steady(&mut self, now: Now, spo2: Percent, reading: Reading, out: &mut Vec<Effect>) {
        let device = self.device_of(Kind::Oximetry).unwrap_or_default();
        self.chart.take(now.tick, reading, device, None);
        let oxygen = &mut self.chart.oxygen;
        oxygen.stable = oxygen.stable.saturating_add(1);
        let low = disposition::disp_spo2(Some(spo2), false) != Level::None;
        let breathing = self.chart.answers.breathing();
        if low && !disposition::spo2_may_speak(oxygen.stable, breathing) {
            // A low value speaks only after a second look (clinical.md 2.4).
            oxygen.stability = Stability::new();
            oxygen.since = None;
            oxygen.asked = now.tick;
            return;
        }
        oxygen.result = Some(spo2);
        self.stop(out);
        self.end_step(now, Kind::Oximetry, StepEnd::Complete, out);
    }

    pub(crate) fn wake_oxygen(&mut self, now: Now, out: &mut Vec<Effect>) {
        let oxygen = &self.chart.oxygen;
        if oxygen.stability.expired(oxygen.asked, now.tick) {
            self.stop(out);
            self.trouble(now, Kind::Oximetry, Snag::NotSteady);
        }
    }

    pub(crate) fn start_finger_or_scale(&mut self, now: Now, kind: Kind, out: &mut Vec<Effect>) {
        if !self.start(now, kind, out) {
            return;
        }
        if kind == Kind::Oximetry {
            // A low value seen before the finger slipped out was a first look all the same.
            let stable = self.chart.oxygen.stable;
            self.chart.oxygen = Oxygen { asked: now.tick, stable, ..Oxygen::default() };
            self.go(now, Place::PulseLive);
        } else {
            self.chart.scale.note = None;
            self.go(now, Place::ScaleLive);
        }
    }

    /// How much of the shortest possible look is over, in per cent.
    pub(crate) fn settled(&self, now: Tick) -> u8 {
        let since = self.chart.oxygen.since.map_or(0, |since| now.since(since).millis());
        let share = since.saturating_mul(100).checked_div(AT_LEAST.millis()).unwrap_or(0);
        u8::try_from(share.min(99)).unwrap_or(99)
    }

    /// The pulse the finger sensor found, for the screen.
    pub(crate) fn pulse_now(&self) -> Option<Decimal> {
        self.chart.oxygen.pulse.map(Rate::shown)
    }
}

fn note(status: Status) -> Option<&'static str> {
    Some(match status {
        Status::SensorOff => "pulse-note-finger",
        Status::MotionArtifact => "pulse-note-still",
        Status::LowPerfusion | Status::WeakSignal => "pulse-note-warm",
        Status::AmbientLight | Status::Interference => "pulse-note-light",
        _ => return None,
    })
}
