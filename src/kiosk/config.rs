//! The site's configuration file: every field has a default and a unit, unknown fields are errors.
//! It must not open ports or connections; it says what to open.

mod clinic;

use crate::questionnaires::FormsConfig;
pub use clinic::{Auth, ClinicConfig};
use rust_decimal::Decimal;
use serde::Deserialize;
use std::fmt;
use std::path::{Path, PathBuf};
use wayside_care::bp_class::SchemeId;
use wayside_care::reading::Kind;
use wayside_care::record::Cuff;
use wayside_care::session::Profile;
use wayside_care::time::{Day, Span};
use wayside_devices::result::word;

/// Everything a site chooses.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    /// The place.
    pub site: SiteConfig,
    /// The clinic results go to.
    pub clinic: ClinicConfig,
    /// Devices, in no order.
    pub device: Vec<DeviceConfig>,
    /// Waiting times that protect what is on the screen.
    pub privacy: PrivacyConfig,
    /// Staff accounts are made on the kiosk; nothing about them stands here.
    pub staff: StaffConfig,
    /// Measurements of the kiosk itself; off by default.
    pub telemetry: TelemetryConfig,
    /// Where the encrypted store lives.
    pub store: StoreConfig,
    /// The screen.
    pub panel: PanelConfig,
    /// A receiver of HL7 v2 messages, beside the clinic or instead of it.
    pub hl7: crate::mllp::Hl7Config,
    /// Results to take home by telephone.
    pub link: crate::link::ShareConfig,
    /// The printer for slips.
    pub printer: crate::printer::PrinterConfig,
    /// Questionnaires.
    pub forms: FormsConfig,
    /// Speech, and the keys that go with it.
    pub voice: crate::voice::VoiceConfig,
}

/// The place.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct SiteConfig {
    /// Name, as people know it.
    pub name: String,
    /// IANA time zone, for example `Europe/Berlin`.
    pub timezone: String,
    /// BCP 47 tags in the order offered.
    pub locales: Vec<String>,
    /// `aha-2025`, `esc-2024`, `esh-2023`, `nice-ng136` or `nhs-pharmacy`.
    pub guideline: String,
    /// `MEAN2`, `LAST2OF3` or `NICE`.
    pub bp_profile: String,
    /// Quiet rest before the first blood pressure, in seconds.
    pub rest_s: u32,
    /// Cuffs there are: `small_adult`, `adult`, `large_adult`, `thigh`.
    pub cuffs: Vec<Cuff>,
    /// Number for an ambulance.
    pub emergency_number: String,
    /// Number to talk to somebody about thoughts of suicide.
    pub crisis_number: String,
}

impl Default for SiteConfig {
    fn default() -> SiteConfig {
        let site = wayside_visit::Site::default();
        SiteConfig {
            name: "Wayside".to_owned(),
            timezone: "UTC".to_owned(),
            locales: site.languages,
            guideline: "esc-2024".to_owned(),
            bp_profile: "LAST2OF3".to_owned(),
            rest_s: 300,
            cuffs: site.cuffs,
            emergency_number: site.emergency_number,
            crisis_number: site.crisis_number,
        }
    }
}

/// One device.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DeviceConfig {
    /// Its name at this site.
    pub id: String,
    /// Its driver, for example `nonin-df2`.
    pub profile: String,
    /// `serial:/dev/serial/by-id/…`, `usb:0922:8009` or `sim`.
    pub port: String,
    /// What it measures here, where its driver knows several kinds (`phdc`).
    #[serde(default)]
    pub kind: Option<Kind>,
    /// Serial number, where it cannot say it itself.
    #[serde(default)]
    pub serial: Option<String>,
    /// Last day of its calibration, as `"2027-03-31"`. After it the device is not used.
    #[serde(default)]
    pub calibration_due: Option<String>,
}

