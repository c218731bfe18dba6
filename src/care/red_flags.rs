//! The red-flag questions asked before any measurement, and what their answers demand.
//! It must not know their wording (ui/words) nor be softened by any reading (clinical.md 2.5).

use crate::level::Level;
pub use crate::record::Answer;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A red flag. The wording of each is in ui/words under its code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum RedFlag {
    /// Chest pain, pressure or tightness, or pain spreading from there.
    Rf01,
    /// Too short of breath to finish a sentence; blue or grey lips.
    Rf02,
    /// Face, arm, speech, balance or sight suddenly failing, even if it has gone.
    Rf03,
    /// Sudden worst headache, or new confusion.
    Rf04,
    /// Fainted or had a fit today.
    Rf05,
    /// Heavy bleeding, vomiting blood, black stools.
    Rf06,
    /// Swelling of face or throat, sudden severe allergy.
    Rf07,
    /// Very unwell with an infection.
    Rf08,
    /// Pregnant or newly delivered with a danger sign.
    Rf09,
    /// Thoughts of ending one's life now, a plan, or something already done.
    Rf10,
    /// Overdose, poisoning, serious injury or burn.
    Rf11,
    /// Sudden severe tummy, back or tearing pain.
    Rf12,
    /// New fast or uneven heartbeat with feeling unwell.
    Rf13,
    /// One leg newly swollen and painful.
    Rf14,
    /// Thoughts, in the last two weeks, of being better off dead, without a plan.
    Rf15,
}

/// Help that must appear at once beside the level (hazard 17).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Crisis {
    /// A card with the ways to get help, and a staff call.
    Card,
    /// The crisis line itself, and a staff call.
    Line,
}

impl RedFlag {
    /// Every red flag, in the order they are asked.
    pub const ALL: [RedFlag; 15] = [
        RedFlag::Rf01,
        RedFlag::Rf02,
        RedFlag::Rf03,
        RedFlag::Rf04,
        RedFlag::Rf05,
        RedFlag::Rf06,
        RedFlag::Rf07,
        RedFlag::Rf08,
        RedFlag::Rf09,
        RedFlag::Rf10,
        RedFlag::Rf11,
        RedFlag::Rf12,
        RedFlag::Rf13,
        RedFlag::Rf14,
        RedFlag::Rf15,
    ];

    /// The code in stored results, in ui/words and in `wayside assess`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            RedFlag::Rf01 => "RF01",
            RedFlag::Rf02 => "RF02",
            RedFlag::Rf03 => "RF03",
            RedFlag::Rf04 => "RF04",
            RedFlag::Rf05 => "RF05",
            RedFlag::Rf06 => "RF06",
            RedFlag::Rf07 => "RF07",
            RedFlag::Rf08 => "RF08",
            RedFlag::Rf09 => "RF09",
            RedFlag::Rf10 => "RF10",
            RedFlag::Rf11 => "RF11",
            RedFlag::Rf12 => "RF12",
            RedFlag::Rf13 => "RF13",
            RedFlag::Rf14 => "RF14",
            RedFlag::Rf15 => "RF15",
        }
    }

    /// The red flag of that code.
    #[must_use]
    pub fn with_code(code: &str) -> Option<RedFlag> {
        RedFlag::ALL.into_iter().find(|flag| flag.code() == code)
    }

    /// The level a yes demands.
    #[must_use]
    pub const fn level(self) -> Level {
        match self {
            RedFlag::Rf13 | RedFlag::Rf14 | RedFlag::Rf15 => Level::Urgent,
            _ => Level::Emergency,
        }
    }

    /// The crisis help a yes brings up.
    #[must_use]
    pub const fn crisis(self) -> Option<Crisis> {
        match self {
            RedFlag::Rf10 => Some(Crisis::Line),
            RedFlag::Rf15 => Some(Crisis::Card),
            _ => None,
        }
    }

    /// Whether it is about breathing: no oxygen saturation, however good, clears it (hazard 27).
    #[must_use]
    pub const fn is_breathing(self) -> bool {
        matches!(self, RedFlag::Rf02)
    }
}

