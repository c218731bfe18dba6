//! `wayside decode`: bytes from a device in, readings out.
//! It must not know any protocol.

use super::{End, Failure, name, print, read};
use clap::{Args, ValueEnum};
use std::path::PathBuf;
use wayside_devices::decode::{Happened, decode};
use wayside_devices::registry;

/// Starts the driver as if a measurement had been asked for, feeds it the bytes, closes the line,
/// and prints one JSON object a line: reading, status, refused or send, with the bytes used so far.
#[derive(Args)]
pub struct Decode {
    /// Which driver, for example nonin-df2.
    #[arg(long, required_unless_present = "list")]
    device: Option<String>,
    /// How the bytes are written.
    #[arg(long, value_enum, default_value_t = Format::Raw)]
    format: Format,
    /// Feed them in pieces of so many bytes (0: all at once). The result is the same.
    #[arg(long, default_value_t = 0)]
    split: usize,
    /// Print every device ID with kind, transport and state.
    #[arg(long)]
    list: bool,
    /// The bytes; stdin where left out or `-`.
    file: Option<PathBuf>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// As they are.
    Raw,
    /// Hexadecimal digits, white space ignored.
    Hex,
}

impl Decode {
    /// Runs the command.
    pub fn run(self) -> Result<End, Failure> {
        if self.list {
            return list();
        }
        let file = self.file.as_deref();
        let device = self.device.unwrap_or_default();
        let mut bytes = read(file)?;
        if self.format == Format::Hex {
            bytes = unhex(&bytes).map_err(|why| format!("{}: {why}", name(file)))?;
        }
        let events = decode(&device, &bytes, self.split).map_err(|why| why.to_string())?;
        for event in &events {
            print(&wayside_devices::json::to_json(event))?;
        }
        let refused = events.iter().any(|event| matches!(event.what, Happened::Refused(_)));
        let reading = events.iter().any(|event| matches!(event.what, Happened::Reading(_)));
        Ok(if refused && !reading { End::Bad } else { End::Good })
    }
}

fn list() -> Result<End, Failure> {
    for entry in registry::devices() {
        let line = serde_json::json!({
            "device": entry.id, "kinds": entry.kinds,
            "transport": entry.transport, "state": entry.state,
        });
        print(&line.to_string())?;
    }
    Ok(End::Good)
}

/// Bytes from hexadecimal digits; the error names line and column.
fn unhex(text: &[u8]) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::with_capacity(text.len() / 2);
    let mut half: Option<u8> = None;
    let (mut line, mut column) = (1, 0);
    for byte in text {
        column += 1;
        if *byte == b'\n' {
            (line, column) = (line + 1, 0);
        }
        if byte.is_ascii_whitespace() {
            continue;
        }
        let digit = char::from(*byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
        let Some(digit) = digit else {
            let found = char::from(*byte).escape_default();
            return Err(format!("line {line}, column {column}: `{found}`, expected a hex digit"));
        };
        match half.take() {
            None => half = Some(digit),
            Some(high) => bytes.push(high << 4 | digit),
        }
    }
    match half {
        None => Ok(bytes),
        Some(_) => Err(format!("line {line}: an odd number of hex digits, expected pairs")),
    }
}
