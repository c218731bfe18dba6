//! Every screen there is, reached by walking real visits: for pictures and for tests of the screen.
//! It must not make a view by hand: what cannot be reached has no picture.

mod desk;

use crate::clock;
use crate::questionnaires::{self, FormsConfig};
use crate::rehearsal::{NoOffice, Rehearsal};
use crate::scenario::{Scenario, Walker};
use crate::screen::Panel;
use crate::words::Words;
use std::collections::BTreeSet;
use std::sync::Arc;
use wayside_care::time::{Day, Tick};
use wayside_visit::view::{Screen, Tap, View};
use wayside_visit::{Input, Site, Visit};

/// Scenarios that between them show every screen of a visit that runs well or ill.
const WALKS: [&str; 7] = [
    // A named person with everything measured.
    r#"
        [identity]
        given = "Amina"
        family = "Okafor"
        birth_date = "1985-04-09"
        [answers]
        RF15 = "yes"
        [[measure]]
        kind = "blood-pressure"
        device = "omron-hbp9030"
        readings = ["152/94", "141/88", "139/86", "136/85"]
        [[measure]]
        kind = "oximetry"
        device = "nonin-df2"
        spo2 = 97
        pulse = 72
        [[measure]]
        kind = "weight"
        device = "healthometer-esc"
        weight_kg = 82.4
        height_cm = 171
    "#,
    // A guest whose scale has no rod, in a hurry, with a high first reading.
    r#"
        hurry = true
        [[measure]]
        kind = "blood-pressure"
        device = "omron-hbp9030"
        readings = ["148/92", "128/82 moved", "error 1", "126/80", "124/79", "122/78"]
        [[measure]]
        kind = "weight"
        device = "healthometer-esc"
        weight_kg = 64.2
    "#,
    // Severe, no symptoms.
    r#"
        [[measure]]
        kind = "blood-pressure"
        device = "omron-hbp9030"
        readings = ["188/104", "184/102", "182/101"]
        [[measure]]
        kind = "oximetry"
        device = "nonin-df2"
        spo2 = 93
        pulse = 118
    "#,
    // An emergency at the questions.
    r#"
        [answers]
        RF01 = "yes"
    "#,
    // A crisis.
    r#"
        [answers]
        RF10 = "unsure"
    "#,
    // A code from the clinic; the cuff stays silent.
    r#"
        code = "AB12-34CD"
        [[measure]]
        kind = "blood-pressure"
        device = "omron-hbp9030"
        readings = ["silent"]
        [[measure]]
        kind = "oximetry"
        device = "nonin-df2"
        readings = ["off"]
    "#,
    // Everything measured, nothing found.
    r#"
        [[measure]]
        kind = "blood-pressure"
        device = "omron-hbp9030"
        readings = ["118/68", "116/66", "114/66"]
        [[measure]]
        kind = "oximetry"
        device = "nonin-df2"
        spo2 = 98
        pulse = 64
    "#,
];

/// Every view in a language, with a name that sorts in the order of a visit.
///
/// # Errors
/// Where a built-in scenario cannot be walked, which a test excludes.
pub fn views(language: &str) -> Result<Vec<(String, View)>, String> {
    let languages = Words::tags().into_iter().map(str::to_owned).collect();
    let site = Site { languages, ..Site::default() };
    let mut seen = BTreeSet::new();
    let mut views = Vec::new();
    for walk in WALKS {
        let scenario = Scenario::parse(&format!("language = \"{language}\"\n{walk}"))?;
        let mut walker = Walker::new(scenario.clone(), site.languages.clone());
        let mut office = NoOffice;
        let start = clock::at(Tick::ZERO, jiff::Timestamp::UNIX_EPOCH, &jiff::tz::TimeZone::UTC);
        let start = wayside_visit::Now { today: today(), ..start };
        let rehearsal = Rehearsal::new(site.clone(), start, &scenario, &mut office)?;
        for view in rehearsal.walk(&mut walker).views {
            keep(&mut views, &mut seen, view);
        }
    }
    for view in questionnaires(&site, language)? {
        keep(&mut views, &mut seen, view);
    }
    for view in overlays(&site, language) {
        keep(&mut views, &mut seen, view);
    }
    for view in desk::views(&site, language) {
        keep(&mut views, &mut seen, view);
    }
    Ok(views)
}

/// Whether a view is shown on a panel of this size at all: a small one has no room for the longer
/// questions of a questionnaire, and asks none.
#[must_use]
pub fn fits(view: &View, panel: Panel) -> bool {
    !(panel.compact() && matches!(view.screen, Screen::FormIntro | Screen::Form))
}

