//! Views of the end: results, advice, sending, take-away, thank you.
//! It must not decide how urgent anything is; it shows what the findings say.

use crate::chart::Save;
use crate::event::Parcel;
use crate::show::page;
use crate::times::Way;
use crate::view::{Body, Mark, Msg, Picture, Row, Screen, Tap, View};
use crate::visit::{Place, Visit};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use wayside_care::bp_class;
use wayside_care::disposition::{self, BpContext};
use wayside_care::finding::Finding;
use wayside_care::grade::{Grade, Reason};
use wayside_care::level::Level;
use wayside_care::reading::Kind;
use wayside_care::record::{Height, PressureResult, Results};
use wayside_care::units::{Percent, Rate};

pub(crate) fn view(visit: &Visit) -> View {
    match visit.place {
        Place::Advice => advice(visit),
        Place::Sending => sending(visit),
        Place::TakeAway => page(visit, Screen::TakeAway, Msg::of("take-away-title"))
            .lines(&["take-away-line", "take-away-private"])
            .body(Body::Qr(take_away(visit)))
            .main(Tap::Next, "action-finish")
            .back_and_out(),
        Place::Goodbye => page(visit, Screen::Goodbye, Msg::of("goodbye-title"))
            .lines(&["goodbye-line"])
            .picture(Picture::Done)
            .main(Tap::Next, "goodbye-now"),
        _ => page(visit, Screen::Results, Msg::of("results-title"))
            .lines(&[results_line(visit)])
            .body(Body::Rows(rows(visit)))
            .main(Tap::Next, "results-next")
            .with_lines(grade_lines(visit))
            .ways_out(),
    }
}

fn results_line(visit: &Visit) -> &'static str {
    if rows(visit).is_empty() { "results-none" } else { "results-line" }
}

/// Which results are less sure than they look, and why: what the person can do something about.
/// What only staff and the clinic can mend goes to them.
fn grade_lines(visit: &Visit) -> Vec<Msg> {
    let of = |(kind, name)| {
        let (grade, reasons) = visit.grade_of(kind);
        let line = match grade {
            Grade::A | Grade::Refused => return None,
            Grade::B => "grade-usable",
            Grade::C => "grade-limited",
        };
        let told = reasons.into_iter().find_map(why)?;
        Some(Msg::of(line).word("what", name).word("why", told))
    };
    let kinds = [(Kind::BloodPressure, "row-pressure"), (Kind::Oximetry, "row-oxygen")];
    kinds.into_iter().filter_map(of).collect()
}

fn why(reason: Reason) -> Option<&'static str> {
    Some(match reason {
        Reason::ExtremeOnce | Reason::SingleReading | Reason::LowOnce => "why-once",
        Reason::RestUnknown | Reason::RestShort | Reason::RestShortHigh => "why-rest",
        Reason::NotPrepared => "why-prepared",
        Reason::ReadingsApart | Reason::ReadingsFarApart => "why-apart",
        Reason::SomeDiscarded => "why-discarded",
        Reason::UnevenOnce | Reason::Uneven => "why-uneven",
        Reason::SignalWeak | Reason::SignalUnknown => "why-signal",
        Reason::BelowSpecified => "why-below",
        Reason::PulsesDiffer => "why-pulses",
        Reason::AsksCalibration => "why-device",
        _ => return None,
    })
}

/// Where a value lies on a scale from `low` to `high`, in thousandths.
fn place(value: Decimal, low: i64, high: i64) -> Option<u16> {
    let span = Decimal::from(high.checked_sub(low)?);
    let from = value.checked_sub(Decimal::from(low))?;
    let share = from.checked_mul(Decimal::from(1000))?.checked_div(span)?;
    share.max(Decimal::ZERO).min(Decimal::from(1000)).round().to_u16()
}

fn band(from: i64, to: i64, low: i64, high: i64) -> Option<(u16, u16)> {
    place(Decimal::from(from), low, high).zip(place(Decimal::from(to), low, high))
}

fn mark(level: Level) -> Mark {
    match level {
        Level::None => Mark::Expected,
        Level::Routine | Level::Incomplete => Mark::Aside,
        Level::Soon => Mark::Outside,
        Level::Urgent | Level::Emergency => Mark::Far,
    }
}

pub(crate) fn rows(visit: &Visit) -> Vec<Row> {
    let results: Results = visit.results();
    let mut rows = Vec::new();
    if let Some(pressure) = &results.blood_pressure {
        rows.push(pressure_row(visit, pressure));
    }
    rows.extend(results.spo2.map(spo2_row));
    rows.extend(results.pulse.map(|pulse| pulse_row(visit, pulse)));
    if let Some(weight) = results.weight {
        let value = Msg::of("value-weight").number("kg", weight.shown());
        rows.push(plain("row-weight", value, "meaning-weight"));
    }
    rows.extend(results.height.map(height_row));
    rows.extend(results.bmi.map(bmi_row));
    rows
}

