//! Reading what a question offers: its own options, or a value set written out in the form.
//! It must not ask a terminology server: a kiosk without a network asks the same questions.

use crate::answer;
use crate::item::{Choice, Stands};
use crate::load::{At, Reader, extension, extensions, flag, text, url_of};
use crate::load_item::decimal;
use crate::rewrite::WEIGHTS;
use crate::unsupported::Why;
use crate::words::Words;
use rust_decimal::Decimal;
use serde_json::{Map, Value};

/// What an `answer[x]`, `value[x]` or option stands for.
pub(crate) struct Standing(pub Stands);

impl Standing {
    /// Reads a Coding, integer, date or string; `None` for anything else.
    pub(crate) fn of(holder: &Value) -> Option<Standing> {
        let field = |name: &str| holder.get(name);
        if let Some(coding) = field("valueCoding").filter(|coding| text(coding, "code").is_some()) {
            return Some(Standing(Stands::Coding(coding.clone())));
        }
        if let Some(number) = field("valueInteger") {
            return Some(Standing(Stands::Whole(i32::try_from(number.as_i64()?).ok()?)));
        }
        if let Some(date) = field("valueDate") {
            return Some(Standing(Stands::Date(answer::day(date.as_str()?)?)));
        }
        text(holder, "valueString").map(|words| Standing(Stands::Text(words)))
    }

    /// Codings are the same by system and code, whatever they are called.
    pub(crate) fn is(&self, other: &Stands) -> bool {
        match (&self.0, other) {
            (Stands::Coding(a), Stands::Coding(b)) => {
                a.get("system") == b.get("system") && a.get("code") == b.get("code")
            }
            (a, b) => a == b,
        }
    }
}

pub(crate) fn read(reader: &mut Reader, item: &Value, at: At) -> Vec<Choice> {
    if let Some(set) = text(item, "answerValueSet") {
        let at = At { element: "answerValueSet", ..at };
        let options = set.strip_prefix('#').and_then(|id| written_out(reader.source, id));
        return options.unwrap_or_else(|| {
            reader.fault(at, Why::ValueSet(set));
            Vec::new()
        });
    }
    let given = item.get("answerOption").and_then(Value::as_array);
    let given = given.map_or(&[][..], Vec::as_slice);
    if given.is_empty() {
        reader.fault(At { element: "answerOption", ..at }, Why::Missing);
    }
    let mut options = Vec::new();
    for (n, option) in given.iter().enumerate() {
        let element = format!("answerOption[{n}]");
        let at = At { element: &element, ..at };
        reader.extensions(option, at, &["questionnaire-optionExclusive"]);
        let Some(Standing(stands)) = Standing::of(option) else {
            reader.fault(at, Why::Malformed);
            continue;
        };
        let Some(words) = words(option, &stands) else {
            let element = format!("answerOption[{n}].valueCoding.display");
            reader.fault(At { element: &element, ..at }, Why::Missing);
            continue;
        };
        let weight = weight(option).or_else(|| option.get("valueCoding").and_then(weight));
        let alone = extension(option, "questionnaire-optionExclusive");
        let alone = alone.is_some_and(|one| flag(one, "valueBoolean"));
        let chosen = flag(option, "initialSelected");
        options.push(Choice { stands, words, weight, chosen, alone });
    }
    options
}

fn words(option: &Value, stands: &Stands) -> Option<Words> {
    match stands {
        Stands::Coding(_) => Words::of(option.get("valueCoding")?, "display"),
        Stands::Text(_) => Words::of(option, "valueString"),
        Stands::Whole(number) => Some(Words::plain(&number.to_string())),
        Stands::Date(day) => Some(Words::plain(&answer::iso(*day))),
    }
}

/// The score in an extension here, and the address it stands under.
fn weight(holder: &Value) -> Option<(&'static str, Decimal)> {
    WEIGHTS.into_iter().find_map(|url| {
        let found = extensions(holder).find(|one| url_of(one) == url)?;
        Some((url, decimal(found.get("valueDecimal").or_else(|| found.get("valueInteger"))?)?))
    })
}

/// The options of a contained value set, if it lists all of them.
fn written_out(source: &Value, id: &str) -> Option<Vec<Choice>> {
    let contained = source.get("contained")?.as_array()?;
    let set = contained.iter().find(|one| text(one, "id").as_deref() == Some(id))?;
    if text(set, "resourceType").as_deref() != Some("ValueSet") {
        return None;
    }
    let options: Vec<Choice> = if let Some(listed) = set.pointer("/expansion/contains") {
        let listed = listed.as_array()?;
        listed.iter().map(|one| listed_option(one, one.get("system"))).collect::<Option<_>>()?
    } else {
        composed(set.get("compose")?)?
    };
    (!options.is_empty()).then_some(options)
}

/// A definition that lists its codes one by one and takes none away is an expansion too.
fn composed(compose: &Value) -> Option<Vec<Choice>> {
    if compose.get("exclude").is_some() {
        return None;
    }
    let mut options = Vec::new();
    for include in compose.get("include")?.as_array()? {
        if include.get("filter").is_some() || include.get("valueSet").is_some() {
            return None;
        }
        for concept in include.get("concept")?.as_array()? {
            options.push(listed_option(concept, include.get("system"))?);
        }
    }
    Some(options)
}

/// One concept of a value set. Nested or abstract ones, or one without a name, are not done.
fn listed_option(concept: &Value, system: Option<&Value>) -> Option<Choice> {
    if concept.get("contains").is_some() || flag(concept, "abstract") {
        return None;
    }
    let code = text(concept, "code")?;
    let display = text(concept, "display")?;
    let mut coding = Map::new();
    coding.extend(system.map(|system| ("system".to_owned(), system.clone())));
    coding.insert("code".to_owned(), code.into());
    coding.insert("display".to_owned(), display.into());
    let named = concept.get("designation").and_then(Value::as_array).into_iter().flatten();
    let named = named.filter_map(|one| Some((text(one, "language")?, text(one, "value")?)));
    let words = Words::of(concept, "display")?.with(named);
    let weight = weight(concept);
    let stands = Stands::Coding(Value::Object(coding));
    Some(Choice { stands, words, weight, chosen: false, alone: false })
}
