//! What the client checks in inputs.

use std::collections::{BTreeMap, BTreeSet};

use super::names::Scope;
use crate::ir::{
    Constraints, Operation, Pattern, SchemaTrait, Structure, Type, TypeId, Types, Union,
    ValidatedContent, ValidatedInput, ValidatedMember, ValidatedShape, ValidatedValue, Validation,
};

/// Makes the table of constraints.
pub(crate) fn validation(operations: &[Operation], types: &Types) -> Validation {
    let mut table = Table {
        types,
        filled_in: filled_in(operations),
        constrained: BTreeSet::new(),
        patterns: Vec::new(),
        shapes: Vec::new(),
        indexes: BTreeMap::new(),
    };
    table.constrained = table.find_constrained();
    for operation in operations {
        table.index(Shape::Structure(operation.input));
    }
    let mut validated = Vec::new();
    // Lowering a shape can append others.
    while let Some(shape) = table.shapes.get(validated.len()) {
        validated.push(table.shape(*shape));
    }
    Validation {
        patterns: table.patterns.into_iter().cloned().collect(),
        shapes: validated,
        inputs: operations
            .iter()
            .map(|operation| input(operation, types))
            .collect(),
    }
}

fn input(operation: &Operation, types: &Types) -> ValidatedInput {
    let structure = &types[operation.input];
    let fields = structure.fields.iter();
    // The accessor of a member may have this name.
    let mut names = Scope::with_taken(fields.map(|field| field.bare_name.as_str()));
    ValidatedInput {
        module: operation.module.clone(),
        name: structure.name.clone(),
        method: names.claim("validate", "_input"),
    }
}

/// A type that has members.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Shape {
    Structure(TypeId<Structure>),
    Union(TypeId<Union>),
}

/// What validation needs to know about a member, an item, a key, or a value.
struct Part<'a> {
    name: &'a str,
    required: bool,
    ty: &'a Type,
    constraints: &'a Constraints,
    traits: &'a [SchemaTrait],
}

struct Table<'a> {
    types: &'a Types,
    /// The members that the client fills in if the caller does not.
    filled_in: BTreeSet<(TypeId<Structure>, &'a str)>,
    /// The structures and unions that have constraints, in themselves or in their content.
    constrained: BTreeSet<Shape>,
    patterns: Vec<&'a Pattern>,
    shapes: Vec<Shape>,
    /// The positions of shapes in the table.
    indexes: BTreeMap<Shape, usize>,
}

fn filled_in(operations: &[Operation]) -> BTreeSet<(TypeId<Structure>, &str)> {
    let fields = operations.iter().flat_map(|operation| {
        let label = operation.default_label.as_ref().map(|label| &label.field);
        let fields = operation.idempotency_token.iter().chain(label);
        fields.map(|field| (operation.input, field.member.as_str()))
    });
    fields.collect()
}

