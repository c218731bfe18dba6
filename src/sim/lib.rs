//! The other end of each device protocol, for the demo, rehearsals and tests. Pure and
//! deterministic: no clock, no chance. It must not know ports, screens or the visit.

#![forbid(unsafe_code)]

pub mod clerk;
pub mod clinic;
pub mod demo_book;
pub mod device;
pub mod load;
pub mod memory;
pub mod phd;
pub mod printer;
pub mod push;
pub mod replay;
pub mod script;
pub mod stream;
pub mod usbip;

mod cuffs;
mod oximeters;
mod scales;
mod suntech;

pub use device::{OtherEnd, Said, Stimulus, other_end};
pub use script::{Script, ScriptError};