fn plain(name: &'static str, value: Msg, meaning: &'static str) -> Row {
    let (name, meaning) = (Msg::of(name), Msg::of(meaning));
    Row { name, value, meaning, mark: Mark::Plain, place: None, expected: None }
}

fn pressure_row(visit: &Visit, result: &PressureResult) -> Row {
    let context = BpContext {
        symptom: Some(false),
        pregnant: visit.chart.may_be_pregnant(),
        severe_seen: Some(result.severe_seen),
    };
    let (sys, dia) = (result.systolic, result.diastolic);
    let level = disposition::disp_bp(Some(sys), Some(dia), context);
    // Pregnant people get no ordinary range: their numbers are looked at by a person (hazard 25).
    let pregnant = visit.chart.may_be_pregnant() != Some(false);
    let class = bp_class::classify(visit.site.guideline, sys, dia);
    let base = usize::from(class.scheme.low.is_some());
    // Above or below the best range of the site's guideline, though no rule acts on it.
    let raised = level == Level::None && class.rank > base;
    let lowish = level == Level::None && class.rank < base;
    let low = lowish || (level == Level::Soon && sys.shown() <= Decimal::from(90));
    let meaning = match level {
        _ if pregnant => "meaning-pressure-pregnant",
        Level::None if raised => "meaning-pressure-little-high",
        _ if low => "meaning-pressure-low",
        Level::None => "meaning-expected",
        Level::Routine => "meaning-pressure-high",
        Level::Soon | Level::Incomplete => "meaning-pressure-higher",
        Level::Urgent | Level::Emergency => "meaning-pressure-very-high",
    };
    let mark = match level {
        Level::None if raised || lowish => Mark::Aside,
        level => mark(level),
    };
    // The scale shows the systolic value: where the diastolic alone decides, it would contradict.
    let (from, to) = (91, class.scheme.bands.first().map_or(120, |band| band.systolic));
    let inside = sys.shown() >= Decimal::from(from) && sys.shown() < Decimal::from(to);
    let drawn = !pregnant && inside == (mark == Mark::Expected);
    Row {
        name: Msg::of("row-pressure"),
        value: Msg::of("value-pressure")
            .number("systolic", sys.shown())
            .number("diastolic", dia.shown()),
        meaning: Msg::of(meaning),
        mark: if pregnant { Mark::Plain } else { mark },
        place: drawn.then(|| place(sys.shown(), 70, 200)).flatten(),
        expected: drawn.then(|| band(from, to, 70, 200)).flatten(),
    }
}

fn spo2_row(spo2: Percent) -> Row {
    let level = disposition::disp_spo2(Some(spo2), false);
    let meaning = match level {
        Level::None => "meaning-expected",
        Level::Urgent => "meaning-oxygen-low",
        _ => "meaning-oxygen-very-low",
    };
    Row {
        name: Msg::of("row-oxygen"),
        value: Msg::of("value-oxygen").number("percent", spo2.shown()),
        meaning: Msg::of(meaning),
        mark: mark(level),
        place: place(spo2.shown(), 80, 100),
        expected: band(95, 100, 80, 100),
    }
}

fn pulse_row(visit: &Visit, pulse: Rate) -> Row {
    let level = disposition::disp_hr(Some(pulse), Some(false));
    let uneven = visit.session().irregular();
    let fast = pulse.shown() > Decimal::from(100);
    let meaning = match level {
        _ if uneven && level < Level::Urgent => "meaning-pulse-uneven",
        Level::None => "meaning-expected",
        Level::Urgent if fast => "meaning-pulse-very-fast",
        Level::Urgent => "meaning-pulse-very-slow",
        _ if fast => "meaning-pulse-fast",
        _ => "meaning-pulse-slow",
    };
    Row {
        name: Msg::of("row-pulse"),
        value: Msg::of("value-pulse").number("rate", pulse.shown()),
        meaning: Msg::of(meaning),
        mark: if uneven && level == Level::None { Mark::Aside } else { mark(level) },
        place: place(pulse.shown(), 30, 150),
        expected: band(51, 100, 30, 150),
    }
}

fn height_row(height: Height) -> Row {
    let meaning = if height.reported { "meaning-height-said" } else { "meaning-height" };
    let value = Msg::of("value-height").number("cm", height.height.shown());
    plain("row-height", value, meaning)
}

fn bmi_row(bmi: Decimal) -> Row {
    let value = Msg::of("value-bmi").number("bmi", bmi);
    let (low, high) = (Decimal::new(185, 1), Decimal::from(25));
    let (meaning, mark) = if bmi < low {
        ("meaning-bmi-low", Mark::Aside)
    } else if bmi < high {
        ("meaning-bmi-expected", Mark::Expected)
    } else {
        ("meaning-bmi-high", Mark::Aside)
    };
    Row {
        name: Msg::of("row-bmi"),
        value,
        meaning: Msg::of(meaning),
        mark,
        place: place(bmi, 12, 45),
        expected: place(low, 12, 45).zip(place(high, 12, 45)),
    }
}

