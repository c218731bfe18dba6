//! One visit as an HL7 v2.5.1 message (ORU^R01), and the machine that files it over MLLP exactly
//! once. It must not know a socket, a clock, or FHIR.

pub mod ack;
pub mod frame;
pub mod message;
mod segment;
pub mod sender;
mod verdict;

pub use message::{Receiver, oru};
pub use sender::{Due, Input, Output, Sender};
