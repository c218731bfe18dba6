//! The store's messages for the HL7 receiver, as its link wants them.
//! It must not know what a message says.

use crate::mllp::Hl7Outbox;
use crate::office::Office;
use std::time::Duration;
use uuid::Uuid;
use wayside_clinic::hl7::Due;
use wayside_clinic::upload::Settled;
use wayside_store::{Fault, ParcelState};

/// Longer than any wait the store keeps.
const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// The outbox of an office.
pub struct StoredHl7(pub Office);

fn now() -> i64 {
    jiff::Timestamp::now().as_millisecond()
}

/// A fault of the store stops nothing: the message is still there and is offered again.
fn note(result: Result<(), Fault>) {
    if let Err(fault) = result {
        tracing::error!(fault = fault.id(), "the outbox of HL7 messages");
    }
}

impl Hl7Outbox for StoredHl7 {
    fn due(&mut self) -> Option<Due> {
        match self.0.store().due_hl7(now()) {
            Ok(parcel) => parcel.map(|parcel| Due {
                id: parcel.id,
                body: parcel.body,
                tries: parcel.attempts,
                sent_before: parcel.state == ParcelState::Sent,
            }),
            Err(fault) => {
                note(Err(fault));
                None
            }
        }
    }

    fn sent(&mut self, parcel: Uuid) {
        note(self.0.store().sent(parcel, now()));
    }

    fn settle(&mut self, parcel: Uuid, how: &Settled, wait: Duration) {
        let now = now();
        let mut store = self.0.store();
        note(match how {
            Settled::Filed => store.filed(parcel, now),
            Settled::Refused(refusal) => store.refused(parcel, &refusal.text, now),
            Settled::Later(later) => {
                let wait = i64::try_from(wait.as_millis()).unwrap_or(DAY_MS).min(DAY_MS);
                let why = format!("{:?}", later.why);
                store.later(parcel, now.saturating_add(wait), later.tries, &why)
            }
        });
        if !matches!(how, Settled::Later(_)) {
            note(store.sweep());
        }
    }

    fn is_empty(&mut self) -> bool {
        // A day ahead nothing waits any more.
        self.0.store().due_hl7(now().saturating_add(DAY_MS)).is_ok_and(|due| due.is_none())
    }
}
