//! `wayside bench`: how fast the kiosk answers a finger, and what it weighs. Draws into memory, so
//! that the numbers are ours and not a display's. It must not print what it did not measure.

use super::{End, Failure, print};
use crate::clock;
use crate::scenario::{Scenario, Walker};
use crate::screen::Panel;
use crate::snapshot::Camera;
use crate::words::Words;
use clap::Args;
use std::rc::Rc;
use std::time::{Duration, Instant};
use wayside_care::time::{Span, Tick};
use wayside_visit::{Input, Place, Site, Visit};

/// Measures, on this machine: program start to first frame, tap to finished frame (p50, p99,
/// worst),
/// memory at the welcome screen and after many visits, and what an idle screen costs. The panel is
/// 1080×1920, drawn in memory.
#[derive(Args)]
pub struct Bench {
    /// Visits to walk.
    #[arg(long, default_value_t = 100)]
    visits: u32,
}

/// A person who taps through everything before the first measurement.
const PERSON: &str = r#"
    [identity]
    given = "AMINA"
    family = "OKAFOR"
    birth_date = "1961-04-09"
    [[measure]]
    kind = "blood-pressure"
    device = "omron-hbp9030"
    readings = ["120/80"]
"#;

impl Bench {
    /// Runs the command.
    pub fn run(self) -> Result<End, Failure> {
        let words = Rc::new(Words::load().map_err(|why| why.to_string())?);
        let camera = Camera::new(words).map_err(|why| why.to_string())?;
        let site = Site::default();
        let panel = Panel::PORTRAIT;
        let visit = Visit::new(site.clone(), Tick::ZERO);
        drop(camera.take(&visit.view(Tick::ZERO), panel));
        print(&format!("start to first frame   {:>8.1} ms", ms(since_start()?)))?;
        print(&format!("memory at welcome      {:>8} kB", resident()?))?;
        let mut taps = Vec::new();
        for n in 0..self.visits {
            let language = if n % 2 == 0 { "en" } else { "ar" };
            walk(&camera, &site, language, &mut taps)?;
        }
        taps.sort_unstable();
        let at = |share: usize| taps.get(taps.len().saturating_sub(1) * share / 1000).copied();
        let of = |share| at(share).map_or(0.0, ms);
        print(&format!(
            "tap to finished frame  {:>8.1} ms p50, {:.1} ms p99, {:.1} ms worst, of {} taps",
            of(500),
            of(990),
            of(1000),
            taps.len()
        ))?;
        print(&format!("memory after {:>4} visits {:>6} kB", self.visits, resident()?))?;
        print(&format!("frames drawn while idle {:>7} of 100 ticks", camera.idle_frames(100)))?;
        Ok(End::Good)
    }
}

/// Walks a visit up to the quiet rest, drawing every screen, and keeps how long each tap took.
fn walk(
    camera: &Camera,
    site: &Site,
    language: &str,
    taps: &mut Vec<Duration>,
) -> Result<(), Failure> {
    let scenario = Scenario::parse(&format!("language = \"{language}\"\n{PERSON}"))?;
    let mut walker = Walker::new(scenario, site.languages.clone());
    let mut now = clock::at(Tick::ZERO, jiff::Timestamp::now(), &jiff::tz::TimeZone::UTC);
    let mut visit = Visit::new(site.clone(), now.tick);
    let device = crate::rehearsal::simulated_device("omron-hbp9030");
    let kind = wayside_care::reading::Kind::BloodPressure;
    let _ = visit.step(now, Input::Attached { kind, device });
    while visit.place() != Place::Rest {
        now.tick = now.tick + Span::from_secs(1);
        let Some(tap) = walker.tap(&visit.view(now.tick)) else {
            return Err(format!("the walk stopped at {:?}", visit.place()));
        };
        let began = Instant::now();
        let _ = visit.step(now, Input::Tap(tap));
        camera.draw(&visit.view(now.tick));
        taps.push(began.elapsed());
    }
    camera.draw(&Visit::new(site.clone(), now.tick).view(now.tick));
    Ok(())
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

/// Resident memory of this process in kB.
fn resident() -> Result<u64, Failure> {
    let status = std::fs::read_to_string("/proc/self/status").map_err(|why| why.to_string())?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let number = line.and_then(|line| line.split_whitespace().next()?.parse().ok());
    number.ok_or_else(|| "/proc/self/status: no VmRSS".to_owned())
}

/// How long this process has been running, by the system's own account (in steps of 10 ms).
fn since_start() -> Result<Duration, Failure> {
    let wrong = || "/proc: no start time".to_owned();
    let stat = std::fs::read_to_string("/proc/self/stat").map_err(|why| why.to_string())?;
    // The name in brackets may hold spaces; the start time is the 20th field after it.
    let after = stat.rsplit_once(')').ok_or_else(wrong)?.1;
    let ticks: u64 =
        after.split_whitespace().nth(19).and_then(|n| n.parse().ok()).ok_or_else(wrong)?;
    let up = std::fs::read_to_string("/proc/uptime").map_err(|why| why.to_string())?;
    let up: f64 = up.split_whitespace().next().and_then(|n| n.parse().ok()).ok_or_else(wrong)?;
    let began = Duration::from_millis(ticks.saturating_mul(10));
    Ok(Duration::from_secs_f64(up).saturating_sub(began))
}
