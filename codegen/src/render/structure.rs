//! Structures with their accessors, builders, and serialization.

use proc_macro2::TokenStream;
use quote::quote;

use super::file::File;
use super::request_id;
use super::serde;
use super::tokens::{Std, builders_path, deprecated, doc_lines, docs, ident, named, unraw};
use super::values::{self, not_finite};
use crate::document::Document;
use crate::ir::{self, Field, Presence, Role, Structure, Type, Types};

/// The file of a structure.
pub(crate) fn file(path: String, structure: &Structure, types: &Types) -> File {
    let mut items = vec![quote!(
        use crate::rt;
    )];
    let std = Std::beside(&structure.name);
    items.extend(definition(structure, &std, types));
    let own = has_request_id(structure, types).then(|| OwnField::request_id(&std));
    items.extend(builder(structure, own, &std, types));
    items.extend(serde::serde(structure, types));
    File::rust(
        path,
        &[&format!("[`{}`] and its builder.", structure.name)],
        items,
    )
}

fn has_request_id(structure: &Structure, types: &Types) -> bool {
    types.request_ids && matches!(structure.role, Role::Output { .. })
}

/// The type with its accessors and `Debug`.
fn definition(structure: &Structure, std: &Std, types: &Types) -> Vec<TokenStream> {
    let name = ident(&structure.name);
    let builder = ident(&structure.builder);
    let builders = builders_path(&structure.role);
    let Std { option, string, .. } = std;
    let item_docs = docs(&structure.docs);
    let item_deprecated = deprecated(structure.deprecated.as_ref());
    let derive = derives(structure, &[]);
    let fields = structure
        .fields
        .iter()
        .map(|field| field_definition(field, std, types));
    let has_request_id = has_request_id(structure, types);
    let request_id = has_request_id.then(|| quote!(_request_id: #option<#string>,));
    let accessors = structure
        .fields
        .iter()
        .map(|field| accessor(field, std, types));
    let builder_docs =
        doc_lines([format!("Returns a builder for [`struct@{}`].", structure.name).as_str()]);
    let mut items = vec![
        quote! {
            #item_docs
            #item_deprecated
            #[non_exhaustive]
            #derive
            pub struct #name {
                #(#fields,)*
                #request_id
            }
        },
        quote! {
            impl #name {
                #(#accessors)*

                #builder_docs
                pub fn builder() -> #builders::#builder {
                    #builders::#builder::default()
                }
            }
        },
    ];
    items.extend(
        structure
            .redacted
            .then(|| debug(&structure.name, structure, types)),
    );
    if has_request_id {
        let id = quote!(self._request_id.as_deref());
        items.extend(request_id::implementation(&structure.name, std, &id, types));
    }
    items
}

