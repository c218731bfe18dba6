//! What can happen in a state of a visit that is walked: what is offered, words worth typing, what
//! a device and the clinic come to, time. It must not know what follows from any of it.

use crate::event::{DeviceEvent, Input, Parcel};
use crate::paths::Node;
use crate::paths_worlds::{Part, World};
use crate::times::{News, Offer};
use crate::view::{Body, Tap, View};
use crate::visit::Place;
use rust_decimal::Decimal;
use wayside_care::appointment::{Known, PatientKey};
use wayside_care::reading::{BloodPressure, Fault, Kind, Measured, Oximetry, Quality, Reading};
use wayside_care::reading::{Status, Weight};
use wayside_care::time::Day;
use wayside_care::units::{Length, Mass, Percent, Pressure, Rate};

/// One thing that can happen.
#[derive(Clone, Debug)]
pub(crate) enum Move {
    /// One input.
    Say(Input),
    /// What stands there is erased, this is typed and entered.
    Type(&'static str),
    /// What a device says, to the end.
    Outcome(Vec<DeviceEvent>),
    /// The finger gives this every second until something comes of it.
    Finger(Reading),
    /// Time passes until something changes.
    Time,
}

impl Move {
    /// Whether a person, time or staff can do it: a device may never answer.
    pub(crate) fn is_way_out(&self, from: &Node) -> bool {
        match self {
            Move::Say(Input::Tap(_)) | Move::Type(_) | Move::Time => true,
            Move::Say(Input::StaffNumber(true)) => from.visit.gist().staff.1,
            _ => false,
        }
    }
}

/// Everything worth trying in a state.
pub(crate) fn moves(world: &World, node: &Node, view: &View, over: bool) -> Vec<Move> {
    let place = node.visit.place();
    let mut taps: Vec<Tap> =
        view.actions.iter().filter(|act| act.enabled).map(|act| act.tap).collect();
    if let Body::Switches(switches) = &view.body {
        taps.extend(switches.iter().map(|switch| switch.tap));
    }
    let last = taps.iter().filter_map(|tap| if let Tap::Choose(n) = tap { Some(*n) } else { None });
    let last = last.max().unwrap_or(0);
    taps.retain(|tap| over || world.wants(place, *tap, last));
    let mut moves: Vec<Move> = taps.into_iter().map(|tap| Move::Say(Input::Tap(tap))).collect();
    moves.extend(words(world, view).iter().map(|word| Move::Type(word)));
    if let (Some(kind), false) = (node.visit.gist().running, over) {
        moves.extend(outcomes(kind, world.part == Part::Whole));
    }
    if node.visit.gist().staff.1 {
        moves.extend([true, false].map(|right| Move::Say(Input::StaffNumber(right))));
    }
    moves.extend(around(world, node).into_iter().map(Move::Say));
    moves.push(Move::Time);
    moves
}

/// Words worth typing, by the title of the screen.
fn words(world: &World, view: &View) -> &'static [&'static str] {
    if !matches!(view.body, Body::Entry { .. }) {
        return &[];
    }
    match view.title.id {
        "entry-given-title" => &["Given"],
        "entry-family-title" => &["Family"],
        "entry-birth-title" if world.part == Part::Questions => {
            &["01011940", "01011990", "01012015", "31022000"]
        }
        "entry-birth-title" => &["01011940"],
        "entry-code-title" => &["CODE-1", "-"],
        "entry-height-title" => &["171", "71", "999"],
        "staff-clear-title" => &["111111"],
        "said-as-is" => &["3", "01012020", "X"],
        _ => &[],
    }
}

fn pressure(systolic: i64, diastolic: i64) -> Reading {
    Reading::good(Measured::BloodPressure(BloodPressure {
        systolic: Pressure::mmhg(systolic.into()),
        diastolic: Pressure::mmhg(diastolic.into()),
        mean: None,
        pulse: Some(Rate::per_minute(Decimal::from(70))),
    }))
}

