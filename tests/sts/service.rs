//! The responses that the STS of these tests sends, and calls to it.

use integration_tests::exchange::Response;
use integration_tests::model::{MODEL, Operation};
use integration_tests::ours::operations;
use integration_tests::outcome::{Failure, Outcome};
use integration_tests::xml;
use sts_sdk::Client;

/// The response with every member of the operation's output.
pub(crate) fn full_response(operation: Operation<'_>) -> Response {
    Response::ok(xml::response(&MODEL, operation, &MODEL.sample(operation.output)).document())
}

/// The response with every member of `GetCallerIdentity`'s output.
pub(crate) fn caller_identity() -> Response {
    full_response(MODEL.operation("GetCallerIdentity"))
}

/// An error with its request ID only in the body.
pub(crate) fn error_response(status: u16, code: &str) -> Response {
    Response::new(
        status,
        xml::error_response(&MODEL, code, MESSAGE, "in the body").document(),
    )
}

pub(crate) const MESSAGE: &str = "no — not <today> & not tomorrow";

/// Calls an operation with every member of its input present.
pub(crate) async fn call(client: &Client, operation: Operation<'_>) -> Outcome {
    let input = MODEL.sample(operation.input);
    operations::Operation::named(operation.name)
        .call(client, &input)
        .await
}

/// Calls the operation with this name, which has to fail.
pub(crate) async fn failure(client: &Client, operation: &str) -> Box<Failure> {
    call(client, MODEL.operation(operation))
        .await
        .expect_err("the call fails")
}
