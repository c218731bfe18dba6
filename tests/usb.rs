//! USB for real, without hardware: `wayside` itself, its libusb and each of its system calls,
//! against devices that umockdev makes up. It must not reach into the program.
//!
//! What it shows: devices are found, looked at, claimed, woken, read and written through usbfs;
//! stale and foreign reports are dropped; transfers of no bytes and cut APDUs do no harm; reads
//! that time out go on; a pulled plug is noticed; a device of another shape is sent nothing.
//!
//! What it does not show: a kernel driver that has to let go (umockdev answers ENOTTY), a device
//! that appears while the program runs, host controllers, the electrical side, and any real
//! device's quirks. The bytes are those of the transcripts, captured or made up as each says. What
//! the host sends is compared byte by byte.
//!
//! Where umockdev is not installed it says SKIPPED and shows nothing.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(missing_docs)]

#[path = "usb/bus.rs"]
mod bus;

use bus::{Fake, Kind, unhex};
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output};
use std::sync::atomic::{AtomicU32, Ordering};
use wayside_devices::registry;
use wayside_devices::transcript::Transcript;
use wayside_kiosk::usb;

const WAYSIDE: &str = env!("CARGO_BIN_EXE_wayside");

/// As a DYMO scale has it: HID, one interrupt input of 8 bytes.
const SCALE: &str = "090400000103000000 092110010001226100 0705810308000a";
/// Captured from an Omron HEM-7080IT: 8 bytes in, 8 out.
const OMRON: &str = "090400000203000000 0921100100012 21f00 0705810308000a 0705020308000a";
/// Captured from a Roche Accu-Chek Guide, which says 0x1011 (glucose); here a scale (0x100f).
const HEALTHCARE: &str = "0904000002 0f0000 00  04200200  06300001 0f10  \
    07058102400000 04210108 1022526f6368652050484443205478 00 \
    07050102400000 04210108 1022526f6368652050484443205278 00";

/// A folder of one test's own.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Folder {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let dir = format!("wayside-usb-{}-{number}", std::process::id());
        let dir = std::env::temp_dir().join(dir);
        std::fs::create_dir_all(&dir).unwrap();
        Folder(dir)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// Whether there is umockdev; says so, past the test harness, where not.
fn umockdev() -> bool {
    let found = Command::new("umockdev-run").arg("--version").output().is_ok();
    if !found {
        let line = "SKIPPED usb: umockdev-run is not installed (apt install umockdev): \
                    no USB transfer was tried";
        let _ = writeln!(std::io::stderr(), "{line}");
    }
    found
}

/// `wayside record` of a device on the made-up bus: how it ended, and the transcript.
fn record(fake: &Fake, device: &str, id: &str, seconds: &str) -> (Output, String) {
    let folder = Folder::new();
    let port = format!("usb:{id}");
    let arguments = ["record", "--device", device, "--port", &port, "--seconds", seconds];
    let output = fake.shown_to(&folder.0, WAYSIDE, &arguments);
    let text = String::from_utf8(output.stdout.clone()).unwrap();
    (output, text)
}

fn transcript_of(device: &str, name: &str) -> &'static str {
    let entry = registry::find(device).unwrap();
    entry.transcripts().iter().find(|(file, _)| *file == name).unwrap().1
}

fn results(text: &str) -> Vec<&str> {
    text.lines().filter(|line| line.starts_with('=')).collect()
}

/// What was recorded replays through the driver.
fn replays(device: &str, text: &str) {
    let mut driver = registry::find(device).unwrap().driver().unwrap();
    Transcript::parse(text).unwrap().replay(driver.as_mut(), 1).unwrap();
}

#[test]
fn a_scale_is_weighed_on_and_its_stale_report_is_not_a_weight() {
    if !umockdev() {
        return;
    }
    let mut scale = Fake::new("0922:8009", SCALE);
    let reports = [
        "03 04 03 fe 10 27", // the last person's 100.00 kg, still in the endpoint
        "03 02 03 fe 00 00",
        "04 01 02", // another report of the device's, of another length
        "03 03 03 fe 10 02",
        "03 04 03 fe 43 1c",
    ];
    for report in reports {
        scale.says(Kind::Interrupt, 1, 8, &unhex(report));
    }
    let (output, text) = record(&scale, "hid-scale", "0922:8009", "20");
    assert!(output.status.success(), "{output:?}");
    let wanted = ["= status zero", "= status unstable", "= weight 72.35 good", "= done"];
    assert_eq!(results(&text), wanted);
    replays("hid-scale", &text);
}

