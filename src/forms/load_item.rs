//! Reading one item of a Questionnaire and those in it.
//! It must not know conditions on other items: those are read when all items are known.

use crate::answer::{self, Answer, Chosen, Limit};
use crate::item::{Asks, Begins, Choice, Item, Kind, Limits, Stands, When};
use crate::load::{At, DEEPEST, Reader, extension, flag, text};
use crate::load_options::{self, Standing};
use crate::unsupported::Why;
use crate::words::Words;
use rust_decimal::Decimal;
use serde_json::Value;
use std::str::FromStr as _;

/// Extensions of an item that are done.
const DONE: [&str; 11] = [
    "questionnaire-hidden",
    "minValue",
    "maxValue",
    "maxDecimalPlaces",
    "minLength",
    "questionnaire-unit",
    "variable",
    "sdc-questionnaire-enableWhenExpression",
    "sdc-questionnaire-calculatedExpression",
    "sdc-questionnaire-initialExpression",
    "questionnaire-optionExclusive",
];

pub(crate) fn read(
    reader: &mut Reader,
    value: &Value,
    parent: Option<usize>,
    depth: usize,
    scope: &mut Vec<String>,
) {
    let Some(link_id) = text(value, "linkId") else {
        let around = parent.and_then(|place| reader.items.get(place));
        let around = around.map(|item| item.link_id.clone());
        let at = At { link_id: around.as_deref(), element: "item.linkId" };
        return reader.fault(at, Why::Missing);
    };
    let at = At { link_id: Some(&link_id), element: "item" };
    if depth > DEEPEST {
        return reader.fault(at, Why::TooLarge);
    }
    let kind = kind(reader, value, at);
    if kind == Kind::Display && remark_on(reader, value, parent) {
        return;
    }
    reader.extensions(value, at, &DONE);
    let place = reader.items.len();
    let item = plain(reader, value, &link_id, kind, parent);
    reader.items.push(item);
    let before = scope.len();
    reader.variables_of(value, at, Some(place), scope);
    expressions(reader, value, at, place, scope);
    let children = value.get("item").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    let several = matches!(kind, Kind::Question(Asks::Choice { several: true, .. }));
    if several && !children.is_empty() {
        reader.fault(At { element: "item", ..at }, Why::UnderSeveral);
    }
    for child in children {
        read(reader, child, Some(place), depth + 1, scope);
    }
    scope.truncate(before);
}

fn kind(reader: &mut Reader, value: &Value, at: At) -> Kind {
    let repeats = flag(value, "repeats");
    let Some(name) = text(value, "type") else {
        reader.fault(At { element: "type", ..at }, Why::Missing);
        return Kind::Display;
    };
    let kind = match name.as_str() {
        "group" => Kind::Group,
        "display" => Kind::Display,
        "boolean" => Kind::Question(Asks::YesNo),
        "integer" => Kind::Question(Asks::Whole),
        "decimal" => Kind::Question(Asks::Decimal),
        "date" => Kind::Question(Asks::Date),
        "string" => Kind::Question(Asks::Text { long: false }),
        "text" => Kind::Question(Asks::Text { long: true }),
        "choice" => Kind::Question(Asks::Choice { several: repeats, own_words: false }),
        "open-choice" => Kind::Question(Asks::Choice { several: repeats, own_words: true }),
        _ => {
            reader.fault(At { element: "type", ..at }, Why::ItemType(name));
            return Kind::Display;
        }
    };
    let choice = matches!(kind, Kind::Question(Asks::Choice { .. }));
    if repeats && !choice {
        reader.fault(At { element: "repeats", ..at }, Why::Repeats);
    }
    kind
}

