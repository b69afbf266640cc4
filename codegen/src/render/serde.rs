//! Schemas, serialization and deserialization of structures.

use proc_macro2::TokenStream;
use quote::quote;

use super::structure::builders_path;
use super::tokens::{Std, ident, index};
use crate::ir::{Field, Presence, Role, ShapeRef, Structure, TimestampFormat, Type, Wire};

/// All that (de)serializing a structure takes; nothing for one that never travels.
pub(crate) fn serde(structure: &Structure) -> Vec<TokenStream> {
    if !structure.serialized && !structure.deserialized {
        return Vec::new();
    }
    let mut items = schema(structure);
    items.extend(structure.serialized.then(|| serialize(structure)));
    if structure.deserialized {
        items.extend(deserialize(structure));
    }
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

/// The static schemas of a structure and of its members.
fn schema(structure: &Structure) -> Vec<TokenStream> {
    let id = shape_id(&structure.shape, None);
    let names: Vec<_> = structure
        .fields
        .iter()
        .map(|field| ident(&field.schema_name))
        .collect();
    let members = structure
        .fields
        .iter()
        .zip(&names)
        .enumerate()
        .map(|(at, (field, name))| {
            let schema = member_schema(&structure.shape, &field.member, &field.ty, &field.wire, at);
            quote!(static #name: rt::Schema<'static> = #schema;)
        });
    let mut items: Vec<_> = members.collect();
    items.push(quote! {
        pub(crate) static SCHEMA: rt::Schema<'static> =
            rt::Schema::new_struct(#id, rt::ShapeType::Structure, &[#(&#names),*]);
    });
    items
}

/// The schema of a member of a structure, a list or a map.
pub(crate) fn member_schema(
    shape: &ShapeRef,
    member: &str,
    ty: &Type,
    wire: &Wire,
    at: usize,
) -> TokenStream {
    let id = shape_id(shape, Some(member));
    let (shape_type, at) = (shape_type(ty), index(at));
    let inside = match ty {
        Type::List { schema, .. } => {
            let element = ident(&format!("ELEMENT_OF_{schema}"));
            quote!(.with_list_member(&crate::schema::#element))
        }
        Type::Map { schema, .. } => {
            let (key, value) = (
                ident(&format!("KEY_OF_{schema}")),
                ident(&format!("ELEMENT_OF_{schema}")),
            );
            quote!(.with_map_members(&crate::schema::#key, &crate::schema::#value))
        }
        _ => quote!(),
    };
    let xml_name = wire
        .xml_name
        .as_ref()
        .map(|name| quote!(.with_xml_name(#name)));
    let xml_flattened = wire.xml_flattened.then(|| quote!(.with_xml_flattened()));
    let xml_attribute = wire.xml_attribute.then(|| quote!(.with_xml_attribute()));
    let sensitive = wire.sensitive.then(|| quote!(.with_sensitive()));
    let timestamp_format = wire.timestamp_format.map(|format| {
        let format = timestamp_format(format);
        quote!(.with_timestamp_format(#format))
    });
    quote! {
        rt::Schema::new_member(#id, rt::ShapeType::#shape_type, #member, #at)
            #inside #xml_name #xml_flattened #xml_attribute #timestamp_format #sensitive
    }
}

fn timestamp_format(format: TimestampFormat) -> TokenStream {
    match format {
        TimestampFormat::DateTime => quote!(rt::TimestampFormat::DateTime),
        TimestampFormat::HttpDate => quote!(rt::TimestampFormat::HttpDate),
        TimestampFormat::EpochSeconds => quote!(rt::TimestampFormat::EpochSeconds),
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
        Type::Blob => quote!(Blob),
        Type::Timestamp => quote!(Timestamp),
        Type::Document => quote!(Document),
        Type::Structure(_) | Type::Boxed(_) => quote!(Structure),
        Type::Union(_) => quote!(Union),
        Type::List { .. } => quote!(List),
        Type::Map { .. } => quote!(Map),
    }
}

fn serialize(structure: &Structure) -> TokenStream {
    let Std { result, .. } = Std::beside(&structure.name);
    let name = ident(&structure.name);
    let members = structure.fields.iter().map(serialize_field);
    let serializer = if structure.fields.is_empty() {
        quote!(_)
    } else {
        quote!(serializer)
    };
    quote! {
        impl rt::SerializableStruct for #name {
            fn schema(&self) -> &rt::Schema<'_> {
                &SCHEMA
            }

            fn serialize_members(&self, #serializer: &mut dyn rt::ShapeSerializer) -> #result<(), rt::SerdeError> {
                #(#members)*
                Ok(())
            }
        }
    }
}

fn serialize_field(field: &Field) -> TokenStream {
    let (name, schema) = (ident(&field.name), ident(&field.schema_name));
    let write = write(&field.ty, &quote!(&#schema), &quote!(value));
    match field.presence {
        Presence::Optional => quote! {
            if let Some(value) = &self.#name {
                #write?;
            }
        },
        Presence::Required | Presence::Default(_) => quote! {
            let value = &self.#name;
            #write?;
        },
    }
}

/// Writes what `value`, a reference, points to.
pub(super) fn write(ty: &Type, schema: &TokenStream, value: &TokenStream) -> TokenStream {
    let with =
        |method: TokenStream, argument: TokenStream| quote!(serializer.#method(#schema, #argument));
    match ty {
        Type::Boolean => with(quote!(write_boolean), quote!(*#value)),
        Type::Byte => with(quote!(write_byte), quote!(*#value)),
        Type::Short => with(quote!(write_short), quote!(*#value)),
        Type::Integer => with(quote!(write_integer), quote!(*#value)),
        Type::Long => with(quote!(write_long), quote!(*#value)),
        Type::Float => with(quote!(write_float), quote!(*#value)),
        Type::Double => with(quote!(write_double), quote!(*#value)),
        Type::BigInteger => with(quote!(write_big_integer), quote!(#value)),
        Type::BigDecimal => with(quote!(write_big_decimal), quote!(#value)),
        Type::String => with(quote!(write_string), quote!(#value)),
        Type::Enum(_) => with(quote!(write_string), quote!(#value.as_str())),
        Type::Blob => with(quote!(write_blob), quote!(#value.clone())),
        Type::Timestamp => with(quote!(write_timestamp), quote!(#value)),
        Type::Document => with(quote!(write_document), quote!(#value)),
        Type::Structure(_) | Type::Union(_) => with(quote!(write_struct), quote!(#value)),
        Type::Boxed(_) => with(quote!(write_struct), quote!(&**#value)),
        Type::List { element, .. } if **element == Type::String => {
            with(quote!(write_string_list), quote!(#value))
        }
        Type::List {
            element,
            schema: list,
        } => {
            if matches!(**element, Type::Structure(_) | Type::Union(_)) {
                return quote!(rt::write_structures(serializer, #schema, #value));
            }
            let item = write(element, &element_schema(element, list), &quote!(item));
            quote! {
                serializer.write_list_with_length(#schema, #value.len(), &|serializer| {
                    for item in #value {
                        #item?;
                    }
                    Ok(())
                })
            }
        }
        Type::Map {
            key,
            value: element,
            schema: map,
        } => {
            let key = write(key, &quote!(&rt::prelude::STRING), &quote!(key));
            let item = write(element, &element_schema(element, map), &quote!(item));
            quote! {
                serializer.write_map_with_length(#schema, #value.len(), &|serializer| {
                    for (key, item) in rt::sorted(#value) {
                        #key?;
                        #item?;
                    }
                    Ok(())
                })
            }
        }
    }
}

/// The schema that an element is written with. It has no member name: that is how a serializer
/// tells an element from a member.
fn element_schema(element: &Type, collection: &str) -> TokenStream {
    match element {
        Type::Boolean => quote!(&rt::prelude::BOOLEAN),
        Type::Byte => quote!(&rt::prelude::BYTE),
        Type::Short => quote!(&rt::prelude::SHORT),
        Type::Integer => quote!(&rt::prelude::INTEGER),
        Type::Long => quote!(&rt::prelude::LONG),
        Type::Float => quote!(&rt::prelude::FLOAT),
        Type::Double => quote!(&rt::prelude::DOUBLE),
        Type::BigInteger => quote!(&rt::prelude::BIG_INTEGER),
        Type::BigDecimal => quote!(&rt::prelude::BIG_DECIMAL),
        Type::String | Type::Enum(_) => quote!(&rt::prelude::STRING),
        Type::Blob => quote!(&rt::prelude::BLOB),
        Type::Document => quote!(&rt::prelude::DOCUMENT),
        Type::Structure(_) | Type::Union(_) | Type::Boxed(_) => {
            quote!(rt::SerializableStruct::schema(item))
        }
        Type::Timestamp => {
            let name = ident(&format!("TIMESTAMP_OF_{collection}"));
            quote!(&crate::schema::#name)
        }
        Type::List { schema, .. } | Type::Map { schema, .. } => {
            let name = ident(schema);
            quote!(&crate::schema::#name)
        }
    }
}

fn deserialize(structure: &Structure) -> Vec<TokenStream> {
    let std = Std::beside(&structure.name);
    let result = &std.result;
    let (name, builder) = (ident(&structure.name), ident(&structure.builder));
    let members = structure.fields.iter().enumerate().map(|(at, field)| {
        let (name, at) = (ident(&field.name), index(at));
        let read = read(&field.ty, &quote!(member));
        quote!(Some(#at) => self.#name = Some(#read?),)
    });
    let mut items = Vec::new();
    items.extend((!structure.fields.is_empty()).then(|| {
        quote! {
            impl #builder {
                fn read(
                    &mut self,
                    member: &rt::Schema<'_>,
                    deserializer: &mut dyn rt::ShapeDeserializer,
                ) -> #result<(), rt::SerdeError> {
                    match member.member_index() {
                        #(#members)*
                        _ => {}
                    }
                    Ok(())
                }
            }
        }
    }));
    let corrections: Vec<_> = structure.fields.iter().filter_map(correction).collect();
    let corrected = !corrections.is_empty();
    items.extend(corrected.then(|| {
        quote! {
            impl #builder {
                /// Fills in what the service left out and the model requires (Smithy 2.0, section
                /// "Client error correction").
                pub(crate) fn with_corrected_errors(mut self) -> Self {
                    #(#corrections)*
                    self
                }
            }
        }
    }));
    let corrected = corrected.then(|| quote!(.with_corrected_errors()));
    let finish = if structure.fallible_build {
        quote!(.build().map_err(|error| rt::SerdeError::custom(error.to_string())))
    } else {
        quote!(.build())
    };
    let read = read_builder(structure);
    match structure.role {
        Role::Type => {
            let value = quote!(builder #corrected #finish);
            let value = if structure.fallible_build {
                value
            } else {
                quote!(Ok(#value))
            };
            let stand_in = structure.stands_in.then(|| {
                let builders = builders_path(&structure.role);
                let option = &std.option;
                let value = quote!(#builders::#builder::default()#corrected.build());
                let value = if structure.fallible_build {
                    quote!(#value.ok())
                } else {
                    quote!(Some(#value))
                };
                quote! {
                    /// What takes the place of this structure where the model requires it and the
                    /// service left it out.
                    pub(crate) fn corrected() -> #option<Self> {
                        #value
                    }
                }
            });
            items.push(quote! {
                impl #name {
                    pub(crate) fn deserialize(
                        deserializer: &mut dyn rt::ShapeDeserializer,
                    ) -> #result<Self, rt::SerdeError> {
                        #read
                        #value
                    }

                    #stand_in
                }
            });
        }
        Role::Output { .. } => {
            let option = &std.option;
            let value = quote!(builder.set_request_id(request_id)#corrected #finish);
            let value = if structure.fallible_build {
                value
            } else {
                quote!(Ok(#value))
            };
            items.push(quote! {
                impl crate::orchestration::ReadOutput for #name {
                    fn deserialize(
                        deserializer: &mut dyn rt::ShapeDeserializer,
                        request_id: #option<&str>,
                    ) -> #result<Self, rt::SerdeError> {
                        #read
                        #value
                    }
                }
            });
        }
        // Errors are finished with their metadata, see `error_structure`.
        Role::Error | Role::Input { .. } => {}
    }
    items
}

/// Reads all members into a `builder`.
pub(super) fn read_builder(structure: &Structure) -> TokenStream {
    let (builders, builder) = (builders_path(&structure.role), ident(&structure.builder));
    if structure.fields.is_empty() {
        return quote! {
            deserializer.read_struct(&SCHEMA, &mut |_, _| Ok(()))?;
            let builder = #builders::#builder::default();
        };
    }
    quote! {
        let mut builder = #builders::#builder::default();
        deserializer.read_struct(&SCHEMA, &mut |member, value| builder.read(member, value))?;
    }
}

/// Whether reading a structure fills in what is missing.
pub(crate) fn is_corrected(structure: &Structure) -> bool {
    structure
        .fields
        .iter()
        .any(|field| correction(field).is_some())
}

fn correction(field: &Field) -> Option<TokenStream> {
    let name = ident(&field.name);
    let value = match (
        &field.ty,
        field.required && !matches!(field.presence, Presence::Default(_)),
    ) {
        (_, false) | (Type::Boxed(_), _) => return None,
        (Type::Structure(target), true) => {
            let target = ident(target);
            quote!(crate::types::#target::corrected())
        }
        (Type::Union(target), true) => {
            let target = ident(target);
            quote!(Some(crate::types::#target::Unknown))
        }
        (Type::Enum(target), true) => {
            let target = ident(target);
            quote!(Some(crate::types::#target::from("no value was set")))
        }
        (Type::Timestamp, true) => quote!(Some(rt::DateTime::from_secs(0))),
        (Type::Blob, true) => quote!(Some(rt::Blob::new(""))),
        (Type::Document, true) => quote!(Some(rt::Document::Null)),
        (Type::BigInteger | Type::BigDecimal, true) => return None,
        (_, true) => quote!(Some(::std::default::Default::default())),
    };
    Some(match field.ty {
        Type::Structure(_) => quote! {
            if self.#name.is_none() {
                self.#name = #value;
            }
        },
        Type::Union(_) => quote!(self.#name = self.#name.or(#value);),
        _ => quote!(self.#name = self.#name.or_else(|| #value);),
    })
}

/// Reads a value.
pub(super) fn read(ty: &Type, schema: &TokenStream) -> TokenStream {
    let plain = |method: TokenStream| quote!(deserializer.#method(#schema));
    match ty {
        Type::Boolean => plain(quote!(read_boolean)),
        Type::Byte => plain(quote!(read_byte)),
        Type::Short => plain(quote!(read_short)),
        Type::Integer => plain(quote!(read_integer)),
        Type::Long => plain(quote!(read_long)),
        Type::Float => plain(quote!(read_float)),
        Type::Double => plain(quote!(read_double)),
        Type::BigInteger => plain(quote!(read_big_integer)),
        Type::BigDecimal => plain(quote!(read_big_decimal)),
        Type::String => plain(quote!(read_string)),
        Type::Blob => plain(quote!(read_blob)),
        Type::Timestamp => plain(quote!(read_timestamp)),
        Type::Document => plain(quote!(read_document)),
        Type::Enum(name) => {
            let name = ident(name);
            quote!(deserializer.read_string(#schema).map(|text| crate::types::#name::from(text.as_str())))
        }
        Type::Structure(name) | Type::Union(name) => {
            let name = ident(name);
            quote!(crate::types::#name::deserialize(deserializer))
        }
        Type::Boxed(name) => {
            let name = ident(name);
            quote!(crate::types::#name::deserialize(deserializer).map(::std::boxed::Box::new))
        }
        Type::List { element, .. } if **element == Type::String => plain(quote!(read_string_list)),
        Type::List {
            element,
            schema: list,
        } => {
            let member = ident(&format!("ELEMENT_OF_{list}"));
            let item = match &**element {
                Type::Structure(name) | Type::Union(name) => {
                    let name = ident(name);
                    quote!(crate::types::#name::deserialize)
                }
                other => {
                    let item = read(other, &nested_schema(other, &member));
                    quote!(|deserializer| #item)
                }
            };
            quote!(rt::read_list(deserializer, #schema, #item))
        }
        Type::Map {
            key,
            value,
            schema: map,
        } => {
            let member = ident(&format!("ELEMENT_OF_{map}"));
            let key = match &**key {
                Type::Enum(name) => {
                    let name = ident(name);
                    quote!(|key| crate::types::#name::from(key.as_str()))
                }
                _ => quote!(|key| key),
            };
            let item = read(value, &nested_schema(value, &member));
            quote!(rt::read_map(deserializer, #schema, #key, |deserializer| #item))
        }
    }
}

/// The schema that an element is read with.
fn nested_schema(element: &Type, member: &proc_macro2::Ident) -> TokenStream {
    match element {
        Type::List { schema, .. } | Type::Map { schema, .. } => {
            let name = ident(schema);
            quote!(&crate::schema::#name)
        }
        _ => quote!(&crate::schema::#member),
    }
}
