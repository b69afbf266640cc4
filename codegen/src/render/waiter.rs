//! Waiters: the trait of the client, and a module with a fluent builder for each of them.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::file::File;
use super::jmespath;
use super::structure::setters;
use super::tokens::{Std, deprecated, docs, ident, unraw};
use crate::ir::waiters::{Acceptor, Matcher, PathMatcher, State, Test, Waiter};
use crate::ir::{Operation, Service, Types};

/// The module of each waiter, and their parent.
pub(crate) fn waiters(service: &Service) -> Vec<File> {
    let mut all: Vec<_> = all(service).collect();
    if all.is_empty() {
        return Vec::new();
    }
    all.sort_by(|(_, one), (_, other)| one.module.cmp(&other.module));
    let modules = all.iter().map(|(_, waiter)| {
        let module = ident(&waiter.module);
        quote!(pub mod #module;)
    });
    let file_docs = [
        "Waiters, which call an operation until a resource reaches a certain state.",
        "",
        "The `wait_until_...` methods of a client are those of the trait [`Waiters`](crate::client::Waiters).",
    ];
    let mut files = vec![File::rust("src/waiters.rs", &file_docs, modules.collect())];
    files.extend(
        all.iter()
            .map(|(operation, waiter)| file(operation, waiter, &service.types)),
    );
    files
}

/// All waiters with their operations.
pub(crate) fn all(service: &Service) -> impl Iterator<Item = (&Operation, &Waiter)> {
    service.operations.iter().flat_map(|operation| {
        operation
            .waiters
            .iter()
            .map(move |waiter| (operation, waiter))
    })
}

/// The trait with the `wait_until_...` methods of the client.
pub(crate) fn client_trait(service: &Service) -> Vec<TokenStream> {
    let mut all: Vec<_> = all(service).map(|(_, waiter)| waiter).collect();
    if all.is_empty() {
        return Vec::new();
    }
    all.sort_by(|one, other| one.module.cmp(&other.module));
    let signatures = all.iter().map(|waiter| {
        let (method, path) = (ident(&waiter.method), path(waiter));
        let item_docs = docs(&waiter.docs);
        let item_deprecated = deprecated(waiter.deprecated.as_ref());
        quote! {
            #item_docs
            #item_deprecated
            fn #method(&self) -> #path;
        }
    });
    let methods = all.iter().map(|waiter| {
        let (method, path) = (ident(&waiter.method), path(waiter));
        quote! {
            fn #method(&self) -> #path {
                #path::new(self.handle.clone())
            }
        }
    });
    vec![
        quote! {
            /// The waiters of a client.
            ///
            /// Each method returns a builder that takes the input of the operation to poll. Call
            /// `wait()` on the builder to start polling.
            pub trait Waiters {
                #(#signatures)*
            }
        },
        quote! {
            impl Waiters for Client {
                #(#methods)*
            }
        },
    ]
}

