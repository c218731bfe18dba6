//! The command line: one file a command, the same code underneath as the kiosk.
//! It must not hold any logic of its own beyond reading arguments and printing results.

mod assess;
mod decode;
mod demo;
mod doctor;
mod rehearse;
mod run;
mod screens;

use clap::{Parser, Subcommand};
use std::io::{self, Read, Write};
use std::path::Path;
use std::process::ExitCode;

/// Wayside: a self-service health kiosk. Without a command it opens the demo.
#[derive(Parser)]
#[command(name = "wayside", version, about, disable_help_subcommand = true)]
struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand)]
enum Command {
    /// The kiosk on this screen, with simulated devices and a clinic inside the program.
    Demo(demo::Demo),
    /// The kiosk with a site's configuration and real devices.
    Run(run::Run),
    /// One whole visit without a screen, in virtual time.
    Rehearse(rehearse::Rehearse),
    /// Bytes from a device in, readings out.
    Decode(decode::Decode),
    /// Clinical rules over JSON Lines.
    Assess(assess::Assess),
    /// Checks devices, clinic, store, clock and disk.
    Doctor(doctor::Doctor),
    /// Every screen in every language and size as PNG.
    Screens(screens::Screens),
}

/// How a command ended.
pub(crate) enum End {
    /// What was checked or done is good.
    Good,
    /// What was checked or fed is bad; the message has been printed.
    Bad,
}

/// Why a command could not do its work.
pub(crate) type Failure = String;

/// Runs the command line.
#[must_use]
pub fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let result = match arguments.command {
        None => demo::Demo::default().run(),
        Some(Command::Demo(command)) => command.run(),
        Some(Command::Run(command)) => command.run(),
        Some(Command::Rehearse(command)) => command.run(),
        Some(Command::Decode(command)) => command.run(),
        Some(Command::Assess(command)) => command.run(),
        Some(Command::Doctor(command)) => command.run(),
        Some(Command::Screens(command)) => command.run(),
    };
    match result {
        Ok(End::Good) => ExitCode::SUCCESS,
        Ok(End::Bad) => ExitCode::from(1),
        Err(why) => {
            tell(&format!("wayside: {why}"));
            ExitCode::from(1)
        }
    }
}

/// A line for the person at the terminal, on stderr.
pub(crate) fn tell(line: &str) {
    // Nobody is listening where this fails.
    let _ = writeln!(io::stderr(), "{line}");
}

/// A line of the result, on stdout.
pub(crate) fn print(line: &str) -> Result<(), Failure> {
    writeln!(io::stdout(), "{line}").map_err(|why| format!("stdout: {why}"))
}

/// A whole file, or stdin where there is none or it is `-`.
pub(crate) fn read(file: Option<&Path>) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    match file.filter(|file| file.as_os_str() != "-") {
        Some(file) => {
            bytes = std::fs::read(file).map_err(|why| format!("{}: {why}", file.display()))?;
        }
        None => {
            io::stdin().read_to_end(&mut bytes).map_err(|why| format!("stdin: {why}"))?;
        }
    }
    Ok(bytes)
}

/// The name of a file for messages.
pub(crate) fn name(file: Option<&Path>) -> String {
    file.filter(|file| file.as_os_str() != "-")
        .map_or_else(|| "stdin".to_owned(), |file| file.display().to_string())
}
