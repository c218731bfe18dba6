//! The clinic's access token (SMART Backend Services): when to ask for one, which to use, when not
//! to ask again. It must not sign, send or read a clock: keys and sockets are the kiosk's.

use crate::scope;
use crate::upload::{NoReply, Reply, SignIn};
use crate::wait;
use core::fmt;
use serde_json::Value;
use wayside_care::time::{Span, Tick};
use zeroize::Zeroizing;

/// A clinic that does not know the kiosk, or grants nothing, is not asked again before this:
/// somebody has to change something first (facts/fhir.md C6).
pub const CONFIGURATION: Span = Span::from_secs(15 * 60);

/// More than this between the two clocks, in seconds, and the kiosk's is to blame first: an
/// assertion is good for four minutes.
pub const CLOCKS_APART_S: u64 = 60;

/// Life of a token whose server does not say: what the specification recommends, in seconds.
const USUAL_LIFE_S: u64 = 300;

/// How an assertion is signed. A client has to know both (SMART App Launch 2.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Algorithm {
    /// ECDSA with P-384: small and quick, hence first.
    Es384,
    /// RSA with SHA-384.
    Rs384,
}

impl Algorithm {
    /// Its name in JOSE.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Algorithm::Es384 => "ES384",
            Algorithm::Rs384 => "RS384",
        }
    }

    const fn other(self) -> Algorithm {
        match self {
            Algorithm::Es384 => Algorithm::Rs384,
            Algorithm::Rs384 => Algorithm::Es384,
        }
    }
}

/// A token. Wiped when dropped, shown nowhere.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(pub Zeroizing<String>);

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token")
    }
}

/// What happens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// A request is about to be sent and needs a token.
    Wanted,
    /// The clinic did not accept the last token: the request needs another.
    Rejected,
    /// The answer to [`Output::Discover`] or [`Output::Ask`], and the time of day it came at,
    /// seconds since 1970.
    Reply(Reply, i64),
    /// No answer to it.
    NoReply(NoReply),
    /// Somebody repaired something: what was barred may be tried again.
    TryNow,
}

/// What to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Output {
    /// Fetch `.well-known/smart-configuration` below the FHIR base.
    Discover,
    /// Make an assertion with a number never used before, for exactly this address, and post it.
    Ask {
        /// The token endpoint, which is also the assertion's audience.
        url: String,
        /// Signed like this.
        algorithm: Algorithm,
        /// Asking for this.
        scope: String,
    },
    /// Send the request with this.
    Use(Token),
    /// There is no token, because of this.
    Without(SignIn),
    /// The clinic grants less than was asked for; these are missing. The token is good all the
    /// same: what it does not cover will be answered by 403.
    Narrower(Vec<String>),
}

/// The token and the way to the next one.
#[derive(Clone, Debug)]
pub struct Tokens {
    scope: String,
    endpoint: Option<Endpoint>,
    /// The operator named the endpoint: it is not looked for and never forgotten.
    pinned: bool,
    held: Option<Held>,
    doing: Option<Doing>,
    barred: Option<(Tick, SignIn)>,
    said_missing: Vec<String>,
}

#[derive(Clone, Debug)]
struct Endpoint {
    url: String,
    algorithm: Algorithm,
    /// The server itself named the algorithm.
    stated: bool,
}

#[derive(Clone, Debug)]
struct Held {
    token: Token,
    renew: Tick,
    ends: Tick,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Doing {
    Discovering,
    Asking { other_tried: bool },
}

impl Tokens {
    /// For this scope, at a pinned token endpoint or at the one the clinic names.
    #[must_use]
    pub fn new(scope: impl Into<String>, pinned: Option<String>) -> Tokens {
        let is_pinned = pinned.is_some();
        let unstated = |url| Endpoint { url, algorithm: Algorithm::Es384, stated: false };
        Tokens {
            scope: scope.into(),
            endpoint: pinned.map(unstated),
            pinned: is_pinned,
            held: None,
            doing: None,
            barred: None,
            said_missing: Vec::new(),
        }
    }

