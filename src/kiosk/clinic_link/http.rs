//! One HTTP request and its answer, under limits: time, size, trust, and no way to another host.
//! It must not know FHIR, parcels, or when to try again.

use super::{LinkConfig, LinkFault};
use hyper::body::Bytes;
use reqwest::redirect::{Attempt, Policy};
use reqwest::{Certificate, Client, Identity, Response, StatusCode, Url, header};
use std::error::Error as _;
use std::net::IpAddr;
use std::path::PathBuf;
use std::sync::Arc;
use wayside_clinic::token::Token;
use wayside_clinic::upload::{Input, Method, NoReply, Reply, Request};
use zeroize::Zeroizing;

/// The largest answer read; a longer one is no answer.
const LONGEST_BODY: usize = 2 * 1024 * 1024;
const MOST_REDIRECTS: usize = 3;

/// The way to one clinic's server.
pub struct Http {
    client: Client,
    base: String,
}

impl Http {
    /// The way to the FHIR base.
    pub fn new(config: &LinkConfig) -> Result<Http, LinkFault> {
        let mut http = Http::exactly(config.base_url.trim(), config)?;
        http.base.truncate(http.base.trim_end_matches('/').len());
        Ok(http)
    }

    /// The way to this address, under the same limits. Checks it and builds the client.
    pub fn exactly(url: &str, config: &LinkConfig) -> Result<Http, LinkFault> {
        let base = Url::parse(url).map_err(|_| LinkFault::NoUrl)?;
        let plain = base.username().is_empty()
            && base.password().is_none()
            && base.query().is_none()
            && base.fragment().is_none();
        let host = base.host_str().filter(|_| plain).ok_or(LinkFault::NoUrl)?;
        // One TLS library with one provider, named here: none is picked behind our back. A second
        // call finds the first one's and is none the worse.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let builder = Client::builder()
            .user_agent(concat!("wayside/", env!("CARGO_PKG_VERSION")))
            .connect_timeout(config.connect)
            .timeout(config.whole)
            .pool_max_idle_per_host(1)
            .redirect(Policy::custom(stay_on_the_host));
        let builder = match base.scheme() {
            "https" => trust(builder, config)?,
            // In plain text a result goes nowhere but to this machine itself.
            "http" if is_loopback(host) => builder.tls_backend_preconfigured(trusts_nobody()?),
            "http" => return Err(LinkFault::PlainText),
            _ => return Err(LinkFault::NoUrl),
        };
        let client = builder.build().map_err(|_| LinkFault::Tls)?;
        Ok(Http { client, base: base.as_str().to_owned() })
    }

    /// Sends a request, with a token where there is one, and waits for what comes of it.
    pub async fn ask(&self, request: Request, token: Option<&Token>) -> Input {
        let url = match request.path.as_str() {
            "" => self.base.clone(),
            path => format!("{}/{path}", self.base),
        };
        let mut builder = match request.method {
            Method::Get => self.client.get(url),
            Method::Post => self.client.post(url),
            Method::Put => self.client.put(url),
        };
        for (name, value) in request.headers {
            builder = builder.header(name, value);
        }
        if let Some(Token(token)) = token {
            builder = builder.bearer_auth(token.as_str());
        }
        if let Some(body) = request.body {
            // The body's owner goes along and wipes it when the last byte is out.
            builder = builder.body(Bytes::from_owner(Wiped(body)));
        }
        match builder.send().await {
            Ok(response) => {
                read(response).await.map_or(Input::NoReply(NoReply::Lost), Input::Reply)
            }
            Err(fault) => Input::NoReply(why(&fault)),
        }
    }
}

struct Wiped(Zeroizing<Vec<u8>>);

