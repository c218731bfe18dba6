//! Views of what lies on top: help, leaving, "still there?", the staff number pad.
//! It must not change anything, nor show a value of the person: somebody else may come to look.

use crate::lock::{DIGITS, Entry};
use crate::show::{act, page};
use crate::view::{Body, Keys, Msg, Picture, Role, Screen, Tap, View};
use crate::visit::{Over, Visit};
use rust_decimal::Decimal;
use wayside_care::level::Level;
use wayside_care::reading::Kind;
use wayside_care::time::Tick;

pub(crate) fn view(visit: &Visit, over: &Over, now: Tick) -> View {
    match over {
        Over::Help => help(visit),
        Over::HelpComing => page(visit, Screen::HelpComing, Msg::of("help-coming-title"))
            .lines(&["help-coming-line"])
            .picture(Picture::Helper)
            .main(Tap::Close, "action-go-on")
            .quiet(Tap::Leave, "action-leave")
            .stop_cuff(visit),
        Over::Leave => leave(visit),
        Over::Idle => idle(visit, now),
        Over::Staff(entry) => staff(visit, entry),
    }
}

impl View {
    /// The cuff can be stopped from everywhere (hazard 30).
    fn stop_cuff(mut self, visit: &Visit) -> View {
        let running = visit.chart.running.map(|running| running.kind);
        if running == Some(Kind::BloodPressure) {
            self.actions.insert(0, act(Tap::Stop, Role::Stop, "action-stop"));
        }
        self
    }
}

fn leave(visit: &Visit) -> View {
    let kept = visit.has_something_to_keep();
    page(visit, Screen::LeaveQuestion, Msg::of("leave-title"))
        .lines(&[if kept { "leave-line-kept" } else { "leave-line" }])
        .picture(Picture::Done)
        .main(Tap::Close, "leave-stay")
        .choice(Tap::Yes, "leave-yes")
        .quiet(Tap::CallStaff, "action-call-staff")
        .stop_cuff(visit)
}

fn help(visit: &Visit) -> View {
    let mut view = page(visit, Screen::Help, Msg::of("help-title"))
        .lines(&["help-line-back", "help-line-staff"])
        .picture(Picture::Helper)
        .main(Tap::Close, "action-go-on")
        .choice(Tap::CallStaff, "action-call-staff")
        .choice(Tap::Yes, "help-ill");
    let call = Msg::of("help-line-emergency").text("number", &*visit.site.emergency_number);
    view.lines.push(call);
    view.quiet(Tap::Leave, "action-leave").stop_cuff(visit)
}

fn idle(visit: &Visit, now: Tick) -> View {
    let end = visit.idle_ends();
    let of = visit.site.idle_end.secs_up().saturating_sub(visit.site.idle_warning.secs_up());
    let left = end.since(now).secs_up();
    let mut view = page(visit, Screen::IdleWarning, Msg::of("idle-title"))
        .body(Body::Countdown { left, of })
        .main(Tap::StillHere, "idle-still-here")
        .quiet(Tap::Leave, "action-leave")
        .quiet(Tap::CallStaff, "action-call-staff");
    view.lines.push(Msg::of("idle-line").number("seconds", Decimal::from(left)));
    view
}

fn staff(visit: &Visit, entry: &Entry) -> View {
    let mut view = page(visit, Screen::StaffClear, Msg::of("staff-clear-title"))
        .lines(&["staff-clear-line"])
        .body(Body::Entry {
            keys: Keys::Digits,
            value: entry.typed.clone(),
            form: Msg::of("entry-form-staff").number("digits", Decimal::from(DIGITS)),
            problem: entry.wrong.then(|| Msg::of("staff-clear-wrong")),
            hidden: true,
        })
        .main(Tap::Enter, "staff-clear-enter")
        .quiet(Tap::Close, "action-back");
    view.tone = Level::Emergency;
    for action in view.actions.iter_mut().filter(|action| action.tap == Tap::Enter) {
        action.enabled = entry.may_ask();
    }
    view
}
