//! Reading a Questionnaire: everything in it is understood, or named as not done.
//! It must not ask anybody anything.

use crate::expression::Expression;
use crate::form::Form;
use crate::item::{Item, Variable};
use crate::load_item;
use crate::load_when;
use crate::rewrite::{Ground, WEIGHT, WEIGHTS};
use crate::unsupported::{Unsupported, Why};
use crate::words::Words;
use serde_json::Value;

/// Deepest nest of items taken.
pub(crate) const DEEPEST: usize = 16;
/// Most items taken: a screen each would outlast anybody's patience.
const MOST: usize = 1000;

/// What is read so far.
pub(crate) struct Reader<'a> {
    pub source: &'a Value,
    pub exact: bool,
    pub items: Vec<Item>,
    pub variables: Vec<Variable>,
    pub faults: Vec<Unsupported>,
}

/// Where in the Questionnaire something stands.
#[derive(Clone, Copy)]
pub(crate) struct At<'a> {
    pub link_id: Option<&'a str>,
    pub element: &'a str,
}

pub(crate) fn load(json: &str) -> Result<Form, Vec<Unsupported>> {
    let whole = |why| vec![Unsupported { link_id: None, element: "Questionnaire".into(), why }];
    let mut source: Value = serde_json::from_str(json)
        .map_err(|error| whole(Why::NotJson { line: error.line(), column: error.column() }))?;
    if source.get("resourceType").and_then(Value::as_str) != Some("Questionnaire") {
        return Err(whole(Why::NotAQuestionnaire));
    }
    let exact = has_fractions(&source);
    let mut reader =
        Reader { source: &source, exact, items: vec![], variables: vec![], faults: vec![] };
    let at = At { link_id: None, element: "Questionnaire" };
    let mut scope = Vec::new();
    reader.variables_of(&source, at, None, &mut scope);
    reader.extensions(&source, at, &["variable"]);
    let children = source.get("item").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    for child in children {
        load_item::read(&mut reader, child, None, 0, &mut scope);
    }
    load_when::read_all(&mut reader);
    let Reader { items, variables, mut faults, .. } = reader;
    let form = Form {
        url: text(&source, "url"),
        version: text(&source, "version"),
        title: Words::of(&source, "title"),
        copyright: text(&source, "copyright"),
        language: text(&source, "language").unwrap_or_else(|| "en".to_owned()),
        items,
        variables,
        source: Value::Null,
        exact,
    };
    check_whole(&form, &mut faults);
    if !faults.is_empty() {
        return Err(faults);
    }
    if exact {
        as_text(&mut source);
    }
    weigh(&mut source);
    Ok(Form { source, ..form })
}

fn check_whole(form: &Form, faults: &mut Vec<Unsupported>) {
    let whole = |why| Unsupported { link_id: None, element: "Questionnaire.item".to_owned(), why };
    if form.items.len() > MOST {
        faults.push(whole(Why::TooLarge));
    }
    if faults.is_empty() && !(0..form.items.len()).any(|place| form.asks(place)) {
        faults.push(whole(Why::NoQuestions));
    }
    if form.names().len() < form.items.len() {
        let twice = |(place, item): (usize, &Item)| {
            (form.place(&item.link_id) != Some(place)).then(|| item.link_id.clone())
        };
        faults.extend(form.items.iter().enumerate().filter_map(twice).map(|link_id| Unsupported {
            link_id: Some(link_id),
            element: "linkId".to_owned(),
            why: Why::Twice,
        }));
    }
}

