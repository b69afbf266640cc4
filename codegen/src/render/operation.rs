//! Operations: the marker type, the descriptor, the error enum.

use proc_macro2::TokenStream;
use quote::quote;

use super::error_enum::{self, ErrorEnum};
use super::file::File;
use super::request_id;
use super::tokens::{self, Std, deprecated, docs, ident, named, unraw};
use crate::ir::{
    Checksums, Field, HostPart, Operation, SchemaTrait, Service, TextField, Type, Types,
};

/// The file of an operation.
///
/// `index` is the position of the operation among those of the service.
pub(crate) fn operation(service: &Service, operation: &Operation, index: usize) -> File {
    let mut items = modules(operation, &service.types);
    items.push(quote!(
        use crate::rt;
    ));
    items.extend(marker(operation));
    items.extend(descriptor(service, operation, index));
    items.extend(error_enum::items(&ErrorEnum::of_operation(operation)));
    let id = quote!(self.meta().request_id());
    items.extend(request_id::implementation(
        &operation.error,
        &Std::beside(&operation.name),
        &id,
        &service.types,
    ));
    let path = format!("src/operation/{}.rs", unraw(&operation.module));
    File::rust(
        path,
        &[&format!("The operation [`struct@{}`].", operation.name)],
        items,
    )
}

fn modules(operation: &Operation, types: &Types) -> Vec<TokenStream> {
    let structures = [operation.input, operation.output].map(|id| &types[id]);
    let modules = structures.map(|structure| ident(&structure.module));
    let names = structures.map(|structure| ident(&structure.name));
    let mut items: Vec<_> = modules.iter().map(|module| quote!(mod #module;)).collect();
    items.push(quote!(
        pub mod builders;
    ));
    if !operation.endpoint_params.is_empty() {
        items.push(quote!(
            mod endpoint;
        ));
    }
    items.extend(operation.paginator.as_ref().map(|_| {
        quote!(
            pub mod paginator;
        )
    }));
    items.extend(
        modules
            .iter()
            .zip(&names)
            .map(|(module, name)| quote!(pub use #module::#name;)),
    );
    items
}

/// The marker type of the operation.
fn marker(operation: &Operation) -> Vec<TokenStream> {
    let Std { option, .. } = Std::beside(&operation.name);
    let name = ident(&operation.name);
    let mut lines = operation.docs.clone();
    let method = unraw(&operation.method);
    lines.push(String::new());
    lines.push(format!(
        "[`Client::{method}`](crate::Client::{method}) calls this operation. Its documentation lists the input, output, and errors."
    ));
    let (item_docs, item_deprecated) = (docs(&lines), deprecated(operation.deprecated.as_ref()));
    vec![
        quote! {
            #item_docs
            #item_deprecated
            #[non_exhaustive]
            #[derive(Clone, Debug, Default)]
            pub struct #name {}
        },
        quote! {
            impl #name {
                /// Creates the marker.
                pub fn new() -> Self {
                    Self {}
                }
            }
        },
        quote! {
            impl rt::RuntimePlugin for #name {
                fn config(&self) -> #option<rt::FrozenLayer> {
                    Some(OPERATION.config())
                }

                fn runtime_components(
                    &self,
                    _: &rt::RuntimeComponentsBuilder,
                ) -> ::std::borrow::Cow<'_, rt::RuntimeComponentsBuilder> {
                    OPERATION.components()
                }
            }
        },
    ]
}

