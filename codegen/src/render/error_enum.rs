//! Error enums: one for each operation, and one for the whole service.

use proc_macro2::TokenStream;
use quote::quote;

use super::file::File;
use super::request_id;
use super::tokens::{Std, doc_lines, docs, ident, stream_error_path};
use crate::ir::{ErrorVariant, Operation, OperationVariant, Service, StreamErrors, Types, Union};
use crate::parts;

fn unhandled_variant() -> TokenStream {
    quote! {
        /// An error without a variant of its own. Its code, message, and request ID describe it.
        #[deprecated(note = "an unhandled error may get a variant in a later version: use a wildcard pattern and `.code()` instead")]
        Unhandled(crate::error::sealed_unhandled::Unhandled),
    }
}

/// The error enum of an operation or an event stream.
pub(crate) struct ErrorEnum<'a> {
    name: &'a str,
    /// Its documentation.
    docs: String,
    /// The type that prelude items could be confused with.
    beside: &'a str,
    variants: &'a [OperationVariant],
}

impl<'a> ErrorEnum<'a> {
    pub(crate) fn of_operation(operation: &'a Operation) -> Self {
        Self {
            name: &operation.error,
            docs: format!("The error of [`struct@{}`].", operation.name),
            beside: &operation.name,
            variants: &operation.errors,
        }
    }

    fn of_stream(union: &Union, stream: &'a StreamErrors) -> Self {
        Self {
            name: &stream.error,
            docs: format!(
                "The errors that end a stream of [`{0}`](crate::types::{0}).",
                union.name
            ),
            beside: &stream.error,
            variants: &stream.errors,
        }
    }
}

/// The file with the errors of an event stream, and how they are sent.
pub(crate) fn stream_error(union: &Union, types: &Types) -> Option<File> {
    let stream = union.stream.as_ref()?;
    let mut all = vec![quote!(
        use crate::rt;
    )];
    all.extend(items(&ErrorEnum::of_stream(union, stream)));
    let id = quote!(self.meta().request_id());
    let std = Std::beside(&stream.error);
    all.extend(request_id::implementation(&stream.error, &std, &id, types));
    all.extend(union.serialized.then(|| write_exception(stream)));
    let path = format!("src/types/error/{}.rs", stream.module);
    Some(File::rust(path, &[&format!("[`{}`].", stream.error)], all))
}

fn write_exception(stream: &StreamErrors) -> TokenStream {
    let Std { result, .. } = Std::beside(&stream.error);
    let name = ident(&stream.error);
    let arms = stream.errors.iter().map(|error| {
        let (variant, member) = (ident(&error.variant.name), &error.code);
        quote!(Self::#variant(inner) => Ok((#member, inner)),)
    });
    quote! {
        impl crate::event_stream::WriteEvent for #name {
            fn member(&self) -> #result<(&'static str, &dyn rt::SerializableStruct), rt::BoxError> {
                match self {
                    #(#arms)*
                    Self::Unhandled(_) => Err("an unhandled error cannot be sent".into()),
                }
            }
        }
    }
}

