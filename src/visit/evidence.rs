//! The evidence of a visit: what is known of how each result came about, and its grade.
//! It must not grade anything itself: care::evidence and care::grade do.

use crate::visit::Visit;
use wayside_care::evidence::{Calibration, Evidence};
use wayside_care::grade::{Grade, Reason};
use wayside_care::oximetry::{Sample, pulses_disagree};
use wayside_care::plausible;
use wayside_care::reading::{Kind, Measured, Status};
use wayside_care::record::{Device, Discard, Grading, StepEnd, Taken};
use wayside_care::rules;
use wayside_care::time::{Day, Tick};
use wayside_care::units::Rate;

impl Visit {
    /// The device of a kind, if one is there and may be used: its calibration has not ended
    /// (hazard 29).
    pub(crate) fn usable(&self, kind: Kind) -> Option<Device> {
        self.device_of(kind).filter(|device| self.calibration(device) != Some(Calibration::Overdue))
    }

    fn calibration(&self, device: &Device) -> Option<Calibration> {
        Calibration::on(self.chart.today?, device.calibration_due)
    }

    /// The grade of everything that was measured or wanted, in the order of the visit. What the
    /// person left out has none.
    pub(crate) fn gradings(&self) -> Vec<Grading> {
        let wanted = |step: &&wayside_care::record::Step| step.end != StepEnd::Skipped;
        self.chart.steps.iter().filter(wanted).map(|step| self.grading(step.kind)).collect()
    }

    /// The grade of one kind of result, and every reason, the worst first.
    pub(crate) fn grade_of(&self, kind: Kind) -> (Grade, Vec<Reason>) {
        let evidence = self.evidence(kind);
        (evidence.grade(), evidence.reasons())
    }

    fn grading(&self, kind: Kind) -> Grading {
        let evidence = self.evidence(kind);
        let mut listed: Vec<(String, String)> = Vec::new();
        let mut say = |name: &str, value: String| listed.push((name.to_owned(), value));
        evidence.list().into_iter().for_each(|(name, value)| say(name, value));
        for taken in self.taken(kind) {
            if let Some(why) = taken.discarded {
                let numbers = numbers(&taken.reading.measured);
                say("set_aside", format!("{numbers}: {}", name(why)));
            }
        }
        if let Some(Taken { device, .. }) = self.counted(kind).next_back() {
            say("device", device.name.clone());
            say("device_serial", device.serial.clone().unwrap_or_else(|| "unknown".to_owned()));
            say("calibration_due", day(device.calibration_due));
        }
        if kind == Kind::BloodPressure {
            say("protocol", self.site.bp_profile.name().to_owned());
            say("posture", yes_no(self.chart.cuffing.rest.posture));
            say("rest_shortened", self.chart.cuffing.rest.shortened.to_string());
        }
        Grading {
            kind,
            grade: evidence.grade(),
            reasons: evidence.reasons(),
            evidence: listed,
            version: rules::GRADE.version().to_owned(),
        }
    }

    fn taken(&self, kind: Kind) -> impl DoubleEndedIterator<Item = &Taken> {
        self.chart.readings.iter().filter(move |taken| taken.reading.kind() == kind)
    }

    fn counted(&self, kind: Kind) -> impl DoubleEndedIterator<Item = &Taken> {
        self.taken(kind).filter(|taken| taken.discarded.is_none())
    }

    fn evidence(&self, kind: Kind) -> Evidence {
        let bare = match kind {
            Kind::BloodPressure => self.pressure_evidence(),
            Kind::Oximetry => self.oxygen_evidence(),
            Kind::Weight => self.weight_evidence(),
            Kind::Temperature => Evidence::none(kind),
        };
        let device = self.counted(kind).next_back().map(|taken| &taken.device);
        let asks = |taken: &Taken| taken.reading.flags.has(Status::NeedsCalibration);
        Evidence {
            coached: Some(self.chart.coached.contains(&kind)),
            serial: device.map(|device| device.serial.is_some()),
            calibration: device.and_then(|device| self.calibration(device)),
            asks_calibration: self.counted(kind).any(asks),
            ..bare
        }
    }

