//! Two requests: a file to its host, a claim to its signer. Under limits of time and size, and to
//! no other host. It must not know what is in them.

use super::{ShareConfig, ShareFault};
use hyper::body::Bytes;
use reqwest::{Certificate, Client, RequestBuilder, Response, Url, header};
use serde_json::Value;
use std::net::IpAddr;
use std::time::Duration;
use wayside_clinic::link::Put;
use zeroize::Zeroizing;

/// The longest answer of a signer.
const LONGEST: usize = 64 * 1024;
const CONNECT: Duration = Duration::from_secs(5);
const WHOLE: Duration = Duration::from_secs(30);

/// The address where it may be used: `https://`, or `http://` to this machine itself.
pub fn checked(text: &str) -> Option<Url> {
    let url = Url::parse(text).ok()?;
    let host = url.host_str()?.trim_start_matches('[').trim_end_matches(']');
    let here = host == "localhost" || host.parse::<IpAddr>().is_ok_and(|at| at.is_loopback());
    let plain = url.username().is_empty() && url.password().is_none();
    (plain && (url.scheme() == "https" || url.scheme() == "http" && here)).then_some(url)
}

/// Puts a file.
pub fn put(config: &ShareConfig, put: Put) -> Result<(), ShareFault> {
    let url = checked(&put.url).ok_or(ShareFault::NotOffered)?;
    let request = |client: &Client| {
        client
            .put(url)
            .header(header::CONTENT_TYPE, put.content_type)
            .header("Shlink-Expires", put.expires)
            .body(Bytes::from_owner(Wiped(put.body)))
    };
    run(config, request).map(drop)
}

/// Has a claim signed.
pub fn sign(config: &ShareConfig, claim: &Value) -> Result<Value, ShareFault> {
    let url = checked(&config.card_url).ok_or(ShareFault::NotOffered)?;
    let body = Zeroizing::new(claim.to_string().into_bytes());
    let request = |client: &Client| {
        client
            .post(url)
            .header(header::CONTENT_TYPE, "application/json")
            .header(header::ACCEPT, "application/smart-health-card")
            .body(Bytes::from_owner(Wiped(body)))
    };
    let answer = run(config, request)?;
    serde_json::from_slice(&answer).map_err(|_| ShareFault::NotTheClinics)
}

struct Wiped(Zeroizing<Vec<u8>>);

impl AsRef<[u8]> for Wiped {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

fn run(
    config: &ShareConfig,
    request: impl FnOnce(&Client) -> RequestBuilder,
) -> Result<Zeroizing<Vec<u8>>, ShareFault> {
    let client = client(config).ok_or(ShareFault::Machine)?;
    let mut request = request(&client);
    if let Some(file) = &config.token_file {
        let token = std::fs::read_to_string(file).map_err(|_| ShareFault::Machine)?;
        request = request.bearer_auth(token.trim());
    }
    let mut builder = tokio::runtime::Builder::new_current_thread();
    let runtime = builder.enable_io().enable_time().build().map_err(|_| ShareFault::Machine)?;
    runtime.block_on(async {
        let response = request.send().await.map_err(|_| ShareFault::Unreachable)?;
        if !response.status().is_success() {
            return Err(ShareFault::Refused(response.status().as_u16()));
        }
        read(response).await.ok_or(ShareFault::Unreachable)
    })
}

async fn read(mut response: Response) -> Option<Zeroizing<Vec<u8>>> {
    let mut all = Zeroizing::new(Vec::new());
    while let Some(chunk) = response.chunk().await.ok()? {
        if all.len() + chunk.len() > LONGEST {
            return None;
        }
        all.extend_from_slice(&chunk);
    }
    Some(all)
}

fn client(config: &ShareConfig) -> Option<Client> {
    let provider = rustls::crypto::ring::default_provider();
    // A second call finds the first one's and is none the worse.
    let _ = provider.install_default();
    let builder = Client::builder()
        .user_agent(concat!("wayside/", env!("CARGO_PKG_VERSION")))
        .connect_timeout(CONNECT)
        .timeout(WHOLE)
        .redirect(reqwest::redirect::Policy::none());
    let builder = match &config.ca_file {
        None => builder,
        Some(file) => {
            let pem = std::fs::read(file).ok()?;
            let pinned = Certificate::from_pem_bundle(&pem).ok().filter(|all| !all.is_empty())?;
            builder.tls_certs_only(pinned)
        }
    };
    builder.build().ok()
}
