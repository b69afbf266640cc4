//! Unions: one variant per member, and one for members that a newer service may send.

use proc_macro2::TokenStream;
use quote::quote;

use super::file::File;
use super::schema::{aggregate, member_schema};
use super::serde::{read_member, write_member};
use super::tokens::{Std, deprecated, doc_lines, docs, ident, index};
use crate::ir::{StreamErrors, Type, Types, Union, UnionVariant};

pub(crate) fn file(union: &Union, types: &Types) -> File {
    let path = format!("src/types/{}.rs", union.module);
    let mut items = vec![quote!(
        use crate::rt;
    )];
    items.extend(definition(union, types));
    if let Some(stream) = &union.stream {
        items.extend(union.serialized.then(|| write_event(union)));
        items.extend(union.deserialized.then(|| read_event(union, stream, types)));
    } else {
        if union.serialized || union.deserialized {
            items.extend(schema(union, types));
        }
        items.extend(union.serialized.then(|| serialize(union, types)));
        items.extend(union.deserialized.then(|| deserialize(union, types)));
    }
    File::rust(path, &[&format!("[`{}`].", union.name)], items)
}

fn definition(union: &Union, types: &Types) -> Vec<TokenStream> {
    let std = Std::beside(&union.name);
    let name = ident(&union.name);
    let (item_docs, item_deprecated) = (docs(&union.docs), deprecated(union.deprecated.as_ref()));
    let debug = (!union.redacted).then(|| quote!(Debug,));
    let variants = union.variants.iter().map(|variant| {
        let name = ident(&variant.name);
        let (variant_docs, variant_deprecated) =
            (docs(&variant.docs), deprecated(variant.deprecated.as_ref()));
        let value = (variant.ty != Type::Unit).then(|| {
            let ty = std.boxed_ty(&variant.ty, variant.boxed, types);
            quote!((#ty))
        });
        quote!(#variant_docs #variant_deprecated #name #value,)
    });
    let methods = union
        .variants
        .iter()
        .map(|variant| methods(variant, &std, types));
    let mut items = vec![
        quote! {
            #item_docs
            #item_deprecated
            #[non_exhaustive]
            #[derive(Clone, #debug PartialEq)]
            pub enum #name {
                #(#variants)*
                /// A member that this crate does not know, or no member at all. It cannot be sent.
                #[non_exhaustive]
                Unknown,
            }
        },
        quote! {
            impl #name {
                #(#methods)*

                /// Returns whether the service sent a member that this crate does not know.
                pub fn is_unknown(&self) -> bool {
                    matches!(self, Self::Unknown)
                }
            }
        },
    ];
    items.extend(union.redacted.then(|| redacting_debug(union)));
    items
}

fn methods(variant: &UnionVariant, std: &Std, types: &Types) -> TokenStream {
    let result = &std.result;
    // The box is an implementation detail of the union.
    let ty = std.ty(&variant.ty, types);
    let is_unit = variant.ty == Type::Unit;
    let value = match (is_unit, variant.boxed) {
        (true, _) => quote!(&()),
        (false, true) => quote!(&**value),
        (false, false) => quote!(value),
    };
    let pattern = pattern(variant, "value");
    let any = self::pattern(variant, "_");
    let (accessor, predicate) = (ident(&variant.accessor), ident(&variant.predicate));
    let link = format!("[`{0}`](Self::{0})", variant.name);
    let as_docs = doc_lines([
        format!("Returns the value of {link}.").as_str(),
        "",
        "# Errors",
        "",
        "Returns `Err(self)` if the union is a different variant.",
    ]);
    let is_docs = doc_lines([format!("Returns whether this is {link}.").as_str()]);
    quote! {
        #as_docs
        pub fn #accessor(&self) -> #result<&#ty, &Self> {
            if let Self::#pattern = self { Ok(#value) } else { Err(self) }
        }

        #is_docs
        pub fn #predicate(&self) -> bool {
            matches!(self, Self::#any)
        }
    }
}

