//! The view of a visit: which screen, which messages, what can be done. Measuring and results have
//! files of their own. It must not change anything, and must not know a language or a pixel.

use crate::view::{Action, Body, Keys, Msg, Picture, Progress, Role, Screen, Switch, Tap, View};
use crate::visit::{Place, Visit};
use wayside_care::level::Level;
use wayside_care::red_flags::{Crisis, RedFlag};
use wayside_care::time::Tick;

impl Visit {
    /// Everything on the screen at a time.
    #[must_use]
    pub fn view(&self, now: Tick) -> View {
        view(self, now)
    }

    /// The language's tag.
    pub(crate) fn tag(&self) -> &str {
        let chosen = self.site.languages.get(self.language);
        chosen.or(self.site.languages.first()).map_or("en", String::as_str)
    }
}

/// A view with nothing on it yet.
pub(crate) fn page(visit: &Visit, screen: Screen, title: Msg) -> View {
    View {
        screen,
        language: visit.tag().to_owned(),
        progress: progress(visit),
        title,
        lines: Vec::new(),
        picture: None,
        body: Body::Plain,
        actions: Vec::new(),
        tone: Level::None,
    }
}

pub(crate) fn act(tap: Tap, role: Role, id: &'static str) -> Action {
    Action { tap, label: Msg::of(id), role, enabled: true }
}

