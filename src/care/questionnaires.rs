//! Scores of the questionnaires the kiosk may ask (clinical.md 3).
//! It must not know their wording, and it must not score what was not answered.

use crate::level::Level;
use serde::{Deserialize, Serialize};

/// An answer scored 0 to 3. Nothing else can be one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Item(u8);

impl Item {
    /// The highest score of an item of PHQ and GAD.
    pub const MAX: u8 = 3;

    /// An answer of this score; `None` above 3.
    #[must_use]
    pub const fn new(score: u8) -> Option<Item> {
        if score <= Item::MAX { Some(Item(score)) } else { None }
    }

    /// Its score.
    #[must_use]
    pub const fn score(self) -> u8 {
        self.0
    }
}

impl TryFrom<u8> for Item {
    type Error = &'static str;
    fn try_from(score: u8) -> Result<Item, Self::Error> {
        Item::new(score).ok_or("an item scores 0 to 3")
    }
}

impl From<Item> for u8 {
    fn from(item: Item) -> u8 {
        item.0
    }
}

/// A total with its band. The band of an incomplete questionnaire is `incomplete`, never a low one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Score {
    /// Sum of all items; `None` while one is missing.
    pub total: Option<u8>,
    /// Name of the band.
    pub band: &'static str,
}

fn score<const N: usize>(answers: &[Option<Item>; N], bands: &[(u8, &'static str)]) -> Score {
    let total = answers.iter().try_fold(0_u8, |sum, item| Some(sum + item.as_ref()?.0));
    let reached = |total: u8| bands.iter().rev().find(|(from, _)| total >= *from);
    let band = total.and_then(reached).map_or("incomplete", |(_, band)| *band);
    Score { total, band }
}

const PAIR: [(u8, &str); 2] = [(0, "negative"), (3, "positive")];

/// PHQ-2: 3 and above is positive (S27).
#[must_use]
pub fn phq2(answers: &[Option<Item>; 2]) -> Score {
    score(answers, &PAIR)
}

/// GAD-2: 3 and above is positive (S28).
#[must_use]
pub fn gad2(answers: &[Option<Item>; 2]) -> Score {
    score(answers, &PAIR)
}

/// GAD-7: bands from 5, 10 and 15 (S28).
#[must_use]
pub fn gad7(answers: &[Option<Item>; 7]) -> Score {
    score(answers, &[(0, "minimal"), (5, "mild"), (10, "moderate"), (15, "severe")])
}

/// PHQ-9 with its ninth item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Phq9 {
    /// Total and band.
    pub score: Score,
    /// Whether item 9 was answered above 0: act now, whatever the total, answered or not the rest.
    pub item9: bool,
}

impl Phq9 {
    /// The level item 9 demands by itself: at least `Urgent`, with the crisis card at once. `None`
    /// level is not given here: without item 9 this questionnaire demands nothing of its own.
    #[must_use]
    pub const fn demands(self) -> Option<Level> {
        if self.item9 { Some(Level::Urgent) } else { None }
    }
}

/// PHQ-9: bands from 5, 10, 15 and 20; item 9 is looked at even where others are missing (S27).
#[must_use]
pub fn phq9(answers: &[Option<Item>; 9]) -> Phq9 {
    let bands = [(0, "minimal"), (5, "mild"), (10, "moderate"), (15, "modsevere"), (20, "severe")];
    let item9 = answers.last().copied().flatten().is_some_and(|item| item.0 > 0);
    Phq9 { score: score(answers, &bands), item9 }
}

/// Sex, as far as AUDIT-C of the United States asks for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Sex {
    /// Female.
    #[serde(rename = "F")]
    Female,
    /// Male.
    #[serde(rename = "M")]
    Male,
}

/// Whose cut-off, and with it whose size of a drink.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Country {
    /// United States: 3 for women, 4 for men.
    #[serde(rename = "US")]
    UnitedStates,
    /// United Kingdom: 5 for everybody.
    #[serde(rename = "UK")]
    UnitedKingdom,
}

/// Three answers of AUDIT-C, each 0 to 4.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AuditC {
    /// How often.
    pub q1: Option<u8>,
    /// How much on a day.
    pub q2: Option<u8>,
    /// How often much.
    pub q3: Option<u8>,
}

/// Result of AUDIT-C.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AuditCScore {
    /// 0 to 12; `None` while an answer is missing.
    pub total: Option<u8>,
    /// Whether it is positive; `None` where that cannot be said from what is known.
    pub positive: Option<bool>,
}

/// Scores AUDIT-C. Never drinking hides questions 2 and 3, and what is hidden scores 0 even if an
/// old answer lies there (`enableWhen`). Where sex or country is not known but every possibility
/// agrees, the answer stands. Answers above 4 are the caller's to refuse; they count as missing.
#[must_use]
pub fn audit_c(answers: AuditC, sex: Option<Sex>, country: Option<Country>) -> AuditCScore {
    let asked = |answer: Option<u8>| answer.filter(|score| *score <= 4);
    let total = match asked(answers.q1) {
        Some(0) => Some(0),
        Some(q1) => asked(answers.q2).zip(asked(answers.q3)).map(|(q2, q3)| q1 + q2 + q3),
        None => None,
    };
    let sexes = sex.map_or_else(|| vec![Sex::Female, Sex::Male], |sex| vec![sex]);
    let countries = country
        .map_or_else(|| vec![Country::UnitedStates, Country::UnitedKingdom], |one| vec![one]);
    let edges = countries.iter().flat_map(|country| sexes.iter().map(|sex| edge(*sex, *country)));
    let (lowest, highest) = edges.fold((u8::MAX, 0), |(low, high), e| (low.min(e), high.max(e)));
    let positive = total.and_then(|total| match total {
        total if total >= highest => Some(true),
        total if total < lowest => Some(false),
        _ => None,
    });
    AuditCScore { total, positive }
}

const fn edge(sex: Sex, country: Country) -> u8 {
    match (country, sex) {
        (Country::UnitedStates, Sex::Female) => 3,
        (Country::UnitedStates, Sex::Male) => 4,
        (Country::UnitedKingdom, _) => 5,
    }
}
