//! The HTTP messages that interceptors and customized calls work with.

pub use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
