//! Reading on which answers an item depends, once all items are known, and that none depends on
//! itself. It must not evaluate any condition.

use crate::answer;
use crate::item::{Against, Asks, Condition, Item, Kind, Operator, When};
use crate::load::{At, Reader, text};
use crate::load_item::decimal;
use crate::unsupported::Why;
use serde_json::Value;

/// Reads `enableWhen` of every item.
pub(crate) fn read_all(reader: &mut Reader) {
    let source = reader.source;
    each(source, &mut |value| {
        if let Some(link_id) = text(value, "linkId")
            && let Some(list) = value.get("enableWhen").and_then(Value::as_array)
        {
            read(reader, value, &link_id, list);
        }
    });
    let circles: Vec<String> = (0..reader.items.len())
        .filter(|place| in_circle(&reader.items, *place))
        .filter_map(|place| reader.items.get(place).map(|item| item.link_id.clone()))
        .collect();
    for link_id in circles {
        reader.fault(At { link_id: Some(&link_id), element: "enableWhen" }, Why::Circle);
    }
}

fn each(value: &Value, see: &mut impl FnMut(&Value)) {
    for item in value.get("item").and_then(Value::as_array).into_iter().flatten() {
        see(item);
        each(item, see);
    }
}

fn read(reader: &mut Reader, value: &Value, link_id: &str, list: &[Value]) {
    let at = At { link_id: Some(link_id), element: "enableWhen" };
    let all = match text(value, "enableBehavior").as_deref() {
        Some("all") => true,
        Some("any") => false,
        // R4 que-12: it must be there where there are several conditions.
        None if list.len() == 1 => true,
        None => return reader.fault(At { element: "enableBehavior", ..at }, Why::Missing),
        Some(_) => return reader.fault(At { element: "enableBehavior", ..at }, Why::Malformed),
    };
    let mut conditions = Vec::new();
    for (n, one) in list.iter().enumerate() {
        match condition(&reader.items, one) {
            Ok(condition) => conditions.push(condition),
            Err((element, why)) => {
                let element = format!("enableWhen[{n}]{element}");
                reader.fault(At { element: &element, ..at }, why);
            }
        }
    }
    if let Some(item) = reader.items.iter_mut().find(|item| item.link_id == link_id)
        && item.when == When::Always
    {
        item.when = When::Conditions { all, conditions };
    }
}

fn condition(items: &[Item], value: &Value) -> Result<Condition, (&'static str, Why)> {
    let name = text(value, "question").ok_or((".question", Why::Missing))?;
    let question = items.iter().position(|item| item.link_id == name);
    let question = question.ok_or((".question", Why::NoSuchItem(name)))?;
    let operator = text(value, "operator").ok_or((".operator", Why::Missing))?;
    let against = against(value).ok_or((".answer", Why::Malformed))?;
    let known = match operator.as_str() {
        "exists" => Operator::Exists,
        "=" => Operator::Equal,
        "!=" => Operator::NotEqual,
        ">" => Operator::Greater,
        "<" => Operator::Less,
        ">=" => Operator::GreaterOrEqual,
        "<=" => Operator::LessOrEqual,
        _ => return Err((".operator", Why::Operator(operator))),
    };
    let ordered = matches!(against, Against::Number(_) | Against::Date(_));
    let fits = match known {
        Operator::Exists => matches!(against, Against::Flag(_)),
        Operator::Equal | Operator::NotEqual => true,
        _ => ordered,
    };
    if !fits {
        return Err((".operator", Why::Operator(operator)));
    }
    if !comparable(items.get(question), known, &against) {
        return Err((".answer", Why::Malformed));
    }
    Ok(Condition { question, operator: known, against })
}

/// A condition that can never hold, because the question has answers of another kind, is an error
/// in the form: what it should have shown would never be asked.
fn comparable(question: Option<&Item>, operator: Operator, against: &Against) -> bool {
    let Some(Kind::Question(asks)) = question.map(|item| item.kind) else { return false };
    if operator == Operator::Exists {
        return true;
    }
    match against {
        Against::Flag(_) => asks == Asks::YesNo,
        Against::Number(_) => {
            matches!(asks, Asks::Whole | Asks::Decimal | Asks::Choice { .. })
        }
        Against::Date(_) => matches!(asks, Asks::Date | Asks::Choice { .. }),
        Against::Text(_) => matches!(asks, Asks::Text { .. } | Asks::Choice { .. }),
        Against::Coding { .. } => matches!(asks, Asks::Choice { .. }),
    }
}

fn against(value: &Value) -> Option<Against> {
    if let Some(flag) = value.get("answerBoolean") {
        return flag.as_bool().map(Against::Flag);
    }
    if let Some(number) = value.get("answerInteger").or_else(|| value.get("answerDecimal")) {
        return decimal(number).map(Against::Number);
    }
    if let Some(date) = value.get("answerDate") {
        return answer::day(date.as_str()?).map(Against::Date);
    }
    if let Some(coding) = value.get("answerCoding") {
        let code = text(coding, "code")?;
        return Some(Against::Coding { system: text(coding, "system"), code });
    }
    text(value, "answerString").map(Against::Text)
}

/// Whether an item waits for itself: through its conditions, or those of the items around.
fn in_circle(items: &[Item], start: usize) -> bool {
    let mut seen = vec![false; items.len()];
    let mut next = waits_for(items, start);
    while let Some(place) = next.pop() {
        if place == start {
            return true;
        }
        if let Some(seen) = seen.get_mut(place)
            && !*seen
        {
            *seen = true;
            next.extend(waits_for(items, place));
        }
    }
    false
}

/// What must be known before it is known whether this item is there.
fn waits_for(items: &[Item], place: usize) -> Vec<usize> {
    let Some(item) = items.get(place) else { return Vec::new() };
    let mut waits: Vec<usize> = item.parent.into_iter().collect();
    if let When::Conditions { conditions, .. } = &item.when {
        waits.extend(conditions.iter().map(|condition| condition.question));
    }
    waits
}
