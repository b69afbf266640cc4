//! Enums, which also hold values that a newer service may send.

use proc_macro2::TokenStream;
use quote::quote;

use super::file::File;
use super::tokens::{Std, deprecated, doc_lines, docs, ident};
use crate::ir::Enum;

pub(crate) fn file(enumeration: &Enum) -> File {
    let path = format!("src/types/{}.rs", enumeration.module);
    File::rust(
        path,
        &[&format!("[`{}`].", enumeration.name)],
        items(enumeration),
    )
}

fn items(enumeration: &Enum) -> Vec<TokenStream> {
    let Std { result, from, .. } = Std::beside(&enumeration.name);
    let name = ident(&enumeration.name);
    let mut lines = enumeration.docs.clone();
    lines.extend([
        String::new(),
        "The service may send values that this crate does not know. Match with a wildcard pattern, and use".to_owned(),
        "[`as_str`](Self::as_str) to read a value that has no variant yet.".to_owned(),
    ]);
    let item_docs = docs(&lines);
    let item_deprecated = deprecated(enumeration.deprecated.as_ref());
    let debug = (!enumeration.sensitive).then(|| quote!(Debug,));
    let variants = enumeration.variants.iter().map(|variant| {
        let name = ident(&variant.name);
        let (variant_docs, variant_deprecated) =
            (docs(&variant.docs), deprecated(variant.deprecated.as_ref()));
        quote!(#variant_docs #variant_deprecated #name,)
    });
    let names: Vec<_> = enumeration
        .variants
        .iter()
        .map(|variant| ident(&variant.name))
        .collect();
    let values: Vec<_> = enumeration
        .variants
        .iter()
        .map(|variant| variant.value.as_str())
        .collect();
    let values_docs = doc_lines(["Returns the strings of all variants."]);
    let mut items = vec![
        quote! {
            #item_docs
            #item_deprecated
            #[non_exhaustive]
            #[derive(Clone, #debug PartialEq, Eq, PartialOrd, Ord, Hash)]
            pub enum #name {
                #(#variants)*
                /// A value that this crate does not know.
                #[deprecated(note = "an unknown value may get a variant in a later version: use a wildcard pattern and `.as_str()` instead")]
                Unknown(crate::primitives::sealed_enum_unknown::UnknownVariantValue),
            }
        },
        quote! {
            impl #name {
                /// Returns the string that is sent to and received from the service.
                pub fn as_str(&self) -> &str {
                    match self {
                        #(Self::#names => #values,)*
                        Self::Unknown(value) => value.as_str(),
                    }
                }

                #values_docs
                pub const fn values() -> &'static [&'static str] {
                    &[#(#values),*]
                }

                /// Parses one of the [`values`](Self::values).
                ///
                /// # Errors
                ///
                /// Returns an error for any other string.
                pub fn try_parse(value: &str) -> #result<Self, crate::error::UnknownVariantError> {
                    match Self::from(value) {
                        Self::Unknown(_) => Err(crate::error::UnknownVariantError::new(value)),
                        known => Ok(known),
                    }
                }
            }
        },
        quote! {
            impl #from<&str> for #name {
                fn from(text: &str) -> Self {
                    match text {
                        #(#values => Self::#names,)*
                        other => Self::Unknown(crate::primitives::sealed_enum_unknown::UnknownVariantValue(other.to_owned())),
                    }
                }
            }
        },
        quote! {
            impl ::std::str::FromStr for #name {
                type Err = ::std::convert::Infallible;

                fn from_str(text: &str) -> #result<Self, <Self as ::std::str::FromStr>::Err> {
                    Ok(Self::from(text))
                }
            }
        },
        quote! {
            impl ::std::convert::AsRef<str> for #name {
                fn as_ref(&self) -> &str {
                    self.as_str()
                }
            }
        },
        quote! {
            impl ::std::fmt::Display for #name {
                fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                    f.write_str(self.as_str())
                }
            }
        },
    ];
    if enumeration.sensitive {
        items.push(quote! {
            impl ::std::fmt::Debug for #name {
                fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                    f.write_str("*** Sensitive Data Redacted ***")
                }
            }
        });
    }
    items
}
