//! The kiosk: the only crate with a screen, threads, ports and sockets. It carries out effects.
//! It must not decide anything: the visit, the drivers and the uploader do.

pub mod appointments;
pub mod clinic_keys;
pub mod clinic_link;
pub mod clock;
pub mod commands;
pub mod config;
pub mod content;
pub mod content_paths;
pub mod delivery;
pub mod demo;
pub mod demo_clinic;
pub mod desk;
pub mod device_room;
pub mod front;
pub mod gallery;
pub mod hands;
pub mod link;
pub mod live;
pub mod memory;
pub mod mllp;
pub mod office;
pub mod ports;
pub mod printer;
pub mod qr;
pub mod questionnaires;
pub mod recorder;
pub mod rehearsal;
pub mod scenario;
pub mod screen;
pub mod simulated;
pub mod slip;
pub mod snapshot;
pub mod sound;
pub mod speaker;
pub mod stored_hl7;
pub mod unsaved;
pub mod usb;
pub mod usbip;
pub mod voice;
pub mod words;
pub mod workplace;

/// Runs the published examples through the rules; a kiosk whose rules are not what was signed does
/// not open (hazard 34).
///
/// # Errors
/// How many examples came out wrong.
pub fn self_test() -> Result<(), String> {
    match wayside_care::selftest::self_test() {
        Ok(_) => Ok(()),
        Err(wrong) => Err(format!(
            "{} published examples of the rules come out wrong: the kiosk does not open",
            wrong.len()
        )),
    }
}
