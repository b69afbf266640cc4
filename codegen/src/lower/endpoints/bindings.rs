//! Parameters that operations set (Smithy 2.0, section "Binding parameter values").
//!
//! The most specific value counts: a static one, then a member of the input, then what a path
//! leads to in the input; only then come settings of the client, built-ins and defaults.

use std::collections::BTreeSet;

use super::params::described;
use super::{Compiler, Params};
use crate::ir::jmespath::{Type as Path, Value};
use crate::ir::{self, BindingSource, EndpointBinding, EndpointParam, EndpointType, Type};
use crate::lower::jmespath::{self, Root};
use crate::lower::types::Types;
use crate::model::name_in;
use crate::model::node::{Entry, Node};
use crate::model::{Kind, Member, Model, Service, Shape};

const STATIC: &str = "smithy.rules#staticContextParams";
const MEMBER: &str = "smithy.rules#contextParam";
const PATH: &str = "smithy.rules#operationContextParams";

/// Notes with each operation which parameters it sets.
pub(super) fn operations<'a>(
    model: &'a Model,
    service: &Service,
    operations: &mut [ir::Operation],
    types: &Types<'_>,
    params: &Params,
    compiler: &mut Compiler<'a>,
) {
    let subject = compiler.subject;
    let mut inputs = BTreeSet::new();
    for shape in model.shapes.values() {
        let Kind::Operation(found) = &shape.kind else {
            continue;
        };
        inputs.insert(&found.input.id);
        let name = name_in(service, &shape.id);
        let Some(operation) = operations
            .iter_mut()
            .find(|operation| operation.wire_name == name)
        else {
            continue;
        };
        let input = model.shape(&found.input.id);
        compiler.subject = shape.id.as_str();
        let mut bindings = compiler.paths(shape, &operation.input, types, params);
        bindings.extend(compiler.members_of(input, &operation.input, params));
        compiler.statics(shape, params, &mut bindings);
        operation.endpoint_params = bindings;
    }
    compiler.subject = subject;
    for shape in model
        .shapes
        .values()
        .filter(|shape| !inputs.contains(&shape.id))
    {
        for member in shape.members() {
            if let Some(found) = member.traits.undecoded(MEMBER) {
                compiler.diagnostics.shape(
                    found.span,
                    format!("{}${}", shape.id, member.name),
                    format!("`{MEMBER}` binds members of an operation's input, and this is none"),
                    "move the trait to a member of the input, or use `smithy.rules#operationContextParams`",
                );
            }
        }
    }
}

impl Compiler<'_> {
    fn paths(
        &mut self,
        shape: &Shape,
        input: &ir::Structure,
        types: &Types<'_>,
        params: &Params,
    ) -> Vec<EndpointBinding> {
        let root = Root::structure("input", input, types);
        let mut bindings = Vec::new();
        for (name, entry) in entries(shape, PATH) {
            self.keys(&entry.node, &["path"]);
            let Some(param) = params.get(name) else {
                self.no_param(name, entry.key_span);
                continue;
            };
            let Some(path) = self.member(&entry.node, "path") else {
                continue;
            };
            let Some(value) = jmespath::lower(path, &root, self.subject, self.diagnostics) else {
                continue;
            };
            match typed(value, param.ty) {
                Ok(value) => bindings.push(binding(param, BindingSource::Path(value))),
                Err(found) => self.report(
                    path.span,
                    format!(
                        "the parameter `{name}` is {}, and this is {found}",
                        described(param.ty)
                    ),
                    "let the path lead to a value of that type",
                ),
            }
        }
        bindings
    }

    fn members_of(
        &mut self,
        input: Option<&Shape>,
        structure: &ir::Structure,
        params: &Params,
    ) -> Vec<EndpointBinding> {
        let mut bindings = Vec::new();
        for member in input.into_iter().flat_map(Shape::members) {
            if let Some(found) = member.traits.undecoded(MEMBER) {
                bindings.extend(self.member_binding(&found.node, member, structure, params));
            }
        }
        bindings
    }

    fn statics(&mut self, shape: &Shape, params: &Params, bindings: &mut Vec<EndpointBinding>) {
        for (name, entry) in entries(shape, STATIC) {
            self.keys(&entry.node, &["value"]);
            let Some(param) = params.get(name) else {
                self.no_param(name, entry.key_span);
                continue;
            };
            let value = self.member(&entry.node, "value");
            if let Some(value) = value.and_then(|value| self.value(value, param.ty)) {
                // Nothing else counts then, but that what is required must be there.
                bindings.retain(|binding| {
                    let is_required =
                        matches!(binding.source, BindingSource::Member { required: true, .. });
                    binding.param != param.name || is_required
                });
                bindings.push(binding(param, BindingSource::Static(value)));
            }
        }
    }

    fn member_binding(
        &mut self,
        node: &Node,
        member: &Member,
        structure: &ir::Structure,
        params: &Params,
    ) -> Option<EndpointBinding> {
        let name_node = self.member(node, "name")?;
        let name = self.string(name_node)?;
        let Some(param) = params.get(name) else {
            self.no_param(name, name_node.span);
            return None;
        };
        let mut fields = structure.fields.iter();
        let field = fields.find(|field| field.member == member.name)?;
        if !fits(&field.ty, param.ty) {
            self.report(
                name_node.span,
                format!(
                    "the parameter `{name}` is {}, and the member `{}` is not",
                    described(param.ty),
                    member.name
                ),
                "bind a member of that type",
            );
            return None;
        }
        let source = BindingSource::Member {
            field: field.name.clone(),
            bare_name: field.bare_name.clone(),
            ty: field.ty.clone(),
            required: field.required,
        };
        Some(binding(param, source))
    }
}

/// The entries of a trait that is a map.
fn entries<'a>(shape: &'a Shape, id: &str) -> impl Iterator<Item = (&'a String, &'a Entry)> {
    let found = shape.traits.undecoded(id);
    found
        .and_then(|found| found.node.as_object())
        .into_iter()
        .flatten()
}

/// The value as one of the parameter's type, or what it is instead.
fn typed(value: Value, param: EndpointType) -> Result<Value, &'static str> {
    let value = match param {
        EndpointType::TextList => jmespath::collected(value),
        EndpointType::Text | EndpointType::Bool => value,
    };
    let fits = match (&value.ty, param) {
        (Path::Text, EndpointType::Text) | (Path::Boolean, EndpointType::Bool) => true,
        (Path::List { element, sparse }, EndpointType::TextList) => {
            **element == Path::Text && !sparse
        }
        _ => false,
    };
    if fits {
        Ok(value)
    } else {
        Err(value.ty.described())
    }
}

fn binding(param: &EndpointParam, source: BindingSource) -> EndpointBinding {
    EndpointBinding {
        param: param.name.clone(),
        source,
    }
}

/// Whether values of a member can be those of a parameter.
fn fits(member: &Type, param: EndpointType) -> bool {
    let is_text = |ty: &Type| matches!(ty, Type::String | Type::Enum(_));
    match (member, param) {
        (Type::Boolean, EndpointType::Bool) => true,
        (Type::List { element, .. }, EndpointType::TextList) => is_text(element),
        (ty, EndpointType::Text) => is_text(ty),
        _ => false,
    }
}
