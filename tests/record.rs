//! `wayside sim` at one end of a pseudo-terminal, `wayside record` or `wayside measure` at the
//! other: what is recorded from a simulated device replays through the real driver, and a pulled
//! cable ends one measurement, not the next. It must not reach into the program.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(missing_docs)]

use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Output, Stdio};
use std::time::{Duration, Instant};
use wayside_devices::registry;
use wayside_devices::transcript::Transcript;

const WAYSIDE: &str = env!("CARGO_BIN_EXE_wayside");

/// `wayside sim`, and where its device is.
struct Sim {
    child: Child,
    path: PathBuf,
}

impl Sim {
    fn start(device: &str, test: &str, arguments: &[&str]) -> Sim {
        let name = format!("wayside-record-{}-{device}-{test}", std::process::id());
        let link = std::env::temp_dir().join(name);
        let mut child = Command::new(WAYSIDE)
            .args(["sim", device, "--path"])
            .arg(&link)
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        assert_eq!(Path::new(line.trim_end()), link, "the path is printed");
        Sim { child, path: link }
    }

    fn types(&mut self, line: &str) {
        writeln!(self.child.stdin.as_mut().unwrap(), "{line}").unwrap();
    }

    /// Ends it as Ctrl-C does, and says how it ended.
    fn interrupted(mut self) -> ExitStatus {
        let id = self.child.id().to_string();
        assert!(Command::new("kill").args(["-INT", &id]).status().unwrap().success());
        self.ended()
    }