/// A remark that belongs to the question around it becomes its help, or its unit; no screen.
fn remark_on(reader: &mut Reader, value: &Value, parent: Option<usize>) -> bool {
    let control = extension(value, "questionnaire-itemControl");
    let control = control.and_then(|one| one.pointer("/valueCodeableConcept/coding/0/code"));
    let control = control.and_then(Value::as_str).unwrap_or_default();
    let conditional = value.get("enableWhen").is_some()
        || extension(value, "sdc-questionnaire-enableWhenExpression").is_some();
    let around = parent.and_then(|place| reader.items.get_mut(place));
    let Some(around) = around.filter(|item| matches!(item.kind, Kind::Question(_))) else {
        return false;
    };
    match control {
        "help" if !conditional && around.help.is_none() => around.help = Words::of(value, "text"),
        "unit" if !conditional && around.unit.is_none() => around.unit = Words::of(value, "text"),
        _ => return false,
    }
    true
}

/// Everything of an item that stands in itself.
fn plain(
    reader: &mut Reader,
    value: &Value,
    link_id: &str,
    kind: Kind,
    parent: Option<usize>,
) -> Item {
    let at = At { link_id: Some(link_id), element: "item" };
    let question = matches!(kind, Kind::Question(_));
    let hidden = extension(value, "questionnaire-hidden");
    let hidden = hidden.is_some_and(|one| flag(one, "valueBoolean"));
    let words = Words::of(value, "text");
    let worked_out = extension(value, "sdc-questionnaire-calculatedExpression").is_some();
    if words.is_none() && !hidden && !worked_out && kind != Kind::Group {
        reader.fault(At { element: "text", ..at }, Why::Missing);
    }
    let options = match kind {
        Kind::Question(Asks::Choice { .. }) => load_options::read(reader, value, at),
        _ => Vec::new(),
    };
    let unit = extension(value, "questionnaire-unit");
    let unit = unit
        .and_then(|one| one.get("valueCoding"))
        .and_then(|coding| Words::of(coding, "display").or_else(|| Words::of(coding, "code")));
    let begins = if question { initial(reader, value, kind, &options, at) } else { Begins::Empty };
    Item {
        link_id: link_id.to_owned(),
        parent,
        kind,
        words,
        prefix: Words::of(value, "prefix"),
        help: None,
        unit,
        required: flag(value, "required"),
        read_only: flag(value, "readOnly"),
        hidden,
        limits: limits(reader, value, kind, at),
        options,
        when: When::Always,
        begins,
        calculated: None,
    }
}

fn limits(reader: &mut Reader, value: &Value, kind: Kind, at: At) -> Limits {
    let mut bound = |name: &'static str| {
        let extension = extension(value, name)?;
        let limit = match kind {
            Kind::Question(Asks::Whole | Asks::Decimal) => ["valueInteger", "valueDecimal"]
                .iter()
                .find_map(|field| decimal(extension.get(*field)?))
                .map(Limit::Number),
            Kind::Question(Asks::Date) => {
                let date = extension.get("valueDate").and_then(Value::as_str);
                date.and_then(answer::day).map(Limit::Date)
            }
            _ => None,
        };
        if limit.is_none() {
            reader.fault(At { element: name, ..at }, Why::Malformed);
        }
        limit
    };
    let (lowest, highest) = (bound("minValue"), bound("maxValue"));
    let mut count = |extension: Option<&Value>, name: &'static str| {
        let count = extension?.as_u64().and_then(|count| usize::try_from(count).ok());
        if count.is_none() {
            reader.fault(At { element: name, ..at }, Why::Malformed);
        }
        count
    };
    let number = |name| extension(value, name).map(|one| one.get("valueInteger").unwrap_or(one));
    let most_characters = count(value.get("maxLength"), "maxLength");
    let fewest_characters = count(number("minLength"), "minLength");
    let places = count(number("maxDecimalPlaces"), "maxDecimalPlaces");
    let places = places.and_then(|places| u32::try_from(places).ok());
    Limits { lowest, highest, most_characters, fewest_characters, places }
}

/// A JSON number, digit for digit.
pub(crate) fn decimal(value: &Value) -> Option<Decimal> {
    let text = value.as_number()?.to_string();
    Decimal::from_str(&text).or_else(|_| Decimal::from_scientific(&text)).ok()
}

