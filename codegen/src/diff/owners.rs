//! Finds the shapes and members that items of a client belong to, by the names that lowering chose.

use std::collections::BTreeMap;

use super::subject::{Part, SubjectId};
use crate::interface::{Item, ItemKind};
use crate::ir::{self, Role, Service};

/// The paths of a client's items whose names come from the model, each with what they belong to.
pub(super) struct Owners {
    by_path: BTreeMap<String, Vec<SubjectId>>,
}

/// Where users find the client itself.
const CLIENT: [&str; 2] = ["Client", "client::Client"];
const CONFIG: [&str; 2] = ["Config", "config::Config"];

impl Owners {
    pub(super) fn of(service: &Service) -> Self {
        let mut owners = Self {
            by_path: BTreeMap::new(),
        };
        for structure in &service.types.structures {
            owners.structure(structure);
        }
        for enumeration in &service.types.enums {
            owners.enumeration(enumeration);
        }
        for union in &service.types.unions {
            owners.union(union);
        }
        let errors = service.errors.iter();
        let errors = errors.map(|error| &service.types[error.structure]);
        let errors: BTreeMap<_, _> = errors
            .map(|error| (error.name.as_str(), error.shape.to_string()))
            .collect();
        for operation in &service.operations {
            owners.operation(operation, service);
            owners.errors(operation, service, &errors);
        }
        for param in &service.endpoints.params {
            owners.endpoint_parameter(service, param);
        }
        owners
    }

    /// Returns the subjects that an item belongs to, the most specific first.
    pub(super) fn find(&self, item: &Item) -> Vec<&SubjectId> {
        let mut found = self.longest(&item.path);
        if item.kind == ItemKind::Implementation {
            // `impl From<operation::get_role::GetRoleError> for Error` belongs to the operation.
            for path in crate_paths(&item.declaration) {
                let other = self.longest(path);
                if other.0 > found.0 {
                    found = other;
                }
            }
            // The error of the service can be created from that of waiters, which is a type of the runtime.
            if item.declaration.contains("::WaiterError<") {
                let waiters = self.longest("waiters");
                if waiters.0 > 0 {
                    found = waiters;
                }
            }
        }
        found.1
    }

    /// Returns the number of segments of the longest known prefix of a path, and the subjects of all
    /// known prefixes, the longest first.
    fn longest(&self, path: &str) -> (usize, Vec<&SubjectId>) {
        let path = path.replace("r#", "");
        let ends = path.match_indices("::").map(|(at, _)| at);
        let ends: Vec<_> = ends.chain([path.len()]).collect();
        let mut length = 0;
        let mut subjects = Vec::new();
        for (segments, end) in ends.into_iter().enumerate().rev() {
            let around = path.get(..end).unwrap_or_default();
            if let Some(found) = self.by_path.get(around) {
                length = length.max(segments + 1);
                subjects.extend(found);
            }
        }
        (length, subjects)
    }

    fn add(&mut self, path: String, owner: &SubjectId) {
        let owners = self.by_path.entry(path.replace("r#", "")).or_default();
        if !owners.contains(owner) {
            owners.push(owner.clone());
        }
    }

    fn structure(&mut self, structure: &ir::Structure) {
        let module = match &structure.role {
            Role::Type => "types".to_owned(),
            Role::Error => "types::error".to_owned(),
            Role::Input { module } | Role::Output { module } => format!("operation::{module}"),
        };
        let paths = [
            format!("{module}::{}", structure.name),
            format!("{module}::builders::{}", structure.builder),
        ];
        for path in paths {
            self.fields(&path, structure);
            if matches!(structure.role, Role::Type | Role::Error) {
                self.add(path, &SubjectId::new(&structure.shape, Part::Whole));
            }
        }
    }

    /// Adds the items of a type that has fields, setters, or getters for the fields of a structure.
    fn fields(&mut self, path: &str, structure: &ir::Structure) {
        for field in structure.fields.iter().filter(|field| field.modeled) {
            let owner = SubjectId::new(&structure.shape, Part::Member(field.member.clone()));
            for name in [&field.name, &field.setter, &field.getter] {
                self.add(format!("{path}::{name}"), &owner);
            }
        }
    }

    fn enumeration(&mut self, enumeration: &ir::Enum) {
        let path = format!("types::{}", enumeration.name);
        for variant in &enumeration.variants {
            let owner = SubjectId::new(&enumeration.shape, Part::Member(variant.member.clone()));
            self.add(format!("{path}::{}", variant.name), &owner);
        }
        self.add(path, &SubjectId::new(&enumeration.shape, Part::Whole));
    }

