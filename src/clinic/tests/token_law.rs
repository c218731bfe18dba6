//! The token machine's law over every short history: one request under way, one answer to each
//! wish, never a token that ended or was rejected, and no knocking where nobody knows us.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr,
    missing_docs
)]

use serde_json::{Value, json};
use wayside_care::time::{Span, Tick};
use wayside_clinic::token::{Algorithm, CONFIGURATION, Input, Output, Token, Tokens};
use wayside_clinic::upload::{NoReply, Reply, SignIn};

const SCOPE: &str = "system/*.crus";
const NOW_S: i64 = 1_795_525_200; // Tue, 24 Nov 2026 13:00:00 GMT
const DATE: &str = "Tue, 24 Nov 2026 13:00:00 GMT";

fn reply(status: u16, body: &Value) -> Reply {
    Reply {
        status,
        date: Some(DATE.to_owned()),
        body: body.to_string().into_bytes().into(),
        ..Reply::default()
    }
}

fn config() -> Reply {
    let algorithms = json!(["RS384", "ES384"]);
    reply(
        200,
        &json!({ "token_endpoint": "https://clinic.example/token",
                 "token_endpoint_auth_methods_supported": ["private_key_jwt"],
                 "token_endpoint_auth_signing_alg_values_supported": algorithms }),
    )
}

fn granted(token: &str, life_s: u64, scope: &str) -> Reply {
    reply(
        200,
        &json!({ "access_token": token, "token_type": "Bearer", "expires_in": life_s,
                 "scope": scope }),
    )
}

fn error(status: u16, error: &str) -> Reply {
    reply(status, &json!({ "error": error }))
}

/// What can happen next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Wanted,
    Rejected,
    Fine,
    Narrow,
    Stranger,
    Busy,
    Broken,
    Page,
    Lost,
    Later(u64),
    TryNow,
}

const STEPS: [Step; 12] = [
    Step::Wanted,
    Step::Rejected,
    Step::Fine,
    Step::Narrow,
    Step::Stranger,
    Step::Busy,
    Step::Broken,
    Step::Page,
    Step::Lost,
    Step::Later(250),
    Step::Later(1000),
    Step::TryNow,
];

/// What an onlooker knows, in its own words: it shares nothing with the machine.
#[derive(Clone, Default)]
struct Onlooker {
    /// A request is under way: a discovery, or an asking.
    under_way: Option<bool>,
    wishes: u32,
    minted: u32,
    /// The last token given out, until when it is good, and since when it is due for renewal.
    good: Option<(String, u64, u64)>,
    strangers_until: Option<u64>,
}

#[derive(Clone)]
struct World {
    tokens: Tokens,
    sees: Onlooker,
    now: u64,
}

impl World {
    fn new(pinned: bool) -> World {
        let pinned = pinned.then(|| "https://clinic.example/token".to_owned());
        World { tokens: Tokens::new(SCOPE, pinned), sees: Onlooker::default(), now: 0 }
    }

    fn answer(&mut self, step: Step, pinned: bool) -> Reply {
        let discovering = self.sees.under_way == Some(true);
        match step {
            Step::Fine | Step::Narrow if discovering => config(),
            Step::Fine | Step::Narrow => {
                self.sees.minted += 1;
                let name = format!("t{}", self.sees.minted);
                self.sees.good = Some((name.clone(), self.now + 300, self.now + 240));
                self.sees.strangers_until = None;
                granted(&name, 300, if step == Step::Fine { SCOPE } else { "system/*.rs" })
            }
            Step::Stranger if discovering => error(404, "not_found"),
            Step::Stranger => {
                // Unstated, the first no may only mean the other signature.
                let _ = pinned;
                error(401, "invalid_client")
            }
            Step::Busy => {
                let mut busy = error(503, "temporarily_unavailable");
                busy.retry_after = Some("30".to_owned());
                busy
            }
            Step::Broken => error(500, "server_error"),
            _ => Reply { status: 200, body: b"<html>".to_vec().into(), ..Reply::default() },
        }
    }

