//! What must hold on every turn of a visit that is walked: danger signs, the latch, forgetting.
//! It must not know how a visit decides; it looks at place, answer and effects.

use crate::event::{Alert, Effect, Input};
use crate::paths::Wrong;
use crate::view::Tap;
use crate::visit::{Over, Place, Visit};
use wayside_care::level::Level;
use wayside_care::red_flags::RedFlag;

/// What is known before a turn.
pub(crate) struct Before {
    place: Place,
    danger: Option<Danger>,
    /// Staff's number was right, and was asked for.
    cleared: bool,
    acted: usize,
}

/// What an answer demands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Danger {
    /// The emergency screen.
    Emergency,
    /// The crisis card.
    Crisis,
    /// A person who is called.
    Person,
}

impl Before {
    pub(crate) fn of(visit: &Visit, input: &Input) -> Before {
        let asked = matches!(&visit.over, Some(Over::Staff(entry)) if entry.asked);
        Before {
            place: visit.place,
            danger: danger(visit, input),
            cleared: asked && *input == Input::StaffNumber(true),
            acted: acted(visit),
        }
    }
}

fn danger(visit: &Visit, input: &Input) -> Option<Danger> {
    let Input::Tap(tap @ (Tap::Yes | Tap::Unsure)) = input else { return None };
    match (&visit.over, visit.place) {
        (Some(Over::Help), _) => (*tap == Tap::Yes).then_some(Danger::Emergency),
        (None, Place::Symptoms(_)) => Some(Danger::Emergency),
        (None, Place::RedFlag(n)) => {
            let flag = RedFlag::ALL.get(usize::from(n))?;
            Some(match (flag.level(), flag.crisis()) {
                (Level::Emergency, _) => Danger::Emergency,
                (_, Some(_)) => Danger::Crisis,
                _ => Danger::Person,
            })
        }
        _ => None,
    }
}

/// Answers in the questionnaire at hand that have acted.
fn acted(visit: &Visit) -> usize {
    visit.chart.forms.sitting.as_ref().map_or(0, |sitting| sitting.alerts().len())
}

/// Laws broken by one turn.
pub(crate) fn broken(
    before: &Before,
    after: &Visit,
    effects: &[Effect],
) -> impl Iterator<Item = Wrong> {
    let called = |alert: Alert| effects.contains(&Effect::Alert(alert));
    let place = after.place;
    let emergency = place == Place::Emergency && called(Alert::Emergency);
    let crisis = matches!(place, Place::Crisis(_) | Place::FormCrisis) && called(Alert::Crisis);
    let answer = match before.danger {
        Some(Danger::Emergency) if !emergency => Some(Wrong::NotAnEmergency),
        Some(Danger::Crisis) if !crisis => Some(Wrong::NobodyCalled),
        Some(Danger::Person) if !called(Alert::Help) => Some(Wrong::NobodyCalled),
        _ => None,
    };
    let form =
        (acted(after) > before.acted && !emergency && !crisis).then_some(Wrong::NobodyCalled);
    let told = matches!(place, Place::Results | Place::Advice);
    let level = (told && before.place != place && after.findings().level() == Level::Emergency)
        .then_some(Wrong::NotAnEmergency);
    let left = before.place == Place::Emergency && place != Place::Emergency;
    let latch = (left && !before.cleared).then_some(Wrong::NotLatched);
    let rests = |place: Place| matches!(place, Place::Attract | Place::OutOfService);
    let home = rests(place) && !rests(before.place);
    let wipe = (home && !effects.contains(&Effect::Wipe)).then_some(Wrong::NotWiped);
    [answer, form, level, latch, wipe].into_iter().flatten()
}
