//! CloudWatch Logs: awsJson 1.1 with tokens that never end.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use cloudwatch_logs_events_client::Client;
use cloudwatch_logs_events_client::error::ProvideErrorMetadata;
use cloudwatch_logs_events_client::operation::create_log_group::CreateLogGroupError;
use cloudwatch_logs_events_client::operation::get_log_events::GetLogEventsError;
use cloudwatch_logs_events_client::operation::put_log_events::PutLogEventsOutput;
use cloudwatch_logs_events_client::types::InputLogEvent;
use integration_tests::moto::Moto;

fn client(moto: &Moto) -> Client {
    Client::from_conf(config!(cloudwatch_logs_events_client, moto.url()).build())
}

/// Creates a group of streams.
async fn create(client: &Client, group: &str, streams: &[&str]) {
    let create = client.create_log_group().log_group_name(group);
    create.send().await.expect("moto responds");
    for stream in streams {
        let create = client.create_log_stream().log_group_name(group);
        let create = create.log_stream_name(*stream);
        create.send().await.expect("the group exists");
    }
}

/// The time in milliseconds. The service rejects events that are older than two weeks.
fn now() -> i64 {
    let elapsed = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .expect("the clock is later than 1970");
    i64::try_from(elapsed.as_millis()).expect("the time fits")
}

async fn put(
    client: &Client,
    group: &str,
    stream: &str,
    events: impl IntoIterator<Item = (i64, &str)>,
) -> PutLogEventsOutput {
    let events = events.into_iter().map(|(timestamp, message)| {
        let event = InputLogEvent::builder().timestamp(timestamp);
        event
            .message(message)
            .build()
            .expect("both members are set")
    });
    let put = client.put_log_events().log_group_name(group);
    let put = put
        .log_stream_name(stream)
        .set_log_events(Some(events.collect()));
    put.send().await.expect("the stream exists")
}

#[tokio::test]
async fn paginator_ends_when_the_token_repeats() {
    let moto = Moto::shared();
    let client = client(&moto);
    create(&client, "/paged/ü", &["stream"]).await;
    let start = now();
    let messages = ["a \"message\"", "<two> & 🦀", "three\n", "\u{1}four", "ü"];
    let events: Vec<_> = (start..).zip(messages).collect();
    let output = put(&client, "/paged/ü", "stream", events.clone()).await;
    assert_eq!(output.rejected_log_events_info(), None);
    assert!(output.next_sequence_token().is_some());

    let paginator = || {
        let call = client.get_log_events().log_group_name("/paged/ü");
        let call = call.log_stream_name("stream").start_from_head(true);
        call.into_paginator().page_size(2)
    };
    let mut pages = paginator().send();
    let mut sizes = Vec::new();
    let mut found = Vec::new();
    while let Some(page) = pages.next().await {
        let page = page.expect("the stream exists");
        assert!(page.next_forward_token().is_some());
        sizes.push(page.events().len());
        found.extend(page.events.unwrap_or_default());
    }
    // Every page has a token. The page after the last repeats it.
    assert_eq!(sizes, [2, 2, 1, 0]);
    let read: Vec<_> = found
        .iter()
        .filter_map(|event| event.timestamp().zip(event.message()))
        .collect();
    assert_eq!(read, events);
    for event in &found {
        let ingested = event.ingestion_time().expect("an event was ingested");
        assert!(ingested >= start, "{ingested} is before {start}");
    }

    let items: Vec<_> = paginator()
        .items()
        .send()
        .collect::<Result<_, _>>()
        .await
        .expect("the stream exists");
    assert_eq!(items, found);
}

#[tokio::test]
async fn events_are_filtered_across_streams() {
    let moto = Moto::shared();
    let client = client(&moto);
    create(&client, "/filtered", &["one", "two"]).await;
    let start = now();
    let one = [
        (start, "ERROR a"),
        (start + 2, "INFO b"),
        (start + 4, "ERROR c"),
    ];
    let two = [
        (start + 1, "ERROR d"),
        (start + 3, "ERROR e"),
        (start + 9, "ERROR late"),
    ];
    put(&client, "/filtered", "one", one).await;
    put(&client, "/filtered", "two", two).await;

    let call = client.filter_log_events().log_group_name("/filtered");
    let call = call.filter_pattern("ERROR");
    let mut pages = call
        .end_time(start + 5)
        .into_paginator()
        .page_size(3)
        .send();
    let mut sizes = Vec::new();
    let mut found = Vec::new();
    while let Some(page) = pages.next().await {
        let page = page.expect("the group exists");
        sizes.push(page.events().len());
        found.extend(page.events.unwrap_or_default());
        let searched: Vec<_> = page
            .searched_log_streams
            .unwrap_or_default()
            .into_iter()
            .map(|stream| (stream.log_stream_name, stream.searched_completely))
            .collect();
        let expected = ["one", "two"].map(|name| (Some(name.to_owned()), Some(true)));
        assert_eq!(searched, expected);
    }
    assert_eq!(sizes, [3, 1]);
    // moto, unlike the service, returns one stream after the other.
    let found: Vec<_> = found
        .iter()
        .map(|event| (event.log_stream_name(), event.message(), event.timestamp()))
        .collect();
    assert_eq!(
        found,
        [
            (Some("one"), Some("ERROR a"), Some(start)),
            (Some("one"), Some("ERROR c"), Some(start + 4)),
            (Some("two"), Some("ERROR d"), Some(start + 1)),
            (Some("two"), Some("ERROR e"), Some(start + 3)),
        ]
    );
}

