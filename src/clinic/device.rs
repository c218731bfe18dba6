//! The kiosk and its instruments as FHIR Devices: one each for ever, not one per visit.
//! It must not say anything that changes from visit to visit.

use crate::case::Case;
use crate::fhir::{Coding, Concept, Identifier, Label, Meta, system, words};
use crate::id;
use serde::Serialize;
use uuid::Uuid;
use wayside_care::reading::Kind;
use wayside_care::record;

/// Device.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Device {
    resource_type: &'static str,
    /// Its id.
    pub id: Uuid,
    #[serde(skip_serializing_if = "Meta::is_empty")]
    meta: Meta,
    identifier: Vec<Identifier>,
    status: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    serial_number: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    device_name: Vec<DeviceName>,
    #[serde(rename = "type")]
    kind: Concept,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    version: Vec<Version>,
}

#[derive(Clone, Debug, Serialize)]
struct DeviceName {
    name: String,
    #[serde(rename = "type")]
    kind: &'static str,
}

#[derive(Clone, Debug, Serialize)]
struct Version {
    value: String,
}

/// The kiosk and every instrument that gave a reading that is sent, in order of first use.
pub fn devices(case: &Case) -> Vec<Device> {
    let mut all = vec![kiosk(case)];
    for (_, taken) in case.used() {
        let one = instrument(case, &taken.device, taken.reading.kind());
        if all.iter().all(|known| known.id != one.id) {
            all.push(one);
        }
    }
    all
}

fn kiosk(case: &Case) -> Device {
    let id = id::of_kiosk(case.site.kiosk);
    let security = if case.site.test { vec![Label::TEST] } else { Vec::new() };
    Device {
        resource_type: "Device",
        id,
        meta: Meta { security, ..Meta::default() },
        identifier: vec![Identifier::own(id)],
        status: "active",
        serial_number: None,
        device_name: named(&case.site.kiosk_name, "user-friendly-name"),
        // The gateway of a personal health system (facts/fhir.md C2).
        kind: Concept::of([Coding::new(system::MDC, "531981", "MDC_MOC_VMS_MDS_AHD")]),
        version: words(&case.site.software).map(|value| Version { value }).into_iter().collect(),
    }
}

fn instrument(case: &Case, device: &record::Device, kind: Kind) -> Device {
    let id = id::of_device(case.site.kiosk, device);
    let security = if device.simulated { vec![Label::TEST] } else { Vec::new() };
    let mut device_name = named(&device.name, "model-name");
    device_name.extend(named(&device.id, "other"));
    Device {
        resource_type: "Device",
        id,
        meta: Meta { security, ..Meta::default() },
        identifier: vec![Identifier::own(id)],
        status: "active",
        serial_number: device.serial.as_deref().and_then(words),
        device_name,
        kind: specialisation(kind),
        version: Vec::new(),
    }
}

fn named(name: &str, kind: &'static str) -> Vec<DeviceName> {
    words(name).map(|name| DeviceName { name, kind }).into_iter().collect()
}

/// The device specialisation of IEEE 11073-10404, -10407, -10408 and -10415.
fn specialisation(kind: Kind) -> Concept {
    let (code, name) = match kind {
        Kind::Oximetry => ("528388", "MDC_DEV_SPEC_PROFILE_PULS_OXIM"),
        Kind::BloodPressure => ("528391", "MDC_DEV_SPEC_PROFILE_BP"),
        Kind::Temperature => ("528392", "MDC_DEV_SPEC_PROFILE_TEMP"),
        Kind::Weight => ("528399", "MDC_DEV_SPEC_PROFILE_SCALE"),
    };
    Concept::of([Coding::new(system::MDC, code, name)])
}