    fn union(&mut self, union: &ir::Union) {
        let path = format!("types::{}", union.name);
        for variant in &union.variants {
            let owner = SubjectId::new(&union.shape, Part::Member(variant.member.clone()));
            for name in [&variant.name, &variant.accessor, &variant.predicate] {
                self.add(format!("{path}::{name}"), &owner);
            }
        }
        self.add(path, &SubjectId::new(&union.shape, Part::Whole));
    }

    fn operation(&mut self, operation: &ir::Operation, service: &Service) {
        let owner = SubjectId::new(&operation.shape, Part::Whole);
        let module = format!("operation::{}", operation.module);
        let input = &service.types[operation.input];
        for client in CLIENT {
            self.add(format!("{client}::{}", operation.method), &owner);
        }
        let fluent = format!("{module}::builders::{}", operation.fluent_builder);
        self.fields(&fluent, input);
        for message in [input, &service.types[operation.output]] {
            let path = format!("{module}::{}", message.name);
            self.add(path.clone(), &owner);
            // Only its deprecation has an item of its own.
            self.add(path, &SubjectId::new(&message.shape, Part::Whole));
        }
        let paginator = SubjectId::new(&operation.shape, Part::Paginator);
        if operation.paginator.is_some() {
            for path in [
                format!("{fluent}::into_paginator"),
                format!("{module}::paginator"),
            ] {
                self.add(path, &paginator);
            }
        }
        for waiter in &operation.waiters {
            let part = Part::Waiter(waiter.name.clone());
            let paths = [
                format!("client::Waiters::{}", waiter.method),
                format!("waiters::{}", waiter.module),
            ];
            let waiter_id = SubjectId::new(&operation.shape, part);
            for path in paths {
                self.add(path.clone(), &waiter_id);
                self.add(path, &owner);
            }
            // The module and the trait exist only if there are waiters.
            for path in ["waiters", "client::Waiters"] {
                self.add(path.to_owned(), &waiter_id);
            }
            let fluent = format!("waiters::{}::{}", waiter.module, waiter.fluent_builder);
            self.fields(&fluent, input);
        }
        self.add(module, &owner);
    }

    /// Adds the variants of the error enums of an operation and of the service.
    fn errors(
        &mut self,
        operation: &ir::Operation,
        service: &Service,
        ids: &BTreeMap<&str, String>,
    ) {
        let of_service = format!("{}#{}", service.namespace, service.shape_name);
        let enumeration = format!("operation::{}::{}", operation.module, operation.error);
        for error in &operation.errors {
            let name = &error.variant.name;
            let Some(id) = ids.get(name.as_str()) else {
                continue;
            };
            let whole = SubjectId::new(id, Part::Whole);
            self.add(format!("Error::{name}"), &whole);
            for shape in [operation.shape.to_string(), of_service.clone()] {
                let owner = SubjectId::new(shape, Part::Error(id.clone()));
                let own = [name, &error.predicate].map(|name| format!("{enumeration}::{name}"));
                for path in own.into_iter().chain([format!("Error::{name}")]) {
                    self.add(path, &owner);
                }
            }
            // An error with another name is another variant of each operation that returns it.
            for name in [name, &error.predicate] {
                let path = format!("{enumeration}::{name}");
                self.add(path.clone(), &SubjectId::new(&operation.shape, Part::Whole));
                self.add(path, &whole);
            }
        }
    }

    fn endpoint_parameter(&mut self, service: &Service, param: &ir::EndpointParam) {
        let shape = format!("{}#{}", service.namespace, service.shape_name);
        let part = Part::EndpointParameter(param.bare_name.clone());
        let owner = SubjectId::new(&shape, part);
        for of in ["Params", "ParamsBuilder"] {
            for name in [&param.name, &param.setter] {
                self.add(format!("config::endpoint::{of}::{name}"), &owner);
            }
        }
        if let Some(setting) = &param.setting {
            let owner = SubjectId::new(&shape, Part::Setting(setting.bare_name.clone()));
            for of in CONFIG.into_iter().chain(["config::Builder"]) {
                for name in [&setting.name, &setting.setter] {
                    self.add(format!("{of}::{name}"), &owner);
                }
            }
        }
    }
}

/// Returns the paths in this crate that a declaration mentions.
fn crate_paths(declaration: &str) -> impl Iterator<Item = &str> {
    let tails = declaration.split("crate::").skip(1);
    tails.map(|tail| {
        let end = tail.find(|next: char| !next.is_alphanumeric() && !"_:#".contains(next));
        tail.get(..end.unwrap_or(tail.len())).unwrap_or_default()
    })
}
