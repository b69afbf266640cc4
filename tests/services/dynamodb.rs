//! DynamoDB: awsJson 1.0 with recursive unions, a paginator with structured tokens, and a waiter.

use std::collections::{BTreeSet, HashMap};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use aws_smithy_async::rt::sleep::{AsyncSleep, Sleep};
use aws_smithy_types::timeout::TimeoutConfig;
use dynamodb_items_client::Client;
use dynamodb_items_client::client::Waiters;
use dynamodb_items_client::config::StalledStreamProtectionConfig;
use dynamodb_items_client::error::ProvideErrorMetadata;
use dynamodb_items_client::operation::create_table::CreateTableOutput;
use dynamodb_items_client::operation::put_item::PutItemError;
use dynamodb_items_client::operation::transact_write_items::TransactWriteItemsError;
use dynamodb_items_client::primitives::Blob;
use dynamodb_items_client::types::{
    AttributeDefinition, AttributeValue, BillingMode, ConditionCheck, Get, KeySchemaElement,
    KeyType, KeysAndAttributes, Put, PutRequest, ReturnValuesOnConditionCheckFailure,
    ScalarAttributeType, TableStatus, TransactGetItem, TransactWriteItem, WriteRequest,
};
use integration_tests::exchange::{Request, Response};
use integration_tests::moto::Moto;
use integration_tests::server::Server;
use serde_json::{Value, json};

type Item = HashMap<String, AttributeValue>;

fn client(endpoint: &str) -> Client {
    Client::from_conf(config!(dynamodb_items_client, endpoint).build())
}

fn text(text: impl Into<String>) -> AttributeValue {
    AttributeValue::S(text.into())
}

fn number(number: u32) -> AttributeValue {
    AttributeValue::N(number.to_string())
}

fn key(group: &str, n: u32) -> Item {
    [
        ("group".to_owned(), text(group)),
        ("n".to_owned(), number(n)),
    ]
    .into()
}

fn with(mut item: Item, name: &str, value: AttributeValue) -> Item {
    item.insert(name.to_owned(), value);
    item
}

/// Creates a table whose items have a group, and a number in the group.
async fn create(client: &Client, table: &str) -> CreateTableOutput {
    let attribute = |name: &str, kind| {
        let attribute = AttributeDefinition::builder()
            .attribute_name(name)
            .attribute_type(kind);
        attribute.build().expect("both members are set")
    };
    let element = |name: &str, kind| {
        let element = KeySchemaElement::builder()
            .attribute_name(name)
            .key_type(kind);
        element.build().expect("both members are set")
    };
    client
        .create_table()
        .table_name(table)
        .attribute_definitions(attribute("group", ScalarAttributeType::S))
        .attribute_definitions(attribute("n", ScalarAttributeType::N))
        .key_schema(element("group", KeyType::Hash))
        .key_schema(element("n", KeyType::Range))
        .billing_mode(BillingMode::PayPerRequest)
        .send()
        .await
        .expect("moto responds")
}

async fn put(client: &Client, table: &str, item: Item) {
    let put = client.put_item().table_name(table).set_item(Some(item));
    put.send().await.expect("moto responds");
}

async fn get(client: &Client, table: &str, key: Item) -> Option<Item> {
    let get = client.get_item().table_name(table).set_key(Some(key));
    get.send().await.expect("moto responds").item
}

