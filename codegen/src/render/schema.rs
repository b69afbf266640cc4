//! Schemas of lists and maps, which are shared by the structures that hold them.

use proc_macro2::TokenStream;
use quote::quote;

use super::File;
use super::serde::{member_schema, shape_id};
use super::tokens::ident;
use crate::ir::{Collection, CollectionKind, Element, Service, ShapeRef, TimestampFormat, Type};

pub(crate) fn collections(service: &Service) -> File {
    let mut items = Vec::new();
    if !service.collections.is_empty() {
        items.push(quote!(
            use crate::rt;
        ));
    }
    items.extend(service.collections.iter().flat_map(collection));
    File::rust("src/schema.rs", &["Schemas of lists and maps."], items)
}

fn collection(collection: &Collection) -> Vec<TokenStream> {
    let Collection { name, shape, kind } = collection;
    let (schema, id) = (ident(name), shape_id(shape, None));
    let (key_name, element_name) = (
        ident(&format!("KEY_OF_{name}")),
        ident(&format!("ELEMENT_OF_{name}")),
    );
    // A list of lists is written with its own schema; others only through the members that hold
    // them.
    let allow = quote!(#[allow(dead_code)]);
    let mut items = Vec::new();
    let value = match kind {
        CollectionKind::List { member } => {
            items.push(element(shape, member, &element_name, 0));
            items.extend(timestamp(name, shape, member));
            quote!(rt::Schema::new_list(#id, &#element_name))
        }
        CollectionKind::Map { key, value } => {
            items.push(element(shape, key, &key_name, 0));
            items.push(element(shape, value, &element_name, 1));
            items.extend(timestamp(name, shape, value));
            quote!(rt::Schema::new_map(#id, &#key_name, &#element_name))
        }
    };
    items.push(quote!(#allow pub(crate) static #schema: rt::Schema<'static> = #value;));
    items
}

fn element(
    shape: &ShapeRef,
    element: &Element,
    name: &proc_macro2::Ident,
    at: usize,
) -> TokenStream {
    let schema = member_schema(shape, element.member, &element.ty, &element.wire, at);
    quote!(pub(crate) static #name: rt::Schema<'static> = #schema;)
}

/// Timestamps are written with a schema that has their format and no member name.
fn timestamp(name: &str, shape: &ShapeRef, element: &Element) -> Option<TokenStream> {
    if element.ty != Type::Timestamp {
        return None;
    }
    let (static_name, id) = (
        ident(&format!("TIMESTAMP_OF_{name}")),
        shape_id(shape, None),
    );
    let format = match element.wire.timestamp_format {
        Some(TimestampFormat::HttpDate) => {
            quote!(.with_timestamp_format(rt::TimestampFormat::HttpDate))
        }
        Some(TimestampFormat::EpochSeconds) => {
            quote!(.with_timestamp_format(rt::TimestampFormat::EpochSeconds))
        }
        Some(TimestampFormat::DateTime) => {
            quote!(.with_timestamp_format(rt::TimestampFormat::DateTime))
        }
        None => quote!(),
    };
    Some(quote! {
        #[allow(dead_code)]
        pub(crate) static #static_name: rt::Schema<'static> =
            rt::Schema::new(#id, rt::ShapeType::Timestamp)#format;
    })
}
