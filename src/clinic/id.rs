//! The identifiers of everything sent: the same visit names the same things for ever.
//! It must not know chance or the time; both would make a resend a second resource.

use uuid::Uuid;
use wayside_care::record::{Device, Record};

/// The id of one thing of a visit, by the part it plays: `patient`, `reading-3`, `bp-result`.
/// The names are part of the contract with every clinic ever written to: they do not change.
pub fn of_visit(record: &Record, role: &str) -> Uuid {
    Uuid::new_v5(&record.visit, role.as_bytes())
}

/// The id of the kiosk as a device, the same in every visit.
pub fn of_kiosk(kiosk: Uuid) -> Uuid {
    Uuid::new_v5(&kiosk, b"kiosk")
}

/// The id of an instrument at this kiosk, the same in every visit. A simulated one never shares
/// the id of a real one.
pub fn of_device(kiosk: Uuid, device: &Device) -> Uuid {
    let serial = device.serial.as_deref().unwrap_or_default();
    let world = if device.simulated { "simulated" } else { "real" };
    Uuid::new_v5(&kiosk, format!("device\n{world}\n{}\n{serial}", device.id).as_bytes())
}
