//! `wayside doctor` at a pseudo-terminal: what it says of a port that is heard, of one that is not
//! there, and of one it may not open. It must not reach into the program.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(missing_docs)]

use serialport::{SerialPort, TTYPort};
use std::io::Write;
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::path::PathBuf;
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use wayside_devices::registry::find;
use wayside_devices::transcript::Transcript;

const WAYSIDE: &str = env!("CARGO_BIN_EXE_wayside");
/// A user who may open nothing of ours.
const NOBODY: u32 = 65_534;

/// A site with one device on a pseudo-terminal.
struct Site {
    folder: PathBuf,
    near: TTYPort,
    path: String,
    program: PathBuf,
}

impl Site {
    fn new(test: &str) -> Site {
        let name = format!("wayside-doctor-{}-{test}", std::process::id());
        let folder = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::set_permissions(&folder, PermissionsExt::from_mode(0o755)).unwrap();
        let (near, far) = TTYPort::pair().unwrap();
        Site { folder, near, path: far.name().unwrap(), program: WAYSIDE.into() }
    }

    fn doctor(&self, profile: &str, more: &str) -> Command {
        let (file, store) = (self.folder.join("site.toml"), self.folder.join("store"));
        let text = format!(
            "[store]\ndir = {store:?}\n[[device]]\nid = \"one\"\nprofile = \"{profile}\"\n\
             port = \"serial:{}\"\n{more}",
            self.path
        );
        std::fs::write(&file, text).unwrap();
        let mut command = Command::new(&self.program);
        command.args(["doctor", "--config"]).arg(file);
        command
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

fn said(command: &mut Command) -> (Option<i32>, String) {
    let output = command.output().unwrap();
    (output.status.code(), String::from_utf8(output.stdout).unwrap())
}

#[test]
fn it_hears_a_finger_and_says_how_well() {
    let site = Site::new("finger");
    let (_, good) = find("nonin-df2").unwrap().transcripts()[0];
    let stream = Transcript::parse(good).unwrap().from_device();
    let (mut near, over) =
        (site.near.try_clone_native().unwrap(), Arc::new(AtomicBool::new(false)));
    let stop = Arc::clone(&over);
    let talks = std::thread::spawn(move || {
        while !stop.load(Ordering::Relaxed) {
            // Nobody reads it until the doctor opens the port.
            let _ = near.write_all(&stream);
            std::thread::sleep(Duration::from_millis(200));
        }
    });
    let more = "calibration_due = \"2020-02-29\"\n";
    let (code, text) = said(site.doctor("nonin-df2", more).args(["--listen", "3"]));
    over.store(true, Ordering::Relaxed);
    talks.join().unwrap();
    let line = |of: &str| text.lines().find(|line| line.contains(of)).unwrap_or(&text).to_owned();
    assert!(line("device one:").contains("opens at 9600 8N1, no flow control"), "{text}");
    let heard = line("device one heard:");
    assert!(heard.contains("signal 100 of 100"), "{text}");
    assert!(heard.contains("last reading oximetry 97 pulse 72 good"), "{text}");
    // Its calibration was due long ago, and the exit says that something is bad.
    assert!(line("calibration of one:").starts_with("BAD"), "{text}");
    assert_eq!(code, Some(1), "{text}");
}

#[test]
fn it_says_that_a_cuff_does_not_answer_and_fills_none() {
    let site = Site::new("cuff");
    let (mut near, over) =
        (site.near.try_clone_native().unwrap(), Arc::new(AtomicBool::new(false)));
    near.set_timeout(Duration::from_millis(50)).unwrap();
    let stop = Arc::clone(&over);
    // Heard while it is said: what is left when the far end closes is not given out any more.
    let hears = std::thread::spawn(move || {
        let (mut sent, mut piece) = (Vec::new(), [0; 256]);
        while !stop.load(Ordering::Relaxed) {
            match std::io::Read::read(&mut near, &mut piece) {
                Ok(n) => sent.extend_from_slice(&piece[..n]),
                Err(_) => std::thread::sleep(Duration::from_millis(5)),
            }
        }
        sent
    });
    let (_, text) = said(site.doctor("suntech-oem", "").args(["--listen", "2"]));
    over.store(true, Ordering::Relaxed);
    let sent = hears.join().unwrap();
    assert!(text.contains("it does not say that its cuff is empty"), "{text}");
    let has = |command: &[u8]| sent.windows(command.len()).any(|some| some == command);
    assert!(has(&[0x3A, 0x79, 0x01, 0x00, 0x4C]), "it is let go: {sent:X?}");
    assert!(!has(&[0x3A, 0x20, 0xA6]), "and never filled: {sent:X?}");
}

#[test]
fn it_names_the_rule_where_it_may_not_open_a_port() {
    let mut site = Site::new("rule");
    // Whoever may open nothing of ours may not run it where it was built, either.
    site.program = site.folder.join("wayside");
    std::fs::copy(WAYSIDE, &site.program).unwrap();
    let mut command = site.doctor("and-tm2655", "");
    let root = std::os::unix::fs::MetadataExt::uid(&std::fs::metadata(&site.folder).unwrap()) == 0;
    if root {
        command.uid(NOBODY).gid(NOBODY).current_dir("/");
    } else {
        std::fs::set_permissions(&site.path, PermissionsExt::from_mode(0o000)).unwrap();
    }
    let (code, text) = said(&mut command);
    let rule = "SUBSYSTEM==\"tty\", ATTRS{idVendor}==\"067b\", ATTRS{idProduct}==\"2303\"";
    assert!(text.contains("no permission") && text.contains(rule), "{text}");
    assert_eq!(code, Some(1), "{text}");
}

#[test]
fn it_says_that_a_port_is_not_there() {
    let mut site = Site::new("gone");
    site.path = site.folder.join("nothing").display().to_string();
    let (code, text) = said(&mut site.doctor("mt-sics", ""));
    assert!(text.contains("not plugged in, or another name"), "{text}");
    assert_eq!(code, Some(1), "{text}");
}
