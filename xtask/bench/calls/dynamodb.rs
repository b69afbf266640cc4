//! Calls of DynamoDB.

use client::Client;
use client::types::AttributeValue;

use super::Canned;

const ITEM: &str = r#"{"name":{"S":"Anna"},"count":{"N":"12345"},"tags":{"SS":["red","green","blue"]},"place":{"M":{"city":{"S":"Aachen"},"street":{"S":"Main Street 1"},"zip":{"N":"52062"}}},"open":{"BOOL":true},"data":{"B":"AAECAwQFBgcICQ=="},"list":{"L":[{"N":"1"},{"N":"2"},{"NULL":true}]}}"#;

/// A call, and the response to it.
pub(super) enum Scenario {
    GetItem,
    PutItem(Vec<(String, AttributeValue)>),
    Query,
    Error,
}

impl Scenario {
    pub(super) fn named(name: &str) -> Option<Self> {
        match name {
            "get_item" => Some(Self::GetItem),
            "put_item" => Some(Self::PutItem(attributes())),
            "query" => Some(Self::Query),
            "error" => Some(Self::Error),
            _ => None,
        }
    }

    pub(super) fn response(&self) -> Canned {
        let (status, body) = match self {
            Self::GetItem => (200, format!(r#"{{"Item":{ITEM}}}"#)),
            Self::PutItem(_) => (200, "{}".to_owned()),
            Self::Query => {
                let items = vec![ITEM; 100].join(",");
                (200, format!(r#"{{"Count":100,"Items":[{items}],"ScannedCount":100}}"#))
            }
            Self::Error => (
                400,
                r#"{"__type":"com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException","message":"The conditional request failed"}"#.to_owned(),
            ),
        };
        Canned {
            status,
            headers: &[("content-type", "application/x-amz-json-1.0")],
            // One response for the whole process.
            body: body.leak(),
        }
    }

    pub(super) async fn run(&self, client: &Client) {
        match self {
            Self::GetItem => {
                let call = client.get_item().table_name("demo");
                let call = call.key("name", AttributeValue::S("Anna".to_owned()));
                let output = call.send().await.expect("the service responds");
                assert_eq!(output.item().expect("there is one").len(), 7);
            }
            Self::PutItem(attributes) => {
                let mut call = client.put_item().table_name("demo");
                for (name, value) in attributes {
                    call = call.item(name, value.clone());
                }
                call.send().await.expect("the service responds");
            }
            Self::Query => {
                let call = client
                    .query()
                    .table_name("demo")
                    .key_condition_expression("name = :name");
                let value = AttributeValue::S("Anna".to_owned());
                let call = call.expression_attribute_values(":name", value);
                let output = call.send().await.expect("the service responds");
                assert_eq!(output.items().len(), 100);
            }
            Self::Error => {
                let call = client.put_item().table_name("demo");
                let call = call.item("name", AttributeValue::S("Anna".to_owned()));
                let error = call
                    .send()
                    .await
                    .expect_err("the service rejects the request");
                assert!(
                    error
                        .into_service_error()
                        .is_conditional_check_failed_exception()
                );
            }
        }
    }
}

/// Attributes of several types.
fn attributes() -> Vec<(String, AttributeValue)> {
    (1..=20)
        .map(|number| match number % 4 {
            0 => (
                format!("number-{number}"),
                AttributeValue::N(number.to_string()),
            ),
            1 => (format!("flag-{number}"), AttributeValue::Bool(true)),
            _ => (
                format!("text-{number}"),
                AttributeValue::S(format!("the value of {number}")),
            ),
        })
        .collect()
}
