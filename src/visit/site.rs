//! What a site has chosen about a visit. Data only, with a default and a unit for every field.
//! It must not know files, devices' ports, or the clinic's address.

use serde::{Deserialize, Serialize};
use uuid::Uuid;
use wayside_care::bp_class::SchemeId;
use wayside_care::reading::Kind;
use wayside_care::record::Cuff;
use wayside_care::session::{Apart, Profile};
use wayside_care::time::Span;

/// A site's choices.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Site {
    /// Minted when the program starts; visits are numbered under it.
    pub boot: Uuid,
    /// Name of the place, as people know it.
    pub name: String,
    /// BCP 47 tags of the languages offered, the first one first.
    pub languages: Vec<String>,
    /// What is measured, in this order.
    pub plan: Vec<Kind>,
    /// Names of blood-pressure ranges.
    pub guideline: SchemeId,
    /// How many readings, and which count.
    pub bp_profile: Profile,
    /// How far apart two readings may lie.
    pub bp_apart: Apart,
    /// Quiet rest before the first reading.
    pub rest: Span,
    /// Cuffs this site has.
    pub cuffs: Vec<Cuff>,
    /// Nobody can look over a shoulder here: private questionnaires may be asked.
    pub private_room: bool,
    /// The clinic can be asked whose code it is.
    pub look_up: bool,
    /// The clinic can be asked for an appointment.
    pub booking: bool,
    /// The clinic can be asked to call somebody it knows.
    pub call_back: bool,
    /// Where a person can talk to somebody of the clinic by video, on a telephone of their own.
    pub video: Option<String>,
    /// Number for an ambulance.
    pub emergency_number: String,
    /// Number to talk to somebody about thoughts of suicide.
    pub crisis_number: String,
    /// A visit nobody touches warns after this.
    pub idle_warning: Span,
    /// And is wiped after this, counted from the same touch.
    pub idle_end: Span,
}

impl Default for Site {
    fn default() -> Site {
        Site {
            boot: Uuid::nil(),
            name: String::new(),
            languages: vec!["en".to_owned(), "ar".to_owned()],
            plan: vec![Kind::BloodPressure, Kind::Oximetry, Kind::Weight],
            guideline: SchemeId::Esc2024,
            bp_profile: Profile::Last2Of3,
            bp_apart: Apart::Above10,
            rest: wayside_care::session::REST_BEFORE,
            cuffs: vec![Cuff::SmallAdult, Cuff::Adult, Cuff::LargeAdult],
            private_room: false,
            look_up: false,
            booking: false,
            call_back: false,
            video: None,
            emergency_number: "112".to_owned(),
            crisis_number: "112".to_owned(),
            idle_warning: Span::from_secs(45),
            idle_end: Span::from_secs(70),
        }
    }
}

/// How long one measurement of a kind may take before it is given up.
#[must_use]
pub const fn limit(kind: Kind) -> Span {
    match kind {
        // Inflating, measuring and a person who looks for the start button first.
        Kind::BloodPressure => Span::from_secs(180),
        // The stability rule gives up at 180 s; the second look takes as long.
        Kind::Oximetry => Span::from_secs(420),
        Kind::Weight => Span::from_secs(90),
        Kind::Temperature => Span::from_secs(60),
    }
}
