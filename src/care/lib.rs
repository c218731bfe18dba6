//! What a clinical lead signs: units, readings, protocols, guidelines, triage. Pure.
//! It must not know a clock, a port, a file, a screen, a language or a network.

#![forbid(unsafe_code)]

pub mod appointment;
pub mod assess;
mod assess_grade;
mod assess_measure;
mod assess_triage;
pub mod bmi;
pub mod bp_class;
pub mod convert;
pub mod cuff;
pub mod disposition;
pub mod evidence;
mod fields;
pub mod figures;
pub mod finding;
pub mod grade;
pub mod level;
pub mod news2;
pub mod oximetry;
pub mod plausible;
pub mod questionnaires;
pub mod reading;
pub mod record;
pub mod red_flags;
pub mod rules;
pub mod selftest;
pub mod session;
pub mod temperature;
pub mod time;
pub mod units;
pub mod weight;
