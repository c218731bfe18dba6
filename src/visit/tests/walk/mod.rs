//! What every test of the visit starts from: a site, a clock, readings, and a person who walks.
//! It must not look inside a visit: it taps what the screen offers, and hears what devices say.
#![allow(dead_code, reason = "each test file uses its own part")]

use rust_decimal::Decimal;
use serde_json::json;
use std::sync::Arc;
use uuid::Uuid;
use wayside_care::reading::{BloodPressure, Kind, Measured, Oximetry, Quality, Reading, Status};
use wayside_care::reading::{Fault, Weight};
use wayside_care::record::{Device, Record};
use wayside_care::time::{Day, Span, Tick, Trust, WallTime};
use wayside_care::units::{Length, Mass, Percent, Pressure, Rate};
use wayside_forms::Sheet;
use wayside_visit::times::Offer;
use wayside_visit::view::{Body, Screen, Tap, View};
use wayside_visit::{Alert, DeviceEvent, Effect, Input, Now, Place, Site, Visit};

/// The day all tests happen on.
pub fn today() -> Day {
    Day::new(2026, 11, 24).unwrap()
}

/// The time at a tick.
pub fn at(tick: Tick) -> Now {
    let unix_ms = 1_795_000_000_000 + i64::try_from(tick.millis()).unwrap();
    Now {
        tick,
        wall: WallTime { unix_ms, offset_min: 60, trust: Trust::Unchecked },
        today: today(),
    }
}

/// A site like any other, with an id of its own.
pub fn site() -> Site {
    Site {
        boot: Uuid::from_u128(0xB007),
        name: "Riverside".to_owned(),
        crisis_number: "988".to_owned(),
        ..Site::default()
    }
}

/// A device to be measured with.
pub fn device(kind: Kind) -> Device {
    let id = format!("{kind:?}").to_lowercase();
    Device {
        name: id.clone(),
        id,
        serial: Some("SIM-1".to_owned()),
        simulated: true,
        calibration_due: None,
    }
}

/// A questionnaire with one question of each kind, and one answer that brings up the crisis card.
pub fn sheet() -> Arc<Sheet> {
    let option = |code: &str, weight: i64| {
        json!({
            "valueCoding": { "system": "https://wayside.example/test", "code": code,
                             "display": code },
            "extension": [{
                "url": "http://hl7.org/fhir/StructureDefinition/itemWeight",
                "valueDecimal": weight
            }]
        })
    };
    let item = |id: &str, kind: &str, more: serde_json::Value| {
        let mut item = json!({ "linkId": id, "type": kind, "text": format!("About {id}?") });
        let fields = item.as_object_mut().unwrap();
        fields.extend(more.as_object().unwrap().clone());
        item
    };
    let whole = |name: &str, value: i64| {
        let url = format!("http://hl7.org/fhir/StructureDefinition/{name}");
        json!({ "url": url, "valueInteger": value })
    };
    let only_after_yes = json!([{ "question": "yes", "operator": "=", "answerBoolean": true }]);
    let form = json!({
        "resourceType": "Questionnaire",
        "url": "https://wayside.example/Questionnaire/test",
        "version": "1", "status": "active", "title": "A test", "language": "en",
        "item": [
            item("remark", "display", json!({})),
            item("yes", "boolean", json!({ "required": true })),
            item("dark", "choice", json!({
                "required": true, "answerOption": [option("never", 0), option("often", 3)] })),
            item("number", "integer", json!({
                "enableWhen": only_after_yes,
                "extension": [whole("minValue", 2), whole("maxValue", 5)] })),
            item("several", "open-choice", json!({
                "repeats": true, "answerOption": [option("a", 1), option("b", 2)] })),
            item("words", "text", json!({})),
        ]
    });
    let manifest = r#"
        id = "test"
        source = "nobody"
        licence = "none needed"
        reviewer = "unreviewed"
        [[alert]]
        id = "dark-thoughts"
        link-id = "dark"
        above = 0
        level = "URGENT"
        card = "crisis"
        source = "clinical.md 3"
    "#;
    Arc::new(Sheet::load(&form.to_string(), manifest).unwrap())
}

