//! A rehearsed person: what they want, what they answer, what their devices will read (TOML).
//! It must not know how a screen looks; it taps what the view offers.

use serde::Deserialize;
use std::collections::{BTreeMap, VecDeque};
use wayside_care::reading::Kind;
use wayside_sim::Script;
use wayside_visit::view::{Body, Screen, Tap, View};

/// A scenario file.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// BCP 47 tag.
    #[serde(default = "english")]
    pub language: String,
    /// Left out for a guest.
    pub identity: Option<Identity>,
    /// A code from the clinic, instead of an identity.
    pub code: Option<String>,
    /// Emergency questions by code, `yes`, `no` or `unsure`; what is not named is `no`.
    #[serde(default)]
    pub answers: BTreeMap<String, Said>,
    /// Symptoms beside a worrying number.
    #[serde(default)]
    pub symptom: bool,
    /// Pregnant, or gave birth within six weeks.
    #[serde(default)]
    pub pregnant: bool,
    /// Cut the quiet rest short.
    #[serde(default)]
    pub hurry: bool,
    /// What is agreed to; everything where left out.
    #[serde(default)]
    pub consent: Agreed,
    /// What is measured; the rest is skipped.
    #[serde(default)]
    pub measure: Vec<Script>,
    /// Answers to questionnaires, in the order they are asked; more of them are left out. An option
    /// by its place from 0, `yes`, `no`, `skip`, or what is typed.
    #[serde(default)]
    pub forms: Vec<Vec<String>>,
    /// Wishes for an appointment.
    #[serde(default)]
    pub booking: Booking,
}

/// Who it is.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Identity {
    /// Given name.
    pub given: String,
    /// Family name.
    pub family: String,
    /// `YYYY-MM-DD`.
    pub birth_date: String,
}

/// An answer in a scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Said {
    /// Yes.
    Yes,
    /// No.
    No,
    /// Not sure.
    Unsure,
}

/// What is agreed to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Agreed {
    /// To keep the result on the box.
    pub keep: bool,
    /// To send it to the clinic.
    pub send: bool,
}

impl Default for Agreed {
    fn default() -> Agreed {
        Agreed { keep: true, send: true }
    }
}

/// Wishes for an appointment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Booking {
    /// Take the first slot offered.
    pub want: bool,
}

fn english() -> String {
    "en".to_owned()
}

impl Scenario {
    /// Reads a scenario.
    ///
    /// # Errors
    /// The line and what was expected.
    pub fn parse(text: &str) -> Result<Scenario, String> {
        let scenario: Scenario = toml::from_str(text).map_err(|why| why.to_string())?;
        for code in scenario.answers.keys() {
            if wayside_care::red_flags::RedFlag::with_code(code).is_none() {
                return Err(format!("answers: `{code}` is no question; expected RF01 to RF15"));
            }
        }
        if let Some(identity) = &scenario.identity {
            birth_digits(&identity.birth_date).ok_or_else(|| {
                format!("identity.birth_date: `{}`; expected YYYY-MM-DD", identity.birth_date)
            })?;
        }
        Ok(scenario)
    }

    /// The script for a kind of measurement, if it is wanted.
    #[must_use]
    pub fn script(&self, kind: Kind) -> Option<&Script> {
        self.measure.iter().find(|script| script.kind == kind)
    }
}

/// `YYYY-MM-DD` as the digits a person types: `DDMMYYYY`.
fn birth_digits(date: &str) -> Option<String> {
    let mut parts = date.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let digits = |part: &str, n| part.len() == n && part.bytes().all(|b| b.is_ascii_digit());
    (digits(year, 4) && digits(month, 2) && digits(day, 2) && parts.next().is_none())
        .then(|| format!("{day}{month}{year}"))
}

/// A person who walks through a visit as their scenario says.
#[derive(Clone, Debug)]
pub struct Walker {
    scenario: Scenario,
    languages: Vec<String>,
    tries: BTreeMap<&'static str, u8>,
    /// The answers to the questionnaire at hand that are still to come.
    form: VecDeque<String>,
    forms: VecDeque<Vec<String>>,
}

impl Walker {
    /// Somebody who follows a scenario at a kiosk that offers languages.
    #[must_use]
    pub fn new(scenario: Scenario, languages: Vec<String>) -> Walker {
        let forms = scenario.forms.iter().cloned().collect();
        let form = VecDeque::new();
        Walker { scenario, languages, tries: BTreeMap::new(), form, forms }
    }

    /// What they tap on this screen; `None` is waiting.
    pub fn tap(&mut self, view: &View) -> Option<Tap> {
        let tap = self.want(view)?;
        view.offers(tap).then_some(tap)
    }

