//! The values that property tests generate.

mod anchors;
mod characters;
mod expression;
mod fit;
mod numbers;
mod parser;
mod text;

use std::collections::BTreeMap;

use numbers::Precision;
use regress::Regex;

use crate::ir::strategies::{FieldValues, Sizes, Strategies, Text, Values, VariantValues};
use crate::ir::{Constraints, Enum, Field, Presence, Structure, Type, TypeId, Types, Union};

/// More items than this make tests slow.
const LONGEST_MIN: usize = 65_536;

/// Decides which values of all types property tests generate.
pub(crate) fn strategies(types: &Types) -> Strategies {
    let mut finder = Finder {
        types,
        structures: BTreeMap::new(),
        unions: BTreeMap::new(),
        texts: BTreeMap::new(),
    };
    let mut depth = 0;
    while finder.find(depth) {
        depth += 1;
    }
    Strategies {
        structures: types
            .structure_ids()
            // Streams can neither be cloned nor compared.
            .filter(|id| types[*id].stream().is_none())
            .map(|id| (id, finder.fields(&types[id])))
            .collect(),
        unions: types
            .union_ids()
            .map(|id| (id, finder.variants(id)))
            .collect(),
    }
}

/// What strings depend on: the bounds of the length, and the pattern.
type TextKey = (Option<u64>, Option<u64>, Option<String>);

struct Finder<'t> {
    types: &'t Types,
    /// How deep the values of a type are nested at least. A type without a depth has no values, as
    /// far as is known.
    structures: BTreeMap<TypeId<Structure>, usize>,
    unions: BTreeMap<TypeId<Union>, usize>,
    /// Many members have the same constraints.
    texts: BTreeMap<TextKey, Option<Text>>,
}

impl Finder<'_> {
    /// Finds the types that have this depth: those that have values, and need no other types than
    /// those that have been found. Returns whether there are any.
    fn find(&mut self, depth: usize) -> bool {
        let types = self.types;
        let mut structures: Vec<_> = types.structure_ids().collect();
        structures
            .retain(|id| !self.structures.contains_key(id) && self.fields(&types[*id]).is_some());
        let mut unions: Vec<_> = types.union_ids().collect();
        unions.retain(|id| !self.unions.contains_key(id) && !self.variants(*id).is_empty());
        let found = !structures.is_empty() || !unions.is_empty();
        self.structures
            .extend(structures.into_iter().map(|id| (id, depth)));
        self.unions.extend(unions.into_iter().map(|id| (id, depth)));
        found
    }

    /// Returns the depth of the least deep value.
    fn depth(&self, values: &Values) -> usize {
        match values {
            Values::Nested(Type::Structure(id)) => {
                self.structures.get(id).map_or(0, |depth| depth + 1)
            }
            Values::Nested(Type::Union(id)) => self.unions.get(id).map_or(0, |depth| depth + 1),
            Values::List {
                sizes,
                item: Some(item),
                sparse: false,
                ..
            } if sizes.min > 0 => self.depth(item),
            Values::Map {
                sizes,
                entry: Some(entry),
                sparse: false,
            } if sizes.min > 0 => entry.1.as_ref().map_or(0, |value| self.depth(value)),
            _ => 0,
        }
    }

    /// Returns the values of the fields, or `None` if one that is required has none. A field that has
    /// none is always absent.
    fn fields(&mut self, structure: &Structure) -> Option<Vec<FieldValues>> {
        let mut all = Vec::new();
        for (index, field) in structure.fields.iter().enumerate() {
            let always = is_always_set(field);
            match self.values(&field.ty, &field.constraints) {
                Some(values) => all.push(FieldValues {
                    field: index,
                    always,
                    values,
                }),
                None if always => return None,
                None => {}
            }
        }
        Some(all)
    }

    /// Returns the variants that have values.
    fn variants(&mut self, id: TypeId<Union>) -> Vec<VariantValues> {
        let mut all = Vec::new();
        for (index, variant) in self.types[id].variants.iter().enumerate() {
            let Some(values) = self.values(&variant.ty, &variant.constraints) else {
                continue;
            };
            let depth = self.unions.get(&id);
            all.push(VariantValues {
                variant: index,
                is_shallow: depth.is_none_or(|depth| self.depth(&values) <= *depth),
                values,
            });
        }
        all
    }

    /// Returns the values of a type that satisfy these constraints, or `None` if there are none.
    fn values(&mut self, ty: &Type, constraints: &Constraints) -> Option<Values> {
        let types = self.types;
        let range = constraints.range.as_ref();
        let integer = |min: i64, max: i64| {
            let (min, max) = numbers::integers(range, min, max)?;
            Some(Values::Integer { min, max })
        };
        match ty {
            Type::Boolean => Some(Values::Boolean),
            Type::Byte => integer(i8::MIN.into(), i8::MAX.into()),
            Type::Short => integer(i16::MIN.into(), i16::MAX.into()),
            Type::Integer => integer(i32::MIN.into(), i32::MAX.into()),
            Type::Long => integer(i64::MIN, i64::MAX),
            Type::Float => numbers::floats(range, Precision::Single).map(Values::Float),
            Type::Double => numbers::floats(range, Precision::Double).map(Values::Double),
            Type::BigInteger => numbers::big_integers(range).map(Values::BigInteger),
            Type::BigDecimal => numbers::big_decimals(range).map(Values::BigDecimal),
            Type::String => self.text(constraints).map(Values::Text),
            Type::Blob => sizes(constraints).map(Values::Blob),
            Type::ByteStream | Type::EventStream { .. } => None,
            Type::Timestamp => Some(Values::Timestamp),
            Type::Document => Some(Values::Document),
            Type::Unit => Some(Values::Unit),
            Type::Enum(id) => self.known(*id, constraints),
            Type::Structure(id) => {
                let is_known = self.structures.contains_key(id);
                is_known.then(|| Values::Nested(ty.clone()))
            }
            Type::Union(id) => {
                let is_known = self.unions.contains_key(id);
                is_known.then(|| Values::Nested(ty.clone()))
            }
            Type::List {
                element,
                sparse,
                schema,
            } => {
                let schema = types[*schema].element();
                let item = self.values(element, &schema.constraints);
                list(item, *sparse, constraints)
            }
            Type::Map {
                key,
                value,
                sparse,
                schema,
            } => {
                let schema = &types[*schema];
                let key = schema
                    .key()
                    .and_then(|schema| self.values(key, &schema.constraints));
                let value = self.values(value, &schema.element().constraints);
                map(key, value, *sparse, constraints)
            }
        }
    }

    fn text(&mut self, constraints: &Constraints) -> Option<Text> {
        let (min, max) = constraints
            .length
            .map_or((None, None), |length| (length.min, length.max));
        let pattern = constraints
            .pattern
            .as_ref()
            .map(|pattern| pattern.regex.clone());
        let text = self.texts.entry((min, max, pattern));
        text.or_insert_with(|| text::text(constraints)).clone()
    }

    /// The known values of an enum.
    fn known(&self, id: TypeId<Enum>, constraints: &Constraints) -> Option<Values> {
        let Constraints {
            length, pattern, ..
        } = constraints;
        let pattern = pattern
            .as_ref()
            .and_then(|pattern| Regex::with_flags(&pattern.regex, "u").ok());
        let satisfies = |value: &str| {
            let own = value.chars().count() as u64;
            let matches = pattern
                .as_ref()
                .is_none_or(|pattern| pattern.find(value).is_some());
            matches
                && length.is_none_or(|length| {
                    length.min.is_none_or(|min| own >= min)
                        && length.max.is_none_or(|max| own <= max)
                })
        };
        let variants = self.types[id].variants.iter().enumerate();
        let variants: Vec<_> = variants
            .filter(|(_, variant)| satisfies(&variant.value))
            .map(|(index, _)| index)
            .collect();
        (!variants.is_empty()).then_some(Values::Enum { id, variants })
    }
}