#[tokio::test]
async fn paginator_returns_all_streams() {
    let moto = Moto::shared();
    let client = client(&moto);
    let names = ["a-1", "a-2", "a-3", "b-1"];
    create(&client, "/streams", &names).await;
    let start = now();
    put(
        &client,
        "/streams",
        "a-2",
        [(start, "four"), (start + 1, "ü")],
    )
    .await;
    let call = client.describe_log_streams().log_group_name("/streams");
    let paginator = call
        .log_stream_name_prefix("a-")
        .into_paginator()
        .page_size(2);
    let streams: Vec<_> = paginator
        .items()
        .send()
        .collect::<Result<_, _>>()
        .await
        .expect("the group exists");
    let found: Vec<_> = streams
        .iter()
        .filter_map(|stream| stream.log_stream_name())
        .collect();
    assert_eq!(found, names[..3]);
    let times: Vec<_> = streams
        .iter()
        .map(|stream| {
            (
                stream.first_event_timestamp(),
                stream.last_event_timestamp(),
            )
        })
        .collect();
    assert_eq!(
        times,
        [(None, None), (Some(start), Some(start + 1)), (None, None)]
    );
    let arn = "arn:aws:logs:us-east-1:123456789012:log-group:/streams:log-stream:a-2";
    assert_eq!(streams[1].arn(), Some(arn));
}

#[tokio::test]
async fn old_event_is_rejected() {
    let moto = Moto::shared();
    let client = client(&moto);
    create(&client, "/rejected", &["stream"]).await;
    let now = now();
    let month = Duration::from_secs(30 * 24 * 60 * 60);
    let old = now - i64::try_from(month.as_millis()).expect("a month fits");
    let output = put(&client, "/rejected", "stream", [(old, "old"), (now, "new")]).await;
    let rejected = output.rejected_log_events_info();
    let rejected = rejected.expect("an event is too old");
    // moto returns the index of the last event that it rejects.
    assert_eq!(rejected.too_old_log_event_end_index(), Some(0));
    assert_eq!(rejected.too_new_log_event_start_index(), None);
    let call = client.get_log_events().log_group_name("/rejected");
    let output = call.log_stream_name("stream").send().await;
    let output = output.expect("the stream exists");
    let messages: Vec<_> = output
        .events()
        .iter()
        .map(|event| event.message())
        .collect();
    assert_eq!(messages, [Some("new")]);
}

#[tokio::test]
async fn groups_that_exist_or_are_missing_are_modeled_errors() {
    let moto = Moto::shared();
    let client = client(&moto);
    create(&client, "/existing", &[]).await;
    let create = client.create_log_group().log_group_name("/existing");
    let error = create.send().await.expect_err("the group exists");
    let error = error.into_service_error();
    let CreateLogGroupError::ResourceAlreadyExistsException(error) = error else {
        panic!("the error has another variant: {error:?}");
    };
    assert_eq!(
        error.message(),
        Some("The specified log group already exists")
    );

    let get = || {
        let call = client.get_log_events().log_group_name("/existing");
        call.log_stream_name("missing").send()
    };
    let error = get().await.expect_err("the stream does not exist");
    assert!(error.into_service_error().is_resource_not_found_exception());
    let delete = client.delete_log_group().log_group_name("/existing");
    delete.send().await.expect("the group exists");
    let error = get().await.expect_err("the group is deleted");
    assert_eq!(error.code(), Some("ResourceNotFoundException"));
    let GetLogEventsError::ResourceNotFoundException(error) = error.into_service_error() else {
        panic!("the error has another variant");
    };
    assert_eq!(
        error.message(),
        Some("The specified log group does not exist.")
    );
}
