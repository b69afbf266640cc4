//! Traits that bind endpoint parameters to clients, operations, and members
//! (Smithy 2.0, section "Rules engine parameters").

use super::endpoint_params::{self, Argument, ParameterType};
use super::reader::Reader;
use crate::model::node::Node;
use crate::source::Spanned;

/// `smithy.rules#clientContextParams`: settings of the client.
#[derive(Clone, Debug)]
pub(crate) struct ClientContextParams {
    pub(crate) params: Vec<ClientContextParam>,
}

/// A setting of the client that sets the parameter of the same name.
#[derive(Clone, Debug)]
pub(crate) struct ClientContextParam {
    pub(crate) name: Spanned<String>,
    pub(crate) ty: Spanned<ParameterType>,
    pub(crate) documentation: Option<String>,
}

/// `smithy.rules#staticContextParams`: values that an operation always sets.
#[derive(Clone, Debug)]
pub(crate) struct StaticContextParams {
    pub(crate) params: Vec<Argument>,
}

/// `smithy.rules#contextParam`: the parameter that a member of an input sets.
#[derive(Clone, Debug)]
pub(crate) struct ContextParam {
    pub(crate) name: Spanned<String>,
}

/// `smithy.rules#operationContextParams`: parameters that are found in the input of an operation.
#[derive(Clone, Debug)]
pub(crate) struct OperationContextParams {
    pub(crate) params: Vec<OperationContextParam>,
}

/// A parameter and the JMESPath expression for its value.
#[derive(Clone, Debug)]
pub(crate) struct OperationContextParam {
    pub(crate) name: Spanned<String>,
    pub(crate) path: Spanned<String>,
}

const CLIENT_SECTION: &str =
    "see the section \"smithy.rules#clientContextParams trait\" of the Smithy specification";
const STATIC_SECTION: &str =
    "see the section \"smithy.rules#staticContextParams trait\" of the Smithy specification";
const MEMBER_SECTION: &str =
    "see the section \"smithy.rules#contextParam trait\" of the Smithy specification";
const OPERATION_SECTION: &str =
    "see the section \"smithy.rules#operationContextParams trait\" of the Smithy specification";

impl ClientContextParams {
    /// Decodes the trait. Malformed entries are reported and left out.
    pub(super) fn decode(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        reader.set_section(CLIENT_SECTION);
        let params = named(node, reader, |name, node, reader| {
            reader.fields(node, &["type", "documentation"])?;
            let word = reader.required_string(node, "type");
            let documentation = reader.optional_text(node, "documentation");
            let word = word?;
            let ty = match word.value.as_str() {
                "boolean" => ParameterType::Boolean,
                "string" => ParameterType::String,
                _ => {
                    let help = "use `string` or `boolean`";
                    reader.invalid_word(&word, "type of a client setting", help);
                    return None;
                }
            };
            Some(ClientContextParam {
                name,
                ty: Spanned::new(ty, word.span),
                documentation,
            })
        })?;
        Some(Self { params })
    }
}

impl StaticContextParams {
    /// Decodes the trait. Malformed entries are reported and left out.
    pub(super) fn decode(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        reader.set_section(STATIC_SECTION);
        let params = named(node, reader, |name, node, reader| {
            reader.fields(node, &["value"])?;
            let value = reader.required(node, "value")?;
            let value = endpoint_params::value(value, reader)?;
            Some(Argument { name, value })
        })?;
        Some(Self { params })
    }
}

impl ContextParam {
    /// Decodes the trait.
    pub(super) fn decode(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        reader.set_section(MEMBER_SECTION);
        reader.fields(node, &["name"])?;
        let name = reader.required_string(node, "name")?;
        Some(Self { name })
    }
}

impl OperationContextParams {
    /// Decodes the trait. Malformed entries are reported and left out.
    pub(super) fn decode(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        reader.set_section(OPERATION_SECTION);
        let params = named(node, reader, |name, node, reader| {
            reader.fields(node, &["path"])?;
            let path = reader.required_string(node, "path")?;
            Some(OperationContextParam { name, path })
        })?;
        Some(Self { params })
    }
}

/// Decodes the entries of an object whose keys are the names of parameters.
fn named<T>(
    node: &Node,
    reader: &mut Reader<'_>,
    mut decode: impl FnMut(Spanned<String>, &Node, &mut Reader<'_>) -> Option<T>,
) -> Option<Vec<T>> {
    let mut all = Vec::new();
    for (name, entry) in reader.object(node)? {
        let name = Spanned::new(name.clone(), entry.key_span);
        all.extend(decode(name, &entry.node, reader));
    }
    Some(all)
}
