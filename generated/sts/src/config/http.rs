// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! The HTTP messages that interceptors and customized calls work with.

pub use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