    fn want(&mut self, view: &View) -> Option<Tap> {
        let tap = match view.screen {
            Screen::Attract => Tap::Begin,
            Screen::Language => {
                let wanted = &self.scenario.language;
                let n = self.languages.iter().position(|tag| tag == wanted)?;
                Tap::Choose(u8::try_from(n).ok()?)
            }
            Screen::Consent => self.consent(view),
            Screen::RedFlag => self.red_flag(view.title.id),
            Screen::Who => match (&self.scenario.identity, &self.scenario.code) {
                (Some(_), _) => Tap::Choose(1),
                (None, Some(_)) => Tap::Choose(2),
                (None, None) => Tap::Choose(0),
            },
            Screen::Entry => return self.type_next(view),
            Screen::AgeQuestion => Tap::Yes,
            Screen::Pregnant if self.scenario.pregnant => Tap::Yes,
            Screen::Symptoms if self.scenario.symptom => Tap::Yes,
            Screen::Pregnant | Screen::PrepQuestion | Screen::Symptoms => Tap::No,
            Screen::ArmQuestion if self.wants(Kind::BloodPressure) => Tap::Choose(0),
            Screen::ArmQuestion => Tap::Skip,
            Screen::CuffQuestion => Tap::Choose(1),
            Screen::Coach => self.coach(view.title.id),
            Screen::Rest if self.scenario.hurry => Tap::Shorten,
            Screen::Trouble => self.trouble(view),
            Screen::Advice if self.scenario.booking.want && view.offers(Tap::Choose(0)) => {
                Tap::Choose(0)
            }
            Screen::FormIntro => match self.forms.pop_front() {
                Some(answers) => {
                    self.form = answers.into();
                    Tap::Next
                }
                None => Tap::Skip,
            },
            Screen::Form => self.form(view),
            Screen::Times => Tap::Choose(0),
            Screen::Ways => Tap::Choose(0),
            Screen::TimesWait | Screen::KnownWait => return None,
            Screen::IdleWarning => Tap::StillHere,
            Screen::LeaveQuestion => Tap::Yes,
            Screen::Rest
            | Screen::CuffLive
            | Screen::CuffPause
            | Screen::PulseLive
            | Screen::ScaleLive
            | Screen::Emergency
            | Screen::OutOfService => return None,
            _ => Tap::Next,
        };
        Some(tap)
    }

    fn wants(&self, kind: Kind) -> bool {
        self.scenario.script(kind).is_some()
    }

    fn consent(&self, view: &View) -> Tap {
        let agreed = self.scenario.consent;
        let Body::Switches(switches) = &view.body else { return Tap::Next };
        let wanted = [true, agreed.keep, agreed.send];
        let wrong = switches.iter().zip(wanted).find(|(switch, wanted)| switch.on != *wanted);
        wrong.map_or(Tap::Next, |(switch, _)| switch.tap)
    }

    fn red_flag(&self, id: &str) -> Tap {
        let code = id.trim_start_matches("red-flag-").to_ascii_uppercase();
        match self.scenario.answers.get(&code) {
            Some(Said::Yes) => Tap::Yes,
            Some(Said::Unsure) => Tap::Unsure,
            Some(Said::No) | None => Tap::No,
        }
    }

    fn coach(&self, id: &str) -> Tap {
        let kind = match id {
            "coach-finger-title" => Kind::Oximetry,
            "coach-scale-title" => Kind::Weight,
            _ => Kind::BloodPressure,
        };
        if self.wants(kind) { Tap::Next } else { Tap::Skip }
    }

    /// Answers the question on the screen; leaves the rest where there is no answer.
    fn form(&mut self, view: &View) -> Tap {
        if view.offers(Tap::Next) {
            return Tap::Next;
        }
        if let Body::Entry { value, problem, .. } = &view.body {
            let Some(text) = self.form.front() else { return Tap::EndForm };
            let key = text.chars().nth(value.chars().count());
            let tap =
                if problem.is_some() { Tap::EndForm } else { key.map_or(Tap::Enter, Tap::Key) };
            if tap == Tap::Enter {
                self.form.pop_front();
            }
            return tap;
        }
        let Some(answer) = self.form.pop_front() else { return Tap::EndForm };
        let n = answer.parse().unwrap_or(0);
        match (answer.as_str(), &view.body) {
            ("yes", _) => Tap::Yes,
            ("no", _) => Tap::No,
            ("skip", _) => Tap::Skip,
            (_, Body::Switches(_)) => Tap::Switch(n),
            _ => Tap::Choose(n),
        }
    }

    /// Tries twice more, then goes on without.
    fn trouble(&mut self, view: &View) -> Tap {
        let tries = self.tries.entry(view.title.id).or_default();
        *tries = tries.saturating_add(1);
        if *tries <= 2 && view.offers(Tap::Again) { Tap::Again } else { Tap::Skip }
    }

    fn type_next(&self, view: &View) -> Option<Tap> {
        let Body::Entry { value, problem, .. } = &view.body else { return None };
        let identity = self.scenario.identity.as_ref();
        let text = match view.title.id {
            "entry-given-title" => identity?.given.clone(),
            "entry-family-title" => identity?.family.clone(),
            "entry-birth-title" => birth_digits(&identity?.birth_date)?,
            "entry-code-title" => self.scenario.code.clone()?,
            "entry-height-title" => match self.height() {
                Some(height) => height,
                None => return Some(Tap::Skip),
            },
            _ => return None,
        };
        if problem.as_ref().is_some_and(|problem| problem.id.starts_with("entry-problem")) {
            return Some(Tap::Leave);
        }
        let next = text.chars().nth(value.chars().count());
        Some(next.map_or(Tap::Enter, Tap::Key))
    }

    fn height(&self) -> Option<String> {
        let script = self.scenario.script(Kind::Weight)?;
        script.height_cm.map(|cm| cm.round().normalize().to_string())
    }
}
