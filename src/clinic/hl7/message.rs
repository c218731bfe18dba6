//! One visit as ORU^R01 of HL7 v2.5.1. It must not exist for a visit whose person did not agree to
//! send it, and must not hold a reading that was set aside.

use super::segment::{LOINC, OURS, Segment, coded, day, escaped, escaped_start, time};
use crate::case::Case;
use crate::observation::Missing;
use crate::site::Site;
use rust_decimal::Decimal;
use uuid::Uuid;
use wayside_care::reading::{Kind, Measured, Status};
use wayside_care::record::{Person, PressureResult, Record, Taken};
use wayside_care::time::WallTime;
use wayside_care::units::half_up;
use zeroize::Zeroizing;

/// Who the messages are for, as the clinic's interface calls itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Receiver {
    /// MSH-5, receiving application.
    pub application: String,
    /// MSH-6, receiving facility.
    pub facility: String,
    /// MSH-4, sending facility: how the clinic calls this place.
    pub from: String,
}

/// A quantity: LOINC code, its name, UCUM unit, the unit's name.
struct Sign(&'static str, &'static str, &'static str, &'static str);

const SYSTOLIC: Sign = Sign("8480-6", "Systolic blood pressure", MMHG.0, MMHG.1);
const DIASTOLIC: Sign = Sign("8462-4", "Diastolic blood pressure", MMHG.0, MMHG.1);
const MEAN: Sign = Sign("8478-0", "Mean blood pressure", MMHG.0, MMHG.1);
const SYSTOLIC_MEAN: Sign = Sign("96608-5", "Systolic blood pressure mean", MMHG.0, MMHG.1);
const DIASTOLIC_MEAN: Sign = Sign("96609-3", "Diastolic blood pressure mean", MMHG.0, MMHG.1);
const PULSE: Sign = Sign("8867-4", "Heart rate", "/min", "per minute");
const OXYGEN: Sign =
    Sign("59408-5", "Oxygen saturation in Arterial blood by Pulse oximetry", "%", "percent");
const PERFUSION: Sign = Sign("61006-3", "Perfusion index by Pulse oximetry", "%", "percent");
const WEIGHT: Sign = Sign("29463-7", "Body weight", "kg", "kilogram");
const HEIGHT: Sign = Sign("8302-2", "Body height", "cm", "centimeter");
const STATED: Sign = Sign("3138-5", "Body height Stated", "cm", "centimeter");
const INDEX: Sign = Sign("39156-5", "Body mass index", "kg/m2", "kilogram per square meter");
const WARMTH: Sign = Sign("8310-5", "Body temperature", "Cel", "degree Celsius");
const MMHG: (&str, &str) = ("mm[Hg]", "millimeter of mercury");

/// The message of a visit, or nothing where the person did not agree to send it. Keep the bytes:
/// sent again, they are the same message under the same MSH-10.
#[must_use]
pub fn oru(record: &Record, site: &Site, receiver: &Receiver) -> Option<Zeroizing<Vec<u8>>> {
    if !record.consent.send {
        return None;
    }
    let case = Case { record, site };
    let mut text = Zeroizing::new(String::with_capacity(8 * 1024));
    header(&case, receiver).end(&mut text);
    person(&case).end(&mut text);
    Segment::new("PV1").with(1, "1").with(2, "O").end(&mut text);
    Segment::new("OBR")
        .with(1, "1")
        .with(3, format!("{}^WAYSIDE", short(case.id("oru-order"))))
        .with(4, coded("85353-1", "Vital signs panel", LOINC))
        .with(7, time(record.began))
        .with(8, time(record.ended))
        .with(22, time(record.ended))
        .with(25, "F")
        .end(&mut text);
    let mut lines = Lines { case: &case, text: &mut text, count: 0 };
    for (place, taken) in case.used() {
        lines.reading(place, taken);
    }
    lines.results();
    lines.missing();
    lines.level();
    Some(Zeroizing::new(text.as_bytes().to_vec()))
}

/// MSH-10 of a visit's message: 20 characters are all that 2.5.1 allows there, so 80 bits of the
/// id that the visit gives it for ever.
#[must_use]
pub fn control_id(record: &Record) -> String {
    short(crate::id::of_visit(record, "oru"))
}

fn short(id: Uuid) -> String {
    let mut text = id.simple().to_string();
    text.truncate(20);
    text
}

fn header(case: &Case, receiver: &Receiver) -> Segment {
    let processing = if case.is_test() { "T" } else { "P" };
    Segment::new("MSH")
        .with(1, "^~\\&")
        .with(2, "WAYSIDE")
        .with(3, escaped(&receiver.from))
        .with(4, escaped(&receiver.application))
        .with(5, escaped(&receiver.facility))
        .with(6, time(case.record.ended))
        .with(8, "ORU^R01^ORU_R01")
        .with(9, control_id(case.record))
        .with(10, processing)
        .with(11, "2.5.1")
        .with(17, "UNICODE UTF-8")
}