/// The items of an error enum.
pub(crate) fn items(of: &ErrorEnum<'_>) -> Vec<TokenStream> {
    let Std { option, into, .. } = Std::beside(of.beside);
    // Written out, as documentation shows it in published clients.
    let box_error = quote!(
        ::std::boxed::Box<
            dyn ::std::error::Error + ::std::marker::Send + ::std::marker::Sync + 'static,
        >
    );
    let name = ident(of.name);
    let variants: Vec<_> = of
        .variants
        .iter()
        .map(|error| ident(&error.variant.name))
        .collect();
    let definitions = of.variants.iter();
    let definitions = definitions.map(|error| variant_definition(&error.variant));
    let unhandled = unhandled_variant();
    let predicates = of.variants.iter().map(|error| {
        let OperationVariant {
            variant, predicate, ..
        } = error;
        let (predicate, name) = (ident(predicate), ident(&variant.name));
        let item_docs =
            doc_lines([
                format!("Returns whether this is [`{0}`](Self::{0}).", variant.name).as_str(),
            ]);
        quote! {
            #item_docs
            pub fn #predicate(&self) -> bool {
                matches!(self, Self::#name(_))
            }
        }
    });
    let retryable: Vec<_> = of
        .variants
        .iter()
        .filter(|error| error.retryable)
        .map(|error| ident(&error.variant.name))
        .collect();
    let retry_kind = if retryable.is_empty() {
        quote!(None)
    } else {
        quote! {
            match self {
                #(Self::#retryable(inner) => Some(inner.retryable_error_kind()),)*
                _ => None,
            }
        }
    };
    let item_docs = doc_lines([of.docs.as_str()]);
    vec![
        quote! {
            #item_docs
            #[non_exhaustive]
            #[derive(Debug)]
            pub enum #name {
                #(#definitions)*
                #unhandled
            }
        },
        quote! {
            impl #name {
                /// Creates an unhandled error with this source.
                pub fn unhandled(source: impl #into<#box_error>) -> Self {
                    Self::Unhandled(crate::error::sealed_unhandled::Unhandled::from_source(source))
                }

                /// Creates an unhandled error with this metadata.
                pub fn generic(metadata: rt::ErrorMetadata) -> Self {
                    Self::Unhandled(crate::error::sealed_unhandled::Unhandled::from_metadata(metadata))
                }

                /// Returns the code, the message, and the request ID.
                pub fn meta(&self) -> &rt::ErrorMetadata {
                    match self {
                        #(Self::#variants(inner) => &inner.meta,)*
                        Self::Unhandled(inner) => &inner.meta,
                    }
                }

                #(#predicates)*
            }
        },
        quote! {
            impl ::std::error::Error for #name {
                fn source(&self) -> #option<&(dyn ::std::error::Error + 'static)> {
                    match self {
                        #(Self::#variants(inner) => Some(inner),)*
                        Self::Unhandled(inner) => inner.source(),
                    }
                }
            }
        },
        quote! {
            impl ::std::fmt::Display for #name {
                fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                    match self {
                        #(Self::#variants(inner) => ::std::fmt::Display::fmt(inner, f),)*
                        Self::Unhandled(inner) => inner.describe(f),
                    }
                }
            }
        },
        quote! {
            impl rt::ProvideErrorKind for #name {
                fn code(&self) -> #option<&str> {
                    self.meta().code()
                }

                fn retryable_error_kind(&self) -> #option<rt::ErrorKind> {
                    #retry_kind
                }
            }
        },
        quote! {
            impl rt::ProvideErrorMetadata for #name {
                fn meta(&self) -> &rt::ErrorMetadata {
                    self.meta()
                }
            }
        },
        quote! {
            impl rt::CreateUnhandledError for #name {
                fn create_unhandled_error(source: #box_error, meta: #option<rt::ErrorMetadata>) -> Self {
                    let meta = meta.unwrap_or_default();
                    Self::Unhandled(crate::error::sealed_unhandled::Unhandled { source, meta })
                }
            }
        },
        deserialize(of),
    ]
}

/// Reads the error according to its code on the wire.
fn deserialize(of: &ErrorEnum<'_>) -> TokenStream {
    let Std { result, .. } = Std::beside(of.beside);
    let name = ident(of.name);
    if of.variants.is_empty() {
        return quote! {
            impl crate::orchestration::ReadError for #name {
                fn deserialize(
                    metadata: rt::ErrorMetadata,
                    _: &mut dyn rt::ShapeDeserializer,
                ) -> #result<Self, rt::SerdeError> {
                    Ok(Self::generic(metadata))
                }
            }
        };
    }
    let arms = of.variants.iter().map(|error| {
        let variant = ident(&error.variant.name);
        let codes = std::iter::once(&error.code).chain(&error.other_codes);
        quote! {
            Some(#(#codes)|*) => crate::types::error::#variant::from_response(metadata, deserializer).map(Self::#variant),
        }
    });
    quote! {
        impl crate::orchestration::ReadError for #name {
            fn deserialize(
                metadata: rt::ErrorMetadata,
                deserializer: &mut dyn rt::ShapeDeserializer,
            ) -> #result<Self, rt::SerdeError> {
                match metadata.code() {
                    #(#arms)*
                    _ => Ok(Self::generic(metadata)),
                }
            }
        }
    }
}

fn variant_definition(variant: &ErrorVariant) -> TokenStream {
    let (name, variant_docs) = (ident(&variant.name), docs(&variant.docs));
    quote! {
        #variant_docs
        #name(crate::types::error::#name),
    }
}

