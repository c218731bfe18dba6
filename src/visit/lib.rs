//! One person's visit: what happens next, and what is on the screen. Pure.
//! It must not know pixels, ports, threads, clocks, sockets, or a word of any language.

#![forbid(unsafe_code)]

mod chart;
pub mod event;
mod evidence;
mod flow;
mod form;
pub mod gist;
mod idle;
mod keys;
mod known;
pub mod lock;
pub mod msg;
mod outcome;
mod over;
mod oxygen;
pub mod paths;
mod paths_laws;
mod paths_moves;
mod paths_worlds;
mod pressure;
mod scale;
mod show;
mod show_form;
mod show_known;
mod show_measure;
mod show_over;
mod show_result;
mod show_times;
pub mod site;
mod snag;
pub mod times;
pub mod touch;
mod typing;
pub mod view;
mod visit;

pub use event::{Alert, Chime, DeviceEvent, Effect, Input, Now, Parcel};
pub use site::Site;
pub use view::View;
pub use visit::{Place, Snag, Visit};
