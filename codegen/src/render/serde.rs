//! Schemas, serialization, and deserialization of structures.

use proc_macro2::TokenStream;
use quote::quote;

use super::schema::{aggregate, member_schema};
use super::tokens::{Std, builders_path, ident, index, named};
use crate::ir::{Collection, Correction, Field, Presence, Role, Structure, Type, TypeId, Types};

/// The serializer and the deserializer of a structure. A structure that no message contains has neither.
pub(crate) fn serde(structure: &Structure, types: &Types) -> Vec<TokenStream> {
    if !structure.serialized && !structure.deserialized {
        return Vec::new();
    }
    let mut items = schema(structure, types);
    items.extend(structure.serialized.then(|| serialize(structure, types)));
    if structure.deserialized {
        items.extend(deserialize(structure, types));
    }
    items
}

/// The static schemas of a structure and of its members.
fn schema(structure: &Structure, types: &Types) -> Vec<TokenStream> {
    let members = structure.modeled().map(|(at, field)| {
        let Field {
            schema,
            member,
            ty,
            traits,
            ..
        } = field;
        let name = ident(schema);
        let schema = member_schema(&structure.shape, member, ty, traits, at, types);
        (name, schema)
    });
    aggregate(
        &structure.shape,
        &quote!(Structure),
        &structure.traits,
        members.collect(),
    )
}