impl AsRef<[u8]> for Wiped {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

async fn read(mut response: Response) -> Option<Reply> {
    let header = |name: header::HeaderName| {
        response.headers().get(name).and_then(|value| value.to_str().ok()).map(str::to_owned)
    };
    let mut reply = Reply {
        status: response.status().as_u16(),
        retry_after: header(header::RETRY_AFTER),
        date: header(header::DATE),
        location: header(header::LOCATION),
        etag: header(header::ETAG),
        body: Zeroizing::default(),
    };
    while let Some(chunk) = response.chunk().await.ok()? {
        if reply.body.len() + chunk.len() > LONGEST_BODY {
            return None;
        }
        reply.body.extend_from_slice(&chunk);
    }
    Some(reply)
}

/// What is known of a request that got no answer. Before the connection stood nothing was sent;
/// after that everything is possible.
fn why(fault: &reqwest::Error) -> NoReply {
    if !fault.is_connect() {
        return NoReply::Lost;
    }
    let mut cause = fault.source();
    while let Some(inner) = cause {
        if inner.is::<rustls::Error>() || is_tls(inner) {
            return NoReply::Untrusted;
        }
        cause = inner.source();
    }
    NoReply::Unreachable
}

/// The TLS library's fault travels inside I/O errors, one in another, which `source` steps over.
fn is_tls(fault: &(dyn std::error::Error + 'static)) -> bool {
    let inner = fault.downcast_ref::<std::io::Error>().and_then(std::io::Error::get_ref);
    inner.is_some_and(|inner| inner.is::<rustls::Error>() || is_tls(inner))
}

/// Follows only where method and body stay and so do scheme, host and port: a token or a result
/// is not handed on to a stranger (facts/fhir.md C6).
fn stay_on_the_host(attempt: Attempt) -> reqwest::redirect::Action {
    let keeps =
        matches!(attempt.status(), StatusCode::TEMPORARY_REDIRECT | StatusCode::PERMANENT_REDIRECT);
    let home = attempt.previous().first().is_some_and(|first| {
        let next = attempt.url();
        first.scheme() == next.scheme()
            && first.host_str() == next.host_str()
            && first.port_or_known_default() == next.port_or_known_default()
    });
    if keeps && home && attempt.previous().len() <= MOST_REDIRECTS {
        attempt.follow()
    } else {
        attempt.stop()
    }
}

fn is_loopback(host: &str) -> bool {
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    host == "localhost" || bare.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

/// The clinic's own authority where one is pinned, else those the system trusts.
fn trust(
    builder: reqwest::ClientBuilder,
    config: &LinkConfig,
) -> Result<reqwest::ClientBuilder, LinkFault> {
    let builder = match &config.client {
        Some(files) => builder.identity(identity(files)?),
        None => builder,
    };
    let Some(file) = &config.ca_file else { return Ok(builder) };
    let unusable = || LinkFault::CaFile(file.clone());
    let pem = std::fs::read(file).map_err(|_| unusable())?;
    let pinned = Certificate::from_pem_bundle(&pem).map_err(|_| unusable())?;
    if pinned.is_empty() {
        return Err(unusable());
    }
    Ok(builder.tls_certs_only(pinned))
}

/// The kiosk's own certificate and key, for a clinic that wants to see one (mutual TLS).
fn identity((cert, key): &(PathBuf, PathBuf)) -> Result<Identity, LinkFault> {
    let mut pem = Zeroizing::new(Vec::new());
    for file in [cert, key] {
        let read = std::fs::read(file).map_err(|_| LinkFault::ClientCert(file.clone()))?;
        pem.extend_from_slice(&read);
        pem.push(b'\n');
    }
    Identity::from_pem(&pem).map_err(|_| LinkFault::ClientCert(cert.clone()))
}

/// For plain text to this machine: without it the client would want the system's certificates,
/// which a small image may not have.
fn trusts_nobody() -> Result<rustls::ClientConfig, LinkFault> {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|_| LinkFault::Tls)?
        .with_root_certificates(rustls::RootCertStore::empty())
        .with_no_client_auth();
    Ok(config)
}