#[test]
fn the_cuff_of_the_captures_is_read_report_by_report() {
    if !umockdev() {
        return;
    }
    let mut cuff = Fake::new("0590:0028", OMRON);
    // SET_REPORT of a feature report, as in the captures of an inquiry.
    cuff.control("21 09 00 03 00 00 02 00", &[1, 1]);
    let captured = transcript_of("omron-hem7080", "good-123-78.transcript");
    cuff.plays(captured, Kind::Interrupt, (1, 2), (8, 8), false);
    let (output, text) = record(&cuff, "omron-hem7080", "0590:0028", "30");
    assert!(output.status.success(), "{output:?}");
    assert_eq!(results(&text), results(captured));
    replays("omron-hem7080", &text);
}

#[test]
fn a_healthcare_device_associates_over_its_bulk_pipes() {
    if !umockdev() {
        return;
    }
    let mut scale = Fake::new("173a:21d5", HEALTHCARE);
    // A standard GET_STATUS wakes it.
    scale.control("80 00 00 00 00 00 02 00", &[1, 0]);
    let learnt = transcript_of("phdc", "good-scale-learnt.transcript");
    // Transfers of 16 bytes cut every APDU; an empty one follows where the last is full.
    scale.plays(learnt, Kind::Bulk, (1, 1), (16, 1024), true);
    let (output, text) = record(&scale, "phdc", "173a:21d5", "30");
    assert!(output.status.success(), "{output:?}");
    assert_eq!(results(&text), results(learnt), "{output:?}");
    replays("phdc", &text);
}

#[test]
fn a_pulled_plug_closes_the_line() {
    if !umockdev() {
        return;
    }
    let mut scale = Fake::new("0922:8009", SCALE);
    for report in ["03 02 03 fe 00 00", "03 02 03 fe 00 00"] {
        scale.says(Kind::Interrupt, 1, 8, &unhex(report));
    }
    scale.is_pulled(Kind::Interrupt, 1, 8);
    let (output, text) = record(&scale, "hid-scale", "0922:8009", "20");
    assert_eq!(results(&text), ["= status zero", "= failed cancelled"]);
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("the line was closed at the other end"), "{said}");
}

/// The id is right and the device is not the one meant: it is neither opened nor sent anything. A
/// transfer would show: the made-up device takes none, and the program would end otherwise.
#[test]
fn a_device_of_another_shape_is_left_alone() {
    if !umockdev() {
        return;
    }
    let vendor_class = SCALE.replacen("090400000103", "0904000001ff", 1);
    let own_protocol = HEALTHCARE.replacen("04200200", "04200100", 1);
    let no_function = HEALTHCARE.replacen("04200200", "04240200", 1);
    let others = [
        ("hid-scale", "0922:8009", vendor_class.as_str(), "no interface such as the profile"),
        ("phdc", "173a:21d5", own_protocol.as_str(), "speaks no IEEE 11073-20601"),
        ("phdc", "173a:21d5", no_function.as_str(), "does not say what it speaks"),
        ("hid-scale", "0922:8009", HEALTHCARE, "no interface such as the profile"),
    ];
    for (device, id, descriptors, why) in others {
        let fake = Fake::new(id, descriptors);
        let (code, said) = doctor(&fake, device, id);
        assert!(said.contains(why), "{device}: {said}");
        assert_eq!(code, Some(1));
    }
    let (output, text) = record(&Fake::new("173a:21d5", &own_protocol), "phdc", "173a:21d5", "2");
    assert_eq!((output.status.code(), text.as_str()), (Some(1), ""), "{output:?}");
}

