//! The headers of every request.

use std::process::Command;

use integration_tests::client::client;
use integration_tests::server::Server;

use crate::service::caller_identity;

#[tokio::test]
async fn user_agent_names_the_service() {
    let server = Server::returning([caller_identity()]).await;
    client(server.url())
        .get_caller_identity()
        .send()
        .await
        .expect("the call succeeds");
    for name in ["user-agent", "x-amz-user-agent"] {
        let value = server
            .request()
            .header(name)
            .expect("the client sends its name")
            .to_owned();
        assert!(value.contains("api/sts"), "{name}: {value}");
    }
}

/// The environment variables of a Lambda function.
const LAMBDA: [&str; 2] = ["AWS_LAMBDA_FUNCTION_NAME", "_X_AMZN_TRACE_ID"];

#[tokio::test]
async fn trace_id_comes_from_the_environment() {
    let expected = match LAMBDA.map(std::env::var) {
        [Ok(_), Ok(trace_id)] => Some(trace_id),
        _ => None,
    };
    let server = Server::returning([caller_identity()]).await;
    client(server.url())
        .get_caller_identity()
        .send()
        .await
        .expect("the call succeeds");
    assert_eq!(
        server.request().header("x-amzn-trace-id"),
        expected.as_deref()
    );
}

/// A process cannot safely change its own environment, so the test above runs again in a child process.
#[test]
fn trace_id_is_sent_inside_a_lambda_function() {
    let output = Command::new(std::env::current_exe().expect("a test has an executable"))
        .args(["--exact", "headers::trace_id_comes_from_the_environment"])
        .envs(LAMBDA.map(|name| (name, "Root=1-5759e988-bd862e3fe1be46a994272793")))
        .output()
        .expect("the test's executable can be run");
    let report = String::from_utf8_lossy(&output.stdout);
    assert!(
        output.status.success() && report.contains("1 passed"),
        "{report}"
    );
}
