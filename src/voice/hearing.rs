//! Who may hear what. The one place that decides it, and the only one that makes an utterance.
//! It must not know a language, nor say anything itself.
//!
//! EN 301 549 5.1.3.8 and 5.1.3.9: what is personal is said in private listening, or after a yes to
//! just that; what is secret is said in private listening only. A message with a value in it is
//! personal unless it is known to be harmless: a new message is never said aloud by oversight.

use wayside_visit::view::{Arg, Msg, Screen};

/// Who may hear a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Hearing {
    /// Anybody.
    Open,
    /// The person, or whoever they let hear it.
    Personal,
    /// The person alone.
    Secret,
}

/// Who hears what is said now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Listening {
    /// Headphones are in.
    pub headphones: bool,
    /// The person said yes to hearing personal things aloud.
    pub aloud: bool,
}

impl Listening {
    /// Whether a message may be said now.
    #[must_use]
    pub const fn may_hear(self, hearing: Hearing) -> bool {
        match hearing {
            Hearing::Open => true,
            Hearing::Personal => self.headphones || self.aloud,
            Hearing::Secret => self.headphones,
        }
    }
}

/// Messages with values that tell nothing of anybody: counts, times to wait, numbers to call.
const HARMLESS: [&str; 18] = [
    "red-flag-count",
    "form-count",
    "form-intro-count",
    "idle-line",
    "countdown-left",
    "progress-part",
    "cuff-live-nth",
    "cuff-pause-line",
    "help-line-emergency",
    "emergency-line-crisis",
    "advice-when",
    "entry-form-staff",
    "times-offer",
    "times-offer-at",
    "voice-place",
    "voice-choices",
    "voice-call",
    "voice-minutes",
];

/// Beginnings of messages that tell what was found, also where no number stands in them.
const FOUND: [&str; 8] =
    ["row-", "value-", "meaning-", "grade-", "why-", "advice-", "cuff-pause-last", "rest-again"];

/// Screens whose words are about this person, whatever they say.
const ABOUT_THEM: [Screen; 4] = [Screen::Results, Screen::Advice, Screen::TakeAway, Screen::Booked];

/// Who may hear a message of a screen. Controls are `plain`: their words are the same for
/// everybody on that screen.
#[must_use]
pub(crate) fn of(screen: Screen, msg: &Msg, plain: bool) -> Hearing {
    let safe = matches!(screen, Screen::Emergency | Screen::Crisis) || msg.id == "advice-when";
    let asks = matches!(screen, Screen::Form | Screen::FormIntro) && msg.id == "said-as-is";
    let told = |arg: &Arg| !matches!(arg, Arg::Word(_));
    let values = msg.args.iter().any(|(_, arg)| told(arg));
    let harmless = !values || HARMLESS.contains(&msg.id) || asks;
    let found = FOUND.iter().any(|start| msg.id.starts_with(start));
    let own = msg.id.starts_with("voice-") || msg.id == "progress-part" || plain;
    let about = ABOUT_THEM.contains(&screen) && !own;
    // "Find a time" and the like are offered to those with a reason only.
    let found = found && !(plain && msg.id == "advice-book");
    if safe || (harmless && !found && !about) { Hearing::Open } else { Hearing::Personal }
}

/// A message, and who may hear it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Part {
    pub msg: Msg,
    pub hearing: Hearing,
}

/// What is said in one go. Its fields are closed: nothing gets in but through [`Utterance::of`].
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Utterance {
    id: u32,
    language: String,
    parts: Vec<Msg>,
}

impl Utterance {
    /// What of these parts may be heard now, with one word for all that may not.
    pub(crate) fn of(
        id: u32,
        language: &str,
        parts: Vec<Part>,
        listening: Listening,
    ) -> Option<Utterance> {
        let mut said: Vec<Msg> = Vec::new();
        for part in parts {
            let msg = if listening.may_hear(part.hearing) { part.msg } else { withheld() };
            if msg != withheld() || !said.contains(&msg) {
                said.push(msg);
            }
        }
        (!said.is_empty()).then(|| Utterance { id, language: language.to_owned(), parts: said })
    }

    /// Its number, to be given back when it has been said.
    #[must_use]
    pub const fn id(&self) -> u32 {
        self.id
    }

    /// BCP 47 tag of the language to say it in, unless a message has its own.
    #[must_use]
    pub fn language(&self) -> &str {
        &self.language
    }

    /// What to say, with a short silence between two messages.
    #[must_use]
    pub fn parts(&self) -> &[Msg] {
        &self.parts
    }
}

fn withheld() -> Msg {
    Msg::of("voice-personal")
}
