// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! The endpoint test cases of the model (`smithy.rules#endpointTests`).
#![allow(dead_code, deprecated, unused_imports, unused_variables)]

use sts_sdk::config::endpoint::{DefaultResolver, Endpoint, Params, ResolveEndpoint};
use aws_smithy_types::endpoint::EndpointAuthScheme;
use aws_smithy_http_client::test_util::{capture_request, CaptureRequestReceiver};
use aws_smithy_runtime_api::client::orchestrator::HttpRequest;
use sts_sdk::config::endpoint::{EndpointFuture, ParamsBuilder};
use sts_sdk::config::Config;
use sts_sdk::error::DisplayErrorContext;
use sts_sdk::Client;

/// Resolves an endpoint, and returns an error as text.
async fn resolve(params: Params) -> Result<Endpoint, String> {
    DefaultResolver::new()
        .resolve_endpoint(&params)
        .await
        .map_err(|error| error.to_string())
}

/// Resolves endpoints by the rules of the service, after setting some parameters.
#[derive(Debug)]
struct WithParams(fn(ParamsBuilder) -> ParamsBuilder);

impl ResolveEndpoint for WithParams {
    fn resolve_endpoint<'a>(&'a self, params: &'a Params) -> EndpointFuture<'a> {
        let copy = Params::builder()
            .set_region(params.region().map(str::to_owned))
            .set_use_dual_stack(params.use_dual_stack())
            .set_use_fips(params.use_fips())
            .set_endpoint(params.endpoint().map(str::to_owned))
            .set_use_global_endpoint(params.use_global_endpoint());
        let params = (self.0)(copy).build();
        EndpointFuture::new(async move {
            DefaultResolver::new().resolve_endpoint(&params?).await
        })
    }
}

/// Returns a client that connects to nothing, and the request that it would have sent.
fn client(
    config: sts_sdk::config::Builder,
    with: fn(ParamsBuilder) -> ParamsBuilder,
) -> (Client, CaptureRequestReceiver) {
    let (http_client, request) = capture_request(None);
    let config = config
        .behavior_version_latest()
        .endpoint_resolver(WithParams(with))
        .http_client(http_client)
        .build();
    (Client::from_conf(config), request)
}

/// The region and the service that a request is signed for.
struct SigningScope<'a> {
    region: &'a str,
    service: &'a str,
}

/// Returns the scope in the request's `authorization` header: `key/date/region/service/` and a constant.
fn signing_scope(request: &HttpRequest) -> Option<SigningScope<'_>> {
    let authorization = request.headers().get("authorization")?;
    let (_, credential) = authorization.split_once("Credential=")?;
    let mut parts = credential.split('/').skip(2);
    Some(SigningScope {
        region: parts.next()?,
        service: parts.next()?,
    })
}

#[tokio::test]
async fn case_1() {
    let params = Params::builder()
        .region("af-south-1")
        .use_fips(false)
        .use_dual_stack(false)
        .build()
        .expect("valid parameters");
    let expected = Ok(
        Endpoint::builder().url("https://sts.af-south-1.amazonaws.com").build(),
    );
    assert_eq!(resolve(params). await, expected);
}

#[tokio::test]
async fn case_2() {
    let params = Params::builder()
        .region("ap-east-1")
        .use_fips(false)
        .use_dual_stack(false)
        .build()
        .expect("valid parameters");
    let expected = Ok(
        Endpoint::builder().url("https://sts.ap-east-1.amazonaws.com").build(),
    );
    assert_eq!(resolve(params). await, expected);
}

#[tokio::test]
async fn case_3() {
    let params = Params::builder()
        .region("ap-northeast-1")
        .use_fips(false)
        .use_dual_stack(false)
        .build()
        .expect("valid parameters");
    let expected = Ok(
        Endpoint::builder().url("https://sts.ap-northeast-1.amazonaws.com").build(),
    );
    assert_eq!(resolve(params). await, expected);
}

#[tokio::test]
async fn case_4() {
    let params = Params::builder()
        .region("ap-northeast-2")
        .use_fips(false)
        .use_dual_stack(false)
        .build()
        .expect("valid parameters");
    let expected = Ok(
        Endpoint::builder().url("https://sts.ap-northeast-2.amazonaws.com").build(),
    );
    assert_eq!(resolve(params). await, expected);
}

#[tokio::test]
async fn case_5() {
    let params = Params::builder()
        .region("ap-northeast-3")
        .use_fips(false)
        .use_dual_stack(false)
        .build()
        .expect("valid parameters");
    let expected = Ok(
        Endpoint::builder().url("https://sts.ap-northeast-3.amazonaws.com").build(),
    );
    assert_eq!(resolve(params). await, expected);
}

#[tokio::test]
async fn case_6() {
    let params = Params::builder()
        .region("ap-south-1")
        .use_fips(false)
        .use_dual_stack(false)
        .build()
        .expect("valid parameters");
    let expected = Ok(
        Endpoint::builder().url("https://sts.ap-south-1.amazonaws.com").build(),
    );
    assert_eq!(resolve(params). await, expected);
}

#[tokio::test]
async fn case_7() {
    let params = Params::builder()
        .region("ap-southeast-1")
        .use_fips(false)
        .use_dual_stack(false)
        .build()
        .expect("valid parameters");
    let expected = Ok(
        Endpoint::builder().url("https://sts.ap-southeast-1.amazonaws.com").build(),
    );
    assert_eq!(resolve(params). await, expected);
}

#[tokio::test]
async fn case_8() {
    let params = Params::builder()
        .region("ap-southeast-2")
        .use_fips(false)
        .use_dual_stack(false)
        .build()
        .expect("valid parameters");
    let expected = Ok(
        Endpoint::builder().url("https://sts.ap-southeast-2.amazonaws.com").build(),
    );
    assert_eq!(resolve(params). await, expected);
}