impl Answer {
    /// The answer of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Answer> {
        match name {
            "yes" => Some(Answer::Yes),
            "no" => Some(Answer::No),
            "unsure" => Some(Answer::Unsure),
            _ => None,
        }
    }

    /// Whether it raises the flag.
    #[must_use]
    pub const fn raises(self) -> bool {
        matches!(self, Answer::Yes | Answer::Unsure)
    }
}

/// An answer in a record; records of before 2026-11-25 have a yes or a no here, and "not sure" as
/// yes.
pub(crate) fn as_answered<'de, D: serde::Deserializer<'de>>(
    d: D,
) -> Result<Option<Answer>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Kept {
        Flag(bool),
        Answer(Answer),
    }
    Ok(Option::<Kept>::deserialize(d)?.map(|kept| match kept {
        Kept::Flag(true) => Answer::Yes,
        Kept::Flag(false) => Answer::No,
        Kept::Answer(answer) => answer,
    }))
}

/// The answers so far. A flag without an answer is not a no.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Answers(BTreeMap<RedFlag, Answer>);

impl Answers {
    /// Nothing answered yet.
    #[must_use]
    pub const fn none() -> Answers {
        Answers(BTreeMap::new())
    }

    /// Every question answered with no.
    #[must_use]
    pub fn all_no() -> Answers {
        Answers(RedFlag::ALL.into_iter().map(|flag| (flag, Answer::No)).collect())
    }

    /// Records an answer; a later one replaces it. That an emergency latches is the visit's law.
    pub fn set(&mut self, flag: RedFlag, answer: Answer) {
        self.0.insert(flag, answer);
    }

    /// The same answers with one more.
    #[must_use]
    pub fn with(mut self, flag: RedFlag, answer: Answer) -> Answers {
        self.set(flag, answer);
        self
    }

    /// What was answered to one question.
    #[must_use]
    pub fn get(&self, flag: RedFlag) -> Option<Answer> {
        self.0.get(&flag).copied()
    }

    /// The flags raised, in order.
    pub fn raised(&self) -> impl Iterator<Item = RedFlag> + '_ {
        self.0.iter().filter(|(_, answer)| answer.raises()).map(|(flag, _)| *flag)
    }

    /// Questions still without an answer, in order.
    pub fn open(&self) -> impl Iterator<Item = RedFlag> + '_ {
        RedFlag::ALL.into_iter().filter(|flag| !self.0.contains_key(flag))
    }

    /// The strongest crisis help needed.
    #[must_use]
    pub fn crisis(&self) -> Option<Crisis> {
        self.raised().filter_map(RedFlag::crisis).max()
    }

    /// Whether a breathing red flag is raised.
    #[must_use]
    pub fn breathing(&self) -> bool {
        self.raised().any(RedFlag::is_breathing)
    }

    /// The level: what the raised flags demand; else `Incomplete` while a question is open.
    #[must_use]
    pub fn level(&self) -> Level {
        let demanded = self.raised().map(RedFlag::level).max();
        let open = self.open().next().map(|_| Level::Incomplete);
        demanded.max(open).unwrap_or(Level::None)
    }
}

#[cfg(test)]
mod tests {
    use super::{Answer, as_answered};
    use serde::Deserialize;

    #[derive(Deserialize)]
    struct Kept {
        #[serde(default, deserialize_with = "as_answered")]
        symptom: Option<Answer>,
    }

    #[test]
    fn an_answer_about_symptoms_reads_from_older_records_too() {
        let read = |text: &str| serde_json::from_str::<Kept>(text).map(|kept| kept.symptom).ok();
        for (text, said) in [
            (r#"{"symptom":true}"#, Some(Answer::Yes)),
            (r#"{"symptom":false}"#, Some(Answer::No)),
            (r#"{"symptom":"unsure"}"#, Some(Answer::Unsure)),
            (r#"{"symptom":null}"#, None),
            ("{}", None),
        ] {
            assert_eq!(read(text), Some(said), "{text}");
        }
        assert_eq!(read(r#"{"symptom":"perhaps"}"#), None);
    }
}
