//! What strangers hand to the clinic crate: an acknowledgement of an HL7 receiver, a scanned code.
//! It must not know what either should say.
#![no_main]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(missing_docs)]

use wayside_clinic::hl7::ack;
use wayside_clinic::hl7::frame::Blocks;
use wayside_clinic::memory::Shut;

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let _ = ack::read(data);
    let _ = ack::control_id(data);
    let mut blocks = Blocks::default();
    for byte in data {
        match blocks.push(*byte) {
            Ok(Some(block)) => drop(ack::read(&block)),
            Ok(None) => {}
            Err(_) => blocks.clear(),
        }
    }
    if let Ok(text) = core::str::from_utf8(data) {
        let _ = Shut::read(text);
        let _ = Shut::read(&format!("929701{text}"));
    }
});
