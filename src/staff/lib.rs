//! The people who look after a kiosk: who they are, what needs doing now, and their screens. Pure.
//! It must not know pixels, ports, clocks, sockets, chance or a word of any language; of the visit
//! it knows what a screen is made of, and the lock's numbers, and nothing else.

#![forbid(unsafe_code)]

pub mod check;
pub mod code;
pub mod drift;
pub mod facts;
pub mod lock;
pub mod pin;
pub mod role;
pub mod settings;
pub mod today;

pub use lock::Lock;
pub use role::{Account, Deed, Role};
