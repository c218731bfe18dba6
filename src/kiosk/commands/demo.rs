//! `wayside demo`: the kiosk on this screen, with simulated devices and a clinic inside the
//! program.
//! It must not need configuration, network or hardware.

use super::{End, Failure, Stop, tell};
use crate::clock::Clock;
use crate::config::{ClinicConfig, Config, SiteConfig};
use crate::delivery::Delivery;
use crate::front::Front;
use crate::live::{self, Planned};
use crate::questionnaires::{self, FormsConfig};
use crate::screen::{Panel, ScreenFault, Surface};
use crate::speaker::Speaker;
use crate::voice::VoiceConfig;
use crate::words::Words;
use crate::workplace::Workplace;
use clap::Args;
use std::rc::Rc;
use tokio::sync::mpsc;
use uuid::Uuid;
use wayside_visit::Visit;

/// Opens the demo kiosk: simulated devices over real pseudo-terminals, a clinic that runs inside
/// the
/// program, a throw-away encrypted store.
#[derive(Args, Default)]
pub struct Demo {
    /// Which panel to show: portrait, landscape or small; what fits the display where left out.
    #[arg(long)]
    size: Option<String>,
}

impl Demo {
    /// Runs the command.
    pub fn run(self) -> Result<End, Failure> {
        let config = demo_config();
        let place = Workplace::open(&config, None, true)?;
        let clock = Clock::new(config.zone()?);
        let devices = crate::demo::devices(&place.dir, &clock)?;
        let panel = match self.size.as_deref() {
            None | Some("portrait") => Panel::PORTRAIT,
            Some("landscape") => Panel::LANDSCAPE,
            Some("small") => Panel::SMALL,
            Some(other) => {
                return Err(format!(
                    "--size: `{other}`; expected portrait, landscape \
                                               or small"
                ));
            }
        };
        if let Some(number) = &place.staff_number {
            tell(&format!("wayside: the staff number of this demo is {number}"));
        }
        let delivery = Delivery::to_demo(place.office.clone(), &config.zone()?)?;
        serve(&config, delivery, &place, devices, clock, panel)
    }
}

/// What the demo shows beside a site's defaults: questionnaires, as if it had a room of its own,
/// every language there is, and a clinic with an appointment book that knows three codes.
fn demo_config() -> Config {
    let ask = ["smoking", "phq-2"].map(str::to_owned).to_vec();
    let forms = FormsConfig { ask, private_room: true, ..FormsConfig::default() };
    let locales = Words::tags().into_iter().map(str::to_owned).collect();
    let site = SiteConfig { locales, ..SiteConfig::default() };
    let voice = VoiceConfig { pad: true, command: None };
    let code_system = wayside_sim::demo_book::CODES.to_owned();
    let clinic = ClinicConfig {
        booking: true,
        look_up: true,
        call_back: true,
        code_system,
        ..ClinicConfig::default()
    };
    Config { site, clinic, forms, voice, ..Config::default() }
}

/// Runs a kiosk on this screen until its window is closed.
pub(super) fn serve(
    config: &Config,
    delivery: Delivery,
    place: &Workplace,
    devices: Vec<Planned>,
    clock: Clock,
    panel: Panel,
) -> Result<End, Failure> {
    crate::self_test()?;
    start_log();
    let words = Rc::new(Words::load().map_err(|why| why.to_string())?);
    // Chosen, not found: a renderer that happens to be there could be a slow one. And where there
    // is no display this says so; anything asked of Slint before would panic.
    slint::BackendSelector::new()
        .backend_name("winit".into())
        .renderer_name("software".into())
        .select()
        .map_err(|why| no_screen(ScreenFault::Display(why)))?;
    let surface = Surface::new(Rc::clone(&words)).map_err(no_screen)?;
    surface.set_panel(panel);
    let offered = words.offered();
    let mut site = config.visit_site(Uuid::new_v4())?;
    site.languages.retain(|tag| offered.contains(&tag.as_str()));
    let (inputs, mut inbox) = mpsc::unbounded_channel();
    let mut delivery = delivery;
    let nudge = delivery.start(inputs.clone())?;
    let errands = delivery.errands(config.zone()?, config.clinic.ways(), inputs.clone());
    let (rooms, hands) =
        live::open(devices, place.office.clone(), clock.clone(), inputs, nudge, errands)
            .map_err(|why| format!("no thread: {why}"))?;
    let (mut forms, refused) = questionnaires::load(&config.forms);
    if panel.compact() && !forms.is_empty() {
        tell("wayside: no questionnaires: this panel is too small for their longer questions");
        forms.clear();
    }
    refused.iter().for_each(|why| tell(&format!("wayside: {why}")));
    let visit = Visit::new(site, clock.tick()).with_forms(forms);
    let front = Front::new(visit, surface, hands, clock);
    speak(&front, config, words);
    let fed = Rc::clone(&front);
    slint::spawn_local(async move {
        while let Some(input) = inbox.recv().await {
            fed.take(input);
        }
    })
    .map_err(|why| format!("no event loop: {why}"))?;
    front.surface().window().show().map_err(|why| no_screen(ScreenFault::Display(why)))?;
    // Told to end, it ends as when its window is closed: a cuff that is full is let go (`Rooms`).
    let _stop = Stop::on_signals_do(|| {
        // A loop that has ended needs no telling.
        let _ = slint::quit_event_loop();
    })?;
    slint::run_event_loop().map_err(|why| no_screen(ScreenFault::Display(why)))?;
    drop(front);
    drop(rooms);
    drop(delivery);
    Ok(End::Good)
}

/// Listens to the keys of the pad, where there is one and something that can speak.
fn speak(front: &Front, config: &Config, words: Rc<Words>) {
    match crate::voice::engine(config.voice.command.as_deref()) {
        Some(engine) if config.voice.pad => front.speak(Speaker::new(Box::new(engine), words)),
        Some(_) => {}
        None => tell("wayside: no voice: there is no espeak-ng"),
    }
}

/// A log on stderr, for the system's journal: ids, kinds and numbers, never what a person gave.
/// `WAYSIDE_LOG` chooses what is written, for example `debug` or `wayside_kiosk=debug`.
fn start_log() {
    let filter = tracing_subscriber::EnvFilter::try_from_env("WAYSIDE_LOG")
        .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("wayside_kiosk=info"));
    // A log that runs already is as good.
    let _ =
        tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).try_init();
}

/// Where there is no display, what to do instead.
fn no_screen(why: ScreenFault) -> Failure {
    format!(
        "there is no display to show the kiosk on ({why}).\n\
         Without one, try:\n  \
         wayside rehearse SCENARIO.toml   one whole visit, as JSON\n  \
         wayside screens --out DIR        every screen, as pictures"
    )
}
