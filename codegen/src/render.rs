//! Writes the client: from the intermediate representation to tokens and text, file by file.
//!
//! Everything was decided by then; nothing in here knows the model.

mod client;
mod config;
mod endpoint;
mod endpoint_tests;
mod enumeration;
mod error_enum;
mod error_structure;
mod fluent_builder;
pub(crate) mod jmespath;
pub(crate) mod library;
mod manifest;
mod operation;
mod paginator;
mod protocol_tests;
mod schema;
mod serde;
mod structure;
mod tokens;
mod union;
mod values;
mod waiter;

use proc_macro2::TokenStream;

use crate::ir;

/// A file of the crate, before it is laid out.
#[derive(Debug)]
pub(crate) struct File {
    pub(crate) path: String,
    pub(crate) content: Content,
}

#[derive(Debug)]
pub(crate) enum Content {
    /// Inner attributes with the file's documentation among them, and items.
    Rust {
        attributes: Vec<TokenStream>,
        items: Vec<TokenStream>,
    },
    /// Rust that is laid out already.
    Support(&'static str),
    /// TOML, with `#` for comments.
    Toml(String),
    Markdown(String),
}

impl File {
    fn rust(path: impl Into<String>, docs: &[&str], items: Vec<TokenStream>) -> Self {
        let attributes = docs.iter().map(|line| tokens::inner_doc(line)).collect();
        Self {
            path: path.into(),
            content: Content::Rust { attributes, items },
        }
    }
}

/// All files of the crate.
pub(crate) fn render(service: &ir::Service) -> Vec<File> {
    let mut files = vec![
        manifest::manifest(service),
        manifest::readme(service),
        manifest::rustfmt(),
        library::library(service),
        library::meta(service),
        client::client(service),
        config::service(service),
        endpoint::endpoint(service),
        error_enum::service_error(service),
        schema::collections(service),
    ];
    files.extend(endpoint::library(service));
    files.extend(endpoint_tests::endpoint_tests(service));
    files.extend(protocol_tests::protocol_tests(service));
    files.extend(library::operation_modules(service));
    for operation in &service.operations {
        files.push(operation::operation(service, operation));
        files.push(fluent_builder::builders(operation));
        files.extend(endpoint::bindings(operation));
        files.extend(paginator::paginator(operation));
        for structure in [&operation.input, &operation.output] {
            let path = format!(
                "src/operation/{}/{}.rs",
                tokens::unraw(&operation.module),
                structure.module
            );
            files.push(structure::file(path, structure));
        }
    }
    files.extend(library::type_modules(service));
    for structure in &service.structures {
        files.push(structure::file(
            format!("src/types/{}.rs", structure.module),
            structure,
        ));
    }
    for enumeration in &service.enums {
        files.push(enumeration::file(enumeration));
    }
    for union in &service.unions {
        files.push(union::file(union));
    }
    for error in &service.errors {
        files.push(error_structure::file(error));
    }
    files.extend(waiter::waiters(service));
    files.extend(crate::support::files(service));
    files
}
