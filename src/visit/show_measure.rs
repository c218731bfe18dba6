//! Views of measuring: coaching, questions, live screens, pauses, trouble.
//! It must not change anything, nor say what a number means.

use crate::pressure::{CUFFS, pages};
use crate::show::{act, page};
use crate::view::{Action, Body, Msg, Picture, Role, Screen, Tap, View};
use crate::visit::{Place, Snag, Visit};
use wayside_care::level::Level;
use wayside_care::reading::{Fault, Kind, Status};
use wayside_care::record::Arm;
use wayside_care::session::Profile;
use wayside_care::time::Tick;

pub(crate) fn view(visit: &Visit, now: Tick) -> View {
    match visit.place {
        Place::Arm => arm(visit),
        Place::WhichCuff => cuff(visit),
        Place::Prep => page(visit, Screen::PrepQuestion, Msg::of("prep-title"))
            .lines(&["prep-line"])
            .choice(Tap::No, "prep-no")
            .choice(Tap::Yes, "prep-yes")
            .choice(Tap::Skip, "prep-later")
            .back_and_out(),
        Place::Coach(kind, n) => coach(visit, kind, n),
        Place::Rest => rest(visit, now),
        Place::CuffLive => cuff_live(visit, now),
        Place::CuffPause => cuff_pause(visit, now),
        Place::Symptoms(_) => page(visit, Screen::Symptoms, Msg::of("symptoms-title"))
            .lines(&["symptoms-line-chest", "symptoms-line-stroke", "symptoms-line-head"])
            .choice(Tap::No, "symptoms-no")
            .choice(Tap::Yes, "symptoms-yes")
            .choice(Tap::Unsure, "answer-unsure")
            .ways_out()
            .tone(Level::Urgent),
        Place::PulseLive => pulse_live(visit, now),
        Place::ScaleLive => page(visit, Screen::ScaleLive, Msg::of("scale-title"))
            .lines(&["scale-line"])
            .picture(Picture::Scale)
            .body(Body::Scale { note: visit.chart.scale.note.map(Msg::of) })
            .stop()
            .ways_out(),
        Place::Trouble(kind, snag) => trouble(visit, kind, snag),
        _ => page(visit, Screen::Attract, Msg::of("attract-title")),
    }
}

impl View {
    fn stop(mut self) -> View {
        self.actions.insert(0, act(Tap::Stop, Role::Stop, "action-stop"));
        self
    }
}

/// Before the first measurement the answers that lead to it can still be mended.
fn back_to_questions(view: View, visit: &Visit) -> View {
    if visit.chart.planned == 0 { view.quiet(Tap::Back, "action-back") } else { view }
}

fn arm(visit: &Visit) -> View {
    let view = page(visit, Screen::ArmQuestion, Msg::of("arm-title"))
        .lines(&["arm-line"])
        .picture(Picture::Arm)
        .choice(Tap::Choose(0), "arm-both-well")
        .choice(Tap::Choose(1), "arm-not-left")
        .choice(Tap::Choose(2), "arm-not-right")
        .choice(Tap::Choose(3), "arm-neither");
    back_to_questions(view, visit).quiet(Tap::Skip, "action-skip").ways_out()
}

fn cuff(visit: &Visit) -> View {
    let labels = ["cuff-small", "cuff-adult", "cuff-large", "cuff-thigh"];
    let mut view = page(visit, Screen::CuffQuestion, Msg::of("cuff-title"))
        .lines(&["cuff-line"])
        .picture(Picture::CuffSize);
    for ((n, label), _) in (0..).zip(labels).zip(CUFFS) {
        view = view.choice(Tap::Choose(n), label);
    }
    view.choice(Tap::Choose(u8::MAX), "cuff-none")
        .quiet(Tap::Back, "action-back")
        .quiet(Tap::Skip, "action-skip")
        .ways_out()
}

