//! `wayside sim --usbip` over a real socket, as a host's kernel talks to it. The protocol's bytes
//! are checked in `src/sim/tests/usbip.rs`, a real kernel in `tests/guest`. It must not reach into
//! the program.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(missing_docs)]

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

const WAYSIDE: &str = env!("CARGO_BIN_EXE_wayside");
const LIST: [u8; 8] = [1, 0x11, 0x80, 5, 0, 0, 0, 0];
const REFUSED: [u8; 8] = [1, 0x11, 0, 3, 0, 0, 0, 1];

/// `wayside sim --usbip`, and where it listens.
struct Sim {
    child: Child,
    address: String,
}

impl Sim {
    fn start(device: &str, arguments: &[&str]) -> Sim {
        let mut child = Command::new(WAYSIDE)
            .args(["sim", device, "--usbip", "--listen", "127.0.0.1:0"])
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut address = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut address).unwrap();
        Sim { child, address: address.trim_end().to_owned() }
    }

    fn types(&mut self, line: &str) {
        writeln!(self.child.stdin.as_mut().unwrap(), "{line}").unwrap();
    }

    fn host(&self) -> Host {
        let stream = TcpStream::connect(&self.address).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        Host(stream)
    }
}

impl Drop for Sim {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// One connection of a host.
struct Host(TcpStream);

impl Host {
    fn asks(&mut self, bytes: &[u8], answer: usize) -> Vec<u8> {
        self.0.write_all(bytes).unwrap();
        let mut back = vec![0; answer];
        self.0.read_exact(&mut back).unwrap();
        back
    }

    /// Whether it got the device.
    fn imports(&mut self) -> bool {
        let mut bytes = vec![1, 0x11, 0x80, 3, 0, 0, 0, 0];
        bytes.extend(b"1-1".iter().copied().chain(std::iter::repeat(0)).take(32));
        let head = self.asks(&bytes, 8);
        if head == REFUSED {
            return false;
        }
        assert_eq!(head, [1, 0x11, 0, 3, 0, 0, 0, 0]);
        self.0.read_exact(&mut [0; 312]).unwrap();
        true
    }

    /// One report of the scale's interrupt endpoint.
    fn report(&mut self, number: u32) -> Vec<u8> {
        let words = [1, number, 0x0001_0002, 1, 1, 0, 8, 0, 0, 10, 0, 0];
        let bytes: Vec<u8> = words.iter().flat_map(|word: &u32| word.to_be_bytes()).collect();
        let head = self.asks(&bytes, 48);
        assert_eq!((head[3], head[7], head[27]), (3, number.to_be_bytes()[3], 6), "{head:?}");
        let mut data = vec![0; 6];
        self.0.read_exact(&mut data).unwrap();
        data
    }

    fn is_cut_off(&mut self) -> bool {
        matches!(self.0.read(&mut [0; 64]), Ok(0) | Err(_))
    }
}

#[test]
fn a_host_imports_the_scale_and_weighs_until_the_plug_is_pulled() {
    let mut sim = Sim::start("hid-scale", &["--reading", "74.6", "--pace", "20"]);
    assert_eq!(sim.host().asks(&LIST, 12 + 316)[..12], [1, 0x11, 0, 5, 0, 0, 0, 0, 0, 0, 0, 1]);
    let mut host = sim.host();
    assert!(host.imports());
    assert!(!sim.host().imports(), "one host at a time");
    sim.types("");
    let stable = (0..50).map(|number| host.report(number)).find(|report| report[1] == 4);
    assert_eq!(stable.unwrap(), [3, 4, 3, 0xFE, 0x24, 0x1D], "74.60 kg");
    sim.types("unplug");
    assert!(host.is_cut_off());
    assert!(!sim.host().imports(), "its plug is out");
    sim.types("replug");
    let again = (0..100).any(|_| {
        std::thread::sleep(Duration::from_millis(20));
        sim.host().imports()
    });
    assert!(again, "plugged in again it can be had again");
}

#[test]
fn a_host_that_talks_nonsense_is_cut_off_and_the_next_is_served() {
    let sim = Sim::start("phdc", &["--kind", "oximetry"]);
    let mut host = sim.host();
    host.0.write_all(b"GET / HTTP/1.1\r\n\r\n").unwrap();
    assert!(host.is_cut_off());
    assert!(sim.host().imports());
}

/// More connections than it keeps are turned away, and it goes on.
#[test]
fn many_hosts_at_once_do_no_harm() {
    let sim = Sim::start("visomat", &[]);
    let crowd: Vec<Host> = (0..40).map(|_| sim.host()).collect();
    drop(crowd);
    let served = (0..100).any(|_| {
        std::thread::sleep(Duration::from_millis(20));
        let mut host = sim.host();
        host.0.write_all(&LIST).is_ok() && host.0.read_exact(&mut [0; 12]).is_ok()
    });
    assert!(served);
}
