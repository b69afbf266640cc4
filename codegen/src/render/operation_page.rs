//! The documentation of a client's method: what the operation does, takes, and returns.

use super::code::{code, linked};
use super::examples;
use super::structure::{returned, setter};
use super::tokens::{Std, unraw};
use crate::ir::{
    ErrorVariant, Fault, Field, Operation, OperationVariant, Retries, Role, Service, Type, Types,
};
use quote::quote;

/// How many fields of a structure are listed.
const MOST_FIELDS: usize = 10;

/// A new line in a cell. A table with fewer columns fits on a page without a scroll bar.
const LINE_BREAK: &str = "<br>";

/// The paths that links on a page need.
struct Paths {
    module: String,
    builder: String,
}

/// The page of an operation, as lines of Markdown.
pub(crate) fn page(operation: &Operation, service: &Service) -> Vec<String> {
    let types = &service.types;
    let module = format!("crate::operation::{}", unraw(&operation.module));
    let paths = Paths {
        builder: format!("{module}::builders::{}", operation.fluent_builder),
        module,
    };
    let mut lines = Vec::new();
    if !operation.summary.is_empty() {
        lines.extend([operation.summary.clone(), String::new()]);
    }
    lines.push(about(operation, &paths));
    lines.extend(input(operation, &paths, types));
    lines.extend(output(operation, &paths, types));
    lines.extend(errors(operation, &paths));
    lines.extend(examples::section(operation, &service.package.crate_name));
    lines
}

/// Where the full documentation is, and facts about all calls of the operation.
fn about(operation: &Operation, paths: &Paths) -> String {
    let Paths { module, builder } = paths;
    let mut about = format!("Calls [`{0}`]({module}::{0})", operation.name);
    about.push_str(match operation.summary.as_str() {
        "" => ".",
        _ => ", which has the full documentation.",
    });
    if !operation.authenticated {
        about.push_str(" Requests are not signed, so they need no credentials.");
    }
    if operation.paginator.is_some() {
        about.push_str(&format!(
            " The results come in pages; [`into_paginator`]({builder}::into_paginator) returns all of them."
        ));
    }
    about
}

/// The table of inputs.
fn input(operation: &Operation, paths: &Paths, types: &Types) -> Vec<String> {
    let Paths { builder, .. } = paths;
    let fields = &types[operation.input].fields;
    let mut lines = section("Input");
    if fields.is_empty() {
        lines.push(format!(
            "This operation takes no input. Call [`send`]({builder}::send)."
        ));
        return lines;
    }
    lines.push(format!(
        "Set the input on the [builder]({builder}), then call [`send`]({builder}::send). Every setter has a variant, `set_…`, \
         that takes an `Option`."
    ));
    lines.push(String::new());
    let rows = fields.iter().map(|field| {
        vec![
            setters(field, builder, types),
            input_description(field, types),
        ]
    });
    let head = ["Setter", "Description"];
    lines.extend(table(&head, rows.collect()));
    lines
}

