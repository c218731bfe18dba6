//! One visit as FHIR R4, and the machine that files it at the clinic exactly once. Pure.
//! It must not know a socket, a clock, a file, a thread, or the words a person reads.

#![forbid(unsafe_code)]

mod answers;
mod assessment;
mod body;
pub mod bundle;
mod case;
mod conditions;
mod consent;
mod device;
mod fhir;
mod grade;
mod hand;
pub mod hl7;
mod id;
pub mod link;
pub mod memory;
mod observation;
mod patient;
mod pressure;
mod provenance;
pub mod reply;
pub mod site;
pub mod upload;
pub mod uploader;
pub mod wait;

pub use bundle::{Bundle, bundle};
pub use site::{CodeKind, Site};
pub use uploader::Uploader;
