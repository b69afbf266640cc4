//! Every operation over a real socket, through the client's ordinary HTTP client.

use integration_tests::client::client;
use integration_tests::model::MODEL;
use integration_tests::ours::operations::Operation;
use integration_tests::query;
use integration_tests::server::Server;

use crate::service::{call, full_response};

#[test]
fn operation_table_covers_the_model() {
    let members = |id| MODEL.members(id).map(|(name, _)| name).collect::<Vec<_>>();
    for expected in MODEL.operations() {
        let actual = Operation::named(expected.name);
        assert_eq!(actual.input, members(expected.input), "{}", expected.name);
        assert_eq!(actual.output, members(expected.output), "{}", expected.name);
        assert!(
            MODEL
                .errors(expected)
                .map(|error| error.name)
                .eq(actual.errors.iter().copied()),
            "{}",
            expected.name
        );
    }
    assert_eq!(Operation::all().count(), MODEL.operations().count());
}

#[tokio::test]
async fn every_operation_sends_its_input_and_returns_its_output() {
    for operation in MODEL.operations() {
        let server = Server::returning([
            full_response(operation).header("x-amzn-requestid", "in the header")
        ])
        .await;
        let output = call(&client(server.url()), operation)
            .await
            .expect("the call succeeds");

        assert_eq!(
            output.value,
            MODEL.sample(operation.output),
            "{}",
            operation.name
        );
        assert_eq!(
            output.request_id.as_deref(),
            Some("in the header"),
            "{}",
            operation.name
        );
        let request = server.request();
        assert_eq!(request.method, "POST");
        assert_eq!(request.uri, "/");
        assert_eq!(
            request.header("content-type"),
            Some("application/x-www-form-urlencoded")
        );
        assert_eq!(
            request.header("content-length"),
            Some(request.body.len().to_string().as_str())
        );
        assert_eq!(
            request.pairs(),
            query::pairs(&MODEL, operation, &MODEL.sample(operation.input))
        );
    }
}
