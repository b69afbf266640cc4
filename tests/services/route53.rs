//! Route 53: restXml with a waiter, a paginator, and IDs with prefixes that are not sent.

use std::collections::BTreeSet;
use std::time::Duration;

use integration_tests::exchange::Response;
use integration_tests::moto::Moto;
use integration_tests::server::Server;
use route_53_zones_client::Client;
use route_53_zones_client::client::Waiters;
use route_53_zones_client::config::Region;
use route_53_zones_client::error::ProvideErrorMetadata;
use route_53_zones_client::operation::RequestId;
use route_53_zones_client::operation::change_resource_record_sets::ChangeResourceRecordSetsError;
use route_53_zones_client::operation::change_resource_record_sets::builders::ChangeResourceRecordSetsFluentBuilder;
use route_53_zones_client::operation::delete_hosted_zone::DeleteHostedZoneError;
use route_53_zones_client::operation::get_hosted_zone::GetHostedZoneError;
use route_53_zones_client::types::{
    Change, ChangeAction, ChangeBatch, ChangeStatus, HostedZone, HostedZoneConfig, ResourceRecord,
    ResourceRecordSet, RrType,
};

fn client(endpoint: &str) -> Client {
    Client::from_conf(config!(route_53_zones_client, endpoint).build())
}

async fn create(client: &Client, name: &str) -> HostedZone {
    let create = client.create_hosted_zone().name(name);
    let created = create.caller_reference(name).send().await;
    let created = created.expect("moto responds");
    created.hosted_zone.expect("the zone is created")
}

fn records(name: &str, kind: RrType, ttl: i64, values: &[&str]) -> ResourceRecordSet {
    let records = values.iter().map(|value| {
        let record = ResourceRecord::builder().value(*value);
        record.build().expect("the value is set")
    });
    ResourceRecordSet::builder()
        .name(name)
        .r#type(kind)
        .ttl(ttl)
        .set_resource_records(Some(records.collect()))
        .build()
        .expect("the name and the type are set")
}

fn change(
    client: &Client,
    zone: &str,
    changes: impl IntoIterator<Item = (ChangeAction, ResourceRecordSet)>,
) -> ChangeResourceRecordSetsFluentBuilder {
    let changes = changes.into_iter().map(|(action, records)| {
        let change = Change::builder().action(action);
        let change = change.resource_record_set(records).build();
        change.expect("the action is set")
    });
    let batch = ChangeBatch::builder()
        .comment("a <comment> & more")
        .set_changes(Some(changes.collect()))
        .build()
        .expect("the changes are set");
    client
        .change_resource_record_sets()
        .hosted_zone_id(zone)
        .change_batch(batch)
}

#[tokio::test]
async fn zone_is_created_found_and_deleted() {
    let moto = Moto::shared();
    let client = client(moto.url());
    let config = HostedZoneConfig::builder().comment("A <zone> & \"more\" ü");
    let created = client
        .create_hosted_zone()
        .name("created.example")
        .caller_reference("created + ü")
        .hosted_zone_config(config.build())
        .send()
        .await
        .expect("moto responds");
    let zone = created.hosted_zone().expect("the zone is created");
    let id = zone.id().strip_prefix("/hostedzone/");
    let id = id.expect("an ID says what it identifies");
    assert_eq!(zone.name(), "created.example.");
    assert_eq!(zone.caller_reference(), "created + ü");
    // A header.
    let location = format!("https://route53.amazonaws.com/2013-04-01/hostedzone/{id}");
    assert_eq!(created.location(), location);
    let info = created.change_info().expect("a change is made");
    assert_eq!(info.status(), &ChangeStatus::Insync);
    assert!(info.submitted_at().secs() > 1_700_000_000);
    let servers = created.delegation_set().expect("a zone has servers");
    assert!(!servers.name_servers().is_empty());

    // IDs are accepted as they are returned, and without their prefix.
    for id in [zone.id(), id] {
        let found = client.get_hosted_zone().id(id).send().await;
        let found = found.expect("the zone exists");
        assert_eq!(found.delegation_set(), Some(servers));
        let found = found.hosted_zone().expect("the zone is returned");
        assert_eq!(found.id(), zone.id());
        assert_eq!(found.name(), "created.example.");
        // SOA and NS.
        assert_eq!(found.resource_record_set_count(), Some(2));
        let config = found.config().expect("the zone has a comment");
        assert_eq!(config.comment(), Some("A <zone> & \"more\" ü"));
        assert!(!config.private_zone());
    }

    let delete = client.delete_hosted_zone().id(id).send().await;
    let delete = delete.expect("the zone is empty");
    let info = delete.change_info().expect("a change is made");
    assert_eq!(info.status(), &ChangeStatus::Insync);
    let error = client.get_hosted_zone().id(id).send().await;
    let error = error.expect_err("the zone is deleted");
    assert_eq!(error.code(), Some("NoSuchHostedZone"));
    let GetHostedZoneError::NoSuchHostedZone(error) = error.into_service_error() else {
        panic!("the error has another variant");
    };
    let message = format!("No hosted zone found with ID: {id}");
    assert_eq!(error.message(), Some(&*message));
    assert!(error.request_id().is_some_and(|id| !id.is_empty()));
}

