//! The kiosk without sight: five keys in, speech out, from the same view as the pixels. Pure.
//! It must not know an engine, a clock, a file, or a word of any language.

#![forbid(unsafe_code)]

mod event;
mod hearing;
mod keys;
mod read;
mod ring;
mod spell;
mod voice;

pub use event::{Input, Key, Output, SPEEDS, VOLUMES};
pub use hearing::{Hearing, Listening, Utterance};
pub use voice::Voice;