fn path(waiter: &Waiter) -> TokenStream {
    let (module, builder) = (ident(&waiter.module), ident(&waiter.fluent_builder));
    quote!(crate::waiters::#module::#builder)
}

fn file(operation: &Operation, waiter: &Waiter, types: &Types) -> File {
    let path = format!("src/waiters/{}.rs", unraw(&waiter.module));
    let matchers = waiter.acceptors.iter();
    let matchers: Vec<_> = matchers
        .flat_map(|acceptor| match &acceptor.matcher {
            Matcher::Path(matcher) => matcher_functions(operation, matcher, types),
            _ => Vec::new(),
        })
        .collect();
    let mut items = uses(operation, waiter, types);
    if !matchers.is_empty() {
        let matchers = matchers.iter().cloned().collect();
        items.insert(2, jmespath::imports(&matchers));
    }
    items.push(descriptor(operation, waiter, types));
    items.extend(builder(operation, waiter, types));
    items.extend(aliases(operation, waiter, types));
    items.push(accept(operation, waiter, types));
    items.extend(matchers);
    let file_docs = format!("The waiter `{}`.", waiter.name);
    File::rust(path, &[&file_docs], items)
}

fn uses(operation: &Operation, waiter: &Waiter, types: &Types) -> Vec<TokenStream> {
    let module = ident(&operation.module);
    let names = [
        &operation.error,
        &types[operation.input].name,
        &types[operation.output].name,
    ]
    .map(|name| ident(name));
    let input_builder = ident(&types[operation.input].builder);
    let by_code = waiter
        .acceptors
        .iter()
        .any(|acceptor| matches!(acceptor.matcher, Matcher::ErrorCodes(_)));
    let metadata = by_code.then(|| {
        quote!(
            use crate::rt::ProvideErrorMetadata as _;
        )
    });
    let mut items = vec![
        quote!(
            use std::sync::Arc;
        ),
        quote!(
            use crate::client::Handle;
        ),
        quote!(
            use crate::operation::#module::builders::#input_builder;
        ),
        quote!(
            use crate::operation::#module::{#(#names),*};
        ),
        quote!(
            use crate::rt;
        ),
    ];
    items.extend(metadata);
    items.push(quote!(
        use crate::waiting::{self, AcceptorState, Duration};
    ));
    items
}

fn descriptor(operation: &Operation, waiter: &Waiter, types: &Types) -> TokenStream {
    let (input, output, error) = names(operation, types);
    let module = ident(&operation.module);
    let [min_delay, max_delay] =
        [waiter.min_delay, waiter.max_delay].map(proc_macro2::Literal::u64_unsuffixed);
    quote! {
        const WAITER: &waiting::Waiter<#input, #output, #error> = &waiting::Waiter {
            operation: crate::operation::#module::OPERATION,
            min_delay: Duration::from_secs(#min_delay),
            max_delay: Duration::from_secs(#max_delay),
            accept,
        };
    }
}

/// The names of an operation's input, output, and error.
fn names(operation: &Operation, types: &Types) -> (Ident, Ident, Ident) {
    (
        ident(&types[operation.input].name),
        ident(&types[operation.output].name),
        ident(&operation.error),
    )
}

fn builder(operation: &Operation, waiter: &Waiter, types: &Types) -> Vec<TokenStream> {
    let name = ident(&waiter.fluent_builder);
    let std = Std::beside(&waiter.fluent_builder);
    let input_builder = ident(&types[operation.input].builder);
    let (final_poll, error) = (ident(&waiter.final_poll), ident(&waiter.error));
    let item_deprecated = deprecated(waiter.deprecated.as_ref());
    let item_docs = {
        let module = unraw(&operation.module);
        let mut lines = waiter.docs.clone();
        lines.extend([
            String::new(),
            format!(
                "Calls [`{0}`](crate::operation::{module}::{0}) until the response has the expected state,",
                operation.name
            ),
            format!(
                "with {} to {} seconds between two calls.",
                waiter.min_delay, waiter.max_delay
            ),
        ]);
        docs(&lines)
    };
    let fields = types[operation.input].fields.iter();
    let setters = fields.map(|field| setters(field, &std, types, &quote!(self.inner)));
    vec![
        quote! {
            #item_docs
            #item_deprecated
            #[derive(Clone, Debug)]
            pub struct #name {
                handle: Arc<Handle>,
                inner: #input_builder,
            }
        },
        quote! {
            impl #name {
                pub(crate) fn new(handle: Arc<Handle>) -> Self {
                    Self { handle, inner: #input_builder::default() }
                }

                /// Returns the input that has been set so far.
                pub fn as_input(&self) -> &#input_builder {
                    &self.inner
                }

                /// Waits until the state is reached, for at most `max_wait`, and returns the last response.
                ///
                /// # Errors
                ///
                /// Returns an error if the request cannot be built, if `max_wait` elapses, if a response
                /// shows that the state will never be reached, or if a call fails with an error that the
                /// waiter does not expect.
                pub async fn wait(self, max_wait: Duration) -> Result<#final_poll, #error> {
                    waiting::wait(WAITER, self.handle, self.inner.build(), max_wait).await
                }

                #(#setters)*
            }
        },
    ]
}

