//! The host that a request goes to.

use integration_tests::client::{InMemory, config};
use sts_sdk::config::{Builder, Region};
use sts_sdk::error::DisplayErrorContext;

use crate::service::caller_identity;

/// The host that a call goes to.
async fn host(config: Builder) -> String {
    let service = InMemory::returning(caller_identity());
    service
        .behind(config)
        .get_caller_identity()
        .send()
        .await
        .expect("the call succeeds");
    let uri = service.request().uri;
    assert_eq!(uri.scheme_str(), Some("https"));
    uri.host().expect("an absolute URI has a host").to_owned()
}

/// The error of a call that has no endpoint.
async fn endpoint_error(config: Builder) -> String {
    let service = InMemory::returning(caller_identity());
    let error = service
        .behind(config)
        .get_caller_identity()
        .send()
        .await
        .expect_err("there is no endpoint");
    DisplayErrorContext(&error).to_string()
}

#[tokio::test]
async fn host_follows_region_fips_and_dual_stack() {
    for (region, fips, dual_stack, expected) in [
        ("us-east-1", false, false, "sts.us-east-1.amazonaws.com"),
        ("eu-west-1", false, false, "sts.eu-west-1.amazonaws.com"),
        ("eu-west-1", true, false, "sts-fips.eu-west-1.amazonaws.com"),
        ("eu-west-1", false, true, "sts.eu-west-1.api.aws"),
        ("eu-west-1", true, true, "sts-fips.eu-west-1.api.aws"),
        (
            "us-gov-west-1",
            true,
            false,
            "sts.us-gov-west-1.amazonaws.com",
        ),
        (
            "cn-north-1",
            false,
            false,
            "sts.cn-north-1.amazonaws.com.cn",
        ),
        (
            "cn-north-1",
            false,
            true,
            "sts.cn-north-1.api.amazonwebservices.com.cn",
        ),
        ("aws-global", false, false, "sts.amazonaws.com"),
    ] {
        let config = config()
            .region(Region::new(region))
            .use_fips(fips)
            .use_dual_stack(dual_stack);
        assert_eq!(
            host(config).await,
            expected,
            "{region}, FIPS {fips}, dual stack {dual_stack}"
        );
    }
}

#[tokio::test]
async fn global_endpoint_is_signed_for_us_east_1() {
    let service = InMemory::returning(caller_identity());
    let client = service.behind(config().region(Region::new("aws-global")));
    client
        .get_caller_identity()
        .send()
        .await
        .expect("the call succeeds");
    let authorization = service
        .request()
        .header("authorization")
        .expect("the call is signed")
        .to_owned();
    assert!(
        authorization.contains("/us-east-1/sts/aws4_request"),
        "{authorization}"
    );
}

#[tokio::test]
async fn endpoint_url_overrides_the_host() {
    assert_eq!(
        host(config().endpoint_url("https://sts.example.com")).await,
        "sts.example.com"
    );
}

#[tokio::test]
async fn missing_endpoint_error_states_the_reason() {
    for (config, expected) in [
        (
            config().region(None),
            "Invalid Configuration: Missing Region",
        ),
        (
            config()
                .endpoint_url("https://sts.example.com")
                .use_fips(true),
            "Invalid Configuration: FIPS and custom endpoint are not supported",
        ),
        (
            config()
                .endpoint_url("https://sts.example.com")
                .use_dual_stack(true),
            "Invalid Configuration: Dualstack and custom endpoint are not supported",
        ),
    ] {
        let endpoint_error = endpoint_error(config).await;
        assert!(endpoint_error.contains(expected), "{endpoint_error}");
    }
}
