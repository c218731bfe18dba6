//! The commands as somebody at a terminal meets them, above all when something is wrong: exit
//! codes, where words go, and that a message names what was wrong. It must not look inside.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(missing_docs)]

use std::io::Write;
use std::process::{Command, Stdio};

struct Said {
    code: i32,
    out: String,
    err: String,
}

fn wayside(arguments: &[&str], stdin: &[u8]) -> Said {
    let mut child = Command::new(env!("CARGO_BIN_EXE_wayside"))
        .args(arguments)
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("WAYLAND_SOCKET")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A command that refuses its arguments does not read.
    let _ = child.stdin.take().unwrap().write_all(stdin);
    let done = child.wait_with_output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Said { code: done.status.code().unwrap(), out: text(done.stdout), err: text(done.stderr) }
}

fn file(name: &str, text: &str) -> String {
    let path = std::env::temp_dir().join(format!("wayside-{}-{name}", std::process::id()));
    std::fs::write(&path, text).unwrap();
    path.display().to_string()
}

#[test]
fn without_a_display_the_demo_says_so_and_names_what_needs_none() {
    let said = wayside(&[], b"");
    assert_eq!(said.code, 1, "{}", said.err);
    assert!(said.err.contains("no display"), "{}", said.err);
    assert!(said.err.contains("wayside rehearse") && said.err.contains("wayside screens"));
    assert!(!said.err.contains("panicked"), "{}", said.err);
}

#[test]
fn wrong_usage_is_exit_2_and_help_is_exit_0() {
    assert_eq!(wayside(&["decode"], b"").code, 2);
    assert_eq!(wayside(&["nonsense"], b"").code, 2);
    for command in ["demo", "run", "rehearse", "decode", "assess", "doctor", "screens"] {
        let said = wayside(&[command, "--help"], b"");
        assert_eq!(said.code, 0, "{command}");
        assert!(said.out.len() > 100, "{command} --help says too little");
    }
}

#[test]
fn a_bad_configuration_names_file_line_and_expectation() {
    let path = file("a.toml", "[site]\nnmae = \"x\"\n");
    let said = wayside(&["run", "--config", &path], b"");
    assert_eq!(said.code, 1);
    for part in [path.as_str(), "line 2", "`nmae`", "did you mean `name`?"] {
        assert!(said.err.contains(part), "{part} is not in {}", said.err);
    }
    let device = "[[device]]\nid = \"a\"\nprofile = \"nonin-df22\"\nport = \"serial:/dev/x\"\n";
    let path = file("b.toml", device);
    let said = wayside(&["run", "--check", "--config", &path], b"");
    assert_eq!(said.code, 1);
    assert!(said.err.contains("did you mean `nonin-df2`?"), "{}", said.err);
}

#[test]
fn decode_prints_readings_and_refuses_what_is_none() {
    let line = b"2026,07,11,09,05,12345678901234567890,0,120,080,072,0\r\n";
    let said = wayside(&["decode", "--device", "omron-hbp9030"], line);
    assert_eq!(said.code, 0);
    assert!(said.out.contains("\"systolic\":120") && said.out.contains("\"diastolic\":80"));
    assert!(!said.out.contains("12345678901234567890"), "the person's number is not printed");
    let odd = wayside(&["decode", "--device", "nonin-df2", "--format", "hex"], b"01 8");
    assert_eq!(odd.code, 1);
    assert!(odd.err.contains("line 1"), "{}", odd.err);
    assert_eq!(wayside(&["decode", "--device", "nothing"], b"").code, 1);
}

#[test]
fn assess_answers_each_line_and_ends_with_1_where_one_was_wrong() {
    let good = br#"{"id":"a","rule":"disp_spo2","input":{"spo2":"91"}}"#;
    let said = wayside(&["assess"], good);
    assert_eq!((said.code, said.out.contains("EMERGENCY")), (0, true));
    let said = wayside(&["assess"], br#"{"id":"b","rule":"nope","input":{}}"#);
    assert_eq!(said.code, 1);
    assert!(said.out.contains("\"error\""), "{}", said.out);
}

#[test]
fn a_store_made_with_another_key_is_named_and_left_alone() {
    let dir = std::env::temp_dir().join(format!("wayside-key-{}", std::process::id()));
    let scenario = file("c.toml", "");
    let store = dir.display().to_string();
    let rehearse = ["rehearse", &scenario, "--store", &store];
    assert_eq!(wayside(&rehearse, b"").code, 0);
    std::fs::write(dir.join("store.key"), [7; 32]).unwrap();
    let said = wayside(&rehearse, b"");
    assert_eq!(said.code, 1);
    assert!(said.err.contains("wayside.db"), "{}", said.err);
    std::fs::remove_dir_all(dir).unwrap();
}