    /// Takes in what happened and says what to do. A `Wanted` or `Rejected` is answered, at once
    /// or after replies, by exactly one `Use` or `Without`; one request is under way at a time.
    pub fn handle(&mut self, now: Tick, input: Input) -> Vec<Output> {
        self.held = self.held.take().filter(|held| now < held.ends);
        self.barred = self.barred.take().filter(|(until, _)| now < *until);
        match input {
            Input::Wanted => self.wanted(now),
            Input::Rejected => {
                self.held = None;
                self.start()
            }
            Input::Reply(reply, unix_s) => match self.doing.take() {
                Some(Doing::Discovering) => self.discovered(&reply),
                Some(Doing::Asking { other_tried }) => {
                    self.answered(now, &reply, unix_s, other_tried)
                }
                None => Vec::new(),
            },
            Input::NoReply(why) => match self.doing.take() {
                Some(_) => self.without(why.into()),
                None => Vec::new(),
            },
            Input::TryNow => {
                self.barred = None;
                Vec::new()
            }
        }
    }

    fn wanted(&mut self, now: Tick) -> Vec<Output> {
        match &self.held {
            Some(held) if now < held.renew => vec![Output::Use(held.token.clone())],
            _ => self.start(),
        }
    }

    fn start(&mut self) -> Vec<Output> {
        if self.doing.is_some() {
            // The one under way will answer this too.
            return Vec::new();
        }
        if let Some((_, why)) = self.barred {
            return self.without(why);
        }
        match self.endpoint.clone() {
            Some(endpoint) => vec![self.ask(&endpoint, false)],
            None => {
                self.doing = Some(Doing::Discovering);
                vec![Output::Discover]
            }
        }
    }

    fn ask(&mut self, endpoint: &Endpoint, other_tried: bool) -> Output {
        self.doing = Some(Doing::Asking { other_tried });
        let Endpoint { url, algorithm, .. } = endpoint.clone();
        Output::Ask { url, algorithm, scope: self.scope.clone() }
    }

    /// No new one. An old one that is due for renewal but still good does for now.
    fn without(&self, why: SignIn) -> Vec<Output> {
        match &self.held {
            Some(held) => vec![Output::Use(held.token.clone())],
            None => vec![Output::Without(why)],
        }
    }

    fn discovered(&mut self, reply: &Reply) -> Vec<Output> {
        match endpoint(reply) {
            Ok(found) => {
                let ask = self.ask(&found, false);
                self.endpoint = Some(found);
                vec![ask]
            }
            Err(why) => self.without(why),
        }
    }

    fn answered(&mut self, now: Tick, reply: &Reply, unix_s: i64, tried: bool) -> Vec<Output> {
        let body = serde_json::from_slice::<Value>(&reply.body).ok();
        if reply.status == 200
            && let Some(granted) = body.as_ref().and_then(Granted::read)
        {
            return self.granted(now, granted);
        }
        let why = why_not(reply, body.as_ref(), unix_s);
        let unstated = self.endpoint.as_mut().filter(|endpoint| !endpoint.stated);
        if let (SignIn::Stranger, Some(endpoint), false) = (why, unstated, tried) {
            // Nobody said which signatures it knows: it may be the other one.
            endpoint.algorithm = endpoint.algorithm.other();
            let endpoint = endpoint.clone();
            return vec![self.ask(&endpoint, true)];
        }
        if matches!(reply.status, 404 | 405 | 410) && !self.pinned {
            // It moved: look for it again next time.
            self.endpoint = None;
        }
        self.bar(now, reply, why);
        self.without(why)
    }

    fn bar(&mut self, now: Tick, reply: &Reply, why: SignIn) {
        let asked = reply.retry_after.as_deref();
        let asked = asked.and_then(|text| wait::asked(text, reply.date.as_deref()));
        let configured = matches!(why, SignIn::Stranger | SignIn::Scope);
        let wait = asked.or(configured.then_some(CONFIGURATION));
        self.barred = wait.map(|wait| (now + wait, why));
    }

