//! The table of constraints, and the methods that validate inputs.

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};

use super::file::File;
use super::tokens::{ident, index};
use crate::ir::{
    Length, Pattern, Range, Service, ValidatedContent, ValidatedInput, ValidatedMember,
    ValidatedShape, ValidatedValue,
};

/// `src/validation/constraints.rs`.
pub(crate) fn constraints(service: &Service) -> File {
    let validation = &service.validation;
    let patterns = validation.patterns.iter().enumerate();
    let mut items = vec![
        quote!(
            use super::ValidationErrors;
        ),
        quote!(
            #[allow(unused_imports)]
            use super::table::{Content, Length, Member, Pattern, Range, Shape, Value};
        ),
    ];
    items.extend(patterns.map(|(at, found)| pattern(at, found)));
    let shapes = validation.shapes.iter().map(shape);
    items.push(quote! {
        /// What structures and unions must satisfy. The inputs of the operations come first.
        pub(super) static SHAPES: &[Shape] = &[#(#shapes),*];
    });
    let inputs = validation.inputs.iter().enumerate();
    items.extend(inputs.map(|(at, found)| input(at, found)));
    let docs = "The table of constraints, and the methods that validate inputs.";
    File::rust("src/validation/constraints.rs", &[docs], items)
}

fn input(at: usize, input: &ValidatedInput) -> TokenStream {
    let (module, name, method) = (
        ident(&input.module),
        ident(&input.name),
        ident(&input.method),
    );
    let at = index(at);
    quote! {
        impl crate::operation::#module::#name {
            /// Checks the input against the constraints of the service's model.
            ///
            /// Members that the client fills in, and members with default values, may be absent.
            ///
            /// # Errors
            ///
            /// Returns an error that lists every constraint that the input violates.
            pub fn #method(&self) -> Result<(), ValidationErrors> {
                super::validate(self, #at)
            }
        }
    }
}

fn pattern(at: usize, pattern: &Pattern) -> TokenStream {
    let name = format_ident!("PATTERN_{at}");
    let Pattern { source, regex } = pattern;
    quote!(static #name: Pattern = Pattern::new(#source, #regex);)
}

fn shape(shape: &ValidatedShape) -> TokenStream {
    let members = shape.members.iter().map(|member| {
        let ValidatedMember {
            name,
            required,
            value: constraints,
        } = member;
        let value = value(constraints.as_ref());
        quote!(Member { name: #name, required: #required, value: #value })
    });
    quote!(&[#(#members),*])
}

fn value(value: Option<&ValidatedValue>) -> TokenStream {
    let Some(value) = value else {
        return quote!(Value::ANY);
    };
    let mut fields = Vec::new();
    fields.extend(value.length.map(|Length { min, max }| {
        let (min, max) = (option(min.map(number)), option(max.map(number)));
        quote!(length: Some(Length { min: #min, max: #max }))
    }));
    fields.extend(value.range.as_ref().map(|Range { min, max }| {
        let (min, max) = (option(min.as_ref()), option(max.as_ref()));
        quote!(range: Some(Range { min: #min, max: #max }))
    }));
    fields.extend(value.pattern.map(|at| {
        let name = format_ident!("PATTERN_{at}");
        quote!(pattern: Some(&#name))
    }));
    let is_unique = value.unique_items;
    fields.extend(is_unique.then(|| quote!(unique_items: true)));
    fields.extend(value.sensitive.then(|| quote!(sensitive: true)));
    fields.extend(content(&value.content));
    quote!(Value { #(#fields,)* ..Value::ANY })
}

fn content(content: &ValidatedContent) -> Option<TokenStream> {
    let inside = |found: &Option<Box<ValidatedValue>>| value(found.as_deref());
    let content = match content {
        ValidatedContent::Any => return None,
        ValidatedContent::Members(at) => {
            let at = index(*at);
            quote!(Members(#at))
        }
        ValidatedContent::Items(item) => {
            let item = inside(item);
            quote!(Items(&#item))
        }
        ValidatedContent::Entries { key, value } => {
            let (key, value) = (inside(key), inside(value));
            quote!(Entries { key: &#key, value: &#value })
        }
    };
    Some(quote!(content: Content::#content))
}

fn number(number: u64) -> Literal {
    Literal::u64_unsuffixed(number)
}

fn option(value: Option<impl quote::ToTokens>) -> TokenStream {
    match value {
        Some(value) => quote!(Some(#value)),
        None => quote!(None),
    }
}
