//! Operations that answer in pages (Smithy 2.0, section "Pagination").

use super::Context;
use super::keys::unknown_keys;
use super::types::Types;
use crate::diagnostics::Diagnostics;
use crate::ir;
use crate::ir::pagination::{PageSize, Paginator, Path, Step};
use crate::model::node::Node;
use crate::model::{Kind, Shape};

const KEYS: &[&str] = &["inputToken", "outputToken", "items", "pageSize"];

/// Adds paginators to the operations that have the trait `smithy.api#paginated`; what one of them
/// leaves open, the service's trait says.
pub(crate) fn add(
    service: &Shape,
    operations: &mut [ir::Operation],
    types: &Types<'_>,
    context: &mut Context<'_>,
) {
    let defaults = service.traits.paginated().map(|found| &found.node);
    if let Some(node) = defaults {
        unknown_keys(node, KEYS, &service.id, context.diagnostics);
    }
    let model = context.model;
    for shape in model.shapes.values() {
        let (Kind::Operation(_), Some(found)) = (&shape.kind, shape.traits.paginated()) else {
            continue;
        };
        let symbol = context.symbols.operation(&shape.id);
        let operation = operations
            .iter_mut()
            .find(|operation| symbol.is_some_and(|symbol| symbol.module == operation.module));
        if let Some(operation) = operation {
            unknown_keys(&found.node, KEYS, &shape.id, context.diagnostics);
            let mut reader = Reader {
                own: &found.node,
                defaults,
                types,
                subject: shape.id.as_str(),
                diagnostics: context.diagnostics,
            };
            let stem = symbol.map_or_else(String::new, |symbol| symbol.stem.clone());
            operation.paginator = reader.paginator(operation, &stem);
        }
    }
}

struct Reader<'a> {
    own: &'a Node,
    defaults: Option<&'a Node>,
    types: &'a Types<'a>,
    /// The operation.
    subject: &'a str,
    diagnostics: &'a mut Diagnostics,
}

impl<'a> Reader<'a> {
    /// Named as input and output are, `ListMfaDevices`, and not as the operation is.
    fn paginator(&mut self, operation: &ir::Operation, stem: &str) -> Option<Paginator> {
        let input_token = self.required("inputToken").and_then(|node| {
            let field = self.member(node, &operation.input)?;
            self.check_token(node, &field.ty)?;
            Some((field.name.clone(), field.ty.clone(), node))
        });
        let output_token = self.required("outputToken").and_then(|node| {
            let path = self.path(node, &operation.output)?;
            self.check_token(node, &path.ty)?;
            Some((path, node))
        });
        let items = self.value("items").map(|node| {
            let path = self.path(node, &operation.output)?;
            self.check_items(node, &path.ty)?;
            Some(path)
        });
        let page_size = self.value("pageSize").map(|node| {
            let field = self.member(node, &operation.input)?;
            self.check_page_size(node, &field.ty)?;
            Some(PageSize {
                setter: field.setter.clone(),
                member: field.member.clone(),
                ty: field.ty.clone(),
            })
        });
        let (input_token, input_type, _) = input_token?;
        let (output_token, node) = output_token?;
        if !same_type(&input_type, &output_token.ty) {
            self.report(
                node,
                "the tokens of input and output are of different types".to_owned(),
                "let both target a string",
            );
        }
        Some(Paginator {
            name: format!("{stem}Paginator"),
            items_name: format!("{stem}PaginatorItems"),
            input_token,
            output_token,
            items: transposed(items)?,
            page_size: transposed(page_size)?,
        })
    }

    /// The value of the operation's own trait, or else of the service's.
    fn value(&self, key: &str) -> Option<&'a Node> {
        let default = || self.defaults.and_then(|defaults| defaults.get(key));
        self.own.get(key).or_else(default)
    }

    fn required(&mut self, key: &str) -> Option<&'a Node> {
        let found = self.value(key);
        if found.is_none() {
            self.report(
                self.own,
                format!("`{key}` is neither here nor in `smithy.api#paginated` of the service"),
                "add it to one of both",
            );
        }
        found
    }

    fn report(&mut self, node: &Node, message: String, help: &str) {
        self.diagnostics
            .shape(node.span, self.subject, message, help);
    }

    fn text(&mut self, node: &'a Node) -> Option<&'a str> {
        if node.as_str().is_none() {
            let message = format!("a string is expected here, this is {}", node.kind());
            self.report(node, message, "name a member");
        }
        node.as_str()
    }

    fn member<'s>(
        &mut self,
        node: &'a Node,
        structure: &'s ir::Structure,
    ) -> Option<&'s ir::Field> {
        let name = self.text(node)?;
        self.field(node, name, structure)
    }

    fn field<'s>(
        &mut self,
        node: &'a Node,
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
            let message = format!("`{namespace}#{of}` has no member `{}`", name.escape_debug());
            self.report(node, message, "mend the name, or add the member");
        }
        field
    }

    /// `result.items`: members of structures within structures.
    fn path(&mut self, node: &'a Node, output: &ir::Structure) -> Option<Path> {
        let text = self.text(node)?;
        let mut structure = output;
        let mut steps = Vec::new();
        let mut names = text.split('.').peekable();
        while let Some(name) = names.next() {
            let field = self.field(node, name, structure)?;
            steps.push(Step {
                name: field.name.clone(),
                optional: field.presence == ir::Presence::Optional,
            });
            if names.peek().is_none() {
                return Some(Path {
                    steps,
                    ty: field.ty.clone(),
                    spelled: text.to_owned(),
                });
            }
            let inner = match &field.ty {
                ir::Type::Structure(name) | ir::Type::Boxed(name) => self.types.structure(name),
                _ => None,
            };
            if inner.is_none() {
                let message = format!("`{name}` is no structure, so that nothing is in it");
                self.report(node, message, "end the path here, or mend it");
            }
            structure = inner?;
        }
        None
    }

    fn check_token(&mut self, node: &Node, ty: &ir::Type) -> Option<()> {
        let fits = matches!(ty, ir::Type::String | ir::Type::Map { .. });
        self.check(node, fits, "a token is a string or a map")
    }

    fn check_items(&mut self, node: &Node, ty: &ir::Type) -> Option<()> {
        let fits = matches!(ty, ir::Type::List { .. } | ir::Type::Map { .. });
        self.check(node, fits, "items are a list or a map")
    }

    fn check_page_size(&mut self, node: &Node, ty: &ir::Type) -> Option<()> {
        use ir::Type::{Byte, Integer, Long, Short};
        let fits = matches!(ty, Byte | Short | Integer | Long);
        self.check(node, fits, "the size of a page is an integer")
    }

    fn check(&mut self, node: &Node, fits: bool, rule: &str) -> Option<()> {
        if !fits {
            let message = format!("{rule}, and this member is none");
            self.report(node, message, "name another member");
        }
        fits.then_some(())
    }
}

/// A value that is not there, one that is, or a finding.
fn transposed<T>(value: Option<Option<T>>) -> Option<Option<T>> {
    match value {
        None => Some(None),
        Some(Some(value)) => Some(Some(value)),
        Some(None) => None,
    }
}

/// Whether two types are the same in Rust.
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