    fn granted(&mut self, now: Tick, granted: Granted) -> Vec<Output> {
        let life = granted.life_s.saturating_mul(1000);
        let held = Held {
            token: granted.token,
            renew: now + Span::from_millis(life / 5 * 4),
            ends: now + Span::from_millis(life),
        };
        let missing = granted.scope.map(|got| scope::missing(&self.scope, &got));
        let missing = missing.unwrap_or_default();
        let mut out = Vec::new();
        if missing != self.said_missing {
            out.push(Output::Narrower(missing.clone()));
            self.said_missing = missing;
        }
        out.push(Output::Use(held.token.clone()));
        self.held = Some(held);
        self.barred = None;
        out
    }
}

/// What a token endpoint gave.
struct Granted {
    token: Token,
    life_s: u64,
    scope: Option<String>,
}

/// A life longer than a day is cut: such a token is asked for again tomorrow.
const LONGEST_LIFE_S: u64 = 24 * 60 * 60;

impl Granted {
    fn read(body: &Value) -> Option<Granted> {
        let text = |name: &str| body.get(name).and_then(Value::as_str);
        let token = text("access_token").filter(|token| is_token(token))?;
        if !text("token_type")?.eq_ignore_ascii_case("bearer") {
            return None;
        }
        let life_s = body.get("expires_in").map_or(Some(USUAL_LIFE_S), Value::as_u64)?;
        let life_s = life_s.min(LONGEST_LIFE_S);
        let token = Token(Zeroizing::new(token.to_owned()));
        (life_s > 0).then(|| Granted { token, life_s, scope: text("scope").map(str::to_owned) })
    }
}

/// The characters a bearer token may have (RFC 6750 2.1), so that it can stand in a header.
fn is_token(text: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~+/=".contains(&byte);
    !text.is_empty() && text.bytes().all(fits)
}

/// The token endpoint and its signature, as the clinic's configuration names them.
fn endpoint(reply: &Reply) -> Result<Endpoint, SignIn> {
    match reply.status {
        200 => {}
        408 | 425 | 429 | 503 => return Err(SignIn::Busy),
        500..=599 => return Err(SignIn::ServerFault),
        _ => return Err(SignIn::NotSmart),
    }
    let body = serde_json::from_slice::<Value>(&reply.body).map_err(|_| SignIn::NotSmart)?;
    let url = body.get("token_endpoint").and_then(Value::as_str).ok_or(SignIn::NotSmart)?;
    let listed = |field: &str| {
        let list = body.get(field).and_then(Value::as_array);
        list.map(|all| all.iter().filter_map(Value::as_str).collect::<Vec<_>>())
    };
    let ways = listed("token_endpoint_auth_methods_supported");
    if ways.is_some_and(|ways| !ways.contains(&"private_key_jwt")) {
        return Err(SignIn::NotOffered);
    }
    let url = url.to_owned();
    let Some(signs) = listed("token_endpoint_auth_signing_alg_values_supported") else {
        return Ok(Endpoint { url, algorithm: Algorithm::Es384, stated: false });
    };
    let ours = [Algorithm::Es384, Algorithm::Rs384];
    let algorithm = ours.into_iter().find(|one| signs.contains(&one.name()));
    algorithm.map(|algorithm| Endpoint { url, algorithm, stated: true }).ok_or(SignIn::NotOffered)
}

fn why_not(reply: &Reply, body: Option<&Value>, unix_s: i64) -> SignIn {
    let error = body.and_then(|body| body.get("error")).and_then(Value::as_str);
    let apart = reply.date.as_deref().and_then(wait::unix_s).map(|date| date.abs_diff(unix_s));
    match (error, reply.status) {
        // A wrong clock looks like a wrong key to the server: exp is its commonest complaint.
        (Some("invalid_client" | "invalid_grant" | "invalid_request"), _)
            if apart.is_some_and(|apart| apart > CLOCKS_APART_S) =>
        {
            SignIn::Clock
        }
        (Some("invalid_client" | "unauthorized_client" | "invalid_grant"), _) => SignIn::Stranger,
        (Some("invalid_scope"), _) => SignIn::Scope,
        (_, 408 | 425 | 429 | 503) => SignIn::Busy,
        (_, 300..=399) => SignIn::Redirected,
        (_, 401 | 403) => SignIn::Stranger,
        (_, 404 | 405 | 410) => SignIn::NotSmart,
        _ => SignIn::ServerFault,
    }
}
