//! A device's profile: what it is and how it is wired, as data (`hardware/<device>/profile.toml`).
//! It must not know how its bytes are read.

use core::fmt;
use rust_decimal::Decimal;
use serde::Deserialize;
use wayside_care::reading::Kind;

/// What stands in a `profile.toml`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// The device ID of the contract, such as `nonin-df2`.
    pub id: String,
    /// What is printed on the device.
    pub name: String,
    /// What it measures.
    pub kind: Kind,
    /// How sure we are of its protocol: A, B, C or D, with + or -
    /// (device-protocols.md, evidence marks).
    pub confidence: String,
    /// Where its protocol is described.
    pub sources: Vec<String>,
    /// Whether the kiosk can make it press on a person.
    pub can_inflate: bool,
    /// Whether its bytes can name a person; such lines are never recorded.
    #[serde(default)]
    pub names_person: bool,
    /// Line settings, for a device on a serial line.
    pub serial: Option<Serial>,
    /// Where its bytes come from, for a device on USB without a serial bridge.
    pub usb: Option<Usb>,
    /// Arm sizes its cuff fits.
    pub cuff: Option<Cuff>,
    /// What it can measure, as its maker states.
    #[serde(default)]
    pub ranges: Vec<Range>,
    /// How Linux sees it, for udev rules and the doctor.
    #[serde(default)]
    pub udev: Vec<Udev>,
}

/// Line settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Serial {
    /// Bits a second.
    pub baud: u32,
    /// 7 or 8.
    pub data_bits: u8,
    /// Parity bit.
    pub parity: Parity,
    /// 1 or 2.
    pub stop_bits: u8,
    /// Flow control.
    pub flow: Flow,
}

/// Parity bit of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Parity {
    /// No parity bit.
    None,
    /// Even.
    Even,
    /// Odd.
    Odd,
}

/// Flow control of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Flow {
    /// None.
    None,
    /// XON/XOFF bytes.
    Software,
}

/// The USB endpoints of a device without a serial bridge.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Usb {
    /// How bytes come.
    pub transfer: Transfer,
    /// The interface's class in USB's numbers, 3 for HID, 15 for personal healthcare; any where
    /// left out.
    #[serde(default)]
    pub class: Option<u8>,
    /// Bytes of one transfer; the driver is given whole transfers, one after the other.
    pub size: u16,
    /// Transfers that are stale after opening and must be thrown away.
    #[serde(default)]
    pub stale_first: u8,
    /// Bytes of the feature report to set after opening; none where there is nothing to set.
    #[serde(default)]
    pub feature: Option<[u8; 2]>,
}

/// Kind of USB transfer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Transfer {
    /// HID reports on an interrupt endpoint.
    Interrupt,
    /// Bulk endpoints.
    Bulk,
}

/// Arm circumferences in cm a cuff fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cuff {
    /// Smallest arm.
    pub min_cm: Decimal,
    /// Largest arm.
    pub max_cm: Decimal,
}

/// What a device can measure, by its maker's word.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Range {
    /// `systolic`, `diastolic`, `pulse`, `spo2`, `weight` or `height`.
    pub quantity: String,
    /// Smallest number.
    pub min: Decimal,
    /// Largest number.
    pub max: Decimal,
    /// UCUM unit.
    pub unit: String,
}

/// A USB id under which the device, or its cable, shows up.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Udev {
    /// Vendor, four hex digits.
    pub vendor: String,
    /// Product, four hex digits.
    pub product: String,
    /// True only where the id names the device itself: a bridge names its cable, never the device
    /// (device-protocols.md 2.5).
    pub names_device: bool,
}

/// USB's number for human interface devices.
const HID: u8 = 3;

/// The udev rules of the kiosk's devices: the group `wayside` may open them. An id that names only
/// a bridge cable opens its port and nothing more; what is on it, the site's file says.
#[must_use]
pub fn udev_rules<'a>(profiles: impl Iterator<Item = &'a Profile>) -> String {
    let mut rules = vec![];
    let right = "GROUP=\"wayside\", MODE=\"0660\"";
    for profile in profiles {
        // A device that follows a class has no id to be known by: whoever sells it, its interface
        // says what it is. HID is no such class, keyboards have it too.
        if let Some(class) = profile.usb.and_then(|usb| usb.class).filter(|class| *class != HID) {
            let class = format!("ENV{{ID_USB_INTERFACES}}==\"*:{class:02x}????:*\"");
            let usb = "SUBSYSTEM==\"usb\", ENV{DEVTYPE}==\"usb_device\"";
            rules.push(format!("{usb}, {class}, {right}"));
        }
        // A serial port is a grandchild of its cable; a USB device is the device itself.
        let (subsystem, key) =
            if profile.serial.is_some() { ("tty", "ATTRS") } else { ("usb", "ATTR") };
        for Udev { vendor, product, .. } in &profile.udev {
            let vendor = format!("{key}{{idVendor}}==\"{vendor}\"");
            let product = format!("{key}{{idProduct}}==\"{product}\"");
            rules.push(format!("SUBSYSTEM==\"{subsystem}\", {vendor}, {product}, {right}"));
        }
    }
    rules.sort();
    rules.dedup();
    let head = [
        "# Who may open the kiosk's devices. Made from hardware/*/profile.toml: change those, then",
        "# write this file with `WAYSIDE_WRITE=1 cargo test -p wayside-devices udev`.",
    ];
    format!("{}\n{}\n", head.join("\n"), rules.join("\n"))
}

/// Why a profile cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProfileError {
    /// Whose profile, as far as known.
    pub of: String,
    /// Line and reason, in words.
    pub why: String,
}

impl fmt::Display for ProfileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "profile of {}: {}", self.of, self.why)
    }
}

impl core::error::Error for ProfileError {}

impl Profile {
    /// Reads a profile; `of` names it in errors.
    ///
    /// # Errors
    /// Where it is no profile: unknown or missing fields with their line, or settings that no
    /// line can have.
    pub fn parse(of: &str, text: &str) -> Result<Profile, ProfileError> {
        let wrong = |why: String| ProfileError { of: of.to_owned(), why };
        let profile: Profile = toml::from_str(text).map_err(|why| wrong(why.to_string()))?;
        profile.check().map_err(|why| wrong(why.to_owned()))?;
        Ok(profile)
    }

    fn check(&self) -> Result<(), &'static str> {
        if self.serial.is_some() == self.usb.is_some() {
            return Err("expected either [serial] or [usb]");
        }
        if self
            .serial
            .is_some_and(|s| !matches!(s.data_bits, 7 | 8) || !matches!(s.stop_bits, 1 | 2))
        {
            return Err("expected data_bits 7 or 8 and stop_bits 1 or 2");
        }
        if !matches!(self.confidence.as_bytes(), [b'A'..=b'D'] | [b'A'..=b'D', b'+' | b'-']) {
            return Err("expected confidence A, B, C or D, with + or - behind it");
        }
        let hex = |id: &str| id.len() == 4 && id.bytes().all(|b| b.is_ascii_hexdigit());
        if self.udev.iter().any(|id| !hex(&id.vendor) || !hex(&id.product)) {
            return Err("expected udev ids of four hex digits");
        }
        if self.ranges.iter().any(|range| range.max <= range.min) {
            return Err("expected ranges with min below max");
        }
        Ok(())
    }
}
