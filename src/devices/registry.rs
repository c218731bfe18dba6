//! Every device ID of the contract: what it is, how far its support is, and its driver.
//! It must not know ports, or how any protocol works.

use crate::course::Course;
use crate::driver::Driver;
use crate::profile::{Profile, ProfileError};
use serde::Serialize;
use wayside_care::reading::Kind;

/// How a device is wired.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Transport {
    /// A serial line: RS-232, a bridge cable, or CDC-ACM.
    Serial,
    /// USB with a protocol of its own.
    Usb,
}

/// How far a device is supported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// Driver, profile and transcripts are here.
    Supported,
    /// Named, not built yet.
    Planned,
    /// Deliberately not driven: its published protocol is too uncertain to show a patient numbers
    /// from it (device-protocols.md 1.3).
    Unsupported,
}

/// One device.
#[derive(Debug)]
pub struct Entry {
    /// Its ID, as in the contract.
    pub id: &'static str,
    /// What it can measure.
    pub kinds: &'static [Kind],
    /// How it is wired.
    pub transport: Transport,
    /// How far it is supported.
    pub state: State,
    make: Option<fn() -> Box<dyn Driver>>,
    profile: Option<&'static str>,
    transcripts: &'static [(&'static str, &'static str)],
}

impl Entry {
    /// A new, idle driver; nothing where there is none.
    #[must_use]
    pub fn driver(&self) -> Option<Box<dyn Driver>> {
        self.make.map(|make| make())
    }

    /// Its profile, parsed; nothing where there is none.
    ///
    /// # Errors
    /// Where the built-in profile is wrong, which a test excludes.
    pub fn profile(&self) -> Result<Option<Profile>, ProfileError> {
        self.profile.map(|text| Profile::parse(self.id, text)).transpose()
    }

    /// Its transcripts, as file name and text.
    #[must_use]
    pub const fn transcripts(&self) -> &'static [(&'static str, &'static str)] {
        self.transcripts
    }
}

/// Every device, in the order of the contract.
#[must_use]
pub const fn devices() -> &'static [Entry] {
    DEVICES
}

/// The device of an ID.
#[must_use]
pub fn find(id: &str) -> Option<&'static Entry> {
    DEVICES.iter().find(|entry| entry.id == id)
}

const BP: &[Kind] = &[Kind::BloodPressure];
const OX: &[Kind] = &[Kind::Oximetry];
const WT: &[Kind] = &[Kind::Weight];

/// A device that is supported: its protocol, folder and transcripts.
macro_rules! supported {
    ($id:literal, $kinds:expr, $transport:ident, $protocol:ty, [$($transcript:literal),* $(,)?]) => {
        Entry {
            id: $id,
            kinds: $kinds,
            transport: Transport::$transport,
            state: State::Supported,
            make: Some(|| Box::new(Course::new(<$protocol>::default()))),
            profile: Some(include_str!(concat!("../../hardware/", $id, "/profile.toml"))),
            transcripts: &[$((
                concat!($transcript, ".transcript"),
                include_str!(concat!("../../hardware/", $id, "/", $transcript, ".transcript")),
            )),*],
        }
    };
}

/// A device that is named and has no driver.
const fn without(
    id: &'static str,
    kinds: &'static [Kind],
    transport: Transport,
    state: State,
) -> Entry {
    Entry { id, kinds, transport, state, make: None, profile: None, transcripts: &[] }
}

const fn planned(id: &'static str, kinds: &'static [Kind], transport: Transport) -> Entry {
    without(id, kinds, transport, State::Planned)
}

const DEVICES: &[Entry] = &[
    supported!(
        "nonin-df2",
        OX,
        Serial,
        crate::nonin_df2::NoninDf2,
        ["good-97-72", "bad-no-finger", "bad-low-perfusion", "bad-checksum", "bad-no-sensor"]
    ),
    planned("nonin-df7", OX, Transport::Serial),
    planned("nonin-df8", OX, Transport::Serial),
    planned("nonin-df13", OX, Transport::Serial),
    planned("masimo-ascii1", OX, Transport::Serial),
    planned("nellcor-ascii", OX, Transport::Serial),
    planned("contec-cms50-new", OX, Transport::Serial),
    planned("contec-cms50-old", OX, Transport::Serial),
    planned("bci-berry", OX, Transport::Serial),
    planned("suntech-oem", BP, Transport::Serial),
    planned("and-tm2655", BP, Transport::Serial),
    supported!(
        "omron-hbp9030",
        BP,
        Serial,
        crate::omron_hbp9030::OmronHbp9030,
        ["good-120-80", "good-9020", "bad-error-7", "bad-moved", "bad-short-line", "bad-silence"]
    ),
    planned("omron-hem7080", BP, Transport::Usb),
    planned("terumo-es-p2020", BP, Transport::Serial),
    planned("phdc", &Kind::ALL, Transport::Usb),
    supported!(
        "healthometer-esc",
        WT,
        Serial,
        crate::healthometer_esc::HealthometerEsc,
        ["good-kg", "good-lb", "bad-no-unit", "bad-unfinished", "bad-zero"]
    ),
    planned("sma-scp0499", WT, Transport::Serial),
    planned("and-scale", WT, Transport::Serial),
    planned("mt-sics", WT, Transport::Serial),
    planned("tanita-csv", WT, Transport::Serial),
    planned("gtech-gl310", WT, Transport::Serial),
    planned("hid-scale", WT, Transport::Usb),
    planned("visomat", BP, Transport::Usb),
    without("contec-08a", BP, Transport::Usb, State::Unsupported),
    without("and-ua767pc", BP, Transport::Serial, State::Unsupported),
];
