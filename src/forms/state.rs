//! What follows from the answers given: which items are there, what is worked out.
//! It must not know in which order the answers came: the same answers always give the same state.

use crate::answer::Answer;
use crate::expression::{Failed, Found, Scene};
use crate::form::Form;
use crate::item::{Against, Asks, Condition, Item, Kind, Operator, Stands, When};
use crate::response::{self, Purpose};
use rh_fhirpath::FhirPathValue;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use wayside_care::time::Day;

/// What follows from the answers.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct State {
    /// Which items are there, by place.
    pub enabled: Vec<bool>,
    /// What counts, by place: given or worked out, of items that are there.
    pub answers: BTreeMap<usize, Answer>,
    /// Items with an expression that could not be answered.
    pub failed: Vec<usize>,
}

/// What expressions gave, by place.
#[derive(Clone, Debug, Default, PartialEq)]
struct Worked {
    there: BTreeMap<usize, bool>,
    values: BTreeMap<usize, Answer>,
    failed: Vec<usize>,
}

/// Everything that follows from what was given.
pub(crate) fn state(form: &Form, given: &BTreeMap<usize, Answer>, today: Day) -> State {
    let mut worked = Worked::default();
    let places = 0..form.items.len();
    let expressions = places.clone().filter(|place| has_expression(form, *place)).count();
    // Each round settles at least the expressions whose inputs are settled, unless they depend on
    // each other in a circle.
    for _ in 0..=expressions + 1 {
        let state = with(form, given, &worked);
        if expressions == 0 {
            return state;
        }
        let next = work_out(form, &state, today);
        if next == worked {
            return State { failed: worked.failed, ..state };
        }
        worked = next;
    }
    // A circle: whoever might have to be asked is asked, and nothing is worked out.
    let there = places.clone().map(|place| (place, true)).collect();
    let failed = places.filter(|place| has_expression(form, *place)).collect();
    let worked = Worked { there, values: BTreeMap::new(), failed };
    State { failed: worked.failed.clone(), ..with(form, given, &worked) }
}

fn has_expression(form: &Form, place: usize) -> bool {
    form.items
        .get(place)
        .is_some_and(|item| item.calculated.is_some() || matches!(item.when, When::Expression(_)))
}

/// The state, taking what expressions gave as it stands.
fn with(form: &Form, given: &BTreeMap<usize, Answer>, worked: &Worked) -> State {
    let mut looking = Looking { form, given, worked, known: vec![None; form.items.len()] };
    let enabled: Vec<bool> = (0..form.items.len()).map(|place| looking.is_there(place)).collect();
    let answers = (0..form.items.len()).filter_map(|place| Some((place, looking.answer(place)?)));
    let answers = answers.collect();
    State { enabled, answers, failed: Vec::new() }
}

struct Looking<'a> {
    form: &'a Form,
    given: &'a BTreeMap<usize, Answer>,
    worked: &'a Worked,
    known: Vec<Option<bool>>,
}

impl Looking<'_> {
    /// The answer that counts. One that stands at an item which is not there counts for nothing.
    fn answer(&mut self, place: usize) -> Option<Answer> {
        let item = self.form.items.get(place)?;
        let calculated = item.calculated.is_some();
        let answer = if calculated { &self.worked.values } else { self.given };
        let answer = answer.get(&place)?.clone();
        self.is_there(place).then_some(answer)
    }

    fn is_there(&mut self, place: usize) -> bool {
        if let Some(Some(known)) = self.known.get(place) {
            return *known;
        }
        let there = self.look(place).unwrap_or(false);
        if let Some(slot) = self.known.get_mut(place) {
            *slot = Some(there);
        }
        there
    }

    fn look(&mut self, place: usize) -> Option<bool> {
        let item = self.form.items.get(place)?;
        if let Some(parent) = item.parent {
            let question = matches!(self.form.items.get(parent)?.kind, Kind::Question(_));
            // What is asked about an answer needs the answer: it stands in it (R4 answer.item).
            let around = self.is_there(parent) && (!question || self.answer(parent).is_some());
            if !around {
                return Some(false);
            }
        }
        Some(match &item.when {
            When::Always => true,
            When::Expression(_) => self.worked.there.get(&place).copied().unwrap_or(false),
            When::Conditions { all, conditions } => {
                let mut holds = conditions.iter().map(|one| self.holds(one));
                if *all { holds.all(|one| one) } else { holds.any(|one| one) }
            }
        })
    }

    fn holds(&mut self, condition: &Condition) -> bool {
        let answer = self.answer(condition.question);
        let Some(item) = self.form.items.get(condition.question) else { return false };
        holds(condition, item, answer.as_ref())
    }
}