#[tokio::test]
async fn table_is_created_and_deleted() {
    let moto = Moto::shared();
    let client = client(moto.url());
    let created = create(&client, "created").await;
    let table = created.table_description().expect("the table is described");
    assert_eq!(table.table_name(), Some("created"));
    let arn = "arn:aws:dynamodb:us-east-1:123456789012:table/created";
    assert_eq!(table.table_arn(), Some(arn));
    let schema: Vec<_> = table
        .key_schema()
        .iter()
        .map(|key| (key.attribute_name(), key.key_type()))
        .collect();
    assert_eq!(schema, [("group", &KeyType::Hash), ("n", &KeyType::Range)]);
    let billing = table
        .billing_mode_summary()
        .and_then(|summary| summary.billing_mode());
    assert_eq!(billing, Some(&BillingMode::PayPerRequest));
    assert!(
        table
            .creation_date_time()
            .is_some_and(|time| time.secs() > 1_700_000_000)
    );

    let deleted = client
        .delete_table()
        .table_name("created")
        .send()
        .await
        .expect("moto responds");
    let table = deleted.table_description().expect("the table is described");
    assert_eq!(table.table_arn(), Some(arn));
    let error = client
        .describe_table()
        .table_name("created")
        .send()
        .await
        .expect_err("it is deleted");
    assert_eq!(error.code(), Some("ResourceNotFoundException"));
    assert!(
        error
            .message()
            .is_some_and(|message| message.contains("created")),
        "{error:?}"
    );
    assert!(error.into_service_error().is_resource_not_found_exception());
}

#[tokio::test]
async fn item_has_attributes_of_all_types() {
    let moto = Moto::shared();
    let client = client(moto.url());
    create(&client, "types").await;
    let list = vec![
        text("a \"text\"\n ü 🦀"),
        AttributeValue::N("-12345678901234567890.5".to_owned()),
        AttributeValue::L(vec![
            AttributeValue::Null(true),
            AttributeValue::Bool(false),
        ]),
    ];
    let map = [
        ("list".to_owned(), AttributeValue::L(list)),
        (String::from("ü"), AttributeValue::M(Item::new())),
    ];
    let values = [
        ("bytes", AttributeValue::B(Blob::new([0, 255, 10]))),
        (
            "sets",
            AttributeValue::Ss(vec!["a".to_owned(), "b".to_owned()]),
        ),
        (
            "numbers",
            AttributeValue::Ns(vec!["1".to_owned(), "2".to_owned()]),
        ),
        (
            "blobs",
            AttributeValue::Bs(vec![Blob::new([1]), Blob::new([2])]),
        ),
        ("map", AttributeValue::M(map.into())),
        ("empty", text("")),
    ];
    let item = values
        .into_iter()
        .fold(key("all", 1), |item, (name, value)| with(item, name, value));
    put(&client, "types", item.clone()).await;
    assert_eq!(get(&client, "types", key("all", 1)).await, Some(item));
    assert_eq!(get(&client, "types", key("all", 2)).await, None);
}

#[tokio::test]
async fn failed_condition_is_a_modeled_error() {
    let moto = Moto::shared();
    let client = client(moto.url());
    create(&client, "conditions").await;
    let put = |value: &str| {
        let put = client
            .put_item()
            .table_name("conditions")
            .condition_expression("attribute_not_exists(#group)");
        let put = put.expression_attribute_names("#group", "group");
        let put = put
            .return_values_on_condition_check_failure(ReturnValuesOnConditionCheckFailure::AllOld);
        put.set_item(Some(with(key("one", 1), "value", text(value))))
    };
    put("old")
        .send()
        .await
        .expect("the table has no item with this key");
    let error = put("new").send().await.expect_err("the item exists");
    assert_eq!(error.code(), Some("ConditionalCheckFailedException"));
    let PutItemError::ConditionalCheckFailedException(error) = error.into_service_error() else {
        panic!("the error has another variant");
    };
    assert_eq!(error.message(), Some("The conditional request failed"));
    let old = with(key("one", 1), "value", text("old"));
    assert_eq!(error.item(), Some(&old));
    assert_eq!(get(&client, "conditions", key("one", 1)).await, Some(old));
}

fn write(item: Item) -> WriteRequest {
    let put = PutRequest::builder()
        .set_item(Some(item))
        .build()
        .expect("the item is set");
    WriteRequest::builder().put_request(put).build()
}

