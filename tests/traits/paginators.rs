//! Paginators. The client is generated from `paging.json`, and the service listens on a loopback socket.

use std::collections::HashMap;

use aws_smithy_types::retry::RetryConfig;
use integration_tests::exchange::{Request, Response};
use integration_tests::server::Server;
use paging_client::config::{BehaviorVersion, Credentials, Region};
use paging_client::error::{ProvideErrorMetadata, SdkError};
use paging_client::{Client, Config};

fn client(server: &Server) -> Client {
    let config = Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new("us-east-1"))
        .credentials_provider(Credentials::new("AKIDEXAMPLE", "key", None, None, "test"))
        .endpoint_url(server.url())
        .retry_config(RetryConfig::disabled())
        .build();
    Client::from_conf(config)
}

/// The response of an operation, with these elements in its result.
fn response(operation: &str, elements: &str) -> Response {
    Response::ok(format!(
        "<{operation}Response><{operation}Result>{elements}</{operation}Result></{operation}Response>"
    ))
}

/// A page of parcels.
fn page(ids: &[&str], next: Option<&str>) -> Response {
    let parcels: String = ids
        .iter()
        .map(|id| format!("<member><Id>{id}</Id></member>"))
        .collect();
    let next = next.map_or_else(String::new, |next| format!("<NextToken>{next}</NextToken>"));
    response(
        "ListParcels",
        &format!("<Parcels>{parcels}</Parcels>{next}"),
    )
}

fn error_response(code: &str) -> Response {
    let body = format!("<ErrorResponse><Error><Code>{code}</Code></Error></ErrorResponse>");
    Response::new(400, body)
}

/// The values of a parameter in all requests.
fn sent(server: &Server, parameter: &str) -> Vec<Option<String>> {
    let value = |request: &Request| {
        let pairs = request.pairs();
        let mut pairs = pairs.into_iter().filter(|(name, _)| name == parameter);
        pairs.next().map(|(_, value)| value)
    };
    server.requests().iter().map(value).collect()
}

fn some(values: &[&str]) -> Vec<Option<String>> {
    values
        .iter()
        .map(|value| Some((*value).to_owned()))
        .collect()
}

#[tokio::test]
async fn pages_are_requested_lazily_and_in_order() {
    let responses = [
        page(&["1", "2"], Some("a")),
        page(&["3"], Some("b")),
        page(&["4"], None),
    ];
    let server = Server::returning(responses).await;
    let mut pages = client(&server)
        .list_parcels()
        .depot("north")
        .into_paginator()
        .send();
    assert_eq!(server.requests().len(), 0);
    let mut ids = Vec::new();
    for number in 1..=3 {
        let page = pages
            .next()
            .await
            .expect("a page")
            .expect("a valid response");
        ids.push(
            page.parcels()
                .iter()
                .map(|parcel| parcel.id().to_owned())
                .collect::<Vec<_>>(),
        );
        assert_eq!(server.requests().len(), number);
    }
    assert!(pages.next().await.is_none());
    assert!(pages.next().await.is_none());
    assert_eq!(ids, [vec!["1", "2"], vec!["3"], vec!["4"]]);
    assert_eq!(
        sent(&server, "NextToken"),
        [None, Some("a".to_owned()), Some("b".to_owned())]
    );
    assert_eq!(sent(&server, "Depot"), some(&["north"; 3]));
    assert_eq!(sent(&server, "MaxResults"), [None, None, None]);
}

#[tokio::test]
async fn items_span_all_pages_including_an_empty_one() {
    let responses = [
        page(&["1", "2"], Some("a")),
        page(&[], Some("b")),
        page(&["3"], Some("")),
    ];
    let server = Server::returning(responses).await;
    let items = client(&server)
        .list_parcels()
        .depot("north")
        .into_paginator();
    let parcels = items.page_size(2).items().send();
    let parcels = parcels.try_collect().await.expect("valid responses");
    let ids: Vec<_> = parcels.iter().map(|parcel| parcel.id()).collect();
    assert_eq!(ids, ["1", "2", "3"]);
    assert_eq!(sent(&server, "MaxResults"), some(&["2"; 3]));
}

#[tokio::test]
async fn repeated_token_ends_pagination() {
    let responses = [page(&["1"], Some("a")), page(&["2"], Some("a"))];
    let server = Server::returning(responses).await;
    let pages = client(&server)
        .list_parcels()
        .depot("north")
        .into_paginator();
    let pages = pages.send().try_collect().await.expect("valid responses");
    assert_eq!(pages.len(), 2);
    assert_eq!(server.requests().len(), 2);
}

#[tokio::test]
async fn repeated_token_can_be_followed() {
    let responses = [
        page(&["1"], Some("a")),
        page(&["2"], Some("a")),
        page(&["3"], Some("a")),
        page(&["4"], None),
    ];
    let server = Server::returning(responses).await;
    let pages = client(&server)
        .list_parcels()
        .depot("north")
        .into_paginator();
    let pages = pages.stop_on_duplicate_token(false).send();
    assert_eq!(pages.try_collect().await.expect("valid responses").len(), 4);
    assert_eq!(
        sent(&server, "NextToken"),
        [vec![None], some(&["a"; 3])].concat()
    );
}