#[tokio::test]
async fn case_9() {
    let params = Params::builder()
        .region("ap-southeast-3")
        .use_fips(false)
        .use_dual_stack(false)
        .build()
        .expect("valid parameters");
    let expected = Ok(
        Endpoint::builder().url("https://sts.ap-southeast-3.amazonaws.com").build(),
    );
    assert_eq!(resolve(params). await, expected);
}

#[tokio::test]
async fn case_10() {
    let params = Params::builder()
        .region("aws-global")
        .use_fips(false)
        .use_dual_stack(false)
        .build()
        .expect("valid parameters");
    let expected = Ok(
        Endpoint::builder()
            .url("https://sts.amazonaws.com")
            .auth_scheme(
                EndpointAuthScheme::with_capacity("sigv4", 2)
                    .put("signingName", "sts")
                    .put("signingRegion", "us-east-1"),
            )
            .build(),
    );
    assert_eq!(resolve(params). await, expected);
}

#[tokio::test]
async fn case_11() {
    let params = Params::builder()
        .region("ca-central-1")
        .use_fips(false)
        .use_dual_stack(false)
        .build()
        .expect("valid parameters");
    let expected = Ok(
        Endpoint::builder().url("https://sts.ca-central-1.amazonaws.com").build(),
    );
    assert_eq!(resolve(params). await, expected);
}

#[tokio::test]
async fn case_12() {
    let params = Params::builder()
        .region("eu-central-1")
        .use_fips(false)
        .use_dual_stack(false)
        .build()
        .expect("valid parameters");
    let expected = Ok(
        Endpoint::builder().url("https://sts.eu-central-1.amazonaws.com").build(),
    );
    assert_eq!(resolve(params). await, expected);
}

#[tokio::test]
async fn case_13() {
    let params = Params::builder()
        .region("eu-north-1")
        .use_fips(false)
        .use_dual_stack(false)
        .build()
        .expect("valid parameters");
    let expected = Ok(
        Endpoint::builder().url("https://sts.eu-north-1.amazonaws.com").build(),
    );
    assert_eq!(resolve(params). await, expected);
}

#[tokio::test]
async fn case_14() {
    let params = Params::builder()
        .region("eu-south-1")
        .use_fips(false)
        .use_dual_stack(false)
        .build()
        .expect("valid parameters");
    let expected = Ok(
        Endpoint::builder().url("https://sts.eu-south-1.amazonaws.com").build(),
    );
    assert_eq!(resolve(params). await, expected);
}

#[tokio::test]
async fn case_15() {
    let params = Params::builder()
        .region("eu-west-1")
        .use_fips(false)
        .use_dual_stack(false)
        .build()
        .expect("valid parameters");
    let expected = Ok(
        Endpoint::builder().url("https://sts.eu-west-1.amazonaws.com").build(),
    );
    assert_eq!(resolve(params). await, expected);
}

#[tokio::test]
async fn case_16() {
    let params = Params::builder()
        .region("eu-west-2")
        .use_fips(false)
        .use_dual_stack(false)
        .build()
        .expect("valid parameters");
    let expected = Ok(
        Endpoint::builder().url("https://sts.eu-west-2.amazonaws.com").build(),
    );
    assert_eq!(resolve(params). await, expected);
}

#[tokio::test]
async fn case_17() {
    let params = Params::builder()
        .region("eu-west-3")
        .use_fips(false)
        .use_dual_stack(false)
        .build()
        .expect("valid parameters");
    let expected = Ok(
        Endpoint::builder().url("https://sts.eu-west-3.amazonaws.com").build(),
    );
    assert_eq!(resolve(params). await, expected);
}

#[tokio::test]
async fn case_18() {
    let params = Params::builder()
        .region("me-south-1")
        .use_fips(false)
        .use_dual_stack(false)
        .build()
        .expect("valid parameters");
    let expected = Ok(
        Endpoint::builder().url("https://sts.me-south-1.amazonaws.com").build(),
    );
    assert_eq!(resolve(params). await, expected);
}

#[tokio::test]
async fn case_19() {
    let params = Params::builder()
        .region("sa-east-1")
        .use_fips(false)
        .use_dual_stack(false)
        .build()
        .expect("valid parameters");
    let expected = Ok(
        Endpoint::builder().url("https://sts.sa-east-1.amazonaws.com").build(),
    );
    assert_eq!(resolve(params). await, expected);
}

#[tokio::test]
async fn case_20() {
    let params = Params::builder()
        .region("us-east-1")
        .use_fips(false)
        .use_dual_stack(false)
        .build()
        .expect("valid parameters");
    let expected = Ok(
        Endpoint::builder().url("https://sts.us-east-1.amazonaws.com").build(),
    );
    assert_eq!(resolve(params). await, expected);
}

#[tokio::test]
async fn case_21() {
    let params = Params::builder()
        .region("us-east-1")
        .use_fips(true)
        .use_dual_stack(false)
        .build()
        .expect("valid parameters");
    let expected = Ok(
        Endpoint::builder().url("https://sts-fips.us-east-1.amazonaws.com").build(),
    );
    assert_eq!(resolve(params). await, expected);
}

#[tokio::test]
async fn case_22() {
    let params = Params::builder()
        .region("us-east-2")
        .use_fips(false)
        .use_dual_stack(false)
        .build()
        .expect("valid parameters");
    let expected = Ok(
        Endpoint::builder().url("https://sts.us-east-2.amazonaws.com").build(),
    );
    assert_eq!(resolve(params). await, expected);
}

#[tokio::test]
async fn case_23() {
    let params = Params::builder()
        .region("us-east-2")
        .use_fips(true)
        .use_dual_stack(false)
        .build()
        .expect("valid parameters");
    let expected = Ok(
        Endpoint::builder().url("https://sts-fips.us-east-2.amazonaws.com").build(),
    );
    assert_eq!(resolve(params). await, expected);
}