/// Whether a condition holds while this is the answer of the item it looks at.
pub(crate) fn holds(condition: &Condition, item: &Item, answer: Option<&Answer>) -> bool {
    let values = answer.map_or_else(Vec::new, |answer| plain(item, answer));
    let any = |holds: fn(&Against, &Against) -> bool| {
        values.iter().any(|value| holds(value, &condition.against))
    };
    match condition.operator {
        Operator::Exists => condition.against == Against::Flag(!values.is_empty()),
        Operator::Equal => any(same),
        // R4: true where no answer has the value; a question without an answer has none.
        Operator::NotEqual => !any(same),
        Operator::Greater => any(|a, b| order(a, b).is_some_and(|o| o.is_gt())),
        Operator::Less => any(|a, b| order(a, b).is_some_and(|o| o.is_lt())),
        Operator::GreaterOrEqual => any(|a, b| order(a, b).is_some_and(|o| o.is_ge())),
        Operator::LessOrEqual => any(|a, b| order(a, b).is_some_and(|o| o.is_le())),
    }
}

/// An answer as values to compare.
fn plain(item: &Item, answer: &Answer) -> Vec<Against> {
    match answer {
        Answer::Flag(flag) => vec![Against::Flag(*flag)],
        Answer::Whole(number) => vec![Against::Number(Decimal::from(*number))],
        Answer::Decimal(number) => vec![Against::Number(*number)],
        Answer::Date(day) => vec![Against::Date(*day)],
        Answer::Text(words) => vec![Against::Text(words.clone())],
        Answer::Chosen(chosen) => {
            let options = chosen.options.iter().filter_map(|place| item.options.get(*place));
            let own = chosen.own.iter().map(|words| Against::Text(words.clone()));
            options.filter_map(|option| stands_for(&option.stands)).chain(own).collect()
        }
    }
}

fn stands_for(stands: &Stands) -> Option<Against> {
    let text = |coding: &Value, field: &str| Some(coding.get(field)?.as_str()?.to_owned());
    Some(match stands {
        Stands::Coding(coding) => {
            Against::Coding { system: text(coding, "system"), code: text(coding, "code")? }
        }
        Stands::Whole(number) => Against::Number(Decimal::from(*number)),
        Stands::Date(day) => Against::Date(*day),
        Stands::Text(words) => Against::Text(words.clone()),
    })
}

/// Equal; a condition that names no system does not ask for one.
fn same(value: &Against, wanted: &Against) -> bool {
    match (value, wanted) {
        (Against::Coding { code, .. }, Against::Coding { system: None, code: wanted }) => {
            code == wanted
        }
        (a, b) => a == b,
    }
}

fn order(a: &Against, b: &Against) -> Option<std::cmp::Ordering> {
    match (a, b) {
        (Against::Number(a), Against::Number(b)) => Some(a.cmp(b)),
        (Against::Date(a), Against::Date(b)) => Some(a.cmp(b)),
        _ => None,
    }
}

/// Everything expressions say on this state.
fn work_out(form: &Form, state: &State, today: Day) -> Worked {
    let response = response::build(form, state, Purpose::Evaluate);
    let mut worked = Worked::default();
    let variables = variables(form, &response, today, &mut worked);
    let places = (0..form.items.len()).filter(|place| has_expression(form, *place));
    for (place, item) in places.filter_map(|place| Some((place, form.items.get(place)?))) {
        let node = node(&response, item);
        let scene = scene(form, &response, &node, &variables, today);
        if let When::Expression(when) = &item.when {
            let there = when.holds(&scene);
            // Unanswerable: rather asked once too often than never.
            worked.there.insert(place, there.unwrap_or(true));
            worked.failed.extend(there.err().map(|Failed| place));
        }
        let Some(calculated) = &item.calculated else { continue };
        match calculated.values(&scene) {
            Ok(values) => {
                let value = as_answer(item, &values);
                worked.values.extend(value.map(|value| (place, value)));
            }
            Err(Failed) => worked.failed.push(place),
        }
    }
    worked
}

