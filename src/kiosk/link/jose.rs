//! JOSE by its library: the closed file of a link, the clinic's signature under a card.
//! It must not know where either goes.

use flate2::read::DeflateDecoder;
use josekit::jwe::{self, Dir, JweHeader};
use josekit::jwk::JwkSet;
use josekit::jws::alg::ecdsa::EcdsaJwsVerifier;
use josekit::jws::{self, ES256, JwsVerifier};
use serde_json::Value;
use std::io::Read;
use zeroize::Zeroizing;

/// The longest card once inflated; one that grows further is no card.
const LONGEST: u64 = 64 * 1024;
/// How far ahead of ours the clinic's clock may be.
const AHEAD_S: i64 = 120;

/// A compact JWE, `dir` and `A256GCM`, deflated. Its nonce is new each time; the key must be of
/// one link only.
#[must_use]
pub fn encrypt(plain: &[u8], key: &[u8; 32], content_type: &str) -> Option<String> {
    let mut header = JweHeader::new();
    header.set_content_encryption("A256GCM");
    header.set_compression("DEF");
    header.set_content_type(content_type);
    let encrypter = Dir.encrypter_from_bytes(key).ok()?;
    jwe::serialize_compact(plain, &header, &encrypter).ok()
}

/// Whether a signed card is what the clinic was asked to sign: by one of these keys (JWKS), by
/// this issuer, with this very claim, and in force.
#[must_use]
pub fn is_the_clinics(jws: &str, keys: &[u8], issuer: &str, claim: &Value, now_s: i64) -> bool {
    let Some(card) = verified(jws, keys) else { return false };
    let time = |name: &str| card.get(name).and_then(Value::as_i64);
    card.get("iss").and_then(Value::as_str) == Some(issuer)
        && card.get("vc") == Some(claim)
        && time("nbf").is_some_and(|from| from <= now_s + AHEAD_S)
        && (card.get("exp").is_none() || time("exp").is_some_and(|until| until > now_s))
}

/// The inflated payload of a JWS whose signature holds.
fn verified(jws: &str, keys: &[u8]) -> Option<Value> {
    let keys = JwkSet::from_bytes(keys).ok()?;
    let verifiers: Vec<(String, EcdsaJwsVerifier)> = keys
        .keys()
        .into_iter()
        .filter(|key| key.curve() == Some("P-256"))
        .filter_map(|key| Some((key.key_id()?.to_owned(), ES256.verifier_from_jwk(key).ok()?)))
        .collect();
    let (payload, header) = jws::deserialize_compact_with_selector(jws, |header| {
        let named = verifiers.iter().find(|(id, _)| Some(id.as_str()) == header.key_id());
        Ok(named.map(|(_, verifier)| verifier as &dyn JwsVerifier))
    })
    .ok()?;
    if header.claim("zip") != Some(&Value::from("DEF")) {
        return None;
    }
    let mut text = Zeroizing::new(Vec::new());
    DeflateDecoder::new(payload.as_slice()).take(LONGEST).read_to_end(&mut text).ok()?;
    serde_json::from_slice(&text).ok()
}
