//! Checksums of requests and responses (`aws.protocols#httpChecksum`), in both directions. The client is generated from
//! `vault.json`.

use std::convert::Infallible;
use std::io::{Read as _, Write as _};
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll};
use std::time::Duration;

use aws_smithy_runtime_api::client::http::{
    HttpConnector, HttpConnectorFuture, SharedHttpClient, SharedHttpConnector, http_client_fn,
};
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
use aws_smithy_types::base64;
use aws_smithy_types::body::SdkBody;
use bytes::Bytes;
use flate2::read::MultiGzDecoder;
use http_body_util::BodyExt as _;
use hyper::body::{Body, Frame};
use integration_tests::aws_chunked::{self, Decoded, decode};
use integration_tests::exchange::{Request, Response};
use integration_tests::logs::Logs;
use integration_tests::server::Server;
use tempfile::NamedTempFile;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;
use vault_client::config::retry::RetryConfig;
use vault_client::config::{
    BehaviorVersion, Builder, Credentials, Region, RequestChecksumCalculation,
    ResponseChecksumValidation, SharedCredentialsProvider,
};
use vault_client::error::DisplayErrorContext;
use vault_client::primitives::ByteStream;
use vault_client::types::{Algorithm, ChecksumMode, SmallAlgorithm};
use vault_client::{Client, Config};

/// The content whose checksums the definitions of the algorithms list ("check").
const CHECK: &str = "123456789";

/// Its checksums: the name of the algorithm, and the bytes in hexadecimal.
const CHECKSUMS: [(&str, &str); 5] = [
    ("CRC64NVME", "ae8b14860a799888"),
    ("CRC32C", "e3069283"),
    ("CRC32", "cbf43926"),
    ("SHA1", "f7c3bc1d808e04732adf679965ccc34ca7ae3441"),
    (
        "SHA256",
        "15e2b0d3c33891ebb0f1ef609ec419420c20e320ce94c65fbc8c3312448eb225",
    ),
];

fn encoded(hexadecimal: &str) -> String {
    let digits = hexadecimal.as_bytes().chunks(2);
    let bytes: Vec<_> = digits
        .map(|pair| {
            let pair = std::str::from_utf8(pair).expect("the digits are ASCII");
            u8::from_str_radix(pair, 16).expect("the digits are hexadecimal")
        })
        .collect();
    base64::encode(bytes)
}

fn header(algorithm: &str) -> String {
    format!("x-amz-checksum-{}", algorithm.to_lowercase())
}

fn credentials() -> Credentials {
    Credentials::new("AKIDEXAMPLE", "key", None, None, "test")
}

fn config(url: impl Into<String>) -> Builder {
    Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new("us-east-1"))
        .credentials_provider(credentials())
        .retry_config(RetryConfig::standard().with_initial_backoff(Duration::from_millis(1)))
        .endpoint_url(url)
}

/// A service with TLS, as far as the client can see.
#[derive(Clone, Debug, Default)]
struct Service {
    requests: Arc<Mutex<Vec<Request>>>,
    /// The responses to the next requests; then empty ones.
    responses: Arc<Mutex<Vec<Response>>>,
}

impl Service {
    fn returning(mut responses: Vec<Response>) -> Self {
        responses.reverse();
        Self {
            responses: Arc::new(Mutex::new(responses)),
            ..Self::default()
        }
    }

    fn http_client(&self) -> SharedHttpClient {
        let connector = SharedHttpConnector::new(self.clone());
        http_client_fn(move |_, _| connector.clone())
    }

    fn client(&self, change: impl FnOnce(Builder) -> Builder) -> Client {
        let config = config("https://vault.example.com").http_client(self.http_client());
        Client::from_conf(change(config).build())
    }

    fn requests(&self) -> Vec<Request> {
        std::mem::take(&mut *self.requests.lock().expect("the lock is not poisoned"))
    }

