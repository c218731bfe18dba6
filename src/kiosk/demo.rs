//! The demo's devices: three simulated ones at the ends of real pseudo-terminals.
//! It must not be reachable from a site's configuration except by the port `sim`.

use crate::clock::Clock;
use crate::config::{Config, DeviceConfig};
use crate::live::Planned;
use crate::rehearsal::{device_name, simulated_device};
use crate::simulated::Simulated;
use std::path::Path;
use wayside_care::reading::Kind;
use wayside_care::record::Device;
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
    let path = device.port.strip_prefix("serial:");
    let path = path.ok_or_else(|| wrong("only serial ports and `sim` can be used so far"))?;
    let mut planned = plan(&device.profile, path.to_owned()).map_err(|why| wrong(&why))?;
    planned.device = Device {
        id: device.profile.clone(),
        name: device_name(&device.profile),
        serial: device.serial.clone(),
        simulated: false,
    };
    Ok(planned)
}

fn simulated(script: &Script, dir: &Path, clock: &Clock) -> Result<Planned, String> {
    let end = wayside_sim::other_end(script).map_err(|why| why.to_string())?;
    let path = dir.join(&script.device);
    let device = Simulated::new(end, &path, clock.clone())
        .map_err(|why| format!("{}: no pseudo-terminal: {why}", path.display()))?;
    let mut planned = plan(&script.device, path.display().to_string())?;
    planned.simulated = Some(device);
    Ok(planned)
}

/// A device of a driver's id on a path.
fn plan(id: &str, path: String) -> Result<Planned, String> {
    let entry = wayside_devices::registry::find(id).ok_or("no such driver")?;
    let driver = entry.driver().ok_or("not supported yet")?;
    let profile = entry.profile().map_err(|why| why.to_string())?.ok_or("no profile")?;
    let line = profile.serial.ok_or("not on a serial line")?;
    let kind: Kind = profile.kind;
    Ok(Planned { kind, device: simulated_device(id), driver, path, line, simulated: None })
}
