//! The client: one method for each operation.

use proc_macro2::TokenStream;
use quote::quote;

use super::file::File;
use super::operation_page;
use super::tokens::{deprecated, doc_lines, docs, ident};
use super::waiter;
use crate::ir::{Operation, Service};
use crate::parts;

pub(crate) fn client(service: &Service) -> File {
    let methods = service
        .operations
        .iter()
        .map(|operation| method(operation, service));
    let title = &service.title_docs;
    let item_docs = doc_lines([
        format!("Client for {title}.").as_str(),
        "",
        "There is a method for each operation. It returns a builder that takes the operation's input. Call",
        "`send()` on the builder to make the call. A client is cheap to clone: clones share connections,",
        "credentials, and configuration.",
        "",
        "Calls need the asynchronous runtime of the HTTP client and of the `sleep_impl` in the configuration. That is",
        "Tokio, unless the configuration sets others: poll a call in a Tokio runtime, with I/O and time enabled, or it",
        "panics. In synchronous code, use `tokio::runtime::Runtime::block_on`.",
    ]);
    let discovers = service.discovery.is_some();
    let discovery = discovers.then(|| {
        quote! {
            /// The endpoint that the service returned.
            pub(crate) discovery: Arc<crate::endpoint_discovery::Cache>,
        }
    });
    let no_endpoint = discovers.then(|| quote!(discovery: Arc::default(),));
    let new = service.has(&parts::AWS).then(|| {
        quote! {
            /// Creates a client from the configuration that the `aws-config` crate loads.
            ///
            /// # Panics
            ///
            /// Panics in the same cases as [`from_conf`](Self::from_conf).
            #[track_caller]
            pub fn new(sdk_config: &aws_types::sdk_config::SdkConfig) -> Self {
                Self::from_conf(sdk_config.into())
            }
        }
    });
    let mut items = vec![
        quote!(
            pub mod customize;
        ),
        quote!(
            use std::sync::Arc;
        ),
        quote!(
            use crate::config::plugins::ClientPlugins;
        ),
        quote! {
            /// The state that clones of a client share.
            #[derive(Debug)]
            pub(crate) struct Handle {
                pub(crate) conf: crate::Config,
                pub(crate) plugins: ClientPlugins,
                #discovery
            }
        },
        quote! {
            #item_docs
            #[derive(Clone, Debug)]
            pub struct Client {
                pub(crate) handle: Arc<Handle>,
            }
        },
        quote! {
            impl Client {
                #new

                /// Creates a client from a configuration.
                ///
                /// # Panics
                ///
                /// Panics if the configuration has no behavior version, if retries or timeouts are enabled
                /// without a `sleep_impl`, or if the identity cache lacks a `sleep_impl` or `time_source`.
                /// The message says what to set.
                #[track_caller]
                pub fn from_conf(conf: crate::Config) -> Self {
                    match ClientPlugins::new(&conf) {
                        Ok(plugins) => Self { handle: Arc::new(Handle { conf, plugins, #no_endpoint }) },
                        Err(error) => panic!("Invalid client configuration: {error}"),
                    }
                }

                /// Returns the configuration that the client was created with.
                pub fn config(&self) -> &crate::Config {
                    &self.handle.conf
                }
            }
        },
        quote! {
            impl Client {
                #(#methods)*
            }
        },
    ];
    items.extend(waiter::client_trait(service));
    let file_docs = format!("Client for {title}, and types for customizing a call.");
    File::rust("src/client.rs", &[&file_docs], items)
}

fn method(operation: &Operation, service: &Service) -> TokenStream {
    let (method, module, builder) = (
        ident(&operation.method),
        ident(&operation.module),
        ident(&operation.fluent_builder),
    );
    let item_deprecated = deprecated(operation.deprecated.as_ref());
    let item_docs = docs(&operation_page::page(operation, service));
    quote! {
        #item_docs
        #item_deprecated
        pub fn #method(&self) -> crate::operation::#module::builders::#builder {
            crate::operation::#module::builders::#builder::new(self.handle.clone())
        }
    }
}
