//! The crate root, and files that only declare modules.

use proc_macro2::TokenStream;
use quote::quote;

use super::examples::{sent, uses};
use super::file::{Content, File};
use super::tokens::{ident, inner_doc};
use crate::ir::{AuthScheme, Role, Service, Structure};
use crate::parts::{self, Parent, Visibility};

pub(crate) fn library(service: &Service) -> File {
    let mut lines = vec![format!("Client for {}.", service.title_docs), String::new()];
    lines.extend(service.docs.iter().cloned());
    lines.extend(subset(service, "# Operations"));
    lines.extend([
        String::new(),
        "# Example".to_owned(),
        String::new(),
        "```rust,no_run".to_owned(),
    ]);
    lines.extend(example(service));
    lines.extend([
        "```".to_owned(),
        String::new(),
        "# Modules".to_owned(),
        String::new(),
        "- [`Client`] has a method for each operation. It returns a builder, which has a `send()` method."
            .to_owned(),
        "- [`operation`] has a module for each operation: its input, output, error, and builders."
            .to_owned(),
        "- [`types`] has the structures and enums that inputs and outputs contain.".to_owned(),
        "- [`config`] has every setting; a client is created from a [`Config`]."
            .to_owned(),
        "- [`error`] shows how to handle errors.".to_owned(),
        "- [`Error`] can hold the error of any operation; each operation's error type converts into it."
            .to_owned(),
    ]);
    if service.has(&parts::WAITERS) {
        lines.extend([
            "- [`waiters`] wait until a resource reaches a certain state; the trait [`Waiters`](client::Waiters) has"
                .to_owned(),
            "  their methods.".to_owned(),
        ]);
    }
    if service.has(&parts::PRESIGNING) {
        lines.push(
            "- [`presigning`] has requests that are signed now and sent later, by another program."
                .to_owned(),
        );
    }
    lines.push(
        "- `validation` checks inputs before they are sent. Enable the Cargo feature `validation`, then set `validate_inputs`."
            .to_owned(),
    );
    lines.extend(property_test(service));
    lines.extend(examples(service, "# More examples"));
    let mut attributes: Vec<_> = lines.iter().map(|line| inner_doc(line)).collect();
    attributes.extend([
        quote!(#![forbid(unsafe_code)]),
        quote!(#![warn(missing_docs)]),
        quote!(#![cfg_attr(docsrs, feature(doc_cfg))]),
        // Deprecated members are part of the interface.
        quote!(#![allow(deprecated)]),
        // Names and sizes come from the model.
        quote!(
            #![allow(
                clippy::large_enum_variant,
                clippy::module_inception,
                clippy::needless_return,
                clippy::result_large_err,
                clippy::self_named_constructors,
                clippy::should_implement_trait,
                clippy::single_match,
                clippy::too_many_arguments,
                clippy::upper_case_acronyms,
                clippy::wrong_self_convention
            )]
        ),
    ]);
    if service.operations.is_empty() {
        // Without operations, nothing calls the code that operations share.
        attributes.push(quote!(#![allow(dead_code, unused_imports, unused_macros)]));
    }
    let mut items = modules_of(service, Parent::Root);
    items.extend([
        quote!(
            #[doc(inline)]
            pub use client::Client;
        ),
        quote!(
            #[doc(inline)]
            pub use config::Config;
        ),
        quote!(
            pub use error_meta::Error;
        ),
        if service.has(&parts::AWS) {
            quote!(
                use aws as flavor;
            )
        } else {
            quote!(
                use plain as flavor;
            )
        },
    ]);
    File {
        path: "src/lib.rs".to_owned(),
        content: Content::Rust { attributes, items },
    }
}

/// The modules that a module declares for the parts of the crate, the public ones first.
pub(crate) fn modules_of(service: &Service, parent: Parent) -> Vec<TokenStream> {
    let modules = service.parts.iter().flat_map(|part| part.modules);
    let mut modules: Vec<_> = modules.filter(|module| module.parent == parent).collect();
    modules.sort_by_key(|module| module.visibility);
    let modules = modules.into_iter().map(|module| {
        let name = ident(module.name);
        let condition = module
            .feature
            .map(|feature| quote!(#[cfg(feature = #feature)]));
        match module.visibility {
            Visibility::Public => quote!(#condition pub mod #name;),
            Visibility::Crate => quote!(#condition pub(crate) mod #name;),
            Visibility::Private => quote!(#condition mod #name;),
        }
    });
    modules.collect()
}

/// What a module re-exports of those modules.
pub(crate) fn exports_of(service: &Service, parent: Parent) -> impl Iterator<Item = TokenStream> {
    let visibility = match parent {
        Parent::Root | Parent::Error | Parent::Primitives => quote!(pub),
        Parent::EndpointLib | Parent::Protocol | Parent::ProtocolTests => quote!(pub(crate)),
    };
    let modules = service.parts.iter().flat_map(|part| part.modules);
    modules
        .filter(move |module| module.parent == parent && !module.exports.is_empty())
        .map(move |module| {
            let name = ident(module.name);
            let exports: Vec<_> = module.exports.iter().map(|item| ident(item)).collect();
            match exports.as_slice() {
                [item] => quote!(#visibility use #name::#item;),
                items => quote!(#visibility use #name::{#(#items),*};),
            }
        })
}

/// The module `protocol`.
pub(crate) fn protocol(service: &Service) -> File {
    let mut items = modules_of(service, Parent::Protocol);
    items.extend(exports_of(service, Parent::Protocol));
    let docs = ["The protocol that turns inputs into requests, and responses into outputs."];
    File::rust("src/protocol.rs", &docs, items)
}

/// A program that calls an operation.
pub(crate) fn example(service: &Service) -> Vec<String> {
    let crate_name = &service.package.crate_name;
    let call = service.example.as_ref().map(|call| {
        let sent = sent(&call.method, &call.input, true);
        sent.lines("let output = ", ";")
    });
    let call = call.unwrap_or_default();
    let is_regional = service.has(&parts::REGION);
    let has_credentials = service.has(&parts::CREDENTIALS);
    let (mut types, identity, setting) = match service.auth.default.first() {
        Some(AuthScheme::ApiKey) => (
            vec!["Token"],
            "    let key = Token::new(\"API key\", None);",
            Some("api_key(key)"),
        ),
        Some(AuthScheme::Basic) => (
            vec!["Login"],
            "    let login = Login::new(\"user\", \"password\", None);",
            Some("basic_auth_login(login)"),
        ),
        Some(AuthScheme::Bearer) => (
            vec!["Token"],
            "    let token = Token::new(\"token\", None);",
            Some(if service.has(&parts::TOKEN_PROVIDER) {
                "token_provider(token)"
            } else {
                "bearer_token(token)"
            }),
        ),
        Some(AuthScheme::SigV4 | AuthScheme::SigV4a | AuthScheme::None) | None
            if has_credentials =>
        {
            (
                vec!["Credentials"],
                "    let credentials =\n        Credentials::new(\"access key ID\", \"secret access key\", None, None, \"example\");",
                Some("credentials_provider(credentials)"),
            )
        }
        _ => (Vec::new(), "", None),
    };
    types.extend(is_regional.then_some("Region"));
    types.sort_unstable();
    let mut lines = match types.as_slice() {
        [] => Vec::new(),
        [only] => vec![format!("use {crate_name}::config::{only};")],
        several => vec![format!(
            "use {crate_name}::config::{{{}}};",
            several.join(", ")
        )],
    };
    lines.push(format!("use {crate_name}::{{Client, Config}};"));
    lines.extend(uses(&call, crate_name));
    lines.extend([
        String::new(),
        "#[tokio::main]".to_owned(),
        "async fn main() -> Result<(), Box<dyn std::error::Error>> {".to_owned(),
    ]);
    lines.extend(identity.lines().map(str::to_owned));
    lines.extend([
        "    let config = Config::builder()".to_owned(),
        "        .behavior_version_latest()".to_owned(),
    ]);
    let region = is_regional.then_some("region(Region::new(\"us-east-1\"))");
    let endpoint = service
        .endpoints
        .needs_url
        .then_some("endpoint_url(\"https://service.example.com\")");
    for setting in [region, endpoint, setting].into_iter().flatten() {
        lines.push(format!("        .{setting}"));
    }
    lines.extend([
        "        .build();".to_owned(),
        "    let client = Client::from_conf(config);".to_owned(),
    ]);
    if !call.is_empty() {
        lines.extend(call.iter().map(|line| format!("    {line}")));
        lines.push("    println!(\"{output:?}\");".to_owned());
    }
    lines.extend(["    Ok(())".to_owned(), "}".to_owned()]);
    lines
}

/// A section with a property test, if there is an operation whose inputs it can generate.
fn property_test(service: &Service) -> Vec<String> {
    let Some(operation) = service.operations.first() else {
        return Vec::new();
    };
    let crate_name = &service.package.crate_name;
    let (module, input) = (&operation.module, &service.types[operation.input].name);
    [
        "",
        "# Property tests",
        "",
        "With the feature `proptest`, all types of [`types`] and all inputs and outputs implement `Arbitrary`. Their values",
        "satisfy the constraints of the model.",
        "",
        "```rust",
        "# #[cfg(feature = \"proptest\")] {",
        "use proptest::prelude::*;",
        &format!("use {crate_name}::operation::{module}::{input};"),
        "",
        &format!("proptest!(|(input in any::<{input}>())| {{"),
        "    println!(\"{input:?}\");",
        "});",
        "# }",
        "```",
    ]
    .map(str::to_owned)
    .to_vec()
}

/// A section about the operations of the crate, if it has only those that were chosen.
pub(crate) fn subset(service: &Service, heading: &str) -> Vec<String> {
    let Some(names) = &service.subset else {
        return Vec::new();
    };
    let mut lines = vec![
        String::new(),
        heading.to_owned(),
        String::new(),
        "This client has only these operations of the service:".to_owned(),
        String::new(),
    ];
    lines.extend(names.iter().map(|name| format!("- `{name}`")));
    lines.extend([
        String::new(),
        "To add or remove some, generate the client again with another list: the option `--operations` of".to_owned(),
        "`smithy-codegen generate`, or `Settings::operations` of the library.".to_owned(),
    ]);
    lines
}

/// A section about the examples of the crate, if it has any.
pub(crate) fn examples(service: &Service, heading: &str) -> Vec<String> {
    let examples = service.parts.iter().flat_map(|part| part.examples);
    let mut examples: Vec<_> = examples.collect();
    if examples.is_empty() {
        return Vec::new();
    }
    examples.sort_by_key(|example| example.name);
    let mut lines = vec![
        String::new(),
        heading.to_owned(),
        String::new(),
        "The directory `examples` contains programs. Run one with `cargo run --example NAME`; add `-- --help` to list the"
            .to_owned(),
        "arguments and environment variables that it needs.".to_owned(),
        String::new(),
    ];
    lines.extend(
        examples
            .iter()
            .map(|example| format!("- `{}` {}", example.name, example.docs)),
    );
    lines
}

pub(crate) fn meta(service: &Service) -> File {
    let service_id = &service.service_id;
    let mut items = vec![quote! {
        /// The version of this crate.
        pub static PKG_VERSION: &str = env!("CARGO_PKG_VERSION");
    }];
    if service.has(&parts::AWS) {
        items.push(quote! {
            pub(crate) static API_METADATA: aws_runtime::user_agent::ApiMetadata =
                aws_runtime::user_agent::ApiMetadata::new(#service_id, PKG_VERSION);
        });
    }
    File::rust("src/meta.rs", &["Information about this crate."], items)
}

/// The module `primitives`: values that are not in the standard library.
pub(crate) fn primitives(service: &Service) -> File {
    let mut items = modules_of(service, Parent::Primitives);
    items.extend([
        quote!(
            pub use aws_smithy_types::date_time::Format as DateTimeFormat;
        ),
        quote!(
            pub use aws_smithy_types::{Blob, DateTime};
        ),
    ]);
    if service.has(&parts::BYTE_STREAM) {
        items.extend([
            quote!(
                pub use aws_smithy_types::body::SdkBody;
            ),
            quote!(
                pub use aws_smithy_types::byte_stream::error::Error as ByteStreamError;
            ),
            quote!(
                pub use aws_smithy_types::byte_stream::{AggregatedBytes, ByteStream};
            ),
            quote!(
                #[cfg(feature = "rt-tokio")]
                pub use aws_smithy_types::byte_stream::{FsBuilder, Length};
            ),
        ]);
    }
    items.push(if service.has(&parts::EVENT_STREAM) {
        quote! {
            /// Primitives of event streams.
            pub mod event_stream {
                pub use crate::event_stream::EventReceiver;
                pub use aws_smithy_http::event_stream::EventStreamSender;
                pub use aws_smithy_types::event_stream::{Header, HeaderValue, Message};
                pub use aws_smithy_types::str_bytes::StrBytes;
            }
        }
    } else {
        quote! {
            /// Primitives of event streams. This service has no event streams.
            pub mod event_stream {}
        }
    });
    File::rust(
        "src/primitives.rs",
        &["Simple values that are not in the standard library."],
        items,
    )
}

pub(crate) fn operation_modules(service: &Service) -> Vec<File> {
    let mut items: Vec<_> = service
        .operations
        .iter()
        .map(|operation| {
            let module = ident(&operation.module);
            quote!(pub mod #module;)
        })
        .collect();
    let docs = if service.types.request_ids {
        items.push(quote!(
            pub use ::aws_types::request_id::RequestId;
        ));
        "The operations of the service, and the trait that returns the request ID of a response."
    } else {
        "The operations of the service."
    };
    vec![File::rust("src/operation.rs", &[docs], items)]
}

pub(crate) fn type_modules(service: &Service) -> Vec<File> {
    let types = &service.types;
    let structures: Vec<_> = types.plain_structures().collect();
    let errors: Vec<_> = service
        .errors
        .iter()
        .map(|error| &types[error.structure])
        .collect();
    let mut items = vec![quote!(
        pub mod builders;
    )];
    items.push(quote!(
        pub mod error;
    ));
    let enums = types.enums.iter();
    let enums = enums.map(|found| (&found.module, &found.name));
    let unions = types.unions.iter();
    let unions = unions.map(|found| (&found.module, &found.name));
    let mut all: Vec<_> = structures
        .iter()
        .map(|found| (&found.module, &found.name))
        .chain(enums)
        .chain(unions)
        .collect();
    all.sort();
    items.extend(modules(&all));
    let mut error_items = vec![quote!(
        pub mod builders;
    )];
    let streams = types
        .unions
        .iter()
        .filter_map(|union| union.stream.as_ref());
    let of_streams = streams.map(|stream| (&stream.module, &stream.error));
    let mut all_errors: Vec<_> = errors
        .iter()
        .map(|found| (&found.module, &found.name))
        .chain(of_streams)
        .collect();
    all_errors.sort();
    error_items.extend(modules(&all_errors));
    let types_docs = "Structures, unions, and enums that inputs and outputs contain.";
    let error_docs = "Errors that the service returns.";
    vec![
        File::rust("src/types.rs", &[types_docs], items),
        File::rust(
            "src/types/builders.rs",
            &["Builders for the structures."],
            builders(&structures),
        ),
        File::rust("src/types/error.rs", &[error_docs], error_items),
        File::rust(
            "src/types/error/builders.rs",
            &["Builders for the errors."],
            builders(&errors),
        ),
    ]
}

fn modules(all: &[(&String, &String)]) -> Vec<TokenStream> {
    let modules = all.iter().map(|(module, _)| {
        let module = ident(module);
        quote!(mod #module;)
    });
    let uses = all.iter().map(|(module, name)| {
        let (module, name) = (ident(module), ident(name));
        quote!(pub use #module::#name;)
    });
    modules.chain(uses).collect()
}

fn builders(structures: &[&Structure]) -> Vec<TokenStream> {
    structures
        .iter()
        .map(|structure| {
            let (module, builder) = (ident(&structure.module), ident(&structure.builder));
            match structure.role {
                Role::Error => quote!(pub use crate::types::error::#module::#builder;),
                _ => quote!(pub use crate::types::#module::#builder;),
            }
        })
        .collect()
}
