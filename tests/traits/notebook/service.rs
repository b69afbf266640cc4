//! A notebook in memory, on a loopback socket: the service of `tests/models/notebook.json`.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard};

use http::{HeaderMap, Method, StatusCode};
use http_body_util::{BodyExt as _, Full};
use hyper::body::{Bytes, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

/// The token that the service accepts, and whose it is.
pub(crate) const TOKEN: &str = "open-sesame";
const AUTHOR: &str = "Ali";

/// A running service. It stops when dropped.
pub(crate) struct Service {
    address: SocketAddr,
    state: Arc<Mutex<State>>,
    accept: JoinHandle<()>,
}

#[derive(Default)]
struct State {
    notes: Vec<Value>,
    /// The headers of all requests.
    received: Vec<HeaderMap>,
    /// How many frames the last attachment arrived in.
    frames: usize,
    /// Responses to the next requests, whatever these are.
    troubles: Vec<Reply>,
}

#[derive(Clone)]
pub(crate) struct Reply {
    pub(crate) status: StatusCode,
    pub(crate) headers: &'static [(&'static str, &'static str)],
    pub(crate) body: Value,
}

impl Service {
    pub(crate) async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0")
            .await
            .expect("a port is free");
        let address = listener.local_addr().expect("the socket has an address");
        let state = Arc::default();
        let accept = tokio::spawn(accept(listener, Arc::clone(&state)));
        Self {
            address,
            state,
            accept,
        }
    }

    pub(crate) fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Lets the next requests fail, in this order.
    pub(crate) fn fail_with(&self, replies: impl Into<Vec<Reply>>) {
        lock(&self.state).troubles = replies.into();
    }

    /// Returns the headers of all requests so far.
    pub(crate) fn received(&self) -> Vec<HeaderMap> {
        lock(&self.state).received.clone()
    }

    /// Returns how many frames the last attachment arrived in.
    pub(crate) fn frames(&self) -> usize {
        lock(&self.state).frames
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        self.accept.abort();
    }
}

fn lock(state: &Mutex<State>) -> MutexGuard<'_, State> {
    state.lock().expect("no request panics")
}

async fn accept(listener: TcpListener, state: Arc<Mutex<State>>) {
    loop {
        let (stream, _) = listener.accept().await.expect("the listener stays open");
        let state = Arc::clone(&state);
        tokio::spawn(async move {
            let service = service_fn(|request| async {
                let reply = reply(request, &state).await;
                let mut response = http::Response::builder()
                    .status(reply.status)
                    .header("content-type", "application/json");
                for (name, value) in reply.headers {
                    response = response.header(*name, *value);
                }
                response.body(Full::new(Bytes::from(reply.body.to_string())))
            });
            let connection = http1::Builder::new().serve_connection(TokioIo::new(stream), service);
            // The client closes connections.
            let _ = connection.await;
        });
    }
}

fn ok(status: u16, body: Value) -> Reply {
    Reply {
        status: StatusCode::from_u16(status).expect("a status"),
        headers: &[],
        body,
    }
}

pub(crate) fn error(status: u16, code: &str, message: &str) -> Reply {
    ok(status, json!({ "__type": code, "message": message }))
}

async fn reply(request: http::Request<Incoming>, state: &Mutex<State>) -> Reply {
    let (parts, mut body) = request.into_parts();
    lock(state).received.push(parts.headers.clone());
    let authorization = parts.headers.get("authorization");
    if authorization.is_none_or(|value| value.as_bytes() != format!("Bearer {TOKEN}").as_bytes()) {
        return error(401, "NotAllowed", "the token is not valid");
    }
    let trouble = {
        let mut state = lock(state);
        (!state.troubles.is_empty()).then(|| state.troubles.remove(0))
    };
    if let Some(trouble) = trouble {
        return trouble;
    }
    let path: Vec<_> = parts.uri.path().trim_matches('/').split('/').collect();
    match (&parts.method, path.as_slice()) {
        (&Method::POST, ["notes"]) => {
            let body = body.collect().await.expect("the body is complete");
            let input: Value = serde_json::from_slice(&body.to_bytes()).expect("JSON");
            create(&input, &mut lock(state))
        }
        (&Method::GET, ["notes"]) => list(parts.uri.query().unwrap_or_default(), &lock(state)),
        (&Method::GET, ["notes", id]) => match find(id, &lock(state)) {
            Some(note) => ok(200, note.clone()),
            None => not_found(id),
        },
        (&Method::PUT, ["notes", id, "attachment"]) => {
            if find(id, &lock(state)).is_none() {
                return not_found(id);
            }
            let (mut size, mut frames) = (0, 0);
            while let Some(frame) = body.frame().await {
                let data = frame.expect("the body is complete").into_data();
                size += data.map_or(0, |data| data.len());
                frames += 1;
            }
            lock(state).frames = frames;
            ok(200, json!({ "size": size }))
        }
        _ => error(400, "UnknownOperation", "the operation does not exist"),
    }
}

fn create(input: &Value, state: &mut State) -> Reply {
    let note = json!({
        "id": format!("note-{}", state.notes.len() + 1),
        "text": input["text"],
        "author": { "name": AUTHOR },
        "properties": input["properties"],
    });
    state.notes.push(note.clone());
    ok(201, note)
}

/// Returns `limit` notes after the note `after`.
fn list(query: &str, state: &State) -> Reply {
    let mut notes = state.notes.as_slice();
    let mut limit = notes.len();
    for (name, value) in form_urlencoded::parse(query.as_bytes()) {
        match &*name {
            "after" => {
                let at = notes.iter().position(|note| note["id"] == *value);
                notes = &notes[at.map_or(0, |at| at + 1)..];
            }
            "limit" => limit = value.parse().expect("a number"),
            _ => return error(400, "UnknownParameter", &name),
        }
    }
    let page = &notes[..limit.min(notes.len())];
    let has_more = page.len() < notes.len();
    let next = page.last().filter(|_| has_more).map(|note| &note["id"]);
    ok(200, json!({ "notes": page, "next": next }))
}

fn find<'s>(id: &str, state: &'s State) -> Option<&'s Value> {
    state.notes.iter().find(|note| note["id"] == id)
}

fn not_found(id: &str) -> Reply {
    let mut reply = error(404, "NoteNotFound", "the note does not exist");
    reply.body["id"] = json!(id);
    reply
}
