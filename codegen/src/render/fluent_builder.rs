//! Fluent builders: an operation's input, its setters, and `send`.

use proc_macro2::TokenStream;
use quote::quote;

use super::file::File;
use super::paginator;
use super::structure::setters;
use super::tokens::{Std, deprecated, docs, ident, unraw};
use crate::ir::{Operation, Presigned, Types};

pub(crate) fn builders(operation: &Operation, types: &Types) -> File {
    let path = format!("src/operation/{}/builders.rs", unraw(&operation.module));
    let docs = format!(
        "Builders for the operation [`{0}`](super::{0}).",
        operation.name
    );
    File::rust(path, &[&docs], items(operation, types))
}

fn items(operation: &Operation, types: &Types) -> Vec<TokenStream> {
    let std = Std::beside(&operation.fluent_builder);
    let Std { result, .. } = &std;
    let builder = ident(&operation.fluent_builder);
    let input = &types[operation.input];
    let (output, error) = (
        ident(&types[operation.output].name),
        ident(&operation.error),
    );
    let (input_module, input_builder) = (ident(&input.module), ident(&input.builder));
    let (output_module, output_builder) = (
        ident(&types[operation.output].module),
        ident(&types[operation.output].builder),
    );
    let sent = quote!(#result<super::#output, rt::SdkError<super::#error, rt::HttpResponse>>);
    let item_docs = {
        let (name, method) = (&operation.name, unraw(&operation.method));
        docs(&vec![
            format!("Builds and sends a request to [`{name}`](super::{name})."),
            String::new(),
            format!(
                "[`Client::{method}`](crate::Client::{method}) lists the input, the output, and the errors."
            ),
        ])
    };
    let item_deprecated = deprecated(operation.deprecated.as_ref());
    let setters = input
        .fields
        .iter()
        .map(|field| setters(field, &std, types, &quote!(self.inner)));
    let clone = input.stream().is_none().then(|| quote!(Clone,));
    let into_paginator = paginator::into_paginator(operation);
    let presigned = presigned(operation, &std);
    let mut items = vec![
        quote!(
            use crate::rt;
        ),
        quote!(pub use super::#input_module::#input_builder;),
        quote!(pub use super::#output_module::#output_builder;),
        quote! {
            impl #input_builder {
                /// Sends a request with this input through a client.
                ///
                /// # Errors
                ///
                /// Returns an error if the request cannot be built or sent, if the response cannot be
                /// read, or if the service returns an error.
                pub async fn send_with(self, client: &crate::Client) -> #sent {
                    let call = crate::orchestration::Call::new(super::OPERATION, client.handle.clone(), self.build());
                    crate::orchestration::downcast_result(call.invoke().await)
                }
            }
        },
        quote! {
            #item_docs
            #item_deprecated
            #[derive(#clone Debug)]
            pub struct #builder {
                handle: ::std::sync::Arc<crate::client::Handle>,
                inner: #input_builder,
            }
        },
        quote! {
            impl crate::client::customize::internal::CustomizableSend<super::#output, super::#error> for #builder {
                fn into_call(self) -> crate::orchestration::Call {
                    crate::orchestration::Call::new(super::OPERATION, self.handle, self.inner.build())
                }

                fn downcast_result(result: #result<rt::Output, rt::SdkError<rt::Error, rt::HttpResponse>>) -> #sent {
                    crate::orchestration::downcast_result(result)
                }
            }
        },
        quote! {
            impl #builder {
                pub(crate) fn new(handle: ::std::sync::Arc<crate::client::Handle>) -> Self {
                    Self { handle, inner: #input_builder::default() }
                }

                /// Returns the input that has been set so far.
                pub fn as_input(&self) -> &#input_builder {
                    &self.inner
                }

                /// Sends the request and waits for the response.
                ///
                /// Transient failures are retried according to the client's
                /// [`RetryConfig`](crate::config::retry::RetryConfig).
                ///
                /// # Errors
                ///
                /// Returns an error if the request cannot be built or sent, if the response cannot be
                /// read, or if the service returns an error.
                pub async fn send(self) -> #sent {
                    let call = crate::orchestration::Call::new(super::OPERATION, self.handle, self.inner.build());
                    crate::orchestration::downcast_result(call.invoke().await)
                }

                /// Customizes this call before it is sent.
                pub fn customize(
                    self,
                ) -> crate::client::customize::CustomizableOperation<super::#output, super::#error, Self> {
                    crate::client::customize::CustomizableOperation::new(self)
                }

                #presigned

                #into_paginator

                #(#setters)*
            }
        },
    ];
    items.extend(signed(operation));
    items
}

/// The method that presigns the call, if that is possible.
fn presigned(operation: &Operation, std: &Std) -> Option<TokenStream> {
    let Std { result, .. } = std;
    let error = ident(&operation.error);
    operation.presigned.map(|_| quote! {
        /// Signs a GET request that makes this call, without sending it.
        ///
        /// The URL contains the input and the signature.
        ///
        /// # Errors
        ///
        /// Returns an error if the request cannot be built or signed, for example because there are no
        /// credentials, or if the input is too long for a URL: more than 32 KiB.
        pub fn presigned(
            self,
            presigning_config: crate::presigning::PresigningConfig,
        ) -> impl Future<
            Output = #result<crate::presigning::PresignedRequest, rt::SdkError<super::#error, rt::HttpResponse>>,
        > {
            self.customize().presigned(presigning_config)
        }
    })
}

/// Marks the builders of operations that can be signed without being sent.
fn signed(operation: &Operation) -> Option<TokenStream> {
    let builder = ident(&operation.fluent_builder);
    let body = match operation.presigned? {
        Presigned::Form => None,
        Presigned::Document => Some(quote! {
            const BODY: crate::presigning::internal::Body = crate::document_query::DOCUMENT;
        }),
    };
    Some(quote!(impl crate::presigning::internal::Signed for #builder { #body }))
}