#[tokio::test]
async fn case_24() {
    let params = Params::builder()
        .region("us-west-1")
        .use_fips(false)
        .use_dual_stack(false)
        .build()
        .expect("valid parameters");
    let expected = Ok(
        Endpoint::builder().url("https://sts.us-west-1.amazonaws.com").build(),
    );
    assert_eq!(resolve(params). await, expected);
}

#[tokio::test]
async fn case_25() {
    let params = Params::builder()
        .region("us-west-1")
        .use_fips(true)
        .use_dual_stack(false)
        .build()
        .expect("valid parameters");
    let expected = Ok(
        Endpoint::builder().url("https://sts-fips.us-west-1.amazonaws.com").build(),
    );
    assert_eq!(resolve(params). await, expected);
}

#[tokio::test]
async fn case_26() {
    let params = Params::builder()
        .region("us-west-2")
        .use_fips(false)
        .use_dual_stack(false)
        .build()
        .expect("valid parameters");
    let expected = Ok(
        Endpoint::builder().url("https://sts.us-west-2.amazonaws.com").build(),
    );
    assert_eq!(resolve(params). await, expected);
}

#[tokio::test]
async fn case_27() {
    let params = Params::builder()
        .region("us-west-2")
        .use_fips(true)
        .use_dual_stack(false)
        .build()
        .expect("valid parameters");
    let expected = Ok(
        Endpoint::builder().url("https://sts-fips.us-west-2.amazonaws.com").build(),
    );
    assert_eq!(resolve(params). await, expected);
}

#[tokio::test]
async fn case_28() {
    let params = Params::builder()
        .region("us-east-1")
        .use_fips(true)
        .use_dual_stack(true)
        .build()
        .expect("valid parameters");
    let expected = Ok(
        Endpoint::builder().url("https://sts-fips.us-east-1.api.aws").build(),
    );
    assert_eq!(resolve(params). await, expected);
}

#[tokio::test]
async fn case_29() {
    let params = Params::builder()
        .region("us-east-1")
        .use_fips(false)
        .use_dual_stack(true)
        .build()
        .expect("valid parameters");
    let expected = Ok(Endpoint::builder().url("https://sts.us-east-1.api.aws").build());
    assert_eq!(resolve(params). await, expected);
}

#[tokio::test]
async fn case_30() {
    let params = Params::builder()
        .region("cn-north-1")
        .use_fips(false)
        .use_dual_stack(false)
        .build()
        .expect("valid parameters");
    let expected = Ok(
        Endpoint::builder().url("https://sts.cn-north-1.amazonaws.com.cn").build(),
    );
    assert_eq!(resolve(params). await, expected);
}

#[tokio::test]
async fn case_31() {
    let params = Params::builder()
        .region("cn-northwest-1")
        .use_fips(false)
        .use_dual_stack(false)
        .build()
        .expect("valid parameters");
    let expected = Ok(
        Endpoint::builder().url("https://sts.cn-northwest-1.amazonaws.com.cn").build(),
    );
    assert_eq!(resolve(params). await, expected);
}

#[tokio::test]
async fn case_32() {
    let params = Params::builder()
        .region("cn-north-1")
        .use_fips(true)
        .use_dual_stack(true)
        .build()
        .expect("valid parameters");
    let expected = Ok(
        Endpoint::builder()
            .url("https://sts-fips.cn-north-1.api.amazonwebservices.com.cn")
            .build(),
    );
    assert_eq!(resolve(params). await, expected);
}

#[tokio::test]
async fn case_33() {
    let params = Params::builder()
        .region("cn-north-1")
        .use_fips(true)
        .use_dual_stack(false)
        .build()
        .expect("valid parameters");
    let expected = Ok(
        Endpoint::builder().url("https://sts-fips.cn-north-1.amazonaws.com.cn").build(),
    );
    assert_eq!(resolve(params). await, expected);
}

#[tokio::test]
async fn case_34() {
    let params = Params::builder()
        .region("cn-north-1")
        .use_fips(false)
        .use_dual_stack(true)
        .build()
        .expect("valid parameters");
    let expected = Ok(
        Endpoint::builder()
            .url("https://sts.cn-north-1.api.amazonwebservices.com.cn")
            .build(),
    );
    assert_eq!(resolve(params). await, expected);
}

#[tokio::test]
async fn case_35() {
    let params = Params::builder()
        .region("us-gov-east-1")
        .use_fips(false)
        .use_dual_stack(false)
        .build()
        .expect("valid parameters");
    let expected = Ok(
        Endpoint::builder().url("https://sts.us-gov-east-1.amazonaws.com").build(),
    );
    assert_eq!(resolve(params). await, expected);
}

#[tokio::test]
async fn case_36() {
    let params = Params::builder()
        .region("us-gov-east-1")
        .use_fips(true)
        .use_dual_stack(false)
        .build()
        .expect("valid parameters");
    let expected = Ok(
        Endpoint::builder().url("https://sts.us-gov-east-1.amazonaws.com").build(),
    );
    assert_eq!(resolve(params). await, expected);
}

#[tokio::test]
async fn case_37() {
    let params = Params::builder()
        .region("us-gov-west-1")
        .use_fips(false)
        .use_dual_stack(false)
        .build()
        .expect("valid parameters");
    let expected = Ok(
        Endpoint::builder().url("https://sts.us-gov-west-1.amazonaws.com").build(),
    );
    assert_eq!(resolve(params). await, expected);
}

