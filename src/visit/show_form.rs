//! Views of questionnaires: what is coming, one question, the card that an answer brings up.
//! It must not know what any of them asks; their words come with them, in the person's language.

use crate::form::{self, A_SCREEN};
use crate::show::page;
use crate::view::{Action, Body, Keys, Msg, Picture, Role, Screen, Switch, Tap, View};
use crate::visit::{Place, Visit};
use rust_decimal::Decimal;
use wayside_forms::{Asks, Limit, Problem, Question};

pub(crate) fn view(visit: &Visit) -> View {
    match (visit.place, visit.asked()) {
        (Place::Form, Some(question)) => asked(visit, &question),
        _ => intro(visit),
    }
}

fn intro(visit: &Visit) -> View {
    let sitting = visit.chart.forms.sitting.as_ref();
    let sheet = sitting.map(wayside_forms::Sitting::sheet);
    let title = sheet.and_then(|sheet| sheet.form.title(visit.tag()));
    let title = title.map_or_else(|| Msg::of("form-intro-title"), as_is);
    let count = sitting.map_or(0, |sitting| sitting.progress().1);
    let mut view = page(visit, Screen::FormIntro, title);
    view.lines.push(Msg::of("form-intro-count").number("n", Decimal::from(count)));
    if sheet.is_some_and(|sheet| sheet.manifest.private) {
        view.lines.push(Msg::of("form-intro-private"));
    }
    view.lines(&["form-intro-line"])
        .picture(Picture::Care)
        .main(Tap::Next, "form-start")
        .quiet(Tap::Skip, "form-skip")
        .ways_out()
}

/// Words that came with the questionnaire.
fn as_is(text: &str) -> Msg {
    Msg::of("said-as-is").text("text", text)
}

fn asked(visit: &Visit, question: &Question) -> View {
    let forms = &visit.chart.forms;
    let mut view = page(visit, Screen::Form, as_is(&question.prompt));
    let count = Msg::of("form-count")
        .number("n", Decimal::from(question.number))
        .number("of", Decimal::from(question.of));
    view.lines.push(count);
    view.lines.extend(question.over.last().map(|over| as_is(over)));
    view.lines.extend(question.help.as_ref().map(|help| as_is(help)));
    let view = match question.asks {
        None => view.main(Tap::Next, "action-next"),
        Some(_) if forms.own => entry(visit, view, Keys::Text, question),
        Some(Asks::YesNo) => view.choice(Tap::Yes, "answer-yes").choice(Tap::No, "answer-no"),
        Some(Asks::Choice { several: true, own_words }) => {
            several(visit, view, question, own_words)
        }
        Some(Asks::Choice { several: false, own_words }) => {
            one_of(visit, view, question, own_words)
        }
        Some(asks) => match form::keys(asks) {
            Some(keys) => entry(visit, view, keys, question),
            None => view,
        },
    };
    let skips = !question.required && question.asks.is_some();
    let view = if skips { view.quiet(Tap::Skip, "action-skip") } else { view };
    view.quiet(Tap::EndForm, "form-end").back_and_out()
}

fn one_of(visit: &Visit, mut view: View, question: &Question, own_words: bool) -> View {
    let shown = question.options.iter().skip(visit.chart.forms.first).take(A_SCREEN);
    for (n, option) in (0_u8..).zip(shown) {
        let (tap, label) = (Tap::Choose(n), as_is(option));
        view.actions.push(Action { tap, label, role: Role::Choice, enabled: true });
    }
    more(view, question, own_words)
}

fn several(visit: &Visit, view: View, question: &Question, own_words: bool) -> View {
    let forms = &visit.chart.forms;
    let shown = question.options.iter().enumerate().skip(forms.first).take(A_SCREEN);
    let switch = |(n, option): (usize, &String)| Switch {
        tap: Tap::Switch(u8::try_from(n).unwrap_or(u8::MAX)),
        label: as_is(option),
        note: as_is(""),
        on: forms.picked.contains(&n),
    };
    let view = view.body(Body::Switches(shown.map(switch).collect()));
    let mut view = more(view.main(Tap::Next, "action-next"), question, own_words);
    for action in view.actions.iter_mut().filter(|action| action.tap == Tap::Next) {
        action.enabled = !forms.picked.is_empty();
    }
    view
}

/// More options than fit, and own words.
fn more(view: View, question: &Question, own_words: bool) -> View {
    let view = if own_words { view.quiet(Tap::Own, "form-own") } else { view };
    let many = question.options.len() > A_SCREEN;
    if many { view.quiet(Tap::Again, "form-more") } else { view }
}

fn entry(visit: &Visit, view: View, keys: Keys, question: &Question) -> View {
    let form = match (question.asks, &question.unit) {
        (Some(Asks::Date), _) => Msg::of("entry-form-date"),
        (_, Some(unit)) => as_is(unit),
        _ => as_is(""),
    };
    let body = Body::Entry {
        keys,
        value: visit.chart.typed.clone(),
        form,
        problem: visit.chart.forms.problem.as_ref().map(problem),
        hidden: false,
    };
    view.body(body).main(Tap::Enter, "action-next")
}

/// Why an answer was not taken, in words for the person.
fn problem(problem: &Problem) -> Msg {
    let bound = |id: [&'static str; 2], limit: &Limit| match limit {
        Limit::Number(number) => {
            let [number_id, _] = id;
            Msg::of(number_id).number("limit", *number)
        }
        Limit::Date(_) => {
            let [_, date_id] = id;
            Msg::of(date_id)
        }
    };
    match problem {
        Problem::TooLow(limit) => bound(["form-problem-low", "form-problem-early"], limit),
        Problem::TooHigh(limit) => bound(["form-problem-high", "form-problem-late"], limit),
        Problem::TooLong(most) => {
            Msg::of("form-problem-long").number("limit", Decimal::from(*most))
        }
        Problem::TooShort(fewest) => {
            Msg::of("form-problem-short").number("limit", Decimal::from(*fewest))
        }
        Problem::TooManyPlaces(places) => {
            Msg::of("form-problem-places").number("limit", Decimal::from(*places))
        }
        Problem::Required | Problem::Empty => Msg::of("form-problem-required"),
        Problem::OnlyOne | Problem::Alone => Msg::of("form-problem-one"),
        Problem::WrongKind
        | Problem::NoSuchQuestion
        | Problem::NotAskedNow
        | Problem::NotForAnswering
        | Problem::NoSuchOption
        | Problem::NoOwnWords => Msg::of("form-problem-unclear"),
    }
}
