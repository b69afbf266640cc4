//! Error structures: data, metadata, and the traits of errors.

use proc_macro2::TokenStream;
use quote::quote;

use super::file::File;
use super::request_id;
use super::serde;
use super::structure::{OwnField, accessor, builder, debug, derives, field_definition};
use super::tokens::{Std, deprecated, doc_lines, docs, ident};
use crate::ir::{ErrorStructure, Reading, RetryKind, Structure, Types};

pub(crate) fn file(error: &ErrorStructure, types: &Types) -> File {
    let structure = &types[error.structure];
    let mut items = vec![quote!(
        use crate::rt;
    )];
    let std = Std::beside(&structure.name);
    items.extend(definition(error, &std, types));
    items.extend(builder(structure, Some(metadata(&std)), &std, types));
    match error.reading {
        Reading::MessageOnly => items.push(read_with(structure, &quote!(read_message))),
        Reading::NoMembers => {
            if structure.serialized || error.nested_in_responses {
                items.extend(serde::serde(structure, types));
            }
            items.push(read_with(structure, &quote!(read_no_members)));
        }
        Reading::Members => {
            items.extend(serde::serde(structure, types));
            items.push(from_response(structure));
        }
        Reading::Never => items.extend(serde::serde(structure, types)),
    }
    items.extend(
        error
            .nested_in_responses
            .then(|| serde::read_as_data(structure)),
    );
    let path = format!("src/types/error/{}.rs", structure.module);
    File::rust(
        path,
        &[&format!("[`{}`] and its builder.", structure.name)],
        items,
    )
}

fn definition(error: &ErrorStructure, std: &Std, types: &Types) -> Vec<TokenStream> {
    let structure = &types[error.structure];
    let Std { option, .. } = std;
    let (name, builder) = (ident(&structure.name), ident(&structure.builder));
    let (item_docs, item_deprecated) = (
        docs(&structure.docs),
        deprecated(structure.deprecated.as_ref()),
    );
    let derive = derives(structure, &[]);
    let fields = structure
        .fields
        .iter()
        .map(|field| field_definition(field, std, types));
    let others = structure
        .fields
        .iter()
        .filter(|field| field.bare_name != "message")
        .map(|field| accessor(field, std, types));
    let builder_docs =
        doc_lines([format!("Returns a builder for [`struct@{}`].", structure.name).as_str()]);
    let message_accessor = if error.message.optional {
        quote! {
            /// Returns the error message from the service.
            pub fn message(&self) -> #option<&str> {
                self.message.as_deref()
            }
        }
    } else {
        quote! {
            /// Returns the error message from the service.
            pub fn message(&self) -> &str {
                &self.message
            }
        }
    };
    let retryable = error.retry.map(|kind| {
        let kind = match kind {
            RetryKind::Throttling => quote!(ThrottlingError),
            RetryKind::ServerError => quote!(ServerError),
            RetryKind::ClientError => quote!(ClientError),
        };
        quote! {
            /// Returns the error kind that makes the call retryable.
            pub fn retryable_error_kind(&self) -> rt::ErrorKind {
                rt::ErrorKind::#kind
            }
        }
    });
    let title = match &error.original_name {
        Some(original) => format!("{} [{original}]", structure.name),
        None => structure.name.clone(),
    };
    let shown_message = match (error.message.sensitive, error.message.optional) {
        (true, _) => quote!(None),
        (false, true) => quote!(self.message.as_deref()),
        (false, false) => quote!(Some(&self.message)),
    };
    let mut items = vec![
        quote! {
            #item_docs
            #item_deprecated
            #[non_exhaustive]
            #derive
            pub struct #name {
                #(#fields,)*
                pub(crate) meta: rt::ErrorMetadata,
            }
        },
        quote! {
            impl #name {
                #retryable
                #(#others)*
                #message_accessor

                #builder_docs
                pub fn builder() -> crate::types::error::builders::#builder {
                    crate::types::error::builders::#builder::default()
                }
            }
        },
    ];
    items.extend(
        structure
            .redacted
            .then(|| debug(&structure.name, structure, types)),
    );
    items.extend([
        quote! {
            impl ::std::fmt::Display for #name {
                fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                    rt::describe(f, #title, #shown_message)
                }
            }
        },
        quote!(impl ::std::error::Error for #name {}),
        quote! {
            impl rt::ProvideErrorMetadata for #name {
                fn meta(&self) -> &rt::ErrorMetadata {
                    &self.meta
                }
            }
        },
    ]);
    let id = quote!(self.meta.request_id());
    items.extend(request_id::implementation(&structure.name, std, &id, types));
    items
}

/// The metadata of an error, which its builder sets in addition to the members.
fn metadata(std: &Std) -> OwnField {
    let option = &std.option;
    OwnField {
        definition: quote!(meta: #option<rt::ErrorMetadata>,),
        setters: quote! {
            /// Sets the metadata: the code, the message, and the request ID.
            pub fn meta(mut self, meta: rt::ErrorMetadata) -> Self {
                self.meta = Some(meta);
                self
            }

            /// Sets or removes the metadata.
            pub fn set_meta(&mut self, meta: #option<rt::ErrorMetadata>) -> &mut Self {
                self.meta = meta;
                self
            }
        },
        built: quote!(meta: self.meta.unwrap_or_default()),
    }
}

/// Reads an error that consists of its message with a function of `rt`.
fn read_with(structure: &Structure, function: &TokenStream) -> TokenStream {
    let Std { result, .. } = Std::beside(&structure.name);
    let name = ident(&structure.name);
    quote! {
        impl #name {
            pub(crate) fn from_response(
                metadata: rt::ErrorMetadata,
                deserializer: &mut dyn rt::ShapeDeserializer,
            ) -> #result<Self, rt::SerdeError> {
                let message = rt::#function(&metadata, deserializer)?;
                Ok(Self { message, meta: metadata })
            }
        }
    }
}

fn from_response(structure: &Structure) -> TokenStream {
    let Std { result, string, .. } = Std::beside(&structure.name);
    let (name, read) = (ident(&structure.name), serde::read_builder(structure));
    let corrected = serde::is_corrected(structure).then(|| quote!(.with_corrected_errors()));
    let built = quote!(builder #corrected .meta(metadata).build());
    let value = if structure.fallible_build {
        quote!(#built.map_err(|error| rt::SerdeError::custom(error.to_string())))
    } else {
        quote!(Ok(#built))
    };
    quote! {
        impl #name {
            pub(crate) fn from_response(
                metadata: rt::ErrorMetadata,
                deserializer: &mut dyn rt::ShapeDeserializer,
            ) -> #result<Self, rt::SerdeError> {
                #read
                // If no member contains a message, it is the one in the metadata.
                builder.message = builder.message.or_else(|| metadata.message().map(#string::from));
                #value
            }
        }
    }
}
