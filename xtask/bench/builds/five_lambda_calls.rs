//! A program that calls five operations of Lambda, to measure its build times with each client.

use client::config::{BehaviorVersion, Credentials, Region};
use client::primitives::Blob;
use client::types::{FunctionCode, Runtime};
use client::{Client, Config, Error};

async fn create_function(client: &Client) -> Result<(), Error> {
    let code = FunctionCode::builder().zip_file(Blob::new("code"));
    let output = client
        .create_function()
        .function_name("edit-0")
        .runtime(Runtime::Nodejs20x)
        .role("arn:aws:iam::123456789012:role/demo")
        .handler("app.handler")
        .code(code.build())
        .send()
        .await?;
    println!("{:?}", output.state());
    Ok(())
}

async fn get_function(client: &Client) -> Result<(), Error> {
    let output = client.get_function().function_name("demo").send().await?;
    println!("{:?}", output.configuration());
    Ok(())
}

async fn list_functions(client: &Client) -> Result<(), Error> {
    let output = client.list_functions().max_items(10).send().await?;
    println!("{:?}", output.functions());
    Ok(())
}

async fn invoke(client: &Client) -> Result<(), Error> {
    let output = client
        .invoke()
        .function_name("demo")
        .payload(Blob::new("{}"))
        .send()
        .await?;
    println!("{:?}", output.payload());
    Ok(())
}

async fn delete_function(client: &Client) -> Result<(), Error> {
    client
        .delete_function()
        .function_name("demo")
        .send()
        .await?;
    Ok(())
}

#[tokio::main]
async fn main() -> Result<(), Error> {
    let config = Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new("us-east-1"))
        .credentials_provider(Credentials::new("AKID", "secret", None, None, "example"));
    let client = Client::from_conf(config.build());
    create_function(&client).await?;
    get_function(&client).await?;
    list_functions(&client).await?;
    invoke(&client).await?;
    delete_function(&client).await
}
