//! One person's visit: what happens next, and what is on the screen. Pure.
//! It must not know pixels, ports, threads, clocks, sockets, or a word of any language.

pub mod view;
