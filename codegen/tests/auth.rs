//! Which auth schemes calls use, and in which order.

mod common {
    pub(crate) mod client;
    pub(crate) mod service;
}

use common::client::{generated, settings};
use common::service::service;
use serde_json::{Value, json};
use smithy_codegen::generate_json;

const API_KEY: &str = "smithy.api#httpApiKeyAuth";
const BASIC: &str = "smithy.api#httpBasicAuth";
const BEARER: &str = "smithy.api#httpBearerAuth";
const SIGV4: &str = "aws.auth#sigv4";

/// What options of these schemes end with in generated code.
const ENDS: [(&str, &str); 5] = [
    ("sigv4::SCHEME_ID)", "sigv4"),
    ("HTTP_API_KEY_AUTH_SCHEME_ID", "key"),
    ("HTTP_BASIC_AUTH_SCHEME_ID", "basic"),
    ("HTTP_BEARER_AUTH_SCHEME_ID", "bearer"),
    ("NO_AUTH_SCHEME_ID", "none"),
];

/// Returns the schemes in a piece of generated code, in their order.
fn schemes(code: &str) -> Vec<&'static str> {
    let mut found: Vec<_> = ENDS
        .iter()
        .flat_map(|(end, name)| code.match_indices(end).map(move |(at, _)| (at, *name)))
        .collect();
    found.sort_unstable();
    found.into_iter().map(|(_, name)| name).collect()
}

/// Returns the schemes of operations without their own, and those of the operation `Call` if it has its
/// own, for a service with all schemes.
fn options(auth: Option<Value>, of_call: Value) -> [Vec<&'static str>; 2] {
    let mut traits = json!({
        BEARER: {},
        SIGV4: { "name": "b" },
        API_KEY: { "name": "X-Key", "in": "header" },
        BASIC: {},
    });
    if let Some(auth) = auth {
        traits["smithy.api#auth"] = auth;
    }
    let call = json!({ "a.b#Call": { "type": "operation", "traits": of_call } });
    let client = generated(&service(&traits, &call));
    assert!(client.warnings().is_empty());
    let code = client.files().get("src/config/service.rs");
    let code = code.expect("every client has it");
    let (_, code) = code.split_once("fn auth_scheme_options").expect("present");
    let (default, code) = code
        .split_once("fn operation_auth_scheme_options")
        .expect("present");
    let (own, _) = code.split_once("fn push_auth_schemes").expect("present");
    [schemes(default), schemes(own)]
}

#[test]
fn schemes_are_in_the_order_of_their_ids_unless_the_model_orders_them() {
    let [default, own] = options(None, json!({}));
    assert_eq!(default, ["sigv4", "key", "basic", "bearer"]);
    assert!(own.is_empty());
    let [default, own] = options(Some(json!([BEARER, SIGV4])), json!({}));
    assert_eq!(default, ["bearer", "sigv4"]);
    assert!(own.is_empty());
}

#[test]
fn operations_can_have_other_schemes_or_none() {
    let of_service = || Some(json!([BEARER, SIGV4]));
    for (of_call, expected) in [
        (
            json!({ "smithy.api#auth": [BASIC, API_KEY] }),
            &["basic", "key"][..],
        ),
        (json!({ "smithy.api#auth": [] }), &["none"]),
        (
            json!({ "smithy.api#optionalAuth": {} }),
            &["bearer", "sigv4", "none"],
        ),
        (
            json!({ "smithy.api#auth": [API_KEY], "smithy.api#optionalAuth": {} }),
            &["key", "none"],
        ),
    ] {
        let [_, own] = options(of_service(), of_call);
        assert_eq!(own, expected);
    }
}

#[test]
fn place_of_an_api_key_must_be_valid() {
    for (value, message) in [
        (json!({ "name": "a" }), "missing required key `in`"),
        (json!({ "in": "query" }), "missing required key `name`"),
        (
            json!({ "name": "a", "in": "body" }),
            "`in` is neither `header` nor `query`",
        ),
        (
            json!({ "name": "", "in": "query" }),
            "the name of the query parameter is empty",
        ),
        (
            json!({ "name": "a", "in": "query", "scheme": "Key" }),
            "a key in the query has no `scheme`",
        ),
        (
            json!({ "name": "a:", "in": "header" }),
            "the `name` is not a valid name of a header",
        ),
        (
            json!({ "name": "a", "in": "header", "scheme": "b c" }),
            "the `scheme` is not a valid name of an auth scheme",
        ),
    ] {
        let model = service(&json!({ API_KEY: value }), &json!({})).to_string();
        let error = generate_json("model.json", &model, &settings());
        let error = error.expect_err("rejected").to_string();
        assert!(error.contains(message), "{error}");
    }
}

#[test]
fn unsigned_client_with_a_token_has_no_signing_code() {
    let client = generated(&service(&json!({ BEARER: {} }), &json!({})));
    for file in ["src/signing.rs", "src/presigning.rs", "src/api_key_auth.rs"] {
        assert!(client.files().get(file).is_none(), "{file}");
    }
    let config = client.files().get("src/config.rs").expect("present");
    assert!(config.ends_with("pub use aws_smithy_runtime_api::client::identity::http::Token;\n"));
    let readme = client.files().get("README.md").expect("present");
    assert!(readme.contains(".bearer_token(token)"), "{readme}");
}