#[test]
fn the_doctor_finds_what_is_plugged_in() {
    if !umockdev() {
        return;
    }
    let scale = Fake::new("0922:8009", SCALE);
    let (_, said) = doctor(&scale, "hid-scale", "0922:8009");
    let mut lines = said.lines().filter(|line| line.starts_with("good  device one: "));
    assert!(lines.any(|line| line.ends_with("0922:8009 is there and opens")), "{said}");
    assert!(said.contains("USB 0922:8009: `one` (hid-scale) is set on it"), "{said}");
    let (code, said) = doctor(&scale, "hid-scale", "0922:8003");
    assert!(said.contains("0922:8003: not plugged in"), "{said}");
    let known = "USB 0922:8009: known to hid-scale; not set, so nothing is sent to it";
    assert!(said.contains(known), "{said}");
    assert_eq!(code, Some(1));
}

fn doctor(fake: &Fake, device: &str, id: &str) -> (Option<i32>, String) {
    let folder = Folder::new();
    let file = folder.0.join("site.toml");
    let store = folder.0.join("store");
    let text = format!(
        "[store]\ndir = {store:?}\n[[device]]\nid = \"one\"\nprofile = \"{device}\"\n\
         port = \"usb:{id}\"\n"
    );
    std::fs::write(&file, text).unwrap();
    let file = file.display().to_string();
    let output = fake.shown_to(&folder.0, WAYSIDE, &["doctor", "--config", &file]);
    (output.status.code(), String::from_utf8(output.stdout).unwrap())
}

/// Needs no bus: what may stand in a site's file.
#[test]
fn the_configuration_takes_a_device_and_refuses_a_cable() {
    let folder = Folder::new();
    let check = |device: &str| {
        let file = folder.0.join("site.toml");
        std::fs::write(&file, format!("[[device]]\nid = \"one\"\n{device}\n")).unwrap();
        let output =
            Command::new(WAYSIDE).args(["run", "--check", "--config"]).arg(&file).output().unwrap();
        (output.status.code(), String::from_utf8(output.stderr).unwrap())
    };
    for good in [
        "profile = \"hid-scale\"\nport = \"usb:0922:8009\"",
        "profile = \"phdc\"\nport = \"usb:173a:21d5\"\nkind = \"weight\"",
        "profile = \"visomat\"\nport = \"usb:1234:5678\"",
        "profile = \"mt-sics\"\nport = \"serial:/dev/serial/by-id/usb-FTDI\"",
    ] {
        assert_eq!(check(good).0, Some(0), "{good}: {}", check(good).1);
    }
    for (bad, why) in [
        ("profile = \"hid-scale\"\nport = \"usb:0403:6001\"", "bridge cable"),
        ("profile = \"hid-scale\"\nport = \"usb:0922:9999\"", "no id of `hid-scale`"),
        ("profile = \"hid-scale\"\nport = \"usb:922\"", "expected `usb:VVVV:PPPP`"),
        ("profile = \"hid-scale\"\nport = \"serial:/dev/ttyUSB0\"", "expected `usb:VVVV:PPPP`"),
        ("profile = \"mt-sics\"\nport = \"usb:0922:8009\"", "expected `serial:/dev/"),
        ("profile = \"mt-sics\"\nport = \"COM1\"", "expected `serial:/dev/"),
        ("profile = \"mt-sics\"\nport = \"sim\"\nkind = \"oximetry\"", "does not measure oximetry"),
    ] {
        let (code, said) = check(bad);
        assert_eq!(code, Some(1), "{bad}: {said}");
        assert!(said.contains(why), "{bad}: {said}");
    }
}

/// A USB device that is not there is looked for twice a second, for years.
#[test]
fn looking_for_a_usb_device_leaves_nothing_behind() {
    let entry = registry::find("hid-scale").unwrap();
    let profile = entry.profile().unwrap().unwrap();
    let (id, wire) = usb::named(&profile, "0922:8009").unwrap();
    let looks = |count: usize| {
        for _ in 0..count {
            // Whether there is one, or a bus at all, does not matter here.
            let _ = usb::look(id, &wire);
        }
        std::fs::read_dir("/proc/self/fd").unwrap().count()
    };
    // The other tests of this file run programs meanwhile: a few descriptors are theirs.
    let before = looks(10);
    let after = looks(500);
    assert!(after < before + 50, "{before} descriptors, then {after}");
}
