//! The smallest program that calls a service, to measure the cost of a client with its default features.

use client::config::{BehaviorVersion, Credentials, Region};
use client::{Client, Config, Error};

/// Builds a replacement for the default HTTPS client that takes less time to compile.
#[cfg(feature = "ring")]
fn https_client() -> client::config::SharedHttpClient {
    use aws_smithy_http_client::Builder;
    use aws_smithy_http_client::tls::{Provider, rustls_provider::CryptoMode};

    Builder::new()
        .tls_provider(Provider::Rustls(CryptoMode::Ring))
        .build_https()
}

#[tokio::main]
async fn main() -> Result<(), Error> {
    let config = Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new("us-east-1"))
        .credentials_provider(Credentials::new("AKID", "secret", None, None, "example"));
    #[cfg(feature = "ring")]
    let config = config.http_client(https_client());
    let me = Client::from_conf(config.build())
        .get_caller_identity()
        .send()
        .await?;
    println!("{}", me.arn().unwrap_or("nobody"));
    Ok(())
}
