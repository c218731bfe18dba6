//! The doctor at the clinic's door: is it there, may the kiosk in, what can it not do there.
//! It must not send anything about a person.

use super::{Check, Found, check};
use crate::config::Config;
use crate::delivery;
use wayside_clinic::abilities::{Abilities, Ability, Said};
use wayside_clinic::seen::Watch;
use wayside_clinic::upload::SignIn;
use wayside_clinic::uploader::STALLED_AFTER;

/// Whether the oldest waiting result has waited too long, in words to add.
pub fn stalled(waiting_since_ms: Option<i64>) -> Option<String> {
    let waited = jiff::Timestamp::now().as_millisecond().saturating_sub(waiting_since_ms?);
    let waited = u64::try_from(waited).unwrap_or(0);
    (waited >= STALLED_AFTER.millis()).then(|| {
        format!("; the oldest has waited {} minutes: the clinic link is stalled", waited / 60_000)
    })
}

/// What is good and what is not about the way to the clinic.
pub fn checks(config: &Config) -> Vec<Check> {
    let url = &config.clinic.base_url;
    if url.is_empty() {
        let says = "none configured: results stay queued on this box";
        return vec![check("clinic", Found::Note, says)];
    }
    match delivery::probe(config) {
        Ok(found) => {
            let mut checks = vec![server(&found.abilities)];
            checks.extend(found.sign_in.map(sign_in));
            checks.extend(lacking(&found.abilities));
            checks
        }
        Err(why) => vec![check("clinic", Found::Bad, format!("{url}: {why}"))],
    }
}

fn server(server: &Abilities) -> Check {
    let software = if server.software.is_empty() { "unnamed" } else { &server.software };
    let says = format!("answers; {software}, FHIR {}", server.fhir);
    if server.is_r4() {
        check("clinic", Found::Good, says)
    } else {
        check("clinic", Found::Bad, says + "; expected 4.0.1, the only version this kiosk writes")
    }
}

fn sign_in(how: Result<Vec<String>, SignIn>) -> Check {
    let what = "clinic sign-in";
    match how {
        Ok(missing) if missing.is_empty() => check(what, Found::Good, "a token was given"),
        Ok(missing) => {
            let says = format!(
                "a token was given, but not for all that was asked (`clinic.scope`); missing: {}",
                missing.join(" ")
            );
            check(what, Found::Note, says)
        }
        Err(why) => check(what, Found::Bad, advice(why)),
    }
}

fn advice(why: SignIn) -> &'static str {
    match why {
        SignIn::Unreachable => "no way to the token server",
        SignIn::Untrusted => {
            "the token server is not trusted: its certificate is not by `clinic.ca_file`, or its \
             address is http:// to another machine"
        }
        SignIn::NoAnswer => "the token server does not answer",
        SignIn::Busy => "the token server asks for patience; try again",
        SignIn::ServerFault => "the token server failed, or gave something that is no token",
        SignIn::Redirected => "the token server sends the kiosk elsewhere; set `clinic.token_url`",
        SignIn::NotSmart => "the clinic names no token endpoint; set `clinic.token_url`",
        SignIn::NotOffered => {
            "the token server takes no assertions signed with ES384 or RS384; ask the clinic"
        }
        SignIn::Stranger => {
            "the token server does not know this kiosk (invalid_client): compare \
             `clinic.client_id`, and register what `wayside keys` prints"
        }
        SignIn::Clock => {
            "the token server's clock and this one are more than a minute apart: set the time"
        }
        SignIn::Scope => "nothing of `clinic.scope` is granted; ask the clinic what is",
        SignIn::NoKey => "the kiosk's own keys cannot be used; see `wayside keys`",
    }
}

/// One line for what the server says it cannot do, and one where nobody can say who saw a result.
fn lacking(server: &Abilities) -> Vec<Check> {
    let mut checks = Vec::new();
    let lacks: Vec<&str> = server.lacks().map(without).collect();
    if !lacks.is_empty() {
        checks.push(check("clinic cannot", Found::Note, lacks.join("; ")));
    }
    let mut watch = Watch::default();
    watch.know(server);
    if watch.ways().is_empty() {
        let says = "this server cannot show whether a person saw a result: it stays `filed`";
        checks.push(check("clinic seen", Found::Note, says));
    }
    let silent = Ability::ALL.iter().filter(|one| server.says(**one) == Said::Nothing).count();
    if silent == Ability::ALL.len() {
        let says = "says nothing of what it can do; it is found out by trying";
        checks.push(check("clinic", Found::Note, says));
    }
    checks
}

/// What the kiosk does without an ability.
const fn without(ability: Ability) -> &'static str {
    match ability {
        Ability::Transaction => "transactions: a visit goes one resource at a time",
        Ability::ClientIds => "ids given by the kiosk: found again by identifier",
        Ability::ConditionalCreate => "conditional create: looked for before it is made",
        Ability::Match => "$match: a person is found by identifier only",
        Ability::Find => "$find: no IHE booking",
        Ability::Hold => "$hold: an appointment is not held while choosing",
        Ability::Book => "$book: no IHE booking",
        Ability::SlotSearch => "searching slots: appointments are requests for staff",
        Ability::Subscription => "subscriptions: the kiosk asks instead",
        Ability::Task => "tasks",
        Ability::Communication => "communications",
        Ability::Provenance => "provenance searches",
    }
}