    fn request(&self) -> Request {
        let [request] = self.requests().try_into().expect("there was one request");
        request
    }
}

impl HttpConnector for Service {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        let service = self.clone();
        HttpConnectorFuture::new(async move {
            let (parts, body) = request
                .try_into_http1x()
                .expect("a valid request")
                .into_parts();
            let body = body
                .collect()
                .await
                .expect("the body is complete")
                .to_bytes();
            let mut requests = service.requests.lock().expect("the lock is not poisoned");
            requests.push(Request::new(&parts, body));
            let mut responses = service.responses.lock().expect("the lock is not poisoned");
            let response = responses.pop().unwrap_or_else(|| Response::ok(""));
            let mut head = http::Response::builder().status(response.status);
            for (name, value) in response.headers {
                head = head.header(name, value);
            }
            let response = head
                .body(SdkBody::from(response.body))
                .expect("a valid response");
            Ok(HttpResponse::try_from(response).expect("a valid response"))
        })
    }
}

fn file(content: &[u8]) -> NamedTempFile {
    let mut file = NamedTempFile::new().expect("a file can be created");
    file.write_all(content).expect("the file is open");
    file
}

async fn stream(file: &NamedTempFile) -> ByteStream {
    let stream = ByteStream::from_path(file.path()).await;
    stream.expect("the file exists")
}

/// A body of unknown length.
struct Unsized(Option<Bytes>);

impl Body for Unsized {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        Poll::Ready(self.0.take().map(|data| Ok(Frame::data(data))))
    }
}

fn unsized_stream() -> ByteStream {
    let body = Unsized(Some(Bytes::from_static(b"data")));
    ByteStream::from_body_1_x(SdkBody::from_body_1_x(body))
}

#[tokio::test]
async fn body_in_memory_has_the_checksum_in_a_header() {
    let service = Service::default();
    let client = service.client(|config| config);
    for (algorithm, checksum) in CHECKSUMS {
        let call = client.put_item().name("a").algorithm(algorithm.into());
        let call = call.content(ByteStream::from_static(CHECK.as_bytes()));
        call.send().await.expect("the item is stored");
        let request = service.request();
        assert_eq!(
            request.header(&header(algorithm)),
            Some(&*encoded(checksum))
        );
        assert_eq!(
            request.header("x-amz-sdk-checksum-algorithm"),
            Some(algorithm)
        );
        assert_eq!(&*request.body, CHECK.as_bytes());
        assert_eq!(request.header("content-encoding"), None);
        assert_eq!(checksums(&request).len(), 1, "{request:?}");
    }
}

/// The names of the headers and the trailer with a checksum.
fn checksums(request: &Request) -> Vec<&str> {
    let names = request.headers.iter().map(|(name, _)| name.as_str());
    names
        .filter(|name| {
            name.starts_with("x-amz-checksum-") || ["content-md5", "x-amz-trailer"].contains(name)
        })
        .collect()
}

