//! SNS: awsQuery with maps.

use integration_tests::moto::Moto;
use sns_topics_client::Client;
use sns_topics_client::error::ProvideErrorMetadata;
use sns_topics_client::operation::create_topic::CreateTopicError;
use sns_topics_client::operation::get_topic_attributes::GetTopicAttributesError;
use sns_topics_client::types::Tag;

fn client(moto: &Moto) -> Client {
    Client::from_conf(config!(sns_topics_client, moto.url()).build())
}

#[tokio::test]
async fn topic_is_created_listed_and_deleted() {
    let moto = Moto::shared();
    let client = client(&moto);
    let arn = "arn:aws:sns:us-east-1:123456789012:created";
    let created = client
        .create_topic()
        .name("created")
        .attributes("DisplayName", "A <topic> & ü");
    let created = created.send().await.expect("moto responds");
    assert_eq!(created.topic_arn(), Some(arn));

    let attributes = client
        .get_topic_attributes()
        .topic_arn(arn)
        .send()
        .await
        .expect("moto responds");
    let attributes = attributes.attributes().expect("a topic has attributes");
    let value = |name: &str| attributes.get(name).map(String::as_str);
    assert_eq!(value("TopicArn"), Some(arn));
    assert_eq!(value("DisplayName"), Some("A <topic> & ü"));
    assert_eq!(value("SubscriptionsConfirmed"), Some("0"));
    assert_eq!(value("Owner"), Some("123456789012"));

    assert_eq!(listed(&client, arn).await, 1);
    client
        .delete_topic()
        .topic_arn(arn)
        .send()
        .await
        .expect("moto responds");
    assert_eq!(listed(&client, arn).await, 0);

    let error = client
        .get_topic_attributes()
        .topic_arn(arn)
        .send()
        .await
        .expect_err("the topic is deleted");
    // The code differs from the name of the shape.
    assert_eq!(error.code(), Some("NotFound"));
    let GetTopicAttributesError::NotFoundException(error) = error.into_service_error() else {
        panic!("the error has another variant");
    };
    assert_eq!(error.message(), Some("Topic does not exist"));
}

/// Returns how often a topic is listed.
async fn listed(client: &Client, arn: &str) -> usize {
    let topics = client.list_topics().into_paginator().items().send();
    let topics: Vec<_> = topics
        .collect::<Result<_, _>>()
        .await
        .expect("moto responds");
    topics
        .iter()
        .filter(|topic| topic.topic_arn() == Some(arn))
        .count()
}

#[tokio::test]
async fn paginator_returns_all_topics() {
    let moto = Moto::shared();
    let client = client(&moto);
    // moto returns 100 topics on a page.
    let mut expected = Vec::new();
    for n in 0..101 {
        let created = client.create_topic().name(format!("page-{n}")).send().await;
        expected.extend(created.expect("moto responds").topic_arn);
    }
    let mut pages = client.list_topics().into_paginator().send();
    let mut found = Vec::new();
    let mut count = 0;
    while let Some(page) = pages.next().await {
        let topics = page.expect("moto responds").topics.unwrap_or_default();
        found.extend(topics.into_iter().filter_map(|topic| topic.topic_arn));
        count += 1;
    }
    assert!(count > 1, "{count}");
    // Topics of other tests may be among them.
    found.retain(|arn| arn.contains(":page-"));
    expected.sort_unstable();
    found.sort_unstable();
    assert_eq!(found, expected);
}

#[tokio::test]
async fn name_that_is_not_valid_is_a_modeled_error() {
    let moto = Moto::shared();
    let create = client(&moto).create_topic().name("not a name!");
    let tag = Tag::builder()
        .key("key")
        .value("value")
        .build()
        .expect("both members are set");
    let error = create
        .tags(tag)
        .send()
        .await
        .expect_err("the name has a space");
    assert_eq!(error.code(), Some("InvalidParameter"));
    let CreateTopicError::InvalidParameterException(error) = error.into_service_error() else {
        panic!("the error has another variant");
    };
    assert!(
        error
            .message()
            .is_some_and(|message| message.contains("Topic names")),
        "{error}"
    );
}