impl DeviceConfig {
    /// The last day of its calibration, where one was entered.
    ///
    /// # Errors
    /// Where that is no day.
    pub fn calibration(&self) -> Result<Option<Day>, String> {
        let Some(text) = &self.calibration_due else { return Ok(None) };
        let day = text.parse::<jiff::civil::Date>().ok().filter(|_| text.len() == 10);
        let day = day.and_then(|day| {
            Day::new(day.year(), day.month().try_into().ok()?, day.day().try_into().ok()?)
        });
        let wrong = || format!("calibration_due: `{text}` is no day; expected like `2027-03-31`");
        day.map(Some).ok_or_else(wrong)
    }
}

/// Waiting times.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct PrivacyConfig {
    /// Seconds without a touch until the kiosk asks whether anybody is there.
    pub idle_warning_s: u32,
    /// Seconds without a touch until everything is wiped; at least 20 after the warning.
    pub idle_end_s: u32,
}

impl Default for PrivacyConfig {
    fn default() -> PrivacyConfig {
        PrivacyConfig { idle_warning_s: 45, idle_end_s: 70 }
    }
}

/// Staff: nothing to configure in a file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct StaffConfig {}

/// Telemetry.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct TelemetryConfig {
    /// OTLP address; empty: off.
    pub otlp_endpoint: String,
}

/// The store.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct StoreConfig {
    /// Folder of the encrypted database and its key file.
    pub dir: PathBuf,
}

impl Default for StoreConfig {
    fn default() -> StoreConfig {
        StoreConfig { dir: PathBuf::from("/var/lib/wayside") }
    }
}

/// The screen.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct PanelConfig {
    /// Pixels across.
    pub width_px: u32,
    /// Pixels down.
    pub height_px: u32,
    /// Millimetres across, as on the data sheet: sizes of buttons come from it.
    pub width_mm: Decimal,
}

impl Default for PanelConfig {
    fn default() -> PanelConfig {
        PanelConfig { width_px: 1080, height_px: 1920, width_mm: Decimal::from(268) }
    }
}

/// What is wrong with a configuration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfigError {
    /// Which file.
    pub file: PathBuf,
    /// Line and reason, and what was expected.
    pub why: String,
}

impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.file.display(), self.why)
    }
}

impl std::error::Error for ConfigError {}

impl Config {
    /// Reads a file.
    ///
    /// # Errors
    /// Where it cannot be read or is no configuration; the message names file, line and
    /// expectation.
    pub fn read(file: &Path) -> Result<Config, ConfigError> {
        let text = std::fs::read_to_string(file)
            .map_err(|why| ConfigError { file: file.to_owned(), why: why.to_string() })?;
        Config::parse(&text).map_err(|why| ConfigError { file: file.to_owned(), why })
    }

    /// Reads the text of a file.
    ///
    /// # Errors
    /// As [`Config::read`], without the file's name.
    pub fn parse(text: &str) -> Result<Config, String> {
        let config: Config = toml::from_str(text).map_err(|why| suggest(&why.to_string()))?;
        config.check()?;
        Ok(config)
    }

    fn check(&self) -> Result<(), String> {
        self.visit_site(uuid::Uuid::nil())?;
        if self.privacy.idle_end_s < self.privacy.idle_warning_s.saturating_add(20) {
            return Err("privacy.idle_end_s: expected at least 20 s after idle_warning_s, so \
                        that a person has time to answer"
                .to_owned());
        }
        for device in &self.device {
            check_device(device)?;
        }
        self.clinic.check()?;
        self.hl7.check().map_err(|why| why.to_string())?;
        self.link.check()?;
        self.printer.check()?;
        self.zone()?;
        Ok(())
    }

    /// Where the kiosk's keys for signing in at the clinic are.
    #[must_use]
    pub fn key_file(&self) -> PathBuf {
        self.clinic.key_file.clone().unwrap_or_else(|| self.store.dir.join("clinic.keys"))
    }

