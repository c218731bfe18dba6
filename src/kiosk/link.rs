//! What a person takes home by telephone: encrypts, puts the file where the clinic says, has a card
//! signed. It must not keep a key, a passcode or a file: what it made stands in the QR.

pub mod jose;
mod send;

use crate::qr::{QrFault, Squares};
use serde::Deserialize;
use std::fmt;
use std::path::PathBuf;
use wayside_care::record::Record;
use wayside_clinic::Site;
use wayside_clinic::link::card::{self, CardFault};
use wayside_clinic::link::summary::{Form, summary};
use wayside_clinic::link::{ShLink, ShLinkFault, shlink};
use zeroize::Zeroizing;

/// `[link]`: the clinic's host for health links, and its service that signs cards.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ShareConfig {
    /// Where files are put, `https://…`; empty: no links. What the host must do stands in
    /// `src/kiosk/link/HOST.md`.
    pub upload_url: String,
    /// File with a bearer token for host and service; read anew each time.
    pub token_file: Option<PathBuf>,
    /// Days until a link ends.
    pub days: u32,
    /// A page that shows links to telephones without an app, `https://…`; may be empty.
    pub viewer_url: String,
    /// Where cards are signed, `https://…`; empty: no cards.
    pub card_url: String,
    /// Who signs: the `iss` of the cards.
    pub card_issuer: String,
    /// The issuer's public keys (JWKS). A card that they do not verify is not shown.
    pub card_keys: Option<PathBuf>,
    /// The only certificate authority to trust, as PEM.
    pub ca_file: Option<PathBuf>,
}

impl Default for ShareConfig {
    fn default() -> ShareConfig {
        ShareConfig {
            upload_url: String::new(),
            token_file: None,
            days: 30,
            viewer_url: String::new(),
            card_url: String::new(),
            card_issuer: String::new(),
            card_keys: None,
            ca_file: None,
        }
    }
}

/// Why there is nothing to take home this way. The self-contained QR is always there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ShareFault {
    /// The site has no such host or service.
    NotOffered,
    /// The host's address cannot be used.
    Link(ShLinkFault),
    /// No card can be made of this visit, or none that fits.
    Card(CardFault),
    /// It could not be reached, or did not prove who it is.
    Unreachable,
    /// It answered with this status.
    Refused(u16),
    /// The card's signature, issuer or content is not what was asked for.
    NotTheClinics,
    /// No key, no random numbers, no thread: a fault of this machine or its files.
    Machine,
    /// It does not fit a QR.
    Qr(QrFault),
}

impl fmt::Display for ShareFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ShareFault::NotOffered => f.write_str("this site has no such host or service"),
            ShareFault::Link(why) => write!(f, "link.upload_url: {why}"),
            ShareFault::Card(why) => write!(f, "no card: {why:?}"),
            ShareFault::Unreachable => f.write_str("the host was not reached"),
            ShareFault::Refused(status) => write!(f, "the host answered with status {status}"),
            ShareFault::NotTheClinics => f.write_str("the signed card is not what was asked for"),
            ShareFault::Machine => {
                f.write_str("no key, no random numbers or no thread on this machine")
            }
            ShareFault::Qr(why) => write!(f, "no QR: {why:?}"),
        }
    }
}

impl std::error::Error for ShareFault {}

/// Something to show and to print.
pub struct Shared {
    /// What the QR says; wiped when dropped.
    pub text: Zeroizing<String>,
    /// The QR.
    pub squares: Squares,
}

impl ShareConfig {
    /// Whether it can be used as it is; an empty one can.
    ///
    /// # Errors
    /// What is wrong, and what was expected.
    pub fn check(&self) -> Result<(), String> {
        if !self.upload_url.is_empty() {
            ShLink::new(&self.upload_url, &[0; 32], &[0; 32], 0, false, "")
                .map_err(|why| format!("link.upload_url: {why}"))?;
            send::checked(&self.upload_url).ok_or("link.upload_url: expected https://")?;
        }
        if !self.card_url.is_empty() {
            send::checked(&self.card_url).ok_or("link.card_url: expected https://")?;
            if self.card_issuer.is_empty() || self.card_keys.is_none() {
                return Err("link.card_url: expected card_issuer and card_keys beside it".into());
            }
        }
        Ok(())
    }
}

/// Puts the results of a visit where the clinic says, closed, and gives back the QR that opens it.
/// With a passcode the host asks for it. Blocks for as long as the network takes, at most 30 s:
/// call it from a thread.
///
/// # Errors
/// Why there is no link. Nothing of it is kept anywhere then.
pub fn share(
    config: &ShareConfig,
    record: &Record,
    site: &Site,
    label: &str,
    passcode: Option<&str>,
) -> Result<Shared, ShareFault> {
    if config.upload_url.is_empty() {
        return Err(ShareFault::NotOffered);
    }
    let (mut id, mut key) = ([0; 32], Zeroizing::new([0; 32]));
    getrandom::fill(&mut id).map_err(|_| ShareFault::Machine)?;
    getrandom::fill(key.as_mut_slice()).map_err(|_| ShareFault::Machine)?;
    let expires = record.ended.unix_ms / 1000 + i64::from(config.days) * 24 * 60 * 60;
    let link = ShLink::new(&config.upload_url, &id, &key, expires, passcode.is_some(), label)
        .map_err(ShareFault::Link)?;
    let plain = Zeroizing::new(summary(record, site, Form::File).to_string());
    let jwe = jose::encrypt(plain.as_bytes(), link.key(), shlink::FHIR_JSON);
    let jwe = Zeroizing::new(jwe.ok_or(ShareFault::Machine)?);
    send::put(config, link.put(&jwe, passcode))?;
    let viewer = Some(config.viewer_url.as_str()).filter(|viewer| !viewer.is_empty());
    let text = link.text(viewer);
    let squares = Squares::of_text(&text).map_err(ShareFault::Qr)?;
    Ok(Shared { text, squares })
}

/// Has the clinic sign a card, verifies it, and gives back its QR. Blocks as [`share`] does.
///
/// # Errors
/// Why there is no card.
pub fn signed_card(
    config: &ShareConfig,
    record: &Record,
    site: &Site,
) -> Result<Shared, ShareFault> {
    let Some(keys) = config.card_keys.as_ref().filter(|_| !config.card_url.is_empty()) else {
        return Err(ShareFault::NotOffered);
    };
    let claim = card::claim(record, site).map_err(ShareFault::Card)?;
    let keys = std::fs::read(keys).map_err(|_| ShareFault::Machine)?;
    let answer = send::sign(config, &claim)?;
    let jws = answer.get("verifiableCredential").and_then(|list| list.get(0));
    let jws = jws.and_then(serde_json::Value::as_str).ok_or(ShareFault::NotTheClinics)?;
    let now_s = jiff::Timestamp::now().as_second();
    if !jose::is_the_clinics(jws, &keys, &config.card_issuer, &claim, now_s) {
        return Err(ShareFault::NotTheClinics);
    }
    let (head, digits) = card::segments(jws).map_err(ShareFault::Card)?;
    let digits = Zeroizing::new(digits);
    let squares = Squares::of_segments(head, &digits).map_err(ShareFault::Qr)?;
    Ok(Shared { text: Zeroizing::new(format!("{head}{}", *digits)), squares })
}
