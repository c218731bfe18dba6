//! What is on the screen, as message ids and values; pixels, voice, labels and tests come from it.
//! It must not know a language, a colour or a size.

pub use crate::keys::Keys;
pub use crate::msg::{Arg, Msg};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use wayside_care::level::Level;

/// Every screen a person can meet, by the name `rehearse` and `screens` print.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Screen {
    /// Nobody is here: what this is, touch to begin.
    Attract,
    /// The kiosk cannot serve; why, and where else to go.
    OutOfService,
    /// Which language.
    Language,
    /// What this is, and what it is not.
    About,
    /// Three separate yeses, all off at first.
    Consent,
    /// One emergency question.
    RedFlag,
    /// Act now. Latched until staff clear it.
    Emergency,
    /// Thoughts of suicide: a person, now. Shown before anything else goes on.
    Crisis,
    /// Guest, name, or a code from the clinic.
    Who,
    /// Typing a given name, a family name, a date of birth, a code, or a height.
    Entry,
    /// Asking the clinic whose code it is.
    KnownWait,
    /// What the clinic said, and what a person known there came for.
    Known,
    /// Really give an appointment back?
    GiveBack,
    /// How to reach the clinic because of this result.
    Ways,
    /// Eighteen or older? Asked where no date of birth was given.
    AgeQuestion,
    /// Children are not measured here.
    TooYoung,
    /// Pregnant, or gave birth within six weeks?
    Pregnant,
    /// Coaching before a measurement, one idea at a time.
    Coach,
    /// Is there a reason not to use an arm? Which arm?
    ArmQuestion,
    /// Which cuff fits this arm?
    CuffQuestion,
    /// Coffee, smoking or exercise in the last half hour?
    PrepQuestion,
    /// Sitting quietly, counting down.
    Rest,
    /// The cuff is measuring.
    CuffLive,
    /// Between two cuff readings, and what the last one was.
    CuffPause,
    /// A severe value was seen: symptoms?
    Symptoms,
    /// The finger sensor is measuring.
    PulseLive,
    /// The scale is measuring.
    ScaleLive,
    /// A measurement could not be done, why, and what can be done.
    Trouble,
    /// What was found, in plain words.
    Results,
    /// What to do next, and when to get help.
    Advice,
    /// A questionnaire that could be answered.
    FormIntro,
    /// A question of it.
    Form,
    /// Waiting for the clinic's word about an appointment.
    TimesWait,
    /// Choosing a time.
    Times,
    /// What came of asking for an appointment.
    Booked,
    /// Sending to the clinic.
    Sending,
    /// The result to take away, as a picture a phone can read.
    TakeAway,
    /// Thank you; everything is forgotten.
    Goodbye,
    /// Help, from any screen.
    Help,
    /// Staff have been called.
    HelpComing,
    /// Still there? Counts down, then everything is wiped.
    IdleWarning,
    /// Leave now and forget everything?
    LeaveQuestion,
    /// Staff clear an emergency with their number.
    StaffClear,
    /// A screen of staff mode; its title says which.
    Staff,
}

/// Everything a finger (or a key) can do. It counts only if the screen on show offers it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tap {
    /// Begin a visit.
    Begin,
    /// Go on.
    Next,
    /// Go back one screen.
    Back,
    /// Leave this step out.
    Skip,
    /// Do this step (or this reading) again.
    Again,
    /// Throw away the last reading and take another.
    Discard,
    /// Cut the quiet rest short.
    Shorten,
    /// Stop the measurement at once.
    Stop,
    /// End the visit.
    Leave,
    /// Open help.
    Help,
    /// Close what lies on top (help, a question).
    Close,
    /// Call staff.
    CallStaff,
    /// "I am still here."
    StillHere,
    /// Yes.
    Yes,
    /// No.
    No,
    /// Not sure.
    Unsure,
    /// The n-th choice, from 0.
    Choose(u8),
    /// Turn the n-th switch, from 0.
    Switch(u8),
    /// A key of the keyboard on the screen.
    Key(char),
    /// Take back the last key.
    Erase,
    /// What was typed is finished.
    Enter,
    /// Own words, beside what is offered.
    Own,
    /// Leave the rest of a questionnaire out.
    EndForm,
    /// Staff want to clear an emergency.
    Staff,
}

/// How an action looks and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// The one main thing to do here.
    Main,
    /// One of several equal choices.
    Choice,
    /// Possible, not pushed.
    Quiet,
    /// Stops something that runs: always the largest.
    Stop,
}

/// Something the person can do.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Action {
    /// What it does.
    pub tap: Tap,
    /// What it says.
    pub label: Msg,
    /// How it looks.
    pub role: Role,
    /// The screen offers it only when it can be used; a greyed main action says what is missing.
    pub enabled: bool,
}