/// The setters of a field. Those of lists and maps differ in more than the `Option`.
fn setters(field: &Field, builder: &str, types: &Types) -> String {
    let std = Std::beside("");
    let (parameters, _) = setter(field, &std, types, &quote!(self));
    let name = unraw(&field.name);
    let mut cell = linked(name, &format!("{builder}::{name}"), &parameters);
    if matches!(field.ty, Type::List { .. } | Type::Map { .. }) {
        let (option, ty) = (&std.option, std.boxed_ty(&field.ty, field.boxed, types));
        let set = &field.setter;
        let all = linked(set, &format!("{builder}::{set}"), &quote!(#option<#ty>));
        cell.push_str(LINE_BREAK);
        cell.push_str(&all);
    }
    cell
}

/// The table of outputs.
fn output(operation: &Operation, paths: &Paths, types: &Types) -> Vec<String> {
    let Paths { module, .. } = paths;
    let output = &types[operation.output];
    let name = &output.name;
    let mut lines = section("Output");
    if output.fields.is_empty() {
        lines.push(format!(
            "[`{name}`]({module}::{name}), which has only a request ID."
        ));
        return lines;
    }
    lines.push(format!(
        "[`{name}`]({module}::{name}), with these accessors:"
    ));
    lines.push(String::new());
    let rows = output.fields.iter().map(|field| {
        let (ty, _) = returned(field, &Std::beside(""), types);
        let accessor = unraw(&field.name);
        let link = format!("[`{accessor}`]({module}::{name}::{accessor}())");
        vec![link, code(&ty), description(field, false, types)]
    });
    lines.extend(table(&["Accessor", "Type", "Description"], rows.collect()));
    lines
}

/// The description of a field of the input, and what the service accepts as its value.
fn input_description(field: &Field, types: &Types) -> String {
    let required = if field.required {
        "**Required.**"
    } else {
        "Optional."
    };
    let description = format!("{required} {}", description(field, true, types));
    let mut lines = vec![description.trim_end().to_owned()];
    lines.extend(field.limits.clone());
    lines.join(LINE_BREAK)
}

/// The first sentence about a field, and the fields of its structure. Only callers who set them need
/// to know which of them are required.
fn description(field: &Field, marks_required: bool, types: &Types) -> String {
    let mut parts = Vec::new();
    parts.extend(
        field
            .deprecated
            .as_ref()
            .map(|_| "**Deprecated.**".to_owned()),
    );
    parts.extend((!field.summary.is_empty()).then(|| field.summary.clone()));
    parts.extend(fields(&field.ty, marks_required, types));
    parts.join(" ")
}

/// Lists the fields of a structure, or of the structures in a list or a map. Its page describes them.
fn fields(ty: &Type, marks_required: bool, types: &Types) -> Option<String> {
    let structure = match ty {
        Type::Structure(id) => &types[*id],
        Type::List { element, .. } => return fields(element, marks_required, types),
        Type::Map { value, .. } => return fields(value, marks_required, types),
        _ => return None,
    };
    let path = match structure.role {
        Role::Error => format!("crate::types::error::{}", structure.name),
        _ => format!("crate::types::{}", structure.name),
    };
    let listed = structure.fields.iter().take(MOST_FIELDS).map(|field| {
        let name = unraw(&field.name);
        let required = if marks_required && field.required {
            " (required)"
        } else {
            ""
        };
        format!("[`{name}`]({path}::{name}()){required}")
    });
    let mut listed: Vec<_> = listed.collect();
    match structure.fields.len() - listed.len() {
        0 => {}
        more => listed.push(format!("and {more} more")),
    }
    (!listed.is_empty()).then(|| format!("Fields: {}.", listed.join(", ")))
}

/// The table of errors.
fn errors(operation: &Operation, paths: &Paths) -> Vec<String> {
    let Paths { module, .. } = paths;
    let error = &operation.error;
    let mut lines = section("Errors");
    lines.push(format!(
        "Returns an [`SdkError`](crate::error::SdkError), which contains [`{error}`]({module}::{error}) if the service returned an \
         error. The module [`error`](crate::error) shows how to handle each kind."
    ));
    lines.push(String::new());
    if operation.errors.is_empty() {
        lines.push(format!(
            "The service declares no errors for this operation. Every error that it returns is \
             [`Unhandled`]({module}::{error}::Unhandled); check its code."
        ));
        return lines;
    }
    let rows = operation.errors.iter().map(|error| {
        let OperationVariant {
            variant: ErrorVariant { name, .. },
            code_docs,
            ..
        } = error;
        vec![
            format!("[`{name}`](crate::types::error::{name}){LINE_BREAK}{code_docs}"),
            fault(error).to_owned(),
            retried(error).to_owned(),
            error.summary.clone(),
        ]
    });
    lines.extend(table(
        &["Error and its code", "Fault", "Retried", "Description"],
        rows.collect(),
    ));
    lines.push(String::new());
    if operation
        .errors
        .iter()
        .any(|error| error.retries == Retries::ByStatus)
    {
        lines.push(
            "By status: if the status of the response is 500, 502, 503, or 504, as is usual for these errors.".to_owned(),
        );
        lines.push(String::new());
    }
    lines.push(format!(
        "Any other error is [`Unhandled`]({module}::{error}::Unhandled); check its code. A retried error is returned after \
         the last attempt that the [`RetryConfig`](crate::config::retry::RetryConfig) allows."
    ));
    lines
}

fn fault(error: &OperationVariant) -> &'static str {
    match error.fault {
        Fault::Client => "client",
        Fault::Server => "server",
    }
}

fn retried(error: &OperationVariant) -> &'static str {
    match error.retries {
        Retries::Always => "yes",
        Retries::ByStatus => "by status",
        Retries::Never => "no",
    }
}

fn section(title: &str) -> Vec<String> {
    vec![String::new(), format!("# {title}"), String::new()]
}

/// A table. Columns without any content are left out.
fn table(head: &[&str], rows: Vec<Vec<String>>) -> Vec<String> {
    let is_used = |column: &usize| {
        let mut cells = rows.iter().filter_map(|row| row.get(*column));
        cells.any(|cell| !cell.is_empty())
    };
    let columns: Vec<_> = (0..head.len()).filter(is_used).collect();
    let line = |cell: &dyn Fn(usize) -> String| {
        let cells: Vec<_> = columns.iter().map(|column| cell(*column)).collect();
        format!("| {} |", cells.join(" | "))
    };
    let mut lines = vec![
        line(&|column| head.get(column).copied().unwrap_or_default().to_owned()),
        line(&|_| "---".to_owned()),
    ];
    lines.extend(
        rows.iter()
            .map(|row| line(&|column| row.get(column).cloned().unwrap_or_default())),
    );
    lines
}