#[tokio::test]
async fn default_is_crc32_or_an_algorithm_of_the_model() {
    let service = Service::default();
    let client = service.client(|config| config);
    let call = client.put_record().name("a").text("b");
    call.send().await.expect("the record is stored");
    let request = service.request();
    assert_eq!(&*request.body, br#"{"text":"b"}"#);
    let expected = base64::encode(crc32fast::hash(&request.body).to_be_bytes());
    assert_eq!(request.header("x-amz-checksum-crc32"), Some(&*expected));
    assert_eq!(
        request.header("x-amz-sdk-checksum-algorithm"),
        Some("CRC32")
    );
    // The user agent tells that the algorithm is CRC32, and that checksums are calculated when they are supported.
    let agent = request
        .header("x-amz-user-agent")
        .expect("the client sends it");
    let features = agent.split("m/").nth(1).expect("it has features");
    let features: Vec<_> = features
        .split(' ')
        .next()
        .unwrap_or_default()
        .split(',')
        .collect();
    assert!(
        features.contains(&"U") && features.contains(&"Z"),
        "{agent}"
    );

    // The member that chooses the algorithm is not a header, and its values do not include CRC32.
    let call = client.put_small().name("a").text("b");
    call.send().await.expect("the record is stored");
    let request = service.request();
    assert_eq!(checksums(&request), ["x-amz-checksum-sha1"]);
    assert_eq!(request.header("x-amz-sdk-checksum-algorithm"), None);
    let call = client.put_small().name("a").kind(SmallAlgorithm::Sha256);
    call.send().await.expect("the record is stored");
    assert_eq!(checksums(&service.request()), ["x-amz-checksum-sha256"]);

    // Without such a member, the checksum is MD5.
    let call = client.put_note().name("a").text("b");
    call.send().await.expect("the note is stored");
    let request = service.request();
    assert_eq!(checksums(&request), ["content-md5"]);
}

#[tokio::test]
async fn checksum_of_the_caller_is_sent_as_it_is() {
    let service = Service::default();
    let client = service.client(|config| config);
    let content = ByteStream::from_static(b"data");
    let call = client.put_item().name("a").checksum_sha256("mine");
    call.content(content)
        .send()
        .await
        .expect("the item is stored");
    let request = service.request();
    assert_eq!(request.header("x-amz-checksum-sha256"), Some("mine"));
    assert_eq!(checksums(&request).len(), 1, "{request:?}");
    assert_eq!(request.header("x-amz-sdk-checksum-algorithm"), None);

    let file = file(b"data");
    let call = client.put_item().name("a").checksum_sha256("mine");
    call.content(stream(&file).await)
        .send()
        .await
        .expect("the item is stored");
    let request = service.request();
    assert_eq!(checksums(&request), ["x-amz-checksum-sha256"]);
    assert_eq!(&*request.body, b"data");
}

#[tokio::test]
async fn checksum_is_calculated_when_required() {
    let service = Service::default();
    let when_required = RequestChecksumCalculation::WhenRequired;
    let client = service.client(|config| config.request_checksum_calculation(when_required));
    assert_eq!(
        client.config().request_checksum_calculation(),
        Some(&when_required)
    );
    let call = || {
        let content = ByteStream::from_static(b"data");
        client.put_item().name("a").content(content)
    };
    call().send().await.expect("the item is stored");
    let request = service.request();
    assert!(checksums(&request).is_empty(), "{request:?}");
    assert_eq!(request.header("x-amz-sdk-checksum-algorithm"), None);

    call()
        .algorithm(Algorithm::Sha1)
        .send()
        .await
        .expect("the item is stored");
    assert_eq!(checksums(&service.request()), ["x-amz-checksum-sha1"]);

    let call = client.put_record().name("a").text("b");
    call.send().await.expect("the record is stored");
    assert_eq!(checksums(&service.request()), ["x-amz-checksum-crc32"]);
}

#[tokio::test]
async fn settings_come_from_the_shared_configuration() {
    let service = Service::default();
    let shared = aws_types::SdkConfig::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new("us-east-1"))
        .credentials_provider(SharedCredentialsProvider::new(credentials()))
        .http_client(service.http_client())
        .endpoint_url("https://vault.example.com")
        .request_checksum_calculation(RequestChecksumCalculation::WhenRequired)
        .response_checksum_validation(ResponseChecksumValidation::WhenRequired)
        .build();
    let client = Client::new(&shared);
    let config = client.config();
    assert_eq!(
        config.request_checksum_calculation(),
        Some(&RequestChecksumCalculation::WhenRequired)
    );
    assert_eq!(
        config.response_checksum_validation(),
        Some(&ResponseChecksumValidation::WhenRequired)
    );
}