#[tokio::test]
async fn case_38() {
    let params = Params::builder()
        .region("us-gov-west-1")
        .use_fips(true)
        .use_dual_stack(false)
        .build()
        .expect("valid parameters");
    let expected = Ok(
        Endpoint::builder().url("https://sts.us-gov-west-1.amazonaws.com").build(),
    );
    assert_eq!(resolve(params). await, expected);
}

#[tokio::test]
async fn case_39() {
    let params = Params::builder()
        .region("us-gov-east-1")
        .use_fips(true)
        .use_dual_stack(true)
        .build()
        .expect("valid parameters");
    let expected = Ok(
        Endpoint::builder().url("https://sts-fips.us-gov-east-1.api.aws").build(),
    );
    assert_eq!(resolve(params). await, expected);
}

#[tokio::test]
async fn case_40() {
    let params = Params::builder()
        .region("us-gov-east-1")
        .use_fips(false)
        .use_dual_stack(true)
        .build()
        .expect("valid parameters");
    let expected = Ok(
        Endpoint::builder().url("https://sts.us-gov-east-1.api.aws").build(),
    );
    assert_eq!(resolve(params). await, expected);
}

#[tokio::test]
async fn case_41() {
    let params = Params::builder()
        .region("us-iso-east-1")
        .use_fips(false)
        .use_dual_stack(false)
        .build()
        .expect("valid parameters");
    let expected = Ok(
        Endpoint::builder().url("https://sts.us-iso-east-1.c2s.ic.gov").build(),
    );
    assert_eq!(resolve(params). await, expected);
}

#[tokio::test]
async fn case_42() {
    let params = Params::builder()
        .region("us-iso-west-1")
        .use_fips(false)
        .use_dual_stack(false)
        .build()
        .expect("valid parameters");
    let expected = Ok(
        Endpoint::builder().url("https://sts.us-iso-west-1.c2s.ic.gov").build(),
    );
    assert_eq!(resolve(params). await, expected);
}

#[tokio::test]
async fn case_43() {
    let params = Params::builder()
        .region("us-iso-east-1")
        .use_fips(true)
        .use_dual_stack(false)
        .build()
        .expect("valid parameters");
    let expected = Ok(
        Endpoint::builder().url("https://sts-fips.us-iso-east-1.c2s.ic.gov").build(),
    );
    assert_eq!(resolve(params). await, expected);
}

#[tokio::test]
async fn case_44() {
    let params = Params::builder()
        .region("us-isob-east-1")
        .use_fips(false)
        .use_dual_stack(false)
        .build()
        .expect("valid parameters");
    let expected = Ok(
        Endpoint::builder().url("https://sts.us-isob-east-1.sc2s.sgov.gov").build(),
    );
    assert_eq!(resolve(params). await, expected);
}

#[tokio::test]
async fn case_45() {
    let params = Params::builder()
        .region("us-isob-east-1")
        .use_fips(true)
        .use_dual_stack(false)
        .build()
        .expect("valid parameters");
    let expected = Ok(
        Endpoint::builder().url("https://sts-fips.us-isob-east-1.sc2s.sgov.gov").build(),
    );
    assert_eq!(resolve(params). await, expected);
}

#[tokio::test]
async fn case_46() {
    let params = Params::builder()
        .region("us-east-1")
        .use_fips(false)
        .use_dual_stack(false)
        .endpoint("https://example.com")
        .build()
        .expect("valid parameters");
    let expected = Ok(Endpoint::builder().url("https://example.com").build());
    assert_eq!(resolve(params). await, expected);
}

#[tokio::test]
async fn case_47() {
    let params = Params::builder()
        .use_fips(false)
        .use_dual_stack(false)
        .endpoint("https://example.com")
        .build()
        .expect("valid parameters");
    let expected = Ok(Endpoint::builder().url("https://example.com").build());
    assert_eq!(resolve(params). await, expected);
}

#[tokio::test]
async fn case_48() {
    let params = Params::builder()
        .region("us-east-1")
        .use_fips(true)
        .use_dual_stack(false)
        .endpoint("https://example.com")
        .build()
        .expect("valid parameters");
    let expected = Err(
        String::from("Invalid Configuration: FIPS and custom endpoint are not supported"),
    );
    assert_eq!(resolve(params). await, expected);
}

#[tokio::test]
async fn case_49() {
    let params = Params::builder()
        .region("us-east-1")
        .use_fips(false)
        .use_dual_stack(true)
        .endpoint("https://example.com")
        .build()
        .expect("valid parameters");
    let expected = Err(
        String::from(
            "Invalid Configuration: Dualstack and custom endpoint are not supported",
        ),
    );
    assert_eq!(resolve(params). await, expected);
}

#[tokio::test]
async fn case_50() {
    let params = Params::builder().build().expect("valid parameters");
    let expected = Err(String::from("Invalid Configuration: Missing Region"));
    assert_eq!(resolve(params). await, expected);
}

#[tokio::test]
async fn case_51() {
    let params = Params::builder()
        .region("ap-northeast-1")
        .use_fips(false)
        .use_dual_stack(false)
        .use_global_endpoint(true)
        .build()
        .expect("valid parameters");
    let expected = Ok(
        Endpoint::builder()
            .url("https://sts.amazonaws.com")
            .auth_scheme(
                EndpointAuthScheme::with_capacity("sigv4", 2)
                    .put("signingName", "sts")
                    .put("signingRegion", "us-east-1"),
            )
            .build(),
    );
    assert_eq!(resolve(params). await, expected);
}

#[tokio::test]
async fn case_51_call_1() {
    let config = Config::builder()
        .credentials_provider(sts_sdk::config::Credentials::for_tests())
        .region(sts_sdk::config::Region::new("ap-northeast-1"));
    let with = |params: ParamsBuilder| params.use_global_endpoint(true);
    let (client, request) = client(config, with);
    let _ = client.get_caller_identity().send().await;
    let request = request.expect_request();
    assert!(request.uri().starts_with("https://sts.amazonaws.com"), "{}", request.uri());
    let service = signing_scope(&request).map(|scope| scope.service);
    assert_eq!(service, Some("sts"));
    let region = signing_scope(&request).map(|scope| scope.region);
    assert_eq!(region, Some("us-east-1"));
}