fn person(case: &Case) -> Segment {
    let own = format!("{}^^^WAYSIDE^PI", case.id("patient").simple());
    let pid = Segment::new("PID").with(1, "1");
    match &case.record.person {
        // A guest has a number of ours and the name type "unspecified" (table 0200).
        Person::Guest => pid.with(3, own).with(5, "^^^^^^U"),
        Person::Named { given, family, birth } => pid
            .with(3, own)
            .with(5, format!("{}^{}^^^^^L", escaped(family), escaped(given)))
            .with(7, day(*birth)),
        Person::Code(code) => {
            let kind = &case.site.code;
            let authority = escaped_start(&kind.system, 199);
            let code = format!("{}^^^&{authority}&URI^{}", escaped(code), escaped(&kind.kind));
            pid.with(3, format!("{code}~{own}")).with(5, "^^^^^^U")
        }
    }
}

/// The OBX segments, numbered through.
struct Lines<'a> {
    case: &'a Case<'a>,
    text: &'a mut String,
    count: u32,
}

impl Lines<'_> {
    fn next(&mut self, kind: &str, code: String, group: &str, at: WallTime) -> Segment {
        self.count += 1;
        Segment::new("OBX")
            .with(1, self.count.to_string())
            .with(2, kind)
            .with(3, code)
            .with(4, group)
            .with(11, "F")
            .with(14, time(at))
    }

    fn number(&mut self, sign: &Sign, group: &str, value: Decimal, at: WallTime) -> Segment {
        self.next("NM", coded(sign.0, sign.1, LOINC), group, at)
            .with(5, value.to_string())
            .with(6, format!("{}^{}^UCUM", sign.2, sign.3))
    }

    /// A reading that counts: all its numbers share OBX-4, so that pairs stay pairs.
    fn reading(&mut self, place: usize, taken: &Taken) {
        let group = (place + 1).to_string();
        let converted = taken.reading.as_sent.is_some();
        let exact = |value: Decimal, places| if converted { half_up(value, places) } else { value };
        let mut numbers = Vec::new();
        match &taken.reading.measured {
            Measured::BloodPressure(bp) => {
                numbers.push((SYSTOLIC, bp.systolic.value()));
                numbers.push((DIASTOLIC, bp.diastolic.value()));
                numbers.extend(bp.mean.map(|mean| (MEAN, mean.value())));
                numbers.extend(bp.pulse.map(|rate| (PULSE, rate.value())));
            }
            Measured::Oximetry(oximetry) => {
                numbers.push((OXYGEN, oximetry.spo2.value()));
                numbers.extend(oximetry.pulse.map(|rate| (PULSE, rate.value())));
                numbers.extend(oximetry.perfusion.map(|index| (PERFUSION, index.value())));
            }
            Measured::Weight(scale) => {
                numbers.push((WEIGHT, exact(scale.weight.value(), 2)));
                numbers.extend(scale.height.map(|cm| (HEIGHT, exact(cm.value(), 1))));
            }
            Measured::Temperature(warmth) => numbers.push((WARMTH, exact(warmth.value(), 1))),
        }
        let device = escaped_start(taken.device.serial.as_deref().unwrap_or(&taken.device.id), 199);
        for (sign, value) in numbers {
            let line = self.number(&sign, &group, value, taken.at).with(18, device.clone());
            line.end(self.text);
        }
        if taken.reading.flags.has(Status::IrregularPulse) {
            let code = coded("irregular-pulse", "Uneven pulse seen by the cuff", OURS);
            let line = self.next("CWE", code, &group, taken.at).with(5, "Y^Yes^HL70136");
            line.end(self.text);
        }
    }

    /// What the readings add up to, where it is more than one of them.
    fn results(&mut self) {
        let (results, at) = (&self.case.record.results, self.case.record.ended);
        if let Some(result) = &results.blood_pressure {
            self.pressure(result, at);
        }
        if let Some(height) = results.height.filter(|height| height.reported) {
            self.number(&STATED, "result", height.height.shown(), at).end(self.text);
        }
        if let Some(index) = results.bmi {
            self.number(&INDEX, "result", half_up(index, 1), at).end(self.text);
        }
    }

    fn pressure(&mut self, result: &PressureResult, at: WallTime) {
        // One reading is its own result; sent twice it would look like two.
        if result.from.len() < 2 {
            return;
        }
        for (sign, value) in
            [(SYSTOLIC_MEAN, result.systolic.shown()), (DIASTOLIC_MEAN, result.diastolic.shown())]
        {
            let method = coded(&result.protocol, "Protocol of the kiosk", OURS);
            self.number(&sign, "result", value, at).with(17, method).end(self.text);
        }
    }

    /// What was wanted and could not be had: X, no value and no type (2.5.1 chapter 7, OBX-11).
    fn missing(&mut self) {
        let at = self.case.record.ended;
        for (kind, sign) in [
            (Kind::BloodPressure, SYSTOLIC),
            (Kind::Oximetry, OXYGEN),
            (Kind::Weight, WEIGHT),
            (Kind::Temperature, WARMTH),
        ] {
            let none = !self.case.used().any(|(_, taken)| taken.reading.kind() == kind);
            if none && Missing::of(self.case, kind).is_some() {
                let code = coded(sign.0, sign.1, LOINC);
                self.next("", code, "", at).with(11, "X").end(self.text);
            }
        }
    }

    fn level(&mut self) {
        let code = coded("visit-level", "How urgent by the kiosk's rules", OURS);
        let level = coded(self.case.record.level.name(), "", OURS);
        self.next("CWE", code, "", self.case.record.ended).with(5, level).end(self.text);
    }
}
