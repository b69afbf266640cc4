//! A program that calls five operations of IAM, to measure its build times with each client.

use client::config::{BehaviorVersion, Credentials, Region};
use client::{Client, Config, Error};

async fn create_role(client: &Client) -> Result<(), Error> {
    let output = client
        .create_role()
        .role_name("edit-0")
        .assume_role_policy_document("{}")
        .send()
        .await?;
    println!("{:?}", output.role());
    Ok(())
}

async fn get_role(client: &Client) -> Result<(), Error> {
    let output = client.get_role().role_name("demo").send().await?;
    println!("{:?}", output.role());
    Ok(())
}

async fn attach_role_policy(client: &Client) -> Result<(), Error> {
    client
        .attach_role_policy()
        .role_name("demo")
        .policy_arn("arn:aws:iam::aws:policy/ReadOnlyAccess")
        .send()
        .await?;
    Ok(())
}

async fn list_users(client: &Client) -> Result<(), Error> {
    let output = client.list_users().path_prefix("/demo/").send().await?;
    println!("{:?}", output.users());
    Ok(())
}

async fn delete_role(client: &Client) -> Result<(), Error> {
    client.delete_role().role_name("demo").send().await?;
    Ok(())
}

#[tokio::main]
async fn main() -> Result<(), Error> {
    let config = Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new("us-east-1"))
        .credentials_provider(Credentials::new("AKID", "secret", None, None, "example"));
    let client = Client::from_conf(config.build());
    create_role(&client).await?;
    get_role(&client).await?;
    attach_role_policy(&client).await?;
    list_users(&client).await?;
    delete_role(&client).await
}