#[tokio::test]
async fn case_52() {
    let params = Params::builder()
        .region("ap-south-1")
        .use_fips(false)
        .use_dual_stack(false)
        .use_global_endpoint(true)
        .build()
        .expect("valid parameters");
    let expected = Ok(
        Endpoint::builder()
            .url("https://sts.amazonaws.com")
            .auth_scheme(
                EndpointAuthScheme::with_capacity("sigv4", 2)
                    .put("signingName", "sts")
                    .put("signingRegion", "us-east-1"),
            )
            .build(),
    );
    assert_eq!(resolve(params). await, expected);
}

#[tokio::test]
async fn case_52_call_1() {
    let config = Config::builder()
        .credentials_provider(sts_sdk::config::Credentials::for_tests())
        .region(sts_sdk::config::Region::new("ap-south-1"));
    let with = |params: ParamsBuilder| params.use_global_endpoint(true);
    let (client, request) = client(config, with);
    let _ = client.get_caller_identity().send().await;
    let request = request.expect_request();
    assert!(request.uri().starts_with("https://sts.amazonaws.com"), "{}", request.uri());
    let service = signing_scope(&request).map(|scope| scope.service);
    assert_eq!(service, Some("sts"));
    let region = signing_scope(&request).map(|scope| scope.region);
    assert_eq!(region, Some("us-east-1"));
}

#[tokio::test]
async fn case_53() {
    let params = Params::builder()
        .region("ap-southeast-1")
        .use_fips(false)
        .use_dual_stack(false)
        .use_global_endpoint(true)
        .build()
        .expect("valid parameters");
    let expected = Ok(
        Endpoint::builder()
            .url("https://sts.amazonaws.com")
            .auth_scheme(
                EndpointAuthScheme::with_capacity("sigv4", 2)
                    .put("signingName", "sts")
                    .put("signingRegion", "us-east-1"),
            )
            .build(),
    );
    assert_eq!(resolve(params). await, expected);
}

#[tokio::test]
async fn case_53_call_1() {
    let config = Config::builder()
        .credentials_provider(sts_sdk::config::Credentials::for_tests())
        .region(sts_sdk::config::Region::new("ap-southeast-1"));
    let with = |params: ParamsBuilder| params.use_global_endpoint(true);
    let (client, request) = client(config, with);
    let _ = client.get_caller_identity().send().await;
    let request = request.expect_request();
    assert!(request.uri().starts_with("https://sts.amazonaws.com"), "{}", request.uri());
    let service = signing_scope(&request).map(|scope| scope.service);
    assert_eq!(service, Some("sts"));
    let region = signing_scope(&request).map(|scope| scope.region);
    assert_eq!(region, Some("us-east-1"));
}

#[tokio::test]
async fn case_54() {
    let params = Params::builder()
        .region("ap-southeast-2")
        .use_fips(false)
        .use_dual_stack(false)
        .use_global_endpoint(true)
        .build()
        .expect("valid parameters");
    let expected = Ok(
        Endpoint::builder()
            .url("https://sts.amazonaws.com")
            .auth_scheme(
                EndpointAuthScheme::with_capacity("sigv4", 2)
                    .put("signingName", "sts")
                    .put("signingRegion", "us-east-1"),
            )
            .build(),
    );
    assert_eq!(resolve(params). await, expected);
}

#[tokio::test]
async fn case_54_call_1() {
    let config = Config::builder()
        .credentials_provider(sts_sdk::config::Credentials::for_tests())
        .region(sts_sdk::config::Region::new("ap-southeast-2"));
    let with = |params: ParamsBuilder| params.use_global_endpoint(true);
    let (client, request) = client(config, with);
    let _ = client.get_caller_identity().send().await;
    let request = request.expect_request();
    assert!(request.uri().starts_with("https://sts.amazonaws.com"), "{}", request.uri());
    let service = signing_scope(&request).map(|scope| scope.service);
    assert_eq!(service, Some("sts"));
    let region = signing_scope(&request).map(|scope| scope.region);
    assert_eq!(region, Some("us-east-1"));
}

#[tokio::test]
async fn case_55() {
    let params = Params::builder()
        .region("aws-global")
        .use_fips(false)
        .use_dual_stack(false)
        .use_global_endpoint(true)
        .build()
        .expect("valid parameters");
    let expected = Ok(
        Endpoint::builder()
            .url("https://sts.amazonaws.com")
            .auth_scheme(
                EndpointAuthScheme::with_capacity("sigv4", 2)
                    .put("signingName", "sts")
                    .put("signingRegion", "us-east-1"),
            )
            .build(),
    );
    assert_eq!(resolve(params). await, expected);
}

#[tokio::test]
async fn case_55_call_1() {
    let config = Config::builder()
        .credentials_provider(sts_sdk::config::Credentials::for_tests())
        .region(sts_sdk::config::Region::new("aws-global"));
    let with = |params: ParamsBuilder| params.use_global_endpoint(true);
    let (client, request) = client(config, with);
    let _ = client.get_caller_identity().send().await;
    let request = request.expect_request();
    assert!(request.uri().starts_with("https://sts.amazonaws.com"), "{}", request.uri());
    let service = signing_scope(&request).map(|scope| scope.service);
    assert_eq!(service, Some("sts"));
    let region = signing_scope(&request).map(|scope| scope.region);
    assert_eq!(region, Some("us-east-1"));
}

