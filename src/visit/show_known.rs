//! Views of who somebody is at the clinic: waiting, one, none, not one, not now. None says anything
//! about anybody (clinical.md hazard 24): not a name, not a date, not whose code it may be.

use crate::known::Asking;
use crate::show::page;
use crate::view::{Msg, Picture, Screen, Tap, View};
use crate::visit::{Place, Visit};
use rust_decimal::Decimal;
use wayside_care::appointment::Known;

pub(crate) fn view(visit: &Visit) -> View {
    if visit.place == Place::GiveBack {
        return page(visit, Screen::GiveBack, Msg::of("give-back-title"))
            .lines(&["give-back-line"])
            .picture(Picture::Care)
            .choice(Tap::No, "give-back-no")
            .choice(Tap::Yes, "give-back-yes")
            .ways_out();
    }
    match &visit.chart.asking {
        Asking::Told(known) => told(visit, known),
        Asking::Not | Asking::Since(_) => {
            page(visit, Screen::KnownWait, Msg::of("known-wait-title"))
                .lines(&["known-wait-line"])
                .picture(Picture::Care)
                .main(Tap::Skip, "known-go-on")
                .back_and_out()
        }
    }
}

fn told(visit: &Visit, known: &Known) -> View {
    let (title, line) = match known {
        Known::One(_) => ("known-one-title", "known-one-line"),
        Known::Nobody => ("known-nobody-title", "known-nobody-line"),
        Known::Many => ("known-many-title", "known-many-line"),
        Known::Unreachable => ("known-unreachable-title", "known-unreachable-line"),
        Known::NotNow { .. } => ("known-not-now-title", "known-not-now-line"),
    };
    let mut view = page(visit, Screen::Known, Msg::of(title));
    view.lines.push(match known {
        Known::NotNow { wait_s } => {
            Msg::of(line).number("minutes", Decimal::from(wait_s.div_ceil(60)))
        }
        _ => Msg::of(line),
    });
    let view = view.main(Tap::Next, "known-go-on");
    let view = match known {
        Known::One(_) if visit.may_see_to_appointment() => view
            .choice(Tap::Choose(0), "known-arrive")
            .choice(Tap::Choose(1), "known-move")
            .choice(Tap::Choose(2), "known-cancel"),
        Known::One(_) => view.picture(Picture::Done),
        Known::Nobody => view.picture(Picture::Helper).quiet(Tap::Again, "known-again"),
        Known::Many => view.picture(Picture::Helper).quiet(Tap::CallStaff, "action-call-staff"),
        Known::Unreachable | Known::NotNow { .. } => view.picture(Picture::Helper),
    };
    view.back_and_out()
}
