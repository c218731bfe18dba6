//! The clinic inside the program: puts the simulated clinic behind real HTTP on this machine.
//! It must not know FHIR or a visit; it carries bytes to a pure function and back.

use http_body_util::{BodyExt, Full, Limited};
use hyper::body::{Bytes, Incoming};
use hyper::service::service_fn;
use hyper::{Request, Response};
use hyper_util::rt::TokioIo;
use std::io;
use std::net::Ipv4Addr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;
use wayside_sim::clinic::{Asked, Clinic, Reaction};

/// Under which path the server speaks FHIR.
const BASE: &str = "/fhir";
/// The largest request taken.
const LONGEST_BODY: usize = 8 * 1024 * 1024;

/// A running clinic on a free port of this machine. Dropping it stops it.
pub struct DemoClinic {
    base_url: String,
    clinic: Arc<Mutex<Clinic>>,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl DemoClinic {
    /// Starts it.
    ///
    /// # Errors
    /// Where no port or thread can be had.
    pub fn start(clinic: Clinic) -> io::Result<DemoClinic> {
        let runtime =
            tokio::runtime::Builder::new_current_thread().enable_io().enable_time().build()?;
        let listener = runtime.block_on(TcpListener::bind((Ipv4Addr::LOCALHOST, 0)))?;
        let base_url = format!("http://{}{BASE}", listener.local_addr()?);
        let clinic = Arc::new(Mutex::new(clinic));
        let (stop, stopped) = oneshot::channel::<()>();
        let served = Arc::clone(&clinic);
        let run = move || {
            runtime.block_on(async {
                tokio::select! {
                    _ = stopped => {}
                    () = accept(listener, served) => {}
                }
            });
        };
        let thread = std::thread::Builder::new().name("demo clinic".into()).spawn(run)?;
        Ok(DemoClinic { base_url, clinic, stop: Some(stop), thread: Some(thread) })
    }

    /// The FHIR base.
    #[must_use]
    pub fn base_url(&self) -> &str {
        &self.base_url
    }

    /// The clinic itself, to look into or to spoil. Let go of it soon: the server waits.
    pub fn clinic(&self) -> MutexGuard<'_, Clinic> {
        locked(&self.clinic)
    }
}

impl Drop for DemoClinic {
    fn drop(&mut self) {
        self.stop = None;
        if let Some(thread) = self.thread.take()
            && thread.join().is_err()
        {
            tracing::error!("the demo clinic's thread had died");
        }
    }
}

/// A thread that died holding it leaves a clinic that is still whole: each request is one call.
fn locked(clinic: &Mutex<Clinic>) -> MutexGuard<'_, Clinic> {
    clinic.lock().unwrap_or_else(PoisonError::into_inner)
}

async fn accept(listener: TcpListener, clinic: Arc<Mutex<Clinic>>) {
    loop {
        match listener.accept().await {
            Ok((stream, _)) => {
                tokio::spawn(serve(stream, Arc::clone(&clinic)));
            }
            // Out of descriptors, mostly: others will be let go of.
            Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
        }
    }
}

async fn serve(stream: TcpStream, clinic: Arc<Mutex<Clinic>>) {
    let answer = service_fn(|request| answer(request, &clinic));
    // An error here is the other side hanging up, or a fault the script asked for.
    let _ = hyper::server::conn::http1::Builder::new()
        .serve_connection(TokioIo::new(stream), answer)
        .await;
}

async fn answer(
    request: Request<Incoming>,
    clinic: &Mutex<Clinic>,
) -> Result<Response<Full<Bytes>>, io::Error> {
    let method = request.method().to_string();
    let target = request.uri().path_and_query().map_or("", |target| target.as_str());
    let Some(path) = target.strip_prefix(BASE) else { return empty(404) };
    let path = path.trim_start_matches('/').to_owned();
    let only_if_new = request.headers().get("if-none-exist");
    let only_if_new = only_if_new.and_then(|value| value.to_str().ok()).map(str::to_owned);
    let Ok(body) = Limited::new(request.into_body(), LONGEST_BODY).collect().await else {
        return empty(413);
    };
    let asked = Asked { method, path, body: body.to_bytes().to_vec(), only_if_new };
    let Reaction { after_ms, answer } = locked(clinic).handle(&asked);
    tokio::time::sleep(Duration::from_millis(after_ms)).await;
    let Some(answer) = answer else {
        // The connection breaks off without a byte, as the script says.
        return Err(io::Error::from(io::ErrorKind::ConnectionReset));
    };
    let mut response = Response::builder().status(answer.status);
    for (name, value) in answer.headers {
        response = response.header(name, value);
    }
    response.body(Full::from(answer.body)).map_err(io::Error::other)
}

fn empty(status: u16) -> Result<Response<Full<Bytes>>, io::Error> {
    Response::builder().status(status).body(Full::default()).map_err(io::Error::other)
}
