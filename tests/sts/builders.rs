//! Building inputs and structures step by step.

use integration_tests::client::client;
use integration_tests::model::MODEL;
use integration_tests::server::Server;

use crate::service::full_response;

#[tokio::test]
async fn input_is_built_first_and_sent_with_any_client() {
    let server = Server::returning([full_response(MODEL.operation("GetAccessKeyInfo"))]).await;
    let input =
        sts_sdk::operation::get_access_key_info::builders::GetAccessKeyInfoInputBuilder::default()
            .access_key_id("AKIAIOSFODNN7EXAMPLE");
    let output = input
        .send_with(&client(server.url()))
        .await
        .expect("the call succeeds");
    assert!(output.account().is_some());
    assert!(
        server
            .request()
            .pairs()
            .contains(&("AccessKeyId".into(), "AKIAIOSFODNN7EXAMPLE".into()))
    );
}

#[test]
fn fluent_builder_shows_the_input_so_far() {
    let tag = sts_sdk::types::Tag::builder()
        .key("k")
        .value("v")
        .build()
        .expect("required members are set");
    let call = client("http://127.0.0.1:1")
        .assume_role()
        .role_arn("arn")
        .tags(tag.clone())
        .tags(tag.clone());
    assert_eq!(call.as_input().get_role_arn().as_deref(), Some("arn"));
    assert_eq!(
        call.as_input().get_tags().as_deref(),
        Some([tag.clone(), tag.clone()].as_slice())
    );
    assert_eq!(call.get_policy(), &None);
    let input = call
        .as_input()
        .clone()
        .build()
        .expect("no member is required to build");
    assert_eq!(input.tags(), [tag.clone(), tag]);
    assert_eq!(input.policy_arns(), []);
}

#[test]
fn building_without_a_required_member_fails() {
    let error = sts_sdk::types::Tag::builder()
        .key("k")
        .build()
        .expect_err("the value is missing");
    assert!(error.to_string().contains("value"), "{error}");
}
