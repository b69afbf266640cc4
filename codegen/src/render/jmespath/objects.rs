//! The types of the service as objects of expressions.

use proc_macro2::TokenStream;
use quote::quote;

use crate::ir::jmespath::Objects;
use crate::ir::{Service, Type};
use crate::render::file::File;
use crate::render::tokens::{ident, structure_path};

/// The file that makes values of the service's types available to expressions.
pub(crate) fn objects(service: &Service) -> Option<File> {
    let Objects {
        structures,
        unions,
        enums,
    } = &service.objects;
    if service.objects.is_empty() {
        return None;
    }
    let types = &service.types;
    let mut items = Vec::new();
    for (id, members) in structures {
        let fields = members.iter().filter_map(|at| types[*id].fields.get(*at));
        let arms = fields.map(|field| {
            let name = ident(&field.name);
            let member = field.member.as_str();
            (member, quote!(#member => self.#name.to_value(),))
        });
        let arms: Vec<_> = arms.collect();
        items.push(object(&structure_path(&types[*id]), &quote!(name), &arms));
    }
    for (id, members) in unions {
        let union = &types[*id];
        let variants = members.iter().filter_map(|at| union.variants.get(*at));
        let arms = variants.map(|variant| {
            let name = ident(&variant.name);
            let member = variant.member.as_str();
            let arm = match variant.ty {
                Type::Unit => quote!((Self::#name, #member) => Value::hash([]),),
                _ => quote!((Self::#name(value), #member) => value.to_value(),),
            };
            (member, arm)
        });
        let arms: Vec<_> = arms.collect();
        let name = ident(&union.name);
        items.push(object(
            &quote!(crate::types::#name),
            &quote!((self, name)),
            &arms,
        ));
    }
    for id in enums {
        let name = ident(&types[*id].name);
        items.push(quote! {
            impl ToValue for crate::types::#name {
                fn to_value(&self) -> Value<'_> {
                    self.as_str().into()
                }
            }
        });
    }
    let reads_members = structures.values().any(|members| !members.is_empty())
        || unions.values().any(|members| !members.is_empty());
    let mut used = Vec::new();
    if !structures.is_empty() || !unions.is_empty() {
        used.push(ident("Object"));
    }
    if reads_members || !enums.is_empty() {
        used.push(ident("ToValue"));
    }
    used.push(ident("Value"));
    if reads_members {
        used.push(ident("present"));
    }
    items.insert(0, quote!(use crate::jmespath::{#(#used),*};));
    let docs = "The members of the service's types that expressions read.";
    Some(File::rust("src/jmespath/objects.rs", &[docs], items))
}

/// The implementation of `Object`, with the name of each member and the arm that returns it.
fn object(
    path: &TokenStream,
    matched: &TokenStream,
    members: &[(&str, TokenStream)],
) -> TokenStream {
    let names = members.iter().map(|(name, _)| name);
    let arms = members.iter().map(|(_, arm)| arm);
    let (argument, member, names) = match members.is_empty() {
        true => (quote!(_), quote!(Value::Null), quote!(Vec::new())),
        false => (
            quote!(name),
            quote! {
                match #matched {
                    #(#arms)*
                    _ => Value::Null,
                }
            },
            quote!(present(self, &[#(#names),*])),
        ),
    };
    quote! {
        impl Object for #path {
            fn member(&self, #argument: &str) -> Value<'_> {
                #member
            }

            fn names(&self) -> Vec<&str> {
                #names
            }
        }
    }
}
