//! `wayside keys`: the kiosk's public keys, for the clinic to register, and their rotation.
//! It must not print anything private.

use super::{End, Failure, print, tell};
use crate::clinic_keys::ClinicKeys;
use crate::config::Config;
use clap::Args;
use std::path::PathBuf;

/// Prints this kiosk's public keys as a JWK Set to register at the clinic; makes the keys on first
/// use. Two of each kind: those in use and the next ones.
#[derive(Args)]
pub struct Keys {
    /// The site's configuration.
    #[arg(long)]
    config: PathBuf,
    /// The next keys take over, and new next ones are made: register the printed set afterwards.
    #[arg(long)]
    rotate: bool,
    /// Print the JWK Set (always so; accepted for clarity).
    #[arg(long)]
    jwks: bool,
}

impl Keys {
    /// Runs the command.
    pub fn run(self) -> Result<End, Failure> {
        let config = Config::read(&self.config).map_err(|why| why.to_string())?;
        let file = config.key_file();
        if let Some(dir) = file.parent() {
            std::fs::create_dir_all(dir).map_err(|why| format!("{}: {why}", dir.display()))?;
        }
        let mut keys = ClinicKeys::open(&file).map_err(|why| why.to_string())?;
        if self.rotate {
            keys = keys.rotate(&file).map_err(|why| why.to_string())?;
            tell("wayside: the next keys are in use now; register this set at the clinic");
        }
        let public = keys.public().map_err(|why| why.to_string())?;
        print(&serde_json::to_string_pretty(&public).unwrap_or_default())?;
        Ok(End::Good)
    }
}
