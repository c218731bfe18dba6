//! The people who look after a kiosk: who they are, what needs doing now, and their screens. Pure.
//! It must not know pixels, ports, clocks, sockets, chance or a word of any language; of the visit
//! it knows what a screen is made of, and the lock's numbers, and nothing else.

#![forbid(unsafe_code)]

mod act;
mod act_set;
mod act_work;
pub mod check;
pub mod code;
pub mod drift;
pub mod facts;
pub mod lock;
pub mod pin;
pub mod place;
pub mod role;
pub mod said;
pub mod settings;
mod show;
mod show_set;
mod show_work;
mod staff;
pub mod today;

pub use lock::Lock;
pub use place::Place;
pub use role::{Account, Deed, Role};
pub use said::{Effect, Input};
pub use show_set::csv;
pub use staff::{GIVE_UP, Staff};
