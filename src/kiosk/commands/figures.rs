//! `wayside figures`: how many visits a month, safe to publish, out of this box's own store.
//! It must not print anything of one person, nor any number that is not already safe.

use super::{End, Failure, print};
use crate::clock;
use crate::config::Config;
use clap::{Args, ValueEnum};
use std::path::PathBuf;
use wayside_care::figures::{Figures, csv};
use wayside_care::record::Record;
use wayside_care::time::Tick;
use wayside_store::Store;

/// Counts kept visits by month, level and measurement. Small counts are hidden, all are rounded to
/// fives, and the running month is left out. The kiosk must not be running: it holds the store.
#[derive(Args)]
pub struct Counted {
    /// The site's configuration (TOML).
    #[arg(long)]
    config: PathBuf,
    /// How to print them.
    #[arg(long, value_enum, default_value = "csv")]
    format: Format,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    Csv,
    Json,
}

/// So many records are in memory at once.
const PAGE: u32 = 100;

impl Counted {
    /// Runs the command.
    pub fn run(self) -> Result<End, Failure> {
        let config = Config::read(&self.config).map_err(|why| why.to_string())?;
        let zone = config.zone()?;
        let dir = &config.store.dir;
        if !dir.join("wayside.db").exists() {
            return Err(format!("{}: expected the store of a kiosk", dir.display()));
        }
        let store = Store::open(dir).map_err(|why| why.to_string())?;
        let day = |stamp: jiff::Timestamp| clock::at(Tick::ZERO, stamp, &zone).today;
        let mut figures = Figures::default();
        let mut after = 0;
        loop {
            let page = store.kept_records(after, PAGE).map_err(|why| why.to_string())?;
            let Some(last) = page.last() else { break };
            after = last.seq;
            for kept in &page {
                // A record of an older version that no longer reads is not counted.
                let Ok(record) = serde_json::from_slice::<Record>(&kept.record) else { continue };
                let began = jiff::Timestamp::from_millisecond(kept.began_ms);
                figures.add(day(began.unwrap_or(jiff::Timestamp::UNIX_EPOCH)), &record);
            }
        }
        let published = figures.published(day(jiff::Timestamp::now()));
        let text = match self.format {
            Format::Csv => csv(&published).trim_end().to_owned(),
            Format::Json => {
                serde_json::to_string_pretty(&published).map_err(|why| format!("figures: {why}"))?
            }
        };
        print(&text)?;
        Ok(End::Good)
    }
}