fn scene<'a>(
    form: &'a Form,
    response: &'a Value,
    item: &'a Value,
    variables: &'a [(String, FhirPathValue)],
    today: Day,
) -> Scene<'a> {
    Scene { response, item, variables, questionnaire: &form.source, today }
}

/// The variables in the order they are declared; a later one may use an earlier one.
fn variables(
    form: &Form,
    response: &Value,
    today: Day,
    worked: &mut Worked,
) -> Vec<(String, FhirPathValue)> {
    let mut known: Vec<(String, FhirPathValue)> = Vec::new();
    for variable in &form.variables {
        let owner = variable.owner.and_then(|place| form.items.get(place));
        let node = owner.map_or_else(|| response.clone(), |item| node(response, item));
        let value = variable.expression.raw(&scene(form, response, &node, &known, today));
        if value.is_err() {
            worked.failed.extend(variable.owner);
        }
        known.push((variable.name.clone(), value.unwrap_or(FhirPathValue::Empty)));
    }
    known
}

/// The item in the response, or what it would be there without an answer.
fn node(response: &Value, item: &Item) -> Value {
    let found = find(response, &item.link_id);
    found.cloned().unwrap_or_else(|| json!({ "linkId": item.link_id }))
}

fn find<'a>(holder: &'a Value, link_id: &str) -> Option<&'a Value> {
    let items = holder.get("item").and_then(Value::as_array).into_iter().flatten();
    let answers = holder.get("answer").and_then(Value::as_array).into_iter().flatten();
    for item in items {
        if item.get("linkId").and_then(Value::as_str) == Some(link_id) {
            return Some(item);
        }
        if let Some(found) = find(item, link_id) {
            return Some(found);
        }
    }
    answers.into_iter().find_map(|answer| find(answer, link_id))
}

/// What every expression of a beginning gives before anybody answered.
pub(crate) fn initial(form: &Form, today: Day) -> BTreeMap<usize, Answer> {
    use crate::item::Begins;
    let mut begins = BTreeMap::new();
    for (place, item) in form.items.iter().enumerate() {
        if let Begins::With(answer) = &item.begins {
            begins.insert(place, answer.clone());
        }
    }
    let empty = state(form, &begins, today);
    let response = response::build(form, &empty, Purpose::Evaluate);
    let variables = variables(form, &response, today, &mut Worked::default());
    for (place, item) in form.items.iter().enumerate() {
        if let Begins::Expression(expression) = &item.begins {
            let node = node(&response, item);
            let scene = scene(form, &response, &node, &variables, today);
            let value = expression.values(&scene).ok().and_then(|all| as_answer(item, &all));
            begins.extend(value.map(|value| (place, value)));
        }
    }
    begins
}

/// One value as an answer of this item; `None` where it is not of the item's kind.
fn as_answer(item: &Item, values: &[Found]) -> Option<Answer> {
    let [value] = values else { return None };
    let Kind::Question(asks) = item.kind else { return None };
    match (asks, value) {
        (Asks::YesNo, Found::Flag(flag)) => Some(Answer::Flag(*flag)),
        (Asks::Whole, Found::Number(number)) if number.fract().is_zero() => {
            number.to_i32().map(Answer::Whole)
        }
        (Asks::Decimal, Found::Number(number)) => Some(Answer::Decimal(*number)),
        (Asks::Date, Found::Date(day)) => Some(Answer::Date(*day)),
        (Asks::Text { .. }, Found::Text(words)) if !words.trim().is_empty() => {
            Some(Answer::Text(words.trim().to_owned()))
        }
        _ => None,
    }
}
