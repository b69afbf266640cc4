//! Error structures: data, metadata, and the traits of errors.

use proc_macro2::TokenStream;
use quote::quote;

use super::File;
use super::serde;
use super::structure::{accessor, build, debug, derives, field_definition, setters};
use super::tokens::{Std, deprecated, doc_lines, docs, ident};
use crate::ir::{ErrorStructure, Field, Presence, RetryKind, Structure, Type, Wire};

pub(crate) fn file(error: &ErrorStructure) -> File {
    let structure = &error.structure;
    let mut items = vec![quote!(
        use crate::rt;
    )];
    items.extend(definition(error));
    items.extend(builder(structure));
    if has_only_message(structure) {
        items.push(read_message(structure));
    } else {
        items.extend(serde::serde(structure));
        items.extend(deserialize(structure));
    }
    let path = format!("src/types/error/{}.rs", structure.module);
    File::rust(
        path,
        &[&format!("[`{}`] and its builder.", structure.name)],
        items,
    )
}

fn is_message(field: &&Field) -> bool {
    field.bare_name == "message"
}

fn definition(error: &ErrorStructure) -> Vec<TokenStream> {
    let structure = &error.structure;
    let std = Std::beside(&structure.name);
    let Std { option, .. } = &std;
    let (name, builder) = (ident(&structure.name), ident(&structure.builder));
    let (item_docs, item_deprecated) = (
        docs(&structure.docs),
        deprecated(structure.deprecated.as_ref()),
    );
    let derive = derives(structure.redacted, &[]);
    let fields = structure
        .fields
        .iter()
        .map(|field| field_definition(field, &std));
    let others = structure
        .fields
        .iter()
        .filter(|field| !is_message(field))
        .map(|field| accessor(field, &std));
    let builder_docs =
        doc_lines([format!("Starts building a [`struct@{}`].", structure.name).as_str()]);
    let message = structure.fields.iter().find(is_message);
    let message_is_optional = message.is_none_or(|message| message.presence == Presence::Optional);
    let message_accessor = if message_is_optional {
        quote! {
            /// What went wrong, in the words of the service.
            pub fn message(&self) -> #option<&str> {
                self.message.as_deref()
            }
        }
    } else {
        quote! {
            /// What went wrong, in the words of the service.
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
            /// As what kind of failure the call is retried.
            pub fn retryable_error_kind(&self) -> rt::ErrorKind {
                rt::ErrorKind::#kind
            }
        }
    });
    let title = match &error.original_name {
        Some(original) => format!("{} [{original}]", structure.name),
        None => structure.name.clone(),
    };
    let shown_message = match (
        message.is_some_and(|message| message.sensitive),
        message_is_optional,
    ) {
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
            .then(|| debug(&structure.name, structure, false)),
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
            impl rt::RequestId for #name {
                fn request_id(&self) -> #option<&str> {
                    self.meta.request_id()
                }
            }
        },
        quote! {
            impl rt::ProvideErrorMetadata for #name {
                fn meta(&self) -> &rt::ErrorMetadata {
                    &self.meta
                }
            }
        },
    ]);
    items
}

fn builder(structure: &Structure) -> Vec<TokenStream> {
    let std = Std::beside(&structure.name);
    let option = &std.option;
    let builder = ident(&structure.builder);
    let item_docs = doc_lines([format!("Builds a [`struct@{}`].", structure.name).as_str()]);
    let derive = derives(structure.redacted, &[quote!(Default)]);
    let names: Vec<_> = structure
        .fields
        .iter()
        .map(|field| ident(&field.name))
        .collect();
    let types = structure.fields.iter().map(|field| std.ty(&field.ty));
    let setters = structure
        .fields
        .iter()
        .map(|field| setters(field, &std, &quote!(self)));
    let build = build(
        structure,
        Some(quote!(meta: self.meta.unwrap_or_default())),
        &std,
    );
    let mut items = vec![
        quote! {
            #item_docs
            #derive
            #[non_exhaustive]
            pub struct #builder {
                #(pub(crate) #names: #option<#types>,)*
                meta: #option<rt::ErrorMetadata>,
            }
        },
        quote! {
            impl #builder {
                #(#setters)*

                /// Sets the metadata: code, message and request id.
                pub fn meta(mut self, meta: rt::ErrorMetadata) -> Self {
                    self.meta = Some(meta);
                    self
                }

                /// Sets or removes the metadata.
                pub fn set_meta(&mut self, meta: #option<rt::ErrorMetadata>) -> &mut Self {
                    self.meta = meta;
                    self
                }

                #build
            }
        },
    ];
    items.extend(
        structure
            .redacted
            .then(|| debug(&structure.builder, structure, false)),
    );
    items
}

/// Whether the error is read as most are: with a member `message`, and without a schema of its own.
fn has_only_message(structure: &Structure) -> bool {
    let [message] = structure.fields.as_slice() else {
        return false;
    };
    let wire = Wire {
        sensitive: message.wire.sensitive,
        ..Wire::default()
    };
    structure.deserialized
        && !structure.serialized
        && (message.member.as_str(), message.name.as_str()) == ("message", "message")
        && (&message.ty, &message.presence) == (&Type::String, &Presence::Optional)
        && message.wire == wire
}

fn read_message(structure: &Structure) -> TokenStream {
    let Std { result, .. } = Std::beside(&structure.name);
    let name = ident(&structure.name);
    quote! {
        impl #name {
            pub(crate) fn deserialize(
                metadata: rt::ErrorMetadata,
                deserializer: &mut dyn rt::ShapeDeserializer,
            ) -> #result<Self, rt::SerdeError> {
                let message = rt::read_message(&metadata, deserializer)?;
                Ok(Self { message, meta: metadata })
            }
        }
    }
}

fn deserialize(structure: &Structure) -> Option<TokenStream> {
    if !structure.deserialized {
        return None;
    }
    let Std { result, string, .. } = Std::beside(&structure.name);
    let (name, read) = (ident(&structure.name), serde::read_builder(structure));
    let corrected = serde::is_corrected(structure).then(|| quote!(.with_corrected_errors()));
    let built = quote!(builder #corrected .meta(metadata).build());
    let value = if structure.fallible_build {
        quote!(#built.map_err(|error| rt::SerdeError::custom(error.to_string())))
    } else {
        quote!(Ok(#built))
    };
    Some(quote! {
        impl #name {
            pub(crate) fn deserialize(
                metadata: rt::ErrorMetadata,
                deserializer: &mut dyn rt::ShapeDeserializer,
            ) -> #result<Self, rt::SerdeError> {
                #read
                // The protocol's own message counts where the error's member is not there.
                builder.message = builder.message.or_else(|| metadata.message().map(#string::from));
                #value
            }
        }
    })
}
