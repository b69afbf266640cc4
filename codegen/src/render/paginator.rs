//! Paginators: streams of the pages of an operation, and of the items on them.

use proc_macro2::TokenStream;
use quote::quote;

use super::file::File;
use super::tokens::{Std, doc_lines, ident, unraw};
use crate::ir::pagination::{Paginator, Path};
use crate::ir::{Operation, Type, Types};

pub(crate) fn paginator(operation: &Operation, types: &Types) -> Option<File> {
    let paginator = operation.paginator.as_ref()?;
    let path = format!("src/operation/{}/paginator.rs", unraw(&operation.module));
    let docs = format!(
        "The paginator of the operation [`{0}`](super::{0}).",
        operation.name
    );
    Some(File::rust(
        path,
        &[&docs],
        items(operation, paginator, types),
    ))
}

/// `into_paginator` on the fluent builder.
pub(crate) fn into_paginator(operation: &Operation) -> Option<TokenStream> {
    let name = ident(&operation.paginator.as_ref()?.name);
    Some(quote! {
        /// Returns a paginator, which requests all pages with this input.
        ///
        /// Nothing is sent until the stream that the paginator's `send()` returns is read.
        pub fn into_paginator(self) -> super::paginator::#name {
            super::paginator::#name::new(self.handle, self.inner)
        }
    })
}

fn items(operation: &Operation, paginator: &Paginator, types: &Types) -> Vec<TokenStream> {
    let name = ident(&paginator.name);
    let (input, output, error) = (
        ident(&types[operation.input].name),
        ident(&types[operation.output].name),
        ident(&operation.error),
    );
    let builder = ident(&types[operation.input].builder);
    let stream = |item: TokenStream| quote!(PaginationStream<Result<#item, rt::SdkError<super::#error, rt::HttpResponse>>>);
    let pages_stream = stream(quote!(super::#output));
    let (pages_docs, flat) = (
        doc_lines([format!("All pages of [`{0}`](super::{0}).", operation.name).as_str()]),
        flattened(paginator, types, &stream),
    );
    let items_method = flat.as_ref().map(|_| {
        let items_name = ident(&paginator.items_name);
        quote! {
            /// Returns a paginator over the items instead of the pages.
            pub fn items(self) -> #items_name {
                #items_name(self)
            }
        }
    });
    let page_size = page_size(paginator, types);
    let std = Std::beside("");
    let token = std.ty(&paginator.output_token.ty, types);
    let input_token = ident(&paginator.input_token);
    let output_token = reference(&paginator.output_token);
    let mut all = vec![
        quote!(
            use std::sync::Arc;
        ),
        quote!(
            use aws_smithy_async::future::pagination_stream::PaginationStream;
        ),
        quote!(
            use super::builders::#builder;
        ),
        quote!(
            use crate::client::Handle;
        ),
        quote!(
            use crate::pagination::{self, Pages};
        ),
        quote!(
            use crate::rt;
        ),
        quote! {
            const PAGES: &Pages<super::#input, super::#output, #token> = &Pages {
                operation: super::OPERATION,
                input_token: |input| &mut input.#input_token,
                output_token: |output| #output_token,
            };
        },
        quote! {
            #pages_docs
            #[derive(Debug)]
            pub struct #name {
                handle: Arc<Handle>,
                builder: #builder,
                stop_on_duplicate_token: bool,
            }
        },
        quote! {
            impl #name {
                pub(crate) fn new(handle: Arc<Handle>, builder: #builder) -> Self {
                    Self { handle, builder, stop_on_duplicate_token: true }
                }

                #page_size

                #items_method

                /// Sets whether to stop if a response returns the token that was sent in its request. The
                /// default is `true`.
                ///
                /// With `false`, the same page is requested over and over, which is how to follow a
                /// resource that grows, such as a log.
                pub fn stop_on_duplicate_token(mut self, stop_on_duplicate_token: bool) -> Self {
                    self.stop_on_duplicate_token = stop_on_duplicate_token;
                    self
                }

                /// Returns the pages as a stream. Each page is requested when the stream reaches it.
                ///
                /// The stream ends after the last page or after an error. An error means that the request
                /// could not be built or sent, that the response could not be read, or that the service
                /// returned an error.
                pub fn send(self) -> #pages_stream {
                    pagination::pages(PAGES, self.handle, self.builder.build(), self.stop_on_duplicate_token)
                }
            }
        },
    ];
    all.extend(flat.into_iter().flatten());
    all
}

