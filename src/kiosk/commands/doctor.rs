//! `wayside doctor`: checks of rules, words, store, devices, clinic link, clock, disk and sound.
//! It must not change anything it looks at, nor print anything about a person; where it is told to
//! listen, the reading that is being taken is the technician's own.

mod clinic;

use super::{End, Failure, print};
use crate::config::Config;
use crate::words::Words;
use clap::Args;
use serde_json::json;
use std::path::{Path, PathBuf};
use std::time::Duration;

mod devices;

/// Checks this kiosk and says what is good, what is not, and what to do about it. Exits 1 where
/// something is bad.
#[derive(Args)]
pub struct Doctor {
    /// The site's configuration; defaults where left out.
    #[arg(long)]
    config: Option<PathBuf>,
    /// Listen to each device for so many seconds, and say how well it is heard. Put a finger in, or
    /// stand on the scale. No cuff is filled.
    #[arg(long, default_value_t = 0, value_name = "SECONDS",
          value_parser = clap::value_parser!(u64).range(0..=120))]
    listen: u64,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

/// How one check came out.
#[derive(Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "lowercase")]
enum Found {
    Good,
    /// It works, and somebody should know.
    Note,
    Bad,
}

struct Check {
    what: String,
    found: Found,
    says: String,
}

fn check(what: impl Into<String>, found: Found, says: impl Into<String>) -> Check {
    Check { what: what.into(), found, says: says.into() }
}

impl Doctor {
    /// Runs the command.
    pub fn run(self) -> Result<End, Failure> {
        let config = match &self.config {
            Some(path) => Config::read(path).map_err(|why| why.to_string())?,
            None => Config::default(),
        };
        let mut checks = vec![rules()];
        checks.extend(rule_sets());
        checks.extend(languages(&config));
        checks.extend(forms(&config));
        checks.push(clock());
        checks.extend(devices::ports(&config));
        checks.extend(devices::usb_bus(&config));
        let listen = Duration::from_secs(self.listen);
        checks.extend(config.device.iter().flat_map(|one| devices::device(one, listen)));
        checks.extend(config.device.iter().map(calibration));
        if config.device.is_empty() {
            let says = "none configured: `wayside run` would have nothing to measure with";
            checks.push(check("devices", Found::Note, says));
        }
        checks.push(store(&config.store.dir));
        checks.extend(clinic::checks(&config));
        checks.push(sound());
        checks.push(voice(&config));
        let bad = checks.iter().any(|check| check.found == Found::Bad);
        for one in &checks {
            let line = if self.json {
                json!({"check": one.what, "found": one.found, "says": one.says}).to_string()
            } else {
                let mark = match one.found {
                    Found::Good => "good",
                    Found::Note => "note",
                    Found::Bad => "BAD ",
                };
                format!("{mark}  {}: {}", one.what, one.says)
            };
            print(&line)?;
        }
        Ok(if bad { End::Bad } else { End::Good })
    }
}

fn rules() -> Check {
    match wayside_care::selftest::self_test() {
        Ok(count) => check("rules", Found::Good, format!("{count} published examples come out")),
        Err(wrong) => {
            let says = format!("{} published examples come out wrong: do not open", wrong.len());
            check("rules", Found::Bad, says)
        }
    }
}

/// Every rule set with its version (the day it was set down), source and reviewer. A rule that
/// nobody signed is a note: the kiosk serves, and somebody should know.
fn rule_sets() -> impl Iterator<Item = Check> {
    wayside_care::rules::all().map(|rule| {
        let reviewer = rule.reviewer();
        let found = if reviewer == "unreviewed" { Found::Note } else { Found::Good };
        let says = format!("{}; {reviewer}; from {}", rule.version(), rule.source());
        check(format!("rule {}", rule.id()), found, says)
    })
}

/// Whether a device's calibration holds today; past it the kiosk does not use it (hazard 29).
fn calibration(device: &crate::config::DeviceConfig) -> Check {
    let what = format!("calibration of {}", device.id);
    let today = crate::clock::Clock::new(jiff::tz::TimeZone::system()).now().today;
    match (device.calibration(), &device.calibration_due) {
        (Err(why), _) => check(what, Found::Bad, why),
        (Ok(Some(due)), Some(said)) if today > due => {
            check(what, Found::Bad, format!("ended on {said}: the kiosk does not use this device"))
        }
        (Ok(Some(_)), Some(said)) => check(what, Found::Good, format!("holds until {said}")),
        _ => check(what, Found::Note, "no date entered: its results are graded B at best"),
    }
}

