//! One file a wire protocol: bytes in, readings out. Pure.
//! It must not know ports, threads, clocks, the person, or what a number means for them.

pub mod course;
pub mod decode;
pub mod driver;
pub mod frame;
pub mod gate;
pub mod json;
pub mod line;
pub mod number;
pub mod profile;
pub mod registry;
pub mod result;
pub mod transcript;

pub mod healthometer_esc;
pub mod nonin;
pub mod nonin_df2;
pub mod omron_hbp9030;

pub use driver::{Driver, Fault, Input, Live, Measure, Out, Report};