#[tokio::test]
async fn case_56() {
    let params = Params::builder()
        .region("ca-central-1")
        .use_fips(false)
        .use_dual_stack(false)
        .use_global_endpoint(true)
        .build()
        .expect("valid parameters");
    let expected = Ok(
        Endpoint::builder()
            .url("https://sts.amazonaws.com")
            .auth_scheme(
                EndpointAuthScheme::with_capacity("sigv4", 2)
                    .put("signingName", "sts")
                    .put("signingRegion", "us-east-1"),
            )
            .build(),
    );
    assert_eq!(resolve(params). await, expected);
}

#[tokio::test]
async fn case_56_call_1() {
    let config = Config::builder()
        .credentials_provider(sts_sdk::config::Credentials::for_tests())
        .region(sts_sdk::config::Region::new("ca-central-1"));
    let with = |params: ParamsBuilder| params.use_global_endpoint(true);
    let (client, request) = client(config, with);
    let _ = client.get_caller_identity().send().await;
    let request = request.expect_request();
    assert!(request.uri().starts_with("https://sts.amazonaws.com"), "{}", request.uri());
    let service = signing_scope(&request).map(|scope| scope.service);
    assert_eq!(service, Some("sts"));
    let region = signing_scope(&request).map(|scope| scope.region);
    assert_eq!(region, Some("us-east-1"));
}

#[tokio::test]
async fn case_57() {
    let params = Params::builder()
        .region("eu-central-1")
        .use_fips(false)
        .use_dual_stack(false)
        .use_global_endpoint(true)
        .build()
        .expect("valid parameters");
    let expected = Ok(
        Endpoint::builder()
            .url("https://sts.amazonaws.com")
            .auth_scheme(
                EndpointAuthScheme::with_capacity("sigv4", 2)
                    .put("signingName", "sts")
                    .put("signingRegion", "us-east-1"),
            )
            .build(),
    );
    assert_eq!(resolve(params). await, expected);
}

#[tokio::test]
async fn case_57_call_1() {
    let config = Config::builder()
        .credentials_provider(sts_sdk::config::Credentials::for_tests())
        .region(sts_sdk::config::Region::new("eu-central-1"));
    let with = |params: ParamsBuilder| params.use_global_endpoint(true);
    let (client, request) = client(config, with);
    let _ = client.get_caller_identity().send().await;
    let request = request.expect_request();
    assert!(request.uri().starts_with("https://sts.amazonaws.com"), "{}", request.uri());
    let service = signing_scope(&request).map(|scope| scope.service);
    assert_eq!(service, Some("sts"));
    let region = signing_scope(&request).map(|scope| scope.region);
    assert_eq!(region, Some("us-east-1"));
}

#[tokio::test]
async fn case_58() {
    let params = Params::builder()
        .region("eu-north-1")
        .use_fips(false)
        .use_dual_stack(false)
        .use_global_endpoint(true)
        .build()
        .expect("valid parameters");
    let expected = Ok(
        Endpoint::builder()
            .url("https://sts.amazonaws.com")
            .auth_scheme(
                EndpointAuthScheme::with_capacity("sigv4", 2)
                    .put("signingName", "sts")
                    .put("signingRegion", "us-east-1"),
            )
            .build(),
    );
    assert_eq!(resolve(params). await, expected);
}

#[tokio::test]
async fn case_58_call_1() {
    let config = Config::builder()
        .credentials_provider(sts_sdk::config::Credentials::for_tests())
        .region(sts_sdk::config::Region::new("eu-north-1"));
    let with = |params: ParamsBuilder| params.use_global_endpoint(true);
    let (client, request) = client(config, with);
    let _ = client.get_caller_identity().send().await;
    let request = request.expect_request();
    assert!(request.uri().starts_with("https://sts.amazonaws.com"), "{}", request.uri());
    let service = signing_scope(&request).map(|scope| scope.service);
    assert_eq!(service, Some("sts"));
    let region = signing_scope(&request).map(|scope| scope.region);
    assert_eq!(region, Some("us-east-1"));
}

#[tokio::test]
async fn case_59() {
    let params = Params::builder()
        .region("eu-west-1")
        .use_fips(false)
        .use_dual_stack(false)
        .use_global_endpoint(true)
        .build()
        .expect("valid parameters");
    let expected = Ok(
        Endpoint::builder()
            .url("https://sts.amazonaws.com")
            .auth_scheme(
                EndpointAuthScheme::with_capacity("sigv4", 2)
                    .put("signingName", "sts")
                    .put("signingRegion", "us-east-1"),
            )
            .build(),
    );
    assert_eq!(resolve(params). await, expected);
}

#[tokio::test]
async fn case_59_call_1() {
    let config = Config::builder()
        .credentials_provider(sts_sdk::config::Credentials::for_tests())
        .region(sts_sdk::config::Region::new("eu-west-1"));
    let with = |params: ParamsBuilder| params.use_global_endpoint(true);
    let (client, request) = client(config, with);
    let _ = client.get_caller_identity().send().await;
    let request = request.expect_request();
    assert!(request.uri().starts_with("https://sts.amazonaws.com"), "{}", request.uri());
    let service = signing_scope(&request).map(|scope| scope.service);
    assert_eq!(service, Some("sts"));
    let region = signing_scope(&request).map(|scope| scope.region);
    assert_eq!(region, Some("us-east-1"));
}

#[tokio::test]
async fn case_60() {
    let params = Params::builder()
        .region("eu-west-2")
        .use_fips(false)
        .use_dual_stack(false)
        .use_global_endpoint(true)
        .build()
        .expect("valid parameters");
    let expected = Ok(
        Endpoint::builder()
            .url("https://sts.amazonaws.com")
            .auth_scheme(
                EndpointAuthScheme::with_capacity("sigv4", 2)
                    .put("signingName", "sts")
                    .put("signingRegion", "us-east-1"),
            )
            .build(),
    );
    assert_eq!(resolve(params). await, expected);
}

