//! Carries out what a visit wants done, one effect at a time. The only list of effects there is.
//! It must not decide whether an effect is right.

use uuid::Uuid;
use wayside_care::appointment::{self, Known};
use wayside_care::reading::Kind;
use wayside_care::record::{Person, Record};
use wayside_care::time::Tick;
use wayside_visit::times::News;
use wayside_visit::{Alert, Chime, Effect, Input};

/// Something only the clinic can answer while somebody waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Errand {
    /// Whose code this is.
    WhoIs(Uuid, Box<Person>),
    /// An errand at the clinic's desk for somebody with this result.
    AtDesk(appointment::Errand, Box<Record>),
    /// Take an offer, by its number.
    Book(Uuid, u16),
    /// The person is gone, or wants no more of it.
    Leave,
}

impl Errand {
    /// What the visit is told where there is nobody to send.
    #[must_use]
    pub fn unreachable(&self) -> Option<Input> {
        match self {
            Errand::WhoIs(ask, _) => Some(Input::Known(*ask, Known::Unreachable)),
            Errand::AtDesk(_, record) => Some(Input::Times(record.visit, News::Unreachable)),
            Errand::Book(visit, _) => Some(Input::Times(*visit, News::Unreachable)),
            Errand::Leave => None,
        }
    }
}

/// Whoever does things in the world: the running kiosk, a rehearsal, a test.
pub trait Hands {
    /// Start measurement `run`.
    fn start(&mut self, run: u32, kind: Kind, deadline: Tick);
    /// Stop measurement `run` at once.
    fn stop(&mut self, run: u32, kind: Kind);
    /// Save a record; the answer comes back as an input.
    fn save(&mut self, record: Box<Record>);
    /// Tell staff.
    fn alert(&mut self, alert: Alert);
    /// Ask the clinic; the answer comes back as an input.
    fn errand(&mut self, errand: Errand);
    /// Check a staff number; the answer comes back as an input.
    fn check_staff(&mut self, number: String);
    /// Make a sound.
    fn sound(&mut self, chime: Chime);
    /// Note a reading that belongs to nobody here.
    fn quarantine(&mut self, run: u32);
    /// Forget the person everywhere.
    fn wipe(&mut self);
}

/// Does everything in a list, in order.
pub fn carry_out(effects: Vec<Effect>, hands: &mut dyn Hands) {
    for effect in effects {
        match effect {
            Effect::Start { run, kind, deadline } => hands.start(run, kind, deadline),
            Effect::Stop { run, kind } => hands.stop(run, kind),
            Effect::Save(record) => hands.save(record),
            Effect::WhoIs { ask, person } => hands.errand(Errand::WhoIs(ask, person)),
            Effect::AtDesk { errand, record } => hands.errand(Errand::AtDesk(errand, record)),
            Effect::Book { visit, offer } => hands.errand(Errand::Book(visit, offer)),
            Effect::Alert(alert) => hands.alert(alert),
            Effect::CheckStaff(number) => hands.check_staff(number),
            Effect::Sound(chime) => hands.sound(chime),
            Effect::Quarantine { run } => hands.quarantine(run),
            Effect::Wipe => {
                hands.errand(Errand::Leave);
                hands.wipe();
            }
        }
    }
}
