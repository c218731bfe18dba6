//! Today: the list of what needs doing now, made of facts, and what becomes of each job.
//! It must not know how a fact came about, nor how a job is stored.
//!
//! A job is on the list as long as its cause is there, and no longer: what staff do changes the
//! facts, and the facts clear the job. Every step of it is an output to be stored and audited.

mod cause;
mod cleaning;
mod dates;

pub use cause::{Cause, Clears, Urgency, What};
pub use cleaning::{Between, Cleaning, Dirt, dirt};
pub use dates::days_until;

use crate::facts::{DeviceFacts, DeviceState, Disk, Facts, Paper, WaitingWhy, When};
use crate::role::Role;
use wayside_care::reading::Kind;
use wayside_care::time::Trust;

/// What a site decides about its list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rules {
    /// How often it is cleaned.
    pub cleaning: Cleaning,
    /// So many days before a calibration ends, it is on the list.
    pub warn_days: u16,
}

impl Default for Rules {
    fn default() -> Rules {
        Rules { cleaning: Cleaning::default(), warn_days: 30 }
    }
}

/// A job on the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Job {
    /// Why it is there.
    pub cause: Cause,
    /// Since when, Unix ms.
    pub since_ms: i64,
    /// Who said they do it.
    pub taken: Option<u32>,
}

/// Something the list is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// What the store kept, at the start.
    Stored(Vec<Job>),
    /// The facts, as they are now.
    Facts(Box<Facts>),
    /// Somebody says they do it.
    Take(Cause, u32, Role),
    /// Somebody says it is done.
    Done(Cause, u32, Role),
}

/// What follows. Each is a row of the audit; all but `Refused` and `Blocks`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Output {
    /// A job came onto the list.
    Appeared(Cause),
    /// Somebody does it.
    Taken(Cause, u32),
    /// Somebody says it is done: store that, and what it means ([`What::clears`]).
    Done(Cause, u32),
    /// Its cause is gone.
    Cleared(Cause),
    /// Not this person's to do, or not on the list.
    Refused(Cause),
    /// What must not be used now has changed.
    Blocks(Blocks),
}

/// What must not be used, and why.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Blocks {
    /// Nothing at all.
    pub all: Option<What>,
    /// These devices, by their place in the facts, with what they measure.
    pub devices: Vec<(u32, Kind, What)>,
}

/// The list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Today {
    jobs: Vec<Job>,
    blocks: Blocks,
}

impl Today {
    /// The jobs, the most urgent first, of those the longest there first.
    #[must_use]
    pub fn jobs(&self) -> &[Job] {
        &self.jobs
    }

    /// The job with this cause.
    #[must_use]
    pub fn job(&self, cause: &Cause) -> Option<&Job> {
        self.jobs.iter().find(|job| job.cause == *cause)
    }

    /// What must not be used now.
    #[must_use]
    pub const fn blocks(&self) -> &Blocks {
        &self.blocks
    }

    /// Takes one input at one time and says what follows.
    pub fn handle(&mut self, when: When, rules: &Rules, input: Input) -> Vec<Output> {
        match input {
            Input::Stored(jobs) => {
                self.jobs = jobs;
                self.sort();
                Vec::new()
            }
            Input::Facts(facts) => self.compare(when, rules, &facts),
            Input::Take(cause, by, role) => {
                let mine = cause.what.who(role);
                let job = self.jobs.iter_mut().find(|job| job.cause == cause);
                let Some(job) = job.filter(|_| mine) else { return vec![Output::Refused(cause)] };
                job.taken = Some(by);
                vec![Output::Taken(cause, by)]
            }
            Input::Done(cause, by, role) => {
                let clears = cause.what.clears() != Clears::ByItself;
                if clears && cause.what.who(role) && self.job(&cause).is_some() {
                    vec![Output::Done(cause, by)]
                } else {
                    vec![Output::Refused(cause)]
                }
            }
        }
    }

    fn compare(&mut self, when: When, rules: &Rules, facts: &Facts) -> Vec<Output> {
        let causes = causes(when, rules, facts);
        let mut out = Vec::new();
        self.jobs.retain(|job| {
            let stays = causes.iter().any(|(cause, _)| *cause == job.cause);
            if !stays {
                out.push(Output::Cleared(job.cause));
            }
            stays
        });
        for (cause, since_ms) in causes {
            if self.job(&cause).is_none() {
                self.jobs.push(Job { cause, since_ms, taken: None });
                out.push(Output::Appeared(cause));
            }
        }
        self.sort();
        let blocks = blocks(when, rules, facts);
        if blocks != self.blocks {
            self.blocks = blocks.clone();
            out.push(Output::Blocks(blocks));
        }
        out
    }

