//! Where a kiosk keeps things: its store, its identity, its staff number. Opened in one place.
//! It must not know screens or devices.

use crate::config::Config;
use crate::office::{self, Office};
use std::path::{Path, PathBuf};
use uuid::Uuid;
use wayside_clinic::{CodeKind, Site};
use wayside_store::Store;

/// An open store with what belongs to it; a throw-away one is removed when dropped.
pub struct Workplace {
    /// Saving and sending.
    pub office: Office,
    /// The staff number, where it was made just now: shown once.
    pub staff_number: Option<String>,
    /// The folder.
    pub dir: PathBuf,
    thrown_away: bool,
}

impl Workplace {
    /// Opens the store in `dir`, or a throw-away one in the system's folder for such things.
    ///
    /// # Errors
    /// What is wrong with folder, key or database, naming the file and what was expected.
    pub fn open(config: &Config, dir: Option<&Path>, test: bool) -> Result<Workplace, String> {
        let thrown_away = dir.is_none();
        let dir = dir.map_or_else(throw_away, Path::to_owned);
        let at = |why: std::io::Error| format!("{}: {why}", dir.display());
        std::fs::create_dir_all(&dir).map_err(at)?;
        let store = Store::open(&dir).map_err(|why| why.to_string())?;
        let staff_number = office::first_staff_number(&dir).map_err(at)?;
        let kiosk = office::kiosk_id(&dir).map_err(at)?;
        let office = Office::new(store, clinic_site(config, kiosk, test));
        let office = match config.hl7.is_on() {
            true => office.with_hl7(config.hl7.receiver(), config.hl7.only),
            false => office,
        };
        Ok(Workplace { office, staff_number, dir, thrown_away })
    }
}

impl Drop for Workplace {
    fn drop(&mut self) {
        if self.thrown_away {
            // What cannot be removed is encrypted, and its key was in the same folder.
            let _ = std::fs::remove_dir_all(&self.dir);
        }
    }
}

/// A new folder for a store nobody keeps. In memory where the system has such a place.
fn throw_away() -> PathBuf {
    let name = format!("wayside-{}", Uuid::new_v4());
    let memory = Path::new("/dev/shm");
    let base = if memory.is_dir() { memory.to_owned() } else { std::env::temp_dir() };
    base.join(name)
}

fn clinic_site(config: &Config, kiosk: Uuid, test: bool) -> Site {
    let system = match config.clinic.code_system.as_str() {
        "" => format!("urn:uuid:{kiosk}"),
        system => system.to_owned(),
    };
    Site {
        kiosk,
        kiosk_name: config.site.name.clone(),
        software: env!("CARGO_PKG_VERSION").to_owned(),
        code: CodeKind { system, kind: "PT".to_owned() },
        us_core: config.clinic.us_core,
        test,
    }
}
