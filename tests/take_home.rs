//! What a person takes home, read by a program that shares no code with us off the picture itself:
//! as it came out of the (simulated) printer. Where Python or its packages are missing this says
//! so.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr,
    clippy::cast_possible_truncation,
    missing_docs
)]

#[path = "../src/clinic/tests/samples/mod.rs"]
mod samples;
#[path = "take_home/mod.rs"]
mod take_home;

use josekit::jwk::Jwk;
use josekit::jws::{self, ES256, JwsHeader};
use serde_json::{Value, json};
use std::io::Write;
use std::path::PathBuf;
use std::rc::Rc;
use std::sync::atomic::AtomicBool;
use take_home::{Folder, Host, Paper, health_link, png, said};
use wayside_clinic::memory::{Entry, Measure, Memory, Secret, Shut};
use wayside_kiosk::link::{ShareConfig, ShareFault, Shared, share, signed_card};
use wayside_kiosk::printer::{Outcome, PrintFault, PrinterConfig, print};
use wayside_kiosk::qr::Squares;
use wayside_kiosk::slip::{Code, Line, Slip, Weight};
use wayside_kiosk::snapshot::Camera;
use wayside_kiosk::words::Words;

fn slip(language: &str, large: bool, squares: &Squares) -> Slip {
    let (heading, value, caption) = match language {
        "ar" => ("مكتبة المدينة", "ضغط الدم ١٣٨ على ٨٦", "صوّر هذه الصورة بهاتفك"),
        _ => ("City Library", "Blood pressure 138 over 86", "Take a picture of this"),
    };
    Slip {
        language: language.into(),
        large,
        lines: vec![Line::new(Weight::Heading, heading), Line::new(Weight::Value, value)],
        codes: vec![Code { caption: caption.into(), squares: squares.clone() }],
        last: vec![Line::new(Weight::Plain, "112")],
    }
}

/// Prints over a real pty and gives back the paper as a PNG.
fn printed(folder: &Folder, name: &str, slip: &Slip) -> PathBuf {
    let paper = Paper::new(20_000);
    let config = PrinterConfig { port: format!("serial:{}", paper.path), ..Default::default() };
    config.check().unwrap();
    let picture = slip.draw().unwrap();
    let outcome = print(&config, picture.clone(), &AtomicBool::new(false));
    assert_eq!(outcome, Outcome::Printed { paper_low: false });
    let slips = paper.slips();
    assert_eq!(slips.len(), 1);
    assert_eq!(slips[0].rows.len(), picture.height());
    let path = folder.0.join(format!("{name}.png"));
    png(&path, &slips[0]);
    if let Some(keep) = std::env::var_os("WAYSIDE_SLIPS") {
        std::fs::copy(&path, PathBuf::from(keep).join(format!("{name}.png"))).unwrap();
    }
    path
}

/// A clinic that signs with a key of this run.
struct Clinic {
    host: Host,
    keys: PathBuf,
}

const ISSUER: &str = "https://clinic.example.org/cards";

fn clinic(folder: &Folder, spoil: fn(&mut Value)) -> Clinic {
    let mut key = Jwk::generate_ec_key(josekit::jwk::alg::ec::EcCurve::P256).unwrap();
    let thumb = {
        // RFC 7638: the required members in order, nothing else.
        use sha2::{Digest, Sha256};
        let part = |name: &str| key.parameter(name).unwrap().as_str().unwrap().to_owned();
        let text = format!(
            "{{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"{}\",\"y\":\"{}\"}}",
            part("x"),
            part("y")
        );
        use base64::Engine;
        base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(Sha256::digest(text))
    };
    key.set_key_id(&thumb);
    key.set_key_use("sig");
    key.set_algorithm("ES256");
    let keys = folder.0.join("jwks.json");
    let mut public = key.to_public_key().unwrap();
    public.set_key_id(&thumb);
    public.set_algorithm("ES256");
    std::fs::write(&keys, json!({"keys": [Value::Object(public.as_ref().clone())]}).to_string())
        .unwrap();
    let signer = move |claim: &str| {
        let mut claim: Value = serde_json::from_str(claim).unwrap();
        spoil(&mut claim);
        let card = json!({"iss": ISSUER, "nbf": 1_700_000_000, "vc": claim}).to_string();
        let mut packed =
            flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::best());
        packed.write_all(card.as_bytes()).unwrap();
        let mut header = JwsHeader::new();
        header.set_claim("zip", Some("DEF".into())).unwrap();
        header.set_key_id(&thumb);
        let signer = ES256.signer_from_jwk(&key).unwrap();
        let jws = jws::serialize_compact(&packed.finish().unwrap(), &header, &signer).unwrap();
        json!({"verifiableCredential": [jws]}).to_string()
    };
    Clinic { host: Host::start(Box::new(signer)), keys }
}