fn coach(visit: &Visit, kind: Kind, n: u8) -> View {
    let (title, lines, picture): (_, &[&str], _) = match (kind, n) {
        (Kind::BloodPressure, 0) => {
            let lines = &["coach-sit-line-back", "coach-sit-line-feet"];
            ("coach-sit-title", lines, Picture::Sit)
        }
        (Kind::BloodPressure, 1) => {
            // The arm that may be used, by name: the other may have a fistula (clinical.md 1.1).
            let lines: &[&str] = match visit.chart.cuffing.rest.arm {
                Some(Arm::Left) => &["coach-arm-line-left", "coach-arm-line-cuff"],
                Some(Arm::Right) => &["coach-arm-line-right", "coach-arm-line-cuff"],
                None => &["coach-arm-line-bare", "coach-arm-line-cuff"],
            };
            ("coach-arm-title", lines, Picture::Arm)
        }
        (Kind::BloodPressure, _) => {
            let lines = &["coach-quiet-line-talk", "coach-quiet-line-start"];
            ("coach-quiet-title", lines, Picture::Quiet)
        }
        (Kind::Oximetry, _) => {
            let lines = &["coach-finger-line-nail", "coach-finger-line-still"];
            ("coach-finger-title", lines, Picture::Finger)
        }
        (Kind::Weight | Kind::Temperature, _) => {
            let lines = &["coach-scale-line-shoes", "coach-scale-line-still"];
            ("coach-scale-title", lines, Picture::Scale)
        }
    };
    let last = n.saturating_add(1) >= pages(kind);
    let next = if last { "action-ready" } else { "action-next" };
    let view = page(visit, Screen::Coach, Msg::of(title))
        .lines(lines)
        .picture(picture)
        .main(Tap::Next, next);
    let back = n > 0 || kind == Kind::BloodPressure;
    let view =
        if back { view.quiet(Tap::Back, "action-back") } else { back_to_questions(view, visit) };
    view.quiet(Tap::Skip, "action-skip").ways_out()
}

fn rest(visit: &Visit, now: Tick) -> View {
    let left = visit.rest_left(now).secs_up();
    let forced = visit.chart.cuffing.rest_forced;
    let title = if forced { "rest-again-title" } else { "rest-title" };
    let line = if forced { "rest-again-line" } else { "rest-line" };
    let view = page(visit, Screen::Rest, Msg::of(title))
        .lines(&[line])
        .picture(Picture::Quiet)
        .body(Body::Countdown { left, of: visit.rest_target().secs_up() });
    let view = if forced { view } else { view.quiet(Tap::Shorten, "rest-shorten") };
    view.quiet(Tap::Skip, "action-skip").ways_out()
}

/// Readings taken so far that may count, and how many the protocol will want at least.
fn nth_of(visit: &Visit) -> (u8, u8) {
    let valid = visit.chart.cuffing.counted.iter().filter(|(_, r)| r.is_valid()).count();
    let nth = u8::try_from(valid).unwrap_or(u8::MAX).saturating_add(1);
    let least = match visit.site.bp_profile {
        Profile::Nice => 1,
        Profile::Mean2 => 2,
        Profile::Last2Of3 => 3,
    };
    (nth, nth.max(least))
}

fn cuff_live(visit: &Visit, now: Tick) -> View {
    let (nth, of) = nth_of(visit);
    let running = visit.chart.running.map_or(0, |running| now.since(running.since).millis() / 1000);
    let pressure = visit.chart.cuffing.pressure;
    page(visit, Screen::CuffLive, Msg::of("cuff-live-title"))
        .lines(&["cuff-live-line-start", "cuff-live-line-quiet"])
        .picture(Picture::Quiet)
        .body(Body::Cuff { pressure, nth, of, running })
        .stop()
        .ways_out()
}

