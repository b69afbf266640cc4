//! Strategies for property tests, which generate the values of all types.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::file::File;
use super::tokens::{builders_path, ident, index, named, structure_path};
use crate::ir::strategies::{Decimals, FieldValues, Floats, Sizes, Text, Values, VariantValues};
use crate::ir::{Enum, Field, Role, Service, Structure, Type, Types, Union, UnionVariant};

/// The file with the strategies of all types.
pub(crate) fn strategies(service: &Service) -> File {
    let types = &service.types;
    let mut items = vec![quote!(
        use super::*;
    )];
    let structures = service.strategies.structures.iter();
    items.extend(
        structures.flat_map(|(id, fields)| structure(&types[*id], fields.as_deref(), types)),
    );
    let unions = service.strategies.unions.iter();
    items.extend(unions.flat_map(|(id, variants)| union(&types[*id], variants, types)));
    items.extend(types.enums.iter().flat_map(enumeration));
    let docs = ["The values of the service's types."];
    File::rust("src/strategies/types.rs", &docs, items)
}

fn type_path(name: &str) -> TokenStream {
    let name = ident(name);
    quote!(crate::types::#name)
}

/// The implementations of `Modeled` and `Arbitrary`. Without values, the strategy says so.
fn modeled(
    path: &TokenStream,
    name: &str,
    size: &TokenStream,
    values: Option<TokenStream>,
) -> [TokenStream; 2] {
    let values = values.unwrap_or_else(|| quote!(no_values(#name)));
    let modeled = quote! {
        impl Modeled for #path {
            fn values(#size: Size) -> BoxedStrategy<Self> {
                #values
            }
        }
    };
    let arbitrary = quote! {
        impl Arbitrary for #path {
            type Parameters = ();
            type Strategy = BoxedStrategy<Self>;

            fn arbitrary_with((): ()) -> BoxedStrategy<Self> {
                <Self as Modeled>::values(Size::WHOLE)
            }
        }
    };
    [modeled, arbitrary]
}

fn structure(
    structure: &Structure,
    fields: Option<&[FieldValues]>,
    types: &Types,
) -> [TokenStream; 2] {
    let path = structure_path(structure);
    let parts = fields
        .into_iter()
        .flatten()
        .filter(|field| field.values.is_aggregate())
        .count();
    let values = fields.map(|fields| {
        let (builders, builder) = (builders_path(&structure.role), ident(&structure.builder));
        let set = fields.iter().filter_map(|values| {
            let field = structure.fields.get(values.field)?;
            Some(self::field(field, values, types))
        });
        let is_fallible = structure.fallible_build || matches!(structure.role, Role::Input { .. });
        let build = if is_fallible {
            quote!(|builder: Builder| builder.build().expect("all required fields are set"))
        } else {
            quote!(Builder::build)
        };
        let size = (parts > 0).then(|| {
            let parts = index(parts);
            quote!(let part = size.part(#parts);)
        });
        quote! {
            use #builders::#builder as Builder;
            #size
            members(Vec::from([#(#set),*])).prop_map(#build).boxed()
        }
    });
    modeled(&path, &structure.name, &size(parts > 0), values)
}

/// The parameter with the size.
fn size(is_used: bool) -> TokenStream {
    if is_used { quote!(size) } else { quote!(_) }
}

fn field(
    field: &Field,
    FieldValues { always, values, .. }: &FieldValues,
    types: &Types,
) -> TokenStream {
    let set = ident(&field.setter);
    let strategy = boxed(self::values(values, &quote!(part), types), field.boxed);
    match (always, values.is_aggregate()) {
        (true, _) => quote!(required(Builder::#set, #strategy)),
        (false, true) => quote!(part.optional(Builder::#set, #strategy)),
        (false, false) => quote!(optional(Builder::#set, #strategy)),
    }
}

fn boxed(values: TokenStream, is_boxed: bool) -> TokenStream {
    if is_boxed {
        quote!(boxed(#values))
    } else {
        values
    }
}

fn union(union: &Union, variants: &[VariantValues], types: &Types) -> [TokenStream; 2] {
    let path = type_path(&union.name);
    let uses_size = variants
        .iter()
        .any(|variant| variant.values.is_aggregate() || !variant.is_shallow);
    let values = (!variants.is_empty()).then(|| {
        let of = |is_shallow: bool| {
            let variants = variants
                .iter()
                .filter(move |variant| variant.is_shallow == is_shallow);
            variants.filter_map(|values| {
                let variant = union.variants.get(values.variant)?;
                Some(self::variant(variant, &values.values, types))
            })
        };
        let shallow = of(true);
        let mut deep = of(false).peekable();
        let part = uses_size.then(|| quote!(let part = size.part(1);));
        if deep.peek().is_none() {
            return quote! {
                #part
                one_of(Vec::from([#(#shallow),*]))
            };
        }
        quote! {
            #part
            size.one_of(Vec::from([#(#shallow),*]), Vec::from([#(#deep),*]))
        }
    });
    modeled(&path, &union.name, &size(uses_size), values)
}

fn variant(variant: &UnionVariant, values: &Values, types: &Types) -> TokenStream {
    let name = ident(&variant.name);
    if matches!(values, Values::Unit) {
        return quote!(Just(Self::#name).boxed());
    }
    let strategy = boxed(self::values(values, &quote!(part), types), variant.boxed);
    quote!(#strategy.prop_map(Self::#name).boxed())
}

fn enumeration(enumeration: &Enum) -> [TokenStream; 2] {
    let path = type_path(&enumeration.name);
    let values = (!enumeration.variants.is_empty()).then(|| quote!(known(Self::values())));
    modeled(&path, &enumeration.name, &quote!(_), values)
}

/// The expression for a strategy. `part` is the size of an aggregate.
fn values(values: &Values, part: &TokenStream, types: &Types) -> TokenStream {
    match values {
        Values::Boolean => quote!(any::<bool>().boxed()),
        Values::Integer { min, max } => {
            let (min, max) = (Literal::i64_unsuffixed(*min), Literal::i64_unsuffixed(*max));
            quote!(integer(#min..=#max))
        }
        Values::Float(floats) => {
            let literal = |value: f64| Literal::f32_unsuffixed(value as f32);
            let (min, max) = bounds(floats, literal);
            quote!(float(#min, #max))
        }
        Values::Double(floats) => {
            let (min, max) = bounds(floats, Literal::f64_unsuffixed);
            quote!(double(#min, #max))
        }
        Values::BigInteger(Decimals { min, max, .. }) => {
            let (min, max) = (
                Literal::i128_unsuffixed(*min),
                Literal::i128_unsuffixed(*max),
            );
            quote!(big_integer(#min..=#max))
        }
        Values::BigDecimal(Decimals { min, max, digits }) => {
            let (min, max) = (
                Literal::i128_unsuffixed(*min),
                Literal::i128_unsuffixed(*max),
            );
            let digits = Literal::u32_unsuffixed(*digits);
            quote!(big_decimal(#min..=#max, #digits))
        }
        Values::Text(Text {
            usual,
            longest,
            pattern,
        }) => {
            let longest = longest.iter();
            match pattern {
                Some(pattern) => quote!(matching(#pattern, text(&[#usual #(, #longest)*]))),
                None => quote!(text(&[#usual #(, #longest)*])),
            }
        }
        Values::Blob(sizes) => {
            let bounds = length(sizes);
            quote!(blob(length(#bounds)))
        }
        Values::Timestamp => quote!(timestamp()),
        Values::Document => quote!(document()),
        Values::Unit => quote!(Just(()).boxed()),
        Values::Enum { id, variants } => {
            let enumeration = &types[*id];
            let ty = named(&Type::Enum(*id), types);
            if variants.len() == enumeration.variants.len() {
                return quote!(any::<#ty>());
            }
            let variants = variants
                .iter()
                .filter_map(|at| enumeration.variants.get(*at));
            let values = variants.map(|variant| variant.value.as_str());
            quote!(known::<#ty>(&[#(#values),*]))
        }
        Values::Nested(ty) => {
            let ty = named(ty, types);
            quote!(nested::<#ty>(#part))
        }
        Values::List {
            sizes,
            distinct,
            sparse,
            item,
        } => list(sizes, *distinct, *sparse, item.as_deref(), part, types),
        Values::Map {
            sizes,
            sparse,
            entry,
        } => map(sizes, *sparse, entry.as_deref(), part, types),
    }
}

fn bounds(floats: &Floats, literal: impl Fn(f64) -> Literal) -> (TokenStream, TokenStream) {
    let bound = |bound: Option<f64>| match bound {
        Some(bound) => {
            let bound = literal(bound);
            quote!(Some(#bound))
        }
        None => quote!(None),
    };
    (bound(floats.min), bound(floats.max))
}

/// The arguments that limit a length.
fn length(sizes: &Sizes) -> TokenStream {
    let min = index(sizes.min);
    match sizes.max.map(index) {
        Some(max) => quote!(#min, Some(#max)),
        None => quote!(#min, None),
    }
}

fn list(
    sizes: &Sizes,
    distinct: bool,
    sparse: bool,
    item: Option<&Values>,
    part: &TokenStream,
    types: &Types,
) -> TokenStream {
    let items = element(item, sparse, part, types);
    let function = if distinct { quote!(set) } else { quote!(list) };
    let bounds = length(sizes);
    match items {
        Some(items) => quote!(#function(#part.length(#bounds), #items)),
        None => quote!(Just(Vec::new()).boxed()),
    }
}

fn map(
    sizes: &Sizes,
    sparse: bool,
    entry: Option<&(Values, Option<Values>)>,
    part: &TokenStream,
    types: &Types,
) -> TokenStream {
    let entries = entry.and_then(|(key, value)| {
        let value = element(value.as_ref(), sparse, part, types)?;
        let key = values(key, part, types);
        let bounds = length(sizes);
        Some(quote!(map(#part.length(#bounds), #key, #value)))
    });
    entries.unwrap_or_else(|| quote!(Just(HashMap::new()).boxed()))
}

/// The strategy of an element of a list or a map, which may be null if it is sparse.
fn element(
    element: Option<&Values>,
    sparse: bool,
    part: &TokenStream,
    types: &Types,
) -> Option<TokenStream> {
    let Some(element) = element else {
        return sparse.then(|| quote!(Just(None).boxed()));
    };
    let item = quote!(#part.item());
    let strategy = values(element, &item, types);
    Some(match (sparse, element.is_aggregate()) {
        (true, true) => quote!(#item.sparse(#strategy)),
        (true, false) => quote!(sparse(#strategy)),
        (false, _) => strategy,
    })
}