fn config(clinic: &Clinic) -> ShareConfig {
    let config = ShareConfig {
        upload_url: format!("{}/shl", clinic.host.base),
        card_url: format!("{}/sign", clinic.host.base),
        card_issuer: ISSUER.into(),
        card_keys: Some(clinic.keys.clone()),
        ..ShareConfig::default()
    };
    config.check().unwrap();
    config
}

/// A visit of now: links end some days after it.
fn visit() -> wayside_care::record::Record {
    let mut record = samples::full(71);
    record.ended.unix_ms = jiff::Timestamp::now().as_millisecond();
    record
}

fn reads(image: &std::path::Path, arguments: &[&str]) {
    let image = image.to_str().unwrap();
    let arguments = [&arguments[..1], &[image], &arguments[1..]].concat();
    if let Some(output) = health_link(&arguments) {
        assert!(output.status.success(), "{}", said(&output));
    }
}

/// One test, because a process has one camera.
#[test]
fn what_a_person_takes_home_is_read_off_the_printed_slip() {
    let camera = Camera::new(Rc::new(Words::load().unwrap())).unwrap();
    let folder = Folder::new();
    let clinic = clinic(&folder, |_| {});
    links(&folder, &clinic);
    card(&folder, &clinic);
    memory(&folder);
    troubles(&folder);
    drop(camera);
}

fn links(folder: &Folder, clinic: &Clinic) {
    let record = visit();
    let plain = share(&config(clinic), &record, &samples::site(), "Your reading", None).unwrap();
    for (language, large) in [("en", false), ("en", true), ("ar", false), ("ar", true)] {
        let name = format!("link-{language}-{large}");
        let paper = printed(folder, &name, &slip(language, large, &plain.squares));
        reads(&paper, &["shl", "--allow-http", "--out", folder.0.to_str().unwrap()]);
    }
    // What the reader opened is what was measured.
    if let Ok(text) = std::fs::read_to_string(folder.0.join("file0.json")) {
        assert!(text.contains("\"138\"") || text.contains(":138"), "{text}");
    }
    let code = share(&config(clinic), &record, &samples::site(), "", Some("4711 blue")).unwrap();
    let paper = printed(folder, "passcode", &slip("en", false, &code.squares));
    reads(&paper, &["shl", "--allow-http", "--passcode", "4711 blue"]);
    let image = paper.to_str().unwrap();
    if let Some(wrong) = health_link(&["shl", image, "--allow-http", "--passcode", "no"]) {
        assert!(said(&wrong).contains("401"), "{}", said(&wrong));
    }
    // The host holds nothing that opens a file.
    let held = format!("{:?}", clinic.host.files.lock().unwrap());
    for secret in [key_of(&plain), key_of(&code), "Okafor".into(), "138".to_owned() + ","] {
        assert!(!held.contains(&secret), "the host holds {secret}");
    }
    let nowhere = ShareConfig { upload_url: "http://127.0.0.1:9/".into(), ..config(clinic) };
    let fault = share(&nowhere, &record, &samples::site(), "", None).err();
    assert_eq!(fault, Some(ShareFault::Unreachable));
    assert_eq!(
        share(&ShareConfig::default(), &record, &samples::site(), "", None).err(),
        Some(ShareFault::NotOffered)
    );
}

fn key_of(shared: &Shared) -> String {
    use base64::Engine;
    let coded = shared.text.split("shlink:/").nth(1).unwrap();
    let payload = base64::engine::general_purpose::URL_SAFE_NO_PAD.decode(coded).unwrap();
    let payload: Value = serde_json::from_slice(&payload).unwrap();
    payload["key"].as_str().unwrap().to_owned()
}

