//! `wayside screens`: every screen in every language and size as PNG, without a display.
//! It must not draw anything the running kiosk would not.

use super::{End, Failure, print};
use crate::gallery;
use crate::screen::Panel;
use crate::snapshot::{self, Camera};
use crate::words::Words;
use clap::Args;
use std::path::PathBuf;
use std::rc::Rc;

/// Renders every screen of the visit in every language offered, in three panel sizes, as PNG files
/// named SIZE-LANGUAGE-NN-SCREEN.png.
#[derive(Args)]
pub struct Screens {
    /// Where the pictures go; made if it is not there.
    #[arg(long)]
    out: PathBuf,
    /// Only this language (BCP 47 tag).
    #[arg(long)]
    language: Option<String>,
    /// Only this size: portrait, landscape or small.
    #[arg(long)]
    size: Option<String>,
    /// Only screens whose file name holds this: `form`, `booked`.
    #[arg(long)]
    only: Option<String>,
}

impl Screens {
    /// Runs the command.
    pub fn run(self) -> Result<End, Failure> {
        let words = Words::load().map_err(|why| why.to_string())?;
        let words = Rc::new(words);
        let camera = Camera::new(Rc::clone(&words)).map_err(|why| why.to_string())?;
        let offered = words.offered();
        let wanted = |tag: &&str| self.language.as_deref().is_none_or(|only| only == *tag);
        let languages: Vec<&str> = offered.iter().copied().filter(wanted).collect();
        if languages.is_empty() {
            return Err(format!("--language: expected one of {}", offered.join(", ")));
        }
        let sizes = [
            ("portrait", Panel::PORTRAIT),
            ("landscape", Panel::LANDSCAPE),
            ("small", Panel::SMALL),
        ];
        let sizes: Vec<_> = sizes
            .into_iter()
            .filter(|(name, _)| self.size.as_deref().is_none_or(|only| only == *name))
            .collect();
        if sizes.is_empty() {
            return Err("--size: expected portrait, landscape or small".to_owned());
        }
        let mut count = 0;
        for (size, panel) in sizes {
            for language in &languages {
                let views = gallery::views(language)?;
                let named: Vec<_> = views
                    .into_iter()
                    .filter(|(_, view)| gallery::fits(view, panel))
                    .map(|(name, view)| (format!("{size}-{language}-{name}"), view))
                    .filter(|(name, _)| self.only.as_deref().is_none_or(|only| name.contains(only)))
                    .collect();
                count += named.len();
                snapshot::render(&camera, &named, panel, &self.out)
                    .map_err(|why| why.to_string())?;
            }
        }
        print(&format!("{count} pictures in {}", self.out.display()))?;
        Ok(End::Good)
    }
}
