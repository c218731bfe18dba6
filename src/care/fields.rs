//! Strict reading of one JSON input: every field named, typed, and none left over.
//! It must not know any rule, and it never turns a number into a float.

use rust_decimal::Decimal;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// What is wrong with an input: which field, and what was expected of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Path of the field inside the input, for example `readings[1].sys`.
    pub field: String,
    /// What was expected.
    pub expected: String,
}

impl Fault {
    pub(crate) fn new(field: impl Into<String>, expected: impl Into<String>) -> Fault {
        Fault { field: field.into(), expected: expected.into() }
    }
}

impl core::fmt::Display for Fault {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "{}: {}", self.field, self.expected)
    }
}

impl core::error::Error for Fault {}

/// The fields of one object. `null` and absent are the same: not known.
pub(crate) struct Fields<'a> {
    path: String,
    map: &'a Map<String, Value>,
}

impl<'a> Fields<'a> {
    /// The object at `path`, which must have no fields but the `known` ones.
    pub(crate) fn of(path: &str, value: &'a Value, known: &[&str]) -> Result<Fields<'a>, Fault> {
        let map = value.as_object().ok_or_else(|| Fault::new(path, "expected an object"))?;
        let fields = Fields { path: path.to_owned(), map };
        match map.keys().find(|name| !known.contains(&name.as_str())) {
            Some(name) => {
                Err(fields
                    .fault(name, format!("unknown field, this rule knows: {}", known.join(" "))))
            }
            None => Ok(fields),
        }
    }

    /// A fault of the field `name`.
    pub(crate) fn fault(&self, name: &str, expected: impl Into<String>) -> Fault {
        Fault::new(self.path_of(name), expected)
    }

    fn path_of(&self, name: &str) -> String {
        if self.path.is_empty() { name.to_owned() } else { format!("{}.{name}", self.path) }
    }

    /// The raw value, if known.
    fn get(&self, name: &str) -> Option<&'a Value> {
        self.map.get(name).filter(|value| !value.is_null())
    }

    fn read<T>(
        &self,
        name: &str,
        expected: &str,
        read: impl FnOnce(&'a Value) -> Option<T>,
    ) -> Result<Option<T>, Fault> {
        self.get(name)
            .map(|value| {
                read(value).ok_or_else(|| self.fault(name, format!("expected {expected}")))
            })
            .transpose()
    }

    /// A decimal number, as JSON number or as string.
    pub(crate) fn decimal(&self, name: &str) -> Result<Option<Decimal>, Fault> {
        self.read(name, "a decimal number", decimal)
    }

    /// A decimal number in a unit type, for example `Pressure::mmhg`.
    pub(crate) fn unit<U>(
        &self,
        name: &str,
        make: impl FnOnce(Decimal) -> U,
    ) -> Result<Option<U>, Fault> {
        Ok(self.decimal(name)?.map(make))
    }

    /// The same, where the rule cannot say anything without it.
    pub(crate) fn need<U>(&self, name: &str, make: impl FnOnce(Decimal) -> U) -> Result<U, Fault> {
        self.unit(name, make)?
            .ok_or_else(|| self.fault(name, "expected a decimal number, not null"))
    }

    /// `true` or `false`.
    pub(crate) fn flag(&self, name: &str) -> Result<Option<bool>, Fault> {
        self.read(name, "true or false", Value::as_bool)
    }

    /// A string that `find` understands.
    pub(crate) fn word<T>(
        &self,
        name: &str,
        choices: &str,
        find: impl FnOnce(&str) -> Option<T>,
    ) -> Result<Option<T>, Fault> {
        self.read(name, &format!("one of {choices}"), |value| find(value.as_str()?))
    }

    /// The same, where it must be there.
    pub(crate) fn need_word<T>(
        &self,
        name: &str,
        choices: &str,
        find: impl FnOnce(&str) -> Option<T>,
    ) -> Result<T, Fault> {
        self.word(name, choices, find)?
            .ok_or_else(|| self.fault(name, format!("expected one of {choices}")))
    }

    /// A whole number from 0 to `most`, as JSON number or as string.
    pub(crate) fn small(&self, name: &str, most: u8) -> Result<Option<u8>, Fault> {
        self.read(name, &format!("a whole number from 0 to {most}"), |value| small(value, most))
    }

    /// A whole number from 0 to `most`, larger than `small` takes.
    pub(crate) fn whole(&self, name: &str, most: u32) -> Result<Option<u32>, Fault> {
        self.read(name, &format!("a whole number from 0 to {most}"), |value| {
            let number = decimal(value)?;
            let whole = u32::try_from(number).ok()?;
            (Decimal::from(whole) == number && whole <= most).then_some(whole)
        })
    }

    /// A list, each element with its path. What is not known is an empty list: every rule that
    /// takes one says of nothing that nothing is known.
    pub(crate) fn list(&self, name: &str) -> Result<Vec<(String, &'a Value)>, Fault> {
        let list = self.read(name, "a list", Value::as_array)?;
        let path = self.path_of(name);
        let elements = list.into_iter().flatten().enumerate();
        Ok(elements.map(|(i, value)| (format!("{path}[{i}]"), value)).collect())
    }

    /// An object whose fields the caller names by a table; empty where it is not known.
    pub(crate) fn object(&self, name: &str) -> Result<BTreeMap<&'a str, &'a Value>, Fault> {
        let object = self.read(name, "an object", Value::as_object)?;
        Ok(object.into_iter().flatten().map(|(key, value)| (key.as_str(), value)).collect())
    }
}

/// A decimal from a JSON number or a string in the same spelling. `12,5`, `1_000`, `+3` and `" 3"`
/// are refused: a number that can be read in two ways is not read at all (hazard 19).
pub(crate) fn decimal(value: &Value) -> Option<Decimal> {
    let text = match value {
        // With `arbitrary_precision` this is the text as it stood in the file.
        Value::Number(number) => number.as_str(),
        Value::String(text) => text,
        _ => return None,
    };
    if !spelled_as_number(text) {
        return None;
    }
    if text.contains(['e', 'E']) {
        Decimal::from_scientific(text).ok()
    } else {
        Decimal::from_str_exact(text).ok()
    }
}

/// Whether a text follows `-?digits(.digits)?([eE][+-]?digits)?`.
fn spelled_as_number(text: &str) -> bool {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (unsigned, None),
    };
    let exponent_fits =
        exponent.is_none_or(|part| digits(part.strip_prefix(['+', '-']).unwrap_or(part)));
    let mantissa_fits = match mantissa.split_once('.') {
        Some((whole, fraction)) => digits(whole) && digits(fraction),
        None => digits(mantissa),
    };
    mantissa_fits && exponent_fits
}

/// A whole number from 0 to `most`; `1.0` is one, `1.5` is none.
pub(crate) fn small(value: &Value, most: u8) -> Option<u8> {
    let number = decimal(value)?;
    let whole = u8::try_from(number).ok()?;
    (Decimal::from(whole) == number && whole <= most).then_some(whole)
}