fn finger(spo2: i64, pulse: i64) -> Reading {
    Reading::good(Measured::Oximetry(Oximetry {
        spo2: Percent::percent(spo2.into()),
        pulse: Some(Rate::per_minute(pulse.into())),
        perfusion: None,
    }))
}

fn weight(tenths: i64, height: Option<i64>) -> Reading {
    Reading::good(Measured::Weight(Weight {
        weight: Mass::kg(Decimal::new(tenths, 1)),
        height: height.map(|cm| Length::cm(cm.into())),
    }))
}

fn flagged(mut reading: Reading, status: Status, quality: Quality) -> Reading {
    reading.flags.raise(status);
    Reading { quality, ..reading }
}

/// What a measurement can come to; a few of it where the whole plan is walked.
fn outcomes(kind: Kind, few: bool) -> Vec<Move> {
    let all = if few { 2 } else { usize::MAX };
    let with =
        |reading: Reading| Move::Outcome(vec![DeviceEvent::Reading(reading), DeviceEvent::Done]);
    let mut moves: Vec<Move> = match kind {
        Kind::BloodPressure => {
            let uneven = flagged(pressure(118, 72), Status::IrregularPulse, Quality::Good);
            let moved = flagged(pressure(118, 72), Status::MotionArtifact, Quality::Low);
            let plain = [(118, 72), (204, 124), (150, 95), (150, 112), (86, 50), (120, 120)];
            let plain = plain.map(|(systolic, diastolic)| pressure(systolic, diastolic));
            plain.into_iter().chain([uneven, moved]).take(all).map(with).collect()
        }
        Kind::Oximetry => {
            let looks = [(97, 72), (90, 72), (93, 72), (97, 135), (97, 115)].into_iter();
            looks.take(all).map(|(spo2, pulse)| Move::Finger(finger(spo2, pulse))).collect()
        }
        Kind::Weight | Kind::Temperature => {
            let looks = [(824, Some(171)), (824, None), (2_604, None), (104, None)].into_iter();
            looks.take(all).map(|(tenths, height)| with(weight(tenths, height))).collect()
        }
    };
    moves.push(Move::Outcome(vec![DeviceEvent::Failed(Fault::NoAnswer)]));
    if !few {
        moves.push(Move::Outcome(vec![DeviceEvent::Done]));
    }
    moves
}

/// Store, clinic and the kiosk itself.
fn around(world: &World, node: &Node) -> Vec<Input> {
    let mine = node.visit.id();
    let mut inputs = Vec::new();
    if world.part == Part::Around {
        inputs.extend([true, false].map(Input::OutOfService));
        inputs.extend([true, false].map(Input::LinkStalled));
        inputs.extend([Input::Saved(mine), Input::NotSaved(mine)]);
        let news = [Parcel::Filed, Parcel::Refused];
        inputs.extend(news.map(|parcel| Input::Parcel(mine, parcel)));
    }
    if world.part == Part::Known {
        let ask = node.visit.ask_id();
        let known = PatientKey::new("key").map(Known::One);
        let others = [Known::Nobody, Known::Many, Known::Unreachable, Known::NotNow { wait_s: 9 }];
        inputs.extend(known.into_iter().chain(others).map(|known| Input::Known(ask, known)));
    }
    let desk = matches!(world.part, Part::Appointment | Part::Known);
    if desk && node.visit.place() == Place::Times {
        inputs.extend(news().into_iter().map(|news| Input::Times(mine, news)));
    }
    inputs
}

/// Everything the clinic can say of an appointment.
fn news() -> Vec<News> {
    let offer = |number: u16| Offer {
        number,
        day: Day::new(2026, 12, 1).unwrap_or(Day::EPOCH),
        weekday: 2,
        time: (9, 0),
        place: None,
    };
    let many: Vec<Offer> = (0..6).map(offer).collect();
    vec![
        News::Offers(many.clone()),
        News::Offers(Vec::new()),
        News::Taken(many),
        News::Booked(offer(0), None),
        News::Arrived(offer(0)),
        News::Cancelled,
        News::NoneFound,
        News::Requested,
        News::Elsewhere("https://clinic.example".to_owned()),
        News::Unknown,
        News::Unreachable,
    ]
}
