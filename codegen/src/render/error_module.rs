//! The module `error`, which also explains how to handle errors.

use quote::quote;

use super::examples::{sent, uses};
use super::file::File;
use super::library::{exports_of, modules_of};
use crate::ir::{ExampleCall, Service};
use crate::parts::Parent;

/// The module `error`: what the errors of all operations have in common.
pub(crate) fn error(service: &Service) -> File {
    let mut items = modules_of(service, Parent::Error);
    items.extend([
        quote!(
            pub use aws_smithy_runtime_api::box_error::BoxError;
        ),
        quote!(
            pub use aws_smithy_runtime_api::client::result::ConnectorError;
        ),
        quote!(
            pub use aws_smithy_types::error::display::DisplayErrorContext;
        ),
        quote!(
            pub use aws_smithy_types::error::metadata::{ErrorMetadata, ProvideErrorMetadata};
        ),
        quote!(
            pub use aws_smithy_types::error::operation::BuildError;
        ),
    ]);
    items.extend(exports_of(service, Parent::Error));
    items.push(quote! {
        /// The error that a call returns.
        ///
        /// Either the request could not be built or sent, or the response could not be read, or the
        /// service returned an error (`E`). [The module](self) explains each kind.
        pub type SdkError<E, R = aws_smithy_runtime_api::client::orchestrator::HttpResponse> =
            aws_smithy_runtime_api::client::result::SdkError<E, R>;
    });
    let docs = page(service);
    let docs: Vec<_> = docs.iter().map(String::as_str).collect();
    File::rust("src/error.rs", &docs, items)
}

/// The kinds of [`SdkError`], and what a caller can do.
const KINDS: &[&str] = &[
    "# Handling errors",
    "",
    "A call returns an [`SdkError`], whose kind says how far the call got:",
    "",
    "| Kind | What happened | What to do |",
    "| --- | --- | --- |",
    "| `ConstructionFailure` | The request could not be built. Nothing was sent. | Correct the input or the configuration. |",
    "| `TimeoutError` | The call took longer than the [`TimeoutConfig`](crate::config::timeout::TimeoutConfig) allows. | \
     Retry the call if it is safe for the service to process it twice. |",
    "| `DispatchFailure` | The request could not be sent, or no response arrived. For example, the client had no connection, endpoint, or \
     credentials. | Check the source. For `is_io()` and `is_timeout()`, as after a timeout; otherwise, \
     correct the configuration. |",
    "| `ResponseError` | The response is damaged, incomplete, or cannot be parsed. | Same as after a timeout. |",
    "| `ServiceError` | The service returned an error. | See its code. |",
    "",
    "When a call returns, errors that are worth another attempt have been retried as often as the",
    "[`RetryConfig`](crate::config::retry::RetryConfig) allows: I/O errors, timeouts, the statuses 429, 500, 502, 503, and",
    "504, throttling, and errors that the service marks as retryable.",
    "",
    "`into_service_error()` returns the error of the operation, in which the first four kinds become `Unhandled`, with the",
    "[`SdkError`] as their source. That error has a variant, and a method such as `is_…()`, for each error that the service",
    "declares. For all others, `code()` and `message()` of [`ProvideErrorMetadata`] return what the service said.",
    "[`DisplayErrorContext`] shows an error with all its sources. To handle the errors of several operations together,",
    "convert them to [`Error`](crate::Error), for example with `?`.",
];

/// The documentation of the module.
fn page(service: &Service) -> Vec<String> {
    let mut lines = vec![
        "Error types shared by all operations, and traits for inspecting them.".to_owned(),
        String::new(),
    ];
    lines.extend(KINDS.iter().map(|line| (*line).to_owned()));
    if service.types.request_ids {
        lines.push(
            "`request_id()` of [`RequestId`](crate::operation::RequestId) returns what the operators of the service need to find \
             the request."
                .to_owned(),
        );
    }
    if let Some(call) = &service.example {
        lines.push(String::new());
        let request_ids = service.types.request_ids;
        lines.extend(example(&service.package.crate_name, call, request_ids));
    }
    lines
}

/// A program that handles each kind of error.
fn example(crate_name: &str, call: &ExampleCall, request_ids: bool) -> Vec<String> {
    let call = sent(&call.method, &call.input, false).lines("match ", " {");
    let uses = uses(&call, crate_name).map_or_else(String::new, |uses| format!("{uses}\n"));
    let call = call.join("\n");
    let (request_id_use, request_id) = if request_ids {
        (
            format!("use {crate_name}::operation::RequestId;\n"),
            "        eprintln!(\"request ID: {}\", error.request_id().unwrap_or(\"unknown\"));\n",
        )
    } else {
        (String::new(), "")
    };
    let example = format!(
        r#"```rust,no_run
use {crate_name}::error::{{DisplayErrorContext, ProvideErrorMetadata}};
use {crate_name}::error::SdkError;
{request_id_use}{uses}
# async fn example(client: {crate_name}::Client) -> Result<(), Box<dyn std::error::Error>> {{
{call}
    Ok(output) => println!("{{output:?}}"),
    Err(error @ SdkError::ConstructionFailure(_)) => {{
        eprintln!("not sent: {{}}", DisplayErrorContext(error));
    }}
    Err(SdkError::TimeoutError(_)) => eprintln!("no response in time"),
    Err(SdkError::DispatchFailure(failure)) if failure.is_io() => {{
        eprintln!("no connection");
    }}
    Err(SdkError::ResponseError(_)) => eprintln!("the response is damaged"),
    Err(error) => {{
        let error = error.into_service_error();
        match error.code() {{
            Some("AccessDenied") => eprintln!("a permission is missing"),
            Some(code) => eprintln!("{{code}}: {{}}", error.message().unwrap_or_default()),
            None => eprintln!("{{}}", DisplayErrorContext(&error)),
        }}
{request_id}    }}
}}
# Ok(())
# }}
```"#
    );
    example.lines().map(str::to_owned).collect()
}