/// The `derive` attribute. `Debug` is derived if no member is sensitive. Streams can neither be cloned
/// nor compared.
pub(crate) fn derives(structure: &Structure, more: &[TokenStream]) -> TokenStream {
    let is_value = structure.stream().is_none();
    let clone = is_value.then(|| quote!(Clone,));
    let debug = (!structure.redacted).then(|| quote!(Debug,));
    let partial_eq = is_value.then(|| quote!(PartialEq,));
    let derives = quote!(#clone #debug #partial_eq #(#more),*);
    if derives.is_empty() {
        return quote!();
    }
    quote!(#[derive(#derives)])
}

pub(crate) fn field_definition(field: &Field, std: &Std, types: &Types) -> TokenStream {
    let name = ident(&field.name);
    let field_docs = docs(&field.docs);
    let field_deprecated = deprecated(field.deprecated.as_ref());
    let ty = field_type(field, std, types);
    quote! {
        #field_docs
        #field_deprecated
        pub #name: #ty
    }
}

fn field_type(field: &Field, std: &Std, types: &Types) -> TokenStream {
    let ty = std.boxed_ty(&field.ty, field.boxed, types);
    let option = &std.option;
    match field.presence {
        Presence::Optional => quote!(#option<#ty>),
        Presence::Required | Presence::Default(_) => ty,
    }
}

/// The accessor. Values that cannot be copied are borrowed; a missing list is an empty slice.
pub(crate) fn accessor(field: &Field, std: &Std, types: &Types) -> TokenStream {
    let name = ident(&field.name);
    let optional = field.presence == Presence::Optional;
    let mut lines = field.docs.clone();
    if optional && matches!(field.ty, Type::List { .. }) {
        lines.push(String::new());
        lines.push(format!(
            "Returns an empty slice if the list is absent. To distinguish an absent list from an empty one, use `.{}.is_none()`.",
            field.name
        ));
    }
    let item_docs = docs(&lines);
    let item_deprecated = deprecated(field.deprecated.as_ref());
    let (ty, body) = returned(field, std, types);
    quote! {
        #item_docs
        #item_deprecated
        pub fn #name(&self) -> #ty {
            #body
        }
    }
}

/// The type that an accessor returns, and its body.
pub(crate) fn returned(field: &Field, std: &Std, types: &Types) -> (TokenStream, TokenStream) {
    let Std { option, .. } = std;
    let name = ident(&field.name);
    let optional = field.presence == Presence::Optional;
    let ty = std.ty(&field.ty, types);
    match (&field.ty, optional) {
        (copied, true) if copied.is_copy() => (quote!(#option<#ty>), quote!(self.#name)),
        (copied, false) if copied.is_copy() => (ty, quote!(self.#name)),
        (Type::String, true) => (quote!(#option<&str>), quote!(self.#name.as_deref())),
        (Type::String, false) => (quote!(&str), quote!(&self.#name)),
        (
            Type::List {
                element, sparse, ..
            },
            true,
        ) => {
            let element = std.element(element, *sparse, types);
            (
                quote!(&[#element]),
                quote!(self.#name.as_deref().unwrap_or_default()),
            )
        }
        (
            Type::List {
                element, sparse, ..
            },
            false,
        ) => {
            let element = std.element(element, *sparse, types);
            (quote!(&[#element]), quote!(&self.#name))
        }
        (_, true) if field.boxed => (quote!(#option<&#ty>), quote!(self.#name.as_deref())),
        (_, true) => (quote!(#option<&#ty>), quote!(self.#name.as_ref())),
        (_, false) => (quote!(&#ty), quote!(&self.#name)),
    }
}

/// An implementation of `Debug` that redacts sensitive members.
pub(crate) fn debug(type_name: &str, structure: &Structure, types: &Types) -> TokenStream {
    let name = ident(type_name);
    let fields = structure.fields.iter().map(|field| {
        let name = ident(&field.name);
        let label = field.bare_name.as_str();
        if field.sensitive {
            quote!(.field(#label, &"*** Sensitive Data Redacted ***"))
        } else {
            quote!(.field(#label, &self.#name))
        }
    });
    let request_id =
        has_request_id(structure, types).then(|| quote!(.field("_request_id", &self._request_id)));
    quote! {
        impl ::std::fmt::Debug for #name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.debug_struct(#type_name)
                    #(#fields)*
                    #request_id
                    .finish()
            }
        }
    }
}

/// The field of a builder that is not a member of its structure.
pub(crate) struct OwnField {
    pub(crate) definition: TokenStream,
    pub(crate) setters: TokenStream,
    /// The field of the structure that `build` sets from it.
    pub(crate) built: TokenStream,
}

impl OwnField {
    /// The request ID of an output.
    fn request_id(std: &Std) -> Self {
        let Std { option, string, .. } = std;
        Self {
            definition: quote!(_request_id: #option<#string>,),
            // Members can have the name without the underscore.
            setters: quote! {
                pub(crate) fn _set_request_id(mut self, request_id: #option<&str>) -> Self {
                    self._request_id = request_id.map(#string::from);
                    self
                }
            },
            built: quote!(_request_id: self._request_id),
        }
    }
}

/// The builder with its setters, `build`, and `Debug`.
pub(crate) fn builder(
    structure: &Structure,
    own: Option<OwnField>,
    std: &Std,
    types: &Types,
) -> Vec<TokenStream> {
    let option = &std.option;
    let name = ident(&structure.builder);
    let item_docs = doc_lines([format!("Builds [`struct@{}`].", structure.name).as_str()]);
    let derive = derives(structure, &[quote!(Default)]);
    let fields = structure.fields.iter().map(|field| {
        let ty = std.boxed_ty(&field.ty, field.boxed, types);
        let name = ident(&field.name);
        quote!(pub(crate) #name: #option<#ty>)
    });
    let setters = structure
        .fields
        .iter()
        .map(|field| setters(field, std, types, &quote!(self)));
    let own = own.as_ref();
    let own_definition = own.map(|own| &own.definition);
    let own_setters = own.map(|own| &own.setters);
    let own_built = own.map(|own| &own.built);
    let build = build(structure, own_built, std, types);
    let mut items = vec![
        quote! {
            #item_docs
            #derive
            #[non_exhaustive]
            pub struct #name {
                #(#fields,)*
                #own_definition
            }
        },
        quote! {
            impl #name {
                #(#setters)*
                #own_setters
                #build
            }
        },
    ];
    items.extend(
        structure
            .redacted
            .then(|| debug(&structure.builder, structure, types)),
    );
    items
}

/// The three methods of a builder for a field. `place` is the expression that contains the field.
pub(crate) fn setters(field: &Field, std: &Std, types: &Types, place: &TokenStream) -> TokenStream {
    let option = &std.option;
    let ty = std.boxed_ty(&field.ty, field.boxed, types);
    let name = ident(&field.name);
    let (set, get) = (ident(&field.setter), ident(&field.getter));
    let item_deprecated = deprecated(field.deprecated.as_ref());
    let SetterDocs {
        append: setter_docs,
        set: set_docs,
        get: get_docs,
    } = SetterDocs::of(field);
    let (parameters, body) = setter(field, std, types, place);
    quote! {
        #setter_docs
        #item_deprecated
        pub fn #name(mut self, #parameters) -> Self {
            #body
            self
        }

        #set_docs
        #item_deprecated
        pub fn #set(mut self, input: #option<#ty>) -> Self {
            #place.#name = input;
            self
        }

        #get_docs
        #item_deprecated
        pub fn #get(&self) -> &#option<#ty> {
            &#place.#name
        }
    }
}

/// Documentation of the methods of a builder for a field.
struct SetterDocs {
    append: TokenStream,
    set: TokenStream,
    get: TokenStream,
}

impl SetterDocs {
    fn of(field: &Field) -> Self {
        let mut lines = Vec::new();
        let (name, set) = (unraw(&field.name), field.setter.as_str());
        match field.ty {
            Type::List { .. } => {
                lines.push(format!(
                    "Appends an item to `{name}`. [`{set}`](Self::{set}) replaces the whole list."
                ));
                lines.push(String::new());
            }
            Type::Map { .. } => {
                lines.push(format!(
                    "Adds an entry to `{name}`. [`{set}`](Self::{set}) replaces the whole map."
                ));
                lines.push(String::new());
            }
            _ => {}
        }
        lines.extend(field.docs.iter().cloned());
        if field.required {
            lines.push(String::new());
            lines.push("This field is required.".to_owned());
        }
        Self {
            append: docs(&lines),
            set: doc_lines([format!("Sets or removes [`{name}`](Self::{name}).").as_str()]),
            get: doc_lines([
                format!("Returns the value set with [`{name}`](Self::{name}).").as_str(),
            ]),
        }
    }
}

/// The parameters and the body of the setter with the name of the field.
pub(crate) fn setter(
    field: &Field,
    std: &Std,
    types: &Types,
    place: &TokenStream,
) -> (TokenStream, TokenStream) {
    let name = ident(&field.name);
    match &field.ty {
        Type::List {
            element, sparse, ..
        } => {
            let converts = **element == Type::String && !sparse;
            let ty = std.element(element, *sparse, types);
            let (ty, value) = std.parameter(ty, converts, &quote!(input));
            let vec = &std.vec;
            (
                quote!(input: #ty),
                quote!(#place.#name.get_or_insert_with(#vec::new).push(#value);),
            )
        }
        Type::Map {
            key, value, sparse, ..
        } => {
            let (key_type, key) =
                std.parameter(std.ty(key, types), **key == Type::String, &quote!(key));
            let (value_type, value) = std.parameter(
                std.element(value, *sparse, types),
                **value == Type::String && !sparse,
                &quote!(value),
            );
            (
                quote!(key: #key_type, value: #value_type),
                quote!(#place.#name.get_or_insert_with(::std::collections::HashMap::new).insert(#key, #value);),
            )
        }
        other => {
            let ty = std.boxed_ty(other, field.boxed, types);
            let converts = field.boxed || *other == Type::String;
            let (ty, value) = std.parameter(ty, converts, &quote!(input));
            (quote!(input: #ty), quote!(#place.#name = Some(#value);))
        }
    }
}

/// `build`, given the field of the structure that is not in the model, if there is one.
fn build(
    structure: &Structure,
    own: Option<&TokenStream>,
    std: &Std,
    types: &Types,
) -> TokenStream {
    let result = &std.result;
    let name = ident(&structure.name);
    let fields = structure
        .fields
        .iter()
        .map(|field| build_field(field, structure, std, types))
        .chain(own.cloned());
    let value = quote!(#name { #(#fields,)* });
    let is_input = matches!(structure.role, Role::Input { .. });
    if !structure.fallible_build && !is_input {
        return quote! {
            /// Builds the structure.
            pub fn build(self) -> #name {
                #value
            }
        };
    }
    let required: Vec<_> = structure
        .fields
        .iter()
        .filter(|field| field.presence == Presence::Required)
        .map(|field| &field.name)
        .collect();
    let errors = match required.as_slice() {
        [] => "Never returns an error: the service checks required members.".to_owned(),
        names => {
            let names: Vec<_> = names
                .iter()
                .map(|name| format!("[`{0}`](Self::{0})", unraw(name)))
                .collect();
            format!(
                "Returns an error if one of these is not set: {}.",
                names.join(", ")
            )
        }
    };
    let item_docs = doc_lines(["Builds the structure.", "", "# Errors", "", errors.as_str()]);
    quote! {
        #item_docs
        pub fn build(self) -> #result<#name, rt::BuildError> {
            Ok(#value)
        }
    }
}

/// The expression for a field of the structure in `build`.
fn build_field(field: &Field, structure: &Structure, std: &Std, types: &Types) -> TokenStream {
    let name = ident(&field.name);
    match &field.presence {
        Presence::Optional => quote!(#name: self.#name),
        Presence::Required => {
            let bare_name = &field.bare_name;
            let details = format!(
                "{bare_name} was not specified but it is required when building {}",
                structure.name
            );
            quote!(#name: self.#name.ok_or_else(|| rt::BuildError::missing_field(#bare_name, #details))?)
        }
        Presence::Default(default) => match default_value(default, &field.ty, std, types) {
            None => quote!(#name: self.#name.unwrap_or_default()),
            Some(value) if is_constant(default, &field.ty) => {
                quote!(#name: self.#name.unwrap_or(#value))
            }
            Some(value) => quote!(#name: self.#name.unwrap_or_else(|| #value)),
        },
    }
}

/// Whether the expression for a default costs nothing to evaluate.
fn is_constant(default: &ir::Default, ty: &Type) -> bool {
    let document = match default {
        ir::Default::Document(document) => document,
        _ => return ty.is_copy(),
    };
    matches!(document, Document::Bool(_) | Document::Null)
}

/// The expression for a default, unless it is the value of `Default::default()`.
fn default_value(
    default: &ir::Default,
    ty: &Type,
    std: &Std,
    types: &Types,
) -> Option<TokenStream> {
    use proc_macro2::Literal;
    Some(match default {
        ir::Default::Zero => return None,
        ir::Default::Bool(value) => quote!(#value),
        ir::Default::Integer(value) => {
            let value = Literal::i64_unsuffixed(*value);
            quote!(#value)
        }
        ir::Default::Float(value) if value.is_finite() => {
            let value = Literal::f64_unsuffixed(*value);
            quote!(#value)
        }
        ir::Default::Float(value) => {
            let ty = std.ty(ty, types);
            not_finite(*value, &ty)
        }
        ir::Default::Blob(bytes) => {
            let bytes = Literal::byte_string(bytes);
            quote!(rt::Blob::new(#bytes))
        }
        ir::Default::Timestamp {
            seconds,
            nanoseconds,
        } => {
            let seconds = Literal::i64_unsuffixed(*seconds);
            let nanoseconds = Literal::u32_unsuffixed(*nanoseconds);
            quote!(rt::DateTime::from_secs_and_nanos(#seconds, #nanoseconds))
        }
        ir::Default::Document(document) => values::document(document, &quote!(rt::Document)),
        ir::Default::Text(text) => match ty {
            Type::Enum(_) => {
                let ty = named(ty, types);
                quote!(#ty::from(#text))
            }
            // The text is a number, so it can be parsed.
            Type::BigInteger | Type::BigDecimal => quote!(#text.parse().unwrap_or_default()),
            _ => {
                let string = &std.string;
                quote!(#string::from(#text))
            }
        },
    })
}
