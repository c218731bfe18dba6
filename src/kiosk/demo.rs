//! The demo's devices: three simulated ones at the ends of real pseudo-terminals.
//! It must not be reachable from a site's configuration except by the port `sim`.

use crate::clock::Clock;
use crate::config::{Config, DeviceConfig};
use crate::live::{Planned, Port};
use crate::rehearsal::{device_name, simulated_device};
use crate::simulated::Simulated;
use crate::usb;
use std::path::Path;
use wayside_care::reading::Kind;
use wayside_care::record::Device;
use wayside_devices::profile::Profile;
use wayside_sim::Script;

/// What the demo's person has, told in turn to whoever measures.
const SCRIPTS: &str = r#"
    [[measure]]
    kind = "blood-pressure"
    device = "omron-hbp9030"
    readings = ["138/88", "134/84", "132/83"]
    pace = 3
    [[measure]]
    kind = "oximetry"
    device = "nonin-df2"
    readings = ["97/72"]
    [[measure]]
    kind = "weight"
    device = "healthometer-esc"
    readings = ["74.6/168"]
"#;

/// The demo's devices, on pseudo-terminals in a folder.
///
/// # Errors
/// Where a pseudo-terminal cannot be had.
pub fn devices(dir: &Path, clock: &Clock) -> Result<Vec<Planned>, String> {
    let scenario = crate::scenario::Scenario::parse(SCRIPTS)?;
    scenario.measure.iter().map(|script| simulated(script, dir, clock)).collect()
}

/// The devices of a configuration; one with the port `sim` is simulated.
///
/// # Errors
/// Where a device has no driver, no line, or no simulator.
pub fn configured(config: &Config, dir: &Path, clock: &Clock) -> Result<Vec<Planned>, String> {
    config.device.iter().map(|device| one(device, dir, clock)).collect()
}

fn one(device: &DeviceConfig, dir: &Path, clock: &Clock) -> Result<Planned, String> {
    let wrong = |why: &str| format!("device `{}`: {why}", device.id);
    if device.port == "sim" {
        let scenario = crate::scenario::Scenario::parse(SCRIPTS)?;
        let script = scenario.measure.into_iter().find(|script| script.device == device.profile);
        let script = script.ok_or_else(|| wrong("no simulated device of this kind"))?;
        return simulated(&script, dir, clock);
    }
    let mut planned = plan(&device.profile, &device.port).map_err(|why| wrong(&why))?;
    planned.kind = device.kind.unwrap_or(planned.kind);
    planned.device = Device {
        id: device.profile.clone(),
        name: device_name(&device.profile),
        serial: device.serial.clone(),
        simulated: false,
        calibration_due: device.calibration().map_err(|why| wrong(&why))?,
    };
    Ok(planned)
}

fn simulated(script: &Script, dir: &Path, clock: &Clock) -> Result<Planned, String> {
    let end = wayside_sim::other_end(script).map_err(|why| why.to_string())?;
    let path = dir.join(&script.device);
    let device = Simulated::new(end, &path, clock.clone())
        .map_err(|why| format!("{}: no pseudo-terminal: {why}", path.display()))?;
    let mut planned = plan(&script.device, &format!("serial:{}", path.display()))?;
    planned.simulated = Some(device);
    Ok(planned)
}

/// A device of a driver's id on a port of the configuration's form.
fn plan(id: &str, port: &str) -> Result<Planned, String> {
    let entry = wayside_devices::registry::find(id).ok_or("no such driver")?;
    let driver = entry.valve().ok_or("not supported yet")?;
    let profile = entry.profile().map_err(|why| why.to_string())?.ok_or("no profile")?;
    let kind: Kind = profile.kind;
    let port = self::port(&profile, port)?;
    Ok(Planned { kind, device: simulated_device(id), driver, port, simulated: None })
}

/// What a port of the configuration's form means for a device.
///
/// # Errors
/// In a technician's words, where it is none, or none for this device.
pub fn port(profile: &Profile, text: &str) -> Result<Port, String> {
    if let Some(id) = text.strip_prefix("usb:") {
        return usb::named(profile, id).map(|(id, usb)| Port::Usb(id, usb));
    }
    let path = text.strip_prefix("serial:").filter(|path| path.starts_with('/'));
    let path = path.ok_or_else(|| {
        format!("port `{text}`; expected `serial:/dev/…`, `usb:VVVV:PPPP` or `sim`")
    })?;
    let line = profile.serial.ok_or_else(|| {
        format!("`{}` is not on a serial line; expected `usb:VVVV:PPPP`", profile.id)
    })?;
    Ok(Port::Serial(path.to_owned(), line))
}