fn initial(reader: &mut Reader, value: &Value, kind: Kind, options: &[Choice], at: At) -> Begins {
    let at = At { element: "initial", ..at };
    let chosen = options.iter().enumerate().filter(|(_, option)| option.chosen);
    let chosen: Vec<usize> = chosen.map(|(place, _)| place).collect();
    let Some(initial) = value.get("initial") else {
        return if chosen.is_empty() {
            Begins::Empty
        } else {
            Begins::With(Answer::options(chosen))
        };
    };
    let given = initial.as_array().map_or(&[][..], Vec::as_slice);
    let several = matches!(kind, Kind::Question(Asks::Choice { several: true, .. }));
    if given.is_empty() || (given.len() > 1 && !several) {
        reader.fault(at, Why::Malformed);
        return Begins::Empty;
    }
    let found = match kind {
        Kind::Question(Asks::Choice { own_words, .. }) => choice(given, options, own_words),
        Kind::Question(asks) => given.first().and_then(|one| plain_value(one, asks)),
        Kind::Group | Kind::Display => None,
    };
    match found {
        Some(answer) => Begins::With(answer),
        None => {
            reader.fault(at, Why::Malformed);
            Begins::Empty
        }
    }
}

fn plain_value(holder: &Value, asks: Asks) -> Option<Answer> {
    let field = |name: &str| holder.get(name);
    Some(match asks {
        Asks::YesNo => Answer::Flag(field("valueBoolean")?.as_bool()?),
        Asks::Whole => Answer::Whole(i32::try_from(field("valueInteger")?.as_i64()?).ok()?),
        Asks::Decimal => Answer::Decimal(decimal(field("valueDecimal")?)?),
        Asks::Date => Answer::Date(answer::day(field("valueDate")?.as_str()?)?),
        Asks::Text { .. } => Answer::Text(field("valueString")?.as_str()?.to_owned()),
        Asks::Choice { .. } => return None,
    })
}

fn choice(given: &[Value], options: &[Choice], own_words: bool) -> Option<Answer> {
    let mut chosen = Chosen::default();
    for one in given {
        let standing = Standing::of(one)?;
        let place = options.iter().position(|option| standing.is(&option.stands));
        match (place, &standing) {
            (Some(place), _) => {
                chosen.options.insert(place);
            }
            (None, Standing(Stands::Text(words))) if own_words && chosen.own.is_none() => {
                chosen.own = Some(words.clone());
            }
            _ => return None,
        }
    }
    Some(Answer::Chosen(chosen))
}

fn expressions(reader: &mut Reader, value: &Value, at: At, place: usize, scope: &[String]) {
    let mut one = |name: &'static str, element: &'static str| {
        let extension = extension(value, name)?;
        reader.expression(extension, At { element, ..at }, scope)
    };
    let when = one("sdc-questionnaire-enableWhenExpression", "enableWhenExpression");
    let calculated = one("sdc-questionnaire-calculatedExpression", "calculatedExpression");
    let initial = one("sdc-questionnaire-initialExpression", "initialExpression");
    let choice = reader.items.get(place).map(|item| item.kind);
    let choice = matches!(choice, Some(Kind::Question(Asks::Choice { .. })));
    for (expression, element) in
        [(&calculated, "calculatedExpression"), (&initial, "initialExpression")]
    {
        if expression.is_some() && choice {
            let why = Why::ItemType("choice, worked out,".to_owned());
            reader.fault(At { element, ..at }, why);
        }
    }
    if when.is_some() && value.get("enableWhen").is_some() {
        reader.fault(At { element: "enableWhen", ..at }, Why::TwoConditions);
    }
    if let Some(item) = reader.items.get_mut(place) {
        if let Some(when) = when {
            item.when = When::Expression(when);
        }
        if let Some(initial) = initial {
            item.begins = Begins::Expression(initial);
        }
        item.calculated = calculated;
    }
}