/// Writes items until none is unprocessed. Returns the number of calls.
async fn write_all(client: &Client, table: &str, items: impl IntoIterator<Item = Item>) -> usize {
    let mut requests = HashMap::from([(table.to_owned(), items.into_iter().map(write).collect())]);
    let mut calls = 0;
    while !requests.is_empty() {
        calls += 1;
        assert!(calls < 5, "{requests:?}");
        let output = client
            .batch_write_item()
            .set_request_items(Some(requests))
            .send()
            .await;
        requests = output
            .expect("the service responds")
            .unprocessed_items
            .unwrap_or_default();
    }
    calls
}

/// Reads items until no key is unprocessed. Returns the numbers of items in each response, and the items.
async fn read_all(client: &Client, table: &str, keys: Vec<Item>) -> (Vec<usize>, Vec<Item>) {
    let keys = KeysAndAttributes::builder()
        .set_keys(Some(keys))
        .build()
        .expect("the keys are set");
    let mut requests = HashMap::from([(table.to_owned(), keys)]);
    let (mut sizes, mut items) = (Vec::new(), Vec::new());
    while !requests.is_empty() {
        assert!(sizes.len() < 5, "{requests:?}");
        let output = client
            .batch_get_item()
            .set_request_items(Some(requests))
            .send()
            .await;
        let output = output.expect("the service responds");
        let mut found = output
            .responses
            .and_then(|mut responses| responses.remove(table))
            .unwrap_or_default();
        sizes.push(found.len());
        items.append(&mut found);
        requests = output.unprocessed_keys.unwrap_or_default();
    }
    (sizes, items)
}

fn numbers(items: &[Item]) -> BTreeSet<String> {
    let numbers: BTreeSet<_> = items
        .iter()
        .map(|item| item["n"].as_n().expect("a number").clone())
        .collect();
    assert_eq!(numbers.len(), items.len(), "an item is there twice");
    numbers
}

#[tokio::test]
async fn batches_are_written_and_read() {
    let moto = Moto::shared();
    let client = client(moto.url());
    create(&client, "batches").await;
    let items: Vec<_> = (0..25)
        .map(|n| with(key("one", n), "value", text(format!("value {n}"))))
        .collect();
    assert_eq!(write_all(&client, "batches", items.clone()).await, 1);
    // One key has no item.
    let keys = (5..26).map(|n| key("one", n)).collect();
    let (sizes, mut found) = read_all(&client, "batches", keys).await;
    assert_eq!(sizes, [20]);
    let n = |item: &Item| {
        item["n"]
            .as_n()
            .expect("a number")
            .parse::<u32>()
            .expect("a number")
    };
    found.sort_by_key(n);
    assert_eq!(found, items[5..]);
}

#[tokio::test]
async fn keys_beyond_the_maximum_size_are_unprocessed() {
    let moto = Moto::shared();
    let client = client(moto.url());
    create(&client, "sizes").await;
    // A response contains at most 16 MB.
    let value = "x".repeat(390_000);
    let items = (0..50).map(|n| with(key("one", n), "value", text(&value)));
    for item in items {
        put(&client, "sizes", item).await;
    }
    let keys = (0..50).map(|n| key("one", n)).collect();
    let (sizes, found) = read_all(&client, "sizes", keys).await;
    assert_eq!(sizes.len(), 2, "{sizes:?}");
    assert_eq!(numbers(&found), (0..50).map(|n| n.to_string()).collect());
    assert!(found.iter().all(|item| item["value"] == text(&value)));
}

fn body(request: &Request) -> Value {
    serde_json::from_slice(&request.body).expect("the body is JSON")
}