#[tokio::test]
async fn error_ends_pages_and_items() {
    let responses = || {
        [
            page(&["1", "2"], Some("a")),
            error_response("ClosedException"),
        ]
    };
    let server = Server::returning(responses()).await;
    let mut pages = client(&server)
        .list_parcels()
        .depot("north")
        .into_paginator()
        .send();
    assert!(pages.next().await.expect("a page").is_ok());
    let error = pages.next().await.expect("a page").expect_err("an error");
    assert_eq!(error.code(), Some("ClosedException"));
    assert!(pages.next().await.is_none());
    assert_eq!(server.requests().len(), 2);

    let server = Server::returning(responses()).await;
    let mut items = client(&server)
        .list_parcels()
        .depot("north")
        .into_paginator()
        .items()
        .send();
    for id in ["1", "2"] {
        let parcel = items
            .next()
            .await
            .expect("an item")
            .expect("a valid response");
        assert_eq!(parcel.id(), id);
    }
    let error = items.next().await.expect("an item").expect_err("an error");
    assert!(
        error
            .as_service_error()
            .is_some_and(|error| error.is_closed_exception())
    );
    assert!(items.next().await.is_none());
}

#[tokio::test]
async fn connection_failure_ends_pagination() {
    let server = Server::returning([page(&[], None)]).await;
    let client = client(&server);
    drop(server);
    let mut pages = client.list_parcels().depot("north").into_paginator().send();
    let error = pages
        .next()
        .await
        .expect("a page")
        .expect_err("nothing is listening");
    assert!(matches!(error, SdkError::DispatchFailure(_)), "{error:?}");
    assert!(pages.next().await.is_none());
}

#[tokio::test]
async fn tokens_and_items_are_found_in_nested_structures() {
    let depot = |name: &str, city: &str| {
        format!("<entry><key>{name}</key><value><City>{city}</City></value></entry>")
    };
    let responses = [
        response(
            "ListDepots",
            &format!(
                "<Result><Marker>m</Marker><Depots>{}{}</Depots></Result>",
                depot("north", "Kiel"),
                depot("south", "Ulm")
            ),
        ),
        response("ListDepots", "<Result><Marker>n</Marker></Result>"),
        response(
            "ListDepots",
            &format!(
                "<Result><Depots>{}</Depots></Result>",
                depot("west", "Trier")
            ),
        ),
    ];
    let server = Server::returning(responses).await;
    let depots = client(&server)
        .list_depots()
        .into_paginator()
        .page_size(7)
        .items();
    let depots: Result<Vec<_>, _> = depots.send().collect().await;
    let cities: HashMap<_, _> = depots
        .expect("valid responses")
        .into_iter()
        .map(|(name, depot)| (name, depot.city().expect("a city").to_owned()))
        .collect();
    let expected = [("north", "Kiel"), ("south", "Ulm"), ("west", "Trier")];
    let expected = expected.map(|(name, city)| (name.to_owned(), city.to_owned()));
    assert_eq!(cities, HashMap::from(expected));
    assert_eq!(
        sent(&server, "Marker"),
        [None, Some("m".to_owned()), Some("n".to_owned())]
    );
    assert_eq!(sent(&server, "Limit"), some(&["7"; 3]));
}

#[tokio::test]
async fn missing_structure_means_no_token() {
    let server = Server::returning([response("ListDepots", "")]).await;
    let pages = client(&server).list_depots().into_paginator().send();
    assert_eq!(pages.try_collect().await.expect("valid responses").len(), 1);
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn map_can_be_a_token() {
    let end = |value: &str| format!("<End><entry><key>k</key><value>{value}</value></entry></End>");
    let responses = [
        response("ListRoutes", &end("1")),
        response("ListRoutes", &end("2")),
        response("ListRoutes", "<End/>"),
    ];
    let server = Server::returning(responses).await;
    let pages = client(&server).list_routes().into_paginator().send();
    assert_eq!(pages.try_collect().await.expect("valid responses").len(), 3);
    assert_eq!(
        sent(&server, "Start.entry.1.value"),
        [None, Some("1".to_owned()), Some("2".to_owned())]
    );
}

#[tokio::test]
async fn empty_token_with_a_default_counts_as_missing() {
    let ids = |ids: &str, next: &str| {
        response(
            "SearchParcels",
            &format!("<Ids><member>{ids}</member></Ids>{next}"),
        )
    };
    let responses = [ids("1", "<NextToken>a</NextToken>"), ids("2", "")];
    let server = Server::returning(responses).await;
    let found = client(&server)
        .search_parcels()
        .into_paginator()
        .items()
        .send();
    assert_eq!(
        found.try_collect().await.expect("valid responses"),
        ["1", "2"]
    );
}

#[tokio::test]
async fn user_agent_reports_pagination() {
    let server = Server::returning([page(&[], None)]).await;
    let agent = |request: &Request| {
        let agent = request.header("x-amz-user-agent").expect("a user agent");
        let metrics = agent.split(' ').find_map(|word| word.strip_prefix("m/"));
        metrics
            .unwrap_or_default()
            .split(',')
            .any(|metric| metric == "C")
    };
    let call = || client(&server).list_parcels().depot("north");
    call().send().await.expect("a valid response");
    call()
        .into_paginator()
        .send()
        .try_collect()
        .await
        .expect("valid responses");
    let agents: Vec<_> = server.requests().iter().map(agent).collect();
    assert_eq!(agents, [false, true]);
}
