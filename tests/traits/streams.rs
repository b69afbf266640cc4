//! Blobs that are streams (`smithy.api#streaming`), to and from a service on a loopback socket. The client is generated
//! from `files.json`.

use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use aws_smithy_types::body::SdkBody;
use bytes::Bytes;
use files_client::config::retry::RetryConfig;
use files_client::config::{
    BehaviorVersion, Builder, Credentials, Region, StalledStreamProtectionConfig,
};
use files_client::error::{DisplayErrorContext, ProvideErrorMetadata};
use files_client::primitives::ByteStream;
use files_client::{Client, Config};
use http_body_util::{BodyExt as _, Full};
use hyper::body::{Body, Frame, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use integration_tests::exchange::Response;
use integration_tests::server::Server;
use peak_alloc::PeakAlloc;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;

#[global_allocator]
static ALLOCATOR: PeakAlloc = PeakAlloc;

const GIGABYTE: u64 = 1 << 30;
const CHUNK: Bytes = Bytes::from_static(&[7; 1 << 16]);

/// How much memory a transfer of any size may take, in MiB: the buffers of the sockets and of the bodies, on both sides,
/// and what the other tests take at the same time.
const MOST_MEMORY: f32 = 64.0;

fn client(url: String, change: impl FnOnce(Builder) -> Builder) -> Client {
    let config = Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new("us-east-1"))
        .credentials_provider(Credentials::new("AKIDEXAMPLE", "key", None, None, "test"))
        .retry_config(RetryConfig::standard().with_initial_backoff(Duration::from_millis(1)))
        .endpoint_url(url);
    Client::from_conf(change(config).build())
}

/// A body of unknown length that is created while it is read.
struct Chunks {
    /// How many chunks follow.
    left: u64,
    /// Whether the body never ends after them.
    stalls: bool,
}

impl Body for Chunks {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        match self.left {
            0 if self.stalls => Poll::Pending,
            0 => Poll::Ready(None),
            _ => {
                self.left -= 1;
                Poll::Ready(Some(Ok(Frame::data(CHUNK))))
            }
        }
    }
}

fn chunks(length: u64) -> Chunks {
    Chunks {
        left: length / CHUNK.len() as u64,
        stalls: false,
    }
}

