//! One line to a receiver: TCP, or TLS under the receiver's own authority.
//! It must not know messages.

use super::{Hl7Config, Hl7Fault};
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, ServerName};
use std::net::IpAddr;
use std::sync::Arc;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use wayside_clinic::upload::NoReply;

/// An open line.
pub trait Line: AsyncRead + AsyncWrite + Unpin + Send {}
impl<T: AsyncRead + AsyncWrite + Unpin + Send> Line for T {}

/// How to open one.
pub struct Way {
    host: String,
    port: u16,
    tls: Option<(TlsConnector, ServerName<'static>)>,
}

impl Way {
    pub fn new(config: &Hl7Config) -> Result<Way, Hl7Fault> {
        let (host, port) = config.address.rsplit_once(':').ok_or(Hl7Fault::Address)?;
        let host = host.trim_start_matches('[').trim_end_matches(']').to_owned();
        let port = port.parse().ok().filter(|port| *port > 0).ok_or(Hl7Fault::Address)?;
        if host.is_empty() || host.contains(['/', '@', ' ']) {
            return Err(Hl7Fault::Address);
        }
        let here = host == "localhost"
            || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback());
        let tls = match &config.ca_file {
            Some(file) => {
                let name = ServerName::try_from(host.clone()).map_err(|_| Hl7Fault::Address)?;
                let trust = trust(file).ok_or_else(|| Hl7Fault::CaFile(file.clone()))?;
                Some((trust, name))
            }
            None if here || config.plain_text => None,
            None => return Err(Hl7Fault::PlainText),
        };
        Ok(Way { host, port, tls })
    }

    pub async fn open(&self) -> Result<Box<dyn Line>, NoReply> {
        let plain = TcpStream::connect((self.host.as_str(), self.port)).await;
        let plain = plain.map_err(|_| NoReply::Unreachable)?;
        // A message is one write; waiting to fill a packet only delays it. Where that cannot be
        // set it is slower, no more.
        let _ = plain.set_nodelay(true);
        let Some((connector, name)) = &self.tls else { return Ok(Box::new(plain)) };
        match connector.connect(name.clone(), plain).await {
            Ok(line) => Ok(Box::new(line)),
            Err(_) => Err(NoReply::Untrusted),
        }
    }
}

fn trust(file: &std::path::Path) -> Option<TlsConnector> {
    let mut roots = rustls::RootCertStore::empty();
    for one in CertificateDer::pem_file_iter(file).ok()? {
        roots.add(one.ok()?).ok()?;
    }
    if roots.is_empty() {
        return None;
    }
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .ok()?
        .with_root_certificates(roots)
        .with_no_client_auth();
    Some(TlsConnector::from(Arc::new(config)))
}