/// A pattern that matches a variant and binds its value, if it has one.
fn pattern(variant: &UnionVariant, value: &str) -> TokenStream {
    let (name, value) = (ident(&variant.name), ident(value));
    match variant.ty {
        Type::Unit => quote!(#name),
        _ => quote!(#name(#value)),
    }
}

/// An implementation of `Debug` that redacts sensitive members.
fn redacting_debug(union: &Union) -> TokenStream {
    let name = ident(&union.name);
    let arms = union.variants.iter().map(|variant| {
        let (variant_name, label) = (ident(&variant.name), variant.name.as_str());
        if variant.ty == Type::Unit {
            return quote!(Self::#variant_name => f.write_str(#label),);
        }
        let (value, shown) = if variant.sensitive {
            (quote!(_), quote!(&"*** Sensitive Data Redacted ***"))
        } else {
            (quote!(value), quote!(value))
        };
        quote!(Self::#variant_name(#value) => f.debug_tuple(#label).field(#shown).finish(),)
    });
    quote! {
        impl ::std::fmt::Debug for #name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                match self {
                    #(#arms)*
                    Self::Unknown => f.write_str("Unknown"),
                }
            }
        }
    }
}

fn schema(union: &Union, types: &Types) -> Vec<TokenStream> {
    let members = union.variants.iter().enumerate().map(|(at, variant)| {
        let UnionVariant {
            schema,
            member,
            ty,
            traits,
            ..
        } = variant;
        let name = ident(schema);
        let schema = member_schema(&union.shape, member, ty, traits, at, types);
        (name, schema)
    });
    aggregate(
        &union.shape,
        &quote!(Union),
        &union.traits,
        members.collect(),
    )
}

fn serialize(union: &Union, types: &Types) -> TokenStream {
    let Std { result, .. } = Std::beside(&union.name);
    let name = ident(&union.name);
    let arms = union.variants.iter().map(|variant| {
        let schema = ident(&variant.schema);
        let pattern = pattern(variant, "value");
        let write = write_member(&variant.ty, variant.boxed, &quote!(&#schema), types);
        quote!(Self::#pattern => #write,)
    });
    let unknown = unknown(union);
    quote! {
        impl rt::SerializableStruct for #name {
            fn schema(&self) -> &rt::Schema<'_> {
                &SCHEMA
            }

            fn serialize_members(&self, serializer: &mut dyn rt::ShapeSerializer) -> #result<(), rt::SerdeError> {
                match self {
                    #(#arms)*
                    Self::Unknown => Err(rt::SerdeError::invalid_input(#unknown)),
                }
            }
        }
    }
}

fn deserialize(union: &Union, types: &Types) -> TokenStream {
    let Std { result, .. } = Std::beside(&union.name);
    let name = ident(&union.name);
    let arms = union.variants.iter().enumerate().map(|(at, variant)| {
        let (name, at) = (ident(&variant.name), index(at));
        let read = read_member(&variant.ty, variant.boxed, types);
        match variant.ty {
            Type::Unit => quote! {
                Some(#at) => {
                    #read?;
                    union = Self::#name;
                }
            },
            _ => quote!(Some(#at) => union = Self::#name(#read?),),
        }
    });
    quote! {
        impl #name {
            pub(crate) fn deserialize(
                deserializer: &mut dyn rt::ShapeDeserializer,
            ) -> #result<Self, rt::SerdeError> {
                let mut union = Self::Unknown;
                deserializer.read_struct(&SCHEMA, &mut |member, deserializer| {
                    if rt::skip_null(member, deserializer)? {
                        return Ok(());
                    }
                    match member.member_index() {
                        #(#arms)*
                        _ => {}
                    }
                    Ok(())
                })?;
                Ok(union)
            }
        }
    }
}

/// The message about a value that cannot be sent.
fn unknown(union: &Union) -> String {
    format!(
        "`{}` has a member that this client does not know, which cannot be sent",
        union.name
    )
}

/// The events of a stream that is sent.
fn write_event(union: &Union) -> TokenStream {
    let Std { result, .. } = Std::beside(&union.name);
    let name = ident(&union.name);
    let arms = union.variants.iter().map(|variant| {
        let (pattern, member) = (pattern(variant, "value"), &variant.member);
        let value = match (&variant.ty, variant.boxed) {
            (Type::Unit, _) => quote!(&rt::Unit),
            (_, true) => quote!(&**value),
            (_, false) => quote!(value),
        };
        quote!(Self::#pattern => Ok((#member, #value)),)
    });
    let unknown = unknown(union);
    quote! {
        impl crate::event_stream::WriteEvent for #name {
            fn member(&self) -> #result<(&'static str, &dyn rt::SerializableStruct), rt::BoxError> {
                match self {
                    #(#arms)*
                    Self::Unknown => Err(#unknown.into()),
                }
            }
        }
    }
}

/// The events of a stream that is received.
fn read_event(union: &Union, stream: &StreamErrors, types: &Types) -> TokenStream {
    let Std { result, .. } = Std::beside(&union.name);
    let (name, error) = (ident(&union.name), ident(&stream.error));
    let arms = union.variants.iter().map(|variant| {
        let (name, member) = (ident(&variant.name), &variant.member);
        let read = read_member(&variant.ty, variant.boxed, types);
        match variant.ty {
            Type::Unit => quote!(#member => #read.map(|()| Self::#name),),
            _ => quote!(#member => #read.map(Self::#name),),
        }
    });
    let deserializer = match union.variants.is_empty() {
        true => quote!(_),
        false => quote!(deserializer),
    };
    quote! {
        impl crate::event_stream::ReadEvent for #name {
            type Error = crate::types::error::#error;

            fn read(
                name: &str,
                #deserializer: &mut dyn rt::ShapeDeserializer,
            ) -> #result<Self, rt::SerdeError> {
                match name {
                    #(#arms)*
                    _ => Ok(Self::Unknown),
                }
            }
        }
    }
}
