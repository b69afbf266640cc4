//! Schemas of members, and of lists and maps.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::file::File;
use super::tokens::{ident, index};
use crate::ir::{
    Collection, CollectionKind, Element, SchemaTrait, Service, ShapeRef, TimestampFormat, Type,
    Types,
};

/// `src/schema.rs`: the schemas of lists and maps, which all structures that contain them share.
pub(crate) fn collections(service: &Service) -> File {
    let types = &service.types;
    let mut items = Vec::new();
    if !types.collections.is_empty() {
        items.push(quote!(
            use crate::rt;
        ));
    }
    let all = types.collections.iter();
    items.extend(all.flat_map(|found| collection(found, types)));
    File::rust("src/schema.rs", &["Schemas of lists and maps."], items)
}

fn collection(collection: &Collection, types: &Types) -> Vec<TokenStream> {
    let Collection {
        schema,
        shape,
        kind,
        traits,
    } = collection;
    let (schema, id) = (ident(schema), shape_id(shape, None));
    let traits = setters(traits);
    let mut items = Vec::new();
    let value = match kind {
        CollectionKind::List { member } => {
            items.extend(element(shape, member, 0, types));
            let member = ident(&member.schema);
            quote!(rt::Schema::new_list(#id, &#member))
        }
        CollectionKind::Map { key, value } => {
            items.extend(element(shape, key, 0, types));
            items.extend(element(shape, value, 1, types));
            let (key, value) = (ident(&key.schema), ident(&value.schema));
            quote!(rt::Schema::new_map(#id, &#key, &#value))
        }
    };
    // A list or map has a schema of its own for values that are elements of another list or map. As
    // a member of a structure or a union, it is written with the schema of the member, so many of
    // these schemas are unused.
    items.push(quote! {
        #[allow(dead_code)]
        pub(crate) static #schema: rt::Schema<'static> = #value #traits;
    });
    items
}

fn element(shape: &ShapeRef, element: &Element, at: usize, types: &Types) -> Vec<TokenStream> {
    let name = ident(&element.schema);
    let schema = member_schema(
        shape,
        element.member,
        &element.ty,
        &element.traits,
        at,
        types,
    );
    let mut items = vec![quote!(pub(crate) static #name: rt::Schema<'static> = #schema;)];
    items.extend(element.unnamed_schema.as_ref().map(|name| {
        let (name, id, shape_type) = (ident(name), shape_id(shape, None), shape_type(&element.ty));
        let formats = element.traits.iter();
        let formats = formats.filter(|found| matches!(found, SchemaTrait::TimestampFormat(_)));
        let formats = formats.map(setter);
        quote! {
            #[allow(dead_code)]
            pub(crate) static #name: rt::Schema<'static> =
                rt::Schema::new(#id, rt::ShapeType::#shape_type)#(#formats)*;
        }
    }));
    items
}

/// `shape_id!(...)` of a shape or of one of its members.
pub(crate) fn shape_id(shape: &ShapeRef, member: Option<&str>) -> TokenStream {
    let ShapeRef { namespace, name } = shape;
    match member {
        Some(member) => quote!(rt::shape_id!(#namespace, #name, #member)),
        None => quote!(rt::shape_id!(#namespace, #name)),
    }
}

/// The statics of a structure or a union, given the statics and schemas of its members.
pub(crate) fn aggregate(
    shape: &ShapeRef,
    shape_type: &TokenStream,
    traits: &[SchemaTrait],
    members: Vec<(Ident, TokenStream)>,
) -> Vec<TokenStream> {
    let (id, traits) = (shape_id(shape, None), setters(traits));
    let (names, schemas): (Vec<_>, Vec<_>) = members.into_iter().unzip();
    let mut items: Vec<_> = names
        .iter()
        .zip(schemas)
        .map(|(name, schema)| quote!(static #name: rt::Schema<'static> = #schema;))
        .collect();
    items.push(quote! {
        pub(crate) static SCHEMA: rt::Schema<'static> =
            rt::Schema::new_struct(#id, rt::ShapeType::#shape_type, &[#(&#names),*]) #traits;
    });
    items
}

/// The schema of a member of a structure, a union, a list, or a map.
pub(crate) fn member_schema(
    shape: &ShapeRef,
    member: &str,
    ty: &Type,
    traits: &[SchemaTrait],
    at: usize,
    types: &Types,
) -> TokenStream {
    let id = shape_id(shape, Some(member));
    let (shape_type, at) = (shape_type(ty), index(at));
    let inside = match ty {
        Type::List { schema, .. } | Type::Map { schema, .. } => elements(&types[*schema]),
        _ => quote!(),
    };
    let traits = setters(traits);
    quote! {
        rt::Schema::new_member(#id, rt::ShapeType::#shape_type, #member, #at) #inside #traits
    }
}

/// Adds the schemas of the elements to the schema of a list or map member.
fn elements(collection: &Collection) -> TokenStream {
    let element = ident(&collection.element().schema);
    match collection.key() {
        None => quote!(.with_list_member(&crate::schema::#element)),
        Some(key) => {
            let key = ident(&key.schema);
            quote!(.with_map_members(&crate::schema::#key, &crate::schema::#element))
        }
    }
}

fn setters(traits: &[SchemaTrait]) -> TokenStream {
    traits.iter().map(setter).collect()
}

/// Sets a trait on a schema.
fn setter(found: &SchemaTrait) -> TokenStream {
    match found {
        SchemaTrait::EventHeader => quote!(.with_event_header()),
        SchemaTrait::EventPayload => quote!(.with_event_payload()),
        SchemaTrait::HostLabel => quote!(.with_host_label()),
        SchemaTrait::Http { method, uri, code } => {
            let code = Literal::u16_unsuffixed(*code);
            quote!(.with_http(rt::HttpTrait::new(#method, #uri, Some(#code))))
        }
        SchemaTrait::HttpHeader(name) => quote!(.with_http_header(#name)),
        SchemaTrait::HttpLabel => quote!(.with_http_label()),
        SchemaTrait::HttpPayload => quote!(.with_http_payload()),
        SchemaTrait::HttpPrefixHeaders(prefix) => quote!(.with_http_prefix_headers(#prefix)),
        SchemaTrait::HttpQuery(name) => quote!(.with_http_query(#name)),
        SchemaTrait::HttpQueryParams => quote!(.with_http_query_params()),
        SchemaTrait::HttpResponseCode => quote!(.with_http_response_code()),
        SchemaTrait::JsonName(name) => quote!(.with_json_name(#name)),
        SchemaTrait::MediaType(media_type) => quote!(.with_media_type(#media_type)),
        // The runtime has no setter for this trait.
        SchemaTrait::QueryName(name) => quote! {
            .with_traits({
                static TRAITS: rt::LazyTraits = rt::LazyTraits::new(|| rt::ec2_query_name(#name));
                &TRAITS
            })
        },
        SchemaTrait::Sensitive => quote!(.with_sensitive()),
        SchemaTrait::Streaming => quote!(.with_streaming()),
        SchemaTrait::TimestampFormat(format) => {
            let format = match format {
                TimestampFormat::DateTime => quote!(DateTime),
                TimestampFormat::HttpDate => quote!(HttpDate),
                TimestampFormat::EpochSeconds => quote!(EpochSeconds),
            };
            quote!(.with_timestamp_format(rt::TimestampFormat::#format))
        }
        SchemaTrait::XmlAttribute => quote!(.with_xml_attribute()),
        SchemaTrait::XmlFlattened => quote!(.with_xml_flattened()),
        SchemaTrait::XmlName(name) => quote!(.with_xml_name(#name)),
        SchemaTrait::XmlNamespace { uri, prefix } => {
            let prefix = match prefix {
                Some(prefix) => quote!(Some(#prefix)),
                None => quote!(None),
            };
            quote!(.with_xml_namespace(#uri, #prefix))
        }
    }
}

fn shape_type(ty: &Type) -> TokenStream {
    match ty {
        Type::Boolean => quote!(Boolean),
        Type::Byte => quote!(Byte),
        Type::Short => quote!(Short),
        Type::Integer => quote!(Integer),
        Type::Long => quote!(Long),
        Type::Float => quote!(Float),
        Type::Double => quote!(Double),
        Type::BigInteger => quote!(BigInteger),
        Type::BigDecimal => quote!(BigDecimal),
        Type::String | Type::Enum(_) => quote!(String),
        Type::Blob | Type::ByteStream => quote!(Blob),
        Type::Timestamp => quote!(Timestamp),
        Type::Document => quote!(Document),
        Type::Structure(_) | Type::Unit => quote!(Structure),
        Type::Union(_) | Type::EventStream { .. } => quote!(Union),
        Type::List { .. } => quote!(List),
        Type::Map { .. } => quote!(Map),
    }
}