#[tokio::test]
async fn unknown_algorithm_is_an_error() {
    let service = Service::default();
    let client = service.client(|config| config);
    for algorithm in [
        Algorithm::Xxhash64,
        Algorithm::from("MD5"),
        Algorithm::from("crc32"),
    ] {
        let call = client.put_record().name("a").algorithm(algorithm.clone());
        let error = call
            .send()
            .await
            .expect_err("the algorithm is not supported");
        let text = DisplayErrorContext(&error).to_string();
        let expected = format!(
            "checksums cannot be calculated with `{algorithm}`, only with CRC64NVME, CRC32C, CRC32, SHA1, SHA256"
        );
        assert!(text.contains(&expected), "{text}");
    }
    assert!(service.requests().is_empty());
}

#[tokio::test]
async fn stream_has_the_checksum_in_a_trailer() {
    // More than two chunks.
    let content: Vec<_> = (0..150_000_u32).map(|at| at as u8).collect();
    let file = file(&content);
    let service = Service::returning(vec![Response::new(500, "")]);
    let client = service.client(|config| config);
    let call = client.put_item().name("a").content(stream(&file).await);
    call.send().await.expect("the item is stored");
    let requests = service.requests();
    assert_eq!(requests.len(), 2, "the stream is sent again");
    for request in &requests {
        assert_eq!(
            request.header("x-amz-trailer"),
            Some("x-amz-checksum-crc32")
        );
        assert_eq!(
            request.header("x-amz-sdk-checksum-algorithm"),
            Some("CRC32")
        );
        assert_eq!(
            request.header("x-amz-decoded-content-length"),
            Some("150000")
        );
        assert_eq!(request.header("content-encoding"), Some("aws-chunked"));
        assert_eq!(request.header("transfer-encoding"), None);
        assert_eq!(
            request.header("x-amz-content-sha256"),
            Some("STREAMING-UNSIGNED-PAYLOAD-TRAILER")
        );
        let length = request.body.len().to_string();
        assert_eq!(request.header("content-length"), Some(&*length));
        let checksum = base64::encode(crc32fast::hash(&content).to_be_bytes());
        let expected = Decoded {
            content: content.clone(),
            chunks: 3,
            signatures: Vec::new(),
            trailers: vec![("x-amz-checksum-crc32".to_owned(), checksum)],
        };
        assert_eq!(decode(&request.body), expected);
    }
}

#[tokio::test]
async fn every_algorithm_can_be_in_a_trailer() {
    let service = Service::default();
    let client = service.client(|config| config);
    let file = file(CHECK.as_bytes());
    for (algorithm, checksum) in CHECKSUMS {
        let call = client.put_item().name("a").algorithm(algorithm.into());
        call.content(stream(&file).await)
            .send()
            .await
            .expect("the item is stored");
        let request = service.request();
        let length = request.body.len().to_string();
        assert_eq!(request.header("content-length"), Some(&*length));
        let trailers = [(header(algorithm), encoded(checksum))];
        assert_eq!(decode(&request.body).trailers, trailers);
    }
}

#[tokio::test]
async fn content_of_a_stream_is_not_logged() {
    let secret = "the door code is 4711";
    let file = file(secret.as_bytes());
    let service = Service::default();
    let client = service.client(|config| config);
    let (logs, guard) = Logs::capture();
    let call = client.put_item().name("a").content(stream(&file).await);
    call.send().await.expect("the item is stored");
    drop(guard);
    let request = service.request();
    assert_eq!(decode(&request.body).content, secret.as_bytes());
    let logs = logs.text();
    assert!(logs.contains("PutItem"), "the call is logged");
    assert!(!logs.contains(secret), "{logs}");
}