/// A drawn picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Picture {
    /// The kiosk and what it measures.
    Welcome,
    /// Sit with back supported and feet flat.
    Sit,
    /// Bare upper arm, supported, cuff at the height of the heart.
    Arm,
    /// Tape or cuff sizes on an arm.
    CuffSize,
    /// Quiet: no talking.
    Quiet,
    /// Finger in the sensor, hand still.
    Finger,
    /// Shoes off, step on, stand still.
    Scale,
    /// Standing under the height rod.
    Height,
    /// A person who comes to help.
    Helper,
    /// A telephone: call for help now.
    Phone,
    /// A hand held by another.
    Care,
    /// A finished visit.
    Done,
    /// Something is in the way.
    Trouble,
}

/// How a value stands to the range it is expected in. Never shown by colour alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mark {
    /// In the expected range for today.
    Expected,
    /// A little outside.
    Aside,
    /// Clearly outside.
    Outside,
    /// Far outside: act.
    Far,
    /// No range is shown for this value.
    Plain,
}

/// One line of the results.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Row {
    /// What was measured.
    pub name: Msg,
    /// The number, formatted, with its unit.
    pub value: Msg,
    /// What it means, in plain words.
    pub meaning: Msg,
    /// How it stands to its range.
    pub mark: Mark,
    /// Where it lies on its scale, 0 (lowest) to 1000 (highest), where a scale is drawn.
    pub place: Option<u16>,
    /// The expected part of that scale, as (from, to).
    pub expected: Option<(u16, u16)>,
}

/// What the middle of the screen shows besides title, lines and picture.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Body {
    /// Nothing more.
    #[default]
    Plain,
    /// Switches, each its own yes.
    Switches(Vec<Switch>),
    /// Something being typed.
    Entry {
        /// Which keys are offered.
        keys: Keys,
        /// What was typed so far. A date is typed as digits, day month year, and shown in parts.
        value: String,
        /// How a finished value looks (`DD MM YYYY`), as message.
        form: Msg,
        /// What is wrong with it, once Enter was tried.
        problem: Option<Msg>,
        /// Dots instead of characters.
        hidden: bool,
    },
    /// Time going by.
    Countdown {
        /// Seconds left.
        left: u64,
        /// Seconds in all.
        of: u64,
    },
    /// The cuff at work.
    Cuff {
        /// Pressure in the cuff in mmHg, where the device tells.
        pressure: Option<Decimal>,
        /// Which reading this is, from 1.
        nth: u8,
        /// How many are expected.
        of: u8,
        /// Seconds since it started.
        running: u64,
    },
    /// The finger sensor at work.
    Pulse {
        /// The pulse wave, oldest first, 0 to 255, at most [`WAVE`] samples.
        wave: Vec<u8>,
        /// Signal strength 0 to 100.
        signal: u8,
        /// How much of the waiting time is over, 0 to 100.
        settled: u8,
        /// Pulse for now, where found.
        pulse: Option<Decimal>,
    },
    /// The scale at work.
    Scale {
        /// What the device says now.
        note: Option<Msg>,
    },
    /// The results, one a row.
    Rows(Vec<Row>),
    /// A picture for a telephone to read: these messages, said in the language, one a line.
    Qr(Vec<Msg>),
    /// Call this number now.
    Call {
        /// The number to call.
        number: String,
        /// Staff were called on this box.
        staff_called: bool,
    },
}

/// Pulse-wave samples kept: a little over three seconds at 75 Hz.
pub const WAVE: usize = 250;

/// A switch that is off until the person turns it on.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Switch {
    /// What turns it.
    pub tap: Tap,
    /// What it is for.
    pub label: Msg,
    /// One sentence more.
    pub note: Msg,
    /// On or off.
    pub on: bool,
}

/// Where in the visit this is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Progress {
    /// This part, from 1.
    pub part: u8,
    /// Parts in all.
    pub of: u8,
}

/// Everything on the screen.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct View {
    /// Which screen.
    pub screen: Screen,
    /// BCP 47 tag of the language it is shown in.
    pub language: String,
    /// Where in the visit, where that makes sense.
    pub progress: Option<Progress>,
    /// The one idea.
    pub title: Msg,
    /// A few short lines.
    pub lines: Vec<Msg>,
    /// A picture.
    pub picture: Option<Picture>,
    /// What else is in the middle.
    pub body: Body,
    /// What can be done, the main thing first. Help is among them on every screen but Attract.
    pub actions: Vec<Action>,
    /// How urgent this is: the whole screen takes its tone from it.
    pub tone: Level,
}

impl View {
    /// Whether a tap means something on this screen.
    #[must_use]
    pub fn offers(&self, tap: Tap) -> bool {
        let acts = self.actions.iter().any(|action| action.tap == tap && action.enabled);
        acts || match &self.body {
            Body::Switches(switches) => switches.iter().any(|switch| switch.tap == tap),
            Body::Entry { keys, .. } => match tap {
                Tap::Key(key) => keys.allow(key),
                tap => matches!(tap, Tap::Erase | Tap::Enter),
            },
            _ => false,
        }
    }
}
