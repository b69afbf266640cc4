//! Tests of what ec2Query does differently from awsQuery.

mod requests;
mod responses;

use aws_smithy_schema::serde::SerdeError;

use crate::exchange::Protocol;

const PROTOCOL: Protocol = Protocol::Ec2Query;

#[track_caller]
fn assert_error<T: std::fmt::Debug>(result: Result<T, SerdeError>, what: &str) {
    let message = result.expect_err("must be rejected").to_string();
    assert!(
        message.contains(what),
        "`{message}` does not contain `{what}`"
    );
    assert!(!message.contains("SECRET"), "`{message}` shows the body");
}