#[tokio::test]
async fn request_and_response_of_one_operation_have_checksums() {
    let service = Service::returning(vec![
        Response::ok(r#"{"text":"b"}"#),
        Response::ok("{}").header("x-amz-checksum-crc32", "AAAAAA=="),
    ]);
    let client = service.client(|config| config.retry_config(RetryConfig::disabled()));
    let file = file(CHECK.as_bytes());
    let call = client.check_item().name("a").content(stream(&file).await);
    call.send().await.expect("the item is checked");
    let request = service.request();
    assert_eq!(request.header("x-amz-checksum-mode"), Some("ENABLED"));
    assert_eq!(
        decode(&request.body).trailers,
        [(header("CRC32"), encoded("cbf43926"))]
    );

    // A caller may know the length of a stream.
    let call = client
        .check_item()
        .name("a")
        .length(4)
        .content(unsized_stream());
    call.send().await.expect_err("the response is damaged");
    let request = service.request();
    assert_eq!(request.header("x-amz-decoded-content-length"), Some("4"));
    assert_eq!(decode(&request.body).content, b"data");
}

#[tokio::test]
async fn without_tls_the_chunks_are_signed() {
    for size in [0, 1, 65_536, 65_537, 200_000] {
        let content = vec![7; size];
        let file = file(&content);
        let server = Server::returning([Response::new(503, ""), Response::ok("")]).await;
        let client = Client::from_conf(config(server.url()).build());
        let call = client.put_item().name("a").content(stream(&file).await);
        call.send().await.expect("the item is stored");
        let requests = server.requests();
        assert_eq!(requests.len(), 2, "the stream is sent again");
        for request in &requests {
            assert_eq!(
                request.header("x-amz-content-sha256"),
                Some("STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER")
            );
            let decoded = decode(&request.body);
            assert_eq!(decoded.content, content);
            assert_eq!(decoded.signatures.len(), size.div_ceil(65_536) + 1);
            aws_chunked::verify(request, &credentials(), "us-east-1", "vault");
        }
    }
}

#[tokio::test]
async fn without_a_signature_the_chunks_have_none() {
    let server = Server::returning([Response::ok("")]).await;
    let client = Client::from_conf(config(server.url()).build());
    let file = file(CHECK.as_bytes());
    let call = client.put_unsigned().name("a").content(stream(&file).await);
    call.send().await.expect("the item is stored");
    let request = server.request();
    assert_eq!(request.header("authorization"), None);
    let decoded = decode(&request.body);
    assert_eq!(
        (&*decoded.content, decoded.signatures.len()),
        (CHECK.as_bytes(), 0)
    );
    assert_eq!(decoded.trailers, [(header("CRC32"), encoded("cbf43926"))]);
}

#[tokio::test]
async fn stream_of_unknown_length_has_no_checksum_unless_the_caller_asks() {
    let service = Service::default();
    let client = service.client(|config| config);
    let call = client.put_item().name("a").content(unsized_stream());
    call.send().await.expect("the item is stored");
    let request = service.request();
    assert!(checksums(&request).is_empty(), "{request:?}");
    assert_eq!(&*request.body, b"data");

    let call = client.put_item().name("a").algorithm(Algorithm::Crc32);
    let error = call
        .content(unsized_stream())
        .send()
        .await
        .expect_err("the length is not known");
    let text = DisplayErrorContext(&error).to_string();
    assert!(
        text.contains("the length of the stream must be known"),
        "{text}"
    );
    assert!(service.requests().is_empty());
}

#[tokio::test]
async fn stream_can_be_compressed() {
    let content = vec![7; 100_000];
    let file = file(&content);
    let service = Service::returning(vec![Response::new(500, "")]);
    let client = service.client(|config| config);
    let call = client.put_archive().name("a").content(stream(&file).await);
    call.send().await.expect("the archive is stored");
    let requests = service.requests();
    assert_eq!(requests.len(), 2, "the stream is sent again");
    for request in &requests {
        assert_eq!(request.header("content-encoding"), Some("gzip"));
        // Neither is known before the whole stream is compressed.
        assert_eq!(request.header("content-length"), None);
        assert!(checksums(request).is_empty(), "{request:?}");
        assert!(request.body.len() < content.len());
        let mut decoded = Vec::new();
        let mut decoder = MultiGzDecoder::new(&*request.body);
        decoder.read_to_end(&mut decoded).expect("the body is gzip");
        assert!(decoded == content, "the content is the same");
    }
}

/// Returns what the client reads from this response to `GetItem`.
async fn received(
    response: Response,
    change: impl FnOnce(Builder) -> Builder,
    mode: Option<ChecksumMode>,
) -> (Request, Result<Bytes, String>) {
    let service = Service::returning(vec![response]);
    let client = service.client(change);
    let call = client.get_item().name("a").set_checksum_mode(mode);
    let output = call
        .send()
        .await
        .expect("the head of the response is valid");
    let content = output.content.collect().await;
    let content = content.map(|content| content.into_bytes());
    let content = content.map_err(|error| DisplayErrorContext(&error).to_string());
    (service.request(), content)
}

/// A response with a checksum under this algorithm.
fn response(algorithm: &str, checksum: impl Into<String>) -> Response {
    let name: &'static str = match algorithm {
        "CRC64NVME" => "x-amz-checksum-crc64nvme",
        "CRC32C" => "x-amz-checksum-crc32c",
        "CRC32" => "x-amz-checksum-crc32",
        "SHA1" => "x-amz-checksum-sha1",
        "SHA256" => "x-amz-checksum-sha256",
        _ => "x-amz-checksum-xxhash64",
    };
    Response::ok(CHECK).header(name, checksum)
}

