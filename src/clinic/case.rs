//! A record on its way to becoming resources: who it is about, which readings may be sent, what
//! every resource of it shares. It must not know how any single resource is spelled.

use crate::fhir::{Identifier, Label, Meta, Reference};
use crate::id;
use crate::site::Site;
use uuid::Uuid;
use wayside_care::plausible::{self, Verdict};
use wayside_care::reading::Measured;
use wayside_care::record::{Device, Record, Taken};
use wayside_care::time::{Trust, WallTime};

/// A record, and the site it was made at.
#[derive(Clone, Copy, Debug)]
pub struct Case<'a> {
    /// The visit.
    pub record: &'a Record,
    /// The site.
    pub site: &'a Site,
}

impl<'a> Case<'a> {
    /// The id of one thing of this visit.
    pub fn id(&self, role: &str) -> Uuid {
        id::of_visit(self.record, role)
    }

    /// The reference to the person: the clinic's own record where it is certain, else the one this
    /// visit makes.
    pub fn patient(&self) -> Reference {
        match &self.record.patient {
            Some(known) => Reference::theirs("Patient", known.id()),
            None => Reference::to("Patient", self.id("patient")),
        }
    }

    /// The reference to the kiosk.
    pub fn kiosk(&self) -> Reference {
        Reference::to("Device", id::of_kiosk(self.site.kiosk))
    }

    /// The reference to an instrument.
    pub fn device(&self, device: &Device) -> Reference {
        Reference::to("Device", id::of_device(self.site.kiosk, device))
    }

    /// A reference to an observation of this visit.
    pub fn observation(&self, role: &str) -> Reference {
        Reference::to("Observation", self.id(role))
    }

    /// The identifiers every resource of the visit carries: its own id (facts/fhir.md C7).
    pub fn identifier(&self, role: &str) -> Vec<Identifier> {
        vec![Identifier::own(self.id(role))]
    }

    /// Readings that count, with their place in the record. What a device's memory or an impossible
    /// number gave is never an observation (clinical.md 1.6, hazards 1 and 4), whatever the
    /// record says of it.
    pub fn used(&self) -> impl Iterator<Item = (usize, &'a Taken)> + use<'a> {
        let counts = |(_, taken): &(usize, &Taken)| {
            taken.discarded.is_none() && !taken.reading.stored && possible(&taken.reading.measured)
        };
        self.record.readings.iter().enumerate().filter(counts)
    }

    /// The reading at this place, where it counts.
    pub fn used_at(&self, place: usize) -> Option<&'a Taken> {
        self.used().find(|(at, _)| *at == place).map(|(_, taken)| taken)
    }

    /// Whether the visit is test data: one simulated instrument makes all of it so, because a
    /// result may rest on any of its readings.
    pub fn is_test(&self) -> bool {
        self.site.test || self.record.readings.iter().any(|taken| taken.device.simulated)
    }

    /// What the visit says of every resource: test data, and a clock not to be trusted.
    pub fn meta(&self, profile: Option<&'static str>, at: WallTime) -> Meta {
        let tag = match at.trust {
            Trust::Synchronised => Vec::new(),
            Trust::Unchecked => vec![Label::CLOCK_UNCHECKED],
            Trust::Wrong => vec![Label::CLOCK_WRONG],
        };
        let security = if self.is_test() { vec![Label::TEST] } else { Vec::new() };
        Meta { profile: profile.into_iter().collect(), security, tag }
    }
}

fn possible(measured: &Measured) -> bool {
    let verdict = match measured {
        Measured::BloodPressure(bp) => plausible::blood_pressure(bp.systolic, bp.diastolic),
        Measured::Oximetry(oximetry) => plausible::spo2(oximetry.spo2),
        Measured::Weight(scale) => plausible::weight(scale.weight),
        Measured::Temperature(temperature) => plausible::temperature(*temperature),
    };
    verdict != Verdict::Reject
}
