//! The client: one method for each operation.

use proc_macro2::TokenStream;
use quote::quote;

use super::file::File;
use super::tokens::{deprecated, doc_lines, docs, ident, unraw};
use super::waiter;
use crate::ir::{Field, Operation, Role, Service, Type, Types};

pub(crate) fn client(service: &Service) -> File {
    let methods = service
        .operations
        .iter()
        .map(|operation| method(operation, &service.types));
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
                /// Creates a client from the configuration that the `aws-config` crate loads.
                ///
                /// # Panics
                ///
                /// Panics in the same cases as [`from_conf`](Self::from_conf).
                #[track_caller]
                pub fn new(sdk_config: &aws_types::sdk_config::SdkConfig) -> Self {
                    Self::from_conf(sdk_config.into())
                }

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
                        Ok(plugins) => Self { handle: Arc::new(Handle { conf, plugins }) },
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

fn method(operation: &Operation, types: &Types) -> TokenStream {
    let (method, module, builder) = (
        ident(&operation.method),
        ident(&operation.module),
        ident(&operation.fluent_builder),
    );
    let item_deprecated = deprecated(operation.deprecated.as_ref());
    let item_docs = docs(&method_docs(operation, types));
    quote! {
        #item_docs
        #item_deprecated
        pub fn #method(&self) -> crate::operation::#module::builders::#builder {
            crate::operation::#module::builders::#builder::new(self.handle.clone())
        }
    }
}

/// The input, the output, and the errors of an operation.
fn method_docs(operation: &Operation, types: &Types) -> Vec<String> {
    let (input, output) = (&types[operation.input], &types[operation.output]);
    let module = format!("crate::operation::{}", unraw(&operation.module));
    let builder = format!("{module}::builders::{}", operation.fluent_builder);
    let mut lines = vec![format!("Calls [`{0}`]({module}::{0}).", operation.name)];
    if !input.fields.is_empty() {
        lines.extend([
            String::new(),
            "Input (set on the builder):".to_owned(),
            String::new(),
        ]);
        lines.extend(input.fields.iter().map(|field| {
            let required = if field.required { ", required" } else { "" };
            format!(
                "- [`{0}`]({builder}::{0}): {1}{required}",
                unraw(&field.name),
                described(&field.ty, types)
            )
        }));
    }
    lines.push(String::new());
    if output.fields.is_empty() {
        lines.push(format!(
            "Output: an empty [`{0}`]({module}::{0}).",
            output.name
        ));
    } else {
        lines.push(format!(
            "Output: {1} [`{0}`]({module}::{0}):",
            output.name,
            article(&output.name)
        ));
        lines.push(String::new());
        lines.extend(output.fields.iter().map(|field: &Field| {
            format!(
                "- [`{0}`]({module}::{1}::{0}()): {2}",
                unraw(&field.name),
                output.name,
                described(&field.ty, types)
            )
        }));
    }
    lines.extend([
        String::new(),
        format!("Errors: [`{0}`]({module}::{0}).", operation.error),
    ]);
    lines
}

/// The indefinite article before a name.
fn article(name: &str) -> &'static str {
    if name.starts_with(['A', 'E', 'I', 'O', 'U']) {
        "an"
    } else {
        "a"
    }
}

fn described(ty: &Type, types: &Types) -> String {
    match ty {
        Type::Boolean => "`bool`".to_owned(),
        Type::Byte => "`i8`".to_owned(),
        Type::Short => "`i16`".to_owned(),
        Type::Integer => "`i32`".to_owned(),
        Type::Long => "`i64`".to_owned(),
        Type::Float => "`f32`".to_owned(),
        Type::Double => "`f64`".to_owned(),
        Type::BigInteger => "big integer".to_owned(),
        Type::BigDecimal => "big decimal".to_owned(),
        Type::String => "string".to_owned(),
        Type::Blob => "bytes".to_owned(),
        Type::Timestamp => "timestamp".to_owned(),
        Type::Document => "document".to_owned(),
        Type::Unit => "nothing".to_owned(),
        Type::Enum(id) => link("types", &types[*id].name),
        Type::Structure(id) if types[*id].role == Role::Error => {
            link("types::error", &types[*id].name)
        }
        Type::Structure(id) => link("types", &types[*id].name),
        Type::Union(id) => link("types", &types[*id].name),
        Type::List { element, .. } => format!("list of {}", plural(element, types)),
        Type::Map { key, value, .. } => {
            let (key, value) = (described(key, types), described(value, types));
            format!("map from {key} to {value}")
        }
    }
}

/// Describes several values of a type. The names of types have no plural.
fn plural(ty: &Type, types: &Types) -> String {
    match ty {
        Type::BigInteger | Type::BigDecimal | Type::String | Type::Timestamp | Type::Document => {
            format!("{}s", described(ty, types))
        }
        Type::Blob => "blobs".to_owned(),
        Type::List { element, .. } => format!("lists of {}", plural(element, types)),
        Type::Map { key, value, .. } => {
            let (key, value) = (described(key, types), described(value, types));
            format!("maps from {key} to {value}")
        }
        named => described(named, types),
    }
}

fn link(module: &str, name: &str) -> String {
    format!("[`{name}`](crate::{module}::{name})")
}
