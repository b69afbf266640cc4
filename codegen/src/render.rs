//! Writes the client: from the intermediate representation to tokens and text, file by file.
//!
//! Every decision has been made by then. Nothing here knows the model.

mod call_code;
mod client;
mod code;
mod config;
mod discovery;
mod endpoint;
mod endpoint_tests;
mod enumeration;
mod error_enum;
mod error_module;
mod error_structure;
mod event_stream_tests;
mod examples;
mod expectations;
pub(crate) mod file;
mod fluent_builder;
pub(crate) mod jmespath;
mod library;
mod manifest;
mod operation;
mod operation_page;
mod paginator;
mod protocol_tests;
mod request_id;
mod schema;
mod serde;
mod strategies;
mod structure;
mod support;
mod tokens;
mod union;
mod validation;
mod values;
mod waiter;

use file::Job;

use crate::ir::Service;

/// All files of the crate.
pub(crate) fn render(service: &Service) -> Vec<Job<'_>> {
    let types = &service.types;
    let mut jobs: Vec<Job<'_>> = vec![
        Box::new(|| {
            vec![
                manifest::manifest(service),
                manifest::readme(service),
                manifest::rustfmt(),
                library::library(service),
                library::meta(service),
                error_module::error(service),
                library::primitives(service),
                library::protocol(service),
                config::service(service),
            ]
        }),
        Box::new(|| vec![client::client(service)]),
        Box::new(|| Vec::from_iter(discovery::discovery(service))),
        Box::new(|| vec![error_enum::service_error(service)]),
        Box::new(|| vec![schema::collections(service)]),
        Box::new(|| vec![endpoint::endpoint(service)]),
        Box::new(|| endpoint::library(service)),
        Box::new(|| Vec::from_iter(endpoint_tests::endpoint_tests(service))),
        Box::new(|| Vec::from_iter(protocol_tests::protocol_tests(service))),
        Box::new(|| library::operation_modules(service)),
        Box::new(|| library::type_modules(service)),
        Box::new(|| waiter::waiters(service)),
        Box::new(|| Vec::from_iter(jmespath::objects(service))),
        Box::new(|| vec![validation::constraints(service)]),
        Box::new(|| vec![strategies::strategies(service)]),
        Box::new(|| support::files(service)),
    ];
    for (index, operation) in service.operations.iter().enumerate() {
        jobs.push(Box::new(move || {
            vec![operation::operation(service, operation, index)]
        }));
        jobs.push(Box::new(|| {
            let mut files = vec![fluent_builder::builders(operation, types)];
            files.extend(endpoint::bindings(operation, types));
            files.extend(paginator::paginator(operation, types));
            files
        }));
        for structure in [operation.input, operation.output].map(|id| &types[id]) {
            jobs.push(Box::new(|| {
                let path = format!(
                    "src/operation/{}/{}.rs",
                    tokens::unraw(&operation.module),
                    structure.module
                );
                vec![structure::file(path, structure, types)]
            }));
        }
    }
    for structure in types.plain_structures() {
        jobs.push(Box::new(|| {
            let path = format!("src/types/{}.rs", structure.module);
            vec![structure::file(path, structure, types)]
        }));
    }
    for enumeration in &types.enums {
        jobs.push(Box::new(|| vec![enumeration::file(enumeration)]));
    }
    for union in &types.unions {
        jobs.push(Box::new(|| {
            let mut files = vec![union::file(union, types)];
            files.extend(error_enum::stream_error(union, types));
            files
        }));
    }
    for error in &service.errors {
        jobs.push(Box::new(|| vec![error_structure::file(error, types)]));
    }
    jobs
}