fn cuff_pause(visit: &Visit, now: Tick) -> View {
    let left = visit.pause_left(now).secs_up();
    let of = wayside_care::session::REST_MIN.secs_up();
    let mut view = page(visit, Screen::CuffPause, Msg::of("cuff-pause-title"))
        .picture(Picture::Quiet)
        .body(Body::Countdown { left, of });
    if let Some((systolic, diastolic)) = visit.chart.cuffing.last {
        view.lines.push(
            Msg::of("cuff-pause-last")
                .number("systolic", systolic.shown())
                .number("diastolic", diastolic.shown()),
        );
        view = view.quiet(Tap::Discard, "cuff-pause-discard");
    } else {
        view.lines.push(Msg::of("cuff-pause-repeat"));
    }
    let (nth, of) = nth_of(visit);
    view.lines.push(Msg::of("cuff-pause-line").number("n", nth).number("of", of));
    view.quiet(Tap::Skip, "cuff-pause-enough").ways_out()
}

fn pulse_live(visit: &Visit, now: Tick) -> View {
    let oxygen = &visit.chart.oxygen;
    let again = oxygen.stable > 0;
    let wait = if again { "pulse-line-again" } else { "pulse-line" };
    let line = oxygen.note.unwrap_or(wait);
    page(visit, Screen::PulseLive, Msg::of("pulse-title"))
        .lines(&[line, "pulse-line-truth"])
        .picture(Picture::Finger)
        .body(Body::Pulse {
            wave: oxygen.wave.iter().copied().collect(),
            signal: oxygen.signal,
            settled: visit.settled(now),
            pulse: visit.pulse_now(),
        })
        .stop()
        .ways_out()
}

fn trouble(visit: &Visit, kind: Kind, snag: Snag) -> View {
    let line = match snag {
        Snag::Missing => "trouble-missing",
        Snag::Fault(fault) => fault_line(fault),
        Snag::NoResult => "trouble-no-result",
        Snag::NotSteady => "trouble-not-steady",
        Snag::Implausible => "trouble-implausible",
        Snag::Unsuitable => "trouble-unsuitable",
        Snag::TooMany => "trouble-too-many",
    };
    let title = match (snag, kind) {
        (Snag::Fault(Fault::Cancelled), _) => "trouble-title-stopped",
        (Snag::Unsuitable, _) => "trouble-title-unsuitable",
        (_, Kind::BloodPressure) => "trouble-title-pressure",
        (_, Kind::Oximetry) => "trouble-title-oxygen",
        (_, Kind::Weight | Kind::Temperature) => "trouble-title-weight",
    };
    let final_word = matches!(snag, Snag::NoResult | Snag::Unsuitable | Snag::TooMany);
    let mut view =
        page(visit, Screen::Trouble, Msg::of(title)).lines(&[line]).picture(Picture::Trouble);
    let skip = if final_word { Role::Main } else { Role::Choice };
    if !final_word {
        view = view.main(Tap::Again, "action-again");
    }
    view.actions.push(Action {
        tap: Tap::Skip,
        label: Msg::of("trouble-go-on"),
        role: skip,
        enabled: true,
    });
    view = view.choice(Tap::CallStaff, "action-call-staff");
    if snag == Snag::Unsuitable {
        // A slip of the finger at the question before must not cost the measurement.
        view = view.quiet(Tap::Back, "action-back");
    }
    view.ways_out()
}

/// Words for the person: what to change, one thing. Staff words are the shell's.
fn fault_line(fault: Fault) -> &'static str {
    match fault {
        Fault::NoAnswer => "trouble-no-answer",
        Fault::Unplugged => "trouble-unplugged",
        Fault::Cancelled => "trouble-stopped",
        Fault::Busy => "trouble-device",
        Fault::Device(status) => match status {
            Status::MotionArtifact | Status::Unstable => "trouble-moved",
            Status::CuffLeak => "trouble-cuff-loose",
            Status::CuffBlocked => "trouble-cuff-blocked",
            Status::WeakSignal | Status::LowPerfusion | Status::Searching => "trouble-weak",
            Status::SensorOff => "trouble-finger-off",
            Status::AmbientLight | Status::Interference => "trouble-light",
            Status::AbortedByUser => "trouble-stopped",
            Status::OutOfRange | Status::OverPressure => "trouble-out-of-range",
            Status::Overload => "scale-note-too-much",
            Status::Zero | Status::Underload | Status::NotZeroed => "trouble-step-on",
            _ => "trouble-device",
        },
    }
}
