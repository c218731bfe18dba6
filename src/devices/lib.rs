//! One file a wire protocol: bytes in, readings out. Pure.
//! It must not know ports, threads, clocks, the person, or what a number means for them.

#![forbid(unsafe_code)]

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
pub mod squeeze;
pub mod transcript;
pub mod valve;

pub mod and_scale;
pub mod and_tm2655;
pub mod bci_berry;
pub mod contec_cms50_new;
pub mod contec_cms50_old;
pub mod escpos;
pub mod gtech_gl310;
pub mod healthometer_esc;
pub mod hid_scale;
pub mod masimo_ascii1;
pub mod mt_sics;
pub mod nellcor_ascii;
pub mod nonin;
pub mod nonin_df13;
pub mod nonin_df2;
pub mod nonin_df7;
pub mod nonin_df8;
pub mod omron_hbp9030;
pub mod omron_hem7080;
pub mod phd;
pub mod sma_scp0499;
pub mod suntech_oem;
pub mod taidoc_td3128;
pub mod tanita_csv;
pub mod terumo_es_p2020;
pub mod visomat;

mod scale;
mod stx;

pub use driver::{Driver, Fault, Input, Live, Measure, Out, Report};
pub use valve::Valve;