    /// Takes a step; `false` where it makes no sense here.
    fn step(&mut self, step: Step, pinned: bool) -> bool {
        let free = self.sees.under_way.is_none();
        let input = match step {
            Step::Later(s) => {
                self.now += s;
                return true;
            }
            Step::Wanted | Step::Rejected if !free => return false,
            Step::Wanted => Input::Wanted,
            Step::Rejected => {
                self.sees.good = None;
                Input::Rejected
            }
            Step::TryNow => {
                self.sees.strangers_until = None;
                Input::TryNow
            }
            _ if free => return false,
            Step::Lost => Input::NoReply(NoReply::Lost),
            other => Input::Reply(self.answer(other, pinned), NOW_S),
        };
        if matches!(step, Step::Wanted | Step::Rejected) {
            self.sees.wishes += 1;
        }
        let asking = self.sees.under_way == Some(false);
        if !matches!(step, Step::TryNow) {
            self.sees.under_way = None;
        }
        let out = self.tokens.handle(Tick::from_millis(self.now * 1000), input);
        for output in &out {
            self.see(output);
        }
        if step == Step::Stranger && asking && self.sees.under_way.is_none() {
            self.sees.strangers_until = Some(self.now + CONFIGURATION.millis() / 1000);
        }
        true
    }

    fn see(&mut self, output: &Output) {
        match output {
            Output::Discover | Output::Ask { .. } => {
                assert!(self.sees.under_way.is_none(), "two requests at once");
                let barred = self.sees.strangers_until.is_some_and(|until| self.now < until);
                assert!(!barred, "knocked again where nobody knows us");
                assert!(self.sees.wishes > 0, "asked although nobody wants a token");
                self.sees.under_way = Some(matches!(output, Output::Discover));
            }
            Output::Use(Token(token)) => {
                let (good, ends, _) = self.sees.good.as_ref().expect("no good token");
                assert_eq!(good, token.as_str(), "another token than the last");
                assert!(self.now < *ends, "a token that ended");
                self.sees.wishes -= 1;
            }
            Output::Without(_) => {
                let good = self.sees.good.as_ref().is_some_and(|(_, ends, _)| self.now < *ends);
                assert!(!good, "there was a good one");
                self.sees.wishes -= 1;
            }
            Output::Narrower(_) => {}
        }
        assert!(self.sees.wishes <= 1);
    }
}

#[test]
fn every_history_of_six_steps_keeps_the_law() {
    let mut played = 0_u32;
    for pinned in [false, true] {
        let mut worlds = vec![(0, World::new(pinned))];
        while let Some((depth, world)) = worlds.pop() {
            played += 1;
            // Nobody is left waiting: no request under way means no wish open.
            assert_eq!(world.sees.under_way.is_some(), world.sees.wishes == 1);
            if depth == 6 {
                continue;
            }
            for step in STEPS {
                let mut next = world.clone();
                if next.step(step, pinned) {
                    worlds.push((depth + 1, next));
                }
            }
        }
    }
    eprintln!("{played} histories");
    assert!(played > 20_000, "{played}");
}

/// Gives the machine an input at a time in seconds.
fn at(tokens: &mut Tokens, s: u64, input: Input) -> Vec<Output> {
    tokens.handle(Tick::ZERO + Span::from_secs(s), input)
}

fn ask(algorithm: Algorithm) -> Output {
    let url = "https://clinic.example/token".to_owned();
    Output::Ask { url, algorithm, scope: SCOPE.to_owned() }
}

fn used(token: &str) -> Output {
    Output::Use(Token(token.to_owned().into()))
}