impl Reader<'_> {
    pub(crate) fn fault(&mut self, at: At, why: Why) {
        let link_id = at.link_id.map(str::to_owned);
        self.faults.push(Unsupported { link_id, element: at.element.to_owned(), why });
    }

    /// The expression in an extension, checked; notes what is not done.
    pub(crate) fn expression(
        &mut self,
        extension: &Value,
        at: At,
        scope: &[String],
    ) -> Option<Expression> {
        let Some(value) = extension.get("valueExpression") else {
            self.fault(at, Why::Malformed);
            return None;
        };
        match text(value, "language").as_deref() {
            Some("text/fhirpath") => {}
            Some(other) => {
                self.fault(at, Why::Language(other.to_owned()));
                return None;
            }
            None => {
                self.fault(at, Why::Missing);
                return None;
            }
        }
        let Some(expression) = text(value, "expression") else {
            self.fault(at, Why::Missing);
            return None;
        };
        let ground = Ground { variables: scope, exact: self.exact };
        match Expression::load(&expression, &ground) {
            Ok(expression) => Some(expression),
            Err(why) => {
                self.fault(at, why);
                None
            }
        }
    }

    /// Reads the variables declared here, and puts their names into the scope.
    pub(crate) fn variables_of(
        &mut self,
        holder: &Value,
        at: At,
        owner: Option<usize>,
        scope: &mut Vec<String>,
    ) {
        for extension in extensions(holder).filter(|one| is(one, "variable")) {
            let at = At { element: "variable", ..at };
            let name = extension.get("valueExpression").and_then(|value| text(value, "name"));
            let Some(name) = name else {
                self.fault(at, Why::Missing);
                continue;
            };
            if self.variables.iter().any(|one| one.name == name) {
                self.fault(at, Why::Twice);
                continue;
            }
            if let Some(expression) = self.expression(extension, at, scope) {
                self.variables.push(Variable { name: name.clone(), owner, expression });
                scope.push(name);
            }
        }
    }

    /// Notes every extension that would change what the form does.
    pub(crate) fn extensions(&mut self, holder: &Value, at: At, done: &[&str]) {
        let modifiers = holder.get("modifierExtension").and_then(Value::as_array);
        for url in modifiers.into_iter().flatten().map(url_of) {
            self.fault(At { element: "modifierExtension", ..at }, Why::ModifierExtension(url));
        }
        for extension in extensions(holder) {
            let url = url_of(extension);
            let known = done.iter().any(|name| is(extension, name));
            if !known && changes_behaviour(&url) {
                self.fault(At { element: "extension", ..at }, Why::Extension(url));
            }
        }
    }
}

const HL7: [&str; 2] =
    ["http://hl7.org/fhir/StructureDefinition/", "http://hl7.org/fhir/uv/sdc/StructureDefinition/"];

/// HL7's extensions that say how a form looks, where it comes from or what is done with it later.
/// Anyone else's may be passed over: R4 says so of every extension that is no modifier.
const HARMLESS: &str = "questionnaire-itemControl entryFormat rendering-style rendering-xhtml \
    rendering-markdown rendering-styleSensitive choiceOrientation questionnaire-choiceOrientation \
    questionnaire-choiceColumn sdc-questionnaire-choiceColumn questionnaire-displayCategory \
    questionnaire-supportLink questionnaire-unit translation designNote questionnaire-usageMode \
    sdc-questionnaire-observationLinkPeriod sdc-questionnaire-observationExtract \
    sdc-questionnaire-observation-extract-category sdc-questionnaire-performerType \
    sdc-questionnaire-shortText sdc-questionnaire-preferredTerminologyServer \
    sdc-questionnaire-itemExtractionContext sdc-questionnaire-endpoint questionnaire-hidden \
    sdc-questionnaire-openLabel sdc-questionnaire-width sdc-questionnaire-optionalDisplay \
    sdc-questionnaire-isSubject sdc-questionnaire-itemAnswerMedia preferredTerminologyServer \
    sdc-questionnaire-assemble-expectation sdc-questionnaire-assembledFrom itemWeight ordinalValue \
    questionnaire-ordinalValue structuredefinition-wg structuredefinition-fmm \
    resource-lastReviewDate resource-approvalDate resource-effectivePeriod artifact-topic \
    artifact-author artifact-editor \
    artifact-reviewer artifact-endorser cqf-citation cqf-knowledgeCapability cqf-scope \
    cqf-publicationStatus cqf-publicationDate structuredefinition-standards-status \
    sdc-questionnaire-collapsible sdc-questionnaire-keyboard markdown artifact-versionAlgorithm \
    sdc-questionnaire-sourceStructureMap sdc-questionnaire-targetStructureMap \
    sdc-questionnaire-definitionExtract questionnaire-baseType questionnaire-fhirType \
    valueset-label questionnaire-definitionBased elementdefinition-preferredTerminologyServer \
    structuredefinition-category questionnaire-optionPrefix questionnaire-sliderStepValue \
    questionnaire-entryMode sdc-questionnaire-entryMode instance-name instance-description";