impl View {
    pub(crate) fn lines(mut self, ids: &[&'static str]) -> View {
        self.lines.extend(ids.iter().map(|id| Msg::of(id)));
        self
    }

    pub(crate) fn with_lines(mut self, lines: Vec<Msg>) -> View {
        self.lines.extend(lines);
        self
    }

    pub(crate) fn picture(mut self, picture: Picture) -> View {
        self.picture = Some(picture);
        self
    }

    pub(crate) fn main(mut self, tap: Tap, id: &'static str) -> View {
        self.actions.push(act(tap, Role::Main, id));
        self
    }

    pub(crate) fn choice(mut self, tap: Tap, id: &'static str) -> View {
        self.actions.push(act(tap, Role::Choice, id));
        self
    }

    pub(crate) fn quiet(mut self, tap: Tap, id: &'static str) -> View {
        self.actions.push(act(tap, Role::Quiet, id));
        self
    }

    pub(crate) fn body(mut self, body: Body) -> View {
        self.body = body;
        self
    }

    pub(crate) fn tone(mut self, tone: Level) -> View {
        self.tone = tone;
        self
    }

    /// Back, leave and help: on every screen of a visit.
    pub(crate) fn ways_out(self) -> View {
        self.quiet(Tap::Leave, "action-leave").quiet(Tap::Help, "action-help")
    }

    pub(crate) fn back_and_out(self) -> View {
        self.quiet(Tap::Back, "action-back").ways_out()
    }
}

/// The parts of a visit a person can count: questions, who, each measurement, results.
fn progress(visit: &Visit) -> Option<Progress> {
    let plan = u8::try_from(visit.site.plan.len()).unwrap_or(0);
    let asks = u8::from(!visit.forms.is_empty());
    let of = plan.saturating_add(3).saturating_add(asks);
    let planned = u8::try_from(visit.chart.planned).unwrap_or(0).min(plan.saturating_sub(1));
    let part = match visit.place {
        Place::RedFlag(_) | Place::Crisis(_) => 1,
        Place::Who
        | Place::Given
        | Place::Family
        | Place::Birth
        | Place::Code
        | Place::Known
        | Place::GiveBack
        | Place::Age
        | Place::Pregnant => 2,
        Place::Arm
        | Place::WhichCuff
        | Place::Prep
        | Place::Coach(..)
        | Place::Rest
        | Place::CuffLive
        | Place::CuffPause
        | Place::PulseLive
        | Place::ScaleLive
        | Place::Height
        | Place::Trouble(..) => planned.saturating_add(3),
        Place::FormIntro | Place::Form | Place::FormCrisis => plan.saturating_add(3),
        Place::Symptoms(_) => planned.saturating_add(3),
        Place::Results
        | Place::Advice
        | Place::Ways
        | Place::Video
        | Place::Times
        | Place::Sending
        | Place::TakeAway => of,
        _ => return None,
    };
    Some(Progress { part, of })
}

pub(crate) fn view(visit: &Visit, now: Tick) -> View {
    if let Some(over) = &visit.over {
        return crate::show_over::view(visit, over, now);
    }
    match visit.place {
        Place::Attract
        | Place::OutOfService
        | Place::Language
        | Place::About
        | Place::Consent
        | Place::RedFlag(_)
        | Place::Crisis(_)
        | Place::FormCrisis
        | Place::Emergency => opening(visit),
        Place::Who
        | Place::Given
        | Place::Family
        | Place::Birth
        | Place::Code
        | Place::Age
        | Place::TooYoung
        | Place::Pregnant
        | Place::Height => who(visit),
        Place::Results | Place::Advice | Place::Sending | Place::TakeAway | Place::Goodbye => {
            crate::show_result::view(visit)
        }
        Place::FormIntro | Place::Form => crate::show_form::view(visit),
        Place::Known | Place::GiveBack => crate::show_known::view(visit),
        Place::Ways | Place::Video | Place::Times => crate::show_times::view(visit),
        _ => crate::show_measure::view(visit, now),
    }
}

fn opening(visit: &Visit) -> View {
    match visit.place {
        Place::OutOfService => page(visit, Screen::OutOfService, Msg::of("out-of-service-title"))
            .lines(&["out-of-service-line", "out-of-service-emergency"])
            .picture(Picture::Helper),
        Place::Language => language(visit),
        Place::About => page(visit, Screen::About, Msg::of("about-title"))
            .lines(&["about-line-what", "about-line-time", "about-line-not"])
            .picture(Picture::Welcome)
            .main(Tap::Next, "action-next")
            .back_and_out(),
        Place::Consent => consent(visit),
        Place::RedFlag(n) => red_flag(visit, n),
        Place::Crisis(_) | Place::FormCrisis => crisis(visit),
        Place::Emergency => emergency(visit),
        _ => page(visit, Screen::Attract, Msg::of("attract-title"))
            .lines(&["attract-line", "attract-line-free"])
            .picture(Picture::Welcome)
            .main(Tap::Begin, "attract-begin"),
    }
}

fn language(visit: &Visit) -> View {
    let mut view = page(visit, Screen::Language, Msg::of("language-title"));
    for (n, tag) in visit.site.languages.iter().enumerate() {
        let tap = Tap::Choose(u8::try_from(n).unwrap_or(u8::MAX));
        let label = Msg::of("language-name").in_language(tag);
        view.actions.push(Action { tap, label, role: Role::Choice, enabled: true });
    }
    view.ways_out()
}

fn consent(visit: &Visit) -> View {
    let consent = visit.chart.consent;
    let switch = |n, on, label, note| Switch {
        tap: Tap::Switch(n),
        label: Msg::of(label),
        note: Msg::of(note),
        on,
    };
    let switches = vec![
        switch(0, consent.measure, "consent-measure", "consent-measure-note"),
        switch(1, consent.keep, "consent-keep", "consent-keep-note"),
        switch(2, consent.send, "consent-send", "consent-send-note"),
    ];
    let mut view = page(visit, Screen::Consent, Msg::of("consent-title"))
        .lines(&["consent-line"])
        .body(Body::Switches(switches))
        .main(Tap::Next, "action-next")
        .back_and_out();
    for action in view.actions.iter_mut().filter(|action| action.tap == Tap::Next) {
        action.enabled = consent.measure;
    }
    view
}

fn red_flag_id(flag: RedFlag) -> &'static str {
    match flag {
        RedFlag::Rf01 => "red-flag-rf01",
        RedFlag::Rf02 => "red-flag-rf02",
        RedFlag::Rf03 => "red-flag-rf03",
        RedFlag::Rf04 => "red-flag-rf04",
        RedFlag::Rf05 => "red-flag-rf05",
        RedFlag::Rf06 => "red-flag-rf06",
        RedFlag::Rf07 => "red-flag-rf07",
        RedFlag::Rf08 => "red-flag-rf08",
        RedFlag::Rf09 => "red-flag-rf09",
        RedFlag::Rf10 => "red-flag-rf10",
        RedFlag::Rf11 => "red-flag-rf11",
        RedFlag::Rf12 => "red-flag-rf12",
        RedFlag::Rf13 => "red-flag-rf13",
        RedFlag::Rf14 => "red-flag-rf14",
        RedFlag::Rf15 => "red-flag-rf15",
    }
}

