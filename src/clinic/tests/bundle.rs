//! What is written to the clinic: exact, deterministic, complete, and nothing the person did not
//! agree to. The golden files beside it were read by a person and checked by validate_fhir.mjs.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr,
    missing_docs
)]
mod samples;

use serde_json::Value;
use std::path::Path;
use wayside_clinic::bundle;

#[test]
fn golden() {
    let mut changed = Vec::new();
    for (name, record) in samples::all(0x1000) {
        let made = bundle(&record, &samples::site()).unwrap().to_pretty_json().unwrap() + "\n";
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/golden/{name}.json"));
        if std::env::var_os("WAYSIDE_BLESS").is_some() {
            std::fs::write(&path, &made).unwrap();
        }
        let kept = std::fs::read_to_string(&path).unwrap_or_default();
        if kept != made {
            changed.push(name);
        }
    }
    assert!(changed.is_empty(), "changed: {changed:?}; look, then WAYSIDE_BLESS=1");
}

fn parse(record: &wayside_care::record::Record) -> Value {
    serde_json::from_slice(&bundle(record, &samples::site()).unwrap().to_json().unwrap()).unwrap()
}
#[test]
fn x() { let _ = parse; }
