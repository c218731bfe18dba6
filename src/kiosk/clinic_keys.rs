//! The kiosk's own keys for signing in at the clinic: made here, kept here, two of each in turn.
//! It must not know the network; nothing private leaves this file but a signature.

use josekit::JoseError;
use josekit::jwk::{Jwk, alg::ec::EcCurve};
use josekit::jws::{ES384, JwsHeader, RS384};
use josekit::jwt::{self, JwtPayload};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::fmt;
use std::fs::{File, OpenOptions, Permissions};
use std::io::{self, Write};
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};
use uuid::Uuid;
use wayside_clinic::token::Algorithm;
use zeroize::Zeroizing;

/// Bits of the RSA key: good beyond 2030 (NIST SP 800-57 part 1, 128-bit strength).
const RSA_BITS: u32 = 3072;
/// How long an assertion is good. The limit is 300 s from the server's now, so a minute is left
/// for a kiosk whose clock is fast (SMART App Launch 2.2).
const ASSERTION_LIFE: Duration = Duration::from_secs(240);

/// What is wrong with the keys.
#[derive(Debug)]
pub enum KeyFault {
    /// The file can be neither read nor written.
    File(PathBuf, io::Error),
    /// Others on this machine may read it.
    Open(PathBuf),
    /// It holds no keys of ours.
    NotKeys(PathBuf),
    /// No key could be made, or it does not sign.
    Crypto(JoseError),
}

impl fmt::Display for KeyFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            KeyFault::File(file, why) => write!(f, "{}: {why}", file.display()),
            KeyFault::Open(file) => write!(
                f,
                "{}: others may read it; expected mode 0600 (`chmod 600`), and new keys \
                 (`wayside keys --rotate`, twice) if others could",
                file.display()
            ),
            KeyFault::NotKeys(file) => {
                write!(f, "{}: expected keys made by `wayside keys`", file.display())
            }
            KeyFault::Crypto(_) => f.write_str("no key could be made or used"),
        }
    }
}

impl std::error::Error for KeyFault {}

/// The keys: those in use, and those that take their place, known to the clinic beforehand.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClinicKeys {
    current: Pair,
    next: Pair,
}

/// One key for each way of signing.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Pair {
    es384: Jwk,
    rs384: Jwk,
}

impl Pair {
    fn new() -> Result<Pair, JoseError> {
        let es384 = named(Jwk::generate_ec_key(EcCurve::P384)?, Algorithm::Es384);
        let rs384 = named(Jwk::generate_rsa_key(RSA_BITS)?, Algorithm::Rs384);
        Ok(Pair { es384, rs384 })
    }

    const fn of(&self, algorithm: Algorithm) -> &Jwk {
        match algorithm {
            Algorithm::Es384 => &self.es384,
            Algorithm::Rs384 => &self.rs384,
        }
    }
}

fn named(mut key: Jwk, algorithm: Algorithm) -> Jwk {
    key.set_algorithm(algorithm.name());
    key.set_key_use("sig");
    key.set_key_id(Uuid::new_v4().to_string());
    key
}

impl ClinicKeys {
    /// The keys in a file, made there on first use.
    ///
    /// # Errors
    /// What is wrong with the file, and what was expected.
    pub fn open(file: &Path) -> Result<ClinicKeys, KeyFault> {
        if file.exists() {
            return ClinicKeys::read(file);
        }
        let make = || Ok(ClinicKeys { current: Pair::new()?, next: Pair::new()? });
        let keys = make().map_err(KeyFault::Crypto)?;
        keys.write(file)?;
        Ok(keys)
    }

    /// The keys in a file that is there.
    ///
    /// # Errors
    /// What is wrong with the file, and what was expected.
    pub fn read(file: &Path) -> Result<ClinicKeys, KeyFault> {
        let fault = |why| KeyFault::File(file.to_owned(), why);
        let mode = std::fs::metadata(file).map_err(fault)?.permissions().mode();
        if mode & 0o077 != 0 {
            return Err(KeyFault::Open(file.to_owned()));
        }
        let bytes = Zeroizing::new(std::fs::read(file).map_err(fault)?);
        serde_json::from_slice(&bytes).map_err(|_| KeyFault::NotKeys(file.to_owned()))
    }

