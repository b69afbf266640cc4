//! IAM: awsQuery, with a waiter and a paginator.

use std::collections::BTreeSet;
use std::time::Duration;

use iam_roles_client::Client;
use iam_roles_client::client::Waiters;
use iam_roles_client::error::ProvideErrorMetadata;
use iam_roles_client::operation::create_role::CreateRoleError;
use iam_roles_client::operation::get_role::GetRoleError;
use iam_roles_client::types::Tag;
use integration_tests::moto::Moto;
use serde_json::{Value, json};

fn client(moto: &Moto) -> Client {
    Client::from_conf(config!(iam_roles_client, moto.url()).build())
}

/// A document with characters that XML and URLs escape.
fn policy() -> Value {
    json!({
        "Version": "2012-10-17",
        "Statement": [{
            "Effect": "Allow",
            "Principal": { "AWS": "arn:aws:iam::123456789012:root" },
            "Action": "sts:AssumeRole",
            "Condition": { "StringEquals": { "sts:ExternalId": "<a> & \"b\" = c+d%20" } },
        }],
    })
}

async fn create(client: &Client, path: &str, name: &str) {
    let create = client.create_role().path(path).role_name(name);
    let create = create.assume_role_policy_document(policy().to_string());
    create.send().await.expect("moto responds");
}

#[tokio::test]
async fn role_is_created_found_and_deleted() {
    let moto = Moto::shared();
    let client = client(&moto);
    let tag = Tag::builder()
        .key("Cost + Center")
        .value("ü=1")
        .build()
        .expect("both members are set");
    let created = client
        .create_role()
        .path("/one/")
        .role_name("created")
        .description("A <role> & more")
        .max_session_duration(7200)
        .tags(tag.clone())
        .assume_role_policy_document(policy().to_string())
        .send()
        .await
        .expect("moto responds");
    let created = created.role().expect("the role is created");
    assert_eq!(created.arn(), "arn:aws:iam::123456789012:role/one/created");
    assert_eq!((created.path(), created.role_name()), ("/one/", "created"));
    assert!(
        created.role_id().starts_with("AROA"),
        "{}",
        created.role_id()
    );

    let waited = client.wait_until_role_exists().role_name("created");
    let found = waited
        .wait(Duration::from_secs(10))
        .await
        .expect("the role exists");
    let found = found.into_result().expect("the last call succeeds");
    let found = found.role().expect("the role is returned");
    assert_eq!(found.arn(), created.arn());
    assert_eq!(found.role_id(), created.role_id());
    assert_eq!(found.create_date(), created.create_date());
    assert_eq!(found.description(), Some("A <role> & more"));
    assert_eq!(found.max_session_duration(), Some(7200));
    assert_eq!(found.tags(), [tag]);
    // IAM encodes documents like components of URLs.
    let document = found
        .assume_role_policy_document()
        .expect("a role has a document");
    assert_eq!(decoded(document), policy());

    client
        .delete_role()
        .role_name("created")
        .send()
        .await
        .expect("the role exists");
    let error = client
        .get_role()
        .role_name("created")
        .send()
        .await
        .expect_err("the role is deleted");
    // The code differs from the name of the shape.
    assert_eq!(error.code(), Some("NoSuchEntity"));
    let GetRoleError::NoSuchEntityException(error) = error.into_service_error() else {
        panic!("the error has another variant");
    };
    assert_eq!(error.message(), Some("Role created not found"));
    assert!(
        error
            .meta()
            .extra("aws_request_id")
            .is_some_and(|id| !id.is_empty())
    );
}

/// Decodes a document.
fn decoded(document: &str) -> Value {
    // `+` stands for itself.
    let pair = format!("a={}", document.replace('+', "%2B"));
    let (_, text) = form_urlencoded::parse(pair.as_bytes())
        .next()
        .expect("there is one pair");
    serde_json::from_str(&text).expect("a document is JSON")
}

#[tokio::test]
async fn existing_role_is_a_modeled_error() {
    let moto = Moto::shared();
    let client = client(&moto);
    create(&client, "/", "existing").await;
    let create = client.create_role().role_name("existing");
    let create = create.assume_role_policy_document(policy().to_string());
    let error = create.send().await.expect_err("the role exists");
    assert_eq!(error.code(), Some("EntityAlreadyExists"));
    let CreateRoleError::EntityAlreadyExistsException(error) = error.into_service_error() else {
        panic!("the error has another variant");
    };
    assert!(
        error
            .message()
            .is_some_and(|message| message.contains("existing")),
        "{error}"
    );
}

#[tokio::test]
async fn paginator_returns_all_roles_of_a_path() {
    let moto = Moto::shared();
    let client = client(&moto);
    let names: BTreeSet<_> = (0..5).map(|n| format!("page-{n}")).collect();
    for name in &names {
        create(&client, "/pages/", name).await;
    }
    create(&client, "/other/", "page-5").await;
    let paginator = || {
        client
            .list_roles()
            .path_prefix("/pages/")
            .into_paginator()
            .page_size(2)
    };

    let mut pages = paginator().send();
    let mut seen = Vec::new();
    let mut found = BTreeSet::new();
    while let Some(page) = pages.next().await {
        let page = page.expect("moto responds");
        seen.push((
            page.roles().len(),
            page.is_truncated(),
            page.marker().is_some(),
        ));
        found.extend(page.roles().iter().map(|role| role.role_name().to_owned()));
    }
    assert_eq!(seen, [(2, true, true), (2, true, true), (1, false, false)]);
    assert_eq!(found, names);

    let items: Vec<_> = paginator()
        .items()
        .send()
        .collect::<Result<_, _>>()
        .await
        .expect("moto responds");
    assert_eq!(items.len(), names.len());
    let found: BTreeSet<_> = items
        .iter()
        .map(|role| role.role_name().to_owned())
        .collect();
    assert_eq!(found, names);
}
