//! The parts a visit is walked in. Together they cover it; a walk of all at once would be a
//! product. It must not know what follows from anything that is tried.

use crate::event::Input;
use crate::site::Site;
use crate::view::Tap;
use crate::visit::Place;
use std::sync::Arc;
use wayside_care::reading::Kind;
use wayside_care::record::Device;
use wayside_forms::Sheet;

/// Which part is walked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// All questions about the person, nothing measured.
    Questions,
    /// One measurement, all it can come to.
    Measurement,
    /// The whole plan, little of what each can come to.
    Whole,
    /// One questionnaire.
    Form,
    /// An appointment.
    Appointment,
    /// Somebody with a code, whom the clinic may know, and every way to reach it.
    Known,
    /// No device is there, the kiosk closes, the store fails.
    Around,
}

/// A part, with its site and questionnaires.
pub(crate) struct World {
    pub part: Part,
    pub site: Site,
    pub forms: Vec<Arc<Sheet>>,
}

/// All parts of a visit at a site.
pub(crate) fn all(site: &Site, forms: &[Arc<Sheet>]) -> Vec<World> {
    let world = |part, plan: &[Kind], forms: Vec<Arc<Sheet>>| {
        let site = Site {
            plan: plan.to_vec(),
            private_room: true,
            booking: matches!(part, Part::Appointment | Part::Known),
            look_up: part == Part::Known,
            call_back: part == Part::Known,
            video: (part == Part::Known).then(|| "https://clinic.example".to_owned()),
            ..site.clone()
        };
        World { part, site, forms }
    };
    let none = Vec::new;
    let mut worlds = vec![
        world(Part::Questions, &[], none()),
        world(Part::Whole, &site.plan, none()),
        world(Part::Around, &[Kind::Weight], none()),
        world(Part::Appointment, &[Kind::Weight], none()),
        world(Part::Known, &[], none()),
    ];
    let alone = site.plan.iter().map(|kind| world(Part::Measurement, &[*kind], none()));
    worlds.extend(alone);
    worlds.extend(forms.iter().map(|sheet| world(Part::Form, &[], vec![Arc::clone(sheet)])));
    worlds
}

impl World {
    /// The devices that are there from the beginning.
    pub(crate) fn devices(&self) -> impl Iterator<Item = Input> {
        let there = Kind::ALL.into_iter().filter(|_| self.part != Part::Around);
        there.map(|kind| Input::Attached { kind, device: Device::default() })
    }

    /// Whether a tap is worth a state of its own in this part. `last` is the last choice there is.
    pub(crate) fn wants(&self, place: Place, tap: Tap, last: u8) -> bool {
        let asks = self.part == Part::Questions;
        let named = matches!(self.part, Part::Form | Part::Appointment);
        let sends = !matches!(self.part, Part::Measurement | Part::Whole | Part::Form);
        let code = self.part == Part::Known;
        match (place, tap) {
            (Place::Consent, Tap::Switch(n)) => n == 0 || n == 2 && sends,
            (Place::RedFlag(_), Tap::Yes | Tap::Unsure) => asks,
            (Place::RedFlag(_), Tap::Back) => asks,
            (Place::Language | Place::Arm | Place::WhichCuff, Tap::Choose(n)) => {
                n == 0 || n == last
            }
            (Place::Who, Tap::Choose(n)) => asks || n == if code { 2 } else { u8::from(named) },
            (Place::Pregnant, Tap::Yes) => asks || self.part == Part::Measurement,
            (Place::Pregnant, Tap::Unsure) => asks,
            (Place::Form, Tap::Choose(n)) => n == 0 || n == last,
            _ => true,
        }
    }
}
