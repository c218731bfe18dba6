//! The rules over JSON, for `wayside assess`: one line in, one answer or one named fault out.
//! It must not decide anything: it reads fields, calls the rule, and writes fields.

use crate::assess_grade::grade;
use crate::assess_measure as measure;
use crate::assess_triage as triage;
pub use crate::fields::Fault;
use serde_json::{Value, json};

/// A line that could not be assessed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The line's own id; `None` where it has none that can be read.
    pub id: Option<String>,
    /// Which field, and what was expected of it.
    pub fault: Fault,
}

impl Refused {
    /// The line to print: `{"id":…,"error":…}`.
    #[must_use]
    pub fn to_json(&self) -> Value {
        json!({"id": self.id, "error": self.to_string()})
    }
}

impl core::fmt::Display for Refused {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "{}", self.fault)
    }
}

impl core::error::Error for Refused {}

type Assess = fn(&Value) -> Result<Value, Fault>;

/// Every rule by its name in the contract.
const RULES: [(&str, Assess); 21] = [
    ("news2", triage::news2),
    ("bp_class", measure::bp_class),
    ("bp_session", measure::bp_session),
    ("cuff", measure::cuff),
    ("spo2_stable", measure::spo2_stable),
    ("bmi", measure::bmi),
    ("plausibility", measure::plausibility),
    ("convert", measure::convert),
    ("disp_bp", triage::disp_bp),
    ("disp_spo2", triage::disp_spo2),
    ("disp_hr", triage::disp_hr),
    ("disp_temp", triage::disp_temp),
    ("disp_news2", triage::disp_news2),
    ("disp_rf", triage::disp_rf),
    ("aggregate", triage::aggregate),
    ("phq2", triage::phq2),
    ("gad2", triage::gad2),
    ("phq9", triage::phq9),
    ("gad7", triage::gad7),
    ("audit_c", triage::audit_c),
    ("grade", grade),
];

/// The names of all rules.
pub fn rule_names() -> impl Iterator<Item = &'static str> {
    RULES.iter().map(|(name, _)| *name)
}

/// Applies one rule to one input. Errors name the field inside the input.
///
/// # Errors
/// An unknown rule, an unknown or missing field, or a value of the wrong type.
pub fn apply(rule: &str, input: &Value) -> Result<Value, Fault> {
    let known = RULES.iter().find(|(name, _)| *name == rule);
    let (_, assess) = known.ok_or_else(|| {
        let names: Vec<&str> = rule_names().collect();
        Fault::new("rule", format!("unknown rule {rule:?}, known are: {}", names.join(" ")))
    })?;
    assess(input)
}

/// Assesses one line `{"id":…,"rule":…,"input":{…}}` and gives `{"id":…,"rule":…,"output":{…}}`.
/// Further fields of the line itself, such as a note on where it comes from, are let be; the input
/// is read strictly.
///
/// # Errors
/// Whatever cannot be read, named.
pub fn assess(line: &Value) -> Result<Value, Refused> {
    let id = line.get("id").and_then(Value::as_str).map(str::to_owned);
    let refused = |fault: Fault| Refused { id: id.clone(), fault };
    let text = |field: &str| {
        let text = line.get(field).and_then(Value::as_str);
        text.ok_or_else(|| refused(Fault::new(field, "expected a string")))
    };
    if !line.is_object() {
        return Err(refused(Fault::new("line", "expected an object with id, rule and input")));
    }
    let (id_text, rule) = (text("id")?, text("rule")?);
    let input = line.get("input").filter(|input| input.is_object());
    let input = input.ok_or_else(|| refused(Fault::new("input", "expected an object")))?;
    let output = apply(rule, input).map_err(refused)?;
    Ok(json!({"id": id_text, "rule": rule, "output": output}))
}

/// The same for a line of text.
///
/// # Errors
/// Text that is no JSON, and whatever `assess` refuses.
pub fn assess_text(line: &str) -> Result<Value, Refused> {
    let value: Value = serde_json::from_str(line).map_err(|error| Refused {
        id: None,
        fault: Fault::new("line", format!("expected JSON: {error}")),
    })?;
    assess(&value)
}
