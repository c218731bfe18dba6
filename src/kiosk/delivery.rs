//! Delivery to the clinic: which clinic, and the link that carries the outbox to it.
//! It must not know FHIR, nor decide when to try again.

use crate::config::Config;
use crate::office::Office;
use tokio::sync::mpsc::UnboundedSender;
use uuid::Uuid;
use wayside_visit::{Input, Parcel};

/// The way to one clinic.
pub struct Delivery {
    office: Office,
}

impl Delivery {
    /// The way to the configured clinic, or to `url`, or to one inside the program.
    ///
    /// # Errors
    /// Where the address cannot be used.
    pub fn new(_config: &Config, _url: Option<&str>, office: Office) -> Result<Delivery, String> {
        Ok(Delivery { office })
    }

    /// Delivers what is due now, and says where each parcel is.
    pub fn drain(&mut self) -> Vec<(Uuid, Parcel)> {
        let _ = &self.office;
        Vec::new()
    }

    /// Delivers from now on, telling the visit.
    ///
    /// # Errors
    /// Where no thread can be started.
    pub fn start(&self, _inputs: UnboundedSender<Input>) -> Result<impl Fn() + Send + use<>, String> {
        Ok(|| {})
    }
}

/// Asks the clinic what it can do.
///
/// # Errors
/// What is wrong with the way there.
pub fn probe(_config: &Config) -> Result<String, String> {
    Err("not built".to_owned())
}