/// The descriptor that `orchestration.rs` runs.
///
/// The descriptor is a constant, because a static would keep its functions in the object code of the client. The static
/// that it refers to contains no functions.
fn descriptor(service: &Service, operation: &Operation, index: usize) -> [TokenStream; 2] {
    let Operation {
        shape,
        sensitive_responses,
        transient_error_codes,
        signed,
        ..
    } = operation;
    let types = &service.types;
    let wire_name = &shape.name;
    let (input, output, error) = (
        ident(&types[operation.input].name),
        ident(&types[operation.output].name),
        ident(&operation.error),
    );
    let output_module = ident(&types[operation.output].module);
    let span = format!("{}.{wire_name}", service.sdk_id);
    let sdk_id = &service.sdk_id;
    // The inputs come first in the table of constraints.
    let index = tokens::index(index);
    let interceptors = interceptors(operation, types);
    let endpoint_params = if operation.endpoint_params.is_empty() {
        quote!(crate::orchestration::no_endpoint_params)
    } else {
        quote!(endpoint::params)
    };
    let streams = streams(service, operation);
    let call_plugin = if operation.discovers_endpoint {
        quote!(Some(crate::discovery::plugin))
    } else {
        quote!(None)
    };
    let prepared = quote! {
        /// What the first call of this operation prepares for all later calls. It is not in the
        /// constant [`OPERATION`] itself, because each use of a constant is a new value.
        static PREPARED: ::std::sync::OnceLock<crate::orchestration::Prepared> = ::std::sync::OnceLock::new();
    };
    let descriptor = quote! {
        /// Describes this operation to `orchestration.rs`, which makes the call.
        ///
        /// It is a constant, so that only crates that call the operation compile the functions in it.
        pub(crate) const OPERATION: &crate::orchestration::Operation = &crate::orchestration::Operation {
            prepared: &PREPARED,
            name: #wire_name,
            output_schema: &#output_module::SCHEMA,
            signed: #signed,
            sensitive_responses: #sensitive_responses,
            transient_error_codes: &[#(#transient_error_codes),*],
            downcast_input: crate::orchestration::downcast_input::<#input>,
            #[cfg(feature = "validation")]
            constraints: #index,
            read_output: crate::orchestration::read_output::<#output>,
            read_error: crate::orchestration::read_error::<#error>,
            unhandled_error: crate::orchestration::unhandled_error::<#error>,
            interceptors: #interceptors,
            endpoint_params: #endpoint_params,
            streams: #streams,
            error_info: crate::orchestration::error_info::<#error>,
            call_plugin: #call_plugin,
            span: || crate::orchestration::operation_span!(#span, #sdk_id, #wire_name),
        };
    };
    [prepared, descriptor]
}

/// The functions that move streams between messages and structures.
fn streams(service: &Service, operation: &Operation) -> TokenStream {
    let types = &service.types;
    let (input, output) = (&types[operation.input], &types[operation.output]);
    let take = input.stream().map(|field| {
        let (input, name) = (ident(&input.name), ident(&field.name));
        let stream = match (&field.ty, operation.signed) {
            (Type::EventStream { .. }, true) => {
                quote!(crate::event_stream::sending(&mut input.#name, crate::event_signing::signer))
            }
            (Type::EventStream { .. }, false) => {
                quote!(crate::event_stream::sending(&mut input.#name, crate::event_stream::unsigned))
            }
            _ => quote!(::std::boxed::Box::new(::std::mem::take(&mut input.#name))),
        };
        quote! {
            take: Some(|input| {
                let input: &mut #input = input.downcast_mut()?;
                Some(#stream)
            }),
        }
    });
    let requires_length = operation
        .requires_length
        .then(|| quote!(requires_length: true,));
    let put = output.stream().map(|field| {
        let (output, name) = (ident(&output.name), ident(&field.name));
        let (cfg, stream) = match field.ty {
            Type::EventStream { .. } => {
                let is_sensitive = operation.sensitive_responses;
                (
                    quote!(cfg),
                    quote!(crate::event_stream::EventReceiver::new(body, cfg, #is_sensitive)),
                )
            }
            _ => (
                quote!(_),
                quote!(::aws_smithy_types::byte_stream::ByteStream::new(body)),
            ),
        };
        quote! {
            put: Some(|output, body, #cfg| {
                if let Some(output) = output.downcast_mut::<#output>() {
                    output.#name = #stream;
                }
            }),
        }
    });
    let complete = output.event_stream().and_then(|(field, _)| {
        let is_in_body = |field: &&Field| {
            let is_in_head = service.protocol.binds_to_http && is_bound(field);
            !field.ty.is_stream() && !is_in_head
        };
        output.fields.iter().find(is_in_body)?;
        let (output, name) = (ident(&output.name), ident(&field.name));
        let (own, request_id) = match types.request_ids {
            true => (
                quote!(let request_id = crate::operation::RequestId::request_id(output).map(str::to_owned);),
                quote!(request_id.as_deref()),
            ),
            false => (quote!(), quote!(None)),
        };
        Some(quote! {
            complete: Some(|output| ::std::boxed::Box::pin(async {
                if let Some(output) = output.downcast_mut::<#output>() {
                    #own
                    let initial = output.#name.initial_response::<#output>(#request_id);
                    if let Some(mut initial) = initial.await? {
                        ::std::mem::swap(&mut initial.#name, &mut output.#name);
                        *output = initial;
                    }
                }
                Ok(())
            })),
        })
    });
    let sends_events = input.event_stream().map(|_| quote!(sends_events: true,));
    let accept = output
        .event_stream()
        .map(|_| quote!(accept: Some(crate::event_stream::MEDIA_TYPE),));
    let fields: Vec<_> = [take, requires_length, put, complete, sends_events, accept]
        .into_iter()
        .flatten()
        .collect();
    match fields.len() {
        0 => quote!(crate::streams::NONE),
        _ => quote!(crate::streams::Streams { #(#fields)* ..crate::streams::NONE }),
    }
}

/// Returns whether a protocol with HTTP bindings reads the member from the head of a response.
fn is_bound(field: &Field) -> bool {
    field.traits.iter().any(|found| {
        matches!(
            found,
            SchemaTrait::HttpHeader(_)
                | SchemaTrait::HttpPrefixHeaders(_)
                | SchemaTrait::HttpResponseCode
        )
    })
}

/// The interceptors for checksums.
fn checksums(operation: &Operation, types: &Types) -> Vec<TokenStream> {
    let input = ident(&types[operation.input].name);
    let Checksums {
        md5,
        request,
        response,
    } = &operation.checksums;
    let md5 = md5.then(|| quote!(crate::checksum::interceptor()));
    let request = request.as_ref().map(|request| {
        let name = ident(&request.algorithm.name);
        let (default, algorithms, required) =
            (request.default, &request.algorithms, request.required);
        let header = match &request.header {
            Some(header) => quote!(Some(#header)),
            None => quote!(None),
        };
        quote! {
            crate::http_checksum::RequestChecksum {
                chosen: |input| {
                    let input: &#input = input.downcast_ref()?;
                    input.#name.as_ref().map(|algorithm| algorithm.as_str())
                },
                default: #default,
                algorithms: &[#(#algorithms),*],
                header: #header,
                required: #required,
            }
            .interceptor()
        }
    });
    let response = response.as_ref().map(|response| {
        let name = ident(&response.mode.name);
        let enabled = response.mode.enumeration.map(|id| {
            let ty = named(&Type::Enum(id), types);
            quote!(#ty::from("ENABLED"))
        });
        let algorithms = &response.algorithms;
        quote! {
            crate::http_checksum::ResponseChecksum {
                enable: |input, by_default| {
                    let input: &mut #input = input.downcast_mut()?;
                    if by_default {
                        input.#name.get_or_insert_with(|| #enabled);
                    }
                    Some(input.#name.as_ref().is_some_and(|mode| mode.as_str() == "ENABLED"))
                },
                algorithms: &[#(#algorithms),*],
            }
            .interceptor()
        }
    });
    [md5, request, response].into_iter().flatten().collect()
}

/// The interceptors of this operation, in addition to those of all operations.
fn interceptors(operation: &Operation, types: &Types) -> TokenStream {
    let input = ident(&types[operation.input].name);
    let mut all = Vec::new();
    all.extend(operation.host_prefix.as_ref().map(|parts| {
        let has_labels = parts
            .iter()
            .any(|part| matches!(part, HostPart::Label(_)));
        let parameter = if has_labels {
            quote!(input)
        } else {
            quote!(_)
        };
        let own = has_labels.then(|| {
            quote!(let input: &#input = input.downcast_ref().ok_or(crate::orchestration::WRONG_INPUT)?;)
        });
        let parts = parts.iter().map(|part| match part {
            HostPart::Literal(text) => quote!(#text),
            HostPart::Label(TextField { name, member, enumeration }) => {
                let name = ident(name);
                let text = match enumeration {
                    None => quote!(input.#name.as_deref()),
                    Some(_) => quote!(input.#name.as_ref().map(|value| value.as_str())),
                };
                quote!(crate::host_prefix::label(#member, #text)?)
            }
        });
        quote! {
            crate::host_prefix::interceptor(|#parameter| {
                #own
                Ok([#(#parts),*].concat())
            })
        }
    }));
    all.extend(operation.idempotency_token.as_ref().map(|field| {
        let name = ident(&field.name);
        let token = field.enumeration.map_or_else(
            || quote!(token),
            |id| {
                let ty = named(&Type::Enum(id), types);
                quote!(|| #ty::from(token().as_str()))
            },
        );
        quote! {
            crate::idempotency_token::interceptor(|input, token| {
                let input: &mut #input = input.downcast_mut()?;
                input.#name.get_or_insert_with(#token);
                Some(())
            })
        }
    }));
    all.extend(operation.default_label.as_ref().map(|label| {
        let (name, value) = (ident(&label.field.name), label.value);
        quote! {
            crate::default_label::interceptor(|input| {
                let input: &mut #input = input.downcast_mut()?;
                crate::default_label::set(&mut input.#name, #value);
                Some(())
            })
        }
    }));
    if !operation.prefixed_ids.is_empty() {
        let names = operation.prefixed_ids.iter();
        let names = names.map(|field| ident(&field.name));
        all.push(quote! {
            crate::prefixed_ids::interceptor(|input| {
                let input: &mut #input = input.downcast_mut()?;
                #(crate::prefixed_ids::trim(&mut input.#names);)*
                Some(())
            })
        });
    }
    all.extend(
        operation
            .unsigned_payload
            .then(|| quote!(crate::unsigned_payload::interceptor())),
    );
    all.extend(
        operation
            .tree_hashed
            .then(|| quote!(crate::tree_hash::interceptor())),
    );
    all.extend(
        operation
            .compressed
            .then(|| quote!(crate::request_compression::interceptor())),
    );
    // They depend on the length of what is sent.
    all.extend(checksums(operation, types));
    if all.is_empty() {
        quote!(::std::vec::Vec::new)
    } else {
        quote!(|| ::std::vec::Vec::from([#(#all),*]))
    }
}