    fn ended(&mut self) -> ExitStatus {
        let end = Instant::now() + Duration::from_secs(20);
        while Instant::now() < end {
            if let Some(status) = self.child.try_wait().unwrap() {
                assert!(self.path.symlink_metadata().is_err(), "the link is taken away");
                return status;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        panic!("it does not end");
    }
}

impl Drop for Sim {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn record(device: &str, path: &Path, arguments: &[&str]) -> Output {
    let port = format!("serial:{}", path.display());
    let mut command = Command::new(WAYSIDE);
    command.args(["record", "--device", device, "--port", &port]).args(arguments);
    command.output().unwrap()
}

fn replays(device: &str, text: &str) {
    let transcript = Transcript::parse(text).unwrap();
    for split in [1, 3, 4096] {
        let mut driver = registry::find(device).unwrap().driver().unwrap();
        if let Err(why) = transcript.replay(driver.as_mut(), split) {
            panic!("{device}, split {split}: {why}\n{text}");
        }
    }
}

#[test]
fn a_recording_of_a_simulated_device_replays_through_the_driver() {
    let devices = [
        ("mt-sics", "82.4", "= weight 82.4 good"),
        ("and-tm2655", "151/92", "= blood-pressure 151/92"),
        ("contec-cms50-new", "96/140", "= oximetry 96 pulse 140"),
    ];
    for (device, reading, wanted) in devices {
        let sim =
            Sim::start(device, "replay", &["--reading", reading, "--pace", "20", "--auto", "2"]);
        // The arm-in monitor is asked every four seconds.
        let output = record(device, &sim.path, &["--seconds", "10"]);
        assert_eq!(output.status.code(), Some(0), "{output:?}");
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(text.contains(wanted) && text.contains("= done"), "{device}: {text}");
        replays(device, &text);
        assert!(sim.interrupted().success());
    }
}

#[test]
fn a_recording_is_a_simulated_device_again() {
    let folder = std::env::temp_dir();
    let file = folder.join(format!("wayside-record-{}.transcript", std::process::id()));
    let entry = registry::find("mt-sics").unwrap();
    let (_, good) =
        entry.transcripts().iter().find(|(name, _)| *name == "good-kg.transcript").unwrap();
    std::fs::write(&file, good).unwrap();
    let file_name = file.display().to_string();
    let mut sim = Sim::start("mt-sics", "again", &["--transcript", &file_name]);
    let (path, pipe) = (
        sim.path.clone(),
        std::thread::spawn(move || {
            // The person steps on once the recorder listens.
            std::thread::sleep(Duration::from_millis(1500));
            sim.types("");
            sim
        }),
    );
    let output = record("mt-sics", &path, &["--seconds", "20", "--out", &file_name]);
    assert!(output.status.success(), "{output:?}");
    let text = std::fs::read_to_string(&file).unwrap();
    let results = |text: &str| -> Vec<String> {
        text.lines().filter(|line| line.starts_with('=')).map(str::to_owned).collect()
    };
    assert_eq!(results(&text), results(good));
    replays("mt-sics", &text);
    let mut sim = pipe.join().unwrap();
    drop(sim.child.stdin.take());
    assert!(sim.ended().success(), "the end of the input ends it");
    std::fs::remove_file(file).unwrap();
}

#[test]
fn what_can_name_a_person_is_neither_written_nor_printed() {
    let arguments = ["--reading", "147/91", "--pace", "50", "--auto", "2"];
    let sim = Sim::start("terumo-es-p2020", "person", &arguments);
    let output = record("terumo-es-p2020", &sim.path, &["--seconds", "8"]);
    assert_eq!(output.status.code(), Some(1));
    let text = String::from_utf8(output.stdout).unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(text.contains("bytes left out: they can name a person"), "{text}");
    assert!(said.contains("lines were left out"), "{said}");
    for digits in ["147", "R1"] {
        assert!(!text.contains(digits) && !said.contains(digits), "{text}{said}");
    }
    assert!(!text.lines().any(|line| line.starts_with(['<', '='])), "{text}");
}

/// The next line a program says on stdout.
fn line(from: &mut impl BufRead) -> String {
    let mut line = String::new();
    from.read_line(&mut line).unwrap();
    line.trim_end().to_owned()
}

#[test]
fn a_pulled_cable_ends_a_measurement_and_the_next_one_measures() {
    let mut sim = Sim::start("mt-sics", "pulled", &["--reading", "74.6", "--pace", "20"]);
    let mut child = Command::new(WAYSIDE)
        .args(["measure", "--device", "mt-sics", "--seconds", "60", "--port"])
        .arg(format!("serial:{}", sim.path.display()))
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut said = BufReader::new(child.stdout.take().unwrap());
    assert_eq!(line(&mut said), "status zero", "nobody stands on it");
    sim.types("unplug");
    assert_eq!(line(&mut said), "failed unplugged");
    sim.types("replug");
    assert_eq!(line(&mut said), "status zero");
    sim.types("");
    let weighed = std::iter::repeat_with(|| line(&mut said)).find(|line| line != "status unstable");
    assert_eq!(weighed.unwrap(), "weight 74.6 good");
    assert_eq!(line(&mut said), "done");
    assert!(child.wait().unwrap().success());
}

#[test]
fn wrong_usage_and_wrong_devices_are_told_apart() {
    let run = |arguments: &[&str]| {
        let output = Command::new(WAYSIDE).args(arguments).stdin(Stdio::null()).output().unwrap();
        (output.status.code(), String::from_utf8(output.stderr).unwrap())
    };
    assert_eq!(run(&["sim"]).0, Some(2));
    assert_eq!(run(&["record", "--device", "mt-sics"]).0, Some(2));
    assert_eq!(run(&["sim", "mt-sics", "--auto", "0"]).0, Some(2));
    assert_eq!(run(&["sim", "mt-sics", "--listen", "127.0.0.1:0"]).0, Some(2), "without --usbip");
    for (arguments, why) in [
        (&["sim", "mt-sicks"][..], "no such device"),
        (&["sim", "mt-sics", "--reading", "heavy"], "expected a reading such as `82.4`"),
        (&["sim", "mt-sics", "--pace", "0"], "expected above 0"),
        (&["sim", "mt-sics", "--transcript", "/nowhere"], "/nowhere"),
        (&["sim", "nonin-df2", "--kind", "weight"], "expected oximetry"),
        (&["record", "--device", "mt-sics", "--port", "COM1"], "expected `serial:/dev/"),
        (&["record", "--device", "mt-sics", "--port", "usb:0403:6001"], "bridge cable"),
        (&["record", "--device", "suntech-oem", "--port", "serial:/dev/null"], "--inflate"),
        (&["measure", "--device", "suntech-oem", "--port", "serial:/dev/null"], "--inflate"),
        (&["record", "--device", "contec-08a", "--port", "serial:/dev/null"], "unsupported"),
    ] {
        let (code, said) = run(arguments);
        assert_eq!(code, Some(1), "{arguments:?}: {said}");
        assert!(said.contains(why), "{arguments:?}: {said}");
    }
    for command in ["sim", "record", "measure"] {
        assert_eq!(run(&[command, "--help"]).0, Some(0));
    }
}