/// The level a person acts on, as words.
fn advice_ids(level: Level) -> (&'static str, &'static str) {
    match level {
        Level::None => ("advice-none-title", "advice-none-line"),
        Level::Routine => ("advice-routine-title", "advice-routine-line"),
        Level::Soon => ("advice-soon-title", "advice-soon-line"),
        Level::Urgent => ("advice-urgent-title", "advice-urgent-line"),
        Level::Emergency => ("emergency-title", "emergency-line-staff"),
        Level::Incomplete => ("advice-incomplete-title", "advice-incomplete-line"),
    }
}

/// What else must not be forgotten, here or at home.
fn notes(visit: &Visit) -> Vec<Msg> {
    let findings = visit.findings();
    let mut notes = Vec::new();
    // What could not be checked takes nothing from what was: a high reading still wants its check.
    let below =
        findings.iter().map(Finding::level).filter(|level| *level < Level::Incomplete).max();
    if let (Level::Incomplete, Some(level @ (Level::Routine | Level::Soon))) =
        (findings.level(), below)
    {
        notes.push(Msg::of(advice_ids(level).0));
    }
    if visit.session().irregular() {
        notes.push(Msg::of("advice-uneven"));
    }
    if visit.chart.forms.seen.iter().any(|seen| seen.level >= Level::Routine) {
        notes.push(Msg::of("advice-answers"));
    }
    if visit.chart.cuffing.rest.shortened && visit.results().blood_pressure.is_some() {
        notes.push(Msg::of("advice-short-rest"));
    }
    if visit.chart.answers.crisis().is_some() || visit.chart.forms.crisis {
        notes.push(Msg::of("advice-talk").text("number", &*visit.site.crisis_number));
    }
    notes
}

/// Which of them are said.
pub(crate) fn notes_said(visit: &Visit) -> Vec<&'static str> {
    notes(visit).into_iter().map(|note| note.id).collect()
}

fn advice(visit: &Visit) -> View {
    let level = visit.findings().level();
    let (title, line) = advice_ids(level);
    let mut view = page(visit, Screen::Advice, Msg::of(title)).lines(&[line]);
    view.lines.extend(notes(visit));
    if visit.chart.oxygen.result.is_some() {
        view.lines.push(Msg::of("advice-oxygen-truth"));
    }
    // Always said, whatever was found (clinical.md 2.5).
    let when = Msg::of("advice-when").text("number", &*visit.site.emergency_number);
    view.lines.push(when);
    view.lines.push(Msg::of("advice-medicine"));
    let view = view.picture(Picture::Care).tone(level).main(Tap::Next, "action-next");
    let view = match visit.ways().as_slice() {
        [] => view,
        [Way::Times] => view.choice(Tap::Choose(0), "advice-book"),
        [Way::CallBack] => view.choice(Tap::Choose(0), "ways-call-back"),
        [Way::Video] => view.choice(Tap::Choose(0), "ways-video"),
        _ => view.choice(Tap::Choose(0), "advice-ways"),
    };
    let view = if matches!(level, Level::Urgent | Level::Incomplete) {
        view.choice(Tap::CallStaff, "action-call-staff")
    } else {
        view
    };
    view.back_and_out()
}

fn sending(visit: &Visit) -> View {
    let send = visit.chart.consent.send;
    let (title, line, picture) = match (visit.chart.save, visit.chart.parcel) {
        (Save::Failed, _) => ("sending-failed-title", "sending-failed-line", Picture::Trouble),
        (Save::NotYet | Save::Waiting, _) => {
            ("sending-saving-title", "sending-saving-line", Picture::Care)
        }
        (Save::Saved, _) if !send => ("sending-kept-title", "sending-kept-line", Picture::Done),
        (Save::Saved, Some(Parcel::Filed | Parcel::Seen)) => {
            ("sending-filed-title", "sending-filed-line", Picture::Done)
        }
        (Save::Saved, Some(Parcel::Refused)) => {
            ("sending-refused-title", "sending-refused-line", Picture::Trouble)
        }
        (Save::Saved, _) if visit.stalled => {
            ("sending-stalled-title", "sending-stalled-line", Picture::Helper)
        }
        (Save::Saved, _) => ("sending-waiting-title", "sending-waiting-line", Picture::Care),
    };
    page(visit, Screen::Sending, Msg::of(title))
        .lines(&[line])
        .picture(picture)
        .main(Tap::Next, "action-next")
        .back_and_out()
}

/// The result as text a telephone shows: every number, what to do, when to get help.
fn take_away(visit: &Visit) -> Vec<Msg> {
    let mut lines = vec![Msg::of("take-away-heading").text("site", &*visit.site.name)];
    let row = |row: Row| [row.name, row.value, row.meaning];
    lines.extend(rows(visit).into_iter().flat_map(row));
    lines.extend(grade_lines(visit));
    let (title, line) = advice_ids(visit.findings().level());
    lines.extend([Msg::of(title), Msg::of(line)]);
    lines.extend(crate::show_times::lines(visit));
    lines.extend(notes(visit));
    lines.push(Msg::of("advice-when").text("number", &*visit.site.emergency_number));
    lines
}