fn languages(config: &Config) -> Vec<Check> {
    let words = match Words::load() {
        Ok(words) => words,
        Err(why) => return vec![check("words", Found::Bad, why.to_string())],
    };
    let offered = words.offered();
    let one = |tag: &String| {
        let what = format!("language {tag}");
        let missing = words.missing(tag).len();
        if !offered.contains(&tag.as_str()) {
            check(what, Found::Bad, "not offered: safety messages are missing")
        } else if missing > 0 {
            check(what, Found::Note, format!("{missing} messages fall back to English"))
        } else {
            check(what, Found::Good, "complete")
        }
    };
    config.site.locales.iter().map(one).collect()
}

/// Each questionnaire that is asked, or exactly why it is not.
fn forms(config: &Config) -> Vec<Check> {
    let (good, refused) = crate::questionnaires::load(&config.forms);
    let one = |sheet: std::sync::Arc<wayside_forms::Sheet>| {
        let known = &sheet.manifest;
        let hidden = known.private && !config.forms.private_room;
        let says = format!("{}; reviewer: {}", known.licence, known.reviewer);
        let what = format!("questionnaire {}", known.id);
        if hidden {
            check(what, Found::Note, "not asked: it is private, and forms.private_room is off")
        } else {
            check(what, Found::Good, says)
        }
    };
    let good = good.into_iter().map(one);
    let refused = refused.iter().map(|why| check("questionnaire", Found::Bad, why.to_string()));
    good.chain(refused).collect()
}

fn clock() -> Check {
    let now = crate::clock::Clock::new(jiff::tz::TimeZone::UTC).now();
    match now.wall.trust {
        wayside_care::time::Trust::Wrong => {
            check("clock", Found::Bad, "set before this program was built; set the time")
        }
        wayside_care::time::Trust::Unchecked => {
            let says = format!(
                "{}, set by no server since the system started (systemd-timesyncd): times in a \
                 device's memory cannot be held against it, and uploads say so",
                jiff::Timestamp::now()
            );
            check("clock", Found::Note, says)
        }
        wayside_care::time::Trust::Synchronised => {
            check("clock", Found::Good, format!("{}, synchronised", jiff::Timestamp::now()))
        }
    }
}

fn store(dir: &Path) -> Check {
    if !dir.join("wayside.db").exists() {
        let says = format!("{}: nothing yet; made on first start", dir.display());
        return check("store", Found::Note, says);
    }
    match wayside_store::Store::open(dir) {
        Ok(store) => match (store.check(), store.audit_verify(), store.counts()) {
            (Ok(()), Ok(rows), Ok(counts)) => {
                let says = format!(
                    "sound; audit chain of {rows} rows unbroken; waiting {}, refused {}",
                    counts.queued + counts.sent,
                    counts.refused
                );
                let stalled = clinic::stalled(counts.waiting_since_ms);
                let good = counts.refused == 0 && stalled.is_none();
                let found = if good { Found::Good } else { Found::Note };
                check("store", found, says + &stalled.unwrap_or_default())
            }
            (Err(why), ..) | (.., Err(why)) => check("store", Found::Bad, why.to_string()),
            (_, Err(broken), _) => check("store", Found::Bad, broken.to_string()),
        },
        Err(why) => check("store", Found::Bad, why.to_string()),
    }
}

/// Whether somebody who does not see can use the kiosk.
fn voice(config: &Config) -> Check {
    let engine = crate::voice::engine(config.voice.command.as_deref()).is_some();
    match (engine, config.voice.pad) {
        (true, true) => check("voice", Found::Good, "speaks once a key of the pad is pressed"),
        (true, false) => {
            check("voice", Found::Note, "none: set voice.pad where a keypad is built in")
        }
        (false, _) => check(
            "voice",
            Found::Note,
            "no engine: whoever does not see cannot use this kiosk (install espeak-ng, or set \
             voice.command)",
        ),
    }
}

fn sound() -> Check {
    match crate::sound::player() {
        Some(player) => check("sound", Found::Good, format!("{player} is there")),
        None => check("sound", Found::Note, "no player (pw-play, paplay or aplay): it is silent"),
    }
}