fn changes_behaviour(url: &str) -> bool {
    let name = HL7.iter().find_map(|base| url.strip_prefix(base));
    name.is_some_and(|name| !HARMLESS.split_ascii_whitespace().any(|harmless| harmless == name))
}

pub(crate) fn extensions(holder: &Value) -> impl Iterator<Item = &Value> {
    holder.get("extension").and_then(Value::as_array).into_iter().flatten()
}

pub(crate) fn url_of(extension: &Value) -> String {
    text(extension, "url").unwrap_or_default()
}

/// Whether an extension is HL7's of this name.
pub(crate) fn is(extension: &Value, name: &str) -> bool {
    let url = extension.get("url").and_then(Value::as_str).unwrap_or_default();
    HL7.iter().any(|base| url.strip_prefix(base) == Some(name))
}

/// The first of HL7's extensions of this name.
pub(crate) fn extension<'a>(holder: &'a Value, name: &str) -> Option<&'a Value> {
    extensions(holder).find(|one| is(one, name))
}

/// A string that is there and not blank.
pub(crate) fn text(holder: &Value, field: &str) -> Option<String> {
    let text = holder.get(field)?.as_str()?.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

pub(crate) fn flag(holder: &Value, field: &str) -> bool {
    holder.get(field).and_then(Value::as_bool).unwrap_or(false)
}

/// Whether any decimal here may have digits after the point.
fn has_fractions(value: &Value) -> bool {
    match value {
        Value::Object(map) => map.iter().any(|(key, one)| {
            let decimal = key == "type" && one.as_str() == Some("decimal");
            let fraction = key == "valueDecimal" && one.as_i64().is_none();
            decimal || fraction || has_fractions(one)
        }),
        Value::Array(all) => all.iter().any(has_fractions),
        _ => false,
    }
}

/// Puts the score of each option beside it, where `weight()` looks.
fn weigh(value: &mut Value) {
    match value {
        Value::Object(map) => {
            let score = WEIGHTS.into_iter().find_map(|url| {
                let listed = map.get("extension")?.as_array()?;
                let found = listed.iter().find(|one| url_of(one) == url)?;
                found.get("valueDecimal").or_else(|| found.get("valueInteger")).cloned()
            });
            map.values_mut().for_each(weigh);
            if let Some(score) = score {
                let code = map.get_mut("valueCoding").and_then(Value::as_object_mut);
                code.map(|code| code.entry(WEIGHT).or_insert_with(|| score.clone()));
                map.insert(WEIGHT.to_owned(), score);
            }
        }
        Value::Array(all) => all.iter_mut().for_each(weigh),
        _ => {}
    }
}

/// The library would read decimals as binary fractions; as text it reads them exactly.
fn as_text(value: &mut Value) {
    match value {
        Value::Object(map) => {
            for (key, one) in map {
                if key == "valueDecimal" && one.is_number() {
                    *one = Value::String(one.to_string());
                } else {
                    as_text(one);
                }
            }
        }
        Value::Array(all) => all.iter_mut().for_each(as_text),
        _ => {}
    }
}
