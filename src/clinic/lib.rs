//! One visit as FHIR R4, and the machine that files it at the clinic exactly once. Pure.
//! It must not know a socket, a clock, a file, a thread, or the words a person reads.

#![forbid(unsafe_code)]

pub mod abilities;
mod answers;
pub mod appointment;
mod assessment;
mod body;
pub mod booking;
pub mod bundle;
pub mod calendar;
pub mod call;
pub mod can;
mod case;
pub mod choice;
mod conditions;
mod consent;
pub mod deed;
mod device;
mod fhir;
mod forms;
mod grade;
mod hand;
pub mod hl7;
mod id;
pub mod ladder;
pub mod link;
pub mod local;
pub mod memory;
pub mod merge_code;
pub mod notice;
mod observation;
pub mod operation;
mod patient;
mod pressure;
mod provenance;
pub mod reply;
pub mod request;
pub mod scope;
pub mod seen;
pub mod site;
pub mod talk;
mod theirs;
pub mod token;
pub mod upload;
pub mod uploader;
pub mod wait;
pub mod who;
pub mod windows;

pub use abilities::Abilities;
pub use bundle::{Bundle, bundle};
pub use site::{CodeKind, Site};
pub use uploader::Uploader;