#[tokio::test]
async fn records_are_changed_and_listed() {
    let moto = Moto::shared();
    let client = client(moto.url());
    let zone = create(&client, "records.example").await;
    let a = records(
        "www.records.example.",
        RrType::A,
        300,
        &["192.0.2.1", "192.0.2.2"],
    );
    let txt = records(
        "text.records.example.",
        RrType::Txt,
        60,
        &["\"a <text> & \\\"more\\\"\""],
    );
    let cname = records(
        "alias.records.example.",
        RrType::Cname,
        0,
        &["www.records.example."],
    );
    let created = [&a, &txt, &cname].map(|set| (ChangeAction::Create, set.clone()));
    let changed = change(&client, zone.id(), created).send().await;
    let changed = changed.expect("the zone exists");
    let info = changed.change_info().expect("a change is made");
    let waited = client.wait_until_resource_record_sets_changed();
    let waited = waited.id(info.id()).wait(Duration::from_secs(60)).await;
    let waited = waited.expect("the change is complete");
    let waited = waited.into_result().expect("the last call succeeds");
    let waited = waited.change_info().expect("the change is returned");
    assert_eq!(waited.status(), &ChangeStatus::Insync);

    // Pages of two, by the name and the type of the next record. The model has no paginator for them.
    let mut sizes = Vec::new();
    let mut found = Vec::new();
    let mut next = (None, None);
    loop {
        let list = client.list_resource_record_sets().hosted_zone_id(zone.id());
        let page = list
            .max_items(2)
            .set_start_record_name(next.0)
            .set_start_record_type(next.1)
            .send()
            .await
            .expect("the zone exists");
        assert_eq!(page.max_items(), 2);
        sizes.push(page.resource_record_sets().len());
        found.extend(page.resource_record_sets);
        if !page.is_truncated {
            break;
        }
        next = (page.next_record_name, page.next_record_type);
    }
    assert_eq!(sizes, [2, 2, 1]);
    let kinds: Vec<_> = found.iter().map(|set| set.r#type()).collect();
    let expected = [
        &RrType::Ns,
        &RrType::Soa,
        &RrType::Cname,
        &RrType::Txt,
        &RrType::A,
    ];
    assert_eq!(kinds, expected);
    assert_eq!(found[2..], [cname.clone(), txt.clone(), a.clone()]);

    let moved = records("www.records.example.", RrType::A, 10, &["192.0.2.3"]);
    let changes = [
        (ChangeAction::Upsert, moved.clone()),
        (ChangeAction::Delete, txt),
        (ChangeAction::Delete, cname),
    ];
    let changed = change(&client, zone.id(), changes).send().await;
    changed.expect("the records exist");
    let list = client.list_resource_record_sets().hosted_zone_id(zone.id());
    let list = list.send().await.expect("the zone exists");
    assert!(!list.is_truncated());
    let [_, _, set] = list.resource_record_sets() else {
        panic!("{list:?}");
    };
    assert_eq!(set, &moved);

    let delete = client.delete_hosted_zone().id(zone.id()).send().await;
    let error = delete.expect_err("the zone has records");
    let error = error.into_service_error();
    assert!(
        matches!(error, DeleteHostedZoneError::HostedZoneNotEmpty(_)),
        "{error:?}"
    );
    let changed = change(&client, zone.id(), [(ChangeAction::Delete, moved)]);
    changed.send().await.expect("the records exist");
    let delete = client.delete_hosted_zone().id(zone.id()).send().await;
    delete.expect("the zone is empty");
}

#[tokio::test]
async fn paginator_returns_all_zones() {
    let moto = Moto::shared();
    // No other test has zones in this partition.
    let config = config!(route_53_zones_client, moto.url()).region(Region::new("cn-north-1"));
    let client = Client::from_conf(config.build());
    let expected: BTreeSet<_> = (0..5).map(|n| format!("page-{n}.example.")).collect();
    for name in &expected {
        create(&client, name).await;
    }
    let mut pages = client
        .list_hosted_zones()
        .into_paginator()
        .page_size(2)
        .send();
    let mut seen = Vec::new();
    let mut found = BTreeSet::new();
    while let Some(page) = pages.next().await {
        let page = page.expect("moto responds");
        seen.push((
            page.hosted_zones().len(),
            page.is_truncated(),
            page.next_marker().is_some(),
        ));
        found.extend(page.hosted_zones.into_iter().map(|zone| zone.name));
    }
    assert_eq!(seen, [(2, true, true), (2, true, true), (1, false, false)]);
    assert_eq!(found, expected);
}

#[tokio::test]
async fn change_that_is_not_valid_is_a_modeled_error() {
    let moto = Moto::shared();
    let client = client(moto.url());
    let zone = create(&client, "invalid.example").await;
    let set = records("www.elsewhere.example", RrType::A, 1, &["192.0.2.1"]);
    let changed = change(&client, zone.id(), [(ChangeAction::Create, set)]);
    let error = changed.send().await.expect_err("the zone is another");
    assert_eq!(error.code(), Some("InvalidChangeBatch"));
    let error = error.into_service_error();
    let ChangeResourceRecordSetsError::InvalidChangeBatch(error) = error else {
        panic!("the error has another variant: {error:?}");
    };
    assert_eq!(
        error.message(),
        Some("RRSet with DNS name www.elsewhere.example is not permitted in zone invalid.example.")
    );
}

/// The list is a member that moto does not return.
#[tokio::test]
async fn error_has_a_list_of_messages() {
    let response = Response::new(
        400,
        r#"<?xml version="1.0" encoding="UTF-8"?>
<ErrorResponse xmlns="https://route53.amazonaws.com/doc/2013-04-01/">
  <Error>
    <Type>Sender</Type>
    <Code>InvalidChangeBatch</Code>
    <messages>
      <Message>The first &lt;change&gt; is not valid.</Message>
      <Message>Nor is the second.</Message>
    </messages>
  </Error>
  <RequestId>b25f48e8</RequestId>
</ErrorResponse>"#,
    );
    let server = Server::returning([response.header("content-type", "text/xml")]).await;
    let set = records("www.example.", RrType::A, 1, &["192.0.2.1"]);
    let changed = change(&client(&server.url()), "Z1", [(ChangeAction::Create, set)]);
    let error = changed
        .send()
        .await
        .expect_err("the service returns an error");
    assert_eq!(error.code(), Some("InvalidChangeBatch"));
    let error = error.into_service_error();
    let ChangeResourceRecordSetsError::InvalidChangeBatch(error) = error else {
        panic!("the error has another variant: {error:?}");
    };
    assert_eq!(error.request_id(), Some("b25f48e8"));
    assert_eq!(
        error.messages(),
        ["The first <change> is not valid.", "Nor is the second."]
    );
}