#[test]
fn found_asked_used_and_renewed_at_four_fifths_of_its_life() {
    let mut tokens = Tokens::new(SCOPE, None);
    assert_eq!(at(&mut tokens, 0, Input::Wanted), [Output::Discover]);
    let found = at(&mut tokens, 0, Input::Reply(config(), NOW_S));
    assert_eq!(found, [ask(Algorithm::Es384)], "the small one where both are offered");
    let first = at(&mut tokens, 0, Input::Reply(granted("a", 300, SCOPE), NOW_S));
    assert_eq!(first, [used("a")]);
    assert_eq!(at(&mut tokens, 239, Input::Wanted), [used("a")]);
    assert_eq!(at(&mut tokens, 240, Input::Wanted), [ask(Algorithm::Es384)]);
    // It cannot be renewed just now, and the old one is still good.
    assert_eq!(at(&mut tokens, 241, Input::NoReply(NoReply::Lost)), [used("a")]);
    assert_eq!(at(&mut tokens, 300, Input::Wanted), [ask(Algorithm::Es384)]);
    let gone = at(&mut tokens, 301, Input::NoReply(NoReply::Unreachable));
    assert_eq!(gone, [Output::Without(SignIn::Unreachable)]);
}

#[test]
fn a_rejected_token_is_never_used_again() {
    let mut tokens = Tokens::new(SCOPE, Some("https://clinic.example/token".into()));
    at(&mut tokens, 0, Input::Wanted);
    at(&mut tokens, 0, Input::Reply(granted("a", 300, SCOPE), NOW_S));
    assert_eq!(at(&mut tokens, 1, Input::Rejected), [ask(Algorithm::Es384)]);
    let fault = at(&mut tokens, 1, Input::Reply(error(500, "server_error"), NOW_S));
    assert_eq!(fault, [Output::Without(SignIn::ServerFault)]);
}

