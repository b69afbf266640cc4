//! Types of HTTP messages, as interceptors and customized calls see them.

pub use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
