//! `wayside check-content`: words, questionnaires and every way through a visit, checked.
//! It must not know what is right; it prints what was found.

use super::{End, Failure, print};
use crate::content::Flaw;
use crate::content_paths::Content;
use clap::Args;
use serde_json::json;
use std::path::PathBuf;
use wayside_visit::Visit;

/// Checks everything a person can be shown or asked: that every path of the visit and of every
/// questionnaire ends, that every danger sign reaches a person before the next question, that every
/// advice can be reached, that each language has its safety sentences, and that the words are
/// allowed and easy to read. Prints file, line and what is wrong; exits 1 where anything is.
#[derive(Args)]
pub struct CheckContent {
    /// A folder laid out like `ui` (`words/*.ftl`, `questionnaires/*.json` with their `.toml`);
    /// what is built in where left out.
    folder: Option<PathBuf>,
    /// Print JSON Lines.
    #[arg(long)]
    json: bool,
}

impl CheckContent {
    /// Runs the command.
    pub fn run(self) -> Result<End, Failure> {
        let content = match &self.folder {
            Some(folder) => Content::read(folder)?,
            None => Content::shipped(),
        };
        let report = content.check(Visit::step);
        for flaw in &report.flaws {
            if self.json {
                let Flaw { file, line, says } = flaw;
                print(&json!({"flaw": says, "file": file, "line": line}).to_string())?;
            } else {
                print(&flaw.to_string())?;
            }
        }
        for note in &report.notes {
            print(&if self.json { json!({"note": note}).to_string() } else { note.clone() })?;
        }
        let count = report.flaws.len();
        if self.json {
            print(&json!({"flaws": count}).to_string())?;
        } else {
            print(&format!("{count} wrong"))?;
        }
        Ok(if count == 0 { End::Good } else { End::Bad })
    }
}
