//! Prints the behavior of a client that depends on its default features: how it signs if SigV4a is preferred, and which
//! HTTP client it uses. `cargo xtask dependencies` runs this program once for each client.

use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::thread::JoinHandle;

use aws_smithy_runtime_api::client::auth::AuthSchemePreference;
use client::config::{BehaviorVersion, Credentials, Region};
use client::{Client, Config};

#[tokio::main]
async fn main() {
    let latest = BehaviorVersion::latest();
    #[allow(deprecated)]
    let v2024 = BehaviorVersion::v2024_03_28();
    let authorization = header("authorization", latest).await;
    let scheme = authorization.split(' ').next().unwrap_or_default();
    println!("SigV4a preferred: {scheme}");
    for (name, version) in [("2024-03-28", v2024), ("latest", latest)] {
        let user_agent = header("user-agent", version).await;
        let http = user_agent
            .split(' ')
            .find(|word| word.starts_with("md/http#"));
        println!(
            "HTTP client of behavior version {name}: {}",
            http.unwrap_or_default()
        );
    }
}

/// Returns a header of the request that a client with this behavior version sends.
async fn header(name: &str, version: BehaviorVersion) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a loopback port is free");
    let address = listener
        .local_addr()
        .expect("a bound socket has an address");
    let server = serve(listener);
    let config = Config::builder()
        .behavior_version(version)
        .region(Region::new("us-east-1"))
        .endpoint_url(format!("http://{address}"))
        .credentials_provider(Credentials::new("AKID", "secret", None, None, "test"))
        .auth_scheme_preference(AuthSchemePreference::from(["sigv4a".into()]))
        .build();
    let call = Client::from_conf(config).get_caller_identity().send().await;
    call.expect_err("the service rejects the request");
    let lines = server.join().expect("the service does not panic");
    let header = lines.iter().find_map(|line| {
        let (given, value) = line.split_once(": ")?;
        given.eq_ignore_ascii_case(name).then(|| value.to_owned())
    });
    header.unwrap_or_else(|| panic!("no header {name} in {lines:?}"))
}

/// Rejects one request and returns the lines of its head.
fn serve(listener: TcpListener) -> JoinHandle<Vec<String>> {
    std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().expect("the client connects");
        let lines = BufReader::new(&stream)
            .lines()
            .map(|line| line.expect("the head is text"));
        let lines = lines.take_while(|line| !line.is_empty()).collect();
        stream
            .write_all(
                b"HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\nconnection: close\r\n\r\n",
            )
            .expect("the client reads the response");
        lines
    })
}