fn page_size(paginator: &Paginator, types: &Types) -> Option<TokenStream> {
    let page_size = paginator.page_size.as_ref()?;
    let setter = ident(&page_size.setter);
    let ty = Std::beside("").ty(&page_size.ty, types);
    let docs = format!(
        "Sets the maximum number of items on a page: `{}` of the input.",
        page_size.member
    );
    let docs = doc_lines([docs.as_str()]);
    Some(quote! {
        #docs
        pub fn page_size(mut self, limit: #ty) -> Self {
            self.builder = self.builder.#setter(Some(limit));
            self
        }
    })
}

/// The paginator of items, if the model says which member contains them.
fn flattened(
    paginator: &Paginator,
    types: &Types,
    stream: &dyn Fn(TokenStream) -> TokenStream,
) -> Option<Vec<TokenStream>> {
    let path = paginator.items.as_ref()?;
    let std = Std::beside("");
    let (pages, name) = (ident(&paginator.name), ident(&paginator.items_name));
    let item = match &path.ty {
        Type::List {
            element, sparse, ..
        } => std.element(element, *sparse, types),
        Type::Map {
            key, value, sparse, ..
        } => {
            let (key, value) = (std.ty(key, types), std.element(value, *sparse, types));
            quote!((#key, #value))
        }
        other => std.ty(other, types),
    };
    let docs = format!(
        "The items in `{}` of all pages, as returned by [`{1}::items`].",
        path.spelled, paginator.name
    );
    let docs = doc_lines([docs.as_str()]);
    let item_stream = stream(item);
    let taken = taken(path);
    Some(vec![
        quote! {
            #docs
            #[derive(Debug)]
            pub struct #name(#pages);
        },
        quote! {
            impl #name {
                /// Returns the items as a stream. Each page is requested when the stream reaches it.
                ///
                /// Call `.collect::<Result<Vec<_>, _>>()` on the stream to get all items. The stream ends
                /// after the last item or after an error, like the stream of pages.
                pub fn send(self) -> #item_stream {
                    pagination::items(self.0.send(), |page| #taken)
                }
            }
        },
    ])
}

/// An `Option` with a reference to the member at the end of a path.
fn reference(path: &Path) -> TokenStream {
    let (last, steps) = path.steps.split_last().expect("a path has steps");
    let way = walked(quote!(output), steps, &quote!(.as_ref()?));
    let last_name = ident(&last.name);
    if last.optional {
        quote!(#way.#last_name.as_ref())
    } else {
        quote!(Some(&#way.#last_name))
    }
}

/// An `Option` with the value at the end of a path, moved out of the page.
fn taken(path: &Path) -> TokenStream {
    let (last, steps) = path.steps.split_last().expect("a path has steps");
    let way = walked(quote!(page), steps, &quote!(?));
    let last_name = ident(&last.name);
    if last.optional {
        quote!(#way.#last_name)
    } else {
        quote!(Some(#way.#last_name))
    }
}

fn walked(
    from: TokenStream,
    steps: &[crate::ir::pagination::Step],
    unless_null: &TokenStream,
) -> TokenStream {
    steps.iter().fold(from, |way, step| {
        let name = ident(&step.name);
        if step.optional {
            quote!(#way.#name #unless_null)
        } else {
            quote!(#way.#name)
        }
    })
}
