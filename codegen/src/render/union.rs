//! Unions: one variant a member, and one for what a newer service may send.

use proc_macro2::TokenStream;
use quote::quote;

use super::File;
use super::serde::{member_schema, read, shape_id, write};
use super::tokens::{Std, deprecated, doc_lines, docs, ident, index};
use crate::ir::{Type, Union, UnionVariant};

pub(crate) fn file(union: &Union) -> File {
    let path = format!("src/types/{}.rs", union.module);
    let mut items = vec![quote!(
        use crate::rt;
    )];
    items.extend(definition(union));
    if union.serialized || union.deserialized {
        items.extend(schema(union));
    }
    items.extend(union.serialized.then(|| serialize(union)));
    items.extend(union.deserialized.then(|| deserialize(union)));
    File::rust(path, &[&format!("[`{}`].", union.name)], items)
}

fn definition(union: &Union) -> Vec<TokenStream> {
    let std = Std::beside(&union.name);
    let name = ident(&union.name);
    let redacted = union.variants.iter().any(|variant| variant.wire.sensitive);
    let (item_docs, item_deprecated) = (docs(&union.docs), deprecated(union.deprecated.as_ref()));
    let debug = (!redacted).then(|| quote!(Debug,));
    let variants = union.variants.iter().map(|variant| {
        let (name, ty) = (ident(&variant.name), std.ty(&variant.ty));
        let (variant_docs, variant_deprecated) =
            (docs(&variant.docs), deprecated(variant.deprecated.as_ref()));
        quote!(#variant_docs #variant_deprecated #name(#ty),)
    });
    let methods = union.variants.iter().map(|variant| methods(variant, &std));
    let mut items = vec![
        quote! {
            #item_docs
            #item_deprecated
            #[non_exhaustive]
            #[derive(Clone, #debug PartialEq)]
            pub enum #name {
                #(#variants)*
                /// A member that this crate does not know, or none. It cannot be sent.
                #[non_exhaustive]
                Unknown,
            }
        },
        quote! {
            impl #name {
                #(#methods)*

                /// Whether the service sent a member that this crate does not know.
                pub fn is_unknown(&self) -> bool {
                    matches!(self, Self::Unknown)
                }
            }
        },
    ];
    items.extend(redacted.then(|| redacting_debug(union)));
    items
}

fn methods(variant: &UnionVariant, std: &Std) -> TokenStream {
    let result = &std.result;
    let name = ident(&variant.name);
    // A box is nobody's business but the union's.
    let (ty, value) = match &variant.ty {
        Type::Boxed(target) => {
            let target = ident(target);
            (quote!(crate::types::#target), quote!(&**value))
        }
        other => (std.ty(other), quote!(value)),
    };
    let (accessor, predicate) = (ident(&variant.accessor), ident(&variant.predicate));
    let link = format!("[`{0}`](Self::{0})", variant.name);
    let as_docs = doc_lines([
        format!("The value of {link}.").as_str(),
        "",
        "# Errors",
        "",
        "The union itself, where it holds another member.",
    ]);
    let is_docs = doc_lines([format!("Whether this is {link}.").as_str()]);
    quote! {
        #as_docs
        pub fn #accessor(&self) -> #result<&#ty, &Self> {
            if let Self::#name(value) = self { Ok(#value) } else { Err(self) }
        }

        #is_docs
        pub fn #predicate(&self) -> bool {
            matches!(self, Self::#name(_))
        }
    }
}

/// `Debug` that shows no sensitive member.
fn redacting_debug(union: &Union) -> TokenStream {
    let name = ident(&union.name);
    let arms = union.variants.iter().map(|variant| {
        let (variant_name, label) = (ident(&variant.name), variant.name.as_str());
        let (value, shown) = if variant.wire.sensitive {
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

fn schema(union: &Union) -> Vec<TokenStream> {
    let id = shape_id(&union.shape, None);
    let names = union
        .variants
        .iter()
        .map(|variant| ident(&variant.schema_name));
    let names: Vec<_> = names.collect();
    let members = union.variants.iter().zip(&names).enumerate();
    let mut items: Vec<_> = members
        .map(|(at, (variant, name))| {
            let UnionVariant {
                member, ty, wire, ..
            } = variant;
            let schema = member_schema(&union.shape, member, ty, wire, at);
            quote!(static #name: rt::Schema<'static> = #schema;)
        })
        .collect();
    items.push(quote! {
        pub(crate) static SCHEMA: rt::Schema<'static> =
            rt::Schema::new_struct(#id, rt::ShapeType::Union, &[#(&#names),*]);
    });
    items
}

fn serialize(union: &Union) -> TokenStream {
    let Std { result, .. } = Std::beside(&union.name);
    let name = ident(&union.name);
    let arms = union.variants.iter().map(|variant| {
        let (name, schema) = (ident(&variant.name), ident(&variant.schema_name));
        let write = write(&variant.ty, &quote!(&#schema), &quote!(value));
        quote!(Self::#name(value) => #write,)
    });
    let unknown = format!(
        "`{}` holds a member that this client does not know, which cannot be sent",
        union.name
    );
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

fn deserialize(union: &Union) -> TokenStream {
    let Std { result, .. } = Std::beside(&union.name);
    let name = ident(&union.name);
    let arms = union.variants.iter().enumerate().map(|(at, variant)| {
        let (name, at) = (ident(&variant.name), index(at));
        let read = read(&variant.ty, &quote!(member));
        quote!(Some(#at) => union = Self::#name(#read?),)
    });
    quote! {
        impl #name {
            pub(crate) fn deserialize(
                deserializer: &mut dyn rt::ShapeDeserializer,
            ) -> #result<Self, rt::SerdeError> {
                let mut union = Self::Unknown;
                deserializer.read_struct(&SCHEMA, &mut |member, deserializer| {
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
