//! Questionnaires as FHIR R4 writes them (SDC): loaded whole or refused with the reason, asked one
//! question a screen, answered into a QuestionnaireResponse and scores. Pure.
//! It must not know a clock, a file, a screen, or what any one questionnaire asks.
//!
//! ```text
//! Sheet::load(questionnaire, manifest)?             refused: what, where, why
//!   → Sitting::begin(sheet, "ar", today)
//!       question()  →  answer(link_id, answer)? → alerts, now
//!                      skip(link_id)?, back(), progress()
//!       question() is None  →  finish() → the record's FilledForm
//! ```

#![forbid(unsafe_code)]

mod answer;
mod check;
mod expression;
mod filled;
mod form;
mod item;
mod load;
mod load_item;
mod load_options;
mod load_when;
mod manifest;
mod paths;
mod paths_answers;
mod question;
mod response;
mod rewrite;
mod sitting;
mod state;
mod unsupported;
mod words;

pub use answer::{Answer, Chosen, Limit, Problem};
pub use filled::Filled;
pub use form::Form;
pub use item::{Asks, Limits};
pub use manifest::{AlertRule, Band, CRISIS_CARD, Manifest, ScoreRule, Sheet};
pub use paths::{Flaw, Paths, Wrong, paths};
pub use question::Question;
pub use sitting::{Alert, Sitting};
pub use unsupported::{Unsupported, Why};
pub use words::Words;
