//! What a site says of its clinic: where it is, and how the kiosk proves who it is.
//! It must not know what is sent there.

use serde::Deserialize;
use std::path::PathBuf;
use wayside_clinic::booking::Ways;
use wayside_clinic::call;

/// The clinic.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ClinicConfig {
    /// FHIR R4 base address; empty: nothing is sent, results stay queued.
    pub base_url: String,
    /// How the kiosk proves who it is.
    pub auth: Auth,
    /// SMART client id.
    pub client_id: String,
    /// The kiosk's keys for SMART; `clinic.keys` beside the store where left out.
    pub key_file: Option<PathBuf>,
    /// Token address for SMART; found through the FHIR base where left empty.
    pub token_url: String,
    /// What to ask for at SMART, for example `system/*.crus`.
    pub scope: String,
    /// The only certificate authority to trust, as PEM.
    pub ca_file: Option<PathBuf>,
    /// The kiosk's own certificate, as PEM, for a clinic that wants mutual TLS.
    pub cert_file: Option<PathBuf>,
    /// The key of that certificate, as PEM.
    pub cert_key_file: Option<PathBuf>,
    /// System of the codes the clinic gives out.
    pub code_system: String,
    /// Add US Core codes.
    pub us_core: bool,
    /// People may look for a time at the clinic because of their result.
    pub booking: bool,
    /// A page of the clinic's for appointments, where it takes none from a kiosk; `https`.
    pub booking_page: Option<String>,
    /// More of the search for free times, for example `service-type=124`.
    pub slot_query: String,
    /// Whose code it is may be asked at the clinic; `code_system` says which codes.
    pub look_up: bool,
    /// People the clinic knows may ask to be called.
    pub call_back: bool,
    /// A page of the clinic's for a video call, opened on a person's own telephone; `https`.
    pub video_page: Option<String>,
}

impl Default for ClinicConfig {
    fn default() -> ClinicConfig {
        ClinicConfig {
            base_url: String::new(),
            auth: Auth::None,
            client_id: String::new(),
            key_file: None,
            token_url: String::new(),
            // All kinds, but nothing is ever deleted: a transaction under narrower scopes is
            // refused by some servers (facts/fhir.md A2).
            scope: "system/*.crus".to_owned(),
            ca_file: None,
            cert_file: None,
            cert_key_file: None,
            code_system: String::new(),
            us_core: false,
            booking: false,
            booking_page: None,
            slot_query: String::new(),
            look_up: false,
            call_back: false,
            video_page: None,
        }
    }
}

/// How the kiosk proves who it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Auth {
    /// It does not: a private network, or a test.
    #[default]
    None,
    /// SMART Backend Services.
    SmartBackend,
}

impl ClinicConfig {
    /// How appointments are made here.
    #[must_use]
    pub fn ways(&self) -> Ways {
        let (page, slot_query) = (self.booking_page.clone(), self.slot_query.clone());
        Ways { page, slot_query, ..Ways::default() }
    }

    pub(super) fn check(&self) -> Result<(), String> {
        let pages = [("booking_page", &self.booking_page), ("video_page", &self.video_page)];
        for (name, page) in pages {
            if let Some(page) = page.as_deref().filter(|page| call::page(page).is_none()) {
                return Err(format!(
                    "clinic.{name}: `{page}`; expected a plain https address, at most 300 signs"
                ));
            }
        }
        if self.look_up && self.code_system.trim().is_empty() {
            return Err(
                "clinic.look_up: expected clinic.code_system too, the system of the codes \
                        that are looked up"
                    .to_owned(),
            );
        }
        if self.auth == Auth::SmartBackend && self.client_id.trim().is_empty() {
            return Err("clinic.client_id: expected the name the clinic gave this kiosk when it \
                        registered the keys that `wayside keys` prints"
                .to_owned());
        }
        if self.auth == Auth::SmartBackend && self.scope.trim().is_empty() {
            return Err("clinic.scope: expected for example `system/*.crus`".to_owned());
        }
        if self.cert_file.is_some() != self.cert_key_file.is_some() {
            return Err(
                "clinic.cert_file and clinic.cert_key_file: expected both or none".to_owned()
            );
        }
        Ok(())
    }
}