#[tokio::test]
async fn damaged_response_is_an_error() {
    for (algorithm, checksum) in CHECKSUMS {
        let (request, content) = received(
            response(algorithm, encoded(checksum)),
            |config| config,
            None,
        )
        .await;
        assert_eq!(content.as_deref(), Ok(CHECK.as_bytes()));
        assert_eq!(request.header("x-amz-checksum-mode"), Some("ENABLED"));

        let mut damaged = response(algorithm, encoded(checksum));
        damaged.body = Bytes::from_static(b"123456780");
        let (_, content) = received(damaged, |config| config, None).await;
        let error = content.expect_err("the body is damaged");
        let name = header(algorithm);
        let expected = format!(
            "the body of the response is damaged: its checksum is not that in the header `{name}`"
        );
        assert!(error.contains(&expected), "{error}");
    }
}

#[tokio::test]
async fn damaged_response_without_a_stream_fails_the_call() {
    let body = r#"{"text":"b"}"#;
    let checksum = base64::encode(crc32fast::hash(body.as_bytes()).to_be_bytes());
    let valid = Response::ok(body).header("x-amz-checksum-crc32", &checksum);
    let damaged = Response::ok(r#"{"text":"c"}"#).header("x-amz-checksum-crc32", &checksum);
    // What the service sends again may be valid.
    let service = Service::returning(vec![valid.clone(), damaged.clone(), valid]);
    let client = service.client(|config| config);
    let call = || client.get_record().name("a");
    for attempts in [1, 2] {
        let output = call().send().await.expect("the response is valid");
        assert_eq!(output.text(), Some("b"));
        assert_eq!(service.requests().len(), attempts);
    }
    let service = Service::returning(vec![damaged; 3]);
    let client = service.client(|config| config);
    let error = client
        .get_record()
        .name("a")
        .send()
        .await
        .expect_err("the body is damaged");
    let text = DisplayErrorContext(&error).to_string();
    assert!(
        text.contains("the body of the response is damaged"),
        "{text}"
    );
}

#[tokio::test]
async fn fastest_algorithm_of_the_model_is_validated() {
    let (logs, guard) = Logs::capture();
    let both =
        response("CRC64NVME", encoded("ae8b14860a799888")).header("x-amz-checksum-sha256", "AAAA");
    let (_, content) = received(both, |config| config, None).await;
    drop(guard);
    assert_eq!(content.as_deref(), Ok(CHECK.as_bytes()));
    let logs = logs.text();
    let mut lines = logs.lines();
    let event = lines.find(|line| line.contains("validating the checksum of the response"));
    assert!(
        event.is_some_and(|event| event.contains("crc64nvme")),
        "{logs}"
    );

    // The client does not know the algorithm, nor the parts whose checksums have this checksum.
    for response in [
        response("XXHASH64", "AAAA"),
        response("CRC32", "AAAAAA==-3"),
    ] {
        let (_, content) = received(response, |config| config, None).await;
        assert_eq!(content.as_deref(), Ok(CHECK.as_bytes()));
    }
    // The model of this operation does not list it.
    let service = Service::returning(vec![
        Response::ok("{}").header("x-amz-checksum-sha1", "AAAA"),
    ]);
    let client = service.client(|config| config);
    client
        .get_record()
        .name("a")
        .send()
        .await
        .expect("the checksum is ignored");
}

#[tokio::test]
async fn response_is_validated_if_the_caller_or_the_configuration_says_so() {
    let wrong = || response("CRC32", "AAAAAA==");
    let when_required = |config: Builder| {
        config.response_checksum_validation(ResponseChecksumValidation::WhenRequired)
    };
    let (request, content) = received(wrong(), when_required, None).await;
    assert_eq!(request.header("x-amz-checksum-mode"), None);
    assert_eq!(content.as_deref(), Ok(CHECK.as_bytes()));

    let (request, content) = received(wrong(), when_required, Some(ChecksumMode::Enabled)).await;
    assert_eq!(request.header("x-amz-checksum-mode"), Some("ENABLED"));
    content.expect_err("the caller asked for validation");

    let (request, content) = received(wrong(), |config| config, Some(ChecksumMode::None)).await;
    assert_eq!(request.header("x-amz-checksum-mode"), Some("NONE"));
    assert_eq!(content.as_deref(), Ok(CHECK.as_bytes()));
}

#[tokio::test]
async fn unreadable_checksum_is_an_error() {
    let service = Service::returning(vec![response("CRC32", "?"); 3]);
    let client = service.client(|config| config);
    let error = client
        .get_item()
        .name("a")
        .send()
        .await
        .expect_err("the header is not valid");
    let text = DisplayErrorContext(&error).to_string();
    let expected = "the header `x-amz-checksum-crc32` of the response is not valid base64";
    assert!(text.contains(expected), "{text}");
}

#[tokio::test]
async fn response_without_a_body_is_not_validated() {
    let response = Response::ok("").header("x-amz-checksum-crc32", encoded("cbf43926"));
    let service = Service::returning(vec![response.header("x-tag", "t")]);
    let client = service.client(|config| config);
    let output = client.head_item().name("a").send().await;
    assert_eq!(output.expect("the head is valid").tag(), Some("t"));
}

#[tokio::test]
async fn trailers_of_a_response_do_not_matter() {
    for (checksum, is_valid) in [("y/Q5Jg==", true), ("AAAAAA==", false)] {
        let listener = TcpListener::bind("127.0.0.1:0")
            .await
            .expect("a port is free");
        let address = listener.local_addr().expect("the socket has an address");
        tokio::spawn(async move {
            let (mut socket, _) = listener.accept().await.expect("the client connects");
            let mut request = Vec::new();
            while !request.ends_with(b"\r\n\r\n") {
                let byte = socket.read_u8().await.expect("the request is complete");
                request.push(byte);
            }
            let response = format!(
                "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\ntrailer: x-note\r\n\
                 x-amz-checksum-crc32: {checksum}\r\n\r\n9\r\n{CHECK}\r\n0\r\nx-note: a\r\n\r\n"
            );
            let sent = socket.write_all(response.as_bytes()).await;
            sent.expect("the client reads the response");
        });
        let client = Client::from_conf(config(format!("http://{address}")).build());
        let output = client.get_item().name("a").send().await;
        let content = output.expect("the head is valid").content.collect().await;
        assert_eq!(content.is_ok(), is_valid, "{content:?}");
    }
}
