//! The answers to the emergency questions as a QuestionnaireResponse.
//! It must not weigh them: "not sure" is sent as what it is.

use crate::case::Case;
use crate::fhir::{self, Coding, Identifier, Meta, Reference, system};
use serde::Serialize;
use uuid::Uuid;
use wayside_care::record::{Answer, RuleSet};
use wayside_care::red_flags::RedFlag;

/// QuestionnaireResponse.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Answers {
    resource_type: &'static str,
    /// Its id.
    pub id: Uuid,
    #[serde(skip_serializing_if = "Meta::is_empty")]
    meta: Meta,
    identifier: Identifier,
    questionnaire: String,
    status: &'static str,
    subject: Reference,
    authored: String,
    author: Reference,
    source: Reference,
    item: Vec<Item>,
}

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Item {
    link_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<&'static str>,
    answer: [ItemAnswer; 1],
}

#[derive(Clone, Debug, Serialize)]
enum ItemAnswer {
    #[serde(rename = "valueCoding")]
    Coding(Coding),
}

/// The answers; nothing where nothing was asked.
pub fn answers(case: &Case) -> Option<Answers> {
    let mut item: Vec<Item> = case.record.answers.iter().map(flag).collect();
    let said = |answer: Option<Answer>| answer.map(|said| ItemAnswer::Coding(coding(said)));
    let pregnant = said(case.record.pregnant);
    let more = [
        ("pregnant", "Pregnant, or gave birth within six weeks", pregnant),
        ("severe-bp-symptom", "Symptoms with severe blood pressure", said(case.record.symptom)),
    ];
    item.extend(more.into_iter().filter_map(|(link_id, text, answer)| {
        Some(Item { link_id: link_id.into(), text: Some(text), answer: [answer?] })
    }));
    if item.is_empty() {
        return None;
    }
    let asked = |flag: &RedFlag| case.record.answers.iter().any(|(code, _)| code == flag.code());
    let status = if RedFlag::ALL.iter().all(asked) { "completed" } else { "stopped" };
    Some(Answers {
        resource_type: "QuestionnaireResponse",
        id: case.id("answers"),
        meta: case.meta(None, case.record.ended),
        identifier: Identifier::own(case.id("answers")),
        questionnaire: questionnaire(&case.record.rules),
        status,
        subject: case.patient(),
        authored: fhir::date_time(case.record.ended),
        author: case.patient(),
        source: case.patient(),
        item,
    })
}

/// The questionnaire with its version, which is that of its rule set, where the record names one.
fn questionnaire(rules: &[RuleSet]) -> String {
    let version = rules.iter().find(|set| set.id.contains("red-flag"));
    let version = version.and_then(|set| fhir::words(&set.version));
    let suffix = version.map(|version| format!("|{}", version.replace(' ', "-")));
    format!("urn:wayside:questionnaire:red-flags{}", suffix.unwrap_or_default())
}

fn flag((code, answer): &(String, Answer)) -> Item {
    Item {
        link_id: code.clone(),
        text: RedFlag::with_code(code).map(topic),
        answer: [ItemAnswer::Coding(coding(*answer))],
    }
}

fn coding(answer: Answer) -> Coding {
    match answer {
        Answer::Yes => Coding::new(YES_NO, "Y", "Yes"),
        Answer::No => Coding::new(YES_NO, "N", "No"),
        Answer::Unsure => Coding::new(system::ABSENT, "asked-unknown", "Asked But Unknown"),
    }
}

const YES_NO: &str = "http://terminology.hl7.org/CodeSystem/v2-0136";

/// What a flag is about, for the clinician who reads the code (clinical.md 2.5, topics). The words
/// the person saw are in ui/words; these are not translated, as no display in FHIR is.
const fn topic(flag: RedFlag) -> &'static str {
    match flag {
        RedFlag::Rf01 => "Chest pain or pressure",
        RedFlag::Rf02 => "Severe breathlessness, or blue or grey lips",
        RedFlag::Rf03 => "Sudden face droop, weakness, or trouble with speech, balance or sight",
        RedFlag::Rf04 => "Sudden worst headache, or new confusion",
        RedFlag::Rf05 => "Fainted or had a fit today",
        RedFlag::Rf06 => "Heavy bleeding, vomiting blood, or black stools",
        RedFlag::Rf07 => "Swelling of face or throat, or sudden severe allergy",
        RedFlag::Rf08 => "Very unwell with infection",
        RedFlag::Rf09 => "Pregnant or recently gave birth, with a danger sign",
        RedFlag::Rf10 => "Thoughts of ending life now, a plan, or something already done",
        RedFlag::Rf11 => "Overdose, poisoning, serious injury or burn",
        RedFlag::Rf12 => "Sudden severe abdominal, back or tearing pain",
        RedFlag::Rf13 => "New fast or uneven heartbeat with feeling unwell",
        RedFlag::Rf14 => "One leg newly swollen and painful",
        RedFlag::Rf15 => "Thoughts in the last 2 weeks of being better off dead, no plan",
    }
}
