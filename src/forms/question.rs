//! One question as plain data, in the language of the person: for a screen and for a voice alike.
//! It must not know what a screen looks like.

use crate::answer::Answer;
use crate::form::Form;
use crate::item::{Asks, Item, Kind, Limits};
use crate::words::Words;

/// One question, or one remark, a screen each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Its name in the form.
    pub link_id: String,
    /// Words of the groups around it, outermost first: "Over the last 2 weeks, how often …".
    pub over: Vec<String>,
    /// What is asked.
    pub prompt: String,
    /// More about it, where the form says more.
    pub help: Option<String>,
    /// The kind of answer; `None` for a remark that is only read.
    pub asks: Option<Asks>,
    /// What is offered, in the form's order. An answer names places in this list.
    pub options: Vec<String>,
    /// Bounds of the answer.
    pub limits: Limits,
    /// Unit of a number.
    pub unit: Option<String>,
    /// Must be answered.
    pub required: bool,
    /// What stands there now: given earlier, or the form's own beginning.
    pub current: Option<Answer>,
    /// Its place among the screens as they are now, from 1.
    pub number: usize,
    /// How many screens there are now. Answers can change it.
    pub of: usize,
}

pub(crate) fn question(
    form: &Form,
    place: usize,
    language: &str,
    current: Option<Answer>,
    (number, of): (usize, usize),
) -> Option<Question> {
    let item = form.items.get(place)?;
    let say = |words: &Words| words.in_language(language).to_owned();
    let mut over: Vec<String> = form
        .around(place)
        .skip(1)
        .filter_map(|place| form.items.get(place))
        .filter_map(heading)
        .map(say)
        .collect();
    over.reverse();
    let prompt = [&item.prefix, &item.words].into_iter().flatten().map(say);
    Some(Question {
        link_id: item.link_id.clone(),
        over,
        prompt: prompt.collect::<Vec<_>>().join(" "),
        help: item.help.as_ref().map(say),
        asks: match item.kind {
            Kind::Question(asks) => Some(asks),
            Kind::Group | Kind::Display => None,
        },
        options: item.options.iter().map(|option| say(&option.words)).collect(),
        limits: item.limits.clone(),
        unit: item.unit.as_ref().map(say),
        required: item.required,
        current,
        number,
        of,
    })
}

/// What an item around says over those in it. A question around does too: they are about it.
fn heading(item: &Item) -> Option<&Words> {
    item.words.as_ref()
}