#[test]
fn each_reason_for_no_token_is_told_apart() {
    let why = |reply: Reply, unix_s: i64| {
        let mut tokens = Tokens::new(SCOPE, None);
        at(&mut tokens, 0, Input::Wanted);
        at(&mut tokens, 0, Input::Reply(config(), NOW_S));
        match &at(&mut tokens, 0, Input::Reply(reply, unix_s))[..] {
            [Output::Without(why)] => *why,
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(why(error(401, "invalid_client"), NOW_S), SignIn::Stranger);
    assert_eq!(why(error(400, "invalid_client"), NOW_S + 60), SignIn::Stranger);
    for wrong in [NOW_S + 61, NOW_S - 61, NOW_S - 300_000_000, i64::MIN, i64::MAX] {
        assert_eq!(why(error(401, "invalid_client"), wrong), SignIn::Clock, "{wrong}");
    }
    assert_eq!(why(error(400, "invalid_scope"), NOW_S), SignIn::Scope);
    assert_eq!(why(error(404, "not_found"), NOW_S), SignIn::NotSmart);
    assert_eq!(why(error(429, "slow_down"), NOW_S), SignIn::Busy);
    assert_eq!(why(error(307, ""), NOW_S), SignIn::Redirected);
    for no_token in [
        json!({}),
        json!({ "access_token": "", "token_type": "bearer" }),
        json!({ "access_token": "a b", "token_type": "bearer" }),
        json!({ "access_token": "a\r\nx: y", "token_type": "bearer" }),
        json!({ "access_token": "a", "token_type": "mac" }),
        json!({ "access_token": "a" }),
        json!({ "access_token": "a", "token_type": "bearer", "expires_in": 0 }),
        json!({ "access_token": "a", "token_type": "bearer", "expires_in": "soon" }),
    ] {
        assert_eq!(why(reply(200, &no_token), NOW_S), SignIn::ServerFault, "{no_token}");
    }
}

#[test]
fn what_a_clinic_says_of_itself_decides_how_it_is_asked() {
    let found = |status: u16, body: Value| {
        let mut tokens = Tokens::new(SCOPE, None);
        at(&mut tokens, 0, Input::Wanted);
        at(&mut tokens, 0, Input::Reply(reply(status, &body), NOW_S)).remove(0)
    };
    let url = "https://clinic.example/token";
    let algorithms = "token_endpoint_auth_signing_alg_values_supported";
    assert_eq!(found(200, json!({ "token_endpoint": url })), ask(Algorithm::Es384));
    let rsa = json!({ "token_endpoint": url, algorithms: ["RS384"] });
    assert_eq!(found(200, rsa), ask(Algorithm::Rs384));
    let weak = json!({ "token_endpoint": url, algorithms: ["RS256", "none"] });
    assert_eq!(found(200, weak), Output::Without(SignIn::NotOffered));
    let secret = json!({ "token_endpoint": url,
                         "token_endpoint_auth_methods_supported": ["client_secret_basic"] });
    assert_eq!(found(200, secret), Output::Without(SignIn::NotOffered));
    assert_eq!(found(200, json!({})), Output::Without(SignIn::NotSmart));
    assert_eq!(found(404, json!({})), Output::Without(SignIn::NotSmart));
    assert_eq!(found(503, json!({})), Output::Without(SignIn::Busy));
}

#[test]
fn where_nobody_says_which_signature_both_are_tried_once() {
    let mut tokens = Tokens::new(SCOPE, Some("https://clinic.example/token".into()));
    assert_eq!(at(&mut tokens, 0, Input::Wanted), [ask(Algorithm::Es384)]);
    let no = || Input::Reply(error(401, "invalid_client"), NOW_S);
    assert_eq!(at(&mut tokens, 0, no()), [ask(Algorithm::Rs384)]);
    assert_eq!(at(&mut tokens, 0, no()), [Output::Without(SignIn::Stranger)]);
    let barred = [Output::Without(SignIn::Stranger)];
    assert_eq!(at(&mut tokens, 899, Input::Wanted), barred, "a configuration alarm, no retry");
    assert!(at(&mut tokens, 899, Input::TryNow).is_empty());
    assert_eq!(at(&mut tokens, 899, Input::Wanted), [ask(Algorithm::Rs384)]);
    let second = at(&mut tokens, 899, Input::Reply(granted("b", 60, SCOPE), NOW_S));
    assert_eq!(second, [used("b")]);
}

#[test]
fn retry_after_is_obeyed_and_an_endpoint_that_moved_is_found_again() {
    let mut tokens = Tokens::new(SCOPE, None);
    at(&mut tokens, 0, Input::Wanted);
    at(&mut tokens, 0, Input::Reply(config(), NOW_S));
    let mut busy = error(503, "");
    busy.retry_after = Some("20".to_owned());
    at(&mut tokens, 0, Input::Reply(busy, NOW_S));
    assert_eq!(at(&mut tokens, 19, Input::Wanted), [Output::Without(SignIn::Busy)]);
    assert_eq!(at(&mut tokens, 20, Input::Wanted), [ask(Algorithm::Es384)]);
    at(&mut tokens, 20, Input::Reply(error(410, ""), NOW_S));
    assert_eq!(at(&mut tokens, 20, Input::Wanted), [Output::Discover]);
}

#[test]
fn less_than_was_asked_is_said_once_and_used_all_the_same() {
    let mut tokens = Tokens::new(SCOPE, Some("https://clinic.example/token".into()));
    at(&mut tokens, 0, Input::Wanted);
    let less = at(&mut tokens, 0, Input::Reply(granted("a", 100, "system/*.rs"), NOW_S));
    assert_eq!(less, [Output::Narrower(vec![SCOPE.to_owned()]), used("a")]);
    at(&mut tokens, 90, Input::Wanted);
    let again = at(&mut tokens, 90, Input::Reply(granted("b", 100, "system/*.rs"), NOW_S));
    assert_eq!(again, [used("b")]);
    at(&mut tokens, 180, Input::Wanted);
    let all = at(&mut tokens, 180, Input::Reply(granted("c", 100, "system/*.*"), NOW_S));
    assert_eq!(all, [Output::Narrower(Vec::new()), used("c")]);
}

#[test]
fn a_token_is_shown_nowhere() {
    let shown = format!("{:?}", used("secret"));
    assert!(!shown.contains("secret"), "{shown}");
}