    fn sort(&mut self) {
        self.jobs.sort_by_key(|job| (job.cause.what.urgency(), job.since_ms, job.cause));
    }
}

/// Every cause the facts hold, and since when (Unix ms).
fn causes(when: When, rules: &Rules, facts: &Facts) -> Vec<(Cause, i64)> {
    let now = when.wall.unix_ms;
    let mut found = Vec::new();
    for waiting in &facts.waiting {
        let cause = Cause::about(What::waiting(waiting.why), waiting.visit);
        found.push((cause, waiting.since_ms));
    }
    found.extend(facts.refused.iter().map(|id| (Cause::about(What::Refused, *id), now)));
    match dirt(when, &rules.cleaning, facts) {
        Dirt::Clean => {}
        Dirt::Due => found.push((Cause::of(What::CleaningDue), now)),
        Dirt::Overdue => found.push((Cause::of(What::CleaningOverdue), now)),
    }
    for (n, device) in (0_u32..).zip(&facts.devices) {
        let whats = device_causes(when, rules, device, facts.clock);
        found.extend(whats.into_iter().map(|what| (Cause::which(what, n), now)));
    }
    let single = [
        (facts.stalled, What::Stalled),
        (facts.paper == Paper::Low, What::PaperLow),
        (facts.paper == Paper::Out, What::PaperOut),
        (facts.paper == Paper::Trouble, What::Printer),
        (facts.update, What::Update),
        (facts.clock == Trust::Wrong, What::Clock),
        (facts.disk == Disk::Low, What::DiskLow),
        (facts.disk == Disk::Full, What::DiskFull),
        (facts.unreviewed > 0, What::Unreviewed),
    ];
    let there = single.into_iter().filter(|(there, _)| *there);
    found.extend(there.map(|(_, what)| (Cause::of(what), now)));
    found.extend(facts.locked.iter().map(|n| (Cause::which(What::Locked, *n), now)));
    found
}

fn device_causes(when: When, rules: &Rules, device: &DeviceFacts, clock: Trust) -> Vec<What> {
    let mut found = Vec::new();
    if device.disabled {
        // Out of use on purpose: nothing about it is worth a walk today.
        return vec![What::Disabled];
    }
    match device.state {
        DeviceState::Ready => {}
        DeviceState::Missing => found.push(What::DeviceMissing),
        DeviceState::Failed(_) => found.push(What::DeviceFault),
    }
    // A clock known to be wrong says nothing about a date; it is a job of its own.
    if let Some(due) = device.due.filter(|_| clock != Trust::Wrong) {
        let left = days_until(when.today, due);
        if left < 0 {
            found.push(What::CalibrationExpired);
        } else if left <= i64::from(rules.warn_days) {
            found.push(What::CalibrationSoon);
        }
    }
    if device.check == Some(false) {
        found.push(What::CheckFailed);
    } else if device.drift.is_some() {
        found.push(What::Drift);
    }
    found
}

/// What must not be used now: devices whose calibration ended or whose check failed, or that staff
/// took out of use; all of it where cleaning is overdue and the site wants that.
fn blocks(when: When, rules: &Rules, facts: &Facts) -> Blocks {
    let mut blocks = Blocks::default();
    if rules.cleaning.blocks(dirt(when, &rules.cleaning, facts)) {
        blocks.all = Some(What::CleaningOverdue);
    }
    for (n, device) in (0_u32..).zip(&facts.devices) {
        let stops = [What::Disabled, What::CalibrationExpired, What::CheckFailed];
        let whats = device_causes(when, rules, device, facts.clock);
        let why = whats.into_iter().find(|what| stops.contains(what));
        blocks.devices.extend(why.map(|what| (n, device.kind, what)));
    }
    blocks
}

impl What {
    /// The job of somebody who waits.
    #[must_use]
    pub const fn waiting(why: WaitingWhy) -> What {
        match why {
            WaitingWhy::Emergency => What::Emergency,
            WaitingWhy::Crisis => What::Crisis,
            WaitingWhy::Help => What::Help,
            WaitingWhy::Result => What::Result,
            WaitingWhy::NotSaved => What::NotSaved,
        }
    }
}
