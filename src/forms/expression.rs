//! An expression of a form: parsed once, checked, then evaluated by the FHIRPath library.
//! It must not know a clock or anything outside the response it is given.

use crate::answer;
use crate::rewrite::{Ground, TODAY};
use crate::unsupported::Why;
use rh_fhirpath::{
    EvaluationContext, FhirPathError, FhirPathEvaluator, FhirPathExpression, FhirPathParser,
    FhirPathValue,
};
use rust_decimal::Decimal;
use serde_json::Value;
use std::panic::{AssertUnwindSafe, catch_unwind};
use wayside_care::time::Day;

/// Longest expression taken, in characters.
const LONGEST: usize = 4000;
/// Deepest nest of brackets taken: the library's parser calls itself for each.
const DEEPEST: usize = 30;
/// Longest run of digits taken: a longer number is silently zero in the library.
const DIGITS: usize = 18;

/// A checked expression.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Expression {
    text: String,
    parsed: FhirPathExpression,
}

/// What an expression is evaluated on.
pub(crate) struct Scene<'a> {
    /// The response, `%resource`.
    pub response: &'a Value,
    /// The item the expression stands at, `%context`.
    pub item: &'a Value,
    /// Variables by name.
    pub variables: &'a [(String, FhirPathValue)],
    /// The Questionnaire itself.
    pub questionnaire: &'a Value,
    /// What day it is.
    pub today: Day,
}

/// One value an expression gave.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Found {
    Flag(bool),
    Number(Decimal),
    Date(Day),
    Text(String),
    /// A Coding, or another thing with parts.
    Whole(Value),
}

/// The library could not answer: wrong types, or numbers out of its range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Failed;

thread_local! {
    /// Its table of functions takes longer to build than most expressions to answer.
    static LIBRARY: FhirPathEvaluator = FhirPathEvaluator::new();
}

impl Expression {
    /// Parses and checks, or says what is not done.
    pub(crate) fn load(text: &str, ground: &Ground) -> Result<Expression, Why> {
        if text.chars().count() > LONGEST || brackets(text) > DEEPEST || digits(text) > DIGITS {
            return Err(Why::TooLarge);
        }
        let parse = || FhirPathParser::new().parse(text);
        let parsed = catch_unwind(AssertUnwindSafe(parse)).map_err(|_| Why::TooLarge)?;
        let parsed = parsed.map_err(|error| Why::Syntax(error.to_string()))?;
        let root = ground.rewrite(&parsed.root, 0)?;
        let text = text.to_owned();
        let expression = Expression { text, parsed: FhirPathExpression { root } };
        expression.rehearse(ground)?;
        Ok(expression)
    }

    /// A wrong number of arguments shows when a function is called, not before: so each is called
    /// once on a response without answers.
    fn rehearse(&self, ground: &Ground) -> Result<(), Why> {
        let nothing = Value::Object(serde_json::Map::new());
        let variables: Vec<_> = ground.variables.iter().map(String::clone).collect();
        let variables: Vec<_> =
            variables.into_iter().map(|name| (name, FhirPathValue::Empty)).collect();
        let scene = Scene {
            response: &nothing,
            item: &nothing,
            variables: &variables,
            questionnaire: &nothing,
            today: Day::EPOCH,
        };
        match self.ask(&scene) {
            Ok(Err(FhirPathError::FunctionError { message })) => Err(Why::Syntax(message)),
            _ => Ok(()),
        }
    }

    /// What it gives on this scene; nothing is an answer too.
    pub(crate) fn values(&self, scene: &Scene) -> Result<Vec<Found>, Failed> {
        flat(self.raw(scene)?).into_iter().map(found).collect()
    }

    /// The same as the library has it, for a variable that others go on with.
    pub(crate) fn raw(&self, scene: &Scene) -> Result<FhirPathValue, Failed> {
        self.ask(scene)?.map_err(|_| Failed)
    }

    /// Whether it is true; nothing is not (SDC), and neither is a fault.
    pub(crate) fn holds(&self, scene: &Scene) -> Result<bool, Failed> {
        Ok(matches!(self.values(scene)?.as_slice(), [Found::Flag(true)]))
    }

    /// The library's decimals panic where they overflow; a form must not stop the kiosk.
    fn ask(&self, scene: &Scene) -> Result<Result<FhirPathValue, FhirPathError>, Failed> {
        let mut context = EvaluationContext::new(Value::Null);
        context.current = scene.item.clone();
        let today = FhirPathValue::Date(answer::iso(scene.today));
        context.add_constant(TODAY.to_owned(), today);
        let given = [
            ("resource", scene.response),
            ("rootResource", scene.response),
            ("context", scene.item),
            ("questionnaire", scene.questionnaire),
        ];
        // The library copies what it holds for every item it looks at: only what is used.
        for (name, value) in given.into_iter().filter(|(name, _)| self.text.contains(name)) {
            context.add_constant(name.to_owned(), FhirPathValue::from_json(value));
        }
        for (name, value) in scene.variables {
            if self.text.contains(name.as_str()) {
                context.add_constant(name.clone(), value.clone());
            }
        }
        let ask = || LIBRARY.with(|library| library.evaluate(&self.parsed, &context));
        catch_unwind(AssertUnwindSafe(ask)).map_err(|_| Failed)
    }
}

fn flat(value: FhirPathValue) -> Vec<FhirPathValue> {
    match value {
        FhirPathValue::Empty => Vec::new(),
        FhirPathValue::Collection(all) | FhirPathValue::UnorderedCollection(all) => {
            all.into_iter().flat_map(flat).collect()
        }
        one => vec![one],
    }
}

fn found(value: FhirPathValue) -> Result<Found, Failed> {
    Ok(match value {
        FhirPathValue::Boolean(flag) | FhirPathValue::TypedBoolean { value: flag, .. } => {
            Found::Flag(flag)
        }
        FhirPathValue::Integer(number) | FhirPathValue::Long(number) => {
            Found::Number(Decimal::from(number))
        }
        FhirPathValue::Number(number) => Found::Number(number),
        FhirPathValue::Date(date) => Found::Date(answer::day(&date).ok_or(Failed)?),
        FhirPathValue::String(text) | FhirPathValue::TypedString { value: text, .. } => {
            Found::Text(text)
        }
        FhirPathValue::Object(whole) | FhirPathValue::TypedObject { value: whole, .. } => {
            Found::Whole(whole)
        }
        FhirPathValue::FhirPrimitive { inner, .. } => found(*inner)?,
        _ => return Err(Failed),
    })
}

fn brackets(text: &str) -> usize {
    let (mut deep, mut deepest) = (0_usize, 0);
    for c in text.chars() {
        match c {
            '(' | '[' | '{' => deep += 1,
            ')' | ']' | '}' => deep = deep.saturating_sub(1),
            _ => {}
        }
        deepest = deepest.max(deep);
    }
    deepest
}

fn digits(text: &str) -> usize {
    text.split(|c: char| !c.is_ascii_digit()).map(str::len).max().unwrap_or(0)
}
