//! What the take-home tests share: the peers in Python, a pty with a printer, a link host.

#![allow(dead_code, reason = "each test file uses some of it")]

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::Duration;
use wayside_sim::printer::{ReceiptPrinter, Slip};

/// Python with the packages of `.ci/run`, and a peer's script; `None`, said loudly, where not.
pub fn python(script: &str) -> Option<(PathBuf, PathBuf)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let peers = std::env::var_os("WAYSIDE_PEERS")
        .map_or_else(|| root.join("../shared/peers"), PathBuf::from);
    let script = peers.join(script);
    let python = std::env::var_os("WAYSIDE_PYTHON").map(PathBuf::from);
    match python {
        Some(python) if script.exists() => Some((python, script)),
        Some(_) => {
            eprintln!("SKIPPED, NOT PROVEN: no {}", script.display());
            None
        }
        None => {
            eprintln!("SKIPPED, NOT PROVEN: no WAYSIDE_PYTHON with the peers' packages");
            None
        }
    }
}

/// Runs `health_link.py`; its output is the message where it finds a broken rule.
pub fn health_link(arguments: &[&str]) -> Option<Output> {
    let (python, script) = python("health_link.py")?;
    Some(Command::new(python).arg(script).args(arguments).output().unwrap())
}

pub fn said(output: &Output) -> String {
    String::from_utf8_lossy(&[output.stdout.as_slice(), &output.stderr].concat()).into_owned()
}

/// A folder of this test's own, removed at the end.
pub struct Folder(pub PathBuf);

impl Folder {
    pub fn new() -> Folder {
        let path = std::env::temp_dir().join(format!("wayside-take-{}", uuid::Uuid::new_v4()));
        std::fs::create_dir_all(&path).unwrap();
        Folder(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// A simulated printer behind a pty.
pub struct Paper {
    pub path: String,
    pub printer: Arc<Mutex<ReceiptPrinter>>,
    stop: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Paper {
    pub fn new(rows: usize) -> Paper {
        use serialport::SerialPort;
        let (mut ours, theirs) = serialport::TTYPort::pair().unwrap();
        let path = theirs.name().unwrap();
        let printer = Arc::new(Mutex::new(ReceiptPrinter::new(rows)));
        let stop = Arc::new(AtomicBool::new(false));
        let (end, stopped) = (Arc::clone(&printer), Arc::clone(&stop));
        ours.set_timeout(Duration::from_millis(20)).unwrap();
        let thread = std::thread::spawn(move || {
            let _kept_open = theirs;
            let mut bytes = [0; 1024];
            while !stopped.load(Ordering::Relaxed) {
                let Ok(count) = ours.read(&mut bytes) else { continue };
                let said = end.lock().unwrap().take(&bytes[..count]);
                let _ = ours.write_all(&said);
            }
        });
        Paper { path, printer, stop, thread: Some(thread) }
    }

    pub fn slips(&self) -> Vec<Slip> {
        self.printer.lock().unwrap().slips().to_vec()
    }
}

impl Drop for Paper {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
        let _ = self.thread.take().unwrap().join();
    }
}

/// Paper as a picture.
pub fn png(path: &Path, slip: &Slip) {
    let file = std::fs::File::create(path).unwrap();
    let height = slip.rows.len() as u32;
    let mut encoder = png::Encoder::new(file, slip.width as u32, height);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.set_depth(png::BitDepth::Eight);
    let dots = slip.rows.iter().flatten().map(|dark| if *dark { 0 } else { 255 });
    let dots: Vec<u8> = dots.collect();
    encoder.write_header().unwrap().write_image_data(&dots).unwrap();
}

/// What the clinic's host and signer must do (src/kiosk/link/HOST.md), as short as it goes.
pub struct Host {
    pub base: String,
    pub files: Arc<Mutex<BTreeMap<String, (String, String)>>>,
    stop: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

/// Signs a claim: the answer of `POST /sign`.
pub type Signer = Box<dyn Fn(&str) -> String + Send>;

impl Host {
    pub fn start(signer: Signer) -> Host {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        listener.set_nonblocking(true).unwrap();
        let base = format!("http://{}", listener.local_addr().unwrap());
        let files = Arc::new(Mutex::new(BTreeMap::new()));
        let stop = Arc::new(AtomicBool::new(false));
        let (kept, stopped) = (Arc::clone(&files), Arc::clone(&stop));
        let thread = std::thread::spawn(move || {
            let mut left = 10;
            while !stopped.load(Ordering::Relaxed) {
                match listener.accept() {
                    Ok((stream, _)) => serve(stream, &kept, &signer, &mut left),
                    Err(_) => std::thread::sleep(Duration::from_millis(5)),
                }
            }
        });
        Host { base, files, stop, thread: Some(thread) }
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
        let _ = self.thread.take().unwrap().join();
    }
}

type Files = Mutex<BTreeMap<String, (String, String)>>;

/// The head and the body of one request; `None` where it breaks off.
fn request(stream: &mut TcpStream) -> Option<(String, String)> {
    let mut all = Vec::new();
    let mut piece = [0; 4096];
    loop {
        let count = stream.read(&mut piece).unwrap_or(0);
        all.extend_from_slice(&piece[..count]);
        let text = String::from_utf8_lossy(&all).into_owned();
        let whole =
            text.split_once("\r\n\r\n").map(|(head, body)| (head.to_owned(), body.to_owned()));
        if let Some((head, body)) = whole {
            let length = head.lines().find_map(|line| {
                let (name, value) = line.split_once(':')?;
                name.eq_ignore_ascii_case("content-length").then(|| value.trim().parse().unwrap())
            });
            if body.len() >= length.unwrap_or(0) {
                return Some((head, body));
            }
        }
        if count == 0 {
            return None;
        }
    }
}

fn serve(mut stream: TcpStream, files: &Files, signer: &Signer, left: &mut u32) {
    stream.set_nonblocking(false).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(5))).unwrap();
    let Some((head, body)) = request(&mut stream) else { return };
    let first: Vec<&str> = head.lines().next().unwrap().split(' ').collect();
    let path = first[1].split('?').next().unwrap().to_owned();
    let kind = if head.to_lowercase().contains("content-type: application/jose") {
        "application/jose"
    } else {
        "application/json"
    };
    let mut files = files.lock().unwrap();
    let (status, kind, answer) = match (first[0], files.get(&path)) {
        ("PUT", _) => {
            files.insert(path, (kind.to_owned(), body));
            (201, kind.to_owned(), String::new())
        }
        ("POST", _) if path == "/sign" => {
            (200, "application/smart-health-card".into(), signer(&body))
        }
        ("GET", Some((kind, file))) => (200, kind.clone(), file.clone()),
        ("POST", Some((_, file))) if *left > 0 => {
            let kept: serde_json::Value = serde_json::from_str(file).unwrap();
            let asked: serde_json::Value = serde_json::from_str(&body).unwrap();
            if kept["passcode"] == asked["passcode"] {
                let manifest = serde_json::json!({"files": kept["files"]});
                (200, "application/json".into(), manifest.to_string())
            } else {
                *left -= 1;
                (401, "application/json".into(), format!("{{\"remainingAttempts\":{left}}}"))
            }
        }
        _ => (404, "text/plain".into(), String::new()),
    };
    let _ = write!(
        stream,
        "HTTP/1.1 {status} x\r\ncontent-type: {kind}\r\ncontent-length: {}\r\n\
         connection: close\r\n\r\n{answer}",
        answer.len()
    );
}
