//! `wayside run`: the kiosk of a site, with its configuration and its devices.
//! It must not fall back to anything simulated that the configuration does not ask for.

use super::demo::serve;
use super::{End, Failure, print};
use crate::clock::Clock;
use crate::config::Config;
use crate::delivery::Delivery;
use crate::screen::Panel;
use crate::workplace::Workplace;
use clap::Args;
use rust_decimal::prelude::ToPrimitive;
use std::path::PathBuf;

/// Runs the kiosk with a site's configuration and real devices, until it is told to stop.
#[derive(Args)]
pub struct Run {
    /// The site's configuration (TOML).
    #[arg(long)]
    config: PathBuf,
    /// Check the configuration and end.
    #[arg(long)]
    check: bool,
}

impl Run {
    /// Runs the command.
    pub fn run(self) -> Result<End, Failure> {
        let config = Config::read(&self.config).map_err(|why| why.to_string())?;
        if self.check {
            print(&format!("{}: good", self.config.display()))?;
            return Ok(End::Good);
        }
        let place = Workplace::open(&config, Some(&config.store.dir), false)?;
        if let Some(number) = &place.staff_number {
            print(&format!("staff number, shown this once: {number}"))?;
        }
        let clock = Clock::new(config.zone()?);
        let devices = crate::demo::configured(&config, &place.dir, &clock)?;
        let panel = &config.panel;
        let per_mm = f64::from(panel.width_px) / panel.width_mm.to_f64().unwrap_or(1.0).max(1.0);
        #[allow(clippy::cast_possible_truncation)] // pixels in a millimetre are a small number
        let per_mm = per_mm as f32;
        let panel = Panel { width: panel.width_px, height: panel.height_px, per_mm };
        let delivery = Delivery::new(&config, None, place.office.clone())?;
        serve(&config, delivery, &place, devices, clock, panel)
    }
}
