//! Words of a form in the languages it has them in (the translation extension).
//! It must not know which languages a kiosk offers.

use serde_json::Value;
use std::collections::BTreeMap;

const TRANSLATION: &str = "http://hl7.org/fhir/StructureDefinition/translation";

/// Words in the form's own language, and in others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    own: String,
    others: BTreeMap<String, String>,
}

impl Words {
    /// Words in one language only.
    #[must_use]
    pub fn plain(text: &str) -> Words {
        Words { own: text.to_owned(), others: BTreeMap::new() }
    }

    /// The string `field` of `holder` with its translations; `None` where it is absent or blank.
    #[must_use]
    pub(crate) fn of(holder: &Value, field: &str) -> Option<Words> {
        let own = holder.get(field)?.as_str()?.trim();
        if own.is_empty() {
            return None;
        }
        let beside = holder.get(format!("_{field}"));
        let extensions = beside.and_then(|b| b.get("extension")).and_then(Value::as_array);
        let others = extensions.into_iter().flatten().filter_map(translation).collect();
        Some(Words { own: own.to_owned(), others })
    }

    /// The same with more translations, as `(tag, words)`.
    #[must_use]
    pub(crate) fn with(mut self, more: impl IntoIterator<Item = (String, String)>) -> Words {
        self.others.extend(more);
        self
    }

    /// In this language: by its whole tag, else by its first part (`ar` for `ar-EG`), else the
    /// form's own.
    #[must_use]
    pub fn in_language(&self, tag: &str) -> &str {
        let first = tag.split('-').next().unwrap_or(tag);
        let found = self.others.get(tag).or_else(|| self.others.get(first));
        found.map_or(&self.own, |words| words)
    }

    /// Whether they are there in this language.
    #[must_use]
    pub fn are_in(&self, tag: &str) -> bool {
        let first = tag.split('-').next().unwrap_or(tag);
        self.others.contains_key(tag) || self.others.contains_key(first)
    }
}

fn translation(extension: &Value) -> Option<(String, String)> {
    if extension.get("url")?.as_str()? != TRANSLATION {
        return None;
    }
    let parts = extension.get("extension")?.as_array()?;
    let part =
        |name: &str| parts.iter().find(|p| p.get("url").and_then(Value::as_str) == Some(name));
    let tag = part("lang")?.get("valueCode")?.as_str()?;
    let content = part("content")?;
    let words =
        content.get("valueString").or_else(|| content.get("valueMarkdown"))?.as_str()?.trim();
    (!words.is_empty()).then(|| (tag.to_owned(), words.to_owned()))
}
