//! Parameters that operations set (Smithy 2.0, section "Binding parameter values").
//!
//! The most specific value takes precedence: a static value, then a member of the input, then the
//! result of a path into the input. Settings of the client, built-ins, and defaults come after all
//! of these.

use std::collections::BTreeSet;

use super::params::{self, Params, described};
use crate::diagnostics::Diagnostics;
use crate::ir::jmespath::Objects;
use crate::ir::{
    BindingSource, EndpointBinding, EndpointParam, EndpointType, Structure, Type, TypeId, Types,
};
use crate::lower::context::Context;
use crate::lower::findings::Findings;
use crate::lower::jmespath::{self, Root, Type as PathType};
use crate::lower::messages::Messages;
use crate::model::traits::context_params::{
    ContextParam, OperationContextParams, StaticContextParams,
};
use crate::model::{Kind, Member, Model, Operation, Shape};

const MEMBER: &str = "smithy.rules#contextParam";
const PATH: &str = "smithy.rules#operationContextParams";

/// Returns the parameters that an operation sets.
pub(crate) fn bindings(
    shape: &Shape,
    operation: &Operation,
    messages: Messages,
    types: &Types,
    params: &Params,
    context: &mut Context<'_>,
) -> Vec<EndpointBinding> {
    let input = context.model.shape(&operation.input.id);
    let mut lowering = Lowering {
        input: messages.input,
        types,
        params,
        objects: &mut context.objects,
        findings: Findings {
            subject: shape.id.as_str(),
            diagnostics: context.diagnostics,
        },
    };
    let mut bindings = Vec::new();
    if let Some(paths) = shape.traits.operation_context_params() {
        lowering.paths(&paths.value, &mut bindings);
    }
    for member in input.into_iter().flat_map(Shape::members) {
        if let Some(found) = member.traits.context_param() {
            bindings.extend(lowering.member(member, &found.value));
        }
    }
    if let Some(statics) = shape.traits.static_context_params() {
        lowering.statics(&statics.value, &mut bindings);
    }
    bindings
}

/// Checks that only members of inputs set parameters.
pub(super) fn check_members(model: &Model, diagnostics: &mut Diagnostics) {
    let inputs: BTreeSet<_> = model
        .shapes_of_service()
        .filter_map(|shape| match &shape.kind {
            Kind::Operation(kind) => Some(&kind.input.id),
            _ => None,
        })
        .collect();
    let shapes = model.shapes.values();
    for shape in shapes.filter(|shape| !inputs.contains(&shape.id)) {
        for member in shape.members() {
            if let Some(found) = member.traits.context_param() {
                diagnostics.shape(
                    found.span,
                    format!("{}${}", shape.id, member.name),
                    format!("`{MEMBER}` is allowed only on members of an operation's input"),
                    format!("move the trait to a member of the input, or use `{PATH}`"),
                );
            }
        }
    }
}

struct Lowering<'a> {
    input: TypeId<Structure>,
    types: &'a Types,
    params: &'a Params,
    objects: &'a mut Objects,
    findings: Findings<'a>,
}

impl Lowering<'_> {
    fn paths(&mut self, paths: &OperationContextParams, bindings: &mut Vec<EndpointBinding>) {
        let root = Root::structure("input", self.input, self.types);
        for found in &paths.params {
            let Some(param) = params::find(self.params, &found.name, &mut self.findings) else {
                continue;
            };
            let found_path = jmespath::lower(&found.path, &root, self.objects, &mut self.findings);
            let Some(path) = found_path else {
                continue;
            };
            let fits = match param.ty {
                EndpointType::Text => PathType::is_text,
                EndpointType::Bool => PathType::is_boolean,
                EndpointType::TextList => PathType::is_list_of_texts,
            };
            if path.ty.may_be(fits) {
                bindings.push(binding(param, BindingSource::Path(path.block, param.ty)));
            } else {
                self.findings.report(
                    found.path.span,
                    format!(
                        "the parameter `{}` is {}, but this expression is {}",
                        found.name.value,
                        described(param.ty),
                        path.ty.described()
                    ),
                    "use a path to a value of that type",
                );
            }
        }
    }

    fn member(&mut self, member: &Member, found: &ContextParam) -> Option<EndpointBinding> {
        let param = params::find(self.params, &found.name, &mut self.findings)?;
        let mut fields = self.types[self.input].fields.iter();
        let field = fields.find(|field| field.member == member.name)?;
        if !fits(&field.ty, param.ty) {
            self.findings.report(
                found.name.span,
                format!(
                    "the parameter `{}` is {}, but the member `{}` is not",
                    found.name.value,
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

    fn statics(&mut self, statics: &StaticContextParams, bindings: &mut Vec<EndpointBinding>) {
        for found in &statics.params {
            let Some(param) = params::find(self.params, &found.name, &mut self.findings) else {
                continue;
            };
            if let Some(value) = params::value(&found.value, param.ty, &mut self.findings) {
                // The static value replaces the other values of the parameter; a required member
                // must still be set.
                bindings.retain(|binding| {
                    let is_required =
                        matches!(binding.source, BindingSource::Member { required: true, .. });
                    binding.param != param.name || is_required
                });
                bindings.push(binding(param, BindingSource::Static(value)));
            }
        }
    }
}

fn binding(param: &EndpointParam, source: BindingSource) -> EndpointBinding {
    EndpointBinding {
        param: param.name.clone(),
        source,
    }
}

/// Returns whether the values of a member can be values of a parameter.
fn fits(member: &Type, param: EndpointType) -> bool {
    let is_text = |ty: &Type| matches!(ty, Type::String | Type::Enum(_));
    match (member, param) {
        (Type::Boolean, EndpointType::Bool) => true,
        (Type::List { element, .. }, EndpointType::TextList) => is_text(element),
        (ty, EndpointType::Text) => is_text(ty),
        _ => false,
    }
}
