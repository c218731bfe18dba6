//! The program `wayside`. It must not do anything but hand over to the command line.

use std::process::ExitCode;

#[global_allocator]
static MEMORY: wayside_kiosk::memory::Wiping = wayside_kiosk::memory::Wiping;

fn main() -> ExitCode {
    wayside_kiosk::commands::main()
}
