//! The smallest program that calls a service: what a client with its default features costs a user.

use client::config::{BehaviorVersion, Credentials, Region};
use client::{Client, Config, Error};

#[tokio::main]
async fn main() -> Result<(), Error> {
    let config = Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new("us-east-1"))
        .credentials_provider(Credentials::new("AKID", "secret", None, None, "example"))
        .build();
    let me = Client::from_conf(config)
        .get_caller_identity()
        .send()
        .await?;
    println!("{}", me.arn().unwrap_or("nobody"));
    Ok(())
}
