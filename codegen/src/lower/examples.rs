//! Examples of calls (Smithy 2.0, section "examples trait").
//!
//! An example is documentation, so one that does not fit the model causes a warning and is left out.

use super::context::Context;
use super::findings::Findings;
use super::{docs, markdown, samples, values};
use crate::ir::{
    self, CallExample, CallResult, ExpectedField, OperationVariant, ShapeValue, Types,
};
use crate::model::raw_value::RawValue;
use crate::model::traits::examples::{Example, ExampleError};
use crate::model::values::{self as model_values, Structure};
use crate::model::{Operation, Shape, ShapeId};
use crate::source::Span;

/// What an operation's examples refer to.
pub(crate) struct Subject<'a> {
    pub(crate) shape: &'a Shape,
    pub(crate) modeled: &'a Operation,
    pub(crate) input: &'a ir::Structure,
    pub(crate) output: &'a ir::Structure,
    pub(crate) errors: &'a [OperationVariant],
}

/// Returns the examples of an operation or, if there are none, a sketch of a call.
pub(crate) fn examples(
    subject: &Subject<'_>,
    types: &Types,
    context: &mut Context<'_>,
) -> Vec<CallExample> {
    let modeled = subject.shape.traits.examples().iter();
    let mut examples: Vec<_> = modeled
        .filter_map(|modeled| example(modeled, subject, types, context))
        .collect();
    if examples.is_empty() {
        examples.push(CallExample {
            title: None,
            docs: Vec::new(),
            input: samples::input(subject.input, types),
            result: CallResult::Unknown,
        });
    }
    examples
}

fn example(
    modeled: &Example,
    subject: &Subject<'_>,
    types: &Types,
    context: &mut Context<'_>,
) -> Option<CallExample> {
    let docs = modeled.documentation.as_deref().map(docs::lines);
    Some(CallExample {
        title: Some(markdown::escape_text(&modeled.title)).filter(|title| !title.is_empty()),
        docs: docs.unwrap_or_default(),
        input: input(modeled, subject, types, context)?,
        result: result(modeled, subject, types, context)?,
    })
}

fn input(
    example: &Example,
    subject: &Subject<'_>,
    types: &Types,
    context: &mut Context<'_>,
) -> Option<Vec<ir::FieldValue>> {
    let Some(raw) = &example.input else {
        return Some(Vec::new());
    };
    let value = decode(raw, &subject.modeled.input.id, subject, context)?;
    let mut findings = findings(subject, context);
    Some(values::setters(subject.input, &value, types, &mut findings))
}

fn result(
    example: &Example,
    subject: &Subject<'_>,
    types: &Types,
    context: &mut Context<'_>,
) -> Option<CallResult> {
    match (&example.error, &example.output) {
        (Some(error), _) => self::error(error, subject, types, context),
        (None, Some(raw)) => {
            let value = decode(raw, &subject.modeled.output.id, subject, context)?;
            let mut findings = findings(subject, context);
            let fields = values::fields(subject.output, &value, types, &mut findings);
            let fields = fields.into_iter().map(|(field, value)| ExpectedField {
                name: field.name.clone(),
                optional: field.presence == ir::Presence::Optional,
                value: Some(value),
            });
            Some(CallResult::Output(fields.collect()))
        }
        (None, None) => Some(CallResult::Unknown),
    }
}

fn error(
    error: &ExampleError,
    subject: &Subject<'_>,
    types: &Types,
    context: &mut Context<'_>,
) -> Option<CallResult> {
    let id = ShapeId::parse(&error.shape.value);
    let symbol = id
        .as_ref()
        .and_then(|id| context.symbols.structure_symbol(id));
    let variant = symbol.and_then(|symbol| {
        let mut errors = subject.errors.iter();
        errors.find(|error| error.variant.name == symbol.name)
    });
    let (Some(id), Some(variant)) = (id, variant) else {
        let message = format!(
            "`{}` is not an error of this operation: the documentation omits this example",
            error.shape.value.escape_debug()
        );
        warn(error.shape.span, subject, message, context);
        return None;
    };
    let structure = context.symbols.structure(&id).map(|id| &types[id]);
    let mut message = None;
    if let (Some(raw), Some(structure)) = (&error.content, structure) {
        let value = decode(raw, &id, subject, context)?;
        message = self::message(structure, &value, types, subject, context);
    }
    Some(CallResult::Error {
        predicate: variant.predicate.clone(),
        message,
    })
}

/// Returns the message of an error.
fn message(
    structure: &ir::Structure,
    value: &Structure,
    types: &Types,
    subject: &Subject<'_>,
    context: &mut Context<'_>,
) -> Option<String> {
    let mut findings = findings(subject, context);
    let fields = values::fields(structure, value, types, &mut findings);
    fields.into_iter().find_map(|(field, value)| match value {
        ShapeValue::Text(text) if field.bare_name == "message" => Some(text),
        _ => None,
    })
}

/// Decodes the members of a structure.
fn decode(
    raw: &RawValue,
    shape: &ShapeId,
    subject: &Subject<'_>,
    context: &mut Context<'_>,
) -> Option<Structure> {
    model_values::example(
        raw,
        shape,
        context.model,
        &subject.shape.id,
        context.diagnostics,
    )
}

fn findings<'f>(subject: &'f Subject<'_>, context: &'f mut Context<'_>) -> Findings<'f> {
    Findings {
        subject: subject.shape.id.as_str(),
        diagnostics: context.diagnostics,
    }
}

fn warn(span: Span, subject: &Subject<'_>, message: String, context: &mut Context<'_>) {
    let help = "correct the example, or remove it";
    context
        .diagnostics
        .warning(span, &subject.shape.id, message, help);
}
