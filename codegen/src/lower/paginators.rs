//! Paginators of operations that return their results in pages (Smithy 2.0, section "Pagination").

use super::context::Context;
use super::findings::Findings;
use super::messages::Messages;
use crate::ir::pagination::{PageSize, Paginator, Path, Step};
use crate::ir::{self, Types};
use crate::model::Shape;
use crate::model::traits::pagination::Paginated;
use crate::source::Spanned;

/// Lowers the paginator of an operation with the trait `smithy.api#paginated`. If the operation's
/// trait lacks a value, the service's trait supplies it.
pub(crate) fn paginator(
    service: &Shape,
    shape: &Shape,
    stem: &str,
    messages: Messages,
    types: &Types,
    context: &mut Context<'_>,
) -> Option<Paginator> {
    let own = &shape.traits.paginated()?.value;
    let defaults = service.traits.paginated().map(|found| &found.value);
    let mut lowering = Lowering {
        own,
        defaults,
        input: &types[messages.input],
        output: &types[messages.output],
        types,
        findings: Findings {
            subject: shape.id.as_str(),
            diagnostics: context.diagnostics,
        },
    };
    lowering.paginator(stem)
}

struct Lowering<'a> {
    /// The trait of the operation.
    own: &'a Paginated,
    /// The trait of the service, which supplies what the operation's trait lacks.
    defaults: Option<&'a Paginated>,
    input: &'a ir::Structure,
    output: &'a ir::Structure,
    types: &'a Types,
    findings: Findings<'a>,
}

impl<'a> Lowering<'a> {
    /// Builds the paginator. It is named after the input and output (`ListMfaDevices`), and not
    /// after the operation.
    fn paginator(&mut self, stem: &str) -> Option<Paginator> {
        let input_token = self.required("inputToken", |found| found.input_token.as_ref());
        let input_token = input_token.and_then(|name| {
            let field = self.field(name, &name.value, self.input)?;
            self.check_token(name, &field.ty)?;
            Some(field)
        });
        let output_token = self.required("outputToken", |found| found.output_token.as_ref());
        let output_token = output_token.and_then(|found| {
            let path = self.path(found, self.output)?;
            self.check_token(found, &path.ty)?;
            Some((path, found))
        });
        let items = self.value(|found| found.items.as_ref()).map(|found| {
            let path = self.path(found, self.output)?;
            self.check_items(found, &path.ty)?;
            Some(path)
        });
        let page_size = self.value(|found| found.page_size.as_ref()).map(|name| {
            let field = self.field(name, &name.value, self.input)?;
            self.check_page_size(name, &field.ty)?;
            Some(PageSize {
                setter: field.setter.clone(),
                member: field.member.clone(),
                ty: field.ty.clone(),
            })
        });
        let input_token = input_token?;
        let (output_token, found) = output_token?;
        if !same_type(&input_token.ty, &output_token.ty) {
            self.findings.report(
                found.span,
                "the input token and the output token have different types",
                "make both members target a string",
            );
        }
        Some(Paginator {
            name: format!("{stem}Paginator"),
            items_name: format!("{stem}PaginatorItems"),
            input_token: input_token.name.clone(),
            output_token,
            items: transposed(items)?,
            page_size: transposed(page_size)?,
        })
    }

    /// Returns a value from the trait of the operation or, if it lacks the value, of the service.
    fn value(
        &self,
        get: impl Fn(&'a Paginated) -> Option<&'a Spanned<String>>,
    ) -> Option<&'a Spanned<String>> {
        get(self.own).or_else(|| self.defaults.and_then(get))
    }

    fn required(
        &mut self,
        key: &str,
        get: impl Fn(&'a Paginated) -> Option<&'a Spanned<String>>,
    ) -> Option<&'a Spanned<String>> {
        let found = self.value(get);
        if found.is_none() {
            self.findings.report(
                self.own.span,
                format!(
                    "`{key}` is missing, both here and in `smithy.api#paginated` of the service"
                ),
                "add it to one of the two",
            );
        }
        found
    }

    /// Returns the field of a member that the trait names.
    fn field<'s>(
        &mut self,
        found: &Spanned<String>,
        name: &str,
        structure: &'s ir::Structure,
    ) -> Option<&'s ir::Field> {
        let mut fields = structure.fields.iter();
        let field = fields.find(|field| field.member == name);
        if field.is_none() {
            let ir::ShapeRef {
                namespace,
                name: of,
            } = &structure.shape;
            self.findings.report(
                found.span,
                format!("`{namespace}#{of}` has no member `{}`", name.escape_debug()),
                "fix the name, or add the member",
            );
        }
        field
    }

    /// Resolves a path such as `result.items` to the members of nested structures.
    fn path(&mut self, found: &Spanned<String>, output: &ir::Structure) -> Option<Path> {
        let mut structure = output;
        let mut steps = Vec::new();
        let mut names = found.value.split('.').peekable();
        while let Some(name) = names.next() {
            let field = self.field(found, name, structure)?;
            steps.push(Step {
                name: field.name.clone(),
                optional: field.presence == ir::Presence::Optional,
            });
            if names.peek().is_none() {
                return Some(Path {
                    steps,
                    ty: field.ty.clone(),
                    spelled: found.value.clone(),
                });
            }
            let inner = match &field.ty {
                ir::Type::Structure(id) => Some(&self.types[*id]),
                _ => None,
            };
            if inner.is_none() {
                self.findings.report(
                    found.span,
                    format!("`{name}` is not a structure, so it has no members"),
                    "end the path here, or fix it",
                );
            }
            structure = inner?;
        }
        None
    }

    fn check_token(&mut self, found: &Spanned<String>, ty: &ir::Type) -> Option<()> {
        let fits = matches!(ty, ir::Type::String | ir::Type::Map { .. });
        self.check(found, fits, "a token must be a string or a map")
    }

    fn check_items(&mut self, found: &Spanned<String>, ty: &ir::Type) -> Option<()> {
        let fits = matches!(ty, ir::Type::List { .. } | ir::Type::Map { .. });
        self.check(found, fits, "the items must be a list or a map")
    }

    fn check_page_size(&mut self, found: &Spanned<String>, ty: &ir::Type) -> Option<()> {
        use ir::Type::{Byte, Integer, Long, Short};
        let fits = matches!(ty, Byte | Short | Integer | Long);
        self.check(found, fits, "the page size must be an integer")
    }

    fn check(&mut self, found: &Spanned<String>, fits: bool, rule: &str) -> Option<()> {
        if !fits {
            let message = format!("{rule}, but `{}` is not", found.value.escape_debug());
            self.findings
                .report(found.span, message, "name another member");
        }
        fits.then_some(())
    }
}

/// Resolves an optional value. Returns `None` if it is invalid, which has been reported.
fn transposed<T>(value: Option<Option<T>>) -> Option<Option<T>> {
    match value {
        None => Some(None),
        Some(Some(value)) => Some(Some(value)),
        Some(None) => None,
    }
}

/// Returns whether two types are the same in Rust.
fn same_type(one: &ir::Type, other: &ir::Type) -> bool {
    use ir::Type::{List, Map};
    match (one, other) {
        (List { element: one, .. }, List { element: other, .. }) => same_type(one, other),
        (
            Map { key, value, .. },
            Map {
                key: other_key,
                value: other_value,
                ..
            },
        ) => same_type(key, other_key) && same_type(value, other_value),
        _ => one == other,
    }
}
