//! The command line: one file a command, the same code underneath as the kiosk.
//! It must not hold any logic of its own beyond reading arguments and printing results.

mod assess;
mod bench;
mod check_content;
mod decode;
mod demo;
mod doctor;
mod figures;
mod keys;
mod measure;
mod record;
mod rehearse;
mod run;
mod screens;
mod sim;

use crate::live::Port;
use clap::{Parser, Subcommand};
use std::io::{self, Read, Write};
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use tokio::signal::unix::{SignalKind, signal};
use wayside_devices::profile::Profile;
use wayside_devices::{Valve, registry};

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
    /// Measurements on a real port, as the kiosk takes them.
    Measure(measure::Measure),
    /// One measurement on a real port, written down as a transcript.
    Record(record::Record),
    /// A simulated device on a pseudo-terminal, or on USB.
    Sim(sim::Sim),
    /// Clinical rules over JSON Lines.
    Assess(assess::Assess),
    /// The kiosk's public keys, for the clinic to register; their rotation.
    Keys(keys::Keys),
    /// Checks devices, clinic, store, clock and disk.
    Doctor(doctor::Doctor),
    /// How many visits a month, safe to publish.
    Figures(figures::Counted),
    /// Checks words, questionnaires and every way through a visit.
    CheckContent(check_content::CheckContent),
    /// How fast the kiosk answers a finger, and what it weighs.
    Bench(bench::Bench),
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
        Some(Command::Measure(command)) => command.run(),
        Some(Command::Record(command)) => command.run(),
        Some(Command::Sim(command)) => command.run(),
        Some(Command::Assess(command)) => command.run(),
        Some(Command::Keys(command)) => command.run(),
        Some(Command::Doctor(command)) => command.run(),
        Some(Command::Figures(command)) => command.run(),
        Some(Command::Screens(command)) => command.run(),
        Some(Command::CheckContent(command)) => command.run(),
        Some(Command::Bench(command)) => command.run(),
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

/// Whether somebody asked a command to end (Ctrl-C, or a service's stop).
pub(crate) struct Stop(Arc<AtomicBool>);

impl Stop {
    /// Listens from now on, so that what is open can be closed.
    pub(crate) fn on_signals() -> Result<Stop, Failure> {
        Stop::on_signals_do(|| {})
    }

    /// The same, and does something then, on a thread of its own.
    pub(crate) fn on_signals_do(act: impl FnOnce() + Send + 'static) -> Result<Stop, Failure> {
        let asked = Arc::new(AtomicBool::new(false));
        let ask = Arc::clone(&asked);
        let wrong = |why: io::Error| format!("no signals: {why}");
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        let runtime = runtime.map_err(wrong)?;
        let ours = runtime.enter();
        let mut ends = [SignalKind::interrupt(), SignalKind::terminate()].map(signal);
        drop(ours);
        let heard = async move {
            let [interrupt, terminate] = &mut ends;
            let (Ok(interrupt), Ok(terminate)) = (interrupt, terminate) else { return };
            tokio::select! {
                _ = interrupt.recv() => {}
                _ = terminate.recv() => {}
            }
            ask.store(true, Ordering::Relaxed);
            act();
        };
        let listen = move || runtime.block_on(heard);
        std::thread::Builder::new().name("signals".to_owned()).spawn(listen).map_err(wrong)?;
        Ok(Stop(asked))
    }

    /// Whether it was asked.
    pub(crate) fn asked(&self) -> bool {
        self.0.load(Ordering::Relaxed)
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

/// The device of an id on a real port, with its driver and profile. A cuff that we can fill needs a
/// word that somebody sits in it and has agreed.
fn device_on(id: &str, port: &str, inflate: bool) -> Result<(Valve, Profile, Port), Failure> {
    let entry = registry::find(id)
        .ok_or_else(|| format!("{id}: no such device; `wayside decode --list` names them"))?;
    let driver = entry.valve().ok_or_else(|| format!("{id}: unsupported"))?;
    let profile = entry.profile().map_err(|why| why.to_string())?;
    let profile = profile.ok_or_else(|| format!("{id}: it has no profile"))?;
    if profile.can_inflate && !inflate {
        return Err(format!(
            "{id} inflates a cuff when it is asked to measure; expected --inflate, which says that \
             somebody sits in it and has agreed"
        ));
    }
    let port = crate::demo::port(&profile, port)?;
    Ok((driver, profile, port))
}
