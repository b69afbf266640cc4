//! The smallest program that calls a service: what a client with its default features costs a user.

use client::config::{BehaviorVersion, Credentials, Region};
use client::{Client, Config, Error};

/// What takes the place of the default HTTPS client, for whoever wants less to be compiled.
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
