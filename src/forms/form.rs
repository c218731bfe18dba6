//! A questionnaire that was understood whole, ready to be asked any number of times.
//! It must not know who answers it.

use crate::item::{Item, Kind, Variable};
use crate::load;
use crate::unsupported::Unsupported;
use crate::words::Words;
use serde_json::Value;
use std::collections::BTreeSet;

/// A FHIR R4 Questionnaire of which everything is done here.
#[derive(Clone, Debug, PartialEq)]
pub struct Form {
    pub(crate) url: Option<String>,
    pub(crate) version: Option<String>,
    pub(crate) title: Option<Words>,
    pub(crate) copyright: Option<String>,
    pub(crate) language: String,
    /// In the order of the document, each after the item around it.
    pub(crate) items: Vec<Item>,
    pub(crate) variables: Vec<Variable>,
    /// The Questionnaire as expressions read it.
    pub(crate) source: Value,
    /// Decimals stand as text where expressions read.
    pub(crate) exact: bool,
}

impl Form {
    /// Reads a Questionnaire.
    ///
    /// # Errors
    /// Everything in it that is not done here. Such a form is not offered: half a questionnaire
    /// has a score that means nothing.
    pub fn load(json: &str) -> Result<Form, Vec<Unsupported>> {
        load::load(json)
    }

    /// Its canonical address, with the version where it has one: what a response names.
    #[must_use]
    pub fn canonical(&self) -> Option<String> {
        let url = self.url.as_ref()?;
        let version = self.version.as_ref();
        Some(version.map_or_else(|| url.clone(), |version| format!("{url}|{version}")))
    }

    /// Its canonical address.
    #[must_use]
    pub fn url(&self) -> Option<&str> {
        self.url.as_deref()
    }

    /// Its version.
    #[must_use]
    pub fn version(&self) -> Option<&str> {
        self.version.as_deref()
    }

    /// Its name for people.
    #[must_use]
    pub fn title(&self, language: &str) -> Option<&str> {
        self.title.as_ref().map(|title| title.in_language(language))
    }

    /// The notice of its owner.
    #[must_use]
    pub fn copyright(&self) -> Option<&str> {
        self.copyright.as_deref()
    }

    /// The language it is written in; others are translations.
    #[must_use]
    pub fn language(&self) -> &str {
        &self.language
    }

    /// Whether every word a person would see is there in this language. A form that is not must
    /// not be offered in it.
    #[must_use]
    pub fn speaks(&self, tag: &str) -> bool {
        let first = |tag: &str| tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
        first(tag) == first(&self.language) || self.shown().all(|words| words.are_in(tag))
    }

    /// Names of all questions a person may be asked, in the order of the document.
    pub fn questions(&self) -> impl Iterator<Item = &str> {
        let asked = |place: &usize| self.asks(*place);
        let places = (0..self.items.len()).filter(asked);
        places.filter_map(|place| self.items.get(place)).map(|item| item.link_id.as_str())
    }

    /// Every text of the form in this language, with the item it stands at: for checks of wording.
    pub fn texts<'a>(&'a self, tag: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        let visible = (0..self.items.len()).filter(|place| !self.is_hidden(*place));
        visible.filter_map(|place| self.items.get(place)).flat_map(move |item| {
            item.shown().map(move |words| (item.link_id.as_str(), words.in_language(tag)))
        })
    }

    /// The LOINC codes of items, with the item.
    pub(crate) fn codes(&self) -> Vec<(String, String)> {
        fn look(holder: &Value, found: &mut Vec<(String, String)>) {
            let list = |value: &Value, name: &str| {
                value.get(name).and_then(Value::as_array).cloned().unwrap_or_default()
            };
            for item in list(holder, "item") {
                let link_id = item.get("linkId").and_then(Value::as_str).unwrap_or_default();
                for coding in list(&item, "code") {
                    let field = |name: &str| coding.get(name).and_then(Value::as_str);
                    if let (Some("http://loinc.org"), Some(code)) = (field("system"), field("code"))
                    {
                        found.push((link_id.to_owned(), code.to_owned()));
                    }
                }
                look(&item, found);
            }
        }
        let mut found = Vec::new();
        look(&self.source, &mut found);
        found
    }

    fn shown(&self) -> impl Iterator<Item = &Words> {
        let visible = (0..self.items.len()).filter(|place| !self.is_hidden(*place));
        let items = visible.filter_map(|place| self.items.get(place)).flat_map(Item::shown);
        self.title.iter().chain(items)
    }

    pub(crate) fn place(&self, link_id: &str) -> Option<usize> {
        self.items.iter().position(|item| item.link_id == link_id)
    }

    /// The item and those around it, inner first.
    pub(crate) fn around(&self, place: usize) -> impl Iterator<Item = usize> {
        std::iter::successors(Some(place), |place| self.items.get(*place)?.parent)
    }

    /// Hidden itself, or inside something hidden.
    pub(crate) fn is_hidden(&self, place: usize) -> bool {
        self.around(place).any(|place| self.items.get(place).is_some_and(|item| item.hidden))
    }

    /// Whether a person is asked it, as long as conditions allow.
    pub(crate) fn asks(&self, place: usize) -> bool {
        self.items.get(place).is_some_and(Item::for_answering) && !self.is_hidden(place)
    }

    /// Whether it is a screen of its own: a question, or a remark that belongs to none.
    pub(crate) fn is_screen(&self, place: usize) -> bool {
        let remark = self.items.get(place).is_some_and(|item| item.kind == Kind::Display);
        self.asks(place) || (remark && !self.is_hidden(place))
    }

    /// Names of all items: each stands once.
    pub(crate) fn names(&self) -> BTreeSet<&str> {
        self.items.iter().map(|item| item.link_id.as_str()).collect()
    }
}

impl Item {
    fn shown(&self) -> impl Iterator<Item = &Words> {
        let own = [&self.words, &self.prefix, &self.help, &self.unit];
        let options = self.options.iter().map(|option| &option.words);
        own.into_iter().flatten().chain(options)
    }
}
