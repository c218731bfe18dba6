//! Every decoder under its law, guided by coverage: one byte chooses the device, one the pieces and
//! the ending, the rest is what the device says. It must not know any protocol.
#![no_main]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(missing_docs)]

#[path = "../../../src/devices/tests/lawful/mod.rs"]
mod lawful;

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let [device, life, said @ ..] = data else { return };
    let all = lawful::supported();
    let entry = all[usize::from(*device) % all.len()];
    if life % 64 == 0 {
        lawful::same_however_cut(entry, said);
    }
    lawful::live_through(entry, said, u64::from(*life));
});
