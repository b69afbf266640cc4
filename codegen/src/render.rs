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

/// The rendering of some files. Tokens stay in the thread that makes them; jobs may go anywhere.
pub(crate) type Job<'a> = Box<dyn Fn() -> Vec<File> + Send + Sync + 'a>;

/// All files of the crate.
pub(crate) fn render(service: &ir::Service) -> Vec<Job<'_>> {
    let mut jobs: Vec<Job<'_>> = vec![
        Box::new(|| {
            vec![
                manifest::manifest(service),
                manifest::readme(service),
                manifest::rustfmt(),
                library::library(service),
                library::meta(service),
                library::error(service),
                library::primitives(service),
                config::service(service),
            ]
        }),
        Box::new(|| vec![client::client(service)]),
        Box::new(|| vec![error_enum::service_error(service)]),
        Box::new(|| vec![schema::collections(service)]),
        Box::new(|| {
            let mut files = vec![endpoint::endpoint(service)];
            files.extend(endpoint::library(service));
            files
        }),
        Box::new(|| {
            endpoint_tests::endpoint_tests(service)
                .into_iter()
                .collect()
        }),
        Box::new(|| {
            protocol_tests::protocol_tests(service)
                .into_iter()
                .collect()
        }),
        Box::new(|| library::operation_modules(service)),
        Box::new(|| library::type_modules(service)),
        Box::new(|| waiter::waiters(service)),
        Box::new(|| crate::support::files(service)),
    ];
    for operation in &service.operations {
        jobs.push(Box::new(|| vec![operation::operation(service, operation)]));
        jobs.push(Box::new(|| {
            let mut files = vec![fluent_builder::builders(operation)];
            files.extend(endpoint::bindings(operation));
            files.extend(paginator::paginator(operation));
            files
        }));
        for structure in [&operation.input, &operation.output] {
            jobs.push(Box::new(|| {
                let path = format!(
                    "src/operation/{}/{}.rs",
                    tokens::unraw(&operation.module),
                    structure.module
                );
                vec![structure::file(path, structure)]
            }));
        }
    }
    for structure in &service.structures {
        jobs.push(Box::new(|| {
            let path = format!("src/types/{}.rs", structure.module);
            vec![structure::file(path, structure)]
        }));
    }
    for enumeration in &service.enums {
        jobs.push(Box::new(|| vec![enumeration::file(enumeration)]));
    }
    for union in &service.unions {
        jobs.push(Box::new(|| vec![union::file(union)]));
    }
    for error in &service.errors {
        jobs.push(Box::new(|| vec![error_structure::file(error)]));
    }
    jobs
}
