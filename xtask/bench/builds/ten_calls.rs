//! A program that calls ten operations of DynamoDB, to measure its build times with each client.

use client::config::{BehaviorVersion, Credentials, Region};
use client::types::{AttributeValue, PutRequest, WriteRequest};
use client::{Client, Config, Error};

fn name(name: &str) -> AttributeValue {
    AttributeValue::S(name.to_owned())
}

async fn tables(client: &Client) -> Result<(), Error> {
    let output = client.list_tables().limit(10).send().await?;
    println!("{:?}", output.table_names());
    let output = client.describe_table().table_name("edit-0").send().await?;
    println!("{:?}", output.table());
    client.delete_table().table_name("old").send().await?;
    Ok(())
}

async fn items(client: &Client) -> Result<(), Error> {
    client
        .put_item()
        .table_name("demo")
        .item("name", name("a"))
        .item("count", AttributeValue::N("1".to_owned()))
        .condition_expression("attribute_not_exists(name)")
        .send()
        .await?;
    let output = client
        .get_item()
        .table_name("demo")
        .key("name", name("a"))
        .send()
        .await?;
    println!("{:?}", output.item());
    client
        .update_item()
        .table_name("demo")
        .key("name", name("a"))
        .update_expression("ADD count :one")
        .expression_attribute_values(":one", AttributeValue::N("1".to_owned()))
        .send()
        .await?;
    client
        .delete_item()
        .table_name("demo")
        .key("name", name("a"))
        .send()
        .await?;
    Ok(())
}

async fn many(client: &Client) -> Result<(), Error> {
    let output = client
        .query()
        .table_name("demo")
        .key_condition_expression("name = :name")
        .expression_attribute_values(":name", name("a"))
        .send()
        .await?;
    println!("{:?}", output.items());
    let output = client.scan().table_name("demo").limit(100).send().await?;
    println!("{:?}", output.last_evaluated_key());
    let put = PutRequest::builder().item("name", name("b")).build()?;
    let request = WriteRequest::builder().put_request(put).build();
    let output = client
        .batch_write_item()
        .request_items("demo", vec![request])
        .send()
        .await?;
    println!("{:?}", output.unprocessed_items());
    Ok(())
}

#[tokio::main]
async fn main() -> Result<(), Error> {
    let config = Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new("us-east-1"))
        .credentials_provider(Credentials::new("AKID", "secret", None, None, "example"));
    let client = Client::from_conf(config.build());
    tables(&client).await?;
    items(&client).await?;
    many(&client).await
}