/// moto always writes all items.
#[tokio::test]
async fn unprocessed_items_are_sent_again() {
    // Processes one item of each request.
    let server = Server::start(|_, request| {
        let mut unprocessed = body(request)["RequestItems"].clone();
        let requests = unprocessed["table"]
            .as_array_mut()
            .expect("the table has items");
        requests.remove(0);
        let unprocessed = if requests.is_empty() {
            json!({})
        } else {
            unprocessed
        };
        Response::ok(json!({ "UnprocessedItems": unprocessed }).to_string())
    })
    .await;
    let items = [
        key("one", 1),
        key("one", 2),
        with(key("ü", 3), "bytes", AttributeValue::B(Blob::new([0, 255]))),
    ];
    assert_eq!(write_all(&client(&server.url()), "table", items).await, 3);

    let put = |item: Value| json!({ "PutRequest": { "Item": item } });
    let one = |n: &str| put(json!({ "group": { "S": "one" }, "n": { "N": n } }));
    let last = put(json!({ "group": { "S": "ü" }, "n": { "N": "3" }, "bytes": { "B": "AP8=" } }));
    let requests: Vec<_> = server.requests().iter().map(body).collect();
    let expected = [
        json!([one("1"), one("2"), last]),
        json!([one("2"), last]),
        json!([last]),
    ];
    assert_eq!(
        requests,
        expected.map(|items| json!({ "RequestItems": { "table": items } }))
    );
}

#[tokio::test]
async fn query_has_pages() {
    let moto = Moto::shared();
    let client = client(moto.url());
    create(&client, "pages").await;
    write_all(&client, "pages", (0..8).map(|n| key("one", n))).await;
    write_all(&client, "pages", (0..8).map(|n| key("two", n))).await;
    let query = || {
        let query = client
            .query()
            .table_name("pages")
            .key_condition_expression("#group = :group AND n > :least");
        let query = query.expression_attribute_names("#group", "group");
        let query = query.expression_attribute_values(":group", text("one"));
        query
            .expression_attribute_values(":least", number(0))
            .into_paginator()
            .page_size(3)
    };
    let expected: Vec<_> = (1..8).map(|n| key("one", n)).collect();

    let mut pages = query().send();
    let mut found = Vec::new();
    while let Some(page) = pages.next().await {
        let page = page.expect("moto responds");
        found.push((page.items().to_vec(), page.count(), page.last_evaluated_key));
    }
    let pages = [
        (expected[..3].to_vec(), 3, Some(key("one", 3))),
        (expected[3..6].to_vec(), 3, Some(key("one", 6))),
        (expected[6..].to_vec(), 1, None),
    ];
    assert_eq!(found, pages);
    let items: Vec<_> = query()
        .items()
        .send()
        .collect::<Result<_, _>>()
        .await
        .expect("moto responds");
    assert_eq!(items, expected);
}

