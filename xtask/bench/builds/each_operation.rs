//! A program that calls each operation of STS that both clients have, to measure its build times
//! with each.

use client::config::{BehaviorVersion, Credentials, Region};
use client::types::{PolicyDescriptorType, Tag};
use client::{Client, Config, Error};

async fn assume_role(client: &Client) -> Result<(), Error> {
    let tag = Tag::builder().key("project").value("demo").build();
    let output = client
        .assume_role()
        .role_arn("arn:aws:iam::123456789012:role/demo")
        .role_session_name("edit-0")
        .tags(tag.expect("it has a key and a value"))
        .send()
        .await?;
    println!("{:?}", output.assumed_role_user());
    Ok(())
}

async fn assume_role_with_saml(client: &Client) -> Result<(), Error> {
    let output = client
        .assume_role_with_saml()
        .role_arn("arn:aws:iam::123456789012:role/demo")
        .principal_arn("arn:aws:iam::123456789012:saml-provider/demo")
        .saml_assertion("PHNhbWw+")
        .send()
        .await?;
    println!("{:?}", output.issuer());
    Ok(())
}

async fn assume_role_with_web_identity(client: &Client) -> Result<(), Error> {
    let output = client
        .assume_role_with_web_identity()
        .role_arn("arn:aws:iam::123456789012:role/demo")
        .role_session_name("demo")
        .web_identity_token("header.payload.signature")
        .send()
        .await?;
    println!("{:?}", output.provider());
    Ok(())
}

async fn assume_root(client: &Client) -> Result<(), Error> {
    let policy = PolicyDescriptorType::builder()
        .arn("arn:aws:iam::aws:policy/root-task/IAMAuditRootUserCredentials")
        .build();
    let output = client
        .assume_root()
        .target_principal("123456789012")
        .task_policy_arn(policy)
        .send()
        .await?;
    println!("{:?}", output.source_identity());
    Ok(())
}

async fn decode_authorization_message(client: &Client) -> Result<(), Error> {
    let output = client
        .decode_authorization_message()
        .encoded_message("encoded")
        .send()
        .await?;
    println!("{:?}", output.decoded_message());
    Ok(())
}

async fn get_access_key_info(client: &Client) -> Result<(), Error> {
    let output = client
        .get_access_key_info()
        .access_key_id("AKIAIOSFODNN7EXAMPLE")
        .send()
        .await?;
    println!("{:?}", output.account());
    Ok(())
}

async fn get_caller_identity(client: &Client) -> Result<(), Error> {
    let output = client.get_caller_identity().send().await?;
    println!("{:?}", output.arn());
    Ok(())
}

async fn get_delegated_access_token(client: &Client) -> Result<(), Error> {
    let output = client
        .get_delegated_access_token()
        .trade_in_token("token")
        .send()
        .await?;
    println!("{:?}", output.assumed_principal());
    Ok(())
}

async fn get_federation_token(client: &Client) -> Result<(), Error> {
    let output = client.get_federation_token().name("demo").send().await?;
    println!("{:?}", output.federated_user());
    Ok(())
}

async fn get_session_token(client: &Client) -> Result<(), Error> {
    let output = client
        .get_session_token()
        .duration_seconds(900)
        .send()
        .await?;
    println!("{}", output.credentials().is_some());
    Ok(())
}

async fn get_web_identity_token(client: &Client) -> Result<(), Error> {
    let output = client
        .get_web_identity_token()
        .audience("https://example.com")
        .signing_algorithm("RS256")
        .send()
        .await?;
    println!("{:?}", output.expiration());
    Ok(())
}

#[tokio::main]
async fn main() -> Result<(), Error> {
    let config = Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new("us-east-1"))
        .credentials_provider(Credentials::new("AKID", "secret", None, None, "example"));
    let client = Client::from_conf(config.build());
    assume_role(&client).await?;
    assume_role_with_saml(&client).await?;
    assume_role_with_web_identity(&client).await?;
    assume_root(&client).await?;
    decode_authorization_message(&client).await?;
    get_access_key_info(&client).await?;
    get_caller_identity(&client).await?;
    get_delegated_access_token(&client).await?;
    get_federation_token(&client).await?;
    get_session_token(&client).await?;
    get_web_identity_token(&client).await
}
