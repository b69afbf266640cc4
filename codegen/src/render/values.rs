//! Values of shapes as expressions of a test, which can use only the public items of the crate.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::tokens::ident;
use crate::document::Document;
use crate::ir::{FieldValue, ShapeValue};

/// Calls of setters that take an `Option`.
pub(crate) fn setters(fields: &[FieldValue], crate_name: &Ident) -> TokenStream {
    let setters = fields.iter().map(|field| {
        let (setter, value) = (ident(&field.setter), value(&field.value, crate_name));
        quote!(.#setter(Some(#value)))
    });
    quote!(#(#setters)*)
}

/// The expression for a value.
pub(crate) fn value(shape_value: &ShapeValue, crate_name: &Ident) -> TokenStream {
    match shape_value {
        ShapeValue::Bool(value) => quote!(#value),
        ShapeValue::Integer(value) => {
            let value = Literal::i64_unsuffixed(*value);
            quote!(#value)
        }
        ShapeValue::Float(value) if value.is_finite() => {
            let value = Literal::f32_unsuffixed(*value);
            quote!(#value)
        }
        ShapeValue::Float(value) => not_finite(f64::from(*value), &quote!(f32)),
        ShapeValue::Double(value) if value.is_finite() => {
            let value = Literal::f64_unsuffixed(*value);
            quote!(#value)
        }
        ShapeValue::Double(value) => not_finite(*value, &quote!(f64)),
        ShapeValue::Text(text) => quote!(String::from(#text)),
        ShapeValue::BigInteger(text) => {
            quote!(#text.parse::<aws_smithy_types::BigInteger>().expect("the text is a number"))
        }
        ShapeValue::BigDecimal(text) => {
            quote!(#text.parse::<aws_smithy_types::BigDecimal>().expect("the text is a number"))
        }
        ShapeValue::Blob(bytes) => {
            let bytes = Literal::byte_string(bytes);
            quote!(#crate_name::primitives::Blob::new(#bytes))
        }
        ShapeValue::ByteStream(bytes) => {
            let bytes = Literal::byte_string(bytes);
            quote!(#crate_name::primitives::ByteStream::from_static(#bytes))
        }
        ShapeValue::EventStream(event) => {
            let event = value(event, crate_name);
            quote!(#crate_name::primitives::event_stream::EventStreamSender::once(Ok(#event)))
        }
        ShapeValue::Timestamp {
            seconds,
            nanoseconds,
            ..
        } => {
            let (seconds, nanoseconds) = (
                Literal::i64_unsuffixed(*seconds),
                Literal::u32_unsuffixed(*nanoseconds),
            );
            quote!(#crate_name::primitives::DateTime::from_secs_and_nanos(#seconds, #nanoseconds))
        }
        ShapeValue::Enum { name, value, .. } => {
            let name = ident(name);
            quote!(#crate_name::types::#name::from(#value))
        }
        ShapeValue::List(items) => {
            let items = items.iter().map(|item| value(item, crate_name));
            quote!(Vec::from([#(#items),*]))
        }
        ShapeValue::Map(entries) => {
            let entries = entries.iter().map(|(key, item)| {
                let (key, item) = (value(key, crate_name), value(item, crate_name));
                quote!((#key, #item))
            });
            quote!(std::collections::HashMap::from([#(#entries),*]))
        }
        ShapeValue::Structure {
            is_error,
            name,
            fallible_build,
            fields,
        } => {
            let name = ident(name);
            let setters = setters(fields, crate_name);
            let expect = fallible_build.then(|| quote!(.expect("all required members are set")));
            let error = is_error.then(|| quote!(error::));
            quote!(#crate_name::types::#error #name::builder()#setters.build()#expect)
        }
        ShapeValue::Union {
            name,
            variant,
            value: inner,
        } => {
            let (name, variant) = (ident(name), ident(variant));
            let value = inner.as_ref().map(|inner| {
                let value = value(inner, crate_name);
                quote!((#value))
            });
            quote!(#crate_name::types::#name::#variant #value)
        }
        ShapeValue::Boxed(inner) => {
            let value = value(inner, crate_name);
            quote!(Box::new(#value))
        }
        ShapeValue::Document(value) => document(value, &quote!(aws_smithy_types::Document)),
        ShapeValue::Sparse(None) => quote!(None),
        ShapeValue::Sparse(Some(inner)) => {
            let value = value(inner, crate_name);
            quote!(Some(#value))
        }
    }
}

/// The expression for a document, given the path of its type.
pub(crate) fn document(value: &Document, path: &TokenStream) -> TokenStream {
    match value {
        Document::Null => quote!(#path::Null),
        Document::Bool(value) => quote!(#path::Bool(#value)),
        Document::Number(text) => {
            // The types are those that the runtime chooses for numbers in JSON.
            let number = if let Ok(number) = text.parse::<u64>() {
                quote!(#number)
            } else if let Ok(number) = text.parse::<i64>() {
                let number = Literal::i64_suffixed(number);
                quote!(#number)
            } else {
                match text.parse::<f64>() {
                    Ok(number) if number.is_finite() => {
                        let number = Literal::f64_suffixed(number);
                        quote!(#number)
                    }
                    _ => quote!(f64::INFINITY),
                }
            };
            quote!(#path::from(#number))
        }
        Document::String(text) => quote!(#path::from(#text)),
        Document::Array(items) => {
            let items = items.iter().map(|item| document(item, path));
            quote!(#path::Array(::std::vec::Vec::from([#(#items),*])))
        }
        Document::Object(members) => {
            let members = members.iter().map(|(name, member)| {
                let member = document(member, path);
                quote!((::std::string::String::from(#name), #member))
            });
            quote!(#path::Object(::std::collections::HashMap::from([#(#members),*])))
        }
    }
}

/// A number that has no literal.
pub(crate) fn not_finite(value: f64, ty: &TokenStream) -> TokenStream {
    if value.is_nan() {
        quote!(#ty::NAN)
    } else if value > 0.0 {
        quote!(#ty::INFINITY)
    } else {
        quote!(#ty::NEG_INFINITY)
    }
}