fn red_flag(visit: &Visit, n: u8) -> View {
    let flag = RedFlag::ALL.get(usize::from(n)).copied().unwrap_or(RedFlag::Rf01);
    let total = u32::try_from(RedFlag::ALL.len()).unwrap_or(0);
    let mut view = page(visit, Screen::RedFlag, Msg::of(red_flag_id(flag)));
    let count = Msg::of("red-flag-count").number("n", u32::from(n) + 1).number("of", total);
    view.lines.push(count);
    view.choice(Tap::No, "answer-no")
        .choice(Tap::Yes, "answer-yes")
        .choice(Tap::Unsure, "answer-unsure")
        .back_and_out()
}

fn crisis(visit: &Visit) -> View {
    let number = visit.site.crisis_number.clone();
    page(visit, Screen::Crisis, Msg::of("crisis-title"))
        .lines(&["crisis-line-staff", "crisis-line-call"])
        .picture(Picture::Care)
        .body(Body::Call { number, staff_called: true })
        .main(Tap::Next, "crisis-go-on")
        .ways_out()
        .tone(Level::Urgent)
}

fn emergency(visit: &Visit) -> View {
    let crisis = visit.chart.answers.crisis() == Some(Crisis::Line);
    let number = visit.site.emergency_number.clone();
    let mut view = page(visit, Screen::Emergency, Msg::of("emergency-title"))
        .lines(&["emergency-line-staff", "emergency-line-sit"])
        .picture(Picture::Phone)
        .body(Body::Call { number, staff_called: true })
        .tone(Level::Emergency);
    if crisis {
        let line = Msg::of("emergency-line-crisis").text("number", &*visit.site.crisis_number);
        view.lines.push(line);
    }
    view.quiet(Tap::Staff, "emergency-staff")
}

fn who(visit: &Visit) -> View {
    match visit.place {
        Place::Age => page(visit, Screen::AgeQuestion, Msg::of("age-title"))
            .lines(&["age-line"])
            .choice(Tap::Yes, "answer-yes")
            .choice(Tap::No, "answer-no")
            .back_and_out(),
        Place::TooYoung => page(visit, Screen::TooYoung, Msg::of("too-young-title"))
            .lines(&["too-young-line", "too-young-help"])
            .picture(Picture::Helper)
            .main(Tap::Next, "action-finish")
            .quiet(Tap::Back, "action-back")
            .quiet(Tap::Help, "action-help"),
        Place::Pregnant => page(visit, Screen::Pregnant, Msg::of("pregnant-title"))
            .lines(&["pregnant-line"])
            .choice(Tap::No, "answer-no")
            .choice(Tap::Yes, "answer-yes")
            .choice(Tap::Unsure, "answer-unsure")
            .back_and_out(),
        Place::Given => entry(visit, "entry-given-title", Keys::Letters, "entry-form-name"),
        Place::Family => entry(visit, "entry-family-title", Keys::Letters, "entry-form-name"),
        Place::Birth => entry(visit, "entry-birth-title", Keys::Digits, "entry-form-date"),
        Place::Code => entry(visit, "entry-code-title", Keys::Code, "entry-form-code"),
        Place::Height => entry(visit, "entry-height-title", Keys::Digits, "entry-form-height"),
        _ => page(visit, Screen::Who, Msg::of("who-title"))
            .lines(&["who-line"])
            .choice(Tap::Choose(0), "who-guest")
            .choice(Tap::Choose(1), "who-name")
            .choice(Tap::Choose(2), "who-code")
            .back_and_out(),
    }
}

fn entry(visit: &Visit, title: &'static str, keys: Keys, form: &'static str) -> View {
    let view = page(visit, Screen::Entry, Msg::of(title)).body(Body::Entry {
        keys,
        value: visit.chart.typed.clone(),
        form: Msg::of(form),
        problem: visit.chart.problem.map(Msg::of),
        hidden: false,
    });
    let view = view.main(Tap::Enter, "action-next");
    if visit.place == Place::Height {
        return view.quiet(Tap::Skip, "action-skip").ways_out();
    }
    view.back_and_out()
}