fn list(item: Option<Values>, sparse: bool, constraints: &Constraints) -> Option<Values> {
    let mut sizes = sizes(constraints)?;
    let distinct = constraints.unique_items;
    if distinct {
        let items = item.as_ref().map_or(Some(0), count);
        sizes = limited(sizes, items.map(|items| items + usize::from(sparse)))?;
    }
    (sizes.min == 0 || sparse || item.is_some()).then(|| Values::List {
        sizes,
        distinct,
        sparse,
        item: item.map(Box::new),
    })
}

fn map(
    key: Option<Values>,
    value: Option<Values>,
    sparse: bool,
    constraints: &Constraints,
) -> Option<Values> {
    let keys = key.as_ref().map_or(Some(0), count);
    let sizes = limited(sizes(constraints)?, keys)?;
    let entry = key.filter(|_| sparse || value.is_some());
    (sizes.min == 0 || entry.is_some()).then(|| Values::Map {
        sizes,
        sparse,
        entry: entry.map(|key| Box::new((key, value))),
    })
}

/// Returns whether a structure always has the field. A default might not satisfy the constraints, so
/// it is not relied on.
fn is_always_set(field: &Field) -> bool {
    let has_default = matches!(field.presence, Presence::Default(_));
    field.required
        || field.presence == Presence::Required
        || (has_default && !field.constraints.is_empty())
}

/// The number of values, if there are few.
fn count(values: &Values) -> Option<usize> {
    match values {
        Values::Boolean => Some(2),
        Values::Enum { variants, .. } => Some(variants.len()),
        Values::Integer { min, max } => {
            let others = usize::try_from(max.checked_sub(*min)?).ok()?;
            others.checked_add(1)
        }
        _ => None,
    }
}

/// Returns the sizes that collections of so many different items can have.
fn limited(sizes: Sizes, items: Option<usize>) -> Option<Sizes> {
    let Some(items) = items else {
        return Some(sizes);
    };
    (sizes.min <= items).then(|| Sizes {
        max: Some(sizes.max.map_or(items, |max| max.min(items))),
        ..sizes
    })
}

fn sizes(constraints: &Constraints) -> Option<Sizes> {
    let (min, max) = constraints
        .length
        .map_or((None, None), |length| (length.min, length.max));
    let min = usize::try_from(min.unwrap_or(0)).ok()?;
    let max = max.map(|max| usize::try_from(max).unwrap_or(usize::MAX));
    (min <= LONGEST_MIN && max.is_none_or(|max| min <= max)).then_some(Sizes { min, max })
}

#[cfg(test)]
mod tests;