fn aliases(operation: &Operation, waiter: &Waiter, types: &Types) -> Vec<TokenStream> {
    let (_, output, error) = names(operation, types);
    let (final_poll, wait_error) = (ident(&waiter.final_poll), ident(&waiter.error));
    vec![
        quote! {
            /// The result that ended the wait: an output, or an error if the waiter waits for one.
            pub type #final_poll = waiting::FinalPoll<#output, rt::SdkError<#error, rt::HttpResponse>>;
        },
        quote! {
            /// The error returned if the state was not reached.
            pub type #wait_error = waiting::WaiterError<#output, #error>;
        },
    ]
}

fn accept(operation: &Operation, waiter: &Waiter, types: &Types) -> TokenStream {
    let (input, output, error) = names(operation, types);
    let with_input = waiter
        .acceptors
        .iter()
        .any(|acceptor| matches!(&acceptor.matcher, Matcher::Path(matcher) if matcher.with_input));
    let input_name = ident(if with_input { "input" } else { "_input" });
    let steps = waiter.acceptors.iter().map(step);
    quote! {
        fn accept(#input_name: &#input, result: Result<&#output, &#error>) -> AcceptorState {
            #(#steps)*
            AcceptorState::NoAcceptorsMatched
        }
    }
}

fn step(acceptor: &Acceptor) -> TokenStream {
    let state = match acceptor.state {
        State::Success => quote!(Success),
        State::Failure => quote!(Failure),
        State::Retry => quote!(Retry),
    };
    let condition = match &acceptor.matcher {
        Matcher::Success(true) => quote!(result.is_ok()),
        Matcher::Success(false) => quote!(result.is_err()),
        Matcher::ErrorCodes(codes) => {
            quote!(result.is_err_and(|error| matches!(error.code(), Some(#(#codes)|*))))
        }
        Matcher::Path(PathMatcher {
            function,
            with_input,
            ..
        }) => {
            let function = ident(function);
            if *with_input {
                quote!(result.is_ok_and(|output| #function(input, output)))
            } else {
                quote!(result.is_ok_and(#function))
            }
        }
    };
    quote! {
        if #condition {
            return AcceptorState::#state;
        }
    }
}

/// The functions that evaluate an expression and check its result.
fn matcher_functions(
    operation: &Operation,
    matcher: &PathMatcher,
    types: &Types,
) -> Vec<TokenStream> {
    let (input, output, _) = names(operation, types);
    let (function, path_function) = (ident(&matcher.function), ident(&matcher.path_function));
    let variables: &[(&str, &Ident)] = match matcher.with_input {
        true => &[("input", &input), ("output", &output)],
        false => &[("output", &output)],
    };
    let variable_names: Vec<_> = variables.iter().map(|(name, _)| ident(name)).collect();
    let variable_types = variables.iter().map(|(_, ty)| ty);
    let arguments = variables.iter().map(|(name, ty)| {
        let name = match jmespath::uses(&matcher.path, name) {
            true => ident(name),
            false => ident(&format!("_{name}")),
        };
        match matcher.with_input {
            true => quote!(#name: &'a #ty),
            false => quote!(#name: &#ty),
        }
    });
    let (generics, lifetime) = match matcher.with_input {
        true => (quote!(<'a>), quote!('a)),
        false => (quote!(), quote!('_)),
    };
    let (check, expected) = match &matcher.test {
        Test::String(expected) => ("string_equals", quote!(#expected)),
        Test::Boolean(expected) => ("boolean_equals", quote!(#expected)),
        Test::AllStrings(expected) => ("all_strings_equal", quote!(#expected)),
        Test::AnyString(expected) => ("any_string_equals", quote!(#expected)),
    };
    let check = ident(check);
    let names: Vec<_> = variables.iter().map(|(name, _)| *name).collect();
    let body = jmespath::body(&matcher.path, &names);
    let item_docs = docs(&matcher.docs);
    vec![
        quote! {
            #item_docs
            fn #function(#(#variable_names: &#variable_types),*) -> bool {
                jmespath::#check(#path_function(#(#variable_names),*), #expected)
            }
        },
        quote! {
            fn #path_function #generics(#(#arguments),*) -> Result<Value<#lifetime>, Failed> {
                #body
            }
        },
    ]
}