/// Free times at the clinic, one a day.
pub fn offers(n: u8) -> Vec<Offer> {
    let offer = |n: u8| Offer {
        number: n.into(),
        day: Day::new(2026, 11, 24 + n).unwrap(),
        weekday: 2 + n,
        time: (9, 5 * n),
        place: (n % 2 == 1).then(|| "Riverside".to_owned()),
    };
    (0..n).map(offer).collect()
}

/// A cuff reading nothing was said against, with a pulse of 70.
pub fn bp(systolic: i64, diastolic: i64) -> Reading {
    Reading::good(Measured::BloodPressure(BloodPressure {
        systolic: Pressure::mmhg(systolic.into()),
        diastolic: Pressure::mmhg(diastolic.into()),
        mean: None,
        pulse: Some(Rate::per_minute(Decimal::from(70))),
    }))
}

/// A finger reading.
pub fn spo2(percent: i64, pulse: i64) -> Reading {
    Reading::good(Measured::Oximetry(Oximetry {
        spo2: Percent::percent(percent.into()),
        pulse: Some(Rate::per_minute(pulse.into())),
        perfusion: None,
    }))
}

/// A scale reading in kilograms, with a height where the rod was used.
pub fn kg(tenths: i64, height_cm: Option<i64>) -> Reading {
    Reading::good(Measured::Weight(Weight {
        weight: Mass::kg(Decimal::new(tenths, 1)),
        height: height_cm.map(|cm| Length::cm(cm.into())),
    }))
}

/// The same reading with a flag; what takes from its worth makes it low.
pub fn flagged(mut reading: Reading, status: Status) -> Reading {
    reading.flags.raise(status);
    if status != Status::IrregularPulse {
        reading.quality = Quality::Low;
    }
    reading
}

/// The same reading out of the device's memory.
pub fn stored(reading: Reading) -> Reading {
    Reading { stored: true, ..reading }
}

/// Somebody in front of a kiosk, and everything that came of it.
pub struct Walk {
    pub visit: Visit,
    pub tick: Tick,
    pub effects: Vec<Effect>,
    pub screens: Vec<Screen>,
}

impl Walk {
    /// A kiosk with everything connected and nobody there.
    pub fn at_a(site: Site) -> Walk {
        let tick = Tick::from_millis(3_600_000);
        let visit = Visit::new(site, tick);
        let mut walk = Walk { visit, tick, effects: Vec::new(), screens: Vec::new() };
        for kind in [Kind::BloodPressure, Kind::Oximetry, Kind::Weight] {
            walk.say(Input::Attached { kind, device: device(kind) });
        }
        walk
    }

    pub fn view(&self) -> View {
        self.visit.view(self.tick)
    }

    pub fn place(&self) -> Place {
        self.visit.place()
    }

    pub fn record(&self) -> Record {
        self.visit.record(at(self.tick))
    }

    /// One input, now.
    pub fn say(&mut self, input: Input) -> &mut Walk {
        let effects = self.visit.step(at(self.tick), input);
        self.effects.extend(effects);
        let screen = self.view().screen;
        if self.screens.last() != Some(&screen) {
            self.screens.push(screen);
        }
        self
    }

    /// A tap on something the screen offers.
    pub fn tap(&mut self, tap: Tap) -> &mut Walk {
        let view = self.view();
        assert!(view.offers(tap), "{:?} does not offer {tap:?}", view.screen);
        self.say(Input::Tap(tap))
    }

    pub fn taps(&mut self, taps: &[Tap]) -> &mut Walk {
        for tap in taps {
            self.tap(*tap);
        }
        self
    }

    /// Types and enters.
    pub fn types(&mut self, text: &str) -> &mut Walk {
        for key in text.chars() {
            self.tap(Tap::Key(key));
        }
        self.tap(Tap::Enter)
    }

    /// Lets time pass, waking the visit whenever it asks.
    pub fn wait(&mut self, span: Span) -> &mut Walk {
        let end = self.tick + span;
        while let Some(wake) = self.visit.next_wake(self.tick).filter(|wake| *wake <= end) {
            self.tick = self.tick.max(wake);
            self.say(Input::Wake);
            let next = self.visit.next_wake(self.tick);
            assert!(next.is_none_or(|next| next > self.tick), "a wake that wakes for ever");
        }
        self.tick = end;
        self
    }

    pub fn secs(&mut self, secs: u64) -> &mut Walk {
        self.wait(Span::from_secs(secs))
    }