    fn pressure_evidence(&self) -> Evidence {
        let rest = &self.chart.cuffing.rest;
        let doubted = |taken: &&Taken| {
            matches!(
                taken.discarded,
                Some(Discard::Flagged | Discard::Implausible | Discard::LowQuality)
            )
        };
        Evidence {
            rested: self.chart.cuffing.rested.then_some(rest.rested),
            deviation: rest.deviation,
            arm: rest.arm,
            // A cuff that does not fit never gets this far (hazard 10).
            cuff_fits: rest.cuff.map(|_| true),
            discarded: u8::try_from(self.taken(Kind::BloodPressure).filter(doubted).count()).ok(),
            ..Evidence::of_session(&self.session())
        }
    }

    fn oxygen_evidence(&self) -> Evidence {
        let oxygen = &self.chart.oxygen;
        let last = self.counted(Kind::Oximetry).next_back();
        let sample = last.and_then(|taken| Sample::from_reading(Tick::ZERO, &taken.reading));
        let pulse = |taken: &Taken| {
            let rate = match &taken.reading.measured {
                Measured::Oximetry(oximetry) => oximetry.pulse?,
                Measured::BloodPressure(bp) => bp.pulse?,
                Measured::Weight(_) | Measured::Temperature(_) => return None,
            };
            Some((moment(taken), rate))
        };
        let cuff: Option<(Tick, Rate)> =
            self.counted(Kind::BloodPressure).next_back().and_then(pulse);
        let differ = cuff.zip(last.and_then(pulse)).is_some_and(|(a, b)| pulses_disagree(a, b));
        Evidence {
            complete: Some(oxygen.result.is_some()),
            verdict: oxygen.result.map(plausible::spo2),
            repeated: Some(oxygen.stable >= 2),
            signal: sample.map(|sample| sample.signal),
            spo2: oxygen.result,
            looks: Some(oxygen.stable),
            pulses_differ: differ,
            ..Evidence::none(Kind::Oximetry)
        }
    }

    fn weight_evidence(&self) -> Evidence {
        let scale = &self.chart.scale;
        Evidence {
            complete: Some(scale.weight.is_some()),
            verdict: scale.weight.map(plausible::weight),
            // An extreme weight only counts once another agreed with it.
            repeated: Some(scale.doubt.is_some()),
            zeroed: Some(scale.zeroed),
            // What moved was set aside.
            still: Some(self.counted(Kind::Weight).next().is_some()),
            ..Evidence::none(Kind::Weight)
        }
    }
}

fn moment(taken: &Taken) -> Tick {
    Tick::from_millis(u64::try_from(taken.at.unix_ms).unwrap_or(0))
}

fn day(day: Option<Day>) -> String {
    let spelled = |day: Day| format!("{:04}-{:02}-{:02}", day.year(), day.month(), day.day());
    day.map_or_else(|| "unknown".to_owned(), spelled)
}

fn yes_no(answer: Option<bool>) -> String {
    answer.map_or("unknown", |yes| if yes { "confirmed" } else { "no" }).to_owned()
}

fn numbers(measured: &Measured) -> String {
    match measured {
        Measured::BloodPressure(bp) => format!("{}/{} mmHg", bp.systolic, bp.diastolic),
        Measured::Oximetry(oximetry) => format!("{} %", oximetry.spo2),
        Measured::Weight(weight) => format!("{} kg", weight.weight),
        Measured::Temperature(warmth) => format!("{warmth} Cel"),
    }
}

const fn name(why: Discard) -> &'static str {
    match why {
        Discard::Flagged => "flagged by the device",
        Discard::Implausible => "implausible",
        Discard::Stored => "out of the device's memory",
        Discard::LowQuality => "low quality",
        Discard::RestTooShort => "rest too short",
        Discard::ByPerson => "by the person",
        Discard::Late => "late",
    }
}
