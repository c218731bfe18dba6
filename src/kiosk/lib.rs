//! The kiosk: the only crate with a screen, threads, ports and sockets. It carries out effects.
//! It must not decide anything: the visit, the drivers and the uploader do.

pub mod clock;
pub mod config;
pub mod desk;
pub mod screen;
pub mod snapshot;
pub mod words;