#[tokio::test]
async fn case_60_call_1() {
    let config = Config::builder()
        .credentials_provider(sts_sdk::config::Credentials::for_tests())
        .region(sts_sdk::config::Region::new("eu-west-2"));
    let with = |params: ParamsBuilder| params.use_global_endpoint(true);
    let (client, request) = client(config, with);
    let _ = client.get_caller_identity().send().await;
    let request = request.expect_request();
    assert!(request.uri().starts_with("https://sts.amazonaws.com"), "{}", request.uri());
    let service = signing_scope(&request).map(|scope| scope.service);
    assert_eq!(service, Some("sts"));
    let region = signing_scope(&request).map(|scope| scope.region);
    assert_eq!(region, Some("us-east-1"));
}

#[tokio::test]
async fn case_61() {
    let params = Params::builder()
        .region("eu-west-3")
        .use_fips(false)
        .use_dual_stack(false)
        .use_global_endpoint(true)
        .build()
        .expect("valid parameters");
    let expected = Ok(
        Endpoint::builder()
            .url("https://sts.amazonaws.com")
            .auth_scheme(
                EndpointAuthScheme::with_capacity("sigv4", 2)
                    .put("signingName", "sts")
                    .put("signingRegion", "us-east-1"),
            )
            .build(),
    );
    assert_eq!(resolve(params). await, expected);
}

#[tokio::test]
async fn case_61_call_1() {
    let config = Config::builder()
        .credentials_provider(sts_sdk::config::Credentials::for_tests())
        .region(sts_sdk::config::Region::new("eu-west-3"));
    let with = |params: ParamsBuilder| params.use_global_endpoint(true);
    let (client, request) = client(config, with);
    let _ = client.get_caller_identity().send().await;
    let request = request.expect_request();
    assert!(request.uri().starts_with("https://sts.amazonaws.com"), "{}", request.uri());
    let service = signing_scope(&request).map(|scope| scope.service);
    assert_eq!(service, Some("sts"));
    let region = signing_scope(&request).map(|scope| scope.region);
    assert_eq!(region, Some("us-east-1"));
}

#[tokio::test]
async fn case_62() {
    let params = Params::builder()
        .region("sa-east-1")
        .use_fips(false)
        .use_dual_stack(false)
        .use_global_endpoint(true)
        .build()
        .expect("valid parameters");
    let expected = Ok(
        Endpoint::builder()
            .url("https://sts.amazonaws.com")
            .auth_scheme(
                EndpointAuthScheme::with_capacity("sigv4", 2)
                    .put("signingName", "sts")
                    .put("signingRegion", "us-east-1"),
            )
            .build(),
    );
    assert_eq!(resolve(params). await, expected);
}

#[tokio::test]
async fn case_62_call_1() {
    let config = Config::builder()
        .credentials_provider(sts_sdk::config::Credentials::for_tests())
        .region(sts_sdk::config::Region::new("sa-east-1"));
    let with = |params: ParamsBuilder| params.use_global_endpoint(true);
    let (client, request) = client(config, with);
    let _ = client.get_caller_identity().send().await;
    let request = request.expect_request();
    assert!(request.uri().starts_with("https://sts.amazonaws.com"), "{}", request.uri());
    let service = signing_scope(&request).map(|scope| scope.service);
    assert_eq!(service, Some("sts"));
    let region = signing_scope(&request).map(|scope| scope.region);
    assert_eq!(region, Some("us-east-1"));
}

#[tokio::test]
async fn case_63() {
    let params = Params::builder()
        .region("us-east-1")
        .use_fips(false)
        .use_dual_stack(false)
        .use_global_endpoint(true)
        .build()
        .expect("valid parameters");
    let expected = Ok(
        Endpoint::builder()
            .url("https://sts.amazonaws.com")
            .auth_scheme(
                EndpointAuthScheme::with_capacity("sigv4", 2)
                    .put("signingName", "sts")
                    .put("signingRegion", "us-east-1"),
            )
            .build(),
    );
    assert_eq!(resolve(params). await, expected);
}

#[tokio::test]
async fn case_63_call_1() {
    let config = Config::builder()
        .credentials_provider(sts_sdk::config::Credentials::for_tests())
        .region(sts_sdk::config::Region::new("us-east-1"));
    let with = |params: ParamsBuilder| params.use_global_endpoint(true);
    let (client, request) = client(config, with);
    let _ = client.get_caller_identity().send().await;
    let request = request.expect_request();
    assert!(request.uri().starts_with("https://sts.amazonaws.com"), "{}", request.uri());
    let service = signing_scope(&request).map(|scope| scope.service);
    assert_eq!(service, Some("sts"));
    let region = signing_scope(&request).map(|scope| scope.region);
    assert_eq!(region, Some("us-east-1"));
}

#[tokio::test]
async fn case_64() {
    let params = Params::builder()
        .region("us-east-2")
        .use_fips(false)
        .use_dual_stack(false)
        .use_global_endpoint(true)
        .build()
        .expect("valid parameters");
    let expected = Ok(
        Endpoint::builder()
            .url("https://sts.amazonaws.com")
            .auth_scheme(
                EndpointAuthScheme::with_capacity("sigv4", 2)
                    .put("signingName", "sts")
                    .put("signingRegion", "us-east-1"),
            )
            .build(),
    );
    assert_eq!(resolve(params). await, expected);
}

