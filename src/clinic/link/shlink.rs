//! A SMART Health Link: where the file is, and the key that stands in the QR and nowhere else
//! (HL7 SMART Health Cards and Links IG, STU 1). It must not encrypt, nor draw a QR.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use core::fmt;
use serde::Serialize;
use zeroize::Zeroizing;

/// Type of the file inside the link.
pub const FHIR_JSON: &str = "application/fhir+json";
/// The longest address the guide allows.
const LONGEST_URL: usize = 128;
/// The longest label.
const LONGEST_LABEL: usize = 80;

/// A link. The key stands in it: no contents in `Debug`, wiped when dropped.
#[derive(Clone, PartialEq, Eq)]
pub struct ShLink {
    url: String,
    key: Zeroizing<[u8; 32]>,
    /// Seconds since 1970; the host deletes the file then.
    expires: i64,
    passcode: bool,
    label: String,
}

/// Why there can be no link.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ShLinkFault {
    /// The host's address is none: expected `https://host/path`, without user, `?` or `#`.
    NoAddress,
    /// The host's address is too long: at most 84 characters, so that the whole stays in 128.
    LongAddress,
}

/// What to send to the host.
#[derive(Clone, PartialEq, Eq)]
pub struct Put {
    /// Where to.
    pub url: String,
    /// `Content-Type`.
    pub content_type: &'static str,
    /// `Shlink-Expires`: seconds since 1970, after which the host must delete it.
    pub expires: i64,
    /// The body; wiped when dropped.
    pub body: Zeroizing<Vec<u8>>,
}

#[derive(Serialize)]
struct Payload<'a> {
    url: &'a str,
    key: &'a str,
    exp: i64,
    flag: &'static str,
    label: &'a str,
    v: u8,
}

#[derive(Serialize)]
struct Manifest<'a> {
    exp: i64,
    passcode: &'a str,
    files: [File<'a>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct File<'a> {
    content_type: &'static str,
    embedded: &'a str,
}

impl ShLink {
    /// A link under the clinic's `base` address. `id` and `key` are fresh random bytes: whoever
    /// knows the one can fetch, whoever knows the other can read. `passcode` where the host shall
    /// ask for one.
    ///
    /// # Errors
    /// What is wrong with the address.
    pub fn new(
        base: &str,
        id: &[u8; 32],
        key: &[u8; 32],
        expires: i64,
        passcode: bool,
        label: &str,
    ) -> Result<ShLink, ShLinkFault> {
        let base = base.trim_end_matches('/');
        let rest = base.strip_prefix("https://").or_else(|| base.strip_prefix("http://"));
        let plain = |sign: char| sign.is_ascii_graphic() && !"?#@\\\"<>".contains(sign);
        if !rest.is_some_and(|rest| !rest.is_empty() && rest.chars().all(plain)) {
            return Err(ShLinkFault::NoAddress);
        }
        let url = format!("{base}/{}", URL_SAFE_NO_PAD.encode(id));
        if url.len() > LONGEST_URL {
            return Err(ShLinkFault::LongAddress);
        }
        let label = label.chars().take(LONGEST_LABEL).collect();
        Ok(ShLink { url, key: Zeroizing::new(*key), expires, passcode, label })
    }

    /// Where the file is.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The key, for the one who encrypts.
    #[must_use]
    pub fn key(&self) -> &[u8; 32] {
        &self.key
    }

    /// The text of the QR. With a viewer's address a telephone without an app shows it too; what
    /// stands behind the # never reaches the viewer's server.
    #[must_use]
    pub fn text(&self, viewer: Option<&str>) -> Zeroizing<String> {
        let key = Zeroizing::new(URL_SAFE_NO_PAD.encode(*self.key));
        let payload = Payload {
            url: &self.url,
            key: &key,
            exp: self.expires,
            flag: if self.passcode { "P" } else { "U" },
            label: &self.label,
            v: 1,
        };
        // Strings and integers always become JSON.
        let json = Zeroizing::new(serde_json::to_string(&payload).unwrap_or_default());
        let viewer = viewer.map_or_else(String::new, |at| format!("{}#", at.trim_end_matches('#')));
        let coded = Zeroizing::new(URL_SAFE_NO_PAD.encode(json.as_bytes()));
        Zeroizing::new(format!("{viewer}shlink:/{}", *coded))
    }

    /// What the host is sent: the encrypted file, and with it the passcode where there is one,
    /// which the host has to compare. The key is never among it.
    #[must_use]
    pub fn put(&self, jwe: &str, passcode: Option<&str>) -> Put {
        let (url, expires) = (self.url.clone(), self.expires);
        match passcode.filter(|_| self.passcode) {
            None => {
                let body = Zeroizing::new(jwe.as_bytes().to_vec());
                Put { url, content_type: "application/jose", expires, body }
            }
            Some(passcode) => {
                let files = [File { content_type: FHIR_JSON, embedded: jwe }];
                let manifest = Manifest { exp: expires, passcode, files };
                let body = Zeroizing::new(serde_json::to_vec(&manifest).unwrap_or_default());
                Put { url, content_type: "application/json", expires, body }
            }
        }
    }
}

impl fmt::Display for ShLinkFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            ShLinkFault::NoAddress => {
                "the link host's address is none: expected https://host/path, without user, ? or #"
            }
            ShLinkFault::LongAddress => {
                "the link host's address is too long: expected at most 84 characters"
            }
        })
    }
}

impl std::error::Error for ShLinkFault {}

impl fmt::Debug for ShLink {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ShLink(expires {}, passcode {})", self.expires, self.passcode)
    }
}

impl fmt::Debug for Put {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Put({}, {} bytes)", self.content_type, self.body.len())
    }
}
