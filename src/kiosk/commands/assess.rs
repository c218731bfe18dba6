//! `wayside assess`: clinical rules over JSON Lines.
//! It must not know any rule.

use super::{End, Failure, name, print, read, tell};
use clap::Args;
use std::path::PathBuf;
use wayside_care::assess::{assess_text, rule_names};

/// Reads lines {"id":…,"rule":…,"input":{…}} and prints for each {"id","rule","output"} or
/// {"id","error"}; exits 1 where any line was an error.
#[derive(Args)]
pub struct Assess {
    /// Print the names of all rules.
    #[arg(long)]
    list: bool,
    /// The lines; stdin where left out or `-`.
    file: Option<PathBuf>,
}

impl Assess {
    /// Runs the command.
    pub fn run(self) -> Result<End, Failure> {
        if self.list {
            rule_names().try_for_each(print)?;
            return Ok(End::Good);
        }
        let file = self.file.as_deref();
        let text = String::from_utf8(read(file)?)
            .map_err(|_| format!("{}: expected UTF-8 text", name(file)))?;
        let mut end = End::Good;
        for (number, line) in (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty()) {
            match assess_text(line) {
                Ok(output) => print(&output.to_string())?,
                Err(refused) => {
                    tell(&format!("{}, line {number}: {refused}", name(file)));
                    print(&refused.to_json().to_string())?;
                    end = End::Bad;
                }
            }
        }
        Ok(end)
    }
}
