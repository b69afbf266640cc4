//! Names that clients already use, in any of their optional parts. A name from a model that collides with one of them
//! gets a suffix.
//!
//! `cargo xtask test` compiles a client of a model whose members, operations, settings, and waiters have the names of all
//! methods, types, and modules of clients (`xtask/src/clients/names.rs`).

/// Methods of structures, builders, and fluent builders, whose names members cannot take.
pub(crate) const STRUCTURE_METHODS: &[&str] = &[
    "as_input",
    "build",
    "builder",
    "clone",
    "config_override",
    "customize",
    "default",
    "deserialize",
    "fmt",
    "from_response",
    "into_paginator",
    "meta",
    "new",
    "presigned",
    "read_member",
    "replacement",
    "retryable_error_kind",
    "send",
    "send_with",
    "set_config_override",
    "set_meta",
    "with_corrected_errors",
];

/// The method that the builder of a waiter has in addition to a setter for each input member.
pub(crate) const WAITER_METHODS: &[&str] = &["wait"];

/// Methods of the client, whose names operations cannot take.
pub(crate) const CLIENT_METHODS: &[&str] = &["clone", "config", "from_conf", "new"];

/// The variant of every error enum for errors that the model does not contain.
pub(crate) const ERROR_VARIANTS: &[&str] = &["Unhandled"];

/// The variant of every enum for values that a newer service sends.
pub(crate) const ENUM_VARIANTS: &[&str] = &["Unknown"];

/// The variant of every union for members that a newer service sends.
pub(crate) const UNION_VARIANTS: &[&str] = &["Unknown"];

/// The method that checks for this variant.
pub(crate) const UNION_METHODS: &[&str] = &["is_unknown"];

/// The name of the schema of a structure or union itself, next to those of its members.
pub(crate) const SCHEMAS: &[&str] = &["SCHEMA"];

/// Methods of the parameters of endpoint rules, and of their builder.
pub(crate) const ENDPOINT_PARAMS_METHODS: &[&str] =
    &["build", "builder", "clone", "default", "from_config", "new"];

/// Methods of configurations and of their builder, in any part of a client, and functions of traits
/// that they implement. No setting may have these names.
pub(crate) const CONFIG_METHODS: &[&str] = &[
    "account_id_endpoint_mode",
    "allow_no_auth",
    "api_key",
    "api_key_resolver",
    "app_name",
    "apply_test_defaults",
    "apply_test_defaults_v2",
    "auth_scheme_preference",
    "auth_scheme_resolver",
    "auth_schemes",
    "basic_auth_login",
    "basic_auth_login_resolver",
    "bearer_token",
    "bearer_token_resolver",
    "behavior_version",
    "behavior_version_latest",
    "borrow",
    "borrow_mut",
    "build",
    "builder",
    "capture_input_attributes",
    "clone",
    "clone_from",
    "credentials_provider",
    "default",
    "disable_clock_skew_correction",
    "disable_request_compression",
    "emit_input_attributes",
    "endpoint_resolver",
    "endpoint_url",
    "fmt",
    "framework_metadata",
    "from",
    "http_client",
    "idempotency_token_provider",
    "identity_cache",
    "interceptor",
    "interceptors",
    "into",
    "invocation_id_generator",
    "new",
    "protocol",
    "push_auth_scheme",
    "push_framework_metadata",
    "push_interceptor",
    "push_retry_classifier",
    "region",
    "request_checksum_calculation",
    "request_min_compression_size_bytes",
    "requested_attributes",
    "response_checksum_validation",
    "retry_classifier",
    "retry_classifiers",
    "retry_config",
    "retry_partition",
    "set_account_id_endpoint_mode",
    "set_allow_no_auth",
    "set_app_name",
    "set_auth_scheme_preference",
    "set_auth_scheme_resolver",
    "set_behavior_version",
    "set_credentials_provider",
    "set_disable_clock_skew_correction",
    "set_disable_request_compression",
    "set_endpoint_resolver",
    "set_endpoint_url",
    "set_framework_metadata",
    "set_http_client",
    "set_idempotency_token_provider",
    "set_identity_cache",
    "set_interceptors",
    "set_invocation_id_generator",
    "set_protocol",
    "set_region",
    "set_request_checksum_calculation",
    "set_request_min_compression_size_bytes",
    "set_response_checksum_validation",
    "set_retry_classifiers",
    "set_retry_config",
    "set_retry_partition",
    "set_sigv4a_signing_region_set",
    "set_sleep_impl",
    "set_stalled_stream_protection",
    "set_time_source",
    "set_timeout_config",
    "set_token_provider",
    "set_use_dual_stack",
    "set_use_fips",
    "set_validate_inputs",
    "signing_name",
    "sigv4a_signing_region_set",
    "sleep_impl",
    "stalled_stream_protection",
    "time_source",
    "timeout_config",
    "to_builder",
    "to_owned",
    "token_provider",
    "try_from",
    "try_into",
    "type_id",
    "use_dual_stack",
    "use_fips",
    "validate_inputs",
    "with_test_defaults",
    "with_test_defaults_v2",
];

#[cfg(test)]
mod unit_tests {
    use std::fs;
    use std::path::Path;

    use super::*;

    /// Adds the methods of types called `Builder` or `Config` in all files of a directory.
    fn add_methods(directory: &Path, methods: &mut Vec<String>) {
        for entry in fs::read_dir(directory).expect("a directory") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                add_methods(&path, methods);
                continue;
            }
            let text = fs::read_to_string(&path).expect("a file");
            for item in syn::parse_file(&text).expect("Rust").items {
                let syn::Item::Impl(item) = item else {
                    continue;
                };
                let syn::Type::Path(ty) = &*item.self_ty else {
                    continue;
                };
                let name = ty.path.segments.last().map(|last| last.ident.to_string());
                if !matches!(name.as_deref(), Some("Builder" | "Config")) {
                    continue;
                }
                methods.extend(item.items.iter().filter_map(|item| match item {
                    syn::ImplItem::Fn(method) => Some(method.sig.ident.to_string()),
                    _ => None,
                }));
            }
        }
    }

    #[test]
    fn every_method_of_a_configuration_is_listed() {
        let support = Path::new(env!("CARGO_MANIFEST_DIR")).join("support/src");
        let mut methods = Vec::new();
        add_methods(&support, &mut methods);
        assert!(methods.len() > 50, "{methods:?}");
        assert!(
            methods
                .iter()
                .any(|name| name == "idempotency_token_provider")
        );
        methods.retain(|name| !CONFIG_METHODS.contains(&name.as_str()));
        assert!(methods.is_empty(), "{methods:?}");
    }
}