/// The error enum of the service.
pub(crate) fn service_error(service: &Service) -> File {
    let variants = service.error.variants.iter();
    let definitions = variants.clone().map(variant_definition);
    let variants: Vec<_> = variants.map(|variant| ident(&variant.name)).collect();
    let unhandled = unhandled_variant();
    let item_docs = doc_lines([format!("Any error that {} returns.", service.title_docs).as_str()]);
    let mut items = vec![
        quote!(
            use crate::rt;
        ),
        quote! {
            #item_docs
            #[non_exhaustive]
            #[derive(Debug)]
            pub enum Error {
                #(#definitions)*
                #unhandled
            }
        },
        quote! {
            impl ::std::fmt::Display for Error {
                fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                    match self {
                        #(Self::#variants(inner) => ::std::fmt::Display::fmt(inner, f),)*
                        Self::Unhandled(inner) => inner.describe(f),
                    }
                }
            }
        },
        quote! {
            impl ::std::error::Error for Error {
                fn source(&self) -> Option<&(dyn ::std::error::Error + 'static)> {
                    match self {
                        #(Self::#variants(inner) => ::std::error::Error::source(inner),)*
                        Self::Unhandled(inner) => inner.source(),
                    }
                }
            }
        },
        quote! {
            impl rt::ProvideErrorMetadata for Error {
                fn meta(&self) -> &rt::ErrorMetadata {
                    match self {
                        #(Self::#variants(inner) => &inner.meta,)*
                        Self::Unhandled(inner) => &inner.meta,
                    }
                }
            }
        },
        quote! {
            impl From<rt::BuildError> for Error {
                fn from(error: rt::BuildError) -> Self {
                    Self::Unhandled(crate::error::sealed_unhandled::Unhandled::from_source(error))
                }
            }
        },
    ];
    items.extend(service.has(&parts::WAITERS).then(waiter_conversion));
    let id = quote!(rt::ProvideErrorMetadata::meta(self).request_id());
    let std = Std::beside("Error");
    items.extend(request_id::implementation(
        "Error",
        &std,
        &id,
        &service.types,
    ));
    for operation in &service.operations {
        let (module, name) = (ident(&operation.module), ident(&operation.error));
        let error = quote!(crate::operation::#module::#name);
        items.extend(conversions(&error, &operation.errors));
    }
    for union in &service.types.unions {
        if let (Some(stream), Some(error)) = (&union.stream, stream_error_path(union)) {
            items.extend(conversions(&error, &stream.errors));
        }
    }
    File::rust(
        "src/error_meta.rs",
        &["The error of the whole service."],
        items,
    )
}

/// The conversion from the error of a waiter to the error of the service.
fn waiter_conversion() -> TokenStream {
    let error = quote!(::aws_smithy_runtime_api::client::waiters::error::WaiterError<O, E>);
    quote! {
        impl<O, E> From<#error> for Error
        where
            O: ::std::fmt::Debug + Send + Sync + 'static,
            E: ::std::error::Error + Send + Sync + 'static,
        {
            fn from(error: #error) -> Self {
                Self::Unhandled(crate::error::sealed_unhandled::Unhandled::from_source(error))
            }
        }
    }
}

/// Conversions from the error of an operation or an event stream to the error of the service.
fn conversions(error: &TokenStream, variants: &[OperationVariant]) -> Vec<TokenStream> {
    let variants: Vec<_> = variants
        .iter()
        .map(|error| ident(&error.variant.name))
        .collect();
    vec![
        quote! {
            impl<R> From<rt::SdkError<#error, R>> for Error
            where
                R: Send + Sync + ::std::fmt::Debug + 'static,
            {
                fn from(error: rt::SdkError<#error, R>) -> Self {
                    match error {
                        rt::SdkError::ServiceError(context) => Self::from(context.into_err()),
                        _ => {
                            let meta = rt::ProvideErrorMetadata::meta(&error).clone();
                            let source = error.into();
                            Self::Unhandled(crate::error::sealed_unhandled::Unhandled { source, meta })
                        }
                    }
                }
            }
        },
        quote! {
            impl From<#error> for Error {
                fn from(error: #error) -> Self {
                    match error {
                        #(#error::#variants(inner) => Self::#variants(inner),)*
                        #error::Unhandled(inner) => Self::Unhandled(inner),
                    }
                }
            }
        },
    ]
}
