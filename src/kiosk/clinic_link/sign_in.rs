//! Signing in at the clinic: carries out what the token machine says, over the network.
//! It must not decide when to ask, nor keep a key or a token anywhere but in memory.

use super::http::Http;
use super::{LinkConfig, LinkFault, Smart};
use crate::clinic_keys::ClinicKeys;
use reqwest::Url;
use wayside_care::time::Tick;
use wayside_clinic::token::{Algorithm, Input, Output, Token, Tokens};
use wayside_clinic::upload::{Input as Answer, Method, NoReply, Request, SignIn as Why};
use zeroize::Zeroizing;

/// Where the clinic says how to sign in, below its FHIR base.
const SMART_CONFIGURATION: &str = ".well-known/smart-configuration";
const ASSERTION: &str = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

/// The way to a token.
pub struct SignIn {
    tokens: Tokens,
    smart: Smart,
    config: LinkConfig,
    /// The line to the token endpoint, and which that is.
    line: Option<(String, Http)>,
    /// Scopes asked for and not granted, since last asked about.
    narrower: Option<Vec<String>>,
}

impl SignIn {
    /// Ready to ask, where the clinic wants tokens. The keys are made on first use.
    pub fn new(config: &LinkConfig) -> Result<Option<SignIn>, LinkFault> {
        let Some(smart) = config.smart.clone() else { return Ok(None) };
        ClinicKeys::open(&smart.key_file).map_err(|why| LinkFault::Keys(why.to_string()))?;
        let tokens = Tokens::new(smart.scope.clone(), smart.token_url.clone());
        let mut sign_in =
            SignIn { tokens, smart, config: config.clone(), line: None, narrower: None };
        if let Some(url) = sign_in.smart.token_url.clone() {
            sign_in.line_to(&url)?;
        }
        Ok(Some(sign_in))
    }

    /// A token for the next request; another than the last where that was `rejected`.
    pub async fn token(
        &mut self,
        fhir: &Http,
        now: impl Fn() -> Tick,
        rejected: bool,
    ) -> Result<Token, Why> {
        let mut next = if rejected { Input::Rejected } else { Input::Wanted };
        loop {
            let mut answer = None;
            for output in self.tokens.handle(now(), next) {
                match output {
                    Output::Discover => answer = Some(fhir.ask(configuration(), None).await),
                    Output::Ask { url, algorithm, scope } => {
                        answer = Some(self.ask(&url, algorithm, &scope).await);
                    }
                    Output::Use(token) => return Ok(token),
                    Output::Without(why) => {
                        tracing::error!(?why, "not signed in at the clinic");
                        return Err(why);
                    }
                    Output::Narrower(missing) => self.narrower = Some(missing),
                }
            }
            next = match answer {
                Some(Answer::Reply(reply)) => {
                    Input::Reply(reply, jiff::Timestamp::now().as_second())
                }
                Some(Answer::NoReply(why)) => Input::NoReply(why),
                _ => Input::NoReply(NoReply::Lost),
            };
        }
    }

    /// Somebody repaired something.
    pub fn try_now(&mut self, now: Tick) {
        let none = self.tokens.handle(now, Input::TryNow);
        debug_assert!(none.is_empty());
    }

    /// What is missing of what was asked for, once after it changed.
    pub fn narrower(&mut self) -> Option<Vec<String>> {
        self.narrower.take()
    }

    async fn ask(&mut self, url: &str, algorithm: Algorithm, scope: &str) -> Answer {
        let no = |why| Answer::NoReply(NoReply::NoToken(why));
        // Read each time: keys that were changed meanwhile count at once, and none stays here.
        let signed = ClinicKeys::read(&self.smart.key_file)
            .and_then(|keys| keys.assertion(algorithm, &self.smart.client_id, url));
        let assertion = match signed {
            Ok(assertion) => assertion,
            Err(why) => {
                tracing::error!(%why, "the kiosk's keys");
                return no(Why::NoKey);
            }
        };
        let Ok(line) = self.line_to(url) else { return no(Why::Untrusted) };
        let (method, path) = (Method::Post, String::new());
        let headers = vec![
            ("Accept", "application/json".to_owned()),
            ("Content-Type", "application/x-www-form-urlencoded".to_owned()),
        ];
        let body = Some(form(scope, &assertion));
        line.ask(Request { method, path, headers, body, fresh_token: false }, None).await
    }

    /// The line to the token endpoint, under the same limits as the one to the clinic.
    fn line_to(&mut self, url: &str) -> Result<&Http, LinkFault> {
        let known = self.line.take().filter(|(known, _)| known == url);
        let line = match known {
            Some(line) => line,
            None => (url.to_owned(), Http::exactly(url, &self.config)?),
        };
        Ok(&self.line.insert(line).1)
    }
}

fn configuration() -> Request {
    let headers = vec![("Accept", "application/json".to_owned())];
    let path = SMART_CONFIGURATION.to_owned();
    Request { method: Method::Get, path, headers, body: None, fresh_token: false }
}

/// A form, spelled by the URL library.
fn form(scope: &str, assertion: &str) -> Zeroizing<Vec<u8>> {
    let Ok(mut url) = Url::parse("form:") else { return Zeroizing::default() };
    url.query_pairs_mut()
        .append_pair("grant_type", "client_credentials")
        .append_pair("scope", scope)
        .append_pair("client_assertion_type", ASSERTION)
        .append_pair("client_assertion", assertion);
    Zeroizing::new(url.query().unwrap_or_default().as_bytes().to_vec())
}
