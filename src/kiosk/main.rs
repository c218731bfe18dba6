//! The program `wayside`. It must not do anything but hand over to the command line.

use std::process::ExitCode;

fn main() -> ExitCode {
    wayside_kiosk::commands::main()
}