impl<'a> Table<'a> {
    fn members(&self, shape: Shape) -> Vec<Part<'a>> {
        match shape {
            Shape::Structure(id) => {
                let fields = self.types[id].fields.iter();
                let parts = fields.map(|field| Part {
                    name: &field.bare_name,
                    required: field.required
                        && !field.has_default
                        && !field.ty.is_stream()
                        && !self.filled_in.contains(&(id, field.member.as_str())),
                    ty: &field.ty,
                    constraints: &field.constraints,
                    traits: &field.traits,
                });
                parts.collect()
            }
            Shape::Union(id) => {
                let variants = self.types[id].variants.iter();
                let parts = variants.map(|variant| Part {
                    name: variant.accessor.strip_prefix("as_").unwrap_or_default(),
                    required: false,
                    ty: &variant.ty,
                    constraints: &variant.constraints,
                    traits: &variant.traits,
                });
                parts.collect()
            }
        }
    }

    /// Returns the item of a list, or the key and the value of a map.
    fn content(&self, ty: &'a Type) -> Vec<Part<'a>> {
        // A list that contains itself, which was reported, ends in the type but not in its schema.
        let (types, schema) = match ty {
            Type::List {
                element, schema, ..
            } => (vec![&**element], schema),
            Type::Map {
                key, value, schema, ..
            } => (vec![&**key, &**value], schema),
            _ => return Vec::new(),
        };
        let collection = &self.types[*schema];
        let elements = collection.key().into_iter().chain([collection.element()]);
        let parts = elements.zip(types).map(|(element, ty)| Part {
            name: element.member,
            required: false,
            ty,
            constraints: &element.constraints,
            traits: &element.traits,
        });
        parts.collect()
    }

    /// Returns the structures and unions in a value, and whether the value has constraints in
    /// addition to theirs.
    fn inside(&self, part: &Part<'a>, shapes: &mut Vec<Shape>) -> bool {
        shapes.extend(shape_of(part.ty));
        let mut is_constrained = !part.constraints.is_empty();
        for part in self.content(part.ty) {
            is_constrained |= self.inside(&part, shapes);
        }
        is_constrained
    }

    fn find_constrained(&self) -> BTreeSet<Shape> {
        let structures = self.types.structure_ids().map(Shape::Structure);
        let unions = (0..self.types.unions.len()).map(TypeId::new);
        let mut users: BTreeMap<Shape, Vec<Shape>> = BTreeMap::new();
        let mut pending = Vec::new();
        for shape in structures.chain(unions.map(Shape::Union)) {
            for member in self.members(shape) {
                let mut used = Vec::new();
                if self.inside(&member, &mut used) || member.required {
                    pending.push(shape);
                }
                for used in used {
                    users.entry(used).or_default().push(shape);
                }
            }
        }
        let mut constrained = BTreeSet::new();
        while let Some(shape) = pending.pop() {
            if constrained.insert(shape) {
                pending.extend(users.get(&shape).into_iter().flatten());
            }
        }
        constrained
    }

    /// Returns the position of a shape in the table, which may be added later.
    fn index(&mut self, shape: Shape) -> usize {
        *self.indexes.entry(shape).or_insert_with(|| {
            self.shapes.push(shape);
            self.shapes.len() - 1
        })
    }

    /// Returns the position of a pattern in the list of patterns.
    fn pattern(&mut self, pattern: &'a Pattern) -> usize {
        let mut patterns = self.patterns.iter();
        let found = patterns.position(|other| other.source == pattern.source);
        found.unwrap_or_else(|| {
            self.patterns.push(pattern);
            self.patterns.len() - 1
        })
    }

    fn shape(&mut self, shape: Shape) -> ValidatedShape {
        let members = self.members(shape).into_iter();
        let members = members.map(|member| ValidatedMember {
            name: member.name.to_owned(),
            required: member.required,
            value: self.value(&member),
        });
        ValidatedShape {
            members: members.collect(),
        }
    }

    /// Returns `None` if any value is valid.
    fn value(&mut self, part: &Part<'a>) -> Option<ValidatedValue> {
        let content = self.validated_content(part.ty);
        let constraints = part.constraints;
        if constraints.is_empty() && matches!(content, ValidatedContent::Any) {
            return None;
        }
        // The length of a stream is not known.
        let is_stream = part.traits.contains(&SchemaTrait::Streaming);
        Some(ValidatedValue {
            length: constraints.length.filter(|_| !is_stream),
            range: constraints.range.clone(),
            pattern: constraints
                .pattern
                .as_ref()
                .map(|pattern| self.pattern(pattern)),
            unique_items: constraints.unique_items,
            sensitive: part.traits.contains(&SchemaTrait::Sensitive),
            content,
        })
    }

    fn validated_content(&mut self, ty: &'a Type) -> ValidatedContent {
        if let Some(shape) = shape_of(ty) {
            return if self.constrained.contains(&shape) {
                ValidatedContent::Members(self.index(shape))
            } else {
                ValidatedContent::Any
            };
        }
        let parts = self.content(ty);
        let mut values = parts.iter().map(|part| self.value(part).map(Box::new));
        match (values.next(), values.next()) {
            (Some(item @ Some(_)), None) => ValidatedContent::Items(item),
            (Some(key), Some(value)) if key.is_some() || value.is_some() => {
                ValidatedContent::Entries { key, value }
            }
            _ => ValidatedContent::Any,
        }
    }
}

fn shape_of(ty: &Type) -> Option<Shape> {
    match ty {
        Type::Structure(id) => Some(Shape::Structure(*id)),
        Type::Union(id) => Some(Shape::Union(*id)),
        _ => None,
    }
}
