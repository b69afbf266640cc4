//! A service on a loopback socket.

use std::convert::Infallible;
use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll};

use bytes::Bytes;
use http_body_util::BodyExt;
use hyper::body::{Body, Frame, Incoming, SizeHint};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

use crate::exchange::{Delivery, Request, Response};

type Respond = dyn Fn(usize, &Request) -> Response + Send + Sync;

/// A server that records every request. It stops when dropped.
pub struct Server {
    address: SocketAddr,
    requests: Arc<Mutex<Vec<Request>>>,
    accept: JoinHandle<()>,
}

impl Server {
    /// Starts a server that calls `respond` for the response to the n-th request, counting from zero.
    pub async fn start(
        respond: impl Fn(usize, &Request) -> Response + Send + Sync + 'static,
    ) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0")
            .await
            .expect("a loopback port is free");
        let address = listener
            .local_addr()
            .expect("a bound socket has an address");
        let requests = Arc::default();
        let accept = tokio::spawn(accept(listener, Arc::clone(&requests), Arc::new(respond)));
        Self {
            address,
            requests,
            accept,
        }
    }

    /// Starts a server that returns these responses in order and then keeps returning the last one.
    pub async fn returning(responses: impl Into<Vec<Response>>) -> Self {
        let responses = responses.into();
        Self::start(move |n, _| responses[n.min(responses.len() - 1)].clone()).await
    }

    /// The endpoint's URL.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The requests so far.
    pub fn requests(&self) -> Vec<Request> {
        self.requests
            .lock()
            .expect("the lock is not poisoned")
            .clone()
    }

    /// Returns the only request so far.
    pub fn request(&self) -> Request {
        let [request] = self
            .requests()
            .try_into()
            .expect("there was exactly one request");
        request
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.accept.abort();
    }
}

async fn accept(listener: TcpListener, requests: Arc<Mutex<Vec<Request>>>, respond: Arc<Respond>) {
    loop {
        let (stream, _) = listener.accept().await.expect("the listener stays open");
        tokio::spawn(serve(stream, Arc::clone(&requests), Arc::clone(&respond)));
    }
}

async fn serve(stream: TcpStream, requests: Arc<Mutex<Vec<Request>>>, respond: Arc<Respond>) {
    let service = service_fn(|request: http::Request<Incoming>| async {
        let (parts, body) = request.into_parts();
        let body = body
            .collect()
            .await
            .expect("the client sends its whole body")
            .to_bytes();
        let request = Request::new(&parts, body);
        let n = {
            let mut requests = requests.lock().expect("the lock is not poisoned");
            requests.push(request.clone());
            requests.len() - 1
        };
        Ok::<_, Infallible>(deliver(respond(n, &request)).await)
    });
    // An error here means that the client or the response itself closed the connection, which the test intended.
    let _ = http1::Builder::new()
        // The client would adjust its clock to it.
        .auto_date_header(false)
        .serve_connection(TokioIo::new(stream), service)
        .await;
}

async fn deliver(response: Response) -> http::Response<Delivered> {
    if response.delivery == Delivery::Never {
        std::future::pending::<()>().await;
    }
    let head = response
        .head()
        .header("content-length", response.body.len());
    head.body(Delivered {
        body: Some(response.body),
        delivery: response.delivery,
    })
    .expect("the response is valid HTTP")
}

/// A body that arrives whole or is cut off.
struct Delivered {
    body: Option<Bytes>,
    delivery: Delivery,
}

impl Body for Delivered {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<io::Result<Frame<Bytes>>>> {
        let frame = match (self.body.take(), self.delivery) {
            (Some(body), Delivery::Cut(length)) => Some(Ok(Frame::data(body.slice(..length)))),
            (Some(body), _) => Some(Ok(Frame::data(body))),
            (None, Delivery::Cut(_)) => Some(Err(io::ErrorKind::ConnectionAborted.into())),
            (None, _) => None,
        };
        Poll::Ready(frame)
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.body.as_ref().map_or(0, |body| body.len() as u64))
    }
}