fn serialize(structure: &Structure, types: &Types) -> TokenStream {
    let Std { result, .. } = Std::beside(&structure.name);
    let name = ident(&structure.name);
    let members: Vec<_> = structure
        .modeled()
        .filter(|(_, field)| !field.ty.is_stream())
        .map(|(_, field)| serialize_field(field, types))
        .collect();
    let serializer = if members.is_empty() {
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

fn serialize_field(field: &Field, types: &Types) -> TokenStream {
    let (name, schema) = (ident(&field.name), ident(&field.schema));
    let write = write_member(&field.ty, field.boxed, &quote!(&#schema), types);
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

/// Writes the member that `value`, a reference, points to.
pub(super) fn write_member(
    ty: &Type,
    boxed: bool,
    schema: &TokenStream,
    types: &Types,
) -> TokenStream {
    let value = if boxed {
        quote!(&**value)
    } else {
        quote!(value)
    };
    write(ty, schema, &value, types)
}

/// Writes the target of `value`, which is a reference.
fn write(ty: &Type, schema: &TokenStream, value: &TokenStream, types: &Types) -> TokenStream {
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
        // `orchestration.rs` moves streams between messages and structures.
        Type::ByteStream | Type::EventStream { .. } => quote!(),
        Type::Timestamp => with(quote!(write_timestamp), quote!(#value)),
        Type::Document => with(quote!(write_document), quote!(#value)),
        Type::Unit => with(quote!(write_struct), quote!(&rt::Unit)),
        Type::Structure(_) | Type::Union(_) => with(quote!(write_struct), quote!(#value)),
        Type::List {
            element,
            sparse,
            schema: list,
        } => {
            if **element == Type::String && !sparse {
                return with(quote!(write_string_list), quote!(#value));
            }
            if matches!(**element, Type::Structure(_) | Type::Union(_)) && !sparse {
                return quote!(rt::write_structures(serializer, #schema, #value));
            }
            let item = write_element(element, *sparse, *list, types);
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
            sparse,
            schema: map,
        } => {
            let key = write(key, &quote!(&rt::prelude::STRING), &quote!(key), types);
            let item = write_element(element, *sparse, *map, types);
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

/// Writes an element that `item`, a reference, points to.
fn write_element(
    element: &Type,
    sparse: bool,
    collection: TypeId<Collection>,
    types: &Types,
) -> TokenStream {
    let schema = element_schema(element, collection, types);
    let item = write(element, &schema, &quote!(item), types);
    if !sparse {
        return item;
    }
    // A null is written with the schema of the element, because it has no type of its own.
    let null = ident(&types[collection].element().schema);
    quote! {
        match item {
            Some(item) => #item,
            None => serializer.write_null(&crate::schema::#null),
        }
    }
}

/// The schema that an element is written with. It has no member name, which is how serializers
/// distinguish elements from members.
fn element_schema(element: &Type, collection: TypeId<Collection>, types: &Types) -> TokenStream {
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
        Type::Blob | Type::ByteStream => quote!(&rt::prelude::BLOB),
        Type::Document => quote!(&rt::prelude::DOCUMENT),
        Type::Unit => quote!(&rt::prelude::UNIT),
        Type::Structure(_) | Type::Union(_) | Type::EventStream { .. } => {
            quote!(rt::SerializableStruct::schema(item))
        }
        Type::Timestamp => {
            let element = types[collection].element();
            let name = ident(element.unnamed_schema.as_ref().unwrap_or(&element.schema));
            quote!(&crate::schema::#name)
        }
        Type::List { schema, .. } | Type::Map { schema, .. } => {
            let name = ident(&types[*schema].schema);
            quote!(&crate::schema::#name)
        }
    }
}

fn deserialize(structure: &Structure, types: &Types) -> Vec<TokenStream> {
    let std = Std::beside(&structure.name);
    let result = &std.result;
    let (name, builder) = (ident(&structure.name), ident(&structure.builder));
    let fields = structure.modeled();
    let fields = fields.filter(|(_, field)| !field.ty.is_stream());
    let members = fields.map(|(at, field)| {
        let (name, at) = (ident(&field.name), index(at));
        let read = read_member(&field.ty, field.boxed, types);
        quote!(Some(#at) => self.#name = Some(#read?),)
    });
    let members: Vec<_> = members.collect();
    let mut items = Vec::new();
    items.extend((!members.is_empty()).then(|| {
        quote! {
            impl #builder {
                fn read_member(
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
    let corrections: Vec<_> = structure
        .fields
        .iter()
        .filter_map(|field| correction(field, types))
        .collect();
    let corrected = !corrections.is_empty();
    items.extend(corrected.then(|| {
        quote! {
            impl #builder {
                /// Fills in members that the model requires and the service left out (Smithy 2.0,
                /// section "Client error correction").
                pub(crate) fn with_corrected_errors(mut self) -> Self {
                    #(#corrections)*
                    self
                }
            }
        }
    }));
    match structure.role {
        Role::Type => items.push(read_as_data(structure)),
        Role::Output { .. } => {
            let option = &std.option;
            let finish = finish(structure);
            let corrected = corrected.then(|| quote!(.with_corrected_errors()));
            let read = read_builder(structure);
            let set = types
                .request_ids
                .then(|| quote!(._set_request_id(request_id)));
            let request_id = if types.request_ids {
                quote!(request_id)
            } else {
                quote!(_)
            };
            let value = quote!(builder #set #corrected #finish);
            let (value, downcast) = if structure.fallible_build {
                (value, None)
            } else {
                let (builders, builder) =
                    (builders_path(&structure.role), ident(&structure.builder));
                // An output without members can always be built and takes the place of the real one.
                let downcast = quote! {
                    fn downcast(mut output: rt::Output) -> Self {
                        let placeholder = #builders::#builder::default()#corrected.build();
                        crate::orchestration::replace(output.downcast_mut(), placeholder)
                    }
                };
                (quote!(Ok(#value)), Some(downcast))
            };
            items.push(quote! {
                impl crate::orchestration::ReadOutput for #name {
                    fn deserialize(
                        deserializer: &mut dyn rt::ShapeDeserializer,
                        #request_id: #option<&str>,
                    ) -> #result<Self, rt::SerdeError> {
                        #read
                        #value
                    }

                    #downcast
                }
            });
        }
        // `error_structure` renders how an error is read.
        Role::Error | Role::Input { .. } => {}
    }
    items
}

/// The function that reads a structure that is the target of a member.
pub(super) fn read_as_data(structure: &Structure) -> TokenStream {
    let Std { result, option, .. } = Std::beside(&structure.name);
    let (name, builder) = (ident(&structure.name), ident(&structure.builder));
    let corrected = is_corrected(structure).then(|| quote!(.with_corrected_errors()));
    let (read, finish) = (read_builder(structure), finish(structure));
    let value = quote!(builder #corrected #finish);
    let value = if structure.fallible_build {
        value
    } else {
        quote!(Ok(#value))
    };
    let replacement = structure.replaceable.then(|| {
        let builders = builders_path(&structure.role);
        let value = quote!(#builders::#builder::default()#corrected.build());
        let value = if structure.fallible_build {
            quote!(#value.ok())
        } else {
            quote!(Some(#value))
        };
        quote! {
            /// Returns the value of a required member of this type that a response lacks.
            pub(crate) fn replacement() -> #option<Self> {
                #value
            }
        }
    });
    quote! {
        impl #name {
            pub(crate) fn deserialize(
                deserializer: &mut dyn rt::ShapeDeserializer,
            ) -> #result<Self, rt::SerdeError> {
                #read
                #value
            }

            #replacement
        }
    }
}

/// The call that builds a structure that was read.
fn finish(structure: &Structure) -> TokenStream {
    if structure.fallible_build {
        quote!(.build().map_err(|error| rt::SerdeError::custom(error.to_string())))
    } else {
        quote!(.build())
    }
}

/// Reads all members into a `builder`.
pub(super) fn read_builder(structure: &Structure) -> TokenStream {
    let (builders, builder) = (builders_path(&structure.role), ident(&structure.builder));
    // `orchestration.rs` replaces it.
    let stream = structure.event_stream().map(|(field, _)| {
        let name = ident(&field.name);
        quote!(.#name(crate::event_stream::EventReceiver::empty()))
    });
    if structure.modeled().all(|(_, field)| field.ty.is_stream()) {
        return quote! {
            deserializer.read_struct(&SCHEMA, &mut |_, _| Ok(()))?;
            let builder = #builders::#builder::default()#stream;
        };
    }
    quote! {
        let mut builder = #builders::#builder::default()#stream;
        deserializer.read_struct(&SCHEMA, &mut |member, value| builder.read_member(member, value))?;
    }
}

/// Returns whether a structure that is read gets values for missing members.
pub(crate) fn is_corrected(structure: &Structure) -> bool {
    let mut fields = structure.fields.iter();
    fields.any(|field| field.correction.is_some())
}

fn correction(field: &Field, types: &Types) -> Option<TokenStream> {
    let name = ident(&field.name);
    let ty = named(&field.ty, types);
    let value = match field.correction? {
        Correction::Structure => {
            return Some(quote! {
                if self.#name.is_none() {
                    self.#name = #ty::replacement();
                }
            });
        }
        Correction::Union => return Some(quote!(self.#name = self.#name.or(Some(#ty::Unknown));)),
        Correction::Enum => quote!(#ty::from("no value was set")),
        Correction::Epoch => quote!(rt::DateTime::from_secs(0)),
        Correction::EmptyBlob => quote!(rt::Blob::new("")),
        Correction::NullDocument => quote!(rt::Document::Null),
        Correction::Zero => quote!(::std::default::Default::default()),
    };
    Some(quote!(self.#name = self.#name.or_else(|| Some(#value));))
}

/// Reads a member.
pub(super) fn read_member(ty: &Type, boxed: bool, types: &Types) -> TokenStream {
    let read = read(ty, &quote!(member), types);
    if boxed {
        quote!(#read.map(::std::boxed::Box::new))
    } else {
        read
    }
}

/// Reads a value.
fn read(ty: &Type, schema: &TokenStream, types: &Types) -> TokenStream {
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
        Type::ByteStream | Type::EventStream { .. } => quote!(),
        Type::Timestamp => plain(quote!(read_timestamp)),
        Type::Document => plain(quote!(read_document)),
        Type::Unit => quote!(deserializer.read_struct(&rt::prelude::UNIT, &mut |_, _| Ok(()))),
        Type::Enum(_) => {
            let ty = named(ty, types);
            quote!(deserializer.read_string(#schema).map(|text| #ty::from(text.as_str())))
        }
        Type::Structure(_) | Type::Union(_) => {
            let ty = named(ty, types);
            quote!(#ty::deserialize(deserializer))
        }
        Type::List {
            element,
            sparse,
            schema: list,
        } => {
            if **element == Type::String && !sparse {
                return quote!(rt::read_string_list(deserializer, #schema));
            }
            let item = match &**element {
                Type::Structure(_) | Type::Union(_) => {
                    let ty = named(element, types);
                    quote!(#ty::deserialize)
                }
                other => {
                    let item = read_element(other, *list, types);
                    quote!(|deserializer| #item)
                }
            };
            let read_list = ident(if *sparse {
                "read_sparse_list"
            } else {
                "read_list"
            });
            quote!(rt::#read_list(deserializer, #schema, #item))
        }
        Type::Map {
            key,
            value,
            sparse,
            schema: map,
        } => {
            let key = match &**key {
                Type::Enum(_) => {
                    let ty = named(key, types);
                    quote!(|key| #ty::from(key.as_str()))
                }
                _ => quote!(|key| key),
            };
            let item = read_element(value, *map, types);
            let read_map = ident(if *sparse {
                "read_sparse_map"
            } else {
                "read_map"
            });
            quote!(rt::#read_map(deserializer, #schema, #key, |deserializer| #item))
        }
    }
}

/// Reads an element that is not null.
fn read_element(element: &Type, collection: TypeId<Collection>, types: &Types) -> TokenStream {
    let name = match element {
        Type::List { schema, .. } | Type::Map { schema, .. } => &types[*schema].schema,
        _ => &types[collection].element().schema,
    };
    let name = ident(name);
    read(element, &quote!(&crate::schema::#name), types)
}
