//! What the house knows about a questionnaire beside its text: whose it is, which scores leave it,
//! and which answers act at once. It must not know any one questionnaire: all of it is data.

use crate::form::Form;
use crate::item::{Asks, Kind};
use crate::unsupported::{Unsupported, Why};
use rust_decimal::Decimal;
use serde::Deserialize;
use std::collections::BTreeMap;
use wayside_care::level::Level;
use wayside_care::questionnaires::Country;

/// Name of the card an answer about ending one's life brings up: the only one there is.
pub const CRISIS_CARD: &str = "crisis";

/// The small file beside a Questionnaire.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Manifest {
    /// Short name, for settings and for the parts the results play: `phq-9`.
    pub id: String,
    /// Where the text comes from.
    pub source: String,
    /// On which terms it may be asked.
    pub licence: String,
    /// Who checked it; `unreviewed` is said, not hidden.
    pub reviewer: String,
    /// How each translation was made and who checked it, by language tag.
    #[serde(default)]
    pub translations: BTreeMap<String, String>,
    /// To be asked only where nobody can look on, and its result never in big type.
    #[serde(default)]
    pub private: bool,
    /// Only for people of this age and above.
    pub from_age: Option<u8>,
    /// What leaves the form as a result.
    #[serde(default)]
    pub score: Vec<ScoreRule>,
    /// Answers that act at once.
    #[serde(default)]
    pub alert: Vec<AlertRule>,
}

/// A result: the answer of one item, usually one that is worked out.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ScoreRule {
    /// Short name, unique in the form.
    pub id: String,
    /// The item whose answer it is.
    pub link_id: String,
    /// LOINC code; without one the result goes out under our own name.
    pub loinc: Option<String>,
    /// What the code is called.
    pub display: String,
    /// Bands by their lower edge, lowest first; none for an answer that is no number.
    #[serde(default)]
    pub bands: Vec<Band>,
    /// Other bands where it is known in which country the form is asked.
    #[serde(default)]
    pub bands_in: BTreeMap<Country, Vec<Band>>,
}

/// A band of a score.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Band {
    /// From this value on.
    #[serde(with = "whole")]
    pub from: Decimal,
    /// Name, as in the rules of care.
    pub name: String,
    /// How soon to talk to somebody, where it asks for that.
    pub level: Option<Level>,
}

/// An answer that acts at once.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct AlertRule {
    /// Short name of what was seen: `thoughts-of-death`.
    pub id: String,
    /// The question.
    pub link_id: String,
    /// Score of the chosen option, or the number given, above which it acts.
    #[serde(default, with = "whole_option")]
    pub above: Option<Decimal>,
    /// The yes or no on which it acts.
    pub is: Option<bool>,
    /// How urgent it is.
    pub level: Level,
    /// The card shown at once, by name: `crisis`.
    pub card: Option<String>,
    /// Where the rule comes from.
    pub source: String,
}

mod whole {
    use super::{Decimal, Deserialize};
    pub(super) fn deserialize<'de, D: serde::Deserializer<'de>>(d: D) -> Result<Decimal, D::Error> {
        i64::deserialize(d).map(Decimal::from)
    }
}

mod whole_option {
    use super::{Decimal, Deserialize};
    pub(super) fn deserialize<'de, D>(d: D) -> Result<Option<Decimal>, D::Error>
    where
        D: serde::Deserializer<'de>,
    {
        i64::deserialize(d).map(|number| Some(Decimal::from(number)))
    }
}

/// A form together with what the house knows about it: what can be offered.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// The form.
    pub form: Form,
    /// What is known about it.
    pub manifest: Manifest,
}

impl Sheet {
    /// Reads a Questionnaire and its manifest.
    ///
    /// # Errors
    /// Everything in either that is not done, or does not fit the other.
    pub fn load(questionnaire: &str, manifest: &str) -> Result<Sheet, Vec<Unsupported>> {
        let form = Form::load(questionnaire)?;
        let manifest: Manifest = toml::from_str(manifest).map_err(|error| {
            vec![fault(None, "manifest".to_owned(), Why::Syntax(error.message().to_owned()))]
        })?;
        let faults = misfits(&form, &manifest);
        if faults.is_empty() { Ok(Sheet { form, manifest }) } else { Err(faults) }
    }

    /// The same with the bands of a country, where the form has some of its own there.
    #[must_use]
    pub fn in_country(mut self, country: Option<Country>) -> Sheet {
        let Some(country) = country else { return self };
        for rule in &mut self.manifest.score {
            if let Some(bands) = rule.bands_in.get(&country) {
                rule.bands = bands.clone();
            }
        }
        self
    }

    /// A form nothing more is known about: no score leaves it, nothing in it acts at once.
    #[must_use]
    pub fn bare(form: Form) -> Sheet {
        let id = form.url().unwrap_or("form").to_owned();
        let (source, licence) = (String::new(), String::new());
        let reviewer = "unreviewed".to_owned();
        let (score, alert) = (Vec::new(), Vec::new());
        let manifest = Manifest {
            id,
            source,
            licence,
            reviewer,
            translations: BTreeMap::new(),
            private: true,
            from_age: None,
            score,
            alert,
        };
        Sheet { form, manifest }
    }
}

fn fault(link_id: Option<&str>, element: String, why: Why) -> Unsupported {
    Unsupported { link_id: link_id.map(str::to_owned), element, why }
}

/// A rule about an item that is not there would never act, and nobody would notice.
fn misfits(form: &Form, manifest: &Manifest) -> Vec<Unsupported> {
    let mut faults = Vec::new();
    let named = [("id", &manifest.id), ("licence", &manifest.licence)];
    let named = named.into_iter().chain([("source", &manifest.source)]);
    for (name, text) in named.chain([("reviewer", &manifest.reviewer)]) {
        if text.trim().is_empty() {
            faults.push(fault(None, format!("manifest.{name}"), Why::Missing));
        }
    }
    for (n, rule) in manifest.score.iter().enumerate() {
        let element = format!("manifest.score[{n}]");
        if form.place(&rule.link_id).is_none() {
            let why = Why::NoSuchItem(rule.link_id.clone());
            faults.push(fault(None, format!("{element}.link-id"), why));
        }
        let mut all = std::iter::once(&rule.bands).chain(rule.bands_in.values());
        if !all.all(|bands| bands.is_sorted_by(|a, b| a.from < b.from)) {
            faults.push(fault(None, format!("{element}.bands"), Why::Malformed));
        }
        if manifest.score.iter().take(n).any(|other| other.id == rule.id) {
            faults.push(fault(None, format!("{element}.id"), Why::Twice));
        }
    }
    for (n, rule) in manifest.alert.iter().enumerate() {
        let element = format!("manifest.alert[{n}]");
        let item = form.place(&rule.link_id).and_then(|place| form.items.get(place));
        let Some(item) = item else {
            let why = Why::NoSuchItem(rule.link_id.clone());
            faults.push(fault(None, format!("{element}.link-id"), why));
            continue;
        };
        let fits = match (rule.above, rule.is, item.kind) {
            (None, Some(_), Kind::Question(Asks::YesNo)) => true,
            (Some(_), None, Kind::Question(Asks::Whole | Asks::Decimal)) => true,
            (Some(_), None, Kind::Question(Asks::Choice { own_words: false, .. })) => {
                item.options.iter().all(|option| option.weight.is_some())
            }
            _ => false,
        };
        if !fits {
            faults.push(fault(None, element, Why::Malformed));
        }
    }
    faults
}
