//! SQS: awsJson 1.0, compatible with awsQuery.

use std::sync::{Arc, Mutex};

use integration_tests::exchange::Response;
use integration_tests::moto::Moto;
use integration_tests::server::Server;
use sqs_client::Client;
use sqs_client::error::ProvideErrorMetadata;
use sqs_client::operation::get_queue_url::GetQueueUrlError;
use sqs_client::operation::send_message::SendMessageError;
use sqs_client::primitives::Blob;
use sqs_client::types::{
    DeleteMessageBatchRequestEntry, MessageAttributeValue, MessageSystemAttributeName,
    QueueAttributeName, SendMessageBatchRequestEntry,
};

fn client(endpoint: &str) -> Client {
    Client::from_conf(config!(sqs_client, endpoint).build())
}

/// Creates a queue and returns its URL.
async fn queue(client: &Client, name: &str) -> String {
    let output = client.create_queue().queue_name(name).send().await;
    let output = output.expect("moto responds");
    output.queue_url().expect("a queue has a URL").to_owned()
}

#[tokio::test]
async fn queue_is_created() {
    let moto = Moto::shared();
    let client = client(moto.url());
    let output = client
        .create_queue()
        .queue_name("created")
        .attributes(QueueAttributeName::VisibilityTimeout, "7")
        .tags("Cost & Center", "ü=1")
        .send()
        .await
        .expect("moto responds");
    let url = output.queue_url().expect("a queue has a URL");
    assert!(url.ends_with("/123456789012/created"), "{url}");

    let found = client.get_queue_url().queue_name("created").send().await;
    assert_eq!(found.expect("moto responds").queue_url(), Some(url));
    let attributes = client.get_queue_attributes().queue_url(url);
    let attributes = attributes
        .attribute_names(QueueAttributeName::All)
        .send()
        .await;
    let attributes = attributes.expect("moto responds");
    let attributes = attributes.attributes().expect("a queue has attributes");
    assert_eq!(
        attributes.get(&QueueAttributeName::VisibilityTimeout),
        Some(&"7".to_owned())
    );
    let arn = "arn:aws:sqs:us-east-1:123456789012:created".to_owned();
    assert_eq!(attributes.get(&QueueAttributeName::QueueArn), Some(&arn));
    let tags = client
        .list_queue_tags()
        .queue_url(url)
        .send()
        .await
        .expect("moto responds");
    let tags = tags.tags().expect("the queue has tags");
    assert_eq!(
        tags.iter().collect::<Vec<_>>(),
        [(&"Cost & Center".to_owned(), &"ü=1".to_owned())]
    );
}

#[tokio::test]
async fn message_is_received() {
    let moto = Moto::shared();
    let client = client(moto.url());
    let url = queue(&client, "received").await;
    let body = "a \"message\"\n<with> ü & 🦀";
    let attribute = |kind: &str| MessageAttributeValue::builder().data_type(kind);
    let text = attribute("String")
        .string_value("ü")
        .build()
        .expect("the type is set");
    let bytes = attribute("Binary").binary_value(Blob::new([0, 255]));
    let bytes = bytes.build().expect("the type is set");
    let sent = client
        .send_message()
        .queue_url(&url)
        .message_body(body)
        .message_attributes("text", text.clone())
        .message_attributes("bytes", bytes.clone())
        .send()
        .await
        .expect("moto responds");

    let received = client
        .receive_message()
        .queue_url(&url)
        .message_attribute_names("All")
        .message_system_attribute_names(MessageSystemAttributeName::ApproximateReceiveCount)
        .send()
        .await
        .expect("moto responds");
    let [message] = received.messages() else {
        panic!("{received:?}");
    };
    assert_eq!(message.body(), Some(body));
    assert!(message.message_id().is_some());
    assert_eq!(message.message_id(), sent.message_id());
    assert_eq!(message.md5_of_body(), sent.md5_of_message_body());
    // The MD5 hash of the UTF-8 text.
    assert_eq!(
        message.md5_of_body(),
        Some("7542b09c3f8509892f323be5d1c987e8")
    );
    let attributes = message
        .message_attributes()
        .expect("the message has attributes");
    assert_eq!(attributes.len(), 2);
    assert_eq!((&attributes["text"], &attributes["bytes"]), (&text, &bytes));
    let attributes = message.attributes().expect("the message was received");
    let count = &attributes[&MessageSystemAttributeName::ApproximateReceiveCount];
    assert_eq!(count, "1");

    let receipt = message.receipt_handle().expect("a message has a handle");
    let delete = client
        .delete_message()
        .queue_url(&url)
        .receipt_handle(receipt);
    delete.send().await.expect("moto responds");
    let attributes = client.get_queue_attributes().queue_url(&url);
    let attributes = attributes
        .attribute_names(QueueAttributeName::All)
        .send()
        .await;
    let attributes = attributes
        .expect("moto responds")
        .attributes
        .expect("a queue has attributes");
    for name in [
        QueueAttributeName::ApproximateNumberOfMessages,
        QueueAttributeName::ApproximateNumberOfMessagesNotVisible,
    ] {
        assert_eq!(
            attributes.get(&name).map(String::as_str),
            Some("0"),
            "{name}"
        );
    }
}

