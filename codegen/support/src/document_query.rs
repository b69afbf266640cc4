//! Documents in JSON as queries of URLs, for presigned requests.

use std::collections::BTreeMap;

use aws_smithy_json::deserialize::json_token_iter;
use aws_smithy_json::deserialize::token::expect_document;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_schema::http_protocol::percent_encode;
use aws_smithy_types::{Document, Number};

use crate::presigning::internal::Body;

/// Documents whose members are simple values or lists of them.
pub(crate) const DOCUMENT: Body = Body {
    name: "a document in JSON",
    media_type: "application/json",
    to_query: query,
};

/// Converts a document. A list becomes one parameter for each of its values.
fn query(body: &[u8]) -> Result<String, BoxError> {
    let document = expect_document(&mut json_token_iter(body).peekable())?;
    let Document::Object(members) = document else {
        return Err("the document in the body of the request is not an object".into());
    };
    // The order of the members is random. That of URLs is not, so that equal calls have equal URLs.
    let members: BTreeMap<_, _> = members.iter().collect();
    let mut pairs = Vec::new();
    for (name, value) in members {
        let values = match value {
            Document::Array(values) => values.as_slice(),
            value => std::slice::from_ref(value),
        };
        for value in values {
            let text = text(value).ok_or_else(|| {
                format!(
                    "the member `{name}` is not a simple value, so it cannot become part of a URL"
                )
            })?;
            pairs.push(format!(
                "{}={}",
                percent_encode(name),
                percent_encode(&text)
            ));
        }
    }
    Ok(pairs.join("&"))
}

/// Returns the text of a simple value.
fn text(value: &Document) -> Option<String> {
    Some(match value {
        Document::String(text) => text.clone(),
        Document::Bool(value) => value.to_string(),
        Document::Number(Number::PosInt(number)) => number.to_string(),
        Document::Number(Number::NegInt(number)) => number.to_string(),
        Document::Number(Number::Float(number)) => number.to_string(),
        Document::Array(_) | Document::Object(_) | Document::Null => return None,
    })
}
