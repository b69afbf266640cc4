//! A program that makes one call to STS, to measure its build times with each client.

use client::config::{BehaviorVersion, Credentials, Region};
use client::{Client, Config, Error};

async fn assume_role(client: &Client) -> Result<(), Error> {
    let output = client
        .assume_role()
        .role_arn("arn:aws:iam::123456789012:role/demo")
        .role_session_name("edit-0")
        .send()
        .await?;
    println!("{:?}", output.assumed_role_user());
    Ok(())
}

#[tokio::main]
async fn main() -> Result<(), Error> {
    let config = Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new("us-east-1"))
        .credentials_provider(Credentials::new("AKID", "secret", None, None, "example"));
    assume_role(&Client::from_conf(config.build())).await
}