fn card(folder: &Folder, clinic: &Clinic) {
    let card = signed_card(&config(clinic), &visit(), &samples::site()).unwrap();
    let paper = printed(folder, "card", &slip("en", false, &card.squares));
    reads(&paper, &["shc", "--jwks", clinic.keys.to_str().unwrap()]);
    // A service that signs something else, and one whose keys are not the clinic's.
    let own = Folder::new();
    let other = self::clinic(&own, |claim| claim["credentialSubject"]["fhirVersion"] = json!("5"));
    let fault = |config: &ShareConfig| signed_card(config, &visit(), &samples::site()).err();
    assert_eq!(fault(&config(&other)), Some(ShareFault::NotTheClinics));
    let keys = ShareConfig { card_keys: Some(other.keys.clone()), ..config(clinic) };
    assert_eq!(fault(&keys), Some(ShareFault::NotTheClinics));
    let issuer = ShareConfig { card_issuer: "https://else.example".into(), ..config(clinic) };
    assert_eq!(fault(&issuer), Some(ShareFault::NotTheClinics));
}

fn memory(folder: &Folder) {
    // As much as it ever holds.
    let mut memory = Memory::default();
    for day in 0..30_i64 {
        let mut record = samples::full(5);
        record.ended.unix_ms += day * 86_400_000;
        memory.add(Entry::of(&record).unwrap());
    }
    let secret = Secret::words("river stone lamp seven").unwrap();
    let code = memory.seal(&secret, &std::array::from_fn(|at| at as u8)).unwrap();
    let squares = Squares::of_digits(&code).unwrap();
    assert!(squares.side() <= 81 + 8, "version 16 at most");
    for large in [false, true] {
        let name = format!("memory-{large}");
        let paper = printed(folder, &name, &slip("en", large, &squares));
        let Some(output) = health_link(&["qr", paper.to_str().unwrap()]) else { continue };
        assert!(output.status.success(), "{}", said(&output));
        let line = said(&output).lines().next().unwrap().to_owned();
        let scanned: Value = serde_json::from_str(&line).unwrap();
        let shut = Shut::read(scanned["text"].as_str().unwrap()).unwrap();
        let opened = shut.open(&secret).unwrap();
        assert_eq!(opened.trend(Measure::Systolic).len(), 30);
    }
}

fn troubles(folder: &Folder) {
    let squares = Squares::of_text("nothing").unwrap();
    let picture = slip("en", false, &squares).draw().unwrap();
    let go = AtomicBool::new(false);
    let paper = Paper::new(0);
    let config = PrinterConfig { port: format!("serial:{}", paper.path), ..Default::default() };
    let outcome = print(&config, picture.clone(), &go);
    assert_eq!(outcome, Outcome::Failed(PrintFault::PaperOut));
    {
        let mut printer = paper.printer.lock().unwrap();
        printer.load(9000);
        printer.trouble.cover_open = true;
    }
    let outcome = print(&config, picture.clone(), &go);
    assert_eq!(outcome, Outcome::Failed(PrintFault::CoverOpen));
    paper.printer.lock().unwrap().trouble = Default::default();
    assert_eq!(print(&config, picture.clone(), &go), Outcome::Printed { paper_low: false });
    // The way to the USB printer class is a file that is read and written without waiting.
    let lp = PrinterConfig { port: format!("lp:{}", paper.path), ..Default::default() };
    assert_eq!(print(&lp, picture.clone(), &go), Outcome::Printed { paper_low: false });
    let gone = PrinterConfig {
        port: format!("serial:{}", folder.0.join("no-such-port").display()),
        ..Default::default()
    };
    let outcome = print(&gone, picture.clone(), &go);
    assert_eq!(outcome, Outcome::Failed(PrintFault::Unplugged));
    go.store(true, std::sync::atomic::Ordering::Relaxed);
    let outcome = print(&config, picture, &go);
    assert_eq!(outcome, Outcome::Failed(PrintFault::Cancelled));
}
