//! Request IDs, which only some services have.

use proc_macro2::TokenStream;
use quote::quote;

use super::tokens::{Std, ident};
use crate::ir::Types;

/// The implementation of `RequestId` for a type. `id` is an expression of the type `Option<&str>`.
pub(crate) fn implementation(
    name: &str,
    std: &Std,
    id: &TokenStream,
    types: &Types,
) -> Option<TokenStream> {
    let name = ident(name);
    let option = &std.option;
    types.request_ids.then(|| {
        quote! {
            impl crate::operation::RequestId for #name {
                fn request_id(&self) -> #option<&str> {
                    #id
                }
            }
        }
    })
}
