//! One file a wire protocol: bytes in, readings out. Pure.
//! It must not know ports, threads, clocks, the person, or what a number means for them.

pub mod driver;

pub use driver::{Driver, Fault, Input, Live, Measure, Out, Report};
