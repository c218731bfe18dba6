//! Every device ID of the contract: what it is, how far its support is, and its driver.
//! It must not know ports, or how any protocol works.

use crate::course::Course;
use crate::driver::Driver;
use crate::profile::{Profile, ProfileError};
use crate::valve::{Hose, Valve};
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
    /// The words that fill its cuff and let it go, where the kiosk can say them.
    hose: Option<fn() -> Box<dyn Hose>>,
    profile: Option<&'static str>,
    transcripts: &'static [(&'static str, &'static str)],
}

impl Entry {
    /// A new, idle driver behind its valve, as it is put on a port; nothing where there is none.
    #[must_use]
    pub fn valve(&self) -> Option<Valve> {
        let driver = self.driver()?;
        Some(match self.hose {
            Some(hose) => Valve::on(driver, hose()),
            None => Valve::shut(driver),
        })
    }

    /// Whether the kiosk can fill its cuff.
    #[must_use]
    pub const fn inflates(&self) -> bool {
        self.hose.is_some()
    }

    /// A new, idle driver with nothing between it and whoever obeys it: for tests and decoding.
    /// Nothing where there is none.
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
    (
        $id:literal, $kinds:expr, $transport:ident, $protocol:ty,
        [$($transcript:literal),* $(,)?]
    ) => {
        supported!($id, $kinds, $transport, $protocol, None, [$($transcript),*])
    };
    (
        $id:literal, $kinds:expr, $transport:ident, $protocol:ty, $hose:expr,
        [$($transcript:literal),* $(,)?]
    ) => {
        Entry {
            id: $id,
            kinds: $kinds,
            transport: Transport::$transport,
            state: State::Supported,
            make: Some(|| Box::new(Course::new(<$protocol>::default()))),
            hose: $hose,
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
    Entry { id, kinds, transport, state, make: None, hose: None, profile: None, transcripts: &[] }
}

/// A transcript of `hardware/phdc`.
macro_rules! phdc {
    ($name:literal) => {
        (
            concat!($name, ".transcript"),
            include_str!(concat!("../../hardware/phdc/", $name, ".transcript")),
        )
    };
}

/// One driver for four kinds: it streams or not by what the device says it is, so it is no
/// [`Course`] but keeps the law itself.
const PHDC: Entry = Entry {
    id: "phdc",
    kinds: &Kind::ALL,
    transport: Transport::Usb,
    state: State::Supported,
    make: Some(|| Box::new(crate::phd::Phdc::default())),
    hose: None,
    profile: Some(include_str!("../../hardware/phdc/profile.toml")),
    transcripts: &[
        phdc!("good-cuff-120-80"),
        phdc!("good-scale-learnt"),
        phdc!("good-oximeter-98-72"),
        phdc!("good-oximeter-scanners"),
        phdc!("good-thermometer-36-5"),
        phdc!("bad-cuff-failed"),
        phdc!("bad-from-memory"),
        phdc!("bad-config-malformed"),
        phdc!("bad-other-person"),
        phdc!("bad-no-config"),
        phdc!("bad-associated-twice"),
    ],
};

const DEVICES: &[Entry] = &[
    supported!(
        "nonin-df2",
        OX,
        Serial,
        crate::nonin_df2::NoninDf2,
        ["good-97-72", "bad-no-finger", "bad-low-perfusion", "bad-checksum", "bad-no-sensor"]
    ),
    supported!(
        "nonin-df7",
        OX,
        Serial,
        crate::nonin_df7::NoninDf7,
        ["good-97-72", "bad-no-finger", "bad-checksum"]
    ),
    supported!(
        "nonin-df8",
        OX,
        Serial,
        crate::nonin_df8::NoninDf8,
        ["good-98-72", "bad-artefact", "bad-no-finger", "bad-noise"]
    ),
    supported!(
        "nonin-df13",
        OX,
        Serial,
        crate::nonin_df13::NoninDf13,
        ["good-97-64", "bad-no-measurement", "bad-from-memory", "bad-checksum"]
    ),
    supported!(
        "masimo-ascii1",
        OX,
        Serial,
        crate::masimo_ascii1::MasimoAscii1,
        ["good-97-80", "good-short", "bad-no-sensor", "bad-sensor-off", "bad-weak-signal"]
    ),
    supported!(
        "nellcor-ascii",
        OX,
        Serial,
        crate::nellcor_ascii::NellcorAscii,
        ["good-100-105", "bad-sensor-off", "bad-motion", "bad-silence"]
    ),
    supported!(
        "contec-cms50-new",
        OX,
        Serial,
        crate::contec_cms50_new::ContecCms50New,
        ["good-97-65", "good-93-140", "bad-no-finger", "bad-broken-packet"]
    ),
    supported!(
        "contec-cms50-old",
        OX,
        Serial,
        crate::contec_cms50_old::ContecCms50Old,
        ["good-98-72", "bad-no-finger"]
    ),
    supported!(
        "bci-berry",
        OX,
        Serial,
        crate::bci_berry::BciBerry,
        ["good-98-72", "bad-unplugged-probe"]
    ),
    supported!(
        "suntech-oem",
        BP,
        Serial,
        crate::suntech_oem::SuntechOem,
        Some(|| Box::new(crate::suntech_oem::SuntechHose::default())),
        ["good-115-74", "bad-leak", "bad-moved", "bad-cancelled", "bad-checksum"]
    ),
    supported!(
        "and-tm2655",
        BP,
        Serial,
        crate::and_tm2655::AndTm2655<false>,
        ["good-107-59", "good-pushed", "bad-moved", "bad-last-person", "bad-check"]
    ),
    supported!(
        "and-tm2655-start",
        BP,
        Serial,
        crate::and_tm2655::AndTm2655<true>,
        Some(|| Box::new(crate::and_tm2655::AndHose::default())),
        ["good-107-59", "bad-moved", "bad-stopped"]
    ),
    supported!(
        "omron-hbp9030",
        BP,
        Serial,
        crate::omron_hbp9030::OmronHbp9030,
        ["good-120-80", "good-9020", "bad-error-7", "bad-moved", "bad-short-line", "bad-silence"]
    ),
    supported!(
        "omron-hem7080",
        BP,
        Usb,
        crate::omron_hem7080::OmronHem7080,
        ["good-123-78", "bad-last-person", "bad-not-ready"]
    ),
    supported!(
        "terumo-es-p2020",
        BP,
        Serial,
        crate::terumo_es_p2020::TerumoEsP2020,
        ["good-119-76", "bad-check", "bad-suspect"]
    ),
    PHDC,
    supported!(
        "healthometer-esc",
        WT,
        Serial,
        crate::healthometer_esc::HealthometerEsc,
        ["good-kg", "good-lb", "bad-no-unit", "bad-unfinished", "bad-zero"]
    ),
    supported!(
        "sma-scp0499",
        WT,
        Serial,
        crate::sma_scp0499::SmaScp0499,
        ["good-lb", "good-kg", "bad-motion", "bad-overload"]
    ),
    supported!(
        "and-scale",
        WT,
        Serial,
        crate::and_scale::AndScale,
        ["good-kg", "bad-unstable", "bad-overload", "bad-below-zero"]
    ),
    supported!(
        "mt-sics",
        WT,
        Serial,
        crate::mt_sics::MtSics,
        ["good-kg", "bad-dynamic", "bad-overload", "bad-syntax"]
    ),
    supported!(
        "tanita-csv",
        WT,
        Serial,
        crate::tanita_csv::TanitaCsv,
        ["good-kg", "good-baby", "bad-check", "bad-cut-off"]
    ),
    supported!(
        "gtech-gl310",
        WT,
        Serial,
        crate::gtech_gl310::GtechGl310,
        ["good-kg", "bad-field-missing"]
    ),
    supported!(
        "hid-scale",
        WT,
        Usb,
        crate::hid_scale::HidScale,
        ["good-kg", "good-lb", "bad-motion", "bad-overload", "bad-unit"]
    ),
    supported!(
        "visomat",
        BP,
        Usb,
        crate::visomat::Visomat,
        ["good-new-record", "bad-last-person", "bad-empty"]
    ),
    supported!(
        "taidoc-td3128",
        BP,
        Serial,
        crate::taidoc_td3128::TaidocTd3128,
        [
            "good-128-82",
            "good-first-record",
            "bad-last-person",
            "bad-cleared",
            "bad-no-result",
            "bad-high-byte",
            "bad-checksum",
            "bad-other-model",
        ]
    ),
    without("contec-08a", BP, Transport::Usb, State::Unsupported),
    without("and-ua767pc", BP, Transport::Serial, State::Unsupported),
];