    /// The site's time zone.
    ///
    /// # Errors
    /// Where there is no such zone.
    pub fn zone(&self) -> Result<jiff::tz::TimeZone, String> {
        let name = &self.site.timezone;
        jiff::tz::TimeZone::get(name).map_err(|_| {
            format!(
                "site.timezone: `{name}` is no time zone; expected for example \
                                  `Europe/Berlin`"
            )
        })
    }

    /// What a visit needs to know of the site.
    ///
    /// # Errors
    /// Where a guideline or protocol has no such name.
    pub fn visit_site(&self, boot: uuid::Uuid) -> Result<wayside_visit::Site, String> {
        let site = &self.site;
        let guideline = SchemeId::named(&site.guideline).ok_or_else(|| {
            let names = SchemeId::ALL.map(|id| id.scheme().id).join(", ");
            format!("site.guideline: `{}` is none of {names}", site.guideline)
        })?;
        let bp_profile = Profile::named(&site.bp_profile).ok_or_else(|| {
            let names = Profile::ALL.map(Profile::name).join(", ");
            format!("site.bp_profile: `{}` is none of {names}", site.bp_profile)
        })?;
        Ok(wayside_visit::Site {
            boot,
            name: site.name.clone(),
            languages: site.locales.clone(),
            guideline,
            bp_profile,
            rest: Span::from_secs(site.rest_s.into()),
            cuffs: site.cuffs.clone(),
            emergency_number: site.emergency_number.clone(),
            crisis_number: site.crisis_number.clone(),
            idle_warning: Span::from_secs(self.privacy.idle_warning_s.into()),
            idle_end: Span::from_secs(self.privacy.idle_end_s.into()),
            private_room: self.forms.private_room,
            look_up: self.clinic.look_up,
            booking: self.clinic.booking,
            call_back: self.clinic.call_back,
            video: self.clinic.video_page.clone(),
            ..wayside_visit::Site::default()
        })
    }
}

fn check_device(device: &DeviceConfig) -> Result<(), String> {
    let entry = wayside_devices::registry::find(&device.profile).ok_or_else(|| {
        let known = wayside_devices::registry::devices().iter().map(|entry| entry.id);
        let near = nearest(&device.profile, known).map(|id| format!("; did you mean `{id}`?"));
        let near = near.unwrap_or_default();
        format!("device `{}`: there is no driver `{}`{near}", device.id, device.profile)
    })?;
    if entry.driver().is_none() {
        return Err(format!("device `{}`: `{}` is not supported yet", device.id, device.profile));
    }
    let wrong = |why: String| format!("device `{}`: {why}", device.id);
    if let Some(kind) = device.kind.filter(|kind| !entry.kinds.contains(kind)) {
        return Err(wrong(format!("`{}` does not measure {}", device.profile, word(&kind))));
    }
    device.calibration().map_err(wrong)?;
    if device.port == "sim" {
        return Ok(());
    }
    let profile = entry.profile().map_err(|why| wrong(why.to_string()))?;
    let profile = profile.ok_or_else(|| wrong("it has no profile".to_owned()))?;
    crate::demo::port(&profile, &device.port).map(drop).map_err(wrong)
}

/// Adds "did you mean" to a message about an unknown field.
fn suggest(message: &str) -> String {
    let mut quoted = message.split('`').skip(1).step_by(2);
    let unknown = message.contains("unknown field").then(|| quoted.next()).flatten();
    let near = unknown.and_then(|field| nearest(field, quoted));
    match near {
        Some(near) => format!("{}\ndid you mean `{near}`?", message.trim_end()),
        None => message.trim_end().to_owned(),
    }
}

pub(crate) fn nearest<'a>(word: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let scored = known.map(|known| (strsim::damerau_levenshtein(word, known), known));
    scored.min().filter(|(distance, _)| *distance <= 3).map(|(_, known)| known)
}
