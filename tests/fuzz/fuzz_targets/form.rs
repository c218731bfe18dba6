//! Loading questionnaires and answering what they ask, guided by coverage: whatever the text says,
//! nothing panics, and every walk ends. It must not know any questionnaire.
#![no_main]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(missing_docs)]

use std::sync::{Arc, Once};
use wayside_care::time::Day;
use wayside_forms::{Answer, Asks, Form, Sheet, Sitting};

/// What the loader catches from the FHIRPath library is no find; what it does not catch still is.
static QUIET: Once = Once::new();

libfuzzer_sys::fuzz_target!(|text: &str| {
    QUIET.call_once(|| std::panic::set_hook(Box::new(|_| ())));
    let Ok(form) = Form::load(text) else { return };
    let mut sitting = Sitting::begin(Arc::new(Sheet::bare(form)), "ar", Day::EPOCH);
    for _ in 0..3000 {
        let Some(question) = sitting.question() else { break };
        let answer = match question.asks {
            Some(Asks::YesNo) => Answer::Flag(true),
            Some(Asks::Whole) => Answer::Whole(1),
            Some(Asks::Decimal) => Answer::Decimal(1.into()),
            Some(Asks::Date) => Answer::Date(Day::EPOCH),
            Some(Asks::Choice { .. }) => Answer::option(0),
            Some(Asks::Text { .. }) | None => Answer::Text("x".into()),
        };
        if sitting.answer(&question.link_id, answer).is_err()
            && sitting.skip(&question.link_id).is_err()
        {
            break;
        }
    }
    let _ = sitting.finish();
});