#[tokio::test]
async fn batches_report_the_entries_that_fail() {
    let moto = Moto::shared();
    let client = client(moto.url());
    let url = queue(&client, "batches").await;
    let entry = |id: &str, delay: i32| {
        let entry = SendMessageBatchRequestEntry::builder()
            .id(id)
            .message_body(format!("body of {id}"));
        entry
            .delay_seconds(delay)
            .build()
            .expect("the members are set")
    };
    let sent = client
        .send_message_batch()
        .queue_url(&url)
        .entries(entry("one", 0))
        .entries(entry("late", 901))
        .entries(entry("two", 0))
        .send()
        .await
        .expect("some entries succeed");
    let successful: Vec<_> = sent.successful().iter().map(|entry| entry.id()).collect();
    assert_eq!(successful, ["one", "two"]);
    let [failed] = sent.failed() else {
        panic!("{sent:?}");
    };
    assert_eq!(
        (failed.id(), failed.code()),
        ("late", "InvalidParameterValue")
    );
    assert!(failed.sender_fault());
    assert!(
        failed
            .message()
            .is_some_and(|message| message.contains("DelaySeconds")),
        "{failed:?}"
    );

    let received = client
        .receive_message()
        .queue_url(&url)
        .max_number_of_messages(10);
    let received = received.send().await.expect("moto responds");
    let mut bodies: Vec<_> = received
        .messages()
        .iter()
        .filter_map(|message| message.body())
        .collect();
    bodies.sort_unstable();
    assert_eq!(bodies, ["body of one", "body of two"]);

    let entry = |id: &str, receipt: &str| {
        let entry = DeleteMessageBatchRequestEntry::builder()
            .id(id)
            .receipt_handle(receipt);
        entry.build().expect("both members are set")
    };
    let receipt = received.messages()[0]
        .receipt_handle()
        .expect("a message has a handle");
    let deleted = client
        .delete_message_batch()
        .queue_url(&url)
        .entries(entry("right", receipt))
        .entries(entry("wrong", "not a handle"))
        .send()
        .await
        .expect("some entries succeed");
    let successful: Vec<_> = deleted
        .successful()
        .iter()
        .map(|entry| entry.id())
        .collect();
    assert_eq!(successful, ["right"]);
    let [failed] = deleted.failed() else {
        panic!("{deleted:?}");
    };
    assert_eq!(
        (failed.id(), failed.code()),
        ("wrong", "ReceiptHandleIsInvalid")
    );
}

#[tokio::test]
async fn missing_queue_has_the_code_of_the_query_protocol() {
    let moto = Moto::shared();
    let client = client(moto.url());
    let mode = Arc::new(Mutex::new(None));
    let sent = Arc::clone(&mode);
    let call = client
        .get_queue_url()
        .queue_name("missing")
        .customize()
        .mutate_request(move |request| {
            let mode = request
                .headers()
                .get("x-amzn-query-mode")
                .map(str::to_owned);
            *sent.lock().expect("the lock is not poisoned") = mode;
        });
    let error = call.send().await.expect_err("there is no such queue");
    assert_eq!(
        mode.lock().expect("the lock is not poisoned").as_deref(),
        Some("true")
    );
    assert_eq!(
        error.code(),
        Some("AWS.SimpleQueueService.NonExistentQueue")
    );
    let GetQueueUrlError::QueueDoesNotExist(error) = error.into_service_error() else {
        panic!("the error has another variant");
    };
    assert_eq!(error.message(), Some("The specified queue does not exist."));
    assert_eq!(error.meta().extra("type"), Some("Sender"));

    let url = queue(&client, "present")
        .await
        .replace("present", "missing");
    let send = client.send_message().queue_url(url).message_body("body");
    let error = send.send().await.expect_err("there is no such queue");
    assert_eq!(
        error.code(),
        Some("AWS.SimpleQueueService.NonExistentQueue")
    );
    let error = error.into_service_error();
    assert!(
        matches!(error, SendMessageError::QueueDoesNotExist(_)),
        "{error:?}"
    );
}

#[tokio::test]
async fn header_has_the_code_and_the_body_the_variant() {
    let body = r#"{"__type":"com.amazonaws.sqs#QueueDoesNotExist","message":"It does not exist."}"#;
    let response = Response::new(400, body)
        .header("content-type", "application/x-amz-json-1.0")
        .header(
            "x-amzn-query-error",
            "AWS.SimpleQueueService.NonExistentQueue;Sender",
        );
    let server = Server::returning([response]).await;
    let call = client(&server.url()).get_queue_url().queue_name("missing");
    let error = call.send().await.expect_err("the service returns an error");
    assert_eq!(
        error.code(),
        Some("AWS.SimpleQueueService.NonExistentQueue")
    );
    assert_eq!(error.message(), Some("It does not exist."));
    assert!(error.into_service_error().is_queue_does_not_exist());

    let request = server.request();
    assert_eq!(request.header("x-amzn-query-mode"), Some("true"));
    assert_eq!(
        request.header("x-amz-target"),
        Some("AmazonSQS.GetQueueUrl")
    );
    assert_eq!(
        request.header("content-type"),
        Some("application/x-amz-json-1.0")
    );
    assert_eq!(request.body, r#"{"QueueName":"missing"}"#);
}