#[tokio::test]
async fn transaction_writes_all_items_or_none() {
    let moto = Moto::shared();
    let client = client(moto.url());
    create(&client, "transactions").await;
    let write = |item: Item| {
        let put = Put::builder()
            .table_name("transactions")
            .set_item(Some(item));
        TransactWriteItem::builder()
            .put(put.build().expect("the members are set"))
            .build()
    };
    let check = |key: Item| {
        let check = ConditionCheck::builder()
            .table_name("transactions")
            .set_key(Some(key));
        let check = check.condition_expression("attribute_exists(n)");
        let check = check
            .return_values_on_condition_check_failure(ReturnValuesOnConditionCheckFailure::AllOld);
        TransactWriteItem::builder()
            .condition_check(check.build().expect("the members are set"))
            .build()
    };
    let read = |key: Item| {
        let get = Get::builder()
            .table_name("transactions")
            .set_key(Some(key))
            .build();
        TransactGetItem::builder()
            .get(get.expect("the members are set"))
            .build()
    };
    put(&client, "transactions", key("one", 1)).await;
    let transaction = client
        .transact_write_items()
        .transact_items(check(key("one", 1)));
    let transaction = transaction
        .transact_items(write(key("one", 2)))
        .transact_items(write(key("one", 3)));
    transaction.send().await.expect("all conditions are met");
    let read_items = client
        .transact_get_items()
        .transact_items(read(key("one", 3)));
    let read_items = read_items
        .transact_items(read(key("one", 4)))
        .transact_items(read(key("one", 2)));
    let found = read_items
        .send()
        .await
        .expect("moto responds")
        .responses
        .unwrap_or_default();
    let found: Vec<_> = found.into_iter().map(|response| response.item).collect();
    assert_eq!(found, [Some(key("one", 3)), None, Some(key("one", 2))]);

    let unmet = Put::builder()
        .table_name("transactions")
        .set_item(Some(key("one", 1)));
    let unmet = unmet.condition_expression("attribute_not_exists(n)");
    let unmet =
        unmet.return_values_on_condition_check_failure(ReturnValuesOnConditionCheckFailure::AllOld);
    let unmet = TransactWriteItem::builder()
        .put(unmet.build().expect("the members are set"))
        .build();
    let transaction = client
        .transact_write_items()
        .transact_items(write(key("one", 5)));
    let transaction = transaction
        .transact_items(unmet)
        .transact_items(check(key("one", 6)));
    let error = transaction
        .send()
        .await
        .expect_err("two conditions are not met");
    assert_eq!(error.code(), Some("TransactionCanceledException"));
    let TransactWriteItemsError::TransactionCanceledException(error) = error.into_service_error()
    else {
        panic!("the error has another variant");
    };
    let message = "Transaction cancelled, please refer cancellation reasons for specific reasons \
        [None, ConditionalCheckFailed, ConditionalCheckFailed]";
    assert_eq!(error.message(), Some(message));
    let reasons: Vec<_> = error
        .cancellation_reasons()
        .iter()
        .map(|reason| (reason.code(), reason.message(), reason.item().cloned()))
        .collect();
    let failed = (
        Some("ConditionalCheckFailed"),
        Some("The conditional request failed"),
    );
    let expected = [
        (Some("None"), None, None),
        (failed.0, failed.1, Some(key("one", 1))),
        (failed.0, failed.1, None),
    ];
    assert_eq!(reasons, expected);
    assert_eq!(get(&client, "transactions", key("one", 5)).await, None);
}

/// The shortest time that the waiter waits.
const MIN_DELAY: Duration = Duration::from_secs(20);

/// Creates a table instead of waiting.
#[derive(Clone, Debug)]
struct Creates {
    client: Client,
    waits: Arc<Mutex<Vec<Duration>>>,
}

impl AsyncSleep for Creates {
    fn sleep(&self, duration: Duration) -> Sleep {
        if duration < MIN_DELAY {
            // The identity cache limits the time that loading credentials takes.
            return Sleep::new(std::future::pending());
        }
        let mut waits = self.waits.lock().expect("the lock is not poisoned");
        waits.push(duration);
        let client = self.client.clone();
        let created = tokio::spawn(async move { create(&client, "awaited").await });
        Sleep::new(async move {
            created.await.expect("the table is created");
        })
    }
}

#[tokio::test]
async fn waiter_sees_the_table() {
    let moto = Moto::shared();
    let sleep = Creates {
        client: client(moto.url()),
        waits: Arc::default(),
    };
    let config = config!(dynamodb_items_client, moto.url())
        .sleep_impl(sleep.clone())
        // Timeouts would also sleep.
        .timeout_config(TimeoutConfig::disabled())
        .stalled_stream_protection(StalledStreamProtectionConfig::disabled());
    let waiter = Client::from_conf(config.build())
        .wait_until_table_exists()
        .table_name("awaited");
    let found = waiter
        .wait(Duration::from_secs(300))
        .await
        .expect("the table is created");
    let found = found
        .into_result()
        .expect("the last call succeeds")
        .table
        .expect("the table is described");
    assert_eq!(found.table_name(), Some("awaited"));
    assert_eq!(found.table_status(), Some(&TableStatus::Active));
    let waits = sleep.waits.lock().expect("the lock is not poisoned");
    let [wait] = waits[..] else {
        panic!("{waits:?}");
    };
    assert!(wait <= Duration::from_secs(120), "{wait:?}");
}
