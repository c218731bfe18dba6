//! What was found, by which rule, from which inputs; and a collection that only ever escalates.
//! It must not be possible to make a finding without its evidence, or to take one away.

use crate::level::{Level, aggregate};
use crate::record::FindingNote;
use crate::rules::Rule;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// One thing a rule looked at: its name and its value as shown, with the unit.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Input {
    /// Name as in `wayside assess`, for example `systolic`.
    pub name: String,
    /// Value and unit, for example `152 mmHg`, or an answer such as `yes`.
    pub value: String,
}

/// What a rule looked at: at least one input, by construction.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Inputs(Vec<Input>);

impl Inputs {
    /// One input.
    #[must_use]
    pub fn of(name: &str, value: impl ToString) -> Inputs {
        Inputs(vec![Input { name: name.to_owned(), value: value.to_string() }])
    }

    /// One input more.
    #[must_use]
    pub fn and(mut self, name: &str, value: impl ToString) -> Inputs {
        self.0.push(Input { name: name.to_owned(), value: value.to_string() });
        self
    }

    /// The inputs, in the order given.
    #[must_use]
    pub fn list(&self) -> &[Input] {
        &self.0
    }
}

/// A finding: a level with its rule, the rule's version and source, and the inputs. Its fields are
/// private and its maker takes them all, so none can be missing.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "Stored")]
pub struct Finding {
    level: Level,
    rule: String,
    version: String,
    source: String,
    inputs: Inputs,
}

impl Finding {
    /// A finding of `rule`. An unfinished measurement is a finding too, at `Level::Incomplete`.
    #[must_use]
    pub fn new(rule: &Rule, inputs: Inputs, level: Level) -> Finding {
        Finding {
            level,
            rule: rule.id().to_owned(),
            version: rule.version().to_owned(),
            source: rule.source().to_owned(),
            inputs,
        }
    }

    /// How urgent it is.
    #[must_use]
    pub const fn level(&self) -> Level {
        self.level
    }

    /// Name of the rule.
    #[must_use]
    pub fn rule(&self) -> &str {
        &self.rule
    }

    /// Version of the rule.
    #[must_use]
    pub fn version(&self) -> &str {
        &self.version
    }

    /// Where the rule comes from.
    #[must_use]
    pub fn source(&self) -> &str {
        &self.source
    }

    /// What the rule looked at.
    #[must_use]
    pub const fn inputs(&self) -> &Inputs {
        &self.inputs
    }
}

impl From<&Finding> for FindingNote {
    fn from(finding: &Finding) -> FindingNote {
        let inputs = finding.inputs.list().iter();
        FindingNote {
            rule: finding.rule.clone(),
            inputs: inputs.map(|input| (input.name.clone(), input.value.clone())).collect(),
            source: finding.source.clone(),
            level: finding.level,
        }
    }
}

/// A finding as stored, before it is checked.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Stored {
    level: Level,
    rule: String,
    version: String,
    source: String,
    inputs: Vec<Input>,
}

/// A stored finding that lacks its evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfounded {
    /// It does not say which rule, in which version.
    NoRule,
    /// It does not say where the rule comes from.
    NoSource,
    /// It does not say what the rule looked at.
    NoInputs,
}

impl core::fmt::Display for Unfounded {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(match self {
            Unfounded::NoRule => "a finding without rule or version",
            Unfounded::NoSource => "a finding without source",
            Unfounded::NoInputs => "a finding without inputs",
        })
    }
}

impl core::error::Error for Unfounded {}

impl TryFrom<Stored> for Finding {
    type Error = Unfounded;

    fn try_from(stored: Stored) -> Result<Finding, Unfounded> {
        let Stored { level, rule, version, source, inputs } = stored;
        if rule.is_empty() || version.is_empty() {
            return Err(Unfounded::NoRule);
        }
        if source.is_empty() {
            return Err(Unfounded::NoSource);
        }
        if inputs.is_empty() {
            return Err(Unfounded::NoInputs);
        }
        Ok(Finding { level, rule, version, source, inputs: Inputs(inputs) })
    }
}

/// The findings of a visit. A set: the order they came in cannot matter, the same finding twice is
/// one, and there is no way to take one out, so the level can only rise above `Incomplete` or stay.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Findings(BTreeSet<Finding>);

impl Findings {
    /// No findings yet.
    #[must_use]
    pub const fn none() -> Findings {
        Findings(BTreeSet::new())
    }

    /// Adds a finding.
    pub fn add(&mut self, finding: Finding) {
        self.0.insert(finding);
    }

    /// Adds all findings of another collection.
    pub fn merge(&mut self, other: Findings) {
        self.0.extend(other.0);
    }

    /// The level of all together; of none, `Incomplete`.
    #[must_use]
    pub fn level(&self) -> Level {
        aggregate(self.0.iter().map(Finding::level))
    }

    /// The findings, most urgent first.
    pub fn iter(&self) -> impl Iterator<Item = &Finding> {
        self.0.iter().rev()
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Extend<Finding> for Findings {
    fn extend<T: IntoIterator<Item = Finding>>(&mut self, findings: T) {
        self.0.extend(findings);
    }
}
