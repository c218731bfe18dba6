//! What a screen says, as parts in the order they are heard.
//! It must not know what was said before, nor who listens.

use crate::hearing::{self, Hearing, Part};
use crate::ring;
use wayside_visit::view::{Arg, Body, Msg, Row, View};

/// A message of the screen, with who may hear it.
pub(crate) fn part(view: &View, msg: &Msg) -> Part {
    Part { msg: msg.clone(), hearing: hearing::of(view.screen, msg, false) }
}

/// Words that came with a questionnaire and are none.
pub(crate) fn is_empty(msg: &Msg) -> bool {
    matches!(msg.args.as_slice(), [(_, Arg::Text(text))] if text.is_empty())
}

/// One row of the results: what, how much, what it means.
pub(crate) fn row(view: &View, row: &Row) -> Vec<Part> {
    [&row.name, &row.value, &row.meaning].map(|msg| part(view, msg)).into()
}

/// Title, lines and what stands in the middle, but for what goes by.
pub(crate) fn content(view: &View) -> Vec<Part> {
    let mut parts = vec![part(view, &view.title)];
    // Whoever hears only one language hears in it what is to be done.
    let tongues = view.actions.iter().filter_map(|action| action.label.language.as_deref());
    parts.extend(
        tongues
            .filter(|tag| *tag != view.language)
            .map(|tag| part(view, &Msg::of(view.title.id).in_language(tag))),
    );
    match &view.body {
        Body::Entry { problem: Some(problem), .. } => parts.push(part(view, problem)),
        Body::Call { number, .. } => {
            let number = number.chars().map(String::from).collect::<Vec<_>>().join(" ");
            parts.push(part(view, &Msg::of("voice-call").text("number", number)));
        }
        _ => {}
    }
    let lines = view.lines.iter().filter(|line| !is_empty(line));
    parts.extend(lines.map(|line| part(view, line)));
    match &view.body {
        Body::Entry { form, .. } if !is_empty(form) => parts.push(part(view, form)),
        Body::Rows(rows) => parts.extend(rows.iter().flat_map(|r| row(view, r))),
        Body::Qr(lines) if view.screen == wayside_visit::view::Screen::TakeAway => {
            parts.extend(lines.iter().map(|line| part(view, line)));
        }
        Body::Cuff { nth, of, .. } => {
            parts.push(part(view, &Msg::of("cuff-live-nth").number("n", *nth).number("of", *of)));
        }
        Body::Scale { note: Some(note) } => parts.push(part(view, note)),
        _ => {}
    }
    parts
}

/// Whether something on the screen is not for everybody's ears.
pub(crate) fn has_personal(view: &View) -> bool {
    let picked =
        view.screen == wayside_visit::view::Screen::Form && matches!(view.body, Body::Switches(_));
    picked || content(view).iter().any(|part| part.hearing != Hearing::Open)
}

/// What was typed, sign by sign; a date in its three parts.
pub(crate) fn typed(view: &View) -> Vec<Part> {
    let Body::Entry { value, form, hidden, .. } = &view.body else { return Vec::new() };
    let hearing = if *hidden { Hearing::Secret } else { Hearing::Personal };
    if value.is_empty() {
        return vec![Part { msg: Msg::of("voice-nothing-typed"), hearing: Hearing::Open }];
    }
    let date = form.id == "entry-form-date";
    let mut parts = Vec::new();
    for (n, sign) in value.chars().enumerate() {
        let name = match n {
            0 if date => Some("entry-day"),
            2 if date => Some("entry-month"),
            4 if date => Some("entry-year"),
            _ => None,
        };
        parts.extend(name.map(|id| Part { msg: Msg::of(id), hearing }));
        parts.push(ring::sign(sign, hearing));
    }
    parts
}