/// Keeps a view that differs in screen, title, lines or form from all before.
fn keep(views: &mut Vec<(String, View)>, seen: &mut BTreeSet<String>, view: View) {
    // The words of a questionnaire come as a value: there the value tells screens apart.
    let asked = (view.screen == Screen::Form).then(|| view.title.args.clone());
    let (title, language) = (view.title.id, &view.language);
    let look = format!("{:?} {title:?} {asked:?} {:?} {language}", view.screen, lines(&view));
    if seen.insert(look) {
        let screen = format!("{:?}", view.screen).to_lowercase();
        views.push((format!("{:02}-{screen}", views.len()), view));
    }
}

/// Somebody who answers a questionnaire with an answer that cannot wait, or one with a question of
/// each kind.
const ANSWERS: [&str; 2] = [
    r#"forms = [["1", "1", "0", "2", "0", "0", "0", "0", "1", "0"]]"#,
    r#"forms = [["yes", "1", "7", "7.5", "04092020", "0", "THE STAIRS", "1"]]"#,
];

fn questionnaires(site: &Site, language: &str) -> Result<Vec<View>, String> {
    let asked =
        FormsConfig { ask: vec!["phq-9".to_owned()], private_room: true, ..FormsConfig::default() };
    let (phq9, _) = questionnaires::load(&asked);
    let kinds = wayside_forms::Form::load(include_str!("gallery_form.json"))
        .map_err(|faults| format!("{faults:?}"))?;
    let kinds = vec![Arc::new(wayside_forms::Sheet::bare(kinds))];
    let start = clock::at(Tick::ZERO, jiff::Timestamp::UNIX_EPOCH, &jiff::tz::TimeZone::UTC);
    let start = wayside_visit::Now { today: today(), ..start };
    let site = Site { plan: Vec::new(), private_room: true, ..site.clone() };
    let mut views = Vec::new();
    for (answers, forms) in ANSWERS.into_iter().zip([phq9, kinds]) {
        let scenario = Scenario::parse(&format!("language = \"{language}\"\n{answers}"))?;
        let mut walker = Walker::new(scenario.clone(), site.languages.clone());
        let mut office = NoOffice;
        let rehearsal = Rehearsal::new(site.clone(), start, &scenario, &mut office)?;
        views.extend(rehearsal.with_forms(forms).walk(&mut walker).views);
    }
    Ok(views)
}

fn lines(view: &View) -> Vec<&'static str> {
    view.lines.iter().map(|line| line.id).collect()
}

fn today() -> Day {
    Day::new(2026, 11, 24).unwrap_or(Day::EPOCH)
}

/// What lies on top: help, leaving, idling, staff; and the closed kiosk.
fn overlays(site: &Site, language: &str) -> Vec<View> {
    let start = clock::at(Tick::ZERO, jiff::Timestamp::UNIX_EPOCH, &jiff::tz::TimeZone::UTC);
    let at = |ms| wayside_visit::Now { tick: Tick::from_millis(ms), today: today(), ..start };
    let n = site.languages.iter().position(|tag| tag == language).unwrap_or(0);
    let choose = Tap::Choose(u8::try_from(n).unwrap_or(0));
    let mut views = Vec::new();
    let mut walk = |inputs: &[Input], ms: u64| {
        let mut visit = Visit::new(site.clone(), Tick::ZERO);
        for input in inputs {
            let _ = visit.step(at(0), input.clone());
        }
        let _ = visit.step(at(ms), Input::Wake);
        views.push(visit.view(Tick::from_millis(ms)));
    };
    let begin = [Tap::Begin, choose].map(Input::Tap);
    let then = |taps: &[Tap]| -> Vec<Input> {
        begin.iter().cloned().chain(taps.iter().copied().map(Input::Tap)).collect()
    };
    let idle = site.idle_warning.millis();
    walk(&then(&[Tap::Help]), 0);
    walk(&then(&[Tap::Help, Tap::CallStaff]), 0);
    walk(&then(&[Tap::Leave]), 0);
    walk(&then(&[]), idle);
    walk(&[Input::OutOfService(true)], 0);
    let consent = [Tap::Next, Tap::Switch(0), Tap::Next];
    walk(&then(&consent), 0);
    let mut young = then(&consent);
    young.extend(std::iter::repeat_n(Input::Tap(Tap::No), 15));
    young.extend([Tap::Choose(0), Tap::No].map(Input::Tap));
    walk(&young, 0);
    let mut emergency = then(&consent);
    emergency.extend([Tap::Yes, Tap::Staff, Tap::Key('4'), Tap::Key('2')].map(Input::Tap));
    walk(&emergency, 0);
    let mut arm = then(&consent);
    arm.extend(std::iter::repeat_n(Input::Tap(Tap::No), 15));
    arm.extend([Tap::Choose(0), Tap::Yes, Tap::No, Tap::Choose(3)].map(Input::Tap));
    walk(&arm, 0);
    views
}