#[tokio::test]
async fn case_64_call_1() {
    let config = Config::builder()
        .credentials_provider(sts_sdk::config::Credentials::for_tests())
        .region(sts_sdk::config::Region::new("us-east-2"));
    let with = |params: ParamsBuilder| params.use_global_endpoint(true);
    let (client, request) = client(config, with);
    let _ = client.get_caller_identity().send().await;
    let request = request.expect_request();
    assert!(request.uri().starts_with("https://sts.amazonaws.com"), "{}", request.uri());
    let service = signing_scope(&request).map(|scope| scope.service);
    assert_eq!(service, Some("sts"));
    let region = signing_scope(&request).map(|scope| scope.region);
    assert_eq!(region, Some("us-east-1"));
}

#[tokio::test]
async fn case_65() {
    let params = Params::builder()
        .region("us-west-1")
        .use_fips(false)
        .use_dual_stack(false)
        .use_global_endpoint(true)
        .build()
        .expect("valid parameters");
    let expected = Ok(
        Endpoint::builder()
            .url("https://sts.amazonaws.com")
            .auth_scheme(
                EndpointAuthScheme::with_capacity("sigv4", 2)
                    .put("signingName", "sts")
                    .put("signingRegion", "us-east-1"),
            )
            .build(),
    );
    assert_eq!(resolve(params). await, expected);
}

#[tokio::test]
async fn case_65_call_1() {
    let config = Config::builder()
        .credentials_provider(sts_sdk::config::Credentials::for_tests())
        .region(sts_sdk::config::Region::new("us-west-1"));
    let with = |params: ParamsBuilder| params.use_global_endpoint(true);
    let (client, request) = client(config, with);
    let _ = client.get_caller_identity().send().await;
    let request = request.expect_request();
    assert!(request.uri().starts_with("https://sts.amazonaws.com"), "{}", request.uri());
    let service = signing_scope(&request).map(|scope| scope.service);
    assert_eq!(service, Some("sts"));
    let region = signing_scope(&request).map(|scope| scope.region);
    assert_eq!(region, Some("us-east-1"));
}

#[tokio::test]
async fn case_66() {
    let params = Params::builder()
        .region("us-west-2")
        .use_fips(false)
        .use_dual_stack(false)
        .use_global_endpoint(true)
        .build()
        .expect("valid parameters");
    let expected = Ok(
        Endpoint::builder()
            .url("https://sts.amazonaws.com")
            .auth_scheme(
                EndpointAuthScheme::with_capacity("sigv4", 2)
                    .put("signingName", "sts")
                    .put("signingRegion", "us-east-1"),
            )
            .build(),
    );
    assert_eq!(resolve(params). await, expected);
}

#[tokio::test]
async fn case_66_call_1() {
    let config = Config::builder()
        .credentials_provider(sts_sdk::config::Credentials::for_tests())
        .region(sts_sdk::config::Region::new("us-west-2"));
    let with = |params: ParamsBuilder| params.use_global_endpoint(true);
    let (client, request) = client(config, with);
    let _ = client.get_caller_identity().send().await;
    let request = request.expect_request();
    assert!(request.uri().starts_with("https://sts.amazonaws.com"), "{}", request.uri());
    let service = signing_scope(&request).map(|scope| scope.service);
    assert_eq!(service, Some("sts"));
    let region = signing_scope(&request).map(|scope| scope.region);
    assert_eq!(region, Some("us-east-1"));
}

#[tokio::test]
async fn case_67() {
    let params = Params::builder()
        .region("us-east-3")
        .use_fips(false)
        .use_dual_stack(false)
        .use_global_endpoint(true)
        .build()
        .expect("valid parameters");
    let expected = Ok(
        Endpoint::builder()
            .url("https://sts.us-east-3.amazonaws.com")
            .auth_scheme(
                EndpointAuthScheme::with_capacity("sigv4", 2)
                    .put("signingName", "sts")
                    .put("signingRegion", "us-east-3"),
            )
            .build(),
    );
    assert_eq!(resolve(params). await, expected);
}

#[tokio::test]
async fn case_67_call_1() {
    let config = Config::builder()
        .credentials_provider(sts_sdk::config::Credentials::for_tests())
        .region(sts_sdk::config::Region::new("us-east-3"));
    let with = |params: ParamsBuilder| params.use_global_endpoint(true);
    let (client, request) = client(config, with);
    let _ = client.get_caller_identity().send().await;
    let request = request.expect_request();
    assert!(
        request.uri().starts_with("https://sts.us-east-3.amazonaws.com"), "{}", request
        .uri()
    );
    let service = signing_scope(&request).map(|scope| scope.service);
    assert_eq!(service, Some("sts"));
    let region = signing_scope(&request).map(|scope| scope.region);
    assert_eq!(region, Some("us-east-3"));
}

#[tokio::test]
async fn case_68() {
    let params = Params::builder()
        .region("us-west-1")
        .use_fips(false)
        .use_dual_stack(false)
        .use_global_endpoint(true)
        .endpoint("https://example.com")
        .build()
        .expect("valid parameters");
    let expected = Ok(Endpoint::builder().url("https://example.com").build());
    assert_eq!(resolve(params). await, expected);
}

#[tokio::test]
async fn case_68_call_1() {
    let config = Config::builder()
        .credentials_provider(sts_sdk::config::Credentials::for_tests())
        .region(sts_sdk::config::Region::new("us-west-1"))
        .endpoint_url("https://example.com");
    let with = |params: ParamsBuilder| params.use_global_endpoint(true);
    let (client, request) = client(config, with);
    let _ = client.get_caller_identity().send().await;
    let request = request.expect_request();
    assert!(request.uri().starts_with("https://example.com"), "{}", request.uri());
}

#[tokio::test]
async fn case_69() {
    let params = Params::builder()
        .use_fips(false)
        .use_dual_stack(false)
        .use_global_endpoint(false)
        .endpoint("https://example.com")
        .build()
        .expect("valid parameters");
    let expected = Ok(Endpoint::builder().url("https://example.com").build());
    assert_eq!(resolve(params). await, expected);
}