/// Starts a service that counts the bytes of each `PUT`, and returns a gigabyte for each `GET`.
async fn large_files() -> String {
    let listener = TcpListener::bind("127.0.0.1:0")
        .await
        .expect("a port is free");
    let address = listener.local_addr().expect("the socket has an address");
    tokio::spawn(async move {
        loop {
            let (stream, _) = listener.accept().await.expect("the listener stays open");
            let service = service_fn(|request: http::Request<Incoming>| async {
                if request.method() == http::Method::GET {
                    return Ok::<_, Infallible>(http::Response::new(
                        chunks(GIGABYTE).boxed_unsync(),
                    ));
                }
                let (mut body, mut size) = (request.into_body(), 0);
                while let Some(frame) = body.frame().await {
                    let data = frame.expect("the body is complete").into_data();
                    size += data.map_or(0, |data| data.len());
                }
                let body = Full::from(format!(r#"{{"size":{size}}}"#)).boxed_unsync();
                Ok(http::Response::new(body))
            });
            let connection = http1::Builder::new().serve_connection(TokioIo::new(stream), service);
            tokio::spawn(async move {
                // The tests close connections.
                let _ = connection.await;
            });
        }
    });
    format!("http://{address}")
}

#[tokio::test(flavor = "multi_thread")]
async fn gigabytes_take_constant_memory() {
    let client = client(large_files().await, |config| config);
    let file = tempfile::NamedTempFile::new().expect("a file can be created");
    file.as_file()
        .set_len(GIGABYTE)
        .expect("a sparse file takes no space");
    let before = ALLOCATOR.current_usage_as_mb();
    ALLOCATOR.reset_peak_usage();

    let sizes = [
        ByteStream::from_body_1_x(SdkBody::from_body_1_x(chunks(GIGABYTE))),
        ByteStream::from_path(file.path())
            .await
            .expect("the file exists"),
    ];
    for content in sizes {
        let output = client
            .put_file()
            .name("large")
            .content(content)
            .send()
            .await;
        assert_eq!(
            output.expect("the file is sent").size,
            Some(GIGABYTE as i64)
        );
    }

    let output = client.get_file().name("large").send().await;
    let mut content = output.expect("the file is sent").content;
    let mut size = 0;
    while let Some(data) = content.try_next().await.expect("the stream is complete") {
        size += data.len() as u64;
    }
    assert_eq!(size, GIGABYTE);

    let peak = ALLOCATOR.peak_usage_as_mb() - before;
    assert!(peak < MOST_MEMORY, "the transfers took {peak} MiB");
}

#[tokio::test]
async fn length_of_a_stream_is_sent_if_it_is_known() {
    let server = Server::returning([Response::ok(r#"{"size":4}"#)]).await;
    let client = client(server.url(), |config| config);
    let known = ByteStream::from_static(b"data");
    let unknown = || ByteStream::from_body_1_x(SdkBody::from_body_1_x(chunks(CHUNK.len() as u64)));
    let call = |content| {
        client
            .put_file()
            .name("a b")
            .tag("t")
            .content(content)
            .send()
    };
    call(known).await.expect("the stream is sent");
    call(unknown()).await.expect("the stream is sent");
    let requests = server.requests();
    let lengths: Vec<_> = requests
        .iter()
        .map(|request| request.header("content-length"))
        .collect();
    assert_eq!(lengths, [Some("4"), None]);
    assert_eq!(requests[1].header("transfer-encoding"), Some("chunked"));
    for request in &requests {
        assert_eq!(request.uri.path(), "/files/a%20b");
        assert_eq!(
            request.header("content-type"),
            Some("application/octet-stream")
        );
        assert_eq!(request.header("x-tag"), Some("t"));
    }
    assert_eq!(&*requests[0].body, b"data");
    assert_eq!(requests[1].body, CHUNK);

    let call = client.put_sized_file().name("a").content(unknown()).send();
    let error = call.await.expect_err("the service requires a length");
    let text = DisplayErrorContext(&error).to_string();
    assert!(
        text.contains("the length of the stream must be known"),
        "{text}"
    );
    assert_eq!(server.requests().len(), 2);
}

#[tokio::test]
async fn stream_without_content_is_empty() {
    let server = Server::returning([Response::ok("{}")]).await;
    let client = client(server.url(), |config| config);
    client
        .put_file()
        .name("a")
        .send()
        .await
        .expect("the stream is sent");
    let request = server.request();
    assert_eq!(request.header("content-length"), Some("0"));
    assert_eq!(&*request.body, b"");
}

#[tokio::test]
async fn retry_rewinds_streams_that_can_be_rewound() {
    let start = || async {
        let responses = [Response::new(500, "{}"), Response::ok(r#"{"size":4}"#)];
        Server::returning(responses).await
    };
    let file = tempfile::NamedTempFile::new().expect("a file can be created");
    std::fs::write(file.path(), "data").expect("the file can be written");
    let from_file = ByteStream::from_path(file.path())
        .await
        .expect("the file exists");
    for content in [ByteStream::from_static(b"data"), from_file] {
        let server = start().await;
        let client = client(server.url(), |config| config);
        let output = client.put_file().name("a").content(content).send().await;
        assert_eq!(output.expect("the second attempt succeeds").size, Some(4));
        let requests = server.requests();
        assert_eq!(requests.len(), 2);
        assert!(requests.iter().all(|request| &*request.body == b"data"));
    }

    // This stream can be read only once, so the first error is the result.
    let server = start().await;
    let client = client(server.url(), |config| config);
    let content = ByteStream::from_body_1_x(SdkBody::from_body_1_x(chunks(1 << 16)));
    let error = client.put_file().name("a").content(content).send().await;
    let error = error.expect_err("the call is not retried");
    assert_eq!(
        error
            .raw_response()
            .expect("it is a response")
            .status()
            .as_u16(),
        500
    );
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn output_has_the_stream_and_the_headers() {
    let response = Response::ok("{ not a document").header("x-tag", "t");
    let server = Server::returning([response]).await;
    let client = client(server.url(), |config| config);
    let output = client
        .get_file()
        .name("a")
        .send()
        .await
        .expect("the call is successful");
    assert_eq!(output.tag(), Some("t"));
    let content = output
        .content
        .collect()
        .await
        .expect("the stream is complete");
    assert_eq!(&*content.into_bytes(), b"{ not a document");
}

#[tokio::test]
async fn error_of_an_operation_with_a_stream_is_read() {
    let body = r#"{"__type":"NoSuchFile","message":"m"}"#;
    let server = Server::returning([Response::new(404, body)]).await;
    let client = client(server.url(), |config| config);
    let error = client
        .get_file()
        .name("a")
        .send()
        .await
        .expect_err("the call fails");
    let error = error.into_service_error();
    assert!(error.is_no_such_file());
    assert_eq!(error.message(), Some("m"));
}

#[tokio::test]
async fn truncated_stream_is_an_error() {
    let listener = TcpListener::bind("127.0.0.1:0")
        .await
        .expect("a port is free");
    let address = listener.local_addr().expect("the socket has an address");
    tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.expect("the client connects");
        let mut request = [0; 1 << 12];
        let length = stream
            .read(&mut request)
            .await
            .expect("the client sends a request");
        assert!(length > 0);
        let truncated = b"HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\n0123";
        stream
            .write_all(truncated)
            .await
            .expect("the client listens");
    });
    let client = client(format!("http://{address}"), |config| config);
    let output = client
        .get_file()
        .name("a")
        .send()
        .await
        .expect("the headers arrive");
    output
        .content
        .collect()
        .await
        .expect_err("the stream is truncated");
}

#[tokio::test]
async fn client_works_after_a_stream_is_dropped_half_read() {
    let client = client(large_files().await, |config| config);
    for _ in 0..3 {
        let output = client
            .get_file()
            .name("a")
            .send()
            .await
            .expect("the call is successful");
        let mut content = output.content;
        let data = content.try_next().await.expect("the stream starts");
        assert!(data.is_some_and(|data| !data.is_empty()));
    }
    let content = ByteStream::from_static(b"data");
    let output = client.put_file().name("a").content(content).send().await;
    assert_eq!(output.expect("the call is successful").size, Some(4));
}

#[tokio::test]
async fn stalled_stream_is_an_error() {
    let listener = TcpListener::bind("127.0.0.1:0")
        .await
        .expect("a port is free");
    let address = listener.local_addr().expect("the socket has an address");
    tokio::spawn(async move {
        let (stream, _) = listener.accept().await.expect("the client connects");
        let service = service_fn(|_: http::Request<Incoming>| async {
            let stalls = Chunks {
                left: 1,
                stalls: true,
            };
            Ok::<_, Infallible>(http::Response::new(stalls))
        });
        let _ = http1::Builder::new()
            .serve_connection(TokioIo::new(stream), service)
            .await;
    });
    let protection = StalledStreamProtectionConfig::enabled()
        .grace_period(Duration::from_secs(1))
        .build();
    let client = client(format!("http://{address}"), |config| {
        config.stalled_stream_protection(protection)
    });
    let output = client
        .get_file()
        .name("a")
        .send()
        .await
        .expect("the headers arrive");
    let error = output
        .content
        .collect()
        .await
        .expect_err("the stream stalls");
    let text = DisplayErrorContext(&error).to_string();
    assert!(text.contains("minimum throughput"), "{text}");
}
