//! Runs every published vector through the rules: at start-up, and in the tests.
//! It must not serve anybody: a kiosk whose rules fail here goes out of service (hazard 34).

use crate::assess;
use serde_json::Value;

/// Tables and vectors of clinical.md, one line each: id, rule, clause, input, output.
pub const VECTORS: &str = include_str!("vectors.jsonl");

/// A vector the rules do not reproduce.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// The vector's id, or its line number where it cannot be read.
    pub vector: String,
    /// What came instead of the published output.
    pub got: String,
}

/// Checks all vectors and gives their number.
///
/// # Errors
/// Every vector that failed.
pub fn self_test() -> Result<usize, Vec<Failure>> {
    check(VECTORS)
}

/// Checks vectors given as text. No vectors at all is a failure too: nothing was proven.
///
/// # Errors
/// Every vector that failed.
pub fn check(vectors: &str) -> Result<usize, Vec<Failure>> {
    let results: Vec<Result<(), Failure>> = vectors.lines().enumerate().map(one).collect();
    let count = results.len();
    let mut failures: Vec<Failure> = results.into_iter().filter_map(Result::err).collect();
    if count == 0 {
        failures.push(Failure { vector: "none".to_owned(), got: "no vectors".to_owned() });
    }
    if failures.is_empty() { Ok(count) } else { Err(failures) }
}

fn one((number, line): (usize, &str)) -> Result<(), Failure> {
    let vector: Value = serde_json::from_str(line).unwrap_or_default();
    let id = vector.get("id").and_then(Value::as_str);
    let failure = |got: String| Failure {
        vector: id.map_or_else(|| format!("line {}", number + 1), str::to_owned),
        got,
    };
    let answer = assess::assess(&vector).map_err(|refused| failure(refused.to_string()))?;
    if vector.get("output").is_some() && answer.get("output") == vector.get("output") {
        Ok(())
    } else {
        Err(failure(answer.to_string()))
    }
}
