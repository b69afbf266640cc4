//! A client that has only three operations of IAM, compared with the client that has all.
//!
//! This package belongs to the workspace that `cargo xtask clients` generates if the model of IAM is available; see its
//! `Cargo.toml`.

use integration_tests::exchange::Response;
use integration_tests::same::calls;
use integration_tests::{same_calls, same_client};

same_calls!(iam_client, responses: iam_users_client {
    create_role::CreateRoleInput "CreateRole",
    get_role::GetRoleInput "GetRole",
    list_users::ListUsersInput "ListUsers",
});

const ROLE: &str = "<Role><Path>/</Path><RoleName>demo</RoleName><RoleId>AROADEMO</RoleId>\
    <Arn>arn:aws:iam::123456789012:role/demo</Arn><CreateDate>2026-01-02T03:04:05Z</CreateDate>\
    <Tags><member><Key>team</Key><Value>a &amp; b</Value></member></Tags></Role>";

const USERS: &str = "<Users><member><Path>/</Path><UserName>one</UserName><UserId>AIDAONE</UserId>\
    <Arn>arn:aws:iam::123456789012:user/one</Arn><CreateDate>2026-01-02T03:04:05Z</CreateDate></member></Users>\
    <IsTruncated>true</IsTruncated><Marker>more</Marker>";

/// The codes of errors, some of which are worth another attempt.
const CODES: [&str; 6] = [
    "EntityAlreadyExists",
    "MalformedPolicyDocument",
    "NoSuchEntity",
    "ServiceFailure",
    "Throttling",
    "Unknown",
];

/// An output and errors.
fn responses(operation: &str) -> Vec<Response> {
    let content = match operation {
        "ListUsers" => USERS,
        _ => ROLE,
    };
    let error = |code: &str| {
        let error = format!("<Code>{code}</Code><Message>a message</Message>");
        Response::new(
            400,
            format!("<ErrorResponse><Error>{error}</Error></ErrorResponse>"),
        )
    };
    let mut responses = vec![
        Response::ok(output(operation, content)),
        Response::new(500, ""),
    ];
    responses.extend(CODES.map(error));
    responses
}

fn output(operation: &str, content: &str) -> String {
    let result = format!("<{operation}Result>{content}</{operation}Result>");
    format!("<{operation}Response>{result}</{operation}Response>")
}

/// Requests pages until the service repeats the marker, which is an error.
macro_rules! pages {
    ($client:ident) => {
        calls(&Response::ok(output("ListUsers", USERS)), async |service| {
            let client = same_client!($client, service);
            let mut pages = client.list_users().into_paginator().page_size(1).send();
            let mut shown = String::new();
            while let Some(page) = pages.next().await {
                shown += &format!("{page:?}\n");
            }
            shown
        })
    };
}

#[test]
fn paginator() {
    let (result, requests) = pages!(iam_client);
    assert_eq!(requests.len(), 2, "{result}");
    assert_eq!(pages!(iam_users_client), (result, requests));
}