    /// The next keys become the current ones and new next ones are made. The clinic knows the
    /// current ones already; tell it the new next ones (`ClinicKeys::public`).
    ///
    /// # Errors
    /// What is wrong with the file; the keys in it are then the old ones still.
    pub fn rotate(self, file: &Path) -> Result<ClinicKeys, KeyFault> {
        let keys = ClinicKeys { current: self.next, next: Pair::new().map_err(KeyFault::Crypto)? };
        keys.write(file)?;
        Ok(keys)
    }

    /// What the clinic registers: a JWK Set with the public halves, current ones first.
    ///
    /// # Errors
    /// Where a key is none.
    pub fn public(&self) -> Result<Value, KeyFault> {
        let all =
            [&self.current, &self.next].into_iter().flat_map(|pair| [&pair.es384, &pair.rs384]);
        let public = |key: &Jwk| {
            let mut bare = key.to_public_key()?;
            bare.set_key_use("sig");
            bare.set_key_operations(vec!["verify"]);
            key.algorithm().into_iter().for_each(|name| bare.set_algorithm(name));
            key.key_id().into_iter().for_each(|id| bare.set_key_id(id));
            Ok(bare)
        };
        let keys: Result<Vec<Jwk>, JoseError> = all.map(public).collect();
        keys.map(|keys| json!({ "keys": keys })).map_err(KeyFault::Crypto)
    }

    /// An assertion for one request to the token endpoint `url`, with a number used never before
    /// and never again.
    ///
    /// # Errors
    /// Where the key does not sign.
    pub fn assertion(
        &self,
        algorithm: Algorithm,
        client: &str,
        url: &str,
    ) -> Result<Zeroizing<String>, KeyFault> {
        let key = self.current.of(algorithm);
        let mut header = JwsHeader::new();
        header.set_token_type("JWT");
        header.set_key_id(key.key_id().unwrap_or_default());
        let mut claims = JwtPayload::new();
        claims.set_issuer(client);
        claims.set_subject(client);
        claims.set_audience(vec![url]);
        claims.set_expires_at(&(SystemTime::now() + ASSERTION_LIFE));
        claims.set_jwt_id(Uuid::new_v4().to_string());
        let signed = match algorithm {
            Algorithm::Es384 => ES384
                .signer_from_jwk(key)
                .and_then(|signer| jwt::encode_with_signer(&claims, &header, &signer)),
            Algorithm::Rs384 => RS384
                .signer_from_jwk(key)
                .and_then(|signer| jwt::encode_with_signer(&claims, &header, &signer)),
        };
        signed.map(Zeroizing::new).map_err(KeyFault::Crypto)
    }

    /// Written beside and put in place in one step: a power cut leaves the old keys or the new.
    fn write(&self, file: &Path) -> Result<(), KeyFault> {
        let bytes = Zeroizing::new(serde_json::to_vec_pretty(self).unwrap_or_default());
        let beside = file.with_extension("new");
        let put = || {
            let mut out = OpenOptions::new();
            let out = out.write(true).create(true).truncate(true).mode(0o600);
            let mut out = out.open(&beside)?;
            // The mode above counts only for a file that was not there.
            out.set_permissions(Permissions::from_mode(0o600))?;
            out.write_all(&bytes)?;
            out.sync_all()?;
            std::fs::rename(&beside, file)?;
            let dir = file.parent().filter(|dir| !dir.as_os_str().is_empty());
            File::open(dir.unwrap_or_else(|| Path::new(".")))?.sync_all()
        };
        put().map_err(|why| KeyFault::File(file.to_owned(), why))
    }
}