    /// A visit by a guest as far as the emergency questions.
    pub fn begins(&mut self, keep: bool, send: bool) -> &mut Walk {
        self.taps(&[Tap::Begin, Tap::Choose(0), Tap::Next, Tap::Switch(0)]);
        if keep {
            self.tap(Tap::Switch(1));
        }
        if send {
            self.tap(Tap::Switch(2));
        }
        self.tap(Tap::Next)
    }

    /// No to all fifteen.
    pub fn is_well(&mut self) -> &mut Walk {
        self.taps(&[Tap::No; 15])
    }

    /// An adult guest, not pregnant.
    pub fn is_a_guest(&mut self) -> &mut Walk {
        self.taps(&[Tap::Choose(0), Tap::Yes, Tap::No])
    }

    /// Up to the first measurement, everything agreed to.
    pub fn ready(&mut self) -> &mut Walk {
        self.begins(true, true).is_well().is_a_guest()
    }

    /// Left arm, medium cuff, no coffee, three pages: sits and rests.
    pub fn sits(&mut self) -> &mut Walk {
        self.taps(&[Tap::Choose(0), Tap::Choose(1), Tap::No, Tap::Next, Tap::Next, Tap::Next])
    }

    /// And rests until the cuff starts.
    pub fn rests(&mut self) -> &mut Walk {
        self.sits().secs(300)
    }

    pub fn hears(&mut self, event: DeviceEvent) -> &mut Walk {
        let run = self.visit.running().expect("something is measured");
        self.say(Input::Device { run, event })
    }

    pub fn reads(&mut self, reading: Reading) -> &mut Walk {
        self.hears(DeviceEvent::Reading(reading))
    }

    pub fn fails(&mut self, fault: Fault) -> &mut Walk {
        self.hears(DeviceEvent::Failed(fault))
    }

    /// One whole cuff reading.
    pub fn cuff(&mut self, reading: Reading) -> &mut Walk {
        self.reads(reading).hears(DeviceEvent::Done)
    }

    /// Cuff readings with the minute of rest between them.
    pub fn cuffs(&mut self, readings: &[(i64, i64)]) -> &mut Walk {
        for (n, (systolic, diastolic)) in readings.iter().enumerate() {
            if n > 0 {
                self.secs(60);
            }
            self.cuff(bp(*systolic, *diastolic));
        }
        self
    }

    /// A finger that gives the same reading every second, until something changes.
    pub fn finger(&mut self, reading: &Reading) -> &mut Walk {
        let stable = |walk: &Walk| (walk.visit.gist(), walk.visit.running());
        let before = stable(self);
        for _ in 0..200 {
            if stable(self) != before {
                return self;
            }
            self.reads(reading.clone());
            if stable(self) == before {
                self.secs(1);
            }
        }
        self
    }

    /// Leaves the measurement at hand out.
    pub fn skips(&mut self) -> &mut Walk {
        self.tap(Tap::Skip)
    }

    /// Staff come and clear the emergency.
    pub fn staff_clear(&mut self) -> &mut Walk {
        self.tap(Tap::Staff).types("123456").say(Input::StaffNumber(true))
    }

    pub fn alerts(&self) -> Vec<Alert> {
        let alert = |effect: &Effect| match effect {
            Effect::Alert(alert) => Some(*alert),
            _ => None,
        };
        self.effects.iter().filter_map(alert).collect()
    }

    pub fn saved(&self) -> Vec<&Record> {
        fn saved(effect: &Effect) -> Option<&Record> {
            let Effect::Save(record) = effect else { return None };
            Some(record)
        }
        self.effects.iter().filter_map(saved).collect()
    }

    pub fn starts(&self, of: Kind) -> usize {
        let starts = |effect: &&Effect| matches!(effect, Effect::Start { kind, .. } if *kind == of);
        self.effects.iter().filter(starts).count()
    }

    pub fn wipes(&self) -> usize {
        self.effects.iter().filter(|effect| **effect == Effect::Wipe).count()
    }

    /// The meaning of a row of the results, by its name.
    pub fn meaning(&self, row: &str) -> Option<&'static str> {
        let Body::Rows(rows) = self.view().body else { return None };
        rows.iter().find(|found| found.name.id == row).map(|row| row.meaning.id)
    }

    pub fn lines(&self) -> Vec<&'static str> {
        self.view().lines.iter().map(|line| line.id).collect()
    }
}
