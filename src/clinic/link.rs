//! What a person takes home by telephone: SMART Health Links and Cards, as data and text.
//! It must not know a socket, a cipher or chance: ids and keys are handed in, the kiosk encrypts.

pub mod card;
pub mod shlink;
pub mod summary;

pub use shlink::{Put, ShLink, ShLinkFault};
